"""From the terms of loans that walk alike to their rows, side by side and a period at a time."""

from decimal import Decimal, localcontext
from typing import Any, NamedTuple

import numpy as np

from finlit.batch.columns import Counts, Floats
from finlit.batch.contracts import Alike
from finlit.credit.amortization import DIGITS, SETTLED
from finlit.money import RoundingMode, round_ratio


class Block(NamedTuple):
    """Schedules of loans of one length: arrays of periods x loans.

    Attributes
    ----------
    loans : array of int64
        Place of each loan in the columns that were given.
    payment, principal, interest, balance : array of int64
        [whole units] ``payment = principal + interest``; ``balance`` is owed after it.
    interest_owed : array of int64
        [whole units] interest that a payment holiday added, and that is not yet paid after the row.
    """

    loans: Counts
    payment: Any
    principal: Any
    interest: Any
    balance: Any
    interest_owed: Any

    def some(self, part: slice) -> "Block":
        """Some of the loans."""
        return Block(self.loans[part], *(column[:, part] for column in self[1:]))


class Walk:
    """Loans that walk through their periods side by side: interest, what is repaid, what is still owed."""

    def __init__(self, loans: Alike) -> None:
        self.loans = loans
        self.space, self.spare = np.empty((2, loans.lent.size), np.int64)
        self.charges = _flat_charges(loans) if loans.method == "flat" else None

    def write(self, block: Block) -> None:
        """Write every row."""
        debt = self._wait(block)
        self._pay(block, debt, self._due(debt))

    def _charge(self, row: int, debt: Counts, into: Counts) -> None:
        """Work out the interest of a row."""
        if self.charges is not None:
            into[:] = self.charges[row]
            return
        np.multiply(debt, self.loans.times_of(row), out=self.space)
        round_into(into, self.space, self.spare, self.loans.per, self.loans.mode)

    def _wait(self, block: Block) -> Counts:
        """Write the rows before the first instalment, and return what is owed then."""
        loans, debt = self.loans, self.loans.lent
        for row in range(loans.waiting):
            charged = block.interest[row]
            self._charge(row, debt, charged)
            if row < loans.holiday:
                debt = debt + charged if loans.adds else debt
                charged[:] = 0
            block.payment[row], block.principal[row], block.balance[row] = charged, 0, loans.lent
            if block.interest_owed.flags.writeable:
                block.interest_owed[row] = debt - loans.lent
        return debt

    def _due(self, debt: Counts) -> Counts | None:
        """The instalment of every row; None where each has its own."""
        loans = self.loans
        if loans.method == "annuity":
            return _level(loans, debt)
        if loans.method == "flat" and len(loans.times) == 1:
            return self._with_charge(loans.waiting, debt)
        return None

    def _with_charge(self, row: int, debt: Counts) -> Counts:
        """The instalment of a row that repays a level part."""
        loans, n = self.loans, self.loans.n
        if loans.method == "flat":
            whole = debt * loans.per + loans.lent * loans.times_of(row) * n
            return rounded(whole, n * loans.per * loans.unit, loans.mode) * loans.unit
        whole = self.part * loans.per + debt * loans.times_of(row)
        return rounded(whole, loans.per * loans.unit, loans.mode) * loans.unit

    def _pay(self, block: Block, debt: Counts, due: Counts | None) -> None:
        """Write the rows with an instalment."""
        loans, first, last = self.loans, self.loans.waiting, self.loans.rows - 1
        start = debt
        self.part = rounded(debt, loans.n, loans.mode)
        adds = loans.adds and loans.holiday > 0
        falls_short = due is None or len(loans.times) > 1
        for row in range(first, last + 1):
            charged, repaid, left = block.interest[row], block.principal[row], block.balance[row]
            self._charge(row, debt, charged)
            if row == last:
                repaid[:] = debt
            else:
                now = (
                    due
                    if due is not None
                    else self._with_charge(row, start if loans.method == "flat" else debt)
                )
                np.subtract(now, charged, out=repaid)
                # Where the first instalment pays its interest all do, for they charge no more.
                falls_short = falls_short or (row == first and bool((repaid < 0).any()))
                if falls_short:
                    np.maximum(repaid, 0, out=repaid)
                np.minimum(repaid, debt, out=repaid)
            np.add(charged, repaid, out=block.payment[row])
            np.subtract(debt, repaid, out=left)
            debt = left
            if adds:
                debt = self._late(block, row)
            elif block.interest_owed.flags.writeable:
                block.interest_owed[row] = 0

    def _late(self, block: Block, row: int) -> Counts:
        """Tell the interest that a holiday added from the loan: it is repaid first."""
        lent, debt = self.loans.lent, block.balance[row].copy()
        np.minimum(debt, lent, out=block.balance[row])
        before = block.balance[row - 1]
        np.subtract(before, block.balance[row], out=block.principal[row])
        np.subtract(block.payment[row], block.principal[row], out=block.interest[row])
        if block.interest_owed.flags.writeable:
            np.subtract(debt, block.balance[row], out=block.interest_owed[row])
        return debt


def add_up(loans: Alike, sums: Counts) -> bool:
    """Add up annuities without keeping a row of any; says whether they are so simple.

    Whole numbers below 2**52 are exact as floats, and a quotient of two of them is rounded to the right side:
    one that is no half of an odd number lies further from one than a float can err.
    """
    lent, times = loans.lent, loans.times[0]
    most = float(lent.max()) * max(float(times.max()), lent.size)
    if loans.method != "annuity" or loans.waiting or len(loans.times) > 1 or loans.mode != "half_even":
        return False
    if not most < 2.0**52:
        return False
    owed, due = lent.astype(float), _level(loans, lent).astype(float)
    each, charge = times.astype(float), np.empty(lent.size)
    found, paid = np.zeros((2, loans.rows)), due.sum()
    for row in range(loans.rows):
        np.multiply(owed, each, out=charge)
        np.divide(charge, loans.per, out=charge)
        np.rint(charge, out=charge)
        if row == 0 and not (charge <= due).all():
            return False
        found[1, row] = charge.sum()
        if row == loans.rows - 1:
            found[0, row] = owed.sum()
            break
        found[0, row] = paid - found[1, row]
        charge -= due
        owed += charge
    if not (owed >= 0).all():  # what is less than nothing stays so
        return False
    sums[:2, : loans.rows] += found.astype(np.int64)
    return True


def _flat_charges(loans: Alike) -> Counts:
    """Return the charge of each row, periods x loans: together the promised rate times the loan."""
    free = 0 if loans.adds else loans.holiday
    charges, whole = np.zeros((loans.rows, loans.lent.size), np.int64), np.zeros(loans.lent.size, np.int64)
    for row in range(free, loans.rows):
        exact = loans.lent * loans.times_of(row)
        whole += exact
        charges[row] = (
            charges[row - 1]
            if row > free and len(loans.times) == 1
            else rounded(exact, loans.per, loans.mode)
        )
    charges[-1] += rounded(whole, loans.per, loans.mode) - charges.sum(axis=0)
    for row in range(loans.rows - 1, free, -1):  # an instalment never gives interest back
        missing = np.minimum(charges[row], 0)
        if not missing.any():
            break
        charges[row] -= missing
        charges[row - 1] += missing
    return charges


def _level(loans: Alike, debt: Counts) -> Counts:
    """Return the equal instalments that repay what is owed before the first."""
    unit, halves = loans.unit, loans.mode in ("half_even", "half_up")
    level = debt / _worth(loans) / unit
    # Where rounding turns; what lies so near to it that a float cannot tell is counted with many digits.
    turns = level - 0.5 if halves else level
    near = np.abs(turns - np.rint(turns)) <= 1e-9 + 1e-14 * (100 + loans.n) * level
    up = loans.mode in ("up", "ceiling")
    found = np.rint(level) if halves else np.ceil(level) if up else np.floor(level)
    counts = found.astype(np.int64)
    for place in near.nonzero()[0]:
        counts[place] = _exact_level(loans, int(debt[place]), loans.times[:, place].tolist())
    return counts * unit


def _worth(loans: Alike) -> Floats:
    """What 1 paid with every instalment is worth before the first."""
    rates = loans.times / loans.per
    if len(rates) == 1:
        rate = rates[0]
        with np.errstate(all="ignore"):
            worth: Floats = np.where(rate == 0, loans.n, -np.expm1(-loans.n * np.log1p(rate)) / rate)
        return worth
    worth = np.zeros(rates.shape[1])
    for rate in rates[: loans.waiting - 1 if loans.waiting else None : -1]:
        worth += 1
        worth /= 1 + rate
    return worth


def _exact_level(loans: Alike, debt: int, times: list[int]) -> int:
    """The same for one loan, with the digits and the rounding of the calculator."""
    if not any(times):
        return round_ratio(debt, loans.n * loans.unit, loans.mode)
    last_ones = times[loans.waiting :] if len(times) > 1 else times * loans.n
    with localcontext() as context:
        context.prec, worth = DIGITS, Decimal(0)
        for each in reversed(last_ones):
            worth = (1 + worth) / (1 + Decimal(each) / loans.per)
        level, of = (debt / worth).quantize(SETTLED).as_integer_ratio()
    return round_ratio(level, of * loans.unit, loans.mode)


def rounded(counts: Counts, per: int, mode: RoundingMode) -> Counts:
    """Divide whole counts, none below zero, and round."""
    found = np.empty_like(counts)
    round_into(found, counts.copy(), np.empty_like(counts), per, mode)
    return found


def round_into(target: Counts, counts: Counts, spare: Counts, per: int, mode: RoundingMode) -> None:
    """Do so in place; ``counts`` and ``spare`` are used up."""
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
        ties = (spare == counts).nonzero()[0]
        target[ties] -= target[ties] & 1
