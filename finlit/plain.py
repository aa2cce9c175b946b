"""Results as plain data, the same way in every room: for programs, JSON and tables.

Whatever a calculation gives (a record, a named tuple, a tuple of them) becomes dictionaries, lists, numbers,
dates and words under names that no language changes: its fields, and what it works out from them (its
properties).

Money is its amount, and each record says its currency once, as ``currency``; where it holds several, an
amount has its own beside it, as ``<name>_currency``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, partial
from math import isfinite
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from finlit.doors import told
from finlit.errors import FinlitError

if TYPE_CHECKING:
    import pandas as pd

Named = TypeVar("Named", bound=tuple[Any, ...])

# What tells a record of pydantic, a named tuple and a dataclass from other values, and holds their fields.
_MARKS = ("model_fields", "_fields", "__dataclass_fields__")
_AS_IT_IS = (bool, int, float, Decimal, str, date)


def plain(value: Any) -> Any:
    """Turn a result into plain data; numbers stay exact and dates stay dates.

    A property that has no answer for these values (it raises one of finlit's errors) is None.

    Parameters
    ----------
    value : record, named tuple, money, error, mapping, sequence or plain value

    Returns
    -------
    dict, list, number, date, str or None
        Amounts as Decimal; dictionaries for whatever has names.

    Examples
    --------
    >>> from finlit.money import Money
    >>> plain({"paid": Money(3000, "HKD"), "fee": Money(15, "HKD")})
    {'paid': Decimal('3000'), 'fee': Decimal('15'), 'currency': 'HKD'}
    >>> plain({"paid": Money(3000, "HKD"), "arrives": Money(6_300_000, "IDR")})["arrives_currency"]
    'IDR'
    """
    opened = _opened(value)
    return _closed(opened) if isinstance(opened, dict) else _amounts(opened, False)


def to_json(value: Any) -> str:
    """Write a result as JSON: numbers as numbers, dates as 2026-01-31, what is no number as null.

    Whole amounts are written as they are; others to the 17 digits that a program's numbers have.

    Examples
    --------
    >>> to_json({"rate": Decimal("0.02"), "day": date(2026, 1, 13)})
    '{"rate": 0.02, "day": "2026-01-13"}'
    """
    return _written(plain(value))


def _written(plain_data: Any) -> str:
    return json.dumps(_for_json(plain_data), ensure_ascii=False, allow_nan=False)


def named(kind: type[Named], rows: Iterable[tuple[Any, ...]]) -> list[Named]:
    """Make thousands of named tuples of one kind, each from a tuple of all its values: nothing is checked.

    Examples
    --------
    >>> from finlit.flows import Flow
    >>> from finlit.money import Money
    >>> named(Flow, [(1, Money(5, "SGD"), "wage")])
    [Flow(at=1, amount=Money('5', 'SGD'), what='wage')]
    """
    return list(map(partial(tuple.__new__, kind), rows))


def frame(rows: Iterable[Any]) -> "pd.DataFrame":
    """Put rows of a result into a table with numeric columns; pandas is loaded when this is called.

    Parameters
    ----------
    rows : iterable of records, named tuples or mappings

    Returns
    -------
    pandas.DataFrame
        What is inside of a row has its own columns: ``place_name``. Lists are left out. One currency is
        told in ``attrs["currency"]``; where there are several, they stand in columns.

    Examples
    --------
    >>> from finlit.money import Money
    >>> table = frame([{"month": 1, "paid": Money(400_000, "IDR")}, {"month": 2, "paid": Money(0, "IDR")}])
    >>> float(table["paid"].sum()), table.attrs["currency"]
    (400000.0, 'IDR')
    """
    import pandas as pd

    table = pd.DataFrame([dict(_cells(plain(row))) for row in rows])
    for name in table.columns:
        known = table[name].dropna()
        if known.empty:
            table[name] = table[name].astype(float)  # not known in any row
        elif isinstance(known.iloc[0], date):
            table[name] = pd.to_datetime(table[name])
    said = [name for name in table.columns if str(name).endswith("currency")]
    codes = {code for name in said for code in table[name].dropna()}
    if len(codes) != 1:
        return table
    table = table.drop(columns=said)
    table.attrs["currency"] = codes.pop()
    return table


class Plain:
    """What every result can do: become a dictionary, or JSON."""

    __slots__ = ()

    def __init_subclass__(cls, **how: Any) -> None:
        super().__init_subclass__(**how)
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and not name.startswith("_"):
                setattr(cls, name, told(method))
            if type(method) is classmethod and not name.startswith("_"):
                setattr(cls, name, classmethod(told(method.__func__)))

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain data; see :func:`finlit.plain.plain`."""
        found: dict[str, Any] = plain(self)
        return found

    def to_json(self) -> str:
        """Write the result as JSON; see :func:`finlit.plain.to_json`."""
        return _written(self.to_dict())


class Table(Plain):
    """A result with rows: it can become a table, too."""

    __slots__ = ()
    _rows: ClassVar[str] = "rows"
    """The field that holds them"""

    def to_frame(self) -> "pd.DataFrame":
        """Put the rows into a table with numeric columns; see :func:`finlit.plain.frame`."""
        rows = _parts(self)[self._rows]
        return frame(rows.values() if isinstance(rows, Mapping) else rows)


class _Finished(NamedTuple):
    """A record inside of another, plain already: nothing in it is walked again."""

    data: dict[str, Any]


def _opened(value: Any) -> Any:
    """Open a value down to numbers, dates, words and money; records inside of it are finished ones."""
    if value is None or isinstance(value, _AS_IT_IS) or _is_money(value):
        return value
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    if isinstance(value, FinlitError):
        return {"code": value.code, "values": plain(value.values)}
    if isinstance(value, Mapping):
        return {_key(name): _inside(part) for name, part in value.items()}
    if _has_names(value):
        return {name: _inside(part) for name, part in _parts(value).items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_inside(part) for part in value]
    return str(value)


def _key(name: Any) -> str:
    """Write a key as JSON has it: only words, numbers without needless zeros."""
    if isinstance(name, Decimal) and name.is_finite():
        return f"{name if name == 0 else name.normalize():f}"
    return str(name)


def _inside(value: Any) -> Any:
    return _Finished(plain(value)) if _has_names(value) else _opened(value)


def _is_money(value: Any) -> bool:
    """Whether a value is money: known by what it has, for money stands on a floor above this one."""
    return getattr(type(value), "__slots__", None) == ("amount", "currency")


def _has_names(value: Any) -> bool:
    kind: Any = type(value)
    return _fields(kind) is not None


@cache
def _fields(kind: type) -> tuple[str, ...] | None:
    """Return the names of a kind of record; None for what has no names."""
    fields = next((getattr(kind, mark) for mark in _MARKS if hasattr(kind, mark)), None)
    return None if fields is None else tuple(name for name in fields if not name.startswith("_"))


def _parts(value: Any) -> dict[str, Any]:
    """Return the fields of a result, then its properties."""
    kind: Any = type(value)
    found = {name: getattr(value, name) for name in _fields(kind) or ()}
    for name in _properties(kind):
        try:
            found[name] = getattr(value, name)
        except FinlitError:
            found[name] = None
    return found | (value._plainly() if hasattr(value, "_plainly") else {})


@cache
def _properties(kind: type) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for place in kind.__mro__:
        if place.__module__.startswith("pydantic"):
            continue
        for name, member in vars(place).items():
            if isinstance(member, property | cached_property) and not name.startswith("_"):
                names[name] = None
    return tuple(names)


def _closed(opened: dict[Any, Any]) -> dict[Any, Any]:
    """Write the amounts of one record as numbers, and its currency once."""
    codes = {money.currency for money in _money_in(opened)}
    is_one = len(codes) == 1
    found: dict[Any, Any] = {}
    for name, part in opened.items():
        if _is_money(part):
            found[name] = part.amount
            if not is_one:
                found[f"{name}_currency"] = part.currency
        else:
            found[name] = _amounts(part, is_one)
    if is_one:
        found.setdefault("currency", codes.pop())
    return found


def _money_in(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict | list):
        for inside in tree.values() if isinstance(tree, dict) else tree:
            yield from _money_in(inside)
    elif _is_money(tree):
        yield tree


def _amounts(tree: Any, said_once: bool) -> Any:
    if isinstance(tree, dict):
        return {name: _amounts(inside, said_once) for name, inside in tree.items()}
    if isinstance(tree, list):
        return [_amounts(inside, said_once) for inside in tree]
    if isinstance(tree, _Finished):
        return tree.data
    if not _is_money(tree):
        return tree
    return tree.amount if said_once else {"amount": tree.amount, "currency": tree.currency}


def _for_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _for_json(inside) for name, inside in value.items()}
    if isinstance(value, list | tuple):
        return [_for_json(inside) for inside in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        return float(value) if isfinite(value) else None
    return value.isoformat() if isinstance(value, date) else value


def _cells(tree: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Give the cells of a row; numbers as a table counts them."""
    if not isinstance(tree, dict):
        yield before or "value", float(tree) if isinstance(tree, Decimal) else tree
        return
    for name, inside in tree.items():
        if not isinstance(inside, list):
            yield from _cells(inside, f"{before}_{name}" if before else str(name))
