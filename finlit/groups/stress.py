"""Break a savings group on purpose: what is left, and who carries the loss."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from finlit.errors import InputError
from finlit.groups.savings_group import SavingsGroup
from finlit.groups.sharing import split_by_name
from finlit.money import Money
from finlit.plain import Plain, Table

Break = Literal["lost_box", "default", "treasurer_leaves"]


@dataclass(frozen=True, slots=True)
class Damage(Plain):
    """What a blow does to the group."""

    how: Break
    member: str
    """Who caused it; empty for a lost box"""
    taken: Money
    """Out of the loan fund: cash gone and loans that nobody pays back"""
    social_taken: Money
    """Out of the social fund"""
    covered: Money
    """Kept back from the savings of the one who caused it"""
    loss: Money
    """What the others carry: ``taken`` less ``covered``"""
    share_worth_before: Money
    share_worth_after: Money
    """Of one share of the others"""
    each: Mapping[str, Money]
    """The loss of each of the others, by their shares, to the rupiah"""


def lost_box(group: SavingsGroup) -> Damage:
    """Tonight the box disappears with all cash in it. Only what is lent out remains.

    Raises
    ------
    InputError
        ``nothing_to_share`` before the first share is bought.
    """
    book = group.book()
    return _damage(group, "lost_box", "", book.loan_fund, book.social_fund)


def default(group: SavingsGroup, member: str) -> Damage:
    """A member never pays her loan back; her own savings are kept for it first.

    Raises
    ------
    InputError
        ``member_unknown``, ``nothing_to_share``.
    """
    owed = group.account(member).loan_owed
    return _damage(group, "default", member, owed, Money(0, group.currency))


def treasurer_leaves(group: SavingsGroup, member: str) -> Damage:
    """The treasurer leaves with all cash and does not pay her own loan; her savings stay with the group.

    Raises
    ------
    InputError
        ``member_unknown``, ``nothing_to_share``.
    """
    book = group.book()
    taken = book.loan_fund + group.account(member).loan_owed
    return _damage(group, "treasurer_leaves", member, taken, book.social_fund)


def _damage(group: SavingsGroup, how: Break, member: str, taken: Money, social: Money) -> Damage:
    book = group.book()
    before = book.share_worth
    own_shares = book.accounts[member].shares if member else 0
    own_part = before * own_shares
    covered = min(taken, own_part.rounded())
    others = {
        name: account.shares for name, account in book.accounts.items() if name != member and account.shares
    }
    count = sum(others.values())
    if count == 0:
        raise InputError("nothing_to_share", pool=book.worth)
    loss = taken - covered
    return Damage(
        how=how,
        member=member,
        taken=taken,
        social_taken=social,
        covered=covered,
        loss=loss,
        share_worth_before=before,
        share_worth_after=before - (taken - covered) / count,
        each=split_by_name(loss, others, None),
    )


class Asks(NamedTuple):
    """One member on the day when everyone wants their savings."""

    member: str
    wants: Money
    gets_now: Money
    waits_for: Money


@dataclass(frozen=True, slots=True)
class Run(Table):
    """Everyone comes on one day. Nobody has cheated: the money is lent out."""

    wanted: Money
    cash: Money
    paid_now: Money
    waits: Money
    """To be paid when the loans come back"""
    per_hundred: int
    """Of each 100 rupiah wanted, what can be paid today; rounded down"""
    rows: tuple[Asks, ...]


def run_on_box(group: SavingsGroup) -> Run:
    """All members want their savings back today: who gets what now, if the cash is shared fairly.

    Raises
    ------
    InputError
        ``nothing_to_share``.
    """
    book = group.book()
    wants = {name: account.saved for name, account in book.accounts.items() if account.saved}
    nothing = Money(0, group.currency)
    wanted = sum(wants.values(), nothing)
    if not wanted:
        raise InputError("nothing_to_share", pool=book.worth)
    paid = min(book.loan_fund, wanted)
    now = split_by_name(paid, {name: sum_.amount for name, sum_ in wants.items()}, None)
    rows = tuple(Asks(name, wants[name], now[name], wants[name] - now[name]) for name in wants)
    return Run(wanted, book.loan_fund, paid, wanted - paid, int(paid / wanted * 100), rows)
