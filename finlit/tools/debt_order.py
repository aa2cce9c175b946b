"""Several debts at once: dearest first or smallest first, what each order costs, and how it feels."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.credit import Debt, DebtPlan, Repaid, debt_orders, repaid
from finlit.errors import NoSolution
from finlit.money import Money, total
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import Field, ToolInputs, percent, rows, rupiah, words
from finlit.tools.loan_words import told_rate_text

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "debt-order"
_LETTERS = "ABCDEF"
_NOTHING = Money(0, "IDR")


class _Start(NamedTuple):
    owed: int
    rate: str
    share: int
    least: int


# Invented, each of another kind: a card, a shop, an application, a neighbour.
_STARTS = (
    _Start(5_000_000, "1.75", 5, 50_000),
    _Start(2_000_000, "1", 0, 100_000),
    _Start(3_000_000, "9", 10, 100_000),
    _Start(1_000_000, "0", 0, 50_000),
    _Start(10_000_000, "1.5", 0, 300_000),
    _Start(500_000, "5", 0, 50_000),
)


class DebtInput(ToolInputs):
    """One debt: what is owed, its interest of a month, and what must be paid each month."""

    owed: Money = rupiah(
        5_000_000, slider=(100_000, 50_000_000, 100_000), allowed=(1, 10**12), is_example=True
    )
    name: str = words(longest=24)
    rate: Decimal = percent("1.75", slider=(0, 15, "0.25"), allowed=(0, 100), is_example=True)
    share: Decimal = percent(5, slider=(0, 20, 1), allowed=(0, 100))
    least: Money = rupiah(50_000, slider=(0, 1_000_000, 10_000))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each debt begins as another example."""
        start = _STARTS[place]
        return {
            "owed": cls.FIELDS["owed"].but(start=Decimal(start.owed), first=place < 2),
            "rate": cls.FIELDS["rate"].but(start=Decimal(start.rate), unit="month"),
            "share": cls.FIELDS["share"].but(start=Decimal(start.share)),
            "least": cls.FIELDS["least"].but(start=Decimal(start.least)),
        }


class Inputs(ToolInputs):
    """What can be set: the money for all debts together, and up to six debts."""

    monthly: Money = rupiah(1_000_000, slider=(50_000, 10_000_000, 50_000), allowed=(1, 10**12), first=True)
    debts: tuple[DebtInput, ...] = rows(DebtInput, start=2, most=6)

    def made(self) -> tuple[Debt, ...]:
        """Make the debts; a nameless one is called by its letter."""
        return tuple(
            Debt(
                name=one.name or _LETTERS[one.ordinal],
                owed=one.owed,
                monthly_rate=one.rate,
                minimum_share=one.share,
                minimum_least=one.least,
            )
            for one in self.debts
        )


class Minimum(NamedTuple):
    """What becomes of one debt of which only the minimum is paid."""

    asked: Money
    """In the first month"""
    interest: Money
    """Of the first month"""
    found: Repaid | None
    """None: it never ends"""


class Result(NamedTuple):
    """The two orders, and only the minimum; the big number is the interest of the dearest first."""

    big_number: Money
    dear: DebtPlan
    small: DebtPlan
    minimums: tuple[Minimum, ...]
    """As the debts were given"""
    needed: Money
    """[a month] all minimums together, in the first month"""

    @property
    def is_same(self) -> bool:
        """Whether the order changes nothing."""
        return self.dear.interest == self.small.interest and self.dear.closed == self.small.closed


def solve(inputs: Inputs, as_of: date) -> Result:
    """Pay all debts with the same money in both orders, and each with its minimum alone.

    Raises
    ------
    InputError
        ``budget_below_minimums``, ``debt_named_twice``.
    NoSolution
        ``debts_never_end`` where the money does not even pay the interest; ``debt_outlives``.
    """
    debts = inputs.made()
    interest = total((one.owed * one.monthly_rate for one in debts), "IDR").rounded()
    try:
        dear, small = debt_orders(debts, inputs.monthly)
    except NoSolution as problem:
        if problem.code != "payment_never_repays":
            raise
        raise NoSolution("debts_never_end", payment=inputs.monthly, interest=interest) from None
    minimums = tuple(_minimum(one) for one in debts)
    needed = total((one.asked for one in minimums), "IDR")
    return Result(dear.interest.rounded(), dear, small, minimums, needed)


def _minimum(debt: Debt) -> Minimum:
    interest = (debt.owed * debt.monthly_rate).rounded()
    owed = debt.owed + debt.owed * debt.monthly_rate
    asked = min(max(owed * debt.minimum_share, debt.minimum_least or _NOTHING), owed).rounded(mode="half_up")
    try:
        return Minimum(asked, interest, repaid(debt) if debt.has_minimum else None)
    except NoSolution:
        return Minimum(asked, interest, None)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what each order costs and feels like, and what the minimum alone would cost."""
    words = _Words(inputs, result, say)
    return Told(words.headline(), words.sentences(), words.table(), words.working(), words.warnings())


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell beside what is owed the interest that is set behind the fold."""
    return {
        f"debts.{one.ordinal + 1}.owed": say("terms", rate=told_rate_text(one.rate, say.lang))
        for one in inputs.debts
    }


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw when each debt is gone in each order, and the interest."""
    from finlit.plots import OrderBars, debts  # pictures are imported when the first one is drawn

    words = _Words(inputs, result, say)
    plans = [("dearest_first", result.dear)] if result.is_same else words.plans
    shown = [
        OrderBars(
            say("order.same" if result.is_same else f"order.{key}"),
            tuple((words.called[one.name], one.month) for one in plan.closed),
            plan.interest.rounded(),
        )
        for key, plan in plans
    ]
    found = [one.found for one in result.minimums]
    ends = tuple(
        (words.called[debt.name], None if one is None else one.months)
        for debt, one in zip(inputs.made(), found, strict=True)
    )
    interest = None if None in found else words.minimum_interest
    return debts([*shown, OrderBars(say("order.minimum"), ends, interest)], say.lang)


class _Words:
    """What is said about several debts."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say = inputs, result, say
        self.debts = inputs.made()
        self.called = {
            debt.name: one.name or say("debt", letter=_LETTERS[one.ordinal])
            for debt, one in zip(self.debts, inputs.debts, strict=True)
        }
        self.plans = [("dearest_first", result.dear), ("smallest_first", result.small)]

    @property
    def minimum_interest(self) -> Money:
        """All interest, where each debt gets its minimum alone and all of them end."""
        return total((one.found.interest.rounded() for one in self.result.minimums if one.found), "IDR")

    def headline(self) -> str:
        say, dear, small = self.say, self.result.dear, self.result.small
        time = say.counted(dear.months, "month")
        if len(self.debts) == 1:
            return say(
                "headline_one", time=time, monthly=self.inputs.monthly, interest=dear.interest.rounded()
            )
        if self.result.is_same:
            return say("headline_same", time=time, monthly=self.inputs.monthly)
        more = small.interest.rounded() - dear.interest.rounded()
        key = "headline" if more.amount > 0 else "headline_equal"
        return say(key, time=time, interest=dear.interest.rounded(), more=more)

    def sentences(self) -> tuple[str, ...]:
        say = self.say
        orders = [] if self.result.is_same else [self._said_of(key, plan) for key, plan in self.plans]
        return say.lines(
            *orders,
            *(self._minimum(debt, one) for debt, one in zip(self.debts, self.result.minimums, strict=True)),
            orders and say("both_right"),
            say("together"),
            say("ask_lower"),
        )

    def _said_of(self, key: str, plan: DebtPlan) -> str:
        first = plan.closed[0]
        return self.say(
            f"said.{key}",
            first=self.called[first.name],
            month=plan.first_month,
            time=self.say.counted(plan.months, "month"),
            interest=plan.interest.rounded(),
        )

    def _minimum(self, debt: Debt, one: Minimum) -> str:
        name = self.called[debt.name]
        if not debt.has_minimum:
            return ""
        if one.found is None:
            return self.say("minimum_never", name=name, asked=one.asked, interest=one.interest)
        return self.say(
            "minimum",
            name=name,
            time=self.say.counted(one.found.months, "month"),
            paid=one.found.paid.rounded(),
            interest=one.found.interest.rounded(),
        )

    def warnings(self) -> tuple[str, ...]:
        dear = max(self.inputs.debts, key=lambda one: one.rate)
        name = self.called[self.debts[dear.ordinal].name]
        return self.say.lines(
            dear.rate >= Decimal("0.05") and self.say("very_dear", name=name), self.say("left_out")
        )

    def table(self) -> Table:
        say, result = self.say, self.result
        months = [{one.name: one.month for one in plan.closed} for _, plan in self.plans]
        rows: list[tuple[Any, ...]] = [
            (
                self.called[debt.name],
                told_rate_text(debt.monthly_rate, say.lang),
                *(say("table.month", month=each[debt.name]) for each in months),
                self._minimum_cell(debt, one),
            )
            for debt, one in zip(self.debts, result.minimums, strict=True)
        ]
        ended = all(one.found for one in result.minimums)
        last = self.minimum_interest if ended else "–"
        interest = (result.dear.interest.rounded(), result.small.interest.rounded())
        rows.append((say("table.interest"), "", *interest, last))
        columns = ("debt", "rate", "dear", "small", "minimum")
        return say.table(
            columns, rows, keep=("debt", "dear", "small", "minimum"), monthly=self.inputs.monthly
        )

    def _minimum_cell(self, debt: Debt, one: Minimum) -> str:
        if not debt.has_minimum:
            return self.say("table.none")
        if one.found is None:
            return self.say("table.never")
        return self.say("table.month", month=one.found.months)

    def working(self) -> tuple[str, ...]:
        say, result = self.say, self.result
        return say.lines(
            *(
                say(
                    "working.debt",
                    name=self.called[debt.name],
                    owed=debt.owed,
                    rate=told_rate_text(debt.monthly_rate, say.lang),
                    interest=one.interest,
                    asked=one.asked,
                )
                for debt, one in zip(self.debts, result.minimums, strict=True)
            ),
            say(
                "working.left",
                monthly=self.inputs.monthly,
                needed=result.needed,
                left=max(self.inputs.monthly - result.needed, _NOTHING),
            ),
            say("working.sum", paid=result.dear.paid.rounded(), interest=result.dear.interest.rounded()),
            say("working.rounding"),
        )
