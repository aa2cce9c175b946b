"""A small business: does it pay, with the owner's own work counted?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.enterprise import (
    BreakEven,
    BusinessMonth,
    Enterprise,
    Purses,
    UnitCost,
    break_even,
    break_even_price,
    payback_months,
    two_purses,
    unit_cost,
)
from finlit.errors import NoSolution
from finlit.i18n import month, months_said
from finlit.money import Money
from finlit.tools import village_figures
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rupiah

if TYPE_CHECKING:
    from finlit.plots import Lamp, Picture

NAME = "shop-lab"
_MOST = 10**10
_NOTHING = Money(0, "IDR")
_SOON, _LATE = 12, 36
# Trades that are made up to practise with: price, made and not sold a day, what goes in, bags and fuel a day,
# fixed a month, the owner's wage a month, money to open it. Their prices are nobody's.
_MADE_UP: Mapping[str, tuple[int, ...]] = {
    "cakes": (2500, 120, 12, 140_000, 15_000, 25_000, 780_000, 1_560_000, 3_000_000),
    "coffee": (2000, 80, 0, 40_000, 8_000, 8_000, 600_000, 1_000_000, 2_500_000),
    "chips": (5000, 60, 4, 110_000, 20_000, 30_000, 400_000, 1_500_000, 4_000_000),
    "eggs": (2200, 90, 3, 140_000, 4_000, 2_000, 350_000, 600_000, 9_000_000),
}
_NAMES = (
    "price", "made", "unsold", "ingredients", "packing", "fuel", "fixed", "own_wage", "capital",
)  # fmt: skip
# The wage of who works in it is told by no source: an assumption, said as one.
_WAGE = Decimal(1_000_000)


class Inputs(ToolInputs):
    """What can be set; what goes in is a day's, the rest a month's."""

    business: str = choice(*village_figures.SHOPS, *_MADE_UP, "own", first=True)
    price: Money = rupiah(2500, slider=(500, 50_000, 100), allowed=(1, 10**9), first=True)
    made: int = count(120, slider=(1, 300, 1), allowed=(1, 100_000), first=True)
    unsold: int = count(12, slider=(0, 100, 1), allowed=(0, 100_000))
    ingredients: Money = rupiah(140_000, slider=(0, 2_000_000, 5000), allowed=(0, _MOST))
    packing: Money = rupiah(15_000, slider=(0, 200_000, 1000), allowed=(0, _MOST))
    fuel: Money = rupiah(25_000, slider=(0, 200_000, 1000), allowed=(0, _MOST))
    days: int = count(26, slider=(1, 31, 1))
    fixed: Money = rupiah(780_000, slider=(0, 10_000_000, 10_000), allowed=(0, _MOST))
    own_wage: Money = rupiah(1_560_000, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST))
    capital: Money = rupiah(3_000_000, slider=(0, 50_000_000, 100_000), allowed=(0, _MOST))
    taken: Money = rupiah(1_560_000, slider=(0, 10_000_000, 50_000), allowed=(0, _MOST))
    sales_fall: Decimal = percent(25, slider=(0, 50, 5), allowed=(0, 100))
    cost_rise: Decimal = percent(10, slider=(-30, 30, 5), allowed=(-100, 500))
    on_credit: Decimal = percent(0, slider=(0, 100, 5))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """A business begins with its own figures; of the data, the owner's wage is assumed."""
        business = chosen["business"]
        if business in village_figures.SHOPS:
            known = village_figures.shop(business)
            told = ("price", "made", "days", "ingredients", "fixed", "capital")
            starts = {name: getattr(known, name) for name in told}
            starts |= {**dict.fromkeys(("unsold", "packing", "fuel"), 0), "own_wage": _WAGE}
        else:
            starts = dict(zip(_NAMES, _MADE_UP.get(business, _MADE_UP["cakes"]), strict=True))
        starts["taken"] = starts["own_wage"]
        return {name: cls.FIELDS[name].but(start=Decimal(start)) for name, start in starts.items()}

    @property
    def is_example(self) -> bool:
        """Whether the sums that decide are still invented ones."""
        if self.business in village_figures.SHOPS:
            return False
        return self.business in _MADE_UP or self.is_start("price") or self.is_start("ingredients")

    @property
    def source(self) -> village_figures.Shop | None:
        """Where the figures are from, while some of them are the source's own."""
        if self.business not in village_figures.SHOPS:
            return None
        names = ("price", "ingredients", "fixed", "capital")
        return village_figures.shop(self.business) if any(map(self.is_start, names)) else None

    @property
    def sold(self) -> int:
        """[pieces a day]."""
        return self.made - self.unsold

    @property
    def materials(self) -> Money:
        """[a day]."""
        return self.ingredients + self.packing + self.fuel


class Result(NamedTuple):
    """A month of the shop, what a piece costs, and what a bad month would do."""

    big_number: Money
    """Left in a month once the owner's work is paid, or lacking"""
    usual: BusinessMonth
    bad: BusinessMonth
    piece: UnitCost
    even: BreakEven | None
    """[a month] with the owner's wage; None where each piece sold loses money"""
    even_without_wage: BreakEven | None
    price_with_wage: Money
    """The lowest price at which the pieces that are sold pay everything"""
    payback: int | None
    """[months] with the owner's wage; None for never"""
    payback_without_wage: int | None
    purses: Purses
    working_capital: Money


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work out a usual month and a bad one."""
    wage_a_day = inputs.own_wage / inputs.days
    parts = [inputs.ingredients, inputs.packing, inputs.fuel]
    piece = unit_cost(parts, inputs.made, inputs.unsold, own_work=wage_a_day)
    shop = _shop(inputs)
    usual = shop.year(_NOTHING, months=1)[0]
    running = usual.materials + usual.fixed
    return Result(
        big_number=max(usual.after_wage, -usual.after_wage),
        usual=usual,
        bad=shop.bad_month(inputs.sales_fall, inputs.cost_rise, even_if_dear=True),
        piece=piece,
        even=_even(inputs, inputs.fixed + inputs.own_wage),
        even_without_wage=_even(inputs, inputs.fixed),
        price_with_wage=break_even_price(running + inputs.own_wage, inputs.sold * inputs.days),
        payback=_payback(inputs, usual, inputs.own_wage),
        payback_without_wage=_payback(inputs, usual, _NOTHING),
        purses=two_purses(usual.sales, running, inputs.taken, inputs.own_wage),
        working_capital=shop.working_capital(),
    )


def _shop(inputs: Inputs) -> Enterprise:
    return Enterprise(
        price=inputs.price,
        cost=inputs.materials / inputs.made,
        pieces=inputs.made * inputs.days,
        unsold=Decimal(inputs.unsold) / inputs.made,
        fixed=inputs.fixed,
        own_wage=inputs.own_wage,
        on_credit=inputs.on_credit,
    )


def _even(inputs: Inputs, owed: Money) -> BreakEven | None:
    """Find the pieces a month that pay ``owed``, exactly: by the day, for a piece's cost may be endless."""
    try:
        units = break_even(owed * inputs.sold, inputs.price * inputs.sold, inputs.materials).units
    except NoSolution:
        return None
    return BreakEven(units, inputs.price * units)


def _payback(inputs: Inputs, usual: BusinessMonth, wage: Money) -> int | None:
    try:
        return payback_months(inputs.capital, usual.before_wage, wage)
    except NoSolution:
        return None


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is left once the work is paid, what to change, and what a bad month does."""
    usual, piece = result.usual, result.piece
    return Told(
        headline=_headline(usual, say),
        sentences=say.lines(
            _safe(inputs, result, say),
            say(
                "piece",
                thought=piece.per_piece_made.rounded(),
                cost=_full_cost(inputs, usual).rounded(),
                price=inputs.price,
            ),
            _even_said(inputs, result, say),
            inputs.capital and _payback_said(inputs, result, say),
            _bad_said(inputs, result, say),
            result.purses.beyond_wage and say("purses", beyond=result.purses.beyond_wage),
            inputs.on_credit
            and usual.after_wage >= _NOTHING
            and say("credit", working=result.working_capital),
            say("one_purse"),
            say("turn"),
        ),
        warnings=say.lines(
            inputs.source is not None and say("old_prices", when=_when(inputs.source, say)),
            inputs.source is not None
            and inputs.is_start("own_wage")
            and say("wage_assumed", wage=inputs.own_wage),
            not inputs.own_wage and say("no_wage"),
        ),
        rests_on=say.lines(inputs.source is not None and say("source", source=_source(inputs))),
        table=say.table(
            ("what", "usual", "bad"),
            [
                (
                    say(f"table.{key}"),
                    _signed(getattr(usual, key), say),
                    _signed(getattr(result.bad, key), say),
                )
                for key in ("sales", "materials", "fixed", "before_wage", "own_wage", "after_wage")
            ],
        ),
        working=_working(inputs, result, say),
    )


def _source(inputs: Inputs) -> str:
    return "" if inputs.source is None else inputs.source.source


def _when(known: village_figures.Shop, say: Say) -> str:
    return month(known.day, say.lang)


def _signed(sum_: Money, say: Say) -> Money | str:
    return sum_ if sum_ >= _NOTHING else say("table.short", sum=-sum_)


def _headline(usual: BusinessMonth, say: Say) -> str:
    if usual.after_wage < _NOTHING:
        return say("headline_loss", wage=usual.own_wage) if usual.own_wage else say("headline_loss_no_wage")
    if not usual.own_wage:
        return say("headline_no_wage")
    return say("headline" if usual.after_wage else "headline_zero", wage=usual.own_wage)


def _safe(inputs: Inputs, result: Result, say: Say) -> str:
    """Say the safe choice: no capital into what does not pay, and a reserve for the bad month."""
    if result.usual.after_wage < _NOTHING:
        return say("safe_change", price=result.price_with_wage)
    if result.bad.after_wage < _NOTHING:
        return say("safe_reserve", short=-result.bad.after_wage)
    return say("safe_small")


def _full_cost(inputs: Inputs, usual: BusinessMonth) -> Money:
    """Return what one piece that is sold carries of all costs."""
    each: Money = (usual.materials + usual.fixed + usual.own_wage) / (inputs.sold * inputs.days)
    return each


def _even_said(inputs: Inputs, result: Result, say: Say) -> str:
    if result.even is None:
        return say("each_loses", price=inputs.price, cost=(inputs.materials / inputs.sold).rounded())
    a_day = -(-result.even.units // inputs.days)
    return say("even", units=result.even.units, day=a_day, sales=result.even.sales, sold=inputs.sold)


def _payback_said(inputs: Inputs, result: Result, say: Say) -> str:
    with_wage, without = result.payback, result.payback_without_wage
    if without is None:
        return say("payback_never", capital=inputs.capital)
    if with_wage is None:
        return say("payback_unpaid", capital=inputs.capital, without=months_said(without, say.lang))
    if with_wage == without:
        return say("payback_only", capital=inputs.capital, time=months_said(with_wage, say.lang))
    return say(
        "payback",
        capital=inputs.capital,
        without=months_said(without, say.lang),
        time=months_said(with_wage, say.lang),
    )


def _bad_said(inputs: Inputs, result: Result, say: Say) -> str:
    left = result.bad.after_wage
    dearer = "dearer" if inputs.cost_rise >= 0 else "cheaper"
    return say(
        f"bad_{dearer}_{'short' if left < _NOTHING else 'left'}",
        fall=say.percent(inputs.sales_fall),
        rise=say.percent(abs(inputs.cost_rise)),
        left=max(left, -left),
    )


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    usual, piece = result.usual, result.piece
    each = inputs.price - inputs.materials / inputs.sold
    return say.lines(
        say("working.sales", sold=inputs.sold, days=inputs.days, price=inputs.price, sales=usual.sales),
        say("working.materials", a_day=inputs.materials, days=inputs.days, materials=usual.materials),
        say(
            "working.piece",
            materials=inputs.materials,
            work=(inputs.own_wage / inputs.days).rounded(),
            sold=piece.sold,
            cost=piece.per_piece_sold.rounded(),
        ),
        say(
            "working.full",
            materials=usual.materials,
            fixed=usual.fixed,
            wage=usual.own_wage,
            sold=inputs.sold * inputs.days,
            cost=_full_cost(inputs, usual).rounded(),
        ),
        result.even
        and say(
            "working.even",
            fixed=inputs.fixed,
            wage=inputs.own_wage,
            each=each.rounded(),
            units=result.even.units,
        ),
        result.even_without_wage
        and say(
            "working.even_without",
            fixed=inputs.fixed,
            each=each.rounded(),
            units=result.even_without_wage.units,
            sales=result.even_without_wage.sales,
        ),
        say("working.rounding"),
    )


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say of which time the figures are, while they are the source's."""
    return [] if inputs.source is None else [say("stamp", when=_when(inputs.source, say))]


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw both months at the fence, and the lamp for the payback."""
    from finlit.plots import Jump, Payback, fence  # pictures are imported when the first one is drawn

    jumps = [
        Jump(say(f"table.{key}"), month.sales, month.materials, month.fixed, month.own_wage)
        for key, month in (("usual", result.usual), ("bad", result.bad))
    ]
    return fence(jumps, Payback(_lamp(result), _lamp_said(inputs, result, say)), say.lang)


def _lamp(result: Result) -> "Lamp":
    months = result.payback
    if months is None or months > _LATE or result.usual.after_wage < _NOTHING:
        return "red"
    return "green" if months <= _SOON else "yellow"


def _lamp_said(inputs: Inputs, result: Result, say: Say) -> str:
    if result.payback is None:
        return say("lamp_never")
    if result.usual.after_wage < _NOTHING:
        return say("lamp_loses")
    if not inputs.capital:
        return say("lamp_no_capital")
    return say("lamp", time=months_said(result.payback, say.lang))
