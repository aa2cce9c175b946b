"""Writing a file so that a half-written one is never seen."""

from pathlib import Path

from finlit.errors import WorkshopError


def write_beside(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``.
    """
    data = content.encode() if isinstance(content, str) else content
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as problem:
        raise WorkshopError("folder_not_writable", folder=path.parent, reason=problem.strerror) from None
