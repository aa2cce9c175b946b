"""A cycle before it begins: what a savings group can expect if nothing goes wrong, and if something does."""

from dataclasses import dataclass
from typing import Any

from finlit.money import Money, cash_unit, not_negative, round_to
from finlit.plain import Plain
from finlit.values import count, rate, share


@dataclass(frozen=True, slots=True)
class CyclePlan(Plain):
    """What a cycle brings. pool = saved + earned - lost."""

    saved: Money
    earned: Money
    lost: Money
    pool: Money


def cycle_plan(
    per_meeting: Money,
    meetings: int,
    *,
    charge: Any = 0,
    lent: Any = 1,
    loss: Any = 0,
    meetings_per_month: int = 4,
) -> CyclePlan:
    """What a group that saves the same at every meeting has to share at the end.

    Parameters
    ----------
    per_meeting : Money
        Saved by all members together at one meeting.
    meetings : int
    charge : number
        [share of the loans a month] 0 to below 1.
    lent : number
        [share 0-1] of what has been saved that is lent out.
    loss : number
        [share 0-1] of the savings that is lost in the end: loans not paid back, a stolen box.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``share_as_percent``, ``amount_negative``, ``amount_not_positive``.

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
    held = count(meetings, "meetings")
    a_month = count(meetings_per_month, "meetings_per_month")
    not_negative(per_meeting, "per_meeting")
    earns, part_lent, part_lost = rate(charge, "charge", "month"), share(lent, "lent"), share(loss, "loss")
    saved = per_meeting * held
    months = held // a_month
    lent_months = per_meeting.amount * a_month * months * (months - 1) / 2
    unit = cash_unit(per_meeting.currency)
    earned = Money(round_to(lent_months * part_lent * earns, unit, "half_up"), saved.currency)
    lost = (saved * part_lost).rounded(unit, "half_up")
    return CyclePlan(saved, earned, lost, saved + earned - lost)
