"""The command line, called inside the test's own process: a new process a call costs two seconds."""

import contextlib
import io
import os
import re
import sys
import warnings
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from finlit import words
from finlit.language import LANGUAGES


class Done(NamedTuple):
    """What a command left on its screens, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def run(*typed, lang="en", cwd=None, env=None):
    """Run ``finlit`` with these words, in a language and a folder, as a fresh process would."""
    here = Path.cwd()
    out, err = io.StringIO(), io.StringIO()
    settings = {"FINLIT_LANG": lang, "COLUMNS": "100", **(env or {})}
    os.chdir(cwd or here)
    try:
        with (
            mock.patch.dict(os.environ, settings),
            mock.patch.object(sys, "argv", ["finlit", *typed]),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            _forget_other_runs(settings)
            code = _code()
    finally:
        os.chdir(here)
    return Done(code, out.getvalue(), err.getvalue())


_last = []


def _forget_other_runs(settings):
    """What was imported for another language or another screen; the help of a command speaks its run's."""
    screen = sys.modules.get("finlit.cli.screen")
    this = [screen and screen.language(), settings, list(LANGUAGES), words.LOCALE]
    if screen and this == _last and this[0] == screen.LANG:
        return
    for name in [name for name in sys.modules if name.startswith("finlit.cli")]:
        del sys.modules[name]
    from finlit.cli import screen

    _last[:] = [screen.LANG, *this[1:]]


def _code():
    from finlit.cli import main

    try:
        main()
    except SystemExit as stopped:
        return stopped.code or 0
    return 0


def said(result):
    """What was said in words, line breaks of the screen taken out."""
    return re.sub(r"\s+", " ", result.stdout + result.stderr)
