"""Protection. Figures: the teaching examples of the course (lessons 9 and 10, module for districts)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from math import exp, factorial
from typing import Any

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit import datasets
from finlit.enterprise import break_even_price
from finlit.errors import InputError
from finlit.money import Money
from finlit.protection import (
    SIGNS,
    Case,
    ProtectionFund,
    Risk,
    check_offer,
    fund_ceiling,
    own_part,
    premium_a_month,
    pyramid,
    risk_ladder,
)


def rp(amount: int) -> Money:
    return Money(amount, "IDR")


def risk(name: str, chance: str, cost: int, **more: Money) -> Risk:
    return Risk(name=name, chance_a_year=Decimal(chance), cost=rp(cost), **more)  # type: ignore[arg-type]


def fund(**changed: object) -> ProtectionFund:
    case = Case(name="help", a_year_per_1000=Decimal(3), cost=rp(15_000_000))
    fields = {"members": 4_000, "cases": (case,), "contribution": rp(180_000_000), "reserve": rp(0)}
    return ProtectionFund(**{**fields, **changed})  # type: ignore[arg-type]


def test_ten_in_a_hundred_of_8_million_is_800_thousand_a_year():
    assert risk("ill", "0.1", 8_000_000).expected_loss == rp(800_000)
    assert risk("ill", "0", 8_000_000).expected_loss == rp(0)


def test_a_cover_up_to_50_million_leaves_15_of_65():
    assert own_part(rp(65_000_000), rp(50_000_000)) == rp(15_000_000)
    assert own_part(rp(65_000_000)) == rp(65_000_000)
    assert own_part(rp(400_000), rp(50_000_000), deductible=rp(500_000)) == rp(400_000)


@given(*[st.integers(0, 10**9)] * 4)
def test_a_cover_never_pays_more_than_the_bill_and_more_bill_never_leaves_less(bill, more, cover, first):
    def left(sum_: int) -> Money:
        return own_part(rp(sum_), rp(cover), rp(first))

    assert rp(0) <= left(bill) <= rp(bill)
    assert left(bill) <= left(bill + more)


def test_what_social_security_costs_a_month():
    assert premium_a_month(rp(370_000), 31) == rp(11_935)
    assert premium_a_month(rp(332_500), 24) == rp(13_854)


def test_the_ladder_begins_with_the_worst_and_says_what_answers_it():
    ladder = risk_ladder(
        [
            risk("phone", "0.3", 1_500_000),
            risk("accident", "0.02", 60_000_000, cover=rp(50_000_000)),
            risk("harvest", "0.2", 9_000_000),
            risk("party", "0.05", 500_000),
        ],
        rp(400_000),
    )
    assert [(rung.risk.name, rung.advice) for rung in ladder.rungs] == [
        ("harvest", "prevent"), ("accident", "insure"), ("phone", "save"), ("party", "accept"),
    ]  # fmt: skip
    assert ladder.worst.expected_loss == rp(1_800_000)
    assert ladder.rungs[1].months_of_saving == 25
    assert ladder.expected_loss == rp(1_800_000 + 1_200_000 + 450_000 + 25_000)


def test_ten_percent_a_month_is_31_million_after_a_year():
    offer = check_offer([], rp(10_000_000), monthly_growth="0.1", recruits_each=5)
    assert (offer.after_a_year, offer.in_a_bank) == (rp(31_384_284), rp(10_300_000))
    assert (offer.verdict, offer.signs, offer.new_members) == (
        "red",
        ("sure_profit", "bring_members"),
        15_625,
    )


@each("sign", SIGNS)
def test_each_sign_alone_is_never_green(sign: str):
    assert check_offer([sign]).verdict in ("red", "yellow")
    assert check_offer([]).verdict == "green"


def test_a_growth_that_a_koperasi_may_ask_is_no_sign_and_more_is():
    assert check_offer([], rp(1), monthly_growth="0.02").signs == ()
    assert check_offer([], rp(1), monthly_growth="0.021").signs == ("sure_profit",)


def test_two_percent_of_the_budget_of_blitar():
    assert fund_ceiling(rp(2_659_000_000_000)) == rp(53_180_000_000)


def test_4000_migrants_cost_180_million_in_a_usual_year():
    assert fund().expected_a_year == rp(180_000_000)


def test_the_fund_pays_what_social_security_does_not_up_to_its_limit():
    case = Case(name="x", a_year_per_1000=Decimal(1), cost=rp(59), paid_elsewhere=rp(40))
    assert case.paid == rp(19)
    assert case.model_copy(update={"limit": rp(15)}).paid == rp(15)
    assert case.model_copy(update={"paid_elsewhere": rp(70)}).paid == rp(0)


def ruin_exactly(means: Sequence[float], reserve: int, inflow: int) -> float:
    """Chance that cases of 1 each outrun reserve + inflow x years: by adding up all ways, year by year."""
    alive = {0: 1.0}
    for year, mean in enumerate(means, start=1):
        then: dict[int, float] = {}
        for so_far, chance in alive.items():
            for more in range(reserve + inflow * year - so_far + 1):
                weight = chance * exp(-mean) * mean**more / factorial(more)
                then[so_far + more] = then.get(so_far + more, 0.0) + weight
        alive = then
    return 1 - sum(alive.values())


@pytest.mark.parametrize(("reserve", "inflow"), [(0, 3), (2, 2), (4, 1), (0, 1)])
def test_ruin_is_as_often_as_an_exact_small_case_says(reserve: int, inflow: int):
    small = fund(
        members=1_000, cases=(Case(name="x", a_year_per_1000=Decimal("1.5"), cost=rp(1)),),
        contribution=rp(inflow), reserve=rp(reserve),
    )  # fmt: skip
    found = small.outlook(years=4, futures=20_000)
    exact = ruin_exactly([1.5] * 4, reserve, inflow)
    # Four standard deviations of the share in 20,000 futures.
    assert found.ruin_chance == pytest.approx(exact, abs=4 * (exact * (1 - exact) / 20_000) ** 0.5)


@pytest.mark.parametrize(("reserve", "inflow"), [(2, 2), (4, 2), (8, 1)])
def test_a_bad_year_that_nobody_knows_is_each_year_as_often(reserve: int, inflow: int):
    small = fund(
        members=1_000, cases=(Case(name="x", a_year_per_1000=Decimal("1.5"), cost=rp(1)),),
        contribution=rp(inflow), reserve=rp(reserve), bad_years=1, bad_factor=Decimal(3),
    )  # fmt: skip
    found = small.outlook(years=3, futures=20_000)
    exact = (
        sum(
            ruin_exactly([4.5 if year == bad else 1.5 for year in range(3)], reserve, inflow)
            for bad in range(3)
        )
        / 3
    )
    assert found.ruin_chance == pytest.approx(exact, abs=4 * (exact * (1 - exact) / 20_000) ** 0.5)


@given(st.integers(1, 1_000), st.integers(1, 100_000))
def test_a_pyramid_is_counted_level_by_level_until_it_is_outgrown(each: int, people: int):
    levels = pyramid(each, people)
    assert [level.new for level in levels] == [each**place for place in range(len(levels))]
    assert [level.members for level in levels] == list(accumulate(level.new for level in levels))
    assert all(level.members <= people for level in levels[:-1])
    assert levels[-1].members > people or len(levels) == 31


def test_the_reserve_that_is_needed_is_just_enough():
    poor = fund(bad_years=1, bad_factor=Decimal(3))
    needed = poor.outlook(chance="0.05").reserve_needed
    assert poor.model_copy(update={"reserve": needed}).outlook().ruin_chance <= 0.05
    less = poor.model_copy(update={"reserve": needed - rp(15_000_000)})
    assert less.outlook().ruin_chance > 0.05
    paid_in = poor.outlook(chance="0.05").contribution_needed
    assert poor.model_copy(update={"contribution": paid_in}).outlook().ruin_chance <= 0.05


def test_the_same_seed_gives_the_same_futures_and_a_bad_year_never_helps():
    assert fund().outlook() == fund().outlook()
    assert fund().outlook(seed=2) != fund().outlook()
    calm, bad = fund(reserve=rp(10**8)), fund(reserve=rp(10**8), bad_years=2, bad_factor=Decimal(4))
    assert calm.outlook().ruined < bad.outlook().ruined


def test_a_fund_without_cases_is_never_ruined():
    quiet = fund(cases=(Case(name="x", a_year_per_1000=Decimal(0), cost=rp(1)),), contribution=rp(0))
    outlook = quiet.outlook()
    assert (outlook.ruined, outlook.reserve_needed, outlook.contribution_needed) == (0, rp(0), rp(0))


def test_paths_end_where_contributions_less_cases_end():
    outlook = fund().outlook(futures=100, shown=100)
    dry = sum(any(sum_ < rp(0) for sum_ in path) for path in outlook.paths)
    assert (len(outlook.paths), dry) == (100, outlook.ruined)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (lambda: risk("x", "10", 1), "share_as_percent"),
        (lambda: risk_ladder([], rp(1)), "risks_missing"),
        (lambda: check_offer(["loud"]), "choice_unknown"),
        (lambda: check_offer([], rp(1), monthly_growth=10), "rate_as_percent"),
        (lambda: fund(budget=rp(1_000_000_000)), "fund_above_ceiling"),
        (lambda: fund(members=10_000_000).outlook(), "fund_too_busy"),
        (lambda: fund().outlook(chance=5), "share_as_percent"),
        (lambda: fund().outlook(futures=1), "number_below"),
        (lambda: fund(bad_years=6).outlook(years=5), "number_above"),
        (lambda: pyramid(0, 2_000), "amount_not_positive"),
        (lambda: pyramid(5, 0), "amount_not_positive"),
    ],
)
def test_a_wrong_value_is_named(wrong, code: str):
    with pytest.raises(InputError) as caught:
        wrong()
    assert caught.value.code == code


class TestTheFiguresOfTheLessons:
    """The same sums from the data sets that come with finlit, not from a page."""

    @staticmethod
    def figures(name: str, /, **where: object) -> list[Any]:
        rows = datasets.rows(name)
        value = "persons" if name == "placements_indonesia" else "value"
        return [row[value] for row in rows if all(row[key] == value for key, value in where.items())]

    def test_social_security_costs_11935_a_month_for_31_months(self):
        (package,) = self.figures(
            "insurance_indonesia", measure="contribution_before_departure_plus_24_months"
        )
        parts = [
            self.figures("insurance_indonesia", measure=f"contribution_{what}")[0]
            for what in ("before_departure", "24_month_contract")
        ]
        assert sum(parts) == package
        (months,) = self.figures("insurance_indonesia", measure="months_covered_by_the_370000_package")
        assert premium_a_month(Money(package, "IDR"), int(months)) == rp(11_935)

    def test_two_percent_of_the_budget_and_a_village_s_part(self):
        budget = self.figures("district_finance_indonesia", period="2025, original budget")
        assert fund_ceiling(Money(budget[0], "IDR")) == rp(budget[1]) == rp(53_180_000_000)
        (villages,) = self.figures("district_finance_indonesia", measure="villages")
        assert (rp(53_180_000_000) / villages).rounded(1_000_000) == rp(242_000_000)

    @pytest.mark.parametrize(
        ("what", "mean"),
        [("all", 23_268_581), ("failed_to_depart", 9_618_902), ("death_jkm", 59_047_619),
         ("return_of_migrants_with_problems", 5_143_885), ("work_accident_jkk", 13_022_246)],
    )  # fmt: skip
    def test_the_mean_claim_that_social_security_paid(self, what: str, mean: int):
        cases, paid = self.figures("insurance_indonesia", measure=f"claims_paid_{what}")
        assert (Money(paid, "IDR") / cases).rounded() == rp(mean)
        told = self.figures("insurance_indonesia", measure=f"average_claim_{what}")
        assert told in ([], [mean])

    def test_broilers_of_the_data_break_even_at_15185_a_kilogram(self):
        where = {"enterprise": "broilers_3000"}
        (costs,), (litter,) = (
            self.figures("enterprises_indonesia", item=item, **where)
            for item in ("total_cost", "litter_sales")
        )
        (placed,), (dead,), (weight,) = (
            self.figures("enterprises_indonesia", item=item, **where)
            for item in ("birds_placed", "deaths", "weight_at_sale")
        )
        kilograms = placed * (100 - dead) / 100 * weight
        assert break_even_price(Money(costs - litter, "IDR"), kilograms) == rp(15_185)
        sold = {price: rp(price) * kilograms - Money(costs - litter, "IDR") for price in (15_000, 16_000)}
        assert sold == {15_000: rp(-1_050_000), 16_000: rp(4_650_000)}

    def test_women_s_share_of_placements(self):
        women, men = (
            sum(
                self.figures("placements_indonesia", dimension="province", name="West Nusa Tenggara", sex=sex)
            )
            for sex in ("female", "male")
        )
        assert round(100 * women / (women + men), 1) == 20.6
        whole, women = (
            self.figures(
                "placements_indonesia",
                name="Indonesia",
                sex=sex,
                valid_to=date(2025, 12, 31),
                basis="printed",
            )[0]
            for sex in ("all", "female")
        )
        assert round(100 * women / whole, 1) == 63.1


def test_scams_took_a_year_of_wages_from_each_worker():
    """Over 3,500 domestic workers in Singapore lost over S$25 million in 2022; wage S$600 (Aidha, 2023)."""
    each = Money(25_000_000, "SGD") / 3_500
    assert each.rounded(1) == Money(7_143, "SGD")
    assert round(each / Money(600, "SGD"), 1) == Decimal("11.9")
