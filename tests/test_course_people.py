"""The list of learners, as trainers type it and as spreadsheets save it."""

import io

import pytest
from cases import each

from finlit.course import new_class, open_class
from finlit.course.people import learner_id, read_people, with_more, without
from finlit.errors import InputError, WorkshopError

THREE = [("sri-wahyuni", "id"), ("budi", "en"), ("désirée", "id")]


def ids(raw: str | bytes) -> list[str]:
    found = raw if isinstance(raw, bytes) else raw.encode()
    return [person.id for person in read_people(found, "id")]


@each(
    "written",
    [
        "learner,name,language\n,Sri Wahyuni,id\n,Budi,en\n,Désirée,",
        "Learner,Name,Language\n,Sri Wahyuni,ID\n,Budi,EN\n,Désirée,",
        "peserta;nama;bahasa\n;Sri Wahyuni;id\n;Budi;Inggris\n;Désirée;Bahasa Indonesia",
        "NAMA\tBAHASA\nSri Wahyuni\tIndonesia\nBudi\tEnglish\nDésirée\t",
        "sep=;\nNo.;Nama Lengkap;Bahasa\n1;Sri Wahyuni;id\n2;Budi;en\n3;Désirée;",
        "learner , name , language\n , Sri Wahyuni , id\n , Budi , en\n , Désirée , id",
        '"Nama";"Bahasa"\n"Sri Wahyuni";"id"\n"Budi";"en"\n\n"Désirée";""',
        "Sri Wahyuni;id\nBudi;en\nDésirée;id",
        "1,Sri Wahyuni,id\n2,Budi,en\n3,Désirée,id",
        "DAFTAR PESERTA\nKelas Melati, 2026\n\nNo,Nama,Bahasa\n1,Sri Wahyuni,id\n2,Budi,en-US\n3,Désirée,id",
        "Nama Depan;Nama Belakang;Bahasa\nSri;Wahyuni;id_ID\nBudi;;en\nDésirée;;id",
        "First name,Last name,Language\nSri,Wahyuni,\nBudi,,English\nDésirée,,",
        "Nama;Bahasa\n1. Sri Wahyuni;id\n2) Budi;en\n3. Désirée;id",
        "# daftar hadir\n\nnama,bahasa\nSri  Wahyuni,id\nBudi,en\nDe\u0301sire\u0301e,id",
    ],
)
@each("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows"])
def test_a_list_is_read_however_it_was_saved(written: str, encoding: str) -> None:
    raw = (
        written.replace("e\u0301", "é").replace("\n", "\r\n").encode("cp1252")
        if encoding == "windows"
        else written.encode(encoding)
    )
    assert [(one.id, one.lang) for one in read_people(raw, "id")] == THREE


def test_a_list_of_names_alone_needs_no_heading() -> None:
    assert ids("Sri\nBudi\n陳美玲\n") == ["sri", "budi", "陳美玲"]
    assert ids("Nama\nSri") == ["sri"]
    assert ids("ani,Ani W.\nbudi,Budi S.") == ["ani", "budi"]
    assert ids("") == ids("\n\n") == ids("learner,name,language\n") == []


def test_two_people_of_one_name_are_two_and_the_number_tells_them_apart() -> None:
    assert ids("nama\nSri Wahyuni\nSri Wahyuni\nSRI WAHYUNI") == [
        "sri-wahyuni",
        "sri-wahyuni-2",
        "sri-wahyuni-3",
    ]
    assert ids("absen;nama\n03;Sri\n17;Sri") == ["sri", "sri-17"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ไก่", "ไก"),
        ("कमल", "कमला"),
        ("ကို", "က"),
        ("นภา", "นภ"),
        ("محمد", "محمود"),
        ("Siti " + "Nurhaliza " * 12 + "A", "Siti " + "Nurhaliza " * 12 + "B"),
        ("con", "con 1"),
        ("com1", "com-1"),
    ],
)
def test_two_names_stay_two(first: str, second: str) -> None:
    assert learner_id(first) != learner_id(second)
    assert 0 < len(learner_id(first)) <= 60


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "LPT9", "aux", "PRN", "com²"])
def test_no_id_is_a_name_that_windows_cannot_make(name: str) -> None:
    assert learner_id(name) == f"{name.casefold()}_"


def test_an_id_is_the_same_in_every_form_of_unicode() -> None:
    assert learner_id("désirée") == learner_id("de\u0301sire\u0301e") == learner_id("D\u200bÉSIRÉE")
    assert learner_id("ＡＮＩ") != ""


def test_one_bad_row_costs_no_other() -> None:
    assert ids('nama;bahasa\n"Sri;id\nBudi;en\n' + "x" * 300_000 + ";id\nWati;id")[1::2] == ["budi", "wati"]
    assert all(len(one.name) <= 200 for one in read_people(b"nama\n" + b"y" * 300_000, "id"))


def test_what_is_no_list_is_refused_and_said() -> None:
    for raw in (bytes(range(256)) * 40, b"<html><table>", b'[{"nama": "Ani"}]', b'{"nama": []}'):
        with pytest.raises(InputError) as raised:
            read_people(raw, "id")
        assert raised.value.code in ("learners_unreadable", "file_trouble")
    assert [one.name for one in read_people(b"nama\nA\0ni\nBudi", "id")] == ["A ni", "Budi"]


def test_a_name_without_letters_keeps_its_row_and_a_list_too_long_is_not_cut() -> None:
    people = read_people("nama\n❤\n❤\nAni ❤\n***\n".encode(), "id")
    assert [(one.id, one.name) for one in people] == [
        ("u2764", "❤"), ("u2764-2", "❤"), ("ani", "Ani ❤"), ("u2a-u2a-u2a", "***"),
    ]  # fmt: skip
    assert len(read_people(b"nama\n" + b"Ani\n" * 2000, "id")) == 2000
    with pytest.raises(InputError, match=r"2[.,]?001") as refused:
        read_people(b"nama\n" + b"Ani\n" * 2001, "id")
    assert refused.value.code == "learners_many"


def test_a_spreadsheets_own_file_is_read_where_its_reader_is_there(tmp_path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw)
    page = book.add_worksheet()
    for place, row in enumerate([("No", "Nama", "Bahasa"), (7, "Sri", "id"), (8, "Sri", "Inggris")]):
        page.write_row(place, 0, row)
    book.close()
    found = read_people(raw.getvalue(), "id")
    assert [(one.id, one.number, one.lang) for one in found] == [("sri", "7", "id"), ("sri-8", "8", "en")]
    room = new_class(tmp_path / "class")
    (room.folder / "learners.xlsx").write_bytes(raw.getvalue())
    assert [person.id for person in room.learners()] == ["sri", "sri-8"]
    more = with_more(raw.getvalue(), room.learners()[:1]).decode()
    assert ids(more) == ["sri", "sri-8", "sri-7"]


def test_without_its_reader_it_is_named(monkeypatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(InputError) as raised:
        read_people(b"PK\x03\x04", "id")
    assert raised.value.code == "spreadsheet_unreadable"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_added_keeps_the_form_of_the_file(encoding: str) -> None:
    before = "Nama;Bahasa\r\nSri;id\r\n".encode(encoding)
    wati = read_people(b"nama\nWati", "en")
    after = with_more(before, wati)
    assert after.startswith(before)
    assert [(one.id, one.lang) for one in read_people(after, "id")] == [("sri", "id"), ("wati", "en")]


@pytest.mark.parametrize(
    "head", ["KELAS MELATI\n\nNo,Nama,Bahasa\n1,Sri,id\n", "Nama Depan,Bahasa\nSri,id\n"]
)
def test_what_is_added_below_a_title_or_a_first_name_comes_back(head: str) -> None:
    after = with_more(head.encode(), read_people(b"nama\nWati", "en"))
    assert [(one.id, one.lang) for one in read_people(after, "id")] == [("sri", "id"), ("wati", "en")]
    assert without(after, ["wati"]) == head.encode()


def test_somebody_is_found_by_a_part_of_a_name_that_only_one_has(tmp_path) -> None:
    room = new_class(tmp_path / "class", "id")
    (room.folder / "learners.csv").write_text("nama\nSri Wahyuni\nPak Karto\nSri Lestari\n")
    assert [room.find(who).name for who in ("karto", "Wahyuni", "sri lestari")] == [
        "Pak Karto",
        "Sri Wahyuni",
        "Sri Lestari",
    ]
    with pytest.raises(WorkshopError) as raised:
        room.find("sri")
    assert raised.value.values["learners"] == ("Sri Wahyuni", "Sri Lestari")


def test_whom_no_list_names_is_added_as_a_name_and_leaves_again() -> None:
    head = b"nama\nSri\n"
    after = with_more(head, read_people(b"learner\nbu-aminah", "id"))
    assert after == head + b"Bu Aminah\n"
    assert without(after, ["bu-aminah"]) == head


def test_an_emptied_list_never_empties_the_class(tmp_path) -> None:
    room = new_class(tmp_path / "class", "id")
    path = room.folder / "learners.csv"
    path.write_text("learner,name,language\nani,Ani W.,en\nbudi,Budi,id\n")
    room.remember()
    for emptied in ("", "learner,name,language\n", "\n\n"):
        path.write_text(emptied)
        room.remember()
        assert [tuple(one)[:3] for one in open_class(room.folder).learners()] == [
            ("ani", "Ani W.", "en"),
            ("budi", "Budi", "id"),
        ]
    path.unlink()
    assert len(room.learners()) == 2


def test_a_name_turns_no_page() -> None:
    assert read_people("nama\n\u202eSri\u2066 \u200bW\x07\n".encode(), "id")[0].name == "Sri W"
