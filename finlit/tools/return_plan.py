"""Coming home: on which day is there enough, and what is missing until then?"""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from finlit.enterprise import FirstWeeks, ReturnPlan, first_weeks, return_plan
from finlit.money import Money
from finlit.tools.contract import Say, Told
from finlit.tools.fields import ToolInputs, count, rupiah

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "return-plan"
_EARLIER = 10
_WEEKS = 13
_NOTHING = Money(0, "IDR")


class Inputs(ToolInputs):
    """What can be set; the months are counted from today."""

    months: int = count(24, slider=(6, 60, 1), allowed=(1, 600), first=True)
    monthly: Money = rupiah(1_500_000, slider=(0, 10_000_000, 100_000), first=True)
    capital: Money = rupiah(21_500_000, slider=(0, 100_000_000, 500_000), first=True)
    in_debt: int = count(6, slider=(0, 12, 1), allowed=(0, 120))
    saved: Money = rupiah(0, slider=(0, 100_000_000, 500_000))
    living: Money = rupiah(2_400_000, slider=(500_000, 10_000_000, 100_000))
    ramp_up: int = count(0, slider=(0, 12, 1), allowed=(0, 60))
    reserve: int = count(3, slider=(0, 12, 1), allowed=(0, 60))
    arrival: Money = rupiah(0, slider=(0, 20_000_000, 250_000))
    opens: int = count(5, slider=(0, _WEEKS, 1), none_at_low=True)
    income: Money = rupiah(0, slider=(0, 5_000_000, 50_000))
    claim: Money = rupiah(0, slider=(0, 50_000_000, 250_000))
    claim_week: int = count(8, slider=(1, _WEEKS, 1))

    @property
    def idle(self) -> Collection[str]:
        """Without a business or a claim their weeks change nothing."""
        return [
            *(() if self.capital else ("opens",)),
            *(() if self.claim else ("claim_week",)),
        ]

    @property
    def opening(self) -> Money:
        """What goes out at once: to open the business, and on arrival."""
        return self.capital + self.arrival

    @property
    def is_example(self) -> bool:
        """Whether the two sums that decide are still invented."""
        return self.is_start("monthly") or self.is_start("capital")


class Result(NamedTuple):
    """The plan as told, and the same when she must come home earlier."""

    big_number: Money
    plan: ReturnPlan
    earlier: ReturnPlan | None
    """Ten months sooner, or in half the time where fewer are left; None for a plan of one month"""
    weeks: FirstWeeks
    """The first ninety days at home with what is saved by then"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work out the plan, and test an early return."""
    plan = _plan(inputs, inputs.months)
    sooner = inputs.months - _EARLIER if inputs.months > _EARLIER else inputs.months // 2
    earlier = _plan(inputs, sooner) if sooner else None
    return Result(plan.short if plan.short else plan.saved, plan, earlier, _weeks(inputs, plan.saved))


def _weeks(inputs: Inputs, cash: Money) -> FirstWeeks:
    """Go through ninety days; thirteen weeks are a quarter of a year, so they cost three months."""
    once = [(1, -inputs.arrival), (inputs.claim_week, inputs.claim)]
    if inputs.opens:
        once.append((inputs.opens, -inputs.capital))
    return first_weeks(
        cash,
        _a_week(inputs.living),
        once,
        income=_a_week(inputs.income),
        weeks=_WEEKS,
    )


def _a_week(month: Money) -> Money:
    week: Money = month * 12 / 52
    return week.rounded(mode="down")


def _plan(inputs: Inputs, months: int) -> ReturnPlan:
    return return_plan(
        months,
        inputs.monthly,
        inputs.opening,
        inputs.living,
        months_in_debt=inputs.in_debt,
        ramp_up_months=inputs.ramp_up,
        reserve_months=inputs.reserve,
        saved_already=inputs.saved,
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say whether there is enough, what closes the gap, and how an early return and the first weeks go."""
    plan, earlier = result.plan, result.earlier
    rows = [
        ("capital", inputs.capital),
        ("arrival", inputs.arrival),
        ("living", inputs.living * inputs.ramp_up),
        ("reserve", inputs.living * inputs.reserve),
        ("needed", plan.needed),
        ("saved", plan.saved),
        ("short", plan.short),
        ("over", plan.over),
    ]
    return Told(
        headline=_headline(plan, say),
        sentences=say.lines(
            inputs.in_debt and say("debt_months", time=say.counted(inputs.in_debt, "month")),
            plan.short and _way_out(plan, say),
            earlier
            and earlier.short
            and say("earlier", time=say.counted(earlier.months, "month"), short=earlier.short),
            _weeks_said(inputs, result.weeks, say),
            inputs.ramp_up == 0 and inputs.capital and say("no_ramp_up"),
            inputs.reserve == 0 and say("no_reserve"),
            say("claims"),
            say("rule"),
        ),
        warnings=say.lines(say("assumed")),
        table=say.table(
            ("what", "sum"),
            [
                *((say(f"table.{key}"), sum_) for key, sum_ in rows if sum_),
                *((say("table.week", week=row.week), _left(row.left, say)) for row in result.weeks.rows),
            ],
            month=plan.months,
        ),
        working=_working(inputs, plan, say),
    )


def _headline(plan: ReturnPlan, say: Say) -> str:
    time = say.counted(plan.months, "month")
    return say("headline_short", time=time) if plan.short else say("headline", time=time, needed=plan.needed)


def _way_out(plan: ReturnPlan, say: Say) -> str:
    if plan.monthly_to_close is None:
        return say("all_debt")
    if plan.enough_after is None:
        return say("close_only", monthly=plan.monthly_to_close)
    later = say.counted(plan.enough_after - plan.months, "month")
    return say("close", monthly=plan.monthly_to_close, later=later)


def _weeks_said(inputs: Inputs, weeks: FirstWeeks, say: Say) -> str:
    if weeks.first_short is None:
        return say("weeks", least=weeks.lowest, week=weeks.lowest_week)
    values = {"week": weeks.first_short, "lacking": -weeks.lowest, "worst": weeks.lowest_week}
    if inputs.capital and 0 < inputs.opens <= weeks.first_short:
        return say("weeks_opened", opens=inputs.opens, **values)
    return say("weeks_short", **values)


def _left(sum_: Money, say: Say) -> Money | str:
    return sum_ if sum_ >= _NOTHING else say("table.lacking", sum=-sum_)


def _working(inputs: Inputs, plan: ReturnPlan, say: Say) -> tuple[str, ...]:
    kept = inputs.ramp_up + inputs.reserve
    return say.lines(
        say(
            "working.saved",
            already=inputs.saved,
            monthly=inputs.monthly,
            months=plan.saving_months,
            saved=plan.saved,
        ),
        say("working.needed", capital=inputs.opening, living=inputs.living, kept=kept, needed=plan.needed),
        plan.short and say("working.short", needed=plan.needed, saved=plan.saved, short=plan.short),
        plan.short
        and plan.monthly_to_close is not None
        and say("working.close", months=plan.saving_months, monthly=plan.monthly_to_close),
        say("working.weeks", living=inputs.living, weekly=_a_week(inputs.living)),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the savings as the bridge home."""
    from finlit.plots import Way, bridge  # pictures are imported when the first one is drawn

    living, reserve = inputs.living * inputs.ramp_up, inputs.living * inputs.reserve
    weeks = tuple(row.left for row in result.weeks.rows)
    way = Way(result.plan.months, result.plan.saved, inputs.capital, living, reserve, inputs.arrival, weeks)
    return bridge(way, say.lang)
