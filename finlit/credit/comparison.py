"""Offers side by side: which one is the cheaper, and whether the heaviest month can be borne."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from finlit.credit.ceilings import Cap, highest
from finlit.credit.offers import Offer
from finlit.credit.price import TruePrice
from finlit.errors import FinlitError, InputError
from finlit.money import Money, not_negative
from finlit.plain import Plain, Table
from finlit.timevalue import periods_per_year
from finlit.values import same_currency


@dataclass(frozen=True)
class OfferRow(Plain):
    """One offer in a comparison.

    Attributes
    ----------
    offer : Offer
    price : TruePrice
    peak_month : int
        Which month is the heaviest, from 1; with dates, 1 is the calendar month of the start.
    peak_payment : Money
        What is paid in it.
    debt_service_ratio : Decimal or None
        [share] of that month's income that all instalments take; None when nothing comes in that month.
    is_within_limit : bool or None
        Whether every month stays within the limit; None where none was given.
    """

    offer: Offer
    price: TruePrice
    peak_month: int
    peak_payment: Money
    debt_service_ratio: Decimal | None
    is_within_limit: bool | None


@dataclass(frozen=True)
class OfferComparison(Table):
    """Offers side by side, the lowest true price first.

    Attributes
    ----------
    rows : tuple of OfferRow
    excluded : tuple of (Offer, FinlitError)
        Offers that have no price, and why.
    same_money : bool
        Whether all put the same money into the hand.
    same_time : bool
        Whether all are repaid in the same time.
    """

    rows: tuple[OfferRow, ...]
    excluded: tuple[tuple[Offer, FinlitError], ...]
    same_money: bool
    same_time: bool

    @property
    def by_cost(self) -> tuple[OfferRow, ...]:
        """Give the same rows, fewest rupiah first."""
        return tuple(sorted(self.rows, key=lambda row: row.price.cost.amount))


def debt_service_ratio(instalments: Money, income: Money) -> Decimal | None:
    """Say which share of a month's income goes to instalments.

    Parameters
    ----------
    instalments : Money
        [a month] all of them together.
    income : Money
        [a month]

    Returns
    -------
    Decimal or None
        [share] 0.3 is 30 of every 100; above 1 where more is due than comes in. None where instalments are
        due and nothing comes in.

    Raises
    ------
    InputError
        ``amount_negative``.
    CurrencyMismatch

    Examples
    --------
    >>> debt_service_ratio(Money(900_000, "IDR"), Money(3_000_000, "IDR"))
    Decimal('0.3')
    """
    due, earned = not_negative(instalments, "instalments"), not_negative(income, "income")
    same_currency(due, earned, doing="debt_service_ratio")
    if not due:
        return Decimal(0)
    return due.amount / earned.amount if earned else None


def compare_offers(
    offers: Sequence[Offer],
    monthly_income: Money | Sequence[Money],
    *,
    other_instalments: Money | None = None,
    limit: Cap | None = None,
) -> OfferComparison:
    """Put offers side by side: true price, cost, and whether the heaviest month can be borne.

    Offers of another size or time are not scaled: ``same_money`` and ``same_time`` say whether the rupiah can
    be compared; the true price always can.

    Parameters
    ----------
    offers : sequence of Offer
    monthly_income : Money, or a sequence of Money
        [a month] the same each month, or month by month from the first; it repeats.
    other_instalments : Money, optional
        [a month] that are paid already.
    limit : Ceiling, Rule or number, optional
        [share of a month's income] that instalments should not pass: the rule in force (online lenders are
        bound to ``p2p.instalments_of_income``), or one of one's own.

    Returns
    -------
    OfferComparison

    Raises
    ------
    InputError
        ``nothing_to_compare``, ``amount_negative``, ``share_as_percent``.
    CurrencyMismatch
        When an offer, an income or the other instalments have another currency than the first income.

    Examples
    --------
    >>> from finlit.credit import daily_lender_offer, instalment_offer
    >>> lent = Money(1_000_000, "IDR")
    >>> offers = [daily_lender_offer("keliling", lent, Money(50_000, "IDR"), 24),
    ...           instalment_offer("koperasi", lent, Money(350_000, "IDR"), 3)]
    >>> best = compare_offers(offers, Money(3_000_000, "IDR"), limit="0.3").rows[0]
    >>> best.offer.name, str(best.price.cost), best.peak_month, best.is_within_limit
    ('koperasi', 'IDR 50000', 1, True)
    """
    given = list(monthly_income) if isinstance(monthly_income, Sequence) else [monthly_income]
    incomes = [not_negative(income, "monthly_income") for income in given]
    if not offers or not incomes:
        raise InputError("nothing_to_compare")
    others = Money(0, incomes[0].currency)
    if other_instalments is not None:
        others = not_negative(other_instalments, "other_instalments")
    same_currency(*incomes, others, *(offer.flows[0].amount for offer in offers), doing="compare_offers")
    most = None if limit is None else highest(limit, "limit", "income")
    rows: list[OfferRow] = []
    excluded: list[tuple[Offer, FinlitError]] = []
    for offer in offers:
        try:
            price = offer.price()
        except FinlitError as reason:
            excluded.append((offer, reason.kept()))
            continue
        peak = _peak(offer, price, incomes, others)
        is_within = None if most is None else peak.ratio is not None and peak.ratio <= most
        rows.append(OfferRow(offer, price, *peak, is_within))
    rows.sort(key=lambda row: (row.price.effective_annual_rate, row.price.cost.amount))
    return OfferComparison(
        tuple(rows),
        tuple(excluded),
        len({row.price.net_disbursed for row in rows}) <= 1,
        len({round(row.price.months) for row in rows}) <= 1,
    )


class _Peak(NamedTuple):
    """The heaviest month."""

    month: int
    payment: Money
    ratio: Decimal | None


def _peak(offer: Offer, price: TruePrice, incomes: list[Money], others: Money) -> _Peak:
    """Return the month with the largest share of its income; a month without income is the heaviest."""
    nothing = Money(0, price.cost.currency)
    paid: dict[int, Money] = {}
    for flow, month in zip(price.flows, _months(offer, price), strict=True):
        if flow.amount.amount < 0 and month:
            paid[month] = paid.get(month, nothing) - flow.amount
    found = []
    for month, payment in paid.items():
        ratio = debt_service_ratio(payment + others, incomes[(month - 1) % len(incomes)])
        weight = payment.amount if ratio is None else ratio
        found.append((ratio is None, weight, -month, _Peak(month, payment, ratio)))
    return max(found)[-1] if found else _Peak(1, nothing, Decimal(0))


def _months(offer: Offer, price: TruePrice) -> list[int]:
    """Return the month in which each flow falls; 0 is the day of the start itself.

    With dates these are months of the calendar, as wages are, and the first one is that of the start: counted
    in days, the instalments of 1 February and 1 March would fall into one month.
    """
    ends = [flow.at if isinstance(flow.at, date) else _day(offer.days, flow.at) for flow in price.flows]
    days = [day for day in ends if day is not None]
    if len(days) < len(ends):
        a_year = periods_per_year(offer.frequency)
        return [-(-flow.since(price.flows[0]) * 12 // a_year) for flow in price.flows]
    turns = [day.year * 12 + day.month for day in days]
    return [turn - turns[0] + 1 if day > days[0] else 0 for turn, day in zip(turns, days, strict=True)]


def _day(days: Sequence[date | None], period: int) -> date | None:
    return days[period] if period < len(days) else None
