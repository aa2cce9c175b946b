"""A real group's ledger as a file, in the words of its language. Nothing is ever written over."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from finlit.doors import told
from finlit.errors import InputError
from finlit.groups import (
    ARISAN_KINDS,
    COLUMNS,
    KOPERASI_KINDS,
    POOL_KINDS,
    SAVINGS_KINDS,
    Entry,
    GroupRules,
    Koperasi,
    SavingsGroup,
    VillagePool,
    members_of,
    read_ledger,
    save_new,
    template,
    write_ledger,
)
from finlit.groups.arisan_book import WITHOUT_MEMBER as ARISAN_ALONE
from finlit.groups.ledger import numbered
from finlit.groups.savings_book import WITHOUT_MEMBER
from finlit.i18n import LANGUAGES, text
from finlit.language import DEFAULT
from finlit.paper.sheet import box, facts, sheet, signers, table
from finlit.tables import as_text

# Values of errors that name columns or kinds.
_NAMING = ("choices", "missing", "column")

GroupKind = Literal["savings_group", "koperasi", "pool", "arisan"]
KINDS = {
    "savings_group": SAVINGS_KINDS,
    "koperasi": KOPERASI_KINDS,
    "pool": POOL_KINDS,
    "arisan": ARISAN_KINDS,
}
"""Rows that each kind of group may have, by kind of group."""


@told
def open_ledger(
    path: str | Path, group: GroupKind, lang: str = DEFAULT, currency: str = "IDR"
) -> tuple[Entry, ...]:
    """Read a ledger file as a spreadsheet saves it; words of both languages are understood.

    Parameters
    ----------
    path : path
        A CSV file, or a spreadsheet's own (.xlsx, .ods).
    group : {"savings_group", "koperasi", "pool", "arisan"}
    lang : str
        Decides how "1.250" is read.

    Raises
    ------
    InputError
        ``ledger_file`` when it cannot be opened; and those of :func:`finlit.groups.read_ledger`.
    """
    try:
        raw = Path(path).read_bytes()
    except OSError:
        raise InputError("ledger_file", path=Path(path).name) from None
    content = as_text(raw, Path(path).name)
    known = _kinds(group)
    words = {word.casefold(): code for one in LANGUAGES for code, word in _words(known, one).items()}
    try:
        return read_ledger(content, known, currency=currency, lang=lang, words=words)
    except InputError as error:
        raise _in_words(error, _words(known, lang)) from None


@told
def check_ledger(entries: Iterable[Entry], group: GroupKind, rules: GroupRules | None = None) -> int:
    """Go through a ledger as its group would, and count who is named in it.

    Parameters
    ----------
    group : {"savings_group", "koperasi", "pool", "arisan"}
    rules : GroupRules, optional
        Of a savings group; without them only the order, the names and the receipts of its rows are looked at.

    Raises
    ------
    InputError
        With row, member and difference: whatever the book of this group refuses.
    """
    rows = tuple(entries)
    members, kinds = members_of(rows), _kinds(group)
    if group == "pool":
        VillagePool(name=group, entries=rows).account()
    elif members and group == "koperasi":
        Koperasi(name=group, members=members, entries=rows).balance()
    elif members and rules is not None:
        SavingsGroup(name=group, rules=rules, members=members, entries=rows).book()
    else:
        alone = ARISAN_ALONE if group == "arisan" else WITHOUT_MEMBER
        for _ in numbered(rows, kinds, {one.name: one for one in members}, "IDR", alone):
            pass
    return len(members)


@told
def save_ledger(path: str | Path, entries: Iterable[Entry], group: GroupKind, lang: str = DEFAULT) -> Path:
    """Write a ledger to a new file.

    Raises
    ------
    WorkshopError
        ``file_kept`` when there is a file of this name already.
    """
    return save_new(path, write_ledger(entries, _words(_kinds(group), lang), lang))


@told
def blank_ledger(path: str | Path, group: GroupKind, lang: str = DEFAULT) -> Path:
    """Write an empty ledger with its heading, and above it what each kind of row means.

    Raises
    ------
    WorkshopError
        ``file_kept`` when there is a file of this name already.
    """
    known = _kinds(group)
    words = _words(known, lang)
    notes = [text("paper.ledger.dates", lang)]
    if group == "savings_group":
        notes.append(f"{words['due']}: {text('paper.ledger.due', lang)}")
    notes.append(text("paper.ledger.how", lang))
    notes += [f"{words[kind]}: {text(f'paper.means.{kind}', lang)}" for kind in known]
    return save_new(path, template(notes, words, with_due=group == "savings_group"))


@told
def blank_book(group: GroupKind, lang: str, name: str = "", rows: int = 25) -> str:
    """Return a page of a group's ledger with empty lines, to print and to keep by hand.

    What each kind of row means stands below, in the words that the ledger file uses.
    """
    known = _kinds(group)
    words = _words(known, lang)
    body = facts([(text("paper.group", lang), name or "………………………………"), (text("paper.page", lang), "……")])
    empty = [["\u00a0"] * len(COLUMNS) for _ in range(rows)]
    body += table(text("paper.ledger.caption", lang), [words[column] for column in COLUMNS], empty)
    means = [f"{words[kind]}: {text(f'paper.means.{kind}', lang)}" for kind in known]
    body += box(*means) + signers(text(f"paper.signer.{signer}", lang) for signer in ("chair", "book"))
    return sheet(text("paper.ledger.title", lang), body, lang, landscape=True)


def _kinds(group: str) -> dict[str, str]:
    if group not in KINDS:
        raise InputError("choice_unknown", name="group", value=group, choices=", ".join(KINDS))
    return KINDS[group]


def _in_words(error: InputError, words: dict[str, str]) -> InputError:
    """Name columns and kinds in an error as the file names them."""

    def named(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(words.get(part, part) for part in value)
        return words.get(value, value)

    told = {
        name: named(value) for name, value in error.values.items() if name in ("choices", "missing", "column")
    }
    return type(error)(error.code, **{**error.values, **told})


def _words(kinds: Iterable[str], lang: str) -> dict[str, str]:
    words = {column: text(f"paper.column.{column}", lang) for column in (*COLUMNS, "due")}
    return words | {kind: text(f"paper.kind.{kind}", lang) for kind in kinds}
