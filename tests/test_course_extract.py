"""Whatever a learner's notebook does, plain answers and plain reasons come out of it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from finlit.course import load_exercise
from finlit.course.extract import Problem, Submission, extract
from finlit.course.handout import built_file
from finlit.i18n import LANGUAGES

EXERCISE = load_exercise(5)
RELEASE = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))


def filled(**sources: str) -> dict[str, Any]:
    """The learner's copy with the given text in answer cells and reflections."""
    notebook = copy.deepcopy(RELEASE)
    for cell in notebook["cells"]:
        name = cell["id"].removeprefix("sending_money-").removesuffix("-answer")
        if name in sources and cell["id"].endswith(("-answer", "-reflection")):
            cell["source"] = sources[name]
    return notebook


@pytest.fixture
def read(tmp_path: Path):
    def run(notebook: Any, cell_seconds: float = 1.5) -> Submission:
        path = tmp_path / "ani.ipynb"
        path.write_text(notebook if isinstance(notebook, str) else json.dumps(notebook), encoding="utf-8")
        return extract(path, EXERCISE, "ani", cell_seconds=cell_seconds, total_seconds=20)

    return run


def codes(found: Submission) -> list[str]:
    return [problem.code for problem in found.problems]


def test_plain_answers_and_reflections_come_out_as_they_were_written(read) -> None:
    found = read(
        filled(
            arrives_a="arrives_a = 6328200",
            arrives_b='arrives_b = "6.368.025"',
            b_minus_a="from decimal import Decimal\nb_minus_a = Decimal('39825')",
            cost_a_percent="cost_a_percent = 2.5",
            less_in_four="less_in_four = True",
            reflection="Ibu yang memutuskan.",
        )
    )
    assert found == Submission(
        "ani",
        {
            "arrives_a": 6328200,
            "arrives_b": "6.368.025",
            "b_minus_a": 39825,
            "cost_a_percent": 2.5,
            "less_in_four": True,
        },
        {"reflection": "Ibu yang memutuskan."},
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("arrives_a = 6.328.200", "6.328.200"),
        ("arrives_a = Rp6.328.200  # lewat A", "Rp6.328.200"),
        ("arrives_a = 6,328,200", "6,328,200"),
        ("%matplotlib inline\narrives_a = 6328200", 6328200),
        ("from finlit import Money\narrives_a = Money(2985, 'HKD') and Money(6328200, 'IDR')", "IDR 6328200"),
    ],
)
def test_what_is_no_python_but_plain_to_see_is_read(read, written: str, value: object) -> None:
    found = read(filled(arrives_a=written))
    assert found.answers == {"arrives_a": value}
    assert found.problems == (Problem("answers_missing", "4"),)
    assert EXERCISE.mark("arrives_a", found.answers["arrives_a"], "id").outcome == "right"


def test_a_blank_notebook_is_blank_and_says_how_many(read) -> None:
    found = read(RELEASE)
    assert (found.answers, found.reflections) == ({}, {})
    assert found.problems == (Problem("answers_missing", "5"),)


@pytest.mark.parametrize("content", ["", "not json {", "[1, 2]", '{"cells": 3}', "[" * 100_000, "\x00"])
def test_what_is_no_notebook_is_said_to_be_none(read, content: str) -> None:
    assert read(content).problems == (Problem("not_a_notebook"),)


def test_nothing_handed_in(tmp_path: Path) -> None:
    assert extract(tmp_path / "none.ipynb", EXERCISE).problems == (Problem("no_file"),)


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        ("while True: pass", "cell_too_slow"),
        ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "cell_too_slow"),
        ("import os; os._exit(1)", "process_stopped"),
        ("import sys; sys.exit()", "cell_failed"),
        ("input()", "cell_failed"),
        ("1 / 0", "cell_failed"),
        ("this is no code", "cell_failed"),
        ("import ctypes; ctypes.string_at(0)", "process_stopped"),
        ("open('at.json', 'w').write('gone')\nimport os; os._exit(0)", "notebook_stopped"),
    ],
)
def test_a_cell_in_trouble_does_not_take_the_others_with_it(read, trouble: str, code: str) -> None:
    found = read(filled(arrives_a="arrives_a = 6328200", b_minus_a=trouble, reflection="Kami berdua."))
    place = next(n for n, cell in enumerate(RELEASE["cells"], 1) if cell["id"].endswith("b_minus_a-answer"))
    assert found.answers["arrives_a"] == 6328200
    assert found.reflections == {"reflection": "Kami berdua."}
    assert found.problems[0] == Problem(code, "0" if code == "notebook_stopped" else str(place))


def test_cells_after_an_endless_loop_and_after_an_exit_still_run(read) -> None:
    found = read(
        filled(
            arrives_a="while True: pass",
            arrives_b="import os; os._exit(3)",
            b_minus_a="b_minus_a = 39825",
        )
    )
    assert found.answers == {"b_minus_a": 39825}
    assert codes(found) == ["cell_too_slow", "process_stopped", "answers_missing"]


def test_a_flood_of_output_is_thrown_away(read) -> None:
    found = read(filled(arrives_a="for n in range(2_000_000): print('x' * 50)\narrives_a = 1"), 20)
    assert found.answers == {"arrives_a": 1}


def test_memory_files_and_processes_are_limited(read) -> None:
    pytest.importorskip("resource", reason="this system cannot limit a process")
    big = "x = bytearray(4_000_000_000)"
    long = "open('x', 'wb').write(bytes(50_000_000))"
    found = read(filled(arrives_a=big, arrives_b=long, b_minus_a="b_minus_a = 1"), 10)
    assert found.answers == {"b_minus_a": 1}
    assert set(codes(found)) <= {"cell_failed", "process_stopped", "answers_missing"}
    assert len(found.problems) == 3


@pytest.mark.parametrize(
    "value",
    [
        "type('E', (), {'__eq__': lambda s, o: True})()",
        "float('nan')",
        "10 ** 5000",
        "[1, 2]",
        "'x' * 100_000",
    ],
)
def test_only_plain_values_come_out(read, value: str) -> None:
    found = read(filled(arrives_a=f"arrives_a = {value}", arrives_b="arrives_b = 2"))
    assert found.answers == {"arrives_b": 2}
    assert found.problems == (Problem("answer_not_plain", "1"), Problem("answers_missing", "3"))


def test_a_subclass_that_pretends_is_not_plain(read) -> None:
    source = "class N(int):\n    def __eq__(self, other): return True\narrives_a = N(6328200)"
    assert read(filled(arrives_a=source)).answers == {}


def test_a_forged_result_is_not_believed(read) -> None:
    forged = json.dumps({"answers": {"arrives_a": {"x": 1}, "other": 3}, "odd": 7, "failed": "x"})
    source = (
        f"import atexit, os\nopen('answers.json', 'w').write({forged!r})\n"
        "open('at.json', 'w').write('-1')\nos._exit(0)"
    )
    assert read(filled(arrives_a=source)).answers == {}
    link = "import os\nos.symlink('/etc/hostname', 'x')\nos.replace('x', 'answers.json')"
    assert read(filled(arrives_a=link + "\nos._exit(0)", arrives_b="arrives_b = 3")).answers == {
        "arrives_b": 3
    }


def test_copied_deleted_and_stripped_cells_do_no_harm(read) -> None:
    sources = {"arrives_a": "arrives_a = 6328200", "reflection": "Ibu."}
    copied = filled(**sources)
    copied["cells"] = [cell for cell in copied["cells"] for _ in range(2)]
    assert read(copied).answers == {"arrives_a": 6328200}
    assert read(copied).reflections == {"reflection": "Ibu."}

    without_checks = filled(**sources)
    without_checks["cells"] = [
        cell for cell in without_checks["cells"] if cell["id"].endswith(("-answer", "-reflection"))
    ]
    assert read(without_checks).answers == {"arrives_a": 6328200}

    stripped = filled(**sources)
    for cell in stripped["cells"]:
        cell["metadata"] = {}
    assert read(stripped).reflections == {"reflection": "Ibu."}

    new_ids = filled(**sources)
    for number, cell in enumerate(new_ids["cells"]):
        cell["id"] = f"n{number}"
    assert read(new_ids).reflections == {"reflection": "Ibu."}


def test_a_reflection_whose_cell_is_gone_is_named(read) -> None:
    notebook = filled(arrives_a="arrives_a = 1")
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["id"].endswith("reflection")]
    assert "reflection_missing" in codes(read(notebook))


def test_odd_cells_are_passed_over(read) -> None:
    notebook = filled(arrives_a="arrives_a = 1")
    notebook["cells"] += [
        None,
        7,
        {},
        {"cell_type": "code", "source": 9},
        {"cell_type": "code", "metadata": []},
    ]
    assert read(notebook).answers == {"arrives_a": 1}


def test_the_learner_meets_neither_the_network_nor_the_trainers_folder(read) -> None:
    from finlit.course.extract import _without_network

    where = "import os\narrives_a = os.getcwd()\narrives_b = ','.join(sorted(os.listdir()))"
    found = read(filled(arrives_a=where))
    assert str(Path.cwd()) not in str(found.answers["arrives_a"])
    assert set(str(found.answers["arrives_b"]).split(",")) <= {"cells.json", "at.json", "answers.json"}
    if _without_network():
        source = "import socket\nsocket.create_connection(('127.0.0.1', 9), timeout=1)\narrives_a = 1"
        reach = "import socket\narrives_a = len(socket.if_nameindex())"
        assert "cell_failed" in codes(read(filled(arrives_a=source)))
        assert read(filled(arrives_a=reach)).answers["arrives_a"] == 1  # the loopback alone


def test_the_notebook_itself_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "ani.ipynb"
    path.write_text(json.dumps(filled(arrives_a="open('ani.ipynb', 'w')")))
    before = path.read_bytes()
    extract(path, EXERCISE)
    assert path.read_bytes() == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_is_a_plain_sentence(lang: str) -> None:
    for code in (
        "no_file not_a_notebook cell_failed cell_too_slow process_stopped notebook_stopped answer_not_plain "
        "answers_missing reflection_missing not_graded"
    ).split():
        sentence = Problem(code, "3").sentence(lang)
        assert sentence.endswith(".")
        assert "{" not in sentence
