"""The tools about work abroad, with the worked answers of lesson 3. Figures: datasets/wages_abroad.csv."""

from datetime import date
from decimal import Decimal

import pytest

from finlit import tools
from finlit.errors import InputError
from finlit.money import Money

TODAY = date(2026, 11, 29)


def ask(name, day=TODAY, lang="en", **values):
    return tools.ask(name, lang, day, **values)


def said(answer):
    return " ".join(answer.sentences)


class TestJobOffer:
    def test_a_job_price_of_60_million_is_four_months_of_take_home(self):
        # Taiwan, factory: 29,500 - health 458 - labour 679 - broker 1,800 = 26,563
        result = ask("job-offer", **{"offers.2.regular": 458 + 679 + 1800}).result
        factory = next(one for one in result.offers if one.at_end.offer.name == "B")
        assert factory.at_end.offer.net_wage == Money(26_563, "TWD")
        assert round(factory.months_of_wage, 1) == Decimal("4.0")

    def test_340_for_nine_months_is_5_6_months_of_550(self):
        values = {"offers.1.work": "SGP-home", "offers.1.deducted": 340, "offers.1.months_deducted": 9}
        (only,) = ask("job-offer", offers=1, **values).result.offers
        assert round(only.months_of_wage, 1) == Decimal("5.6")
        assert "5.6 months" in said(ask("job-offer", offers=1, **values))

    def test_the_safe_offer_is_the_one_that_stands_an_early_end(self):
        result = ask("job-offer").result
        assert [one.at_end.offer.name for one in result.offers] == ["B", "A"]
        assert result.safe == "A"
        assert result.big_number == result.offers[1].at_end.left.rounded(mode="half_up")
        assert ask("job-offer", early=0).result.safe == "B"

    def test_where_no_offer_earns_its_costs_the_safe_choice_is_none(self):
        answer = ask("job-offer", offers=1, **{"offers.1.living": 5200})
        assert answer.result.safe is None
        assert answer.sentences[0].startswith("Safe choice: sign nothing")
        assert answer.result.big_number.amount > 0

    def test_a_debt_after_an_early_end_is_not_called_safe(self):
        answer = ask("job-offer", offers=1, early=2, **{"offers.1.cost_home": 60_000_000})
        assert "only if the work lasts" in answer.headline
        assert answer.sentences[0].startswith("Safe choice: do not sign yet")

    def test_a_wage_that_has_run_out_is_said(self):
        assert any("29 September 2026" in one for one in ask("job-offer", offers=1).warnings)
        assert not any("held until" in one for one in ask("job-offer", date(2026, 1, 20)).warnings)

    def test_the_office_of_the_district_is_named_at_the_end(self):
        assert "LTSA Blitar" in ask("job-offer", desk="LTSA Blitar, 0342").sentences[-1]
        assert "village office" in ask("job-offer").sentences[-1]

    def test_a_deduction_longer_than_the_contract_is_refused(self):
        with pytest.raises(InputError) as caught:
            ask("job-offer", **{"offers.1.months": 5})
        assert caught.value.code == "deduction_beyond_contract"

    def test_an_unknown_place_of_work_is_named(self):
        with pytest.raises(InputError) as caught:
            ask("job-offer", **{"offers.1.work": "XXX-home"})
        assert caught.value.code == "choice_unknown"
