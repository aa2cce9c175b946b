"""Signs that a debt holds a person at work, tested with money where money shows it. One is enough to ask."""

from dataclasses import dataclass
from typing import Literal

from finlit.money import AboveZero, Money, NotNegative
from finlit.plain import Plain
from finlit.record import Record
from finlit.values import CountFromZero, MonthlyRate, same_currency

BondageSign = Literal[
    "debt_never_ends",
    "debt_outlasts_contract",
    "nothing_to_live_on",
    "wages_held_back",
    "charged_beyond_bill",
    "papers_kept",
    "may_not_leave",
]
BONDAGE_SIGNS: tuple[BondageSign, ...] = BondageSign.__args__  # type: ignore[attr-defined]
"""Among the ILO's eleven indicators of forced labour (2012): debt bondage, withholding of wages, retention of
identity documents, restriction of movement. Those about violence and threats are not asked by a program."""


class DebtAtWork(Record):
    """A debt for a job, as the worker knows it.

    Attributes
    ----------
    debt : Money
        Still owed.
    deducted : Money
        [a month] taken from the wage for it.
    net_wage : Money
        [a month] taken home before that.
    living_cost : Money
        [a month] what she cannot do without there.
    months_left : int
        [months] of the contract.
    interest : Decimal
        [share a month] that is added to the debt; 0 if none is named.
    billed : Money, optional
        What all receipts together say that the job cost.
    charged : Money, optional
        What is asked for it.
    months_unpaid : int
        [months] of wages that are late.
    papers_kept, may_not_leave : bool
        Passport or card is held by somebody else; leaving is forbidden before the debt is paid.
    """

    debt: NotNegative
    deducted: NotNegative
    net_wage: AboveZero
    living_cost: NotNegative
    months_left: CountFromZero
    interest: MonthlyRate
    billed: NotNegative | None = None
    charged: NotNegative | None = None
    months_unpaid: CountFromZero = 0
    papers_kept: bool = False
    may_not_leave: bool = False


@dataclass(frozen=True, slots=True)
class BondageSigns(Plain):
    """What was found. No sign is no proof that all is well."""

    signs: tuple[BondageSign, ...]
    months_to_pay: int | None
    """[months] until the debt is paid; None if never"""

    @property
    def ask_for_help(self) -> bool:
        """One sign is enough to ring the desk, and to stop here."""
        return bool(self.signs)


def bondage_signs(work: DebtAtWork) -> BondageSigns:
    """Test a debt for the signs that it binds.

    Notes
    -----
    debt_never_ends: what is deducted is no more than the interest added. debt_outlasts_contract: more months
    to pay than the contract has. nothing_to_live_on: after the deduction less is left than living costs.
    wages_held_back: a month or more is late. charged_beyond_bill: more is asked than receipts say.

    Examples
    --------
    >>> from decimal import Decimal
    >>> def sgd(amount):
    ...     return Money(amount, "SGD")
    >>> found = bondage_signs(DebtAtWork(debt=sgd(3_060), deducted=sgd(340), net_wage=sgd(550),
    ...                                  living_cost=sgd(250), months_left=24,
    ...                                  interest=Decimal(0)))
    >>> found.signs, found.months_to_pay, found.ask_for_help
    (('nothing_to_live_on',), 9, True)
    """
    same_currency(work.debt, work.deducted, work.net_wage, work.living_cost, doing="debt")
    months = _months_to_pay(work)
    tests: dict[BondageSign, bool] = {
        "debt_never_ends": months is None,
        "debt_outlasts_contract": months is not None and months > work.months_left,
        "nothing_to_live_on": work.net_wage - work.deducted < work.living_cost,
        "wages_held_back": work.months_unpaid > 0,
        "charged_beyond_bill": _beyond_bill(work.billed, work.charged),
        "papers_kept": work.papers_kept,
        "may_not_leave": work.may_not_leave,
    }
    return BondageSigns(tuple(sign for sign, is_there in tests.items() if is_there), months)


def _months_to_pay(work: DebtAtWork) -> int | None:
    left, months = work.debt.amount, 0
    while left > 0:
        interest = left * work.interest
        if work.deducted.amount <= interest:
            return None
        left += interest - work.deducted.amount
        months += 1
    return months


def _beyond_bill(billed: Money | None, charged: Money | None) -> bool:
    return billed is not None and charged is not None and charged > billed
