"""Columns come in as arrays, whatever they were; and how a row says that it has no answer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.errors import FinlitError, InputError

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Status = npt.NDArray[np.int8]
Days = npt.NDArray[np.datetime64]

REASONS = (
    "",
    "number_not_finite",
    "amount_not_positive",
    "amount_negative",
    "periods_below_one",
    "number_below",
    "number_above",
    "number_not_whole",
    "number_too_large",
    "amount_too_large",
    "fee_exceeds_amount",
    "rate_as_percent",
    "rate_negative",
    "date_unreadable",
    "dates_unusable",
    "flows_of_one_sign",
    "no_rate_found",
    "several_rates",
    "nothing_in_hand",
    "paid_before_received",
    "more_received_than_paid",
    "price_too_large",
    "flows_unusable",
    "corridor_unknown",
    "amount_outside_limits",
    "fee_not_surveyed",
    "amount_too_small",
    "margin_missing",
    "mid_rate_missing",
    "rate_unlikely",
    "rate_looks_inverted",
    "rate_for_many_units",
    "rate_one",
    "rule_expired",
    "day_missing",
    "stale_quote",
    "choice_unknown",
    "date_beyond_calendar",
    "number_unreadable",
    "number_two_readings",
    "loan_needs_start",
    "loan_field_unused",
    "balloon_unusable",
    "always_closed",
    "schedule_does_not_add_up",
)
"""What the numbers of a status mean: codes of the errors that a calculator raises; 0 is an answer."""

_CODES = {code: number for number, code in enumerate(REASONS)}

_AS_THEY_LIE = {"double": np.float64, "int64": np.int64, "int32": np.int32, "float": np.float32}
"""Columns of Arrow that are arrays already"""

BLOCK = 16_384
"""Rows that are worked on at a time: what they need stays in the processor's cache."""


class Rates(NamedTuple):
    """One rate a row, and why there is none.

    Attributes
    ----------
    rate : array of float64
        NaN where a row has no answer.
    status : array of int8
        0 for an answer, else the place of the reason in :data:`REASONS`.
    """

    rate: Floats
    status: Status


def reasons(status: Any) -> npt.NDArray[np.str_]:
    """Say the reason of each row as the code of an error; an empty text where there is an answer.

    Parameters
    ----------
    status : array of int8

    Returns
    -------
    array of str

    Examples
    --------
    >>> import numpy as np
    >>> reasons(np.array([0, 1], np.int8)).tolist()
    ['', 'number_not_finite']
    """
    found = np.asarray(status)
    if found.dtype.kind not in "iu" or np.any(found >= len(REASONS)) or np.any(found < 0):
        raise InputError("number_not_whole", name="status", value=status)
    return np.array(REASONS)[found]


def reason(code: str) -> int:
    """Return the number that stands for a code."""
    return _CODES[code]


def reason_of(error: FinlitError) -> int:
    """Return the number that stands for an error of a calculator; one that is of all rows is raised."""
    if error.code not in _CODES:
        raise error
    return _CODES[error.code]


def numbers(name: str, values: Any) -> Floats:
    """Read a column of numbers, or a table of them: float64, NaN where nothing stands.

    Raises
    ------
    InputError
        ``number_unreadable``.
    """
    found = _array(values)
    if found.dtype == np.float64:
        return found
    if found.dtype.kind in "iu":
        return found.astype(np.float64)
    if found.dtype.kind == "f":
        # A short float stands for its shortest text, as everywhere.
        return found.astype(str).astype(np.float64)
    if found.dtype.kind in "OUT":
        return _each(name, found)
    raise InputError("number_unreadable", name=name, value=str(found.dtype))


def _array(values: Any) -> npt.NDArray[Any]:
    """Return what numpy makes of a column: of pandas, Arrow and polars without a copy where there is none."""
    to_numpy = getattr(values, "to_numpy", None)
    if isinstance(values, np.ma.MaskedArray):
        told = np.array(values, object)
        told[np.ma.getmaskarray(values)] = None  # what is masked is not there
        return told
    if to_numpy is None:
        try:
            return np.asarray(values)
        except ValueError:  # rows of several lengths
            raise InputError("number_unreadable", name="values", value=str(values)[:40]) from None
    if type(values).__module__.startswith("pyarrow"):
        if (
            len(values)
            and hasattr(values, "buffers")
            and not values.null_count
            and str(values.type) in _AS_THEY_LIE
        ):
            # Asked for an array, Arrow loads pandas first, which takes longer than a million rates.
            cells = np.frombuffer(values.buffers()[1], _AS_THEY_LIE[str(values.type)])
            return cells[values.offset : values.offset + len(values)]
        return np.asarray(to_numpy(**({} if hasattr(values, "chunks") else {"zero_copy_only": False})))
    return np.asarray(to_numpy())


def _each(name: str, found: npt.NDArray[Any]) -> Floats:
    """Read decimals, fractions and texts one by one; what is missing is NaN."""
    read = np.empty(found.shape)
    for place, value in enumerate(found.flat):
        if value is None or (type(value).__name__ == "NAType"):
            read.flat[place] = np.nan
            continue
        if isinstance(value, bool | np.bool_):
            raise InputError("number_unreadable", name=name, value=value)
        try:
            read.flat[place] = float(str(value) if isinstance(value, np.floating) else value)
        except (TypeError, ValueError, OverflowError):
            raise InputError("number_unreadable", name=name, value=value) from None
    return read


def whole(name: str, values: Any) -> tuple[Counts, Status]:
    """Read a column of whole numbers, and say which rows hold none that 64 bits can count, and why."""
    found = _array(values)
    if found.dtype.kind == "i":
        return found.astype(np.int64, copy=False), np.zeros(found.shape, np.int8)
    read = numbers(name, values)
    status = np.zeros(found.shape, np.int8)
    status[~(np.abs(read) < 2**53)] = _CODES["amount_too_large"]
    status[np.rint(read) != read] = _CODES["number_not_whole"]
    status[~np.isfinite(read)] = _CODES["number_not_finite"]
    counts = np.where(status, 0, read).astype(np.int64)
    if found.dtype.kind in "Ou":  # whole numbers beyond what a float holds are read as they are
        for place in np.flatnonzero(status):
            if isinstance(found.flat[place], int | np.integer) and abs(int(found.flat[place])) < 2**62:
                counts.flat[place], status.flat[place] = int(found.flat[place]), 0
    return counts, status


def days(name: str, values: Any) -> Days:
    """Read a column of dates, or a table of them: whole days, NaT where nothing stands.

    Raises
    ------
    InputError
        ``date_unreadable``.
    """
    told = str(getattr(values, "type", getattr(values, "dtype", "")))
    if "tz=" in told or "time_zone='" in told or told.endswith("UTC]"):
        raise InputError(
            "date_unreadable", name=name, value=told
        )  # in which country it is that day, it does not say
    found = _array(values)
    if found.dtype.kind not in "MOUT":
        raise InputError("date_unreadable", name=name, value=str(found.dtype))
    if found.dtype.kind == "O":  # the day as it is written, not that of another clock
        found = np.array([_day(one) for one in found.flat], object).reshape(found.shape)
    try:
        return found.astype("datetime64[D]")
    except (TypeError, ValueError, OverflowError) as problem:
        raise InputError("date_unreadable", name=name, value=str(problem)) from None


def _day(value: Any) -> Any:
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return value.replace(tzinfo=None) if getattr(value, "tzinfo", None) is not None else value


def together(**columns: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    """Give all columns the length of the longest; a single number stands in every row.

    Raises
    ------
    InputError
        ``lists_differ``.
    """
    lengths = {column.size for column in columns.values() if column.ndim}
    several = sorted(lengths - {1}) or sorted(lengths) or [1]
    if len(several) > 1:
        raise InputError("lists_differ", first=several[0], second=several[-1])
    return [np.broadcast_to(column.ravel(), several[0]) for column in columns.values()]


def blocks(rows: int, size: int = BLOCK) -> Iterator[slice]:
    """Cut rows into blocks."""
    for start in range(0, rows, size):
        yield slice(start, min(start + size, rows))
