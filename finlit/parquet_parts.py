"""Parquet files put together without reading their columns: bytes are copied, one footer says where they lie.

A parquet file is its columns, then a footer that says where each of them starts. To set files of the same
columns one after the other the bytes stay as they are, and the places in the footers move along.

References
----------
The format of parquet (apache/parquet-format, ``parquet.thrift``), whose footer is written in the compact
protocol of Apache Thrift.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from finlit.errors import WorkshopError

_MARK = b"PAR1"
_PIECE = 1 << 20
_END = 8  # the length of the footer, and the mark
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
_WHOLE = (4, 5, 6)

# Fields of the footer, by their numbers.
_SCHEMA, _ROWS, _GROUPS, _COLUMNS, _ABOUT, _ORDINAL = 2, 3, 4, 1, 3, 7
_PLACES_OF_GROUP = (5,)
_PLACES_OF_COLUMN = (2, 4, 6)
_PLACES_OF_PAGES = (9, 10, 11, 14)

Struct = dict[int, tuple[int, Any]]
"""Fields of a structure: their kind and value, by number"""


def join(parts: Sequence[Path], target: Path) -> None:
    """Write one parquet file of several that have the same columns, in their order.

    Parameters
    ----------
    parts : sequence of Path
        One or more.
    target : Path

    Raises
    ------
    WorkshopError
        ``parquet_unreadable`` for what is no parquet file, or has other columns than the first.
    """
    whole: Struct = {}
    with target.open("wb") as out:
        out.write(_MARK)
        for part in parts:
            with part.open("rb") as file:
                footer, size = _footer(file, part)
                _move(footer, out.tell() - len(_MARK))
                file.seek(len(_MARK))
                _copy(file, out, size - len(_MARK))
            if not whole:
                whole = footer
                continue
            if whole[_SCHEMA] != footer[_SCHEMA]:
                raise WorkshopError("parquet_unreadable", file=str(part), problem="other columns")
            whole[_ROWS] = (whole[_ROWS][0], whole[_ROWS][1] + footer[_ROWS][1])
            whole[_GROUPS] = (_LIST, (_STRUCT, [*whole[_GROUPS][1][1], *footer[_GROUPS][1][1]]))
        written = _written(_STRUCT, whole)
        out.write(written + len(written).to_bytes(4, "little") + _MARK)


def _footer(file: BinaryIO, name: Path) -> tuple[Struct, int]:
    """Read the footer, and say where it starts."""
    end = file.seek(0, 2)
    file.seek(max(0, end - _END))
    tail = file.read(_END)
    if tail[4:] != _MARK:
        raise WorkshopError("parquet_unreadable", file=str(name), problem="no footer")
    start = end - _END - int.from_bytes(tail[:4], "little")
    file.seek(start)
    return _Reader(file.read(end - _END - start)).value(_STRUCT), start


def _copy(file: BinaryIO, out: BinaryIO, size: int) -> None:
    while size:
        found = file.read(min(size, _PIECE))
        out.write(found)
        size -= len(found)


def _move(footer: Struct, by: int) -> None:
    """Tell of all places that they lie so much further on."""
    for group in footer[_GROUPS][1][1]:
        group.pop(_ORDINAL, None)  # counts from the first group of the file; nobody needs it
        _shift(group, _PLACES_OF_GROUP, by)
        for column in group[_COLUMNS][1][1]:
            _shift(column, _PLACES_OF_COLUMN, by)
            _shift(column[_ABOUT][1], _PLACES_OF_PAGES, by)


def _shift(fields: Struct, places: Sequence[int], by: int) -> None:
    for number in places:
        if number in fields and fields[number][1] > 0:  # 0 stands for a place that is not told
            kind, value = fields[number]
            fields[number] = (kind, value + by)


class _Reader:
    """Reads the compact protocol of Thrift."""

    def __init__(self, text: bytes) -> None:
        self.text, self.at = text, 0

    def value(self, kind: int) -> Any:
        """Read one value of a kind."""
        if kind in (_TRUE, _FALSE):
            return kind == _TRUE
        if kind in _WHOLE:
            found = self._count()
            return found >> 1 ^ -(found & 1)
        if kind in (_BYTE, _DOUBLE, _BINARY):
            return self._take(1 if kind == _BYTE else 8 if kind == _DOUBLE else self._count())
        if kind in (_LIST, _SET):
            return self._list()
        if kind == _STRUCT:
            return self._struct()
        raise WorkshopError("parquet_unreadable", file="", problem=f"a value of kind {kind}")

    def _list(self) -> tuple[int, list[Any]]:
        head = self._take(1)[0]
        many, kind = head >> 4, head & 15
        if many == 15:
            many = self._count()
        if kind in (_TRUE, _FALSE):  # in a list each has a byte of its own
            return _TRUE, [self._take(1) for _ in range(many)]
        return kind, [self.value(kind) for _ in range(many)]

    def _struct(self) -> Struct:
        found: Struct = {}
        number = 0
        while head := self._take(1)[0]:
            step, kind = head >> 4, head & 15
            number = number + step if step else self.value(_WHOLE[0])
            found[number] = (kind, self.value(kind))
        return found

    def _count(self) -> int:
        found = shift = 0
        while True:
            byte = self._take(1)[0]
            found |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return found

    def _take(self, size: int) -> bytes:
        self.at += size
        return self.text[self.at - size : self.at]


def _written(kind: int, value: Any) -> bytes:
    """Write one value of a kind."""
    if kind in (_TRUE, _FALSE):
        return b""  # the kind says it
    if kind in _WHOLE:
        return _count(value << 1 ^ value >> 63)
    if kind == _BINARY:
        return _count(len(value)) + bytes(value)
    if kind in (_LIST, _SET):
        return _list(*value)
    if kind == _STRUCT:
        return _struct(value)
    return bytes(value)


def _list(kind: int, values: list[Any]) -> bytes:
    many = len(values)
    head = bytes([many << 4 | kind]) if many < 15 else bytes([15 << 4 | kind]) + _count(many)
    if kind in (_TRUE, _FALSE):
        return head + b"".join(values)
    return head + b"".join(_written(kind, value) for value in values)


def _struct(fields: Struct) -> bytes:
    found, before = bytearray(), 0
    for number, (kind, value) in sorted(fields.items()):
        step = number - before
        found += bytes([step << 4 | kind]) if step < 16 else bytes([kind]) + _written(_WHOLE[0], number)
        found += _written(kind, value)
        before = number
    return bytes(found) + b"\0"


def _count(value: int) -> bytes:
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    found.append(value)
    return bytes(found)
