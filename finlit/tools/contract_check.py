"""A work contract, read in fourteen points: what is missing, what is below the rule, what is fine?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import country, day, listed, months_said
from finlit.migration import (
    CONTRACT_POINTS,
    ContractCheck,
    ContractRow,
    CostCheck,
    read_contract,
    recruitment_months,
)
from finlit.money import Money
from finlit.tools import plan_figures
from finlit.tools.bill import asked_on_field, bill_field, bill_lines, bill_said, checked
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_field, district_field, sources, turn_to
from finlit.tools.fields import Field, ToolInputs, amount, choice, count
from finlit.tools.work_abroad import WORKS, last_by_law, last_wage, money_in, work_label, yes_no
from finlit.tools.work_rules import contract_rules

if TYPE_CHECKING:
    from finlit.plots import Picture
    from finlit.plots.points import How

NAME = "contract-check"
_MOST = 10**9
_WRITTEN = ("job", "overtime", "room", "phone", "insurance", "ticket", "renewal", "language", "copy_kept")
_PICTURED: dict[str, "How"] = {
    "fine": "fine",
    "below_rule": "below",
    "missing": "missing",
    "ask": "ask",
    "rule_ended": "ask",
    "no_rule": "no_rule",
}


def _written(start: str = "yes") -> Any:
    return choice("yes", "no", start=start, label_of=yes_no)


class Inputs(ToolInputs):
    """What the contract says of each point; sums are a month's."""

    work: str = choice(*WORKS, first=True, label_of=work_label, resets=("wage", "food_allowance", "deducted"))
    wage: Money = amount(5000, "HKD", slider=(0, 15_000, 50), allowed=(0, _MOST), first=True, is_example=True)
    day_off: int = count(2, slider=(0, 8, 1), allowed=(0, 31), first=True, is_example=True)
    months: int = count(24, slider=(12, 36, 1), allowed=(1, 120))
    job: str = _written()
    overtime: str = _written("no")
    food: str = choice("given", "allowance", "no")
    food_allowance: Money = amount(1000, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST))
    room: str = _written()
    phone: str = _written("no")
    leave: int = count(7, slider=(0, 30, 1), allowed=(0, 365))
    insurance: str = _written()
    ticket: str = _written()
    deductions: str = _written()
    deducted: Money = amount(0, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST))
    renewal: str = _written()
    language: str = _written("no")
    copy_kept: str = _written("no")
    bill: tuple[Any, ...] = bill_field()
    asked_on: str = asked_on_field()
    district: str = district_field()
    desk: str = desk_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums follow the work; the example pays two steps less than the newest wage."""
        work = chosen["work"]
        code, wage = WORKS[work].currency, last_wage(work).amount
        step = plan_figures.USUAL[code].step
        most = (3 * wage // step + 1) * step
        made = {
            name: money_in(cls.FIELDS[name], code, start, (0, most, step))
            for name, start in (("food_allowance", wage // (5 * step) * step), ("deducted", 0))
        }
        begins = (wage // step - 2) * step
        return {**made, "wage": money_in(cls.FIELDS["wage"], code, begins, (0, most, step))}

    @property
    def idle(self) -> Collection[str]:
        """Sums of what the contract does not say."""
        return (
            *(() if self.food == "allowance" else ("food_allowance",)),
            *(() if self.deductions == "yes" else ("deducted",)),
            *(() if self.bill else ("asked_on",)),
        )

    @property
    def written(self) -> dict[str, Any]:
        """What stands in the contract, point by point."""
        said: dict[str, Any] = {point: getattr(self, point) == "yes" for point in _WRITTEN}
        return said | {
            "wage": self.wage or None,
            "day_off": self.day_off or None,
            "leave": self.leave or None,
            "food": {"given": True, "allowance": self.food_allowance or None, "no": None}[self.food],
            "deductions": self.deducted if self.deductions == "yes" else None,
        }


class Result(NamedTuple):
    """The fourteen points, and the wage of the whole contract."""

    big_number: Money
    """Where the wage is below the rule, what that is over the contract; else what the contract promises"""
    check: ContractCheck
    short: Money
    """[a month] by which the wage is below the rule"""
    bill: CostCheck | None
    """The bill for the job beside the rule of its day; None where there is none"""
    bill_months: Decimal | None
    """[months] of take-home wage that the bill is, at the newest rate that is known"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Hold the contract against the rules of the day, and the bill against those of its own.

    Raises
    ------
    InputError
        ``date_unreadable``, ``day_to_come``.
    """
    rules = contract_rules(inputs.work, inputs.wage, inputs.food != "allowance")
    check = read_contract(inputs.written, rules, WORKS[inputs.work].country, as_of)
    wage = check.rows[CONTRACT_POINTS.index("wage")]
    short = inputs.wage * 0
    if wage.state == "below_rule" and wage.rule is not None and isinstance(wage.rule.least, Money):
        short = wage.rule.least - inputs.wage
    bill = checked(inputs.bill, inputs.asked_on, inputs.work, as_of)
    return Result((short or inputs.wage) * inputs.months, check, short, bill, _months(inputs, bill))


def _months(inputs: Inputs, bill: CostCheck | None) -> Decimal | None:
    """Return how many months of the wage the bill is: of what the law leaves, as far as that is known."""
    net = inputs.wage - last_by_law(inputs.work)
    if bill is None or net.amount <= 0:
        return None
    return recruitment_months(bill.asked, net, plan_figures.last_quote(net.currency))


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is missing or below the rule, and that somebody else reads it before it is signed."""
    check = result.check
    rows = {row.point: row for row in check.rows}
    billed = result.bill.rows if result.bill else ()
    found = [*(row.rule and row.rule.source for row in check.rows), *(row.source for row in billed)]
    rules = dict.fromkeys(source for source in found if source)
    ended = [row for row in check.rows if row.state == "rule_ended"]
    return Told(
        headline=_headline(inputs, result, say),
        sentences=say.lines(
            say("safe" if check.ready_to_sign else "safe_not"),
            *(bill_said(result.bill, say) if result.bill else ()),
            check.points("missing") and say("missing", points=_names(check.points("missing"), say)),
            *(
                say(
                    "below",
                    point=_name(point, say),
                    written=_said(rows[point], say),
                    least=_least(rows[point], say),
                )
                for point in check.points("below_rule")
            ),
            *(
                say("ended", point=_name(row.point, say), until=day(row.rule.valid_to, say.lang))
                for row in ended
                if row.rule is not None and row.rule.valid_to is not None
            ),
            check.points("ask") and say("ask", points=_names(check.points("ask"), say)),
            check.points("no_rule")
            and say(
                "no_rule",
                points=_names(check.points("no_rule"), say),
                place=country(check.destination, say.lang),
            ),
            "language" in check.points("missing") and say("translate"),
            result.bill_months
            and say(
                "bill_months",
                months=say.number(result.bill_months, 1),
                day=day(plan_figures.last_quote(inputs.wage.currency).as_of, say.lang),
            ),
            say("passport"),
            sources(inputs, say),
        ),
        warnings=say.lines(say("as_told")),
        rests_on=say.lines(say("sources", sources="; ".join(rules))),
        table=say.table(
            ("point", "written", "least", "state"),
            [
                (_name(row.point, say), _said(row, say), _least(row, say), say(f"state.{row.state}"))
                for row in check.rows
            ],
            left=("written", "least", "state"),
            keep=("point", "state", "written"),
            notes=bill_lines(result.bill, say) if result.bill else (),
        ),
        working=_working(inputs, result, say),
        turn_to=turn_to(inputs, say),
    )


def _headline(inputs: Inputs, result: Result, say: Say) -> str:
    check, time = result.check, months_said(inputs.months, say.lang)
    if not inputs.wage:
        return say("headline_no_wage")
    counts = {"missing": len(check.points("missing")), "below": len(check.points("below_rule"))}
    if result.short:
        return say("headline_short", time=time, **counts)
    return say("headline" if check.ready_to_sign else "headline_not", time=time, **counts)


def _name(point: str, say: Say) -> str:
    return say(f"point.{point}")


def _names(points: Collection[str], say: Say) -> str:
    return listed([_name(point, say) for point in points], say.lang)


def _said(row: ContractRow, say: Say) -> str:
    if row.written is None:
        return say("said.missing")
    return say("said.yes") if row.written is True else _figure(row.point, row.written, say)


def _least(row: ContractRow, say: Say) -> str:
    if row.rule is None or row.rule.least is None:
        return say("least.unknown")
    if row.point in ("wage", "food", "deductions", "day_off", "leave") and row.rule.least != 1:
        return _figure(row.point, row.rule.least, say)
    return _figure(row.point, row.rule.least, say) if row.point == "day_off" else say("least.written")


def _figure(point: str, figure: Any, say: Say) -> str:
    return say(f"figure.{point}", figure=figure)


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    check = result.check
    wage = check.rows[CONTRACT_POINTS.index("wage")]
    return say.lines(
        result.short
        and wage.rule is not None
        and say(
            "working.short",
            least=wage.rule.least,
            wage=inputs.wage,
            months=inputs.months,
            short=result.big_number,
        ),
        not result.short
        and say("working.promised", wage=inputs.wage, months=inputs.months, promised=result.big_number),
        say(
            "working.counts",
            fine=len(check.points("fine")),
            missing=len(check.points("missing")),
            below=len(check.points("below_rule")),
            rest=len(check.points("ask")) + len(check.points("rule_ended")) + len(check.points("no_rule")),
        ),
        say("working.days"),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the fourteen points with their marks."""
    from finlit.plots import PointMark, points  # imported when the first picture is drawn

    return points(
        [PointMark(_name(row.point, say), _PICTURED[row.state]) for row in result.check.rows], say.lang
    )
