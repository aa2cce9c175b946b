"""The learner's own numbers: read as people write them, and checked by what must hold between them."""

from decimal import Decimal
from pathlib import Path

import pytest
from course_sources import HEADER, pair
from hypothesis import given
from hypothesis import strategies as st

from finlit.course.build import build
from finlit.course.chat import answer_line, read_lines
from finlit.course.checks import Exercise, how_to_answer, read_exercise, typed
from finlit.course.extract import Submission
from finlit.course.grading import _clean_cells
from finlit.course.own import holds, sides
from finlit.course.sheets import paper_exercise
from finlit.course.typed_answers import typed_notebook
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, number
from finlit.money import Money

# nbgrader is loaded in one worker.
pytestmark = pytest.mark.xdist_group("course")

KEY = """title.en = "Own"
title.id = "Sendiri"
rule.en = "Save first."
rule.id = "Tabung dulu."
[hints.parts_not_whole]
en = "The parts do not make the whole."
id = "Bagiannya belum sama dengan seluruhnya."
[hints.own_savings_first]
en = "Put something aside first."
id = "Sisihkan dulu."
[given]
least = 100
[[answers]]
name = "split"
kind = "own"
points = 2
title.en = "My wage"
title.id = "Upah saya"
asks = [
  { name = "wage", en = "my wage in a month", id = "upah saya sebulan" },
  { name = "home", en = "what I send", id = "kiriman saya" },
  { name = "saved", en = "what I save", id = "tabungan saya" },
]
holds = [
  { that = "home + saved == wage", hint = "parts_not_whole" },
  { that = "saved >= least", hint = "own_savings_first" },
]
value = [5100, 3800, 1300]
wrong = [
  { value = [5100, 3800, 3000], hint = "parts_not_whole" },
  { value = [5100, 5050, 50], hint = "own_savings_first" },
]
"""
PROSE = pair("## Your split", "## Pembagian Anda", more=' question="split"')


def written(folder: Path, key: str = KEY) -> Path:
    for kind in ("notebooks", "exercises"):
        (folder / kind / "src").mkdir(parents=True, exist_ok=True)
    (folder / "notebooks/src/01_own.py").write_text(HEADER, encoding="utf-8")
    (folder / "exercises/src/01_own.py").write_text(PROSE, encoding="utf-8")
    path = folder / "exercises/src/01_own.toml"
    path.write_text(key, encoding="utf-8")
    return path


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    return read_exercise(written(tmp_path))


@pytest.mark.parametrize(
    "answer",
    [
        "5100\n3800\n1300",
        "5.100; 3.800; 1.300",
        "5.100, 3.800, 1.300",
        "5100 & 3800 & 1300",
        "5100 | 3800 | 1300",
        "HK$5.100\nHK$3.800\nHK$1.300",
        "Rp 5.100; Rp3800; 1300 rupiah",
        "upah: 5.100\nkiriman: 3.800\ntabungan: 1.300",
        "wage = 5100\nhome = 3800\nsaved = 1300",
        "5,1 ribu; 3,8 ribu; 1,3 ribu",
        "5100;\n3800;\n1300;",
        "  5 100 ; 3 800 ; 1 300 ",
        "5.000 + 100; 3.800; 1.300",
        [5100, 3800, 1300],
        (5100, 3800, 1300),
        ["5.100", "3.800", "1300"],
        [Money(5100, "HKD"), Money(3800, "HKD"), Money(1300, "HKD")],
        "99.000.000\n98.000.000\n1.000.000",
        "1000\n900\n100",
    ],
)
def test_own_numbers_are_read_as_people_write_them(exercise: Exercise, answer: object) -> None:
    mark = exercise.mark("split", answer, "id")
    assert (mark.outcome, mark.points) == ("right", 2)


@pytest.mark.parametrize(
    ("answer", "outcome", "points"),
    [
        ("5100; 3800; 3000", "parts_not_whole", 1),
        ("5100; 5050; 50", "own_savings_first", 1),
        ("5100; 9000; 0", "parts_not_whole", 0),
        ("5100; 3800", "unreadable", 0),
        ("5100; 3800; 1300; 0", "unreadable", 0),
        ("5100 3800 1300", "unreadable", 0),
        ("import os; 1; 2", "unreadable", 0),
        ("HK$5100; Rp3800; 1300", "other_currency", 0),
        ("", "unanswered", 0),
        ("None", "unanswered", 0),
        ([5100, 3800], "unreadable", 0),
        (5100, "unreadable", 0),
    ],
)
def test_what_does_not_hold_has_its_hint_and_its_part_of_the_points(
    exercise: Exercise, answer: object, outcome: str, points: float
) -> None:
    mark = exercise.mark("split", answer, "id")
    assert (mark.outcome, mark.points) == (outcome, points)
    assert mark.hint


@given(
    st.integers(100, 10**9),
    st.integers(0, 10**9),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from("\n;&|"),
)
def test_any_split_that_adds_up_is_right(
    tmp_path_factory, saved: int, home: int, lang: str, mark: str
) -> None:
    folder = tmp_path_factory.getbasetemp() / "own"
    path = folder / "exercises/src/01_own.toml"
    exercise = read_exercise(path if path.is_file() else written(folder))
    said = mark.join(number(value, lang) for value in (saved + home, home, saved))
    assert exercise.mark("split", said, lang).outcome == "right"


def test_own_numbers_come_through_chat_paper_and_grading(exercise: Exercise) -> None:
    line = answer_line(exercise, "ani", {"split": "5.100\n3.800; 1.300"})
    (read,) = read_lines(line)
    assert (read.answers, read.check) == (("5.100 & 3.800 & 1.300",), "right")
    assert exercise.mark("split", read.answers[0], "id").outcome == "right"
    assert b"5.100" in typed_notebook(exercise, {"split": read.answers[0]}, "id", "chat")
    cells = _clean_cells(exercise, Submission("ani", {"split": "5.100,5; 3.800; 1.300,5"}, {}, (), "id"))
    names: dict[str, object] = {}
    exec(cells["own-split-answer"], names)
    assert exercise.mark("split", names["split"], "id").outcome == "right"


def test_the_question_says_which_numbers_and_the_key_an_example(tmp_path: Path) -> None:
    path = written(tmp_path)
    build(tmp_path)
    released = (tmp_path / "exercises/id/release/01_own/01_own.ipynb").read_text(encoding="utf-8")
    assert "upah saya sebulan; kiriman saya; tabungan saya" in released
    assert "3.800" not in released
    import nbformat  # after the build, which loads it lightly

    source = nbformat.read(tmp_path / "exercises/id/source/01_own/01_own.ipynb", as_version=4)
    assert any("5.100\n3.800\n1.300" in cell.source for cell in source.cells)
    answer = read_exercise(path).answer("split")
    assert "my wage in a month" in how_to_answer(answer, "en")
    assert typed(answer.value, "en") == "5,100\n3,800\n1,300"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("value = [5100, 3800, 1300]", "value = [5100, 3800, 1400]", "exercise_mistake_lost"),
        ("value = [5100, 5050, 50]", "value = [5100, 4000, 1100]", "exercise_mistake_lost"),
        ('  { value = [5100, 5050, 50], hint = "own_savings_first" },\n', "", "exercise_hold_untested"),
        ("saved >= least", "saved >= most", "exercise_unreadable"),
        ("saved >= least", "saved", "formula_unreadable"),
        ("saved >= least", "saved in least", "formula_unreadable"),
        ("value = [5100, 3800, 1300]", "value = [5100, 3800]", "exercise_unreadable"),
        ('name = "home"', 'name = "least"', "exercise_names_twice"),
        ("least = 100\n", "saved = 100\nleast = 100\n", "exercise_names_twice"),
    ],
)
def test_a_key_of_own_numbers_proves_itself(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in KEY
    written(tmp_path, KEY.replace(old, new))
    with pytest.raises(InputError) as raised:
        build(tmp_path)
    assert raised.value.code == code


def test_conditions_are_sums_compared() -> None:
    numbers = {"a": Decimal(1), "b": Decimal(2)}
    assert holds("0 < a <= b", numbers)
    assert not holds("a > b", numbers)
    assert holds("a == b", numbers, tolerance=Decimal(1))
    assert [side.sign for side in sides("a + b >= 2 * a")] == [">="]
    for wrong in ("a", "a = b", "a != b", "a and b", "__import__('os') == 1 or 1", ""):
        with pytest.raises(InputError):
            holds(wrong, numbers)


def test_on_paper_each_of_ones_own_numbers_has_a_line(tmp_path: Path) -> None:
    exercise = read_exercise(written(tmp_path))
    build(tmp_path)
    page = paper_exercise(tmp_path / "exercises/id/release/01_own/01_own.ipynb", exercise, "id")
    for asked in ("upah saya sebulan", "kiriman saya", "tabungan saya"):
        assert f"<p>{asked}</p>" in page
    assert "index.ipynb" not in page
