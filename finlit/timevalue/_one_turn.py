"""The short way to the rate of ordinary flows: what is owed turns once from one side to the other.

So it is where money goes one way first and then only the other, and where a loan is topped up, or a plan
paused, on the way. By Descartes' rule of signs the former have one rate, and by Norstrom's the latter, so
none can be overlooked. And the logarithm of what goes one way over what goes the other is nearly a parabola
in s = log(1 + rate), so two or three steps find it. What is not ordinary, or does not settle soon, is left
to :mod:`finlit.timevalue._roots` and takes its time.
"""

from collections.abc import Sequence
from itertools import accumulate, compress
from math import exp, expm1, log, sqrt
from operator import mul

from finlit.timevalue._roots import SANE

_MOST_STEPS = 12
_LEAST, _MOST = 1e-150, 1e150


def rate_of_one_turn(times: Sequence[float], amounts: Sequence[float]) -> float | None:
    """Return the one rate of flows in order of time, the first at 0; None where the long way must look."""
    turn = _turn(amounts)
    if turn:
        if times[turn] == times[turn - 1]:
            return None
        early, first, late, then = times[:turn], amounts[:turn], times[turn:], amounts[turn:]
    elif _is_owed_one_way(amounts):
        (early, first), (late, then) = _by_sign(times, amounts)
    else:
        return None
    paid, repaid = abs(sum(first)), abs(sum(then))
    if not (_LEAST < paid < _MOST and _LEAST < repaid < _MOST) or abs(paid - repaid) < 1e-9 * paid:
        return None  # sums that lose their digits, or next to no rate
    try:
        rate = _meeting(early, first, late, then)
    except (ArithmeticError, ValueError):  # what no float holds
        return None
    return rate if rate is not None and SANE[0] < rate < SANE[1] else None


def _turn(amounts: Sequence[float]) -> int:
    """Say from which place on amounts have the other sign; 0 where they do not, or turn again."""
    if amounts[0] > 0:
        turn = next((place for place, amount in enumerate(amounts) if amount < 0), 0)
        return turn if max(amounts[turn:]) <= 0 else 0
    turn = next((place for place, amount in enumerate(amounts) if amount > 0), 0)
    return turn if min(amounts[turn:]) >= 0 else 0


def _is_owed_one_way(amounts: Sequence[float]) -> bool:
    """Whether flows have one rate for certain, by the running sums from both their ends.

    Norstrom: there are no more rates above zero than times that the running sum changes its sign; and so
    below zero for that of the flows read backwards. Where it changes once there is one.
    """
    if not amounts[0]:
        return False
    forward, backward = list(accumulate(amounts)), list(accumulate(reversed(amounts)))
    if _stays(backward):
        return _turn(forward) > 0
    return _stays(forward) and _turn(backward) > 0


def _stays(sums: Sequence[float]) -> bool:
    """Whether running sums never change their sign."""
    return min(sums) >= 0 or max(sums) <= 0


def _by_sign(times: Sequence[float], amounts: Sequence[float]) -> list[tuple[list[float], list[float]]]:
    """Part times and amounts: those of the first one's sign, and those of the other."""
    up, down = [amount > 0 for amount in amounts], [amount < 0 for amount in amounts]
    sides = (up, down) if up[0] else (down, up)
    return [(list(compress(times, side)), list(compress(amounts, side))) for side in sides]


def _meeting(
    early: Sequence[float], first: Sequence[float], late: Sequence[float], then: Sequence[float]
) -> float | None:
    """Return the rate at which what moves first, at early times, is worth what moves then, at late ones.

    From zero on: there the sums cost least, and a guess can be far.
    """
    s, span, several = 0.0, max(early[-1], late[-1]), len(early) > 1
    before, time_before, spread_before = first[0], 0.0, 0.0  # alone, on the first day: the same at every rate
    for _ in range(_MOST_STEPS):
        if several:
            before, time_before, spread_before = _worth(early, first, s)
        after, time_after, spread_after = _worth(late, then, s)
        ahead, apart = log(-after / before), time_after - time_before
        # Where the two sides lie between one another, a slope that is nearly level settles later.
        steep = apart / span if early[-1] > late[0] else 1.0
        if steep <= 0:
            return None
        # Where the parabola through this point is zero.
        square = apart * apart - 2 * ahead * (spread_after - spread_before)
        step = 2 * ahead / (apart + (sqrt(square) if square > 0 else 0.0))
        s += step
        if abs(step) ** 3 * span * span <= 1e-14 * abs(s) * steep:
            return expm1(s)  # the error left is below a tenth of the cube
        if abs(step) * span < 3e-4 * steep:  # the slope will not change any more
            if several:
                before = _sum(early, first, s)
            return expm1(s + log(-_sum(late, then, s) / before) / apart)
    return None


def _worth(times: Sequence[float], amounts: Sequence[float], s: float) -> tuple[float, float, float]:
    """Worth of amounts of one sign at s, the mean of their times and its spread, weighed by their worth."""
    if len(amounts) == 1:
        return amounts[0] * exp(-s * times[0]), times[0], 0.0
    if not s:  # where the search begins: nothing is discounted
        total, moments = sum(amounts), list(map(mul, amounts, times))
        mean = sum(moments) / total
        return total, mean, sum(map(mul, moments, times)) / total - mean * mean
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
