"""A goal with its price, its date and its deposit: give all but one, and the missing one is found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from math import isqrt
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import InputError, NoSolution
from finlit.money import AboveZero, Money, above_zero, cash_unit, minor_unit, round_to
from finlit.plain import Plain
from finlit.record import Record
from finlit.savings.account import AT_HOME, Account, DepositChange, Saving, Withdrawal, checked_months
from finlit.savings.growth import MOST_MONTHS, PriceTrend
from finlit.savings.path import SavingsPath, Terms, Walk, savings_path
from finlit.savings.slots import When
from finlit.timevalue import Frequency
from finlit.values import AnnualRise, Reader, count, positive, rise, same_currency

Unknown = Literal["price", "months", "deposit", "start"]


class Rounded(NamedTuple):
    """What was rounded, to which unit, which way."""

    what: str
    unit: Decimal
    mode: str


class GoalPlan(Record):
    """A plan that reaches its goal; checked against its own path when it is made.

    Attributes
    ----------
    solved : {"price", "months", "deposit", "start"}
        Which of the four was asked.
    price : Money
        In the prices of today.
    price_then : Money
        In the month in which it is bought.
    months : int
    deposit, start : Money
    path : SavingsPath or None
        None when the goal is reached on the first day.
    rounded : tuple of Rounded
    """

    solved: Unknown
    price: Money
    price_then: Money
    months: int
    deposit: Money
    start: Money
    path: SavingsPath | None
    rounded: tuple[Rounded, ...]

    @model_validator(mode="after")
    def _reaches(self) -> "GoalPlan":
        if self.there < self.price_then:
            raise InputError("path_does_not_add_up", month=self.months)
        return self

    @property
    def there(self) -> Money:
        """What is there in that month."""
        return self.start if self.path is None else self.path.closing

    @property
    def left_over(self) -> Money:
        """What is left when the goal is paid."""
        return self.there - self.price_then


def solve_goal(
    *,
    price: Money | None = None,
    months: int | None = None,
    deposit: Money | None = None,
    start: Money | None = None,
    price_rise: Any = 0,
    every: Frequency = "month",
    when: When = "end",
    account: Account | None = None,
    deposit_unit: Any = None,
    first_day: date | None = None,
    withdrawals: Iterable[Withdrawal] = (),
    deposit_rise: Any = 0,
    changes: Iterable[DepositChange] = (),
) -> GoalPlan:
    """Find the one of price, months, deposit and start that is left out.

    A dream becomes a plan when it has a price and a date.

    Parameters
    ----------
    price : Money, optional
        Of the goal, today.
    months : int, optional
        [months] until it is bought, 1 to 1,200.
    deposit : Money, optional
        Put in each time.
    start : Money, optional
        Saved already.
    price_rise : number
        [share a year] -0.9 to below 1, by which the goal itself gets dearer.
    every, when
        As in :class:`Saving`.
    account : Account, optional
        Where the money lies, with its rate; at home without one.
    deposit_unit : number, optional
        [currency] A deposit or start that is asked is rounded up to it; without one, to what daily life
        uses.
    first_day : date, optional
        As in :class:`Saving`: with it weeks and months are real ones, and the path says each month's last
        day.
    withdrawals : iterable of Withdrawal
        That are planned on the way. A deposit or start that is asked is large enough for each of them too.
    deposit_rise, changes
        As in :class:`Saving`: the deposit is the one of the first year, or until the first change.

    Returns
    -------
    GoalPlan
        The deposit or start found reaches the goal, and one unit less does not; the months found are the
        first in which it is reached; a price found is the dearest that is reached.

    Raises
    ------
    InputError
        ``goal_unknowns`` unless exactly one of the four is left out; ``rate_missing``, ``rate_as_percent``,
        ``amount_negative``, ``amount_not_positive``, ``number_above``; ``amount_too_large`` when the balance
        or the price of that month grows beyond what can be counted; ``withdrawal_above_balance`` where months
        or price are asked and there is not enough to take out.
    NoSolution
        ``goal_never_reached`` when a hundred years are not enough, or no deposit or start that can be
        counted is; ``goal_before_first_deposit`` when it is wanted before any deposit falls due;
        ``goal_nothing_saved`` when fees leave nothing to pay any price with.
    CurrencyMismatch

    Notes
    -----
    Every trial is the rounded path itself, so tax thresholds and fees count. Where a tax makes the result
    jump, a slightly larger deposit may just miss the goal again. Interest that is paid out does not count: it
    is in the family's hand. Without interest, fees and rising prices: deposit x number of deposits + start =
    price.

    Examples
    --------
    45 million in 18 months with 9 million saved, and 10 million at 800,000 a month; with 1.8 million taken
    out for school on the way, and with a tenth more from the second year on:

    >>> solve_goal(price=Money(45_000_000, "IDR"), months=18, start=Money(9_000_000, "IDR")).deposit
    Money('2000000', 'IDR')
    >>> monthly, nothing = Money(800_000, "IDR"), Money(0, "IDR")
    >>> solve_goal(price=Money(10_000_000, "IDR"), deposit=monthly, start=nothing).months
    13
    >>> school = Withdrawal(month=6, amount=Money(1_800_000, "IDR"))
    >>> goal, saved = Money(45_000_000, "IDR"), Money(9_000_000, "IDR")
    >>> solve_goal(price=goal, months=18, start=saved, withdrawals=[school]).deposit
    Money('2100000', 'IDR')
    >>> solve_goal(price=goal, months=18, start=saved, deposit_rise="0.1").deposit
    Money('1935484', 'IDR')
    """
    given = {"price": price, "months": months, "deposit": deposit, "start": start}
    missing = [name for name, value in given.items() if value is None]
    if len(missing) != 1:
        raise InputError("goal_unknowns", missing=tuple(missing))
    code = _one_currency(price, deposit, start)
    if price is not None:
        above_zero(price, "price")
    if months is not None:
        months = checked_months(months)
    grows = rise(price_rise, "price_rise")
    saving = Saving(
        start=start or Money(0, code),
        deposit=deposit or Money(0, code),
        every=every,
        when=when,
        first_day=first_day,
        withdrawals=tuple(withdrawals),
        deposit_rise=deposit_rise,
        changes=tuple(changes),
    )
    search = _Search(saving, AT_HOME if account is None else account, grows, deposit_unit)
    if price is None:
        assert months is not None
        return search.price(months)
    if months is None:
        return search.months(price)
    return search.deposit(price, months) if deposit is None else search.start(price, months)


def _one_currency(*amounts: Money | None) -> str:
    given = [amount for amount in amounts if amount is not None]
    for amount in given:
        if not isinstance(amount, Money):
            raise InputError("money_unreadable", text=amount)
    return same_currency(*given, doing="goal")


class _Search:
    """The four searches on one plan."""

    def __init__(self, saving: Saving, account: Account, rise: Decimal, unit: Any) -> None:
        self.saving, self.account, self.rise = saving, account, rise
        self.terms = Terms(saving, account)
        self.unit = cash_unit(self.terms.code) if unit is None else positive(unit, "deposit_unit")
        smallest = minor_unit(self.terms.code)
        if self.unit % smallest:
            amount = Money(self.unit, self.terms.code)
            raise InputError("amount_not_whole_units", amount=amount, unit=smallest)
        self.step = Money(self.unit, self.terms.code).in_minor()

    def _plan(self, solved: Unknown, price: Money, months: int, rounded: Rounded, **found: Money) -> GoalPlan:
        saving = self.saving.model_copy(update=found)
        path = savings_path(saving, months, self.account) if months else None
        notes = [rounded]
        if self.rise:
            notes.append(Rounded("price_then", cash_unit(self.terms.code), "up"))
        if self.account.rate:
            notes.append(Rounded("interest", self.terms.unit, self.account.rounding_mode))
        return GoalPlan(
            solved=solved,
            price=price,
            price_then=PriceTrend(price, self.rise).after(months) if months else price,
            months=months,
            deposit=saving.deposit,
            start=saving.start,
            path=path,
            rounded=tuple(notes),
        )

    def months(self, price: Money) -> GoalPlan:
        """Walk until the goal is reached."""
        note = Rounded("months", Decimal(1), "up")
        if self.saving.start >= price:
            return self._plan("months", price, 0, note)
        trend = PriceTrend(price, self.rise)
        today = price.amount / minor_unit(price.currency)
        for row in self.terms.rows(self.saving.start.in_minor(), self.saving.deposit.in_minor(), MOST_MONTHS):
            needed = today * trend.factor(row.month)
            if needed > self.terms.largest or row.closing > self.terms.largest:
                break
            if row.closing >= needed and row.closing >= trend.after(row.month).in_minor():
                return self._plan("months", price, row.month, note)
        raise NoSolution("goal_never_reached", price=price, years=MOST_MONTHS // 12)

    def price(self, months: int) -> GoalPlan:
        """Take the dearest price of today that the balance of that month still pays."""
        # The price of that month is a whole sum too, so what is there counts in whole sums.
        there = savings_path(self.saving, months, self.account).closing.rounded(mode="down")
        unit = cash_unit(there.currency)
        today = round_to(there.amount / PriceTrend(there, self.rise).factor(months), unit, "down")
        for amount in (today, today - unit):  # the second where a twelfth root was a hair too small
            if amount > 0 and PriceTrend(Money(amount, there.currency), self.rise).after(months) <= there:
                return self._plan(
                    "price", Money(amount, there.currency), months, Rounded("price", unit, "down")
                )
        raise NoSolution("goal_nothing_saved", months=months)

    def deposit(self, price: Money, months: int) -> GoalPlan:
        """Find the smallest step of deposits that reaches the goal."""
        start = self.saving.start.in_minor()
        needed = PriceTrend(price, self.rise).after(months).in_minor()
        is_early = not any(slot.deposits for slot in self.terms.calendar(months))
        if is_early and self._closing(start, 0, months) < needed:
            raise NoSolution("goal_before_first_deposit", months=months)
        found = self._least(price, months, lambda amount: self._closing(start, amount, months))
        return self._plan("deposit", price, months, Rounded("deposit", self.unit, "up"), deposit=found)

    def start(self, price: Money, months: int) -> GoalPlan:
        """Find the smallest start that reaches the goal."""
        deposit = self.saving.deposit.in_minor()
        found = self._least(price, months, lambda amount: self._closing(amount, deposit, months))
        return self._plan("start", price, months, Rounded("start", self.unit, "up"), start=found)

    def _closing(self, start: int, deposit: int, months: int) -> int:
        """Say what is there at the end; less than nothing where a withdrawal finds too little."""
        try:
            return self.terms.closing(start, deposit, months)
        except InputError as problem:
            if problem.code != "withdrawal_above_balance":
                raise
            return -1

    def _least(self, price: Money, months: int, closing: Callable[[int], int]) -> Money:
        """Search between a step count that misses the goal and one that reaches it.

        Straight-line guesses and halving take turns, so the search ends after at most twice the digits.
        """
        target, step = PriceTrend(price, self.rise).after(months).in_minor(), self.step
        low, high = 0, -(-target // step)
        low_closing, high_closing = closing(0), closing(high * step)
        if low_closing >= target:
            return Money(0, price.currency)
        while high_closing < target:
            low, low_closing, high = high, high_closing, high * 16
            if high * step > self.terms.largest:
                raise NoSolution("goal_never_reached", price=price, years=MOST_MONTHS // 12)
            high_closing = closing(high * step)
        higher, higher_closing = high, high_closing  # the last one before ``high`` that reached it
        turn = 0
        while high - low > 1:
            if turn % 2:
                # Far apart, first the number of digits is found, then the digits.
                guess = isqrt((low + 1) * high) if high > 4 * (low + 1) else (low + high) // 2
            elif turn % 4 == 0 and high_closing > low_closing:  # the line from below the goal to above it
                guess = low + (high - low) * (target - low_closing) // (high_closing - low_closing)
            elif higher_closing > high_closing:  # the line above it: what fees eat below bends the other one
                guess = high - (high_closing - target) * (higher - high) // (higher_closing - high_closing)
            else:
                guess = high - 1
            guess = min(max(guess, low + 1), high - 1)
            reached = closing(guess * step)
            if reached < target:
                low, low_closing = guess, reached
            else:
                higher, higher_closing, high, high_closing = high, high_closing, guess, reached
            turn += 1
        return Money.from_minor(high * step, price.currency)


class SavingsGoal(Record):
    """One of several goals.

    Attributes
    ----------
    name : str
    price : Money
        Today, above zero.
    price_rise : Decimal
        [share a year] -0.9 to below 1.
    wanted_in : int, optional
        [months] 0 to 1,200.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``rate_as_percent``, ``number_above``.

    Examples
    --------
    >>> SavingsGoal(name="roof", price=Money(6_000_000, "IDR"), wanted_in=24).name
    'roof'
    """

    name: str = Field(min_length=1)
    price: AboveZero
    price_rise: AnnualRise = Decimal(0)
    wanted_in: Annotated[int, Reader(partial(count, lowest=0, highest=MOST_MONTHS))] | None = None


@dataclass(frozen=True, slots=True)
class GoalReached(Plain):
    """When one of several goals is paid."""

    goal: SavingsGoal
    month: int | None
    """None when a hundred years are not enough"""
    paid: Money | None
    """The price in that month"""
    late_by: int | None
    """[months] after it was wanted; 0 in time, None without a wish or a month"""


def goals_in_order(
    goals: Sequence[SavingsGoal], saving: Saving, account: Account | None = None
) -> tuple[GoalReached, ...]:
    """Pay several goals one after the other, the first one first.

    One purse: nothing goes to the second goal before the first is paid; what is left over goes on.

    Parameters
    ----------
    goals : sequence of SavingsGoal
        In order of priority, 1 to 20.
    saving : Saving
    account : Account, optional

    Returns
    -------
    tuple of GoalReached
        In the same order. After a goal that is never reached no other is, and all say None.

    Raises
    ------
    InputError
        ``goals_empty``; ``number_above`` for more than 20.
    CurrencyMismatch

    Notes
    -----
    A goal is paid at the end of the first month in which the purse holds its price of that month; several
    can be paid in one month.

    Examples
    --------
    >>> goals = [SavingsGoal(name="emergency", price=Money(7_200_000, "IDR")),
    ...          SavingsGoal(name="roof", price=Money(6_000_000, "IDR"))]
    >>> reached = goals_in_order(goals, Saving(start=Money(0, "IDR"), deposit=Money(400_000, "IDR")))
    >>> [(found.goal.name, found.month) for found in reached]
    [('emergency', 18), ('roof', 33)]
    """
    wanted = list(goals)
    if not wanted:
        raise InputError("goals_empty")
    count(len(wanted), "goals", highest=20)
    _one_currency(saving.start, *(goal.price for goal in wanted))
    purse = _Purse(saving, AT_HOME if account is None else account)
    return tuple(purse.pay(goal) for goal in wanted)


class _Purse:
    """A balance that is walked month by month and pays goals on the way."""

    def __init__(self, saving: Saving, account: Account) -> None:
        self._terms = Terms(saving, account)
        self._calendar = self._terms.calendar(MOST_MONTHS)
        self._walk = Walk(self._terms, saving.start.in_minor(), saving.deposit.in_minor())
        self._month = 0
        self._is_stuck = False

    def pay(self, goal: SavingsGoal) -> GoalReached:
        """Save on until the goal is paid."""
        trend = PriceTrend(goal.price, goal.price_rise)
        today = goal.price.amount / minor_unit(goal.price.currency)
        walk, largest = self._walk, self._terms.largest
        while not self._is_stuck:
            price = today * trend.factor(self._month)
            if price > largest or walk.balance > largest:
                self._is_stuck = True
            elif walk.balance >= price and walk.balance >= trend.after(self._month).in_minor():
                paid = trend.after(self._month)
                walk.balance -= paid.in_minor()
                late = None if goal.wanted_in is None else max(0, self._month - goal.wanted_in)
                return GoalReached(goal, self._month, paid, late)
            elif self._month == MOST_MONTHS:
                self._is_stuck = True
            else:
                walk.month(self._calendar[self._month])
                self._month += 1
        return GoalReached(goal, None, None, None)
