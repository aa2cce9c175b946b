"""Families from rows of a table, as the made-up ones are kept: a line for each home, person and thing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from finlit.credit import Loan
from finlit.errors import InputError
from finlit.household.entries import Debt, Goal, Home, Item, Person, Transfer
from finlit.household.plan import HouseholdPlan
from finlit.household.rates import RateBand
from finlit.household.services import told_quote
from finlit.money import Money
from finlit.timevalue import months_after
from finlit.values import exact

Row = Mapping[str, Any]


def family_plan(
    rows: Iterable[Row], name: str, *, start: date, months: int = 24, bands: Iterable[RateBand] = ()
) -> HouseholdPlan:
    """Make the plan of one family from the rows of a table, as ``families_madeup`` has them.

    Parameters
    ----------
    rows : iterable of mappings
        Columns ``family``, ``entry``, ``what``, ``home``, ``currency``, ``amount``, ``kind``, ``label``,
        ``every``, ``days``, ``to``, ``fee`` and ``percent``: the card of ``families_madeup`` explains them.
    name : str
        The family.
    start : date
        First day of the plan; days of the rows that are numbers are days of its first month.
    months : int
        [months]
    bands : iterable of RateBand

    Returns
    -------
    HouseholdPlan
        Marked as made up.

    Raises
    ------
    InputError
        ``family_unknown``, and whatever is wrong with the plan.

    Examples
    --------
    >>> rows = [{"family": "x", "entry": "home", "what": "Blitar", "currency": "IDR", "amount": 500_000},
    ...     {"family": "x", "entry": "item", "what": "kiosk", "home": "Blitar", "currency": "IDR",
    ...      "amount": 250_000, "kind": "income", "label": "home", "every": "week", "days": "2"}]
    >>> plan = family_plan(rows, "x", start=date(2026, 1, 1), months=12)
    >>> str(plan.items[0].days(plan.start, plan.last)[1])
    '2026-01-09'
    """
    mine = [row for row in rows if row["family"] == name]
    if not mine:
        raise InputError("family_unknown", name=name)

    def made(entry: str, make: Callable[[Row, date], Any]) -> tuple[Any, ...]:
        return tuple(make(row, start) for row in mine if row["entry"] == entry)

    return HouseholdPlan(
        name=name,
        start=start,
        months=months,
        homes=made("home", _home),
        people=made("person", lambda row, _: Person(name=row["what"], home=row["home"])),
        items=made("item", _item),
        transfers=made("transfer", _transfer),
        debts=made("debt", _debt),
        goals=made("goal", _goal),
        bands=tuple(bands),
        is_illustrative=True,
    )


def _money(row: Row) -> Money:
    return Money(exact(row["amount"], "amount"), row["currency"])


def _home(row: Row, start: date) -> Home:
    return Home(name=row["what"], currency=row["currency"], opening=_money(row))


def _when(row: Row, start: date) -> dict[str, Any]:
    every, days = row["every"], str(row.get("days") or "")
    if every == "dates":
        return {"every": every, "dates": tuple(days.split())}
    if every == "lebaran":
        return {"every": every, "days_before": int(days or 0)}
    if days.isdecimal():
        return {"every": every, "start": months_after(start, 0, int(days))}
    return {"every": every, "start": days or start}


def _item(row: Row, start: date) -> Item:
    return Item(
        what=row["what"],
        home=row["home"],
        amount=_money(row),
        kind=row["kind"],
        label=row["label"],
        **_when(row, start),
    )


def _goal(row: Row, start: date) -> Goal:
    return Goal(
        what=row["what"],
        home=row["home"],
        owner=row["to"] or "",
        deposit=_money(row),
        label=row["label"],
        **_when(row, start),
    )


def _transfer(row: Row, start: date) -> Transfer:
    amount = _money(row)
    margin = exact(row["percent"] or 0, "percent") / 100
    quote = told_quote("made up", exact(row["fee"] or 0, "fee"), amount.currency, margin, start, made_up=True)
    return Transfer(
        what=row["what"],
        from_home=row["home"],
        to_home=row["to"],
        amount=amount,
        quote=quote,
        label=row["label"],
        **_when(row, start),
    )


def _debt(row: Row, start: date) -> Debt:
    loan = Loan(
        principal=_money(row),
        method=row["kind"],
        rate=exact(row["fee"] or 0, "fee"),
        n=int(row["to"]),
        frequency=row["every"],
        start=months_after(start, int(row["days"] or 0)),
    )
    return Debt(what=row["what"], home=row["home"], loan=loan)
