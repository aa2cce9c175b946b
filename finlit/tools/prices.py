"""The price lists and middle rates that the tools start from, read once."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from finlit import datasets
from finlit.errors import NoData
from finlit.i18n import money, number, text
from finlit.money import Money
from finlit.remittance import STALE_AFTER_DAYS, Quote, corridor
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
    """The newest middle rate there is for a currency, and how far to trust it."""

    rate: Decimal
    """[rupiah for one unit]"""
    when: date | int
    """A day, or only a year"""
    confidence: str
    has_source: bool


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


@lru_cache(maxsize=16)
def middle_rate(code: str) -> MiddleRate:
    """Return the newest known rate of a currency to rupiah.

    Raises
    ------
    NoData
        ``mid_rate_unknown``
    """
    rows = [row for row in datasets.rows("exchange_rates") if row["currency"] == code]
    if not rows:
        raise NoData("mid_rate_unknown", currency=code)
    newest = max(rows, key=lambda row: (row["year"], row["as_of"] or date.min))
    return MiddleRate(
        rate=newest["rate"],
        when=newest["as_of"] or newest["year"],
        confidence=newest["confidence"],
        has_source=newest["source_url"] is not None,
    )


def middle_rate_warning(code: str, used: Decimal, as_of: date, lang: str) -> str | None:
    """Say how far the middle rate can be trusted; None when it was typed in or is fresh and sure."""
    known = middle_rate(code)
    if used != known.rate:
        return None
    values = {
        "rate": money(Money(used, "IDR"), lang, 0 if used == int(used) else 1),
        "one": money(Money(1, code), lang),
        "when": known.when if isinstance(known.when, date) else str(known.when),
    }
    if not known.has_source:
        return text("tools.warning.rate_assumed", lang, **values)
    if known.confidence == "low":
        return text("tools.warning.rate_estimated", lang, **values)
    day = known.when if isinstance(known.when, date) else date(known.when, 12, 31)
    if (as_of - day).days > STALE_AFTER_DAYS or known.confidence != "high":
        return text("tools.warning.rate_old", lang, **values)
    return None


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
