"""The week in which a purse runs dry: when, how deep, for how long, and the cheapest way round it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from finlit.errors import NoData
from finlit.household.entries import Item, Transfer, only_on
from finlit.household.ledger import Ledger, Sent, Week
from finlit.household.plan import HouseholdPlan
from finlit.household.rates import Which
from finlit.money import Money, cash_unit, exchanged, round_to, total
from finlit.plain import Plain

Way = Literal["later", "earlier", "more", "less"]
"""A want is put off; a transfer is sent earlier; more is sent once; wants are cut."""

_TRIES = 5
_DAYS_EARLIER = (7, 14, 21, 28)
_CUTS = tuple(Decimal(percent) / 100 for percent in range(5, 101, 5))


class _Fix(NamedTuple):
    way: Way
    what: str
    day: date
    amount: Money
    cost: Money
    given_up: Money


class Fix(Plain, _Fix):
    """A change after which the purse never runs dry, tried in the plan itself.

    Attributes
    ----------
    way : {"later", "earlier", "more", "less"}
    what : str
        The want that waits, or the transfer; empty for all wants.
    day : date
        When it happens now.
    amount : Money
        What is moved, sent or cut; of ``more`` in the sender's currency.
    cost : Money
        [currency of the home] what others keep: fees and what the exchange rate takes.
    given_up : Money
        [currency of the home] wants that the family does without, in the whole plan.
    """

    __slots__ = ()


class _WorstWeek(NamedTuple):
    home: str
    rate: Which
    week: int | None
    day: date | None
    depth: Money
    deepest: date | None
    weeks_to_recover: int | None
    fix: Fix | None


class WorstWeek(Plain, _WorstWeek):
    """What the calendar hides from the average.

    Attributes
    ----------
    home : str
    rate : {"low", "known", "high"}
    week : int or None
        [number from 1] the first one in which the purse is below zero at the end of a day; None for never.
    day : date or None
        That day.
    depth : Money
        How far below zero it gets at its deepest; 0 where it never is.
    deepest : date or None
        First day of that week.
    weeks_to_recover : int or None
        [weeks] from the first one below zero until the purse is at zero or above for a whole week; None where
        it never is within the plan.
    fix : Fix or None
        The cheapest one; None where nothing is short, or no single change is enough.
    """

    __slots__ = ()


def worst_week(plan: HouseholdPlan, home: str, rate: Which = "known") -> WorstWeek:
    """Find the first week in which a home has nothing left, and the cheapest way round it.

    Parameters
    ----------
    plan : HouseholdPlan
    home : str
    rate : {"low", "known", "high"}
        Of the band.

    Returns
    -------
    WorstWeek

    Raises
    ------
    InputError
        ``plan_home_unknown`` and those of :class:`Ledger`.

    Examples
    --------
    >>> from finlit.household import Home
    >>> plan = HouseholdPlan(name="Feast", start=date(2026, 1, 1), months=6,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     items=(Item(what="wage", home="Blitar", amount=Money(4_000_000, "IDR"), kind="wage"),
    ...            Item(what="living", home="Blitar", amount=Money(3_600_000, "IDR"), kind="need"),
    ...            Item(what="Lebaran", home="Blitar", amount=Money(4_000_000, "IDR"), kind="need",
    ...                 every="lebaran"),))
    >>> found = worst_week(plan, "Blitar")
    >>> str(found.day), str(found.depth), found.weeks_to_recover
    ('2026-03-20', 'IDR 2800000', None)
    """
    plan.home(home)
    ledger = Ledger(plan, rate)
    weeks = ledger.weeks(home)
    short = [week for week in weeks if week.lowest.amount < 0]
    below = ledger.first_below(home)
    if not short or below is None:
        nothing = Money(0, plan.home(home).currency)
        return WorstWeek(home, rate, None, None, nothing, None, None, None)
    deepest = min(short, key=lambda week: week.lowest.amount)
    return WorstWeek(
        home,
        rate,
        short[0].number,
        below[0],
        -deepest.lowest,
        deepest.first,
        _recovered(weeks, short[0].number),
        _cheapest(ledger, home, below[0], -deepest.lowest),
    )


def _recovered(weeks: tuple[Week, ...], since: int) -> int | None:
    later = (week.number - since for week in weeks[since:] if week.lowest.amount >= 0)
    return next(later, None)


def _cheapest(ledger: Ledger, home: str, day: date, depth: Money) -> Fix | None:
    """Try every change in the plan itself; keep the one that costs and takes least, the first of equals."""
    plan = ledger.plan
    others = [one.name for one in plan.homes if one.name != home]
    dry = {name: ledger.first_below(name) for name in others}
    works: list[Fix] = []
    for fix, changed in _changes(ledger, home, day, depth):
        tried = Ledger(changed, ledger.rate)
        try:
            is_enough = tried.first_below(home) is None
            none_worse = all(_no_worse(tried.first_below(name), dry[name]) for name in others)
        except NoData:
            continue  # a sum that the service has no price for
        if is_enough and none_worse:
            works.append(fix)
    return min(works, key=lambda fix: fix.cost.amount + fix.given_up.amount, default=None)


def _no_worse(after: tuple[date, Money] | None, before: tuple[date, Money] | None) -> bool:
    return after is None or (before is not None and after[0] >= before[0])


def _changes(ledger: Ledger, home: str, day: date, depth: Money) -> Iterator[tuple[Fix, HouseholdPlan]]:
    plan = ledger.plan
    nothing = Money(0, plan.home(home).currency)
    for item in plan.items:
        if item.kind == "want" and item.home == home:
            yield from _later(plan, item, day, nothing)
    for transfer in plan.transfers:
        if transfer.to_home == home:
            yield from _earlier(plan, transfer, day, nothing)
            yield from _more(ledger, transfer, day, depth)
    yield from _less(ledger, home, day, nothing)


def _replaced(plan: HouseholdPlan, old: Item | Transfer, *new: Item | Transfer) -> HouseholdPlan:
    field = "items" if isinstance(old, Item) else "transfers"
    kept = tuple(one for one in getattr(plan, field) if one is not old)
    return plan.model_copy(update={field: (*kept, *new)})


def _later(plan: HouseholdPlan, item: Item, day: date, nothing: Money) -> Iterator[tuple[Fix, HouseholdPlan]]:
    """Put off a want that comes once, or now and then, until the last day of the plan."""
    if item.every not in ("once", "year", "lebaran", "dates", "half_year"):
        return
    falls = [one for one in item.days(plan.start, plan.last) if one <= day]
    if not falls:
        return
    rest = tuple(one for one in item.days(plan.start, plan.last) if one > day)
    moved = only_on((*rest, *(plan.last for _ in falls)))
    yield (
        Fix("later", item.what, falls[-1], item.amount * len(falls), nothing, nothing),
        _replaced(plan, item, item.model_copy(update=moved)),
    )


def _earlier(
    plan: HouseholdPlan, transfer: Transfer, day: date, nothing: Money
) -> Iterator[tuple[Fix, HouseholdPlan]]:
    """Send the next transfer after the dry day some weeks earlier; its price stays the same."""
    falls = list(transfer.days(plan.start, plan.last))
    place = next(
        (place for place, one in enumerate(falls) if one + timedelta(days=transfer.arrives_after) > day), None
    )
    if place is None:
        return
    for days in _DAYS_EARLIER:
        when = falls[place] - timedelta(days=days)
        if when < plan.start or when + timedelta(days=transfer.arrives_after) > day:
            continue
        dates = (*falls[:place], when, *falls[place + 1 :])
        moved = only_on(dates)
        changed = _replaced(plan, transfer, transfer.model_copy(update=moved))
        yield Fix("earlier", transfer.what, when, transfer.amount, nothing, nothing), changed


def _more(ledger: Ledger, transfer: Transfer, day: date, depth: Money) -> Iterator[tuple[Fix, HouseholdPlan]]:
    """Send once more, in time, as much as is lacking."""
    plan = ledger.plan
    when = max(plan.start, day - timedelta(days=transfer.arrives_after))
    usual = next((one for one in ledger.sent if one.transfer is transfer), None)
    if usual is None:
        return
    amount = _enough(usual, depth)
    for _ in range(_TRIES):
        changed = _with_extra(plan, transfer, amount, when)
        try:
            sent = Ledger(changed, ledger.rate).sent
        except NoData:
            return
        extra = next((one for one in sent if one.transfer is changed.transfers[-1]), None)
        if extra is None:
            return
        missing = depth - (amount if extra.priced is None else extra.priced.in_hand)
        if missing.amount <= 0:
            yield Fix("more", transfer.what, when, amount, _kept_by_others(extra, depth), depth * 0), changed
            return
        amount = amount + _enough(extra, missing)  # its fee grows with it


def _with_extra(plan: HouseholdPlan, transfer: Transfer, amount: Money, when: date) -> HouseholdPlan:
    once = {**only_on(()), "every": "once", "start": when}
    extra = transfer.model_copy(update={"what": f"{transfer.what[:56]} (+)", "amount": amount, **once})
    return plan.model_copy(update={"transfers": (*plan.transfers, extra)})


def _enough(usual: Sent, depth: Money) -> Money:
    """Return what to pay so that the depth arrives: what a usual transfer costs, counted in full."""
    priced = usual.priced
    if priced is None:
        return depth
    wanted = (depth + priced.receiver_fee + priced.last_mile).amount / priced.offered_rate
    unit = cash_unit(priced.paid.currency)
    amount = round_to(wanted + priced.fee.amount + unit, unit, "ceiling")
    return Money(amount, priced.paid.currency)


def _kept_by_others(sent: Sent, depth: Money) -> Money:
    priced = sent.priced
    if priced is None:
        return depth * 0
    rate = priced.mid_rate or priced.offered_rate
    worth = Money(exchanged(priced.paid.amount, rate), priced.in_hand.currency)
    return (worth - priced.in_hand).rounded()


def _less(ledger: Ledger, home: str, day: date, nothing: Money) -> Iterator[tuple[Fix, HouseholdPlan]]:
    """Cut all wants of the home by the same share, five in a hundred at a time: the first that is enough."""
    plan = ledger.plan
    wants = [item for item in plan.items if item.home == home and item.kind == "want"]
    if not wants:
        return
    spent = total((item.amount * len(item.days(plan.start, plan.last)) for item in wants), nothing.currency)
    for cut in _CUTS:
        kept = tuple(item for item in plan.items if item not in wants)
        changed = plan.model_copy(update={"items": (*kept, *_smaller(wants, 1 - cut))})
        if Ledger(changed, ledger.rate).first_below(home) is None:
            part = (spent * cut).rounded()
            yield Fix("less", "", plan.start, part, nothing, part), changed
            return


def _smaller(wants: list[Item], share: Decimal) -> Iterator[Item]:
    for item in wants:
        if share:
            yield item.model_copy(update={"amount": (item.amount * share).rounded(mode="ceiling")})
