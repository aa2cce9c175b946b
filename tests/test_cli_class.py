"""A trainer's path on the command line, from ``class start`` to marks that are back in the report."""

import json
import shutil
import threading
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from commands import run, said

from finlit.course import (
    collect,
    give_marks,
    grade,
    merge,
    new_class,
    open_class,
    report,
    standing,
    write_examples,
)
from finlit.course.grading import rows
from finlit.errors import InputError, WorkshopError

NAME = "05_sending_money"


def test_start_asks_nothing_when_all_is_said_and_each_step_comes_next(tmp_path):
    (tmp_path / "stick a").mkdir()
    assert "finlit class start" in said(run("class", cwd=tmp_path))
    words = [
        "class",
        "start",
        "kelas a",
        "--name",
        "Ibu-Ibu",
        "--lang",
        "id",
        "--lesson",
        "5",
        "--stick",
        "stick a",
    ]
    made = run(*words, cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert 'Berikutnya: finlit class collect "kelas a" 5 FOLDER' in said(made)
    assert (tmp_path / f"stick a/{NAME}.zip").is_file()
    assert (tmp_path / f"stick a/{NAME}/id/{NAME}.ipynb").is_file()
    assert open_class(tmp_path / "kelas a").title == "Ibu-Ibu"
    again = run("class", lang="en", cwd=tmp_path)  # the class's own language, not the one of the run
    assert "Perlu dibaca" in said(again)
    assert "finlit class collect" in said(again)
    found = json.loads(run("class", "status", "kelas a", "--json", cwd=tmp_path).stdout)
    assert found["lessons"][0]["next"] == "collect"


def test_answers_can_be_typed(tmp_path, monkeypatch):
    answers = iter(["id", "Kelas Malam", "", ""])
    monkeypatch.setattr("builtins.input", lambda prompt="": next(answers))
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())
    made = run("class", "start", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert open_class(tmp_path / "kelas-malam").lang == "id"
    assert "Pelajaran nomor berapa?" in said(made)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["start", "k", "--name", "K", "--lang", "xx"], "xx"),
        (["start", "k", "--name", "K", "--lesson", "60"], "5 (sending_money)"),
        (["start", "k", "--name", "K", "--stick", "nowhere"], "nowhere"),
        (["hand-out", "old", "60"], "5 (sending_money)"),
        (["mark", "old", "5", "Sri", "x"], "x"),
        (["mark", "old", "5", "Sri", "1"], "Sri"),
        (["mark", "old", "5", "--from", "nothing.csv"], "nothing.csv"),
        (["merge", "old", "old"], "old"),
        (["report", "old", "5"], "05_sending_money"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(words, expected, tmp_path):
    run("class", "new", "old", cwd=tmp_path)
    result = run("class", *words, cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.strip().startswith("✗ ")
    assert expected in said(result)


def test_a_lesson_is_known_by_its_number_its_name_and_its_title(tmp_path):
    for place, lesson in enumerate(
        ("5", "05", "sending_money", NAME, "Kirim uang ke rumah", "sending money home")
    ):
        run("class", "new", f"k{place}", cwd=tmp_path)
        assert run("class", "hand-out", f"k{place}", lesson, cwd=tmp_path).returncode == 0, lesson


# --- a whole class ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("marks") / "kelas a"
    new_class(place, "id")
    (place / "learners.csv").write_text(
        "learner,name\nsri,Ibu Sri\nyanti,Yanti\nbudi,Pak Budi\n", encoding="utf-8"
    )
    write_examples(place.parent / "stick", 5, "id")
    for name in ("karto", "wati", "ani"):
        (place.parent / "stick" / f"{name}_{NAME}.ipynb").unlink()
    collect(place, 5, place.parent / "stick")
    report(place, 5, grade(place, 5))
    return place


def given(folder):
    return {row.learner: (row.reflections[0].points, row.reflections[0].comment) for row in rows(folder, 5)}


@pytest.mark.slow
@pytest.mark.xdist_group("class")
def test_marks_by_name_by_table_by_page_and_by_formgrader_come_into_the_report(folder):
    from nbgrader.api import Gradebook

    from finlit.cli.marking import MarkingServer

    assert standing(folder).lessons[0].next == "mark"
    # By the name that is shown.
    done = run("class", "mark", str(folder), "5", "ibu sri", "1,5", "--comment", "Bagus")
    assert done.returncode == 0, done.stderr
    assert given(folder)["sri"] == (1.5, "Bagus")
    # From the table that lies beside the report, as a spreadsheet saves it.
    table = folder / f"report/{NAME}/marks.csv"
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3  # the head, Sri and Yanti: Budi wrote nothing
    table.write_text("Peserta;Poin;Komentar\nyanti;2;Jelas, Bu\nsri;;\n", encoding="cp1252")
    assert run("class", "mark", str(folder), "5", "--from", str(table)).returncode == 0
    assert given(folder) == {"sri": (1.5, "Bagus"), "yanti": (2, "Jelas, Bu"), "budi": (None, "")}
    table.write_text("Nama;Poin\nYanti;banyak\n", encoding="utf-8")
    wrong = run("class", "mark", str(folder), "5", "--from", str(table))
    assert "banyak" in said(wrong)
    # On the page.
    with MarkingServer(folder, "5") as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            page = urllib.request.urlopen(server.address).read().decode()
            assert 'name="points/sri/reflection" value="1.5" checked' in page
            form = {"points/sri/reflection": "2.0", "comment/sri/reflection": "Terima kasih, Bu <Sri>"}
            sent = urllib.parse.urlencode(form).encode()
            assert "Tersimpan: 1 jawaban" in urllib.request.urlopen(server.address, sent).read().decode()
            refused = urllib.parse.urlencode({"points/sri/reflection": "7"}).encode()
            assert 'role="alert"' in urllib.request.urlopen(server.address, refused).read().decode()
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(server.address.replace(server.secret, "x"))
            other = urllib.request.Request(server.address, headers={"Host": "evil.example:80"})
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(other)
        finally:
            server.shutdown()
            thread.join()
    page = (folder / f"report/{NAME}/feedback/sri.html").read_text(encoding="utf-8")
    assert "Kata pelatih: Terima kasih, Bu &lt;Sri&gt;" in page
    assert "2 dari 2 poin" in page
    # As nbgrader's formgrader writes it.
    with Gradebook(open_class(folder).db_url) as book:
        mark = book.find_grade("sending_money-reflection", NAME, NAME, "sri")
        mark.manual_score, mark.extra_credit, mark.needs_manual_grade = 1.0, 0.5, False
        book.find_comment("sending_money-reflection", NAME, NAME, "sri").manual_comment = "Dari formgrader"
        book.db.commit()
    found = report(folder, 5)
    row = next(row for row in found.rows if row.learner == "sri")
    assert (row.reflections[0].points, row.reflections[0].comment) == (1.5, "Dari formgrader")
    assert row.points == 9.5
    assert "Dari formgrader" in found.feedback["sri"].read_text(encoding="utf-8")
    assert standing(folder).lessons[0].next == "done"
    assert {"marks", "backups"} <= {path.name for path in folder.iterdir()}


@pytest.mark.slow
@pytest.mark.xdist_group("class")
def test_marks_are_given_all_or_none(folder):
    from finlit.course import GivenMark

    before = given(folder)
    with pytest.raises(InputError):
        give_marks(folder, 5, [GivenMark("yanti", 0), GivenMark("sri", 3)])
    with pytest.raises(WorkshopError):
        give_marks(folder, 5, [GivenMark("yanti", 0), GivenMark("siapa", 1)])
    assert given(folder) == before


@pytest.mark.slow
@pytest.mark.xdist_group("class")
def test_two_trainers_classes_become_one_and_conflicts_are_shown(folder, tmp_path):
    # A copy, with a mark of its own: what other tests do with the class may come before or after.
    theirs = tmp_path / "theirs"
    shutil.copytree(folder, theirs)
    give_marks(theirs, 5, [course_mark("yanti", 2)])
    mine = tmp_path / "mine"
    new_class(mine, "id", "Kelas Pagi")
    write_examples(tmp_path / "stick", 5, "id")
    stick = tmp_path / "stick"
    for name in ("karto", "ani"):
        (stick / f"{name}_{NAME}.ipynb").unlink()
    # The same Yanti in both classes; another Sri, who has the work of Budi.
    (stick / f"sri_{NAME}.ipynb").write_bytes((stick / f"budi_{NAME}.ipynb").read_bytes())
    collect(mine, 5, stick)
    grade(mine, 5)
    untouched = sorted((path, path.stat().st_mtime_ns) for path in theirs.rglob("*") if path.is_file())
    found = merge(mine, [theirs])
    assert (
        sorted((path, path.stat().st_mtime_ns) for path in theirs.rglob("*") if path.is_file()) == untouched
    )
    assert found.learners == ("sri-2",)
    assert [conflict.code for conflict in found.conflicts] == ["same_name"]
    after = given(mine)
    assert after["yanti"] == given(theirs)["yanti"]
    assert after["sri-2"] == given(theirs)["sri"]
    assert after["sri"] == (None, "")
    again = merge(mine, [theirs])
    assert (again.learners, again.notebooks, again.marks, again.conflicts) == ((), 0, 0, ())
    give_marks(mine, 5, [course_mark("yanti")])
    assert [conflict.code for conflict in merge(mine, [theirs]).conflicts] == ["mark"]


def course_mark(learner, points=0.5):
    from finlit.course import GivenMark

    return GivenMark(learner, points, "Lain")


def test_formgrader_is_asked_on_the_class_s_own_gradebook(tmp_path):
    from finlit.cli.lab import formgrader_command

    room = new_class(tmp_path / "k", "id", db="postgresql+psycopg://h/g")
    command, environment = formgrader_command(room, 0, no_browser=True)
    assert "--ServerApp.ip=127.0.0.1" in command
    settings = json.loads((Path(environment["JUPYTER_CONFIG_DIR"]) / "nbgrader_config.json").read_text())
    assert settings["CourseDirectory"]["db_url"] == "postgresql+psycopg://h/g"
