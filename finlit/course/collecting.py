"""Collect what learners bring back: notebooks or zips in a folder, on a stick or from a chat."""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from finlit.course.checks import Exercise, load_exercise
from finlit.course.classroom import ClassRoom, Learner, learner_id, open_class, stamp
from finlit.course.places import write_beside
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, Language, check_language, text

_LARGEST = 20_000_000  # [bytes]
# "ani (1).ipynb", "ani - Copy.ipynb", "Salinan dari ani.ipynb": what systems add to a second copy.
_COPY = re.compile(r"\s*\(\d+\)|[\s_-]*\b(copy|salinan)( (of|dari))?\b[\s_-]*|-checkpoint$", re.IGNORECASE)


@dataclass(frozen=True)
class Collected:
    """What came out of a folder.

    Attributes
    ----------
    new : tuple of str
        Learners with a notebook that was not here yet; the newest counts.
    unchanged : tuple of str
        Learners whose notebook was here already.
    added : tuple of str
        Learners who were not on the list and now are.
    skipped : tuple of (file, code)
        What could not be used: ``no_learner``, ``broken_zip``, ``too_large``, ``unreadable``.
    """

    new: tuple[str, ...]
    unchanged: tuple[str, ...]
    added: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]

    def reasons(self, lang: str) -> list[str]:
        """Say what was skipped and why, in plain words."""
        return [text(f"course.skipped.{code}", lang, file=file) for file, code in self.skipped]


class _Found(NamedTuple):
    where: PurePosixPath
    """Path inside the folder or the zip; the first part of a zip's is its own name."""
    content: bytes


def collect(class_folder: Path | str, lesson: str | int, from_folder: Path | str) -> Collected:
    """Take notebooks out of a folder into the class.

    The learner is read from the file's name ("ani.ipynb", "ani_05_sending_money.ipynb") or from the folder
    or zip it lies in. Nothing is overwritten: every different notebook is kept, the newest counts.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    from_folder : path
        Folder with ``.ipynb`` and ``.zip`` files, at any depth; or one such file. Only read.

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_missing``; ``folder_not_writable``.
    """
    room, exercise = open_class(class_folder), load_exercise(lesson)
    source = Path(from_folder)
    if not source.exists():
        raise WorkshopError("folder_missing", folder=source)
    known = {learner.id for learner in room.learners()}
    new: list[str] = []
    unchanged: list[str] = []
    added: list[Learner] = []
    skipped: list[tuple[str, str]] = []
    for found in _notebooks(source, skipped):
        if _of_another_lesson(found.where, exercise):
            continue
        learner = _whose(found.where, exercise)
        if not learner:
            skipped.append((str(found.where), "no_learner"))
            continue
        if learner not in known:
            known.add(learner)
            added.append(Learner(learner, learner, _language(found.content, room.lang)))
        (new if _keep(room, exercise.name, learner, found.content) else unchanged).append(learner)
    room.add_learners(added)
    return Collected(
        tuple(dict.fromkeys(new)),
        tuple(dict.fromkeys(learner for learner in unchanged if learner not in new)),
        tuple(learner.id for learner in added),
        tuple(skipped),
    )


def _notebooks(source: Path, skipped: list[tuple[str, str]]) -> Iterator[_Found]:
    """Find notebooks, oldest first, so that the newest is kept last."""
    files = [source] if source.is_file() else [path for path in source.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda path: (path.stat().st_mtime, str(path))):
        where = PurePosixPath(path.relative_to(source).as_posix() if source.is_dir() else path.name)
        if any(part.startswith((".", "__MACOSX")) for part in where.parts):
            continue
        if path.suffix.lower() == ".ipynb":
            yield from _one(where, path, skipped)
        elif path.suffix.lower() == ".zip":
            yield from _zipped(where, path, skipped)


def _one(where: PurePosixPath, path: Path, skipped: list[tuple[str, str]]) -> Iterator[_Found]:
    try:
        if path.stat().st_size > _LARGEST:
            skipped.append((str(where), "too_large"))
            return
        yield _Found(where, path.read_bytes())
    except OSError:
        skipped.append((str(where), "unreadable"))


def _zipped(where: PurePosixPath, path: Path, skipped: list[tuple[str, str]]) -> Iterator[_Found]:
    # Members are read, never unpacked: their names cannot reach any other folder.
    try:
        with zipfile.ZipFile(path) as bundle:
            for member in bundle.infolist():
                inside = PurePosixPath(member.filename.replace("\\", "/"))
                hidden = any(part.startswith((".", "__MACOSX")) for part in inside.parts)
                if member.is_dir() or hidden or inside.suffix.lower() != ".ipynb":
                    continue
                if member.file_size > _LARGEST:
                    skipped.append((f"{where}/{inside}", "too_large"))
                    continue
                yield _Found(where.with_suffix("") / inside, bundle.read(member))
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
        skipped.append((str(where), "broken_zip"))


def _of_another_lesson(where: PurePosixPath, exercise: Exercise) -> bool:
    number = re.search(r"(?<!\d)(\d\d)_[a-z]+_?[a-z_]*", where.stem)
    return (
        number is not None
        and exercise.slug not in where.stem.casefold()
        and int(number[1]) != exercise.lesson
    )


def _whose(where: PurePosixPath, exercise: Exercise) -> str:
    """Read the learner from the file's name, or else from the nearest folder that names somebody."""
    for part in (where.stem, *reversed(where.parts[:-1])):
        rest = _COPY.sub(" ", part)
        rest = re.sub(rf"({exercise.lesson:02d}[\s_-]*)?{exercise.slug}", " ", rest, flags=re.IGNORECASE)
        learner = learner_id(rest)
        if learner and learner not in LANGUAGES:
            return learner
    return ""


def _language(content: bytes, otherwise: Language) -> Language:
    try:
        return check_language(json.loads(content)["metadata"]["finlit"]["lang"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return otherwise


def _keep(room: ClassRoom, name: str, learner: str, content: bytes) -> bool:
    """Store a notebook unless it is here already; say whether it was new."""
    earlier = room.submitted(name, learner)
    if any(path.read_bytes() == content for path in earlier):
        return False
    # The number decides which is newest: clocks of old laptops are often wrong.
    folder = room.folder / "submitted" / name / learner
    write_beside(folder / f"{len(earlier) + 1:03d}_{stamp()}.ipynb", content)
    return True
