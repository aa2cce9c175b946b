"""Which blanks of a family's planner a tool opens with, and under which it keeps what was set in it."""

from collections.abc import Collection, Iterable
from typing import Any

from finlit.money import Money
from finlit.scenario_file import as_entry
from finlit.tools.contract import Control
from finlit.tools.fields import ToolInputs

OURS: dict[str, dict[str, tuple[str, ...]]] = {
    "goal-tree": {
        "free": ("free",),
        "goals.1.price": ("goal_a_price",),
        "goals.1.months": ("goal_a_months",),
        "goals.1.saved": ("goal_a_saved",),
    },
    "season-calendar": {
        "income": ("month_in",),
        "spending": ("month_out",),
        "lebaran": ("lebaran",),
        "school": ("school",),
        "ceremonies": ("ceremonies",),
        "there": ("tin_today",),
    },
    "debt-order": {"monthly": ("instalments",)},
    "send-money": {"amount": ("handed_over",)},
    "emergency-fund": {
        "needs": ("needs", "month_out"),
        "months": ("tin_months",),
        "monthly": ("tin_monthly",),
        "saved": ("tin_today",),
    },
    "arisan-check": {"contribution": ("group_each",)},
    "two-homes": {
        "wage": ("wage",),
        "sent": ("sent",),
        "own_needs": ("own_needs",),
        "own_savings": ("own_savings",),
        "income": ("income",),
        "there": ("tin_today",),
        "lebaran": ("lebaran",),
        "school": ("school",),
    },
    "stress-plan": {
        "wage": ("wage",),
        "sent": ("sent",),
        "own_needs": ("own_needs",),
        "income": ("income",),
        "there": ("tin_today",),
        "yearly": ("yearly",),
    },
    "risk-ladder": {"saving": ("tin_monthly",)},
    "shop-lab": {
        "price": ("price",),
        "fixed": ("fixed",),
        "own_wage": ("shop_wage",),
        "capital": ("capital",),
    },
    "return-plan": {
        "months": ("home_months",),
        "in_debt": ("debt_months",),
        "monthly": ("laid_aside",),
        "capital": ("home_capital", "capital"),
        "reserve": ("reserve_months",),
        "living": ("needs", "month_out"),
    },
}
"""The fields of the planner that a tool opens with, the first that is there; it keeps under the first."""


def set_otherwise(controls: Iterable[Control], given: Collection[str]) -> tuple[str, ...]:
    """Return the fields that were set to something else than where they began: no example is one's own."""
    return tuple(one.field for one in controls if one.field in given and one.value != one.default)


def set_in(name: str, inputs: ToolInputs, by_hand: Collection[str]) -> dict[str, str]:
    """Return what was set in a tool by hand as fields of the planner: an example is nobody's own number."""
    fields = OURS.get(name, {})
    return {first: _set(inputs, field) for field, (first, *_) in fields.items() if field in by_hand}


def _set(inputs: Any, path: str) -> str:
    """Read one field of a tool; of "goals.1.price" the price of the first goal."""
    listed, _, rest = path.partition(".")
    if rest:
        place, _, path = rest.partition(".")
        inputs = getattr(inputs, listed)[int(place) - 1]
    value = getattr(inputs, path)
    return as_entry(value) if isinstance(value, Money) else str(value)
