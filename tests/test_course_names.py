"""What prose names in braces (facts with days and sources, districts, skins), and lessons by their blocks."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from cases import each, in_turn
from course_sources import HEADER, pair

from finlit.course.blocks import lesson_numbers, read_lesson
from finlit.course.build import build_pack
from finlit.course.district import KEYS, district_names, read_district
from finlit.course.facts import read_facts
from finlit.course.names import SKIN_WORDS, read_names
from finlit.course.places import notebooks_folder
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, text

SKINS = ("caregiver", "plantation", "homeworker", "seafarer")
FACTS = notebooks_folder() / "src" / "facts.toml"
HEAD = "as_of = 2026-06-01\n"


def facts_of(folder: Path, words: str, on: date | None = None):
    path = folder / "facts.toml"
    path.write_text(HEAD + words, encoding="utf-8")
    return read_facts(path, on)[0]


WAGE = """[wage]
title = { en = "Wage", id = "Upah" }
data = "rules_indonesia"
where = { key = "hk.wage.domestic" }
currency = "HKD"
"""


@pytest.mark.parametrize(
    ("on", "value", "until"),
    [
        (date(2025, 9, 29), 4990, date(2025, 9, 29)),
        (date(2025, 9, 30), 5100, date(2026, 9, 29)),
        (date(2026, 12, 1), 5100, date(2026, 9, 29)),
    ],
)
def test_the_newest_row_that_has_begun_counts_and_brings_its_days(
    tmp_path: Path, on: date, value: int, until: date
) -> None:
    fact = facts_of(tmp_path, WAGE, on)["wage"]
    assert (fact.value, fact.valid_to) == (value, until)
    assert fact.source


def test_a_fact_that_has_run_out_says_so(tmp_path: Path) -> None:
    fact = facts_of(tmp_path, WAGE)["wage"]
    assert "HK$5.100" in fact.told("Upah", date(2026, 9, 29), "id")
    assert "sudah lewat" not in fact.told("Upah", date(2026, 9, 29), "id")
    assert "sudah lewat" in fact.told("Upah", date(2026, 9, 30), "id")
    assert "run out" in fact.told("Wage", date(2026, 9, 30), "en")


def test_a_sum_over_facts_is_exact_and_ends_with_the_first_of_them(tmp_path: Path) -> None:
    words = WAGE + '[rate]\nvalue = 2313.14\nsource = "ECB"\n[home]\nformula = "wage * rate"\ndigits = -5\n'
    home = facts_of(tmp_path, words + 'currency = "IDR"\n')["home"]
    assert home.value == Decimal(11_800_000)
    assert home.written("id") == "Rp11.800.000"
    assert home.valid_to == date(2026, 9, 29)
    assert "ECB" in home.source


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (WAGE.replace("hk.wage", "hk.wag"), "0 rows"),
        ('[all]\ndata = "wages_abroad"\nwhere = { destination = "Hong Kong" }\n', "kinds"),
        (WAGE.replace("data", "dat"), "dat"),
        (WAGE.replace("rules_indonesia", "rules"), "rules"),
        ('[home]\nformula = "wage * 2"\n', "wage"),
        ("[home\n", "line"),
    ],
)
def test_a_fact_that_is_not_one_is_refused_by_name(tmp_path: Path, words: str, reason: str) -> None:
    with pytest.raises(InputError) as raised:
        facts_of(tmp_path, words)
    assert raised.value.code == "facts_unreadable"
    assert reason in str(raised.value)


def test_every_fact_of_the_lessons_has_a_title_a_source_and_a_value() -> None:
    for fact in read_facts(FACTS)[0].values():
        assert fact.source, fact.name
        assert set(fact.entry.title or {}) == set(LANGUAGES), fact.name
        assert all(fact.written(lang) for lang in LANGUAGES)


@pytest.mark.parametrize("name", district_names())
def test_every_fact_of_a_district_has_a_source_and_what_is_not_known_says_where_to_ask(name: str) -> None:
    district = read_district(name)
    for key, fact in district.facts.items():
        assert fact.source or key in ("district", "province", "local_language"), key
    for key in KEYS:
        for lang in LANGUAGES:
            said = district.said(key, lang)
            if key not in district.facts and key not in ("district", "province", "village_office"):
                assert text("course.district.village_office", lang) in said


def test_two_districts_differ_in_what_they_name() -> None:
    first, second = read_district("tulungagung"), read_district("Lombok Tengah")
    same = [key for key in KEYS if first.said(key, "id") == second.said(key, "id")]
    assert len(KEYS) - len(same) >= 20
    assert first.facts["minimum_wage"].value == 2_628_190  # governor's decree 100.3.3.1/937/013/2025
    assert second.facts["minimum_wage"].value == 2_741_256


def test_a_district_that_is_not_there_is_refused_with_the_names_there_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tulungagung"):
        read_district("atlantis")
    own = tmp_path / "own.toml"
    own.write_text(HEAD + '[market]\nvalue = "Pasar Kita"\n')
    assert read_district(own).said("market", "id") == "Pasar Kita"
    own.write_text(HEAD + '[harbour]\nvalue = "Tanjung"\n')
    with pytest.raises(InputError, match="harbour"):
        read_district(own)


@pytest.mark.parametrize("skin", SKINS)
def test_every_skin_says_every_word_and_indonesian_needs_no_pronoun_before_a_noun(skin: str) -> None:
    names = read_names(skin=skin)
    for word in SKIN_WORDS:
        assert names.fill(f"{{{word}}}", "en", "x")
    for word in set(SKIN_WORDS) - {"her", "Her"}:
        assert names.fill(f"{{{word}}}", "id", "x")
    with pytest.raises(InputError):
        names.fill("{her}", "id", "x")


def test_a_name_is_filled_as_the_language_writes_it_and_no_dollar_begins_a_formula() -> None:
    names = read_names()
    assert names.fill("{hkg_wage} {minimum_wage}", "id", "x") == r"HK\$5.100 Rp2.628.190"
    assert names.fill("{hkg_wage} {minimum_wage}", "en", "x") == r"HK\$5,100 Rp2,628,190"
    with pytest.raises(InputError, match="hkg_wage"):
        names.fill("{hkg_wages}", "en", "x.py")


@each(("number", "lang"), in_turn(lesson_numbers(), LANGUAGES))
def test_a_lesson_is_read_by_its_blocks_with_no_name_left_open(number: int, lang: str) -> None:
    lesson = read_lesson(number, lang, district="lombok_tengah", skin="seafarer")
    assert {"story", "guess", "tool", "paper", "rule", "promise"} <= set(lesson.blocks)
    for words in (
        *(lesson.block(name) for name in lesson.blocks),
        *lesson.story,
        *lesson.ending,
        lesson.sources,
    ):
        assert "{" not in words
    assert [asked.number for asked in lesson.questions] == list(range(1, len(lesson.questions) + 1))
    assert sum(asked.part.points for asked in lesson.questions) == (lesson.key.out_of if lesson.key else 0)


LESSON = HEADER + pair("## {market} and {hkg_wage}", "## {market} dan {hkg_wage}", more=' block="story"')
CELL = '# %%\nfrom finlit.widgets import show\n\nshow("send-money", lang=lang)\n'


def test_a_pack_differs_in_words_and_in_no_cell_of_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("notebooks", "exercises"):
        (tmp_path / kind / "src").mkdir(parents=True)
    (tmp_path / "notebooks/src/01_trial.py").write_text(LESSON + CELL)
    (tmp_path / "notebooks/src/facts.toml").write_text(HEAD + WAGE.replace("[wage]", "[hkg_wage]"))
    monkeypatch.setattr("finlit.course.reading.notebooks_folder", lambda: tmp_path / "notebooks")
    monkeypatch.setattr("finlit.course.reading.exercises_folder", lambda: tmp_path / "exercises")
    monkeypatch.setattr("finlit.course.names.notebooks_folder", lambda: tmp_path / "notebooks")
    packs = {
        name: {path.name: path for path in build_pack(tmp_path / name, name, on=date(2027, 1, 1))}
        for name in ("tulungagung", "lombok_tengah")
    }
    assert [*packs["tulungagung"]] == [*packs["lombok_tengah"]]
    first, second = (
        json.loads(pack["01_trial.ipynb"].read_text("utf-8"))["cells"] for pack in packs.values()
    )
    assert [cell["source"] for cell in first] != [cell["source"] for cell in second]
    assert "Pasar Renteng" in str(second)
    assert "sudah lewat" in str(second)
    code = [[cell for cell in pack if cell["cell_type"] == "code"] for pack in (first, second)]
    assert code[0] == code[1] != []
