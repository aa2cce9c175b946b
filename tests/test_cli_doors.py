"""Every command with every kind of bad value: one sentence that says what to do, never a traceback.

Commands and options are those of the program itself, so a new one is tried without being named here.
"""

import contextlib
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import warnings
from pathlib import Path
from unittest import mock

import pytest
from cases import some
from commands import run, said

from finlit._beside import write_beside

BINARY = bytes(range(256)) * 40
# What starts a server or takes long is tried by other tests.
_RUNS = {"demo", "build", "doctor"}
_GOOD = {
    "DIR": "kelas",
    "LESSON": "5",
    "FROM": "stick",
    "FILE": "kas.csv",
    "NAME": "exchange_rates",
    "AMOUNT": "400",
    "prices": "prices",
    "OTHER…": "kelas lain",
    "LEARNER": "Sri",
    "POINTS": "1",
    "SHARE": "10000",
}
_PATHS = ["", ".", "..", "nowhere", "nowhere/deeper", "binary", "empty", "list.json", "a folder", "kas.csv/x"]
_PATHS += ["x" * 300, "/dev/null", "~"]
_WORDS = [
    "",
    " ",
    "-",
    "x" * 5_000,
    "{0}",
    "[bold]",
    "%s",
    "a\nb",
    "\u202e",
    "٣",
    "é",
    "nan",
    "1e400",
    "-1",
    "../x",
]
_NUMBERS = ["", "x", "-1", "99999999", "1.5", "1e9"]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with a class, a ledger, and everything that is no class and no ledger."""
    from finlit.course import new_class

    folder = tmp_path_factory.mktemp("doors")
    for name in ("kelas", "kelas lain"):
        new_class(folder / name, "id")
    (folder / "stick").mkdir()
    (folder / "a folder").mkdir()
    (folder / "binary").write_bytes(BINARY)
    (folder / "empty").write_bytes(b"")
    (folder / "list.json").write_text("[[[]]]")
    ledger = "tanggal;anggota;jenis;jumlah\n5/1/2026;Sri;saham;10.000\n"
    (folder / "kas.csv").write_text(ledger, encoding="utf-8")
    return folder


def commands():
    """Every command that can be asked, with what leads to it."""
    sys.argv, before = ["finlit"], sys.argv
    from typer.main import get_command

    from finlit.cli import app as program

    top = get_command(program.app)
    sys.argv = before
    for name in top.list_commands(None):
        if name in _RUNS:
            continue
        yield from _leaves([name], program._loaded(name))


def _leaves(words, command):
    if hasattr(command, "commands"):
        for name, inner in command.commands.items():
            yield from _leaves([*words, name], inner)
    else:
        yield words, command


def tries(command):
    """For each word of a command every bad value of its kind, with good ones for the others."""
    params = [param for param in command.params if param.name != "help"]
    needed = [param for param in params if param.param_type_name == "argument" and param.required]
    for bad in params:
        is_argument = bad.param_type_name == "argument"
        arguments = [param for param in params if param.param_type_name == "argument"]
        shown = [param for param in arguments if param in needed or param is bad]
        assert _values(bad) or getattr(bad, "is_flag", False), bad.name
        for value in some(_values(bad), 4):
            words = [value if param is bad else _good(param) for param in shown]
            for option in params:
                if option is not bad and option.required and option.param_type_name == "option":
                    words += [_long(option), "10000"]
            if not is_argument:
                # Without a name the tool only lists all of them.
                words += ["send-money"] if command.name == "tool" else []
                # One lesson tells what all thirteen would, and a minute earlier.
                words += ["5"] if command.name in ("print", "scorm", "kolibri") else []
                words += [f"{_long(bad)}={value}"]
            yield words
    yield []


def _long(param):
    return next(option for option in param.opts if option.startswith("--"))


def _good(param):
    if "country" in param.name:
        return "SGP" if "from" in param.name else "IDN"
    return _GOOD.get(str(param.metavar or param.name).strip("[]"), "5")


def _values(param):
    if param.name == "lang":
        return ["", "xx"]
    if getattr(param, "is_flag", False):
        return []
    kind = str(vars(param).get("type_descriptor", vars(param).get("type"))).partition(",")[0].lower()
    if "path" in kind or param.name in ("stick", "source", "chat"):
        return _PATHS
    return _NUMBERS if "int" in kind else _WORDS


ALL = list(commands())


# These write whole books for each bad value.
_LONG = (["print"], ["course", "kolibri"], ["course", "scorm"])


@pytest.mark.parametrize(
    ("words", "command"),
    [
        pytest.param(words, command, id=" ".join(words), marks=[pytest.mark.slow] * (words in _LONG))
        for words, command in ALL
    ],
)
def test_a_bad_value_is_one_sentence(words, command, place, tmp_path, monkeypatch):
    from finlit import cli
    from finlit.cli import lab

    def ended(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(lab, "_run", ended)
    monkeypatch.setattr("http.server.HTTPServer.serve_forever", ended)
    monkeypatch.setattr("webbrowser.open", lambda *_, **__: True)  # asked in a thread
    monkeypatch.setattr("uvicorn.run", ended)
    monkeypatch.setattr("finlit.web.wheels._fetch", ended)  # nothing is fetched from anywhere
    monkeypatch.setenv("FINLIT_DEBUG", "1")  # what nobody foresaw is raised, and fails here
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("FINLIT_DATA", str(tmp_path / "own"))
    here = tmp_path / "here"
    shutil.copytree(place, here)
    for more in tries(command):
        code, out, err = _asked(cli.main, [*words, *more], here)
        told = re.sub(r"\s+", " ", err).strip()
        where = f"finlit {' '.join([*words, *more])[:200]!r}"
        assert "Traceback" not in out + err, where
        assert code in (0, 1, 2, 130), where
        if code in (1, 2) and (out.strip() == "" or told):
            assert told.startswith(("✗ ", "! ")) or not more, f"{where}: {told[:300]}"
            assert "✗ " in told or not more, f"{where}: {told[:300]}"
        assert "{" not in told.replace("{0}", ""), f"{where}: {told[:300]}"


def _asked(main, words, here):
    out, err, before = io.StringIO(), io.StringIO(), Path.cwd()
    os.chdir(here)
    try:
        with (
            mock.patch.object(sys, "argv", ["finlit", *words]),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            code = main()
    except SystemExit as ended:
        code = ended.code or 0
    finally:
        os.chdir(before)
    return code, out.getvalue(), err.getvalue()


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_beside(pipe, "page")
    reader.join(timeout=10)
    assert got == [b"page"]
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.parametrize("where", ["in a name", "in a column nobody knows"])
def test_a_cell_of_200_kB_in_the_list_of_learners_stops_nothing(tmp_path, where):
    long = "x" * 200_000
    rows = {
        "in a name": f"name,language\n{long},id\nAni,id\n",
        "in a column nobody knows": f"name,notes\nAni,{long}\n",
    }
    room = tmp_path / "class"
    assert run("class", "new", str(room)).returncode == 0
    (room / "learners.csv").write_text(rows[where], encoding="utf-8")
    for words in (
        ["class", "status", str(room)],
        ["class", "hand-out", str(room), "5"],
        ["class", "paper", str(room), "5"],
    ):
        done = run(*words)
        assert done.returncode == 0, said(done)[-300:]
    assert (room / "learners.csv").read_text(encoding="utf-8") == rows[where]
    assert "Ani" in (room / "hand-out/trainer/05_sending_money.html").read_text(encoding="utf-8")


DATA = [
    ["data"],
    ["data", "exchange_rates"],
    ["data", "add", "FILE", "--name", "mine"],
    ["data", "update", "rates", "FILE"],
]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of Windows are others")
@pytest.mark.parametrize("words", DATA, ids=lambda words: " ".join(words[:3]))
def test_ctrl_c_in_data_ends_at_once_and_keeps_what_was_there(tmp_path, words):
    prices = tmp_path / "prices.csv"
    assert run("data", "template", "prices", str(prices)).returncode == 0
    own = tmp_path / "own"
    start = "from finlit.cli import main; import sys; print('go', file=sys.stderr, flush=True); main()"
    command = [sys.executable, "-c", start, *(str(prices) if word == "FILE" else word for word in words)]
    for after in (0.05, 0.1, 0.3, 0.6, 1.0):
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"FINLIT_DATA": str(own), "FINLIT_LANG": "en"},
        )
        with process:
            assert process.stderr.readline() == "go\n"
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(after)
            process.send_signal(signal.SIGINT)
            told = process.stderr.read()
            # While Python starts or stops, the signal itself ends it.
            assert process.wait(30) in (0, 1, 130, -signal.SIGINT), told
        assert "Traceback" not in told
        assert "KeyboardInterrupt" not in told
    assert not list(own.rglob("*.new"))
    assert run("data", env={"FINLIT_DATA": str(own)}).returncode == 0
