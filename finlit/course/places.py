"""Where the course lies: beside the package in a checkout, inside it once installed."""

from pathlib import Path

from finlit._beside import write_beside as write_beside
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


def trainer_folder() -> Path:
    """Folder with the trainers' sheets."""
    inside = _PACKAGE / "_trainer"
    return inside if inside.is_dir() else _PACKAGE.parent / "docs" / "trainer"


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
