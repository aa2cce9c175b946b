"""Profit share (bagi hasil): what a place of Islamic finance pays is known only when its profit is."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import Field

from finlit.errors import InputError
from finlit.money import Money, above_zero, not_negative, round_ratio
from finlit.record import Record
from finlit.values import AnnualRate, Share, count, same_currency, share


class ProfitShare(Record):
    """What a saver may expect from a place that shares its profit. It is an expectation and no promise.

    Attributes
    ----------
    nisbah : Decimal
        [share of the profit] the saver's part, 0 to 1: 0.6 for 60 : 40.
    pool_yield : Decimal
        [share a year] what the place last earned on the money of its savers, before it was shared.
    as_of : date
        Of which time that is.
    source : str

    Raises
    ------
    InputError
        ``share_as_percent``, ``rate_as_percent``.

    References
    ----------
    jurnalfn.com, March 2023: 10 million, 60 : 40 of 4.25 percent, 255,000 in a year.

    Examples
    --------
    >>> told = ProfitShare(nisbah=Decimal("0.6"), pool_yield=Decimal("0.0425"), as_of=date(2023, 3, 1),
    ...                    source="jurnalfn.com")
    >>> told.expected_rate
    Decimal('0.02550')
    """

    nisbah: Share
    pool_yield: AnnualRate
    as_of: date
    source: str = Field(min_length=1)

    @property
    def expected_rate(self) -> Decimal:
        """What the saver may expect [share a year]."""
        return self.nisbah * self.pool_yield


def profit_share(
    balance: Money, pool: Money, profit: Money, nisbah: Any, days: Any = 30, of_days: Any = 30
) -> Money:
    """Share the profit of one month by what each has saved.

    The place tells its profit when the month is over; the saver's part follows from it.

    Parameters
    ----------
    balance : Money
        The saver's average balance.
    pool : Money
        Above zero: the balances of all savers whose money earned the profit, this one's too.
    profit : Money
        What was earned with them, to be shared.
    nisbah : number
        [share of the profit] for the savers, 0 to 1.
    days, of_days : int
        [days] for which the balance was there, and the days of the month.

    Returns
    -------
    Money
        Rounded to the smallest coin.

    Raises
    ------
    InputError
        ``amount_negative``, ``amount_not_positive``, ``number_above`` when one saver has more than all,
        ``share_as_percent``.
    CurrencyMismatch

    Notes
    -----
    balance / pool x nisbah x profit x days / of_days; 0 without profit.

    References
    ----------
    scribd.com/document/701928374: one million of 100 million, half of 15 million, 19 of 31 days: 45,967.74.

    Examples
    --------
    >>> profit_share(Money(1_000_000, "IDR"), Money(10**8, "IDR"), Money(15 * 10**6, "IDR"), "0.5", 19, 31)
    Money('45967.74', 'IDR')
    """
    code = same_currency(
        not_negative(balance, "balance"),
        above_zero(pool, "pool"),
        not_negative(profit, "profit"),
        doing="profit_share",
    )
    if balance > pool:
        raise InputError("number_above", name="balance", value=balance, highest=pool)
    whole = count(of_days, "of_days", highest=366)
    part = Fraction(balance.amount) / Fraction(pool.amount) * Fraction(share(nisbah, "nisbah"))
    part *= Fraction(count(days, "days", lowest=0, highest=whole), whole)
    exact = part * Money(profit.amount, code).in_minor()
    return Money.from_minor(round_ratio(exact.numerator, exact.denominator), code)
