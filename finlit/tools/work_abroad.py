"""What the tools about work abroad share: kinds of work, and the wage that a rule or an agreement sets."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from finlit import datasets
from finlit.i18n import text
from finlit.money import Money, total
from finlit.rules import Rule
from finlit.tools.fields import Field, Number


class Work(NamedTuple):
    """One kind of work, and where its figures stand in the data set of wages."""

    country: str
    currency: str
    destination: str
    sector: str
    measure: str = "minimum_monthly_wage"
    by_law: tuple[tuple[str, str], ...] = ()
    """(sector, measure) of what the law takes from the wage"""
    is_least: bool = True
    """Whether the figure is the least that a rule or agreement allows; an average is no rule"""


_FACTORY = "factory, institutional care, fishing (labour standards act)"
_HEALTH = ("industrial and domestic", "health_insurance_worker_share")
WORKS = {
    "HKG-home": Work("HKG", "HKD", "Hong Kong", "domestic"),
    "TWN-factory": Work(
        "TWN",
        "TWD",
        "Taiwan",
        _FACTORY,
        by_law=(_HEALTH, ("industrial", "labour_insurance_worker_share")),
    ),
    "TWN-home": Work("TWN", "TWD", "Taiwan", "live-in caregiver or domestic", by_law=(_HEALTH,)),
    "MYS-home": Work("MYS", "MYR", "Malaysia", "domestic", "agreed_wage_indonesian_side"),
    "MYS-other": Work("MYS", "MYR", "Malaysia", "all except domestic workers"),
    "SGP-home": Work("SGP", "SGD", "Singapore", "domestic", "embassy_minimum_wage"),
    "SAU-home": Work("SAU", "SAR", "Saudi Arabia", "domestic and other", "agreed_minimum_wage"),
    "KOR-factory": Work("KOR", "KRW", "South Korea", "all (EPS)", "minimum_monthly_wage_209h"),
    "JPN-trainee": Work(
        "JPN", "JPY", "Japan", "technical intern trainee", "average_wage_excl_overtime", is_least=False
    ),
}


def work_label(work: str, lang: str) -> str:
    """Name a kind of work and its place."""
    return text(f"tools.work.{work}", lang)


def yes_no(answer: str, lang: str) -> str:
    """Say "yes" or "no"."""
    return text(f"tools.answer.{answer}", lang)


@lru_cache(maxsize=32)
def _figures(destination: str, sector: str, measure: str) -> tuple[Rule, ...]:
    wanted = (destination, sector, measure)
    found = [
        Rule(
            name=measure,
            value=row["value"],
            unit=row["unit"],
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
            source=row["source"],
        )
        for row in datasets.rows("wages_abroad")
        if (row["destination"], row["sector"], row["measure"]) == wanted
    ]
    return tuple(sorted(found, key=lambda rule: rule.valid_from or date.min))


def wages(work: str) -> Sequence[Rule]:
    """Return every wage that is known for this work, the newest last: what a rule sets, or an average."""
    about = WORKS[work]
    return _figures(about.destination, about.sector, about.measure)


def food_allowances(work: str) -> Sequence[Rule]:
    """Return the least that is paid a month where no food is given; nothing where no rule is known."""
    about = WORKS[work]
    return _figures(about.destination, about.sector, "minimum_food_allowance_if_no_free_food")


def last_wage(work: str) -> Money:
    """Return the newest wage that is known, whether or not it has run out."""
    return _money(wages(work)[-1].value, work)


def wage_ran_out(work: str, day: date) -> date | None:
    """Return the last day of the newest wage, where that is over on a day."""
    last = wages(work)[-1].valid_to
    return last if last and last < day else None


def last_by_law(work: str) -> Money:
    """Return what the law takes from the wage a month, as far as it is known."""
    about = WORKS[work]
    found = (_figures(about.destination, *where)[-1].value for where in about.by_law)
    return total((_money(value, work) for value in found), about.currency)


def _money(value: Decimal | None, work: str) -> Money:
    assert value is not None  # every wage of the data set is a figure
    return Money(value, WORKS[work].currency)


def money_in(field: Field, code: str, start: Number, slider: tuple[Number, Number, Number]) -> Field:
    """Return a field of money in another currency, with the start and the slider that fit there."""
    return field.but(start=Decimal(start), unit=code, slider=slider)
