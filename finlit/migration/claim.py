"""Unpaid wages: what is owed, month by month, as a labour office asks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from finlit.errors import InputError
from finlit.migration.payslip import Deduction
from finlit.migration.terms import WorkTerm, terms_in_order
from finlit.money import Money, NotNegative, total
from finlit.plain import Table
from finlit.record import Record
from finlit.values import Day, same_currency

CLAIM_PAPERS = ("contract", "payslips", "bank_book", "work_days", "identity", "employer_address")
"""What a claim is asked for: contract, payslips, account book or transfer receipts, a note of the days
worked, a copy of passport or card, the employer's name and address."""


class WageMonth(Record):
    """One month of work.

    Attributes
    ----------
    month : date
        Any day of it.
    wage : Money
        By the contract, overtime included.
    paid : Money
        What truly came.
    deductions : tuple of Deduction
        Taken in that month; only those by law or agreed in writing lessen what is owed.
    """

    month: Day
    wage: NotNegative
    paid: NotNegative
    deductions: tuple[Deduction, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One month of the claim. missing = wage - lawful - paid; below zero more came than was due."""

    month: date
    wage: Money
    lawful: Money
    """Deductions that the law or a written agreement allows"""
    unlawful: Money
    """Deductions that neither allows: they are part of what is missing"""
    paid: Money
    missing: Money


@dataclass(frozen=True, slots=True)
class WageClaim(Table):
    """All months, and what to do next."""

    rows: tuple[ClaimRow, ...]
    wage: Money
    lawful: Money
    paid: Money
    unlawful: Money
    owed: Money
    """Still to be paid: what came late is counted. Never below zero"""
    months_late: int
    """Months of which something is missing"""
    papers_missing: tuple[str, ...]
    next_step: Literal["nothing_owed", "gather_papers", "go_to_the_desk"]
    _rows = "rows"


def wage_claim(
    months: Sequence[WageMonth], papers: Iterable[str] = (), terms: Iterable[WorkTerm] = ()
) -> WageClaim:
    """Add up a claim for unpaid wages.

    Parameters
    ----------
    months : sequence of WageMonth
        In any order, each once.
    papers : iterable of str
        Those at hand, of ``CLAIM_PAPERS``.
    terms : iterable of WorkTerm
        The contracts, where their days are known: a month in none of them is refused.

    Raises
    ------
    InputError
        ``months_missing``, ``month_twice``, ``choice_unknown``, ``deductions_exceed_wage``,
        ``month_outside_contract``, ``contracts_overlap``.
    CurrencyMismatch

    Notes
    -----
    owed = wages - lawful deductions - paid, never below zero. Nothing is taken for granted of a rule: whether
    a deduction is lawful is told by the one who fills it in, with the desk.

    Examples
    --------
    >>> def month(number, paid, *taken):
    ...     return WageMonth(month=date(2026, number, 1), wage=Money(5_100, "HKD"), paid=Money(paid, "HKD"),
    ...                      deductions=taken)
    >>> agent = Deduction(name="agent", amount=Money(1_500, "HKD"), kind="not_agreed")
    >>> claim = wage_claim([month(1, 5_100), month(2, 3_600, agent), month(3, 0)], ["contract"])
    >>> str(claim.owed), str(claim.unlawful), claim.months_late, claim.next_step
    ('HKD 6600', 'HKD 1500', 2, 'gather_papers')
    """
    if not months:
        raise InputError("months_missing")
    code = same_currency(*(sum_ for month in months for sum_ in (month.wage, month.paid)), doing="claim")
    rows = tuple(_row(month, code) for month in sorted(months, key=lambda month: month.month))
    for before, after in pairwise(rows):
        if before.month == after.month:
            raise InputError("month_twice", month=f"{after.month:%Y-%m}")
    _check_terms(rows, terms_in_order(terms))
    at_hand = set(papers)
    for paper in at_hand - set(CLAIM_PAPERS):
        raise InputError("choice_unknown", name="papers", value=paper, choices=", ".join(CLAIM_PAPERS))
    lacking = tuple(paper for paper in CLAIM_PAPERS if paper not in at_hand)
    owed = max(total((row.missing for row in rows), code), Money(0, code))
    step: Literal["nothing_owed", "gather_papers", "go_to_the_desk"] = "nothing_owed"
    if owed.amount:
        step = "gather_papers" if lacking else "go_to_the_desk"
    return WageClaim(
        rows=rows,
        wage=total((row.wage for row in rows), code),
        lawful=total((row.lawful for row in rows), code),
        paid=total((row.paid for row in rows), code),
        unlawful=total((row.unlawful for row in rows), code),
        owed=owed,
        months_late=sum(row.missing.amount > 0 for row in rows),
        papers_missing=lacking,
        next_step=step,
    )


def _check_terms(rows: Sequence[ClaimRow], terms: Sequence[WorkTerm]) -> None:
    for row in rows if terms else ():
        if not any(term.touches(row.month) for term in terms):
            raise InputError(
                "month_outside_contract",
                month=f"{row.month:%Y-%m}",
                start=terms[0].start,
                last=terms[-1].last,
            )


def _row(month: WageMonth, code: str) -> ClaimRow:
    lawful = total((part.amount for part in month.deductions if part.kind != "not_agreed"), code)
    unlawful = total((part.amount for part in month.deductions if part.kind == "not_agreed"), code)
    if lawful + unlawful > month.wage:
        raise InputError("deductions_exceed_wage", taken=lawful + unlawful, wage=month.wage)
    first = month.month.replace(day=1)
    return ClaimRow(first, month.wage, lawful, unlawful, month.paid, month.wage - lawful - month.paid)
