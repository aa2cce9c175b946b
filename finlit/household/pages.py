"""The pages of a family's planner, and the plan of homes that their numbers make, both ways.

What stands on a page goes before what the plan says: a page is what the family wrote last.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import Field

from finlit.errors import InputError
from finlit.household.entries import Goal, Home, Item, Transfer
from finlit.household.plan import HouseholdPlan
from finlit.household.seasons import school_year
from finlit.household.services import quote_at
from finlit.money import Money, total
from finlit.record import Record
from finlit.remittance import FlatFee, Quote, RateTier
from finlit.scenario_file import number_of
from finlit.timevalue import PERIODS_PER_YEAR

_AWAY, _HOME, _RUPIAH, _PLAN = "abroad", "home", "IDR", "plan"
_IN_A_MONTH = ("day", "week", "two_weeks", "four_weeks", "half_month", "month")
_FINE = Decimal("0.01")
"""A part of a week is kept so fine that the month is right to the rupiah"""

Entries = tuple[Item, ...] | tuple[Transfer, ...] | tuple[Goal, ...]
Values = Mapping[str, Money | Decimal]


class Entry(Record):
    """What is kept of one field, and since when: "1250000 IDR", "24" or a few words."""

    value: str
    day: date


class Pages(Record):
    """What a family keeps of its planner.

    Attributes
    ----------
    planned : dict of field to Entry
        What stands on the pages of the planner.
    came_true : dict of field to Entry
        What it was on a revision day.
    """

    planned: dict[str, Entry] = Field(default_factory=dict)
    came_true: dict[str, Entry] = Field(default_factory=dict)

    @property
    def values(self) -> dict[str, Money | Decimal]:
        """What is planned as numbers; fields with words are left out."""
        found = {name: number_of(entry.value) for name, entry in self.planned.items()}
        return {name: value for name, value in found.items() if value is not None}


def plan_of_pages(pages: Pages) -> HouseholdPlan:
    """Make the plan of twelve months that the numbers of the planner say, and nothing beside them.

    It begins with the month in which the pages were written last. Ceremonies, whose day no page says, fall on
    Lebaran, where they are hardest to pay; the school year begins on 10 July.

    Parameters
    ----------
    pages : Pages

    Raises
    ------
    InputError
        ``plan_without_income`` where no page says what comes in, ``plan_currency_without_rate`` where money
        is sent and the page with the rate is empty, and whatever else is wrong with the plan.

    Examples
    --------
    >>> day = date(2026, 1, 31)
    >>> pages = Pages(planned={"income": Entry(value="900000 IDR", day=day)})
    >>> str(plan_of_pages(pages).items[0].amount)
    'IDR 900000'
    """
    if not pages.planned:
        raise InputError("plan_without_income", plan=_PLAN)
    values = pages.values
    start = max(entry.day for entry in pages.planned.values()).replace(day=1)
    entries = _made(values, start, (_AWAY if _currency_away(values) else _HOME, _HOME))
    return HouseholdPlan(
        name=_PLAN,
        start=start,
        months=12,
        homes=_homes(values),
        items=tuple(one for one in entries if isinstance(one, Item)),
        transfers=tuple(one for one in entries if isinstance(one, Transfer)),
        goals=tuple(one for one in entries if isinstance(one, Goal)),
    )


def _homes(values: Values) -> tuple[Home, ...]:
    there = values.get("tin_today")
    home = Home(name=_HOME, currency=_RUPIAH, opening=there if isinstance(there, Money) else None)
    away = _currency_away(values)
    return (Home(name=_AWAY, currency=away), home) if away else (home,)


def _currency_away(values: Values) -> str:
    """Return in what the home abroad counts; "" where the family has one home."""
    sums = [values.get(name) for name in ("sent", "wage", "own_needs")]
    codes = [one.currency for one in sums if isinstance(one, Money)]
    abroad = next((code for code in codes if code != _RUPIAH), "")
    return abroad or (_RUPIAH if isinstance(values.get("sent"), Money) else "")


def _made(values: Values, start: date, homes: tuple[str, str]) -> list[Item | Transfer | Goal]:
    """Make an entry of the plan from each field that has a place in it."""
    away, home = homes
    amounts = {name: one for name, one in values.items() if isinstance(one, Money) and one.amount > 0}
    spent = amounts.get("month_out")
    if "needs" in amounts and spent is None:
        # All that goes out holds the instalments; what a house cannot do without does not.
        owed = amounts.get("debt_monthly", amounts.get("instalments"))
        spent = amounts["needs"] + owed if owed else amounts["needs"]
    earned = amounts.get(
        "income", None if "sent" in amounts or "wage" in amounts else amounts.get("month_in")
    )
    feast = {"every": "lebaran", "days_before": 3}
    rows: list[tuple[str, str, Money | None, str, dict[str, Any]]] = [
        ("wage", away, amounts.get("wage"), "wage", {}),
        ("own needs", away, amounts.get("own_needs"), "need", {"label": "living"}),
        ("income at home", home, earned, "income", {}),
        ("needs at home", home, spent, "need", {}),
        ("Lebaran", home, amounts.get("lebaran"), "need", feast),
        ("ceremonies", home, amounts.get("ceremonies"), "need", feast | {"label": "giving"}),
        (
            "school year",
            home,
            amounts.get("school"),
            "need",
            _yearly(school_year(start)) | {"label": "school"},
        ),
    ]
    made: list[Item | Transfer | Goal] = [
        Item(what=what, home=where, amount=amount, kind=kind, **more)
        for what, where, amount, kind, more in rows
        if amount
    ]
    if "own_savings" in amounts:
        deposit = amounts["own_savings"]
        made.append(Goal(what="own savings", home=away, deposit=deposit, label="own_savings"))
    if "sent" in amounts:
        quote = _quote(values, amounts["sent"].currency, start)
        made.append(Transfer(from_home=away, to_home=home, amount=amounts["sent"], quote=quote))
    return made


def _yearly(first: date) -> dict[str, Any]:
    return {"every": "year", "start": first}


def _quote(values: Values, sent: str, day: date) -> Quote | None:
    """Make the quote of the service that the pages name; None where no rate is needed, or none is said."""
    rate, fee = (_number(values.get(name)) for name in ("rate", "fee"))
    if sent == _RUPIAH:
        rate = Decimal(1) if fee else None
    if rate is None:
        return None
    return quote_at(RateTier(offered_rate=rate), "planner", fee or Decimal(0), sent, day)


def _number(value: Money | Decimal | None) -> Decimal | None:
    return value.amount if isinstance(value, Money) else value


def values_of_plan(plan: HouseholdPlan) -> dict[str, Money | Decimal]:
    """Return the numbers of a plan that have a blank on a page of the planner.

    What comes and goes several times a month is a month's sum by the one stated conversion.

    Parameters
    ----------
    plan : HouseholdPlan

    Examples
    --------
    >>> plan = HouseholdPlan(name="x", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     items=(Item(what="shop", home="Blitar", amount=Money(120_000, "IDR"), kind="income",
    ...         every="week"),))
    >>> {name: str(value) for name, value in values_of_plan(plan).items()}
    {'income': 'IDR 520000'}
    """
    sums = {name: _sum(entries) for name, entries in _places(plan).items()}
    found: dict[str, Money | Decimal] = {name: one for name, one in sums.items() if one}
    home = next((one for one in plan.homes if one.name == _two(plan)[1]), None)
    if home is not None and home.opening:
        found["tin_today"] = home.opening
    return found | _price(plan)


def _two(plan: HouseholdPlan) -> tuple[str, str]:
    """Return where the wage is earned, and where money is sent to: the same where there is one home."""
    if plan.transfers:
        return plan.transfers[0].from_home, plan.transfers[0].to_home
    rupiah = next((one.name for one in plan.homes if one.currency == _RUPIAH), plan.homes[0].name)
    earned = next((item.home for item in plan.items if item.kind == "wage"), rupiah)
    return earned, rupiah


def _places(plan: HouseholdPlan) -> dict[str, Entries]:
    """Return which entries of a plan are behind which blank."""
    away, home = _two(plan)
    monthly = [item for item in plan.items if item.every in _IN_A_MONTH]

    def items(where: str, *, wage: bool, comes_in: bool) -> tuple[Item, ...]:
        return tuple(
            item
            for item in monthly
            if item.home == where and item.comes_in == comes_in and (item.kind == "wage") == wage
        )

    yearly = [item for item in plan.items if item.home == home and not item.comes_in]
    return {
        "wage": items(away, wage=True, comes_in=True),
        "own_needs": items(away, wage=False, comes_in=False) if away != home else (),
        "income": items(home, wage=False, comes_in=True),
        "month_out": items(home, wage=False, comes_in=False),
        "lebaran": tuple(one for one in yearly if one.every == "lebaran" and one.label != "giving"),
        "ceremonies": tuple(one for one in yearly if one.every == "lebaran" and one.label == "giving"),
        "school": tuple(one for one in yearly if one.every == "year" and one.label == "school"),
        "sent": tuple(
            one for one in plan.transfers if (one.from_home, one.to_home) == (away, home) and _is_monthly(one)
        ),
        "own_savings": tuple(
            one for one in plan.goals if one.home == away and one.label == "own_savings" and _is_monthly(one)
        ),
    }


def _is_monthly(entry: Item | Transfer | Goal) -> bool:
    return entry.every in _IN_A_MONTH


def _amount(entry: Item | Transfer | Goal) -> Money | None:
    return entry.deposit if isinstance(entry, Goal) else entry.amount


def _sum(entries: Iterable[Item | Transfer | Goal]) -> Money | None:
    """Add up what entries are in a month, or in a year those of once a year."""
    sums = [
        amount * Decimal(PERIODS_PER_YEAR[entry.every]) / 12 if _is_monthly(entry) else amount
        for entry in entries
        if (amount := _amount(entry))
    ]
    return total(sums, sums[0].currency).rounded() if sums else None


def _price(plan: HouseholdPlan) -> dict[str, Money | Decimal]:
    """Return fee and rate of the first transfer, where they are one fee and one rate."""
    quote = plan.transfers[0].quote if plan.transfers else None
    if quote is None or len(quote.rates) != 1 or quote.rates[0].offered_rate is None:
        return {}
    found: dict[str, Money | Decimal] = {"rate": quote.rates[0].offered_rate}
    parts = quote.fee_rule.parts if quote.fee_rule else ()
    if len(parts) == 1 and isinstance(parts[0], FlatFee):
        found["fee"] = Money(parts[0].amount, quote.from_currency)
    return found


def with_pages(plan: HouseholdPlan, pages: Pages) -> HouseholdPlan:
    """Bring into a plan what the pages say otherwise: its entries keep their days and their names.

    Where several entries are behind one blank, each keeps its part of the whole; what the plan does not have
    yet is added where its currency fits the home.

    Parameters
    ----------
    plan : HouseholdPlan
    pages : Pages
    """
    said, before, (away, home) = pages.values, values_of_plan(plan), _two(plan)
    new: dict[str, Item | Transfer | Goal] = {}
    for name, entries in _places(plan).items():
        value = said.get(name)
        if isinstance(value, Money) and value.amount > 0 and value != before.get(name):
            new |= {one.what: one for one in _scaled(entries, value)}
    codes = {one.name: one.currency for one in plan.homes}
    missing = {
        name: one
        for name, one in said.items()
        if isinstance(one, Money) and name not in before and one.currency in (codes[away], codes[home])
    }
    more = [
        one
        for one in _made(missing, plan.start, (away, home))
        if isinstance(one, Item) and (amount := _amount(one)) and amount.currency == codes[one.home]
    ]
    parts = {
        field: tuple(new.get(one.what, one) for one in getattr(plan, field))
        for field in ("items", "transfers", "goals")
    }
    taken = {one.what for part in parts.values() for one in part} | {one.what for one in plan.debts}
    parts["items"] += tuple(one for one in more if one.what not in taken)
    parts["transfers"] = tuple(_priced(one, said, before, plan.start) for one in parts["transfers"])
    there = said.get("tin_today")
    homes = tuple(
        one.model_copy(update={"opening": there}) if one.name == home and isinstance(there, Money) else one
        for one in plan.homes
    )
    changed: dict[str, tuple[Any, ...]] = {"homes": homes, **parts}
    if all(getattr(plan, field) == part for field, part in changed.items()):
        return plan
    return plan.model_copy(update=changed)


def _scaled(entries: Entries, value: Money) -> list[Item | Transfer | Goal]:
    """Bring entries to a new sum, each to its part of it."""
    known = [(one, amount) for one in entries if (amount := _amount(one))]
    if all(one.every == "month" or not _is_monthly(one) for one, _ in known) and known:
        parts = value.split([amount.amount for _, amount in known])
    else:
        old = _sum(entries)
        parts = [(amount * (value.amount / old.amount)).rounded(_FINE) for _, amount in known] if old else []
    return [
        one.model_copy(update={"deposit" if isinstance(one, Goal) else "amount": part})
        for (one, _), part in zip(known, parts, strict=True)
    ]


def _priced(transfer: Transfer, said: Values, before: Values, day: date) -> Transfer:
    """Give a transfer the fee and the rate of the pages, where it has one of each and they differ."""
    new = {name: said.get(name, before.get(name)) for name in ("rate", "fee")}
    told = {name: one for name, one in new.items() if one is not None}
    if "rate" not in before or all(_number(told[name]) == _number(before.get(name)) for name in told):
        return transfer
    return transfer.model_copy(update={"quote": _quote(told, transfer.amount.currency, day)})
