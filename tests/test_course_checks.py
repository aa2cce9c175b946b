"""Answers are read as people write them, and every known misconception meets its own hint."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.course import check, load_exercise
from finlit.course.checks import Exercise, Mark, example, exercise_files, read_exercise, typed
from finlit.course.key import Answer, Wrong
from finlit.course.proof import prove
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, has_text
from finlit.money import Money

EXERCISE = load_exercise(5)
EXERCISES = [read_exercise(path) for path in exercise_files()]
ANSWERS = [(exercise, answer) for exercise in EXERCISES for answer in exercise.answers]
WRONG = [(exercise, answer, wrong) for exercise, answer in ANSWERS for wrong in answer.wrong]


def test_the_expected_numbers_follow_from_the_boards_of_the_two_shops() -> None:
    sent, middle = 3000, 2163
    fee_a, rate_a, fee_b, rate_b = 15, 2120, 45, 2155
    a, b = (sent - fee_a) * rate_a, (sent - fee_b) * rate_b
    in_four = 4 * (sent // 4 - fee_b) * rate_b
    wanted = {
        "arrives_a": a,
        "arrives_b": b,
        "b_minus_a": b - a,
        "cost_a_percent": round(Decimal(100) * (1 - Decimal(a) / (sent * middle)), 3),
        "less_in_four": b - in_four,
    }
    assert {answer.name: answer.value for answer in EXERCISE.answers if answer.kind != "own"} == wanted
    assert (a, b, b - in_four) == (6_328_200, 6_368_025, 290_925)


def test_the_exercise_of_lesson_5_gives_ten_points() -> None:
    assert EXERCISE.out_of == 10


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [answer.name for answer in EXERCISE.answers if answer.kind == "rupiah"])
def test_a_right_amount_is_right_in_every_notation(name: str, lang: str) -> None:
    value = int(EXERCISE.answer(name).value)  # type: ignore[call-overload]
    dotted = f"{value:,}".replace(",", ".")
    notations = [
        value,
        float(value),
        Decimal(value),
        str(value),
        dotted,
        f"{value:,}",
        f"Rp{dotted}",
        f"Rp {dotted},-",
        f"Rp{dotted},00",
        f"IDR {value}",
        f"  {value} ",
        Money(value, "IDR"),
    ]
    for written in notations:
        mark = check(f"sending_money.{name}", written, lang=lang)
        assert (mark.outcome, mark.score, mark.points) == ("right", 1, EXERCISE.answer(name).points), written


def test_rupiah_typed_with_a_dot_and_no_quotes_are_thousands() -> None:
    assert check("sending_money.b_minus_a", 39.825, lang="id").outcome == "right"
    assert check("sending_money.b_minus_a", 170.175, lang="id").outcome == "fee_on_top"
    assert check("sending_money.b_minus_a", 18.41, lang="id").outcome == "difference_in_dollars"


def test_an_amount_typed_with_commas_and_no_quotes_is_read() -> None:
    assert check("sending_money.arrives_a", (6, 328, 200), lang="id").score == 1
    assert check("sending_money.cost_a_percent", (2, 5), lang="id").score == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_percentage_with_three_decimals_is_not_read_as_thousands(lang: str) -> None:
    for written in ("2.478", "2,478", "2.478 %", (2, 478)):
        assert check("sending_money.cost_a_percent", written, lang=lang).outcome == "right", written
    assert check("sending_money.cost_a_percent", "0.025", lang=lang).outcome == "share_not_percent"
    assert check("sending_money.cost_a_percent", "1.988", lang=lang).outcome == "only_margin_counted"
    assert check("sending_money.cost_a_percent", "160800", lang=lang).outcome == "cost_in_rupiah"
    assert check("sending_money.cost_a_percent", "2478", lang=lang).outcome == "zeros"
    assert check("sending_money.cost_a_percent", 2478.0, lang=lang).outcome == "zeros"


@each("lang", LANGUAGES)
@each("written", ["154,000", "154.000", "Rp154.000", "Rp 154,000", "154000", "154 ribu"])
def test_money_where_a_percentage_was_asked_for_has_its_hint(written: str, lang: str) -> None:
    assert check("saving_and_emergency.gold_loss", written, lang=lang).outcome == "loss_in_rupiah"


@each("lang", LANGUAGES)
@each("written", [2.5, "2.5", "2,5", "2,5 %", "2.5%", "2,5 persen", Decimal("2.48"), 2.4])
def test_a_right_percentage_is_right_in_every_notation(written: object, lang: str) -> None:
    assert check("sending_money.cost_a_percent", written, lang=lang).outcome == "right"


@each("exercise", EXERCISES)
def test_every_exercise_speaks_all_its_languages_and_proves_itself(exercise: Exercise) -> None:
    assert set(exercise.title) == set(exercise.rule) == set(LANGUAGES)
    assert all(set(part.title) == set(LANGUAGES) for part in exercise.parts)
    assert all(set(reflection.rubric) == set(LANGUAGES) for reflection in exercise.reflections)
    prove(exercise, exercise.name)


@each("lang", LANGUAGES)
@each(("exercise", "answer", "wrong"), WRONG)
def test_every_misconception_is_caught_with_its_own_hint(
    exercise: Exercise, answer: Answer, wrong: Wrong, lang: str
) -> None:
    mark = check(f"{exercise.slug}.{answer.name}", wrong.value, lang=lang)
    assert mark.outcome == wrong.hint
    assert wrong.score <= mark.score < 1
    assert answer.kind == "own" or mark.score == wrong.score  # of own numbers some may well hold
    assert mark.hint
    assert mark.hint != check(f"{exercise.slug}.{answer.name}", 1234567, lang=lang).hint


@each("lang", LANGUAGES)
@each(("exercise", "answer"), ANSWERS)
def test_a_right_answer_is_right_as_a_number_and_as_text(
    exercise: Exercise, answer: Answer, lang: str
) -> None:
    for place, known in enumerate(exercise.answers, start=1):
        if known == answer:
            for written in (answer.value, typed(answer.value, lang)):
                assert check(f"{exercise.lesson}.{place}", written, lang).score == 1


@each("lang", LANGUAGES)
@each(("exercise", "answer"), ANSWERS)
def test_the_example_is_of_the_kind_that_is_asked_for_and_no_answer(
    exercise: Exercise, answer: Answer, lang: str
) -> None:
    shown = example(answer, lang)
    if isinstance(answer.value, Decimal):
        assert exercise.mark(answer.name, shown, lang).outcome == "not_yet"
        assert ("%" in shown) == (answer.kind == "percent")
    assert shown in exercise.mark(answer.name, "", lang).hint


@each(
    ("value", "outcome"),
    [
        (None, "unanswered"),
        (..., "unanswered"),
        ("", "unanswered"),
        ("  ", "unanswered"),
        ([], "unanswered"),
        (6328, "zeros"),
        (63_282_000, "zeros"),
        (6.3282, "zeros"),
        (-6_328_200, "sign"),
        (6_330_000, "near"),
        (1, "not_yet"),
        ("many millions", "unreadable"),
        (True, "unreadable"),
        (float("nan"), "unreadable"),
        (float("inf"), "unreadable"),
        ({"arrives_a": 6328200}, "unreadable"),
        ("HKD 2985", "other_currency"),
        (Money(2985, "HKD"), "other_currency"),
    ],
)
def test_what_is_not_an_answer_has_a_friendly_hint_of_its_own(value: object, outcome: str) -> None:
    for lang in LANGUAGES:
        mark = check("sending_money.arrives_a", value, lang=lang)
        assert mark.outcome == outcome
        assert has_text(f"course.hint.{outcome}", lang)


def test_an_object_that_equals_everything_scores_nothing() -> None:
    class Agrees(int):
        def __eq__(self, other: object) -> bool:
            return True

        def __sub__(self, other: object) -> int:
            return 0

        __hash__ = int.__hash__

    assert check("sending_money.arrives_a", Agrees(6_328_200)).score == 0


def test_a_mark_reads_as_a_plain_number_of_points_for_nbgrader() -> None:
    from nbformat.v4 import new_code_cell, new_output

    for value, points in ((6_328_200, 2), (6_330_000, 1), (1, 0)):
        mark = check("sending_money.arrives_a", value)
        output = new_output("execute_result", {"text/plain": repr(mark), "text/html": mark._repr_html_()})
        about = {"grade": True, "solution": False, "locked": True, "points": 2, "grade_id": "x"}
        cell = new_code_cell(outputs=[output], metadata={"nbgrader": about})
        from nbgrader.utils import determine_grade

        assert determine_grade(cell) == (points, 2)


def test_the_screen_shows_a_sign_a_word_and_the_language() -> None:
    shown = check("sending_money.arrives_a", 6_360_000, lang="id")._repr_html_()
    assert 'lang="id"' in shown
    assert "→" in shown
    assert "Belum tepat" in shown
    assert "Biaya kirimnya" in shown
    assert "✓" in check("sending_money.arrives_a", 6_328_200, lang="en")._repr_html_()


def test_an_unknown_question_names_those_that_exist() -> None:
    with pytest.raises(InputError) as raised:
        check("sending_money.arrive_a", 1)
    assert raised.value.code == "question_unknown"
    assert "sending_money.arrives_a" in str(raised.value)
    with pytest.raises(InputError, match="sending_money"):
        check("sendingmoney.arrives_a", 1)


@given(st.one_of(st.integers(), st.floats(), st.text(), st.binary(), st.lists(st.integers()), st.booleans()))
def test_no_value_breaks_a_check(value: object) -> None:
    for answer in EXERCISE.answers:
        mark = EXERCISE.mark(answer.name, value)
        assert isinstance(mark, Mark)
        assert 0 <= mark.score <= 1
        assert 0 <= float(repr(mark)) <= answer.points


def made(kind: str, value: object, **more: object) -> Exercise:
    title = {"en": "t", "id": "t"}
    answer = Answer(name="x", kind=kind, title=title, points=2, value=value, **more)
    return Exercise(lesson=1, slug="trial", title=title, rule=title, answers=[answer])


def test_choices_and_orders_are_read_whatever_the_case() -> None:
    wrong = [{"value": "a", "hint": "fee_ignored"}]
    choice = made("choice", "b", wrong=wrong)
    assert [choice.mark("x", value).outcome for value in (" B ", "a", "c", 2)] == [
        "right",
        "fee_ignored",
        "not_yet",
        "unreadable",
    ]
    order = made("order", ["c", "a", "b"])
    assert all(order.mark("x", value).score == 1 for value in (["C", "a", "b"], "c, a, b", ("c", "a", "b")))
    assert order.mark("x", ["a", "b", "c"]).outcome == "not_yet"


def test_other_currencies_and_counts() -> None:
    money = made("money", 18, currency="HKD")
    assert money.mark("x", "HK$18").score == 1
    assert money.mark("x", "Rp18").outcome == "other_currency"
    assert made("count", 13).mark("x", "13").score == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lesson = ", "exercise_unreadable"),
        ("points", "exercise_unreadable"),
        ("twice", "exercise_names_twice"),
        ("zero", "amount_not_positive"),
        ("header", "said_twice"),
        ("formula", "exercise_unreadable"),
        ("name", "exercise_unreadable"),
    ],
)
def test_a_faulty_answer_key_is_refused(tmp_path: Path, text: str, code: str) -> None:
    part = 'name = "x"\nkind = "count"\nvalue = 1\ntitle.en = "t"\ntitle.id = "t"\n'
    head = 'title.en = "t"\ntitle.id = "t"\nrule.en = "r"\nrule.id = "r"\n'
    contents = {
        "points": f"{head}[[answers]]\n{part}",
        "twice": f"{head}[[answers]]\n{part}points = 1\n[[answers]]\n{part}points = 1\n",
        "zero": f"{head}[[answers]]\n{part}points = 0\n",
        "header": f"lesson = 1\n{head}[[answers]]\n{part}points = 1\n",
        "formula": f"{head}[[answers]]\n{part}points = 1\n".replace("value = 1", "value = 'amont * 2'"),
        "name": f"{head}[[answers]]\n{part}points = 1\n".replace("'x'", "'The answer'").replace(
            '"x"', '"X 1"'
        ),
    }
    path = tmp_path / "01_trial.toml"
    path.write_text(contents.get(text, text))
    with pytest.raises(InputError) as raised:
        read_exercise(path)
    assert raised.value.code == code


def test_check_loads_without_jupyter() -> None:
    program = (
        "import sys, json; from finlit.course import check; check('sending_money.arrives_a', 1);"
        "heavy = ('nbgrader', 'jupytext', 'nbformat', 'jinja2', 'numpy', 'pandas');"
        "print(json.dumps([name for name in heavy if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
