"""The pages of the planner: a page a lesson, its blanks named, for paper and for the screen.

``Saved already Rp [goal_a_saved: ............]`` is a line to write on; on the screen it is a field whose
name the file of a family keeps (:mod:`finlit.tools.kept`). A blank without a name stays on paper: numbers of
cards, where a tin stands.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from finlit.course.checks import said
from finlit.course.reading import lesson_files
from finlit.course.source import BLANK, Prose, Source, read_source
from finlit.i18n import Language


class Piece(NamedTuple):
    """Words of a line, and the field behind them ("" where none is); ``in_rupiah``: it asks for an amount."""

    words: str
    field: str = ""
    in_rupiah: bool = False


Line = tuple[Piece, ...]


class Page(NamedTuple):
    """A page of the planner: the lesson's number, its heading and its lines."""

    lesson: int
    heading: str
    lines: tuple[Line, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields, in their order."""
        return tuple(piece.field for line in self.lines for piece in line if piece.field)


def on_paper(words: str) -> str:
    """Leave only dots of each blank.

    >>> on_paper("Saved Rp [saved: ......], in a tin.")
    'Saved Rp ......, in a tin.'
    """
    return BLANK.sub(r"\2", words)


def page_of(lesson: int, lang: Language, root: Path | None = None) -> Page:
    """Return the page of a lesson; one without lines where the lesson has none."""
    found = (path for path in lesson_files(root) if path.stem.startswith(f"{lesson:02d}_"))
    path = next(found, None)
    return _page(path, lang) if path else Page(lesson, "", ())


def pages(lang: Language, root: Path | None = None) -> Iterator[Page]:
    """Return the pages of all lessons that have one."""
    for path in lesson_files(root):
        page = _page(path, lang)
        if page.lines:
            yield page


def _page(path: Path, lang: Language) -> Page:
    return page_in(read_source(path), lang)


def page_in(source: Source, lang: Language) -> Page:
    """Return the page that stands in the source of a lesson."""
    cells = (cell for cell in source.cells if isinstance(cell, Prose) and cell.block == "planner")
    lines = [line for cell in cells for line in said(cell.words, lang).splitlines() if line.strip()]
    heading = next((line.lstrip("# ") for line in lines if line.startswith("#")), "")
    return Page(source.lesson, heading, tuple(_line(line) for line in lines if BLANK.search(line)))


def _line(line: str) -> Line:
    """Split a line at its blanks.

    >>> [tuple(piece) for piece in _line("- Saved Rp [saved: ......], in a tin.")]
    [('Saved Rp', 'saved', True), (', in a tin.', '', False)]
    """
    pieces, start = [], 0
    for blank in BLANK.finditer(line):
        words = line[start : blank.start()].removeprefix("- ").strip()
        pieces.append(Piece(words, blank[1], words.endswith("Rp")))
        start = blank.end()
    rest = line[start:].strip()
    return (*pieces, Piece(rest)) if rest else tuple(pieces)
