"""The corridors that the tools know, their prices and middle rates: those of finlit and the user's own."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from typing import Any, Literal, NamedTuple

from finlit import datasets
from finlit.errors import NoData
from finlit.i18n import counted, country, has_text, money, month, text
from finlit.money import FxQuote, Money, round_to
from finlit.remittance import FeeOnly, Quote, read_price_list
from finlit.remittance.price_table import COLUMNS
from finlit.remittance.survey import quotes_from_price_list, quotes_from_survey

_SURVEY, _MADE_UP, _FEES = "remittance_services_2025q3", "remittance_madeup_hkg_twn", "remittance_fees_only"
_USD_TO_START = 200  # what price surveys ask about
Kind = Literal["own", "surveyed", "made_up", "fees"]


class Corridor(NamedTuple):
    """A way that money goes home, and where a tool starts for it."""

    name: str
    """``"HKG-IDN"``; with the currencies behind it where they are not the usual ones"""
    sender: str
    receiver: str
    """ISO 3166 codes of three letters"""
    currency: str
    received: str
    """ISO 4217 codes of what is sent and what the family gets"""
    amount: Decimal
    step: Decimal
    largest: Decimal
    """[currency] start, step and end of the slider"""
    kind: Kind
    year: int
    """Of the newest price"""


class MiddleRate(NamedTuple):
    """A middle rate and its day."""

    rate: Decimal
    """[received for one sent] as many digits as a person would type"""
    when: date
    source: str
    of: Literal["day", "month", "list"]
    """One day, the mean of the month, or what a price list tells of its own day"""


def corridors(*, priced: bool = False) -> tuple[str, ...]:
    """Return the corridors to choose from: those that finlit starts with, then those of the user's own lists.

    Others that a price survey knows are answered too, when they are asked for by name. ``priced`` leaves out
    those of which only fees are known.
    """
    names = _corridors(datasets.seen())
    return tuple(name for name in names if corridor(name).kind != "fees") if priced else names


@lru_cache(maxsize=2)
def _corridors(seen: object) -> tuple[str, ...]:
    usual = [_name(row) for row in datasets.rows("corridors")]
    return tuple(dict.fromkeys(usual + [corridor_of(quote) for quote in _own_quotes(seen)]))


def corridor(name: str) -> Corridor:
    """Return where a tool starts for a corridor.

    Raises
    ------
    NoData
        ``corridor_unknown`` when nobody has surveyed it.
    """
    return _corridor(name, datasets.seen())


@lru_cache(maxsize=32)
def _corridor(name: str, seen: object) -> Corridor:
    services = _quotes(name, seen)
    first = services[0]
    start = next((row for row in datasets.rows("corridors") if _name(row) == name), None)
    amounts = _amounts(start) if start else _amounts_of(services)
    newest = max(quote.as_of for quote in services)
    ways = (first.from_country, first.to_country, first.from_currency, first.to_currency)
    return Corridor(name, *ways, *amounts, _kind(services, seen), newest.year)


def _amounts(row: dict[str, Any]) -> tuple[Decimal, Decimal, Decimal]:
    return row["amount"], row["step"], row["largest"]


def _amounts_of(services: tuple[Quote, ...]) -> tuple[Decimal, Decimal, Decimal]:
    """Start where surveys ask, and inside the limits that the services have."""
    least = max((quote.min_amount or Decimal(0) for quote in services), default=Decimal(0))
    ends = [quote.max_amount for quote in services if quote.max_amount is not None]
    amount = max(least, min([_surveyed_amount(services[0].from_currency), *ends]))
    return amount, plain_amount(amount / 50), max(ends, default=5 * amount)


def _surveyed_amount(code: str) -> Decimal:
    """Return about what price surveys ask about; a guess of the size where no rate is known."""
    try:
        return plain_amount(_USD_TO_START / today_rate(code, "USD").rate)
    except NoData:
        return plain_amount(Decimal(_USD_TO_START * 5))


def usual_amount(sent: str, received: str) -> Decimal:
    """Return what is often sent in a currency: that of its corridor, else what price surveys ask about."""
    rows = datasets.rows("corridors")
    usual = (row["amount"] for row in rows if (row["from_currency"], row["to_currency"]) == (sent, received))
    return next(usual, _surveyed_amount(sent))


def plain_amount(amount: Decimal) -> Decimal:
    """Return a number of one digit that a person would choose: 1, 2 or 5 and zeros."""
    zeros = Decimal(1).scaleb(amount.adjusted())
    return max(step * zeros for step in (1, 2, 5) if step * zeros <= amount)


def _kind(services: tuple[Quote, ...], seen: object) -> Kind:
    if all(quote.is_margin_missing for quote in services):
        return "fees"
    if any(quote.is_illustrative for quote in services):
        return "made_up"
    own = set(_own_quotes(seen))
    return "own" if any(quote in own for quote in services) else "surveyed"


def starting_service(name: str) -> Quote:
    """Return the service that a tool about one service starts from.

    Raises
    ------
    NoData
        ``only_fees_known`` where no service has a price.
    """
    services = [quote for quote in quotes(name) if not quote.is_margin_missing]
    if not services:
        raise only_fees(name)
    usual = next((row["service"] for row in datasets.rows("corridors") if _name(row) == name), None)
    known = [quote for quote in services if quote.fee_basis != "surveyed"] or services
    return next((quote for quote in known if quote.provider == usual), known[0])


def only_fees(name: str, amount: Money | None = None, times: int = 12) -> NoData:
    """Return the error of a corridor of which only fees are known: each fee, of one transfer and of a year.

    Parameters
    ----------
    name : str
    amount : Money, optional
        Of one transfer; else what is usual there.
    times : int
        Transfers in a year.
    """
    start = corridor(name)
    usual = Money(start.amount, start.currency)
    told = _fees_of(quotes(name), amount or usual) or _fees_of(quotes(name), usual)
    return NoData(
        "only_fees_known",
        corridor=name,
        times=times,
        fees=tuple((one.quote.provider, one.fee) for one in told),
        yearly=tuple((one.quote.provider, one.yearly_fees(times)) for one in told),
    )


def _fees_of(services: tuple[Quote, ...], amount: Money) -> list[FeeOnly]:
    found = []
    for quote in services:
        with suppress(NoData):  # beyond its limits nothing is known of it
            found.append(quote.fee_only(amount))
    return found


def corridor_label(name: str, lang: str) -> str:
    """Name a corridor by its countries, and say what kind of prices it has."""
    found = corridor(name)
    prices = text(f"tools.corridor.{found.kind}", lang, year=str(found.year))
    values = {"sender": country(found.sender, lang), "receiver": country(found.receiver, lang)}
    if ":" in name:
        values["receiver"] += f" ({found.currency} → {found.received})"
    return text("tools.corridor.label", lang, prices=prices, **values)


def corridor_names(chosen: str, *, priced: bool = False) -> tuple[str, ...]:
    """Return the corridors to choose from; the chosen one is always among them.

    Raises
    ------
    NoData
        ``corridor_unknown`` when nobody has surveyed the chosen one.
    """
    return tuple(dict.fromkeys([*corridors(priced=priced), corridor(chosen).name]))


def quotes(name: str) -> tuple[Quote, ...]:
    """Return the services of a corridor; rows that look alike to a family count once.

    Made-up services are left out where there are real ones. Services whose fee alone is known are among them.

    Raises
    ------
    NoData
        ``corridor_unknown``. A neighbour's prices are never given instead.
    """
    return _quotes(name, datasets.seen())


@lru_cache(maxsize=32)
def _quotes(name: str, seen: object) -> tuple[Quote, ...]:
    ways = name.partition(":")[0]
    real = [*(quote for quote in _own_quotes(seen)), *_surveyed(ways, seen)]
    real = [quote for quote in real if corridor_of(quote) == name]
    made_up = quotes_from_price_list(row for row in datasets.rows(_MADE_UP) if _ways(row) == ways)
    has_real = any(not quote.is_illustrative for quote in real)
    kept = [quote for quote in (*real, *made_up) if not (has_real and quote.is_illustrative)]
    kept += [quote for quote in _fees_only() if corridor_of(quote) == name]
    found = tuple(dict.fromkeys(quote for quote in kept if corridor_of(quote) == name))
    if not found:
        raise NoData("corridor_unknown", corridor=name, known=", ".join(_corridors(seen)))
    return found


def _surveyed(ways: str, seen: object) -> tuple[Quote, ...]:
    """Return the services of the newest survey that knows a corridor."""
    own = sorted(datasets.own_files("survey"), key=lambda one: one.period, reverse=True)
    for name in [*(one.name for one in own), _SURVEY]:
        rows = _survey(name, seen).get(ways)
        if rows:
            return quotes_from_survey(rows)
    return ()


@lru_cache(maxsize=4)
def _survey(name: str, seen: object) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in datasets.rows(name):
        found[_ways(row)].append(row)
    return dict(found)


@lru_cache(maxsize=2)
def _own_quotes(seen: object) -> tuple[Quote, ...]:
    return tuple(
        quote
        for one in datasets.own_files("prices")
        for quote in read_price_list(_written(datasets.rows(one.name)), one.lang)
    )


@lru_cache(maxsize=1)
def _fees_only() -> tuple[Quote, ...]:
    return read_price_list(_written(datasets.rows(_FEES)))


def _written(rows: Iterable[dict[str, Any]]) -> str:
    """Write rows as the price list that one reader reads."""
    out = StringIO()
    lines = list(rows)
    columns = [name for name in lines[0] if name in COLUMNS]
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def _ways(row: dict[str, Any]) -> str:
    return f"{row['from_country']}-{row['to_country']}"


def _name(row: dict[str, Any]) -> str:
    """Name a corridor: by its countries, and by its currencies where they are not the usual ones."""
    ways, currencies = _ways(row), (row["from_currency"], row["to_currency"])
    usual = _usual_currencies().get(ways, currencies)
    return ways if currencies == usual else f"{ways}:{'-'.join(currencies)}"


def corridor_of(quote: Quote) -> str:
    """Name the corridor of a service, as its countries and, where unusual, its currencies do."""
    columns = ("from_country", "to_country", "from_currency", "to_currency")
    return _name({column: getattr(quote, column) for column in columns})


@lru_cache(maxsize=1)
def _usual_currencies() -> dict[str, tuple[str, str]]:
    return {
        _ways(row): (row["from_currency"], row["to_currency"])
        for name in (_SURVEY, _MADE_UP, "corridors")
        for row in datasets.rows(name)
    }


def today_rate(sent: str, received: str = "IDR") -> MiddleRate:
    """Return the last known middle rate between two currencies; its day is to be said.

    Raises
    ------
    NoData
        ``mid_rate_unknown`` for a currency without any.
    """
    rates = datasets.exchange_rates()
    try:
        if received == rates.to:
            return _as_used(rates.last(sent), "day")
        days = [rates.last(code).as_of for code in (sent, received) if code != rates.to]
        return _as_used(rates.on(min(days)).quote(sent, received), "day")
    except NoData:
        raise NoData("mid_rate_unknown", sent=sent, received=received) from None


def list_rate(name: str) -> MiddleRate:
    """Return the middle rate at which the prices of a corridor were true: that of their own time.

    A survey lasts some days, and its services are set side by side at one rate: the mean of the month. A
    list of shops' own rates is held against the middle rate of its newest day. A price list that tells a
    middle rate is taken at its word.

    Raises
    ------
    NoData
        ``corridor_unknown``, ``mid_rate_unknown``.
    """
    return _list_rate(name, datasets.seen())


@lru_cache(maxsize=32)
def _list_rate(name: str, seen: object) -> MiddleRate:
    services = [quote for quote in _quotes(name, seen) if not quote.is_margin_missing]
    told = _rates_of_list().get(name)
    if told is not None and any(quote.is_illustrative for quote in services):
        return MiddleRate(told, max(quote.as_of for quote in services), services[0].source, "list")
    return rate_of(_quotes(name, seen))


def rate_of(listed: tuple[Quote, ...]) -> MiddleRate:
    """Return the middle rate at which prices of one corridor were true, as :func:`list_rate` does.

    Raises
    ------
    NoData
        ``mid_rate_unknown``.
    """
    services = [quote for quote in listed if not quote.is_margin_missing]
    codes = (listed[0].from_currency, listed[0].to_currency)
    offered = [quote.as_of for quote in services if quote.rates[0].offered_rate is not None]
    if not services:
        return today_rate(*codes)
    try:
        if offered:
            return _as_used(datasets.exchange_rates().on(max(offered)).quote(*codes), "day")
        return _of_month(*codes, max(quote.as_of for quote in services))
    except NoData:
        return today_rate(*codes)


def _of_month(sent: str, received: str, day: date) -> MiddleRate:
    rates = datasets.exchange_rates()
    if received == rates.to:
        return _as_used(rates.month(sent, day), "month")
    if sent == rates.to:
        return _as_used(rates.month(received, day).inverse(), "month")
    first, second = rates.month(sent, day), rates.month(received, day)
    crossed = first.model_copy(
        update={"received": received, "rate": first.rate / second.rate, "mid_rate": None}
    )
    return _as_used(crossed, "month")


@lru_cache(maxsize=1)
def _rates_of_list() -> dict[str, Decimal]:
    return {_ways(row): row["mid_rate"] for row in datasets.rows(_MADE_UP)}


def _as_used(found: FxQuote, of: Literal["day", "month"]) -> MiddleRate:
    # More digits than any shop tells, and short enough to be typed again.
    digits = min(8, max(2, 5 - found.rate.adjusted()))
    rate = round_to(found.rate, Decimal(1).scaleb(-digits), "half_up")
    return MiddleRate(rate, found.as_of, found.source, of)


def usual_rate(name: str, otherwise: Decimal) -> Decimal:
    """Return the middle rate that a tool starts from for a corridor; the one in use where none is known."""
    try:
        return list_rate(name).rate
    except NoData:
        return otherwise


def rate_limits(middle: Decimal, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Return the ends and the step of a slider for a rate, as shares of the middle rate."""
    tens = Decimal(10) if middle > 1000 else Decimal(1) if middle > 100 else plain_amount(middle / 100)
    step = Decimal(1) if middle > 1000 else Decimal("0.5") if middle > 100 else plain_amount(middle / 1000)
    return round_to(middle * low, tens, "half_up"), round_to(middle * high, tens, "half_up"), step


def known_as(name: str, used: Decimal) -> MiddleRate | None:
    """Return which known rate of a corridor was counted with; None when it was typed in."""
    way = corridor(name)
    try:
        known = today_rate(way.currency, way.received)
        return known if known.rate == used else _if_used(list_rate(name), used)
    except NoData:  # no rate is known of one of the two
        return None


def _if_used(rate: MiddleRate, used: Decimal) -> MiddleRate | None:
    return rate if rate.rate == used else None


def warning_of(name: str, used: Decimal, lang: str) -> str | None:
    """Say of which day the middle rate of a corridor's comparison is; None when it was typed in."""
    way, found = corridor(name), known_as(name, used)
    return None if found is None else _of_which_day(way.currency, way.received, found, lang)


def receipt_warning(
    sent: str, received: str, used: Decimal, example: MiddleRate | None, lang: str
) -> str | None:
    """Say of which day the middle rate of a receipt is; None when it was typed in."""
    try:
        known = today_rate(sent, received)
    except NoData:
        return None
    found = _if_used(known, used) or (example and _if_used(example, used))
    return _of_which_day(sent, received, found, lang) if found else None


def _of_which_day(sent: str, received: str, used: MiddleRate, lang: str) -> str:
    known = today_rate(sent, received)
    key = "rate_known" if (used.when, used.of) == (known.when, "day") else f"rate_of_{used.of}"
    return text(f"tools.warning.{key}", lang, **_said(sent, received, used, known, lang))


def _said(sent: str, received: str, used: MiddleRate, known: MiddleRate, lang: str) -> dict[str, object]:
    return {
        "one": money(Money(1, sent), lang),
        "rate": rate_text(used.rate, lang, received),
        "month": month(used.when, lang),
        "when": used.when,
        "newest": rate_text(known.rate, lang, received),
        "newest_day": known.when,
        "source": _plain_source(known.source, lang),
    }


def _plain_source(source: str, lang: str) -> str:
    """Say who told a rate as a family knows it; :func:`rate_source` tells the whole source."""
    who = "ecb" if all(one.startswith(datasets.ECB) for one in source.split("; ")) else "collected"
    return text(f"tools.rate_source.{who}", lang)


def rate_source(sent: str, received: str, lang: str) -> str:
    """Say the whole source of the last known middle rate; nothing where none is known."""
    try:
        known = today_rate(sent, received)
    except NoData:
        return ""
    one = money(Money(1, sent), lang)
    return text("tools.rate_source", lang, one=one, when=known.when, source=known.source)


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
        return provider_name(quote, lang)
    alike = [other for other in namesakes if ways(other, lang) == ways(quote, lang)]
    said = [ways(quote, lang)]
    if len({other.days_at_most for other in alike}) > 1:
        said.append(days_text(quote.days_at_most, lang))
    elif len(alike) > 1:
        said.append(text("tools.offer_number", lang, place=alike.index(quote) + 1))
    return f"{provider_name(quote, lang)} ({', '.join(said)})"


def provider_name(quote: Quote, lang: str) -> str:
    """Name a provider; a made-up one in the words of the language: "Toko A" is "Shop A" in English."""
    kind, _, letter = quote.provider.rpartition(" ")
    key = f"tools.made_up.{kind.casefold().replace(' ', '_')}"
    if quote.is_illustrative and len(letter) == 1 and has_text(key, lang):
        return text(key, lang, letter=letter)
    return quote.provider


def ways(quote: Quote, lang: str) -> str:
    """Say how the sender pays and how the family receives."""
    paid, received = text(f"tools.pay_in.{quote.pay_in}", lang), text(f"tools.pay_out.{quote.pay_out}", lang)
    return f"{paid} → {received}"


def rate_digits(rates: Iterable[Decimal]) -> int:
    """Return how many digits show rates alike: none where all are whole, else two; small ones need more."""
    broken = [rate for rate in rates if rate != rate.to_integral_value()]
    return max((2 if rate >= 10 else 3 - rate.adjusted() for rate in broken), default=0)


def rate_text(rate: Decimal, lang: str, received: str = "IDR", digits: int | None = None) -> str:
    """Write an exchange rate; with the ``digits`` of the others that it stands among."""
    return money(Money(rate, received), lang, rate_digits([rate]) if digits is None else digits)


def exact_rate_text(rate: Decimal, lang: str, received: str = "IDR") -> str:
    """Write a rate with the digits that it is counted with, eight at most: to do a sum again."""
    own = -int(rate.normalize().as_tuple().exponent)
    return rate_text(rate, lang, received, max(rate_digits([rate]), min(8, own)))


def days_text(days: int | None, lang: str) -> str:
    """Say the longest wait."""
    if days is None:
        return text("tools.days.unknown", lang)
    return counted(days, "day", lang) if days else text("tools.days.0", lang)
