"""A savings and loan cooperative (koperasi): its ledger, its months, its balance and the closing of a year.

Every row of the ledger moves one sum between two accounts, so the balance always balances.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from pydantic import model_validator

from finlit.errors import InputError
from finlit.groups.koperasi_books import BUSINESS, OF_MEMBER, SAVINGS, Balance, Books, into
from finlit.groups.ledger import Entry, Members
from finlit.groups.surplus import Allocation, MonthWeights, SurplusShared, share_surplus, weighted_savings
from finlit.money import Money
from finlit.plain import Plain
from finlit.record import Record
from finlit.rules import Ceiling, InterestTax, in_force
from finlit.timevalue import months_after
from finlit.values import Amount, AnnualRate, one_of
from finlit.values import count as whole

_MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class Month(Plain):
    """One month of the cooperative."""

    first_day: date
    opening_cash: Money
    cash_in: Money
    cash_out: Money
    closing_cash: Money
    income: Money
    costs: Money
    by_kind: Mapping[str, Money]
    balance: Balance

    @property
    def result(self) -> Money:
        """Income less costs; negative is a loss."""
        return self.income - self.costs


@dataclass(frozen=True, slots=True)
class Holding(Plain):
    """Where one member stands."""

    member: str
    pokok: Money
    wajib: Money
    sukarela: Money
    loan_owed: Money
    shu_owed: Money


@dataclass(frozen=True, slots=True)
class Closing(Plain):
    """A closed year."""

    year: int
    income: Money
    costs: Money
    surplus: Money
    allocation: Allocation
    months: MonthWeights
    shared: SurplusShared

    def entries(self, when: date) -> tuple[Entry, ...]:
        """Rows that book the meeting's decision, for the end of the ledger."""
        rows = []
        for part, sum_ in self.shared.parts.items():
            if part in ("by_savings", "by_business") or not sum_:
                continue
            kind = "to_reserve" if part == "reserve" else "to_fund"
            rows.append(Entry(when=when, kind=kind, amount=sum_, note=part))
        if self.shared.stays:
            rows.append(Entry(when=when, kind="to_reserve", amount=self.shared.stays))
        rows += [
            Entry(when=when, kind="to_member", amount=row.total, member=row.member)
            for row in self.shared.rows
            if row.total
        ]
        return tuple(rows)


class Koperasi(Record):
    """A savings and loan cooperative: members, rates and ledger.

    Attributes
    ----------
    name : str
    members : tuple of Member
        At least one; a name alone will do.
    entries : tuple of Entry
        See ``KOPERASI_KINDS``. What was there before the first year is booked on the eve of it.
    loan_rate, savings_rate : Decimal, optional
        [share a year] for :meth:`check_rates`.
    loan_multiple : Decimal, optional
        A loan is at most this many times the member's savings; None: no such rule.
    savings_tax : InterestTax, optional
        One that looks at the interest; held back from ``savings_interest`` by itself, month by month. None:
        none is held back.
    currency : str

    Raises
    ------
    InputError
        ``joins_twice``; and what :meth:`balance` refuses.

    Examples
    --------
    >>> from finlit.groups import members_of
    >>> def row(month, kind, amount, member=""):
    ...     return Entry(when=date(2026, month, 5), kind=kind, amount=Money(amount, "IDR"), member=member)
    >>> rows = (row(1, "pokok", 600_000, "Sri"), row(1, "pokok", 300_000, "Wati"),
    ...     row(1, "loan", 500_000, "Wati"), row(7, "loan_income", 60_000, "Wati"), row(7, "cost", 10_000))
    >>> village = Koperasi(name="Tani", members=members_of(rows), entries=rows)
    >>> decided = Allocation(shares={"reserve": Decimal("0.4"), "by_savings": Decimal("0.3"),
    ...                              "by_business": Decimal("0.3")})
    >>> closing = village.close(2026, decided)
    >>> closing.surplus, [(line.member, line.total) for line in closing.shared.rows]
    (Money('50000', 'IDR'), [('Sri', Money('10000', 'IDR')), ('Wati', Money('20000', 'IDR'))])
    """

    name: str
    members: Members
    entries: tuple[Entry, ...] = ()
    loan_rate: AnnualRate | None = None
    savings_rate: AnnualRate | None = None
    loan_multiple: Amount | None = None
    savings_tax: InterestTax | None = None
    currency: str = "IDR"

    @model_validator(mode="after")
    def _sound(self) -> "Koperasi":
        if self.savings_tax is not None:
            one_of(self.savings_tax.looks_at, "savings_tax.looks_at", ("interest",))
        return self

    def with_entries(self, *entries: Entry) -> "Koperasi":
        """Return the cooperative with these rows added at the end of its ledger."""
        return Koperasi(**{**dict(self), "entries": (*self.entries, *entries)})

    def check_rates(self, ceilings: Sequence[Ceiling], when: date) -> tuple[Ceiling, ...]:
        """Hold the cooperative's rates against the law of that day, and return the limits that held.

        Parameters
        ----------
        ceilings : sequence of Ceiling
            Named ``loan_rate`` and ``savings_rate``.

        Raises
        ------
        InputError
            ``rate_above_ceiling`` with the difference.
        RuleExpired, NoData
            A rule that is not known is missing, never "no limit"; see :func:`finlit.rules.in_force`.
        """
        rates = {"loan_rate": self.loan_rate, "savings_rate": self.savings_rate}
        held = []
        for name, rate in rates.items():
            if rate is not None:
                ceiling = in_force(ceilings, when, name)
                ceiling.check(rate)
                held.append(ceiling)
        return tuple(held)

    @cached_property
    def _read(self) -> Books:
        return self._books(None)

    def _books(self, until: date | None) -> Books:
        return Books(
            self.members,
            self.entries,
            self.currency,
            loan_multiple=self.loan_multiple,
            savings_tax=self.savings_tax,
            until=until,
        )

    def balance(self, when: date | None = None) -> Balance:
        """What it has and what it owes after a day; without one, after the last row.

        Raises
        ------
        InputError
            With row, member and difference: ``box_negative``, ``withdraw_too_much``, ``repaid_too_much``,
            ``loan_above_limit``, ``ledger_not_reconciled``, ``loss_reserve_short``, ``account_short``; and
            those of
            :func:`finlit.groups.ledger.numbered`.
        """
        return (self._read if when is None else self._books(when)).balance()

    def holding(self, member: str, when: date | None = None) -> Holding:
        """Where one member stands after a day.

        Raises
        ------
        InputError
            ``member_unknown``.
        """
        books = self._read if when is None else self._books(when)
        if member not in books.members:
            raise InputError("member_unknown", member=member)
        own = books.members[member]
        held = [Money(own[account], self.currency) for account in OF_MEMBER]
        return Holding(member, held[0], held[1], held[2], held[3], held[4])

    def months(self, start: date, count: int = 12) -> tuple[Month, ...]:
        """Go through the months: cash in and out, income, costs, and the balance at each end."""
        many = whole(count, "count", highest=_MOST_MONTHS)
        return tuple(self._month(months_after(start, place, day=1)) for place in range(many))

    def _month(self, first: date) -> Month:
        until = months_after(first, 1)
        rows = [row for row in self._read.rows if first <= row.when < until]
        before = [row for row in self._read.rows if row.when < first]
        opening = sum((into("cash", row) for row in before), Decimal(0))
        by_kind: dict[str, Decimal] = {}
        for row in rows:
            by_kind[row.kind] = by_kind.get(row.kind, Decimal(0)) + row.amount
        moved = [into("cash", row) for row in rows]
        cash_in, cash_out = sum(max(m, Decimal(0)) for m in moved), -sum(min(m, Decimal(0)) for m in moved)
        last_day = date.fromordinal(until.toordinal() - 1)
        money = self._money
        return Month(
            first_day=first,
            opening_cash=money(opening),
            cash_in=money(Decimal(cash_in)),
            cash_out=money(Decimal(cash_out)),
            closing_cash=money(opening + cash_in - cash_out),
            income=money(-sum((into("income", row) for row in rows), Decimal(0))),
            costs=money(sum((into("costs", row) for row in rows), Decimal(0))),
            by_kind={kind: money(sum_) for kind, sum_ in by_kind.items()},
            balance=self._read.balance_on(last_day),
        )

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.currency)

    def close(
        self,
        year: int,
        allocation: Allocation,
        *,
        months: MonthWeights = "from_month_paid",
        capital: Sequence[str] = ("pokok", "wajib"),
        unit: Any = None,
    ) -> Closing:
        """Close a year: income less costs, cut up as the members' meeting decided.

        Parameters
        ----------
        year : int
        allocation : Allocation
        months : {"from_month_paid", "from_next_month", "year_end_balance"}
            How deposits of the year, and members who joined in it, are counted.
        capital : sequence of str
            Savings that count for jasa modal, of "pokok", "wajib", "sukarela". Sukarela earns interest and is
            usually left out.
        unit : number, optional
            [currency] see :func:`finlit.groups.surplus.share_surplus`.

        Raises
        ------
        InputError
            ``surplus_not_positive``; ``choice_unknown`` for savings that there are not; and what
            :meth:`balance` refuses.
        """
        counted = [capital] if isinstance(capital, str) else list(capital)
        whole(len(counted), "capital")
        for account in counted:
            one_of(account, "capital", SAVINGS)
        rows = self._read.rows
        year = whole(year, "year", highest=date.max.year)
        of_year = [row for row in rows if row.when.year == year]
        income = -sum((into("income", row) for row in of_year), Decimal(0))
        costs = sum((into("costs", row) for row in of_year), Decimal(0))
        surplus = self._money(income - costs)
        savings = self._saved_in(year, months, counted)
        business = dict.fromkeys(savings, Decimal(0))
        for row in of_year:
            if row.kind in BUSINESS and row.member:
                business[row.member] += row.amount
        shared = share_surplus(surplus, allocation, savings, business, unit)
        return Closing(year, self._money(income), self._money(costs), surplus, allocation, months, shared)

    def _saved_in(self, year: int, months: MonthWeights, capital: Sequence[str]) -> dict[str, Decimal]:
        opening = {member.name: Decimal(0) for member in self.members}
        deposits = {member.name: [Decimal(0)] * 12 for member in self.members}
        for row in self._read.rows:
            grown = -sum((into(account, row) for account in capital), Decimal(0))
            if not grown or row.when.year > year:
                continue
            if row.when.year < year:
                opening[row.member] += grown
            else:
                deposits[row.member][row.when.month - 1] += grown
        return {name: weighted_savings(opening[name], deposits[name], months) for name in opening}
