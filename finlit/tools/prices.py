"""The price lists and middle rates that the tools start from, read once."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from finlit import datasets
from finlit.errors import NoData
from finlit.i18n import money, month, number, text
from finlit.money import FxQuote, Money, round_to
from finlit.remittance import Quote, corridor
from finlit.remittance.survey import quotes_from_price_list, quotes_from_survey


class Start(NamedTuple):
    """Where a tool starts for one corridor."""

    currency: str
    amount: int
    """[currency] handed over, all in"""
    step: int
    highest: int
    """[currency] end of the slider where the price list has no end of its own"""


STARTS = {
    "HKG-IDN": Start("HKD", 3000, 50, 10_000),
    "TWN-IDN": Start("TWD", 10_000, 100, 30_000),
    "SGP-IDN": Start("SGD", 400, 5, 645),
    "MYS-IDN": Start("MYR", 1000, 10, 1530),
}
"""The corridors that have a price list, by their two countries."""


class MiddleRate(NamedTuple):
    """A middle rate and its day."""

    rate: Decimal
    """[received for one sent] as many digits as a person would type"""
    when: date
    source: str
    of: Literal["day", "month", "list"]
    """One day, the mean of the month, or what a price list tells of its own day"""


@lru_cache(maxsize=8)
def quotes(name: str) -> tuple[Quote, ...]:
    """Return the services of a corridor; rows that look alike to a family count once.

    Raises
    ------
    NoData
        ``corridor_unknown``. A neighbour's prices are never given instead.
    """
    if name not in STARTS:
        raise NoData("corridor_unknown", corridor=name, known=", ".join(STARTS))
    sender, receiver = name.split("-")
    return tuple(dict.fromkeys(corridor(_all_quotes(), sender, receiver)))


@lru_cache(maxsize=1)
def _all_quotes() -> tuple[Quote, ...]:
    surveyed = [row for row in datasets.rows("remittance_services_2025q3") if row["to_country"] == "IDN"]
    made_up = datasets.rows("remittance_madeup_hkg_twn")
    return quotes_from_survey(surveyed) + quotes_from_price_list(made_up)


def middle_rate(code: str) -> MiddleRate:
    """Return the last known middle rate of a currency to rupiah; its day is to be said.

    Raises
    ------
    NoData
        ``no_rate_of_day`` for a currency without any.
    """
    return _as_used(datasets.exchange_rates().last(code), "day")


@lru_cache(maxsize=8)
def list_rate(name: str) -> MiddleRate:
    """Return the middle rate at which the prices of a corridor were true: that of their own time.

    A survey lasts some days, and its services are set side by side at one rate: the mean of the month. A
    price list that tells a middle rate is taken at its word.

    Raises
    ------
    NoData
        ``corridor_unknown``, ``no_rate_of_day``.
    """
    services = quotes(name)
    newest = max(quote.as_of for quote in services)
    told = _rates_of_list().get(name)
    if told is not None:
        return MiddleRate(told, newest, services[0].source, "list")
    return _as_used(datasets.exchange_rates().month(services[0].from_currency, newest), "month")


@lru_cache(maxsize=1)
def _rates_of_list() -> dict[str, Decimal]:
    return {
        f"{row['from_country']}-{row['to_country']}": row["mid_rate"]
        for row in datasets.rows("remittance_madeup_hkg_twn")
    }


def _as_used(found: FxQuote, of: Literal["day", "month"]) -> MiddleRate:
    # More digits than any shop tells, and short enough to be typed again.
    digits = max(2, min(4, 5 - found.rate.adjusted()))
    rate = round_to(found.rate, Decimal(1).scaleb(-digits), "half_up")
    return MiddleRate(rate, found.as_of, found.source, of)


def rate_warning(code: str, used: Decimal, prices: MiddleRate | None, lang: str) -> str | None:
    """Say of which day the middle rate is; None when it was typed in.

    Parameters
    ----------
    code : str
        Currency sent.
    used : Decimal
        The rate that was counted with.
    prices : MiddleRate, optional
        The rate of the prices' own time, where there are prices.
    lang : str
    """
    known = middle_rate(code)
    if prices is not None and used == prices.rate:
        return text(f"tools.warning.rate_of_{prices.of}", lang, **_said(code, prices, known, lang))
    if used != known.rate:
        return None
    return text("tools.warning.rate_known", lang, **_said(code, known, known, lang))


def _said(code: str, used: MiddleRate, known: MiddleRate, lang: str) -> dict[str, object]:
    return {
        "one": money(Money(1, code), lang),
        "rate": rate_text(used.rate, lang),
        "month": month(used.when, lang),
        "when": used.when,
        "newest": rate_text(known.rate, lang),
        "newest_day": known.when,
        "source": known.source.replace(datasets.ECB, "ECB"),
    }


def service_keys(services: tuple[Quote, ...]) -> dict[str, Quote]:
    """Give each service of a corridor a stable name of its own: the provider's where that is enough."""
    keys: dict[str, Quote] = {}
    for quote in services:
        namesakes = [other for other in services if other.provider == quote.provider]
        key = quote.provider
        if len(namesakes) > 1:
            key = f"{quote.provider}/{quote.pay_in}/{quote.pay_out}/{quote.days_at_most}"
        count = sum(1 for other in keys if other == key or other.startswith(f"{key}#"))
        keys[f"{key}#{count + 1}" if count else key] = quote
    return keys


def service_label(quote: Quote, services: tuple[Quote, ...], lang: str) -> str:
    """Name a service as a family would: the provider, and what tells it from the provider's others."""
    namesakes = [other for other in services if other.provider == quote.provider]
    if len(namesakes) == 1:
        return quote.provider
    alike = [other for other in namesakes if ways(other, lang) == ways(quote, lang)]
    said = [ways(quote, lang)]
    if len({other.days_at_most for other in alike}) > 1:
        said.append(days_text(quote.days_at_most, lang))
    elif len(alike) > 1:
        said.append(text("tools.offer_number", lang, place=alike.index(quote) + 1))
    return f"{quote.provider} ({', '.join(said)})"


def ways(quote: Quote, lang: str) -> str:
    """Say how the sender pays and how the family receives."""
    paid, received = text(f"tools.pay_in.{quote.pay_in}", lang), text(f"tools.pay_out.{quote.pay_out}", lang)
    return f"{paid} → {received}"


def rate_text(rate: Decimal, lang: str) -> str:
    """Write an exchange rate in rupiah: whole ones as such, others with two digits after the mark."""
    return "Rp" + number(rate, lang, 0 if rate == rate.to_integral_value() else 2)


def days_text(days: int | None, lang: str) -> str:
    """Say the longest wait."""
    if days is None:
        return text("tools.days.unknown", lang)
    return text(f"tools.days.{days}" if days < 2 else "tools.days.many", lang, count=days)
