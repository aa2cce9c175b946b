"""A plan in the one file of a family: written beside its place and moved there, opened again as it was."""

from pathlib import Path
from typing import Any

from finlit._beside import write_beside
from finlit.errors import InputError
from finlit.household.pages import Pages, plan_of_pages, values_of_plan, with_pages
from finlit.household.plan import HouseholdPlan
from finlit.scenario_file import Parts, read_parts, written_parts


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
    return written_parts({"plan": plan.model_dump(mode="json")})


def read_plan(content: str | bytes, file: str = "JSON") -> HouseholdPlan:
    """Read the plan of a file that this or an older version wrote: library, notebook or phone page.

    Where the pages of the planner say otherwise than the plan, they go before it; a file of pages alone makes
    the plan that they say.

    Parameters
    ----------
    content : str or bytes
    file : str
        Its name, for errors.

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``, ``plan_file_without_plan`` for a file of one tool that
        no plan can be made of, and whatever is wrong with the plan in it.
    """
    parts = read_parts(content, file)
    pages = Pages.model_validate(parts.get("pages", {}))
    if "plan" in parts:
        return with_pages(HouseholdPlan.model_validate(parts["plan"]), pages)
    if not pages.planned:
        raise InputError("plan_file_without_plan", file=file)
    return plan_of_pages(pages)


def save_plan(plan: HouseholdPlan, path: Path) -> None:
    """Save a plan: written beside its place and moved there, so that a half-written one is never seen.

    The pages of a planner that lie in the file stay, with the numbers of the plan.

    Raises
    ------
    InputError
        Those of :func:`read_plan` for a file that is there and is none of ours: it is not written over.
    WorkshopError
        ``folder_not_writable``.
    """
    before: Parts = read_parts(path.read_bytes(), path.name) if path.is_file() else {}
    parts: dict[str, Any] = {"plan": plan.model_dump(mode="json")}
    if "pages" in before:
        said = values_of_plan(plan)
        pages = Pages.model_validate(before["pages"])
        planned = {name: entry for name, entry in pages.planned.items() if name not in said}
        parts["pages"] = pages.model_copy(update={"planned": planned}).model_dump(mode="json")
    write_beside(path, written_parts(parts))


def open_plan(path: Path) -> HouseholdPlan:
    """Open a saved plan.

    Raises
    ------
    InputError
        ``plan_file_missing`` and those of :func:`read_plan`.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise InputError("plan_file_missing", file=path.name) from None
    return read_plan(content, path.name)
