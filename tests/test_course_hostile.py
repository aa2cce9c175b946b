"""Nobody's notebook stops a class, and no kill loses work: whole classes, as they are run."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from finlit.course import collect, grade, hand_out, mark_reflection, merge, new_class, report, write_examples
from finlit.course.collecting import undo_collect
from finlit.errors import WorkshopError

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("class")]

NAME = "05_sending_money"
HERE = Path(__file__).parent
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY = 65534


def left_running(mark: str) -> list[str]:
    """Processes that carry the mark in their environment or words."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            words = (path / "environ").read_bytes() + (path / "cmdline").read_bytes()
        except OSError:
            continue
        if mark.encode() in words and int(path.name) != os.getpid():
            found.append(path.name)
    return found


def environment(place: Path, mark: str = "") -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(place / "home"), "FINLIT_MARK": mark, "LANG": "C.UTF-8"}


# A Python that lies in the home of root is shown to the ordinary user in a file system of the test's own.
AS_USER = """
set -e
case "$2" in "$1"/*) mkdir -p "$3" && mount --bind "$2" "$3" && mount -t tmpfs none "$1" && chmod 755 "$1"
mkdir -p "$2" && mount --move "$3" "$2" ;; esac
user=$4; shift 4; exec setpriv --reuid "$user" --regid "$user" --clear-groups "$@"
"""


def prefix(user: int | None) -> list[str]:
    """Words that run what stands behind them as another user."""
    if user is None:
        return []
    base = Path(sys.base_prefix)
    aside = Path(tempfile.mkdtemp())
    return ["unshare", "-m", "sh", "-c", AS_USER, "sh", str(Path.home()), str(base), str(aside), str(user)]


@pytest.mark.parametrize(
    "user",
    [
        pytest.param(None, id="as I am"),
        pytest.param(NOBODY, id="ordinary", marks=pytest.mark.skipif(not IS_ROOT, reason="is no root")),
    ],
)
def test_a_class_in_which_most_hand_in_the_worst(user: int | None) -> None:
    # Not below pytest's own folder: every session that starts closes that to others.
    with tempfile.TemporaryDirectory(prefix="hostile-") as made:
        place = Path(made)
        if user is not None:
            place.chmod(0o755)
            os.chown(place, user, user)
        mark = f"hostile-{user}-{os.getpid()}"
        done = subprocess.run(
            [*prefix(user), sys.executable, "-B", str(HERE / "hostile_class.py"), str(place / "p")],
            env=environment(place / "p", mark),
            cwd=place,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        time.sleep(1)
        assert left_running(mark) == []


STEP = """
import sys
from finlit.course import collect, grade, merge, report
step, room, stick, other = sys.argv[1:]
print("ready", flush=True)
if step == "collect": collect(room, 5, stick)
if step == "grade": grade(room, 5)
if step == "report": report(room, 5)
if step == "merge": merge(room, [other])
"""


def killed(step: str, room: Path, stick: Path, after: float) -> None:
    """Run a step in a process of its own and kill it with everything it started."""
    process = subprocess.Popen(
        [sys.executable, "-c", STEP, step, str(room), str(stick), str(room.parent / "other class")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"FINLIT_MARK": str(room)},
    )
    assert process.stdout is not None
    with process:
        process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)


def works(room: Path) -> dict[str, int]:
    """What was handed in and kept: content and how often."""
    return {path.read_text(): 1 for path in sorted((room / "submitted").rglob("*.ipynb"))}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a system without kill -9")
def test_fifty_kills_lose_nothing_and_the_next_run_finishes(tmp_path: Path) -> None:
    room, stick = tmp_path / "class", tmp_path / "stick"
    new_class(room, "id")
    hand_out(room, 5)
    write_examples(stick, 5, "id")
    other = another_trainers_class(tmp_path)
    chance = random.Random(5)
    longest = {"collect": 0.12, "grade": 9.0, "report": 0.6, "merge": 9.0}
    steps = ["collect"] * 21 + ["grade"] * 11 + ["report"] * 8 + ["merge"] * 10
    chance.shuffle(steps)
    for count, step in enumerate(steps):
        for path in stick.glob("*.ipynb"):
            if step == "collect" and not path.name.startswith("ani"):
                notebook = json.loads(path.read_text())
                notebook["metadata"]["turn"] = count
                path.write_text(json.dumps(notebook))
        before = works(room)
        killed(step, room, stick, chance.uniform(0, longest[step]))
        assert before.items() <= works(room).items(), step
        if count % 10 == 9:
            finished(room, stick, other)
    finished(room, stick, other)
    time.sleep(2)
    assert left_running(f"FINLIT_MARK={room}") == []


def another_trainers_class(place: Path) -> Path:
    """A class of one learner whose written answer was marked."""
    room, stick = place / "other class", place / "other stick"
    new_class(room, "id", "Kelas Melati")
    write_examples(place / "examples", 5, "id")
    stick.mkdir()
    sri = next((place / "examples").glob("sri*.ipynb"))
    (stick / "dewi.ipynb").write_bytes(sri.read_bytes())
    collect(room, 5, stick)
    grade(room, 5)
    mark_reflection(room, 5, "dewi", 1.5, comment="Jelas")
    return room


def finished(room: Path, stick: Path, other: Path) -> None:
    """The next run of everything goes to its end, with the right marks."""
    collect(room, 5, stick)
    merge(room, [other])
    rows = {row.learner: row for row in grade(room, 5)}
    assert set(rows) == {"sri", "yanti", "karto", "wati", "budi", "ani", "dewi"}
    assert (rows["sri"].points, rows["budi"].points) == (8, 0)
    marked = rows["dewi"].reflections[0]
    assert (marked.points, marked.comment, marked.status) == (1.5, "Jelas", "marked")
    assert len(report(room, 5).rows) == 7
    assert not list((room / "submitted").rglob("*.new"))


def test_an_interrupted_collecting_can_be_undone(tmp_path: Path) -> None:
    room, stick = tmp_path / "class", tmp_path / "stick"
    new_class(room, "id")
    write_examples(stick, 5, "id")
    for after in (0.02, 0.05, 0.08):
        killed("collect", room, stick, after)
    if (room / "collected").is_dir():
        undo_collect(room, 5)
    assert len(collect(room, 5, stick).new) + len(collect(room, 5, stick).unchanged) >= 6


def finlit(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    usual = {"PATH": os.environ["PATH"], "FINLIT_LANG": "id", "COLUMNS": "40"}
    return subprocess.run(
        [sys.executable, "-m", "finlit", *words],
        env=usual | settings,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
        check=False,
    )


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """An error is a sentence and what to do; no traceback."""
    assert "Traceback" not in done.stdout + done.stderr, done.stderr[-1500:]
    assert done.returncode != 0
    return " ".join(done.stderr.split())


def ready(tmp_path: Path) -> tuple[Path, Path]:
    room, stick = tmp_path / "class", tmp_path / "stick"
    new_class(room, "id")
    write_examples(stick, 5, "id")
    return room, stick


@pytest.mark.skipif(not IS_ROOT or not Path("/proc/mounts").exists(), reason="mounts a small disk")
def test_a_full_disk_is_one_sentence_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "none", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("may not mount")
    try:
        room, stick = disk / "class", tmp_path / "stick"
        new_class(room, "id")
        write_examples(stick, 5, "id")
        assert len(collect(room, 5, stick).new) == 6
        before = works(room)
        (disk / "filler").write_bytes(b"x" * 20_000)
        fill = disk / "rest"
        with fill.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 512)
            except OSError:
                pass
        for path in stick.glob("*.ipynb"):
            path.write_text(path.read_text() + " ")
        for words in (("collect", str(room), "5", str(stick)), ("grade", str(room), "5")):
            assert str(disk) in one_sentence(finlit("class", *words, COLUMNS="400"))
        assert before.items() <= works(room).items()
        fill.unlink()
        (disk / "filler").unlink()
        assert len(collect(room, 5, stick).new) == 6
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def test_a_folder_that_may_not_be_written_is_one_sentence(tmp_path: Path, monkeypatch) -> None:
    room, stick = ready(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    for doing in (lambda: collect(room, 5, stick), lambda: grade(room, 5)):
        with pytest.raises(WorkshopError) as raised:
            doing()
        assert raised.value.code in ("folder_not_writable", "class_empty")
    assert len(collect(room, 5, stick, dry_run=True).new) == 6


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"HOME": "/nonexistent"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TERM": "dumb"},
        {"COLUMNS": "40", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
)
def test_a_class_needs_no_home_no_wide_screen_and_no_letters(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    room, stick = ready(tmp_path)
    where = [str(room), "5"]
    for words in (["collect", *where, str(stick)], ["grade", *where], ["report", *where]):
        done = finlit("class", *words, **settings)
        assert done.returncode == 0, done.stderr[-1500:]
        assert "Traceback" not in done.stderr
    missing = one_sentence(finlit("class", "collect", *where, str(tmp_path / "x"), **settings))
    assert "tidak ada" in missing.lower()
