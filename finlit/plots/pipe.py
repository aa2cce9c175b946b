"""The pipe that leaks: what is handed over, what drips away on the journey, what lands in the bucket."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from typing import Any, Literal, NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import DARK, GREEN, GREY, INK, PALE, PAPER, WATER, WIDTH, Canvas
from finlit.plots.lines import fitted
from finlit.plots.picture import Picture

LeakKind = Literal["fee", "margin", "home"]
_LEAK_KINDS: tuple[LeakKind, ...] = ("fee", "margin", "home")

_MOST_DROPS = 20
_PIPE_END = 232.0
_DROP_WIDE, _DROP_HIGH = 15.0, 17.0


class Leak(NamedTuple):
    """What one place takes, in the currency of the family; a negative margin is a bonus."""

    kind: LeakKind
    amount: Money


class Lane(NamedTuple):
    """One service: what goes in, where it leaks, what is held in hand."""

    name: str
    paid: Money
    leaks: tuple[Leak, ...]
    in_hand: Money


def pipe(lanes: Sequence[Lane], lang: str) -> Picture:
    """Draw one pipe for each service, on one scale.

    Every drop is the same sum of rupiah in all lanes: clear drops are the fee, dark ones hide in the
    exchange rate, striped ones are lost at home. The bucket is filled as far as the money that was handed
    over reaches home.

    Parameters
    ----------
    lanes : sequence of Lane
        One or two; the first is the better one.
    lang : {"en", "id"}

    Returns
    -------
    Picture
    """
    kinds = [kind for kind in _LEAK_KINDS if kind != "home" or _any_at_home(lanes)]
    unit = drop_unit([leak.amount.amount for lane in lanes for leak in lane.leaks])
    top = 6
    rows = ceil(_MOST_DROPS / _columns(_PIPE_END / len(kinds)))
    high = 124 + _DROP_HIGH * rows
    sheet = Canvas(top + high * len(lanes) + 26)
    paints = {"fee": PAPER, "margin": DARK, "home": sheet.stripes("home", gap=4)}
    for place, lane in enumerate(lanes):
        _draw_lane(sheet, lane, kinds, unit, paints, top + high * place, high, lang)
    _draw_legend(sheet, unit, lanes[0].in_hand.currency, top + high * len(lanes) + 16, lang)
    title = text("plots.pipe.title", lang, name=lanes[0].name)
    return sheet.finished(title, _pipe_said(lanes, lang))


def _pipe_said(lanes: Sequence[Lane], lang: str) -> str:
    """Say in words what the pipe shows."""
    sentences = []
    for lane in lanes:
        said = {leak.kind: leak.amount for leak in lane.leaks}
        parts = [text("plots.pipe.said_in", lang, name=lane.name, paid=lane.paid)]
        for kind in _LEAK_KINDS:
            amount = said.get(kind)
            if amount is None or (kind == "home" and not amount):
                continue
            key = "bonus" if amount.amount < 0 else kind
            parts.append(text(f"plots.pipe.said_{key}", lang, amount=abs(amount)))
        parts.append(text("plots.pipe.said_hand", lang, in_hand=lane.in_hand))
        sentences.append(" ".join(parts))
    return " ".join(sentences)


def drop_unit(amounts: Sequence[Decimal]) -> Decimal:
    """Return a round sum (1, 2 or 5 and zeros) of which no leak needs more than twenty drops."""
    largest = max([Decimal(1), *amounts])
    exponent = (largest / _MOST_DROPS).adjusted()
    for factor in (1, 2, 5, 10):
        unit = Decimal(factor).scaleb(exponent)
        if largest / unit <= _MOST_DROPS:
            return Decimal(int(unit)) if unit >= 1 else Decimal(1)
    raise AssertionError("ten times the power of ten below always suffices")


def _any_at_home(lanes: Sequence[Lane]) -> bool:
    return any(leak.amount for lane in lanes for leak in lane.leaks if leak.kind == "home")


def _draw_lane(
    sheet: Canvas,
    lane: Lane,
    kinds: Sequence[LeakKind],
    unit: Decimal,
    paints: dict[str, str],
    y: float,
    high: float,
    lang: str,
) -> None:
    sheet.add(draw.Line(4, y, WIDTH - 4, y, stroke=PALE, stroke_width=1))
    sheet.write(fitted(lane.name, WIDTH - 16, 15, bold=True), 8, y + 19, 15, bold=True)
    # The pipe, with the money that goes in written on it, and its spout over the bucket.
    spout = (_PIPE_END, y + 34, 302, y + 34, 302, y + 64, 288, y + 64, 288, y + 50, _PIPE_END, y + 50)
    sheet.add(draw.Lines(*spout, close=True, fill=WATER, stroke=INK, stroke_width=2))
    sheet.add(draw.Rectangle(4, y + 27, _PIPE_END, 32, fill=WATER, stroke=INK, stroke_width=2, rx=3))
    sheet.write(money(lane.paid, lang), 14, y + 49, 16, bold=True)
    arrow = (_PIPE_END - 30, y + 35, _PIPE_END - 14, y + 43, _PIPE_END - 30, y + 51)
    sheet.add(draw.Lines(*arrow, close=True, fill=INK))
    _draw_bucket(sheet, lane, y + 70, lang)
    said = {leak.kind: leak.amount for leak in lane.leaks}
    room = _PIPE_END / len(kinds)
    for place, kind in enumerate(kinds):
        amount = said.get(kind, Money(0, lane.in_hand.currency))
        _draw_drops(sheet, amount.amount / unit, paints[kind], 4 + place * room, room, y + 59)
        _draw_label(sheet, kind, amount, 4 + (place + 0.5) * room, y + high - 42, lang)


def _draw_label(sheet: Canvas, kind: LeakKind, amount: Money, middle: float, y: float, lang: str) -> None:
    key = "bonus" if amount.amount < 0 else kind
    lines = text(f"plots.pipe.{key}", lang).split("\n")
    for row, words in enumerate(lines):
        sheet.write(words, middle, y + 14 * (row + 2 - len(lines)), anchor="middle")
    written = money(abs(amount), lang)
    sheet.write(written, middle, y + 29, anchor="middle", bold=len(written) <= 10)


def _columns(room: float) -> int:
    return int((room - 8) / _DROP_WIDE)


def _draw_drops(sheet: Canvas, drops: Decimal, paint: str, x: float, room: float, y: float) -> None:
    """Draw a crack in the pipe and the drops under it; without a leak, nothing."""
    if drops <= 0:
        return
    middle, columns = x + room / 2, _columns(room)
    crack = (middle - 10, y + 1, middle - 3, y - 7, middle + 1, y - 2, middle + 5, y - 6, middle + 10, y + 1)
    sheet.add(draw.Lines(*crack, close=True, fill=PAPER, stroke=INK, stroke_width=1.5))
    left = middle - _DROP_WIDE * (min(columns, ceil(drops)) - 1) / 2
    for place in range(ceil(drops)):
        part = float(min(Decimal(1), drops - place))
        column, row = place % columns, place // columns
        at = (left + _DROP_WIDE * column, y + 15 + _DROP_HIGH * row)
        sheet.add(_drop(*at, max(0.45, part**0.5), paint))


def _drop(x: float, y: float, size: float, paint: str) -> Any:
    """Return a drop of this size [1 is whole; its area shows the part of a unit]."""
    shape = draw.Path(fill=paint, stroke=INK, stroke_width=1.4)
    r = 4.6 * size
    shape.M(x, y - 1.9 * r).Q(x + r, y - 0.4 * r, x + r, y + 0.3 * r)
    shape.A(r, r, 0, 0, 1, x - r, y + 0.3 * r).Q(x - r, y - 0.4 * r, x, y - 1.9 * r).Z()
    return shape


def _draw_bucket(sheet: Canvas, lane: Lane, y: float, lang: str) -> None:
    lost = sum((leak.amount.amount for leak in lane.leaks), Decimal(0))
    full = lane.in_hand.amount + max(lost, Decimal(0))
    share = float(lane.in_hand.amount / full)
    left, right, inset, depth = 248.0, 350.0, 10.0, 54.0
    middle = (left + right) / 2
    level = y + depth * (1 - share)
    lean = inset * (1 - share)
    rupiah = (left + lean, level, right - lean, level, right - inset, y + depth, left + inset, y + depth)
    sheet.add(draw.Lines(*rupiah, close=True, fill=GREEN))
    sides = (left, y, left + inset, y + depth, right - inset, y + depth, right, y)
    sheet.add(draw.Lines(*sides, fill="none", stroke=INK, stroke_width=3))
    # A house: this is the money that is at home.
    roof = (middle - 18, y + 30, middle, y + 14, middle + 18, y + 30)
    sheet.add(draw.Lines(*roof, close=True, fill=PAPER))
    sheet.add(draw.Rectangle(middle - 12, y + 30, 24, 17, fill=PAPER))
    sheet.add(draw.Rectangle(middle - 4, y + 36, 8, 11, fill=GREEN))
    sheet.write(money(lane.in_hand, lang), WIDTH - 6, y + depth + 20, 15, anchor="end", bold=True)
    sheet.write(text("plots.pipe.in_hand", lang), WIDTH - 6, y + depth + 36, 12, anchor="end")


def _draw_legend(sheet: Canvas, unit: Decimal, code: str, y: float, lang: str) -> None:
    sheet.add(_drop(14, y - 3, 1, PAPER))
    sheet.add(_drop(28, y - 3, 1, DARK))
    sheet.write(text("plots.pipe.drop", lang, unit=Money(unit, code)), 42, y, 13, fill=GREY)
