"""What time does to money: growing by interest, shrinking by rising prices."""

from decimal import Decimal
from math import isfinite
from typing import Annotated, Any

from pydantic import BeforeValidator

from finlit.errors import InputError
from finlit.money import Money, to_decimal

Number = int | float | Decimal

MOST_MONTHS = 1200
"""Nothing here looks further ahead than a hundred years, so every search ends."""

# A hundred percent a month is dearer than any savings offer that was ever true.
LOWEST_RATE, HIGHEST_RATE = Decimal("-0.9"), Decimal(12)


def yearly_rate(value: Any, name: str = "annual_rate", lowest: Decimal = LOWEST_RATE) -> Decimal:
    """Read a rate a year [0.03 is 3 percent] and refuse one that was meant as a percentage.

    Raises
    ------
    InputError
        ``yearly_rate_out_of_range``; ``float_refused``, ``number_unreadable``, ``number_not_finite``.
    """
    rate = to_decimal(value, name)
    if not lowest <= rate <= HIGHEST_RATE:
        raise InputError(
            "yearly_rate_out_of_range", name=name, value=rate, lowest=lowest, highest=HIGHEST_RATE
        )
    return rate


# Fields of records: interest is never negative, prices may fall.
InterestRate = Annotated[Decimal, BeforeValidator(lambda value: yearly_rate(value, lowest=Decimal(0)))]
PriceRise = Annotated[Decimal, BeforeValidator(lambda value: yearly_rate(value, "price_rise"))]


def compound(principal: Number, annual_rate: Number, per_year: int, years: Number) -> Number:
    """Grow one sum with interest on interest.

    Interest that stays in the account earns interest too.

    Parameters
    ----------
    principal : number
        [money] zero or more.
    annual_rate : number
        [share a year, nominal] 0.03 is 3 percent; 0 leaves the sum as it is.
    per_year : int
        [times a year] how often interest is added, 1 to 366.
    years : number
        [years] 0 to 100.

    Returns
    -------
    number
        [money] Floats in give a float; int and Decimal in give Decimal. Not rounded.

    Raises
    ------
    InputError
        ``amount_negative``, ``yearly_rate_out_of_range``, ``number_above``, ``number_not_finite``,
        ``amount_too_large`` (also when the result is).

    Notes
    -----
    principal x (1 + annual_rate / per_year) ^ (per_year x years).

    Examples
    --------
    >>> round(compound(1500, Decimal("0.043"), 4, 6), 2)
    Decimal('1938.84')
    """
    if isinstance(per_year, bool) or not isinstance(per_year, int):
        raise InputError("number_unreadable", name="per_year", value=per_year)
    if per_year < 1:
        raise InputError("amount_not_positive", name="per_year", value=per_year)
    if per_year > 366:
        raise InputError("number_above", name="per_year", value=per_year, highest=366)
    start, rate, time = _read(principal=principal, annual_rate=annual_rate, years=years)
    return _answered(start * (1 + rate / per_year) ** (per_year * time), principal, annual_rate, years)


def price_later(price: Number, annual_rise: Number, years: Number) -> Number:
    """Say what something will cost when prices have risen.

    A motorbike does not wait for the savings: it gets dearer every year.

    Parameters
    ----------
    price : number
        [money] today.
    annual_rise : number
        [share a year] 0.03 is 3 percent; negative when it gets cheaper.
    years : number
        [years] 0 to 100.

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
    start, rise, time = _read(price=price, annual_rise=annual_rise, years=years)
    return _answered(start * (1 + rise) ** time, price, annual_rise, years)


def buying_power(amount: Number, annual_inflation: Number, years: Number) -> Number:
    """Say what a later sum buys, in the prices of today.

    Parameters
    ----------
    amount : number
        [money] that will be there later.
    annual_inflation : number
        [share a year]
    years : number
        [years] 0 to 100.

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
    later, rise, time = _read(amount=amount, annual_inflation=annual_inflation, years=years)
    return _answered(later / (1 + rise) ** time, amount, annual_inflation, years)


def real_rate(annual_rate: Number, annual_inflation: Number) -> Number:
    """Say how fast savings grow in what they can buy [share a year]; negative when they shrink.

    Examples
    --------
    >>> round(real_rate(0.03, 0.0292), 6)
    0.000777
    """
    rate, rise, _ = _read(annual_rate=annual_rate, annual_inflation=annual_inflation, years=0)
    return _answered((1 + rate) / (1 + rise) - 1, annual_rate, annual_inflation)


def _read(**values: Number) -> tuple[Decimal, Decimal, Decimal]:
    """Check an amount or rate, a rate, and years, in this order; floats are taken at their shortest."""
    read = []
    for name, value in values.items():
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise InputError("number_unreadable", name=name, value=value)
        if isinstance(value, float) and not isfinite(value):
            raise InputError("number_not_finite", name=name, value=value)
        number = to_decimal(Decimal(repr(value)) if isinstance(value, float) else value, name)
        if name.startswith("annual"):
            yearly_rate(number, name)
        elif number < 0:
            raise InputError("amount_negative", name=name, value=value)
        elif name == "years" and number > MOST_MONTHS // 12:
            raise InputError("number_above", name=name, value=value, highest=MOST_MONTHS // 12)
        read.append(number)
    first, second, third = read
    return first, second, third


def _answered(result: Decimal, *given: Number) -> Number:
    to_decimal(result, "result")
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
        """How many times today's price."""
        years, rest = divmod(months, 12)
        return self._yearly**years * self._monthly[rest]

    def after(self, months: int) -> Money:
        """Return the price after some months, rounded up to what daily life uses."""
        exact = self.price.amount * self.factor(months)
        to_decimal(exact, "price")
        return Money(exact.quantize(Decimal("1e-6")), self.price.currency).rounded(mode="up")
