"""Several debts in one order or another: when each is gone, and the interest of all of them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import counted
from finlit.money import Money
from finlit.plots.canvas import BACK, COST, LEFT, MISSING, RIGHT, ROOM, Sheet, Value, scale
from finlit.plots.picture import Picture

_HIGH = 10.0
_ENDING = 0.8


class OrderBars(NamedTuple):
    """One way to pay several debts."""

    name: str
    ends: tuple[tuple[str, int | None], ...]
    """Each debt, and the month in which it is gone; None for never"""
    interest: Money | None
    """Of all of them; None where one never ends"""


@told
def debts(shown: Sequence[OrderBars], lang: str) -> Picture:
    """Draw each debt as long as it takes, on one scale of time, and the interest on one scale of money.

    Parameters
    ----------
    shown : sequence of OrderBars
    lang : str

    Examples
    --------
    >>> order = OrderBars("dearest first", (("card", 3), ("shop", 4)), Money(120_000, "IDR"))
    >>> debts([order], "en").said
    'dearest first: card gone in month 3, shop gone in month 4; interest Rp120,000.'
    """
    sheet = Sheet("debts", lang)
    is_endless = any(month is None for bars in shown for _, month in bars.ends)
    # What never ends is longer than anything that does.
    room = ROOM * _ENDING if is_endless else ROOM
    time = scale((month for bars in shown for _, month in bars.ends if month), room)
    long = scale((bars.interest for bars in shown if bars.interest is not None), ROOM)
    y = 4.0
    for bars in shown:
        y = _draw(sheet, bars, time, long, y)
    entries = [(BACK, sheet.say("time")), (COST, sheet.say("interest"))]
    y = sheet.legend([*entries, (MISSING, sheet.say("never"))] if is_endless else entries, y + 18)
    return sheet.picture(y - 6, _said(sheet, shown))


def _draw(
    sheet: Sheet, bars: OrderBars, time: Callable[[Value], float], long: Callable[[Value], float], y: float
) -> float:
    """Draw one order from ``y`` down; return where it ends."""
    sheet.line(4, y, RIGHT + 8, y, 1)
    y = sheet.paragraph(bars.name, LEFT, y + 20, ROOM, 13, bold=True) + 2
    for name, month in bars.ends:
        sheet.name(name, LEFT, y, ROOM - 120, 12, bold=False)
        words = sheet.say("never") if month is None else counted(month, "month", sheet.lang)
        sheet.write(words, RIGHT, y, anchor="end", room=112)
        sheet.bar(
            LEFT, y + 5, ROOM if month is None else time(month), _HIGH, MISSING if month is None else BACK
        )
        y += _HIGH + 22
    if bars.interest is None:
        return y - 8
    sheet.row(None, sheet.say("interest"), bars.interest, y, bold=True)
    sheet.bar(LEFT, y + 5, long(bars.interest), _HIGH, COST)
    return y + _HIGH + 12


def _said(sheet: Sheet, shown: Sequence[OrderBars]) -> str:
    said = []
    for bars in shown:
        ends = [
            sheet.say("said_never", name=name)
            if month is None
            else sheet.say("said_gone", name=name, month=month)
            for name, month in bars.ends
        ]
        key = "said_endless" if bars.interest is None else "said"
        said.append(sheet.say(key, name=bars.name, ends=", ".join(ends), interest=bars.interest or ""))
    return " ".join(said)
