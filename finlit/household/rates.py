"""A band for an exchange rate: what it was at its lowest, what it is, what it was at its highest."""

from datetime import date
from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from finlit.errors import InputError, NoData
from finlit.money import Money, Rates, check_rate, exchanged
from finlit.money.exchange import Code
from finlit.record import Record
from finlit.values import Day, Positive, day, same_currency

Which = Literal["low", "known", "high"]
WHICH: tuple[Which, ...] = ("low", "known", "high")


class RateBand(Record):
    """Three rates to look at a plan with: a low one, the one that is known, a high one. No forecast.

    Attributes
    ----------
    sent, received : str
        ISO 4217 codes.
    low, known, high : Decimal
        [received per one sent] above zero, in this order; all three may be the same.
    as_of : date
        Day of the known rate.
    source : str

    Raises
    ------
    InputError
        ``band_order``, ``amount_not_positive``, ``rate_one``, ``currency_unknown``.

    Examples
    --------
    Thirteen hundred Hong Kong dollars a month, for two years:

    >>> from finlit.money import Money
    >>> band = RateBand(sent="HKD", received="IDR", low=Decimal("2113.65"), known=Decimal(2163),
    ...     high=Decimal("2313.14"), as_of=date(2026, 1, 13), source="European Central Bank")
    >>> [str(band.convert(Money(1300 * 24, "HKD"), which).rounded()) for which in ("low", "known", "high")]
    ['IDR 65945880', 'IDR 67485600', 'IDR 72169968']
    """

    sent: Code
    received: Code
    low: Positive
    known: Positive
    high: Positive
    as_of: Day
    source: str

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for rate in (self.low, self.known, self.high):
            check_rate(rate, self.sent, self.received)
        if not self.low <= self.known <= self.high:
            raise InputError("band_order", low=self.low, known=self.known, high=self.high)
        return self

    def at(self, which: Which) -> Decimal:
        """Return one of the three [received per one sent]."""
        return {"low": self.low, "known": self.known, "high": self.high}[which]

    def convert(self, amount: Money, which: Which = "known") -> Money:
        """Exchange an amount of ``sent`` at one of the three rates; not rounded.

        Raises
        ------
        CurrencyMismatch
        """
        same_currency(amount, Money(0, self.sent), doing="convert")
        return Money(exchanged(amount.amount, self.at(which)), self.received)


def band_of(rates: Rates, code: str, since: date | str, until: date | str) -> RateBand:
    """Return what a rate was between two days: its lowest, its last and its highest.

    What was is no promise: the next year can lie outside of it.

    Parameters
    ----------
    rates : Rates
        Daily ones.
    code : str
        ISO 4217 code of the currency that is sent.
    since, until : date
        Both included.

    Returns
    -------
    RateBand

    Raises
    ------
    NoData
        ``no_rate_of_day`` where no day between has one.
    InputError
        ``date_unreadable``.

    Examples
    --------
    >>> days = [(date(2026, 1, 2), Decimal(2150)), (date(2026, 5, 4), Decimal(2330)),
    ...     (date(2026, 10, 30), Decimal(2313))]
    >>> rates = Rates({"HKD": days}, "IDR", "European Central Bank")
    >>> band = band_of(rates, "HKD", "2026-01-01", "2026-10-31")
    >>> band.low, band.known, band.high
    (Decimal('2150'), Decimal('2313'), Decimal('2330'))
    """
    first, last = day(since, "since"), day(until, "until")
    found = [(when, rate) for when, rate in rates.days(code) if first <= when <= last]
    if not found:
        raise NoData("no_rate_of_day", sent=code, received=rates.to, day=last)
    values = [rate for _, rate in found]
    return RateBand(
        sent=code,
        received=rates.to,
        low=min(values),
        known=values[-1],
        high=max(values),
        as_of=found[-1][0],
        source=rates.source_of(code),
    )
