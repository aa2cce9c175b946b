"""The lender's book of one loan, walked day by day: what each period charges, and where each payment goes.

All amounts here are whole counts of the smallest unit, as in the schedule. :mod:`finlit.credit.ledger` opens
the book and says what stands in it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, Literal, NamedTuple

from finlit.credit.amortization import DIGITS, Ratio, Walk
from finlit.credit.contract import Loan
from finlit.credit.dates import part_passed, year_share
from finlit.credit.loan import METHODS
from finlit.credit.schedule import Counts
from finlit.money import Money
from finlit.timevalue import due_dates

Part = Literal["interest", "fee", "principal"]
Extra = Literal["same_instalment", "same_term", "next_instalments"]
Running = Literal["by_period", "by_day"]
At = int | date


class Entry(NamedTuple):
    """One payment, or one charge of the lender, as it was written down."""

    at: At
    minor: int
    """[smallest units]"""
    what: str
    is_for_principal: bool = False
    """Told to repay the loan: it stands for no instalment that is still to come"""


class Posted:
    """Where one payment went."""

    def __init__(self, entry: Entry) -> None:
        self.entry, self.held = entry, 0
        self.interest = self.fee = self.principal = self.back = self.balance = self.owed = 0


class Due:
    """What a due date asks for and has not got yet."""

    def __init__(self, at: At, count: int) -> None:
        self.at, self.count = at, count


class Book:
    """Principal, interest and fees that are owed, from the first day on."""

    def __init__(self, loan: Loan, order: Sequence[Part], extra: Extra, running: Running) -> None:
        self.loan, self.order, self.extra, self.running = loan, order, extra, running
        with localcontext() as context:
            context.prec = DIGITS
            self.walk = Walk(loan)
        self.plan = [row.counts for row in (loan.schedule().start, *loan.schedule().rows)]
        self.is_flat = METHODS[loan.method].charged_on == "first_amount"
        self.is_level = METHODS[loan.method].level == "annuity"
        self.asked, self.first_asked = self.plan, 0
        self.row, self.now = 0, self.first_day
        self.principal = self.plan[0].drawn
        self.lent = self.principal
        self.interest = self.fees = self.joined = 0
        self.charged = self.charged_fees = 0
        self.early = self.ahead = self.last_charge = 0
        self.running_exact, self.running_charged = Fraction(0), 0
        self.dues: list[Due] = []
        self.posted: list[Posted] = []
        self.held = 0
        """Paid, and not booked yet"""
        self.kept_for_principal = 0
        """Of it, what stands for no instalment"""
        self.is_open = True  # payments of this due date may still come
        self._later_days: tuple[date, ...] = ()

    @property
    def first_day(self) -> At:
        """The first day, or 0."""
        return 0 if self.loan.start is None else self.loan.start

    @property
    def total(self) -> int:
        """All that is owed and charged."""
        return self.principal + self.interest + self.fees

    @property
    def due(self) -> int:
        """Asked for, and not paid."""
        return sum([each.count for each in self.dues])

    @property
    def is_closed(self) -> bool:
        """Whether nothing is owed and nothing more will be charged or handed over."""
        return not self.total and not self.promised and not self.is_drawn_later

    @property
    def is_drawn_later(self) -> bool:
        """Whether a part is still to be handed over."""
        return any(row.drawn for row in self.plan[self.row + 1 :])

    @property
    def promised(self) -> int:
        """What a flat contract still charges, whatever has been repaid."""
        return self._promised(self._to_charge)

    @property
    def promised_interest(self) -> int:
        """Of it, the interest."""
        return self._promised(self._interest_to_charge)

    def _promised(self, later: Sequence[int]) -> int:
        if not self.is_flat or self.row >= self.loan.rows:
            return 0
        return later[self.row] - self.running_charged

    @cached_property
    def _to_charge(self) -> list[int]:
        """Give what the contract charges after each row, with its fees."""
        return _later(each.charged + each.fees for each in self.plan[1:])

    @cached_property
    def _interest_to_charge(self) -> list[int]:
        return _later(each.charged for each in self.plan[1:])

    def never_ends(self, before: int) -> bool:
        """Whether the debt has not fallen in the last period, though nothing stood in its way."""
        is_waiting = self.row <= self.walk.waiting or self.is_drawn_later or self.is_flat
        is_changing = bool(self.loan.steps) and self.row < self.loan.rows
        return not is_waiting and not is_changing and self.total - self.held >= before

    # Time

    def due_at(self, row: int) -> At:
        """Say when a row is due; after the contract's end the rhythm goes on."""
        due = self.loan.due
        if due is None:
            return row
        if row == 0:
            return self.first_day
        if row <= len(due):
            return due[row - 1]
        beyond = row - len(due)
        if beyond > len(self._later_days):
            self._later_days = tuple(due_dates(due[-1], self.loan.frequency, 2 * beyond + 12))
        return self._later_days[beyond - 1]

    def part_of_row(self, at: At) -> Fraction:
        """Say which part of the running period has passed, by the days of the contract."""
        start, end = self.due_at(self.row), self.due_at(self.row + 1)
        if isinstance(start, int) or isinstance(end, int) or isinstance(at, int) or start == end:
            return Fraction(0)
        return part_passed(start, at, end, self.loan.day_count or "act/365F")

    def rate_of(self, row: int) -> Ratio:
        """Say which share of the debt the period before a row charges."""
        loan = self.loan
        if row <= loan.rows:
            return self.walk.rates[row]
        if not loan.counts_days:
            return loan.share_of_period(self.walk.told[-1])
        start, end = self.due_at(row - 1), self.due_at(row)
        assert isinstance(start, date)
        assert isinstance(end, date)
        years = year_share(start, end, loan.day_count or "act/365F")
        exact = Fraction(self.walk.told[-1]) * loan.rate_periods_per_year * years
        return exact.as_integer_ratio()

    # Charges

    def _of_period(self, part: Fraction) -> Fraction:
        """Give the interest of a part of the running period, before it is rounded."""
        row = self.row + 1
        if self.is_flat:
            return (self.plan[row].charged if row <= self.loan.rows else 0) * part
        if row <= self.loan.payment_holiday and self.loan.grace_interest == "forgiven":
            return Fraction(0)
        share, of = self.rate_of(row)
        # One fraction of whole numbers: three of them would each be shortened.
        return Fraction((self.principal + self.joined) * share * part.numerator, of * part.denominator)

    def _of_whole_period(self) -> int:
        """Give the interest of the whole running period: plain counts, for speed."""
        row = self.row + 1
        if self.is_flat:
            return self.plan[row].charged if row <= self.loan.rows else 0
        is_forgiven = row <= self.loan.payment_holiday and self.loan.grace_interest == "forgiven"
        if is_forgiven or row > self.loan.rows:
            return self._rounded(self._of_period(Fraction(1)))
        rate, of = self.walk.rates[row]
        return self.walk.rounded(((self.principal + self.joined) * rate, of))

    def accrued(self, at: At) -> int:
        """Say what has run up since the last due date and is not charged yet."""
        if self.running == "by_day":
            return 0
        return self._rounded(self._of_period(self.part_of_row(at)))

    def _rounded(self, exact: Fraction) -> int:
        return self.walk.rounded(exact.as_integer_ratio())

    def run_to(self, at: At) -> None:
        """Let interest by the day run up to a day of the running period."""
        if self.running == "by_day" and at != self.now and not self.is_closed:
            self._run(self.part_of_row(at) - self.part_of_row(self.now))
        self.now = at

    def _run(self, part: Fraction) -> None:
        self.running_exact += self._of_period(part)
        charge = max(self._rounded(self.running_exact) - self.running_charged, 0)
        self.running_charged += charge
        self._charge(charge)

    def _charge(self, count: int) -> None:
        self.interest += count
        self.charged += count
        self.walk.check_countable(self.total)

    def add_fee(self, entry: Entry) -> None:
        """Write down what the lender charged beside the plan."""
        self.run_to(entry.at)
        self._fee(entry.minor)
        self.dues.append(Due(entry.at, entry.minor))

    def _fee(self, count: int) -> None:
        self.fees += count
        self.charged_fees += count

    def reach(self, at: At) -> None:
        """Walk to a day: every due date up to it is begun, and every one before it is left."""
        while not self.is_closed and self._before(self.due_at(self.row + 1), at, or_on_it=True):
            if self.is_open:
                self.end_row()
            self.begin_row()
        if self.is_open and self._before(self.due_at(self.row), at):
            self.end_row()

    @staticmethod
    def _before(early: At, late: At, *, or_on_it: bool = False) -> bool:
        if isinstance(early, int):
            assert isinstance(late, int)
            return early < late or (or_on_it and early == late)
        assert isinstance(late, date)
        return early < late or (or_on_it and early == late)

    def begin_row(self) -> None:
        """Reach the next due date: charge its interest and fees, and ask for what is due."""
        row, self.is_open = self.row + 1, True
        before = self.interest
        if self.running == "by_day":
            self._run(1 - self.part_of_row(self.now))
        else:
            self._charge(self._of_whole_period())
        charge = self.running_charged if self.running == "by_day" else self.interest - before
        self.running_exact, self.running_charged = Fraction(0), 0
        self.row, self.now = row, self.due_at(row)
        if row <= self.loan.rows:
            self._fee(self.plan[row].fees)
        if row <= self.loan.payment_holiday:
            self.joined += charge
        self.last_charge = charge
        self._ask(row, charge)

    def _ask(self, row: int, charge: int) -> None:
        """Ask for a row's instalment, less what came early for it."""
        asked = self._asked(row, charge)
        used = min(self.early, asked)
        self.early -= used
        if self.extra != "next_instalments":
            self.ahead += self.early
            self.early = 0
        rest = min(asked - used, self.total - self.due)
        if rest > 0:
            self.dues.append(Due(self.now, rest))

    def _asked(self, row: int, charge: int) -> int:
        """Say what a due date asks for, with the fees of the plan."""
        if row >= self.loan.rows:
            return self.total - self.due + self.early
        fees = self.plan[row].fees
        if row <= self.loan.payment_holiday:
            return fees
        planned: Counts = self.asked[row - self.first_asked]
        if self.is_level or self.is_flat:
            return planned.principal + planned.interest + fees
        return planned.principal + planned.interest - planned.charged + charge + fees

    def end_row(self) -> None:
        """Leave a due date: book what was held for it, hand over the next part, set the instalments anew."""
        self.is_open = False
        if self.held:
            waiting = [each for each in self.posted if each.held]
            for each in sorted(waiting, key=lambda one: one.entry.is_for_principal):
                self._allocate(each, each.held, True)
        if self.row <= self.loan.rows and self.row:
            self.principal += self.plan[self.row].drawn
            self.lent += self.plan[self.row].drawn
        if self.ahead and self.extra == "same_term" and self.row < self.loan.rows and not self.is_flat:
            self._set_anew()
        self.ahead = 0

    # Payments

    def pay(self, entry: Entry) -> Posted:
        """Write down a payment, and book what can be booked today."""
        self.run_to(entry.at)
        posted = Posted(entry)
        self.posted.append(posted)
        self._hold(posted, entry.minor)
        if self.running == "by_day" or entry.at == self.due_at(self.row):
            self._allocate(posted, posted.held, True)
        else:
            self._allocate(posted, min(posted.held, self.due), False)
            self._give_back(posted)
        return posted

    def _allocate(self, posted: Posted, count: int, whole: bool) -> None:
        """Book an amount: what is due in the named order, then what is owed, then what comes back."""
        left = count
        owed = {"interest": self.interest, "fee": self.fees}
        owed["principal"] = min(max(self.due - self.interest - self.fees, 0), self.principal)
        for part in self.order:
            left -= self._book(posted, part, min(left, owed[part]))
        if whole:
            left -= self._book(posted, "principal", min(left, self.principal))
        booked = count - left
        self._hold(posted, -booked)
        beyond = booked - self._settle(booked)
        is_on_due_date = self.extra != "next_instalments" and self.now == self.due_at(self.row)
        if posted.entry.is_for_principal or is_on_due_date:
            self.ahead += beyond
        else:
            self.early += beyond
        posted.balance, posted.owed = self.principal, self.total
        if whole:
            self._give_back(posted)

    def _give_back(self, posted: Posted) -> None:
        """Give back what neither today's debt nor a charge that is still to come can take."""
        to_come = self.promised
        if not self.is_flat and self.running == "by_period" and self.total > 0 and not self.is_open:
            to_come = self._of_whole_period()
            to_come += self.plan[self.row + 1].fees if self.row < self.loan.rows else 0
        back = min(max(self.held - self.total - to_come, 0), posted.held)
        posted.back += back
        self._hold(posted, -back)

    def _hold(self, posted: Posted, count: int) -> None:
        posted.held += count
        self.held += count
        if posted.entry.is_for_principal:
            self.kept_for_principal += count

    def _book(self, posted: Posted, part: Part, count: int) -> int:
        if part == "interest":
            self.interest -= count
            self.joined = min(self.joined, self.interest)
            posted.interest += count
        elif part == "fee":
            self.fees -= count
            posted.fee += count
        else:
            self.principal -= count
            posted.principal += count
        return count

    def _settle(self, count: int) -> int:
        """Take an amount off what is due, the oldest first; return how much of it was due."""
        left = count
        while left and self.dues:
            first = self.dues[0]
            taken = min(left, first.count)
            first.count -= taken
            left -= taken
            if not first.count:
                del self.dues[0]
        return count - left

    def _set_anew(self) -> None:
        """Set the instalments of the rest anew: they end when the contract says, and are lower."""
        if self.principal <= 0:
            return
        rest = rest_of(self.loan, self.row, self.walk.told, Decimal(self.principal) * self.walk.minor)
        self.asked = [row.counts for row in (rest.schedule().start, *rest.schedule().rows)]
        self.first_asked = self.row


def _later(counts: Iterable[int]) -> list[int]:
    """Add up what comes from each row on."""
    return list(accumulate(reversed(list(counts))))[::-1]


def rest_of(loan: Loan, row: int, told: Sequence[Decimal], principal: Decimal) -> Loan:
    """Make the contract of what is left after a row: the same end and the same rates on another debt."""
    holiday = max(loan.payment_holiday - row, 0)
    waiting = max(loan.payment_holiday + loan.interest_only_periods - row, 0)
    done = max(row - loan.payment_holiday - loan.interest_only_periods, 0)
    owed = Money(principal, loan.principal.currency)
    changed: dict[str, Any] = {
        "principal": owed,
        "n": loan.instalments - done,
        "payment_holiday": holiday,
        "interest_only_periods": waiting - holiday,
        "fees": (),
        "savings": None,
        "even_if_dear": True,
    }
    if loan.balloon is not None:
        changed["balloon"] = min(loan.balloon, owed)
    if loan.steps:
        changed |= _later_steps(loan, done, told[row + 1])
    changed |= _rate_of_rest(loan, told[row + 1] if loan.steps else loan.rate)
    changed |= _parts_of_rest(loan, row, owed)
    if row == 0 and not loan.counts_days:
        return loan.model_copy(update=changed)  # an odd first period is still to come
    changed |= {"start": None, "first_due": None, "dates": None, "day_count": None, "shift": "none"}
    changed["first_period"] = "whole"
    if loan.counts_days:
        assert loan.due is not None
        days = (loan.start, *loan.due)
        changed |= {"start": days[row], "dates": loan.due[row:], "day_count": loan.day_count or "act/365F"}
        changed["days_counted"] = None
    return loan.model_copy(update=changed)


def _later_steps(loan: Loan, done: int, now: Decimal) -> dict[str, Any]:
    """Give the steps of the rate that are still to come."""
    steps = tuple(
        step.model_copy(update={"from_instalment": step.from_instalment - done})
        for step in loan.steps
        if step.from_instalment - done > 1
    )
    return {"steps": steps, "rate": now, "method": "step_rate" if steps else "annuity"}


def _rate_of_rest(loan: Loan, now: Decimal) -> dict[str, Any]:
    """Say a rate that was told for the whole term, or for an instalment, so that it fits what is left."""
    if loan.counts_days and loan.rate_period in ("whole_term", "instalment"):
        exact = Fraction(now) * loan.rate_periods_per_year
        return {"rate": Decimal(exact.numerator) / exact.denominator, "rate_period": "year"}
    if loan.rate_period == "whole_term":
        return {"rate": now / loan.rows, "rate_period": "instalment"}
    return {}


def _parts_of_rest(loan: Loan, row: int, owed: Money) -> dict[str, Any]:
    """Give the parts that are still to be handed over, with the debt as the first of them."""
    later = [part for part in loan.drawdowns if isinstance(part.at, int) and part.at > row]
    if not later:
        return {"drawdowns": ()}
    parts = [(0, owed), *((int(part.at) - row, part.amount) for part in later)]  # type: ignore[arg-type]
    return {"drawdowns": tuple(parts), "principal": sum((part.amount for part in later), owed)}


def first_twice(entries: Sequence[Entry]) -> Entry | None:
    """Find a receipt that was written down twice: the same day, amount and words."""
    return next((late for early, late in pairwise(entries) if early == late), None)
