"""Saving what was set to a file, and opening it again: nothing is kept anywhere else."""

import json
from typing import Any

from finlit.errors import InputError
from finlit.tools.contract import ToolInputs

SCHEMA = 1
_LONGEST = 20_000


def saved(inputs: ToolInputs) -> str:
    """Write the inputs of a tool as JSON, with its name and the version of the format."""
    values = {name: str(value) for name, value in inputs.model_dump().items()}
    return json.dumps({"tool": inputs.TOOL, "schema": SCHEMA, "values": values}, indent=1, ensure_ascii=False)


def opened(name: str, content: str | bytes) -> dict[str, Any]:
    """Read the values of a saved file; the tool's ``Inputs`` then checks each of them.

    Raises
    ------
    InputError
        ``saved_file_unreadable``, ``saved_file_newer``, ``saved_file_of_other_tool``.

    Examples
    --------
    >>> opened("send-money", '{"tool": "send-money", "schema": 1, "values": {"amount": "2500"}}')
    {'amount': '2500'}
    """
    if len(content) > _LONGEST:
        raise InputError("saved_file_unreadable")
    try:
        found = json.loads(content)
        tool, schema, values = found["tool"], found["schema"], found["values"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("saved_file_unreadable") from None
    if not isinstance(schema, int) or not isinstance(values, dict):
        raise InputError("saved_file_unreadable")
    if tool != name:
        raise InputError("saved_file_of_other_tool", tool=tool, wanted=name)
    if schema > SCHEMA:
        raise InputError("saved_file_newer", schema=schema, known=SCHEMA)
    return values
