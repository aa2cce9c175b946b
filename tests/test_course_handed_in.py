"""Everything that is handed in is graded, is an older copy, or is named with the reason."""

import copy
import json
import os
import unicodedata
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cases import each
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.course import collect, load_exercise, new_class
from finlit.course.collecting import undo_collect
from finlit.course.handed_in import journal_file
from finlit.course.handout import built_file
from finlit.course.naming import guess
from finlit.course.people import learner_id
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES

NAME = "05_sending_money"
EXERCISE = load_exercise(5)
RELEASE = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))


def work(first: str) -> bytes:
    """A notebook whose first answer is this."""
    notebook = copy.deepcopy(RELEASE)
    for cell in notebook["cells"]:
        if cell["id"] == "sending_money-arrives_a-answer":
            cell["source"] = f"%%jawaban 5.1\n{first}"
    return json.dumps(notebook).encode()


@pytest.fixture
def room(tmp_path: Path):
    return new_class(tmp_path / "class", "id")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def put(stick: Path, *names: str) -> None:
    for name in names:
        path = stick / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(work(name))


def at(path: Path, clock: str) -> None:
    moment = datetime.fromisoformat(f"2026-11-28T{clock}").timestamp()
    os.utime(path, (moment, moment))


def newest(room, learner: str) -> str:
    return room.submitted(NAME, learner)[-1].read_text()


def zipped(target: Path | BytesIO, files: dict[str, tuple[bytes, str]]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, (content, clock) in files.items():
            hour, minute = map(int, clock.split(":"))
            bundle.writestr(zipfile.ZipInfo(name, (2026, 11, 28, hour, minute, 0)), content)


# --- names -----------------------------------------------------------------------------------------------


@each(
    ("path", "learner"),
    [
        ("01_ani.ipynb", "ani"),
        ("1. Ani.ipynb", "ani"),
        ("ani_01.ipynb", "ani"),
        ("ani-07.ipynb", "ani"),
        ("07 - Ani Wijaya.ipynb", "ani-wijaya"),
        ("kelompok_02_dewi.ipynb", "dewi"),
        ("17_agustus_ida.ipynb", "ida"),
        ("ida 28 November 2026.ipynb", "ida"),
        ("ida_2026-11-28.ipynb", "ida"),
        ("absen 07_kiki.ipynb", "kiki"),
        ("No. 3 Sri.ipynb", "sri"),
        ("kelas-5-ani.ipynb", "ani"),
        ("ani-Copy1.ipynb", "ani"),
        (f"budi/{NAME}-Copy1.ipynb", "budi"),
        ("cici copy 2.ipynb", "cici"),
        (f"dodo_{NAME}.ipynb.", "dodo"),
        (f"eni_{NAME} ipynb", "eni"),
        ("fani.ipynb.gdoc", "fani"),
        (".gita.ipynb.icloud", "gita"),
        (f"hana_{NAME}.md", "hana"),
        ("Ida, A.Md.ipynb", "ida-a-md"),
        ("dewi_copy.ipynb", "dewi"),
        ("dewi - Copy (2).ipynb", "dewi"),
        ("Salinan dari dewi.ipynb", "dewi"),
        ("ani (1).ipynb", "ani"),
        ("ani(12).ipynb", "ani"),
        ("ani_final_v2.ipynb", "ani"),
        (f"Ani Wijaya_12345_assignsubmission_file_/{NAME}.ipynb", "ani-wijaya"),
        (f"Ani Wijaya_12345_assignsubmission_file_{NAME}.ipynb", "ani-wijaya"),
        ("Ani Wijaya_12345_assignsubmission_file_/ani.ipynb", "ani-wijaya"),
        (f"ANI WIJAYA - {NAME}.ipynb", "ani-wijaya"),
        (f"Copy of ani_{NAME}.ipynb", "ani"),
        (f"wijayaani_12345_67890_{NAME}-1.ipynb", "wijayaani"),
        ("Kirim uang ke rumah - Ani.ipynb", "ani"),
        ("tugas 5 ani.ipynb", "ani"),
        ("hana.ipynb.txt", "hana"),
        ("ida.ipynb.json", "ida"),
        ("joko.json", "joko"),
        ("kiki.IPYNB", "kiki"),
        ("lala.ipynb (1).txt", "lala"),
        (f"ani/finlit-course/exercises/id/release/{NAME}/{NAME}.ipynb", "ani"),
        (f"finlit-course-ani/exercises/id/release/{NAME}/{NAME}.ipynb", "ani"),
        (f"drive-download-20261128T101010Z-001/ani/{NAME}.ipynb", "ani"),
        ("con.ipynb", "con_"),
        ("陳美玲.ipynb", "陳美玲"),
        ("गीता.ipynb", "गीता"),
        ("နီလာ.ipynb", "နီလာ"),
        (f"{NAME}.ipynb", ""),
        ("Untitled.ipynb", ""),
        (f"old_{NAME}.ipynb", "old"),
        ("ani_old.ipynb", "ani"),
        ("DOC-20261128-WA0003.ipynb", ""),
        (f"meja 1/{NAME}.ipynb", ""),
        ("kelas 7A - 09 - indah.ipynb", "indah"),
        ("05eko.ipynb", "eko"),
        ("Rahma_S-12345_assignsubmission_file_05_sending_money.ipynb", "rahma-s"),
        (f"WhatsApp Unknown 2026-11-28 at 10.15.20/ani_{NAME}.ipynb", "ani"),
        ("WhatsApp Image 2026-11-28 at 10.15.20.ipynb", ""),
        ("Untitled1.ipynb", ""),
        ("latihan05.ipynb", ""),
        ("nama_kelas_no.ipynb", ""),
        ("ani%20wijaya.ipynb", "ani-wijaya"),
    ],
)
def test_the_learner_is_read_from_names_as_people_and_systems_make_them(path: str, learner: str) -> None:
    assert guess(path.split("/"), EXERCISE).name == learner


@given(st.text(min_size=1, max_size=60))
def test_no_name_breaks_the_reading(name: str) -> None:
    found = guess([name], EXERCISE)
    assert "/" not in found.name
    assert "\\" not in found.name
    assert len(found.name) <= 60


def test_twelve_good_notebooks_give_twelve_people(room, stick: Path) -> None:
    names = "01_ani 02_budi 12_cici kelompok_02_dewi 17_agustus_ida eko fitri gita hani ina joko".split()
    put(stick, *(f"{name}.ipynb" for name in names), "absen 07_kiki.ipynb")
    found = collect(room.folder, 5, stick)
    people = "ani budi cici dewi ida eko fitri gita hani ina joko kiki".split()
    assert set(found.new) == set(people)
    assert found.skipped == ()


def test_two_people_of_one_name_stay_two_rows_with_both_paths(room, stick: Path) -> None:
    put(stick, "meja1/sri.ipynb", "meja2/sri.ipynb")
    found = collect(room.folder, 5, stick)
    assert set(found.new) == {"sri", "sri-2"}
    told = " ".join(found.questions("id"))
    assert "meja1/sri.ipynb" in told
    assert "meja2/sri.ipynb" in told
    # the same stick again, and each one's newer work, find them again
    assert set(collect(room.folder, 5, stick).unchanged) == {"sri", "sri-2"}
    (stick / "meja2/sri.ipynb").write_bytes(work("7"))
    assert collect(room.folder, 5, stick).new == ("sri-2",)
    assert len(room.learners()) == 2


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (["01_sri.ipynb", "09_sri.ipynb"], {"sri", "sri-2"}),
        (["sri 1.ipynb", "sri 2.ipynb"], {"sri", "sri-2"}),
        (["Sri.ipynb", "sri.ipynb", "SRI.ipynb"], {"sri", "sri-2", "sri-3"}),
        (["sri.ipynb", "sri-Copy1.ipynb", "sri (1).ipynb"], {"sri"}),
        (["senin/sri.ipynb", "selasa/sri.ipynb"], {"sri"}),
        (["2026-11-27/sri.ipynb", "2026-11-28/sri.ipynb"], {"sri"}),
        (["con.ipynb", "con_1.ipynb"], {"con_", "con_-2"}),
    ],
)
def test_who_is_one_person_and_who_is_two(room, stick: Path, names: list[str], people: set[str]) -> None:
    put(stick, *names)
    found = collect(room.folder, 5, stick)
    if len({path.name for path in stick.iterdir()}) < len({name.partition("/")[0] for name in names}):
        pytest.skip("a system on which these are one file")
    assert set(found.new) == people


def test_names_cut_to_the_same_sixty_letters_stay_two(room, stick: Path) -> None:
    long = "Siti Nurhaliza " * 6
    put(stick, f"{long}Anwar.ipynb", f"{long}Budi.ipynb")
    assert len(set(collect(room.folder, 5, stick).new)) == 2


def test_the_newest_by_its_date_counts_in_a_folder_and_in_a_zip(room, stick: Path) -> None:
    zipped(
        stick / "tugas.zip", {"rina.ipynb": (work("all"), "10:40"), "rina (1).ipynb": (work("one"), "10:05")}
    )
    found = collect(room.folder, 5, stick)
    assert found.older == (("tugas.zip/rina (1).ipynb", "rina"),)
    assert "all" in newest(room, "rina")
    put(stick, "a/wati.ipynb", "a/wati-Copy1.ipynb")
    at(stick / "a/wati.ipynb", "10:40")
    at(stick / "a/wati-Copy1.ipynb", "10:05")
    collect(room.folder, 5, stick)
    assert "wati.ipynb" in newest(room, "wati")


def test_an_older_copy_that_comes_later_does_not_count(room, stick: Path) -> None:
    zipped(stick / "rina.zip", {"rina.ipynb": (work("new"), "10:40")})
    collect(room.folder, 5, stick)
    zipped(stick / "rina.zip", {"rina.ipynb": (work("old"), "09:00")})
    found = collect(room.folder, 5, stick)
    assert found.older == (("rina.zip/rina.ipynb", "rina"),)
    assert '"%%jawaban 5.1\\nnew"' in newest(room, "rina")
    assert len(room.submitted(NAME, "rina")) == 2
    zipped(stick / "rina.zip", {"rina.ipynb": (work("newest"), "11:00")})
    assert collect(room.folder, 5, stick).older == ()
    assert "newest" in newest(room, "rina")


def test_where_no_clock_was_set_the_later_copy_counts(room, stick: Path) -> None:
    with zipfile.ZipFile(stick / "x.zip", "w") as bundle:
        for name in ("rina.ipynb", "rina (1).ipynb", "rina (2).ipynb"):
            bundle.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), work(name))
    collect(room.folder, 5, stick)
    assert "rina (2)" in newest(room, "rina")


# --- kinds of files --------------------------------------------------------------------------------------


def test_odd_endings_are_read_and_other_kinds_are_named(room, stick: Path) -> None:
    put(stick, "hana.ipynb.txt", "ida.ipynb.json", "joko.json", "kiki.txt", "maya")
    inner, office = BytesIO(), BytesIO()
    zipped(inner, {f"{NAME}.ipynb": (work("inner"), "10:00")})
    zipped(stick / "all.zip", {"lina.zip": (inner.getvalue(), "10:00")})
    zipped(office, {"[Content_Types].xml": (b"x", "10:00"), "word/document.xml": (b"x", "10:00")})
    kinds = {
        "nina.rar": (b"Rar!\x1a\x07", "archive"),
        "oki.7z": (b"7z\xbc\xaf\x27\x1c", "archive"),
        "putri.docx": (office.getvalue(), "document"),
        "qori.pdf": (b"%PDF-1.7", "document"),
        "rani.jpg": (b"\xff\xd8\xff\xe0", "photo"),
        "siti.HEIC": (b"....ftypheic", "photo"),
        "tuti.opus": (b"OggS", "recording"),
        "umi.zip": (b"Rar!\x1a\x07", "archive"),
        "vina.zip": (b"no zip", "broken_zip"),
        "wulan.xyz": (b"1234", "other"),
        "x.json": (b'{"metadata": {}, "type": "FeatureCollection"}', "other"),
    }
    for name, (content, _) in kinds.items():
        (stick / name).write_bytes(content)
    found = collect(room.folder, 5, stick)
    assert set(found.new) == {"hana", "ida", "joko", "kiki", "maya", "lina"}
    assert dict(found.skipped) == {name: reason for name, (_, reason) in kinds.items()}
    for lang in LANGUAGES:
        assert all(sentence.endswith(".") for sentence in found.reasons(lang))


def test_what_is_called_a_notebook_is_a_row_whatever_it_holds(room, stick: Path) -> None:
    bad = {
        "ani": b"",
        "budi": b"\x00" * 99,
        "cici": b"PK\x03\x04\xff\xff",
        "dewi": b"\xff\xd8\xff",
        "eko": b"[[[",
    }
    for name, content in bad.items():
        (stick / f"{name}.ipynb").write_bytes(content)
    (stick / "huge.ipynb").write_bytes(b" " * 20_000_001)
    assert set(collect(room.folder, 5, stick).new) == {*bad, "huge"}


def test_what_systems_leave_behind_is_passed_over(room, stick: Path) -> None:
    put(
        stick,
        "ani.ipynb",
        "__MACOSX/._ani.ipynb",
        ".ipynb_checkpoints/ani-checkpoint.ipynb",
        ".Trash/b.ipynb",
        ".trashed-1764400000-ani.ipynb",
        "ani.ipynb_Zone.Identifier",
        ".budi.ipynb",
    )
    (stick / "Thumbs.db").write_bytes(b"x")
    (stick / ".cici.ipynb.icloud").write_bytes(b"bplist00")  # was not downloaded: a row that says so
    found = collect(room.folder, 5, stick)
    assert (found.new, found.skipped, found.passed_over) == (("ani", "budi", "cici"), (), 6)


def test_forms_of_unicode_are_one_person(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("learner,name,language\ndésirée,Désirée,id\n")
    put(stick, unicodedata.normalize("NFD", "désirée") + ".ipynb")
    assert collect(room.folder, 5, stick).new == ("désirée",)
    assert len(room.learners()) == 1


def test_names_in_zips_of_systems_that_do_not_say_their_letters(room, stick: Path) -> None:
    raw = BytesIO()
    zipped(raw, {"dxxsirxxe.ipynb": (work("1"), "10:00")})
    named = raw.getvalue().replace(b"dxxsirxxe", "désirée".encode())
    (stick / "a.zip").write_bytes(named)
    assert collect(room.folder, 5, stick).new == ("désirée",)


def test_links_are_never_followed(room, stick: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(work("secret"))
    (stick / "ani.ipynb").symlink_to(secret)
    (stick / "budi").symlink_to(tmp_path)
    (stick / "loop").symlink_to(stick)
    entry = zipfile.ZipInfo("cici.ipynb")
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(stick / "z.zip", "w") as bundle:
        bundle.writestr(entry, str(secret))
    if hasattr(os, "mkfifo"):
        os.mkfifo(stick / "dewi.ipynb")  # reading it would wait for ever
    found = collect(room.folder, 5, stick)
    assert found.new == ()
    assert {reason for _, reason in found.skipped} <= {"link", "unreadable"}
    assert len(found.skipped) >= 4


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders of Windows have no such marks")
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_that_may_not_be_entered_is_named_and_stops_nobody(
    room, stick: Path, mode: int, monkeypatch
) -> None:
    put(stick, "shut/ani.ipynb", "budi.ipynb")
    (stick / "shut").chmod(mode)
    if os.geteuid() == 0:  # root enters everywhere: what an ordinary user would meet
        usual = Path.lstat, Path.stat, Path.iterdir

        def refused(way: Any) -> Any:
            def look(path: Path, **more: Any) -> Any:
                if "shut" in path.parts[:-1] or (way is usual[2] and path.name == "shut" and not mode):
                    raise PermissionError(13, "Permission denied", str(path))
                return way(path, **more)

            return look

        for name, way in zip(("lstat", "stat", "iterdir"), usual, strict=True):
            monkeypatch.setattr(Path, name, refused(way))
    found = collect(room.folder, 5, stick)
    (stick / "shut").chmod(0o755)
    assert found.new == ("budi",)
    assert [reason for _, reason in found.skipped] == ["unreadable"]


def test_thousands_of_small_files_cost_nobody_else_anything(room, stick: Path, monkeypatch) -> None:
    (room.folder / "learners.csv").write_text("nama\nZahra\n")
    junk = {f"f{place}.txt": (b"x", "10:00") for place in range(700)}
    zipped(stick / "a.zip", junk | {"zahra.jpg": (b"\xff\xd8\xff", "10:00")})
    many = {f"orang {chr(97 + place // 26)}{chr(97 + place % 26)}.ipynb": place for place in range(500)}
    zipped(stick / "b.zip", {name: (work(str(place)), "10:00") for name, place in many.items()})
    monkeypatch.setattr("finlit.course.walking._MOST_IN_A_ZIP", 600)
    nested = BytesIO()
    zipped(nested, {f"c{place}.bin": (b"x", "10:00") for place in range(400)})
    zipped(stick / "c.zip", {name: (nested.getvalue(), "10:00") for name in ("1.zip", "2.zip")})
    put(stick, "rina.ipynb")
    found = collect(room.folder, 5, stick)
    assert "rina" in found.new
    assert len(found.new) == 401
    told = [where for where, _ in found.skipped]
    assert "a.zip/… (+500)" in told
    assert [one for one in found.skipped if one[1] == "too_much"] == [
        (name, "too_much") for name in ("a.zip", "b.zip", "c.zip/2.zip")
    ]
    assert len(told) < 250


@pytest.mark.slow
def test_bombs_are_named_and_nobody_else_pays(room, stick: Path) -> None:
    put(stick, "ani.ipynb")
    with zipfile.ZipFile(stick / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        for place in range(40):
            bundle.writestr(f"b{place}.ipynb", b" " * 19_000_000)
    nested = work("deep")
    for _ in range(6):
        raw = BytesIO()
        zipped(raw, {"budi.zip" if nested[:2] == b"PK" else "budi.ipynb": (nested, "10:00")})
        nested = raw.getvalue()
    (stick / "nested.zip").write_bytes(nested)
    deep = stick
    for _ in range(60):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "cici.ipynb").write_bytes(work("x"))
    found = collect(room.folder, 5, stick)
    assert found.new == ("ani",)
    assert {reason for _, reason in found.skipped} == {"zip_too_large", "too_deep"}


def test_locked_and_damaged_zips(room, stick: Path) -> None:
    raw = BytesIO()
    zipped(raw, {"ani.ipynb": (work("x"), "10:00"), "budi.ipynb": (work("y"), "10:00")})
    locked = bytearray(raw.getvalue())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = locked.find(mark)
        locked[place + offset] |= 1
    (stick / "locked.zip").write_bytes(locked)
    cut = bytearray(raw.getvalue())
    place = cut.find(b"budi.ipynb") + 20
    cut[place : place + 30] = b"\xff" * 30
    (stick / "z.zip").write_bytes(cut)
    (stick / "short.zip").write_bytes(raw.getvalue()[:-40])
    found = collect(room.folder, 5, stick)
    assert set(found.new) == {"ani", "budi"}
    named = dict(found.skipped)
    assert named["locked.zip/ani.ipynb"] == "locked_zip"
    assert named["z.zip/budi.ipynb"] == named["short.zip"] == "broken_zip"


def test_the_class_folder_on_the_stick_is_not_collected_again(room, stick: Path, tmp_path: Path) -> None:
    put(stick, "ani.ipynb")
    collect(room.folder, 5, stick)
    other = new_class(stick / "kelas lain", "id")
    put(other.folder / "submitted", "budi.ipynb")
    found = collect(room.folder, 5, stick)
    assert (found.unchanged, found.new) == (("ani",), ())
    assert found.skipped == (("kelas lain", "class_folder"),)
    inside = collect(room.folder, 5, room.folder)
    assert inside.new == ()
    assert len(room.learners()) == 1


@pytest.mark.parametrize("packed", [False, True])
def test_the_whole_course_folder_is_one_learners(room, stick: Path, tmp_path: Path, packed: bool) -> None:
    from finlit.cli.lab import copy_course

    course = tmp_path / "x" / "ani"
    copy_course(course, "id")
    done = course / "exercises/id/release" / NAME / f"{NAME}.ipynb"
    done.write_bytes(work("done"))
    if packed:
        with zipfile.ZipFile(stick / "ani.zip", "w") as bundle:
            for path in course.rglob("*"):
                bundle.write(path, f"finlit-course/{path.relative_to(course)}")
    else:
        course.rename(stick / "ani")
    found = collect(room.folder, 5, stick)
    assert (found.new, found.added) == (("ani",), ("ani",))
    assert "done" in newest(room, "ani")
    assert {reason for _, reason in found.skipped} == {"lesson", "another_lesson"}


def test_the_other_lessons_of_a_whole_course_are_one_line_a_learner(room, stick: Path) -> None:
    for learner in ("ani", "budi"):
        folder = f"kelas/{learner}/kursus/exercises/id/release"
        put(stick, f"{folder}/{NAME}.ipynb")
        for lesson in (1, 2, 3, 4, 6):
            other = built_file(load_exercise(lesson), "id", "release")
            (stick / folder / other.name).write_bytes(other.read_bytes())
    found = collect(room.folder, 5, stick)
    assert found.new == ("ani", "budi")
    assert [where for where, _ in found.skipped] == [
        "kelas/ani/kursus/exercises/id/release/01_money_goals.ipynb",
        "kelas/ani/kursus/exercises/… (+4)",
        "kelas/budi/kursus/exercises/id/release/01_money_goals.ipynb",
        "kelas/budi/kursus/exercises/… (+4)",
    ]


def test_the_hand_out_on_the_stick_is_nobodys(room, stick: Path) -> None:
    untouched = built_file(EXERCISE, "id", "release").read_bytes()
    path = stick / NAME / "id" / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_bytes(untouched)
    (stick / "ani.ipynb").write_bytes(untouched)
    found = collect(room.folder, 5, stick)
    assert found.new == ("ani",)  # a blank one with a name is somebody's
    assert found.skipped == ((f"{NAME}/id/{NAME}.ipynb", "handed_out"),)


# --- the list, guesses and corrections -------------------------------------------------------------------


def test_the_list_goes_before_guesses(room, stick: Path) -> None:
    rows = ["no;nama", "3;Siti Nurhaliza", "7;Budi Santoso", "9;Sri A.", "12;Sri B.", "15;V2"]
    (room.folder / "learners.csv").write_text("\n".join(rows))
    put(
        stick,
        "siti.ipynb",
        "07.ipynb",
        "Santoso_Budi.ipynb",
        "Sitti Nurhalizah.ipynb",
        "v2.ipynb",
        "sri.ipynb",
    )
    found = collect(room.folder, 5, stick)
    kinds = {(one.read_as, one.code): one.learner for one in found.asked}
    assert kinds["siti", "part_of_name"] == "siti-nurhaliza"
    assert kinds["sitti-nurhalizah", "nearly"] == "sitti-nurhalizah"
    assert kinds["sri", "several"] == "sri"
    assert set(found.added) == {"sitti-nurhalizah", "sri"}
    assert len(room.submitted(NAME, "budi-santoso")) >= 1
    assert "v2" in found.new


@pytest.mark.parametrize(
    ("path", "learner", "asked"),
    [
        ("siti n.ipynb", "siti-n", [("nearly", "Siti Nurhaliza")]),
        ("Siti Aminah (Blitar).ipynb", "siti-aminah-blitar", [("nearly", "Siti Aminah")]),
        ("m rizki.ipynb", "m-rizki", [("nearly", "Muhammad Rizki")]),
        ("budi_hong kong.ipynb", "budi-hong-kong", [("nearly", "Budi")]),
        ("budi dan siti aminah.ipynb", "budi-dan-siti-aminah", [("several", "Siti Aminah, Budi")]),
        ("4.ipynb", "budi", [("by_number", "Budi")]),
        ("absen 04.ipynb", "budi", [("by_number", "Budi")]),
        (f"04_{NAME}.ipynb", "budi", [("by_number", "Budi")]),
        ("04 budi.ipynb", "budi", []),
        (f"Untitled Folder 1/{NAME}-Copy2.ipynb", "", []),
        (f"New folder 4/{NAME}.ipynb", "", []),
        ("IMG_20261128_101010.ipynb", "", []),
        ("Screenshot 2026-11-28 at 10.11.12.ipynb", "", []),
        (f"Google Drive/{NAME}.ipynb", "", []),
    ],
)
def test_what_is_nearly_on_the_list_is_asked_about(
    room, stick: Path, path: str, learner: str, asked: list[tuple[str, str]]
) -> None:
    listed = "no,nama\n1,Siti Nurhaliza\n2,Siti Aminah\n3,Muhammad Rizki\n4,Budi\n"
    (room.folder / "learners.csv").write_text(listed)
    put(stick, path)
    found = collect(room.folder, 5, stick)
    assert found.new == ((learner,) if learner else ())
    assert [(one.code, one.other) for one in found.asked] == asked
    assert [reason for _, reason in found.skipped] == ([] if learner else ["no_learner"])


def test_a_title_is_no_name_and_a_nickname_is_theirs_alone(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("nama\nSri\nBudi Santoso\nSiti Aminah\n")
    put(stick, "Ibu Sri.ipynb", "pak budi.ipynb", "Siti_Aminah.ipynb", "siti.ipynb")
    found = collect(room.folder, 5, stick)
    assert set(found.new) == {"sri", "budi-santoso", "siti-aminah", "siti"}
    assert found.older == ()  # nobody's work is taken for a copy of somebody else's
    assert ("several", "siti", "Siti Aminah") in {(one.code, one.learner, one.other) for one in found.asked}


def test_two_of_one_name_on_the_list_are_told_apart_by_number_or_asked(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("no;nama\n3;Sri\n17;Sri\n")
    put(stick, "sri.ipynb")
    found = collect(room.folder, 5, stick)
    assert found.skipped == (("sri.ipynb", "which_one"),)
    (stick / "sri.ipynb").unlink()
    put(stick, "17_sri.ipynb", "03_sri.ipynb")
    assert set(collect(room.folder, 5, stick).new) == {"sri", "sri-17"}
    assert "17_sri" in newest(room, "sri-17")


def correct(room, *lines: str) -> None:
    path = room.folder / "corrections.csv"
    path.write_text(path.read_text(encoding="utf-8-sig") + "\n".join(lines) + "\n", encoding="utf-8-sig")


def test_one_line_corrects_a_guess_before_and_after(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("learner,name,language\nsiti,Siti Nurhaliza,id\n")
    put(stick, "sitti nurhalizah.ipynb", f"{NAME}.ipynb", "bogus.ipynb")
    found = collect(room.folder, 5, stick)
    assert set(found.added) == {"sitti-nurhalizah", "bogus"}
    listed = (room.folder / "corrections.csv").read_text(encoding="utf-8-sig")
    assert f"{NAME}.ipynb;;" in listed
    correct(room, ";sitti-nurhalizah;Siti Nurhaliza", f"{NAME}.ipynb;;Dewi", "bogus.ipynb;;-")
    again = collect(room.folder, 5, stick)
    assert set(again.corrected) == {("sitti-nurhalizah", "siti"), ("bogus", "-")}
    assert [person.id for person in room.learners()] == ["siti", "dewi"]
    assert "sitti" in newest(room, "siti")
    assert collect(room.folder, 5, stick).new == ()


def test_a_try_writes_nothing(room, stick: Path) -> None:
    put(stick, "ani.ipynb", "meja1/sri.ipynb", "meja2/sri.ipynb")
    before = {path: path.read_bytes() for path in room.folder.rglob("*") if path.is_file()}
    tried = collect(room.folder, 5, stick, dry_run=True)
    assert before == {path: path.read_bytes() for path in room.folder.rglob("*") if path.is_file()}
    done = collect(room.folder, 5, stick)
    assert (tried.new, tried.added, tried.asked) == (done.new, done.added, done.asked)


def test_a_collecting_is_undone_and_nothing_is_lost(room, stick: Path) -> None:
    listed = "learner,name,language\nani,Ani,id\n"
    (room.folder / "learners.csv").write_text(listed)
    put(stick, "ani.ipynb")
    collect(room.folder, 5, stick)
    before = newest(room, "ani")
    put(stick, "wrong.ipynb", "ani-Copy1.ipynb")
    collect(room.folder, 5, stick)
    undo_collect(room.folder, 5)
    assert newest(room, "ani") == before
    assert (room.folder / "learners.csv").read_text() == listed
    assert len(list((room.folder / "backups").rglob("*.ipynb"))) == 2
    assert set(collect(room.folder, 5, stick).new) == {"ani", "wrong"}
    undo_collect(room.folder, 5)
    undo_collect(room.folder, 5)
    assert [person.id for person in room.learners()] == ["ani"]
    with pytest.raises(WorkshopError) as raised:
        undo_collect(room.folder, 5)
    assert raised.value.code == "nothing_to_undo"


def test_a_damaged_journal_costs_no_work(room, stick: Path) -> None:
    put(stick, "ani.ipynb")
    collect(room.folder, 5, stick)
    journal_file(room, NAME).write_bytes(b"\xff[")
    assert collect(room.folder, 5, stick).unchanged == ("ani",)


def test_who_is_missing_is_told(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("nama\nAni\nBudi\n")
    put(stick, "ani.ipynb")
    assert collect(room.folder, 5, stick).missing == ("Budi",)


@settings(max_examples=25)
@given(
    st.lists(
        st.text(
            st.characters(exclude_characters="/\x00", exclude_categories=("Cs",)), min_size=1, max_size=30
        ),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
def test_every_file_ends_in_one_of_three_ways(tmp_path_factory, names: list[str]) -> None:
    place = tmp_path_factory.mktemp("any")
    room, stick = new_class(place / "class"), place / "stick"
    stick.mkdir()
    made = 0
    for name in names:
        if name in (".", "..") or len(name.encode()) > 200:
            continue
        (stick / f"{name}.ipynb").write_bytes(work(str(made)))
        made += 1
    found = collect(room.folder, 5, stick)
    kept = sum(len(room.submitted(NAME, person.id)) for person in room.learners())
    assert kept + len(found.skipped) + len(found.same) + found.passed_over == made
    assert learner_id("x") == "x"


def test_copies_and_questions_say_the_name_and_not_the_id(room, stick: Path) -> None:
    (room.folder / "learners.csv").write_text("nama\nSri Wahyuni\n")
    put(stick, "sri wahyuni.ipynb", "sri wahyuni (1).ipynb", "bu_aminah.ipynb")
    found = collect(room.folder, 5, stick)
    assert found.added == ("bu-aminah",)
    assert found.older
    told = " ".join((*found.copies("id"), *found.questions("id"), *map(found.called, found.added)))
    assert "Bu Aminah" in told
    assert "bu-aminah" not in told
    assert "sri-wahyuni" not in told


def test_nobody_who_was_taken_back_is_remembered(room, stick: Path) -> None:
    put(stick, "wrong.ipynb")
    collect(room.folder, 5, stick)
    undo_collect(room.folder, 5)
    assert room.learners() == []
