"""Interest that a cooperative pays or takes; what the law allows is in :mod:`finlit.rules`."""

from typing import Any

from finlit.money import Money, cash_unit, not_negative, round_to
from finlit.values import count, rate


def interest_on(balance: Money, annual_rate: Any, months: int = 1) -> Money:
    """Interest of some months at a yearly rate, a twelfth each, rounded to what daily life uses.

    >>> interest_on(Money(5_000_000, "IDR"), "0.09")
    Money('37500', 'IDR')
    """
    lies = not_negative(balance, "balance").amount
    exact = lies * rate(annual_rate, "annual_rate") * count(months, "months", lowest=0) / 12
    return Money(round_to(exact, cash_unit(balance.currency), "half_up"), balance.currency)
