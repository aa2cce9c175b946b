"""``finlit agency``: is an agency on the list that the village keeps?"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.options import Lang
from finlit.cli.screen import LANG, note, say, screen
from finlit.errors import InputError
from finlit.i18n import counted, day, listed
from finlit.migration import AgencyCheck, check_agency, read_agencies
from finlit.tables import typed_day


def agency(
    name: Annotated[str, typer.Argument(help=say("agency.name"), metavar="NAME")],
    file: Annotated[Path, typer.Argument(help=say("agency.list"), metavar="FILE")],
    list_date: Annotated[str, typer.Option("--list-date", help=say("agency.list_date"))] = "",
    lang: Lang = "",
) -> None:
    """Look an agency up in a list; of which day the list is must be told."""
    of_day = typed_day(list_date) if list_date else None
    if list_date and of_day is None:
        raise InputError("day_unreadable", value=list_date[:40])
    found = check_agency(name, read_agencies(file), of_day, date.today())
    screen.print(f"[bold]{_headline(found, name)}[/]")
    age = counted(found.list_age, "day", LANG)
    screen.print(say("agency.list_age", day=day(found.list_date, LANG), age=age), markup=False)
    note(say("agency.no_promise"))


def _headline(found: AgencyCheck, name: str) -> str:
    alike = listed([one.name for one in found.alike], LANG)
    licence = found.found.licence if found.found else ""
    until = found.found.valid_to if found.found else None
    return say(
        f"agency.{found.state}",
        name=name,
        licence=licence,
        until=day(until, LANG) if until else "",
        alike=alike,
    )
