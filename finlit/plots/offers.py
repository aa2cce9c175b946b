"""Loan offers side by side: what comes in, what goes back, how long, and how heavy the heaviest month is."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import Counted, counted
from finlit.money import Money, round_to
from finlit.plots.canvas import (
    BACK,
    COST,
    LEFT,
    LOST,
    PAPER,
    RIGHT,
    ROOM,
    THERE,
    WIDTH,
    Paint,
    Sheet,
    Value,
    scale,
)
from finlit.plots.lines import breadth
from finlit.plots.picture import Picture
from finlit.timevalue.frequency import PERIODS_PER_YEAR, Frequency

_BOXES, _BOX = 10, 13.0
_NARROWEST = 4.0
_MONTH = 365 / 12
_TIMES: dict[str, tuple[Counted, int]] = {
    "day": ("day", 1), "week": ("week", 1), "two_weeks": ("week", 2), "four_weeks": ("week", 4),
    "month": ("month", 1), "quarter": ("month", 3), "half_year": ("month", 6), "year": ("year", 1),
}  # fmt: skip


class OfferBars(NamedTuple):
    """One offer."""

    name: str
    received: Money
    repaid: Money
    price: str
    """The true price as it is written, with its time: "50,4% setahun", "Rp6.000 sehari" """
    share: Decimal | None
    """[0-1 and more] of the income of the heaviest month; None where nothing comes in"""
    periods: int
    """[periods] until the last payment"""
    frequency: Frequency
    """What a period is: "day", "month" """

    @property
    def days(self) -> float:
        """How long that is [days]."""
        return self.periods * 365 / PERIODS_PER_YEAR[self.frequency]


@told
def offers(shown: Sequence[OfferBars], lang: str) -> Picture:
    """Draw the offers on one scale of money and one of time, the best first; the striped part is the cost.

    Below each, ten boxes are the income of its heaviest month, and the dark ones what the instalments take.

    Parameters
    ----------
    shown : sequence of OfferBars
    lang : str

    Examples
    --------
    >>> received, repaid = Money(1_000_000, "IDR"), Money(1_200_000, "IDR")
    >>> offers([OfferBars("A", received, repaid, "50.4% a year", Decimal("0.04"), 10, "month")], "en").said
    'A: Rp1,000,000 received, Rp1,200,000 repaid in 10 months; it costs 50.4% a year; heaviest month: 4 of
    each 100 of your income.'
    """
    sheet = Sheet("offers", lang)
    long = scale((amount for bars in shown for amount in (bars.received, bars.repaid)), ROOM)
    time = scale((bars.days for bars in shown), ROOM)
    y = 6.0
    for bars in shown:
        y = _draw(sheet, bars, long, time, y)
    box = "box_month" if time(_MONTH) >= _NARROWEST else "box_year"
    y = sheet.legend([(COST, sheet.say("cost")), (Paint(PAPER), sheet.say(box))], y + 14)
    return sheet.picture(y - 6, _said(shown, sheet))


def _draw(
    sheet: Sheet,
    bars: OfferBars,
    long: Callable[[Value], float],
    time: Callable[[Value], float],
    y: float,
) -> float:
    """Draw one offer from ``y`` down; return where it ends."""
    sheet.line(4, y, WIDTH - 4, y, 1)
    wide = min(breadth(bars.price, 13, bold=True), ROOM - 90)
    sheet.name(bars.name, LEFT, y + 20, ROOM - wide - 10)
    sheet.write(bars.price, RIGHT, y + 20, 13, anchor="end", bold=True, room=wide)
    received, repaid = long(bars.received), long(bars.repaid)
    sheet.row(None, sheet.say("received"), bars.received, y + 39)
    sheet.parts(LEFT, y + 44, 14, [(received, THERE)])
    sheet.row(None, sheet.say("repaid"), bars.repaid, y + 74)
    sheet.parts(LEFT, y + 79, 14, [(min(received, repaid), BACK), (repaid - received, COST)])
    sheet.write(sheet.say("lasts", time=_time(bars, sheet.lang)), LEFT, y + 109, room=ROOM)
    _draw_months(sheet, bars.days, time, y + 114)
    return _draw_share(sheet, bars.share, y + 134)


def _draw_months(sheet: Sheet, days: float, time: Callable[[Value], float], y: float) -> None:
    """Draw the time as a row of months (of years, where the months would be too narrow to see)."""
    cell = _MONTH if time(_MONTH) >= _NARROWEST else 365
    sheet.bar(LEFT, y, time(days), 10, Paint(PAPER), edge=1.2)
    for place in range(1, int(days / cell) + 1):
        x = LEFT + time(cell * place)
        if place * cell < days - 0.5:
            sheet.line(x, y, x, y + 10, 1)


def _draw_share(sheet: Sheet, share: Decimal | None, y: float) -> float:
    """Draw the income of the heaviest month as ten boxes, the dark ones taken by the instalments."""
    taken = float(_BOXES) if share is None else min(float(_BOXES), float(share) * _BOXES)
    for place in range(_BOXES):
        x, part = LEFT + _BOX * place, min(max(taken - place, 0.0), 1.0)
        sheet.bar(x, y, _BOX - 3, 14, Paint(PAPER), edge=1.2)
        if part > 0:
            sheet.bar(x, y, (_BOX - 3) * part, 14, LOST, edge=0)
    x = LEFT + _BOX * _BOXES + 6
    return max(y + 22, sheet.paragraph(_share_words(share, sheet.say), x, y + 11, RIGHT - x) - 2) + 4


def _time(bars: OfferBars, lang: str) -> str:
    unit, times = _TIMES.get(bars.frequency, ("day", 1))
    count = bars.periods * times if bars.frequency in _TIMES else round(bars.days)
    return counted(count, unit, lang)


def _share_words(share: Decimal | None, say: Callable[..., str]) -> str:
    if share is None:
        return say("no_income")
    if share > 1:
        return say("more_than_income")
    count = int(round_to(share * 100, Decimal(1), "half_up"))
    return say("share", count=count) if count or not share else say("share_small")


def _said(shown: Sequence[OfferBars], sheet: Sheet) -> str:
    return " ".join(
        sheet.say(
            "said",
            name=bars.name,
            received=bars.received,
            repaid=bars.repaid,
            time=_time(bars, sheet.lang),
            price=bars.price,
            share=_share_words(bars.share, sheet.say),
        )
        for bars in shown
    )
