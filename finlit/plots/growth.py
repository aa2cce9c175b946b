"""Savings over the months: what was put in, what is there, and what that still buys."""

from collections.abc import Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import GREY, INK, LEFT, PALE, RIGHT, Paint, Sheet, scale
from finlit.plots.picture import Picture

_HIGH, _TOP = 180.0, 14.0
_FOOT = _TOP + _HIGH
_END, _LABELS = 246.0, 258.0
_APART = 16.0
_MOST = 120
_KEY = LEFT + 34
_HILL = Paint("#9ccc9f")
_DASHES = "7 5"


class Point(NamedTuple):
    """One month; the first is today."""

    month: int
    put_in: Money
    there: Money
    buys: Money
    """In the prices of today"""


@told
def growth(points: Sequence[Point], lang: str, *, is_net: bool = False) -> Picture:
    """Draw the balance as a green hill, what was put in as a line, and what it buys as a dashed line.

    Each line has its sum at its own end.

    Parameters
    ----------
    points : sequence of Point
        At least two, by month.
    lang : str
    is_net : bool
        Something was taken out on the way: ``put_in`` is then what was put in and not taken out.

    Examples
    --------
    >>> nothing, put_in, there, buys = (Money(sum_, "IDR") for sum_ in (0, 4_800_000, 4_900_000, 4_750_000))
    >>> growth([Point(0, nothing, nothing, nothing), Point(12, put_in, there, buys)], "en").said
    'In month 12: Rp4,800,000 put aside, Rp4,900,000 there, which buys as much as Rp4,750,000 today.'
    """
    sheet = Sheet("growth", lang)
    last = points[-1]
    drawn = [*points[: -1 : -(-len(points) // _MOST)], last]
    high = scale((amount for point in points for amount in point[1:]), _HIGH)
    across = (_END - LEFT) / max(1, last.month)

    def line(field: str) -> list[float]:
        return [
            at
            for point in drawn
            for at in (round(LEFT + across * point.month, 2), _FOOT - high(getattr(point, field)))
        ]

    for part in range(1, 5):
        y = _FOOT - _HIGH * part / 4
        sheet.add(draw.Line(LEFT, y, _END, y, stroke=PALE, stroke_width=1))
    sheet.add(draw.Lines(LEFT, _FOOT, *line("there"), _END, _FOOT, close=True, fill=_HILL.colour))
    sheet.add(draw.Lines(*line("there"), fill="none", stroke="#2e7d32", stroke_width=3))
    is_same = all(point.put_in == point.there for point in points)
    if not is_same:  # a line on the edge of the hill only looks like a fault
        sheet.add(draw.Lines(*line("put_in"), fill="none", stroke=INK, stroke_width=2))
    sheet.add(draw.Lines(*line("buys"), fill="none", stroke=INK, stroke_width=3, stroke_dasharray=_DASHES))
    sheet.line(LEFT, _FOOT, _END, _FOOT)
    sheet.write(sheet.say("today"), LEFT, _FOOT + 16)
    sheet.write(sheet.say("month", month=last.month), _END, _FOOT + 16, anchor="end")
    sums = {getattr(last, field): field for field in ("buys", "put_in", "there")}  # one sum is written once
    ends = {field: _FOOT - high(sum_) for sum_, field in sums.items()}
    for field, y in apart(ends).items():
        sheet.line(_END, ends[field], _LABELS - 2, y, 1)
        bold = field == "there"
        sheet.money(getattr(last, field), _LABELS, y + 4.5, RIGHT + 8 - _LABELS, 13, bold=bold)
    foot = _draw_key(sheet, last, _FOOT + 42, is_same, is_net)
    return sheet.picture(foot - 4, _said(sheet, last, is_net))


def apart(ends: dict[str, float]) -> dict[str, float]:
    """Move the labels of lines that end close together away from one another, in the order of their ends.

    >>> apart({"there": 14.0, "put_in": 20.0, "buys": 150.0})
    {'there': 14.0, 'put_in': 30.0, 'buys': 150.0}
    """
    placed: dict[str, float] = {}
    lowest = _FOOT - _APART * (len(ends) - 1)
    above = -_APART
    for field, y in sorted(ends.items(), key=lambda end: end[1]):
        above = max(above + _APART, min(y, lowest))
        lowest += _APART
        placed[field] = above
    return placed


def _draw_key(sheet: Sheet, last: Point, y: float, is_same: bool, is_net: bool) -> float:
    """Say what the hill and the lines are; return where the next line would begin."""
    sheet.bar(LEFT, y - 10, 26, 12, _HILL)
    put_in = "put_in_left" if is_net else "put_in"
    hill = "there" if not is_same else put_in if is_net else "there_as_put_in"
    y = sheet.paragraph(sheet.say(hill, amount=last.there), _KEY, y, RIGHT - _KEY, 13) + 6
    if not is_same:
        sheet.line(LEFT, y - 4, LEFT + 26, y - 4)
        y = sheet.paragraph(sheet.say(put_in, amount=last.put_in), _KEY, y, RIGHT - _KEY, 13) + 6
    sheet.line(LEFT, y - 4, LEFT + 26, y - 4, 3, dashes=_DASHES)
    y = sheet.paragraph(sheet.say("buys", amount=last.buys), _KEY, y, RIGHT - _KEY, 13)
    return sheet.paragraph(sheet.say("ghost"), _KEY, y, RIGHT - _KEY, fill=GREY)


def _said(sheet: Sheet, last: Point, is_net: bool) -> str:
    key = "said_left" if is_net else "said"
    return sheet.say(key, month=last.month, put_in=last.put_in, there=last.there, buys=last.buys)
