"""Arisan (ROSCA): everyone pays in the same, one takes it all, until each has had a turn."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Literal

from pydantic import model_validator

from finlit.errors import InputError
from finlit.groups.bidding import BiddingRound, CommissionFrom, SharedBy, bidding_round, less_for_who_waits
from finlit.groups.fraud import FraudTest, fraud_test
from finlit.groups.promises import MOST_MEMBERS, Promise, Turn, checked_members, price_turns
from finlit.groups.sharing import split_by_name
from finlit.money import AboveZero, Money, NotNegative, cash_unit, minor_unit
from finlit.plain import Plain
from finlit.record import Record
from finlit.values import Count, Reader, count, rate, rise

Bidding = Literal["pot", "less_until_won", "more_after_won"]
"""What a bid is taken off from.

``pot``: the winner gives it up, and the others or all share it (chit fund, arisan lelang).
``less_until_won``: whoever has not had the pot yet pays so much less at this meeting (hui, tontine).
``more_after_won``: whoever has had it pays her bid on top from then on.
"""


FeeFrom = Literal["pot", "beside"]
"""Where the organiser's fee comes from: out of the ``pot``, or ``beside`` it, paid on top by every lot."""


@dataclass(frozen=True, slots=True)
class Stop(Plain):
    """What happens when one member stops paying after her first turn."""

    member: str
    turn: int
    not_paid: Money
    """All her payments that do not come, for all her lots"""
    pots_kept: Money
    """Pots of later lots of hers, which the others do not hand out to her"""
    later: tuple[tuple[str, Money], ...]
    """Each other receiver after that meeting, and what then is in the pot for her"""
    short_each: Money
    """What the worst of those pots lacks"""
    if_all_share: tuple[tuple[str, Money], ...]
    """The loss, ``not_paid`` less ``pots_kept``, split over all the others by their lots, to the rupiah"""


class Arisan(Record):
    """An arisan with its turns in order.

    Attributes
    ----------
    members : tuple of str
        In the order of their turns; for bidding, in the order in which they win. Who has two lots stands
        there twice and pays twice.
    contribution : Money
        For each lot at each meeting, above zero.
    meetings_per_year : int
        12 monthly, 26 every two weeks, 52 weekly; 1 to 366.
    winners_each : int
        How many share the pot of a meeting: 20 lots with two winners have 10 meetings.
    organiser_fee : Money, optional
        For each pot.
    organiser_fee_from : {"pot", "beside"}
        Taken out of the pot before it is handed out, or paid on top of the contributions: then the pot is
        whole, and every lot pays its part of the fee at every meeting.
    bids : tuple of Money
        Bidding: what is bid at each meeting, the last usually nothing. Empty: the whole pot goes to the one
        whose turn it is.
    bidding : {"pot", "less_until_won", "more_after_won"}
        See ``Bidding``. Under the last two nobody pays at her own meeting.
    commission, commission_from, shared_by
        Bidding for the pot: see :func:`bidding_round`. Dividends lower what is paid at the next meeting.

    Raises
    ------
    InputError
        ``members_too_few``, ``joins_twice``, ``bids_differ``, ``bids_with_winners``, ``bid_unusable``,
        ``fee_exceeds_amount``,
        ``winners_uneven``, ``amount_not_positive``, ``rate_as_percent``.

    Examples
    --------
    Ten women pay 500,000 a month and the organiser keeps 100,000 of every pot. Who is first borrows, who is
    last lends:

    >>> arisan = Arisan(members=tuple("ABCDEFGHIJ"), contribution=Money(500_000, "IDR"),
    ...                 organiser_fee=Money(100_000, "IDR"))
    >>> first, *_, last = arisan.turns()
    >>> first.receives, first.cost, round(first.annual_rate or 0, 3), round(last.annual_rate or 0, 3)
    (Money('4900000', 'IDR'), Money('100000', 'IDR'), 0.056, -0.053)
    """

    members: tuple[str, ...]
    contribution: AboveZero
    meetings_per_year: Annotated[int, Reader(partial(count, highest=366))] = 12
    winners_each: Count = 1
    organiser_fee: NotNegative | None = None
    organiser_fee_from: FeeFrom = "pot"
    bids: tuple[NotNegative, ...] = ()
    bidding: Bidding = "pot"
    commission: Annotated[Decimal, Reader(partial(rate, per="meeting"))] = Decimal(0)
    commission_from: CommissionFrom = "prize"
    shared_by: SharedBy = "all"

    @model_validator(mode="after")
    def _sound(self) -> "Arisan":
        checked_members(len(set(self.members)))
        spelled: dict[str, str] = {}
        for member in self.members:
            if spelled.setdefault(member.casefold(), member) != member:
                raise InputError("joins_twice", member=member)
        count(len(self.members), "members", highest=MOST_MEMBERS)
        if len(self.members) % self.winners_each:
            raise InputError("winners_uneven", members=len(self.members), winners=self.winners_each)
        if self.organiser_fee is not None and self.organiser_fee >= self.pot:
            raise InputError("fee_exceeds_amount", fee=self.organiser_fee, amount=self.pot)
        self._fee_parts()  # refuses a fee that no coin can pay
        if self.bids:
            self._bids_sound()
        return self

    def _bids_sound(self) -> None:
        if len(self.bids) != len(self.members):
            raise InputError("bids_differ", bids=len(self.bids), members=len(self.members))
        if self.winners_each > 1:
            raise InputError("bids_with_winners", winners=self.winners_each)
        self.rounds()
        for bid in self.bids if self.bidding != "pot" else ():
            if bid >= self.contribution:
                nothing = Money(0, bid.currency)
                raise InputError("bid_unusable", bid=bid, pot=self.contribution, commission=nothing)

    @classmethod
    def lottery(cls, members: Sequence[str], contribution: Money, seed: int | str, **more: Any) -> "Arisan":
        """Draw the turns by lot; the same seed draws the same order, so the draw can be shown again.

        Before the draw each turn of :meth:`turns` is as likely as any other.
        """
        if isinstance(members, str):
            raise InputError("argument_unfit", name="members", value=members, wanted="list of names")
        drawn = sorted(members)
        random.Random(str(seed)).shuffle(drawn)
        return cls(members=tuple(drawn), contribution=contribution, **more)

    @property
    def pot(self) -> Money:
        """All contributions of one meeting."""
        return self.contribution * len(self.members)

    @property
    def meetings(self) -> int:
        """How many meetings there are."""
        return len(self.members) // self.winners_each

    @property
    def fees(self) -> Money:
        """What the organiser keeps in all: fees, commissions, and what could not be shared in whole steps."""
        nothing = Money(0, self.contribution.currency)
        kept = sum((one.commission + one.stays for one in self.rounds()), nothing)
        return kept if self.organiser_fee is None else kept + self.organiser_fee * self.meetings

    def rounds(self) -> tuple[BiddingRound, ...]:
        """Settle every meeting of bidding for the pot; empty when nobody bids for it."""
        if self.bidding != "pot":
            return ()
        members, commission = len(self.members), self.commission
        return tuple(
            bidding_round(
                self.contribution, members, bid, commission, self.commission_from, shared_by=self.shared_by
            )
            for bid in self.bids
        )

    def turns(self) -> tuple[Turn, ...]:
        """Work out what each lot costs: in rupiah, and as the rate that it implies.

        Without fee and bids every turn costs 0 and implies 0 %: then only the family's own rate says what an
        early turn is worth, see :meth:`worth`.
        """
        return price_turns(self.promises(), self.meetings_per_year)

    def people(self) -> tuple[Turn, ...]:
        """Work out the same for each person, all her lots together, in the order of their first turns.

        Examples
        --------
        Sri has two of three lots:

        >>> arisan = Arisan(members=("Sri", "Wati", "Sri"), contribution=Money(500_000, "IDR"))
        >>> [(turn.member, str(turn.pays), str(turn.receives)) for turn in arisan.people()]
        [('Sri', 'IDR 3000000', 'IDR 3000000'), ('Wati', 'IDR 1500000', 'IDR 1500000')]
        """
        whole: dict[str, Promise] = {}
        for lot in self.promises():
            before = whole.get(lot.member, Promise(lot.member, (), ()))
            whole[lot.member] = Promise(lot.member, before.pays + lot.pays, before.gets + lot.gets)
        return price_turns(tuple(whole.values()), self.meetings_per_year)

    def honesty(self) -> FraudTest:
        """Hold its own promises against what is paid in; the organiser's fees are named."""
        return fraud_test(self.promises(), self.fees)

    def worth(self, annual_rate: Any, *, even_if_dear: bool = False) -> Mapping[str, Money]:
        """What her turns are worth today to each member, for a family whose money costs or earns so much.

        Present value of all flows at the first meeting; turns above zero gain, turns below zero pay for them.
        For a family that would otherwise borrow, use the price of that loan.

        Parameters
        ----------
        annual_rate : number
            [share a year, effective] -0.9 to below 1.
        even_if_dear : bool
            It truly is 1 or more.

        Raises
        ------
        InputError
            ``rate_as_percent``, ``rate_missing``, ``number_below``.

        Examples
        --------
        >>> arisan = Arisan(members=("Ani", "Sri", "Wati"), contribution=Money(1_000_000, "IDR"))
        >>> {name: int(value.amount) for name, value in arisan.worth(0.24).items()}
        {'Ani': 52983, 'Sri': -316, 'Wati': -52667}
        """
        yearly = float(rise(annual_rate, "annual_rate", even_if_dear=even_if_dear))
        step = (1 + yearly) ** (1 / self.meetings_per_year)
        return {
            turn.member: Money.from_float(
                sum(float(flow.amount) / step**at for at, flow in enumerate(turn.flows)),
                self.contribution.currency,
            ).rounded()
            for turn in self.people()
        }

    def stops(self, member: str) -> Stop:
        """What the others lose when a member stops paying once she has had her first turn.

        Raises
        ------
        InputError
            ``member_unknown``.

        Examples
        --------
        >>> stop = Arisan(members=("Sri", "Wati", "Sri"), contribution=Money(500_000, "IDR")).stops("Sri")
        >>> str(stop.not_paid), [(name, int(part.amount)) for name, part in stop.if_all_share]
        ('IDR 2000000', [('Wati', 500000)])
        """
        if member not in self.members:
            raise InputError("member_unknown", member=member)
        nothing = Money(0, self.contribution.currency)
        lots = self.promises()
        mine = [lot for lot in lots if lot.member == member]
        had = min(at for lot in mine for at, _ in lot.gets[:1])
        lacks = [nothing] * self.meetings
        for lot in mine:
            for at, sum_ in lot.pays:
                lacks[at] += sum_ if at > had else nothing
        not_paid = sum(lacks, nothing)
        kept = sum((sum_ for lot in mine for at, sum_ in lot.gets if at > had), nothing)
        later = tuple(
            (lot.member, sum((sum_ for _, sum_ in lot.gets), nothing) - lacks[at] / self.winners_each)
            for lot in lots
            for at, _ in lot.gets[:1]
            if at > had and lot.member != member
        )
        others = {name: self.members.count(name) for name in self.members if name != member}
        return Stop(
            member=member,
            turn=self.members.index(member) + 1,
            not_paid=not_paid,
            pots_kept=kept,
            later=later,
            short_each=max(lacks) / self.winners_each,
            if_all_share=tuple(split_by_name(max(not_paid - kept, nothing), others).items()),
        )

    def promises(self) -> tuple[Promise, ...]:
        """Write down what each lot pays and is promised, for :func:`finlit.groups.fraud.fraud_test`."""
        nothing = Money(0, self.contribution.currency)
        fee = nothing if self.organiser_fee_from == "beside" else self.organiser_fee or nothing
        if self.bids and self.bidding != "pot":
            found = self._between_members(fee)
        elif self.bids:
            found = self._with_dividends(fee)
        else:
            # To the last rupiah: 10 for three winners are 4, 3 and 3.
            each = (self.pot - fee).split([1] * self.winners_each, self._step)
            pays = tuple((at, self.contribution) for at in range(self.meetings))
            found = tuple(
                Promise(member, pays, ((place // self.winners_each, each[place % self.winners_each]),))
                for place, member in enumerate(self.members)
            )
        parts = self._fee_parts()
        return (
            tuple(self._on_top(lot, part) for lot, part in zip(found, parts, strict=True)) if parts else found
        )

    def _fee_parts(self) -> list[Money]:
        """Return what each lot pays for the organiser at a meeting; nothing where the pot pays it."""
        if self.organiser_fee is None or self.organiser_fee_from == "pot":
            return []
        return self.organiser_fee.split([1] * len(self.members), self._step)

    @property
    def _step(self) -> Decimal:
        """What can be handed out: coins in use, or the smallest that the law knows where sums have such."""
        usual = cash_unit(self.contribution.currency)
        sums = (self.contribution, self.organiser_fee or self.contribution)
        whole = all(sum_.amount % usual == 0 for sum_ in sums)
        return usual if whole else minor_unit(self.contribution.currency)

    def _on_top(self, lot: Promise, part: Money) -> Promise:
        """Add the organiser's part to what a lot pays at every meeting, her own one too."""
        pays = dict(lot.pays)
        nothing = Money(0, part.currency)
        return lot._replace(pays=tuple((at, pays.get(at, nothing) + part) for at in range(self.meetings)))

    def _between_members(self, fee: Money) -> tuple[Promise, ...]:
        found = []
        for place, member in enumerate(self.members):
            more_after = self.bidding == "more_after_won"
            pays, gets = less_for_who_waits(self.contribution, self.bids, place, more_after)
            found.append(Promise(member, pays, ((place, gets - fee),)))
        return tuple(found)

    def _with_dividends(self, fee: Money) -> tuple[Promise, ...]:
        rounds, last = self.rounds(), len(self.bids) - 1
        less = [Money(0, fee.currency), *(one.dividend for one in rounds[:-1])]
        usual = tuple((at, self.contribution - dividend) for at, dividend in enumerate(less))
        found = []
        for place, member in enumerate(self.members):
            pays = usual
            if self.shared_by == "others" and place < last:  # her own bid lowers nothing for her
                pays = (*usual[: place + 1], (place + 1, self.contribution), *usual[place + 2 :])
            gets = [(place, rounds[place].prize - fee)]
            # After the last meeting there is no payment to lower: a dividend of it is handed out at once.
            if rounds[last].dividend and (self.shared_by == "all" or place != last):
                gets.append((last, rounds[last].dividend))
            found.append(Promise(member, pays, tuple(gets)))
        return tuple(found)
