"""A savings plan month by month: what goes in, what interest adds, what tax and fees take."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT, Money, RoundingMode, cash_unit, minor_unit, round_ratio
from finlit.plain import Table
from finlit.record import Record
from finlit.savings.account import AT_HOME, Account, Fees, Saving, checked_months
from finlit.savings.growth import PriceTrend
from finlit.savings.slots import Slot, slots
from finlit.values import exact, rise, same_currency


class PathRow(NamedTuple):
    """One month, in the smallest unit of the currency (sen for rupiah)."""

    month: int
    last_day: date | None
    opening: int
    deposits: int
    interest: int
    tax: int
    fees: int
    closing: int
    paid_out: int = 0
    """Interest after tax that went into the family's hand"""
    withdrawn: int = 0
    """Taken out by the family at the month's end"""


class SavingsPath(Table, Record):
    """A plan month by month; every row and every sum is checked when it is made.

    Attributes
    ----------
    currency : str
    rows : tuple of PathRow
    rounding_unit : Decimal
        [currency] to which interest and tax were rounded
    rounding_mode : str
    """

    currency: str
    rows: tuple[PathRow, ...] = Field(min_length=1)
    rounding_unit: Decimal
    rounding_mode: RoundingMode

    @model_validator(mode="after")
    def _adds_up(self) -> "SavingsPath":
        before = self.rows[0].opening
        for place, row in enumerate(self.rows, start=1):
            gone = row.tax + row.fees + row.paid_out + row.withdrawn
            total = row.opening + row.deposits + row.interest - gone
            parts = row[2:]  # all sums
            if row.month != place or row.opening != before or total != row.closing or min(parts) < 0:
                raise InputError("path_does_not_add_up", month=row.month)
            before = row.closing
        return self

    def money(self, minor: int) -> Money:
        """Turn a figure of a row into money.

        >>> path = savings_path(Saving(start=Money(0, "IDR"), deposit=Money(400_000, "IDR")), 18)
        >>> path.money(path.rows[-1].closing)
        Money('7200000', 'IDR')
        """
        return Money.from_minor(minor, self.currency)

    @property
    def closing(self) -> Money:
        """What is there at the end."""
        return self.money(self.rows[-1].closing)

    @property
    def put_in(self) -> Money:
        """What the family brought: the start and all deposits."""
        return self.money(self.rows[0].opening + sum(row.deposits for row in self.rows))

    @property
    def interest(self) -> Money:
        """All interest, before tax."""
        return self.money(sum(row.interest for row in self.rows))

    @property
    def tax(self) -> Money:
        """All tax on interest."""
        return self.money(sum(row.tax for row in self.rows))

    @property
    def fees(self) -> Money:
        """All fees."""
        return self.money(sum(row.fees for row in self.rows))

    @property
    def paid_out(self) -> Money:
        """All interest after tax that went into the family's hand."""
        return self.money(sum(row.paid_out for row in self.rows))

    @property
    def withdrawn(self) -> Money:
        """All that the family took out on the way."""
        return self.money(sum(row.withdrawn for row in self.rows))

    def buying_power(self, annual_inflation: Any) -> tuple[Money, ...]:
        """What each month's closing balance buys, in the prices of the first day; rounded for daily life.

        Parameters
        ----------
        annual_inflation : number
            [share a year] -0.9 to below 1.
        """
        trend = PriceTrend(Money(1, self.currency), rise(annual_inflation, "annual_inflation"))
        return tuple((self.money(row.closing) / trend.factor(row.month)).rounded() for row in self.rows)

    def _plainly(self) -> dict[str, Any]:
        # Rows count the smallest coin; whoever reads them elsewhere thinks in whole currency.
        sums = ("opening", "deposits", "interest", "tax", "fees", "closing", "paid_out", "withdrawn")
        return {
            "rows": [
                row._asdict() | {name: self.money(getattr(row, name)) for name in sums} for row in self.rows
            ]
        }


def savings_path(saving: Saving, months: int, account: Account | None = None) -> SavingsPath:
    """Follow a savings plan month by month.

    Small sums, often, in a place that takes no fee: that is most of what there is to saving.

    Parameters
    ----------
    saving : Saving
    months : int
        [months] 1 to 1,200.
    account : Account, optional
        With a rate, be it zero. Without an account the money lies at home.

    Raises
    ------
    InputError
        ``rate_missing`` for an account whose rate is not told; ``amount_not_positive``, ``number_above``,
        ``number_not_whole`` for the months; ``amount_too_large`` when the balance grows beyond what can be
        counted, ``amount_not_whole_units`` when the account rounds to less than the smallest coin;
        ``withdrawal_above_balance`` with its month and the difference.
    CurrencyMismatch
        When a fee or a tax is of another currency.

    Notes
    -----
    Each month: opening + deposits + interest - tax - fees - paid out - withdrawn = closing. Interest is
    rounded, then tax of the rounded interest is rounded; a fee never takes more than is there. A tax that
    looks at the balance looks at opening + deposits. Without a rate and fees, closing = opening + deposits.

    Examples
    --------
    Wahyu puts 400,000 a month into the emergency tin; then 100 million lie a year at 4 percent, paid at its
    end:

    >>> path = savings_path(Saving(start=Money(0, "IDR"), deposit=Money(400_000, "IDR")), 18)
    >>> path.closing == Money(7_200_000, "IDR")
    True
    >>> deposit = Account(annual_rate=Decimal("0.04"), added_every=12)
    >>> str(savings_path(Saving(start=Money(10**8, "IDR"), deposit=Money(0, "IDR")), 12, deposit).interest)
    'IDR 4000000'
    """
    terms = Terms(saving, AT_HOME if account is None else account)
    rows = tuple(terms.rows(saving.start.in_minor(), saving.deposit.in_minor(), checked_months(months)))
    exact(rows[-1].closing * minor_unit(terms.code), "balance")
    return SavingsPath(
        currency=terms.code,
        rows=rows,
        rounding_unit=terms.unit,
        rounding_mode=terms.account.rounding_mode,
    )


class Terms:
    """A plan and a place made ready, so that a search can run them many times; sums are in the smallest unit.

    Attributes
    ----------
    largest : int
        Beyond it nothing is counted any more: the rows end there.
    """

    def __init__(self, saving: Saving, account: Account) -> None:
        self.saving, self.account = saving, account
        self.code = saving.start.currency
        self.unit = account.rounding_unit or cash_unit(self.code)
        self.largest = Money(LARGEST_AMOUNT, self.code).in_minor()
        self.step = Money(self.unit, self.code).in_minor()
        # Numbers as they are needed, once: a search runs thousands of months.
        self._take_rates(saving.start)
        self.parts = 12
        Fees(account, self.code)  # refuses fees of another currency
        self.limit = Decimal(0)
        self.taxed, self.of_interest = 0, 1
        if account.tax is not None:
            same_currency(saving.start, account.tax.limit, doing="tax")
            self.limit = account.tax.limit.amount / minor_unit(self.code)
            self.taxed, self.of_interest = Fraction(account.tax.rate).as_integer_ratio()

    def _take_rates(self, start: Money) -> None:
        """Write all rates over one denominator, so that interest stays a sum of whole numbers."""
        account = self.account
        rates = [Fraction(account.rate), *(Fraction(tier.annual_rate) for tier in account.tiers)]
        self.of = lcm(*(rate.denominator for rate in rates))
        self.earns, *higher = (int(rate * self.of) for rate in rates)
        for tier in account.tiers:
            same_currency(start, tier.from_balance, doing="tiers")
        edges = [round_ratio(*self._edge(tier.from_balance), "up") for tier in account.tiers]
        self.tiers = tuple(zip(edges, higher, strict=True))

    def _edge(self, balance: Money) -> tuple[int, int]:
        return (balance.amount / minor_unit(self.code)).as_integer_ratio()

    def weighed(self, balance: int) -> int:
        """Return a balance times its rate, over ``of``."""
        if not self.tiers:
            return balance * self.earns
        if self.account.tiers_pay == "whole":
            reached = (rate for edge, rate in reversed(self.tiers) if balance >= edge)
            return balance * next(reached, self.earns)
        found, below, rate = 0, 0, self.earns
        for edge, higher in self.tiers:
            if balance <= edge:
                break
            found, below, rate = found + (edge - below) * rate, edge, higher
        return found + (balance - below) * rate

    def calendar(self, months: int) -> tuple[Slot, ...]:
        """Lay the deposits into months."""
        saving = self.saving
        stops = months if saving.deposit_months is None else min(months, saving.deposit_months)
        laid, parts_a_year = slots(saving.every, saving.when, months, saving.first_day, stops)
        self.parts = parts_a_year if self.account.interest == "day" else 12
        return laid

    def rows(self, start: int, deposit: int, months: int) -> Iterator[PathRow]:
        """Run the months; a balance beyond what can be counted ends them."""
        walk = Walk(self, start, deposit)
        for place, slot in enumerate(self.calendar(months), start=1):
            opening = walk.balance
            yield PathRow(place, slot.last_day, opening, *walk.month(slot))
            if walk.balance > self.largest:
                return

    def closing(self, start: int, deposit: int, months: int) -> int:
        """What is there at the end; more than can be counted ends the run early."""
        walk = Walk(self, start, deposit)
        for slot in self.calendar(months):
            walk.month(slot)
            if walk.balance > self.largest:
                break
        return walk.balance


class Walk:
    """One run through the months of a plan, from its start.

    Attributes
    ----------
    balance : int
        What is there now; whoever pays out of it lowers it.
    """

    def __init__(self, terms: Terms, start: int, deposit: int) -> None:
        self.balance, self._deposit, self._month = start, deposit, 0
        self._terms, self._account = terms, terms.account
        first = Money.from_minor(deposit, terms.code)
        self._saving = terms.saving.model_copy(update={"deposit": first})
        self._fees = Fees(terms.account, terms.code)
        self._earned = self._since = 0  # not joined the money yet, and of how many months
        self._by_day = terms.account.interest == "day"

    def month(self, slot: Slot) -> tuple[int, int, int, int, int, int, int]:
        """Run one month.

        Returns
        -------
        deposits, interest, tax, fees, closing, paid_out, withdrawn : int
            As in :class:`PathRow`.

        Raises
        ------
        InputError
            ``withdrawal_above_balance``.
        """
        self._month += 1
        if self._terms.saving.varies:
            self._deposit = self._saving.deposit_in(self._month).in_minor()
        put_in = self._deposit * slot.deposits
        self._earned += self._lying(slot)
        held = self.balance + put_in
        interest, tax = self._credited(held)
        paid_out = interest - tax if self._account.paid_out else 0
        before_fees = held + interest - tax - paid_out
        fees = self._fees.next(put_in > 0, before_fees > 0)
        if before_fees > self._terms.largest:
            fees = 0  # no fee brings back what can no longer be counted: the rows end here
        fees = min(fees, before_fees)
        self.balance = before_fees - fees
        withdrawn = self._taken_out() if self._terms.saving.withdrawals else 0
        return put_in, interest, tax, fees, self.balance, paid_out, withdrawn

    def _lying(self, slot: Slot) -> int:
        """Return what lies there this month times its rate and, by the day, its time."""
        weighed, deposit = self._terms.weighed, self._deposit
        if not self._by_day:
            return weighed(self.balance + deposit * slot.early)
        if not self._terms.tiers:
            return (self.balance * slot.parts + deposit * slot.lain) * self._terms.earns
        found, balance, left = 0, self.balance, slot.parts
        for lain in slot.each:  # until the next deposit comes, each with the rate of its balance
            found += weighed(balance) * (left - lain)
            balance, left = balance + deposit, lain
        return found + weighed(balance) * left

    def _taken_out(self) -> int:
        """Take out what the family takes at the end of this month."""
        asked = self._terms.saving.withdrawn_in(self._month)
        wanted = asked.in_minor()
        if wanted > self.balance:
            there = Money.from_minor(self.balance, self._terms.code)
            told = {"month": self._month, "amount": asked, "there": there, "difference": asked - there}
            raise InputError("withdrawal_above_balance", **told)
        self.balance -= wanted
        return wanted

    def _credited(self, held: int) -> tuple[int, int]:
        """Return the interest that this month brings, and its tax."""
        self._since += 1
        if self._since < self._account.added_every:
            return 0, 0
        terms, tax, months = self._terms, self._account.tax, self._since
        interest = self._rounded(self._earned, terms.parts * terms.of)
        self._earned = self._since = 0
        if tax is None:
            return interest, 0
        is_above = held > terms.limit if tax.looks_at == "balance" else interest > terms.limit * months
        return interest, self._rounded(interest * terms.taxed, terms.of_interest) if is_above else 0

    def _rounded(self, numerator: int, denominator: int) -> int:
        """Round a ratio to the place's unit."""
        step = self._terms.step
        return round_ratio(numerator, denominator * step, self._account.rounding_mode) * step
