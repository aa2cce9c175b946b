"""``finlit lab``: the course in the learner's own folder, opened in JupyterLab without the internet."""

import hashlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, say
from finlit.course.places import exercises_folder, notebooks_folder, write_beside
from finlit.errors import WorkshopError
from finlit.i18n import Language

_MANIFEST = Path(".finlit") / "delivered.json"
_SETTINGS = {
    "apputils-extension/notification": {
        "checkForUpdates": False,
        "doNotDisturbMode": True,
        "fetchNews": "false",
    },
    # All cells stay attached, so a widget above is still alive when the learner scrolls back.
    "notebook-extension/tracker": {"windowingMode": "none"},
}
# Every kernel that starts knows the answer cells.
_KERNEL = {"InteractiveShellApp": {"extensions": ["finlit.course"]}}
# Panels for trainers and programmers that would only puzzle a learner.
_HIDDEN = {"disabledExtensions": {"@jupyter/nbgrader": True, "jupyterlab-jupytext": True}}


def lab(
    folder: Annotated[Path, typer.Argument(help=say("lab.folder"), metavar="[DIR]")] = Path("finlit-course"),
    port: Annotated[int, typer.Option("--port", help=say("lab.port"))] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help=say("lab.no_browser"))] = False,
    lang: Lang = "",
) -> None:
    """Copy the course to a folder, never over one's own work, and open JupyterLab on the lesson list."""
    kept = copy_course(folder, LANG)
    done(say("lab.copied", folder=folder))
    for path in kept:
        note(say("lab.kept", file=path))
    command, environment = jupyter_command(folder, LANG, port, no_browser)
    done(say("lab.starting"))
    try:
        status = subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        status = 0
    raise typer.Exit(status)


def copy_course(folder: Path, lang: Language) -> list[Path]:
    """Copy lessons and exercises of one language; a file that was worked in stays as it is.

    Returns
    -------
    list of Path
        Files of the learner's that differ from the course's newer ones and were kept.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``.
    """
    if folder.exists() and not folder.is_dir():
        raise WorkshopError("folder_is_a_file", folder=folder)
    sources = {}
    for path in (notebooks_folder() / lang).glob("*.ipynb"):
        sources[Path("notebooks") / lang / path.name] = path
    for path in (exercises_folder() / lang / "release").glob("*/*.ipynb"):
        sources[Path("exercises") / lang / "release" / path.parent.name / path.name] = path
    delivered = _delivered(folder)
    kept = []
    for place, source in sorted(sources.items()):
        new, target = source.read_bytes(), folder / place
        if target.exists():
            old = target.read_bytes()
            if old == new:
                continue
            if _hash(old) != delivered.get(place.as_posix()):
                kept.append(place)
                continue
        write_beside(target, new)
        delivered[place.as_posix()] = _hash(new)
    write_beside(folder / _MANIFEST, json.dumps(delivered, indent=1, sort_keys=True))
    return kept


def _delivered(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # then every changed file counts as the learner's own
    return found if isinstance(found, dict) else {}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def jupyter_command(
    folder: Path, lang: Language, port: int, no_browser: bool
) -> tuple[list[str], dict[str, str]]:
    """Command and environment that start JupyterLab on the lesson list, quiet and offline.

    Settings live in the course folder, so nothing of the learner's own Jupyter changes.
    """
    if port and not _is_free(port):
        raise WorkshopError("port_in_use", port=str(port))
    home = (folder / ".finlit" / "jupyter").resolve()
    settings = home / "lab" / "user-settings" / "@jupyterlab"
    for name, values in _SETTINGS.items():
        write_beside(settings / f"{name}.jupyterlab-settings", json.dumps(values))
    write_beside(home / "labconfig" / "page_config.json", json.dumps(_HIDDEN))
    python = (folder / ".finlit" / "ipython").resolve()
    write_beside(python / "profile_default" / "ipython_config.json", json.dumps(_KERNEL))
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder.resolve()}",
        "--ServerApp.ip=127.0.0.1",
        f"--LabApp.default_url=/lab/tree/notebooks/{lang}/index.ipynb",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]
    if port:
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if no_browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    environment = os.environ | {"JUPYTER_CONFIG_DIR": str(home), "IPYTHONDIR": str(python)}
    return command, environment


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True
