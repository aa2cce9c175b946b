"""Debts without a plan: a card, an overdraft, money owed at a shop; and several debts at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, Literal, NamedTuple, get_args

from finlit.errors import InputError, NoSolution
from finlit.light import LightRecord
from finlit.money import AboveZero, Money, NotNegative, above_zero, minor_unit, round_ratio
from finlit.plain import Table
from finlit.values import MonthlyRate, Reader, Share, count, one_of, same_currency

Order = Literal["dearest_first", "smallest_first"]

MOST_MONTHS = 1200
_MOST_DEBTS = 50


def _name(value: object, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError("field_invalid", record="Debt", field=name, value=value, reason="a name")
    return value.strip()


class Debt(LightRecord):
    """What is owed without an end: its interest, and what must be paid each month.

    Attributes
    ----------
    name : str
    owed : Money
    monthly_rate : Decimal
        [a month] 0.0175 is 1.75 percent.
    minimum_share : Decimal
        [0-1 of what is owed with the month's interest] that must be paid.
    minimum_least : Money, optional
        At least this much, as long as so much is owed.
    fixed : Money, optional
        The same amount each month instead, as long as so much is owed.

    Raises
    ------
    InputError
        ``rate_missing``, ``rate_as_percent``, ``share_as_percent``, ``amount_negative``,
        ``amount_not_positive``, ``loan_field_unused`` where fixed and minimum are both given.

    Examples
    --------
    >>> card = Debt(name="card", owed=Money(5_000_000, "IDR"), monthly_rate=Decimal("0.0175"),
    ...             minimum_share=Decimal("0.05"), minimum_least=Money(50_000, "IDR"))
    >>> card.minimum_share
    Decimal('0.05')
    """

    name: Annotated[str, Reader(_name)]
    owed: AboveZero
    monthly_rate: MonthlyRate
    minimum_share: Share = Decimal(0)
    minimum_least: NotNegative | None = None
    fixed: AboveZero | None = None

    def __post_init__(self) -> None:
        given = [each for each in (self.minimum_least, self.fixed) if each is not None]
        same_currency(self.owed, *given, doing="Debt")
        if self.fixed is not None and (self.minimum_share or self.minimum_least):
            raise InputError("loan_field_unused", method="fixed", field="minimum")

    @property
    def has_minimum(self) -> bool:
        """Whether anything must be paid each month."""
        return bool(self.fixed or self.minimum_share or self.minimum_least)


class Month(NamedTuple):
    """One month of one debt."""

    number: int
    interest: Money
    paid: Money
    owed: Money
    """After the payment"""


@dataclass(frozen=True, slots=True)
class Repaid(Table):
    """How a debt ends, month by month."""

    months: int
    paid: Money
    interest: Money
    rows: tuple[Month, ...]
    _rows: ClassVar[str] = "rows"


class Closed(NamedTuple):
    """One debt of several, and when it is gone."""

    name: str
    month: int
    paid: Money
    interest: Money


@dataclass(frozen=True, slots=True)
class DebtPlan(Table):
    """What one order of paying several debts costs, and how it goes."""

    order: Order
    months: int
    paid: Money
    interest: Money
    closed: tuple[Closed, ...]
    """The debts, the one that is gone first first"""
    owed: tuple[Money, ...]
    """All debts together after each month"""
    _rows: ClassVar[str] = "closed"

    @property
    def first_month(self) -> int:
        """[month] in which the first debt is gone: what keeps people going."""
        return self.closed[0].month


class _Running:
    """One debt on its way, counted in the smallest unit."""

    def __init__(self, debt: Debt) -> None:
        self.debt, code = debt, debt.owed.currency
        unit = minor_unit(code)
        self.owed = debt.owed.rounded(unit).in_minor()
        self.rate, self.of = debt.monthly_rate.as_integer_ratio()
        self.share, self.share_of = debt.minimum_share.as_integer_ratio()
        self.least = debt.minimum_least.rounded(unit).in_minor() if debt.minimum_least else 0
        self.fixed = debt.fixed.rounded(unit).in_minor() if debt.fixed else 0
        self.paid = self.interest = self.charged = self.month = 0

    def charge(self) -> None:
        """Charge the interest of a month."""
        self.charged = round_ratio(self.owed * self.rate, self.of, "half_even")
        self.owed += self.charged
        self.interest += self.charged

    def minimum(self) -> int:
        """Say what must be paid this month, its interest charged."""
        if self.fixed:
            return min(self.fixed, self.owed)
        part = round_ratio(self.owed * self.share, self.share_of, "half_even")
        return min(max(part, self.least), self.owed)

    def pay(self, most: int, month: int) -> int:
        """Pay what is still owed, at most so much."""
        paid = min(most, self.owed)
        self.owed -= paid
        self.paid += paid
        if paid and not self.owed:
            self.month = month
        return paid


def repaid(debt: Debt, payment: Money | None = None) -> Repaid:
    """Say how long a debt takes, and what it costs, with its minimum or with a payment of one's own.

    Each month the interest is charged on what is owed, and then the payment is made.

    Parameters
    ----------
    debt : Debt
    payment : Money, optional
        The same amount each month; where the minimum is more, the minimum is paid. Without it: the minimum.

    Returns
    -------
    Repaid

    Raises
    ------
    InputError
        ``debt_without_payment``, ``amount_not_positive``.
    NoSolution
        ``payment_never_repays`` where the payment does not even pay the interest; ``debt_outlives`` after a
        hundred years.

    Notes
    -----
    Counted in the smallest unit (sen), as a lender's book does: interest = owed * monthly_rate. Without a
    rate: owed / payment months.

    Examples
    --------
    Five million at 1.75 percent a month, the minimum 5 percent and at least Rp50,000:

    >>> card = Debt(name="card", owed=Money(5_000_000, "IDR"), monthly_rate=Decimal("0.0175"),
    ...             minimum_share=Decimal("0.05"), minimum_least=Money(50_000, "IDR"))
    >>> slow = repaid(card)
    >>> slow.months, slow.paid.rounded()
    (73, Money('7338619', 'IDR'))
    >>> repaid(card, Money(250_000, "IDR")).months
    25
    """
    if payment is None and not debt.has_minimum:
        raise InputError("debt_without_payment", name=debt.name)
    running, code = _Running(debt), debt.owed.currency
    own = 0
    if payment is not None:
        same_currency(debt.owed, payment, doing="repaid")
        own = above_zero(payment, "payment").rounded(minor_unit(code)).in_minor()
    rows: list[Month] = []
    while running.owed:
        before = running.owed
        running.charge()
        paid = running.pay(max(own, running.minimum()), len(rows) + 1)
        if running.owed >= before:
            told = Money.from_minor(paid, code), Money.from_minor(running.charged, code)
            raise NoSolution("payment_never_repays", payment=told[0], interest=told[1])
        if len(rows) >= MOST_MONTHS:
            raise NoSolution("debt_outlives", months=MOST_MONTHS)
        amounts = (running.charged, paid, running.owed)
        rows.append(Month(len(rows) + 1, *(Money.from_minor(each, code) for each in amounts)))
    total = Money.from_minor(running.paid, code)
    return Repaid(len(rows), total, Money.from_minor(running.interest, code), tuple(rows))


def debt_orders(
    debts: Iterable[Debt], monthly: Money, orders: Iterable[Order] = get_args(Order)
) -> tuple[DebtPlan, ...]:
    """Say what it costs to pay several debts in one order or another, with the same money each month.

    Every debt gets its minimum; what is left goes to the first of the order until it is gone, then to the
    next. What a debt no longer needs goes to the others.

    Parameters
    ----------
    debts : iterable of Debt
        1 to 50.
    monthly : Money
        For all of them together.
    orders : iterable of {"dearest_first", "smallest_first"}

    Returns
    -------
    tuple of DebtPlan
        One for each order, in the order asked.

    Raises
    ------
    InputError
        ``budget_below_minimums``, ``debt_named_twice``, ``amount_not_positive``, ``choice_unknown``,
        ``number_above``.
    NoSolution
        ``payment_never_repays`` where all debts together do not fall; ``debt_outlives``.
    CurrencyMismatch

    Examples
    --------
    >>> card = Debt(name="card", owed=Money(6_000_000, "IDR"), monthly_rate=Decimal("0.03"))
    >>> shop = Debt(name="shop", owed=Money(2_000_000, "IDR"), monthly_rate=Decimal("0.01"))
    >>> dear, small = debt_orders([card, shop], Money(1_000_000, "IDR"))
    >>> dear.interest.rounded(), small.interest.rounded(), dear.first_month, small.first_month
    (Money('888459', 'IDR'), Money('1208676', 'IDR'), 7, 3)
    """
    given = tuple(debts)
    count(len(given), "debts", 1, _MOST_DEBTS)
    names = [debt.name for debt in given]
    for name in names:
        if names.count(name) > 1:
            raise InputError("debt_named_twice", name=name)
    same_currency(monthly, *(debt.owed for debt in given), doing="debt_orders")
    budget = above_zero(monthly, "monthly").rounded(minor_unit(monthly.currency)).in_minor()
    return tuple(_in_order(given, budget, one_of(order, "orders", get_args(Order))) for order in orders)  # type: ignore[arg-type]


def _in_order(debts: tuple[Debt, ...], budget: int, order: Order) -> DebtPlan:
    code = debts[0].owed.currency
    running = [_Running(debt) for debt in debts]
    totals: list[int] = []
    while any(each.owed for each in running):
        month = len(totals) + 1
        open_ones = [each for each in running if each.owed]
        before = sum(each.owed for each in open_ones)
        _pay_month(open_ones, budget, order, month, code)
        totals.append(sum(each.owed for each in running))
        if totals[-1] >= before:
            interest = sum(each.charged for each in open_ones)
            told = Money.from_minor(budget, code), Money.from_minor(interest, code)
            raise NoSolution("payment_never_repays", payment=told[0], interest=told[1])
        if month >= MOST_MONTHS:
            raise NoSolution("debt_outlives", months=MOST_MONTHS)
    closed = sorted(running, key=lambda each: each.month)
    return DebtPlan(
        order,
        len(totals),
        Money.from_minor(sum(each.paid for each in running), code),
        Money.from_minor(sum(each.interest for each in running), code),
        tuple(
            Closed(
                each.debt.name,
                each.month,
                Money.from_minor(each.paid, code),
                Money.from_minor(each.interest, code),
            )
            for each in closed
        ),
        tuple(Money.from_minor(total, code) for total in totals),
    )


def _pay_month(running: list[_Running], budget: int, order: Order, month: int, code: str) -> None:
    for each in running:
        each.charge()
    # The order is that of the day: which debt is the smallest changes on the way.
    if order == "dearest_first":
        first = sorted(running, key=lambda each: (-each.debt.monthly_rate, each.owed, each.debt.name))
    else:
        first = sorted(running, key=lambda each: (each.owed, -each.debt.monthly_rate, each.debt.name))
    needed = sum(each.minimum() for each in running)
    if needed > budget:
        told = Money.from_minor(budget, code), Money.from_minor(needed, code).rounded(mode="up")
        raise InputError("budget_below_minimums", budget=told[0], needed=told[1])
    left = budget - sum(each.pay(each.minimum(), month) for each in running)
    for each in first:
        left -= each.pay(left, month)
