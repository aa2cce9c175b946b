"""Exchange rates day by day, from the data sets that hold them."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from finlit.datasets.reading import rows
from finlit.money import Rates

ECB = "European Central Bank"
RUPIAH = "IDR"

Days = list[tuple[date, Decimal]]


def exchange_rates() -> Rates:
    """Return rupiah for one unit of each currency, day by day.

    The European Central Bank's reference rates; the riyal and the dirham through their pegs to the US dollar,
    and the Taiwan dollar on its one known day: the source of each rate says so.

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
    return _exchange_rates()


@lru_cache(maxsize=1)
def _exchange_rates() -> Rates:
    series: dict[str, Days] = {}
    for row in rows("exchange_rates"):
        for code, rate in row.items():
            if isinstance(rate, Decimal):
                series.setdefault(code, []).append((row["date"], rate))
    sources = {}
    for row in rows("exchange_rates_other"):
        code = row["currency"]
        sources[code] = row["source"]
        if row["pegged_to"]:
            series[code] = [(day, rate / row["units_per_one"]) for day, rate in series[row["pegged_to"]]]
        else:
            series.setdefault(code, []).append((row["as_of"], row["rate"]))
    return Rates(series, RUPIAH, ECB, sources)
