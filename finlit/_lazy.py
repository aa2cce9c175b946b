"""Rooms show their names at once and load what stands behind one when it is first touched.

A room's ``__init__`` says its names one time, by the file that has them::

    __getattr__, __dir__, __all__ = attach(__name__, {"cost": ["transfer_cost"], "fees": ["FeeRule"]})

What was loaded is kept in the room. Editors and type checkers read the stub beside it
(``__init__.pyi``), which ``finlit build`` writes from the same list.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import FunctionType
from typing import Any


def attach(
    room: str,
    names: Mapping[str, Iterable[str]],
    parts: Iterable[str] = (),
    *,
    door: Callable[[Any], Any] | None = None,
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Make ``__getattr__``, ``__dir__`` and ``__all__`` of a room.

    Parameters
    ----------
    room : str
        The room's ``__name__``.
    names : mapping of str to names
        Files of the room, or whole names of other modules (``"finlit.timevalue"``), and what each gives.
    parts : names, optional
        Modules of the room that are reached as attributes.
    door : callable, optional
        Makes of each function the one that is shown, such as :func:`finlit.doors.told`.
    """
    home = {name: whole(room, module) for module, given in names.items() for name in given}
    modules = frozenset(parts)
    shown = sorted({*home, *modules})

    def load(name: str) -> Any:
        if name in home:
            found = getattr(import_module(home[name]), name)
            if door is not None and isinstance(found, FunctionType):
                found = door(found)
                setattr(sys.modules[home[name]], name, found)  # where pickle looks for it
        elif name in modules:
            return import_module(f"{room}.{name}")  # importing sets it on the room
        else:
            import difflib  # only a wrong name needs it

            close = difflib.get_close_matches(name, shown, n=3) or shown
            raise AttributeError(f"{room} has no {name!r}; there is {', '.join(close)}")
        setattr(sys.modules[room], name, found)
        return found

    return load, lambda: shown, shown


def whole(room: str, module: str) -> str:
    """Return the whole name of a module that a room names by its file."""
    return module if "." in module else f"{room}.{module}"
