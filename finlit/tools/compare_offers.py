"""Two or three ways to borrow, side by side: which one is the cheaper, and can the worst month bear it?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit.credit import (
    DaysCounted,
    Fee,
    Loan,
    Offer,
    OfferComparison,
    OfferRow,
    arisan_turn_offer,
    compare_offers,
    instalment_offer,
    loan_offer,
    single_payment_offer,
)
from finlit.errors import FinlitError, InputError, NoSolution
from finlit.i18n import error_message
from finlit.money import Money
from finlit.rules import Rule
from finlit.tools import loan_presets, savings_figures
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import Field, ToolInputs, choice, percent, rows, rupiah, words
from finlit.tools.fields import count as counted
from finlit.tools.loan_presets import PRESETS, Preset
from finlit.tools.loan_words import (
    a_day,
    day_rate_text,
    fine_rate_text,
    is_very_dear,
    price_in_words,
    rate_text,
    told_rate_text,
    yearly_text,
)
from finlit.tools.rules import rule_or_none

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "compare-offers"

HowPaid = Literal["instalments", "once", "daily", "arisan"]
HowOften = Literal["day", "week", "two_weeks", "month"]
_LETTERS = "ABC"
_LIMIT = "p2p.instalments_of_income"
_MOST = 10**12
# What changes nothing in a way of paying.
_IDLE: dict[HowPaid, tuple[str, ...]] = {
    "instalments": ("days", "turn", "rate", "taken", "days_counted"),
    "once": ("count", "often", "back", "turn", "rate", "taken", "days_counted"),
    "daily": ("instalment", "often", "days", "back", "turn"),
    "arisan": ("days", "back", "rate", "taken", "days_counted"),
}
_RESET = ("how", "in_hand", "instalment", "count", "often", "days", "rate", "taken")


class OfferInput(ToolInputs):
    """One way to borrow: the money in the hand, what is paid, and when.

    ``how`` says which of the others count: in instalments, all at once after some days, in monthly
    instalments of a loan at a ``rate`` a day (of which ``taken`` is held back at the start), or as a turn of
    an arisan (``in_hand`` is then the pot, ``instalment`` the contribution, ``count`` the members).
    """

    instalment: Money = rupiah(
        50_000, slider=(10_000, 2_000_000, 10_000), allowed=(1, _MOST), first=True, is_example=True
    )
    name: str = words(longest=24)
    preset: Preset = choice(*PRESETS, resets=_RESET)
    how: HowPaid = choice(*get_args(HowPaid))
    in_hand: Money = rupiah(
        1_000_000, slider=(100_000, 20_000_000, 100_000), allowed=(1, _MOST), is_example=True
    )
    count: int = counted(24, slider=(1, 104, 1), allowed=(1, 520), is_example=True)
    often: HowOften = choice(*get_args(HowOften))
    days: int = counted(30, slider=(1, 365, 1), allowed=(1, 3650))
    back: Money = rupiah(0, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST))
    turn: int = counted(1, slider=(1, 52, 1), allowed=(1, 520))
    rate: Decimal = percent("0.3", slider=(0, 2, "0.05"), allowed=(0, 100))
    taken: Money = rupiah(0, slider=(0, 2_000_000, 10_000), allowed=(0, _MOST))
    days_counted: DaysCounted = choice(*get_args(DaysCounted))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each offer begins as another example, or as its preset; the third is behind the fold."""
        each, times, often = ((50_000, 24, "day"), (120_000, 10, "month"), (60_000, 20, "week"))[place]
        starts: Mapping[str, Any] = {"instalment": Decimal(each), "count": Decimal(times), "often": often}
        if chosen["preset"] != "own":
            starts = loan_presets.starts()[chosen["preset"]].fields
        found = {name: cls.FIELDS[name].but(start=start) for name, start in starts.items()}
        found["instalment"] = found.get("instalment", cls.FIELDS["instalment"]).but(first=place < 2)
        found["rate"] = found.get("rate", cls.FIELDS["rate"]).but(unit="day")
        return found

    @property
    def idle(self) -> Collection[str]:
        """What changes nothing in this way of paying."""
        return _IDLE[self.how]

    @property
    def is_example(self) -> bool:
        """Whether it is still an offer that is made up."""
        return self.is_as_begun and (self.preset == "own" or self.told is None)

    @property
    def is_as_begun(self) -> bool:
        """Whether it is still the offer that the tool or the preset begins with."""
        return self.is_start("how", "in_hand", *({"instalment", "count", "rate"} - set(self.idle)))

    @property
    def told(self) -> Rule | None:
        """The rule that the preset rests on; None for one that is made up, or where there is no preset."""
        return None if self.preset == "own" else loan_presets.starts()[self.preset].rule

    def loan(self, today: date) -> Loan:
        """Make the loan at a daily rate, handed over today."""
        lent = self.in_hand + self.taken
        return Loan(
            principal=lent,
            method="flat",
            rate=self.rate,
            rate_period="day",
            even_if_dear=True,  # typed as a percentage, within the limits of the field
            n=self.count,
            days_counted=self.days_counted,
            start=today if self.days_counted == "real_dates" else None,
            fees=(Fee(kind="disbursement", flat=self.taken),) if self.taken else (),
        )

    def offer(self, name: str, today: date) -> Offer:
        """Make the offer of it.

        Raises
        ------
        InputError
            ``number_below``, ``number_above``: less than two members, or a turn beyond the last one;
            ``arisan_pot_too_large`` when more is handed out than the members bring.
        """
        if self.how == "once":
            return single_payment_offer(name, self.in_hand, self.instalment, self.days)
        if self.how == "daily":
            return loan_offer(name, self.loan(today), "online")
        if self.how == "instalments":
            terms = (self.in_hand, self.instalment, self.count, self.often)
            return instalment_offer(name, *terms, returned=self.back)
        path = f"offers.{self.ordinal + 1}"
        if self.count < 2:
            raise InputError("number_below", name=f"{path}.count", value=self.count, lowest=2)
        if self.turn > self.count:
            raise InputError("number_above", name=f"{path}.turn", value=self.turn, highest=self.count)
        brought = self.instalment * self.count
        if self.in_hand > brought:
            raise InputError(
                "arisan_pot_too_large", pot=self.in_hand, brought=brought, contribution=self.instalment,
                members=self.count,
            )  # fmt: skip
        fee = brought - self.in_hand
        return arisan_turn_offer(name, self.instalment, self.count, self.turn, self.often, fee=fee)


class Inputs(ToolInputs):
    """What can be set: two or three offers, the income, and what is paid elsewhere each month."""

    offers: tuple[OfferInput, ...] = rows(OfferInput, start=2, least=1, most=3)
    income: Money = rupiah(3_000_000, slider=(0, 15_000_000, 100_000), allowed=(0, _MOST), first=True)
    others: Money = rupiah(0, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST))


class Result(NamedTuple):
    """The comparison; the big number is what the cheapest one costs."""

    big_number: Money
    found: OfferComparison
    rows: tuple[OfferRow, ...]
    """Those that cost something or nothing, the lowest price first"""
    slips: tuple[Offer, ...]
    """Those that give back less than came in: a slip of the pen, not a cheap loan"""
    given: tuple[Offer, ...]
    """The offers as they were asked"""
    limit: Rule | None
    """[share of a month's income] that online lenders may ask by the rule of the day, where one is known"""
    day: date
    """Whose rules are named"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Rank the offers by their true price.

    Raises
    ------
    NoSolution
        When no offer has a price, or ``less_back_than_received`` for all of them: a slip in the figures.
    InputError
        ``arisan_pot_too_large``, ``number_below``, ``number_above``.
    """
    # Nameless offers are told apart by their letter here, and by words when they are said.
    given = tuple(each.offer(each.name or _LETTERS[each.ordinal], as_of) for each in inputs.offers)
    limit = rule_or_none(_LIMIT, as_of)
    found = compare_offers(given, inputs.income, other_instalments=inputs.others, limit=limit)
    ranked = tuple(row for row in found.rows if row.price.cost.amount >= 0)
    slips = tuple(row.offer for row in found.rows if row.price.cost.amount < 0)
    if not ranked:
        if slips:
            raise NoSolution("less_back_than_received", offers=tuple(one.name for one in slips))
        raise found.excluded[0][1]
    return Result(ranked[0].price.cost.rounded(), found, ranked, slips, given, limit, as_of)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say which is the cheaper one, in price and in rupiah, and whether the worst month can bear it."""
    words = _Words(inputs, result, say)
    said = words.headline(), words.sentences(), words.table(), words.working(), words.warnings()
    return Told(*said, words.rests_on())


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell beside the one control of an offer at first sight what stands behind the fold."""
    beside = {"daily": "in_hand"}
    return {
        f"offers.{each.ordinal + 1}.{beside.get(each.how, 'instalment')}": _terms(each, say)
        for each in inputs.offers
    }


def _terms(each: OfferInput, say: Say) -> str:
    return say(
        f"terms.{each.how}",
        in_hand=each.in_hand,
        count=each.count,
        days=say.counted(each.days, "day"),
        turn=each.turn,
        often=say(f"offers.often.{each.often}"),
        rate=told_rate_text(each.rate, say.lang),
        month=say(f"month_has.{each.days_counted}"),
    )


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw what comes in and goes out of each offer, over time, and the income it takes."""
    from finlit.plots import OfferBars, offers  # pictures are imported when the first one is drawn

    names = _Words(inputs, result, say)
    bars = [
        OfferBars(
            names.name(row.offer),
            row.price.cash_in.rounded(),
            row.price.cash_out.rounded(),
            yearly_text(row.price, say.lang),
            row.debt_service_ratio,
            max(flow.since(row.offer.flows[0]) for flow in row.offer.flows),
            row.offer.frequency,
        )
        for row in result.rows
    ]
    return offers(bars, say.lang)


class _Words:
    """The sentences and the table of one comparison."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say, self.lang = inputs, result, say, say.lang
        self.rows = result.rows

    def name(self, offer: Offer) -> str:
        """Call an offer by its lender, or by its letter."""
        asked = self._asked(offer)
        letter = self.say("offer", letter=_LETTERS[asked.ordinal])
        if asked.name or asked.preset == "own":
            return asked.name or letter
        return self.say("offer_preset", letter=_LETTERS[asked.ordinal], what=self.say(f"kind.{asked.preset}"))

    def _asked(self, offer: Offer) -> OfferInput:
        return self.inputs.offers[next(at for at, one in enumerate(self.result.given) if one is offer)]

    @property
    def fewest(self) -> OfferRow:
        """The offer that costs fewest rupiah."""
        return min(self.rows, key=lambda row: row.price.cost.amount)

    def headline(self) -> str:
        """Say which offer has the lowest price."""
        best = self.rows[0]
        if len(self.rows) > 1 and _same_price(best, self.rows[-1]):
            return self.say("headline_same")
        if self.result.found.same_money and self.fewest.price.cost < best.price.cost:
            return self.say("headline_two", best=self.name(best.offer), fewest=self.name(self.fewest.offer))
        return self.say("headline", name=self.name(best.offer), price=price_in_words(best.price, self.lang))

    def sentences(self) -> tuple[str, ...]:
        """Say what follows: each price, the rupiah, the worst month, the rule."""
        said = [self._said_of(row) for row in self.rows]
        said.append(self._rupiah())
        said += [self._bearable(row) for row in self.rows]
        said.append(self.say("rule"))
        return tuple(sentence for sentence in said if sentence)

    def _said_of(self, row: OfferRow) -> str:
        name, cost, price = self.name(row.offer), row.price.cost.rounded(), row.price
        if is_very_dear(price):
            return self.say("row_dear", name=name, cost=cost, day=a_day(price, self.lang))
        effective = rate_text(price.effective_annual_rate, self.lang)
        simple = rate_text(price.nominal_annual_rate, self.lang)
        each = a_day(price, self.lang)
        return self.say("row", name=name, cost=cost, day=each, price=effective, simple=simple)

    def _rupiah(self) -> str:
        """Say when fewest rupiah and lowest price are two offers, or cannot be compared."""
        if len(self.rows) < 2:
            return ""
        if not self.result.found.same_money:
            return self.say("other_money")
        best, fewest = self.rows[0], self.fewest
        if fewest.price.cost < best.price.cost:
            return self.say("fewest_other", fewest=self.name(fewest.offer), best=self.name(best.offer))
        if not self.result.found.same_time:
            return self.say("other_time")
        return ""

    def _bearable(self, row: OfferRow) -> str:
        name, month, paid = self.name(row.offer), row.peak_month, row.peak_payment
        if row.debt_service_ratio is None:
            return self.say("no_income", name=name, paid=paid)
        alone = "share_with_others" if self.inputs.others else "share"
        share = self.say(alone, share=self.say.percent(row.debt_service_ratio, 0))
        values = {"name": name, "month": month, "paid": paid, "share": share}
        rule = self.result.limit
        if row.is_within_limit is not False or rule is None or rule.value is None:
            return self.say("bearable", **values)
        return self.say("heavy", **values, limit=int(rule.value * 100), since=rule.valid_from)

    def warnings(self) -> tuple[str, ...]:
        """Say what is an example, what must be a slip, and what is left out."""
        examples = self._examples()
        return self.say.lines(
            examples and self.say("warning_example", what=tuple(examples)),
            *(self.say("check_less", name=self.name(offer)) for offer in self.result.slips),
            *self._apart(),
            self.say("left_out"),
        )

    def rests_on(self) -> tuple[str, ...]:
        """Say who told an offer that is still as its preset begins."""
        told = [(offer, each.told) for offer, each in zip(self.result.given, self.inputs.offers, strict=True)
                if each.is_as_begun]  # fmt: skip
        return tuple(
            self.say(
                "preset_told",
                name=self.name(offer),
                source=savings_figures.told_by(rule.source),
                since=rule.valid_from or "",
            )
            for offer, rule in told
            if rule is not None
        )

    def _apart(self) -> list[str]:
        """Say which offers have no price, and why."""
        return [
            f"{self.name(offer)}: {self._why(offer, reason)}" for offer, reason in self.result.found.excluded
        ]

    def _why(self, offer: Offer, reason: FinlitError) -> str:
        only_saves = reason.code in ("nothing_in_hand", "paid_before_received")
        if offer.kind == "arisan_turn" and only_saves:
            return self.say("turn_saves")
        return error_message(reason, self.lang)

    def _examples(self) -> list[str]:
        """Name what is still as the tool begins."""
        names = [self.name(self.result.given[each.ordinal]) for each in self.inputs.offers if each.is_example]
        return [*names, self.say("example_income")] if self.inputs.is_start("income") else names

    def table(self) -> Table:
        """Return the offers, the lowest price first."""
        return self.say.table(
            ("offer", "received", "repaid", "cost", "price", "simple", "day", "month", "share"),
            [self._row(row) for row in self.rows],
            notes=self._apart(),
            keep=("offer", "cost", "day", "price", "month", "share"),
        )

    def _row(self, row: OfferRow) -> tuple[Any, ...]:
        share = row.debt_service_ratio
        return (
            self.name(row.offer),
            row.price.cash_in.rounded(),
            row.price.cash_out.rounded(),
            row.price.cost.rounded(),
            self._yearly(row),
            rate_text(row.price.nominal_annual_rate, self.lang),
            a_day(row.price, self.lang),
            row.peak_payment.rounded(),
            self.say("table.no_income") if share is None else self.say.percent(share, 0),
        )

    def _yearly(self, row: OfferRow) -> str:
        if is_very_dear(row.price):
            return a_day(row.price, self.lang)
        return rate_text(row.price.effective_annual_rate, self.lang)

    def working(self) -> tuple[str, ...]:
        """Say the sums of each offer."""
        said = []
        for row in self.rows:
            asked = self._asked(row.offer)
            said += [self._sums(asked, row), self._price(asked, row)]
        return (*said, self.say("working.month", income=self.inputs.income), self.say("working.rounding"))

    def _price(self, asked: OfferInput, row: OfferRow) -> str:
        """Say how the price of a year comes about; a debt that is paid once can be worked out by hand."""
        price, name = row.price, self.name(row.offer)
        effective = rate_text(price.effective_annual_rate, self.lang)
        if asked.how == "once" and price.daily_rate is not None:
            return self.say(
                "working.price_once",
                name=name,
                cost=price.cost.rounded(),
                in_hand=price.net_disbursed.rounded(),
                days=asked.days,
                day=day_rate_text(price.daily_rate, self.lang),
                simple=rate_text(price.nominal_annual_rate, self.lang),
                price=effective,
            )
        return self.say(
            "working.price",
            name=name,
            rate=fine_rate_text(price.period_rate, self.lang),
            often=self.say(f"offers.often.{row.offer.frequency}"),
            times=price.periods_per_year,
            price=effective,
        )

    def _sums(self, asked: OfferInput, row: OfferRow) -> str:
        """Say what is paid and what comes in, as the family counts it."""
        values = {
            "name": self.name(row.offer),
            "count": asked.count,
            "each": asked.instalment,
            "in_hand": asked.in_hand,
            "cost": row.price.cost.rounded(),
        }
        if asked.how == "once":
            return self.say("working.once", **values)
        if asked.how == "daily":
            loan = asked.loan(self.result.day)
            values |= {"lent": loan.principal, "rate": told_rate_text(asked.rate, self.lang)}
            month = self.say(f"month_has.{asked.days_counted}")
            return self.say("working.daily", **values, interest=loan.schedule().interest, month=month)
        if asked.how == "instalments" and asked.back:
            return self.say("working.with_savings", **values, back=asked.back)
        return self.say("working.instalments", **values)


def _same_price(one: OfferRow, other: OfferRow) -> bool:
    return abs(one.price.effective_annual_rate - other.price.effective_annual_rate) < 1e-9
