"""The group's cash in the next two or three years: good, normal and bad ones, and a run on the savings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import model_validator

from finlit.errors import InputError
from finlit.money import Money, NotNegative, cash_unit, not_negative, round_to
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.timevalue import months_after
from finlit.values import Reader, amount, count, one_of, same_currency, share

YearKind = Literal["good", "normal", "bad"]


class UsualMonth(Record):
    """What moves in one month of a normal year; six sums of one currency, none negative."""

    savings: NotNegative
    """Paid in by members"""
    repayments: NotNegative
    """Loans coming back"""
    income: NotNegative
    """Charges on loans and other income"""
    withdrawals: NotNegative
    """Savings taken out"""
    lending: NotNegative
    """New loans"""
    costs: NotNegative

    @model_validator(mode="after")
    def _one_currency(self) -> "UsualMonth":
        same_currency(*(getattr(self, name) for name in type(self).model_fields), doing="month")
        return self


Factor = Annotated[Decimal, Reader(partial(amount, most=10))]  # 95 is a percentage, and no factor


class Change(Record):
    """What a kind of year makes of a normal one: factors up to 10, 1 is unchanged. They are assumptions."""

    savings: Factor = Decimal(1)
    repayments: Factor = Decimal(1)
    income: Factor = Decimal(1)
    withdrawals: Factor = Decimal(1)
    lending: Factor = Decimal(1)
    costs: Factor = Decimal(1)


ASSUMED: Mapping[YearKind, Change] = {
    "good": Change(
        savings=Decimal("1.1"),
        repayments=Decimal("1.05"),
        income=Decimal("1.05"),
        withdrawals=Decimal("0.9"),
    ),
    "normal": Change(),
    "bad": Change(
        savings=Decimal("0.7"),
        repayments=Decimal("0.75"),
        income=Decimal("0.75"),
        withdrawals=Decimal("1.3"),
    ),
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


@dataclass(frozen=True, slots=True)
class Forecast(Table):
    """The months, and the worst of them."""

    months: tuple[ForecastMonth, ...]
    lowest: Money
    lowest_month: date
    first_short: date | None
    """First month that ends with less than nothing; None: never"""
    _rows = "months"


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
        one_of(kind, "years", changes)
    if not years:
        raise InputError("months_not_twelve", count=0)
    most = 12 * len(years)
    run = most if months is None else count(months, "months", lowest=0)
    if not 1 <= run <= most:
        raise InputError("months_of_years", months=run, most=most)
    cash, made = opening, []
    for place in range(run):
        kind = years[place // 12]
        month, change = usual[place % len(usual)], changes[kind]
        comes = _sum(month, change, ("savings", "repayments", "income"))
        goes = _sum(month, change, ("withdrawals", "lending", "costs"))
        cash = cash + comes - goes
        made.append(ForecastMonth(months_after(start, place, day=1), kind, comes, goes, cash))
    lowest = min(made, key=lambda month: month.cash.amount)
    short = next((month.first_day for month in made if month.cash.amount < 0), None)
    return Forecast(tuple(made), lowest.cash, lowest.first_day, short)


def _sum(month: UsualMonth, change: Change, names: Sequence[str]) -> Money:
    code = month.savings.currency
    exact = sum((getattr(month, name).amount * getattr(change, name) for name in names), Decimal(0))
    return Money(round_to(exact, cash_unit(code), "half_up"), code)


@dataclass(frozen=True, slots=True)
class Liquidity(Plain):
    """Savings taken out all at once, beside the cash."""

    wanted: Money
    cash: Money
    missing: Money
    """What cannot be paid today"""
    months_to_pay: int | None
    """Until repayments have brought it, when nothing new is lent; None when none come"""


def liquidity_stress(cash: Money, savings: Money, taken_share: Any, repayments: Money) -> Liquidity:
    """Part of the savings is asked back on one day; what is missing comes from repayments.

    Parameters
    ----------
    savings : Money
        That may be taken out at any time.
    taken_share : number
        [share 0-1] of them that is asked back.
    repayments : Money
        [a month] of loans, zero or more.

    Raises
    ------
    InputError
        ``share_as_percent``, ``amount_negative``.
    CurrencyMismatch

    Examples
    --------
    >>> cash, savings, repayments = (Money(sum_, "IDR") for sum_ in (3_000_000, 20_000_000, 1_250_000))
    >>> run = liquidity_stress(cash, savings, "0.30", repayments)
    >>> str(run.missing), run.months_to_pay
    ('IDR 3000000', 3)
    """
    same_currency(
        not_negative(cash, "cash"),
        not_negative(savings, "savings"),
        not_negative(repayments, "repayments"),
        doing="run",
    )
    wanted = (savings * share(taken_share, "taken_share")).rounded(mode="half_up")
    missing = max(wanted - cash, Money(0, cash.currency))
    months = 0
    if missing:
        if not repayments:
            return Liquidity(wanted, cash, missing, None)
        months = int(round_to(missing / repayments, Decimal(1), "up"))
    return Liquidity(wanted, cash, missing, months)
