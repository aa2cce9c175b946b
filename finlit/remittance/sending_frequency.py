"""How often to send: fees against waiting, splitting against batching, and carrying cash by hand."""

from datetime import date
from decimal import Decimal
from math import sqrt
from typing import NamedTuple

from finlit.errors import InputError, NoData
from finlit.money import Money, check_likely, exchanged, minor_unit
from finlit.plain import Plain, Table
from finlit.remittance.quotes import LastMile, PricedQuote, Quote, Rate
from finlit.remittance.splitting import Split, best_split
from finlit.timevalue import PERIODS_PER_YEAR
from finlit.values import positive, same_currency, share

SENDINGS_PER_YEAR = {
    **{name: PERIODS_PER_YEAR[name] for name in ("week", "two_weeks", "month")},
    "two_months": 6,
    "quarter": PERIODS_PER_YEAR["quarter"],
}
"""Transfers in a year, by name."""

DAYS_IN_YEAR = 365
# Nine years in ten stay inside this many standard deviations of a normal distribution.
_NINETY_PERCENT = 1.6449


class _FrequencyRow(NamedTuple):
    name: str
    times: int
    each: Money
    priced: PricedQuote | None
    reason: NoData | None
    fees: Money | None
    in_hand: Money | None
    days_short: int | None
    rate_band: float | None


class FrequencyRow(Plain, _FrequencyRow):
    """A year of one frequency.

    Attributes
    ----------
    name : str
        A word of ``SENDINGS_PER_YEAR``.
    times : int
        [times a year]
    each : Money
        [sender's currency] handed over each time.
    priced : PricedQuote or None
        One transfer; None when the service has no price for this amount.
    reason : NoData or None
        Why there is no price.
    fees : Money or None
        [sender's currency a year] also known where the fee alone is.
    in_hand : Money or None
        [receiver's currency a year]
    days_short : int or None
        [days in the first year] on which the home cannot cover its needs.
    rate_band : float or None
        [share] the year's average rate stays within plus and minus this, nine years in ten.
    """

    __slots__ = ()


class _FrequencyTable(NamedTuple):
    rows: tuple[FrequencyRow, ...]


class FrequencyTable(Table, _FrequencyTable):
    """Years of sending side by side, in the order of ``SENDINGS_PER_YEAR``."""

    __slots__ = ()

    @property
    def best(self) -> FrequencyRow | None:
        """Most in hand over the year, however long the home waits; None where nothing has a price."""
        return self._most([row for row in self.rows if row.in_hand is not None])

    @property
    def best_without_shortage(self) -> FrequencyRow | None:
        """Most in hand over the year among those that leave the home no day short; None where all do."""
        return self._most([row for row in self.rows if row.days_short == 0])

    @property
    def least_short(self) -> FrequencyRow | None:
        """Fewest days short, and of these most in hand; None where nothing has a price."""
        fewest = min((row.days_short for row in self.rows if row.days_short is not None), default=None)
        return self._most(
            [row for row in self.rows if row.days_short is not None and row.days_short == fewest]
        )

    @staticmethod
    def _most(rows: list[FrequencyRow]) -> FrequencyRow | None:
        return max(rows, key=lambda row: row.in_hand.amount if row.in_hand else Decimal(0), default=None)


def frequency_table(
    quote: Quote,
    monthly_amount: Money,
    monthly_need: Money,
    cushion: Money,
    mid_rate: Rate | None = None,
    *,
    last_mile: LastMile | None = None,
    annual_volatility: float | None = None,
    on: date | None = None,
) -> FrequencyTable:
    """Put weekly, two-weekly, monthly, two-monthly and quarterly sending side by side.

    The sender puts the same wage aside each month; what has been put aside is sent at the end of each
    stretch. The home spends evenly, day by day, and lives on its cushion until the first money comes.

    Parameters
    ----------
    quote : Quote
    monthly_amount : Money
        [sender's currency] put aside for home each month, fees included.
    monthly_need : Money
        [receiver's currency a month]
    cushion : Money
        [receiver's currency] at home on the first day.
    mid_rate : number, optional
        [received per one sent]
    annual_volatility : float, optional
        [share] standard deviation of the exchange rate's yearly change, for instance 0.06. Past swings say
        nothing about the direction.
    on : date, optional
        Day of sending, for taxes that have their days, taken for the whole year; without it the quote's.

    Returns
    -------
    FrequencyTable
        With ``best_without_shortage``. A row whose single amount has no price carries the reason.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``share_as_percent``.
    CurrencyMismatch
        Where need or cushion are not in the receiver's currency.

    Notes
    -----
    ``days_short`` counts days on which less than one day's need is at home; the home then spends what is
    there. The rate band of n equal transfers at the ends of n stretches is
    1.645 v sqrt((n + 1)(2n + 1) / (6 n^2)): the average of a random walk at n dates. It is a band, not a
    forecast.

    References
    ----------
    Variance of the average of a Brownian path: Kemna and Vorst, J. Banking and Finance 14 (1990).
    """
    for name, amount in (("monthly_amount", monthly_amount), ("monthly_need", monthly_need)):
        if amount.amount <= 0:
            raise InputError("amount_not_positive", name=name, value=amount)
    if cushion.amount < 0:
        raise InputError("amount_negative", name="cushion", value=cushion)
    same_currency(Money(0, quote.to_currency), monthly_need, cushion, doing="+")
    volatility = None if annual_volatility is None else float(share(annual_volatility, "annual_volatility"))
    rows = []
    for name, times in SENDINGS_PER_YEAR.items():
        each = (monthly_amount * 12 / times).rounded(minor_unit(monthly_amount.currency), "down")
        band = None if volatility is None else _rate_band(times, volatility)
        fees = None
        try:
            if quote.is_margin_missing:
                fees = quote.fee_only(each, on=on).yearly_fees(times)
            priced = quote.price(each, mid_rate, last_mile=last_mile, on=on)
        except NoData as reason:
            rows.append(FrequencyRow(name, times, each, None, reason.kept(), fees, None, None, band))
            continue
        short = _days_short(times, priced.in_hand, monthly_need, cushion)
        year = (priced.fee * times, priced.in_hand * times)
        rows.append(FrequencyRow(name, times, each, priced, None, *year, short, band))
    return FrequencyTable(tuple(rows))


def _rate_band(times: int, annual_volatility: float) -> float:
    return _NINETY_PERCENT * annual_volatility * sqrt((times + 1) * (2 * times + 1) / (6 * times * times))


def _days_short(times: int, each: Money, monthly_need: Money, cushion: Money) -> int:
    # Whole numbers: everything in the smallest unit times the days of a year, so a day's need is exact.
    unit = minor_unit(each.currency)
    need = int((Money(0, each.currency) + monthly_need).amount / unit) * 12
    at_home = int((Money(0, each.currency) + cushion).amount / unit) * DAYS_IN_YEAR
    arriving = int(each.amount / unit) * DAYS_IN_YEAR
    arrivals = [DAYS_IN_YEAR * (count + 1) // times for count in range(times)]
    short = 0
    for day in range(DAYS_IN_YEAR):
        at_home += arriving * arrivals.count(day)
        if at_home < need:
            short += 1
        at_home = max(0, at_home - need)
    return short


class _FrequencyOption(NamedTuple):
    every_months: int
    parts: int
    split: Split
    yearly_cost: Money
    yearly_waiting: Money


class FrequencyOption(Plain, _FrequencyOption):
    """A way to send a monthly sum over a year.

    Attributes
    ----------
    every_months : int
    parts : int
        Transfers on each sending day.
    split : Split
    yearly_cost : Money
        [sender's currency a year] fees, margin, last mile and waiting.
    yearly_waiting : Money
        [sender's currency a year] the part of it that is the cost of waiting.
    """

    __slots__ = ()


def best_frequency(
    quote: Quote,
    monthly_amount: Money,
    mid_rate: Rate,
    *,
    waiting_cost: Rate = 0,
    last_mile: LastMile | None = None,
    most_parts: int = 4,
    on: date | None = None,
) -> tuple[FrequencyOption, ...]:
    """Rank ways to send a monthly sum: every month, every 2, 3, 4, 6 or 12, each in the best parts.

    Parameters
    ----------
    quote : Quote
    monthly_amount : Money
        [sender's currency] put aside each month.
    mid_rate : number
        [received per one sent]
    waiting_cost : number
        [share of the money a month] what it costs the home that money waits abroad for a month: interest at
        the shop at home, risk of loss, meals. 0 only counts the price of sending.
    on : date, optional
        Day of sending, for taxes that have their days, taken for the whole year; without it the quote's.

    Returns
    -------
    tuple of FrequencyOption
        Cheapest first. Rhythms without a price are left out.

    Raises
    ------
    NoData
        When no rhythm has a price.
    InputError
        ``share_as_percent``, ``share_outside`` for the waiting cost.

    Notes
    -----
    Money put aside monthly and sent every k months has waited (k - 1) / 2 months on average.
    """
    monthly_cost = share(waiting_cost, "waiting_cost")
    options = []
    reason: NoData | None = None
    for months in (1, 2, 3, 4, 6, 12):
        try:
            split = best_split(
                quote, monthly_amount * months, mid_rate, last_mile=last_mile, most_parts=most_parts, on=on
            )
        except NoData as problem:
            reason = reason or problem
            continue
        waiting = monthly_amount * 12 * monthly_cost * (months - 1) / 2
        sending = sum(
            (part.total_cost for part in split.parts if part.total_cost), Money(0, quote.from_currency)
        )
        cost = sending * (12 // months) + waiting
        options.append(FrequencyOption(months, len(split.parts), split, cost, waiting))
    if not options:
        raise reason or NoData("nothing_to_rank", amount=monthly_amount, apart=1)
    return tuple(sorted(options, key=lambda option: option.yearly_cost.amount))


class _HandCarry(NamedTuple):
    if_it_arrives: Money
    expected: Money
    loss_chance: Decimal
    dearer_above: Decimal | None


class HandCarry(Plain, _HandCarry):
    """Cash carried home by a colleague (titip): cheap until the day it does not arrive.

    Attributes
    ----------
    if_it_arrives : Money
        [receiver's currency]
    expected : Money
        [receiver's currency] on average over many times.
    loss_chance : Decimal
        [0-1]
    dearer_above : Decimal or None
        [0-1] loss chance from which on the compared service leaves more on average; None without one.
    """

    __slots__ = ()


def hand_carry(
    amount: Money,
    rate: Rate,
    received_currency: str,
    *,
    loss_chance: Rate,
    thanks: Money | None = None,
    instead_of: PricedQuote | None = None,
) -> HandCarry:
    """Weigh carrying cash by hand against its chance of loss.

    Parameters
    ----------
    amount : Money
        [sender's currency] given along, out of which ``thanks`` is taken.
    rate : number
        [received per one sent] at which the cash is changed at home.
    loss_chance : number
        [0-1] that nothing arrives. Nobody has measured it for Indonesia: the family gives its own.
    thanks : Money, optional
        [sender's currency] for the one who carries.
    instead_of : PricedQuote, optional
        The same amount with a service, to find the chance from which on that service is better.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``share_as_percent``, ``share_outside``, and ``rate_looks_inverted``,
        ``rate_for_many_units``, ``rate_unlikely`` beside the middle rate of ``instead_of``.
    CurrencyMismatch
        Where thanks or the other service are in another currency.

    Examples
    --------
    >>> carried = hand_carry(Money(3000, "HKD"), 2163, "IDR", loss_chance="0.02")
    >>> carried.if_it_arrives, carried.expected
    (Money('6489000', 'IDR'), Money('6359220', 'IDR'))
    """
    chance, exchange = share(loss_chance, "loss_chance"), positive(rate, "rate")
    if instead_of is not None and instead_of.mid_rate is not None:
        check_likely(exchange, instead_of.mid_rate)
    carried = amount - thanks if thanks is not None else amount
    if carried.amount <= 0:
        raise InputError("amount_not_positive", name="amount", value=carried)
    arrives = Money(exchanged(carried.amount, exchange), received_currency).rounded(mode="floor")
    dearer = None if instead_of is None or not arrives else 1 - instead_of.in_hand / arrives
    return HandCarry(
        if_it_arrives=arrives,
        expected=(arrives * (1 - chance)).rounded(),
        loss_chance=chance,
        dearer_above=None if dearer is None else max(Decimal(0), dearer),
    )
