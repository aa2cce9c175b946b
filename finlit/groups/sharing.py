"""Sharing a sum among members so that nothing is lost and the order of the names does not matter."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from finlit.errors import InputError
from finlit.money import Money, cash_unit, round_to, to_decimal

Leftover = Literal["largest_remainder", "stays"]
"""What happens to the last rupiah: given to the largest remainders, or kept together for the next cycle."""


def split_by_name(
    amount: Money, weights: Mapping[str, int | Decimal], unit: int | str | Decimal | None = None
) -> dict[str, Money]:
    """Share an amount by weights, largest remainder first; equal remainders go by the alphabet.

    >>> split_by_name(Money(1000, "IDR"), {"Wati": 1, "Sri": 1, "Ani": 1}, 1)
    {'Wati': Money('333', 'IDR'), 'Sri': Money('333', 'IDR'), 'Ani': Money('334', 'IDR')}
    """
    names = sorted(weights)
    parts = dict(zip(names, amount.split([weights[name] for name in names], unit), strict=True))
    return {name: parts[name] for name in weights}


class ShareOutRow(NamedTuple):
    """What one member takes home."""

    member: str
    shares: int
    saved: Money | None
    """What the shares were bought for; None when the share value was not given"""
    entitled: Money
    """Her part of the pool"""
    gain: Money | None
    """``entitled`` less ``saved``; negative is a loss"""
    owed: Money
    """Taken off for a loan or a fine she still owes"""
    paid: Money
    """Cash into her hand"""


class ShareOut(NamedTuple):
    """A share-out that adds up: the pool is what is paid, what was owed and what stays."""

    pool: Money
    share_worth: Money
    """The pool for one share; not rounded"""
    unit: Decimal
    leftover: Leftover
    rows: tuple[ShareOutRow, ...]
    paid: Money
    stays: Money
    """Too little to share in steps of ``unit``; it opens the next cycle"""

    def row(self, member: str) -> ShareOutRow:
        """Return the row of one member.

        Raises
        ------
        InputError
            ``member_unknown``.
        """
        for row in self.rows:
            if row.member == member:
                return row
        raise InputError("member_unknown", member=member)


def share_out(
    pool: Money,
    shares: Mapping[str, int],
    *,
    share_value: Money | None = None,
    owed: Mapping[str, Money] | None = None,
    unit: int | str | Decimal | None = None,
    leftover: Leftover = "largest_remainder",
) -> ShareOut:
    """Divide a group's money by shares, to the last rupiah.

    Who bought twice the shares takes home twice the money.

    Parameters
    ----------
    pool : Money
        All there is to share: cash in the loan fund and what is ``owed``. The social fund is not in it.
    shares : mapping of name to int
        Shares of each member; 0 or more.
    share_value : Money, optional
        What a share was bought for; without it saved and gain are None.
    owed : mapping of name to Money, optional
        Taken off a member's part.
    unit : number, optional
        [currency] smallest note or coin paid out; without it what daily life uses (1 for rupiah).
    leftover : {"largest_remainder", "stays"}

    Raises
    ------
    InputError
        ``nothing_to_share``, ``amount_negative``, ``owes_more_than_share`` (with the difference).

    Examples
    --------
    Twenty members bought 2,880 shares for 28,800,000 and earned 2,880,000; Sri has 200 of the shares:

    >>> box, shares = Money(31_680_000, "IDR"), {"Sri": 200, "the others": 2680}
    >>> done = share_out(box, shares, share_value=Money(10_000, "IDR"))
    >>> done.share_worth, done.row("Sri").paid, done.row("Sri").gain
    (Money('11000', 'IDR'), Money('2200000', 'IDR'), Money('200000', 'IDR'))
    """
    step = cash_unit(pool.currency) if unit is None else to_decimal(unit, "unit")
    if pool.amount < 0:
        raise InputError("amount_negative", name="pool", value=pool)
    if any(count < 0 for count in shares.values()):
        raise InputError("amount_negative", name="shares", value=min(shares.values()))
    all_shares = sum(shares.values())
    if all_shares == 0:
        raise InputError("nothing_to_share", pool=pool)
    if leftover not in ("largest_remainder", "stays"):
        raise InputError(
            "choice_unknown", name="leftover", value=leftover, choices="largest_remainder, stays"
        )
    entitled = _parts(pool, shares, all_shares, step, leftover)
    nothing = Money(0, pool.currency)
    rows = []
    for member, count in shares.items():
        part, owes = entitled[member], (owed or {}).get(member, nothing)
        if owes > part:
            raise InputError(
                "owes_more_than_share", member=member, owed=owes, part=part, difference=owes - part
            )
        saved = None if share_value is None else share_value * count
        gain = None if saved is None else part - saved
        rows.append(ShareOutRow(member, count, saved, part, gain, owes, part - owes))
    given = sum((row.entitled for row in rows), nothing)
    return ShareOut(
        pool=pool,
        share_worth=pool / all_shares,
        unit=step,
        leftover=leftover,
        rows=tuple(rows),
        paid=sum((row.paid for row in rows), nothing),
        stays=pool - given,
    )


def _parts(
    pool: Money, shares: Mapping[str, int], all_shares: int, step: Decimal, leftover: Leftover
) -> dict[str, Money]:
    if leftover == "largest_remainder":
        return split_by_name(pool.rounded(step, "down"), shares, step)
    exact = {member: pool.amount * count / all_shares for member, count in shares.items()}
    return {member: Money(round_to(part, step, "down"), pool.currency) for member, part in exact.items()}


class SharePurchase(NamedTuple):
    """What a payment buys: whole shares, and what is handed back or kept apart."""

    shares: int
    cost: Money
    left_over: Money


def buy_shares(paid: Money, share_value: Money, most: int = 5) -> SharePurchase:
    """Whole shares for a payment at one meeting; the rest is kept apart in the member's name.

    >>> buy_shares(Money(23, "GHS"), Money(5, "GHS"))
    SharePurchase(shares=4, cost=Money('20', 'GHS'), left_over=Money('3', 'GHS'))
    """
    if paid.amount < 0:
        raise InputError("amount_negative", name="paid", value=paid)
    if share_value.amount <= 0:
        raise InputError("amount_not_positive", name="share_value", value=share_value)
    count = min(most, int(paid / share_value))
    return SharePurchase(count, share_value * count, paid - share_value * count)
