"""What is asked of schedules of many loans: the columns are read, and loans that walk alike are put together.

A rate is a whole count over one number that all loans share. What these columns cannot tell exactly, or what
might outgrow 64 bits, is asked of the calculator, loan by loan.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal
from math import gcd
from typing import Any, Literal, NamedTuple, TypedDict, get_args

import numpy as np
import numpy.typing as npt

from finlit.batch.columns import (
    Counts,
    Days,
    Floats,
    Status,
    blocks,
    days,
    numbers,
    reason,
    reason_of,
    together,
    whole,
)
from finlit.batch.daycount import due_days, year_shares
from finlit.credit import Loan
from finlit.credit.dates import DayCount, Shift
from finlit.credit.loan import DaysCounted, FirstPeriod, Rounding
from finlit.errors import FinlitError, InputError
from finlit.money import Money, RoundingMode, round_ratio
from finlit.timevalue import Frequency, periods_per_year
from finlit.values import count, one_of

Method = Literal[
    "annuity", "equal_principal", "flat", "interest_only", "balloon", "murabahah", "zero_interest"
]
RatePeriod = Literal["day", "week", "month", "year", "instalment", "whole_term"]
Residue = Literal["last", "first"]

_DIGITS = (4, 6, 8, 10)
_ROOM = 9e18
_MOST = 3660
_LAST_DAY = np.datetime64("9990-01-01")
_FEW_LOANS = 1000
_SHORTEST_YEAR = 330  # twelve times February
_FEW_DAYS = 2  # in so many a day count may see none pass
_SIDE_BY_SIDE = ("annuity", "equal_principal", "flat")
_NOT_HERE = ("steps", "drawdowns", "fees", "savings")
"""What a contract may say of one loan that no column can"""
_CALCULATORS_CURRENCY = "USD"  # its smallest unit is both counted and paid
ROWS = ("payment", "principal", "interest", "balance", "interest_owed")


class Told(TypedDict, total=False):
    """What the contracts say beside amount, rate and length; see :func:`schedule_table`."""

    method: Method
    rate_period: RatePeriod
    frequency: Frequency
    unit: int
    mode: RoundingMode
    even_if_dear: bool
    payment_holiday: Any
    interest_only_periods: Any
    grace_interest: Literal["added", "forgiven"]
    day_count: DayCount | None
    start: Any
    first_due: Any
    dates: Any
    first_period: FirstPeriod
    days_counted: DaysCounted | None
    shift: Shift
    holidays: Collection[date]
    closed_weekdays: Collection[int]
    balloon: Any
    residue: Residue


class Alike(NamedTuple):
    """Loans with as many rows of each kind; row r of each charges ``times[r] / per``."""

    lent: Counts
    times: Counts
    """One row where all periods are equal, else one for each"""
    per: int
    n: int
    """Rows with an instalment, the last ones"""
    holiday: int
    """Rows without any payment, the first ones"""
    interest_only: int
    method: Method
    unit: int
    mode: RoundingMode
    adds: bool
    """Whether the interest of the holiday is added"""

    def some(self, part: slice) -> "Alike":
        """Some of them."""
        return self._replace(lent=self.lent[part], times=self.times[:, part])

    @property
    def waiting(self) -> int:
        """Rows before the first instalment."""
        return self.holiday + self.interest_only

    @property
    def rows(self) -> int:
        """All rows."""
        return self.waiting + self.n

    def times_of(self, row: int) -> Counts:
        """What a row, from 0, charges."""
        found: Counts = self.times[row if len(self.times) > 1 else 0]
        return found


class Asked:
    """The columns that were asked for, and which of the loans walk alike."""

    groups: list[Counts]
    """Places of loans, those with the fewest rows first"""
    alone: dict[int, npt.NDArray[np.int64]]
    """What the calculator says of loans that do not walk with others: their rows"""
    status: Status
    rows: Counts
    """How many rows each loan has"""
    has_holiday: bool
    start: Days | None
    first_due: Days | None
    dates: Days | None

    def __init__(self, principal: Any, rate: Any, n: Any, told: Told) -> None:
        _check_names(told)
        self._read(principal, rate, n, **told)
        self._check()
        self._sort()

    def _read(
        self,
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
        payment_holiday: Any = 0,
        interest_only_periods: Any = 0,
        grace_interest: Literal["added", "forgiven"] = "added",
        day_count: DayCount | None = None,
        start: Any = None,
        first_due: Any = None,
        dates: Any = None,
        balloon: Any = None,
        residue: Residue = "last",
        **of_calendar: Any,
    ) -> None:
        one_of(grace_interest, "grace_interest", ("added", "forgiven"))
        one_of(residue, "residue", get_args(Residue))
        round_ratio(1, 2, mode)  # refuses a way of rounding that it does not know
        self.method, self.mode, self.unit = method, mode, count(unit, "unit")
        self.rate_period, self.frequency, self.even_if_dear = rate_period, frequency, even_if_dear
        self.grace_interest, self.day_count = grace_interest, day_count
        self.per_year = periods_per_year(frequency)
        self.told = self.per_year
        self.of_calendar, self.residue = of_calendar, residue
        # What is told of these is asked of the calculator, loan by loan.
        self.is_alone = method not in _SIDE_BY_SIDE or rate_period == "whole_term" or residue == "first"
        self.is_alone |= bool(of_calendar) or balloon is not None
        if rate_period not in ("instalment", "whole_term"):
            self.told = periods_per_year(rate_period, "rate_period")
        self._read_dates(start, first_due, dates)
        counts = {
            "principal": whole("principal", principal),
            "n": whole("n", n),
            "holiday": whole("payment_holiday", payment_holiday),
            "interest_only": whole("interest_only_periods", interest_only_periods),
        }
        if balloon is not None:
            counts["balloon"] = whole("balloon", balloon)
        columns: dict[str, npt.NDArray[Any]] = {name: found for name, (found, _) in counts.items()}
        columns |= {f"no {name}": why for name, (_, why) in counts.items() if why.any()}
        dated = {"start": self.start, "first_due": self.first_due}
        columns |= {name: found for name, found in dated.items() if found is not None}
        columns["rate"] = numbers("rate", rate)
        columns["rows"] = np.zeros(1 if self.dates is None else len(self.dates))
        found = dict(zip(columns, together(**columns), strict=True))
        self.lent, self.n, self.rate = found["principal"], found["n"], found["rate"]
        self.holiday, self.interest_only = found["holiday"], found["interest_only"]
        self.balloon = found.get("balloon")
        self.start, self.first_due = found.get("start"), found.get("first_due")
        if self.dates is not None:
            self.dates = np.broadcast_to(self.dates, (self.lent.size, self.dates.shape[1]))
        self.status = np.zeros(self.lent.size, np.int8)
        for name in counts:
            self.status = np.where(self.status, self.status, found.get(f"no {name}", self.status))

    def _read_dates(self, start: Any, first_due: Any, dates: Any) -> None:
        self.counts_days = self.day_count is not None or dates is not None
        if self.day_count is not None:
            one_of(self.day_count, "day_count", get_args(DayCount))
        for name, given in (("day_count", self.day_count), ("dates", dates), ("first_due", first_due)):
            if given is not None and start is None:
                raise InputError("loan_needs_start", field=name)
        if dates is not None and first_due is not None:
            raise InputError("loan_field_unused", method="dates", field="first_due")
        self.start = None if start is None else days("start", start)
        self.first_due = None if first_due is None else days("first_due", first_due)
        self.dates = None if dates is None else np.atleast_2d(days("dates", dates))

    def _check(self) -> None:
        """Find out which loans can walk side by side, and ask the calculator for the others."""
        many = self.lent.size
        self.has_holiday = bool(self.holiday.any())
        waits = self.has_holiday or bool(self.interest_only.any())
        self.rows = self.n + self.holiday + self.interest_only if waits else self.n
        if self.is_alone:
            self.times, self.per, sound = np.zeros(many, np.int64), 1, np.zeros(many, bool)
        else:
            self.times, self.per, sound = self._ratio()
        if not sound.all():
            self.status[~np.isfinite(self.rate) & (self.status == 0)] = reason("number_not_finite")
        if self.counts_days and self.start is not None:
            self.status[np.isnat(self.start) & (self.status == 0)] = reason("date_unreadable")
        with np.errstate(all="ignore"):
            for part in blocks(0 if self.is_alone else many):
                sound[part] &= self._is_sound(part)
        self.alone = {}
        for row in np.flatnonzero(~sound & (self.status == 0)):
            try:
                self.alone[int(row)] = self._by_calculator(int(row))
            except FinlitError as problem:
                self.status[row] = reason_of(problem)
        if not sound.all():  # what the calculator works out walks along as nothing
            self.lent, self.times = np.where(sound, self.lent, 0), np.where(sound, self.times, 0)
        if not sound.any():
            self.per = self.unit = 1  # they may be what outgrows 64 bits

    def _ratio(self) -> tuple[Counts, int, npt.NDArray[np.bool_]]:
        """Write rates as whole counts over one number, and say which of them that tells exactly."""
        per = self.per_year
        if self.counts_days:  # of the year, a part of which each row charges
            per = self.year = year_shares(np.zeros(1, "M8[D]"), np.zeros(1, "M8[D]"), self.basis)[1]
        common = gcd(self.told, per)
        # Most columns have as many digits throughout: what a few loans need is tried first.
        few = self.rate[:_FEW_LOANS]
        likely = max(_DIGITS, key=lambda digits: (_scaled(few, digits)[1].sum(), -digits))
        scaled, is_exact = _scaled(self.rate, likely)
        if not is_exact.all():
            likely = max(_DIGITS, key=lambda digits: (_scaled(self.rate, digits)[1].sum(), -digits))
            scaled, is_exact = _scaled(self.rate, likely)
        if self.told != common:
            scaled *= self.told // common
        return scaled, 10**likely * (per // common), is_exact

    @property
    def basis(self) -> str:
        """The day count where interest runs by days."""
        return self.day_count or "act/365F"

    def _is_sound(self, part: slice) -> npt.NDArray[np.bool_]:
        """Whether nothing is wrong with loans, and none of their sums outgrows 64 bits."""
        lent, rate, rows, holiday = self.lent[part], self.rate[part], self.rows[part], self.holiday[part]
        period = self.frequency if self.rate_period == "instalment" else self.rate_period
        sound = (
            (self.status[part] == 0) & (lent > 0) & (rate >= 0) & (rate < (0.05 if period == "day" else 1))
        )
        sound &= (self.n[part] >= 1) & (holiday >= 0) & (self.interest_only[part] >= 0) & (rows <= _MOST)
        times = self.times[part].astype(float)  # what one row charges at most
        waits: Any = holiday
        if self.counts_days:
            passed = self._days_passed(part)
            sound &= (passed > _FEW_DAYS) & (self.rate_period != "instalment")
            times, waits = times * self.year * (passed / 360 + 0.1), holiday > 0
        elif self.start is not None:  # no date matters, but each must be one
            no_dates = np.isnat(self.start[part])
            if self.first_due is not None:
                no_dates &= np.isnat(self.first_due[part])
            sound &= no_dates | (self._days_passed(part) > 0)
        owed = lent.astype(float)
        if self.has_holiday and self.grace_interest == "added":
            owed *= np.exp(waits * times / self.per)
        several = rows if self.method == "flat" else 2
        # Loans that the calculator works out walk along, so that all of them must have room.
        rounds = float(min(self.rows.max(), _MOST)) * self.per * self.unit
        fits: npt.NDArray[np.bool_] = owed * several * (self.per + times) + rounds < _ROOM
        return sound & fits

    def _days_passed(self, part: slice) -> Floats:
        """Days from the start to the last due date, at most; none where dates are not usable."""
        assert self.start is not None
        start, rows = self.start[part], self.rows[part]
        if self.dates is None:
            first = start if self.first_due is None else self.first_due[part]
            is_told = ~np.isnat(first) & (self.first_due is not None)
            first = np.where(is_told, first, start)
            before = (first - start).astype(np.int64)
            at_least = before + (rows - is_told) * (_SHORTEST_YEAR / self.per_year)
            passed: Floats = before + rows * (366 / self.per_year) + 31
            is_far = first + passed.astype("m8[D]") > _LAST_DAY
            return np.where((before < 0) | (at_least <= _FEW_DAYS) | is_far, 0, passed)
        due = self.dates[part]
        places = np.arange(due.shape[1])
        has_row = places < rows[:, None]
        gaps = np.diff(due, axis=1, prepend=start[:, None]).astype(np.int64)
        rises = np.where(has_row, (gaps > 0) | ((gaps == 0) & (places == 0)), np.isnat(due)).all(axis=1)
        rises &= rows <= due.shape[1]
        last = np.take_along_axis(due, np.clip(rows - 1, 0, due.shape[1] - 1)[:, None], 1)[:, 0]
        return np.where(rises & (last < _LAST_DAY), (last - start).astype(np.int64), 0)

    def _sort(self) -> None:
        """Put loans that walk alike together."""
        loans = np.flatnonzero(self.status == 0) if self.status.any() else np.arange(self.status.size)
        rows = self.rows if loans.size == self.rows.size else self.rows[loans]
        # Short numbers are sorted at once.
        alike = rows.astype(np.uint8 if rows.max(initial=0) < 256 else np.int16)
        if self.rows is not self.n:
            alike = (rows << 24) + (self.holiday[loans] << 12) + self.interest_only[loans]
        order = np.argsort(alike, kind="stable")
        loans, alike = loans[order], alike[order]
        cuts = (alike[1:] != alike[:-1]).nonzero()[0] + 1
        self.groups = np.split(loans, cuts) if loans.size else []

    def parts(self, most: Callable[[int], int]) -> Iterator[Counts]:
        """Cut the loans of each group into blocks; ``most`` says how many loans of so many rows are one."""
        for group in self.groups:
            for part in blocks(group.size, most(int(self.rows[group[0]]))):
                yield group[part]

    def alike(self, loans: Counts) -> Alike:
        """Give the terms of some loans of one group."""
        one = loans[0]
        times = self.times[loans][None]
        if self.counts_days and not self.is_alone:
            times = times * self._shares(loans)
        return Alike(
            lent=self.lent[loans],
            times=times,
            per=self.per,
            n=int(self.n[one]),
            holiday=int(self.holiday[one]),
            interest_only=int(self.interest_only[one]),
            method=self.method,
            unit=self.unit,
            mode=self.mode,
            adds=self.grace_interest == "added",
        )

    def _shares(self, loans: Counts) -> Counts:
        """The part of a year that each row of each loan has."""
        assert self.start is not None
        start, rows = self.start[loans], int(self.rows[loans[0]])
        if self.dates is not None:
            due = self.dates[loans, :rows].T
        else:
            told = np.full(loans.size, "NaT", "M8[D]") if self.first_due is None else self.first_due[loans]
            due = due_days(start, told, self.frequency, rows)
        return year_shares(np.concatenate([start[None], due[:-1]]), due, self.basis)[0]

    def rows_alone(self, loans: Counts) -> Iterator[tuple[int, npt.NDArray[np.int64]]]:
        """Give the rows of those of these loans that the calculator worked out, with their places."""
        if self.alone:
            for place in np.flatnonzero(np.isin(loans, list(self.alone))):
                yield int(place), self.alone[int(loans[place])]

    def _by_calculator(self, row: int) -> npt.NDArray[np.int64]:
        """Ask the calculator for the rows of one loan."""
        said: dict[str, Any] = {}
        if self.start is not None:
            said["start"] = self.start[row].item()
        if self.first_due is not None and not np.isnat(self.first_due[row]):
            said["first_due"] = self.first_due[row].item()
        if self.dates is not None:
            due = self.dates[row]
            said["dates"] = tuple(due[: int((~np.isnat(due)).sum())].tolist())
        if self.balloon is not None:
            said["balloon"] = Money.from_minor(int(self.balloon[row]), _CALCULATORS_CURRENCY)
        loan = Loan(
            principal=Money.from_minor(int(self.lent[row]), _CALCULATORS_CURRENCY),
            method=self.method,
            rate=Decimal(repr(float(self.rate[row]))),
            rate_period=self.rate_period,
            frequency=self.frequency,
            n=int(self.n[row]),
            even_if_dear=self.even_if_dear,
            payment_holiday=int(self.holiday[row]),
            interest_only_periods=int(self.interest_only[row]),
            grace_interest=self.grace_interest,
            day_count=self.day_count,
            rounding=Rounding(unit=Decimal(self.unit) / 100, mode=self.mode, residue=self.residue),
            **self.of_calendar,
            **said,
        )
        rows = loan.schedule().counts[1:]
        return np.array([[getattr(one, name) for one in rows] for name in ROWS], np.int64)


def _check_names(told: Told) -> None:
    """Refuse by name what no column can say, and what nobody knows."""
    choices = {
        "method": Method,
        "first_period": FirstPeriod,
        "days_counted": DaysCounted,
        "shift": Shift,
        "rate_period": RatePeriod,
    }
    for name, value in told.items():
        if name in _NOT_HERE or (name == "method" and value == "step_rate"):
            raise InputError("loan_not_in_batch", field=value if name == "method" else name)
        one_of(name, "schedule_table", tuple(Told.__annotations__))
        if name in choices and value is not None:
            one_of(str(value), name, get_args(choices[name]))


def _scaled(shares: Floats, digits: int) -> tuple[Counts, npt.NDArray[np.bool_]]:
    """Write shares as whole counts of a decimal place, and say which of them that tells exactly."""
    scaled, is_exact, times = np.empty(shares.size, np.int64), np.empty(shares.size, bool), 10.0**digits
    with np.errstate(all="ignore"):
        for part in blocks(shares.size):
            told = np.rint(shares[part] * times)
            # A float stands for its shortest text: one of so few digits is that text.
            is_exact[part] = (told / times == shares[part]) & (np.abs(told) < 1e14)
            scaled[part] = told
    return scaled, is_exact
