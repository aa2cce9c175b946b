"""The true price of borrowing, the same for every way a family borrows.

Three annual rates have three names and are never mixed: the nominal one (a period's rate times the periods
of a year, the US APR), the effective one (compounded, the EU and UK APR, "setara setahun") and the flat
monthly equivalent (the cost spread over the money and the months, as shops quote it).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile
from math import exp, expm1, fsum, isfinite, log1p, nextafter
from typing import Any, NamedTuple

from finlit.credit.loan import Loan
from finlit.credit.schedule import Assumption, Flow, in_percent
from finlit.errors import CurrencyMismatch, InputError, NoSolution
from finlit.money import Money, total
from finlit.timevalue import DAYS_BETWEEN, Frequency, annual_rate, periods_per_year
from finlit.values import exact, rate
from finlit.words import Show, text

DAYS_IN_YEAR = 365
_MONTHS_IN_YEAR = 12
_MOST_FLOWS = 5000
_NOTHING = Decimal(0)
# Beyond this a yearly rate cannot be written down, let alone understood.
_LARGEST_LOG = 690.0
# From this part of the true price on, a lender's rate tells all of it.
_WHOLE_PRICE = 0.995
# The rate nearest to -100 % that a float can tell from it.
_LOWEST = nextafter(-1.0, 0.0)
# Sums of floats are not to be trusted beyond this part of what they add up.
_TINY = Decimal("1E-12")


@dataclass(frozen=True)
class TruePrice:
    """What borrowing truly costs: the one card for every lender.

    Attributes
    ----------
    cash_in, cash_out : Money
        Everything that a family sees come in and go out, also where both happen on one day. What is held
        back when a loan is handed over is never seen.
    cost : Money
        ``cash_out`` less ``cash_in``.
    in_hand : Money
        What is left in the hand on the first day.
    nominal_annual_rate : float
        [a year] without interest on interest: rate of one period times the periods of a year.
    effective_annual_rate : float
        [a year] with interest on interest; the only one that compares weekly with monthly.
    flat_monthly_rate : float
        [a month] cost, over the money handed over, over the months. Without months it is the cost's share.
    period_rate : float
        [a period] the rate that brings the flows to zero; ``periods_per_year`` says which period. It is the
        time between the payments, and for a debt that is paid once its whole term.
    periods_per_year : float
    daily_rate : float or None
        [a day, without interest on interest] of a debt that is paid once: cost, over what was received, over
        the days; a 365th of ``nominal_annual_rate``. None where there are several payments.
    months : float
        From the first to the last flow.
    times : tuple of float
        Years from the first flow to each.
    quoted_annual_rate : float, optional
        [a year, simple] what the lender says.
    index : float, optional
        Quoted over true (nominal): 1 tells the whole price, 0.5 half of it. None where nothing is quoted,
        or nothing is charged.
    flows : tuple of Flow
    assumptions : tuple of Assumption
    """

    cash_in: Money
    cash_out: Money
    cost: Money
    in_hand: Money
    nominal_annual_rate: float
    effective_annual_rate: float
    flat_monthly_rate: float
    period_rate: float
    periods_per_year: float
    daily_rate: float | None
    months: float
    times: tuple[float, ...]
    quoted_annual_rate: float | None
    index: float | None
    flows: tuple[Flow, ...]
    assumptions: tuple[Assumption, ...]

    def present_value(self) -> float:
        """Discount the flows at the price: zero, but for the last digits of a float."""
        # By the period: many large losses are -100 % a year to a float, and nothing is discounted at that.
        growth = self.periods_per_year * log1p(max(self.period_rate, _LOWEST))
        discounted = zip(self.flows, self.times, strict=True)
        return fsum(float(flow.amount.amount) * exp(-growth * years) for flow, years in discounted)

    def explain(self, lang: str, show: Show | None = None) -> tuple[str, ...]:
        """Say in sentences what comes in and goes out, what that is a year, and what it rests on.

        Parameters
        ----------
        lang : {"en", "id"}
        show : callable, optional
            Writes each value; plainly without it, as "Rp24.800.000" with ``finlit.i18n.writer(lang)``.

        Raises
        ------
        InputError
            ``language_unknown``.

        Examples
        --------
        >>> from finlit.i18n import writer
        >>> true_price([1_000_000] + [-50_000] * 24, frequency="day").explain("en", writer("en"))[0]
        'Rp1,000,000 comes in and Rp1,200,000 goes out: the cost is Rp200,000.'
        """
        sums = {"cash_in": self.cash_in.rounded(), "cash_out": self.cash_out.rounded()}
        if self.cost.amount <= 0:
            said = [text("credit.price.none", lang, show, **sums)]
        else:
            effective, nominal = (
                in_percent(rate, 1) for rate in (self.effective_annual_rate, self.nominal_annual_rate)
            )
            said = [
                text("credit.price.sum", lang, show, **sums, cost=self.cost.rounded()),
                text("credit.price.year", lang, show, effective=effective, nominal=nominal),
                *self._of_a_day(lang, show),
                text("credit.price.flat", lang, show, flat=in_percent(self.flat_monthly_rate)),
            ]
        if self.quoted_annual_rate is not None and self.index is not None:
            quoted, part = in_percent(self.quoted_annual_rate, 1), in_percent(self.index, 0)
            key = "quoted" if self.index < _WHOLE_PRICE else "quoted_whole"
            said.append(text(f"credit.price.{key}", lang, show, quoted=quoted, part=part))
        return (*said, *(each.say(lang, show) for each in self.assumptions))

    def _of_a_day(self, lang: str, show: Show | None) -> list[str]:
        """Say the price of a day where a family can work it out again: for a debt that is paid once."""
        if self.daily_rate is None:
            return []
        return [text("credit.price.day", lang, show, daily=in_percent(self.daily_rate, 3))]


def true_price(
    cash_flows: Sequence[Any],
    *,
    currency: str = "IDR",
    frequency: Frequency = "month",
    quoted_annual_rate: Decimal | float | str | None = None,
    even_if_dear: bool = False,
    assumptions: Sequence[Assumption] = (),
) -> TruePrice:
    """Say what a stream of money truly costs, whoever lends it and however it is repaid.

    Parameters
    ----------
    cash_flows : sequence
        From the household's side, + into it, - out of it. Amounts one ``frequency`` apart, the first one
        now; or pairs of (date, amount); or :class:`Flow`. Amounts are Money or plain numbers of ``currency``.
    currency : str
        ISO 4217 code of plain numbers.
    frequency : str
        Time between amounts without dates.
    quoted_annual_rate : number, optional
        [a year, simple] what the lender says, for the index.
    even_if_dear : bool
        The lender truly says 1 a year or more: 1.095 is 109.5 percent, 0.3 a day.
    assumptions : sequence of Assumption, optional
        What the flows rest on; handed on.

    Raises
    ------
    InputError
        ``flows_unusable``: none, too many, of another kind, or all on one day; ``choice_unknown``,
        ``rate_as_percent``, ``currency_unknown``, ``number_unreadable``, ``number_not_finite``,
        ``amount_too_large``.
    CurrencyMismatch
        When the flows are of two currencies.
    NoSolution
        ``nothing_in_hand`` when nothing stays in the hand at any time; ``flows_of_one_sign`` when nothing is
        paid back; ``paid_before_received`` when money is paid in first and less of it comes back;
        ``more_received_than_paid`` when more comes in than goes out and no rate below zero fits;
        ``price_too_large``; ``no_rate_found``.

    Notes
    -----
    A debt that is paid once, c its cost over what was received: the nominal rate is ``c * 365 / days`` (in
    months ``c * 12 / months``) and the effective one ``(1 + c) ** (365 / days) - 1``. Several payments that
    are all equally far apart: the period is the time between them. Dated flows: the effective rate X solves
    sum A (1 + X)^(-days/365) = 0, and the nominal one is the monthly rate of X times twelve.

    Where in and out are the same sum, nothing is charged and every rate is 0. Where several rates fit
    (savings that come back at the end), the lowest one that is not negative counts; where more comes in than
    goes out, the one below zero that is nearest to it.

    References
    ----------
    12 CFR 1026, Appendix J, (b)(4) and (b)(5): which period a price is told for.

    Examples
    --------
    A travelling lender hands over one million and collects 50,000 on 24 days:

    >>> price = true_price([1_000_000] + [-50_000] * 24, frequency="day")
    >>> price.cost, round(price.nominal_annual_rate, 3)
    (Money('200000', 'IDR'), 5.523)
    """
    quoted = quoted_annual_rate
    if quoted is not None:
        quoted = rate(quoted, "quoted_annual_rate", even_if_dear=even_if_dear)
    return _priced(_read(cash_flows, currency), frequency, quoted, assumptions)


class _Moved(NamedTuple):
    """What moves on balance, day by day or period by period."""

    at: list[int]
    """[steps] since the first flow, rising; nothing on balance is left out"""
    amounts: list[Decimal]
    steps_per_year: int
    is_dated: bool

    @property
    def is_paid_once(self) -> bool:
        """Whether something is received once, and paid for once later."""
        return len(self.amounts) == 2 and self.amounts[0] > 0 > self.amounts[1]

    @property
    def unit(self) -> int:
        """[steps] the period that a price is told for: from one payment to the next where all are equal."""
        gaps = {late - early for early, late in pairwise(self.at)}
        return gaps.pop() if len(gaps) == 1 else 1


class _Rates(NamedTuple):
    """One price told in every way; :class:`TruePrice` says what each is."""

    period: float
    per_year: float
    nominal: float
    effective: float
    daily: float | None = None


def _priced(
    flows: tuple[Flow, ...], frequency: Frequency, quoted: Decimal | None, assumptions: Sequence[Assumption]
) -> TruePrice:
    """Price flows that are in order of time and of one currency."""
    if flows[0].at == flows[-1].at:
        raise InputError("flows_unusable", reason=f"{flows[0].at} - {flows[-1].at}")
    code = flows[0].amount.currency
    amounts = [flow.amount.amount for flow in flows]
    cash_in = Money(sum(amount for amount in amounts if amount > 0), code)
    cash_out = Money(-sum(amount for amount in amounts if amount < 0), code)
    cost = cash_out - cash_in
    moved, years = _moved(flows, frequency)
    lent = max(accumulate(moved.amounts), default=Decimal(0))
    if lent <= 0 and cost:
        raise NoSolution("nothing_in_hand", cost=cost)
    rates = _rates(moved, cost, abs(cost.amount) <= _TINY * (cash_in.amount + cash_out.amount))
    if not isfinite(rates.effective):
        raise NoSolution("price_too_large", cost=cost)
    months = years[-1] * 12
    return TruePrice(
        cash_in=cash_in,
        cash_out=cash_out,
        cost=cost,
        in_hand=total((flow.amount for flow in takewhile(lambda flow: flow.at == flows[0].at, flows)), code),
        nominal_annual_rate=rates.nominal,
        effective_annual_rate=rates.effective,
        flat_monthly_rate=float(cost.amount / lent) / months if cost else 0.0,
        period_rate=rates.period,
        periods_per_year=rates.per_year,
        daily_rate=rates.daily,
        months=months,
        times=tuple(years),
        quoted_annual_rate=None if quoted is None else float(quoted),
        index=None if quoted is None or rates.nominal <= 0 else float(quoted) / rates.nominal,
        flows=flows,
        assumptions=(*assumptions, *_conventions(moved)),
    )


def _moved(flows: Sequence[Flow], frequency: Frequency) -> tuple[_Moved, list[float]]:
    """Say what moves on balance, and how many years after the first flow each one is."""
    is_dated = isinstance(flows[0].at, date)
    steps_per_year = DAYS_IN_YEAR if is_dated else periods_per_year(frequency)
    passed = [flow.since(flows[0]) for flow in flows]
    balance: dict[int, Decimal] = {}
    for step, flow in zip(passed, flows, strict=True):
        balance[step] = balance.get(step, _NOTHING) + flow.amount.amount
    left = [(step, amount) for step, amount in balance.items() if amount]
    moved = _Moved([step for step, _ in left], [amount for _, amount in left], steps_per_year, is_dated)
    days = DAYS_BETWEEN.get(frequency, 1)
    if moved.is_paid_once and days > 1 and not is_dated:
        # One debt has one price, whether its term is told as two weeks or as fourteen days.
        moved = _Moved([step * days for step in moved.at], moved.amounts, DAYS_IN_YEAR, is_dated=True)
        passed = [step * days for step in passed]
    return moved, [step / moved.steps_per_year for step in passed]


def _rates(moved: _Moved, cost: Money, is_tiny: bool) -> _Rates:
    """Tell the price of flows in every way; all are 0 where nothing is charged."""
    if moved.is_paid_once:
        return _rates_of_one_payment(moved, cost.amount / moved.amounts[0])
    if moved.is_dated:
        years = [step / DAYS_IN_YEAR for step in moved.at]
        effective = _solved(years, moved, cost, is_tiny)
        period = expm1(log1p(max(effective, _LOWEST)) / _MONTHS_IN_YEAR)
        return _Rates(period, _MONTHS_IN_YEAR, period * _MONTHS_IN_YEAR, effective)
    unit = moved.unit
    per_year = moved.steps_per_year if unit == 1 else moved.steps_per_year / unit
    period = _solved([step / unit for step in moved.at], moved, cost, is_tiny)
    return _Rates(period, per_year, period * per_year, _compounded(period, per_year))


def _rates_of_one_payment(moved: _Moved, share: Decimal) -> _Rates:
    """Tell the price of a debt that is paid once: its period is its term, so there is nothing to solve."""
    a_year = Decimal(moved.steps_per_year) / moved.unit
    period, per_year = float(share), float(a_year)
    nominal = share * a_year
    effective = _compounded(period, per_year)
    return _Rates(period, per_year, float(nominal), effective, float(nominal / DAYS_IN_YEAR))


def _solved(times: list[float], moved: _Moved, cost: Money, is_tiny: bool) -> float:
    """Return the rate that brings the flows to zero, for one unit of these times."""
    if not cost:
        return 0.0
    tiny = _first_order(times, moved.amounts, cost.amount) if is_tiny else None
    flows = list(map(float, moved.amounts))
    rate = annual_rate(times, flows) if tiny is None else tiny
    if cost.amount > 0 > rate:
        raise NoSolution("paid_before_received", cost=cost)
    if rate <= 0 or cost.amount > 0:
        return rate
    # More comes in than goes out, and what fits first is what a saver earned: no price of a loan. Read
    # backwards, the flows show whether a rate below zero fits too.
    backwards = annual_rate([times[-1] - time for time in times], flows)
    mirrored = -backwards / (1 + backwards)
    if not -1 < mirrored < 0:
        raise NoSolution("more_received_than_paid", gain=-cost)
    return mirrored


def _first_order(times: list[float], amounts: list[Decimal], cost: Decimal) -> float | None:
    """Return the rate of a cost that is so small a part of the flows that floats would lose it.

    None where it is not small over the time that the flows take.
    """
    weight = sum(amount * Decimal(time) for amount, time in zip(amounts, times, strict=True))
    if not weight:
        return None
    rate = float(-cost / weight)
    return rate if abs(rate) * times[-1] < 1e-9 else None


def price_of(loan: Loan) -> TruePrice:
    """Price a loan from its schedule; see :meth:`finlit.credit.Loan.price`."""
    schedule = loan.schedule()
    # Equal periods have equal weight, whether a month has 28 days or 31.
    flows = schedule.cash_flows(by_period=loan.is_regular)
    return _priced(flows, loan.frequency, loan.annual_rate, schedule.assumptions)


def _read(cash_flows: Sequence[Any], currency: str) -> tuple[Flow, ...]:
    """Read flows of any of the three kinds, in order of time."""
    if not isinstance(cash_flows, Iterable) or isinstance(cash_flows, str):
        raise InputError("flows_unusable", reason=str(cash_flows)[:40])
    found = list(cash_flows)
    if not 2 <= len(found) <= _MOST_FLOWS:
        raise InputError("flows_unusable", reason=f"{len(found)}")
    flows = [_flow(item, place, currency) for place, item in enumerate(found)]
    if len({isinstance(flow.at, date) for flow in flows}) > 1:
        raise InputError("flows_unusable", reason="date + number")
    code = flows[0].amount.currency
    for flow in flows:
        if flow.amount.currency != code:
            raise CurrencyMismatch(
                "currency_mismatch", first=code, second=flow.amount.currency, doing="true_price"
            )
    flows.sort(key=lambda flow: flow.at)
    if not all(isinstance(flow.at, date) or 0 <= flow.at <= _MOST_FLOWS for flow in flows):
        raise InputError("flows_unusable", reason=f"{flows[0].at} - {flows[-1].at}")
    return tuple(flows)


def _flow(item: Any, place: int, currency: str) -> Flow:
    at, amount = item if isinstance(item, tuple | list) and len(item) == 2 else (place, item)
    if isinstance(at, datetime):
        at = at.date()
    if not isinstance(at, int | date) or isinstance(at, bool):
        raise InputError("flows_unusable", reason=str(at)[:40])
    if not isinstance(amount, Money):
        amount = Money(exact(amount, "amount"), currency)
    return Flow(at, amount)


def _conventions(moved: _Moved) -> list[Assumption]:
    said = [
        Assumption("dated_year", {"days": DAYS_IN_YEAR})
        if moved.is_dated
        else Assumption("periods_in_year", {"count": moved.steps_per_year})
    ]
    signs = [amount > 0 for amount in moved.amounts]
    if sum(early != late for early, late in pairwise(signs)) > 1:
        said.append(Assumption("lowest_rate_counts", {}))
    return said


def _compounded(rate: float, per_year: float) -> float:
    if rate <= -1:
        return -1.0
    exponent = per_year * log1p(rate)
    return expm1(exponent) if exponent < _LARGEST_LOG else float("inf")
