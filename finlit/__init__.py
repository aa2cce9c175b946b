"""finlit: what sending, borrowing and saving really cost a migrant family.

Rooms are imported when they are first touched, so ``import finlit`` costs next to nothing::

    import finlit
    cost = finlit.remittance.transfer_cost(3000, fee=15, offered_rate=2120, mid_rate=2163)

Nothing here asks the network for anything, and nothing is kept about the person who uses it.
"""

import importlib
from types import ModuleType
from typing import Any

from finlit.errors import FinlitError

__version__ = "0.1.0"

_ROOMS = (
    "credit",
    "datasets",
    "errors",
    "groups",
    "i18n",
    "money",
    "paper",
    "plots",
    "remittance",
    "savings",
    "timevalue",
    "tools",
    "widgets",
    "words",
)

__all__ = ["FinlitError", "Money", "__version__", *_ROOMS]


def __getattr__(name: str) -> Any:
    if name == "Money":
        from finlit.money import Money

        return Money
    if name in _ROOMS:
        room: ModuleType = importlib.import_module(f"finlit.{name}")
        return room
    raise AttributeError(f"finlit has no room named {name!r}; there are {', '.join(_ROOMS)}")


def __dir__() -> list[str]:
    return sorted(__all__)
