"""Protection: what to save for, what a cover pays, whether an offer can be true, how large a fund must be.

Chances and costs are the household's own, or a district's own record; benefits of a cover are passed in with
their date and source.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import accumulate
from math import exp, lgamma, log
from random import Random
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from finlit.doors import told
from finlit.errors import InputError
from finlit.money import AboveZero, Money, NotNegative, above_zero, cash_unit, not_negative
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.values import Reader, Share, amount, count, rate, same_currency, share

Advice = Literal["insure", "save", "prevent", "accept"]
"""What usually answers a risk: rare and dear is insured, frequent and cheap is saved for, frequent and dear
is prevented, rare and cheap is accepted."""


class Risk(Record):
    """One thing that may happen, by the household's own feeling.

    Attributes
    ----------
    name : str
    chance_a_year : Decimal
        [0-1] ten of a hundred families a year is 0.1.
    cost : Money
        What it costs when it happens.
    cover : Money, optional
        The most that a cover pays; None without a cover.
    deductible : Money, optional
        The first part of each bill, which stays with the household.

    Examples
    --------
    >>> fever = Risk(name="hospital", chance_a_year=Decimal("0.1"), cost=Money(8_000_000, "IDR"))
    >>> str(fever.expected_loss), str(fever.own_part)
    ('IDR 800000', 'IDR 8000000')
    """

    name: str = Field(min_length=1)
    chance_a_year: Share
    cost: NotNegative
    cover: NotNegative | None = None
    deductible: NotNegative | None = None

    @property
    def expected_loss(self) -> Money:
        """[a year] chance x cost, to rank risks by; what a family will pay is all of it or nothing."""
        return (self.cost * self.chance_a_year).rounded()

    @property
    def own_part(self) -> Money:
        """What is left to the household when it happens."""
        return own_part(self.cost, self.cover, self.deductible)


@told
def own_part(bill: Money, cover: Money | None = None, deductible: Money | None = None) -> Money:
    """What the household pays of a bill itself.

    Parameters
    ----------
    bill : Money
    cover : Money, optional
        The most that is paid; None for no cover.
    deductible : Money, optional
        The first part, never paid by the cover.

    Notes
    -----
    bill - min(cover, bill - deductible); the whole bill without a cover, 0 for a bill of 0.

    Examples
    --------
    >>> own_part(Money(65_000_000, "IDR"), cover=Money(50_000_000, "IDR"))
    Money('15000000', 'IDR')
    """
    owed = not_negative(bill, "bill")
    nothing = Money(0, owed.currency)
    if cover is None:
        return owed
    first = not_negative(deductible or nothing, "deductible")
    most = not_negative(cover, "cover")
    same_currency(owed, most, first, doing="cover")
    return owed - min(most, max(owed - first, nothing))


@told
def premium_a_month(premium: Money, months: int) -> Money:
    """Say what a cover costs a month, to the nearest coin.

    Examples
    --------
    >>> premium_a_month(Money(370_000, "IDR"), 31)
    Money('11935', 'IDR')
    >>> premium_a_month(Money(332_500, "IDR"), 24)
    Money('13854', 'IDR')
    """
    each: Money = not_negative(premium, "premium") / count(months, "months", 1, 600)
    return each.rounded()


class Rung(NamedTuple):
    """One risk on the ladder."""

    risk: Risk
    expected_loss: Money
    own_part: Money
    months_of_saving: Decimal | None
    """[months] to save its own part; None when nothing can be saved"""
    advice: Advice


@dataclass(frozen=True, slots=True)
class Ladder(Table):
    """Risks, the worst first."""

    rungs: tuple[Rung, ...]
    expected_loss: Money
    """[a year] of all together"""
    _rows = "rungs"

    @property
    def worst(self) -> Rung:
        """The rung of the largest expected loss."""
        return self.rungs[0]


@told
def risk_ladder(
    risks: Sequence[Risk], monthly_saving: Money, *, frequent: Any = "0.1", dear_months: int = 12
) -> Ladder:
    """Put risks in order and say what usually answers each.

    Parameters
    ----------
    risks : sequence of Risk
    monthly_saving : Money
        [a month] what the household can put aside: a bill is dear by this measure, not by its rupiah.
    frequent : number
        [0-1 a year] from here on a risk is frequent.
    dear_months : int
        [months of saving] above this many a bill is dear.

    Raises
    ------
    InputError
        ``risks_missing``, ``share_as_percent``, ``amount_negative``.

    Examples
    --------
    >>> def risk(name, chance, cost):
    ...     return Risk(name=name, chance_a_year=Decimal(chance), cost=Money(cost, "IDR"))
    >>> ladder = risk_ladder([risk("phone", "0.3", 1_500_000), risk("accident", "0.02", 60_000_000)],
    ...                      Money(400_000, "IDR"))
    >>> [(rung.risk.name, str(rung.expected_loss), rung.advice) for rung in ladder.rungs]
    [('accident', 'IDR 1200000', 'insure'), ('phone', 'IDR 450000', 'save')]
    """
    if not risks:
        raise InputError("risks_missing")
    saving = not_negative(monthly_saving, "monthly_saving")
    code = same_currency(saving, *(risk.cost for risk in risks), doing="ladder")
    often, months = share(frequent, "frequent"), count(dear_months, "dear_months", 1, 600)
    rungs = []
    for risk in risks:
        is_dear = risk.cost > saving * months
        is_frequent = risk.chance_a_year >= often
        needed = risk.own_part / saving if saving.amount else None
        advice = _ADVICE[is_frequent, is_dear]
        rungs.append(Rung(risk, risk.expected_loss, risk.own_part, needed, advice))
    rungs.sort(key=lambda rung: (-rung.expected_loss.amount, -rung.risk.cost.amount, rung.risk.name))
    return Ladder(tuple(rungs), sum((rung.expected_loss for rung in rungs), Money(0, code)))


_ADVICE: dict[tuple[bool, bool], Advice] = {
    (True, True): "prevent",
    (True, False): "save",
    (False, True): "insure",
    (False, False): "accept",
}

SIGNS: dict[str, int] = {
    "pay_first": 2,
    "lend_your_name": 2,
    "sure_profit": 2,
    "bring_members": 2,
    "keep_papers": 2,
    "no_licence": 2,
    "secret": 1,
    "hurry": 1,
    "no_paper": 1,
    "too_good": 1,
    "friend_vouches": 1,
    "not_said": 1,
}
"""Signs of a cheat and their weight: one of weight 2 is enough to stop, two of weight 1 as well."""


@dataclass(frozen=True, slots=True)
class OfferCheck(Plain):
    """What an offer looks like. Green never means safe: it means that no sign was named."""

    verdict: Literal["green", "yellow", "red"]
    signs: tuple[str, ...]
    """The heaviest first"""
    after_a_year: Money | None
    """What is promised after twelve months, where a growth was named"""
    in_a_bank: Money | None
    """What the same money becomes in a bank"""
    new_members: int | None
    """How many must join at the next levels so that all are paid, where members must be brought"""


@told
def check_offer(
    signs: Sequence[str],
    money_in: Money | None = None,
    monthly_growth: Any = 0,
    bank_rate: Any = "0.03",
    recruits_each: int = 0,
    levels: int = 6,
) -> OfferCheck:
    """Count the signs of a cheat, and do the sum that the offer leaves out.

    Parameters
    ----------
    signs : sequence of str
        Names in ``SIGNS``.
    money_in : Money, optional
        What is asked for.
    monthly_growth : number
        [share a month] what is promised, 0 to 1.
    bank_rate : number
        [share a year] of an ordinary account, to set beside it.
    recruits_each : int
        [members] whom each must bring; 0 for none.
    levels : int
        [levels] of members who bring members.

    Raises
    ------
    InputError
        ``choice_unknown``, ``rate_as_percent``, ``number_above``.

    Notes
    -----
    Growth above 2 percent a month is a sign of its own: a koperasi may not even ask so much of those who
    borrow (24 percent a year, Permenkop UKM 8/2023 art. 27), so it cannot pay it to those who save. Members
    to be brought are a sign of their own too. Money grows by (1 + growth)^12 in a year, and the members
    needed at a level are recruits^level.

    Examples
    --------
    >>> test = check_offer(["hurry"], Money(10_000_000, "IDR"), monthly_growth="0.1", recruits_each=5)
    >>> test.verdict, str(test.after_a_year), str(test.in_a_bank), test.new_members
    ('red', 'IDR 31384284', 'IDR 10300000', 15625)
    """
    growth = rate(monthly_growth, "monthly_growth", "month")
    each = count(recruits_each, "recruits_each", 0, 1_000)
    deep = count(levels, "levels", 1, 12)
    named = set(signs)
    for sign in named - SIGNS.keys():
        raise InputError("choice_unknown", name="signs", value=sign, choices=", ".join(SIGNS))
    if growth > _UNBELIEVABLE:
        named.add("sure_profit")
    if each:
        named.add("bring_members")
    ordered = tuple(sorted(named, key=lambda sign: (-SIGNS[sign], list(SIGNS).index(sign))))
    weight = sum(SIGNS[sign] for sign in ordered)
    asked = None if money_in is None else above_zero(money_in, "money_in")
    bank = rate(bank_rate, "bank_rate")
    return OfferCheck(
        verdict="red" if weight >= 2 else "yellow" if weight else "green",
        signs=ordered,
        after_a_year=(asked * (1 + growth) ** 12).rounded() if asked and growth else None,
        in_a_bank=(asked * (1 + bank)).rounded() if asked and growth else None,
        new_members=each**deep if each else None,
    )


_UNBELIEVABLE = Decimal("0.02")


class PyramidLevel(NamedTuple):
    """One level of members who bring members."""

    level: int
    """The one who began is level 0"""
    new: int
    """[people] who join at this level"""
    members: int
    """[people] all of them so far"""


@told
def pyramid(recruits_each: int, people: int, most: int = 30) -> tuple[PyramidLevel, ...]:
    """Go down a pyramid level by level until it needs more people than there are.

    Parameters
    ----------
    recruits_each : int
        [members] whom each must bring, 1 to 1,000.
    people : int
        [people] who could join: those of the village.
    most : int
        [levels] after which the count ends, though it is not outgrown: 1 to 60.

    Returns
    -------
    tuple of PyramidLevel
        The last one has more members than there are people, where it was outgrown.

    Raises
    ------
    InputError
        ``number_above``, ``number_below``, ``amount_not_positive``.

    Examples
    --------
    >>> levels = pyramid(5, people=2_000)
    >>> levels[-1]
    PyramidLevel(level=5, new=3125, members=3906)
    """
    each, there = count(recruits_each, "recruits_each", 1, 1_000), count(people, "people")
    last = count(most, "most", 1, 60)
    levels = [PyramidLevel(0, 1, 1)]
    while levels[-1].members <= there and len(levels) <= last:
        above = levels[-1]
        new = above.new * each
        levels.append(PyramidLevel(above.level + 1, new, above.members + new))
    return tuple(levels)


class Case(Record):
    """One kind of case that a protection fund pays.

    Attributes
    ----------
    name : str
    a_year_per_1000 : Decimal
        [cases a year of 1,000 members] 0 to 1,000.
    cost : Money
        What one such case costs.
    paid_elsewhere : Money, optional
        What social security or the employer pays of it already.
    limit : Money, optional
        The most that the fund pays for one case.

    Examples
    --------
    >>> died = Case(name="death", a_year_per_1000=Decimal("0.5"), cost=Money(59_000_000, "IDR"),
    ...             paid_elsewhere=Money(40_000_000, "IDR"), limit=Money(15_000_000, "IDR"))
    >>> died.paid
    Money('15000000', 'IDR')
    """

    name: str = Field(min_length=1)
    a_year_per_1000: Annotated[Decimal, Reader(partial(amount, most=1000))]
    cost: NotNegative
    paid_elsewhere: NotNegative | None = None
    limit: AboveZero | None = None

    @property
    def paid(self) -> Money:
        """What the fund pays for one."""
        left = self.cost
        if self.paid_elsewhere is not None:
            left = max(left - self.paid_elsewhere, Money(0, left.currency))
        return left if self.limit is None else min(left, self.limit)


@told
def fund_ceiling(budget: Money, part: Any = "0.02") -> Money:
    """Say what a district may put into its protection fund in a year: up to two percent of its budget.

    Examples
    --------
    >>> fund_ceiling(Money(2_659_000_000_000, "IDR"))
    Money('53180000000', 'IDR')
    """
    return (above_zero(budget, "budget") * share(part, "part")).rounded()


@dataclass(frozen=True, slots=True)
class FundOutlook(Plain):
    """How a protection fund fares over the years, in many possible futures."""

    futures: int
    years: int
    expected_a_year: Money
    """Paid in a usual year, on average"""
    ruined: int
    """Of the futures: those in which a case could not be paid in full"""
    ruined_by_year: tuple[int, ...]
    """The same, at the end of each year"""
    reserve_needed: Money
    """The smallest reserve at the start that keeps the chance of ruin at or below the one asked"""
    contribution_needed: Money
    """[a year] the smallest contribution that does, with the reserve as it is"""
    paths: tuple[tuple[Money, ...], ...]
    """Of the first futures: what is in the fund after each year; below zero it is owed"""

    @property
    def ruin_chance(self) -> float:
        """[0-1] share of the futures in which the fund runs dry."""
        return self.ruined / self.futures


class ProtectionFund(Record):
    """A district's protection fund.

    Attributes
    ----------
    members : int
        [people] covered, 1 to 10 million.
    cases : tuple of Case
    contribution : Money
        [a year] paid in at the start of each year.
    reserve : Money
        In the fund before the first year.
    bad_years : int
        Of the years looked at: in how many of them, nobody knows which, there are more cases.
    bad_factor : Decimal
        [times] how many times as many, 1 to 100.
    budget : Money, optional
        [a year] the district's; a contribution above ``fund_ceiling`` of it is refused.

    Raises
    ------
    InputError
        ``fund_above_ceiling``, ``amount_negative``, ``number_above``.

    Examples
    --------
    4,000 migrants, three cases a year of a thousand, 15 million each:

    >>> case = Case(name="help", a_year_per_1000=Decimal(3), cost=Money(15_000_000, "IDR"))
    >>> fund = ProtectionFund(members=4_000, cases=(case,), contribution=Money(200_000_000, "IDR"),
    ...                       reserve=Money(300_000_000, "IDR"))
    >>> fund.expected_a_year
    Money('180000000', 'IDR')
    >>> outlook = fund.outlook(futures=400)
    >>> outlook.ruined <= 400 and outlook.reserve_needed.amount > 0
    True
    """

    members: Annotated[int, Reader(partial(count, highest=10_000_000))]
    cases: tuple[Case, ...] = Field(min_length=1)
    contribution: NotNegative
    reserve: NotNegative
    bad_years: Annotated[int, Reader(partial(count, lowest=0, highest=50))] = 0
    bad_factor: Annotated[Decimal, Reader(partial(amount, least=1, most=100))] = Decimal(1)
    budget: AboveZero | None = None

    @model_validator(mode="after")
    def _within_budget(self) -> Self:
        if self.budget is not None and self.contribution > fund_ceiling(self.budget):
            raise InputError(
                "fund_above_ceiling", contribution=self.contribution, ceiling=fund_ceiling(self.budget)
            )
        return self

    @property
    def expected_a_year(self) -> Money:
        """[a year] members x cases of 1,000 x what each is paid, in a usual year."""
        paid = (case.paid * (self.members * case.a_year_per_1000 / 1000) for case in self.cases)
        return sum(paid, Money(0, self.contribution.currency)).rounded()

    def outlook(
        self, *, years: int = 10, futures: int = 1_000, chance: Any = "0.05", seed: int = 1, shown: int = 200
    ) -> FundOutlook:
        """Look into many possible futures.

        Parameters
        ----------
        years : int
            1 to 50.
        futures : int
            100 to 100,000. With 1,000 a chance of 5 in 100 is known to about 1.4 more or less.
        chance : number
            [0-1] of ruin that is borne, for the reserve and the contribution that are needed.
        seed : int
            The same seed, the same futures.
        shown : int
            Paths to give back, at most as many as there are futures.

        Raises
        ------
        InputError
            ``number_above`` (more bad years than years, too), ``number_below``, ``share_as_percent``,
            ``fund_too_busy``.
        CurrencyMismatch

        Notes
        -----
        Cases of each kind come by a Poisson law, on their own; each costs the same. The contribution is there
        before the year's cases, money earns nothing, and a fund that once could not pay counts as ruined.
        """
        span, many = count(years, "years", 1, 50), count(futures, "futures", 100, 100_000)
        borne = share(chance, "chance")
        count(self.bad_years, "bad_years", 0, span)
        same_currency(self.contribution, self.reserve, *(case.paid for case in self.cases), doing="fund")
        inflow, start = self.contribution.amount, self.reserve.amount
        needs, inflows, ruined = [], [], [0] * span
        most = count(shown, "shown", lowest=0)
        paths: list[tuple[Money, ...]] = []
        for paid in self._paid_so_far(span, many, seed):
            holes = [sum_ - inflow * year for year, sum_ in enumerate(paid, start=1)]
            needs.append(max(holes))
            inflows.append(max((sum_ - start) / year for year, sum_ in enumerate(paid, start=1)))
            dry = next((place for place, hole in enumerate(holes) if hole > start), span)
            for place in range(dry, span):
                ruined[place] += 1
            if len(paths) < most:
                paths.append(tuple(self._money(start - hole) for hole in holes))
        return FundOutlook(
            futures=many,
            years=span,
            expected_a_year=self.expected_a_year,
            ruined=ruined[-1],
            ruined_by_year=tuple(ruined),
            reserve_needed=self._enough(needs, borne),
            contribution_needed=self._enough(inflows, borne),
            paths=tuple(paths),
        )

    def _paid_so_far(self, years: int, futures: int, seed: int) -> Iterator[list[Decimal]]:
        """Draw futures: in each, what was paid by the end of each year."""
        usual = [_Cases(self, case, Decimal(1)) for case in self.cases]
        bad = [_Cases(self, case, self.bad_factor) for case in self.cases]
        # Two streams: asking for more bad years leaves the cases of the usual ones as they were.
        draws, which = Random(f"{seed}: cases"), Random(f"{seed}: bad years")
        for _ in range(futures):
            bad_ones = set(which.sample(range(years), self.bad_years))
            a_year = (
                sum((kind.drawn(draws) for kind in (bad if year in bad_ones else usual)), Decimal(0))
                for year in range(years)
            )
            yield list(accumulate(a_year))

    def _money(self, sum_: Decimal) -> Money:
        return Money(sum_, self.contribution.currency)

    def _enough(self, needed: list[Decimal], chance: Decimal) -> Money:
        """Find the smallest sum that is too small in no more futures than the chance allows."""
        allowed = int(chance * len(needed))
        if allowed >= len(needed):
            return self._money(Decimal(0))
        worst = sorted(needed, reverse=True)[allowed]
        unit = cash_unit(self.contribution.currency)
        whole = (max(worst, Decimal(0)) / unit).to_integral_value("ROUND_CEILING")
        return self._money(whole * unit)


class _Cases:
    """How many cases of a kind there are in a year, by the Poisson law, and what they cost."""

    def __init__(self, fund: ProtectionFund, case: Case, factor: Decimal) -> None:
        mean = float(fund.members * case.a_year_per_1000 / 1000 * factor)
        if mean > _MOST_CASES:
            raise InputError("fund_too_busy", name=case.name, value=round(mean), highest=_MOST_CASES)
        self.each = case.paid.amount
        # Beyond twelve standard deviations nothing is left that a computer's number could tell from zero.
        most = int(mean + 12 * mean**0.5 + 20)
        weights = [exp(k * log(mean) - mean - lgamma(k + 1)) if mean else float(k == 0) for k in range(most)]
        self.up_to = list(accumulate(weights))

    def drawn(self, draws: Random) -> Decimal:
        number = bisect_left(self.up_to, draws.random() * self.up_to[-1])
        return self.each * number


_MOST_CASES = 20_000
