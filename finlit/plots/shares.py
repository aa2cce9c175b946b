"""Bars for a share-out, one for each member, and the cake of a cooperative's surplus."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    GAIN,
    GREY,
    INK,
    LEFT,
    MISSING,
    OTHER,
    RIGHT,
    ROOM,
    THERE,
    Paint,
    Sheet,
    Value,
    scale,
)
from finlit.plots.picture import Picture

_MOST = 30
_BUSINESS = Paint(INK, "dots")


class ShareBar(NamedTuple):
    """What one member saved and takes home."""

    name: str
    saved: Money
    taken_home: Money


@told
def shares(bars: Sequence[ShareBar], lang: str) -> Picture:
    """Draw what each member takes home: savings first, then the gain, or the loss left open.

    Parameters
    ----------
    bars : sequence of ShareBar
        The first 30 are drawn; how many more there are is written below.
    lang : str

    Examples
    --------
    >>> shares([ShareBar("Sri", Money(2_000_000, "IDR"), Money(2_200_000, "IDR"))], "en").said
    'Sri saved Rp2,000,000 and takes home Rp2,200,000.'
    """
    sheet = Sheet("shares", lang)
    drawn, y = bars[:_MOST], 4.0
    long = scale((amount for bar in bars for amount in bar[1:]), ROOM)
    for bar in drawn:
        _draw_member(sheet, bar, long, y)
        y += 40
    if len(bars) > _MOST:
        y = sheet.paragraph(sheet.say("more", count=len(bars) - _MOST), LEFT, y + 14, ROOM, fill=GREY)
    entries = [(THERE, sheet.say("saved"))]
    if any(bar.taken_home > bar.saved for bar in drawn):
        entries.append((GAIN, sheet.say("gain")))
    if any(bar.taken_home < bar.saved for bar in drawn):
        entries.append((MISSING, sheet.say("lost")))
    y = sheet.legend(entries, y + 18)
    said = [sheet.say("said", name=bar.name, saved=bar.saved, home=bar.taken_home) for bar in bars]
    return sheet.picture(y - 4, " ".join(said))


def _draw_member(sheet: Sheet, bar: ShareBar, long: Callable[[Value], float], y: float) -> None:
    taken = min(sheet.breadth(bar.taken_home, bold=True), ROOM - 80)
    sheet.name(bar.name, LEFT, y + 13, ROOM - taken - 8, 13, bold=False)
    sheet.money(bar.taken_home, RIGHT, y + 13, taken, anchor="end", bold=True)
    saved, home = long(bar.saved), long(bar.taken_home)
    parts = [(min(saved, home), THERE), (home - saved, GAIN), (saved - home, MISSING)]
    sheet.parts(LEFT, y + 18, 14, parts, edge=1)


class SurplusParts(NamedTuple):
    """A surplus cut into what goes by savings, by business and elsewhere; and one's own part of the two."""

    by_savings: Money
    by_business: Money
    rest: Money
    own_savings: Money
    own_business: Money


@told
def surplus(parts: SurplusParts, lang: str) -> Picture:
    """Draw the surplus as one bar, and the member's own part of it enlarged.

    Parameters
    ----------
    parts : SurplusParts
    lang : str

    Examples
    --------
    >>> sums = (4_800_000, 3_000_000, 4_200_000, 120_000, 75_000)
    >>> surplus(SurplusParts(*(Money(sum_, "IDR") for sum_ in sums)), "en").said
    'Of the surplus, Rp4,800,000 is shared by savings, Rp3,000,000 by business, and Rp4,200,000 is for reserve
    and other uses. Your part is Rp195,000.'
    """
    sheet = Sheet("surplus", lang)
    pots = (
        ("by_savings", parts.by_savings, THERE),
        ("by_business", parts.by_business, _BUSINESS),
        ("rest", parts.rest, OTHER),
    )
    whole = parts.by_savings + parts.by_business + parts.rest
    sheet.row(None, sheet.say("whole"), whole, 18, bold=True)
    long = scale([whole], ROOM)
    sheet.parts(LEFT, 26, 30, [(long(amount), paint) for _, amount, paint in pots])
    y = 76.0
    for key, amount, paint in pots:
        y = sheet.row(paint, sheet.say(key), amount, y)
    y = _draw_own(sheet, parts, y + 16)
    own = parts.own_savings + parts.own_business
    said = sheet.say(
        "said", by_savings=parts.by_savings, by_business=parts.by_business, rest=parts.rest, own=own
    )
    return sheet.picture(y, said)


def _draw_own(sheet: Sheet, parts: SurplusParts, y: float) -> float:
    """Draw one's own part, larger than above; an empty frame where there is none."""
    own = parts.own_savings + parts.own_business
    y = sheet.row(None, sheet.say("own"), own, y, size=15, bold=True) - 11
    if not own:
        sheet.bar(LEFT, y, ROOM, 30, MISSING)
        sheet.write(sheet.say("none"), LEFT + 10, y + 20, room=ROOM - 20)
        return y + 40
    long = scale([own], ROOM)
    sheet.parts(LEFT, y, 30, [(long(parts.own_savings), THERE), (long(parts.own_business), _BUSINESS)])
    y = sheet.row(THERE, sheet.say("own_savings"), parts.own_savings, y + 50)
    return sheet.row(_BUSINESS, sheet.say("own_business"), parts.own_business, y) - 8
