"""The worked numbers of the curriculum come out of the numbers of each story."""

from decimal import Decimal

from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.course import load_exercise
from finlit.i18n import in_words
from finlit.money import without_words

NUMBERS = [
    # Money goals: amounts a month, months, prices that rise, a goal in dollars, a plan that is revised.
    (1, "monthly_amount", "1250000"),
    (1, "with_savings", "2000000"),
    (1, "months_needed", "13"),
    (1, "price_then", "31827000"),
    (1, "house_then", "168729600"),
    (1, "house_monthly", "4131378"),
    (1, "revised", "1666667"),
    (1, "dollars_then", "14193"),
    (1, "dollars_now", "12969"),
    (1, "wages_then", "2.8"),
    (1, "wages_now", "2.5"),
    # Where the money goes: a month, and the year that it hides.
    (2, "total_spending", "4060000"),
    (2, "surplus", "840000"),
    (2, "food_share", "43.1"),
    (2, "cigarettes_year", "4320000"),
    (2, "year_left", "-2900000"),
    (2, "lebaran_month", "-3600000"),
    (2, "aside", "641667"),
    (2, "more_than_four_weeks", "8.3"),
    # The family agreement: a share, two years in rupiah, the band of the rate.
    (8, "savings_share", "25.5"),
    (8, "two_years", "67485600"),
    (8, "low", "65945880"),
    (8, "high", "72169968"),
    # Risk and insurance: the average, a month of the cover, the own part, the old-age saving.
    (9, "average", "800000"),
    (9, "month_price", "11935"),
    (9, "contract_month", "13854"),
    (9, "own_part", "15000000"),
    (9, "old_age", "4800000"),
    # Safe from cheats: ten percent a month against a bank, the sixth round, what each one lost.
    (10, "promised", "31384284"),
    (10, "in_bank", "10300000"),
    (10, "sixth_level", "15625"),
    (10, "each_lost", "7143"),
    (10, "months_lost", "11.9"),
    # Small business: cakes, cups, payback without and with a wage, chickens at two prices.
    (11, "looks_like", "90000"),
    (11, "after_her_wage", "0"),
    (11, "cups", "462"),
    (11, "payback_unpaid", "3"),
    (11, "payback", "20"),
    (11, "left_before", "4650000"),
    (11, "missing_now", "1050000"),
    (11, "lowest_price", "15185"),
    # Coming home: saved, needed, missing, what closes it, an early return, one more term.
    (12, "saved", "27000000"),
    (12, "need", "28700000"),
    (12, "missing", "1700000"),
    (12, "closes_it", "1594445"),
    (12, "early", "16700000"),
    (12, "one_more_term", "72169968"),
]


@each(("lesson", "name", "expected"), NUMBERS)
def test_a_number_of_the_curriculum_comes_out_of_the_story(lesson: int, name: str, expected: str) -> None:
    exercise = load_exercise(lesson)
    worked = {answer.name: answer.value for answer in exercise.answers} | exercise.given
    assert round(worked[name], -Decimal(expected).as_tuple().exponent) == Decimal(expected)


SAID = {
    # Lesson 5: 6,328,200 rupiah; 2.5 percent. Lesson 6: 18 months.
    ("id", 5, 1): (
        "6 jt 328 rb 200",
        "6jt 328rb 200",
        "6 jt 328.200",
        "6 juta tiga ratus 28 ribu 200",
        "enam juta tiga ratus dua puluh delapan ribu dua ratus rupiah",
        "Rp6.328.200,-",
        "~6.328.200",
    ),
    ("en", 5, 1): (
        "6 million 328 thousand 200",
        "six million three hundred and twenty-eight thousand two hundred",
        "6,328,200/-",
    ),
    ("id", 5, 4): (
        "2½",
        "2 1/2",
        "dua setengah persen",
        "2 setengah persen",
        "dua koma lima",
        "2,5 dari 100",
    ),
    ("en", 5, 4): ("two and a half percent", "two point five", "2.5 out of 100", "2 1/2"),
    ("id", 6, 1): ("delapan belas bulan", "18bln", "bulan ke-18", "18x"),
    ("en", 6, 1): ("eighteen months", "18th", "eighteen"),
    ("id", 4, 5): ("jawaban d", "pilih d", "jwb: d", "(D)", "Ｄ", "D karena semuanya dihitung", "d)"),
    ("en", 4, 5): ("answer: d", "Option D", "I choose D", "- D"),
    ("id", 7, 4): (
        "B/D/C/A",
        "B lalu D lalu C lalu A",
        "Urutannya: B, D, C dan A",
        "= BDCA",
        "b.d.c.a",
        "B|D|C|A",
    ),
    ("en", 7, 4): ("B|D|C|A", "B then D then C then A", "Order: B, D, C and A", "1) B 2) D 3) C 4) A"),
    ("id", 5, 6): (
        "1. 5000\n2. 30\n3. 2150\n4. 2163\n5. 10685500",
        "- 5000\n- 30\n- 2150\n- 2163\n- 10685500",
        "5000 / 30 / 2150 / 2163 / 10685500",
        "lima ribu; tiga puluh; 2150; 2163; 10685500",
    ),
}


def test_numbers_in_words_and_answers_in_sentences_are_read() -> None:
    for (lang, lesson, question), spellings in SAID.items():
        for written in spellings:
            assert load_exercise(lesson).mark(question, written, lang).outcome == "right", (lang, written)


def test_what_is_said_in_words_gets_its_own_hint() -> None:
    fee_ignored = ("6 jt 360 rb", "enam juta tiga ratus enam puluh ribu", "6,36 juta")
    for written in fee_ignored:
        assert load_exercise(5).mark(1, written, "id").outcome == "fee_ignored", written
    assert load_exercise(5).mark(4, "setengah persen", "id").outcome == "only_fee_counted"
    assert load_exercise(5).mark(4, "half a percent", "en").outcome == "only_fee_counted"
    for written in ("dua toko", "satu", "dua tiga", "enam juta tujuh juta"):
        assert load_exercise(5).mark(1, written, "id").score == 0, written


@given(st.integers(1, 999_999_999_999), st.sampled_from(["id", "en"]))
def test_a_number_in_words_is_the_number(number: int, lang: str) -> None:
    said = in_words(number, lang)
    assert Decimal(without_words(said, lang)[0]) == number, said
