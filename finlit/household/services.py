"""A service of which a family knows a flat fee and a rate, or by how much it lies below the middle."""

from datetime import date
from decimal import Decimal

from finlit.remittance import FeeRule, FlatFee, Quote, RateTier

_NO_COUNTRY = "XXX"
"""The code that ISO 3166 keeps for nowhere"""


def told_quote(
    name: str, fee: Decimal, currency: str, margin: Decimal, as_of: date, *, made_up: bool = False
) -> Quote:
    """Make a quote of a service of which only a flat fee and a margin are told, to send to Indonesia.

    Parameters
    ----------
    name : str
    fee : Decimal
        [currency] taken out of the amount.
    currency : str
    margin : Decimal
        [0-1] by how much the rate lies below the middle rate.
    as_of : date
    made_up : bool
    """
    return quote_at(RateTier(margin_share=margin), name, fee, currency, as_of, made_up=made_up)


def quote_at(
    rate: RateTier, name: str, fee: Decimal, currency: str, as_of: date, *, made_up: bool = False
) -> Quote:
    """Make a quote as :func:`told_quote` does, of a rate as it is told."""
    return Quote(
        provider=name,
        from_country=_NO_COUNTRY,
        to_country="IDN",
        from_currency=currency,
        to_currency="IDR",
        pay_in="cash",
        pay_out="cash",
        as_of=as_of,
        source=name,
        fee_rule=FeeRule(currency=currency, parts=(FlatFee(amount=fee),)),
        fee_taken="from_amount",
        rates=(rate,),
        is_illustrative=made_up,
    )
