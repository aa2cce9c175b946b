"""The user's own data sets: files in a folder of their own, read beside those that come with finlit.

Nothing is taken from the network and nothing is written into the package. ``finlit data where`` names the
folder; the variable FINLIT_DATA chooses another one.
"""

import hashlib
import json
import os
import re
import sys
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from finlit._beside import write_beside
from finlit.errors import DataError, DatasetChanged, UnknownDataset
from finlit.language import FALLBACK
from finlit.record import Record

OwnKind = Literal["prices", "rates", "survey", "aside"]
PREFIX = "own_"
"""With this every name of an own data set begins, so that none hides one that comes with finlit."""

_LIST = "own.json"


class Own(Record):
    """A file of the user's own.

    Attributes
    ----------
    name : str
        Begins with ``own_``.
    kind : {"prices", "rates", "survey", "aside"}
        A price list, newer exchange rates, a newer price survey, and what was kept aside from one.
    file : str
        In the folder.
    of : str
        What the file was called when it was added.
    added : date
    lang : str
        The language in which its numbers are typed.
    period : str
        The time that its figures are about.
    sha256 : str
    """

    name: str = Field(pattern=f"^{PREFIX}[a-z0-9_]+$")
    kind: OwnKind
    file: str = Field(pattern=r"^[a-z0-9_]+\.csv$")
    of: str
    added: date
    lang: str = FALLBACK
    period: str = "-"
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


def own_folder() -> Path:
    """Return where the user's own data sets lie, whether there are any or not.

    FINLIT_DATA, or the usual place of the system for a user's data.
    """
    chosen = os.environ.get("FINLIT_DATA")
    if chosen:
        return Path(chosen).expanduser()
    return _usual_place() / "finlit"


def _usual_place() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def own_files(kind: OwnKind | None = None) -> tuple[Own, ...]:
    """Return the user's own files, all or of one kind, in the order in which they were added.

    Raises
    ------
    DataError
        ``own_list_unreadable`` when the list of the folder was damaged.
    """
    return tuple(one for one in _listed(*seen()) if kind in (None, one.kind))


def seen() -> tuple[Path, int]:
    """Return the list of own files and its time: whoever keeps what was read asks this first."""
    listed = own_folder() / _LIST
    try:
        return listed, listed.stat().st_mtime_ns
    except OSError:
        return listed, 0


@lru_cache(maxsize=4)
def _listed(listed: Path, time: int) -> tuple[Own, ...]:
    if not time:
        return ()
    try:
        found = json.loads(listed.read_text(encoding="utf-8"))["files"]
        return tuple(Own(**entry) for entry in found)
    except (OSError, ValueError, TypeError, KeyError):
        raise DataError("own_list_unreadable", file=listed) from None


def content(one: Own) -> bytes:
    """Return the bytes of an own file, as they were added.

    Raises
    ------
    DatasetChanged
        ``own_file_changed``, ``own_file_missing``.
    """
    path = own_folder() / one.file
    try:
        found = path.read_bytes()
    except OSError:
        raise DatasetChanged("own_file_missing", file=path, name=one.name) from None
    if hashlib.sha256(found).hexdigest() != one.sha256:
        raise DatasetChanged("own_file_changed", file=path, name=one.name)
    return found


def keep_own(kind: OwnKind, called: str, data: bytes, **more: Any) -> Own:
    """Copy a checked file into the folder: written beside and moved into place.

    Parameters
    ----------
    kind : {"prices", "rates", "survey", "aside"}
    called : str
        A name; it is tidied, and an own file of the same name is replaced.
    data : bytes
    **more
        ``of``, ``added``, ``lang``, ``period`` of :class:`Own`.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``.
    """
    tidy = re.sub(r"[^a-z0-9]+", "_", called.lower()).strip("_") or "file"
    name = PREFIX + (tidy if kind != "prices" else f"prices_{tidy.removeprefix('prices_')}")
    fingerprint = hashlib.sha256(data).hexdigest()
    new = Own(**{"name": name, "kind": kind, "file": f"{name}.csv", "sha256": fingerprint, **more})
    write_beside(own_folder() / new.file, data)
    _write_list([*(one for one in own_files() if one.name != name), new])
    return new


def remove_own(name: str) -> Own:
    """Take an own file out of the folder; what comes with finlit cannot be removed.

    Raises
    ------
    UnknownDataset
        ``own_unknown``, with the names there are.
    """
    listed = own_files()
    found = next((one for one in listed if name in _names(one)), None)
    if found is None:
        raise UnknownDataset("own_unknown", name=name, choices=tuple(one.name for one in listed))
    _write_list([one for one in listed if one is not found])
    (own_folder() / found.file).unlink(missing_ok=True)
    return found


def _names(one: Own) -> set[str]:
    """Return what a person may call an own file."""
    short = one.name.removeprefix(PREFIX)
    return {one.name, short, short.removeprefix("prices_"), one.of, Path(one.of).stem}


def _write_list(entries: list[Own]) -> None:
    plain = [one.model_dump(mode="json") for one in entries]
    write_beside(own_folder() / _LIST, json.dumps({"files": plain}, indent=1, ensure_ascii=False))
    _listed.cache_clear()
