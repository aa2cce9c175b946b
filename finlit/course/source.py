"""Read the one bilingual source of a lesson or exercise, and refuse what would drift.

A source is a jupytext percent script. Prose cells come in pairs, English first; the Indonesian one
carries a short hash of the English cell it was translated from. Code cells stand once::

    # %% [markdown] lang="en"
    # ## Two shops, two boards

    # %% [markdown] lang="id" en="1f0c9a3e"
    # ## Dua toko, dua papan

    # %%
    show("send-money", lang=lang)

In an exercise a pair may say ``question="arrives_a"`` or ``reflection="reflection"``; the builder puts
the answer cell and the check behind it.
"""

import ast
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language
from finlit.record import Record

Both = dict[Language, str]

_MAX_LINES = 8
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Two bare dollar signs are a formula to Jupyter, and the money between them is gone from the screen.
_FORMULA = re.compile(r"(?<!\\)\$")
_FORBIDDEN = {
    ast.BinOp: "arithmetic",
    ast.AugAssign: "arithmetic",
    ast.FunctionDef: "def",
    ast.AsyncFunctionDef: "def",
    ast.Lambda: "lambda",
    ast.ClassDef: "class",
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.comprehension: "for",
}


class FrontMatter(Record):
    """What a source says about itself, under ``jupyter: finlit:`` of its header.

    Attributes
    ----------
    lesson : int
    slug : str
    title : dict of language to text
    minutes : int
    goals : dict of language to list of texts
        What a learner can do afterwards.
    audience : dict of language to text
        "for the one who sends": a phrase without a full stop.
    needs, terms, competencies, data : tuple of str
        Earlier lessons, glossary keys, OECD/INFE tags, data sets.
    """

    lesson: int
    slug: str
    title: Both
    minutes: int
    goals: dict[Language, list[str]]
    audience: Both | None = None
    needs: tuple[str | int, ...] = ()
    terms: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    data: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prose:
    """A pair of prose cells; ``role`` is "", "question" or "reflection", ``name`` the answer's name."""

    words: Both
    role: str = ""
    name: str = ""


@dataclass(frozen=True)
class Code:
    """A code cell, the same in both languages."""

    source: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A lesson or exercise, read and checked."""

    path: Path
    front: FrontMatter
    cells: tuple[Prose | Code, ...]

    @property
    def name(self) -> str:
        """``05_sending_money``."""
        return self.path.stem


def fingerprint(words: str) -> str:
    """Short hash of an English cell, kept on the Indonesian one.

    >>> fingerprint("Two shops") == fingerprint("  Two shops\\n")
    True
    """
    return hashlib.sha256(words.strip().encode()).hexdigest()[:8]


def read_source(path: Path, stale_allowed: bool = False) -> Source:
    """Read a source and check it.

    Parameters
    ----------
    path : Path
        ``NN_slug.py``.
    stale_allowed : bool
        Let an Indonesian cell pass whose English partner has changed (while accepting a review).

    Raises
    ------
    InputError
        ``source_front_matter``, ``source_name``, ``source_partner_missing``, ``source_headings_differ``,
        ``source_numbers_differ``, ``source_dollar``, ``source_stale``, ``source_code``; each names the
        file and the cell.
    """
    import jupytext

    notebook = jupytext.read(path, fmt="py:percent")
    front = _front_matter(path, notebook.metadata.get("finlit"))
    cells: list[Prose | Code] = []
    waiting: Any = None
    for number, cell in enumerate(notebook.cells, start=1):
        if waiting is not None:
            cells.append(_pair(path, number, waiting, cell, stale_allowed))
            waiting = None
        elif cell.cell_type == "markdown":
            waiting = cell
            if cell.metadata.get("lang") != "en":
                raise _problem("source_partner_missing", path, number, cell)
        elif cell.cell_type == "code":
            cells.append(_code(path, number, cell))
    if waiting is not None:
        raise _problem("source_partner_missing", path, len(notebook.cells), waiting)
    return Source(path, front, tuple(cells))


def _front_matter(path: Path, found: Any) -> FrontMatter:
    if not isinstance(found, dict):
        raise InputError("source_front_matter", file=path.name, reason="jupyter: finlit:")
    try:
        front = FrontMatter(**found)
    except InputError as problem:
        raise InputError("source_front_matter", file=path.name, reason=str(problem)) from None
    for name, words in (("title", front.title), ("goals", front.goals)):
        if set(words) != set(LANGUAGES):
            raise InputError("source_front_matter", file=path.name, reason=f"{name}: en, id")
    if path.stem != f"{front.lesson:02d}_{front.slug}":
        raise InputError("source_name", file=path.name, name=f"{front.lesson:02d}_{front.slug}.py")
    return front


def _pair(path: Path, number: int, english: Any, cell: Any, stale_allowed: bool) -> Prose:
    if cell.cell_type != "markdown" or cell.metadata.get("lang") != "id":
        raise _problem("source_partner_missing", path, number - 1, english)
    en, id_ = english.source, cell.source
    if _roles(english) != _roles(cell):
        raise _problem("source_partner_missing", path, number - 1, english)
    if _headings(en) != _headings(id_):
        raise _problem("source_headings_differ", path, number, cell)
    if _FORMULA.search(en) or _FORMULA.search(id_):
        raise _problem("source_dollar", path, number, cell)
    missing = _numbers(en, "en") - _numbers(id_, "id")
    extra = _numbers(id_, "id") - _numbers(en, "en")
    if missing or extra:
        raise _problem("source_numbers_differ", path, number, cell, en=_listed(missing), other=_listed(extra))
    if cell.metadata.get("en") != fingerprint(en) and not stale_allowed:
        raise _problem("source_stale", path, number, cell)
    role, name = next(iter(_roles(english).items()), ("", ""))
    return Prose({"en": en, "id": id_}, role, name)


def _roles(cell: Any) -> dict[str, str]:
    return {role: cell.metadata[role] for role in ("question", "reflection") if role in cell.metadata}


def _headings(words: str) -> list[int]:
    unfenced = re.sub(r"^```.*?^```", "", words, flags=re.MULTILINE | re.DOTALL)
    return [len(found) for found in re.findall(r"^(#{1,6})\s", unfenced, re.MULTILINE)]


def _numbers(words: str, lang: Language) -> Counter[str]:
    """Count the numbers of a text, whatever marks they are written with."""
    group = "," if lang == "en" else "."
    found: Counter[str] = Counter()
    for written in _NUMBER.findall(words):
        marks = re.sub(r"\d", "", written)
        if len(marks) > 1 and len(set(marks)) == 1:
            plain = written.replace(marks[0], "")  # 6.328.200 groups in either language
        else:
            plain = written.replace(group, "").replace(",", ".")
        found[plain] += 1
    return found


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "-"


def _code(path: Path, number: int, cell: Any) -> Code:
    source = cell.source
    if len(source.splitlines()) > _MAX_LINES:
        raise _problem("source_code", path, number, cell, reason=f"> {_MAX_LINES}")
    try:
        tree = ast.parse(source)
    except SyntaxError as problem:
        raise _problem("source_code", path, number, cell, reason=str(problem)) from None
    for node in ast.walk(tree):
        reason = _FORBIDDEN.get(type(node))
        if reason:
            raise _problem("source_code", path, number, cell, reason=reason)
    return Code(source, tuple(cell.metadata.get("tags", ())))


def _problem(code: str, path: Path, number: int, cell: Any, **values: str) -> InputError:
    start = next((line.strip() for line in cell.source.splitlines() if line.strip()), "")
    return InputError(code, file=path.name, cell=number, start=start[:60], **values)
