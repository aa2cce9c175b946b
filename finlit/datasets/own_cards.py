"""Cards of the user's own files, in the words of the catalogue ``datasets``."""

import csv
from io import StringIO

from finlit.datasets.cards import Card, Column, Words, shipped_card, shipped_names
from finlit.datasets.own import Own, content, own_files
from finlit.language import LANGUAGES
from finlit.words import text

SURVEY = "remittance_services_2025q3"
"""The survey that comes with finlit; newer ones have its columns."""


def names() -> list[str]:
    """List the data sets there are: those that come with finlit, then the user's own."""
    return [*shipped_names(), *sorted(one.name for one in own_files())]


def card(name: str) -> Card:
    """Say where a data set comes from, what its columns mean and how far to trust it.

    Raises
    ------
    UnknownDataset
        ``dataset_unknown``, with the names that come close.
    DataError
        ``datasets_missing``, ``registry_unreadable``, ``card_unusable``, ``own_list_unreadable``.

    Examples
    --------
    >>> card("remittance_madeup_hkg_twn").kind
    'illustrative'
    """
    one = own_named(name)
    return shipped_card(name) if one is None else own_card(one)


def own_named(name: str) -> Own | None:
    """Return the own file of this name, or None."""
    return next((one for one in own_files() if one.name == name), None)


def own_card(one: Own) -> Card:
    """Make the card of an own file: whose it is and since when stands in its note."""
    return Card(
        name=one.name,
        file=one.file,
        sha256=one.sha256,
        kind="own",
        publisher=one.of,
        licence="-",
        retrieved=one.added,
        period=one.period,
        columns=_columns(one),
        **{field: _words(one, field) for field in ("title", "note", "transformation", "confidence")},
    )


def _words(one: Own, field: str) -> Words:
    said = {"name": one.of, "added": one.added, "period": one.period}
    return Words({lang: text(f"datasets.{one.kind}.{field}", lang, **said) for lang in LANGUAGES})


def _columns(one: Own) -> tuple[Column, ...]:
    if one.kind == "survey":
        return shipped_card(SURVEY).columns
    heading = _heading(one)
    if one.kind == "rates":
        return tuple(_column(name, "date" if name == "date" else _rate_type(name)) for name in heading)
    return tuple(_column(name, "text") for name in heading)


def _heading(one: Own) -> list[str]:
    return next(csv.reader(StringIO(content(one).decode("utf-8"))), [])


def _rate_type(name: str) -> str:
    return "text" if name == "source" else "number"


def _column(name: str, kind: str) -> Column:
    meaning = Words({lang: text("datasets.own.column", lang, name=name) for lang in LANGUAGES})
    return Column(name=name, meaning=meaning, unit="", type=kind)
