"""A savings plan month by month: what goes in, what interest adds, what tax and fees take."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import CurrencyMismatch, InputError
from finlit.money import (
    LARGEST_AMOUNT,
    Money,
    RoundingMode,
    cash_unit,
    currency,
    minor_unit,
    round_to,
    to_decimal,
)
from finlit.record import Record
from finlit.savings.growth import MOST_MONTHS, InterestRate, PriceTrend, yearly_rate
from finlit.savings.rhythm import Slot, When, slots
from finlit.savings.rules import DepositTax, KoperasiTax
from finlit.timevalue import Frequency

Tax = Annotated[DepositTax | KoperasiTax, Field(discriminator="kind")]


class Account(Record):
    """What a place does with money; as it stands, a tin under the bed: no interest, no fee.

    Attributes
    ----------
    annual_rate : Decimal
        [share a year, nominal] 0.03 is 3 percent.
    interest : {"month", "day"}
        ``month``: a twelfth of the rate on what lay there the whole month. ``day``: on the balance of each
        day, added at the month's end.
    tax : DepositTax or KoperasiTax, optional
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
    tax: Tax | None = None
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


class SavingsPath(Record):
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
        Money('7200000.00', 'IDR')
        """
        return Money(Decimal(minor).scaleb(-currency(self.currency).minor_digits), self.currency)

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

    def records(self) -> list[dict[str, Any]]:
        """Return the rows as plain values in whole currency: for a CSV file or ``pandas.DataFrame``."""
        plain = []
        for row in self.rows:
            values = row._asdict()
            for name in ("opening", "deposits", "interest", "tax", "fees", "closing"):
                values[name] = self.money(values[name]).amount
            plain.append(values)
        return plain


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
    rows = []
    for row in terms.rows(saving.start.amount, saving.deposit.amount, checked_months(months)):
        to_decimal(row.closing, "balance")
        rows.append(terms.counted(row))
    return SavingsPath(
        currency=terms.code,
        rows=tuple(rows),
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


class Month(NamedTuple):
    """A month in whole currency, before it is counted in the smallest unit."""

    month: int
    last_day: date | None
    opening: Decimal
    deposits: Decimal
    interest: Decimal
    tax: Decimal
    fees: Decimal
    closing: Decimal


class Terms:
    """A plan and a place made ready, so that a search can run them many times."""

    def __init__(self, saving: Saving, account: Account) -> None:
        self.saving, self.account = saving, account
        self.code = saving.start.currency
        self.unit = account.rounding_unit or cash_unit(self.code)
        if self.unit % minor_unit(self.code):
            raise InputError(
                "amount_not_whole_units", amount=Money(self.unit, self.code), unit=minor_unit(self.code)
            )
        self.admin_fee = self._fee(account.admin_fee)
        self.dormant_fee = self._fee(account.dormant_fee)
        if account.tax is not None and account.tax.currency != self.code:
            raise CurrencyMismatch(
                "currency_mismatch", first=self.code, second=account.tax.currency, doing="tax"
            )
        self._digits = currency(self.code).minor_digits

    def _fee(self, fee: Money | None) -> Decimal:
        if fee is None:
            return Decimal(0)
        exact = (Money(0, self.code) + fee).amount  # refuses another currency
        if exact % minor_unit(self.code):
            raise InputError("amount_not_whole_units", amount=fee, unit=minor_unit(self.code))
        return exact

    def calendar(self, months: int) -> tuple[Slot, ...]:
        """Lay the deposits into months."""
        saving = self.saving
        stops = months if saving.deposit_months is None else min(months, saving.deposit_months)
        laid, self._parts_a_year = slots(saving.every, saving.when, months, saving.first_day, stops)
        return laid

    def rows(self, start: Decimal, deposit: Decimal, months: int) -> Iterator[Month]:
        """Run the months; a balance beyond what can be counted ends them."""
        balance, idle = start, 0
        for place, slot in enumerate(self.calendar(months), start=1):
            idle = 0 if slot.deposits and deposit else idle + 1
            row = self.month(place, slot, balance, deposit, idle)
            yield row
            balance = row.closing
            if balance > LARGEST_AMOUNT:
                return

    def month(self, place: int, slot: Slot, opening: Decimal, deposit: Decimal, idle: int) -> Month:
        """Run one month; ``idle`` counts the months without a deposit, this one included."""
        account, deposits = self.account, deposit * slot.deposits
        if account.interest == "day":
            earning, parts = opening * slot.parts + deposit * slot.lain, self._parts_a_year
        else:
            earning, parts = opening + deposit * slot.early, 12
        # Divided last: a third that is cut off and multiplied again would round an exact half the wrong way.
        interest, tax = self._interest(earning * account.annual_rate / parts, opening + deposits)
        before_fees = opening + deposits + interest - tax
        dormant = self.dormant_fee if idle >= account.dormant_after else Decimal(0)
        fees = min(self.admin_fee + dormant, before_fees)
        if before_fees > LARGEST_AMOUNT:
            fees = Decimal(0)  # no fee brings back what can no longer be counted: the rows end here
        return Month(place, slot.last_day, opening, deposits, interest, tax, fees, before_fees - fees)

    def _interest(self, exact: Decimal, earned_on: Decimal) -> tuple[Decimal, Decimal]:
        account = self.account
        if not exact or exact > LARGEST_AMOUNT or earned_on > LARGEST_AMOUNT:
            return exact, Decimal(0)  # beyond what can be counted; the month ends the rows
        interest = round_to(exact, self.unit, account.rounding_mode)
        if account.tax is None:
            return interest, Decimal(0)
        taken = account.tax.taken(interest, earned_on)
        return interest, round_to(taken, self.unit, account.rounding_mode)

    def counted(self, row: Month) -> PathRow:
        """Count a row in the smallest unit."""
        return PathRow(
            row.month,
            row.last_day,
            *(int(amount.scaleb(self._digits)) for amount in row[2:]),
        )

    def closing(self, start: Decimal, deposit: Decimal, months: int) -> Decimal:
        """What is there at the end; more than can be counted ends the run early."""
        last = Decimal(0)
        for row in self.rows(start, deposit, months):
            last = row.closing
        return last
