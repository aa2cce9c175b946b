"""The answers of an exercise are those of the calculators, and of the worked examples behind them."""

from decimal import Decimal

import pytest

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


@pytest.mark.parametrize(
    ("exercise", "name", "value"),
    [
        ("debt", "instalment_a", 2_066_667),
        ("debt", "true_a", Decimal("3.48")),
        ("debt", "interest_b", 655_943),
        ("debt", "online_cost", 180_000),
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
