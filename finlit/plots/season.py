"""A year as twelve bars from one line: what each month leaves over, and what it lacks."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import month as month_said
from finlit.money import Money
from finlit.plots.canvas import COST, LEFT, ROOM, THERE, Sheet, scale
from finlit.plots.picture import Picture

_TALL = 120.0
_GAP = 5.0


class SeasonMonth(NamedTuple):
    """One month."""

    first: date
    """Its first day"""
    left: Money
    """What it leaves over; below zero: what it lacks"""


@told
def season(months: Sequence[SeasonMonth], lang: str) -> Picture:
    """Draw a bar for each month: up what is left over, down what is missing, all on one scale.

    Parameters
    ----------
    months : sequence of SeasonMonth
        Twelve, or as many as there are.
    lang : str

    Examples
    --------
    >>> sums = (400_000, 400_000, -3_600_000)
    >>> year = [SeasonMonth(date(2026, place, 1), Money(sum_, "IDR")) for place, sum_ in enumerate(sums, 1)]
    >>> season(year, "en").said
    'Months with money left over: 2 of 3. March 2026: Rp3,600,000 short.'
    """
    sheet = Sheet("season", lang)
    high = scale([abs(one.left) for one in months], _TALL)
    above = max((high(one.left) for one in months if one.left.amount > 0), default=0.0)
    below = max((high(abs(one.left)) for one in months if one.left.amount < 0), default=0.0)
    wide = ROOM / len(months)
    zero = 10 + above
    for place, one in enumerate(months):
        x, tall = LEFT + place * wide + _GAP / 2, high(abs(one.left))
        if one.left.amount > 0:
            sheet.bar(x, zero - tall, wide - _GAP, tall, THERE, edge=1)
        elif one.left.amount < 0:
            sheet.bar(x, zero, wide - _GAP, tall, COST, edge=1)
    sheet.line(LEFT, zero, LEFT + ROOM, zero)
    y = zero + below + 18
    for place, one in enumerate(months):
        middle = LEFT + (place + 0.5) * wide
        sheet.write(_short(one.first, lang), middle, y, anchor="middle", room=wide)
    y += 24
    short = [one for one in months if one.left.amount < 0]
    for one in short:
        y = sheet.row(COST, sheet.say("lacks", month=month_said(one.first, lang)), abs(one.left), y)
    entries = [(THERE, sheet.say("left_over"))] if len(short) < len(months) else []
    y = sheet.legend([*entries, (COST, sheet.say("missing"))] if short else entries, y + 2)
    return sheet.picture(y - 4, _said(sheet, months, short))


def _short(first: date, lang: str) -> str:
    return month_said(first, lang)[:3]


def _said(sheet: Sheet, months: Sequence[SeasonMonth], short: Sequence[SeasonMonth]) -> str:
    fine = sum(one.left.amount >= 0 for one in months)
    said = [sheet.say("said", fine=fine, of=len(months))]
    for one in short:
        words = sheet.say("said_short", month=month_said(one.first, sheet.lang), lacks=abs(one.left))
        said.append(words)
    return " ".join(said)
