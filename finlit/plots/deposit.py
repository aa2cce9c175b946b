"""A term deposit: what comes back at its end, and what is left on top of it when it is broken early."""

from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import counted
from finlit.money import Money
from finlit.plots.canvas import BACK, COST, FEE, GAIN, GREY, LEFT, LOST, RIGHT, ROOM, Sheet, scale
from finlit.plots.picture import Picture

_HIGH = 26.0


class DepositBars(NamedTuple):
    """A deposit held to its end, and the same broken before."""

    amount: Money
    net: Money
    """Interest after tax when it is held to its end"""
    tax: Money
    end: int
    """[months]"""
    broken: int
    """[months] after which it is broken"""
    kept: Money
    """Interest after tax that is kept then"""
    unpaid: Money
    """Interest of the time that it was held which is not kept"""
    taken: Money
    """Taken out of the deposit itself"""


@told
def deposit(shown: DepositBars, lang: str) -> Picture:
    """Draw the deposit with its interest on one scale; below it, on a larger one, only what comes on top.

    Parameters
    ----------
    shown : DepositBars
    lang : str

    Examples
    --------
    >>> amount, net, tax, nothing = (Money(sum_, "IDR") for sum_ in (10_000_000, 240_000, 60_000, 0))
    >>> shown = DepositBars(amount, net, tax, 12, 6, nothing, Money(120_000, "IDR"), Money(50_000, "IDR"))
    >>> deposit(shown, "en").said
    'Held to its end, month 12: Rp10,240,000, of it Rp240,000 interest.
    Taken out after 6 months: Rp9,950,000.'
    """
    sheet = Sheet("deposit", lang)
    long = scale([shown.amount + shown.net], ROOM)
    sheet.write(sheet.say("end", month=shown.end), LEFT, 18, 13, bold=True)
    sheet.parts(LEFT, 26, _HIGH, [(long(shown.amount), BACK), (long(shown.net), GAIN)])
    y = sheet.row(BACK, sheet.say("amount"), shown.amount, 26 + _HIGH + 20)
    y = sheet.row(GAIN, sheet.say("net"), shown.net, y, bold=True)
    sheet.line(LEFT, y - 4, RIGHT, y - 4, 1)
    y = sheet.paragraph(sheet.say("larger"), LEFT, y + 15, ROOM, fill=GREY)
    held, broken = shown.net + shown.tax, shown.kept + shown.unpaid + shown.taken
    wide = scale([held, broken], ROOM)
    sheet.write(sheet.say("held", month=shown.end), LEFT, y + 8, 13, bold=True)
    sheet.parts(LEFT, y + 15, _HIGH, [(wide(shown.net), GAIN), (wide(shown.tax), FEE)])
    y = sheet.row(FEE, sheet.say("tax"), shown.tax, y + 15 + _HIGH + 20)
    sheet.write(sheet.say("broken", month=shown.broken), LEFT, y + 10, 13, bold=True)
    parts = [(wide(shown.kept), GAIN), (wide(shown.unpaid), COST), (wide(shown.taken), LOST)]
    sheet.parts(LEFT, y + 17, _HIGH, parts)
    y = sheet.row(GAIN, sheet.say("kept"), shown.kept, y + 17 + _HIGH + 20)
    y = sheet.row(COST, sheet.say("unpaid"), shown.unpaid, y)
    y = sheet.row(LOST, sheet.say("taken"), shown.taken, y)
    return sheet.picture(y - 6, _said(sheet, shown))


def _said(sheet: Sheet, shown: DepositBars) -> str:
    there = shown.amount + shown.kept - shown.taken
    end = sheet.say("said_end", month=shown.end, there=shown.amount + shown.net, net=shown.net)
    time = counted(shown.broken, "month", sheet.lang)
    return f"{end} {sheet.say('said_broken', time=time, there=there)}"
