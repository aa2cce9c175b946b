"""Which tests run: the quick ones always, the others when FINLIT_TESTS=all (as in .ci/run)."""

import atexit
import gc
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# Bytecode is kept, also where the machine says otherwise: without it every process that a test starts
# compiles the whole notebook world anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# What a developer has added for herself is not what is tested, nor what another run has left.
OWN_DATA = tempfile.TemporaryDirectory(prefix="finlit-tests-")
atexit.register(OWN_DATA.cleanup)
os.environ["FINLIT_DATA"] = str(Path(OWN_DATA.name) / "own")

ALL = os.environ.get("FINLIT_TESTS") == "all"
WAITING = {"browser", "slow"}

# A slow laptop is not a bug, so there is no deadline. A developer's runs look at new cases each time; the
# build looks at the same ones, so that a change is judged by what it changed and not by the draw.
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile("all", deadline=None, max_examples=60)
settings.register_profile("build", settings.get_profile("all"), derandomize=True)
settings.load_profile(("build" if os.environ.get("CI") else "all") if ALL else "quick")

ROOMS = Path(__file__).parent / "finlit"
ALL_OF_IT_WAITS = re.compile(rf"^pytestmark = .*\bmark\.({'|'.join(WAITING)})\b", re.MULTILINE)


def pytest_configure(config):
    if not _some_wait(config):
        config.pluginmanager.import_plugin("schemathesis.pytest.plugin")


def pytest_report_header():
    if not ALL:
        return "quick tests only; with FINLIT_TESTS=all those in a browser and the slow ones run too"
    return None


def pytest_ignore_collect(collection_path, config):
    """Import no file in which nothing would run: what it imports costs more than many a test."""
    if collection_path.suffix != ".py":
        return None
    text = collection_path.read_text(encoding="utf-8")
    if ROOMS in collection_path.parents:
        return ">>>" not in text or None
    return (_some_wait(config) and bool(ALL_OF_IT_WAITS.search(text))) or None


def pytest_collection_modifyitems(config, items):
    # What takes longest begins first, so that all workers are busy to the end.
    items.sort(key=lambda item: not WAITING & set(item.keywords))
    if _some_wait(config):
        waiting = [item for item in items if WAITING & set(item.keywords)]
        items[:] = items[len(waiting) :]
        config.hook.pytest_deselected(items=waiting)


def pytest_collection_finish(session):
    # What was collected stays to the end: looked through again and again it is a seventh of all CPU.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 10)


def _some_wait(config):
    return not ALL and not config.getoption("-m")


@pytest.fixture(scope="session")
def chromium():
    """Path of the browser; where it is missing the test fails, it is not skipped."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium on this machine: install the package 'chromium'"
    return path
