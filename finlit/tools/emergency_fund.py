"""The emergency fund: how much, and when is it full, even if a storm comes?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import NoSolution
from finlit.money import Money
from finlit.savings import EmergencyFund, Refill, Shock, emergency_fund, refill, solve_goal
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import ToolInputs, count, rupiah

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "emergency-fund"
_MOST_A_MONTH = 10**10


class Inputs(ToolInputs):
    """What can be set.

    The storm is one bad thing that may happen: what it costs at once, and for how many months no money
    comes. Both 0: no storm.
    """

    needs: Money = rupiah(
        2_400_000, slider=(500_000, 10_000_000, 100_000), allowed=(1, _MOST_A_MONTH), first=True
    )
    months: int = count(3, slider=(1, 12, 1), allowed=(1, 24), first=True)
    monthly: Money = rupiah(400_000, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST_A_MONTH), first=True)
    saved: Money = rupiah(0, slider=(0, 50_000_000, 100_000))
    storm_cost: Money = rupiah(2_000_000, slider=(0, 50_000_000, 100_000), allowed=(0, 10**11))
    storm_without: int = count(0, slider=(0, 12, 1), allowed=(0, 24))
    storm_month: int = count(6, slider=(1, 60, 1))

    @property
    def has_storm(self) -> bool:
        """Whether something bad happens."""
        return bool(self.storm_without or self.storm_cost)

    @property
    def idle(self) -> Collection[str]:
        """The month of the storm, where there is none."""
        return () if self.has_storm else ("storm_month",)

    @property
    def examples(self) -> tuple[str, ...]:
        """The sums that are still as the tool begins; months and picture hang on the first two."""
        sums = ("needs", "monthly", "storm_cost") if self.has_storm else ("needs", "monthly")
        return tuple(name for name in sums if self.is_start(name))

    @property
    def is_example(self) -> bool:
        """Whether one of the two sums that decide the months is still invented."""
        return bool({"needs", "monthly"} & set(self.examples))


class Result(NamedTuple):
    """The fund, when it is full, and what a storm does to it."""

    big_number: Money
    fund: EmergencyFund
    bill: Money
    """Of the storm"""
    full_in: int | None
    """Months until it is full without a storm; None is never"""
    hit: Refill | None
    """What comes of the storm; None without one"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Size the fund, say when it is full, and let the storm come."""
    shocks = [Shock(name="storm", cost=inputs.storm_cost, months_without=inputs.storm_without)]
    fund = emergency_fund(inputs.needs, inputs.months, shocks if inputs.has_storm else [])
    bill = shocks[0].bill(inputs.needs) if inputs.has_storm else Money(0, "IDR")
    full_in = _full_in(inputs, fund.target, inputs.monthly)
    hit = _refilled(inputs, fund.target, bill, inputs.monthly) if inputs.has_storm else None
    return Result(fund.target, fund, bill, full_in, hit)


def _full_in(inputs: Inputs, target: Money, monthly: Money) -> int | None:
    try:
        return solve_goal(price=target, deposit=monthly, start=inputs.saved).months
    except NoSolution:
        return None


def _refilled(inputs: Inputs, target: Money, bill: Money, monthly: Money) -> Refill:
    return refill(target, monthly, inputs.saved, bill, inputs.storm_month, inputs.storm_without)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say how much, until when, and what the storm leaves."""
    hit = result.hit
    said = tuple(say(f"example.{name}", amount=getattr(inputs, name)) for name in inputs.examples)
    return Told(
        headline=_headline(inputs, result, say),
        sentences=say.lines(
            _why(inputs, result, say),
            say("rule_of_thumb"),
            _now(inputs, say),
            hit and _storm(inputs, result, hit, say),
            hit and _after(inputs, result, hit, say),
            hit and hit.missing and say("not_paid_back", missing=hit.missing),
            result.full_in != 0 and say("begin_small"),
            say("keep"),
        ),
        warnings=say.lines(said and say("warning_example", what=said), say("warning_rule")),
        table=_table(inputs, result, say),
        working=_working(inputs, result, say),
    )


def _headline(inputs: Inputs, result: Result, say: Say) -> str:
    if result.full_in == 0:
        return say("headline_full", saved=inputs.saved)
    if result.full_in is not None:
        return say("headline", time=say.counted(result.full_in, "month"), monthly=inputs.monthly)
    if inputs.monthly:
        return say("headline_far", monthly=inputs.monthly, needs=inputs.needs)
    return say("headline_never")


def _why(inputs: Inputs, result: Result, say: Say) -> str:
    fund, time = result.fund, say.counted(inputs.months, "month")
    if fund.target > fund.by_needs:
        return say("why_storm", bill=fund.target, time=time, by_needs=fund.by_needs)
    return say("why", months=time, needs=inputs.needs, target=fund.target)


def _now(inputs: Inputs, say: Say) -> str:
    """Say how long the house can live on what is there today."""
    if not inputs.saved:
        return say("lasts_none")
    days = int(inputs.saved.amount * 30 / inputs.needs.amount)
    if not days:
        return say("lasts_begun", saved=inputs.saved)
    return say("lasts", saved=inputs.saved, days=say.counted(days, "day"))


def _storm(inputs: Inputs, result: Result, hit: Refill, say: Say) -> str:
    values: Mapping[str, Any] = {"month": inputs.storm_month, "bill": result.bill, "before": hit.before}
    if hit.missing:
        return say("storm_missing", missing=hit.missing, **values)
    return say("storm", left=hit.left, **values)


def _after(inputs: Inputs, result: Result, hit: Refill, say: Say) -> str:
    if hit.full_in is None:
        if result.full_in is None:
            return ""
        return say("after_far" if inputs.monthly else "after_begin", monthly=inputs.monthly)
    if hit.full_in == result.full_in:
        return say("after_still_full")
    return say("after", months=hit.full_in)


def _table(inputs: Inputs, result: Result, say: Say) -> Table:
    """Return what other monthly sums would do; the family's own is among them."""
    target, columns = result.fund.target, ["monthly", "months"]
    rows: list[tuple[Any, ...]] = []
    is_missing = False
    for monthly in _other_sums(inputs):
        cells: tuple[Any, ...] = (monthly, _months(_full_in(inputs, target, monthly), say))
        if result.hit is not None:
            hit = _refilled(inputs, target, result.bill, monthly)
            is_missing = is_missing or bool(hit.missing)
            cells += (_months(hit.full_in, say),)
        rows.append(cells)
    if result.hit is not None:
        columns.append("with_storm")
    notes = [is_missing and say("table.not_paid_back")]
    return say.table(columns, rows, notes=notes, keep=columns, target=target)


def _other_sums(inputs: Inputs) -> list[Money]:
    own = inputs.monthly.amount or Decimal(100_000)
    sums = (own / 2, own, own * Decimal("1.5"), own * 2)
    return sorted({Money(amount, "IDR").rounded(mode="up") for amount in sums})


def _months(months: int | None, say: Say) -> str:
    if months is None:
        return say("table.never")
    return say("table.today") if months == 0 else say("table.in_months", months=months)


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    fund, needs, saved = result.fund, inputs.needs, inputs.saved
    left = max(fund.target - saved, Money(0, "IDR"))
    return say.lines(
        say("working.needs", months=inputs.months, needs=needs, by_needs=fund.by_needs),
        result.hit
        and say(
            "working.bill" if inputs.storm_without else "working.bill_at_once",
            cost=inputs.storm_cost,
            without=inputs.storm_without,
            needs=needs,
            bill=result.bill,
        ),
        result.hit and say("working.larger", target=fund.target),
        saved
        and say("working.left" if left else "working.enough", target=fund.target, saved=saved, left=left),
        result.full_in
        and say(
            "working.divide", left=left, monthly=inputs.monthly, time=say.counted(result.full_in, "month")
        ),
        *(_storm_worked_out(inputs, result, result.hit, say) if result.hit else ()),
        say("working.rounding"),
    )


def _storm_worked_out(inputs: Inputs, result: Result, hit: Refill, say: Say) -> tuple[str, ...]:
    """Say what is there when the storm comes, what is left, and when it is full after all."""
    values: Mapping[str, Any] = {"month": inputs.storm_month, "before": hit.before}
    before = ""
    if inputs.saved + inputs.monthly * inputs.storm_month != hit.before:
        before = say("working.before_full", **values)
    elif inputs.monthly:
        key = "working.before" if inputs.saved else "working.before_new"
        before = say(key, saved=inputs.saved, monthly=inputs.monthly, **values)
    key = "working.storm_missing" if hit.missing else "working.storm"
    said = say.lines(before, say(key, bill=result.bill, left=hit.left, missing=hit.missing, **values))
    if hit.left >= result.fund.target:
        return said
    return say.lines(
        *said,
        inputs.storm_without and say("working.without", time=say.counted(inputs.storm_without, "month")),
        hit.full_in is not None and _again(inputs, result, hit, hit.full_in, say),
    )


def _again(inputs: Inputs, result: Result, hit: Refill, full_in: int, say: Say) -> str:
    again = full_in - inputs.storm_month - inputs.storm_without
    return say(
        "working.again_without" if inputs.storm_without else "working.again",
        left=result.fund.target - hit.left,
        monthly=inputs.monthly,
        time=say.counted(again, "month"),
        month=inputs.storm_month,
        without=inputs.storm_without,
        again=again,
        full=full_in,
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the jars, and what the storm takes."""
    from finlit.plots import Jars, Storm, jars  # imported when the first picture is drawn

    hit = result.hit
    storm = None if hit is None else Storm(inputs.storm_month, result.bill, hit.before, hit.left, hit.missing)
    full_in = result.full_in if hit is None else hit.full_in
    return jars(Jars(inputs.needs, inputs.saved, result.fund.target, full_in, storm), say.lang)
