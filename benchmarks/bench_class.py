"""A class of thirty, one lesson: graded by finlit beside nbgrader's own autograde of the same notebooks."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from finlit.course import collect, grade, hand_out, load_exercise, new_class
from finlit.course.checks import typed
from finlit.course.handout import built_file

LEARNERS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
NAME = "05_sending_money"
EXERCISE = load_exercise(5)


def who(place: int) -> str:
    """A name without a number: those at the end of a file's name are read as copies."""
    return f"wati{chr(97 + place // 26)}{chr(97 + place % 26)}"


def notebook(place: int) -> str:
    """The notebook of one learner: one question after another is got wrong in one of the known ways."""
    made = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))
    for number, answer in enumerate(EXERCISE.answers):
        known = [answer.value, *(wrong.value for wrong in answer.wrong)]
        value = known[place // 6 % len(known)] if place % 6 == number else answer.value
        for cell in made["cells"]:
            if cell["id"] == f"{EXERCISE.slug}-{answer.name}-answer":
                cell["source"] = "".join(cell["source"]).rstrip() + "\n" + typed(value, "id")
    for cell in made["cells"]:
        if cell["id"] == f"{EXERCISE.slug}-{EXERCISE.reflections[0].name}":
            cell["source"] = f"Kami berdua sepakat. ({place})"
    return json.dumps(made, ensure_ascii=False, indent=1)


def at_work() -> float:
    """Seconds that the processors have worked for this program and for the programs that it ran."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def ours(folder: Path, stick: Path) -> tuple[float, float, float, dict[str, float]]:
    """Seconds of the first grading, of its processors, of one after a new file; everybody's points."""
    hand_out(folder, 5)
    collect(folder, 5, stick)
    worked, start = at_work(), time.perf_counter()
    rows = grade(folder, 5)
    first, worked = time.perf_counter() - start, at_work() - worked
    (stick / f"{who(0)}_{NAME}.ipynb").write_text(notebook(7), encoding="utf-8")
    collect(folder, 5, stick)
    start = time.perf_counter()
    grade(folder, 5)
    return first, worked, time.perf_counter() - start, {row.learner: row.points for row in rows}


def theirs(root: Path, stick: Path) -> tuple[float, float, dict[str, float]]:
    """Seconds of ``nbgrader autograde`` for the whole class and of its processors, and everybody's points."""
    source = root / "source" / NAME / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True)
    shutil.copy(built_file(EXERCISE, "id", "source"), source)
    settings = ["c = get_config()", f"c.CourseDirectory.root = {str(root)!r}"]
    settings.append("c.OverwriteCells.add_missing_cells = True")  # learners' copies hold no checks
    (root / "nbgrader_config.py").write_text("\n".join(settings) + "\n")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    run = {"cwd": root, "env": {**os.environ, "PATH": path}, "check": True, "capture_output": True}
    subprocess.run(["nbgrader", "generate_assignment", NAME, "--force"], **run)
    for file in stick.glob("*.ipynb"):
        target = root / "submitted" / file.name.partition("_")[0] / NAME / f"{NAME}.ipynb"
        target.parent.mkdir(parents=True)
        shutil.copy(file, target)
    worked, start = at_work(), time.perf_counter()
    subprocess.run(["nbgrader", "autograde", NAME], **run)
    seconds, worked = time.perf_counter() - start, at_work() - worked
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        found = {one.student.id: one.score for one in book.assignment_submissions(NAME)}
    return seconds, worked, found


def main() -> None:
    """Grade the same class both ways and print ratios."""
    with tempfile.TemporaryDirectory() as place:
        folder, stick = Path(place) / "class", Path(place) / "stick"
        stick.mkdir()
        for number in range(LEARNERS):
            (stick / f"{who(number)}_{NAME}.ipynb").write_text(notebook(number), encoding="utf-8")
        new_class(folder, "id")
        peer, peer_worked, peer_points = theirs(Path(place) / "course", stick)
        first, worked, again, points = ours(folder, stick)
    differing = {
        one: (points[one], peer_points.get(one)) for one in points if points[one] != peer_points.get(one)
    }
    assert not differing, f"the marks differ (ours, nbgrader): {differing}"
    print(f"nbgrader autograde: {peer:.1f} s, {60 * LEARNERS / peer:.0f} notebooks a minute")
    print(f"finlit class grade: {first:.1f} s, {60 * LEARNERS / first:.0f} notebooks a minute")
    print(f"  {peer / first:.1f} times nbgrader's notebooks a minute; the marks of all {LEARNERS} are equal")
    print(f"processors: {peer_worked:.1f} s and {worked:.1f} s, {peer_worked / worked:.1f} times")
    print(f"one new file: {again:.1f} s, {again / first:.3f} of the first grading")


if __name__ == "__main__":
    main()
