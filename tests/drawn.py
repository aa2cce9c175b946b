"""Measures of a drawn picture: where its words stand, how long its parts are."""

from typing import NamedTuple
from xml.etree import ElementTree

from finlit.plots.lines import breadth

SVG = "{http://www.w3.org/2000/svg}"


class Box(NamedTuple):
    """Where one line of words or one part stands."""

    left: float
    top: float
    right: float
    foot: float
    words: str = ""

    @property
    def wide(self):
        return self.right - self.left

    @property
    def high(self):
        return self.foot - self.top


def sheet(svg):
    """The edges of the drawing."""
    left, top, wide, high = map(float, ElementTree.fromstring(svg).get("viewBox").split())
    return Box(left, top, left + wide, top + high)


def words(svg):
    """Every line of words, as wide as it can be in any of the usual fonts."""
    found = []
    for node in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        size, x, y = (float(node.get(key)) for key in ("font-size", "x", "y"))
        wide = breadth(node.text, size, bold=node.get("font-weight") == "bold")
        wide = float(node.get("textLength", wide))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[node.get("text-anchor", "start")]
        found.append(Box(left, y - size * 0.7, left + wide, y, node.text))
    return found


def parts(svg, paint, swatches=False):
    """Every bar of one paint, as it is drawn from the top down; without the swatches of the legend."""
    wanted = f"-{paint.pattern}{paint.colour.strip('#')})"
    found = []
    for node in ElementTree.fromstring(svg).iter(f"{SVG}rect"):
        fill = node.get("fill", "")
        if (fill != paint.colour) if paint.pattern == "plain" else not fill.endswith(wanted):
            continue
        if paint.dashed != ("stroke-dasharray" in node.attrib) or node.get("stroke") is None:
            continue
        x, y, wide, high = (float(node.get(key)) for key in ("x", "y", "width", "height"))
        # A bar may happen to be as wide as it is high; a swatch has a thinner edge as well.
        if swatches or (wide, high, node.get("stroke-width")) != (14, 14, "1"):
            found.append(Box(x, y, x + wide, y + high))
    return found


def faults(svg):
    """Words that leave the sheet, that run into one another, and parts that leave it."""
    edge, told = sheet(svg), words(svg)
    found = [
        f"outside: {box}"
        for box in told
        # ``breadth`` says the most that a line can be; two units of it may hang over.
        if box.left < edge.left - 2
        or box.right > edge.right + 2
        or box.top < edge.top
        or box.foot > edge.foot
    ]
    for place, one in enumerate(told):
        for other in told[:place]:
            beside = min(one.right, other.right) - max(one.left, other.left) <= 1
            if not beside and min(one.foot, other.foot) > max(one.top, other.top):
                found.append(f"{one.words!r} runs into {other.words!r}")
    for node in ElementTree.fromstring(svg).iter(f"{SVG}rect"):
        if node.get("stroke"):
            x, y, wide, high = (float(node.get(key)) for key in ("x", "y", "width", "height"))
            if x < edge.left or y < edge.top or x + wide > edge.right or y + high > edge.foot:
                found.append(f"outside: part {x, y, wide, high}")
    return found
