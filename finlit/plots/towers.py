"""Two towers, money received and money repaid, and the true yearly price as a thermometer."""

from collections.abc import Callable
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.i18n import number, percent
from finlit.money import Money
from finlit.plots.canvas import BACK, COST, GREY, INK, LOST, PAPER, THERE, WIDTH, Paint, Sheet, scale
from finlit.plots.picture import Picture

_FOOT = 262.0
_TALL = 190.0
_TOWER, _COLUMN = 76.0, 104.0
_RECEIVED, _REPAID = 16.0, 124.0
_TUBE_X, _TUBE_TOP = 282.0, 82.0
_LONG = _FOOT - 22 - _TUBE_TOP
_MIDDLE = _TUBE_X + 10
# Each holds whole percentages at its quarters. Beyond the last one a year says nothing to anybody.
_ENDS = (0.2, 0.4, 0.6, 1.0, 2.0, 4.0, 10.0)


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
    dear: str = ""
    """[words] the price in rupiah a day; written instead of a yearly one beyond 1,000 percent"""


@told
def towers(shown: Towers, lang: str) -> Picture:
    """Draw what comes in and what goes out on one scale; the striped part is the cost.

    Parameters
    ----------
    shown : Towers
    lang : str

    Examples
    --------
    >>> received, repaid, cost = (Money(sum_, "IDR") for sum_ in (20_000_000, 24_800_000, 4_800_000))
    >>> towers(Towers(received, repaid, cost, price=0.507, quoted=0.24), "en").said
    'Rp20,000,000 is received and Rp24,800,000 is repaid; the striped part, Rp4,800,000, is the cost. The
    thermometer shows a true price of 51 percent a year. The lender says 24 percent.'
    """
    sheet = Sheet("towers", lang)
    high = scale([shown.received, shown.repaid], _TALL)
    received, repaid = high(shown.received), high(shown.repaid)
    extra = max(repaid - received, 0.0)
    _tower(sheet, _RECEIVED, received, THERE)
    _tower(sheet, _REPAID, repaid - extra, BACK)
    if extra:
        sheet.bar(_REPAID, _FOOT - repaid, _TOWER, extra, COST, edge=2)
    sheet.line(4, _FOOT, 212, _FOOT, 3)
    for x, key, amount, top in (
        (_RECEIVED, "received", shown.received, received),
        (_REPAID, "repaid", shown.repaid, repaid),
    ):
        sheet.money(amount, x + _TOWER / 2, _FOOT - top - 8, _COLUMN, 14, anchor="middle", bold=True)
        sheet.write(sheet.say(key), x + _TOWER / 2, _FOOT + 17, 13, anchor="middle", room=_COLUMN)
    sheet.row(COST, sheet.say("cost"), shown.cost, _FOOT + 50, left=_RECEIVED, right=212, size=14, bold=True)
    foot = _thermometer(sheet, shown)
    return sheet.picture(max(foot, _FOOT + 66), _said(shown, lang, sheet.say))


def scale_end(*rates: float) -> float:
    """Return the end of the thermometer: the next of 20, 40, 60, 100 percent and so on that holds every rate.

    >>> scale_end(0.507, 0.24), scale_end(239.18)
    (0.6, 10.0)
    """
    return next((end for end in _ENDS if max(rates) <= end), _ENDS[-1])


def _tower(sheet: Sheet, x: float, high: float, paint: Paint) -> None:
    if high <= 0:
        return
    sheet.bar(x, _FOOT - high, _TOWER, high, paint, edge=2)
    # A few courses of stones: it is a tower and not only a bar.
    for course in range(1, int(high // 24)):
        y = _FOOT - 24 * course
        sheet.line(x, y, x + _TOWER, y, 0.6)


def _thermometer(sheet: Sheet, shown: Towers) -> float:
    """Draw the tube with its scale, its mercury and its marks; return where what is written below ends."""
    end = scale_end(shown.price, shown.quoted or 0.0)
    beyond = shown.price > end
    up = scale([end], _LONG)
    level = _TUBE_TOP + _LONG - up(min(max(shown.price, 0.0), end))
    y = sheet.paragraph(sheet.say("price"), _MIDDLE, 18, 96, 13, anchor="middle", bold=True)
    tube = {"stroke": INK, "stroke_width": 2}
    sheet.add(draw.Rectangle(_TUBE_X, _TUBE_TOP - 6, 20, _LONG + 16, rx=10, fill=PAPER, **tube))
    sheet.add(draw.Rectangle(_TUBE_X + 4, level, 12, _FOOT - 14 - level, fill=INK))
    sheet.add(draw.Circle(_MIDDLE, _FOOT - 8, 17, fill=INK, **tube))
    for step in range(5):
        tick = _TUBE_TOP + _LONG * (1 - step / 4)
        sheet.line(_TUBE_X + 20, tick, _TUBE_X + 26, tick, 1.5)
        mark = percent(end * step / 4, sheet.lang, 0)
        sheet.write(mark, _TUBE_X + 29, tick + 4, fill=GREY, room=WIDTH - _TUBE_X - 30)
    if beyond:  # the mercury breaks out of the tube
        sheet.write(sheet.say("beyond"), _MIDDLE, y - 2, anchor="middle", room=128)
        sheet.bar(_MIDDLE - 6, y + 18, 12, _TUBE_TOP - y - 18, LOST, edge=0)
        sheet.shape(_MIDDLE - 13, y + 18, _MIDDLE, y + 3, _MIDDLE + 13, y + 18, paint=LOST)
    if shown.quoted is not None:
        beyond_too = shown.quoted > end
        _quoted(sheet, _TUBE_TOP - 16 if beyond_too else _TUBE_TOP + _LONG - up(shown.quoted))
    return _written(sheet, shown)


def _written(sheet: Sheet, shown: Towers) -> float:
    """Write the price below the tube."""
    if shown.price > _ENDS[-1] and shown.dear:
        return sheet.paragraph(shown.dear, _MIDDLE, _FOOT + 30, 128, 14, anchor="middle", bold=True)
    words = _percent(shown.price, sheet)
    sheet.write(words, _MIDDLE, _FOOT + 32, 20, anchor="middle", bold=True, room=128)
    sheet.write(sheet.say("a_year"), _MIDDLE, _FOOT + 50, 13, anchor="middle")
    return _FOOT + 66


def _quoted(sheet: Sheet, y: float) -> None:
    """Mark what the lender says on the left of the tube."""
    sheet.shape(_TUBE_X - 13, y - 6, _TUBE_X - 2, y, _TUBE_X - 13, y + 6, paint=LOST, edge=0)
    sheet.paragraph(sheet.say("quoted"), _TUBE_X - 16, y - 2, 52, anchor="end")


def _percent(price: float, sheet: Sheet) -> str:
    if price > _ENDS[-1]:
        return f"> {percent(_ENDS[-1], sheet.lang, 0)}"
    return percent(price, sheet.lang, 1 if price < 1 and round(price * 1000) % 10 else 0)


def _said(shown: Towers, lang: str, say: Callable[..., str]) -> str:
    said = [say("said", received=shown.received, repaid=shown.repaid, cost=shown.cost)]
    if shown.price <= _ENDS[-1]:
        said.append(say("said_price", price=number(shown.price * 100, lang, 0)))
    elif shown.dear:
        said.append(say("said_dear", dear=shown.dear))
    else:
        said.append(say("said_beyond", most=number(_ENDS[-1] * 100, lang, 0)))
    if shown.quoted is not None:
        said.append(say("said_quoted", quoted=number(shown.quoted * 100, lang, 0)))
    return " ".join(said)
