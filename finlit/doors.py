"""What is given to a room's function and cannot be used at all is told by name, whatever it is.

Numbers are read by :mod:`finlit.values`. What a function only hands on (an amount of money, a day, a list of
offers) may be anything, and Python would say so in its own words, from somewhere deep inside. A function
behind its room's door says which of its arguments it was, its value and what is needed instead. A list that
can be read once only is kept, so that a function may look at it twice. Nothing else is looked at while all
goes well: some tenths of a microsecond a call.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, update_wrapper
from types import FunctionType, GeneratorType, NoneType, UnionType
from typing import Annotated, Any, Literal, SupportsFloat, TypeVar, Union, cast, get_args, get_origin

from finlit import values
from finlit.errors import FinlitError, InputError

_LONGEST = 60
# What can be gone through once only: a function that looks twice would find nothing left, and count that.
_ONCE = frozenset((GeneratorType, map, filter, zip, enumerate, reversed, type(iter([])), type(iter(()))))
_TAKES_MORE = 0x04 | 0x08  # inspect's CO_VARARGS and CO_VARKEYWORDS; inspect is slow to load
# How the annotation of a parameter is written that may be given one.
_OF_MANY = re.compile(
    r"\b(Any|object|Iterable|Iterator|Sequence|Collection|Mapping|Set|[a-z]*set|list|tuple|dict)\b"
)
Asked = TypeVar("Asked", bound=Callable[..., Any])


def told(function: Asked) -> Asked:
    """Return the function as its room shows it: its error names the argument at fault.

    Raises
    ------
    InputError
        ``argument_unfit``, ``field_missing``, ``field_unknown`` and those of the readers of numbers.
    """
    inner = getattr(function, "__wrapped__", None)
    return function if inner and _told(inner) is function else cast("Asked", _told(function))


@cache  # one function behind the doors of two rooms stays one
def _told(function: Any) -> Any:
    door = _explaining(function)
    if _takes_lists(function):
        door = _keeping_lists(door)
    # With the function's own globals, so that doctest takes it for one of its module.
    shown = FunctionType(door.__code__, function.__globals__, function.__name__, None, door.__closure__)
    return update_wrapper(shown, function)


def _explaining(function: Any) -> Any:
    explain, of_finlit = _explain, FinlitError

    def at_the_door(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except of_finlit:
            raise
        except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError, RecursionError) as fault:
            explain(function, args, kwargs)
            raise fault

    return at_the_door


def _keeping_lists(door: Any) -> Any:
    once, kept = _ONCE, _kept

    def at_the_door(*args: Any, **kwargs: Any) -> Any:
        if not once.isdisjoint(map(type, args)) or (
            kwargs and not once.isdisjoint(map(type, kwargs.values()))
        ):
            args, kwargs = tuple(map(kept, args)), {name: kept(value) for name, value in kwargs.items()}
        return door(*args, **kwargs)

    return at_the_door


def _takes_lists(function: Any) -> bool:
    """Whether a parameter may be a list: one that says otherwise refuses what can be read once only."""
    hints, code = function.__annotations__, function.__code__
    if code.co_flags & _TAKES_MORE:
        return True
    parts = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return any(_OF_MANY.search(str(hints.get(name, Any))) for name in parts if name not in ("self", "cls"))


def _kept(value: Any) -> Any:
    return tuple(value) if type(value) in _ONCE else value


def _explain(function: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    """Raise for the first argument that does not fit its annotation; return if all of them do."""
    from inspect import signature  # only after a fault

    called = signature(function)
    try:
        given = called.bind(*args, **kwargs).arguments
    except TypeError:
        _misplaced(function.__name__, called.parameters, args, kwargs)
        return
    for name, value in given.items():
        part = called.parameters[name]
        if name in ("self", "cls") or part.kind in (part.VAR_KEYWORD, part.VAR_POSITIONAL):
            continue
        wanted = Any if part.annotation is part.empty else _hint(function, part.annotation)
        if not _fits(value, wanted, name):
            shown = repr(value)
            shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."
            raise InputError("argument_unfit", name=name, value=shown, wanted=_called(wanted))


def _misplaced(
    called: str, parts: Mapping[str, Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> None:
    """Raise for an argument that the function does not know, or one that it needs and was not given."""
    by_place = [name for name, part in parts.items() if part.kind is not part.KEYWORD_ONLY]
    for field in (*args[len(by_place) :], *(name for name in kwargs if name not in parts)):
        raise InputError("field_unknown", record=called, field=field)
    given = {*by_place[: len(args)], *kwargs}
    for name, part in parts.items():
        if name not in given and part.default is part.empty:
            raise InputError("field_missing", record=called, field=name)


def _hint(function: Any, written: Any) -> Any:
    if not isinstance(written, str):
        return written
    try:
        return eval(written, function.__globals__)  # an annotation of this package
    except NameError:  # a name that only type checkers import
        return Any


def _fits(value: Any, hint: Any, name: str) -> bool:
    """Whether a value may stand for a parameter; a number that may not is told by its reader."""
    origin, parts = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin is Annotated:
        return _fits(value, parts[0], name)
    if origin in (Union, UnionType):
        return any(_fits_quietly(value, part, name) for part in parts)
    if origin is Literal:
        return value in parts if isinstance(value, str | int) else False
    if hint is NoneType or hint is None:
        return value is None
    if isinstance(hint, TypeVar):
        return _fits(value, hint.__bound__ or Any, name)
    if hint in (Decimal, float, SupportsFloat):
        values.exact(value, name)
        return True
    if hint is int:
        return type(values.count(value, name, lowest=-values.LARGEST_WHOLE)) is int
    if hint is date:
        return type(value) is date
    if origin is not None and isinstance(origin, type):
        return isinstance(value, origin) and _holds(value, origin, parts, name)
    return isinstance(value, hint) if isinstance(hint, type) and hint is not object else True


def _fits_quietly(value: Any, hint: Any, name: str) -> bool:
    try:
        return _fits(value, hint, name)
    except InputError:
        return False


def _holds(value: Any, origin: type, parts: tuple[Any, ...], name: str) -> bool:
    """Whether all that stands in a list, a pair or a table fits as well."""
    if issubclass(origin, Mapping):
        return all(_fits(key, parts[0], name) and _fits(part, parts[1], name) for key, part in value.items())
    if not issubclass(origin, Iterable):
        return True
    if isinstance(value, str | bytes | Mapping) or getattr(value, "shape", None) == ():
        return False
    if not isinstance(value, Collection):
        return True  # it can be read once only, and was
    if origin is tuple and parts[-1:] != (...,):
        return len(value) == len(parts) and all(map(_fits, value, parts, [name] * len(parts)))
    return all(_fits(part, parts[0], name) for part in value)


def _called(hint: Any) -> str:
    """Write a type as a reader of the documentation knows it."""
    if get_origin(hint) is Annotated:
        return _called(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return ", ".join(_called(part) for part in get_args(hint) if part is not NoneType)
    parts = [_called(part) for part in get_args(hint) if part is not ...]
    name = getattr(hint, "__name__", str(hint))
    return f"{name} of {' and '.join(parts)}" if parts and get_origin(hint) is not Literal else name
