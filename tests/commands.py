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


class Done(NamedTuple):
    """What a command left on its screens, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def run(*words, lang="en", cwd=None, env=None):
    """Run ``finlit`` with these words, in a language and a folder, as a fresh process would."""
    here = Path.cwd()
    out, err = io.StringIO(), io.StringIO()
    settings = {"FINLIT_LANG": lang, "COLUMNS": "100", **(env or {})}
    # The help speaks the language of the run, so what was imported for another one is forgotten.
    for name in [name for name in sys.modules if name.startswith("finlit.cli")]:
        del sys.modules[name]
    os.chdir(cwd or here)
    try:
        with (
            mock.patch.dict(os.environ, settings),
            mock.patch.object(sys, "argv", ["finlit", *words]),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            code = _code()
    finally:
        os.chdir(here)
    return Done(code, out.getvalue(), err.getvalue())


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
