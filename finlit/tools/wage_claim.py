"""Wages that did not come: how much is owed, for which months, and what to do next?"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from finlit.errors import InputError
from finlit.i18n import currency_name, day, listed, month
from finlit.language import language
from finlit.migration import CLAIM_PAPERS, ClaimRow, Deduction, WageClaim, WageMonth, wage_claim
from finlit.money import Money
from finlit.timevalue import months_after
from finlit.tools import plan_figures
from finlit.tools.contract import Say, Told
from finlit.tools.desk import desk_field, desk_of, district_field, phone_of, sources
from finlit.tools.fields import Field, ToolInputs, amount, choice, rows
from finlit.tools.work_abroad import money_in, yes_no

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "wage-claim"
_MOST = 10**9
_MOST_MONTHS = 60
# Wages that the example begins with where no data set tells one, and their steps.
_OTHERS = {"AED": (1500, 25), "IDR": (3_000_000, 50_000)}
_SUMS = ("paid", "overtime", "lawful", "not_agreed")
# What the example begins with, in parts of the wage: paid, taken without agreement.
_EXAMPLE = ((1, 0), ("0.7", "0.3"), (0, 0))


def _month_name(number: str, lang: str) -> str:
    return language(lang).months[int(number) - 1]


def _paper() -> Any:
    return choice("no", "yes", label_of=yes_no)


@lru_cache(maxsize=16)
def _month_in(code: str) -> type[ToolInputs]:
    """Return what one month is made of, in the currency of the wage."""
    usual = _usual_wage(code)
    step = _step(code)
    slider = (0, 2 * usual // step * step, step)

    def sum_(start: int = 0, **more: Any) -> Any:
        return amount(start, code, slider=slider, allowed=(0, _MOST), **more)

    class MonthInput(ToolInputs):
        """One month: what came, and what was taken; overtime comes on top of the wage by contract."""

        paid: Money = sum_(usual, first=True)
        overtime: Money = sum_()
        lawful: Money = sum_()
        not_agreed: Money = sum_()

        @classmethod
        def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
            """The example: one month paid, one with a deduction that nobody agreed to, one unpaid."""
            paid, taken = _EXAMPLE[place] if place < len(_EXAMPLE) else (0, 0)
            return {
                "paid": cls.FIELDS["paid"].but(start=_part(usual, paid), first=place == 1),
                "not_agreed": cls.FIELDS["not_agreed"].but(start=_part(usual, taken)),
            }

    return MonthInput


def _part(usual: int, share: int | str) -> Decimal:
    return (usual * Decimal(share)).quantize(Decimal(1))


def _usual_wage(code: str) -> int:
    return _OTHERS[code][0] if code in _OTHERS else plan_figures.USUAL[code].wage


def _step(code: str) -> int:
    return _OTHERS[code][1] if code in _OTHERS else plan_figures.USUAL[code].step


class Inputs(ToolInputs):
    """What can be set: the wage by contract, the first month, and what came in each month."""

    wage: Money = amount(5100, "HKD", slider=(0, 15_000, 50), allowed=(1, _MOST), first=True)
    currency: str = choice(
        *plan_figures.CURRENCIES,
        *_OTHERS,
        label_of=currency_name,
        resets=(
            "wage",
            *(f"months.{place}.{name}" for place in range(1, _MOST_MONTHS + 1) for name in _SUMS),
        ),
    )
    months: tuple[Any, ...] = rows(_month_in("HKD"), start=3, most=_MOST_MONTHS, first=True)
    first_month: str = choice(*map(str, range(1, 13)), start="9", label_of=_month_name)
    year: str = choice(*map(str, range(2015, 2041)), start="2025", label_of=lambda year, lang: year)
    contract: str = _paper()
    payslips: str = _paper()
    bank_book: str = _paper()
    work_days: str = _paper()
    identity: str = _paper()
    employer_address: str = _paper()
    district: str = district_field()
    desk: str = desk_field()

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """All sums follow the currency."""
        code = chosen["currency"]
        usual, step = _usual_wage(code), _step(code)
        return {
            "wage": money_in(cls.FIELDS["wage"], code, usual, (step, 3 * usual // step * step, step)),
            "months": cls.FIELDS["months"].but(row=_month_in(code)),
        }

    def first_day(self, place: int) -> date:
        """Return the first day of one of the months, from 0."""
        years, month_before = divmod(int(self.first_month) - 1 + place, 12)
        return date(int(self.year) + years, month_before + 1, 1)

    @property
    def is_example(self) -> bool:
        """Whether wage and months are still those that it begins with: a month unpaid is no invention."""
        return self.is_start("wage", "months")

    @property
    def papers(self) -> tuple[str, ...]:
        """Those at hand."""
        return tuple(paper for paper in CLAIM_PAPERS if getattr(self, paper) == "yes")


class Result(NamedTuple):
    """The claim, and what it is in rupiah."""

    big_number: Money
    """What is still owed"""
    claim: WageClaim
    in_rupiah: Money | None
    """At the newest rate that is known; None for a wage in rupiah, or where nothing is owed"""
    rate_day: date | None


def solve(inputs: Inputs, as_of: date) -> Result:
    """Add the months up.

    Raises
    ------
    InputError
        ``month_not_worked`` for a month that has not begun; ``deductions_exceed_wage``.
    """
    last = inputs.first_day(len(inputs.months) - 1)
    if last > as_of:
        raise InputError("month_not_worked", month=last, as_of=as_of)
    claim = wage_claim([_month(inputs, one) for one in inputs.months], inputs.papers)
    if inputs.currency == "IDR" or not claim.owed:
        return Result(claim.owed, claim, None, None)
    rate = plan_figures.last_quote(inputs.currency)
    return Result(claim.owed, claim, rate.convert(claim.owed).rounded(mode="half_up"), rate.as_of)


def _month(inputs: Inputs, one: Any) -> WageMonth:
    kinds = (("lawful", "agreed"), ("not_agreed", "not_agreed"))
    taken = [
        Deduction(name=name, amount=getattr(one, name), kind=kind)
        for name, kind in kinds
        if getattr(one, name)
    ]
    return WageMonth(
        month=inputs.first_day(one.ordinal),
        wage=inputs.wage + one.overtime,
        paid=one.paid,
        deductions=tuple(taken),
    )


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what is owed, what is missing for a claim, and where to go."""
    claim, lang = result.claim, say.lang
    late = _spans([row.month for row in claim.rows if row.missing.amount > 0], say)
    came_late = any(row.missing.amount < 0 for row in claim.rows)
    missing = [_in_a_sentence(say(f"{paper}.label")) for paper in claim.papers_missing]
    return Told(
        headline=say("headline" if claim.owed else "headline_none"),
        sentences=say.lines(
            say("safe" if claim.owed else "safe_none"),
            claim.owed and say("months", months=listed(late, lang)),
            claim.unlawful and say("unlawful", unlawful=claim.unlawful),
            came_late and say("came_late"),
            result.in_rupiah
            and say("in_rupiah", rupiah=result.in_rupiah, day=day(result.rate_day or date.min, lang)),
            claim.owed and missing and say("papers", papers=listed(missing, lang)),
            say(f"next.{claim.next_step}"),
            claim.owed and say("soon"),
            sources(inputs, say, "hotline", "hotline_abroad"),
        ),
        turn_to=say(
            "turn",
            desk=desk_of(inputs, say),
            abroad=phone_of(inputs, "hotline_abroad", say),
        ),
        warnings=say.lines(say("lawful_as_told")),
        table=say.table(
            ("month", "wage", "lawful", "unlawful", "paid", "missing"),
            [
                *(_cells(month(row.month, lang), row, say) for row in claim.rows),
                (
                    say("table.total"),
                    claim.wage,
                    claim.lawful,
                    claim.unlawful,
                    claim.paid,
                    say("table.lacks", amount=claim.owed),
                ),
            ],
            keep=("month", "paid", "missing"),
        ),
        working=say.lines(
            say("working.owed", wage=claim.wage, lawful=claim.lawful, paid=claim.paid, owed=claim.owed)
            if claim.owed
            else say("working.none", wage=claim.wage, lawful=claim.lawful, paid=claim.paid),
            claim.unlawful and say("working.unlawful", unlawful=claim.unlawful),
            say("working.wage"),
        ),
    )


def _spans(months: Sequence[date], say: Say) -> list[str]:
    """Name months; three or more that follow one another by their first and last."""
    runs: list[list[date]] = []
    for one in months:
        follows = runs and one == months_after(runs[-1][-1], 1)
        runs[-1].append(one) if follows else runs.append([one])
    return [name for run in runs for name in _span(run, say)]


def _span(run: Sequence[date], say: Say) -> list[str]:
    names = [month(one, say.lang) for one in run]
    return names if len(names) < 3 else [say("span", first=names[0], last=names[-1])]


def _in_a_sentence(label: str) -> str:
    return label[0].lower() + label[1:]


def _cells(name: str, row: ClaimRow, say: Say) -> tuple[Any, ...]:
    key = "table.beyond" if row.missing.amount < 0 else "table.lacks"
    return name, row.wage, row.lawful, row.unlawful, row.paid, say(key, amount=abs(row.missing))


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Name the month beside what came in it and what was taken."""
    return {
        f"months.{one.ordinal + 1}.{name}": month(inputs.first_day(one.ordinal), say.lang)
        for one in inputs.months
        for name in _SUMS
    }


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw each month: what came, what was taken, what is owed."""
    from finlit.plots import claim  # imported when the first picture is drawn

    return claim([_bar(row) for row in result.claim.rows], say.lang)


def _bar(row: ClaimRow) -> Any:
    from finlit.plots import ClaimBar

    nothing = row.wage * 0
    missing = max(row.missing, nothing)
    taken = min(row.unlawful, missing)
    return ClaimBar(row.month, row.paid, row.lawful, taken, missing - taken, max(-row.missing, nothing))
