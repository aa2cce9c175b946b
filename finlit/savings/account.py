"""What a place does with money, and what the family does: the two halves of every savings plan."""

from datetime import date
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import model_validator

from finlit import values
from finlit.errors import InputError
from finlit.money import Money, NotNegative, RoundingMode, minor_unit
from finlit.record import Record
from finlit.rules import InterestTax
from finlit.savings.growth import MOST_MONTHS
from finlit.savings.rhythm import When
from finlit.timevalue import Frequency
from finlit.values import AnnualRate, Count, CountFromZero, Positive, Reader, same_currency

Months = Annotated[int, Reader(partial(values.count, highest=MOST_MONTHS))]


class Account(Record):
    """What a place does with money: interest, tax and fees.

    Attributes
    ----------
    annual_rate : Decimal, optional
        [share a year, nominal] 0.03 is 3 percent, 0 is none. Left out only for gold, which earns none:
        wherever a rate is needed and not given, that is an error.
    interest : {"month", "day"}
        ``month``: a twelfth of the rate on what lay there the whole month. ``day``: on the balance of each
        day, reckoned at the month's end.
    added_every : int
        [months] after which interest joins the money: 1 every month, 3 every quarter, 12 every year or at the
        end of a deposit of 12 months. What a stretch has earned is not there before it ends.
    paid_out : bool
        Interest does not join the money; it goes into the family's hand, after tax.
    tax : InterestTax, optional
        Of each sum of interest. One that looks at the interest of a month frees so many times its limit as
        months are paid for at once.
    admin_fee : Money, optional
        [a month]
    yearly_fee : Money, optional
        [a year] in advance, from the first month with money in it.
    dormant_fee : Money, optional
        [a month] once ``dormant_after`` months have passed without a deposit.
    dormant_after : int
        [months] 1 or more.
    rounding_unit : Decimal, optional
        [currency] Interest and tax are rounded to it; without one, to what daily life uses.
    rounding_mode : str

    Raises
    ------
    InputError
        ``rate_as_percent``, ``amount_negative``, ``amount_not_positive``.

    Examples
    --------
    >>> Account(annual_rate=Decimal("0.03"), admin_fee=Money(10_000, "IDR")).rate
    Decimal('0.03')
    >>> Account(admin_fee=Money(10_000, "IDR")).rate
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: annual_rate is not given, and a rate that is not known is never zero. ...
    """

    annual_rate: AnnualRate | None = None
    interest: Literal["month", "day"] = "month"
    added_every: Months = 1
    paid_out: bool = False
    tax: InterestTax | None = None
    admin_fee: NotNegative | None = None
    yearly_fee: NotNegative | None = None
    dormant_fee: NotNegative | None = None
    dormant_after: Count = 12
    rounding_unit: Positive | None = None
    rounding_mode: RoundingMode = "half_even"

    @property
    def rate(self) -> Decimal:
        """The yearly rate.

        Raises
        ------
        InputError
            ``rate_missing``: what is not known is not zero.
        """
        return values.rate(self.annual_rate, "annual_rate")

    def check_for_gold(self) -> None:
        """Refuse what gold does not have.

        Raises
        ------
        InputError
            ``gold_earns_nothing`` for a rate or a tax on interest.
        """
        for name in ("annual_rate", "tax"):
            if given := getattr(self, name):
                raise InputError("gold_earns_nothing", name=name, value=getattr(given, "name", given))


AT_HOME = Account(annual_rate=Decimal(0))
"""A tin under the bed: no interest, no fee."""


class Fees:
    """What an account takes month by month, in the smallest unit; walked once from the first month on."""

    def __init__(self, account: Account, code: str) -> None:
        self._monthly, self._yearly, self._dormant = (
            self._counted(fee, code) for fee in (account.admin_fee, account.yearly_fee, account.dormant_fee)
        )
        self._dormant_after = account.dormant_after
        self._idle = self._held = 0

    @staticmethod
    def _counted(fee: Money | None, code: str) -> int:
        if fee is None:
            return 0
        same_currency(Money(0, code), fee, doing="fee")
        return fee.in_minor()

    def next(self, deposited: bool, holds: bool) -> int:
        """Return what the next month costs, whether or not so much is there."""
        self._idle = 0 if deposited else self._idle + 1
        self._held += bool(holds or self._held)
        due = self._monthly
        if self._held % 12 == 1:
            due += self._yearly
        if self._idle >= self._dormant_after:
            due += self._dormant
        return due


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

    Raises
    ------
    InputError
        ``amount_negative``, ``amount_not_whole_units``.
    CurrencyMismatch

    Examples
    --------
    >>> Saving(start=Money(0, "IDR"), deposit=Money(100_000, "IDR"), every="week").every
    'week'
    """

    start: NotNegative
    deposit: NotNegative
    every: Frequency = "month"
    when: When = "end"
    first_day: date | None = None
    deposit_months: CountFromZero | None = None

    @model_validator(mode="after")
    def _payable(self) -> "Saving":
        unit = minor_unit(same_currency(self.start, self.deposit, doing="deposit"))
        for amount in (self.start, self.deposit):
            if amount.amount % unit:
                raise InputError("amount_not_whole_units", amount=amount, unit=unit)
        return self


def checked_months(months: Any) -> int:
    """Read a number of months from 1 to 1,200."""
    return values.count(months, "months", highest=MOST_MONTHS)
