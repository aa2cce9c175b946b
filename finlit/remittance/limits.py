"""How much may be sent at once, in a month and in a year: a check of a plan, never a price."""

from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator

from finlit.money import Money, not_negative
from finlit.money.currencies import checked_code
from finlit.plain import Plain
from finlit.rules import Dated
from finlit.values import Positive, count, same_currency

Span = Literal["transfer", "month", "year"]


class _LimitPassed(NamedTuple):
    span: Span
    limit: Money
    planned: Money


class LimitPassed(Plain, _LimitPassed):
    """A limit that a plan is above.

    Attributes
    ----------
    span : {"transfer", "month", "year"}
    limit, planned : Money
        What may be sent in it, and what the plan sends.
    """

    __slots__ = ()


class SendingLimits(Dated):
    """The most that may be sent, as far as a rule or a provider tells.

    Attributes
    ----------
    currency : str
        ISO 4217 code of the limits.
    per_transfer, per_month, per_year : Decimal, optional
        [currency] None: not told.

    Examples
    --------
    >>> from datetime import date
    >>> from decimal import Decimal
    >>> taiwan = SendingLimits(name="Taiwan, licensed apps", currency="TWD", per_transfer=Decimal(30_000),
    ...     per_month=Decimal(50_000), per_year=Decimal(400_000), valid_from=date(2021, 10, 1),
    ...     source="G0380269")
    >>> [(one.span, str(one.planned)) for one in taiwan.passed(Money(35_000, "TWD"), 12)]
    [('transfer', 'TWD 35000'), ('year', 'TWD 420000')]
    """

    currency: Annotated[str, BeforeValidator(checked_code)]
    per_transfer: Positive | None = None
    per_month: Positive | None = None
    per_year: Positive | None = None

    def passed(self, each: Money, times_a_year: int) -> tuple[LimitPassed, ...]:
        """Return the limits that a plan is above; exactly at a limit is allowed.

        Parameters
        ----------
        each : Money
            [currency of the limits] one transfer.
        times_a_year : int
            A month is counted with as many transfers as the fullest: five of 52.

        Raises
        ------
        CurrencyMismatch
            For an amount in another currency: exchange it first.
        InputError
            ``amount_not_positive``, ``number_not_whole``.
        """
        same_currency(not_negative(each, "each"), Money(0, self.currency), doing="limit")
        times = count(times_a_year, "times_a_year")
        plan: tuple[tuple[Span, Money], ...] = (
            ("transfer", each),
            ("month", each * -(-times // 12)),
            ("year", each * times),
        )
        limits = {"transfer": self.per_transfer, "month": self.per_month, "year": self.per_year}
        return tuple(
            LimitPassed(span, Money(limit, self.currency), planned)
            for span, planned in plan
            if (limit := limits[span]) is not None and planned.amount > limit
        )
