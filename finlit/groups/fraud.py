"""The honesty test of an arisan: can all promises be kept if nobody new joins?"""

from collections.abc import Sequence
from math import ceil
from typing import Literal, NamedTuple

from finlit.errors import InputError
from finlit.money import Money

Light = Literal["green", "yellow", "red"]
"""green: every promise is covered on its day. yellow: covered in all, but late. red: some are never paid."""


class Promise(NamedTuple):
    """What one member pays and is promised; ``(meeting, amount)`` pairs, the first meeting is 0."""

    member: str
    pays: tuple[tuple[int, Money], ...]
    gets: tuple[tuple[int, Money], ...]


class Unpaid(NamedTuple):
    """A promise that the box cannot keep."""

    member: str
    meeting: int
    promised: Money
    missing: Money


class FraudTest(NamedTuple):
    """What comes of all promises when nobody new joins."""

    light: Light
    paid_in: Money
    promised: Money
    missing: Money
    """Promised, but paid in by nobody"""
    left_over: Money
    """Paid in, but promised to nobody: the organiser's, if there is one"""
    first_short: int | None
    """Meeting at which the box is empty for the first time; None if never"""
    unpaid: tuple[Unpaid, ...]
    box: tuple[Money, ...]
    """After each meeting, when what is there is paid out and no more"""
    newcomers: int
    """New members whose payments would fill the hole of today"""

    @property
    def kept(self) -> bool:
        """Whether every promise is kept in full on its day."""
        return self.light == "green"


def fraud_test(promises: Sequence[Promise]) -> FraudTest:
    """Pay out every promise in its order, from what these members pay in and nothing else.

    An honest arisan promises what the members pay in. Whoever promises more pays old members with the money
    of new ones, until none come.

    Parameters
    ----------
    promises : sequence of Promise

    Raises
    ------
    InputError
        ``members_too_few``.

    Notes
    -----
    At each meeting all payments come in first, then promises are paid in the order given; one that cannot
    be paid in full takes what is there. The light is red when more is promised in all than is paid in,
    yellow when only the days do not fit.

    ``newcomers`` is missing / (what one pays in on average), rounded up. What these are promised in turn is
    not in it: each of them makes the hole bigger, see :func:`chain`.

    Examples
    --------
    Each of three pays 1,000,000 once and is promised 1,400,000 ("duos"):

    >>> test = fraud_test(duos(Money(1_000_000, "IDR"), Money(1_400_000, "IDR"), members=3))
    >>> test.light, test.missing, test.first_short
    ('red', Money('1200000', 'IDR'), 3)
    """
    if not promises:
        raise InputError("members_too_few", members=0)
    nothing = next(sum_ for promise in promises for _, sum_ in (*promise.pays, *promise.gets)) * 0
    last = max(at for promise in promises for at, _ in (*promise.pays, *promise.gets))
    box, boxes, unpaid = nothing, [], []
    for meeting in range(last + 1):
        for promise in promises:
            box = sum((sum_ for at, sum_ in promise.pays if at == meeting), box)
        for promise in promises:
            for at, due in promise.gets:
                if at != meeting:
                    continue
                given = min(box, due)
                box -= given
                if given < due:
                    unpaid.append(Unpaid(promise.member, meeting, due, due - given))
        boxes.append(box)
    paid_in = sum((sum_ for promise in promises for _, sum_ in promise.pays), nothing)
    promised = sum((sum_ for promise in promises for _, sum_ in promise.gets), nothing)
    missing = max(promised - paid_in, nothing)
    one_pays = paid_in / len(promises)
    return FraudTest(
        light="red" if missing else "yellow" if unpaid else "green",
        paid_in=paid_in,
        promised=promised,
        missing=missing,
        left_over=max(paid_in - promised, nothing),
        first_short=unpaid[0].meeting if unpaid else None,
        unpaid=tuple(unpaid),
        box=tuple(boxes),
        newcomers=ceil(missing / one_pays) if missing and one_pays else 0,
    )


def same_for_all(contribution: Money, payout: Money, members: int) -> tuple[Promise, ...]:
    """Write down a plain arisan: all pay the same at every meeting, one receives the payout each time."""
    return descending((contribution,) * members, payout)


def descending(contributions: Sequence[Money], payout: Money) -> tuple[Promise, ...]:
    """Write down an arisan "menurun": who comes later pays less at every meeting, all receive the same.

    Parameters
    ----------
    contributions : sequence of Money
        What the first, second, ... pays at each meeting.
    payout : Money
        Promised to each, in turn.
    """
    meetings = len(contributions)
    return tuple(
        Promise(
            member=str(place + 1),
            pays=tuple((at, sum_) for at in range(meetings)),
            gets=((place, payout),),
        )
        for place, sum_ in enumerate(contributions)
    )


def even_steps(first: Money, last: Money, members: int) -> tuple[Money, ...]:
    """Contributions that go down in even steps from the first to the last member, rounded to the rupiah."""
    if members < 2:
        raise InputError("members_too_few", members=members)
    return tuple((first + (last - first) * place / (members - 1)).rounded() for place in range(members))


def duos(payment: Money, payout: Money, members: int, wait: int = 1) -> tuple[Promise, ...]:
    """Write down a scheme in pairs ("duos"): each pays once and is promised more a little later.

    One joins at every meeting; ``wait`` meetings later she is to be paid, out of what the next ones bring.
    """
    return tuple(
        Promise(
            member=str(place + 1),
            pays=((place, payment),),
            gets=((place + wait, payout),),
        )
        for place in range(members)
    )


def chain(payment: Money, payout: Money, members: int, rounds: int) -> tuple[int, ...]:
    """Count the people who must join in each round so that the round before is paid.

    >>> chain(Money(1_000_000, "IDR"), Money(1_400_000, "IDR"), members=10, rounds=5)
    (14, 20, 28, 40, 56)
    """
    if payment.amount <= 0:
        raise InputError("amount_not_positive", name="payment", value=payment)
    counts, waiting = [], members
    for _ in range(rounds):
        waiting = ceil(waiting * (payout / payment))
        counts.append(waiting)
    return tuple(counts)
