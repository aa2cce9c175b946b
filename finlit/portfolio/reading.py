"""The columns of a file, as the functions of batch want them; what a cell holds that cannot be read."""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from finlit import batch
from finlit.errors import InputError, WorkshopError
from finlit.portfolio.job import OPTIONS, UNITS_OF, WORKS, Job
from finlit.values import one_of

_NAMES, _DATES = ("corridor",), ("start", "first_due")
_UNITS = {"thousand": 1e3, "million": 1e6}
_DIGITS = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
"""1.250 is one thousand and more to some, one and a quarter to others"""


class Columns(NamedTuple):
    """What a piece of a file says.

    Attributes
    ----------
    given : dict of str to column
        Under the names of the functions, in their units.
    unread : array of int8
        For each row why a cell of it cannot be read; 0 where all can.
    told : dict of str to column
        What stands in the file where that is text.
    """

    given: dict[str, Any]
    unread: Any
    told: dict[str, Any]


def opened(job: Job) -> Any:
    """Open the source, and check what the job says of its columns."""
    try:
        file = pq.ParquetFile(job.source)
    except OSError as problem:
        raise WorkshopError("file_trouble", file=job.source, reason=reason_of(problem)) from None
    except pa.ArrowException as problem:
        told = str(problem).rstrip(".")
        raise WorkshopError("parquet_unreadable", file=job.source, problem=told) from None
    there = file.schema_arrow.names
    work = WORKS[job.kind]
    for name in (*job.columns, *job.units):
        one_of(name, "column", (*work.needs, *work.may))
    for name, unit in job.units.items():
        one_of(unit, name, UNITS_OF.get(name, ("one",)))
    for name in (*work.needs, *work.may):
        called = job.columns.get(name, name)
        if there.count(called) > 1:
            raise InputError("column_twice", column=called)
        if called in there:
            _check_kind(name, file.schema_arrow.field(called))
        elif name in work.needs or name in job.columns:
            told = ", ".join(f"'{one}'" for one in there)
            raise InputError("column_not_there", column=called, name=name, there=told)
        else:
            _check_near(name, there)
    for name in work.adds:
        if name in there:
            raise InputError("column_taken", column=name)
    for name in job.options:
        one_of(name, "option", OPTIONS if job.kind == "schedule" else ())
    return file


def reason_of(problem: OSError) -> str:
    """Say what the system says, without what Arrow writes around it."""
    return os.strerror(problem.errno) if problem.errno else str(problem).rstrip(".")


def _check_near(name: str, there: list[str]) -> None:
    """Ask about a column that may be the one that is not needed: left out, it would be counted as nothing."""
    for column in there:
        if column.strip().casefold() == name:
            raise InputError("column_nearly", column=column, name=name)


def _check_kind(name: str, field: Any) -> None:
    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    types = pa.types
    fits = _is_text(kind) or types.is_null(kind)
    if name in _DATES:
        # In which country it is that day, a moment of a time zone does not say.
        fits |= types.is_date(kind) or (types.is_timestamp(kind) and kind.tz is None)
    elif name not in _NAMES:
        fits |= is_number(kind)
    if not fits:
        raise InputError("column_kind", column=field.name, kind=str(field.type), name=name)


def is_number(kind: Any) -> bool:
    """Whether a column of Arrow holds numbers."""
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _is_text(kind: Any) -> bool:
    types = pa.types
    return bool(
        types.is_string(kind)
        or types.is_large_string(kind)
        or types.is_string_view(kind)
        or types.is_binary(kind)  # text, as some programs write it
    )


def batches(file: Any, rows: int, part: int) -> Iterator[Any]:
    """Read a row group piece by piece; one without rows is an empty piece."""
    empty = True
    if file.num_row_groups:
        for found in file.iter_batches(rows, row_groups=[part], use_threads=False):
            empty = False
            yield found
    if empty:
        yield pa.RecordBatch.from_pylist([], schema=file.schema_arrow)


def columns_of(job: Job, rows: pa.RecordBatch) -> Columns:
    """Read the columns of a piece."""
    work = WORKS[job.kind]
    found = Columns({}, np.zeros(rows.num_rows, np.int8), {})
    for name in (*work.needs, *work.may):
        place = rows.schema.get_field_index(job.columns.get(name, name))
        if place < 0:
            continue
        column = rows.column(place)
        if pa.types.is_dictionary(column.type) and name not in _NAMES:
            column = column.dictionary_decode()
        if not is_number(column.type) and not pa.types.is_temporal(column.type):
            column = _of_text(name, column, found)
        unit = job.units.get(name, "one")
        if unit == "percent":
            # A division is rounded once, a product with 0.01 twice.
            column = batch.numbers(name, column) / 100
        elif unit != "one":
            column = batch.numbers(name, column) * _UNITS[unit]
        found.given[name] = column
    return found


def _of_text(name: str, column: Any, found: Columns) -> Any:
    """Read text; a cell that is no number makes its row, not the file, unreadable."""
    try:
        told = column.cast(pa.string())
    except pa.ArrowException:  # bytes that are no letters
        raise InputError("column_kind", column=name, kind=str(column.type), name=name) from None
    found.told[name] = told
    if name in _NAMES:
        return column if pa.types.is_dictionary(column.type) else told
    if name in _DATES:
        return pa.array([_date(value) for value in told.to_pylist()], pa.date32())
    read = [_number(name, value) for value in told.to_pylist()]
    codes = np.array([code for _, code in read], np.int8).reshape(len(read))
    found.unread[:] = np.where(found.unread, found.unread, codes)
    return pa.array([value for value, _ in read], pa.float64())


def _number(name: str, value: str | None) -> tuple[float | None, int]:
    """Read a number that is written as text, and say why it is none."""
    told = (value or "").strip()
    if not told:
        return None, batch.REASONS.index("number_not_finite")
    if not _DIGITS.fullmatch(told):
        return None, batch.REASONS.index("number_unreadable")
    if name != "rate" and _THOUSANDS.fullmatch(told):
        return None, batch.REASONS.index("number_two_readings")
    return float(told), 0


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "").strip())
    except ValueError:
        return None


def column_of(cells: Any, is_told: Any = None) -> Any:
    """Make a column of an array; where nothing is told it is empty.

    As ``pyarrow.array`` does, which loads pandas first: that takes longer than to price a million loans.
    """
    told = None if is_told is None else pa.py_buffer(np.packbits(is_told, bitorder="little"))
    kind = pa.from_numpy_dtype(cells.dtype)
    return pa.Array.from_buffers(kind, len(cells), [told, pa.py_buffer(np.ascontiguousarray(cells))])


def reasons(status: Any) -> Any:
    """Say the reason of each row, as a column."""
    letters = [len(code) for code in batch.REASONS]
    ends = pa.py_buffer(np.cumsum([0, *letters], dtype=np.int32))
    words = pa.py_buffer("".join(batch.REASONS).encode())
    return pa.StringArray.from_buffers(len(letters), ends, words).take(column_of(status))


def refused(found: Columns, status: Any, line: int) -> pa.Table:
    """Make the table of rows without an answer: line, reason, and what they said."""
    bad = np.flatnonzero(status)
    said = {name: _said(name, column, found.told, bad) for name, column in found.given.items()}
    return pa.table({"line": column_of(bad + line + 1), "reason": reasons(status[bad]), **said})


def _said(name: str, column: Any, told: Mapping[str, Any], bad: Any) -> Any:
    if name in told:
        return told[name].take(column_of(bad))
    if name in _DATES:
        return column.cast(pa.string()).take(column_of(bad))
    return column_of(np.asarray(batch.numbers(name, column))[bad])
