"""From the terms to the rows.

All amounts here are whole counts of the smallest unit (sen), so that nothing is lost between the rows.
One walk serves every method: a period charges interest, the instalment pays it and repays a part of the
debt. What the charge is reckoned on and how the instalment is set stands in ``METHODS``.
"""

from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from itertools import repeat
from operator import lt

from finlit.credit.dates import whole_years
from finlit.credit.loan import METHODS, Fee, FeeKind, Terms
from finlit.credit.schedule import Assumption, Counts, Schedule
from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT, Money, minor_unit, round_ratio
from finlit.money.currencies import minor_per_one
from finlit.plain import named
from finlit.timevalue import PERIODS_PER_YEAR
from finlit.values import LARGEST_WHOLE

# The annuity factor of a high rate and many periods needs more digits than money does.
DIGITS = 50
# Far below a sen, far above what 50 digits lose on the way: an annuity that is whole or half but for that
# becomes so again, and is not rounded to the wrong side.
SETTLED = Decimal("1E-15")

Ratio = tuple[int, int]
"""A number that is not rounded yet: so many parts of so many."""


def schedule(terms: Terms) -> Schedule:
    """Work out the schedule of a loan; see :meth:`finlit.credit.Loan.schedule`."""
    with localcontext() as context:
        context.prec = DIGITS
        walk = Walk(terms)
        rows, residue = walk.rows(0)
        if terms.rounding.residue == "first" and residue and walk.plan.level != "none":
            rows, _ = walk.rows(walk.at_first(residue))
        if terms.fees or terms.savings:
            rows = _Extras(terms, walk).beside(rows)
    days = (terms.start, *(terms.due or [None] * terms.rows))
    return Schedule(terms.principal, days, tuple(rows), _assumptions(terms))


class Walk:
    """A loan's periods, and the instalments along them."""

    def __init__(self, terms: Terms) -> None:
        self.terms, self.plan = terms, METHODS[terms.method]
        self.minor = minor_unit(terms.principal.currency)
        of_one = minor_per_one(terms.principal.currency)
        self.largest = LARGEST_WHOLE * of_one
        self.unit, self.step = int(terms.rounding_unit * of_one), int(terms.row_unit * of_one)
        self.mode = terms.rounding.mode
        self.balloon = self.counted(terms.balloon)
        self.drawn = self._drawn()
        self.waiting = terms.payment_holiday + terms.interest_only_periods
        self.told, self.changed = self._told()
        self.rates = self._rates_by_period() if terms.is_even else self._rates_by_days()
        self.flat_charges = self._flat_charges() if self.plan.charged_on == "first_amount" else []
        self._worths: dict[Decimal, list[Decimal]] = {}

    def _drawn(self) -> dict[int, int]:
        parts = [(part.at, part.amount) for part in self.terms.drawdowns] or [(0, self.terms.principal)]
        return {int(at): self.counted(amount) for at, amount in parts}  # type: ignore[arg-type]

    def _told(self) -> tuple[list[Decimal], set[int]]:
        """Give the contract's rate for each row, and the rows from which on it is another one."""
        rates, changed = [self.terms.rate] * (self.terms.rows + 1), set()
        for step in self.terms.steps:
            first = self.waiting + step.from_instalment
            if step.rate != rates[-1]:
                changed.add(first)
            rates[first:] = [step.rate] * (len(rates) - first)
        return rates, changed

    def _rates_by_period(self) -> list[Ratio]:
        """Give the share charged for each row's period, where all periods are equal."""
        if not self.terms.steps:
            return [self.terms.share_of_period(self.terms.rate)] * len(self.told)
        known = {rate: self.terms.share_of_period(rate) for rate in set(self.told)}
        return [known[rate] for rate in self.told]

    def _rates_by_days(self) -> list[Ratio]:
        """Give the share charged for each row's period, by its days."""
        per_year = self.terms.rate_periods_per_year
        annual = {rate: Fraction(rate) * per_year for rate in set(self.told)}
        shares = self.terms.year_shares
        return [
            (annual[rate] * share).as_integer_ratio() for rate, share in zip(self.told, shares, strict=True)
        ]

    def counted(self, amount: Money | None) -> int:
        """Give an amount as a count of the smallest unit."""
        return 0 if amount is None else amount.in_minor()

    def rounded(self, ratio: Ratio, unit: int = 0) -> int:
        """Round to what daily life uses, or finer where the loan says so; instalments to their own unit."""
        step = unit or self.step
        return round_ratio(ratio[0], ratio[1] * step, self.mode) * step

    def settled(self, count: Decimal, unit: int = 0) -> int:
        """Round what was reckoned with many digits."""
        return self.rounded(count.quantize(SETTLED).as_integer_ratio(), unit)

    def check_countable(self, count: int) -> None:
        """Refuse a sum beyond what is counted as a family's money."""
        if count > self.largest:
            value = f"{count * self.minor:.3E}"
            raise InputError("amount_too_large", name="debt", value=value, largest=LARGEST_AMOUNT)

    def _flat_charges(self) -> list[int]:
        """Charge each row on what has been handed over until then.

        The whole is the promised rate times the loan; what rounding leaves goes where the loan says.
        """
        terms = self.terms
        lent, charges = 0, []
        free = terms.payment_holiday if terms.grace_interest == "forgiven" else 0
        parts: dict[int, int] = {}  # of one size each: a sum of many fractions would take its time
        for row in range(1, terms.rows + 1):
            lent += self.drawn.get(row - 1, 0)
            rate, of = self.rates[row] if row > free else (0, 1)
            charges.append(self.rounded((lent * rate, of)))
            parts[of] = parts.get(of, 0) + lent * rate
        exact = sum((Fraction(count, of) for of, count in parts.items()), Fraction(0))
        rest = self.rounded(exact.as_integer_ratio()) - sum(charges)
        places = range(free, terms.rows)
        for place in places if terms.rounding.residue == "first" else reversed(places):
            moved = max(rest, -charges[place])  # an instalment never gives interest back
            charges[place] += moved
            rest -= moved
        return [0, *charges]

    def rows(self, extra: int) -> tuple[list[Counts], int]:
        """Walk all periods; ``extra`` goes on top of the first instalment.

        Returns the rows without fees and savings, and by how much rounding makes the last instalment differ
        from what it should be.
        """
        terms, flat_charges, waiting = self.terms, self.flat_charges, self.waiting
        last, holiday = terms.rows, terms.payment_holiday
        is_forgiven, is_annuity = terms.grace_interest == "forgiven", self.plan.level == "annuity"
        step, mode, rates, drawdowns = self.step, self.mode, self.rates, self.drawn
        balance = lent = drawdowns[0]
        owed = residue = 0
        level: Ratio | None = None
        rows = [(balance, 0, 0, 0, 0, 0, 0, 0, balance, 0)]  # as Counts
        for row in range(1, last + 1):
            debt = balance + owed
            rate, of = rates[row]
            exact = (lent if flat_charges else debt) * rate
            charge = flat_charges[row] if flat_charges else round_ratio(exact, of * step, mode) * step
            if row > waiting:
                if level is None or row - 1 in drawdowns or row in self.changed:
                    level = self._level(row, debt)
                due = level[0] if is_annuity else self._with_charge(level, (exact, of))
                repaid = _within(due - charge, debt)
                if row == waiting + 1 and extra:
                    repaid = _within(repaid + extra, debt)
                if row == last:
                    residue, repaid = debt - (due - charge) - self.balloon, debt
                # What was added to the debt in the holiday is interest, and is repaid first.
                late = min(owed, repaid) if owed else 0
                interest, principal = charge + late, repaid - late
            elif row > holiday:
                interest, principal = charge, 0
            else:
                interest = principal = 0
                charge = 0 if is_forgiven else charge
            drawn = drawdowns.get(row, 0)
            lent += drawn
            balance += drawn - principal
            owed += charge - interest
            if balance + owed > self.largest:
                self.check_countable(balance + owed)
            paid = principal + interest
            rows.append((drawn, charge, principal, interest, 0, 0, 0, paid, balance, owed))
        return named(Counts, rows), residue

    def _level(self, row: int, debt: int) -> Ratio:
        """Return the level part of the instalments from this row on.

        For annuities the whole instalment, rounded; for the others the part that repays.
        """
        if self.plan.level == "none":
            return 0, 1
        if self.plan.level == "equal_principal":
            part = debt, self.terms.rows - row + 1
            # Falling instalments repay equal parts in daily money.
            return part if self.plan.charged_on == "first_amount" else (self.rounded(part), 1)
        due_now = debt - self._worth_of_balloon(row) if self.balloon else Decimal(debt)
        return self.settled(due_now / self._worth(row), self.unit), 1

    def _with_charge(self, level: Ratio, charge: Ratio) -> int:
        """Return the whole instalment where the level part only repays."""
        (repaid, part), (exact, of) = level, charge
        return self.rounded((repaid * of + exact * part, part * of), self.unit)

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
        last, told = self.terms.rows, self.told[row]
        known = self._worths.setdefault(told, [])
        worth = known[-1] if known else Decimal(0)
        for growth in self._growths(row, last - len(known)):
            worth = (1 + worth) / growth
            known.append(worth)
        return known[last - row]

    def _growths(self, first: int, last: int) -> Iterable[Decimal]:
        """Say what 1 grows to in each period at the first one's rate, the last period first."""
        if self.terms.is_even:
            rate, of = self.rates[first]
            return repeat(1 + Decimal(rate) / of, last + 1 - first)
        annual = _decimal(Fraction(self.told[first]) * self.terms.rate_periods_per_year)
        return (1 + annual * share for share in reversed(self._shares[first : last + 1]))

    @cached_property
    def _shares(self) -> list[Decimal]:
        return [_decimal(share) for share in self.terms.year_shares]

    def at_first(self, residue: int) -> int:
        """Say what the first instalment must carry so that the last one differs no more."""
        if self.plan.charged_on == "first_amount":
            return residue
        growth = Decimal(1)
        for rate, of in self.rates[self.waiting + 2 :]:
            growth *= 1 + Decimal(rate) / of
        return self.settled(residue / growth)


def _within(repaid: int, debt: int) -> int:
    """Repay no more than is owed, and never lend more."""
    return 0 if repaid < 0 else debt if repaid > debt else repaid


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / exact.denominator


class _Extras:
    """Fees and compulsory savings, row by row."""

    def __init__(self, terms: Terms, walk: Walk) -> None:
        self.terms, self.walk = terms, walk
        self.charges: dict[FeeKind, list[tuple[int, Ratio]]] = {}
        for fee in terms.fees:
            charge = walk.counted(fee.flat), fee.share.as_integer_ratio()
            self.charges.setdefault(fee.kind, []).append(charge)
        self.rate = Fraction(terms.savings.annual_rate) if terms.savings else Fraction(0)
        self.saved = 0

    def beside(self, rows: list[Counts]) -> list[Counts]:
        """Put fees and savings beside the rows."""
        found = []
        for number, row in enumerate(rows):
            fees, (savings, returned) = self.fees(number, row), self.savings(number)
            payment = row.payment + fees + savings
            found.append(row._replace(fees=fees, savings=savings, returned=returned, payment=payment))
        return found

    def fees(self, number: int, row: Counts) -> int:
        """Add up the fees of one row."""
        charged = 0
        for kind, charges in self.charges.items():
            base = self._base(kind, number, row)
            if base is None:
                continue
            for flat, (share, of) in charges:
                charged += flat + (self.walk.rounded((base * share, of)) if share else 0)
        return charged

    def _base(self, kind: FeeKind, number: int, row: Counts) -> int | None:
        """Return what the shares of one kind of fee are taken of; None where it is not due."""
        if kind in ("disbursement", "insurance_upfront"):
            return self.walk.counted(self.terms.principal) if number == 0 else None
        if kind == "drawdown":
            return row.drawn or None
        if kind == "insurance_yearly":
            is_due = self._year_begins[number] and number < self.terms.rows
            return row.balance + row.interest_owed if is_due else None
        return row.principal + row.interest if number > self.terms.payment_holiday else None

    @cached_property
    def _year_begins(self) -> list[bool]:
        """Say whether a year of the loan begins with each row."""
        years = [self._years_passed(number) for number in range(self.terms.rows + 1)]
        return [True, *map(lt, years, years[1:])]

    def _years_passed(self, number: int) -> int:
        """Count whole years up to a row: by its date where dates are given, else by the rhythm."""
        terms = self.terms
        if terms.dates is None or terms.due is None or terms.start is None or not number:
            return number // PERIODS_PER_YEAR[terms.frequency]
        return whole_years(terms.start, terms.due[number - 1])

    def savings(self, number: int) -> tuple[int, int]:
        """Return what is held back with this row and what is given back with it."""
        plan = self.terms.savings
        if plan is None:
            return 0, 0
        if number == 0:
            share, of = plan.at_start_share.as_integer_ratio()
            part = self.walk.rounded((self.walk.counted(self.terms.principal) * share, of))
            paid = self.walk.counted(plan.at_start) + part
        else:
            earned = self.saved * self.rate * self.terms.year_shares[number]
            self.saved += self.walk.rounded(earned.as_integer_ratio())
            paid = self.walk.counted(plan.per_instalment) if number > self.terms.payment_holiday else 0
        self.saved += paid
        self.walk.check_countable(self.saved)
        return paid, self.saved if number == self.terms.rows else 0


def _assumptions(terms: Terms) -> tuple[Assumption, ...]:
    """Name what the rows rest on."""
    rounding = terms.rounding
    said = [Assumption(f"method_{terms.method}", {})]
    if terms.is_regular:
        said.append(Assumption("equal_periods", {"per_year": PERIODS_PER_YEAR[terms.frequency]}))
    elif not terms.counts_days:
        key = "whole_periods" if terms.is_even else f"first_{terms.first_period}"
        said.append(Assumption(key, {"per_year": PERIODS_PER_YEAR[terms.frequency]}))
    else:
        said.append(Assumption("by_days", {"basis": terms.day_count or "act/365F"}))
    if terms.rate_period == "day" and terms.frequency != "day":
        said.append(_of_a_daily_rate(terms))
    if rounding.unit is None:
        said.append(Assumption(f"rounded_cash_{rounding.residue}", {}))
    else:
        unit = Money(rounding.unit, terms.principal.currency)
        said.append(Assumption(f"rounded_{rounding.residue}", {"unit": unit, "mode": rounding.mode}))
    if terms.payment_holiday:
        said.append(Assumption(f"grace_{terms.grace_interest}", {"count": terms.payment_holiday}))
    if terms.interest_only_periods:
        said.append(Assumption("grace_principal", {"count": terms.interest_only_periods}))
    if terms.drawdowns:
        said.append(Assumption("drawn_in_parts", {"count": len(terms.drawdowns)}))
    if terms.steps:
        said.append(Assumption("quoted_first_rate", {"count": len(terms.steps)}))
    if terms.fees:
        said.append(Assumption("fees_counted", {}))
        said += [part for fee in terms.fees for part in _fee_parts(fee)]
    if terms.shift != "none":
        said.append(Assumption(f"shifted_{terms.shift}", {}))
    if terms.savings is not None:
        said.append(Assumption("savings_returned", {"rate": terms.savings.annual_rate}))
    return tuple(said)


def _of_a_daily_rate(terms: Terms) -> Assumption:
    """Name how many days a period of a daily rate has: nothing else changes its price so quietly."""
    if terms.counts_days:
        return Assumption("daily_real", {})
    days = round(Decimal(float(terms.days_of_period)), 2)
    return Assumption("daily_each", {"days": int(days) if days == int(days) else days})


def _fee_parts(fee: Fee) -> list[Assumption]:
    """Name a fee: what it is as an amount, and as a share."""
    said = []
    if fee.flat:
        said.append(Assumption(f"fee_{fee.kind}_flat", {"flat": fee.flat}))
    if fee.share:
        said.append(Assumption(f"fee_{fee.kind}_share", {"rate": fee.share}))
    return said
