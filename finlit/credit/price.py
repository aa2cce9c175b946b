"""The true price of borrowing, the same for every way a family borrows.

Three annual rates have three names and are never mixed: the nominal one (a period's rate times the periods
of a year, the US APR), the effective one (compounded, the EU and UK APR, "setara setahun") and the flat
monthly equivalent (the cost spread over the money and the months, as shops quote it).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import accumulate
from math import exp, expm1, fsum, isfinite, log1p, nextafter
from operator import ne, sub
from typing import Any, ClassVar, NamedTuple

from finlit.credit.loan import Terms
from finlit.credit.schedule import Assumption, Schedule, in_percent
from finlit.errors import CurrencyMismatch, InputError, NoSolution
from finlit.flows import MOST_FLOWS, Flow
from finlit.money import Money
from finlit.plain import Table
from finlit.timevalue import DAYS_BETWEEN, Frequency, periods_per_year
from finlit.timevalue.flows import lowest_rate
from finlit.values import exact, rate
from finlit.words import Show, text

DAYS_IN_YEAR = 365
_MONTHS_IN_YEAR = 12
# More units of time than this are not solved for at once: a large rate to their power is beyond a float.
_MOST_UNITS = 5000
# Beyond this a yearly rate cannot be written down, let alone understood.
_LARGEST_LOG = 690.0
# From this index on, a lender's rate tells the whole price.
_WHOLE_PRICE = 99.5
# The rate nearest to -100 % that a float can tell from it.
_LOWEST = nextafter(-1.0, 0.0)
# Sums of floats are not to be trusted beyond this part of what they add up.
_TINY = Decimal("1E-12")


@dataclass(frozen=True)
class TruePrice(Table):
    """What borrowing truly costs: the one card for every lender.

    Attributes
    ----------
    cash_in, cash_out : Money
        Everything that a family sees come in and go out, also where both happen on one day. What is held
        back when a loan is handed over is never seen.
    cost : Money
        ``cash_out`` less ``cash_in``.
    net_disbursed : Money
        What is left in the hand on the first day, less all that is held back or paid at once.
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
    transparency_index : float, optional
        What the lender says over the true nominal rate, times 100: 100 tells the whole price, 50 half of it.
        None where nothing is quoted, or nothing is charged.
    flows : tuple of Flow
    assumptions : tuple of Assumption
    """

    cash_in: Money
    cash_out: Money
    cost: Money
    net_disbursed: Money
    nominal_annual_rate: float
    effective_annual_rate: float
    flat_monthly_rate: float
    period_rate: float
    periods_per_year: float
    daily_rate: float | None
    months: float
    times: tuple[float, ...]
    quoted_annual_rate: float | None
    transparency_index: float | None
    flows: tuple[Flow, ...]
    assumptions: tuple[Assumption, ...]
    _rows: ClassVar[str] = "flows"

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
        lang : str
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
        told = self.transparency_index
        if self.quoted_annual_rate is not None and told is not None:
            quoted, part = in_percent(self.quoted_annual_rate, 1), in_percent(told / 100, 0)
            key = "quoted" if told < _WHOLE_PRICE else "quoted_whole"
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
        [a year, simple] what the lender says, for the transparency index.
    even_if_dear : bool
        The lender truly says 1 a year or more: 1.095 is 109.5 percent, 0.3 a day.
    assumptions : sequence of Assumption, optional
        What the flows rest on; handed on.

    Returns
    -------
    TruePrice

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
    12 CFR 1026, Appendix J, (b)(4) and (b)(5): which period a price is told for. MFTransparency: the
    transparency index.

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
    flows = _read(cash_flows, currency)
    first, is_dated = flows[0], isinstance(flows[0].at, date)
    stream = _Stream(
        [flow.since(first) for flow in flows],
        [flow.amount.amount for flow in flows],
        DAYS_IN_YEAR if is_dated else periods_per_year(frequency),
        is_dated,
    )
    code = first.amount.currency
    return _priced(_timed(stream, frequency), flows, lambda sum: Money(sum, code), quoted, assumptions)


class _Stream(NamedTuple):
    """Money in order of time, as numbers of one currency: Decimals, or whole counts of its smallest unit."""

    passed: list[int]
    """[steps] since the first"""
    amounts: list[Any]
    steps_per_year: int
    is_dated: bool

    def on_balance(self) -> "_Stream":
        """Add up what moves at one time, and leave out where nothing is left."""
        if len(set(self.passed)) == len(self.passed) and all(self.amounts):
            return self
        balance: dict[int, Any] = {}
        for step, amount in zip(self.passed, self.amounts, strict=True):
            balance[step] = balance[step] + amount if step in balance else amount
        left = {step: amount for step, amount in balance.items() if amount}
        return self._replace(passed=list(left), amounts=list(left.values()))

    @property
    def is_paid_once(self) -> bool:
        """Whether something is received once, and paid for once later; on balance."""
        return len(self.amounts) == 2 and self.amounts[0] > 0 > self.amounts[1]

    @property
    def unit(self) -> int:
        """[steps] the period that a price is told for: from one payment to the next where all are equal."""
        gaps = set(map(sub, self.passed[1:], self.passed))
        return gaps.pop() if len(gaps) == 1 else 1


class _Rates(NamedTuple):
    """One price told in every way; :class:`TruePrice` says what each is."""

    period: float
    per_year: float
    nominal: float
    effective: float
    daily: float | None = None


def _timed(stream: _Stream, frequency: Frequency) -> _Stream:
    """Count weeks as days where a debt is paid once: it has one price, told as two weeks or as 14 days."""
    days = DAYS_BETWEEN.get(frequency, 1)
    if days == 1 or stream.is_dated or not stream.on_balance().is_paid_once:
        return stream
    return _Stream([step * days for step in stream.passed], stream.amounts, DAYS_IN_YEAR, is_dated=True)


def _priced(
    stream: _Stream,
    flows: tuple[Flow, ...],
    money: Callable[[Any], Money],
    quoted: Decimal | None,
    assumptions: Sequence[Assumption],
) -> TruePrice:
    """Price flows that are in order of time and of one currency."""
    if not stream.passed[-1]:
        raise InputError("flows_unusable", reason=f"{flows[0].at} - {flows[-1].at}")
    came = sum(amount for amount in stream.amounts if amount > 0)
    cost = -sum(stream.amounts)
    moved = stream.on_balance()
    lent = max(accumulate(moved.amounts), default=0)
    if lent <= 0 and cost:
        raise NoSolution("nothing_in_hand", cost=money(cost))
    try:
        rates = _rates(moved, cost, abs(cost) <= _TINY * (2 * came + cost))
    except NoSolution as problem:
        raise _told_in_money(problem, money) from None
    if not isfinite(rates.effective):
        raise NoSolution("price_too_large", cost=money(cost))
    months = stream.passed[-1] / stream.steps_per_year * _MONTHS_IN_YEAR
    told = None if quoted is None else float(quoted)
    return TruePrice(
        cash_in=money(came),
        cash_out=money(came + cost),
        cost=money(cost),
        net_disbursed=money(moved.amounts[0] if moved.passed[:1] == [0] else 0),
        nominal_annual_rate=rates.nominal,
        effective_annual_rate=rates.effective,
        flat_monthly_rate=float(cost / lent) / months if cost else 0.0,
        period_rate=rates.period,
        periods_per_year=rates.per_year,
        daily_rate=rates.daily,
        months=months,
        times=tuple([step / stream.steps_per_year for step in stream.passed]),
        quoted_annual_rate=told,
        transparency_index=None if told is None or rates.nominal <= 0 else 100 * told / rates.nominal,
        flows=flows,
        assumptions=(*assumptions, *_conventions(moved)),
    )


def _rates(moved: _Stream, cost: Any, is_tiny: bool) -> _Rates:
    """Tell the price of flows in every way; all are 0 where nothing is charged."""
    if moved.is_paid_once:
        return _rates_of_one_payment(moved, Decimal(cost) / moved.amounts[0])
    if moved.is_dated:
        years = [step / DAYS_IN_YEAR for step in moved.passed]
        effective = _solved(years, moved, cost, is_tiny)
        period = expm1(log1p(max(effective, _LOWEST)) / _MONTHS_IN_YEAR)
        return _Rates(period, _MONTHS_IN_YEAR, period * _MONTHS_IN_YEAR, effective)
    unit = moved.unit
    per_year = moved.steps_per_year if unit == 1 else moved.steps_per_year / unit
    period = _solved([step / unit for step in moved.passed], moved, cost, is_tiny)
    return _Rates(period, per_year, period * per_year, _compounded(period, per_year))


def _rates_of_one_payment(moved: _Stream, share: Decimal) -> _Rates:
    """Tell the price of a debt that is paid once: its period is its term, so there is nothing to solve."""
    a_year = Decimal(moved.steps_per_year) / moved.unit
    period, per_year = float(share), float(a_year)
    nominal = share * a_year
    effective = _compounded(period, per_year)
    return _Rates(period, per_year, float(nominal), effective, float(nominal / DAYS_IN_YEAR))


def _solved(times: list[float], moved: _Stream, cost: Any, is_tiny: bool) -> float:
    """Return the rate that brings the flows to zero, for one unit of these times."""
    if not cost:
        return 0.0
    tiny = _first_order(times, moved.amounts, cost) if is_tiny else None
    flows = list(map(float, moved.amounts))
    rate = _rate(times, flows) if tiny is None else tiny
    if cost > 0 > rate:
        raise NoSolution("paid_before_received", cost=cost)
    if rate <= 0 or cost > 0:
        return rate
    # More comes in than goes out, and what fits first is what a saver earned: no price of a loan. Read
    # backwards, the flows show whether a rate below zero fits too.
    backwards = _rate([times[-1] - time for time in times], flows)
    mirrored = -backwards / (1 + backwards)
    if not -1 < mirrored < 0:
        raise NoSolution("more_received_than_paid", gain=-cost)
    return mirrored


def _rate(times: list[float], flows: list[float]) -> float:
    """Solve for the rate of one unit of time; thousands of units are counted in larger ones."""
    together = 1 + int(max(times) / _MOST_UNITS)
    if together == 1:
        return lowest_rate(times, flows)
    return expm1(log1p(lowest_rate([time / together for time in times], flows)) / together)


def _first_order(times: list[float], amounts: list[Any], cost: Any) -> float | None:
    """Return the rate of a cost that is so small a part of the flows that floats would lose it.

    None where it is not small over the time that the flows take.
    """
    weight = sum(amount * Decimal(time) for amount, time in zip(amounts, times, strict=True))
    if not weight:
        return None
    rate = float(-cost / weight)
    return rate if abs(rate) * times[-1] < 1e-9 else None


def _told_in_money(problem: NoSolution, money: Callable[[Any], Money]) -> NoSolution:
    """Say the sums of an error as money."""
    sums = {name: money(value) for name, value in problem.values.items() if name in ("cost", "gain")}
    return type(problem)(problem.code, **{**problem.values, **sums})


def price_of(terms: Terms, schedule: Schedule) -> TruePrice:
    """Price a loan from its schedule; see :meth:`finlit.credit.Loan.price`."""
    # Equal periods have equal weight, whether a month has 28 days or 31.
    by_period, (places, counts), code = terms.is_regular, schedule.moved, terms.principal.currency
    days = [] if by_period else [day.toordinal() for day in schedule.days if day is not None]
    stream = _Stream(
        [days[row] - days[0] for row in places] if days else places,
        counts,
        DAYS_IN_YEAR if days else periods_per_year(terms.frequency),
        bool(days),
    )
    return _priced(
        _timed(stream, terms.frequency),
        schedule.cash_flows(by_period=by_period),
        lambda count: Money.from_minor(count, code),
        terms.annual_rate,
        schedule.assumptions,
    )


def _read(cash_flows: Sequence[Any], currency: str) -> tuple[Flow, ...]:
    """Read flows of any of the three kinds, in order of time."""
    if not isinstance(cash_flows, Iterable) or isinstance(cash_flows, str):
        raise InputError("flows_unusable", reason=str(cash_flows)[:40])
    found = list(cash_flows)
    if not 2 <= len(found) <= MOST_FLOWS:
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
    if not all(isinstance(flow.at, date) or 0 <= flow.at <= MOST_FLOWS for flow in flows):
        raise InputError("flows_unusable", reason=f"{flows[0].at} - {flows[-1].at}")
    return tuple(flows)


def _flow(item: Any, place: int, currency: str) -> Flow:
    if isinstance(item, Flow):
        at, amount = item.at, item.amount
    else:
        at, amount = item if isinstance(item, tuple | list) and len(item) == 2 else (place, item)
    if isinstance(at, datetime):
        at = at.date()
    if not isinstance(at, int | date) or isinstance(at, bool):
        raise InputError("flows_unusable", reason=str(at)[:40])
    if not isinstance(amount, Money):
        amount = Money(exact(amount, "amount"), currency)
    return item if isinstance(item, Flow) and at is item.at and amount is item.amount else Flow(at, amount)


def _conventions(moved: _Stream) -> list[Assumption]:
    said = [
        Assumption("dated_year", {"days": DAYS_IN_YEAR})
        if moved.is_dated
        else Assumption("periods_in_year", {"count": moved.steps_per_year})
    ]
    signs = [amount > 0 for amount in moved.amounts]
    if sum(map(ne, signs, signs[1:])) > 1:
        said.append(Assumption("lowest_rate_counts", {}))
    return said


def _compounded(rate: float, per_year: float) -> float:
    if rate <= -1:
        return -1.0
    exponent = per_year * log1p(rate)
    return expm1(exponent) if exponent < _LARGEST_LOG else float("inf")
