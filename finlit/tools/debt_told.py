"""What can be told about a loan on its way: its contract, the receipts, the fines, and what if."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count as counting
from itertools import islice, takewhile
from typing import Any, Literal, NamedTuple, get_args

from finlit.credit import Flow, Loan, Method, RatePeriod
from finlit.credit.book import Part
from finlit.errors import InputError
from finlit.money import Money
from finlit.tables import typed_day
from finlit.timevalue import due_date
from finlit.tools.desk import district_field
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah, words

SaidAs = Literal["declining", "falling", "flat", "at_will"]
HowOften = Literal["month", "week", "two_weeks"]
_MOST_PASSED = 600
_A_DAY = r"(?:\d{4}|\d{1,2})[-/.]\d{1,2}[-/.](?:\d{4}|\d{1,2})(?!\d)"
_BETWEEN = re.compile(rf"[;\n]+|[,\s]+(?={_A_DAY})")
_DAY_FIRST = re.compile(rf"(?P<on>{_A_DAY})?[\s:=]*(?P<amount>.*)")


class _Charged(NamedTuple):
    """How a way of charging starts, and what it is to a contract."""

    method: Method
    period: RatePeriod
    rate: int
    slider: tuple[int, int, str]


CHARGED: dict[SaidAs, _Charged] = {
    "declining": _Charged("annuity", "year", 12, (0, 60, "0.5")),
    "falling": _Charged("equal_principal", "year", 12, (0, 60, "0.5")),
    "flat": _Charged("flat", "month", 2, (0, 10, "0.1")),
    "at_will": _Charged("interest_only", "month", 2, (0, 10, "0.1")),
}
_MOST_SINCE: dict[HowOften, int] = {"month": 30, "week": 6, "two_weeks": 13}


class PaidInput(ToolInputs):
    """One due date on which something else was paid than the plan says; 0 for nothing."""

    number: int = count(1, slider=(1, 60, 1), allowed=(1, 520))
    amount: Money = rupiah(0, slider=(0, 10_000_000, 10_000))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each begins with the next due date."""
        return {"number": cls.FIELDS["number"].but(start=Decimal(place + 1))}


class ReceiptInput(ToolInputs):
    """One receipt: its day and its amount."""

    number_is_one = True
    on: str = words(longest=20)
    amount: Money = rupiah(0, slider=(0, 10_000_000, 10_000))

    @classmethod
    def rows_of(cls, name: str, written: str) -> list[dict[str, Any]]:
        """Read receipts as people list them, the day first; only an amount is one without a day.

        >>> ReceiptInput.rows_of("receipts", "15/2/2026 1.066.185, 2026-03-15: 500 ribu; 20.000")
        [{'on': '15/2/2026', 'amount': '1.066.185'}, {'on': '2026-03-15', 'amount': '500 ribu'},
        {'on': '', 'amount': '20.000'}]
        """
        parts = [part.strip(" ,\t") for part in _BETWEEN.split(written)]
        found = [match for part in parts if part and (match := _DAY_FIRST.fullmatch(part))]
        return [{"on": match["on"] or "", "amount": match["amount"].strip()} for match in found]

    @classmethod
    def text_of(cls, listed: Sequence[Any]) -> str:
        """Write receipts as people list them."""
        return "; ".join(f"{row.on} {row.amount.amount:f}".strip() for row in listed)

    def day(self, field: str) -> date | None:
        """Read its day; None without one.

        Raises
        ------
        InputError
            ``date_unreadable``.
        """
        return _day(self.on, f"{field}.{self.ordinal + 1}.on") if self.on else None


def _day(written: str, name: str) -> date:
    found = typed_day(written)
    if found is None:
        raise InputError("date_unreadable", name=name, value=written)
    return found


class Inputs(ToolInputs):
    """What can be set: the contract, what was really paid, what if.

    Without the loan's first day (``lent_on``), ``passed`` due dates lie behind, the last one ``since`` days
    ago, and ``paid`` says on which of them something else was paid. With it the calendar counts them, and
    ``receipts`` may list everything that was paid. ``fines`` were asked beside the plan; ``counted`` says
    whether interest runs by the day. ``extra`` is what would be paid more today, ``each`` what would be paid
    each time from now on (0: as it is asked), ``anew`` the number of instalments that what is owed would be
    spread over from today.
    """

    amount: Money = rupiah(
        12_000_000, slider=(500_000, 100_000_000, 500_000), allowed=(1, 10**12), first=True, is_example=True
    )
    passed: int = count(3, slider=(0, 60, 1), allowed=(0, _MOST_PASSED), first=True, is_example=True)
    extra: Money = rupiah(2_000_000, slider=(0, 20_000_000, 100_000), first=True)
    method: SaidAs = choice(*get_args(SaidAs), resets=("rate",))
    rate: Decimal = percent(12, slider=(0, 60, "0.5"), allowed=(0, 100), is_example=True)
    counted: Literal["by_period", "by_day"] = choice("by_period", "by_day")
    year_days: Literal["365", "360"] = choice("365", "360")
    times: int = count(12, slider=(1, 60, 1), allowed=(1, 520), is_example=True)
    every: HowOften = choice(*get_args(HowOften))
    lent_on: str = words(longest=20)
    first_due: str = words(longest=20)
    receipts: tuple[ReceiptInput, ...] = rows(ReceiptInput, start="", least=0, most=120)
    paid: tuple[PaidInput, ...] = rows(PaidInput, start=0, least=0, most=12)
    since: int = count(0, slider=(0, 30, 1), allowed=(0, 30))
    fines: tuple[ReceiptInput, ...] = rows(ReceiptInput, start="", least=0, most=60)
    each: Money = rupiah(0, slider=(0, 10_000_000, 50_000), none_at_low=True)
    anew: int = count(0, slider=(0, 60, 1), allowed=(0, 520), none_at_low=True)
    district: str = district_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """The rate follows how it is charged, and the days since a due date how often there is one."""
        charged, most = CHARGED[chosen["method"]], _MOST_SINCE[chosen["every"]]
        rate = cls.FIELDS["rate"].but(start=Decimal(charged.rate), slider=charged.slider, unit=charged.period)
        return {"rate": rate, "since": cls.FIELDS["since"].but(slider=(0, most, 1), allowed=(0, most))}

    @property
    def idle(self) -> Collection[str]:
        """What the calendar tells, or needs; and ways of counting days that the loan does not have."""
        of_dates = ("passed", "since") if self.lent_on else ("first_due", "receipts")
        listed = ("paid",) if self.receipts else ()
        if self.method == "at_will":
            return (*of_dates, *listed, "counted")
        of_days = ("year_days", "counted") if self.method == "flat" else ("year_days",)
        return (*of_dates, *listed, *of_days)

    @property
    def is_by_day(self) -> bool:
        """Whether interest runs by the day between due dates that charge for whole periods."""
        return self.counted == "by_day" and "counted" not in self.idle

    @property
    def order(self) -> tuple[Part, ...]:
        """What a payment goes to first: a fine without a day is asked when everything else has been paid."""
        if any(fine.on for fine in self.fines):
            return ("interest", "fee", "principal")
        return ("interest", "principal", "fee")

    def loan(self, as_of: date) -> Loan:
        """Make the contract, with its days.

        Raises
        ------
        InputError
            ``date_unreadable``, ``statement_day_unusable``, ``dates_unusable``; ``statement_needs_start``
            where days are told and the first one is not.
        """
        charged, (start, first_due) = CHARGED[self.method], self._begins(as_of)
        basis: Any = "act/365F" if self.year_days == "365" else "act/360"
        return Loan(
            principal=self.amount,
            method=charged.method,
            rate=self.rate,
            rate_period=charged.period,
            even_if_dear=True,  # typed as a percentage, within the limits of the field
            n=self.times,
            frequency=self.every,
            start=start,
            first_due=first_due,
            day_count=basis if self.method == "at_will" else None,
        )

    def _begins(self, as_of: date) -> tuple[date, date | None]:
        """Say on which day the loan began and, where it is not one period later, its first due date."""
        if self.lent_on:
            start = _day(self.lent_on, "lent_on")
            if start > as_of:
                raise InputError("statement_day_unusable", on=as_of, start=start)
            return start, _day(self.first_due, "first_due") if self.first_due else None
        if self.first_due or self.receipts or any(fine.on for fine in self.fines):
            raise InputError("statement_needs_start")
        last = as_of - timedelta(self.since)
        start = due_date(last, self.every, -self.passed)
        # Counted from a shorter month the days would not come back to the 31st.
        is_short = self.passed and self.every == "month" and start.day != last.day
        return start, due_date(last, self.every, 1 - self.passed) if is_short else None

    def due(self, loan: Loan, as_of: date) -> dict[int, date]:
        """Give the due dates that have passed, those after the contract's end too, by their numbers.

        Raises
        ------
        InputError
            ``number_above`` where more than 600 have passed, or one more than is told.
        """
        assert loan.due is not None  # it has a start
        days = (
            loan.due[number - 1]
            if number <= loan.rows
            else due_date(loan.due[-1], self.every, number - loan.rows)
            for number in counting(1)
        )
        known = islice(takewhile(lambda day: day <= as_of, days), _MOST_PASSED + 1)
        passed = dict(enumerate(known, 1))
        if not self.lent_on and len(passed) > self.passed:
            raise InputError("number_above", name="since", value=self.since, highest=self._most_since(as_of))
        if len(passed) > _MOST_PASSED:
            raise InputError("number_above", name="passed", value=len(passed), highest=_MOST_PASSED)
        return passed

    def _most_since(self, as_of: date) -> int:
        """Say how many days a last due date can lie back before the next one comes."""
        told = (days for days in range(self.since, -1, -1))
        return next((days for days in told if due_date(as_of - timedelta(days), self.every, 1) > as_of), 0)

    def otherwise(self, passed: int) -> dict[int, Money]:
        """Say what was paid on the due dates that did not go by plan.

        Raises
        ------
        InputError
            ``number_above`` for one that is still to come; ``due_date_listed_twice``.
        """
        found: dict[int, Money] = {}
        for row in self.paid:
            if row.number > passed:
                name = f"paid.{row.ordinal + 1}.number"
                raise InputError("number_above", name=name, value=row.number, highest=passed)
            if row.number in found:
                raise InputError("due_date_listed_twice", number=row.number)
            found[row.number] = row.amount
        return found

    def listed(self, as_of: date) -> list[Flow]:
        """Give the receipts; each needs its day.

        Raises
        ------
        InputError
            ``date_unreadable``, ``receipt_ahead``, ``written_twice``.
        """
        days = [_day(row.on, f"receipts.{row.ordinal + 1}.on") for row in self.receipts]
        return _flows(self.receipts, days, as_of)

    def fined(self, as_of: date) -> list[Flow]:
        """Give what was asked beside the plan; without a day it is asked today.

        Raises
        ------
        InputError
            ``date_unreadable``, ``receipt_ahead``, ``written_twice``.
        """
        return _flows(self.fines, [row.day("fines") or as_of for row in self.fines], as_of)


def _flows(listed: Sequence[ReceiptInput], days: Sequence[date], as_of: date) -> list[Flow]:
    """Put amounts on their days; what is still to come, or is written down twice, is refused."""
    found: list[Flow] = []
    for row, day in zip(listed, days, strict=True):
        if day > as_of:
            raise InputError("receipt_ahead", day=day, today=as_of)
        flow = Flow(day, row.amount)
        if flow in found:
            raise InputError("written_twice", day=day, amount=row.amount)
        if row.amount:
            found.append(flow)
    return found
