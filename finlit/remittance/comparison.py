"""Services side by side, the question asked backwards, and from where on another service is cheaper."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Any, Literal, NamedTuple

from finlit.errors import InputError, NoData, NoSolution, StaleQuote
from finlit.money import FxQuote, Money, cash_unit, exchanged, minor_unit
from finlit.plain import Plain, Table
from finlit.remittance.known import Piece
from finlit.remittance.quotes import (
    AMOUNT_IS,
    AmountIs,
    FeeOnly,
    LastMile,
    PricedQuote,
    Quote,
    Rate,
    Unpriced,
    middle_rate,
)
from finlit.values import count, one_of, positive, same_currency

STALE_AFTER_DAYS = 90


class _Comparison(NamedTuple):
    amount: Money
    amount_is: AmountIs
    mid_rate: Decimal
    ranked: tuple[PricedQuote, ...]
    fee_only: tuple[FeeOnly, ...]
    no_data: tuple[Unpriced, ...]
    stale: tuple[Quote, ...]


class Comparison(Table, _Comparison):
    """Services side by side, each in one of three states.

    Attributes
    ----------
    amount : Money
    amount_is : str
        What the amount is, see :data:`~finlit.remittance.quotes.AmountIs`.
    mid_rate : Decimal
    ranked : tuple of PricedQuote
        What is priced, best first: least is lost of the same money.
    fee_only : tuple of FeeOnly
        Whose rate is not known; never ranked.
    no_data : tuple of Unpriced
        What has no price for this amount, each with its reason.
    stale : tuple of Quote
        What is ranked and older than asked for; say it aloud.
    """

    __slots__ = ()
    _rows = "ranked"

    @property
    def excluded(self) -> tuple[FeeOnly | Unpriced, ...]:
        """Everything that is not ranked; each has its ``quote`` and its ``reason``."""
        return (*self.fee_only, *self.no_data)

    @property
    def left_out(self) -> int:
        """How many services are not ranked; one of them may be better, so nobody may say "the most"."""
        return len(self.fee_only) + len(self.no_data)

    @property
    def best(self) -> PricedQuote:
        """Least lost; for the same money out of the pocket, most in the family's hand.

        Raises
        ------
        NoData
            ``nothing_to_rank``
        """
        if not self.ranked:
            raise NoData("nothing_to_rank", amount=self.amount, apart=self.left_out)
        return self.ranked[0]

    @property
    def difference(self) -> Money:
        """How much more is left with the best than with the last [receiver's currency]."""
        return self.left(self.best) - self.left(self.ranked[-1])

    def left(self, priced: PricedQuote) -> Money:
        """What is left of the amount with one service, to compare by [receiver's currency].

        What the family holds, less what is paid beyond the amount at the middle rate. Where all of the
        amount leaves the pocket and no more, that is what the family holds.
        """
        if priced.paid == self.amount:
            return priced.in_hand
        beyond = exchanged(priced.paid.amount - self.amount.amount, self.mid_rate)
        return (priced.in_hand - Money(beyond, priced.in_hand.currency)).rounded()


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
    mid_rate: Rate | FxQuote,
    *,
    as_of: date,
    amount_is: AmountIs = "paid",
    last_mile: dict[str, LastMile] | None = None,
    stale_after_days: int = STALE_AFTER_DAYS,
    stale: Literal["say", "refuse"] = "say",
) -> Comparison:
    """Rank services by what is lost of the same money: fee, exchange rate and costs at home together.

    Parameters
    ----------
    quotes : iterable of Quote
        Of one corridor (see :func:`corridor`, :func:`filter_quotes`).
    amount : Money
        [sender's currency]
    mid_rate : number or FxQuote
        [received per one sent] one middle rate for all; a quote must be one, between these currencies.
    as_of : date
        The day of asking, for taxes that have their days; prices older than ``stale_after_days`` [days] are
        named in ``stale``, or have no price with ``stale="refuse"``.
    amount_is : {"paid", "sent", "converted"}
        ``paid``: all that leaves the pocket. ``sent``: what one says at the counter; a fee on top is paid
        beside it, a fee taken out of it is not. Price surveys tell their fees for an amount sent, so at a
        surveyed amount this is the survey's own question. ``converted``: what is exchanged.
    last_mile : dict, optional
        Costs at home by way of paying out, for instance ``{"cash": LastMile(...)}``.

    Returns
    -------
    Comparison
        Each service in one of three states: ``ranked``, ``fee_only``, ``no_data``.

    Raises
    ------
    InputError
        ``corridors_mixed``, ``amount_not_positive``, ``choice_unknown``, ``rate_one``, and
        ``rate_looks_inverted``, ``rate_for_many_units``, ``rate_unlikely`` for a rate that cannot stand
        beside the middle rate; ``rate_not_mid``.
    CurrencyMismatch
        When the amount is not in the sender's currency, or the middle rate is one of others.

    Notes
    -----
    Lost is what was paid, at the middle rate, less what the family holds. For the same money out of the
    pocket that is the order of the rupiah in hand; for the same amount with the fee on top it is the order
    of the World Bank's total cost.

    Examples
    --------
    >>> from finlit.remittance import FeeRule, FlatFee, RateTier
    >>> shops = [Quote(provider=name, from_country="HKG", to_country="IDN", from_currency="HKD",
    ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
    ...     fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(fee)),)),
    ...     fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(rate)),))
    ...     for name, fee, rate in [("A", 15, 2120), ("B", 45, 2155)]]
    >>> result = compare(shops, Money(3000, "HKD"), 2163, as_of=date(2026, 1, 14))
    >>> result.best.quote.provider, result.difference, result.left_out
    ('B', Money('39825', 'IDR'), 0)
    """
    offered = tuple(quotes)
    if len({(quote.from_country, quote.to_country, quote.to_currency) for quote in offered}) > 1:
        raise InputError("corridors_mixed", corridors=_corridors(offered))
    if amount.amount <= 0:
        raise InputError("amount_not_positive", name="amount", value=amount)
    one_of(stale, "stale", ("say", "refuse"))
    stale_after_days = count(stale_after_days, "stale_after_days", lowest=0)
    one_of(amount_is, "amount_is", AMOUNT_IS)
    received = offered[0].to_currency if offered else ""
    middle = middle_rate(mid_rate, amount.currency, received) if offered else _number(mid_rate)
    ranked: list[PricedQuote] = []
    fee_only: list[FeeOnly] = []
    no_data: list[Unpriced] = []
    for quote in offered:
        try:
            if stale == "refuse":
                quote.refuse_stale(as_of, stale_after_days)
            if quote.is_margin_missing:
                fee_only.append(quote.fee_only(amount, amount_is=amount_is, on=as_of))
            else:
                costs = last_mile.get(quote.pay_out) if last_mile else None
                ranked.append(quote.priced(amount, middle, amount_is, costs, as_of))
        except (NoData, StaleQuote) as reason:
            no_data.append(Unpriced(quote, reason.kept()))
    ranked.sort(key=lambda priced: (_lost(priced), priced.paid.amount))
    old = tuple(priced.quote for priced in ranked if priced.quote.age_days(as_of) > stale_after_days)
    return Comparison(amount, amount_is, middle, tuple(ranked), tuple(fee_only), tuple(no_data), old)


@dataclass(frozen=True, slots=True)
class RatesCompared(Plain):
    """The same services at several middle rates."""

    comparisons: tuple[Comparison, ...]
    """One for each rate, in their order"""

    @property
    def best(self) -> tuple[str, ...]:
        """Who leaves most at each rate.

        Raises
        ------
        NoData
            ``nothing_to_rank``.
        """
        return tuple(comparison.best.quote.provider for comparison in self.comparisons)

    @property
    def is_sure(self) -> bool:
        """Whether the same service is best at every one of the rates."""
        return len(set(self.best)) == 1


def compare_at(
    quotes: Iterable[Quote], amount: Money, mid_rates: Sequence[Rate | FxQuote], *, as_of: date, **how: Any
) -> RatesCompared:
    """Compare the same services at several middle rates: of several sources, or if the rate falls or rises.

    Only services that tell a margin change their place; one that names its own rate gives the same rupiah.

    Parameters
    ----------
    quotes, amount, as_of
        See :func:`compare`.
    mid_rates : sequence of number or FxQuote
        [received per one sent] 1 to 50.
    **how
        The other settings of :func:`compare`.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``number_above`` for none or too many; and those of :func:`compare`.

    Examples
    --------
    >>> from finlit.remittance import FeeRule, FlatFee, RateTier
    >>> shops = [Quote(provider=name, from_country="HKG", to_country="IDN", from_currency="HKD",
    ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
    ...     fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(15)),)), rates=(tier,))
    ...     for name, tier in [("own rate", RateTier(offered_rate=Decimal(2120))),
    ...                        ("margin", RateTier(margin_share=Decimal("0.02")))]]
    >>> compare_at(shops, Money(3000, "HKD"), [2150, 2180], as_of=date(2026, 1, 14)).best
    ('own rate', 'margin')
    """
    count(len(mid_rates), "mid_rates", highest=50)
    offered = tuple(quotes)
    return RatesCompared(tuple(compare(offered, amount, rate, as_of=as_of, **how) for rate in mid_rates))


def _number(mid_rate: Rate | FxQuote) -> Decimal:
    """Read a middle rate where no service says between which currencies."""
    return mid_rate.rate if isinstance(mid_rate, FxQuote) else positive(mid_rate, "mid_rate")


def _lost(priced: PricedQuote) -> Decimal:
    """What was paid at the middle rate, less what is in hand."""
    assert priced.mid_rate is not None  # one for all
    return priced.paid.amount * priced.mid_rate - priced.in_hand.amount


def amount_to_send(
    quote: Quote,
    target: Money,
    mid_rate: Rate | FxQuote | None = None,
    last_mile: LastMile | None = None,
    *,
    on: date | None = None,
) -> PricedQuote:
    """Return the least to hand over so that the family holds at least ``target``.

    Parameters
    ----------
    quote : Quote
    target : Money
        [receiver's currency] needed in hand, above zero.
    mid_rate : number, optional
        [received per one sent] needed when the quote gives a margin.
    last_mile : LastMile, optional
        Costs at home.
    on : date, optional
        Day of sending, for taxes that have their days; the day of the quote without it.

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
    InputError
        ``amount_not_positive``.
    CurrencyMismatch
        For a target in another currency.

    Notes
    -----
    What arrives rises along each straight piece of the fee and may jump down where a piece ends, so the least
    amount of every piece is found, and of these the one that costs least.
    """
    if target.amount <= 0:
        raise InputError("amount_not_positive", name="target", value=target)
    same_currency(Money(0, quote.to_currency), target, doing="+")
    middle = None if mid_rate is None else middle_rate(mid_rate, quote.from_currency, quote.to_currency)
    found = [
        priced
        for piece in quote.known_on(on).stretches
        if (priced := _least_of(piece, quote, target, (middle, last_mile, on))) is not None
    ]
    if not found:
        raise NoSolution("target_out_of_reach", provider=quote.provider, target=target)
    return min(found, key=lambda priced: (priced.paid.amount, -priced.in_hand.amount))


def _least_of(
    piece: Piece, quote: Quote, target: Money, how: tuple[Decimal | None, LastMile | None, date | None]
) -> PricedQuote | None:
    """Price the least amount of one piece of the fee that reaches the target."""
    mid_rate, last_mile, day = how
    unit = minor_unit(quote.from_currency)

    def priced(steps: int) -> PricedQuote | None:
        try:
            amount = Money(steps * unit, quote.from_currency)
            return quote.priced(amount, mid_rate, "sent", last_mile, day)
        except NoData as reason:
            if reason.code != "amount_too_small":
                raise
            return None

    def in_hand(steps: int) -> Decimal:
        found = priced(steps)
        return Decimal(-1) if found is None else found.in_hand.amount

    if piece.above == piece.up_to:
        only = priced(int(piece.above / unit))
        return None if only is None or only.in_hand < target else only
    # Where the straight line reaches the target; rounding moves it by a few units.
    rate = quote.rate_for(piece.up_to or piece.above + 1, mid_rate)
    home, is_on_top = quote.fee_rule.receiver_line, quote.fee_taken == "on_top"
    for_one = rate * (1 - home.share) * (1 if is_on_top else 1 - piece.line.share)
    if for_one <= 0:
        return None
    at_home = home.flat + (last_mile.total.amount if last_mile else 0)
    fee = Decimal(0) if is_on_top else piece.line.flat * rate * (1 - home.share)
    near = (target.amount + at_home + fee) / for_one
    reach = int(cash_unit(quote.to_currency) / for_one / unit) + 4
    first = int(piece.above / unit) + 1
    last = max(first, int(near / unit) + reach)
    if piece.up_to is not None:
        last = min(last, int(piece.up_to / unit))
    steps = range(max(first, int(near / unit) - reach), last + 1)
    place = bisect_left(steps, target.amount, key=in_hand)
    return priced(steps[place]) if place < len(steps) else None


class _Step(NamedTuple):
    above: Money
    quote: Quote


class Step(Plain, _Step):
    """From amounts above ``above`` on, this service leaves most of the money."""

    __slots__ = ()


def cheapest_by_amount(
    quotes: Sequence[Quote],
    highest: Money,
    mid_rate: Rate,
    last_mile: dict[str, LastMile] | None = None,
    *,
    amount_is: Literal["paid", "sent"] = "paid",
    on: date | None = None,
) -> tuple[Step, ...]:
    """Return which service leaves most of the money for each amount, from zero to ``highest``.

    Parameters
    ----------
    quotes : sequence of Quote
        Of one corridor. Services without a price for an amount do not take part there; one whose fee is
        known at surveyed amounts only takes no part at all: it is known at points, not from an amount on.
    highest : Money
        [sender's currency]
    mid_rate : number
        [received per one sent]
    last_mile : dict, optional
        Costs at home by way of paying out.
    amount_is : {"paid", "sent"}
        What the amounts are, as in :func:`compare`.
    on : date, optional
        Day of sending, for taxes that have their days; the day of each quote without it. A service whose
        tax has run out by then takes no part.

    Returns
    -------
    tuple of Step
        In order of amount; amounts that nobody serves are left out of the first step. On the border itself
        two services are equal, but for rounding.

    Raises
    ------
    InputError
        ``amount_not_positive`` and those of :func:`compare` for a rate.

    Notes
    -----
    What is left is piecewise linear in the amount for each service. Between the break points of all of
    them only straight lines cross, so the upper envelope is exact (fees unrounded).
    """
    middle = positive(mid_rate, "mid_rate")
    known = [quote for quote in quotes if not quote.is_margin_missing and _is_known(quote, on)]
    costs = {quote.pay_out: (last_mile or {}).get(quote.pay_out) for quote in known}
    ends = sorted(
        {Decimal(0), highest.amount}
        | {end for quote in known for end in quote.breaks(amount_is, on) if 0 < end < highest.amount}
    )
    steps: list[Step] = []
    for low, high in pairwise(ends):
        lines = [_line(quote, (low, high), middle, costs[quote.pay_out], amount_is, on) for quote in known]
        nothing = (Decimal(0), Decimal(0))  # below it the fee eats up all of the amount
        pairs = combinations({*(line for line in lines if line is not None), nothing}, 2)
        crossings = {(b[1] - a[1]) / (a[0] - b[0]) for a, b in pairs if a[0] != b[0]}
        inner = sorted(at for at in crossings if low < at < high)
        for start, end in pairwise([low, *inner, high]):
            at = (start + end) / 2
            values = [(line[0] * at + line[1], -i) for i, line in enumerate(lines) if line is not None]
            if not values:
                continue
            value, place = max(values)
            if value > 0 and (not steps or steps[-1].quote is not known[-place]):
                steps.append(Step(Money(start, highest.currency), known[-place]))
    return tuple(steps)


def _is_known(quote: Quote, on: date | None) -> bool:
    try:
        return bool(quote.known_on(on))
    except NoData:
        return False


def _line(
    quote: Quote,
    between: tuple[Decimal, Decimal],
    mid_rate: Decimal,
    last_mile: LastMile | None,
    amount_is: Literal["paid", "sent"],
    on: date | None,
) -> tuple[Decimal, Decimal] | None:
    """Slope and intercept of what is left between two break points; None where there is no price."""
    low, high = between
    first, second = low + (high - low) / 4, low + (high - low) * 3 / 4
    try:
        a, b = (quote.worth(at, mid_rate, last_mile, amount_is, on) for at in (first, second))
    except NoData:
        return None
    slope = (b - a) / (second - first)
    return slope, a - slope * first


class _YearlyCost(NamedTuple):
    times: int
    paid: Money
    fees: Money
    total_cost: Money | None
    in_hand: Money | None
    lost: Money | None


class YearlyCost(Plain, _YearlyCost):
    """What a habit costs in a year.

    Attributes
    ----------
    times : int
        [times a year]
    paid, fees : Money
        [sender's currency a year]
    total_cost : Money or None
        [sender's currency a year] None when a rate is not known.
    in_hand, lost : Money or None
        [receiver's currency a year] None when a rate is not known.
    """

    __slots__ = ()


def yearly_cost(transfer: PricedQuote | FeeOnly, times: int) -> YearlyCost:
    """Cost of sending the same amount so many times a year.

    Parameters
    ----------
    transfer : PricedQuote or FeeOnly
        One transfer; of one whose rate is not known, the fees of a year are known all the same.
    times : int
        [times a year] above zero.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``number_not_whole``.
    """
    times = count(times, "times")
    paid, fees = transfer.paid * times, transfer.fee * times
    if isinstance(transfer, FeeOnly):
        return YearlyCost(times, paid, fees, None, None, None)
    cost = None if transfer.total_cost is None else transfer.total_cost * times
    lost = None if transfer.lost is None else transfer.lost * times
    return YearlyCost(times, paid, fees, cost, transfer.in_hand * times, lost)


def _corridors(quotes: Iterable[Quote]) -> str:
    return ", ".join(sorted({f"{q.from_country}-{q.to_country} {q.to_currency}" for q in quotes}))
