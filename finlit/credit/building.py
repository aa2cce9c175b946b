"""From the contract to the rows.

All amounts here are whole counts of the smallest unit (sen), so that nothing is lost between the rows.
One walk serves every method: a period charges interest, the instalment pays it and repays a part of the
debt. Methods differ only in what the charge is reckoned on and in how the instalment is set.
"""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from finlit.credit.dates import whole_years
from finlit.credit.loan import ON_FIRST_AMOUNT, Fee, Loan
from finlit.credit.schedule import Assumption, Counts, Schedule
from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT, Money, minor_unit, round_ratio
from finlit.timevalue import PERIODS_PER_YEAR

_AS_ANNUITY = ("annuity", "step_rate", "balloon")
# The annuity factor of a high rate and many periods needs more digits than money does.
_DIGITS = 50
# Far below a sen, far above what 50 digits lose on the way: an annuity that is whole or half but for that
# becomes so again, and is not rounded to the wrong side.
_SETTLED = Decimal("1E-15")

Ratio = tuple[int, int]
"""A number that is not rounded yet: so many parts of so many."""


class _Line(NamedTuple):
    """One row in counts of the smallest unit, before fees and savings."""

    drawn: int
    charged: int
    principal: int
    interest: int
    balance: int
    owed: int


def build(loan: Loan) -> Schedule:
    """Work out the schedule of a loan; see :meth:`finlit.credit.Loan.schedule`."""
    with localcontext() as context:
        context.prec = _DIGITS
        walk = _Walk(loan)
        lines, residue = walk.lines(0)
        if loan.rounding.residue == "first" and residue and loan.method != "interest_only":
            lines, _ = walk.lines(walk.at_first(residue))
        return _finished(loan, walk, lines)


class _Walk:
    """A loan's periods, and the instalments along them."""

    def __init__(self, loan: Loan) -> None:
        self.loan = loan
        code = loan.principal.currency
        self.minor = minor_unit(code)
        self.largest = int(LARGEST_AMOUNT / self.minor)
        self.unit = int(loan.rounding_unit / self.minor)
        self.mode = loan.rounding.mode
        self.balloon = self.counted(loan.balloon)
        self.step = int(loan.row_unit / self.minor)
        self.drawn = self._drawn()
        self.grace = loan.grace_all + loan.grace_principal
        self.annual = self._annual_rates()
        self.changed = {row for row in self._first_of_steps() if self.annual[row] != self.annual[row - 1]}
        self.rates = self._rates()
        self.flat_charges = self._flat_charges() if loan.method in ON_FIRST_AMOUNT else []
        self.shares = self._shares_from_the_end()
        self._worths: dict[Fraction, list[Decimal]] = {}

    def _drawn(self) -> dict[int, int]:
        parts = [(part.at, part.amount) for part in self.loan.drawdowns] or [(0, self.loan.principal)]
        return {at: self.counted(amount) for at, amount in parts}

    def _annual_rates(self) -> list[Fraction]:
        """Give the yearly rate of each row."""
        loan = self.loan
        rates = [loan.exact_annual_rate] * (loan.rows + 1)
        for first, change in zip(self._first_of_steps(), loan.steps, strict=True):
            changed = Fraction(change.rate) * loan.rate_periods_per_year
            rates[first:] = [changed] * (len(rates) - first)
        return rates

    def _first_of_steps(self) -> list[int]:
        """Return the row from which each changed rate is charged."""
        return [self.grace + change.from_instalment for change in self.loan.steps]

    def _rates(self) -> list[Ratio]:
        """Give the share charged for each row's period; most are one and the same object, reckoned once."""
        found: list[Ratio] = []
        annual_before = share_before = None
        for annual, share in zip(self.annual, self.loan.year_shares, strict=True):
            is_same = annual is annual_before and share is share_before
            found.append(found[-1] if is_same else (annual * share).as_integer_ratio())
            annual_before, share_before = annual, share
        return found

    def _shares_from_the_end(self) -> list[Decimal]:
        """Give each row's share of a year, the last row first; row 0 has none."""
        shares = self.loan.year_shares
        if not self.loan.counts_days:
            return [_decimal(shares[-1])] * self.loan.rows
        return [_decimal(share) for share in reversed(shares[1:])]

    def counted(self, amount: Money | None) -> int:
        """Give an amount as a count of the smallest unit."""
        return 0 if amount is None else amount.in_minor()

    def rounded(self, ratio: Ratio, unit: int = 0) -> int:
        """Round to what daily life uses, or finer where the loan says so; instalments to their own unit."""
        step = unit or self.step
        return round_ratio(ratio[0], ratio[1] * step, self.mode) * step

    def settled(self, count: Decimal, unit: int = 0) -> int:
        """Round what was reckoned with many digits."""
        return self.rounded(count.quantize(_SETTLED).as_integer_ratio(), unit)

    def check_countable(self, count: int) -> None:
        """Refuse a sum beyond what is counted as a family's money."""
        if count > self.largest:
            value = f"{count * self.minor:.3E}"
            raise InputError("amount_too_large", name="debt", value=value, largest=LARGEST_AMOUNT)

    def _flat_charges(self) -> list[int]:
        """Charge each row on what has been handed over until then.

        The whole is the promised rate times the loan; what rounding leaves goes where the loan says.
        """
        loan = self.loan
        lent, charges = 0, []
        free = loan.grace_all if loan.grace_interest == "forgiven" else 0
        parts: dict[int, int] = {}  # of one size each: a sum of many fractions would take its time
        for row in range(1, loan.rows + 1):
            lent += self.drawn.get(row - 1, 0)
            rate, of = self.rates[row] if row > free else (0, 1)
            charges.append(self.rounded((lent * rate, of)))
            parts[of] = parts.get(of, 0) + lent * rate
        exact = sum((Fraction(count, of) for of, count in parts.items()), Fraction(0))
        rest = self.rounded(exact.as_integer_ratio()) - sum(charges)
        places = range(free, loan.rows)
        for place in places if loan.rounding.residue == "first" else reversed(places):
            moved = max(rest, -charges[place])  # an instalment never gives interest back
            charges[place] += moved
            rest -= moved
        return [0, *charges]

    def lines(self, extra: int) -> tuple[list[_Line], int]:
        """Walk all periods; ``extra`` goes on top of the first instalment.

        Returns the lines, and by how much rounding makes the last instalment differ from what it should be.
        """
        rows, grace_all, grace = self.loan.rows, self.loan.grace_all, self.grace
        is_forgiven, flat_charges = self.loan.grace_interest == "forgiven", self.flat_charges
        balance = lent = self.drawn[0]
        owed = residue = 0
        level: Ratio | None = None
        lines = [_Line(balance, 0, 0, 0, balance, 0)]
        for row in range(1, rows + 1):
            debt = balance + owed
            rate, of = self.rates[row]
            exact = (lent if flat_charges else debt) * rate, of
            charge = flat_charges[row] if flat_charges else self.rounded(exact)
            if row <= grace_all:
                interest = principal = 0
                if is_forgiven:
                    charge = 0
            elif row <= grace:
                interest, principal = charge, 0
            else:
                if level is None or row - 1 in self.drawn or row in self.changed:
                    level = self._level(row, debt)
                due = self._instalment(level, exact)
                repaid = min(max(due - charge, 0), debt)
                if row == grace + 1:
                    repaid = min(max(repaid + extra, 0), debt)
                if row == rows:
                    residue, repaid = debt - (due - charge) - self.balloon, debt
                # What was added to the debt in the grace is interest, and is repaid first.
                late = min(owed, repaid)
                interest, principal = charge + late, repaid - late
            drawn = self.drawn.get(row, 0)
            lent += drawn
            balance += drawn - principal
            owed += charge - interest
            self.check_countable(balance + owed)
            lines.append(_Line(drawn, charge, principal, interest, balance, owed))
        return lines, residue

    def _level(self, row: int, debt: int) -> Ratio:
        """Return the level part of the instalments from this row on.

        For annuities the whole instalment, rounded; for the others the part that repays.
        """
        loan = self.loan
        if loan.method == "interest_only":
            return 0, 1
        if loan.method not in _AS_ANNUITY:
            part = debt, loan.rows - row + 1
            # Falling instalments repay equal parts in daily money.
            return part if loan.method in ON_FIRST_AMOUNT else (self.rounded(part), 1)
        due_now = debt - self._worth_of_balloon(row) if self.balloon else Decimal(debt)
        return self.settled(due_now / self._worth(row), self.unit), 1

    def _worth_of_balloon(self, row: int) -> Decimal:
        """Return what the balloon, paid with the last instalment, is worth at the beginning of a row."""
        worth = Decimal(self.balloon)
        for rate, of in self.rates[row:]:
            worth /= 1 + Decimal(rate) / of
        return worth

    def _worth(self, row: int) -> Decimal:
        """Return what 1 paid with every instalment from this row on is worth.

        Reckoned from the last row back, once for each rate. The sum of discount factors instead of its closed
        form: the same for any mix of periods, exact at a rate of zero, free of cancellation at a tiny one.
        """
        left = self.loan.rows - row + 1
        known = self._worths.setdefault(self.annual[row], [])
        if len(known) < left:
            annual, worth = _decimal(self.annual[row]), known[-1] if known else Decimal(0)
            for share in self.shares[len(known) : left]:
                worth = (1 + worth) / (1 + annual * share)
                known.append(worth)
        return known[left - 1]

    def _instalment(self, level: Ratio, charge: Ratio) -> int:
        if self.loan.method in _AS_ANNUITY:
            return level[0]
        repaid, part = level
        exact, of = charge
        return self.rounded((repaid * of + exact * part, part * of), self.unit)

    def at_first(self, residue: int) -> int:
        """Say what the first instalment must carry so that the last one differs no more."""
        if self.loan.method in ON_FIRST_AMOUNT:
            return residue
        growth = Decimal(1)
        for row in range(self.grace + 2, self.loan.rows + 1):
            rate, of = self.rates[row]
            growth *= 1 + Decimal(rate) / of
        return self.settled(residue / growth)


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / exact.denominator


def _finished(loan: Loan, walk: _Walk, lines: list[_Line]) -> Schedule:
    """Put fees and savings beside the lines."""
    extras = _Extras(loan, walk)
    has_extras = loan.fees or loan.savings
    counts = []
    for number, (drawn, charged, principal, interest, balance, owed) in enumerate(lines):
        fees, savings, returned = extras.of(number, lines[number]) if has_extras else (0, 0, 0)
        payment = principal + interest + fees + savings
        counts.append(
            Counts(drawn, charged, principal, interest, fees, savings, returned, payment, balance, owed)
        )
    days = (loan.start, *(loan.due or [None] * loan.rows))
    return Schedule(loan.principal, days, tuple(counts), _assumptions(loan))


class _Extras:
    """Fees and compulsory savings, row by row."""

    def __init__(self, loan: Loan, walk: _Walk) -> None:
        self.loan, self.walk = loan, walk
        self.terms = [(fee, walk.counted(fee.flat), fee.share.as_integer_ratio()) for fee in loan.fees]
        self.rate = Fraction(loan.savings.annual_rate) if loan.savings else Fraction(0)
        self.saved = 0

    def of(self, number: int, line: _Line) -> tuple[int, int, int]:
        """Return fees, savings held back and savings given back of one row."""
        return self.fees(number, line), *self.savings(number)

    def fees(self, number: int, line: _Line) -> int:
        """Add up the fees of one row."""
        charged = 0
        for fee, flat, (share, of) in self.terms:
            base = self._base(fee, number, line)
            if base is not None:
                charged += flat + (self.walk.rounded((base * share, of)) if share else 0)
        return charged

    def _base(self, fee: Fee, number: int, line: _Line) -> int | None:
        """Return what the share is taken of; None where the fee is not due."""
        kind = fee.kind
        if kind in ("disbursement", "insurance_upfront"):
            return self.walk.counted(self.loan.principal) if number == 0 else None
        if kind == "drawdown":
            return line.drawn or None
        if kind == "insurance_yearly":
            year_begins = number == 0 or self._years_passed(number) > self._years_passed(number - 1)
            return line.balance + line.owed if year_begins and number < self.loan.rows else None
        return line.principal + line.interest if number > self.loan.grace_all else None

    def _years_passed(self, number: int) -> int:
        """Count whole years up to a row: by its date where dates are given, else by the rhythm."""
        loan = self.loan
        if loan.dates is None or loan.due is None or loan.start is None or not number:
            return number // PERIODS_PER_YEAR[loan.frequency]
        return whole_years(loan.start, loan.due[number - 1])

    def savings(self, number: int) -> tuple[int, int]:
        """Return what is held back with this row and what is given back with it."""
        plan = self.loan.savings
        if plan is None:
            return 0, 0
        if number == 0:
            share, of = plan.at_start_share.as_integer_ratio()
            part = self.walk.rounded((self.walk.counted(self.loan.principal) * share, of))
            paid = self.walk.counted(plan.at_start) + part
        else:
            earned = self.saved * self.rate * self.loan.year_shares[number]
            self.saved += self.walk.rounded(earned.as_integer_ratio())
            paid = self.walk.counted(plan.per_instalment) if number > self.loan.grace_all else 0
        self.saved += paid
        self.walk.check_countable(self.saved)
        return paid, self.saved if number == self.loan.rows else 0


def _assumptions(loan: Loan) -> tuple[Assumption, ...]:
    """Name what the rows rest on."""
    rounding = loan.rounding
    unit = Money(loan.rounding_unit, loan.principal.currency)
    said = [Assumption(f"method_{loan.method}", {})]
    if loan.is_regular:
        said.append(Assumption("equal_periods", {"per_year": PERIODS_PER_YEAR[loan.frequency]}))
    elif loan.dates is None and not loan.day_count:
        said.append(Assumption("whole_periods", {"per_year": PERIODS_PER_YEAR[loan.frequency]}))
    else:
        said.append(Assumption("by_days", {"basis": loan.day_count or "act/365F"}))
    if rounding.unit is None:
        said.append(Assumption(f"rounded_cash_{rounding.residue}", {}))
    else:
        said.append(Assumption(f"rounded_{rounding.residue}", {"unit": unit, "mode": rounding.mode}))
    if loan.grace_all:
        said.append(Assumption(f"grace_{loan.grace_interest}", {"count": loan.grace_all}))
    if loan.grace_principal:
        said.append(Assumption("grace_principal", {"count": loan.grace_principal}))
    if loan.drawdowns:
        said.append(Assumption("drawn_in_parts", {"count": len(loan.drawdowns)}))
    if loan.steps:
        said.append(Assumption("quoted_first_rate", {"count": len(loan.steps)}))
    if loan.fees:
        said.append(Assumption("fees_counted", {}))
        said += [part for fee in loan.fees for part in _fee_parts(fee)]
    if loan.shift != "none":
        said.append(Assumption(f"shifted_{loan.shift}", {}))
    if loan.savings is not None:
        said.append(Assumption("savings_returned", {"rate": loan.savings.annual_rate}))
    return tuple(said)


def _fee_parts(fee: Fee) -> list[Assumption]:
    """Name a fee: what it is as an amount, and as a share."""
    said = []
    if fee.flat:
        said.append(Assumption(f"fee_{fee.kind}_flat", {"flat": fee.flat}))
    if fee.share:
        said.append(Assumption(f"fee_{fee.kind}_share", {"rate": fee.share}))
    return said
