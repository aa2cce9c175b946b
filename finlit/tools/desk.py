"""Where to turn: the office that a tool names at its end."""

from typing import Any

from finlit.tools.contract import Say
from finlit.tools.fields import words

_LONGEST = 80


def desk_field() -> Any:
    """Say the field of an office with its telephone, as a district's file or the reader writes it."""
    return words(longest=_LONGEST)


def turn_to(desk: str, say: Say) -> str:
    """Say where to turn; without an office of one's own, the offices that every district has."""
    return say.all("turn_to", desk=desk or say.all("desk"))
