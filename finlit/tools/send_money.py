"""Sending money home: with which service do the most rupiah arrive?"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from pydantic import Field, model_validator

from finlit.datasets import seen
from finlit.errors import NoData
from finlit.i18n import currency_sign, in_words, money, text
from finlit.money import Money, round_to
from finlit.remittance import (
    Comparison,
    FeeRule,
    FlatFee,
    LastMile,
    PricedQuote,
    Quote,
    RateTier,
    Step,
    cheapest_by_amount,
    compare,
)
from finlit.tools import prices
from finlit.tools.before import Answer, Control, ToolInputs, control
from finlit.tools.send_money_words import Asked, Words

NAME = "send-money"

PAY_IN = {
    "cash": ("cash",),
    "account": ("bank_account", "mobile_money"),
    "card": ("debit_card", "credit_card"),
}
PAY_OUT = {"account": ("bank_account", "own_bank_account", "mobile_wallet"), "cash": ("cash",)}


class Inputs(ToolInputs):
    """What can be set.

    ``amount`` and ``mid_rate`` default to those of the corridor. The shop that the family asked takes part
    when its fee or its rate is above zero; a fee without a rate cannot be ranked, and is said so.
    """

    TOOL = NAME

    corridor: str = Field("HKG-IDN", json_schema_extra={"first": True})
    amount: Decimal = Field(Decimal(3000), ge=1, le=10_000_000, json_schema_extra={"first": True, "step": 50})
    pay_out: Literal["any", "account", "cash"] = Field("any", json_schema_extra={"first": True})
    pay_in: Literal["any", "cash", "account", "card"] = "any"
    max_days: Literal["any", "0", "1", "2", "5"] = "any"
    home_cost: Decimal = Field(Decimal(0), ge=0, le=1_000_000, json_schema_extra={"step": 5000, "unit": "Rp"})
    times_per_month: int = Field(1, ge=1, le=8, json_schema_extra={"step": 1})
    needed_rupiah: Decimal = Field(
        Decimal(0), ge=0, le=100_000_000, json_schema_extra={"step": 100_000, "unit": "Rp"}
    )
    own_name: str = Field("", json_schema_extra={"longest": 30})
    own_fee: Decimal = Field(Decimal(0), ge=0, le=100_000, json_schema_extra={"step": 1})
    own_rate: Decimal = Field(Decimal(0), ge=0, le=1_000_000, json_schema_extra={"step": 1, "unit": "Rp"})
    against: str = ""
    mid_rate: Decimal = Field(Decimal(2163), gt=0, le=1_000_000, json_schema_extra={"step": 1, "unit": "Rp"})

    @model_validator(mode="before")
    @classmethod
    def _of_the_corridor(cls, data: Any) -> Any:
        given = {name: value for name, value in data.items() if value is not None}
        corridor = given.get("corridor", "HKG-IDN")
        start = prices.corridor(corridor)  # raises when nobody has surveyed it
        middle = {} if "mid_rate" in given else {"mid_rate": _middle(start, given)}
        return {"amount": start.amount, **middle, **given}


def _middle(way: prices.Corridor, given: dict[str, Any]) -> Decimal:
    try:
        return prices.list_rate(way.name).rate
    except NoData:
        if way.kind == "fees" and not given.get("own_rate"):
            raise prices.only_fees(way.name) from None
        raise


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; amounts and rates follow the chosen corridor."""
    start = prices.corridor(inputs.corridor)
    services = prices.quotes(inputs.corridor)
    low, high = amount_range(inputs.corridor)
    middle = prices.usual_rate(inputs.corridor, inputs.mid_rate)
    rates, sign = prices.rate_limits(middle, Decimal("0.8"), Decimal("1.2")), currency_sign(start.received)
    corridors = prices.corridor_choices(inputs.corridor, lang)
    against = [("", text("tools.send-money.against.auto", lang))]
    against += [
        (key, prices.service_label(quote, services, lang))
        for key, quote in prices.service_keys(services).items()
    ]

    def options(field: str, *values: str) -> list[tuple[str, str]]:
        return [(value, text(f"tools.send-money.{field}.{value}", lang)) for value in values]

    return (
        control(
            inputs,
            "corridor",
            lang,
            choices=corridors,
            resets=("amount", "mid_rate", "own_fee", "own_rate", "against"),
        ),
        control(
            inputs,
            "amount",
            lang,
            default=start.amount,
            limits=(low, high, start.step),
            unit=start.currency,
        ),
        control(inputs, "pay_out", lang, choices=options("pay_out", "any", "account", "cash")),
        control(inputs, "pay_in", lang, choices=options("pay_in", "any", "cash", "account", "card")),
        control(inputs, "max_days", lang, choices=options("max_days", "any", "0", "1", "2", "5")),
        control(inputs, "home_cost", lang, limits=(0, 200_000, 5000), unit=sign),
        control(inputs, "times_per_month", lang),
        control(inputs, "needed_rupiah", lang, limits=(0, 20_000_000, 100_000), unit=sign),
        control(inputs, "own_name", lang),
        control(inputs, "own_fee", lang, limits=(0, start.amount // 10, 1), unit=start.currency),
        control(inputs, "own_rate", lang, limits=rates, minimum_is_none=True, unit=sign),
        control(inputs, "against", lang, choices=against),
        control(inputs, "mid_rate", lang, default=middle, limits=rates, unit=sign),
    )


def amount_range(corridor: str) -> tuple[int, int]:
    """Return the amounts sent for which the price list holds [sender's currency].

    A survey knows its services between two amounts, each told for itself: a fee on top is paid beside it.
    """
    start = prices.corridor(corridor)
    surveyed = [quote for quote in prices.quotes(corridor) if quote.fee_basis != "published"]
    least = max((quote.min_amount or Decimal(0) for quote in surveyed), default=2 * start.step)
    return int(round_to(least, start.step, "ceiling")), int(start.largest)


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Rank the services by the rupiah in hand, and say what the difference is worth.

    Raises
    ------
    NoData
        ``nothing_alike`` when no service fits the wishes, ``nothing_to_rank`` when none has a price.
    """
    from finlit.plots import pipe  # pictures are imported when the first one is drawn

    today = as_of or date.today()
    asked = _ask(inputs, lang, today)
    if not asked.result.ranked and asked.result.fee_only:
        raise prices.only_fees(inputs.corridor)
    best, other = asked.result.best, _compared(inputs, asked)
    words = Words(asked, best, other, lang)
    rate_warning = prices.warning_of(inputs.corridor, inputs.mid_rate, lang)
    stamps, lanes = words.stamps(), words.lanes()
    picture = pipe(lanes, lang).stamped(*stamps)
    return Answer(
        big_number=money(best.in_hand, lang),
        big_number_words=in_words(best.in_hand, lang),
        headline=words.headline(),
        sentences=words.sentences(Money(inputs.needed_rupiah, best.in_hand.currency)),
        warnings=(*words.warnings(rate_warning), *_limits(inputs, lang)),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _limits(inputs: Inputs, lang: str) -> tuple[str, ...]:
    amount = Money(inputs.amount, prices.corridor(inputs.corridor).currency)
    return prices.limits_passed(inputs.corridor, amount, 12 * inputs.times_per_month, lang)


def comparison(inputs: Inputs, as_of: date) -> Comparison:
    """Put the services that fit the wishes side by side, as numbers."""
    return _ask(inputs, "en", as_of).result


def _ask(inputs: Inputs, lang: str, today: date) -> Asked:
    offered = _offered(inputs, lang, today)
    amount = Money(inputs.amount, prices.corridor(inputs.corridor).currency)
    last_mile = _last_mile(inputs)
    result = compare(offered, amount, inputs.mid_rate, as_of=today, amount_is="sent", last_mile=last_mile)
    own = offered[-1] if _has_own_offer(inputs) else None
    times = 12 * inputs.times_per_month
    return Asked(inputs.corridor, own, last_mile, result, _steps(inputs, offered), times)


def _offered(inputs: Inputs, lang: str, today: date) -> tuple[Quote, ...]:
    """Return the services that fit the wishes, and last the shop that the family asked."""
    services = tuple(quote for quote in prices.quotes(inputs.corridor) if _is_wanted(quote, inputs))
    offered = (*services, _own_offer(inputs, lang, today)) if _has_own_offer(inputs) else services
    if not offered:
        raise NoData("nothing_alike", asked=inputs.corridor)
    return offered


def _last_mile(inputs: Inputs) -> dict[str, LastMile]:
    if not inputs.home_cost:
        return {}
    code = prices.corridor(inputs.corridor).received
    return {"cash": LastMile(cash_out_fee=Money(0, code), transport=Money(inputs.home_cost, code))}


def _is_wanted(quote: Quote, inputs: Inputs) -> bool:
    if inputs.pay_in != "any" and quote.pay_in not in PAY_IN[inputs.pay_in]:
        return False
    if inputs.pay_out != "any" and quote.pay_out not in PAY_OUT[inputs.pay_out]:
        return False
    return inputs.max_days == "any" or (
        quote.days_at_most is not None and quote.days_at_most <= int(inputs.max_days)
    )


def _has_own_offer(inputs: Inputs) -> bool:
    return bool(inputs.own_fee or inputs.own_rate)


def _own_offer(inputs: Inputs, lang: str, today: date) -> Quote:
    """Return the shop that the family asked; a rate that it did not tell is missing, not zero."""
    way = prices.corridor(inputs.corridor)
    return Quote(
        provider=inputs.own_name or text("tools.send-money.own_shop", lang),
        from_country=way.sender,
        to_country=way.receiver,
        from_currency=way.currency,
        to_currency=way.received,
        pay_in="cash",
        pay_out="cash" if inputs.pay_out == "cash" else "bank_account",
        fee_rule=FeeRule(currency=way.currency, parts=(FlatFee(amount=inputs.own_fee),)),
        fee_taken="from_amount",
        rates=(RateTier(offered_rate=inputs.own_rate or None),),
        as_of=today,
        source="asked by the family",
    )


def _compared(inputs: Inputs, asked: Asked) -> PricedQuote | None:
    """Return the service to hold against the best: the chosen one, the shop that was asked, or the last."""
    ranked = [priced.quote for priced in asked.result.ranked]
    if len(ranked) < 2:
        return None
    wanted = prices.service_keys(prices.quotes(inputs.corridor)).get(inputs.against, asked.own)
    if wanted is None or wanted not in ranked:
        return asked.result.ranked[-1]
    return asked.result.ranked[ranked.index(wanted) or 1]  # the best itself is held against the next


# Which service is best from which amount on does not depend on these, so moving them asks nothing anew.
_NOT_FOR_STEPS = {
    "amount": Decimal(1),
    "times_per_month": 1,
    "needed_rupiah": Decimal(0),
    "own_name": "",
    "against": "",
}


def _steps(inputs: Inputs, offered: tuple[Quote, ...]) -> tuple[Step, ...]:
    found = _step_places(inputs.model_copy(update=_NOT_FOR_STEPS), seen())
    return tuple(Step(above, offered[place]) for above, place in found)


@lru_cache(maxsize=256)
def _step_places(inputs: Inputs, own: object) -> tuple[tuple[Money, int], ...]:
    """From which amount on which of the offered services is best, inside the range of the price list."""
    low, high = amount_range(inputs.corridor)
    offered = _offered(inputs, "id", date.min)
    currency = prices.corridor(inputs.corridor).currency
    most, last_mile = Money(high, currency), _last_mile(inputs)
    steps = cheapest_by_amount(offered, most, inputs.mid_rate, last_mile, amount_is="sent")
    before = [step for step in steps if step.above.amount <= low][-1:]
    inside = [step for step in steps if low < step.above.amount < high]
    return tuple((step.above, offered.index(step.quote)) for step in (*before, *inside))
