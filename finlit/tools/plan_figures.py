"""What the tools of a family's plan share: sums of one way home, and the plan that they make."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from finlit import datasets
from finlit.household import (
    Goal,
    Home,
    HouseholdPlan,
    Item,
    RateBand,
    Transfer,
    band_of,
    school_year,
    told_quote,
)
from finlit.money import FxQuote, Money, Rates

CURRENCIES = ("HKD", "TWD", "MYR", "SGD", "SAR", "KRW", "JPY")
ABROAD, HOME = "abroad", "home"
_BAND_SINCE, _BAND_UNTIL = date(2025, 1, 1), date(2100, 1, 1)


class Usual(NamedTuple):
    """Where a way home begins: a wage with a source, and invented sums around it."""

    wage: int
    own_needs: int
    sent: int
    own_savings: int
    fee: int
    step: int


USUAL = {
    "HKD": Usual(5100, 950, 2700, 1300, 25, 50),
    "TWD": Usual(20_000, 3000, 11_500, 4500, 150, 250),
    "MYR": Usual(1700, 450, 950, 250, 10, 25),
    "SGD": Usual(550, 80, 320, 130, 5, 10),
    "SAR": Usual(1500, 130, 950, 400, 24, 25),
    "KRW": Usual(2_156_880, 650_000, 850_000, 600_000, 5000, 10_000),
    "JPY": Usual(156_900, 50_000, 70_000, 25_000, 850, 1000),
}


class Sums(NamedTuple):
    """What a family says of two homes."""

    wage: Money
    own_needs: Money
    """[a month] abroad"""
    sent: Money
    """[a month]"""
    own_savings: Money
    """[a month] in the name of whoever earns it"""
    fee: Money
    margin: Decimal
    """[share] what the rate of the service takes"""
    band: RateBand
    there: Money
    """At home now"""
    income: Money
    """[a month] earned at home"""
    weekly: Money
    """[a week] needs at home"""
    lebaran: Money
    """[a year]"""
    school: Money
    """[a year]"""


@lru_cache(maxsize=32)
def _rates(seen: object) -> Rates:
    return datasets.exchange_rates()


def last_quote(code: str) -> FxQuote:
    """Return the newest middle rate that is known, with its day and source."""
    return _rates(datasets.seen()).last(code)


def last_rate(code: str) -> Decimal:
    """Return the newest middle rate that is known, to two places [IDR per one]."""
    return last_quote(code).rate.quantize(Decimal("0.01"))


def band_around(code: str, known: Decimal) -> RateBand:
    """Return the band of a rate: as far down and up as it has been since 2025, from the rate that is set."""
    found = band_of(_rates(datasets.seen()), code, _BAND_SINCE, _BAND_UNTIL)
    return RateBand(
        sent=code,
        received="IDR",
        low=(known * found.low / found.known).quantize(Decimal("0.01")) or known,
        known=known,
        high=max(known, (known * found.high / found.known).quantize(Decimal("0.01"))),
        as_of=found.as_of,
        source=found.source,
    )


def plan(sums: Sums, start: date, months: int = 12) -> HouseholdPlan:
    """Make the dated plan of two homes.

    The wage comes on the first of a month, money is sent on the second, savings in one's own name are laid
    aside before that; at home the market is every week, Lebaran is shopped for three days before and the
    school year begins on 10 July.
    """
    return HouseholdPlan(
        name="plan",
        start=start,
        months=months,
        homes=(
            Home(name=ABROAD, currency=sums.wage.currency),
            Home(name=HOME, currency="IDR", opening=sums.there),
        ),
        items=tuple(_items(sums, start)),
        transfers=_transfers(sums, start),
        goals=_goals(sums),
        bands=(sums.band,),
    )


def _items(sums: Sums, start: date) -> list[Item]:
    second = start.replace(day=2)
    made = [
        ("wage", ABROAD, sums.wage, "wage", {}),
        ("own needs", ABROAD, sums.own_needs, "need", {"start": second}),
        ("income at home", HOME, sums.income, "income", {}),
        ("needs at home", HOME, sums.weekly, "need", {"every": "week", "start": second}),
        ("Lebaran", HOME, sums.lebaran, "need", {"every": "lebaran", "days_before": 3}),
        ("school year", HOME, sums.school, "need", {"every": "year", "start": school_year(start)}),
    ]
    return [
        Item(what=what, home=home, amount=amount, kind=kind, **when)  # type: ignore[arg-type]
        for what, home, amount, kind, when in made
        if amount
    ]


def _transfers(sums: Sums, start: date) -> tuple[Transfer, ...]:
    if not sums.sent:
        return ()
    quote = told_quote("-", sums.fee.amount, sums.wage.currency, sums.margin, start)
    return (
        Transfer(from_home=ABROAD, to_home=HOME, amount=sums.sent, quote=quote, start=start.replace(day=2)),
    )


def _goals(sums: Sums) -> tuple[Goal, ...]:
    if not sums.own_savings:
        return ()
    return (Goal(what="own savings", home=ABROAD, deposit=sums.own_savings, label="own_savings"),)
