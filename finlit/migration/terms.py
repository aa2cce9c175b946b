"""Contracts one after the other: when each begins and ends, and that no two hold on one day."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from finlit.errors import InputError
from finlit.record import Record
from finlit.timevalue import months_after
from finlit.values import Day, Reader, count


class WorkTerm(Record):
    """One contract in time.

    Attributes
    ----------
    name : str
        "Taichung, first contract".
    start : date
        First day of work.
    months : int
        [months] 1 to 120.

    Examples
    --------
    >>> WorkTerm(name="Taichung", start=date(2024, 3, 1), months=24).last
    datetime.date(2026, 2, 28)
    """

    name: str = Field(min_length=1)
    start: Day
    months: Annotated[int, Reader(partial(count, highest=120))]

    @property
    def last(self) -> date:
        """Last day of the contract; one that begins on the 31st ends on the last day of a shorter month."""
        after = months_after(self.start, self.months)
        return after if after.day < self.start.day else after - timedelta(days=1)

    def touches(self, month: date) -> bool:
        """Whether any day of a calendar month is in the contract."""
        first = month.replace(day=1)
        return self.start < months_after(first, 1) and first <= self.last


def terms_in_order(terms: Iterable[WorkTerm]) -> tuple[WorkTerm, ...]:
    """Put contracts in order of time.

    Raises
    ------
    InputError
        ``contracts_overlap`` where one begins before the one before it has ended.

    Examples
    --------
    >>> first = WorkTerm(name="Taichung", start=date(2024, 3, 1), months=24)
    >>> more = WorkTerm(name="Taichung, one more", start=date(2026, 3, 1), months=24)
    >>> [term.name for term in terms_in_order([more, first])]
    ['Taichung', 'Taichung, one more']
    """
    ordered = tuple(sorted(terms, key=lambda term: term.start))
    for before, after in pairwise(ordered):
        if after.start <= before.last:
            raise InputError(
                "contracts_overlap",
                first=before.name,
                last=before.last,
                second=after.name,
                start=after.start,
            )
    return ordered
