"""A district's protection fund: how much a year is enough, and how often would it run dry?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.i18n import number
from finlit.money import Money
from finlit.protection import Case, FundOutlook, ProtectionFund, fund_ceiling
from finlit.tools import village_figures
from finlit.tools.contract import Say, Told
from finlit.tools.fields import Field, ToolInputs, choice, count, percent, rows, rupiah, words
from finlit.tools.fields import number as broken_number

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "fund-lab"
_YEARS, _FUTURES, _SHOWN = 10, 1000, 200
_UNIT = 1_000_000
_MOST = 10**14


class OtherCase(ToolInputs):
    """One more kind of case that the fund pays."""

    name: str = words(longest=24)
    cases: Decimal = broken_number(1, slider=("0.5", 20, "0.5"), allowed=(0, 1000))
    mean: Money = rupiah(10_000_000, slider=(1_000_000, 60_000_000, 500_000), allowed=(1, 10**10))
    elsewhere: Money = rupiah(0, slider=(0, 60_000_000, 500_000), allowed=(0, 10**10))
    limit: Money = rupiah(0, slider=(0, 60_000_000, 500_000), allowed=(0, 10**10), none_at_low=True)


class Inputs(ToolInputs):
    """What can be set; cases and sums are a year's."""

    part: Decimal = percent("0.05", slider=(0, 2, "0.01"), allowed=(0, 100), first=True)
    members: int = count(4000, slider=(500, 20_000, 100), allowed=(1, 1_000_000), first=True, is_example=True)
    cases: Decimal = broken_number(
        3, slider=("0.5", 20, "0.5"), allowed=(0, 1000), first=True, is_example=True
    )
    mean: Money = rupiah(
        15_000_000, slider=(1_000_000, 60_000_000, 500_000), allowed=(1, 10**10), is_example=True
    )
    elsewhere: Money = rupiah(0, slider=(0, 60_000_000, 500_000), allowed=(0, 10**10))
    limit: Money = rupiah(0, slider=(0, 60_000_000, 500_000), allowed=(0, 10**10), none_at_low=True)
    others: tuple[OtherCase, ...] = rows(OtherCase, start=0, least=0, most=3)
    bad_years: int = count(1, slider=(0, 5, 1), allowed=(0, 10))
    bad_factor: Decimal = broken_number(3, slider=(1, 10, "0.5"), allowed=(1, 100))
    reserve: Money = rupiah(0, slider=(0, 5_000_000_000, 50_000_000), allowed=(0, _MOST))
    chance: Decimal = percent(5, slider=(1, 20, 1), allowed=(0, 100))
    place: str = choice(*village_figures.BUDGETS, "own", resets=("budget",))
    budget: Money = rupiah(
        2_500_000_000_000,
        slider=(500_000_000_000, 10_000_000_000_000, 10_000_000_000),
        allowed=(1, _MOST * 10),
    )

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """A district of the data begins with its own budget."""
        if chosen["place"] not in village_figures.BUDGETS:
            return {}
        known = village_figures.budget(chosen["place"])
        return {"budget": cls.FIELDS["budget"].but(start=known.sum.amount)}

    @property
    def is_example(self) -> bool:
        """Whether members, cases and their cost, or the budget, are still invented."""
        invented = any(map(self.is_start, ("members", "cases", "mean")))
        return invented or (self.place == "own" and self.is_start("budget"))

    @property
    def source(self) -> village_figures.Budget | None:
        """Where the budget is from, while it is the one of the data."""
        is_known = self.place in village_figures.BUDGETS and self.is_start("budget")
        return village_figures.budget(self.place) if is_known else None

    @property
    def kinds(self) -> "list[Inputs | OtherCase]":
        """Every kind of case, the first one's fields being the tool's own."""
        return [self, *self.others]

    @property
    def fund(self) -> ProtectionFund:
        """The same as the calculator takes it."""
        more = (_case(one, f"others.{one.ordinal + 1}.cases") for one in self.others)
        return ProtectionFund(
            members=self.members,
            cases=(_case(self, "cases"), *more),
            contribution=(self.budget * self.part).rounded(),
            reserve=self.reserve,
            bad_years=self.bad_years,
            bad_factor=self.bad_factor,
            budget=self.budget,
        )


def _case(told: "Inputs | OtherCase", path: str) -> Case:
    """Make one kind of case; its name is the field that says how many there are."""
    return Case(
        name=path,
        a_year_per_1000=told.cases,
        cost=told.mean,
        paid_elsewhere=told.elsewhere if told.elsewhere else None,
        limit=told.limit if told.limit else None,
    )


class Result(NamedTuple):
    """The fund as planned, and the smallest one that is enough."""

    big_number: Money
    """[a year] the smallest contribution that is enough, rounded up to a million"""
    contribution: Money
    """[a year] as planned"""
    ceiling: Money
    """[a year] two percent of the budget"""
    outlook: FundOutlook
    paid: tuple[Money, ...]
    """For one case of each kind"""

    @property
    def reserve(self) -> Money:
        """The smallest reserve that is enough with the planned contribution, rounded up to a million."""
        return self.outlook.reserve_needed.rounded(_UNIT, "ceiling")


def solve(inputs: Inputs, as_of: date) -> Result:
    """Look into a thousand futures of ten years; the same settings, the same futures."""
    fund = inputs.fund
    outlook = fund.outlook(years=_YEARS, futures=_FUTURES, chance=inputs.chance, shown=_SHOWN)
    needed = outlook.contribution_needed.rounded(_UNIT, "ceiling")
    return Result(
        needed,
        fund.contribution,
        fund_ceiling(inputs.budget),
        outlook,
        tuple(case.paid for case in fund.cases),
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is enough, what was planned, and that rules come before money."""
    needed, outlook = result.big_number, result.outlook
    planned, dry = result.contribution, outlook.ruined
    allowed = int(inputs.chance * _FUTURES)
    return Told(
        headline=say("headline", allowed=allowed, futures=_FUTURES),
        sentences=say.lines(
            _safe(result, say),
            say("planned", planned=planned, dry=dry, futures=_FUTURES),
            say("usual", expected=outlook.expected_a_year, paid=result.paid[0])
            if not inputs.others
            else say("usual_kinds", expected=outlook.expected_a_year, kinds=len(result.paid)),
            say("ceiling", ceiling=result.ceiling),
            dry > allowed and result.reserve and say("reserve", reserve=result.reserve, planned=planned),
            needed > result.ceiling and say("beyond", needed=needed, ceiling=result.ceiling),
            *(
                say("limited", limit=one.limit)
                for one in inputs.kinds
                if one.limit and one.limit < one.mean - one.elsewhere
            ),
            say("first_who_pays"),
            say("rules"),
            say("publish"),
            say("turn"),
        ),
        warnings=say.lines(
            say("chance_is_yours"),
            inputs.source is not None and say("budget_of", period=_period(inputs, say)),
        ),
        rests_on=say.lines(
            inputs.source is not None and say("source", source=_source(inputs)), say("model"), say("others")
        ),
        table=say.table(
            ("what", "sum"),
            [
                (say("table.needed"), needed),
                (say("table.planned"), planned),
                (say("table.ceiling"), result.ceiling),
                (say("table.usual"), outlook.expected_a_year),
                (say("table.reserve"), inputs.reserve),
                *(
                    (say("table.dry", year=year), say("table.of", dry=dry, futures=_FUTURES))
                    for year, dry in enumerate(outlook.ruined_by_year, 1)
                    if year in (1, 5, _YEARS)
                ),
            ],
        ),
        working=_working(inputs, result, say),
    )


def _safe(result: Result, say: Say) -> str:
    needed, planned = result.big_number, result.contribution
    if planned < needed:
        return say("safe_more", needed=needed, more=needed - planned)
    if needed and planned >= needed * 2:
        return say("safe_rules", times=number(round(planned / needed, 1), say.lang))
    return say("safe")


def _period(inputs: Inputs, say: Say) -> str:
    return say(f"place.{inputs.place}")


def _source(inputs: Inputs) -> str:
    return "" if inputs.source is None else inputs.source.source


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    return say.lines(
        *_kinds(inputs, result, say),
        inputs.others and say("working.kinds", expected=result.outlook.expected_a_year),
        say(
            "working.planned",
            budget=inputs.budget,
            part=say.percent(inputs.part, 2),
            planned=result.contribution,
        ),
        say("working.ceiling", budget=inputs.budget, ceiling=result.ceiling),
        *(
            say("working.paid", mean=one.mean, elsewhere=one.elsewhere, paid=paid)
            for one, paid in zip(inputs.kinds, result.paid, strict=True)
            if one.elsewhere or one.limit
        ),
        inputs.bad_years
        and inputs.bad_factor > 1
        and say("working.bad", years=inputs.bad_years, times=number(inputs.bad_factor, say.lang)),
        say("working.futures", futures=_FUTURES, years=_YEARS),
        say("working.needed", allowed=int(inputs.chance * _FUTURES), needed=result.big_number),
    )


def _kinds(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say what each kind of case costs in a usual year."""
    lines = []
    for one, paid in zip(inputs.kinds, result.paid, strict=True):
        values = {"members": inputs.members, "cases": number(one.cases, say.lang), "paid": paid}
        expected = (paid * (inputs.members * one.cases / 1000)).rounded()
        name = one.name if isinstance(one, OtherCase) else ""
        key = "working.usual_named" if name else "working.usual"
        lines.append(say(key, name=name, expected=expected, **values))
    return lines


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the planned fund as a tank with its futures."""
    from finlit.plots import Tank, tank  # pictures are imported when the first one is drawn

    outlook = result.outlook
    paths = [(inputs.reserve, *path) for path in outlook.paths]
    name = say("as_planned", planned=result.contribution)
    return tank(Tank(name, paths, outlook.ruined, outlook.futures), say.lang)
