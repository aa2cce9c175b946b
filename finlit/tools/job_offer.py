"""Job offers side by side: which leaves most when the contract ends, and when the work ends early?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import day, listed, months_said
from finlit.migration import (
    Deduction,
    GoOrStay,
    JobOffer,
    JobResult,
    compare_jobs,
    go_or_stay,
    one_more_term,
    recruitment_months,
    take_home,
)
from finlit.money import FxQuote, Money
from finlit.tools import plan_figures
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_field, district_field, sources, turn_to
from finlit.tools.fields import Field, ToolInputs, amount, choice, count, exchange_rate, rows, rupiah, words
from finlit.tools.work_abroad import WORKS, last_by_law, last_wage, money_in, wage_ran_out, work_label
from finlit.tools.work_rules import Asked, who_pays

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "job-offer"
_MOST = 10**9
_LETTERS = "ABC"


class _Example(NamedTuple):
    """An offer that the tool begins with; wage and what the law takes come from the data."""

    work: str
    deducted: int
    months_deducted: int
    cost_home: int


_EXAMPLES = (
    _Example("HKG-home", 2596, 6, 0),
    _Example("TWN-factory", 0, 0, 60_000_000),
    _Example("SGP-home", 340, 9, 0),
)
# Own needs there; a factory worker pays for a bed and food, who lives in a household does not.
_LIVING = {"HKD": 950, "TWD": 3000, "MYR": 450, "SGD": 80, "SAR": 130, "KRW": 650_000, "JPY": 50_000}
_LIVING_IN_FACTORY = {"TWN-factory": 7500}


class OfferInput(ToolInputs):
    """One offer; sums there are a month's."""

    wage: Money = amount(5100, "HKD", slider=(0, 15_000, 50), allowed=(1, _MOST))
    name: str = words(longest=24)
    work: str = choice(
        *WORKS,
        label_of=work_label,
        resets=("wage", "regular", "living", "deducted", "months_deducted", "rate"),
    )
    regular: Money = amount(0, "HKD", slider=(0, 5000, 1), allowed=(0, _MOST))
    living: Money = amount(950, "HKD", slider=(0, 5000, 50), allowed=(0, _MOST), is_example=True)
    cost_home: Money = rupiah(0, slider=(0, 100_000_000, 500_000), is_example=True)
    deducted: Money = amount(0, "HKD", slider=(0, 5000, 1), allowed=(0, _MOST), is_example=True)
    months_deducted: int = count(0, slider=(0, 12, 1), allowed=(0, 60))
    months: int = count(24, slider=(12, 36, 1), allowed=(1, 60))
    rate: Decimal = exchange_rate(2300, slider=(1, 5000, 1), allowed=("0.01", 10**6))

    @classmethod
    def begins(cls, place: int) -> Mapping[str, Field]:
        """Each offer begins as work in another place."""
        return {"work": cls.FIELDS["work"].but(start=_EXAMPLES[place].work)}

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums there follow the work; each offer begins as another example."""
        fields, example = cls.FIELDS, _EXAMPLES[place]
        work = chosen["work"]
        code, wage, regular = WORKS[work].currency, last_wage(work), last_by_law(work)
        usual, known = plan_figures.USUAL[code], plan_figures.last_rate(code)
        step = usual.step
        most = (3 * wage.amount // step + 1) * step
        is_example = work == example.work
        sums = {
            "wage": wage.amount,
            "regular": regular.amount,
            "living": Decimal(_LIVING_IN_FACTORY.get(work, _LIVING[code])),
            "deducted": Decimal(example.deducted if is_example else 0),
        }
        taken = example.months_deducted if is_example else 0
        made = {
            name: money_in(fields[name], code, start, (0, most, 1 if name == "regular" else step))
            for name, start in sums.items()
        }
        return {
            **made,
            "wage": made["wage"].but(slider=(step, most, step), first=place < 2),
            "cost_home": fields["cost_home"].but(start=Decimal(example.cost_home)),
            "months_deducted": fields["months_deducted"].but(start=Decimal(taken)),
            "rate": fields["rate"].but(
                start=known,
                slider=(round(known / 2, 2), round(known * 3 / 2, 2), round(known / 200, 2)),
                allowed=(round(known / 3, 2), round(known * 3, 2)),
            ),
        }

    @property
    def idle(self) -> Collection[str]:
        """Where nothing is taken, months of it change nothing."""
        return () if self.deducted else ("months_deducted",)

    @property
    def quote(self) -> FxQuote:
        """The rate as it is set; its day is that of the newest one that is known."""
        code = WORKS[self.work].currency
        band = plan_figures.band_around(code, self.rate)
        return FxQuote(
            sent=code, received="IDR", rate=self.rate, side="mid", as_of=band.as_of, source=band.source
        )

    @property
    def net_wage(self) -> Money:
        """[a month] what the law leaves.

        Raises
        ------
        InputError
            ``deductions_exceed_wage``.
        """
        return take_home(self.wage, [Deduction(name="law", amount=self.regular)]).net

    def offer(self) -> JobOffer:
        """Make the offer of it; its name is its place among them."""
        return JobOffer(
            name=_LETTERS[self.ordinal],
            net_wage=self.net_wage,
            living_cost=self.living,
            cost_at_home=self.cost_home,
            months=self.months,
            deducted=self.deducted,
            months_deducted=self.months_deducted if self.deducted else 0,
        )


class Inputs(ToolInputs):
    """What can be set: two or three offers, and after how many months the work might end early."""

    offers: tuple[OfferInput, ...] = rows(OfferInput, start=2, least=1, most=3)
    early: int = count(6, slider=(0, 24, 1), allowed=(0, 60), first=True)
    home_wage: Money = rupiah(0, slider=(0, 10_000_000, 100_000), none_at_low=True)
    home_living: Money = rupiah(0, slider=(0, 10_000_000, 100_000))
    more: int = count(0, slider=(0, 36, 1), allowed=(0, 120), none_at_low=True)
    district: str = district_field()
    desk: str = desk_field()

    @property
    def idle(self) -> Collection[str]:
        """Without a wage at home there is nothing to compare going with."""
        return () if self.home_wage else ("home_living",)


class OneOffer(NamedTuple):
    """One offer, at the end of its contract and when the work ends early."""

    at_end: JobResult
    early: JobResult
    cost: Money
    """In the currency of home: paid before leaving and taken from the wages"""
    months_of_wage: Decimal
    """[months] of take-home wage that the way to the job costs"""
    wage_at_home: Money
    """[a month] take-home wage in the currency of home"""
    ran_out: date | None
    """Last day of the wage that is known for this work, where it is over"""
    who_pays: Asked
    """What the rules of the day say of its costs"""


class Result(NamedTuple):
    """The offers, the one that leaves most a month first."""

    big_number: Money
    """What the safe one leaves at its end; where none leaves anything, what the best of them lacks"""
    offers: tuple[OneOffer, ...]
    safe: str | None
    """Letter of the offer that leaves most if the work ends early, among those that leave something"""
    stay: GoOrStay | None
    """That offer, or the best where none leaves anything, beside work at home; None where that is not told"""
    more: Money | None
    """What one more contract with it adds, less what work at home would leave meanwhile; None if not asked"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Work each offer out for its whole contract, and for an early end.

    Raises
    ------
    InputError
        ``deductions_exceed_wage``, ``deduction_beyond_contract``, ``amount_not_positive``.
    """
    by_letter = {_LETTERS[one.ordinal]: one for one in inputs.offers}
    whole = compare_jobs([(one.offer(), one.quote) for one in inputs.offers])
    found = tuple(_one(by_letter[result.offer.name], result, inputs.early, as_of) for result in whole)
    paying = [one for one in found if one.at_end.left.amount > 0]
    safe = max(paying, key=lambda one: one.early.left.amount) if paying and inputs.early else None
    safe = safe or next(iter(paying), None)
    chosen = (safe or found[0]).at_end
    stay = None
    if inputs.home_wage:
        stay = go_or_stay(chosen.offer, chosen.rate, inputs.home_wage, inputs.home_living)
    big = abs(chosen.left).rounded(mode="half_up")
    return Result(big, found, safe and safe.at_end.offer.name, stay, _more(inputs, chosen))


def _more(inputs: Inputs, chosen: JobResult) -> Money | None:
    saved = chosen.offer.net_wage - chosen.offer.living_cost
    if not inputs.more or saved.amount < 0:
        return None
    home = max(inputs.home_wage - inputs.home_living, Money(0, "IDR")) if inputs.home_wage else None
    return one_more_term(saved, inputs.more, chosen.rate, home).rounded(mode="half_up")


def _one(given: OfferInput, at_end: JobResult, early: int, as_of: date) -> OneOffer:
    quote = given.quote
    cost = given.cost_home + quote.convert(given.deducted * at_end.offer.months_deducted)
    return OneOffer(
        at_end,
        at_end.offer.after(min(early, at_end.offer.months), quote),
        cost,
        recruitment_months(cost, given.net_wage, quote),
        quote.convert(given.net_wage),
        wage_ran_out(given.work, as_of),
        who_pays(given.work, as_of),
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say which is safe, what the way to each job costs, and where to turn."""
    words = _Words(inputs, result, say)
    return Told(
        words.headline(),
        words.sentences(),
        words.table(),
        words.working(),
        words.warnings(),
        turn_to=turn_to(inputs, say),
    )


def _weighed(one: OneOffer) -> tuple[Money, Money]:
    """What decides: what is left a month, and when the work ends early."""
    return one.at_end.left / max(one.at_end.worked, 1), one.early.left


class _Words:
    """The sentences of one comparison."""

    def __init__(self, inputs: Inputs, result: Result, say: Say) -> None:
        self.inputs, self.result, self.say = inputs, result, say
        self.given = {_LETTERS[one.ordinal]: one for one in inputs.offers}
        self.best = result.offers[0]
        self.safe = next((one for one in result.offers if one.at_end.offer.name == result.safe), None)

    def name(self, one: OneOffer) -> str:
        """Call an offer as the reader does, or by its letter and its work."""
        letter = one.at_end.offer.name
        given = self.given[letter]
        return given.name or self.say("offer_name", letter=letter, work=work_label(given.work, self.say.lang))

    def _given_of(self, one: OneOffer) -> OfferInput:
        return self.given[one.at_end.offer.name]

    def headline(self) -> str:
        if self.safe is None:
            return self.say("headline_none", name=self.name(self.best))
        time = months_said(self.safe.at_end.worked, self.say.lang)
        key = "headline_risky" if self._is_risky else "headline_same" if self._even else "headline"
        return self.say(key, name=self.name(self.safe), names=self._even, time=time)

    @property
    def _even(self) -> str:
        """The offers that leave as much as the safe one, with it; nothing where none does."""
        safe = self.safe
        if safe is None or safe is not self.best:
            return ""
        even = [one for one in self.result.offers if _weighed(one) == _weighed(safe)]
        return listed([self.name(one) for one in even], self.say.lang) if len(even) > 1 else ""

    @property
    def _is_risky(self) -> bool:
        """Whether an early end leaves a debt with every offer."""
        return self.safe is not None and self.inputs.early > 0 and self.safe.early.left.amount < 0

    def sentences(self) -> tuple[str, ...]:
        say = self.say
        by_wage = max(self.result.offers, key=lambda one: one.wage_at_home.amount)
        return say.lines(
            self._choice(),
            self._early(),
            *(
                say("months_of_wage", name=self.name(one), cost=one.cost, months=_months(one, say))
                for one in self.result.offers
                if one.cost
            ),
            any(one.at_end.offer.months_deducted for one in self.result.offers) and say("not_free"),
            by_wage is not self.best
            and say("bigger_wage", name=self.name(by_wage), wage=by_wage.wage_at_home),
            *(
                say(
                    "still",
                    name=self.name(one),
                    early=self._time(one.early.worked),
                    still=one.early.still_to_deduct,
                )
                for one in self.result.offers
                if self.inputs.early and one.early.still_to_deduct
            ),
            self._stay(),
            self._more(),
            *_who_pays(self.result, say),
            say("ask"),
            sources(self.inputs, say),
        )

    def _choice(self) -> str:
        if self.safe is None:
            return self.say("safe_none")
        if self._is_risky:
            return self.say("safe_risky", early=self._time(self.safe.early.worked))
        if len(self.result.offers) == 1:
            return self.say("safe_one", name=self.name(self.safe))
        if self._even:
            return self.say("safe_same", names=self._even)
        if self.safe is self.best:
            return self.say("safe" if self.inputs.early else "safe_untested", name=self.name(self.safe))
        return self.say(
            "safe_other",
            name=self.name(self.safe),
            best=self.name(self.best),
            early=self._time(self.best.early.worked),
        )

    def _early(self) -> str:
        if self.safe is None or not self.inputs.early:
            return ""
        left = self.safe.early.left
        key = "early" if left.amount >= 0 else "early_short"
        return self.say(
            key, name=self.name(self.safe), early=self._time(self.safe.early.worked), left=abs(left)
        )

    def _stay(self) -> str:
        stay = self.result.stay
        if stay is None:
            return ""
        time = self._time((self.safe or self.best).at_end.worked)
        values = {"staying": _signed(stay.staying, self.say), "time": time, "more": abs(stay.gain)}
        if stay.better == "stay":
            return self.say("stay_better" if stay.gain else "stay_same", **values)
        return self.say("go_better", month=stay.ahead_from, **values)

    def _more(self) -> str:
        more = self.result.more
        if more is None:
            return ""
        name, time = self.name(self.safe or self.best), self._time(self.inputs.more)
        return self.say("more_less" if more.amount < 0 else "more", name=name, time=time, more=abs(more))

    def _time(self, months: int) -> str:
        return self.say.counted(months, "month")

    def table(self) -> Any:
        say = self.say
        early = ("early",) if self.inputs.early else ()
        return say.table(
            ("offer", "left", *early, "wage_months", "for_job"),
            [
                (
                    self.name(one),
                    _signed(one.at_end.left, say),
                    *(_signed(one.early.left, say) for _ in early),
                    _months(one, say),
                    self._for_job(one),
                )
                for one in self.result.offers
            ],
            keep=("offer", "left", *early),
            early=self._time(self.inputs.early),
        )

    def _for_job(self, one: OneOffer) -> str:
        if one.at_end.free_month is None:
            return self.say("table.never_free")
        return self._time(one.at_end.months_for_the_job)

    def working(self) -> tuple[str, ...]:
        lines: list[str] = []
        for one in self.result.offers:
            given, offer = self._given_of(one), one.at_end.offer
            left_there = (offer.net_wage - offer.living_cost) * offer.months
            lines += self.say.lines(
                given.regular
                and self.say(
                    "working.net",
                    name=self.name(one),
                    wage=given.wage,
                    taken=given.regular,
                    net=offer.net_wage,
                ),
                self.say(
                    "working.there",
                    name=self.name(one),
                    net=offer.net_wage,
                    living=offer.living_cost,
                    months=offer.months,
                    left=_signed(left_there, self.say),
                ),
                offer.months_deducted
                and self.say(
                    "working.deducted",
                    deducted=given.deducted,
                    months=offer.months_deducted,
                    taken=given.deducted * offer.months_deducted,
                ),
                self.say(
                    "working.home",
                    rate=given.rate,
                    cost=given.cost_home,
                    left=_signed(one.at_end.left, self.say),
                ),
                self.say(
                    "working.months", cost=one.cost, wage=one.wage_at_home, months=_months(one, self.say)
                ),
            )
        return (*lines, self.say("working.order"))

    def warnings(self) -> tuple[str, ...]:
        ended = {self._given_of(one).work: one.ran_out for one in self.result.offers if one.ran_out}
        rated = min(one.quote.as_of for one in self.inputs.offers)
        whole = [self.name(one) for one in self.result.offers if not self._given_of(one).regular]
        return self.say.lines(
            *(
                self.say.all(
                    "work.wage_ran_out", work=work_label(work, self.say.lang), until=day(until, self.say.lang)
                )
                for work, until in ended.items()
            ),
            whole and self.say("warning_regular", names=listed(whole, self.say.lang)),
            self.say("warning_rate", day=day(rated, self.say.lang)),
            self.say("warning_money"),
        )


def _who_pays(result: Result, say: Say) -> list[str]:
    """Say each of the rules once, whichever offers it is about."""
    return [say.all(f"who_pays.{key}") for key in dict.fromkeys(one.who_pays for one in result.offers)]


def _signed(amount: Money, say: Say) -> str:
    return say("lacks" if amount.amount < 0 else "has", amount=abs(amount).rounded(mode="half_up"))


def _months(one: OneOffer, say: Say) -> str:
    return say.number(one.months_of_wage, 1)


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell beside the wage of an offer what stands behind the fold."""
    return {
        f"offers.{one.ordinal + 1}.wage": say(
            "terms" if one.deducted and one.months_deducted else "terms_none_taken",
            work=work_label(one.work, say.lang),
            cost=one.cost_home,
            deducted=one.deducted,
            count=one.months_deducted,
            time=say.counted(one.months, "month"),
        )
        for one in inputs.offers
    }


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw each contract as grey and green months, with what it leaves."""
    from finlit.plots import WorkMonths, months  # imported when the first picture is drawn

    words = _Words(inputs, result, say)
    return months(
        [
            WorkMonths(
                words.name(one),
                one.at_end.offer.months,
                one.at_end.months_for_the_job,
                _bars(one, inputs.early, say),
            )
            for one in result.offers
        ],
        say.lang,
    )


def _bars(one: OneOffer, early: int, say: Say) -> tuple[tuple[str, Money], ...]:
    at_end = (say("at_end"), one.at_end.left)
    if not early:
        return (at_end,)
    return (at_end, (say("if_early", time=say.counted(one.early.worked, "month")), one.early.left))
