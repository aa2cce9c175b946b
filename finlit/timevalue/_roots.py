"""Every rate at which a set of flows is worth nothing, found without luck.

A rate r is looked for as s = log(1 + r), and the flows are kept as two sums that are both positive and
convex in s: ``received`` and ``paid``. Rates above zero are looked for here; a rate below zero is one
above zero of the same flows read backwards.

Flows that turn a few times from paying to receiving are looked at as Descartes did: weighed by the time
from one of the turns, they turn once less, and between the roots of the one the other only falls or only
rises. Flows that turn often are searched by stretches: the sums lie below their chords and above their
tangents, so a stretch in which they cannot meet is thrown away for certain, and a stretch in which their
difference only falls or only rises holds one rate or none. No start value is guessed; rates within a few
millionths of one another count as one.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from math import exp, expm1, fsum, inf, log, log1p
from operator import mul

from finlit.errors import NoSolution, SeveralRates

Worth = tuple[float, float, float, float]
"""received, its slope, paid, its slope."""

Sums = Callable[[float], Worth]
"""The worth at s >= 0."""

SANE = (-0.999, 1e6)
"""[per period] rates are looked for between -99.9 % and 100,000,000 % ..."""

WIDEST = (-1 + 1e-12, 1e300)
"""... and only where there is none, between these."""

_NEAREST = 1e-6
_MOST_TURNED = 25_000
_MOST_STRETCHES = 2_500
_MOST_TERMS = 100_000
_MOST_STEPS = 200


def flows_worth(times: Sequence[float], amounts: Sequence[float]) -> Sums:
    """Worth of flows [time from the first one >= 0]: the sums of ``amount * exp(-s * time)``."""
    come_t, come, come_moment, go_t, go, go_moment = [], [], [], [], [], []
    for t, amount in zip(times, amounts, strict=True):
        if amount > 0:
            come_t.append(-t)
            come.append(amount)
            come_moment.append(-t * amount)
        else:
            go_t.append(-t)
            go.append(-amount)
            go_moment.append(t * amount)

    def worth(s: float) -> Worth:
        here = [exp(s * t) for t in come_t]
        there = [exp(s * t) for t in go_t]
        return (
            sum(map(mul, come, here)),
            sum(map(mul, come_moment, here)),
            sum(map(mul, go, there)),
            sum(map(mul, go_moment, there)),
        )

    return worth


def turned(times: Sequence[float], amounts: Sequence[float]) -> list[Sums]:
    """Worth of flows, and then of the same flows with a turn less each, unless the turns are too many.

    Between two roots of the one that follows, ``exp(s * turn)`` times each only falls or only rises.
    """
    chain = [flows_worth(times, amounts)]
    changes = sign_changes(amounts)
    if changes * min(changes, 12) * len(times) > _MOST_TURNED:
        return chain
    while changes > 1:
        last = max(k for k in range(1, len(times)) if (amounts[k - 1] > 0) != (amounts[k] > 0))
        turn = (times[last - 1] + times[last]) / 2
        weighed = [amount * (turn - t) for t, amount in zip(times, amounts, strict=True)]
        largest = max(map(abs, weighed))
        kept = [(t, amount / largest) for t, amount in zip(times, weighed, strict=True) if amount / largest]
        times, amounts = [t for t, _ in kept], [amount for _, amount in kept]
        chain.append(flows_worth(times, amounts))
        changes = sign_changes(amounts)
    return chain


def sign_changes(values: Iterable[float]) -> int:
    """Count how often the sign changes, zeros left out."""
    changes, before = 0, 0.0
    for value in values:
        if value:
            if value * before < 0:
                changes += 1
            before = 1.0 if value > 0 else -1.0
    return changes


def rates_of_flows(times: Sequence[float], amounts: Sequence[float]) -> list[float]:
    """Every rate [per unit of time, rising] of flows in order of time, none of them zero, times apart."""
    start, last = times[0], times[-1]
    backward = amounts[::-1]
    # Norstrom: the rates above zero are no more than the sign changes of the running sum.
    above, below = sign_changes(accumulate(amounts)), sign_changes(accumulate(backward))
    return rates_between(
        _looked_at([t - start for t in times], amounts, above),
        _looked_at([last - t for t in reversed(times)], backward, below),
        *(above, below, len(times)),
        level=is_level(amounts),
    )


def _looked_at(times: Sequence[float], amounts: Sequence[float], most: int) -> list[Sums]:
    """What a search for so many roots needs: where there is one at most, no turns have to be taken out."""
    return turned(times, amounts) if most > 1 else [flows_worth(times, amounts)]


def is_level(amounts: Sequence[float]) -> bool:
    """Whether as much comes in as goes out, but for what rounding leaves: the rate is zero."""
    return abs(fsum(amounts)) <= (1e-14 + 2e-16 * len(amounts)) * fsum(map(abs, amounts))


def rates_between(
    forward: Sequence[Sums], backward: Sequence[Sums], above: int, below: int, terms: int, *, level: bool
) -> list[float]:
    """Every rate, rising, given the worth read both ways and the most roots there can be on each side.

    Behind the worth may stand what :func:`turned` makes of it.
    """
    start = _NEAREST if level else 0.0
    for lowest, highest in (SANE, WIDEST):
        low = _roots(backward, start, -log1p(lowest), below, terms)
        high = _roots(forward, start, log1p(highest), above, terms)
        rates = [expm1(-s) for s in reversed(low)] + [0.0] * level + [expm1(s) for s in high]
        if rates:
            return rates
    return []


def one_rate(rates: Sequence[float], guess: float | None) -> float:
    """Return the only rate, or the one nearest to the guess."""
    if not rates:
        raise NoSolution("no_rate_found")
    if len(rates) == 1:
        return rates[0]
    if guess is None:
        raise SeveralRates("several_rates", candidates=tuple(rates))
    return min(rates, key=lambda rate: abs(rate - guess))


def _roots(chain: Sequence[Sums], low: float, high: float, most: int, terms: int) -> list[float]:
    """Every s in (low, high) where both sums are equal; ``most`` is known to bound their number."""
    if not most:
        return []
    sums = chain[0]
    at_low, at_high = sums(low), sums(high)
    if most == 1:
        return [_refined(sums, low, high, at_low)] if _opposite(at_low, at_high) else []
    if len(chain) > 1:
        return _apart([(s, True) for s in _between_turns(chain, low, high)])
    found: list[tuple[float, bool]] = []
    fuel = min(_MOST_STRETCHES, max(50, _MOST_TERMS // terms))
    # The widest first: what is nearly zero all along must not take the time from all the rest.
    heap = [(low - high, low, at_low, high, at_high)]
    while heap:
        _, a, at_a, b, at_b = heappop(heap)
        apart = _opposite(at_a, at_b)
        if not apart and _never_meet(b - a, at_a, at_b):
            continue
        if _one_way(at_a, at_b) or b - a < _NEAREST or not fuel:
            if apart and not (_touching(at_a, 2e-15) and _touching(at_b, 2e-15)):
                found.append((_refined(sums, a, b, at_a), True))
            elif b - a < _NEAREST and _touching(at_a, 1e-12):
                found.append(((a + b) / 2, False))
            continue
        fuel -= 1
        middle = _middle(a, b)
        at_middle = sums(middle)
        if _gap(at_middle) == 0:
            # Standing on a root: step aside, so that both sides can be told apart.
            middle += (b - a) * 1e-3
            at_middle = sums(middle)
        heappush(heap, (middle - b, middle, at_middle, b, at_b))
        heappush(heap, (a - middle, a, at_a, middle, at_middle))
    return _apart(found)


def _between_turns(chain: Sequence[Sums], low: float, high: float) -> list[float]:
    """Every root of the first, from the roots of the last: one or none between two of the one before."""
    roots: list[float] = []
    for sums in reversed(chain):
        found = []
        a, at_a = low, sums(low)
        for b in (*roots, high):
            at_b = sums(b)
            if _touching(at_b, 1e-14):
                found.append(b)
            elif _opposite(at_a, at_b) and not _touching(at_a, 1e-14):
                found.append(_refined(sums, a, b, at_a))
            a, at_a = b, at_b
        roots = found
    return roots


def _middle(a: float, b: float) -> float:
    """Halve wide stretches by their size: roots crowd near zero."""
    return (a * b) ** 0.5 if b > 4 * a > 0.01 else (a + b) / 2


def _gap(worth: Worth) -> float:
    return worth[0] - worth[2]


def _opposite(one: Worth, other: Worth) -> bool:
    return _gap(one) < 0 < _gap(other) or _gap(other) < 0 < _gap(one)


def _touching(worth: Worth, part: float) -> bool:
    return abs(_gap(worth)) <= part * (worth[0] + worth[2])


def _never_meet(width: float, at_a: Worth, at_b: Worth) -> bool:
    """Whether the larger sum's tangents stay above the smaller sum's chord between two points."""
    if at_a[0] > at_a[2]:
        (top_a, slope_a, under_a, _), (top_b, slope_b, under_b, _) = at_a, at_b
    else:
        (under_a, _, top_a, slope_a), (under_b, _, top_b, slope_b) = at_a, at_b
    if slope_b <= slope_a:
        return True  # a straight line: its ends are above, so all of it is
    cross = (top_a - top_b + slope_b * width) / (slope_b - slope_a)
    lowest = top_a + slope_a * cross
    return lowest > under_a + (under_b - under_a) * cross / width


def _one_way(at_a: Worth, at_b: Worth) -> bool:
    """Whether the difference of two convex sums can only fall, or only rise."""
    return at_b[1] < at_a[3] or at_a[1] > at_b[3]


def _apart(found: list[tuple[float, bool]]) -> list[float]:
    """Take roots that lie together as one: where a sum only touches zero, rounding makes many of it.

    Where the sign changes the root is exact; places beside it that are nearly zero do not move it.
    """
    groups: list[list[tuple[float, bool]]] = []
    for root in sorted(found):
        if groups and root[0] - groups[-1][-1][0] <= 5 * _NEAREST:
            groups[-1].append(root)
        else:
            groups.append([root])
    roots = []
    for group in groups:
        firm = [s for s, crossed in group if crossed] or [s for s, _ in group]
        roots.append(sum(firm) / len(firm))
    return roots


def _refined(sums: Sums, low: float, high: float, at_low: Worth) -> float:
    """Return the one root between two points of different sign: Newton on log(received / paid), fenced in."""
    rising = _gap(at_low) < 0
    s, worth = low, at_low
    for _ in range(_MOST_STEPS):
        received, received_slope, paid, paid_slope = worth
        step = 0.0
        ratio = received / paid if paid > 0 else 0.0
        if 0 < ratio < inf:
            slope = received_slope / received - paid_slope / paid
            step = -log(ratio) / slope if slope else 0.0
        if low < s + step < high:
            s += step
            if abs(step) <= 1e-9 * (1e-3 + s):
                break  # the error left is of the order of the square
        else:
            s = (low + high) / 2
        worth = sums(s)
        if (_gap(worth) < 0) == rising:
            low = s
        else:
            high = s
        if high - low <= 4e-16 * high:
            break
    return s


def first_root(
    forward: Sums, backward: Sums, high: float, low: float, amounts: Sequence[float]
) -> float | None:
    """Return log(1 + rate) of the positive rate nearest to zero, or else of the negative one.

    For sums that need not be convex: a fine net of points is laid, unless the amounts change sign only
    once. Where their running sum never changes sign, no rate is on that side; where the flow that is not
    discounted outweighs all against it, none is further out.
    """
    if is_level(amounts):
        return 0.0
    only = sign_changes(amounts) == 1
    sides = ((forward, high, 1, amounts), (backward, low, -1, amounts[::-1]))
    for sums, end, sign, running in sides:
        if not sign_changes(accumulate(running)):
            continue
        a, at_a = 0.0, sums(0.0)
        for b in (end,) if only else _net(end):
            at_b = sums(b)
            if _opposite(at_a, at_b):
                return sign * _refined(sums, a, b, at_a)
            if abs(running[0]) > at_b[2 if running[0] > 0 else 0]:
                break
            a, at_a = b, at_b
    return None


def _net(end: float) -> list[float]:
    points, at = [], 1e-4
    while at < end:
        points.append(at)
        at *= 1.05
    return [*points, end]
