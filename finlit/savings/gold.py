"""Gold: sold dearer than it is bought back, so it needs time to break even."""

from datetime import date
from decimal import Decimal
from math import ceil, log
from typing import NamedTuple

from pydantic import Field, model_validator

from finlit.errors import CurrencyMismatch, InputError, NoSolution
from finlit.money import LARGEST_AMOUNT, Money, round_to, to_decimal
from finlit.record import Record
from finlit.savings.growth import MOST_MONTHS, PriceTrend, yearly_rate
from finlit.savings.path import Account, Saving, Terms, checked_months


class GoldPrice(Record):
    """What a shop asks for a gram and what it pays for one, on one day.

    Attributes
    ----------
    sells_at, buys_back_at : Money
        [per gram] above zero; a shop never buys back dearer than it sells.
    as_of : date
    source : str
    """

    sells_at: Money
    buys_back_at: Money
    as_of: date
    source: str

    @model_validator(mode="after")
    def _has_a_gap(self) -> "GoldPrice":
        if self.buys_back_at.currency != self.sells_at.currency:
            raise CurrencyMismatch(
                "currency_mismatch",
                first=self.sells_at.currency,
                second=self.buys_back_at.currency,
                doing="gold",
            )
        if self.buys_back_at.amount <= 0:
            raise InputError("amount_not_positive", name="buys_back_at", value=self.buys_back_at)
        if self.buys_back_at > self.sells_at:
            raise InputError("gold_gap_upside_down", sells=self.sells_at, buys=self.buys_back_at)
        return self

    @property
    def gap(self) -> Money:
        """Lost on a gram bought and sold the same day.

        >>> price = GoldPrice(sells_at="IDR 2669000", buys_back_at="IDR 2515000",
        ...                   as_of="2026-01-16", source="Suara")
        >>> price.gap, round(price.gap_share, 3)
        (Money('154000', 'IDR'), Decimal('0.058'))
        """
        return self.sells_at - self.buys_back_at

    @property
    def gap_share(self) -> Decimal:
        """The gap as a share of what was paid [0-1]."""
        return Decimal(self.gap / self.sells_at)


class BreakEven(NamedTuple):
    """How far and how long the price must rise until the gold can be sold without a loss."""

    rise_needed: Decimal
    """[share] of today's price"""
    months: int
    """[months] rounded up"""


def gold_break_even(price: GoldPrice, annual_change: Decimal | int | str) -> BreakEven:
    """How long gold must be kept before selling it back brings what it cost.

    The gap is a doorstep: the price has to climb it first.

    Parameters
    ----------
    price : GoldPrice
    annual_change : number
        [share a year] by which the price is assumed to rise. Nobody knows it.

    Raises
    ------
    NoSolution
        ``gold_never_breaks_even`` when the price does not rise, or a hundred years are not enough.

    Notes
    -----
    months = 12 ln(sells / buys back) / ln(1 + annual change), when the gap stays the same share; 0 without
    a gap.

    Examples
    --------
    >>> price = GoldPrice(sells_at="IDR 2669000", buys_back_at="IDR 2515000",
    ...                   as_of="2026-01-16", source="Suara")
    >>> gold_break_even(price, "0.05").months
    15
    """
    change = yearly_rate(annual_change, "annual_change")
    needed = Decimal(price.sells_at / price.buys_back_at) - 1
    if needed == 0:
        return BreakEven(needed, 0)
    if change <= 0:
        raise NoSolution("gold_never_breaks_even", change=change)
    months = ceil(12 * log(1 + needed) / log(1 + change))
    if months > MOST_MONTHS:
        raise NoSolution("gold_never_breaks_even", change=change)
    return BreakEven(needed, months)


class GoldRow(NamedTuple):
    """One month of buying gold."""

    month: int
    paid: Money
    grams: Decimal
    """Held at the month's end"""
    worth: Money
    """Sold back at the month's end, with the cash that did not buy a whole step; rounded down"""


class GoldPath(Record):
    """Gold bought with a savings plan, month by month.

    Attributes
    ----------
    price : GoldPrice
    annual_change : Decimal
        [share a year] assumed
    rows : tuple of GoldRow
    cash : Money
        Not enough for another step
    """

    price: GoldPrice
    annual_change: Decimal
    rows: tuple[GoldRow, ...] = Field(min_length=1)
    cash: Money

    @property
    def closing(self) -> Money:
        """What selling it all back brings at the end, with the cash."""
        return self.rows[-1].worth

    @property
    def put_in(self) -> Money:
        """What the family paid."""
        return sum((row.paid for row in self.rows), Money(0, self.cash.currency))


def gold_path(
    saving: Saving,
    months: int,
    price: GoldPrice,
    annual_change: Decimal | int | str = 0,
    smallest_step: Decimal | int | str = "0.01",
) -> GoldPath:
    """Follow a savings plan that buys gold.

    Parameters
    ----------
    saving : Saving
        What is there at the start buys gold on the first day, deposits at each month's end.
    months : int
        [months] 1 to 1,200.
    price : GoldPrice
        On the first day.
    annual_change : number
        [share a year] assumed for both prices; the past says nothing sure about it.
    smallest_step : number
        [grams] what can be bought at least; a bar is 0.5 or 1, a gold account 0.01.

    Raises
    ------
    InputError
        ``months_out_of_range``, ``yearly_rate_out_of_range``, ``amount_too_large``,
        ``amount_not_positive``.

    Examples
    --------
    >>> price = GoldPrice(sells_at="IDR 2669000", buys_back_at="IDR 2515000",
    ...                   as_of="2026-01-16", source="Suara")
    >>> path = gold_path(Saving(start="IDR 2669000", deposit="IDR 0"), 12, price, smallest_step=1)
    >>> path.put_in - path.closing
    Money('154000', 'IDR')
    """
    change = yearly_rate(annual_change, "annual_change")
    step = to_decimal(smallest_step, "smallest_step")
    if step <= 0:
        raise InputError("amount_not_positive", name="smallest_step", value=step)
    calendar = Terms(saving, Account()).calendar(checked_months(months))
    asked, offered = PriceTrend(price.sells_at, change), PriceTrend(price.buys_back_at, change)
    code = (saving.start - saving.start + price.sells_at).currency  # refuses another currency
    purse = _GoldPurse(step)
    purse.buy(saving.start.amount, price.sells_at.amount)
    rows = []
    for month, slot in enumerate(calendar, start=1):
        paid = saving.deposit * slot.deposits
        purse.buy(paid.amount, _price(asked, month))
        worth = purse.grams * _price(offered, month) + purse.cash
        brought = paid + saving.start if month == 1 else paid
        rows.append(GoldRow(month, brought, purse.grams, Money(worth, code).rounded(mode="down")))
    return GoldPath(price=price, annual_change=change, rows=tuple(rows), cash=Money(purse.cash, code))


def _price(trend: PriceTrend, month: int) -> Decimal:
    exact = trend.price.amount * trend.factor(month)
    if exact > LARGEST_AMOUNT:
        raise InputError("amount_too_large", name="gold price", value=f"{exact:.3E}", largest=LARGEST_AMOUNT)
    if exact < Decimal("0.01"):
        raise InputError("gold_price_vanishes", month=month, today=trend.price)
    return exact


class _GoldPurse:
    """Grams, and the cash that was too little for another step."""

    def __init__(self, step: Decimal) -> None:
        self.grams, self.cash, self._step = Decimal(0), Decimal(0), step

    def buy(self, amount: Decimal, price: Decimal) -> None:
        self.cash += amount
        more = round_to(self.cash / price, self._step, "down")
        self.grams += more
        self.cash -= more * price
