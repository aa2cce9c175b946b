"""Services side by side, the question asked backwards, and from where on another service is cheaper."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

from pydantic import ConfigDict, SkipValidation

from finlit.errors import InputError, NoData, NoSolution, StaleQuote
from finlit.money import Money, minor_unit, to_decimal
from finlit.record import Record
from finlit.remittance.quotes import LastMile, PricedQuote, Quote, SetApart

STALE_AFTER_DAYS = 90


class Comparison(Record):
    """Services ranked by what the family holds in hand, best first; what cannot be ranked stands apart.

    ``stale`` are the ranked services whose prices are older than asked for; say it aloud.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    amount: Money
    mid_rate: Decimal
    ranked: tuple[PricedQuote, ...]
    apart: tuple[SetApart, ...]
    stale: SkipValidation[tuple[Quote, ...]]

    @property
    def best(self) -> PricedQuote:
        """Most money in the family's hand.

        Raises
        ------
        NoData
            ``nothing_to_rank``
        """
        if not self.ranked:
            raise NoData("nothing_to_rank", amount=self.amount, apart=len(self.apart))
        return self.ranked[0]

    @property
    def difference(self) -> Money:
        """How much more arrives with the best than with the last [receiver's currency]."""
        return self.best.in_hand - self.ranked[-1].in_hand


def corridor(quotes: Iterable[Quote], from_country: str, to_country: str) -> tuple[Quote, ...]:
    """Return the quotes of one corridor.

    Raises
    ------
    NoData
        ``corridor_unknown``. A neighbour's prices are never given instead.
    """
    known = list(quotes)
    found = tuple(
        quote for quote in known if (quote.from_country, quote.to_country) == (from_country, to_country)
    )
    if not found:
        pairs = sorted({f"{quote.from_country}-{quote.to_country}" for quote in known})
        raise NoData("corridor_unknown", corridor=f"{from_country}-{to_country}", known=", ".join(pairs))
    return found


def filter_quotes(
    quotes: Iterable[Quote],
    *,
    pay_in: str | None = None,
    pay_out: str | None = None,
    max_days: int | None = None,
    provider_type: str | None = None,
) -> tuple[Quote, ...]:
    """Keep the services that a family really chooses between: same way in, same way out, fast enough.

    Raises
    ------
    NoData
        ``nothing_alike`` when none is left.
    """
    wanted = {"pay_in": pay_in, "pay_out": pay_out, "provider_type": provider_type}
    kept = tuple(
        quote
        for quote in quotes
        if all(value is None or getattr(quote, name) == value for name, value in wanted.items())
        and (max_days is None or (quote.days_at_most is not None and quote.days_at_most <= max_days))
    )
    if not kept:
        asked = {**wanted, "max_days": max_days}
        said = ", ".join(f"{name}={value}" for name, value in asked.items() if value is not None)
        raise NoData("nothing_alike", asked=said or "-")
    return kept


def compare(
    quotes: Iterable[Quote],
    amount: Money,
    mid_rate: Decimal | int | str,
    *,
    as_of: date,
    amount_is: Literal["paid", "converted"] = "paid",
    last_mile: dict[str, LastMile] | None = None,
    stale_after_days: int = STALE_AFTER_DAYS,
    stale: Literal["say", "refuse"] = "say",
) -> Comparison:
    """Rank services by what the family holds in hand for the same money out of the sender's pocket.

    Parameters
    ----------
    quotes : iterable of Quote
        Of one corridor (see :func:`corridor`, :func:`filter_quotes`).
    amount : Money
        [sender's currency]
    mid_rate : number
        [received per one sent] one middle rate for all.
    as_of : date
        The day of asking; prices older than ``stale_after_days`` [days] are named in ``stale``, or set
        apart with ``stale="refuse"``.
    amount_is : {"paid", "converted"}
        ``paid``: all that leaves the pocket. With ``converted`` the fee is added, pockets differ, and
        services are ranked by total cost instead.
    last_mile : dict, optional
        Costs at home by way of paying out, for instance ``{"cash": LastMile(...)}``.

    Returns
    -------
    Comparison
        A service without a known rate, without a price for this amount or eaten up by its fee is in
        ``apart`` with the reason, never in the ranking.

    Raises
    ------
    InputError
        ``corridors_mixed``, ``amount_not_positive``, ``rate_one``.
    CurrencyMismatch
        When the amount is not in the sender's currency.

    Examples
    --------
    >>> from finlit.remittance import FeeRule, FlatFee
    >>> shops = [Quote(provider=name, from_country="HKG", to_country="IDN", from_currency="HKD",
    ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of="2026-01-13", source="made up",
    ...     fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=fee),)), fee_taken="from_amount",
    ...     rates=[{"offered_rate": rate}]) for name, fee, rate in [("A", 15, 2120), ("B", 45, 2155)]]
    >>> result = compare(shops, Money(3000, "HKD"), 2163, as_of=date(2026, 1, 14))
    >>> result.best.quote.provider, result.difference
    ('B', Money('39825', 'IDR'))
    """
    offered = tuple(quotes)
    if len({(quote.from_country, quote.to_country, quote.to_currency) for quote in offered}) > 1:
        raise InputError("corridors_mixed", corridors=_corridors(offered))
    if amount.amount <= 0:
        raise InputError("amount_not_positive", name="amount", value=amount)
    middle = to_decimal(mid_rate, "mid_rate")
    ranked: list[PricedQuote] = []
    apart: list[SetApart] = []
    old: list[Quote] = []
    for quote in offered:
        costs = (last_mile or {}).get(quote.pay_out)
        try:
            if stale == "refuse":
                quote.refuse_stale(as_of, stale_after_days)
            ranked.append(quote.price(amount, middle, amount_is=amount_is, last_mile=costs))
        except (NoData, StaleQuote) as reason:
            apart.append(SetApart(quote, reason.kept()))
        else:
            if quote.age_days(as_of) > stale_after_days:
                old.append(quote)
    if amount_is == "paid":
        ranked.sort(key=lambda priced: (-priced.in_hand.amount, priced.paid.amount))
    else:
        ranked.sort(key=lambda priced: (priced.lost or priced.in_hand).amount)
    return Comparison(
        amount=amount, mid_rate=middle, ranked=tuple(ranked), apart=tuple(apart), stale=tuple(old)
    )


def amount_to_send(
    quote: Quote,
    target: Money,
    mid_rate: Decimal | int | str | None = None,
    last_mile: LastMile | None = None,
) -> PricedQuote:
    """Return the least to hand over so that the family holds at least ``target``.

    Parameters
    ----------
    quote : Quote
    target : Money
        [receiver's currency] needed in hand.
    mid_rate : number, optional
        [received per one sent] needed when the quote gives a margin.

    Returns
    -------
    PricedQuote
        In whole minor units of the sender's currency; one unit less would not be enough.

    Raises
    ------
    NoSolution
        ``target_out_of_reach``: the limits or the price table end before.
    NoData
        ``margin_missing``, ``mid_rate_missing``.

    Notes
    -----
    What arrives rises along each straight piece of the fee and may jump down where a piece ends, so every
    piece is searched from below and the first that reaches the target wins.
    """
    if target.amount <= 0:
        raise InputError("amount_not_positive", name="target", value=target)
    needed = (Money(0, quote.to_currency) + target).amount  # raises when the currencies differ
    middle = None if mid_rate is None else to_decimal(mid_rate, "mid_rate")
    unit = minor_unit(quote.from_currency)
    slowest = min(quote.rate_for(end or Decimal(0), middle) for end in (t.up_to for t in quote.rates))
    far = max([piece.line.flat for piece in quote.fee_rule.pieces(quote.pay_in)], default=Decimal(0))
    at_home = quote.fee_rule.receiver_line.flat + (last_mile.total.amount if last_mile else 0)
    largest = 10 * ((needed + at_home) / slowest + far)

    def in_hand(steps: int) -> Decimal:
        try:
            return quote.price(
                Money(steps * unit, quote.from_currency), middle, last_mile=last_mile
            ).in_hand.amount
        except NoData:
            return Decimal(-1)

    ends = [end for end in quote.breaks() if 0 < end < largest]
    for low, high in pairwise([Decimal(0), *ends, largest]):
        steps = range(int(low / unit) + 1, int(high / unit) + 1)
        found = bisect_left(steps, needed, key=in_hand)
        if found < len(steps):
            return quote.price(Money(steps[found] * unit, quote.from_currency), middle, last_mile=last_mile)
    raise NoSolution("target_out_of_reach", provider=quote.provider, target=target)


class Step(NamedTuple):
    """From amounts above ``above`` on, this service leaves most in the family's hand."""

    above: Money
    quote: Quote


def cheapest_by_amount(
    quotes: Sequence[Quote],
    highest: Money,
    mid_rate: Decimal | int | str,
    last_mile: dict[str, LastMile] | None = None,
) -> tuple[Step, ...]:
    """Return which service leaves most in hand for each amount handed over, from zero to ``highest``.

    Parameters
    ----------
    quotes : sequence of Quote
        Of one corridor. Services without a price for an amount do not take part there; one whose fee is
        known at surveyed amounts only takes no part at all: it is known at points, not from an amount on.
    highest : Money
        [sender's currency]
    mid_rate : number
        [received per one sent]

    Returns
    -------
    tuple of Step
        In order of amount; amounts that nobody serves are left out of the first step. On the border itself
        two services are equal, but for rounding.

    Notes
    -----
    What is in hand is piecewise linear in the amount for each service. Between the break points of all of
    them only straight lines cross, so the upper envelope is exact (fees unrounded).
    """
    middle = to_decimal(mid_rate, "mid_rate")
    costs = {quote.pay_out: (last_mile or {}).get(quote.pay_out) for quote in quotes}
    ends = sorted(
        {Decimal(0), highest.amount}
        | {end for quote in quotes for end in quote.breaks() if 0 < end < highest.amount}
    )
    steps: list[Step] = []
    for low, high in pairwise(ends):
        lines = [_line(quote, low, high, middle, costs[quote.pay_out]) for quote in quotes]
        known = [line for line in lines if line is not None]
        nothing = (Decimal(0), Decimal(0))  # below it the fee eats up all of the amount
        pairs = combinations({*known, nothing}, 2)
        crossings = {(b[1] - a[1]) / (a[0] - b[0]) for a, b in pairs if a[0] != b[0]}
        inner = sorted(at for at in crossings if low < at < high)
        for start, end in pairwise([low, *inner, high]):
            at = (start + end) / 2
            values = [(line[0] * at + line[1], -i) for i, line in enumerate(lines) if line is not None]
            if not values:
                continue
            value, place = max(values)
            if value > 0 and (not steps or steps[-1].quote is not quotes[-place]):
                steps.append(Step(Money(start, highest.currency), quotes[-place]))
    return tuple(steps)


def _line(
    quote: Quote, low: Decimal, high: Decimal, mid_rate: Decimal, last_mile: LastMile | None
) -> tuple[Decimal, Decimal] | None:
    """Slope and intercept of what is in hand between two break points; None where there is no price."""
    if quote.fee_rule.is_surveyed_only:
        return None
    first, second = low + (high - low) / 4, low + (high - low) * 3 / 4
    try:
        a, b = (quote.exact_in_hand(at, mid_rate, last_mile) for at in (first, second))
    except NoData:
        return None
    slope = (b - a) / (second - first)
    return slope, a - slope * first


class YearlyCost(NamedTuple):
    """What a habit costs in a year."""

    times: int
    paid: Money
    fees: Money
    total_cost: Money | None
    """[sender's currency] None when the middle rate is not known"""
    in_hand: Money
    lost: Money | None
    """[receiver's currency]"""


def yearly_cost(priced: PricedQuote, times: int) -> YearlyCost:
    """Cost of sending the same amount so many times a year.

    Parameters
    ----------
    priced : PricedQuote
        One transfer.
    times : int
        [times a year] above zero.
    """
    if times <= 0:
        raise InputError("amount_not_positive", name="times", value=times)
    return YearlyCost(
        times=times,
        paid=priced.paid * times,
        fees=priced.fee * times,
        total_cost=None if priced.total_cost is None else priced.total_cost * times,
        in_hand=priced.in_hand * times,
        lost=None if priced.lost is None else priced.lost * times,
    )


def _corridors(quotes: Iterable[Quote]) -> str:
    return ", ".join(sorted({f"{q.from_country}-{q.to_country} {q.to_currency}" for q in quotes}))
