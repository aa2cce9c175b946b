"""Protection. Figures: the teaching examples of the course (lessons 9 and 10, module for districts)."""

from decimal import Decimal
from math import exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize("sign", SIGNS)
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


def ruin_exactly(mean: float, reserve: int, inflow: int, years: int) -> float:
    """Chance that cases of 1 each outrun reserve + inflow x years: by adding up all ways, year by year."""
    alive = {0: 1.0}
    for year in range(1, years + 1):
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
    exact = ruin_exactly(1.5, reserve, inflow, 4)
    # Four standard deviations of the share in 20,000 futures.
    assert found.ruin_chance == pytest.approx(exact, abs=4 * (exact * (1 - exact) / 20_000) ** 0.5)


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
    ],
)
def test_a_wrong_value_is_named(wrong, code: str):
    with pytest.raises(InputError) as caught:
        wrong()
    assert caught.value.code == code
