"""What every picture is made of: a sheet, named paints, bars to scale, rows of a legend, words that fit.

Pictures are 360 wide, as a small phone is; no letter is smaller than 12. Every paint differs in pattern
or edge as well as in colour, so that a print in black and white says the same. A length that stands for a
number starts at zero and is made by one :func:`scale`.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Literal, NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.lines import SMALLEST_LETTER, breadth, fitted, letter, lines
from finlit.plots.picture import NAME, Picture, finished
from finlit.values import same_currency

WIDTH = 360
LEFT, RIGHT = 12.0, 348.0
ROOM = RIGHT - LEFT

INK = "#1a1a1a"
PAPER = "#ffffff"
GREY = "#5c5c5c"
PALE = "#e8e8e8"
WATER = "#cfe3f5"
GREEN = "#2e7d32"
EDGE = 1.5
_SWATCH, _ROW = 14.0, 19.0

Anchor = Literal["start", "middle", "end"]
Value = Money | Decimal | int | float


class Paint(NamedTuple):
    """How a part looks: colour, pattern and edge."""

    colour: str
    pattern: Literal["plain", "stripes", "dots", "crosses", "lines"] = "plain"
    dashed: bool = False


THERE = Paint(GREEN)
"""Money that is there, that arrives, that was saved"""
BACK = Paint(WATER)
"""Money that goes back, or that is used up each month"""
FEE = Paint(INK, "dots")
"""A cost that is printed"""
COST = Paint(INK, "stripes")
"""A cost, a loss, a shortage"""
LOST = Paint(INK)
"""All that was lost, too small to show its parts"""
GAIN = Paint(GREEN, "crosses")
"""What comes on top: a gain, a bonus"""
MISSING = Paint(PAPER, dashed=True)
"""What is not there"""
NOBODY = Paint(INK, "lines")
"""Money that is promised to nobody"""
OTHER = Paint(PALE)
"""What goes elsewhere"""

# What stands on the paper tile of each pattern, and how wide the tile is.
_TILES = {
    "stripes": (6, '<rect width="3" height="6" fill="{colour}"/>', ' patternTransform="rotate(45)"'),
    "dots": (6, '<circle cx="3" cy="3" r="1.3" fill="{colour}"/>', ""),
    "crosses": (8, '<path d="M4,1V7M1,4H7" stroke="{colour}" stroke-width="1.6"/>', ""),
    "lines": (7, '<rect y="2" width="7" height="1.6" fill="{colour}"/>', ""),
}


def scale(values: Iterable[Value], room: float) -> Callable[[Value], float]:
    """Return what turns a number into its length: the largest of ``values`` takes all the room.

    Raises
    ------
    CurrencyMismatch
        ``currency_mismatch``: sums of two currencies have no lengths to compare.

    Examples
    --------
    >>> long = scale([Money(300, "IDR"), Money(100, "IDR")], 90)
    >>> long(Money(100, "IDR")), long(0)
    (30.0, 0.0)
    """
    given = list(values)
    sums = [value for value in given if isinstance(value, Money)]
    if sums:
        same_currency(*sums, doing="draw on one scale")
    largest = max((_plain(value) for value in given), default=0.0)
    per = room / largest if largest > 0 else 0.0
    return lambda value: per * _plain(value)


def _plain(value: Value) -> float:
    return float(value.amount if isinstance(value, Money) else value)


class Sheet:
    """A white sheet on which shapes and words are put, finished as one accessible SVG."""

    def __init__(self, name: str, lang: str) -> None:
        self._name, self.lang = name, lang
        self._shapes: list[Any] = []
        self._definitions: dict[str, str] = {}

    def say(self, key: str, **values: Any) -> str:
        """Say a sentence of this picture in its language."""
        return text(f"plots.{self._name}.{key}", self.lang, **values)

    def add(self, shape: Any) -> None:
        """Put a drawsvg shape on the sheet."""
        self._shapes.append(shape)

    def define(self, name: str, definition: str) -> str:
        """Keep a pattern or a clip path (once) whose id is ``{id}``; return what names it."""
        self._definitions[name] = definition.replace("{id}", f"{NAME}-{name}")
        return f"url(#{NAME}-{name})"

    def fill(self, paint: Paint) -> str:
        """Return what fills a shape with this paint."""
        if paint.pattern == "plain":
            return paint.colour
        size, sign, turned = _TILES[paint.pattern]
        tile = (
            f'<pattern id="{{id}}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"{turned}>'
            f'<rect width="{size}" height="{size}" fill="{PAPER}"/>'
            f"{sign.format(colour=paint.colour)}</pattern>"
        )
        return self.define(f"{paint.pattern}{paint.colour.strip('#')}", tile)

    def bar(
        self, x: float, y: float, wide: float, high: float, paint: Paint, *, edge: float = EDGE, **more: Any
    ) -> None:
        """Draw a part with a dark edge; of a part of nothing, only the line where it would begin."""
        if wide <= 0 or high <= 0:
            end = (x, y + high) if wide <= 0 else (x + wide, y)
            self.line(x, y, *end, thick=edge)
            return
        dashes = {"stroke_dasharray": "4 3"} if paint.dashed else {}
        look = {"fill": self.fill(paint), "stroke": INK, "stroke_width": edge, **dashes, **more}
        self.add(draw.Rectangle(x, y, wide, high, **look))

    def parts(
        self, x: float, y: float, high: float, parts: Iterable[tuple[float, Paint]], *, edge: float = EDGE
    ) -> float:
        """Draw parts side by side, leaving out those of nothing; return where they end."""
        start = x
        for wide, paint in parts:
            if wide > 0:
                self.bar(x, y, wide, high, paint, edge=edge)
                x += wide
        if x == start:
            self.bar(x, y, 0, high, THERE, edge=edge)
        return x

    def line(
        self, x: float, y: float, to_x: float, to_y: float, thick: float = 2, *, dashes: str = ""
    ) -> None:
        """Draw a straight dark line."""
        dashed = {"stroke_dasharray": dashes} if dashes else {}
        self.add(draw.Line(x, y, to_x, to_y, stroke=INK, stroke_width=thick, **dashed))

    def shape(self, *points: float, paint: Paint, edge: float = EDGE) -> None:
        """Draw a closed shape through these points."""
        self.add(draw.Lines(*points, close=True, fill=self.fill(paint), stroke=INK, stroke_width=edge))

    def write(
        self,
        words: str,
        x: float,
        y: float,
        size: float = SMALLEST_LETTER,
        *,
        anchor: Anchor = "start",
        bold: bool = False,
        fill: str = INK,
        room: float | None = None,
    ) -> None:
        """Write one line with its foot at ``y``; in a ``room`` the letters get smaller, then narrower."""
        if not words:
            return
        more: dict[str, Any] = {"font_weight": "bold"} if bold else {}
        if room is not None:
            size = letter(words, room, size, bold=bold)
            if breadth(words, size, bold=bold) > room:
                more |= {"textLength": f"{room:g}", "lengthAdjust": "spacingAndGlyphs"}
        self.add(draw.Text(words, size, x, y, text_anchor=anchor, fill=fill, **more))

    def paragraph(
        self,
        words: str,
        x: float,
        y: float,
        room: float,
        size: float = SMALLEST_LETTER,
        *,
        anchor: Anchor = "start",
        bold: bool = False,
        fill: str = INK,
    ) -> float:
        """Write as many lines as it takes, the foot of the first at ``y``; return where the next begins."""
        for told in lines(words, room, size, bold=bold):
            self.write(told, x, y, size, anchor=anchor, bold=bold, fill=fill, room=room)
            y += round(size * 1.25)
        return y

    def name(self, words: str, x: float, y: float, room: float, size: float = 15, bold: bool = True) -> None:
        """Write the name of something, cut short where it is too long."""
        self.write(fitted(words, room, size, bold=bold), x, y, size, bold=bold)

    def money(self, amount: Money, x: float, y: float, room: float, size: float = 13, **how: Any) -> None:
        """Write a sum."""
        self.write(money(amount, self.lang), x, y, size, room=room, **how)

    def breadth(self, amount: Money, size: float = 13, *, bold: bool = False) -> float:
        """Return how wide a sum is."""
        return breadth(money(amount, self.lang), size, bold=bold)

    def row(
        self,
        paint: Paint | None,
        words: str,
        amount: Money | None,
        y: float,
        *,
        left: float = LEFT,
        right: float = RIGHT,
        size: float = 13,
        bold: bool = False,
    ) -> float:
        """Write a line of a bill: its paint, its words, its sum at the right; return where the next begins.

        ``y`` is the foot of its letters. Words that find no room take another line.
        """
        x = left
        if paint is not None:
            self.swatch(paint, x, y - 11)
            x += _SWATCH + 6
        taken = 0.0
        if amount is not None:
            taken = min(self.breadth(amount, size, bold=bold), right - x - 60)
            self.money(amount, right, y, taken, size, anchor="end", bold=bold)
            taken += 8
        told = lines(words, right - x - taken, SMALLEST_LETTER)
        for place, line in enumerate(told):
            self.write(line, x, y + 15 * place, room=right - x - taken)
        return y + _ROW + 15 * (len(told) - 1)

    def swatch(self, paint: Paint, x: float, y: float) -> None:
        """Draw a small piece of a paint."""
        self.bar(x, y, _SWATCH, _SWATCH, paint, edge=1)

    def legend(
        self, entries: Iterable[tuple[Paint, str]], y: float, *, left: float = LEFT, right: float = RIGHT
    ) -> float:
        """Say what the paints mean, side by side as far as they fit; return where the next line begins."""
        x = left
        for paint, words in entries:
            wide = _SWATCH + 6 + breadth(words, SMALLEST_LETTER)
            if x > left and x + wide > right:
                x, y = left, y + _ROW
            self.swatch(paint, x, y - 11)
            room = right - x - _SWATCH - 6
            y = self.paragraph(words, x + _SWATCH + 6, y, room) - 15
            x += wide + 16
        return y + _ROW

    def picture(self, high: float, said: str, **values: Any) -> Picture:
        """Return the sheet as it stands, ``high`` from its upper edge to its lower one.

        ``values`` are those of its title.
        """
        drawing = draw.Drawing(WIDTH, round(high, 1))
        for definition in self._definitions.values():
            drawing.append_def(draw.Raw(definition))
        drawing.append(draw.Rectangle(0, 0, WIDTH, round(high, 1), fill=PAPER))
        drawing.extend(self._shapes)
        return finished(drawing.as_svg(header=""), self.say("title", **values), said)
