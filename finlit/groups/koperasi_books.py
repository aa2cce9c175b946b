"""The books of a cooperative: every row of the ledger moves one sum from one account to another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from finlit.errors import InputError
from finlit.groups.ledger import Entry, Member, numbered
from finlit.money import Money
from finlit.plain import Plain
from finlit.rules import InterestTax

SAVINGS = ("pokok", "wajib", "sukarela")
"""The three kinds of savings: once on joining, every month, and whenever one likes."""

# kind: (account that grows, account that it comes from). Assets and costs grow on the left, what is owed,
# members' capital and income on the right.
_MOVES = {
    "pokok": ("cash", "pokok"),
    "wajib": ("cash", "wajib"),
    "sukarela": ("cash", "sukarela"),
    "take_pokok": ("pokok", "cash"),
    "take_wajib": ("wajib", "cash"),
    "take_sukarela": ("sukarela", "cash"),
    "savings_interest": ("costs", "sukarela"),
    "loan": ("loans", "cash"),
    "repay": ("cash", "loans"),
    "loan_income": ("cash", "income"),
    "purchase": ("cash", "income"),
    "income": ("cash", "income"),
    "cost": ("costs", "cash"),
    "provision": ("costs", "loss_reserve"),
    "write_off": ("loss_reserve", "loans"),
    "equipment": ("equipment", "cash"),
    "depreciation": ("costs", "equipment"),
    "grant": ("cash", "grants"),
    "reserve": ("cash", "reserve_fund"),
    "to_reserve": ("surplus", "reserve_fund"),
    "to_fund": ("surplus", "funds"),
    "to_member": ("surplus", "shu_owed"),
    "fund_spent": ("funds", "cash"),
    "shu_paid": ("shu_owed", "cash"),
    "tax": ("sukarela", "tax_owed"),
    "tax_paid": ("tax_owed", "cash"),
    "lost": ("costs", "cash"),
    "count": ("", ""),
}

KOPERASI_KINDS = {
    "pokok": "simpanan pokok paid in",
    "wajib": "simpanan wajib paid in",
    "sukarela": "simpanan sukarela paid in",
    "take_pokok": "simpanan pokok given back on leaving",
    "take_wajib": "simpanan wajib given back on leaving",
    "take_sukarela": "simpanan sukarela taken out",
    "savings_interest": "interest on sukarela, before tax; stays in the savings",
    "loan": "loan handed out",
    "repay": "loan paid back",
    "loan_income": "charge for a loan paid; counts as the member's business",
    "purchase": "bought from the cooperative; counts as the member's business",
    "income": "other income",
    "cost": "cost paid, goods for the shop too",
    "provision": "set aside for bad loans, no cash moves",
    "write_off": "loan given up, out of what was set aside",
    "equipment": "equipment bought",
    "depreciation": "equipment worn, no cash moves",
    "grant": "gift to the cooperative's own capital",
    "reserve": "reserve fund at the start",
    "to_reserve": "surplus into the reserve fund",
    "to_fund": "surplus into a fund: education, social, managers",
    "to_member": "surplus promised to a member",
    "fund_spent": "paid out of a fund",
    "shu_paid": "surplus paid to a member",
    "tax": "tax on savings interest held back",
    "tax_paid": "tax paid to the state",
    "lost": "cash gone",
    "count": "cash counted, no cash moves",
}
"""Kinds of rows in the ledger of a cooperative."""

_WITHOUT_MEMBER = (
    "income", "cost", "provision", "equipment", "depreciation", "grant", "reserve", "to_reserve", "to_fund",
    "fund_spent", "tax_paid", "lost", "count",
)  # fmt: skip
_LEFT = ("cash", "loans", "equipment", "costs")
# Nobody can take out more than there is in these.
OF_MEMBER = ("pokok", "wajib", "sukarela", "loans", "shu_owed")
BUSINESS = ("loan_income", "purchase")
# No row takes more out of these than they hold.
_HELD = ("funds", "tax_owed", "equipment", "surplus")


@dataclass(frozen=True, slots=True)
class Balance(Plain):
    """The cooperative on one day. cash + loans - loss_reserve + equipment = everything below them."""

    when: date | None
    cash: Money
    loans: Money
    loss_reserve: Money
    """Set aside for bad loans; taken off the loans"""
    equipment: Money
    pokok: Money
    wajib: Money
    sukarela: Money
    tax_owed: Money
    shu_owed: Money
    funds: Money
    reserve_fund: Money
    grants: Money
    surplus: Money
    """Income less costs that no meeting has shared yet"""

    @property
    def assets(self) -> Money:
        """All that the cooperative has."""
        return self.cash + self.loans - self.loss_reserve + self.equipment

    @property
    def owed(self) -> Money:
        """What can be asked back from it: sukarela, tax, surplus promised, funds."""
        return self.sukarela + self.tax_owed + self.shu_owed + self.funds

    @property
    def own_capital(self) -> Money:
        """Pokok, wajib, reserve, grants and the surplus not shared yet."""
        return self.pokok + self.wajib + self.reserve_fund + self.grants + self.surplus

    @property
    def liquidity(self) -> Decimal | None:
        """Cash for each rupiah of sukarela; None when there is none."""
        return self.cash / self.sukarela if self.sukarela else None


class Row(NamedTuple):
    """A row that was read and found sound."""

    when: date
    kind: str
    member: str
    amount: Decimal


def into(account: str, row: Row) -> Decimal:
    """What a row adds to an account on its left side; negative takes from it."""
    left, right = _MOVES[row.kind]
    return row.amount * ((left == account) - (right == account))


class Books:
    """The accounts after reading the ledger up to a day; a left account is positive on the left."""

    def __init__(
        self,
        members: Sequence[Member],
        entries: Sequence[Entry],
        currency: str,
        *,
        loan_multiple: Decimal | None = None,
        savings_tax: InterestTax | None = None,
        until: date | None = None,
    ) -> None:
        self.currency, self.loan_multiple, self.savings_tax = currency, loan_multiple, savings_tax
        self.until = until
        self.rows: list[Row] = []
        self.accounts: dict[str, Decimal] = {}
        zero = Decimal(0)
        self.members = {member.name: dict.fromkeys(OF_MEMBER, zero) for member in members}
        self.results: dict[int, Decimal] = {}
        self.interest: dict[tuple[str, int, int], tuple[Decimal, Decimal]] = {}
        known = {member.name: member for member in members}
        for number, entry in numbered(entries, _MOVES, known, currency, _WITHOUT_MEMBER):
            if until is not None and entry.when > until:
                break
            self._book(number, entry)

    def held(self, account: str) -> Decimal:
        """What is in an account, positive on its own side."""
        found = self.accounts.get(account, Decimal(0))
        return found if account in _LEFT else -found

    def _book(self, number: int, entry: Entry) -> None:
        amount = entry.amount.amount
        if entry.kind == "count":
            self._compare(number, entry, amount)
            return
        self._check(number, entry, amount)
        self._move(Row(entry.when, entry.kind, entry.member, amount))
        if entry.kind == "savings_interest" and self.savings_tax is not None:
            self._hold_tax_back(entry, amount, self.savings_tax)

    def _move(self, row: Row) -> None:
        self.rows.append(row)
        for place, account in enumerate(_MOVES[row.kind]):
            change = row.amount if place == 0 else -row.amount
            self.accounts[account] = self.accounts.get(account, Decimal(0)) + change
            if account in ("income", "costs"):
                self.results[row.when.year] = self.results.get(row.when.year, Decimal(0)) - change
            if row.member and account in OF_MEMBER:
                # A loan is the member's on the left, everything else is hers on the right.
                self.members[row.member][account] += change if account == "loans" else -change

    def _hold_tax_back(self, entry: Entry, amount: Decimal, tax: InterestTax) -> None:
        month = (entry.member, entry.when.year, entry.when.month)
        interest, held = self.interest.get(month, (Decimal(0), Decimal(0)))
        interest += amount
        due = tax.on(Money(interest, self.currency)).rounded().amount
        if due > held:
            self._move(Row(entry.when, "tax", entry.member, due - held))
        self.interest[month] = (interest, due)

    def _compare(self, number: int, entry: Entry, amount: Decimal) -> None:
        expected = self.held("cash")
        if amount != expected:
            raise InputError(
                "ledger_not_reconciled",
                row=number,
                member=entry.member or "-",
                counted=entry.amount,
                expected=self._money(expected),
                difference=self._money(abs(amount - expected)),
            )

    def _check(self, number: int, entry: Entry, amount: Decimal) -> None:
        source = _MOVES[entry.kind][1]
        taken = _MOVES[entry.kind][0]
        if source == "cash" and amount > self.held("cash"):
            raise InputError(
                "box_negative",
                row=number,
                member=entry.member or "-",
                box=self._money(self.held("cash")),
                amount=entry.amount,
                difference=self._money(amount - self.held("cash")),
            )
        own = self.members.get(entry.member)
        for account, on_left in ((taken, False), (source, True)):
            if account in _HELD and (account in _LEFT) == on_left:
                self._enough(number, entry, account)
        if own is not None and source == "loans" and amount > own["loans"]:
            raise InputError(
                "repaid_too_much",
                row=number,
                member=entry.member,
                amount=entry.amount,
                owed=self._money(own["loans"]),
                difference=self._money(amount - own["loans"]),
            )
        if own is not None and taken in OF_MEMBER and taken != "loans" and amount > own[taken]:
            raise InputError(
                "withdraw_too_much",
                row=number,
                member=entry.member,
                amount=entry.amount,
                held=self._money(own[taken]),
                difference=self._money(amount - own[taken]),
            )
        if entry.kind == "write_off" and amount > self.held("loss_reserve"):
            short = amount - self.held("loss_reserve")
            raise InputError(
                "loss_reserve_short",
                row=number,
                member=entry.member,
                amount=entry.amount,
                difference=self._money(short),
            )
        if own is not None and entry.kind == "loan" and self.loan_multiple is not None:
            limit = sum(own[kind] for kind in SAVINGS) * self.loan_multiple - own["loans"]
            if amount > limit:
                raise InputError(
                    "loan_above_limit",
                    row=number,
                    member=entry.member,
                    amount=entry.amount,
                    limit=self._money(limit),
                    difference=self._money(amount - limit),
                )

    def _enough(self, number: int, entry: Entry, account: str) -> None:
        held = self.held(account)
        if account == "surplus":
            # A meeting shares a year that ended well; what this year or another one lost is no part of it.
            held += sum((max(result, Decimal(0)) for result in self.results.values()), Decimal(0))
        short = entry.amount.amount - held
        if short > 0:
            raise InputError(
                "account_short",
                row=number,
                member=entry.member or "-",
                amount=entry.amount,
                held=self._money(held),
                difference=self._money(short),
            )

    def _money(self, amount: Decimal) -> Money:
        return Money(amount, self.currency)

    def balance(self) -> Balance:
        """Draw up the balance after the last row that was read."""
        return self._balance(self.accounts, self.until or (self.rows[-1].when if self.rows else None))

    def balance_on(self, day: date) -> Balance:
        """Draw up the balance after a day."""
        accounts: dict[str, Decimal] = {}
        for row in self.rows:
            if row.when > day:
                break
            for place, account in enumerate(_MOVES[row.kind]):
                change = row.amount if place == 0 else -row.amount
                accounts[account] = accounts.get(account, Decimal(0)) + change
        return self._balance(accounts, day)

    def _balance(self, accounts: Mapping[str, Decimal], when: date | None) -> Balance:
        def sum_(account: str) -> Money:
            found = accounts.get(account, Decimal(0))
            return self._money(found if account in _LEFT else -found)

        return Balance(
            when=when,
            cash=sum_("cash"),
            loans=sum_("loans"),
            loss_reserve=sum_("loss_reserve"),
            equipment=sum_("equipment"),
            pokok=sum_("pokok"),
            wajib=sum_("wajib"),
            sukarela=sum_("sukarela"),
            tax_owed=sum_("tax_owed"),
            shu_owed=sum_("shu_owed"),
            funds=sum_("funds"),
            reserve_fund=sum_("reserve_fund"),
            grants=sum_("grants"),
            surplus=sum_("surplus") + sum_("income") - sum_("costs"),
        )
