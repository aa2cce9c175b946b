"""Schedules of many loans in whole units of money: every row of each, or only what they add up to.

All amounts are int64 counts of the smallest unit that is paid: whole rupiah, or cents. A schedule closes at
exactly zero and is, row by row, that of :class:`finlit.credit.Loan`. Loans of one length are worked on side
by side, a period at a time.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext
from math import gcd
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from finlit.batch.columns import Counts, Floats, Status, blocks, numbers, reason, reason_of, together, whole
from finlit.credit import Loan
from finlit.credit.loan import Rounding
from finlit.errors import FinlitError
from finlit.money import Money, RoundingMode, round_ratio
from finlit.timevalue import Frequency, periods_per_year
from finlit.values import count, one_of

Method = Literal["annuity", "equal_principal", "flat"]
RatePeriod = Literal["day", "week", "month", "year", "instalment"]
Order = Literal["loan", "period"]

COLUMNS = ("payment", "principal", "interest", "balance")

_LOANS_A_BLOCK = {"loan": 2048, "period": 8192}
_DIGITS = (4, 6, 8, 10)
_ROOM = 9e18
_MOST = 3660
_CALCULATORS_CURRENCY = "USD"  # its smallest unit is both counted and paid


class Block(NamedTuple):
    """Schedules of loans of one length: arrays of periods x loans.

    Attributes
    ----------
    loans : array of int64
        Place of each loan in the columns that were given.
    payment, principal, interest, balance : array of int64
        [whole units] ``payment = principal + interest``; ``balance`` is owed after it.
    """

    loans: Counts
    payment: Any
    principal: Any
    interest: Any
    balance: Any


class ScheduleTable(NamedTuple):
    """Schedules of many loans, in flat columns.

    Attributes
    ----------
    loans : array of int64
        Loans in the order of the table: shortest first, else as they were given.
    periods : array of int64
        How many rows each of them has.
    columns : dict of array of int64
        ``payment``, ``principal``, ``interest``, ``balance``.
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
        for length, many in zip(*np.unique(self.periods, return_counts=True), strict=True):
            cells = slice(start, start + length * many)
            shape = (many, length) if self.order == "loan" else (length, many)
            found = [self.columns[name][cells].reshape(shape) for name in COLUMNS]
            yield Block(
                self.loans[first : first + many], *(a.T if self.order == "loan" else a for a in found)
            )
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
    payment, principal, interest, balance : array of int64
        [whole units] one entry a period; ``balance`` is owed after it.
    status : array of int8
        For each loan as it was given; one without a schedule is not counted.
    """

    payment: Counts
    principal: Counts
    interest: Counts
    balance: Counts
    status: Status


class _Terms(NamedTuple):
    """Columns of loans that can be worked on side by side; each has ``times / per`` a period."""

    principal: Counts
    times: Counts
    n: Counts
    per: int
    method: Method
    unit: int
    mode: RoundingMode


class _Asked(NamedTuple):
    """What was asked, and which loans go which way."""

    terms: _Terms
    groups: list[Counts]
    alone: dict[int, Any]
    """Loans for the calculator, with their rows"""
    status: Status


def schedule_table(
    principal: Any,
    rate: Any,
    n: Any,
    *,
    method: Method = "annuity",
    rate_period: RatePeriod = "instalment",
    frequency: Frequency = "month",
    unit: int = 1,
    mode: RoundingMode = "half_even",
    even_if_dear: bool = False,
    order: Order = "loan",
    out: Mapping[str, Counts] | None = None,
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
    method : {"annuity", "equal_principal", "flat"}
    rate_period, frequency : str
        As in :class:`finlit.credit.Loan`. A rate of a year divided by twelve is best told as it stands:
        ``rate_period="year"``.
    unit : int
        [whole units] instalments are multiples of this.
    mode : str
        How is rounded, see ``finlit.money.RoundingMode``; what it leaves is in the last instalment.
    even_if_dear : bool
        The rates truly are as dear as that.
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
        ``choice_unknown``, ``lists_differ``, ``number_unreadable``, ``amount_not_positive``.

    Examples
    --------
    >>> table = schedule_table([20_000_000, 1_200_000], 0.02, [12, 3], method="flat", rate_period="month")
    >>> table.loans.tolist(), table.columns["payment"][:3].tolist(), table.columns["payment"][-2:].tolist()
    ([1, 0], [424000, 424000, 424000], [2066667, 2066663])
    """
    one_of(order, "order", ("loan", "period"))
    asked = _asked(principal, rate, n, method, rate_period, frequency, unit, mode, even_if_dear)
    loans = np.concatenate([*asked.groups, np.empty(0, np.int64)])
    periods = asked.terms.n[loans]
    cells = int(periods.sum())
    columns = {name: np.empty(cells, np.int64) if out is None else out[name] for name in COLUMNS}
    table = ScheduleTable(loans, periods, columns, order, asked.status)
    for block in table.blocks():
        _fill(asked, block, order)
    return table


def schedule_blocks(
    principal: Any,
    rate: Any,
    n: Any,
    *,
    method: Method = "annuity",
    rate_period: RatePeriod = "instalment",
    frequency: Frequency = "month",
    unit: int = 1,
    mode: RoundingMode = "half_even",
    even_if_dear: bool = False,
) -> Iterator[Block]:
    """Work out every row of many loans, a few thousand loans at a time: memory stays flat.

    Parameters
    ----------
    principal, rate, n, method, rate_period, frequency, unit, mode, even_if_dear
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
    asked = _asked(principal, rate, n, method, rate_period, frequency, unit, mode, even_if_dear)
    for loans in _parts(asked):
        block = Block(loans, *np.empty((4, int(asked.terms.n[loans[0]]), loans.size), np.int64))
        _fill(asked, block, "period")
        yield block


def schedule_totals(
    principal: Any,
    rate: Any,
    n: Any,
    *,
    method: Method = "annuity",
    rate_period: RatePeriod = "instalment",
    frequency: Frequency = "month",
    unit: int = 1,
    mode: RoundingMode = "half_even",
    even_if_dear: bool = False,
) -> Totals:
    """Add up many loans period by period, without keeping a row of any.

    Parameters
    ----------
    principal, rate, n, method, rate_period, frequency, unit, mode, even_if_dear
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
    asked = _asked(principal, rate, n, method, rate_period, frequency, unit, mode, even_if_dear)
    longest = max((int(asked.terms.n[group[0]]) for group in asked.groups), default=0)
    principals, interests = np.zeros((2, longest), np.int64)
    for loans in _parts(asked):
        length = int(asked.terms.n[loans[0]])
        # One period after the other in the same place: what is added up need not be kept.
        rows = [[column] * length for column in np.empty((4, loans.size), np.int64)]
        _walk(_some(asked.terms, loans), Block(loans, *rows), (principals, interests))
        for place in _alone(asked, loans):
            _, repaid, charged, _ = asked.alone[int(loans[place])]
            principals[:length] += repaid
            interests[:length] += charged
    balance = principals.sum() - np.cumsum(principals)
    return Totals(principals + interests, principals, interests, balance, asked.status)


def _parts(asked: _Asked) -> Iterator[Counts]:
    """Cut the loans of each length into blocks."""
    for group in asked.groups:
        for part in blocks(group.size, _LOANS_A_BLOCK["period"]):
            yield group[part]


def _asked(
    principal: Any,
    rate: Any,
    n: Any,
    method: Method,
    rate_period: RatePeriod,
    frequency: Frequency,
    unit: int,
    mode: RoundingMode,
    even_if_dear: bool,
) -> _Asked:
    """Read the columns, and find out which loans can go side by side and which have no schedule."""
    one_of(method, "method", ("annuity", "equal_principal", "flat"))
    round_ratio(1, 2, mode)  # refuses a way of rounding that it does not know
    lent, no_lent = whole("principal", principal)
    many, no_many = whole("n", n)
    shares = numbers("rate", rate)
    lent, no_lent, many, no_many, shares = together(
        principal=lent, no_principal=no_lent, n=many, no_n=no_many, rate=shares
    )
    a_year = periods_per_year(frequency)
    told = a_year if rate_period == "instalment" else periods_per_year(rate_period, "rate_period")
    common = gcd(told, a_year)
    times, per, is_exact = _ratio(shares, told // common, a_year // common)
    terms = _Terms(lent, times, many, per, method, count(unit, "unit"), mode)
    status = np.zeros(lent.size, np.int8)
    status[no_lent | no_many | np.isnan(shares)] = reason("number_not_finite")
    dear = 0.05 if (frequency if rate_period == "instalment" else rate_period) == "day" else 1
    sound = is_exact & (lent > 0) & (many >= 1) & (many <= _MOST) & (shares >= 0) & (shares < dear)
    size = lent.astype(float) * np.where(sound, many, 1)
    sound &= (size * (per + times.astype(float)) < _ROOM) & (status == 0)
    sound &= _MOST * per * terms.unit < _ROOM
    if method == "flat":
        sound &= ~_gives_back(terms, sound)
    alone: dict[int, Any] = {}
    for row in np.flatnonzero(~sound & (status == 0)):
        try:
            alone[int(row)] = _by_calculator(
                int(lent[row]),
                float(shares[row]),
                int(many[row]),
                terms,
                rate_period,
                frequency,
                even_if_dear,
            )
        except FinlitError as problem:
            status[row] = reason_of(problem)
    # What the calculator works out walks along as nothing.
    terms = terms._replace(principal=np.where(sound, lent, 0), times=np.where(sound, times, 0))
    has_rows = np.flatnonzero(status == 0)
    in_order = has_rows[np.argsort(many[has_rows].astype(np.int16), kind="stable")]
    cuts = np.flatnonzero(np.diff(many[in_order])) + 1
    groups = np.split(in_order, cuts) if in_order.size else []
    return _Asked(terms, groups, alone, status)


def _gives_back(terms: _Terms, sound: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Whether rounding charges so much too much that the last instalment alone cannot make up for it."""
    lent, n = np.where(sound, terms.principal, 0), np.where(sound, terms.n, 1)
    charge = _rounded(lent * terms.times, terms.per, terms.mode)
    return _rounded(lent * terms.times * n, terms.per, terms.mode) < charge * (n - 1)


def _ratio(shares: Floats, times: int, per: int) -> tuple[Counts, int, npt.NDArray[np.bool_]]:
    """Write rates as whole counts over one number, and say which of them that tells exactly."""
    for digits in _DIGITS:
        scaled = np.rint(np.where(np.isfinite(shares), shares, 0) * 10.0**digits)
        # A float stands for its shortest text: one of so few digits is that text.
        is_exact = (scaled / 10.0**digits == shares) & (np.abs(scaled) < 1e14)
        if is_exact.all():
            break
    return scaled.astype(np.int64) * times, 10**digits * per, is_exact


def _by_calculator(
    lent: int, rate: float, n: int, terms: _Terms, rate_period: RatePeriod, frequency: Frequency, dear: bool
) -> npt.NDArray[np.int64]:
    """Ask the calculator for the rows of one loan: payment, principal, interest, balance."""
    loan = Loan(
        principal=Money.from_minor(lent, _CALCULATORS_CURRENCY),
        method=terms.method,
        rate=Decimal(repr(rate)),
        rate_period=rate_period,
        frequency=frequency,
        n=n,
        even_if_dear=dear,
        rounding=Rounding(unit=Decimal(terms.unit) / 100, mode=terms.mode),
    )
    rows = loan.schedule().rows
    return np.array(
        [[getattr(row, name).in_minor() for row in rows] for name in COLUMNS],
        np.int64,
    )


def _fill(asked: _Asked, block: Block, order: Order) -> None:
    """Write the rows of a block."""
    most = _LOANS_A_BLOCK[order]
    space = (
        np.empty((4, len(block.payment), min(most, block.loans.size)), np.int64) if order == "loan" else None
    )
    for part in blocks(block.loans.size, most):
        loans = block.loans[part]
        some = Block(loans, *(column[:, part] for column in block[1:]))
        if space is None:
            _walk(_some(asked.terms, loans), some)
            continue
        here = space[:, :, : loans.size]
        _walk(_some(asked.terms, loans), Block(loans, *here))
        for column, found in zip(some[1:], here, strict=True):
            column[:] = found
    for place in _alone(asked, block.loans):
        for column, found in zip(block[1:], asked.alone[int(block.loans[place])], strict=True):
            column[:, place] = found


def _some(terms: _Terms, loans: Counts) -> _Terms:
    return terms._replace(principal=terms.principal[loans], times=terms.times[loans], n=terms.n[loans])


def _alone(asked: _Asked, loans: Counts) -> npt.NDArray[np.intp]:
    """Say which of these loans the calculator worked out."""
    return np.flatnonzero(np.isin(loans, list(asked.alone))) if asked.alone else np.empty(0, np.intp)


def _walk(terms: _Terms, block: Block, sums: tuple[Counts, Counts] | None = None) -> None:
    """Walk through the periods of loans of one length: interest, what is repaid, what is still owed."""
    _, payment, principal, interest, balance = block
    last, owed = len(payment) - 1, terms.principal
    part = _rounded(owed, last + 1, terms.mode)
    charge, last_charge = _flat_charges(terms) if terms.method == "flat" else (owed, owed)
    due = part if terms.method == "equal_principal" else _due(terms)
    space, spare = np.empty_like(owed), np.empty_like(owed)
    falls_short = terms.method == "equal_principal"
    for row in range(last + 1):
        charged, repaid = interest[row], principal[row]
        if terms.method == "flat":
            charged[:] = last_charge if row == last else charge
        else:
            np.multiply(owed, terms.times, out=space)
            if terms.method == "equal_principal":
                due = _rounded(part * terms.per + space, terms.per * terms.unit, terms.mode) * terms.unit
            _round_into(charged, space, spare, terms.per, terms.mode)
        if row == last:
            repaid[:] = owed
        else:
            np.subtract(due, charged, out=repaid)
            # Where the first instalment pays its interest all do, for they charge no more.
            falls_short = falls_short or (row == 0 and bool((repaid < 0).any()))
            if falls_short:
                np.maximum(repaid, 0, out=repaid)
            np.minimum(repaid, owed, out=repaid)
        np.subtract(owed, repaid, out=balance[row])
        owed = balance[row]
        if sums is None:
            np.add(charged, repaid, out=payment[row])
        else:
            sums[0][row] += repaid.sum()
            sums[1][row] += charged.sum()


def _due(terms: _Terms) -> Counts:
    return _flat_payment(terms) if terms.method == "flat" else _level(terms)


def _flat_charges(terms: _Terms) -> tuple[Counts, Counts]:
    """Return the charge of each period and of the last; all are the promised rate times the loan."""
    n = int(terms.n[0])
    charge = _rounded(terms.principal * terms.times, terms.per, terms.mode)
    whole_charge = _rounded(terms.principal * terms.times * n, terms.per, terms.mode)
    return charge, whole_charge - charge * (n - 1)


def _flat_payment(terms: _Terms) -> Counts:
    n = int(terms.n[0])
    whole_price = terms.principal * terms.per + terms.principal * terms.times * n
    return _rounded(whole_price, n * terms.per * terms.unit, terms.mode) * terms.unit


def _level(terms: _Terms) -> Counts:
    """Return the equal instalments that repay loans of one length."""
    n, unit = int(terms.n[0]), terms.unit
    rate = terms.times / terms.per
    with np.errstate(all="ignore"):
        worth = np.where(terms.times == 0, n, -np.expm1(-n * np.log1p(rate)) / rate)
    level = terms.principal / worth / unit
    # Where rounding turns; what lies so near to it that a float cannot tell is counted with 50 digits.
    turns = level - 0.5 if terms.mode in ("half_even", "half_up") else level
    near = np.abs(turns - np.rint(turns)) <= 1e-9 + 1e-12 * level
    up = terms.mode in ("up", "ceiling")
    found = np.rint(level) if turns is not level else np.ceil(level) if up else np.floor(level)
    counts = found.astype(np.int64)
    for row in np.flatnonzero(near):
        counts[row] = _exact_level(int(terms.principal[row]), int(terms.times[row]), n, terms)
    return counts * unit


def _exact_level(lent: int, times: int, n: int, terms: _Terms) -> int:
    if not times:
        return round_ratio(lent, n * terms.unit, terms.mode)
    with localcontext() as context:
        context.prec = 50
        growth = 1 + Decimal(times) / terms.per
        worth = (1 - growth**-n) / (growth - 1)
        level, of = (lent / worth).quantize(Decimal("1E-17")).as_integer_ratio()
    return round_ratio(level, of * terms.unit, terms.mode)


def _rounded(counts: Counts, per: int, mode: RoundingMode) -> Counts:
    found = np.empty_like(counts)
    _round_into(found, counts.copy(), np.empty_like(counts), per, mode)
    return found


def _round_into(target: Counts, counts: Counts, spare: Counts, per: int, mode: RoundingMode) -> None:
    """Divide whole counts, none below zero, and round; ``counts`` and ``spare`` are used up."""
    if per == 1:
        target[:] = counts
        return
    if mode in ("half_even", "half_up"):
        if per % 2:
            counts *= 2
            per *= 2
        counts += per // 2
    elif mode in ("up", "ceiling"):
        counts += per - 1
    # Nothing is below zero, and numbers without a sign divide in half the time.
    np.floor_divide(counts.view(np.uint64), np.uint64(per), out=target.view(np.uint64))
    if mode == "half_even":
        np.multiply(target, per, out=spare)
        ties = np.flatnonzero(spare == counts)
        target[ties] -= target[ties] & 1
