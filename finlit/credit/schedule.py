"""The rows of a loan, to the smallest unit, checked when they are put together."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import StringIO
from itertools import accumulate, count, repeat
from operator import add, sub
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import InputError
from finlit.flows import Flow
from finlit.money import Money
from finlit.plain import Plain, Table, frame, named
from finlit.words import Show, text

if TYPE_CHECKING:
    import pandas as pd


_SHARES = ("rate", "cap")


def in_percent(share: Decimal | float, digits: int = 2) -> Decimal | str:
    """Turn a share into a percentage that can be read: 24, not 24.00, and no digits that nobody needs.

    >>> in_percent(Decimal("0.240")), in_percent(0.0035), in_percent(Decimal("1.5"), 1)
    (Decimal('24'), Decimal('0.35'), Decimal('150'))
    """
    if share >= 10**10:
        return f"{float(share) * 100:.0e}"
    percent = round(Decimal(repr(share) if isinstance(share, float) else share) * 100, digits)
    return Decimal(f"{percent:f}".rstrip("0").rstrip(".") if "." in f"{percent:f}" else percent)


class Assumption(NamedTuple):
    """Something a result rests on: the name of a sentence and the values in it."""

    key: str
    values: dict[str, Any]

    def say(self, lang: str, show: Show | None = None) -> str:
        """Say it in one language; ``show`` writes each value, plainly without one."""
        values = {
            name: in_percent(value, 4) if name in _SHARES else value for name, value in self.values.items()
        }
        return text(f"credit.assumption.{self.key}", lang, show, **values)


class Counts(NamedTuple):
    """The amounts of one row as whole counts of the smallest unit; :class:`Row` says what each is."""

    drawn: int
    charged: int
    principal: int
    interest: int
    fees: int
    savings: int
    returned: int
    payment: int
    balance: int
    interest_owed: int


class _Amount:
    """One amount of a row, made when it is looked at: most amounts of most schedules never are."""

    def __init__(self, place: int, what: str) -> None:
        self.place, self.__doc__ = place, what

    def __get__(self, row: "Row", kind: type | None = None) -> Money:
        return Money.from_minor(row.counts[self.place], row.currency)


class Row(Plain, Sequence[Any]):
    """One line of a schedule; row 0 is the day the money is handed over.

    ``payment`` is ``principal + interest + fees + savings``. It reads as a tuple of ``number``, ``due`` and
    the amounts, too.
    """

    __slots__ = ("counts", "currency", "due", "number")
    _fields = ("number", "due", *Counts._fields)

    def __init__(self, number: int, due: date | None, counts: Counts, currency: str) -> None:
        self.number, self.due, self.counts, self.currency = number, due, counts, currency

    drawn = _Amount(0, "Handed over by the lender")
    charged = _Amount(1, "Interest of the period; paid later where it is added to the debt")
    principal = _Amount(2, "Repaid of the loan")
    interest = _Amount(3, "Paid of the interest")
    fees = _Amount(4, "Charges beside the interest")
    savings = _Amount(5, "Held back by the lender")
    returned = _Amount(6, "Savings given back, with their interest")
    payment = _Amount(7, "Everything that is handed over")
    balance = _Amount(8, "Principal still owed after this row")
    interest_owed = _Amount(9, "Interest charged and not yet paid after this row")

    def __getitem__(self, place: Any) -> Any:
        return tuple(getattr(self, name) for name in self._fields)[place]

    def __len__(self) -> int:
        return len(self._fields)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash((self.number, self.due, self.counts, self.currency))

    def __repr__(self) -> str:
        return f"Row({', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)})"


def _differ(told: Iterable[int], right: Iterable[int]) -> list[int]:
    """Give the first row in which two columns differ, if there is one."""
    found, wanted = tuple(told), tuple(right)
    if found == wanted:
        return []
    return [
        next(number for number, (one, other) in enumerate(zip(found, wanted, strict=True)) if one != other)
    ]


@dataclass(frozen=True)
class Schedule(Table):
    """What is paid when, and for what; it always closes at exactly zero.

    Attributes
    ----------
    principal : Money
    days : tuple of date or None
        Of row 0 and of each due date.
    counts : tuple of Counts
        The same rows in whole counts of the smallest unit: what is checked, added up and handed on.
    assumptions : tuple of Assumption
    start : Row
        Row 0: what is handed over, and what is taken off it.
    rows : tuple of Row
        One for each due date, numbered from 1.

    Raises
    ------
    InputError
        ``schedule_does_not_add_up`` when the rows contradict each other; ``amount_too_large``.

    Examples
    --------
    >>> from finlit.credit import Loan
    >>> loan = Loan(principal=Money(1000, "IDR"), method="zero_interest", n=3)
    >>> [str(row.payment.amount) for row in loan.schedule().rows]
    ['333', '333', '334']
    """

    principal: Money
    days: tuple[date | None, ...]
    counts: tuple[Counts, ...]
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        if not 1 < len(self.counts) == len(self.days):
            raise InputError("schedule_does_not_add_up", row="-")
        columns = list(zip(*self.counts, strict=True))
        drawn, charged, principal, interest, fees, savings, returned, payment, balance, owed = columns
        wrong = [
            *_differ(balance, accumulate(map(sub, drawn, principal))),
            *_differ(owed, accumulate(map(sub, charged, interest))),
            *_differ(payment, map(add, map(add, principal, interest), map(add, fees, savings))),
        ]
        if wrong or min(map(min, columns)) < 0:
            negative = [number for number, row in enumerate(self.counts) if min(row) < 0]
            raise InputError("schedule_does_not_add_up", row=min([*wrong, *negative]))
        closed = not balance[-1] and not owed[-1] and sum(principal) == self.principal.in_minor()
        saved, back = sum(savings), sum(returned)
        if not closed or back < saved or (back and not saved):
            raise InputError("schedule_does_not_add_up", row="-")
        # What is beyond counting is refused now, not when the rows are read; no part is above its payment.
        largest = max(map(max, (drawn, charged, returned, payment, balance, owed)))
        Money.from_minor(largest, self.principal.currency)

    @property
    def start(self) -> Row:
        """Row 0: what is handed over, and what is taken off it."""
        return Row(0, self.days[0], self.counts[0], self.principal.currency)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row for each due date, numbered from 1."""
        code = self.principal.currency
        return tuple(map(Row, count(1), self.days[1:], self.counts[1:], repeat(code)))

    def _sum(self, field: str) -> Money:
        return Money.from_minor(sum(getattr(row, field) for row in self.counts), self.principal.currency)

    @property
    def interest(self) -> Money:
        """All interest paid."""
        return self._sum("interest")

    @property
    def fees(self) -> Money:
        """All charges beside the interest, those at the start included."""
        return self._sum("fees")

    @property
    def paid(self) -> Money:
        """Everything the household hands over: at the start and with the instalments."""
        return self._sum("payment")

    @property
    def largest_payment(self) -> Money:
        """The heaviest instalment."""
        return Money.from_minor(max(row.payment for row in self.counts[1:]), self.principal.currency)

    def cash_flows(self, *, by_period: bool = False) -> tuple[Flow, ...]:
        """Give the money that moves, from the household's side: + into it, - out of it.

        At its date where there is one, and at the number of its period without or ``by_period``. What is
        taken off on the day of the loan is never seen; later on, what comes in and what goes out on one day
        are two flows.
        """
        code, (places, counts) = self.principal.currency, self.moved
        # Each amount is made once: most instalments are the same one.
        known = {count: Money.from_minor(count, code) for count in set(counts)}
        is_dated = self.days[0] is not None and not by_period
        at = map(self.days.__getitem__, places) if is_dated else places
        return tuple(named(Flow, zip(at, map(known.__getitem__, counts), repeat(""))))

    @cached_property
    def moved(self) -> tuple[list[int], list[int]]:
        """The same flows as numbers of rows, and as whole counts of the smallest unit."""
        drawn, *_, payment, _, _ = self.counts[0]
        places, counts = [0], [drawn - payment]
        for number, row in enumerate(self.counts[1:], 1):
            drawn, _, _, _, _, _, returned, payment, _, _ = row
            came = drawn + returned
            if payment or not came:
                places.append(number)
                counts.append(-payment)
            if came:
                places.append(number)
                counts.append(came)
        return places, counts

    def explain(self, lang: str, show: Show | None = None) -> tuple[str, ...]:
        """Say in sentences what is received and repaid, what it is for, and what it rests on.

        Parameters
        ----------
        lang : str
        show : callable, optional
            Writes each value; plainly without it, as "Rp24.800.000" with ``finlit.i18n.writer(lang)``.

        Raises
        ------
        InputError
            ``language_unknown``.

        Examples
        --------
        >>> from finlit.credit import Loan
        >>> from finlit.i18n import writer
        >>> loan = Loan(principal=Money(20_000_000, "IDR"), method="flat", rate=Decimal("0.24"), n=12)
        >>> loan.schedule().explain("id", writer("id"))[0]
        'Yang dipinjam Rp20.000.000; yang dibayar untuk itu Rp24.800.000, dalam 12 cicilan.'
        """
        interest, fees, saved = self.interest.rounded(), self.fees.rounded(), self._sum("savings").rounded()
        largest, paid = self.largest_payment.rounded(), (self.paid - self._sum("savings")).rounded()
        count = sum(1 for row in self.counts[1:] if row.payment)
        said = [
            text("credit.schedule.sum", lang, show, lent=self.principal, paid=paid, count=count),
            text("credit.schedule.parts", lang, show, interest=interest, fees=fees),
        ]
        if self.start.fees:
            taken = self.start.fees.rounded()
            said.append(text("credit.schedule.at_start", lang, show, taken=taken))
        if saved:
            back = self._sum("returned").rounded()
            said.append(text("credit.schedule.savings", lang, show, saved=saved, back=back))
        said += [
            text("credit.schedule.largest", lang, show, largest=largest),
            text("credit.schedule.closes", lang),
        ]
        return (*said, *(each.say(lang, show) for each in self.assumptions))

    def to_csv(self) -> str:
        """Write the schedule as CSV, row 0 included: plain numbers, points as decimal marks."""
        out = StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("number", "due", "currency", *Counts._fields))
        for row in (self.start, *self.rows):
            amounts = (f"{amount.amount:f}" for amount in row[2:])
            writer.writerow((row.number, row.due or "", self.principal.currency, *amounts))
        return out.getvalue()

    def to_frame(self) -> "pd.DataFrame":
        """Return the schedule as a pandas DataFrame with numeric columns, row 0 included."""
        return frame((self.start, *self.rows))
