"""Where to keep savings: the same money in several places, by what is left and how fast it is at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import FinlitError, InputError, NoSolution
from finlit.money import Money, NotNegative
from finlit.plain import Table
from finlit.record import Record
from finlit.rules import Guarantee
from finlit.savings.account import AT_HOME, Account, Saving, checked_months
from finlit.savings.gold import GoldPath, GoldPrice, gold_path
from finlit.savings.growth import PriceTrend
from finlit.savings.path import SavingsPath, Terms, savings_path
from finlit.values import AnnualRise, CountFromZero, count, rate, rise

PlaceKind = Literal["home", "arisan", "group", "koperasi", "bank", "deposit", "gold"]


# Whoever takes in savings for interest says how much; a tin and a turn pay none.
_PAYS_INTEREST = ("koperasi", "bank", "deposit")


class Place(Record):
    """A place to keep savings.

    Attributes
    ----------
    name : str
    kind : {"home", "arisan", "group", "koperasi", "bank", "deposit", "gold"}
    account : Account, optional
        Interest, tax and fees. A koperasi, a bank and a deposit must have one with a rate; gold takes its
        keeping fees from it and has no rate.
    gold : GoldPrice, optional
        Exactly when ``kind`` is gold.
    gold_change : Decimal
        [share a year] assumed for the gold price
    days_to_reach : int, optional
        [days] until the money is in hand; None when only a fixed day brings it (the turn, the share-out).
    trip_cost : Money, optional
        To go there once: with each deposit, and once to fetch the money.
    guarantee : Guarantee, optional
        Without one nobody pays the money back when the place fails.

    Raises
    ------
    InputError
        ``rate_missing``, ``place_gold_price``, ``gold_earns_nothing``, ``amount_negative``.

    Examples
    --------
    >>> Place(name="bank", kind="bank")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: annual_rate is not given, and a rate that is not known is never zero. ...
    """

    name: str = Field(min_length=1)
    kind: PlaceKind
    account: Account | None = None
    gold: GoldPrice | None = None
    gold_change: AnnualRise = Decimal(0)
    days_to_reach: CountFromZero | None = 0
    trip_cost: NotNegative | None = None
    guarantee: Guarantee | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Place":
        if (self.kind == "gold") != (self.gold is not None):
            raise InputError("place_gold_price", name=self.name)
        if self.account is not None and self.kind == "gold":
            self.account.check_for_gold()
        elif self.account is not None or self.kind in _PAYS_INTEREST:
            rate(self.account and self.account.annual_rate, "annual_rate")
        return self

    def rate_on(self, balance: Money) -> Decimal:
        """The interest that a balance reaches [share a year]; none where there is no account."""
        return self.annual_rate if self.account is None else self.account.rate_on(balance)

    @property
    def annual_rate(self) -> Decimal:
        """The interest that it pays [share a year]; none where there is no account."""
        return Decimal(0) if self.account is None or self.account.annual_rate is None else self.account.rate


class PlaceResult(NamedTuple):
    """One place at the end of the plan."""

    place: Place
    path: SavingsPath | GoldPath
    put_aside: Money
    """All that the family gave, trips included; the same for every place"""
    trips: Money
    left: Money
    """In hand, after the trips to fetch it: what is there at the end, was paid out, or was withdrawn"""
    gained: Money
    """left - put aside; negative: less than was given"""
    buying_power: Money
    """What ``left`` buys, in the prices of the first day"""
    covered: Money | None
    """Paid back by the state if the place fails at the end; None: nobody promises anything"""


class ExcludedPlace(NamedTuple):
    """A place that the plan does not fit."""

    place: Place
    reason: FinlitError


@dataclass(frozen=True, slots=True)
class PlaceComparison(Table):
    """Places by what is left; equal ones by how fast the money is at hand."""

    ranked: tuple[PlaceResult, ...]
    excluded: tuple[ExcludedPlace, ...]
    _rows = "ranked"


def compare_places(
    places: Sequence[Place], saving: Saving, months: int, annual_inflation: Any = 0
) -> PlaceComparison:
    """Put the same savings into several places and see what is left.

    The best place is not always the one with the highest interest: the ride there costs money too.

    Parameters
    ----------
    places : sequence of Place
        At most 50.
    saving : Saving
        What the family sets aside each time. Where a trip costs something, it is paid out of this.
    months : int
        [months] 1 to 1,200.
    annual_inflation : number
        [share a year] -0.9 to below 1.

    Returns
    -------
    PlaceComparison
        ``to_frame()`` puts the ranked ones into a table. Where there is not enough to take out on the way,
        the place is ``excluded``.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``number_above``, and those of :func:`savings_path` and :func:`gold_path`.

    Notes
    -----
    like for like: deposit into the place = set aside - trip; left = closing + interest paid out - trip to
    fetch it, which takes at most what is there.

    Examples
    --------
    >>> home = Place(name="at home", kind="home")
    >>> bank = Place(name="bank", kind="bank", account=Account(annual_rate=Decimal("0.03")),
    ...              trip_cost=Money(10_000, "IDR"))
    >>> saving = Saving(start=Money(0, "IDR"), deposit=Money(400_000, "IDR"))
    >>> found = compare_places([bank, home], saving, 12)
    >>> [result.place.name for result in found.ranked]
    ['at home', 'bank']
    """
    count(len(places), "places", lowest=0, highest=50)
    inflation = rise(annual_inflation, "annual_inflation")
    months = checked_months(months)
    ranked: list[PlaceResult] = []
    excluded: list[ExcludedPlace] = []
    for place in places:
        if (reason := _does_not_fit(place, saving, months)) is not None:
            excluded.append(ExcludedPlace(place, reason))
            continue
        try:
            ranked.append(_result(place, saving, months, inflation))
        except InputError as problem:
            if problem.code != "withdrawal_above_balance":
                raise
            excluded.append(ExcludedPlace(place, problem.kept()))
    return PlaceComparison(tuple(sorted(ranked, key=_order)), tuple(excluded))


def _order(result: PlaceResult) -> tuple[Decimal, float]:
    days = result.place.days_to_reach
    return -result.left.amount, float("inf") if days is None else days


def _does_not_fit(place: Place, saving: Saving, months: int) -> FinlitError | None:
    trip = place.trip_cost
    if trip is None:
        return None
    deposits = (step.deposit for step in saving.steps(months))
    fetched = (one.amount for one in saving.withdrawals)
    small = next((sum_ for sum_ in (*deposits, *fetched) if sum_ and sum_ <= trip), None)
    if small is None:
        return None
    return NoSolution("trip_takes_deposit", place=place.name, trip=trip, deposit=small)


def _less(saving: Saving, trip: Money, months: int) -> Saving:
    """Return what goes into the place when each way there is paid out of it."""
    if not trip:
        return saving
    first, *later = (
        step.model_copy(update={"deposit": step.deposit - trip}) if step.deposit else step
        for step in saving.steps(months)
    )
    inside = {"deposit": first.deposit, "deposit_rise": Decimal(0), "changes": tuple(later)}
    return saving.model_copy(update=inside)


def _result(place: Place, saving: Saving, months: int, inflation: Decimal) -> PlaceResult:
    nothing = Money(0, saving.start.currency)
    trip = place.trip_cost or nothing
    inside = _less(saving, trip, months)
    path: SavingsPath | GoldPath
    paid_out = nothing
    if place.gold is not None:
        path = gold_path(inside, months, place.gold, place.gold_change, account=place.account)
    else:
        path = savings_path(inside, months, place.account or AT_HOME)
        paid_out = path.paid_out
    calendar = Terms(inside, AT_HOME).calendar(months)
    visits = sum(slot.deposits for month, slot in enumerate(calendar, 1) if inside.deposit_in(month))
    fetched = min(trip, path.closing)
    for one in saving.withdrawals:
        if one.month <= months:
            fetched += trip
    left = path.closing + path.withdrawn - fetched + paid_out
    put_aside = path.put_in + trip * visits
    return PlaceResult(
        place=place,
        path=path,
        put_aside=put_aside,
        trips=trip * visits + fetched,
        left=left,
        gained=left - put_aside,
        buying_power=(left / PriceTrend(left, inflation).factor(months)).rounded(),
        covered=None
        if place.guarantee is None
        else place.guarantee.covers(path.closing, place.rate_on(path.closing)),
    )
