"""A plan read by the month: what came, what went, what is owed, and how it stands beside the village."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from finlit.credit import debt_service_ratio
from finlit.errors import InputError
from finlit.flows import Flow
from finlit.household.entries import Item, Timed, only_on
from finlit.household.ledger import Account, Ledger, MoveKind
from finlit.household.plan import HouseholdPlan
from finlit.household.rates import Which
from finlit.money import Money, not_negative, total
from finlit.plain import Plain
from finlit.values import day, same_currency

_COLUMNS: dict[MoveKind, str] = {
    "wage": "income", "harvest": "income", "income": "income", "arrived": "arrived", "borrowed": "borrowed",
    "need": "needs", "want": "wants", "debt": "debts", "sent": "sent", "saved": "saved",
}  # fmt: skip


class _MonthRow(NamedTuple):
    month: date
    opening: Money
    income: Money
    arrived: Money
    borrowed: Money
    needs: Money
    wants: Money
    debts: Money
    sent: Money
    saved: Money
    closing: Money


class MonthRow(Plain, _MonthRow):
    """One calendar month of a purse: ``closing = opening + left``.

    Attributes
    ----------
    month : date
        Its first day.
    opening, closing : Money
    income, arrived, borrowed : Money
        Earned there, sent there, lent.
    needs, wants, debts, sent, saved : Money
        Out of the purse; ``saved`` goes into the pots of the family's goals.
    """

    __slots__ = ()

    @property
    def left(self) -> Money:
        """What the month leaves over; below zero what it lacks."""
        came = self.income + self.arrived + self.borrowed
        return came - self.needs - self.wants - self.debts - self.sent - self.saved

    @property
    def debt_share(self) -> Decimal | None:
        """Instalments as a share of what is earned and sent in the month; None where nothing is."""
        return debt_service_ratio(self.debts, self.income + self.arrived)


def monthly_statement(plan: HouseholdPlan, home: str, rate: Which = "known") -> tuple[MonthRow, ...]:
    """Add up a purse by calendar months.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str
    rate : {"low", "known", "high"}

    Returns
    -------
    tuple of MonthRow
        Every month that the plan touches.

    Raises
    ------
    InputError
        ``plan_home_unknown``.

    Examples
    --------
    >>> from finlit.household import Home
    >>> plan = HouseholdPlan(name="Year", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     items=(Item(what="money sent", home="Blitar", amount=Money(4_000_000, "IDR"), kind="income"),
    ...            Item(what="living", home="Blitar", amount=Money(3_600_000, "IDR"), kind="need"),
    ...            Item(what="Lebaran", home="Blitar", amount=Money(4_000_000, "IDR"), kind="need",
    ...                 every="lebaran"),))
    >>> [str(row.left) for row in monthly_statement(plan, "Blitar")][1:4]
    ['IDR 400000', 'IDR -3600000', 'IDR 400000']
    """
    code, purse = plan.home(home).currency, Account("home", home)
    sums: dict[date, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    opening = Decimal(0)
    for move in Ledger(plan, rate).moves:
        if purse not in (move.source, move.target):
            continue
        if move.kind == "opening":
            opening += move.amount.amount
        else:
            sums[move.day.replace(day=1)][_COLUMNS[move.kind]] += move.amount.amount
    rows = []
    there = Money(opening, code)
    for month in months_of(plan):
        found = {name: Money(sums[month][name], code) for name in dict.fromkeys(_COLUMNS.values())}
        row = MonthRow(month=month, opening=there, closing=there, **found)
        there = there + row.left
        rows.append(MonthRow(*row._replace(closing=there)))
    return tuple(rows)


def months_of(plan: HouseholdPlan) -> tuple[date, ...]:
    """List the first days of all calendar months that a plan touches."""
    found, month = [], plan.start.replace(day=1)
    while month <= plan.last:
        found.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    return tuple(found)


def peak_month(rows: Iterable[MonthRow]) -> MonthRow | None:
    """Return the month in which instalments take the largest share of what comes in; None without any.

    A month in which instalments are due and nothing comes in is the worst of all.

    Examples
    --------
    >>> peak_month([]) is None
    True
    """
    due = [row for row in rows if row.debts]
    none = Decimal("Infinity")
    return max(due, key=lambda row: none if row.debt_share is None else row.debt_share, default=None)


class _YearlyCosts(NamedTuple):
    year: Money
    a_month: Money
    left: Money


class YearlyCosts(Plain, _YearlyCosts):
    """What comes round once a year, and what to put aside for it.

    Attributes
    ----------
    year : Money
        All of them in a year.
    a_month : Money
        To put aside every month, rounded up.
    left : Money
        Of a whole year, everything counted; below zero what the year lacks.
    """

    __slots__ = ()


def yearly_costs(plan: HouseholdPlan, home: str, rate: Which = "known") -> YearlyCosts:
    """Add up the costs that come once a year, and say what a year leaves over.

    Parameters
    ----------
    plan : HouseholdPlan
        Of twelve months or more; only the first twelve are looked at.
    home : str
    rate : {"low", "known", "high"}

    Raises
    ------
    InputError
        ``plan_home_unknown``; ``number_below`` for a shorter plan.
    """
    if plan.months < 12:
        raise InputError("number_below", name="months", value=plan.months, lowest=12)
    year = plan.model_copy(update={"months": 12}) if plan.months > 12 else plan
    code = plan.home(home).currency
    seldom = [
        item.amount * len(item.days(year.start, year.last))
        for item in year.items
        if item.home == home and not item.comes_in and item.every in ("year", "lebaran", "once", "dates")
    ]
    costs = total(seldom, code)
    left = total((row.left for row in monthly_statement(year, home, rate)), code)
    return YearlyCosts(costs, (costs / 12).rounded(mode="ceiling"), left)


class Spending(NamedTuple):
    """One line of what a home spends."""

    what: str
    sort: Literal["need", "want", "debt"]
    a_month: Money
    """By the one stated conversion: weeks x 52 / 12; not rounded"""
    share: Decimal
    """Of all that is spent [0-1]"""


def needs_and_wants(plan: HouseholdPlan, home: str) -> tuple[Spending, ...]:
    """Say what a home spends in a month, needs first, each with its share of the whole.

    An instalment is spending, too.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str

    Returns
    -------
    tuple of Spending

    Raises
    ------
    InputError
        ``plan_home_unknown``.

    Examples
    --------
    >>> from finlit.household import Home
    >>> weekly = Item(what="market", home="Blitar", amount=Money(300_000, "IDR"), kind="need", every="week")
    >>> wage = Item(what="wage", home="Blitar", amount=Money(2_000_000, "IDR"), kind="wage")
    >>> plan = HouseholdPlan(name="Market", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR"),), items=(weekly, wage,))
    >>> [(one.what, str(one.a_month)) for one in needs_and_wants(plan, "Blitar")]
    [('market', 'IDR 1300000')]
    """
    code = plan.home(home).currency
    found: list[tuple[str, Literal["need", "want", "debt"], Money]] = [
        (item.what, "need" if item.kind == "need" else "want", _a_month(item, plan))
        for item in plan.items
        if item.home == home and not item.comes_in
    ]
    rows = monthly_statement(plan.model_copy(update={"transfers": ()}), home) if plan.debts else ()
    debts = total((row.debts for row in rows), code)
    if debts:
        found.append(("", "debt", debts / plan.months))
    whole = total((amount for _, _, amount in found), code)
    order = ("need", "debt", "want")
    rising = sorted(found, key=lambda one: (order.index(one[1]), -one[2].amount))
    return tuple(Spending(what, sort, amount, amount / whole) for what, sort, amount in rising)


def _a_month(item: Item, plan: HouseholdPlan) -> Money:
    times = item.times_a_year(plan.start, plan.last)
    return Money(item.amount.amount * times / 12, item.amount.currency)


class _Standing(NamedTuple):
    people: int
    before: Money
    after: Money
    poverty_line: Money
    minimum_wage: Money


class Standing(Plain, _Standing):
    """A home beside its district, each person alike: before and after what is sent to it.

    Attributes
    ----------
    people : int
    before, after : Money
        [a person a month] earned at home; with what is sent. Rounded down.
    poverty_line : Money
        [a person a month]
    minimum_wage : Money
        [a month]
    """

    __slots__ = ()

    @property
    def lines_before(self) -> Decimal:
        """How many times the poverty line each person has without what is sent."""
        ratio: Decimal = self.before / self.poverty_line
        return ratio

    @property
    def lines_after(self) -> Decimal:
        """How many times the poverty line each person has with what is sent."""
        ratio: Decimal = self.after / self.poverty_line
        return ratio

    @property
    def wages_after(self) -> Decimal:
        """How many minimum wages all of them have together, with what is sent."""
        ratio: Decimal = self.after * self.people / self.minimum_wage
        return ratio


def standing(
    plan: HouseholdPlan, home: str, poverty_line: Money, minimum_wage: Money, rate: Which = "known"
) -> Standing:
    """Set the income of each person beside the district's poverty line and its minimum wage.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str
    poverty_line : Money
        [a person a month] of the district, passed in with its day.
    minimum_wage : Money
        [a month] likewise.
    rate : {"low", "known", "high"}

    Returns
    -------
    Standing

    Raises
    ------
    InputError
        ``plan_nobody_there``, ``amount_not_positive``, ``plan_home_unknown``.
    CurrencyMismatch

    Examples
    --------
    >>> from finlit.household import Home, Person
    >>> plan = HouseholdPlan(name="Four", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     people=tuple(Person(name=who, home="Blitar") for who in ("Adi", "Ayu", "Budi", "Bu Ningsih")),
    ...     items=(Item(what="field work", home="Blitar", amount=Money(1_600_000, "IDR"), kind="income"),))
    >>> found = standing(plan, "Blitar", Money(580_349, "IDR"), Money(2_567_744, "IDR"))
    >>> str(found.after), round(found.lines_after, 2)
    ('IDR 400000', Decimal('0.69'))
    """
    people = len(plan.in_home(home))
    code = plan.home(home).currency
    same_currency(Money(0, code), poverty_line, minimum_wage, doing="standing")
    for name, given in (("poverty_line", poverty_line), ("minimum_wage", minimum_wage)):
        if not_negative(given, name).amount == 0:
            raise InputError("amount_not_positive", name=name, value=given)
    if not people:
        raise InputError("plan_nobody_there", home=home)
    rows = monthly_statement(plan, home, rate)
    earned, sent = total((row.income for row in rows), code), total((row.arrived for row in rows), code)
    each = [(one / plan.months / people).rounded(mode="floor") for one in (earned, earned + sent)]
    return Standing(people, each[0], each[1], poverty_line, minimum_wage)


class _Covered(NamedTuple):
    stops: date
    runs_out: date | None
    days: int


class Covered(Plain, _Covered):
    """How long a home can go on when the money stops.

    Attributes
    ----------
    stops : date
    runs_out : date or None
        First day at whose end nothing is left; None: not within the plan.
    days : int
        [days] from the day it stops to the day before it runs out, or to the end of the plan.
    """

    __slots__ = ()

    @property
    def months(self) -> int:
        """Whole months of thirty days that are covered."""
        return self.days // 30


def covered_when_money_stops(
    plan: HouseholdPlan, home: str, stops: date | str, *, with_pots: bool = True, rate: Which = "known"
) -> Covered:
    """Say how long a home lives on what is there when nothing is sent to it any more.

    The seasons of the plan still come, and instalments still fall due; nothing more is put into the pots and
    nothing is bought from them.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str
    stops : date
        First day on which nothing is sent any more.
    with_pots : bool
        Whether the pots of the home may be opened.
    rate : {"low", "known", "high"}

    Raises
    ------
    InputError
        ``plan_home_unknown``, ``plan_date_before_start``, ``date_unreadable``.
    """
    plan.home(home)
    when = day(stops, "stops")
    if when < plan.start:
        raise InputError("plan_date_before_start", what=home, day=when, start=plan.start)
    ledger = Ledger(_stopped(plan, home, when), rate)
    there, pots = (
        Account("home", home),
        [Account("pot", goal.what) for goal in plan.goals if goal.home == home],
    )
    changes: dict[date, Decimal] = defaultdict(Decimal)
    for account in [there, *(pots if with_pots else ())]:
        before = Decimal(0)
        for on, now in ledger.daily(account):
            changes[on] += now - before
            before = now
    sum_there = Decimal(0)
    for on in sorted(changes):
        sum_there += changes[on]
        if on >= when and sum_there < 0:
            return Covered(when, on, (on - when).days)
    return Covered(when, None, max((plan.last - when).days + 1, 0))


def _stopped(plan: HouseholdPlan, home: str, when: date) -> HouseholdPlan:
    """Return the plan without what is sent to a home, or set aside there, from a day on."""
    transfers, goals = [], []
    for transfer in plan.transfers:
        days = _before(transfer, plan, when)
        if transfer.to_home != home:
            transfers.append(transfer)
        elif days:
            transfers.append(transfer.model_copy(update=only_on(days)))
    for goal in plan.goals:
        days = _before(goal, plan, when)
        if goal.home != home:
            goals.append(goal)
        else:
            filled = only_on(days) if days else {"deposit": None}
            goals.append(goal.model_copy(update={"wanted_on": None, **filled}))
    return plan.model_copy(update={"transfers": tuple(transfers), "goals": tuple(goals)})


def _before(entry: Timed, plan: HouseholdPlan, when: date) -> tuple[date, ...]:
    return tuple(one for one in entry.days(plan.start, plan.last) if one < when)


def months_covered(there: Money, needs: Money, income: Money | None = None) -> Decimal | None:
    """Say how many months savings last when the money stops: not rounded; None for ever.

    Parameters
    ----------
    there : Money
        Saved.
    needs : Money
        [a month] what must be paid, instalments included.
    income : Money, optional
        [a month] what is still earned at home.

    Returns
    -------
    Decimal or None
        [months]

    Raises
    ------
    InputError
        ``amount_negative``.
    CurrencyMismatch

    Examples
    --------
    Six million, needs of 2.4 million a month and 900,000 earned at home:

    >>> months_covered(Money(6_000_000, "IDR"), Money(2_400_000, "IDR"), Money(900_000, "IDR"))
    Decimal('4')
    """
    saved, used = not_negative(there, "there"), not_negative(needs, "needs")
    gap = used - (not_negative(income, "income") if income is not None else used * 0)
    return None if gap.amount <= 0 else saved / gap


class _Variance(NamedTuple):
    what: str
    planned: Money
    written: Money


class Variance(Plain, _Variance):
    """One line of the plan beside the diary.

    Attributes
    ----------
    what : str
    planned, written : Money
        [currency of the home] both above zero for what goes out, and for what comes in.
    """

    __slots__ = ()

    @property
    def more(self) -> Money:
        """How much more was written down than was planned; below zero: less."""
        return self.written - self.planned


def beside_diary(
    plan: HouseholdPlan, home: str, diary: Iterable[Flow], since: date | str, until: date | str
) -> tuple[Variance, ...]:
    """Set what the family wrote down beside what it planned, line by line.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str
    diary : iterable of Flow
        With dates; ``what`` as the plan calls it. What the plan does not have stands at the end, planned 0.
    since, until : date
        Both included.

    Raises
    ------
    InputError
        ``plan_home_unknown``, ``flow_date_missing``, ``dates_upside_down``.
    CurrencyMismatch
    """
    code, first, last = plan.home(home).currency, day(since, "since"), day(until, "until")
    if last < first:
        raise InputError("dates_upside_down", first=first, last=last)
    written: dict[str, Money] = defaultdict(lambda: Money(0, code))
    for flow in diary:
        if not isinstance(flow.at, date):
            raise InputError("flow_date_missing", what=flow.what or flow.amount)
        same_currency(Money(0, code), flow.amount, doing="beside_diary")
        if first <= flow.at <= last:
            written[flow.what] += abs(flow.amount)
    planned: dict[str, Money] = {item.what: Money(0, code) for item in plan.items if item.home == home}
    for move in Ledger(plan).moves:
        is_here = Account("home", home) in (move.source, move.target) and first <= move.day <= last
        if is_here and move.kind != "opening":
            planned[move.what] = planned.get(move.what, Money(0, code)) + move.amount
    names = dict.fromkeys([*planned, *written])
    nothing = Money(0, code)
    return tuple(Variance(name, planned.get(name, nothing), written.get(name, nothing)) for name in names)
