"""The terms of a loan as they are written in the contract, before anything is worked out."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, partial
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple

from finlit.credit.dates import DayCount, Shift, shifted, year_share
from finlit.errors import CurrencyMismatch, InputError
from finlit.flows import Flow
from finlit.light import LightRecord, field, one, several
from finlit.money import AboveZero, Money, NotNegative, RoundingMode, above_zero, cash_unit, minor_unit
from finlit.timevalue import DAYS_BETWEEN, PERIODS_PER_YEAR, Frequency, due_date, due_dates
from finlit.values import AnnualRate, Day, Positive, Reader, Share, count, day, rate

Method = Literal[
    "flat",
    "annuity",
    "equal_principal",
    "interest_only",
    "balloon",
    "step_rate",
    "murabahah",
    "zero_interest",
]
RatePeriod = Literal["day", "week", "month", "year", "instalment", "whole_term"]
DaysCounted = Literal["30_each", "365/12", "real_dates"]
FirstPeriod = Literal["whole", "by_days", "whole_and_days"]
FeeKind = Literal[
    "disbursement", "instalment", "insurance_upfront", "insurance_yearly", "drawdown", "conversion"
]


class Plan(NamedTuple):
    """How one method charges and repays."""

    charged_on: Literal["balance", "first_amount"]
    """Interest is reckoned on what is still owed, or on the first amount whatever has been repaid"""
    level: Literal["annuity", "equal_principal", "none"]
    """Equal instalments, equal parts of the loan, or nothing repaid before the last day"""
    needs: tuple[str, ...]
    """Fields of the loan that only make sense here, and without which nothing can be worked out"""
    means: str


METHODS: dict[Method, Plan] = {
    "flat": Plan(
        "first_amount",
        "equal_principal",
        ("rate",),
        "Interest on the first amount for the whole time; equal instalments (flat).",
    ),
    "annuity": Plan(
        "balance", "annuity", ("rate",), "Interest on what is still owed; equal instalments (anuitas)."
    ),
    "equal_principal": Plan(
        "balance",
        "equal_principal",
        ("rate",),
        "Interest on what is still owed; equal parts of it, falling instalments (menurun).",
    ),
    "interest_only": Plan(
        "balance",
        "none",
        ("rate",),
        "Only interest until the last instalment, which repays the whole loan.",
    ),
    "balloon": Plan(
        "balance",
        "annuity",
        ("rate", "balloon"),
        "As annuity, but a named amount stays to be paid with the last instalment.",
    ),
    "step_rate": Plan(
        "balance",
        "annuity",
        ("rate", "steps"),
        "As annuity, with another rate from a named instalment on; the instalment is then set anew.",
    ),
    "murabahah": Plan(
        "first_amount",
        "equal_principal",
        ("rate",),
        "Cost plus a margin fixed at the start; equal instalments of the price.",
    ),
    "zero_interest": Plan("first_amount", "equal_principal", (), "Nothing is charged for time; equal parts."),
}
"""What each method means, charges and needs: the only place where it is said."""

MOST_INSTALMENTS = 3660
_MOST_CHANGES = 60
_MOST_FEES = 20
_MOST_HOLIDAYS = 5000

Instalments = Annotated[int, Reader(partial(count, highest=MOST_INSTALMENTS))]
Waiting = Annotated[int, Reader(partial(count, lowest=0, highest=MOST_INSTALMENTS))]
_weekday = partial(count, lowest=0, highest=6)
AnyRate = Annotated[Decimal, Reader(partial(rate, even_if_dear=True))]
"""Of any period: whether it is a percentage by mistake is asked where the period is known."""

Drawdown = Flow
"""A part of a loan, handed over with instalment number ``at`` (0: at the start)."""


class Rounding(LightRecord):
    """How instalments are rounded, and where the rest goes.

    Attributes
    ----------
    unit : Decimal, optional
        [currency] instalments are multiples of this: 1, 100, 500, 1000 ... Without it, the smallest unit
        that daily life uses: whole rupiah, so that a table can be paid and added up by hand. "0.01" counts
        in sen.
    mode : str
        See ``finlit.money.RoundingMode``.
    residue : {"last", "first"}
        Which instalment carries what rounding leaves. The last one always closes the loan.

    Examples
    --------
    >>> Rounding(unit=Decimal(1000), mode="up")
    Rounding(unit=Decimal('1000'), mode='up')
    """

    unit: Positive | None = None
    mode: RoundingMode = "half_even"
    residue: Literal["last", "first"] = "last"


class Fee(LightRecord):
    """One charge beside the interest: ``flat`` [currency] plus ``share`` [0-1] of its base.

    Attributes
    ----------
    kind : str
        ``disbursement``: at the start, base the whole loan. ``drawdown``: with each amount handed over, base
        that amount. ``instalment``: with each instalment, base principal and interest in it.
        ``conversion``: the same base, the exchange of the instalment into the loan's currency.
        ``insurance_upfront``: at the start, base the whole loan. ``insurance_yearly``: at the start and each
        year while anything is owed, base what is owed then.
    flat : Money, optional
    share : Decimal
        [0-1]

    Raises
    ------
    InputError
        ``share_as_percent``: 5 for 5 percent is 0.05; ``amount_negative``, ``choice_unknown``.

    Examples
    --------
    >>> Fee(kind="disbursement", share=Decimal("0.01"))
    Fee(kind='disbursement', share=Decimal('0.01'))
    """

    kind: FeeKind
    flat: NotNegative | None = None
    share: Share = Decimal(0)


class CompulsorySavings(LightRecord):
    """Money that the lender holds back and gives back, with its own interest, on the last due date.

    Attributes
    ----------
    at_start : Money, optional
        Held back when the loan is handed over.
    at_start_share : Decimal
        [0-1 of the loan] likewise.
    per_instalment : Money, optional
        Paid with each instalment.
    annual_rate : Decimal
        [a year] what the savings earn.

    Raises
    ------
    InputError
        ``share_as_percent``, ``rate_as_percent``, ``amount_negative``.

    Examples
    --------
    >>> CompulsorySavings(at_start_share=Decimal("0.15"))
    CompulsorySavings(at_start_share=Decimal('0.15'))
    """

    at_start: NotNegative | None = None
    at_start_share: Share = Decimal(0)
    per_instalment: NotNegative | None = None
    annual_rate: AnnualRate = Decimal(0)


class RateStep(LightRecord):
    """Another rate from instalment number ``from_instalment`` on, for the same period as the first one.

    Examples
    --------
    >>> RateStep(from_instalment=37, rate=Decimal("0.11"))
    RateStep(from_instalment=37, rate=Decimal('0.11'))
    """

    from_instalment: Annotated[int, Reader(partial(count, lowest=2, highest=MOST_INSTALMENTS))]
    rate: AnyRate


def _drawdown(value: Any, name: str) -> Flow:
    """Read a part of the loan: a flow, a pair, or a mapping of ``at`` and ``amount``."""
    at: Any
    amount: Any
    if isinstance(value, Mapping):
        at, amount = value.get("at"), value.get("amount")
    elif isinstance(value, tuple) and len(value) in (2, 3):
        at, amount = value[:2]
    else:
        raise InputError("field_invalid", record=name, field=name, value=value, reason="at, amount")
    return Flow(count(at, "at", 0, MOST_INSTALMENTS), above_zero(amount, "amount"))


class Terms(LightRecord):
    """What the contract of a loan says; :class:`finlit.credit.Loan` works out what follows from it.

    Attributes
    ----------
    principal : Money
        The whole loan, before anything is taken off.
    method : str
        See ``METHODS``.
    instalments : int
        That repay the loan, 1 to 3,660; given as ``n``, as spreadsheets do. Periods without repayment come
        before them.
    rate : number
        [share a ``rate_period``] 0.02 is two percent; below 1, a day's below 0.05. Every method needs one but
        ``zero_interest``.
    rate_period : {"day", "week", "month", "year", "instalment", "whole_term"}
        Time that the rate is for. Without ``day_count`` a year is 12 months, 52 weeks or 365 days, all equal.
        ``whole_term`` charges the rate once, spread over the instalments.
    days_counted : {"30_each", "365/12", "real_dates"}, optional
        How many days one period of a daily rate has: 30 in every month (90 in a quarter), a twelfth of 365
        (so without it), or the days between the due dates, which needs a start.
    even_if_dear : bool
        The rate truly is as dear as that: 1.2 is 120 percent.
    frequency : str
        See ``PERIODS_PER_YEAR``.
    start : date, optional
        Without it periods are equal and rows have no dates.
    first_due : date, optional
        Where the first period is longer or shorter than the others.
    first_period : {"whole", "by_days", "whole_and_days"}
        What such a first period is charged: a whole period's interest however long it is; that of all its
        days, a year having 365; or whole periods counted back from the first due date, and days before them.
        With ``day_count`` every period is charged by its days.
    dates : tuple of date, optional
        Given due dates (one for each row) instead of a frequency; interest runs by ``day_count``.
    day_count : str, optional
        Charge by days between the dates instead of equal periods.
    holidays, closed_weekdays, shift
        Due dates on a closed day (0 is Monday) move to the ``next`` or ``previous`` open one.
    payment_holiday : int
        [periods] at the start without any payment; their interest is ``added`` to the debt or ``forgiven``.
    interest_only_periods : int
        [periods] after that in which only interest is paid.
    grace_interest : {"added", "forgiven"}
        What becomes of the interest of the payment holiday.
    drawdowns : tuple of Drawdown
        Where the money is handed over in parts; they add up to the principal and the first is at the start.
    balloon : Money, optional
        For method ``balloon``.
    steps : tuple of RateStep
        For method ``step_rate``.
    fees : tuple of Fee
    savings : CompulsorySavings, optional
    rounding : Rounding

    Raises
    ------
    InputError
        ``rate_missing``, ``rate_as_percent``, ``amount_not_positive``, ``amount_not_whole_units``,
        ``loan_field_missing``, ``loan_field_unused``, ``drawdowns_unusable``, ``steps_unusable``,
        ``dates_unusable``, ``rounding_unit_unusable``, ``date_beyond_calendar``, ``field_invalid``.
    CurrencyMismatch
        When a fee or a part has another currency than the loan.
    """

    principal: AboveZero
    method: Method
    instalments: Instalments = field(alias="n")
    rate: AnyRate = Decimal(0)
    rate_period: RatePeriod = "year"
    days_counted: DaysCounted | None = None
    even_if_dear: bool = False
    frequency: Frequency = "month"
    start: Day | None = None
    first_due: Day | None = None
    first_period: FirstPeriod = "whole"
    dates: Annotated[tuple[date, ...], Reader(several(day, MOST_INSTALMENTS))] | None = None
    day_count: DayCount | None = None
    holidays: Annotated[Collection[date], Reader(several(day, _MOST_HOLIDAYS, frozenset))] = frozenset()
    closed_weekdays: Annotated[Collection[int], Reader(several(_weekday, 7, frozenset))] = frozenset()
    shift: Shift = "none"
    payment_holiday: Waiting = 0
    interest_only_periods: Waiting = 0
    grace_interest: Literal["added", "forgiven"] = "added"
    drawdowns: Annotated[tuple[Drawdown, ...], Reader(several(_drawdown, _MOST_CHANGES))] = ()
    balloon: NotNegative | None = None
    steps: Annotated[tuple[RateStep, ...], Reader(several(one(RateStep), _MOST_CHANGES))] = ()
    fees: Annotated[tuple[Fee, ...], Reader(several(one(Fee), _MOST_FEES))] = ()
    savings: Annotated[CompulsorySavings, Reader(one(CompulsorySavings))] | None = None
    rounding: Annotated[Rounding, Reader(one(Rounding))] = Rounding()

    def __post_init__(self) -> None:
        for amount in self._amounts():
            self._check_amount(amount)
        self._check_method()
        self._check_days()
        self._check_rates()
        self._check_parts()
        self._check_calendar()

    def _amounts(self) -> list[Money]:
        saved = self.savings
        found = [self.balloon, *[fee.flat for fee in self.fees], *[part.amount for part in self.drawdowns]]
        if saved is not None:
            found += [saved.at_start, saved.per_instalment]
        return [self.principal, *[amount for amount in found if amount is not None]]

    def _check_amount(self, amount: Money) -> None:
        code = self.principal.currency
        if amount.currency != code:
            raise CurrencyMismatch("currency_mismatch", first=code, second=amount.currency, doing="Loan")
        if amount.amount % minor_unit(code):
            raise InputError("amount_not_whole_units", amount=amount, unit=minor_unit(code))

    def _check_method(self) -> None:
        needs = METHODS[self.method].needs
        for name, is_given, says_nothing in (
            ("rate", "rate" in self.__dict__, not self.rate),  # 0 is a rate too, where somebody says it
            ("balloon", self.balloon is not None, False),
            ("steps", bool(self.steps), False),
        ):
            if name in needs and not is_given:
                if name == "rate":
                    raise InputError("rate_missing", name=name)
                raise InputError("loan_field_missing", method=self.method, field=name)
            if is_given and name not in needs and not says_nothing:
                raise InputError("loan_field_unused", method=self.method, field=name)
        if self.balloon is not None and self.balloon > self.principal:
            raise InputError("balloon_unusable", balloon=self.balloon, principal=self.principal)
        unit, smallest = self.rounding_unit, minor_unit(self.principal.currency)
        if unit % smallest:
            raise InputError("rounding_unit_unusable", unit=unit, smallest=smallest)

    def _check_days(self) -> None:
        """Refuse two ways of counting the same days."""
        if self.days_counted is not None:
            if self.rate_period != "day":
                raise InputError("loan_field_unused", method=self.rate_period, field="days_counted")
            if self.day_count is not None or (self.dates is not None and self.days_counted != "real_dates"):
                told = self.day_count or "dates"
                raise InputError("loan_field_unused", method=told, field="days_counted")
        if self.first_period != "whole" and (self.first_due is None or self.counts_days):
            raise InputError("loan_field_unused", method=self.day_count or "start", field="first_period")

    def _check_rates(self) -> None:
        period = self.frequency if self.rate_period == "instalment" else self.rate_period
        for each in (self.rate, *[step.rate for step in self.steps]):
            rate(each, "rate", period, even_if_dear=self.even_if_dear)

    def _check_parts(self) -> None:
        starts = [step.from_instalment for step in self.steps]
        if sorted(set(starts)) != starts or (starts and starts[-1] > self.instalments):
            raise InputError("steps_unusable", starts=tuple(starts), n=self.instalments)
        if self.rows > MOST_INSTALMENTS:
            raise InputError("number_above", name="n", value=self.rows, highest=MOST_INSTALMENTS)
        if not self.drawdowns:
            return
        places = [part.at for part in self.drawdowns if isinstance(part.at, int)]
        amounts = [part.amount.amount for part in self.drawdowns]
        if (
            places[0] != 0
            or sorted(set(places)) != places
            or places[-1] >= self.rows
            or min(amounts) <= 0
            or sum(amounts) != self.principal.amount
        ):
            raise InputError("drawdowns_unusable", total=sum(amounts), principal=self.principal)

    def _check_calendar(self) -> None:
        if self.start is None:
            for name, given in (
                ("first_due", self.first_due),
                ("dates", self.dates),
                ("day_count", self.day_count),
                ("shift", None if self.shift == "none" else self.shift),
                ("days_counted", self.days_counted if self.days_counted == "real_dates" else None),
            ):
                if given is not None:
                    raise InputError("loan_needs_start", field=name)
            return
        if self.first_due is not None and self.dates is not None:
            raise InputError("loan_field_unused", method="dates", field="first_due")
        if self.first_due is not None and self.first_due < self.start:
            raise InputError("dates_unusable", start=self.start, rows=self.rows, first=self.first_due)
        if self.dates is not None:
            rising = all(early < late for early, late in zip(self.dates, self.dates[1:], strict=False))
            if len(self.dates) != self.rows or not rising or self.dates[0] < self.start:
                first = self.dates[0] if self.dates else "-"
                raise InputError("dates_unusable", start=self.start, rows=self.rows, first=first)
        if self.counts_days and self.rate and not self.years:
            raise InputError("dates_unusable", start=self.start, rows=self.rows, first=self.start)
        due = self.due  # a calendar that ends too early is told now, not later
        if due and due[0] < self.start:
            raise InputError("dates_unusable", start=self.start, rows=self.rows, first=due[0])

    @property
    def rows(self) -> int:
        """Rows of the schedule: the instalments and the periods without repayment before them."""
        return self.instalments + self.payment_holiday + self.interest_only_periods

    @property
    def rounding_unit(self) -> Decimal:
        """[currency] what instalments are rounded to."""
        return self.rounding.unit or cash_unit(self.principal.currency)

    @property
    def row_unit(self) -> Decimal:
        """[currency] what every amount of a row is rounded to."""
        return min(self.rounding_unit, cash_unit(self.principal.currency))

    @property
    def is_regular(self) -> bool:
        """Whether all periods are equal, so that no date matters for the price."""
        has_dates = self.dates is not None or self.first_due is not None or self.shift != "none"
        return not has_dates and not self.counts_days

    @cached_property
    def due(self) -> tuple[date, ...] | None:
        """Due dates, one for each row; None without a start."""
        if self.start is None:
            return None
        days = self.dates or due_dates(self.start, self.frequency, self.rows, self.first_due)
        return tuple(shifted(days, self.shift, self.holidays, self.closed_weekdays))

    def _first_share(self, whole: Fraction) -> Fraction:
        """Say which share of a year an odd first period is, where a whole one is so much."""
        assert self.start is not None
        assert self.due is not None
        begins, periods = self.due[0], 0
        while self.first_period == "whole_and_days":
            earlier = due_date(self.due[0], self.frequency, -periods - 1)
            if earlier < self.start:
                break
            begins, periods = earlier, periods + 1
        return periods * whole + year_share(self.start, begins, "act/365F")

    def share_of_period(self, rate: Decimal) -> tuple[int, int]:
        """Say which share a rate of the contract charges for one of equal periods: exactly, as a ratio."""
        share, of = rate.as_integer_ratio()
        if self.rate_period == "whole_term":
            return share, of * self.rows
        if self.rate_period == "instalment":
            return share, of
        if self.days_counted == "30_each":
            return share * self.days_of_period.numerator, of
        return share * PERIODS_PER_YEAR[self.rate_period], of * PERIODS_PER_YEAR[self.frequency]

    @property
    def days_of_period(self) -> Fraction:
        """[days] that one of equal periods has where a daily rate is charged."""
        if self.days_counted != "30_each":
            return Fraction(PERIODS_PER_YEAR["day"], PERIODS_PER_YEAR[self.frequency])
        return Fraction(DAYS_BETWEEN.get(self.frequency) or 360 // PERIODS_PER_YEAR[self.frequency])

    @property
    def annual_rate(self) -> Decimal:
        """[a year] the contract's rate, simple: a monthly rate times twelve; nothing compounded."""
        if self.rate_period in PERIODS_PER_YEAR:
            return self.rate * PERIODS_PER_YEAR[self.rate_period]
        exact = Fraction(self.rate) * self.rate_periods_per_year
        return Decimal(exact.numerator) / exact.denominator

    @property
    def rate_periods_per_year(self) -> Fraction:
        """How many times a year the contract's rate is charged."""
        if self.rate_period in PERIODS_PER_YEAR:
            return Fraction(PERIODS_PER_YEAR[self.rate_period])
        years = self.years
        charged = 1 if self.rate_period == "whole_term" else self.rows
        return charged / years if years else Fraction(0)

    @property
    def years(self) -> Fraction:
        """[years] from the start to the last due date, as the contract counts them."""
        if not self.is_even:
            return sum(self.year_shares, Fraction(0))
        return Fraction(self.rows, PERIODS_PER_YEAR[self.frequency])

    @property
    def counts_days(self) -> bool:
        """Whether interest runs by days between all dates."""
        return self.dates is not None or self.day_count is not None or self.days_counted == "real_dates"

    @property
    def is_even(self) -> bool:
        """Whether every period is charged as a whole one, an odd first one too."""
        return not self.counts_days and self.first_period == "whole"

    @cached_property
    def year_shares(self) -> tuple[Fraction, ...]:
        """Each row's share of a year; the first entry belongs to row 0 and is 0."""
        if self.is_even:
            return (Fraction(0), *[Fraction(1, PERIODS_PER_YEAR[self.frequency])] * self.rows)
        assert self.start is not None
        assert self.due is not None
        basis = self.day_count or "act/365F"
        if not self.counts_days:
            whole = Fraction(1, PERIODS_PER_YEAR[self.frequency])
            if self.days_counted is not None:
                whole = self.days_of_period / PERIODS_PER_YEAR["day"]
            return Fraction(0), self._first_share(whole), *[whole] * (self.rows - 1)
        return (
            Fraction(0),
            *(year_share(start, end, basis) for start, end in pairwise((self.start, *self.due))),
        )
