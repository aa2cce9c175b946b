"""How high a rule lets an offer be: a dated rule that is in force, or a limit of one's own."""

from decimal import Decimal
from typing import Literal

from finlit.rules import Ceiling
from finlit.values import one_of, rate, share

Number = Decimal | int | float | str
Cap = Ceiling | Number
"""The rule of the day, chosen with :func:`finlit.rules.in_force`, or a share of one's own."""


def highest(cap: Cap, name: str, per: Literal["day", "year", "loan", "income"]) -> Decimal:
    """Read how much a ceiling allows.

    Parameters
    ----------
    cap : Ceiling or number
        [share a ``per``]
    name : str
        How an error calls it.
    per : {"day", "year", "loan", "income"}
        What it must be a share of.

    Raises
    ------
    InputError
        ``choice_unknown`` for a rule of another kind; ``rate_as_percent``, ``share_as_percent``.

    Examples
    --------
    >>> highest("0.003", "daily_cap", "day")
    Decimal('0.003')
    """
    if isinstance(cap, Ceiling):
        one_of(cap.per, f"{name}.per", (per,))
        return cap.highest
    return rate(cap, name, per) if per in ("day", "year") else share(cap, name)
