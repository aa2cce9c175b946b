"""When deposits come: how often, on which day, and how long each has lain when a month ends."""

from datetime import date
from functools import lru_cache
from itertools import count, takewhile
from typing import Literal, NamedTuple

from finlit.errors import InputError
from finlit.money import Money, is_money
from finlit.savings.growth import MOST_MONTHS
from finlit.timevalue import DAYS_BETWEEN, Frequency, due_date, months_after, periods_per_year

When = Literal["end", "begin"]

# Without dates a year has so many equal parts: the smallest number that 365, 52 and 24 all divide.
_PARTS_A_YEAR = 113_880


def monthly_equivalent(amount: Money, every: Frequency) -> Money:
    """What a deposit is worth in a month, on average; not rounded.

    Four-weekly is not monthly: it comes thirteen times a year.

    >>> monthly_equivalent(Money(300_000, "IDR"), "four_weeks")
    Money('325000', 'IDR')
    """
    monthly: Money = is_money(amount, "amount") * periods_per_year(every, "every") / 12
    return monthly


class Slot(NamedTuple):
    """What one month brings."""

    last_day: date | None
    """None without dates"""
    deposits: int
    early: int
    """Deposits that lie there the whole month"""
    parts: int
    """[parts or days] of the month"""
    lain: int
    """[parts or days] that the month's deposits have lain when it ends, summed"""
    each: tuple[int, ...] = ()
    """[parts or days] that each of them has lain, the first one first"""


@lru_cache(maxsize=64)
def slots(
    every: Frequency, when: When, months: int, first_day: date | None, deposit_months: int
) -> tuple[tuple[Slot, ...], int]:
    """Lay the deposits into months; also return the parts of a year in which ``lain`` is counted.

    Without a first day a year has 12 equal months and 52 weeks. With one, weeks are seven real days and
    months end on the same day of each month (31 January, 28 February, 31 March).
    """
    ends, times = _timeline(every, when, months, first_day)
    found, place = [], 0
    for month in range(1, months + 1):
        start, end = ends[month - 1], ends[month]
        mine = []
        # Deposits at the end of a stretch belong to the month that ends with them.
        while place < len(times) and (times[place] < end or (when == "end" and times[place] == end)):
            mine.append(times[place])
            place += 1
        if month > deposit_months:
            mine = []
        found.append(
            Slot(
                last_day=None if first_day is None else date.fromordinal(end),
                deposits=len(mine),
                early=sum(time == start for time in mine),
                parts=end - start,
                lain=sum(end - time for time in mine),
                each=tuple(end - time for time in mine),
            )
        )
    return tuple(found), _PARTS_A_YEAR if first_day is None else 365


def _timeline(
    every: Frequency, when: When, months: int, first_day: date | None
) -> tuple[list[int], list[int]]:
    """Return the ends of months 0, 1, ... and the times of the deposits on one scale."""
    skipped = 1 if when == "end" else 0
    if first_day is None:
        month = _PARTS_A_YEAR // 12
        stretch = _PARTS_A_YEAR // periods_per_year(every, "every")
        ends = [month * place for place in range(months + 1)]
        return ends, list(range(stretch * skipped, ends[-1] + 1, stretch))
    if first_day.year + MOST_MONTHS // 12 >= date.max.year:
        raise InputError("number_above", name="first_day", value=first_day, highest=date.max.year)
    ends = [months_after(first_day, place).toordinal() for place in range(months + 1)]
    if every in DAYS_BETWEEN:
        days = DAYS_BETWEEN[every]
        return ends, list(range(ends[0] + days * skipped, ends[-1] + 1, days))
    times = takewhile(
        lambda day: day <= ends[-1],
        (due_date(first_day, every, place).toordinal() for place in count(skipped)),
    )
    return ends, list(times)
