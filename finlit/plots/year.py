"""A year as twelve boxes: when money comes, how long the family is short, what the fees take."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import counted
from finlit.money import Money
from finlit.plots.canvas import COST, FEE, LEFT, PAPER, RIGHT, ROOM, THERE, Paint, Sheet, scale
from finlit.plots.lines import breadth
from finlit.plots.picture import Picture

_DAYS = 365
_STRIP, _SHORT = 20.0, 12.0
_MONTH = Paint(PAPER)


class Year(NamedTuple):
    """One rhythm over a year."""

    name: str
    times: int
    """[transfers a year]"""
    fees: Money
    """[receiver's currency a year]"""
    days_short: int
    """[days a year] on which the family cannot cover its needs"""


@told
def year(lines: Sequence[Year], lang: str) -> Picture:
    """Draw one strip of twelve months for each rhythm, the fees below it on one scale.

    A day of shortage is as long as a day of the strip above it.

    Parameters
    ----------
    lines : sequence of Year
    lang : str

    Examples
    --------
    >>> year([Year("every month", 12, Money(1_168_020, "IDR"), 0)], "en").said
    'every month: money comes 12 times, the fees take Rp1,168,020 in a year, and the family is short on 0
    days.'
    """
    sheet = Sheet("year", lang)
    told = [sheet.say("fees", fees=line.fees) for line in lines]
    widest = max((breadth(words, 12) for words in told), default=0.0)
    fees = scale((line.fees for line in lines), max(60.0, ROOM - widest - 8))
    y = 6.0
    for line, words in zip(lines, told, strict=True):
        sheet.name(line.name, LEFT, y + 15, ROOM)
        _draw_months(sheet, line.times, y + 22)
        foot = _draw_shortage(sheet, line.days_short, y + 22 + _STRIP)
        long = fees(line.fees)
        sheet.bar(LEFT, foot, long, 12, FEE, edge=1)
        sheet.write(words, LEFT + long + 6, foot + 10, room=RIGHT - LEFT - long - 6)
        y = foot + 24
    entries = [(_MONTH, sheet.say("box")), (THERE, sheet.say("comes"))]
    if any(line.days_short for line in lines):
        entries.append((COST, sheet.say("short_means")))
    y = sheet.legend(entries, y + 14)
    return sheet.picture(y - 6, _said(sheet, lines))


def _draw_months(sheet: Sheet, times: int, y: float) -> None:
    """Draw twelve months, and a green mark at the end of each stretch, when the money comes."""
    sheet.bar(LEFT, y, ROOM, _STRIP, _MONTH, edge=0.6)
    for month in range(1, 12):
        x = LEFT + ROOM * month / 12
        sheet.line(x, y, x, y + _STRIP, 0.6)
    thick = min(5.0, ROOM / times * 0.5)
    for count in range(times):
        x = LEFT + ROOM * (count + 1) / times - thick
        sheet.bar(x, y + 1, thick, _STRIP - 2, THERE, edge=0.5)


def _draw_shortage(sheet: Sheet, days: int, y: float) -> float:
    """Draw the days without money, each as long as on the strip above; return where it ends."""
    if not days:
        sheet.write(sheet.say("never_short"), LEFT, y + 15, room=ROOM)
        return y + 22
    long = scale([_DAYS], ROOM)(min(days, _DAYS))
    sheet.bar(LEFT, y + 3, long, _SHORT, COST, edge=1)
    words = sheet.say("short", days=counted(days, "day", sheet.lang))
    if long + breadth(words, 12) + 6 <= ROOM:
        sheet.write(words, LEFT + long + 6, y + 13)
        return y + 22
    sheet.write(words, LEFT, y + 28, room=ROOM)
    return y + 35


def _said(sheet: Sheet, lines: Sequence[Year]) -> str:
    return " ".join(
        sheet.say(
            "said",
            name=line.name,
            times=counted(line.times, "time", sheet.lang),
            fees=line.fees,
            days=counted(line.days_short, "day", sheet.lang),
        )
        for line in lines
    )
