"""One meeting of an arisan where the pot goes to the one who gives up most."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from finlit.errors import InputError
from finlit.groups.promises import checked_members
from finlit.money import Money, cash_unit, not_negative, round_to
from finlit.plain import Plain
from finlit.values import one_of, positive, rate, same_currency

CommissionFrom = Literal["prize", "discount"]
"""Where a bidding arisan takes the organiser's commission.

``prize``: the winner receives the pot less the bid less the commission, and the whole bid is shared.
``discount``: the winner receives the pot less the bid, and the bid less the commission is shared.
"""
SharedBy = Literal["all", "others"]
"""Who shares a bid: ``all`` members, the winner too, or only the ``others``."""


@dataclass(frozen=True, slots=True)
class BiddingRound(Plain):
    """One meeting of a bidding arisan. pot = prize + commission + dividend x shared by + stays."""

    pot: Money
    bid: Money
    """What the winner gives up to have the pot now"""
    prize: Money
    commission: Money
    dividend: Money
    """For each who shares the bid"""
    next_contribution: Money
    """What each of them pays at the next meeting: the contribution less the dividend"""
    stays: Money
    """What could not be shared in whole steps"""
    shared_by: int
    """How many share the bid"""


def bidding_round(
    contribution: Money,
    members: int,
    bid: Money,
    commission: Any = 0,
    commission_from: CommissionFrom = "prize",
    unit: Any = None,
    shared_by: SharedBy = "all",
) -> BiddingRound:
    """Settle one meeting of an arisan where the pot goes to the one who gives up most.

    Parameters
    ----------
    contribution : Money
        Of each member at each meeting, before dividends.
    members : int
        2 to 1,000.
    bid : Money
        [currency] discount on the pot, zero or more.
    commission : number
        [share of the pot] 0 to below 1, for the organiser.
    commission_from : {"prize", "discount"}
        See ``CommissionFrom``: both are in use, and they give different dividends.
    unit : number, optional
        [currency] the dividend is rounded down to it; without it what daily life uses.
    shared_by : {"all", "others"}
        Whether the winner has a part of the bid, too.

    Raises
    ------
    InputError
        ``members_too_few``, ``bid_unusable`` when the prize or the dividend would be negative,
        ``rate_as_percent``, ``amount_negative``, ``choice_unknown``.
    CurrencyMismatch

    References
    ----------
    chetanachits.com (commission out of the prize); kapilchits.com, surabhichits (out of the discount);
    vidivelli.org (shared by the others).

    Examples
    --------
    A pot of 500,000 from 50 members, 5 % for the organiser; 100,000 bid, then 175,000 under the other rule:

    >>> one = bidding_round(Money(10_000, "INR"), 50, Money(100_000, "INR"), "0.05", "prize")
    >>> one.prize, one.dividend, one.next_contribution
    (Money('375000.00', 'INR'), Money('2000.00', 'INR'), Money('8000.00', 'INR'))
    >>> two = bidding_round(Money(10_000, "INR"), 50, Money(175_000, "INR"), "0.05", "discount")
    >>> two.prize, two.dividend, two.next_contribution
    (Money('325000', 'INR'), Money('3000.00', 'INR'), Money('7000.00', 'INR'))
    """
    everyone = checked_members(members)
    one_of(commission_from, "commission_from", ("prize", "discount"))
    one_of(shared_by, "shared_by", ("all", "others"))
    code = same_currency(contribution, not_negative(bid, "bid"), doing="bid")
    pot = contribution * everyone
    fee = pot * rate(commission, "commission", "meeting")
    prize = pot - bid - fee if commission_from == "prize" else pot - bid
    to_share = bid if commission_from == "prize" else bid - fee
    # Nobody bids at the last meeting; the commission then comes out of the prize under either rule.
    if not bid:
        prize, to_share = pot - fee, bid
    if prize.amount < 0 or to_share.amount < 0:
        raise InputError("bid_unusable", bid=bid, pot=pot, commission=fee)
    step = cash_unit(code) if unit is None else positive(unit, "unit")
    sharers = everyone if shared_by == "all" else everyone - 1
    dividend = Money(round_to(to_share.amount / sharers, step, "down"), code)
    stays = to_share - dividend * sharers
    return BiddingRound(pot, bid, prize, fee, dividend, contribution - dividend, stays, sharers)


def less_for_who_waits(
    contribution: Money, bids: tuple[Money, ...], place: int, more_after: bool
) -> tuple[tuple[tuple[int, Money], ...], Money]:
    """Return what one member pays at each meeting, and receives at hers, where the bid is between members.

    Who has not had the pot yet pays the contribution less the bid of the meeting (``more_after`` False), or
    who has had it pays the contribution and her own bid (True). Nobody pays at her own meeting.

    Examples
    --------
    Four members, 100 each, bids of 30, 20, 10 and nothing: the last one pays 70, 80 and 90, and has 300.

    >>> bids = tuple(Money(bid, "USD") for bid in (30, 20, 10, 0))
    >>> pays, gets = less_for_who_waits(Money(100, "USD"), bids, 3, more_after=False)
    >>> [str(sum_.amount) for _, sum_ in pays], str(gets)
    (['70', '80', '90'], 'USD 300')
    """

    def paid_by(member: int, meeting: int) -> Decimal:
        if more_after:
            return contribution.amount + (bids[member].amount if member < meeting else 0)
        return contribution.amount - (bids[meeting].amount if member > meeting else 0)

    meetings, code = range(len(bids)), contribution.currency
    pays = tuple((at, Money(paid_by(place, at), code)) for at in meetings if at != place)
    gets = sum((paid_by(other, place) for other in meetings if other != place), Decimal(0))
    return pays, Money(gets, code)
