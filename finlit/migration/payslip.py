"""A payslip: what is taken from the wage, by law or not, and what is taken home."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pydantic import Field

from finlit.errors import InputError
from finlit.money import FxQuote, Money, NotNegative, above_zero, not_negative, total
from finlit.plain import Plain
from finlit.record import Record
from finlit.values import same_currency


class Deduction(Record):
    """Money that is taken from a wage.

    Attributes
    ----------
    name : str
    amount : Money
        [a month]
    kind : {"law", "agreed", "not_agreed"}
        Asked by the law of the country, agreed to in writing by the worker, or neither.
    """

    name: str = Field(min_length=1)
    amount: NotNegative
    kind: Literal["law", "agreed", "not_agreed"] = "law"


@dataclass(frozen=True, slots=True)
class TakeHome(Plain):
    """What is left of a month's wage."""

    wage: Money
    deductions: tuple[Deduction, ...]
    deducted: Money
    net: Money

    @property
    def share_taken(self) -> Decimal:
        """[0-1] of the wage."""
        return Decimal(self.deducted / self.wage)


def take_home(wage: Money, deductions: Sequence[Deduction] = ()) -> TakeHome:
    """Work out a payslip.

    Parameters
    ----------
    wage : Money
        [a month] before anything is taken, above zero.
    deductions : sequence of Deduction

    Raises
    ------
    InputError
        ``deductions_exceed_wage``, ``amount_not_positive``.
    CurrencyMismatch

    Examples
    --------
    A factory in Taiwan in 2026: health 458 and labour insurance 679 by law.

    >>> slip = take_home(Money(29_500, "TWD"), [Deduction(name="health", amount=Money(458, "TWD")),
    ...                                         Deduction(name="labour", amount=Money(679, "TWD"))])
    >>> slip.net
    Money('28363', 'TWD')
    """
    whole = above_zero(wage, "wage")
    code = same_currency(whole, *(part.amount for part in deductions), doing="wage")
    taken = total((part.amount for part in deductions), code)
    if taken > whole:
        raise InputError("deductions_exceed_wage", taken=taken, wage=whole)
    return TakeHome(whole, tuple(deductions), taken, whole - taken)


def recruitment_months(cost: Money, net_wage: Money, rate: FxQuote | None = None) -> Decimal:
    """How many months of work the way to the job costs: the world's measure, SDG indicator 10.7.1.

    Parameters
    ----------
    cost : Money
        All that the worker pays for the job, at home and by deduction.
    net_wage : Money
        [a month] taken home, above zero. By the full wage the months look fewer than they are.
    rate : FxQuote, optional
        Of the day when the cost was paid, where it is in another currency.

    Returns
    -------
    Decimal
        [months] not rounded; 0 for a job that costs nothing.

    Raises
    ------
    CurrencyMismatch
        Without a rate between the two.

    Examples
    --------
    A "job price" of 60 million rupiah, at NT$26,563 a month:

    >>> from datetime import date
    >>> rate = FxQuote(sent="TWD", received="IDR", rate=Decimal("565.6168"), side="mid",
    ...                as_of=date(2026, 9, 29), source="@fawazahmed0/currency-api 2026.9.29")
    >>> round(recruitment_months(Money(60_000_000, "IDR"), Money(26_563, "TWD"), rate), 1)
    Decimal('4.0')
    """
    paid, wage = not_negative(cost, "cost"), above_zero(net_wage, "net_wage")
    if rate is not None and wage.currency != paid.currency:
        wage = rate.convert(wage)
    same_currency(paid, wage, doing="recruitment")
    return Decimal(paid / wage)
