"""Rules with their days, read from the data set of rules into the records of :mod:`finlit.rules`."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar, cast

from finlit.datasets.reading import rows
from finlit.errors import InputError
from finlit.money import Money
from finlit.rules import Ceiling, Dated, Guarantee, InterestTax, Rule

Kind = TypeVar("Kind", bound=Dated)
Row = dict[str, Any]

_CAP = "lps.cap"
# The last part of a limit's key tells what the tax holds against it.
_LIMITS = {"balance_threshold": "balance", "free_up_to": "interest"}
_RATES = ("rate", "rate_above")


def rules(kind: type[Kind], country: str = "IDN") -> tuple[Kind, ...]:
    """Return every rule of one kind, each with its first and last day, source and confidence.

    Parameters
    ----------
    kind : type
        ``Rule`` (each figure as such), ``Ceiling``, ``InterestTax`` or ``Guarantee``.
    country : str
        Whose rules: ISO 3166 code of three letters.

    Returns
    -------
    tuple of records
        All versions, those that have run out too. A rule's ``name`` is its key in the data set;
        :func:`finlit.rules.in_force` picks the version of a day.

    Raises
    ------
    InputError
        ``choice_unknown`` for another kind.
    DataError
        As :func:`finlit.datasets.rows`.

    Examples
    --------
    >>> from datetime import date
    >>> from finlit.rules import in_force
    >>> lps = in_force(rules(Guarantee), date(2026, 5, 31), "lps.tbp.commercial")
    >>> lps.highest_rate, str(lps.cap)
    (Decimal('0.035'), 'IDR 2000000000')
    >>> in_force(rules(Guarantee), date(2026, 6, 1), "lps.tbp.commercial")
    Traceback (most recent call last):
        ...
    finlit.errors.RuleExpired: The rule "lps.tbp.commercial" has run out: it held until 2026-05-31 ...
    >>> in_force(rules(Rule, "HKG"), date(2026, 1, 1), "hk.wage.domestic").value
    Decimal('5100')
    """
    if kind not in _READERS:
        known = ", ".join(each.__name__ for each in _READERS)
        raise InputError("choice_unknown", name="kind", value=getattr(kind, "__name__", kind), choices=known)
    return cast(tuple[Kind, ...], _rules(kind, country))


@lru_cache(maxsize=32)
def _rules(kind: type[Dated], country: str) -> tuple[Dated, ...]:
    return tuple(_READERS[kind]([row for row in rows("rules_indonesia") if row["country"] == country]))


def _dated(row: Row) -> Row:
    return {name: row[name] for name in ("valid_from", "valid_to", "source", "confidence")}


def _figures(found: list[Row]) -> Iterator[Rule]:
    for row in found:
        text, unit = row["value_text"] or "", row["unit"] or ""
        yield Rule(name=row["key"], value=row["value"], text=text, unit=unit, **_dated(row))


def _ceilings(found: list[Row]) -> Iterator[Ceiling]:
    for row in found:
        if row["kind"] == "ceiling":
            yield Ceiling(name=row["key"], highest=row["value"], per=_per(row["unit"]), **_dated(row))


def _per(unit: str) -> str:
    words = {"share a day": "day", "share a year": "year", "share of income": "income"}
    return next((per for start, per in words.items() if unit.startswith(start)), "loan")


def _taxes(found: list[Row]) -> Iterator[InterestTax]:
    parts = [row for row in found if row["kind"] == "tax"]
    for row in parts:
        if row["key"].rpartition(".")[2] not in _RATES:
            continue
        limit = next(
            other for other in parts if other["fact"] == row["fact"] and _end(other["key"]) in _LIMITS
        )
        yield InterestTax(
            name=row["fact"],
            rate=row["value"],
            limit=Money(limit["value"], "IDR"),
            looks_at=_LIMITS[_end(limit["key"])],
            **_dated(row),
        )


def _end(key: str) -> str:
    return key.rpartition(".")[2]


def _guarantees(found: list[Row]) -> Iterator[Guarantee]:
    parts = [row for row in found if row["kind"] == "guarantee"]
    cap = next((Money(row["value"], "IDR") for row in parts if row["key"] == _CAP), None)
    for row in parts:
        if cap is not None and row["key"] != _CAP:
            yield Guarantee(name=row["key"], cap=cap, highest_rate=row["value"], **_dated(row))


_READERS: dict[type[Dated], Callable[[list[Row]], Iterable[Dated]]] = {
    Rule: _figures,
    Ceiling: _ceilings,
    InterestTax: _taxes,
    Guarantee: _guarantees,
}
