"""A goal with a price and a date: how much to set aside each time?"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, get_args

from pydantic import Field

from finlit.errors import NoSolution
from finlit.i18n import in_words, money, percent, text
from finlit.money import Money
from finlit.rules import InterestTax
from finlit.savings import (
    Account,
    Goal,
    GoalPlan,
    Saving,
    goals_in_order,
    monthly_equivalent,
    savings_path,
    solve_goal,
)
from finlit.tools import savings_figures
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

if TYPE_CHECKING:
    from finlit.plots import Watering

NAME = "save-goal"

Frequency = Literal["week", "two_weeks", "four_weeks", "month", "quarter"]
HeldAt = Literal["home", "koperasi", "bank"]
_FRUITS = 10


class Inputs(ToolInputs):
    """What can be set.

    ``free`` is what the family can set aside each time, ``next_price`` the goal after this one; 0 is "not
    asked". ``price_rise`` and ``interest`` are in percent a year; at home there is no interest.
    """

    TOOL = NAME

    price: Decimal = Field(
        Decimal(30_000_000), ge=1, le=10**12, json_schema_extra={"first": True, "step": 500_000, "unit": "Rp"}
    )
    months: int = Field(24, ge=1, le=600, json_schema_extra={"first": True, "step": 1})
    saved: Decimal = Field(
        Decimal(0), ge=0, le=10**12, json_schema_extra={"first": True, "step": 500_000, "unit": "Rp"}
    )
    free: Decimal = Field(Decimal(0), ge=0, le=10**12, json_schema_extra={"step": 50_000, "unit": "Rp"})
    every: Frequency = "month"
    price_rise: Decimal = Field(Decimal(0), ge=0, le=50, json_schema_extra={"step": "0.5", "unit": "%"})
    place: HeldAt = "home"
    interest: Decimal = Field(Decimal(0), ge=0, le=20, json_schema_extra={"step": "0.5", "unit": "%"})
    next_price: Decimal = Field(
        Decimal(0), ge=0, le=10**12, json_schema_extra={"step": 500_000, "unit": "Rp"}
    )


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""

    def options(field: str, values: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(value, text(f"tools.save-goal.{field}.{value}", lang)) for value in values]

    return (
        control(inputs, "price", lang, limits=(1_000_000, 200_000_000, 500_000)),
        control(inputs, "months", lang, limits=(1, 60, 1), unit=text("tools.save-goal.months.unit", lang)),
        control(inputs, "saved", lang, limits=(0, 100_000_000, 500_000)),
        control(inputs, "free", lang, limits=(0, 10_000_000, 50_000)),
        control(inputs, "every", lang, choices=options("every", get_args(Frequency))),
        control(inputs, "price_rise", lang, limits=(0, 15, Decimal("0.5"))),
        control(inputs, "place", lang, choices=options("place", get_args(HeldAt))),
        control(inputs, "interest", lang, limits=(0, 9, Decimal("0.5")), applies=inputs.place != "home"),
        control(inputs, "next_price", lang, limits=(0, 200_000_000, 500_000)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Work out what to set aside each time.

    Raises
    ------
    NoSolution
        ``goal_never_reached`` when the first deposit would come after the last month.
    """
    from finlit.plots import tree  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang, as_of or date.today())
    plan, stamps = words.plan, words.stamps()
    picture = tree(words.ripe_in(), words.watering(), lang).stamped(*stamps)
    return Answer(
        big_number=money(plan.deposit, lang),
        big_number_words=in_words(plan.deposit, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _account(inputs: Inputs, today: date) -> Account:
    rate = inputs.interest / 100
    if inputs.place == "bank":
        return Account(annual_rate=rate, tax=savings_figures.deposit_tax(today))
    if inputs.place == "koperasi":
        return Account(annual_rate=rate, tax=savings_figures.koperasi_tax(today))
    return Account()  # nobody pays interest at home


class _Words:
    """The plan and what is said about it."""

    def __init__(self, inputs: Inputs, lang: str, today: date) -> None:
        self.inputs, self.lang, self.today = inputs, lang, today
        self.account = _account(inputs, today)
        self.price, self.start = savings_figures.rupiah(inputs.price), savings_figures.rupiah(inputs.saved)
        self.next_price = savings_figures.rupiah(inputs.next_price)
        self.free = savings_figures.rupiah(inputs.free) or None
        self.plan = self._solved(inputs.price_rise)

    def _solved(self, rise: Decimal) -> GoalPlan:
        inputs = self.inputs
        return solve_goal(
            price=self.price,
            months=inputs.months,
            start=self.start,
            price_rise=rise / 100,
            every=inputs.every,
            account=self.account,
        )

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    @property
    def _often(self) -> str:
        return self._say(f"every.{self.inputs.every}")

    def _time(self, months: int) -> str:
        """Say months, and from two years on years too."""
        if months == 1:
            return self._say("time.month")
        years, rest = divmod(months, 12)
        if years < 2:
            return self._say("time.months", months=months)
        return self._say("time.both" if rest else "time.years", months=months, years=years, rest=rest)

    def _examples(self) -> tuple[str, ...]:
        """Name what is still as the tool begins; once the price is the family's own, nothing is."""
        inputs, usual = self.inputs, Inputs()
        if inputs.price != usual.price:
            return ()
        price = self._say("example_price", price=self.price)
        return (price, self._time(inputs.months)) if inputs.months == usual.months else (price,)

    def headline(self) -> str:
        if not self.plan.deposit:
            return self._say("headline_there", price=self.plan.price_then)
        return self._say(
            "headline", often=self._often, price=self.plan.price_then, time=self._time(self.inputs.months)
        )

    def sentences(self) -> tuple[str, ...]:
        return tuple(
            sentence
            for sentence in (
                self._easy_to_remember(),
                self._in_another_rhythm(),
                self._rise(),
                self._interest(),
                self._can_we(),
                self._tax_rule(),
                self._next(),
                self._say("keep"),
            )
            if sentence
        )

    def _easy_to_remember(self) -> str:
        step = 10_000 if self.plan.deposit.amount >= 200_000 else 1000
        round_sum = self.plan.deposit.rounded(step, "up")
        if round_sum == self.plan.deposit or not self._reaches(round_sum):
            return ""
        return self._say("easy", amount=round_sum)

    def _reaches(self, deposit: Money) -> bool:
        """Whether a larger deposit reaches the goal too: at the edge of a tax it may not."""
        saving = Saving(start=self.plan.start, deposit=deposit, every=self.inputs.every)
        return savings_path(saving, self.inputs.months, self.account).closing >= self.plan.price_then

    def _in_another_rhythm(self) -> str:
        """Say it by the week to those who think in weeks, and by the month to the others."""
        if not self.plan.deposit:
            return ""
        monthly = monthly_equivalent(self.plan.deposit, self.inputs.every)
        if self.inputs.every == "month":
            return self._say("by_week", amount=(monthly * 12 / 52).rounded(100, "up"))
        return self._say("by_month", amount=monthly.rounded(100, "up"))

    def _rise(self) -> str:
        inputs = self.inputs
        if inputs.price_rise:
            return self._say("rise", price=self.price, then=self.plan.price_then, percent=inputs.price_rise)
        known = savings_figures.newest_rise()
        values = {
            "percent": known.percent,
            "year": str(known.year),
            "source": savings_figures.rise_source(),
        }
        try:
            dearer = self._solved(known.percent)
        except NoSolution:  # what is there was just enough, and the first deposit would come too late
            return self._say("no_rise_short", **values)
        if not dearer.deposit:
            return self._say("no_rise_enough", then=dearer.price_then, **values)
        return self._say(
            "no_rise", then=dearer.price_then, deposit=dearer.deposit, often=self._often, **values
        )

    def _interest(self) -> str:
        path = self.plan.path
        if path is None or not path.interest:
            return ""
        key = "interest_taxed" if path.tax else "interest_free"
        return self._say(key, interest=path.interest.rounded(), tax=path.tax.rounded())

    def _can_we(self) -> str:
        free = self.free
        if free is None or not self.plan.deposit:
            return ""
        if self._just_misses():
            key = "just_misses_bank" if self.inputs.place == "bank" else "just_misses"
            edge = savings_figures.tax_values(self._tax())["above"]
            return self._say(key, free=free, often=self._often, edge=edge, deposit=self.plan.deposit)
        if free >= self.plan.deposit:
            return self._say("enough", free=free, often=self._often)
        values = {"free": free, "less": self.plan.deposit - free, "often": self._often}
        try:
            slower = solve_goal(
                price=self.price,
                deposit=free,
                start=self.start,
                price_rise=self.inputs.price_rise / 100,
                every=self.inputs.every,
                account=self.account,
            )
        except NoSolution:
            return self._say("short_never" if self._runs_away(free) else "short_long", **values)
        # Where the price runs, the same sum may be enough early and no longer later.
        key = "short_sooner" if slower.months <= self.inputs.months else "short"
        return self._say(key, time=self._time(slower.months), **values)

    def _runs_away(self, free: Money) -> bool:
        """Whether the price rises in a year by as much as is set aside in it, or by more."""
        yearly = monthly_equivalent(free, self.inputs.every) * 12
        return self.price * (self.inputs.price_rise / 100) >= yearly

    def _just_misses(self) -> bool:
        """Whether the family could set aside more than is needed, and yet misses the goal by the tax."""
        free, needed = self.free, self.plan.deposit
        return free is not None and bool(needed) and free >= needed and not self._reaches(free)

    def _next(self) -> str:
        inputs, next_price = self.inputs, self.next_price
        if not next_price:
            return ""
        deposit = self.free or self.plan.deposit
        rise = inputs.price_rise / 100
        goals = [
            Goal(name=str(place), price=price, price_rise=rise)
            for place, price in enumerate((self.price, next_price))
        ]
        saving = Saving(start=self.start, deposit=deposit, every=inputs.every)
        second = goals_in_order(goals, saving, self.account)[1]
        if second.month == 0:
            return self._say("next_there_now", price=next_price)
        if not deposit and second.month is None:
            return self._say("next_more", price=next_price)
        if not deposit:
            return self._say("next_there", price=next_price, months=second.month)
        if second.month is None:
            return self._say("next_never", price=next_price, deposit=deposit, often=self._often)
        return self._say("next", price=next_price, deposit=deposit, often=self._often, months=second.month)

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        return [text("tools.stamp.made_up", self.lang)] if self._examples() else []

    def warnings(self) -> tuple[str, ...]:
        """Say what is still an example, and what is assumed."""
        examples = self._examples()
        said = [self._say("warning_example", what=examples)] if examples else []
        if self.inputs.price_rise:
            said.append(self._say("warning_rise", percent=self.inputs.price_rise))
        if self.inputs.interest:
            key = "warning_no_interest" if self.inputs.place == "home" else "warning_interest"
            said.append(self._say(key, percent=self.inputs.interest))
        too_high = savings_figures.above_koperasi_ceiling(self.inputs.interest, self.today)
        if self.inputs.place == "koperasi" and too_high:
            said.append(self._say("warning_koperasi_high", **too_high))
        return tuple(said)

    def _balances(self) -> list[tuple[int, Money]]:
        path = self.plan.path
        if path is None:
            return [(0, self.plan.start)]
        return [(0, self.plan.start), *((row.month, path.money(row.closing)) for row in path.rows)]

    def ripe_in(self) -> list[int]:
        """In which month each tenth of the price is there; 0 is today."""
        found, balances = [], self._balances()
        for fruit in range(1, _FRUITS + 1):
            needed = self.plan.price_then * fruit / _FRUITS
            found.append(next(month for month, there in balances if there >= needed))
        return found

    def watering(self) -> "Watering":
        """Return what the tree needs each time."""
        from finlit.plots import Watering

        return Watering(self.plan.deposit, self._often, self.free)

    def table(self) -> Table:
        path = self.plan.path
        assert path is not None  # only a plan that asks for its months can need none
        rows, put_in = [], self.plan.start
        grows, shown = bool(path.interest), _milestones(self.inputs.months)
        for row in path.rows:
            put_in += path.money(row.deposits)
            if row.month in shown:
                there = path.money(row.closing)
                share = _share(Decimal(there / self.plan.price_then))
                cells = [self._say("table.month_row", month=row.month), money(put_in, self.lang)]
                if grows:
                    cells.append(money(there, self.lang))
                rows.append((*cells, percent(share, self.lang, 0)))
        columns = ("month", "put_in", "there", "share") if grows else ("month", "put_in", "share")
        keep = ("month", "share", "there", "put_in") if grows else ("month", "share", "put_in")
        return Table(
            caption=self._say("table.caption", price=self.plan.price_then),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", *("right",) * (len(columns) - 1)),
            keep=tuple(columns.index(column) for column in keep),
            rows=tuple(rows),
        )

    def working(self) -> tuple[str, ...]:
        plan, inputs = self.plan, self.inputs
        lines = []
        if inputs.price_rise:
            lines.append(
                self._say(
                    "working.rise",
                    price=plan.price,
                    percent=inputs.price_rise,
                    months=inputs.months,
                    then=plan.price_then,
                )
            )
        left = plan.price_then - plan.start
        if plan.start and left.amount > 0:
            lines.append(self._say("working.left", price=plan.price_then, saved=plan.start, left=left))
        elif plan.start:
            lines.append(self._say("working.there", price=plan.price_then, saved=plan.start))
        path = plan.path
        assert path is not None  # only a plan that asks for its months can need none
        count = int((path.put_in - plan.start) / plan.deposit) if plan.deposit else 0
        if count and not path.interest:
            key = "divide" if plan.deposit * count == left else "divide_up"
            lines.append(self._say(f"working.{key}", left=left, count=count, deposit=plan.deposit))
        elif path.interest:
            key = "interest_alone" if not count else "interest_saved" if plan.start else "interest"
            lines.append(
                self._say(
                    f"working.{key}",
                    saved=plan.start,
                    count=count,
                    deposit=plan.deposit,
                    interest=path.interest.rounded(),
                    tax=path.tax.rounded(),
                    there=plan.there,
                )
            )
        if plan.left_over:
            lines.append(self._say("working.over", there=plan.there, over=plan.left_over))
        if inputs.every != "month":
            lines.append(self._say("working.year"))
        lines.append(self._say("working.rounding"))
        return tuple(lines)

    def _tax(self) -> InterestTax:
        rule = self.account.tax
        assert rule is not None  # no tax is taken, and none is missed by, where there is none
        return rule

    def _tax_rule(self) -> str:
        """Say the rule of the tax where it decides something, with its year."""
        path = self.plan.path
        if not (path is not None and path.tax) and not self._just_misses():
            return ""
        return self._say(f"tax_{self.inputs.place}", **savings_figures.tax_values(self._tax()))


def _share(exact: Decimal) -> Decimal:
    """Never the whole before all of it is there."""
    return Decimal(1) if exact >= 1 else min(exact, Decimal("0.99"))


def _milestones(months: int) -> set[int]:
    """Choose at most eight months to show, evenly, with the last one."""
    step = max(1, -(-months // 8))
    return {*range(step, months, step), months}
