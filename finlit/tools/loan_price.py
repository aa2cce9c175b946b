"""A loan: what does it cost in rupiah, and what is its true price?"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.credit import Fee, Loan, Method, RatePeriod, Row, TruePrice, online_offer, pawn_offer
from finlit.i18n import in_words, money, number, text
from finlit.money import Money
from finlit.tools.before import Answer, Control, Table, ToolInputs, control
from finlit.tools.loan_words import (
    assumptions,
    day_rate_text,
    fine_rate_text,
    price_in_words,
    rate_above,
    rate_text,
    told_rate_text,
)
from finlit.tools.rules import PAWN_TARIFF, amount, is_contested, pawn_group, rule, rule_or_none

NAME = "loan-price"

SaidAs = Literal["flat", "declining", "daily", "block"]


class _Start(NamedTuple):
    """Where the rate of one way of saying it starts [percent], and the days of a loan repaid at once."""

    rate: Decimal
    limits: tuple[Decimal, Decimal, Decimal]
    unit: str
    days: int = 30


# The pawnshop's rate is the tariff in the data set of rules; a test holds it there.
_STARTS: dict[SaidAs, _Start] = {
    "flat": _Start(Decimal(2), (Decimal(0), Decimal(10), Decimal("0.1")), "month"),
    "declining": _Start(Decimal(6), (Decimal(0), Decimal(60), Decimal("0.5")), "year"),
    "daily": _Start(Decimal("0.3"), (Decimal(0), Decimal(2), Decimal("0.05")), "day"),
    "block": _Start(Decimal("1.2"), (Decimal(0), Decimal(10), Decimal("0.05")), "block", days=120),
}
_BLOCK_DAYS = 15
_MONTHLY: dict[SaidAs, tuple[Method, RatePeriod]] = {
    "flat": ("flat", "month"),
    "declining": ("annuity", "year"),
}


class Inputs(ToolInputs):
    """What can be set; the rate starts where its way of being said is usual."""

    TOOL = NAME

    amount: Decimal = Field(
        Decimal(20_000_000),
        ge=1,
        le=1_000_000_000_000,
        json_schema_extra={"first": True, "step": 500_000, "unit": "Rp"},
    )
    method: SaidAs = Field("flat", json_schema_extra={"first": True})
    rate: Decimal = Field(
        Decimal(2), ge=0, le=100, json_schema_extra={"first": True, "step": "0.1", "unit": "%"}
    )
    months: int = Field(12, ge=1, le=360, json_schema_extra={"step": 1})
    days: int = Field(30, ge=1, le=365, json_schema_extra={"step": 1})
    fee: Decimal = Field(Decimal(0), ge=0, le=50, json_schema_extra={"step": "0.5", "unit": "%"})
    grace: int = Field(0, ge=0, le=24, json_schema_extra={"step": 1})

    @model_validator(mode="before")
    @classmethod
    def _of_the_method(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        given = {name: value for name, value in data.items() if value is not None}
        start = _STARTS.get(str(given.get("method")), _STARTS["flat"])  # type: ignore[call-overload]
        return {"rate": start.rate, "days": start.days, **given}


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; rate and days follow the way it is said."""
    start = _STARTS[inputs.method]
    methods = [(name, text(f"tools.{NAME}.method.{name}", lang)) for name in _STARTS]
    in_instalments = inputs.method in _MONTHLY
    unit = text(f"tools.{NAME}.rate.{start.unit}", lang)
    return (
        control(inputs, "amount", lang, limits=(500_000, 100_000_000, 500_000)),
        control(inputs, "method", lang, choices=methods, resets=("rate", "days")),
        control(inputs, "rate", lang, default=start.rate, limits=start.limits, unit=unit),
        control(inputs, "months", lang, limits=(1, 36, 1), applies=in_instalments),
        control(inputs, "days", lang, default=start.days, limits=(1, 180, 1), applies=not in_instalments),
        control(inputs, "fee", lang, limits=(0, 10, Decimal("0.5"))),
        control(inputs, "grace", lang, limits=(0, 6, 1), applies=in_instalments),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Say the cost in rupiah and the true price; ``as_of`` decides which rules of the day are named.

    Raises
    ------
    NoSolution
        ``price_too_large`` where the price of a year cannot be written down.
    """
    from finlit.plots import Towers, towers  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang, as_of or date.today())
    price, stamps = words.price, words.stamps()
    cost = price.cost.rounded()
    shown = Towers(
        price.in_hand.rounded(),
        (price.in_hand + price.cost).rounded(),
        cost,
        price.effective_annual_rate,
        price.quoted_annual_rate if words.hides_something else None,
    )
    picture = towers(shown, lang).stamped(*stamps)
    return Answer(
        big_number=money(cost, lang),
        big_number_words=in_words(cost, lang),
        headline=price_in_words(price, lang),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _loan(inputs: Inputs, method: Method | None = None, grace: int | None = None) -> Loan:
    """Make the loan that is asked for, or the same one with another method or grace."""
    usual, period = _MONTHLY[inputs.method]
    return Loan(
        principal=Money(inputs.amount, "IDR").rounded(),
        method=method or usual,
        rate=inputs.rate / 100,
        rate_period=period,
        even_if_dear=True,  # typed as a percentage, within the limits of the field
        n=inputs.months,
        grace_all=inputs.grace if grace is None else grace,
        fees=(Fee(kind="disbursement", share=inputs.fee / 100),) if inputs.fee else (),
    )


class _Words:
    """The sentences and the table of one loan in one language."""

    def __init__(self, inputs: Inputs, lang: str, today: date) -> None:
        self.inputs, self.lang, self.today = inputs, lang, today
        self.is_paid_once = inputs.method not in _MONTHLY
        self.amount = Money(inputs.amount, "IDR").rounded()
        self.rows: tuple[Row, ...] = ()
        self.price = self._price_of_one_payment() if self.is_paid_once else self._monthly_price()
        self.repaid = self.price.in_hand + self.price.cost

    def _monthly_price(self) -> TruePrice:
        loan = _loan(self.inputs)
        self.rows = loan.schedule().rows
        return loan.price()

    def _price_of_one_payment(self) -> TruePrice:
        rate, days = self.inputs.rate / 100, self.inputs.days
        if self.inputs.method == "daily":
            return online_offer("", self.amount, days, rate, fee=self._fee(), even_if_dear=True).price()
        return pawn_offer(
            "", self.amount, days, rate, block_days=_BLOCK_DAYS, admin=self._fee(), even_if_dear=True
        ).price()

    def _fee(self) -> Money:
        return (self.amount * (self.inputs.fee / 100)).rounded()

    @property
    def _blocks(self) -> int:
        """Blocks of 15 days that have begun."""
        return -(-self.inputs.days // _BLOCK_DAYS)

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def _each(self) -> Money:
        """Return the usual instalment: the first one that is paid."""
        return next(row.payment for row in self.rows if row.payment)

    def sentences(self) -> tuple[str, ...]:
        """Say what follows: the money, the two prices, the other way of counting, the grace, the rule."""
        said = [self._money(), self._told(), self._small()]
        if self.inputs.method == "flat" and self.inputs.rate:
            said.append(self._on_what_is_owed())
        if self.inputs.grace and not self.is_paid_once:
            said.append(self._waiting())
        if self.inputs.method == "block":
            said.append(self._say("pawn_begun", days=self.inputs.days, count=self._blocks))
        said.append(self._say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _money(self) -> str:
        in_hand, repaid = self.price.in_hand.rounded(), self.repaid.rounded()
        if self.is_paid_once:
            return self._say("money_once", in_hand=in_hand, repaid=repaid, days=self.inputs.days)
        return self._say(
            "money", in_hand=in_hand, repaid=repaid, count=self.inputs.months, each=self._each().rounded()
        )

    @property
    def hides_something(self) -> bool:
        """Whether the true price is clearly above what is told, both without interest on interest."""
        quoted = self.price.quoted_annual_rate
        return quoted is not None and 0 < quoted * 1.05 < self.price.nominal_annual_rate

    def _told(self) -> str:
        """Hold the true price against what the lender says."""
        quoted, true = self.price.quoted_annual_rate, self.price.nominal_annual_rate
        if not quoted or not self.hides_something:
            return ""
        times = number(true / quoted, self.lang, 1)
        year = rate_text(true, self.lang)
        return self._say("told", quoted=rate_text(quoted, self.lang), year=year, times=times)

    def _small(self) -> str:
        """Say the price of a month or a day, and of a year without and with interest on interest."""
        daily = self.price.daily_rate if self.is_paid_once else None
        monthly = fine_rate_text(self.price.period_rate, self.lang)
        return self._say(
            "simple_month" if daily is None else "simple_day",
            rate=monthly if daily is None else day_rate_text(daily, self.lang),
            year=rate_text(self.price.nominal_annual_rate, self.lang),
            effective=rate_text(self.price.effective_annual_rate, self.lang),
        )

    def _on_what_is_owed(self) -> str:
        other = _loan(self.inputs, "annuity").price().cost
        less = (self.price.cost - other).rounded()
        if less.amount <= 0:
            return ""
        year = rate_text(self.inputs.rate * 12 / 100, self.lang)
        return self._say("on_what_is_owed", year=year, cost=other.rounded(), less=less)

    def _waiting(self) -> str:
        without = _loan(self.inputs, grace=0).price().cost
        more = (self.price.cost - without).rounded()
        return self._say("grace_costs", count=self.inputs.grace, more=more) if more.amount > 0 else ""

    def _is_example(self) -> bool:
        """Whether the loan is still the one that the tool begins with."""
        usual = Inputs(method=self.inputs.method)
        fields = ("amount", "rate", "days" if self.is_paid_once else "months")
        return all(getattr(self.inputs, field) == getattr(usual, field) for field in fields)

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        return [text("tools.stamp.made_up", self.lang)] if self._is_example() else []

    def warnings(self) -> tuple[str, ...]:
        """Say what is an example, what is left out, and which rule of the day is broken or doubtful."""
        said = [self._say("example")] if self._is_example() else []
        said.append(self._say("left_out"))
        if self.inputs.method == "daily":
            said += self._caps()
        if self.inputs.method == "block":
            said += self._tariff()
        if self.is_paid_once and self.inputs.grace:
            said.append(self._say("grace_unused"))
        return tuple(said)

    def _caps(self) -> list[str]:
        key = "p2p.consumer.le6m.cap_per_day" if self.inputs.days <= 183 else "p2p.consumer.gt6m.cap_per_day"
        cap = rule_or_none(key, self.today) or rule_or_none("p2p.consumer.cap_per_day", self.today)
        if cap is None:
            return []
        # Before it is rounded: half a rupiah is no breach of a rule. What is said is the price of a day, as
        # everywhere on the screen: a share of what is received, where the rule looks at the loan.
        whole = (self.inputs.rate + self.inputs.fee / self.inputs.days) / 100
        assert cap.value is not None
        price = self.price.daily_rate or 0
        values = {"cap": told_rate_text(cap.value, self.lang), "since": cap.valid_from}
        if whole > cap.value:
            said = [self._say("above_cap", whole=rate_above(price, cap.value, self.lang), **values)]
        else:
            said = [self._say("cap", **values)]
        if cap.confidence != "high":
            said.append(self._say("cap_told"))
        if is_contested("p2p.consumer.cap_per_day.2026_planned", self.today):
            planned = amount("p2p.consumer.cap_per_day.2026_planned", self.today)
            said.append(self._say("cap_contested", cap=told_rate_text(planned, self.lang)))
        return said + self._total_cap()

    def _tariff(self) -> list[str]:
        """Say the pawnshop's tariff for a loan of this size, and how old it is."""
        group = pawn_group(self.amount.amount, self.today)
        if group is None:
            return []
        tariff = rule(f"{PAWN_TARIFF}.{group}", self.today)
        assert tariff.value is not None
        rate = told_rate_text(tariff.value, self.lang)
        return [self._say("pawn_tariff", rate=rate, since=tariff.valid_from)]

    def _total_cap(self) -> list[str]:
        """Say when all costs together are more than the rule allows."""
        total = rule_or_none("p2p.total_cost_cap", self.today)
        if total is None or total.value is None or self.price.cost <= self.amount * total.value:
            return []
        return [self._say("above_total", since=total.valid_from, cost=self.price.cost.rounded())]

    def table(self) -> Table:
        """Return the instalments, one by one."""
        columns = ("once" if self.is_paid_once else "number", "payment", "principal", "interest", "balance")
        return Table(
            caption=self._say("table.caption_once" if self.is_paid_once else "table.caption"),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("right",) * len(columns),
            rows=self._one_row() if self.is_paid_once else tuple(self._row(row) for row in self.rows),
            notes=(self._say("table.fee", fee=self._fee().rounded()),) if self.inputs.fee else (),
        )

    def _row(self, row: Row) -> tuple[str, ...]:
        amounts = (row.payment, row.principal, row.interest, row.balance + row.interest_owed)
        return (number(row.number, self.lang), *(money(amount.rounded(), self.lang) for amount in amounts))

    def _one_row(self) -> tuple[tuple[str, ...], ...]:
        amount = self.amount
        due = -self.price.flows[-1].amount
        nothing = Money(0, "IDR")
        written = (money(each.rounded(), self.lang) for each in (due, amount, due - amount, nothing))
        return ((self._say("table.day", count=self.inputs.days), *written),)

    def working(self) -> tuple[str, ...]:
        """Say the sums step by step."""
        amount = self.amount
        rate = told_rate_text(self.inputs.rate / 100, self.lang)
        count = self._blocks if self.inputs.method == "block" else self.inputs.months
        in_hand, cost = self.price.in_hand.rounded(), self.price.cost.rounded()
        said = [
            self._say(f"working.{self.inputs.method}", amount=amount, rate=rate, days=self.inputs.days,
                      count=count, interest=self._interest()),
            self._say("working.hand", amount=amount, fee=self._fee(), in_hand=in_hand),
            self._say("working.cost", repaid=self.repaid.rounded(), in_hand=in_hand, cost=cost),
            *(self._of_one_payment() if self.is_paid_once else self._of_instalments()),
        ]  # fmt: skip
        return (*said, *assumptions(self.price.assumptions, self.lang))

    def _of_one_payment(self) -> list[str]:
        """Say how the price of a day and of a year follow from the cost, so that it can be done again."""
        values = {"cost": self.price.cost.rounded(), "in_hand": self.price.in_hand.rounded(),
                  "days": self.inputs.days}  # fmt: skip
        day = day_rate_text(self.price.daily_rate or 0, self.lang)
        year = rate_text(self.price.nominal_annual_rate, self.lang)
        effective = rate_text(self.price.effective_annual_rate, self.lang)
        return [
            self._say("working.rate_day", rate=day, **values),
            self._say("working.simple_year_day", rate=year, **values),
            self._say("working.year_day", rate=effective),
        ]

    def _of_instalments(self) -> list[str]:
        """Say what the prices of a month and of a year mean."""
        price = self.price
        return [
            self._say("working.rate_month", rate=fine_rate_text(price.period_rate, self.lang)),
            self._say("working.year_month", rate=rate_text(price.effective_annual_rate, self.lang)),
            self._say("working.flat_equivalent", rate=fine_rate_text(price.flat_monthly_rate, self.lang)),
        ]

    def _interest(self) -> Money:
        """Return all interest."""
        return (self.price.cost - self._fee()).rounded()
