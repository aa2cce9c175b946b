"""Risks, offers, shops and funds on a screen: numbers of lessons 9, 10, 11 and of the districts' module."""

from datetime import date
from math import exp, factorial

import pytest

from finlit import datasets, tools
from finlit.errors import InputError
from finlit.money import Money
from finlit.tools import village_figures

TODAY = date(2026, 11, 29)


def rp(amount: int) -> Money:
    return Money(amount, "IDR")


def ask(name, lang="en", **values):
    return tools.ask(name, lang, TODAY, **values)


class TestRiskLadder:
    """Lesson 9."""

    def test_what_the_lesson_asks(self):
        assert ask("risk-ladder").result.big_number == rp(65_000_000)
        result = ask("risk-ladder", **{"risks.2.cover": 50_000_000}).result
        by_cost = {rung.risk.cost: rung for rung in result.ladder.rungs}
        assert by_cost[rp(8_000_000)].expected_loss == rp(800_000)
        assert by_cost[rp(65_000_000)].own_part == rp(15_000_000)
        assert result.ladder.worst.risk.cost == rp(9_000_000)
        assert result.ladder.worst.expected_loss == rp(1_800_000)
        assert result.big_number == rp(15_000_000)

    def test_social_security_is_told_from_the_data_with_its_rule(self):
        assert village_figures.migrant_cover()[:3] == (rp(37_500), rp(332_500), rp(50_000_000))
        told = ask("risk-ladder").rests_on[-1]
        for words in ("Rp332,500", "Rp13,854", "Rp50,000,000", "Permenaker 4/2023"):
            assert words in told

    def test_a_premium_that_is_more_than_the_cover_pays_is_said(self):
        row = {"cost": 1_000_000, "cover": 500_000, "premium": 500_000}
        assert "Do not take it" in " ".join(ask("risk-ladder", risks=[row]).warnings)
        row["premium"] = 499_999
        assert "Do not take it" not in " ".join(ask("risk-ladder", risks=[row]).warnings)

    def test_months_of_saving_are_whole_months_that_suffice(self):
        for cost, months in ((900_000, "3 months"), (800_000, "2 months"), (800_001, "3 months")):
            told = ask("risk-ladder", saving=400_000, risks=[{"chance": 30, "cost": cost}]).sentences[0]
            assert f"{months} at Rp400,000 a month" in told

    def test_a_risk_that_cannot_happen_is_not_the_headline(self):
        rows = [{"chance": 0, "cost": 90_000_000}, {"chance": 1, "cost": 1_000_000}]
        assert ask("risk-ladder", risks=rows).result.big_number == rp(1_000_000)

    def test_what_is_covered_whole_asks_for_nothing(self):
        answer = ask("risk-ladder", risks=[{"chance": 5, "cost": 10**7, "cover": 10**7}])
        assert answer.headline.startswith("All of it is covered")


class TestOfferCheck:
    """Lesson 10."""

    def test_what_the_lesson_asks(self):
        result = ask("offer-check").result
        assert (result.check.after_a_year, result.check.in_a_bank) == (rp(31_384_284), rp(10_300_000))
        assert result.check.new_members == 15_625
        assert result.outgrown == (5, 3125, 3906)
        assert result.check.verdict == "red"

    @pytest.mark.parametrize(
        ("message", "signs"),
        [
            ("profit", ("sure_profit", "bring_members", "hurry", "friend_vouches")),
            ("job", ("pay_first", "no_licence", "hurry", "too_good")),
            ("name", ("lend_your_name", "secret", "friend_vouches")),
            ("love", ("pay_first", "secret", "hurry", "no_paper")),
            ("own", ()),
        ],
    )
    def test_each_message_has_its_signs(self, message, signs):
        answer = ask("offer-check", message=message)
        assert answer.result.check.signs == signs
        assert ("MADE UP" in answer.picture) is (message != "own")

    def test_who_cannot_pay_without_new_people_is_red_and_who_does_not_say_is_yellow(self):
        own = {"message": "own", "money": 1_000_000, "growth": 1}
        lamps = {
            said: ask("offer-check", **own, pays_all=said).result.check.verdict
            for said in ("no", "not_said", "yes")
        }
        assert lamps == {"no": "red", "not_said": "yellow", "yes": "green"}

    def test_no_lamp_calls_an_offer_safe(self):
        answer = ask("offer-check", message="own", money=1_000_000)
        assert answer.result.check.verdict == "green"
        assert "does not mean safe" in answer.warnings[0]


class TestShopLab:
    """Lesson 11."""

    def test_the_toast_cart_of_the_data_pays_back_in_3_months_or_in_20_with_a_wage(self):
        result = ask("shop-lab").result
        assert result.usual.before_wage == rp(1_180_000)
        assert (result.payback_without_wage, result.payback) == (3, 20)
        assert result.big_number == rp(180_000)

    def test_the_food_stall_pays_its_rent_every_month(self):
        result = ask("shop-lab", business="food_stall").result
        printed = next(
            row["value"]
            for row in datasets.rows("enterprises_indonesia")
            if row["item"] == "profit_as_printed" and row["enterprise"] == "food_stall"
        )
        assert result.usual.before_wage + rp(2_500_000) == Money(printed, "IDR")

    def test_waste_and_own_wage_make_ninety_thousand_a_day_into_nothing(self):
        answer = ask("shop-lab", business="cakes")
        assert answer.result.usual.after_wage == rp(0)
        assert answer.result.even.units == 108 * 26
        assert "nothing is left over" in answer.headline
        thought = ask("shop-lab", business="cakes", unsold=0, own_wage=0).result
        assert thought.usual.before_wage == rp(90_000 * 26)

    def test_coffee_breaks_even_at_462_cups(self):
        result = ask("shop-lab", business="coffee", own_wage=0).result
        assert result.piece.per_piece_made == rp(700)
        assert result.even.units == 462
        assert result.even.sales == rp(924_000)

    @pytest.mark.parametrize("business", ["cakes", "coffee", "chips", "eggs"])
    def test_a_trade_that_is_made_up_says_so_whatever_is_changed(self, business):
        assert "MADE UP" in ask("shop-lab", business=business, price=4000, ingredients=90_000).picture

    def test_a_shop_that_loses_money_is_red_also_without_capital(self):
        answer = ask("shop-lab", business="own", price=1000, capital=0)
        assert answer.result.payback == 0
        assert "RED" in answer.picture_text
        assert "GREEN" not in answer.picture_text

    def test_at_the_lowest_price_nothing_is_missing_and_below_it_something_is(self):
        own = {"business": "own", "price": 1500}
        lowest = ask("shop-lab", **own).result.price_with_wage
        for price, is_enough in ((lowest, True), (lowest - rp(1), False)):
            left = ask("shop-lab", **{**own, "price": price}).result.usual.after_wage
            assert (left >= rp(0)) is is_enough

    def test_more_left_over_than_made_is_a_negative_stock(self):
        with pytest.raises(InputError) as caught:
            ask("shop-lab", made=10, unsold=11)
        assert caught.value.code == "stock_negative"
        assert "11" in tools.explain("shop-lab", caught.value, "id")

    def test_the_figures_of_the_data_are_stamped_with_their_time(self):
        assert "Desember 2018" in ask("shop-lab", "id").picture
        own = {"price": 12_000, "ingredients": 90_000, "fixed": 150_000, "capital": 5_000_000}
        assert "Desember 2018" not in ask("shop-lab", "id", **own).picture


class TestFundLab:
    """The module for districts."""

    def test_what_the_module_asks(self):
        result = ask("fund-lab").result
        assert result.ceiling == rp(53_180_000_000)
        assert result.outlook.expected_a_year == rp(180_000_000)
        assert result.contribution == rp(1_329_500_000)

    def test_headline_and_picture_count_the_same_futures(self):
        answer = ask("fund-lab", part="0.015")
        dry = answer.result.outlook.ruined
        assert f"runs dry in {dry} of 1,000 futures" in answer.picture_text
        assert f"runs dry in {dry} of 1,000 futures" in answer.sentences[1]

    def test_the_sum_that_is_enough_is_enough(self):
        needed = ask("fund-lab").result.big_number
        budget = {"place": "own", "budget": needed * 50, "part": 2}
        result = ask("fund-lab", **budget).result
        assert result.contribution == needed
        assert result.outlook.ruined <= 50

    def test_the_first_year_alone_is_as_often_too_much_as_the_law_of_poisson_says(self):
        """Twelve cases a year are expected; the fund can pay eighteen in its first year."""
        own = {"place": "own", "budget": 18 * 15_000_000 * 50, "part": 2, "bad_years": 0}
        found = ask("fund-lab", **own).result.outlook.ruined_by_year[0] / 1000
        exact = 1 - sum(exp(-12) * 12**cases / factorial(cases) for cases in range(19))
        assert found == pytest.approx(exact, abs=4 * (exact * (1 - exact) / 1000) ** 0.5)

    def test_more_kinds_of_cases_add_up_and_ruin_as_often_as_the_law_of_poisson_says(self):
        """Two kinds of 8 and 4 cases a year that cost the same are one kind of 12."""
        own = {"place": "own", "budget": 18 * 15_000_000 * 50, "part": 2, "bad_years": 0}
        kinds = {
            "cases": 2,
            "others": [{"name": "Wafat", "cases": 1, "mean": 20_000_000, "limit": 15_000_000}],
        }
        answer = ask("fund-lab", **own, **kinds)
        exact = 1 - sum(exp(-12) * 12**cases / factorial(cases) for cases in range(19))
        found = answer.result.outlook.ruined_by_year[0] / 1000
        assert found == pytest.approx(exact, abs=4 * (exact * (1 - exact) / 1000) ** 0.5)
        assert answer.result.outlook.expected_a_year == rp(180_000_000)
        assert answer.result.paid == (rp(15_000_000), rp(15_000_000))
        assert "Wafat: 4,000 members times 1 of 1,000 times Rp15,000,000 = Rp60,000,000." in answer.working
        assert any("limit of Rp15,000,000 leaves the rest" in one for one in answer.sentences)

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ({"part": "2.1"}, "fund_above_ceiling"),
            ({"part": 100}, "fund_above_ceiling"),
            ({"members": 1_000_000, "cases": 1000}, "fund_too_busy"),
            ({"part": 101}, "number_above"),
        ],
    )
    def test_a_fund_beyond_the_year_is_named(self, values, code):
        with pytest.raises(InputError) as caught:
            ask("fund-lab", **values)
        assert caught.value.code == code
        assert tools.explain("fund-lab", caught.value, "id")

    @pytest.mark.parametrize("key", village_figures.BUDGETS)
    def test_each_budget_of_the_data_is_one_row(self, key):
        assert village_figures.budget(key).sum > rp(10**12)
