"""Job offers side by side: what is left when the contract ends, and when it ends early."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from finlit.errors import InputError
from finlit.money import FxQuote, Money, NotNegative, not_negative
from finlit.record import Record
from finlit.values import Reader, count, same_currency


class JobOffer(Record):
    """One offer of work.

    Attributes
    ----------
    name : str
    net_wage : Money
        [a month] taken home, see :func:`finlit.migration.take_home`.
    living_cost : Money
        [a month] there, in the wage's currency.
    cost_at_home : Money
        Paid before leaving, in the currency of home.
    months : int
        [months] of the contract, 1 to 120.
    deducted : Money, optional
        [a month] for the placement, in the wage's currency.
    months_deducted : int
        [months] in which it is taken; no more than the contract has.

    Raises
    ------
    InputError
        ``deduction_beyond_contract``, ``amount_negative``, ``number_above``.
    CurrencyMismatch
    """

    name: str = Field(min_length=1)
    net_wage: NotNegative
    living_cost: NotNegative
    cost_at_home: NotNegative
    months: Annotated[int, Reader(partial(count, highest=120))] = 24
    deducted: NotNegative | None = None
    months_deducted: Annotated[int, Reader(partial(count, lowest=0, highest=120))] = 0

    def after(self, month: int, rate: FxQuote) -> "JobResult":
        """Say how it stands when the work ends after a number of months: the contract's, or earlier.

        Parameters
        ----------
        month : int
            [months] worked, 0 to those of the contract.
        rate : FxQuote
            From the wage's currency to that of home: one of today, never a forecast.

        Examples
        --------
        >>> from datetime import date
        >>> from decimal import Decimal
        >>> rate = FxQuote(sent="HKD", received="IDR", rate=Decimal(2_163), side="mid",
        ...                as_of=date(2025, 12, 1), source="lesson 5")
        >>> offer = JobOffer(name="Hong Kong", net_wage=Money(5_100, "HKD"), living_cost=Money(800, "HKD"),
        ...                  cost_at_home=Money(6_000_000, "IDR"), deducted=Money(2_596, "HKD"),
        ...                  months_deducted=6)
        >>> str(offer.after(24, rate).left), offer.after(24, rate).free_month
        ('IDR 183530712', 7)
        >>> str(offer.after(2, rate).left), str(offer.after(2, rate).still_to_deduct)
        ('IDR 1371504', 'IDR 22460592')
        """
        worked = count(month, "month", 0, self.months)
        owed = self._taken * max(self.months_deducted - worked, 0)
        return JobResult(
            self, worked, self._left(worked, rate), rate.convert(owed), self._free_month(rate), rate
        )

    @model_validator(mode="after")
    def _fits_itself(self) -> Self:
        if self.months_deducted > self.months:
            raise InputError("deduction_beyond_contract", months=self.months_deducted, contract=self.months)
        same_currency(self.net_wage, self.living_cost, self._taken, doing="offer")
        return self

    @property
    def _taken(self) -> Money:
        return self.deducted or self.net_wage * 0

    def _left(self, worked: int, rate: FxQuote) -> Money:
        earned = (self.net_wage - self.living_cost) * worked
        taken = self._taken * min(worked, self.months_deducted)
        return rate.convert(earned - taken) - self.cost_at_home

    def _free_month(self, rate: FxQuote) -> int | None:
        """Find the first month without a deduction before which all costs of the job are earned back."""
        for month in range(self.months_deducted + 1, self.months + 1):
            if self._left(month - 1, rate).amount >= 0:
                return month
        return None


class JobResult(NamedTuple):
    """How an offer stands after some months."""

    offer: JobOffer
    worked: int
    """[months]"""
    left: Money
    """In the currency of home: wages less living, deductions and what was paid before leaving"""
    still_to_deduct: Money
    """What the agent would still ask for when the work ends now"""
    free_month: int | None
    """The first month worked for the family and not for the job: nothing is deducted any more and its costs
    are earned back. None if the contract ends before it"""
    rate: FxQuote

    @property
    def months_for_the_job(self) -> int:
        """Grey months of the calendar."""
        return self.offer.months if self.free_month is None else self.free_month - 1


def compare_jobs(
    offers: Sequence[tuple[JobOffer, FxQuote]], after: int | None = None
) -> tuple[JobResult, ...]:
    """Put offers in order by what is left at home a month, the most first.

    Parameters
    ----------
    offers : sequence of (JobOffer, FxQuote)
        Each with the rate of its wage's currency.
    after : int, optional
        [months] when all of them end early; else each runs its own contract.

    Raises
    ------
    InputError
        ``offers_missing``.
    CurrencyMismatch
    """
    if not offers:
        raise InputError("offers_missing")
    ends = None if after is None else count(after, "after", lowest=0)
    results = [
        offer.after(offer.months if ends is None else min(ends, offer.months), rate) for offer, rate in offers
    ]
    same_currency(*(result.left for result in results), doing="offers")
    return tuple(
        sorted(results, key=lambda result: (-(result.left / max(result.worked, 1)).amount, result.offer.name))
    )


class GoOrStay(NamedTuple):
    """Going beside staying, over the same months."""

    going: Money
    staying: Money
    gain: Money
    """Of going, in all; below zero it is lost"""
    ahead_from: int | None
    """[month] from which going is ahead; None if never within the contract"""
    better: Literal["go", "stay"]


def go_or_stay(offer: JobOffer, rate: FxQuote, home_wage: Money, home_living_cost: Money) -> GoOrStay:
    """Set what is left of the work abroad beside what would be left at home in the same months.

    Money only: who cares for the children and how it is to be away is not in it.

    Parameters
    ----------
    offer : JobOffer
    rate : FxQuote
    home_wage, home_living_cost : Money
        [a month] of the same person at home.
    """
    wage, living = not_negative(home_wage, "home_wage"), not_negative(home_living_cost, "home_living_cost")
    each = wage - living
    ahead = next(
        (month for month in range(1, offer.months + 1) if offer.after(month, rate).left > each * month), None
    )
    going, staying = offer.after(offer.months, rate).left, each * offer.months
    return GoOrStay(going, staying, going - staying, ahead, "go" if going > staying else "stay")


def one_more_term(saved: Money, months: int, rate: FxQuote, home_left: Money | None = None) -> Money:
    """Say what one more contract adds to what the family has.

    Parameters
    ----------
    saved : Money
        [a month] abroad.
    months : int
        [months] of the new contract, 1 to 120.
    rate : FxQuote
    home_left : Money, optional
        [a month] what would be left of work at home in the meantime.

    Examples
    --------
    HK$1,300 for two years, at the known rate of 30 October 2026:

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> rate = FxQuote(sent="HKD", received="IDR", rate=Decimal("2313"), side="mid",
    ...                as_of=date(2026, 10, 30), source="ECB")
    >>> one_more_term(Money(1_300, "HKD"), 24, rate)
    Money('72165600', 'IDR')
    """
    months = count(months, "months", 1, 120)
    there = rate.convert(not_negative(saved, "saved") * months)
    here = not_negative(home_left or there * 0, "home_left") * months
    same_currency(there, here, doing="term")
    return there - here
