"""The rows of a loan, to the smallest unit, checked when they are put together."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import InputError
from finlit.money import Money, minor_unit

if TYPE_CHECKING:
    import pandas as pd


class Assumption(NamedTuple):
    """Something a result rests on: the name of a sentence and the values in it."""

    key: str
    values: dict[str, Any]


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


_AMOUNTS = Row._fields[2:]


def _moved(row: Row) -> Money:
    if row.drawn or row.returned:
        return row.drawn + row.returned - row.payment
    return -row.payment


@dataclass(frozen=True)
class Schedule:
    """What is paid when, and for what; it always closes at exactly zero.

    Attributes
    ----------
    principal : Money
    start : Row
        Row 0: what is handed over, and what is taken off it.
    rows : tuple of Row
        One for each due date, numbered from 1.
    assumptions : tuple of Assumption

    Raises
    ------
    InputError
        ``schedule_does_not_add_up`` when the rows contradict each other.

    Examples
    --------
    >>> from finlit.credit import Loan
    >>> loan = Loan(principal=Money(1000, "IDR"), method="zero_interest", n=3, rounding={"unit": 1})
    >>> [str(row.payment.amount) for row in loan.schedule().rows]
    ['333', '333', '334']
    """

    principal: Money
    start: Row
    rows: tuple[Row, ...]
    assumptions: tuple[Assumption, ...] = ()

    def __post_init__(self) -> None:
        unit = minor_unit(self.principal.currency)
        balance = owed = repaid = saved = Decimal(0)
        checked: set[Decimal] = set()  # the same few amounts stand in many rows
        for row in (self.start, *self.rows):
            amounts = [amount.amount for amount in row[2:]]
            new = set(amounts) - checked
            drawn, charged, principal, interest, fees, savings, _returned, payment, *after = amounts
            balance += drawn - principal
            owed += charged - interest
            repaid += principal
            saved += savings
            sound = all(amount >= 0 and not amount % unit for amount in new)
            checked |= new
            parts = principal + interest + fees + savings
            if payment != parts or after != [balance, owed] or not sound:
                raise InputError("schedule_does_not_add_up", row=row.number)
        if balance or owed or repaid != self.principal.amount:
            raise InputError("schedule_does_not_add_up", row="-")
        if sum(row.returned.amount for row in self.rows) < saved:
            raise InputError("schedule_does_not_add_up", row="-")

    def _sum(self, field: str) -> Money:
        amounts = (getattr(row, field) for row in (self.start, *self.rows))
        return sum(amounts, Money(0, self.principal.currency))

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
        return max((row.payment for row in self.rows), key=lambda payment: payment.amount)

    def cash_flows(self) -> tuple[Flow, ...]:
        """Give the money that moves, from the household's side: + into it, - out of it."""
        return tuple(
            Flow(row.number if row.due is None else row.due, _moved(row)) for row in (self.start, *self.rows)
        )

    def to_csv(self) -> str:
        """Write the schedule as CSV, row 0 included: plain numbers, points as decimal marks."""
        out = StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("number", "due", "currency", *_AMOUNTS))
        for row in (self.start, *self.rows):
            amounts = (f"{amount.amount:f}" for amount in row[2:])
            writer.writerow((row.number, row.due or "", self.principal.currency, *amounts))
        return out.getvalue()

    def to_frame(self) -> "pd.DataFrame":
        """Return the schedule as a pandas DataFrame, row 0 included; exact Decimals in object columns."""
        import pandas as pd

        rows: Sequence[Row] = (self.start, *self.rows)
        columns: dict[str, Any] = {
            "number": [row.number for row in rows],
            "due": pd.to_datetime([row.due for row in rows]),
        }
        columns |= {name: [getattr(row, name).amount for row in rows] for name in _AMOUNTS}
        frame = pd.DataFrame(columns)
        frame.attrs["currency"] = self.principal.currency
        return frame
