"""What may happen to a family: four risks on a ladder, and for each what answers it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import months_said, number
from finlit.money import Money, total
from finlit.protection import Ladder, Risk, Rung, premium_a_month, risk_ladder
from finlit.tools import village_figures
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_of, district_field, sources
from finlit.tools.fields import Field, ToolInputs, choice, percent, rows, rupiah, words

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "risk-ladder"
_MOST = 10**10
# Kind, chance a year in percent, cost. No cover is among them: nobody is covered by an example.
_EXAMPLES = (
    ("illness", 10, 8_000_000),
    ("accident", 2, 65_000_000),
    ("harvest", 20, 9_000_000),
    ("phone", 30, 1_500_000),
)


class RiskInput(ToolInputs):
    """One thing that may happen, by the family's own feeling."""

    kind: str = choice("illness", "accident", "harvest", "phone", "wage", "death", "house", "other")
    name: str = words(longest=24)
    chance: Decimal = percent(10, slider=(0, 50, 1), allowed=(0, 100), is_example=True)
    cost: Money = rupiah(8_000_000, slider=(0, 200_000_000, 500_000), allowed=(0, _MOST), is_example=True)
    cover: Money = rupiah(0, slider=(0, 200_000_000, 500_000), allowed=(0, _MOST))
    premium: Money = rupiah(0, slider=(0, 5_000_000, 10_000), allowed=(0, _MOST))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each risk begins as another example; the first one's chance and cost are seen at once."""
        kind, chance, cost = _EXAMPLES[place]
        return {
            "kind": cls.FIELDS["kind"].but(start=kind),
            "chance": cls.FIELDS["chance"].but(start=Decimal(chance), first=place == 0),
            "cost": cls.FIELDS["cost"].but(start=Decimal(cost), first=place == 0),
        }

    @property
    def is_covered(self) -> bool:
        """Whether a cover pays anything."""
        return bool(self.cover)


class Inputs(ToolInputs):
    """What can be set: what can be put aside each month, and up to four risks."""

    saving: Money = rupiah(400_000, slider=(0, 5_000_000, 50_000), first=True)
    risks: tuple[RiskInput, ...] = rows(RiskInput, start=4, most=4)
    district: str = district_field()


class Result(NamedTuple):
    """The ladder, and the rung that would cost the family most."""

    big_number: Money
    """What the family pays itself when the dearest of its risks happens"""
    ladder: Ladder
    dearest: Rung
    """The risk of the largest own part among those that can happen"""
    premiums: Money
    """[a year] of all covers"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Put the risks in order, and find the one that leaves most to pay."""
    risks = [
        Risk(
            name=str(place),
            chance_a_year=one.chance,
            cost=one.cost,
            cover=one.cover if one.is_covered else None,
        )
        for place, one in enumerate(inputs.risks)
    ]
    ladder = risk_ladder(risks, inputs.saving)
    possible = [rung for rung in ladder.rungs if rung.risk.chance_a_year] or list(ladder.rungs)
    dearest = max(possible, key=lambda rung: rung.own_part)
    return Result(dearest.own_part, ladder, dearest, total((one.premium for one in inputs.risks), "IDR"))


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what to do about the dearest risk, which stands highest, and what each is answered by."""
    dearest, top = result.dearest, result.ladder.worst
    name = _name(inputs, dearest, say)
    return Told(
        headline=say("headline" if dearest.own_part else "headline_covered", name=name),
        sentences=say.lines(
            _safe(inputs, dearest, name, say),
            top.expected_loss
            and say(
                "top",
                name=_name(inputs, top, say),
                chance=_of_100(top.risk.chance_a_year, say),
                cost=top.risk.cost,
                expected=top.expected_loss,
            ),
            say("all_or_nothing"),
            result.premiums and say("premiums", year=result.premiums, month=(result.premiums / 12).rounded()),
            say("papers"),
            sources(inputs, say),
        ),
        turn_to=say("turn", desk=desk_of(inputs, say)),
        warnings=say.lines(
            *(
                say("premium_too_dear", name=_name(inputs, rung, say), premium=one.premium, pays=_pays(rung))
                for rung, one in _listed(inputs, result)
                if one.premium and one.premium >= _pays(rung)
            ),
            result.premiums > inputs.saving * 12 and say("premiums_too_much", saving=inputs.saving),
            say("feeling"),
        ),
        rests_on=say.lines(say("thresholds"), _social_security(say)),
        table=say.table(
            ("risk", "chance", "cost", "expected", "own", "answer"),
            [
                (
                    _name(inputs, rung, say),
                    _of_100(rung.risk.chance_a_year, say),
                    rung.risk.cost,
                    rung.expected_loss,
                    rung.own_part,
                    say(f"answer.{_answer(rung)}"),
                )
                for rung in result.ladder.rungs
            ],
            left=("answer",),
            keep=("risk", "own", "answer"),
        ),
        working=_working(inputs, result, say),
    )


def _listed(inputs: Inputs, result: Result) -> list[tuple[Rung, RiskInput]]:
    return [(rung, inputs.risks[int(rung.risk.name)]) for rung in result.ladder.rungs]


def _name(inputs: Inputs, rung: Rung, say: Say) -> str:
    one = inputs.risks[int(rung.risk.name)]
    return one.name or say(f"risks.kind.{one.kind}")


def _of_100(chance: Decimal, say: Say) -> str:
    return say("of_100", hit=number((chance * 100).normalize(), say.lang))


def _pays(rung: Rung) -> Money:
    return rung.risk.cost - rung.own_part


def _answer(rung: Rung) -> str:
    """Return what answers a risk; a cover that pays everything has answered it."""
    if rung.risk.cost and not rung.own_part:
        return "covered"
    return "more" if rung.advice == "insure" and rung.risk.cover is not None else rung.advice


def _safe(inputs: Inputs, rung: Rung, name: str, say: Say) -> str:
    """Say the safe choice for the risk that leaves most to pay."""
    answer = _answer(rung)
    if answer != "save":
        return say(f"safe_{answer}", name=name, own=rung.own_part)
    if rung.months_of_saving is None:
        return say("safe_save_nothing", name=name)
    months = ceil(rung.months_of_saving)
    return say(
        "safe_save", name=name, own=rung.own_part, time=months_said(months, say.lang), saving=inputs.saving
    )


def _social_security(say: Say) -> str:
    cover = village_figures.migrant_cover()
    return say(
        "social_security",
        before=cover.before,
        contract=cover.two_years,
        month=premium_a_month(cover.two_years, 24),
        treatment=cover.treatment,
        rule=cover.rule,
        source=cover.source,
    )


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    steps = []
    for rung, one in _listed(inputs, result):
        name, risk = _name(inputs, rung, say), rung.risk
        chance = say.percent(risk.chance_a_year)
        steps.append(
            say("working.expected", name=name, chance=chance, cost=risk.cost, expected=rung.expected_loss)
        )
        if one.is_covered:
            steps.append(say("working.own", name=name, cost=risk.cost, pays=_pays(rung), own=rung.own_part))
    return say.lines(*steps, say("working.sum", expected=result.ladder.expected_loss))


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the ladder."""
    from finlit.plots import Bubble, ladder  # pictures are imported when the first one is drawn

    return ladder(
        [
            Bubble(_name(inputs, rung, say), rung.risk.chance_a_year, rung.risk.cost, rung.own_part)
            for rung in result.ladder.rungs
        ],
        say.lang,
    )
