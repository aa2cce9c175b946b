"""Three jars: daily life, bad days, dreams; and the storm that takes from the second."""

from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import GREEN, GREY, INK, PAPER, WIDTH, Canvas
from finlit.plots.lines import letter
from finlit.plots.picture import Picture

_WIDE, _HIGH, _GAP = 96.0, 118.0, 24.0


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


def jars(shown: Jars, lang: str) -> Picture:
    """Draw the three jars side by side.

    With a storm, the second jar shows how full it is when the storm comes; the striped part is taken, and
    what the jar cannot pay is written over it.

    Parameters
    ----------
    shown : Jars
    lang : {"en", "id"}
    """
    above = 0.0
    said = [] if shown.storm is None else _storm_words(shown.storm, lang)
    top = above + (84 + 18 * len(said) if shown.storm else 8)
    sheet = Canvas(top + _HIGH + 84)
    lost = sheet.stripes("lost")
    left = (WIDTH - 3 * _WIDE - 2 * _GAP) / 2
    middles = [left + _WIDE / 2 + (_WIDE + _GAP) * place for place in range(3)]
    _draw_jar(sheet, middles[0], top, 1, 1, lost)
    there = shown.saved if shown.storm is None else shown.storm.before
    stays = there if shown.storm is None else shown.storm.left
    _draw_jar(sheet, middles[1], top, _share(there, shown.target), _share(stays, shown.target), lost)
    _draw_jar(sheet, middles[2], top, 0, 0, lost)
    if shown.storm is not None:
        for place, words in enumerate(said):
            size = letter(words, WIDTH - 24, 14, bold=True)
            sheet.write(words, middles[1], above + 18 + 18 * place, size, anchor="middle", bold=True)
        _draw_storm(sheet, middles[1], top)
    foot = top + _HIGH
    labels = (
        ("daily", money(shown.needs, lang), text("plots.jars.a_month", lang)),
        ("bad_days", money(shown.target, lang), text("plots.jars.when_full", lang)),
        ("dreams", *_dreams(shown, lang)),
    )
    for middle, (key, amount, under) in zip(middles, labels, strict=True):
        sheet.write(text(f"plots.jars.{key}", lang), middle, foot + 20, 14, anchor="middle", bold=True)
        size = letter(amount, _WIDE + _GAP - 4, 13)
        sheet.write(amount, middle, foot + 38, size, anchor="middle")
        if under:
            sheet.write(under, middle, foot + 54, 12, anchor="middle", fill=GREY)
    if shown.storm is not None:
        sheet.add(draw.Rectangle(12, foot + 65, 14, 12, fill=lost, stroke=INK, stroke_width=1))
        sheet.write(text("plots.jars.striped", lang), 34, foot + 76, 12)
    return sheet.finished(text("plots.jars.title", lang), _jars_said(shown, lang))


def _jars_said(shown: Jars, lang: str) -> str:
    """Say in words what the jars show."""
    said = [
        text("plots.jars.said_daily", lang, needs=shown.needs),
        text("plots.jars.said_bad_days", lang, saved=shown.saved, target=shown.target),
    ]
    if shown.storm is not None:
        values = shown.storm._asdict()
        key = "said_storm_missing" if shown.storm.missing else "said_storm"
        said.append(text(f"plots.jars.{key}", lang, **values))
    if shown.full_in is not None:
        then = "said_dreams_storm" if shown.storm is not None else "said_dreams"
        key = then if shown.full_in else "said_dreams_today"
        said.append(text(f"plots.jars.{key}", lang, month=shown.full_in))
    return " ".join(said)


def _dreams(shown: Jars, lang: str) -> tuple[str, str]:
    under = _under_dreams(shown, lang)
    if shown.full_in is None:
        return text("plots.jars.later", lang), under
    if shown.full_in == 0:
        return text("plots.jars.from_today", lang), under
    return text("plots.jars.from_month", lang, month=shown.full_in), under


def _under_dreams(shown: Jars, lang: str) -> str:
    """Say which month that is: the one that counts the storm, where there is one."""
    key = "with_storm" if shown.storm is not None else "next" if shown.full_in else ""
    return text(f"plots.jars.{key}", lang) if key else ""


def _storm_words(storm: Storm, lang: str) -> list[str]:
    """Say what comes down, and what the jar cannot pay of it."""
    said = [text("plots.jars.storm", lang, month=storm.month, bill=storm.bill)]
    return [*said, text("plots.jars.missing", lang, missing=storm.missing)] if storm.missing else said


def _share(part: Money, whole: Money) -> float:
    return 1.0 if not whole else min(1.0, float(part.amount / whole.amount))


def _draw_jar(sheet: Canvas, middle: float, top: float, full: float, stays: float, lost: str) -> None:
    """Draw a jar filled to ``full``, of which ``stays`` is left after the storm [shares]."""
    left, body = middle - _WIDE / 2, top + 18
    deep = _HIGH - 18
    if full > stays:
        high = deep * (full - stays)
        sheet.add(draw.Rectangle(left, body + deep * (1 - full), _WIDE, high, fill=lost))
    if stays:
        sheet.add(draw.Rectangle(left, body + deep * (1 - stays), _WIDE, deep * stays, fill=GREEN))
    sheet.add(draw.Rectangle(left, body, _WIDE, deep, rx=8, fill="none", stroke=INK, stroke_width=3))
    sheet.add(draw.Rectangle(left + 12, top, _WIDE - 24, 18, rx=4, fill=PAPER, stroke=INK, stroke_width=3))


def _draw_storm(sheet: Canvas, middle: float, top: float) -> None:
    """Draw a cloud with lightning over the jar."""
    y = top - 46
    for x, up, r in ((-26, 4, 17), (0, -6, 22), (26, 4, 17)):
        sheet.add(draw.Circle(middle + x, y + up, r, fill=GREY))
    sheet.add(draw.Rectangle(middle - 40, y + 4, 80, 17, rx=8, fill=GREY))
    flash = (2, 20, -9, 36, -1, 36, -6, 50, 11, 31, 3, 31, 10, 20)
    points = [value + (y if place % 2 else middle) for place, value in enumerate(flash)]
    sheet.add(draw.Lines(*points, close=True, fill="#ffd54a", stroke=INK, stroke_width=1.2))
