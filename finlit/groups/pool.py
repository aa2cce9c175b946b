"""Money given together for the village: a road, a hall, a scholarship. Who gave what, and where it went."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from finlit.errors import InputError
from finlit.groups.ledger import Entry, members_of, numbered
from finlit.money import AboveZero, Money
from finlit.plain import Table
from finlit.record import Record

POOL_KINDS = {
    "pledge": "promised, no money yet",
    "gift": "received",
    "spend": "spent; the note says on what",
    "count": "cash counted, no cash moves",
}
"""Kinds of rows in the ledger of a village pool."""


class Giver(NamedTuple):
    """What one person or group promised and gave."""

    name: str
    pledged: Money
    given: Money

    @property
    def still_due(self) -> Money:
        """Promised and not given yet; never negative."""
        return max(self.pledged - self.given, Money(0, self.given.currency))


@dataclass(frozen=True, slots=True)
class PoolAccount(Table):
    """The pool on one page. given = spent + left."""

    name: str
    goal: Money | None
    as_of: date | None
    givers: tuple[Giver, ...]
    pledged: Money
    given: Money
    still_due: Money
    spending: tuple[Entry, ...]
    spent: Money
    left: Money
    _rows = "givers"

    @property
    def to_goal(self) -> Money | None:
        """What is still missing to the goal; None without a goal."""
        return None if self.goal is None else max(self.goal - self.given, Money(0, self.given.currency))


class VillagePool(Record):
    """A pool of gifts with its ledger.

    Attributes
    ----------
    name : str
        What it is for.
    goal : Money, optional
    entries : tuple of Entry
        See ``POOL_KINDS``. Whoever gives is a member: nobody is refused.
    currency : str

    Examples
    --------
    >>> def row(day, kind, amount, member="", note=""):
    ...     when, sum_ = date(2026, 3, day), Money(amount, "IDR")
    ...     return Entry(when=when, kind=kind, amount=sum_, member=member, note=note)
    >>> pool = VillagePool(name="Jalan Dusun Krajan", entries=(row(1, "pledge", 500_000, "Sri"),
    ...     row(2, "gift", 300_000, "Sri"), row(3, "gift", 200_000, "Wati"),
    ...     row(9, "spend", 350_000, note="cement")))
    >>> account = pool.account()
    >>> account.given, account.still_due, account.spent, account.left
    (Money('500000', 'IDR'), Money('200000', 'IDR'), Money('350000', 'IDR'), Money('150000', 'IDR'))
    """

    name: str
    goal: AboveZero | None = None
    entries: tuple[Entry, ...] = ()
    currency: str = "IDR"

    def account(self, as_of: date | None = None) -> PoolAccount:
        """Draw up the account for the notice board.

        Raises
        ------
        InputError
            With its row: ``box_negative``, ``spending_without_note``, ``ledger_not_reconciled``,
            ``spelled_twice``; and those of
            :func:`finlit.groups.ledger.numbered`.
        """
        people = {member.name: member for member in members_of(self.entries)}
        pledged = dict.fromkeys(people, Decimal(0))
        given = dict.fromkeys(people, Decimal(0))
        spending: list[Entry] = []
        left = Decimal(0)
        last = None
        for row, entry in numbered(self.entries, POOL_KINDS, people, self.currency, ("spend", "count")):
            if as_of is not None and entry.when > as_of:
                break
            last, amount = entry.when, entry.amount.amount
            if entry.kind == "pledge":
                pledged[entry.member] += amount
            elif entry.kind == "gift":
                given[entry.member] += amount
                left += amount
            elif entry.kind == "spend":
                left -= self._spent(row, entry, left)
                spending.append(entry)
            elif amount != left:
                raise InputError(
                    "ledger_not_reconciled",
                    row=row,
                    member=entry.member or "-",
                    counted=entry.amount,
                    expected=self._money(left),
                    difference=self._money(abs(amount - left)),
                )
        givers = tuple(
            Giver(name, self._money(pledged[name]), self._money(given[name])) for name in sorted(people)
        )
        nothing = self._money(Decimal(0))
        return PoolAccount(
            name=self.name,
            goal=self.goal,
            as_of=as_of or last,
            givers=givers,
            pledged=sum((giver.pledged for giver in givers), nothing),
            given=sum((giver.given for giver in givers), nothing),
            still_due=sum((giver.still_due for giver in givers), nothing),
            spending=tuple(spending),
            spent=sum((entry.amount for entry in spending), nothing),
            left=self._money(left),
        )

    def _spent(self, row: int, entry: Entry, left: Decimal) -> Decimal:
        amount = entry.amount.amount
        if not entry.note:
            raise InputError("spending_without_note", row=row, amount=entry.amount)
        if amount > left:
            raise InputError(
                "box_negative",
                row=row,
                member=entry.member or "-",
                box=self._money(left),
                amount=entry.amount,
                difference=self._money(amount - left),
            )
        return amount

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.currency)
