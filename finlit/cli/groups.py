"""``finlit group``: a real group's ledger from a spreadsheet, its share-out and its sheets."""

from pathlib import Path
from typing import Annotated

import typer

from finlit import paper
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, say, screen, table
from finlit.course.places import write_beside
from finlit.errors import InputError, WorkshopError
from finlit.groups import GroupRules, SavingsGroup
from finlit.i18n import money, number
from finlit.money import Money, parse_money, parse_number
from finlit.paper import open_ledger

group_app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)

Kind = Annotated[str, typer.Option("--kind", help=say("group.kind"), metavar="savings_group|koperasi|pool")]
Ledger = Annotated[Path, typer.Argument(help=say("group.ledger"), metavar="FILE")]


@group_app.command("template", help=say("group.template.help"))
def template(file: Ledger, kind: Kind = "savings_group", lang: Lang = "") -> None:
    """Write an empty ledger with what each kind of row means."""
    done(say("group.written", file=paper.blank_ledger(file, kind, LANG)))  # type: ignore[arg-type]
    screen.print(say("group.template.next", file=file))


@group_app.command("check", help=say("group.check.help"))
def check(file: Ledger, kind: Kind = "savings_group", lang: Lang = "") -> None:
    """Read a ledger and say what is in it, or which row is wrong."""
    entries = open_ledger(file, kind, LANG)  # type: ignore[arg-type]
    members = {entry.member for entry in entries if entry.member}
    done(say("group.check.done", rows=len(entries), members=len(members)))


@group_app.command("share-out", help=say("group.share_out.help"))
def share_out(
    file: Ledger,
    share_value: Annotated[str, typer.Option("--share-value", help=say("group.share_value"))],
    out: Annotated[Path, typer.Option("--out", help=say("group.out"), metavar="DIR")] = Path("group-sheets"),
    charge: Annotated[str, typer.Option("--charge", help=say("group.charge"))] = "0",
    name: Annotated[str, typer.Option("--name", help=say("group.name"))] = "",
    lang: Lang = "",
) -> None:
    """Divide the box to the rupiah; write the sheet to sign and every member's passbook."""
    entries = open_ledger(file, "savings_group", LANG)
    members = tuple(dict.fromkeys(entry.member for entry in entries if entry.member))
    if not members:
        raise InputError("ledger_without_members", file=file.name)
    rules = GroupRules(
        share_value=parse_money(share_value, LANG, "IDR"), service_charge=parse_number(charge, LANG) / 100
    )
    group = SavingsGroup(name=name or file.stem, rules=rules, members=members, entries=entries)
    shared = group.share_out()
    folder = _new_folder(out)
    write_beside(folder / "share-out.html", paper.share_out_sheet(group, shared, LANG))
    for place, member in enumerate(members, start=1):
        write_beside(folder / f"passbook-{place:02d}.html", paper.passbook(group, member, LANG))
    rows = [
        [
            row.member,
            number(row.shares, LANG),
            _sum(row.saved),
            _sum(row.gain),
            _sum(row.owed),
            _sum(row.paid),
        ]
        for row in shared.rows
    ]
    columns = ("member", "shares", "saved", "gain", "owed", "paid")
    caption = say("group.share_out.title", name=group.name)
    table(caption, [say(f"group.column.{column}") for column in columns], rows, right=range(1, 6))
    screen.print(say("group.share_out.sum", pool=shared.pool, paid=shared.paid, stays=shared.stays))
    done(say("group.written", file=folder / "share-out.html"))


def _sum(amount: Money | None) -> str:
    if amount is None:
        return "–"
    less = say("group.less") + " " if amount.amount < 0 else ""
    return less + money(abs(amount), LANG)


def _new_folder(folder: Path) -> Path:
    """Make a folder that is not there yet: printed sheets are never written over."""
    if folder.exists():
        raise WorkshopError("file_kept", path=folder)
    return folder
