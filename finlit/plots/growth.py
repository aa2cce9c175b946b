"""Savings over the months: what was put in, what is there, and the ghost of what it buys."""

from collections.abc import Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import GREEN, GREY, INK, PALE, PAPER, Canvas
from finlit.plots.lines import lines
from finlit.plots.picture import Picture

_LEFT, _RIGHT, _HIGH = 12.0, 348.0, 180.0
_LEGEND = _LEFT + 34


class Point(NamedTuple):
    """One month; the first is today."""

    month: int
    put_in: Money
    there: Money
    buys: Money
    """In the prices of today"""


def growth(points: Sequence[Point], lang: str) -> Picture:
    """Draw the balance as a green hill, what was put in as a line, and what it buys as a dashed ghost.

    Parameters
    ----------
    points : sequence of Point
        At least two, by month.
    lang : {"en", "id"}
    """
    top = 30
    foot = top + _HIGH
    last = points[-1]
    buys = lines(text("plots.growth.buys", lang, amount=last.buys), _RIGHT - _LEGEND, 13)
    sheet = Canvas(foot + 102 + 16 * len(buys))
    highest = max(1.0, *(float(max(point.there, point.put_in, point.buys).amount) for point in points))
    across = (_RIGHT - _LEFT) / max(1, last.month)

    def at(month: int, amount: Money) -> tuple[float, float]:
        return _LEFT + across * month, foot - _HIGH * float(amount.amount) / highest

    for part in range(1, 5):
        y = foot - _HIGH * part / 4
        sheet.add(draw.Line(_LEFT, y, _RIGHT, y, stroke=PALE, stroke_width=1))
    hill = [value for point in points for value in at(point.month, point.there)]
    sheet.add(draw.Lines(_LEFT, foot, *hill, _RIGHT, foot, close=True, fill=GREEN, fill_opacity=0.75))
    ghost = [value for point in points for value in at(point.month, point.buys)]
    # A pale edge, so that the ghost is seen on the green too.
    sheet.add(draw.Lines(*ghost, fill="none", stroke=PAPER, stroke_width=6))
    sheet.add(draw.Lines(*ghost, fill="none", stroke=INK, stroke_width=3, stroke_dasharray="7 5"))
    given = [value for point in points for value in at(point.month, point.put_in)]
    sheet.add(draw.Lines(*given, fill="none", stroke=INK, stroke_width=2))
    sheet.add(draw.Line(_LEFT, foot, _RIGHT, foot, stroke=INK, stroke_width=2))
    sheet.write(text("plots.growth.today", lang), _LEFT, foot + 16, 12)
    end = text("plots.growth.month", lang, month=last.month)
    sheet.write(end, _RIGHT, foot + 16, 12, anchor="end")
    sheet.write(money(last.there, lang), _RIGHT, top - 10, 15, anchor="end", bold=True)
    _draw_legend(sheet, last, buys, foot + 40, lang)
    return sheet.finished(text("plots.growth.title", lang), _growth_said(points, lang))


def _growth_said(points: Sequence[Point], lang: str) -> str:
    """Say in words what the hill shows."""
    last = points[-1]
    return text(
        "plots.growth.said", lang, month=last.month, put_in=last.put_in, there=last.there, buys=last.buys
    )


def _draw_legend(sheet: Canvas, last: Point, buys: list[str], y: float, lang: str) -> None:
    sheet.add(draw.Rectangle(_LEFT, y - 10, 26, 12, fill=GREEN, fill_opacity=0.75, stroke=INK))
    sheet.write(text("plots.growth.there", lang, amount=last.there), _LEGEND, y, 13)
    sheet.add(draw.Line(_LEFT, y + 21, _LEFT + 26, y + 21, stroke=INK, stroke_width=2))
    sheet.write(text("plots.growth.put_in", lang, amount=last.put_in), _LEGEND, y + 25, 13)
    sheet.add(
        draw.Line(_LEFT, y + 46, _LEFT + 26, y + 46, stroke=INK, stroke_width=3, stroke_dasharray="7 5")
    )
    for place, line in enumerate(buys):
        sheet.write(line, _LEGEND, y + 50 + 16 * place, 13)
    sheet.write(text("plots.growth.ghost", lang), _LEGEND, y + 50 + 16 * len(buys), 12, fill=GREY)
