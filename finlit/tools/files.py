"""Saving what was set to a file, and opening it again: nothing is kept anywhere else."""

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from finlit.errors import InputError
from finlit.plain import to_json

SCHEMA = 2
_EVER = range(1, 1000)
"""Versions that there may ever be"""
_LONGEST = 20_000


def saved(name: str, entered: Mapping[str, Any], lang: str) -> str:
    """Write what was set as JSON, with the tool's name, the language and the version of the format.

    Parameters
    ----------
    name : str
        Of the tool.
    entered : mapping
        ``Answer.inputs``: plain numbers and words.
    lang : str
        The language in which any words in it were typed.
    """
    return to_json({"tool": name, "schema": SCHEMA, "lang": lang, "values": entered})


def opened(name: str, content: str | bytes) -> dict[str, Any]:
    """Read the values of a saved file; the tool's reader then checks each of them.

    Numbers come back as numbers, so a file saved in one language opens in another.

    Raises
    ------
    InputError
        ``saved_file_unreadable``, ``saved_file_newer``, ``saved_file_of_other_tool``.

    Examples
    --------
    >>> opened("send-money", '{"tool": "send-money", "schema": 2, "values": {"amount": 2500}}')
    {'amount': 2500}
    """
    found = _found(content)
    tool, schema, values = found["tool"], found["schema"], found["values"]
    if tool != name:
        raise InputError("saved_file_of_other_tool", tool=tool, wanted=name)
    if schema > SCHEMA:
        raise InputError("saved_file_newer", schema=schema, known=SCHEMA)
    return values if schema == SCHEMA else {name: _as_number(value) for name, value in values.items()}


def tool_of(content: str | bytes) -> str:
    """Return the name of the tool that a saved file is of.

    Raises
    ------
    InputError
        ``saved_file_unreadable``.

    Examples
    --------
    >>> tool_of('{"tool": "send-money", "schema": 2, "values": {"amount": 2500}}')
    'send-money'
    """
    return str(_found(content)["tool"])


def _found(content: str | bytes) -> dict[str, Any]:
    """Return what a file holds, if it is one of ours."""
    if len(content) > _LONGEST:
        raise InputError("saved_file_unreadable")
    try:
        found = json.loads(content, parse_float=Decimal)
        _, schema, values = found["tool"], found["schema"], found["values"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("saved_file_unreadable") from None
    if schema not in _EVER or not isinstance(values, dict):
        raise InputError("saved_file_unreadable")
    return dict(found)


def _as_number(value: Any) -> Any:
    """Read what the first version wrote: numbers as texts of a program."""
    try:
        return Decimal(value) if isinstance(value, str) else value
    except InvalidOperation:
        return value
