"""What the tools about sending money share: rates that are asked for, the family's own shop, their words."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from finlit import datasets
from finlit.errors import FinlitError, NoData
from finlit.i18n import country, currency_name, text
from finlit.money import Money, check_likely, check_rate
from finlit.remittance import FeeRule, FlatFee, Quote, RateTier, SendingLimits
from finlit.tools import prices
from finlit.tools.contract import Say
from finlit.tools.fields import Field, exchange_rate

# A rate told backwards or for many units has to be let in to be noticed.
ANY_RATE = (Decimal("0.000001"), Decimal(100_000_000))
OWN_SHOP = "own_shop"
"""How the shop that the family asked is called until the screen says it: ``tools.<name>.own_shop.label``"""
_LIMITS = "remittance_limits"
_UNKNOWN = Decimal(1000)
"""Where a slider is, for money that no rate is known of"""


def rate_of(start: Decimal | int = 1, **more: Any) -> Any:
    """Say a field of a rate whose slider and unit follow from what is chosen."""
    return exchange_rate(start, slider=(*ANY_RATE, Decimal(1)), allowed=ANY_RATE, **more)


def middle_rate(
    field: Field, received: str, known: Decimal | None, near: Decimal | None, ends: tuple[Decimal, Decimal]
) -> Field:
    """Fit the field of a middle rate to what is known of it.

    Parameters
    ----------
    field : Field
    received : str
        The currency in which it is told.
    known : Decimal or None
        None: nothing stands there until somebody types it in.
    near : Decimal or None
        A rate of that size, where none is known.
    ends : (Decimal, Decimal)
        Of the slider, as shares of the middle rate.
    """
    low, high, step = prices.rate_limits(known or near or _UNKNOWN, *ends)
    if known is not None:
        return field.but(unit=received, start=known, slider=(low, high, step))
    nothing = Decimal(0)
    ends_typed = (nothing, ANY_RATE[1])
    return field.but(
        unit=received, start=nothing, allowed=ends_typed, slider=(nothing, high, step), none_at_low=True
    )


def middle_of(field: Field, corridor: str, ends: tuple[Decimal, Decimal]) -> Field:
    """Fit the field of a middle rate to a corridor: the rate at which its prices were true."""
    way = prices.corridor(corridor)
    offered = (quote.rates[0].offered_rate for quote in prices.quotes(corridor) if quote.rates)
    near = next((rate for rate in offered if rate), None)
    try:
        known = prices.list_rate(corridor).rate
    except NoData:
        known = None
    return middle_rate(field, way.received, known, near, ends)


def rate_in_use(rate: Decimal, corridor: str) -> Decimal:
    """Return the middle rate to count with.

    Raises
    ------
    NoData
        ``mid_rate_unknown`` until it is typed in, for money that no rate is known of.
    InputError
        ``rate_one``; ``rate_looks_inverted``, ``rate_for_many_units``, ``rate_unlikely`` beside one known,
        which nothing else shows where services tell a margin only.
    """
    way = prices.corridor(corridor)
    if not rate:
        raise NoData("mid_rate_unknown", sent=way.currency, received=way.received)
    check_rate(rate, way.currency, way.received)
    with suppress(NoData):
        check_likely(rate, prices.list_rate(corridor).rate, "mid_rate", "known_rate")
    return rate


def own_quote(
    corridor: str,
    fee: Money,
    rate: Decimal,
    today: date,
    *,
    name: str = "",
    pay_out: Literal["cash", "bank_account"] = "cash",
) -> Quote:
    """Return the shop that the family asked; a rate that it did not tell is missing, not zero."""
    way = prices.corridor(corridor)
    return Quote(
        provider=name or OWN_SHOP,
        from_country=way.sender,
        to_country=way.receiver,
        from_currency=way.currency,
        to_currency=way.received,
        pay_in="cash",
        pay_out=pay_out,
        fee_rule=FeeRule(currency=way.currency, parts=(FlatFee(amount=fee.amount),)),
        fee_taken="from_amount",
        rates=(RateTier(offered_rate=rate or None),),
        as_of=today,
        source="asked by the family",
    )


def rate_help(sent: str, received: str, say: Say) -> str:
    """Say what a middle rate tells, for instance how many rupiah for one dollar of Hong Kong."""
    key = "rate_help_rupiah" if received == "IDR" else "rate_help"
    return say.all(key, one=Money(1, sent), money=currency_name(received, say.lang))


def shop_rate_help(sent: str, received: str, say: Say) -> str:
    """Say what the rate of a shop tells."""
    return say.all("shop_rate_help", one=Money(1, sent), money=currency_name(received, say.lang))


def renamed(error: FinlitError, names: dict[str, str]) -> FinlitError:
    """Return an error of a calculator with the tool's names for its values."""
    told = {key: names.get(str(value), value) for key, value in error.values.items() if key in _NAMED}
    return type(error)(error.code, **{**error.values, **told})


_NAMED = ("name", "beside", "provider")


def limits_passed(name: str, each: Money, times_a_year: int, lang: str) -> tuple[str, ...]:
    """Say which limits of sending from a country a plan is above."""
    way, said = prices.corridor(name), []
    for row in datasets.rows(_LIMITS):
        if row["from_country"] != way.sender or row["to_country"] not in (None, way.receiver):
            continue
        limits = _limits(row)
        for one in limits.passed(_in_money_of(limits, each), times_a_year):
            values = {"limit": one.limit, "planned": one.planned, "name": row["provider"] or ""}
            span = text(f"tools.limit.span.{one.span}", lang)
            place = country(way.sender, lang)
            said.append(text(f"tools.limit.{row['who']}", lang, country=place, span=span, **values))
    return tuple(said)


def _in_money_of(limits: SendingLimits, each: Money) -> Money:
    if each.currency == limits.currency:
        return each
    rate = prices.today_rate(each.currency, limits.currency).rate
    return Money(each.amount * rate, limits.currency).rounded()


def _limits(row: dict[str, Any]) -> SendingLimits:
    same = ("currency", "per_transfer", "per_month", "per_year", "valid_from", "source", "confidence")
    return SendingLimits(name=row["provider"] or row["who"], **{column: row[column] for column in same})
