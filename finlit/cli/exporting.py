"""``finlit export``: an answer as files to send, to print, to calculate with and to remember by."""

import re
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from finlit._beside import write_beside
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, say, screen, table
from finlit.cli.tool import ask
from finlit.errors import InputError
from finlit.export import FORMATS, Output, Promise, calendar, output
from finlit.tables import typed_day

_TO_SCREEN, _PROMISE = "sms", "promise"
_LONGEST = 200  # [letters] of a promise


class _Asked(NamedTuple):
    """What the words of a command say: values of the tool, and files by format ("" for the usual name)."""

    values: dict[str, str]
    files: dict[str, str]


def export(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help=say("tool.name"), metavar="[NAME]")] = "",
    to: Annotated[Path, typer.Option("--to", help=say("export.to"), metavar="DIR")] = Path(),
    address: Annotated[str, typer.Option("--address", help=say("export.address"), metavar="URL")] = "",
    lang: Lang = "",
) -> None:
    """Ask a tool and write its answer; every other ``--name value`` is one of its inputs."""
    asked = _read(context.args)
    if not name or name.startswith("-") or "help" in asked.values:
        _help()
        return
    if not asked.files:
        raise InputError("export_nothing", formats=", ".join(f"--{one}" for one in FORMATS))
    if name == _PROMISE:
        _write(_promise(asked), asked.files.get("ics", ""), to)
        return
    answer = ask(name, dict(asked.values))
    for kind, file in asked.files.items():
        made = output(answer, kind, address)
        if kind == _TO_SCREEN and not file:
            screen.print(made.content.decode(), markup=False)
            continue
        _write(made, file, to)


def _write(made: Output, file: str, to: Path) -> None:
    path = Path(file) if file else to / made.name
    write_beside(path, made.content)
    done(say("export.written", file=path))


def _promise(asked: _Asked) -> Output:
    """Write a family's promise into a calendar: ``--on`` a day, ``--what`` in its own words."""
    others = [f"--{one}" for one in asked.files if one != "ics"]
    others += [f"--{one}" for one in asked.values if one not in ("on", "what")]
    if others:
        raise InputError("choice_unknown", name=_PROMISE, value=others[0], choices="--on, --what, --ics")
    what, on = " ".join(asked.values.get("what", "").split()), asked.values.get("on", "")
    if not what:
        raise InputError("promise_without_words")
    day = typed_day(on)
    if day is None:
        raise InputError("day_unreadable", value=on[:40])
    return Output(f"{_PROMISE}-{day}.ics", "text/calendar", calendar([Promise(day, what[:_LONGEST])], LANG))


def _read(words: list[str]) -> _Asked:
    """Read ``--pdf``, ``--pdf FILE``, ``--pdf=FILE`` and ``--name value``."""
    asked, rest = _Asked({}, {}), list(words)
    while rest:
        word = rest.pop(0)
        if word in ("--help", "-h"):
            asked.values["help"] = ""
            continue
        match = re.fullmatch(r"--([a-z][a-z0-9_.-]*)(?:=(.*))?", word)
        if not match:
            raise InputError("option_unreadable", word=word)
        name, value = match[1].replace("-", "_"), match[2]
        if name in FORMATS:
            has_file = value is None and bool(rest) and not rest[0].startswith("--")
            asked.files[name] = rest.pop(0) if has_file else value or ""
            continue
        if value is None and not rest:
            raise InputError("option_unreadable", word=word)
        asked.values[name] = rest.pop(0) if value is None else value
    return asked


def _help() -> None:
    screen.print(say("export.what"))
    rows = [[f"--{kind} [FILE]", say(f"export.format.{kind}")] for kind in FORMATS]
    rows += [["--to DIR", say("export.to")], ["--address URL", say("export.address")]]
    table("", [say("tool.column.option"), say("tool.column.what")], rows)
    screen.print(say("export.example"))
    screen.print(say("export.promise"))
