"""A finished picture: its SVG, its title, and what it shows said in words."""

import hashlib
import re
from typing import NamedTuple
from xml.sax.saxutils import escape

from finlit.plots.lines import lines

_INK, _PAPER = "#1a1a1a", "#ffffff"
_BANNER, _LINE, _GAP = 13, 16.0, 4.0
# Replaced by a fingerprint of the picture, so that two pictures on one page never share a name.
NAME = "PICTURE"


class Picture(NamedTuple):
    """One drawing that needs nothing from outside.

    Attributes
    ----------
    svg : str
        The same string for notebook, phone, offline page and paper.
    title : str
        Its name, in a few words.
    said : str
        What it shows, for those who cannot see it; the description of the SVG is the same text.
    """

    svg: str
    title: str
    said: str

    def stamped(self, *stamps: str) -> "Picture":
        """Put warnings on top, one banner each: they stay when the picture is cut out and passed on.

        The drawing grows upwards, so a banner covers nothing, and the words come first in ``said``.

        Parameters
        ----------
        *stamps : str
            ``"DATA BUATAN"``; from the top down. Empty ones are left out.

        Examples
        --------
        >>> plain = finished('<svg viewBox="0 0 360 100"></svg>', "A jar", "The jar is full.")
        >>> plain.stamped("MADE UP").said
        'MADE UP. The jar is full.'
        """
        wanted = [words for words in stamps if words]
        if not wanted:
            return self
        left, top, wide, high = _box(self.svg)
        banners, grown = _banners(wanted, left, top, wide)
        said = " ".join([*(_sentence(words) for words in wanted), self.said])
        opening, _, rest = self.svg.partition(">")
        sizes = f'viewBox="{left:g} {top - grown:g} {wide:g} {high + grown:g}"'
        opening = re.sub(r'viewBox="[^"]*"', sizes, opening)
        opening = re.sub(r' height="[^"]*"', f' height="{high + grown:g}"', opening)
        rest = re.sub(
            r"(<desc [^>]*>).*?(</desc>)", lambda found: found[1] + escape(said) + found[2], rest, flags=re.S
        )
        body, _, end = rest.rpartition("</svg>")
        return Picture(_named(f"{opening}>{body}{banners}</svg>{end}"), self.title, said)


def finished(svg: str, title: str, said: str) -> Picture:
    """Give an SVG its title, its description, letters of the machine's own and names of its own.

    Parameters
    ----------
    svg : str
        With a ``viewBox``; its own names begin with ``PICTURE``.
    title, said : str
    """
    opening, _, rest = svg.partition(">")
    opening = opening.replace('xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    head = (
        f'{opening} role="img" aria-labelledby="{NAME}-title {NAME}-desc" '
        'font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif" '
        'style="width:100%;max-width:520px;height:auto">'
        f'<title id="{NAME}-title">{escape(title)}</title>'
        f'<desc id="{NAME}-desc">{escape(said)}</desc>'
    )
    return Picture(_named(head + rest), title, said)


def _named(svg: str) -> str:
    """Give a drawing names that no other picture on the page has."""
    before = re.search(r'aria-labelledby="(\w+)-title', svg)
    plain = svg if before is None else svg.replace(before[1], NAME)
    return plain.replace(NAME, f"p{hashlib.sha256(plain.encode()).hexdigest()[:8]}")


def _box(svg: str) -> tuple[float, float, float, float]:
    found = re.search(r'viewBox="(\S+) (\S+) (\S+) (\S+)"', svg)
    assert found is not None  # whatever draws here gives one
    return float(found[1]), float(found[2]), float(found[3]), float(found[4])


def _banners(stamps: list[str], left: float, top: float, wide: float) -> tuple[str, float]:
    """Return the banners that end above ``top``, and how high they are together."""
    told = [lines(words, wide - 24, _BANNER, bold=True) for words in stamps]
    grown = sum(_LINE * len(each) + 8 + _GAP for each in told) + _GAP
    y = top - grown
    parts = [f'<rect x="{left:g}" y="{y:g}" width="{wide:g}" height="{grown:g}" fill="{_PAPER}"/>']
    for each in told:
        high = _LINE * len(each) + 8
        y += _GAP
        parts.append(
            f'<rect x="{left + 4:g}" y="{y:g}" width="{wide - 8:g}" height="{high:g}" fill="{_PAPER}" '
            f'stroke="{_INK}" stroke-width="2" stroke-dasharray="6 3"/>'
        )
        parts += [
            f'<text x="{left + wide / 2:g}" y="{y + 4 + _LINE * (place + 0.8):g}" font-size="{_BANNER}" '
            f'text-anchor="middle" font-weight="bold" fill="{_INK}">{escape(words)}</text>'
            for place, words in enumerate(each)
        ]
        y += high
    return "".join(parts), grown


def _sentence(words: str) -> str:
    return words if words[-1] in ".!?" else f"{words}."
