"""What all commands share: the language, the two screens, tables and progress."""

import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from finlit.i18n import LANGUAGES, Language, text
from finlit.language import FALLBACK

LONG_NAME = 34

screen = Console(highlight=False, soft_wrap=False)
trouble = Console(stderr=True, highlight=False)


def language() -> Language:
    """Language of this run: ``--lang``, then the class's, then FINLIT_LANG, then the system, then English.

    Looked up before the command line is read, so that the help speaks it too.
    """
    system = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    usual = os.environ.get("FINLIT_LANG") or re.split("[^a-z]", system.lower())[0]  # "id_ID.UTF-8"
    return _known(asked_language() or _language_of_class() or usual)


def _language_of_class() -> str:
    """Return the language of the class that ``finlit class`` is asked about; "" without one."""
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    if words[:1] != ["class"]:
        return ""
    named = [Path(word) for word in [*words[1:], "."]]
    try:
        beside = sorted(path.parent for path in Path().glob("*/class.toml"))
    except OSError:
        beside = []
    for folder in [*named, *beside]:
        with suppress(OSError, ValueError, RecursionError):
            about = tomllib.loads((folder / "class.toml").read_text(encoding="utf-8"))
            return str(about.get("lang", ""))
    return ""


def asked_language() -> str | None:
    """Return what stands behind ``--lang``, whether there is such a language or not."""
    given = sys.argv[1:]
    for place, word in enumerate(given):
        if word == "--lang" and place + 1 < len(given):
            return given[place + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return None


def _known(word: str) -> Language:
    return word if word in LANGUAGES else FALLBACK


LANG = language()


def say(key: str, **values: Any) -> str:
    """Return a sentence of the catalogue ``cli`` in the language of this run."""
    return text(f"cli.{key}", LANG, **values)


def show_json(written: str) -> None:
    """Show JSON: in colours to a person, plain and at once to a program."""
    if screen.is_terminal:
        screen.print_json(written)
    else:
        sys.stdout.write(f"{json.dumps(json.loads(written), indent=2, ensure_ascii=False)}\n")


def complain(words: str) -> None:
    """Print one error: what was wrong and what to do."""
    trouble.print(f"[bold red]✗[/] {_plain(words)}")


def _plain(words: str) -> str:
    return words.replace("[", "\\[")


def done(words: str) -> None:
    """Print that a step is done."""
    screen.print(f"[bold green]✓[/] {_plain(words)}")


def note(words: str) -> None:
    """Print something that must be seen."""
    screen.print(f"[bold yellow]![/] {_plain(words)}")


def table(
    caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()
) -> None:
    """Print a table; ``right`` are the columns of numbers."""
    drawn = Table(title=_plain(caption), title_justify="left", header_style="bold", title_style="bold")
    for place, column in enumerate(columns):
        number = place in right
        # A name or a number cut in two is no name and no number; only long names may take two lines.
        whole = number or (place == 0 and max((len(row[0]) for row in rows), default=0) <= LONG_NAME)
        drawn.add_column(
            _plain(column), justify="right" if number else "left", no_wrap=whole, overflow="fold"
        )
    for row in rows:
        drawn.add_row(*(_plain(cell) for cell in row))
    screen.print(drawn)


@contextmanager
def progress(words: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show a bar while something longer runs; yields ``at(done, total, now)`` to call after each part."""
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), TimeElapsedColumn())
    with Progress(*columns, console=trouble, transient=True) as bar:
        task = bar.add_task(_plain(words), total=None)

        def at(done: int, total: int, now: str = "") -> None:
            bar.update(
                task, completed=done, total=total, description=_plain(f"{words} {now[:LONG_NAME]}".strip())
            )

        yield at
