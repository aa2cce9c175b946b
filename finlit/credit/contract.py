"""A loan: the terms of its contract, and what follows from them."""

from functools import cached_property

from finlit.credit import amortization
from finlit.credit.loan import FeeKind, Terms
from finlit.credit.price import TruePrice, price_of
from finlit.credit.schedule import Schedule
from finlit.timevalue import us_apr

# What is paid to an insurer or to who changes the money is no income of the lender.
_OF_OTHERS: tuple[FeeKind, ...] = ("insurance_upfront", "insurance_yearly", "conversion")
_UNIT_PERIODS = {
    "day": "1 day", "week": "1 week", "two_weeks": "2 weeks", "four_weeks": "4 weeks",
    "half_month": "semimonth", "month": "1 month", "quarter": "3 months", "half_year": "6 months",
    "year": "1 year",
}  # fmt: skip


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

    def price(self, *, with_savings: bool = True) -> TruePrice:
        """Say what the loan truly costs, everything counted.

        Parameters
        ----------
        with_savings : bool
            Count compulsory savings as the family sees them: money that is not in its hand until it comes
            back. Without them the price is that of the loan alone.

        Raises
        ------
        NoSolution
            ``nothing_in_hand`` when what is taken off leaves nothing, and others of :func:`true_price`.

        Examples
        --------
        One tenth held back without interest makes a loan of 24 percent one of 29:

        >>> from decimal import Decimal
        >>> from finlit.credit import CompulsorySavings
        >>> from finlit.money import Money
        >>> kept = CompulsorySavings(at_start_share=Decimal("0.1"))
        >>> lent, yearly = Money(10_000_000, "IDR"), Decimal("0.24")
        >>> loan = Loan(principal=lent, method="annuity", rate=yearly, n=12, savings=kept)
        >>> prices = loan.price(), loan.price(with_savings=False)
        >>> [round(price.nominal_annual_rate, 2) for price in prices]
        [0.29, 0.24]
        """
        if with_savings or self.savings is None:
            return price_of(self, self.schedule())
        return self.model_copy(update={"savings": None}).price()

    def eu_rate(self) -> float:
        """Say the annual rate of the EU and the UK: with interest on interest, all fees and savings counted.

        Returns
        -------
        float
            [a year, effective] ``price().effective_annual_rate``.

        Raises
        ------
        NoSolution
            As :meth:`price`.

        References
        ----------
        Directive 2008/48/EC, annex I.
        """
        return self.price().effective_annual_rate

    def us_rate(self) -> float:
        """Say the annual rate of the United States, which counts no interest on interest.

        Returns
        -------
        float
            [a year, nominal] All fees of the loan are counted; a required deposit is not (12 CFR 1026.18(r)).

        Raises
        ------
        NoSolution
            As :meth:`price`; ``no_rate_found``.

        References
        ----------
        12 CFR 1026, Appendix J. See :func:`finlit.timevalue.us_apr`.

        Examples
        --------
        >>> from decimal import Decimal
        >>> from finlit.money import Money
        >>> lent, monthly = Money(20_000_000, "IDR"), Decimal("0.02")
        >>> loan = Loan(principal=lent, method="flat", rate=monthly, rate_period="month", n=12)
        >>> round(loan.us_rate(), 3), round(loan.eu_rate(), 3)
        (0.417, 0.507)
        """
        alone = self if self.savings is None else self.model_copy(update={"savings": None})
        if alone.start is None:
            return alone.price().nominal_annual_rate
        flows = [(flow.at, flow.amount.amount) for flow in alone.schedule().cash_flows()]
        came = [(day, amount) for day, amount in flows if amount > 0]
        paid = [(day, -amount) for day, amount in flows if amount < 0]
        return us_apr(came, paid, _UNIT_PERIODS[self.frequency])  # type: ignore[arg-type]  # it has a start

    def lender_yield(self) -> float:
        """Say what the lender earns in a year: the price without what goes to others.

        Insurance and the cost of changing money are left out; savings that are held back are the lender's to
        use, and are counted.

        Returns
        -------
        float
            [a year, effective] ``price().effective_annual_rate`` where no fee goes to others.

        Raises
        ------
        NoSolution
            As :meth:`price`.

        Examples
        --------
        >>> from decimal import Decimal
        >>> from finlit.credit import Fee
        >>> from finlit.money import Money
        >>> insured = Fee(kind="insurance_upfront", share=Decimal("0.01"))
        >>> lent, yearly = Money(12_000_000, "IDR"), Decimal("0.12")
        >>> loan = Loan(principal=lent, method="annuity", rate=yearly, n=12, fees=(insured,))
        >>> round(loan.lender_yield(), 3), round(loan.eu_rate(), 3)
        (0.127, 0.148)
        """
        own = tuple(fee for fee in self.fees if fee.kind not in _OF_OTHERS)
        return self.model_copy(update={"fees": own}).price().effective_annual_rate
