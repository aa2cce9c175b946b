"""A group that saves in shares, lends to its members and divides everything at the end of the cycle.

(VSLA, ASCA, kelompok simpan pinjam.) The ledger is the truth: every figure is worked out from its rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from pydantic import model_validator

from finlit import values
from finlit.errors import InputError
from finlit.groups.ledger import Entry, Members
from finlit.groups.savings_book import Book, GroupRules, MemberAccount, Replay, StatementRow
from finlit.groups.sharing import Leftover, ShareOut, ShareRule, share_out
from finlit.money import Money
from finlit.plain import Plain
from finlit.record import Record

# Of one cycle: every day for ten years.
_MOST_MEETINGS = 3660


@dataclass(frozen=True, slots=True)
class CashCount(Plain):
    """The box beside the book."""

    expected: Money
    counted: Money
    difference: Money
    """Negative: the box holds less than the book says"""
    loan_fund: Money
    social_fund: Money


class SavingsGroup(Record):
    """A savings group: its rules, its members and its ledger.

    Attributes
    ----------
    name : str
    rules : GroupRules
    members : tuple of Member
        At least one; a name alone will do.
    meetings : tuple of date
        Of the cycle, in order; shares are bought on these days only. Empty: any day.
    entries : tuple of Entry
        See ``SAVINGS_KINDS``.

    Raises
    ------
    InputError
        ``joins_twice``, ``meetings_out_of_order``; and whatever :meth:`book` refuses.

    Examples
    --------
    Two women save for two weeks; Wati borrows 30,000 for four weeks at 5 %:

    >>> from decimal import Decimal
    >>> from finlit.groups import members_of
    >>> rules = GroupRules(share_value=Money(10_000, "IDR"), service_charge=Decimal("0.05"))
    >>> def row(day, kind, amount, member):
    ...     return Entry(when=date(2026, 1, day), kind=kind, amount=Money(amount, "IDR"), member=member)
    >>> rows = (row(5, "share", 30_000, "Sri"), row(5, "share", 10_000, "Wati"),
    ...     row(5, "loan", 30_000, "Wati"), row(31, "repay", 30_000, "Wati"), row(31, "charge", 1500, "Wati"))
    >>> group = SavingsGroup(name="Melati", rules=rules, members=members_of(rows), entries=rows)
    >>> group.book().box
    Money('41500', 'IDR')
    >>> [(part.member, part.paid) for part in group.share_out().rows]
    [('Sri', Money('31125', 'IDR')), ('Wati', Money('10375', 'IDR'))]
    """

    name: str
    rules: GroupRules
    members: Members
    meetings: tuple[date, ...] = ()
    entries: tuple[Entry, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> "SavingsGroup":
        for earlier, later in zip(self.meetings, self.meetings[1:], strict=False):
            if later <= earlier:
                raise InputError("meetings_out_of_order", when=later, before=earlier)
        return self

    @property
    def currency(self) -> str:
        """Of the share value, and so of the whole ledger."""
        return self.rules.share_value.currency

    def with_entries(self, *entries: Entry) -> "SavingsGroup":
        """Return the group with these rows added at the end of its ledger."""
        return SavingsGroup(
            name=self.name,
            rules=self.rules,
            members=self.members,
            meetings=self.meetings,
            entries=(*self.entries, *entries),
        )

    def _replay(self) -> Replay:
        return Replay(self.rules, self.members, self.meetings, self.entries)

    @cached_property
    def _closed(self) -> Book:
        return self._replay().book(None)

    def book(self, as_of: date | None = None) -> Book:
        """Work the group's money out from its ledger.

        Parameters
        ----------
        as_of : date, optional
            Rows after this day are not read, and charges run up to it; without it, to the last row.

        Raises
        ------
        InputError
            With row, member and difference: ``shares_above_limit``, ``shares_not_whole``,
            ``not_a_meeting_day``, ``loan_above_limit``, ``loan_still_open``, ``repaid_too_much``,
            ``box_negative``, ``ledger_not_reconciled``, ``member_has_left``, ``leave_with_loan``,
            ``leave_too_much``; and those of
            :func:`finlit.groups.ledger.numbered`.
        """
        return self._closed if as_of is None else self._replay().book(as_of)

    def loan_limit(self, member: str, as_of: date | None = None) -> Money:
        """Return the largest loan of a member: a multiple of her savings."""
        return self.account(member, as_of).saved * self.rules.loan_multiple

    def account(self, member: str, as_of: date | None = None) -> MemberAccount:
        """Where one member stands.

        Raises
        ------
        InputError
            ``member_unknown``.
        """
        accounts = self.book(as_of).accounts
        if member not in accounts:
            raise InputError("member_unknown", member=member)
        return accounts[member]

    def statement(self, member: str) -> tuple[StatementRow, ...]:
        """List the rows of one member with her running shares, savings and loan: her passbook."""
        self.account(member)
        return tuple(self._replay().statement(member))

    def count(self, counted: Money | Mapping[int, int], as_of: date | None = None) -> CashCount:
        """Hold the box beside the book.

        Parameters
        ----------
        counted : Money, or mapping of note to number of pieces
            ``{50_000: 3, 1000: 12}`` are three notes of 50,000 and twelve of 1,000.
        """
        found = (
            counted
            if isinstance(counted, Money)
            else Money(sum(note * pieces for note, pieces in counted.items()), self.currency)
        )
        book = self.book(as_of)
        return CashCount(book.box, found, found - book.box, book.loan_fund, book.social_fund)

    def share_out(
        self,
        *,
        set_off: bool = False,
        unit: Any = None,
        leftover: Leftover = "largest_remainder",
        rule: ShareRule = "shares",
        as_of: date | None = None,
    ) -> ShareOut:
        """Divide the loan fund by shares at the end of the cycle. The social fund stays apart.

        Parameters
        ----------
        set_off : bool
            Take loans, charges and fines still owed off the member's own part. Otherwise all loans must be
            paid back or written off first.
        unit, leftover, rule
            See :func:`finlit.groups.sharing.share_out`.

        Raises
        ------
        InputError
            ``loans_open``, ``owes_more_than_share``, ``nothing_to_share``.
        """
        book = self.book(as_of)
        owed: dict[str, Money] = {}
        if set_off:
            owed = {
                name: account.loan_owed + account.charge_owed + account.fines_owed
                for name, account in book.accounts.items()
                if not account.left
            }
        elif book.loans_owed:
            open_ = tuple(name for name, account in book.accounts.items() if account.loan_owed)
            raise InputError("loans_open", members=open_, difference=book.loans_owed)
        return share_out(
            book.loan_fund + sum(owed.values(), Money(0, self.currency)),
            {name: account.shares for name, account in book.accounts.items() if not account.left},
            share_value=self.rules.share_value,
            owed=owed,
            unit=unit,
            leftover=leftover,
            rule=rule,
            paid={name: account.charge_paid for name, account in book.accounts.items() if not account.left},
        )

    def next_cycle(
        self, shared: ShareOut, start: date, meetings: Iterable[date] = (), keep_social: bool = True
    ) -> "SavingsGroup":
        """Begin the next cycle with what stayed in the box and, if kept, the social fund.

        Members who left are not in it.
        """
        book = self.book()
        opening = [("carry", shared.stays)]
        if keep_social:
            opening.append(("social_carry", book.social_fund))
        return SavingsGroup(
            name=self.name,
            rules=self.rules,
            members=tuple(member for member in self.members if not book.accounts[member.name].left),
            meetings=tuple(meetings),
            entries=tuple(Entry(when=start, kind=kind, amount=sum_) for kind, sum_ in opening if sum_),
        )


def cycle(start: date, count: int, every_days: int = 7) -> tuple[date, ...]:
    """List the meetings of a cycle, one every so many days.

    Examples
    --------
    >>> cycle(date(2026, 1, 5), 48)[-1]
    datetime.date(2026, 11, 30)
    """
    step = values.count(every_days, "every_days", highest=366)
    return tuple(
        start + timedelta(days=step * place)
        for place in range(values.count(count, "count", highest=_MOST_MEETINGS))
    )
