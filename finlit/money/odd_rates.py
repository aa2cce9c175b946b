"""Exchange rates that are told backwards, or for 100 units: noticed beside a middle rate."""

from decimal import Decimal

from finlit.doors import told as named
from finlit.errors import InputError
from finlit.values import positive

# No service takes two thirds of the money, and no official rate is three times the one in use; what lies
# further from the middle rate was told in another way, or mistyped.
_LOOKED_AT = 3
_NEAR = Decimal("0.3")
_MANY = tuple(Decimal(10) ** power for power in (2, 3, 4, 5, 6))


@named
def check_likely(rate: Decimal, mid_rate: Decimal, name: str = "rate", beside: str = "mid_rate") -> None:
    """Refuse a rate that is far from the middle rate, naming the one that is likely meant.

    Parameters
    ----------
    rate, mid_rate : Decimal
        [received per one sent] above zero.
    name, beside : str
        How an error calls the two.

    Raises
    ------
    InputError
        ``rate_looks_inverted`` where one divided by it is near the middle rate; ``rate_for_many_units``
        where it is near for 100, 1,000 ... units, or in hundreds, thousands ...; else ``rate_unlikely``
        beyond a factor of three.

    Notes
    -----
    Near is within 30 %. A rate told backwards that lies within a factor of three of the middle rate (1.50 and
    0.67) cannot be told from a bad one.

    Examples
    --------
    >>> check_likely(Decimal(2120), Decimal(2163))
    >>> check_likely(Decimal("0.000472"), Decimal(2163))
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: rate is 0.000472, but mid_rate is 2163: it looks ... Write 2118.64, ...
    """
    if mid_rate < rate * _LOOKED_AT < mid_rate * _LOOKED_AT**2:
        return
    rate, mid_rate = positive(rate, name), positive(mid_rate, beside)
    inverse = 1 / rate
    told = {"name": name, "rate": _told(rate), "beside": beside, "mid_rate": _told(mid_rate)}
    others = [(likely, many) for many in _MANY for likely in (rate / many, rate * many, many / rate)]
    likely, many = min([(inverse, Decimal(1)), *others], key=lambda found: abs(found[0] - mid_rate))
    if abs(likely - mid_rate) > mid_rate * _NEAR:
        raise InputError("rate_unlikely", **told)
    if many == 1:
        raise InputError("rate_looks_inverted", **told, likely=shown(inverse), other=shown(1 / mid_rate))
    raise InputError("rate_for_many_units", **told, likely=shown(likely), many=int(many))


def _told(rate: Decimal) -> Decimal:
    """Leave a rate as it was told; one that was divided out is shortened."""
    return Decimal(f"{rate:f}") if len(rate.as_tuple().digits) < 12 else shown(rate)


def shown(rate: Decimal) -> Decimal:
    """Round a rate for reading: two decimals, or six digits where it is small.

    Examples
    --------
    >>> shown(1 / Decimal("0.000472")), shown(1 / Decimal(2163))
    (Decimal('2118.64'), Decimal('0.000462321'))
    """
    return round(rate, 2) if rate >= 1 else round(rate, 5 - rate.adjusted()).normalize()
