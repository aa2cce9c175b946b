"""Which tests run: the quick ones always, the others when FINLIT_TESTS=all (as in .ci/run)."""

import os
import shutil

import pytest


def pytest_collection_modifyitems(config, items):
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
