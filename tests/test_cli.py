"""The command line as its users meet it, in both languages."""

import json
import os
import re
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from cases import each, some
from commands import run, said

from finlit import tools
from finlit.cli import demo
from finlit.cli.lab import copy_course, jupyter_command
from finlit.cli.screen import LANG
from finlit.errors import WorkshopError
from finlit.i18n import error_message, text


def run_apart(*words, lang="en", cwd=None, env=None):
    """Run it in a process of its own, where the test is about the process."""
    return subprocess.run(
        [sys.executable, "-m", "finlit", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "FINLIT_LANG": lang, "COLUMNS": "100", "PYTHONUTF8": "1", **(env or {})},
        check=False,
    )


@each(
    ("words", "free_of"),
    some(
        [
            (["--version"], "jupyterlab nbgrader pandas numpy babel nbformat pygal drawsvg"),
            (["tool", "group-box"], "jupyterlab nbgrader pandas numpy nbformat"),
            (["tool", "send-money", "--help"], "jupyterlab nbgrader pandas numpy nbformat"),
            (["compare", "SGP", "IDN", "400"], "jupyterlab nbgrader pandas numpy nbformat"),
        ],
        2,
    ),
)
def test_a_command_is_imported_when_it_is_asked(words, free_of):
    code = (
        f"import sys; sys.argv = ['finlit', *{words!r}]\n"
        "from finlit.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print('LOADED', *(set({free_of!r}.split()) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED"


def test_a_whole_process_speaks_and_stops_well():
    assert run_apart("--version").stdout.startswith("finlit 0.")
    wrong = run_apart("tool", "send-money", "--amount", "-5", lang="id")
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("✗ ")


@each(
    ("words", "lang", "expected"),
    [
        ([], "en", "Works without internet"),
        ([], "id", "Jalan tanpa internet"),
        (["--help", "--lang", "id"], "en", "Buka kursus di JupyterLab"),
        (["class", "--help"], "id", "Nilai pekerjaan terbaru"),
        (["class", "--help", "--lang", "id"], "en", "Nilai pekerjaan terbaru"),
        (["class", "--lang", "id", "--help"], "en", "Nilai pekerjaan terbaru"),
        (["tool", "send-money", "--help"], "en", "--amount"),
        (["tool", "send-money", "--help", "--lang", "id"], "en", "--corridor"),
        (["tool"], "id", "how-often"),
        (["data"], "en", "remittance_madeup_hkg_twn"),
        (["data", "remittance_madeup_hkg_twn"], "id", "Data buatan untuk belajar"),
        (["--version"], "en", "finlit 0."),
    ],
)
def test_help_and_lists_teach(words, lang, expected):
    result = run(*words, lang=lang)
    assert expected in said(result)
    assert "Traceback" not in result.stderr


def test_tool_gives_the_lesson_s_number_in_both_languages():
    english = run("tool", "send-money", "--corridor", "HKG-IDN", "--amount", "3000")
    indonesian = run("tool", "send-money", "--corridor=HKG-IDN", "--amount=3000", lang="id")
    assert "Rp6,368,025" in said(english)
    assert "enam juta tiga ratus enam puluh delapan ribu dua puluh lima rupiah" in said(indonesian)


def test_numbers_are_read_as_the_language_writes_them():
    assert "Rp6.368.025" in said(run("tool", "send-money", "--amount", "3.000", lang="id"))
    assert "Rp6.368.025" in said(run("tool", "send-money", "--amount", "3000.00", lang="id"))
    assert "Rp6,368,025" in said(run("tool", "send-money", "--amount", "3,000"))
    assert "S$400" in said(run("compare", "SGP", "IDN", "400", "--mid-rate", "12.000", lang="id"))


def test_tool_writes_json_and_a_page(tmp_path):
    target = tmp_path / "page.html"
    result = run(
        "tool", "send-money", "--corridor", "HKG-IDN", "--amount", "3000", "--json", "--html", str(target)
    )
    answer = json.loads(result.stdout.partition("✓")[0])
    assert answer["said"]["big_number"] == "Rp6,368,025"
    assert "<svg" in target.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [target]


def test_compare_ranks_real_services():
    result = run("compare", "sgp", "IDN", "400", "--json")
    found = json.loads(result.stdout)
    assert "Instarem" in found["headline"]
    assert len(found["rows"]) > 20


def test_a_card_without_a_link_says_nothing_about_it():
    result = said(run("data", "exchange_rates", lang="id"))
    assert "Diambil" in result
    assert "None" not in result


def test_a_class_of_nobody_is_said_and_no_report_is_written(tmp_path):
    run("class", "new", "kelas", lang="id", cwd=tmp_path)
    result = run("class", "grade", "kelas", "5", lang="en", cwd=tmp_path)  # the class's language counts
    assert result.returncode == 1
    assert "belum ada peserta" in said(result)
    assert not (tmp_path / "kelas" / "report").exists()


def test_data_writes_rows_as_csv_and_json():
    lines = run("data", "remittance_services_2025q3", "--csv").stdout.splitlines()
    assert len(lines) == 276
    assert len(json.loads(run("data", "exchange_rates", "--json").stdout)) == 488


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["data", "--lang", "fr"], "fr"),
        (["tool", "send-mony"], "send-money"),
        (["tool", "send-money", "--amount", "-5"], "-5"),
        (["tool", "send-money", "--amount", "0"], "0"),
        (["tool", "send-money", "--amount", "1e30"], "1"),
        (["tool", "send-money", "--amount", "nan"], "nan"),
        (["tool", "send-money", "--amount"], "--amount"),
        (["tool", "send-money", "--colour", "red"], "colour"),
        (["compare", "KOR", "IDN", "400"], "KOR"),
        (["compare", "SGP", "IDN", "-5"], "-5"),
        (["data", "remittance_services"], "remittance_services_2025q3"),
        (["class", "hand-out", "no-such-class", "5"], "no-such-class"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_bad_input_is_one_clear_sentence(words, expected, lang, tmp_path):
    result = run(*words, lang=lang, cwd=tmp_path)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("✗ ")
    assert expected in result.stderr
    assert "Traceback" not in result.stderr
    assert "{" not in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["class", "collect"], "DIR belum diisi"),
        (["class", "foo"], "hand-out"),
        (["lab", "a", "b", "c"], "b c"),
        (["lab", "--prot", "3"], "--port"),
        (["lab", "--port"], "--port"),
        (["lab", "--port", "x"], "--port"),
        (["tool", "send-money", "--html", ""], "--html masih kosong"),
        (["group", "template", "."], "adalah folder"),
        (["group", "template", ""], "FILE masih kosong"),
    ],
)
def test_the_frame_of_a_command_speaks_the_language_too(words, expected, tmp_path):
    result = run(*words, lang="id", cwd=tmp_path)
    assert result.returncode in (1, 2)
    assert expected in said(result)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [[], ["class"], ["class", "collect"], ["group", "check"], ["lab"]])
def test_the_help_is_in_one_language(words):
    page = said(run(*words, "--help", lang="id"))
    assert "Cara pakai" in page
    for word in ("Usage", "Options", "Arguments", "required", "Show this", "default", "{"):
        assert word not in page


@pytest.mark.slow
@pytest.mark.parametrize("words", [["tool"], ["tool", "group-box"], ["data", "exchange_rates", "--csv"]])
def test_a_full_device_and_a_closed_pipe_end_in_a_sentence_or_in_silence(words):
    environment = {**os.environ, "FINLIT_LANG": "id", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "finlit", *words]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("✗ ")
    assert b"Traceback" not in done.stderr
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    process.stdout.close()
    with process:
        assert process.stderr.read() == b""


def test_a_terminal_without_our_letters_shows_the_rest():
    done = run_apart("class", "new", "", lang="id", env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "DIR masih kosong" in done.stderr


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine")
    for words in (
        ["lab", str(in_the_way)],
        ["demo", "--out", str(in_the_way / "x")],
        ["class", "new", str(in_the_way)],
    ):
        result = run(*words)
        assert result.returncode == 1, words
        assert result.stderr.startswith("✗ "), words
        assert "Traceback" not in result.stderr
    assert in_the_way.read_text() == "mine"


@pytest.mark.slow  # a second build of the course
def test_doctor_looks_at_everything():
    result = run("doctor", "--json", env={"BROWSER": sys.executable})
    findings = {finding["what"]: finding["is_well"] for finding in json.loads(result.stdout)}
    assert set(findings) == {"python", "packages", "course", "data", "folder", "disk", "port", "browser"}
    assert all(findings.values()), result.stdout


# --- the lab ---------------------------------------------------------------------------------------


def test_copy_course_never_overwrites_work(tmp_path):
    assert copy_course(tmp_path, "id") == []
    lesson = tmp_path / "notebooks" / "id" / "05_sending_money.ipynb"
    exercise = tmp_path / "exercises" / "id" / "release" / "05_sending_money" / "05_sending_money.ipynb"
    original = lesson.read_bytes()
    exercise.write_text("my own answers")
    assert copy_course(tmp_path, "id") == [exercise.relative_to(tmp_path)]
    assert exercise.read_text() == "my own answers"
    assert lesson.read_bytes() == original


def test_copy_course_renews_what_was_not_touched(tmp_path):
    copy_course(tmp_path, "id")
    lesson = tmp_path / "notebooks" / "id" / "05_sending_money.ipynb"
    current = lesson.read_bytes()
    manifest = tmp_path / ".finlit" / "delivered.json"
    # As if an older course had delivered another file.
    import hashlib

    lesson.write_bytes(b"older lesson")
    delivered = json.loads(manifest.read_text())
    assert delivered["notebooks/id/05_sending_money.ipynb"] == [hashlib.sha256(current).hexdigest()]
    delivered["notebooks/id/05_sending_money.ipynb"] = hashlib.sha256(b"older lesson").hexdigest()
    manifest.write_text(json.dumps(delivered))
    assert copy_course(tmp_path, "id") == []
    assert lesson.read_bytes() == current


@pytest.mark.parametrize("cut_at", range(5))
def test_a_copy_that_was_cut_off_is_still_known_for_ours(tmp_path, monkeypatch, cut_at):
    from finlit.cli import lab

    lab.copy_course(tmp_path, "id")
    lesson = tmp_path / "notebooks" / "id" / "05_sending_money.ipynb"
    current = lesson.read_bytes()
    for newer in (b"second", b"third"):  # two updates, the first of them cut off at any moment
        source = tmp_path / "course" / "id" / lesson.name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(newer)
        monkeypatch.setattr(lab, "notebooks_folder", lambda: tmp_path / "course")
        writes = []

        def write(path, content, newer=newer, writes=writes):
            writes.append(path)
            if newer == b"second" and len(writes) > cut_at:
                raise KeyboardInterrupt
            path.write_bytes(content.encode() if isinstance(content, str) else content)

        monkeypatch.setattr(lab, "write_beside", write)
        if newer == b"second":
            with pytest.raises(KeyboardInterrupt):
                lab.copy_course(tmp_path, "id")
            assert lesson.read_bytes() in (current, newer)
        else:
            assert lab.copy_course(tmp_path, "id") == []
    assert lesson.read_bytes() == b"third"


def test_a_damaged_list_of_delivered_files_loses_nothing(tmp_path):
    copy_course(tmp_path, "id")
    (tmp_path / ".finlit" / "delivered.json").write_bytes(b"\x00[[[")
    lesson = tmp_path / "notebooks" / "id" / "05_sending_money.ipynb"
    lesson.write_text("mine")
    assert copy_course(tmp_path, "id") == [lesson.relative_to(tmp_path)]
    assert json.loads((tmp_path / ".finlit" / "delivered.json").read_text())


@pytest.mark.slow
def test_ctrl_c_ends_the_lab_quietly(tmp_path):
    import signal

    command = [sys.executable, "-m", "finlit", "lab", str(tmp_path / "a b"), "--no-browser", "--lang", "id"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as lab:
        try:
            for line in lab.stderr:
                if b"127.0.0.1" in line:
                    break
            os.killpg(lab.pid, signal.SIGINT)  # as a terminal does: to finlit and to Jupyter
            said_last = lab.stderr.read().decode()
            assert lab.wait(30) in (0, 130)
        finally:
            if lab.poll() is None:
                os.killpg(lab.pid, signal.SIGKILL)
    assert "Traceback" not in said_last


def test_links_of_the_lesson_list_lead_to_copied_files(tmp_path):
    copy_course(tmp_path, "en")
    index = tmp_path / "notebooks" / "en" / "index.ipynb"
    links = re.findall(r"\]\(([^)]+\.ipynb)\)", index.read_text(encoding="utf-8"))
    assert len(links) >= 2
    for link in links:
        assert (index.parent / link).resolve().is_file(), link


def test_a_port_in_use_is_said(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(WorkshopError) as caught:
            jupyter_command(tmp_path, "id", port, no_browser=True)
    assert caught.value.code == "port_in_use"
    assert str(port) in error_message(caught.value, "id")  # a name, so no dot for thousands


def test_lab_stays_local_and_quiet(tmp_path):
    command, environment = jupyter_command(tmp_path, "id", 0, no_browser=True)
    assert "--ServerApp.ip=127.0.0.1" in command
    assert "--LabApp.news_url=None" in command
    assert Path(environment["JUPYTER_CONFIG_DIR"]).is_relative_to(tmp_path)


# --- the demo --------------------------------------------------------------------------------------


@pytest.mark.slow
def test_demo_from_price_to_graded_lesson(tmp_path):
    result = run("demo", "--out", "demo", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    front = tmp_path / "demo" / "index.html"
    page = front.read_text(encoding="utf-8")
    assert "<svg" in page
    assert "Instarem" in page
    links = re.findall(r'href="([^"]+)"', page)
    assert len(links) >= 8
    for link in links:
        assert (front.parent / link).is_file(), link
    # Right, three misconceptions, blank, broken: six rows, and only the right one has all machine points.
    points = [
        line.split(",")
        for line in (front.parent / "class/report/05_sending_money/grades.csv").read_text().splitlines()
    ]
    assert len(points) == 7
    assert "Traceback" not in result.stdout + result.stderr
    again = run("demo", "--out", "demo", cwd=tmp_path)
    assert again.returncode == 0
    assert (tmp_path / "demo-2" / "index.html").is_file()
    assert front.read_text(encoding="utf-8") == page


def test_the_chart_of_the_demo_tells_what_its_table_tells():
    answer = tools.ask("send-money", LANG, date(2026, 1, 20), corridor="SGP-IDN", amount=400)
    place = answer.table.columns.index(text("tools.send-money.table.cost_share", LANG))
    told = {row[place] for row in answer.table.rows}
    drawn = re.findall(r'class="value"[^>]*>([^<]+)', demo._chart(answer.result.found))
    assert len(drawn) > 10
    assert set(drawn) <= told


# --- a group's own ledger ----------------------------------------------------------------------------

ROWS = """1;5/1/2026;Sri;saham;30.000;
2;5/1/2026;Wati;saham;10.000;
3;5/1/2026;Wati;pinjaman;30.000;
4;31/1/2026;Wati;angsuran;30.000;
5;31/1/2026;Wati;jasa;1.500;
"""


def test_group_from_the_empty_ledger_to_the_sheets(tmp_path):
    made = run("group", "template", "kas.csv", lang="id", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    ledger = tmp_path / "kas.csv"
    ledger.write_text(ledger.read_text(encoding="utf-8-sig") + ROWS, encoding="utf-8")
    assert "5 baris, 2 anggota" in said(run("group", "check", "kas.csv", lang="id", cwd=tmp_path))
    words = ["group", "share-out", "kas.csv", "--share-value", "10.000", "--charge", "5", "--out", "sheets"]
    shared = run(*words, lang="id", cwd=tmp_path)
    assert "Rp31.125" in shared.stdout
    assert "Rp10.375" in shared.stdout
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert names == ["passbook-01.html", "passbook-02.html", "share-out.html"]
    again = run(*words, lang="id", cwd=tmp_path)
    assert again.returncode == 1
    assert again.stderr.startswith("✗ ")


def test_group_names_the_row_that_is_wrong(tmp_path):
    run("group", "template", "kas.csv", lang="id", cwd=tmp_path)
    ledger = tmp_path / "kas.csv"
    before = ledger.read_text(encoding="utf-8-sig") + ROWS
    ledger.write_text(before + "6;45/2/2026;Sri;saham;10.000;\n", encoding="utf-8")
    result = run("group", "check", "kas.csv", lang="id", cwd=tmp_path)
    assert result.returncode == 1
    assert f"Baris {len(before.splitlines()) + 1}, Sri" in result.stderr
    assert run("group", "template", "kas.csv", cwd=tmp_path).returncode == 1
    assert "45/2/2026" in ledger.read_text(encoding="utf-8")


POOL = "2026-03-01;Sri;janji;500.000;\n2026-03-02;Sri;sumbangan;300.000;\n"


def test_group_says_where_an_arisan_stands(tmp_path):
    run("group", "template", "arisan.csv", "--kind", "arisan", lang="id", cwd=tmp_path)
    with (tmp_path / "arisan.csv").open("a", encoding="utf-8") as file:
        file.write("1;5/1/2026;Wati;setor;200.000;\n2;5/1/2026;Sri;setor;100.000;\n")
        file.write("3;5/1/2026;Wati;tarik arisan;300.000;\n4;5/2/2026;Sri;setor;100.000;\n")
    words = ["group", "arisan", "arisan.csv", "--contribution", "100.000", "--first", "2026-01-05"]
    told = said(run(*words, "--turns", "Wati, Sri, Wati", "--date", "2026-02-19", lang="id", cwd=tmp_path))
    # Wati has two lots: 200,000 of 5 February are missing for 14 days; Sri waits for her 300,000.
    assert "Wati (2)" in told
    assert re.search(r"Wati \(2\) │ Rp200\.000 │ +Rp200\.000 │ +14 │", told), told
    assert re.search(r"Sri +│ Rp200\.000 │ +Rp0 │ +0 │ +Rp300\.000", told), told
    assert "isi kotak Rp100.000" in told
    assert "Rp200.000 belum masuk" in told
    wrong = run(*words, "--turns", "Wati, Watii", lang="id", cwd=tmp_path)
    assert wrong.returncode == 1
    assert "Sri" in said(wrong)


BOOKS = {"savings_group": "sg.csv", "koperasi": "kop.csv", "pool": "pool.csv"}


def test_every_sheet_of_a_group_has_a_command(tmp_path):
    for kind, file in BOOKS.items():
        run("group", "template", file, "--kind", kind, lang="id", cwd=tmp_path)
        blank = run(
            "group", "book", f"blank-{kind}.html", "--kind", kind, "--rows", "12", lang="id", cwd=tmp_path
        )
        assert blank.returncode == 0, blank.stderr
        page = (tmp_path / f"blank-{kind}.html").read_text(encoding="utf-8")
        assert page.count("<tr>") == 13
        assert "Buku kelompok kita" in page
    ledger = tmp_path / "sg.csv"
    ledger.write_text(ledger.read_text(encoding="utf-8-sig") + ROWS, encoding="utf-8")
    words = ["group", "meeting", "sg.csv", "meeting.html", "--share-value", "10.000", "--date", "2026-01-31"]
    assert run(*words, lang="id", cwd=tmp_path).returncode == 0
    assert "Wati" in (tmp_path / "meeting.html").read_text(encoding="utf-8")
    again = run(*words, lang="id", cwd=tmp_path)
    assert again.returncode == 1
    assert "meeting.html" in said(again)
    shared = ["group", "share-out", "sg.csv", "--share-value", "10.000", "--charge", "5", "--out", "sheets"]
    assert run(*shared, lang="id", cwd=tmp_path).returncode == 0
    assert 'class="signed thumb"' in (tmp_path / "sheets" / "share-out.html").read_text(encoding="utf-8")


def test_a_pool_s_notice_and_the_letters_of_a_koperasi(tmp_path):
    from datetime import date

    from finlit import paper
    from finlit.groups import Entry
    from finlit.money import Money

    def row(kind, amount, member="", when=date(2026, 1, 5)):
        return Entry(when=when, kind=kind, amount=Money(amount, "IDR"), member=member)

    gifts = (row("pledge", 500_000, "Sri"), row("gift", 300_000, "Sri"))
    paper.save_ledger(tmp_path / "pool.csv", gifts, "pool", "id")
    notice = [
        "group",
        "notice",
        "pool.csv",
        "notice.html",
        "--goal",
        "1 jt",
        "--no-givers",
        "--name",
        "Jalan",
    ]
    assert run(*notice, lang="id", cwd=tmp_path).returncode == 0
    page = (tmp_path / "notice.html").read_text(encoding="utf-8")
    assert "Rp300.000" in page
    assert "Sri" not in page
    books = (row("pokok", 100_000, "Sri"), row("pokok", 100_000, "Wati"), row("income", 90_000))
    paper.save_ledger(tmp_path / "kop.csv", books, "koperasi", "id")
    words = ["group", "letter", "kop.csv", "letters", "--year", "2026"]
    shares = ["--share", "reserve=40", "--share", "by_savings=35%", "--share", "by_business=25"]
    done = run(*words, *shares, lang="id", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "letters").iterdir())) == 2
    assert "Sri" in (tmp_path / "letters" / "letter-01.html").read_text(encoding="utf-8")
    wrong = run(
        "group", "letter", "kop.csv", "l2", "--year", "2026", "--share", "reserve", lang="id", cwd=tmp_path
    )
    assert "reserve" in said(wrong)
    assert not (tmp_path / "l2").exists()
