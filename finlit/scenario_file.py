"""The one file of a family: what notebook, phone page and library keep, each in its part of it.

::

    {"finlit": "household-plan", "schema": 3,
     "pages": {"planned": {"wage": {"value": "5100 HKD", "day": "2026-01-31"}}, "came_true": {}},
     "tool": {"name": "two-homes", "lang": "id", "values": {"wage": 5100}},
     "plan": {"name": "...", "homes": [], "items": []}}

``pages`` are the pages of the planner, ``tool`` is what was set in one tool, ``plan`` a plan of the household
library. Each part may be left out; whoever reads takes the part that he needs, or makes it from another.
"""

import json
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from finlit.errors import InputError
from finlit.money import Money, minor_unit
from finlit.plain import to_json

SCHEMA = 3
"""1 and 2: a file of its own for the pages, for each tool and for a plan. 3: one file with parts."""
LARGEST = 2_000_000
"""[bytes] a plan of a family is some tens of thousands"""
_NAME = "household-plan"
_PARTS = ("pages", "tool", "plan")
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?")
# finlit writes no such zero; who writes 500.000 into the file by hand means thousands.
_THOUSANDS = re.compile(r"[1-9]\d*\.\d\d0$")

Parts = dict[str, dict[str, Any]]


def written_parts(parts: Mapping[str, Any]) -> str:
    """Write the file; the same parts, the same bytes.

    >>> written_parts({"tool": {"name": "send-money", "values": {"amount": 2500}}})[:52]
    '{"finlit": "household-plan", "schema": 3, "tool": {"'
    """
    return to_json({"finlit": _NAME, "schema": SCHEMA, **parts}) + "\n"


def read_parts(content: str | bytes, file: str = "JSON", largest: int = LARGEST) -> Parts:
    """Read the parts of a file that this or an older version wrote.

    Parameters
    ----------
    content : str or bytes
    file : str
        Its name, for errors.
    largest : int
        [bytes]

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``.

    Examples
    --------
    >>> read_parts('{"tool": "send-money", "schema": 2, "values": {"amount": 2500}}')["tool"]["values"]
    {'amount': 2500}
    """
    unreadable = InputError("plan_file_unreadable", file=file)
    try:
        found: Any = json.loads(content, parse_float=Decimal) if len(content) <= largest else None
    except (ValueError, RecursionError):
        raise unreadable from None
    if not isinstance(found, dict) or not _is_ours(found):
        raise unreadable
    schema: Any = found.get("schema")
    if type(schema) is not int or not 0 < schema < 1000:
        raise unreadable
    if schema > SCHEMA:
        raise InputError("plan_file_newer", file=file, schema=schema, known=SCHEMA)
    parts = {name: found[name] for name in _PARTS if name in found} if schema == SCHEMA else _of_old(found)
    if not parts or not all(isinstance(part, dict) for part in parts.values()):
        raise unreadable
    tool = parts.get("tool", {"name": "", "values": {}})
    if not isinstance(tool.get("name"), str) or not isinstance(tool.get("values"), dict):
        raise unreadable
    return parts


def _is_ours(found: Mapping[str, Any]) -> bool:
    """Whether it has a name of ours: before version 3 that of a tool was enough."""
    return found.get("finlit") in (_NAME, "our-plan") or isinstance(found.get("tool"), str)


def _of_old(found: Mapping[str, Any]) -> Parts:
    """Bring an older file into parts: the pages alone, a plan alone, or a tool alone."""
    if found.get("finlit") == "our-plan":
        return {"pages": found.get("kept", {})}
    if found.get("finlit") == _NAME:
        return {"plan": found["plan"]} if "plan" in found else {}
    values = found.get("values")
    if found["schema"] == 1 and isinstance(values, dict):
        values = {name: _as_number(value) for name, value in values.items()}
    return {"tool": {"name": found["tool"], "lang": found.get("lang", ""), "values": values}}


def _as_number(value: Any) -> Any:
    """Read what the first version wrote: numbers as texts of a program."""
    try:
        return Decimal(value) if isinstance(value, str) else value
    except InvalidOperation:
        return value


def number_of(value: str) -> Money | Decimal | None:
    """Return what is kept of a blank as a number; None for words, and for thousands written into the file.

    >>> number_of("1250000 IDR"), number_of("24"), number_of("12 Mei"), number_of("500.000 IDR")
    (Money('1250000', 'IDR'), Decimal('24'), None, None)
    """
    found = _NUMBER.fullmatch(value)
    if found is None or _THOUSANDS.search(found[1]):
        return None
    try:
        money = Money(found[1], found[2]) if found[2] else None
    except InputError:  # three letters that are no currency
        return None
    if money is None:
        return Decimal(found[1])
    return None if money.amount % minor_unit(money.currency) else money


def as_entry(value: Money | Decimal) -> str:
    """Write a number as it is kept of a blank.

    >>> as_entry(Money(1_250_000, "IDR")), as_entry(Decimal("24.0"))
    ('1250000 IDR', '24')
    """
    if isinstance(value, Money):
        return f"{value.amount.normalize():f} {value.currency}"
    return f"{value.normalize():f}"
