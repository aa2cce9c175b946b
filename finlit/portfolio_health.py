"""Loans that are paid late, seen from whoever lent them; and the rate that would carry the costs of lending.

Credit and groups both measure this, and neither may import the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from finlit.doors import told
from finlit.errors import InputError
from finlit.light import flag
from finlit.money import Money
from finlit.plain import Plain, Table
from finlit.values import LARGEST_WHOLE, amount, count, rate, same_currency, share

BUCKET_EDGES = (0, 30, 60, 90, 180, 365)
"""[days late] a bucket holds what is later than its edge, up to the next one."""

_Loans = list[tuple[Decimal, int]]


@dataclass(frozen=True, slots=True)
class Bucket(Plain):
    """Loans that are late by more than ``over`` and at most ``up_to`` days (None: any number)."""

    over: int
    up_to: int | None
    balance: Decimal
    share: Decimal | None
    """Of all that is lent; None when nothing is"""


@dataclass(frozen=True, slots=True)
class ProvisionStep(Plain):
    """Part of a provision: loans more than ``over`` days late, up to the next step."""

    over: int
    balance: Decimal
    rate: Decimal
    needed: Decimal


@dataclass(frozen=True, slots=True)
class Provision(Table):
    """What should be laid aside for loans that may not come back."""

    amount: Decimal
    share: Decimal | None
    """Of all that is lent; None when nothing is"""
    steps: tuple[ProvisionStep, ...]
    _rows: ClassVar[str] = "steps"


@told
def portfolio_at_risk(
    outstanding: Sequence[Any],
    days_late: Sequence[Any],
    threshold: int = 30,
    *,
    renegotiated: Sequence[bool] | None = None,
) -> Decimal | None:
    """Say which share of what is lent belongs to loans that are late by more than ``threshold`` days.

    The whole balance of a late loan counts, not only the instalment that was missed: who is late may not pay
    the rest either.

    Parameters
    ----------
    outstanding : sequence of Money or numbers
        [money] what each borrower still owes, zero or more.
    days_late : sequence of int
        [days] of the oldest unpaid instalment; 0 for a loan that is paid on time.
    threshold : int
        [days] PAR30 has 30; 0 counts every late loan.
    renegotiated : sequence of bool, optional
        Loans that were put off because they were not paid count too, however late.

    Returns
    -------
    Decimal or None
        [0-1]; None where nothing is lent.

    Raises
    ------
    InputError
        ``lists_differ``, ``amount_negative``, ``number_not_whole`` and those of
        :func:`finlit.values.exact`.
    CurrencyMismatch

    References
    ----------
    CGAP and SEEP, Consensus Guidelines, 3rd edition, 2003.

    Examples
    --------
    Ten loans of one million, one of them 45 days late:

    >>> portfolio_at_risk([1_000_000] * 10, [45] + [0] * 9)
    Decimal('0.1')
    """
    loans = _loans(outstanding, days_late)
    told_of = [False] * len(loans) if renegotiated is None else renegotiated
    again = [flag(one, "renegotiated") for one in told_of]
    if len(again) != len(loans):
        raise InputError("lists_differ", first=len(loans), second=len(again))
    line = count(threshold, "threshold", lowest=0)
    late = [balance for (balance, days), put_off in zip(loans, again, strict=True) if days > line or put_off]
    return _part(sum(late, Decimal(0)), loans)


@told
def arrears_buckets(
    outstanding: Sequence[Any], days_late: Sequence[Any], edges: Sequence[Any] = BUCKET_EDGES
) -> tuple[Bucket, ...]:
    """Sort what is lent by how late it is; loans that are on time are in no bucket.

    Parameters
    ----------
    outstanding, days_late
        See :func:`portfolio_at_risk`.
    edges : sequence of int
        [days] zero or more, rising.

    Raises
    ------
    InputError
        ``edges_unusable`` and those of :func:`portfolio_at_risk`.

    Examples
    --------
    >>> [(bucket.over, bucket.balance) for bucket in arrears_buckets([100, 50, 20], [0, 10, 40], [0, 30])]
    [(0, Decimal('50')), (30, Decimal('20'))]
    """
    limits = [_days(edge, "edges") for edge in edges]
    if not limits or sorted(set(limits)) != limits or limits[0] < 0:
        raise InputError("edges_unusable", edges=tuple(limits))
    loans = _loans(outstanding, days_late)
    found = []
    for over, up_to in zip(limits, [*limits[1:], None], strict=True):
        inside = [balance for balance, days in loans if days > over and (up_to is None or days <= up_to)]
        balance = sum(inside, Decimal(0))
        found.append(Bucket(over, up_to, balance, _part(balance, loans)))
    return tuple(found)


@told
def provisions(
    outstanding: Sequence[Any],
    days_late: Sequence[Any],
    rates: Mapping[int, Any] | Sequence[tuple[int, Any]],
) -> Provision:
    """Say what to lay aside for late loans.

    Parameters
    ----------
    outstanding, days_late
        See :func:`portfolio_at_risk`.
    rates : mapping of days to share, or pairs of them
        From more than so many days late on, lay aside this share [0-1]: ``{0: "0.10", 30: "0.25"}`` is a
        tenth of loans 1 to 30 days late and a quarter of those later.

    Raises
    ------
    InputError
        ``share_as_percent``, ``share_outside``, and those of :func:`arrears_buckets`.

    Examples
    --------
    Sa-Dhan's table 13: of 168,000 lent, 13,125 are laid aside.

    >>> late = [17_500, 10_000, 5_000, 3_500, 2_500, 1_500]
    >>> rates = {0: "0.10", 30: "0.25", 60: "0.50", 90: "0.75", 120: "0.90", 180: 1}
    >>> provisions([*late, 128_000], [15, 45, 75, 100, 150, 200, 0], rates).amount
    Decimal('13125.00')
    """
    pairs = list(rates.items() if isinstance(rates, Mapping) else rates)
    shares = [share(part, "rates") for _, part in pairs]
    buckets = arrears_buckets(outstanding, days_late, [days for days, _ in pairs])
    steps = tuple(
        ProvisionStep(bucket.over, bucket.balance, part, bucket.balance * part)
        for bucket, part in zip(buckets, shares, strict=True)
    )
    needed = sum((step.needed for step in steps), Decimal(0))
    return Provision(needed, _part(needed, _loans(outstanding, days_late)), steps)


@told
def sustainable_rate(
    admin_expense: Any,
    loan_losses: Any,
    cost_of_funds: Any,
    capitalization: Any = 0,
    investment_income: Any = 0,
    *,
    even_if_dear: bool = False,
) -> Decimal:
    """Say which yearly yield on what is lent carries all costs and lets the fund grow.

    Parameters
    ----------
    admin_expense, loan_losses, cost_of_funds, capitalization, investment_income : number
        [share of the average portfolio a year] zero or more, below 1: costs of running, loans lost, cost of
        the money lent, growth of the fund's own capital, income from elsewhere.
    even_if_dear : bool
        A cost truly is as much as all that is lent, or more. Losses never are.

    Returns
    -------
    Decimal
        [share a year]

    Raises
    ------
    InputError
        ``rate_as_percent``, ``rate_missing``, ``amount_negative`` and those of
        :func:`finlit.values.exact`.

    Notes
    -----
    R = (AE + LL + CF + K - II) / (1 - LL); without costs 0.

    References
    ----------
    Rosenberg, Microcredit Interest Rates, CGAP Occasional Paper 1 (rev. 2002).

    Examples
    --------
    >>> round(sustainable_rate("0.25", "0.02", "0.13", "0.15", "0.015"), 4)
    Decimal('0.5459')
    """
    losses = rate(loan_losses, "loan_losses")
    admin, funds, growth, income = (
        rate(value, name, even_if_dear=even_if_dear)
        for name, value in (
            ("admin_expense", admin_expense),
            ("cost_of_funds", cost_of_funds),
            ("capitalization", capitalization),
            ("investment_income", investment_income),
        )
    )
    return (admin + losses + funds + growth - income) / (1 - losses)


def _loans(outstanding: Sequence[Any], days_late: Sequence[Any]) -> _Loans:
    if len(outstanding) != len(days_late):
        raise InputError("lists_differ", first=len(outstanding), second=len(days_late))
    sums = [balance for balance in outstanding if isinstance(balance, Money)]
    if sums:
        same_currency(*sums, doing="portfolio")
    return [
        (
            amount(balance.amount if isinstance(balance, Money) else balance, "outstanding"),
            _days(days, "days_late"),
        )
        for balance, days in zip(outstanding, days_late, strict=True)
    ]


def _part(part: Decimal, loans: _Loans) -> Decimal | None:
    whole = sum((balance for balance, _ in loans), Decimal(0))
    return part / whole if whole else None


def _days(value: Any, name: str) -> int:
    return count(value, name, lowest=-LARGEST_WHOLE)
