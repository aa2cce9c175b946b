"""A traffic light that can be read without colours: the lit lamp carries a sign and a word."""

from typing import Literal

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import DARK, GREEN, INK, PAPER, Canvas
from finlit.plots.picture import Picture

Lamp = Literal["red", "yellow", "green"]
_LAMPS: tuple[Lamp, ...] = ("red", "yellow", "green")
_PAINT = {"red": "#b71c1c", "yellow": "#f9c22e", "green": GREEN}


def light(lamp: Lamp, paid_in: Money, promised: Money, lang: str) -> Picture:
    """Draw the traffic light, and what is paid in beside what is promised on one scale.

    Parameters
    ----------
    lamp : {"red", "yellow", "green"}
        The one that is lit.
    paid_in, promised : Money
        By and to all members together.
    lang : {"en", "id"}
    """
    top = 6.0
    sheet = Canvas(top + 290)
    sheet.add(draw.Rectangle(14, top, 78, 186, rx=14, fill="#3a3a3a", stroke=INK, stroke_width=2))
    for place, one in enumerate(_LAMPS):
        y = top + 34 + 59 * place
        lit = one == lamp
        paint = _PAINT[one] if lit else "#6b6b6b"
        sheet.add(
            draw.Circle(53, y, 25, fill=paint, stroke=PAPER if lit else INK, stroke_width=4 if lit else 1)
        )
        if lit:
            _draw_sign(sheet, one, 53, y)
            sheet.write(text(f"plots.light.{one}", lang), 108, y + 2, 21, bold=True)
            for line, words in enumerate(text(f"plots.light.{one}_means", lang).split("\n")):
                sheet.write(words, 108, y + 22 + 16 * line, 13)
    _draw_bars(sheet, paid_in, promised, top + 206, lang)
    return sheet.finished(text("plots.light.title", lang), _light_said(lamp, paid_in, promised, lang))


def _light_said(lamp: Lamp, paid_in: Money, promised: Money, lang: str) -> str:
    """Say in words what the light shows."""
    means = text(f"plots.light.{lamp}_means", lang).replace("\n", " ")
    said = text("plots.light.said", lang, lamp=text(f"plots.light.{lamp}", lang), means=means)
    return f"{said} {text('plots.light.said_sums', lang, paid_in=paid_in, promised=promised)}"


def _draw_sign(sheet: Canvas, lamp: Lamp, x: float, y: float) -> None:
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


def _draw_bars(sheet: Canvas, paid_in: Money, promised: Money, y: float, lang: str) -> None:
    widest = float(max(paid_in, promised).amount) or 1.0
    room = 336.0
    hole = sheet.stripes("hole", DARK, 6)
    for place, (key, sum_) in enumerate((("paid_in", paid_in), ("promised", promised))):
        foot = y + 42 * place
        sheet.write(text(f"plots.light.{key}", lang), 12, foot + 10, 12)
        sheet.write(money(sum_, lang), 348, foot + 10, 13, anchor="end", bold=True)
        wide = room * float(sum_.amount) / widest
        sheet.add(draw.Rectangle(12, foot + 15, wide, 16, fill=PAPER, stroke=INK, stroke_width=1.5))
        covered = room * float(min(paid_in, promised).amount) / widest
        sheet.add(draw.Rectangle(12, foot + 15, min(wide, covered), 16, fill=GREEN))
        if key == "promised" and promised > paid_in:
            sheet.add(
                draw.Rectangle(
                    12 + covered, foot + 15, wide - covered, 16, fill=hole, stroke=INK, stroke_width=1.5
                )
            )
