"""A goal with a price and a date: how much to set aside each time?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.errors import InputError, NoSolution
from finlit.i18n import months_said
from finlit.money import Money, total
from finlit.rules import InterestTax
from finlit.savings import (
    Account,
    GoalPlan,
    Saving,
    SavingsGoal,
    SavingsPath,
    goals_in_order,
    monthly_equivalent,
    savings_path,
    solve_goal,
)
from finlit.tools import savings_figures, savings_rows
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import ToolInputs, choice, count, percent, rows, rupiah
from finlit.tools.savings_rows import ChangeInput, TakenInput

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "save-goal"

Frequency = Literal["week", "two_weeks", "four_weeks", "month", "quarter"]
HeldAt = Literal["home", "koperasi", "bank"]
_FRUITS = 10
_MONTHS_TO_GROW = 12


class Inputs(ToolInputs):
    """What can be set.

    ``free`` is what the family can set aside each time, ``next_price`` the goal after this one; 0 is "not
    asked". ``price_rise``, ``deposit_rise`` and ``interest`` are of a year; at home there is no interest.
    ``changes`` say what is put aside each time from some month on, whatever is asked until then.
    """

    price: Money = rupiah(
        30_000_000, slider=(1_000_000, 200_000_000, 500_000), allowed=(1, 10**12), first=True, is_example=True
    )
    months: int = count(24, slider=(1, 60, 1), allowed=(1, 600), first=True)
    saved: Money = rupiah(0, slider=(0, 100_000_000, 500_000), first=True)
    free: Money = rupiah(0, slider=(0, 10_000_000, 50_000))
    every: Frequency = choice(*get_args(Frequency), start="month")
    price_rise: Decimal = percent(0, slider=(0, 15, "0.5"), allowed=(0, 50))
    place: HeldAt = choice(*get_args(HeldAt))
    interest: Decimal = percent(0, slider=(0, 9, "0.5"), allowed=(0, 20))
    next_price: Money = rupiah(0, slider=(0, 200_000_000, 500_000))
    deposit_rise: Decimal = percent(0, slider=(0, 20, 1), allowed=(0, 50))
    changes: tuple[ChangeInput, ...] = rows(ChangeInput, start=0, least=0, most=3)
    taken: tuple[TakenInput, ...] = rows(TakenInput, start=0, least=0, most=4)

    @property
    def idle(self) -> Collection[str]:
        """Interest, where nobody pays any."""
        return ("interest",) if self.place == "home" else ()

    @property
    def varies(self) -> bool:
        """Whether it is not the same sum each time: it grows after twelve months."""
        return bool(self.changes or (self.deposit_rise and self.months > _MONTHS_TO_GROW))

    @property
    def way(self) -> dict[str, Any]:
        """What the family does on the way, as savings plans take it."""
        return {
            "every": self.every,
            "withdrawals": savings_rows.withdrawals(self.taken, self.months),
            "deposit_rise": self.deposit_rise,
            "changes": savings_rows.changes(self.changes, self.months),
        }


class Result(NamedTuple):
    """What to set aside each time, and the account that it is held in."""

    big_number: Money
    plan: GoalPlan
    account: Account
    above_limit: Mapping[str, object]
    """What a koperasi pays beside what it may pay by the rule of the day; empty where it is not above"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work out what to set aside each time.

    Raises
    ------
    NoSolution
        ``goal_never_reached`` when the first deposit would come after the last month.
    InputError
        ``number_above`` for something that is taken out or changes after the last month;
        ``changes_out_of_order``.
    """
    account = _account(inputs, as_of)
    plan = _solved(inputs, account, inputs.price_rise)
    above = savings_figures.above_koperasi_ceiling(inputs.interest, as_of)
    return Result(plan.deposit, plan, account, above if inputs.place == "koperasi" else {})


def _solved(inputs: Inputs, account: Account, rise: Decimal) -> GoalPlan:
    return solve_goal(
        price=inputs.price,
        months=inputs.months,
        start=inputs.saved,
        price_rise=rise,
        account=account,
        **inputs.way,
    )


def _account(inputs: Inputs, today: date) -> Account:
    if inputs.place == "bank":
        return Account(annual_rate=inputs.interest, tax=savings_figures.deposit_tax(today))
    if inputs.place == "koperasi":
        return Account(annual_rate=inputs.interest, tax=savings_figures.koperasi_tax(today))
    return Account(annual_rate=Decimal(0))  # nobody pays interest at home


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say the sum, whether the family can set it aside, and what comes next."""
    words = _Words(inputs, result, say)
    return Told(words.headline(), words.sentences(), words.table(), words.working(), words.warnings())


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the tree: its fruits ripen in the months in which each tenth of the price is there."""
    from finlit.plots import Watering, tree  # pictures are imported when the first one is drawn

    often = say(f"every.{inputs.every}")
    if inputs.varies:
        often = say("at_first", often=often)
    watering = Watering(result.plan.deposit, often, inputs.free or None)
    return tree(_ripe_in(result.plan), watering, say.lang)


def _ripe_in(plan: GoalPlan) -> list[int]:
    """In which month each tenth of the price is there; 0 is today."""
    balances = [(0, plan.start)]
    if plan.path is not None:
        balances += [(row.month, plan.path.money(row.closing)) for row in plan.path.rows]
    needed = [plan.price_then * fruit / _FRUITS for fruit in range(1, _FRUITS + 1)]
    # What is taken out on the way may make a fruit green again: it is ripe when it stays so.
    balances.reverse()
    found = []
    for part in needed:
        stays = takewhile(lambda balance, part=part: balance[1] >= part, balances)  # type: ignore[misc]
        found.append(min(month for month, _ in stays))
    return found


class _Words:
    """What is said about one plan."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.say = inputs, say
        self.plan, self.account, self.above_limit = result.plan, result.account, result.above_limit
        self.price, self.start, self.next_price = inputs.price, inputs.saved, inputs.next_price
        self.free = inputs.free or None

    def _solved(self, rise: Decimal) -> GoalPlan:
        return _solved(self.inputs, self.account, rise)

    @property
    def _taken(self) -> Money:
        """All that is taken out on the way."""
        return total((one.amount for one in self.inputs.taken), "IDR")

    @property
    def _often(self) -> str:
        return self.say(f"every.{self.inputs.every}")

    def _time(self, months: int) -> str:
        return months_said(months, self.say.lang)

    def _examples(self) -> tuple[str, ...]:
        """Name what is still as the tool begins; once the price is the family's own, nothing is."""
        if not self.inputs.is_example:
            return ()
        price = self.say("example_price", price=self.price)
        return (price, self._time(self.inputs.months)) if self.inputs.is_start("months") else (price,)

    def headline(self) -> str:
        changes = self.inputs.changes
        if not self.plan.deposit and changes and self.start < self.plan.price_then:
            return self.say("headline_later", month=changes[0].month, price=self.plan.price_then)
        if not self.plan.deposit:
            return self.say("headline_there", price=self.plan.price_then)
        key = "headline_varies" if self.inputs.varies else "headline"
        time = self._time(self.inputs.months)
        return self.say(key, often=self._often, price=self.plan.price_then, time=time)

    def sentences(self) -> tuple[str, ...]:
        return tuple(
            sentence
            for sentence in (
                self._taken and self.say("taken", taken=self._taken),
                *self._varied(),
                self._easy_to_remember(),
                self._in_another_rhythm(),
                self._rise(),
                self._interest(),
                self._can_we(),
                self._tax_rule(),
                self._next(),
                self.say("keep"),
            )
            if sentence
        )

    def _varied(self) -> list[str]:
        """Say how the sum changes on the way."""
        inputs, say = self.inputs, self.say
        said = [
            say("changes_to" if one.amount else "changes_end", month=one.month, amount=one.amount)
            for one in inputs.changes
        ]
        if not inputs.deposit_rise:
            return said
        saving, percent = self._saving(self.plan.deposit), inputs.deposit_rise * 100
        without = saving.model_copy(update={"deposit_rise": Decimal(0)})
        if without.steps(inputs.months) == saving.steps(inputs.months):
            return said or [say("grows_later", percent=percent)]
        last = saving.deposit_in(inputs.months)
        key = "grows" if last else "grows_by"
        return [*said, say(key, percent=percent, deposit=last, often=self._often)]

    def _easy_to_remember(self) -> str:
        step = 10_000 if self.plan.deposit.amount >= 200_000 else 1000
        round_sum = self.plan.deposit.rounded(step, "up")
        if round_sum == self.plan.deposit or not self._reaches(round_sum):
            return ""
        return self.say("easy", amount=round_sum)

    def _reaches(self, deposit: Money) -> bool:
        """Whether a larger deposit reaches the goal too: at the edge of a tax it may not."""
        saving = self._saving(deposit)
        try:
            return savings_path(saving, self.inputs.months, self.account).closing >= self.plan.price_then
        except InputError:  # not enough for what is taken out on the way
            return False

    def _saving(self, deposit: Money) -> Saving:
        return Saving(start=self.start, deposit=deposit, **self.inputs.way)

    def _in_another_rhythm(self) -> str:
        """Say it by the week to those who think in weeks, and by the month to the others."""
        if not self.plan.deposit:
            return ""
        monthly = monthly_equivalent(self.plan.deposit, self.inputs.every)
        if self.inputs.every == "month":
            return self.say("by_week", amount=(monthly * 12 / 52).rounded(100, "up"))
        return self.say("by_month", amount=monthly.rounded(100, "up"))

    def _rise(self) -> str:
        inputs = self.inputs
        if inputs.price_rise:
            return self.say(
                "rise", price=self.price, then=self.plan.price_then, percent=inputs.price_rise * 100
            )
        known = savings_figures.newest_rise()
        values = {"percent": known.share * 100, "year": str(known.year), "source": known.source}
        try:
            dearer = self._solved(known.share)
        except NoSolution:  # what is there was just enough, and the first deposit would come too late
            return self.say("no_rise_short", **values)
        if not dearer.deposit:
            return self.say("no_rise_enough", then=dearer.price_then, **values)
        return self.say(
            "no_rise", then=dearer.price_then, deposit=dearer.deposit, often=self._often, **values
        )

    def _interest(self) -> str:
        path = self.plan.path
        if path is None or not path.interest:
            return ""
        key = "interest_taxed" if path.tax else "interest_free"
        return self.say(key, interest=path.interest.rounded(), tax=path.tax.rounded())

    def _can_we(self) -> str:
        free = self.free
        if free is None or not self.plan.deposit:
            return ""
        if self._just_misses():
            key = "just_misses_bank" if self.inputs.place == "bank" else "just_misses"
            edge = savings_figures.tax_values(self._tax())["above"]
            return self.say(key, free=free, often=self._often, edge=edge, deposit=self.plan.deposit)
        if free >= self.plan.deposit:
            return self.say("enough", free=free, often=self._often)
        values = {"free": free, "less": self.plan.deposit - free, "often": self._often}
        try:
            slower = solve_goal(
                price=self.price,
                deposit=free,
                start=self.start,
                price_rise=self.inputs.price_rise,
                account=self.account,
                **self.inputs.way,
            )
        except InputError:  # it does not even pay for what is taken out on the way
            return self.say("short_taken", **values)
        except NoSolution:
            return self.say("short_never" if self._runs_away(free) else "short_long", **values)
        # Where the price runs, the same sum may be enough early and no longer later.
        key = "short_sooner" if slower.months <= self.inputs.months else "short"
        return self.say(key, time=self._time(slower.months), **values)

    def _runs_away(self, free: Money) -> bool:
        """Whether the price rises in a year by as much as is set aside in it, or by more."""
        if self.inputs.varies:
            return False
        yearly = monthly_equivalent(free, self.inputs.every) * 12
        return self.price * self.inputs.price_rise >= yearly

    def _just_misses(self) -> bool:
        """Whether the family could set aside more than is needed, and yet misses the goal by the tax."""
        free, needed = self.free, self.plan.deposit
        return free is not None and bool(needed) and free >= needed and not self._reaches(free)

    def _next(self) -> str:
        inputs, next_price = self.inputs, self.next_price
        if not next_price:
            return ""
        deposit = self.free or self.plan.deposit
        rise = inputs.price_rise
        goals = [
            SavingsGoal(name=str(place), price=price, price_rise=rise)
            for place, price in enumerate((self.price, next_price))
        ]
        try:
            second = goals_in_order(goals, self._saving(deposit), self.account)[1]
        except InputError:  # the first goal leaves too little for what is taken out
            return self.say("next_more", price=next_price)
        if second.month == 0:
            return self.say("next_there_now", price=next_price)
        if not deposit and second.month is None:
            return self.say("next_more", price=next_price)
        if not deposit and not inputs.changes:
            return self.say("next_there", price=next_price, months=second.month)
        if second.month is None:
            key = "next_never_varied" if inputs.varies else "next_never"
            return self.say(key, price=next_price, deposit=deposit, often=self._often)
        key = "next_varied" if inputs.varies else "next"
        return self.say(key, price=next_price, deposit=deposit, often=self._often, months=second.month)

    def warnings(self) -> tuple[str, ...]:
        """Say what is still an example, and what is assumed."""
        examples = self._examples()
        said = [self.say("warning_example", what=examples)] if examples else []
        if self.inputs.price_rise:
            said.append(self.say("warning_rise", percent=self.inputs.price_rise * 100))
        if self.inputs.interest:
            key = "warning_no_interest" if self.inputs.place == "home" else "warning_interest"
            said.append(self.say(key, percent=self.inputs.interest * 100))
        if self.above_limit:
            said.append(self.say("warning_koperasi_high", **self.above_limit))
        return tuple(said)

    def table(self) -> Table:
        path = self.plan.path
        assert path is not None  # only a plan that asks for its months can need none
        rows: list[tuple[Any, ...]] = []
        put_in = self.plan.start
        grows, shown = bool(path.interest or self._taken), _milestones(self.inputs.months)
        for row in path.rows:
            put_in += path.money(row.deposits)
            if row.month in shown:
                there = path.money(row.closing)
                share = self.say.percent(_share(Decimal(there / self.plan.price_then)), 0)
                cells = (self.say("table.month_row", month=row.month), put_in)
                rows.append((*cells, there, share) if grows else (*cells, share))
        columns = ("month", "put_in", "there", "share") if grows else ("month", "put_in", "share")
        keep = ("month", "share", "there", "put_in") if grows else ("month", "share", "put_in")
        return self.say.table(columns, rows, keep=keep, price=self.plan.price_then)

    def working(self) -> tuple[str, ...]:
        plan, inputs = self.plan, self.inputs
        lines = []
        if inputs.price_rise:
            lines.append(
                self.say(
                    "working.rise",
                    price=plan.price,
                    percent=inputs.price_rise * 100,
                    months=self.say.counted(inputs.months, "month"),
                    then=plan.price_then,
                )
            )
        left = plan.price_then + self._taken - plan.start
        if self._taken:
            values = {"price": plan.price_then, "taken": self._taken, "saved": plan.start, "left": left}
            lines.append(self.say("working.taken", **values))
        elif plan.start and left.amount > 0:
            lines.append(self.say("working.left", price=plan.price_then, saved=plan.start, left=left))
        elif plan.start:
            lines.append(self.say("working.there", price=plan.price_then, saved=plan.start))
        path = plan.path
        assert path is not None  # only a plan that asks for its months can need none
        count = int((path.put_in - plan.start) / plan.deposit) if plan.deposit else 0
        if inputs.varies:
            lines += self._working_varied(path)
        elif count and not path.interest:
            key = "divide" if plan.deposit * count == left else "divide_up"
            lines.append(self.say(f"working.{key}", left=left, count=count, deposit=plan.deposit))
        elif path.interest:
            key = "interest_alone" if not count else "interest_saved" if plan.start else "interest"
            lines.append(
                self.say(
                    f"working.{key}",
                    saved=plan.start,
                    count=count,
                    deposit=plan.deposit,
                    interest=path.interest.rounded(),
                    tax=path.tax.rounded(),
                    there=plan.there + self._taken,
                )
            )
        if plan.left_over:
            lines.append(self.say("working.over", there=plan.there, over=plan.left_over))
        if inputs.every != "month":
            lines.append(self.say("working.year"))
        lines.append(self.say("working.rounding"))
        return tuple(lines)

    def _working_varied(self, path: SavingsPath) -> list[str]:
        """Say what comes together where it is not the same sum each time."""
        put_in, there = path.put_in - self.start, self.plan.there + self._taken
        lines = [self.say("working.varied", put_in=put_in)]
        if path.interest:
            interest, tax = path.interest.rounded(), path.tax.rounded()
            values = {"put_in": put_in, "saved": self.start, "interest": interest, "tax": tax}
            key = "varied_interest_saved" if self.start else "varied_interest"
            lines = [self.say(f"working.{key}", there=there, **values)]
        if self.plan.deposit:
            lines.append(self.say("working.varied_least"))
        return lines

    def _tax(self) -> InterestTax:
        rule = self.account.tax
        assert rule is not None  # no tax is taken, and none is missed by, where there is none
        return rule

    def _tax_rule(self) -> str:
        """Say the rule of the tax where it decides something, with its year."""
        path = self.plan.path
        if not (path is not None and path.tax) and not self._just_misses():
            return ""
        return self.say(f"tax_{self.inputs.place}", **savings_figures.tax_values(self._tax()))


def _share(exact: Decimal) -> Decimal:
    """Never the whole before all of it is there."""
    return Decimal(1) if exact >= 1 else min(exact, Decimal("0.99"))


def _milestones(months: int) -> set[int]:
    """Choose at most eight months to show, evenly, with the last one."""
    step = max(1, -(-months // 8))
    return {*range(step, months, step), months}
