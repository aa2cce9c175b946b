"""The answer cell: ``%%answer 5.1`` and, below it, what a person writes.

The notebook shows it through :mod:`finlit.course.magic`; grading reads the same words out of the file.
Both call :func:`written`, so what a learner saw on the screen is what counts.
"""

import re
from functools import cache
from typing import Any, NamedTuple

from finlit.course.answers import tidy
from finlit.i18n import LANGUAGES, Language, text

_LONGEST = 20_000  # [characters] of a cell that are looked at
_MAGIC = re.compile(r"\s*%%[ \t]*(\w+)[ \t]*(\S*)[ \t]*([^\n]*)\n?(.*)", re.DOTALL)
_NEXT = re.compile(r"^(?=[ \t]*%%[ \t]*(\w+))", re.MULTILINE)
_ASSIGNED = re.compile(r"^[ \t]*(\w+)[ \t]*=(?!=)[ \t]*(.*)$", re.MULTILINE)
_UNTOUCHED = re.compile(r"^[ \t]*\w+[ \t]*=[ \t]*(?:None|\.\.\.|)[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|\s)#[^\n]*")
_NOTHING = "<span></span>"


class AnswerCell(NamedTuple):
    """What an answer cell says: in which language, to which question, and what."""

    lang: Language
    question: str
    words: str


@cache
def words_of_magic() -> dict[str, Language]:
    """The word behind ``%%`` in every language: ``{"answer": "en", "jawaban": "id"}``."""
    found: dict[str, Language] = {}
    for lang in LANGUAGES:
        found.setdefault(text("course.magic", lang), lang)
    return found


def first_line(question: str, lang: Language) -> str:
    """Return the first line of an answer cell: ``%%answer 5.1``."""
    return f"%%{text('course.magic', lang)} {question}"


def answer_cell(source: str) -> AnswerCell | None:
    """Read a cell that begins with ``%%answer``; None for any other cell.

    >>> answer_cell("%%jawaban 5.1\\n6.328.200")
    AnswerCell(lang='id', question='5.1', words='6.328.200')
    """
    match = _MAGIC.match(source[:_LONGEST])
    lang = words_of_magic().get(match[1].casefold()) if match else None
    if match is None or lang is None:
        return None
    return AnswerCell(lang, match[2].rstrip(":=,"), written(match[3], match[4]))


def answer_cells(source: str) -> list[AnswerCell]:
    """Read a cell that begins with ``%%answer``; further such lines in it begin the next answer.

    >>> [found.words for found in answer_cells("%%answer 5.1\\n70\\n%%answer 5.2\\n80")]
    ['70', '80']
    """
    whole = source[:_LONGEST].replace("％", "%").lstrip("\ufeff\u200b")
    starts = [found.start() for found in _NEXT.finditer(whole) if found[1].casefold() in words_of_magic()]
    if not starts:
        return []
    before = whole[: starts[0]].splitlines()
    if any(line.strip() and not line.lstrip().startswith(("#", "%%")) for line in before):
        return []  # prose that speaks of answers; a note or another magic in front hides none
    pieces = (whole[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True))
    return [found for piece in pieces if (found := answer_cell(piece))]


def written(behind: str, below: str) -> str:
    """Return what was written behind the question and below its line; notes that begin with # are left out.

    >>> written("", "# the fee first\\n(3000 - 15) x 2120")
    '(3000 - 15) x 2120'
    """
    whole = tidy(f"{behind}\n{below}"[:_LONGEST])
    return without_notes(whole) or whole.strip("# \t\n")


def without_notes(source: str) -> str:
    """Leave out what stands behind # and what a cell of the old kind held before it was filled.

    >>> without_notes("arrives_a = None\\n6.328.200  # A")
    '6.328.200'
    """
    return tidy(_UNTOUCHED.sub("", _COMMENT.sub("", source[:_LONGEST])))


def assigned(source: str, names: list[str]) -> dict[str, str]:
    """Return what a cell of the old kind assigns to the names of answers, as text: ``arrives_a = 6.328.200``.

    >>> assigned("arrives_a = None\\narrives_a = 6.328.200  # A", ["arrives_a"])
    {'arrives_a': '6.328.200'}
    """
    found: dict[str, str] = {}
    for name, value in _ASSIGNED.findall(source[:_LONGEST]):
        words = tidy(_COMMENT.sub("", value))
        if name in names and words not in ("", "None", "...", "…"):
            found[name] = words
    return found


def without_formulas(words: str) -> str:
    """Keep two prices of one paragraph from being set as a formula between their dollar signs.

    Jupyter looks for formulas in the finished page, where no backslash is left before a sign; between two
    signs it does not look past a tag.

    >>> without_formulas("from S\\\\$550 to S\\\\$340")
    'from S\\\\$<span></span>550 to S\\\\$<span></span>340'
    """
    parts = words.split("\n\n")
    return "\n\n".join(one.replace(r"\$", rf"\${_NOTHING}") if one.count(r"\$") > 1 else one for one in parts)


def prose(cell: dict[str, Any]) -> str:
    """Return the Markdown of a built cell as it was written."""
    return "".join(cell["source"]).replace(_NOTHING, "")


def without_keys(words: str) -> str:
    """Leave out what is said of a keyboard: the whole cell that explains it, or one line."""
    if "**Shift**" in words:
        return ""
    return "\n".join(line for line in words.splitlines() if "**Ctrl**" not in line)
