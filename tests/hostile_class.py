"""A class in which most hand in the worst: ``python hostile_class.py PLACE``, as whoever calls it."""

import copy
import csv
import gzip
import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from finlit.course import collect, grade, hand_out, load_exercise, new_class, report
from finlit.course.handout import built_file

NAME = "05_sending_money"
EXERCISE = load_exercise(5)
RELEASE = json.loads(built_file(EXERCISE, "id", "release").read_text(encoding="utf-8"))
RIGHT = {
    "arrives_a": "6328200",
    "arrives_b": "Rp 6.368.025,-",
    "b_minus_a": "39.825",
    "cost_a_percent": "2,5 %",
    "less_in_four": "290.925",
    "own_sending": "5.000\n30\n2.150\n2.163\n10.685.500",
}
NUMBER = {name: place for place, name in enumerate(RIGHT, start=1)}
GOOD = ("ani", "budi", "cici", "dewi", "eko", "fitri")


def notebook(reflection: str = "", **changed: str) -> dict[str, Any]:
    """Everything right, but for what is changed."""
    made = copy.deepcopy(RELEASE)
    for cell in made["cells"]:
        name = cell["id"].removeprefix("sending_money-").removesuffix("-answer")
        if cell["id"].endswith("-answer") and name in RIGHT:
            cell["source"] = f"%%jawaban 5.{NUMBER[name]}\n{changed.get(name, RIGHT[name])}"
        elif name == "reflection":
            cell["source"] = reflection or cell["source"]
    return made


def trap(canary: Path, code: str) -> dict[str, Any]:
    """A notebook all of whose other cells do harm, with a canary in front of each."""
    made = notebook()
    touch = f"import pathlib; pathlib.Path({str(canary)!r}).touch()\n"
    for cell in made["cells"]:
        if cell["cell_type"] == "code" and not cell["id"].endswith("-answer"):
            cell["source"] = touch + code
    made["cells"].insert(0, {"cell_type": "code", "id": "x", "metadata": {}, "source": touch + code})
    return made


def submissions(place: Path) -> dict[str, tuple[Any, float | None, set[str]]]:
    """What each hands in, the points it must get, and the reasons that its row must say."""
    canary, room = place / "home" / "CANARY", place / "class"
    found: dict[str, tuple[Any, float | None, set[str]]] = {}

    def hands_in(learner: str, content: Any, points: float | None = 8, *codes: str) -> None:
        found[learner] = (content, points, set(codes))

    for place_, learner in enumerate(GOOD):
        hands_in(learner, notebook(f"Ibu menyimpan. {place_}"))
    book = room / "grading" / "gradebook.db"
    harm = {
        "loop": "while True: pass",
        "quits": "import os; os._exit(1)",
        "book": f"import sqlite3; sqlite3.connect({str(book)!r}).execute('update grade set x = 99')",
        "neighbour": f"open({str(room / 'answers' / NAME / 'ani.json')!r}, 'w').write('[]')",
        "process": "import subprocess; subprocess.Popen(['sleep', '987'])",
        "network": "import socket; socket.create_connection(('127.0.0.1', 9))",
        "disk": f"open({str(place / 'home' / 'full')!r}, 'w').write('x' * 10**9)",
        "package": "import finlit, pathlib; pathlib.Path(finlit.__file__).write_text('')",
        "shell": "!touch CANARY\n%system touch CANARY",
        "always": "class Yes:\n    __eq__ = __ge__ = lambda *_: True\narrives_a = Yes()",
    }
    for learner, code in harm.items():
        hands_in(learner, trap(canary, code), 8)
    hands_in("magic", notebook(arrives_a=f"{{open({str(canary)!r}, 'w')}}"), 6, "answer_unreadable")
    hands_in("call", notebook(arrives_a="__import__('os').system('touch CANARY')"), 6, "answer_unreadable")
    hands_in("power", notebook(arrives_a="9**9**9**9"), 6, "answer_unreadable")
    twice = notebook()
    twice["cells"] = [cell for cell in twice["cells"] for _ in range(2)]
    hands_in("twice", twice)
    bare = notebook()
    bare["metadata"] = {}
    bare["cells"] = [{"cell_type": "code", "source": cell["source"]} for cell in bare["cells"]]
    hands_in("stripped", bare, 8, "reflection_missing")
    hands_in("half-emoji", notebook("Ibu \ud83d senang \ud83d.", arrives_a="6328200 \ud83d"))
    hands_in("nan", notebook(arrives_a="NaN", arrives_b="Infinity"), 5, "answer_unreadable")
    forged = notebook()
    forged["metadata"]["score"] = float("nan")
    hands_in("forged", forged)
    hands_in("deep", '{"cells": ' + "[" * 100_000 + "]" * 100_000 + "}", 0, "not_a_notebook")
    hands_in("long", notebook("kata " * 1_000_000, arrives_a="9" * 1_000_000), 6, "answer_unreadable")
    hands_in("turned", notebook("\u202eIbu\u202c \u2066x\u2069 \u200b"))
    hands_in("script", notebook("<script>alert(1)</script><img src=x onerror=alert(1)>"))
    hands_in("template", notebook("{{ 7 * 7 }} {% include '/etc/passwd' %} `r touch CANARY` $(touch CANARY)"))
    formulas = notebook("=cmd|' /C calc'!A0", arrives_a="=HYPERLINK(1)", arrives_b="@SUM(1)")
    hands_in("formula", formulas, 5)
    hands_in("no-json", json.dumps(notebook())[:900], 0, "not_a_notebook")
    hands_in("binary", bytes(range(256)) * 50, 0, "not_a_notebook")
    hands_in("empty", b"", 0, "not_a_notebook")
    hands_in("too-large", b" " * 20_000_001, 0, "not_a_notebook")
    odd = notebook()
    odd["cells"] += [None, 7, [], {"source": 9}, {"id": [], "metadata": []}, {"source": [["x"]]}]
    hands_in("odd-cells", odd)
    plain = json.dumps(notebook("nol")).encode()
    hands_in("zeros-behind", plain + bytes(4096))
    hands_in("two-bytes", json.dumps(notebook("dua")).encode("utf-16-le"))
    hands_in("long-number", plain[:-1] + b', "x": ' + b"9" * 5000 + b"}")
    old = notebook("lama")
    old["nbformat"], old["worksheets"] = 3, [{"cells": old.pop("cells")}]
    hands_in("nbformat-3", old)
    cells = notebook("banyak")
    cells["cells"] = [{"cell_type": "raw", "source": "", "metadata": {}}] * 200_000 + cells["cells"]
    hands_in("many-cells", cells)
    claimed = notebook()
    for cell in claimed["cells"]:
        cell["metadata"] = {"nbgrader": {"grade_id": "x", "grade": True, "solution": False, "points": 1e308}}
    hands_in("claimed", claimed, 8)
    one_cell = notebook()
    words = "\n".join(cell["source"] for cell in one_cell["cells"] if cell["id"].endswith("-answer"))
    one_cell["cells"] = [{"cell_type": "code", "source": words}]
    hands_in("one-cell", one_cell, 8, "reflection_missing")
    other = notebook(arrives_a="\u202a6.328.200\u202c", b_minus_a="39.825\x00")
    for cell in other["cells"]:
        cell["cell_type"], cell["metadata"] = "markdown", "none"
    hands_in("markdown", other)
    hands_in("emptied", json.dumps(notebook() | {"cells": []}), 0, "answers_missing", "reflection_missing")
    twice_over = plain[:-1] + b', "cells": [], "cells": {"a": 1}}'
    hands_in("key-twice", twice_over, 0, "not_a_notebook")
    hands_in("absent", None, None, "no_file")
    _other_forms(hands_in)
    return found


def _other_forms(hands_in: Callable[..., None]) -> None:
    """Notebooks as other programs, older versions and clumsy hands leave them."""
    for encoding in ("utf-16", "utf-32", "utf-8-sig"):
        hands_in(encoding, json.dumps(notebook(f"é {encoding}"), ensure_ascii=False).encode(encoding))
    hands_in("latin", json.dumps(notebook("caf\xe9"), ensure_ascii=False).encode("latin-1"))
    for learner, written in {
        "lines": "6.328.200\u2028\u2029\r",
        "javanese": "꧖꧓꧒꧘꧒꧐꧐",
        "again": "%%jawaban 5.1\n%%jawaban 5.1\n6.328.200",
        "tagged": "6328200\U000e0031",
    }.items():
        hands_in(learner, notebook(arrives_a=written))
    for learner, written in {
        "endless": "1e999",
        "shifted": "1<<99999999",
        "repeated": '"6328200"*99999999',
        "bracketed": "(" * 5000 + "6328200" + ")" * 5000,
        "other-magic": "%%bash\ntouch CANARY",
    }.items():
        hands_in(learner, notebook(arrives_a=written), 6, "answer_unreadable")
    for learner, lesson in {"counted-high": 10**30, "counted-yes": True, "counted-half": 5.0}.items():
        made = notebook(learner)
        made["metadata"]["finlit"] = {"lang": ["id"], "lesson": lesson}
        made["metadata"]["kernelspec"] = {"name": "../../evil", "language": "bash", "display_name": "x"}
        hands_in(learner, made)
    older = notebook()
    cells = [{"cell_type": cell["cell_type"], "input": cell["source"]} for cell in older.pop("cells")]
    sheets = [{"cells": cells}, 7, {"cells": None}]
    hands_in("input-cells", older | {"worksheets": sheets}, 8, "reflection_missing")
    same = notebook("sama")
    for cell in same["cells"]:
        cell["cell_type"], cell["source"] = "raw", list("".join(cell["source"]))
        cell["metadata"] = {}
    hands_in("letters", same)
    forged = notebook(arrives_a="1")
    for cell in forged["cells"]:
        cell["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "2.0"}, "metadata": {}}]
        if cell["id"] == "sending_money-arrives_a":
            cell["source"] = "2.0"
    hands_in("forged-outputs", forged, 6)
    later = notebook()
    later["cells"] += [{"cell_type": "markdown", "source": source} for source in ("%%jawaban 5.1\n1", "")]
    hands_in("later-cell", later, 6)
    plain = json.dumps(notebook())
    for learner, content in {
        "packed": gzip.compress(plain.encode()),
        "page": f"<html>{plain}</html>",
        "program": "%%jawaban 5.1\n6328200\n",
        "two-in-one": f"{plain}\n{plain}",
        "in-a-list": f"[{plain}]",
    }.items():
        hands_in(f"{learner}-file", content, 0, "not_a_notebook")


def hand_in(stick: Path, learner: str, content: Any) -> None:
    """Put it on the stick, in the worst of ways."""
    path = stick / f"{learner}_{NAME}.ipynb"
    if isinstance(content, dict):
        content = json.dumps(content)
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    if content is not None:
        path.write_bytes(content)


def make(place: Path) -> None:
    """Fill the stick and write the list."""
    stick = place / "stick"
    stick.mkdir(parents=True)
    (place / "home").mkdir()
    all_of_them = submissions(place)
    room = new_class(place / "class", "id", "Kelas <b>&</b> uji")
    rows = "".join(f"{learner},{learner.title()},id\n" for learner in all_of_them)
    (room.folder / "learners.csv").write_text("learner,name,language\n" + rows)
    for learner, (content, _, _) in all_of_them.items():
        hand_in(stick, learner, content)
    (stick / "link.ipynb").symlink_to("/etc/passwd")
    (stick / "round").symlink_to(stick)
    os.mkfifo(stick / "pipe.ipynb")
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as bundle:
        for number in range(40):
            bundle.writestr(f"bom{number}.ipynb", b" " * 19_000_000)
    (stick / "bomb.zip").write_bytes(bomb.getvalue())
    small = BytesIO()
    with zipfile.ZipFile(small, "w") as bundle:
        for name in ("/etc/a.ipynb", "..\\b.ipynb", "C:/c.ipynb", *(f"{n}/x.bin" for n in range(9000))):
            bundle.writestr(name, b"x")
    (stick / "a-small.zip").write_bytes(small.getvalue())
    (stick / "cut.zip").write_bytes(bomb.getvalue()[:500])
    (stick / "shut").mkdir(mode=0)
    (stick / "photo.rar").write_bytes(b"Rar!\x1a\x07")


def tree(*places: Path) -> dict[str, str]:
    """Say what lies in some folders."""
    found = {}
    for place in places:
        for path in sorted(place.rglob("*")):
            if "__pycache__" in path.parts:
                continue
            held = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
            found[str(path)] = f"{path.lstat().st_mode} {hashlib.sha256(held).hexdigest()}"
    return found


def run(place: Path) -> None:
    """Collect, grade, report twice, and check every row."""
    import finlit

    package = Path(finlit.__file__).parent
    make(place)
    hand_out(place / "class", 5)
    outside = (place / "stick", place / "home", package / "course", package.parent / "exercises")
    before = tree(*outside)
    os.chdir(place / "home")
    found = collect(place / "class", 5, place / "stick")
    assert not found.added, found.added
    assert len(found.reasons("id")) < 250
    rows = {row.learner: row for row in grade(place / "class", 5)}
    wanted = submissions(place)
    assert list(rows) == list(wanted), set(rows) ^ set(wanted)
    for learner, (_, points, codes) in wanted.items():
        row = rows[learner]
        said = {problem.code for problem in row.problems}
        assert row.points == points, (learner, row.points, points, said)
        assert codes <= said, (learner, codes, said)
        assert bool(codes) or said <= {"answer_unreadable"}, (learner, said)
    pages = report(place / "class", 5, list(rows.values()))
    again = report(place / "class", 5)
    assert len(pages.rows) == len(again.rows) == len(wanted)
    for path in (place / "class" / "report").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<script>alert" not in page
        assert "\u202e" not in page
        assert len(page) < 400_000, path
    for path in (place / "class" / "report").rglob("*.csv"):
        for cells in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
            assert not any(cell.startswith(("=", "@", "+")) for cell in cells), (path, cells)
    assert not list(place.rglob("CANARY"))
    changed = dict(set(tree(*outside).items()) ^ set(before.items()))
    assert not changed, f"outside the class changed: {sorted(changed)[:9]}"


if __name__ == "__main__":
    run(Path(sys.argv[1]))
