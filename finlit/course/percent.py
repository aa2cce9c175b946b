"""Scripts in the percent format, which Jupytext opens as notebooks, read without loading Jupyter.

A notebook that shows the course must open at once; Jupytext alone takes seconds to load on an old laptop.
"""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from finlit.errors import InputError

_MARKER = re.compile(r"# %%(?:[ \t]+\[(\w+)\])?[ \t]*(.*)")
_ENTRY = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\[[^\]]*\])')
_FENCE = "# ---"


class PercentCell(NamedTuple):
    """A cell: "markdown" or "code", what its first line says of it, and its text."""

    cell_type: str
    metadata: dict[str, Any]
    source: str


class Script(NamedTuple):
    """The header of a script, an empty mapping where it has none, and its cells."""

    metadata: dict[str, Any]
    cells: list[PercentCell]


def read_script(path: Path) -> Script:
    """Read a script in the percent format.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Script
        ``metadata`` is what stands under ``jupyter:`` between two lines ``# ---``.

    Raises
    ------
    InputError
        ``source_front_matter`` for a header that is no YAML.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    metadata: dict[str, Any] = {}
    if lines[:1] == [_FENCE] and _FENCE in lines[1:]:
        end = lines.index(_FENCE, 1)
        metadata, lines = _header(path, lines[1:end]), lines[end + 1 :]
    starts = [place for place, line in enumerate(lines) if _MARKER.fullmatch(line)]
    before = "\n".join(lines[: starts[0] if starts else len(lines)]).strip("\n")
    cells = [PercentCell("code", {}, before)] if before.strip() else []
    for start, stop in pairwise([*starts, len(lines)]):
        cells.append(_cell(lines[start], lines[start + 1 : stop]))
    return Script(metadata, cells)


def _header(path: Path, lines: list[str]) -> dict[str, Any]:
    import yaml

    try:
        # The one in C reads the headers of all lessons in the time that the other takes for one.
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        found = yaml.load("\n".join(_uncommented(line) for line in lines), loader)
    except yaml.YAMLError as problem:
        raise InputError("source_front_matter", file=path.name, reason=str(problem)) from None
    jupyter = found.get("jupyter") if isinstance(found, dict) else None
    return jupyter if isinstance(jupyter, dict) else {}


def _cell(marker: str, body: list[str]) -> PercentCell:
    found = _MARKER.fullmatch(marker)
    assert found is not None  # it was found by the same pattern
    metadata = {name: json.loads(value) for name, value in _ENTRY.findall(found[2])}
    if found[1] != "markdown":
        return PercentCell("code", metadata, "\n".join(body).strip("\n"))
    return PercentCell("markdown", metadata, "\n".join(map(_uncommented, body)).strip("\n"))


def _uncommented(line: str) -> str:
    return line[2:] if line.startswith("# ") else line.removeprefix("#")
