"""The examples of the docstrings, typed as an editor sees them: by pyright, and by mypy without a plugin."""

import ast
import doctest
import importlib
import json
import pkgutil
import subprocess
import sys

import pytest

import finlit

ROOMS = sorted(set(finlit.__all__) - {"Money", "FinlitError", "__version__"})
NO_DETAILS = {
    "typeCheckingMode": "standard",
    "reportUnusedExpression": False,
    "reportPrivateImportUsage": False,
}


def modules(room):
    """The modules of a room."""
    found = importlib.import_module(f"finlit.{room}")
    yield found
    for part in pkgutil.iter_modules(getattr(found, "__path__", [])):
        yield importlib.import_module(f"finlit.{room}.{part.name}")


def asked(source):
    """The names that an example uses and does not make itself."""
    names = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)]
    made = {name.id for name in names if isinstance(name.ctx, ast.Store)}
    return {name.id for name in names} - made


def examples(room):
    """Every example of a room, as one function each."""
    lines = []
    for module in modules(room):
        for place, test in enumerate(doctest.DocTestFinder().find(module)):
            source = "".join(example.source for example in test.examples)
            if not source:
                continue
            used = sorted(asked(source) & vars(module).keys())  # what a module has, its doctests know
            lines.append(f"def example_{module.__name__.replace('.', '_')}_{place}() -> None:  # {test.name}")
            lines += [f"    from {module.__name__} import {name}" for name in used]
            lines += [f"    {line}" for line in source.splitlines()] + [""]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("examples")
    for room in ROOMS:
        (folder / f"{room}_examples.py").write_text(examples(room), encoding="utf-8")
    return folder


def told(written, *command):
    """What a checker says of the examples."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=written, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_examples_of_every_room_are_found(written):
    found = {room: (written / f"{room}_examples.py").read_text(encoding="utf-8") for room in ROOMS}
    for room in ("money", "timevalue", "remittance", "credit", "savings", "groups"):
        assert found[room].count("def example_") > 5, room


@pytest.mark.slow
def test_every_example_passes_pyright(written):
    (written / "pyrightconfig.json").write_text(json.dumps(NO_DETAILS), encoding="utf-8")
    code, said = told(written, "basedpyright", "--pythonpath", sys.executable, "--level", "error", ".")
    assert code == 0, said


@pytest.mark.slow
def test_every_example_passes_mypy_without_the_plugin(written):
    code, said = told(
        written, "mypy", "--config-file=", "--ignore-missing-imports", "--follow-imports=silent", "."
    )
    assert code == 0, said
