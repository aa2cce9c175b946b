"""The learner's own numbers: several in one answer, and what must hold between them."""

import ast
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from finlit.course.formulas import worked_out
from finlit.errors import InputError

_BETWEEN = (r"[\n;|]", r"&", r",\s+", r"\s+/\s+")
"""What stands between numbers, the surest first; a comma only with a space behind it."""
_JOINED = " & "
_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.LtE: "<=",
    ast.Lt: "<",
    ast.GtE: ">=",
    ast.Gt: ">",
}


class Side(NamedTuple):
    """Two sums and how they must compare."""

    left: str
    sign: str
    right: str


def numbers_apart(written: str, count: int) -> list[str]:
    """Take several numbers apart: one a line, or with ; or & or a comma and a space between them.

    >>> numbers_apart("5.100; 2.500; 1.300", 3), numbers_apart("5.100, 2.500", 2)
    (['5.100', '2.500', '1.300'], ['5.100', '2.500'])
    """
    for mark in _BETWEEN:
        parts = [part.strip() for part in re.split(mark, written) if part.strip()]
        if len(parts) == count:
            return _without_marks(parts)
    return []


def _without_marks(parts: list[str]) -> list[str]:
    """Take off what a list puts before each line: "1. 5000" and "2. 30", or "- 5000" and "- 30"."""
    for marks in ([rf"{place}\s?[.):]\s+" for place in range(1, len(parts) + 1)], [r"[-*•]\s+"] * len(parts)):
        found = [re.match(mark + r"(?=\S)", part) for mark, part in zip(marks, parts, strict=True)]
        if all(found):
            return [part[one.end() :] for one, part in zip(found, parts, strict=True) if one]
    return parts


def on_one_line(written: str) -> str:
    """Write several numbers so that a line of a chat keeps them together.

    >>> on_one_line("5.100\\n2.500; 1.300")
    '5.100 & 2.500 & 1.300'
    """
    return _JOINED.join(part.strip() for part in re.split(_BETWEEN[0], written) if part.strip())


@lru_cache(maxsize=256)
def sides(condition: str) -> tuple[Side, ...]:
    """Read what must hold: ``home + saved == wage``, ``0 < saved <= wage``.

    Raises
    ------
    InputError
        ``formula_unreadable`` for anything but sums compared by ``== < <= > >=``.
    """
    try:
        found = ast.parse(condition.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        raise InputError("formula_unreadable", formula=condition, reason=str(problem), names="-") from None
    if not isinstance(found, ast.Compare) or not all(type(sign) in _COMPARED for sign in found.ops):
        known = " ".join(_COMPARED.values())
        raise InputError("formula_unreadable", formula=condition, reason=known, names="-")
    sums = [ast.unparse(each) for each in (found.left, *found.comparators)]
    signs = [_COMPARED[type(sign)] for sign in found.ops]
    return tuple(
        Side(left, sign, right) for left, sign, right in zip(sums[:-1], signs, sums[1:], strict=True)
    )


def holds(condition: str, numbers: Mapping[str, Decimal], tolerance: Decimal = Decimal(0)) -> bool:
    """Whether a condition holds for these numbers; sums within the tolerance are equal.

    >>> holds("home + saved == wage", {"home": Decimal(3), "saved": Decimal(2), "wage": Decimal(5)})
    True
    """
    return all(_holds(side, numbers, tolerance) for side in sides(condition))


def _holds(side: Side, numbers: Mapping[str, Decimal], tolerance: Decimal) -> bool:
    more = worked_out(side.left, numbers) - worked_out(side.right, numbers)
    if side.sign == "==":
        return abs(more) <= tolerance
    if side.sign in ("<=", "<"):
        return more <= tolerance if side.sign == "<=" else more < 0
    return more >= -tolerance if side.sign == ">=" else more > 0
