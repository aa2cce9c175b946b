"""Is this arisan honest? Can all promises be kept if nobody new joins, and is all money promised?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.groups import (
    Arisan,
    FeeFrom,
    FraudTest,
    Promise,
    Turn,
    chain,
    descending,
    duos,
    even_steps,
    fraud_test,
    price_turns,
    same_for_all,
)
from finlit.money import Money
from finlit.rules import Rule
from finlit.timevalue import PERIODS_PER_YEAR
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, rupiah
from finlit.tools.rules import rule_or_none

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "arisan-check"
Kind = Literal["same", "descending", "bid", "duos"]
Every = Literal["week", "two_weeks", "month"]


class _Start(NamedTuple):
    """An example of one kind."""

    contribution: int
    payout: int
    last_contribution: int


_STARTS: dict[Kind, _Start] = {
    "same": _Start(500_000, 5_000_000, 500_000),
    "descending": _Start(650_000, 5_000_000, 350_000),
    "bid": _Start(500_000, 5_000_000, 500_000),
    "duos": _Start(1_000_000, 1_400_000, 1_000_000),
}
_ROUNDS = 5
# No round needs more people than there are.
_MANKIND = 8_000_000_000
# What a cooperative may charge for a loan in a year.
_LIMIT = "coop.loan_rate_max"
_MOST = 10**9


class Inputs(ToolInputs):
    """What can be set; the example follows the kind.

    ``contribution`` is paid at each meeting; in pairs ("duos") it is paid once. ``last_contribution`` counts
    in a descending arisan only: what the last one pays at each meeting. In an arisan with bids ("tembak")
    ``bid`` is what the first winner gives up; later bids are taken to fall evenly to nothing, and who has not
    had the pot yet pays so much less. ``fee`` is the organiser's, out of each pot, or ``beside`` it: paid on
    top by all. ``lots`` says for how many places one who stops has to pay.
    """

    kind: Kind = choice(
        *get_args(Kind), first=True, resets=("contribution", "payout", "members", "last_contribution")
    )
    contribution: Money = rupiah(
        500_000, slider=(50_000, 5_000_000, 50_000), allowed=(1, _MOST), first=True, is_example=True
    )
    payout: Money = rupiah(
        5_000_000,
        slider=(100_000, 100_000_000, 100_000),
        allowed=(1, 10 * _MOST),
        first=True,
        is_example=True,
    )
    members: int = count(10, slider=(2, 40, 1), allowed=(2, 60), is_example=True)
    last_contribution: Money = rupiah(
        500_000, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST), is_example=True
    )
    bid: Money = rupiah(100_000, slider=(0, 1_000_000, 10_000), allowed=(0, _MOST), is_example=True)
    fee: Money = rupiah(0, slider=(0, 500_000, 10_000), allowed=(0, _MOST))
    fee_from: FeeFrom = choice(*get_args(FeeFrom))
    winners: int = count(1, slider=(1, 5, 1), allowed=(1, 10))
    lots: int = count(1, slider=(1, 5, 1), allowed=(1, 10))
    every: Every = choice(*get_args(Every), start="month")

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each kind has its own example."""
        start = _STARTS[chosen["kind"]]._asdict()
        return {name: cls.FIELDS[name].but(start=Decimal(each)) for name, each in start.items()}

    @property
    def idle(self) -> Collection[str]:
        """What this kind does not have."""
        return {
            "same": ("last_contribution", "bid"),
            "descending": ("bid", "fee", "fee_from", "winners"),
            "bid": ("last_contribution", "payout", "winners"),
            "duos": ("last_contribution", "every", "bid", "fee", "fee_from", "winners", "lots"),
        }[self.kind]

    @property
    def on_top(self) -> list[Money]:
        """What each pays for the organiser at a meeting; nothing where the pot pays it."""
        if "fee" in self.idle or not self.fee or self.fee_from == "pot":
            return []
        return self.fee.split([1] * self.members, 1)


class Result(NamedTuple):
    """The test of all promises and the price of every turn."""

    big_number: Money
    """What is missing, promised to nobody, kept by the organiser, or what each receives, by the verdict"""
    test: FraudTest
    turns: tuple[Turn, ...]
    limit: Rule | None
    """What a cooperative may charge by the rule of the day; None where no rule is known"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Keep every promise out of what the members pay in, and say where it ends.

    Raises
    ------
    InputError
        ``bid_unusable``, ``fee_exceeds_amount``.
    """
    promises, fee = _promises(inputs), _fees(inputs)
    test = fraud_test(promises, fee)
    turns = price_turns(promises, PERIODS_PER_YEAR[inputs.every])
    shown = test.missing or test.left_over or test.fee or turns[0].receives
    return Result(shown, test, turns, rule_or_none(_LIMIT, as_of))


def _promises(inputs: Inputs) -> tuple[Promise, ...]:
    if inputs.kind == "duos":
        return duos(inputs.contribution, inputs.payout, inputs.members)
    if inputs.kind == "descending":
        steps = even_steps(inputs.contribution, inputs.last_contribution, inputs.members)
        return descending(steps, inputs.payout)
    if inputs.kind == "bid":
        return _with_bids(inputs).promises()
    if inputs.winners == 1 and not inputs.on_top:
        return same_for_all(inputs.contribution, inputs.payout, inputs.members)
    on_top = inputs.on_top or [Money(0, "IDR")] * inputs.members
    return tuple(
        Promise(
            str(place + 1),
            tuple((at, inputs.contribution + on_top[place]) for at in range(_meetings(inputs))),
            ((place // inputs.winners, inputs.payout),),
        )
        for place in range(inputs.members)
    )


def _with_bids(inputs: Inputs) -> Arisan:
    """Lay out an arisan in which bids fall evenly from the first one to nothing."""
    last = inputs.members - 1
    bids = tuple((inputs.bid * (last - at) / last).rounded(mode="down") for at in range(inputs.members))
    return Arisan(
        members=tuple(str(place + 1) for place in range(inputs.members)),
        contribution=inputs.contribution,
        organiser_fee=inputs.fee,
        organiser_fee_from=inputs.fee_from,
        bids=bids,
        bidding="less_until_won",
    )


def _fees(inputs: Inputs) -> Money | None:
    """Return what the organiser openly keeps of all pots."""
    if "fee" in inputs.idle or not inputs.fee:
        return None
    return inputs.fee * _meetings(inputs)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say the verdict, its reasons, what each turn costs, and what to ask."""
    test = result.test
    return Told(
        headline=say(f"headline_{test.reasons[0]}") if test.reasons else say("headline_green"),
        sentences=say.lines(
            say("sums", paid_in=test.paid_in, promised=test.promised),
            *_unpaid(test, say),
            inputs.kind == "duos" and test.missing and _chain(inputs, say),
            test.left_over and say("left_over", left_over=test.left_over),
            test.fee and say("fee_kept", fee=test.fee),
            test.missing and not test.unpaid and say("fee_missing", missing=test.missing),
            inputs.kind == "bid" and say("bids_fall", bid=inputs.bid),
            *(_prices(inputs, result, say) if inputs.kind != "duos" else ()),
            say("ask"),
        ),
        warnings=say.lines(say("only_sums")),
        table=say.table(
            ("number", "pays", "receives", "cost", "year", "paid"),
            [_row(turn, test, say) for turn in result.turns],
            notes=[say("table.rate_note")],
            left=("paid",),
        ),
        working=say.lines(
            say(_working(inputs), members=inputs.members, paid_in=test.paid_in, meetings=_meetings(inputs)),
            inputs.kind != "bid"
            and say("working.promised", members=inputs.members, payout=inputs.payout, promised=test.promised),
            test.fee
            and say(
                "working.fee_beside" if inputs.on_top else "working.fee",
                fee=test.fee,
                each=inputs.fee,
                meetings=_meetings(inputs),
            ),
            say("working.difference", missing=test.missing, left_over=test.left_over),
            say("working.order"),
        ),
    )


def _working(inputs: Inputs) -> str:
    return "working.winners" if inputs.kind == "same" and inputs.winners > 1 else f"working.{inputs.kind}"


def _meetings(inputs: Inputs) -> int:
    """Count the meetings; where the winners do not divide the members, the last one has fewer."""
    return -(-inputs.members // inputs.winners) if inputs.kind == "same" else inputs.members


def _unpaid(test: FraudTest, say: Say) -> tuple[str, ...]:
    if not test.unpaid:
        return ()
    first = test.unpaid[0]
    return say.lines(
        say("short", meeting=first.meeting + 1, number=first.member, missing=first.missing),
        test.missing and say("unpaid", count=len(test.unpaid)),
    )


def _chain(inputs: Inputs, say: Say) -> str:
    """Say how many new people it takes to go on; nothing where there are not so many."""
    counts = chain(inputs.contribution, inputs.payout, inputs.members, _ROUNDS)
    people = [each for each in counts if each < _MANKIND]
    if not people:
        return ""
    return say("chain", rounds=len(people), people=sum(people), last=people[-1])


def _prices(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    first, last = result.turns[0], result.turns[-1]
    key = "stops" if inputs.lots == 1 else "stops_lots"
    each = inputs.contribution + (inputs.on_top[0] if inputs.on_top else Money(0, "IDR"))
    stops = say(key, each=each * inputs.lots, lots=inputs.lots)
    if not (first.cost or last.cost):
        return say.lines(say("no_price"), stops)
    return say.lines(
        say(_more_or_less("first", first), cost=abs(first.cost)),
        _first_rate(first, result.limit, say),
        say(_more_or_less("last", last), cost=abs(last.cost)),
        stops,
    )


def _more_or_less(which: str, turn: Turn) -> str:
    return f"{which}_gains" if turn.cost.amount < 0 else f"{which}_pays"


def _first_rate(first: Turn, limit: Rule | None, say: Say) -> str:
    """Say what the first turn costs as a loan, beside what a cooperative may take."""
    if first.kind != "loan" or first.annual_rate is None or first.annual_rate < 0.0005:
        return ""
    rate = say.percent(first.annual_rate)
    if limit is None or limit.value is None or first.annual_rate <= limit.value:
        return say("first_rate", rate=rate)
    source = limit.source.partition(";")[0]
    return say("first_dear", rate=rate, highest=say.percent(limit.value, 0), source=source)


def _row(turn: Turn, test: FraudTest, say: Say) -> tuple[Any, ...]:
    missing = next((one.missing for one in test.unpaid if one.member == turn.member), None)
    key = "gain" if turn.cost.amount < 0 else "loss" if turn.cost else "even"
    return (
        turn.number,
        turn.pays,
        turn.receives,
        say(f"table.{key}", cost=abs(turn.cost)),
        _rate(turn, test, say),
        say("table.kept") if missing is None else say("table.short", missing=missing),
    )


def _rate(turn: Turn, test: FraudTest, say: Say) -> str:
    """Say the implied rate: what a loan costs, what saving brings or loses."""
    rate = turn.annual_rate
    # Between the first and the last turn small sums make wild rates: there the rupiah say more.
    if not turn.cost:
        return say("table.rate_zero")
    if rate is None or turn.kind == "both":
        return say("table.rate_none")
    if rate > 10:
        return say("table.rate_huge")
    losing = "rate_costs" if turn.kind == "loan" else "rate_loses"
    bringing = "rate_promised" if test.missing else "rate_brings"
    key = losing if turn.cost.amount > 0 else bringing
    return say(f"table.{key}", rate=say.percent(abs(rate)))


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the traffic light, and what is paid in beside what is promised."""
    from finlit.plots import light  # pictures are imported when the first one is drawn

    test = result.test
    key = {"all_lose": "all_lose_means", "fee": "fee_means"}.get(test.reasons[0] if test.reasons else "", "")
    means = say(key) if key else ""
    return light(test.verdict, test.paid_in, test.promised, say.lang, means, test.fee)
