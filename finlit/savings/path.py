"""A savings plan month by month: what goes in, what interest adds, what tax and fees take."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import CurrencyMismatch, InputError
from finlit.money import (
    LARGEST_AMOUNT,
    Money,
    RoundingMode,
    cash_unit,
    minor_unit,
    round_ratio,
    to_decimal,
)
from finlit.plain import Table
from finlit.record import Record
from finlit.rules import InterestTax
from finlit.savings.growth import MOST_MONTHS, InterestRate, PriceTrend, yearly_rate
from finlit.savings.rhythm import Slot, When, slots
from finlit.timevalue import Frequency


class Account(Record):
    """What a place does with money; as it stands, a tin under the bed: no interest, no fee.

    Attributes
    ----------
    annual_rate : Decimal
        [share a year, nominal] 0.03 is 3 percent.
    interest : {"month", "day"}
        ``month``: a twelfth of the rate on what lay there the whole month. ``day``: on the balance of each
        day, added at the month's end.
    tax : InterestTax, optional
    admin_fee : Money, optional
        [a month]
    dormant_fee : Money, optional
        [a month] once ``dormant_after`` months have passed without a deposit.
    dormant_after : int
        [months] 1 or more.
    rounding_unit : Decimal, optional
        [currency] Interest and tax are rounded to it; without one, to what daily life uses.
    rounding_mode : str
    """

    annual_rate: InterestRate = Decimal(0)
    interest: Literal["month", "day"] = "month"
    tax: InterestTax | None = None
    admin_fee: Money | None = None
    dormant_fee: Money | None = None
    dormant_after: int = Field(default=12, ge=1)
    rounding_unit: Decimal | None = None
    rounding_mode: RoundingMode = "half_even"

    @model_validator(mode="after")
    def _fees_take(self) -> "Account":
        for name in ("admin_fee", "dormant_fee"):
            fee = getattr(self, name)
            if fee is not None and fee.amount < 0:
                raise InputError("amount_negative", name=name, value=fee)
        if self.rounding_unit is not None and to_decimal(self.rounding_unit, "rounding_unit") <= 0:
            raise InputError("amount_not_positive", name="rounding_unit", value=self.rounding_unit)
        return self


class Saving(Record):
    """What the family does.

    Attributes
    ----------
    start : Money
        Already there.
    deposit : Money
        Put in each time.
    every : str
        How often; see ``PERIODS_PER_YEAR``.
    when : {"end", "begin"}
        At the end of each stretch, or at its beginning.
    first_day : date, optional
        With it, weeks and months are real ones; without, a year has 52 weeks and 12 equal months.
    deposit_months : int, optional
        [months] after which no more is put in.
    """

    start: Money
    deposit: Money
    every: Frequency = "month"
    when: When = "end"
    first_day: date | None = None
    deposit_months: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _payable(self) -> "Saving":
        if self.deposit.currency != self.start.currency:
            raise CurrencyMismatch(
                "currency_mismatch", first=self.start.currency, second=self.deposit.currency, doing="deposit"
            )
        unit = minor_unit(self.start.currency)
        for name in ("start", "deposit"):
            amount = getattr(self, name)
            if amount.amount < 0:
                raise InputError("amount_negative", name=name, value=amount)
            if amount.amount % unit:
                raise InputError("amount_not_whole_units", amount=amount, unit=unit)
        return self


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
            total = row.opening + row.deposits + row.interest - row.tax - row.fees
            parts = (row.opening, row.deposits, row.interest, row.tax, row.fees, row.closing)
            if row.month != place or row.opening != before or total != row.closing or min(parts) < 0:
                raise InputError("path_does_not_add_up", month=row.month)
            before = row.closing
        return self

    def money(self, minor: int) -> Money:
        """Turn a figure of a row into money.

        >>> savings_path(Saving(start="IDR 0", deposit="IDR 400000"), 18).money(7_200_000_00)
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

    def buying_power(self, annual_inflation: Decimal) -> tuple[Money, ...]:
        """What each month's closing balance buys, in the prices of the first day; rounded for daily life."""
        trend = PriceTrend(Money(1, self.currency), yearly_rate(annual_inflation, "annual_inflation"))
        return tuple((self.money(row.closing) / trend.factor(row.month)).rounded() for row in self.rows)

    def _plainly(self) -> dict[str, Any]:
        # Rows count the smallest coin; whoever reads them elsewhere thinks in whole currency.
        sums = ("opening", "deposits", "interest", "tax", "fees", "closing")
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
        Without one the money lies at home.

    Raises
    ------
    InputError
        ``months_out_of_range``, ``amount_too_large`` when the balance grows beyond what can be counted,
        ``amount_not_whole_units`` when the account rounds to less than the smallest coin.
    CurrencyMismatch
        When a fee or a tax is of another currency.

    Notes
    -----
    Each month: opening + deposits + interest - tax - fees = closing. Interest is rounded, then tax of the
    rounded interest is rounded; a fee never takes more than is there. A tax that looks at the balance
    looks at opening + deposits.

    Examples
    --------
    Wahyu puts 400,000 a month into the emergency tin:

    >>> path = savings_path(Saving(start="IDR 0", deposit="IDR 400000"), 18)
    >>> path.closing == Money(7_200_000, "IDR")
    True
    """
    terms = Terms(saving, account or Account())
    rows = tuple(terms.rows(saving.start.in_minor(), saving.deposit.in_minor(), checked_months(months)))
    to_decimal(rows[-1].closing * minor_unit(terms.code), "balance")
    return SavingsPath(
        currency=terms.code,
        rows=rows,
        rounding_unit=terms.unit,
        rounding_mode=terms.account.rounding_mode,
    )


def checked_months(months: Any) -> int:
    """Refuse what is not a whole number of months from 1 to 1,200."""
    if isinstance(months, bool) or not isinstance(months, int):
        raise InputError("number_unreadable", name="months", value=months)
    if not 1 <= months <= MOST_MONTHS:
        raise InputError("months_out_of_range", value=months, most=MOST_MONTHS)
    return months


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
        self._step = Money(self.unit, self.code).in_minor()
        self._mode, self._by_day = account.rounding_mode, account.interest == "day"
        # Numbers as they are needed, once: a search runs thousands of months.
        self._earns, self._of = Fraction(account.annual_rate).as_integer_ratio()
        self._admin_fee, self._dormant_fee = self._fee(account.admin_fee), self._fee(account.dormant_fee)
        self._dormant_after = account.dormant_after
        self._tax = account.tax
        if self._tax is not None:
            self._check_currency(self._tax.limit, "tax")
            self._limit = self._tax.limit.amount / minor_unit(self.code)
            self._taxed, self._of_interest = Fraction(self._tax.rate).as_integer_ratio()

    def _fee(self, fee: Money | None) -> int:
        if fee is None:
            return 0
        self._check_currency(fee, "fee")
        return fee.in_minor()

    def _check_currency(self, amount: Money, doing: str) -> None:
        if amount.currency != self.code:
            raise CurrencyMismatch("currency_mismatch", first=self.code, second=amount.currency, doing=doing)

    def calendar(self, months: int) -> tuple[Slot, ...]:
        """Lay the deposits into months."""
        saving = self.saving
        stops = months if saving.deposit_months is None else min(months, saving.deposit_months)
        laid, self._parts_a_year = slots(saving.every, saving.when, months, saving.first_day, stops)
        return laid

    def rows(self, start: int, deposit: int, months: int) -> Iterator[PathRow]:
        """Run the months; a balance beyond what can be counted ends them."""
        balance, idle = start, 0
        for place, slot in enumerate(self.calendar(months), start=1):
            idle = 0 if slot.deposits and deposit else idle + 1
            moved = self.month(slot, balance, deposit, idle)
            yield PathRow(place, slot.last_day, balance, *moved)
            balance = moved[-1]
            if balance > self.largest:
                return

    def closing(self, start: int, deposit: int, months: int) -> int:
        """What is there at the end; more than can be counted ends the run early."""
        balance, idle = start, 0
        for slot in self.calendar(months):
            idle = 0 if slot.deposits and deposit else idle + 1
            balance = self.month(slot, balance, deposit, idle)[-1]
            if balance > self.largest:
                break
        return balance

    def month(self, slot: Slot, opening: int, deposit: int, idle: int) -> tuple[int, int, int, int, int]:
        """Run one month; ``idle`` counts the months without a deposit, this one included.

        Returns
        -------
        deposits, interest, tax, fees, closing : int
            As in :class:`PathRow`.
        """
        put_in = deposit * slot.deposits
        if self._by_day:
            earning, parts = opening * slot.parts + deposit * slot.lain, self._parts_a_year
        else:
            earning, parts = opening + deposit * slot.early, 12
        interest = self._rounded(earning * self._earns, parts * self._of)
        tax = 0 if self._tax is None else self._taken(self._tax, interest, opening + put_in)
        before_fees = opening + put_in + interest - tax
        fees = self._admin_fee + (self._dormant_fee if idle >= self._dormant_after else 0)
        if before_fees > self.largest:
            fees = 0  # no fee brings back what can no longer be counted: the rows end here
        fees = min(fees, before_fees)
        return put_in, interest, tax, fees, before_fees - fees

    def _taken(self, tax: InterestTax, interest: int, earned_on: int) -> int:
        """Return the tax on a month's interest."""
        seen = earned_on if tax.looks_at == "balance" else interest
        return self._rounded(interest * self._taxed, self._of_interest) if seen > self._limit else 0

    def _rounded(self, numerator: int, denominator: int) -> int:
        """Round a ratio to the place's unit."""
        return round_ratio(numerator, denominator * self._step, self._mode) * self._step
