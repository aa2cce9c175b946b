"""``finlit tool``: any learner tool, asked with plain values."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import tools
from finlit._beside import write_beside
from finlit.cli.options import Json, Lang
from finlit.cli.screen import LANG, LONG_NAME, complain, done, note, say, screen, show_json, table
from finlit.errors import FinlitError, InputError
from finlit.export import again
from finlit.i18n import shown, text
from finlit.page import page
from finlit.paper import office_sheet
from finlit.tools import Answer, Table


def tool(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help=say("tool.name"), metavar="[NAME]")] = "",
    html: Annotated[Path | None, typer.Option("--html", help=say("tool.html"))] = None,
    sheet: Annotated[Path | None, typer.Option("--sheet", help=say("tool.sheet"))] = None,
    as_json: Json = False,
    lang: Lang = "",
) -> None:
    """Ask one tool; every other ``--name value`` is one of its inputs."""
    given = _values(context.args)
    wants_help = given.pop("help", None) is not None or name in ("--help", "-h")
    if not name or name.startswith("-"):
        _list()
        return
    if wants_help:
        _help(name)
        return
    answer = ask(name, given)
    if as_json:
        show_json(answer.to_json())
    else:
        show_answer(answer)
    if html is not None:
        write_beside(html, page(name, answer, LANG, again(answer)))
        done(say("tool.written", file=html))
    if sheet is not None:
        write_beside(sheet, office_sheet(answer))
        done(say("tool.written", file=sheet))


def ask(name: str, given: dict[str, Any]) -> Answer:
    """Ask a tool; what is wrong is said with the words of its screen."""
    tools.get(name)
    try:
        return tools.ask(name, LANG, date.today(), **given)
    except FinlitError as error:
        complain(tools.explain(name, error, LANG))
        raise typer.Exit(1) from None


def _values(words: list[str]) -> dict[str, Any]:
    """Read ``--name value`` and ``--name=value``."""
    found: dict[str, Any] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word in ("--help", "-h"):
            found["help"] = ""
            continue
        match = re.fullmatch(r"--([a-z][a-z0-9_.-]*)(?:=(.*))?", word)
        if not match or (match[2] is None and not rest):
            raise InputError("option_unreadable", word=word)
        found[match[1].replace("-", "_")] = match[2] if match[2] is not None else rest.pop(0)
    return found


def _list() -> None:
    rows = [
        [name, tools.title(name, LANG), subject]
        for subject, found in tools.subjects(LANG).items()
        for name in found
    ]
    columns = [say(f"tool.column.{column}") for column in ("name", "what", "subject")]
    table(say("tool.title"), columns, rows)
    screen.print(say("tool.more"))


def _help(name: str) -> None:
    screen.print(f"[bold]{tools.title(name, LANG)}[/]\n")
    rows = []
    for control in tools.controls(name, tools.read(name, {}, LANG), LANG):
        limits = ", ".join(choice.value for choice in control.choices if choice.value)
        if control.lowest is not None and control.highest is not None:
            limits = f"{shown(control.lowest, LANG)} – {shown(control.highest, LANG)}"
        option = "--" + control.field.replace("_", "-")
        rows.append([option, control.label, shown(control.default, LANG), control.unit, limits])
    columns = [say(f"tool.column.{column}") for column in ("option", "what", "default", "unit", "limits")]
    table("", columns, rows)
    screen.print(say("tool.example", name=name))


def show_answer(answer: Answer) -> None:
    """Print an answer: the big number first, then the sentence, then the rest."""
    screen.print(f"\n[bold]{answer.big_number}[/]  ({answer.big_number_words})")
    screen.print(answer.headline, markup=False)
    for sentence in answer.sentences:
        screen.print(f"• {sentence}", markup=False)
    for warning in answer.warnings:
        note(warning)
    show_table(answer)
    if answer.rests_on:
        screen.print(f"[bold]{text('widgets.rests_on', LANG)}[/]")
    for line in answer.rests_on:
        screen.print(f"  {line}", markup=False)
    screen.print(f"[bold]{say('tool.working')}[/]")
    for line in answer.working:
        screen.print(f"  {line}", markup=False)


def show_table(answer: Answer) -> None:
    """Print the table of an answer, as many columns as fit, and what stands apart from it."""
    drawn = answer.table
    kept = _fitting(drawn, screen.width)
    rows = [[row[place] for place in kept] for row in drawn.rows]
    right = [at for at, place in enumerate(kept) if drawn.align[place] == "right"]
    table(drawn.caption, [drawn.columns[place] for place in kept], rows, right)
    for line in drawn.notes:
        screen.print(f"  {line}", markup=False)


def _fitting(drawn: Table, width: int) -> list[int]:
    """Choose the columns there is room for, the important ones first, and put them in their order."""
    room, kept = width - 1, []
    for place in drawn.keep or range(len(drawn.columns)):
        cells = [drawn.columns[place], *(row[place] for row in drawn.rows)]
        needed = max(len(cell) for cell in cells) + 3
        if place == 0:
            needed = min(needed, LONG_NAME + 3)
        if needed > room:
            continue
        room -= needed
        kept.append(place)
    return sorted(kept)
