"""Money that may not be below zero, or must be above it: for functions, and as types for records' fields."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

from finlit.errors import InputError
from finlit.money.amounts import Money

if TYPE_CHECKING:
    from typing import Any

    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


def not_negative(value: "Money | str", name: str) -> Money:
    """Read money, or its text "IDR 20000", that is zero or more.

    Raises
    ------
    InputError
        ``amount_negative``; ``money_unfit`` for what is no money.

    Examples
    --------
    >>> not_negative(Money(0, "IDR"), "fee")
    Money('0', 'IDR')
    """
    money = Money._validated(value, name)
    if money.amount < 0:
        raise InputError("amount_negative", name=name, value=money)
    return money


def above_zero(value: "Money | str", name: str) -> Money:
    """Read money, or its text, that is more than zero.

    Raises
    ------
    InputError
        ``amount_not_positive``; ``money_unfit`` for what is no money.
    """
    money = Money._validated(value, name)
    if money.amount <= 0:
        raise InputError("amount_not_positive", name=name, value=money)
    return money


def is_money(value: "Money | str", name: str) -> Money:
    """Read money, or its text, of either sign.

    Raises
    ------
    InputError
        ``money_unfit`` for what is no money.
    """
    return Money._validated(value, name)


class Checked:
    """Lets a record's field of money be held against a check of this file, called with the field's name."""

    def __init__(self, check: Callable[[Money | str, str], Money]) -> None:
        self.read = check

    def __get_pydantic_core_schema__(self, source: "Any", handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.with_info_after_validator_function(
            lambda money, info: self.read(money, info.field_name or "amount"), handler(source)
        )


NotNegative = Annotated[Money, Checked(not_negative)]
AboveZero = Annotated[Money, Checked(above_zero)]
