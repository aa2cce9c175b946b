"""Whatever a learner's notebook holds, text and plain reasons come out of it, and nothing of it is run."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit.course import load_exercise
from finlit.course.extract import Problem, Submission, extract
from finlit.course.handout import built_file
from finlit.i18n import LANGUAGES

EXERCISE = load_exercise(5)
RELEASE = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))
NUMBER = {answer.name: place for place, answer in enumerate(EXERCISE.answers, start=1)}


def filled(**sources: str) -> dict[str, Any]:
    """The learner's copy with these texts under the first lines of its answer cells, and in reflections."""
    notebook = copy.deepcopy(RELEASE)
    for cell in notebook["cells"]:
        name = cell["id"].removeprefix("sending_money-").removesuffix("-answer")
        if name in sources and cell["id"].endswith("-answer"):
            cell["source"] = f"%%jawaban 5.{NUMBER[name]}\n{sources[name]}"
        elif name in sources and cell["id"].endswith("-reflection"):
            cell["source"] = sources[name]
    return notebook


def with_cell(source: str, name: str = "arrives_a") -> dict[str, Any]:
    """The learner's copy with one answer cell that says something else altogether."""
    notebook = copy.deepcopy(RELEASE)
    for cell in notebook["cells"]:
        if cell["id"] == f"sending_money-{name}-answer":
            cell["source"] = source
    return notebook


@pytest.fixture
def read(tmp_path: Path):
    def run(notebook: Any) -> Submission:
        path = tmp_path / "ani.ipynb"
        content = notebook if isinstance(notebook, str | bytes) else json.dumps(notebook)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return extract(path, EXERCISE, "ani", "id")

    return run


def codes(found: Submission) -> list[str]:
    return [problem.code for problem in found.problems]


def test_answers_and_reflections_come_out_as_they_were_written(read) -> None:
    answers = {
        "arrives_a": "Rp 6.328.200,-",
        "arrives_b": "(3.000 - 45) x 2.155",
        "b_minus_a": "39.825",
        "cost_a_percent": "2,5%",
        "less_in_four": "290925 rupiah",
        "own_sending": "HK$5.000\n30\n2.150\n2.163\nRp10.685.500",
    }
    found = read(filled(**answers, reflection="Ibu yang memutuskan."))
    assert found == Submission("ani", answers, {"reflection": "Ibu yang memutuskan."}, (), "id")
    assert all(EXERCISE.mark(name, words, "id").score == 1 for name, words in found.answers.items())


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("%%jawaban 5.1\n6.328.200", "6.328.200"),
        ("%%jawaban 5.1 6.328.200", "6.328.200"),
        ("%%answer arrives_a\n6,328,200", "6,328,200"),
        ("%%answer sending_money.arrives_a\n\n\n6328200\n", "6328200"),
        ("%% Jawaban 5,1:\n6.328.200", "6.328.200"),
        ("\n  %%jawaban 5.1\n  # biaya dulu\n  6.328.200", "6.328.200"),
        ("%%jawaban 5.1\n# 6.328.200", "6.328.200"),
        ("%%jawaban 5.1\n“6.328.200”\u200b", "“6.328.200”"),
        ("%%jawaban 5.1\n3000-15=2985\n2985 x 2.120 = 6.328.200", "3000-15=2985\n2985 x 2.120 = 6.328.200"),
        # the first line is lost or wrong: whose cell it is still says which question
        ("6.328.200", "6.328.200"),
        ("%%jawaban 6.1\nRp6328200", "Rp6328200"),
        # cells of the old kind
        ("arrives_a = 6328200", "6328200"),
        ("arrives_a = 6.328.200  # lewat A", "6.328.200"),
        ("arrives_a = 'Rp6.328.200'", "'Rp6.328.200'"),
        ("arrives_a = None\narrives_a = (3000-15)*2120", "(3000-15)*2120"),
        ("arrives_a = 6328200\narrives_a = None", "6328200"),
        ("arrives_a = None\n6.328.200\n# Ganti None dengan angka. Contoh: 1250000", "6.328.200"),
        ("arrives_a = 6_328_200", "6_328_200"),
        ("arrives_a = 6328200.0", "6328200.0"),
    ],
)
def test_an_answer_is_read_whatever_form_the_cell_has(read, source: str, words: str) -> None:
    found = read(with_cell(source))
    assert found.answers == {"arrives_a": words}
    assert found.problems == (Problem("answers_missing", "5"),)
    assert EXERCISE.mark("arrives_a", words, found.lang).outcome == "right"


@pytest.mark.parametrize(
    "source",
    [
        "",
        "%%jawaban 5.1",
        "%%jawaban 5.1\n\n",
        "arrives_a = None",
        "arrives_a = None\n# Ganti None dengan angka jawaban Anda. Contoh: 1250000",
        "arrives_a =",
        "arrives_a = ...",
        "%%time\nx = 1",
    ],
)
def test_a_cell_that_nobody_filled_is_unanswered(read, source: str) -> None:
    found = read(with_cell(source))
    assert "arrives_a" not in found.answers or "%%time" in source


@pytest.mark.parametrize(
    "written",
    [
        "arrives_a = int(input())",
        "arrives_a = round(6328200.4)",
        "arrives_a = Decimal('6328200')",
        "arrives_a = arrives_b",
        "arrives_a = __import__('os').system('touch CANARY')",
        "arrives_a = float('nan')",
        "arrives_a = 10 ** 5000",
        "arrives_a = [6328200][0]",
        "%%jawaban 5.1\nenamjuta",
        "%%jawaban 5.1\n6.328.200 atau 6.360.000",
        "%%jawaban 5.1\n" + "9" * 5000,
        "while True: pass",
    ],
)
def test_what_cannot_be_read_is_told_as_it_was_written_and_never_called_empty(read, written: str) -> None:
    found = read(with_cell(written))
    assert set(found.answers) == {"arrives_a"}
    assert codes(found) == ["answers_missing", "answer_unreadable"]
    assert found.problems[0] == Problem("answers_missing", "5")
    mark = EXERCISE.mark("arrives_a", found.answers["arrives_a"], "id")
    assert (mark.outcome, mark.score) == ("unreadable", 0)
    said = found.problems[1].said.rstrip("…")
    assert said[:20] in mark.hint
    assert "2.750.000" in mark.hint
    for lang in LANGUAGES:
        assert said in found.problems[1].sentence(lang)


@pytest.mark.parametrize(
    "trap",
    [
        "open('CANARY', 'w')",
        "import pathlib; pathlib.Path('CANARY').touch()",
        "!touch CANARY",
        "%%bash\ntouch CANARY",
        "%%jawaban 5.1\n!touch CANARY",
        "%%jawaban 5.1\n{open('CANARY', 'w')}",
        "arrives_a = open('CANARY', 'w') and 6328200",
        "import os; os._exit(1)",
        "while True: pass",
    ],
)
def test_nothing_is_ever_run(read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trap: str) -> None:
    monkeypatch.chdir(tmp_path)
    notebook = filled(arrives_b="6.368.025", reflection=trap)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and "arrives_b" not in cell["id"]:
            cell["source"] = trap
    assert read(notebook).answers["arrives_b"] == "6.368.025"
    assert [path.name for path in tmp_path.iterdir()] == ["ani.ipynb"]


def test_a_blank_notebook_is_blank_and_says_how_many(read) -> None:
    found = read(RELEASE)
    assert (found.answers, found.reflections) == ({}, {})
    assert found.problems == (Problem("answers_missing", "6"),)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not json {",
        "[1, 2]",
        '{"cells": 3}',
        "[" * 100_000,
        "\x00",
        b"\xff\xfe\x00",
        b"PK\x03\x04" + b"\xff" * 99,
        '{"cells": ' + "[" * 2000 + "]" * 2000 + "x}",
    ],
)
def test_what_is_no_notebook_is_said_to_be_none(read, content: str | bytes) -> None:
    assert read(content).problems == (Problem("not_a_notebook"),)


def test_nothing_handed_in(tmp_path: Path) -> None:
    assert extract(tmp_path / "none.ipynb", EXERCISE).problems == (Problem("no_file"),)


def test_a_file_that_something_happened_to_is_still_read(read) -> None:
    plain = json.dumps(filled(arrives_a="6.328.200")).encode()
    old = filled(arrives_a="6.328.200")
    old["nbformat"], old["worksheets"] = 3, [None, {"cells": 5}, {"cells": old.pop("cells")}]
    for cell in old["worksheets"][2]["cells"]:
        cell["input"] = cell.pop("source")
    full = filled(arrives_a="6.328.200")
    full["cells"] = [{"cell_type": "raw", "source": ""}] * 50_000 + full["cells"]
    forged = filled(arrives_a="6.328.200")
    for cell in forged["cells"]:
        cell["metadata"] = {"nbgrader": {"grade": True, "solution": False, "points": 99}}
    several = with_cell("%%jawaban 5.2\n%%jawaban 5.1\n6.328.200\n%%bash\n%%jawaban 5.9\n7")
    kinds = {
        "zeros at its end": plain + bytes(4096),
        "a number of 5,000 digits": plain[:-1] + b', "x": ' + b"9" * 5000 + b"}",
        "as before 2015": old,
        "empty cells in front": full,
        "called a check": forged,
        "a note in front": with_cell("# jawaban saya\n\n%%jawaban 5.1\n6.328.200"),
        "another magic in front": with_cell("%%time\n%%jawaban 5.1\n6.328.200"),
        "signs of another keyboard": with_cell("\ufeff％％jawaban 5.1\n6.328.200"),
        "several answers in one cell": several,
        "turned by a phone": filled(arrives_a="\u202a6.328.200\u202c"),
        "lines of old machines": filled(arrives_a="jadi\r\r6.328.200\x0b"),
    }
    for kind, notebook in kinds.items():
        found = read(notebook).answers
        assert EXERCISE.mark("arrives_a", found.get("arrives_a", ""), "id").outcome != "unanswered", kind
        assert set(found) == {"arrives_a"}, kind
        if kind != "several answers in one cell":
            assert EXERCISE.mark("arrives_a", found["arrives_a"], "id").outcome == "right", kind


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_editors_on_windows_save_in_their_own_way(read, encoding: str) -> None:
    content = json.dumps(filled(arrives_a="6.328.200"), ensure_ascii=False).encode(encoding)
    assert read(content).answers == {"arrives_a": "6.328.200"}


def test_the_language_is_that_of_the_answer_cells(read) -> None:
    assert (
        read(with_cell("%%answer 5.4\n2.478", "cost_a_percent")).lang == "id"
    )  # an Indonesian cell comes first
    english = json.loads(built_file(EXERCISE, "en", "release").read_text(encoding="utf-8"))
    assert read(english).lang == "en"
    for cell in english["cells"]:
        cell["source"] = ""
    assert read(english).lang == "en"  # as the notebook says
    english["metadata"] = {}
    assert read(english).lang == "id"  # as the class


def test_half_letters_and_forged_numbers_do_no_harm(read) -> None:
    notebook = filled(arrives_a="6.328.200 \ud83d", arrives_b="NaN", reflection="Ibu \ud83d\u202e\x00 Ani")
    notebook["cells"][0]["metadata"] = {"forged": float("nan")}
    found = read(notebook)
    assert found.answers == {"arrives_a": "6.328.200", "arrives_b": "NaN"}
    assert found.reflections == {"reflection": "Ibu \ufffd\ufffd Ani"}
    json.dumps(found.answers | found.reflections, ensure_ascii=False).encode("utf-8")
    assert EXERCISE.mark("arrives_a", found.answers["arrives_a"], "id").outcome in ("right", "unreadable")
    assert EXERCISE.mark("arrives_b", "NaN", "id").outcome == "unreadable"


def test_huge_cells_are_cut(read) -> None:
    found = read(filled(arrives_a="x" * 3_000_000, arrives_b="6.368.025", reflection="kata " * 500_000))
    assert len(found.answers["arrives_a"]) <= 501
    assert found.answers["arrives_b"] == "6.368.025"
    assert len(found.reflections["reflection"]) == 20_000


def test_copied_deleted_and_stripped_cells_do_no_harm(read) -> None:
    sources = {"arrives_a": "6.328.200", "reflection": "Ibu."}
    copied = filled(**sources)
    copied["cells"] = [cell for cell in copied["cells"] for _ in range(2)]
    assert read(copied).answers == {"arrives_a": "6.328.200"}
    assert read(copied).reflections == {"reflection": "Ibu."}

    blank_copy_last = filled(**sources)
    blank_copy_last["cells"] += copy.deepcopy(RELEASE["cells"])
    assert read(blank_copy_last).answers == {"arrives_a": "6.328.200"}

    stripped = filled(**sources)
    for cell in stripped["cells"]:
        cell["metadata"] = {}
    assert read(stripped).reflections == {"reflection": "Ibu."}
    assert read(stripped).answers == {"arrives_a": "6.328.200"}

    new_ids = filled(**sources)
    for number, cell in enumerate(new_ids["cells"]):
        cell["id"] = f"n{number}"
    assert read(new_ids).reflections == {"reflection": "Ibu."}
    assert read(new_ids).answers == {"arrives_a": "6.328.200"}

    of_another_type = filled(**sources)
    for cell in of_another_type["cells"]:
        cell["cell_type"] = "markdown"
    assert read(of_another_type).answers == {"arrives_a": "6.328.200"}


def test_a_check_cell_is_no_answer(read) -> None:
    source = json.loads(built_file(EXERCISE, "id", "source").read_text(encoding="utf-8"))
    for cell in source["cells"]:
        if cell["id"].endswith("-answer"):
            cell["source"] = "%%jawaban 5.1"
    assert read(source).answers == {}


def test_a_reflection_whose_cell_is_gone_is_named(read) -> None:
    notebook = filled(arrives_a="1")
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["id"].endswith("reflection")]
    assert "reflection_missing" in codes(read(notebook))


def test_odd_cells_are_passed_over(read) -> None:
    notebook = filled(arrives_a="1")
    notebook["cells"] += [None, 7, {}, {"cell_type": "code", "source": 9}, {"id": [], "metadata": []}]
    notebook["cells"] += [{"source": ["%%jawaban ", 5, "5.2\n6.368.025"]}, {"metadata": {"nbgrader": "x"}}]
    assert read(notebook).answers == {"arrives_a": "1", "arrives_b": "6.368.025"}


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_the_reading(first: str, second: str) -> None:
    from finlit.course.cells import answer_cell, assigned, written

    answer_cell(f"%%jawaban {first}\n{second}")
    assert set(assigned(f"{first}\narrives_a = {second}", ["arrives_a"])) <= {"arrives_a"}
    mark = EXERCISE.mark("arrives_a", written(first, second), "id")
    assert 0 <= mark.score <= 1


def test_the_notebook_itself_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "ani.ipynb"
    path.write_text(json.dumps(filled(arrives_a="6.328.200")))
    before = path.read_bytes()
    extract(path, EXERCISE)
    assert path.read_bytes() == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_is_a_plain_sentence(lang: str) -> None:
    for (
        code
    ) in "no_file not_a_notebook answer_unreadable answers_missing reflection_missing not_graded".split():
        sentence = Problem(code, "3", "enam").sentence(lang)
        assert sentence.endswith(".")
        assert "{" not in sentence
