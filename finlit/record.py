"""The one base of all records: frozen, strict, with finlit's own errors; and results as plain data."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from finlit.errors import FinlitError, InputError


class Record(BaseModel):
    """A validated value that does not change.

    Unknown fields are refused. Whatever pydantic finds is raised as an
    :class:`~finlit.errors.InputError` that names the field, the value and the reason, so that callers
    meet one kind of failure.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __init__(self, **data: Any) -> None:
        try:
            super().__init__(**data)
        except ValidationError as problem:
            raise _as_input_error(problem, type(self).__name__) from None

    @classmethod
    def model_validate(cls, obj: Any, **how: Any) -> Self:
        """Read a record from a mapping; what does not fit is one of finlit's own errors, as everywhere."""
        try:
            return super().model_validate(obj, **how)
        except ValidationError as problem:
            raise _as_input_error(problem, cls.__name__) from None

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain data, see :func:`plain`."""
        return _plain_fields(_fields(self) or {})

    def to_json(self) -> str:
        """Return the record as JSON, see :func:`to_json`."""
        return to_json(self)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Make the same record anew, with other values where they are given.

        It is checked as any other, and nothing is left in it that was worked out from the old values.
        """
        same = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self)(**{**same, **(update or {})})


def plain(value: Any) -> Any:
    """Turn a result into plain data: numbers, days and words, under names that no language changes.

    Money becomes its number; the currency stands beside it once, as ``currency``, or as ``<name>_currency``
    where a record holds several.

    Parameters
    ----------
    value : record, named tuple, money, error, mapping, sequence or plain value

    Examples
    --------
    >>> from finlit.money import Money
    >>> plain({"paid": Money(3000, "HKD"), "fee": Money(15, "HKD")})
    {'paid': Decimal('3000'), 'fee': Decimal('15'), 'currency': 'HKD'}
    """
    fields = _fields(value)
    if fields is not None:
        return _plain_fields(fields)
    if _is_money(value):
        return {"amount": value.amount, "currency": value.currency}
    if isinstance(value, FinlitError):
        return {"code": value.code, "values": plain(value.values)}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    if value is None or isinstance(value, bool | int | float | Decimal | str | date):
        return value
    return str(value)


def to_json(value: Any) -> str:
    """Write a result as JSON: numbers as numbers, days as ISO dates.

    Examples
    --------
    >>> to_json({"rate": Decimal("0.02"), "day": date(2026, 1, 13)})
    '{"rate": 0.02, "day": "2026-01-13"}'
    """
    return json.dumps(plain(value), default=_for_json, ensure_ascii=False, allow_nan=False)


def _for_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _fields(value: Any) -> dict[str, Any] | None:
    if isinstance(value, BaseModel):
        return {name: getattr(value, name) for name in type(value).model_fields}
    if hasattr(value, "_asdict"):
        return dict(value._asdict())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return {str(name): part for name, part in value.items()} if isinstance(value, Mapping) else None


def _plain_fields(fields: dict[str, Any]) -> dict[str, Any]:
    currencies = {part.currency for part in fields.values() if _is_money(part)}
    found: dict[str, Any] = {}
    for name, part in fields.items():
        found[name] = part.amount if _is_money(part) else plain(part)
        if _is_money(part) and len(currencies) > 1:
            found[f"{name}_currency"] = part.currency
    if len(currencies) == 1 and "currency" not in found:
        found["currency"] = currencies.pop()
    return found


def _is_money(value: Any) -> bool:
    """Whether a value is money: known by what it has, for money stands on a floor above this one."""
    return getattr(type(value), "__slots__", None) == ("amount", "currency")


def _as_input_error(problem: ValidationError, record: str) -> FinlitError:
    first = problem.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, FinlitError):
        return cause
    field = ".".join(str(part) for part in first["loc"]) or record
    if first["type"] == "extra_forbidden":
        return InputError("field_unknown", record=record, field=field)
    if first["type"] == "missing":
        return InputError("field_missing", record=record, field=field)
    return InputError("field_invalid", record=record, field=field, value=first["input"], reason=first["msg"])
