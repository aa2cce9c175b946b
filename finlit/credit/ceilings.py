"""How high a rule lets an offer be: a dated rule that is in force, or a limit of one's own."""

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, Union

from finlit.errors import InputError
from finlit.values import one_of, rate, share

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from finlit.rules import Ceiling, Rule

Number = Decimal | int | float | str
Cap = Union["Ceiling", "Rule", Decimal, int, float, str]
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
    if _is_ceiling(cap):
        one_of(cap.per, f"{name}.per", (per,))
        return cap.highest
    if _is_rule(cap):
        return _figure(cap, f"{name}.unit", _UNITS.get(per, ""))
    return rate(cap, name, per) if per in ("day", "year") else share(cap, name)


def _figure(rule: "Rule", name: str, unit: str) -> Decimal:
    if not rule.unit.startswith(unit):
        raise InputError("choice_unknown", name=name, value=rule.unit, choices=unit)
    if rule.value is None:
        raise InputError("field_missing", record=rule.name, field="value")
    return rule.value


# Told apart by what they have: an offer without a rule does not wait for the package that checks them.


def _is_ceiling(cap: Cap) -> "TypeIs[Ceiling]":
    return hasattr(cap, "highest")


def _is_rule(cap: Cap) -> "TypeIs[Rule]":
    return hasattr(cap, "valid_from")
