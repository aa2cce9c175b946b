"""The box with three padlocks, and one stack of savings for each member."""

from collections.abc import Callable
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    COST,
    GAIN,
    INK,
    LEFT,
    LOST,
    OTHER,
    PAPER,
    RIGHT,
    ROOM,
    THERE,
    Sheet,
    Value,
    scale,
)
from finlit.plots.picture import Picture

_HIGH, _OWN, _FOOT = 120.0, 46.0, 260.0
_OTHERS = LEFT + _OWN + 14


class Stack(NamedTuple):
    """What one member saved and takes home; more than saved is a gain, less is a loss."""

    saved: Money
    taken_home: Money


@told
def box(pool: Money, own: Stack, other: Stack, others: int, lang: str) -> Picture:
    """Draw the group's box and the stacks beside each other, the learner's own first.

    Parameters
    ----------
    pool : Money
        All that is shared out.
    own, other : Stack
        Of the learner, and of each of the ``others``.
    others : int
    lang : str

    Examples
    --------
    >>> stack = Stack(saved=Money(1_440_000, "IDR"), taken_home=Money(1_566_720, "IDR"))
    >>> box(Money(31_334_400, "IDR"), stack, stack, 19, "en").said
    'A box with three padlocks holds Rp31,334,400 of 20 members. You saved Rp1,440,000 and take home
    Rp1,566,720. Each of the others saved Rp1,440,000 and takes home Rp1,566,720.'
    """
    sheet = Sheet("box", lang)
    _draw_chest(sheet, pool)
    high = scale([*own, *other], _HIGH)
    _draw_stack(sheet, own, LEFT, _OWN, high)
    step = min(24.0, (RIGHT - _OTHERS) / max(1, others))
    for place in range(others):
        _draw_stack(sheet, other, _OTHERS + step * place, step * 0.8, high)
    sheet.line(LEFT - 4, _FOOT, RIGHT + 4, _FOOT)
    sheet.write(sheet.say("own"), LEFT, _FOOT + 16, 13, bold=True)
    sheet.money(own.taken_home, LEFT, _FOOT - _HIGH - 8, ROOM / 2 - 6, bold=True)
    if others:
        sheet.write(sheet.say("others", count=others), _OTHERS, _FOOT + 16, 13, room=RIGHT - _OTHERS)
        sheet.money(other.taken_home, RIGHT, _FOOT - _HIGH - 8, ROOM / 2 - 6, anchor="end")
    entries = [(THERE, sheet.say("saved"))]
    if any(stack.taken_home > stack.saved for stack in (own, other)):
        entries.append((GAIN, sheet.say("gain")))
    if any(stack.taken_home < stack.saved for stack in (own, other)):
        entries.append((COST, sheet.say("lost")))
    y = sheet.legend(entries, _FOOT + 38)
    return sheet.picture(y - 6, _said(pool, own, other, others, sheet.say))


def _draw_chest(sheet: Sheet, pool: Money) -> None:
    """Draw a wooden chest with three padlocks."""
    sheet.bar(70, 14, 220, 26, OTHER, edge=2, rx=8)
    sheet.bar(70, 36, 220, 62, OTHER, edge=2)
    for x in (112, 180, 248):
        bow = draw.Path(fill="none", stroke=INK, stroke_width=3)
        bow.M(x - 7, 36).V(30).A(7, 7, 0, 0, 1, x + 7, 30).V(36)
        sheet.add(bow)
        sheet.bar(x - 11, 35, 22, 18, LOST, rx=3)
        sheet.add(draw.Circle(x, 42, 2.5, fill=PAPER))
        sheet.add(draw.Line(x, 42, x, 48, stroke=PAPER, stroke_width=2))
    sheet.money(pool, 180, 74, 210, 17, anchor="middle", bold=True)
    sheet.write(sheet.say("keys"), 180, 91, anchor="middle", room=210)


def _draw_stack(sheet: Sheet, stack: Stack, x: float, wide: float, high: Callable[[Value], float]) -> None:
    saved, home = high(stack.saved), high(stack.taken_home)
    kept, beyond = min(saved, home), abs(home - saved)
    if kept > 0:
        sheet.bar(x, _FOOT - kept, wide, kept, THERE, edge=1)
    if beyond > 0:
        sheet.bar(x, _FOOT - kept - beyond, wide, beyond, GAIN if home > saved else COST, edge=1)


def _said(pool: Money, own: Stack, other: Stack, others: int, say: Callable[..., str]) -> str:
    said = [
        say("said", pool=pool, members=others + 1),
        say("said_own", saved=own.saved, home=own.taken_home),
    ]
    if others:
        said.append(say("said_other", saved=other.saved, home=other.taken_home))
    return " ".join(said)
