"""A whole class: N learners give N rows, whatever one of them did."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from finlit.course import (
    ClassReport,
    GradeRow,
    collect,
    grade,
    hand_out,
    load_exercise,
    mark_reflection,
    new_class,
    report,
    write_examples,
)
from finlit.course.grading import rows
from finlit.errors import InputError, WorkshopError
from finlit.i18n import LANGUAGES

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("class")]

NAME = "05_sending_money"
RIGHT = {
    "arrives_a": "6328200",
    "arrives_b": "Rp 6.368.025,-",
    "b_minus_a": "39.825",
    "cost_a_percent": "2,5 %",
    "less_in_four": "3 x 45 x 2.155 = 290.925",
    "own_sending": "5.000\n30\n2.150\n2.163\n10.685.500",
}
NUMBER = {name: place for place, name in enumerate(RIGHT, start=1)}
CANARY = "import pathlib; pathlib.Path('CANARY').touch(); pathlib.Path.home().joinpath('CANARY').touch()"


def notebook(released: str, answers: dict[str, str], reflection: str = "") -> dict[str, Any]:
    made = json.loads(released)
    for cell in made["cells"]:
        name = cell["id"].removeprefix("sending_money-")
        if name.removesuffix("-answer") in answers:
            answer = name.removesuffix("-answer")
            if name.endswith("-answer"):
                cell["source"] = f"%%jawaban 5.{NUMBER[answer]}\n{answers[answer]}"
        if name == "reflection" and reflection:
            cell["source"] = reflection
    return made


class Class:
    """A graded class of eighteen, the rows and the report of its first grading."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "class"
        self.stick = place / "stick"
        self.steps: list[tuple[int, int, str]] = []
        self.room = new_class(self.folder, "id", "Kelas uji")
        hand_out(self.folder, 5)
        self.released = (self.folder / f"hand-out/{NAME}/id/{NAME}.ipynb").read_text(encoding="utf-8")
        self.stick.mkdir()
        for learner, content in self.submissions():
            text = content if isinstance(content, str) else json.dumps(content)
            (self.stick / f"{learner}_{NAME}.ipynb").write_text(text, encoding="utf-8")
        people = self.folder / "learners.csv"
        people.write_text(people.read_text() + "absent,Tidak Hadir,en\n")
        collect(self.folder, 5, self.stick)
        self.rows = {row.learner: row for row in self.grade()}
        self.report = report(self.folder, 5, list(self.rows.values()))

    def grade(self) -> list[GradeRow]:
        def progress(done: int, total: int, learner: str) -> None:
            self.steps.append((done, total, learner))

        return grade(self.folder, 5, progress)

    def submissions(self) -> Iterator[tuple[str, str | dict[str, Any]]]:
        def with_(answers: dict[str, str], reflection: str = "") -> dict[str, Any]:
            return notebook(self.released, answers, reflection)

        yield "right", with_(RIGHT, "Kami <b>berdua</b> & anak.")
        yield "fee", with_(RIGHT | {"arrives_a": "6360000"})
        yield "margin", with_(RIGHT | {"arrives_a": "6456555", "cost_a_percent": "0.5"}, "Ibu.")
        yield "sign", with_(RIGHT | {"b_minus_a": "-39825", "arrives_a": "6360000"})
        yield "blank", self.released
        yield "broken", self.released[:900]
        loop = with_(RIGHT)
        loop["cells"].insert(
            0, {"cell_type": "code", "id": "x", "metadata": {}, "source": "while True: pass"}
        )
        yield "loop", loop
        trap = with_(RIGHT | {"b_minus_a": CANARY})
        for cell in trap["cells"]:
            if cell["cell_type"] == "code" and not cell["id"].endswith("-answer"):
                cell["source"] = CANARY
        yield "trap", trap
        yield "old", self.of_the_old_kind("6328200", "input()")
        copied = with_(RIGHT, "Ibu.")
        copied["cells"] = [cell for cell in copied["cells"] for _ in range(2)]
        yield "copied", copied
        deleted = with_(RIGHT)
        deleted["cells"] = [cell for cell in deleted["cells"] if cell["id"].endswith("-answer")]
        yield "deleted", deleted
        stripped = with_(RIGHT, "Ibu.")
        stripped["metadata"] = {}
        for cell in stripped["cells"]:
            cell["metadata"] = {}
        yield "stripped", stripped
        yield "mistyped", with_(RIGHT | {"arrives_a": "enamjuta", "cost_a_percent": "kira-kira saja"})
        yield "half-letter", with_(RIGHT | {"arrives_a": "6.328.200 \ud83d"}, "Ibu \ud83d senang.")
        deep = with_(RIGHT)
        deep["metadata"]["deep"] = "DEEP"
        yield "deep", json.dumps(deep).replace('"DEEP"', "[" * 2000 + "]" * 2000)
        yield "huge", with_(RIGHT | {"arrives_a": "9" * 3_000_000}, "kata " * 400_000)
        yield "nan", with_(RIGHT | {"arrives_a": "NaN", "arrives_b": "Infinity"})
        english = json.loads((self.folder / f"hand-out/{NAME}/en/{NAME}.ipynb").read_text(encoding="utf-8"))
        for cell in english["cells"]:
            if cell["id"] == "sending_money-cost_a_percent-answer":
                cell["source"] = "%%answer 5.4\n2.478"
        yield "english", english

    def of_the_old_kind(self, first: str, second: str) -> dict[str, Any]:
        made = json.loads(self.released)
        for cell in made["cells"]:
            for name, value in (("arrives_a", first), ("arrives_b", second)):
                if cell["id"] == f"sending_money-{name}-answer":
                    cell["source"] = f"{name} = None\n{name} = {value}"
        return made


@pytest.fixture(scope="module")
def class_(tmp_path_factory: pytest.TempPathFactory) -> Class:
    return Class(tmp_path_factory.mktemp("whole"))


def test_a_class_of_n_gives_n_rows_in_the_order_of_the_list(class_: Class) -> None:
    assert list(class_.rows) == [learner.id for learner in class_.room.learners()]
    assert len(class_.rows) == 19


@pytest.mark.parametrize(
    ("learner", "points", "problems"),
    [
        ("right", 8, []),
        ("fee", 6, []),
        ("margin", 4, []),
        ("sign", 5.5, []),
        ("blank", 0, ["answers_missing"]),
        ("broken", 0, ["not_a_notebook"]),
        ("loop", 8, []),
        ("trap", 7, ["answer_unreadable"]),
        ("old", 2, ["answers_missing", "answer_unreadable"]),
        ("copied", 8, []),
        ("deleted", 8, ["reflection_missing"]),
        ("stripped", 8, []),
        ("mistyped", 4, ["answer_unreadable", "answer_unreadable"]),
        ("half-letter", 8, []),
        ("deep", 0, ["not_a_notebook"]),
        ("huge", 6, ["answer_unreadable"]),
        ("nan", 5, ["answer_unreadable", "answer_unreadable"]),
        ("english", 2, ["answers_missing"]),
        ("absent", None, ["no_file"]),
    ],
)
def test_every_learner_gets_their_points_and_the_reason(
    class_: Class, learner: str, points: float | None, problems: list[str]
) -> None:
    row = class_.rows[learner]
    assert (row.points, row.out_of) == (points, 10)
    assert [problem.code for problem in row.problems] == problems


def test_the_gradebook_and_the_hints_agree(class_: Class) -> None:
    for row in class_.rows.values():
        if row.points is not None:
            assert all(answer.points == answer.mark.points for answer in row.answers), row.learner


def test_progress_reaches_the_end_and_never_goes_back(class_: Class) -> None:
    first = class_.steps[:18]
    assert [done for done, _, _ in first] == list(range(1, 19))
    assert first[-1][:2] == (18, 18)


def test_the_report_says_what_to_explain_again(class_: Class) -> None:
    met = {idea.hint: idea for idea in class_.report.misconceptions}
    assert met["fee_ignored"].learners == ("fee", "sign")
    assert met["fee_ignored"].questions == (1,)
    assert class_.report.misconceptions[0].hint == "fee_ignored"
    assert {"margin_ignored", "only_fee_counted", "sign"} <= set(met)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_stand_alone_and_are_small(class_: Class, lang: str) -> None:
    found: ClassReport = class_.report
    for path in (found.indexes[lang], *found.feedback.values()):
        page = path.read_text(encoding="utf-8")
        assert len(page.encode()) < 150_000
        assert "http" not in page
        assert "src=" not in page
        assert "<script" not in page
        assert "SOLUTION" not in page
        assert "None" not in page
    page = found.indexes[lang].read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in page
    assert all(f"feedback/{learner}.html" in page for learner in class_.rows)
    assert found.indexes["en" if lang == "id" else "id"].name in page


def test_a_learners_page_speaks_their_language_first_and_the_other_one_too(class_: Class) -> None:
    page = class_.report.feedback["fee"].read_text(encoding="utf-8")
    assert page.index("Halo, Fee") < page.index("Hello, Fee")
    assert page.index("Yang sudah benar") < page.index("Yang perlu dilihat lagi")
    assert "Biaya kirimnya belum dipotong" in page
    assert "The fee is still inside" in page
    other = class_.report.feedback["absent"].read_text(encoding="utf-8")
    assert other.index("Hello, Tidak Hadir") < other.index("Halo, Tidak Hadir")


def test_what_a_learner_wrote_is_text_and_never_page(class_: Class) -> None:
    page = class_.report.feedback["right"].read_text(encoding="utf-8")
    assert "Kami &lt;b&gt;berdua&lt;/b&gt; &amp; anak." in page
    rebuilt = (class_.room.grading / f"submitted/right/{NAME}/{NAME}.ipynb").read_text(encoding="utf-8")
    assert "<b>" not in rebuilt


def test_the_table_of_points_opens_in_a_spreadsheet(class_: Class) -> None:
    text = class_.report.grades.read_text(encoding="utf-8-sig")
    table = list(csv.DictReader(text.splitlines()))
    assert [row["Peserta"] for row in table] == list(class_.rows)
    assert {row["Peserta"]: row["Poin"] for row in table}["right"] == "8"
    absent = next(row for row in table if row["Peserta"] == "absent")
    assert absent["Poin"] == ""
    assert "Belum menyerahkan" in absent["Catatan"]


def test_the_machinery_keeps_quiet_and_writes_a_log(class_: Class, capfd: pytest.CaptureFixture[str]) -> None:
    rows(class_.folder, 5)
    assert capfd.readouterr() == ("", "")
    assert "autograded" in class_.room.log.read_text(encoding="utf-8")


def test_nothing_of_a_learner_was_run_and_no_code_reaches_the_graded_copies(class_: Class) -> None:
    for place in (Path.cwd(), Path.home(), class_.folder.parent):
        assert not list(place.glob("CANARY"))
    assert not list(class_.folder.rglob("CANARY"))
    for path in (class_.room.grading / "submitted").rglob("*.ipynb"):
        words = path.read_text(encoding="utf-8")
        assert "while True" not in words
        assert "CANARY" not in words
        assert "input()" not in words


def test_a_mistyped_answer_is_told_as_it_was_written(class_: Class) -> None:
    for page in (class_.report.feedback["mistyped"], class_.report.index):
        assert "enamjuta" in page.read_text(encoding="utf-8")
    assert "Belum diisi" not in class_.report.feedback["mistyped"].read_text(encoding="utf-8")


def test_a_notebook_is_read_in_its_own_language(class_: Class) -> None:
    answer = class_.rows["english"].answers[3]
    assert (answer.written, answer.mark.outcome, answer.points) == ("2.478", "right", 2)


def copies(class_: Class) -> dict[str, int]:
    """When the graded copy of each learner was written."""
    found = (class_.room.grading / "autograded").rglob("*.ipynb")
    return {path.parts[-3]: path.stat().st_mtime_ns for path in found}


def test_grading_again_backs_up_keeps_manual_marks_and_changes_nothing_else(class_: Class) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(class_.room.db_url) as gradebook:
        given = gradebook.find_grade("sending_money-reflection", NAME, NAME, "right")
        given.manual_score, given.needs_manual_grade = 1.5, False
        gradebook.db.commit()
    mark_reflection(class_.folder, 5, "margin", 2)
    backups = set((class_.folder / "backups").iterdir())
    assert backups

    released = class_.released
    changed = json.dumps(notebook(released, RIGHT, "Sekarang kami sepakat."))
    (class_.stick / f"margin_{NAME}.ipynb").write_text(changed, encoding="utf-8")
    collect(class_.folder, 5, class_.stick)
    before = copies(class_)
    again = {row.learner: row for row in class_.grade()}
    after = copies(class_)
    assert {learner for learner in before if before[learner] != after[learner]} == {"margin"}

    assert again["right"].reflections[0].points == 1.5
    assert again["right"].reflections[0].status == "marked"
    assert again["right"].points == 9.5
    assert (again["margin"].points, again["margin"].reflections[0].status) == (10, "changed")
    same = set(again) - {"right", "margin"}
    assert all(again[learner] == class_.rows[learner] for learner in same)

    new = set((class_.folder / "backups").iterdir()) - backups
    assert len(new) == 1
    with closing(sqlite3.connect(new.pop())) as saved:
        scores = saved.execute("select count(*) from grade where manual_score = 1.5").fetchone()
    assert scores == (1,)

    page = report(class_.folder, 5).feedback["right"].read_text(encoding="utf-8")
    assert "Pelatih sudah membacanya: 1,5 dari 2 poin" in page
    third = {row.learner: row for row in class_.grade()}
    assert third["margin"].reflections[0].status == "changed"  # still to be read


def test_marks_that_cannot_be_given_are_refused(class_: Class) -> None:
    for points in (-1, 2.5):
        with pytest.raises(InputError, match="0 to 2"):
            mark_reflection(class_.folder, 5, "right", points)
    with pytest.raises(WorkshopError, match="no learner 'nobody'"):
        mark_reflection(class_.folder, 5, "nobody", 1)
    with pytest.raises(WorkshopError) as raised:
        mark_reflection(class_.folder, 5, "absent", 1)
    assert raised.value.code == "nothing_graded"


def test_the_six_examples_grade_as_they_are_told_to(tmp_path: Path) -> None:
    new_class(tmp_path / "class", "en")
    paths = write_examples(tmp_path / "stick", 5, "en")
    assert len(paths) == 6
    assert len(collect(tmp_path / "class", 5, tmp_path / "stick").new) == 6
    found = {row.learner: row for row in grade(tmp_path / "class", 5)}
    met = {learner: {answer.mark.outcome for answer in row.answers} for learner, row in found.items()}
    assert met["sri"] == {"right"}
    assert found["sri"].points == 8
    for place, learner in enumerate(("yanti", "karto", "wati")):
        for answer, row in zip(load_exercise(5).answers, found[learner].answers, strict=True):
            hints = [wrong.hint for wrong in answer.wrong]
            assert row.mark.outcome == (hints[place] if place < len(hints) else "right")
    assert met["budi"] == {"unanswered"}
    assert [problem.code for problem in found["ani"].problems] == ["not_a_notebook"]
    out_of = load_exercise(5).out_of
    assert all(row.out_of == out_of for row in found.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_exercise_runs_top_to_bottom_as_learner_and_as_trainer(lang: str) -> None:
    import nbformat
    from nbclient import NotebookClient

    from finlit.course.handout import built_file

    for step, wanted in (("release", [0] * 6), ("source", [2, 1, 1, 2, 1, 1])):
        made = nbformat.read(built_file(load_exercise(5), lang, step), as_version=4)
        NotebookClient(made, timeout=60, kernel_name="python3").execute()
        graded = [cell for cell in made.cells if cell.cell_type == "code" and cell.outputs]
        points = [float(cell.outputs[0]["data"]["text/plain"]) for cell in graded]
        assert points == (wanted if step == "release" else [each for each in wanted for _ in range(2)])
        assert all(f'lang="{lang}"' in cell.outputs[0]["data"]["text/html"] for cell in graded)
