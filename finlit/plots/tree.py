"""A goal as a tree: ten fruits, each ripe when another tenth of the price is there."""

from collections.abc import Sequence
from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import text
from finlit.money import Money
from finlit.plots.canvas import GREEN, GREY, INK, PAPER, WIDTH, Canvas
from finlit.plots.lines import lines
from finlit.plots.picture import Picture

LEAVES = "#d7ecd9"
RIPE = "#a63d00"
WOOD = "#8a6a4f"

FRUITS = 10
# Where the fruits hang, the lowest first: who picks, begins below.
_PLACES = (
    (112, 128), (180, 138), (248, 128),
    (80, 92), (146, 96), (214, 96), (280, 92),
    (116, 56), (180, 58), (244, 56),
)  # fmt: skip


class Watering(NamedTuple):
    """What the tree needs each time, and what there is."""

    needed: Money
    often: str
    """In words: "every month" """
    free: Money | None
    """What the family can set aside; None when it did not say"""


def tree(ripe_in: Sequence[int], watering: Watering, lang: str) -> Picture:
    """Draw the tree of a goal.

    Parameters
    ----------
    ripe_in : sequence of int
        [months] for each of the ten fruits; 0 is ripe today.
    watering : Watering
    lang : {"en", "id"}
    """
    top = 4
    foot = top + 226
    needed, there = _watering_words(watering, lang)
    sheet = Canvas(foot + 66 + 18 * len(needed) + 16 * len(there))
    trunk = (166, foot, 172, top + 140, 188, top + 140, 194, foot)
    sheet.add(draw.Lines(*trunk, close=True, fill=WOOD, stroke=INK, stroke_width=1.5))
    for x, y, wide, high in ((180, 88, 150, 82), (96, 104, 82, 56), (264, 104, 82, 56)):
        sheet.add(draw.Ellipse(x, top + y, wide, high, fill=LEAVES))
    for month, (x, y) in zip(ripe_in, _PLACES, strict=True):
        _draw_fruit(sheet, month, x, top + y)
    sheet.add(draw.Line(20, foot, WIDTH - 20, foot, stroke=INK, stroke_width=2))
    _draw_legend(sheet, ripe_in, foot + 20, lang)
    _draw_watering(sheet, watering, (needed, there), foot + 52)
    return sheet.finished(text("plots.tree.title", lang), _tree_said(ripe_in, watering, lang))


def _tree_said(ripe_in: Sequence[int], watering: Watering, lang: str) -> str:
    """Say in words what the tree shows."""
    today = sum(month == 0 for month in ripe_in)
    said = [text("plots.tree.said_ripe", lang, ripe=today, fruits=FRUITS)]
    if today < FRUITS:
        coming = [month for month in ripe_in if month]
        said.append(text("plots.tree.said_next", lang, first=coming[0], last=coming[-1]))
    said.append(text("plots.tree.needed", lang, needed=watering.needed, often=watering.often))
    if watering.free is not None:
        said.append(text(_free_key(watering), lang, free=watering.free, less=_less(watering)))
    return ". ".join(part.rstrip(".") for part in said) + "."


def _less(watering: Watering) -> Money:
    return watering.needed - watering.needed if watering.free is None else watering.needed - watering.free


def _free_key(watering: Watering) -> str:
    return "plots.tree.short" if _less(watering).amount > 0 else "plots.tree.enough"


def _draw_fruit(sheet: Canvas, month: int, x: float, y: float) -> None:
    ripe = month == 0
    sheet.add(draw.Line(x, y - 17, x + 4, y - 25, stroke=INK, stroke_width=2))
    sheet.add(draw.Circle(x, y, 17, fill=RIPE if ripe else PAPER, stroke=INK, stroke_width=1.8))
    if ripe:  # a tick: colour alone says nothing
        tick = (x - 7, y, x - 2, y + 6, x + 8, y - 7)
        sheet.add(draw.Lines(*tick, fill="none", stroke=PAPER, stroke_width=3))
        return
    sheet.write(str(month), x, y + 5, 14 if month < 1000 else 12, anchor="middle", bold=True)


def _draw_legend(sheet: Canvas, ripe_in: Sequence[int], y: float, lang: str) -> None:
    key = "plots.tree.all_ripe" if max(ripe_in) == 0 else "plots.tree.legend"
    sheet.write(text(key, lang), WIDTH / 2, y, 12.5, anchor="middle", fill=GREY)


def _watering_words(watering: Watering, lang: str) -> tuple[list[str], list[str]]:
    """Say what is needed each time and what there is, in as many lines as it takes."""
    room = WIDTH - 24.0
    needed = text("plots.tree.needed", lang, needed=watering.needed, often=watering.often)
    if watering.free is None:
        return lines(needed, room, 14, bold=True), []
    there = text(_free_key(watering), lang, free=watering.free, less=_less(watering))
    return lines(needed, room, 14, bold=True), lines(there, room, 13)


def _draw_watering(sheet: Canvas, watering: Watering, words: tuple[list[str], list[str]], y: float) -> None:
    """Draw what is needed each time as a bar, and under it what there is."""
    needed, said = words
    for place, line in enumerate(needed):
        sheet.write(line, 12, y + 18 * place, 14, bold=True)
    y += 18 * (len(needed) - 1)
    wide = WIDTH - 24
    if watering.free is None:
        sheet.add(draw.Rectangle(12, y + 8, wide, 12, fill=GREEN, stroke=INK, stroke_width=1))
        return
    largest = max(watering.needed, watering.free).amount or 1
    long = float(wide * watering.needed.amount / largest)
    sheet.add(draw.Rectangle(12, y + 8, long, 12, fill=PAPER, stroke=INK, stroke_width=1.5))
    there = float(wide * min(watering.free, watering.needed).amount / largest)
    sheet.add(draw.Rectangle(12, y + 8, there, 12, fill=GREEN, stroke=INK, stroke_width=1))
    if there < long:
        missing = sheet.stripes("missing")
        sheet.add(
            draw.Rectangle(12 + there, y + 8, long - there, 12, fill=missing, stroke=INK, stroke_width=1)
        )
    for place, line in enumerate(said):
        sheet.write(line, 12, y + 38 + 16 * place, 13)
