"""Stubs of the rooms that show their names lazily, for editors and type checkers."""

import ast
from pathlib import Path

import finlit
from finlit._lazy import whole

_ROOMS = Path(finlit.__file__).parent


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
    for module, given in sorted((whole(room, module), given) for module, given in names.items()):
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
