"""The answers of an exercise are those of the calculators, and of the worked examples behind them."""

from decimal import Decimal

import pytest
from cases import each

from finlit.course.checks import load_exercise
from finlit.credit import loan_rate
from finlit.timevalue import pmt


def answer(exercise: str, name: str) -> Decimal:
    value = load_exercise(exercise).answer(name).value
    assert isinstance(value, Decimal)
    return value


def given(exercise: str, name: str) -> Decimal:
    return Decimal(load_exercise(exercise).given[name])


def mistakes(exercise: str, name: str) -> dict[str, Decimal]:
    return {wrong.hint: wrong.value for wrong in load_exercise(exercise).answer(name).wrong}


@each(
    ("exercise", "name", "value"),
    [
        ("what_the_job_costs", "months_hk", Decimal("3.6")),
        ("what_the_job_costs", "months_sg", Decimal("5.6")),
        ("what_the_job_costs", "above_list", 40_000_000 - 21_950_977),
        ("what_the_job_costs", "months_tw", Decimal("3.99")),
        ("debt", "instalment_a", 2_066_667),
        ("debt", "true_a", Decimal("3.48")),
        ("debt", "interest_b", 655_943),
        ("debt", "online_cost", 180_000),
        ("saving_and_emergency", "months_to_full", 18),
        ("saving_and_emergency", "bank_keeps", 280_000),
        ("saving_and_emergency", "buys", 10_007_773),
        ("saving_and_emergency", "gold_loss", Decimal("5.77")),
        ("saving_together", "group_saves", 28_800_000),
        ("saving_together", "takes_home", 2_200_000),
        ("saving_together", "shu", 120_000),
    ],
)
def test_worked_answers_come_out_of_the_numbers_of_the_story(exercise, name, value):
    assert answer(exercise, name) == value


def test_true_price_of_the_flat_loan_is_that_of_the_calculator():
    rate = 100 * loan_rate(20_000_000, 24_800_000 / 12, 12)
    assert float(given("debt", "true_monthly")) * 100 == pytest.approx(rate, abs=1e-9)
    assert mistakes("debt", "true_a")["price_of_a_year"] == Decimal("41.7")


def test_instalment_of_the_declining_loan_is_that_of_the_spreadsheet():
    assert float(given("debt", "instalment_b")) == pytest.approx(-pmt(0.06 / 12, 12, 20_000_000), abs=1e-6)
    assert mistakes("debt", "interest_b")["instalment_not_interest"] == 1_721_329


def test_the_tin_the_interest_and_the_loss_of_gold_are_known_as_steps():
    assert mistakes("saving_and_emergency", "months_to_full")["fund_not_months"] == 7_200_000
    assert mistakes("saving_and_emergency", "buys")["interest_only"] == 300_000
    assert mistakes("saving_and_emergency", "buys")["other_place"] == 9_988_340
    assert mistakes("saving_and_emergency", "gold_loss")["loss_in_rupiah"] == 154_000


def test_a_loan_that_fits_and_a_tin_that_fills_have_full_points():
    debt, tin = load_exercise("debt"), load_exercise("saving_and_emergency")
    assert debt.mark("own_loan", "5.000.000; 500.000; 12; 1.000.000; 4.000.000", "id").score == 1
    assert debt.mark("own_loan", "5.000.000; 1.500.000; 4; 1.000.000; 4.000.000", "id").outcome == (
        "own_instalment_heavy"
    )
    assert tin.mark("own_fund", "3,000,000; 2; 6,000,000; 700,000; 9", "en").score == 1
    assert tin.mark("own_fund", "3,000,000; 2; 6,000,000; 700,000; 8", "en").outcome == "own_tin_not_full_yet"


def test_the_share_the_loan_and_the_hundred_percent_of_a_group():
    assert mistakes("saving_together", "takes_home")["value_of_one_share"] == 11_000
    assert given("saving_together", "largest_loan") == 1_800_000
    rule = load_exercise("saving_together")
    assert rule.mark("own_rule", "35; 25; 20; 10; 10", "id").score == 1
    copied = rule.mark("own_rule", "40 %\n20 %\n20 %\n10 %\n15 %", "en")  # the widely copied split of 105 %
    assert copied.outcome == "own_parts_make_hundred"


def test_a_job_is_counted_in_the_wage_in_the_hand_and_in_any_notation():
    job = load_exercise("what_the_job_costs")
    assert mistakes("what_the_job_costs", "months_sg")["taken_not_months"] == 3_060
    assert mistakes("what_the_job_costs", "months_sg")["left_each_month"] == 210
    assert mistakes("what_the_job_costs", "above_list")["list_not_excess"] == 21_950_977
    assert given("what_the_job_costs", "in_hand_tw") == 26_563
    for written in ("4", "4,0", "4.0 bulan", "3,99", "3.993"):
        assert job.mark("months_tw", written, "id").score == 1, written
    assert job.mark("own_offer", "HK$5,100\nHK$2,596\n6\nHK$2,504\nHK$15,576", "en").score == 1
    assert job.mark("own_offer", "17.000; 17.000; 3; 0; 51.000", "id").outcome == "own_wage_all_gone"


def test_what_leaves_yantis_sheet_arrives_on_her_fathers_and_the_road_has_no_hole():
    assert answer("one_plan", "sent") == 2_800
    assert answer("one_plan", "arrives") == 5_937_025
    assert answer("one_plan", "left_home") == 1_937_025
    assert answer("one_plan", "start_with") == 19_800_000
    assert given("one_plan", "without_fee") - answer("one_plan", "arrives") == 96_975
    road, cake = "coming_home", "family_agreement"
    assert answer("one_plan", "start_with") + 3 * given(road, "living") == answer(road, "saved")
    assert answer("one_plan", "sent") == given(cake, "home_a") + given(cake, "goal_a")


def test_a_plan_in_two_currencies_is_read_with_the_sign_of_each():
    abroad, home = "NT$20.000; NT$4.000; NT$4.000; NT$12.000; NT$200", "Rp900.000; Rp4.350.000; Rp1.800.000"
    plan = f"{abroad}; Rp486,5; Rp5.740.700; {home}; Rp400.000"
    mark = load_exercise("one_plan").mark("own_plan", plan, "id")
    assert (mark.outcome, mark.score) == ("right", 1)
    dry = load_exercise("one_plan").mark("own_plan", plan.replace("Rp400.000", "Rp490.702"), "id")
    assert dry.outcome == "own_home_runs_dry"
    mixed = load_exercise("one_plan").mark("own_plan", plan.replace("NT$200", "Rp200"), "id")
    assert mixed.outcome == "other_currency"
