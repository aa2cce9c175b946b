"""Is this agency on the list that the village holds? The list is the village's, and its day is said aloud."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from finlit.errors import InputError, NoData
from finlit.plain import Plain
from finlit.record import Record


class Agency(Record):
    """One row of the list.

    Attributes
    ----------
    name : str
        As it is written on the licence.
    licence : str
    valid_to : date, optional
        Last day of the licence, where the list says it.
    """

    name: str = Field(min_length=1)
    licence: str = Field(min_length=1)
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class AgencyCheck(Plain):
    """What the list says. Being on it is no promise that an agent truly works for that agency."""

    state: Literal["on_list", "licence_ended", "nearly", "not_on_list"]
    found: Agency | None
    alike: tuple[Agency, ...]
    """Names that are nearly the same: ask which, letter by letter. Cheats take such names"""
    list_date: date
    list_age: int
    """[days]"""


# Words of a firm's form, which lists write in front, behind or not at all.
_FORMS = frozenset({"pt", "cv", "tbk", "persero", "p3mi"})
_ALIKE = 0.8


def check_agency(name: str, agencies: Sequence[Agency], list_date: date | None, as_of: date) -> AgencyCheck:
    """Look an agency up in the village's list.

    Parameters
    ----------
    name : str
        As it stands on the agent's card.
    agencies : sequence of Agency
    list_date : date or None
        The day of the list; a list without its day is no list.
    as_of : date

    Raises
    ------
    NoData
        ``agency_list_missing``: no list, an empty one, or one without its day.
    InputError
        ``field_missing`` without a name, ``dates_upside_down`` for a list of a day to come.

    Examples
    --------
    >>> listed = [Agency(name="PT Contoh Karya", licence="contoh/1", valid_to=date(2027, 1, 1))]
    >>> check_agency("contoh karya, PT.", listed, date(2026, 11, 1), date(2026, 11, 29)).state
    'on_list'
    >>> check_agency("PT Contoh Karja", listed, date(2026, 11, 1), date(2026, 11, 29)).state
    'nearly'
    """
    if not agencies or list_date is None:
        raise NoData("agency_list_missing")
    if list_date > as_of:
        raise InputError("dates_upside_down", first=list_date, last=as_of)
    asked = _folded(name)
    if not asked:
        raise InputError("field_missing", record="check_agency", field="name")
    age = (as_of - list_date).days
    for agency in agencies:
        if _folded(agency.name) == asked:
            is_over = agency.valid_to is not None and agency.valid_to < as_of
            return AgencyCheck("licence_ended" if is_over else "on_list", agency, (), list_date, age)
    alike = tuple(agency for agency in agencies if _is_alike(_folded(agency.name), asked))
    return AgencyCheck("nearly" if alike else "not_on_list", None, alike, list_date, age)


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKC", name).casefold()
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(word for word in words if word not in _FORMS)


def _is_alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher  # only where a name is not found

    return SequenceMatcher(None, one, other).ratio() >= _ALIKE
