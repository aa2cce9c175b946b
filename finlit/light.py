"""Records in plain Python: frozen and strict as those of :mod:`finlit.record`, without waiting for pydantic.

A loan is priced in less time than it takes to load pydantic. Each field says in its annotation how its value
is read: by a reader of :mod:`finlit.values`, a check of :mod:`finlit.money`, the choices of a Literal::

    class Fee(LightRecord):
        kind: Literal["disbursement", "instalment"]
        flat: NotNegative | None = None
        share: Share = Decimal(0)
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, dataclass_transform, get_args, get_origin

from finlit.errors import InputError
from finlit.plain import Plain
from finlit.values import one_of

if TYPE_CHECKING:
    from inspect import Signature

Read = Callable[[Any, str], Any]
"""Takes a value and the name that an error calls it by."""


class _Field:
    """A field that is also called otherwise where a record is made."""

    def __init__(self, alias: str) -> None:
        self.alias = alias


def field(*, alias: str) -> Any:
    """Say that a field has another name where a record is made; its own one is taken too."""
    return _Field(alias)


class ShownFields:
    """Shows the fields of a record to whoever asks for its signature.

    The record's kind says them as ``_shown()``: name, default (``...`` for none) and annotation of each.
    """

    def __get__(self, record: Any, kind: Any) -> "Signature":
        from inspect import Parameter, Signature  # asked for by people at a prompt only

        return Signature(
            [
                Parameter(
                    name,
                    Parameter.KEYWORD_ONLY,
                    default=Parameter.empty if default is ... else default,
                    annotation=annotation,
                )
                for name, default, annotation in kind._shown()
            ]
        )


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class LightRecord(Plain):
    """A validated value that does not change; fields are given by name.

    Raises
    ------
    InputError
        ``field_unknown``, ``field_missing`` and whatever the readers of the fields raise.
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _readers: ClassVar[Mapping[str, Read]] = {}
    _doors: ClassVar[Mapping[str, str]] = {}
    _required: ClassVar[frozenset[str]] = frozenset()
    if not TYPE_CHECKING:
        __signature__ = ShownFields()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: hint for name, hint in _annotations(cls).items() if not name.startswith("_")}
        given = {name: vars(cls)[name] for name in own if name in vars(cls)}
        aliases = {value.alias: name for name, value in given.items() if isinstance(value, _Field)}
        for name in aliases.values():
            delattr(cls, name)
        missing = {name for name in own if name not in given or name in aliases.values()}
        cls._fields = (*cls._fields, *own)
        cls._readers = {**cls._readers, **{name: _reader(hint) for name, hint in own.items()}}
        cls._doors = {**cls._doors, **{name: name for name in own}, **aliases}
        cls._required = cls._required | missing

    if not TYPE_CHECKING:  # editors know the fields by themselves

        def __init__(self, **given: Any) -> None:
            state = self.__dict__
            for door, value in given.items():
                name = self._doors.get(door)
                if name is None or name in state:
                    raise InputError("field_unknown", record=type(self).__name__, field=door)
                state[name] = self._readers[name](value, door)
            if not self._required <= state.keys():
                missing = next(name for name in self._fields if name in self._required - state.keys())
                raise InputError("field_missing", record=type(self).__name__, field=missing)
            self.__post_init__()

    def __post_init__(self) -> None:
        """Hold the fields against one another."""

    @classmethod
    def _shown(cls) -> Iterator[tuple[str, Any, Any]]:
        aliases = {name: alias for alias, name in cls._doors.items() if alias != name}
        hints = {name: hint for kind in reversed(cls.__mro__) for name, hint in _annotations(kind).items()}
        for name in cls._fields:
            default = ... if name in cls._required else getattr(cls, name)
            bare = getattr(hints[name], "__origin__", None) if hasattr(hints[name], "__metadata__") else None
            yield aliases.get(name, name), default, bare or hints[name]

    @property
    def _given(self) -> dict[str, Any]:
        """The fields that were not left to their default."""
        return {name: self.__dict__[name] for name in self._fields if name in self.__dict__}

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """Make the same record anew, with other values where they are given; it is checked as any other."""
        changed = {self._doors.get(name, name): value for name, value in (update or {}).items()}
        return type(self)(**{**self._given, **changed})

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} does not change; model_copy(update=...) makes a new one")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._fields)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._fields)))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self._given.items())
        return f"{type(self).__name__}({said})"


def one(kind: "type[LightRecord]") -> Read:
    """Make the reader of a record in a record: the record itself, or its fields as a mapping."""

    def read(value: Any, name: str) -> Any:
        if isinstance(value, kind):
            return value
        if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
            return kind(**value)
        raise _invalid(name, value, kind.__name__)

    return read


def several(read: Read, most: int, into: Callable[[Iterable[Any]], Any] = tuple) -> Read:
    """Make the reader of a tuple or a set: each part is read by ``read``, and there are at most ``most``."""

    def read_all(value: Any, name: str) -> Any:
        if not isinstance(value, Iterable) or isinstance(value, str | Mapping):
            raise _invalid(name, value, "a list")
        found = into([read(part, name) for part in value])
        if len(found) > most:
            raise InputError("number_above", name=name, value=len(found), highest=most)
        return found

    return read_all


def flag(value: Any, name: str) -> bool:
    """Read true or false, numpy's too, and nothing else."""
    if str(getattr(value, "dtype", "")) == "bool" and not getattr(value, "shape", None):
        return bool(value)
    if not isinstance(value, bool):
        raise _invalid(name, value, "True or False")
    return value


def _invalid(name: str, value: Any, reason: str) -> InputError:
    return InputError("field_invalid", record=name, field=name, value=value, reason=reason)


def _annotations(kind: type) -> dict[str, Any]:
    return dict(kind.__annotations__) if issubclass(kind, LightRecord) and kind is not LightRecord else {}


def _reader(hint: Any) -> Read:
    """Find out how a field's value is read."""
    for said in getattr(hint, "__metadata__", ()):
        if hasattr(said, "read"):
            return said.read  # type: ignore[no-any-return]
    if hint is bool:
        return flag
    if get_origin(hint) is Literal:
        return partial(_choice, get_args(hint))
    parts = [part for part in get_args(hint) if part is not NoneType]
    if len(parts) == 1 and len(get_args(hint)) == 2:
        return partial(_if_given, _reader(parts[0]))
    raise TypeError(f"nothing says how {hint} is read")


def _choice(choices: tuple[str, ...], value: Any, name: str) -> str:
    return one_of(value, name, choices)


def _if_given(read: Read, value: Any, name: str) -> Any:
    return None if value is None else read(value, name)
