"""``finlit lab``: the course in the learner's own folder, opened in JupyterLab without the internet."""

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import course
from finlit.cli.options import Lang, NoBrowser, Port
from finlit.cli.screen import LANG, done, note, say
from finlit.course.classroom import ClassRoom
from finlit.course.places import exercises_folder, notebooks_folder, write_beside
from finlit.errors import WorkshopError
from finlit.i18n import Language, text

_MANIFESTS = (Path(".finlit") / "delivered.json", Path(".finlit") / "delivered.copy.json")
# Runs the cells of a lesson when it is opened.
_RUNS = Path(course.__file__).parent / "lab_extension"
_SETTINGS = {
    "apputils-extension/notification": {
        "checkForUpdates": False,
        "doNotDisturbMode": True,
        "fetchNews": "false",
    },
    # All cells stay attached, so a widget above is still alive when the learner scrolls back.
    "notebook-extension/tracker": {"windowingMode": "none"},
}
# What the language packs of JupyterLab are called.
_LOCALES = {"id": "id_ID"}
_MENUS = ("file", "edit", "view", "run", "kernel", "tabs", "settings", "help")
# Every kernel that starts knows the answer cells.
_KERNEL = {"InteractiveShellApp": {"extensions": ["finlit.course"]}}
# Panels for trainers and programmers that would only puzzle a learner.
_HIDDEN = {"disabledExtensions": {"@jupyter/nbgrader": True, "jupyterlab-jupytext": True}}


def lab(
    folder: Annotated[Path, typer.Argument(help=say("lab.folder"), metavar="[DIR]")] = Path("finlit-course"),
    port: Port = 0,
    no_browser: NoBrowser = False,
    lang: Lang = "",
) -> None:
    """Copy the course to a folder, never over one's own work, and open JupyterLab on the lesson list."""
    kept = copy_course(folder, LANG)
    done(say("lab.copied", folder=folder))
    for path in kept:
        note(say("lab.kept", file=path))
    command, environment = jupyter_command(folder, LANG, port, no_browser)
    done(say("lab.starting"))
    _run(command, environment)


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
        new, target, name = source.read_bytes(), folder / place, place.as_posix()
        old = target.read_bytes() if target.is_file() else b""
        if target.exists() and old != new and _hash(old) not in delivered.get(name, ()):
            kept.append(place)
            continue
        if old != new:
            # Written down first: a copy that is cut off here is known for ours, the old one and the new.
            delivered[name] = [*delivered.get(name, ()), _hash(new)][-3:]
            _write_down(folder, delivered)
            write_beside(target, new)
        delivered[name] = [_hash(new)]
    _write_down(folder, delivered)
    return kept


def _write_down(folder: Path, delivered: dict[str, list[str]]) -> None:
    """Write the list of delivered files twice: without it they would pass for the learner's own."""
    for name in _MANIFESTS:
        write_beside(folder / name, json.dumps(delivered, indent=1, sort_keys=True))


def _delivered(folder: Path) -> dict[str, list[str]]:
    for name in _MANIFESTS:
        try:
            found = json.loads((folder / name).read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(found, dict) and all(isinstance(one, str | list) for one in found.values()):
            return {place: [one] if isinstance(one, str) else one for place, one in found.items()}
    return {}  # then every changed file counts as the learner's own


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
    for name, values in (_SETTINGS | _spoken(lang)).items():
        write_beside(settings / f"{name}.jupyterlab-settings", json.dumps(values))
    for name in ("package.json", "static/remoteEntry.js"):
        write_beside(home / "labextensions" / "finlit-runs" / name, (_RUNS / name).read_bytes())
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
        f"--LabApp.extra_labextensions_path={home / 'labextensions'}",
    ]
    command += _usual(port, no_browser)
    environment = os.environ | {"JUPYTER_CONFIG_DIR": str(home), "IPYTHONDIR": str(python)}
    return command, environment


def _spoken(lang: Language) -> dict[str, Any]:
    """Settings that make JupyterLab speak: its language pack, and the menus, which the packs may lack."""
    menus = [{"id": f"jp-mainmenu-{name}", "label": text(f"cli.lab.menu.{name}", lang)} for name in _MENUS]
    return {
        "translation-extension/plugin": {"locale": _LOCALES.get(lang, "default")},
        "mainmenu-extension/plugin": {"menus": menus},
    }


_OWN_HOST = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'self'"
_NO_FORMULAS = """{% macro mathjax(url="") %}
<script>
window.MathJax = {Hub: {Startup: {signal: {Interest: (told) => setTimeout(() => told("End"), 0)}}}};
</script>
{% endmacro %}
"""


def run_formgrader(room: ClassRoom, port: int, no_browser: bool) -> None:
    """Open nbgrader's marking page on a class; what is marked there comes into the next report."""
    command, environment = formgrader_command(room, port, no_browser)
    done(say("lab.starting"))
    _run(command, environment)


def formgrader_command(room: ClassRoom, port: int, no_browser: bool) -> tuple[list[str], dict[str, str]]:
    """Command and environment of formgrader: its own settings, on the class's gradebook."""
    if port and not _is_free(port):
        raise WorkshopError("port_in_use", port=str(port))
    settings = room.grading.resolve() / ".jupyter"
    course = {"root": str(room.grading.resolve()), "db_url": room.db_url}
    values = {
        "CourseDirectory": course | ({"course_id": "default_course"} if room.db else {}),
        "ServerApp": {
            "jpserver_extensions": {"nbgrader.server_extensions.formgrader": True},
            "tornado_settings": {"headers": {"Content-Security-Policy": _OWN_HOST}},
        },
    }
    # nbgrader's page would ask the internet for what sets formulas; a learner's words might name any host.
    write_beside(settings / "nbconvert" / "templates" / "formgrade" / "mathjax.html.j2", _NO_FORMULAS)
    write_beside(settings / "jupyter_server_config.json", json.dumps(values))
    write_beside(settings / "nbgrader_config.json", json.dumps(values))
    command = [sys.executable, "-m", "jupyter_server", f"--ServerApp.root_dir={room.grading.resolve()}"]
    command += ["--ServerApp.ip=127.0.0.1", "--ServerApp.default_url=/formgrader"]
    command += _usual(port, no_browser)
    found = os.pathsep.join(filter(None, (str(settings), os.environ.get("JUPYTER_PATH"))))
    return command, os.environ | {"JUPYTER_CONFIG_DIR": str(settings), "JUPYTER_PATH": found}


def _run(command: list[str], environment: dict[str, str]) -> None:
    """Keep a server running until it is ended; Ctrl and C, or a closed window, end it with us."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _stop)
    # Apart, so that Ctrl and C reach us alone: Jupyter would ask, twice, whether it is meant.
    with subprocess.Popen(command, env=environment, start_new_session=True) as server:
        try:
            status = server.wait()
        except KeyboardInterrupt:
            server.terminate()
            status = 0
    raise typer.Exit(max(status, 0))


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


def _usual(port: int, no_browser: bool) -> list[str]:
    found = [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"] if port else []
    if no_browser:
        found.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        found.append("--allow-root")
    return found


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True
