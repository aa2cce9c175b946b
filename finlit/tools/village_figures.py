"""The dated figures that the tools about shops, funds and cover start from, read once."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from finlit import datasets
from finlit.money import Money

Row = Mapping[str, Any]


class Budget(NamedTuple):
    """What a district plans to spend in a year."""

    sum: Money
    period: str
    source: str


class Shop(NamedTuple):
    """A small business as a source tells it; what it does not tell is zero and must be asked for."""

    price: Decimal
    made: int
    """[pieces a day]"""
    days: int
    """[a month]"""
    ingredients: Decimal
    """[a day]"""
    fixed: Decimal
    """[a month] the rent too"""
    capital: Decimal
    day: date
    """First day of the time that its prices are of"""
    source: str


class MigrantCover(NamedTuple):
    """Social security for migrant workers."""

    before: Money
    """Paid once before leaving"""
    two_years: Money
    """Paid for a contract of 24 months"""
    treatment: Money
    """The most for treatment abroad after an accident at work"""
    rule: str
    source: str


# Where a tool begins: the budgets that are known, by the words of their period.
BUDGETS = {
    "blitar_original": ("Blitar", "original"),
    "blitar_revised": ("Blitar", "revised"),
    "banyuwangi_revised": ("Banyuwangi", "revised"),
}
# Which items of the data are sold a day, and which are paid each month whatever is sold.
_SHOPS = {
    "toast_cart": ("pieces_sold", "start_up_cost", ("gas",)),
    "food_stall": (
        "portions_sold",
        "start_up_cost_incl_first_month_rent",
        ("electricity_and_water", "unexpected", "rent_counted_only_in_the_first_month"),
    ),
}
SHOPS = tuple(_SHOPS)
_EVERY_DAY = 30


def budget(key: str) -> Budget:
    """Return one of the ``BUDGETS``."""
    place, period = BUDGETS[key]
    row = next(
        row
        for row in datasets.rows("district_finance_indonesia")
        if (row["place"], row["measure"]) == (place, "budget_spending") and period in row["period"]
    )
    return Budget(Money(row["value"], "IDR"), row["period"], row["source"])


@lru_cache(maxsize=len(_SHOPS))
def shop(key: str) -> Shop:
    """Return one of the ``SHOPS``; a day's ingredients are a month's, shared over the days of work."""
    rows = {row["item"]: row for row in datasets.rows("enterprises_indonesia") if row["enterprise"] == key}
    sold, capital, monthly = _SHOPS[key]
    days = int(rows["working_days"]["value"]) if "working_days" in rows else _EVERY_DAY
    return Shop(
        price=rows["price"]["value"],
        made=int(rows[sold]["value"]),
        days=days,
        ingredients=rows["ingredients"]["value"] / days,
        fixed=sum((rows[item]["value"] for item in monthly), Decimal(0)),
        capital=rows[capital]["value"],
        day=rows["price"]["valid_from"],
        source=rows["price"]["source"],
    )


@lru_cache(maxsize=1)
def migrant_cover() -> MigrantCover:
    """Return what social security for migrants costs and pays most, with the rule that says so."""
    rows = {
        row["measure"]: row
        for row in datasets.rows("insurance_indonesia")
        if row["programme"] == "migrant_workers"
    }

    def rupiah(measure: str) -> Money:
        return Money(rows[measure]["value"], "IDR")

    named = rows["contribution_24_month_contract"]
    return MigrantCover(
        before=rupiah("contribution_before_departure"),
        two_years=rupiah("contribution_24_month_contract"),
        treatment=rupiah("benefit_medical_treatment_after_work_accident_abroad_highest"),
        rule=named["period"],
        source=named["source"].partition(" quoting")[0],
    )
