"""A loan: what does it cost in rupiah, and what is its true price?"""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.credit import DaysCounted, Row, TruePrice
from finlit.credit.loan import FirstPeriod
from finlit.money import Money, total
from finlit.tools import pledges
from finlit.tools.contract import Say, Table, Told
from finlit.tools.loan_told import Inputs, Otherwise, loan_of, price_of_one_payment
from finlit.tools.loan_words import (
    a_day,
    assumptions,
    day_rate_text,
    fine_rate_text,
    is_very_dear,
    price_in_words,
    rate_above,
    rate_text,
    told_rate_text,
    yearly_text,
)
from finlit.tools.pledges import Pledge
from finlit.tools.rules import PAWN_TARIFF, amount, is_contested, pawn_group, rule, rule_or_none

if TYPE_CHECKING:
    from finlit.plots import Picture

__all__ = ["NAME", "Inputs", "Result", "draw", "helps", "solve", "tell"]

NAME = "loan-price"

_LETTERS = "ABCD"


class Result(NamedTuple):
    """What the loan costs, and its rows where it is paid in instalments."""

    big_number: Money
    price: TruePrice
    rows: tuple[Row, ...]
    day: date
    """Whose rules are named"""
    without_savings: TruePrice
    """The price of the loan alone, where savings are held back; else the same"""
    eu_rate: float
    """[a year, effective] as the EU and the UK tell it"""
    us_rate: float
    """[a year, nominal] as the United States tell it: savings that are held back do not count"""
    lender_yield: float
    """[a year, effective] what the lender earns: what goes to an insurer is left out"""

    @property
    def hides_something(self) -> bool:
        """Whether the true price is clearly above what is told, both without interest on interest."""
        quoted = self.price.quoted_annual_rate
        return quoted is not None and 0 < quoted * 1.05 < self.price.nominal_annual_rate


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work out the cost in rupiah and the true price; ``as_of`` decides which rules of the day are named.

    Raises
    ------
    NoSolution
        ``price_too_large`` where the price of a year cannot be written down.
    """
    if inputs.is_paid_once:
        price = price_of_one_payment(inputs)
        effective, nominal = price.effective_annual_rate, price.nominal_annual_rate
        return Result(price.cost.rounded(), price, (), as_of, price, effective, nominal, effective)
    loan = loan_of(inputs, as_of)
    price = loan.price()
    return Result(
        price.cost.rounded(),
        price,
        loan.schedule().rows,
        as_of,
        loan.price(with_savings=False),
        loan.eu_rate(),
        loan.us_rate(),
        loan.lender_yield(),
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say the cost, the price, and which rule of the day is broken or doubtful."""
    words = _Words(inputs, result, say)
    headline = price_in_words(result.price, say.lang)
    return Told(headline, words.sentences(), words.table(), words.working(), words.warnings())


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell at first sight how long the loan runs, which is set behind the fold."""
    if inputs.is_paid_once:
        return {"rate": say("term_days", days=say.counted(inputs.days, "day"))}
    said = say("term", count=inputs.months)
    if inputs.method == "daily_parts":
        said = f"{said} {say(f'month_has.{inputs.days_counted}')}"
    return {"rate": said}


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw what comes in and what goes out, and the price of a year as a thermometer."""
    from finlit.plots import Towers, towers  # pictures are imported when the first one is drawn

    price = result.price
    shown = Towers(
        price.net_disbursed.rounded(),
        (price.net_disbursed + price.cost).rounded(),
        result.big_number,
        price.effective_annual_rate,
        price.quoted_annual_rate if result.hides_something else None,
        a_day(price, say.lang) if is_very_dear(price) else "",
    )
    return towers(shown, say.lang)


class _Words:
    """The sentences and the table of one loan."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say, self.lang = inputs, result, say, say.lang
        self.is_paid_once, self.amount, self.today = inputs.is_paid_once, inputs.amount, result.day
        self.price, self.rows = result.price, result.rows
        self.repaid = self.price.net_disbursed + self.price.cost
        self.back = total((row.returned for row in result.rows), "IDR").rounded()
        """Of savings that were held back"""

    @property
    def _days(self) -> str:
        return self.say.counted(self.inputs.days, "day")

    def _each(self) -> Money:
        """Return the usual instalment: the first one that is paid."""
        return next(row.payment for row in self.rows if row.payment)

    def sentences(self) -> tuple[str, ...]:
        """Say what follows: the money, the two prices, the other way of counting, the grace, the rule."""
        said = [self._money(), self._told(), self._small(), self._with_savings(), self._first()]
        if self.inputs.method == "flat" and self.inputs.rate:
            said.append(self._on_what_is_owed())
        if self.inputs.grace and not self.is_paid_once:
            said.append(self._waiting())
        if self.inputs.method == "daily_parts":
            said.append(self._days_of_a_month())
        if self.inputs.method == "block":
            first, *more = self.inputs.things
            for each in (one for one in self.inputs.things if one.is_rahn):
                key = "pawn_valued_of" if more else "pawn_valued"
                said.append(self.say(key, thing=self._thing(each), valued=each.valued))
            said.append(self.say("pawn_begun", days=self._days, count=first.blocks))
            if more:
                said.append(self.say("pledges_each"))
        said.append(self.say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _money(self) -> str:
        in_hand, repaid = self.price.net_disbursed.rounded(), self.repaid.rounded()
        if self.inputs.things[1:]:
            count = len(self.inputs.things)
            return self.say("money_pledges", in_hand=in_hand, repaid=repaid, count=count)
        if self.is_paid_once:
            return self.say("money_once", in_hand=in_hand, repaid=repaid, days=self._days)
        if self.back:
            values = {"count": self.inputs.months, "each": self._each().rounded(), "back": self.back}
            return self.say("money_saved", in_hand=in_hand, paid=repaid + self.back, **values)
        return self.say(
            "money", in_hand=in_hand, repaid=repaid, count=self.inputs.months, each=self._each().rounded()
        )

    def _told(self) -> str:
        """Hold the true price against what the lender says."""
        quoted, true = self.price.quoted_annual_rate, self.price.nominal_annual_rate
        if not quoted or not self.result.hides_something or is_very_dear(self.price):
            return ""
        times = self.say.number(true / quoted, 1)
        year = rate_text(true, self.lang)
        return self.say("told", quoted=rate_text(quoted, self.lang), year=year, times=times)

    def _small(self) -> str:
        """Say the price of a month or a day, and of a year without and with interest on interest."""
        price, lang = self.price, self.lang
        daily = self._daily
        small = fine_rate_text(price.period_rate, lang) if daily is None else day_rate_text(daily, lang)
        span = "month" if daily is None else "day"
        if is_very_dear(price):
            return self.say(f"very_dear_{span}", rate=small, day=a_day(price, lang))
        year = rate_text(price.nominal_annual_rate, lang)
        return self.say(
            f"simple_{span}", rate=small, year=year, effective=rate_text(price.effective_annual_rate, lang)
        )

    @property
    def _daily(self) -> float | None:
        """The price of a day; None where instalments are paid."""
        if not self.is_paid_once:
            return None
        # Things that are redeemed on several days: the rate of a day brings all of it to zero.
        return self.price.period_rate if self.price.daily_rate is None else self.price.daily_rate

    def _with_savings(self) -> str:
        """Say what the loan would be without the savings that are held back."""
        if not self.back:
            return ""
        alone = self.result.without_savings
        rates = {"year": yearly_text(self.price, self.lang), "alone": yearly_text(alone, self.lang)}
        return self.say("with_savings", back=self.back, **rates)

    def _first(self) -> str:
        """Say how a longer or shorter first period is charged, and what another way would cost."""
        inputs = self.inputs
        if not inputs.has_odd_first:
            return ""
        other: FirstPeriod = "by_days" if inputs.first_period == "whole" else "whole"
        cost = loan_of(inputs, self.today, Otherwise(first_period=other)).price().cost.rounded()
        days = self.say.counted(inputs.first_days, "day")
        here = self.say(f"first_is.{inputs.first_period}", days=days)
        if cost == self.price.cost.rounded():
            return here
        return f"{here} {self.say(f'first_would.{other}', cost=cost)}"

    def _on_what_is_owed(self) -> str:
        other = loan_of(self.inputs, self.today, Otherwise(method="annuity")).price().cost
        less = (self.price.cost - other).rounded()
        if less.amount <= 0:
            return ""
        year = rate_text(self.inputs.rate * 12, self.lang)
        return self.say("on_what_is_owed", year=year, cost=other.rounded(), less=less)

    def _waiting(self) -> str:
        without = loan_of(self.inputs, self.today, Otherwise(grace=0)).price().cost
        more = (self.price.cost - without).rounded()
        return self.say("grace_costs", count=self.inputs.grace, more=more) if more.amount > 0 else ""

    def _month_has(self) -> str:
        return self.say(f"month_has.{self.inputs.days_counted}")

    def _days_of_a_month(self) -> str:
        """Say how the days of a month are counted, and what another way would cost."""
        other: DaysCounted = "365/12" if self.inputs.days_counted == "30_each" else "30_each"
        cost = loan_of(self.inputs, self.today, Otherwise(days_counted=other)).price().cost
        return self.say(
            "month_counted",
            here=self._month_has(),
            there=self.say(f"month_would.{other}"),
            cost=cost.rounded(),
        )

    def warnings(self) -> tuple[str, ...]:
        """Say what is an example, what is left out, and which rule of the day is broken or doubtful."""
        saves = self.back or self.inputs.insurance
        said = [self.say("left_out_fines" if saves and not self.is_paid_once else "left_out")]
        if self.inputs.method in ("daily", "daily_parts"):
            said += self._caps()
        if self.inputs.method == "block":
            said += self._tariff()
        if self.is_paid_once and self.inputs.grace:
            said.append(self.say("grace_unused"))
        return tuple(said)

    def _caps(self) -> list[str]:
        days = self.inputs.days if self.is_paid_once else self.inputs.months * 30
        key = "p2p.consumer.le6m.cap_per_day" if days <= 183 else "p2p.consumer.gt6m.cap_per_day"
        cap = rule_or_none(key, self.today) or rule_or_none("p2p.consumer.cap_per_day", self.today)
        if cap is None:
            return []
        # Before it is rounded: half a rupiah is no breach of a rule. What is said is the price of a day, as
        # everywhere on the screen: a share of what is received, where the rule looks at the loan.
        whole = self.inputs.rate + self.inputs.fee / days
        assert cap.value is not None
        price = self.price.daily_rate or whole
        values = {"cap": told_rate_text(cap.value, self.lang), "since": cap.valid_from}
        if whole > cap.value:
            said = [self.say("above_cap", whole=rate_above(price, cap.value, self.lang), **values)]
        else:
            said = [self.say("cap", **values)]
        if cap.confidence != "high":
            said.append(self.say("cap_told"))
        if is_contested("p2p.consumer.cap_per_day.2026_planned", self.today):
            planned = amount("p2p.consumer.cap_per_day.2026_planned", self.today)
            said.append(self.say("cap_contested", cap=told_rate_text(planned, self.lang)))
        return said + self._total_cap()

    def _tariff(self) -> list[str]:
        """Say the pawnshop's tariff for a loan of this size, and how old it is."""
        said = []
        for pledge in self.inputs.things:
            group = None if pledge.is_rahn else pawn_group(pledge.amount.amount, self.today)
            if group is None:
                continue
            tariff = rule(f"{PAWN_TARIFF}.{group}", self.today)
            assert tariff.value is not None
            told = {"rate": told_rate_text(tariff.value, self.lang), "since": tariff.valid_from}
            if not self.inputs.pledges:
                return [self.say("pawn_tariff", **told)]
            said.append(self.say("pawn_tariff_of", amount=pledge.amount, **told))
        return [*dict.fromkeys(said), *(said and [self.say("pawn_tariff_ask")])]

    def _total_cap(self) -> list[str]:
        """Say when all costs together are more than the rule allows."""
        most = rule_or_none("p2p.total_cost_cap", self.today)
        if most is None or most.value is None or self.price.cost <= self.amount * most.value:
            return []
        return [self.say("above_total", since=most.valid_from, cost=self.price.cost.rounded())]

    def table(self) -> Table:
        """Return the instalments, one by one."""
        columns = ("once" if self.is_paid_once else "number", "payment", "principal", "interest", "balance")
        if self.inputs.things[1:]:
            rows = [self._pledge_row(each) for each in self.inputs.things]
        else:
            rows = [self._one_row()] if self.is_paid_once else [self._row(row) for row in self.rows]
        return self.say.table(
            columns,
            rows,
            notes=self._notes(),
            caption="table.caption_once" if self.is_paid_once else "table.caption",
        )

    def _notes(self) -> list[object]:
        inputs, say = self.inputs, self.say
        insured, held = ((inputs.amount * share).rounded() for share in (inputs.insurance, inputs.held))
        return [
            inputs.fee and say("table.fee", fee=inputs.fee_amount),
            not self.is_paid_once and insured and say("table.insured", insured=insured),
            self.back and say("table.saved", start=held, each=inputs.saved),
        ]

    def _row(self, row: Row) -> tuple[Any, ...]:
        amounts = (row.payment, row.principal, row.interest, row.balance + row.interest_owed)
        return row.number, *(amount.rounded() for amount in amounts)

    def _one_row(self) -> tuple[Any, ...]:
        due = -self.price.flows[-1].amount
        amounts = (due, self.amount, due - self.amount, due - due)
        return self.say("table.day", count=self.inputs.days), *(amount.rounded() for amount in amounts)

    def _thing(self, pledge: Pledge) -> str:
        """Call a thing in pawn."""
        if not pledge.place:
            return self.say("first_thing")
        return self.say("thing", letter=_LETTERS[pledge.place - 1])

    def _pledge_row(self, pledge: Pledge) -> tuple[Any, ...]:
        when = self.say("table.thing", thing=self._thing(pledge), days=self.say.counted(pledge.days, "day"))
        left = pledges.owed_after(self.inputs.things, pledge)
        return when, pledge.amount + pledge.charge, pledge.amount, pledge.charge, left

    def working(self) -> tuple[str, ...]:
        """Say the sums step by step."""
        in_hand, cost = self.price.net_disbursed.rounded(), self.price.cost.rounded()
        amount = self.inputs.lent
        said = [
            *self._charges(),
            self.say("working.hand", amount=amount, fee=amount - in_hand, in_hand=in_hand),
            *self.say.lines(self.back and self._less_savings()),
            self.say("working.cost", repaid=self.repaid.rounded(), in_hand=in_hand, cost=cost),
            *(self._of_one_payment() if self.is_paid_once else self._of_instalments()),
        ]
        # How many blocks each thing has stands in its charge.
        rests = [one for one in self.price.assumptions if one.key != "pawn_blocks" or not self.inputs.pledges]
        return (*said, *self._rates(), *assumptions(rests, self.lang))

    def _less_savings(self) -> str:
        """Say how what is repaid follows from what is paid."""
        repaid = self.repaid.rounded()
        return self.say("working.saved", paid=repaid + self.back, back=self.back, repaid=repaid)

    def _rates(self) -> list[str]:
        """Say the rates as laws abroad tell them, and what the lender earns; no digits that nobody reads."""
        result = self.result
        if is_very_dear(self.price):
            return []
        rates = {"eu": result.eu_rate, "us": result.us_rate, "lender": result.lender_yield}
        return [
            self.say(f"working.rate_{key}", rate=rate_text(rate, self.lang)) for key, rate in rates.items()
        ]

    def _charges(self) -> list[str]:
        """Say how the interest comes about; of each thing in pawn, where there are several."""
        things, rate = self.inputs.things, told_rate_text(self.inputs.rate, self.lang)
        values: dict[str, Any] = {
            "amount": self.amount,
            "days": self.inputs.days,
            "count": self.inputs.months,
        }
        values |= {"interest": self._interest(), "month": self._month_has()}
        if not things:
            return [self.say(f"working.{self.inputs.method}", rate=rate, **values)]
        key = "working.thing" if self.inputs.pledges else "working.block"
        return [
            self.say(
                key,
                thing=self._thing(each),
                amount=each.valued,
                rate=told_rate_text(each.rate, self.lang),
                count=each.blocks,
                interest=each.charge,
            )
            for each in things
        ]

    def _of_one_payment(self) -> list[str]:
        """Say how the price of a day and of a year follow from the cost, so that it can be done again."""
        values = {"cost": self.price.cost.rounded(), "in_hand": self.price.net_disbursed.rounded(),
                  "days": self.inputs.days}  # fmt: skip
        day = day_rate_text(self._daily or 0, self.lang)
        year = rate_text(self.price.nominal_annual_rate, self.lang)
        effective = rate_text(self.price.effective_annual_rate, self.lang)
        if self.price.daily_rate is None:
            several = self.say("working.several_days", rate=day, year=year)
            return [several, self.say("working.year_day", rate=effective)]
        return [
            self.say("working.rate_day", rate=day, **values),
            self.say("working.simple_year_day", rate=year, **values),
            self.say("working.year_day", rate=effective),
        ]

    def _of_instalments(self) -> list[str]:
        """Say what the prices of a month and of a year mean."""
        price = self.price
        return [
            self.say("working.rate_month", rate=fine_rate_text(price.period_rate, self.lang)),
            self.say("working.year_month", rate=rate_text(price.effective_annual_rate, self.lang)),
            self.say("working.flat_equivalent", rate=fine_rate_text(price.flat_monthly_rate, self.lang)),
        ]

    def _interest(self) -> Money:
        """Return all interest."""
        if self.is_paid_once:
            return (self.price.cost - self.inputs.fee_amount).rounded()
        return total((row.interest for row in self.rows), "IDR").rounded()
