"""The tool return-plan. Figures: lesson 12 of the course."""

from datetime import date

import pytest

from finlit import tools
from finlit.money import Money

TODAY = date(2026, 11, 29)


def result(**values):
    return tools.ask("return-plan", "en", TODAY, **values).result


def test_the_family_of_lesson_12_is_1_7_million_short():
    found = result()
    assert found.big_number == Money(1_700_000, "IDR")
    assert found.plan.monthly_to_close == Money(1_594_445, "IDR")
    assert found.earlier.short == Money(16_700_000, "IDR")


@pytest.mark.parametrize("lang", ["en", "id"])
def test_what_closes_the_gap_closes_it_at_the_tool(lang):
    answer = tools.ask("return-plan", lang, TODAY, monthly=1_594_445)
    assert answer.result.plan.short == Money(0, "IDR")
    assert answer.big_number == ("Rp28,700,010" if lang == "en" else "Rp28.700.010")


def test_a_return_while_still_in_debt_names_no_sum_a_month():
    answer = tools.ask("return-plan", "en", TODAY, months=5)
    assert answer.result.plan.monthly_to_close is None
    assert any("Choose a later day" in sentence for sentence in answer.sentences)
