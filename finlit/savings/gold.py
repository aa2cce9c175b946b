"""Gold: sold dearer than it is bought back, so it needs time to break even."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, log
from typing import Any, NamedTuple

from pydantic import Field, model_validator

from finlit.errors import InputError, NoSolution
from finlit.money import LARGEST_AMOUNT, AboveZero, Money, minor_unit, round_to
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.savings.account import AT_HOME, Account, Fees, Saving, checked_months
from finlit.savings.growth import MOST_MONTHS, PriceTrend
from finlit.savings.path import Terms
from finlit.values import positive, rise, same_currency

# A keeping fee is taken in smaller parts of a gram than can be bought.
_FINEST_GRAMS = Decimal("0.0001")


class GoldPrice(Record):
    """What a shop asks for a gram and what it pays for one, on one day.

    Attributes
    ----------
    sells_at, buys_back_at : Money
        [per gram] above zero; a shop never buys back dearer than it sells.
    as_of : date
    source : str
    """

    sells_at: AboveZero
    buys_back_at: AboveZero
    as_of: date
    source: str

    @model_validator(mode="after")
    def _has_a_gap(self) -> "GoldPrice":
        same_currency(self.sells_at, self.buys_back_at, doing="gold")
        if self.buys_back_at > self.sells_at:
            raise InputError("gold_gap_upside_down", sells=self.sells_at, buys=self.buys_back_at)
        return self

    @property
    def gap(self) -> Money:
        """Lost on a gram bought and sold the same day.

        >>> price = GoldPrice(sells_at=Money(2_669_000, "IDR"), buys_back_at=Money(2_515_000, "IDR"),
        ...                   as_of=date(2026, 1, 16), source="Suara")
        >>> price.gap, round(price.gap_share, 3)
        (Money('154000', 'IDR'), Decimal('0.058'))
        """
        return self.sells_at - self.buys_back_at

    @property
    def gap_share(self) -> Decimal:
        """The gap as a share of what was paid [0-1]."""
        return Decimal(self.gap / self.sells_at)


@dataclass(frozen=True, slots=True)
class BreakEven(Plain):
    """How far and how long the price must rise until the gold can be sold without a loss."""

    rise_needed: Decimal
    """[share] of today's price"""
    months: int
    """[months] rounded up"""


def gold_break_even(price: GoldPrice, annual_change: Any) -> BreakEven:
    """How long gold must be kept before selling it back brings what it cost.

    The gap is a doorstep: the price has to climb it first.

    Parameters
    ----------
    price : GoldPrice
    annual_change : number
        [share a year] -0.9 to below 1, by which the price is assumed to rise. Nobody knows it.

    Returns
    -------
    BreakEven

    Raises
    ------
    InputError
        ``rate_as_percent``.
    NoSolution
        ``gold_never_breaks_even`` when the price does not rise, or a hundred years are not enough.

    Notes
    -----
    months = 12 ln(sells / buys back) / ln(1 + annual change), when the gap stays the same share; 0 without
    a gap.

    Examples
    --------
    >>> price = GoldPrice(sells_at=Money(2_669_000, "IDR"), buys_back_at=Money(2_515_000, "IDR"),
    ...                   as_of=date(2026, 1, 16), source="Suara")
    >>> gold_break_even(price, "0.05").months
    15
    """
    change = rise(annual_change, "annual_change")
    needed = Decimal(price.sells_at / price.buys_back_at) - 1
    if needed == 0:
        return BreakEven(needed, 0)
    if change <= 0:
        raise NoSolution("gold_never_breaks_even", change=change)
    growth = log(1 + change)
    months = ceil(12 * log(1 + needed) / growth) if growth else None
    if months is None or months > MOST_MONTHS:
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
    fees: Money
    """Taken for keeping it"""
    withdrawn: Money
    """Gold sold back by the family at the month's end"""


class GoldPath(Table, Record):
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

    @property
    def withdrawn(self) -> Money:
        """All that the family sold back on the way."""
        return sum((row.withdrawn for row in self.rows), Money(0, self.cash.currency))

    @property
    def fees(self) -> Money:
        """What keeping it cost."""
        return sum((row.fees for row in self.rows), Money(0, self.cash.currency))


def gold_path(
    saving: Saving,
    months: int,
    price: GoldPrice,
    annual_change: Any = 0,
    smallest_step: Any = "0.01",
    account: Account | None = None,
) -> GoldPath:
    """Follow a savings plan that buys gold.

    A fee for keeping it is taken out of the gold, at the price at which it is bought back: small accounts
    melt.

    Parameters
    ----------
    saving : Saving
        What is there at the start buys gold on the first day, deposits at each month's end.
    months : int
        [months] 1 to 1,200.
    price : GoldPrice
        On the first day.
    annual_change : number
        [share a year] -0.9 to below 1, assumed for both prices; the past says nothing sure about it.
    smallest_step : number
        [grams] what can be bought at least; a bar is 0.5 or 1, a gold account 0.01.
    account : Account, optional
        Its fees, monthly and yearly, for keeping the gold. Gold has no rate and no tax on interest.

    Raises
    ------
    InputError
        ``gold_earns_nothing`` for an account with a rate; ``rate_as_percent``, ``amount_too_large``,
        ``amount_not_positive``, ``gold_price_vanishes``, ``withdrawal_above_balance``, and those of
        :func:`savings_path` for the months.
    CurrencyMismatch

    Examples
    --------
    A gram bought and kept a year, then the same with a fee of 2,500 a month:

    >>> price = GoldPrice(sells_at=Money(2_669_000, "IDR"), buys_back_at=Money(2_515_000, "IDR"),
    ...                   as_of=date(2026, 1, 16), source="Suara")
    >>> one_gram = Saving(start=Money(2_669_000, "IDR"), deposit=Money(0, "IDR"))
    >>> path = gold_path(one_gram, 12, price, smallest_step=1)
    >>> path.put_in - path.closing
    Money('154000', 'IDR')
    >>> kept = gold_path(one_gram, 12, price, account=Account(admin_fee=Money(2500, "IDR")))
    >>> path.closing - kept.closing
    Money('30000', 'IDR')
    """
    change, step = rise(annual_change, "annual_change"), positive(smallest_step, "smallest_step")
    keeping = Account() if account is None else account
    keeping.check_for_gold()
    code = same_currency(saving.start, price.sells_at, doing="gold")
    fees = Fees(keeping, code)
    calendar = Terms(saving, AT_HOME).calendar(checked_months(months))
    asked, offered = PriceTrend(price.sells_at, change), PriceTrend(price.buys_back_at, change)
    purse = _GoldPurse(step)
    purse.buy(saving.start.amount, price.sells_at.amount)
    rows = []
    for month, slot in enumerate(calendar, start=1):
        paid = saving.deposit_in(month) * slot.deposits
        purse.buy(paid.amount, _price(asked, month))
        back = _price(offered, month)
        due = fees.next(bool(paid), purse.worth(back) > 0) * minor_unit(code)
        taken = purse.take(due, back)
        wanted = saving.withdrawn_in(month)
        there = Money(purse.worth(back), code)
        if wanted > there:
            told = {"month": month, "amount": wanted, "there": there.rounded(mode="down")}
            raise InputError("withdrawal_above_balance", difference=wanted - told["there"], **told)
        sold = purse.take(wanted.amount, back)
        # A fee leaves a part of a gram that 28 digits cut off; that is no rupiah less.
        worth = round_to(purse.worth(back), Decimal("1e-6"))
        rows.append(
            GoldRow(
                month=month,
                paid=paid + saving.start if month == 1 else paid,
                grams=purse.held if taken or sold else purse.grams,
                worth=Money(worth, code).rounded(mode="down"),
                fees=Money(taken, code),
                withdrawn=wanted,
            )
        )
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

    @property
    def held(self) -> Decimal:
        """Grams in whole steps: what is taken out of the gold leaves a part of a gram that nobody weighs."""
        return round_to(self.grams, min(self._step, _FINEST_GRAMS), "down")

    def worth(self, price: Decimal) -> Decimal:
        return self.grams * price + self.cash

    def take(self, fee: Decimal, price: Decimal) -> Decimal:
        """Take a fee out of the gold, then of the cash; return what could be taken."""
        if fee <= self.grams * price:
            self.grams -= fee / price
            return fee
        taken = min(fee, self.worth(price))
        self.cash -= taken - self.grams * price
        self.grams = Decimal(0)
        return taken
