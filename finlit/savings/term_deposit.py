"""Term deposits: money that is promised to a place for some months, and what breaking the promise costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, partial
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import model_validator

from finlit import values
from finlit.errors import InputError
from finlit.money import AboveZero, Money, NotNegative, RoundingMode, cash_unit, minor_unit, round_ratio
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.rules import Guarantee, InterestTax
from finlit.savings.growth import MOST_MONTHS
from finlit.savings.profit import ProfitShare
from finlit.timevalue import months_after
from finlit.values import AnnualRate, CountFromZero, Positive, Reader, Share, same_currency

MOST_MONTHS_OF_A_TERM = 120
InterestPaid = Literal["month", "quarter", "end"]
"""When interest of a term deposit is paid: every month, every three months, or at the end of the term."""

_EVERY = {"month": 1, "quarter": 3, "end": MOST_MONTHS_OF_A_TERM}
_DAYS_A_YEAR = 365
Term = Annotated[int, Reader(partial(values.count, highest=MOST_MONTHS_OF_A_TERM))]
Rolls = Annotated[int, Reader(partial(values.count, lowest=0, highest=100))]


class Breaking(Record):
    """What a place takes when a deposit is broken before its end. Ask for it before the money is handed over.

    Attributes
    ----------
    rate : Decimal
        [share a year] still paid for the time since interest was last paid; 0: that interest is lost.
    of_interest : Decimal
        [share] of the interest after tax that was paid in this term, taken back; 1 is all of it.
    of_deposit : Decimal
        [share] of the deposit, 0.005 is half a percent.
    days_of_interest : int
        [days] for which the interest of the deposit is taken, earned or not.
    fee : Money, optional
    reckoned : {"last_paid", "term"}
        For what time ``rate`` is paid: since interest was last paid, or for all of this term anew; then what
        was paid beyond it goes back.

    Raises
    ------
    InputError
        ``share_as_percent``, ``rate_as_percent``, ``amount_negative``.

    References
    ----------
    deposito.co.id, 29 October 2025: half a percent of the deposit (Mandiri), a quarter of the interest
    received and all that runs (BRI), the interest that runs (BCA). upstox.freshdesk.com, solution 261799: all
    of the term anew at a lower rate.

    Examples
    --------
    >>> Breaking(of_deposit=Decimal("0.005")).of_deposit
    Decimal('0.005')
    """

    rate: AnnualRate = Decimal(0)
    of_interest: Share = Decimal(0)
    of_deposit: Share = Decimal(0)
    days_of_interest: CountFromZero = 0
    fee: NotNegative | None = None
    reckoned: Literal["last_paid", "term"] = "last_paid"


class DepositRow(NamedTuple):
    """One payment of interest. opening + interest - tax - paid out = closing."""

    number: int
    term: int
    """Which term it belongs to: 1, or more when the deposit was rolled over"""
    month: int
    """[months] since the deposit was made"""
    day: date | None
    """None without dates"""
    opening: Money
    interest: Money
    tax: Money
    paid_out: Money
    closing: Money


@dataclass(frozen=True, slots=True)
class DepositPath(Table):
    """A deposit that is held to its end, payment by payment."""

    amount: Money
    rows: tuple[DepositRow, ...]

    @property
    def interest(self) -> Money:
        """All interest, before tax."""
        return sum((row.interest for row in self.rows), self._nothing)

    @property
    def tax(self) -> Money:
        """All tax on it."""
        return sum((row.tax for row in self.rows), self._nothing)

    @property
    def net_interest(self) -> Money:
        """What is left of the interest."""
        return self.interest - self.tax

    @property
    def paid_out(self) -> Money:
        """Interest after tax that went into the family's hand on the way."""
        return sum((row.paid_out for row in self.rows), self._nothing)

    @property
    def closing(self) -> Money:
        """What the place pays back at the end: the deposit, and interest that has joined it."""
        return self.rows[-1].closing

    @property
    def in_hand(self) -> Money:
        """All that the family has had from it when it has ended."""
        return self.closing + self.paid_out

    @property
    def _nothing(self) -> Money:
        return Money(0, self.amount.currency)


@dataclass(frozen=True, slots=True)
class BrokenDeposit(Plain):
    """A deposit taken out before its end.

    received = deposit + interest - tax - taken back - penalty.
    """

    months: int
    """Whole months that it was held"""
    day: date | None
    deposit: Money
    """What lay there, with interest that had joined it"""
    interest: Money
    """Still paid for the time since interest was last paid, before tax"""
    tax: Money
    taken_back: Money
    """Of the interest that was paid in this term"""
    penalty: Money
    received: Money
    """Paid out now"""
    paid_out: Money
    """Interest after tax that came into the hand before"""
    lost: Money
    """What its time had earned and is not paid, what is taken back, and the penalty; below zero only where a
    smaller interest stays under the limit of its tax"""
    held_to_end: Money
    """All that the family would have had from it at its end"""

    @property
    def in_hand(self) -> Money:
        """All that the family has had from it."""
        return self.received + self.paid_out

    @property
    def less_than_held(self) -> Money:
        """How much more holding it to its end would have brought."""
        return self.held_to_end - self.in_hand


class _Stretch(NamedTuple):
    """From one payment of interest to the next [months since the start]."""

    term: int
    start: int
    end: int


class TermDeposit(Record):
    """A deposit for some months (deposito, simpanan berjangka, fixed deposit).

    Attributes
    ----------
    amount : Money
        Above zero.
    annual_rate : Decimal, optional
        [share a year, nominal] promised. Exactly one of it and ``profit_share`` is given.
    profit_share : ProfitShare, optional
        Expected and not promised; ``is_expected`` then says so.
    months : int
        [months] of a term, 1 to 120.
    interest_paid : {"month", "quarter", "end"}
        The last payment of a term always comes at its end.
    joins : bool
        Whether interest after tax joins the deposit; otherwise it goes into the family's hand.
    rolls : int
        How many times the deposit goes on for another term at the same rate; 1,200 months in all at most.
    first_day : date, optional
        With it the rows have days.
    days_in_year : {365, 360}, optional
        Interest by the days between real dates, which needs a ``first_day``; without it every month is a
        twelfth of a year.
    tax : InterestTax, optional
        Of each payment of interest.
    also_there : Money, optional
        What the family has besides in the same bank: tax and guarantee look at all of it together.
    smallest : Money, optional
        What the place takes at least.
    breaking : Breaking, optional
        Without one, only the interest since the last payment is lost.
    rounding_unit, rounding_mode
        Interest and tax are rounded to it; without a unit, to what daily life uses.

    Raises
    ------
    InputError
        ``rate_missing``, ``rate_told_twice``, ``rate_as_percent``, ``amount_not_positive``,
        ``deposit_below_smallest``, ``breaking_pays_more``, ``number_above``, ``field_missing``,
        ``amount_not_whole_units``.
    CurrencyMismatch

    References
    ----------
    suara.com, 16 December 2025: 100 million at 4 percent leave about 3.2 million in a year after 20 percent
    of tax. computech-id.blogspot.com, July 2020: 12 million at 16 percent, 3 months, tax of 15 percent:
    408,000.

    Examples
    --------
    >>> tax = InterestTax(name="deposits", rate=Decimal("0.2"), limit=Money(7_500_000, "IDR"),
    ...                   valid_from=date(2001, 1, 1), source="PP 131/2000", looks_at="balance")
    >>> deposit = TermDeposit(amount=Money(10**8, "IDR"), annual_rate=Decimal("0.04"), months=12, tax=tax)
    >>> str(deposit.path().net_interest), str(deposit.path().closing)
    ('IDR 3200000', 'IDR 100000000')
    """

    amount: AboveZero
    annual_rate: AnnualRate | None = None
    profit_share: ProfitShare | None = None
    months: Term
    interest_paid: InterestPaid = "end"
    joins: bool = False
    rolls: Rolls = 0
    first_day: date | None = None
    days_in_year: Literal[365, 360] | None = None
    tax: InterestTax | None = None
    also_there: NotNegative | None = None
    smallest: AboveZero | None = None
    breaking: Breaking | None = None
    rounding_unit: Positive | None = None
    rounding_mode: RoundingMode = "half_even"

    @model_validator(mode="after")
    def _sound(self) -> "TermDeposit":
        if self.annual_rate is not None and self.profit_share is not None:
            raise InputError("rate_told_twice", rate=self.annual_rate * 100)
        if self._breaking.rate > self.rate:
            told = {"rate": self._breaking.rate * 100, "annual_rate": self.rate * 100}
            raise InputError("breaking_pays_more", **told)
        if self.days_in_year is not None and self.first_day is None:
            raise InputError("field_missing", record="TermDeposit", field="first_day")
        if self.last_month > MOST_MONTHS:
            most = MOST_MONTHS // self.months - 1
            raise InputError("number_above", name="rolls", value=self.rolls, highest=most)
        limit = None if self.tax is None else self.tax.limit
        others = (self.also_there, self.smallest, self._breaking.fee, limit)
        same_currency(self.amount, *(other for other in others if other is not None), doing="deposit")
        unit = minor_unit(self.amount.currency)
        if self.amount.amount % unit:
            raise InputError("amount_not_whole_units", amount=self.amount, unit=unit)
        if self.smallest is not None and self.amount < self.smallest:
            short = self.smallest - self.amount
            raise InputError(
                "deposit_below_smallest", amount=self.amount, smallest=self.smallest, difference=short
            )
        return self

    @property
    def rate(self) -> Decimal:
        """What it pays, or is expected to pay [share a year]."""
        if self.profit_share is not None:
            return self.profit_share.expected_rate
        return values.rate(self.annual_rate, "annual_rate")

    @property
    def _breaking(self) -> Breaking:
        return self.breaking or Breaking()

    @property
    def is_expected(self) -> bool:
        """Whether what it pays is an expectation and no promise."""
        return self.profit_share is not None

    @property
    def last_month(self) -> int:
        """When it ends [months since it was made], all terms together."""
        return self.months * (self.rolls + 1)

    @property
    def last_day(self) -> date | None:
        """When it ends; None without dates."""
        return None if self.first_day is None else months_after(self.first_day, self.last_month)

    def covered(self, guarantee: Guarantee) -> Money:
        """How much of all that the family has in this bank is paid back if it fails at the deposit's end."""
        there = self.path().closing
        return guarantee.covers(there if self.also_there is None else there + self.also_there, self.rate)

    def path(self) -> DepositPath:
        """Hold it to its end.

        Raises
        ------
        InputError
            ``amount_too_large`` when it grows beyond what can be counted.
        """
        return self._path

    @cached_property
    def _path(self) -> DepositPath:
        rows = []
        balance = self.amount.in_minor()
        for number, stretch in enumerate(self._stretches(), start=1):
            months = stretch.end - stretch.start
            interest, tax = self._paid(balance, self.rate, self._share(stretch), months)
            after = balance + (interest - tax if self.joins else 0)
            paid_out = 0 if self.joins else interest - tax
            sums = (self._money(sum_) for sum_ in (balance, interest, tax, paid_out, after))
            rows.append(DepositRow(number, stretch.term, stretch.end, self._day(stretch.end), *sums))
            balance = after
        return DepositPath(self.amount, tuple(rows))

    def broken(self, months: Any = None, *, on: date | None = None) -> BrokenDeposit:
        """Take it out before its end.

        Where every month is a twelfth of a year, a begun month earns nothing. On the last day of a term
        nothing is broken and nothing is lost.

        Parameters
        ----------
        months : int
            [months] since it was made, 0 or more; or
        on : date
            the day, for a deposit with a ``first_day``.

        Raises
        ------
        InputError
            ``deposit_over`` when it had ended before; ``broken_when``, ``day_before_deposit``,
            ``field_missing``, ``number_not_whole``, ``amount_negative``.

        Examples
        --------
        Half a percent is taken, and no interest is paid for the months that it was there:

        >>> deposit = TermDeposit(amount=Money(10_000_000, "IDR"), annual_rate=Decimal("0.04"), months=12,
        ...                       breaking=Breaking(of_deposit=Decimal("0.005")))
        >>> broken = deposit.broken(8)
        >>> str(broken.received), str(broken.lost), str(broken.less_than_held)
        ('IDR 9950000', 'IDR 316667', 'IDR 450000')
        """
        held = self._held(months, on)
        whole = self.path()
        done = [row for row in whole.rows if row.month <= held]
        nothing = Money(0, self.amount.currency)
        before = sum((row.paid_out for row in done), nothing)
        deposit = done[-1].closing if done else self.amount
        day = on or self._day(held)
        if held and held % self.months == 0 and day == self._day(held):
            sums = (nothing, nothing, nothing, nothing, deposit, before, nothing)
            return BrokenDeposit(held, day, deposit, *sums, held_to_end=whole.in_hand)
        running = next(one for one in self._stretches() if one.end > held)
        part, begun = self._share(running, held, on), max(1, held - running.start)
        earned = self._paid(deposit.in_minor(), self.rate, part, begun)
        in_term = [row for row in done if row.term == running.term]
        if self._breaking.reckoned == "term":
            since = running._replace(start=(running.term - 1) * self.months)
            anew = self._share(since, held, on), max(1, held - since.start)
            interest, tax, over = self._anew(
                in_term, in_term[0].opening if in_term else deposit, *anew, earned
            )
        else:
            (interest, tax), over = self._paid(deposit.in_minor(), self._breaking.rate, part, begun), nothing
        there = deposit + self._money(interest - tax)
        had = sum((row.interest - row.tax for row in in_term), nothing)
        taken_back = min(self._rounded(had * self._breaking.of_interest) + over, there)
        penalty = min(self._penalty(deposit), there - taken_back)
        return BrokenDeposit(
            months=held,
            day=day,
            deposit=deposit,
            interest=self._money(interest),
            tax=self._money(tax),
            taken_back=taken_back,
            penalty=penalty,
            received=there - taken_back - penalty,
            paid_out=before,
            lost=self._money(earned[0] - earned[1] - interest + tax) + taken_back + penalty,
            held_to_end=whole.in_hand,
        )

    def _anew(
        self, paid: list[DepositRow], lay_there: Money, share: Fraction, months: int, earned: tuple[int, int]
    ) -> tuple[int, int, Money]:
        """Reckon a term anew: return the interest and tax that are still to come, or what goes back."""
        interest, tax = self._paid(lay_there.in_minor(), self._breaking.rate, share, months)
        interest -= sum(row.interest.in_minor() for row in paid)
        tax -= sum(row.tax.in_minor() for row in paid)
        net, nothing = interest - tax, Money(0, self.amount.currency)
        if net < 0:
            return 0, 0, self._money(-net)
        if net >= earned[0] - earned[1]:  # each payment was rounded; breaking never brings more for that
            return *earned, nothing
        return (interest, tax, nothing) if tax >= 0 else (net, 0, nothing)

    def _held(self, months: Any, on: date | None) -> int:
        """Return how many whole months it was held."""
        if (months is None) == (on is None):
            raise InputError("broken_when")
        if on is None:
            held = values.count(months, "months", lowest=0)
            is_over, said = held > self.last_month, self._day(self.last_month) or self.last_month
            when: object = held
        elif self.first_day is None or self.last_day is None:
            raise InputError("field_missing", record="TermDeposit", field="first_day")
        elif on < self.first_day:
            raise InputError("day_before_deposit", when=on, first=self.first_day)
        else:
            is_over, said, when = on > self.last_day, self.last_day, on
            months_apart = (on.year - self.first_day.year) * 12 + on.month - self.first_day.month
            held = months_apart - (months_after(self.first_day, months_apart) > on)
        if is_over:
            raise InputError("deposit_over", when=when, end=said, amount=self.path().closing)
        return held

    def _stretches(self) -> Iterator[_Stretch]:
        every = _EVERY[self.interest_paid]
        for term in range(self.rolls + 1):
            first, last = term * self.months, (term + 1) * self.months
            for start in range(first, last, every):
                yield _Stretch(term + 1, start, min(start + every, last))

    def _share(self, stretch: _Stretch, until: int | None = None, on: date | None = None) -> Fraction:
        """Return what part of a year a stretch is, whole or until it was broken."""
        end = stretch.end if until is None else until
        if self.days_in_year is None:
            return Fraction(end - stretch.start, 12)
        first, last = self._day(stretch.start), on or self._day(end)
        assert first is not None  # days are counted between dates only
        assert last is not None
        return Fraction((last - first).days, self.days_in_year)

    def _day(self, month: int) -> date | None:
        return None if self.first_day is None else months_after(self.first_day, month)

    def _paid(self, balance: int, rate: Decimal, share: Fraction, months: int) -> tuple[int, int]:
        """Return interest and its tax, in the smallest unit."""
        interest = self._steps(balance * Fraction(rate) * share)
        if self.tax is None:
            return interest, 0
        held = self._money(balance) if self.also_there is None else self._money(balance) + self.also_there
        is_free = (
            held <= self.tax.limit
            if self.tax.looks_at == "balance"
            else self._money(interest) <= self.tax.limit * months
        )
        if is_free:
            return interest, 0
        return interest, self._steps(interest * Fraction(self.tax.rate))

    def _penalty(self, deposit: Money) -> Money:
        terms = self._breaking
        part = Fraction(terms.of_deposit)
        part += Fraction(self.rate) * Fraction(terms.days_of_interest, self.days_in_year or _DAYS_A_YEAR)
        taken = self._money(self._steps(deposit.in_minor() * part))
        return taken if terms.fee is None else taken + terms.fee

    def _rounded(self, amount: Money) -> Money:
        return self._money(self._steps(Fraction(amount.amount / minor_unit(amount.currency))))

    def _steps(self, exact: Fraction) -> int:
        """Round to the place's unit, in the smallest unit."""
        code = self.amount.currency
        step = Money(self.rounding_unit or cash_unit(code), code).in_minor()
        return round_ratio(exact.numerator, exact.denominator * step, self.rounding_mode) * step

    def _money(self, minor: int) -> Money:
        return Money.from_minor(minor, self.amount.currency)
