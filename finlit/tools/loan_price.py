"""A loan: what does it cost in rupiah, and what is its true price?"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.credit import Fee, Loan, Method, Row, TruePrice, online_offer
from finlit.i18n import in_words, money, number, text
from finlit.money import Money
from finlit.tools.contract import Answer, Control, Table, ToolInputs, control
from finlit.tools.loan_words import assumptions, fine_rate_text, price_in_words, rate_text
from finlit.tools.rules import is_contested, rule

NAME = "loan-price"

SaidAs = Literal["flat", "declining", "daily"]


class _Start(NamedTuple):
    """Where the rate of one way of saying it starts [percent]."""

    rate: Decimal
    limits: tuple[Decimal, Decimal, Decimal]
    unit: str


_STARTS: dict[SaidAs, _Start] = {
    "flat": _Start(Decimal(2), (Decimal(0), Decimal(10), Decimal("0.1")), "month"),
    "declining": _Start(Decimal(6), (Decimal(0), Decimal(60), Decimal("0.5")), "year"),
    "daily": _Start(Decimal("0.3"), (Decimal(0), Decimal(2), Decimal("0.05")), "day"),
}
_MONTHLY = {"flat": ("flat", "month"), "declining": ("annuity", "year")}


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
        given = {name: value for name, value in data.items() if value is not None}
        start = _STARTS.get(given.get("method", "flat"), _STARTS["flat"])
        return {"rate": start.rate, **given}


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; the limits of the rate follow the way it is said."""
    start = _STARTS[inputs.method]
    methods = [(name, text(f"tools.{NAME}.method.{name}", lang)) for name in _STARTS]
    return (
        control(inputs, "amount", lang, limits=(500_000, 100_000_000, 500_000)),
        control(inputs, "method", lang, choices=methods, resets=("rate",)),
        control(
            inputs,
            "rate",
            lang,
            default=start.rate,
            limits=start.limits,
            unit=text(f"tools.{NAME}.rate.{start.unit}", lang),
        ),
        control(inputs, "months", lang, limits=(1, 36, 1)),
        control(inputs, "days", lang, limits=(1, 180, 1)),
        control(inputs, "fee", lang, limits=(0, 10, Decimal("0.5"))),
        control(inputs, "grace", lang, limits=(0, 6, 1)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Say the cost in rupiah and the true price; ``as_of`` decides which rules of the day are named.

    Raises
    ------
    NoSolution
        ``price_too_large`` where the price of a year cannot be written down.
    """
    from finlit.plots import Towers, towers, towers_text  # pictures are imported when the first one is drawn

    words = _Words(inputs, lang, as_of or date.today())
    price = words.price
    cost = price.cost.rounded()
    shown = Towers(
        price.in_hand.rounded(),
        (price.in_hand + price.cost).rounded(),
        cost,
        price.effective_annual_rate,
        price.quoted_annual_rate if words.hides_something else None,
    )
    return Answer(
        big_number=money(cost, lang),
        big_number_words=in_words(cost, lang),
        headline=price_in_words(price, lang),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=towers(shown, lang),
        picture_text=towers_text(shown, lang),
        working=words.working(),
    )


def _loan(
    inputs: Inputs, method: Method | None = None, rate: Decimal | None = None, grace: int | None = None
) -> Loan:
    """Make the loan that is asked for, or the same one with another method, yearly rate or grace."""
    usual, period = _MONTHLY[inputs.method]
    return Loan(
        principal=Money(inputs.amount, "IDR").rounded(),
        method=method or usual,
        rate=inputs.rate / 100 if rate is None else rate,
        rate_period=period if rate is None else "year",
        n=inputs.months,
        grace_all=inputs.grace if grace is None else grace,
        fees=(Fee(kind="disbursement", share=inputs.fee / 100),) if inputs.fee else (),
    )


class _Words:
    """The sentences and the table of one loan in one language."""

    def __init__(self, inputs: Inputs, lang: str, today: date) -> None:
        self.inputs, self.lang, self.today = inputs, lang, today
        self.is_daily = inputs.method == "daily"
        self.rows: tuple[Row, ...] = ()
        self.price = self._daily_price() if self.is_daily else self._monthly_price()
        self.repaid = self.price.in_hand + self.price.cost

    def _monthly_price(self) -> TruePrice:
        loan = _loan(self.inputs)
        self.rows = loan.schedule().rows
        return loan.price()

    def _daily_price(self) -> TruePrice:
        amount = Money(self.inputs.amount, "IDR").rounded()
        offer = online_offer("", amount, self.inputs.days, self.inputs.rate / 100, fee=self._fee())
        return offer.price()

    def _fee(self) -> Money:
        return (Money(self.inputs.amount, "IDR").rounded() * (self.inputs.fee / 100)).rounded("0.01")

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
        if self.inputs.grace and not self.is_daily:
            said.append(self._waiting())
        said.append(self._say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _money(self) -> str:
        in_hand, repaid = self.price.in_hand.rounded(), self.repaid.rounded()
        if self.is_daily:
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
        key = "simple_day" if self.is_daily else "simple_month"
        return self._say(
            key,
            rate=fine_rate_text(self.price.period_rate, self.lang),
            year=rate_text(self.price.nominal_annual_rate, self.lang),
            effective=rate_text(self.price.effective_annual_rate, self.lang),
        )

    def _on_what_is_owed(self) -> str:
        other = _loan(self.inputs, "annuity", self.inputs.rate * 12 / 100).price().cost
        less = (self.price.cost - other).rounded()
        if less.amount <= 0:
            return ""
        year = rate_text(self.inputs.rate * 12 / 100, self.lang)
        return self._say("on_what_is_owed", year=year, cost=other.rounded(), less=less)

    def _waiting(self) -> str:
        without = _loan(self.inputs, grace=0).price().cost
        more = (self.price.cost - without).rounded()
        return self._say("grace_costs", count=self.inputs.grace, more=more) if more.amount > 0 else ""

    def warnings(self) -> tuple[str, ...]:
        """Say what is left out, and which rule of the day is broken or doubtful."""
        said = [self._say("left_out")]
        if self.is_daily:
            said += self._caps()
            if self.inputs.grace:
                said.append(self._say("grace_unused"))
        return tuple(said)

    def _caps(self) -> list[str]:
        key = "p2p.consumer.le6m.cap_per_day" if self.inputs.days <= 183 else "p2p.consumer.gt6m.cap_per_day"
        if self.today < date(2025, 1, 1):
            key = "p2p.consumer.cap_per_day"
        cap = rule(key, self.today)
        values = {
            "cap": fine_rate_text(cap["value"], self.lang),
            "since": cap["valid_from"],
        }
        whole = (self.price.cost / Money(self.inputs.amount, "IDR")) / self.inputs.days
        said = [self._say("above_cap" if whole > cap["value"] else "cap", **values)]
        if is_contested("p2p.consumer.cap_per_day.2026_planned", self.today):
            planned = rule("p2p.consumer.cap_per_day.2026_planned", self.today)
            said.append(self._say("cap_contested", cap=fine_rate_text(planned["value"], self.lang)))
        return said

    def table(self) -> Table:
        """Return the instalments, one by one."""
        columns = ("number", "payment", "principal", "interest", "balance")
        return Table(
            caption=self._say("table.caption"),
            columns=tuple(self._say(f"table.{column}") for column in columns),
            align=("right",) * len(columns),
            rows=self._one_row() if self.is_daily else tuple(self._row(row) for row in self.rows),
            notes=(self._say("table.fee", fee=self._fee().rounded()),) if self.inputs.fee else (),
        )

    def _row(self, row: Row) -> tuple[str, ...]:
        amounts = (row.payment, row.principal, row.interest, row.balance + row.interest_owed)
        return (number(row.number, self.lang), *(money(amount.rounded(), self.lang) for amount in amounts))

    def _one_row(self) -> tuple[tuple[str, ...], ...]:
        amount = Money(self.inputs.amount, "IDR").rounded()
        due = -self.price.flows[-1].amount
        nothing = Money(0, "IDR")
        written = (money(each.rounded(), self.lang) for each in (due, amount, due - amount, nothing))
        return ((self._say("table.day", count=self.inputs.days), *written),)

    def working(self) -> tuple[str, ...]:
        """Say the sums step by step."""
        amount = Money(self.inputs.amount, "IDR").rounded()
        rate = fine_rate_text(self.inputs.rate / 100, self.lang)
        said = [
            self._say(f"working.{self.inputs.method}", amount=amount, rate=rate, days=self.inputs.days,
                      count=self.inputs.months, interest=self._interest()),
            self._say("working.hand", amount=amount, fee=self._fee().rounded(),
                      in_hand=self.price.in_hand.rounded()),
            self._say("working.cost", repaid=self.repaid.rounded(), in_hand=self.price.in_hand.rounded(),
                      cost=self.price.cost.rounded()),
            self._say("working.rate_day" if self.is_daily else "working.rate_month",
                      rate=fine_rate_text(self.price.period_rate, self.lang)),
            self._say("working.year_day" if self.is_daily else "working.year_month",
                      rate=rate_text(self.price.effective_annual_rate, self.lang)),
        ]  # fmt: skip
        if not self.is_daily:
            said.append(
                self._say(
                    "working.flat_equivalent", rate=fine_rate_text(self.price.flat_monthly_rate, self.lang)
                )
            )
        return (*said, *assumptions(self.price.assumptions, self.lang))

    def _interest(self) -> Money:
        """Return all interest."""
        return (self.price.cost - self._fee()).rounded()
