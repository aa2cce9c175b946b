"""A loan on its way: what is owed now, after what was really paid, and what changes when more is paid."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.credit import Closing, Flow, Left, Line, Loan, Method, RatePeriod, Statement, statement
from finlit.errors import InputError, NoSolution
from finlit.i18n import Counted
from finlit.money import Money
from finlit.timevalue import due_date
from finlit.tools.contract import Say, Table, Told
from finlit.tools.desk import district_field, phone_of, sources
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah
from finlit.tools.loan_words import payments_text, told_rate_text

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "my-debt"

SaidAs = Literal["declining", "falling", "flat"]
HowOften = Literal["month", "week", "two_weeks"]
_NOTHING = Money(0, "IDR")
_LINES_TOLD = 6
_EXTRA = "+"


class _Charged(NamedTuple):
    """How a way of charging starts, and what it is to a contract."""

    method: Method
    period: RatePeriod
    rate: int
    slider: tuple[int, int, str]


_CHARGED: dict[SaidAs, _Charged] = {
    "declining": _Charged("annuity", "year", 12, (0, 60, "0.5")),
    "falling": _Charged("equal_principal", "year", 12, (0, 60, "0.5")),
    "flat": _Charged("flat", "month", 2, (0, 10, "0.1")),
}
_STEPS: dict[HowOften, tuple[Counted, int]] = {
    "month": ("month", 1),
    "week": ("week", 1),
    "two_weeks": ("week", 2),
}


class PaidInput(ToolInputs):
    """One due date on which something else was paid than the plan says; 0 for nothing."""

    number: int = count(1, slider=(1, 60, 1), allowed=(1, 520))
    amount: Money = rupiah(0, slider=(0, 10_000_000, 10_000))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each begins with the next due date."""
        return {"number": cls.FIELDS["number"].but(start=Decimal(place + 1))}


class Inputs(ToolInputs):
    """What can be set: the contract, which due dates have passed, what was paid otherwise, what if.

    ``since`` are the days since the last due date, ``extra`` what would be paid more today, ``each`` what
    would be paid each time from now on (0: as it is asked).
    """

    amount: Money = rupiah(
        12_000_000, slider=(500_000, 100_000_000, 500_000), allowed=(1, 10**12), first=True, is_example=True
    )
    passed: int = count(3, slider=(0, 60, 1), allowed=(0, 600), first=True, is_example=True)
    extra: Money = rupiah(2_000_000, slider=(0, 20_000_000, 100_000), first=True)
    method: SaidAs = choice(*get_args(SaidAs), resets=("rate",))
    rate: Decimal = percent(12, slider=(0, 60, "0.5"), allowed=(0, 100), is_example=True)
    times: int = count(12, slider=(1, 60, 1), allowed=(1, 520), is_example=True)
    every: HowOften = choice(*get_args(HowOften))
    paid: tuple[PaidInput, ...] = rows(PaidInput, start=0, least=0, most=12)
    since: int = count(0, slider=(0, 30, 1), allowed=(0, 3650))
    each: Money = rupiah(0, slider=(0, 10_000_000, 50_000), none_at_low=True)
    district: str = district_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """The rate follows how it is charged."""
        charged = _CHARGED[chosen["method"]]
        rate = cls.FIELDS["rate"].but(start=Decimal(charged.rate), slider=charged.slider, unit=charged.period)
        return {"rate": rate}

    def loan(self) -> Loan:
        """Make the contract."""
        charged = _CHARGED[self.method]
        return Loan(
            principal=self.amount,
            method=charged.method,
            rate=self.rate,
            rate_period=charged.period,
            even_if_dear=True,  # typed as a percentage, within the limits of the field
            n=self.times,
            frequency=self.every,
        )

    def otherwise(self) -> dict[int, Money]:
        """Say what was paid on the due dates that did not go by plan.

        Raises
        ------
        InputError
            ``number_above`` for one that is still to come; ``due_date_listed_twice``.
        """
        found: dict[int, Money] = {}
        for row in self.paid:
            if row.number > self.passed:
                name = f"paid.{row.ordinal + 1}.number"
                raise InputError("number_above", name=name, value=row.number, highest=self.passed)
            if row.number in found:
                raise InputError("due_date_listed_twice", number=row.number)
            found[row.number] = row.amount
        return found


class Way(NamedTuple):
    """One way to go on from today."""

    key: Literal["as_it_is", "shorter", "lower", "own"]
    left: Left | None
    """None: it never ends"""
    interest: Money
    """Still to be charged; where it never ends, that of one period"""
    saved: Money
    """Of interest, against going on as it is; below zero: that much more"""


class Result(NamedTuple):
    """Where the loan stands, and the ways to go on; the big number is what is owed now."""

    big_number: Money
    now: Statement
    ways: tuple[Way, ...]
    days_late: int
    """[days] since the oldest due date that is not paid in full"""
    extra: Money
    """Of the extra payment, what the loan takes today"""
    closing: tuple[Closing, Closing] | None
    """What ends a flat loan today, with and without interest of the time to come; None for others"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Book what was paid, and walk on from there.

    Raises
    ------
    InputError
        ``number_above``, ``due_date_listed_twice``.
    """
    loan, otherwise = inputs.loan(), inputs.otherwise()
    paid = _paid(loan, inputs.passed, otherwise)
    now = statement(loan, paid, inputs.passed)
    extra = [Flow(inputs.passed, inputs.extra, _EXTRA)] if inputs.extra else []
    with_extra = statement(loan, [*paid, *extra], inputs.passed)
    planned = {row.number: row.payment for row in loan.schedule().rows}
    is_above = any(amount > planned.get(number, amount) for number, amount in otherwise.items())
    base = now.left()
    ways = [Way("as_it_is", base, base.interest, _NOTHING)]
    if extra:
        ways.append(_way("shorter", with_extra.left(), base))
    if extra or is_above:
        lower = statement(loan, [*paid, *extra], inputs.passed, extra="same_term").left()
        if lower != ways[-1].left:
            ways.append(_way("lower", lower, base))
    if inputs.each:
        ways.append(_own(with_extra, inputs.each, base))
    closing = None
    if inputs.method == "flat" and not now.is_closed:
        closing = now.closing("none"), now.closing("actuarial")
    taken = inputs.extra - (with_extra.back - now.back) if extra else _NOTHING
    return Result(max(now.owed, _NOTHING), now, tuple(ways), _days_late(inputs, now, as_of), taken, closing)


def _paid(loan: Loan, passed: int, otherwise: Mapping[int, Money]) -> list[Flow]:
    """Say what was paid: as the plan says where nothing else is known, and nothing once nothing is owed."""
    planned = {row.number: row.payment for row in loan.schedule().rows}
    sums = {number: otherwise.get(number, planned.get(number, _NOTHING)) for number in range(1, passed + 1)}
    flows = [Flow(number, amount) for number, amount in sums.items() if amount]
    lines = statement(loan, flows, passed).lines
    # Nobody goes on paying by plan when the loan has ended; what was typed stays as it was typed.
    kept = ((line.at, line.amount if line.at in otherwise else line.amount - line.back) for line in lines)
    return [Flow(number, amount) for number, amount in kept if amount]


def _way(key: Literal["shorter", "lower", "own"], left: Left, base: Left) -> Way:
    return Way(key, left, left.interest, base.interest - left.interest)


def _own(now: Statement, each: Money, base: Left) -> Way:
    try:
        return _way("own", now.left(each), base)
    except NoSolution as never:
        return Way("own", None, never.values["interest"], _NOTHING)


def _days_late(inputs: Inputs, now: Statement, as_of: date) -> int:
    """Count the days from the oldest due date that is not paid in full, on the calendar."""
    if now.overdue_since is None:
        return 0
    assert isinstance(now.overdue_since, int)
    last = as_of - timedelta(inputs.since)
    oldest = due_date(last, inputs.every, now.overdue_since - inputs.passed)
    return (as_of - oldest).days


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is owed and what was paid, what is late and what to do, and each way to go on."""
    words = _Words(inputs, result, say)
    told = Told(words.headline(), words.sentences(), words.table(), words.working(), words.warnings())
    if not result.now.overdue:
        return told
    turn = say("turn", phone=phone_of(inputs, "fraud_line", say))
    known = (*told.sentences, sources(inputs, say, "fraud_line"))
    return told._replace(sentences=known, turn_to=turn)


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell at first sight the terms that are set behind the fold."""
    rate = told_rate_text(inputs.rate, say.lang)
    values = {"times": inputs.times, "often": say(f"often.{inputs.every}"), "rate": rate}
    return {"amount": say(f"terms.{inputs.method}", **values)}


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw what is repaid, and the payments to come of each way to go on."""
    from finlit.plots import Loaned, WayOut, repaying  # pictures are imported when the first one is drawn

    now, words = result.now, _Words(inputs, result, say)
    repaid = min(now.lent, max(now.lent - now.owed, _NOTHING))
    extra = min(result.extra, now.lent - repaid)
    shown = [
        WayOut(
            words.name(way),
            () if way.left is None else tuple(flow.amount for flow in way.left.payments),
            words.payments(way),
            way.interest,
        )
        for way in result.ways
    ]
    return repaying(Loaned(now.lent, repaid, extra), shown, say.lang)


class _Words:
    """What is said about one loan on its way."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say, self.now = inputs, result, say, result.now

    def name(self, way: Way) -> str:
        """Call a way to go on."""
        key = f"{way.key}_extra" if self.inputs.extra and way.key in ("lower", "own") else way.key
        return self.say(f"way.{key}", extra=self.inputs.extra, each=self.inputs.each)

    def _time(self, left: Left) -> str:
        """Say how long it takes: in months or weeks."""
        unit, times = _STEPS[self.inputs.every]
        return self.say.counted(left.instalments * times, unit)

    def payments(self, way: Way) -> str:
        """Say the payments to come."""
        if way.left is None:
            return self.say("never", interest=way.interest)
        if not way.left.payments:
            return self.say("done")
        return payments_text([flow.amount for flow in way.left.payments], self.say.lang)

    def headline(self) -> str:
        say, base = self.say, self.result.ways[0].left
        assert base is not None  # by plan every loan ends
        if not base.payments:
            return say("headline_done")
        return say("headline", owed=self.result.big_number, time=self._time(base))

    def sentences(self) -> tuple[str, ...]:
        now, say = self.now, self.say
        return say.lines(
            self._paid(),
            now.back and say("back", back=now.back),
            *self._late(),
            *(self._said_of(way) for way in self.result.ways),
            *self._ended_today(),
            {"shorter", "lower"} <= {way.key for way in self.result.ways} and say("both_right"),
            self.inputs.extra and say("reserve_first"),
            say("ask_receipt"),
        )

    def _paid(self) -> str:
        now = self.now
        interest = sum((line.interest for line in now.lines), _NOTHING)
        principal = sum((line.principal for line in now.lines), _NOTHING)
        if not now.lines:
            return self.say("paid_nothing")
        return self.say("paid", paid=now.paid, interest=interest, principal=principal)

    def _late(self) -> tuple[str, ...]:
        """Say what is late and since when, without blame, and what can be asked for."""
        now, say = self.now, self.say
        if not now.overdue:
            return (say("on_time"),) if now.rows_passed and not now.is_closed else ()
        days = self.result.days_late
        values = {"overdue": now.overdue, "number": now.overdue_since, "time": say.counted(days, "day")}
        return say("late" if days else "late_today", **values), say("late_help")

    def _said_of(self, way: Way) -> str:
        say, left = self.say, way.left
        if left is None:
            return say("way_never", name=self.name(way), interest=way.interest)
        if not left.payments:
            return "" if way.key == "as_it_is" else say("way_done", name=self.name(way), saved=way.saved)
        key = "way_saves" if way.saved.amount > 0 else "way_costs" if way.saved else "way"
        return say(
            key,
            name=self.name(way),
            payments=self.payments(way),
            time=self._time(left),
            interest=way.interest,
            saved=abs(way.saved),
        )

    def _ended_today(self) -> tuple[str, ...]:
        if self.result.closing is None:
            return ()
        most, least = (each.amount for each in self.result.closing)
        return (self.say("ended_today", most=most, least=least),)

    def warnings(self) -> tuple[str, ...]:
        say = self.say
        return say.lines(say("left_out"), self.inputs.method == "flat" and say("flat"))

    def table(self) -> Table:
        rows = [
            (
                self.name(way),
                self.say("table.never") if way.left is None else self._time(way.left),
                self.payments(way),
                "–" if way.left is None else way.interest,
                self._saved(way),
            )
            for way in self.result.ways
        ]
        columns = ("way", "time", "payments", "interest", "saved")
        return self.say.table(columns, rows, left=("payments",), keep=("way", "time", "payments", "saved"))

    def _saved(self, way: Way) -> str:
        if way.key == "as_it_is" or not way.saved:
            return "–"
        key = "table.saves" if way.saved.amount > 0 else "table.costs"
        return self.say(key, saved=abs(way.saved))

    def working(self) -> tuple[str, ...]:
        now, say = self.now, self.say
        lines: tuple[Line, ...] = now.lines[-_LINES_TOLD:]
        return say.lines(
            len(now.lines) > len(lines) and say("working.last_ones", count=len(lines)),
            *(say("working.line", **line._asdict()) for line in lines),
            say(
                "working.owed",
                lent=now.lent,
                charged=now.charged,
                paid=now.paid - now.back,
                owed=self.result.big_number,
            ),
            say(f"working.{self.inputs.method}", rate=told_rate_text(self.inputs.rate, say.lang)),
            say("working.order"),
            say("working.rounding"),
        )
