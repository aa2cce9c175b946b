"""What others import: the names that are promised, and how little comes with them."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cases import each

import finlit

PACKAGE = Path(finlit.__file__).parent
HEAVY = {
    "numpy",
    "pandas",
    "babel",
    "ipywidgets",
    "IPython",
    "pygal",
    "drawsvg",
    "nbgrader",
    "nbformat",
    "typer",
}
WATCHED = sorted({*HEAVY, "pydantic"})

# Whole programs: nobody reaches them as finlit.<name>.
SCREENS = {"cli", "course", "page", "web", "__main__"}


def modules(folder: Path, name: str) -> list[str]:
    """Every module of a package by its files, importing none; not a program's own entry point."""
    found = [name]
    for module in pkgutil.iter_modules([str(folder)]):
        if module.name == "__main__":
            continue
        whole = f"{name}.{module.name}"
        found += modules(folder / module.name, whole) if module.ispkg else [whole]
    return found


MODULES = modules(PACKAGE, "finlit")
PLAIN = [
    *(
        "finlit.errors",
        "finlit.record",
        "finlit.money",
        "finlit.timevalue",
        "finlit.flows",
        "finlit.datasets",
    ),
    *(
        "finlit.rules",
        "finlit.portfolio_health",
        "finlit.remittance",
        "finlit.credit",
        "finlit.savings",
        "finlit.groups",
        "finlit.household",
    ),
]
TOOLS = [name for name in MODULES if name.startswith("finlit.tools") and not name.endswith(".cli")]


def brought(*codes: str) -> dict[str, set[str]]:
    """The heavy packages that a fresh Python has imported after running each of these, one after the other.

    What one brings stays, so the last holds what any of them brings, and the first that has it is to blame.
    """
    script = "import sys\n" + "\n".join(
        f"{code}\nprint(' '.join({{*{WATCHED!r}}} & set(sys.modules)))" for code in codes
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(zip(codes, map(set, map(str.split, done.stdout.splitlines())), strict=True))


def to_blame(found: dict[str, set[str]], allowed: set[str]) -> list[str]:
    """Of codes run in turn the ones behind which something stands that is not allowed."""
    return [code for code, names in found.items() if (names & HEAVY) - allowed]


def test_the_package_and_its_calculators_bring_nothing_heavy():
    assert not to_blame(brought("import finlit", *(f"import {name}" for name in PLAIN)), set())


def test_a_plain_function_needs_no_records():
    found = brought(
        "import finlit; finlit.timevalue.irr([-100, 60, 60])",
        "from finlit.credit import loan_rate; loan_rate(1000, 100, 12)",
        "from finlit.credit import us_apr; us_apr([('2026-03-01', 100)], [('2026-03-15', 115)])",
        "from finlit.credit import true_price; true_price([100, -60, -60])",
        "from finlit.credit import online_offer; online_offer('x', 'IDR 100', 2, '0.003', daily_cap='0.003')",
        "from finlit.credit import Loan; Loan(principal='IDR 100', method='flat', rate='0.1', n=2).price()",
        "from finlit import Money, flows; flows.every('month', Money(1, 'IDR'), 1, 3)",
        "from finlit.remittance import transfer_cost; transfer_cost(3000, 15, 2120, 2163)",
        "from finlit.money import Money, parse_money; parse_money('Rp 1,5 jt') + Money(1, 'IDR')",
    )
    assert [code for code, names in found.items() if "pydantic" in names] == []


@pytest.mark.parametrize("room", ["credit", "remittance", "money", "savings", "groups", "household"])
def test_a_room_that_waits_for_its_records_says_what_is_not_there(room):
    module = importlib.import_module(f"finlit.{room}")
    assert set(module.__all__) <= set(dir(module))
    with pytest.raises(AttributeError, match="nothing_like_it"):
        module.nothing_like_it  # noqa: B018


WAITING = [
    path.parent.name
    for path in PACKAGE.glob("*/__init__.py")
    if "attach(" in path.read_text(encoding="utf-8")
]


@each("room", WAITING)
def test_no_file_of_a_room_that_waits_hides_a_name_of_it(room):
    module = importlib.import_module(f"finlit.{room}")
    files = {file.name for file in pkgutil.iter_modules(module.__path__)}
    assert files & set(module.__all__) == set()


def test_a_tool_brings_no_arrays_and_no_screens():
    # Tools write rupiah and draw one picture; a phone's browser has both packages.
    assert not to_blame(brought(*(f"import {name}" for name in TOOLS)), {"babel", "drawsvg"})


def test_words_are_loaded_without_arrays_and_screens():
    code = "from finlit import i18n; i18n.text('units.minus', 'id')"
    assert not to_blame(brought(code), {"babel"})


def test_nothing_heavy_comes_by_using_money():
    code = "from finlit import Money; from finlit.money import parse_money; str(parse_money('Rp 1,5 jt') / 3)"
    assert not to_blame(brought(code), set())


@each("name", MODULES)
def test_every_promised_name_is_there(name):
    module = importlib.import_module(name)
    promised = getattr(module, "__all__", [])
    assert len(promised) == len(set(promised))
    assert [missing for missing in promised if not hasattr(module, missing)] == []


def test_the_package_lists_what_it_has():
    assert set(finlit.__all__) <= set(dir(finlit))
    assert finlit.Money is importlib.import_module("finlit.money").Money
    assert finlit.FinlitError is importlib.import_module("finlit.errors").FinlitError
    for room in finlit.__all__:
        if room in {"Money", "FinlitError", "__version__"}:
            continue
        assert getattr(finlit, room).__name__ == f"finlit.{room}"


def test_every_room_that_others_may_touch_is_listed():
    rooms = {
        module.name
        for module in pkgutil.iter_modules([str(PACKAGE)])
        if module.name
        not in {"record", "light", "plain", "doors", "tables", "_lazy", "_beside", "scenario_file", *SCREENS}
    }
    assert rooms == set(finlit.__all__) - {"Money", "FinlitError", "__version__"}


def test_an_unknown_room_is_answered_with_those_there_are():
    with pytest.raises(AttributeError, match="remittance"):
        finlit.remitance  # noqa: B018


def test_a_star_import_of_a_room_gives_what_it_promises():
    names: dict[str, object] = {}
    exec("from finlit.remittance import *", names)
    assert set(importlib.import_module("finlit.remittance").__all__) <= set(names)


@pytest.mark.parametrize("name", ["remittance", "timevalue", "tools", "plots", "course"])
def test_a_room_that_is_a_folder_says_what_it_offers(name):
    assert importlib.import_module(f"finlit.{name}").__all__


def test_the_version_stands_in_one_place():
    assert finlit.__version__.count(".") == 2
    assert 'dynamic = ["version"]' in (PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")


def sources(room: str) -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py")) if (PACKAGE / room).is_dir() else [PACKAGE / f"{room}.py"]


def test_no_calculator_asks_what_day_it_is():
    """The day is passed in, so that an answer can be repeated."""
    asking = [
        f"{path.name}:{node.lineno}"
        for room in ("errors", "record", "money", "timevalue", "datasets", "remittance")
        for path in sources(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}
    ]
    assert asking == []


def test_no_room_below_the_command_line_has_a_way_to_the_network():
    ways = "socket|urllib.request|http|requests|httpx|webbrowser"
    way = re.compile(rf"^\s*(import|from) ({ways})\b|^\s*from urllib import .*request", re.MULTILINE)
    for path in PACKAGE.rglob("*.py"):
        found = way.search(path.read_text(encoding="utf-8"))
        assert not found or path.parent.name == "cli", f"{path}: {found and found[0]}"
