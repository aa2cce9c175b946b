"""A loan as it is written in the contract, before anything is worked out."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from finlit.credit.dates import DayCount, Shift, shifted, year_share
from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money, NotNegative, RoundingMode, cash_unit, minor_unit
from finlit.record import Record
from finlit.timevalue import PERIODS_PER_YEAR, Frequency, due_dates
from finlit.values import AnnualRate, Positive, Reader, Share, rate

if TYPE_CHECKING:
    from finlit.credit.price import TruePrice
    from finlit.credit.schedule import Schedule

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
FeeKind = Literal[
    "disbursement", "instalment", "insurance_upfront", "insurance_yearly", "drawdown", "conversion"
]

METHODS: dict[Method, str] = {
    "flat": "Interest on the first amount for the whole time; equal instalments (flat).",
    "annuity": "Interest on what is still owed; equal instalments (anuitas).",
    "equal_principal": "Interest on what is still owed; equal parts of it, falling instalments (menurun).",
    "interest_only": "Only interest until the last instalment, which repays the whole loan.",
    "balloon": "As annuity, but a named amount stays to be paid with the last instalment.",
    "step_rate": "As annuity, with another rate from a named instalment on; the instalment is then set anew.",
    "murabahah": "Cost plus a margin fixed at the start; equal instalments of the price.",
    "zero_interest": "Nothing is charged for time; equal parts.",
}
"""What each method means: the only place where it is said."""

ON_FIRST_AMOUNT = ("flat", "murabahah", "zero_interest")
"""Methods whose charge is reckoned on the first amount, whatever has been repaid."""

AnyRate = Annotated[Decimal, Reader(partial(rate, even_if_dear=True))]
"""Of any period: whether it is a percentage by mistake is asked where the period is known."""

MOST_INSTALMENTS = 3660
_MOST_CHANGES = 60


class Rounding(Record):
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
    """

    unit: Positive | None = None
    mode: RoundingMode = "half_even"
    residue: Literal["last", "first"] = "last"


class Fee(Record):
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
    """

    kind: FeeKind
    flat: NotNegative | None = None
    share: Share = Decimal(0)


class CompulsorySavings(Record):
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
    """

    at_start: NotNegative | None = None
    at_start_share: Share = Decimal(0)
    per_instalment: NotNegative | None = None
    annual_rate: AnnualRate = Decimal(0)


class Drawdown(Record):
    """A part of the loan handed over with instalment number ``at`` (0: at the start)."""

    at: int = Field(ge=0, le=MOST_INSTALMENTS)
    amount: Money


class RateStep(Record):
    """Another rate from instalment number ``from_instalment`` on, for the same period as the first one."""

    from_instalment: int = Field(ge=2, le=MOST_INSTALMENTS)
    rate: AnyRate


class Loan(Record):
    """A loan as its contract says: what is lent, how it is charged, when it is repaid.

    "Two percent a month flat for a year" is ``method="flat", rate="0.02", rate_period="month", n=12``.

    Attributes
    ----------
    principal : Money
        The whole loan, before anything is taken off.
    method : str
        See ``METHODS``.
    n : int
        Instalments that repay the loan, 1 to 3,660. Periods of grace come before them.
    rate : number
        [share a ``rate_period``] 0.02 is two percent; below 1, a day's below 0.05. Every method needs one but
        ``zero_interest``.
    rate_period : {"day", "week", "month", "year", "instalment", "whole_term"}
        Time that the rate is for. Without ``day_count`` a year is 12 months, 52 weeks or 365 days, all equal.
        ``whole_term`` charges the rate once, spread over the instalments.
    even_if_dear : bool
        The rate truly is as dear as that: 1.2 is 120 percent.
    frequency : str
        See ``PERIODS_PER_YEAR``.
    start : date, optional
        Without it periods are equal and rows have no dates.
    first_due : date, optional
        Where the first period is longer or shorter than the others.
    dates : tuple of date, optional
        Given due dates (one for each row) instead of a frequency; interest runs by ``day_count``.
    day_count : str, optional
        Charge by days between the dates instead of equal periods.
    holidays, closed_weekdays, shift
        Due dates on a closed day (0 is Monday) move to the ``next`` or ``previous`` open one.
    grace_all : int
        Periods at the start without any payment; their interest is ``added`` to the debt or ``forgiven``.
    grace_principal : int
        Periods after that in which only interest is paid.
    grace_interest : {"added", "forgiven"}
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

    Examples
    --------
    Twenty million at two percent a month flat, twelve months:

    >>> loan = Loan(principal=Money(20_000_000, "IDR"), method="flat", rate="0.02", rate_period="month", n=12)
    >>> loan.schedule().rows[0].payment.rounded()
    Money('2066667', 'IDR')
    >>> price = loan.price()
    >>> price.cost.rounded(), round(price.nominal_annual_rate, 3), round(price.effective_annual_rate, 3)
    (Money('4800000', 'IDR'), 0.417, 0.507)
    """

    principal: Money
    method: Method
    n: int = Field(ge=1, le=MOST_INSTALMENTS)
    rate: AnyRate = Decimal(0)
    rate_period: RatePeriod = "year"
    even_if_dear: bool = False
    frequency: Frequency = "month"
    start: date | None = None
    first_due: date | None = None
    dates: tuple[date, ...] | None = None
    day_count: DayCount | None = None
    holidays: frozenset[date] = frozenset()
    closed_weekdays: frozenset[int] = frozenset()
    shift: Shift = "none"
    grace_all: int = Field(0, ge=0, le=MOST_INSTALMENTS)
    grace_principal: int = Field(0, ge=0, le=MOST_INSTALMENTS)
    grace_interest: Literal["added", "forgiven"] = "added"
    drawdowns: tuple[Drawdown, ...] = Field((), max_length=_MOST_CHANGES)
    balloon: Money | None = None
    steps: tuple[RateStep, ...] = Field((), max_length=_MOST_CHANGES)
    fees: tuple[Fee, ...] = Field((), max_length=20)
    savings: CompulsorySavings | None = None
    rounding: Rounding = Rounding()

    @model_validator(mode="after")
    def _fits_together(self) -> "Loan":
        if self.principal.amount <= 0:
            raise InputError("amount_not_positive", name="principal", value=self.principal)
        for amount in self._amounts():
            self._check_amount(amount)
        self._check_method()
        self._check_rates()
        self._check_parts()
        self._check_calendar()
        return self

    def _amounts(self) -> list[Money]:
        saved = self.savings
        found = [self.balloon, *(fee.flat for fee in self.fees), *(part.amount for part in self.drawdowns)]
        if saved is not None:
            found += [saved.at_start, saved.per_instalment]
        return [self.principal, *(amount for amount in found if amount is not None)]

    def _check_amount(self, amount: Money) -> None:
        code = self.principal.currency
        if amount.currency != code:
            raise CurrencyMismatch("currency_mismatch", first=code, second=amount.currency, doing="Loan")
        if amount.amount % minor_unit(code):
            raise InputError("amount_not_whole_units", amount=amount, unit=minor_unit(code))

    def _check_method(self) -> None:
        wanted = {"balloon": self.balloon is not None, "step_rate": bool(self.steps)}
        for method, given in wanted.items():
            field = {"balloon": "balloon", "step_rate": "steps"}[method]
            if self.method == method and not given:
                raise InputError("loan_field_missing", method=method, field=field)
            if self.method != method and given:
                raise InputError("loan_field_unused", method=self.method, field=field)
        if self.method == "zero_interest" and self.rate:
            raise InputError("loan_field_unused", method=self.method, field="rate")
        if self.balloon is not None and not 0 <= self.balloon.amount <= self.principal.amount:
            raise InputError("balloon_unusable", balloon=self.balloon, principal=self.principal)
        unit, smallest = self.rounding_unit, minor_unit(self.principal.currency)
        if unit % smallest:
            raise InputError("rounding_unit_unusable", unit=unit, smallest=smallest)

    def _check_rates(self) -> None:
        if self.method != "zero_interest" and "rate" not in self.model_fields_set:
            raise InputError("rate_missing", name="rate")
        period = self.frequency if self.rate_period == "instalment" else self.rate_period
        for each in (self.rate, *(step.rate for step in self.steps)):
            rate(each, "rate", period, even_if_dear=self.even_if_dear)

    def _check_parts(self) -> None:
        starts = [step.from_instalment for step in self.steps]
        if sorted(set(starts)) != starts or (starts and starts[-1] > self.n):
            raise InputError("steps_unusable", starts=tuple(starts), n=self.n)
        if self.rows > MOST_INSTALMENTS:
            raise InputError("number_above", name="n", value=self.rows, highest=MOST_INSTALMENTS)
        if not self.drawdowns:
            return
        places = [part.at for part in self.drawdowns]
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
        if not all(0 <= day <= 6 for day in self.closed_weekdays):
            raise InputError("field_invalid", record="Loan", field="closed_weekdays",
                             value=tuple(self.closed_weekdays), reason="0-6")  # fmt: skip
        if self.start is None:
            for field, given in (
                ("first_due", self.first_due),
                ("dates", self.dates),
                ("day_count", self.day_count),
                ("shift", None if self.shift == "none" else self.shift),
            ):
                if given is not None:
                    raise InputError("loan_needs_start", field=field)
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
        """Rows of the schedule: the instalments and the periods of grace before them."""
        return self.n + self.grace_all + self.grace_principal

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
        return self.dates is None and self.first_due is None and self.shift == "none" and not self.day_count

    @cached_property
    def due(self) -> tuple[date, ...] | None:
        """Due dates, one for each row; None without a start."""
        if self.start is None:
            return None
        days = self.dates or due_dates(self.start, self.frequency, self.rows, self.first_due)
        return tuple(shifted(days, self.shift, self.holidays, self.closed_weekdays))

    @property
    def annual_rate(self) -> Decimal:
        """[a year] the contract's rate, simple: a monthly rate times twelve; nothing compounded."""
        exact = self.exact_annual_rate
        return Decimal(exact.numerator) / exact.denominator

    @property
    def exact_annual_rate(self) -> Fraction:
        """[a year] the same without rounding, for the rows."""
        return Fraction(self.rate) * self.rate_periods_per_year

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
        if self.counts_days:
            return sum(self.year_shares, Fraction(0))
        return Fraction(self.rows, PERIODS_PER_YEAR[self.frequency])

    @property
    def counts_days(self) -> bool:
        """Whether interest runs by days between the dates; otherwise every period is a whole one."""
        return self.dates is not None or self.day_count is not None

    @cached_property
    def year_shares(self) -> tuple[Fraction, ...]:
        """Each row's share of a year; the first entry belongs to row 0 and is 0."""
        if not self.counts_days:
            return (Fraction(0), *[Fraction(1, PERIODS_PER_YEAR[self.frequency])] * self.rows)
        assert self.start is not None
        assert self.due is not None
        basis = self.day_count or "act/365F"
        return (
            Fraction(0),
            *(year_share(start, end, basis) for start, end in pairwise((self.start, *self.due))),
        )

    def schedule(self) -> "Schedule":
        """Work out every row: what is paid, for what, and what is still owed.

        Raises
        ------
        InputError
            ``amount_too_large`` when the debt grows beyond counting.
        """
        return self._schedule

    @cached_property
    def _schedule(self) -> "Schedule":
        from finlit.credit.building import build

        return build(self)

    def price(self) -> "TruePrice":
        """Say what the loan truly costs, everything counted.

        Raises
        ------
        NoSolution
            ``nothing_in_hand`` when what is taken off leaves nothing, and others of :func:`true_price`.
        """
        from finlit.credit.price import price_of

        return price_of(self)
