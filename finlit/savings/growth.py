"""What time does to money: growing by interest, shrinking by rising prices."""

from decimal import Decimal
from typing import Any

from finlit import values
from finlit.money import Money
from finlit.values import rise

Number = int | float | Decimal

MOST_MONTHS = 1200
"""Nothing here looks further ahead than a hundred years, so every search ends."""


def compound(
    principal: Number, annual_rate: Number, per_year: int, years: Number, *, even_if_dear: bool = False
) -> Number:
    """Grow one sum with interest on interest.

    Interest that stays in the account earns interest too.

    Parameters
    ----------
    principal : number
        [money] zero or more.
    annual_rate : number
        [share a year, nominal] 0.03 is 3 percent; 0 leaves the sum as it is; below zero, to -0.9, it shrinks.
    per_year : int
        [times a year] how often interest is added, 1 to 366.
    years : number
        [years] 0 to 100.
    even_if_dear : bool
        The rate truly is 1 (100 percent) or more.

    Returns
    -------
    number
        [money] Floats in give a float; other numbers give Decimal. Not rounded.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``amount_negative``, ``number_above``, ``number_not_whole``,
        ``amount_too_large`` (also when the result is), and those of :func:`finlit.values.exact`.

    Notes
    -----
    principal x (1 + annual_rate / per_year) ^ (per_year x years).

    References
    ----------
    Wikipedia, Compound interest, example of 1,500 at 4.3 percent, quarterly, for 6 years: 1,938.84.

    Examples
    --------
    >>> round(compound(1500, Decimal("0.043"), 4, 6), 2)
    Decimal('1938.84')
    """
    start, rate = (
        values.amount(principal, "principal"),
        rise(annual_rate, "annual_rate", even_if_dear=even_if_dear),
    )
    times, time = values.count(per_year, "per_year", highest=366), _years(years)
    return _answered(start * (1 + rate / times) ** (times * time), principal, annual_rate, years)


def price_later(price: Number, annual_rise: Number, years: Number, *, even_if_dear: bool = False) -> Number:
    """Say what something will cost when prices have risen.

    A motorbike does not wait for the savings: it gets dearer every year.

    Parameters
    ----------
    price : number
        [money] today, zero or more.
    annual_rise : number
        [share a year] 0.03 is 3 percent; negative, to -0.9, when it gets cheaper.
    years : number
        [years] 0 to 100.
    even_if_dear : bool
        Prices truly double in a year, or more.

    Returns
    -------
    number
        [money] as :func:`compound`.

    Raises
    ------
    InputError
        As :func:`compound`.

    Examples
    --------
    A house repair of 30 million, two years of 3 percent:

    >>> price_later(30_000_000, Decimal("0.03"), 2)
    Decimal('31827000.0000')
    """
    start, grows = values.amount(price, "price"), rise(annual_rise, "annual_rise", even_if_dear=even_if_dear)
    return _answered(start * (1 + grows) ** _years(years), price, annual_rise, years)


def buying_power(
    amount: Number, annual_inflation: Number, years: Number, *, even_if_dear: bool = False
) -> Number:
    """Say what a later sum buys, in the prices of today.

    Parameters
    ----------
    amount : number
        [money] that will be there later, zero or more.
    annual_inflation : number
        [share a year] -0.9 to below 1.
    years : number
        [years] 0 to 100.
    even_if_dear : bool
        Prices truly double in a year, or more.

    Returns
    -------
    number
        [money of today] as :func:`compound`.

    Raises
    ------
    InputError
        As :func:`compound`.

    Examples
    --------
    Ten million and its 300,000 interest, after a year in which prices rose 2.92 percent:

    >>> round(buying_power(10_300_000, Decimal("0.0292"), 1))
    10007773
    """
    later = values.amount(amount, "amount")
    grows = rise(annual_inflation, "annual_inflation", even_if_dear=even_if_dear)
    return _answered(later / (1 + grows) ** _years(years), amount, annual_inflation, years)


def real_rate(annual_rate: Number, annual_inflation: Number, *, even_if_dear: bool = False) -> Number:
    """Say how fast savings grow in what they can buy [share a year]; negative when they shrink.

    Parameters
    ----------
    annual_rate, annual_inflation : number
        [share a year] -0.9 to below 1.
    even_if_dear : bool
        One of them truly is 1 or more.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``number_below`` and those of :func:`finlit.values.exact`.

    References
    ----------
    Fisher: (1 + rate) / (1 + inflation) - 1.

    Examples
    --------
    >>> round(real_rate(0.03, 0.0292), 6)
    0.000777
    """
    earned = rise(annual_rate, "annual_rate", even_if_dear=even_if_dear)
    grows = rise(annual_inflation, "annual_inflation", even_if_dear=even_if_dear)
    return _answered((1 + earned) / (1 + grows) - 1, annual_rate, annual_inflation)


def _years(value: Any) -> Decimal:
    return values.amount(value, "years", most=MOST_MONTHS // 12)


def _answered(result: Decimal, *given: Number) -> Number:
    values.exact(result, "result")
    return float(result) if any(isinstance(value, float) for value in given) else result


class PriceTrend:
    """A price today and its yearly rise, asked month by month.

    Whole years are exact powers, so that no noise of a twelfth root rounds a price up.
    """

    def __init__(self, price: Money, annual_rise: Decimal) -> None:
        self.price = price
        self._yearly = 1 + annual_rise
        self._monthly = [self._yearly ** (Decimal(month) / 12) for month in range(12)]

    def factor(self, months: int) -> Decimal:
        """How many times today's price a price is after some months."""
        years, rest = divmod(months, 12)
        return self._yearly**years * self._monthly[rest]

    def after(self, months: int) -> Money:
        """Return the price after some months, rounded up to what daily life uses."""
        exact_price = self.price.amount * self.factor(months)
        values.exact(exact_price, "price")
        return Money(exact_price.quantize(Decimal("1e-6")), self.price.currency).rounded(mode="up")
