"""The tools of a family's plan: the numbers of the lessons, and what stands on the screen."""

from datetime import date

import pytest

from finlit import tools
from finlit.errors import InputError
from finlit.household import Ledger
from finlit.money import Money
from finlit.tools import plan_figures, two_homes

TODAY = date(2026, 1, 20)


def ask(name, **values):
    return tools.ask(name, "en", TODAY, **values)


class TestSeasonCalendar:
    """Curriculum, L2."""

    def test_the_year_of_four_million(self):
        result = ask("season-calendar").result
        assert result.big_number == Money(641_667, "IDR")
        assert result.usual == Money(400_000, "IDR")
        assert result.yearly.left == Money(-2_900_000, "IDR")
        assert min(row.left for row in result.months) == Money(-3_600_000, "IDR")

    def test_a_family_without_income_is_told_so(self):
        with pytest.raises(InputError) as caught:
            ask("season-calendar", income=0)
        assert caught.value.code == "plan_without_income"


class TestTwoHomes:
    def test_the_safe_sum_is_safe_and_a_step_less_is_not(self):
        inputs = tools.read("two-homes", {}, "en")
        result = two_homes.solve(inputs, TODAY)
        step = plan_figures.USUAL["HKD"].step
        for sent, is_safe in ((result.least, True), (result.least - Money(step, "HKD"), False)):
            made = plan_figures.plan(inputs.sums._replace(sent=sent), TODAY.replace(day=1))
            assert (Ledger(made, "low").first_below("home") is None) is is_safe

    def test_it_never_calls_safe_what_takes_the_own_savings(self):
        result = ask("two-homes", weekly=1_600_000).result
        assert result.least is None or result.least > result.most
        assert "No monthly sum is safe" in ask("two-homes", weekly=1_600_000).sentences[0]

    def test_what_arrives_is_the_wage_less_fee_and_margin(self):
        result = ask("two-homes", sent=1000, fee=25, rate=2000, margin=1).result
        assert result.arrives[1] == Money(975 * 1980, "IDR")
        assert result.arrives[0] < result.arrives[1] <= result.arrives[2]

    def test_a_transfer_above_a_legal_limit_is_told(self):
        # Taiwan: 30,000 at once, 50,000 a month, 400,000 a year
        said = " ".join(ask("two-homes", currency="TWD", wage=45_000, sent=36_000).warnings)
        assert "NT$30,000 at once" in said
        assert "NT$400,000 in a year, and this plan sends NT$432,000" in said
        assert "limit" not in " ".join(ask("two-homes", currency="TWD", sent=11_500).warnings)
        assert "limit" not in " ".join(ask("two-homes").warnings)

    def test_the_safe_sum_is_not_told_without_its_limit(self):
        answer = ask("two-homes", currency="TWD", wage=45_000, sent=12_000)
        assert any(one.startswith("NT$37,500 each month would be above") for one in answer.sentences)

    def test_one_days_rate_is_no_band(self):
        answer = ask("two-homes", currency="TWD")
        assert any("Only one day" in one for one in answer.warnings)
        assert not any("With the rates since 2025" in one for one in answer.sentences)


class TestWageSplit:
    def test_the_gap_is_counted_once_and_own_savings_come_first(self):
        answer = ask("wage-split")
        assert answer.result.chairs.differences == Money(2550, "HKD")
        assert answer.result.big_number == Money(1275, "HKD")
        assert "HK$255 aside first" in answer.sentences[0]

    def test_the_cakes_of_lesson_eight(self):
        result = ask("wage-split", **{"chairs.1.own_savings": "25.5"}).result
        assert result.one.part("own_savings") in (Money(1300, "HKD"), Money("1300.5", "HKD"))
        assert sum(part.amount for _, part in result.one.parts) == 5100

    def test_more_than_the_wage_is_refused(self):
        with pytest.raises(InputError) as caught:
            ask("wage-split", **{"chairs.1.own_savings": 90, "chairs.1.living": 20})
        assert caught.value.code == "split_shares_above_one"


class TestGoalTree:
    """Curriculum, L1."""

    def test_the_sums_of_lesson_one(self):
        result = ask("goal-tree").result
        assert [plan.deposit.amount for plan in result.plans[:2]] == [1_250_000, 2_000_000]
        alone = ask("goal-tree", goals=[{"price": 10_000_000}], free=800_000).result
        assert alone.in_order == (13,)
        dearer = ask("goal-tree", goals=[{"price": 30_000_000, "months": 24, "price_rise": 3}]).result
        assert dearer.plans[0].price_then == Money(31_827_000, "IDR")

    def test_a_house_whose_price_rises(self):
        house = {"price": 150_000_000, "months": 36, "saved": 20_000_000, "price_rise": 4}
        (plan,) = ask("goal-tree", goals=[house]).result.plans
        assert (plan.price_then, plan.deposit) == (Money(168_729_600, "IDR"), Money(4_131_378, "IDR"))

    def test_what_is_saved_already_may_be_enough_for_all_in_order(self):
        goals = [{"price": 1_000_000, "months": 3}, {"price": 45_000_000, "saved": 60_000_000, "months": 18}]
        answer = ask("goal-tree", goals=goals, free=0)
        assert answer.result.in_order == (0, 0)
        assert "all that is saved already" in answer.sentences[0]
        assert [row[-1] for row in answer.table.rows] == ["now", "now"]

    def test_the_last_fruit_is_ripe_when_the_last_goal_is_reached(self):
        assert ask("goal-tree").result.ripe_in[-1] == 24


class TestStressPlan:
    def test_the_reserve_helps_and_is_told_as_of_a_hundred(self):
        result = ask("stress-plan").result
        assert result.with_reserve.short <= result.as_planned.short
        assert result.with_reserve.reserve == Money(0, "IDR")
        assert 0 < result.as_planned.of_100 < 100

    @pytest.mark.parametrize(
        "values", [{}, {"months": 12}, {"currency": "TWD", "early": 50}, {"there": 10**8}]
    )
    def test_headline_and_picture_count_the_same_families_at_home(self, values):
        answer = ask("stress-plan", **values)
        kept, planned = answer.result.with_reserve, answer.result.as_planned
        assert f"{100 - kept.home_of_100} of 100 such families" in answer.headline
        assert kept.short_home <= 0.05 * kept.paths
        for plan, name in ((planned, "as planned"), (kept, "with the reserve")):
            told = f"At home, {name}: the money runs out in {plan.home_of_100} of 100 families."
            assert told in answer.picture_text
        assert planned.short_home <= planned.short

    def test_without_bad_luck_a_plan_that_works_needs_nothing(self):
        calm = {"stops": 0, "illness": 0, "early": 0, "prices": 0, "there": 20_000_000}
        result = ask("stress-plan", **calm, weekly=900_000).result
        assert (result.big_number, result.as_planned.of_100, result.dry) == (Money(0, "IDR"), 0, None)
