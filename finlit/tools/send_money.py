"""Sending money home: with which service do the most rupiah arrive?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit import datasets
from finlit.errors import NoData, NoSolution
from finlit.i18n import text
from finlit.money import Money, round_to
from finlit.remittance import (
    Comparison,
    LastMile,
    PricedQuote,
    Quote,
    Step,
    amount_to_send,
    cheapest_by_amount,
    compare,
)
from finlit.tools import prices, sending
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, words
from finlit.tools.fields import amount as money_field
from finlit.tools.send_money_words import Words

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "send-money"

PAY_IN = {
    "cash": ("cash",),
    "account": ("bank_account", "mobile_money"),
    "card": ("debit_card", "credit_card"),
}
PAY_OUT = {"account": ("bank_account", "own_bank_account", "mobile_wallet"), "cash": ("cash",)}
_ENDS = (Decimal("0.8"), Decimal("1.2"))
"""[share of a rate] from where to where its slider goes"""


class Inputs(ToolInputs):
    """What can be set.

    The shop that the family asked takes part when its fee or its rate is above zero; a fee without a rate
    cannot be ranked, and is said so.
    """

    corridor: str = choice(
        start="HKG-IDN",
        choices_of=prices.corridor_names,
        label_of=prices.corridor_label,
        first=True,
        resets=("amount", "home_cost", "needed_rupiah", "own_fee", "own_rate", "against", "mid_rate"),
    )
    amount: Money = money_field(3000, "HKD", slider=(100, 10_000, 50), allowed=(1, 10**7), first=True)
    pay_out: str = choice("any", "account", "cash", first=True)
    pay_in: str = choice("any", "cash", "account", "card")
    max_days: str = choice("any", "0", "1", "2", "5")
    home_cost: Money = money_field(0, "IDR", slider=(0, 200_000, 5000), allowed=(0, 10**6))
    times_per_month: int = count(1, slider=(1, 8, 1))
    needed_rupiah: Money = money_field(0, "IDR", slider=(0, 20_000_000, 100_000), allowed=(0, 10**8))
    own_name: str = words(longest=30)
    own_fee: Money = money_field(0, "HKD", slider=(0, 300, 1), allowed=(0, 100_000), resets=("against",))
    own_rate: Decimal = sending.rate_of(resets=("against",))
    against: str = choice(start="")
    mid_rate: Decimal = sending.rate_of()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Amounts, rates and services follow the corridor."""
        return _fields(chosen["corridor"], datasets.seen())

    @property
    def idle(self) -> Collection[str]:
        """What it costs to fetch cash changes nothing where none is fetched."""
        return ("home_cost",) if self.pay_out == "account" else ()

    @property
    def has_own_shop(self) -> bool:
        """Whether the family asked a shop."""
        return bool(self.own_fee or self.own_rate)


@lru_cache(maxsize=32)
def _fields(corridor: str, seen: object) -> Mapping[str, Field]:
    way, services, fields = prices.corridor(corridor), prices.quotes(corridor), Inputs.FIELDS
    keys = prices.service_keys(services)

    def called(key: str, lang: str) -> str:
        if not key:
            return text(f"tools.{NAME}.against.auto", lang)
        return prices.service_label(keys[key], services, lang)

    low, high = amount_range(corridor)
    middle = sending.middle_of(fields["mid_rate"], corridor, _ENDS)
    return {
        "amount": fields["amount"].but(start=way.amount, unit=way.currency, slider=(low, high, way.step)),
        "home_cost": fields["home_cost"].but(unit=way.received),
        "needed_rupiah": fields["needed_rupiah"].but(unit=way.received),
        "own_fee": fields["own_fee"].but(unit=way.currency, slider=(0, max(way.amount // 10, 1), 1)),
        "own_rate": fields["own_rate"].but(
            start=Decimal(0),
            unit=way.received,
            slider=middle.slider,
            allowed=(0, sending.ANY_RATE[1]),
            none_at_low=True,
        ),
        "against": fields["against"].but(choices=("", *keys), label_of=called),
        "mid_rate": middle,
    }


def amount_range(corridor: str) -> tuple[int, int]:
    """Return the amounts sent for which the price list holds [sender's currency].

    A survey knows its services between two amounts, each told for itself: a fee on top is paid beside it.
    """
    start = prices.corridor(corridor)
    surveyed = [quote for quote in prices.quotes(corridor) if quote.fee_basis != "published"]
    least = max((quote.min_amount or Decimal(0) for quote in surveyed), default=2 * start.step)
    return int(round_to(least, start.step, "ceiling")), int(start.largest)


class Result(NamedTuple):
    """The services side by side; the big number is what the best one leaves in the family's hand."""

    big_number: Money
    found: Comparison
    compared: PricedQuote | None
    """The service that the best one is held against"""
    own: Quote | None
    """The shop that the family asked"""
    steps: tuple[Step, ...]
    """Which service is best from which amount on"""
    backwards: PricedQuote | None
    """The least to hand over for what the family needs; None without a need, or where no price reaches it"""
    has_last_mile: bool
    """Whether fetching cash costs something"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Rank the services by the rupiah in hand, and find what the difference is worth.

    Raises
    ------
    NoData
        ``nothing_alike`` when no service fits the wishes, ``nothing_to_rank`` when none has a price,
        ``only_fees_known`` when none tells its rate; ``mid_rate_unknown`` until it is typed in, for money
        that no rate is known of.
    """
    offered, last_mile = _offered(inputs, as_of), _last_mile(inputs)
    found = comparison(inputs, as_of)
    if not found.ranked and found.fee_only:
        raise prices.only_fees(inputs.corridor, inputs.amount, 12 * inputs.times_per_month)
    own = offered[-1] if inputs.has_own_shop else None
    steps = _steps(offered, inputs.corridor, inputs.mid_rate, inputs.home_cost, as_of)
    return Result(
        big_number=found.best.in_hand,
        found=found,
        compared=_compared(inputs, found, own),
        own=own,
        steps=steps,
        backwards=_backwards(inputs, steps, last_mile, as_of),
        has_last_mile=bool(last_mile),
    )


def comparison(inputs: Inputs, as_of: date) -> Comparison:
    """Put the services that fit the wishes side by side, also where none can be ranked."""
    if not inputs.mid_rate and prices.corridor(inputs.corridor).kind == "fees" and not inputs.own_rate:
        raise prices.only_fees(inputs.corridor, inputs.amount, 12 * inputs.times_per_month)
    middle = sending.rate_in_use(inputs.mid_rate, inputs.corridor)
    offered, last_mile = _offered(inputs, as_of), _last_mile(inputs)
    return compare(offered, inputs.amount, middle, as_of=as_of, amount_is="sent", last_mile=last_mile)


def _offered(inputs: Inputs, today: date) -> tuple[Quote, ...]:
    """Return the services that fit the wishes, and last the shop that the family asked."""
    offered = tuple(quote for quote in prices.quotes(inputs.corridor) if _is_wanted(quote, inputs))
    if inputs.has_own_shop:
        own = sending.own_quote(
            inputs.corridor,
            inputs.own_fee,
            inputs.own_rate,
            today,
            name=inputs.own_name,
            pay_out="cash" if inputs.pay_out == "cash" else "bank_account",
        )
        offered = (*offered, own)
    if not offered:
        raise NoData("nothing_alike", asked=inputs.corridor)
    return offered


def _is_wanted(quote: Quote, inputs: Inputs) -> bool:
    if inputs.pay_in != "any" and quote.pay_in not in PAY_IN[inputs.pay_in]:
        return False
    if inputs.pay_out != "any" and quote.pay_out not in PAY_OUT[inputs.pay_out]:
        return False
    return inputs.max_days == "any" or (
        quote.days_at_most is not None and quote.days_at_most <= int(inputs.max_days)
    )


def _last_mile(inputs: Inputs) -> dict[str, LastMile]:
    return _fetched(inputs.home_cost)


def _fetched(cost: Money) -> dict[str, LastMile]:
    return {"cash": LastMile(cash_out_fee=cost * 0, transport=cost)} if cost else {}


def _compared(inputs: Inputs, found: Comparison, own: Quote | None) -> PricedQuote | None:
    """Return the service to hold against the best: the chosen one, the shop that was asked, or the last."""
    ranked = [priced.quote for priced in found.ranked]
    if len(ranked) < 2:
        return None
    wanted = prices.service_keys(prices.quotes(inputs.corridor)).get(inputs.against, own)
    if wanted is None or wanted not in ranked:
        return found.ranked[-1]
    return found.ranked[ranked.index(wanted) or 1]  # the best itself is held against the next


@lru_cache(maxsize=64)
def _steps(
    offered: tuple[Quote, ...], corridor: str, middle: Decimal, home_cost: Money, on: date
) -> tuple[Step, ...]:
    """From which amount on which service is best, inside the range of the price list."""
    low, high = amount_range(corridor)
    most = Money(high, prices.corridor(corridor).currency)
    steps = cheapest_by_amount(offered, most, middle, _fetched(home_cost), amount_is="sent", on=on)
    before = [step for step in steps if step.above.amount <= low][-1:]
    return (*before, *(step for step in steps if low < step.above.amount < high))


def _backwards(
    inputs: Inputs, steps: tuple[Step, ...], last_mile: dict[str, LastMile], on: date
) -> PricedQuote | None:
    """Ask the services that are best somewhere: one of them needs least."""
    if not inputs.needed_rupiah:
        return None
    found = []
    for quote in {step.quote: None for step in steps}:
        try:
            found.append(
                amount_to_send(
                    quote, inputs.needed_rupiah, inputs.mid_rate, last_mile.get(quote.pay_out), on=on
                )
            )
        except NoSolution:
            continue
    return min(found, key=lambda priced: priced.paid.amount, default=None)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say which service, how much more than with another, and what each takes."""
    return Words(inputs, result, say).told()


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell which way round the rates are asked for."""
    way = prices.corridor(inputs.corridor)
    shop = sending.shop_rate_help(way.currency, way.received, say)
    return {
        "own_rate": f"{shop} {say('own_rate.not_asked')}",
        "mid_rate": sending.rate_help(way.currency, way.received, say),
    }


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that a price in the picture is made up or estimated."""
    shown = [priced for priced in (result.found.best, result.compared) if priced is not None]
    if any(priced.quote.is_illustrative for priced in shown):
        return [say.all("stamp.made_up")]
    return [say.all("stamp.estimate")] if any(priced.is_estimate for priced in shown) else []


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw a pipe for the best service and for the one that it is held against."""
    from finlit.plots import pipe  # pictures are imported when the first one is drawn

    return pipe(Words(inputs, result, say).lanes(), say.lang)
