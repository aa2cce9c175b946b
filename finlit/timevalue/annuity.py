"""Equal payments at equal steps, in the words, the order and the signs of spreadsheets.

Money that comes in is above zero, money that goes out below. All of it rests on one equation, with
v = (1 + rate) ** -nper, a = (1 - v) / rate and w = 1 where payments come at the beginning::

    pv + pmt * (1 + rate * w) * a + fv * v = 0        at rate 0:  pv + pmt * nper + fv = 0

Below rate 0 the same equation is read from the other end, so that no term grows without bound.
"""

from math import ceil, exp, expm1, floor, log, log1p

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Number, When, begins, number, optional, per_period, sound, too_large


def pv(rate: Number, nper: Number, pmt: Number, fv: Number | None = 0, when: When = "end") -> float:
    """What a row of equal payments, and a sum at the end, are worth today.

    How large a loan do these payments repay? How much must lie in the jar today?

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    nper : number
        [periods].
    pmt, fv : number
        [money, + comes in, - goes out] each payment; the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money].

    Raises
    ------
    InputError
        ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``-(pmt * (1 + rate * w) * a + fv * v)``; at rate 0 ``-(pmt * nper + fv)``. The module says what w, a
    and v are.

    Examples
    --------
    Payments of Rp500,000 for 24 months at 2 % a month repay a loan of:

    >>> round(pv(0.02, 24, -500_000))
    9456963
    """
    r, n = per_period("rate", rate), number("nper", nper)
    each, last = number("pmt", pmt), optional("fv", fv)
    first = begins(when)
    if not r:
        return sound(-(each * n + last), "pv")
    growth = n * log1p(r)
    try:
        return sound(-(each * _due(r, first) * (-expm1(-growth) / r) + last * exp(-growth)), "pv")
    except OverflowError:
        raise too_large("pv") from None


def fv(rate: Number, nper: Number, pmt: Number, pv: Number | None = 0, when: When = "end") -> float:
    """What a row of equal payments, and a sum today, have grown to at the end.

    Put away the same amount every month: how much is there in the end?

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    nper : number
        [periods].
    pmt, pv : number
        [money, + comes in, - goes out] each payment; the sum today.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money].

    Raises
    ------
    InputError
        ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``-(pv + pmt * (1 + rate * w) * a) / v``; at rate 0 ``-(pv + pmt * nper)``.

    Examples
    --------
    Rp200,000 saved at the start of every month for two years at 0.25 % a month:

    >>> round(fv(0.0025, 24, -200_000, 0, "begin"))
    4952915
    """
    r, n = per_period("rate", rate), number("nper", nper)
    each, today = number("pmt", pmt), optional("pv", pv)
    first = begins(when)
    if not r:
        return sound(-(each * n + today), "fv")
    growth = n * log1p(r)
    try:
        return sound(-(today * exp(growth) + each * _due(r, first) * (expm1(growth) / r)), "fv")
    except OverflowError:
        raise too_large("fv") from None


def pmt(rate: Number, nper: Number, pv: Number, fv: Number | None = 0, when: When = "end") -> float:
    """The equal payment that repays a loan or reaches a goal.

    The same amount every time, until it is done.

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    nper : number
        [periods] not zero.
    pv, fv : number
        [money, + comes in, - goes out] the sum today and the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money each period].

    Raises
    ------
    InputError
        ``periods_zero``, ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``-(pv + fv * v) / ((1 + rate * w) * a)``; at rate 0 ``-(pv + fv) / nper``.

    Examples
    --------
    Rp10,000,000 for 12 months at 1.5 % a month:

    >>> round(pmt(0.015, 12, 10_000_000))
    -916800
    """
    r, n = per_period("rate", rate), number("nper", nper)
    today, last = number("pv", pv), optional("fv", fv)
    return _payment(r, n, today, last, begins(when))


def nper(rate: Number, pmt: Number, pv: Number, fv: Number | None = 0, when: When = "end") -> float:
    """How many payments it takes.

    How long until the debt is gone, or the goal is there?

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    pmt, pv, fv : number
        [money, + comes in, - goes out] each payment, the sum today, the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [periods]; below zero where it was so in the past, as spreadsheets count.

    Raises
    ------
    NoSolution
        ``payment_never_repays``: the payment does not cover the interest. ``sum_never_reached``.
    InputError
        ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    ``log((z - fv) / (z + pv)) / log(1 + rate)`` with ``z = pmt * (1 + rate * w) / rate``; at rate 0
    ``-(pv + fv) / pmt``.

    Examples
    --------
    Rp8,000,000 at 1 % a month, Rp150,000 a month:

    >>> round(nper(0.01, -150_000, 8_000_000), 1)
    76.6
    >>> nper(0.01, -70_000, 8_000_000)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    finlit.errors.NoSolution: Payments of 70000.0 never repay this: the interest alone is 80000.0 ...
    """
    r = per_period("rate", rate)
    each, today, last = number("pmt", pmt), number("pv", pv), optional("fv", fv)
    first = begins(when)
    if not r:
        if not each:
            raise NoSolution("sum_never_reached")
        return sound(-(today + last) / each, "nper")
    z = each * _due(r, first) / r
    start = z + today
    ratio = (z - last) / start if start else 0.0
    if not ratio > 0:
        if last == 0 and today * each < 0:
            interest = abs(today) * r / _due(r, first)
            raise NoSolution("payment_never_repays", payment=abs(each), interest=interest)
        raise NoSolution("sum_never_reached")
    # Near one the ratio itself loses digits, its distance from one does not.
    grown = log1p(-(today + last) / start) if 0.5 < ratio < 2 else log(ratio)
    return sound(grown / log1p(r), "nper")


def ipmt(
    rate: Number, per: Number, nper: Number, pv: Number, fv: Number | None = 0, when: When = "end"
) -> float:
    """How much of one payment is interest.

    At first most of a payment is the price of the money; at the end most of it is the money.

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    per : number
        [1 to nper] which payment.
    nper : number
        [periods].
    pv, fv : number
        [money, + comes in, - goes out] the sum today and the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period. The first of the latter holds no interest.

    Returns
    -------
    float
        [money]; with :func:`ppmt` it makes :func:`pmt`.

    Raises
    ------
    InputError
        ``period_outside``, ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``-rate`` times what is still owed, and what is owed is the worth of the payments still to come: of the
    loan ``(1 - (1 + rate) ** (per - nper - 1)) / (1 - v)`` is left, and of the sum at the end the rest is
    there. Counted forward from the loan it loses every digit on long dear loans: for payment 297 of 300 at
    14.79 % the textbook gives -2,423 where 16.97 is right. At rate 0 it is 0.

    Examples
    --------
    >>> round(ipmt(0.015, 1, 12, 10_000_000))
    -150000
    >>> round(ipmt(0.1479, 297, 300, -270.51), 4)
    16.9656
    """
    r, k, n, today, last, first = _parts(rate, per, nper, pv, fv, when)
    if not r or (first and k == 1):
        return 0.0
    owed, saved = _parts_left(log1p(r), k, n)
    return sound(-r * (today * owed - last * saved) / _due(r, first), "ipmt")


def ppmt(
    rate: Number, per: Number, nper: Number, pv: Number, fv: Number | None = 0, when: When = "end"
) -> float:
    """How much of one payment repays the loan itself.

    What is left of the payment when the interest is taken: only this makes the debt smaller.

    Parameters
    ----------
    rate : number
        [per period, decimal] above -1.
    per : number
        [1 to nper] which payment.
    nper : number
        [periods].
    pv, fv : number
        [money, + comes in, - goes out] the sum today and the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money]. All of them together make ``-(pv + fv)``.

    Raises
    ------
    InputError
        ``period_outside``, ``rate_not_above_minus_one``, ``choice_unknown``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    ``(pmt - rate * fv) * (1 + rate) ** (per - nper - 1)`` for payments at the end; at rate 0 ``pmt``.

    Examples
    --------
    >>> round(ppmt(0.015, 12, 12, 10_000_000))
    -903251
    """
    r, k, n, today, last, first = _parts(rate, per, nper, pv, fv, when)
    each = _payment(r, n, today, last, first)
    if not r or (first and k == 1):
        return each
    growth = log1p(r)
    try:
        if r > 0:
            sum_at_end = last / (1 + r) if first else last
            return sound((each - r * sum_at_end) * exp((k - n - 1) * growth), "ppmt")
        owed = (today + each) if first else today
        steps = k - 2 if first else k - 1
        return sound((each + r * owed) * exp(steps * growth), "ppmt")
    except OverflowError:
        raise too_large("ppmt") from None


def cumipmt(rate: Number, nper: Number, pv: Number, start: Number, end: Number, when: When = "end") -> float:
    """The interest in a run of payments of a loan.

    How much of what is paid this year is only the price of the money?

    Parameters
    ----------
    rate : number
        [per period, decimal] zero or more.
    nper : number
        [periods] above zero.
    pv : number
        [money] the loan, above zero.
    start, end : number
        [1 to nper] the first and the last payment that count; fractions of a payment do not.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money] below zero, for it is paid.

    Raises
    ------
    InputError
        ``rate_negative``, ``amount_not_positive``, ``period_outside``, ``choice_unknown``,
        ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The sum of :func:`ipmt`; at rate 0 it is 0, where spreadsheets refuse.

    Examples
    --------
    >>> round(cumipmt(0.09 / 12, 360, 125_000, 13, 24), 2)
    -11135.23
    """
    each, many, left, growth, _ = _cumulated(rate, nper, pv, start, end, when)
    return sound(each * _lost(growth, many, left), "cumipmt") if many else 0.0


def cumppmt(rate: Number, nper: Number, pv: Number, start: Number, end: Number, when: When = "end") -> float:
    """How much of a loan a run of payments repays (CUMPRINC of spreadsheets).

    By how much is the debt smaller after this year?

    Parameters
    ----------
    rate : number
        [per period, decimal] zero or more.
    nper : number
        [periods] above zero.
    pv : number
        [money] the loan, above zero.
    start, end : number
        [1 to nper] the first and the last payment that count; fractions of a payment do not.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.

    Returns
    -------
    float
        [money] below zero, for it is paid.

    Raises
    ------
    InputError
        ``rate_negative``, ``amount_not_positive``, ``period_outside``, ``choice_unknown``,
        ``number_unreadable``, ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The sum of :func:`ppmt`; at rate 0 the plain instalments.

    Examples
    --------
    >>> round(cumppmt(0.09 / 12, 360, 125_000, 13, 24), 2)
    -934.11
    """
    return _cumulated(rate, nper, pv, start, end, when)[-1]


def _due(rate: float, first: bool) -> float:
    return 1 + rate if first else 1.0


def _payment(r: float, n: float, today: float, last: float, first: bool) -> float:
    if not n:
        raise InputError("periods_zero")
    if not r:
        return sound(-(today + last) / n, "pmt")
    growth = n * log1p(r)
    try:
        if growth > 0:
            return sound((today + last * exp(-growth)) * r / (expm1(-growth) * _due(r, first)), "pmt")
        return sound(-(today * exp(growth) + last) * r / (expm1(growth) * _due(r, first)), "pmt")
    except ZeroDivisionError:
        # A rate so small that it makes no difference over all periods.
        return sound(-(today + last) / n, "pmt")


def _parts_left(growth: float, k: float, n: float) -> tuple[float, float]:
    """Which part of the loan is owed before payment k, and which of the sum at the end is there."""
    gone, left, whole = (k - 1) * growth, (n - k + 1) * growth, n * growth
    try:
        if growth > 0:
            all_of_it = expm1(-whole)
            return expm1(-left) / all_of_it, exp(-left) * expm1(-gone) / all_of_it
        all_of_it = expm1(whole)
        return exp(gone) * expm1(left) / all_of_it, expm1(gone) / all_of_it
    except ZeroDivisionError:
        # A rate so small that it makes no difference over all periods.
        return (n - k + 1) / n, (k - 1) / n


def _parts(
    rate: Number, per: Number, nper: Number, pv: Number, fv: Number | None, when: When
) -> tuple[float, float, float, float, float, bool]:
    r, k, n = per_period("rate", rate), number("per", per), number("nper", nper)
    if not 1 <= k <= n:
        raise InputError("period_outside", name="per", value=per, last=nper)
    return r, k, n, number("pv", pv), optional("fv", fv), begins(when)


def _cumulated(
    rate: Number, nper: Number, pv: Number, start: Number, end: Number, when: When
) -> tuple[float, int, float, float, float]:
    """Each payment, how many hold interest, how many are still to come with the last, growth, the repaid."""
    r, n, today = number("rate", rate), number("nper", nper), number("pv", pv)
    if r < 0:
        raise InputError("rate_negative", name="rate", value=rate)
    for name, value in (("nper", n), ("pv", today)):
        if value <= 0:
            raise InputError("amount_not_positive", name=name, value=value)
    at, to = number("start", start), number("end", end)
    for name, value in (("start", at), ("end", to)):
        if not 1 <= value <= n:
            raise InputError("period_outside", name=name, value=value, last=nper)
    begin = begins(when)
    first, last = ceil(at), floor(to)
    if first > last:
        raise InputError("period_outside", name="start", value=start, last=end)
    each = _payment(r, n, today, 0.0, begin)
    if not r:
        return each, 0, 0.0, 0.0, each * (last - first + 1)
    growth = log1p(r)
    run = last - (max(first, 2) if begin else first) + 1
    repaid = each * exp((last - n) * growth) * (-expm1(-run * growth) / r)
    if begin and first == 1:
        repaid += each
    return each, run, n - last + 1, growth, sound(repaid, "cumppmt")


def _lost(growth: float, many: int, left: float) -> float:
    """Sum of ``1 - exp(-growth * j)`` over the ``many`` j from ``left`` on, to the last digit where small."""
    if growth * (left + many) > 1e-3:
        return many + exp(-growth * left) * expm1(-many * growth) / -expm1(-growth)
    middle = growth * (left + (many - 1) / 2)
    spread = ((many * growth) ** 2 - growth**2) / 24
    return many * (-expm1(-middle) - exp(-middle) * spread)
