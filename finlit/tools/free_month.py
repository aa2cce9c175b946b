"""A debt taken from the wage: from which month is the wage one's own, and does the plan hold until then?"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.credit import TruePrice
from finlit.i18n import day
from finlit.migration import BondageSign, DebtAtWork, DeductionPlan, SalaryDeduction, bondage_signs
from finlit.money import Money
from finlit.tools import plan_figures
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_field, district_field, sources, turn_to
from finlit.tools.fields import Field, Number, ToolInputs, amount, choice, count
from finlit.tools.loan_words import yearly_text
from finlit.tools.work_abroad import WORKS, last_wage, money_in, wage_ran_out, work_label
from finlit.tools.work_rules import Asked, who_pays

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "free-month"
_MOST = 10**9
_BEGINS = "SGP-home"


class Inputs(ToolInputs):
    """What can be set; wage, own needs and what the family needs are a month's, in the money of the wage."""

    deducted: Money = amount(
        340, "SGD", slider=(0, 1000, 10), allowed=(1, _MOST), first=True, is_example=True
    )
    months_deducted: int = count(9, slider=(1, 24, 1), allowed=(1, 120), first=True)
    wage: Money = amount(550, "SGD", slider=(0, 1000, 10), allowed=(1, _MOST), first=True)
    work: str = choice(
        *WORKS,
        start=_BEGINS,
        label_of=work_label,
        resets=("deducted", "wage", "living", "sent", "advanced"),
    )
    living: Money = amount(80, "SGD", slider=(0, 1000, 10), allowed=(0, _MOST), is_example=True)
    sent: Money = amount(200, "SGD", slider=(0, 1000, 10), allowed=(0, _MOST), is_example=True)
    advanced: Money = amount(0, "SGD", slider=(0, 1000, 10), allowed=(0, _MOST), none_at_low=True)
    contract: int = count(24, slider=(12, 36, 1), allowed=(1, 120))
    passport: str = choice("own", "kept")
    leaving: str = choice("free", "forbidden")
    district: str = district_field()
    desk: str = desk_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums follow the work; for another work than the example's a third of the wage is taken."""
        work = chosen["work"]
        code, wage = WORKS[work].currency, last_wage(work).amount
        usual = plan_figures.USUAL[code]
        step = usual.step
        most = (3 * wage // step + 1) * step
        starts: dict[str, Number] = {
            "deducted": wage // (3 * step) * step,
            "living": usual.own_needs,
            "sent": wage // (3 * step) * step,
        }
        if work == _BEGINS:
            starts = {name: cls.FIELDS[name].start for name in starts}
        return {
            "wage": money_in(cls.FIELDS["wage"], code, wage, (step, most, step)),
            "advanced": money_in(cls.FIELDS["advanced"], code, 0, (0, 12 * most, step)),
            **{
                name: money_in(cls.FIELDS[name], code, start, (step if name == "deducted" else 0, most, step))
                for name, start in starts.items()
            },
        }


class Result(NamedTuple):
    """What the debt takes, what it costs, and whether the plan holds."""

    big_number: Money
    """All that is taken from the wages"""
    plan: DeductionPlan
    free_month: int | None
    """The first month whose wage is one's own; None: not within the contract"""
    price: TruePrice | None
    """None where nobody told what was paid for the worker, or where it was more than is taken"""
    signs: tuple[BondageSign, ...]
    ran_out: date | None
    """Last day of the wage that is known for this work, where it is over"""
    who_pays: Asked
    """What the rules of the day say of the costs of the job"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Try the debt against the wage, price it, and look for signs that it binds."""
    debt = SalaryDeduction(
        deducted=inputs.deducted, months=inputs.months_deducted, advanced=inputs.advanced or None
    )
    is_priced = inputs.advanced and inputs.advanced <= debt.repaid
    return Result(
        debt.repaid,
        debt.plan(inputs.wage, inputs.living, inputs.sent),
        debt.free_month if debt.free_month <= inputs.contract else None,
        debt.price() if is_priced else None,
        _signs(inputs, debt),
        wage_ran_out(inputs.work, as_of),
        who_pays(inputs.work, as_of),
    )


def _signs(inputs: Inputs, debt: SalaryDeduction) -> tuple[BondageSign, ...]:
    work = DebtAtWork(
        debt=debt.repaid,
        deducted=inputs.deducted,
        net_wage=inputs.wage,
        living_cost=inputs.living,
        months_left=inputs.contract,
        interest=0,
        billed=debt.advanced,
        charged=debt.repaid,
        papers_kept=inputs.passport == "kept",
        may_not_leave=inputs.leaving == "forbidden",
    )
    return bondage_signs(work).signs


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say from which month the wage is free, whether the plan holds until then, and where to turn."""
    plan, left = result.plan, inputs.wage - inputs.deducted
    return Told(
        headline=_headline(inputs, result, say),
        sentences=say.lines(
            say("safe", deducted=inputs.deducted, time=say.counted(inputs.months_deducted, "month"))
            if plan.holds
            else say("safe_none", lowest=plan.lowest_wage),
            say("share", share=say.percent(plan.share_taken), deducted=inputs.deducted, wage=inputs.wage),
            say("left" if left.amount >= 0 else "left_none", left=abs(left)),
            plan.holds and say("lowest", lowest=plan.lowest_wage),
            say("months_of_wage", taken=result.big_number, months=say.number(plan.months_of_wage, 1)),
            _price(inputs, result, say),
            *(say(f"sign.{sign}") for sign in result.signs),
            result.signs and say("one_is_enough"),
            say.all(f"who_pays.{result.who_pays}"),
            sources(inputs, say),
        ),
        warnings=say.lines(
            result.ran_out
            and say.all(
                "work.wage_ran_out",
                work=work_label(inputs.work, say.lang),
                until=day(result.ran_out, say.lang),
            ),
            say("assumed"),
        ),
        table=say.table(
            ("when", "wage", "taken", "needs", "home", "left"),
            _stretches(inputs, result, say),
            keep=("when", "taken", "left"),
        ),
        working=_working(inputs, result, say),
        turn_to=turn_to(inputs, say),
    )


def _headline(inputs: Inputs, result: Result, say: Say) -> str:
    if not result.plan.holds:
        return say("headline_short", lacks=abs(result.plan.left_while_deducted))
    if result.free_month is None:
        return say("headline_never", time=say.counted(inputs.contract, "month"))
    return say("headline", last=inputs.months_deducted, free=result.free_month)


def _price(inputs: Inputs, result: Result, say: Say) -> str:
    if not inputs.advanced:
        return say("price_unknown")
    if result.price is None:
        return say("price_slip", advanced=inputs.advanced, taken=result.big_number)
    if inputs.advanced == result.big_number:
        return say("price_free", advanced=inputs.advanced)
    return say(
        "price",
        advanced=inputs.advanced,
        taken=result.big_number,
        price=yearly_text(result.price, say.lang),
    )


def _stretches(inputs: Inputs, result: Result, say: Say) -> list[tuple[Any, ...]]:
    last, contract, plan = inputs.months_deducted, inputs.contract, result.plan
    nothing = inputs.deducted * 0
    found = [(1, min(last, contract), inputs.deducted, plan.left_while_deducted)]
    if last < contract:
        found.append((last + 1, contract, nothing, plan.left_when_free))
    return [
        (
            say("table.months", first=first, last=end) if first < end else say("table.month", first=first),
            inputs.wage,
            taken,
            inputs.living,
            inputs.sent,
            _signed(left, say),
        )
        for first, end, taken, left in found
    ]


def _signed(left: Money, say: Say) -> str:
    return say("lacks" if left.amount < 0 else "has", amount=abs(left))


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    plan = result.plan
    return say.lines(
        say(
            "working.taken",
            deducted=inputs.deducted,
            months=inputs.months_deducted,
            taken=result.big_number,
        ),
        say(
            "working.months",
            taken=result.big_number,
            wage=inputs.wage,
            months=say.number(plan.months_of_wage, 1),
        ),
        say(
            "working.left",
            wage=inputs.wage,
            living=inputs.living,
            sent=inputs.sent,
            deducted=inputs.deducted,
            left=_signed(plan.left_while_deducted, say),
        ),
        say(
            "working.lowest",
            living=inputs.living,
            sent=inputs.sent,
            deducted=inputs.deducted,
            lowest=plan.lowest_wage,
        ),
        result.price is not None
        and say(
            "working.price", advanced=inputs.advanced, deducted=inputs.deducted, months=inputs.months_deducted
        ),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the contract as grey and green months, with what is left in each."""
    from finlit.plots import WorkMonths, months  # imported when the first picture is drawn

    plan, last = result.plan, inputs.months_deducted
    left = [(say("while_taken", last=min(last, inputs.contract)), plan.left_while_deducted)]
    if result.free_month is not None:
        left.append((say("when_free", free=result.free_month), plan.left_when_free))
    name = work_label(inputs.work, say.lang)
    return months([WorkMonths(name, inputs.contract, min(last, inputs.contract), tuple(left))], say.lang)
