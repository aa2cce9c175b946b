"""The group's box: what saving together brings each member at the end of a cycle."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from finlit.groups import CyclePlan, ShareOut, ShareOutRow, cycle_plan, share_out
from finlit.money import Money
from finlit.tools.contract import Say, Told
from finlit.tools.fields import ToolInputs, count, percent, rupiah

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "group-box"
_OWN = "own"


class Inputs(ToolInputs):
    """What can be set; shares are those of one meeting."""

    members: int = count(20, slider=(10, 25, 1), allowed=(2, 200), first=True)
    shares: int = count(3, slider=(1, 5, 1), first=True)
    share_price: Money = rupiah(10_000, slider=(2000, 50_000, 1000), allowed=(100, 1_000_000), first=True)
    own_shares: int = count(3, slider=(1, 5, 1))
    meetings: int = count(48, slider=(12, 52, 1), allowed=(4, 104))
    charge: Decimal = percent(2, slider=(0, 5, "0.5"), allowed=(0, 10))
    lent: Decimal = percent(80, slider=(0, 100, 10))
    loss: Decimal = percent(0, slider=(0, 20, 1), allowed=(0, 100))


class Result(NamedTuple):
    """A cycle in which everyone saves at every meeting."""

    big_number: Money
    plan: CyclePlan
    shared: ShareOut

    @property
    def own(self) -> ShareOutRow:
        """What the one who asks takes home."""
        return self.shared.row(_OWN)

    @property
    def worth(self) -> Money:
        """What one share is worth at the end."""
        return self.shared.share_worth.rounded()


def solve(inputs: Inputs, as_of: date) -> Result:
    """Run the cycle and share out."""
    others, price = inputs.members - 1, inputs.share_price
    bought = {_OWN: inputs.own_shares * inputs.meetings}
    bought |= {str(place): inputs.shares * inputs.meetings for place in range(1, inputs.members)}
    plan = cycle_plan(
        price * (inputs.own_shares + inputs.shares * others),
        inputs.meetings,
        charge=inputs.charge,
        lent=inputs.lent,
        loss=inputs.loss,
    )
    shared = share_out(plan.pool, bought, share_value=price, leftover="stays")
    return Result(shared.row(_OWN).paid, plan, shared)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what comes home, what of it is earned, and the three rules of the box."""
    plan, own, price = result.plan, result.own, inputs.share_price
    half = price * (inputs.own_shares * (inputs.meetings // 2))
    shares = sum(row.shares for row in result.shared.rows)
    saved = price * own.shares
    earned, lost = _own_part(result, saved)
    rows = [
        ("saved", saved, plan.saved),
        *(row for row in (("earned", earned, plan.earned), ("lost", lost, plan.lost)) if row[2]),
        ("home", own.paid, plan.pool),
    ]
    return Told(
        headline=say(
            "headline_less" if result.worth < price else "headline", price=price, worth=result.worth
        ),
        sentences=say.lines(
            say("saved", saved=plan.saved, own=saved),
            plan.earned and say("earned", earned=plan.earned),
            plan.lost and say("lost", lost=plan.lost, each=_each(plan.lost, inputs).rounded()),
            inputs.own_shares != inputs.shares
            and say("unfair", equal=_each(plan.pool, inputs).rounded(mode="down"), fair=own.paid),
            say("loan", saved=half, loan=half * 3),
            say("rule_keys"),
            say("rule_aloud"),
            say("rule_book"),
        ),
        warnings=say.lines(say("assumed")),
        table=say.table(
            ("what", "own", "all"),
            [(say(f"table.{key}"), *sums) for key, *sums in rows],
            notes=[result.shared.stays and say("table.stays", stays=result.shared.stays)],
            meetings=inputs.meetings,
        ),
        working=_working(inputs, result, shares, say),
    )


def _own_part(result: Result, saved: Money) -> tuple[Money, Money]:
    """What one member earned and lost, in whole rupiah that add up to what she takes home."""
    plan, paid = result.plan, result.own.paid
    if not plan.earned:
        return plan.earned, saved - paid
    shares = sum(row.shares for row in result.shared.rows)
    lost = max((plan.lost * result.own.shares / shares).rounded(), saved - paid)
    return paid - saved + lost, lost


def _each(total: Money, inputs: Inputs) -> Money:
    return Money(total.amount / inputs.members, total.currency)


def _working(inputs: Inputs, result: Result, shares: int, say: Say) -> tuple[str, ...]:
    plan, own, price = result.plan, result.own, inputs.share_price
    return say.lines(
        say(
            "working.saved",
            others=inputs.members - 1,
            shares=inputs.shares,
            own=inputs.own_shares,
            price=price,
            meetings=inputs.meetings,
            saved=plan.saved,
        ),
        say(
            "working.earned",
            months=inputs.meetings // 4,
            lent=inputs.lent * 100,
            charge=inputs.charge * 100,
            earned=plan.earned,
        ),
        say("working.lost", loss=inputs.loss * 100, lost=plan.lost),
        say("working.worth", pool=plan.pool, shares=shares, worth=result.worth),
        say("working.own", shares=own.shares, home=own.paid),
        say("working.rounding"),
    )


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that the cycle is assumed: everyone saves, every time."""
    return [say("stamp")]


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the box, and the stack of the one who asks beside another's."""
    from finlit.plots import Stack, box  # pictures are imported when the first one is drawn

    stacks = [Stack(inputs.share_price * row.shares, row.paid) for row in result.shared.rows[:2]]
    return box(result.plan.pool, stacks[0], stacks[1], inputs.members - 1, say.lang)
