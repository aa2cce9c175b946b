"""Every format in which an answer leaves the screen, by its name: for commands, pages and notebooks."""

from collections.abc import Callable
from typing import NamedTuple

from finlit.export.calendars import WITH_DAYS, calendar, due_dates
from finlit.export.documents import document, picture
from finlit.export.links import code
from finlit.export.messages import message
from finlit.export.workbooks import workbook
from finlit.tools import Answer
from finlit.values import one_of


class Format(NamedTuple):
    """How an answer is written: its file's ending and kind, and what writes it."""

    ending: str
    kind: str
    write: Callable[[Answer, str], bytes]


_FORMATS = {
    "pdf": Format("pdf", "application/pdf", document),
    "png": Format("png", "image/png", picture),
    "xlsx": Format(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda answer, address: workbook(answer),
    ),
    "ics": Format("ics", "text/calendar", lambda answer, address: calendar(due_dates(answer), answer.lang)),
    "qr": Format("svg", "image/svg+xml", lambda answer, address: code(answer, address).encode()),
    "sms": Format("txt", "text/plain", lambda answer, address: message(answer).encode()),
}
FORMATS = tuple(_FORMATS)
"""Their names."""


class Output(NamedTuple):
    """An answer as a file: its name, its kind (MIME) and its bytes."""

    name: str
    kind: str
    content: bytes


def output(answer: Answer, name: str, address: str = "") -> Output:
    """Write an answer in a format.

    Parameters
    ----------
    answer : Answer
    name : {"pdf", "png", "xlsx", "ics", "qr", "sms"}
    address : str, optional
        Of the tools' page: a QR code then opens the tool with the same inputs.

    Raises
    ------
    InputError
        ``choice_unknown``.
    NoData
        ``no_due_dates`` for a calendar of a tool that names no day.
    WorkshopError
        ``package_missing``, ``picture_too_large``.

    Examples
    --------
    >>> from datetime import date
    >>> from finlit import tools
    >>> output(tools.ask("loan-price", "id", date(2026, 1, 31)), "sms").name
    'loan-price-2026-01-31.txt'
    """
    found = _FORMATS[one_of(name, "format", FORMATS)]
    return Output(f"{answer.tool}-{answer.day}.{found.ending}", found.kind, found.write(answer, address))


def offered(tool: str) -> tuple[str, ...]:
    """Name the formats that fit a tool: a calendar only where its answer names days."""
    return tuple(name for name in FORMATS if name != "ics" or tool in WITH_DAYS)


def kinds() -> dict[str, str]:
    """Return the kind (MIME) of each format."""
    return {name: found.kind for name, found in _FORMATS.items()}
