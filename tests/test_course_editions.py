"""The course on paper: every edition from the same blocks, for any language, district and skin."""

import ast
import re
from datetime import date
from itertools import product

import pytest
from cases import each, in_turn, some
from commands import run

from finlit.course.blocks import lesson_numbers, read_lesson
from finlit.course.editions import EDITIONS, printed, sheets_of
from finlit.course.shown import tool_shown
from finlit.errors import InputError
from finlit.export import Sheet, as_typst, booklet
from finlit.i18n import text
from finlit.language import LANGUAGES

DAY = date(2026, 11, 29)
ROOM = "http://192.168.1.20:8000"
NUMBERS = lesson_numbers()


def pages(pdf):
    return len(re.findall(rb"/Type ?/Page\b", pdf))


@pytest.mark.parametrize(("number", "lang"), in_turn(some(NUMBERS, 4), LANGUAGES))
def test_a_sheet_is_one_page_with_its_tools(number, lang):
    assert pages(printed(lang, lessons=[number], editions=["sheet"], address=ROOM, on=DAY)) == 1


@each(("number", "lang"), in_turn(NUMBERS, LANGUAGES))
def test_what_learners_get_holds_no_key(number, lang):
    lesson = read_lesson(number, lang, on=DAY)
    told = "\n".join(part for sheet in sheets_of(lesson, ["exercise"]) for part in sheet.parts)
    for asked in lesson.questions:
        for rubric in getattr(asked.part, "rubric", {}).get(lang, []):
            assert rubric not in told
        for wrong in getattr(asked.part, "wrong", ()):
            assert text(f"course.hint.{wrong.hint}", lang) not in told
    assert "**Shift**" not in told
    assert "**Ctrl**" not in told


@each("number", NUMBERS)
def test_each_tool_of_a_lesson_is_read_without_being_run(number):
    lesson = read_lesson(number, "id", on=DAY)
    for cell in lesson.tools:
        name, given = tool_shown(cell)
        if "show(" in cell:
            assert f'show("{name}"' in cell
            assert all(ast.literal_eval(repr(value)) == value for value in given.values())


@pytest.mark.parametrize("number", NUMBERS)
def test_what_is_read_of_a_tool_is_what_the_cell_shows(number, monkeypatch):
    shown = []
    monkeypatch.setattr("finlit.widgets.show", lambda name, lang, **given: shown.append((name, given)))
    for cell in read_lesson(number, "id", on=DAY).tools:
        if "show(" in cell:
            exec(compile(cell, "cell", "exec"), {"lang": "id"})
            assert tool_shown(cell) == shown.pop()


def test_another_district_changes_places_and_no_number_of_the_exercise():
    here, there = (
        read_lesson(NUMBERS[0], "id", district, on=DAY) for district in ("tulungagung", "lombok_tengah")
    )
    assert sheets_of(here) != sheets_of(there)
    assert [asked.part for asked in here.questions] == [asked.part for asked in there.questions]


def test_an_unknown_edition_is_named():
    with pytest.raises(InputError) as caught:
        printed("id", lessons=NUMBERS[:1], editions=["poster"], on=DAY)
    assert caught.value.code == "choice_unknown"
    assert "sunday" in str(caught.value.values["choices"])


def test_words_are_words_whatever_signs_are_in_them():
    signs = 'Rp1.000 #eval("x") $x$ @ref <tag> `raw` *bold* _em_ ~ \\ [a](http://b) "q" <script>'
    assert booklet(
        [Sheet("k", "o", signs, (signs, f"- {signs}", f"| {signs} | b |\n|---|---|\n| {signs} | c |"))],
        "t",
        "en",
    )
    assert as_typst('#panic("x")') == '#"#panic(\\"x\\")"'


def test_no_heading_skips_a_level():
    assert booklet([Sheet("k", "o", "t", ("### deep", "# top", "#### deeper"))], "t", "id").startswith(
        b"%PDF"
    )


def test_the_command_prints_and_hands_over_the_words(tmp_path):
    done = run(
        "print", str(NUMBERS[0]), "--edition", "radio,sheet", "--words", "teks", cwd=tmp_path, lang="id"
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "finlit-tulungagung-id.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in (tmp_path / "teks").iterdir()) == ["radio", "sheet"]


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "district"), product(LANGUAGES, ["tulungagung", "lombok_tengah"]))
def test_the_whole_course_is_one_pdf(lang, district):
    pdf = printed(lang, district=district, address=ROOM, on=DAY)
    assert pages(pdf) >= len(NUMBERS) * len(EDITIONS) // 2


def test_a_radio_script_lasts_a_minute_and_a_talk_show_has_three_calls() -> None:
    for lang, district in product(LANGUAGES, ("tulungagung", "lombok_tengah")):
        for number in lesson_numbers():
            lesson = read_lesson(number, lang, district)
            spoken = [line for line in lesson.block("radio").splitlines() if not line.startswith("#")]
            assert 130 <= len(" ".join(spoken).split()) <= 150, (lang, district, number)
            minutes = re.findall(r"^(?:\||-) ?(\d+)-(\d+)", lesson.block("talkshow"), re.M)
            assert [end for _, end in minutes[:-1]] == [start for start, _ in minutes[1:]]
            assert (minutes[0][0], minutes[-1][1]) == ("0", "30")
            assert len(re.findall(r"call\b.{0,4}: \"|Telepon \w+.{0,4}: \"", lesson.block("talkshow"))) == 3
