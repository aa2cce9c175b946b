"""``finlit group``: a real group's ledger from a spreadsheet, its share-out and its sheets."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, cast

import typer

from finlit import paper
from finlit._beside import write_beside
from finlit.cli.frame import Spoken
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, say, screen, table
from finlit.errors import InputError, WorkshopError
from finlit.groups import (
    Allocation,
    Arisan,
    ArisanBook,
    ArisanState,
    Entry,
    GroupRules,
    Koperasi,
    SavingsGroup,
    VillagePool,
    members_of,
    near_names,
    save_new,
)
from finlit.i18n import money, number
from finlit.money import Money, parse_money, parse_number, parse_percent
from finlit.paper import open_ledger
from finlit.timevalue import Frequency, due_dates, periods_per_year

group_app = Spoken()

Kind = Annotated[
    str, typer.Option("--kind", help=say("group.kind"), metavar="savings_group|koperasi|pool|arisan")
]
ShareValue = Annotated[str, typer.Option("--share-value", help=say("group.share_value"))]
MostShares = Annotated[int, typer.Option("--most-shares", help=say("group.most_shares"))]
LoanMultiple = Annotated[str, typer.Option("--loan-multiple", help=say("group.loan_multiple"))]
Rows = Annotated[int, typer.Option("--rows", help=say("group.rows"), min=1, max=500)]
Ledger = Annotated[Path, typer.Argument(help=say("group.ledger"), metavar="FILE")]


@group_app.command("template", help=say("group.template.help"))
def template(file: Ledger, kind: Kind = "savings_group", lang: Lang = "") -> None:
    """Write an empty ledger with what each kind of row means."""
    done(say("group.written", file=paper.blank_ledger(file, kind, LANG)))  # type: ignore[arg-type]
    checked = file if kind == "savings_group" else f"{file} --kind {kind}"
    screen.print(say("group.template.next", file=checked))


@group_app.command("check", help=say("group.check.help"))
def check(
    file: Ledger,
    kind: Kind = "savings_group",
    share_value: ShareValue = "",
    most_shares: MostShares = 5,
    loan_multiple: LoanMultiple = "3",
    lang: Lang = "",
) -> None:
    """Read a ledger and say what is in it, or which row is wrong."""
    entries = open_ledger(file, kind, LANG)  # type: ignore[arg-type]
    rules = _rules(share_value, most_shares, loan_multiple) if share_value else None
    members = paper.check_ledger(entries, kind, rules)  # type: ignore[arg-type]
    done(say("group.check.done", rows=len(entries), members=members))
    _ask_about_names(entries)
    if kind == "savings_group" and rules is None:
        screen.print(say("group.check.more"))


@group_app.command("share-out", help=say("group.share_out.help"))
def share_out(
    file: Ledger,
    share_value: ShareValue,
    out: Annotated[Path, typer.Option("--out", help=say("group.out"), metavar="DIR")] = Path("group-sheets"),
    charge: Annotated[str, typer.Option("--charge", help=say("group.charge"))] = "0",
    most_shares: MostShares = 5,
    loan_multiple: LoanMultiple = "3",
    name: Annotated[str, typer.Option("--name", help=say("group.name"))] = "",
    xlsx: Annotated[bool, typer.Option("--xlsx", help=say("group.xlsx"))] = False,
    lang: Lang = "",
) -> None:
    """Divide the box to the rupiah; write the sheet to sign and every member's passbook."""
    entries = open_ledger(file, "savings_group", LANG)
    members = members_of(entries)
    if not members:
        raise InputError("ledger_without_members", file=file.name)
    _ask_about_names(entries)
    rules = _rules(share_value, most_shares, loan_multiple, charge)
    group = SavingsGroup(name=name or file.stem, rules=rules, members=members, entries=entries)
    shared = group.share_out()
    folder = _new_folder(out)
    if xlsx:
        from finlit.export import group_workbook

        write_beside(folder / "share-out.xlsx", group_workbook(group, LANG))
    write_beside(folder / "share-out.html", paper.share_out_sheet(group, shared, LANG))
    for place, member in enumerate(members, start=1):
        write_beside(folder / f"passbook-{place:02d}.html", paper.passbook(group, member.name, LANG))
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


Out = Annotated[Path, typer.Argument(help=say("group.page"), metavar="PAGE")]
Day = Annotated[str, typer.Option("--date", help=say("group.date"), metavar="YYYY-MM-DD")]
Name = Annotated[str, typer.Option("--name", help=say("group.name"))]


@group_app.command("meeting", help=say("group.meeting.help"))
def meeting(
    file: Ledger,
    page: Out,
    share_value: ShareValue,
    when: Day = "",
    charge: Annotated[str, typer.Option("--charge", help=say("group.charge"))] = "0",
    most_shares: MostShares = 5,
    loan_multiple: LoanMultiple = "3",
    name: Name = "",
    lang: Lang = "",
) -> None:
    """Write the sheet of one meeting: filled in, or for the day to come with room to write."""
    entries = open_ledger(file, "savings_group", LANG)
    rules = _rules(share_value, most_shares, loan_multiple, charge)
    group = SavingsGroup(name=name or file.stem, rules=rules, members=members_of(entries), entries=entries)
    _write(page, paper.meeting_sheet(group, _day(when), LANG))


@group_app.command("book", help=say("group.book.help"))
def book(page: Out, kind: Kind = "savings_group", rows: Rows = 25, name: Name = "", lang: Lang = "") -> None:
    """Write a blank paper book to print, of as many lines as asked for."""
    _write(page, paper.blank_book(kind, LANG, name, rows))  # type: ignore[arg-type]


@group_app.command("notice", help=say("group.notice.help"))
def notice(
    file: Ledger,
    page: Out,
    goal: Annotated[str, typer.Option("--goal", help=say("group.goal"))] = "",
    name: Name = "",
    givers: Annotated[bool, typer.Option("--givers/--no-givers", help=say("group.givers"))] = True,
    lang: Lang = "",
) -> None:
    """Write a village pool's account for the notice board."""
    entries = open_ledger(file, "pool", LANG)
    wanted = parse_money(goal, LANG, "IDR") if goal else None
    account = VillagePool(name=name or file.stem, goal=wanted, entries=entries).account()
    _write(page, paper.notice(account, LANG, names=givers))


@group_app.command("letter", help=say("group.letter.help"))
def letter(
    file: Ledger,
    out: Annotated[Path, typer.Argument(help=say("group.out"), metavar="DIR")],
    year: Annotated[int, typer.Option("--year", help=say("group.year"))],
    share: Annotated[list[str], typer.Option("--share", help=say("group.share"), metavar="USE=PERCENT")],
    decided: Annotated[str, typer.Option("--decided", help=say("group.decided"))] = "",
    name: Name = "",
    lang: Lang = "",
) -> None:
    """Write the letter about the surplus (SHU) to every member of a koperasi."""
    entries = open_ledger(file, "koperasi", LANG)
    koperasi = Koperasi(name=name or file.stem, members=members_of(entries), entries=entries)
    closing = koperasi.close(year, Allocation(shares=dict(map(_use, share)), decided=decided))
    folder = _new_folder(out)
    for place, row in enumerate(closing.shared.rows, start=1):
        letter_to = paper.surplus_letter(koperasi, closing, row.member, LANG)
        write_beside(folder / f"letter-{place:02d}.html", letter_to)
    done(say("group.written", file=folder))


@group_app.command("arisan", help=say("group.arisan.help"))
def arisan(
    file: Ledger,
    turns: Annotated[str, typer.Option("--turns", help=say("group.turns"), metavar="NAME,NAME,...")],
    contribution: Annotated[str, typer.Option("--contribution", help=say("group.contribution"))],
    first: Annotated[str, typer.Option("--first", help=say("group.first"), metavar="YYYY-MM-DD")],
    every: Annotated[str, typer.Option("--every", help=say("group.every"))] = "month",
    fee: Annotated[str, typer.Option("--fee", help=say("group.fee"))] = "0",
    fee_beside: Annotated[bool, typer.Option("--fee-beside", help=say("group.fee_beside"))] = False,
    winners: Annotated[int, typer.Option("--winners", help=say("group.winners"), min=1)] = 1,
    when: Day = "",
    lang: Lang = "",
) -> None:
    """Say where an arisan stands: who has paid, who waits for her pot, and what is in the box."""
    entries = open_ledger(file, "arisan", LANG)
    _ask_about_names(entries)
    terms = Arisan(
        members=tuple(name for each in turns.split(",") if (name := " ".join(each.split()))),
        contribution=parse_money(contribution, LANG, "IDR"),
        organiser_fee=parse_money(fee, LANG, "IDR"),
        organiser_fee_from="beside" if fee_beside else "pot",
        winners_each=winners,
        meetings_per_year=periods_per_year(every, "--every"),
    )
    begins = _day(first)
    days = due_dates(begins, cast(Frequency, every), terms.meetings, begins)
    _tell_arisan(ArisanBook(arisan=terms, meetings=tuple(days), entries=entries).state(_day(when)))


def _tell_arisan(state: ArisanState) -> None:
    """Write every member's account, how many lots she has where there are several, and what is missing."""
    rows = [
        [
            one.member if one.lots == 1 else f"{one.member} ({one.lots})",
            _sum(one.paid),
            _sum(one.behind),
            number(one.days_late, LANG),
            _sum(one.waiting_for),
        ]
        for one in state.accounts.values()
    ]
    columns = ("member", "has_paid", "behind", "days_late", "waiting")
    heads = [say(f"group.column.{column}") for column in columns]
    table(say("group.arisan.title", day=state.as_of), heads, rows, right=range(1, len(columns)))
    sums = {"came": state.money_in, "went": state.money_out, "box": state.box}
    screen.print(say("group.arisan.sum", **sums))
    if state.behind:
        screen.print(say("group.arisan.behind", behind=state.behind))
    else:
        done(say("group.arisan.all_paid"))


def _use(written: str) -> tuple[str, Decimal]:
    """Read "reserve=40": a use and its percentage."""
    use, equals, percentage = written.partition("=")
    if not equals or not use.strip():
        raise InputError("share_unreadable", value=written[:60])
    return use.strip(), parse_percent(percentage, LANG)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written) if written else date.today()
    except ValueError:
        raise InputError("day_unreadable", value=written[:40]) from None


def _write(page: Path, content: str) -> None:
    done(say("group.written", file=save_new(page, content)))


def _rules(share_value: str, most_shares: int, loan_multiple: str, charge: str = "0") -> GroupRules:
    return GroupRules(
        share_value=parse_money(share_value, LANG, "IDR"),
        most_shares=most_shares,
        loan_multiple=parse_number(loan_multiple, LANG, decimals=0),
        service_charge=parse_percent(charge, LANG) / 100,
    )


def _ask_about_names(entries: Iterable[Entry]) -> None:
    """Ask whether names that are nearly the same are one person."""
    for first, second in near_names(member.name for member in members_of(entries)):
        screen.print(say("group.near_names", first=first, second=second))


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
