"""Bars for a share-out, one for each member, and the cake of a cooperative's surplus."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import GREEN, INK, PALE, PAPER, Canvas
from finlit.plots.lines import fitted
from finlit.plots.picture import Picture

_LEFT, _RIGHT = 10.0, 350.0
_MOST = 30


class ShareBar(NamedTuple):
    """What one member saved and takes home."""

    name: str
    saved: Money
    taken_home: Money


def shares(bars: Sequence[ShareBar], lang: str) -> Picture:
    """Draw what each member takes home: savings first, then the gain, or the loss left open.

    Parameters
    ----------
    bars : sequence of ShareBar
        The first 30 are drawn.
    lang : {"en", "id"}
    """
    drawn = bars[:_MOST]
    sheet = Canvas(40.0 * len(drawn) + 40)
    gain = sheet.dots("gain", INK, 6)
    widest = max((float(max(bar.saved, bar.taken_home).amount) for bar in drawn), default=1.0) or 1.0
    room = _RIGHT - _LEFT
    for place, bar in enumerate(drawn):
        y = 40.0 * place + 4
        sheet.write(fitted(bar.name, 210, 13), _LEFT, y + 13, 13)
        sheet.write(money(bar.taken_home, lang), _RIGHT, y + 13, 13, anchor="end", bold=True)
        saved, home = (room * float(sum_.amount) / widest for sum_ in (bar.saved, bar.taken_home))
        kept, beyond = min(saved, home), abs(home - saved)
        edge: dict[str, Any] = {"stroke": INK, "stroke_width": 1}
        sheet.add(draw.Rectangle(_LEFT, y + 18, kept, 14, fill=GREEN, **edge))
        if home > saved:
            sheet.add(draw.Rectangle(_LEFT + kept, y + 18, beyond, 14, fill=gain, **edge))
        elif saved > home:
            lost = draw.Rectangle(
                _LEFT + kept, y + 18, beyond, 14, fill=PAPER, stroke_dasharray="4 3", **edge
            )
            sheet.add(lost)
    _draw_legend(sheet, drawn, gain, 40.0 * len(drawn) + 24, lang)
    return sheet.finished(text("plots.shares.title", lang), _shares_said(bars, lang))


def _shares_said(bars: Sequence[ShareBar], lang: str) -> str:
    """Say in words what the bars show."""
    return " ".join(
        text("plots.shares.said", lang, name=bar.name, saved=bar.saved, home=bar.taken_home) for bar in bars
    )


def _draw_legend(sheet: Canvas, bars: Sequence[ShareBar], gain: str, y: float, lang: str) -> None:
    signs = [("saved", GREEN)]
    if any(bar.taken_home > bar.saved for bar in bars):
        signs.append(("gain", gain))
    if any(bar.taken_home < bar.saved for bar in bars):
        signs.append(("lost", PAPER))
    for place, (key, paint) in enumerate(signs):
        x = _LEFT + 118 * place
        dashes = {"stroke_dasharray": "4 3"} if key == "lost" else {}
        sheet.add(draw.Rectangle(x, y - 11, 14, 14, fill=paint, stroke=INK, stroke_width=1, **dashes))
        sheet.write(text(f"plots.box.{key}", lang), x + 20, y, 12)


class SurplusParts(NamedTuple):
    """A surplus cut into what goes by savings, by business and elsewhere; and one's own part of the two."""

    by_savings: Money
    by_business: Money
    rest: Money
    own_savings: Money
    own_business: Money


def surplus(parts: SurplusParts, lang: str) -> Picture:
    """Draw the surplus as one bar, and the member's own part of it enlarged."""
    sheet = Canvas(226)
    paints = {
        "by_savings": GREEN,
        "by_business": sheet.dots("business", INK, 6),
        "rest": PALE,
    }
    amounts = {"by_savings": parts.by_savings, "by_business": parts.by_business, "rest": parts.rest}
    whole = sum(float(sum_.amount) for sum_ in amounts.values()) or 1.0
    sheet.write(text("plots.surplus.whole", lang), _LEFT, 18, 13, bold=True)
    x = _LEFT
    for place, (key, sum_) in enumerate(amounts.items()):
        wide = (_RIGHT - _LEFT) * float(sum_.amount) / whole
        sheet.add(draw.Rectangle(x, 26, wide, 30, fill=paints[key], stroke=INK, stroke_width=1.5))
        x += wide
        y = 76 + 20 * place
        sheet.add(draw.Rectangle(_LEFT, y - 11, 14, 14, fill=paints[key], stroke=INK, stroke_width=1))
        sheet.write(text(f"plots.surplus.{key}", lang), _LEFT + 20, y, 12)
        sheet.write(money(sum_, lang), _RIGHT, y, 13, anchor="end")
    own = {"by_savings": parts.own_savings, "by_business": parts.own_business}
    mine = sum(float(sum_.amount) for sum_ in own.values()) or 1.0
    sheet.write(text("plots.surplus.own", lang), _LEFT, 150, 13, bold=True)
    sheet.write(money(parts.own_savings + parts.own_business, lang), _RIGHT, 150, 15, anchor="end", bold=True)
    x = _LEFT
    for key, sum_ in own.items():
        wide = (_RIGHT - _LEFT) * float(sum_.amount) / mine
        if wide:
            sheet.add(draw.Rectangle(x, 158, wide, 30, fill=paints[key], stroke=INK, stroke_width=1.5))
        x += wide
    sheet.write(money(parts.own_savings, lang), _LEFT, 206, 13)
    sheet.write(money(parts.own_business, lang), _RIGHT, 206, 13, anchor="end")
    return sheet.finished(text("plots.surplus.title", lang), _surplus_said(parts, lang))


def _surplus_said(parts: SurplusParts, lang: str) -> str:
    """Say in words what the bars show."""
    return text(
        "plots.surplus.said",
        lang,
        by_savings=parts.by_savings,
        by_business=parts.by_business,
        rest=parts.rest,
        own=parts.own_savings + parts.own_business,
    )
