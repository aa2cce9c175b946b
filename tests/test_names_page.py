"""The page of names: each name that it tells is there."""

import importlib
import re
from pathlib import Path

from cases import each

PAGE = (Path(__file__).parents[1] / "docs" / "names.md").read_text(encoding="utf-8")
LINES = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| term")]
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES]
NAMES = [name for row in ROWS for name in re.findall(r"`([\w.]+)`", row[2])]


BEHIND = PAGE.partition("## Names of the field that finlit does not use")[2]
OTHERS = re.findall(r"`(\w+\.[A-Z]\w+(?:\.\w+)?|\w+\.[a-z]\w+)`", BEHIND)


def test_the_page_is_full():
    assert len(NAMES) > 60
    assert len(NAMES) == len(set(NAMES))
    assert all(len(row) == 5 and row[3] and row[4] for row in ROWS)


@each("name", [*NAMES, *OTHERS])
def test_a_name_is_there(name):
    room, first, *more = name.split(".")
    found = getattr(importlib.import_module(f"finlit.{room}"), first)
    for part in more:
        fields = {field for kind in found.__mro__ for field in vars(kind).get("__annotations__", {})}
        assert part in fields or part in getattr(found, "_fields", ()) or hasattr(found, part), name
