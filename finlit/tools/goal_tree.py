"""The family's goals on one tree: what all of them take a month, and which comes first."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import months_said
from finlit.money import Money, total
from finlit.savings import GoalPlan, Saving, SavingsGoal, goals_in_order, solve_goal
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah, words

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "goal-tree"
_FRUITS = 10
_NOTHING = Money(0, "IDR")


class GoalInput(ToolInputs):
    """One goal: its price today, when it is wanted, and whose it is."""

    name: str = words(longest=30)
    price: Money = rupiah(
        30_000_000, slider=(1_000_000, 200_000_000, 500_000), allowed=(1, 10**12), is_example=True
    )
    months: int = count(24, slider=(3, 60, 1), allowed=(1, 600))
    saved: Money = rupiah(0, slider=(0, 100_000_000, 500_000))
    price_rise: Decimal = percent(0, slider=(0, 8, "0.5"), allowed=(0, 50))
    owner: str = choice("shared", "own", "family")

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each goal begins as another example; the first one's price and date are seen at once."""
        price, months, saved = ((30, 24, 0), (45, 18, 9), (10, 13, 0))[place]
        return {
            "price": cls.FIELDS["price"].but(start=Decimal(price * 10**6), first=place == 0),
            "months": cls.FIELDS["months"].but(start=Decimal(months), first=place == 0),
            "saved": cls.FIELDS["saved"].but(start=Decimal(saved * 10**6)),
        }


class Inputs(ToolInputs):
    """What can be set: what is free each month, and up to three goals, the most important first."""

    free: Money = rupiah(2_500_000, slider=(0, 15_000_000, 50_000), first=True)
    goals: tuple[GoalInput, ...] = rows(GoalInput, start=3, most=3)


class Result(NamedTuple):
    """All goals at once, and one after the other."""

    big_number: Money
    """[a month] what all goals take together"""
    plans: tuple[GoalPlan, ...]
    less: Money
    """[a month] what is missing for all of them at once"""
    in_order: tuple[int | None, ...]
    """[months] when each is paid, one after the other with what is free; None for never"""
    ripe_in: tuple[int, ...]
    """[months] when each tenth of all prices together is there"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Turn each goal into a sum a month, and pay them in order with what is free."""
    plans = tuple(
        solve_goal(price=one.price, months=one.months, start=one.saved, price_rise=one.price_rise)
        for one in inputs.goals
    )
    each = total((plan.deposit for plan in plans), "IDR")
    return Result(each, plans, max(each - inputs.free, _NOTHING), _in_order(inputs), _ripe_in(plans))


def _in_order(inputs: Inputs) -> tuple[int | None, ...]:
    goals = [SavingsGoal(name="-", price=one.price, price_rise=one.price_rise) for one in inputs.goals]
    start = total((one.saved for one in inputs.goals), "IDR")
    return tuple(one.month for one in goals_in_order(goals, Saving(start=start, deposit=inputs.free)))


def _ripe_in(plans: tuple[GoalPlan, ...]) -> tuple[int, ...]:
    """Return the months in which each tenth is there, when every goal gets its sum each month."""

    def there(month: int) -> Decimal:
        return sum(
            (
                min(plan.price_then, plan.start + plan.deposit * min(month, plan.months)).amount
                for plan in plans
            ),
            Decimal(0),
        )

    whole, month, found = sum(plan.price_then.amount for plan in plans), 0, []
    for fruit in range(1, _FRUITS + 1):
        while there(month) * _FRUITS < whole * fruit:
            month += 1
        found.append(month)
    return tuple(found)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what all goals take, and the order that what is free allows."""
    names, lang = _names(inputs, say), say.lang
    is_enough = not result.less
    listed = zip(names, inputs.goals, result.plans, result.in_order, strict=True)
    each = [(name, one, plan, month) for name, one, plan, month in listed]
    last = result.in_order[-1]
    return Told(
        headline=say("headline" if is_enough else "headline_more", count=len(names), less=result.less),
        sentences=say.lines(
            is_enough and say("safe", free=inputs.free),
            not is_enough and last == 0 and say("safe_pooled"),
            not is_enough
            and last
            and say("safe_order", free=inputs.free, first=names[0], time=months_said(last, lang)),
            not is_enough and last is None and say("safe_never", free=inputs.free),
            *(
                say(
                    "goal" if plan.deposit else "goal_there",
                    name=name,
                    deposit=plan.deposit,
                    time=months_said(one.months, lang),
                    price=plan.price_then,
                )
                for name, one, plan, _ in each
            ),
            any(one.price_rise for one in inputs.goals) and say("rise"),
            not any(one.owner == "own" for one in inputs.goals) and say("own"),
            say("wall"),
        ),
        table=say.table(
            ("goal", "owner", "price", "then", "month", "in_order"),
            [
                (
                    name,
                    say(f"goals.owner.{one.owner}"),
                    one.price,
                    plan.price_then,
                    plan.deposit,
                    _when(month, say),
                )
                for name, one, plan, month in each
            ],
            left=("owner",),
            keep=("goal", "month", "in_order"),
            notes=[say("table.order", free=inputs.free)],
        ),
        working=say.lines(
            *(
                say(
                    "working.goal",
                    name=name,
                    price=plan.price_then,
                    saved=one.saved,
                    months=one.months,
                    deposit=plan.deposit,
                )
                for name, one, plan, _ in each
            ),
            say("working.sum", month=result.big_number),
            say("working.rounding"),
        ),
    )


def _when(month: int | None, say: Say) -> str:
    if month is None:
        return say("table.never")
    return say("table.in_months", months=month) if month else say("table.now")


def _names(inputs: Inputs, say: Say) -> list[str]:
    return [one.name or say("goal_name", letter="ABC"[place]) for place, one in enumerate(inputs.goals)]


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the tree: each fruit is a tenth of all prices together."""
    from finlit.plots import Watering, tree  # pictures are imported when the first one is drawn

    watering = Watering(result.big_number, say("every"), inputs.free or None)
    return tree(result.ripe_in, watering, say.lang)
