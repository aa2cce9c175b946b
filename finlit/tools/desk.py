"""Where to turn where money meets rights: the office and the number, by the district's file."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from finlit.datasets.places import Entry, district_files, offices_file, read_entries
from finlit.errors import InputError
from finlit.i18n import day
from finlit.tools.contract import Say
from finlit.tools.fields import choice, words

_LONGEST = 80
_OFFICES = ("service_centre", "labour_office", "protection_office")
"""Names of a district's file, the one that knows most about work abroad first"""


def desk_field() -> Any:
    """Say the field of an office with its telephone, as the reader writes it; it goes first."""
    return words(longest=_LONGEST)


def district_field() -> Any:
    """Say the field of the district whose offices are named; without one, those that every district has."""
    return choice(start="", choices_of=_districts, label_of=_district_name)


class Known(NamedTuple):
    """One fact of a district or of the country, in words."""

    said: str
    source: str
    looked_at: date


def turn_to(inputs: Any, say: Say, key: str = "turn_to") -> str:
    """Say where to turn: the reader's own office, that of the district, or what every district has."""
    return say.all(key, desk=desk_of(inputs, say))


def desk_of(inputs: Any, say: Say) -> str:
    """Name the office and whom to ring; an office that the reader typed stands alone."""
    if typed := _typed(inputs):
        return typed
    office = office_in(inputs.district, say.lang) or say.all("desk")
    phone = phone_of(inputs, "hotline", say)
    return say.all("desk_or_ring", office=office, phone=phone) if phone else office


def office_in(district: str, lang: str) -> str:
    """Name the office of a district that knows most about work abroad; "" where none is known.

    >>> office_in("lombok_tengah", "id")
    'LTSA Lombok Tengah di Praya'
    """
    found = _office(district, lang)
    return found.said if found else ""


def phone_of(inputs: Any, key: str, say: Say) -> str:
    """Return a number by its name in the district's file, or that of the whole country; "" if none."""
    found = _known(inputs.district, key, say.lang)
    return found.said if found else ""


def sources(inputs: Any, say: Say, *phones: str) -> str:
    """Say where office and numbers are known from, and on which day somebody last looked."""
    office = _office(inputs.district, say.lang)
    found = [office and office._replace(said=say.all("desk_office"))]
    found += [_known(inputs.district, key, say.lang) for key in phones or ("hotline",)]
    known = [one for one in found if one]
    if _typed(inputs) or not known:
        return ""
    told = "; ".join(say.all("desk_source", said=one.said, source=one.source) for one in known)
    return say.all("desk_sources", sources=told, day=day(min(one.looked_at for one in known), say.lang))


def _typed(inputs: Any) -> str:
    return str(getattr(inputs, "desk", ""))


def _office(district: str, lang: str) -> Known | None:
    return next((known for key in _OFFICES if (known := _known(district, key, lang))), None)


def _known(district: str, key: str, lang: str) -> Known | None:
    own, everywhere = district_files().get(district), _in_file(offices_file(), key, lang)
    found = _in_file(own, key, lang) if own else None
    # A number of the whole country that a district repeats is told by its one source.
    return everywhere if not found or (everywhere and everywhere.said == found.said) else found


def _in_file(file: Path, key: str, lang: str) -> Known | None:
    entries, looked_at = _entries(file)
    entry = entries.get(key)
    if not entry or not entry.words(lang) or (entry.valid_to and entry.valid_to < looked_at):
        return None
    return Known(entry.words(lang), entry.source, looked_at)


def _entries(file: Path) -> tuple[dict[str, Entry], date]:
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _read(file: Path, changed: int) -> tuple[dict[str, Entry], date]:
    return read_entries(file)


def _districts(chosen: str) -> tuple[str, ...]:
    return "", *sorted(district_files())


def _district_name(district: str, lang: str) -> str:
    if not district:
        return Say("", lang).all("district_none")
    try:
        entries, _ = _entries(district_files()[district])
    except InputError:
        return district  # a damaged file is told of when its district is chosen, not to everybody
    return entries["district"].words(lang) if "district" in entries else district
