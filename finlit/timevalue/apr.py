"""The US annual percentage rate: unit-periods of equal length, and simple interest on what is left over."""

from collections.abc import Iterable
from datetime import date
from math import exp, expm1, log1p
from operator import mul
from typing import NamedTuple

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Day, Number, as_date, number, too_large
from finlit.timevalue._roots import WIDEST, Sums, Worth, first_root
from finlit.timevalue.daycount import unit_periods


class _Flow(NamedTuple):
    whole: int
    odd: float
    amount: float


def us_apr(
    advances: Iterable[tuple[Day, Number]],
    payments: Iterable[tuple[Day, Number]],
    unit_period: str,
) -> float:
    """The nominal annual rate of a loan by the actuarial method of the US Truth in Lending rule.

    The price of one period times the periods of a year. It does not count interest on interest: the
    effective rate of the EU is higher.

    Parameters
    ----------
    advances : sequence of (date, number)
        [money, above zero] what is paid out, less the charges held back.
    payments : sequence of (date, number)
        [money, above zero] what is paid back, none before the first advance.
    unit_period : str
        The commonest time between payments: ``"1 month"``, ``"2 weeks"``, ``"semimonth"``; see
        :func:`unit_periods`.

    Returns
    -------
    float
        [a year, decimal, nominal]; below zero where less is paid than was lent.

    Raises
    ------
    NoSolution
        ``no_rate_found``.
    InputError
        ``values_empty``, ``amount_not_positive``, ``date_before_first``, ``unit_period_unknown``,
        ``date_unreadable``, ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The i of ``sum(amount / ((1 + odd * i) * (1 + i) ** whole)) = 0`` over advances and payments, times the
    unit-periods a year; 0 where as much is paid as was lent. Where payments come between advances and more
    than one i fits, it is the positive one nearest to zero, or else the negative one nearest to zero.

    References
    ----------
    12 CFR 1026, Appendix J, (b)(8).

    Examples
    --------
    Appendix J, (c)(1)(ii): USD 6,000 on 10 February 1978, 36 payments of 200 from 1 April:

    >>> dates = [f"{1978 + month // 12}-{month % 12 + 1:02}-01" for month in range(3, 39)]
    >>> round(100 * us_apr([("1978-02-10", 6_000)], [(day, 200) for day in dates], "1 month"), 2)
    11.82
    """
    lent, repaid = _dated("advances", advances), _dated("payments", payments)
    start = min(day for day, _ in lent)
    moved: dict[date, float] = {}
    for day, amount in [*lent, *((day, -amount) for day, amount in repaid)]:
        moved[day] = moved.get(day, 0.0) + amount
    # Measured by the largest, so that no sum grows without bound.
    largest = max(map(abs, moved.values())) or 1.0
    if largest - largest:
        raise too_large("amount")
    flows, per_year = [], 0.0
    for day, amount in sorted(moved.items()):
        whole, odd, per_year = unit_periods(start, day, unit_period)
        flows.append(_Flow(whole, odd, amount / largest))
    root = first_root(
        _forward(flows),
        _backward(flows),
        log1p(WIDEST[1]),
        -log1p(WIDEST[0]),
        [flow.amount for flow in flows],
    )
    if root is None:
        raise NoSolution("no_rate_found")
    return expm1(root) * per_year


def _dated(name: str, flows: Iterable[tuple[Day, Number]]) -> list[tuple[date, float]]:
    try:
        pairs = [(day, amount) for day, amount in flows]
    except (TypeError, ValueError):  # no pairs
        raise InputError("date_unreadable", name=name, value=flows) from None
    found = [(as_date(name, day), number(name, amount)) for day, amount in pairs]
    if not found:
        raise InputError("values_empty", name=name)
    for _, amount in found:
        if amount <= 0:
            raise InputError("amount_not_positive", name=name, value=amount)
    return found


def _forward(flows: list[_Flow]) -> Sums:
    """Worth at s = log(1 + i) >= 0, on the first day."""
    come, go = _apart(flows)

    def worth(s: float) -> Worth:
        i, grown = expm1(s), exp(s)
        return *_worth(come, -s, 0, i, -grown, -1), *_worth(go, -s, 0, i, -grown, -1)

    return worth


def _backward(flows: list[_Flow]) -> Sums:
    """Worth at s = -log(1 + i) >= 0, on the last day."""
    come, go = _apart(flows)
    last = max(flow.whole for flow in flows)

    def worth(s: float) -> Worth:
        i, grown = expm1(-s), exp(-s)
        return *_worth(come, s, last, i, grown, 1), *_worth(go, s, last, i, grown, 1)

    return worth


def _apart(flows: list[_Flow]) -> tuple[list[_Flow], list[_Flow]]:
    """What comes in and, turned round, what goes out."""
    return (
        [flow for flow in flows if flow.amount > 0],
        [flow._replace(amount=-flow.amount) for flow in flows if flow.amount < 0],
    )


def _worth(flows: list[_Flow], s: float, last: int, i: float, grown: float, sign: int) -> tuple[float, float]:
    """The worth of flows of one sign, and its slope."""
    parts = [amount * exp(s * (whole - last)) / (1 + odd * i) for whole, odd, amount in flows]
    slopes = [sign * (whole - last) + odd * grown / (1 + odd * i) for whole, odd, _ in flows]
    return sum(parts), sum(map(mul, parts, slopes))
