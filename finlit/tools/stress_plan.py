"""Bad luck: how many families like this one run out of money, and what reserve helps?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.household import (
    EarlyReturn,
    Illness,
    Ledger,
    PriceRise,
    RateMoves,
    Shock,
    StressResult,
    WageStops,
    stress,
)
from finlit.i18n import day, months_said
from finlit.money import Money
from finlit.tools import plan_figures
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, amount, choice, count, percent, rupiah
from finlit.tools.plan_figures import ABROAD, HOME, USUAL, Sums

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "stress-plan"
_MOST = 10**9
_FAMILIES = 200
_UNIT = 100_000


class Inputs(ToolInputs):
    """What can be set; sums are a month's, the market's a week's, chances those of a year."""

    wage: Money = amount(5100, "HKD", slider=(0, 15_000, 50), allowed=(1, _MOST), first=True, is_example=True)
    sent: Money = amount(2700, "HKD", slider=(0, 15_000, 50), allowed=(0, _MOST), first=True)
    there: Money = rupiah(3_000_000, slider=(0, 50_000_000, 500_000), first=True)
    currency: str = choice(*plan_figures.CURRENCIES, resets=("wage", "sent", "own_needs"))
    own_needs: Money = amount(950, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST))
    weekly: Money = rupiah(1_150_000, slider=(0, 4_000_000, 25_000))
    income: Money = rupiah(900_000, slider=(0, 6_000_000, 50_000))
    yearly: Money = rupiah(6_000_000, slider=(0, 20_000_000, 250_000))
    months: int = count(24, slider=(12, 60, 6), allowed=(12, 60))
    stops: Decimal = percent(10, slider=(0, 50, 1), allowed=(0, 100))
    illness: Decimal = percent(10, slider=(0, 50, 1), allowed=(0, 100))
    bill: Money = rupiah(8_000_000, slider=(0, 100_000_000, 500_000))
    prices: Decimal = percent(6, slider=(0, 15, "0.5"), allowed=(0, 50))
    early: Decimal = percent(5, slider=(0, 50, 1), allowed=(0, 100))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums abroad follow the currency."""
        code, fields = chosen["currency"], cls.FIELDS
        usual = USUAL[code]
        most = 3 * usual.wage // usual.step * usual.step
        return {
            name: fields[name].but(
                start=Decimal(getattr(usual, name)),
                unit=code,
                slider=(usual.step if name == "wage" else 0, most, usual.step),
            )
            for name in ("wage", "sent", "own_needs")
        }

    @property
    def sums(self) -> Sums:
        """The same as the plan takes it; fee and margin are the usual ones of the way home."""
        usual, nothing = USUAL[self.currency], Money(0, "IDR")
        return Sums(
            wage=self.wage,
            own_needs=self.own_needs,
            sent=self.sent,
            own_savings=Money(0, self.currency),
            fee=Money(usual.fee, self.currency),
            margin=_MARGIN,
            band=plan_figures.band_around(self.currency, plan_figures.last_rate(self.currency)),
            there=self.there,
            income=self.income,
            weekly=self.weekly,
            lebaran=self.yearly,
            school=nothing,
        )

    @property
    def shocks(self) -> tuple[Shock, ...]:
        """What can befall the family."""
        zero = Decimal(0)
        return (
            WageStops(home=ABROAD, chance=self.stops, least=1, most=3),
            Illness(home=HOME, chance=self.illness, least=self.bill / 2, most=self.bill + self.bill / 2),
            PriceRise(home=HOME, least=zero, most=self.prices),
            EarlyReturn(home=ABROAD, chance=self.early),
            RateMoves(),
        )


_MARGIN = Decimal("0.012")


class Result(NamedTuple):
    """A plan met by luck, and the same plan with a reserve."""

    big_number: Money
    """The reserve at home with which 95 of 100 families do not run dry there, beyond what is there"""
    as_planned: StressResult
    with_reserve: StressResult
    """The same luck, family by family"""
    dry: date | None
    """First day without money at home when there is no bad luck at all"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Let the plan be met by the luck of two hundred families, with and without a reserve."""
    start = as_of.replace(day=1)
    plan = plan_figures.plan(inputs.sums, start, inputs.months)
    as_planned = stress(plan, inputs.shocks, HOME, paths=_FAMILIES)
    reserve = as_planned.reserve.rounded(_UNIT, "ceiling")
    richer = plan_figures.plan(inputs.sums._replace(there=inputs.there + reserve), start, inputs.months)
    below = Ledger(plan).first_below(HOME)
    with_reserve = stress(richer, inputs.shocks, HOME, paths=_FAMILIES)
    return Result(reserve, as_planned, with_reserve, None if below is None else below[0])


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say how many run short, and what reserve helps."""
    planned, kept = result.as_planned, result.with_reserve
    time = months_said(inputs.months, say.lang)
    return Told(
        headline=say(
            "headline" if result.big_number else "headline_none", fine=100 - kept.home_of_100, time=time
        ),
        sentences=say.lines(
            result.dry and say("dry", day=day(result.dry, say.lang)),
            result.big_number and say("kept", short=kept.home_of_100, reserve=result.big_number),
            say("planned", short=planned.home_of_100),
            planned.short_home and say("lacking", depth=planned.depth.rounded(), deep=planned.deep.rounded()),
            planned.of_100 != planned.home_of_100 and say("abroad", short=planned.of_100),
            kept.short_home and say("never_all"),
            say("ladder"),
            say.all("turn_to_wage", desk=say.all("desk")),
        ),
        warnings=say.lines(say("warning_chances"), say("warning_rate")),
        table=say.table(
            ("what", "planned", "kept"),
            [
                (
                    say("table.short"),
                    say("table.of_100", short=planned.home_of_100),
                    say("table.of_100", short=kept.home_of_100),
                ),
                (
                    say("table.either"),
                    say("table.of_100", short=planned.of_100),
                    say("table.of_100", short=kept.of_100),
                ),
                (say("table.first"), *(_month(one, say) for one in (planned, kept))),
                (say("table.depth"), planned.depth.rounded(), kept.depth.rounded()),
                (say("table.deep"), planned.deep.rounded(), kept.deep.rounded()),
            ],
        ),
        working=say.lines(
            say("working.families", families=_FAMILIES, time=time),
            say("working.same"),
            say("working.stops", chance=say.percent(inputs.stops)),
            say(
                "working.illness",
                chance=say.percent(inputs.illness),
                least=inputs.bill / 2,
                most=inputs.bill + inputs.bill / 2,
            ),
            say("working.prices", most=say.percent(inputs.prices)),
            say("working.early", chance=say.percent(inputs.early)),
            say("working.fee", fee=inputs.sums.fee, margin=say.percent(_MARGIN)),
            say("working.months"),
        ),
    )


def _month(result: StressResult, say: Say) -> str:
    if result.first_short is None:
        return say("table.never")
    return say("table.month", month=result.first_short)


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that chances are assumed, whatever else is the family's own."""
    return [say("stamp")]


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw a hundred families for each plan: those whose money at home runs out, as the headline says."""
    from finlit.plots import Hundred, families  # imported when the first picture is drawn

    planned, kept = result.as_planned, result.with_reserve
    return families(
        [
            Hundred(say("as_planned"), planned.home_of_100),
            Hundred(say("with_reserve"), kept.home_of_100),
        ],
        say.lang,
    )
