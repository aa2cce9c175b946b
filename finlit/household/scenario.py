"""A plan in one file: written beside its place and moved there, opened again as it was."""

import json
from pathlib import Path
from typing import Any

from finlit._beside import write_beside
from finlit.errors import InputError
from finlit.household.plan import HouseholdPlan

SCHEMA = 2
"""1: the first one. 2: the page that both have signed stands in the plan."""
_LARGEST = 2_000_000
"""[bytes] a plan of a family is some tens of thousands"""

Content = dict[str, Any]


def written_plan(plan: HouseholdPlan) -> str:
    """Write a plan as JSON text: numbers as exact text, dates as 2026-01-31; the same plan, the same bytes.

    Parameters
    ----------
    plan : HouseholdPlan

    Examples
    --------
    >>> from datetime import date
    >>> from finlit.household import Home, Item
    >>> from finlit.money import Money
    >>> plan = HouseholdPlan(name="Small", start=date(2026, 1, 1), months=3,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     items=(Item(what="shop", home="Blitar", amount=Money(900_000, "IDR"), kind="income"),))
    >>> read_plan(written_plan(plan)) == plan
    True
    """
    content = {
        "finlit": "household-plan",
        "schema": SCHEMA,
        "plan": plan.model_dump(mode="json"),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_plan(content: str | bytes) -> HouseholdPlan:
    """Read a plan that was written by this or an older version.

    Parameters
    ----------
    content : str or bytes

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``, and whatever is wrong with the plan in it.
    """
    try:
        found: Any = json.loads(content) if len(content) <= _LARGEST else None
        name, schema, plan = found["finlit"], found["schema"], found["plan"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("plan_file_unreadable") from None
    if name != "household-plan" or type(schema) is not int or schema < 1 or not isinstance(plan, dict):
        raise InputError("plan_file_unreadable")
    if schema > SCHEMA:
        raise InputError("plan_file_newer", schema=schema, known=SCHEMA)
    return HouseholdPlan.model_validate(plan)


def save_plan(plan: HouseholdPlan, path: Path) -> None:
    """Save a plan: written beside its place and moved there, so that a half-written one is never seen.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``.
    """
    write_beside(path, written_plan(plan))


def open_plan(path: Path) -> HouseholdPlan:
    """Open a saved plan.

    Raises
    ------
    InputError
        ``plan_file_missing`` and those of :func:`read_plan`.
    """
    try:
        return read_plan(path.read_bytes())
    except OSError:
        raise InputError("plan_file_missing", file=path.name) from None
