"""The inside of the throw-away process that runs one learner's cells.

Started by :mod:`finlit.course.extract` as ``python -I -B -m finlit.course._sandbox`` in an empty folder
that holds ``cells.json``: the cells, those to leave out, the names that are asked for, and the limits.
Before each cell its position is written to ``at.json``, after each the answers to ``answers.json``, so
the parent always knows where it hangs and what was answered before.
"""

import json
import math
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from finlit.money import Money

# `arrives_a = 6.328.200` is no Python, but everybody can see what is meant.
_PLAIN_ANSWER = re.compile(r"^[ \t]*(\w+)[ \t]*=[ \t]*([^\s#'\"()][^#'\"()]*?)[ \t]*(?:#.*)?$", re.MULTILINE)
_COMMAND = re.compile(r"^[ \t]*[%!].*$", re.MULTILINE)
_LONGEST = 500


def _limit(memory_mb: int, seconds: int) -> None:
    try:
        import resource
    except ImportError:
        return  # Windows: time and output are limited by the parent, memory is not.
    limits = {
        "RLIMIT_AS": memory_mb * 1024 * 1024,
        "RLIMIT_CPU": seconds,
        "RLIMIT_FSIZE": 10 * 1024 * 1024,
        "RLIMIT_NPROC": 0,
        "RLIMIT_CORE": 0,
    }
    for name, value in limits.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        hard = resource.getrlimit(kind)[1]
        ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (ceiling, ceiling))
        except (ValueError, OSError):
            continue  # an OS that knows the limit but does not set it


def _write(name: str, content: Any) -> None:
    beside = Path(name + ".new")
    beside.write_text(json.dumps(content), encoding="utf-8")
    beside.replace(name)


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it, or None. Exact types: an object may pretend to be anything."""
    kind = type(value)
    if kind is bool or (kind is int and value.bit_length() < 200):
        return value
    if kind is float:
        return value if math.isfinite(value) else None
    if kind is str:
        return value if len(value) <= _LONGEST else None
    if kind is Decimal and value.is_finite():
        return _plain(int(value) if value == value.to_integral_value() else float(value))
    if kind is Money:
        return f"{value.currency} {value.amount.normalize():f}"
    if kind is tuple and value and all(type(part) is int for part in value):
        return _plain(",".join(map(str, value)))  # 6,328,200 typed without quotes
    if kind in (list, tuple) and len(value) <= 50 and all(type(part) is str for part in value):
        return [part[:_LONGEST] for part in value]
    return None


def _run(source: str, space: dict[str, Any], names: list[str]) -> str:
    """Run one cell; return "" or what went wrong."""
    try:
        code = compile(_COMMAND.sub("", source), "<cell>", "exec")
    except (SyntaxError, ValueError):
        meant = [(name, value) for name, value in _PLAIN_ANSWER.findall(source) if name in names]
        space.update(meant)
        return "" if meant else "cell_failed"
    try:
        exec(code, space)
    except SystemExit:
        return "cell_failed"
    except BaseException:
        return "cell_failed"
    return ""


def main() -> None:
    """Run the cells."""
    task = json.loads(Path("cells.json").read_text(encoding="utf-8"))
    _limit(task["memory_mb"], task["seconds"])
    names: list[str] = task["names"]
    space: dict[str, Any] = {"__name__": "__main__"}
    result: dict[str, Any] = {"answers": {}, "odd": [], "failed": []}
    for number, source in task["cells"]:
        if number in task["leave_out"]:
            continue
        _write("at.json", number)
        problem = _run(source, space, names)
        if problem:
            result["failed"].append(number)
        for name in names:
            value = space.get(name)
            plain = _plain(value)
            if plain is not None:
                result["answers"][name] = plain
                result["odd"] = [odd for odd in result["odd"] if odd != name]
            elif value is not None and value is not ...:
                result["answers"].pop(name, None)
                result["odd"] = [*(odd for odd in result["odd"] if odd != name), name]
        _write("answers.json", result)
    _write("at.json", -1)


if __name__ == "__main__":
    main()
    # Threads or exit handlers that a learner left behind must not keep the process.
    sys.stdout = None
    import os

    os._exit(0)
