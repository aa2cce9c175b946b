"""One Shift + Enter shows the points and the hint of what stands in the cell, whatever that is."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from finlit.course import check
from finlit.course.checks import Mark
from finlit.course.magic import Told


@pytest.fixture(scope="module")
def shell() -> InteractiveShell:
    made = InteractiveShell()
    made.run_cell("%load_ext finlit.course")
    made.run_cell("%reload_ext finlit.course")
    return made


@pytest.fixture
def run(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]):
    def ran(source: str) -> Any:
        done = shell.run_cell(source)
        assert done.success, source
        assert capsys.readouterr().err == ""
        return done.result

    return ran


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        ("%%jawaban 5.1\n6.328.200", "right"),
        ("%%answer 5.1\n6,328,200", "right"),
        ("%%answer arrives_a\n6.328.200", "right"),
        ("%%jawaban sending_money.arrives_a\nRp6328200", "right"),
        ("%%jawaban 5.1\nRp 6,3 jt", "near"),
        ("%%jawaban 5.1\n(3000-15)*2120", "right"),
        ("%%jawaban 5.1\n(3.000 − 15) × 2.120", "right"),
        ("%%jawaban 5.1\n3000 x 2120", "fee_ignored"),
        ("%%jawaban 5.1\nYang sampai Rp6.328.200.", "right"),
        ("%%jawaban 5.1\n6.360.000\n6.328.200", "right"),
        ("%%jawaban 5.1\n“6.328.200”", "right"),
        ("%%jawaban 5.1\n\u202a6.328.200\u202c", "right"),
        ("%%jawaban 5.1\n6.328.200\u200b", "right"),
        ("%%jawaban 5.1 6.328.200", "right"),
        ("%%jawaban 5.1: 6.328.200", "right"),
        ("%% jawaban 5,1\n6.328.200", "right"),
        ("%%JAWABAN 5.1\n6.328.200", "right"),
        ("\n\n%%jawaban 5.1\n\n6.328.200\n\n", "right"),
        ("%%jawaban 5.1", "unanswered"),
        ("%%jawaban 5.1\n", "unanswered"),
        ("%%jawaban 5.1\n   \n", "unanswered"),
        ("%%jawaban 5.1\nHK$2.985", "other_currency"),
        ("%%jawaban 5.1\n2985 dolar", "still_dollars"),
        ("%%jawaban 5.1\nenam juta", "not_yet"),
        ("%%jawaban 5.1\nint('6328200')", "unreadable"),
        ("%%jawaban 5.1\n'''\"\"\"\\", "unreadable"),
        ("%%jawaban 5.1\n{6 * 7} $HOME !ls", "unreadable"),
        ("%%jawaban 5.4\n2,5%", "right"),
        ("%%answer 5.4\n2.5 %", "right"),
        ("%%jawaban 5.4\n2,5 persen", "right"),
        ("%%jawaban 5.4\n0,025", "share_not_percent"),
        ("%%jawaban 5.4\nRp160.800", "cost_in_rupiah"),
        ("%%jawaban 5.4\n160.800 / 6.489.000 x 100%", "right"),
        ("%%jawaban 5.3\n39.825", "right"),
        ("%%answer 5.3\n39.825", "right"),
        ("%%jawaban 5.3\n6.368.025 - 6.328.200 = 39.825", "right"),
    ],
)
def test_text_is_judged_as_people_write_it(run, source: str, outcome: str) -> None:
    mark = run(source)
    assert isinstance(mark, Mark)
    assert mark.outcome == outcome
    assert mark.lang == ("en" if "answer" in source else "id")
    assert 'role="status"' in mark._repr_html_()
    assert float(repr(mark)) == mark.points


def test_several_answers_in_one_cell_are_judged_each(shell: InteractiveShell, capsys) -> None:
    done = shell.run_cell("%%jawaban 5.1\n6.328.200\n%%jawaban 5.3\n39.824\n\n %% answer 5.4 2.5%")
    assert (done.result.outcome, done.result.lang) == ("right", "en")
    assert [shell.user_ns[name] for name in ("arrives_a", "b_minus_a")] == ["6.328.200", "39.824"]
    assert capsys.readouterr().out.count("\n") >= 2


def test_a_kernel_that_serves_hundreds_of_copies_tells_nothing_beside_an_answer(capsys) -> None:
    pytest.importorskip("nbgrader")
    from finlit.course._kernel import FORGET

    shell = InteractiveShell(cache_size=4)
    for _ in range(9):
        shell.run_cell(FORGET)
        shell.run_cell("import warnings; warnings.warn('x')\n7", store_history=True)
    assert capsys.readouterr().err == ""


def test_there_is_no_old_value_to_be_judged(run) -> None:
    assert run("%%jawaban 5.1\n6.328.200").score == 1
    assert run("%%jawaban 5.1\nenam juta").score == 0
    assert run("%%jawaban 5.1\n6.360.000").outcome == "fee_ignored"
    assert run("%%jawaban 5.1").outcome == "unanswered"


def test_what_was_written_is_kept_as_text_for_the_check_that_grades(run, shell: InteractiveShell) -> None:
    run("%%jawaban 5.4\n2,5%")
    assert shell.user_ns["cost_a_percent"] == "2,5%"
    assert run('from finlit.course import check\ncheck("5.4", cost_a_percent, lang="id")').score == 1


@pytest.mark.parametrize(
    "text", ["!touch CANARY", "open('CANARY', 'w')", "%system touch CANARY", "{open('CANARY', 'w')}"]
)
def test_nothing_below_the_first_line_is_run(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run(f"%%jawaban 5.1\n{text}")
    run(f"%%jawaban 5.1 {text}")
    run(f"%%jawaban {text}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("%%jawaban 5.9\n6", "5.1, 5.2, 5.3, 5.4, 5.5, 5.6"),
        ("%%answer\n6", "5.1, 5.2, 5.3, 5.4, 5.5, 5.6"),
        ("%%answer arrivals\n6", "There is no question “arrivals”"),
        ("%%jawaban 77.1\nIbu yang menyimpan.", "Tertulis “Ibu yang menyimpan.”"),
        ("%%jawaban 77.1", "Belum ada jawaban"),
    ],
)
def test_a_question_that_is_not_known_is_said_in_words(run, source: str, words: str) -> None:
    told = run(source)
    assert isinstance(told, Told)
    assert words in repr(told)
    assert words in told._repr_html_()


def test_other_cells_are_left_alone(run) -> None:
    assert run("1 + 1") == 2
    assert run("%%capture\nprint(1)") is None


def test_every_door_reads_alike() -> None:
    for text in ("6.328.200", "Rp 6.328.200,-", "6328200.0", "(3000-15)*2120", "“6.328.200”"):
        for lang in ("en", "id"):
            assert (
                check("5.1", text, lang).score == check("sending_money.arrives_a", text, lang=lang).score == 1
            )


@pytest.mark.slow
def test_a_fresh_kernel_of_the_lab_knows_the_word_and_a_plain_one_after_one_line(tmp_path: Path) -> None:
    from jupyter_client.manager import start_new_kernel

    from finlit.cli.lab import copy_course, jupyter_command

    copy_course(tmp_path, "id")
    _, environment = jupyter_command(tmp_path, "id", 0, no_browser=True)
    manager, client = start_new_kernel(env=environment)
    try:
        assert shown(client, "%%jawaban 5.1\n6.328.200") == "2"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    manager, client = start_new_kernel()
    try:
        shown(client, "%load_ext finlit.course")
        assert shown(client, "%%jawaban 5.1\n6.328.200") == "2"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def shown(client: Any, source: str) -> str:
    client.execute(source)
    found, until = "", time.monotonic() + 60
    while time.monotonic() < until:
        message = client.get_iopub_msg(timeout=60)
        assert message["msg_type"] != "error", message["content"]
        if message["msg_type"] == "execute_result":
            found = message["content"]["data"]["text/plain"]
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return found
    raise AssertionError(source)


def test_the_words_of_the_cell_load_without_jupyter() -> None:
    program = (
        "import sys, json; from finlit.course.magic import load;"
        "heavy = ('IPython', 'nbgrader', 'jupytext', 'nbformat', 'jinja2', 'numpy', 'pandas');"
        "print(json.dumps([name for name in heavy if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
