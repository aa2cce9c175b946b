"""The book of a savings group: reads the ledger row by row and says where the money is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from finlit.errors import InputError
from finlit.groups.health import LateLoan
from finlit.groups.ledger import Entry, Member, numbered
from finlit.money import AboveZero, Money, NotNegative, cash_unit, round_to
from finlit.plain import Plain, Table
from finlit.portfolio_health import portfolio_at_risk
from finlit.record import Record
from finlit.values import MonthlyRate, Reader, amount, count, same_currency

SAVINGS_KINDS = {
    "share": "shares bought",
    "social": "paid into the social fund",
    "social_help": "help given out of the social fund",
    "fine": "fine paid",
    "loan": "loan handed out",
    "repay": "loan paid back",
    "charge": "service charge paid",
    "income": "other income of the loan fund",
    "cost": "cost paid out of the loan fund",
    "write_off": "loan given up, no cash moves",
    "lost": "cash of the loan fund gone",
    "social_lost": "cash of the social fund gone",
    "leave": "member leaves and takes savings along",
    "carry": "brought from the last cycle into the loan fund",
    "social_carry": "brought from the last cycle into the social fund",
    "present": "came, no cash moves",
    "late": "came late, no cash moves",
    "absent": "did not come, no cash moves",
    "count": "cash counted in the box, no cash moves",
}
"""Kinds of rows in the ledger of a savings group."""

WITHOUT_MEMBER = ("social_help", "income", "cost", "lost", "social_lost", "carry", "social_carry", "count")
"""Kinds that concern the whole group."""
# Who comes to a meeting does one of these.
_AT_MEETINGS = ("share", "present", "late", "absent")


class GroupRules(Record):
    """What the group has agreed on.

    Attributes
    ----------
    share_value : Money
        Price of one share, the same all through the cycle.
    most_shares : int
        A member may buy at one meeting, 1 to 100; 5 in the common handbook.
    loan_multiple : Decimal
        A loan is at most this many times the member's savings, 0 to 10.
    service_charge : Decimal
        [share of what is still owed] 0 to below 1, for each begun period of ``charge_days``.
    charge_days : int
        [days] 1 to 366; 28: every fourth weekly meeting.
    loan_days : int, optional
        [days] after which a loan is to be paid back, unless its own row says a day; 1 to 3,660. None: no day
        is agreed on.
    absent_fine, late_fine : Money, optional
        None: no fine.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``amount_not_positive``, ``amount_negative``, ``number_above``.
    CurrencyMismatch

    Examples
    --------
    >>> GroupRules(share_value=Money(10_000, "IDR"), service_charge=Decimal("0.05")).most_shares
    5
    """

    share_value: AboveZero
    most_shares: Annotated[int, Reader(partial(count, highest=100))] = 5
    loan_multiple: Annotated[Decimal, Reader(partial(amount, most=10))] = Decimal(3)
    service_charge: MonthlyRate = Decimal(0)
    charge_days: Annotated[int, Reader(partial(count, highest=366))] = 28
    loan_days: Annotated[int, Reader(partial(count, highest=3660))] | None = None
    absent_fine: NotNegative | None = None
    late_fine: NotNegative | None = None

    @model_validator(mode="after")
    def _fines_alike(self) -> "GroupRules":
        fines = [fine for fine in (self.absent_fine, self.late_fine) if fine is not None]
        same_currency(self.share_value, *fines, doing="fine")
        return self


@dataclass(frozen=True, slots=True)
class MemberAccount(Plain):
    """Where one member stands."""

    member: str
    shares: int
    saved: Money
    social_paid: Money
    fines_due: Money
    fines_paid: Money
    borrowed: Money
    repaid: Money
    written_off: Money
    loan_owed: Money
    """Principal still owed"""
    loan_due: date | None
    """By when it is to be paid back; None without a loan, or where no day was agreed on"""
    days_late: int
    """[days] past that day; 0 in time"""
    charge_due: Money
    """All charges so far, paid or not"""
    charge_paid: Money
    came: int
    """Days on which she was written down as there, late or not, or bought shares"""
    late: int
    absent: int
    left: bool

    @property
    def charge_owed(self) -> Money:
        """Charges not paid yet; never negative."""
        return max(self.charge_due - self.charge_paid, Money(0, self.saved.currency))

    @property
    def fines_owed(self) -> Money:
        """Fines not paid yet; never negative."""
        return max(self.fines_due - self.fines_paid, Money(0, self.saved.currency))


@dataclass(frozen=True, slots=True)
class Book(Table):
    """The group's money after the last row that was read. ``money_in = money_out + box`` always holds."""

    as_of: date | None
    accounts: Mapping[str, MemberAccount]
    loan_fund: Money
    """Cash that belongs to the loan fund"""
    social_fund: Money
    """Cash that belongs to the social fund; never shared out with the rest"""
    loans_owed: Money
    money_in: Money
    money_out: Money
    charges: Money
    fines: Money
    other_income: Money
    costs: Money
    lost: Money
    """Cash that disappeared, of both funds"""
    written_off: Money
    carried: Money
    _rows: ClassVar[str] = "accounts"

    @property
    def loans(self) -> tuple[LateLoan, ...]:
        """Loans that are still owed, and how late each is.

        Raises
        ------
        InputError
            ``loan_without_due`` where no day was agreed on: a loan that cannot be late is not in time.
        """
        owing = [account for account in self.accounts.values() if account.loan_owed]
        for account in owing:
            if account.loan_due is None:
                raise InputError("loan_without_due", member=account.member, owed=account.loan_owed)
        return tuple(LateLoan(account.loan_owed, account.days_late) for account in owing)

    def at_risk(self, threshold: Any = 30) -> Decimal | None:
        """Share of what is owed that is late by more than ``threshold`` days (PAR); None without loans.

        Raises
        ------
        InputError
            ``loan_without_due``; and those of :func:`finlit.portfolio_health.portfolio_at_risk`.
        """
        loans = self.loans
        return portfolio_at_risk([loan.owed for loan in loans], [loan.days_late for loan in loans], threshold)

    @property
    def box(self) -> Money:
        """All cash in the box, both funds."""
        return self.loan_fund + self.social_fund

    @property
    def saved(self) -> Money:
        """Savings of all members who are still in the group."""
        return sum((account.saved for account in self.accounts.values()), Money(0, self.loan_fund.currency))

    @property
    def shares(self) -> int:
        """Shares of all members who are still in the group."""
        return sum(account.shares for account in self.accounts.values())

    @property
    def worth(self) -> Money:
        """What belongs to the members by their shares: cash of the loan fund and loans still owed."""
        return self.loan_fund + self.loans_owed

    @property
    def share_worth(self) -> Money:
        """Worth of one share today; not rounded.

        Raises
        ------
        InputError
            ``nothing_to_share`` before the first share is bought.
        """
        if self.shares == 0:
            raise InputError("nothing_to_share", pool=self.worth)
        return Money(self.worth.amount / self.shares, self.worth.currency)


@dataclass(frozen=True, slots=True)
class StatementRow(Plain):
    """A row of the ledger that concerns one member, and where she stood after it."""

    entry: Entry
    shares: int
    saved: Money
    loan_owed: Money


class _Purse:
    """One member while the ledger is read; plain numbers, for speed."""

    def __init__(self) -> None:
        zero = Decimal(0)
        self.shares = self.late = self.absent = 0
        self.came: dict[date, bool] = {}
        self.saved = self.social = self.fines_due = self.fines = zero
        self.borrowed = self.repaid = self.written_off = self.owed = zero
        self.charge_due = self.charge_paid = zero
        self.next_charge: date | None = None
        self.due: date | None = None
        self.left = False
        self.bought_on: date | None = None
        self.bought = 0


class Replay:
    """Reads a ledger row by row, once."""

    def __init__(
        self,
        rules: GroupRules,
        members: Sequence[Member],
        meetings: Sequence[date],
        entries: Sequence[Entry],
    ) -> None:
        self.rules, self.members, self.entries = rules, members, entries
        self.currency, self.price = rules.share_value.currency, rules.share_value.amount
        self.unit = cash_unit(self.currency)
        self.days = frozenset(meetings)
        self.purses = {member.name: _Purse() for member in members}
        zero = Decimal(0)
        self.funds = {"loan": zero, "social": zero}
        self.sums = dict.fromkeys(
            ("in", "out", "charge", "fine", "income", "cost", "lost", "written_off", "carried"), zero
        )
        self.last: date | None = None
        self.doing: dict[str, Callable[[int, Entry, Decimal, _Purse], None]] = {
            kind: getattr(self, f"_{kind}") for kind in SAVINGS_KINDS
        }

    def book(self, as_of: date | None) -> Book:
        """Read up to a day, or to the end, and draw up the book."""
        for _ in self._rows(as_of):
            pass
        end = as_of or self.last
        for purse in self.purses.values():
            self._run_charges(purse, end)
        cash, sums = self._money, self.sums
        return Book(
            as_of=end,
            accounts={name: self._account(name, purse, end) for name, purse in self.purses.items()},
            loan_fund=cash(self.funds["loan"]),
            social_fund=cash(self.funds["social"]),
            loans_owed=cash(sum((purse.owed for purse in self.purses.values()), Decimal(0))),
            money_in=cash(sums["in"]),
            money_out=cash(sums["out"]),
            charges=cash(sums["charge"]),
            fines=cash(sums["fine"]),
            other_income=cash(sums["income"]),
            costs=cash(sums["cost"]),
            lost=cash(sums["lost"]),
            written_off=cash(sums["written_off"]),
            carried=cash(sums["carried"]),
        )

    def statement(self, member: str) -> Iterator[StatementRow]:
        """Read to the end, giving the rows of one member."""
        purse = self.purses[member]
        for entry in self._rows(None):
            if entry.member == member:
                yield StatementRow(entry, purse.shares, self._money(purse.saved), self._money(purse.owed))

    def _rows(self, as_of: date | None) -> Iterator[Entry]:
        members = {member.name: member for member in self.members}
        nobody = _Purse()
        rows = numbered(self.entries, SAVINGS_KINDS, members, self.currency, WITHOUT_MEMBER)
        for row, entry in rows:
            if as_of is not None and entry.when > as_of:
                break
            purse = self.purses.get(entry.member, nobody)
            if purse.left:
                raise InputError("member_has_left", row=row, member=entry.member, when=entry.when)
            if self.days and entry.kind in _AT_MEETINGS and entry.when not in self.days:
                raise InputError("not_a_meeting_day", row=row, member=entry.member, when=entry.when)
            self.doing[entry.kind](row, entry, entry.amount.amount, purse)
            self.last = entry.when
            yield entry

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.currency)

    def _account(self, name: str, purse: _Purse, end: date | None) -> MemberAccount:
        cash = self._money
        due = purse.due if purse.owed else None
        return MemberAccount(
            member=name,
            shares=purse.shares,
            saved=cash(purse.saved),
            social_paid=cash(purse.social),
            fines_due=cash(purse.fines_due),
            fines_paid=cash(purse.fines),
            borrowed=cash(purse.borrowed),
            repaid=cash(purse.repaid),
            written_off=cash(purse.written_off),
            loan_owed=cash(purse.owed),
            loan_due=due,
            days_late=max(0, (end - due).days) if due and end else 0,
            charge_due=cash(purse.charge_due),
            charge_paid=cash(purse.charge_paid),
            came=sum(purse.came.values()),
            late=purse.late,
            absent=purse.absent,
            left=purse.left,
        )

    def _pay_in(self, fund: str, amount: Decimal) -> None:
        self.funds[fund] += amount
        self.sums["in"] += amount

    def _pay_out(self, fund: str, row: int, entry: Entry, amount: Decimal) -> None:
        short = amount - self.funds[fund]
        if short > 0:
            raise InputError(
                "box_negative",
                row=row,
                member=entry.member or "-",
                box=self._money(self.funds[fund]),
                amount=entry.amount,
                difference=self._money(short),
            )
        self.funds[fund] -= amount
        self.sums["out"] += amount

    def _run_charges(self, purse: _Purse, until: date | None) -> None:
        """Let the charges of begun periods fall due."""
        while (
            purse.owed and purse.next_charge is not None and until is not None and purse.next_charge < until
        ):
            purse.charge_due += self._charge_on(purse.owed)
            purse.next_charge += timedelta(days=self.rules.charge_days)

    def _charge_on(self, owed: Decimal) -> Decimal:
        return round_to(owed * self.rules.service_charge, self.unit, "half_up")

    # One method for each kind of row.

    def _share(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        count, rest = divmod(amount, self.price)
        if rest:
            raise InputError(
                "shares_not_whole",
                row=row,
                member=entry.member,
                amount=entry.amount,
                share_value=self.rules.share_value,
                difference=self._money(rest),
            )
        if purse.bought_on != entry.when:
            purse.bought_on, purse.bought = entry.when, 0
        purse.bought += int(count)
        if purse.bought > self.rules.most_shares:
            raise InputError(
                "shares_above_limit",
                row=row,
                member=entry.member,
                shares=purse.bought,
                most=self.rules.most_shares,
                difference=purse.bought - self.rules.most_shares,
            )
        purse.shares += int(count)
        purse.saved += amount
        purse.came.setdefault(entry.when, True)  # who buys was there, unless the book says otherwise
        self._pay_in("loan", amount)

    def _social(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.social += amount
        self._pay_in("social", amount)

    def _social_help(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self._pay_out("social", row, entry, amount)

    def _fine(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.fines += amount
        self.sums["fine"] += amount
        self._pay_in("loan", amount)

    def _loan(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        if purse.owed:
            raise InputError(
                "loan_still_open",
                row=row,
                member=entry.member,
                amount=entry.amount,
                difference=self._money(purse.owed),
            )
        limit = purse.saved * self.rules.loan_multiple
        if amount > limit:
            raise InputError(
                "loan_above_limit",
                row=row,
                member=entry.member,
                amount=entry.amount,
                limit=self._money(limit),
                difference=self._money(amount - limit),
            )
        self._pay_out("loan", row, entry, amount)
        purse.borrowed += amount
        purse.owed = amount
        purse.charge_due += self._charge_on(amount)
        purse.next_charge = entry.when + timedelta(days=self.rules.charge_days)
        days = self.rules.loan_days
        purse.due = entry.due or (None if days is None else entry.when + timedelta(days=days))

    def _repay(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self._take_off(row, entry, amount, purse)
        purse.repaid += amount
        self._pay_in("loan", amount)

    def _write_off(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self._take_off(row, entry, amount, purse)
        purse.written_off += amount
        self.sums["written_off"] += amount

    def _take_off(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self._run_charges(purse, entry.when)
        if amount > purse.owed:
            raise InputError(
                "repaid_too_much",
                row=row,
                member=entry.member,
                amount=entry.amount,
                owed=self._money(purse.owed),
                difference=self._money(amount - purse.owed),
            )
        purse.owed -= amount

    def _charge(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.charge_paid += amount
        self.sums["charge"] += amount
        self._pay_in("loan", amount)

    def _income(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["income"] += amount
        self._pay_in("loan", amount)

    def _cost(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["cost"] += amount
        self._pay_out("loan", row, entry, amount)

    def _lost(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["lost"] += amount
        self._pay_out("loan", row, entry, amount)

    def _social_lost(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["lost"] += amount
        self._pay_out("social", row, entry, amount)

    def _leave(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        if purse.owed:
            raise InputError(
                "leave_with_loan", row=row, member=entry.member, difference=self._money(purse.owed)
            )
        if amount > purse.saved:
            raise InputError(
                "leave_too_much",
                row=row,
                member=entry.member,
                amount=entry.amount,
                most=self._money(purse.saved),
                difference=self._money(amount - purse.saved),
            )
        self._pay_out("loan", row, entry, amount)
        purse.shares, purse.saved, purse.left = 0, Decimal(0), True

    def _carry(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["carried"] += amount
        self._pay_in("loan", amount)

    def _social_carry(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        self.sums["carried"] += amount
        self._pay_in("social", amount)

    def _present(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.came[entry.when] = True

    def _late(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.came[entry.when] = True
        purse.late += 1
        if self.rules.late_fine is not None:
            purse.fines_due += self.rules.late_fine.amount

    def _absent(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        purse.came[entry.when] = False
        purse.absent += 1
        if self.rules.absent_fine is not None:
            purse.fines_due += self.rules.absent_fine.amount

    def _count(self, row: int, entry: Entry, amount: Decimal, purse: _Purse) -> None:
        expected = sum(self.funds.values(), Decimal(0))
        if amount != expected:
            raise InputError(
                "ledger_not_reconciled",
                row=row,
                member=entry.member or "-",
                counted=entry.amount,
                expected=self._money(expected),
                difference=self._money(abs(amount - expected)),
            )
