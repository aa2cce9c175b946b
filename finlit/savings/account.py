"""What a place does with money, and what the family does: the two halves of every savings plan."""

from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import model_validator

from finlit import values
from finlit.errors import InputError
from finlit.money import AboveZero, Money, NotNegative, RoundingMode, minor_unit
from finlit.record import Record
from finlit.rules import InterestTax
from finlit.savings.growth import MOST_MONTHS
from finlit.savings.slots import When
from finlit.timevalue import Frequency
from finlit.values import AnnualRate, AnnualRise, Count, CountFromZero, Positive, Reader, same_currency

Months = Annotated[int, Reader(partial(values.count, highest=MOST_MONTHS))]


class BalanceTier(Record):
    """A rate that is paid from a balance on.

    Attributes
    ----------
    from_balance : Money
        Above zero; the balance itself belongs to the tier.
    annual_rate : Decimal
        [share a year, nominal]

    Examples
    --------
    >>> BalanceTier(from_balance=Money(50_000_000, "IDR"), annual_rate=Decimal("0.01")).annual_rate
    Decimal('0.01')
    """

    from_balance: AboveZero
    annual_rate: AnnualRate


class Account(Record):
    """What a place does with money: interest, tax and fees.

    Attributes
    ----------
    annual_rate : Decimal, optional
        [share a year, nominal] 0.03 is 3 percent, 0 is none. Left out only for gold, which earns none:
        wherever a rate is needed and not given, that is an error.
    tiers : tuple of BalanceTier
        Rates of larger balances, rising; below the first one ``annual_rate`` is paid.
    tiers_pay : {"whole", "part"}
        The rate of the tier that is reached counts for the ``whole`` balance, or each rate for the ``part``
        that lies in its tier.
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
        ``rate_as_percent``, ``amount_negative``, ``amount_not_positive``, ``tiers_out_of_order``,
        ``rate_missing`` for tiers without a rate below them.

    References
    ----------
    12 CFR 1030, Appendix A, D: methods A (whole) and B (part); bankofchina.com.my, 6 December 2019 (part).

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
    tiers: tuple[BalanceTier, ...] = ()
    tiers_pay: Literal["whole", "part"] = "whole"
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

    @model_validator(mode="after")
    def _tiers_rise(self) -> "Account":
        if self.tiers:
            values.rate(self.annual_rate, "annual_rate")
        for earlier, later in pairwise(self.tiers):
            same_currency(earlier.from_balance, later.from_balance, doing="tiers")
            if later.from_balance <= earlier.from_balance:
                told = {"balance": later.from_balance, "before": earlier.from_balance}
                raise InputError("tiers_out_of_order", **told)
        return self

    def rate_on(self, balance: Money) -> Decimal:
        """The highest yearly rate that a balance reaches.

        Raises
        ------
        InputError
            ``rate_missing``.

        Examples
        --------
        >>> tier = BalanceTier(from_balance=Money(50_000_000, "IDR"), annual_rate=Decimal("0.01"))
        >>> account = Account(annual_rate=Decimal("0.001"), tiers=(tier,))
        >>> account.rate_on(Money(49_999_999, "IDR")), account.rate_on(Money(50_000_000, "IDR"))
        (Decimal('0.001'), Decimal('0.01'))
        """
        reached = [tier.annual_rate for tier in self.tiers if balance >= tier.from_balance]
        if self.tiers_pay == "whole":
            return reached[-1] if reached else self.rate
        return max([self.rate, *reached])

    @property
    def rate(self) -> Decimal:
        """The yearly rate, below the first tier.

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
        for name in ("annual_rate", "tax", "tiers"):
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


class DepositChange(Record):
    """What is put in each time from one month on.

    Attributes
    ----------
    from_month : int
        [months] 1 is the first one.
    deposit : Money
        Zero: nothing more is put in.
    """

    from_month: Months
    deposit: NotNegative


class Withdrawal(Record):
    """What the family takes out at the end of a month, after its deposit, interest and fees.

    Attributes
    ----------
    month : int
        [months] 1 is the first one.
    amount : Money
        Above zero.
    """

    month: Months
    amount: AboveZero


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
    deposit_rise : Decimal
        [share a year] by which deposits are larger after every twelve months, each rounded to what daily life
        uses; -0.9 to below 1.
    changes : tuple of DepositChange
        Deposits that change, in the order of their months; each rises a year after it began.
    withdrawals : tuple of Withdrawal

    Raises
    ------
    InputError
        ``amount_negative``, ``amount_not_whole_units``, ``changes_out_of_order``, ``rate_as_percent``.
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
    deposit_rise: AnnualRise = Decimal(0)
    changes: tuple[DepositChange, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()

    @model_validator(mode="after")
    def _payable(self) -> "Saving":
        changed = (change.deposit for change in self.changes)
        sums = (self.start, self.deposit, *changed, *(one.amount for one in self.withdrawals))
        unit = minor_unit(same_currency(*sums, doing="deposit"))
        for amount in sums:
            if amount.amount % unit:
                raise InputError("amount_not_whole_units", amount=amount, unit=unit)
        for earlier, later in pairwise(self.changes):
            if later.from_month <= earlier.from_month:
                raise InputError("changes_out_of_order", month=later.from_month, before=earlier.from_month)
        return self

    @property
    def varies(self) -> bool:
        """Whether it is not the same sum each time."""
        return bool(self.changes or self.deposit_rise)

    def deposit_in(self, month: int) -> Money:
        """What is put in each time in a month; 1 is the first one.

        Examples
        --------
        >>> saving = Saving(start=Money(0, "IDR"), deposit=Money(100_000, "IDR"), deposit_rise=Decimal("0.1"),
        ...                 changes=(DepositChange(from_month=20, deposit=Money(150_000, "IDR")),))
        >>> [str(saving.deposit_in(month)) for month in (12, 13, 20, 32)]
        ['IDR 100000', 'IDR 110000', 'IDR 150000', 'IDR 165000']
        """
        told, since = self.deposit, 1
        for change in self.changes:
            if change.from_month <= month:
                told, since = change.deposit, change.from_month
        years = (month - since) // 12
        if not years or not self.deposit_rise:
            return told
        return (told * (1 + self.deposit_rise) ** years).rounded()

    def steps(self, months: int) -> tuple[DepositChange, ...]:
        """What is put in each time and from which month on, the first month's too.

        Examples
        --------
        >>> saving = Saving(start=Money(0, "IDR"), deposit=Money(100_000, "IDR"), deposit_rise=Decimal("0.1"))
        >>> [(step.from_month, str(step.deposit)) for step in saving.steps(30)]
        [(1, 'IDR 100000'), (13, 'IDR 110000'), (25, 'IDR 121000')]
        """
        found: list[DepositChange] = []
        for month in range(1, checked_months(months) + 1):
            deposit = self.deposit_in(month)
            if not found or deposit != found[-1].deposit:
                found.append(DepositChange(from_month=month, deposit=deposit))
        return tuple(found)

    def withdrawn_in(self, month: int) -> Money:
        """What is taken out at the end of a month."""
        nothing = Money(0, self.start.currency)
        return sum((one.amount for one in self.withdrawals if one.month == month), nothing)


def checked_months(months: Any) -> int:
    """Read a number of months from 1 to 1,200."""
    return values.count(months, "months", highest=MOST_MONTHS)
