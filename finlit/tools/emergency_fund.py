"""The emergency fund: how much, and when is it full, even if a storm comes?"""

from datetime import date
from decimal import Decimal

from pydantic import Field

from finlit.errors import NoSolution
from finlit.i18n import in_words, money, text
from finlit.money import Money
from finlit.savings import EmergencyFund, Refill, Shock, emergency_fund, refill, solve_goal
from finlit.tools import savings_figures
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "emergency-fund"


class Inputs(ToolInputs):
    """What can be set.

    The storm is one bad thing that may happen: what it costs at once, and for how many months no money
    comes. Both 0: no storm.
    """

    TOOL = NAME

    needs: Decimal = Field(
        Decimal(2_400_000), ge=1, le=10**10, json_schema_extra={"first": True, "step": 100_000, "unit": "Rp"}
    )
    months: int = Field(3, ge=1, le=24, json_schema_extra={"first": True, "step": 1})
    monthly: Decimal = Field(
        Decimal(400_000), ge=0, le=10**10, json_schema_extra={"first": True, "step": 50_000, "unit": "Rp"}
    )
    saved: Decimal = Field(Decimal(0), ge=0, le=10**12, json_schema_extra={"step": 100_000, "unit": "Rp"})
    storm_cost: Decimal = Field(
        Decimal(2_000_000), ge=0, le=10**11, json_schema_extra={"step": 100_000, "unit": "Rp"}
    )
    storm_without: int = Field(0, ge=0, le=24, json_schema_extra={"step": 1})
    storm_month: int = Field(6, ge=1, le=60, json_schema_extra={"step": 1})


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    unit = text("tools.emergency-fund.months.unit", lang)
    return (
        control(inputs, "needs", lang, limits=(500_000, 10_000_000, 100_000)),
        control(inputs, "months", lang, limits=(1, 12, 1), unit=unit),
        control(inputs, "monthly", lang, limits=(0, 5_000_000, 50_000)),
        control(inputs, "saved", lang, limits=(0, 50_000_000, 100_000)),
        control(inputs, "storm_cost", lang, limits=(0, 50_000_000, 100_000)),
        control(inputs, "storm_without", lang, limits=(0, 12, 1), unit=unit),
        control(inputs, "storm_month", lang, limits=(1, 60, 1), applies=_has_storm(inputs)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Size the fund, say when it is full, and let the storm come."""
    from finlit.plots import Jars, Storm, jars  # imported when the first picture is drawn

    words = _Words(inputs, lang)
    target, stamps = words.fund.target, words.stamps()
    hit = words.hit
    storm = None if hit is None else Storm(inputs.storm_month, words.bill, *hit[:3])
    shown = Jars(words.needs, words.saved, target, words.full_in if hit is None else hit.full_in, storm)
    picture = jars(shown, lang).stamped(*stamps)
    return Answer(
        big_number=money(target, lang),
        big_number_words=in_words(target, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _has_storm(inputs: Inputs) -> bool:
    return bool(inputs.storm_without or savings_figures.rupiah(inputs.storm_cost))


class _Words:
    """The fund, the storm, and what is said about them."""

    def __init__(self, inputs: Inputs, lang: str) -> None:
        self.inputs, self.lang = inputs, lang
        self.needs = savings_figures.rupiah(inputs.needs)
        self.monthly = savings_figures.rupiah(inputs.monthly)
        self.saved = savings_figures.rupiah(inputs.saved)
        self.cost = savings_figures.rupiah(inputs.storm_cost)
        shocks = []
        if _has_storm(inputs):
            shocks = [Shock(name="storm", cost=self.cost, months_without=inputs.storm_without)]
        self.bill = shocks[0].bill(self.needs) if shocks else Money(0, "IDR")
        self.fund: EmergencyFund = emergency_fund(self.needs, inputs.months, shocks)
        self.full_in = self._full_in(self.monthly)
        self.hit: Refill | None = None
        if shocks:
            self.hit = self._refilled(self.monthly)

    def _full_in(self, monthly: Money) -> int | None:
        try:
            return solve_goal(price=self.fund.target, deposit=monthly, start=self.saved).months
        except NoSolution:
            return None

    def _refilled(self, monthly: Money) -> Refill:
        inputs, target = self.inputs, self.fund.target
        return refill(target, monthly, self.saved, self.bill, inputs.storm_month, inputs.storm_without)

    def _time(self, months: int) -> str:
        return self._say("time.month") if months == 1 else self._say("time.months", months=months)

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def headline(self) -> str:
        if self.full_in == 0:
            return self._say("headline_full", saved=self.saved)
        if self.full_in is None:
            if self.monthly:
                return self._say("headline_far", monthly=self.monthly, needs=self.needs)
            return self._say("headline_never")
        return self._say("headline", time=self._time(self.full_in), monthly=self.monthly)

    def sentences(self) -> tuple[str, ...]:
        said = [self._why(), self._say("rule_of_thumb"), self._now()]
        if self.hit is not None:
            said += [self._storm(self.hit), self._after(self.hit)]
            if self.hit.missing:
                said.append(self._say("not_paid_back", missing=self.hit.missing))
        if self.full_in != 0:
            said.append(self._say("begin_small"))
        said.append(self._say("keep"))
        return tuple(sentence for sentence in said if sentence)

    def _why(self) -> str:
        inputs, fund = self.inputs, self.fund
        if fund.target > fund.by_needs:
            time = self._time(inputs.months)
            return self._say("why_storm", bill=fund.target, time=time, by_needs=fund.by_needs)
        key = "why_month" if inputs.months == 1 else "why"
        return self._say(key, months=inputs.months, needs=self.needs, target=fund.target)

    def _now(self) -> str:
        """Say how long the house can live on what is there today."""
        days = int(self.saved.amount * 30 / self.needs.amount)
        if not self.saved:
            return self._say("lasts_none")
        key = "lasts" if days > 1 else "lasts_day" if days else "lasts_begun"
        return self._say(key, saved=self.saved, days=days)

    def _storm(self, hit: Refill) -> str:
        values = {"month": self.inputs.storm_month, "bill": self.bill}
        if hit.missing:
            return self._say("storm_missing", before=hit.before, missing=hit.missing, **values)
        return self._say("storm", before=hit.before, left=hit.left, **values)

    def _after(self, hit: Refill) -> str:
        if hit.full_in is None:
            if self.full_in is None:
                return ""
            return self._say("after_far" if self.monthly else "after_begin", monthly=self.monthly)
        if hit.full_in == self.full_in:
            return self._say("after_still_full")
        return self._say("after", months=hit.full_in)

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself: its months hang on both sums."""
        is_made_up = any(self._is_example(field) for field in ("needs", "monthly"))
        return [text("tools.stamp.made_up", self.lang)] if is_made_up else []

    def _is_example(self, field: str) -> bool:
        return bool(getattr(self.inputs, field) == getattr(Inputs(), field))

    def warnings(self) -> tuple[str, ...]:
        """Say what is still an example, and what is left out."""
        figures = [("needs", self.needs), ("monthly", self.monthly)]
        if self.hit is not None:
            figures.append(("storm_cost", self.cost))
        examples = tuple(
            self._say(f"example.{field}", amount=amount)
            for field, amount in figures
            if self._is_example(field)
        )
        said = [self._say("warning_example", what=examples)] if examples else []
        return (*said, self._say("warning_rule"))

    def table(self) -> Table:
        """Return what other monthly sums would do; the family's own is among them."""
        columns = ("monthly", "months", "with_storm") if self.hit is not None else ("monthly", "months")
        rows, notes = [], []
        for monthly in self._other_sums():
            cells = [money(monthly, self.lang), self._months(self._full_in(monthly))]
            if self.hit is not None:
                hit = self._refilled(monthly)
                cells.append(self._months(hit.full_in))
                if hit.missing:
                    notes = [self._say("table.not_paid_back")]
            rows.append(tuple(cells))
        return Table(
            caption=self._say("table.caption", target=self.fund.target),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", *("right",) * (len(columns) - 1)),
            keep=tuple(range(len(columns))),
            rows=tuple(rows),
            notes=tuple(notes),
        )

    def _other_sums(self) -> list[Money]:
        own = self.monthly.amount or Decimal(100_000)
        sums = (own / 2, own, own * Decimal("1.5"), own * 2)
        rounded = {Money(amount, "IDR").rounded(mode="up") for amount in sums}
        return sorted(rounded)

    def _months(self, months: int | None) -> str:
        if months is None:
            return self._say("table.never")
        return self._say("table.today") if months == 0 else self._say("table.in_months", months=months)

    def working(self) -> tuple[str, ...]:
        inputs, fund = self.inputs, self.fund
        lines = [self._say("working.needs", months=inputs.months, needs=self.needs, by_needs=fund.by_needs)]
        if self.hit is not None:
            lines.append(
                self._say(
                    "working.bill" if inputs.storm_without else "working.bill_at_once",
                    cost=self.cost,
                    without=inputs.storm_without,
                    needs=self.needs,
                    bill=self.bill,
                )
            )
            lines.append(self._say("working.larger", target=fund.target))
        left = max(fund.target - self.saved, Money(0, "IDR"))
        if self.saved:
            key = "working.left" if left else "working.enough"
            lines.append(self._say(key, target=fund.target, saved=self.saved, left=left))
        if self.full_in:
            time = self._time(self.full_in)
            lines.append(self._say("working.divide", left=left, monthly=self.monthly, time=time))
        if self.hit is not None:
            lines += self._storm_worked_out(self.hit)
        lines.append(self._say("working.rounding"))
        return tuple(lines)

    def _storm_worked_out(self, hit: Refill) -> list[str]:
        """Say what is there when the storm comes, what is left, and when it is full after all."""
        inputs, target = self.inputs, self.fund.target
        values = {"month": inputs.storm_month, "before": hit.before}
        lines = []
        if self.saved + self.monthly * inputs.storm_month != hit.before:
            lines.append(self._say("working.before_full", **values))
        elif self.monthly:
            key = "working.before" if self.saved else "working.before_new"
            lines.append(self._say(key, saved=self.saved, monthly=self.monthly, **values))
        key = "working.storm_missing" if hit.missing else "working.storm"
        lines.append(self._say(key, bill=self.bill, left=hit.left, missing=hit.missing, **values))
        if hit.left >= target:
            return lines
        if inputs.storm_without:
            lines.append(self._say("working.without", time=self._time(inputs.storm_without)))
        if hit.full_in is not None:
            again = hit.full_in - inputs.storm_month - inputs.storm_without
            lines.append(
                self._say(
                    "working.again_without" if inputs.storm_without else "working.again",
                    left=target - hit.left,
                    monthly=self.monthly,
                    time=self._time(again),
                    month=inputs.storm_month,
                    without=inputs.storm_without,
                    again=again,
                    full=hit.full_in,
                )
            )
        return lines
