"""An answer as a page to print (PDF) and as a picture for a chat (PNG), both set by typst.

One set of pages for both: letters are wrapped and placed by the same rules, and a machine without a single
font of its own still prints, for typst carries some.
"""

import json
import re
from io import BytesIO
from pathlib import Path

from finlit.errors import WorkshopError
from finlit.export._packages import needed
from finlit.export.links import code, opens
from finlit.i18n import text
from finlit.tools import Answer, title

MOST_BYTES = 100_000
"""Of a picture for a chat: what a phone with one bar of signal still sends."""

_PAGE = Path(__file__).with_name("page.typ")
FONTS = ["Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Libertinus Serif"]
_SHARPNESS = (216, 180, 144, 120, 96)
"""[dots an inch] 360 points at 216 are 1080 dots"""
_WARNINGS_ON_A_PICTURE = 2
_COLOURS = 16
_WIDEST, _HIGHEST = 118.0, 125.0
"""[mm] of a picture on a page"""


def document(answer: Answer, address: str = "") -> bytes:
    """Return an answer as a PDF of A4 pages that a screen reader can read (PDF/UA).

    Parameters
    ----------
    answer : Answer
    address : str, optional
        Of the tools' page: the QR code then opens the tool with the same inputs. Without one it holds the
        command that asks the same.

    Raises
    ------
    WorkshopError
        ``package_missing`` without typst or segno.
    """
    return _set(answer, address, is_card=False)


def picture(answer: Answer, address: str = "") -> bytes:
    """Return an answer as a PNG for a chat: at most 100 kB, to be read on a phone of 360 pixels.

    Parameters
    ----------
    answer : Answer
    address : str, optional
        Of the tools' page: a QR code then opens the tool with the same inputs.

    Raises
    ------
    WorkshopError
        ``package_missing`` without typst or pillow; ``picture_too_large`` when no sharpness fits.
    """
    for sharpness in _SHARPNESS:
        drawn = _few_colours(_set(answer, address, is_card=True, sharpness=sharpness))
        if len(drawn) <= MOST_BYTES:
            return drawn
    raise WorkshopError("picture_too_large", tool=answer.tool, size=len(drawn), limit=MOST_BYTES)


def _set(answer: Answer, address: str, *, is_card: bool, sharpness: int = 0) -> bytes:
    files = {
        "main.typ": _PAGE.read_bytes(),
        "answer.json": json.dumps(_words(answer, address, is_card), ensure_ascii=False).encode(),
        "picture.svg": for_print(answer.picture).encode(),
    }
    if _has_code(address, is_card):
        files["qr.svg"] = code(answer, address).encode()
    if is_card:
        return bytes(needed("typst").compile(files, format="png", ppi=sharpness))
    return as_pdf(files)


def as_pdf(files: dict[str, bytes]) -> bytes:
    """Set files as a PDF that a screen reader can read (PDF/UA).

    A name in letters that no font here has is set all the same, as boxes, with tags and without that promise.
    """
    typst = needed("typst")
    try:
        return bytes(typst.compile(files, format="pdf", pdf_standards=["ua-1"]))
    except typst.TypstError as problem:
        if "could not be displayed" not in str(problem):
            raise
        return bytes(typst.compile(files, format="pdf"))


def _has_code(address: str, is_card: bool) -> bool:
    """A sheet always says how to ask again; a picture for a chat only where a phone can open it."""
    return bool(address) or not is_card


def _wide(svg: str) -> float:
    """Return how wide a picture is [mm], so that number, sentence and picture share the first page."""
    found = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', svg)
    if not found:
        return _WIDEST
    wide, high = float(found[1]), float(found[2])
    return min(_WIDEST, _HIGHEST * wide / high)


def _few_colours(drawn: bytes) -> bytes:
    """Keep the sixteen colours that our pictures need: less than half of the bytes."""
    image, written = needed("PIL.Image", "pillow"), BytesIO()
    page = image.open(BytesIO(drawn)).convert("RGB")
    page.quantize(_COLOURS, dither=image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def for_print(svg: str) -> str:
    """Name the letters that a press has; a screen's own are called otherwise."""
    fonts = ", ".join(FONTS)
    return re.sub(r'font-family="[^"]*"', f'font-family="{fonts}"', svg)


def _words(answer: Answer, address: str, is_card: bool) -> dict[str, object]:
    lang, shown = answer.lang, answer.table
    return {
        "card": is_card,
        "lang": lang,
        "fonts": FONTS,
        "title": title(answer.tool, lang),
        "big": answer.big_number,
        "big-size": min(34, int(560 / max(len(answer.big_number), 1))),
        "words": answer.big_number_words,
        "headline": answer.headline,
        "warnings": answer.warnings[:_WARNINGS_ON_A_PICTURE] if is_card else answer.warnings,
        "picture-text": answer.picture_text,
        "sentences": answer.sentences,
        "asked-on": text("widgets.asked_on", lang, day=answer.day),
        "entered": answer.entered,
        "wide": _wide(answer.picture),
        "qr": _has_code(address, is_card),
        "qr-alt": opens(answer, address),
        "rests-on": answer.rests_on,
        "rests-on-title": text("widgets.rests_on", lang),
        "table-title": shown.caption,
        "columns": shown.columns,
        "sides": shown.align,
        "rows": shown.rows,
        "notes": shown.notes,
        "working": answer.working,
        "working-title": text("widgets.working", lang),
        "foot": text("widgets.printed_with", lang),
    }
