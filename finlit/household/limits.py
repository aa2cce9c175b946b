"""Whether a plan sends more than may be sent: counted by the calendar, transfer by transfer."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from finlit.household.plan import HouseholdPlan
from finlit.money import Money
from finlit.plain import Plain
from finlit.remittance import LimitPassed, SendingLimits
from finlit.values import same_currency


class _LimitChecked(NamedTuple):
    limits: SendingLimits
    passed: tuple[LimitPassed, ...]
    unknown_from: date | None


class LimitChecked(Plain, _LimitChecked):
    """One rule beside all that the plan sends under it.

    Attributes
    ----------
    limits : SendingLimits
    passed : tuple of LimitPassed
        Limits that the plan is above, each with its largest sum; exactly at a limit is allowed.
    unknown_from : date or None
        First transfer on a day for which the rule is not known to hold; from there on nothing is checked.
    """

    __slots__ = ()


def check_limits(plan: HouseholdPlan) -> tuple[LimitChecked, ...]:
    """Hold what a plan sends against the limits of its transfers, by calendar months and years.

    Transfers under one rule are added up.

    Parameters
    ----------
    plan : HouseholdPlan

    Returns
    -------
    tuple of LimitChecked

    Raises
    ------
    CurrencyMismatch
        For limits in another currency than the transfer: exchange them first.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from finlit.household import Home, Item, Transfer
    >>> taiwan = SendingLimits(name="Taiwan, licensed apps", currency="TWD", per_transfer=Decimal(30_000),
    ...     per_month=Decimal(50_000), per_year=Decimal(400_000), valid_from=date(2021, 10, 1),
    ...     source="G0380269")
    >>> plan = HouseholdPlan(name="Much", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Taichung", currency="TWD"), Home(name="savings", currency="TWD"),),
    ...     items=(Item(what="wage", home="Taichung", amount=Money(36_000, "TWD"), kind="wage"),),
    ...     transfers=(Transfer(from_home="Taichung", to_home="savings", amount=Money(33_334, "TWD"),
    ...                         limits=taiwan),))
    >>> [(one.span, str(one.planned)) for one in check_limits(plan)[0].passed]
    [('transfer', 'TWD 33334'), ('year', 'TWD 400008')]
    """
    under: dict[str, list[tuple[date, Money]]] = defaultdict(list)
    rules: dict[str, SendingLimits] = {}
    for transfer in plan.transfers:
        limits = transfer.limits
        if limits is None:
            continue
        same_currency(transfer.amount, Money(0, limits.currency), doing="limit")
        rules[repr(limits)] = limits
        under[repr(limits)] += [(day, transfer.amount) for day in transfer.days(plan.start, plan.last)]
    return tuple(_checked(rules[name], sums) for name, sums in under.items())


def _checked(limits: SendingLimits, sent: list[tuple[date, Money]]) -> LimitChecked:
    held = [(day, amount) for day, amount in sent if limits.holds_on(day)]
    unknown = [day for day, _ in sent if not limits.holds_on(day)]
    spans = (
        ("transfer", limits.per_transfer, max((amount for _, amount in held), default=None)),
        ("month", limits.per_month, _most(held, lambda day: (day.year, day.month))),
        ("year", limits.per_year, _most(held, lambda day: (day.year, 0))),
    )
    passed = tuple(
        LimitPassed(span, Money(limit, limits.currency), planned)  # type: ignore[arg-type]
        for span, limit, planned in spans
        if limit is not None and planned is not None and planned.amount > limit
    )
    return LimitChecked(limits, passed, min(unknown, default=None))


def _most(sent: list[tuple[date, Money]], span: Callable[[date], tuple[int, int]]) -> Money | None:
    sums: dict[tuple[int, int], Money] = {}
    for day, amount in sent:
        place = span(day)
        sums[place] = sums[place] + amount if place in sums else amount
    return max(sums.values(), default=None)
