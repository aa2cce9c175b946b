"""A trainer's own exercises: a test that nobody's computer knows, in the same form as the course's.

Their sources and their key stay in the class folder. The learners' copies are built from them and hold no
key and no hints, and nothing answers on the spot; each build proves that.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from finlit.course.build import built_exercise
from finlit.course.checks import Exercise, exercise_files, read_exercise
from finlit.course.classroom import ClassRoom
from finlit.course.header import FrontMatter
from finlit.course.key import OWN
from finlit.course.names import read_names
from finlit.course.percent import read_script
from finlit.course.places import write_beside
from finlit.course.reading import answer_key
from finlit.course.sandbox import refuse_code
from finlit.course.source import read_source
from finlit.errors import InputError, WorkshopError
from finlit.i18n import LANGUAGES

_MINUTES = 15  # of an exercise that does not say


def take_exercises(room: ClassRoom, folder: Path | str, allow_code: bool = False) -> list[str]:
    """Bring a folder of exercises into a class; those that are there already are brought up to date.

    Parameters
    ----------
    room : ClassRoom
    folder : path
        With ``NN_slug.py`` and ``NN_slug.toml``, or a folder ``src`` that has them. Only read.
    allow_code : bool
        Take an exercise that asks for code, too.

    Returns
    -------
    list of str
        Their names in the class: ``21_test`` is called ``21_own_test`` there.

    Raises
    ------
    WorkshopError
        ``folder_missing``, ``folder_not_writable``; ``sandbox_missing``, ``sandbox_fails``.
    InputError
        ``own_exercises_none`` for a folder without any; ``exercise_*``, ``source_*`` for one that must be
        mended first: then nothing is brought in. ``exercise_runs_code``.
    """
    place = Path(folder)
    if not place.is_dir():
        raise WorkshopError("folder_missing", folder=place)
    with tempfile.TemporaryDirectory() as kept:
        copies = Path(kept)
        for path in _sources(place):
            target = copies / "src" / _own_name(path)
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, target)
        names = [path.stem for path in exercise_files(copies)]
        if not names:
            raise InputError("own_exercises_none", folder=place)
        for path in exercise_files(copies):
            refuse_code(read_exercise(path), allow_code)
        files = {path.relative_to(copies): path.read_bytes() for path in sorted((copies / "src").iterdir())}
        files |= {path: content.encode() for path, content in _built(copies)}
    for inside, content in files.items():
        write_beside(room.own_exercises / inside, content)
    return names


def rebuild(room: ClassRoom) -> None:
    """Build a class's own exercises again from the sources that lie in it.

    Raises
    ------
    InputError
        ``exercise_*``, ``source_*``.
    """
    for path, content in _built(room.own_exercises):
        write_beside(room.own_exercises / path, content)


def _sources(folder: Path) -> list[Path]:
    inside = folder / "src"
    place = inside if any(exercise_files(folder)) else folder
    return [path for end in ("py", "toml") for path in sorted(place.glob(f"[0-9][0-9]_*.{end}"))]


def _own_name(path: Path) -> str:
    number, _, slug = path.name.partition("_")
    return f"{number}_{OWN}{slug.removeprefix(OWN)}"


def _built(folder: Path) -> Iterator[tuple[Path, str]]:
    names = read_names()
    for path in exercise_files(folder):
        source_file = path.with_suffix(".py")
        if not source_file.is_file():
            raise InputError("own_source_missing", file=path.name, source=source_file.name)
        # A trainer's own words in two languages are the trainer's to compare.
        source = read_source(source_file, stale_allowed=True, front=_front(source_file, read_exercise(path)))
        key = answer_key(source, names)
        for lang in LANGUAGES:
            solved, learners = built_exercise(source, key, names, lang)
            for step, content in (("source", solved), ("release", learners)):
                yield Path(lang) / step / source.name / f"{source.name}.ipynb", content


def _front(path: Path, key: Exercise) -> FrontMatter | None:
    """A header made of the key, as an exercise of the course has none of its own; None where there is one."""
    if read_script(path).metadata.get("finlit"):
        return None
    return FrontMatter(sittings=(_MINUTES,), goals={lang: [] for lang in LANGUAGES if lang in key.title})
