"""``finlit compare``: services of one corridor side by side."""

from datetime import date
from typing import Annotated, Any

import typer

from finlit import tools
from finlit.cli.options import Json, Lang
from finlit.cli.screen import LANG, complain, say, show_json
from finlit.cli.tool import ask, show_answer
from finlit.errors import FinlitError, InputError
from finlit.plain import to_json
from finlit.remittance import Comparison, FeeOnly, PricedQuote, Quote, Unpriced
from finlit.tools import prices
from finlit.tools.send_money import comparison

TOOL = "send-money"


def compare(
    from_country: Annotated[str, typer.Argument(help=say("compare.from"), metavar="FROM")],
    to_country: Annotated[str, typer.Argument(help=say("compare.to"), metavar="TO")],
    amount: Annotated[str, typer.Argument(help=say("compare.amount"), metavar="AMOUNT")],
    pay_out: Annotated[str, typer.Option("--pay-out", help=say("compare.pay_out"))] = "any",
    pay_in: Annotated[str, typer.Option("--pay-in", help=say("compare.pay_in"))] = "any",
    mid_rate: Annotated[str, typer.Option("--mid-rate", help=say("compare.mid_rate"))] = "",
    today: Annotated[bool, typer.Option("--today", help=say("compare.today"))] = False,
    as_json: Json = False,
    lang: Lang = "",
) -> None:
    """Rank the services of a corridor by what is left of the money."""
    corridor = f"{from_country.upper()}-{to_country.upper()}"
    given: dict[str, Any] = {"corridor": corridor, "amount": amount, "pay_out": pay_out, "pay_in": pay_in}
    if today and mid_rate:
        raise InputError("options_exclude", first="--today", second="--mid-rate")
    if today:
        way = prices.corridor(corridor)
        given["mid_rate"] = prices.today_rate(way.currency, way.received).rate
    if mid_rate:
        given["mid_rate"] = mid_rate
    if as_json:
        show_json(to_json(_plain(given)))
    else:
        show_answer(ask(TOOL, given))


def _plain(given: dict[str, Any]) -> dict[str, Any]:
    """Return a comparison as numbers, under names that no language changes."""
    try:
        inputs = tools.read(TOOL, given, LANG)
        found = comparison(inputs, date.today())
        said = tools.answer(TOOL, inputs, LANG, date.today()) if found.ranked else None
    except FinlitError as error:
        complain(tools.explain(TOOL, error, LANG))
        raise typer.Exit(1) from None
    way = prices.corridor(inputs.corridor)
    return {
        "corridor": way.name,
        "amount": found.amount.amount,
        "amount_is": found.amount_is,
        "currency": way.currency,
        "received_currency": way.received,
        **_rate(way, found),
        "left_out": found.left_out,
        "headline": said and said.headline,  # nothing is said of an order where nothing is ranked
        "warnings": (*said.warnings, *said.rests_on) if said else (),
        "rows": [_row(priced, found) for priced in found.ranked],
        "fee_only": [_fee(one) for one in found.fee_only],
        "no_data": [_reason(one) for one in found.no_data],
    }


def _rate(way: prices.Corridor, found: Comparison) -> dict[str, Any]:
    known = prices.known_as(way.name, found.mid_rate)
    return {
        "mid_rate": found.mid_rate,
        "mid_rate_as_of": known and known.when,
        "mid_rate_of": known.of if known else "typed",
        "mid_rate_source": known and known.source,
    }


def _service(quote: Quote) -> dict[str, Any]:
    return {
        "provider": quote.provider,
        "provider_type": quote.provider_type,
        "pay_in": quote.pay_in,
        "pay_out": quote.pay_out,
        "days_at_most": quote.days_at_most,
        "as_of": quote.as_of,
        "source": quote.source,
        "is_made_up": quote.is_illustrative,
    }


def _row(priced: PricedQuote, found: Comparison) -> dict[str, Any]:
    return {
        **_service(priced.quote),
        "is_estimate": priced.is_estimate,
        "paid": priced.paid.amount,
        "fee": priced.fee.amount,
        "offered_rate": priced.offered_rate,
        "margin_share": priced.fx_margin_share,
        "received": priced.received.amount,
        "in_hand": priced.in_hand.amount,
        "left": found.left(priced).amount,
        "less": (found.left(found.best) - found.left(priced)).amount,
        "lost": None if priced.lost is None else priced.lost.amount,
        "total_cost_share": priced.total_cost_share,
    }


def _fee(one: FeeOnly) -> dict[str, Any]:
    return {**_service(one.quote), "fee": one.fee.amount, "yearly_fees": one.yearly_fees(12).amount}


def _reason(one: Unpriced) -> dict[str, Any]:
    return {**_service(one.quote), "reason": one.reason.code}
