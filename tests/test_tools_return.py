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


class TestTheFirstNinetyDays:
    def test_opening_the_business_early_leaves_the_family_without_money(self):
        """27.0 million saved, 21.5 out in week 5, 553,846 a week: empty in week 10."""
        answer = tools.ask("return-plan", "en", TODAY)
        weeks = answer.result.weeks
        assert weeks.rows[0].left == Money(27_000_000 - 553_846, "IDR")
        assert weeks.first_short == 10
        assert weeks.lowest == Money(27_000_000 - 21_500_000 - 13 * 553_846, "IDR")
        assert "4 have no money left" in answer.picture_text

    @pytest.mark.parametrize("arrival", [0, 2_000_000])
    def test_a_plan_with_enough_never_runs_dry_in_them(self, arrival):
        found = result(arrival=arrival)
        enough = result(arrival=arrival, monthly=found.plan.monthly_to_close.amount)
        assert enough.plan.short == Money(0, "IDR")
        assert enough.weeks.first_short is None
        assert found.plan.needed == Money(28_700_000 + arrival, "IDR")

    def test_a_claim_and_other_income_come_in(self):
        weeks = result(opens=0, claim=4_000_000, claim_week=3, income=520_000).weeks
        assert weeks.rows[2].money_in == Money(4_000_000 + 120_000, "IDR")
        assert weeks.first_short is None

    def test_a_plan_of_few_months_is_tested_at_half_of_them(self):
        assert result(months=8, in_debt=0).earlier.months == 4
        assert result(months=1).earlier is None
