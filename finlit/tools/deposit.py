"""A term deposit: what comes home at its end, what is guaranteed, and what is lost when it is broken."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.errors import InputError, NoData, RuleExpired
from finlit.i18n import error_message
from finlit.money import Money
from finlit.rules import Guarantee, InterestTax
from finlit.savings import Breaking, BrokenDeposit, DepositPath, TermDeposit
from finlit.tools import savings_figures
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import ToolInputs, choice, count, percent, rupiah
from finlit.tools.rules import run_out

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "deposit"

HeldAt = Literal["bank", "bpr", "syariah", "koperasi"]
Paid = Literal["end", "month", "quarter"]
Goes = Literal["hand", "deposit"]
# Which ceiling of the guarantee a place has.
_GUARANTEES = {"bank": "commercial", "syariah": "commercial", "bpr": "rural"}
_QUARTERS = 4


class Inputs(ToolInputs):
    """What can be set.

    ``rate`` is what the place says it pays in a year; in a bank of profit share what it last paid.
    ``broken_after`` 0 is half of the first term. ``penalty`` is a share of the deposit, ``also_there`` what
    the family has besides in the same bank.
    """

    amount: Money = rupiah(
        10_000_000,
        slider=(1_000_000, 200_000_000, 1_000_000),
        allowed=(1, 10**12),
        first=True,
        is_example=True,
    )
    months: int = count(12, slider=(1, 24, 1), allowed=(1, 120), first=True)
    rate: Decimal = percent(3, slider=(0, 9, "0.25"), allowed=(0, 30), first=True, is_example=True)
    place: HeldAt = choice(*get_args(HeldAt))
    broken_after: int = count(0, slider=(0, 24, 1), allowed=(0, 1200), none_at_low=True)
    penalty: Decimal = percent(0, slider=(0, 3, "0.25"), allowed=(0, 50))
    paid: Paid = choice(*get_args(Paid))
    joins: Goes = choice(*get_args(Goes))
    rolls: int = count(0, slider=(0, 4, 1), allowed=(0, 100))
    also_there: Money = rupiah(0, slider=(0, 100_000_000, 1_000_000), allowed=(0, 10**12))

    @property
    def idle(self) -> Collection[str]:
        """Whether interest joins, where all of it comes at the very end; other savings, where none count."""
        at_once = ("joins",) if self.paid == "end" and not self.rolls else ()
        return (*at_once, "also_there") if self.place == "koperasi" else at_once


class Result(NamedTuple):
    """The deposit held to its end and broken before; the big number is all that is in hand at the end."""

    big_number: Money
    deposit: TermDeposit
    path: DepositPath
    broken: BrokenDeposit
    guarantee: Guarantee | None
    """The one of the day; None where nobody promises anything, or today's is not known"""
    covered: Money | None
    """Of all that is in this bank; None as above"""
    day: date
    """Whose rules are named"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Hold the deposit to its end, and break it.

    Raises
    ------
    InputError
        ``deposit_over`` when it is to be broken after its end.
    """
    made = TermDeposit(
        amount=inputs.amount,
        annual_rate=inputs.rate,
        months=inputs.months,
        interest_paid=inputs.paid,
        joins=inputs.joins == "deposit" and "joins" not in inputs.idle,
        rolls=inputs.rolls,
        tax=_tax(inputs.place, as_of),
        also_there=None if "also_there" in inputs.idle else inputs.also_there,
        breaking=Breaking(of_deposit=inputs.penalty),
    )
    try:
        broken = made.broken(inputs.broken_after or max(1, inputs.months // 2))
    except InputError as problem:
        if problem.code != "deposit_over":
            raise
        raise InputError(problem.code, **problem.values, name="broken_after") from None
    known = None
    if inputs.place in _GUARANTEES:
        known = savings_figures.guarantee_in_force(as_of, _GUARANTEES[inputs.place])
    path = made.path()
    covered = None if known is None else made.covered(known)
    return Result(path.in_hand, made, path, broken, known, covered, as_of)


def _tax(place: HeldAt, as_of: date) -> InterestTax:
    return savings_figures.koperasi_tax(as_of) if place == "koperasi" else savings_figures.deposit_tax(as_of)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what comes home; the guarantee and the loss of breaking come first, then interest and tax."""
    words = _Words(inputs, result, say)
    return Told(words.headline(), words.sentences(), words.table(), words.working(), words.warnings())


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that a share of profit is expected and not promised."""
    return [say("stamp_expected")] if inputs.place == "syariah" else []


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the deposit with its interest, and what is on top of it now and when it is broken."""
    from finlit.plots import DepositBars, deposit  # pictures are imported when the first one is drawn

    broken, amount, nothing = result.broken, inputs.amount, Money(0, "IDR")
    on_top = broken.in_hand - amount
    taken = max(-on_top, nothing)
    shown = DepositBars(
        amount=amount,
        net=result.path.net_interest,
        tax=result.path.tax,
        end=result.deposit.last_month,
        broken=broken.months,
        kept=max(on_top, nothing),
        unpaid=max(broken.lost - taken, nothing),
        taken=taken,
    )
    return deposit(shown, say.lang)


class _Words:
    """What is said about one deposit."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say = inputs, result, say
        self.path, self.broken, self.made = result.path, result.broken, result.deposit

    @property
    def _time(self) -> str:
        return self.say.counted(self.made.last_month, "month")

    def headline(self) -> str:
        key = "headline_expected" if self.inputs.place == "syariah" else "headline"
        net = self.path.net_interest
        return self.say(key, time=self._time, amount=self.inputs.amount, net=net, all=self.path.in_hand)

    def sentences(self) -> tuple[str, ...]:
        inputs, path, say = self.inputs, self.path, self.say
        return say.lines(
            *self._guaranteed(),
            self._breaking(),
            say("only_spare"),
            self._taxed(),
            path.paid_out and inputs.paid != "end" and self._paid_on_the_way(),
            self.made.joins and say("joined", closing=path.closing),
            inputs.rolls and say("rolled", times=say.counted(inputs.rolls, "time")),
        )

    def _guaranteed(self) -> tuple[str, ...]:
        say, known, covered = self.say, self.result.guarantee, self.result.covered
        if self.inputs.place == "koperasi":
            return (say("guarantee_none"),)
        if known is None or covered is None:
            return (self._guarantee_unknown(),)
        told = {"cap": known.cap, "percent": known.highest_rate * 100, "until": known.valid_to or ""}
        if not covered:
            return (say("guarantee_lost", **told),)
        there = self.path.closing + self.inputs.also_there
        if covered < there:
            return (say("guarantee_part", **told, covered=covered, there=there),)
        return (say("guarantee_all", **told, there=there),)

    def _guarantee_unknown(self) -> str:
        try:
            savings_figures.guarantee(self.result.day, _GUARANTEES[self.inputs.place])
        except RuleExpired as error:
            return run_out(error, self.say.lang)
        except NoData as error:
            return error_message(error, self.say.lang)
        raise AssertionError("a guarantee that is known was told")

    def _breaking(self) -> str:
        broken, say = self.broken, self.say
        when = say.counted(broken.months, "month")
        if broken.months == self.made.last_month:
            return say("broken_end")
        if not broken.lost:
            return say("broken_due", when=when, all=broken.in_hand)
        key = "broken_less" if broken.in_hand < self.inputs.amount else "broken"
        return say(key, when=when, all=broken.in_hand, lost=broken.lost, less=broken.less_than_held)

    def _taxed(self) -> str:
        path, say, place = self.path, self.say, self.inputs.place
        if not path.interest:
            return say("interest_small" if self.inputs.rate else "interest_none")
        rule = "taxed" if path.tax else "untaxed"
        if place in ("koperasi", "syariah"):
            rule = f"{rule}_{place}"
        return say(rule, interest=path.interest, tax=path.tax, **self._tax_values)

    @property
    def _tax_values(self) -> dict[str, Any]:
        rule = self.made.tax
        assert rule is not None  # solve() gives one
        return savings_figures.tax_values(rule)

    def _paid_on_the_way(self) -> str:
        first, key = self.path.rows[0], f"paid_{self.inputs.paid}"
        return self.say(key, net=first.paid_out)

    def table(self) -> Table:
        say, last = self.say, self.made.last_month
        months = {last * part // _QUARTERS for part in range(1, _QUARTERS)} | {self.broken.months}
        held = [self.made.broken(month) for month in sorted(month for month in months if 0 < month < last)]
        rows = [
            (
                say.counted(one.months, "month"),
                one.in_hand,
                self._on_top(one.in_hand),
                one.lost if one.lost else say("table.nothing"),
            )
            for one in held
        ]
        rows.append(
            (say("table.end", time=self._time), self.path.in_hand, self._on_top(self.path.in_hand), "–")
        )
        columns = ("when", "all", "on_top", "lost")
        return say.table(columns, rows, keep=("when", "all", "lost", "on_top"), amount=self.inputs.amount)

    def _on_top(self, all_: Money) -> str:
        more = all_ - self.inputs.amount
        if not more:
            return self.say("table.same")
        return self.say("table.more" if more.amount > 0 else "table.less", amount=abs(more))

    def working(self) -> tuple[str, ...]:
        say, path, inputs, broken = self.say, self.path, self.inputs, self.broken
        first = path.rows[0]
        return say.lines(
            say(
                "working.share" if inputs.place == "syariah" else "working.interest",
                amount=inputs.amount,
                percent=inputs.rate * 100,
                months=first.month,
                interest=first.interest,
            ),
            len(path.rows) > 1 and say("working.all", times=len(path.rows), interest=path.interest),
            say("working.tax", interest=path.interest, tax=path.tax, net=path.net_interest),
            say("working.all_in_hand", amount=inputs.amount, net=path.net_interest, all=path.in_hand),
            broken.months < self.made.last_month
            and say(
                "working.broken",
                when=say.counted(broken.months, "month"),
                deposit=broken.deposit,
                paid=broken.paid_out,
                penalty=broken.penalty,
                all=broken.in_hand,
            ),
            say("working.rounding"),
        )

    def warnings(self) -> tuple[str, ...]:
        inputs, say = self.inputs, self.say
        ceiling = None
        if inputs.place in _GUARANTEES:
            ceiling = savings_figures.last_ceiling(_GUARANTEES[inputs.place])
        too_high = {}
        if inputs.place == "koperasi":
            too_high = savings_figures.above_koperasi_ceiling(inputs.rate, self.result.day)
        return say.lines(
            not inputs.rate and say("warning_rate"),
            ceiling is not None
            and inputs.rate > ceiling
            and say("warning_not_covered", percent=inputs.rate * 100, ceiling=ceiling * 100),
            too_high and say("warning_koperasi_high", **too_high),
            inputs.place == "syariah" and say("warning_expected"),
            not inputs.penalty and say("warning_penalty"),
            inputs.rolls and say("warning_rolls"),
        )
