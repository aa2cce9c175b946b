"""Sheets of a savings group: the passbook, the meeting, the share-out."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from finlit.doors import told
from finlit.groups import Entry, SavingsGroup, ShareOut
from finlit.i18n import counted, day, money, number, percent, text
from finlit.money import Money
from finlit.paper.sheet import Stamps, box, facts, pair, sheet, signers, stamps, table

# Notes in use, for counting the box by hand.
_NOTES = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
_SUMS = ("social", "fine", "loan", "repay", "charge")


def _say(key: str, lang: str, **values: object) -> str:
    return text(f"paper.{key}", lang, **values)


def _sum(entries: Iterable[Entry], kind: str, code: str) -> Money:
    return sum((entry.amount for entry in entries if entry.kind == kind), Money(0, code))


def _written(amount: Money, lang: str) -> str:
    return money(amount, lang) if amount else ""


@told
def passbook(group: SavingsGroup, member: str, lang: str, empty_rows: int = 0) -> str:
    """Return a member's passbook: one line for each meeting, a stamp for each share.

    Parameters
    ----------
    member : str
    lang : str
    empty_rows : int
        Lines to stamp by hand below the last meeting.

    Raises
    ------
    InputError
        ``member_unknown``; and what the book refuses.
    """
    rules, code = group.rules, group.currency
    most = rules.most_shares
    rows: list[list[str]] = []
    by_day: dict[date, list[Entry]] = {}
    after = {}
    for line in group.statement(member):
        by_day.setdefault(line.entry.when, []).append(line.entry)
        after[line.entry.when] = line
    for when, entries in by_day.items():
        shares = int(_sum(entries, "share", code) / rules.share_value)
        sums = [_written(_sum(entries, kind, code), lang) for kind in _SUMS]
        saved, owed = after[when].saved, after[when].loan_owed
        rows.append(
            [day(when, lang), stamps(shares, most, lang), money(saved, lang), *sums, _written(owed, lang), ""]
        )
    blank = Stamps(stamps(0, most, lang))
    rows += [["\u00a0", blank, *[""] * (len(_SUMS) + 3)] for _ in range(empty_rows)]
    account = group.account(member)
    columns = ["when", "shares", "saved_so_far", *_SUMS, "owed", "sign"]
    body = facts(
        (
            (_say("member", lang), member),
            (_say("group", lang), group.name),
            (_say("share_value", lang), money(rules.share_value, lang)),
            (_say("shares_held", lang), number(account.shares, lang)),
            (_say("saved", lang), money(account.saved, lang)),
            (_say("owed", lang), money(account.loan_owed + account.charge_owed, lang)),
            (_say("fines_owed", lang), money(account.fines_owed, lang)),
            (
                _say("came", lang),
                _say(
                    "came_times",
                    lang,
                    came=counted(account.came, "time", lang),
                    absent=counted(account.absent, "time", lang),
                ),
            ),
        )
    )
    body += table(
        _say("passbook.caption", lang),
        [_say(f"passbook.{name}", lang) for name in columns],
        rows,
        right=range(2, len(columns) - 1),
        signed=True,
    )
    body += box(*_ended(by_day, lang), _say("passbook.rule", lang))
    return sheet(_say("passbook.title", lang), body, lang, landscape=True)


def _ended(by_day: dict[date, list[Entry]], lang: str) -> list[str]:
    """What has no column: a loan given up, and the savings that were taken along."""
    return [
        _say(f"passbook.{entry.kind}", lang, when=day(when, lang), sum=entry.amount)
        for when, entries in by_day.items()
        for entry in entries
        if entry.kind in ("write_off", "leave")
    ]


@told
def meeting_sheet(group: SavingsGroup, when: date, lang: str) -> str:
    """Return the sheet of one meeting: filled in from the ledger, or empty where nothing is booked yet.

    Raises
    ------
    InputError
        What the book refuses.
    """
    code = group.currency
    of_day = [entry for entry in group.entries if entry.when == when]
    before, after = group.book(when - timedelta(days=1)), group.book(when)
    columns = ["member", "came", "shares", "paid_shares", *_SUMS, "sign"]
    rows: list[list[str]] = []
    for member in group.members:
        if before.accounts[member.name].left or (member.joined or when) > when:
            continue
        own = [entry for entry in of_day if entry.member == member.name]
        paid = _sum(own, "share", code)
        rows.append(
            [
                member.name,
                _came(own, lang),
                stamps(int(paid / group.rules.share_value), group.rules.most_shares, lang),
                _written(paid, lang),
                *(_written(_sum(own, kind, code), lang) for kind in _SUMS),
                "",
            ]
        )
    totals = [_sum(of_day, kind, code) for kind in ("share", *_SUMS)]
    last = [_say("total", lang), "", "", *(_written(sum_, lang) for sum_ in totals), ""]
    place = group.meetings.index(when) + 1 if when in group.meetings else 0
    head = [(_say("group", lang), group.name), (_say("when", lang), day(when, lang))]
    if place:
        count = len(group.meetings)
        head.append((_say("meeting.number", lang), _say("meeting.of", lang, place=place, count=count)))
    head += [
        (_say("share_value", lang), money(group.rules.share_value, lang)),
        (_say("meeting.limit", lang), _say("times_savings", lang, times=group.rules.loan_multiple)),
        (_say("meeting.charge", lang), _charge(group, lang)),
    ]
    body = facts(head)
    body += table(
        _say("meeting.caption", lang),
        [_say(f"meeting.{name}", lang) for name in columns],
        rows,
        right=range(3, len(columns) - 1),
        signed=True,
        last=last if of_day else None,
    )
    moved = ("in", after.money_in - before.money_in), ("out", after.money_out - before.money_out)
    lines = [("opening", before.box), *moved, ("closing", after.box)]
    lines += [("loan_fund", after.loan_fund), ("social_fund", after.social_fund)]
    cash = table(
        _say("meeting.cash", lang),
        (_say("meeting.what", lang), _say("meeting.sum", lang)),
        [
            (_say(f"meeting.{name}", lang), money(sum_, lang) if of_day or name == "opening" else "")
            for name, sum_ in lines
        ],
        right=(1,),
    )
    body += pair(cash, _count_table(code, lang))
    body += signers(_say(f"signer.{name}", lang) for name in ("chair", "book", "counter"))
    return sheet(_say("meeting.title", lang), body, lang, landscape=True)


def _charge(group: SavingsGroup, lang: str) -> str:
    rate = percent(group.rules.service_charge, lang)
    return _say("meeting.charge_each", lang, rate=rate, days=group.rules.charge_days)


def _came(entries: Iterable[Entry], lang: str) -> str:
    kinds = {entry.kind for entry in entries}
    for kind in ("absent", "late", "present"):
        if kind in kinds:
            return _say(f"came.{kind}", lang)
    return "☐" if "share" not in kinds else _say("came.present", lang)


def _count_table(code: str, lang: str) -> str:
    """An empty table of notes, to count the box by hand."""
    rows = [(money(Money(note, code), lang), "×", "=") for note in _NOTES]
    rows.append((_say("meeting.coins", lang), "", "="))
    columns = [_say(f"meeting.{name}", lang) for name in ("note", "pieces", "sum")]
    last = (_say("meeting.counted", lang), "", "")
    return table(_say("meeting.count", lang), columns, rows, last=last)


@told
def share_out_sheet(group: SavingsGroup, shared: ShareOut, lang: str) -> str:
    """Return the sheet to read aloud and to sign when the box is divided.

    Parameters
    ----------
    shared : ShareOut
        Of this group, from :meth:`finlit.groups.SavingsGroup.share_out`.
    """
    nothing = Money(0, group.currency)
    columns = ("member", "shares", "saved", "gain", "part", "owed", "paid", "sign")
    rows = []
    for row in shared.rows:
        saved = row.saved or nothing
        rows.append(
            [
                row.member,
                number(row.shares, lang),
                money(saved, lang),
                _more_or_less(row.entitled - saved, lang),
                money(row.entitled, lang),
                _written(row.owed, lang),
                money(row.paid, lang),
                "",
            ]
        )
    saved = sum((row.saved or nothing for row in shared.rows), nothing)
    part = sum((row.entitled for row in shared.rows), nothing)
    owed = sum((row.owed for row in shared.rows), nothing)
    last = [
        _say("total", lang),
        number(sum(row.shares for row in shared.rows), lang),
        money(saved, lang),
        _more_or_less(part - saved, lang),
        money(part, lang),
        _written(owed, lang),
        money(shared.paid, lang),
        "",
    ]
    book = group.book()
    body = facts(
        (
            (_say("group", lang), group.name),
            (_say("when", lang), day(book.as_of, lang) if book.as_of else "-"),
            (_say("share_out.pool", lang), money(shared.pool, lang)),
            (_say("share_value", lang), money(group.rules.share_value, lang)),
            _how_shared(shared, lang),
        )
    )
    body += table(
        _say("share_out.caption", lang),
        [_say(f"share_out.{name}", lang) for name in columns],
        rows,
        right=range(1, len(columns) - 1),
        signed=True,
        by_thumb=True,
        last=last,
    )
    body += box(
        _say("share_out.adds_up", lang, paid=shared.paid, owed=owed, stays=shared.stays, pool=shared.pool),
        _say("share_out.social", lang, social=book.social_fund),
        _say(f"share_out.{shared.leftover}", lang, unit=Money(Decimal(shared.unit), group.currency)),
    )
    body += signers(_say(f"signer.{name}", lang) for name in ("chair", "book", "counter"))
    return sheet(_say("share_out.title", lang), body, lang, landscape=True)


def _how_shared(shared: ShareOut, lang: str) -> tuple[str, str]:
    """Say what a share is worth, or by which other rule the income was shared."""
    if shared.rule != "shares":
        return _say("share_out.by", lang), _say(f"share_out.by_{shared.rule}", lang)
    worth = shared.share_worth
    return _say("share_out.worth", lang), money(worth, lang, digits=2 if worth.amount % 1 else 0)


def _more_or_less(gain: Money, lang: str) -> str:
    return _say("less" if gain.amount < 0 else "more", lang, sum=abs(gain))
