"""A year as twelve boxes: when money comes, what the fees take, how long the home is short."""

from collections.abc import Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import text
from finlit.money import Money
from finlit.plots.canvas import GREEN, INK, PALE, PAPER, Canvas
from finlit.plots.picture import Picture

_LEFT, _RIGHT = 8.0, 352.0
_HIGH = 88.0


class Year(NamedTuple):
    """One rhythm over a year."""

    name: str
    times: int
    """[transfers a year]"""
    fees: Money
    """[receiver's currency a year]"""
    days_short: int
    """[days a year] on which the home cannot cover its needs"""


def year(lines: Sequence[Year], lang: str) -> Picture:
    """Draw one strip of twelve months for each rhythm, the fees below it on one scale.

    Parameters
    ----------
    lines : sequence of Year
    lang : {"en", "id"}
    """
    top = 6
    sheet = Canvas(top + _HIGH * len(lines) + 26)
    dots, stripes = sheet.dots("fees", gap=6), sheet.stripes("short", gap=5)
    largest = max([1.0, *(float(line.fees.amount) for line in lines)])
    most_days = max([30, *(line.days_short for line in lines)])
    room = _RIGHT - _LEFT - 170
    for place, line in enumerate(lines):
        y = top + _HIGH * place
        sheet.write(line.name, _LEFT, y + 15, 15, bold=True)
        _draw_months(sheet, line, y + 21)
        fees = text("plots.year.fees", lang, fees=line.fees)
        _draw_bar(sheet, room * float(line.fees.amount) / largest, dots, fees, y + 50)
        key = "plots.year.short" if line.days_short else "plots.year.never_short"
        words = text(key, lang, days=line.days_short)
        _draw_bar(sheet, room * line.days_short / most_days, stripes, words, y + 67)
    _draw_legend(sheet, top + _HIGH * len(lines) + 16, lang)
    return sheet.finished(text("plots.year.title", lang), _year_said(lines, lang))


def _year_said(lines: Sequence[Year], lang: str) -> str:
    """Say in words what the strips show."""
    return " ".join(
        text("plots.year.said", lang, name=line.name, times=line.times, fees=line.fees, days=line.days_short)
        for line in lines
    )


def _draw_months(sheet: Canvas, line: Year, y: float) -> None:
    wide = (_RIGHT - _LEFT) / 12
    for month in range(12):
        fill = PALE if month % 2 else PAPER
        sheet.add(draw.Rectangle(_LEFT + wide * month, y, wide, 24, fill=fill, stroke=INK))
    for count in range(line.times):
        x = _LEFT + (_RIGHT - _LEFT) * (count + 1) / line.times - 6
        size = 6 if line.times <= 12 else 3.2
        sheet.add(draw.Circle(x, y + 12, size, fill=GREEN, stroke=INK, stroke_width=1))


def _draw_bar(sheet: Canvas, long: float, paint: str, words: str, y: float) -> None:
    if long:
        sheet.add(draw.Rectangle(_LEFT, y, long, 12, fill=paint, stroke=INK, stroke_width=1))
    sheet.write(words, _LEFT + (long + 6 if long else 0), y + 10)


def _draw_legend(sheet: Canvas, y: float, lang: str) -> None:
    sheet.add(draw.Circle(_LEFT + 6, y - 4, 6, fill=GREEN, stroke=INK, stroke_width=1))
    sheet.write(text("plots.year.comes", lang), _LEFT + 18, y)
