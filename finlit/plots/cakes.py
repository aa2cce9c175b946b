"""One wage as two cakes: how each of two people would cut it, on one scale, and where they differ."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money, total
from finlit.plots.canvas import (
    BACK,
    COST,
    EDGE,
    FEE,
    GAIN,
    INK,
    LEFT,
    NOBODY,
    OTHER,
    RIGHT,
    ROOM,
    THERE,
    Paint,
    Sheet,
)
from finlit.plots.lines import fitted, lines
from finlit.plots.picture import Picture

_PAINTS = (THERE, BACK, GAIN, COST, OTHER, FEE, NOBODY)
_RADIUS = 72.0
_SUM = 92.0


class Slice(NamedTuple):
    """One part of the wage, as each of the two cuts it."""

    words: str
    one: Money
    other: Money


@told
def cakes(names: tuple[str, str], parts: Sequence[Slice], lang: str) -> Picture:
    """Draw two cakes of the same wage side by side; a slice is as wide as its share of the whole.

    Parameters
    ----------
    names : (str, str)
    parts : sequence of Slice
        At most seven; each person's add up to the same wage.
    lang : str

    Examples
    --------
    >>> def hkd(amount):
    ...     return Money(amount, "HKD")
    >>> parts = [Slice("home", hkd(3800), hkd(4600)), Slice("own", hkd(1300), hkd(500))]
    >>> cakes(("She", "He"), parts, "en").said
    'home: She HK$3,800, He HK$4,600. own: She HK$1,300, He HK$500.'
    """
    sheet = Sheet("cakes", lang)
    code = parts[0].one.currency
    paints = dict(zip((part.words for part in parts), _PAINTS, strict=False))
    for place, name in enumerate(names):
        middle = LEFT + ROOM * (0.25 + 0.5 * place)
        sheet.write(fitted(name, ROOM / 2 - 8, 15, bold=True), middle, 20, 15, anchor="middle", bold=True)
        cut = [(part.one if place == 0 else part.other, paints[part.words]) for part in parts]
        _draw_cake(sheet, middle, 32 + _RADIUS, cut, total((sum_ for sum_, _ in cut), code))
    y = 32 + 2 * _RADIUS + 26
    for place, name in enumerate(names):
        right = RIGHT - (1 - place) * (_SUM + 6)
        sheet.write(fitted(name, _SUM, 12, bold=True), right, y, anchor="end", bold=True)
    y += 20
    for part in parts:
        y = _row(sheet, part, paints[part.words], y)
    said = [
        sheet.say("said", part=part.words, first=names[0], one=part.one, second=names[1], other=part.other)
        for part in parts
    ]
    return sheet.picture(y - 4, " ".join(said))


def _row(sheet: Sheet, part: Slice, paint: Paint, y: float) -> float:
    sheet.swatch(paint, LEFT, y - 11)
    room = ROOM - 2 * (_SUM + 6) - 24
    differs = part.one != part.other
    for place, sum_ in enumerate((part.one, part.other)):
        sheet.money(sum_, RIGHT - (1 - place) * (_SUM + 6), y, _SUM, anchor="end", bold=differs)
    told = lines(part.words, room, 12)
    for place, words in enumerate(told):
        sheet.write(words, LEFT + 20, y + 15 * place, room=room)
    return y + 19 + 15 * (len(told) - 1)


def _draw_cake(sheet: Sheet, x: float, y: float, parts: Sequence[tuple[Money, Paint]], whole: Money) -> None:
    begin = 0.0
    for sum_, paint in parts:
        share = float(sum_ / whole)
        if share >= 1:
            sheet.add(draw.Circle(x, y, _RADIUS, fill=sheet.fill(paint), stroke=INK, stroke_width=EDGE))
        elif share > 0:
            _draw_slice(sheet, x, y, begin, begin + share, paint)
        begin += share


def _draw_slice(sheet: Sheet, x: float, y: float, begin: float, end: float, paint: Paint) -> None:
    """Draw from one share of a turn to another, clockwise from the top."""

    def edge(share: float) -> tuple[float, float]:
        return x + _RADIUS * sin(2 * pi * share), y - _RADIUS * cos(2 * pi * share)

    path = draw.Path(fill=sheet.fill(paint), stroke=INK, stroke_width=EDGE)
    path.M(x, y).L(*edge(begin)).A(_RADIUS, _RADIUS, 0, end - begin > 0.5, True, *edge(end)).Z()
    sheet.add(path)
