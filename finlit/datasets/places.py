"""Facts of a place in a TOML file: each typed value with its day and its source, or not known."""

import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import Field

from finlit.datasets.cards import shipped_folder
from finlit.datasets.own import own_folder
from finlit.errors import InputError
from finlit.language import FALLBACK
from finlit.record import Record

_FOLDER = "districts"


class Entry(Record):
    """One fact as its file says it; what is left out is not known.

    Attributes
    ----------
    title : dict of language to text, optional
        What the fact is, for the list of sources.
    value : number, text, or dict of language to text
    data, where, column : str, dict, str
        The data set, what its row must say, and the column.
    formula : str
        A sum over entries above it.
    currency, percent, share, digits
        How a number is written.
    valid_from, valid_to, source, note
        Of a typed value.
    """

    title: dict[str, str] | None = None
    value: Decimal | dict[str, str] | str | None = None
    data: str = ""
    where: dict[str, Any] = Field(default_factory=dict)
    column: str = "value"
    formula: str = ""
    currency: str = ""
    percent: bool = False
    share: bool = False
    digits: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    note: str = ""

    def words(self, lang: str) -> str:
        """Return a typed value in a language, or as it is there; "" where it is not known."""
        if isinstance(self.value, dict):
            return self.value.get(lang) or self.value.get(FALLBACK) or next(iter(self.value.values()), "")
        return "" if self.value is None else str(self.value)


def read_entries(path: Path) -> tuple[dict[str, Entry], date]:
    """Read a file of facts: its entries, and the day on which they were last looked at (``as_of``).

    Raises
    ------
    InputError
        ``facts_unreadable``.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        as_of = content.pop("as_of")
        if not isinstance(as_of, date):
            raise InputError("field_invalid", record=path.name, field="as_of", value=as_of, reason="date")
        return {name: Entry(**entry) for name, entry in content.items()}, as_of
    except (ValueError, TypeError, KeyError, UnicodeDecodeError) as problem:
        reason = str(problem).rstrip(".")
        raise InputError("facts_unreadable", file=path.name, reason=reason) from None


def slug_of(name: str) -> str:
    """Name the file of a district.

    >>> slug_of("Lombok Tengah")
    'lombok_tengah'
    """
    return "_".join(re.sub(r"\W|_", " ", name.casefold()).split())


def own_districts() -> Path:
    """Return where the district files of one's own lie, and are looked for."""
    return own_folder() / _FOLDER


def district_files() -> dict[str, Path]:
    """Return the district files by name: those that come with finlit, and ``districts`` of the own folder.

    A file of one's own goes before the one of the same name that comes with finlit.
    """
    found = [*(shipped_folder() / _FOLDER).glob("*.toml"), *own_districts().glob("*.toml")]
    return {path.stem: path for path in sorted(found, key=lambda path: path.stem)}


def offices_file() -> Path:
    """Return the file of what to ring in the whole country, whatever the district."""
    return shipped_folder() / "offices.toml"
