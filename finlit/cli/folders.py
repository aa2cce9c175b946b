"""The folder of a class, as commands speak of it."""

from pathlib import Path

from finlit import course
from finlit.cli.screen import LANG, note


def healed(folder: Path) -> None:
    """Say which damaged files of the class were set aside."""
    for one in course.heal(folder):
        note(one.sentence(LANG))


def typed(folder: Path) -> str:
    """Write a folder so that it can be typed again: with quotation marks where it has spaces."""
    return f'"{folder}"' if " " in str(folder) else str(folder)
