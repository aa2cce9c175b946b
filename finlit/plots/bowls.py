"""Two homes as bowls: what comes in and what goes out, on one scale each, and the weeks without money."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.i18n import counted
from finlit.money import Money, total
from finlit.plots.canvas import (
    BACK,
    COST,
    FEE,
    GAIN,
    GREEN,
    INK,
    LEFT,
    OTHER,
    RIGHT,
    ROOM,
    THERE,
    Paint,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

What = Literal["earned", "arrives", "needs", "seldom", "sent", "own"]
_PAINTS: dict[What, Paint] = {
    "earned": THERE,
    "arrives": GAIN,
    "needs": BACK,
    "seldom": FEE,
    "sent": OTHER,
    "own": Paint(GREEN, "lines"),
}
_WIDE, _DEEP = 150.0, 84.0
_WEEK = 14.0


class Bowls(NamedTuple):
    """One home in a usual month, and its weeks."""

    name: str
    comes_in: tuple[tuple[What, Money], ...]
    """[a month]"""
    goes_out: tuple[tuple[What, Money], ...]
    """[a month] costs that come once a year by their twelfth"""
    dry: tuple[bool, ...]
    """For each week whether the purse is below zero in it"""


@told
def bowls(homes: Sequence[Bowls], lang: str) -> Picture:
    """Draw for each home a bowl of what comes in and one of what goes out, and a strip of its weeks.

    The two bowls of a home are on one scale; homes with two currencies have no common one.

    Parameters
    ----------
    homes : sequence of Bowls
    lang : str

    Examples
    --------
    >>> rupiah = [Money(sum_, "IDR") for sum_ in (5_000_000, 4_000_000, 600_000)]
    >>> home = Bowls("Home", (("arrives", rupiah[0]),), (("needs", rupiah[1]), ("seldom", rupiah[2])),
    ...     (False, True, False))
    >>> bowls([home], "en").said
    'Home: in a usual month Rp5,000,000 comes in and Rp4,600,000 goes out. Without money: 1 week of 3.'
    """
    sheet = Sheet("bowls", lang)
    y = 4.0
    for home in homes:
        y = _draw_home(sheet, home, y) + 12
    entries = [(THERE, sheet.say("week"))]
    if any(any(home.dry) for home in homes):
        entries.append((COST, sheet.say("dry_week")))
    y = sheet.legend(entries, y + 2)
    return sheet.picture(y - 4, " ".join(_said(sheet, home) for home in homes))


def _sum(parts: Sequence[tuple[What, Money]], code: str) -> Money:
    return total((amount for _, amount in parts), code)


def _draw_home(sheet: Sheet, home: Bowls, y: float) -> float:
    code = (*home.comes_in, *home.goes_out)[0][1].currency
    came, went = _sum(home.comes_in, code), _sum(home.goes_out, code)
    sheet.name(home.name, LEFT, y + 16, ROOM)
    high, top = scale([came, went], _DEEP), y + 42
    for place, (key, parts, whole) in enumerate((("in", home.comes_in, came), ("out", home.goes_out, went))):
        left = LEFT + place * (ROOM - _WIDE)
        sheet.write(sheet.say(key), left + _WIDE / 2, top - 8, 13, anchor="middle", room=_WIDE)
        _draw_bowl(
            sheet,
            f"{place}{y:g}".replace(".", "-"),
            left,
            top,
            [(high(sum_), _PAINTS[what]) for what, sum_ in parts],
        )
        sheet.money(whole, left + _WIDE / 2, top + _DEEP + 22, _WIDE, 15, anchor="middle", bold=True)
    y = top + _DEEP + 44
    for what, amount in (*home.comes_in, *home.goes_out):
        if amount:
            y = sheet.row(_PAINTS[what], sheet.say(what), amount, y)
    return _draw_weeks(sheet, home.dry, y - 6)


def _draw_bowl(sheet: Sheet, name: str, left: float, top: float, layers: list[tuple[float, Paint]]) -> None:
    """Draw a bowl with what is in it, from the ground up: its height counts, the width is the same."""
    shape = (
        f'<clipPath id="{{id}}"><path d="M{left:g},{top - 2:g}h{_WIDE:g}v{_DEEP - 12:g}a14,14 0 0 1 -14,14'
        f'h{28 - _WIDE:g}a14,14 0 0 1 -14,-14z"/></clipPath>'
    )
    inside = sheet.define(f"bowl{name}", shape)
    y = top + _DEEP
    for high, paint in layers:
        if high > 0:
            y -= high
            sheet.bar(left, y, _WIDE, high, paint, clip_path=inside)
    path = draw.Path(fill="none", stroke=INK, stroke_width=3)
    path.M(left, top - 2).v(_DEEP - 12).a(14, 14, 0, 0, 0, 14, 14).h(_WIDE - 28).a(14, 14, 0, 0, 0, 14, -14)
    path.v(12 - _DEEP)
    sheet.add(path)


def _draw_weeks(sheet: Sheet, dry: Sequence[bool], y: float) -> float:
    if not dry:
        return y
    wide = ROOM / len(dry)
    for place, is_dry in enumerate(dry):
        sheet.bar(LEFT + place * wide, y, wide, _WEEK, COST if is_dry else THERE, edge=0.5)
    sheet.bar(LEFT, y, RIGHT - LEFT, _WEEK, Paint("none"), edge=1)
    words = sheet.say("never_dry") if not any(dry) else _dry(sheet, dry)
    return sheet.paragraph(words, LEFT, y + _WEEK + 15, ROOM) - 4


def _dry(sheet: Sheet, dry: Sequence[bool]) -> str:
    return sheet.say("dry", weeks=counted(sum(dry), "week", sheet.lang), of=len(dry))


def _said(sheet: Sheet, home: Bowls) -> str:
    code = (*home.comes_in, *home.goes_out)[0][1].currency
    came, went = _sum(home.comes_in, code), _sum(home.goes_out, code)
    weeks = _dry(sheet, home.dry) if any(home.dry) else sheet.say("never_dry")
    return f"{sheet.say('said', name=home.name, came=came, went=went)} {weeks}"
