"""A gradebook on a PostgreSQL server: graded, marked, backed up and reported as one in a file."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from commands import run, said

from finlit.course import collect, grade, mark_reflection, new_class, report, write_examples
from finlit.course.grading import rows
from finlit.errors import WorkshopError

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("class")]
NAME = "05_sending_money"
SCRIPT = Path(__file__).parent.parent / ".ci" / "postgres"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A database of its own on the server of the build, or else on one that is started here.

    Where PostgreSQL is missing the test fails, it is not skipped.
    """
    import psycopg

    # Not pytest's own folder: the server runs as another user, whom that one does not let in.
    address, folder = os.environ.get("FINLIT_POSTGRES", ""), Path(tempfile.mkdtemp())
    is_ours = not address
    if is_ours:
        started = subprocess.run([SCRIPT, "start", folder], capture_output=True, text=True, check=False)
        assert started.returncode == 0, f"no PostgreSQL: install the package 'postgresql'\n{started.stderr}"
        address = started.stdout.strip()
    name = f"class_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f"create database {name}")
    yield f"{address.rpartition('/')[0]}/{name}"
    if is_ours:
        subprocess.run([SCRIPT, "stop", folder], check=True)
        shutil.rmtree(folder)


def test_a_class_on_a_server_grades_as_one_on_a_stick(server, tmp_path):
    import psycopg

    write_examples(tmp_path / "stick", 5, "id")
    for name in ("karto", "wati", "budi"):
        (tmp_path / "stick" / f"{name}_{NAME}.ipynb").unlink()
    made = run("class", "new", str(tmp_path / "kelas"), "--db", server, "--lang", "id")
    assert made.returncode == 0, made.stderr
    new_class(tmp_path / "file", "id")
    results = []
    for folder in (tmp_path / "kelas", tmp_path / "file"):
        collect(folder, 5, tmp_path / "stick")
        grade(folder, 5)
        mark_reflection(folder, 5, "Sri", 1.5, comment="Bagus — jelas")
        results.append(grade(folder, 5))
        assert "Bagus — jelas" in report(folder, 5).feedback["sri"].read_text(encoding="utf-8")
    assert results[0] == results[1]
    assert not (tmp_path / "kelas" / "grading" / "gradebook.db").exists()
    with psycopg.connect(server.replace("+psycopg", "")) as connection:
        assert connection.execute("select manual_score from grade where manual_score > 0").fetchall() == [
            (1.5,)
        ]
    # The copy of before the last grading is a gradebook that nbgrader can open.
    newest = sorted((tmp_path / "kelas" / "backups").glob("gradebook-*.db"))[-1]
    with closing(sqlite3.connect(newest)) as saved:
        assert saved.execute("select manual_score from grade where manual_score > 0").fetchall() == [(1.5,)]
        assert saved.execute("select count(*) from submitted_assignment").fetchone() == (3,)


def test_a_server_that_does_not_answer_is_said_and_nothing_is_lost(tmp_path):
    folder = tmp_path / "kelas"
    new_class(folder, "id", db="postgresql+psycopg://finlit@127.0.0.1:9/nothing")
    write_examples(tmp_path / "stick", 5, "id")
    collect(folder, 5, tmp_path / "stick")
    with pytest.raises(WorkshopError) as caught:
        grade(folder, 5)
    assert caught.value.code == "database_silent"
    told = run("class", "grade", str(folder), "5")
    assert told.returncode == 1
    assert "tidak menjawab" in said(told)
    assert len(list((folder / "submitted").rglob("*.ipynb"))) == 6
    with pytest.raises(WorkshopError):
        rows(folder, 5)
