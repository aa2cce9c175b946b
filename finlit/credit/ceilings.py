"""How high a rule lets an offer be: a dated rule that is in force, or a limit of one's own."""

from decimal import Decimal
from typing import Literal

from finlit.errors import InputError
from finlit.rules import Ceiling, Rule
from finlit.values import one_of, rate, share

Number = Decimal | int | float | str
Cap = Ceiling | Rule | Number
"""The rule of the day, chosen with :func:`finlit.rules.in_force`, or a share of one's own."""

_UNITS = {"day": "share a day", "year": "share a year", "income": "share of income"}


def highest(cap: Cap, name: str, per: Literal["day", "year", "loan", "income"]) -> Decimal:
    """Read how much a ceiling allows.

    Parameters
    ----------
    cap : Ceiling, Rule or number
        [share a ``per``]
    name : str
        How an error calls it.
    per : {"day", "year", "loan", "income"}
        What it must be a share of.

    Raises
    ------
    InputError
        ``choice_unknown`` for a rule of another kind; ``field_missing`` for one without a figure;
        ``rate_as_percent``, ``share_as_percent``.

    Examples
    --------
    >>> highest("0.003", "daily_cap", "day")
    Decimal('0.003')
    """
    if isinstance(cap, Ceiling):
        one_of(cap.per, f"{name}.per", (per,))
        return cap.highest
    if isinstance(cap, Rule):
        one_of(cap.unit, f"{name}.unit", (_UNITS.get(per, cap.unit),))
        if cap.value is None:
            raise InputError("field_missing", record=cap.name, field="value")
        return cap.value
    return rate(cap, name, per) if per in ("day", "year") else share(cap, name)
