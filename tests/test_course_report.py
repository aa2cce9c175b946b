"""What a report says of a class: counted right, small numbers hidden, written whatever somebody wrote."""

import csv
from io import BytesIO
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.course import load_exercise, new_class, report
from finlit.course.figures import FEWEST, groups, too_few
from finlit.course.grading import AnswerRow, GradeRow, ReflectionRow
from finlit.course.people import Learner
from finlit.course.reporting import marking_page

EXERCISE = load_exercise(5)
RIGHT = ("6328200", "6368025", "39825", "2,5%", "290925", "5000; 30; 2150; 2163; 10685500")
HOSTILE = "\ud83d <script>alert(1)</script> & \u202egnorw =1+1 " + "kata " * 200


def row(name: str, right: int = 6, words: str = "", lang: str = "id", comment: str = "") -> GradeRow:
    """Somebody whose first so many answers are right and whose others forget the fee."""
    answers = []
    for answer, value in zip(EXERCISE.answers, RIGHT, strict=True):
        wrong = "6360000" if answer.name == "arrives_a" else ""
        mark = EXERCISE.mark(answer.name, value if len(answers) < right else wrong, lang)
        answers.append(AnswerRow(answer.name, mark.written, mark.points, answer.points, mark))
    reflection = ReflectionRow("reflection", words, None, 2, "waiting" if words else "missing", comment)
    points = sum(answer.points for answer in answers)
    return GradeRow(name, name.title(), lang, points, 10, tuple(answers), (reflection,), ())


def people(tmp_path: Path, rows: list[GradeRow], more: str = "") -> Path:
    lines = ["learner,name,language,sex,chair"]
    lines += [
        f"{one.learner},{one.name},id,{'p' if place % 3 else 'l'},pengirim" for place, one in enumerate(rows)
    ]
    new_class(tmp_path, "id", "Kelas \u202e<b>")
    (tmp_path / "learners.csv").write_text("\n".join(lines) + "\n" + more, encoding="utf-8")
    return tmp_path


def test_questions_misconceptions_and_attendance_are_counted(tmp_path: Path) -> None:
    rows = [row(f"p{n:02d}", 6 if n < 9 else 0, "Ibu.") for n in range(12)]
    absent = GradeRow("budi", "Budi", "id", None, 10, rows[0].answers, rows[0].reflections, ())
    folder = people(tmp_path, rows, "budi,Budi,id,,\n")
    found = report(folder, 5, [*rows, absent])
    assert [(one.right, one.wrong, one.unanswered) for one in found.questions] == [(9, 3, 0)] + [
        (9, 0, 3)
    ] * 5
    assert found.questions[0].right_share == 0.75
    assert [(idea.hint, len(idea.learners)) for idea in found.misconceptions] == [("fee_ignored", 3)]
    assert (found.attendance.listed, found.attendance.handed_in, found.attendance.missing) == (
        13,
        12,
        ("Budi",),
    )
    page = found.index.read_text(encoding="utf-8")
    for words in ("75%", "25%", "Belum", "Budi", "12 orang menyerahkan; 13 nama"):
        assert words in page
    table = list(csv.reader(found.figures.read_text(encoding="utf-8-sig").splitlines()))
    assert ["Pekerjaan yang dinilai", "", "12", ""] in table
    assert not any("75" in cell for line in table for cell in line)  # nine of twelve tells of three
    assert not any("Budi" in cell for line in table for cell in line)


@given(st.dictionaries(st.sampled_from(["female", "male", ""]), st.integers(0, 30)))
def test_nothing_told_leads_to_fewer_than_five(counts: dict[str, int]) -> None:
    hidden = too_few(counts)
    there = {code: count for code, count in counts.items() if count}
    shown = there.keys() - hidden
    assert all(there[code] >= FEWEST for code in shown)
    rest = sum(there[code] for code in hidden)
    assert len(hidden) != 1 or not shown
    assert rest == 0 or rest >= FEWEST or not shown


@each(("women", "men"), list(product((0, 3, 5, 9), (0, 4, 6))))
def test_groups_of_fewer_than_five_are_not_said(women: int, men: int) -> None:
    names = [f"w{n}" for n in range(women)] + [f"m{n}" for n in range(men)]
    who = [Learner(name, name, "id", "female" if name[0] == "w" else "male") for name in names]
    for group in groups(who, [row(name) for name in names]):
        assert group.people is None or group.people >= FEWEST
        assert (group.people is None) == (group.share is None)
        assert group.share in (None, 0.8)


@pytest.mark.slow
def test_a_page_is_written_whatever_somebody_wrote_and_stays_small(tmp_path: Path) -> None:
    rows = [row(f"p{n:03d}", n % 6, HOSTILE * 15, "id" if n % 2 else "en", HOSTILE) for n in range(130)]
    found = report(people(tmp_path, rows), 5, rows, workbook=True)
    pages = sorted((tmp_path / "report").rglob("*.html"))
    assert len(pages) == 130 + 2 * 3 + len(found.prints)
    assert [len(pages), len(found.prints)] == [136 + len(found.prints), len(found.prints)]
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert len(page.encode()) < 150_000, path.name
        assert "<script" not in page
        assert "\u202e" not in page
    printed = "".join(path.read_text(encoding="utf-8") for path in found.prints)
    assert all(f"P{n:03d}" in printed for n in range(130))
    first = found.index.read_text(encoding="utf-8")
    assert 'href="index-2.html"' in first
    assert "p000.html" in first
    assert "p129.html" in (found.index.with_name("index-3.html")).read_text(encoding="utf-8")
    table = list(csv.reader(found.grades.read_text(encoding="utf-8-sig").splitlines()))
    assert len(table) == 131
    assert {len(line) for line in table} == {len(table[0])}
    assert found.workbook is not None
    with ZipFile(BytesIO(found.workbook.read_bytes())) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_spreadsheet_runs_nothing_of_a_name(tmp_path: Path) -> None:
    rows = [row("ani")]
    folder = people(tmp_path, rows)
    evil = GradeRow("ani", "=HYPERLINK(1)", "id", 8.0, 10, rows[0].answers, rows[0].reflections, ())
    assert "'=HYPERLINK" in report(folder, 5, [evil]).grades.read_text(encoding="utf-8-sig")


def test_the_marking_page_has_every_written_answer_and_needs_no_script(tmp_path: Path) -> None:
    from finlit.course import open_class

    rows = [row("ani", words="Kami <b>berdua</b>.", comment="Bagus & jelas"), row("budi")]
    people(tmp_path, rows)
    page = marking_page(open_class(tmp_path), EXERCISE, rows, saved=1)
    assert page.count('type="radio" name="points/ani/reflection"') == 3
    assert "points/budi/" not in page
    assert "Kami &lt;b&gt;berdua&lt;/b&gt;." in page
    assert "Bagus &amp; jelas" in page
    assert "Tersimpan: 1 jawaban" in page
    assert "<script" not in page


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_hand_out_says_how_and_has_the_exercise_on_paper(tmp_path: Path, lang: str) -> None:
    from finlit.course import hand_out

    new_class(tmp_path, lang)
    (tmp_path / "learners.csv").write_text(
        "learner,name,language\nani,Ani <b>,en\nbudi,Budi,id\n", encoding="utf-8"
    )
    with ZipFile(hand_out(tmp_path, 5)) as bundle:
        names = bundle.namelist()
        how = bundle.read("05_sending_money/README.html").decode()
        sheets = {
            one: bundle.read(name).decode()
            for one in ("en", "id")
            for name in names
            if f"/{one}/05" in name and name.endswith(".html")
        }
    assert f'<html lang="{lang}">' in how
    for words in ("--no-index", "finlit lab --lang id", "ani_05_sending_money.ipynb", "kertas", "paper"):
        assert words in how
    assert sheets["id"].count("Jawaban:") == sheets["en"].count("Answer:") == 5
    assert "HK$3.000" in sheets["id"]
    assert "6.328.200" not in sheets["id"].replace("<", " ")
    own = (tmp_path / "hand-out/trainer/05_sending_money.html").read_text(encoding="utf-8")
    assert "Ani &lt;b&gt;" in own
    assert "en/05_sending_money.ipynb" in own
    assert "trainer" not in " ".join(names)


PLAN = "5100; 1000; 1300; 2800; 45; 2155; 5937025; 900000; 4900000; 1500000; 400000"


def planned(exercise, name: str, plan: str) -> GradeRow:
    answers = []
    for answer in exercise.answers:
        mark = exercise.mark(answer.name, plan if answer.name == "own_plan" else "", "en")
        answers.append(AnswerRow(answer.name, mark.written, mark.points, answer.points, mark))
    reflection = ReflectionRow("reflection", "", None, 2, "missing")
    return GradeRow(name, name.title(), "en", 3, 13, tuple(answers), (reflection,), ())


def test_two_of_one_household_hear_whether_their_plans_agree_and_which_number_differs(tmp_path: Path) -> None:
    exercise = load_exercise("one_plan")
    forgot_the_fee = PLAN.replace("45; 2155; 5937025", "0; 2155; 6034000")
    plans = {"yanti": PLAN, "karto": forgot_the_fee, "sri": PLAN, "wahyu": PLAN, "yanto": PLAN, "laila": "?"}
    new_class(tmp_path, "en", "Two chairs")
    homes = ("A", "a", "B", "B", "C", "C")
    lines = [f"{name},{name.title()},{home}" for name, home in zip(plans, homes, strict=True)]
    (tmp_path / "learners.csv").write_text("\n".join(["learner,name,household", *lines, "ani,Ani,D"]) + "\n")
    found = report(tmp_path, 13, [planned(exercise, name, plan) for name, plan in plans.items()])
    assert [[ask.name for ask in home.differs] for home in found.households] == [
        ["our_fee", "our_arrives"],
        [],
        [],
    ]
    assert [home.without_numbers for home in found.households] == [(), (), ("Laila",)]
    page = found.indexes["en"].read_text()
    assert "fee of sending; rupiah that arrive." in page
    assert "all numbers are the same" in page
    assert not any(number in page for number in ("5937025", "5,937,025", "6034000"))
    assert "belum sama:" in found.indexes["id"].read_text()
    own = {who: path.read_text() for who, path in found.feedback.items()}
    assert "Your household: Yanti, Karto" in own["karto"]
    assert "not the same yet: fee of sending; rupiah that arrive." in own["karto"]
    assert "all numbers are the same" in own["sri"]
    assert "5937025" not in own["karto"].replace("5937025; 900000", "")  # what Karto wrote himself aside
    assert "Your household" not in own["laila"].replace("Your household: Yanto, Laila", "")
    assert "Your household: Yanti, Karto" in found.prints[0].read_text()


def test_a_class_without_households_has_no_page_of_them(tmp_path: Path) -> None:
    rows = [row("sri")]
    assert report(people(tmp_path, rows), 5, rows).households == ()
