"""Exchange rates with their direction and their day."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from finlit.errors import CurrencyMismatch, NoData
from finlit.money.amounts import Money
from finlit.money.currencies import check_rate, checked_code
from finlit.money.odd_rates import check_likely
from finlit.money.rounding import CERTAIN, exchanged
from finlit.record import Record
from finlit.values import Positive, count

Code = Annotated[str, BeforeValidator(checked_code)]
Side = Literal["mid", "offered", "buy", "sell"]

_SWAPPED: dict[str, Side] = {"mid": "mid", "offered": "offered", "buy": "sell", "sell": "buy"}


class FxQuote(Record):
    """An exchange rate: how much of one currency is received for one unit of another.

    Attributes
    ----------
    sent, received : str
        ISO 4217 codes.
    rate : Decimal
        [received per one sent] above zero; 1 only between currencies at par.
    side : {"mid", "offered", "buy", "sell"}
        The middle rate; what a provider gives to somebody who sends; what it buys or sells ``sent`` at.
    as_of : date
    source : str
    mid_rate : Decimal, optional
        [received per one sent] The reference to measure a margin against; ``None`` is unknown.
    read_from : (Decimal, Decimal or None), optional
        Rate and middle rate the other way round, of which these are the reciprocals: kept so that nothing is
        lost. :meth:`inverse` sets it.
    even_if_odd : bool
        The two rates truly are as far apart as they look; see :func:`finlit.money.check_likely`.

    Raises
    ------
    InputError
        ``amount_not_positive``; ``rate_one`` (the price databases' mark for "not known"); and
        ``rate_looks_inverted``, ``rate_for_many_units``, ``rate_unlikely`` beside the middle rate.

    Examples
    --------
    >>> from datetime import date
    >>> shop = FxQuote(sent="HKD", received="IDR", rate=Decimal(2120), side="offered",
    ...                as_of=date(2026, 1, 13), source="made up", mid_rate=Decimal(2163))
    >>> shop.convert(Money(2985, "HKD"))
    Money('6328200', 'IDR')
    >>> round(shop.margin_share or 0, 4)
    Decimal('0.0199')
    """

    sent: Code
    received: Code
    rate: Positive
    side: Side
    as_of: date
    source: str
    mid_rate: Positive | None = None
    read_from: tuple[Positive, Positive | None] | None = None
    even_if_odd: bool = False

    @model_validator(mode="after")
    def _sane_rates(self) -> "FxQuote":
        for rate in (self.rate, self.mid_rate):
            if rate is not None:
                check_rate(rate, self.sent, self.received)
        if self.mid_rate is not None and self.mid_rate != self.rate and not self.even_if_odd:
            check_likely(self.rate, self.mid_rate)
        return self

    @property
    def margin_share(self) -> Decimal | None:
        """Share of the money that the provider keeps [0-1; negative is a bonus]; None is unknown.

        The same whichever way round the rate is read: who buys a currency too cheap or sells it too dear
        keeps a part.
        """
        if self.side == "mid":
            return Decimal(0)
        if self.mid_rate is None:
            return None
        rate, middle = (self.rate, self.mid_rate) if self.read_from is None else self.read_from
        assert middle is not None  # both are read from the other way round, or neither
        # "sell" is dear where it is above the middle; read from the other way round, it was a "buy".
        is_sold = (self.side == "sell") == (self.read_from is None) and self.side != "offered"
        return 1 - (middle / rate if is_sold else rate / middle)

    def convert(self, amount: Money) -> Money:
        """Exchange an amount of ``sent`` into ``received``; not rounded."""
        if amount.currency != self.sent:
            raise CurrencyMismatch(
                "currency_mismatch", first=amount.currency, second=self.sent, doing="convert"
            )
        if self.read_from is None:
            return Money(exchanged(amount.amount, self.rate), self.received)
        return Money(CERTAIN.divide(amount.amount, self.read_from[0]), self.received)

    def inverse(self) -> "FxQuote":
        """Read the same rate the other way round; what one side buys, the other sells.

        Nothing is lost: read back, it is the same rate, and so is its margin.
        """
        rate, middle = self.read_from or (1 / self.rate, self.mid_rate and 1 / self.mid_rate)
        return FxQuote(
            sent=self.received,
            received=self.sent,
            rate=rate,
            side=_SWAPPED[self.side],
            as_of=self.as_of,
            source=self.source,
            mid_rate=middle,
            read_from=None if self.read_from else (self.rate, self.mid_rate),
            even_if_odd=self.even_if_odd,
        )


class Rates:
    """Middle rates of many days, all to one currency.

    Parameters
    ----------
    series : mapping of str to sequence of (date, Decimal)
        [of ``to`` per one] by ISO 4217 code, days rising.
    to : str
        The currency that all are told in.
    source : str
    other_sources : mapping of str to str, optional
        Of the currencies that come from somewhere else.

    Examples
    --------
    >>> days = [(date(2026, 10, 29), Decimal(2310)), (date(2026, 10, 30), Decimal(2313))]
    >>> rates = Rates({"HKD": days}, "IDR", "European Central Bank")
    >>> rates.on(date(2026, 11, 1)).convert(Money(100, "HKD"), "IDR")
    Money('231300', 'IDR')
    """

    def __init__(
        self,
        series: Mapping[str, Sequence[tuple[date, Decimal]]],
        to: str,
        source: str,
        other_sources: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.to, self.source, self._other_sources = checked_code(to), source, other_sources
        self._series = {checked_code(code): tuple(sorted(days)) for code, days in series.items()}

    @property
    def currencies(self) -> tuple[str, ...]:
        """Which currencies have a rate."""
        return tuple(sorted(self._series))

    def days(self, code: str) -> tuple[tuple[date, Decimal], ...]:
        """Return the days of a currency that have a rate, rising, each with it; none for one not known."""
        return tuple(self._series.get(code, ()))

    def on(self, day: date, within: int = 10) -> "DayRates":
        """Return the rates of a day: those of the last day on or before it, at most ``within`` days back."""
        return DayRates(self, day, within)

    def last(self, code: str) -> FxQuote:
        """Return the newest rate of a currency, however old; its ``as_of`` says its day.

        Raises
        ------
        NoData
            ``no_rate_of_day``.
        """
        return self.known(code, date.max, None)

    def known(self, code: str, day: date, within: int | None) -> FxQuote:
        """Return the rate of the last day on or before ``day``.

        Raises
        ------
        NoData
            ``no_rate_of_day`` when there is none, or it is more than ``within`` days old.
        """
        days = self._series.get(code, ())
        within = None if within is None else count(within, "within", 0, date.max.toordinal())
        place = bisect_right(days, day, key=lambda known: known[0]) - 1
        oldest = date.fromordinal(1 if within is None else max(1, day.toordinal() - within))
        if place < 0 or days[place][0] < oldest:
            raise NoData("no_rate_of_day", sent=code, received=self.to, day=day)
        when, rate = days[place]
        return self._middle(code, rate, when)

    def month(self, code: str, day: date) -> FxQuote:
        """Return the mean over the days of a month that have a rate; its ``as_of`` is the last of them.

        Prices that were asked on several days of one month are set side by side at this one rate.

        Raises
        ------
        NoData
            ``no_rate_of_day`` when no day of the month has one.

        Examples
        --------
        >>> days = [(date(2025, 8, 1), Decimal(12700)), (date(2025, 8, 4), Decimal(12600))]
        >>> rates = Rates({"SGD": days}, "IDR", "European Central Bank")
        >>> rates.month("SGD", date(2025, 8, 22)).rate
        Decimal('12650')
        """
        days = self._series.get(code, ())
        found = [known for known in days if (known[0].year, known[0].month) == (day.year, day.month)]
        if not found:
            raise NoData("no_rate_of_day", sent=code, received=self.to, day=day)
        return self._middle(code, sum((rate for _, rate in found), Decimal(0)) / len(found), found[-1][0])

    def source_of(self, code: str) -> str:
        """Return who told the rates of a currency."""
        return self._other_sources.get(code, self.source)

    def _middle(self, code: str, rate: Decimal, when: date) -> FxQuote:
        return FxQuote(
            sent=code,
            received=self.to,
            rate=rate,
            side="mid",
            as_of=when,
            source=self.source_of(code),
            mid_rate=rate,
        )


class DayRates:
    """The rates of one day."""

    def __init__(self, rates: Rates, day: date, within: int) -> None:
        self.rates, self.day, self.within = rates, day, within

    def quote(self, sent: str, received: str) -> FxQuote:
        """Return the middle rate between two currencies; its ``as_of`` is the older day of the two.

        Raises
        ------
        NoData
            ``no_rate_of_day``.
        """
        to = self.rates.to
        if received == to != sent:
            return self.rates.known(sent, self.day, self.within)
        if sent == to != received:
            return self.rates.known(received, self.day, self.within).inverse()
        if sent == received:
            return self._middle(sent, received, Decimal(1), self.day, self.rates.source)
        first, second = (self.rates.known(code, self.day, self.within) for code in (sent, received))
        sources = "; ".join(dict.fromkeys((first.source, second.source)))
        return self._middle(sent, received, first.rate / second.rate, min(first.as_of, second.as_of), sources)

    def _middle(self, sent: str, received: str, rate: Decimal, day: date, source: str) -> FxQuote:
        return FxQuote(sent=sent, received=received, rate=rate, side="mid", as_of=day, source=source)

    def convert(self, amount: Money, received: str) -> Money:
        """Exchange an amount at the day's middle rate; not rounded."""
        return self.quote(amount.currency, received).convert(amount)
