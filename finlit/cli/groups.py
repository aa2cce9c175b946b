"""``finlit group``: a real group's ledger from a spreadsheet, its share-out and its sheets."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, cast, get_args

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
    Bidding,
    Book,
    CommissionFrom,
    Entry,
    GroupRules,
    Koperasi,
    Leftover,
    SavingsGroup,
    SharedBy,
    ShareRule,
    Stop,
    VillagePool,
    members_of,
    near_names,
    save_new,
)
from finlit.i18n import day, money, number, percent
from finlit.money import Money, parse_cash, parse_number, parse_percent
from finlit.paper import open_ledger
from finlit.timevalue import Frequency, due_dates, periods_per_year
from finlit.values import amount, one_of

group_app = Spoken()

# After so many days a loan counts as at risk (CGAP).
_LATE_DAYS = 30

Kind = Annotated[
    str, typer.Option("--kind", help=say("group.kind"), metavar="savings_group|koperasi|pool|arisan")
]
ShareValue = Annotated[str, typer.Option("--share-value", help=say("group.share_value"))]
MostShares = Annotated[int, typer.Option("--most-shares", help=say("group.most_shares"))]
LoanMultiple = Annotated[str, typer.Option("--loan-multiple", help=say("group.loan_multiple"))]
Rows = Annotated[int, typer.Option("--rows", help=say("group.rows"), min=1, max=500)]
Ledger = Annotated[Path, typer.Argument(help=say("group.ledger"), metavar="FILE")]
Day = Annotated[str, typer.Option("--date", help=say("group.date"), metavar="YYYY-MM-DD")]


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
    loan_days: Annotated[int, typer.Option("--loan-days", help=say("group.loan_days"), min=0)] = 0,
    when: Annotated[str, typer.Option("--date", help=say("group.loans_on"), metavar="YYYY-MM-DD")] = "",
    lang: Lang = "",
) -> None:
    """Read a ledger and say what is in it and which loans are late, or which row is wrong."""
    entries = open_ledger(file, kind, LANG)  # type: ignore[arg-type]
    rules = _rules(share_value, most_shares, loan_multiple, loan_days=loan_days) if share_value else None
    members = paper.check_ledger(entries, kind, rules)  # type: ignore[arg-type]
    done(say("group.check.done", rows=len(entries), members=members))
    _ask_about_names(entries)
    if kind == "savings_group" and rules is None:
        screen.print(say("group.check.more"))
    elif kind == "savings_group" and rules is not None and members:
        group = SavingsGroup(name=file.stem, rules=rules, members=members_of(entries), entries=entries)
        last = max(entry.when for entry in entries)
        _tell_loans(group.book(_day(when) if when else max(last, date.today())))


def _tell_loans(book: Book) -> None:
    """Say what is in the box, what is lent, which loans are late, and of which nobody agreed on a day."""
    screen.print(say("group.check.box", box=book.box, shares=book.shares, lent=book.loans_owed))
    owing = [account for account in book.accounts.values() if account.loan_owed]
    rows = [
        [
            account.member,
            _sum(account.loan_owed),
            say("group.check.no_day") if account.loan_due is None else day(account.loan_due, LANG),
            number(account.days_late, LANG) if account.loan_due else "–",
        ]
        for account in owing
    ]
    if not rows:
        return
    heads = [say(f"group.column.{column}") for column in ("member", "still_owed", "due", "days_late")]
    table(say("group.check.loans", day=book.as_of), heads, rows, right=(1, 3))
    if all(account.loan_due for account in owing):
        at_risk = book.at_risk(_LATE_DAYS) or Decimal(0)
        screen.print(say("group.check.at_risk", days=_LATE_DAYS, part=percent(at_risk, LANG)))
    else:
        screen.print(say("group.check.due_missing"))


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
    rule: Annotated[
        str, typer.Option("--rule", help=say("group.rule"), metavar="shares|equal|paid")
    ] = "shares",
    set_off: Annotated[bool, typer.Option("--set-off", help=say("group.set_off"))] = False,
    unit: Annotated[str, typer.Option("--unit", help=say("group.unit"))] = "1",
    leftover: Annotated[
        str, typer.Option("--leftover", help=say("group.leftover"), metavar="largest_remainder|stays")
    ] = "largest_remainder",
    lang: Lang = "",
) -> None:
    """Divide the box to the rupiah; write the sheet to sign and every member's passbook."""
    one_of(rule, "--rule", get_args(ShareRule))
    one_of(leftover, "--leftover", get_args(Leftover))
    entries = open_ledger(file, "savings_group", LANG)
    members = members_of(entries)
    if not members:
        raise InputError("ledger_without_members", file=file.name)
    _ask_about_names(entries)
    rules = _rules(share_value, most_shares, loan_multiple, charge)
    group = SavingsGroup(name=name or file.stem, rules=rules, members=members, entries=entries)
    shared = group.share_out(
        set_off=set_off,
        rule=cast(ShareRule, rule),
        unit=parse_cash(unit, LANG, "IDR").amount,
        leftover=cast(Leftover, leftover),
    )
    folder = _new_folder(out)
    if xlsx:
        from finlit.export import group_workbook

        write_beside(folder / "share-out.xlsx", group_workbook(group, LANG, shared))
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
    if rule != "shares":
        screen.print(say(f"group.share_out.by_{shared.rule}"))
    sums = {"pool": shared.pool, "paid": shared.paid, "stays": shared.stays}
    owed = shared.pool - shared.paid - shared.stays
    screen.print(say("group.share_out.sum_owed" if owed else "group.share_out.sum", owed=owed, **sums))
    done(say("group.written", file=folder / "share-out.html"))


Out = Annotated[Path, typer.Argument(help=say("group.page"), metavar="PAGE")]
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
    wanted = parse_cash(goal, LANG, "IDR") if goal else None
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
    bids: Annotated[str, typer.Option("--bids", help=say("group.bids"), metavar="SUM;SUM;...")] = "",
    bidding: Annotated[
        str, typer.Option("--bidding", help=say("group.bidding"), metavar="pot|less_until_won|more_after_won")
    ] = "pot",
    shared_by: Annotated[
        str, typer.Option("--shared-by", help=say("group.shared_by"), metavar="all|others")
    ] = "all",
    commission: Annotated[str, typer.Option("--commission", help=say("group.commission"))] = "0",
    commission_from: Annotated[
        str, typer.Option("--commission-from", help=say("group.commission_from"), metavar="prize|discount")
    ] = "prize",
    stops: Annotated[str, typer.Option("--stops", help=say("group.stops"), metavar="NAME")] = "",
    when: Day = "",
    lang: Lang = "",
) -> None:
    """Say where an arisan stands: who has paid, who waits for her pot, and what is in the box."""
    entries = open_ledger(file, "arisan", LANG)
    _ask_about_names(entries)
    members = tuple(name for each in turns.split(",") if (name := " ".join(each.split())))
    terms = Arisan(
        members=members,
        contribution=parse_cash(contribution, LANG, "IDR"),
        organiser_fee=parse_cash(fee, LANG, "IDR"),
        organiser_fee_from="beside" if fee_beside else "pot",
        winners_each=winners,
        meetings_per_year=periods_per_year(every, "--every"),
        bids=_bids(bids, len(members)),
        bidding=cast(Bidding, bidding),
        shared_by=cast(SharedBy, shared_by),
        commission=amount(parse_percent(commission, LANG, (Decimal(1), Decimal(50))), "--commission", most=99)
        / 100,
        commission_from=cast(CommissionFrom, commission_from),
    )
    begins = _day(first)
    days = due_dates(begins, cast(Frequency, every), terms.meetings, begins)
    state = ArisanBook(arisan=terms, meetings=tuple(days), entries=entries).state(_day(when))
    _tell_arisan(state)
    told, held = len(_told(bids)), sum(one <= state.as_of for one in days)
    if 0 < told < held:
        screen.print(say("group.arisan.bids_missing", held=held, told=told))
    if stops:
        _tell_stop(terms.stops(" ".join(stops.split())))


def _told(written: str) -> list[str]:
    """Part the sums that are written one after the other."""
    return [each for each in re.split(r";|,\s", written) if each.strip()]


def _bids(written: str, members: int) -> tuple[Money, ...]:
    """Read what was bid so far; at the meetings to come nothing is bid yet."""
    told = tuple(parse_cash(each, LANG, "IDR") for each in _told(written))
    return told + (Money(0, "IDR"),) * (members - len(told)) if told else ()


def _tell_stop(stop: Stop) -> None:
    """Say what the others lose when a member stops paying after her first turn."""
    lost = max(stop.not_paid - stop.pots_kept, Money(0, stop.not_paid.currency))
    key = "group.arisan.stops_kept" if stop.pots_kept else "group.arisan.stops"
    screen.print(say(key, member=stop.member, missing=stop.not_paid, kept=stop.pots_kept, lost=lost))
    pots: dict[str, Money] = {}
    for name, pot in stop.later:
        pots[name] = pots[name] + pot if name in pots else pot
    rows = [[name, _sum(pots.get(name)), _sum(part)] for name, part in stop.if_all_share]
    heads = [say(f"group.column.{column}") for column in ("member", "then_in_pot", "if_all_share")]
    table(say("group.arisan.stops_title", member=stop.member), heads, rows, right=(1, 2))


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
    return use.strip(), _percent(percentage, 1, 100)


def _percent(written: str, least: int | str, most: int) -> Decimal:
    """Read a percentage; a number without its sign that may be a share, for what is usual, is asked about."""
    return parse_percent(written, LANG, (Decimal(least), Decimal(most)))


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written) if written else date.today()
    except ValueError:
        raise InputError("day_unreadable", value=written[:40]) from None


def _write(page: Path, content: str) -> None:
    done(say("group.written", file=save_new(page, content)))


def _rules(
    share_value: str, most_shares: int, loan_multiple: str, charge: str = "0", loan_days: int = 0
) -> GroupRules:
    return GroupRules(
        share_value=parse_cash(share_value, LANG, "IDR"),
        most_shares=most_shares,
        loan_multiple=parse_number(loan_multiple, LANG, decimals=0),
        service_charge=_percent(charge, "0.1", 10) / 100,
        loan_days=loan_days or None,
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
