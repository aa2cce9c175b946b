"""The rate of loans in equal payments, and the level payment that a rate asks for."""

from typing import Any

import numpy as np
import numpy.typing as npt

from finlit import timevalue
from finlit.batch.columns import BLOCK, Floats, Rates, Status, blocks, numbers, reason_of, together
from finlit.errors import FinlitError

_STEPS = 2
_NEAR_ZERO = 2e-5
_MOST = 1e60
_SETTLED = 1e-5
_LOWEST = -1 + 1e-6  # below it the calculator says which rates it gives an answer for


def loan_rate(principal: Any, payment: Any, n: Any, fee: Any = 0, *, block: int = BLOCK) -> Rates:
    """The price per period of each of many loans in equal payments.

    The same answer as :func:`finlit.timevalue.loan_rate` gives for a row.

    Parameters
    ----------
    principal, payment : column of numbers
        [money] above zero.
    n : column of numbers
        [payments] 1 or more.
    fee : column of numbers, or one number
        [money] held back when the loan is paid out; less than the principal.
    block : int
        Rows that are worked on at a time; the answer does not hang on it.

    Returns
    -------
    Rates
        ``rate`` [per period, decimal] and ``status``: ``number_not_finite``, ``amount_not_positive``,
        ``fee_exceeds_amount``, ``periods_below_one``, ``number_too_large``, ``no_rate_found``.

    Raises
    ------
    InputError
        ``lists_differ``, ``number_unreadable``: a column that is none.

    References
    ----------
    The start value is Baily's; the steps are Halley's.

    Examples
    --------
    >>> rates = loan_rate([5_000_000, 5_000_000], [475_000, 0], 12, fee=100_000)
    >>> rates.rate.round(6).tolist(), rates.status.tolist()
    ([0.02407, nan], [0, 2])
    """
    lent, each, times, taken = together(
        principal=numbers("principal", principal),
        payment=numbers("payment", payment),
        n=numbers("n", n),
        fee=numbers("fee", fee),
    )
    rate, status = np.empty(lent.size), np.zeros(lent.size, np.int8)
    for part in blocks(lent.size, block):
        rate[part] = _rates(lent[part], each[part], times[part], taken[part], status[part])
    return Rates(rate, status)


def _rates(lent: Floats, each: Floats, n: Floats, taken: Floats, status: Status) -> Floats:
    """Return the rates of a block, and set the status of rows without one."""
    with np.errstate(all="ignore"):
        ratio = (lent - taken) / each
        # One question for all that can be wrong: nothing that is not a number is larger or smaller.
        sound = (ratio > 1 / _MOST) & (ratio < _MOST) & (each > 0) & (n >= 1) & (n < _MOST)
        if sound.all():
            rate, settled = _annuity_rates(ratio, n)
        else:
            rate, settled = _annuity_rates(np.where(sound, ratio, 1.0), np.where(sound, n, 1.0))
            settled &= sound
    for row in np.flatnonzero(~settled):
        rate[row], status[row] = _one(float(lent[row]), float(each[row]), float(n[row]), float(taken[row]))
    return rate


def _annuity_rates(ratio: Floats, n: Floats) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return the r of ``(1 - (1 + r) ** -n) / r = ratio``, and where it is settled."""
    doubled = np.log(n / ratio)
    doubled *= 2
    lowest = np.expm1(doubled / (n + 1))  # never above the answer where that is above zero
    highest = 1 / ratio
    bend = (n - 1) * lowest
    start = lowest * (12 - bend)
    start /= 12 - 2 * bend
    far = (bend >= 3).nonzero()[0]
    if far.size:
        start[far] = -np.expm1(-n[far] * np.log1p(highest[far])) * highest[far]
    falls = lowest <= 0
    has_falls = falls.any()
    if has_falls:
        highest[falls] = 0
    near = (np.abs(doubled) < _NEAR_ZERO).nonzero()[0]
    rate = np.minimum(np.maximum(start, lowest), highest)
    step = rate
    for _ in range(_STEPS):
        step = _halley(rate, ratio, n)
        rate -= step
        np.maximum(rate, lowest, out=rate)
        np.minimum(rate, highest, out=rate)
    settled = np.abs(step) <= _SETTLED * np.abs(rate)
    if has_falls:
        settled &= rate > _LOWEST
    if near.size:
        rate[near], settled[near] = start[near], True
    return rate, settled


def _halley(rate: Floats, ratio: Floats, n: Floats) -> Floats:
    """Return the step towards the root, without the root that zero would be.

    Of f = worth - ratio it needs f, r f' and r r f''; all is worked out in place.
    """
    grown = rate + 1
    tail = np.log1p(rate)
    tail *= n
    np.expm1(np.negative(tail, out=tail), out=tail)
    worth = tail / rate  # with the sign turned
    tail += 1
    tail *= n
    tail /= grown
    slope = tail + worth
    gap = worth
    gap += ratio
    tail *= n + 1
    tail *= rate
    tail /= grown
    tail *= 0.5
    tail += slope
    tail *= gap
    gap *= slope
    gap *= rate
    slope *= slope
    slope -= tail
    np.negative(gap, out=gap)
    gap /= slope
    return gap


def _one(lent: float, each: float, n: float, taken: float) -> tuple[float, int]:
    """Ask the calculator: for rows that are wrong, and for the few that the short way does not settle."""
    try:
        return timevalue.loan_rate(lent, each, n, taken), 0
    except FinlitError as problem:
        return np.nan, reason_of(problem)
