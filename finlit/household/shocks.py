"""What can befall a family, drawn by chance: each kind from its own stream, so that none disturbs another."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple, Self

from pydantic import model_validator

from finlit.errors import CurrencyMismatch, InputError
from finlit.household.entries import Name
from finlit.household.plan import HouseholdPlan
from finlit.money import NotNegative
from finlit.record import Record
from finlit.values import AnnualRise, Count, Share


class Shock(Record):
    """What all shocks share: a name of their own, which is the name of their stream of chance."""

    name: Name


class WageStops(Shock):
    """The wage of a home stops for some months: no pay, no work, ill abroad.

    Attributes
    ----------
    home : str
        Where it is earned.
    chance : share
        [a year, 0-1] that it stops, while it runs.
    least, most : int
        [months] it stops for, all equally likely.
    """

    name: Name = "wage stops"
    home: Name
    chance: Share
    least: Count = 1
    most: Count = 3

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _rising("most", self.least, self.most)
        return self


class Illness(Shock):
    """A bill comes to a home.

    Attributes
    ----------
    home : str
    chance : share
        [a year, 0-1]
    least, most : Money
        [currency of the home] of the bill, all sums between them equally likely.
    """

    name: Name = "illness"
    home: Name
    chance: Share
    least: NotNegative
    most: NotNegative

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _rising("most", self.least, self.most)
        return self


class PriceRise(Shock):
    """What a home needs and wants gets dearer, every year by another rate between two.

    Attributes
    ----------
    home : str
    least, most : share
        [a year] 0.03 is three percent.
    """

    name: Name = "prices"
    home: Name
    least: AnnualRise
    most: AnnualRise

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        _rising("most", self.least, self.most)
        return self


class RateMoves(Shock):
    """The exchange rate is another one every year, anywhere within the band of the plan. No forecast."""

    name: Name = "exchange rate"


class HarvestFails(Shock):
    """A year's harvest of a home is poor.

    Attributes
    ----------
    home : str
    chance : share
        [a year, 0-1]
    lost : share
        [0-1 of the harvest]
    """

    name: Name = "harvest"
    home: Name
    chance: Share
    lost: Share


class EarlyReturn(Shock):
    """Whoever works abroad comes home before the plan ends, and does not go back.

    Wage, living costs and transfers of that home end; what is left in its purse comes home at the price of a
    usual transfer.

    Attributes
    ----------
    home : str
        The one abroad.
    chance : share
        [a year, 0-1]
    """

    name: Name = "early return"
    home: Name
    chance: Share


def _rising(name: str, least: object, most: object) -> None:
    if most < least:  # type: ignore[operator]
        raise InputError("number_below", name=name, value=most, lowest=least)


class Blows(NamedTuple):
    """What befalls one family: drawn without looking at its plan, so two plans can meet the same."""

    stopped: dict[str, tuple[bool, ...]]
    """By home: the months without a wage"""
    bills: dict[str, tuple[int, ...]]
    """By home: [smallest unit of its currency] a month"""
    prices: dict[str, tuple[float, ...]]
    """By home: times the price of today, a month"""
    rates: tuple[float, ...]
    """[0-1] where in the band the rate is, a month; empty where it stays"""
    harvests: dict[str, tuple[float, ...]]
    """By home: share of the harvest that is brought in, a month"""
    returned: dict[str, int]
    """By home: the month, from 0, in which it is left for good"""


def draw(shocks: Sequence[Shock], months: int, seed: int, path: int) -> Blows:
    """Draw what befalls one family.

    Each shock has a stream of its own, made from the seed, its name and the number of the family: a shock
    that is added, a longer plan or more families change nothing that was drawn before.
    """
    blows = Blows({}, {}, {}, (), {}, {})
    for shock in shocks:
        chance = Random(f"{seed}/{shock.name}/{path}")
        if isinstance(shock, WageStops):
            blows.stopped[shock.home] = _stops(shock, months, chance)
        elif isinstance(shock, Illness):
            blows.bills[shock.home] = _bills(shock, months, chance, blows.bills.get(shock.home))
        elif isinstance(shock, PriceRise):
            blows.prices[shock.home] = _prices(shock, months, chance)
        elif isinstance(shock, HarvestFails):
            kept = [1 - float(shock.lost) * (chance.random() < shock.chance) for _ in range(_years(months))]
            blows.harvests[shock.home] = tuple(kept[month // 12] for month in range(months))
        elif isinstance(shock, EarlyReturn):
            when = _first(chance, of_a_month(float(shock.chance)), months)
            if when is not None:
                blows.returned[shock.home] = when
        else:
            places = [chance.random() for _ in range(_years(months))]
            blows = blows._replace(rates=tuple(places[month // 12] for month in range(months)))
    return blows


def _years(months: int) -> int:
    return -(-months // 12)


def of_a_month(chance: float) -> float:
    """Turn the chance of a year into that of a month."""
    return float(1 - (1 - chance) ** (1 / 12))


def _first(chance: Random, each: float, months: int) -> int | None:
    for month in range(months):
        if chance.random() < each:
            return month
    return None


def _stops(shock: WageStops, months: int, chance: Random) -> tuple[bool, ...]:
    each, left, found = of_a_month(float(shock.chance)), 0, []
    for _ in range(months):
        # Both are drawn every month, used or not: later months keep what they have.
        falls, long = chance.random() < each, chance.random()
        if not left and falls:
            left = shock.least + int(long * (shock.most - shock.least + 1))
        found.append(left > 0)
        left = max(left - 1, 0)
    return tuple(found)


def _bills(shock: Illness, months: int, chance: Random, others: tuple[int, ...] | None) -> tuple[int, ...]:
    each, least = of_a_month(float(shock.chance)), shock.least.in_minor()
    span = shock.most.in_minor() - least
    found = []
    for _ in range(months):
        falls, high = chance.random() < each, chance.random()
        found.append(least + round(high * span) if falls else 0)
    return tuple(found) if others is None else tuple(map(sum, zip(found, others, strict=True)))


def _prices(shock: PriceRise, months: int, chance: Random) -> tuple[float, ...]:
    least, most = float(shock.least), float(shock.most)
    found, price = [], 1.0
    for month in range(months):
        if month % 12 == 0:
            monthly = (1 + least + chance.random() * (most - least)) ** (1 / 12)
        found.append(price)
        price *= monthly
    return tuple(found)


def check_shocks(shocks: Sequence[Shock], plan: HouseholdPlan) -> None:
    """Hold shocks against the homes of a plan, and against one another.

    Raises
    ------
    InputError
        ``plan_name_twice``, ``shock_kind_twice``, ``plan_home_unknown``.
    CurrencyMismatch
        ``plan_currency_of_home`` for a bill in another currency than its home's.
    """
    names: set[str] = set()
    kinds: set[tuple[type, str]] = set()
    for shock in shocks:
        home = str(getattr(shock, "home", ""))
        if shock.name in names:
            raise InputError("plan_name_twice", name=shock.name)
        if (type(shock), home) in kinds and not isinstance(shock, Illness):
            raise InputError("shock_kind_twice", name=shock.name, home=home)
        code = plan.home(home, shock.name).currency if home else ""
        if isinstance(shock, Illness) and shock.most.currency != code:
            raise CurrencyMismatch(
                "plan_currency_of_home", what=shock.name, amount=shock.most, home=home, currency=code
            )
        names.add(shock.name)
        kinds.add((type(shock), home))
