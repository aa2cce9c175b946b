"""Figures with their papers: every data set has a card that says who published it and how far to trust it.

::

    from finlit import datasets
    datasets.names()                              # what there is
    datasets.card("exchange_rates").confidence.id # how far to trust it, in Indonesian
    datasets.rows("exchange_rates")               # plain Python, exact numbers
    datasets.load("exchange_rates")               # a pandas DataFrame

The files lie in ``datasets/`` of a checkout and inside an installed wheel; nothing is ever downloaded.
A file is used only while its bytes are the bytes that its card describes.
"""

import csv
import difflib
import hashlib
import tomllib
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from finlit.errors import DataError, DatasetChanged, InputError, UnknownDataset
from finlit.money import to_decimal
from finlit.record import Record

if TYPE_CHECKING:
    import pandas as pd

ColumnType = Literal["text", "number", "integer", "date", "boolean"]

_HERE = Path(__file__).parent
# The first is where a wheel puts them, the second is a checkout.
_FOLDERS = (_HERE / "_datasets", _HERE.parent / "datasets")


class Words(Record):
    """The same sentence in English and Indonesian: ``words["id"]`` or ``words.id``."""

    en: str = Field(min_length=1)
    id: str = Field(min_length=1)

    def __getitem__(self, lang: str) -> str:
        if lang not in ("en", "id"):
            raise InputError("language_unknown", lang=lang, languages="en, id")
        return self.id if lang == "id" else self.en


class Column(Record):
    """What one column holds: its meaning, its unit ("" for none) and its type."""

    name: str = Field(min_length=1)
    meaning: Words
    unit: str
    type: ColumnType


class Card(Record):
    """Where a data set comes from and what it may be used for.

    Attributes
    ----------
    name, file : str
    title, note : Words
        The note says what the figures may not be used for.
    publisher, licence : str
    link : str, optional
        Where the publisher offers it; ``None`` when each row names its own source, or there is none.
    retrieved : date
        The day the figures came into finlit.
    period : str
        The time the figures are about.
    kind : {"observed", "illustrative"}
        Illustrative figures are made up for teaching.
    transformation : Words
        What was done to the source on the way.
    confidence : Words
        How far to trust the figures, and what the column ``confidence`` means where there is one.
    columns : tuple of Column
    sha256 : str
        Fingerprint of the file.
    """

    name: str
    title: Words
    publisher: str = Field(min_length=1)
    link: str | None = None
    licence: str = Field(min_length=1)
    retrieved: date
    period: str = Field(min_length=1)
    kind: Literal["observed", "illustrative"]
    note: Words
    transformation: Words
    confidence: Words
    file: str = Field(min_length=1)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    columns: tuple[Column, ...] = Field(min_length=1)


def names() -> list[str]:
    """List the data sets there are."""
    return sorted(_registry(_folder()))


def card(name: str) -> Card:
    """Say where a data set comes from, what its columns mean and how far to trust it.

    Raises
    ------
    UnknownDataset
        ``dataset_unknown``, with the names that come close.
    DataError
        ``datasets_missing``, ``registry_unreadable``, ``card_unusable``.

    Examples
    --------
    >>> card("remittance_madeup_hkg_twn").kind
    'illustrative'
    """
    cards = _registry(_folder())
    if name in cards:
        return cards[name]
    close = difflib.get_close_matches(str(name), cards, n=3, cutoff=0.5)
    raise UnknownDataset("dataset_unknown", name=name, choices=", ".join(close or sorted(cards)))


def rows(name: str) -> list[dict[str, Any]]:
    """Read a data set as plain Python values: text, Decimal, int, date, bool; an empty cell is ``None``.

    Raises
    ------
    UnknownDataset
        ``dataset_unknown``.
    DatasetChanged
        ``dataset_changed``, ``dataset_file_missing``.
    DataError
        ``dataset_columns_differ``, ``dataset_row_ragged``, ``dataset_cell_unreadable`` with file, row
        (the header is row 1), column and value; ``dataset_not_utf8``.

    Examples
    --------
    >>> newest = max((row for row in rows("exchange_rates") if row["currency"] == "HKD"),
    ...              key=lambda row: row["year"])
    >>> newest["rate"], newest["confidence"]
    (Decimal('2163'), 'low')
    """
    about = card(name)
    lines = csv.reader(StringIO(_checked_text(about), newline=""))
    wanted = [column.name for column in about.columns]
    if (found := next(lines, [])) != wanted:
        raise DataError(
            "dataset_columns_differ", file=about.file, wanted=", ".join(wanted), found=", ".join(found)
        )
    return [_row(cells, number, about) for number, cells in enumerate(lines, start=2)]


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


def _folder() -> Path:
    for folder in _FOLDERS:
        if (folder / "registry.toml").is_file():
            return folder
    raise DataError("datasets_missing", folder=_FOLDERS[-1].name)


@lru_cache(maxsize=2)
def _registry(folder: Path) -> dict[str, Card]:
    try:
        entries = tomllib.loads((folder / "registry.toml").read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise DataError("registry_unreadable", reason=problem) from None
    return {name: _card(name, entry) for name, entry in entries.items()}


def _card(name: str, entry: Any) -> Card:
    try:
        return Card(name=name, **entry)
    except InputError as problem:
        raise DataError("card_unusable", name=name, field=problem.values.get("field", "")) from problem
    except TypeError:  # a bare value where a table should be, or the card names itself
        raise DataError("card_unusable", name=name, field=name) from None


def _bytes(file: str) -> bytes:
    try:
        return (_folder() / file).read_bytes()
    except FileNotFoundError:
        raise DatasetChanged("dataset_file_missing", file=file) from None


def _checked_text(about: Card) -> str:
    content = _bytes(about.file)
    if hashlib.sha256(content).hexdigest() != about.sha256:
        raise DatasetChanged("dataset_changed", file=about.file)
    try:
        return content.decode("utf-8")
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
