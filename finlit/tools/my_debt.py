"""A loan on its way: what is owed now, after what was really paid, and what changes when more is paid."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from finlit.credit import Closing, Flow, Left, Line, Loan, Statement, statement
from finlit.errors import NoSolution
from finlit.i18n import Counted
from finlit.money import Money
from finlit.tools.contract import Say, Table, Told
from finlit.tools.debt_told import HowOften, Inputs
from finlit.tools.desk import phone_of, sources
from finlit.tools.loan_words import payments_text, told_rate_text

if TYPE_CHECKING:
    from finlit.plots import Picture

__all__ = ["NAME", "Inputs", "Result", "Way", "draw", "helps", "solve", "tell"]

NAME = "my-debt"

_NOTHING = Money(0, "IDR")
_LINES_TOLD = 6
_STEPS: dict[HowOften, tuple[Counted, int]] = {
    "month": ("month", 1),
    "week": ("week", 1),
    "two_weeks": ("week", 2),
}


class Way(NamedTuple):
    """One way to go on from today."""

    key: Literal["as_it_is", "shorter", "lower", "own", "anew"]
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
    to_end: Money
    """What ends today a loan that charges on what is owed, with the interest since the last due date"""
    closing: tuple[Closing, ...]
    """What ends a flat loan today, by each rule; empty for others"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Book what was paid, and walk on from there.

    Raises
    ------
    InputError
        ``number_above``, ``due_date_listed_twice``, ``date_unreadable``, ``receipt_ahead``,
        ``written_twice``, ``paid_before_loan``, ``statement_needs_start``, ``statement_day_unusable``.
    """
    loan = inputs.loan(as_of)
    due = inputs.due(loan, as_of)
    book = partial(
        statement,
        loan,
        on=as_of,
        interest="by_day" if inputs.is_by_day else None,
        charged=inputs.fined(as_of),
        order=inputs.order,
    )
    paid = inputs.listed(as_of) if inputs.receipts else _by_plan(loan, due, inputs, book)
    now = book(paid)
    extra = [Flow(as_of, inputs.extra)] if inputs.extra and not now.is_closed else []
    with_extra = book(paid, for_principal=extra) if extra else now
    base = now.left()
    ways = [Way("as_it_is", base, base.interest, _NOTHING)]
    if extra:
        ways.append(_way("shorter", with_extra.left(), base))
    if extra or inputs.receipts or inputs.paid:
        lower = book(paid, for_principal=extra, extra="same_term").left()
        if lower != ways[-1].left:
            ways.append(_way("lower", lower, base))
    if inputs.each:
        ways.append(_own(with_extra, inputs.each, base))
    if inputs.anew and (with_extra.owed + with_extra.accrued).amount > 0:
        ways.append(_anew(with_extra, inputs.anew, base))
    rules: Collection[Literal["none", "rule_of_78", "actuarial"]] = ("none", "rule_of_78", "actuarial")
    closing = () if inputs.method != "flat" or now.is_closed else tuple(now.closing(rule) for rule in rules)
    return Result(
        max(now.owed, _NOTHING),
        now,
        tuple(ways),
        now.days_late or 0,
        inputs.extra - (with_extra.back - now.back) if extra else _NOTHING,
        max(now.owed + now.accrued, _NOTHING),
        closing,
    )


def _by_plan(loan: Loan, due: Mapping[int, date], inputs: Inputs, book: "partial[Statement]") -> list[Flow]:
    """Say what was paid: as the plan says where nothing else is known, and nothing once nothing is owed."""
    otherwise = inputs.otherwise(len(due))
    planned = {row.number: row.payment for row in loan.schedule().rows}
    sums = {number: otherwise.get(number, planned.get(number, _NOTHING)) for number in due}
    flows = [Flow(due[number], amount) for number, amount in sums.items() if amount]
    told = {due[number] for number in otherwise}
    # Nobody goes on paying by plan when the loan has ended; what was typed stays as it was typed.
    kept = (
        (line.at, line.amount if line.at in told else line.amount - line.back) for line in book(flows).lines
    )
    return [Flow(at, amount) for at, amount in kept if amount]


def _way(key: Literal["shorter", "lower", "own"], left: Left, base: Left) -> Way:
    return Way(key, left, left.interest, base.interest - left.interest)


def _own(now: Statement, each: Money, base: Left) -> Way:
    try:
        return _way("own", now.left(each), base)
    except NoSolution as never:
        return Way("own", None, never.values["interest"], _NOTHING)


def _anew(now: Statement, instalments: int, base: Left) -> Way:
    """Spread what is owed over so many instalments from today; interest since the last due date joins it."""
    left = statement(now.rescheduled(instalments), ()).left()
    interest = left.interest + now.accrued
    return Way("anew", left, interest, base.interest - interest)


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
    left = max(now.principal - now.held, _NOTHING)
    repaid = max(now.lent - left, _NOTHING)
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
        today = result.now.on
        assert isinstance(today, date)  # the loan has its days
        due = inputs.due(inputs.loan(today), today)
        self.numbers = {} if inputs.lent_on else {day: number for number, day in due.items()}
        """Of the due dates, where no calendar is told"""

    def name(self, way: Way) -> str:
        """Call a way to go on."""
        key = f"{way.key}_extra" if self.inputs.extra and way.key in ("lower", "own", "anew") else way.key
        inputs = self.inputs
        return self.say(f"way.{key}", extra=inputs.extra, each=inputs.each, count=inputs.anew)

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
            now.fees_charged and say("fined", fines=now.fees_charged, left=now.fees),
            now.back and say("back", back=now.back),
            *self._late(),
            *(self._said_of(way) for way in self.result.ways),
            self._ended_today(),
            {"shorter", "lower"} <= {way.key for way in self.result.ways} and say("both_right"),
            self.result.extra and say("reserve_first"),
            say("ask_receipt"),
        )

    def _paid(self) -> str:
        now = self.now
        interest = sum((line.interest for line in now.lines), _NOTHING)
        principal = sum((line.principal for line in now.lines), _NOTHING)
        if not now.lines:
            return self.say("paid_nothing")
        fine = sum((line.fee for line in now.lines), _NOTHING)
        key = "paid_fined" if fine else "paid"
        return self.say(key, paid=now.paid, interest=interest, principal=principal, fine=fine)

    def _late(self) -> tuple[str, ...]:
        """Say what is late and since when, without blame, and what can be asked for."""
        now, say = self.now, self.say
        if not now.overdue:
            return (say("on_time"),) if now.rows_passed and not now.is_closed else ()
        days, since = self.result.days_late, now.overdue_since
        values = {"overdue": now.overdue, "time": say.counted(days, "day")}
        number = self.numbers.get(since) if isinstance(since, date) else None
        if number is None:
            late = say("late_since" if days else "asked_today", day=since, **values)
        else:
            late = say("late" if days else "late_today", number=number, **values)
        return late, say("late_help")

    def _said_of(self, way: Way) -> str:
        say, left = self.say, way.left
        if left is None:
            return say("way_never", name=self.name(way), interest=way.interest)
        if not left.payments:
            key = "way_done" if way.saved else "way_done_same"
            return "" if way.key == "as_it_is" else say(key, name=self.name(way), saved=way.saved)
        key = "way_saves" if way.saved.amount > 0 else "way_costs" if way.saved else "way"
        return say(
            key,
            name=self.name(way),
            payments=self.payments(way),
            time=self._time(left),
            interest=way.interest,
            saved=abs(way.saved),
        )

    def _ended_today(self) -> str:
        """Say what ends the loan today: by the rules that there are, or with the interest of these days."""
        result, say = self.result, self.say
        if result.closing:
            sums = [each.amount for each in result.closing]
            return say("ended_today", most=max(sums), least=min(sums))
        if not self.now.accrued or not result.to_end:
            return ""
        return say("to_end", amount=result.to_end, interest=self.now.accrued)

    def warnings(self) -> tuple[str, ...]:
        say = self.say
        left_out = "left_out_other" if self.inputs.fines else "left_out"
        return say.lines(say(left_out), self.inputs.method == "flat" and say("flat"))

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
        now, say, inputs = self.now, self.say, self.inputs
        lines: tuple[Line, ...] = now.lines[-_LINES_TOLD:]
        sums = {"lent": now.lent, "charged": now.charged, "fines": now.fees_charged}
        return say.lines(
            len(now.lines) > len(lines) and say("working.last_ones", count=len(lines)),
            *map(self._line, lines),
            say(
                "working.owed_fined" if now.fees_charged else "working.owed",
                paid=now.paid - now.back,
                owed=self.result.big_number,
                **sums,
            ),
            say(
                f"working.{inputs.method}", rate=told_rate_text(inputs.rate, say.lang), days=inputs.year_days
            ),
            inputs.is_by_day and say("working.by_day"),
            *(say(f"working.rule.{each.rule}", amount=each.amount) for each in self.result.closing),
            inputs.anew and say("working.anew"),
            say("working.order_" + "_".join(inputs.order) if inputs.fines else "working.order"),
            say("working.rounding"),
        )

    def _line(self, line: Line) -> str:
        """Say where one payment went; what waits and what was a fine, only where there is some."""
        say, values = self.say, line._asdict()
        number = self.numbers.get(line.at) if isinstance(line.at, date) else None
        said = say("working.line_day", **values)
        if number is not None:
            said = say("working.line", **{**values, "at": number})
        more = [say(f"working.line_{part}", **values) for part in ("fee", "held") if values[part]]
        return " ".join([said, *more])
