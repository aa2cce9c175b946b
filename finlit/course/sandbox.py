"""Where an exercise asks for code, it runs behind a wall: bubblewrap, with Python and nothing else in it.

Only a trainer's own exercise can ask (``runs_code = true``), and only where ``--allow-code`` is said. Behind
the wall there is no network, no folder of the class or of the trainer, no other process to see; time, memory
and what may be written are limited. What comes out is the named answers, as text, and they are marked as
anybody's. The kernel of the computer is shared: a hole in it is a hole in the wall.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

import finlit
from finlit.course.answers import LONGEST
from finlit.course.checks import Exercise
from finlit.course.key import WORDED, Kind
from finlit.errors import InputError, WorkshopError
from finlit.i18n import Language
from finlit.language import language

_SECONDS = 30
_MEMORY = 1_000_000_000  # [bytes] of one process
_PROCESSES = 16  # threads count, too
_LARGEST = 1_000_000  # [bytes] of what it may write, and of what is read of it
_SYSTEM = ("/usr", "/bin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache")

_OWN = "/tmp"

_RUNNER = """
import json, os, resource, sys
if os.geteuid() == 0:  # no number of processes is too large for root
    os.setgroups([])
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
for kind, most in ((resource.RLIMIT_AS, {memory}), (resource.RLIMIT_CPU, {seconds}),
                   (resource.RLIMIT_FSIZE, {largest}), (resource.RLIMIT_NPROC, {processes})):
    resource.setrlimit(kind, (most, most))
asked = json.load(sys.stdin)
out = os.dup(1)
nothing = os.open(os.devnull, os.O_RDWR)
for place in (0, 1, 2):
    os.dup2(nothing, place)
made = {{"__name__": "__main__"}}
for cell in asked["cells"]:
    try:
        exec(compile(cell, "cell", "exec"), made)
    except BaseException:
        pass
found = {{}}
for name in asked["names"]:
    value = made.get(name)
    try:
        if type(value) in (list, tuple):
            found[name] = ["list", [str(part)[:{longest}] for part in value[:100]]]
        elif value is not None and value is not ...:
            kind = "text" if type(value) is str else "number"
            found[name] = [kind, str(value)[:{longest}]]
    except BaseException:
        pass
os.write(out, json.dumps(found).encode())
os._exit(0)
"""


def refuse_code(exercise: Exercise, allowed: bool) -> None:
    """Refuse an exercise that asks for code, unless that is allowed and can be walled off.

    Raises
    ------
    InputError
        ``exercise_runs_code``.
    WorkshopError
        ``sandbox_missing``, ``sandbox_fails``.
    """
    if not exercise.runs_code:
        return
    file = f"{exercise.name}.toml"
    if not allowed:
        raise InputError("exercise_runs_code", file=file)
    if shutil.which("bwrap") is None:
        raise WorkshopError("sandbox_missing", file=file)
    tried = subprocess.run([*_wall(), "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise WorkshopError("sandbox_fails", file=file, reason=tried.stderr.strip()[:300])


def run_answers(
    exercise: Exercise, cells: list[str], lang: Language, seconds: float = _SECONDS
) -> tuple[Mapping[str, str], str]:
    """Run code cells behind the wall, each after the other, and return what the answers' names stand for.

    A cell that fails is passed over, as a notebook does.

    Returns
    -------
    dict of name to text, and str
        Answers as a person would type them in that language; ``code_stopped`` where the time or the memory
        was used up, else "".
    """
    names = [answer.name for answer in exercise.answers]
    code = _RUNNER.format(
        memory=_MEMORY, seconds=int(seconds), largest=_LARGEST, longest=LONGEST, processes=_PROCESSES
    )
    command = [*_wall(), sys.executable, "-I", "-W", "ignore", "-c", code]
    plain = [_without_magic(cell) for cell in cells]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out:
        given.write(json.dumps({"cells": plain, "names": names}).encode())
        given.seek(0)
        process = subprocess.Popen(command, stdin=given, stdout=out, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()  # everything behind the wall ends with it
            process.wait()
        out.seek(0)
        found = _told(out.read(_LARGEST))
    if found is None:
        return {}, "code_stopped"
    kinds = {answer.name: answer.kind for answer in exercise.answers}
    return {name: _typed(*found[name], kinds[name], lang) for name in names if name in found}, ""


def _told(raw: bytes) -> dict[str, tuple[str, list[str]]] | None:
    """Read what came through the wall: it is the learner's, so only its form is trusted after a look."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    told = {}
    for name, pair in found.items():
        if isinstance(pair, list) and len(pair) == 2:
            parts = pair[1] if isinstance(pair[1], list) else [pair[1]]
            told[name] = (str(pair[0]), [str(part)[:LONGEST] for part in parts])
    return told


def _typed(kind: str, parts: list[str], asked: Kind, lang: Language) -> str:
    """Write a value as a person types it, a number in the learner's language: 2.5 is 25 in Indonesian."""
    if kind == "text" or asked in WORDED:
        return ", ".join(parts)
    digits = 2 if asked in ("rupiah", "money") else 6
    return "; ".join(_plain(part, digits, lang) for part in parts)


def _plain(written: str, digits: int, lang: Language) -> str:
    try:
        value = Decimal(written)
        return f"{round(value, digits).normalize():f}".replace(".", language(lang).point)
    except (InvalidOperation, ValueError, OverflowError):
        return written


def _without_magic(cell: str) -> str:
    """Leave out what is no Python: ``%load_ext``, ``!ls``."""
    return "\n".join(line for line in cell.splitlines() if not line.lstrip().startswith(("%", "!")))


def _wall() -> list[str]:
    """The command in front of what is walled off: files of the system and of Python to read, and no more."""
    places = [*_SYSTEM, sys.base_prefix, sys.prefix, str(Path(finlit.__file__).resolve().parent)]
    shown = [part for place in dict.fromkeys(places) for part in ("--ro-bind-try", place, place)]
    above = {parent for place in places for parent in Path(place).parents if parent != parent.parent}
    ways = [part for parent in sorted(above) for part in ("--perms", "0755", "--dir", str(parent))]
    return [
        *("bwrap", *_apart(), "--die-with-parent", "--new-session", "--clearenv"),
        *("--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", _OWN),
        *("--perms", "1777", "--size", str(_MEMORY // 10), "--tmpfs", _OWN),
        *(*ways, *shown),
        *("--proc", "/proc", "--dev", "/dev", "--chdir", _OWN, "--"),
    ]


def _apart() -> list[str]:
    """Namespaces of its own; a trainer who is root needs to become nobody behind the wall."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        apart = [f"--unshare-{kind}" for kind in ("ipc", "pid", "net", "uts", "cgroup-try")]
        return [*apart, "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    return ["--unshare-all", "--cap-drop", "ALL"]
