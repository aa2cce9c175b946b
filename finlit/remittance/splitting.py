"""One amount in parts: where a price table jumps, two small transfers can cost less than one large one."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from finlit.errors import NoData
from finlit.money import FxQuote, Money, cash_unit, minor_unit, round_to, total
from finlit.plain import Plain
from finlit.remittance.quotes import LastMile, PricedQuote, Quote, Rate, middle_rate
from finlit.values import count, same_currency

Point = tuple[Decimal, Decimal]
Parts = tuple[Decimal, ...]
Brings = Callable[[Decimal], Decimal | None]


class _Split(NamedTuple):
    parts: tuple[PricedQuote, ...]
    paid: Money
    in_hand: Money


class Split(Plain, _Split):
    """One amount sent in parts on the same day.

    Attributes
    ----------
    parts : tuple of PricedQuote
    paid : Money
        [sender's currency] all parts together.
    in_hand : Money
        [receiver's currency] all parts together.
    """

    __slots__ = ()


def best_split(
    quote: Quote,
    amount: Money,
    mid_rate: Rate | FxQuote | None = None,
    *,
    last_mile: LastMile | None = None,
    most_parts: int = 4,
    on: date | None = None,
) -> Split:
    """Return the way to send one amount in up to ``most_parts`` parts that leaves most in hand.

    Where a price table jumps, two small transfers can cost less than one large one; where the fee is flat
    they never do. Nothing is assumed: the combinations are searched.

    Parameters
    ----------
    quote : Quote
    amount : Money
        [sender's currency] handed over in all.
    mid_rate : number, optional
        [received per one sent]
    last_mile : LastMile, optional
        Costs at home, for each part.
    most_parts : int
        1 to 8.
    on : date, optional
        Day of sending, for taxes that have their days; the day of the quote without it.

    Raises
    ------
    NoData
        When no combination has a price; the reason for sending all at once.
    InputError
        ``number_above``, ``amount_not_positive`` for the parts, and those of :meth:`Quote.price`.

    Notes
    -----
    Between its break points what arrives is linear, so some best split has all parts but one at a break
    point, one minor unit above it, or at the least that its fee leaves anything of; those are searched, less
    those that the concave hull of what arrives shows to be worse. Rounding of the fee can still hide a cent.

    Examples
    --------
    Western Union charged SGD 6 at 260 and 19 at 645; if the low fee holds up to 260 [an assumption], three
    parts cost 18 together:

    >>> from datetime import date
    >>> from finlit.remittance import Bracket, BracketFee, FeeRule, RateTier
    >>> rows = (Bracket(above=Decimal(0), up_to=Decimal(260), flat=Decimal(6)),
    ...     Bracket(above=Decimal(260), up_to=None, flat=Decimal(19)))
    >>> service = Quote(provider="WU", from_country="SGP", to_country="PHL", from_currency="SGD",
    ...     to_currency="PHP", pay_in="cash", pay_out="cash", as_of=date(2025, 8, 19),
    ...     fee_rule=FeeRule(currency="SGD", parts=(BracketFee(brackets=rows),)),
    ...     rates=(RateTier(margin_share=Decimal("0.01")),), source="RPW 2025 Q3, brackets assumed")
    >>> split = best_split(service, Money(663, "SGD"), 44)
    >>> [str(part.paid) for part in split.parts], str(sum(part.fee.amount for part in split.parts))
    (['SGD 266.00', 'SGD 266.00', 'SGD 131.00'], '18.00')
    """
    most = count(most_parts, "most_parts", 1, 8)
    same_currency(Money(0, quote.from_currency), amount, doing="+")
    middle = None if mid_rate is None else middle_rate(mid_rate, quote.from_currency, quote.to_currency)
    known: dict[Decimal, PricedQuote | NoData] = {}

    def priced(part: Decimal) -> PricedQuote | NoData:
        if part not in known:
            try:
                known[part] = quote.priced(Money(part, amount.currency), middle, "paid", last_mile, on)
            except NoData as reason:
                known[part] = reason.kept()
        return known[part]

    def in_hand(part: Decimal) -> Decimal | None:
        found = priced(part)
        return None if isinstance(found, NoData) else found.in_hand.amount

    ends = _ends(quote, amount.amount, on, in_hand)
    best = _best_parts(in_hand, ends, amount.amount, most, _rounding(quote, middle))
    parts = [priced(part) for part in best or (amount.amount,)]
    found = tuple(part for part in parts if not isinstance(part, NoData))
    for part in parts:
        if isinstance(part, NoData):
            raise part
    paid = total((part.paid for part in found), amount.currency)
    return Split(found, paid, total((part.in_hand for part in found), quote.to_currency))


def _ends(quote: Quote, whole: Decimal, on: date | None, in_hand: Brings) -> list[Decimal]:
    """Return where a part may stand: at a break point, or at the least amount above it that has a price."""
    unit = minor_unit(quote.from_currency)
    last = sorted({round_to(end, unit, "floor") for end in quote.breaks(on=on)} | {Decimal(0), whole})
    least = {_least(low, high, unit, in_hand) for low, high in pairwise(last) if high <= whole}
    return sorted((end for end in {*last, *least} if unit <= end < whole), reverse=True)


def _least(low: Decimal, high: Decimal, unit: Decimal, in_hand: Brings) -> Decimal:
    """Find the least amount of a stretch that the fee does not eat up; one unit above its start, or more."""
    below, found = 0, int((high - low) / unit)
    if in_hand(low + unit) is not None:
        return low + unit
    while found - below > 1:
        middle = (below + found) // 2
        below, found = (below, middle) if in_hand(low + middle * unit) is not None else (middle, found)
    return low + found * unit


def _rounding(quote: Quote, mid_rate: Decimal | None) -> Decimal:
    """By how much rounding can lift one part above the straight lines [receiver's currency]."""
    rates = [tier.rate(mid_rate) or Decimal(0) for tier in quote.rates]
    return cash_unit(quote.to_currency) + 2 * minor_unit(quote.from_currency) * max(rates)


def _best_parts(
    in_hand: Brings,
    ends: list[Decimal],
    whole: Decimal,
    most_parts: int,
    rounding: Decimal,
) -> Parts | None:
    """Search the parts that leave most; fewer parts win where it is the same."""
    at_ends = {end: value for end in ends if (value := in_hand(end)) is not None}
    at_once = in_hand(whole)
    best: Parts | None = None if at_once is None else (whole,)
    most = Decimal(-1) if at_once is None else at_once
    hull = _hull([(Decimal(0), Decimal(0)), *at_ends.items(), (whole, max(most, Decimal(0)))])
    left: dict[Decimal, tuple[Decimal, Parts]] = {whole: (Decimal(0), ())}
    for used in range(1, most_parts):
        # Which parts were chosen does not matter for what is left, only how much they brought.
        after: dict[Decimal, tuple[Decimal, Parts]] = {}
        for rest, (value, parts) in left.items():
            for end, brought in at_ends.items():
                remains = rest - end
                if remains <= 0:
                    continue
                kept = after.get(remains)
                if kept is None or kept[0] < value + brought:
                    after[remains] = (value + brought, (*parts, end))
        for remains, (value, parts) in after.items():
            last = in_hand(remains)
            if last is not None and value + last > most:
                best, most = (*parts, remains), value + last
        room = most_parts - used
        left = {
            remains: state
            for remains, state in after.items()
            if state[0] + room * (_at(hull, remains / room) + rounding) > most
        }
    return best


def _hull(points: list[Point]) -> list[Point]:
    """Return the concave line above all points."""
    found: list[Point] = []
    for point in sorted(points):
        while found and found[-1][0] == point[0]:
            found.pop()  # of two at one place the higher comes last
        while len(found) > 1 and _is_below(found[-1], found[-2], point):
            found.pop()
        found.append(point)
    return found


def _is_below(middle: Point, before: Point, after: Point) -> bool:
    across = (after[0] - before[0]) * (middle[1] - before[1])
    return across <= (middle[0] - before[0]) * (after[1] - before[1])


def _at(hull: list[Point], place: Decimal) -> Decimal:
    for (low, at_low), (high, at_high) in pairwise(hull):
        if place <= high:
            return at_low + (at_high - at_low) * (place - low) / (high - low)
    return hull[-1][1]
