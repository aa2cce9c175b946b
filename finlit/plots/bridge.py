"""The bridge home: what is needed on the day of return, and how far the savings reach across."""

from collections.abc import Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    BACK,
    COST,
    FEE,
    GAIN,
    INK,
    LEFT,
    MISSING,
    OTHER,
    RIGHT,
    ROOM,
    THERE,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

_BANK, _DECK, _HIGH = 34.0, 74.0, 16.0
_SPAN = ROOM - 2 * _BANK


class Way(NamedTuple):
    """What must be there on the day of coming home, and what is there."""

    month: int
    saved: Money
    capital: Money
    """To open the business"""
    living: Money
    """Of the months until it pays a wage"""
    reserve: Money
    arrival: Money | None = None
    """What goes out on arrival"""
    weeks: tuple[Money, ...] = ()
    """Left at the end of each of the first weeks at home; below zero it is lacking"""

    @property
    def needed(self) -> Money:
        """All of it."""
        needed = self.capital + self.living + self.reserve
        return needed if self.arrival is None else needed + self.arrival


@told
def bridge(way: Way, lang: str) -> Picture:
    """Draw the savings as a bridge from the airport to the house, on one scale with what is needed below.

    The dashed part of the bridge is what is missing. A bridge is no longer than its river: what is saved
    beyond is told as a sum.

    Parameters
    ----------
    way : Way
    lang : str

    Examples
    --------
    >>> saved, capital, nothing, reserve = (Money(n, "IDR") for n in (27_000_000, 21_500_000, 0, 7_200_000))
    >>> bridge(Way(24, saved, capital, nothing, reserve), "en").said
    'The bridge home, month 24. Needed: Rp28,700,000. Saved: Rp27,000,000. Rp1,700,000 is missing.'
    """
    sheet = Sheet("bridge", lang)
    nothing = way.saved * 0
    missing, over = max(way.needed - way.saved, nothing), max(way.saved - way.needed, nothing)
    sheet.write(sheet.say("day", month=way.month), LEFT, 18, 14, bold=True, room=ROOM)
    _draw_banks(sheet)
    left, long = LEFT + _BANK, scale([way.needed], _SPAN)
    sheet.parts(left, _DECK, _HIGH, [(long(way.needed - missing), THERE), (long(missing), MISSING)])
    y = sheet.row(THERE, sheet.say("saved"), way.saved, _DECK + 72, bold=True)
    if missing.amount:
        y = sheet.row(MISSING, sheet.say("missing"), missing, y, bold=True)
    if over.amount:
        y = sheet.row(None, sheet.say("over"), over, y, bold=True)
    y = sheet.row(None, sheet.say("needed"), way.needed, y + 14, bold=True)
    parts = [(way.capital, BACK, "capital"), (way.living, OTHER, "living"), (way.reserve, GAIN, "reserve")]
    if way.arrival is not None:
        parts.insert(1, (way.arrival, FEE, "arrival"))
    sheet.parts(left, y - 4, _HIGH, [(long(sum_), paint) for sum_, paint, _ in parts])
    y += 34
    for sum_, paint, key in parts:
        if sum_.amount:
            y = sheet.row(paint, sheet.say(key), sum_, y)
    if way.weeks:
        y = _draw_weeks(sheet, way.weeks, y + 12)
    return sheet.picture(y - 6, _said(sheet, way, missing, over))


def _draw_banks(sheet: Sheet) -> None:
    """Draw water, the bank with the aeroplane's tail, and the bank with the house."""
    sheet.bar(LEFT, _DECK + 22, ROOM, 22, BACK)
    for x in (LEFT, RIGHT - _BANK):
        sheet.bar(x, _DECK, _BANK, 44, OTHER)
    _closed(sheet, [LEFT + 4, _DECK - 4, LEFT + 30, _DECK - 4, LEFT + 10, _DECK - 30])
    x = RIGHT - _BANK
    sheet.bar(x + 6, _DECK - 18, 22, 18, BACK)
    _closed(sheet, [x + 2, _DECK - 18, x + 32, _DECK - 18, x + 17, _DECK - 34])


def _closed(sheet: Sheet, points: Sequence[float]) -> None:
    sheet.add(draw.Lines(*points, close=True, fill=INK, stroke=INK, stroke_width=1))


def _draw_weeks(sheet: Sheet, weeks: Sequence[Money], y: float) -> float:
    """Draw one box for each of the first weeks; a striped one has no money left."""
    sheet.write(sheet.say("weeks", count=len(weeks)), LEFT, y, 13, bold=True, room=ROOM)
    step = ROOM / len(weeks)
    for place, left in enumerate(weeks):
        x = LEFT + place * step
        sheet.bar(x, y + 8, step - 4, 18, THERE if left >= left * 0 else COST, edge=1)
        sheet.write(str(place + 1), x + (step - 4) / 2, y + 40, anchor="middle")
    entries = [(THERE, sheet.say("week_there"))]
    if any(left < left * 0 for left in weeks):
        entries.append((COST, sheet.say("week_short")))
    return sheet.legend(entries, y + 60)


def _said(sheet: Sheet, way: Way, missing: Money, over: Money) -> str:
    said = [sheet.say("said", month=way.month, needed=way.needed, saved=way.saved)]
    if missing.amount:
        said.append(sheet.say("said_missing", missing=missing))
    elif over.amount:
        said.append(sheet.say("said_over", over=over))
    else:
        said.append(sheet.say("said_just"))
    if way.weeks:
        short = sum(left < left * 0 for left in way.weeks)
        said.append(sheet.say("said_weeks", count=len(way.weeks), short=short))
    return " ".join(said)
