"""Interest of an account from day to day: money comes and goes, and each bank has its way to count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from finlit.errors import InputError
from finlit.money import Money, round_ratio
from finlit.plain import Plain
from finlit.savings.account import Account, Saving
from finlit.savings.path import Terms
from finlit.values import one_of, same_currency

Counted = Literal["day", "average", "lowest"]
"""On what interest is reckoned: each day's balance, the average of all days, or the lowest of them."""
_DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class BalanceInterest(Plain):
    """What an account has earned from one day to another."""

    days: int
    average: Money
    """Balance of an average day, rounded to the smallest coin"""
    lowest: Money
    interest: Money
    tax: Money
    closing: Money
    """What is there at the end, with interest after tax"""


def balance_interest(
    moves: Sequence[tuple[date, Money]], until: date, account: Account, counted: Counted = "day"
) -> BalanceInterest:
    """Reckon the interest of an account from what was paid in and taken out, day by day.

    The same money, moved on the same days, earns most where each day counts and least where the lowest does.

    Parameters
    ----------
    moves : sequence of (date, Money)
        In the order of their days; what is taken out is below zero. The first is the balance that is there at
        first; a sum lies there from its own day on.
    until : date
        The last day that counts.
    account : Account
        Its rate, or its tiers, its tax and its rounding.
    counted : {"day", "average", "lowest"}
        See ``Counted``.

    Raises
    ------
    InputError
        ``taken_above_balance`` with its day and what is missing; ``moves_out_of_order``, ``rate_missing``,
        ``choice_unknown``.
    CurrencyMismatch

    Notes
    -----
    balance x rate x days / 365, summed over the stretches between the moves; 0 at rate 0. A tax that looks at
    the balance looks at the highest one.

    References
    ----------
    scribd.com/doc/292592722 (average); fortuneidn.com (each day); bakmee.blogspot.com, April 2020 (lowest).

    Examples
    --------
    Four million for three days, five for three, two for three, at 6 percent:

    >>> from decimal import Decimal
    >>> moves = [(date(2023, 3, 1), Money(4_000_000, "IDR")), (date(2023, 3, 4), Money(1_000_000, "IDR")),
    ...          (date(2023, 3, 7), Money(-3_000_000, "IDR"))]
    >>> found = balance_interest(moves, date(2023, 3, 9), Account(annual_rate=Decimal("0.06")))
    >>> str(found.interest), str(found.lowest), str(found.closing)
    ('IDR 5425', 'IDR 2000000', 'IDR 2005425')
    """
    one_of(counted, "counted", ("day", "average", "lowest"))
    stretches = _stretches(moves, until)
    code = moves[0][1].currency
    terms = Terms(Saving(start=Money(0, code), deposit=Money(0, code)), account)
    days = sum(long for _, long in stretches)
    average = round_ratio(sum(balance * long for balance, long in stretches), days)
    lowest = min(balance for balance, _ in stretches)
    if counted == "day":
        weighed = sum(terms.weighed(balance) * long for balance, long in stretches)
    else:
        weighed = terms.weighed(average if counted == "average" else lowest) * days
    interest = _rounded(Fraction(weighed, terms.of * _DAYS_A_YEAR), terms)
    highest = max(balance for balance, _ in stretches)
    is_taxed = account.tax is not None and (
        highest > terms.limit if account.tax.looks_at == "balance" else interest > terms.limit
    )
    tax = _rounded(Fraction(interest * terms.taxed, terms.of_interest), terms) if is_taxed else 0
    sums = (average, lowest, interest, tax, stretches[-1][0] + interest - tax)
    return BalanceInterest(days, *(Money.from_minor(sum_, code) for sum_ in sums))


def _stretches(moves: Sequence[tuple[date, Money]], until: date) -> list[tuple[int, int]]:
    """Return each balance in the smallest coin, and for how many days it lay there."""
    if not moves:
        raise InputError("values_empty", name="moves")
    same_currency(*(sum_ for _, sum_ in moves), doing="moves")
    balance, found = 0, []
    ends = [*(day for day, _ in moves[1:]), until]
    for place, ((day, sum_), end) in enumerate(zip(moves, ends, strict=True)):
        if end < day:
            raise InputError("moves_out_of_order", when=end, before=day)
        if balance + sum_.in_minor() < 0:
            there = Money.from_minor(balance, sum_.currency)
            told = {"amount": -sum_, "there": there, "difference": -sum_ - there}
            raise InputError("taken_above_balance", when=day, **told)
        balance += sum_.in_minor()
        long = (end - day).days + (place == len(moves) - 1)  # the last day counts too
        found.append((balance, long))
    return [(balance, long) for balance, long in found if long]


def _rounded(exact: Fraction, terms: Terms) -> int:
    step = terms.step
    return round_ratio(exact.numerator, exact.denominator * step, terms.account.rounding_mode) * step
