"""Every exercise of the course: right answers earn all, stubs nothing, every mistake meets its own hint."""

from collections import Counter

import pytest

from finlit.course.audit import cast_rows, place_rows, plain_rows, term_rows
from finlit.course.checks import Exercise, exercise_files, read_exercise, typed
from finlit.course.extract import extract
from finlit.course.glossary import glossary
from finlit.course.places import exercises_folder
from finlit.course.plainness import AVERAGE, measured
from finlit.course.reading import read_course
from finlit.course.spellings import proved, spellings
from finlit.course.unfinished import unfinished
from finlit.i18n import LANGUAGES

EXERCISES = [read_exercise(path) for path in exercise_files()]
EACH = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.name)
BOTH = pytest.mark.parametrize("lang", LANGUAGES)


@EACH
@BOTH
def test_right_answers_earn_all_points_and_a_copy_that_nobody_touched_earns_none(
    exercise: Exercise, lang: str
) -> None:
    earned = [exercise.mark(each.name, typed(each.value, lang), lang).points for each in exercise.answers]
    assert sum(earned) + sum(each.points for each in exercise.reflections) == exercise.out_of
    release = exercises_folder() / lang / "release" / exercise.name / f"{exercise.name}.ipynb"
    found = extract(release, exercise)
    assert found.lang == lang
    assert not found.answers
    assert not found.reflections
    marks = [exercise.mark(each.name, found.answers.get(each.name), lang) for each in exercise.answers]
    assert {mark.outcome for mark in marks} == {"unanswered"}
    assert not sum(mark.points for mark in marks)


@EACH
@BOTH
def test_every_mistake_meets_a_hint_of_its_own(exercise: Exercise, lang: str) -> None:
    for answer in exercise.answers:
        general = {exercise.mark(answer.name, given, lang).hint for given in ("?", "", "12345.67891")}
        hints = {}
        for wrong in answer.wrong:
            mark = exercise.mark(answer.name, typed(wrong.value, lang), lang)
            assert mark.outcome == wrong.hint, (answer.name, wrong)
            assert mark.score < 1
            assert mark.hint not in general or wrong.hint == "sign"
            hints[wrong.hint] = mark.hint
        assert not [words for words, count in Counter(hints.values()).items() if count > 1], answer.name


@EACH
def test_a_right_answer_is_right_however_people_write_it(exercise: Exercise) -> None:
    for row in proved(exercise):
        assert not row.refused, row
        assert row.caught == row.misconceptions


@EACH
@BOTH
def test_every_right_number_is_tried_in_twenty_spellings_or_more(exercise: Exercise, lang: str) -> None:
    for answer in exercise.answers:
        if answer.kind not in ("choice", "order", "own"):
            assert len(set(spellings(answer, lang))) >= 20, answer.name


@EACH
def test_an_exercise_asks_in_several_kinds_and_has_a_question_to_talk_about(exercise: Exercise) -> None:
    assert 4 <= len(exercise.answers) <= 7
    assert exercise.reflections


def test_women_earn_and_decide_and_men_care_in_the_stories() -> None:
    course = read_course()
    total = cast_rows(course)[-1]
    earns, decides, speaks, cares = range(4)
    assert min(total.women[earns], total.women[decides], total.women[speaks], total.men[cares]) > 0
    assert min(total.men[earns], total.men[speaks], total.women[cares]) > 0
    assert total.women[decides] >= total.men[decides] / 2


def test_the_lessons_speak_plainly_in_indonesian() -> None:
    for lesson, found in plain_rows(read_course()).items():
        assert found["id"].average <= AVERAGE, lesson


def test_terms_of_the_headers_are_words_of_the_glossary() -> None:
    lost = [row for source in read_course().lessons for row in term_rows(source) if not row.lang]
    assert not lost


def test_the_glossary_says_each_word_and_its_meaning_in_every_language() -> None:
    terms = glossary()
    assert len(terms) == 115
    for lang in LANGUAGES:
        names = [term.name(lang).casefold() for term in terms.values()]
        assert all(names)
        assert all(term.means(lang) for term in terms.values())
    assert terms["instalment"].said_in("Cicilannya Rp500.000", "id")
    assert terms["transfer_fee"].said_in("two transfer fees", "en")
    assert not terms["interest"].said_in("berbunga", "id")


def test_sentences_are_measured_without_tables_headings_and_marks() -> None:
    words = "## One two three\n\nOne two three. *Five six seven!*\n\n| a b c |\n|---|\n\n- eight nine ten"
    assert measured([words]).sentences == 3
    assert measured([" ".join(["word"] * 30)]).long


def test_the_lessons_of_two_districts_differ_in_sixty_named_places_or_more() -> None:
    rows = place_rows(read_course())
    assert all(row.differing <= row.named for row in rows)
    assert sum(row.differing for row in rows) >= 60


def test_what_a_lesson_lacks_is_told() -> None:
    course = read_course()
    lines = unfinished(course.lessons, {}, "en")
    assert len([line for line in lines if "no exercise yet" in line]) == len(course.lessons)
