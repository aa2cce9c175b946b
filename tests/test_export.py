"""An answer that leaves the screen: picture, page, workbook, calendar, one SMS."""

import errno
import io
import re
import shlex
import shutil
import struct
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cases import each, some
from commands import run

from finlit import export, tools
from finlit._beside import write_beside
from finlit.errors import NoData, WorkshopError
from finlit.export.messages import plain_letters
from finlit.groups import Entry, GroupRules, SavingsGroup
from finlit.i18n import next_step
from finlit.language import LANGUAGES
from finlit.money import Money

DAY = date(2026, 1, 31)
ROOM = "http://192.168.1.20:8000"
LIVE = (
    *("loan-price", "season-calendar", "two-homes", "share-out", "shu-letter", "arisan-check"),
    *("my-debt", "group-box"),
)


def answer(name, lang="id", **given):
    return tools.ask(name, lang, DAY, **given)


@each("lang", LANGUAGES)
@each("name", tools.names())
def test_every_answer_is_one_sms_with_its_number_and_its_day(name, lang):
    asked = answer(name, lang)
    said = export.message(asked)
    assert len(said) <= export.LONGEST
    assert said.isascii()
    assert plain_letters(asked.big_number) in said
    assert "31/01/2026" in said
    assert (("Contoh" in said) or ("example" in said)) == bool(asked.stamps)


def test_an_sms_never_cuts_a_number():
    asked = answer("loan-price", "en").model_copy(update={"headline": "word " * 60 + "Rp4,800,000 in all."})
    assert export.message(asked).startswith("What does this loan really cost? Rp4,800,000.")


def test_the_link_opens_the_tool_with_what_was_set():
    opens = export.link(answer("share-out"), ROOM)
    assert opens.startswith(f"{ROOM}/#/id/share-out?box=4950000&shares=3&shares.1.member=Sri&")
    assert "<path" in export.qr_code(opens)


@each("lang", LANGUAGES)
@each("name", tools.names())
def test_without_a_page_the_command_asks_the_same_again(name, lang):
    first = answer(name, lang)
    words = shlex.split(export.command(first))
    assert words[:5] == ["finlit", "tool", name, "--lang", lang]
    values = {one.removeprefix("--"): value for one, value in zip(words[5::2], words[6::2], strict=True)}
    assert dict(tools.read(name, values, lang)) == dict(tools.read(name, first.inputs, lang))


def test_a_code_without_a_page_holds_fractions_as_the_language_writes_them():
    first = answer("loan-price", rate="1.125")
    assert "--rate 1,125" in export.command(first)
    assert "&rate=1%2C125&" in export.link(first, ROOM)
    assert "--rate 1.125" in export.command(answer("loan-price", "en", rate="1.125"))
    assert export.output(first, "qr").content != export.output(first, "qr", ROOM).content


def test_a_picture_is_small_and_sharp():
    drawn = export.picture(answer("send-money"), ROOM)
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) <= 100_000
    width, height = struct.unpack(">II", drawn[16:24])
    assert 360 <= width <= 1080 < height


def test_a_page_can_be_read_aloud():
    printed = export.document(answer("loan-price"), ROOM)
    assert printed.startswith(b"%PDF")
    for mark in (b"/Lang(id)", b"pdfuaid", b"/StructTreeRoot", b"/Alt"):
        assert mark in printed


def test_words_are_words_on_paper_too():
    """What a person typed is never markup: a name with hash, star and dollar is printed as it is."""
    asked = answer("share-out", shares="#panic() *A* $x$ <b>: 3, Wati: 2")
    assert export.document(asked).startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(export.workbook(asked))) as book:
        assert "#panic() *A* $x$ &lt;b&gt;" in book.read("xl/sharedStrings.xml").decode()


HARD_NAMES = ["王小明", "سيتي", "😀 Wati", "a\0b", "\ud800x", "\u202eitaW", "x\ufffey"]


@each("name", some(["王 سي 😀\0\ud800\u202e\ufffe", *HARD_NAMES], 1))
def test_a_name_in_any_letters_is_drawn_and_printed(name):
    asked = answer("compare-offers", **{"offers.1.name": name})
    assert not set(asked.picture) & set("\0\ud800\u202e\ufffe")
    ElementTree.fromstring(asked.picture)
    assert export.document(asked).startswith(b"%PDF")
    assert export.picture(asked).startswith(b"\x89PNG")
    assert export.message(asked).isascii()
    assert zipfile.is_zipfile(io.BytesIO(export.workbook(asked)))


def test_a_full_disk_is_told_and_leaves_no_half_file(tmp_path, monkeypatch):
    def fill(path, data):
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fill)
    with pytest.raises(WorkshopError) as caught:
        write_beside(tmp_path / "a.png", b"x")
    assert caught.value.code == "disk_full"
    assert not list(tmp_path.iterdir())


def test_a_name_that_looks_like_a_formula_stays_a_name():
    book = export.workbook(answer("share-out", shares="=1+1: 3, Wati: 2"))
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert "=1+1" in parts.read("xl/sharedStrings.xml").decode()
        assert "<f>1+1" not in parts.read("xl/worksheets/sheet2.xml").decode()


@pytest.mark.parametrize(("name", "made"), [("picture", export.picture), ("workbook", export.workbook)])
def test_the_same_answer_gives_the_same_file(name, made):
    assert made(answer("loan-price")) == made(answer("loan-price"))


def test_instalments_fall_on_the_last_day_of_a_short_month():
    asked = answer("loan-price", amount=1_200_000, months=3)
    assert [str(one.day) for one in export.due_dates(asked)] == ["2026-02-28", "2026-03-31", "2026-04-30"]


def test_a_calendar_reminds_and_is_the_same_each_time():
    import icalendar

    written = export.calendar(export.due_dates(answer("loan-price")), "id")
    assert written == export.calendar(export.due_dates(answer("loan-price")), "id")
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert len(events) == 12
    assert events[0].decoded("dtstart") == date(2026, 2, 28)
    assert events[0]["summary"] == "Cicilan ke-1: Rp2.066.667"
    assert len({str(event["uid"]) for event in events}) == 12


def test_a_promise_of_any_words_is_one_event():
    import icalendar

    words = "Kirim; ke rumah, Rp500.000\\bulan\nbaris kedua " + "é" * 90
    written = export.calendar([export.Promise(date(2026, 2, 15), words)], "id")
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    (event,) = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert event["summary"] == words
    assert event.walk("VALARM")[0].decoded("trigger") == timedelta(hours=-16)


def test_a_loan_paid_once_is_due_once():
    (due,) = export.due_dates(answer("loan-price", method="daily", amount=2_000_000, days=30, rate="0.3"))
    assert due == (date(2026, 3, 2), "Bayar lunas pinjaman: Rp2.180.000")


def test_meetings_debts_and_goals_have_their_days():
    weekly = export.due_dates(answer("arisan-check", members=3, every="week"))
    assert [str(one.day) for one in weekly] == ["2026-02-07", "2026-02-14", "2026-02-21"]
    assert weekly[0].what == "Arisan, pertemuan ke-1"
    assert [str(one.day) for one in export.due_dates(answer("arisan-check", members=2))] == [
        "2026-02-28",
        "2026-03-31",
    ]
    gone = answer("debt-order").result.dear.closed
    assert [one.what for one in export.due_dates(answer("debt-order"))] == [
        f"Utang {debt.name} lunas" for debt in gone
    ]
    assert len(export.due_dates(answer("goal-tree"))) == len(answer("goal-tree").result.plans)
    with pytest.raises(NoData):
        export.due_dates(answer("arisan-check", kind="duos"))


def test_a_loan_on_its_way_names_the_due_dates_that_are_left():
    asked = answer("my-debt")
    left = asked.result.ways[0].left.payments
    days = export.due_dates(asked)
    assert [one.day for one in days] == [flow.at for flow in left]
    assert days[0].what == "Cicilan ke-4: Rp1.066.185"
    assert days[0].day > asked.day
    with pytest.raises(NoData):
        export.due_dates(answer("my-debt", passed=12, extra=0))


def test_a_tool_without_days_says_so():
    with pytest.raises(NoData) as caught:
        export.due_dates(answer("send-money"))
    assert caught.value.code == "no_due_dates"
    assert all(name in next_step(caught.value, "id") for name in ("loan-price", "arisan-check"))


def test_a_missing_package_is_named_with_the_command(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(WorkshopError) as caught:
        export.picture(answer("loan-price"))
    assert caught.value.code == "package_missing"
    assert caught.value.values == {"package": "typst", "extra": "export"}


# workbooks


def numbers(book):
    """Every number of a workbook by sheet, row and column."""
    from python_calamine import CalamineWorkbook

    opened = CalamineWorkbook.from_filelike(io.BytesIO(book))
    return {
        (sheet, row, column): cell
        for sheet in opened.sheet_names
        for row, cells in enumerate(opened.get_sheet_by_name(sheet).to_python(skip_empty_area=False))
        for column, cell in enumerate(cells)
        if isinstance(cell, int | float)
    }


def without_results(book):
    """The same workbook with every formula's result forgotten, so that only a calculation brings it back."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            content = old.read(part).decode()
            new.writestr(part, re.sub(r"(</f>)<v>[^<]*</v>", r"\1<v>0</v>", content))
    return written.getvalue()


_ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def calculated(folder, book):
    """Let LibreOffice open a workbook, calculate it and write it again."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "no LibreOffice on this machine: install the package 'libreoffice-calc-nogui'"
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_ALWAYS_CALCULATE)
    (folder / "asked.xlsx").write_bytes(book)
    subprocess.run(
        [
            *(office, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"),
            *("--convert-to", "xlsx", "--outdir", folder / "out", folder / "asked.xlsx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "out" / "asked.xlsx").read_bytes()


LOANS = [
    {},
    {"method": "declining", "rate": "6", "amount": 25_000_000, "months": 18},
    {"method": "declining", "rate": "0"},
    {"rate": "1.7", "months": 7, "fee": "2.5", "amount": 3_333_333},
    {"method": "declining", "rate": "18", "grace": 3},
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "given"), [("loan-price", given) for given in LOANS] + [(name, {}) for name in LIVE[1:]]
)
def test_a_spreadsheet_works_out_our_numbers(tmp_path, name, given):
    book = export.workbook(answer(name, **given))
    ours, theirs = numbers(book), numbers(calculated(tmp_path, without_results(book)))
    assert len(ours) > 15
    assert theirs.keys() >= ours.keys()
    for cell, value in ours.items():
        assert theirs[cell] == pytest.approx(value, abs=0.005), cell


SHARED = [
    {"savings": 1_234_567, "all_savings": 7_654_321, "by_savings": "37.5", "business": 0},
    {"joined_month": 5, "counting": "year_end_balance", "surplus": 999_999_999_999},
]
ARISANS = [
    {"payout": 7_000_000, "members": 13},
    *[{"kind": kind} for kind in ("descending", "bid", "duos")],
    {"winners": 2, "every": "week"},
]

BOXES = [{}, {"members": 7, "own_shares": 5, "meetings": 27, "loss": "3.3", "charge": "1.5", "lent": 65}]
OWED = [{}, {"method": "flat", "extra": 0}, {"each": 3_000_000, "anew": 5, "passed": 4}]


@pytest.mark.slow
def test_a_spreadsheet_works_out_groups_of_all_kinds(tmp_path):
    asked = [("shu-letter", given) for given in SHARED] + [("arisan-check", given) for given in ARISANS]
    asked += [("group-box", given) for given in BOXES] + [("my-debt", given) for given in OWED]
    for place, (name, given) in enumerate(asked):
        (folder := tmp_path / str(place)).mkdir()
        book = export.workbook(answer(name, **given))
        ours, theirs = numbers(book), numbers(calculated(folder, without_results(book)))
        for cell, value in ours.items():
            assert theirs[cell] == pytest.approx(value, abs=0.005), (name, given, cell)


@pytest.mark.slow
def test_a_changed_cell_changes_what_follows(tmp_path):
    """20 million at 1 % instead of 2 %: half of the interest, in LibreOffice as in finlit."""
    book = export.workbook(answer("loan-price"))
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.namelist():
            content = old.read(part).decode()
            if part.endswith("sheet2.xml"):
                content, changed = re.subn(r'(<c r="B6"[^>]*>)<v>2</v>', r"\1<v>1</v>", content)
                assert changed == 1
            new.writestr(part, content)
    found = numbers(calculated(tmp_path, without_results(written.getvalue())))
    interest = [value for (sheet, _, column), value in found.items() if sheet == "Cicilan" and column == 3]
    assert interest[-1] == 2_400_000


# the command


def test_the_command_writes_files_and_prints_the_sms(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    words = ["export", "loan-price", "--amount", "5.000.000", "--png", "--ics", "tanggal.ics", "--sms"]
    done = run(*words, lang="id")
    assert done.returncode == 0
    assert "Rp1.200.000" in " ".join(done.stdout.split())
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".ics", ".png"]
    assert (tmp_path / "tanggal.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_command_asks_for_a_format():
    done = run("export", "loan-price", lang="en")
    assert done.returncode == 1
    assert "--pdf" in " ".join(done.stderr.split())


def test_the_command_teaches():
    done = run("export", lang="en")
    assert done.returncode == 0
    assert all(kind in done.stdout for kind in ("--pdf", "--png", "--xlsx", "--ics", "--sms"))


def test_a_wrong_input_is_told_and_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("export", "loan-price", "--amount", "-5", "--png", lang="id")
    assert done.returncode == 1
    assert done.stderr.startswith("✗ ")
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", tools.names())
def test_every_answer_has_a_picture_a_page_and_a_workbook(name, lang):
    asked = answer(name, lang)
    assert len(export.picture(asked, ROOM)) <= 100_000
    assert export.document(asked, ROOM).startswith(b"%PDF")
    assert zipfile.is_zipfile(io.BytesIO(export.workbook(asked)))


@each("name", tools.names())
def test_what_is_offered_can_be_made(name):
    for kind in export.offered(name):
        if kind in ("ics", "sms", "xlsx"):
            made = export.output(answer(name), kind)
            assert made.content
            assert made.name.startswith(f"{name}-2026-01-31.")
    if "ics" not in export.offered(name):
        with pytest.raises(NoData):
            export.output(answer(name), "ics")


def test_a_promise_goes_into_the_calendar(tmp_path):
    made = tmp_path / "janji.ics"
    words = ("--on", "15/2/2026", "--what", "Kirim Rp500.000 ke rumah")
    assert run("export", "promise", *words, "--ics", str(made)).returncode == 0
    words = made.read_text(encoding="utf-8").replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20260215" in words
    assert "SUMMARY:Kirim Rp500.000 ke rumah" in words
    assert "TRIGGER:-PT16H" in words


@pytest.mark.parametrize(
    "words",
    [
        ("--on", "2026-02-30", "--what", "x", "--ics"),
        ("--on", "2026-02-15", "--ics"),
        ("--what", "x", "--ics"),
        ("--on", "2026-02-15", "--what", "x", "--pdf"),
        ("--on", "2026-02-15", "--what", "x", "--amount", "5", "--ics"),
        ("--on", "2026-02-15", "--what", "x"),
    ],
)
def test_half_a_promise_is_refused(words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = run("export", "promise", *words)
    assert ran.returncode
    assert "Traceback" not in ran.stderr
    assert not list(tmp_path.iterdir())


def a_group():
    """A cycle in which money moves in every way, and the box is full at its end."""
    rows = [
        ("share", 50_000, "Sri"),
        ("share", 30_000, "Wati"),
        ("share", 20_000, "Ani"),
        ("social", 2_000, "Sri"),
    ]
    rows += [
        ("carry", 1_500, ""),
        ("social_carry", 700, ""),
        ("loan", 60_000, "Sri"),
        ("fine", 1_000, "Wati"),
    ]
    rows += [
        ("social_help", 500, ""),
        ("present", 0, "Sri"),
        ("repay", 60_000, "Sri"),
        ("charge", 6_000, "Sri"),
    ]
    rows += [("income", 2_500, ""), ("cost", 1_200, ""), ("lost", 300, ""), ("social_lost", 100, "")]
    days = [date(2026, 1, 5 + place) for place in range(len(rows))]
    entries = [
        Entry(when=day, kind=kind, amount=Money(amount, "IDR"), member=member)
        for day, (kind, amount, member) in zip(days, rows, strict=True)
    ]
    rules = GroupRules(share_value=Money(10_000, "IDR"), service_charge="0.1")
    return SavingsGroup(name="Melati", rules=rules, members=("Sri", "Wati", "Ani"), entries=entries)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_ledger_ends_with_the_cash_of_the_box(lang):
    group = a_group()
    found = numbers(export.group_workbook(group, lang))
    book, shared = group.book(), group.share_out()
    for amount in (book.box, book.money_in, book.money_out, shared.paid, *(row.paid for row in shared.rows)):
        assert float(amount.amount) in found.values()


@pytest.mark.slow
def test_a_spreadsheet_works_out_a_groups_ledger(tmp_path):
    book = export.group_workbook(a_group(), "id")
    ours, theirs = numbers(book), numbers(calculated(tmp_path, without_results(book)))
    assert len(ours) > 40
    for cell, value in ours.items():
        assert theirs[cell] == pytest.approx(value, abs=0.005), cell
