"""One sum that grows, and a loan repaid in equal parts, under the names that spreadsheets give them."""

from collections.abc import Iterable
from math import expm1, log, log1p, prod

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Number, number, series, sound, too_large
from finlit.timevalue.annuity import cumppmt
from finlit.timevalue.flows import effective_rate, nominal_rate

cumprinc = cumppmt
effect = effective_rate
nominal = nominal_rate


def rri(nper: Number, pv: Number, fv: Number) -> float:
    """The rate per period at which one sum grows into another.

    The plot cost this then and that now: what did it gain each year?

    Parameters
    ----------
    nper : number
        [periods] above zero.
    pv, fv : number
        [money, of one sign] the sum at the start and the sum at the end.

    Returns
    -------
    float
        [per period, decimal]; -1 where nothing is left.

    Raises
    ------
    NoSolution
        ``no_rate_found``: from nothing, or from a debt to savings, no rate leads.
    InputError
        ``periods_not_positive``, ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``(fv / pv) ** (1 / nper) - 1``; 0 where both sums are the same.

    References
    ----------
    Excel, RRI.

    Examples
    --------
    >>> round(rri(96, 10_000, 11_000), 7)
    0.0009933
    """
    n, today, last = _periods(nper), number("pv", pv), number("fv", fv)
    if not today or (last and (last < 0) != (today < 0)):
        raise NoSolution("no_rate_found")
    if not last:
        return -1.0
    try:
        return sound(expm1(_growth(today, last) / n), "rri")
    except OverflowError:
        raise too_large("rri") from None


def pduration(rate: Number, pv: Number, fv: Number) -> float:
    """How many periods one sum takes to grow into another.

    At this rate, when has the money doubled?

    Parameters
    ----------
    rate : number
        [per period, decimal] zero or more.
    pv, fv : number
        [money, above zero] the sum at the start and the sum at the end.

    Returns
    -------
    float
        [periods]; below zero where the end is the smaller sum, as spreadsheets count.

    Raises
    ------
    NoSolution
        ``sum_never_reached``: at rate 0 nothing grows.
    InputError
        ``rate_negative``, ``amount_not_positive``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``log(fv / pv) / log(1 + rate)``; at rate 0 it is 0 for equal sums, where spreadsheets refuse.

    References
    ----------
    Excel, PDURATION.

    Examples
    --------
    >>> round(pduration(0.025, 2_000, 2_200), 2)
    3.86
    """
    r, today, last = number("rate", rate), number("pv", pv), number("fv", fv)
    if r < 0:
        raise InputError("rate_negative", name="rate", value=rate)
    for name, value in (("pv", today), ("fv", last)):
        if value <= 0:
            raise InputError("amount_not_positive", name=name, value=value)
    if today == last:
        return 0.0
    if not r:
        raise NoSolution("sum_never_reached")
    return sound(_growth(today, last) / log1p(r), "pduration")


def ispmt(rate: Number, per: Number, nper: Number, pv: Number) -> float:
    """The interest of one period when a loan is repaid in equal parts of itself.

    The same part of the loan is paid back each time, so the interest falls in equal steps.

    Parameters
    ----------
    rate : number
        [per period, decimal].
    per : number
        [0 to nper] how many parts are paid back already: spreadsheets count from 0 here, so the first payment
        is ``per=0`` and the last ``per=nper - 1``.
    nper : number
        [periods] above zero.
    pv : number
        [money, + comes in, - goes out] the loan.

    Returns
    -------
    float
        [money] below zero for a loan, for it is paid.

    Raises
    ------
    InputError
        ``periods_not_positive``, ``number_below``, ``number_above``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``-rate * pv * (1 - per / nper)``; at rate 0 it is 0.

    References
    ----------
    Excel, ISPMT.

    Examples
    --------
    >>> round(ispmt(0.1 / 12, 1, 36, 8_000_000), 1)
    -64814.8
    """
    r, k, n, today = number("rate", rate), number("per", per), _periods(nper), number("pv", pv)
    if k < 0:
        raise InputError("number_below", name="per", value=per, lowest=0)
    if k > n:
        raise InputError("number_above", name="per", value=per, highest=nper)
    return sound(-r * today * ((n - k) / n), "ispmt")


def fvschedule(principal: Number, schedule: Iterable[Number]) -> float:
    """What one sum has grown to at rates that change from period to period.

    Gold rose, fell and rose again: what is there in the end?

    Parameters
    ----------
    principal : number
        [money].
    schedule : sequence of number
        [per period, decimal] one rate a period.

    Returns
    -------
    float
        [money].

    Raises
    ------
    InputError
        ``values_empty``, ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``principal`` times every ``1 + rate``; at rates of 0 the same sum.

    References
    ----------
    Excel, FVSCHEDULE.

    Examples
    --------
    >>> round(fvschedule(1, [0.09, 0.11, 0.1]), 8)
    1.33089
    """
    grown = prod(1 + rate for rate in series("schedule", schedule))
    return sound(number("principal", principal) * grown, "fvschedule")


def _periods(nper: Number) -> float:
    n = number("nper", nper)
    if n <= 0:
        raise InputError("periods_not_positive", value=nper)
    return n


def _growth(today: float, last: float) -> float:
    """Return log(last / today) of sums of one sign."""
    # Near one the quotient itself loses digits, its distance from one does not.
    if 0.5 < last / today < 2:
        return log1p((last - today) / today)
    return log(abs(last)) - log(abs(today))
