"""``finlit district``: the facts of one's own district, asked one by one."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.frame import Spoken
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, complain, done, note, say, screen, table
from finlit.course.asking import begin_district, keep_fact, still_asked, template
from finlit.course.district import KEYS, district_names, read_district
from finlit.course.places import write_beside
from finlit.datasets.places import own_districts
from finlit.errors import InputError
from finlit.i18n import error_message, text

district_app = Spoken()

Folder = Annotated[Path | None, typer.Option("--folder", help=say("district.folder"), metavar="DIR")]


@district_app.command("new", help=say("district.new.help"))
def new(
    name: Annotated[str, typer.Argument(help=say("district.name"), metavar="NAME")],
    folder: Folder = None,
    lang: Lang = "",
) -> None:
    """Ask for about 25 facts; what was answered is kept at once, and the next run asks for the rest."""
    today = date.today()
    path = begin_district(name, folder or own_districts(), today, LANG)
    asked = still_asked(path)
    screen.print(say("district.how"))
    try:
        source = typer.prompt(say("district.source"), default="", show_default=False) if asked else ""
        for key in asked:
            _ask(path, key, source.strip() or say("district.told"), today)
    except (typer.Abort, EOFError):
        screen.print("")
    rest = len(still_asked(path))
    done(say("district.kept", file=path, known=len(KEYS) - rest, all=len(KEYS)))
    if rest:
        note(say("district.rest", count=rest, name=name))
    # Where the tools look a district has a name; elsewhere it is a file.
    called = path.stem if path.parent == own_districts() else path
    screen.print(say("district.next", file=called))


def _ask(path: Path, key: str, source: str, today: date) -> None:
    """Ask until the answer can be kept, or is left for another day."""
    place = f"{len(KEYS) - len(still_asked(path)) + 1}/{len(KEYS)}"
    while True:
        question = f"{place} {text(f'course.district.{key}', LANG)}"
        answer = typer.prompt(question, default="", show_default=False)
        if not answer.strip():
            return
        try:
            keep_fact(path, key, answer, source, today, LANG)
        except InputError as problem:
            complain(error_message(problem, LANG))
        else:
            return


@district_app.command("template", help=say("district.template.help"))
def blank(
    file: Annotated[Path, typer.Argument(help=say("district.file"), metavar="FILE.toml")], lang: Lang = ""
) -> None:
    """Write a district file to fill in by hand."""
    write_beside(file, template(LANG, date.today()))
    done(str(file))


@district_app.command("show", help=say("district.show.help"))
def show(
    name: Annotated[str, typer.Argument(help=say("district.name"), metavar="[NAME]")] = "", lang: Lang = ""
) -> None:
    """List the districts that there are, or every fact of one with its day and source."""
    if not name:
        for known in district_names():
            district = read_district(known)
            values = {"known": len(district.facts), "all": len(KEYS)}
            screen.print(say("district.one", name=district.said("district", LANG), slug=known, **values))
        return
    district = read_district(name)
    rows = []
    for key in KEYS:
        fact = district.facts.get(key)
        since = fact.valid_from.isoformat() if fact and fact.valid_from else ""
        rows.append([district.what(key, LANG), district.said(key, LANG), since, fact.source if fact else ""])
    columns = [say(f"district.column.{column}") for column in ("what", "fact", "since", "source")]
    table(district.said("district", LANG), columns, rows)
