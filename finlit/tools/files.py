"""Saving what was set to the file of a family, and opening it again: nothing is kept anywhere else."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from finlit.errors import InputError
from finlit.language import FALLBACK
from finlit.scenario_file import Parts, read_parts, written_parts


def saved(
    name: str,
    entered: Mapping[str, Any],
    lang: str,
    own: Mapping[str, str] | None = None,
    day: date | None = None,
) -> str:
    """Write what was set as a file of a family, which the notebook and the household library read too.

    Parameters
    ----------
    name : str
        Of the tool.
    entered : mapping
        ``Answer.inputs``: plain numbers and words.
    lang : str
        The language in which any words in it were typed.
    own : dict of field to text, optional
        What of it are blanks of the planner: :func:`finlit.tools.ours.set_in`.
    day : date, optional
        Since when; today without it.
    """
    parts: dict[str, Any] = {"tool": {"name": name, "lang": lang, "values": entered}}
    if own:
        since = (day or date.today()).isoformat()
        planned = {field: {"value": value, "day": since} for field, value in own.items()}
        parts = {"pages": {"planned": planned}} | parts
    return written_parts(parts)


def opened(name: str, content: str | bytes, lang: str = FALLBACK) -> dict[str, Any]:
    """Read the values of a saved file for a tool; the tool's reader then checks each of them.

    Numbers come back as numbers, so a file saved in one language opens in another. A file of the planner or
    of the household library opens the tools that have a use for its numbers.

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``, ``saved_file_of_other_tool``,
        ``plan_file_without_tool`` where nothing in it is for this tool.

    Examples
    --------
    >>> opened("send-money", '{"tool": "send-money", "schema": 2, "values": {"amount": 2500}}')
    {'amount': 2500}
    """
    parts = read_parts(content)
    tool = tool_in(parts)
    if tool == name:
        return dict(parts["tool"]["values"])
    values = _of_family(name, parts, lang)
    if values:
        return values
    if tool:
        raise InputError("saved_file_of_other_tool", tool=tool, wanted=name)
    raise InputError("plan_file_without_tool", tool=name)


def tool_in(parts: Parts) -> str:
    """Return the name of the tool that a file was saved from; "" for one of the planner or the library."""
    return str(parts["tool"]["name"]) if "tool" in parts else ""


def _of_family(name: str, parts: Parts, lang: str) -> dict[str, Any]:
    if not parts.keys() & {"pages", "plan"}:
        return {}
    from finlit.tools.kept import opening, pages_in  # a phone that saves only needs no plan

    return opening(name, pages_in(parts, date.today()), lang)
