"""Reading a data set: typed rows in plain Python, or a DataFrame; a file that changed is never used."""

import csv
import hashlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any

from finlit.datasets.cards import Card, shipped_folder
from finlit.datasets.own import content
from finlit.datasets.own_cards import card, own_named
from finlit.errors import DataError, DatasetChanged
from finlit.money import to_decimal

if TYPE_CHECKING:
    import pandas as pd


def rows(name: str) -> list[dict[str, Any]]:
    """Read a data set as plain Python values: text, Decimal, int, date, bool; an empty cell is ``None``.

    Raises
    ------
    UnknownDataset
        ``dataset_unknown``.
    DatasetChanged
        ``dataset_changed``, ``dataset_file_missing``, ``own_file_changed``, ``own_file_missing``.
    DataError
        ``dataset_columns_differ``, ``dataset_row_ragged``, ``dataset_cell_unreadable`` with file, row
        (the header is row 1), column and value; ``dataset_not_utf8``.

    Examples
    --------
    >>> newest = rows("exchange_rates")[-1]
    >>> newest["date"].isoformat(), newest["HKD"], newest["source"]
    ('2026-10-30', Decimal('2313.1440'), 'ECB')
    """
    about = card(name)
    lines = csv.reader(StringIO(_checked_text(about), newline=""))
    wanted = [column.name for column in about.columns]
    if (found := next(lines, [])) != wanted:
        raise DataError(
            "dataset_columns_differ", file=about.file, wanted=", ".join(wanted), found=", ".join(found)
        )
    return [_row(cells, number, about) for number, cells in enumerate(lines, start=2)]


def as_share(percent: Decimal) -> Decimal:
    """Turn a figure whose card says percent into a share: the one place where data sets do.

    >>> as_share(Decimal("2.92"))
    Decimal('0.0292')
    """
    return percent / 100


def load(name: str) -> "pd.DataFrame":
    """Read a data set as a pandas DataFrame with typed columns.

    ``frame.attrs["card"]`` holds the card. Numbers become float64 here, as pandas
    computes; :func:`rows` keeps them exact. Empty cells are missing values. Raises what :func:`rows` raises.
    """
    import pandas as pd

    about = card(name)
    values = rows(name)
    frame = pd.DataFrame(
        {
            column.name: pd.array([row[column.name] for row in values], dtype=_PANDAS_TYPES[column.type])
            for column in about.columns
        }
    )
    # As plain values: frames are written to parquet with their attrs as JSON.
    frame.attrs["card"] = about.model_dump(mode="json")
    return frame


def fingerprint(file: str) -> str:
    """Give the sha256 that belongs on the card of a file in the data folder.

    >>> fingerprint("exchange_rates.csv") == card("exchange_rates").sha256
    True
    """
    return hashlib.sha256(_bytes(file)).hexdigest()


def _bytes(file: str) -> bytes:
    try:
        return (shipped_folder() / file).read_bytes()
    except FileNotFoundError:
        raise DatasetChanged("dataset_file_missing", file=file) from None


def _checked_text(about: Card) -> str:
    one = own_named(about.name)
    found = _bytes(about.file) if one is None else content(one)
    if hashlib.sha256(found).hexdigest() != about.sha256:
        raise DatasetChanged("dataset_changed", file=about.file)
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        raise DataError("dataset_not_utf8", file=about.file) from None


def _row(cells: list[str], number: int, about: Card) -> dict[str, Any]:
    if len(cells) != len(about.columns):
        raise DataError(
            "dataset_row_ragged", file=about.file, row=number, wanted=len(about.columns), found=len(cells)
        )
    values = {}
    for column, cell in zip(about.columns, cells, strict=True):
        try:
            values[column.name] = _READERS[column.type](cell) if cell else None
        except (ValueError, KeyError):  # InputError is a ValueError
            raise DataError(
                "dataset_cell_unreadable",
                file=about.file,
                row=number,
                column=column.name,
                value=cell,
                type=column.type,
            ) from None
    return values


_READERS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "number": to_decimal,
    "integer": int,
    "date": date.fromisoformat,
    "boolean": {"true": True, "false": False}.__getitem__,
}
_PANDAS_TYPES = {
    "text": "string",
    "number": "float64",
    "integer": "Int64",
    "date": "datetime64[s]",
    "boolean": "boolean",
}
