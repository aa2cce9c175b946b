"""What ``send-money`` says about a comparison."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import out_of
from finlit.money import Money, round_to
from finlit.remittance import FeeOnly, PricedQuote, Quote, Unpriced, yearly_cost
from finlit.tools import prices, sending
from finlit.tools.contract import Say, Table, Told, explain

if TYPE_CHECKING:
    from finlit.plots import Lane
    from finlit.tools.send_money import Inputs, Result

NAME = "send-money"
_KEEP = ("service", "paid", "in_hand", "left", "less", "fee", "days", "cost_share")
"""Columns of the table, the most important first"""
_WARNINGS = 2
"""More than that before the picture, and none is read"""


class Parts(NamedTuple):
    """What one transfer loses, in whole rupiah that add up."""

    fee: Money
    margin: Money
    """Negative: the rate is better than the middle rate"""
    home: Money
    lost: Money


def parts(priced: PricedQuote) -> Parts:
    """Take a priced transfer apart; what rounding leaves over is put to the margin."""
    assert priced.mid_rate is not None  # the comparison has one middle rate for all
    assert priced.lost is not None
    fee = Money(priced.fee.amount * priced.mid_rate, priced.in_hand.currency).rounded()
    home = (priced.receiver_fee + priced.last_mile).rounded()
    lost = priced.lost.rounded()
    return Parts(fee=fee, margin=lost - fee - home, home=home, lost=lost)


class Words:
    """The sentences, the table and the lanes of one answer in one language."""

    def __init__(self, inputs: "Inputs", result: "Result", say: Say) -> None:
        self.inputs, self.result, self.say, self.lang = inputs, result, say, say.lang
        self.found, self.best, self.other = result.found, result.found.best, result.compared
        self._times = 12 * inputs.times_per_month
        self._services = prices.quotes(inputs.corridor)
        offered = [one.offered_rate for one in self.found.ranked if not self._is_margin(one.quote)]
        self._digits = prices.rate_digits(offered)

    def told(self) -> Told:
        """Say all of it."""
        careful = self._careful()
        return Told(
            self._headline(),
            self._sentences(),
            self._table(),
            self._working(),
            warnings=careful[:_WARNINGS],
            rests_on=(*careful[_WARNINGS:], *self._rests_on()),
        )

    def lanes(self) -> list["Lane"]:
        """Return the pipes to draw."""
        from finlit.plots import Lane, Leak

        found = []
        for priced in self._shown:
            taken = parts(priced)
            leaks = (Leak("fee", taken.fee), Leak("margin", taken.margin), Leak("home", taken.home))
            less = self._less(priced)
            found.append(Lane(self._name(priced.quote), priced.paid, leaks, priced.in_hand, less))
        return found

    @property
    def _shown(self) -> list[PricedQuote]:
        """The services of the picture."""
        return [priced for priced in (self.best, self.other) if priced is not None]

    def _name(self, quote: Quote) -> str:
        if quote == self.result.own:
            return self.inputs.own_name or self.say(f"{sending.OWN_SHOP}.label")
        return prices.service_label(quote, self._services, self.lang)

    def _less(self, priced: PricedQuote) -> Money:
        """How much less of the same money is left than with the best."""
        return self.found.left(self.best) - self.found.left(priced)

    @property
    def _has_fees_on_top(self) -> bool:
        """Whether services take more out of the pocket than the amount."""
        return any(priced.paid > self.found.amount for priced in self.found.ranked)

    @staticmethod
    def _is_margin(quote: Quote) -> bool:
        return quote.rates[0].margin_share is not None

    # The headline and the sentences

    def _headline(self) -> str:
        name = self._name(self.best.quote)
        if self.other is None:
            return self.say("headline_only", name=name)
        gap, other = self._less(self.other), self._name(self.other.quote)
        if not gap:
            return self.say("headline_tie", name=name, other=other)
        # Nobody says "the most" while a service without a price may be better.
        if self._has_fees_on_top:
            key = "headline_left_out_on_top" if self.found.left_out else "headline_on_top"
        else:
            key = "headline_left_out" if self.found.left_out else "headline"
        return self.say(key, name=name, gap=gap, other=other, amount=self.found.amount)

    def _sentences(self) -> tuple[str, ...]:
        """Say what follows: the rule, the leak, the way, the year, other amounts, the question backwards."""
        found, own = self.found, self.result.own
        return self.say.lines(
            self.say("rule"),
            self._way(),
            self._leak(self.best),
            self.other and self._leak(self.other),
            self.other and self._year(self.other),
            self._without_account(),
            *self._other_amounts(),
            self._has_fees_on_top and self.say("on_top", amount=found.amount),
            found.left_out and self.say("left_out", count=found.left_out),
            self.inputs.needed_rupiah and self._backwards(),
            own in [one.quote for one in found.fee_only] and self.say("own_apart", name=self._name(own)),
        )

    def _way(self) -> str:
        quote = self.best.quote
        if quote == self.result.own:
            return ""
        return self.say(
            "way",
            name=prices.provider_name(quote, self.lang),
            paid=self.say.all(f"pay_in.{quote.pay_in}"),
            received=self.say.all(f"pay_out.{quote.pay_out}"),
            days=self._days(quote),
        )

    def _leak(self, priced: PricedQuote) -> str:
        found = parts(priced)
        name = self._name(priced.quote)
        if found.lost.amount <= 0:
            return self.say("leak_none", name=name)
        share = out_of(found.lost.amount / (found.lost + priced.in_hand).amount, self.lang)
        return self.say("leak", name=name, lost=found.lost, share=share)

    def _year(self, other: PricedQuote) -> str:
        return self.say(
            "year",
            times=self._times,
            lost=self._lost_a_year(self.best),
            name=self._name(self.best.quote),
            other_lost=self._lost_a_year(other),
            other=self._name(other.quote),
        )

    def _lost_a_year(self, priced: PricedQuote) -> Money:
        lost = yearly_cost(priced, self._times).lost
        assert lost is not None  # the comparison has a middle rate
        return max(lost, lost * 0).rounded()

    def _without_account(self) -> str:
        """Nobody is sent to a bank that is not there: name the best way with cash on both sides."""
        if (self.best.quote.pay_in, self.best.quote.pay_out) == ("cash", "cash"):
            return ""
        for priced in self.found.ranked:
            if (priced.quote.pay_in, priced.quote.pay_out) == ("cash", "cash"):
                gap, name = self._less(priced), self._name(priced.quote)
                return self.say("without_account", name=name, in_hand=priced.in_hand, gap=gap)
        return ""

    def _other_amounts(self) -> list[str]:
        """Say where another service becomes the best: the next amounts below and above this one."""
        said = []
        for before, after in zip(self.result.steps, self.result.steps[1:], strict=False):
            border = round_to(after.above.amount, Decimal(1), "ceiling")
            values = {"amount": Money(border, after.above.currency)}
            if before.quote == self.best.quote:
                said.append(self.say("dearer_from", name=self._name(after.quote), **values))
            elif after.quote == self.best.quote:
                said.append(self.say("dearer_below", name=self._name(before.quote), **values))
        return said

    def _backwards(self) -> str:
        needed, least = self.inputs.needed_rupiah, self.result.backwards
        if least is None:
            return self.say("backwards_none", needed=needed)
        return self.say("backwards", needed=needed, paid=least.paid, name=self._name(least.quote))

    # What is made up, old, estimated or assumed

    @property
    def _listed(self) -> list[Quote]:
        return [one.quote for one in self.found.ranked if one.quote != self.result.own]

    def _careful(self) -> tuple[str, ...]:
        """Say what to know first, the most important first."""
        inputs = self.inputs
        old = [quote.as_of for quote in self.found.stale if not quote.is_illustrative]
        return self.say.lines(
            any(quote.is_illustrative for quote in self._listed) and self.say.all("warning.made_up"),
            *sending.limits_passed(inputs.corridor, inputs.amount, self._times, self.lang),
            old and self.say.all("warning.stale", when=min(old)),
        )

    def _rests_on(self) -> tuple[str, ...]:
        inputs, way = self.inputs, prices.corridor(self.inputs.corridor)
        rate = prices.warning_of(inputs.corridor, inputs.mid_rate, self.lang)
        return self.say.lines(
            any(not quote.is_illustrative for quote in self._listed)
            and self.say.all("warning.part_of_market"),
            self._estimate(),
            rate and f"{rate} {self._order()}",
            rate and prices.rate_source(way.currency, way.received, self.lang),
        )

    def _estimate(self) -> str:
        estimated = next((priced.quote for priced in self.found.ranked if priced.is_estimate), None)
        if estimated is None:
            return ""
        low, high = (Money(end or 0, estimated.from_currency) for end in _ends(estimated))
        return self.say.all("warning.estimate", low=low, high=high)

    def _order(self) -> str:
        """Whether another middle rate would change the order of the services."""
        kinds = {self._is_margin(priced.quote) for priced in self.found.ranked}
        if len(kinds) == 1 and (kinds == {False} or not self.result.has_last_mile):
            return self.say.all("warning.order_stays")
        return self.say.all("warning.order_may_change")

    # The table

    def _table(self) -> Table:
        """Return all services, best first; what cannot be ranked is in the notes with its reason."""
        columns = ["service", "fee", "rate", "in_hand", "less", "cost_share", "cost", "days"]
        if self.result.has_last_mile:
            columns.insert(3, "arrives")
        if self._has_fees_on_top:
            columns += ["paid", "left"]
        return self.say.table(
            columns,
            [self._row(priced) for priced in self.found.ranked],
            notes=[
                *(self._fee_only(one) for one in self.found.fee_only),
                *(self._no_data(one) for one in self.found.no_data),
            ],
            left=("days",),
            keep=[name for name in _KEEP if name in columns],
            amount=self.found.amount,
        )

    def _row(self, priced: PricedQuote) -> tuple[Any, ...]:
        taken, gap = parts(priced), self._less(priced)
        share = taken.lost.amount / (taken.lost + priced.in_hand).amount
        bonus = self.say("table.bonus")
        return (
            self._name(priced.quote),
            priced.fee,
            self._rate(priced),
            *([priced.received] if self.result.has_last_mile else []),
            priced.in_hand,
            gap or self.say("table.most"),
            self.say.percent(share) if share >= 0 else bonus,
            taken.lost if share >= 0 else bonus,
            self._days(priced.quote),
            *([priced.paid, self.found.left(priced)] if self._has_fees_on_top else []),
        )

    def _days(self, quote: Quote) -> str:
        if quote == self.result.own:
            return self.say.all("days.not_asked")
        return prices.days_text(quote.days_at_most, self.lang)

    def _rate(self, priced: PricedQuote) -> str:
        share = priced.fx_margin_share
        if not self._is_margin(priced.quote) or share is None:
            return prices.rate_text(priced.offered_rate, self.lang, priced.in_hand.currency, self._digits)
        key = "table.above_middle" if share < 0 else "table.below_middle"
        return self.say(key, share=self.say.percent(abs(share), 2))

    def _fee_only(self, one: FeeOnly) -> str:
        """Say why the rate is not known, and what the fees of a year come to."""
        # A provider that hides its rate is one thing; a rate that nobody has asked for is another.
        told = self.say("rate_not_known", name=self._name(one.quote))
        hidden = self._no_data(Unpriced(one.quote, one.reason))
        return self.say(
            "fee_only",
            reason=told if one.quote.is_transparent else hidden,
            fee=one.fee,
            times=self._times,
            year=one.yearly_fees(self._times),
        )

    def _no_data(self, one: Unpriced) -> str:
        name = self._name(one.quote)
        said = explain(NAME, one.reason, self.lang)
        return said if name in said else f"{name}: {said}"

    # The sums

    def _working(self) -> tuple[str, ...]:
        """Say the sums step by step for the services of the picture."""
        return (
            *(line for priced in self._shown for line in self._sums(priced)),
            self.say("working.rounding"),
        )

    def _sums(self, priced: PricedQuote) -> tuple[str, ...]:
        assert priced.mid_rate is not None  # the comparison has one middle rate for all
        middle, rate = self._exact(priced.mid_rate), self._exact(priced.offered_rate)
        share = 1 - priced.offered_rate / priced.mid_rate
        below = self.say.percent(abs(share), 2)
        exchanged = priced.received + priced.receiver_fee
        at_home = priced.receiver_fee + priced.last_mile
        return self.say.lines(
            self.say("working.service", name=self._name(priced.quote)),
            self.say("working.fee", paid=priced.paid, fee=priced.fee, converted=priced.converted),
            self._is_margin(priced.quote)
            and self.say(
                "working.margin_bonus" if share < 0 else "working.margin",
                middle=middle,
                share=below,
                rate=rate,
            ),
            self.say("working.exchange", converted=priced.converted, rate=rate, rupiah=exchanged),
            at_home and self.say("working.home", rupiah=exchanged, home=at_home, in_hand=priced.in_hand),
            *self._lost(priced, middle),
        )

    def _lost(self, priced: PricedQuote, middle: str) -> tuple[str, ...]:
        """Say what is lost, and the parts of it that the picture shows."""
        taken = parts(priced)
        at_middle = taken.lost + priced.in_hand
        known = {"lost": abs(taken.lost), "fee": taken.fee, "home": taken.home, "hidden": abs(taken.margin)}
        is_bonus = taken.margin.amount < 0
        at_home = "_home" if taken.home else ""
        return self.say.lines(
            self.say(
                "working.more" if taken.lost.amount < 0 else "working.lost",
                paid=priced.paid,
                middle=middle,
                rupiah=at_middle,
                lost=abs(taken.lost),
            ),
            taken.fee and self.say("working.fee_rupiah", fee=priced.fee, middle=middle, rupiah=taken.fee),
            self.say(f"working.bonus{at_home}" if is_bonus else f"working.hidden{at_home}", **known),
        )

    def _exact(self, rate: Decimal) -> str:
        return prices.exact_rate_text(rate, self.lang, self.best.in_hand.currency)


def _ends(quote: Quote) -> tuple[Decimal | None, Decimal | None]:
    return quote.min_amount, quote.max_amount
