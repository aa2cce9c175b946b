"""Newer exchange rates from a file: read, checked against what is known, kept in the user's own folder."""

import csv
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path

from finlit.datasets.own import Own, keep_own
from finlit.datasets.reading import rows
from finlit.datasets.series import RUPIAH
from finlit.errors import InputError
from finlit.money import to_decimal
from finlit.money.currencies import CODES
from finlit.plain import Plain

Day = dict[str, Decimal]
"""Rupiah for one, by currency"""

NAME = "exchange_rates"
_LARGEST = 20_000_000
_LONGEST_GAP = 7
_LARGEST_JUMP = Decimal("0.15")
# The same source agrees to the last digit that was kept.
_SAME = Decimal("0.0005")
_DIGITS = Decimal("0.0001")
_NONE = ("", "N/A", "-")


@dataclass(frozen=True, slots=True)
class NewRates(Plain):
    """What a file of rates brought."""

    own: Own
    first: date
    """The first day that was not known"""
    last: date
    days: int
    currencies: tuple[str, ...]


def update_rates(file: Path, today: date) -> NewRates:
    """Take newer days from a file of the European Central Bank into the user's own folder.

    Parameters
    ----------
    file : Path
        ``eurofxref-hist.csv`` or ``.zip`` as the bank gives it (each currency for one euro), or a table
        with a column ``date`` and one for each currency [IDR for one].
    today : date

    Raises
    ------
    InputError
        ``rates_file_unreadable``, ``rates_column_unknown``, ``rates_cell_unreadable``, ``rates_day_twice``,
        ``rates_day_ahead``, ``rates_gap``, ``rates_jump``, ``rates_no_overlap``, ``rates_disagree``,
        ``rates_nothing_new``. Nothing is written then.
    WorkshopError
        ``folder_not_writable``.
    """
    known = {row["date"]: row for row in rows("exchange_rates")}
    found = dict(sorted(read_rates(file, since=min(known)).items()))
    _check_days(found, max(known), today)
    _check_jumps(found)
    _check_overlap(found, known)
    new = [day for day in found if day > max(known)]
    if not new:
        raise InputError("rates_nothing_new", file=file.name, last=max(found), known=max(known))
    codes = tuple(sorted({code for rates in found.values() for code in rates}))
    period = f"{min(found)} – {max(found)}"
    kept = keep_own("rates", NAME, _written(found, codes), of=file.name, added=today, period=period)
    return NewRates(kept, new[0], new[-1], len(new), codes)


def read_rates(file: Path, since: date = date.min) -> dict[date, Day]:
    """Read rupiah for one unit of each currency, day by day, from either layout.

    Days before ``since`` are passed over: the bank's history goes back to money that is gone.

    Raises
    ------
    InputError
        ``rates_file_unreadable``, ``rates_column_unknown``, ``rates_cell_unreadable``, ``rates_day_twice``.
    """
    lines = list(csv.reader(StringIO(_text(file), newline="")))
    heading = [cell.strip() for cell in lines[0]] if lines else []
    if not heading or heading[0].casefold() != "date":
        raise InputError("rates_file_unreadable", file=file.name)
    places = {place: code for place, code in enumerate(heading) if place and code not in ("", "source")}
    days: dict[date, Day] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not any(line):
            continue
        day = _day(line[0], number)
        if day < since:
            continue
        if day in days:
            raise InputError("rates_day_twice", day=day, row=number)
        told = {code: line[place].strip() for place, code in places.items() if place < len(line)}
        days[day] = {code: _rate(cell, code, number) for code, cell in told.items() if cell not in _NONE}
    return _for_one(days) if RUPIAH in places.values() else days


def _for_one(days: dict[date, Day]) -> dict[date, Day]:
    """Cross each currency through the euro; a day without rupiah tells nothing."""
    return {
        day: {
            "EUR": told[RUPIAH],
            **{
                code: (told[RUPIAH] / rate).quantize(_DIGITS) for code, rate in told.items() if code != RUPIAH
            },
        }
        for day, told in days.items()
        if RUPIAH in told
    }


def _text(file: Path) -> str:
    try:
        raw = file.read_bytes()
        if len(raw) > _LARGEST:
            raise InputError("rates_file_unreadable", file=file.name)
        if zipfile.is_zipfile(BytesIO(raw)):
            raw = _unzipped(raw)
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, StopIteration):
        raise InputError("rates_file_unreadable", file=file.name) from None


def _unzipped(raw: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(raw)) as packed:
        table = next(one for one in packed.infolist() if one.filename.endswith(".csv"))
        if table.file_size > _LARGEST:
            raise zipfile.BadZipFile
        return packed.read(table)


def _day(cell: str, row: int) -> date:
    for form in ("%Y-%m-%d", "%d %B %Y"):  # the history, and the bank's file of one day
        try:
            return datetime.strptime(cell.strip(), form).date()
        except ValueError:
            continue
    raise InputError("rates_cell_unreadable", row=row, column="date", value=cell)


def _rate(cell: str, code: str, row: int) -> Decimal:
    if code not in CODES:
        raise InputError("rates_column_unknown", column=code)
    try:
        rate = to_decimal(cell)
    except InputError:
        raise InputError("rates_cell_unreadable", row=row, column=code, value=cell) from None
    if rate <= 0:
        raise InputError("rates_cell_unreadable", row=row, column=code, value=cell)
    return rate


def _check_days(found: Mapping[date, Day], last_known: date, today: date) -> None:
    if not found or min(found) > last_known:
        first = min(found, default=None)
        raise InputError("rates_no_overlap", first=first or "-", known=last_known)
    if max(found) > today:
        raise InputError("rates_day_ahead", day=max(found), today=today)
    for before, after in pairwise(found):
        if after - before > timedelta(days=_LONGEST_GAP):
            raise InputError("rates_gap", before=before, after=after, days=(after - before).days)


def _check_jumps(found: Mapping[date, Day]) -> None:
    for before, after in pairwise(found):
        for code in found[before].keys() & found[after].keys():
            old, new = found[before][code], found[after][code]
            if abs(new / old - 1) > _LARGEST_JUMP:
                raise InputError("rates_jump", currency=code, day=after, old=old, new=new, before=before)


def _check_overlap(found: Mapping[date, Day], known: Mapping[date, Mapping[str, Decimal]]) -> None:
    for day in found.keys() & known.keys():
        for code in found[day].keys() & known[day].keys():
            if abs(found[day][code] / known[day][code] - 1) > _SAME:
                raise InputError(
                    "rates_disagree", currency=code, day=day, known=known[day][code], found=found[day][code]
                )


def _written(found: Mapping[date, Day], codes: tuple[str, ...]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["date", *codes, "source"])
    for day, rates in found.items():
        writer.writerow([day, *(rates.get(code, "") for code in codes), "ECB"])
    return out.getvalue().encode()
