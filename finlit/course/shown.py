"""The tools that the code cells of a lesson show."""

import ast
from typing import Any


class _Named(ast.NodeTransformer):
    """Puts what a cell calls by a name in its place."""

    def __init__(self) -> None:
        self.known: dict[str, ast.expr] = {}

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Look a name up."""
        return self.known.get(node.id, node)


def tool_shown(cell: str) -> tuple[str, dict[str, Any]]:
    """Read which tool a cell shows, and with which values; it is read, not run.

    >>> tool_shown("from finlit.widgets import show\\nshow('send-money', lang=lang, amount=10000)")
    ('send-money', {'amount': 10000})
    """
    named = _Named()
    shown: tuple[str, dict[str, Any]] = "", {}
    for line in ast.parse(cell).body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            named.known[line.targets[0].id] = named.visit(line.value)
        call = line.value if isinstance(line, ast.Expr) else None
        if isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant):
            given: dict[str, Any] = {}
            for one in call.keywords:
                if one.arg != "lang":
                    value = ast.literal_eval(named.visit(one.value))
                    given |= {one.arg: value} if one.arg else value  # what stands behind ** is a dict
            shown = str(call.args[0].value), given
    return shown
