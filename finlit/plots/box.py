"""The box with three padlocks, and one stack of savings for each member."""

from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import DARK, GREEN, INK, PALE, PAPER, Canvas
from finlit.plots.picture import Picture

_LEFT, _RIGHT = 10.0, 350.0
_HIGH = 120.0


class Stack(NamedTuple):
    """What one member saved and takes home; more than saved is a gain, less is a loss."""

    saved: Money
    taken_home: Money


def box(pool: Money, own: Stack, other: Stack, others: int, lang: str) -> Picture:
    """Draw the group's box and the stacks beside each other, the learner's own first.

    Parameters
    ----------
    pool : Money
        All that is shared out.
    own, other : Stack
        Of the learner, and of each of the ``others``.
    others : int
    lang : {"en", "id"}
    """
    top = 6.0
    sheet = Canvas(top + 306)
    paints = {"saved": GREEN, "gain": sheet.dots("gain", INK, 6), "lost": sheet.stripes("lost", DARK, 5)}
    _draw_box(sheet, pool, top, lang)
    _draw_stacks(sheet, own, other, others, paints, top + 254, lang)
    _draw_legend(sheet, [own, other], paints, top + 290, lang)
    return sheet.finished(text("plots.box.title", lang), _box_said(pool, own, other, others, lang))


def _box_said(pool: Money, own: Stack, other: Stack, others: int, lang: str) -> str:
    """Say in words what the box and the stacks show."""
    said = [text("plots.box.said", lang, pool=pool, members=others + 1)]
    said.append(text("plots.box.said_own", lang, saved=own.saved, home=own.taken_home))
    said.append(text("plots.box.said_other", lang, saved=other.saved, home=other.taken_home))
    return " ".join(said)


def _draw_box(sheet: Canvas, pool: Money, top: float, lang: str) -> None:
    """Draw a wooden chest with three padlocks."""
    sheet.add(draw.Rectangle(70, top + 8, 220, 26, rx=8, fill=PALE, stroke=INK, stroke_width=2))
    sheet.add(draw.Rectangle(70, top + 30, 220, 62, fill=PALE, stroke=INK, stroke_width=2))
    for x in (112, 180, 248):
        bow = draw.Path(fill="none", stroke=INK, stroke_width=3)
        bow.M(x - 7, top + 30).V(top + 24).A(7, 7, 0, 0, 1, x + 7, top + 24).V(top + 30)
        sheet.add(bow)
        sheet.add(draw.Rectangle(x - 11, top + 29, 22, 18, rx=3, fill=INK))
        sheet.add(draw.Circle(x, top + 36, 2.5, fill=PAPER))
        sheet.add(draw.Line(x, top + 36, x, top + 42, stroke=PAPER, stroke_width=2))
    sheet.write(money(pool, lang), 180, top + 68, 17, anchor="middle", bold=True)
    sheet.write(text("plots.box.keys", lang), 180, top + 85, 12, anchor="middle")


def _draw_stacks(
    sheet: Canvas, own: Stack, other: Stack, others: int, paints: dict[str, str], foot: float, lang: str
) -> None:
    """Draw the learner's stack wide, the others' narrow, all on one scale."""
    highest = max(max(one.saved, one.taken_home).amount for one in (own, other)) or 1
    scale = _HIGH / float(highest)
    wide = 46.0
    _draw_stack(sheet, own, _LEFT, wide, scale, foot, paints)
    room = _RIGHT - _LEFT - wide - 14
    step = min(24.0, room / max(1, others))
    for place in range(others):
        _draw_stack(sheet, other, _LEFT + wide + 14 + step * place, step * 0.8, scale, foot, paints)
    sheet.add(draw.Line(_LEFT - 4, foot, _RIGHT + 4, foot, stroke=INK, stroke_width=2))
    sheet.write(text("plots.box.own", lang), _LEFT, foot + 16, 13, bold=True)
    label = text("plots.box.others", lang, count=others)
    sheet.write(label, _LEFT + wide + 14, foot + 16, 13)
    home = money(own.taken_home, lang)
    sheet.write(home, _LEFT, foot - _HIGH - 8, 13, bold=True)
    if others:
        sheet.write(money(other.taken_home, lang), _RIGHT, foot - _HIGH - 8, 13, anchor="end")


def _draw_stack(
    sheet: Canvas, stack: Stack, x: float, wide: float, scale: float, foot: float, paints: dict[str, str]
) -> None:
    saved, home = (float(sum_.amount) * scale for sum_ in stack)
    kept = min(saved, home)
    sheet.add(draw.Rectangle(x, foot - kept, wide, kept, fill=paints["saved"], stroke=INK, stroke_width=1))
    beyond = abs(home - saved)
    if beyond:
        paint = paints["gain" if home > saved else "lost"]
        dashes = {} if home > saved else {"stroke_dasharray": "4 3"}
        sheet.add(
            draw.Rectangle(
                x, foot - kept - beyond, wide, beyond, fill=paint, stroke=INK, stroke_width=1, **dashes
            )
        )


def _draw_legend(sheet: Canvas, stacks: list[Stack], paints: dict[str, str], y: float, lang: str) -> None:
    kinds = ["saved"]
    if any(stack.taken_home > stack.saved for stack in stacks):
        kinds.append("gain")
    if any(stack.taken_home < stack.saved for stack in stacks):
        kinds.append("lost")
    for place, kind in enumerate(kinds):
        x = _LEFT + 118 * place
        sheet.add(draw.Rectangle(x, y - 11, 14, 14, fill=paints[kind], stroke=INK, stroke_width=1))
        sheet.write(text(f"plots.box.{kind}", lang), x + 20, y, 12)
