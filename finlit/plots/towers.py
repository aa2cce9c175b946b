"""Two towers, money received and money repaid, and the true yearly price as a thermometer."""

from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import money, number, percent, text
from finlit.money import Money
from finlit.plots.canvas import DARK, GREEN, GREY, INK, PAPER, WATER, WIDTH, Canvas
from finlit.plots.lines import SMALLEST_LETTER, breadth, letter
from finlit.plots.picture import Picture

_HIGH = 330.0
_FOOT = 262.0
_TALL = 190.0
_TOWER = 84.0
_LEFT, _RIGHT = 16.0, 128.0
_TUBE_X, _TUBE_TOP = 276.0, 62.0
# A million percent: beyond it no one reads the digits.
_MOST = 10_000


class Towers(NamedTuple):
    """What the two towers show."""

    received: Money
    """In the hand on the first day, what was taken off left out"""
    repaid: Money
    cost: Money
    """``repaid`` less ``received``"""
    price: float
    """[a year] the true price"""
    quoted: float | None
    """[a year] what the lender says"""


def towers(shown: Towers, lang: str) -> Picture:
    """Draw what comes in and what goes out on one scale; the striped part is the cost.

    Parameters
    ----------
    shown : Towers
    lang : {"en", "id"}

    Returns
    -------
    Picture
    """
    sheet = Canvas(_HIGH)
    stripes = sheet.stripes("cost", gap=8)
    tallest = float(max(shown.received.amount, shown.repaid.amount))
    received = _TALL * float(shown.received.amount) / tallest
    repaid = _TALL * float(shown.repaid.amount) / tallest
    extra = max(repaid - received, 0.0)
    _tower(sheet, _LEFT, received, GREEN)
    _tower(sheet, _RIGHT, repaid - extra, WATER)
    if extra:
        top = _FOOT - repaid
        sheet.add(draw.Rectangle(_RIGHT, top, _TOWER, extra, fill=stripes, stroke=INK, stroke_width=2))
    sheet.add(draw.Line(4, _FOOT, 222, _FOOT, stroke=INK, stroke_width=3))
    # Two long sums on towers of one height would run into one another.
    meets = abs(repaid - received) < 16 and _breadth(shown.received, lang) > _RIGHT - _LEFT
    above_left = _FOOT - received - 16 * meets
    _named(sheet, _LEFT, text("plots.towers.received", lang), shown.received, above_left, lang)
    _named(sheet, _RIGHT, text("plots.towers.repaid", lang), shown.repaid, _FOOT - repaid, lang)
    _legend(sheet, stripes, shown.cost, lang)
    _thermometer(sheet, shown, lang)
    return sheet.finished(text("plots.towers.title", lang), _towers_said(shown, lang))


def _towers_said(shown: Towers, lang: str) -> str:
    """Say in words what the towers show."""
    said = text(
        "plots.towers.said",
        lang,
        received=shown.received,
        repaid=shown.repaid,
        cost=shown.cost,
        price=_count(shown.price, lang),
    )
    if shown.quoted is None:
        return said
    return f"{said} {text('plots.towers.said_quoted', lang, quoted=number(shown.quoted * 100, lang, 0))}"


def scale_end(*rates: float) -> float:
    """Return the end of the thermometer: the next of 20, 40, 60, 100 percent and so on that holds every rate.

    A quarter of each is a whole percentage.
    """
    ends = (0.2, 0.4, 0.6, 1.0, 2.0, 5.0, 10.0, 24.0, 100.0)
    return next((end for end in ends if max(rates) <= end), ends[-1])


def _tower(sheet: Canvas, x: float, high: float, fill: str) -> None:
    sheet.add(draw.Rectangle(x, _FOOT - high, _TOWER, high, fill=fill, stroke=INK, stroke_width=2))
    # A few courses of stones: it is a tower and not only a bar.
    for course in range(1, int(high // 24)):
        y = _FOOT - 24 * course
        sheet.add(draw.Line(x, y, x + _TOWER, y, stroke=INK, stroke_width=0.6))


def _breadth(amount: Money, lang: str) -> float:
    return breadth(money(amount, lang), SMALLEST_LETTER, bold=True)


def _named(sheet: Canvas, x: float, words: str, amount: Money, top: float, lang: str) -> None:
    middle = x + _TOWER / 2
    written = money(amount, lang)
    size = letter(written, _RIGHT - _LEFT - 4, 14, bold=True)
    inside = max(middle, 4 + breadth(written, size, bold=True) / 2)
    sheet.write(written, inside, top - 8, size, anchor="middle", bold=True)
    for place, line in enumerate(words.split("\n")):
        sheet.write(line, middle, _FOOT + 17 + 15 * place, 13, anchor="middle")


def _legend(sheet: Canvas, stripes: str, cost: Money, lang: str) -> None:
    sheet.add(draw.Rectangle(_LEFT, 306, 16, 16, fill=stripes, stroke=INK, stroke_width=1.5))
    sheet.write(text("plots.towers.cost", lang, cost=cost), _LEFT + 24, 319, 14, bold=True)


def _thermometer(sheet: Canvas, shown: Towers, lang: str) -> None:
    end = scale_end(shown.price, shown.quoted or 0.0)
    long = _FOOT - 22 - _TUBE_TOP
    share = min(max(shown.price / end, 0.0), 1.0)
    level = _TUBE_TOP + long * (1 - share)
    for place, line in enumerate(text("plots.towers.price", lang).split("\n")):
        sheet.write(line, WIDTH - 62, 18 + 15 * place, 13, anchor="middle", bold=True)
    tube = {"stroke": INK, "stroke_width": 2}
    sheet.add(draw.Rectangle(_TUBE_X, _TUBE_TOP - 6, 20, long + 16, rx=10, fill=PAPER, **tube))
    sheet.add(draw.Rectangle(_TUBE_X + 4, level, 12, _FOOT - 14 - level, fill=DARK))
    sheet.add(draw.Circle(_TUBE_X + 10, _FOOT - 8, 17, fill=DARK, **tube))
    for step in range(5):
        y = _TUBE_TOP + long * (1 - step / 4)
        sheet.add(draw.Line(_TUBE_X + 20, y, _TUBE_X + 27, y, stroke=INK, stroke_width=1.5))
        # Beyond 1,000 percent the sign itself would leave the sheet.
        mark = percent(end * step / 4, lang, 0) if end <= 10 else number(end * step * 25, lang, 0)
        sheet.write(mark, _TUBE_X + 31, y + 4, 12, fill=GREY)
    written = _percent(shown.price, lang)
    sheet.write(written, WIDTH - 62, _FOOT + 32, 20 if len(written) <= 8 else 15, anchor="middle", bold=True)
    sheet.write(text("plots.towers.a_year", lang), WIDTH - 62, _FOOT + 50, 13, anchor="middle")
    if shown.quoted is not None:
        _quoted(sheet, _TUBE_TOP + long * (1 - min(shown.quoted / end, 1.0)), lang)


def _quoted(sheet: Canvas, y: float, lang: str) -> None:
    """Mark what the lender says on the left of the tube."""
    sheet.add(draw.Lines(_TUBE_X - 12, y - 6, _TUBE_X - 1, y, _TUBE_X - 12, y + 6, close=True, fill=INK))
    for place, line in enumerate(text("plots.towers.quoted", lang).split("\n")):
        sheet.write(line, _TUBE_X - 15, y - 1 + 13 * place, 12, anchor="end")


def _count(share: float, lang: str) -> str:
    if share > _MOST:
        return text("plots.towers.more_than", lang, most=number(_MOST * 100, lang, 0))
    return number(share * 100, lang, 0)


def _percent(share: float, lang: str) -> str:
    if share > _MOST:
        return f"> {percent(_MOST, lang, 0)}"
    return percent(share, lang, 1 if share < 1 and round(share * 100, 1) != round(share * 100) else 0)
