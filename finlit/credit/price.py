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
from math import exp, expm1, fsum, isfinite, log1p
from typing import Any

from finlit.credit.loan import Loan, as_number
from finlit.credit.schedule import Assumption, Flow, in_percent
from finlit.errors import CurrencyMismatch, InputError, NoSolution
from finlit.money import Money, total
from finlit.timevalue import Frequency, annual_rate, periods_per_year
from finlit.words import Show, text

DAYS_IN_YEAR = 365
_MOST_FLOWS = 5000
# Beyond this a yearly rate cannot be written down, let alone understood.
_LARGEST_LOG = 690.0
# From this part of the true price on, a lender's rate tells all of it.
_WHOLE_PRICE = 0.995
# Sums of floats are not to be trusted beyond this part of what they add up.
_TINY = Decimal("1E-12")


@dataclass(frozen=True)
class TruePrice:
    """What borrowing truly costs: the one card for every lender.

    Attributes
    ----------
    cash_in, cash_out : Money
        Everything that comes into the household and goes out of it.
    cost : Money
        ``cash_out`` less ``cash_in``.
    in_hand : Money
        What is left in the hand on the first day.
    nominal_annual_rate : float
        [a year] rate of one period times the periods of a year.
    effective_annual_rate : float
        [a year] with interest on interest; the only one that compares weekly with monthly.
    flat_monthly_rate : float
        [a month] cost, over the money handed over, over the months. Without months it is the cost's share.
    period_rate : float
        [a period] the rate that brings the flows to zero; ``periods_per_year`` says which period.
    periods_per_year : int
    months : float
        From the first to the last flow.
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
    periods_per_year: int
    months: float
    quoted_annual_rate: float | None
    index: float | None
    flows: tuple[Flow, ...]
    assumptions: tuple[Assumption, ...]

    @property
    def times(self) -> tuple[float, ...]:
        """Years from the first flow to each."""
        return tuple(_years(self.flows, self.periods_per_year))

    def present_value(self) -> float:
        """Discount the flows at the price: zero, but for the last digits of a float."""
        # By the period: many large losses are -100 % a year to a float, and nothing is discounted at that.
        growth = self.periods_per_year * log1p(self.period_rate)
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
                text("credit.price.flat", lang, show, flat=in_percent(self.flat_monthly_rate)),
            ]
        if self.quoted_annual_rate is not None and self.index is not None:
            quoted, part = in_percent(self.quoted_annual_rate, 1), in_percent(self.index, 0)
            key = "quoted" if self.index < _WHOLE_PRICE else "quoted_whole"
            said.append(text(f"credit.price.{key}", lang, show, quoted=quoted, part=part))
        return (*said, *(each.say(lang, show) for each in self.assumptions))


def true_price(
    cash_flows: Sequence[Any],
    *,
    currency: str = "IDR",
    frequency: Frequency = "month",
    quoted_annual_rate: Decimal | float | str | None = None,
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
    assumptions : sequence of Assumption, optional
        What the flows rest on; handed on.

    Raises
    ------
    InputError
        ``flows_unusable``: none, too many, of another kind, or all on one day; ``choice_unknown``,
        ``currency_unknown``, ``number_unreadable``, ``number_not_finite``, ``amount_too_large``.
    CurrencyMismatch
        When the flows are of two currencies.
    NoSolution
        ``nothing_in_hand`` when nothing stays in the hand at any time; ``flows_of_one_sign`` when nothing is
        paid back; ``paid_before_received`` when money is paid in first and less of it comes back;
        ``more_received_than_paid`` when more comes in than goes out and no rate below zero fits;
        ``price_too_large``; ``no_rate_found``.

    Notes
    -----
    Dated flows: the effective rate X solves sum A (1 + X)^(-days/365) = 0, and the nominal one is the monthly
    rate of X times twelve. Where in and out are the same sum, nothing is charged and every rate is 0. Where
    several rates fit (savings that come back at the end), the lowest one that is not negative counts; where
    more comes in than goes out, the one below zero that is nearest to it.

    Examples
    --------
    A travelling lender hands over one million and collects 50,000 on 24 days:

    >>> price = true_price([1_000_000] + [-50_000] * 24, frequency="day")
    >>> price.cost, round(price.nominal_annual_rate, 3)
    (Money('200000', 'IDR'), 5.523)
    """
    quoted = None if quoted_annual_rate is None else as_number(quoted_annual_rate, "quoted_annual_rate")
    return _priced(_read(cash_flows, currency), frequency, quoted, assumptions)


def _priced(
    flows: tuple[Flow, ...], frequency: Frequency, quoted: Decimal | None, assumptions: Sequence[Assumption]
) -> TruePrice:
    """Price flows that are in order of time and of one currency."""
    if flows[0].at == flows[-1].at:
        raise InputError("flows_unusable", reason=f"{flows[0].at} - {flows[-1].at}")
    code = flows[0].amount.currency
    dated = isinstance(flows[0].at, date)
    per_year = 12 if dated else periods_per_year(frequency)
    amounts = [flow.amount.amount for flow in flows]
    cash_in = Money(sum(amount for amount in amounts if amount > 0), code)
    cash_out = Money(-sum(amount for amount in amounts if amount < 0), code)
    cost, lent = cash_out - cash_in, max(accumulate(amounts))
    if lent <= 0 and cost:
        raise NoSolution("nothing_in_hand", cost=cost)
    passed = [flow.since(flows[0]) for flow in flows]
    years = [steps / (DAYS_IN_YEAR if dated else per_year) for steps in passed]
    is_tiny = abs(cost.amount) <= _TINY * (cash_in.amount + cash_out.amount)
    rate = _rate(passed, amounts, DAYS_IN_YEAR if dated else 1, cost, is_tiny)
    effective = rate if dated else _compounded(rate, per_year)
    period_rate = expm1(log1p(effective) / per_year) if dated else rate
    months = years[-1] * 12
    flat = float(cost.amount / lent) / months if cost else 0.0
    if not isfinite(effective):
        raise NoSolution("price_too_large", cost=cost)
    nominal = period_rate * per_year
    return TruePrice(
        cash_in=cash_in,
        cash_out=cash_out,
        cost=cost,
        in_hand=total((flow.amount for flow in takewhile(lambda flow: flow.at == flows[0].at, flows)), code),
        nominal_annual_rate=nominal,
        effective_annual_rate=effective,
        flat_monthly_rate=flat,
        period_rate=period_rate,
        periods_per_year=per_year,
        months=months,
        quoted_annual_rate=None if quoted is None else float(quoted),
        index=None if quoted is None or nominal <= 0 else float(quoted) / nominal,
        flows=flows,
        assumptions=(*assumptions, *_conventions(amounts, per_year, dated)),
    )


def _rate(passed: list[int], amounts: list[Decimal], steps_in_unit: int, cost: Money, is_tiny: bool) -> float:
    """Return the rate of a period, or of a year where flows have dates; 0 where nothing is charged."""
    if not cost:
        return 0.0
    tiny = _first_order(passed, amounts, steps_in_unit, cost.amount) if is_tiny else None
    times, flows = [steps / steps_in_unit for steps in passed], list(map(float, amounts))
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


def _first_order(
    passed: list[int], amounts: list[Decimal], steps_in_unit: int, cost: Decimal
) -> float | None:
    """Return the rate of a cost that is so small a part of the flows that floats would lose it.

    None where it is not small over the time that the flows take.
    """
    weight = sum(amount * steps for amount, steps in zip(amounts, passed, strict=True))
    if not weight:
        return None
    rate = float(-cost * steps_in_unit / weight)
    return rate if abs(rate) * passed[-1] / steps_in_unit < 1e-9 else None


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
        amount = Money(as_number(amount, "amount"), currency)
    return Flow(at, amount)


def _years(flows: Sequence[Flow], per_year: int) -> list[float]:
    steps = DAYS_IN_YEAR if isinstance(flows[0].at, date) else per_year
    return [flow.since(flows[0]) / steps for flow in flows]


def _conventions(amounts: Sequence[Decimal], per_year: int, dated: bool) -> list[Assumption]:
    said = [
        Assumption("dated_year", {"days": DAYS_IN_YEAR})
        if dated
        else Assumption("periods_in_year", {"count": per_year})
    ]
    signs = [amount > 0 for amount in amounts if amount]
    if sum(early != late for early, late in pairwise(signs)) > 1:
        said.append(Assumption("lowest_rate_counts", {}))
    return said


def _compounded(rate: float, per_year: int) -> float:
    if rate <= -1:
        return -1.0
    exponent = per_year * log1p(rate)
    return expm1(exponent) if exponent < _LARGEST_LOG else float("inf")
