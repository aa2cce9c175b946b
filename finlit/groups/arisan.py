"""Arisan (ROSCA): everyone pays in the same, one takes it all, until each has had a turn."""

import random
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from pydantic import Field, field_validator, model_validator

from finlit.errors import InputError, NoSolution
from finlit.groups.fraud import Promise
from finlit.groups.sharing import split_by_name
from finlit.money import Money, cash_unit, round_to, to_decimal
from finlit.record import Record
from finlit.timevalue import irr

CommissionFrom = Literal["prize", "discount"]
"""Where a bidding arisan takes the organiser's commission.

``prize``: the winner receives the pot less the bid less the commission, and the whole bid is shared.
``discount``: the winner receives the pot less the bid, and the bid less the commission is shared.
"""


class BiddingRound(NamedTuple):
    """One meeting of a bidding arisan. pot = prize + commission + dividend x members + stays."""

    pot: Money
    bid: Money
    """What the winner gives up to have the pot now"""
    prize: Money
    commission: Money
    dividend: Money
    """For each member, the winner too"""
    next_contribution: Money
    """What each pays at the next meeting: the contribution less the dividend"""
    stays: Money
    """What could not be shared in whole steps"""


def bidding_round(
    contribution: Money,
    members: int,
    bid: Money,
    commission: Decimal | int | str = 0,
    commission_from: CommissionFrom = "prize",
    unit: int | str | Decimal | None = None,
) -> BiddingRound:
    """Settle one meeting of an arisan where the pot goes to the one who gives up most.

    Parameters
    ----------
    contribution : Money
        Of each member at each meeting, before dividends.
    members : int
    bid : Money
        [currency] discount on the pot.
    commission : number
        [share of the pot] for the organiser.
    commission_from : {"prize", "discount"}
        See ``CommissionFrom``: both are in use, and they give different dividends.
    unit : number, optional
        [currency] the dividend is rounded down to it; without it what daily life uses.

    Raises
    ------
    InputError
        ``members_too_few``, ``bid_unusable`` when the prize or the dividend would be negative.

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
    if members < 2:
        raise InputError("members_too_few", members=members)
    if commission_from not in ("prize", "discount"):
        raise InputError(
            "choice_unknown", name="commission_from", value=commission_from, choices="prize, discount"
        )
    pot = contribution * members
    share = to_decimal(commission, "commission")
    if share < 0:
        raise InputError("amount_negative", name="commission", value=share)
    fee = pot * share
    prize = pot - bid - fee if commission_from == "prize" else pot - bid
    to_share = bid if commission_from == "prize" else bid - fee
    # Nobody bids at the last meeting; the commission then comes out of the prize under either rule.
    if not bid:
        prize, to_share = pot - fee, bid
    if bid.amount < 0 or prize.amount < 0 or to_share.amount < 0:
        raise InputError("bid_unusable", bid=bid, pot=pot, commission=fee)
    step = cash_unit(pot.currency) if unit is None else to_decimal(unit, "unit")
    dividend = Money(round_to(to_share.amount / members, step, "down"), pot.currency)
    return BiddingRound(
        pot, bid, prize, fee, dividend, contribution - dividend, to_share - dividend * members
    )


class Turn(NamedTuple):
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


class Stop(NamedTuple):
    """What happens when one member stops paying after her turn."""

    member: str
    turn: int
    not_paid: Money
    """All her payments that do not come"""
    later: tuple[tuple[str, Money], ...]
    """Each later receiver and what then is in the pot"""
    short_each: Money
    """What each of those pots lacks"""
    if_all_share: tuple[tuple[str, Money], ...]
    """The loss split over all the others, to the rupiah"""


class Arisan(Record):
    """An arisan with its turns in order.

    Attributes
    ----------
    members : tuple of str
        In the order of their turns; for bidding, in the order in which they win.
    contribution : Money
        Of each member at each meeting.
    meetings_per_year : int
        12 monthly, 26 every two weeks, 52 weekly.
    organiser_fee : Money, optional
        Taken out of every pot.
    bids : tuple of Money
        Bidding: the discount at each meeting, the last usually nothing. Empty: the whole pot goes to the
        one whose turn it is.
    commission, commission_from
        Bidding: see :func:`bidding_round`. Dividends lower what is paid at the next meeting.

    Raises
    ------
    InputError
        ``members_too_few``, ``joins_twice``, ``bids_differ``, ``fee_exceeds_amount``.

    Examples
    --------
    Ten women pay 500,000 a month and the organiser keeps 100,000 of every pot. Who is first borrows, who is
    last lends:

    >>> arisan = Arisan(members=tuple("ABCDEFGHIJ"), contribution=Money(500_000, "IDR"),
    ...                 organiser_fee=Money(100_000, "IDR"))
    >>> first, *_, last = arisan.turns()
    >>> first.receives, first.cost, round(first.annual_rate, 3), round(last.annual_rate, 3)
    (Money('4900000', 'IDR'), Money('100000', 'IDR'), 0.056, -0.053)
    """

    members: tuple[str, ...]
    contribution: Money
    meetings_per_year: int = Field(12, ge=1, le=366)
    organiser_fee: Money | None = None
    bids: tuple[Money, ...] = ()
    commission: Decimal = Field(Decimal(0), ge=0, lt=1)
    commission_from: CommissionFrom = "prize"

    @field_validator("commission", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Any:
        return to_decimal(value, "commission")

    @model_validator(mode="after")
    def _sound(self) -> "Arisan":
        if len(self.members) < 2:
            raise InputError("members_too_few", members=len(self.members))
        for place, member in enumerate(self.members):
            if member.casefold() in {earlier.casefold() for earlier in self.members[:place]}:
                raise InputError("joins_twice", member=member)
        if self.contribution.amount <= 0:
            raise InputError("amount_not_positive", name="contribution", value=self.contribution)
        if self.bids and len(self.bids) != len(self.members):
            raise InputError("bids_differ", bids=len(self.bids), members=len(self.members))
        if self.organiser_fee is not None and self.organiser_fee.amount < 0:
            raise InputError("amount_negative", name="organiser_fee", value=self.organiser_fee)
        if self.organiser_fee is not None and self.organiser_fee >= self.pot:
            raise InputError("fee_exceeds_amount", fee=self.organiser_fee, amount=self.pot)
        self.rounds()
        return self

    @classmethod
    def lottery(cls, members: Sequence[str], contribution: Money, seed: int | str, **more: Any) -> "Arisan":
        """Draw the turns by lot; the same seed draws the same order, so the draw can be shown again.

        Before the draw each turn of :meth:`turns` is as likely as any other.
        """
        drawn = sorted(members)
        random.Random(str(seed)).shuffle(drawn)
        return cls(members=tuple(drawn), contribution=contribution, **more)

    @property
    def pot(self) -> Money:
        """All contributions of one meeting."""
        return self.contribution * len(self.members)

    def rounds(self) -> tuple[BiddingRound, ...]:
        """Settle every meeting of a bidding arisan; empty when nobody bids."""
        return tuple(
            bidding_round(self.contribution, len(self.members), bid, self.commission, self.commission_from)
            for bid in self.bids
        )

    def turns(self) -> tuple[Turn, ...]:
        """Work out what each turn costs: in rupiah, and as the rate that it implies.

        Without fee and bids every turn costs 0 and implies 0 %: then only the family's own rate says what an
        early turn is worth, see :meth:`worth`.
        """
        return price_turns(self.promises(), self.meetings_per_year)

    def worth(self, annual_rate: float) -> Mapping[str, Money]:
        """What each turn is worth today to a family whose money costs or earns this much [a year].

        Present value of all its flows at the first meeting; turns above zero gain, turns below zero pay for
        them. For a family that would otherwise borrow, use the price of that loan.

        >>> arisan = Arisan(members=("Ani", "Sri", "Wati"), contribution=Money(1_000_000, "IDR"))
        >>> {name: int(value.amount) for name, value in arisan.worth(0.24).items()}
        {'Ani': 52983, 'Sri': -316, 'Wati': -52667}
        """
        if annual_rate <= -1:
            raise InputError("number_below", name="annual_rate", value=annual_rate, lowest=-1)
        step = (1 + annual_rate) ** (1 / self.meetings_per_year)
        return {
            turn.member: Money.from_float(
                sum(float(flow.amount) / step**at for at, flow in enumerate(turn.flows)),
                self.contribution.currency,
            ).rounded()
            for turn in self.turns()
        }

    def stops(self, member: str) -> Stop:
        """What the others lose when a member stops paying once she has had her turn.

        Raises
        ------
        InputError
            ``member_unknown``.
        """
        if member not in self.members:
            raise InputError("member_unknown", member=member)
        place = self.members.index(member)
        turns = self.turns()
        missing = [-flow for flow in turns[place].flows[place + 1 :]]
        not_paid = sum(missing, Money(0, self.contribution.currency))
        later = tuple(
            (turn.member, turn.receives - lacks)
            for turn, lacks in zip(turns[place + 1 :], missing, strict=True)
        )
        others = {name: 1 for name in self.members if name != member}
        return Stop(
            member=member,
            turn=place + 1,
            not_paid=not_paid,
            later=later,
            short_each=max(missing, default=not_paid),
            if_all_share=tuple(split_by_name(not_paid, others).items()),
        )

    def promises(self) -> tuple[Promise, ...]:
        """Write down what each member pays and is promised, for :func:`finlit.groups.fraud.fraud_test`."""
        rounds = self.rounds()
        pays = [self.contribution] * len(self.members)
        receives = [self.pot] * len(self.members)
        if rounds:
            pays = [self.contribution, *(one.next_contribution for one in rounds[:-1])]
            receives = [one.prize for one in rounds]
        if self.organiser_fee is not None:
            receives = [sum_ - self.organiser_fee for sum_ in receives]
        # After the last meeting there is no payment to lower: a dividend of it is handed out at once.
        last, extra = len(rounds) - 1, rounds[-1].dividend if rounds else self.contribution * 0
        handed_out = ((last, extra),) if extra else ()
        return tuple(
            Promise(member, tuple(enumerate(pays)), ((place, receives[place]), *handed_out))
            for place, member in enumerate(self.members)
        )


def price_turns(promises: Sequence[Promise], meetings_per_year: int = 12) -> tuple[Turn, ...]:
    """Work out what each promise costs and the rate that it implies; for schemes of any kind.

    Parameters
    ----------
    promises : sequence of Promise
        In the order of their turns.
    meetings_per_year : int

    Raises
    ------
    InputError
        ``members_too_few``.

    Notes
    -----
    Who pays c at each of n meetings and receives at meeting k has the flows -c, ..., receives - c, ..., -c;
    the rate makes their present value zero. A turn between the first and the last may have several such
    rates; the one nearest zero is given.
    """
    if not promises:
        raise InputError("members_too_few", members=0)
    meetings = 1 + max(at for promise in promises for at, _ in (*promise.pays, *promise.gets))
    return tuple(
        _turn(promise, number, meetings, meetings_per_year)
        for number, promise in enumerate(promises, start=1)
    )


def _turn(promise: Promise, number: int, meetings: int, per_year: int) -> Turn:
    nothing = next(sum_ for _, sum_ in (*promise.pays, *promise.gets)) * 0
    flows = [nothing] * meetings
    for at, sum_ in promise.gets:
        flows[at] += sum_
    for at, sum_ in promise.pays:
        flows[at] -= sum_
    receives = sum((sum_ for _, sum_ in promise.gets), nothing)
    pays = sum((sum_ for _, sum_ in promise.pays), nothing)
    rate = _rate(flows)
    return Turn(
        number=number,
        member=promise.member,
        receives=receives,
        pays=pays,
        cost=pays - receives,
        flows=tuple(flows),
        rate=rate,
        annual_rate=None if rate is None else _compounded(rate, per_year),
    )


def _compounded(rate: float, per_year: int) -> float | None:
    try:
        return (1 + rate) ** per_year - 1
    except OverflowError:  # promised beyond all measure: there is no number for a year
        return None


def _rate(flows: Sequence[Money]) -> float | None:
    amounts = [float(flow.amount) for flow in flows]
    if sum(flows, flows[0] * 0).amount == 0:
        return 0.0  # exactly: as much comes back as was paid
    try:
        return float(irr(amounts, guess=0.0))
    except NoSolution:
        return None
