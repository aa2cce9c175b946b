"""What can be told about a loan that is offered, and the loan that follows from it."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args

from finlit.credit import (
    CompulsorySavings,
    DaysCounted,
    Fee,
    Loan,
    Method,
    RatePeriod,
    TruePrice,
    online_offer,
)
from finlit.credit.loan import FeeKind, FirstPeriod
from finlit.money import Money, total
from finlit.tools import pledges
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah
from finlit.tools.pledges import Pledge, PledgeInput

SaidAs = Literal["flat", "declining", "daily", "daily_parts", "block"]


class _Start(NamedTuple):
    """Where the rate of one way of saying it starts [percent], and the days of a loan repaid at once."""

    rate: Decimal
    slider: tuple[int, int, str]
    unit: str
    days: int = 30


# The pawnshop's rate is the tariff in the data set of rules; a test holds it there.
_STARTS: dict[SaidAs, _Start] = {
    "flat": _Start(Decimal(2), (0, 10, "0.1"), "month"),
    "declining": _Start(Decimal(6), (0, 60, "0.5"), "year"),
    "daily": _Start(Decimal("0.3"), (0, 2, "0.05"), "day"),
    "daily_parts": _Start(Decimal("0.3"), (0, 2, "0.05"), "day"),
    "block": _Start(Decimal("1.2"), (0, 10, "0.05"), "block", days=120),
}
_MONTHLY: dict[SaidAs, tuple[Method, RatePeriod]] = {
    "flat": ("flat", "month"),
    "declining": ("annuity", "year"),
    "daily_parts": ("flat", "day"),
}


# What only things in pawn have.
_PAWNED = ("valued", "pledges")


class Inputs(ToolInputs):
    """What can be set; the rate starts where its way of being said is usual.

    ``pledges`` are more things in pawn at the same time, each with its own loan, rate, days and value.
    """

    amount: Money = rupiah(
        20_000_000,
        slider=(500_000, 100_000_000, 500_000),
        allowed=(1, 10**12),
        first=True,
        is_example=True,
    )
    method: SaidAs = choice(*get_args(SaidAs), first=True, resets=("rate", "days"))
    rate: Decimal = percent(2, slider=(0, 10, "0.1"), allowed=(0, 100), first=True, is_example=True)
    months: int = count(12, slider=(1, 36, 1), allowed=(1, 360), is_example=True)
    days: int = count(30, slider=(1, 180, 1), allowed=(1, 365), is_example=True)
    days_counted: DaysCounted = choice(*get_args(DaysCounted))
    valued: Money = rupiah(0, slider=(0, 100_000_000, 500_000), none_at_low=True)
    pledges: tuple[PledgeInput, ...] = rows(PledgeInput, start=0, least=0, most=4)
    fee: Decimal = percent(0, slider=(0, 10, "0.5"), allowed=(0, 50))
    grace: int = count(0, slider=(0, 6, 1), allowed=(0, 24))
    first_days: int = count(0, slider=(0, 90, 1), allowed=(0, 366), none_at_low=True)
    first_period: FirstPeriod = choice(*get_args(FirstPeriod))
    held: Decimal = percent(0, slider=(0, 30, 1), allowed=(0, 90))
    saved: Money = rupiah(0, slider=(0, 500_000, 5000), none_at_low=True)
    insurance: Decimal = percent(0, slider=(0, 10, "0.5"), allowed=(0, 50))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Rate and days follow the way it is said."""
        start = _STARTS[chosen["method"]]
        rate = cls.FIELDS["rate"].but(start=start.rate, slider=start.slider, unit=start.unit)
        return {"rate": rate, "days": cls.FIELDS["days"].but(start=start.days)}

    @property
    def is_paid_once(self) -> bool:
        """Whether it is repaid at once after some days."""
        return self.method not in _MONTHLY

    @property
    def idle(self) -> Collection[str]:
        """The months of a loan that is paid once, the days of one that is not, and what others alone have."""
        first = () if self.has_odd_first else ("first_period",)
        if self.is_paid_once:
            once = ("months", "grace", "days_counted", "first_days", *first, "held", "saved", "insurance")
            return once if self.method == "block" else (*once, *_PAWNED)
        if self.method != "daily_parts":
            return ("days", *_PAWNED, "days_counted", *first)
        whole = ("first_days",) if self.days_counted == "real_dates" else ()
        return ("days", *_PAWNED, *whole, *first)

    @property
    def has_odd_first(self) -> bool:
        """Whether the first instalment comes sooner or later than a month after the loan."""
        by_dates = self.method == "daily_parts" and self.days_counted == "real_dates"
        return bool(self.first_days) and not self.is_paid_once and not by_dates

    @property
    def savings(self) -> CompulsorySavings | None:
        """What is held back, and comes back with the last instalment."""
        if not self.held and not self.saved:
            return None
        return CompulsorySavings(at_start=(self.amount * self.held).rounded(), per_instalment=self.saved)

    @property
    def things(self) -> tuple[Pledge, ...]:
        """All things in pawn; none where nothing is."""
        if self.method != "block":
            return ()
        first = Pledge(self.amount, self.rate, self.days, self.valued or self.amount)
        return (first, *(each.pledge for each in self.pledges))

    @property
    def lent(self) -> Money:
        """The loan, or all loans on things in pawn."""
        return total((each.amount for each in self.things), "IDR") if self.things else self.amount

    @property
    def fee_amount(self) -> Money:
        """What is taken off before the money comes into the hand."""
        if self.things:
            return total((each.fee(self.fee) for each in self.things), "IDR")
        return (self.amount * self.fee).rounded()


def price_of_one_payment(inputs: Inputs) -> TruePrice:
    """Price what is paid once: an online loan by the day, or things in pawn."""
    if inputs.things:
        return pledges.offer(inputs.things, inputs.fee).price()
    # Typed as a percentage, within the limits of the field: a dear rate is meant.
    terms = ("", inputs.amount, inputs.days, inputs.rate)
    return online_offer(*terms, fee=inputs.fee_amount, even_if_dear=True).price()


class Otherwise(NamedTuple):
    """What another loan has in place of what is asked for."""

    method: Method | None = None
    grace: int | None = None
    days_counted: DaysCounted | None = None
    first_period: FirstPeriod | None = None


_AS_ASKED = Otherwise()


def loan_of(inputs: Inputs, today: date, other: Otherwise = _AS_ASKED) -> Loan:
    """Make the loan that is asked for, or the same one with something else."""
    usual, period = _MONTHLY[inputs.method]
    counted = (other.days_counted or inputs.days_counted) if inputs.method == "daily_parts" else None
    is_odd = inputs.has_odd_first and counted != "real_dates"
    fees: dict[FeeKind, Decimal] = {"disbursement": inputs.fee, "insurance_upfront": inputs.insurance}
    return Loan(
        principal=inputs.amount,
        method=other.method or usual,
        rate=inputs.rate,
        rate_period=period,
        even_if_dear=True,  # typed as a percentage, within the limits of the field
        n=inputs.months,
        days_counted=counted,
        start=today if is_odd or counted == "real_dates" else None,
        first_due=today + timedelta(inputs.first_days) if is_odd else None,
        first_period=(other.first_period or inputs.first_period) if is_odd else "whole",
        payment_holiday=inputs.grace if other.grace is None else other.grace,
        fees=tuple(Fee(kind=kind, share=share) for kind, share in fees.items() if share),
        savings=inputs.savings,
    )
