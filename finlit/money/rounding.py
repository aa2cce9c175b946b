"""Exact numbers, and the ways to round them."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from numbers import Rational, Real
from typing import Any, Literal, get_args

from finlit.errors import InputError
from finlit.values import exact

RoundingMode = Literal["half_even", "half_up", "down", "up", "floor", "ceiling"]
_MODES: dict[str, str] = {
    "half_even": ROUND_HALF_EVEN,
    "half_up": ROUND_HALF_UP,
    "down": ROUND_DOWN,
    "up": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceiling": ROUND_CEILING,
}

_DIGITS = 28
"""Of a Decimal that could not be exact"""
_DIGITS_OF_STEPS = 27
# A rate that was divided out is known to 28 digits, and what it is multiplied with has 18 at most. To this
# many digits the product is certain: 53,402 rupiah at 1 / 534.02 are 100 dollars and not one unit less.
CERTAIN = Context(prec=24)
_ZERO, _ONE = Decimal(0), Decimal(1)
_USUAL = ((_ONE, _DIGITS_OF_STEPS), (Decimal("0.01"), _DIGITS_OF_STEPS - 2))
"""What money is mostly rounded to, and from which digit on it would be too large for that."""


def to_decimal(value: Any, name: str = "value") -> Decimal:
    """Turn what a program gives as money into a finite Decimal; a float is refused.

    Raises
    ------
    InputError
        ``float_refused`` and those of :func:`finlit.values.exact`.
    """
    kind = type(value)
    if kind is Decimal or kind is int:  # nearly always, and asked a thousand times: abstract kinds are slow
        return exact(value, name)
    if isinstance(value, Real) and not isinstance(value, Rational):
        raise InputError("float_refused", name=name, value=value)
    return exact(value, name)


def exchanged(amount: Decimal, rate: Decimal) -> Decimal:
    """Multiply an amount by a rate: exact, or to the digits for which a rate that was divided out is known.

    >>> exchanged(Decimal(53402), 1 / Decimal("534.02")) == 100
    True
    """
    product = amount * rate
    return product if len(product.as_tuple().digits) < _DIGITS else CERTAIN.plus(product)


def round_to(value: Decimal, unit: Decimal, mode: RoundingMode = "half_even") -> Decimal:
    """Round a number to whole multiples of ``unit``.

    >>> round_to(Decimal("1250.5"), Decimal(100), "up")
    Decimal('1300')
    """
    if mode not in _MODES:
        raise InputError("choice_unknown", name="mode", value=mode, choices=", ".join(get_args(RoundingMode)))
    if not value.is_finite():
        raise InputError("number_not_finite", name="value", value=value)
    for usual, digits in _USUAL:  # most of the time; a division saved
        if unit == usual and value.adjusted() < digits:
            return value.quantize(usual, rounding=_MODES[mode])
    if unit <= _ZERO:
        raise InputError("amount_not_positive", name="unit", value=unit)
    steps = value / unit
    check_steps(steps)
    return steps.quantize(_ONE, rounding=_MODES[mode]) * unit


def round_ratio(numerator: int, denominator: int, mode: RoundingMode = "half_even") -> int:
    """Round a ratio of whole numbers to a whole number: exact, however many digits it has.

    Parameters
    ----------
    numerator : int
    denominator : int
        Above zero.
    mode : str
        As in :func:`round_to`.

    Raises
    ------
    InputError
        ``choice_unknown``, ``amount_not_positive``.

    Examples
    --------
    >>> round_ratio(5, 2), round_ratio(-5, 2, "up"), round_ratio(7, 3, "half_up")
    (2, -3, 2)
    """
    if mode not in _MODES:
        raise InputError("choice_unknown", name="mode", value=mode, choices=", ".join(get_args(RoundingMode)))
    if denominator <= 0:
        raise InputError("amount_not_positive", name="denominator", value=denominator)
    below, rest = divmod(numerator, denominator)
    if not rest or mode == "floor":
        return below
    if mode == "half_even" or mode == "half_up":
        twice = 2 * rest
        if twice != denominator:
            return below + (twice > denominator)
        return below + (below % 2 if mode == "half_even" else numerator > 0)
    away = {"ceiling": True, "up": numerator > 0, "down": numerator < 0}
    return below + away[mode]


def check_steps(steps: Decimal) -> None:
    """Refuse a unit so small that its count no longer fits into the digits of Decimal."""
    if steps and steps.adjusted() >= _DIGITS_OF_STEPS:
        most = f"{Decimal(10) ** _DIGITS_OF_STEPS:.0E}"
        raise InputError("amount_too_large", name="amount / unit", value=f"{steps:.3E}", largest=most)
