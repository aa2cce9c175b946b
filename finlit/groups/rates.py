"""Legal limits on the rates of a cooperative. They change, so each has its days, and all are passed in."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import field_validator

from finlit.errors import InputError, NoData
from finlit.money import Money, cash_unit, round_to, to_decimal
from finlit.record import Record


class Ceiling(Record):
    """A legal limit on a rate, with the days for which it holds.

    Attributes
    ----------
    rule : str
        "loan_rate" or "savings_rate".
    highest : Decimal
        [share a year]
    since, until : date
        ``until`` None: still in force.
    source : str
        The rule, for instance "Permenkop UKM 8/2023 art. 27".
    """

    rule: str
    highest: Decimal
    since: date
    until: date | None = None
    source: str

    @field_validator("highest", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Any:
        return to_decimal(value, "highest")

    def holds_on(self, when: date) -> bool:
        """Whether the limit is in force on that day."""
        return self.since <= when and (self.until is None or when <= self.until)


def check_rate(
    rule: str, annual_rate: Decimal | int | str, ceilings: Sequence[Ceiling], when: date
) -> Ceiling:
    """Hold a rate against the limit of that day, and return the limit.

    Raises
    ------
    InputError
        ``rate_above_ceiling`` with the difference.
    NoData
        ``no_rule_for_day``: a missing rule is missing, never "no limit".
    """
    rate = to_decimal(annual_rate, rule)
    for ceiling in ceilings:
        if ceiling.rule == rule and ceiling.holds_on(when):
            if rate > ceiling.highest:
                raise InputError(
                    "rate_above_ceiling",
                    name=rule,
                    rate=rate * 100,
                    highest=ceiling.highest * 100,
                    difference=(rate - ceiling.highest) * 100,
                    source=ceiling.source,
                )
            return ceiling
    raise NoData("no_rule_for_day", rule=rule, when=when)


class SavingsTax(Record):
    """Tax on the interest of members' savings: free up to a sum a month, above it on the whole interest.

    The step is a cliff: one rupiah more interest can cost thousands.

    Attributes
    ----------
    free_up_to : Money
        [a month]
    rate_above : Decimal
        [share of all the month's interest]
    source : str

    Examples
    --------
    >>> tax = SavingsTax(free_up_to=Money(240_000, "IDR"), rate_above="0.10", source="PP 15/2009")
    >>> tax.on(Money(240_000, "IDR")), tax.on(Money(240_001, "IDR"))
    (Money('0', 'IDR'), Money('24000', 'IDR'))
    """

    free_up_to: Money
    rate_above: Decimal
    source: str

    @field_validator("rate_above", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Any:
        return to_decimal(value, "rate_above")

    def on(self, interest: Money) -> Money:
        """Tax on the interest of one month, rounded to what daily life uses."""
        if interest <= self.free_up_to:
            return interest * 0
        return (interest * self.rate_above).rounded()


def interest_on(balance: Money, annual_rate: Decimal | int | str, months: int = 1) -> Money:
    """Interest of some months at a yearly rate, a twelfth each, rounded to what daily life uses.

    >>> interest_on(Money(5_000_000, "IDR"), "0.09")
    Money('37500', 'IDR')
    """
    rate = to_decimal(annual_rate, "annual_rate")
    if rate < 0:
        raise InputError("amount_negative", name="annual_rate", value=rate)
    exact = balance.amount * rate * months / 12
    return Money(round_to(exact, cash_unit(balance.currency), "half_up"), balance.currency)
