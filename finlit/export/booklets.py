"""Pages of words as one PDF to print: A4, black and white, to be read aloud by a screen reader too."""

import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from finlit.export.documents import FONTS, as_pdf, for_print
from finlit.export.links import qr_code
from finlit.export.markup import as_typst

_FRAME = Path(__file__).with_name("booklet.typ")
_BLANK = re.compile(r"\.{8,}")
_SHORT = 20
"""[letters] "My answer:" and nothing, a line to write on"""
_TO_WRITE_ON = '"#blank()#"'
"""Ends the words of typst before a blank, and begins new ones behind it"""


class Sheet(NamedTuple):
    """A thing to print, on a page of its own.

    Attributes
    ----------
    kind : str
        What it is, in words: "Sheet to take home".
    of : str
        What it belongs to: "Lesson 5".
    title : str
    parts : tuple of str
        Markdown; an empty one is a line to write on.
    codes : tuple of (address, words)
        QR codes at its end.
    small : str
        Markdown in small letters at its end: where the numbers come from.
    picture : tuple of (SVG, what it shows in words)
        Below its parts.
    tight : bool
        Smaller letters, so that all of it stands on one page.
    roomy : bool
        Lines far apart, to write on with a pen.
    """

    kind: str
    of: str
    title: str
    parts: tuple[str, ...]
    codes: tuple[tuple[str, str], ...] = ()
    small: str = ""
    tight: bool = False
    picture: tuple[str, str] = ("", "")
    roomy: bool = False


def booklet(sheets: Sequence[Sheet], title: str, lang: str, foot: str = "") -> bytes:
    """Return sheets as one PDF, each on a page of its own.

    Parameters
    ----------
    sheets : sequence of Sheet
    title : str
        Of the whole.
    lang : str
    foot : str
        Stands at the foot of every page.

    Raises
    ------
    WorkshopError
        ``package_missing`` without typst or segno.

    Examples
    --------
    >>> sheet = Sheet("Sheet", "Lesson 5", "Sending", ("Ask: *how many rupiah arrive?*",))
    >>> booklet([sheet], "Sheets", "en")[:4]
    b'%PDF'
    """
    files: dict[str, bytes] = {}
    pages = "\n#pagebreak()\n".join(_page(sheet, files) for sheet in sheets)
    about = {"title": title, "lang": lang, "fonts": FONTS, "foot": foot}
    files["about.json"] = json.dumps(about, ensure_ascii=False).encode()
    files["main.typ"] = f"{_FRAME.read_text(encoding='utf-8')}\n{pages}\n".encode()
    return as_pdf(files)


def _page(sheet: Sheet, files: dict[str, bytes]) -> str:
    """Write one sheet; its QR codes go into ``files``."""
    parts = [f"#kicker[{as_typst(f'{sheet.of} · {sheet.kind}')}]", as_typst(f"# {sheet.title}")]
    parts += [_part(part, after) for part, after in pairwise([*sheet.parts, "."])]
    if sheet.picture[0]:
        name = f"picture-{len(files)}.svg"
        files[name] = for_print(sheet.picture[0]).encode()
        alt = json.dumps(sheet.picture[1], ensure_ascii=False)
        parts.append(f"#align(center, image({json.dumps(name)}, alt: {alt}, width: 118mm))")
    codes = []
    for address, words in sheet.codes:
        name = f"code-{len(files)}.svg"
        files[name] = qr_code(address).encode()
        codes.append(f"({json.dumps(name)}, {json.dumps(words, ensure_ascii=False)})")
    if codes:
        parts.append(f"#codes(({', '.join(codes)},))")
    if sheet.small:
        parts.append(f"#small[{as_typst(sheet.small)}]")
    markup = _in_steps("\n\n".join(parts))
    if sheet.tight:
        return f"#tight[{markup}]"
    return f"#roomy[{_BLANK.sub(_TO_WRITE_ON, markup)}]" if sheet.roomy else markup


def _part(part: str, after: str) -> str:
    """Write a part; words stay on the page of the line to write on behind them."""
    if not part:
        return "#answer-line()"
    keeps = "\n" not in after and len(after) < _SHORT and after != "."
    return f"#block(sticky: true)[{as_typst(part)}]" if keeps else as_typst(part)


def _in_steps(markup: str) -> str:
    """Let no heading skip a level: whoever listens loses the thread, and PDF/UA refuses it."""
    level = 0

    def step(found: re.Match[str]) -> str:
        nonlocal level
        level = min(int(found[1]), level + 1)
        return f"#heading(level: {level})["

    return re.sub(r"#heading\(level: (\d)\)\[", step, markup)
