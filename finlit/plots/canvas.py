"""What every picture shares: ink, letters, patterns, and the words for those who cannot see it.

Pictures are 360 wide, as a small phone is; no letter is smaller than 12. Every sign differs in pattern
as well as in colour. One string serves the notebook, the phone, the offline page and paper.
"""

from typing import Any, Literal

import drawsvg as draw

from finlit.plots.lines import SMALLEST_LETTER
from finlit.plots.picture import NAME, Picture, finished

WIDTH = 360

INK = "#1a1a1a"
PAPER = "#ffffff"
GREY = "#5c5c5c"
PALE = "#e8e8e8"
WATER = "#cfe3f5"
GREEN = "#2e7d32"
DARK = "#1a1a1a"

Anchor = Literal["start", "middle", "end"]


class Canvas:
    """A white sheet on which shapes and words are put, finished as one accessible SVG."""

    def __init__(self, height: float) -> None:
        self._drawing = draw.Drawing(WIDTH, height)
        self.add(draw.Rectangle(0, 0, WIDTH, height, fill=PAPER))

    def add(self, shape: Any) -> None:
        """Put a drawsvg shape on the sheet."""
        self._drawing.append(shape)

    def define(self, definition: str) -> None:
        """Keep a pattern or a clip path; name it with :meth:`name`."""
        self._drawing.append_def(draw.Raw(definition))

    @staticmethod
    def name(of: str) -> str:
        """Give a name that no other picture on the page has."""
        return f"{NAME}-{of}"

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
    ) -> None:
        """Write one line; ``y`` is the foot of the letters."""
        weight = {"font_weight": "bold"} if bold else {}
        self.add(draw.Text(words, size, x, y, text_anchor=anchor, fill=fill, **weight))

    def stripes(self, name: str, colour: str = DARK, gap: float = 6) -> str:
        """Define slanting stripes and return the paint that uses them."""
        self.define(
            f'<pattern id="{self.name(name)}" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="{gap}" height="{gap}" fill="{PAPER}"/>'
            f'<rect width="{gap / 2}" height="{gap}" fill="{colour}"/></pattern>'
        )
        return f"url(#{self.name(name)})"

    def dots(self, name: str, colour: str = INK, gap: float = 8) -> str:
        """Define dots and return the paint that uses them."""
        self.define(
            f'<pattern id="{self.name(name)}" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse">'
            f'<rect width="{gap}" height="{gap}" fill="{PAPER}"/>'
            f'<circle cx="{gap / 2}" cy="{gap / 2}" r="1.3" fill="{colour}"/></pattern>'
        )
        return f"url(#{self.name(name)})"

    def finished(self, title: str, said: str) -> Picture:
        """Return the picture with its title and what it shows in words."""
        return finished(self._drawing.as_svg(header=""), title, said)
