"""How often to send: fees against waiting, splitting against batching, and carrying cash by hand."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations_with_replacement
from math import sqrt
from typing import NamedTuple

from finlit.errors import InputError, NoData
from finlit.money import Money, minor_unit, round_to, to_decimal, total
from finlit.remittance.quotes import LastMile, PricedQuote, Quote
from finlit.timevalue import PERIODS_PER_YEAR

SENDINGS_PER_YEAR = {
    **{name: PERIODS_PER_YEAR[name] for name in ("week", "two_weeks", "month")},
    "two_months": 6,
    "quarter": PERIODS_PER_YEAR["quarter"],
}
"""Transfers in a year, by name."""

DAYS_IN_YEAR = 365
# Nine years in ten stay inside this many standard deviations of a normal distribution.
_NINETY_PERCENT = 1.6449


class FrequencyRow(NamedTuple):
    """A year of one rhythm."""

    name: str
    times: int
    each: Money
    """[sender's currency] handed over each time"""
    priced: PricedQuote | None
    """One transfer; None when the service has no price for this amount"""
    reason: NoData | None
    """Why there is no price"""
    fees: Money | None
    """[sender's currency a year]"""
    in_hand: Money | None
    """[receiver's currency a year]"""
    days_short: int | None
    """[days in the first year] on which the home cannot cover its needs"""
    rate_band: float | None
    """[share] the year's average rate stays within plus and minus this, nine years in ten"""


def frequency_table(
    quote: Quote,
    monthly_amount: Money,
    monthly_need: Money,
    cushion: Money,
    mid_rate: Decimal | int | str | None = None,
    *,
    last_mile: LastMile | None = None,
    annual_volatility: float | None = None,
) -> tuple[FrequencyRow, ...]:
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

    Returns
    -------
    tuple of FrequencyRow
        In the order of ``SENDINGS_PER_YEAR``. A rhythm whose single amount has no price carries the reason.

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
    rows = []
    for name, times in SENDINGS_PER_YEAR.items():
        each = (monthly_amount * 12 / times).rounded(minor_unit(monthly_amount.currency), "down")
        band = None if annual_volatility is None else _rate_band(times, annual_volatility)
        try:
            priced = quote.price(each, mid_rate, last_mile=last_mile)
        except NoData as reason:
            rows.append(FrequencyRow(name, times, each, None, reason.kept(), None, None, None, band))
            continue
        short = _days_short(times, priced.in_hand, monthly_need, cushion)
        year = (priced.fee * times, priced.in_hand * times)
        rows.append(FrequencyRow(name, times, each, priced, None, *year, short, band))
    return tuple(rows)


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


class Split(NamedTuple):
    """One amount sent in parts on the same day."""

    parts: tuple[PricedQuote, ...]
    paid: Money
    in_hand: Money


def best_split(
    quote: Quote,
    amount: Money,
    mid_rate: Decimal | int | str | None = None,
    *,
    last_mile: LastMile | None = None,
    most_parts: int = 4,
) -> Split:
    """Return the way to send one amount in up to ``most_parts`` parts that leaves most in hand.

    Where a price table jumps, two small transfers can cost less than one large one; where the fee is flat
    they never do. Nothing is assumed: the combinations are searched.

    Parameters
    ----------
    quote : Quote
    amount : Money
        [sender's currency] handed over in all.
    most_parts : int
        1 to 8.

    Raises
    ------
    NoData
        When no combination has a price; the reason for sending all at once.

    Notes
    -----
    Between its break points what arrives is linear, so some best split has all parts but one at a break
    point or one minor unit above it; those combinations are all priced. Rounding of the fee can still
    hide a cent.

    Examples
    --------
    Western Union charged SGD 6 at 260 and 19 at 645; if the low fee holds up to 260 [an assumption], three
    parts cost 18 together:

    >>> from finlit.remittance import Bracket, BracketFee, FeeRule
    >>> rule = FeeRule(currency="SGD", parts=(BracketFee(brackets=(
    ...     Bracket(above=0, up_to=260, flat=6), Bracket(above=260, up_to=None, flat=19))),))
    >>> service = Quote(provider="WU", from_country="SGP", to_country="PHL", from_currency="SGD",
    ...     to_currency="PHP", pay_in="cash", pay_out="cash", fee_rule=rule, rates=[{"margin_share": "0.01"}],
    ...     as_of="2025-08-19", source="RPW 2025 Q3, brackets assumed")
    >>> split = best_split(service, Money(663, "SGD"), 44)
    >>> [str(part.paid) for part in split.parts], sum(part.fee for part in split.parts)
    (['SGD 266.00', 'SGD 266.00', 'SGD 131.00'], Money('18.00', 'SGD'))
    """
    if not 1 <= most_parts <= 8:
        raise InputError(
            "field_invalid", record="best_split", field="most_parts", value=most_parts, reason="1-8"
        )
    best: Split | None = None
    first_reason: NoData | None = None
    known: dict[Decimal, PricedQuote] = {}
    for amounts in _candidate_parts(quote, amount, most_parts):
        try:
            for part in amounts:
                if part not in known:
                    known[part] = quote.price(Money(part, amount.currency), mid_rate, last_mile=last_mile)
        except NoData as reason:
            first_reason = first_reason or reason
            continue
        parts = tuple(known[part] for part in amounts)
        in_hand = total((part.in_hand for part in parts), quote.to_currency)
        if best is None or in_hand > best.in_hand:
            best = Split(parts, total((part.paid for part in parts), amount.currency), in_hand)
    if best is None:
        raise first_reason or NoData("nothing_to_rank", amount=amount, apart=1)
    return best


def _candidate_parts(quote: Quote, amount: Money, most_parts: int) -> Iterator[tuple[Decimal, ...]]:
    """Ways to cut the amount: parts at break points and one that takes the rest; all at once comes first."""
    unit = minor_unit(amount.currency)
    whole = (Money(0, quote.from_currency) + amount).amount
    last = {round_to(end, unit, "floor") for end in quote.breaks()}
    # A better price may begin one cent above a border.
    ends = sorted({end for at in last for end in (at, at + unit) if unit <= end < whole}, reverse=True)
    for count in range(most_parts):
        for chosen in combinations_with_replacement(ends, count):
            rest = whole - sum(chosen)
            if rest > 0:
                yield (*chosen, rest)


class FrequencyOption(NamedTuple):
    """A way to send a monthly sum over a year."""

    every_months: int
    parts: int
    """Transfers on each sending day"""
    split: Split
    yearly_cost: Money
    """[sender's currency a year] fees, margin, last mile and waiting"""
    yearly_waiting: Money
    """[sender's currency a year] the part of it that is the cost of waiting"""


def best_frequency(
    quote: Quote,
    monthly_amount: Money,
    mid_rate: Decimal | int | str,
    *,
    waiting_cost: Decimal | int | str = 0,
    last_mile: LastMile | None = None,
    most_parts: int = 4,
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

    Returns
    -------
    tuple of FrequencyOption
        Cheapest first. Rhythms without a price are left out.

    Raises
    ------
    NoData
        When no rhythm has a price.

    Notes
    -----
    Money put aside monthly and sent every k months has waited (k - 1) / 2 months on average.
    """
    share = to_decimal(waiting_cost, "waiting_cost")
    if share < 0:
        raise InputError("amount_negative", name="waiting_cost", value=share)
    options = []
    reason: NoData | None = None
    for months in (1, 2, 3, 4, 6, 12):
        try:
            split = best_split(
                quote, monthly_amount * months, mid_rate, last_mile=last_mile, most_parts=most_parts
            )
        except NoData as problem:
            reason = reason or problem
            continue
        waiting = monthly_amount * 12 * share * (months - 1) / 2
        sending = sum(
            (part.total_cost for part in split.parts if part.total_cost), Money(0, quote.from_currency)
        )
        cost = sending * (12 // months) + waiting
        options.append(FrequencyOption(months, len(split.parts), split, cost, waiting))
    if not options:
        raise reason or NoData("nothing_to_rank", amount=monthly_amount, apart=1)
    return tuple(sorted(options, key=lambda option: option.yearly_cost.amount))


class HandCarry(NamedTuple):
    """Cash carried home by a colleague (titip): cheap until the day it does not arrive."""

    if_it_arrives: Money
    expected: Money
    """[receiver's currency] on average over many times"""
    loss_chance: Decimal
    dearer_above: Decimal | None
    """Loss chance from which on the compared service leaves more on average; None without one"""


def hand_carry(
    amount: Money,
    rate: Decimal | int | str,
    received_currency: str,
    *,
    loss_chance: Decimal | int | str,
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

    Examples
    --------
    >>> carried = hand_carry(Money(3000, "HKD"), 2163, "IDR", loss_chance="0.02")
    >>> carried.if_it_arrives, carried.expected
    (Money('6489000', 'IDR'), Money('6359220', 'IDR'))
    """
    chance, exchange = to_decimal(loss_chance, "loss_chance"), to_decimal(rate, "rate")
    if not 0 <= chance <= 1:
        raise InputError("chance_not_a_share", name="loss_chance", value=chance)
    if exchange <= 0:
        raise InputError("amount_not_positive", name="rate", value=exchange)
    carried = amount - thanks if thanks is not None else amount
    if carried.amount <= 0:
        raise InputError("amount_not_positive", name="amount", value=carried)
    arrives = Money(carried.amount * exchange, received_currency).rounded(mode="floor")
    dearer = None if instead_of is None else 1 - instead_of.in_hand / arrives
    return HandCarry(
        if_it_arrives=arrives,
        expected=(arrives * (1 - chance)).rounded(),
        loss_chance=chance,
        dearer_above=None if dearer is None else max(Decimal(0), dearer),
    )
