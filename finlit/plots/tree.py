"""A goal as a tree: ten fruits, each ripe when another tenth of the price is there."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    GREY,
    INK,
    LEFT,
    MISSING,
    OTHER,
    PAPER,
    ROOM,
    THERE,
    WIDTH,
    Paint,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

LEAVES = "#d7ecd9"
RIPE = "#a63d00"
WOOD = Paint("#8a6a4f")

FRUITS = 10
# Where the fruits hang, the lowest first: who picks, begins below.
_PLACES = (
    (112, 128), (180, 138), (248, 128),
    (80, 92), (146, 96), (214, 96), (280, 92),
    (116, 56), (180, 58), (244, 56),
)  # fmt: skip
_TOP, _FOOT = 4.0, 230.0


class Watering(NamedTuple):
    """What the tree needs each time, and what there is."""

    needed: Money
    often: str
    """In words: "every month" """
    free: Money | None
    """What the family can set aside; None when it did not say"""

    @property
    def less(self) -> Money:
        """What is missing each time; nothing where it is not known."""
        nothing = Money(0, self.needed.currency)
        return nothing if self.free is None else max(nothing, self.needed - self.free)


@told
def tree(ripe_in: Sequence[int], watering: Watering, lang: str) -> Picture:
    """Draw the tree of a goal, and under it what it needs each time beside what there is.

    Parameters
    ----------
    ripe_in : sequence of int
        [months] for each of the ten fruits; 0 is ripe today.
    watering : Watering
    lang : str

    Examples
    --------
    >>> watering = Watering(Money(1_250_000, "IDR"), "every month", Money(700_000, "IDR"))
    >>> tree([0, 0, 0, *range(4, 25, 3)], watering, "en").said
    '3 of 10 fruits are ripe today. Each fruit is a tenth of the price. The next fruit is ripe in month 4, the
    last in month 22. Water it: Rp1,250,000 every month. There is Rp700,000: Rp550,000 short.'
    """
    sheet = Sheet("tree", lang)
    trunk = (166, _FOOT, 172, _TOP + 140, 188, _TOP + 140, 194, _FOOT)
    sheet.shape(*trunk, paint=WOOD)
    for across, down, wide, high in ((180, 88, 150, 82), (96, 104, 82, 56), (264, 104, 82, 56)):
        sheet.add(draw.Ellipse(across, _TOP + down, wide, high, fill=LEAVES))
    for month, (across, down) in zip(ripe_in, _PLACES, strict=True):
        _draw_fruit(sheet, month, across, _TOP + down)
    sheet.line(20, _FOOT, WIDTH - 20, _FOOT)
    key = "all_ripe" if max(ripe_in) == 0 else "legend"
    y = sheet.paragraph(sheet.say(key), WIDTH / 2, _FOOT + 20, ROOM, 12.5, anchor="middle", fill=GREY)
    y = _draw_watering(sheet, watering, y + 16)
    return sheet.picture(y, _said(ripe_in, watering, sheet.say))


def _draw_fruit(sheet: Sheet, month: int, x: float, y: float) -> None:
    ripe = month == 0
    sheet.line(x, y - 17, x + 4, y - 25)
    sheet.add(draw.Circle(x, y, 17, fill=RIPE if ripe else PAPER, stroke=INK, stroke_width=1.8))
    if ripe:  # a tick: colour alone says nothing
        tick = (x - 7, y, x - 2, y + 6, x + 8, y - 7)
        sheet.add(draw.Lines(*tick, fill="none", stroke=PAPER, stroke_width=3))
        return
    sheet.write(str(month), x, y + 5, 14, anchor="middle", bold=True, room=30)


def _draw_watering(sheet: Sheet, watering: Watering, y: float) -> float:
    """Draw what is needed each time as an empty bar, filled as far as there is money for it."""
    needed, free, less = watering.needed, watering.free, watering.less
    y = (
        sheet.paragraph(
            sheet.say("needed", needed=needed, often=watering.often), LEFT, y, ROOM, 14, bold=True
        )
        - 8
    )
    if not needed:
        return y + 8
    if free is None:
        sheet.bar(LEFT, y, ROOM, 14, MISSING)
        return y + 24
    long = scale([needed, free], ROOM)
    spare = max(free - needed, Money(0, needed.currency))
    parts = [(long(free - spare), THERE), (long(less), MISSING), (long(spare), OTHER)]
    sheet.parts(LEFT, y, 14, parts)
    y += 32
    y = sheet.row(THERE, sheet.say("there"), free - spare, y)
    if less:
        return sheet.row(MISSING, sheet.say("missing"), less, y) - 6
    if spare:
        y = sheet.row(OTHER, sheet.say("spare"), spare, y)
    return y - 6


def _said(ripe_in: Sequence[int], watering: Watering, say: Callable[..., str]) -> str:
    today = sum(month == 0 for month in ripe_in)
    said = [say("said_ripe", ripe=today, fruits=FRUITS)]
    if today < FRUITS:
        coming = [month for month in ripe_in if month]
        said.append(say("said_next", first=coming[0], last=coming[-1]))
    said.append(say("needed", needed=watering.needed, often=watering.often))
    if watering.free is not None:
        key = "short" if watering.less else "enough"
        said.append(say(key, free=watering.free, less=watering.less))
    return ". ".join(part.rstrip(".") for part in said) + "."
