"""The table of a file that people made: commas, semicolons or tabs, saved by any editor or spreadsheet."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from finlit.errors import InputError

NOTE = "#"
"""With this a row begins that is not read."""

SEPARATORS = ";,\t"
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods; .xls

# Halves of a number that its own comma cut in two. "000" and "050" are never numbers of their own.
_THOUSANDS, _SURE = re.compile(r"(?<![\d.,])[1-9]\d{0,2}$"), re.compile(r"0\d\d(?!\d)")
_THREE = 3
_MOST_READINGS = 64
# Other calendars count 1447 or 2569 where these years are meant.
_YEARS = range(1900, 2200)


class Line(NamedTuple):
    """A row that says something."""

    number: int
    """As a spreadsheet counts"""
    cells: list[str]


def content(source: str | Path) -> str:
    """Return the text of a file, whichever of the usual ways it was saved in; a text is returned as it is.

    Of a spreadsheet's own file (.xlsx, .ods, .xls) the first sheet, with tabs between its columns.

    Raises
    ------
    InputError
        ``file_trouble``, ``spreadsheet_unreadable``.
    """
    if isinstance(source, str) and "\n" in source:
        return source.removeprefix("\ufeff")
    try:
        raw = Path(source).read_bytes()
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise InputError("file_trouble", file=str(source), reason=reason) from None
    return as_text(raw, Path(source).name)


def as_text(raw: bytes, file: str) -> str:
    """Return the text of a file's bytes; of a spreadsheet's own file the first sheet, each row on its line.

    Raises
    ------
    InputError
        ``file_trouble``, ``spreadsheet_unreadable``.
    """
    if not is_spreadsheet(raw):
        return decoded(raw)
    rows = sheet(raw)
    if rows is None:
        raise InputError("spreadsheet_unreadable", file=file)
    out, at = StringIO(newline=""), 1
    write = csv.writer(out, delimiter="\t", lineterminator="\n")
    for row in rows:
        out.write("\n" * (row.number - at))  # a row that says nothing keeps its place
        write.writerow([" ".join(cell.split()) for cell in row.cells])
        at = row.number + 1
    return out.getvalue()


def decoded(raw: bytes) -> str:
    """Turn the bytes of a file into its text: UTF-8, UTF-16, or what older spreadsheets save.

    >>> decoded("nama;kursi".encode("utf-16")), decoded("désirée".encode("cp1252"))
    ('nama;kursi', 'désirée')
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if raw[:64].count(0) * 3 > len(raw[:64]):  # two bytes a letter, without the mark in front that says so
        return raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def tells(line: str) -> bool:
    """Whether a line says something: it is not empty, a note, or the word of a spreadsheet to itself."""
    bare = line.strip(' ;,\t"')
    return bool(bare) and not bare.startswith(NOTE) and not bare.casefold().startswith("sep=")


def typed_day(written: str) -> date | None:
    """Read 2026-01-31 or, day first, 31/1/2026; None for what is no day.

    >>> typed_day("31/1/2026"), typed_day("2026-01-31") == typed_day("31.1.2026"), typed_day("31/2/2026")
    (datetime.date(2026, 1, 31), True, None)
    >>> typed_day("5/1/2569"), typed_day("5/1/1447")
    (None, None)
    """
    for mark in "-/.":
        parts = written.split(mark)
        if len(parts) == 3 and all(part.strip().isdecimal() for part in parts):
            first, middle, last = (int(part) for part in parts)
            year, day = (first, last) if len(parts[0].strip()) == 4 else (last, first)
            try:
                return date(year, middle, day) if year in _YEARS else None
            except ValueError:
                return None
    return None


def separator(text: str) -> str:
    r"""Return what stands between the columns: as a first line ``sep=;`` says, else as the headings have it.

    >>> separator("sep=,\nnama;panggilan,kursi"), separator("nama\tkursi")
    (',', '\t')
    """
    for line in text.splitlines():
        bare = line.strip('" \ufeff').casefold()
        if bare.startswith("sep=") and len(bare) == 5:
            return bare[-1]
        if bare == "sep=":
            return "\t"
        if tells(line):
            return max(SEPARATORS, key=line.count)
    return SEPARATORS[0]


def lines(text: str) -> list[Line]:
    """Cut a text into its rows, the headings first; notes and empty rows are passed over.

    Raises
    ------
    InputError
        ``file_trouble``, for instance for a quotation mark that never closes.
    """
    try:
        read = list(csv.reader(StringIO(text, newline=""), delimiter=separator(text)))
    except csv.Error as problem:
        raise InputError("file_trouble", file="CSV", reason=str(problem)) from None
    return list(_telling(read))


def lines_one_by_one(text: str) -> list[Line]:
    """Cut a text into its rows, where one that cannot be read must not cost the others: no row has two lines.

    >>> [line.cells for line in lines_one_by_one('nama;kursi\\n"Sri;1\\nAni;2')]
    [['nama', 'kursi'], ['"Sri', '1'], ['Ani', '2']]
    """
    mark = separator(text)
    return list(_telling(_cut(line, mark) for line in text.splitlines()))


def _cut(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error:
        return line.split(mark)


def _telling(rows: Iterable[list[str]]) -> Iterator[Line]:
    for number, row in enumerate(rows, start=1):
        if tells(",".join(row)):
            yield Line(number, row)


class Cut(NamedTuple):
    """A row in which neighbours are taken for halves of one number."""

    place: int
    """Of the column, from 0."""
    first: str
    second: str
    cells: list[str]
    """As they were meant then."""
    is_sure: bool
    """Whether the second half cannot be a number of its own."""


def cut_numbers(line: Line, text: str) -> list[Cut]:
    r"""Say how else a row can be meant where commas part its columns, and stand inside its numbers, too.

    Cells in quotation marks are whole. The likeliest reading stands first.

    >>> text = "nama,biaya,pajak\nToko A,15,000,8%"
    >>> cut_numbers(lines(text)[1], text)[0].cells
    ['Toko A', '15,000', '8%']
    """
    if separator(text) != ",":
        return []
    found = islice(_put_together(line.cells, 0, 0, text), _MOST_READINGS)
    return sorted(found, key=lambda cut: (not cut.is_sure, -len(cut.cells), len(cut.second) != _THREE))


def _put_together(cells: list[str], start: int, joined: int, text: str) -> Iterator[Cut]:
    for place in range(start, len(cells) - 1):
        first, second = cells[place].rstrip(" \"'”’"), cells[place + 1].strip()
        is_whole = typed_day(first) is not None or any(
            f"{cells[place]}{between}{cells[place + 1]}" in text for between in ('","', '",', ',"')
        )
        is_sure = bool(_THOUSANDS.search(first) and _SURE.match(second))
        if not is_whole and (is_sure or (first[-1:].isdecimal() and cells[place + 1][:1].isdecimal())):
            meant = [*cells[:place], f"{first},{second}", *cells[place + 2 :]]
            yield Cut(place + joined, first, second, meant, is_sure)
            yield from _put_together(meant, place, joined + 1, text)


def is_spreadsheet(raw: bytes) -> bool:
    """Whether bytes are a spreadsheet's own file rather than text, whatever it is called."""
    return raw.startswith(_OFFICE)


def sheet(raw: bytes) -> list[Line] | None:
    """Read the first sheet of a spreadsheet's own file; None where its reader is not installed.

    Raises
    ------
    InputError
        ``file_trouble``.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        return None
    try:
        page = CalamineWorkbook.from_filelike(BytesIO(raw)).get_sheet_by_index(0)
        rows, above = page.to_python(), page.start[0] if page.start else 0
    except (CalamineError, OSError, ValueError, IndexError) as problem:
        raise InputError("file_trouble", file="XLSX", reason=str(problem)) from None
    found = _telling([_cell(cell) for cell in row] for row in rows)
    return [Line(line.number + above, line.cells) for line in found]


def _cell(cell: object) -> str:
    """Write a cell so that it is read as it is kept: 7.0 as 7, a day as 2026-01-31, 1.125 never as thousands.

    >>> _cell(7.0), _cell(1.125), _cell(datetime(2026, 1, 31))
    ('7', '1.1250', '2026-01-31')
    """
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if not isinstance(cell, float):
        return str(cell)
    if cell.is_integer():
        return str(int(cell))
    written = f"{Decimal(repr(cell)):f}"
    # Three digits behind a point are thousands in half of the world; four are not.
    return written + "0" if len(written.partition(".")[2]) == 3 else written
