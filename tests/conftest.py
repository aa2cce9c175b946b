"""Which tests run: the quick ones always, the others when FINLIT_TESTS=all (as in .ci/run)."""

import os
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

# What a developer has added for herself is not what is tested.
os.environ["FINLIT_DATA"] = str(Path(tempfile.gettempdir()) / "finlit-tests-have-no-own-data")

# A slow laptop is not a bug, so there is no deadline. A developer's runs look at new cases each time; the
# build looks at the same ones, so that a change is judged by what it changed and not by the draw.
settings.register_profile("finlit", deadline=None, max_examples=60)
settings.register_profile("build", settings.get_profile("finlit"), derandomize=True)
settings.load_profile("build" if os.environ.get("CI") else "finlit")


def pytest_collection_modifyitems(config, items):
    # What takes longest begins first, so that all workers are busy to the end.
    items.sort(key=lambda item: not {"browser", "slow"} & set(item.keywords))
    if os.environ.get("FINLIT_TESTS") == "all" or config.getoption("-m"):
        return
    wait = pytest.mark.skip(reason="set FINLIT_TESTS=all to run browser tests and whole classes")
    for item in items:
        if "browser" in item.keywords or "slow" in item.keywords:
            item.add_marker(wait)


@pytest.fixture(scope="session")
def chromium():
    """Path of the browser; where it is missing the test fails, it is not skipped."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium on this machine: install the package 'chromium'"
    return path
