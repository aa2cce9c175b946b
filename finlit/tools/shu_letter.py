"""The letter about the surplus: what a member of a cooperative gets, and where it comes from."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from finlit.groups import MonthWeights, member_surplus, weighted_savings
from finlit.money import Money
from finlit.tools.contract import Say, Told
from finlit.tools.fields import ToolInputs, choice, count, percent, rupiah, words

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "shu-letter"
_MOST = 1_000_000_000_000
_MOST_OF_ONE = 100_000_000_000


class Inputs(ToolInputs):
    """What can be set.

    ``joined_month`` 0: a member all year; 1-12: all savings came in that month of the year.
    """

    surplus: Money = rupiah(
        12_000_000,
        slider=(1_000_000, 100_000_000, 500_000),
        allowed=(1, _MOST),
        first=True,
        is_example=True,
    )
    savings: Money = rupiah(
        1_500_000,
        slider=(0, 10_000_000, 100_000),
        allowed=(0, _MOST_OF_ONE),
        first=True,
        is_example=True,
    )
    business: Money = rupiah(
        2_000_000,
        slider=(0, 20_000_000, 100_000),
        allowed=(0, _MOST_OF_ONE),
        first=True,
        is_example=True,
    )
    member: str = words(longest=40)
    all_savings: Money = rupiah(60_000_000, slider=(10_000_000, 500_000_000, 1_000_000), allowed=(1, _MOST))
    all_business: Money = rupiah(80_000_000, slider=(10_000_000, 500_000_000, 1_000_000), allowed=(1, _MOST))
    by_savings: Decimal = percent(40, slider=(0, 100, 1))
    by_business: Decimal = percent(25, slider=(0, 100, 1))
    joined_month: int = count(0, slider=(0, 12, 1), none_at_low=True)
    counting: MonthWeights = choice("from_month_paid", "from_next_month", "year_end_balance")


class Result(NamedTuple):
    """One member's part of the surplus.

    Parts are rounded down: the closing of the year gives the last rupiah out, one letter cannot.
    """

    big_number: Money
    counted: Money
    """Savings, counted for the months they were there"""
    for_savings: Money
    for_business: Money
    pot_savings: Money
    """What all members share by their savings"""
    pot_business: Money


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work one member's part out.

    Raises
    ------
    InputError
        ``part_above_whole``, ``allocation_not_whole``.
    """
    counted = _counted(inputs)
    part = member_surplus(
        inputs.surplus.amount,
        savings=counted,
        all_savings=inputs.all_savings.amount,
        by_savings=inputs.by_savings,
        business=inputs.business.amount,
        all_business=inputs.all_business.amount,
        by_business=inputs.by_business,
    )
    for_savings = Money(part.by_savings, "IDR").rounded(mode="down")
    for_business = Money(part.by_business, "IDR").rounded(mode="down")
    return Result(
        big_number=for_savings + for_business,
        counted=Money(counted, "IDR").rounded(),
        for_savings=for_savings,
        for_business=for_business,
        pot_savings=(inputs.surplus * inputs.by_savings).rounded(),
        pot_business=(inputs.surplus * inputs.by_business).rounded(),
    )


def _counted(inputs: Inputs) -> Decimal:
    """Count the savings for the months they were there."""
    if inputs.joined_month == 0:
        return inputs.savings.amount
    deposits = [Decimal(0)] * 12
    deposits[inputs.joined_month - 1] = inputs.savings.amount
    return weighted_savings(Decimal(0), deposits, inputs.counting)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say the part and where it comes from."""
    said = {"surplus": inputs.surplus, "name": inputs.member}
    pots = (
        ("by_savings", result.counted, inputs.all_savings, result.pot_savings, result.for_savings),
        ("by_business", inputs.business, inputs.all_business, result.pot_business, result.for_business),
    )
    return Told(
        headline=say("headline_named" if inputs.member else "headline", **said),
        sentences=say.lines(
            say(
                "for_savings",
                part=result.for_savings,
                savings=result.counted,
                all_savings=inputs.all_savings,
                pot=result.pot_savings,
            ),
            say(
                "for_business",
                part=result.for_business,
                business=inputs.business,
                all_business=inputs.all_business,
                pot=result.pot_business,
            ),
            inputs.joined_month
            and say(f"joined_{inputs.counting}", month=inputs.joined_month, counted=result.counted),
            say("tax"),
            say("ask"),
        ),
        table=say.table(
            ("what", "own", "all", "pot", "part"), [(say(f"table.{key}"), *sums) for key, *sums in pots]
        ),
        working=_working(inputs, result, say),
    )


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    rest = 1 - inputs.by_savings - inputs.by_business
    return say.lines(
        say(
            "working.savings",
            own=result.counted,
            all=inputs.all_savings,
            percent=inputs.by_savings * 100,
            surplus=inputs.surplus,
            part=result.for_savings,
        ),
        say(
            "working.business",
            own=inputs.business,
            all=inputs.all_business,
            percent=inputs.by_business * 100,
            surplus=inputs.surplus,
            part=result.for_business,
        ),
        say("working.rest", rest=rest * 100),
        say("working.rounding"),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the surplus, its pots, and the member's part of each."""
    from finlit.plots import SurplusParts, surplus  # imported when the first picture is drawn

    parts = SurplusParts(
        by_savings=result.pot_savings,
        by_business=result.pot_business,
        rest=inputs.surplus - result.pot_savings - result.pot_business,
        own_savings=result.for_savings,
        own_business=result.for_business,
    )
    return surplus(parts, say.lang)
