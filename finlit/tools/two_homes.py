"""Two homes, two bowls: does either run dry in the coming year, and how much is it safe to send?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import NoData
from finlit.household import (
    HouseholdPlan,
    Ledger,
    Which,
    WorstWeek,
    YearlyCosts,
    monthly_statement,
    worst_week,
    yearly_costs,
)
from finlit.i18n import day, month
from finlit.money import Money, total
from finlit.tools import plan_figures, prices
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, amount, choice, exchange_rate, percent, rupiah
from finlit.tools.plan_figures import ABROAD, HOME, USUAL, Sums
from finlit.tools.sending import limits_passed

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "two-homes"
_MOST = 10**9


class Inputs(ToolInputs):
    """What can be set; sums are a month's, those of market a week's, those of Lebaran and school a year's."""

    wage: Money = amount(5100, "HKD", slider=(0, 15_000, 50), allowed=(1, _MOST), first=True, is_example=True)
    sent: Money = amount(2700, "HKD", slider=(0, 15_000, 50), allowed=(0, _MOST), first=True)
    weekly: Money = rupiah(1_250_000, slider=(0, 4_000_000, 25_000), first=True)
    currency: str = choice(
        *plan_figures.CURRENCIES,
        resets=("wage", "sent", "own_needs", "own_savings", "fee", "rate"),
    )
    own_needs: Money = amount(950, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST))
    own_savings: Money = amount(1300, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST))
    fee: Money = amount(25, "HKD", slider=(0, 200, 5), allowed=(0, _MOST))
    rate: Decimal = exchange_rate(2300, slider=(1, 5000, 1), allowed=("0.01", 10**6))
    margin: Decimal = percent("1.2", slider=(0, 8, "0.1"), allowed=(0, 30))
    income: Money = rupiah(900_000, slider=(0, 6_000_000, 50_000))
    there: Money = rupiah(1_500_000, slider=(0, 20_000_000, 100_000))
    lebaran: Money = rupiah(4_000_000, slider=(0, 15_000_000, 100_000))
    school: Money = rupiah(2_500_000, slider=(0, 15_000_000, 100_000))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums abroad follow the currency."""
        code = chosen["currency"]
        usual, known = USUAL[code], plan_figures.last_rate(code)
        step, fields = usual.step, cls.FIELDS
        most = (3 * usual.wage // step) * step
        sums = {
            name: fields[name].but(start=Decimal(getattr(usual, name)), unit=code, slider=(0, most, step))
            for name in ("sent", "own_needs", "own_savings")
        }
        fee_step = Decimal(usual.fee) / 5
        return {
            **sums,
            "wage": fields["wage"].but(start=Decimal(usual.wage), unit=code, slider=(step, most, step)),
            "fee": fields["fee"].but(
                start=Decimal(usual.fee), unit=code, slider=(0, 40 * fee_step, fee_step)
            ),
            "rate": fields["rate"].but(
                start=known,
                slider=(round(known / 2, 2), round(known * 3 / 2, 2), round(known / 200, 2)),
                allowed=(round(known / 3, 2), round(known * 3, 2)),
            ),
        }

    @property
    def sums(self) -> Sums:
        """The same as the plan takes it."""
        return Sums(
            self.wage,
            self.own_needs,
            self.sent,
            self.own_savings,
            self.fee,
            self.margin,
            plan_figures.band_around(self.currency, self.rate),
            self.there,
            self.income,
            self.weekly,
            self.lebaran,
            self.school,
        )


class Result(NamedTuple):
    """A year of two homes."""

    big_number: Money
    """What a purse lacks at the deepest; where none ever does, the least that is left at home"""
    plan: HouseholdPlan
    at_home: WorstWeek
    at_home_low: WorstWeek
    abroad: WorstWeek
    arrives: tuple[Money, Money, Money]
    """Of one transfer, at the low, the known and the high rate"""
    least: Money | None
    """[a month] the least to send with which home never runs dry, at the low rate too; None: no sum does"""
    most: Money
    """[a month] the most that can be sent with own needs and own savings kept"""
    yearly: YearlyCosts


def solve(inputs: Inputs, as_of: date) -> Result:
    """Follow both purses for twelve months from the first of this one, and search the safe sum.

    Raises
    ------
    NoData
        ``amount_too_small`` where the fee eats all that is sent.
    """
    start, sums = as_of.replace(day=1), inputs.sums
    made = plan_figures.plan(sums, start)
    at_home, abroad = worst_week(made, HOME), worst_week(made, ABROAD)
    kept = sums.wage - sums.own_needs - sums.own_savings
    most = max(kept, Money(0, sums.wage.currency))
    return Result(
        at_home.depth or abroad.depth or min(week.lowest for week in Ledger(made).weeks(HOME)),
        made,
        at_home,
        worst_week(made, HOME, "low"),
        abroad,
        (_arrives(made, "low"), _arrives(made, "known"), _arrives(made, "high")),
        _least(sums, start),
        most,
        yearly_costs(made, HOME),
    )


def _arrives(plan: HouseholdPlan, rate: Which) -> Money:
    sent = Ledger(plan, rate).sent
    priced = sent[0].priced if sent else None
    return Money(0, "IDR") if priced is None else priced.in_hand


def _least(sums: Sums, start: date) -> Money | None:
    """Search the smallest monthly sum with which the home never runs dry at the low rate."""
    code = sums.wage.currency
    unit = USUAL[code].step
    low, high = 0, int(sums.wage.amount // unit)
    if not _is_enough(sums, Money(high * unit, code), start):
        return None
    while low < high:
        middle = (low + high) // 2
        if _is_enough(sums, Money(middle * unit, code), start):
            high = middle
        else:
            low = middle + 1
    return Money(high * unit, code)


def _is_enough(sums: Sums, sent: Money, start: date) -> bool:
    try:
        return Ledger(plan_figures.plan(sums._replace(sent=sent), start), "low").first_below(HOME) is None
    except NoData:
        return False  # the fee eats all of it


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say whether a purse runs dry, what is safe, and where to turn."""
    home, abroad, year = result.at_home, result.abroad, result.yearly
    low, known, high = result.arrives
    rows = [
        (
            month(row.month, say.lang),
            row.income + row.arrived,
            row.needs,
            _signed(row.left, say),
            _signed(row.closing, say),
        )
        for row in monthly_statement(result.plan, HOME)
    ]
    return Told(
        headline=_headline(result, say),
        sentences=say.lines(
            _safe(result, say),
            _has_safe(result)
            and not _limits(inputs.sent, say.lang)
            and _limits(result.most, say.lang)
            and say("mind_limits", most=result.most),
            home.day and say("dry", day=day(home.day, say.lang), depth=home.depth),
            home.day is None
            and result.at_home_low.day is not None
            and say("dry_low", day=day(result.at_home_low.day, say.lang), depth=result.at_home_low.depth),
            abroad.day and say("dry_abroad", day=day(abroad.day, say.lang), depth=abroad.depth),
            known and say("arrives", sent=inputs.sent, arrives=known),
            known and low != high and say("band", low=low, high=high),
            inputs.own_savings and say("own", own=inputs.own_savings, year=inputs.own_savings * 12),
            not inputs.own_savings and say("own_none"),
            year.year and say("yearly", year=year.year, month=year.a_month),
            say.all("turn_to_wage", desk=say.all("desk")),
        ),
        warnings=say.lines(
            *_limits(inputs.sent, say.lang),
            low == high and known and say("warning_one_rate"),
            say("warning_lebaran"),
            say("warning_rate", rate=inputs.rate, day=day(inputs.sums.band.as_of, say.lang)),
        ),
        table=say.table(("month", "came", "needs", "left", "there"), rows, keep=("month", "left", "there")),
        working=_working(inputs, result, say),
    )


def _signed(amount: Money, say: Say) -> str:
    return say("table.lacks" if amount.amount < 0 else "table.has", amount=abs(amount).rounded())


def _headline(result: Result, say: Say) -> str:
    if result.at_home.day is None and result.abroad.day is None:
        return say("headline" if result.at_home_low.day is None else "headline_low")
    if result.at_home.day is None:
        return say("headline_abroad")
    return say("headline_dry", week=result.at_home.week)


def _has_safe(result: Result) -> bool:
    return result.least is not None and result.least <= result.most


def _limits(sent: Money, lang: str) -> tuple[str, ...]:
    """Say which legal limits a transfer each month is above; of some ways home none is known."""
    ways = [name for name in prices.corridors() if prices.corridor(name).currency == sent.currency]
    return tuple(said for name in ways if sent for said in limits_passed(name, sent, 12, lang))


def _safe(result: Result, say: Say) -> str:
    if not _has_safe(result):
        return say("safe_none", most=result.most)
    return say("safe" if result.least else "safe_nothing", least=result.least, most=result.most)


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    rows = monthly_statement(result.plan, HOME)
    left = total((row.left for row in rows), "IDR")
    return say.lines(
        inputs.sent
        and say(
            "working.arrives",
            sent=inputs.sent,
            fee=inputs.fee,
            rate=inputs.rate,
            margin=say.percent(inputs.margin),
            arrives=result.arrives[1],
        ),
        say("working.weeks", weekly=inputs.weekly, month=(inputs.weekly * 52 / 12).rounded()),
        say("working.year_lacks" if left.amount < 0 else "working.year", left=abs(left)),
        say(
            "working.most",
            wage=inputs.wage,
            needs=inputs.own_needs,
            own=inputs.own_savings,
            most=result.most,
        ),
        say("working.days"),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the bowls of both homes."""
    from finlit.plots import Bowls, bowls  # imported when the first picture is drawn

    ledger = Ledger(result.plan)
    dry = {name: tuple(week.lowest.amount < 0 for week in ledger.weeks(name)) for name in (ABROAD, HOME)}
    return bowls(
        [
            Bowls(
                say("abroad"),
                (("earned", inputs.wage),),
                (("needs", inputs.own_needs), ("own", inputs.own_savings), ("sent", inputs.sent)),
                dry[ABROAD],
            ),
            Bowls(
                say("home"),
                (("earned", inputs.income), ("arrives", result.arrives[1])),
                (
                    ("needs", (inputs.weekly * 52 / 12).rounded()),
                    ("seldom", (result.yearly.year / 12).rounded()),
                ),
                dry[HOME],
            ),
        ],
        say.lang,
    )
