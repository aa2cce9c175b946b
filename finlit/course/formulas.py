"""Sums written as text, worked out exactly and never run: ``(amount - fee_a) * rate_a``."""

import ast
from collections.abc import Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from simpleeval import DEFAULT_OPERATORS, InvalidExpression, SimpleEval

from finlit.errors import InputError
from finlit.money import round_to

_LONGEST = 500  # [characters]
_DIGITS = 50
_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.USub, ast.UAdd)


class _Sums(SimpleEval):  # type: ignore[misc]  # simpleeval has no types
    """``+ - * / ( )``, numbers and names: whatever else Python can say is refused."""

    def __init__(self, numbers: Mapping[str, Decimal]) -> None:
        names = {name: Fraction(value) for name, value in numbers.items()}
        super().__init__({kind: DEFAULT_OPERATORS[kind] for kind in _OPERATORS}, {}, names)
        self.nodes: dict[type, Any] = {kind: self.nodes[kind] for kind in (ast.Name, ast.UnaryOp, ast.BinOp)}
        self.nodes[ast.Constant] = _number


def _number(node: ast.Constant) -> Fraction:
    if type(node.value) not in (int, float):
        raise InvalidExpression(repr(node.value))
    return Fraction(repr(node.value))


def worked_out(formula: str, numbers: Mapping[str, Decimal]) -> Decimal:
    """Work a formula out.

    Parameters
    ----------
    formula : str
        Numbers, names, ``+ - * / ( )``, at most 500 characters.
    numbers : dict of name to Decimal
        What the names stand for.

    Returns
    -------
    Decimal
        Exact; a fraction that never ends is cut after 50 digits.

    Raises
    ------
    InputError
        ``formula_unreadable``, with the names that it may use.

    Examples
    --------
    >>> worked_out("(amount - 15) * rate", {"amount": Decimal(3000), "rate": Decimal(2120)})
    Decimal('6328200')
    """
    try:
        if len(formula) > _LONGEST:
            raise ValueError(f"> {_LONGEST}")
        tree = ast.parse(formula.strip(), mode="eval").body
        found = _Sums(numbers).eval(formula, tree)
    except (
        InvalidExpression,
        ArithmeticError,
        SyntaxError,
        ValueError,
        RecursionError,
        MemoryError,
    ) as problem:
        names = ", ".join(numbers) or "-"
        reason = str(problem) or type(problem).__name__
        raise InputError("formula_unreadable", formula=formula, reason=reason, names=names) from None
    with localcontext(prec=_DIGITS):
        return Decimal(found.numerator) / Decimal(found.denominator)


def rounded(value: Decimal, digits: int | None) -> Decimal:
    """Round to so many digits after the decimal mark; not at all without a number.

    >>> rounded(Decimal("2.47803"), 3)
    Decimal('2.478')
    """
    return value if digits is None else round_to(value, Decimal(1).scaleb(-digits), "half_up")
