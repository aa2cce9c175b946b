"""A class goes on whatever one of its own files holds: it is set aside by name and made anew."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from finlit.course import collect, grade, heal, mark_reflection, new_class, open_class, write_examples
from finlit.course.grading import rows
from finlit.errors import WorkshopError

NAME = "05_sending_money"
BINARY = bytes(range(256)) * 8
BAD: dict[str, bytes | None] = {
    "binary": BINARY,
    "empty": b"",
    "list": b"[1, 2]",
    "deep": b"[" * 100_000,
    "number": b"7",
    "half a letter": b'{"answers": "\xed\xa0\xbd"',
    "folder": None,
}


def spoil(path: Path, content: bytes | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        path.unlink(missing_ok=True)
        path.mkdir()
        return
    path.write_bytes(content)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A class in which somebody handed something in and nothing was graded."""
    new_class(tmp_path, "en", "Our class")
    submitted = tmp_path / "submitted" / NAME / "sri"
    submitted.mkdir(parents=True)
    (submitted / "001_x.ipynb").write_text("{}")
    return tmp_path


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize(
    "file",
    [
        "class.toml",
        "learners.csv",
        f"answers/{NAME}/sri.json",
        f"marks/{NAME}.json",
        f"grading/source/{NAME}/{NAME}.ipynb",
        f"grading/release/{NAME}/{NAME}.ipynb",
        "grading/gradebook.db",
    ],
)
def test_a_bad_file_is_kept_under_another_name_and_told(room: Path, file: str, kind: str) -> None:
    if file == "learners.csv" and kind != "folder":
        return  # whatever stands there is read as names
    spoil(room / file, BAD[kind])
    (found,) = heal(room)
    assert found.file == file
    kept = (room / file).with_name(found.kept_as)
    assert kept.is_dir() if BAD[kind] is None else kept.read_bytes() == BAD[kind]
    for lang in ("en", "id"):
        assert file in found.sentence(lang)
        assert found.kept_as in found.sentence(lang)
    assert heal(room) == ()
    assert [one.id for one in open_class(room).learners()] == ["sri"]


def test_what_can_still_be_read_of_a_class_stays(room: Path) -> None:
    about = room / "class.toml"
    about.write_text('title = "Kelas Ibu"\nlang = "en"\ndb = "postgresql+psycopg://h/g"\nformat = = 1\n')
    heal(room)
    healed = open_class(room)
    assert (healed.title, healed.lang, healed.db) == ("Kelas Ibu", "en", "postgresql+psycopg://h/g")


def test_a_lost_list_and_a_lost_class_file_come_back_from_what_was_handed_in(room: Path) -> None:
    (room / "class.toml").unlink()
    (room / "learners.csv").unlink()
    assert heal(room) == ()
    assert "sri" in (room / "learners.csv").read_text()


def test_a_folder_without_a_class_and_a_class_of_another_format_are_left_alone(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        heal(tmp_path)
    assert caught.value.code == "class_missing"
    (tmp_path / "class.toml").write_text('format = 9\nlang = "id"\n')
    with pytest.raises(WorkshopError) as caught:
        heal(tmp_path)
    assert caught.value.code == "class_version"
    assert [path.name for path in tmp_path.iterdir()] == ["class.toml"]


# --- a whole class ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Any]]:
    folder = tmp_path_factory.mktemp("healing") / "class"
    new_class(folder, "en")
    write_examples(folder.parent / "stick", 5, "en")
    for name in ("budi", "wati", "karto"):
        (folder.parent / "stick" / f"{name}_{NAME}.ipynb").unlink()
    collect(folder, 5, folder.parent / "stick")
    grade(folder, 5)
    mark_reflection(folder, 5, "Sri", 1.5, comment="Well said — both of you.")
    return folder, told(rows(folder, 5))


def told(found: list[Any]) -> list[Any]:
    return [
        (row.learner, row.points, [(one.points, one.comment, one.status) for one in row.reflections])
        for row in found
    ]


def older(path: Path) -> None:
    """A gradebook of a time when nbgrader kept no extra credit."""
    with closing(sqlite3.connect(path)) as book:
        book.execute("alter table grade drop column extra_credit")
        book.commit()


@pytest.mark.slow
@pytest.mark.xdist_group("class")
@pytest.mark.parametrize("kind", ["binary", "older", "missing"])
def test_marks_given_by_hand_survive_a_lost_gradebook(
    graded: tuple[Path, list[Any]], tmp_path: Path, kind: str
) -> None:
    source, before = graded
    folder = tmp_path / "class"
    shutil.copytree(source, folder)
    book = folder / "grading" / "gradebook.db"
    if kind == "older":
        older(book)
    elif kind == "missing":
        book.unlink()
    else:
        spoil(book, BAD[kind])
    assert told(grade(folder, 5)) == before
    assert before[[one[0] for one in before].index("sri")][2] == [(1.5, "Well said — both of you.", "marked")]


@pytest.mark.slow
@pytest.mark.xdist_group("class")
def test_every_other_file_of_a_class_is_made_anew(graded: tuple[Path, list[Any]], tmp_path: Path) -> None:
    source, before = graded
    folder = tmp_path / "class"
    shutil.copytree(source, folder)
    learners = sorted((folder / "answers" / NAME).glob("*.json"))
    for path, kind in zip(learners, BAD, strict=False):
        spoil(path, BAD[kind])
    assert told(rows(folder, 5)) == before  # the report is written before anything is graded again
    for kind, file in (
        ("list", "grading/release"),
        ("deep", "grading/source"),
        ("binary", "grading/submitted/sri"),
    ):
        spoil(folder / file / NAME / f"{NAME}.ipynb", BAD[kind])
    (folder / "learners.csv").write_text("")
    assert sorted(told(grade(folder, 5))) == sorted(before)
    answers = json.loads(learners[0].read_text(encoding="utf-8"))
    assert answers["graded"]
