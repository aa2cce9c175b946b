"""Walk through what is handed in: folders, zips, zips in zips. All is read, nothing is unpacked or run.

Nothing is read without a limit, links are never followed, and every file comes out: with its content, or
with the reason why it cannot be used.
"""

import os
import re
import stat
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from finlit.tables import decoded

LARGEST = 20_000_000  # [bytes] of one file
_MOST_BYTES = 400_000_000  # of one collecting
_MOST_FILES = 10_000
_MOST_OF_A_ZIP = 100_000_000  # [bytes] unpacked, zips in it included
_MOST_IN_A_ZIP = 5_000  # files
_MOST_NOTEBOOKS_IN_A_ZIP = 400
_SMALL = 1_000_000  # [bytes] What is smaller is still read when the large ones have used up their share.
_DEEPEST_ZIP = 3
_DEEPEST_FOLDER = 40
_LONGEST = 300.0  # [seconds]
_PACKED_TOO_TIGHT = 200  # times smaller than its content: made to fill a disk
_FIRST_YEAR = 2015  # before it, a clock was never set

# What systems leave behind; nobody hands it in.
_OF_THE_SYSTEM = re.compile(
    r"^(\..*|__MACOSX|Thumbs\.db|desktop\.ini|~\$.*|\$RECYCLE\.BIN|System Volume Information|LOST\.DIR"
    r"|lost\+found|Icon\r?|autorun\.inf|__pycache__|.*[^a-z]Zone\.Identifier.*)$",
    re.IGNORECASE,
)
# A learner's own though it is hidden; ".ani.ipynb.icloud" stands for a file that was not downloaded.
_HIDDEN_WORK = re.compile(r"^\.(?![_~]|trashed-|ipynb).*\.ipynb(\.icloud)?$", re.IGNORECASE)
_KINDS = {
    "archive": "rar 7z gz tar tgz bz2 xz cab iso",
    "document": "doc docx odt rtf pdf ppt pptx xls xlsx ods csv html htm md py txt epub pages numbers",
    "photo": "jpg jpeg png gif heic heif webp bmp tif tiff",
    "recording": "mp3 m4a ogg opus wav aac mp4 mov 3gp avi mkv webm amr",
}
KIND_OF = {ending: kind for kind, endings in _KINDS.items() for ending in endings.split()}


class Item(NamedTuple):
    """One file that was found.

    Attributes
    ----------
    where : str
        Its path as it is shown, through the zips it lies in.
    parts : tuple of str
        The same, cut up; of a zip, its name without the ending.
    content : bytes
        Of what may be a notebook.
    reason : str
        Why it cannot be used: the entry ``course.skipped.<reason>``; "" where it can.
    saved : float
        [seconds] When it was saved; 0 where its clock was never set.
    """

    where: str
    parts: tuple[str, ...]
    content: bytes = b""
    reason: str = ""
    saved: float = 0.0


@dataclass
class Walk:
    """One walk, with what is left of its limits.

    Attributes
    ----------
    is_ours : callable
        Says of a folder that it is a class: it is passed over.
    passed_over : int
        Files that belong to a system.
    """

    is_ours: Callable[[Path], bool] = lambda folder: False
    passed_over: int = 0
    _bytes: int = _MOST_BYTES
    _files: int = _MOST_FILES
    _until: float = field(default_factory=lambda: time.monotonic() + _LONGEST)
    _stopped: bool = False
    _left_of_zip: list[int] = field(default_factory=list)

    def through(self, source: Path) -> Iterator[Item]:
        """Go through a folder or one file, in the order of the names."""
        if source.is_dir():
            yield from self._folder(source, (), 0)
        else:
            yield from self._limited(self._file(source, (source.name,)))

    def _folder(self, folder: Path, above: tuple[str, ...], depth: int) -> Iterator[Item]:
        try:
            paths = sorted(folder.iterdir())
        except OSError:
            yield self._named((*above, ""), "unreadable")
            return
        for path in paths:
            if self._stopped:
                return
            name, parts, mode = path.name, (*above, path.name), _mode(path)
            if _is_the_systems(name):
                self.passed_over += 1
            elif mode is None:
                yield self._named(parts, "unreadable")
            elif stat.S_ISLNK(mode) or _is_junction(path):
                yield self._named(parts, "link")
            elif stat.S_ISDIR(mode):
                if self.is_ours(path):
                    yield self._named(parts, "class_folder")
                elif depth >= _DEEPEST_FOLDER:
                    yield self._named(parts, "too_deep")
                else:
                    yield from self._folder(path, parts, depth + 1)
            else:
                yield from self._limited(self._file(path, parts))

    def _limited(self, items: Iterable[Item]) -> Iterator[Item]:
        """What is of no use costs nobody else: only what is read counts, and the time."""
        for item in items:
            size = len(item.content)
            self._files -= not item.reason
            if self._files < 0 or time.monotonic() > self._until:
                self._stopped = True
                yield item._replace(content=b"", reason="too_much")
                return
            if size > _SMALL and size > self._bytes:
                yield item._replace(content=b"", reason="too_much")
                continue
            self._bytes -= size
            yield item

    def _named(self, parts: tuple[str, ...], reason: str) -> Item:
        return Item(shown("/".join(parts)), tuple(map(shown, parts)), reason=reason)

    def _file(self, path: Path, parts: tuple[str, ...]) -> Iterator[Item]:
        named = self._named(parts, "unreadable")
        try:
            about = path.lstat()
            if not stat.S_ISREG(about.st_mode):
                yield named._replace(reason="link" if stat.S_ISLNK(about.st_mode) else "unreadable")
                return
            with path.open("rb") as file:
                raw = file.read(LARGEST + 1) if _worth_reading(path.name, file.peek(8)) else b""
        except (OSError, ValueError):
            yield named
            return
        yield from self._content(named, raw, about.st_size, _trusted(about.st_mtime), 0)

    def _content(self, named: Item, raw: bytes, size: int, saved: float, depth: int) -> Iterator[Item]:
        """Say what a file is by its content; its name decides where that says nothing."""
        item = named._replace(saved=saved, reason="")
        if raw.startswith(b"PK") and not _is_office(raw):
            yield from self._zip(item, raw, depth)
            return
        kind = _kind(item.parts[-1], raw) or ("too_large" if size > LARGEST else "")
        yield item._replace(reason=kind) if kind else item._replace(content=raw)

    def _zip(self, item: Item, raw: bytes, depth: int) -> Iterator[Item]:
        if len(raw) > LARGEST:
            yield item._replace(reason="too_large")
            return
        if depth >= _DEEPEST_ZIP:
            yield item._replace(reason="too_deep")
            return
        if depth == 0:
            self._left_of_zip = [_MOST_OF_A_ZIP, _MOST_IN_A_ZIP, _MOST_NOTEBOOKS_IN_A_ZIP]
        left, found = self._left_of_zip, 0
        try:
            with zipfile.ZipFile(BytesIO(raw)) as bundle:
                for member in bundle.infolist():
                    if self._stopped or member.is_dir():
                        continue
                    found += 1
                    left[0] -= member.file_size
                    left[1] -= 1
                    if min(left) < 0 or left[2] == 0:
                        yield item._replace(reason="zip_too_large" if left[0] < 0 else "too_much")
                        return
                    for one in self._member(item, bundle, member, depth):
                        left[2] -= bool(one.content)
                        yield one
        except NotImplementedError:
            yield item._replace(reason="archive")
        except (OSError, zipfile.BadZipFile, ValueError, EOFError, OverflowError):
            # What is called a notebook is handed on as one: its learner has a row that says so.
            called = is_called_notebook(item.parts[-1])
            kind = KIND_OF.get(item.parts[-1].rpartition(".")[2].casefold(), "broken_zip")
            yield item._replace(content=raw) if called else item._replace(reason=kind)
            return
        if not found:
            yield item._replace(reason="empty_zip")

    def _member(
        self, item: Item, bundle: zipfile.ZipFile, member: zipfile.ZipInfo, depth: int
    ) -> Iterator[Item]:
        inside = _member_name(member).replace("\\", "/")
        parts = tuple(part for part in inside.split("/") if part not in ("", "."))
        if not parts or any(_is_the_systems(part) and part != ".." for part in parts):
            self.passed_over += 1
            return
        bare = re.sub(r"\.zip$", "", item.parts[-1], flags=re.IGNORECASE)
        named = Item(shown(f"{item.where}/{'/'.join(parts)}"), (*item.parts[:-1], bare, *map(shown, parts)))
        reason = _refused(member, inside, parts)
        if reason:
            yield named._replace(reason=reason)
            return
        try:
            with bundle.open(member) as file:
                start = file.read(8)
                rest = file.read(LARGEST + 1 - len(start)) if _worth_reading(parts[-1], start) else b""
        except NotImplementedError:
            yield named._replace(reason="archive")
            return
        except (OSError, zipfile.BadZipFile, RuntimeError, ValueError, EOFError):
            yield named._replace(reason="broken_zip")
            return
        except Exception:  # zlib and lzma have errors of their own for a damaged member
            yield named._replace(reason="broken_zip")
            return
        saved = _zip_date(member) or item.saved
        yield from self._content(named, start + rest, member.file_size, saved, depth + 1)


def _refused(member: zipfile.ZipInfo, inside: str, parts: tuple[str, ...]) -> str:
    """Say why a member of a zip is not read at all."""
    if inside.startswith("/") or ".." in parts or re.match(r"[A-Za-z]:", inside):
        return "odd_place"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link"
    if member.flag_bits & 0x1:
        return "locked_zip"
    if member.file_size > LARGEST:
        return "too_large"
    if member.file_size > 1_000_000 and member.file_size > _PACKED_TOO_TIGHT * max(member.compress_size, 1):
        return "zip_too_large"
    return ""


def _member_name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; some systems write UTF-8 without saying so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def _is_the_systems(name: str) -> bool:
    return _OF_THE_SYSTEM.match(name) is not None and not _HIDDEN_WORK.match(name)


def _mode(path: Path) -> int | None:
    """Return what a path is, links not followed; None where nobody may look."""
    try:
        return path.lstat().st_mode
    except (OSError, ValueError):
        return None


def _is_junction(path: Path) -> bool:
    found: Callable[[Path], bool] = getattr(os.path, "isjunction", lambda _: False)
    return found(path)


def _worth_reading(name: str, start: bytes) -> bool:
    """Whether a file can hold answers at all; films and photos are not read."""
    ending = name.rpartition(".")[2].casefold()
    return start.startswith(b"PK") or ending in ("txt", "csv", "md", "py", "") or KIND_OF.get(ending) is None


def _is_office(raw: bytes) -> bool:
    """Whether a zip is a document: its parts are of no use, and it is named as what it is."""
    return any(mark in raw[:4000] for mark in (b"[Content_Types].xml", b"mimetypeapplication/", b"word/"))


def _kind(name: str, raw: bytes) -> str:
    """Return what a file is, if it is no notebook; "" for what is one or should be one."""
    if is_called_notebook(name):
        return ""
    if raw.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        return "archive"
    if raw.startswith(b"PK"):
        return "document"
    if raw.startswith(b"%PDF"):
        return "document"
    if raw.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        return "photo"
    if looks_like_notebook(raw):
        return ""
    if re.search(r"\.zip$", name, re.IGNORECASE):
        return "broken_zip"
    return KIND_OF.get(name.rpartition(".")[2].casefold(), "other")


def is_called_notebook(name: str) -> bool:
    """Whether a file's name says that it is a notebook, whatever browsers and chats added to it."""
    return re.search(r"\.ipynb(?![^\W\d_])", name, re.IGNORECASE) is not None


def looks_like_notebook(raw: bytes) -> bool:
    """Whether a text may be a notebook, whatever its name ends with."""
    start = decoded(raw[:2000]).lstrip("\ufeff \t\r\n")
    return start.startswith("{") and re.search(r'"(cells|nbformat|metadata|worksheets)"', start) is not None


def _zip_date(member: zipfile.ZipInfo) -> float:
    try:
        return _trusted(datetime(*member.date_time).timestamp())
    except (ValueError, OverflowError, OSError):
        return 0.0


def _trusted(moment: float) -> float:
    """Return a moment that a clock can have told; 0 for one of a clock that was never set."""
    try:
        year = datetime.fromtimestamp(moment).year
    except (ValueError, OverflowError, OSError):
        return 0.0
    return moment if year >= _FIRST_YEAR and moment <= time.time() + 86_400 else 0.0


def shown(path: str) -> str:
    """Return a path as it can be shown and written: no half letters, nothing that turns a text."""
    kinds = ((letter, unicodedata.category(letter)) for letter in path)
    seen = ("\ufffd" if kind[0] == "C" else letter for letter, kind in kinds if kind != "Cf")
    return unicodedata.normalize("NFC", "".join(seen))
