"""The savings tools in both languages: the lessons' numbers, the words, the warnings, the pictures."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import drawn
import pytest
from cases import each, up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import plots, tools
from finlit.errors import FinlitError, NoData
from finlit.money import Money
from finlit.plots import canvas
from finlit.plots.lines import letter, lines
from finlit.tools import savings_figures

TODAY = date(2026, 11, 21)
LOCALE = Path(tools.__file__).parents[1] / "locale"
SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("save-goal", "save-path", "emergency-fund")

ENGLISH = re.compile(
    r"\b(the|and|with|for|from|fee|rate|rates|days|day|month|year|money|cash|lost|less|more|every|price|"
    r"prices|hand|home|of|is|are|to|goal|savings|gold)\b",
    re.IGNORECASE,
)


def ask(name, lang, **values):
    return tools.ask(name, lang, TODAY, **values)


def rupiah_in(words):
    return [
        int(found.replace(".", "").replace(",", "")) for found in re.findall(r"Rp(\d[\d.,]*\d|\d)", words)
    ]


def by_hand(line):
    """Work an Indonesian line out again: the sum before the sign, and what it says it is."""
    asked, _, told = line.partition(" = ")
    result = rupiah_in(told)
    shared = re.search(r"dibagi (?:([\d.]+) kali|Rp([\d.]+))", asked)
    if shared:
        whole = rupiah_in(asked)[0]
        part = int((shared[1] or shared[2]).replace(".", ""))
        return -(-whole // part), result[0] if shared[1] else int(
            re.match(r"[\d.]+", told)[0].replace(".", "")
        )
    total, at = 0, 0
    for found in re.finditer(r"(?:([\d.]+) kali )?Rp(\d[\d.]*\d|\d)", asked):
        sign = -1 if re.search("dikurangi|pajak|biaya|ongkos", asked[at : found.start()]) else 1
        total += sign * int((found[1] or "1").replace(".", "")) * int(found[2].replace(".", ""))
        at = found.end()
    return total, result[0]


class TestSaveGoal:
    def test_lesson_one(self):
        assert ask("save-goal", "id").big_number == "Rp1.250.000"
        second = ask("save-goal", "id", price=45_000_000, months=18, saved=9_000_000)
        assert second.big_number == "Rp2.000.000"
        assert "Rp31.827.000" in ask("save-goal", "id", price_rise=3).headline

    def test_what_rising_prices_would_ask_is_said_although_it_is_not_counted(self):
        said = " ".join(ask("save-goal", "en").sentences)
        assert "2.92% a year, as prices did in 2025" in said
        assert "Rp31,777,580" in said

    def test_too_little_is_answered_with_when_not_with_no(self):
        said = " ".join(ask("save-goal", "id", free=800_000, price=10_000_000, months=10).sentences)
        assert "kurang Rp200.000" in said
        assert "dalam 13 bulan" in said

    def test_enough_is_said_too(self):
        assert any("is enough" in sentence for sentence in ask("save-goal", "en", free=1_300_000).sentences)

    def test_a_price_that_runs_away_is_said(self):
        said = ask("save-goal", "en", free=100_000, price_rise=30).sentences
        assert any("runs away" in sentence for sentence in said)

    def test_the_next_goal_comes_after_the_first(self):
        said = ask("save-goal", "en", next_price=12_500_000).sentences
        assert any("reached in month 34" in sentence for sentence in said)

    def test_enough_stays_enough_although_no_deposit_falls_due(self):
        answer = ask("save-goal", "en", saved=30_000_000, months=2, every="quarter")
        assert answer.big_number == "Rp0"
        assert any("a little will be missing" in sentence for sentence in answer.sentences)

    def test_nothing_to_set_aside_is_never_an_order_to_set_aside_nothing(self):
        answer = ask("save-goal", "en", saved=40_000_000, next_price=50_000_000)
        said = " ".join((*answer.sentences, *answer.working))
        assert "Rp0" not in said
        assert "enough for that too" in said
        assert "go on setting something aside" in said
        assert "Rp40,000,000 is there already, Rp30,000,000 is needed." in answer.working

    def test_what_is_left_over_may_pay_the_next_goal(self):
        said = ask("save-goal", "en", saved=40_000_000, next_price=5_000_000).sentences
        assert any("pays the next goal of Rp5,000,000 too, today" in sentence for sentence in said)

    def test_a_price_that_stays_does_not_run_away(self):
        said = " ".join(ask("save-goal", "en", free=10_000).sentences)
        assert "more than a hundred years" in said
        assert "runs away" not in said

    def test_a_price_that_rises_slower_than_the_savings_does_not_run_away(self):
        said = " ".join(ask("save-goal", "en", free=20_000, price_rise="0.1").sentences)
        assert "more than a hundred years" in said
        assert "runs away" not in said

    def test_at_home_nothing_earns_interest_and_that_is_said(self):
        answer = ask("save-goal", "en", interest=5)
        assert answer.big_number == ask("save-goal", "en").big_number == "Rp1,250,000"
        assert "Interest helps" not in " ".join(answer.sentences)
        assert any("Not counted: 5% interest" in warning for warning in answer.warnings)
        applies = {
            place: {
                c.field: c.applies
                for c in tools.controls("save-goal", tools.read("save-goal", {"place": place}, "id"), "id")
            }
            for place in ("home", "koperasi", "bank")
        }
        assert [applies[place]["interest"] for place in applies] == [False, True, True]

    def test_the_whole_price_is_not_there_before_it_is(self):
        rows = ask("save-goal", "en", price=1_000_000, saved=996_000, months=4).table.rows
        assert [row[-1] for row in rows] == ["99%", "99%", "99%", "100%"]

    def test_a_sum_that_is_rounded_up_says_so(self):
        assert "Rp10.000.000 dibagi 9 kali = Rp1.111.112 tiap kali, dibulatkan ke atas." in (
            ask("save-goal", "id", price=10_000_000, months=9).working
        )

    def test_before_the_price_runs_the_same_money_may_be_enough(self):
        said = " ".join(ask("save-goal", "en", saved=28_500_000, price_rise=50, free=1_500_000).sentences)
        assert "enough to buy sooner: in 4 months" in said

    @pytest.mark.parametrize(
        "values",
        [
            {"place": "bank", "interest": 5, "saved": 20_000_000},
            {"place": "bank", "interest": 5},
            {"place": "koperasi", "interest": 9, "saved": 20_000_000, "months": 60},
            {"place": "koperasi", "interest": 9, "price": 90_000_000, "saved": 40_000_000, "every": "week"},
        ],
    )
    def test_the_working_adds_up(self, values):
        lines = ask("save-goal", "en", **values).working
        line = next(line for line in lines if "interest" in line and "=" in line)
        asked, _, there = line.partition(" = ")
        count = re.search(r"(\d+) times Rp([\d,]+)", asked)
        sums = [int(found.replace(",", "")) for found in re.findall(r"Rp([\d,]*\d)", asked)]
        total = sum(sums[:-1]) - sums[-1]
        if count:
            total += (int(count[1]) - 1) * int(count[2].replace(",", ""))
        assert f"Rp{total:,}" == re.search(r"Rp[\d,]*\d", there)[0]

    def test_the_tax_is_said_with_its_rule(self):
        bank = ask("save-goal", "id", place="bank", interest=5).sentences
        assert any("sejak 2001: 20%" in s and "Rp7.500.000 (PP 131/2000, PP 123/2015" in s for s in bank)
        koperasi = ask("save-goal", "id", place="koperasi", interest=9, price=90_000_000).sentences
        assert any("sejak 2009: 10%" in s and "Rp240.000 (PP 15/2009" in s for s in koperasi)
        for values in ({}, {"place": "koperasi", "interest": 3}):
            assert "Pajak" not in " ".join(ask("save-goal", "id", **values).sentences)

    def test_more_than_a_koperasi_may_pay_is_a_warning(self):
        high = ask("save-goal", "id", place="koperasi", interest=12).warnings
        assert any("12% di atas batas" in warning and "No. 8 Tahun 2023" in warning for warning in high)
        for values in ({"place": "koperasi", "interest": 9}, {"place": "bank", "interest": 12}):
            assert "batas" not in " ".join(ask("save-goal", "id", **values).warnings)

    def test_a_little_more_that_falls_over_the_edge_of_the_tax_is_not_called_enough(self):
        # 162,000 leaves exactly 48,000,000 in the second month: 240,000 interest, free of tax.
        edge = {"place": "koperasi", "interest": 6, "saved": 47_600_000, "price": 48_402_000, "months": 2}
        answer = ask("save-goal", "en", free=163_000, **edge)
        assert answer.big_number == "Rp162,000"
        said = " ".join(answer.sentences)
        assert "Rp163,000 every month just misses it" in said
        assert "since 2009: 10% of all interest" in said
        # 210,000 would be easier to remember than 204,059, and misses.
        round_sum = edge | {"saved": 47_558_150, "price": 48_444_059}
        rounded = ask("save-goal", "en", **round_sum)
        assert rounded.big_number == "Rp204,059"
        assert "Easier to remember" not in " ".join(rounded.sentences)
        assert "sudah cukup" in " ".join(ask("save-goal", "id", free=200_000, **edge).sentences)

    def test_one_month_is_one_month(self):
        assert "after 1 month Rp" in ask("save-goal", "en", months=1).headline

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_too_much_to_count_is_said_in_the_learners_words(self, lang):
        with pytest.raises(FinlitError) as caught:
            ask("save-goal", lang, saved=10**12, interest=20, months=600, place="bank")
        said = tools.explain("save-goal", caught.value, lang)
        assert {"en": "What is saved by then", "id": "Tabungan nanti"}[lang] in said

    def test_the_fruits_ripen_with_the_months(self):
        picture = ask("save-goal", "en", price=10_000_000, months=10).picture_text
        assert "0 of 10 fruits are ripe today" in picture
        assert "next fruit is ripe in month 1, the last in month 10" in picture
        assert "10 of 10" in ask("save-goal", "en", saved=30_000_000).picture_text

    def test_an_example_is_said_to_be_one_until_a_number_is_typed(self):
        begun = ask("save-goal", "en")
        assert "MADE UP" in begun.picture
        assert begun.warnings == (
            "Still an example: the price of Rp30,000,000 and 24 months (2 years). Put in your own figures.",
        )
        half = ask("save-goal", "en", months=12, saved=1_000_000)
        assert "MADE UP" in half.picture
        assert half.warnings[0].startswith("Still an example: the price of Rp30,000,000. ")
        typed = ask("save-goal", "en", price=29_000_000)
        assert "MADE UP" not in typed.picture
        assert not typed.warnings

    def test_nothing_more_is_needed(self):
        answer = ask("save-goal", "id", saved=30_000_000)
        assert answer.big_number == "Rp0"
        assert answer.headline.startswith("Tidak perlu menambah")

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_no_goal_needs_a_bank(self, lang):
        keep = ask("save-goal", lang).sentences[-1]
        assert keep.index("koperasi") < keep.index("bank")


class TestSavePath:
    def rows(self, **values):
        return {row[0]: row for row in ask("save-path", "en", **values).table.rows}

    def test_lesson_six_buying_power(self):
        answer = ask("save-path", "id", saved=9_900_000, monthly=1, months=12, inflation="2.92")
        assert answer.big_number == "Rp9.900.012"
        bank = self.rows(saved=10_000_000, monthly=1, months=12, inflation="2.92", bank_rate=3)["Bank"]
        # 3 percent month by month, a fifth of the interest for tax; rounded to the rupiah each month.
        assert abs(int(bank[1][2:].replace(",", "")) - 10_000_000 * 1.002**12) < 12 + 6

    def test_lesson_six_gold(self):
        gold = ask("save-path", "en", place="gold", saved=2_669_000, monthly=1, months=1)
        assert gold.big_number == "Rp2,515,001"
        assert any("Rp154,000 is lost at once" in sentence for sentence in gold.sentences)

    def test_the_same_money_everywhere_and_the_best_on_top(self):
        rows = self.rows(bank_rate=3)
        assert list(rows) == ["Bank", "At home", "Arisan", "Gold"]
        assert rows["At home"][1] == rows["Arisan"][1] == "Rp9,600,000"
        assert rows["Gold"][2] == "It shrank by Rp552,860"

    def test_the_way_to_the_bank_can_eat_its_interest(self):
        assert next(iter(self.rows(bank_rate=3, trip_cost=11_000))) == "At home"
        said = " ".join(ask("save-path", "en", bank_rate=3).sentences)
        assert "If each trip costs Rp11,000 or more, it is not worth it." in said

    def test_a_way_is_never_said_to_be_dearer_than_what_is_put_in(self):
        said = " ".join(ask("save-path", "en", saved=100_000_000, monthly=50_000, bank_rate=3).sentences)
        assert "If each trip costs Rp50,000 or more" in said

    def test_the_working_adds_up(self):
        lines = ask(
            "save-path", "en", place="bank", admin_fee=12_500, trip_cost=20_000, saved=9_000_000
        ).working
        line = next(line for line in lines if line.startswith("Rp18,600,000 put aside, plus interest"))
        put_aside, interest, tax, fees, way, left = (
            int(found.replace(",", "")) for found in re.findall(r"Rp([\d,]*\d)", line)
        )
        assert put_aside + interest - tax - fees - way == left

    def test_figures_come_with_their_day_and_who_told_them(self):
        said = " ".join(ask("save-path", "en").warnings)
        assert "In 2025 it was 2.92% (BPS)." in said
        assert "16 January 2026 (Antam, in Suara)" in " ".join(ask("save-path", "en", place="gold").warnings)
        bank = " ".join(ask("save-path", "id", place="bank").sentences)
        assert "lebih dari Rp7.500.000, bunganya dipotong pajak 20% (sejak 2001: PP 131/2000" in bank
        member = " ".join(ask("save-path", "id", place="koperasi", koperasi_rate=6).sentences)
        assert "dipotong Rp24.000, yaitu 10% (sejak 2009: PP 15/2009, PMK 112/2010)" in member

    def test_more_than_a_koperasi_may_pay_is_a_warning(self):
        assert any("(9%, Permenkop" in said for said in ask("save-path", "en", koperasi_rate=10).warnings)
        assert "Permenkop" not in " ".join(ask("save-path", "en", koperasi_rate=9).warnings)
        before_the_rule = tools.ask("save-path", "en", date(2020, 1, 1), koperasi_rate=10)
        assert "Permenkop" not in " ".join(before_the_rule.warnings)

    def test_one_month_is_one_month(self):
        answer = ask("save-path", "en", months=1)
        assert "1 months" not in " ".join((answer.headline, answer.table.caption, *answer.working))

    def test_a_koperasi_without_a_rate_is_no_data_and_not_zero(self):
        answer = ask("save-path", "en")
        assert "Koperasi" not in [row[0] for row in answer.table.rows]
        assert any("NO DATA" in note for note in answer.table.notes)
        assert any("NO DATA" in warning for warning in ask("save-path", "en", place="koperasi").warnings)
        assert "Koperasi" in self.rows(koperasi_rate=6)

    def test_a_bank_is_no_data_until_its_plain_account_is_asked(self):
        answer = ask("save-path", "en")
        assert "Bank" not in [row[0] for row in answer.table.rows]
        assert any(note.startswith("Bank: NO DATA") for note in answer.table.notes)
        assert any("NO DATA" in warning for warning in ask("save-path", "en", place="bank").warnings)

    def test_a_plain_account_with_its_fee_leaves_less_than_the_tin_at_home(self):
        """400,000 a month for 24 months at 0.1 % with a fee of 10,000 a month: the order turns round."""
        rows = self.rows(bank_rate="0.1", admin_fee=10_000)
        assert next(iter(rows)) == "At home"
        assert rows["Bank"][1] == "Rp9,368,293"

    def test_keeping_gold_costs_what_it_costs(self):
        kept = ask("save-path", "en", place="gold", gold_fee=2500)
        assert kept.result.big_number < ask("save-path", "en", place="gold").result.big_number

    def test_the_koperasi_cliff_is_told(self):
        answer = ask("save-path", "id", place="koperasi", koperasi_rate=6)
        assert any("Rp240.000" in s and "Rp24.000" in s for s in answer.sentences)

    def test_old_figures_are_called_old(self):
        said = " ".join(ask("save-path", "en", place="gold").warnings)
        assert "Old gold price: of 16 January 2026" in said
        fresh = tools.ask("save-path", "en", date(2026, 1, 20), place="gold")
        assert "Old gold price" not in " ".join(fresh.warnings)

    def test_cover_is_promised_only_while_its_ceiling_is_known(self):
        assert self.rows(bank_rate=3)["Bank"][5] == "yes, up to the ceiling: ask"
        spring = {
            row[0]: row for row in tools.ask("save-path", "en", date(2026, 3, 1), bank_rate=3).table.rows
        }
        assert spring["Bank"][5] == "yes, up to Rp2,000,000,000"
        lure = tools.ask("save-path", "en", date(2026, 3, 1), place="bank", bank_rate=5)
        assert {row[0]: row for row in lure.table.rows}["Bank"][5] == "not certain: ask"
        assert any("none of it may be guaranteed" in warning for warning in lure.warnings)
        assert self.rows(bank_rate=4)["Bank"][5] == "not certain: ask"
        said = ask("save-path", "id", bank_rate=4)
        assert said.table.rows[0][5] == "belum tentu: tanyakan"
        assert any("tidak dijamin sama sekali" in warning for warning in said.warnings)

    def test_a_guarantee_that_has_run_out_is_said_with_its_day(self):
        ended = tools.ask("save-path", "id", date(2026, 6, 1), place="bank")
        assert any(
            "Aturan ini sudah lewat sejak 31 Mei 2026: penjaminan tabungan" in s for s in ended.sentences
        )
        assert not any("3,5%" in s for s in ended.sentences)
        last_day = tools.ask("save-path", "en", date(2026, 5, 31), place="bank")
        assert any("3.5% until 31 May 2026" in s for s in last_day.sentences)
        before = tools.ask("save-path", "en", date(2025, 9, 30), place="bank")
        assert any("3.75% until 30 September 2025" in s for s in before.sentences)

    def test_an_example_is_named_and_stamped_until_the_sum_is_the_familys_own(self):
        begun = ask("save-path", "id")
        assert begun.warnings[0] == (
            "Masih contoh: Rp400.000 disisihkan setiap bulan dan 24 bulan. Isi dengan angka Anda sendiri."
        )
        assert "DATA BUATAN" in begun.picture
        assert "DATA BUATAN" in ask("save-path", "id", months=12, saved=1_000_000).picture
        own = ask("save-path", "id", monthly=300_000)
        assert "DATA BUATAN" not in own.picture
        assert "contoh" not in " ".join(own.warnings)

    @pytest.mark.parametrize(
        ("lang", "said"),
        [
            ("en", "Counted: your turn is last and everybody pays."),
            ("id", "Dihitung: giliran Anda terakhir dan semua membayar."),
        ],
    )
    def test_it_is_said_which_turn_of_the_arisan_is_counted(self, lang, said):
        chosen, other = ask("save-path", lang, place="arisan"), ask("save-path", lang)
        assert said in chosen.warnings
        assert said not in chosen.table.notes
        assert said in other.table.notes

    def test_gold_that_comes_out_best_is_said_with_what_is_assumed(self):
        answer = ask("save-path", "id", gold_change=20)
        assert answer.table.rows[0][0] == "Emas"
        assert any("naik 20% setahun" in warning for warning in answer.warnings)

    @settings(max_examples=up_to(30))
    @given(
        monthly=st.integers(50_000, 2_000_000), months=st.integers(1, 60), saved=st.integers(0, 60_000_000),
        rate=st.integers(1, 9), kind=st.sampled_from(["bank", "koperasi"]),
    )  # fmt: skip
    def test_from_the_trip_that_is_named_on_the_other_place_is_not_better(
        self, monthly, months, saved, rate, kind
    ):
        plan = {"monthly": monthly, "months": months, "saved": saved, "bank_rate": 0, "koperasi_rate": 0}
        plan[f"{kind}_rate"] = rate
        said = " ".join(ask("save-path", "en", **plan).sentences)
        named = re.search(r"each trip costs Rp([\d,]+) or more", said)
        if not named:
            return
        again = ask("save-path", "en", **plan, trip_cost=int(named[1].replace(",", "")))
        assert "more would be left" not in " ".join(again.sentences)

    def test_gold_is_sold_back_at_the_price_that_is_named(self):
        line = next(line for line in ask("save-path", "id", place="gold").working if "gram dijual" in line)
        grams = Decimal(re.match(r"[\d,]+", line)[0].replace(",", "."))
        price, worth, cash, left = rupiah_in(line)
        assert grams * price == worth
        assert worth + cash == left

    def test_what_keeping_gold_takes_is_said(self):
        # sinarharapan.co, 2022: 30,000 a year for keeping an account of gold
        kept = ask("save-path", "en", place="gold", gold_fee=2500, months=12)
        assert "Keeping the gold takes Rp30,000 of it." in kept.sentences
        line = next(line for line in kept.working if "grams are left" in line)
        assert line.startswith("Rp30,000 for keeping it and Rp0 for the family")
        sums = rupiah_in(line)
        assert sums[2] + sums[3] == sums[4]
        without = ask("save-path", "en", place="gold", months=12)
        assert without.result.big_number - kept.result.big_number == Money(30_000, "IDR")

    def test_a_way_that_takes_all_is_one_clear_error(self):
        with pytest.raises(FinlitError) as caught:
            ask("save-path", "id", place="bank", trip_cost=400_000)
        assert caught.value.code == "trip_takes_deposit"

    @settings(max_examples=20)
    @given(
        monthly=st.integers(50_000, 5_000_000), months=st.integers(1, 60),
        place=st.sampled_from(["home", "arisan", "koperasi", "bank", "gold"]), trip=st.integers(0, 40_000),
    )  # fmt: skip
    def test_the_picture_ends_with_the_big_number(self, monthly, months, place, trip):
        answer = ask("save-path", "en", monthly=monthly, months=months, place=place, trip_cost=trip)
        assert f"{answer.big_number} there" in answer.picture_text


class TestEmergencyFund:
    def test_lesson_six(self):
        answer = ask("emergency-fund", "id")
        assert answer.big_number == "Rp7.200.000"
        assert "18 bulan" in answer.headline

    def test_the_storm_delays_it(self):
        answer = ask("emergency-fund", "en")
        assert any("full in month 23" in sentence for sentence in answer.sentences)
        assert (
            "A storm in month 6 takes Rp2,000,000 out of Rp2,400,000; Rp400,000 is left."
            in answer.picture_text
        )

    def test_a_large_storm_makes_a_larger_tin(self):
        answer = ask("emergency-fund", "en", storm_without=4)
        assert answer.big_number == "Rp11,600,000"
        assert any("So the tin is made for the storm" in sentence for sentence in answer.sentences)

    def test_a_storm_that_comes_too_soon_says_what_is_missing(self):
        answer = ask("emergency-fund", "en", storm_month=2)
        assert any("Rp1,200,000 is missing" in sentence for sentence in answer.sentences)

    def test_while_no_money_comes_nothing_is_put_in(self):
        answer = ask("emergency-fund", "en", storm_without=3, saved=9_200_000, storm_month=2)
        # All of it is taken; three months without money, then 9,200,000 at 400,000 takes 23 months.
        assert any("full in month 28" in sentence for sentence in answer.sentences)
        assert "After the storm nothing is put in for 3 months, while no money comes." in answer.working
        assert answer.table.rows[1] == ("Rp400,000", "today", "month 28")

    def test_what_was_missing_is_not_forgotten(self):
        said = ask("emergency-fund", "en", storm_month=2).sentences
        assert "Not counted: paying back the Rp1,200,000, if it is borrowed." in said
        answer = ask("emergency-fund", "id", storm_month=2, monthly=0)
        assert any("mengembalikan Rp2.000.000 itu" in sentence for sentence in answer.sentences)
        assert answer.table.notes == ("Kalau saat musibah uangnya kurang, mengembalikannya belum dihitung.",)
        # Half the sum is missed in the storm although the family's own is not.
        assert ask("emergency-fund", "en").table.notes
        assert not ask("emergency-fund", "en", saved=8_000_000).table.notes

    def test_a_full_tin_that_is_emptied_and_not_filled_is_said(self):
        said = ask("emergency-fund", "en", saved=8_000_000, monthly=0).sentences
        assert any("fills again as soon as something is set aside" in sentence for sentence in said)

    def test_very_little_is_not_counted_in_days(self):
        said = ask("emergency-fund", "id", saved=10_000).sentences
        assert any("sudah dimulai" in sentence for sentence in said)
        assert not any(" 0 hari" in sentence for sentence in said)

    def test_the_picture_says_what_is_missing_and_that_its_month_counts_the_storm(self):
        for lang, missing, label in (
            ("id", "kurang Rp1.200.000", "(kalau ada musibah)"),
            ("en", "Rp1,200,000 is missing", "(with the storm)"),
        ):
            short = ask("emergency-fund", lang, storm_month=2)
            assert missing in short.picture
            assert missing in short.picture_text
            assert f">{label}<" in short.picture
            assert missing not in ask("emergency-fund", lang).picture
            assert f">{label}<" not in ask("emergency-fund", lang, storm_cost=0).picture
        assert "kalau ada musibah, diisi setelah bulan ke-23" in ask("emergency-fund", "id").picture_text

    def test_a_tin_that_stays_full_in_the_storm_is_full_today(self):
        answer = ask("emergency-fund", "id", saved=20_000_000)
        assert answer.headline.startswith("Sudah penuh")
        assert "diisi mulai hari ini" in answer.picture_text
        assert [row[1:] for row in answer.table.rows] == [("hari ini", "hari ini")] * 4

    def test_a_rupiah_a_month_does_not_fill_it_again(self):
        for name in ("headline", "sentences"):
            said = getattr(ask("emergency-fund", "en", saved=8_000_000, monthly=1), name)
            assert "as soon as something" not in " ".join(said)
        said = ask("emergency-fund", "id", saved=8_000_000, monthly=1).sentences
        assert any("Rp1 setiap bulan perlu lebih dari seratus tahun" in sentence for sentence in said)
        assert "as soon as" not in ask("emergency-fund", "en", monthly=1).headline

    def test_the_months_are_called_a_rule_of_thumb_on_the_page(self):
        assert any("rule of thumb" in sentence for sentence in ask("emergency-fund", "en").sentences)
        assert any("patokan" in sentence for sentence in ask("emergency-fund", "id").sentences)

    def test_a_storm_costs_and_does_not_want(self):
        for values in ({}, {"storm_month": 2}, {"storm_without": 4}):
            answer = ask("emergency-fund", "id", **values)
            said = " ".join((*answer.sentences, *answer.working, answer.picture_text))
            assert "butuh Rp" not in said
            assert "perlu biaya" in said

    def test_the_month_of_the_storm_is_asked_only_with_a_storm(self):
        for storm, applies in (({"storm_cost": 0}, False), ({}, True), ({"storm_without": 1}, True)):
            inputs = tools.read("emergency-fund", storm, "id")
            controls = {c.field: c.applies for c in tools.controls("emergency-fund", inputs, "id")}
            assert controls.pop("storm_month") is applies
            assert all(controls.values())

    def test_more_than_a_hundred_years_is_said_so(self):
        answer = ask("emergency-fund", "en", monthly=1)
        assert "more than a hundred years" in answer.headline
        assert [row[0] for row in answer.table.rows] == ["Rp1", "Rp2"]

    def test_more_than_enough_is_not_taken_away(self):
        working = ask("emergency-fund", "en", saved=8_000_000).working
        assert "Rp7,200,000 is needed and Rp8,000,000 is there." in working

    def test_one_month_is_one_month(self):
        answer = ask("emergency-fund", "en", months=1, monthly=2_400_000, storm_cost=0)
        said = " ".join((answer.headline, *answer.sentences, *answer.working))
        assert "1 month" in said
        assert "1 months" not in said

    def test_no_storm(self):
        answer = ask("emergency-fund", "en", storm_cost=0)
        assert (
            "storm" not in " ".join((*answer.sentences, *answer.table.columns, answer.picture_text)).lower()
        )

    def test_who_can_set_nothing_aside_is_not_scolded(self):
        answer = ask("emergency-fund", "id", monthly=0)
        assert answer.headline.startswith("Celengan ini mulai terisi")
        assert answer.table.rows[0][0] == "Rp50.000"

    def test_made_up_figures_are_said(self):
        begun = ask("emergency-fund", "en")
        assert begun.warnings[0] == (
            "Still an example: needs of Rp2,400,000 a month, Rp400,000 set aside every month, and a storm of "
            "Rp2,000,000. Put in your own figures."
        )
        assert "MADE UP" in begun.picture
        for typed in ({"needs": 2_000_000}, {"monthly": 300_000}):
            assert "MADE UP" in ask("emergency-fund", "en", **typed).picture
        own = ask("emergency-fund", "en", needs=2_000_000, monthly=300_000)
        assert own.warnings[0] == "Still an example: a storm of Rp2,000,000. Put in your own figures."
        assert "MADE UP" not in own.picture
        for storm in (0, 1_000_000):
            own = ask("emergency-fund", "en", needs=2_000_000, monthly=300_000, storm_cost=storm)
            assert "example" not in " ".join(own.warnings)


class TestFigures:
    def test_each_has_its_day(self):
        assert savings_figures.newest_rise() == (Decimal("0.0292"), 2025, "BPS")
        assert savings_figures.gold_price().as_of == date(2026, 1, 16)

    def test_a_plain_account_has_its_fee_and_a_rate_only_where_one_was_found(self):
        found = {one.name: one for one in savings_figures.plain_accounts()}
        simpedes = savings_figures.plain_account("BRI Simpedes")
        assert len(found) == 6
        assert (simpedes.fee, simpedes.rate, simpedes.when) == (Money(5500, "IDR"), None, "2025-03")
        assert (found["BCA Tahapan"].fee, found["BCA Tahapan"].rate) == (Money(15_000, "IDR"), 0)
        assert not any(one.rate for one in found.values())  # none as high as a time deposit
        notes = " ".join(ask("save-path", "id").table.notes)
        assert "Biaya admin sebulan: Bank Mandiri TabunganKu Rp0, BRI Simpedes Rp5.500, BNI Taplus" in notes

    def test_the_six_accounts_are_a_choice_that_brings_its_fee(self):
        control = next(
            c
            for c in tools.controls("save-path", tools.read("save-path", {}, "id"), "id")
            if c.field == "account"
        )
        labels = {one.value: one.label for one in control.choices}
        assert len(labels) == 7
        assert labels[""] == "rekening lain"
        assert labels["BRI Simpedes"] == "BRI Simpedes: Rp5.500 sebulan (Maret 2025)"
        for one in savings_figures.plain_accounts():
            inputs = tools.read("save-path", {"account": one.name}, "id")
            assert (inputs.admin_fee, inputs.bank_rate) == (one.fee, 0)
        newer = tools.read("save-path", {"account": "BRI Simpedes", "admin_fee": 6000}, "id")
        assert newer.admin_fee == Money(6000, "IDR")

    def test_a_named_account_stands_apart_until_its_interest_is_asked(self):
        asked = {"account": "BRI Simpedes", "months": 24}
        answer = ask("save-path", "en", **asked)
        assert "Bank" not in " ".join(row[0] for row in answer.table.rows)
        # 24 times 5,500
        assert "Its fee of Rp5,500 a month comes to Rp132,000 in 24 months." in " ".join(answer.table.notes)
        chosen = ask("save-path", "en", place="bank", **asked)
        assert chosen.result.big_number == Money(24 * (400_000 - 5500), "IDR")
        assert any(said.startswith("NO DATA: the interest of this account") for said in chosen.warnings)
        assert "Info Ekonomi" in " ".join(chosen.warnings)
        assert "more" not in " ".join(chosen.sentences[:3])  # nobody says that another place brings more
        typed = ask("save-path", "en", place="bank", bank_rate="0.5", **asked)
        assert "NO DATA: the interest" not in " ".join(typed.warnings)

    def test_rules_of_a_day_before_they_were_known_are_no_data(self):
        assert savings_figures.deposit_tax(TODAY).limit == Money(7_500_000, "IDR")
        with pytest.raises(NoData):
            savings_figures.deposit_tax(date(1999, 1, 1))
        with pytest.raises(NoData):
            savings_figures.koperasi_tax(date(2008, 12, 31))
        assert savings_figures.guarantee_in_force(date(2026, 6, 1)) is None


@each(
    ("name", "values", "code"),
    [
        ("save-goal", {"price": 0}, "amount_not_positive"),
        ("save-goal", {"price": -1}, "amount_negative"),
        ("save-goal", {"months": 601}, "number_above"),
        ("save-goal", {"months": "2.5"}, "number_not_whole"),
        ("save-goal", {"months": 2, "every": "quarter"}, "goal_before_first_deposit"),
        ("save-goal", {"every": "day"}, "choice_unknown"),
        ("save-goal", {"interest": 21}, "number_above"),
        ("save-path", {"place": "mattress"}, "choice_unknown"),
        ("save-path", {"monthly": "banyak"}, "number_unreadable"),
        ("save-path", {"inflation": float("nan")}, "number_not_finite"),
        ("emergency-fund", {"needs": 0}, "amount_not_positive"),
        ("emergency-fund", {"months": 25}, "number_above"),
        ("emergency-fund", {"storm_month": 0}, "amount_not_positive"),
    ],
)
def test_what_cannot_be_used_is_one_clear_error(name, values, code):
    with pytest.raises(FinlitError) as caught:
        ask(name, "id", **values)
    assert caught.value.code == code
    english, indonesian = (tools.explain(name, caught.value, lang) for lang in ("en", "id"))
    assert english != indonesian
    assert not re.search(r"[{}]", english + indonesian)


def rupiah(amount):
    return Money(amount, "IDR")


EXTREME = [
    ("save-goal", {"price": 1, "months": 1}),
    ("save-goal", {"price": 10**12, "months": 600, "free": 1}),
    ("save-goal", {"price": 10**12, "months": 3, "free": 333_333_333_333, "every": "quarter"}),
    ("save-goal", {"price": 10**12, "months": 1, "free": 999_999_999_999, "every": "four_weeks"}),
    ("save-path", {"monthly": 1, "months": 1, "place": "bank", "bank_rate": 0, "admin_fee": 10**6}),
    ("save-path", {"monthly": 10**10, "months": 360, "saved": 10**12, "inflation": 0, "place": "arisan"}),
    ("save-path", {"monthly": 10**10, "months": 360, "saved": 10**12, "bank_rate": 15, "place": "bank"}),
    ("save-path", {"monthly": 10**10, "months": 360, "place": "gold", "gold_change": -20}),
    ("emergency-fund", {"needs": 1, "monthly": 0, "storm_cost": 1, "storm_month": 1}),
    ("emergency-fund", {"needs": 2_400_000, "monthly": 7000}),
    (
        "emergency-fund",
        {"needs": 10**10, "months": 24, "storm_cost": 10**11, "storm_without": 24, "storm_month": 60},
    ),
    ("emergency-fund", {"needs": 10**10, "monthly": 10**10, "saved": 10**12, "storm_cost": 0}),
]


@each("lang", ["en", "id"])
@each(("name", "values"), EXTREME)
def test_words_stay_on_the_sheet_apart_from_each_other_and_whole(name, values, lang):
    picture = ask(name, lang, **values).picture
    assert not drawn.faults(picture)
    assert not any("…" in box.words for box in drawn.words(picture))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("save-goal", {"price": "1000000.5", "months": 1, "free": "500000.5"}),
        ("save-path", {"monthly": "100000.5", "months": 1, "inflation": 0}),
        ("emergency-fund", {"needs": "1000000.5", "months": 1, "monthly": "100000.5"}),
    ],
)
def test_half_a_rupiah_is_the_same_in_the_picture_the_words_and_the_sum(name, values):
    answer = ask(name, "id", **values)
    whole = ask(name, "id", **{key: round(Decimal(value) + Decimal("0.1")) for key, value in values.items()})
    for part in ("big_number", "headline", "sentences", "table", "picture", "working"):
        assert getattr(answer, part) == getattr(whole, part)


def test_smaller_letters_come_before_another_line():
    assert letter("Rp1.250.000", 200, 14) == 14
    assert letter("Rp1.250.000.000", 100, 14) == 12
    assert lines("satu dua tiga", 1000, 12) == ["satu dua tiga"]
    assert lines("satu dua tiga", 1, 12) == ["satu", "dua", "tiga"]


@pytest.mark.parametrize("lang", ["en", "id"])
class TestPictures:
    def test_every_fruit_hangs_in_its_own_place(self, lang):
        watering = plots.Watering(rupiah(1_250_000), "x", None)
        tree = ElementTree.fromstring(plots.tree(range(1, 11), watering, lang).svg)
        fruits = [node for node in tree.iter(f"{SVG}circle") if node.get("r") == "17"]
        places = {(float(node.get("cx")), float(node.get("cy"))) for node in fruits}
        assert len(places) == 10
        apart = min((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a in places for b in places if a != b)
        assert apart > 34**2

    def test_the_storm_takes_its_part_of_the_jar(self, lang):
        storm = plots.Storm(6, rupiah(2), rupiah(4), rupiah(2), rupiah(0))
        shown = plots.Jars(rupiah(1), rupiah(0), rupiah(8), 9, storm)
        svg = plots.jars(shown, lang).svg
        assert [round(part.high, 1) for part in drawn.parts(svg, canvas.BACK)] == [12.5]
        assert [round(part.high, 1) for part in drawn.parts(svg, canvas.THERE)] == [25]
        assert [round(part.high, 1) for part in drawn.parts(svg, canvas.COST)] == [25]
        assert [round(part.high, 1) for part in drawn.parts(svg, canvas.MISSING)] == [50]

    def test_the_hill_stays_on_the_sheet(self, lang):
        points = [plots.Point(m, rupiah(m * 10), rupiah(m * 11), rupiah(m * 9)) for m in range(25)]
        svg = plots.growth(points, lang).svg
        high = float(ElementTree.fromstring(svg).get("height"))
        for path in re.findall(r' d="([^"]+)"', svg):
            for point in re.findall(r"[ML](\S+)", path):
                x, y = map(float, point.split(","))
                assert 0 <= x <= 360
                assert 0 <= y <= high


class TestOnTheWay:
    """What is taken out, and deposits that change."""

    def test_a_goal_pays_for_what_is_taken_out_too(self):
        # (30,000,000 + 1,200,000) / 24
        answer = ask("save-goal", "id", taken=1, **{"taken.1.amount": 1_200_000})
        assert answer.big_number == "Rp1.300.000"
        assert "Rp1.200.000 yang diambil di tengah jalan sudah dihitung" in " ".join(answer.sentences)
        assert "Rp30.000.000 ditambah Rp1.200.000" in answer.working[0]

    def test_an_early_withdrawal_decides(self):
        # 5 million after two months: 2.5 million each, though 35 / 24 million a month would do for the whole.
        answer = ask("save-goal", "en", taken=1, **{"taken.1.month": 2, "taken.1.amount": 5_000_000})
        assert answer.big_number == "Rp2,500,000"
        free = {"taken.1.month": 2, "taken.1.amount": 5_000_000, "free": 1_500_000}
        said = " ".join(ask("save-goal", "en", taken=1, **free).sentences)
        assert "does not even pay for what is taken out" in said

    def test_a_path_with_changes_and_withdrawals(self):
        # 12 x 400,000 + 12 x 200,000 - 2 x 1,000,000
        answer = ask("save-path", "en", changes=1, taken=2, **{"taken.2.month": 20})
        assert answer.big_number == "Rp5,200,000"
        assert answer.result.chosen.put_aside == Money(7_200_000, "IDR")
        assert "12 × Rp400,000 + 12 × Rp200,000 = Rp7,200,000" in answer.working[0]
        assert "Rp5,200,000 put aside and not taken out" in answer.picture_text
        assert not any(row.place.kind == "arisan" for row in answer.result.found.ranked)

    def test_a_goal_with_a_sum_that_grows(self):
        # 12 x 1,190,476 and 12 x 1,309,524, a tenth more to the nearest rupiah, are 30 million.
        answer = ask("save-goal", "en", deposit_rise=10)
        assert answer.big_number == "Rp1,190,476"
        assert answer.sentences[0] == "It grows by 10% every year: Rp1,309,524 every month at the end."
        assert "every month at first" in answer.picture_text
        same = ask("save-goal", "id", deposit_rise=10, months=12)
        assert same.big_number == ask("save-goal", "id", months=12).big_number
        assert "baru naik 10% setelah dua belas bulan" in same.sentences[0]

    def test_a_goal_with_a_sum_that_changes(self):
        # 18 months of 2 million from month 7 on are more than enough; of 1 million 12 million are missing.
        later = ask("save-goal", "en", changes=1, **{"changes.1.month": 7, "changes.1.amount": 2_000_000})
        assert later.big_number == "Rp0"
        assert later.headline.startswith("Nothing is needed before month 7")
        part = ask("save-goal", "id", changes=1, **{"changes.1.month": 7, "changes.1.amount": 1_000_000})
        assert part.big_number == "Rp2.000.000"
        assert "Mulai bulan ke-7: Rp1.000.000 tiap kali." in part.sentences
        end = ask("save-goal", "id", changes=1, saved=6_000_000, **{"changes.1.amount": 0})
        assert (end.big_number, end.working[1]) == ("Rp2.000.000", "Di tengah jalan disisihkan Rp24.000.000.")

    def test_trips_are_paid_for_what_is_taken_out(self):
        values = {"place": "bank", "bank_rate": 0, "trip_cost": 10_000, "taken": 1}
        answer = ask("save-path", "en", **values)
        # 24 ways with 390,000, one million taken out, and two ways to fetch it and the rest.
        assert answer.result.taken == Money(990_000, "IDR")
        assert answer.result.big_number == Money(24 * 390_000 - 1_000_000 - 10_000, "IDR")

    @pytest.mark.parametrize(
        ("code", "name", "values"),
        [
            ("number_above", "save-path", {"taken": 1, "months": 6}),
            ("number_above", "save-goal", {"taken": 1, "months": 6}),
            ("number_above", "save-path", {"changes": 1, "months": 6}),
            ("number_above", "save-goal", {"changes": 1, "months": 12}),
            ("changes_out_of_order", "save-goal", {"changes": 2, "changes.2.month": 5}),
            ("changes_out_of_order", "save-path", {"changes": 2, "changes.2.month": 5}),
            ("withdrawal_above_balance", "save-path", {"taken": 1, "taken.1.amount": 9_000_000}),
            ("arisan_gives_once", "save-path", {"taken": 1, "place": "arisan"}),
            ("amount_negative", "save-goal", {"taken": 1, "taken.1.amount": -5}),
        ],
    )
    def test_bad_input_is_named(self, code, name, values):
        with pytest.raises(FinlitError) as caught:
            ask(name, "id", **values)
        assert caught.value.code == code
        assert tools.explain(name, caught.value, "id")


def test_a_trip_dearer_than_what_is_fetched_is_not_worth_it():
    answer = tools.ask(
        "save-path", "en", TODAY, taken=2, **{"taken.2.month": 12, "taken.2.amount": 1}, bank_rate=9
    )
    assert any("Rp1,000" in sentence for sentence in answer.sentences)
