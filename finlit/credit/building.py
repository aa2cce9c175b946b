"""From the contract to the rows.

All amounts here are whole counts of the smallest unit (sen), so that nothing is lost between the rows.
One walk serves every method: a period charges interest, the instalment pays it and repays a part of the
debt. Methods differ only in what the charge is reckoned on and in how the instalment is set.
"""

from decimal import Decimal, localcontext
from typing import NamedTuple

from finlit.credit.dates import PERIODS_PER_YEAR, whole_years
from finlit.credit.loan import Fee, Loan
from finlit.credit.schedule import Assumption, Counts, Schedule
from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT, Money, cash_unit, minor_unit, round_to

_ON_FIRST_AMOUNT = ("flat", "murabahah", "zero_interest")
_AS_ANNUITY = ("annuity", "step_rate", "balloon")
# The annuity factor of a high rate and many periods needs more digits than money does.
_DIGITS = 40


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
        self.unit = loan.rounding_unit / self.minor
        self.mode = loan.rounding.mode
        self.step = min(self.unit, cash_unit(code) / self.minor)
        self.fractions = loan.year_fractions
        self.drawn = self._drawn()
        self.grace = loan.grace_all + loan.grace_principal
        self.annual = [loan.annual_rate] * (loan.rows + 1)
        for place, change in enumerate(loan.steps):
            following = loan.steps[place + 1].from_instalment if place + 1 < len(loan.steps) else loan.n + 1
            for number in range(change.from_instalment, following):
                self.annual[self.grace + number] = change.rate * loan.rate_periods_per_year

    def _drawn(self) -> dict[int, int]:
        parts = [(part.at, part.amount) for part in self.loan.drawdowns] or [(0, self.loan.principal)]
        return {at: self.counted(amount) for at, amount in parts}

    def counted(self, amount: Money | None) -> int:
        """Give an amount as a count of the smallest unit."""
        return 0 if amount is None else amount.in_minor()

    def rounded(self, count: Decimal) -> int:
        """Round interest, fees and savings: to what daily life uses, or finer where the loan says so."""
        return int(round_to(count, self.step, self.mode))

    def check_countable(self, count: int) -> None:
        """Refuse a sum beyond what is counted as a family's money."""
        if count > self.largest:
            value = f"{count * self.minor:.3E}"
            raise InputError("amount_too_large", name="debt", value=value, largest=LARGEST_AMOUNT)

    def rate(self, row: int) -> Decimal:
        """[share] charged for this row's period."""
        return self.annual[row] * self.fractions[row]

    def lines(self, extra: int) -> tuple[list[_Line], int]:
        """Walk all periods; ``extra`` goes on top of the first instalment.

        Returns the lines, and by how much the last instalment differs from the regular one.
        """
        on_first_amount = self.loan.method in _ON_FIRST_AMOUNT
        rows, grace_all, grace = self.loan.rows, self.loan.grace_all, self.grace
        is_forgiven = self.loan.grace_interest == "forgiven"
        balance = lent = self.drawn[0]
        owed, residue = 0, 0
        charged_exact, charged_so_far = Decimal(0), 0
        regular: Decimal | None = None
        lines = [_Line(balance, 0, 0, 0, balance, 0)]
        for row in range(1, rows + 1):
            base = lent if on_first_amount else balance + owed
            exact = Decimal(0) if is_forgiven and row <= grace_all else base * self.rate(row)
            if on_first_amount:
                # Rounded as a running sum, so that the whole is the promised rate times the loan.
                charged_exact += exact
                charge = self.rounded(charged_exact) - charged_so_far
                charged_so_far += charge
            else:
                charge = self.rounded(exact)
            if row <= grace_all:
                interest = principal = 0
            elif row <= grace:
                interest, principal = charge, 0
            else:
                debt = balance + owed
                if regular is None or row - 1 in self.drawn or self.annual[row] != self.annual[row - 1]:
                    regular = self._level(row, debt)
                due = self._instalment(regular, exact)
                repaid = min(max(due - charge, 0), debt)
                if row == grace + 1:
                    repaid = min(max(repaid + extra, 0), debt)
                if row == rows:
                    residue, repaid = debt - (due - charge), debt
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

    def _level(self, row: int, debt: int) -> Decimal:
        """Return the level part of the instalments from this row on.

        For annuities the whole instalment, rounded; for the others the part that repays.
        """
        loan = self.loan
        left = loan.rows - row + 1
        if loan.method == "interest_only":
            return Decimal(0)
        if loan.method not in _AS_ANNUITY:
            return Decimal(debt) / left
        # The sum of discount factors instead of its closed form: the same for any mix of periods, exact
        # at a rate of zero, and free of cancellation at a tiny one.
        factor, worth = Decimal(1), Decimal(0)
        for later in range(row, loan.rows + 1):
            factor /= 1 + self.annual[row] * self.fractions[later]
            worth += factor
        left_at_end = self.counted(loan.balloon) * factor
        return round_to((debt - left_at_end) / worth, self.unit, self.mode)

    def _instalment(self, regular: Decimal, exact: Decimal) -> int:
        if self.loan.method in _AS_ANNUITY:
            return int(regular)
        if self.loan.method in _ON_FIRST_AMOUNT:
            return int(round_to(regular + exact, self.unit, self.mode))
        # Falling instalments: equal parts of the loan in daily money, then the instalment as a whole.
        part = round_to(regular, self.step, self.mode)
        return int(round_to(part + exact, self.unit, self.mode))

    def at_first(self, residue: int) -> int:
        """Say what the first instalment must carry so that the last one differs no more."""
        if self.loan.method in _ON_FIRST_AMOUNT:
            return residue
        growth = Decimal(1)
        for row in range(self.grace + 2, self.loan.rows + 1):
            growth *= 1 + self.rate(row)
        return self.rounded(residue / growth)


def _finished(loan: Loan, walk: _Walk, lines: list[_Line]) -> Schedule:
    """Put fees and savings beside the lines."""
    extras = _Extras(loan, walk)
    counts = []
    for number, line in enumerate(lines):
        fees = extras.fees(number, line) if loan.fees else 0
        savings, returned = extras.savings(number)
        payment = line.principal + line.interest + fees + savings
        counts.append(
            Counts(
                *(line.drawn, line.charged, line.principal, line.interest),
                *(fees, savings, returned, payment, line.balance, line.owed),
            )
        )
    days = (loan.start, *(loan.due or [None] * loan.rows))
    return Schedule(loan.principal, days, tuple(counts), _assumptions(loan))


class _Extras:
    """Fees and compulsory savings, row by row."""

    def __init__(self, loan: Loan, walk: _Walk) -> None:
        self.loan, self.walk = loan, walk
        self.saved = 0

    def fees(self, number: int, line: _Line) -> int:
        """Add up the fees of one row."""
        return sum(self._fee(fee, number, line) for fee in self.loan.fees)

    def _fee(self, fee: Fee, number: int, line: _Line) -> int:
        base = self._base(fee, number, line)
        if base is None:
            return 0
        return self.walk.counted(fee.flat) + self.walk.rounded(base * fee.share)

    def _base(self, fee: Fee, number: int, line: _Line) -> Decimal | None:
        """Return what the share is taken of; None where the fee is not due."""
        kind = fee.kind
        if kind in ("disbursement", "insurance_upfront"):
            return Decimal(self.walk.counted(self.loan.principal)) if number == 0 else None
        if kind == "drawdown":
            return Decimal(line.drawn) if line.drawn else None
        if kind == "insurance_yearly":
            year_begins = number == 0 or self._years_passed(number) > self._years_passed(number - 1)
            return Decimal(line.balance + line.owed) if year_begins and number < self.loan.rows else None
        paid = line.principal + line.interest
        return Decimal(paid) if number > self.loan.grace_all else None

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
            share = self.walk.rounded(self.walk.counted(self.loan.principal) * plan.at_start_share)
            paid = self.walk.counted(plan.at_start) + share
        else:
            earned = self.saved * plan.annual_rate * self.walk.fractions[number]
            self.saved += self.walk.rounded(earned)
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
        said.append(Assumption("rounded_smallest", {}))
    else:
        said.append(Assumption(f"rounded_{rounding.residue}", {"unit": unit, "mode": rounding.mode}))
    if loan.grace_all:
        said.append(Assumption(f"grace_{loan.grace_interest}", {"count": loan.grace_all}))
    if loan.grace_principal:
        said.append(Assumption("grace_principal", {"count": loan.grace_principal}))
    if loan.drawdowns:
        said.append(Assumption("drawn_in_parts", {"count": len(loan.drawdowns)}))
    if loan.fees:
        said.append(Assumption("fees_counted", {}))
    if loan.shift != "none":
        said.append(Assumption(f"shifted_{loan.shift}", {}))
    if loan.savings is not None:
        said.append(Assumption("savings_returned", {}))
    return tuple(said)
