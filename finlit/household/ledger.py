"""Every move of a plan's money on its day: out of one account, into another, to the last rupiah."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from finlit.errors import InputError, NoData
from finlit.household.entries import Debt, Goal, Item, Kind, Label, Transfer
from finlit.household.plan import HouseholdPlan
from finlit.household.rates import RateBand, Which
from finlit.money import Money, exchanged
from finlit.plain import Plain
from finlit.remittance import PricedQuote, Quote

AccountKind = Literal["home", "pot", "outside", "lender", "under_way", "exchange", "cost"]
MoveKind = Literal[
    "opening", "wage", "harvest", "income", "need", "want", "borrowed", "debt", "sent", "fee", "exchanged",
    "home_fee", "rounding", "last_mile", "arrived", "saved", "goal",
]  # fmt: skip
_OUT: dict[Kind, int] = {"wage": 1, "harvest": 1, "income": 1, "need": -1, "want": -1}


class Account(NamedTuple):
    """Somewhere that money is: a purse, a pot, on its way; or outside, where it comes from and goes to."""

    kind: AccountKind
    name: str


class Move(NamedTuple):
    """Money that leaves one account and arrives in another, both on one day and in one currency."""

    day: date
    what: str
    kind: MoveKind
    label: Label
    source: Account
    target: Account
    amount: Money


class Sent(NamedTuple):
    """One transfer: when it left, when it arrived, and its price."""

    day: date
    arrives: date
    transfer: Transfer
    priced: PricedQuote | None
    """None between homes of one currency without a service"""


class _Week(NamedTuple):
    number: int
    first: date
    last: date
    opening: Money
    came_in: Money
    went_out: Money
    lowest: Money
    closing: Money


class Week(Plain, _Week):
    """A purse in seven days, or fewer where the plan ends.

    Attributes
    ----------
    number : int
        From 1.
    first, last : date
    opening, came_in, went_out, closing : Money
        ``closing = opening + came_in - went_out``.
    lowest : Money
        The lowest that the purse is at the end of any day of the week.
    """

    __slots__ = ()


@dataclass(frozen=True)
class Ledger(Plain):
    """A plan worked out at one of the rates of its bands.

    Attributes
    ----------
    plan : HouseholdPlan
    rate : {"low", "known", "high"}

    Raises
    ------
    InputError
        ``plan_currency_without_rate``.
    NoData
        Where a transfer has no price: see :meth:`finlit.remittance.Quote.price`.

    Examples
    --------
    >>> from finlit.household import Home
    >>> plan = HouseholdPlan(name="Two weeks", start=date(2026, 1, 1), months=1,
    ...     homes=(Home(name="Blitar", currency="IDR", opening=Money(500_000, "IDR")),),
    ...     items=(Item(what="market", home="Blitar", amount=Money(300_000, "IDR"), kind="need",
    ...                 every="week"),
    ...            Item(what="shop", home="Blitar", amount=Money(1_000_000, "IDR"), kind="income",
    ...                 every="once", start=date(2026, 1, 20)),))
    >>> [(week.number, str(week.lowest)) for week in Ledger(plan).weeks("Blitar")][:3]
    [(1, 'IDR 200000'), (2, 'IDR -100000'), (3, 'IDR -400000')]
    """

    plan: HouseholdPlan
    rate: Which = "known"

    @cached_property
    def sent(self) -> tuple[Sent, ...]:
        """Every transfer of the plan, by day."""
        found = []
        for transfer in self.plan.transfers:
            price = _Price(self.plan, transfer, self.rate)
            for day in transfer.days(self.plan.start, self.plan.last):
                arrives = day + timedelta(days=transfer.arrives_after)
                found.append(Sent(day, arrives, transfer, price.on(day)))
        return tuple(sorted(found, key=lambda one: one.day))

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Every move, by day; on one day what comes in stands first."""
        plan = self.plan
        found = list(_openings(plan))
        for item in plan.items:
            found += _of_item(item, plan)
        for debt in plan.debts:
            found += _of_debt(debt, plan)
        for goal in plan.goals:
            found += _of_goal(goal, plan)
        for one in self.sent:
            found += _of_transfer(one, plan.last)
        return tuple(sorted(found, key=lambda move: move.day))

    @cached_property
    def _changes(self) -> dict[Account, dict[date, Decimal]]:
        """What each account gains or loses on each day on which anything moves."""
        changes: dict[Account, dict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        for move in self.moves:
            changes[move.source][move.day] -= move.amount.amount
            changes[move.target][move.day] += move.amount.amount
        return changes

    def accounts(self) -> tuple[Account, ...]:
        """List the accounts that anything moves in."""
        return tuple(sorted(self._changes))

    def daily(self, account: Account) -> Iterator[tuple[date, Decimal]]:
        """Give what is in an account at the end of each day on which it changes, in order [its currency]."""
        there = Decimal(0)
        for day, change in sorted(self._changes.get(account, {}).items()):
            there += change
            yield day, there

    def there(self, account: Account, day: date | None = None) -> Decimal:
        """Return what is in an account at the end of a day, or of the plan [its currency]."""
        changes = self._changes.get(account, {})
        return sum((change for when, change in changes.items() if day is None or when <= day), Decimal(0))

    def purse(self, home: str, day: date | None = None) -> Money:
        """Return what a home has at the end of a day, or of the plan."""
        return Money(self.there(Account("home", home), day), self.plan.home(home).currency)

    def pot(self, goal: str, day: date | None = None) -> Money:
        """Return what is in the pot of a goal at the end of a day, or of the plan."""
        found = next(one for one in self.plan.goals if one.what == goal)
        return Money(self.there(Account("pot", goal), day), self.plan.home(found.home).currency)

    def missed(self) -> tuple[tuple[Goal, Money], ...]:
        """List the goals that their pot could not pay on the day, each with what was missing."""
        found = []
        for goal in self.plan.goals:
            if goal.price is not None and goal.wanted_on is not None and goal.wanted_on <= self.plan.last:
                there = _pot_on(goal, self.plan, goal.wanted_on)
                if there < goal.price:
                    found.append((goal, goal.price - there))
        return tuple(found)

    def weeks(self, home: str) -> tuple[Week, ...]:
        """Follow the purse of a home week by week, from the first day of the plan.

        Raises
        ------
        InputError
            ``plan_home_unknown``.
        """
        code, purse = self.plan.home(home).currency, Account("home", home)
        moved: dict[int, list[Move]] = defaultdict(list)
        for move in self.moves:
            if purse in (move.source, move.target):
                moved[(move.day - self.plan.start).days // 7].append(move)
        rows, there = [], Decimal(0)
        for number in range((self.plan.last - self.plan.start).days // 7 + 1):
            week = _week(number, self.plan, purse, there, moved[number], code)
            rows.append(week)
            there = week.closing.amount
        return tuple(rows)

    def first_below(self, home: str) -> tuple[date, Money] | None:
        """Return the first day at whose end a home is below zero, and how much it lacks then."""
        code = self.plan.home(home).currency
        for day, there in self.daily(Account("home", home)):
            if there < 0:
                return day, Money(-there, code)
        return None


def _week(
    number: int, plan: HouseholdPlan, purse: Account, opening: Decimal, moves: list[Move], code: str
) -> Week:
    first = plan.start + timedelta(days=7 * number)
    last = min(first + timedelta(days=6), plan.last)
    there = came = went = Decimal(0)
    lowest: Decimal | None = None
    by_day: dict[date, Decimal] = defaultdict(Decimal)
    for move in moves:
        into = move.target == purse
        by_day[move.day] += move.amount.amount if into else -move.amount.amount
        if move.kind == "opening":
            opening += move.amount.amount
            by_day[move.day] -= move.amount.amount
        elif into:
            came += move.amount.amount
        else:
            went += move.amount.amount
    there = opening
    if first not in by_day:
        lowest = opening  # the first day of the week passes with what was there
    for day in sorted(by_day):
        there += by_day[day]
        lowest = there if lowest is None else min(lowest, there)
    sums = (opening, came, went, there if lowest is None else lowest, there)
    return Week(number + 1, first, last, *(Money(one, code) for one in sums))


def _openings(plan: HouseholdPlan) -> Iterable[Move]:
    before = Account("outside", "before")
    for home in plan.homes:
        if home.opening:
            purse = Account("home", home.name)
            yield Move(plan.start, home.name, "opening", "home", before, purse, home.opening)
    for goal in plan.goals:
        if goal.saved:
            pot = Account("pot", goal.what)
            yield Move(plan.start, goal.what, "opening", goal.label, before, pot, goal.saved)


def _of_item(item: Item, plan: HouseholdPlan) -> Iterable[Move]:
    purse, outside = Account("home", item.home), Account("outside", item.what)
    ends = (outside, purse) if item.comes_in else (purse, outside)
    for day in item.days(plan.start, plan.last):
        yield Move(day, item.what, item.kind, item.label, *ends, item.amount)


def _of_debt(debt: Debt, plan: HouseholdPlan) -> Iterable[Move]:
    purse, lender = Account("home", debt.home), Account("lender", debt.what)
    for flow in debt.loan.schedule().cash_flows():
        if not isinstance(flow.at, date) or not plan.start <= flow.at <= plan.last or not flow.amount:
            continue
        if flow.amount.amount > 0:
            yield Move(flow.at, debt.what, "borrowed", "debt", lender, purse, flow.amount)
        else:
            yield Move(flow.at, debt.what, "debt", "debt", purse, lender, -flow.amount)


def _of_goal(goal: Goal, plan: HouseholdPlan) -> Iterable[Move]:
    purse, pot = Account("home", goal.home), Account("pot", goal.what)
    if goal.deposit is not None:
        for day in goal.days(plan.start, plan.last):
            yield Move(day, goal.what, "saved", goal.label, purse, pot, goal.deposit)
    if goal.price is None or goal.wanted_on is None or goal.wanted_on > plan.last:
        return
    if _pot_on(goal, plan, goal.wanted_on) >= goal.price:
        outside = Account("outside", goal.what)
        yield Move(goal.wanted_on, goal.what, "goal", goal.label, pot, outside, goal.price)


def _pot_on(goal: Goal, plan: HouseholdPlan, day: date) -> Money:
    """Return what is in the pot on the day on which it is to pay, that day's deposit included."""
    there = goal.saved or Money(0, plan.home(goal.home).currency)
    if goal.deposit is None:
        return there
    return there + goal.deposit * sum(one <= day for one in goal.days(plan.start, plan.last))


def _of_transfer(sent: Sent, last: date) -> Iterable[Move]:
    """Follow one transfer from purse to purse; each part that does not arrive is named as the cost it is."""
    transfer, priced = sent.transfer, sent.priced
    way = Account("under_way", transfer.what)
    purses = Account("home", transfer.from_home), Account("home", transfer.to_home)

    def move(day: date, kind: MoveKind, source: Account, target: Account, amount: Money) -> Iterable[Move]:
        if amount:
            yield Move(day, transfer.what, kind, transfer.label, source, target, amount)

    def cost(kind: MoveKind, amount: Money) -> Iterable[Move]:
        yield from move(sent.day, kind, way, Account("cost", kind), amount)

    yield from move(sent.day, "sent", purses[0], way, transfer.amount if priced is None else priced.paid)
    arrives = transfer.amount
    if priced is not None:
        yield from cost("fee", priced.fee)
        bought = Money(exchanged(priced.converted.amount, priced.offered_rate), priced.in_hand.currency)
        exchange = Account("exchange", transfer.what)
        yield from move(sent.day, "exchanged", way, exchange, priced.converted)
        yield from move(sent.day, "exchanged", exchange, way, bought)
        yield from cost("home_fee", priced.receiver_fee)
        yield from cost("rounding", bought - priced.receiver_fee - priced.received)
        yield from cost("last_mile", priced.last_mile)
        arrives = priced.in_hand
    if sent.arrives <= last:
        yield from move(sent.arrives, "arrived", way, purses[1], arrives)


class _Price:
    """Prices a transfer at one of the rates of its band; once, unless its fee has a tax with days."""

    def __init__(self, plan: HouseholdPlan, transfer: Transfer, which: Which) -> None:
        self.plan, self.transfer, self.which = plan, transfer, which
        self._once: PricedQuote | None = None

    def on(self, day: date) -> PricedQuote | None:
        quote = self.transfer.quote
        if quote is None:
            return None
        if quote.fee_rule.is_dated:
            return self._priced(quote, day)
        if self._once is None:
            self._once = self._priced(quote, day)
        return self._once

    def _priced(self, quote: Quote, day: date) -> PricedQuote:
        transfer = self.transfer
        band = self.plan.band(quote.from_currency, quote.to_currency)
        middle = None if band is None else band.at(self.which)
        shifted = quote if band is None else _shifted(quote, band, self.which)
        try:
            return shifted.price(transfer.amount, middle, last_mile=transfer.last_mile, on=day)
        except NoData as problem:
            if problem.code != "mid_rate_missing":
                raise
            raise InputError(
                "plan_currency_without_rate",
                what=transfer.what,
                sent=quote.from_currency,
                received=quote.to_currency,
            ) from None


def _shifted(quote: Quote, band: RateBand, which: Which) -> Quote:
    """Move the offered rates with the band: the provider keeps the same share of the middle rate."""
    if which == "known":
        return quote
    rates = tuple(
        tier
        if tier.offered_rate is None
        else tier.model_copy(update={"offered_rate": tier.offered_rate * band.at(which) / band.known})
        for tier in quote.rates
    )
    return quote.model_copy(update={"rates": rates})
