"""Answers from paper and out of a chat meet the same checks as those of a notebook."""

import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.course import load_exercise, new_class
from finlit.course.by_chat import collect_chat
from finlit.course.by_paper import collect_paper, paper_file, write_paper
from finlit.course.chat import answer_line, check_digits, is_code, learner_code, read_lines
from finlit.course.chat_export import messages
from finlit.course.extract import extract
from finlit.course.handed_in import unusable
from finlit.errors import InputError
from finlit.i18n import LANGUAGES
from finlit.money import parse_number

NAME = "05_sending_money"
EXERCISE = load_exercise(5)
RIGHT = {
    "arrives_a": "6328200",
    "arrives_b": "Rp 6.368.025",
    "b_minus_a": "39.825",
    "cost_a_percent": "2,5%",
    "less_in_four": "290925",
    "own_sending": "5000 & 30 & 2150 & 2163 & 10685500",
}
OWN = RIGHT["own_sending"]
LINE = answer_line(EXERCISE, "ani", RIGHT)
CODE = learner_code("ani")


@pytest.fixture
def room(tmp_path: Path):
    made = new_class(tmp_path / "class", "id")
    (made.folder / "learners.csv").write_text(
        "learner,name,language\nani,Ani W.,id\nbudi,Budi,id\nsri,Sri,en\n"
    )
    return made


def read(room, learner: str) -> dict[str, str]:
    return extract(room.submitted(NAME, learner)[-1], EXERCISE, learner, "id").answers


def points(room, learner: str) -> float:
    found = read(room, learner)
    return sum(EXERCISE.mark(name, words, "id").points for name, words in found.items())


# --- the line --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_line_on_the_trainers_page_is_a_right_one(lang: str) -> None:
    page = Path(__file__).parent.parent / "docs" / "trainer" / f"handing_in.{lang}.md"
    shown = next(read_lines(page.read_text(encoding="utf-8")))
    assert (shown.check, len(shown.answers)) == ("right", len(EXERCISE.answers))


def test_the_line_says_lesson_learner_answers_and_check_digits() -> None:
    assert LINE.startswith(f"L5 #{CODE} 6328200; Rp 6.368.025; 39.825; 2,5%; 290925; {OWN} /")
    found = next(read_lines(LINE))
    assert (found.lesson, found.learner, found.check) == (5, CODE, "right")
    assert found.answers == tuple(RIGHT.values())


@each(
    "change",
    [
        str.lower,
        lambda line: line.replace(" ", ""),
        lambda line: line.replace(" ", "  "),
        lambda line: line.replace("; ", "；").replace("#", "＃").replace("/", "／"),
        lambda line: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in line),
        lambda line: line.replace("; ", ";\n"),
        lambda line: line.replace("6328200", "6328\n200"),
        lambda line: line.replace("6328200", "6.328.200"),
        lambda line: line.replace("6328200", "Rp6328200,-"),
        lambda line: f"Selamat pagi Bu, ini jawaban saya:\n{line}\nTerima kasih",
        lambda line: f"{line} terima kasih ya",
        lambda line: line.replace(" /", " / "),
        lambda line: line.replace("L5", "Latihan 5").replace("#", ": #"),
        lambda line: line.replace("#", "# "),
        lambda line: "\u200e" + "\u200b".join(line),
        lambda line: f"*{line}*",
        lambda line: f"> {line}",
    ],
)
def test_typed_variations_are_read(change) -> None:
    found = next(read_lines(change(LINE)))
    assert (found.lesson, found.check) == (5, "right")
    for name, words in zip(RIGHT, found.answers, strict=True):
        assert EXERCISE.mark(name, words, "id").score == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.replace("6328200", "6328201"),
        lambda line: line.replace("6328200", "6382200"),
        lambda line: line.replace("2,5%", "25%"),
        lambda line: line.replace("290925", "29092"),
        lambda line: line.replace("L5", "L4"),
        lambda line: line[:-1],
        lambda line: line[:-1] + str((int(line[-1]) + 1) % 10),
    ],
)
def test_a_slip_is_found_by_the_check_digits(change) -> None:
    assert next(read_lines(change(LINE))).check == "wrong"


@given(st.lists(st.integers(0, 10**9), min_size=5, max_size=5), st.data())
def test_one_wrong_digit_and_two_that_changed_places_are_always_found(numbers: list[int], data) -> None:
    typed = [str(number) for number in numbers]
    right = check_digits(5, "ANI7", typed)
    which = data.draw(st.integers(0, 4))
    place = data.draw(st.integers(0, len(typed[which]) - 1))
    digits = list(typed[which])
    digits[place] = str((int(digits[place]) + data.draw(st.integers(1, 9))) % 10)
    assert check_digits(5, "ANI7", [*typed[:which], "".join(digits), *typed[which + 1 :]]) != right
    if place:
        swapped = list(typed[which])
        swapped[place - 1], swapped[place] = swapped[place], swapped[place - 1]
        if swapped != list(typed[which]):
            assert check_digits(5, "ANI7", [*typed[:which], "".join(swapped), *typed[which + 1 :]]) != right


@given(st.lists(st.text(max_size=30), min_size=6, max_size=6))
def test_whatever_was_answered_the_line_comes_back(answers: list[str]) -> None:
    line = answer_line(EXERCISE, "ani", dict(zip(RIGHT, answers, strict=True)))
    assert "\n" not in line
    assert next(read_lines(line)).lesson == 5


@given(st.text(max_size=200))
def test_no_message_breaks_the_reading(message: str) -> None:
    assert all(line.lesson >= 0 for line in read_lines(message))
    assert messages(message)


@pytest.mark.parametrize("message", ["Pelajaran 5 dimulai jam 10", "L5 sudah selesai?", "halo", "#ani 5", ""])
def test_chat_is_no_line(message: str) -> None:
    assert list(read_lines(message)) == []


def test_codes_have_no_letters_that_look_like_digits() -> None:
    assert is_code(CODE)
    assert learner_code("Ani W.") == learner_code("ani w")
    assert len({learner_code(f"peserta {n}") for n in range(200)}) == 200


# --- the export ------------------------------------------------------------------------------------------

HEADS = {
    "android, 24 h": "28/11/2026, {h:02d}:{m:02d} - {who}: ",
    "android, 12 h": "11/28/26, {h12}:{m:02d} {half} - {who}: ",
    "android, narrow blank": "11/28/26, {h12}:{m:02d}\u202f{half} - {who}: ",
    "android, Indonesian": "28/11/26 {h:02d}.{m:02d} - {who}: ",
    "android, points": "28.11.26, {h:02d}:{m:02d} - {who}: ",
    "android, no blank": "28/11/26 {h:02d}.{m:02d} - {who}:",
    "iphone, 24 h": "[28/11/26, {h:02d}.{m:02d}.07] {who}: ",
    "iphone, 12 h": "\u200e[11/28/26, {h12}:{m:02d}:07 {half}] {who}: ",
    "iphone, unknown number": "[28/11/2026 {h:02d}.{m:02d}.07] ~\u202f{who}: ",
}


def export(form: str, said: list[tuple[int, int, str, str]]) -> str:
    lines = []
    for h, m, who, words in said:
        half = "AM" if h < 12 else "PM"
        lines.append(HEADS[form].format(h=h, m=m, h12=(h - 1) % 12 + 1, half=half, who=who) + words)
    return "\n".join(lines)


def with_(**changed: str) -> dict[str, str]:
    return RIGHT | changed


@pytest.mark.parametrize("form", HEADS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_chat_gives_the_newest_valid_line_of_everybody(
    room, tmp_path: Path, form: str, encoding: str
) -> None:
    wrong = with_(arrives_a="6360000")
    said = [
        (9, 0, "Ani", answer_line(EXERCISE, "ani", wrong)),
        (9, 5, "Bu Guru", "Terima kasih"),
        (10, 1, "Ani", LINE + " \u200e<This message was edited>"),
        (11, 0, "Ani", LINE.replace("6328200", "6328201")),
        (12, 30, "+62 812-3456-7890", "Dari Budi:\n" + answer_line(EXERCISE, "Budi", wrong)),
        (13, 0, "Sri", "Pesan ini telah dihapus"),
        (13, 1, "Sri", "<Media omitted>"),
        (13, 2, "Ani", "L4 #" + CODE + " 1; 2; 3; 4; 5"),
    ]
    file = tmp_path / "chat.txt"
    file.write_text(
        "28/11/26, 08:00 - Messages and calls are end-to-end encrypted.\n" + export(form, said), encoding
    )
    found = collect_chat(room.folder, 5, file)
    assert set(found.new) == {"ani", "budi"}
    assert read(room, "ani") == RIGHT
    assert points(room, "budi") == 6
    assert found.missing == ("Sri",)
    reasons = [reason for _, reason in found.skipped]
    assert sorted(reasons) == ["another_lesson", "photo", "wrong_check"]
    assert len(found.older) == 1
    assert any("Ani" in sentence for sentence in found.reasons("id"))


def test_the_days_of_a_chat_are_read_in_the_order_in_which_it_stands() -> None:
    for said, first, second in (
        ("11/12/26, 9:05 PM - A: x\n12/1/26, 9:05 AM - A: y", (11, 12), (12, 1)),  # Nov 12, Dec 1
        ("11/12/26, 9:05 PM - A: x\n12/12/26, 9:05 AM - A: y", (12, 11), (12, 12)),
    ):
        told = [datetime.fromtimestamp(one.saved) for one in messages(said)]
        assert [(one.month, one.day) for one in told] == [first, second]


def test_a_minus_of_a_phone_belongs_to_the_number_and_not_to_the_name() -> None:
    for minus in ("-", "\u2212", "\uff0d"):
        line = next(read_lines(f"L5 #ani {minus}6.328.200; 2"))
        assert line.learner == "ani"
        assert parse_number(line.answers[0]) == -6_328_200


def test_numbered_answers_are_the_answers() -> None:
    found = next(read_lines("L5 #ani\n1) 6328200\n2. 6368025\n3: 39825\n4) 2,5%\n5) 290925"))
    assert found.answers == ("6328200", "6368025", "39825", "2,5%", "290925")
    assert next(read_lines("L5 #ani 1; 2; 3; 4; 5")).answers == ("1", "2", "3", "4", "5")


def test_photos_are_seen_whatever_the_phone_calls_them() -> None:
    for words in (
        "IMG-1.jpg (berkas terlampir)",
        "<lampiran: 1.jpg>",
        "stiker tidak disertakan",
        "GIF omitted",
    ):
        assert [one.is_media for one in messages(f"28/11/26, 21:05 - Ani: {words}")] == [True]


def test_a_line_typed_by_hand_counts_and_is_told(room, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    said = f"L5 #Budi 6.328.200; -; 39.825; 2,5%; 290.925; {OWN}"
    file.write_text(f"[28/11/26, 10.40.12] HP Ibu: {said}")
    found = collect_chat(room.folder, 5, file)
    assert found.new == ("budi",)
    assert [one.code for one in found.asked] == ["no_check"]
    assert points(room, "budi") == 7
    assert "arrives_b" not in read(room, "budi")


def test_whose_line_or_photo_could_not_be_used_has_a_row_that_says_so(room, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    said = [
        (9, 0, "HP Bapak", LINE.replace("6328200", "6328201")),
        (9, 1, "Sri", "<Media omitted>"),
        (9, 2, "Bu Guru", "<Media omitted>"),
    ]
    file.write_text(export("android, 24 h", said), "utf-8")
    found = collect_chat(room.folder, 5, file)
    assert found.missing == ("Ani W.", "Budi", "Sri")
    told = unusable(room, NAME)
    assert {learner: reason for learner, (_, reason) in told.items()} == {
        "ani": "wrong_check",
        "sri": "photo",
    }


def test_what_cannot_be_used_is_named(room, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(
        "\n".join(
            [
                "28/11/26, 10:40 - Ani: " + answer_line(EXERCISE, "nobody here", RIGHT),
                "28/11/26, 10:41 - Ani: L5 #Budi 6328200; 6368025",
                "28/11/26, 10:42 - Budi left",
            ]
        )
    )
    found = collect_chat(room.folder, 5, file)
    assert sorted(reason for _, reason in found.skipped) == ["code_unknown", "too_few"]
    assert found.new == ()
    listed = (room.folder / "corrections.csv").read_text(encoding="utf-8-sig")
    code = learner_code("nobody here").casefold()
    (room.folder / "corrections.csv").write_text(listed + f";{code};Sri\n")
    assert collect_chat(room.folder, 5, file).new == ("sri",)


def test_a_line_of_an_older_edition_counts_for_the_answers_it_holds(room, tmp_path: Path) -> None:
    five = [LINE.partition("#")[2][5:].partition(" /")[0].split("; ")[place] for place in range(5)]
    code = learner_code("ani")
    old = f"L5 #{code} {'; '.join(five)} /{check_digits(5, code, five)}"
    file = tmp_path / "chat.txt"
    lines = [old, f"L5 #Budi {'; '.join(five)}", f"L5 #Sri {'; '.join([*five[:3], *five[4:], OWN])}"]
    lines += [f"L5 #Sri {'; '.join([*five, OWN, '7'])}"]
    file.write_text("\n".join(f"28/11/26, 10:4{n} - x{n}: {line}" for n, line in enumerate(lines)))
    found = collect_chat(room.folder, 5, file)
    assert found.new == ("ani",)
    assert [(one.code, one.other) for one in found.asked if one.code == "older_edition"] == [
        ("older_edition", "6")
    ]
    en, id_ = found.reasons("en"), found.reasons("id")
    assert sorted(code for _, code in found.skipped) == ["too_few", "too_few", "too_many"]
    assert "question 6" in found.questions("en")[0]
    assert "edisi lama" in " ".join(found.questions("id"))
    assert "with - where there is no answer" in en[0]
    assert "tanda - untuk soal yang tidak dijawab" in id_[0]
    told = " ".join(en)
    assert "6 soal" in told or "6 questions" in told
    assert "soal 4 tidak ada" in told or "question 4 is missing" in told


def test_the_zip_of_an_iphone_and_a_plain_text_are_read_and_others_named(room, tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as bundle:
        bundle.writestr("_chat.txt", f"[28/11/26, 10.40.12] Ani: {LINE}")
    (tmp_path / "chat.zip").write_bytes(raw.getvalue())
    assert collect_chat(room.folder, 5, tmp_path / "chat.zip").new == ("ani",)
    (tmp_path / "sms.txt").write_text("\n".join([answer_line(EXERCISE, "budi", RIGHT), LINE]))
    assert collect_chat(room.folder, 5, tmp_path / "sms.txt").new == ("budi",)
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04")
    for name in ("bad.zip", "none.txt"):
        with pytest.raises(InputError):
            collect_chat(room.folder, 5, tmp_path / name)


def test_a_chat_is_tried_and_read_twice(room, tmp_path: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(f"28/11/26, 10:40 - Ani: {LINE}")
    assert collect_chat(room.folder, 5, file, dry_run=True).new == ("ani",)
    assert room.submitted(NAME, "ani") == []
    assert collect_chat(room.folder, 5, file).new == ("ani",)
    assert collect_chat(room.folder, 5, file).unchanged == ("ani",)


# --- paper -----------------------------------------------------------------------------------------------


def fill(path: Path, rows: dict[str, list[str]], mark: str = ";") -> None:
    table = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark)
    writer.writerow(table[0])
    for row in table[1:]:
        writer.writerow([*row[:3], *rows.get(row[0], row[3:])])
    path.write_text(out.getvalue(), encoding="utf-8-sig")


HEAD = "Peserta;Nama;Kode untuk obrolan;1. a;2. b;3. c;4. d;5. e;6. f"


@pytest.mark.parametrize(
    ("table", "who", "told"),
    [
        (f"Kelas Melati\n\n{HEAD}\nani;Ani;;6.328.200;;;;;x", "ani", set()),
        (f'{HEAD}\nani;Ani;;6.328.200;;;;;"baris satu\nbaris dua"\n', "ani", set()),
        (f'{HEAD}\nani;Ani;;6.328.200;;;;;"baris\nbudi;Budi;;;;;;;', "ani", set()),
        (f"{HEAD}\n;;{CODE};6.328.200;;;;;", "ani", set()),
        (f"{HEAD}\n;;;6.328.200;;;;;", "", {"no_learner"}),
        (f"{HEAD}\nbudi;Ani;;6.328.200;;;;;", "budi", {"two_names"}),
        (f"{HEAD}\nani;Ani;;\u202a6.328.200\u202c;;;;;", "ani", set()),
        (f"{HEAD}\nani;Ani;;6\0.328.200;;;;;", "ani", set()),
    ],
)
def test_a_table_that_something_happened_to_loses_nobody(
    room, tmp_path: Path, table: str, who: str, told: set[str]
) -> None:
    file = tmp_path / "t.csv"
    file.write_text(table, encoding="utf-8")
    found = collect_paper(room.folder, 5, file)
    assert found.new == ((who,) if who else ())
    assert {reason for _, reason in found.skipped} | {one.code for one in found.asked} == told
    if who:
        assert EXERCISE.mark("arrives_a", read(room, who)["arrives_a"], "id").outcome == "right"
    for words in (*found.reasons("id"), *found.questions("id")):
        assert words.startswith("t.csv, 2")


def test_a_table_of_another_lesson_is_not_this_ones(room, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("Nama;6.1;6.2\nAni;5;6\n")
    with pytest.raises(InputError, match=r"t\.csv"):
        collect_paper(room.folder, 5, file)


def test_a_percentage_that_a_spreadsheet_keeps_as_a_share_is_asked_about(room, tmp_path: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    with xlsxwriter.Workbook(tmp_path / "t.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Nama", "5.1", "5.4"])
        page.write_row(1, 0, ["Ani", 6328200, 0.025])
    found = collect_paper(room.folder, 5, tmp_path / "t.xlsx")
    assert [(one.code, one.other) for one in found.asked] == [("maybe_percent", "0.0250")]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_answers_from_paper_are_typed_and_read(room, mark: str) -> None:
    path = write_paper(room.folder, 5)
    assert path == paper_file(room, EXERCISE)
    fill(path, {"ani": [*RIGHT.values(), "Ibu yang menyimpan."], "budi": ["6360000", *[""] * 6]}, mark)
    found = collect_paper(room.folder, 5)
    assert set(found.new) == {"ani", "budi"}
    assert found.missing == ("Sri",)
    assert read(room, "ani") == RIGHT
    assert EXERCISE.mark("arrives_a", read(room, "budi")["arrives_a"], "id").outcome == "fee_ignored"
    kept = extract(room.submitted(NAME, "ani")[-1], EXERCISE, "ani", "id")
    assert (kept.reflections, kept.problems) == ({"reflection": "Ibu yang menyimpan."}, ())
    assert collect_paper(room.folder, 5).unchanged == ("ani", "budi")


def test_the_table_keeps_what_was_typed_and_grows(room) -> None:
    path = write_paper(room.folder, 5)
    fill(path, {"ani": ["1", "2", "3", "4", "5", "6", "x"]})
    with (room.folder / "learners.csv").open("a") as people:
        people.write("=cmd,=cmd|' /C calc'!A0,id\n")
    write_paper(room.folder, 5)
    table = path.read_text(encoding="utf-8-sig")
    assert ";1;2;3;4;5;6;x" in table
    assert "'=cmd" in table
    assert write_paper(room.folder, 5).read_text(encoding="utf-8-sig") == table


def test_a_table_of_ones_own_is_read_by_its_numbers(room, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Nama,5.1,5.2\nSri,6.328.200,\nDewi,6360000,1\n")
    found = collect_paper(room.folder, 5, file)
    assert set(found.new) == {"sri", "dewi"}
    assert found.added == ("dewi",)
    for row in ("Ani,6,328,200", "Ani,6360000,15,000,1,5", "Ani,15,000,1"):
        file.write_text(f"Nama,5.1,5.2,5.3,5.4\n{row}\n")
        skipped = collect_paper(room.folder, 5, file, dry_run=True).skipped
        assert [code for _, code in skipped] == ["number_cut"], row
    (tmp_path / "no.csv").write_text("a,b\n1,2\n")
    for name, code in (("no.csv", "paper_columns"), ("gone.csv", "file_trouble")):
        with pytest.raises(InputError) as raised:
            collect_paper(room.folder, 5, tmp_path / name)
        assert raised.value.code == code
