"""The ledger of a group: one row for each movement, read from a file and written to a new one.

A ledger is what a group can check. Every calculation of this room reads the rows in their order, and what
cannot be is refused with its row, the member and the difference.
"""

import csv
import io
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from finlit.errors import FinlitError, InputError, WorkshopError
from finlit.language import DEFAULT, LANGUAGES, language
from finlit.money import Money, cash_unit, parse_money
from finlit.record import Record
from finlit.tables import NOTE, separator, tells, typed_day

COLUMNS = ("receipt", "date", "member", "kind", "amount", "note")
"""Of a ledger file, in this order. One more may stand among them, ``due``: until when a loan is lent."""
_DUE = "due"

# A spreadsheet would run a cell that starts with one of these.
_RUNS = ("=", "+", "-", "@")
_EMPTY = " ;,\t"
# The two halves of a sum that its comma cut in two: "30" and "000", "1" and "5 jt".
_IN_FRONT = re.compile(r"(?<![\d.,])\d{1,3}$")
_THOUSANDS, _SCALED = re.compile(r"\d{3}(?!\d)"), re.compile(r"\d+ ?[^\W\d_]+\W*")
# They join letters in some scripts; all else that cannot be seen belongs to no name.
_JOINERS = "\u200c\u200d"
_COMMA = next(code for code, spoken in LANGUAGES.items() if spoken.point == ",")
# Rows that say who came; all others move or count a sum, and a forgotten one is not nothing.
_WITHOUT_SUM = ("present", "late", "absent")
_SHORTEST_NAME, _LONG_NAME = 4, 6


def _seen(text: str) -> str:
    """Drop the marks that phones and chats put around a word: who looks like one member is one."""
    if text.isascii():
        return text
    kept = (letter for letter in text if letter in _JOINERS or unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", "".join(kept))


class Member(Record):
    """Someone who belongs to the group.

    ``joined`` None: from the first day. The name is how the ledger knows her, so no two may share one.
    """

    name: str
    joined: date | None = None

    @field_validator("name")
    @classmethod
    def _tidy(cls, name: str) -> str:
        tidy = " ".join(_seen(name).split())
        if not tidy:
            raise InputError("member_without_name")
        return tidy


class Entry(Record):
    """One row of a ledger.

    Attributes
    ----------
    when : date
    kind : str
        What happened; each kind of group has its own list.
    amount : Money
        Never negative: the kind says which way the money goes.
    member : str
        Who; empty where it concerns the whole group.
    receipt : str
        Number on the slip; no two rows may share one. Empty: none was given.
    row : int
        Line in the file it came from; 0 when it was not read from one.
    due : date, optional
        Of a loan: the day by which it is to be paid back.

    Raises
    ------
    InputError
        ``due_before_loan``.
    """

    when: date
    kind: str
    amount: Money
    member: str = ""
    receipt: str = ""
    note: str = ""
    row: int = 0
    due: date | None = None

    @field_validator("member")
    @classmethod
    def _as_seen(cls, member: str) -> str:
        return _seen(member)

    @model_validator(mode="after")
    def _due_after(self) -> "Entry":
        if self.due is not None and self.due < self.when:
            told = {"row": self.row, "member": self.member or "-", "due": self.due, "when": self.when}
            raise InputError("due_before_loan", **told)
        return self


def _named(members: Any) -> Any:
    if isinstance(members, str) or not isinstance(members, Iterable):
        raise InputError("argument_unfit", name="members", value=members, wanted="list of names")
    return tuple(Member(name=member) if isinstance(member, str) else member for member in members)


def _each_once(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Refuse a member who joins twice; upper and lower case are the same name."""
    seen: set[str] = set()
    for member in members:
        known = member.name.casefold()
        if known in seen:
            raise InputError("joins_twice", member=member.name)
        seen.add(known)
    return members


Members = Annotated[
    tuple[Member, ...], Field(min_length=1), BeforeValidator(_named), AfterValidator(_each_once)
]
"""Who belongs to a group: at least one, each once; a name alone will do."""


def near_names(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Find names that may be one person, written in two ways: one letter more, less, other or swapped.

    They are asked about and never joined: Wati and Watii may be two women. Names of three letters are left
    alone, and another letter counts in names of six or more only (Yani is not Yuni).

    Examples
    --------
    >>> near_names(["Wati", "Sri", "Watii", "Sari", "Yani", "Yuni"])
    (('Wati', 'Watii'),)
    """
    known = list(dict.fromkeys(names))
    return tuple(
        (first, second)
        for place, first in enumerate(known)
        for second in known[place + 1 :]
        if _alike(first.casefold(), second.casefold())
    )


def _alike(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    if len(short) < _SHORTEST_NAME or len(long) - len(short) > 1 or short == long:
        return False
    at = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    if short[at + 2 :] == long[at + 2 :] and short[at : at + 2] == long[at : at + 2][::-1]:
        return True
    return len(short) >= _LONG_NAME and short[at + 1 :] == long[at + 1 :] and short[at].isalpha()


def members_of(entries: Iterable[Entry]) -> tuple[Member, ...]:
    """List who is named in a ledger, in the order of their first rows.

    Raises
    ------
    InputError
        ``spelled_twice`` with the row, when two names differ in upper and lower case only.
    """
    found: dict[str, str] = {}
    for place, entry in enumerate(entries, start=1):
        if not entry.member:
            continue
        first = found.setdefault(entry.member.casefold(), entry.member)
        if first != entry.member:
            raise InputError("spelled_twice", row=entry.row or place, member=entry.member, first=first)
    return tuple(Member(name=name) for name in found.values())


def numbered(
    entries: Iterable[Entry],
    kinds: Iterable[str],
    members: Mapping[str, Member],
    currency: str,
    without_member: Iterable[str] = (),
) -> Iterable[tuple[int, Entry]]:
    """Go through a ledger row by row, refusing what no ledger may hold.

    Parameters
    ----------
    members : mapping of name to Member
    without_member : iterable of str
        Kinds that may stand without a member.

    Raises
    ------
    InputError
        ``ledger_kind_unknown``, ``ledger_amount``, ``ledger_out_of_order``, ``receipt_twice``,
        ``not_a_member``, ``member_near`` for a name that is nearly a member's, ``before_joining``,
        ``ledger_currency``.
    """
    known, alone = frozenset(kinds), frozenset(without_member)
    receipts: dict[str, int] = {}
    last = date.min
    for place, entry in enumerate(entries, start=1):
        row, who = entry.row or place, entry.member
        if entry.kind not in known:
            raise InputError(
                "ledger_kind_unknown", row=row, member=who, kind=entry.kind, choices=tuple(sorted(known))
            )
        if entry.amount.currency != currency:
            raise InputError("ledger_currency", row=row, member=who, amount=entry.amount, currency=currency)
        if entry.amount.amount < 0:
            raise InputError("ledger_amount", row=row, member=who, amount=entry.amount)
        if entry.when < last:
            raise InputError("ledger_out_of_order", row=row, member=who, when=entry.when, before=last)
        last = entry.when
        if entry.receipt:
            receipt = " ".join(entry.receipt.split()).casefold()
            if receipt in receipts:
                raise InputError(
                    "receipt_twice", row=row, first=receipts[receipt], member=who, receipt=entry.receipt
                )
            receipts[receipt] = row
        if who or entry.kind not in alone:
            if who not in members:
                raise _stranger(row, entry, members)
            joined = members[who].joined
            if joined is not None and entry.when < joined:
                raise InputError("before_joining", row=row, member=who, when=entry.when, joined=joined)
        yield row, entry


def _stranger(row: int, entry: Entry, members: Iterable[str]) -> InputError:
    """Ask about a name that is nearly a member's; say that any other is none."""
    told = {"row": row, "member": entry.member or "-", "amount": entry.amount}
    near = next((name for name in members if near_names((name, entry.member))), None)
    return InputError("member_near", near=near, **told) if near else InputError("not_a_member", **told)


def read_ledger(
    text: str,
    kinds: Iterable[str],
    *,
    currency: str = "IDR",
    lang: str = DEFAULT,
    words: Mapping[str, str] | None = None,
) -> tuple[Entry, ...]:
    """Read a ledger file; the separator may be a comma, a semicolon or a tab.

    Lines that start with ``#`` and empty lines are passed over, but a row whose receipt number starts with
    ``#`` is read. Dates are 2026-01-31 or 31/1/2026.

    Parameters
    ----------
    text : str
        Content of the CSV file.
    kinds : iterable of str
        That may occur.
    lang : str
        Decides how "1.250" is read.
    words : mapping of str to str, optional
        Further names of columns and kinds, for instance ``{"tanggal": "date"}``.

    Raises
    ------
    InputError
        ``ledger_empty``, ``ledger_columns``, ``ledger_column_twice``; and with its row ``ledger_cells``,
        ``ledger_cell``, ``ledger_two_readings``, ``ledger_amount``, ``ledger_fraction``,
        ``ledger_kind_unknown``.

    Examples
    --------
    >>> words = {"tanggal": "date", "anggota": "member", "jenis": "kind", "jumlah": "amount"}
    >>> file = "tanggal;anggota;jenis;jumlah\\n31/1/2026;Sri;share;30.000"
    >>> rows = read_ledger(file, ["share"], words=words)
    >>> rows[0].when, rows[0].amount, rows[0].row
    (datetime.date(2026, 1, 31), Money('30000', 'IDR'), 2)
    """
    lines = text.removeprefix("\ufeff").splitlines()
    start = next((place for place, line in enumerate(lines) if tells(line)), None)
    if start is None:
        raise InputError("ledger_empty")
    heading = lines[start]
    mark = separator(text)
    known = {word.casefold(): code for word, code in (words or {}).items()}
    columns = [_code(cell, known) for cell in next(csv.reader([heading], delimiter=mark))]
    missing = [name for name in ("date", "kind", "amount") if name not in columns]
    if missing:
        raise InputError("ledger_columns", missing=tuple(missing), found=tuple(columns))
    twice = [name for name in (*COLUMNS, _DUE) if columns.count(name) > 1]
    if twice:
        raise InputError("ledger_column_twice", column=twice[0])
    allowed = frozenset(kinds)
    entries = []
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        if not line.strip(_EMPTY):
            continue
        cells = _cells(line, number, mark, columns)
        if not tells(line) and _day(cells, "date") is None:
            continue
        if mark == ",":
            _refuse_cut_sum(cells, number, currency)
        entries.append(_entry(cells, number, allowed, known, currency, lang))
    return tuple(entries)


def _cells(line: str, row: int, mark: str, columns: Sequence[str]) -> dict[str, str]:
    """Cut a line into its cells; more of them than columns mean a sum cut in two by its comma."""
    try:
        cells = next(csv.reader([line], delimiter=mark))
    except csv.Error:  # a cell longer than any note: a quotation mark that never closes
        cells = [""] * len(columns) + [line]
    while len(cells) > len(columns) and not cells[-1].strip():
        cells.pop()
    if len(cells) > len(columns) and not line.lstrip(' "').startswith(NOTE):
        raise InputError("ledger_cells", row=row, found=len(cells), expected=len(columns))
    return dict(zip(columns, cells, strict=False))


def _refuse_cut_sum(cells: Mapping[str, str], row: int, currency: str) -> None:
    """Refuse 30,000 where commas part the cells: it stands there as 30, and 000 in the cell behind it."""
    columns = list(cells)
    behind = dict(pairwise(columns)).get("amount", "")
    amount, rest = cells.get("amount", "").strip(), cells.get(behind, "").strip()
    whole = _put_together(amount, rest, currency, is_number=behind != "note" and cash_unit(currency) < 1)
    if whole:
        told = {"column": "amount", "value": f"{amount},{rest}", "first": amount, "second": whole}
        raise InputError(
            "ledger_two_readings", row=row, member=_plain(cells.get("member", "")) or "-", **told
        )


def _put_together(amount: str, rest: str, currency: str, *, is_number: bool) -> str:
    """Return the sum of which these are likely the halves; empty where each stands for itself.

    ``is_number``: what stands behind may be a number of its own, and 30 an amount of its own.
    """
    bare = amount.rstrip("\"'“”‘’")
    front = _IN_FRONT.search(bare)
    if not front:
        return ""
    if _SCALED.fullmatch(rest):
        with suppress(FinlitError):  # "1,5 jt" has a decimal comma
            return f"{parse_money(f'{bare},{rest}', _COMMA, currency).amount.normalize():f}"
    thousands = _THOUSANDS.match(rest)
    return bare + thousands[0] if thousands and not is_number and front[0][0] != "0" else ""


def _code(cell: str, known: Mapping[str, str]) -> str:
    tidy = " ".join(_seen(cell).split()).casefold()
    return known.get(tidy, tidy)


def _day(cells: Mapping[str, str], column: str) -> date | None:
    return typed_day(_seen(cells.get(column, "")).strip())


def _entry(
    cells: Mapping[str, str],
    row: int,
    kinds: frozenset[str],
    known: Mapping[str, str],
    currency: str,
    lang: str,
) -> Entry:
    member = _plain(cells.get("member", ""))
    kind = _code(cells.get("kind", ""), known)
    if kind not in kinds:
        raise InputError(
            "ledger_kind_unknown", row=row, member=member or "-", kind=kind, choices=tuple(sorted(kinds))
        )
    written = cells.get("amount", "").strip()
    if not written and kind in _WITHOUT_SUM:
        written = "0"
    try:
        amount = parse_money(written, lang, currency)
    except FinlitError as problem:
        told = {"row": row, "member": member or "-", "column": "amount", "value": written}
        if problem.code != "number_two_readings":
            raise InputError("ledger_cell", **told) from None
        first, second = problem.values["first"], problem.values["second"]
        raise InputError("ledger_two_readings", first=first, second=second, **told) from None
    if amount.amount < 0:
        raise InputError("ledger_amount", row=row, member=member or "-", amount=amount)
    if cash_unit(currency) >= 1 and amount.amount % 1:
        told = {"member": member or "-", "value": written, "currency": currency}
        raise InputError("ledger_fraction", row=row, **told)
    when = _day(cells, "date")
    if when is None:
        raise InputError(
            "ledger_cell", row=row, member=member or "-", column="date", value=cells.get("date", "")
        )
    until, due = cells.get(_DUE, "").strip(), _day(cells, _DUE)
    if until and due is None:
        raise InputError("ledger_cell", row=row, member=member or "-", column=_DUE, value=until)
    return Entry(
        due=due,
        when=when,
        kind=kind,
        amount=amount,
        member=member,
        receipt=_plain(cells.get("receipt", "")),
        note=_plain(cells.get("note", "")),
        row=row,
    )


def _plain(cell: str) -> str:
    tidy = " ".join(cell.split())
    return tidy[1:] if tidy.startswith("'") and tidy[1:].startswith((*_RUNS, NOTE)) else tidy


def write_ledger(
    entries: Iterable[Entry],
    words: Mapping[str, str] | None = None,
    lang: str = DEFAULT,
    *,
    with_due: bool = False,
) -> str:
    """Write a ledger as CSV; :func:`read_ledger` reads the same rows back.

    Parameters
    ----------
    words : mapping of str to str, optional
        Word for each column and kind, the other way round than in :func:`read_ledger`.
    lang : str
        Decides whether a decimal comma or point is written.
    with_due : bool
        A column for the day of each loan, even where no row has one.
    """
    named, rows = words or {}, tuple(entries)
    has_due = with_due or any(entry.due for entry in rows)
    out = io.StringIO()
    # The semicolon: a spreadsheet set to Indonesian opens it in columns at once.
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    columns = (*COLUMNS, _DUE) if has_due else COLUMNS
    writer.writerow([named.get(column, column) for column in columns])
    for entry in rows:
        amount = format(entry.amount.amount.normalize(), "f")
        if len(amount.partition(".")[2]) == 3:
            amount += "0"  # three digits after a mark could be thousands
        amount = amount.replace(".", language(lang).point)
        cells = [entry.receipt, entry.when.isoformat(), entry.member, named.get(entry.kind, entry.kind)]
        due = [entry.due.isoformat() if entry.due else ""] if has_due else []
        writer.writerow([*map(_harmless, cells), amount, _harmless(entry.note), *due])
    return out.getvalue()


def _harmless(cell: str) -> str:
    tidy = " ".join(cell.split())  # one row, one line
    return f"'{tidy}" if tidy.startswith((*_RUNS, NOTE)) else tidy


def template(
    notes: Sequence[str] = (), words: Mapping[str, str] | None = None, *, with_due: bool = False
) -> str:
    """Return an empty ledger to fill in; the notes stand above it as lines that are passed over."""
    return "".join(f"# {note}\n" for note in notes) + write_ledger((), words, with_due=with_due)


def save_new(path: str | Path, content: str) -> Path:
    """Write a file that was not there before, whole or not at all; nothing is written over.

    Raises
    ------
    WorkshopError
        ``file_kept`` when there is a file of this name already; ``file_is_a_folder``; ``folder_missing``.
    """
    target = Path(path)
    if target.is_dir():
        raise WorkshopError("file_is_a_folder", path=path)
    if not target.parent.is_dir():
        raise WorkshopError("folder_missing", folder=target.parent)
    beside = target.with_name(f"{target.name}.{os.getpid()}.new")
    if target.exists():
        raise WorkshopError("file_kept", path=target.name)
    # The mark at the front tells spreadsheets that the letters are UTF-8.
    beside.write_text(content, encoding="utf-8-sig" if target.suffix == ".csv" else "utf-8", newline="")
    try:
        with target.open("xb"):  # taken, so that nobody else's file can be replaced
            pass
        beside.replace(target)
    except FileExistsError:
        raise WorkshopError("file_kept", path=target.name) from None
    finally:
        beside.unlink(missing_ok=True)
    return target
