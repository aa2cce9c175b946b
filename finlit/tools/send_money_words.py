"""What ``send-money`` says about a comparison."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from finlit.errors import NoSolution
from finlit.i18n import currency_sign, error_message, money, number, out_of, percent, text
from finlit.money import Money, round_to
from finlit.remittance import (
    Comparison,
    FeeOnly,
    LastMile,
    PricedQuote,
    Quote,
    Step,
    Unpriced,
    amount_to_send,
    yearly_cost,
)
from finlit.tools import prices
from finlit.tools.before import Table

if TYPE_CHECKING:
    from finlit.plots import Lane


class Asked(NamedTuple):
    """A comparison and what it was made of."""

    corridor: str
    own: Quote | None
    """The shop that the family asked"""
    last_mile: dict[str, LastMile]
    result: Comparison
    steps: tuple[Step, ...]
    """Which service is best from which amount on"""
    times_a_year: int


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

    def __init__(self, asked: Asked, best: PricedQuote, other: PricedQuote | None, lang: str) -> None:
        self.asked, self.best, self.other, self.lang = asked, best, other, lang
        self._services = prices.quotes(asked.corridor)

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.send-money.{key}", self.lang, **values)

    def _name(self, quote: Quote) -> str:
        if quote is self.asked.own:
            return quote.provider
        return prices.service_label(quote, self._services, self.lang)

    def headline(self) -> str:
        """Say which service, and how much more than with the other."""
        name = self._name(self.best.quote)
        if self.other is None:
            return self._say("headline_only", name=name)
        gap, other = self._less(self.other), self._name(self.other.quote)
        if not gap:
            return self._say("headline_tie", name=name, other=other)
        # Nobody says "the most" while a service without a price may be better.
        if self._has_fees_on_top:
            key = "headline_left_out_on_top" if self.asked.result.left_out else "headline_on_top"
        else:
            key = "headline_left_out" if self.asked.result.left_out else "headline"
        return self._say(key, name=name, gap=gap, other=other, amount=self.asked.result.amount)

    def sentences(self, needed: Money) -> tuple[str, ...]:
        """Say what follows: the rule, the leak, the way, the year, other amounts, the question backwards."""
        said = [
            self._say("rule"),
            self._way(),
            self._leak(self.best),
            *([self._leak(self.other), self._year()] if self.other else []),
            self._without_account(),
            *self._other_amounts(),
            self._on_top(),
            self._left_out(),
        ]
        if needed:
            said.append(self._backwards(needed))
        if self.asked.own and self.asked.own in [one.quote for one in self.asked.result.fee_only]:
            said.append(self._say("own_apart", name=self.asked.own.provider))
        return tuple(sentence for sentence in said if sentence)

    def _less(self, priced: PricedQuote) -> Money:
        """How much less of the same money is left than with the best."""
        return self.asked.result.left(self.best) - self.asked.result.left(priced)

    @property
    def _has_fees_on_top(self) -> bool:
        """Whether services take more out of the pocket than the amount."""
        return any(priced.paid > self.asked.result.amount for priced in self.asked.result.ranked)

    def _on_top(self) -> str:
        return self._say("on_top", amount=self.asked.result.amount) if self._has_fees_on_top else ""

    def _left_out(self) -> str:
        count = self.asked.result.left_out
        return self._say("left_out", count=count) if count else ""

    def _way(self) -> str:
        quote = self.best.quote
        if quote is self.asked.own:
            return ""
        return self._say(
            "way",
            name=quote.provider,
            paid=text(f"tools.pay_in.{quote.pay_in}", self.lang),
            received=text(f"tools.pay_out.{quote.pay_out}", self.lang),
            days=self._days(quote),
        )

    def _leak(self, priced: PricedQuote) -> str:
        found = parts(priced)
        name = self._name(priced.quote)
        if found.lost.amount <= 0:
            return self._say("leak_none", name=name)
        share = out_of(found.lost.amount / (found.lost + priced.in_hand).amount, self.lang)
        return self._say("leak", name=name, lost=found.lost, share=share)

    def _year(self) -> str:
        assert self.other is not None
        times = self.asked.times_a_year
        best, other = yearly_cost(self.best, times), yearly_cost(self.other, times)
        assert best.lost is not None
        assert other.lost is not None
        nothing = Money(0, best.lost.currency)
        return self._say(
            "year",
            times=times,
            lost=max(best.lost, nothing).rounded(),
            name=self._name(self.best.quote),
            other_lost=max(other.lost, nothing).rounded(),
            other=self._name(self.other.quote),
        )

    def _without_account(self) -> str:
        """Nobody is sent to a bank that is not there: name the best way with cash on both sides."""
        if (self.best.quote.pay_in, self.best.quote.pay_out) == ("cash", "cash"):
            return ""
        for priced in self.asked.result.ranked:
            if (priced.quote.pay_in, priced.quote.pay_out) == ("cash", "cash"):
                gap = self._less(priced)
                return self._say(
                    "without_account", name=priced.quote.provider, in_hand=priced.in_hand, gap=gap
                )
        return ""

    def _other_amounts(self) -> list[str]:
        """Say where another service becomes the best: the next amounts below and above this one."""
        said = []
        for before, after in zip(self.asked.steps, self.asked.steps[1:], strict=False):
            border = round_to(after.above.amount, Decimal(1), "ceiling")
            values = {"amount": Money(border, after.above.currency)}
            if before.quote == self.best.quote:
                said.append(self._say("dearer_from", name=self._name(after.quote), **values))
            elif after.quote == self.best.quote:
                said.append(self._say("dearer_below", name=self._name(before.quote), **values))
        return said

    def _backwards(self, needed: Money) -> str:
        """Ask the services that are best somewhere: one of them needs least."""
        found = []
        for quote in {step.quote: None for step in self.asked.steps}:
            try:
                found.append(
                    amount_to_send(
                        quote, needed, self.asked.result.mid_rate, self.asked.last_mile.get(quote.pay_out)
                    )
                )
            except NoSolution:
                continue
        if not found:
            return self._say("backwards_none", needed=needed)
        least = min(found, key=lambda priced: priced.paid.amount)
        return self._say("backwards", needed=needed, paid=least.paid, name=self._name(least.quote))

    def stamps(self) -> list[str]:
        """Return what is stamped on the picture itself."""
        shown = [priced for priced in (self.best, self.other) if priced is not None]
        if any(priced.quote.is_illustrative for priced in shown):
            return [text("tools.stamp.made_up", self.lang)]
        if any(priced.is_estimate for priced in shown):
            return [text("tools.stamp.estimate", self.lang)]
        return []

    def warnings(self, rate_warning: str | None) -> tuple[str, ...]:
        """Say what is made up, old, estimated or assumed."""
        result, said = self.asked.result, []
        listed = [quote for quote in (p.quote for p in result.ranked) if quote is not self.asked.own]
        if any(quote.is_illustrative for quote in listed):
            said.append(text("tools.warning.made_up", self.lang))
        old = [quote for quote in result.stale if not quote.is_illustrative]
        if old:
            when = min(quote.as_of for quote in old)
            said.append(text("tools.warning.stale", self.lang, when=when))
        if any(not quote.is_illustrative for quote in listed):
            said.append(text("tools.warning.part_of_market", self.lang))
        if any(priced.is_estimate for priced in result.ranked):
            ends = next(priced.quote for priced in result.ranked if priced.is_estimate)
            assert ends.min_amount is not None
            assert ends.max_amount is not None
            said.append(
                text(
                    "tools.warning.estimate",
                    self.lang,
                    low=Money(ends.min_amount, ends.from_currency),
                    high=Money(ends.max_amount, ends.from_currency),
                )
            )
        if rate_warning:
            said.append(f"{rate_warning} {self._order()}")
        return tuple(said)

    def _order(self) -> str:
        """Whether another middle rate would change the order of the services."""
        kinds = {self._is_margin(priced.quote) for priced in self.asked.result.ranked}
        if len(kinds) == 1 and (kinds == {False} or not self.asked.last_mile):
            return text("tools.warning.order_stays", self.lang)
        return text("tools.warning.order_may_change", self.lang)

    @staticmethod
    def _is_margin(quote: Quote) -> bool:
        return quote.rates[0].margin_share is not None

    def lanes(self) -> list["Lane"]:
        """Return the pipes to draw."""
        from finlit.plots import Lane, Leak

        found = []
        for priced in (self.best, self.other):
            if priced is None:
                continue
            taken = parts(priced)
            leaks = (Leak("fee", taken.fee), Leak("margin", taken.margin), Leak("home", taken.home))
            found.append(Lane(self._name(priced.quote), priced.paid, leaks, priced.in_hand))
        return found

    def table(self) -> Table:
        """Return all services, best first; what cannot be ranked is in the notes with its reason."""
        columns = ["service", "fee", "rate", "in_hand", "less", "cost_share", "cost", "days"]
        if self.asked.last_mile:
            columns.insert(3, "arrives")
        if self._has_fees_on_top:
            columns += ["paid", "left"]
        amount = self.asked.result.amount
        first = ("service", "paid", "in_hand", "left", "less", "fee", "days", "cost_share")
        return Table(
            caption=self._say("table.caption", amount=amount),
            columns=tuple(self._say(f"table.{column}", amount=amount) for column in columns),
            align=tuple("left" if column in ("service", "days") else "right" for column in columns),
            rows=tuple(self._row(priced) for priced in self.asked.result.ranked),
            notes=(
                *(self._fee_only(one) for one in self.asked.result.fee_only),
                *(self._no_data(one) for one in self.asked.result.no_data),
            ),
            keep=tuple(columns.index(name) for name in first if name in columns),
        )

    def _row(self, priced: PricedQuote) -> tuple[str, ...]:
        taken = parts(priced)
        gap = self._less(priced)
        home = [money(priced.received, self.lang)] if self.asked.last_mile else []
        on_top = [priced.paid, self.asked.result.left(priced)] if self._has_fees_on_top else []
        share = taken.lost.amount / (taken.lost + priced.in_hand).amount
        return (
            self._name(priced.quote),
            money(priced.fee, self.lang),
            self._rate(priced),
            *home,
            money(priced.in_hand, self.lang),
            money(gap, self.lang) if gap else self._say("table.most"),
            percent(share, self.lang) if share >= 0 else self._say("table.bonus"),
            money(taken.lost, self.lang) if share >= 0 else self._say("table.bonus"),
            self._days(priced.quote),
            *(money(amount, self.lang) for amount in on_top),
        )

    def _days(self, quote: Quote) -> str:
        if quote is self.asked.own:
            return text("tools.days.not_asked", self.lang)
        return prices.days_text(quote.days_at_most, self.lang)

    def _rate(self, priced: PricedQuote) -> str:
        if not self._is_margin(priced.quote):
            return prices.rate_text(priced.offered_rate, self.lang, priced.in_hand.currency)
        assert priced.mid_rate is not None
        share = 1 - priced.offered_rate / priced.mid_rate
        key = "table.above_middle" if share < 0 else "table.below_middle"
        return self._say(key, share=percent(abs(share), self.lang, 2))

    def _fee_only(self, one: FeeOnly) -> str:
        """Say why the rate is not known, and what the fees of a year come to."""
        # A provider that hides its rate is one thing; a rate that nobody has asked for is another.
        told = self._say("rate_not_known", name=self._name(one.quote))
        hidden = self._no_data(Unpriced(one.quote, one.reason))
        return self._say(
            "fee_only",
            reason=told if one.quote.is_transparent else hidden,
            fee=one.fee,
            times=self.asked.times_a_year,
            year=one.yearly_fees(self.asked.times_a_year),
        )

    def _no_data(self, one: Unpriced) -> str:
        name = self._name(one.quote)
        said = error_message(one.reason, self.lang)
        return said if said.startswith(name) else f"{name}: {said}"

    def working(self) -> tuple[str, ...]:
        """Say the sums step by step for the services of the picture."""
        lines = [line for priced in (self.best, self.other) if priced for line in self._sums(priced)]
        return (*lines, self._say("working.rounding"))

    def _sums(self, priced: PricedQuote) -> list[str]:
        assert priced.mid_rate is not None
        nothing = Money(0, priced.in_hand.currency)
        at_middle = Money(priced.paid.amount * priced.mid_rate, nothing.currency).rounded()
        lines = [
            self._say("working.service", name=self._name(priced.quote)),
            self._say("working.fee", paid=priced.paid, fee=priced.fee, converted=priced.converted),
        ]
        if self._is_margin(priced.quote):
            share = 1 - priced.offered_rate / priced.mid_rate
            lines.append(
                self._say(
                    "working.margin_bonus" if share < 0 else "working.margin",
                    middle=self._exact_rate(priced.mid_rate),
                    share=percent(abs(share), self.lang, 2),
                    rate=self._exact_rate(priced.offered_rate),
                )
            )
        exchanged = priced.received + priced.receiver_fee
        lines.append(
            self._say(
                "working.exchange",
                converted=priced.converted,
                rate=self._exact_rate(priced.offered_rate),
                rupiah=exchanged,
            )
        )
        at_home = priced.receiver_fee + priced.last_mile
        if at_home:
            lines.append(self._say("working.home", rupiah=exchanged, home=at_home, in_hand=priced.in_hand))
        lines.append(
            self._say(
                "working.lost",
                paid=priced.paid,
                middle=self._exact_rate(priced.mid_rate),
                rupiah=at_middle,
                lost=max(parts(priced).lost, nothing),
            )
        )
        return lines

    def _exact_rate(self, rate: Decimal) -> str:
        return currency_sign(self.best.in_hand.currency) + number(rate, self.lang)
