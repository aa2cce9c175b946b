"""Schedules of many loans in whole units of money: every row of each, or only what they add up to.

All amounts are int64 counts of the smallest unit that is paid: whole rupiah, or cents. A schedule closes at
exactly zero and is, row by row, that of :class:`finlit.credit.Loan`. Loans of one length are worked on side
by side, a period at a time.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, Unpack

import numpy as np

from finlit.batch.columns import Counts, Status, blocks
from finlit.batch.contracts import ROWS, Asked, Told
from finlit.batch.walk import Block, Walk, add_up
from finlit.errors import InputError
from finlit.values import one_of

Order = Literal["loan", "period"]

COLUMNS = ROWS[:4]

_LOANS_A_BLOCK = 24_576
_CELLS = 200_000
_BESIDE = 8
"""Cells that keep rows from beginning at the same place of the processor's cache"""


class ScheduleTable(NamedTuple):
    """Schedules of many loans, in flat columns.

    Attributes
    ----------
    loans : array of int64
        Loans in the order of the table: fewest rows first, then fewest of them without instalments, else as
        they were given.
    periods : array of int64
        How many rows each of them has.
    columns : dict of array of int64
        ``payment``, ``principal``, ``interest``, ``balance``; with a payment holiday ``interest_owed`` too.
    order : {"loan", "period"}
        Whether the rows of a loan lie together, or those of a period of all loans of one length.
    status : array of int8
        For each loan as it was given; one without a schedule has no rows.
    """

    loans: Counts
    periods: Counts
    columns: dict[str, Counts]
    order: Order
    status: Status

    def blocks(self) -> Iterator[Block]:
        """Give the table as one block for each length; nothing is copied."""
        first = start = 0
        for loans in (
            np.split(self.loans, np.flatnonzero(np.diff(self.periods)) + 1) if self.loans.size else ()
        ):
            length, many = int(self.periods[first]), loans.size
            cells = slice(start, start + length * many)
            shape = (many, length) if self.order == "loan" else (length, many)
            found = [
                self.columns[name][cells].reshape(shape) if name in self.columns else _nothing(shape)
                for name in ROWS
            ]
            yield Block(loans, *(column.T if self.order == "loan" else column for column in found))
            first, start = first + many, cells.stop

    def frame(self) -> Any:
        """Make a DataFrame of the columns without copying them; ``loan`` and ``period`` lead it.

        Raises
        ------
        InputError
            ``choice_unknown`` where the order is not by loan.
        """
        import pandas as pd

        one_of(self.order, "order", ("loan",))
        starts = np.cumsum(self.periods) - self.periods
        period = np.arange(1, self.periods.sum() + 1) - np.repeat(starts, self.periods)
        return pd.DataFrame(
            {"loan": np.repeat(self.loans, self.periods), "period": period, **self.columns}, copy=False
        )


class Totals(NamedTuple):
    """What all loans together pay in each period.

    Attributes
    ----------
    payment, principal, interest, balance, interest_owed : array of int64
        [whole units] one entry a period; the last two are owed after it.
    status : array of int8
        For each loan as it was given; one without a schedule is not counted.
    """

    payment: Counts
    principal: Counts
    interest: Counts
    balance: Counts
    interest_owed: Counts
    status: Status


def schedule_table(
    principal: Any,
    rate: Any,
    n: Any,
    *,
    order: Order = "loan",
    out: Mapping[str, Counts] | None = None,
    **told: Unpack[Told],
) -> ScheduleTable:
    """Work out every row of many loans.

    The same rows as :meth:`finlit.credit.Loan.schedule` gives.

    Parameters
    ----------
    principal : column of whole numbers
        [whole units, above zero] rupiah, or cents.
    rate : column of numbers
        [share a ``rate_period``] 0.02 is two percent; below 1.
    n : column of whole numbers
        [instalments] 1 to 3,660.
    method : {"annuity", "equal_principal", "flat", "interest_only", "balloon", "murabahah", "zero_interest"}
    rate_period, frequency : str
        As in :class:`finlit.credit.Loan`. A rate of a year divided by twelve is best told as it stands:
        ``rate_period="year"``.
    unit : int
        [whole units] instalments are multiples of this.
    mode : str
        How is rounded, see ``finlit.money.RoundingMode``; what it leaves is in the last instalment.
    even_if_dear : bool
        The rates truly are as dear as that.
    payment_holiday, interest_only_periods : column of whole numbers
        [periods] without any payment at the start, and then those in which only interest is paid; the
        instalments come after them.
    grace_interest : {"added", "forgiven"}
        What becomes of the interest of the payment holiday.
    day_count : str, optional
        Charge by days, as :class:`finlit.credit.Loan` names them; a rate of an instalment has no days, and
        is asked of the calculator loan by loan.
    start, first_due : column of dates
        Where interest runs by days: when it begins, and when the first payment falls due if not one
        ``frequency`` later.
    dates : table of dates, loans x rows, or one row of dates for all
        Due dates of your own instead of a frequency. A loan with fewer rows ends in NaT.
    first_period, days_counted, shift, holidays, closed_weekdays, balloon, residue
        As in :class:`finlit.credit.Loan` and its rounding; ``balloon`` is a column of whole units.
    order : {"loan", "period"}
        ``period`` is faster, ``loan`` is what a table on paper looks like.
    out : mapping of name to array of int64, optional
        Where the columns go: as many cells as all loans have rows. New memory costs more than the sums do.

    Returns
    -------
    ScheduleTable

    Raises
    ------
    InputError
        ``choice_unknown``, ``lists_differ``, ``number_unreadable``, ``amount_not_positive``,
        ``date_unreadable``, ``loan_needs_start``, ``loan_field_unused``; ``loan_not_in_batch`` for ``steps``,
        ``drawdowns``, ``fees`` and ``savings``, which no column can say; ``out_unusable`` where a column of
        ``out`` is of another kind or length.

    Notes
    -----
    Annuities, equal parts and flat loans walk side by side. Every other method, a rate of the whole term and
    whatever is said of ``first_period``, ``days_counted``, closed days, a balloon or the residue is asked of
    the calculator loan by loan: the same rows, in some 200 us a loan.

    Examples
    --------
    >>> table = schedule_table([20_000_000, 1_200_000], 0.02, [12, 3], method="flat", rate_period="month")
    >>> table.loans.tolist(), table.columns["payment"][:3].tolist(), table.columns["payment"][-2:].tolist()
    ([1, 0], [424000, 424000, 424000], [2066667, 2066663])

    Two months without a payment, 24 % a year by days:

    >>> table = schedule_table([20_000_000], 0.24, 3, rate_period="year", payment_holiday=2,
    ...                        day_count="act/365F", start="2026-01-15")
    >>> table.columns["payment"].tolist(), table.columns["interest_owed"].tolist()
    ([0, 0, 7209057, 7209057, 7209058], [407671, 783396, 0, 0, 0])
    """
    one_of(order, "order", ("loan", "period"))
    asked = Asked(principal, rate, n, told)
    loans = np.concatenate([*asked.groups, np.empty(0, np.int64)])
    periods = asked.rows[loans]
    cells = int(periods.sum())
    names = ROWS if asked.has_holiday else COLUMNS
    columns = {name: np.empty(cells, np.int64) if out is None else _place(out, name, cells) for name in names}
    table = ScheduleTable(loans, periods, columns, order, asked.status)
    parts = asked.parts(_most if order == "loan" else lambda rows: _LOANS_A_BLOCK)
    for block in table.blocks():
        done = 0
        while done < block.loans.size:
            many = next(parts).size
            _fill(asked, block.some(slice(done, done + many)), order)
            done += many
    return table


def _place(out: Mapping[str, Counts], name: str, cells: int) -> Counts:
    """Check where a column is to go."""
    column = out.get(name)
    if not isinstance(column, np.ndarray) or column.dtype != np.int64 or column.shape != (cells,):
        told = f"{column.dtype} {column.shape}" if isinstance(column, np.ndarray) else str(column)
        raise InputError("out_unusable", name=name, value=told, cells=cells)
    return column


def schedule_blocks(
    principal: Any,
    rate: Any,
    n: Any,
    **told: Unpack[Told],
) -> Iterator[Block]:
    """Work out every row of many loans, a few thousand loans at a time: memory stays flat.

    Parameters
    ----------
    principal, rate, n, and what the contracts say
        As in :func:`schedule_table`. Loans without a schedule are left out.

    Yields
    ------
    Block
        Arrays of its own: they may be kept.

    Raises
    ------
    InputError
        As :func:`schedule_table`.

    Examples
    --------
    >>> [block.payment.sum() for block in schedule_blocks([1_200_000], 0, [3])]
    [np.int64(1200000)]
    """
    asked = Asked(principal, rate, n, told)
    for loans in asked.parts(_most):
        block = _empty(asked, loans)
        _fill(asked, block, "period")
        yield block


def schedule_totals(
    principal: Any,
    rate: Any,
    n: Any,
    **told: Unpack[Told],
) -> Totals:
    """Add up many loans period by period, without keeping a row of any.

    Parameters
    ----------
    principal, rate, n, and what the contracts say
        As in :func:`schedule_table`.

    Returns
    -------
    Totals

    Raises
    ------
    InputError
        As :func:`schedule_table`.

    Examples
    --------
    >>> totals = schedule_totals([1_200_000, 600_000], 0, [3, 2])
    >>> totals.principal.tolist(), totals.balance.tolist()
    ([700000, 700000, 400000], [1100000, 400000, 0])
    """
    asked = Asked(principal, rate, n, told)
    longest = max((int(asked.rows[group[0]]) for group in asked.groups), default=0)
    sums = np.zeros((3, longest), np.int64)
    for loans in asked.parts(lambda rows: _LOANS_A_BLOCK):
        alike = asked.alike(loans)
        if not add_up(alike, sums):
            for part in blocks(loans.size, _most(alike.rows)):
                block = _empty(asked, loans[part])
                Walk(alike.some(part)).write(block)
                sums[:, : alike.rows] += [column.sum(axis=1) for column in (block[2], block[3], block[5])]
        for _, (_, repaid, charged, _, owed) in asked.rows_alone(loans):
            sums[:, : alike.rows] += repaid, charged, owed
    principals, interests, owed = sums
    balance = principals.sum() - np.cumsum(principals)
    return Totals(principals + interests, principals, interests, balance, owed, asked.status)


def _empty(asked: Asked, loans: Counts, beside: int = 0) -> Block:
    """A block of its own."""
    rows = int(asked.rows[loans[0]])
    names = ROWS if asked.has_holiday else COLUMNS
    space = np.empty((len(names), rows, loans.size + beside), np.int64)[:, :, : loans.size]
    return Block(loans, *space, *[_nothing(space[0].shape)] * (len(ROWS) - len(names)))


def _nothing(shape: tuple[int, ...]) -> Counts:
    """Interest that nobody owes."""
    return np.broadcast_to(np.int64(0), shape)


def _most(rows: int) -> int:
    """How many loans of so many rows are worked on at a time where all their rows are kept for it."""
    return max(1, min(_LOANS_A_BLOCK, _CELLS // rows))


def _fill(asked: Asked, block: Block, order: Order) -> None:
    """Write the rows of a block of loans that walk alike."""
    walk = Walk(asked.alike(block.loans))
    # Across and then along is faster than along alone, as long as rows do not push one another out.
    here = block if order == "period" else _empty(asked, block.loans, _BESIDE)
    walk.write(here)
    for place, found in asked.rows_alone(block.loans):
        for column, told in zip(here[1:], found, strict=True):
            if column.flags.writeable:
                column[:, place] = told
    if here is block:
        return
    for column, told in zip(block[1:], here[1:], strict=True):
        if column.flags.writeable:
            column[:] = told
