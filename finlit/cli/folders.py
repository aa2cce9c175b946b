"""The folder of a class, as commands speak of it."""

from contextlib import suppress
from pathlib import Path

from finlit import course
from finlit.cli.screen import LANG, note
from finlit.errors import FinlitError


def healed(folder: Path) -> None:
    """Say which damaged files of the class were set aside; what was handed out keeps up with the list."""
    for one in course.heal(folder):
        note(one.sentence(LANG))
    with suppress(FinlitError):  # the command itself says what is wrong
        course.keep_up(folder)


def typed(folder: Path) -> str:
    """Write a folder so that it can be typed again: with quotation marks where it has spaces."""
    return f'"{folder}"' if " " in str(folder) else str(folder)
