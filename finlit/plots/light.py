"""A traffic light that can be read without colours: the lit lamp carries a sign and a word."""

from typing import Literal

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    COST,
    FEE,
    GREEN,
    INK,
    LEFT,
    NOBODY,
    PAPER,
    ROOM,
    THERE,
    WIDTH,
    Paint,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

Lamp = Literal["red", "yellow", "green"]
_LAMPS: tuple[Lamp, ...] = ("red", "yellow", "green")
_LIT = {"red": "#b71c1c", "yellow": "#f9c22e", "green": GREEN}
_DARK = "#6b6b6b"


@told
def light(
    lamp: Lamp, paid_in: Money, promised: Money, lang: str, means: str = "", kept: Money | None = None
) -> Picture:
    """Draw the traffic light, and what is paid in beside what is promised on one scale.

    What is promised and not paid in is striped; what is paid in and promised to nobody is lined.

    Parameters
    ----------
    lamp : {"red", "yellow", "green"}
        The one that is lit.
    paid_in, promised : Money
        By and to all members together.
    lang : str
    means : str
        Why this lamp is lit, instead of the usual sentence.
    kept : Money, optional
        What the organiser openly keeps; dotted.

    Examples
    --------
    >>> light("red", Money(50_000_000, "IDR"), Money(60_000_000, "IDR"), "en").said
    'RED: STOP. Somebody will not be paid unless new people join. Paid in: Rp50,000,000. Promised:
    Rp60,000,000. Rp10,000,000 is promised but paid in by nobody.'
    """
    sheet = Sheet("light", lang)
    usual = "left_means" if lamp != "green" and paid_in > promised else f"{lamp}_means"
    means = means or sheet.say(usual)
    three_lamps(sheet, lamp, sheet.say(lamp), means)
    fee = Money(0, paid_in.currency) if kept is None else kept
    y = _draw_bars(sheet, paid_in, promised, fee, 216)
    return sheet.picture(y, _said(sheet, lamp, means, paid_in, promised, fee))


def three_lamps(sheet: Sheet, lit: Lamp, word: str, means: str) -> None:
    """Draw a traffic light of its usual size at the upper left, its word and what it means beside it."""
    sheet.bar(14, 6, 78, 186, Paint("#3a3a3a"), edge=2, rx=14)
    for place, one in enumerate(_LAMPS):
        y = 40.0 + 59 * place
        if one != lit:
            sheet.add(draw.Circle(53, y, 25, fill=_DARK, stroke=INK, stroke_width=1))
            continue
        one_lamp(sheet, one, 53, y)
    room = WIDTH - 108 - 8
    y = min(40.0 + 59 * _LAMPS.index(lit), 130)
    sheet.write(word, 108, y + 2, 21, bold=True, room=room)
    sheet.paragraph(means, 108, y + 22, room, 13)


def one_lamp(sheet: Sheet, lamp: Lamp, x: float, y: float) -> None:
    """Draw one lit lamp with its sign."""
    sheet.add(draw.Circle(x, y, 25, fill=_LIT[lamp], stroke=PAPER, stroke_width=4))
    _draw_sign(sheet, lamp, x, y)


def _draw_sign(sheet: Sheet, lamp: Lamp, x: float, y: float) -> None:
    """Draw a cross, an exclamation mark or a tick."""
    thick = {"stroke": INK if lamp == "yellow" else PAPER, "stroke_width": 6, "stroke_linecap": "round"}
    if lamp == "red":
        sheet.add(draw.Line(x - 10, y - 10, x + 10, y + 10, **thick))
        sheet.add(draw.Line(x - 10, y + 10, x + 10, y - 10, **thick))
    elif lamp == "yellow":
        sheet.add(draw.Line(x, y - 13, x, y + 3, **thick))
        sheet.add(draw.Line(x, y + 13, x, y + 13.1, **thick))
    else:
        sheet.add(draw.Lines(x - 11, y + 1, x - 3, y + 9, x + 11, y - 9, fill="none", **thick))


def _draw_bars(sheet: Sheet, paid_in: Money, promised: Money, kept: Money, y: float) -> float:
    wanted = promised + kept
    long = scale([paid_in, wanted], ROOM)
    missing, left = long(wanted) - long(paid_in), long(paid_in) - long(wanted)
    there = min(paid_in, promised)
    sheet.row(None, sheet.say("paid_in"), paid_in, y, bold=True)
    sheet.parts(LEFT, y + 6, 16, [(long(paid_in), THERE)])
    y += 42
    sheet.row(None, sheet.say("promised"), promised, y, bold=True)
    parts = [(long(there), THERE), (long(min(kept, paid_in - there)), FEE), (missing, COST), (left, NOBODY)]
    sheet.parts(LEFT, y + 6, 16, parts)
    y += 44
    if kept:
        y = sheet.row(FEE, sheet.say("kept"), kept, y, bold=True)
    if missing > 0:
        y = sheet.row(COST, sheet.say("missing"), wanted - paid_in, y, bold=True)
    if left > 0:
        y = sheet.row(NOBODY, sheet.say("nobody"), paid_in - wanted, y, bold=True)
    return y - 8


def _said(sheet: Sheet, lamp: Lamp, means: str, paid_in: Money, promised: Money, kept: Money) -> str:
    said = [
        sheet.say("said", lamp=sheet.say(lamp), means=means),
        sheet.say("said_sums", paid_in=paid_in, promised=promised),
    ]
    if kept:
        said.append(sheet.say("said_kept", kept=kept))
    wanted = promised + kept
    if wanted > paid_in:
        said.append(sheet.say("said_missing", missing=wanted - paid_in))
    if paid_in > wanted:
        said.append(sheet.say("said_nobody", left=paid_in - wanted))
    return " ".join(said)
