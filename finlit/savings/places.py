"""Where to keep savings: the same money in several places, by what is left and how fast it is at hand."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import FinlitError, InputError, NoSolution
from finlit.money import Money
from finlit.record import Record
from finlit.rules import Guarantee
from finlit.savings.gold import GoldPath, GoldPrice, gold_path
from finlit.savings.growth import PriceRise, PriceTrend, yearly_rate
from finlit.savings.path import Account, Saving, SavingsPath, savings_path

PlaceKind = Literal["home", "arisan", "group", "koperasi", "bank", "deposit", "gold"]


class Place(Record):
    """A place to keep savings.

    Attributes
    ----------
    name : str
    kind : {"home", "arisan", "group", "koperasi", "bank", "deposit", "gold"}
    account : Account
        Interest, tax and fees; of no meaning for gold.
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
    """

    name: str = Field(min_length=1)
    kind: PlaceKind
    account: Account = Account()
    gold: GoldPrice | None = None
    gold_change: PriceRise = Decimal(0)
    days_to_reach: int | None = Field(default=0, ge=0)
    trip_cost: Money | None = None
    guarantee: Guarantee | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Place":
        if (self.kind == "gold") != (self.gold is not None):
            raise InputError("place_gold_price", name=self.name)
        if self.trip_cost is not None and self.trip_cost.amount < 0:
            raise InputError("amount_negative", name="trip_cost", value=self.trip_cost)
        return self


class PlaceResult(NamedTuple):
    """One place at the end of the plan."""

    place: Place
    path: SavingsPath | GoldPath
    put_aside: Money
    """All that the family gave, trips included; the same for every place"""
    trips: Money
    left: Money
    """In hand at the end, after the trip to fetch it"""
    gained: Money
    """left - put aside; negative: less than was given"""
    buying_power: Money
    """What ``left`` buys, in the prices of the first day"""
    covered: Money | None
    """Paid back by the state if the place fails at the end; None: nobody promises anything"""


class PlaceApart(NamedTuple):
    """A place that the plan does not fit."""

    place: Place
    reason: FinlitError


class PlaceComparison(NamedTuple):
    """Places by what is left; equal ones by how fast the money is at hand."""

    ranked: tuple[PlaceResult, ...]
    apart: tuple[PlaceApart, ...]


def compare_places(
    places: Sequence[Place], saving: Saving, months: int, annual_inflation: Decimal | int | str = 0
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
        [share a year]

    Raises
    ------
    InputError
        ``months_out_of_range``, ``yearly_rate_out_of_range``, ``number_above``.

    Notes
    -----
    like for like: deposit into the place = set aside - trip; left = closing - trip to fetch it, at least 0.

    Examples
    --------
    >>> home = Place(name="at home", kind="home")
    >>> bank = Place(name="bank", kind="bank", account=Account(annual_rate="0.03"), trip_cost="IDR 10000")
    >>> found = compare_places([bank, home], Saving(start="IDR 0", deposit="IDR 400000"), 12)
    >>> [result.place.name for result in found.ranked]
    ['at home', 'bank']
    """
    if len(places) > 50:
        raise InputError("number_above", name="places", value=len(places), highest=50)
    inflation = yearly_rate(annual_inflation, "annual_inflation")
    ranked: list[PlaceResult] = []
    apart: list[PlaceApart] = []
    for place in places:
        if (reason := _does_not_fit(place, saving)) is not None:
            apart.append(PlaceApart(place, reason))
        else:
            ranked.append(_result(place, saving, months, inflation))
    return PlaceComparison(tuple(sorted(ranked, key=_order)), tuple(apart))


def _order(result: PlaceResult) -> tuple[Decimal, float]:
    days = result.place.days_to_reach
    return -result.left.amount, float("inf") if days is None else days


def _does_not_fit(place: Place, saving: Saving) -> FinlitError | None:
    trip = place.trip_cost
    if trip is None or not saving.deposit or saving.deposit > trip:
        return None
    return NoSolution("trip_takes_deposit", place=place.name, trip=trip, deposit=saving.deposit)


def _result(place: Place, saving: Saving, months: int, inflation: Decimal) -> PlaceResult:
    trip = place.trip_cost or saving.deposit * 0
    inside = saving.model_copy(update={"deposit": saving.deposit - trip}) if saving.deposit else saving
    path: SavingsPath | GoldPath
    if place.gold is not None:
        path = gold_path(inside, months, place.gold, place.gold_change)
    else:
        path = savings_path(inside, months, place.account)
    deposited = path.put_in - saving.start
    visits = int(deposited / inside.deposit) if inside.deposit else 0
    fetched = min(trip, path.closing)
    left = path.closing - fetched
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
        else place.guarantee.covers(path.closing, place.account.annual_rate),
    )
