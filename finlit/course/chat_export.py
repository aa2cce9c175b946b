"""Read a chat that WhatsApp exported, from Android or iPhone: who wrote what, in order."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from finlit.errors import InputError
from finlit.tables import decoded

_LARGEST = 60_000_000  # [bytes]
_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_HEAD = re.compile(
    r"^\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s+(?:pukul\s+|at\s+)?"
    r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\.?)?\]?"
    r"(?:\s+[-–]\s+|\s+)(?P<rest>.*)$"
)
_SENDER = re.compile(r"^~?\s*(?P<sender>[^:]{1,80}?):\s?(?P<words>.*)$", re.DOTALL)
_EDITED = re.compile(r"<[^<>]{0,80}(?:edited|diedit|diubah)[^<>]{0,20}>", re.IGNORECASE)
_MEDIA = re.compile(
    r"<[^<>]*(?:omitted|tidak disertakan|dihilangkan)[^<>]*>"
    r"|\b(?:image|photo|video|audio|document|sticker|gif|gambar|foto|dokumen|stiker)\s+"
    r"(?:omitted|tidak disertakan|dihilangkan)|\((?:file attached|(?:file|berkas) terlampir)\)"
    r"|<(?:attached|terlampir|lampiran):",
    re.IGNORECASE,
)


class Message(NamedTuple):
    """One message: who, what, when (as the export says), and whether it was a photo or another file.

    ``sender`` is "" where the text is no export at all.
    """

    sender: str
    words: str
    when: str
    saved: float = 0.0
    is_media: bool = False


def read_export(file: Path) -> list[Message]:
    """Read an exported chat, as text or as the zip that iPhones make; a text without senders is one message.

    Raises
    ------
    InputError
        ``file_trouble``, ``chat_too_large``.
    """
    try:
        if file.stat().st_size > _LARGEST:
            raise InputError("chat_too_large", file=file.name)
        raw = file.read_bytes()
        if raw.startswith(b"PK"):
            raw = _unzipped(raw)
    except (
        OSError,
        zipfile.BadZipFile,
        RuntimeError,
        StopIteration,
        NotImplementedError,
        EOFError,
    ) as problem:
        reason = getattr(problem, "strerror", None) or str(problem) or "zip"
        raise InputError("file_trouble", file=str(file), reason=reason) from None
    return messages(decoded(raw))


def _unzipped(raw: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(raw)) as packed:
        chat = next(one for one in packed.infolist() if one.filename.lower().endswith(".txt"))
        if chat.file_size > _LARGEST:
            raise zipfile.BadZipFile("size")
        return packed.read(chat)


def messages(exported: str) -> list[Message]:
    """Cut an exported chat into its messages, oldest first as it stands; what the system says is left out."""
    heads: list[tuple[re.Match[str], list[str]]] = []
    before: list[str] = []
    for line in exported.splitlines():
        clean = _UNSEEN.sub("", line).replace("\u202f", " ").replace("\u00a0", " ")
        head = _HEAD.match(clean)
        if head:
            heads.append((head, [head["rest"]]))
        elif heads:
            heads[-1][1].append(clean)
        else:
            before.append(clean)
    if not heads:
        return [Message("", "\n".join(before), "")]
    return list(_said(heads, _is_day_first([head for head, _ in heads])))


def _is_day_first(heads: list[re.Match[str]]) -> bool:
    """Whether 11/12 is the eleventh: months end at 12, and a chat stands in the order of its days."""
    days = [day for day in (_numbers(head["day"]) for head in heads) if day[0] < 100]
    if any(day[1] > 12 for day in days):
        return False
    if any(day[0] > 12 for day in days):
        return True
    by_day = [_moment(head, True) for head in heads]
    by_month = [_moment(head, False) for head in heads]
    return by_day == sorted(by_day) or by_month != sorted(by_month)


def _numbers(day: str) -> list[int]:
    return [int(part) for part in re.split(r"[./-]", day)]


def _said(heads: list[tuple[re.Match[str], list[str]]], day_first: bool) -> Iterator[Message]:
    for head, lines in heads:
        told = _SENDER.match("\n".join(lines))
        if told is None:
            continue  # "Ani joined using this group's invite link"
        words = _EDITED.sub("", told["words"] or "").strip()
        when = f"{head['day']} {head['time']}"
        saved = _moment(head, day_first)
        yield Message(told["sender"].strip(), words, when, saved, _MEDIA.search(words) is not None)


def _moment(head: re.Match[str], day_first: bool) -> float:
    first, second, third = _numbers(head["day"])
    year, month, day = (first, second, third) if first > 31 else (third, second, first)
    if first <= 31 and not day_first:
        month, day = first, second
    hour, minute, past = (int(part) for part in re.split(r"[:.]", head["time"] + ":0")[:3])
    if head["half"]:
        hour = hour % 12 + (12 if head["half"] in "pP" else 0)
    try:
        return datetime(year + (2000 if year < 100 else 0), month, day, hour, minute, past).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0
