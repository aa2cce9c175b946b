"""The ladder of risks: a bubble as large as its cost, an umbrella over what is covered, a hundred dots."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.i18n import number
from finlit.money import Money
from finlit.plots.canvas import COST, GREEN, INK, LEFT, OTHER, PAPER, RIGHT, THERE, Paint, Sheet, scale
from finlit.plots.picture import Picture

_RUNG, _TOP = 118.0, 30.0
_MIDDLE, _LARGEST = 58.0, 34.0
_RAILS = (18.0, 98.0)
_TEXT = 116.0
_COLUMNS, _DOT, _STEP = 25, 3.2, 8.8


class Bubble(NamedTuple):
    """One risk on the ladder."""

    name: str
    chance: Decimal
    """[0-1 a year]"""
    cost: Money
    own_part: Money
    """What is left to the family when it happens"""


@told
def ladder(bubbles: Sequence[Bubble], lang: str) -> Picture:
    """Draw risks on a ladder, as they are given, the worst at the top.

    The area of a bubble is its cost, the striped area in it what the family pays itself.

    Parameters
    ----------
    bubbles : sequence of Bubble
    lang : str

    Examples
    --------
    >>> ill = Bubble("illness", Decimal("0.1"), Money(8_000_000, "IDR"), Money(8_000_000, "IDR"))
    >>> ladder([ill], "en").said
    'The ladder of risks, the worst first. illness: 10 of 100 families a year, costs Rp8,000,000, of which
    your family pays Rp8,000,000.'
    """
    sheet = Sheet("ladder", lang)
    foot = _TOP + _RUNG * len(bubbles)
    sheet.write(sheet.say("worst"), LEFT, 18, 13, bold=True)
    for x in _RAILS:
        sheet.line(x, _TOP, x, foot + 8, 4)
    area = scale((bubble.cost for bubble in bubbles), _LARGEST**2)
    for place, bubble in enumerate(bubbles):
        _draw_rung(sheet, bubble, _TOP + _RUNG * place, area)
    entries = [(OTHER, sheet.say("cost")), (COST, sheet.say("own"))]
    if any(bubble.own_part < bubble.cost for bubble in bubbles):
        entries.append((THERE, sheet.say("umbrella")))
    entries.append((Paint(INK), sheet.say("dots")))
    y = sheet.legend(entries, foot + 30)
    return sheet.picture(y - 6, _said(sheet, bubbles))


def _draw_rung(sheet: Sheet, bubble: Bubble, y: float, area: Callable[[Money], float]) -> None:
    foot = y + _RUNG - 14
    sheet.line(_RAILS[0], foot, _RAILS[1], foot, 4)
    whole, own = area(bubble.cost) ** 0.5, area(bubble.own_part) ** 0.5
    for radius, paint in ((whole, OTHER), (own, COST)):
        if radius:
            look = {"fill": sheet.fill(paint), "stroke": INK, "stroke_width": 1.5}
            sheet.add(draw.Circle(_MIDDLE, foot - 3 - radius, radius, **look))
    if bubble.own_part < bubble.cost:
        _draw_umbrella(sheet, foot - 6 - 2 * whole)
    room = RIGHT - _TEXT
    sheet.name(bubble.name, _TEXT, y + 16, room, 14)
    sheet.row(None, sheet.say("costs"), bubble.cost, y + 34, left=_TEXT)
    sheet.row(None, sheet.say("you_pay"), bubble.own_part, y + 52, left=_TEXT, bold=True)
    _draw_dots(sheet, bubble.chance * 100, y + 62)
    sheet.write(_of_100(sheet, bubble.chance), _TEXT, y + 110, room=room)


def _draw_umbrella(sheet: Sheet, y: float) -> None:
    """Draw an umbrella whose edge is at ``y``, over the whole bubble."""
    wide = 30.0
    dome = draw.Path(fill=GREEN, stroke=INK, stroke_width=1.5)
    dome.M(_MIDDLE - wide, y).A(wide, 18, 0, 0, 1, _MIDDLE + wide, y).Z()
    sheet.add(dome)
    sheet.line(_MIDDLE, y - 18, _MIDDLE, y - 23, 2)
    for x in (-wide / 3, wide / 3):
        sheet.add(draw.Line(_MIDDLE, y - 18, _MIDDLE + x, y, stroke=PAPER, stroke_width=1.2))


def _draw_dots(sheet: Sheet, hit: Decimal, y: float) -> None:
    """Draw a hundred dots, dark for those hit; of a part of a family, a smaller one."""
    places = [
        (round(_TEXT + 4 + count % _COLUMNS * _STEP, 1), round(y + 4 + count // _COLUMNS * _STEP, 1))
        for count in range(100)
    ]
    whole = int(hit)
    _dots(sheet, places, INK, 2 * _DOT + 0.7)
    _dots(sheet, places[whole:], PAPER, 2 * _DOT - 0.7)
    if hit > whole:
        x, middle = places[whole]
        sheet.add(draw.Circle(x, middle, _DOT * float(hit - whole) ** 0.5, fill=INK))


def _dots(sheet: Sheet, places: Sequence[tuple[float, float]], colour: str, wide: float) -> None:
    """Draw round dots as one shape: a line of no length with round ends."""
    dots = draw.Path(fill="none", stroke=colour, stroke_width=wide, stroke_linecap="round")
    for x, y in places:
        dots.M(x, y).h(0)
    if places:
        sheet.add(dots)


def _of_100(sheet: Sheet, chance: Decimal) -> str:
    return sheet.say("of_100", hit=number((chance * 100).normalize(), sheet.lang))


def _said(sheet: Sheet, bubbles: Sequence[Bubble]) -> str:
    told = [
        sheet.say(
            "said",
            name=bubble.name,
            hit=_of_100(sheet, bubble.chance),
            cost=bubble.cost,
            own=bubble.own_part,
        )
        for bubble in bubbles
    ]
    return " ".join([sheet.say("said_first"), *told])
