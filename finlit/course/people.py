"""The people of a class: ``learners.csv`` as trainers keep it, in any spreadsheet and either language."""

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from io import StringIO
from typing import NamedTuple

from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language, has_text, text
from finlit.language import language
from finlit.tables import Line, decoded, is_spreadsheet, lines_one_by_one, separator, sheet

COLUMNS = ("learner", "name", "language", "sex", "chair")
"""Of a new list; ``number`` (on the attendance list), ``household``, and a name cut in ``first`` and ``last``
are read where a list has them."""

_READ = (*COLUMNS, "number", "household", "first", "last")
SEXES = {
    "female": ("f", "female", "woman", "p", "perempuan", "wanita"),
    "male": ("m", "male", "man", "l", "laki-laki", "pria", "lk"),
}
CHAIRS = {
    "sender": ("sender", "sends", "migrant", "pengirim", "mengirim", "pekerja migran"),
    "receiver": ("receiver", "receives", "family", "penerima", "menerima", "keluarga"),
}
_MOST = 2_000  # people of one list
_MOST_TITLES = 12  # lines above the headings
_LONGEST_ID = 60
_LONGEST_NAME = 200
# Folders and files that Windows cannot make, whatever their ending.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
_JOINERS = "\u200c\u200d"  # some scripts need them inside a word; all else unseen turns or hides a text
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s*(?=[^\W\d])")  # "1. Ani"
_NO_TABLE = re.compile(r"\s*(<|\{|\[\s*\{)")  # a page or data of a program
_GARBLED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")


class Learner(NamedTuple):
    """One person of a class.

    ``id`` is the name of their files, ``name`` what they are called; ``sex`` is female or male, ``chair``
    sender or receiver, ``number`` the one on the attendance list, ``household`` what those of one family have
    in common, each "" where the list does not say.
    """

    id: str
    name: str
    lang: Language
    sex: str = ""
    chair: str = ""
    listed: bool = True
    """Whether the list names them, or only what they handed in."""
    number: str = ""
    household: str = ""


def learner_id(name: str) -> str:
    """Turn a name into one that is safe in files of every system, in addresses and in the gradebook.

    Letters and signs of every script stay. A name that is too long keeps its start and a mark of the whole,
    so that two long names stay two.

    >>> learner_id(" Ibu Sri (Blitar) "), learner_id("CON")
    ('ibu-sri-blitar', 'con_')
    """
    whole = unicodedata.normalize("NFC", name).casefold()
    seen = "".join(letter for letter in unicodedata.normalize("NFC", whole) if not _is_unseen(letter))
    kept = "".join(letter if unicodedata.category(letter)[0] in "LNM" else "-" for letter in seen)
    found = "-".join(part for part in kept.split("-") if part)
    if len(found) > _LONGEST_ID:
        mark = hashlib.sha256(found.encode("utf-8", "replace")).hexdigest()[:8]
        found = f"{found[: _LONGEST_ID - 9].rstrip('-')}-{mark}"
    return f"{found}_" if found in _DEVICES else found


def _of_signs(name: str) -> str:
    """Return an id for a name without a letter: a heart, three stars."""
    return "-".join(f"u{ord(sign):x}" for sign in name if not sign.isspace())[:_LONGEST_ID]


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf"


def spoken(learner: str) -> str:
    """Say an id as a name: ``ibu-sri`` is Ibu Sri."""
    return learner.replace("-", " ").replace("_", "").strip().title()


def another(learner: str, taken: Iterable[str]) -> str:
    """Return an id that nobody has: the second Sri is ``sri-2``."""
    others, count = set(taken), 1
    found = learner
    while found in others:
        count += 1
        found = f"{learner[: _LONGEST_ID - 4]}-{count}"
    return found


def read_people(raw: bytes, lang: Language) -> list[Learner]:
    """Read a list of learners, with headings in any language and case or with none at all.

    Two rows of one name are two people.

    Parameters
    ----------
    raw : bytes
        Content of the file: commas, semicolons, tabs, ``sep=``, UTF-8 or UTF-16; or a spreadsheet's own file.
    lang : str
        Of people for whom the list says none.

    Raises
    ------
    InputError
        ``learners_unreadable``, ``learners_many``; ``spreadsheet_unreadable`` where the reader of such files
        is not installed.
    """
    columns, lines = _table(raw)
    if len(lines) > _MOST:
        raise InputError("learners_many", file="learners.csv", found=len(lines), most=_MOST)
    found: dict[str, Learner] = {}
    for line in lines:
        cells = _named(dict(zip(columns, (tidy_name(cell) for cell in line.cells), strict=False)))
        written = cells.get("learner") or cells.get("name", "")
        if not written:
            continue
        learner = learner_id(written) or _of_signs(written)
        number = cells.get("number", "").removesuffix(".").removesuffix(".0")
        if learner in found and number:
            learner = learner_id(f"{learner} {number}")
        learner = another(learner, found)
        code = cells.get("learner", "")
        name = cells.get("name") or (code if code != learner else "")
        found[learner] = Learner(
            learner,
            name or spoken(learner),
            _language(cells.get("language", "")) or lang,
            _one_of(SEXES, cells.get("sex")),
            _one_of(CHAIRS, cells.get("chair")),
            bool(name),
            number.lstrip("0") or number,
            cells.get("household", ""),
        )
    return list(found.values())


def _named(cells: dict[str, str]) -> dict[str, str]:
    """Put a name together that is cut in two, and take the number off that stands before it."""
    whole = " ".join(filter(None, (cells.get("first"), cells.get("last"))))
    cells["name"] = cells.get("name") or whole
    for column in ("name", "learner"):
        numbered = _NUMBERED.match(cells.get(column, ""))
        if numbered:
            cells[column] = cells[column][numbered.end() :]
            cells["number"] = cells.get("number") or numbered[1]
    return cells


def tidy_name(written: str) -> str:
    """Return a name as it is shown: no line breaks, nothing that cannot be seen, no longer than a name is."""
    shown = (letter for letter in written if letter in _JOINERS or unicodedata.category(letter) != "Cf")
    seen = (letter if unicodedata.category(letter) not in ("Cc", "Cs") else " " for letter in shown)
    line = " ".join("".join(seen).split())
    return unicodedata.normalize("NFC", line.strip("\"'\u200b\ufeff"))[:_LONGEST_NAME]


def with_more(raw: bytes, people: Sequence[Learner]) -> bytes:
    """Return a list of learners with more people at its end; what stands there stays as it is.

    Raises
    ------
    InputError
        ``learners_unreadable``, ``spreadsheet_unreadable``.
    """
    columns, lines = _table(raw)
    if is_spreadsheet(raw):
        whole = StringIO(newline="")
        csv.writer(whole, lineterminator="\n").writerows(line.cells for line in lines)
        before, mark, encoding = whole.getvalue(), ",", "utf-8"
        before = ",".join(columns) + "\n" + before
    else:
        before, encoding = decoded(raw), _encoding(raw)
        mark = separator("\n".join(before.splitlines()[_above(before) :]))
        if not lines and not columns:
            columns, before = list(COLUMNS), before + ("" if before.endswith("\n") or not before else "\n")
            before += mark.join(COLUMNS) + "\n"
    out = StringIO(newline="")
    csv.writer(out, delimiter=mark, lineterminator="\n").writerows(_row(one, columns) for one in people)
    gap = "" if before.endswith("\n") or not before else "\n"
    return (before + gap + out.getvalue()).encode(encoding)


def without(raw: bytes, people: Iterable[str]) -> bytes:
    """Return a list of learners without the rows of people that nobody typed: an id and a language alone."""
    if is_spreadsheet(raw):
        return raw
    columns, found = _table(raw)
    gone = set(people)
    dropped = set()
    for line in found:
        cells = dict(zip(columns, map(str.strip, line.cells), strict=False))
        told = [cells.get(column, "") for column in ("sex", "chair")]
        who = cells.get("learner") or cells.get("name") or cells.get("first", "")
        if (
            gone & {who, learner_id(who)}
            and not any(told)
            and (not cells.get("learner") or not cells.get("name"))
        ):
            dropped.add(line.number)
    text_of_it = decoded(raw)
    kept = [
        line
        for number, line in enumerate(text_of_it.splitlines(keepends=True), start=1)
        if number not in dropped
    ]
    return "".join(kept).encode(_encoding(raw))


def _encoding(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8"


def _row(person: Learner, columns: Sequence[str]) -> list[str]:
    name = "" if person.name in (person.id, spoken(person.id)) else person.name
    values = {"learner": person.id, "name": name, "language": person.lang, "sex": person.sex}
    values |= {"chair": person.chair, "number": person.number, "household": person.household}
    if "learner" not in columns:
        said = spoken(person.id)
        values["name"] = values["first"] = said if learner_id(said) == person.id else person.id
    return [values.get(column, "") for column in columns]


def _table(raw: bytes) -> tuple[list[str], list[Line]]:
    """Return the codes of the columns and the rows below the headings."""
    if is_spreadsheet(raw):
        found = sheet(raw)
        if found is None:
            raise InputError("spreadsheet_unreadable", file="learners")
        titles = next(
            (place for place, line in enumerate(found[:_MOST_TITLES]) if _codes(line.cells, place)), 0
        )
        found = found[titles:]
    else:
        words = decoded(raw[:5_000_000])
        if len(_GARBLED.findall(words)) > max(len(words) // 50, 4) or _NO_TABLE.match(words):
            raise InputError("learners_unreadable", file="learners.csv")
        above = _above(words)
        below = lines_one_by_one("\n".join(words.splitlines()[above:]))
        found = [Line(line.number + above, line.cells) for line in below]
    if not found:
        return [], []
    codes = _codes(found[0].cells)
    return (codes, found[1:]) if codes else (_guessed(found), found)


def _above(words: str) -> int:
    """Count the lines above the headings: a title, a place, a date."""
    for place, line in enumerate(words.splitlines()[:_MOST_TITLES]):
        if any(_codes(row.cells, place) for row in lines_one_by_one(line)):
            return place
    return 0


def _codes(cells: Sequence[str], above: int = 0) -> list[str]:
    """Return the codes of the columns where these are their headings; below a title a word alone is none."""
    codes = [_heading(cell) for cell in cells]
    # "id" alone may head a column of codes, or say that Sri speaks Indonesian.
    sure = any(code and not _language(cell) for code, cell in zip(codes, cells, strict=True))
    if above and sum(map(bool, codes)) < 2:
        return []
    return codes if sure and {"learner", "name", "first"} & {*codes} else []


def _heading(cell: str) -> str:
    return headings().get(re.sub(r"[\W_]+", " ", cell).strip().casefold(), "")


@cache
def headings() -> dict[str, str]:
    """Return which column each heading stands for, in all languages."""
    found = {column: column for column in _READ}
    for lang in LANGUAGES:
        for column in _READ:
            found |= dict.fromkeys(text(f"course.column.{column}", lang).split("|"), column)
    return found


def _guessed(found: list[Line]) -> list[str]:
    """Say what the columns of a list without headings are, by what stands in them."""
    columns: list[str] = []
    for place in range(max(len(line.cells) for line in found)):
        cells = [line.cells[place].strip() for line in found if place < len(line.cells)]
        filled = [cell for cell in cells if cell]
        if not filled:
            columns.append("")
        elif all(re.fullmatch(r"\d+\.?", cell) for cell in filled):
            columns.append("" if "number" in columns else "number")
        elif all(_language(cell) for cell in filled):
            columns.append("language")
        elif all(_one_of(SEXES, cell) for cell in filled):
            columns.append("sex")
        elif all(_one_of(CHAIRS, cell) for cell in filled):
            columns.append("chair")
        else:
            columns.append("name" if columns.count("name") == 0 else "")
    texts = [place for place, line in enumerate(columns) if line == "name"]
    if texts and texts[0] + 1 < len(columns) and columns[texts[0] + 1] == "":
        columns[texts[0] : texts[0] + 2] = ["learner", "name"]  # as finlit writes them itself
    return columns


def _language(written: str) -> Language | None:
    """Return the language that a cell names: ``id``, ``English``, ``Bahasa Indonesia``."""
    tidy = re.sub(r"^(\w\w)[-_]\w\w$", r"\1", written.strip().casefold())  # en-US
    for lang in LANGUAGES:
        own = language(lang).name.casefold()
        known = {lang, own, own.removeprefix("bahasa ")}
        for other in LANGUAGES:
            if has_text(f"course.language.{lang}", other):  # a new language has its own name alone
                known |= set(text(f"course.language.{lang}", other).split("|"))
        if tidy in known:
            return lang
    return None


def _one_of(words: Mapping[str, tuple[str, ...]], written: str | None) -> str:
    """Return the code of what is written in a cell, in either language; "" for anything else."""
    tidy = (written or "").strip().casefold()
    return next((code for code, known in words.items() if tidy in known), "")
