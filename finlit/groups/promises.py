"""Promises of an arisan or a scheme, and what each of them costs: in rupiah, and as the rate it implies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import expm1, inf, log, log1p
from typing import Any, Literal, NamedTuple

from finlit.errors import InputError, NoSolution
from finlit.money import Money, not_negative
from finlit.plain import Plain
from finlit.timevalue import irr
from finlit.values import count, same_currency

MOST_MEMBERS = 1000
"""Of one arisan or scheme."""

_NEAR_ZERO = 1e-3
_LARGEST_POWER = 700.0
_MOST_STEPS = 60


class _Promise(NamedTuple):
    member: str
    pays: tuple[tuple[int, Money], ...]
    gets: tuple[tuple[int, Money], ...]


class Promise(Plain, _Promise):
    """What one member pays and is promised; ``(meeting, amount)`` pairs, the first meeting is 0."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Turn(Plain):
    """What having this turn means."""

    number: int
    member: str
    receives: Money
    """At this meeting, before her own payment"""
    pays: Money
    """Over the whole arisan"""
    cost: Money
    """``pays`` less ``receives``; negative is a gain"""
    flows: tuple[Money, ...]
    """At each meeting, positive into her hand"""
    rate: float | None
    """[per meeting] implied by the flows, the root nearest zero; None when there is none"""
    annual_rate: float | None
    """[a year] the same, compounded; None too when it is beyond all numbers"""

    @property
    def kind(self) -> Literal["loan", "saving", "both"]:
        """Receiving first and paying later is a loan, the other way round saving; one between is both."""
        signs = [flow.amount > 0 for flow in self.flows if flow]
        changes = sum(one != other for one, other in pairwise(signs))
        if changes != 1:
            return "both"
        return "loan" if signs[0] else "saving"


def same_for_all(contribution: Money, payout: Money, members: int) -> tuple[Promise, ...]:
    """Write down a plain arisan: all pay the same at every meeting, one receives the payout each time.

    Parameters
    ----------
    contribution, payout : Money
    members : int
        1 to 1,000, as many as meetings.

    Examples
    --------
    >>> same_for_all(Money(500_000, "IDR"), Money(5_000_000, "IDR"), 10)[3].gets
    ((3, Money('5000000', 'IDR')),)
    """
    return descending((contribution,) * count(members, "members", highest=MOST_MEMBERS), payout)


def descending(contributions: Sequence[Money], payout: Money) -> tuple[Promise, ...]:
    """Write down an arisan "menurun": who comes later pays less at every meeting, all receive the same.

    Parameters
    ----------
    contributions : sequence of Money
        What the first, second, ... pays at each meeting.
    payout : Money
        Promised to each, in turn.
    """
    payout = not_negative(payout, "payout")
    contributions = [not_negative(sum_, "contributions") for sum_ in contributions]
    meetings = range(len(contributions))
    return tuple(
        Promise(str(place + 1), tuple((at, sum_) for at in meetings), ((place, payout),))
        for place, sum_ in enumerate(contributions)
    )


def even_steps(first: Money, last: Money, members: int) -> tuple[Money, ...]:
    """Contributions that go down in even steps from the first to the last member, rounded to the rupiah.

    Raises
    ------
    InputError
        ``members_too_few`` below two.

    Examples
    --------
    >>> [str(step.amount) for step in even_steps(Money(600_000, "IDR"), Money(400_000, "IDR"), 3)]
    ['600000', '500000', '400000']
    """
    many = count(members, "members", highest=MOST_MEMBERS)
    if many < 2:
        raise InputError("members_too_few", members=members)
    same_currency(not_negative(first, "first"), not_negative(last, "last"), doing="even_steps")
    return tuple((first + (last - first) * place / (many - 1)).rounded() for place in range(many))


def duos(payment: Money, payout: Money, members: int, wait: int = 1) -> tuple[Promise, ...]:
    """Write down a scheme in pairs ("duos"): each pays once and is promised more a little later.

    One joins at every meeting; ``wait`` meetings later she is to be paid, out of what the next ones bring.
    """
    payment, payout = not_negative(payment, "payment"), not_negative(payout, "payout")
    later = count(wait, "wait", highest=MOST_MEMBERS)
    return tuple(
        Promise(str(place + 1), ((place, payment),), ((place + later, payout),))
        for place in range(count(members, "members", highest=MOST_MEMBERS))
    )


def price_turns(promises: Sequence[Promise], meetings_per_year: int = 12) -> tuple[Turn, ...]:
    """Work out what each promise costs and the rate that it implies; for schemes of any kind.

    Parameters
    ----------
    promises : sequence of Promise
        In the order of their turns.
    meetings_per_year : int
        [a year] 1 to 366.

    Raises
    ------
    InputError
        ``members_too_few`` without promises.
    CurrencyMismatch

    Notes
    -----
    Who pays c at each of n meetings and receives at meeting k has the flows -c, ..., receives - c, ..., -c;
    the rate makes their present value zero, and is 0 where as much comes back as was paid. A turn between the
    first and the last may have several such rates; the one nearest zero is given.

    Examples
    --------
    >>> first, *_, last = price_turns(same_for_all(Money(500_000, "IDR"), Money(4_900_000, "IDR"), 10))
    >>> str(first.cost), round(first.annual_rate or 0, 3), round(last.annual_rate or 0, 3)
    ('IDR 100000', 0.056, -0.053)
    """
    per_year = count(meetings_per_year, "meetings_per_year", highest=366)
    code = currency_of(promises)
    meetings = 1 + last_meeting(promises)
    return tuple(
        _turn(promise, number, meetings, per_year, code) for number, promise in enumerate(promises, start=1)
    )


def sums_of(promises: Sequence[Promise]) -> Iterator[tuple[int, Money]]:
    """Go through everything that is paid and promised."""
    for promise in promises:
        yield from promise.pays
        yield from promise.gets


def currency_of(promises: Sequence[Promise]) -> str:
    """Return the one currency of all promises.

    Raises
    ------
    InputError
        ``members_too_few`` where nothing is paid or promised.
    CurrencyMismatch
    """
    first = next((sum_ for _, sum_ in sums_of(promises)), None)
    if first is None:
        raise InputError("members_too_few", members=0)
    for _, sum_ in sums_of(promises):
        if sum_.currency != first.currency:
            first + sum_  # refused by name
    return first.currency


def last_meeting(promises: Sequence[Promise]) -> int:
    """Return the number of the last meeting at which money moves."""
    return max(at for at, _ in sums_of(promises))


def _turn(promise: Promise, number: int, meetings: int, per_year: int, code: str) -> Turn:
    flows = [Decimal(0)] * meetings
    receives = pays = Decimal(0)
    for at, sum_ in promise.gets:
        flows[at] += sum_.amount
        receives += sum_.amount
    for at, sum_ in promise.pays:
        flows[at] -= sum_.amount
        pays += sum_.amount
    rate = 0.0 if pays == receives else _rate(promise, flows, pays, receives)
    # Most flows of a turn are alike: money is made once for each sum.
    money = {flow: Money(flow, code) for flow in set(flows)}
    return Turn(
        number=number,
        member=promise.member,
        receives=Money(receives, code),
        pays=Money(pays, code),
        cost=Money(pays - receives, code),
        flows=tuple(money[flow] for flow in flows),
        rate=rate,
        annual_rate=None if rate is None else _a_year(rate, per_year),
    )


def _a_year(rate: float, per_year: int) -> float | None:
    exponent = per_year * log1p(rate) if rate > -1 else -inf
    return None if exponent > _LARGEST_POWER else expm1(exponent)


def _rate(promise: Promise, flows: Sequence[Decimal], pays: Decimal, receives: Decimal) -> float | None:
    if not pays or not receives:
        return None  # money goes one way only: there is no rate
    payments = {sum_.amount for _, sum_ in promise.pays}
    if len(payments) == 1 and len(promise.gets) == 1 and len(promise.pays) == len(flows):
        found = _level_rate(len(flows), promise.gets[0][0], float(receives / pays))
        if found is None or -0.99 < found < 1000:
            return found
    try:
        return float(irr([float(flow) for flow in flows], guess=0.0))
    except NoSolution:
        return None


def _level_rate(meetings: int, turn: int, returned: float) -> float | None:
    """Return the rate nearest zero of the same payment at every meeting and one sum received.

    With s = log(1 + rate), the payments are worth as much as what is received where
    log(mean of exp((turn - meeting) x s)) = log(received / paid). The left side is 0 at s = 0 and convex, so
    from where it is too high steps along the tangent (Newton) come to the nearer root without passing it, and
    from where it is too low they pass it once; where the slope turns before, there is no root.
    """
    wanted = log(returned) if returned > 0 else -inf
    if wanted < 0:  # more is paid than received: both rates are on the side to which the curve falls
        middle = turn - (meetings - 1) / 2
        sides = [-1.0] if middle > 0 else [1.0] if middle < 0 else []
    else:
        sides = [1.0] * (turn > 0) + [-1.0] * (turn < meetings - 1)
    found = [_root(meetings, turn, wanted, side) for side in sides]
    rates = [expm1(root) for root in found if root is not None]
    return min(rates, key=abs, default=None)


def _root(meetings: int, turn: int, wanted: float, side: float) -> float | None:
    s = 0.0 if wanted < 0 else side * 1e-9
    if wanted > 0:
        while abs(s) < _LARGEST_POWER and _worth(meetings, turn, s)[0] < wanted:
            s *= 2  # from beyond the root
    for _ in range(_MOST_STEPS):
        level, slope = _worth(meetings, turn, s)
        if slope * side * (1 if wanted > 0 else -1) <= 0 or abs(s) > _LARGEST_POWER:
            return None
        step = (wanted - level) / slope
        s += step
        if abs(step) <= 1e-15 * abs(s) + 1e-300:
            break
    return s


def _worth(meetings: int, turn: int, s: float) -> tuple[float, float]:
    """Return log of the mean of exp((turn - meeting) x s) over all meetings, and its slope."""
    whole, whole_slope = _log_mean(-meetings * s)
    one, one_slope = _log_mean(-s)
    return turn * s + whole - one, turn - meetings * whole_slope + one_slope


def _log_mean(x: float) -> tuple[float, float]:
    """Return log((exp(x) - 1) / x), exact near zero, and its slope."""
    if abs(x) < _NEAR_ZERO:
        return x / 2 + x * x / 24, 0.5 + x / 12
    if x > _LARGEST_POWER:
        return x - log(x), 1 - 1 / x
    if x < -_LARGEST_POWER:
        return -log(-x), -1 / x
    grown = expm1(x)
    return log(grown / x), (grown + 1) / grown - 1 / x


def checked_members(members: Any) -> int:
    """Read how many members there are: two at least."""
    number = count(members, "members", highest=MOST_MEMBERS)
    if number < 2:
        raise InputError("members_too_few", members=number)
    return number
