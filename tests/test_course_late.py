"""Late work is written into the gradebook without nbgrader: row by row what nbgrader itself would write."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from finlit.course import collect, gradebook, hand_out, load_exercise, mark_reflection, new_class, open_class
from finlit.course.checks import typed
from finlit.course.classroom import ClassRoom
from finlit.course.grading import grade, rows
from finlit.course.handout import built_file

EXERCISE = load_exercise(5)
NAME = EXERCISE.name


def notebook(answers: dict[str, str], words: str = "") -> str:
    made = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))
    for cell in made["cells"]:
        for name, written in answers.items():
            if cell["id"] == f"{EXERCISE.slug}-{name}-answer":
                cell["source"] = "".join(cell["source"]).rstrip() + "\n" + written
        if words and cell["id"] == f"{EXERCISE.slug}-{EXERCISE.reflections[0].name}":
            cell["source"] = words
    return json.dumps(made)


def every_kind_of_answer() -> list[str]:
    """Notebooks that hold, together, every known mistake, and what people write beside it."""
    known = {
        answer.name: [
            typed(value, "id") for value in (answer.value, *(wrong.value for wrong in answer.wrong))
        ]
        + ["", "entahlah", "1", "Rp 6,3 jt", "6.328", "2.478", "5.000 HKD", "-7"]
        for answer in EXERCISE.answers
    }
    most = max(map(len, known.values()))
    return [
        notebook(
            {name: values[place % len(values)] for name, values in known.items()},
            f"Kami sepakat <b>{place}</b> & menabung" if place % 3 else "",
        )
        for place in range(most)
    ]


def who(place: int) -> str:
    return f"peserta {chr(97 + place)}a"


def handed_in(room: ClassRoom, stick: Path, work: dict[str, str]) -> None:
    stick.mkdir()
    for learner, content in work.items():
        (stick / f"{learner}.ipynb").write_text(content, encoding="utf-8")
    collect(room.folder, 5, stick)


def kept(room: ClassRoom) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """What the gradebook and the marked copies say, without ids and times."""
    grades = """
        select who.student_id, cell.name, grade.auto_score, grade.manual_score, grade.extra_credit,
            grade.needs_manual_grade from grade join base_cell cell on cell.id = grade.cell_id
            join submitted_notebook book on book.id = grade.notebook_id
            join submitted_assignment who on who.id = book.assignment_id"""
    comments = """
        select who.student_id, cell.name, comment.auto_comment, comment.manual_comment, book.flagged,
            book.late_submission_penalty, who.timestamp from comment
            join base_cell cell on cell.id = comment.cell_id
            join submitted_notebook book on book.id = comment.notebook_id
            join submitted_assignment who on who.id = book.assignment_id"""
    with closing(sqlite3.connect(room.gradebook)) as book:
        asked = {"grades": grades, "comments": comments, "students": "select * from student"}
        tables = {name: sorted(book.execute(query).fetchall(), key=repr) for name, query in asked.items()}
    copies = {}
    for path in sorted((room.grading / "autograded").glob(f"*/{NAME}/*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        copies[path.parts[-3]] = [
            (
                cell["id"],
                "".join(cell["source"]),
                [_plain(one) for one in cell.get("outputs", ()) if "data" in one],
            )
            for cell in cells
        ]
    return tables, copies


def _plain(output: dict[str, Any]) -> dict[str, str]:
    return {kind: "".join(words) for kind, words in output["data"].items()}


@pytest.fixture
def no_nbgrader(monkeypatch: pytest.MonkeyPatch):
    def switch(off: bool) -> None:
        if off:
            monkeypatch.setattr("finlit.course.grading.ask", _refuse)
            monkeypatch.setattr(gradebook, "ask", _refuse)
        else:
            monkeypatch.undo()

    return switch


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError("nbgrader was loaded")


@pytest.mark.slow
def test_late_work_is_written_as_nbgrader_writes_it(tmp_path: Path, no_nbgrader: Any) -> None:
    work = every_kind_of_answer()
    at_once, bit_by_bit = new_class(tmp_path / "a", "id"), new_class(tmp_path / "b", "id")
    everybody = {who(place): content for place, content in enumerate(work)}
    for room in (at_once, bit_by_bit):
        hand_out(room.folder, 5)
    handed_in(at_once, tmp_path / "stick", everybody)
    grade(at_once.folder, 5)

    # The first two are graded with other work, the others come later, a few at a time.
    names = list(everybody)
    first = {names[0]: work[3], names[1]: work[1], names[2]: work[2]}
    handed_in(bit_by_bit, tmp_path / "stick 0", first)
    grade(bit_by_bit.folder, 5)
    no_nbgrader(True)
    late = [names[0], *names[3:]]
    for turn in range(0, len(late), 3):
        some = {name: everybody[name] for name in late[turn : turn + 3]}
        handed_in(bit_by_bit, tmp_path / f"stick {turn + 1}", some)
        grade(bit_by_bit.folder, 5)
    no_nbgrader(False)
    ours, theirs = kept(bit_by_bit), kept(at_once)
    assert ours[0] == theirs[0]
    assert ours[1] == theirs[1]


@pytest.mark.slow
def test_a_mark_stays_for_the_same_words_and_waits_for_new_ones(tmp_path: Path, no_nbgrader: Any) -> None:
    right = {answer.name: typed(answer.value, "id") for answer in EXERCISE.answers}
    wrong = right | {"arrives_a": "1"}
    first = {name: notebook(wrong, "Kami sepakat.") for name in ("ani", "budi", "citra")}
    later = {"ani": notebook(right, "Kami sepakat."), "budi": notebook(right, "Kami berubah.")}
    told = []
    for place in ("nbgrader", "late"):
        room = new_class(tmp_path / place, "id")
        hand_out(room.folder, 5)
        handed_in(room, tmp_path / f"first {place}", first)
        grade(room.folder, 5)
        for learner in ("ani", "budi"):
            mark_reflection(room.folder, 5, learner, 1.5, comment="Jelas")
        handed_in(room, tmp_path / f"later {place}", later)
        if place == "nbgrader":
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("finlit.course.grading.write_late", lambda *_: False)
                grade(room.folder, 5)
        else:
            no_nbgrader(True)
            grade(room.folder, 5)
        told.append((kept(room), rows(room.folder, 5)))
    no_nbgrader(False)
    assert told[0] == told[1]
    by_name = {row.learner: row.reflections[0] for row in told[1][1]}
    assert [(by_name[who].points, by_name[who].status) for who in ("ani", "budi")] == [
        (1.5, "marked"),
        (1.5, "changed"),
    ]


@pytest.mark.slow
def test_what_is_not_as_expected_is_left_to_nbgrader(tmp_path: Path) -> None:
    room = new_class(tmp_path / "kelas", "id")
    hand_out(room.folder, 5)
    first = {name: notebook({"arrives_a": "1"}) for name in ("ani", "budi")}
    handed_in(room, tmp_path / "stick", first)
    grade(room.folder, 5)
    shutil.rmtree(room.grading / "autograded")
    shutil.rmtree(room.grading / "release")
    handed_in(room, tmp_path / "later", {"citra": notebook({"arrives_a": "6.328.200"})})
    found = {row.learner: row.points for row in grade(room.folder, 5)}
    assert found == {"ani": 0, "budi": 0, "citra": 2}
    assert open_class(room.folder).gradebook.is_file()
