"""The one base of all records: frozen, strict, and failing with finlit's own errors."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from finlit.errors import FinlitError, InputError
from finlit.light import ShownFields
from finlit.plain import Plain
from finlit.plain import frame as frame
from finlit.plain import plain as plain
from finlit.plain import to_json as to_json


class Record(Plain, BaseModel):
    """A validated value that does not change.

    Unknown fields are refused. Whatever pydantic finds is raised as an
    :class:`~finlit.errors.InputError` that names the field, the value and the reason, so that callers
    meet one kind of failure.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    if not TYPE_CHECKING:  # editors and mypy know the fields by themselves

        def __init__(self, **data: Any) -> None:
            try:
                super().__init__(**data)
            except ValidationError as problem:
                raise _as_input_error(problem, type(self).__name__) from None

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Show the fields as the record's signature, also before it is first made."""
        super().__pydantic_init_subclass__(**kwargs)
        cls.__signature__ = ShownFields()  # type: ignore[assignment]

    @classmethod
    def _shown(cls) -> Iterator[tuple[str, Any, Any]]:
        for name, field in cls.model_fields.items():
            default = ... if field.is_required() else field.get_default(call_default_factory=False)
            yield field.alias or name, default, field.annotation

    @classmethod
    def model_validate(cls, obj: Any, **how: Any) -> Self:
        """Read a record from a mapping; what does not fit is one of finlit's own errors, as everywhere."""
        try:
            return super().model_validate(obj, **how)
        except ValidationError as problem:
            raise _as_input_error(problem, cls.__name__) from None

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Make the same record anew, with other values where they are given.

        It is checked as any other, and nothing is left in it that was worked out from the old values.
        """
        same = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self)(**{**same, **(update or {})})


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
    if first["type"] == "literal_error":
        expected = first["ctx"]["expected"]
        choices = ", ".join(re.findall("'([^']*)'", expected)) or expected.replace(" or ", ", ")
        return InputError("choice_unknown", name=field, value=first["input"], choices=choices)
    return InputError("field_invalid", record=record, field=field, value=first["input"], reason=first["msg"])
