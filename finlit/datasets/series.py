"""Exchange rates day by day, from the data sets that hold them."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from finlit.datasets.own import own_files, seen
from finlit.datasets.reading import rows
from finlit.money import Rates

ECB = "European Central Bank"
RUPIAH = "IDR"

Series = dict[str, dict[date, Decimal]]


def exchange_rates() -> Rates:
    """Return rupiah for one unit of each currency, day by day.

    The European Central Bank's reference rates; the riyal and the dirham through their pegs to the US dollar,
    and the Taiwan dollar on its one known day: the source of each rate says so. Newer days that the user has
    added (``finlit data update rates FILE``) are among them.

    Returns
    -------
    Rates
        [IDR for one]; ``rates.on(day)`` gives the rates of a day, ``rates.month(code, day)`` the mean of a
        month, ``rates.last(code)`` the newest with its day.

    Raises
    ------
    DataError
        As :func:`finlit.datasets.rows`.

    References
    ----------
    European Central Bank, euro foreign exchange reference rates. Source: ECB.

    Examples
    --------
    >>> from datetime import date
    >>> rates = exchange_rates()
    >>> round(rates.month("SGD", date(2025, 8, 22)).rate, 2)
    Decimal('12684.40')
    >>> newest = rates.last("HKD")
    >>> newest.rate, newest.as_of.isoformat()
    (Decimal('2313.1440'), '2026-10-30')
    >>> rates.on(date(2026, 10, 30)).quote("SAR", "IDR").source
    'European Central Bank, USD / 3.75'
    """
    return _exchange_rates(seen())


@lru_cache(maxsize=2)
def _exchange_rates(seen: tuple[Path, int]) -> Rates:
    series = _daily("exchange_rates", {})
    for one in own_files("rates"):
        series = _daily(one.name, series)
    sources = {}
    for row in rows("exchange_rates_other"):
        code, peg = row["currency"], row["pegged_to"]
        if code in series:  # the user's file tells it
            continue
        series[code] = {row["as_of"]: row["rate"]}
        if peg:
            series[code] = {day: rate / row["units_per_one"] for day, rate in series[peg].items()}
        sources[code] = row["source"]
    return Rates({code: list(days.items()) for code, days in series.items()}, RUPIAH, ECB, sources)


def _daily(name: str, known: Series) -> Series:
    """Add the days of a data set to those that are known; a day that is known keeps its figure."""
    series = {code: dict(days) for code, days in known.items()}
    for row in rows(name):
        for code, rate in row.items():
            if isinstance(rate, Decimal):
                series.setdefault(code, {}).setdefault(row["date"], rate)
    return series
