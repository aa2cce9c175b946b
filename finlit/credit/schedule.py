"""The rows of a loan, to the smallest unit, checked when they are put together."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import InputError
from finlit.money import Money
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


class Flow(NamedTuple):
    """Money that moves: into the household above zero, out of it below.

    ``at`` is a date, or the number of whole periods since the start.
    """

    at: int | date
    amount: Money

    def since(self, first: "Flow") -> int:
        """Days after another flow, or periods where there are no dates."""
        if isinstance(self.at, date) and isinstance(first.at, date):
            return (self.at - first.at).days
        assert isinstance(self.at, int)
        assert isinstance(first.at, int)
        return self.at - first.at


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


class Row(NamedTuple):
    """One line of a schedule; row 0 is the day the money is handed over.

    ``payment`` is ``principal + interest + fees + savings``.
    """

    number: int
    due: date | None
    drawn: Money
    """Handed over by the lender"""
    charged: Money
    """Interest of the period; paid later where it is added to the debt"""
    principal: Money
    interest: Money
    fees: Money
    savings: Money
    """Held back by the lender"""
    returned: Money
    """Savings given back, with their interest"""
    payment: Money
    balance: Money
    """Principal still owed after this row"""
    interest_owed: Money
    """Interest charged and not yet paid after this row"""


def _amounts(counts: set[int], code: str) -> dict[int, Money]:
    """Make each amount once: most of a schedule is zero or the same instalment."""
    return {count: Money.from_minor(count, code) for count in counts}


@dataclass(frozen=True)
class Schedule:
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
    >>> loan = Loan(principal=Money(1000, "IDR"), method="zero_interest", n=3, rounding={"unit": 1})
    >>> [str(row.payment.amount) for row in loan.schedule().rows]
    ['333', '333', '334']
    """

    principal: Money
    days: tuple[date | None, ...]
    counts: tuple[Counts, ...]
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        balance = owed = repaid = saved = returned = 0
        for number, row in enumerate(self.counts):
            drawn, charged, principal, interest, fees, savings, back, payment, left, unpaid = row
            balance += drawn - principal
            owed += charged - interest
            repaid += principal
            saved += savings
            returned += back
            parts = principal + interest + fees + savings
            if payment != parts or left != balance or unpaid != owed or min(row) < 0:
                raise InputError("schedule_does_not_add_up", row=number)
        closed = not balance and not owed and repaid == self.principal.in_minor()
        made_up = returned and not saved
        if not closed or returned < saved or made_up or not 1 < len(self.counts) == len(self.days):
            raise InputError("schedule_does_not_add_up", row="-")
        # What is beyond counting is refused now, not when the rows are read.
        Money.from_minor(max(map(max, self.counts)), self.principal.currency)

    @cached_property
    def _all_rows(self) -> tuple[Row, ...]:
        known = _amounts({count for row in self.counts for count in row}, self.principal.currency)
        return tuple(
            Row(number, due, *map(known.__getitem__, row))
            for number, (due, row) in enumerate(zip(self.days, self.counts, strict=True))
        )

    @property
    def start(self) -> Row:
        """Row 0: what is handed over, and what is taken off it."""
        return self._all_rows[0]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One row for each due date, numbered from 1."""
        return self._all_rows[1:]

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
        start = self.counts[0]
        moved = [(0, start.drawn - start.payment)]
        for number, row in enumerate(self.counts[1:], 1):
            came = row.drawn + row.returned
            if row.payment or not came:
                moved.append((number, -row.payment))
            if came:
                moved.append((number, came))
        known = _amounts({count for _, count in moved}, self.principal.currency)
        days = (None,) * len(self.days) if by_period else self.days
        return tuple(
            Flow(number if (day := days[number]) is None else day, known[count]) for number, count in moved
        )

    def explain(self, lang: str, show: Show | None = None) -> tuple[str, ...]:
        """Say in sentences what is received and repaid, what it is for, and what it rests on.

        Parameters
        ----------
        lang : {"en", "id"}
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
        >>> loan = Loan(principal="IDR 20000000", method="flat", rate="0.02", rate_period="month", n=12)
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
        for row in self._all_rows:
            amounts = (f"{amount.amount:f}" for amount in row[2:])
            writer.writerow((row.number, row.due or "", self.principal.currency, *amounts))
        return out.getvalue()

    def to_frame(self) -> "pd.DataFrame":
        """Return the schedule as a pandas DataFrame, row 0 included; exact Decimals in object columns."""
        import pandas as pd

        rows: Sequence[Row] = self._all_rows
        columns: dict[str, Any] = {
            "number": [row.number for row in rows],
            "due": pd.to_datetime([row.due for row in rows]),
        }
        columns |= {name: [getattr(row, name).amount for row in rows] for name in Counts._fields}
        frame = pd.DataFrame(columns)
        frame.attrs["currency"] = self.principal.currency
        return frame
