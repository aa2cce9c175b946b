"""A savings plan month by month: what goes in, what interest adds, what tax and fees take."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT, Money, RoundingMode, cash_unit, minor_unit, round_ratio
from finlit.plain import Table
from finlit.record import Record
from finlit.savings.account import AT_HOME, Account, Fees, Saving, checked_months
from finlit.savings.growth import PriceTrend
from finlit.savings.rhythm import Slot, slots
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
            total = row.opening + row.deposits + row.interest - row.tax - row.fees - row.paid_out
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
        sums = ("opening", "deposits", "interest", "tax", "fees", "closing", "paid_out")
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
        counted, ``amount_not_whole_units`` when the account rounds to less than the smallest coin.
    CurrencyMismatch
        When a fee or a tax is of another currency.

    Notes
    -----
    Each month: opening + deposits + interest - tax - fees - paid out = closing. Interest is rounded, then tax
    of the rounded interest is rounded; a fee never takes more than is there. A tax that looks at the balance
    looks at opening + deposits. Without a rate and fees, closing = opening + deposits.

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
        self.earns, self.of = Fraction(account.rate).as_integer_ratio()
        self.parts = 12
        Fees(account, self.code)  # refuses fees of another currency
        self.limit = Decimal(0)
        self.taxed, self.of_interest = 0, 1
        if account.tax is not None:
            same_currency(saving.start, account.tax.limit, doing="tax")
            self.limit = account.tax.limit.amount / minor_unit(self.code)
            self.taxed, self.of_interest = Fraction(account.tax.rate).as_integer_ratio()

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
        self.balance, self._deposit = start, deposit
        self._terms, self._account = terms, terms.account
        self._fees = Fees(terms.account, terms.code)
        self._earned = self._since = 0  # interest that has not joined the money yet, and for how many months
        self._by_day = terms.account.interest == "day"

    def month(self, slot: Slot) -> tuple[int, int, int, int, int, int]:
        """Run one month.

        Returns
        -------
        deposits, interest, tax, fees, closing, paid_out : int
            As in :class:`PathRow`.
        """
        put_in = self._deposit * slot.deposits
        if self._by_day:
            self._earned += self.balance * slot.parts + self._deposit * slot.lain
        else:
            self._earned += self.balance + self._deposit * slot.early
        held = self.balance + put_in
        interest, tax = self._credited(held)
        paid_out = interest - tax if self._account.paid_out else 0
        before_fees = held + interest - tax - paid_out
        fees = self._fees.next(put_in > 0, before_fees > 0)
        if before_fees > self._terms.largest:
            fees = 0  # no fee brings back what can no longer be counted: the rows end here
        fees = min(fees, before_fees)
        self.balance = before_fees - fees
        return put_in, interest, tax, fees, self.balance, paid_out

    def _credited(self, held: int) -> tuple[int, int]:
        """Return the interest that this month brings, and its tax."""
        self._since += 1
        if self._since < self._account.added_every:
            return 0, 0
        terms, tax, months = self._terms, self._account.tax, self._since
        interest = self._rounded(self._earned * terms.earns, terms.parts * terms.of)
        self._earned = self._since = 0
        if tax is None:
            return interest, 0
        is_above = held > terms.limit if tax.looks_at == "balance" else interest > terms.limit * months
        return interest, self._rounded(interest * terms.taxed, terms.of_interest) if is_above else 0

    def _rounded(self, numerator: int, denominator: int) -> int:
        """Round a ratio to the place's unit."""
        step = self._terms.step
        return round_ratio(numerator, denominator * step, self._account.rounding_mode) * step
