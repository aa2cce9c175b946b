"""The facts of one district: ``datasets/districts/NAME.toml``, each with its source and day, or not known.

A lesson names the fact (``{labour_office}``) and never the figure, so the same lesson is built for any
district. A fact that is not known is said as what it is, with where to ask.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from finlit.course.facts import Fact, worked_facts
from finlit.datasets.places import district_files, read_entries, slug_of
from finlit.errors import InputError
from finlit.i18n import text

DISTRICT = "tulungagung"
"""The district that the committed notebooks are built with."""

KEYS: dict[str, Literal["words", "number", "phone"]] = {
    "district": "words",
    "province": "words",
    "minimum_wage": "number",
    "poverty_line": "number",
    "destination_1": "words",
    "destination_2": "words",
    "local_language": "words",
    "village_office": "words",
    "labour_office": "words",
    "labour_office_phone": "phone",
    "service_centre": "words",
    "protection_office": "words",
    "protection_phone": "phone",
    "hotline": "phone",
    "women_shelter": "words",
    "women_shelter_phone": "phone",
    "legal_aid": "words",
    "fraud_line": "phone",
    "health_office": "words",
    "cooperative_office": "words",
    "bank_lender": "words",
    "group_lender": "words",
    "pawnshop": "words",
    "informal_lender": "words",
    "trade_1": "words",
    "trade_2": "words",
    "trade_3": "words",
    "crop": "words",
    "market": "words",
    "radio_station": "words",
}
"""Every name of a district file, and what it stands for."""


class District(NamedTuple):
    """A district: the facts that are known of it, as on a day."""

    name: str
    facts: dict[str, Fact]
    as_of: date

    def said(self, key: str, lang: str) -> str:
        """Write a fact; where it is not known, say what it is and where to ask."""
        if key in self.facts:
            return self.facts[key].written(lang)
        if key in ("district", "province", "village_office"):  # where one asks, or what everybody there knows
            return self.what(key, lang)
        state = "not_known" if KEYS[key] == "words" else "to_fill_in"
        return text(f"course.district.{state}", lang, what=self.what(key, lang))

    def what(self, key: str, lang: str) -> str:
        """Say what a name stands for: "labour office of the district"."""
        return text(f"course.district.{key}", lang)


def district_names() -> list[str]:
    """Names of the districts that come with finlit, and of those in ``districts`` of the own folder."""
    return sorted(district_files())


def read_district(name: str | Path = DISTRICT, on: date | None = None) -> District:
    """Read a district by its name, or from a file of one's own.

    Parameters
    ----------
    name : str or path
        ``tulungagung``, or a path that ends with ``.toml``.
    on : date, optional
        The day on which its facts are looked at; without it the day that the file says.

    Raises
    ------
    InputError
        ``district_unknown``, ``facts_unreadable``.
    """
    path = Path(name) if str(name).endswith(".toml") else district_files().get(slug_of(str(name)))
    if path is None or not path.is_file():
        raise InputError("district_unknown", name=str(name), names=", ".join(district_names()))
    return _read(path, path.stat().st_mtime_ns, on)


@lru_cache(maxsize=16)
def _read(path: Path, changed: int, on: date | None) -> District:
    entries, as_of = read_entries(path)
    for key in entries:
        if key not in KEYS:
            raise InputError("facts_unreadable", file=path.name, reason=f"{key}?")
    return District(path.stem, worked_facts(path.name, entries, on or as_of), on or as_of)
