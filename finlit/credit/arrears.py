"""Loans that are paid late, seen from a group or a koperasi; and the rate that would carry its costs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from finlit.credit.loan import as_number, as_share
from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money

BUCKET_EDGES = (0, 30, 60, 90, 180, 365)
"""[days late] a bucket holds what is later than its edge, up to the next one."""


class Bucket(NamedTuple):
    """Loans that are late by more than ``over`` and at most ``up_to`` days (None: any number)."""

    over: int
    up_to: int | None
    balance: Decimal
    share: float
    """Of the whole portfolio"""


class Provision(NamedTuple):
    """What should be laid aside for loans that may not come back."""

    amount: Decimal
    share: float
    """Of the whole portfolio"""


def portfolio_at_risk(
    outstanding: Sequence[Any],
    days_late: Sequence[int],
    threshold: int = 30,
    *,
    renegotiated: Sequence[bool] | None = None,
) -> float:
    """Say which share of what is lent belongs to loans that are late by more than ``threshold`` days.

    The whole balance of a late loan counts, not only the instalment that was missed.

    Parameters
    ----------
    outstanding : sequence of Money or numbers
        What each borrower still owes.
    days_late : sequence of int
        0 for a loan that is paid on time.
    threshold : int
        [days]
    renegotiated : sequence of bool, optional
        Loans that were put off count too, however late.

    Returns
    -------
    float
        [0-1]; 0 where nothing is lent.

    Raises
    ------
    InputError
        ``lists_differ``, ``amount_negative``, ``number_not_whole``.

    References
    ----------
    CGAP/SEEP Consensus Guidelines, 3rd edition, 2003.

    Examples
    --------
    Ten loans of one million, one of them 45 days late:

    >>> portfolio_at_risk([1_000_000] * 10, [45] + [0] * 9)
    0.1
    """
    loans = _loans(outstanding, days_late)
    again = [False] * len(loans) if renegotiated is None else [bool(flag) for flag in renegotiated]
    if len(again) != len(loans):
        raise InputError("lists_differ", first=len(loans), second=len(again))
    whole = sum(balance for balance, _ in loans)
    _days("threshold", threshold)
    late = sum(
        balance for (balance, days), put_off in zip(loans, again, strict=True) if days > threshold or put_off
    )
    return float(late / whole) if whole else 0.0


def arrears_buckets(
    outstanding: Sequence[Any], days_late: Sequence[int], edges: Sequence[int] = BUCKET_EDGES
) -> tuple[Bucket, ...]:
    """Sort what is lent by how late it is; loans that are on time are in no bucket.

    Parameters
    ----------
    outstanding, days_late
        See :func:`portfolio_at_risk`.
    edges : sequence of int
        [days] rising.

    Raises
    ------
    InputError
        ``edges_unusable`` and those of :func:`portfolio_at_risk`.
    """
    limits = [_days("edges", edge) for edge in edges]
    if not limits or sorted(set(limits)) != limits or limits[0] < 0:
        raise InputError("edges_unusable", edges=tuple(limits))
    loans = _loans(outstanding, days_late)
    whole = sum(balance for balance, _ in loans)
    found = []
    for over, up_to in zip(limits, [*limits[1:], None], strict=True):
        inside = [balance for balance, days in loans if days > over and (up_to is None or days <= up_to)]
        balance = sum(inside, Decimal(0))
        found.append(Bucket(over, up_to, balance, float(balance / whole) if whole else 0.0))
    return tuple(found)


def provisions(
    outstanding: Sequence[Any], days_late: Sequence[int], rates: Sequence[tuple[int, Any]]
) -> Provision:
    """Say what to lay aside for late loans.

    Parameters
    ----------
    rates : sequence of (days, share)
        From more than so many days late on, lay aside this share; rising days. (0, ...) begins with the first
        day late.

    Examples
    --------
    Sa-Dhan's table 13: of 168,000 lent, 13,125 are laid aside.

    >>> late = [17_500, 10_000, 5_000, 3_500, 2_500, 1_500]
    >>> rates = [(0, "0.10"), (30, "0.25"), (60, "0.50"), (90, "0.75"), (120, "0.90"), (180, 1)]
    >>> provisions([*late, 128_000], [15, 45, 75, 100, 150, 200, 0], rates).amount
    Decimal('13125.00')
    """
    shares = [as_share(share, "share", Decimal(1)) for _, share in rates]
    buckets = arrears_buckets(outstanding, days_late, [days for days, _ in rates])
    amount = sum((bucket.balance * share for bucket, share in zip(buckets, shares, strict=True)), Decimal(0))
    whole = sum(balance for balance, _ in _loans(outstanding, days_late))
    return Provision(amount, float(amount / whole) if whole else 0.0)


def sustainable_rate(
    admin_expense: Any, loan_losses: Any, cost_of_funds: Any, capitalization: Any, investment_income: Any = 0
) -> float:
    """Say which yearly yield on what is lent carries all costs and lets the fund grow.

    Parameters
    ----------
    admin_expense, loan_losses, cost_of_funds, capitalization, investment_income : number
        [share of the average portfolio a year]

    Raises
    ------
    InputError
        ``rate_too_large`` when all that is lent is lost.

    Notes
    -----
    R = (AE + LL + CF + K - II) / (1 - LL).

    References
    ----------
    Rosenberg, Microcredit Interest Rates, CGAP Occasional Paper 1 (rev. 2002).

    Examples
    --------
    >>> round(sustainable_rate("0.25", "0.02", "0.13", "0.15", "0.015"), 4)
    0.5459
    """
    names = ("admin_expense", "loan_losses", "cost_of_funds", "capitalization", "investment_income")
    given = (admin_expense, loan_losses, cost_of_funds, capitalization, investment_income)
    admin, losses, funds, growth, income = (
        as_share(value, name) for value, name in zip(given, names, strict=True)
    )
    if losses >= 1:
        raise InputError("rate_too_large", name="loan_losses", value=losses, largest="< 1")
    return float((admin + losses + funds + growth - income) / (1 - losses))


def _loans(outstanding: Sequence[Any], days_late: Sequence[int]) -> list[tuple[Decimal, int]]:
    if len(outstanding) != len(days_late):
        raise InputError("lists_differ", first=len(outstanding), second=len(days_late))
    codes = sorted({balance.currency for balance in outstanding if isinstance(balance, Money)})
    if len(codes) > 1:
        raise CurrencyMismatch("currency_mismatch", first=codes[0], second=codes[1], doing="portfolio")
    return [
        (_balance(balance), _days("days_late", days))
        for balance, days in zip(outstanding, days_late, strict=True)
    ]


def _balance(value: Any) -> Decimal:
    number = value.amount if isinstance(value, Money) else as_number(value, "outstanding")
    if number < 0:
        raise InputError("amount_negative", name="outstanding", value=number)
    return number


def _days(name: str, value: Any) -> int:
    try:
        whole = int(value)
    except (TypeError, ValueError, OverflowError):
        raise InputError("number_not_whole", name=name, value=value) from None
    if isinstance(value, bool) or whole != value:
        raise InputError("number_not_whole", name=name, value=value)
    return whole
