"""``finlit data``: which figures there are, where they come from, and the rows themselves."""

import csv
import json
import sys
from typing import Annotated, Any

import typer

from finlit import datasets
from finlit.cli.options import Json, Lang
from finlit.cli.screen import LANG, note, say, screen, table
from finlit.i18n import day


def data(
    name: Annotated[str, typer.Argument(help=say("data.name"), metavar="[NAME]")] = "",
    rows: Annotated[bool, typer.Option("--csv", help=say("data.csv"))] = False,
    as_json: Json = False,
    lang: Lang = "",
) -> None:
    """List the data sets, show the card of one, or write its rows."""
    if not name:
        _list(as_json)
    elif rows:
        found = datasets.rows(name)
        writer = csv.DictWriter(sys.stdout, fieldnames=list(found[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    elif as_json:
        screen.print_json(json.dumps(datasets.rows(name), default=str))
    else:
        _card(name)


def _list(as_json: bool) -> None:
    cards = [datasets.card(name) for name in datasets.names()]
    if as_json:
        screen.print_json(json.dumps([card.model_dump(mode="json") for card in cards]))
        return
    rows = [[card.name, card.title[LANG], say(f"data.{card.kind}"), card.period] for card in cards]
    columns = [say(f"data.column.{name}") for name in ("name", "title", "kind", "period")]
    table(say("data.title"), columns, rows)


def _card(name: str) -> None:
    card: Any = datasets.card(name)
    screen.print(f"[bold]{card.title[LANG]}[/]")
    if card.kind == "illustrative":
        note(say("data.made_up"))
    for field in ("publisher", "link", "licence", "period"):
        if getattr(card, field) is not None:
            screen.print(f"{say(f'data.{field}')}: {getattr(card, field)}")
    screen.print(f"{say('data.retrieved')}: {day(card.retrieved, LANG)}")
    screen.print(card.note[LANG])
    columns = [say(f"data.column.{field}") for field in ("name", "unit", "meaning")]
    table("", columns, [[column.name, column.unit, column.meaning[LANG]] for column in card.columns])
