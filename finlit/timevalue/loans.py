"""The rate of equal payments: of a loan (fast), and of spreadsheets' RATE (any signs)."""

from math import copysign, exp, expm1, log, log1p, sqrt
from typing import Any

from finlit.errors import InputError, NoSolution
from finlit.timevalue._numbers import Number, When, begins, number, optional, too_large
from finlit.timevalue._roots import SANE, WIDEST, Sums, Worth, is_level, one_rate, rates_between, sign_changes

_MOST_STEPS = 100
_FEW_STEPS = 8
_MOST = 1e60
_PLAIN = {float, int}


def loan_rate(principal: Number, payment: Number, n: Number, fee: Number = 0) -> float:
    """The price per period of a loan in equal payments.

    What you truly get is the loan less the fee; this is the rate at which the payments repay just that.

    Parameters
    ----------
    principal : number
        [money] what is written in the contract, above zero.
    payment : number
        [money] each payment, above zero.
    n : number
        [payments] 1 or more, the first one period after the loan.
    fee : number, default 0
        [money] held back when the loan is paid out; less than the principal.

    Returns
    -------
    float
        [per period, decimal] above -1; below zero where less is paid than was received.

    Raises
    ------
    NoSolution
        ``no_rate_found``: as good as nothing is repaid.
    InputError
        ``amount_not_positive``, ``fee_exceeds_amount``, ``periods_below_one``, ``number_unreadable``,
        ``number_not_finite``, ``number_too_large``.

    Notes
    -----
    The r of ``principal - fee = payment * (1 - (1 + r) ** -n) / r``; 0 where ``n * payment`` is the same as
    what was received. There is always exactly one.

    References
    ----------
    The start value is Baily's; the steps are Halley's.

    Examples
    --------
    Rp5,000,000, twelve payments of Rp475,000, Rp100,000 taken off at once:

    >>> round(12 * loan_rate(5_000_000, 475_000, 12, fee=100_000), 3)
    0.289
    """
    # Numbers of Python itself take the short way: integers of any length divide exactly.
    lent: Any = principal
    given: Any = payment
    many: Any = n
    held: Any = fee
    if {type(lent), type(given), type(many), type(held)} <= _PLAIN and given > 0:
        try:
            ratio = (lent - held) / given
        except OverflowError:
            raise too_large("principal") from None
        if 1 / _MOST < ratio < _MOST and 1 <= many < _MOST:
            return _annuity_rate(ratio, many)
    borrowed, each = number("principal", principal), number("payment", payment)
    times, taken = number("n", n), number("fee", fee)
    received = borrowed - taken
    if received <= 0 or each <= 0 or times < 1:
        _refuse(borrowed, each, times, taken)
    for name, value in (("n", times), ("principal", received / each), ("payment", each / received)):
        if value >= _MOST:
            raise too_large(name)
    return _annuity_rate(received / each, times)


def rate(
    nper: Number,
    pmt: Number,
    pv: Number,
    fv: Number | None = 0,
    when: When = "end",
    guess: Number | None = None,
) -> float:
    """The rate per period that joins a sum today, equal payments and a sum at the end.

    Given what is borrowed and what is paid each time: what does the money cost?

    Parameters
    ----------
    nper : number
        [periods] above zero.
    pmt, pv, fv : number
        [money, + comes in, - goes out] each payment, the sum today, the sum at the end.
    when : {"end", "begin", 0, 1}
        Payments at the end or at the beginning of each period.
    guess : number, optional
        [per period, decimal] Where several rates fit, the one nearest to it is given.

    Returns
    -------
    float
        [per period, decimal] above -1.

    Raises
    ------
    NoSolution
        ``flows_of_one_sign``, ``no_rate_found``.
    SeveralRates
        ``several_rates``, with every rate as ``candidates``: there can be two where money is borrowed,
        overpaid and borrowed again.
    InputError
        ``periods_not_positive``, ``choice_unknown``, ``number_unreadable``, ``number_not_finite``,
        ``number_too_large``.

    Notes
    -----
    The r of the equation in :mod:`finlit.timevalue.annuity`; 0 where ``pv + pmt * nper + fv`` is 0. Looked
    for as in :func:`irr`.

    Examples
    --------
    >>> round(rate(48, -200, 8_000), 6)
    0.007701
    """
    n = number("nper", nper)
    if n <= 0:
        raise InputError("periods_not_positive", value=nper)
    each, today, last = number("pmt", pmt), number("pv", pv), optional("fv", fv)
    begin = begins(when)
    wanted = None if guess is None else number("guess", guess)
    if not last and not begin and today * each < 0 and 1 <= n < _MOST:
        ratio = -today / each
        if 1 / _MOST < ratio < _MOST:
            return _annuity_rate(ratio, n)  # a plain loan
    largest = max(abs(each), abs(today), abs(last)) or 1.0
    each, today, last = each / largest, today / largest, last / largest
    changes = _most_rates(n, today, each, last, begin)
    if not changes:
        raise NoSolution("flows_of_one_sign")
    near = _near_rate(n, today, each, last, begin) if changes == 1 else None
    if near is not None:
        return near
    return one_rate(
        rates_between(
            [_annuity_worth(n, today, each, last, begin)],
            [_annuity_worth(n, last, each, today, not begin)],
            changes,
            changes,
            terms=4,
            level=is_level((today, each * n, last)),
        ),
        wanted,
    )


def _near_rate(n: float, today: float, each: float, last: float, begin: bool) -> float | None:
    """Return the only rate where it is a little above zero, as nearly always; None where it may not be.

    By Newton's steps: what they settle on is the rate, for above zero no slope is steep enough to feign it.
    """
    if abs(today + each * n + last) < 1e-9:
        return None
    r = _first_step(n, today, each, last, begin)
    for _ in range(_FEW_STEPS):
        if not 0 < r < SANE[1]:
            return None
        grown, growth = 1 + r, n * log1p(r)
        left = exp(-growth)
        many = -expm1(-growth) / r
        slope = (n * left / grown - many) / r
        if begin:
            many, slope = many * grown, slope * grown + many
        steep = last * n * left / grown - each * slope
        if not steep:
            return None
        step = (today + each * many + last * left) / steep
        r += step
        if step * step * n <= 1e-16 * r and r < SANE[1]:
            return r
    return None


def _first_step(n: float, today: float, each: float, last: float, begin: bool) -> float:
    """Return where the parabola through rate zero is zero, or else its straight line."""
    worth = today + each * n + last
    mean = (n - 1) / 2 if begin else (n + 1) / 2
    fall = n * (each * mean + last)
    square = fall * fall - 2 * worth * n * (each * (mean * mean + (n * n - 1) / 12) + last * n)
    return 2 * worth / (fall + copysign(sqrt(square) if square > 0 else fall, fall)) if fall else 0.0


def _most_rates(n: float, today: float, each: float, last: float, begin: bool) -> int:
    """Bound the number of rates by the changes of sign of what comes first, between and last."""
    between = each if n > 1 else 0.0
    flows = (today + each, between, last) if begin else (today, between, each + last)
    # With a part of a period at the end the three terms do not fall on separate days.
    return (
        sign_changes(flows) if n.is_integer() else max(sign_changes(flows), sign_changes((today, each, last)))
    )


def _annuity_worth(n: float, today: float, each: float, last: float, begin: bool) -> Sums:
    """Worth at s = log(1 + rate) >= 0 of a sum today, n payments and a sum after n periods."""

    def worth(s: float) -> Worth:
        left = exp(-s * n)
        many, slope = _many(s, n, left)
        if begin:
            many, slope = many * exp(s), (slope + many) * exp(s)
        come, come_slope, go, go_slope = 0.0, 0.0, 0.0, 0.0
        for amount, value, fall in ((today, 1.0, 0.0), (each, many, slope), (last, left, -n * left)):
            if amount > 0:
                come, come_slope = come + amount * value, come_slope + amount * fall
            else:
                go, go_slope = go - amount * value, go_slope - amount * fall
        return come, come_slope, go, go_slope

    return worth


def _many(s: float, n: float, left: float) -> tuple[float, float]:
    """Worth of n payments of one, and its slope: a series where the quotient has no digits left."""
    half = n * (n + 1) / 2
    if not s:
        return n, -half
    step = expm1(s)
    many = -expm1(-s * n) / step
    if s * n < 1e-4:
        return many, -half + s * half * (2 * n + 1) / 3
    return many, (n * left - many * (step + 1)) / step


def _refuse(borrowed: float, each: float, times: float, taken: float) -> None:
    for name, value in (("principal", borrowed), ("payment", each)):
        if value <= 0:
            raise InputError("amount_not_positive", name=name, value=value)
    if times < 1:
        raise InputError("periods_below_one", value=times)
    raise InputError("fee_exceeds_amount", fee=taken, amount=borrowed)


def _above_minus_one(rate: float) -> float:
    if rate <= WIDEST[0]:
        raise NoSolution("no_rate_found")
    return rate


def _annuity_rate(ratio: float, n: float) -> float:
    """The r of ``(1 - (1 + r) ** -n) / r = ratio``."""
    if n == 1:
        return _above_minus_one((1 - ratio) / ratio)
    # Never above the answer, and exact for one payment or at zero.
    low = expm1(2 / (n + 1) * log(n / ratio))
    if low < 0:
        return one_rate(
            rates_between(
                [_annuity_worth(n, ratio, -1.0, 0.0, False)],
                [_annuity_worth(n, 0.0, -1.0, ratio, True)],
                0,
                1,
                terms=4,
                level=is_level((ratio, -n)),
            ),
            None,
        )
    bend = (n - 1) * low
    if bend < 3:
        r = low * (12 - bend) / (12 - 2 * bend)
        if bend < 1e-7:
            return r
    else:
        r = -expm1(-n * log1p(1 / ratio)) / ratio
    high = 1 / ratio
    for _ in range(_MOST_STEPS):
        paid_off = -expm1(-n * log1p(r))
        worth = paid_off / r
        gap = worth - ratio
        tail = n * (1 - paid_off) / (1 + r)
        fall = (tail - worth) / r
        turn = -((n + 1) * tail / (1 + r) + 2 * fall) / r
        if gap > 0:
            low = r
        else:
            high = r
        step = -2 * gap * fall / (2 * fall * fall - gap * turn)
        r += step
        if -1e-5 * r <= step <= 1e-5 * r:
            break  # the error left is of the order of the cube
        if not low <= r <= high:
            r = (low + high) / 2
    return r
