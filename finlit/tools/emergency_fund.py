"""The emergency fund: how much, and when is it full, even if a storm comes?"""

from datetime import date
from decimal import Decimal

from pydantic import Field

from finlit.errors import NoSolution
from finlit.i18n import in_words, money, text
from finlit.money import Money
from finlit.savings import EmergencyFund, Refill, Shock, emergency_fund, refill, solve_goal
from finlit.tools.contract import Answer, Control, Table, ToolInputs, control

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
        control(inputs, "storm_month", lang, limits=(1, 60, 1)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Size the fund, say when it is full, and let the storm come."""
    from finlit.plots import Jars, Storm, jars, jars_text  # imported when the first picture is drawn

    words = _Words(inputs, lang)
    target, stamps = words.fund.target, words.stamps()
    hit = words.hit
    storm = None if hit is None else Storm(inputs.storm_month, words.bill, *hit[:3])
    shown = Jars(words.needs, words.saved, target, words.full_in if hit is None else hit.full_in, storm)
    return Answer(
        big_number=money(target, lang),
        big_number_words=in_words(target, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=jars(shown, lang, stamps),
        picture_text=" ".join([*stamps, jars_text(shown, lang)]),
        working=words.working(),
    )


class _Words:
    """The fund, the storm, and what is said about them."""

    def __init__(self, inputs: Inputs, lang: str) -> None:
        self.inputs, self.lang = inputs, lang
        self.needs, self.monthly = Money(inputs.needs, "IDR"), Money(inputs.monthly, "IDR")
        self.saved = Money(inputs.saved, "IDR")
        shocks = []
        if inputs.storm_cost or inputs.storm_without:
            cost = Money(inputs.storm_cost, "IDR")
            shocks = [Shock(name="storm", cost=cost, months_without=inputs.storm_without)]
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
        inputs = self.inputs
        return refill(
            self.fund.target, monthly, self.saved, self.bill, inputs.storm_month, inputs.storm_without
        )

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
        said = [self._why(), self._now()]
        if self.hit is not None:
            said += [self._storm(self.hit), self._after(self.hit)]
        said += [self._say("begin_small"), self._say("keep")]
        return tuple(sentence for sentence in said if sentence)

    def _why(self) -> str:
        inputs, fund = self.inputs, self.fund
        if fund.target > fund.by_needs:
            time = self._time(inputs.months)
            return self._say("why_storm", bill=fund.target, time=time, by_needs=fund.by_needs)
        return self._say("why", time=self._time(inputs.months), needs=self.needs, target=fund.target)

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
            return "" if self.full_in is None else self._say("after_begin")
        if hit.full_in == self.full_in or hit.left >= self.fund.target:
            return self._say("after_still_full")
        return self._say("after_missing" if hit.missing else "after", months=hit.full_in)

    def stamps(self) -> list[str]:
        return [self._say("stamp_example")] if self._is_example else []

    @property
    def _is_example(self) -> bool:
        usual = Inputs()
        return self.inputs.needs == usual.needs

    def warnings(self) -> tuple[str, ...]:
        said = []
        if self._is_example:
            said.append(self._say("warning_example"))
        usual = Inputs()
        if self.hit is not None and self.inputs.storm_cost == usual.storm_cost:
            said.append(self._say("warning_storm", cost=Money(usual.storm_cost, "IDR")))
        said.append(self._say("warning_rule"))
        return tuple(said)

    def table(self) -> Table:
        """Return what other monthly sums would do; the family's own is among them."""
        columns = ("monthly", "months", "with_storm") if self.hit is not None else ("monthly", "months")
        rows = []
        for monthly in self._other_sums():
            cells = [money(monthly, self.lang), self._months(self._full_in(monthly))]
            if self.hit is not None:
                cells.append(self._months(self._refilled(monthly).full_in))
            rows.append(tuple(cells))
        return Table(
            caption=self._say("table.caption", target=self.fund.target),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("left", *("right",) * (len(columns) - 1)),
            rows=tuple(rows),
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
                    cost=Money(inputs.storm_cost, "IDR"),
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
            hit = self.hit
            lines.append(
                self._say(
                    "working.storm_missing" if hit.missing else "working.storm",
                    month=inputs.storm_month,
                    before=hit.before,
                    bill=self.bill,
                    left=hit.left,
                    missing=hit.missing,
                )
            )
            if inputs.storm_without and hit.left < fund.target:
                lines.append(self._say("working.without", time=self._time(inputs.storm_without)))
        lines.append(self._say("working.rounding"))
        return tuple(lines)
