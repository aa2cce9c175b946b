"""The address that opens a tool again with what was set, and its QR code."""

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from io import BytesIO
from shlex import quote
from urllib.parse import urlencode, urlsplit

from finlit.errors import InputError, WorkshopError
from finlit.export._packages import needed
from finlit.i18n import text
from finlit.language import LANGUAGES
from finlit.plain import plain
from finlit.tools import Answer, ToolInputs, read
from finlit.tools.fields import Field


def link(answer: Answer, address: str) -> str:
    """Return the address that opens the tool of an answer with the same inputs.

    Parameters
    ----------
    answer : Answer
    address : str
        Where the page of the tools is: what ``finlit app --lan`` prints, or where the static folder lies.

    Examples
    --------
    >>> from finlit import tools
    >>> opens = link(tools.ask("loan-price", "id", amount=5_000_000), "http://192.168.1.20:8000/")
    >>> opens.startswith("http://192.168.1.20:8000/#/id/loan-price?amount=5000000&")
    True
    """
    values = urlencode(_said(answer))
    return f"{address.rstrip('/')}/#/{answer.lang}/{answer.tool}?{values}"


def within_reach(address: str) -> str:
    """Return the address of a page as other machines may ask for it: none, if only its own machine can.

    Examples
    --------
    >>> within_reach("http://192.168.1.20:8000/")
    'http://192.168.1.20:8000/'
    >>> within_reach("http://127.0.0.1:8000/")
    ''
    """
    host = urlsplit(address).hostname or ""
    is_own = host in ("", "localhost", "::1") or host.startswith("127.") or host.endswith(".localhost")
    return "" if is_own else address


def command(answer: Answer) -> str:
    """Return the command that asks the same again, for where no page is known.

    Examples
    --------
    >>> from finlit import tools
    >>> command(tools.ask("loan-price", "id", amount=5_000_000))[:49]
    'finlit tool loan-price --lang id --amount 5000000'
    """
    options = [f"--{name} {quote(value)}" for name, value in _said(answer) if value]
    return " ".join(("finlit tool", answer.tool, "--lang", answer.lang, *options))


def _said(answer: Answer) -> list[tuple[str, str]]:
    """Write the inputs as people of the language type them: in Indonesian 1.125 is more than a thousand."""
    point, percents = (
        LANGUAGES[answer.lang].point,
        dict(_percents(read(answer.tool, answer.inputs, answer.lang))),
    )
    said = [(name, _typed(value, point)) for name, value in _flat(answer.inputs)]
    return [(name, _with_sign(value, percents.get(name), answer.lang)) for name, value in said]


def _percents(inputs: ToolInputs, path: str = "") -> Iterator[tuple[str, Field]]:
    for name, field in inputs.fields.items():
        if field.kind == "percent":
            yield f"{path}{name}", field
        for place, row in enumerate(getattr(inputs, name) if field.kind == "rows" else (), start=1):
            yield from _percents(row, f"{path}{name}.{place}.")


def _with_sign(value: str, field: Field | None, lang: str) -> str:
    """Add the sign to a percentage that would be asked about without it."""
    try:
        if field is not None:
            field.read("", value, lang)
    except InputError:
        return f"{value}%"
    return value


def code(answer: Answer, address: str = "") -> str:
    """Return the QR code (SVG) of an answer: the address that opens it again, or without one the command.

    Its title says which of both.
    """
    return _drawn(answer, address, has_size=True)


def _drawn(answer: Answer, address: str, *, has_size: bool) -> str:
    asks = link(answer, address) if address else command(answer)
    return qr_code(asks, opens(answer, address), has_size=has_size)


def again(answer: Answer, address: str = "") -> str:
    """Return the code as a part of an HTML page, with what it does; "" where none can be made.

    That is so without the packages of the extra ``export``, and for inputs too long for a code.
    """
    try:
        drawn = _drawn(answer, address, has_size=False)
    except (InputError, WorkshopError):
        return ""
    words = escape(opens(answer, address))
    return f'<figure class="finlit-again">{drawn}<figcaption>{words}</figcaption></figure>'


def opens(answer: Answer, address: str = "") -> str:
    """Say what the QR code of an answer does."""
    return text("export.qr" if address else "export.qr_command", answer.lang)


def _flat(inputs: object, path: str = "") -> list[tuple[str, object]]:
    """Name the inputs as forms do: ``shares.1.member``; how many rows there are goes under their own name."""
    if isinstance(inputs, dict):
        parts = [(f"{path}{name}", value) for name, value in inputs.items()]
    else:
        parts = [(path, inputs)]
    found: list[tuple[str, object]] = []
    for name, value in parts:
        if isinstance(value, list | tuple):
            found.append((name, len(value)))
            for place, row in enumerate(value, start=1):
                found += _flat(row, f"{name}.{place}.")
        else:
            found.append((name, value))
    return found


def _typed(value: object, point: str) -> str:
    found = "" if value is None else str(plain(value))
    return found.replace(".", point) if isinstance(value, float | Decimal) else found


def qr_code(address: str, title: str | None = None, *, has_size: bool = True) -> str:
    """Return the QR code of an address as SVG, with its title for who listens.

    Without a size it is as large as the page wants it.

    Raises
    ------
    InputError
        ``address_too_long`` for a QR code.
    WorkshopError
        ``package_missing`` without segno.
    """
    written, segno = BytesIO(), needed("segno")
    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        raise InputError("address_too_long", address=f"{address[:60]}…", letters=len(address)) from None
    code.save(written, kind="svg", border=2, scale=4, xmldecl=False, title=title, omitsize=not has_size)
    return written.getvalue().decode()
