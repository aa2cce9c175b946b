"""Where the course lies: beside the package in a checkout, inside it once installed."""

from pathlib import Path

from finlit.errors import WorkshopError

_PACKAGE = Path(__file__).resolve().parent.parent


def notebooks_folder() -> Path:
    """Folder with the lessons: ``src``, ``en``, ``id``.

    Raises
    ------
    WorkshopError
        ``course_folder_missing``.
    """
    return _folder("notebooks")


def exercises_folder() -> Path:
    """Folder with the exercises: ``src``, ``en``, ``id``.

    Raises
    ------
    WorkshopError
        ``course_folder_missing``.
    """
    return _folder("exercises")


def checkout() -> Path:
    """Folder of the checkout, for the builder.

    Raises
    ------
    WorkshopError
        ``checkout_missing`` when finlit is installed from a wheel: there is nothing to build.
    """
    root = _PACKAGE.parent
    if not (root / "pyproject.toml").is_file() or not (root / "notebooks" / "src").is_dir():
        raise WorkshopError("checkout_missing")
    return root


def _folder(name: str) -> Path:
    for place in (_PACKAGE / f"_{name}", _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise WorkshopError("course_folder_missing", name=name)


def write_beside(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there, so that a half-written one is never seen.

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
