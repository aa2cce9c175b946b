"""A loan: the terms of its contract, and what follows from them."""

from functools import cached_property

from finlit.credit import amortization
from finlit.credit.loan import Terms
from finlit.credit.price import TruePrice, price_of
from finlit.credit.schedule import Schedule


class Loan(Terms):
    """A loan as its contract says: what is lent, how it is charged, when it is repaid.

    "Two percent a month flat for a year" is ``method="flat", rate="0.02", rate_period="month", n=12``; the
    fields and the errors are listed in :class:`~finlit.credit.loan.Terms`.

    Examples
    --------
    Twenty million at two percent a month flat, twelve months:

    >>> from decimal import Decimal
    >>> from finlit.money import Money
    >>> lent, monthly = Money(20_000_000, "IDR"), Decimal("0.02")
    >>> loan = Loan(principal=lent, method="flat", rate=monthly, rate_period="month", n=12)
    >>> [str(row.payment) for row in loan.schedule().rows[-2:]]
    ['IDR 2066667', 'IDR 2066663']
    >>> price = loan.price()
    >>> str(price.cost), round(price.nominal_annual_rate, 3), round(price.effective_annual_rate, 3)
    ('IDR 4800000', 0.417, 0.507)
    """

    def schedule(self) -> Schedule:
        """Work out every row: what is paid, for what, and what is still owed.

        Raises
        ------
        InputError
            ``amount_too_large`` when the debt grows beyond counting.
        """
        return self._schedule

    @cached_property
    def _schedule(self) -> Schedule:
        return amortization.schedule(self)

    def price(self) -> TruePrice:
        """Say what the loan truly costs, everything counted.

        Raises
        ------
        NoSolution
            ``nothing_in_hand`` when what is taken off leaves nothing, and others of :func:`true_price`.
        """
        return price_of(self, self.schedule())
