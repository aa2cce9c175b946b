"""Each tool in both languages: the numbers, the words, the warnings, and what is refused."""

import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cases import each
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import page, tools
from finlit.errors import FinlitError, InputError, NoData
from finlit.export import again
from finlit.i18n import money
from finlit.money import Money
from finlit.tools import prices
from finlit.tools.files import opened
from finlit.tools.send_money import amount_range
from finlit.tools.send_money_words import parts

TODAY = date(2026, 1, 20)
LOCALE = Path(tools.__file__).parents[1] / "locale"


def ask(name, lang, **values):
    return tools.ask(name, lang, TODAY, **values)


class TestSendMoney:
    def test_lesson_five_comes_out_to_the_rupiah(self):
        answer = ask("send-money", "en", amount=3000)
        assert answer.big_number == "Rp6,368,025"
        in_hand = {row[0]: row[3] for row in answer.table.rows}
        assert (in_hand["Shop A"], in_hand["Shop B"]) == ("Rp6,328,200", "Rp6,368,025")
        less = {row[0]: row[4] for row in answer.table.rows}
        assert less["Shop A"] == "Rp39,825"

    def test_the_shop_that_was_asked_is_held_against_the_best(self):
        answer = ask("send-money", "id", amount=3000, own_fee=15, own_rate=2120, own_name="Toko Sri")
        best = "Lewat Toko B sampai Rp39.825 lebih banyak daripada lewat Toko Sri."
        assert answer.headline == best
        assert "Rp6.328.200" in answer.picture

    def test_the_asked_shop_can_be_the_best(self):
        answer = ask("send-money", "en", own_fee=0, own_rate=2163, own_name="Sri's shop")
        assert answer.big_number == "Rp6,489,000"
        assert answer.headline.startswith("Sri's shop brings Rp120,975 more than Shop B")

    def test_a_fee_without_a_rate_is_not_ranked_and_said_so(self):
        answer = ask("send-money", "en", own_fee=15, own_name="Sri's shop")
        assert "Sri's shop" not in [row[0] for row in answer.table.rows]
        assert any("Sri's shop" in note for note in answer.table.notes)
        assert any("ask for the exchange rate" in sentence for sentence in answer.sentences)

    def test_any_service_can_be_held_against_the_best(self):
        answer = ask("send-money", "en", against="Toko A")
        assert answer.headline.endswith("Rp39,825 more than Shop A.")

    def test_the_best_itself_is_held_against_the_next(self):
        answer = ask("send-money", "en", against="Toko B")
        assert answer.headline.endswith("more than Post office E.")

    def test_a_service_that_hides_its_rate_stands_apart_with_the_reason(self):
        notes = ask("send-money", "id").table.notes
        assert any("Warung F" in note and "tidak memberi tahu kursnya" in note for note in notes)

    def test_made_up_prices_are_said_aloud_and_stamped(self):
        answer = ask("send-money", "id")
        assert any("Data buatan" in warning for warning in answer.warnings)
        assert "DATA BUATAN" in answer.picture

    def test_old_prices_estimates_and_the_rate_of_the_survey_are_said_aloud(self):
        answer = ask("send-money", "en", corridor="SGP-IDN")
        said = " ".join([*answer.warnings, *answer.rests_on])
        assert "Old prices" in said
        assert "Estimate" in said
        assert "the mean of August 2025: Rp12,684.40 for S$1 (the European Central Bank)" in said
        assert "On 30 October 2026 it was Rp14,196.31" in said
        assert "ORDER of the services would not" in said
        assert "ESTIMATE" in answer.picture

    def test_prices_of_the_same_month_are_not_called_old(self):
        answer = tools.ask("send-money", "en", date(2025, 9, 1), corridor="SGP-IDN")
        assert "Old prices" not in " ".join(answer.warnings)

    def test_a_middle_rate_that_was_typed_in_is_taken_at_its_word(self):
        answer = ask("send-money", "en", corridor="SGP-IDN", mid_rate=12_500)
        assert "middle rate" not in " ".join([*answer.warnings, *answer.rests_on])

    def test_the_last_known_rate_says_its_day(self):
        answer = ask("send-money", "id", corridor="SGP-IDN", mid_rate=prices.today_rate("SGD").rate)
        assert (
            "Rp14.196,31 untuk S$1 adalah kurs tengah tanggal 30 Oktober 2026 (Bank Sentral Eropa)"
            in " ".join(answer.rests_on)
        )

    def test_a_survey_is_priced_at_the_rate_of_its_own_time(self):
        """DBS Remit, S$260 without a fee and 1.43 % under the mean of August 2025, 12,684.40 (ECB)."""
        answer = ask("send-money", "en", corridor="SGP-IDN", amount=400, pay_in="account")
        in_hand = {row[0]: row[3] for row in answer.table.rows}
        dbs = next(value for name, value in in_hand.items() if name.startswith("DBS Remit"))
        assert dbs == "Rp5,001,205"  # 400 x 12,684.40 x 0.9857

    def test_the_order_may_change_where_a_shop_gives_a_rate_among_margins(self):
        answer = ask("send-money", "en", corridor="SGP-IDN", own_rate=11_900)
        assert "order of the services may change" in " ".join(answer.rests_on)

    @pytest.mark.parametrize("rate", [10_000, 13_500])
    def test_and_the_order_really_stays(self, rate):
        usual = ask("send-money", "en", corridor="SGP-IDN")
        other = ask("send-money", "en", corridor="SGP-IDN", mid_rate=rate)
        assert [row[0] for row in usual.table.rows] == [row[0] for row in other.table.rows]

    def test_needed_rupiah_backwards(self):
        answer = ask("send-money", "en", needed_rupiah=6_368_025)
        assert "For Rp6,368,025 in hand, hand over HK$3,000 with Shop B." in answer.sentences

    def test_from_which_amount_another_is_better(self):
        answer = ask("send-money", "en", corridor="MYS-IDN")
        # RM8 and 0.20 % against RM15 and a bonus of 0.43 %: equal at 7 / 0.0063 ringgit sent.
        assert "From RM1,112 on, Pos Malaysia is better." in answer.sentences
        assert ask("send-money", "en", corridor="MYS-IDN", amount=1112).headline.startswith("Pos Malaysia")
        assert ask("send-money", "en", corridor="MYS-IDN", amount=1111).headline.startswith("GPL Remittance")

    def test_a_service_known_at_two_amounts_only_is_not_said_to_be_better_from_one(self):
        answer = ask("send-money", "en", corridor="MYS-IDN", pay_in="account", pay_out="account", amount=700)
        assert "Wise" in " ".join(answer.table.notes)  # no price for 700
        assert not [said for said in answer.sentences if "Wise is better" in said]

    def test_costs_at_home_count_for_cash_only(self):
        answer = ask("send-money", "en", pay_out="cash", home_cost=20_000)
        assert answer.big_number == "Rp6,339,925"
        assert ask("send-money", "en", home_cost=20_000).big_number == "Rp6,368,025"

    def test_nobody_is_sent_to_a_bank_without_a_way_in_cash(self):
        answer = ask("send-money", "en", corridor="SGP-IDN")
        assert any("Without a bank account" in sentence for sentence in answer.sentences)

    def test_the_corridor_brings_its_amount_limits_and_rate(self):
        inputs = tools.read("send-money", {"corridor": "SGP-IDN"}, "en")
        assert (inputs.amount, inputs.mid_rate) == (Money(400, "SGD"), Decimal("12684.4"))
        controls = {control.field: control for control in tools.controls("send-money", inputs, "en")}
        amount, corridor = controls["amount"], controls["corridor"]
        assert (amount.minimum, amount.maximum, amount.unit) == (260, 645, "S$")
        assert {"amount", "mid_rate"} <= set(corridor.resets)

    @settings(max_examples=25)
    @given(
        corridor=st.sampled_from(["HKG-IDN", "TWN-IDN", "SGP-IDN", "MYS-IDN"]),
        part=st.decimals(0, 1, places=2),
    )
    def test_the_picture_adds_up_everywhere_on_the_slider(self, corridor, part):
        low, high = amount_range(corridor)
        answer = ask("send-money", "en", corridor=corridor, amount=low + (high - low) * part // 1)
        sums = " ".join(answer.working)
        for priced in filter(None, (answer.result.found.best, answer.result.compared)):
            taken = parts(priced)
            assert taken.fee + taken.margin + taken.home == taken.lost
            at_middle = Money(priced.paid.amount * priced.mid_rate, "IDR").rounded()
            assert abs((at_middle - taken.lost - priced.in_hand).amount) <= 1
            for part in (taken.fee, abs(taken.margin), abs(taken.lost)):
                assert not part or money(part, "en") in sums

    def test_every_part_of_the_picture_is_worked_out(self):
        """HK$45 x 2,163 = 97,335; 3,000 x 2,163 - 6,368,025 = 120,975; the difference hides in the rate."""
        working = ask("send-money", "en").working
        assert "The fee HK$45 times Rp2,163 = Rp97,335." in working
        assert "Rp120,975 less the fee Rp97,335 = Rp23,640 hidden in the rate." in working

    def test_rates_stand_with_the_same_digits(self):
        rates = [row[2] for row in ask("send-money", "en", corridor="TWN-IDN").table.rows]
        assert {len(rate.partition(".")[2]) for rate in rates} == {2}

    @pytest.mark.parametrize(
        "values",
        [{"corridor": "SGP-IDN"}, {"corridor": "MYS-IDN"}, {"corridor": "SGP-IDN", "amount": 300}, {}],
    )
    def test_the_picture_tells_the_difference_of_the_headline_and_no_other(self, values):
        """At 400 SGD the headline said Rp328,780 and the buckets Rp43,127, for other sums were paid in."""
        answer = tools.ask("send-money", "en", TODAY, **values)
        (gap,) = re.findall(r"(Rp[\d,]+) more", answer.headline)
        assert re.findall(r"(Rp[\d,]+) less", answer.picture_text) == [gap]


class TestDecodeReceipt:
    def test_lesson_five_receipt(self):
        answer = ask("decode-receipt", "id")
        assert answer.big_number == "Rp128.355"
        assert {row[0]: row[1] for row in answer.table.rows}["Biaya kirim"] == "Rp32.445"
        assert any("Rp160.800" in sentence and "2,5" in sentence for sentence in answer.sentences)

    def test_fee_and_rate_lead_to_the_same_split(self):
        by_fee, by_rate = ask("decode-receipt", "en"), ask("decode-receipt", "en", printed="rate")
        assert by_fee.big_number == by_rate.big_number
        assert by_fee.table == by_rate.table

    def test_without_either_only_the_sum_is_known(self):
        answer = ask("decode-receipt", "en", printed="neither")
        assert answer.big_number == "Rp160,800"
        assert "Fee" not in [row[0] for row in answer.table.rows]

    def test_a_rate_better_than_the_middle_rate_is_no_loss(self):
        answer = ask("decode-receipt", "en", received=6_600_000)
        assert "better than the middle rate" in answer.headline
        assert any("Check the middle rate" in sentence for sentence in answer.sentences)
        result = answer.result
        assert (result.big_number, result.hidden, result.lost) == (
            Money(143_445, "IDR"),
            Money(-143_445, "IDR"),
            Money(-111_000, "IDR"),
        )
        # 6,600,000 - 6,489,000 + 32,445
        assert any("Rp143,445" in line and "Rp32,445" in line for line in answer.working)
        assert "lost" not in " ".join([answer.headline, *answer.sentences])

    def test_where_nothing_is_lost_it_is_said_so(self):
        """3,000 x 2,163 = 6,489,000; less HK$15 at the middle rate, 32,445."""
        free = ask("decode-receipt", "id", received=6_489_000, fee=0)
        assert free.headline == "Tidak ada yang hilang: semuanya sampai, dengan kurs tengah."
        assert not any("setahun" in sentence for sentence in free.sentences)
        sum_only = ask("decode-receipt", "id", received=6_489_000, printed="neither")
        assert sum_only.headline == free.headline
        fee_alone = ask("decode-receipt", "id", received=6_456_555)
        assert fee_alone.headline.startswith("Tidak ada yang tersembunyi di kurs")
        assert any("Rp32.445 tidak pernah sampai" in sentence for sentence in fee_alone.sentences)

    @given(
        received=st.integers(5_000_000, 7_500_000),
        fee=st.integers(0, 100),
        printed=st.sampled_from(["fee", "neither"]),
    )
    def test_the_parts_add_up_to_the_rupiah(self, received, fee, printed):
        result = ask("decode-receipt", "en", received=received, fee=fee, printed=printed).result
        parts = result.received + result.hidden + (result.fee or Money(0, "IDR"))
        assert parts == result.at_middle == Money(6_489_000, "IDR")
        assert result.lost == result.at_middle - result.received

    def test_a_fee_paid_beside_the_money_is_lost_as_well(self):
        """HK$3,000 and HK$15 beside it: 3,015 x 2,163 = 6,521,445; 3,000 x 2,120 = 6,360,000 arrive."""
        answer = ask("decode-receipt", "en", printed="fee_on_top", received=6_360_000)
        result = answer.result
        assert (result.paid, result.lost) == (Money(3015, "HKD"), Money(161_445, "IDR"))
        assert (result.fee, result.hidden) == (Money(32_445, "IDR"), Money(129_000, "IDR"))
        assert result.found.rate == 2120
        assert answer.working[0] == "HK$3,000 and the fee HK$15 beside it = HK$3,015 handed over."

    def test_the_fee_is_counted_in_coins_that_were_paid(self):
        """S$4.36 is 400 - 5,500,000 / 13,901.5 to the cent; times 14,196.31."""
        answer = ask(
            "decode-receipt", "en", currency="SGD", printed="rate", rate="13901.5", received=5_500_000
        )
        assert answer.result.fee_paid == Money("4.36", "SGD")
        assert answer.result.fee == Money(61_896, "IDR")

    def test_any_two_currencies_with_a_rate(self):
        answer = ask("decode-receipt", "en", currency="SGD", to_currency="MYR")
        # 14,196.31 / 4,473.2863 on 30 October 2026 (ECB, crossed through rupiah)
        assert answer.inputs["mid_rate"] == Decimal("3.17358")
        assert answer.big_number.startswith("RM")
        assert "Rp" not in " ".join(
            [
                answer.headline,
                *answer.sentences,
                *answer.working,
                *answer.warnings,
                *answer.rests_on,
            ]
        )

    def test_money_without_a_known_rate_asks_for_it(self):
        with pytest.raises(NoData) as caught:
            ask("decode-receipt", "en", currency="KWD")
        assert caught.value.code == "mid_rate_unknown"
        answer = ask(
            "decode-receipt", "en", currency="KWD", mid_rate=53_000, paid="100.25", received=5_250_000, fee=1
        )
        assert answer.big_number == "Rp10,250"  # (100.25 - 1) x 53,000 - 5,250,000

    @pytest.mark.parametrize(
        ("values", "code", "likely"),
        [
            ({"mid_rate": "0.000462"}, "rate_looks_inverted", "2,164.5"),
            ({"printed": "rate", "rate": "0.000472"}, "rate_looks_inverted", "2,118.64"),
            ({"currency": "JPY", "mid_rate": 11_541}, "rate_for_many_units", "115.41"),
        ],
    )
    def test_a_rate_told_in_another_way_is_noticed_and_called_as_on_the_screen(self, values, code, likely):
        with pytest.raises(InputError) as caught:
            ask("decode-receipt", "en", **values)
        assert caught.value.code == code
        said = tools.explain("decode-receipt", caught.value, "en")
        label = "Rate on the receipt" if "rate" in values else "Middle rate of that day"
        assert said.startswith(f"“{label}”")
        assert likely in said
        assert "_" not in said

    def test_the_example_is_said_to_be_one_until_a_number_is_typed(self):
        assert "An example" in ask("decode-receipt", "en").warnings[0]
        changed = ask("decode-receipt", "en", received=6_300_000)
        assert "An example" not in " ".join(changed.warnings)
        assert "MADE UP" not in changed.picture
        assert "MADE-UP MIDDLE RATE" in changed.picture
        assert "MADE" not in ask("decode-receipt", "en", received=6_300_000, mid_rate=2313).picture

    @pytest.mark.parametrize(
        "currency", ["HKD", "TWD", "SGD", "MYR", "SAR", "USD", "KRW", "JPY", "EUR", "AED"]
    )
    def test_every_currency_has_an_example_that_loses_something(self, currency):
        answer = ask("decode-receipt", "en", currency=currency)
        assert "This much was hidden" in answer.headline

    def test_a_receipt_that_cannot_be(self):
        with pytest.raises(InputError) as caught:
            ask("decode-receipt", "id", printed="rate", received=7_000_000)
        assert caught.value.code == "receipt_contradicts"


class TestHowOften:
    def test_a_flat_fee_is_saved_by_waiting_and_the_home_pays_with_days(self):
        answer = ask("how-often", "en")
        rows = {row[0]: row for row in answer.table.rows}
        assert list(rows) == [
            "every week",
            "every two weeks",
            "every month",
            "every two months",
            "every three months",
        ]
        assert rows["every month"][3] == "Rp76,416,300"  # 12 x 6,368,025
        assert rows["every month"][4] == "0 days"
        assert int(rows["every three months"][4].split()[0]) > int(rows["every two months"][4].split()[0]) > 0

    def test_it_leads_with_a_year_in_which_nobody_goes_short(self):
        answer = ask("how-often", "en")
        assert answer.headline.startswith("Sent every month, nobody goes short")
        assert (
            "Rp775,800 more would arrive, but the family is short of money on 61 days" in answer.sentences[1]
        )

    def test_the_result_is_numbers_under_names_of_no_language(self):
        """12 x 6,368,025 a year, and 775,800 more four times a year with 61 days short."""
        result = ask("how-often", "id").result
        assert (result.best.name, result.best.days_short) == ("month", 0)
        assert result.best.in_hand == Money(76_416_300, "IDR")
        assert result.more(result.most, result.best) == Money(775_800, "IDR")
        assert result.big_number == result.more(result.best, result.least)

    def test_percentages_are_typed_as_such(self):
        inputs = tools.read("how-often", {"waiting_cost": "0,95", "rate_swing": "6%"}, "id")
        assert (inputs.waiting_cost, inputs.rate_swing) == (Decimal("0.0095"), Decimal("0.06"))

    def test_where_all_go_short_the_fewest_days_lead(self):
        answer = ask("how-often", "en", amount=5000, monthly_need=9_000_000, cushion=0)
        assert answer.headline.startswith("Sent every week, the family is short on the fewest days, 7")

    def test_batching_is_said_to_be_a_choice(self):
        assert "This is a choice, not a duty" in ask("how-often", "en").sentences[0]

    def test_without_a_fee_nothing_is_gained_by_waiting(self):
        answer = ask("how-often", "en", service="", fee=0)
        assert answer.big_number.startswith("Rp")
        gap = int(answer.big_number[2:].replace(",", ""))
        assert gap < 2000  # only the cents of 52 weekly parts

    def test_waiting_that_costs_much_makes_every_month_the_cheapest(self):
        answer = ask("how-often", "en", waiting_cost=5)
        assert any("every month is the cheapest" in sentence for sentence in answer.sentences)

    def test_rhythms_without_a_price_are_named_not_guessed(self):
        answer = ask("how-often", "en", corridor="MYS-IDN", service="GPL Remittance", amount=1200)
        assert "every week" not in [row[0] for row in answer.table.rows]
        assert any("No price is known for: every week" in warning for warning in answer.warnings)

    def test_no_price_at_all_is_no_data(self):
        with pytest.raises(NoData) as caught:
            ask("how-often", "en", corridor="MYS-IDN", service="GPL Remittance", amount=100)
        assert caught.value.code == "rhythm_without_prices"

    def test_the_swing_is_a_band_and_said_to_be_assumed(self):
        said = next(line for line in ask("how-often", "en").rests_on if line.startswith("Assumed"))
        assert "the rate swings by 6%" in said
        # 1.645 x 6 % x sqrt((n + 1)(2n + 1) / 6n²) for 52 and for 4 times
        assert "off by 5.8% when sending every week, by 6.8% when sending every three" in said


BAD = [
    ("send-money", {"amount": -5}, "amount_negative"),
    ("send-money", {"amount": 0}, "amount_not_positive"),
    ("send-money", {"amount": Decimal("1e9")}, "number_above"),
    ("send-money", {"amount": Decimal("1e30")}, "amount_too_large"),
    ("send-money", {"amount": float("inf")}, "number_not_finite"),
    ("send-money", {"amount": "banyak"}, "number_unreadable"),
    ("send-money", {"amount": True}, "number_unreadable"),
    ("send-money", {"times_per_month": "1.5"}, "number_not_whole"),
    ("send-money", {"mid_rate": 1}, "rate_one"),
    ("send-money", {"pay_out": "pigeon"}, "choice_unknown"),
    ("send-money", {"own_name": "x" * 31}, "text_too_long"),
    ("send-money", {"unknown": 1}, "field_unknown"),
    ("send-money", {"corridor": "KOR-IDN"}, "corridor_unknown"),
    ("send-money", {"corridor": "SAU-IDN"}, "only_fees_known"),
    ("send-money", {"corridor": "SGP-IDN", "amount": 5000}, "nothing_to_rank"),
    ("send-money", {"corridor": "MYS-IDN", "pay_in": "card"}, "nothing_alike"),
    ("how-often", {"corridor": "KOR-IDN"}, "corridor_unknown"),
    ("how-often", {"service": "Bank Z"}, "choice_unknown"),
    ("decode-receipt", {"fee": 4000}, "fee_exceeds_amount"),
    ("decode-receipt", {"currency": "XXX"}, "currency_unknown"),
    ("decode-receipt", {"mid_rate": 0}, "amount_not_positive"),
]


@each(("name", "values", "code"), BAD)
def test_what_cannot_be_used_is_one_clear_error(name, values, code):
    with pytest.raises(FinlitError) as caught:
        ask(name, "id", **values)
    assert caught.value.code == code
    english, indonesian = (tools.explain(name, caught.value, lang) for lang in ("en", "id"))
    assert english != indonesian
    assert not re.search(r"[{}]|Inputs", english + indonesian)


def test_an_unknown_corridor_is_no_data_not_a_neighbour():
    with pytest.raises(NoData) as caught:
        ask("send-money", "en", corridor="KOR-IDN")
    assert "NO DATA" in tools.explain("send-money", caught.value, "en")
    assert "TIDAK ADA DATA" in tools.explain("send-money", caught.value, "id")


def test_an_error_calls_the_field_what_the_screen_calls_it():
    with pytest.raises(InputError) as caught:
        ask("send-money", "id", amount=-5)
    assert tools.explain("send-money", caught.value, "id").startswith("“Uang yang diserahkan")


def test_numbers_are_read_as_programs_sliders_and_people_write_them():
    read = [
        ask("send-money", "en", amount=amount) for amount in (3000, 3000.0, "3000", Decimal(3000), "3.000,00")
    ]
    assert all(answer.to_json() == read[0].to_json() for answer in read)


def test_an_unknown_tool_is_refused_with_a_suggestion():
    with pytest.raises(InputError) as caught:
        tools.get("send-mony")
    assert "send-money" in str(caught.value)


def test_an_unknown_language_is_refused():
    with pytest.raises(InputError):
        ask("send-money", "fr")


def test_a_name_with_markup_is_only_a_name():
    answer = ask("send-money", "en", own_rate=2120, own_name="<b>x</b>")
    made = page.page("send-money", answer, "en")
    assert "<b>x" not in made
    ElementTree.fromstring(answer.picture)


def test_a_page_to_print_carries_the_code_that_asks_again():
    answer = ask("send-money", "id", amount=2500)
    made = page.page("send-money", answer, "id", again(answer))
    (drawn,) = re.findall(r'<figure class="finlit-again">(<svg.*?</svg>)', made, re.DOTALL)
    size = re.search(r'viewBox="0 0 (\d+) (\d+)"', drawn)
    assert size[1] == size[2]
    assert "width=" not in drawn.partition(">")[0]
    assert made.index("finlit-again") < made.index("finlit-entered")


def test_a_page_without_the_package_of_codes_is_a_page_all_the_same(monkeypatch):
    monkeypatch.setitem(sys.modules, "segno", None)
    answer = ask("send-money", "id")
    assert again(answer) == ""
    assert "finlit-entered" in page.page("send-money", answer, "id", again(answer))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("not json", "plan_file_unreadable"),
        ("[]", "plan_file_unreadable"),
        ('{"tool": "send-money"}', "plan_file_unreadable"),
        ('{"tool": "send-money", "schema": 1, "values": [1]}', "plan_file_unreadable"),
        ('{"tool": "send-money", "schema": 99, "values": {}}', "plan_file_newer"),
        ('{"tool": "how-often", "schema": 1, "values": {}}', "saved_file_of_other_tool"),
        (b"\xff\xfe\x00", "plan_file_unreadable"),
        ("[" * 100_000, "plan_file_unreadable"),
    ],
)
def test_a_file_that_was_not_saved_here_is_refused(content, code):
    with pytest.raises(InputError) as caught:
        opened("send-money", content)
    assert caught.value.code == code


def test_importing_the_tools_brings_no_heavy_room():
    heavy = "numpy pandas babel ipywidgets pygal drawsvg"
    code = (
        "import sys, finlit.tools as t; [t.get(n) for n in t.names()]; "
        f"print([m for m in '{heavy}'.split() if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
