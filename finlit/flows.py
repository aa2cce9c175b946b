"""Money that moves, said once for loans, savings, groups and households: how much, when, and what for."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from finlit.doors import told
from finlit.errors import InputError
from finlit.money import Money, is_money
from finlit.plain import Plain
from finlit.timevalue import Frequency, due_dates, periods_per_year
from finlit.values import count as counted

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from finlit.money import FxQuote, Rates

MOST_FLOWS = 50_000
"""More than this is no plan of a family, and would take its time."""


class _Flow(NamedTuple):
    at: int | date
    amount: Money
    what: str = ""


class Flow(Plain, _Flow):
    """Money that moves: into the household above zero, out of it below.

    Attributes
    ----------
    at : int or date
        A day, or the number of whole periods since the start.
    amount : Money
    what : str
        What it is for, as a family calls it.

    Examples
    --------
    >>> wage = Flow(date(2026, 1, 31), Money(5100, "HKD"), "wage")
    >>> wage.amount, wage.what
    (Money('5100', 'HKD'), 'wage')
    """

    __slots__ = ()

    def since(self, first: "Flow") -> int:
        """Say how long after another flow: [days], or [periods] where there are no dates.

        Raises
        ------
        InputError
            ``flow_date_missing`` where one has a date and the other has none.

        Examples
        --------
        >>> Flow(date(2026, 3, 1), Money(1, "IDR")).since(Flow(date(2026, 2, 1), Money(1, "IDR")))
        28
        """
        if isinstance(self.at, int) and isinstance(first.at, int):
            return self.at - first.at
        if isinstance(self.at, date) and isinstance(first.at, date):
            return (self.at - first.at).days
        raise InputError("flow_date_missing", what=self.what or self.amount)


@told
def every(
    frequency: Frequency, amount: Money, start: int | date, count: int, what: str = ""
) -> tuple[Flow, ...]:
    """Say that the same money moves again and again, the first time at the start.

    Parameters
    ----------
    frequency : str
        See ``finlit.timevalue.PERIODS_PER_YEAR``.
    amount : Money
        Each time; above zero into the household, below zero out of it.
    start : date or int
        The day of the first one, or the number of its period. Month ends stay month ends.
    count : int
        [times] 1 to 50,000.
    what : str, optional

    Returns
    -------
    tuple of Flow

    Raises
    ------
    InputError
        ``choice_unknown``, ``amount_not_positive``, ``number_above``, ``number_not_whole``,
        ``date_beyond_calendar``.

    Examples
    --------
    >>> [str(flow.at) for flow in every("month", Money(-300, "HKD"), date(2026, 1, 31), 3, "rent")]
    ['2026-01-31', '2026-02-28', '2026-03-31']
    >>> [flow.at for flow in every("week", Money(-20_000, "IDR"), 1, 3)]
    [1, 2, 3]
    """
    periods_per_year(frequency)  # refuses one that is not known
    times = counted(count, "count", 1, MOST_FLOWS)
    amount = is_money(amount, "amount")
    if isinstance(start, date):
        return tuple(Flow(day, amount, what) for day in due_dates(start, frequency, times, first_due=start))
    first = counted(start, "start", -MOST_FLOWS, MOST_FLOWS)
    return tuple(Flow(first + place, amount, what) for place in range(times))


@told
def in_currency(flows: Iterable[Flow], rates: "Rates | FxQuote") -> tuple[Flow, ...]:
    """Tell flows of several currencies in one, each at the rate of its own day.

    Parameters
    ----------
    flows : iterable of Flow
    rates : Rates or FxQuote
        Daily rates, for flows with dates: all are told in the currency of the series (``rates.to``). Or one
        rate for all of them, as for a plan of days that have no rate yet: what is in ``sent`` is told in
        ``received``, and what is in ``received`` already stays.

    Returns
    -------
    tuple of Flow
        Not rounded, in the same order, for the same purposes.

    Raises
    ------
    InputError
        ``flow_date_missing`` where a flow has no date and the rates are daily.
    NoData
        ``no_rate_of_day``.
    CurrencyMismatch
        ``currency_mismatch`` where the one rate is for other currencies.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from finlit.money import Rates
    >>> days = [(date(2026, 10, 1), Decimal(2300)), (date(2026, 10, 30), Decimal(2313))]
    >>> rates = Rates({"HKD": days}, "IDR", "European Central Bank")
    >>> wages = [Flow(day, Money(100, "HKD"), "wage") for day, _ in days]
    >>> [str(flow.amount) for flow in in_currency(wages, rates)]
    ['IDR 230000', 'IDR 231300']
    """
    return tuple(flow._replace(amount=_told(flow, rates)) for flow in flows)


def _told(flow: Flow, rates: "Rates | FxQuote") -> Money:
    if not _is_daily(rates):
        is_told = flow.amount.currency == rates.received
        return flow.amount if is_told else rates.convert(flow.amount)
    if flow.amount.currency == rates.to:
        return flow.amount
    if not isinstance(flow.at, date):
        raise InputError("flow_date_missing", what=flow.what or flow.amount)
    return rates.on(flow.at).convert(flow.amount, rates.to)


def _is_daily(rates: "Rates | FxQuote") -> "TypeIs[Rates]":
    """Tell them apart by what they can, so that nobody waits for the package that checks records."""
    return hasattr(rates, "on")
