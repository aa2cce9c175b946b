"""How the loan tools say rates and assumptions."""

from collections.abc import Sequence
from decimal import Decimal

from finlit.credit import Assumption, TruePrice
from finlit.i18n import money, number, percent, text, writer
from finlit.money import Money

# Above this, decimals of a percentage say nothing any more.
_NO_DECIMALS_ABOVE = 10
# Above this, a million percent, no one reads the digits: "more than" says it.
_MOST = 10_000


def rate_text(share: float | Decimal, lang: str) -> str:
    """Write a rate in percent; decimals only where they matter."""
    return _percent(share, lang, 1 if share < _NO_DECIMALS_ABOVE else 0)


def fine_rate_text(share: float | Decimal, lang: str) -> str:
    """Write a small rate, of a month or a day, to two decimals."""
    return _percent(share, lang, 2)


def day_rate_text(share: float | Decimal, lang: str) -> str:
    """Write the price of a day to three decimals: it is a small number, and is worked out again by hand."""
    return _percent(share, lang, 3)


def told_rate_text(share: float | Decimal, lang: str) -> str:
    """Write a rate that was told, by a lender or a rule, with all its digits."""
    return _percent(share, lang, 4)


def rate_above(share: float | Decimal, cap: Decimal, lang: str) -> str:
    """Write the price of a day that is above a ceiling, with as many digits as it takes to see that it is."""
    written = (_percent(share, lang, digits) for digits in range(3, 8))
    return next((each for each in written if each != told_rate_text(cap, lang)), day_rate_text(share, lang))


def _percent(share: float | Decimal, lang: str, most: int) -> str:
    """Write with as many digits as are needed: 24 %, not 24,0 %."""
    if share > _MOST:
        return text("tools.loan.more_than", lang, most=percent(_MOST, lang, 0))
    rounded = round(Decimal(share) * 100, most)
    digits = next(count for count in range(most + 1) if round(rounded, count) == rounded)
    return percent(share, lang, digits)


def is_very_dear(price: TruePrice) -> bool:
    """Whether a yearly percentage says nothing any more: beyond 1,000 %, the rupiah of a day do."""
    return price.effective_annual_rate > _NO_DECIMALS_ABOVE


def a_day(price: TruePrice, lang: str) -> str:
    """Say what a debt costs a day, in rupiah."""
    days = price.months * 365 / 12
    each = Money(price.cost.amount / round(Decimal(days), 6), price.cost.currency).rounded(mode="half_up")
    return text("tools.loan.a_day", lang, each=money(each, lang))


def yearly_text(price: TruePrice, lang: str) -> str:
    """Say the true price with its time: "50,7% setahun", or in rupiah a day where it is very dear."""
    if is_very_dear(price):
        return a_day(price, lang)
    return text("tools.loan.a_year", lang, rate=rate_text(price.effective_annual_rate, lang))


def price_in_words(price: TruePrice, lang: str) -> str:
    """Say the effective annual rate as a count of every hundred rupiah, or as times the loan."""
    rate = price.effective_annual_rate
    if price.cost.amount <= 0:
        return text("tools.loan.price_none", lang)
    if is_very_dear(price):
        return text("tools.loan.price_day", lang, day=a_day(price, lang))
    if rate > 1:  # "185 out of every 100" would be no sentence
        times = number(rate, lang, 1)
        return text("tools.loan.price_times", lang, rate=rate_text(rate, lang), times=times)
    count = number(rate * 100, lang, 0 if rate >= 0.01 else 1)
    return text("tools.loan.price", lang, rate=rate_text(rate, lang), count=count)


def assumptions(said: Sequence[Assumption], lang: str) -> tuple[str, ...]:
    """Say what a result rests on, one sentence each; that a year has 12 months or 365 days everyone knows."""
    known = [("periods_in_year", {"count": count}) for count in (12, 365)]
    return tuple(each.say(lang, writer(lang)) for each in said if each not in known)


def payments_text(payments: Sequence[Money], lang: str) -> str:
    """Say payments to come in one line: "6 × Rp1,066,185, then Rp1,022,727".

    Examples
    --------
    >>> payments_text([Money(500, "IDR"), Money(500, "IDR"), Money(300, "IDR")], "en")
    '2 × Rp500, then Rp300'
    >>> payments_text([Money(300, "IDR"), Money(500, "IDR"), Money(500, "IDR")], "en")
    'Rp300, then 2 × Rp500'
    """
    known = {each: money(each, lang) for each in set(payments)}
    told = [known[each] for each in payments]
    if len(set(told)) == 1:
        return text("tools.loan.payments", lang, times=len(told), each=told[0])
    if len(set(told[:-1])) == 1:
        values = {"times": len(told) - 1, "each": told[0], "last": told[-1]}
        return text("tools.loan.payments_last", lang, **values)
    if len(set(told[1:])) == 1:
        return text("tools.loan.payments_rest", lang, first=told[0], times=len(told) - 1, each=told[1])
    if len(set(told[1:-1])) == 1:
        values = {"first": told[0], "times": len(told) - 2, "each": told[1], "last": told[-1]}
        return text("tools.loan.payments_first", lang, **values)
    return text("tools.loan.payments_changing", lang, times=len(told), first=told[0], last=told[-1])
