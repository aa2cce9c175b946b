"""The cards: where a data set comes from, what its columns mean and how far to trust it."""

import difflib
import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, RootModel, StringConstraints, model_validator

from finlit.errors import DataError, InputError, UnknownDataset
from finlit.language import FALLBACK, check_language
from finlit.record import Record

ColumnType = Literal["text", "number", "integer", "date", "boolean"]
Sentence = Annotated[str, StringConstraints(min_length=1)]
Code = Annotated[str, BeforeValidator(check_language)]

_HERE = Path(__file__).parent.parent
# The first is where a wheel puts them, the second is a checkout.
_FOLDERS = (_HERE / "_datasets", _HERE.parent / "datasets")


class Words(RootModel[dict[Code, Sentence]]):
    """The same sentence in our languages: ``words["id"]``; one that is missing is said in English."""

    @model_validator(mode="after")
    def _in_english_at_least(self) -> "Words":
        if FALLBACK not in self.root:
            raise InputError("field_missing", record="Words", field=FALLBACK)
        return self

    def __getitem__(self, lang: str) -> str:
        return self.root.get(check_language(lang)) or self.root[FALLBACK]


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
    kind : {"observed", "illustrative", "own"}
        Illustrative figures are made up for teaching; own ones the user has added.
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
    kind: Literal["observed", "illustrative", "own"]
    note: Words
    transformation: Words
    confidence: Words
    file: str = Field(min_length=1)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    columns: tuple[Column, ...] = Field(min_length=1)


def shipped_names() -> list[str]:
    """List the data sets that come with finlit."""
    return sorted(_registry(shipped_folder()))


def shipped_card(name: str) -> Card:
    """Return the card of a data set that comes with finlit.

    Raises
    ------
    UnknownDataset
        ``dataset_unknown``, with the names that come close.
    DataError
        ``datasets_missing``, ``registry_unreadable``, ``card_unusable``.
    """
    cards = _registry(shipped_folder())
    if name in cards:
        return cards[name]
    close = difflib.get_close_matches(str(name), cards, n=3, cutoff=0.5)
    raise UnknownDataset("dataset_unknown", name=name, choices=", ".join(close or sorted(cards)))


def shipped_folder() -> Path:
    """Return where the data sets lie that come with finlit."""
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
        field = problem.values.get("field") or problem.values.get("name", "")
        raise DataError("card_unusable", name=name, field=field) from problem
    except TypeError:  # a bare value where a table should be, or the card names itself
        raise DataError("card_unusable", name=name, field=name) from None
