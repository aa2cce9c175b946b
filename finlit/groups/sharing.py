"""Sharing a sum among members so that nothing is lost and the order of the names does not matter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from finlit.errors import InputError
from finlit.money import Money, above_zero, cash_unit, not_negative
from finlit.plain import Plain, Table
from finlit.values import count, one_of, positive, same_currency

Leftover = Literal["largest_remainder", "stays"]
"""What happens to the last rupiah: given to the largest remainders, or kept together for the next cycle."""

ShareRule = Literal["shares", "equal", "paid"]
"""How the income is shared: by shares, the same for each, or by the charges that each has paid."""


def split_by_name(
    amount: Money, weights: Mapping[str, int | Decimal], unit: int | str | Decimal | None = None
) -> dict[str, Money]:
    """Share an amount by weights, largest remainder first; equal remainders go by the alphabet.

    Examples
    --------
    >>> split_by_name(Money(1000, "IDR"), {"Wati": 1, "Sri": 1, "Ani": 1}, 1)
    {'Wati': Money('333', 'IDR'), 'Sri': Money('333', 'IDR'), 'Ani': Money('334', 'IDR')}
    """
    names = sorted(weights)
    parts = dict(zip(names, amount.split([weights[name] for name in names], unit), strict=True))
    return {name: parts[name] for name in weights}


@dataclass(frozen=True, slots=True)
class ShareOutRow(Plain):
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


@dataclass(frozen=True, slots=True)
class ShareOut(Table):
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
    rule: ShareRule = "shares"
    """By which the income was shared; a loss goes by shares under every rule"""

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
    unit: Any = None,
    leftover: Leftover = "largest_remainder",
    rule: ShareRule = "shares",
    paid: Mapping[str, Money] | None = None,
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
        What a share was bought for, above zero; without it saved and gain are None.
    owed : mapping of name to Money, optional
        Taken off a member's part.
    unit : number, optional
        [currency] smallest note or coin paid out; without it what daily life uses (1 for rupiah).
    leftover : {"largest_remainder", "stays"}
    rule : {"shares", "equal", "paid"}
        See ``ShareRule``: what was earned is shared by shares; or everyone first has her savings back, and
        the income goes the same to each or by what each has ``paid``. A loss is borne by shares under every
        rule.
    paid : mapping of name to Money, optional
        Charges that each has paid; for the rule of that name, where who is not in it has paid none.

    Returns
    -------
    ShareOut
        Rows in the order of ``shares``; ``to_frame()`` puts them into a table.

    Raises
    ------
    InputError
        ``nothing_to_share``, ``amount_negative``, ``owes_more_than_share`` (with the difference),
        ``member_unknown``, ``share_value_missing``, ``choice_unknown``.
    CurrencyMismatch

    References
    ----------
    VSL Associates, Village Savings and Loans field guide (by shares); savings-revolution.org, 14 March 2017
    (the other rules).

    Examples
    --------
    Twenty members bought 2,880 shares for 28,800,000 and earned 2,880,000; Sri has 200 of the shares:

    >>> box, shares = Money(31_680_000, "IDR"), {"Sri": 200, "the others": 2680}
    >>> done = share_out(box, shares, share_value=Money(10_000, "IDR"))
    >>> done.share_worth, done.row("Sri").paid, done.row("Sri").gain
    (Money('11000', 'IDR'), Money('2200000', 'IDR'), Money('200000', 'IDR'))
    """
    step = cash_unit(pool.currency) if unit is None else positive(unit, "unit")
    not_negative(pool, "pool")
    one_of(leftover, "leftover", ("largest_remainder", "stays"))
    held = {member: count(number, "shares", lowest=0) for member, number in shares.items()}
    all_shares = sum(held.values())
    if all_shares == 0:
        raise InputError("nothing_to_share", pool=pool)
    if share_value is not None:
        same_currency(pool, above_zero(share_value, "share_value"), doing="share_value")
    owes = _of_members("owed", owed, held, pool)
    followed = _followed(pool, all_shares, share_value, rule)
    rights = _rights(pool, held, share_value, followed, paid)
    entitled = _parts(rights, pool.currency, step, leftover)
    rows = []
    for member, number in held.items():
        part = entitled[member]
        if owes[member] > part:
            short = owes[member] - part
            raise InputError(
                "owes_more_than_share", member=member, owed=owes[member], part=part, difference=short
            )
        saved = None if share_value is None else share_value * number
        gain = None if saved is None else part - saved
        rows.append(ShareOutRow(member, number, saved, part, gain, owes[member], part - owes[member]))
    nothing = Money(0, pool.currency)
    return ShareOut(
        pool=pool,
        share_worth=pool / all_shares,
        unit=step,
        leftover=leftover,
        rows=tuple(rows),
        paid=sum((row.paid for row in rows), nothing),
        stays=pool - sum((row.entitled for row in rows), nothing),
        rule=followed,
    )


def _of_members(
    what: str, sums: Mapping[str, Money] | None, members: Iterable[str], pool: Money
) -> dict[str, Money]:
    """Return a sum for each member; one for a stranger is refused, not passed over."""
    given = dict(sums or {})
    nothing = Money(0, pool.currency)
    for sum_ in given.values():
        same_currency(pool, not_negative(sum_, what), doing=what)
    found = {member: given.pop(member, nothing) for member in members}
    for stranger in given:
        raise InputError("member_unknown", member=stranger)
    return found


def _followed(pool: Money, shares: int, share_value: Money | None, rule: ShareRule) -> ShareRule:
    """Return the rule that is followed: a loss goes by shares under every one."""
    if one_of(rule, "rule", ("shares", "equal", "paid")) == "shares":
        return rule
    if share_value is None:
        raise InputError("share_value_missing", rule=rule)
    return rule if pool > share_value * shares else "shares"


def _rights(
    pool: Money,
    shares: Mapping[str, int],
    share_value: Money | None,
    rule: ShareRule,
    paid: Mapping[str, Money] | None,
) -> dict[str, Fraction]:
    """Return what each has a right to, to the last part of a rupiah [currency]."""
    charges, there = _of_members("paid", paid, shares, pool), Fraction(pool.amount)
    if rule == "shares" or share_value is None:
        whole = sum(shares.values())
        return {member: there * number / whole for member, number in shares.items()}
    saved = {member: Fraction(share_value.amount) * number for member, number in shares.items()}
    parts = {
        member: Fraction(1) if rule == "equal" else Fraction(charges[member].amount) for member in shares
    }
    all_parts = sum(parts.values())
    if not all_parts:
        raise InputError("amount_not_positive", name="paid", value=Decimal(0))
    income = there - sum(saved.values())
    return {member: saved[member] + income * parts[member] / all_parts for member in shares}


def _parts(rights: Mapping[str, Fraction], code: str, step: Decimal, leftover: Leftover) -> dict[str, Money]:
    """Round each right down to a step; the steps left over go to the largest remainders, or stay."""
    one = Fraction(step)
    steps = {member: right // one for member, right in rights.items()}
    if leftover == "largest_remainder":
        left = sum(rights.values()) // one - sum(steps.values())
        for member in sorted(rights, key=lambda member: (-(rights[member] % one), member))[:left]:
            steps[member] += 1
    return {member: Money(step * number, code) for member, number in steps.items()}


@dataclass(frozen=True, slots=True)
class SharePurchase(Plain):
    """What a payment buys: whole shares, and what is handed back or kept apart."""

    shares: int
    cost: Money
    left_over: Money


def buy_shares(paid: Money, share_value: Money, most: int = 5) -> SharePurchase:
    """Whole shares for a payment at one meeting; the rest is kept apart in the member's name.

    Parameters
    ----------
    paid : Money
        Zero or more.
    share_value : Money
        Above zero.
    most : int
        Shares that one may buy at a meeting, 0 or more.

    Examples
    --------
    >>> buy_shares(Money(23, "GHS"), Money(5, "GHS"))
    SharePurchase(shares=4, cost=Money('20', 'GHS'), left_over=Money('3', 'GHS'))
    """
    not_negative(paid, "paid")
    above_zero(share_value, "share_value")
    shares = min(count(most, "most", lowest=0), int(paid / share_value))
    return SharePurchase(shares, share_value * shares, paid - share_value * shares)
