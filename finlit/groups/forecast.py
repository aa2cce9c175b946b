"""The group's cash in the next two or three years: good, normal and bad ones, and a run on the savings."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from pydantic import Field, field_validator, model_validator

from finlit.errors import InputError
from finlit.money import Money, cash_unit, round_to, to_decimal
from finlit.record import Record

YearKind = Literal["good", "normal", "bad"]


class UsualMonth(Record):
    """What moves in one month of a normal year; six sums of one currency, none negative."""

    savings: Money
    """Paid in by members"""
    repayments: Money
    """Loans coming back"""
    income: Money
    """Charges on loans and other income"""
    withdrawals: Money
    """Savings taken out"""
    lending: Money
    """New loans"""
    costs: Money

    @field_validator("*")
    @classmethod
    def _not_negative(cls, value: Money) -> Money:
        if value.amount < 0:
            raise InputError("amount_negative", name="month", value=value)
        return value

    @model_validator(mode="after")
    def _one_currency(self) -> "UsualMonth":
        sum(
            (getattr(self, name) for name in type(self).model_fields), self.savings
        )  # two are refused by name
        return self


class Change(Record):
    """What a kind of year makes of a normal one: factors, 1 is unchanged. They are assumptions."""

    savings: Decimal = Field(Decimal(1), ge=0)
    repayments: Decimal = Field(Decimal(1), ge=0)
    income: Decimal = Field(Decimal(1), ge=0)
    withdrawals: Decimal = Field(Decimal(1), ge=0)
    lending: Decimal = Field(Decimal(1), ge=0)
    costs: Decimal = Field(Decimal(1), ge=0)

    @field_validator("*", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Any:
        return to_decimal(value, "factor")


ASSUMED: Mapping[YearKind, Change] = {
    "good": Change(savings="1.1", repayments="1.05", income="1.05", withdrawals="0.9"),
    "normal": Change(),
    "bad": Change(savings="0.7", repayments="0.75", income="0.75", withdrawals="1.3"),
}
"""Our own assumptions, to be replaced by what the group has lived through."""


class ForecastMonth(NamedTuple):
    """One month of a forecast."""

    first_day: date
    year: YearKind
    cash_in: Money
    cash_out: Money
    cash: Money
    """At the end; negative: so much is missing"""


class Forecast(NamedTuple):
    """The months, and the worst of them."""

    months: tuple[ForecastMonth, ...]
    lowest: Money
    lowest_month: date
    first_short: date | None
    """First month that ends with less than nothing; None: never"""


def forecast(
    opening: Money,
    usual: Sequence[UsualMonth],
    start: date,
    years: Sequence[YearKind],
    changes: Mapping[YearKind, Change] = ASSUMED,
    months: int | None = None,
) -> Forecast:
    """Run the cash month by month through years of the named kinds.

    Parameters
    ----------
    opening : Money
        Cash on the first day.
    usual : sequence of UsualMonth
        Twelve, from the month of ``start`` on, so that harvest and feast have their place; or one, for
        months that are all alike.
    start : date
    years : sequence of {"good", "normal", "bad"}
        One for each year, for instance ``("normal", "bad")``.
    changes : mapping, optional
        What each kind of year does; without it our own assumptions (``ASSUMED``).
    months : int, optional
        Stop after so many, at most whole years; without it, whole years.

    Raises
    ------
    InputError
        ``months_not_twelve``, ``months_of_years``, ``choice_unknown``.

    Examples
    --------
    >>> sums = dict(savings=900_000, repayments=2_000_000, income=100_000, withdrawals=700_000,
    ...             lending=2_200_000, costs=50_000)
    >>> month = UsualMonth(**{name: Money(sum_, "IDR") for name, sum_ in sums.items()})
    >>> run = forecast(Money(1_000_000, "IDR"), [month], date(2026, 1, 1), ["normal", "bad"])
    >>> run.months[11].cash, run.first_short
    (Money('1600000', 'IDR'), datetime.date(2027, 2, 1))
    """
    if len(usual) not in (1, 12):
        raise InputError("months_not_twelve", count=len(usual))
    for kind in years:
        if kind not in changes:
            raise InputError("choice_unknown", name="years", value=kind, choices=", ".join(changes))
    if not years:
        raise InputError("months_not_twelve", count=0)
    count = 12 * len(years) if months is None else months
    if not 1 <= count <= 12 * len(years):
        raise InputError("months_of_years", months=count, most=12 * len(years))
    cash, made = opening, []
    for place in range(count):
        kind = years[place // 12]
        month, change = usual[place % len(usual)], changes[kind]
        comes = _sum(month, change, ("savings", "repayments", "income"))
        goes = _sum(month, change, ("withdrawals", "lending", "costs"))
        cash = cash + comes - goes
        ahead, number = divmod(start.month - 1 + place, 12)
        made.append(ForecastMonth(date(start.year + ahead, number + 1, 1), kind, comes, goes, cash))
    lowest = min(made, key=lambda month: month.cash.amount)
    short = next((month.first_day for month in made if month.cash.amount < 0), None)
    return Forecast(tuple(made), lowest.cash, lowest.first_day, short)


def _sum(month: UsualMonth, change: Change, names: Sequence[str]) -> Money:
    code = month.savings.currency
    exact = sum((getattr(month, name).amount * getattr(change, name) for name in names), Decimal(0))
    return Money(round_to(exact, cash_unit(code), "half_up"), code)


class Liquidity(NamedTuple):
    """Savings taken out all at once, beside the cash."""

    wanted: Money
    cash: Money
    missing: Money
    """What cannot be paid today"""
    months_to_pay: int | None
    """Until repayments have brought it, when nothing new is lent; None when none come"""


def liquidity_stress(
    cash: Money, savings: Money, taken_share: Decimal | int | str, repayments: Money
) -> Liquidity:
    """Part of the savings is asked back on one day; what is missing comes from repayments.

    Parameters
    ----------
    savings : Money
        That may be taken out at any time.
    taken_share : number
        [share 0-1] of them that is asked back.
    repayments : Money
        [a month] of loans.

    Examples
    --------
    >>> cash, savings, repayments = (Money(sum_, "IDR") for sum_ in (3_000_000, 20_000_000, 1_250_000))
    >>> liquidity_stress(cash, savings, "0.30", repayments)[2:]
    (Money('3000000', 'IDR'), 3)
    """
    share = to_decimal(taken_share, "taken_share")
    if not 0 <= share <= 1:
        raise InputError("chance_not_a_share", name="taken_share", value=share)
    wanted = (savings * share).rounded(mode="half_up")
    missing = max(wanted - cash, cash * 0)
    months = 0
    if missing:
        if repayments.amount <= 0:
            return Liquidity(wanted, cash, missing, None)
        months = int(round_to(missing / repayments, Decimal(1), "up"))
    return Liquidity(wanted, cash, missing, months)
