"""The hungry months: what the average hides, and what to lay aside for them."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from finlit.household import (
    Home,
    HouseholdPlan,
    Item,
    MonthRow,
    WorstWeek,
    YearlyCosts,
    monthly_statement,
    worst_week,
    yearly_costs,
)
from finlit.i18n import day, listed, month
from finlit.money import Money, total
from finlit.tools.contract import Say, Told
from finlit.tools.fields import ToolInputs, count, rupiah

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "season-calendar"
_HOME = "home"


class Inputs(ToolInputs):
    """What can be set; a month is 1 to 12."""

    income: Money = rupiah(4_000_000, slider=(0, 15_000_000, 50_000), first=True, is_example=True)
    spending: Money = rupiah(3_600_000, slider=(0, 15_000_000, 50_000), first=True)
    lebaran: Money = rupiah(4_000_000, slider=(0, 15_000_000, 100_000), first=True)
    school: Money = rupiah(2_500_000, slider=(0, 15_000_000, 100_000))
    school_month: int = count(7, slider=(1, 12, 1))
    ceremonies: Money = rupiah(1_200_000, slider=(0, 15_000_000, 100_000))
    ceremony_month: int = count(10, slider=(1, 12, 1))
    harvest: Money = rupiah(0, slider=(0, 30_000_000, 250_000))
    harvest_month: int = count(4, slider=(1, 12, 1))
    there: Money = rupiah(0, slider=(0, 20_000_000, 100_000))

    @property
    def idle(self) -> tuple[str, ...]:
        """Months of what there is none of."""
        pairs = (("school", "school_month"), ("ceremonies", "ceremony_month"), ("harvest", "harvest_month"))
        return tuple(when for what, when in pairs if not getattr(self, what))


class Result(NamedTuple):
    """Twelve months of one home."""

    big_number: Money
    """To lay aside every month for what comes once a year"""
    usual: Money
    """What a month without anything special leaves over; below zero: what it lacks"""
    months: tuple[MonthRow, ...]
    yearly: YearlyCosts
    dry: WorstWeek


def solve(inputs: Inputs, as_of: date) -> Result:
    """Follow one purse for twelve months from the first of this one.

    Raises
    ------
    InputError
        ``plan_without_income``.
    """
    plan = _plan(inputs, as_of.replace(day=1))
    yearly = yearly_costs(plan, _HOME)
    return Result(
        yearly.a_month,
        inputs.income - inputs.spending,
        monthly_statement(plan, _HOME),
        yearly,
        worst_week(plan, _HOME),
    )


def _plan(inputs: Inputs, start: date) -> HouseholdPlan:
    def in_month(wanted: int) -> date:
        return date(start.year + (wanted < start.month), wanted, 10)

    made = [
        ("income", inputs.income, "income", {}),
        ("spending", inputs.spending, "need", {}),
        ("Lebaran", inputs.lebaran, "need", {"every": "lebaran", "days_before": 3}),
        ("school", inputs.school, "need", {"every": "once", "start": in_month(inputs.school_month)}),
        (
            "ceremonies",
            inputs.ceremonies,
            "need",
            {"every": "once", "start": in_month(inputs.ceremony_month)},
        ),
        ("harvest", inputs.harvest, "harvest", {"every": "once", "start": in_month(inputs.harvest_month)}),
    ]
    return HouseholdPlan(
        name="-",
        start=start,
        months=12,
        homes=(Home(name=_HOME, currency="IDR", opening=inputs.there),),
        items=tuple(
            Item(what=what, home=_HOME, amount=amount, kind=kind, **when)
            for what, amount, kind, when in made
            if amount
        ),
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what to lay aside, and which months are hungry."""
    hungry = [row for row in result.months if row.left.amount < 0]
    year, dry = result.yearly, result.dry
    gap = result.big_number - result.usual
    return Told(
        headline=say("headline" if result.big_number else "headline_none"),
        sentences=say.lines(
            say("usual_lacks" if result.usual.amount < 0 else "usual", left=abs(result.usual)),
            say("year_lacks" if year.left.amount < 0 else "year", left=abs(year.left)),
            hungry and say("hungry", months=listed([month(row.month, say.lang) for row in hungry], say.lang)),
            not hungry and say("never_hungry"),
            hungry and _worst(hungry, say),
            gap.amount > 0 and result.big_number and say("too_much", gap=gap),
            dry.day and say("dry", day=day(dry.day, say.lang), depth=dry.depth),
            result.big_number and say("rule"),
            hungry and say("no_loan"),
        ),
        warnings=say.lines(inputs.lebaran and say("warning_lebaran")),
        table=say.table(
            ("month", "came", "went", "left", "there"),
            [
                (
                    month(row.month, say.lang),
                    row.income,
                    row.needs,
                    _signed(row.left, say),
                    _signed(row.closing, say),
                )
                for row in result.months
            ],
            keep=("month", "left", "there"),
        ),
        working=say.lines(
            say(
                "working.year",
                lebaran=total((row.needs for row in result.months), "IDR")
                - inputs.spending * 12
                - inputs.school
                - inputs.ceremonies,
                school=inputs.school,
                ceremonies=inputs.ceremonies,
                year=year.year,
            ),
            say("working.month", year=year.year, month=result.big_number),
            say("working.days"),
        ),
    )


def _worst(hungry: list[MonthRow], say: Say) -> str:
    worst = min(hungry, key=lambda row: row.left.amount)
    return say("worst", month=month(worst.month, say.lang), lacks=abs(worst.left))


def _signed(amount: Money, say: Say) -> str:
    return say("table.lacks" if amount.amount < 0 else "table.has", amount=abs(amount))


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the twelve months."""
    from finlit.plots import SeasonMonth, season  # imported when the first picture is drawn

    return season([SeasonMonth(row.month, row.left) for row in result.months], say.lang)
