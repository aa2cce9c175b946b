"""Rooms show their names at once and load what stands behind one when it is first touched.

A room's ``__init__`` says its names one time, by the file that has them::

    __getattr__, __dir__, __all__ = attach(__name__, {"cost": ["transfer_cost"], "fees": ["FeeRule"]})

What was loaded is kept in the room. Editors and type checkers read the stub beside it
(``__init__.pyi``), which ``finlit build`` writes from the same list.
"""

import ast
import difflib
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

_ROOMS = Path(__file__).parent


def attach(
    room: str, names: Mapping[str, Iterable[str]], parts: Iterable[str] = ()
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
    """
    home = {name: _whole(room, module) for module, given in names.items() for name in given}
    modules = frozenset(parts)
    shown = sorted({*home, *modules})

    def load(name: str) -> Any:
        if name in home:
            found = getattr(import_module(home[name]), name)
        elif name in modules:
            return import_module(f"{room}.{name}")  # importing sets it on the room
        else:
            close = difflib.get_close_matches(name, shown, n=3) or shown
            raise AttributeError(f"{room} has no {name!r}; there is {', '.join(close)}")
        setattr(sys.modules[room], name, found)
        return found

    return load, lambda: shown, shown


def _whole(room: str, module: str) -> str:
    return module if "." in module else f"{room}.{module}"


def write_stubs(check: bool = False) -> list[Path]:
    """Write the stub of every room that shows its names lazily; return those that were out of date."""
    stale = []
    for source in sorted(_ROOMS.rglob("__init__.py")):
        text = _stub(source)
        target = source.with_suffix(".pyi")
        if not text or (target.exists() and target.read_text(encoding="utf-8") == text):
            continue
        stale.append(target)
        if not check:
            beside = target.with_suffix(".pyi.new")
            beside.write_text(text, encoding="utf-8")
            beside.replace(target)
    return stale


def _stub(source: Path) -> str:
    """Write what a reader of types needs to know of a room; empty for a room that loads its names at once."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    call = next((node for node in ast.walk(tree) if _is_attach(node)), None)
    if not isinstance(call, ast.Call):
        return ""
    room = ".".join(["finlit", *source.parent.relative_to(_ROOMS).parts])
    names = ast.literal_eval(call.args[1])
    parts = ast.literal_eval(call.args[2]) if len(call.args) > 2 else ()
    lines = [f"# Written by finlit build from {source.name}; do not edit.", "from typing import Any", ""]
    lines += [f"from {room} import {part} as {part}" for part in sorted(parts)]
    for module, given in sorted((_whole(room, module), given) for module, given in names.items()):
        lines += [f"from {module} import {name} as {name}" for name in sorted(given)]
    plain = [f"{name}: Any" for name in _plain_names(tree)]
    lines += ["", *plain] if plain else []
    return "\n".join(["# ruff: noqa", *lines, "", "__all__: list[str]", ""])


def _is_attach(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "attach"


def _plain_names(tree: ast.Module) -> list[str]:
    """Return the names that the room itself sets, such as its version."""
    targets = [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    return [target.id for target in targets if isinstance(target, ast.Name)]
