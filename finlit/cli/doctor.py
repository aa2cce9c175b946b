"""``finlit doctor``: is this laptop ready for a workshop?"""

import importlib.metadata
import json
import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import typer

from finlit import datasets
from finlit.cli.options import Json, Lang
from finlit.cli.screen import say, screen, show_json
from finlit.course.build import build
from finlit.course.places import exercises_folder, notebooks_folder
from finlit.errors import FinlitError, WorkshopError

_NEEDED = ("jupyterlab", "nbgrader", "ipywidgets", "jupytext", "nbclient")
_FREE_DISK = 500 * 2**20


class Finding(NamedTuple):
    """One thing looked at: its name in the catalogue, whether it is well, and what was seen."""

    what: str
    is_well: bool
    seen: str


def doctor(as_json: Json = False, lang: Lang = "") -> None:
    """Look at everything a workshop needs and say what to do about what is missing."""
    found = [_python(), *_packages(), _course(), _data(), _folder(), _disk(), _port(), _browser()]
    if as_json:
        show_json(json.dumps([finding._asdict() for finding in found]))
    else:
        for finding in found:
            sign = "[bold green]✓[/]" if finding.is_well else "[bold red]✗[/]"
            screen.print(f"{sign} {say(f'doctor.{finding.what}')}: {finding.seen}")
            if not finding.is_well:
                screen.print(f"  → {say(f'doctor.{finding.what}.next')}")
    if not all(finding.is_well for finding in found):
        raise typer.Exit(1)


def _python() -> Finding:
    return Finding("python", sys.version_info >= (3, 11), sys.version.split()[0])


def _packages() -> list[Finding]:
    missing = []
    for name in _NEEDED:
        try:
            importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    return [Finding("packages", not missing, ", ".join(missing) or ", ".join(_NEEDED))]


def _course() -> Finding:
    try:
        lessons = len(list(notebooks_folder().glob("id/[0-9]*.ipynb")))
        exercises = len(list(exercises_folder().glob("id/release/*/*.ipynb")))
        stale = build(check=True)
    except WorkshopError as problem:
        if problem.code != "checkout_missing":
            return Finding("course", False, str(problem))
        stale = []
    return Finding("course", not stale and lessons > 0, f"{lessons} + {exercises}")


def _data() -> Finding:
    try:
        count = sum(len(datasets.rows(name)) for name in datasets.names())
    except FinlitError as problem:
        return Finding("data", False, str(problem))
    return Finding("data", True, f"{len(datasets.names())} / {count}")


def _folder() -> Finding:
    here = Path.cwd()
    try:
        with tempfile.NamedTemporaryFile(dir=here):
            pass
    except OSError as problem:
        return Finding("folder", False, f"{here}: {problem.strerror}")
    return Finding("folder", os.access(here, os.W_OK), str(here))


def _disk() -> Finding:
    free = shutil.disk_usage(Path.cwd()).free
    size = f"{free // 10**9} GB" if free >= 10**9 else f"{free // 10**6} MB"
    return Finding("disk", free > _FREE_DISK, size)


def _port() -> Finding:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", 0))
        except OSError as problem:
            return Finding("port", False, str(problem.strerror))
        return Finding("port", True, f"127.0.0.1:{probe.getsockname()[1]}")


def _browser() -> Finding:
    import webbrowser

    try:
        return Finding("browser", True, webbrowser.get().name)
    except webbrowser.Error:
        return Finding("browser", bool(shutil.which("chromium")), shutil.which("chromium") or "-")
