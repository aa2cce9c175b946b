"""Leaving a loan early, and paying it late."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from finlit.credit.contract import Loan
from finlit.credit.loan import METHODS
from finlit.credit.price import true_price
from finlit.errors import InputError
from finlit.flows import Flow
from finlit.money import Money, not_negative
from finlit.plain import Plain
from finlit.values import count, one_of, rate, same_currency, share

Rebate = Literal["none", "rule_of_78", "actuarial"]

_MOST_DAYS = 36_600
_NO_PART = Fraction(0)

REBATES: dict[Rebate, str] = {
    "none": "All interest of the contract is paid, whenever the loan ends.",
    "rule_of_78": "Interest counts most in the first months: m(m+1)/n(n+1) of it is given back.",
    "actuarial": "What is still owed; interest of the time not used is not paid. Flat and murabahah loans "
    "owe it at the rate that they truly come to.",
}
"""What each rebate rule means."""


@dataclass(frozen=True)
class Payoff(Plain):
    """What ends a loan early.

    Attributes
    ----------
    after : int
        Rows that have been paid.
    principal : Money
        Still owed.
    interest : Money
        That the contract still asks for.
    rebate : Money
        Given back of it.
    penalty : Money
    amount : Money
        To hand over: principal + interest - rebate + penalty.
    rule : str
        See ``REBATES``.
    """

    after: int
    principal: Money
    interest: Money
    rebate: Money
    penalty: Money
    amount: Money
    rule: Rebate


def payoff(loan: Loan, after: int, rebate: Rebate, *, penalty_share: Decimal | float | str = 0) -> Payoff:
    """Say what ends a loan after a number of rows; the rebate rule is the contract's and must be named.

    Parameters
    ----------
    loan : Loan
    after : int
        Rows paid so far, periods of grace included; 0 is the first day.
    rebate : {"none", "rule_of_78", "actuarial"}
        See ``REBATES``.
    penalty_share : number
        [0-1 of the principal still owed]

    Returns
    -------
    Payoff

    Raises
    ------
    InputError
        ``share_as_percent``: 2 for 2 percent is 0.02; ``payoff_row_unusable``; ``payoff_before_drawn`` while
        a part of the loan is still to be handed over; ``choice_unknown``.
    NoSolution
        ``price_too_large`` where the rate that a flat loan truly comes to cannot be written down for a year.

    Notes
    -----
    Fees and savings are left out: they are not interest.

    Examples
    --------
    Twelve months flat, paid off after six:

    >>> lent, monthly = Money(12_000_000, "IDR"), Decimal("0.02")
    >>> loan = Loan(principal=lent, method="flat", rate=monthly, rate_period="month", n=12)
    >>> [payoff(loan, 6, rule).amount.rounded() for rule in ("none", "rule_of_78", "actuarial")]
    [Money('7440000', 'IDR'), Money('6664615', 'IDR'), Money('6612779', 'IDR')]
    """
    one_of(rebate, "rebate", REBATES)
    try:
        after = count(after, "after", 0, loan.rows - 1)
    except InputError:
        raise InputError("payoff_row_unusable", after=after, rows=loan.rows) from None
    schedule = loan.schedule()
    nothing = Money(0, loan.principal.currency)
    rest = schedule.rows[after:]
    if any(row.drawn for row in rest):
        raise InputError("payoff_before_drawn", after=after)
    now = schedule.rows[after - 1] if after else schedule.start
    interest = sum((row.interest for row in rest), nothing)
    back = nothing
    if rebate == "rule_of_78":
        left = len(rest)
        part = Decimal(left * (left + 1)) / (loan.rows * (loan.rows + 1))
        back = min((schedule.interest * part).rounded(loan.row_unit), interest)
    if rebate == "actuarial" and interest:
        owed = (
            owed_at_own_rate(loan, after)
            if METHODS[loan.method].charged_on == "first_amount"
            else now.balance + now.interest_owed
        )
        back = max(now.balance + interest - owed, nothing)
    penalty = (now.balance * share(penalty_share, "penalty_share")).rounded(loan.row_unit)
    return Payoff(
        after, now.balance, interest, back, penalty, now.balance + interest - back + penalty, rebate
    )


def owed_at_own_rate(loan: Loan, after: int, part: Fraction = _NO_PART) -> Money:
    """Discount the rows that are left at the rate which the contract itself comes to, without fees.

    ``part`` is the share of the next period that has passed.
    """
    schedule = loan.schedule()
    rows = (schedule.start, *schedule.rows)
    dated = not loan.is_regular
    flows = [
        Flow(row.due if dated and row.due else row.number, row.drawn - row.principal - row.interest)
        for row in rows
    ]
    own = true_price(flows, frequency=loan.frequency)
    # Decimal from here on: what is owed is money.
    growth = 1 + Decimal(repr(own.effective_annual_rate))
    owed = Decimal(0)
    now = own.times[after] + float(part) * (own.times[after + 1] - own.times[after])
    for row, years in zip(rows[after + 1 :], own.times[after + 1 :], strict=True):
        waits = Decimal(repr(years - now))
        owed += (row.principal + row.interest).amount / growth**waits
    return Money(owed, loan.principal.currency).rounded(loan.row_unit)


def late_fee(
    overdue: Money,
    days_late: int,
    *,
    daily_rate: Decimal | float | str | None = None,
    flat: Money | None = None,
    free_days: int = 0,
    most: Money | None = None,
    even_if_dear: bool = False,
) -> Money:
    """Say what paying late costs.

    Parameters
    ----------
    overdue : Money
        What should have been paid.
    days_late : int
    daily_rate : number, optional
        [share of the overdue a day] counted from the first day once the free days are over. One of this and
        ``flat`` is needed.
    flat : Money, optional
        Added once.
    free_days : int
        Days late on which nothing is charged.
    most : Money, optional
        The ceiling, for instance what the rule of the day still allows.
    even_if_dear : bool
        The rate truly is 0.05 a day or more.

    Returns
    -------
    Money
        In whole rupiah, as everything that is paid in cash.

    Raises
    ------
    InputError
        ``rate_missing``, ``rate_as_percent``, ``amount_negative``, ``number_not_whole``.
    CurrencyMismatch

    Examples
    --------
    >>> late_fee(Money(2_180_000, "IDR"), 10, daily_rate=Decimal("0.003"))
    Money('65400', 'IDR')
    """
    days, free = count(days_late, "days_late", 0, _MOST_DAYS), count(free_days, "free_days", 0, _MOST_DAYS)
    if daily_rate is None and flat is None:
        raise InputError("rate_missing", name="daily_rate")
    a_day = rate(daily_rate or 0, "daily_rate", "day", even_if_dear=even_if_dear)
    nothing = Money(0, overdue.currency)
    owed, once = not_negative(overdue, "overdue"), not_negative(flat or nothing, "flat")
    ceiling = None if most is None else not_negative(most, "most")
    same_currency(owed, once, ceiling or owed, doing="late_fee")
    if days <= free or not owed:
        return nothing
    fee = (owed * a_day * days).rounded() + once
    return fee if ceiling is None else min(fee, ceiling)
