"""Read the one source of a lesson or exercise in all its languages, and refuse what would drift.

A source is a jupytext percent script. Prose cells come in groups, English first; each other one carries
a short hash of the English cell it was translated from. Code cells stand once::

    # %% [markdown] lang="en"
    # ## Two shops, two boards

    # %% [markdown] lang="id" en="1f0c9a3e"
    # ## Dua toko, dua papan

    # %%
    from finlit.widgets import show

    show("send-money", lang=lang)

A code cell must run alone, on a fresh kernel; the builder writes the language where it says ``lang``. The
languages of a lesson are those of its ``goals``. In a lesson a group says its ``block="story"``; a code cell
belongs to the block before it. In an exercise a group may say ``question="arrives_a"`` or
``reflection="reflection"``; the builder puts the answer cell behind it. An exercise has no header: the one
of its lesson counts. Lesson and slug are the file's name.
"""

import ast
import builtins
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from finlit.course.header import FrontMatter, Words, read_front
from finlit.course.names import NAMED, SAID_FREELY
from finlit.course.percent import read_script
from finlit.errors import InputError
from finlit.i18n import Language
from finlit.language import language

TAUGHT = (*("kept", "story", "guess", "tool", "pause", "paper", "aloud", "life", "rule", "promise", "turn"),)
"""The blocks of a lesson that stand in its notebook, in their order."""
PRINTED = ("planner", "trainer", "radio", "talkshow", "hall", "sunday")
"""The blocks that are printed only."""
BLANK = re.compile(r"\[(\w+): (\.+)\]")
"""A blank of the planner with its name: ``[wage: ............]``."""
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


@dataclass(frozen=True)
class Prose:
    """Prose in every language; ``role`` is "", "block", "question" or "reflection", ``name`` which one."""

    words: Words
    role: str = ""
    name: str = ""

    @property
    def block(self) -> str:
        """The block of a lesson that it belongs to; "" for none."""
        return self.name if self.role == "block" else ""


@dataclass(frozen=True)
class Code:
    """A code cell, the same in both languages."""

    source: str
    tags: tuple[str, ...] = ()
    block: str = ""


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

    @property
    def lesson(self) -> int:
        """5."""
        return int(self.name.partition("_")[0])

    @property
    def slug(self) -> str:
        """``sending_money``."""
        return self.name.partition("_")[2]


def fingerprint(words: str) -> str:
    """Short hash of an English cell, kept on the Indonesian one.

    >>> fingerprint("Two shops") == fingerprint("  Two shops\\n")
    True
    """
    return hashlib.sha256(words.strip().encode()).hexdigest()[:8]


def read_source(path: Path, stale_allowed: bool = False, front: FrontMatter | None = None) -> Source:
    """Read a source and check it.

    Parameters
    ----------
    path : Path
        ``NN_slug.py``.
    stale_allowed : bool
        Let a translation pass that is new or whose English cell has changed (while accepting a review).
    front : FrontMatter, optional
        The lesson's, for its exercise, which has none of its own.

    Raises
    ------
    InputError
        ``source_front_matter``, ``said_twice``, ``source_partner_missing``, ``source_headings_differ``,
        ``source_numbers_differ``, ``source_dollar``, ``source_new``, ``source_stale``, ``source_code``,
        ``source_cell_alone``, ``source_block_unknown``; each names the file and the cell.
    """
    notebook = read_script(path)
    front = _front(path, notebook.metadata.get("finlit"), front)
    block = ""
    cells: list[Prose | Code] = []
    group: list[Any] = []
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code" and not group:
            cells.append(_code(path, number, cell, block))
            continue
        if cell.cell_type != "markdown":
            raise _problem("source_partner_missing", path, number - 1, group[0])
        group.append(cell)
        if len(group) == len(front.goals):
            prose = _prose(path, number, group, list(front.goals), stale_allowed)
            cells.append(prose)
            group, block = [], prose.block
    if group:
        raise _problem("source_partner_missing", path, len(notebook.cells), group[0])
    return Source(path, front, tuple(cells))


def _front(path: Path, found: Any, of_lesson: FrontMatter | None) -> FrontMatter:
    if of_lesson is None:
        return read_front(path, found)
    if found:
        place = f"notebooks/src/{path.name}"
        raise InputError("said_twice", file=path.name, entries=", ".join(found), place=place)
    return of_lesson


def _prose(
    path: Path, number: int, group: list[Any], languages: list[Language], stale_allowed: bool
) -> Prose:
    """Hold a group of prose cells together: one for each language, the first the one they follow."""
    first, words = group[0], group[0].source
    start = number - len(group) + 1
    for place, (cell, lang) in enumerate(zip(group, languages, strict=True), start=start):
        if cell.metadata.get("lang") != lang or _roles(cell) != _roles(first):
            raise _problem("source_partner_missing", path, start, first)
        if _FORMULA.search(cell.source):
            raise _problem("source_dollar", path, place, cell)
        if cell is first:
            continue
        if _headings(cell.source) != _headings(words):
            raise _problem("source_headings_differ", path, place, cell)
        missing = numbers_in(words, languages[0]) - numbers_in(cell.source, lang)
        extra = numbers_in(cell.source, lang) - numbers_in(words, languages[0])
        if missing or extra:
            raise _problem(
                "source_numbers_differ", path, place, cell, en=_listed(missing), other=_listed(extra)
            )
        mark = cell.metadata.get(languages[0])
        if mark != fingerprint(words) and not stale_allowed:
            raise _problem("source_stale" if mark else "source_new", path, place, cell)
    role, name = next(iter(_roles(first).items()), ("", ""))
    if role == "block" and name not in (*TAUGHT, *PRINTED):
        names = ", ".join((*TAUGHT, *PRINTED))
        raise _problem("source_block_unknown", path, start, first, name=name, names=names)
    return Prose({lang: cell.source for lang, cell in zip(languages, group, strict=True)}, role, name)


def _roles(cell: Any) -> dict[str, str]:
    roles = ("block", "question", "reflection")
    return {role: cell.metadata[role] for role in roles if role in cell.metadata}


def _headings(words: str) -> list[int]:
    unfenced = re.sub(r"^```.*?^```", "", words, flags=re.MULTILINE | re.DOTALL)
    return [len(found) for found in re.findall(r"^(#{1,6})\s", unfenced, re.MULTILINE)]


def numbers_in(words: str, lang: Language) -> Counter[str]:
    """Count the numbers of a text, however they are written, those it names in braces, and its blanks.

    Names that stand for words are left out: one language may say them more often.

    >>> sorted(numbers_in("Rp1.250.000 pada 2,5%, dipotong {fee}", "id"))
    ['1250000', '2.5', '{fee}']
    """
    group = language(lang).group
    found = Counter(named[0] for named in NAMED.finditer(words) if named[1] not in SAID_FREELY)
    found.update(f"[{blank[1]}]" for blank in BLANK.finditer(words))
    for written in _NUMBER.findall(BLANK.sub(" ", NAMED.sub(" ", words))):
        marks = re.sub(r"\d", "", written)
        if len(marks) > 1 and len(set(marks)) == 1:
            plain = written.replace(marks[0], "")  # 6.328.200 groups in either language
        else:
            plain = written.replace(group, "").replace(",", ".")
        found[plain] += 1
    return found


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "-"


def _code(path: Path, number: int, cell: Any, block: str) -> Code:
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
    lost = _names_of_other_cells(tree)
    if lost:
        raise _problem("source_cell_alone", path, number, cell, names=", ".join(sorted(lost)))
    return Code(source, tuple(cell.metadata.get("tags", ())), block)


def _names_of_other_cells(tree: ast.Module) -> set[str]:
    """Names that the cell uses and does not make: people run one cell, not all those before it."""
    made = {"lang", *vars(builtins)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            made |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            made.add(node.id)
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - made


def _problem(code: str, path: Path, number: int, cell: Any, **values: str) -> InputError:
    start = next((line.strip() for line in cell.source.splitlines() if line.strip()), "")
    return InputError(code, file=path.name, cell=number, start=start[:60], **values)
