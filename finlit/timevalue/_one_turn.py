"""The short way to the rate of ordinary flows: money goes one way first and then only the other.

By Descartes' rule of signs such flows have one rate, so none can be overlooked. And the logarithm of what
comes later over what came earlier is nearly a parabola in s = log(1 + rate), so two or three steps find it.
What is not ordinary, or does not settle soon, is left to :mod:`finlit.timevalue._roots` and takes its time.
"""

from collections.abc import Sequence
from math import exp, expm1, log, log1p, sqrt

from finlit.timevalue._roots import SANE

_MOST_STEPS = 12
_LEAST, _MOST = 1e-150, 1e150


def rate_of_one_turn(
    times: Sequence[float], amounts: Sequence[float], guess: float | None = None
) -> float | None:
    """Return the one rate of flows in order of time, the first at 0; None where the long way must look."""
    turn = _turn(amounts)
    if not turn or times[turn] == times[turn - 1]:
        return None
    first, then = amounts[:turn], amounts[turn:]
    paid, repaid = abs(sum(first)), abs(sum(then))
    if not (_LEAST < paid < _MOST and _LEAST < repaid < _MOST) or abs(paid - repaid) < 1e-9 * paid:
        return None  # sums that lose their digits, or next to no rate
    start = log1p(guess) if guess is not None and -0.5 < guess < 1 else 0.0
    try:
        rate = _meeting(times[:turn], first, times[turn:], then, start)
    except (ArithmeticError, ValueError):  # what no float holds
        return None
    return rate if rate is not None and SANE[0] < rate < SANE[1] else None


def _turn(amounts: Sequence[float]) -> int:
    """Say from which flow on money goes the other way; 0 where it does not, or turns again."""
    if amounts[0] > 0:
        turn = next((place for place, amount in enumerate(amounts) if amount < 0), 0)
        return turn if max(amounts[turn:]) <= 0 else 0
    turn = next((place for place, amount in enumerate(amounts) if amount > 0), 0)
    return turn if min(amounts[turn:]) >= 0 else 0


def _meeting(
    early: Sequence[float], first: Sequence[float], late: Sequence[float], then: Sequence[float], s: float
) -> float | None:
    """Return the rate at which what moves first, at early times, is worth what moves then, at late ones."""
    span, several = late[-1], len(early) > 1
    before, time_before, spread_before = first[0], 0.0, 0.0  # alone, on the first day: the same at every rate
    for _ in range(_MOST_STEPS):
        if several:
            before, time_before, spread_before = _worth(early, first, s)
        after, time_after, spread_after = _worth(late, then, s)
        ahead, apart = log(-after / before), time_after - time_before
        # Where the parabola through this point is zero.
        square = apart * apart - 2 * ahead * (spread_after - spread_before)
        step = 2 * ahead / (apart + (sqrt(square) if square > 0 else 0.0))
        s += step
        if abs(step) ** 3 * span * span <= 1e-14 * abs(s):
            return expm1(s)  # the error left is below a tenth of the cube
        if abs(step) * span < 3e-4:  # the slope will not change any more
            if several:
                before = _sum(early, first, s)
            return expm1(s + log(-_sum(late, then, s) / before) / apart)
    return None


def _worth(times: Sequence[float], amounts: Sequence[float], s: float) -> tuple[float, float, float]:
    """Worth of amounts of one sign at s, the mean of their times and its spread, weighed by their worth."""
    if len(amounts) == 1:
        return amounts[0] * exp(-s * times[0]), times[0], 0.0
    fall, total, moment, second = -s, 0.0, 0.0, 0.0
    for t, amount in zip(times, amounts, strict=True):
        part = amount * exp(fall * t)
        total += part
        part *= t
        moment += part
        second += part * t
    mean = moment / total
    return total, mean, second / total - mean * mean


def _sum(times: Sequence[float], amounts: Sequence[float], s: float) -> float:
    fall = -s
    return sum([amount * exp(fall * t) for t, amount in zip(times, amounts, strict=True)])
