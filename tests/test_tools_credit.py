"""The two loan tools in both languages: the lesson's numbers, the words, and what is refused."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from cases import up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import datasets, page, tools
from finlit.credit import METHODS, Assumption, Loan, online_offer, true_price
from finlit.credit.loan import FeeKind
from finlit.errors import FinlitError, NoData, NoSolution, RuleExpired
from finlit.export import due_dates
from finlit.i18n import has_text, writer
from finlit.money import Money
from finlit.tools.loan_words import assumptions
from finlit.tools.rules import is_contested, rule

TODAY = date(2026, 1, 20)
LOCALE = Path(tools.__file__).parents[1] / "locale"
ENGLISH = re.compile(
    r"\b(the|and|with|for|from|fee|rate|rates|days|day|month|months|year|money|loan|cost|price|offer|in|"
    r"hand|repaid|of|is|are|to|statement)\b",
    re.IGNORECASE,
)

UNSAID = re.compile(r"[{}]|\b(tools|plots|errors)\.[a-z]|None|Decimal|\bnan\b|\binf\b")


def ask(name, lang, as_of=TODAY, **values):
    return tools.ask(name, lang, as_of, **values)


class TestLoanPrice:
    def test_the_debt_lesson_comes_out_to_the_rupiah(self):
        answer = ask("loan-price", "en")
        assert answer.big_number == "Rp4,800,000"
        assert answer.headline == (
            "The true price is 50.7% a year: about Rp51 for every Rp100 held for a whole year."
        )
        said = " ".join(answer.sentences)
        for number in ("Rp2,066,667", "3.48% a month", "41.7% a year", "1.7 times"):
            assert number in said

    def test_declining_and_grace_of_the_lesson(self):
        assert ask("loan-price", "en", method="declining").big_number == "Rp655,941"
        values = {"method": "declining", "amount": 25_000_000, "months": 18}
        assert ask("loan-price", "en", **values).big_number == "Rp1,204,281"
        waited = ask("loan-price", "id", **values, grace=6)
        assert waited.big_number == "Rp2.000.298"
        assert any(
            "6 bulan tanpa cicilan tidak gratis: biayanya bertambah Rp796.017" in s for s in waited.sentences
        )

    @pytest.mark.parametrize(
        ("values", "day", "year", "times"),
        [
            ({"method": "daily", "amount": 2_000_000, "days": 180}, "0.3%", "109.5%", None),
            ({"method": "daily", "amount": 2_000_000, "fee": 5, "rate": "0.3"}, "0.491%", "179.3%", "1.6"),
            ({"method": "daily", "amount": 2_000_000, "rate": "0.275", "days": 7}, "0.275%", "100.4%", None),
            ({"method": "block", "amount": 3_000_000, "days": 46}, "0.104%", "38.1%", "1.3"),
            ({"method": "block", "amount": 3_000_000, "days": 120}, "0.08%", "29.2%", None),
        ],
    )
    def test_a_debt_paid_once_has_one_price_of_a_day_that_can_be_worked_out_again(
        self, values, day, year, times
    ):
        answer = ask("loan-price", "en", **values)
        said = " ".join([*answer.sentences, *answer.warnings, *answer.working])
        assert f"That is {day} a day and {year} a year without interest on interest" in said
        assert (f"{times} times as much" in said) == (times is not None)
        told = {"0.3", "0.1", f"{values.get('rate', 0.3)}"}  # by the lender and by the rules
        assert set(re.findall(r"([\d.]+)% a day", said)) <= {day.rstrip("%"), *told}
        assert any(f"days = {day}." in step for step in answer.working)
        assert any(f"× 365 days = {year}." in step for step in answer.working)

    def test_an_online_loan_of_the_lesson(self):
        answer = ask("loan-price", "id", method="daily", amount=2_000_000)
        assert answer.big_number == "Rp180.000"
        assert len(answer.table.rows) == 1

    def test_a_percent_starts_where_its_way_of_being_said_is_usual(self):
        ways = ("flat", "declining", "daily", "block")
        begun = {way: tools.read("loan-price", {"method": way}, "en") for way in ways}
        rates = {method: inputs.rate for method, inputs in begun.items()}
        percent = {"flat": 2, "declining": 6, "daily": Decimal("0.3"), "block": Decimal("1.2")}
        assert rates == {way: Decimal(rate) / 100 for way, rate in percent.items()}
        assert (begun["daily"].days, begun["block"].days) == (30, 120)

    def test_the_rates_it_starts_with_are_those_of_the_rules(self):
        assert rule("kur.pmi.rate", TODAY).value == Decimal("0.06")
        assert rule("p2p.consumer.le6m.cap_per_day", TODAY).value == Decimal("0.003")
        assert {rule(f"pegadaian.kca.2018.{group}", TODAY).value for group in "BC"} == {Decimal("0.012")}

    def test_a_fee_is_money_that_never_came_into_the_hand(self):
        answer = ask("loan-price", "en", fee=5)
        assert answer.big_number == "Rp5,800,000"
        assert any("Rp19,000,000 comes into the hand" in sentence for sentence in answer.sentences)

    def test_what_costs_nothing_is_said_so(self):
        answer = ask("loan-price", "id", rate=0)
        assert answer.big_number == "Rp0"
        assert answer.headline.startswith("Tanpa biaya")

    def test_a_daily_price_is_held_against_the_ceiling_of_the_day(self):
        dear = " ".join(ask("loan-price", "en", method="daily", rate="0.4").warnings)
        assert "together are 0.4% a day, above 0.3%" in dear
        usual = " ".join(ask("loan-price", "en", method="daily").warnings)
        assert "above" not in usual
        long = " ".join(ask("loan-price", "en", method="daily", days=200).warnings)
        assert "together are 0.3% a day, above 0.2%" in long
        before = " ".join(ask("loan-price", "en", date(2023, 6, 1), method="daily").warnings)
        assert "0.4% a day" in before
        assert "told by newspapers" in before
        none = ask("loan-price", "en", date(2022, 6, 1), method="daily")
        assert none.big_number == "Rp1,800,000"
        assert "OJK" not in " ".join(none.warnings)

    def test_a_rate_that_is_hardly_above_the_ceiling_is_seen_to_be(self):
        said = " ".join(ask("loan-price", "en", method="daily", rate="0.3", fee="0.1", days=60).warnings)
        assert "together are 0.302% a day, above 0.3%" in said

    def test_a_lender_at_the_very_ceiling_is_not_accused(self):
        at_the_cap = {"method": "daily", "rate": "0.3", "days": 1, "amount": 1_000_003}
        assert "together" not in " ".join(ask("loan-price", "en", date(2025, 6, 1), **at_the_cap).warnings)

    def test_costs_beyond_the_loan_itself_are_held_against_the_rule(self):
        dear = {"method": "daily", "amount": 1_000_000, "rate": "1.5", "days": 90}
        said = " ".join(ask("loan-price", "en", **dear).warnings)
        assert "may not be more than the loan itself" in said
        assert "Rp1,350,000" in said
        for as_of, values in ((TODAY, {"method": "daily"}), (date(2023, 6, 1), dear)):
            said = " ".join(ask("loan-price", "en", as_of, **values).warnings)
            assert "the loan itself" not in said

    def test_a_pawn_loan_is_charged_by_blocks_that_have_begun(self):
        answer = ask("loan-price", "en", method="block", amount=1_000_000, rate="1.2", days=16)
        assert answer.big_number == "Rp24,000"
        assert any("16 days are 2 blocks" in sentence for sentence in answer.sentences)
        said = " ".join(answer.warnings)
        assert "1.2%" in said
        assert "OJK" not in said
        for amount, rate in ((49_999, None), (500_000, "1%"), (20_000_000, "1.2%"), (50_000_000, "1.1%")):
            said = " ".join(ask("loan-price", "en", method="block", amount=amount).warnings)
            assert ("Pegadaian" in said) == (rate is not None)
            assert rate is None or f"was {rate} for every 15 days" in said
        assert "Pegadaian" not in " ".join(ask("loan-price", "en", date(2018, 1, 1), method="block").warnings)

    def test_only_what_changes_something_is_asked(self):
        of_instalments = {"first_days", "first_period", "held", "saved", "insurance"}
        for method, left_out in (
            ("flat", {"days", "days_counted", "valued", "pledges", "first_period"}),
            ("daily", {"months", "grace", "days_counted", "valued", "pledges", *of_instalments}),
            ("daily_parts", {"days", "valued", "pledges", "first_period"}),
            ("block", {"months", "grace", "days_counted", *of_instalments}),
        ):
            asked = tools.controls("loan-price", tools.read("loan-price", {"method": method}, "id"), "id")
            assert {control.field for control in asked if not control.applies} == left_out

    def test_forced_savings_insurance_and_an_odd_first_period(self):
        # 10 million at 24 %, 12 months, one tenth held back and 20,000 with each; 1 % to an insurer. The
        # instalment is 945,596 (P i / (1 - (1 + i)^-12)); the rates by halving, not by the
        # library; the last instalment is a few rupiah less.
        terms = {"method": "declining", "amount": 10_000_000, "rate": 24, "held": 10, "saved": 20_000}
        answer = ask("loan-price", "en", **terms, insurance=1)
        each, last = 945_596, 945_595
        back = 1_000_000 + 12 * 20_000

        def monthly(first, each, last):
            low, high = 0.0, 1.0
            for _ in range(200):
                rate = (low + high) / 2
                worth = sum(each / (1 + rate) ** month for month in range(1, 12)) + last / (1 + rate) ** 12
                low, high = (rate, high) if worth > first else (low, rate)
            return rate

        with_all = monthly(8_900_000, each + 20_000, last + 20_000 - back)
        alone, lender = (
            monthly(9_900_000, each, last),
            monthly(9_000_000, each + 20_000, last + 20_000 - back),
        )
        result = answer.result
        assert result.price.period_rate == pytest.approx(with_all, rel=1e-5)
        assert result.without_savings.period_rate == pytest.approx(alone, rel=1e-5)
        assert result.eu_rate == pytest.approx((1 + with_all) ** 12 - 1, rel=1e-5)
        assert result.us_rate == pytest.approx(12 * alone, rel=1e-5)
        assert result.lender_yield == pytest.approx((1 + lender) ** 12 - 1, rel=1e-5)
        said = " ".join([*answer.sentences, *answer.working])
        for number in ("Rp8,900,000 comes into the hand", "Rp1,240,000 of savings", "Rp965,596"):
            assert number in said
        assert f"{round(100 * result.us_rate, 1):g}% a year" in said
        assert "savings that are held back; ask" not in " ".join(answer.warnings)
        # The same instalments with a first one after 45 days: 45 / 365 of 24 % instead of a month's 2 %.
        plain = {"method": "declining", "amount": 10_000_000, "rate": 24, "first_days": 45}
        whole = ask("loan-price", "en", **plain)
        by_days = ask("loan-price", "en", **plain, first_period="by_days")
        assert whole.result.rows[0].interest == Money(200_000, "IDR")
        assert by_days.result.rows[0].interest == Money(round(10_000_000 * 0.24 * 45 / 365), "IDR")
        assert [(one.day - TODAY).days for one in due_dates(whole)][:2] == [45, 45 + 31]
        assert by_days.big_number in " ".join(whole.sentences)
        assert whole.big_number in " ".join(by_days.sentences)
        assert whole.result.price.effective_annual_rate < by_days.result.price.effective_annual_rate

    def test_the_loan_it_begins_with_is_stamped_as_made_up(self):
        assert "DATA BUATAN" in ask("loan-price", "id").picture
        assert "dikarang" in ask("loan-price", "id").warnings[0]
        assert "DATA BUATAN" not in ask("loan-price", "id", amount=5_000_000).picture

    def test_what_is_told_in_two_ways_is_said_to_be_uncertain(self):
        assert "0.1% a day. Ask OJK" in " ".join(ask("loan-price", "en", method="daily").warnings)
        in_2025 = ask("loan-price", "en", date(2025, 6, 1), method="daily")
        assert "Not certain" not in " ".join(in_2025.warnings)

    @given(
        st.sampled_from(["flat", "declining", "daily", "block"]),
        st.integers(1, 10**12),
        st.decimals(0, 100, places=2),
        st.integers(1, 360),
        st.integers(0, 50),
        st.integers(0, 24),
    )
    @settings(max_examples=up_to(40))
    def test_any_position_of_the_sliders_has_an_answer_or_one_clear_error(
        self, method, amount, rate, months, fee, grace
    ):
        values = {
            "method": method,
            "amount": amount,
            "rate": rate,
            "months": months,
            "fee": fee,
            "grace": grace,
        }
        try:
            answer = ask("loan-price", "id", **values)
        except FinlitError as error:
            said = tools.explain("loan-price", error, "id")
            assert "{" not in said
            return
        assert answer.big_number.startswith("Rp")


class TestCompareOffers:
    def test_the_same_rupiah_are_not_the_same_price(self):
        answer = ask("compare-offers", "en")
        assert answer.headline.startswith("Lowest price: Offer B. The true price is 50.4% a year")
        assert [row[0] for row in answer.table.rows] == ["Offer B", "Offer A"]
        assert [row[3] for row in answer.table.rows] == ["Rp200,000", "Rp200,000"]
        assert answer.table.rows[1][4] == "Rp8,333 a day"  # 200,000 over 24 days

    def test_an_offer_is_an_example_until_its_own_figures_are_typed_in(self):
        def said(**values):
            answer = ask("compare-offers", "en", **values)
            return answer.warnings[0], "MADE UP" in answer.picture

        assert said() == (
            "Still an example: Offer A, Offer B, and the income. Put in your own figures.",
            True,
        )
        one = "Still an example: Offer B and the income. Put in your own figures."
        assert said(**{"offers.1.instalment": 45_000}) == (one, True)
        own = {"offers.1.instalment": 45_000, "offers.2.instalment": 110_000}
        assert said(**own) == ("Still an example: the income. Put in your own figures.", False)
        assert said(**own, income=2_500_000)[0].startswith("Counted:")

    def test_the_worst_month_is_a_share_of_the_income(self):
        said = " ".join(ask("compare-offers", "en", income=2_400_000, others=120_000).sentences)
        assert (
            "Rp1,200,000; with the other instalments 55% of the income. A measure: online lenders may not "
            "ask for more than 30 of 100 (OJK, since 1 January 2026)" in said
        )
        nothing = ask("compare-offers", "id", income=0)
        assert any("bulan tanpa penghasilan" in sentence for sentence in nothing.sentences)

    def test_other_sums_are_not_compared_in_rupiah(self):
        said = " ".join(
            ask(
                "compare-offers", "en", **{"offers.2.in_hand": 2_000_000, "offers.2.instalment": 240_000}
            ).sentences
        )
        assert "compare the price, not the rupiah" in said

    def test_fewest_rupiah_and_lowest_price_can_be_two_offers(self):
        answer = ask("compare-offers", "en", **{"offers.1.count": 22})
        assert answer.headline == "Lowest price a year: Offer B. Fewest rupiah: Offer A."
        assert "Offer A costs fewer rupiah" in " ".join(answer.sentences)

    def test_a_third_offer_takes_part_when_money_comes_in(self):
        answer = ask("compare-offers", "en", **{"offers.3.in_hand": 1_000_000, "offers.3.name": "Koperasi"})
        assert len(answer.table.rows) == 3
        assert "Koperasi" in answer.picture

    def test_giving_back_less_is_a_slip_and_no_cheap_loan(self):
        answer = ask("compare-offers", "id", **{"offers.2.instalment": 90_000})
        assert [row[0] for row in answer.table.rows] == ["Tawaran A"]
        assert any(
            said.startswith("Tawaran B: yang dibayar kembali lebih sedikit") for said in answer.warnings
        )
        with pytest.raises(NoSolution) as caught:
            ask("compare-offers", "id", **{"offers.1.instalment": 10_000, "offers.2.instalment": 90_000})
        assert caught.value.code == "less_back_than_received"

    def test_a_debt_that_is_paid_at_once(self):
        """One million pawned, 1,060,000 back after 120 days: (1.06)^(365/120) - 1 is 19.4 %."""
        answer = ask(
            "compare-offers",
            "en",
            **{"offers.1.how": "once", "offers.1.instalment": 1_060_000, "offers.1.days": 120},
        )
        row = next(row for row in answer.table.rows if row[0] == "Offer A")
        assert row[3:6] == ("Rp60,000", "19.4%", "18.3%")  # 60,000 : 1,000,000 : 120 x 365
        working = " ".join(answer.working)
        assert "Rp60,000 : Rp1,000,000 : 120 days = 0.05% a day; × 365 days = 18.3% a year" in working

    def test_savings_that_come_back_are_not_a_cost(self):
        values = {
            "offers.1.in_hand": 750_000,
            "offers.1.instalment": 135_000,
            "offers.1.count": 10,
            "offers.1.often": "month",
            "offers.1.back": 500_000,
        }
        row = next(row for row in ask("compare-offers", "en", **values).table.rows if row[0] == "Offer A")
        assert row[3] == "Rp100,000"
        flows = [750_000, *[-135_000] * 9, 365_000]
        assert row[4] == f"{true_price(flows).effective_annual_rate:.1%}"

    def test_a_turn_of_an_arisan_beside_a_loan(self):
        values = {
            "offers.1.how": "arisan",
            "offers.1.in_hand": 1_150_000,
            "offers.1.instalment": 100_000,
            "offers.1.count": 12,
            "offers.1.often": "month",
            "offers.1.turn": 3,
        }
        answer = ask("compare-offers", "en", **values)
        row = next(row for row in answer.table.rows if row[0] == "Offer A")
        assert row[3] == "Rp50,000"
        free = ask("compare-offers", "en", **{**values, "offers.1.in_hand": 1_200_000})
        assert next(row for row in free.table.rows if row[0] == "Offer A")[3:5] == ("Rp0", "0%")
        for wrong, code in (
            ({"offers.1.in_hand": 1_200_001}, "arisan_pot_too_large"),
            ({"offers.1.turn": 13}, "number_above"),
            ({"offers.1.count": 1}, "number_below"),
        ):
            with pytest.raises(FinlitError) as caught:
                ask("compare-offers", "id", **{**values, **wrong})
            assert caught.value.code == code
            assert "turn" not in tools.explain("compare-offers", caught.value, "id")

    def test_only_what_changes_something_is_asked(self):
        set_so = {"offers.1.how": "once", "offers.2.how": "arisan"}
        asked = tools.controls("compare-offers", tools.read("compare-offers", set_so, "id"), "id")
        hidden = {control.field for control in asked if not control.applies}
        daily = ("rate", "taken", "days_counted")
        first, second = ("count", "often", "back", "turn", *daily), ("days", "back", *daily)
        expected = {f"offers.1.{name}" for name in first} | {f"offers.2.{name}" for name in second}
        assert hidden == expected
        help = {control.field: control.help for control in asked}
        assert help["offers.1.instalment"] == "Sekali, setelah 30 hari; diterima Rp1.000.000."

    def test_a_late_turn_with_a_fee_is_said_to_be_saving(self):
        late = {
            "offers.1.how": "arisan",
            "offers.1.in_hand": 950_000,
            "offers.1.instalment": 100_000,
            "offers.1.count": 10,
            "offers.1.often": "month",
            "offers.1.turn": 10,
        }
        answer = ask("compare-offers", "id", **late)
        assert any("giliran selambat ini artinya menabung" in said for said in answer.warnings)
        assert answer.table.notes == tuple(said for said in answer.warnings if "giliran selambat" in said)

    def test_two_lenders_of_one_name_stay_two(self):
        answer = ask("compare-offers", "en", **{"offers.1.name": "Tini", "offers.2.name": "Tini"})
        assert "24 × Rp50,000" in " ".join(answer.working)
        assert "10 × Rp120,000" in " ".join(answer.working)

    def test_a_name_with_markup_is_only_a_name(self):
        answer = ask("compare-offers", "en", **{"offers.1.name": "<b>x</b>"})
        assert "<b>x" not in page.page("compare-offers", answer, "en")
        ElementTree.fromstring(answer.picture)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("loan-price", {"method": []}),
        ("loan-price", {"rate": {}}),
        ("loan-price", {"rate": True}),
        ("compare-offers", {"offers": "three"}),
        ("compare-offers", {"offers": {"how": "once"}}),
        ("compare-offers", {"offers": ["x"]}),
        ("compare-offers", {"offers": 4}),
        ("compare-offers", {"offers": [{"how": []}]}),
        ("compare-offers", {"offers.9.how": "once"}),
        ("compare-offers", {"offers.1.colour": "red"}),
    ],
)
def test_values_of_a_wrong_kind_are_refused_in_words(name, values):
    with pytest.raises(FinlitError) as caught:
        tools.read(name, values, "id")
    assert tools.explain(name, caught.value, "id") != tools.explain(name, caught.value, "en")


BAD = [
    ("loan-price", {"amount": 0}, "amount_not_positive"),
    ("loan-price", {"rate": -1}, "amount_negative"),
    ("loan-price", {"rate": 101}, "number_above"),
    ("loan-price", {"months": "1.5"}, "number_not_whole"),
    ("loan-price", {"method": "weekly"}, "choice_unknown"),
    ("compare-offers", {"offers.1.often": "hour"}, "choice_unknown"),
    ("compare-offers", {"offers.1.count": 0}, "amount_not_positive"),
    ("compare-offers", {"offers.1.name": "x" * 25}, "text_too_long"),
]


@pytest.mark.parametrize(("name", "values", "code"), BAD)
def test_what_cannot_be_used_is_one_clear_error(name, values, code):
    with pytest.raises(FinlitError) as caught:
        ask(name, "id", **values)
    assert caught.value.code == code
    assert "{" not in tools.explain(name, caught.value, "id")


# Rules of the day


def test_all_facts_are_there_with_their_dates_and_sources():
    rows = datasets.rows("rules_indonesia")
    assert len({row["key"] for row in rows}) > 90
    assert {row["confidence"] for row in rows} == {"high", "medium", "low"}
    for row in rows:
        assert (row["value"] is None) != (row["value_text"] is None)
        if row["valid_from"] and row["valid_to"]:
            assert row["valid_from"] <= row["valid_to"]


def test_a_rule_is_that_of_the_day_and_never_of_another_year():
    assert rule("p2p.consumer.cap_per_day", date(2023, 5, 1)).value == Decimal("0.004")
    assert rule("p2p.consumer.cap_per_day", date(2024, 5, 1)).value == Decimal("0.003")
    with pytest.raises(NoData) as caught:
        rule("p2p.consumer.cap_per_day", date(2022, 5, 1))
    assert caught.value.code == "no_rule_for_day"
    with pytest.raises(RuleExpired) as ended:
        rule("p2p.consumer.cap_per_day", date(2025, 5, 1))
    assert ended.value.values["until"] == date(2024, 12, 31)
    assert not is_contested("kur.pmi.rate", TODAY)


def test_every_assumption_that_the_calculators_name_can_be_said():
    source = "".join(
        path.read_text(encoding="utf-8") for path in (Path(tools.__file__).parents[1] / "credit").glob("*.py")
    )
    named = set(re.findall(r'(?:Assumption|_some)\(\s*"(\w+)"', source))
    named |= set(re.findall(r'"(above_\w+)"', source)) | {f"method_{method}" for method in METHODS}
    named |= {f"fee_{kind}_{part}" for kind in get_args(FeeKind) for part in ("flat", "share")}
    named |= {"grace_added", "grace_forgiven", "rounded_last", "rounded_first"}
    assert len(named) > 20
    for key in named:
        assert has_text(f"credit.assumption.{key}", "id"), key
    said = assumptions([Assumption("above_cap", {"rate": Decimal("0.36"), "cap": Decimal("0.24")})], "id")
    assert said == ("Bunga 36% di atas 24%, batas menurut aturan.",)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_schedule_is_explained_in_words(lang):
    loan = Loan(principal=Money(20_000_000, "IDR"), method="flat", rate="0.02", rate_period="month", n=12)
    said = loan.schedule().explain(lang, writer(lang))
    lent = {"en": "Rp20,000,000", "id": "Rp20.000.000"}[lang]
    interest = {"en": "Rp4,800,000", "id": "Rp4.800.000"}[lang]
    assert lent in said[0]
    assert interest in said[1]
    assert len(said) == 4 + len(loan.schedule().assumptions)
    plain = loan.schedule().explain(lang)
    assert "IDR 20000000" in plain[0]
    assert len(plain) == len(said)


def test_months_without_instalment_are_no_instalments():
    waited = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate="0.06", n=12, payment_holiday=6)
    assert "in 12 instalments" in waited.schedule().explain("en")[0]
    kept = Loan(
        principal=Money(1_000_000, "IDR"), method="zero_interest", n=10,
        fees=({"kind": "disbursement", "share": "0.02"},),
        savings={"at_start": Money(100_000, "IDR"), "per_instalment": Money(10_000, "IDR")},
    )  # fmt: skip
    assert kept.schedule().explain("en", writer("en"))[:4] == (
        "Rp1,000,000 is borrowed; Rp1,020,000 is paid for it, in 10 instalments.",
        "Of that Rp0 is interest and Rp20,000 is for fees.",
        "Rp20,000 of it is taken off on the first day.",
        "Besides, Rp200,000 is saved with the lender; Rp200,000 comes back at the end.",
    )
    saving = Loan(
        principal=Money(12_000_000, "IDR"), method="annuity", rate="0.06", n=12,
        savings={"at_start": Money(1_000_000, "IDR"), "annual_rate": "0.12"},
    )  # fmt: skip
    said = saving.schedule().explain("id", writer("id"))
    assert "Selain itu Rp1.000.000 ditabung pada pemberi pinjaman; Rp1.126.825 dikembalikan di akhir." in said


def test_a_price_is_explained_in_words():
    loan = Loan(principal=Money(20_000_000, "IDR"), method="flat", rate="0.02", rate_period="month", n=12)
    said = loan.price().explain("id", writer("id"))
    assert said[:4] == (
        "Yang diterima Rp20.000.000 dan yang dibayar Rp24.800.000: biayanya Rp4.800.000.",
        "Itu setara 50,7% setahun dengan bunga berbunga, dan 41,7% setahun tanpa bunga berbunga.",
        "Kalau dibagi rata atas seluruh pinjaman dan semua bulannya: 2% sebulan.",
        "Pemberi pinjaman menyebut 24% setahun: baru 58 dari 100 bagian harganya yang disebut.",
    )
    told = online_offer("app", Money(2_000_000, "IDR"), 30, "0.003").price().explain("id")
    assert "Pemberi pinjaman menyebut 109,5% setahun: itu sudah harganya, hanya belum bunga berbunga." in told
    free = Loan(principal=Money(1_000_000, "IDR"), method="zero_interest", n=10).price()
    assert free.explain("en")[0].endswith("nothing is charged.")
    assert len(free.explain("en")) == 1 + len(free.assumptions)
    beyond = true_price([1, -5], frequency="day")
    assert beyond.effective_annual_rate > 1e200
    assert not [each for lang in ("en", "id") for each in beyond.explain(lang) if len(each) > 200]


@pytest.mark.parametrize("explained", ["schedule", "price"])
def test_an_unknown_language_is_named(explained):
    loan = Loan(principal=Money(1_000_000, "IDR"), method="zero_interest", n=10)
    with pytest.raises(FinlitError) as caught:
        getattr(loan, explained)().explain("jv")
    with pytest.raises(FinlitError):
        getattr(loan, explained)().explain([])
    assert caught.value.code == "language_unknown"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("compare-offers", {"offers.1.in_hand": 1, "offers.1.often": "month"}),
        ("compare-offers", {"offers.2.instalment": 10**12, "offers.2.in_hand": 1, "offers.2.count": 1}),
        ("loan-price", {"method": "daily", "rate": 100, "days": 1}),
        ("loan-price", {"method": "daily", "rate": 1, "days": 7, "fee": 50}),
    ],
)
def test_a_price_that_no_one_can_read_is_said_in_words(name, given, lang):
    # A few zeros forgotten are enough for a rate of a hundred digits.
    answer = tools.ask(name, lang, **given)
    spoken = " ".join([answer.headline, *answer.sentences, *answer.working, answer.picture_text])
    assert {"id": "sehari", "en": "a day"}[lang] in answer.headline + " ".join(answer.sentences)
    assert not re.search(r"\d{8}|(\d[.,]){6}", spoken)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_fees_parts_and_moved_days_are_said_among_what_a_price_rests_on(lang):
    half = Money(500_000, "IDR")
    lent = Loan(
        principal=Money(1_000_000, "IDR"),
        method="flat",
        rate=0,
        n=6,
        start=date(2026, 1, 31),
        shift="next",
        closed_weekdays={6},
        fees=({"kind": "drawdown", "share": "0.01"},),
        drawdowns=({"at": 0, "amount": half}, {"at": 2, "amount": half}),
    )
    keys = {each.key for each in lent.price().assumptions}
    assert {"fees_counted", "drawn_in_parts", "shifted_next"} <= keys
    assert [key for key in keys if key.startswith("fee_")]
    assert not [said for said in assumptions(lent.price().assumptions, lang) if UNSAID.search(said)]


class TestDailyRateInParts:
    """3 million at 0.4 % a day, nine months of 30 days: 3,240,000 interest (Kompas, 24 September 2023)."""

    @pytest.mark.parametrize(
        ("counted", "interest"), [("30_each", 3_240_000), ("365/12", 3_285_000), ("real_dates", 3_276_000)]
    )
    def test_how_days_are_counted_is_a_named_choice_and_said(self, counted, interest):
        # From 20 January to 20 October 2026 there are 273 days.
        terms = {"method": "daily_parts", "amount": 3_000_000, "rate": "0.4", "months": 9}
        answer = ask("loan-price", "en", days_counted=counted, **terms)
        assert answer.result.price.cost == Money(interest, "IDR")
        words = {"30_each": "30 days", "365/12": "365 : 12 = 30.42 days", "real_dates": "its real days"}
        assert f"Each month counts {words[counted]}" in " ".join(answer.sentences)
        assert any(line.startswith("Interest: Rp3,000,000 × 0.4%") for line in answer.working)

    def test_it_is_an_offer_among_others(self):
        terms = {"how": "daily", "in_hand": 3_000_000, "rate": "0.4", "count": 9}
        answer = ask("compare-offers", "id", **{f"offers.1.{name}": value for name, value in terms.items()})
        row = next(row for row in answer.result.rows if row.offer.kind == "online")
        assert row.price.cost == Money(3_240_000, "IDR")
        assert "Tiap bulan dihitung 30 hari." in " ".join(answer.working)

    def test_what_is_taken_off_bears_interest_too(self):
        terms = {"how": "daily", "in_hand": 2_850_000, "taken": 150_000, "rate": "0.4", "count": 9}
        answer = ask("compare-offers", "en", **{f"offers.1.{name}": value for name, value in terms.items()})
        row = next(row for row in answer.result.rows if row.offer.kind == "online")
        assert row.price.cost == Money(3_390_000, "IDR")
        assert row.price.net_disbursed == Money(2_850_000, "IDR")


class TestPresets:
    def test_each_is_worked_out_from_its_rule(self):
        names = ("keliling", "kur", "online"), ("pawn", "koperasi", "emok")
        costs = {}
        for group in names:
            given = {f"offers.{place}.preset": name for place, name in enumerate(group, 1)}
            answer = ask("compare-offers", "en", offers=3, **given)
            kinds = zip(group, answer.result.given, strict=True)
            costs |= {name: offer.price().cost.amount for name, offer in kinds}
        # 24 x 50,000; 6 % and 24 % a year on what is owed; 8 blocks at 1.2 %; 90 days at 0.3 %; made up.
        assert costs == {
            "keliling": 200_000, "kur": 32_792, "koperasi": 134_720, "pawn": 96_000, "online": 270_000,
            "emok": 250_000,
        }  # fmt: skip

    def test_a_source_is_named_and_what_is_made_up_too(self):
        told = ask("compare-offers", "id", **{"offers.1.preset": "keliling", "offers.2.preset": "online"})
        assert any("ngopibareng.id" in said for said in told.rests_on)
        assert any("OJK" in said for said in told.rests_on)
        assert "DATA BUATAN" not in told.picture
        assert "DATA BUATAN" in ask("compare-offers", "id", **{"offers.1.preset": "emok"}).picture
        changed = {"offers.1.preset": "keliling", "offers.1.instalment": 45_000, "offers.2.preset": "online"}
        assert not any("ngopibareng" in said for said in ask("compare-offers", "id", **changed).rests_on)

    def test_the_limit_is_the_rule_of_the_day(self):
        before = ask("compare-offers", "en", date(2025, 6, 1), income=1_000_000)
        assert before.result.limit is None
        assert before.result.rows[-1].is_within_limit is None
        assert not any("A measure" in said for said in before.sentences)
        assert any("OJK, since 1 January 2026" in said for said in ask("compare-offers", "en").sentences)


class TestRahn:
    def test_several_things_in_pawn_are_one_debt(self):
        # Rahn 39,560 and two blocks at 1.2 % of 500,000: 51,560; the tariff goes by each loan.
        rahn = {"amount": 2_000_000, "valued": 2_300_000, "rate": "0.86", "days": 17}
        terms = {"method": "block", "pledges": 1, "pledges.1.days": 30, **rahn}
        answer = ask("loan-price", "en", **terms)
        assert answer.big_number == "Rp51,560"
        assert (
            answer.sentences[0]
            == "Rp2,500,000 comes into the hand for 2 things; Rp2,551,560 goes back in all."
        )
        assert answer.table.rows[0][0] == "the first thing, after 17 days"
        assert answer.table.rows[1][1:] == ("Rp512,000", "Rp500,000", "Rp12,000", "Rp0")
        assert "Charge for thing A: Rp500,000 × 1.2% × 2 blocks of 15 days = Rp12,000." in answer.working
        assert "for the first thing is counted on its appraised value, Rp2,300,000" in " ".join(
            answer.sentences
        )
        tariffs = [said for said in answer.warnings if "Pegadaian" in said]
        assert tariffs == ["Pegadaian’s tariff for Rp500,000 was 1% for every 15 days since 1 November 2018."]
        days = [(one.day - TODAY, one.what) for one in due_dates(answer)]
        assert [(apart.days, "2,039,560" in what) for apart, what in days] == [(17, True), (30, False)]
        # All that moves is worth nothing at the price that is told.
        rate = answer.result.price.period_rate
        worth = 2_500_000 - 2_039_560 / (1 + rate) ** 17 - 512_000 / (1 + rate) ** 30
        assert abs(worth) < 0.01
        with pytest.raises(FinlitError) as caught:
            ask("loan-price", "id", **terms, **{"pledges.1.valued": 400_000})
        assert caught.value.values["name"] == "pledges.1.valued"
        assert tools.explain("loan-price", caught.value, "id").startswith("“Barang A: taksiran”")

    def test_the_charge_is_on_the_appraised_value(self):
        # Pegadaian's page of tariffs: two million lent on 2.3 million, 0.86 % a block, 17 days: 39,560.
        terms = {"method": "block", "amount": 2_000_000, "valued": 2_300_000, "rate": "0.86", "days": 17}
        answer = ask("loan-price", "id", **terms)
        assert answer.result.price.cost == Money(39_560, "IDR")
        assert "Rp2.300.000 × 0,86% × 2 kali" in answer.working[0]
        assert any("dihitung dari taksiran" in said for said in answer.sentences)
        on_the_loan = ask("loan-price", "id", **{**terms, "valued": 0, "rate": "1.15"})
        assert on_the_loan.result.price.cost == Money(46_000, "IDR")

    def test_a_value_below_the_loan_is_named(self):
        with pytest.raises(FinlitError) as caught:
            ask("loan-price", "id", method="block", amount=2_000_000, valued=1_000_000)
        assert caught.value.code == "number_below"
        assert "Taksiran" in tools.explain("loan-price", caught.value, "id")
