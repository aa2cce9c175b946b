"""Two chairs: each cuts the wage alone, then the two cakes stand side by side."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from finlit.errors import InputError
from finlit.household import RULES, Label, Payday, SplitRule, TwoChairs, split_payday, two_chairs
from finlit.i18n import listed
from finlit.money import Money
from finlit.tools import plan_figures
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, amount, choice, percent, rows, words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from finlit.plots import Picture

NAME = "wage-split"
_MOST = 10**9
_CUT: tuple[Label, ...] = ("own_savings", "living", "joint_goal", "debt")


class Chair(ToolInputs):
    """How one of the two would cut the wage; what is left goes home."""

    name: str = words(longest=30)
    own_savings: Decimal = percent(20, slider=(0, 100, 1), first=True)
    living: Decimal = percent(20, slider=(0, 100, 1))
    joint_goal: Decimal = percent(10, slider=(0, 100, 1))
    debt: Decimal = percent(0, slider=(0, 100, 1))

    @classmethod
    def fitted(cls, chosen: "Mapping[str, Any]", place: int) -> "Mapping[str, Field]":
        """The example: two people who do not agree."""
        if place == 0:
            return {"own_savings": cls.FIELDS["own_savings"].but(start=Decimal(25))}
        return {
            "own_savings": cls.FIELDS["own_savings"].but(start=Decimal(5)),
            "living": cls.FIELDS["living"].but(start=Decimal(15)),
        }


class Inputs(ToolInputs):
    """What can be set; parts are percent of the wage."""

    wage: Money = amount(
        5100, "HKD", slider=(50, 15_000, 50), allowed=(1, _MOST), first=True, is_example=True
    )
    currency: str = choice(*plan_figures.CURRENCIES, "IDR", resets=("wage",))
    rule: str = choice(*RULES)
    chairs: tuple[Chair, ...] = rows(Chair, start=2, least=2, most=2)

    @classmethod
    def fitted(cls, chosen: "Mapping[str, Any]", place: int) -> "Mapping[str, Field]":
        """The wage follows the currency."""
        code, field = chosen["currency"], cls.FIELDS["wage"]
        if code == "IDR":
            return {
                "wage": field.but(start=Decimal(3_000_000), unit=code, slider=(50_000, 15_000_000, 50_000))
            }
        usual = plan_figures.USUAL[code]
        most = 3 * usual.wage // usual.step * usual.step
        return {
            "wage": field.but(start=Decimal(usual.wage), unit=code, slider=(usual.step, most, usual.step))
        }


class Result(NamedTuple):
    """Two cakes of one wage, and the cake of a rule."""

    big_number: Money
    """Money for which the two have two plans"""
    chairs: TwoChairs
    one: Payday
    other: Payday
    by_rule: Payday


def solve(inputs: Inputs, as_of: date) -> Result:
    """Cut the wage twice, and by the rule.

    Raises
    ------
    InputError
        ``split_shares_above_one``.
    """
    one, other = (_cut(inputs.wage, chair) for chair in inputs.chairs)
    chairs = two_chairs(one, other)
    return Result(chairs.apart, chairs, one, other, split_payday(inputs.wage, RULES[inputs.rule]))


def _cut(wage: Money, chair: Chair) -> Payday:
    shares = tuple((label, getattr(chair, label)) for label in _CUT)
    if sum(share for _, share in shares) > 1:
        raise InputError("split_shares_above_one", shares=sum(share for _, share in shares))
    return split_payday(wage, SplitRule(shares, "home"))


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say where they agree, where not, and that own savings come first."""
    chairs, names = result.chairs, _names(inputs, say)
    parts = [label for label, _ in chairs.gaps]
    still_open = [say(f"label.{label}") for label, gap in chairs.gaps if gap]
    agreed = [say(f"label.{label}") for label in chairs.agreed]
    own = result.one.part("own_savings"), result.other.part("own_savings")
    least = min(own)
    return Told(
        headline=say("headline" if chairs.apart else "headline_same"),
        sentences=say.lines(
            say("safe", least=least, year=least * 12) if least else say("safe_none"),
            agreed and say("agreed", labels=listed(agreed, say.lang)),
            still_open and say("open", labels=listed(still_open, say.lang)),
            own[0] != own[1] and say("own", first=names[0], one=own[0], second=names[1], other=own[1]),
            chairs.apart and say("once", differences=chairs.differences, apart=chairs.apart),
            say("page"),
            say("turn"),
        ),
        table=say.table(
            ("part", "one", "other", "gap", "rule"),
            [
                (
                    say(f"label.{label}"),
                    result.one.part(label),
                    result.other.part(label),
                    abs(result.other.part(label) - result.one.part(label)),
                    result.by_rule.part(label),
                )
                for label in dict.fromkeys([*parts, *(label for label, _ in result.by_rule.parts)])
            ],
            keep=("part", "one", "other"),
            notes=[say(f"table.note.{inputs.rule}")],
            first=names[0],
            second=names[1],
        ),
        working=say.lines(
            *(
                say(
                    "working.share",
                    name=name,
                    own=part,
                    wage=inputs.wage,
                    share=say.percent(part / inputs.wage),
                )
                for name, part in zip(names, own, strict=True)
            ),
            say("working.gap", differences=chairs.differences, apart=chairs.apart),
            say("working.rounding"),
        ),
    )


def _names(inputs: Inputs, say: Say) -> tuple[str, str]:
    one, other = (chair.name for chair in inputs.chairs)
    return one or say("chair_one"), other or say("chair_other")


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the two cakes."""
    from finlit.plots import Slice, cakes  # imported when the first picture is drawn

    return cakes(
        _names(inputs, say),
        [
            Slice(say(f"label.{label}"), result.one.part(label), result.other.part(label))
            for label, _ in sorted(result.chairs.gaps, key=lambda gap: gap[0] != "own_savings")
        ],
        say.lang,
    )
