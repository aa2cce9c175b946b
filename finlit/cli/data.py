"""``finlit data``: which figures there are and where they come from, their rows, and your own beside them."""

import csv
import json
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import datasets
from finlit._beside import write_beside
from finlit.cli.frame import Spoken, SpokenGroup
from finlit.cli.options import Json, Lang
from finlit.cli.screen import LANG, done, note, progress, say, screen, show_json, table
from finlit.errors import WorkshopError
from finlit.i18n import day, percent, shown
from finlit.values import one_of

File = Annotated[Path, typer.Argument(help=say("data.update.file"), metavar="FILE")]


class _OrAName(SpokenGroup):
    """``finlit data NAME`` shows a data set; the words of the commands are no names."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known = args and (args[0] in self.commands or args[0].startswith("-"))
        return super().resolve_command(ctx, args if known else ["show", *args])


data_app = Spoken(cls=_OrAName, invoke_without_command=True, no_args_is_help=False)
update_app = Spoken()
data_app.add_typer(update_app, name="update", help=say("data.update.help"))


@data_app.callback()
def data(context: typer.Context, as_json: Json = False, lang: Lang = "") -> None:
    """List the data sets."""
    if context.invoked_subcommand is None:
        _list(as_json)


@data_app.command("show", help=say("data.show.help"))
def show(
    name: Annotated[str, typer.Argument(help=say("data.name"), metavar="NAME")],
    rows: Annotated[bool, typer.Option("--csv", help=say("data.csv"))] = False,
    as_json: Json = False,
    lang: Lang = "",
) -> None:
    """Show the card of a data set, or write its rows."""
    if rows:
        found = datasets.rows(name)
        fields = [column.name for column in datasets.card(name).columns]
        writer = csv.DictWriter(sys.stdout, fieldnames=fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    elif as_json:
        show_json(json.dumps(datasets.rows(name), default=str))
    else:
        _card(name)


@data_app.command("where", help=say("data.where.help"))
def where(lang: Lang = "") -> None:
    """Say where the user's own data lie."""
    screen.print(str(datasets.own_folder()), soft_wrap=True, markup=False)


@data_app.command("template", help=say("data.template.help"))
def template(
    what: Annotated[str, typer.Argument(help=say("data.template.what"), metavar="prices")],
    file: Annotated[Path | None, typer.Argument(help=say("data.template.out"), metavar="[FILE]")] = None,
    lang: Lang = "",
) -> None:
    """Write an empty price list."""
    from finlit.remittance import price_list_template

    one_of(what, "template", ["prices"])
    if file is None:
        sys.stdout.write(price_list_template(LANG))
        return
    if file.exists():
        raise WorkshopError("file_kept", path=file)
    write_beside(file, price_list_template(LANG).encode("utf-8-sig"))  # as a spreadsheet expects it
    done(say("data.template.written", file=file))


@data_app.command("add", help=say("data.add.help"))
def add(
    file: Annotated[Path, typer.Argument(help=say("data.add.file"), metavar="FILE")],
    name: Annotated[str, typer.Option("--name", help=say("data.add.name"))] = "",
    lang: Lang = "",
) -> None:
    """Check a price list and keep it beside those that come with finlit."""
    from finlit.remittance import read_price_list

    quotes = read_price_list(file, LANG)
    newest = max(quote.as_of for quote in quotes)
    kept = datasets.keep_own(
        "prices",
        name or file.stem,
        _tidy(file).encode(),
        of=file.name,
        added=date.today(),
        lang=LANG,
        period=newest.isoformat(),
    )
    corridors = dict.fromkeys(f"{quote.from_country}-{quote.to_country}" for quote in quotes)
    done(
        say(
            "data.added",
            name=kept.name,
            count=len(quotes),
            corridors=tuple(corridors),
            folder=datasets.own_folder(),
        )
    )


def _tidy(file: Path) -> str:
    """Write a list that was read with commas and with the codes of its columns; the cells stay as typed."""
    from finlit.remittance.price_table import Heading, table
    from finlit.tables import content

    first, *lines = table(content(file))
    columns = Heading(first, LANG).columns
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows((line.cells + [""] * len(columns))[: len(columns)] for line in lines)
    return out.getvalue()


@data_app.command("remove", help=say("data.remove.help"))
def remove(
    name: Annotated[str, typer.Argument(help=say("data.remove.name"), metavar="NAME")], lang: Lang = ""
) -> None:
    """Take out data of one's own."""
    done(say("data.removed", name=datasets.remove_own(name).name))


@update_app.command("rates", help=say("data.update.rates.help"))
def update_rates(file: File, lang: Lang = "") -> None:
    """Bring newer exchange rates."""
    new = datasets.update_rates(file, date.today())
    done(
        say(
            "data.rates_updated",
            days=new.days,
            first=new.first,
            last=new.last,
            currencies=len(new.currencies),
            folder=datasets.own_folder(),
        )
    )


@update_app.command("rpw", help=say("data.update.rpw.help"))
def update_rpw(file: File, as_json: Json = False, lang: Lang = "") -> None:
    """Bring a newer price survey of the World Bank."""
    with progress(say("data.rpw_reading")) as bar:
        new = datasets.update_survey(file, date.today(), lambda rows: bar(rows, 0, ""))
    if as_json:
        show_json(json.dumps(_plain(new), default=float))
        return
    folder = datasets.own_folder()
    told = {"period": new.period, "kept": new.kept, "aside": new.set_aside, "rows": new.rows}
    done(say("data.rpw_updated", folder=folder, **told))
    checks = [
        [say(f"data.check.{name}"), say(f"data.severity.{datasets.SEVERITY[name]}"), shown(count, LANG)]
        for name, count in new.checks.items()
    ]
    _table("checks", ("check", "severity", "rows"), checks, [2])
    known = [one for one in new.averages if one.published is not None or one.period == new.period]
    _table("averages", ("period", "mean", "published", "same"), [_average(one) for one in known], [1, 2])


def _plain(new: datasets.NewSurvey) -> dict[str, Any]:
    return new.to_dict() | {"own": new.own.name, "aside": new.aside and new.aside.name}


def _average(one: datasets.Average) -> list[str]:
    published = "-" if one.published is None else percent(one.published, LANG, 2)
    return [one.period, percent(one.share, LANG, 2), published, say(f"data.same.{_SAME[one.is_reproduced]}")]


def _table(caption: str, columns: tuple[str, ...], lines: list[list[str]], right: list[int]) -> None:
    table(say(f"data.{caption}"), [say(f"data.column.{name}") for name in columns], lines, right)


_SAME = {True: "yes", False: "no", None: "unknown"}


def _list(as_json: bool) -> None:
    cards = [datasets.card(name) for name in datasets.names()]
    if as_json:
        show_json(json.dumps([card.model_dump(mode="json") for card in cards]))
        return
    rows = [[card.name, card.title[LANG], say(f"data.{card.kind}"), card.period] for card in cards]
    columns = [say(f"data.column.{name}") for name in ("name", "title", "kind", "period")]
    table(say("data.title"), columns, rows)


def _card(name: str) -> None:
    card: Any = datasets.card(name)
    screen.print(f"[bold]{card.title[LANG]}[/]")
    if card.kind == "illustrative":
        note(say("data.made_up"))
    if card.kind == "own":
        note(say("data.own_note", day=card.retrieved))
    for field in ("publisher", "link", "licence", "period"):
        if getattr(card, field) not in (None, "-"):
            screen.print(f"{say(f'data.{field}')}: {getattr(card, field)}", markup=False)
    screen.print(f"{say('data.retrieved')}: {day(card.retrieved, LANG)}")
    screen.print(card.note[LANG], markup=False)
    columns = [say(f"data.column.{field}") for field in ("name", "unit", "meaning")]
    table("", columns, [[column.name, column.unit, column.meaning[LANG]] for column in card.columns])
