"""``finlit export``: an answer as files to send, to print, to calculate with and to remember by."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from finlit._beside import write_beside
from finlit.cli.options import Lang
from finlit.cli.screen import done, say, screen, table
from finlit.cli.tool import ask
from finlit.errors import InputError
from finlit.tools import Answer

FORMATS = ("pdf", "png", "xlsx", "ics", "sms")
_TO_SCREEN = "sms"


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
    answer = ask(name, dict(asked.values))
    for kind, file in asked.files.items():
        made = _MADE[kind](answer, address)
        if kind == _TO_SCREEN and not file:
            screen.print(made.decode(), markup=False)
            continue
        path = Path(file) if file else to / f"{name}-{answer.day}.{_ENDING.get(kind, kind)}"
        write_beside(path, made)
        done(say("export.written", file=path))


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


def _pdf(answer: Answer, address: str) -> bytes:
    from finlit.export import document

    return document(answer, address)


def _png(answer: Answer, address: str) -> bytes:
    from finlit.export import picture

    return picture(answer, address)


def _xlsx(answer: Answer, address: str) -> bytes:
    from finlit.export import workbook

    return workbook(answer)


def _ics(answer: Answer, address: str) -> bytes:
    from finlit.export import calendar, due_dates

    return calendar(due_dates(answer), answer.lang)


def _sms(answer: Answer, address: str) -> bytes:
    from finlit.export import message

    return message(answer).encode()


_MADE: dict[str, Callable[[Answer, str], bytes]] = {
    "pdf": _pdf,
    "png": _png,
    "xlsx": _xlsx,
    "ics": _ics,
    "sms": _sms,
}
_ENDING = {"sms": "txt"}
