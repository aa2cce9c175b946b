"""A shop's month as a jump: the fence is all it costs, the jump what it sells; a lamp for the payback."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import BACK, GAIN, INK, LEFT, OTHER, RIGHT, ROOM, Paint, Sheet, scale
from finlit.plots.light import Lamp, one_lamp
from finlit.plots.picture import Picture

_HIGH, _GROUND = 130.0, 196.0
_FENCE, _BALL = 44.0, 8.0
_PLANKS = (("materials", BACK), ("fixed", OTHER), ("wage", GAIN))


class Jump(NamedTuple):
    """One month of a shop."""

    name: str
    sales: Money
    materials: Money
    fixed: Money
    wage: Money

    @property
    def costs(self) -> Money:
        """How high the fence is."""
        return self.materials + self.fixed + self.wage


class Payback(NamedTuple):
    """When what was put in is back, said by a lamp and in words."""

    lamp: Lamp
    words: str


@told
def fence(jumps: Sequence[Jump], payback: Payback, lang: str) -> Picture:
    """Draw months side by side on one scale; whoever sells for less than the costs does not get over.

    Parameters
    ----------
    jumps : sequence of Jump
        One or two.
    payback : Payback
    lang : str

    Examples
    --------
    >>> sums = [Money(sum_, "IDR") for sum_ in (270_000, 180_000, 30_000, 60_000)]
    >>> fence([Jump("A usual month", *sums)], Payback("red", "Never."), "en").said
    'A usual month: the fence of all costs is Rp270,000 high, the sales jump Rp270,000: just over. RED.
    Never.'
    """
    sheet = Sheet("fence", lang)
    high = scale((sum_ for jump in jumps for sum_ in (jump.sales, jump.costs)), _HIGH)
    wide = ROOM / len(jumps)
    for place, jump in enumerate(jumps):
        _draw_jump(sheet, jump, LEFT + place * wide, wide - 8, high)
    y = sheet.legend(
        [(paint, sheet.say(key)) for key, paint in _PLANKS] + [(Paint(INK), sheet.say("ball"))],
        _GROUND + 62,
    )
    one_lamp(sheet, payback.lamp, LEFT + 28, y + 24)
    sheet.write(sheet.say(payback.lamp), LEFT + 66, y + 14, 15, bold=True)
    foot = sheet.paragraph(payback.words, LEFT + 66, y + 32, RIGHT - LEFT - 66, 13)
    said = [_said(sheet, jump) for jump in jumps]
    said += [sheet.say("said_lamp", lamp=sheet.say(payback.lamp), words=payback.words)]
    return sheet.picture(max(foot, y + 58), " ".join(said))


def _draw_jump(sheet: Sheet, jump: Jump, left: float, wide: float, high: Callable[[Money], float]) -> None:
    """Draw one fence of planks, and the ball that jumps as high as the sales."""
    sheet.write(jump.name, left, 18, 13, bold=True, room=wide)
    middle, y = left + wide / 2, _GROUND
    sheet.line(left, _GROUND, left + wide, _GROUND, 3)
    for key, paint in _PLANKS:
        plank = high(getattr(jump, key))
        if plank > 0:
            sheet.bar(middle - _FENCE / 2, y - plank, _FENCE, plank, paint)
            y -= plank
    _draw_ball(sheet, jump, (left + 6, middle, left + wide - 6), high(jump.sales))
    sheet.write(sheet.say("costs", costs=jump.costs), left, _GROUND + 18, room=wide)
    sheet.write(sheet.say("sales", sales=jump.sales), left, _GROUND + 34, bold=True, room=wide)


def _draw_ball(sheet: Sheet, jump: Jump, across: tuple[float, float, float], up: float) -> None:
    """Draw the ball with its foot as high as the sales, and the way that it came."""
    start, middle, end = across
    way = draw.Path(fill="none", stroke=INK, stroke_width=1.5, stroke_dasharray="5 3")
    way.M(start, _GROUND)
    at = middle
    if jump.sales >= jump.costs:
        # Such a curve rises half as high as the point that draws it up.
        way.Q(middle, _GROUND - 2 * up, end, _GROUND)
    else:
        at = middle - _FENCE / 2 - _BALL
        way.Q((start + at) / 2, _GROUND - up, at, _GROUND - up)
    sheet.add(way)
    sheet.add(draw.Circle(at, _GROUND - up - _BALL, _BALL, fill=INK))


def _said(sheet: Sheet, jump: Jump) -> str:
    key = "just" if jump.sales == jump.costs else "over" if jump.sales > jump.costs else "under"
    gap = max(jump.sales, jump.costs) - min(jump.sales, jump.costs)
    result = sheet.say(f"said_{key}", gap=gap)
    return sheet.say("said", name=jump.name, costs=jump.costs, sales=jump.sales, result=result)
