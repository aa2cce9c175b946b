"""Numbers in words or in several parts: "enam juta tiga ratus ribu", "6 jt 328 rb 200", "2 setengah"."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from finlit.errors import InputError
from finlit.language import Language

_TOKEN = re.compile(r"\d(?:[\d.,'_]*\d)?|[^\W\d_]+")
_BETWEEN = re.compile(r",?[ \t-]*(?:and[ ]+)?(?:a[ ]+)?", re.IGNORECASE)
_JOINS = ("and", "a")
_FRACTION = re.compile(r"(\d+)(?:\s*½|\s+1[/⁄]2(?!\d))")
_ONE_OF = re.compile(r"\bse(?=(?:belas|puluh|ratus|ribu|juta|miliar)\b)", re.IGNORECASE)
_HALF = Decimal("0.5")
_NOTHING_ELSE = re.compile(r"[ \t-]*")

Read = Callable[[str], Decimal]
"""Reads a number in digits, or raises InputError"""


class Written(NamedTuple):
    """A line with its numbers in digits; ``sure`` where it cannot be read without that."""

    line: str
    sure: bool


class _Count(NamedTuple):
    """A number as far as it was said: every part of it is smaller than the one before."""

    total: Decimal = Decimal(0)
    """What stands before the last scale"""
    group: Decimal = Decimal(0)
    unit: Decimal = Decimal(0)
    room: Decimal = Decimal(10) ** 15
    """What comes next is smaller"""
    scales: int = 0
    words: int = 0
    digits: int = 0
    closes: bool = False
    """Its last digits fill all that its scale left open: "39 rb 825\""""
    place: Decimal = Decimal(0)
    """Of the next digit behind the point; 0 before it"""

    @property
    def value(self) -> Decimal:
        return self.total + self.group + self.unit

    def then(self, token: str, known: Language, read: Read) -> "_Count | None":
        """Return the number with one more word, or None where the word does not belong to it."""
        word, begun = token.casefold(), bool(self.words or self.digits)
        if word[0].isdigit():
            value = read(token)
            whole = value == value.to_integral_value()
            fits = value < self.room and not self.unit and not self.place
            closes = self.scales > 0 and value * 10 >= self.room
            more = self._replace(unit=value, room=Decimal(int(whole)), digits=self.digits + 1, closes=closes)
            return more if fits else None
        said = self._replace(words=self.words + 1)
        if word in known.points and begun and not self.place:
            return said._replace(place=_HALF / 5)
        if word in known.numbers:
            return said._with(Decimal(known.numbers[word]))
        if word in known.halves and self.room:
            return said._replace(group=self.group + _HALF, room=Decimal(0))
        if word in known.teens and 0 < self.unit < 10:
            return said._replace(unit=self.unit + 10)
        times = known.times.get(word)
        if times and self.unit and times <= (10 if self.unit >= 10 else self.room * 100):
            return said._replace(group=self.group + self.unit * times, unit=Decimal(0), room=Decimal(times))
        return self._scaled(known.scales.get(word, 0))

    def _with(self, value: Decimal) -> "_Count | None":
        if self.place:
            fits = value < 10
            more = self._replace(group=self.group + value * self.place, place=self.place / 10)
            return more if fits else None
        if self.unit or value >= self.room:
            return None
        twenty = value >= 20 and not value % 10  # "twenty" waits for "eight"
        if twenty:
            return self._replace(group=self.group + value, room=Decimal(10))
        return self._replace(unit=value, room=Decimal(1))

    def _scaled(self, zeros: int) -> "_Count | None":
        before, scale = self.group + self.unit, Decimal(10) ** zeros
        if not zeros or not before or (self.scales and self.total % (scale * 1000)):
            return None
        return self._replace(
            total=self.total + before * scale,
            group=Decimal(0),
            unit=Decimal(0),
            room=scale,
            scales=self.scales + 1,
            place=Decimal(0),
        )


def in_digits(line: str, known: Language, read: Read) -> Written:
    """Write the numbers of a line in digits, where they are said in words or in several parts.

    Two that stand side by side ("dua seratus", "two-three thousand") could be anything and stay as they are.

    >>> from finlit.language import language
    >>> in_digits("enam juta tiga ratus ribu rupiah", language("id"), Decimal)
    Written(line='6300000 rupiah', sure=False)
    >>> in_digits("6 jt 328 rb 200", language("id"), Decimal)
    Written(line='6328200', sure=True)
    >>> in_digits("dua-tiga ribu", language("id"), Decimal).line
    'dua-tiga ribu'
    """
    halved = _FRACTION.sub(rf"\g<1>{known.point}5", line).replace("½", f"0{known.point}5")
    whole = _ONE_OF.sub("satu ", halved)
    runs = list(_runs(whole, known, read))
    met = {place for place, (one, other) in enumerate(pairwise(runs)) if _meets(whole, one, other)}
    parts, end, sure = list[str](), 0, halved != line
    for place, (start, stop, count) in enumerate(runs):
        if {place - 1, place} & met or not (count.words or count.scales > 1 or count.closes):
            continue
        sure = sure or bool(count.digits)
        parts += [whole[end:start], f"{count.value.normalize():f}".replace(".", known.point)]
        end = stop
    return Written("".join([*parts, whole[end:]]), sure) if parts or halved != line else Written(line, False)


_Run = tuple[int, int, _Count]


def _meets(line: str, one: _Run, other: _Run) -> bool:
    return _NOTHING_ELSE.fullmatch(line[one[1] : other[0]]) is not None


def _runs(line: str, known: Language, read: Read) -> Iterator[_Run]:
    """Find the stretches of a line that are one number each."""
    tokens = [token for token in _TOKEN.finditer(line) if token[0].casefold() not in _JOINS]
    count, first = _Count(), 0
    for place, token in enumerate(tokens):
        joined = place > first and _BETWEEN.fullmatch(line[tokens[place - 1].end() : token.start()])
        more = _more(count, token[0], known, read) if joined or place == first else None
        if more is None:
            if place > first:
                yield tokens[first].start(), tokens[place - 1].end(), count
            count, first = _more(_Count(), token[0], known, read) or _Count(), place
            first += count == _Count()
        else:
            count = more
    if first < len(tokens):
        yield tokens[first].start(), tokens[-1].end(), count


def _more(count: _Count, token: str, known: Language, read: Read) -> _Count | None:
    try:
        return count.then(token, known, read)
    except InputError:
        return None
