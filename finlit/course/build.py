"""Build the notebooks of both languages from their one source.

Built files hold no outputs and no random ids, so building twice gives the same bytes; they are
committed, and ``build(check=True)`` says which of them no longer match their source.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from finlit.course.checks import Exercise
from finlit.course.names import SKIN, Names, read_names
from finlit.course.overview import overview
from finlit.course.places import checkout, write_beside
from finlit.course.proof import prove_copy
from finlit.course.reading import Course, read_course, read_sources
from finlit.course.source import Prose, Source, fingerprint
from finlit.course.unfinished import unfinished
from finlit.course.writing import (
    as_file,
    exercise_notebook,
    index_notebook,
    learners_copy,
    lesson_notebook,
    where_next,
)
from finlit.i18n import LANGUAGES, Language
from finlit.language import FALLBACK


def build(root: Path | None = None, check: bool = False) -> list[Path]:
    """Build all lessons and exercises of a checkout.

    Parameters
    ----------
    root : Path, optional
        Folder with ``notebooks/src`` and ``exercises/src``; without it, the checkout finlit runs from.
    check : bool
        Only compare, write nothing.

    Returns
    -------
    list of Path
        Files that were out of date, were missing, or have no source any more.

    Raises
    ------
    InputError
        ``source_*``, ``exercise_*``: a source that must be mended first.
    WorkshopError
        ``checkout_missing``.
    """
    root = checkout() if root is None else Path(root)
    course = read_course(root)
    wanted = {root / path: content for path, content in _everything(course)}
    wanted[root / "docs" / "course.md"] = overview(course)
    stale = [path for path, content in wanted.items() if not _is(path, content)]
    orphans = [path for path in _built(root) if path not in wanted]
    if not check:
        for path in stale:
            write_beside(path, wanted[path])
        for path in orphans:
            path.unlink()
    return sorted(stale + orphans)


def build_pack(out: Path | str, district: str | Path, skin: str = SKIN, on: date | None = None) -> list[Path]:
    """Write all lessons and exercises for a district into a folder of their own; no formula differs.

    Parameters
    ----------
    out : path
        Made if it is not there.
    district : str or path
        ``lombok_tengah``, or a file of one's own that ends with ``.toml``.
    skin : str
        ``caregiver``, ``plantation``, ``homeworker`` or ``seafarer``.
    on : date, optional
        The day on which facts are looked at: those that have run out by then say so. Without it, the day on
        which their files were.

    Returns
    -------
    list of Path
        What was written.

    Raises
    ------
    InputError
        ``district_unknown``, ``choice_unknown``, ``facts_unreadable``; ``source_*``, ``exercise_*``.
    WorkshopError
        ``course_folder_missing``; ``folder_not_writable``.
    """
    written = []
    for path, content in _everything(read_course(names=read_names(district, skin, on))):
        written.append(Path(out) / path)
        write_beside(written[-1], content)
    return written


def left_to_do(lang: Language, root: Path | None = None) -> list[str]:
    """Say what the lessons still lack, one line each; see :mod:`finlit.course.unfinished`."""
    root = checkout() if root is None else Path(root)
    course = read_course(root)
    return unfinished(course.lessons, course.keys, lang)


def accept(root: Path | None = None) -> list[str]:
    """Note that every translated cell was reviewed against its English partner as it is now.

    Returns
    -------
    list of str
        ``file: number of cells`` for each source that changed.

    Raises
    ------
    InputError
        ``source_*`` for anything but a stale cell.
    """
    root = checkout() if root is None else Path(root)
    changed = []
    lessons, exercises = read_sources(root, stale_allowed=True)
    for source in [*lessons, *exercises]:
        path = source.path
        prose = [cell.words for cell in source.cells if isinstance(cell, Prose) and FALLBACK in cell.words]
        marks = iter(fingerprint(words[FALLBACK]) for words in prose for lang in words if lang != FALLBACK)
        before = path.read_text(encoding="utf-8")
        after = re.sub(
            rf'^# %% \[markdown\].*\blang="(?!{FALLBACK}").*$',
            lambda found, marks=marks: _marked(found[0], next(marks)),  # type: ignore[misc]
            before,
            flags=re.MULTILINE,
        )
        if after != before:
            write_beside(path, after)
            lines = zip(before.splitlines(), after.splitlines(), strict=True)
            changed.append(f"{path.name}: {sum(old != new for old, new in lines)}")
    return changed


def _marked(line: str, mark: str) -> str:
    return re.sub(rf'\s+{FALLBACK}="[^"]*"', "", line).rstrip() + f' {FALLBACK}="{mark}"'


def _is(path: Path, content: str) -> bool:
    return path.is_file() and path.read_bytes() == content.encode()


def _built(root: Path) -> Iterator[Path]:
    """Every notebook in the built folders that says it was built."""
    for lang in LANGUAGES:
        places = [*root.glob(f"notebooks/{lang}/*.ipynb"), *root.glob(f"exercises/{lang}/*/*/*.ipynb")]
        for path in places:
            try:
                ours = "finlit" in json.loads(path.read_text(encoding="utf-8"))["metadata"]
            except (ValueError, KeyError, TypeError):
                continue  # not built by us, so not ours to judge
            if ours:
                yield path


def built_exercise(
    source: Source, key: Exercise, names: Names, lang: Language, after: str = ""
) -> tuple[str, str]:
    """Build the solved notebook of an exercise and the learners' copy, and prove that the copy tells nothing.

    Parameters
    ----------
    after : str
        What its last cell says, if it has one: where to go on.

    Raises
    ------
    InputError
        ``exercise_hand_out_tells``.
    """
    notebook = exercise_notebook(source, key, names, lang, after)
    learners = learners_copy(notebook, lang)
    prove_copy(learners, key, lang, f"{source.name}.ipynb")
    return as_file(notebook), as_file(learners)


def _everything(course: Course) -> Iterator[tuple[Path, str]]:
    for lang in LANGUAGES:
        folder = Path("notebooks") / lang
        for source in course.lessons:
            notebook = lesson_notebook(course, source, lang)
            yield folder / f"{source.name}.ipynb", as_file(notebook)
        yield folder / "index.ipynb", as_file(index_notebook(course, lang))
        for source in course.exercises:
            key = course.keys[source.name]
            file = Path(source.name) / f"{source.name}.ipynb"
            after = where_next(course, source, lang, "exercise")
            solved, learners = built_exercise(source, key, course.names, lang, after)
            yield Path("exercises") / lang / "source" / file, solved
            yield Path("exercises") / lang / "release" / file, learners
