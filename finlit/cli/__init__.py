"""finlit on the command line: one sentence of help for each command, in both languages.

``finlit --lang id`` (or the variable FINLIT_LANG, or an Indonesian system) speaks Indonesian.
"""

import sys

from finlit.errors import FinlitError, WorkshopError


def main() -> None:
    """Run the command line; an error is one clear sentence, never a traceback."""
    from finlit.cli.screen import LANG, asked_language, complain
    from finlit.i18n import check_language, error_message

    try:
        check_language(asked_language() or LANG)
        from finlit.cli.app import app

        app()
    except FinlitError as error:
        complain(error_message(error, LANG))
        sys.exit(1)
    except OSError as problem:
        trouble = WorkshopError("file_trouble", file=problem.filename or "-", reason=problem.strerror)
        complain(error_message(trouble, LANG))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
