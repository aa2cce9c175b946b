"""The tool for term deposits: its numbers, what it says first, and what it refuses."""

from datetime import date

import pytest
from every_tool import TODAY

from finlit import tools
from finlit.errors import InputError
from finlit.money import Money


def ask(lang="en", day=TODAY, **values):
    return tools.ask("deposit", lang, day, **values)


def rp(amount):
    return Money(amount, "IDR")


def test_a_published_deposit():
    # suara.com, 16 December 2025: 100 million at 4 percent, 3.2 million after tax
    answer = ask(amount=100_000_000, rate=4, months=12)
    assert answer.result.path.net_interest == rp(3_200_000)
    assert answer.big_number == "Rp103,200,000"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"rate": 3}, "guarantees all Rp10,000,000"),
        ({"rate": "3.5"}, "guarantees all"),
        ({"rate": 4}, "NOTHING of it is guaranteed"),
        ({"rate": 6, "place": "bpr"}, "guarantees all"),
        ({"rate": 6, "place": "koperasi"}, "not guaranteed by the state"),
        ({"rate": 3, "also_there": 1_995_000_000}, "guarantees Rp2,000,000,000 of"),
    ],
)
def test_safety_comes_first(values, said):
    assert said in ask(**values).sentences[0]


def test_a_guarantee_that_has_run_out_is_said_first():
    answer = ask(day=date(2026, 11, 29), rate=4)
    assert "has run out on 31 May 2026" in answer.sentences[0]
    assert answer.result.covered is None
    assert any("above the last known ceiling" in warning for warning in answer.warnings)


def test_breaking_comes_second():
    answer = ask(penalty="0.5", broken_after=8)
    assert answer.sentences[1].startswith("Taken out after 8 months, you have only Rp9,950,000")
    assert answer.result.broken.lost == rp(50_000 + 160_000)
    assert not any("No penalty" in warning for warning in answer.warnings)


def test_broken_after_its_end_names_the_field():
    with pytest.raises(InputError) as caught:
        ask(months=6, broken_after=7)
    assert caught.value.code == "deposit_over"
    said = tools.explain("deposit", caught.value, "id")
    assert "sudah jatuh tempo" in said


def test_half_of_the_time_is_the_start():
    assert ask(months=7).result.broken.months == 3
    assert ask(months=1).result.broken.months == 1  # its end: nothing is lost
    assert not ask(months=1).result.broken.lost


def test_a_profit_share_is_called_expected():
    answer = ask(place="syariah", rate="4.25", lang="id")
    assert "mungkin" in answer.headline
    assert "PERKIRAAN" in answer.picture_text


def test_what_lies_besides_in_the_bank_counts_for_the_tax():
    assert not ask(amount=5_000_000).result.path.tax
    assert ask(amount=5_000_000, also_there=3_000_000).result.path.tax == rp(30_000)


def test_the_picture_shows_what_is_in_the_numbers():
    answer = ask(penalty="0.5", broken_after=8)
    assert answer.picture_text.endswith("Taken out after 8 months: Rp9,950,000.")
    assert "Rp160,000" in answer.picture


def test_a_rolled_deposit_shows_its_loss_in_the_first_term():
    answer = ask(rolls=1, penalty=1)
    assert answer.result.broken.months == 6
    assert answer.result.broken.lost == rp(100_000 + 120_000)
    assert "goes on by itself 1 time." in " ".join(answer.sentences)


def test_other_savings_are_not_asked_for_in_a_koperasi():
    shown = {
        one.field: one.applies
        for one in tools.controls("deposit", tools.read("deposit", {"place": "koperasi"}, "id"), "id")
    }
    assert (shown["also_there"], shown["joins"]) == (False, False)
    answer = ask(place="koperasi", rate=12)
    assert any("Pasal 26 ayat (4)" in warning for warning in answer.warnings)


def test_a_deposit_that_grows_beyond_what_is_counted_is_told_so():
    given = {"months": 24, "rate": 30, "place": "koperasi", "joins": "deposit", "paid": "end", "rolls": 49}
    with pytest.raises(InputError) as caught:
        tools.ask("deposit", "id", TODAY, **given, amount=10**12)
    assert caught.value.code == "amount_too_large"


def test_a_thousand_years_are_too_long():
    with pytest.raises(InputError) as caught:
        tools.ask("deposit", "en", TODAY, months=120, rolls=100, paid="month")
    assert (caught.value.code, caught.value.values["name"]) == ("number_above", "rolls")
    assert tools.ask("deposit", "en", TODAY, months=120, rolls=9).result.big_number
