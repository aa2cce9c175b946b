"""The book of an arisan: who has paid, who has had her pot, who is behind, and what is in the box."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import model_validator

from finlit.errors import InputError
from finlit.groups.arisan import Arisan
from finlit.groups.ledger import Entry, Member, numbered
from finlit.money import Money
from finlit.plain import Plain
from finlit.record import Record

ARISAN_KINDS = {
    "pay": "contribution paid",
    "pot": "pot handed out",
    "fee": "organiser's fee taken",
    "lost": "cash gone",
    "count": "cash counted, no cash moves",
}
"""Kinds of rows in the ledger of an arisan."""

WITHOUT_MEMBER = ("fee", "lost", "count")
"""Kinds that concern the whole arisan."""


@dataclass(frozen=True, slots=True)
class ArisanAccount(Plain):
    """Where one member stands, all her lots together."""

    member: str
    lots: int
    due: Money
    """What she should have paid by this day"""
    paid: Money
    promised: Money
    """Of pots and dividends, by this day"""
    received: Money
    days_late: int
    """[days] since the oldest meeting that she has not paid in full; 0 in time"""

    @property
    def behind(self) -> Money:
        """What she has not paid yet."""
        return max(self.due - self.paid, Money(0, self.due.currency))

    @property
    def waiting_for(self) -> Money:
        """What she should have received and has not."""
        return max(self.promised - self.received, Money(0, self.due.currency))


@dataclass(frozen=True, slots=True)
class ArisanState(Plain):
    """An arisan on one day. ``money_in = money_out + box`` always holds."""

    as_of: date
    accounts: Mapping[str, ArisanAccount]
    box: Money
    money_in: Money
    money_out: Money
    fees: Money
    lost: Money

    @property
    def behind(self) -> Money:
        """What all members have not paid yet."""
        return sum((one.behind for one in self.accounts.values()), Money(0, self.box.currency))


class ArisanBook(Record):
    """An arisan with the days of its meetings and its ledger.

    Attributes
    ----------
    arisan : Arisan
    meetings : tuple of date
        One for each meeting, in order.
    entries : tuple of Entry
        See ``ARISAN_KINDS``; in the order of their days.

    Raises
    ------
    InputError
        ``meetings_differ``, ``meetings_out_of_order``; and whatever :meth:`state` refuses.

    Examples
    --------
    Wati does not pay at the second meeting, and Sri waits for a part of her pot:

    >>> days = (date(2026, 1, 5), date(2026, 2, 5))
    >>> def row(day, kind, amount, member):
    ...     return Entry(when=day, kind=kind, amount=Money(amount, "IDR"), member=member)
    >>> book = ArisanBook(arisan=Arisan(members=("Wati", "Sri"), contribution=Money(100_000, "IDR")),
    ...     meetings=days, entries=(row(days[0], "pay", 100_000, "Wati"), row(days[0], "pay", 100_000, "Sri"),
    ...     row(days[0], "pot", 200_000, "Wati"), row(days[1], "pay", 100_000, "Sri")))
    >>> state = book.state(date(2026, 2, 19))
    >>> str(state.accounts["Wati"].behind), state.accounts["Wati"].days_late
    ('IDR 100000', 14)
    >>> str(state.box), str(state.accounts["Sri"].waiting_for)
    ('IDR 100000', 'IDR 200000')
    """

    arisan: Arisan
    meetings: tuple[date, ...]
    entries: tuple[Entry, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> "ArisanBook":
        if len(self.meetings) != self.arisan.meetings:
            raise InputError("meetings_differ", found=len(self.meetings), expected=self.arisan.meetings)
        for earlier, later in zip(self.meetings, self.meetings[1:], strict=False):
            if later <= earlier:
                raise InputError("meetings_out_of_order", when=later, before=earlier)
        return self

    def with_entries(self, *entries: Entry) -> "ArisanBook":
        """Return the book with these rows added at the end."""
        return self.model_copy(update={"entries": (*self.entries, *entries)})

    def state(self, as_of: date | None = None) -> ArisanState:
        """Read the ledger up to a day, or to the later of its last row and the last meeting.

        Raises
        ------
        InputError
            With row, member and difference: ``pot_before_turn``, ``pot_too_much``, ``paid_too_much``,
            ``fee_too_much``, ``box_negative``, ``ledger_not_reconciled``; and those of
            :func:`finlit.groups.ledger.numbered`.
        """
        day = as_of or max(entry.when for entry in (*self.entries, _last(self)))
        reading = _Reading(self)
        code = self.arisan.contribution.currency
        members = {name: Member(name=name) for name in reading.pays}
        for row, entry in numbered(self.entries, ARISAN_KINDS, members, code, WITHOUT_MEMBER):
            if entry.when > day:
                break
            reading.book(row, entry)
        return reading.state(day)


def _last(book: ArisanBook) -> Entry:
    return Entry(when=book.meetings[-1], kind="count", amount=Money(0, book.arisan.contribution.currency))


class _Reading:
    """Reads the ledger of an arisan row by row, once."""

    def __init__(self, book: ArisanBook) -> None:
        self.arisan, self.days = book.arisan, book.meetings
        self.code = book.arisan.contribution.currency
        self.pays: dict[str, list[tuple[int, Decimal]]] = {}
        self.gets: dict[str, list[tuple[int, Decimal]]] = {}
        for lot in book.arisan.promises():
            self.pays.setdefault(lot.member, []).extend((at, sum_.amount) for at, sum_ in lot.pays)
            self.gets.setdefault(lot.member, []).extend((at, sum_.amount) for at, sum_ in lot.gets)
        self.paid = dict.fromkeys(self.pays, Decimal(0))
        self.received = dict.fromkeys(self.pays, Decimal(0))
        self.came = self.fees = self.lost = Decimal(0)

    @property
    def box(self) -> Decimal:
        return self.came - sum(self.received.values()) - self.fees - self.lost

    def book(self, row: int, entry: Entry) -> None:
        """Book one row, or refuse it."""
        amount, member = entry.amount.amount, entry.member
        if entry.kind == "pay":
            whole = sum((sum_ for _, sum_ in self.pays[member]), Decimal(0))
            if over := self._over(row, entry, whole - self.paid[member]):
                raise InputError("paid_too_much", **over)
            self.paid[member] += amount
            self.came += amount
        elif entry.kind == "count":
            self._compare(row, entry, amount)
        else:
            self._pay_out(row, entry, amount)

    def _pay_out(self, row: int, entry: Entry, amount: Decimal) -> None:
        member = entry.member
        if entry.kind == "pot":
            promised = self._until(self.gets[member], entry.when)
            if not promised:
                turn = self.days[min(at for at, _ in self.gets[member])]
                raise InputError("pot_before_turn", row=row, member=member, when=entry.when, turn=turn)
            if over := self._over(row, entry, promised - self.received[member]):
                raise InputError("pot_too_much", **over)
        if entry.kind == "fee" and (over := self._over(row, entry, self.arisan.fees.amount - self.fees)):
            raise InputError("fee_too_much", **over)
        if amount > self.box:
            short = self._money(amount - self.box)
            told = {"box": self._money(self.box), "amount": entry.amount, "difference": short}
            raise InputError("box_negative", row=row, member=member or "-", **told)
        if entry.kind == "pot":
            self.received[member] += amount
        elif entry.kind == "fee":
            self.fees += amount
        else:
            self.lost += amount

    def _over(self, row: int, entry: Entry, most: Decimal) -> dict[str, Any]:
        """Return what to say of a sum that is more than can be; nothing where it is not."""
        over = entry.amount.amount - most
        if over <= 0:
            return {}
        told = {"amount": entry.amount, "most": self._money(most), "difference": self._money(over)}
        return {"row": row, "member": entry.member or "-", **told}

    def _compare(self, row: int, entry: Entry, amount: Decimal) -> None:
        if amount != self.box:
            expected, apart = self._money(self.box), self._money(abs(amount - self.box))
            told = {"counted": entry.amount, "expected": expected, "difference": apart}
            raise InputError("ledger_not_reconciled", row=row, member=entry.member or "-", **told)

    def _until(self, sums: list[tuple[int, Decimal]], day: date) -> Decimal:
        return sum((sum_ for at, sum_ in sums if self.days[at] <= day), Decimal(0))

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.code)

    def state(self, day: date) -> ArisanState:
        """Say where everyone stands on a day."""
        cash = self._money
        out = sum(self.received.values()) + self.fees + self.lost
        return ArisanState(
            as_of=day,
            accounts={name: self._account(name, day) for name in self.pays},
            box=cash(self.box),
            money_in=cash(self.came),
            money_out=cash(out),
            fees=cash(self.fees),
            lost=cash(self.lost),
        )

    def _account(self, member: str, day: date) -> ArisanAccount:
        left, late = self.paid[member], 0
        for at in range(len(self.days)):  # what she pays goes to her oldest meeting first
            left -= sum((sum_ for when, sum_ in self.pays[member] if when == at), Decimal(0))
            if left < 0 and self.days[at] <= day:
                late = (day - self.days[at]).days
                break
        cash = self._money
        return ArisanAccount(
            member=member,
            lots=self.arisan.members.count(member),
            due=cash(self._until(self.pays[member], day)),
            paid=cash(self.paid[member]),
            promised=cash(self._until(self.gets[member], day)),
            received=cash(self.received[member]),
            days_late=late,
        )
