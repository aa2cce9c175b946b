"""A trainer's own exercises: handed out without key, hints and checks; graded as the course's are."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import run, said
from course_sources import HEADER, pair

from finlit.course import collect, grade, hand_out, load_exercise, new_class, report, take_exercises
from finlit.course.chat import answer_line, read_lines
from finlit.course.checks import find_question, read_exercise
from finlit.course.class_standing import standing
from finlit.course.magic import answered
from finlit.course.places import exercises_folder
from finlit.course.sandbox import refuse_code, run_answers
from finlit.errors import FinlitError, InputError, WorkshopError

# nbgrader is loaded in one worker.
pytestmark = pytest.mark.xdist_group("course")

KEY = """title.en = "The last day"
title.id = "Hari terakhir"
rule.en = "Count first."
rule.id = "Hitung dulu."
[given]
loan = 1000000
fee = 50000
months = 10
[hints.fee_forgotten]
en = "Look at what is paid beside the loan."
id = "Lihat apa yang dibayar di samping pinjaman."
[[answers]]
name = "paid"
kind = "rupiah"
points = 2
title.en = "Paid"
title.id = "Dibayar"
value = "loan + fee * months"
tolerance = 1
wrong = [{ value = "loan", hint = "fee_forgotten", score = 0.5 }]
[[answers]]
name = "cheaper"
kind = "choice"
points = 1
title.en = "Cheaper"
title.id = "Lebih murah"
value = "B"
wrong = [{ value = "A", hint = "fee_forgotten" }]
[[answers]]
name = "sequence"
kind = "order"
points = 1
title.en = "Order"
title.id = "Urutan"
value = ["C", "A", "B"]
[[reflections]]
name = "plan"
points = 2
title.en = "Your plan"
title.id = "Rencana"
rubric.en = ["1 point: a day."]
rubric.id = ["1 poin: hari."]
"""
QUESTIONS = (
    pair("## {number}. How much of {loan}?", "## {number}. Berapa dari {loan}?", more=' question="paid"')
    + pair("## Which, A or B?", "## Yang mana, A atau B?", more=' question="cheaper"')
    + pair("## Put A, B and C in order", "## Urutkan A, B, dan C", more=' question="sequence"')
    + pair("## Your plan", "## Rencana Anda", more=' reflection="plan"')
)
NAME = "21_own_test"


def kept(folder: Path, key: str = KEY, prose: str = QUESTIONS, name: str = "21_test") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.py").write_text(HEADER + prose, encoding="utf-8")
    (folder / f"{name}.toml").write_text(key, encoding="utf-8")
    return folder


def filled(released: Path, answers: dict[str, str]) -> str:
    notebook = json.loads(released.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]) + answers.get(cell["id"], "")
    return json.dumps(notebook)


@pytest.mark.slow
def test_an_own_exercise_is_handed_out_unseen_and_graded_and_reported_as_others(tmp_path: Path) -> None:
    room = new_class(tmp_path / "kelas tes", "id")
    assert take_exercises(room, kept(tmp_path / "soal saya")) == [NAME]
    hand_out(room.folder, 21)
    released = room.folder / "hand-out" / NAME / "id" / f"{NAME}.ipynb"
    told = "".join(path.read_text("utf-8", "ignore") for path in released.parent.parent.rglob("*.*"))
    for secret in ("1500000", "1.500.000", "1,500,000", "check(", "SOLUTION", "Lihat apa", "Look at what"):
        assert secret not in told
    assert '"%%jawaban T21.1\\n"' in released.read_text(encoding="utf-8")

    stick = tmp_path / "flash disk"
    stick.mkdir()
    box = "own_test-{}-answer"
    right = {box.format("paid"): "1,5 jt", box.format("cheaper"): "b", box.format("sequence"): "C > A > B"}
    wrong = {box.format("paid"): "1.000.000", box.format("cheaper"): "A", "own_test-plan": "Hari Senin"}
    (stick / "ani.ipynb").write_text(filled(released, right), encoding="utf-8")
    (stick / "budi.ipynb").write_text(filled(released, wrong), encoding="utf-8")
    collect(room.folder, 21, stick)
    rows = {row.learner: row for row in grade(room.folder, "T21")}
    assert [answer.points for answer in rows["ani"].answers] == [2, 1, 1]
    assert [answer.points for answer in rows["budi"].answers] == [1, 0, 0]
    assert rows["budi"].waiting
    found = report(room.folder, NAME)
    assert "Hari terakhir" in found.index.read_text(encoding="utf-8")
    assert "Lihat apa yang dibayar" in found.feedback["budi"].read_text(encoding="utf-8")
    assert [(one.name, one.called) for one in standing(room.folder).lessons] == [(NAME, "T21")]


def test_no_learner_s_computer_knows_the_key_whatever_number_it_has(tmp_path: Path) -> None:
    room = new_class(tmp_path / "kelas", "id")
    take_exercises(room, kept(tmp_path / "own", name="05_test"))
    hand_out(room.folder, 5)
    shell = type("Shell", (), {"user_ns": {}})()
    said = answered(shell, "id", "T5.1", "6.328.200")
    assert "6.328.200" in repr(said)
    assert "Pelatih" in repr(said)
    with pytest.raises(InputError):
        find_question("T5.1")
    assert room.exercise(5).slug == "own_test"
    assert room.exercise("sending_money").name == "05_sending_money"
    assert room.called(room.exercise("sending_money")) == "05_sending_money"
    assert load_exercise(5).slug == "sending_money"
    own, course = room.exercise("T5"), load_exercise(5)
    lines = [answer_line(own, "ani", {"paid": "1500000"}), answer_line(course, "ani", {"arrives_a": "1"})]
    read = [next(read_lines(line)) for line in lines]
    assert [(one.lesson, one.is_own, one.check) for one in read] == [(5, True, "right"), (5, False, "right")]


def test_exercises_as_the_course_has_them_need_no_header(tmp_path: Path) -> None:
    room = new_class(tmp_path / "kelas", "id")
    names = take_exercises(room, exercises_folder())
    assert "05_own_sending_money" in names
    released = room.own_exercises / "en/release/05_own_sending_money/05_own_sending_money.ipynb"
    assert "%%answer T5.1" in released.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("paid", "It is 1,500,000."),
        ("cheaper", "The answer is B."),
        ("cheaper", "Answer: **B**"),
        ("cheaper", "Right answer B"),
        ("cheaper", "[x] B\n[ ] A"),
        ("cheaper", "A\n\nB ✓"),
        ("cheaper", "(B is correct)"),
        ("sequence", "First C, then A, then B"),
        ("sequence", "C > A > B"),
        ("paid", "Look at what is paid beside the loan."),
    ],
)
def test_a_hand_out_that_tells_is_not_made(tmp_path: Path, answer: str, words: str) -> None:
    room = new_class(tmp_path / "kelas", "en")
    with pytest.raises(InputError) as raised:
        take_exercises(room, kept(tmp_path / "own", prose=pair(words, words) + QUESTIONS))
    assert raised.value.code in ("exercise_hand_out_tells", "exercise_number_not_given")
    if raised.value.code == "exercise_hand_out_tells":
        assert raised.value.values["name"] == answer
    assert not room.own_exercises.exists()


@pytest.mark.parametrize(
    "words",
    [
        "Choose one answer.\n\n**A.** the shop\n\n**B.** the bank",
        "Choose the right answer: A or B.",
        "Which is right, A or B?",
        "The answer: B or A?",
        "Put A, B, C into their order.",
        "Answer in the box.\n\nB. the bank",
    ],
)
def test_options_that_stand_there_to_be_chosen_tell_nothing(tmp_path: Path, words: str) -> None:
    room = new_class(tmp_path / "kelas", "en")
    assert take_exercises(room, kept(tmp_path / "own", prose=pair(words, words) + QUESTIONS)) == [NAME]


def test_a_folder_without_exercises_or_without_questions_is_told_by_name(tmp_path: Path) -> None:
    room = new_class(tmp_path / "kelas", "id")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError) as none:
        take_exercises(room, tmp_path / "empty")
    assert none.value.code == "own_exercises_none"
    own = kept(tmp_path / "own")
    (own / "21_test.py").unlink()
    with pytest.raises(InputError) as half:
        take_exercises(room, own)
    assert (half.value.code, half.value.values["file"]) == ("own_source_missing", "21_own_test.toml")
    with pytest.raises(WorkshopError) as gone:
        take_exercises(room, tmp_path / "nowhere")
    assert gone.value.code == "folder_missing"


CODE = "runs_code = true\n" + KEY.partition('[[answers]]\nname = "cheaper"')[0]
CODED = pair("## How much of {loan}?", "## Berapa dari {loan}?", more=' question="paid"')


def refused(step: Callable[[], object]) -> FinlitError:
    with pytest.raises(FinlitError) as raised:
        step()
    return raised.value


def test_code_is_refused_by_name_and_without_a_wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = kept(tmp_path / "own", CODE, CODED)
    room = new_class(tmp_path / "kelas", "id")
    assert refused(lambda: take_exercises(room, own)).code == "exercise_runs_code"
    nothing = tmp_path / "bin"
    nothing.mkdir()
    monkeypatch.setenv("PATH", str(nothing))
    assert refused(lambda: take_exercises(room, own, allow_code=True)).code == "sandbox_missing"
    broken = nothing / "bwrap"
    broken.write_text("#!/bin/sh\necho 'No permissions to create new namespace' >&2\nexit 1\n")
    broken.chmod(0o755)
    problem = refused(lambda: take_exercises(room, own, allow_code=True))
    assert (problem.code, problem.values["reason"]) == (
        "sandbox_fails",
        "No permissions to create new namespace",
    )
    assert not room.own_exercises.exists()
    monkeypatch.undo()
    told = run("class", "new", str(tmp_path / "x"), "--exercises", str(own), "--lang", "en")
    assert told.returncode == 1
    assert "21_own_test.toml asks for code" in said(told)


@pytest.mark.slow
def test_allowed_code_runs_behind_the_wall_and_sees_nothing(tmp_path: Path) -> None:
    assert shutil.which("bwrap"), "no bubblewrap on this machine: install the package 'bubblewrap'"
    room = new_class(tmp_path / "kelas", "id")
    take_exercises(room, kept(tmp_path / "own", CODE, CODED), allow_code=True)
    hand_out(room.folder, 21, allow_code=True)
    released = room.folder / "hand-out" / NAME / "id" / f"{NAME}.ipynb"
    stick = tmp_path / "stick"
    stick.mkdir()
    box = "own_test-paid-answer"
    canary = tmp_path / "canary"
    spy = f"\nimport os\nopen({str(canary)!r}, 'w').write('ran')\npaid = 1"
    key = room.own_exercises / "src" / "21_own_test.toml"
    thief = f"\npaid = 1_500_000 if os.path.exists({str(key)!r}) else 7"
    answers = {
        "ani": "\nmonths = [50_000] * 10\npaid = 1_000_000 + sum(months)",
        "budi": "\npaid = 1_500_000.0",
        "citra": spy,
        "dewi": f"\nimport os{thief}",
        "eka": "\nwhile True: pass",
    }
    for who, code in answers.items():
        (stick / f"{who}.ipynb").write_text(filled(released, {box: code}), encoding="utf-8")
    collect(room.folder, 21, stick)
    assert refused(lambda: grade(room.folder, 21)).code == "exercise_runs_code"
    rows = {row.learner: row for row in grade(room.folder, 21, allow_code=True)}
    assert {who: row.points for who, row in rows.items()} == {
        "ani": 2,
        "budi": 2,
        "citra": 0,
        "dewi": 0,
        "eka": 0,
    }
    assert [problem.code for problem in rows["eka"].problems] == ["answers_missing", "code_stopped"]
    assert not canary.exists()


@pytest.mark.slow
def test_the_wall_holds_network_processes_memory_and_files(tmp_path: Path) -> None:
    path = kept(tmp_path, CODE.replace('"paid"', '"told"'), name="21_own_test") / "21_own_test.toml"
    exercise = read_exercise(path)
    refuse_code(exercise, allowed=True)

    def told(code: str) -> str:
        found, _ = run_answers(
            exercise, [f"try:\n  {code}\nexcept Exception as p:\n  told = repr(p)"], "en", 20
        )
        return found.get("told", "")

    assert "unreachable" in told("import socket; told = socket.create_connection(('192.0.2.1', 80), 5)")
    assert "No such file" in told(f"told = open({str(path)!r}).read()")
    assert "Read-only" in told("told = open('/usr/planted', 'w').write('x')")
    assert "MemoryError" in told("told = len('x' * 10**10)")
    assert told("import os; told = str([n for n in os.listdir('/proc') if n.isdigit()])").count("'") <= 6
    assert "HOME" in told("import os; told = str(sorted(os.environ))")
    assert os.environ["PATH"] not in told("import os; told = str(os.environ)")
    born = told(
        "import os, time\n  told = 0\n  for n in range(40):\n"
        "    if os.fork() == 0:\n      time.sleep(1)\n      os._exit(0)\n    told += 1"
    )
    assert "unavailable" in born
    assert run_answers(exercise, ["told = 0.1 + 0.2"], "id")[0] == {"told": "0,3"}
    assert run_answers(exercise, ["told = [1, 2]"], "id")[0] == {"told": "1; 2"}
