"""The group tools in both languages: the lesson's numbers, the words, the light, and what is refused."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cases import each
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import page, plots, tools
from finlit.errors import FinlitError
from finlit.money import Money

TODAY = date(2026, 11, 21)
LOCALE = Path(tools.__file__).parents[1] / "locale"
NAMES = ("group-box", "arisan-check", "share-out", "shu-letter")
ENGLISH = re.compile(
    r"\b(the|and|with|for|from|fee|rate|days|day|month|year|money|box|lost|less|more|every|price|share|shares|"
    r"turn|member|members|of|is|are|to|you|your|red|green|yellow)\b",
    re.IGNORECASE,
)


def rp(amount):
    return Money(amount, "IDR")


def ask(name, lang, **values):
    return tools.ask(name, lang, TODAY, **values)


class TestGroupBox:
    def test_lesson_seven_savings(self):
        answer = ask("group-box", "en")
        assert "All members together save Rp28,800,000; Rp1,440,000 of it is yours." in answer.sentences

    def test_twice_the_shares_twice_the_money(self):
        one = ask("group-box", "en", shares=2, own_shares=2)
        assert one.table.rows[-1] == ("Shared out", "Rp1,044,480", "Rp20,889,600")
        two = ask("group-box", "en", shares=2, own_shares=4)
        assert two.big_number == "Rp2,088,960"
        assert any("by shares it is Rp2,088,960" in sentence for sentence in two.sentences)

    def test_a_loss_is_said_and_drawn(self):
        answer = ask("group-box", "en", loss=15)
        assert "worth only" in answer.headline
        assert ">lost<" in answer.picture

    def test_the_picture_has_three_padlocks_in_words_too(self):
        assert "three padlocks" in ask("group-box", "en").picture_text

    @settings(max_examples=20)
    @given(
        members=st.integers(2, 25),
        own=st.integers(1, 5),
        shares=st.integers(1, 5),
        meetings=st.integers(4, 52),
        loss=st.integers(0, 20),
    )
    def test_what_all_take_home_is_never_more_than_the_box(self, members, own, shares, meetings, loss):
        values = {"members": members, "own_shares": own, "shares": shares, "meetings": meetings, "loss": loss}
        row = ask("group-box", "en", **values).table.rows[-1]
        mine, box = (int(cell[2:].replace(",", "")) for cell in row[1:])
        exact = box * own / (own + shares * (members - 1))
        assert exact - 1 < mine <= exact


class TestArisanCheck:
    def test_an_honest_arisan_is_green_with_a_sign_and_a_word(self):
        answer = ask("arisan-check", "id")
        assert answer.headline.startswith("✓ HIJAU")
        assert answer.big_number == "Rp5.000.000"
        assert "HIJAU" in answer.picture

    def test_duos_are_red_and_the_last_ones_are_named(self):
        answer = ask("arisan-check", "id", kind="duos")
        assert answer.headline.startswith("✕ MERAH")
        assert answer.big_number == "Rp4.000.000"
        assert any("158 orang baru" in sentence for sentence in answer.sentences)
        assert answer.table.rows[0][-1] == "ya"
        assert answer.table.rows[-1][-1].startswith("tidak")

    def test_too_much_promised_is_red_whatever_the_kind(self):
        for values in ({"payout": 5_100_000}, {"kind": "descending", "payout": 5_100_000}):
            assert ask("arisan-check", "en", **values).headline.startswith("✕ RED")

    def test_money_that_is_promised_to_nobody_is_asked_for(self):
        answer = ask("arisan-check", "en", payout=4_900_000)
        assert any(
            sentence.startswith("Rp1,000,000 is paid in and promised to nobody")
            for sentence in answer.sentences
        )
        assert any("like a loan at 5.6% a year" in sentence for sentence in answer.sentences)

    def test_a_dear_first_turn_is_held_against_the_law_of_the_day(self):
        said = " ".join(ask("arisan-check", "en", kind="descending").sentences)
        assert "loan at 109.9% a year. A cooperative may take 24% at most" in said
        assert "(Permenkop UKM No. 8 Tahun 2023 Pasal 27)" in said
        before = tools.ask("arisan-check", "en", date(2020, 1, 1), kind="descending")
        assert "cooperative" not in " ".join(before.sentences)

    def test_numbers_of_an_example_are_called_made_up(self):
        assert "made up" in ask("arisan-check", "en").warnings[0]
        assert "made up" not in " ".join(ask("arisan-check", "en", members=11).warnings)

    def test_another_kind_brings_its_own_example(self):
        inputs = tools.read("arisan-check", {"kind": "duos"}, "en")
        assert (inputs.contribution.amount, inputs.payout.amount) == (1_000_000, 1_400_000)

    def test_money_promised_to_nobody_is_never_green(self):
        """The promised five million of nine or twenty that each pays in: everyone loses."""
        for contribution in (900_000, 2_000_000):
            answer = ask("arisan-check", "id", contribution=contribution)
            assert answer.headline.startswith("✕ MERAH")
            assert "✓" not in answer.picture
        assert ask("arisan-check", "id", contribution=900_000).big_number == "Rp40.000.000"


class TestShareOut:
    def test_lesson_seven(self):
        answer = ask("share-out", "en")
        assert answer.big_number == "Rp11,000"
        assert answer.table.rows[0] == ("Sri", "200", "Rp2,000,000", "Rp200,000 more", "Rp2,200,000")

    def test_the_table_adds_up_to_the_box(self):
        answer = ask("share-out", "en", box=4_000_001, shares="Sri 7, Ani 7, Wati 7")
        paid = [int(row[-1][2:].replace(",", "")) for row in answer.table.rows]
        assert sum(paid[:-1]) == paid[-1] == 4_000_001

    def test_what_stays_is_named(self):
        answer = ask("share-out", "en", box=100, shares="A 1, B 1, C 1", leftover="stays")
        assert any("Rp1 stays in the box" in sentence for sentence in answer.sentences)

    def test_names_with_markup_are_only_names(self):
        answer = ask("share-out", "en", shares="<b>x</b> 3, Ani 2")
        ElementTree.fromstring(answer.picture)
        assert "<b>x" not in page.page("share-out", answer, "en")

    def test_lists_as_people_type_them(self):
        inputs = tools.read("share-out", {"shares": "Sri 200;Bu Wati : 150,\n Ani=100,,"}, "en")
        assert [(row.member, row.shares) for row in inputs.shares] == [
            ("Sri", 200),
            ("Bu Wati", 150),
            ("Ani", 100),
        ]


class TestShuLetter:
    def test_lesson_seven(self):
        answer = ask("shu-letter", "id")
        assert answer.table.rows[0][-1] == "Rp120.000"
        assert answer.big_number == "Rp195.000"

    def test_half_a_year_counts_half_and_says_by_which_rule(self):
        late = ask("shu-letter", "en", joined_month=7)
        assert late.table.rows[0][-1] == "Rp60,000"
        assert any("from that month on: Rp750,000" in sentence for sentence in late.sentences)
        next_month = ask("shu-letter", "en", joined_month=7, counting="from_next_month")
        assert next_month.table.rows[0][-1] == "Rp50,000"

    def test_a_name_is_only_used_when_given(self):
        assert ask("shu-letter", "en", member="Kartini").headline.startswith("Kartini, ")


BAD = [
    ("group-box", {"shares": 6}, "number_above"),
    ("group-box", {"members": 1}, "number_below"),
    ("group-box", {"members": "2.5"}, "number_not_whole"),
    ("group-box", {"charge": -1}, "amount_negative"),
    ("arisan-check", {"kind": "pyramid"}, "choice_unknown"),
    ("arisan-check", {"contribution": 0}, "amount_not_positive"),
    ("share-out", {"shares": "Sri"}, "shares_unreadable"),
    ("share-out", {"shares": "Sri -5"}, "shares_unreadable"),
    ("share-out", {"shares": "Sri 5, sri 6"}, "joins_twice"),
    ("share-out", {"shares": ""}, "nothing_to_share"),
    ("share-out", {"shares": "Sri 0"}, "nothing_to_share"),
    ("share-out", {"shares": ", ".join(f"A{place}x 1" for place in range(61))}, "number_above"),
    ("share-out", {"unit": "7"}, "choice_unknown"),
    ("share-out", {"box": 0}, "amount_not_positive"),
    ("shu-letter", {"savings": 70_000_000}, "part_above_whole"),
    ("shu-letter", {"by_savings": 80, "by_business": 25}, "allocation_not_whole"),
    ("shu-letter", {"joined_month": 13}, "number_above"),
]


@each(("name", "values", "code"), BAD)
def test_what_cannot_be_used_is_one_clear_error(name, values, code):
    with pytest.raises(FinlitError) as caught:
        ask(name, "id", **values)
    assert caught.value.code == code
    english, indonesian = (tools.explain(name, caught.value, lang) for lang in ("en", "id"))
    assert english != indonesian
    assert not re.search(r"[{}]", english + indonesian)


class TestPictures:
    def test_the_lamp_is_told_by_sign_and_word_not_by_colour_alone(self):
        for lamp, word in (("red", "STOP"), ("yellow", "ASK"), ("green", "ENOUGH")):
            drawn = plots.light(lamp, Money(10, "IDR"), Money(14, "IDR"), "en")
            assert word in drawn.svg
            assert word in drawn.said

    def test_the_missing_part_is_striped(self):
        short = plots.light("red", Money(10, "IDR"), Money(14, "IDR"), "en").svg
        enough = plots.light("green", Money(14, "IDR"), Money(14, "IDR"), "en").svg
        assert "-stripes" in short
        assert "-stripes" not in enough


def test_the_room_and_the_tools_bring_nothing_heavy():
    script = (
        "import sys, finlit.groups, finlit.tools as t; [t.get(n) for n in ('group-box', 'arisan-check', "
        "'share-out', 'shu-letter')]; heavy = {'numpy', 'pandas', 'babel', 'drawsvg', 'ipywidgets'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class TestArisanAsLived:
    def test_a_published_hui(self):
        # zhongguodreams.com: 4 members, 100 each, bids 30 20 10 0; here in thousands
        answer = ask(
            "arisan-check", "en", kind="bid", members=4, contribution=100_000, bid=30_000, every="month"
        )
        assert [int(turn.cost.amount) for turn in answer.result.turns] == [90_000, 10_000, -40_000, -60_000]
        assert answer.headline.startswith("✓ GREEN")

    def test_twenty_people_in_ten_meetings(self):
        # teknobgt.com 233213
        lived = {"members": 20, "winners": 2, "contribution": 100_000, "payout": 1_000_000}
        answer = ask("arisan-check", "en", **lived)
        assert (answer.result.test.verdict, len(answer.result.turns[0].flows)) == ("green", 10)
        # With three winners there are seven meetings, the last with two: less comes in than is promised.
        uneven = ask("arisan-check", "en", **{**lived, "winners": 3}).result.test
        assert (uneven.paid_in, uneven.promised) == (rp(7 * 20 * 100_000), rp(20_000_000))
        assert uneven.verdict == "red"

    def test_a_fee_is_named_and_is_not_promised_to_nobody(self):
        answer = ask("arisan-check", "en", payout=4_950_000, fee=50_000)
        assert answer.headline.startswith("! YELLOW: the sums fit")
        assert answer.big_number == "Rp500,000"
        assert "The organiser keeps Rp500,000." in answer.picture_text
        assert "nobody" not in answer.picture_text
        assert ask("arisan-check", "en", fee=50_000).headline.startswith(
            "✕ RED"
        )  # promised on top of the pot

    def test_a_fee_that_is_paid_on_top(self):
        # dekat.solusijodoh.com/cara-menghitung-arisan: ten people, 1,000,000 and 50,000 each, 500,000 kept
        lived = {"contribution": 1_000_000, "payout": 10_000_000, "fee": 500_000}
        answer = ask("arisan-check", "en", **lived, fee_from="beside")
        assert answer.headline.startswith("! YELLOW")
        assert (answer.big_number, answer.result.turns[0].pays) == ("Rp5,000,000", rp(10_500_000))
        assert "Rp1,050,000 is missing at every later meeting" in " ".join(answer.sentences)
        out_of_it = ask("arisan-check", "en", **lived)
        assert "For the organiser's part Rp5,000,000 is missing" in " ".join(out_of_it.sentences)
        tembak = {"kind": "bid", "members": 4, "contribution": 100_000, "bid": 30_000, "fee": 10_000}
        costs = [turn.cost for turn in ask("arisan-check", "en", **tembak, fee_from="beside").result.turns]
        assert costs == [rp(100_000), rp(20_000), rp(-30_000), rp(-50_000)]

    def test_a_share_is_worth_the_same_everywhere_on_the_screen(self):
        answer = ask("share-out", "en", shares="Sri 85, Wati 2", box=2_671_852, unit="1000")
        assert answer.big_number == "Rp30,710"
        assert answer.working[0] == "Rp2,671,852 for 87 shares = Rp30,710 each."
        assert [row[-1] for row in answer.table.rows[:2]] == ["Rp2,610,000", "Rp61,000"]

    def test_two_places_are_missing_twice(self):
        said = " ".join(ask("arisan-check", "en", lots=2).sentences)
        assert "2 places" in said
        assert "Rp1,000,000 is missing at every later meeting" in said

    def test_income_the_same_for_each(self):
        # savings-revolution.org, 14 March 2017
        answer = ask("share-out", "en", rule="equal", box=1_100_000, shares="A 90, B 10", share_price=10_000)
        assert [row.paid for row in answer.result.shared.rows] == [rp(950_000), rp(150_000)]
        assert answer.big_number == "Rp50,000"
        lost = ask("share-out", "en", rule="equal", box=900_000, shares="A 90, B 10", share_price=10_000)
        assert [row.paid for row in lost.result.shared.rows] == [rp(810_000), rp(90_000)]
        assert lost.big_number == "Rp9,000"


@each(
    "box",
    [
        {"share_price": 100, "own_shares": 2},
        {"share_price": 333, "own_shares": 1, "meetings": 7, "loss": 13},
        {"share_price": 101, "own_shares": 5, "members": 7, "charge": "1.3", "loss": 1},
        {"meetings": 5, "charge": 0, "loss": 100},
        {"charge": 0, "loss": 0},
    ],
)
def test_the_box_adds_up_as_it_is_printed(box):
    rows = tools.ask("group-box", "en", TODAY, **box).table.rows
    for column in (1, 2):
        sums = {row[0]: int(row[column].replace("Rp", "").replace(",", "")) for row in rows}
        together = sums["Saved"] + sums.get("Brought by loans", 0) - sums.get("Lost", 0)
        assert together == sums["Shared out"], rows
