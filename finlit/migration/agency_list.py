"""The list of licensed agencies that a village keeps, as people type it: read, or told what is wrong."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from finlit import words
from finlit.errors import InputError, NoData
from finlit.language import LANGUAGES
from finlit.migration.agencies import Agency
from finlit.tables import NOTE, Line, content, lines, typed_day

_COLUMNS = ("name", "licence", "valid_to")


def read_agencies(source: str | Path) -> tuple[Agency, ...]:
    """Read the village's list: name, licence and, where it is told, the last day of the licence.

    Commas, semicolons or tabs separate; headings may be in any of finlit's languages; other columns are
    passed over. Whose list it is and of which day is asked beside it: :func:`finlit.migration.check_agency`.

    Parameters
    ----------
    source : str or Path
        A file, or the text of one: a text has more than one line.

    Returns
    -------
    tuple of Agency
        In the order of the rows.

    Raises
    ------
    NoData
        ``agency_list_missing`` for a list without a row.
    InputError
        ``column_missing``, ``agency_row`` with the row and the column; ``file_trouble``.

    Examples
    --------
    >>> listed = read_agencies(agency_list_template("id"))
    >>> listed[0].name, listed[0].valid_to
    ('PT Contoh Karya', datetime.date(2027, 12, 31))
    """
    found = lines(content(source))
    if len(found) < 2:
        raise NoData("agency_list_missing")
    places = _places(found[0])
    return tuple(_agency(line, places) for line in found[1:])


def agency_list_template(lang: str) -> str:
    """Return a list to fill in, with one made-up row.

    Parameters
    ----------
    lang : str
        Of its headings.
    """
    heads = ";".join(words.text(f"migration.column.{column}", lang).split("|")[0] for column in _COLUMNS)
    note = words.text("migration.template_note", lang)
    return f"{NOTE} {note}\n{heads}\nPT Contoh Karya;contoh/1;31/12/2027\n"


@cache
def _columns() -> dict[str, str]:
    """Return what each heading stands for, in all languages."""
    found = {column.replace("_", " "): column for column in _COLUMNS}
    for lang in LANGUAGES:
        for column in _COLUMNS:
            for word in words.text(f"migration.column.{column}", lang).split("|"):
                found.setdefault(word, column)
    return found


def _places(headings: Line) -> dict[str, int]:
    known = _columns()
    tidy = [re.sub(r"[\s_]+", " ", cell).strip().casefold() for cell in headings.cells]
    places = {known[word]: place for place, word in reversed(list(enumerate(tidy))) if word in known}
    for column in ("name", "licence"):
        if column not in places:
            raise InputError("column_missing", column=column)
    return places


def _agency(line: Line, places: dict[str, int]) -> Agency:
    name, licence, until = (_cell(line.cells, places.get(column)) for column in _COLUMNS)
    for column, cell in (("name", name), ("licence", licence)):
        if not cell:
            raise InputError("agency_row", row=line.number, column=column, value=cell)
    return Agency(name=name, licence=licence, valid_to=_day(until, line.number))


def _cell(cells: Sequence[str], place: int | None) -> str:
    return "" if place is None or place >= len(cells) else cells[place].strip()


def _day(cell: str, row: int) -> date | None:
    if not cell:
        return None
    day = typed_day(cell)
    if day is None:
        raise InputError("agency_row", row=row, column="valid_to", value=cell)
    return day
