"""A small business. Figures: the teaching examples of the course (lessons 11 and 12), worked by hand."""

from decimal import Decimal

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.enterprise import (
    Enterprise,
    break_even,
    break_even_price,
    first_weeks,
    margin,
    payback_months,
    return_plan,
    two_purses,
    unit_cost,
)
from finlit.errors import CurrencyMismatch, InputError, NoSolution
from finlit.money import Money

rupiah_sums = st.integers(0, 10**9)


def rp(amount: int) -> Money:
    return Money(amount, "IDR")


def business(**changed: object) -> Enterprise:
    fields = {
        "price": rp(2_500),
        "cost": rp(1_500),
        "pieces": 120,
        "fixed": rp(30_000),
        "own_wage": rp(60_000),
    }
    return Enterprise(**{**fields, **changed})  # type: ignore[arg-type]


def test_waste_and_own_wage_make_ninety_thousand_into_nothing():
    """120 pieces from 180,000, 12 unsold, price 2,500, 30,000 fixed, 60,000 for her own work: 0."""
    seller_thinks = business(own_wage=rp(0)).year(rp(0))[0]
    assert seller_thinks.before_wage == rp(90_000)
    true = business(unsold="0.1").year(rp(0))[0]
    assert (true.sales, true.materials, true.after_wage) == (rp(270_000), rp(180_000), rp(0))


def test_the_cost_of_a_piece_is_carried_by_those_that_are_sold():
    cost = unit_cost([rp(100_000), rp(80_000)], made=120, unsold=12, own_work=rp(60_000))
    assert (cost.per_piece_made, cost.sold) == (rp(1_500), 108)
    assert (cost.per_piece_sold * 108).rounded() == rp(240_000)


def test_a_batch_that_costs_nothing_costs_nothing_a_piece():
    assert unit_cost([rp(0)], made=10).per_piece_sold == rp(0)


@pytest.mark.parametrize(("fixed", "units"), [(600_000, 462), (0, 0), (1_300, 1), (1_301, 2)])
def test_break_even_is_rounded_up(fixed: int, units: int):
    assert break_even(rp(fixed), rp(2_000), rp(700)).units == units


def test_at_break_even_nothing_is_lost_and_one_piece_less_loses():
    point = break_even(rp(600_000), rp(2_000), rp(700))
    left = margin(rp(2_000), rp(700)).amount
    assert left * point.units >= rp(600_000) > left * (point.units - 1)
    assert point.sales == rp(924_000)


def test_broilers_lose_at_15000_and_earn_at_16000_a_kilogram():
    costs, kilograms = rp(86_550_000), 5_700
    assert rp(16_000) * kilograms - costs == rp(4_650_000)
    assert rp(15_000) * kilograms - costs == rp(-1_050_000)
    assert break_even_price(costs, kilograms) == rp(15_185)


def test_a_toast_cart_pays_back_in_3_months_or_in_20_with_a_wage():
    assert payback_months(rp(3_508_000), rp(1_180_000)) == 3
    assert payback_months(rp(3_508_000), rp(1_180_000), rp(1_000_000)) == 20
    assert payback_months(rp(0), rp(-5)) == 0


def test_what_never_comes_back_is_said():
    with pytest.raises(NoSolution, match="never comes back"):
        payback_months(rp(3_508_000), rp(1_180_000), rp(1_180_000))
    with pytest.raises(NoSolution, match="each sale loses"):
        break_even(rp(600_000), rp(700), rp(700))


def test_sales_on_credit_need_cash_first():
    stall = business(price=rp(2_000), cost=rp(1_000), pieces=1_000, fixed=rp(300_000), own_wage=rp(500_000))
    assert stall.working_capital() == rp(0)
    lends = stall.model_copy(update={"on_credit": "0.5"})
    assert lends.working_capital() == rp(800_000)
    year = lends.year(rp(800_000))
    assert year[0].cash == rp(0)
    assert year[1].cash == rp(200_000)


def test_a_hungry_season_is_seen_in_its_month():
    year = business(unsold=0).year(rp(0), season=["1", "0.2"])
    assert [row.after_wage for row in year[:2]] == [rp(30_000), rp(-66_000)]


@given(
    st.integers(1, 20_000), st.integers(0, 20_000), st.integers(1, 5_000),
    st.lists(st.integers(0, 300), min_size=1, max_size=12), st.integers(0, 100), st.integers(0, 100),
)  # fmt: skip
def test_every_rupiah_of_a_year_is_in_the_purse_or_named(price, cost, pieces, season, lent, lost):
    shop = business(
        price=rp(price), cost=rp(cost), pieces=pieces,
        on_credit=Decimal(lent) / 100, never_paid=Decimal(lost) / 100,
    )  # fmt: skip
    busy = [Decimal(part) / 100 for part in season]
    rows = shop.year(rp(5_000), busy)
    credit = [(row.sales * shop.on_credit).rounded() for row in rows]
    came_back = [(sum_ * (1 - shop.never_paid)).rounded() for sum_ in credit]
    profit = sum((row.after_wage for row in rows), rp(0))
    unpaid = sum((a - b for a, b in zip(credit, came_back, strict=True)), rp(0))
    assert rows[-1].cash == rp(5_000) + profit - unpaid - came_back[-1]
    assert min(row.cash for row in shop.year(shop.working_capital(busy), busy)) >= rp(0)


def test_a_bad_month_keeps_fixed_cost_and_wage():
    bad = business().bad_month(sales_fall="0.25", cost_rise="0.1")
    assert bad.after_wage == rp(225_000) - rp(198_000) - rp(30_000) - rp(60_000)
    assert business().bad_month().after_wage == business().year(rp(0))[0].after_wage


def test_what_the_family_takes_above_the_wage_is_eaten_capital():
    assert two_purses(rp(3_000_000), rp(2_100_000), rp(800_000), rp(800_000)) == (
        rp(100_000),
        rp(800_000),
        rp(0),
    )


def test_coming_home_after_24_months_is_1_7_million_short():
    plan = return_plan(24, rp(1_500_000), rp(21_500_000), rp(2_400_000), months_in_debt=6)
    assert (plan.saved, plan.needed, plan.short) == (rp(27_000_000), rp(28_700_000), rp(1_700_000))
    assert plan.monthly_to_close == rp(1_594_445)
    assert plan.enough_after == 26


def test_coming_home_at_month_14_is_16_7_million_short():
    plan = return_plan(14, rp(1_500_000), rp(21_500_000), rp(2_400_000), months_in_debt=6)
    assert (plan.saved, plan.short) == (rp(12_000_000), rp(16_700_000))


@given(st.integers(1, 60), rupiah_sums, rupiah_sums, rupiah_sums, st.integers(0, 60), st.integers(0, 12))
def test_what_closes_the_gap_closes_it(months, each, capital, living, in_debt, ramp_up):
    def plan(saving: Money, after: int = months):
        return return_plan(
            after, saving, rp(capital), rp(living), months_in_debt=in_debt, ramp_up_months=ramp_up
        )

    found = plan(rp(each))
    assert found.short - found.over == found.needed - found.saved
    if found.monthly_to_close is not None:
        assert plan(found.monthly_to_close).short == rp(0)
    if found.enough_after:
        assert plan(rp(each), found.enough_after).short == rp(0)


def test_the_first_weeks_at_home_show_the_week_without_money():
    once = [(2, rp(-1_500_000)), (4, rp(300_000))]
    weeks = first_weeks(rp(5_000_000), rp(550_000), once, income=rp(400_000), income_from=9)
    assert [row.week for row in weeks.rows] == list(range(1, 14))
    assert (weeks.first_short, weeks.lowest_week, weeks.lowest) == (7, 13, rp(-1_350_000))
    assert weeks.to_frame()["left"].iloc[-1] == -1_350_000


@each(
    ("wrong", "code"),
    [
        (lambda: unit_cost([], 10), "ingredients_missing"),
        (lambda: unit_cost([rp(1)], 10, unsold=10), "number_above"),
        (lambda: unit_cost([rp(1)], 10, unsold=11), "stock_negative"),
        (lambda: unit_cost([rp(1)], 10, unsold=-1), "amount_negative"),
        (lambda: business().year(rp(0), season=[1] * 13), "season_beyond_year"),
        (lambda: business().working_capital(season=[1] * 13), "season_beyond_year"),
        (lambda: business(unsold=10), "share_as_percent"),
        (lambda: business(price=rp(-1)), "amount_negative"),
        (lambda: business().bad_month(cost_rise=30), "share_as_percent"),
        (lambda: business().year(rp(-1)), "amount_negative"),
        (lambda: return_plan(0, rp(1), rp(1), rp(1)), "amount_not_positive"),
        (lambda: first_weeks(rp(1), rp(1), [(14, rp(1))]), "number_above"),
    ],
)
def test_a_wrong_value_is_named(wrong, code: str):
    with pytest.raises(InputError) as caught:
        wrong()
    assert caught.value.code == code


def test_two_currencies_are_not_mixed():
    with pytest.raises(CurrencyMismatch):
        business().year(Money(1, "HKD"))
