"""Three jars: daily life, bad days, dreams; and the storm that takes from the second."""

from collections.abc import Callable
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    BACK,
    COST,
    GREY,
    INK,
    MISSING,
    PAPER,
    THERE,
    WIDTH,
    Paint,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

_WIDE, _DEEP, _NECK = 96.0, 100.0, 18.0
_ROOM = WIDTH / 3
_MIDDLES = (_ROOM / 2, _ROOM * 1.5, _ROOM * 2.5)


class Storm(NamedTuple):
    """What comes down on the jar for bad days."""

    month: int
    bill: Money
    before: Money
    """In the jar when it comes"""
    left: Money
    missing: Money


class Jars(NamedTuple):
    """What the picture is about."""

    needs: Money
    """[a month] the first jar"""
    saved: Money
    """In the second jar today"""
    target: Money
    full_in: int | None
    """[months] until the second jar is full and the third one begins, after the storm if there is one; None
    for never"""
    storm: Storm | None


@told
def jars(shown: Jars, lang: str) -> Picture:
    """Draw the three jars side by side, on one scale.

    The first holds what a month needs, the second what is saved for bad days; its empty part up to the
    target is dashed. With a storm, the second jar shows how full it is when the storm comes; the striped
    part is taken, and what the jar cannot pay is written over it.

    Parameters
    ----------
    shown : Jars
    lang : str

    Examples
    --------
    >>> needs, saved, target = (Money(sum_, "IDR") for sum_ in (2_400_000, 3_000_000, 7_200_000))
    >>> jars(Jars(needs, saved, target, full_in=11, storm=None), "en").said
    'First jar, daily life: Rp2,400,000 every month. Second jar, bad days: Rp3,000,000 of Rp7,200,000 is there
    today. Third jar, dreams: it is filled after month 11.'
    """
    sheet = Sheet("jars", lang)
    storm = shown.storm
    there = shown.saved if storm is None else storm.before
    stays = there if storm is None else storm.left
    top = 8.0 if storm is None else _draw_storm(sheet, storm)
    high = scale([shown.needs, shown.target, there], _DEEP)
    full, kept, target = high(there), high(stays), high(shown.target)
    _draw_jar(sheet, 0, top, [(high(shown.needs), BACK)])
    _draw_jar(sheet, 1, top, [(kept, THERE), (full - kept, COST), (target - full, MISSING)])
    _draw_jar(sheet, 2, top, [])
    foot = top + _NECK + _DEEP
    if target < full:  # more is there than it takes: where the target ends
        left = _MIDDLES[1] - _WIDE / 2
        sheet.line(left - 6, foot - target, left + _WIDE + 6, foot - target, dashes="5 3")
    _label(sheet, 0, "daily", sheet.say("a_month"), foot, shown.needs)
    _label(sheet, 1, "bad_days", sheet.say("when_full"), foot, shown.target)
    _label(sheet, 2, "dreams", _under_dreams(shown, sheet.say), foot, _dreams(shown, sheet.say))
    entries = [(BACK, sheet.say("a_months_needs"))]
    if kept:
        entries.append((THERE, sheet.say("there" if storm is None else "left")))
    if full > kept:
        entries.append((COST, sheet.say("striped")))
    if target > full:
        entries.append((MISSING, sheet.say("not_yet")))
    y = sheet.legend(entries, foot + 80)
    return sheet.picture(y - 6, _said(shown, sheet.say))


def _label(sheet: Sheet, place: int, key: str, under: str, foot: float, about: Money | str) -> None:
    """Write the name of a jar, its sum or its time, and what that is."""
    middle, room = _MIDDLES[place], _ROOM - 6
    sheet.write(sheet.say(key), middle, foot + 20, 14, anchor="middle", bold=True, room=room)
    if isinstance(about, Money):
        sheet.money(about, middle, foot + 38, room, anchor="middle")
    else:
        sheet.write(about, middle, foot + 38, 13, anchor="middle", room=room)
    sheet.write(under, middle, foot + 54, anchor="middle", fill=GREY, room=room)


def _draw_jar(sheet: Sheet, place: int, top: float, layers: list[tuple[float, Paint]]) -> None:
    """Draw a jar with what is in it, from the ground up."""
    left, body = _MIDDLES[place] - _WIDE / 2, top + _NECK
    glass = (
        f'<clipPath id="{{id}}"><rect x="{left:g}" y="{body:g}" width="{_WIDE:g}" height="{_DEEP:g}" '
        'rx="10"/></clipPath>'
    )
    inside = sheet.define(f"glass{place}", glass)
    y = body + _DEEP
    for high, paint in layers:
        if high > 0:
            y -= high
            sheet.bar(left, y, _WIDE, high, paint, clip_path=inside)
    sheet.add(draw.Rectangle(left, body, _WIDE, _DEEP, rx=10, fill="none", stroke=INK, stroke_width=3))
    sheet.bar(left + 12, top, _WIDE - 24, _NECK, Paint(PAPER), edge=3, rx=4)


def _draw_storm(sheet: Sheet, storm: Storm) -> float:
    """Write what comes down and draw a cloud with lightning; return where the jars begin."""
    middle, y = _MIDDLES[1], 18.0
    said = [sheet.say("storm", month=storm.month, bill=storm.bill)]
    if storm.missing:
        said.append(sheet.say("missing", missing=storm.missing))
    for words in said:
        sheet.write(words, middle, y, 14, anchor="middle", bold=True, room=WIDTH - 24)
        y += 18
    y += 18
    for x, up, r in ((-26, 4, 17), (0, -6, 22), (26, 4, 17)):
        sheet.add(draw.Circle(middle + x, y + up, r, fill=GREY))
    sheet.add(draw.Rectangle(middle - 40, y + 4, 80, 17, rx=8, fill=GREY))
    flash = (2, 20, -9, 36, -1, 36, -6, 50, 11, 31, 3, 31, 10, 20)
    sheet.shape(*(at + (y if odd % 2 else middle) for odd, at in enumerate(flash)), paint=Paint("#ffd54a"))
    return y + 46


def _dreams(shown: Jars, say: Callable[..., str]) -> str:
    if shown.full_in is None:
        return say("later")
    return say("from_month", month=shown.full_in) if shown.full_in else say("from_today")


def _under_dreams(shown: Jars, say: Callable[..., str]) -> str:
    """Say which month that is: the one that counts the storm, where there is one."""
    if shown.storm is not None:
        return say("with_storm")
    return say("next") if shown.full_in else ""


def _said(shown: Jars, say: Callable[..., str]) -> str:
    said = [
        say("said_daily", needs=shown.needs),
        say("said_bad_days", saved=shown.saved, target=shown.target),
    ]
    if shown.storm is not None:
        key = "said_storm_missing" if shown.storm.missing else "said_storm"
        said.append(say(key, **shown.storm._asdict()))
    if shown.full_in is not None:
        then = "said_dreams_storm" if shown.storm is not None else "said_dreams"
        said.append(say(then if shown.full_in else "said_dreams_today", month=shown.full_in))
    return " ".join(said)
