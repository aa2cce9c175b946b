"""Rules and tariffs of the day, with how far to trust them: nothing of low confidence is used unsaid."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from finlit import datasets
from finlit.errors import NoData

_DATASET = "rules_indonesia"
PAWN_TARIFF = "pegadaian.kca.2018"
"""The newest tariff of the pawnshop that was found."""


@lru_cache(maxsize=1)
def _rules() -> tuple[dict[str, Any], ...]:
    return tuple(datasets.rows(_DATASET))


def rule(key: str, as_of: date) -> dict[str, Any]:
    """Return the row of a rule that holds on a day; the newest, where several do.

    Raises
    ------
    NoData
        ``rule_unknown`` when no row holds on that day: never a rule of another year instead.
    """
    found = rule_or_none(key, as_of)
    if found is None:
        raise NoData("rule_unknown", key=key, as_of=as_of)
    return found


def rule_or_none(key: str, as_of: date) -> dict[str, Any] | None:
    """Return the row of a rule that holds on a day, or None where there was no such rule yet."""
    found = [row for row in _rules() if row["key"] == key and holds(row, as_of)]
    return max(found, key=lambda row: row["valid_from"] or date.min, default=None)


def newest_rule(key: str) -> dict[str, Any]:
    """Return the row of a rule that is known last; its end may have passed, which is to be said."""
    return max((row for row in _rules() if row["key"] == key), key=lambda row: row["valid_from"] or date.min)


def pawn_group(loan: Decimal, as_of: date) -> str | None:
    """Return the group of the pawnshop's tariff that a loan is in; None where the tariff has none for it."""
    lowest = rule_or_none(f"{PAWN_TARIFF}.A.lowest", as_of)
    if lowest is None or loan < lowest["value"]:
        return None
    groups = ("A", "B", "C")
    return next(
        (group for group in groups if loan <= rule(f"{PAWN_TARIFF}.{group}.highest", as_of)["value"]), "D"
    )


def holds(row: dict[str, Any], as_of: date) -> bool:
    """Whether a row is valid on a day, as far as its source tells."""
    begins, ends = row["valid_from"] or date.min, row["valid_to"] or date.max
    return bool(begins <= as_of <= ends)


def is_contested(key: str, as_of: date) -> bool:
    """Whether a row of low confidence speaks against a rule on that day."""
    return any(row["key"] == key and row["confidence"] == "low" and holds(row, as_of) for row in _rules())
