"""The honesty test of an arisan: can all promises be kept if nobody new joins, and is all money promised?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Literal, NamedTuple

from finlit.groups.promises import MOST_MEMBERS, Promise, currency_of, last_meeting
from finlit.money import Money, above_zero, not_negative
from finlit.plain import Plain
from finlit.values import count, same_currency

Verdict = Literal["green", "yellow", "red"]
Reason = Literal["promised_too_much", "all_lose", "late", "promised_to_nobody", "fee"]
"""Why an arisan is not green.

``promised_too_much``: more is promised than paid in. ``all_lose``: every member gets less than she pays, and
no fee says where it goes. ``late``: covered in all, but not on its day. ``promised_to_nobody``: more is paid
in than promised to anybody. ``fee``: the organiser keeps what is named.
"""
_RED: tuple[Reason, ...] = ("promised_too_much", "all_lose")


class Unpaid(NamedTuple):
    """A promise that the box cannot keep."""

    member: str
    meeting: int
    promised: Money
    missing: Money


@dataclass(frozen=True, slots=True)
class FraudTest(Plain):
    """What comes of all promises when nobody new joins."""

    verdict: Verdict
    """green: every rupiah paid in is promised to a member and there on its day. yellow: look again. red: some
    promises are never kept, or everyone loses"""
    reasons: tuple[Reason, ...]
    """Why it is not green, the worst first"""
    paid_in: Money
    promised: Money
    missing: Money
    """Promised, the organiser's fee too, but paid in by nobody"""
    left_over: Money
    """Paid in, but promised to nobody"""
    fee: Money
    """What the organiser openly keeps"""
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
        return not self.unpaid


def fraud_test(promises: Sequence[Promise], fee: Money | None = None) -> FraudTest:
    """Pay out every promise in its order, from what these members pay in and nothing else.

    An honest arisan promises what the members pay in, no more and no less. Whoever promises more pays old
    members with the money of new ones, until none come; whoever promises less keeps the rest.

    Parameters
    ----------
    promises : sequence of Promise
    fee : Money, optional
        What the organiser openly keeps in all.

    Raises
    ------
    InputError
        ``members_too_few``, ``amount_negative``.
    CurrencyMismatch

    Notes
    -----
    At each meeting all payments come in first, then promises are paid in the order given; one that cannot
    be paid in full takes what is there. The verdict is red when more is promised in all than is paid in, or
    when every member gets less than she pays and no fee explains it. It is yellow when the days do not fit,
    when money is promised to nobody, or when a fee is kept; else green.

    ``newcomers`` is missing / (what one pays in on average), rounded up. What these are promised in turn is
    not in it: each of them makes the hole bigger, see :func:`chain`.

    Examples
    --------
    Each of three pays 1,000,000 once and is promised 1,400,000 ("duos"); then ten pay 900,000 ten times and
    are promised 5,000,000 each:

    >>> from finlit.groups import duos, same_for_all
    >>> test = fraud_test(duos(Money(1_000_000, "IDR"), Money(1_400_000, "IDR"), members=3))
    >>> test.verdict, test.missing, test.first_short
    ('red', Money('1200000', 'IDR'), 3)
    >>> test = fraud_test(same_for_all(Money(900_000, "IDR"), Money(5_000_000, "IDR"), 10))
    >>> test.verdict, test.reasons, str(test.left_over)
    ('red', ('all_lose', 'promised_to_nobody'), 'IDR 40000000')
    """
    code = currency_of(promises)
    kept_by_organiser = not_negative(Money(0, code) if fee is None else fee, "fee")
    same_currency(Money(0, code), kept_by_organiser, doing="fee")
    boxes, unpaid = _paid_out(promises, code)
    paid_in = sum((sum_.amount for promise in promises for _, sum_ in promise.pays), Decimal(0))
    promised = sum((sum_.amount for promise in promises for _, sum_ in promise.gets), Decimal(0))
    rest = paid_in - promised - kept_by_organiser.amount
    missing, left_over = max(-rest, Decimal(0)), max(rest, Decimal(0))
    found: dict[Reason, bool] = {
        "promised_too_much": missing > 0,
        "all_lose": left_over > 0 and all(map(_loses, promises)),
        "late": bool(unpaid) and not missing,
        "promised_to_nobody": left_over > 0,
        "fee": kept_by_organiser.amount > 0,
    }
    reasons = tuple(reason for reason, is_so in found.items() if is_so)
    one_pays = paid_in / len(promises)
    return FraudTest(
        verdict="green" if not reasons else "red" if reasons[0] in _RED else "yellow",
        reasons=reasons,
        paid_in=Money(paid_in, code),
        promised=Money(promised, code),
        missing=Money(missing, code),
        left_over=Money(left_over, code),
        fee=kept_by_organiser,
        first_short=unpaid[0].meeting if unpaid else None,
        unpaid=tuple(unpaid),
        box=boxes,
        newcomers=ceil(missing / one_pays) if missing and one_pays else 0,
    )


def _loses(promise: Promise) -> bool:
    gets = sum((sum_.amount for _, sum_ in promise.gets), Decimal(0))
    return gets < sum((sum_.amount for _, sum_ in promise.pays), Decimal(0))


def _paid_out(promises: Sequence[Promise], code: str) -> tuple[tuple[Money, ...], list[Unpaid]]:
    """Go through the meetings; return what is in the box after each, and what could not be paid."""
    meetings = 1 + last_meeting(promises)
    comes = [Decimal(0)] * meetings
    due: list[list[tuple[str, Money]]] = [[] for _ in range(meetings)]
    for promise in promises:
        for at, sum_ in promise.pays:
            comes[at] += sum_.amount
        for at, sum_ in promise.gets:
            due[at].append((promise.member, sum_))
    box, boxes, unpaid = Decimal(0), [], []
    for meeting in range(meetings):
        box += comes[meeting]
        for member, sum_ in due[meeting]:
            given = min(box, sum_.amount)
            box -= given
            if given < sum_.amount:
                unpaid.append(Unpaid(member, meeting, sum_, Money(sum_.amount - given, code)))
        boxes.append(Money(box, code))
    return tuple(boxes), unpaid


def chain(payment: Money, payout: Money, members: int, rounds: int) -> tuple[int, ...]:
    """Count the people who must join in each round so that the round before is paid.

    >>> chain(Money(1_000_000, "IDR"), Money(1_400_000, "IDR"), members=10, rounds=5)
    (14, 20, 28, 40, 56)
    """
    same_currency(above_zero(payment, "payment"), not_negative(payout, "payout"), doing="chain")
    counts, waiting = [], count(members, "members", lowest=0, highest=MOST_MEMBERS)
    for _ in range(count(rounds, "rounds", lowest=0, highest=MOST_MEMBERS)):
        waiting = ceil(waiting * (payout / payment))
        counts.append(waiting)
    return tuple(counts)
