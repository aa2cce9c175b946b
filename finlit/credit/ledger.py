"""What was really paid on a loan, and what is owed because of it, on any day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, NamedTuple, get_args

from finlit.credit.book import At, Book, Entry, Extra, Part, Posted, Running, first_twice
from finlit.credit.contract import Loan
from finlit.credit.early_payoff import REBATES, Rebate, owed_at_own_rate
from finlit.credit.loan import MOST_INSTALMENTS
from finlit.errors import InputError, NoSolution
from finlit.flows import Flow
from finlit.money import Money, above_zero, minor_unit
from finlit.plain import Plain, Table
from finlit.values import count, day, one_of, same_currency, share

_MOST_ENTRIES = 5000
PARTS: tuple[Part, ...] = get_args(Part)


class Line(NamedTuple):
    """One payment, and what it went to."""

    at: int | date
    """The day, or the number of the instalment it came with"""
    amount: Money
    interest: Money
    fee: Money
    principal: Money
    held: Money
    """Kept by the lender until the next due date"""
    back: Money
    """More than was owed: it comes back"""
    balance: Money
    """Principal still owed after it"""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Left(Table):
    """What is still to be paid, if it is paid as it says."""

    payments: tuple[Flow, ...]
    paid: Money
    interest: Money
    """That is still to be charged"""
    interest_saved: Money
    """Against the contract, from the first day to the last; below zero: that much more"""
    _rows: ClassVar[str] = "payments"

    @property
    def instalments(self) -> int:
        """[payments] still to come."""
        return len(self.payments)

    @property
    def ends(self) -> int | date | None:
        """The last payment's day or number; None where nothing is left."""
        return self.payments[-1].at if self.payments else None


class Closing(NamedTuple):
    """What ends the loan on the day of the statement."""

    principal: Money
    interest: Money
    """Charged and not paid"""
    fees: Money
    to_come: Money
    """Interest that the contract still asks for, if it runs on"""
    rebate: Money
    """Given back of it"""
    penalty: Money
    held: Money
    """Already with the lender"""
    amount: Money
    """To hand over: principal + interest + fees + to_come - rebate + penalty - held"""
    rule: Rebate


@dataclass(frozen=True)
class Statement(Plain):
    """Where a loan stands on one day.

    Attributes
    ----------
    on : date or int
        The day, or the number of the last due date.
    lines : tuple of Line
        Each payment up to that day, in order.
    later : tuple of Flow
        Payments after that day: kept, and not counted.
    lent, charged, fees_charged, paid, back : Money
        Everything up to that day; owed + paid - back - charged - fees_charged = lent.
    principal, interest, fees : Money
        Still owed of each.
    held : Money
        Paid before its due date and not booked yet.
    accrued : Money
        Interest of the running period, which is charged at the next due date; not yet in ``owed``.
    owed : Money
        principal + interest + fees - held. In a flat loan that is paid ahead it can be below zero: the money
        waits for interest that is still to come.
    overdue : Money
        Of what was asked for until then.
    overdue_since : date or int, optional
    days_late : int, optional
        [days] since the oldest unpaid due date; None where the loan has no dates.
    rows_passed : int
        [due dates] that have passed.
    is_closed : bool
    """

    on: int | date
    lines: tuple[Line, ...]
    later: tuple[Flow, ...]
    lent: Money
    charged: Money
    fees_charged: Money
    paid: Money
    back: Money
    principal: Money
    interest: Money
    fees: Money
    held: Money
    accrued: Money
    owed: Money
    overdue: Money
    overdue_since: int | date | None
    days_late: int | None
    rows_passed: int
    is_closed: bool
    _asked: "_Asked" = field(repr=False, compare=False)

    def left(self, payment: Money | None = None) -> Left:
        """Say what is still to be paid, with the instalments as they are now or with another payment.

        Parameters
        ----------
        payment : Money, optional
            Handed over on every due date from now on, as long as anything is owed. Without it: what each due
            date asks for, and what is overdue with the next one.

        Raises
        ------
        NoSolution
            ``payment_never_repays`` where it does not even pay the interest.
        InputError
            ``amount_not_positive``.

        Examples
        --------
        >>> loan = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate=Decimal("0.12"), n=12)
        >>> now = statement(loan, (), 0)
        >>> now.left().instalments, now.left(Money(1_500_000, "IDR")).instalments
        (12, 9)
        """
        return _left(self._asked, self.on, payment)

    def closing(self, rebate: Rebate, *, penalty_share: Decimal | float | str = 0) -> Closing:
        """Say what ends the loan today, between two due dates too; the rebate rule is the contract's.

        Parameters
        ----------
        rebate : {"none", "rule_of_78", "actuarial"}
            See ``REBATES``. By the rule of 78 a period that has begun is used.
        penalty_share : number
            [0-1 of the principal still owed]

        Raises
        ------
        InputError
            ``choice_unknown``, ``share_as_percent``; ``payoff_before_drawn`` while a part of the loan is
            still to be handed over.
        NoSolution
            ``price_too_large`` where the rate that a flat loan truly comes to cannot be written down.

        Examples
        --------
        >>> loan = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate=Decimal("0.12"), n=12)
        >>> plan = [Flow(row.number, row.payment) for row in loan.schedule().rows[:6]]
        >>> statement(loan, plan).closing("actuarial").amount
        Money('6179056', 'IDR')
        """
        one_of(rebate, "rebate", REBATES)
        return _closing(self, rebate, share(penalty_share, "penalty_share"))

    def rescheduled(self, instalments: int, rate: Decimal | float | str | None = None) -> Loan:
        """Make a new contract of what is owed on this day: another number of instalments from here on.

        Unpaid interest and fees become part of the new loan. Give what is paid afterwards to a statement of
        the new loan.

        Parameters
        ----------
        instalments : int
            1 to 3,660.
        rate : number, optional
            [share a ``rate_period`` of the loan] the old one without it.

        Raises
        ------
        InputError
            ``amount_not_positive`` where nothing is owed, ``number_below``, ``rate_as_percent``.

        Examples
        --------
        >>> loan = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate=Decimal("0.12"), n=12)
        >>> new = statement(loan, (), 3).rescheduled(24)
        >>> new.principal, new.schedule().rows[0].payment
        (Money('12360000', 'IDR'), Money('581828', 'IDR'))
        """
        loan = self._asked.loan
        owed = above_zero(self.owed + self.accrued, "owed")
        changed: dict[str, Any] = {"principal": owed, "n": instalments, "start": None}
        changed |= {"fees": (), "savings": None, "drawdowns": (), "steps": (), "balloon": None, "dates": None}
        changed |= {"payment_holiday": 0, "interest_only_periods": 0, "even_if_dear": True}
        changed |= {"first_due": None, "first_period": "whole"}
        if loan.method in ("step_rate", "balloon"):
            changed["method"] = "annuity"
        if rate is not None:
            changed |= {"rate": rate, "even_if_dear": loan.even_if_dear}
        if loan.start is not None:
            changed["start"] = self.on
        return loan.model_copy(update=changed)


class _Asked(NamedTuple):
    """What a statement was made of, so that the same book can be opened again."""

    loan: Loan
    paid: tuple[Entry, ...]
    charged: tuple[Entry, ...]
    order: tuple[Part, ...]
    extra: Extra
    running: Running

    def book(self, on: At) -> Book:
        """Open the book and walk it to a day."""
        book = Book(self.loan, self.order, self.extra, self.running)
        entries = [(each, False) for each in self.charged] + [(each, True) for each in self.paid]
        known = [(each, is_paid) for each, is_paid in entries if _until(each.at, on)]
        for entry, is_paid in sorted(known, key=_in_order):
            book.reach(entry.at)
            if is_paid:
                book.pay(entry)
            else:
                book.add_fee(entry)
        book.reach(on)
        if book.is_open:
            book.end_row()
        book.run_to(on)
        return book


def _in_order(one: tuple[Entry, bool]) -> tuple[Any, ...]:
    """Put charges before the payments of a day, and what is told to repay the loan behind these."""
    entry, is_paid = one
    return entry.at, is_paid, entry.is_for_principal, entry.minor, entry.what


def _until(at: At, on: At) -> bool:
    return at <= on  # type: ignore[operator]


def statement(
    loan: Loan,
    paid: Iterable[Flow | tuple[int | date, Money]],
    on: date | int | None = None,
    *,
    extra: Extra = "same_instalment",
    interest: Running | None = None,
    order: Sequence[Part] = ("interest", "fee", "principal"),
    charged: Iterable[Flow | tuple[int | date, Money]] = (),
    for_principal: Iterable[Flow | tuple[int | date, Money]] = (),
) -> Statement:
    """Say what is owed on a day, from the contract and from what was really paid.

    Parameters
    ----------
    loan : Loan
        Without a start, days are numbers of due dates: 3 is the day of the third instalment.
    paid : iterable of Flow or (day, amount)
        Amounts above zero, in any order. ``what`` of a flow is the receipt: it tells two equal payments of
        one day apart.
    on : date or int, optional
        The day; that of the last payment when left out. Later payments are kept apart.
    extra : {"same_instalment", "same_term", "next_instalments"}
        What more than is due does: the instalments stay and end sooner; or they are set anew at the next due
        date and end when the contract says; or it pays the coming instalments ahead.
    interest : {"by_period", "by_day"}, optional
        Charged on each due date for a whole period, and what is paid in between counts for the next due date;
        or by the day on what is owed that day, as where one pays at will. Without it: as the loan counts.
    order : sequence of {"interest", "fee", "principal"}
        In which order a payment goes to what is due. What is left over repays the loan.
    charged : iterable of Flow or (day, amount)
        Fines and other charges that are not in the contract's plan.
    for_principal : iterable of Flow or (day, amount)
        Payments that were told to be for the loan itself. They pay what is due too; what is beyond it stands
        for no coming instalment, also where it is paid between two due dates.

    Returns
    -------
    Statement

    Raises
    ------
    InputError
        ``paid_before_loan``, ``payment_twice``, ``amount_not_positive``, ``order_unusable``,
        ``statement_needs_start``, ``statement_day_unusable``, ``statement_with_savings``, ``choice_unknown``.
    CurrencyMismatch

    Notes
    -----
    Interest that is not paid bears no interest, but for that of a payment holiday. An instalment that comes
    late but before the next due date leaves a whole period's interest as it is; the lender's fine belongs in
    ``charged``. After the contract's end its rate and its rhythm go on. A flat loan charges what its contract
    says, whatever is repaid; what an early end gives back is in :meth:`Statement.closing`. Fees stay as they
    were planned.

    Examples
    --------
    Twelve million at 12 percent for twelve months, counted in sen, and two million more with the third
    instalment:

    >>> from finlit.credit import Rounding
    >>> loan = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate=Decimal("0.12"), n=12,
    ...             rounding=Rounding(unit=Decimal("0.01")))
    >>> paid = [Flow(row.number, row.payment) for row in loan.schedule().rows[:3]]
    >>> paid.append(Flow(3, Money(2_000_000, "IDR"), "extra"))
    >>> now = statement(loan, paid)
    >>> now.owed.rounded(), now.left().instalments, now.left().payments[-1].amount.rounded()
    (Money('7132963', 'IDR'), 7, Money('1022721', 'IDR'))
    >>> lower = statement(loan, paid, extra="same_term").left()
    >>> lower.instalments, lower.payments[0].amount.rounded()
    (9, Money('832705', 'IDR'))
    """
    one_of(extra, "extra", get_args(Extra))
    if interest is None:
        interest = "by_day" if loan.counts_days else "by_period"
    one_of(interest, "interest", get_args(Running))
    if sorted(order) != sorted(PARTS):
        raise InputError("order_unusable", order=", ".join(map(str, order)), parts=", ".join(PARTS))
    if interest == "by_day" and loan.start is None:
        raise InputError("statement_needs_start")
    if loan.savings is not None:
        raise InputError("statement_with_savings")
    repaid = [each._replace(is_for_principal=True) for each in _entries(loan, for_principal, "for_principal")]
    payments = tuple(sorted([*_entries(loan, paid, "paid"), *repaid]))
    asked = _Asked(loan, payments, _entries(loan, charged, "charged"), tuple(order), extra, interest)
    first = 0 if loan.start is None else loan.start
    last = asked.paid[-1].at if asked.paid else first
    on = last if on is None else _at(loan, on, "on")
    if not _until(first, on):
        raise InputError("statement_day_unusable", on=on, start=first)
    return _statement(asked, on)


def _entries(loan: Loan, given: Iterable[Any], name: str) -> tuple[Entry, ...]:
    """Read payments, in the order of their days."""
    first: At = 0 if loan.start is None else loan.start
    found = []
    for one in given:
        flow = one if isinstance(one, Flow) else Flow(*one)
        at = _at(loan, flow.at, name)
        amount = above_zero(flow.amount, name)
        same_currency(loan.principal, amount, doing="statement")
        if not _until(first, at):
            raise InputError("paid_before_loan", at=at, amount=amount, start=first)
        found.append(Entry(at, amount.rounded(minor_unit(amount.currency)).in_minor(), flow.what))
    if len(found) > _MOST_ENTRIES:
        raise InputError("number_above", name=name, value=len(found), highest=_MOST_ENTRIES)
    found.sort(key=lambda each: (each.at, each.minor, each.what))
    twice = first_twice(found)
    if twice is not None:
        amount = Money.from_minor(twice.minor, loan.principal.currency)
        raise InputError("payment_twice", at=twice.at, amount=amount)
    return tuple(found)


def _at(loan: Loan, value: Any, name: str) -> At:
    if loan.start is not None:
        return day(value, name)
    if isinstance(value, date):
        raise InputError("statement_needs_start")
    return count(value, name, -MOST_INSTALMENTS, MOST_INSTALMENTS)


def _statement(asked: _Asked, on: At) -> Statement:
    book = asked.book(on)
    code = asked.loan.principal.currency

    def money(counted: int) -> Money:
        return Money.from_minor(counted, code)

    lines = tuple(_line(posted, money) for posted in book.posted)
    later = [Flow(each.at, money(each.minor), each.what) for each in asked.paid if not _until(each.at, on)]
    oldest = book.dues[0].at if book.dues else None
    late = (
        0
        if oldest is None
        else (on - oldest).days
        if isinstance(on, date) and isinstance(oldest, date)
        else None
    )
    return Statement(
        on=on,
        lines=lines,
        later=tuple(later),
        lent=money(book.lent),
        charged=money(book.charged),
        fees_charged=money(book.charged_fees),
        paid=money(sum(posted.entry.minor for posted in book.posted)),
        back=money(sum(posted.back for posted in book.posted)),
        principal=money(book.principal),
        interest=money(book.interest),
        fees=money(book.fees),
        held=money(book.held),
        accrued=money(0 if book.is_closed else book.accrued(on)),
        owed=money(book.total - book.held),
        overdue=money(book.due),
        overdue_since=oldest,
        days_late=None if asked.loan.start is None else late,
        rows_passed=book.row,
        is_closed=book.is_closed,
        _asked=asked,
    )  # fmt: skip


def _line(posted: Posted, money: Any) -> Line:
    entry = posted.entry
    amounts = (posted.interest, posted.fee, posted.principal, posted.held, posted.back, posted.balance)
    interest, fee, principal, held, back, balance = map(money, amounts)
    return Line(entry.at, money(entry.minor), interest, fee, principal, held, back, balance, entry.what)


def _left(asked: _Asked, on: At, payment: Money | None) -> Left:
    """Walk on from a day until nothing is owed."""
    book, code = asked.book(on), asked.loan.principal.currency
    chosen = 0
    if payment is not None:
        same_currency(asked.loan.principal, payment, doing="left")
        chosen = above_zero(payment, "payment").rounded(minor_unit(code)).in_minor()
    charged, payments = book.charged, []
    while not book.is_closed and book.total + book.promised > book.held:
        before = book.total - book.held
        book.begin_row()
        # Where nothing is left to repay, as in a flat loan paid ahead, it pays what is still to come.
        kept = min(book.kept_for_principal, book.principal)
        still = book.total + book.promised - kept
        amount = max(min(chosen or book.due, still) - (book.held - kept), 0)
        if amount:
            book.pay(Entry(book.now, amount, ""))
            payments.append(Flow(book.now, Money.from_minor(amount, code)))
        book.end_row()
        if chosen and book.never_ends(before):
            grown = Money.from_minor(book.last_charge, code)
            raise NoSolution("payment_never_repays", payment=payment, interest=grown)
    # What is held may pay interest that is still to come: it is charged all the same.
    whole = book.charged + book.promised_interest
    interest = whole - charged
    saved = sum(row.charged for row in book.plan) - whole
    paid = sum((flow.amount for flow in payments), Money(0, code))
    return Left(tuple(payments), paid, Money.from_minor(interest, code), Money.from_minor(saved, code))


def _closing(now: Statement, rebate: Rebate, penalty: Decimal) -> Closing:
    asked, nothing = now._asked, now.lent * 0
    loan, book = asked.loan, asked.book(now.on)
    if book.is_drawn_later:
        raise InputError("payoff_before_drawn", after=book.row)
    to_come = now.left().interest if not book.is_flat else _promised(loan, now)
    back = nothing
    if rebate == "rule_of_78":
        begun = 0 if now.on == book.due_at(book.row) else 1
        periods = max(loan.rows - book.row - begun, 0)
        part = Decimal(periods * (periods + 1)) / (loan.rows * (loan.rows + 1))
        back = min((loan.schedule().interest * part).rounded(loan.row_unit), to_come)
    if rebate == "actuarial":
        back = to_come - (_flat_to_come(now, book) if book.is_flat else now.accrued)
    fine = (now.principal * penalty).rounded(loan.row_unit)
    amount = now.owed + to_come - back + fine
    return Closing(
        now.principal, now.interest, now.fees, to_come, back, fine, now.held, max(amount, nothing), rebate
    )


def _promised(loan: Loan, now: Statement) -> Money:
    """Add up the interest that a flat contract still asks for."""
    charged = loan.schedule().interest - now.charged
    return max(charged, now.lent * 0)


def _flat_to_come(now: Statement, book: Book) -> Money:
    """Say which interest of the rest a flat loan owes at its own rate: what the days since a due date add."""
    loan, nothing = now._asked.loan, now.lent * 0
    if book.row >= loan.rows:
        return nothing
    planned = book.plan[book.row]
    worth = owed_at_own_rate(loan, book.row, book.part_of_row(now.on))
    known = planned.balance + planned.interest_owed + book.running_charged
    return min(max(worth - Money.from_minor(known, loan.principal.currency), nothing), _promised(loan, now))
