"""A placement debt that is taken from the wage: its price, the months it takes, and the first free month."""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Annotated

from finlit.credit import true_price
from finlit.errors import InputError
from finlit.money import AboveZero, Money, NotNegative, above_zero, not_negative
from finlit.plain import Plain
from finlit.record import Record
from finlit.values import Reader, count, same_currency

if TYPE_CHECKING:
    from finlit.credit import TruePrice


@dataclass(frozen=True, slots=True)
class DeductionPlan(Plain):
    """What the deduction leaves, month by month."""

    left_while_deducted: Money
    """[a month] for food, phone and home; below zero the plan does not hold"""
    left_when_free: Money
    """[a month] afterwards"""
    share_taken: Decimal
    """[0-1] of what is taken home, while it is deducted"""
    months_of_wage: Decimal
    """[months] of take-home wage that all deductions are"""
    lowest_wage: Money
    """[a month] taken home, at which the plan just holds"""

    @property
    def holds(self) -> bool:
        """Whether there is enough to live on and to send in every month."""
        return self.left_while_deducted.amount >= 0


class SalaryDeduction(Record):
    """A debt for the placement that the employer or agent takes from each wage.

    Attributes
    ----------
    deducted : Money
        [a month] above zero.
    months : int
        [months] 1 to 120.
    advanced : Money, optional
        What was truly paid for the worker or handed to her: fees with a receipt, money in hand. Without it
        nobody can say what the debt costs.

    Examples
    --------
    S$340 in nine months, at S$550 a month:

    >>> debt = SalaryDeduction(deducted=Money(340, "SGD"), months=9)
    >>> plan = debt.plan(Money(550, "SGD"), living_cost=Money(0, "SGD"), sent=Money(0, "SGD"))
    >>> str(debt.repaid), str(plan.left_while_deducted), round(plan.months_of_wage, 1), debt.free_month
    ('SGD 3060', 'SGD 210', Decimal('5.6'), 10)
    """

    deducted: AboveZero
    months: Annotated[int, Reader(partial(count, highest=120))]
    advanced: NotNegative | None = None

    @property
    def repaid(self) -> Money:
        """All that is taken from the wages."""
        return self.deducted * self.months

    @property
    def free_month(self) -> int:
        """The first month whose wage is all the worker's: grey months end, green months begin."""
        return self.months + 1

    def price(self) -> "TruePrice":
        """Say what the debt costs a year.

        Raises
        ------
        InputError
            ``advance_not_told``.
        NoSolution
            As :func:`finlit.credit.true_price`.

        Examples
        --------
        >>> debt = SalaryDeduction(deducted=Money(340, "SGD"), months=9, advanced=Money(2_700, "SGD"))
        >>> round(debt.price().nominal_annual_rate, 3)
        0.31
        """
        if self.advanced is None:
            raise InputError("advance_not_told")
        return true_price([self.advanced, *[-self.deducted] * self.months], currency=self.deducted.currency)

    def plan(self, net_wage: Money, living_cost: Money, sent: Money) -> DeductionPlan:
        """Try the debt against a wage.

        Parameters
        ----------
        net_wage : Money
            [a month] taken home before this deduction, above zero.
        living_cost : Money
            [a month] of the worker abroad.
        sent : Money
            [a month] that the family at home must have.
        """
        wage, living = above_zero(net_wage, "net_wage"), not_negative(living_cost, "living_cost")
        home = not_negative(sent, "sent")
        same_currency(wage, self.deducted, living, home, doing="deduction")
        free = wage - living - home
        return DeductionPlan(
            left_while_deducted=free - self.deducted,
            left_when_free=free,
            share_taken=Decimal(self.deducted / wage),
            months_of_wage=Decimal(self.repaid / wage),
            lowest_wage=living + home + self.deducted,
        )
