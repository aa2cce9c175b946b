"""The pipe that leaks: what is handed over, what drips away on the journey, what lands in the bucket."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from math import ceil
from typing import Any, Literal, NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    BACK,
    COST,
    GAIN,
    GREY,
    INK,
    LOST,
    MISSING,
    PAPER,
    THERE,
    WIDTH,
    Paint,
    Sheet,
    Value,
    scale,
)
from finlit.plots.picture import Picture

LeakKind = Literal["fee", "margin", "home"]
_KINDS: tuple[LeakKind, ...] = ("fee", "margin", "home")
_CLEAR = Paint(PAPER)
_PAINTS: dict[str, Paint] = {"fee": _CLEAR, "margin": LOST, "home": COST, "bonus": GAIN}

_PIPE_END = 232.0
_BUCKET, _DEEP = (252.0, 346.0), 66.0
# The place of one drop, as large as leaves room for all: [width, height]
_PLACES = ((15.0, 18.0), (9.0, 11.0), (6.0, 7.0))
_MOST_DROPS = 300


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
    less: Money | None = None
    """How much less than with the best is left in all, where other sums are paid: said, for no gap of two
    buckets shows it"""


@told
def pipe(lanes: Sequence[Lane], lang: str) -> Picture:
    """Draw one pipe for each service, on one scale.

    Every drop is the same sum of rupiah in all lanes: clear drops are the fee, dark ones hide in the
    exchange rate, striped ones are lost at home. The fullest bucket is full; of the other, what is missing
    stays empty. Where other sums are paid in, the buckets are not held against each other.

    Parameters
    ----------
    lanes : sequence of Lane
        One or two; the first is the better one.
    lang : str

    Examples
    --------
    >>> leaks = (Leak("fee", Money(32_445, "IDR")), Leak("margin", Money(128_355, "IDR")))
    >>> pipe([Lane("Toko A", Money(3000, "HKD"), leaks, Money(6_328_200, "IDR"))], "en").said
    'Toko A: HK$3,000 goes in. Rp32,445 leaks away as the fee. Rp128,355 leaks away unseen in the exchange
    rate. Rp6,328,200 is in hand.'
    """
    sheet = Sheet("pipe", lang)
    drawn = _shared(lanes)
    y = 6.0
    for lane in lanes:
        y = _draw_lane(sheet, lane, drawn, y)
    _draw_drop(sheet, 16, y + 11, _CLEAR)
    unit = Money(drawn.unit, lanes[0].in_hand.currency)
    sheet.write(sheet.say("drop", unit=unit), 28, y + 15, 13, fill=GREY, room=WIDTH - 36)
    return sheet.picture(y + 26, _said(lanes, sheet.say), name=lanes[0].name)


def drop_unit(sent: Decimal, largest: Decimal = Decimal(0)) -> Decimal:
    """Return how many rupiah one drop is: one and zeros, between a 200th and a 2,000th of what is sent.

    It rests on what is sent, so that a fee that stays the same keeps its drops while another changes; only
    where the ``largest`` leak would be more than 300 drops, one drop is ten times as much.

    >>> drop_unit(Decimal(6_400_000)), drop_unit(Decimal(1_900_000)), drop_unit(Decimal(5))
    (Decimal('10000'), Decimal('1000'), Decimal('1'))
    """
    unit = max(Decimal(1), Decimal(10) ** (max(sent, Decimal(1)) / 200).adjusted())
    return unit if largest <= _MOST_DROPS * unit else unit * 10


class _Drawn(NamedTuple):
    """What all lanes share: the kinds of leaks, the drop and its place, the deepest bucket."""

    kinds: tuple[LeakKind, ...]
    unit: Decimal
    place: tuple[float, float]
    most: Money
    long: Callable[[Value], float]
    same_paid: bool
    """Only then is what is missing in a bucket the whole difference"""


def _shared(lanes: Sequence[Lane]) -> _Drawn:
    leaks = [leak for lane in lanes for leak in lane.leaks]
    kinds = _KINDS if any(leak.kind == "home" and leak.amount for leak in leaks) else _KINDS[:-1]
    largest = max((abs(leak.amount.amount) for leak in leaks), default=Decimal(0))
    unit = drop_unit(max(_worth(lane) for lane in lanes), largest)
    place = _place(ceil(largest / unit), _PIPE_END / len(kinds))
    most = max(lane.in_hand for lane in lanes)
    return _Drawn(kinds, unit, place, most, scale([most], _DEEP), _is_same_paid(lanes))


def _is_same_paid(lanes: Sequence[Lane]) -> bool:
    return len({lane.paid for lane in lanes}) == 1


def _worth(lane: Lane) -> Decimal:
    """What was sent, in the currency of the family: what is in hand and what leaked."""
    return lane.in_hand.amount + sum(leak.amount.amount for leak in lane.leaks)


def _place(drops: int, room: float) -> tuple[float, float]:
    """Return the largest place of a drop with which so many of them end about where the bucket does."""
    for wide, high in _PLACES:
        if ceil(drops / _columns(room, wide)) * high <= _DEEP + 16:
            return wide, high
    return _PLACES[-1]


def _draw_lane(sheet: Sheet, lane: Lane, drawn: _Drawn, y: float) -> float:
    """Draw one lane from ``y`` down; return where it ends."""
    sheet.line(4, y, WIDTH - 4, y, 1)
    sheet.name(lane.name, 8, y + 19, WIDTH - 16)
    # The pipe, with the money that goes in written on it, and its spout over the bucket.
    spout = (_PIPE_END, y + 34, 306, y + 34, 306, y + 58, 292, y + 58, 292, y + 50, _PIPE_END, y + 50)
    sheet.shape(*spout, paint=BACK, edge=2)
    sheet.bar(4, y + 27, _PIPE_END, 32, BACK, edge=2, rx=3)
    sheet.money(lane.paid, 14, y + 49, _PIPE_END - 60, 16, bold=True)
    arrow = (_PIPE_END - 30, y + 35, _PIPE_END - 14, y + 43, _PIPE_END - 30, y + 51)
    sheet.shape(*arrow, paint=LOST)
    said = {leak.kind: leak.amount for leak in lane.leaks}
    leaks = [(kind, said.get(kind, Money(0, lane.in_hand.currency))) for kind in drawn.kinds]
    room = _PIPE_END / len(leaks)
    below = y + 68 + _DEEP + 8
    for place, (kind, amount) in enumerate(leaks):
        end = _draw_leak(sheet, kind, amount.amount / drawn.unit, 4 + place * room, room, y + 59, drawn)
        below = max(below, end)
    _draw_bucket(sheet, drawn.long(lane.in_hand), y + 68, has_gap=drawn.same_paid)
    return _draw_bill(sheet, lane, leaks, drawn, below + 16)


def _draw_bill(
    sheet: Sheet, lane: Lane, leaks: list[tuple[LeakKind, Money]], drawn: _Drawn, y: float
) -> float:
    """Name every leak and what is in hand, each with its sum."""
    for kind, amount in leaks:
        key = _key(kind, amount)
        _draw_drop(sheet, 16, y - 4, _PAINTS[key])
        y = sheet.row(None, sheet.say(key), abs(amount), y, left=32)
    y = sheet.row(THERE, sheet.say("in_hand"), lane.in_hand, y, size=15, bold=True)
    if not drawn.same_paid:
        y = sheet.row(None, sheet.say("less_in_all"), lane.less, y) if lane.less else y
    elif lane.in_hand < drawn.most:
        y = sheet.row(MISSING, sheet.say("less"), drawn.most - lane.in_hand, y)
    return y - 4


def _key(kind: LeakKind, amount: Money) -> str:
    return "bonus" if amount.amount < 0 else kind


def _draw_leak(
    sheet: Sheet, kind: LeakKind, drops: Decimal, x: float, room: float, y: float, drawn: _Drawn
) -> float:
    """Draw a crack in the pipe and the drops under it, or an arrow into it for a bonus; return its foot."""
    if not drops:
        return y
    middle, (wide, high) = x + room / 2, drawn.place
    crack: tuple[int, ...] = (-10, 1, -3, -7, 1, -2, 5, -6, 10, 1) if drops > 0 else (-9, 1, 0, -9, 9, 1)
    sheet.shape(*(at + (y if odd % 2 else middle) for odd, at in enumerate(crack)), paint=_CLEAR)
    whole, columns = ceil(abs(drops)), _columns(room, wide)
    left = middle - wide * (min(columns, whole) - 1) / 2
    fallen = draw.Path(**_look(sheet, _PAINTS["bonus" if drops < 0 else kind], wide / 15))
    for place in range(whole):
        row, column = divmod(place, columns)
        size = float(min(Decimal(1), abs(drops) - place)) ** 0.5 * wide / 15
        _trace_drop(fallen, left + wide * column, y + 4 + high * (row + 0.6), size)
    sheet.add(fallen)
    return y + 4 + high * (ceil(whole / columns) + 0.2)


def _columns(room: float, wide: float) -> int:
    return int((room - 8) / wide)


def _draw_drop(sheet: Sheet, x: float, y: float, paint: Paint) -> None:
    """Draw one whole drop."""
    shape = draw.Path(**_look(sheet, paint, 1))
    _trace_drop(shape, x, y, 1)
    sheet.add(shape)


def _look(sheet: Sheet, paint: Paint, size: float) -> dict[str, Any]:
    return {"fill": sheet.fill(paint), "stroke": INK, "stroke_width": round(0.4 + size, 2)}


def _trace_drop(path: Any, x: float, y: float, size: float) -> None:
    """Add the outline of a drop of this size [1 is whole and large; its area shows the part of a unit]."""
    r, waist = round(4.6 * size, 3), round(y + 1.4 * size, 2)
    tip, shoulder = round(y - 8.7 * size, 2), round(y - 1.8 * size, 2)
    left, right = round(x - r, 2), round(x + r, 2)
    path.M(round(x, 2), tip).Q(right, shoulder, right, waist).A(r, r, 0, 0, 1, left, waist)
    path.Q(left, shoulder, round(x, 2), tip).Z()


def _draw_bucket(sheet: Sheet, full: float, y: float, *, has_gap: bool) -> None:
    """Draw a bucket filled to ``full``, what is missing in it, and a house: this money is at home."""
    left, right = _BUCKET
    middle, level = (left + right) / 2, y + _DEEP - full
    if has_gap and full < _DEEP:
        sheet.bar(left, y, right - left, _DEEP - full, MISSING)
    sheet.bar(left, level, right - left, full, THERE)
    sides = (left, y - 3, left, y + _DEEP, right, y + _DEEP, right, y - 3)
    sheet.add(draw.Lines(*sides, fill="none", stroke=INK, stroke_width=3))
    foot = y + _DEEP
    sheet.shape(middle - 18, foot - 22, middle, foot - 38, middle + 18, foot - 22, paint=_CLEAR, edge=1)
    sheet.bar(middle - 12, foot - 22, 24, 17, _CLEAR, edge=1)
    sheet.bar(middle - 4, foot - 16, 8, 11, LOST)


def _said(lanes: Sequence[Lane], say: Callable[..., str]) -> str:
    most = max(lane.in_hand for lane in lanes)
    sentences = []
    for lane in lanes:
        said = {leak.kind: leak.amount for leak in lane.leaks}
        sentences.append(say("said_in", name=lane.name, paid=lane.paid))
        for kind in _KINDS:
            amount = said.get(kind)
            if amount is None or (kind == "home" and not amount):
                continue
            sentences.append(say(f"said_{_key(kind, amount)}", amount=abs(amount)))
        sentences.append(say("said_hand", in_hand=lane.in_hand))
        if not _is_same_paid(lanes):
            if lane.less:
                sentences.append(say("said_less_in_all", less=lane.less))
        elif lane.in_hand < most:
            sentences.append(say("said_less", less=most - lane.in_hand))
    return " ".join(sentences)
