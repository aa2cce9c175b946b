"""A cycle before it begins: what a savings group can expect if nothing goes wrong, and if something does."""

from decimal import Decimal
from typing import NamedTuple

from finlit.errors import InputError
from finlit.money import Money, cash_unit, round_to, to_decimal


class CyclePlan(NamedTuple):
    """What a cycle brings. pool = saved + earned - lost."""

    saved: Money
    earned: Money
    lost: Money
    pool: Money


def cycle_plan(
    per_meeting: Money,
    meetings: int,
    *,
    charge: Decimal | int | str = 0,
    lent: Decimal | int | str = 1,
    loss: Decimal | int | str = 0,
    meetings_per_month: int = 4,
) -> CyclePlan:
    """What a group that saves the same at every meeting has to share at the end.

    Parameters
    ----------
    per_meeting : Money
        Saved by all members together at one meeting.
    meetings : int
    charge : number
        [share of the loans a month]
    lent : number
        [share 0-1] of what has been saved that is lent out.
    loss : number
        [share 0-1] of the savings that is lost in the end: loans not paid back, a stolen box.

    Raises
    ------
    InputError
        ``amount_negative``, ``amount_not_positive``, ``chance_not_a_share``.

    Notes
    -----
    Once a month ``lent`` of what is saved by then earns ``charge``; what is saved in the last month is not
    lent out any more. Charges themselves are not lent on.

    Examples
    --------
    Twenty members with three shares of 10,000 at each of 48 meetings:

    >>> plan = cycle_plan(Money(600_000, "IDR"), 48, charge="0.02", lent="0.8")
    >>> plan.saved, plan.earned
    (Money('28800000', 'IDR'), Money('2534400', 'IDR'))
    """
    if meetings < 1:
        raise InputError("amount_not_positive", name="meetings", value=meetings)
    if meetings_per_month < 1:
        raise InputError("amount_not_positive", name="meetings_per_month", value=meetings_per_month)
    if per_meeting.amount < 0:
        raise InputError("amount_negative", name="per_meeting", value=per_meeting)
    rate = to_decimal(charge, "charge")
    if rate < 0:
        raise InputError("amount_negative", name="charge", value=rate)
    shares = {"lent": to_decimal(lent, "lent"), "loss": to_decimal(loss, "loss")}
    for name, share in shares.items():
        if not 0 <= share <= 1:
            raise InputError("chance_not_a_share", name=name, value=share)
    saved = per_meeting * meetings
    months = meetings // meetings_per_month
    lent_months = per_meeting.amount * meetings_per_month * months * (months - 1) / 2
    unit = cash_unit(per_meeting.currency)
    earned = Money(round_to(lent_months * shares["lent"] * rate, unit, "half_up"), saved.currency)
    lost = (saved * shares["loss"]).rounded(unit, "half_up")
    return CyclePlan(saved, earned, lost, saved + earned - lost)
