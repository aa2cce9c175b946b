"""The US annual percentage rate, and the plain rate a day of a debt that is paid once."""

from collections.abc import Iterable
from datetime import date
from math import exp, expm1, log1p
from operator import mul
from typing import NamedTuple

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Day, Number, as_date, number, sound, too_large
from finlit.timevalue._roots import WIDEST, Sums, Worth, first_root
from finlit.timevalue.daycount import periods_back, series_day, term_periods


class _Flow(NamedTuple):
    whole: int
    odd: float
    amount: float


def us_apr(
    advances: Iterable[tuple[Day, Number]],
    payments: Iterable[tuple[Day, Number]],
    unit_period: str | None = None,
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
    unit_period : str, optional
        The commonest time between payments: ``"1 month"``, ``"2 weeks"``, ``"semimonth"``; see
        :func:`unit_periods`. One advance that is paid back by one payment needs none: its unit-period is its
        term, see Notes.

    Returns
    -------
    float
        [a year, decimal, nominal]; below zero where less is paid than was lent.

    Raises
    ------
    NoSolution
        ``no_rate_found``.
    InputError
        ``values_empty``, ``amount_not_positive``, ``date_before_first``, ``unit_period_missing``,
        ``unit_period_unknown``, ``date_unreadable``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    The i of ``sum(amount / ((1 + odd * i) * (1 + i) ** whole)) = 0`` over advances and payments, times the
    unit-periods a year; 0 where as much is paid as was lent. Where payments come between advances and more
    than one i fits, it is the positive one nearest to zero, or else the negative one nearest to zero.

    Where one advance meets one payment (those of one day added up), the unit-period is the whole term, but
    at most a year, whatever ``unit_period`` says:

    - a term below a year that is not a number of whole months: ``(payment / advance - 1) * 365 / days``,
      also for whole weeks;
    - a term of m whole months, below a year: ``(payment / advance - 1) * 12 / m``. The rule also allows 365
      over the days: this is used where ``unit_period`` is told in days or weeks;
    - a year or more: unit-periods of a year, counted back from the payment; what is left over is twelfths
      where it is whole months, and else days over 365.

    References
    ----------
    12 CFR 1026, Appendix J: (b)(8); for a single payment (b)(4)(ii) and (b)(5)(v) to (vii).

    Examples
    --------
    Appendix J, (c)(1)(ii): USD 6,000 on 10 February 1978, 36 payments of 200 from 1 April:

    >>> dates = [f"{1978 + month // 12}-{month % 12 + 1:02}-01" for month in range(3, 39)]
    >>> round(100 * us_apr([("1978-02-10", 6_000)], [(day, 200) for day in dates], "1 month"), 2)
    11.82

    100 on 1 March, 115 back after 14 days: 15 % for 14 days, so many times as they go into a year:

    >>> round(us_apr([("2026-03-01", 100)], [("2026-03-15", 115)]), 4)
    3.9107
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
    order = sorted((day, amount / largest) for day, amount in moved.items() if amount)
    if not order:
        return 0.0  # paid back on the day of the loan
    if len(order) == 1:
        raise NoSolution("no_rate_found")
    if [amount > 0 for _, amount in order] == [True, False]:
        flows, per_year = _paid_once(order, unit_period)
    else:
        flows, per_year = _paid_often(start, order, unit_period)
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


def single_payment_rate(received: Number, paid: Number, days: Number) -> float:
    """The price of a debt that is paid once: the share of what was received that one day costs.

    Times 100,000 it is what every 100,000 costs each day; times 365 it is the rate a year.

    Parameters
    ----------
    received : number
        [money, above zero] what comes into the hand, less all that is held back.
    paid : number
        [money, zero or more] what is paid at the end, with every cost.
    days : number
        [days, above zero] from the one to the other.

    Returns
    -------
    float
        [a day, decimal, without interest on interest]; below zero where less is paid than was received.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``(paid - received) / (received * days)``; 0 where as much is paid as was received. The unit-period is the
    term, as in :func:`us_apr`, which is 365 times as much for a term that is counted in days.

    References
    ----------
    12 CFR 1026, Appendix J, (b)(4)(ii) and (b)(5)(vii).

    Examples
    --------
    Rp2,000,000 for 180 days, Rp3,080,000 to pay back: 0.3 % a day, 109.5 % a year.

    >>> a_day = single_payment_rate(2_000_000, 3_080_000, 180)
    >>> round(100 * a_day, 6), round(100 * 365 * a_day, 6)
    (0.3, 109.5)
    """
    had, back, term = number("received", received), number("paid", paid), number("days", days)
    for name, value in (("received", had), ("days", term)):
        if value <= 0:
            raise InputError("amount_not_positive", name=name, value=value)
    if back < 0:
        raise InputError("amount_negative", name="paid", value=back)
    return sound((back - had) / had / term, "paid")


_Order = list[tuple[date, float]]


def _paid_once(order: _Order, unit_period: str | None) -> tuple[list[_Flow], float]:
    """Count the unit-periods of one advance and one payment, and those of a year."""
    (lent_on, lent), (paid_on, paid) = order
    term = term_periods(lent_on, paid_on, unit_period)
    return [_Flow(0, 0.0, lent), _Flow(term.whole, term.odd, paid)], term.per_year


def _paid_often(start: date, order: _Order, unit_period: str | None) -> tuple[list[_Flow], float]:
    """Count the unit-periods of every other loan, and those of a year."""
    if unit_period is None:
        raise InputError("unit_period_missing")
    flows, per_year = [], 0.0
    due = series_day([day for day, amount in order if amount < 0])
    for day, amount in order:
        whole, odd, per_year = periods_back(start, day, unit_period, due)
        flows.append(_Flow(whole, odd, amount))
    return flows, per_year


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
