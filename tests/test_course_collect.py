"""Making a class, handing out, and collecting whatever comes back on a stick."""

import json
import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from finlit.course import collect, grade, hand_out, keep_up, new_class, open_class, report, write_examples
from finlit.course.classroom import learner_id
from finlit.errors import InputError, WorkshopError

NAME = "05_sending_money"
NOTEBOOK = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def room(tmp_path: Path):
    return new_class(tmp_path / "class", "id", 'Kelas "Mawar"')


def put(folder: Path, *names: str, content: str = NOTEBOOK) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{content}\n{name}" if content is NOTEBOOK else content)
    return folder


def test_a_new_class_opens_again_as_it_was_made(room) -> None:
    assert open_class(room.folder) == room
    assert room.title == 'Kelas "Mawar"'
    assert room.learners() == []


def test_an_existing_class_is_never_overwritten(room) -> None:
    before = (room.folder / "class.toml").read_bytes()
    with pytest.raises(WorkshopError) as raised:
        new_class(room.folder, "en")
    assert raised.value.code == "class_exists"
    assert (room.folder / "class.toml").read_bytes() == before


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_list_of_learners_made_in_a_spreadsheet_is_used_and_kept(tmp_path: Path, separator: str) -> None:
    rows = ["learner,name,language", "ani,Ani W.,en", "budi,,", ",Ibu Sri,id", "ani,Ani again,id"]
    people = tmp_path / "learners.csv"
    people.write_text("\n".join(rows).replace(",", separator), encoding="utf-8-sig")
    room = new_class(tmp_path)
    wanted = [("ani", "Ani W.", "en"), ("budi", "Budi", "id"), ("ibu-sri", "Ibu Sri", "id")]
    wanted += [("ani-2", "Ani again", "id")]  # two rows are two people
    assert [tuple(learner)[:3] for learner in room.learners()] == wanted
    collect(tmp_path, 5, put(tmp_path / "stick", "wati.ipynb"))
    assert [learner.id for learner in room.learners()] == ["ani", "budi", "ibu-sri", "ani-2", "wati"]
    assert "Ani again" in people.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("version", ["format = 0", "format = 99", "# made before there were formats"])
def test_a_class_of_another_version_is_left_as_it_is_and_says_what_to_do(room, version: str) -> None:
    path = room.folder / "class.toml"
    path.write_text(path.read_text().replace("format = 1", version))
    before = sorted(path.rglob("*"))
    for doing in (
        lambda: hand_out(room.folder, 5),
        lambda: collect(room.folder, 5, room.folder),
        lambda: grade(room.folder, 5),
        lambda: report(room.folder, 5),
    ):
        with pytest.raises(WorkshopError) as raised:
            doing()
        assert raised.value.code == "class_version"
        assert "finlit class new" in raised.value.message("id")
    assert sorted(path.rglob("*")) == before


def test_a_folder_without_a_class_or_with_a_broken_one(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="no class"):
        open_class(tmp_path)
    (tmp_path / "class.toml").write_text("format = ")
    with pytest.raises(WorkshopError) as raised:
        open_class(tmp_path)
    assert raised.value.code == "class_unreadable"


def test_a_place_that_cannot_be_written_is_one_clear_error(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorkshopError) as raised:
        new_class(tmp_path / "file" / "class")
    assert raised.value.code == "folder_not_writable"

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(WorkshopError, match="Nothing can be written"):
        new_class(tmp_path / "locked")
    assert not (tmp_path / "locked" / "class.toml").exists()


def test_the_hand_out_holds_both_languages_and_a_read_me(room) -> None:
    bundle = zipfile.ZipFile(hand_out(room.folder, "sending_money"))
    names = [f"{NAME}/{path}" for path in (f"en/{NAME}.ipynb", f"id/{NAME}.ipynb", "README.txt")]
    beside = [f"{NAME}/{path}" for path in ("README.html", f"en/{NAME}-paper.html", f"id/{NAME}-kertas.html")]
    assert sorted(bundle.namelist()) == sorted([*names, *beside])
    assert all(":" not in name for name in names)
    read_me = bundle.read(names[2]).decode("utf-8-sig")
    assert read_me.startswith("LATIHAN")
    assert "EXERCISE" in read_me
    for name in names[:2]:
        words = bundle.read(name).decode()
        assert "6328200" not in words
        assert "SOLUTION" not in words
    for path in names:
        assert (room.folder / "hand-out" / path).read_bytes() == bundle.read(path)


def test_each_learner_of_the_list_has_a_copy_in_their_language_and_the_sheet_names_them(
    room, tmp_path: Path
) -> None:
    packed = hand_out(room.folder, 5)
    sheet = room.folder / "hand-out" / "trainer" / "05_sending_money.html"
    each = room.folder / "hand-out" / "05_sending_money-untuk-tiap-peserta"
    assert not each.exists()
    people = "nama,bahasa\nSiti Aminah,id\nMary-Ann <b>,English\n"
    (room.folder / "learners.csv").write_text(people)
    keep_up(room.folder)
    assert "Siti Aminah" in sheet.read_text()
    copies = {path.name: path.read_bytes() for path in each.iterdir()}
    built = packed.with_suffix("")
    assert copies == {
        "siti-aminah_05_sending_money.ipynb": (built / "id/05_sending_money.ipynb").read_bytes(),
        "mary-ann-b_05_sending_money.ipynb": (built / "en/05_sending_money.ipynb").read_bytes(),
    }
    with zipfile.ZipFile(packed) as bundle:  # names stay with the trainer
        assert not any("siti" in name for name in bundle.namelist())
    (room.folder / "learners.csv").write_text(people.replace("English", "id"))
    keep_up(room.folder)
    path = each / "mary-ann-b_05_sending_money.ipynb"
    assert path.read_bytes() == copies["siti-aminah_05_sending_money.ipynb"]

    shutil.copytree(each, tmp_path / "stick" / each.name)
    filled = json.loads(path.read_text())
    filled["cells"][0]["source"] = "ditulis"
    (tmp_path / "stick" / each.name / path.name).write_text(json.dumps(filled))
    found = collect(room.folder, 5, tmp_path / "stick")
    assert found.new == ("mary-ann-b",)
    assert [reason for _, reason in found.skipped] == ["handed_out"]


def test_an_unknown_lesson_names_those_that_exist(room) -> None:
    with pytest.raises(InputError, match="sending_money"):
        hand_out(room.folder, "sending-mony")


@pytest.mark.parametrize(
    ("file", "learner"),
    [
        ("ani.ipynb", "ani"),
        ("Ani.ipynb", "ani"),
        (f"ani_{NAME}.ipynb", "ani"),
        (f"{NAME}_ani.ipynb", "ani"),
        (f"{NAME} (Ibu Sri).ipynb", "ibu-sri"),
        (f"ani - {NAME} (1).ipynb", "ani"),
        (f"Copy of ani_{NAME}.ipynb", "ani"),
        (f"ani/{NAME}.ipynb", "ani"),
        (f"ani/id/{NAME}.ipynb", "ani"),
        (f"ani/{NAME}/en/{NAME}.ipynb", "ani"),
        ("Siti Nurhaliza.ipynb", "siti-nurhaliza"),
        ("123.ipynb", "123"),
        ("陳美玲.ipynb", "陳美玲"),
    ],
)
def test_the_learner_is_read_from_the_name(room, tmp_path: Path, file: str, learner: str) -> None:
    found = collect(room.folder, 5, put(tmp_path / "stick", file))
    assert (found.new, found.added, found.skipped) == ((learner,), (learner,), ())
    assert [person.id for person in room.learners()] == [learner]
    assert len(room.submitted(NAME, learner)) == 1


def test_zips_are_read_without_being_unpacked(room, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with zipfile.ZipFile(stick / "ani.zip", "w") as bundle:
        bundle.writestr(f"{NAME}.ipynb", NOTEBOOK)
    with zipfile.ZipFile(stick / "class.zip", "w") as bundle:
        bundle.writestr(f"budi/{NAME}.ipynb", NOTEBOOK + "1")
        bundle.writestr("../../wati.ipynb", NOTEBOOK + "2")
        bundle.writestr(f"__MACOSX/._sri_{NAME}.ipynb", "x")
    (stick / "broken.zip").write_text("no zip")
    found = collect(room.folder, 5, stick)
    assert set(found.new) == {"ani", "budi"}  # a name that points out of the zip is left alone
    assert found.skipped == (("broken.zip", "broken_zip"), ("class.zip/../../wati.ipynb", "odd_place"))
    assert found.reasons("id")[0].startswith("broken.zip")
    assert not (tmp_path.parent / "wati.ipynb").exists()


def test_nothing_is_overwritten_and_the_newest_counts(room, tmp_path: Path) -> None:
    stick = put(tmp_path / "stick", "ani.ipynb", content="first")
    assert collect(room.folder, 5, stick).new == ("ani",)
    assert collect(room.folder, 5, stick).unchanged == ("ani",)
    put(stick, "ani.ipynb", content="second")
    assert collect(room.folder, 5, stick).new == ("ani",)
    kept = room.submitted(NAME, "ani")
    assert [path.read_text() for path in kept] == ["first", "second"]
    assert all(":" not in path.name for path in kept)


def test_two_files_of_one_learner_the_younger_counts(room, tmp_path: Path) -> None:
    stick = put(tmp_path / "stick", "a/ani.ipynb", content="younger")
    put(stick, "b/ani.ipynb", content="older")
    hour_ago = time.time() - 3600
    os.utime(stick / "b/ani.ipynb", (hour_ago, hour_ago))
    collect(room.folder, 5, stick)
    assert room.submitted(NAME, "ani")[-1].read_text() == "younger"


def test_what_names_nobody_or_another_lesson_is_not_guessed(room, tmp_path: Path) -> None:
    stick = put(tmp_path / "stick", f"{NAME}.ipynb", "notes.txt", ".hidden/x.ipynb")
    other = json.loads(NOTEBOOK) | {"metadata": {"finlit": {"lesson": 6, "slug": "saving"}}}
    put(stick, "ani_06_saving.ipynb", content=json.dumps(other))
    found = collect(room.folder, 5, stick)
    assert (found.new, found.added, found.passed_over) == ((), (), 1)
    named = {f"{NAME}.ipynb": "no_learner", "notes.txt": "other", "ani_06_saving.ipynb": "another_lesson"}
    assert dict(found.skipped) == named


def test_one_file_alone_can_be_collected_and_a_missing_folder_is_named(room, tmp_path: Path) -> None:
    stick = put(tmp_path / "stick", "ani.ipynb")
    assert collect(room.folder, 5, stick / "ani.ipynb").new == ("ani",)
    with pytest.raises(WorkshopError) as raised:
        collect(room.folder, 5, tmp_path / "no-stick")
    assert raised.value.code == "folder_missing"


def test_a_new_learner_keeps_the_language_of_the_notebook(room, tmp_path: Path) -> None:
    write_examples(tmp_path / "stick", 5, "en")
    collect(room.folder, 5, tmp_path / "stick")
    languages = {learner.id: learner.lang for learner in room.learners()}
    assert languages["sri"] == "en"
    assert languages["ani"] == "id"  # a file cut off: nobody can tell, so the class's


def test_ids_are_safe_in_files_and_addresses() -> None:
    for name in ("../../etc", "a/b\\c", "a:b*c?", "[x]", "  ", "a" * 500):
        assert all(letter.isalnum() or letter == "-" for letter in learner_id(name))
        assert len(learner_id(name)) <= 60


def test_a_report_before_any_grading_says_what_to_do(room) -> None:
    with pytest.raises(WorkshopError) as raised:
        report(room.folder, 5)
    assert raised.value.code == "nothing_graded"


@pytest.mark.parametrize(
    ("files", "learners"),
    [
        (["wati00", "wati01", "wati02"], {"wati00", "wati01", "wati02"}),
        (["ani01", "ani02", "ani"], {"ani01", "ani02", "ani"}),
        (["learner01", "learner_02", "Learner 3"], {"learner-01", "learner-02", "learner-3"}),
        (["peserta 1", "siswa_2", "student3"], {"peserta-1", "siswa-2", "student-3"}),
        (["learner_ani", "learner_budi"], {"learner-ani", "learner-budi"}),
    ],
)
@pytest.mark.parametrize("one_by_one", [False, True])
def test_a_number_that_belongs_to_a_name_makes_nobody_a_copy_of_another(
    room, tmp_path: Path, files: list[str], learners: set[str], one_by_one: bool
) -> None:
    found = []
    for place, file in enumerate(files):
        stick = tmp_path / (f"stick {place}" if one_by_one else "stick")
        put(stick, f"{file}.ipynb", content=f"{NOTEBOOK} {place}")
        found += collect(room.folder, 5, stick).new if one_by_one else ()
    found += () if one_by_one else collect(room.folder, 5, tmp_path / "stick").new
    assert set(found) == learners
    assert len(found) == len(files)
    assert all(len(room.submitted(NAME, learner)) == 1 for learner in learners)


def test_another_attendance_number_on_another_day_is_another_person(room, tmp_path: Path) -> None:
    for place, (file, learner) in enumerate([("01_sri", "sri"), ("17_sri", "sri-2"), ("1 sri", "sri")]):
        put(tmp_path / str(place), f"{file}.ipynb", content=f"{NOTEBOOK} {place}")
        assert collect(room.folder, 5, tmp_path / str(place)).new == (learner,)


def test_names_of_a_list_go_before_what_numbers_seem_to_say(room, tmp_path: Path) -> None:
    (room.folder / "learners.csv").write_text("name\nAni Wijaya\nLearner 01\n", encoding="utf-8")
    for place, file in enumerate(["ani01", "learner01"]):
        put(tmp_path / "stick", f"{file}.ipynb", content=f"{NOTEBOOK} {place}")
    assert set(collect(room.folder, 5, tmp_path / "stick").new) == {"ani-wijaya", "learner-01"}


def test_a_hand_out_that_lies_on_the_stick_is_no_document_of_anybody(room, tmp_path: Path) -> None:
    packed = hand_out(room.folder, 5)
    stick = tmp_path / "stick"
    shutil.copytree(packed.with_suffix(""), stick / NAME)
    shutil.copy(packed, stick)
    found = collect(room.folder, 5, stick)
    assert found.new == ()
    assert {reason for _, reason in found.skipped} == {"handed_out"}
