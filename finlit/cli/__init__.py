"""finlit on the command line: one sentence of help for each command, in both languages.

``finlit --lang id`` (or the class's own language, or the variable FINLIT_LANG, or an Indonesian system)
speaks Indonesian.
"""

import contextlib
import os
import sys

from finlit.errors import FinlitError, WorkshopError


def main() -> None:
    """Run the command line; an error is one clear sentence, never a traceback."""
    try:
        _main()
    except KeyboardInterrupt:  # also while an error is being told
        sys.exit(130)


def _main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal without our letters still shows the rest
            stream.reconfigure(errors="replace")
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        code = 1
    except OSError as problem:
        _let_go()
        _complain(_trouble(problem))
        code = 1
    except FinlitError as error:
        _complain(error)
        code = 1
    except Exception as problem:
        if os.environ.get("FINLIT_DEBUG"):
            raise
        _complain(WorkshopError("unforeseen", reason=f"{type(problem).__name__}: {problem}"[:200]))
        code = 1
    sys.exit(code)


def _run() -> int:
    from finlit.cli.screen import LANG, asked_language
    from finlit.i18n import check_language

    check_language(asked_language() or LANG)
    if sys.argv[1:2] == ["build"] and "--check" not in sys.argv:
        from finlit.cli.catalogues import compile_catalogues

        compile_catalogues()  # before the help of an option is looked up that is new
    from finlit.cli.app import app
    from finlit.cli.frame import usage_fault

    try:
        code = app(standalone_mode=False)
    except Exception as error:
        kind = type(error).__name__
        if hasattr(error, "exit_code") and hasattr(error, "ctx"):
            if kind != "NoArgsIsHelpError":  # then the help is on the screen already
                _complain(usage_fault(error))
            return int(error.exit_code)
        if kind == "Abort":
            return 130
        raise
    return code if isinstance(code, int) else 0


def _complain(error: FinlitError) -> None:
    from finlit.cli.screen import LANG, complain
    from finlit.i18n import error_message

    with contextlib.suppress(OSError):
        complain(error_message(error, LANG))


def _trouble(problem: OSError) -> FinlitError:
    reason = problem.strerror or "?"
    if not problem.filename:
        return WorkshopError("output_trouble", reason=reason)
    return WorkshopError("file_trouble", file=os.fsdecode(problem.filename), reason=reason)


def _let_go() -> None:
    """Nobody reads on, or nothing more fits: what is still to be written must not complain again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
