"""Writing a file so that a half-written one is never seen."""

import errno
from contextlib import suppress
from pathlib import Path

from finlit.errors import WorkshopError


def write_beside(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``, ``disk_full``, ``file_is_a_folder``.
    """
    # Half a letter (a cut emoji) becomes "?": a page is written whatever somebody wrote.
    data = content.encode(errors="replace") if isinstance(content, str) else content
    if path.is_dir():  # also "." and "", which have no name
        raise WorkshopError("file_is_a_folder", path=path)
    beside = path.with_name(path.name + ".new")
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe is written to and stays: a file moved onto /dev/null would be there for all.
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):  # what was written of it so far
            beside.unlink(missing_ok=True)
        folder = path.parent if path.parent.name else Path.cwd()
        raise not_written(folder, problem) from None


def not_written(folder: Path, problem: OSError) -> WorkshopError:
    """Say why nothing could be written into a folder."""
    if problem.errno == errno.ENOSPC:
        return WorkshopError("disk_full", folder=folder)
    return WorkshopError("folder_not_writable", folder=folder, reason=problem.strerror)
