"""The emergency fund: as large as this household's own needs and shocks ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from pydantic import Field

from finlit.errors import NoSolution
from finlit.money import Money, NotNegative, not_negative
from finlit.plain import Plain
from finlit.record import Record
from finlit.savings.goals import solve_goal
from finlit.savings.growth import MOST_MONTHS
from finlit.values import Reader, Share, count

_MOST_MONTHS_WITHOUT = 60


class Shock(Record):
    """One thing that may happen to the household.

    Attributes
    ----------
    name : str
    cost : Money, optional
        To pay at once.
    months_without : int
        [months] in which money does not come, 0 to 60.
    income_lost : Money, optional
        [a month] in those months; without it, all that the household needs.
    chance_a_year : Decimal, optional
        [0-1] by the household's own feeling; None when nobody can say.
    """

    name: str = Field(min_length=1)
    cost: NotNegative | None = None
    months_without: Annotated[int, Reader(partial(count, lowest=0, highest=_MOST_MONTHS_WITHOUT))] = 0
    income_lost: NotNegative | None = None
    chance_a_year: Share | None = None

    def bill(self, monthly_needs: Money) -> Money:
        """What the fund must pay: the cost, and the needs that no income covers.

        >>> Shock(name="the money from abroad stops", months_without=2).bill(Money(2_400_000, "IDR"))
        Money('4800000', 'IDR')
        """
        monthly_needs = not_negative(monthly_needs, "monthly_needs")
        lost = monthly_needs if self.income_lost is None else min(self.income_lost, monthly_needs)
        without = lost * self.months_without
        return without if self.cost is None else self.cost + without


@dataclass(frozen=True, slots=True)
class ShockWeathered(Plain):
    """One shock against a fund."""

    shock: Shock
    bill: Money
    left: Money
    """In the fund afterwards"""
    missing: Money
    """That would have to be borrowed or sold for"""


class EmergencyFund(Record):
    """How large the fund should be, and why.

    Attributes
    ----------
    target : Money
        The larger of the two below.
    by_needs : Money
        The months of needs.
    by_shocks : Money or None
        The dearest shocks that are to be borne in one year; None when none was named.
    expected_a_year : Money or None
        What shocks cost on average, as far as their chances were said.
    """

    target: Money
    by_needs: Money
    by_shocks: Money | None
    expected_a_year: Money | None


def emergency_fund(
    monthly_needs: Money,
    months: int = 3,
    shocks: Sequence[Shock] = (),
    shocks_at_once: int = 1,
) -> EmergencyFund:
    """How much to keep for bad days.

    First the tin for bad days, then the dreams: who has it need not borrow when it rains.

    Parameters
    ----------
    monthly_needs : Money
        [a month] what the household cannot do without: food, school, rent, instalments.
    months : int
        [months] of needs, 0 to 60. Three is a rule of thumb, six where income is unsure.
    shocks : sequence of Shock
        The household's own, at most 20.
    shocks_at_once : int
        How many of the dearest the fund is to bear in one year, 1 to 5.

    Raises
    ------
    InputError
        ``amount_negative``, ``number_above``, ``amount_not_positive``, ``number_not_whole``,
        ``number_unreadable``.
    CurrencyMismatch

    Notes
    -----
    target = max(months x needs, sum of the dearest ``shocks_at_once`` bills); 0 for 0 months without shocks.

    Examples
    --------
    >>> emergency_fund(Money(2_400_000, "IDR")).target
    Money('7200000', 'IDR')
    >>> surgery = Shock(name="an operation", cost=Money(5_000_000, "IDR"), months_without=2)
    >>> emergency_fund(Money(2_400_000, "IDR"), shocks=[surgery]).target
    Money('9800000', 'IDR')
    """
    not_negative(monthly_needs, "monthly_needs")
    count(len(shocks), "shocks", lowest=0, highest=20)
    borne = count(shocks_at_once, "shocks_at_once", highest=5)
    by_needs = monthly_needs * count(months, "months", lowest=0, highest=60)
    if not shocks:
        return EmergencyFund(target=by_needs, by_needs=by_needs, by_shocks=None, expected_a_year=None)
    bills = sorted((shock.bill(monthly_needs) for shock in shocks), reverse=True)
    nothing = Money(0, monthly_needs.currency)
    by_shocks = sum(bills[:borne], nothing)
    chances = [
        shock.bill(monthly_needs) * shock.chance_a_year for shock in shocks if shock.chance_a_year is not None
    ]
    return EmergencyFund(
        target=max(by_needs, by_shocks),
        by_needs=by_needs,
        by_shocks=by_shocks,
        expected_a_year=sum(chances, nothing) if chances else None,
    )


def weather(saved: Money, monthly_needs: Money, shocks: Sequence[Shock]) -> tuple[ShockWeathered, ...]:
    """Let each shock hit the fund alone: what is left, what is missing; the dearest first.

    >>> surgery = Shock(name="an operation", cost=Money(5_000_000, "IDR"))
    >>> weather(Money(3_000_000, "IDR"), Money(2_400_000, "IDR"), [surgery])[0].missing
    Money('2000000', 'IDR')
    """
    nothing = Money(0, not_negative(saved, "saved").currency)
    found = []
    for shock in shocks:
        bill = shock.bill(monthly_needs)
        found.append(ShockWeathered(shock, bill, max(saved - bill, nothing), max(bill - saved, nothing)))
    return tuple(sorted(found, key=lambda hit: hit.bill.amount, reverse=True))


@dataclass(frozen=True, slots=True)
class Refill(Plain):
    """A fund that is hit once while it fills."""

    before: Money
    """In the fund when the shock comes"""
    left: Money
    missing: Money
    full_in: int | None
    """[months from now] until it is full after all; None when nothing is put in or a hundred years are not
    enough"""


def refill(
    target: Money, monthly_deposit: Money, saved: Money, bill: Money, month: int, months_without: int = 0
) -> Refill:
    """Let a shock come while the fund is being filled.

    Parameters
    ----------
    target, saved : Money
        The fund, and what is in it now. Once full, nothing more is put in.
    monthly_deposit : Money
        [a month] put in at each month's end.
    bill : Money
        What the shock takes. What the fund cannot pay is missing; it is not taken from later deposits.
    month : int
        [months] after that month's deposit the shock comes, 0 to 1,200.
    months_without : int
        [months] after the shock in which nothing can be put in, 0 to 60.

    Raises
    ------
    InputError
        ``amount_negative``, ``number_below``, ``number_above``, ``number_unreadable``,
        ``amount_too_large``, ``amount_not_whole_units``.
    CurrencyMismatch

    Examples
    --------
    >>> target, monthly, storm = (Money(sum_, "IDR") for sum_ in (7_200_000, 400_000, 2_000_000))
    >>> hit = refill(target, monthly, Money(0, "IDR"), storm, 6)
    >>> hit.left, hit.full_in
    (Money('400000', 'IDR'), 23)
    """
    comes_in = count(month, "month", lowest=0, highest=MOST_MONTHS)
    waits = count(months_without, "months_without", lowest=0, highest=_MOST_MONTHS_WITHOUT)
    given = {"target": target, "saved": saved, "bill": bill, "monthly_deposit": monthly_deposit}
    for name, amount in given.items():
        not_negative(amount, name)
    nothing = Money(0, saved.currency)
    # Who has saved more than the target keeps it.
    before = max(saved, min(saved + monthly_deposit * comes_in, target))
    left = max(before - bill, nothing)
    missing = max(bill - before, nothing)
    if left >= target:  # the shock takes nothing that was needed: full as soon as it would be without it
        without = (
            0 if saved >= target else solve_goal(price=target, deposit=monthly_deposit, start=saved).months
        )
        return Refill(before, left, missing, without)
    try:
        filled = solve_goal(price=target, deposit=monthly_deposit, start=left).months
    except NoSolution:
        return Refill(before, left, missing, None)
    full_in = comes_in + waits + filled
    return Refill(before, left, missing, full_in if full_in <= MOST_MONTHS else None)
