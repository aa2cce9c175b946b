"""Hand an exercise out: a folder and a zip that fit on a USB stick."""

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from finlit.course.checks import Exercise
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.places import exercises_folder, write_beside
from finlit.course.sandbox import refuse_code
from finlit.course.sheets import how_page, paper_exercise, trainer_sheet
from finlit.course.unseen import rebuild
from finlit.errors import InputError, WorkshopError
from finlit.i18n import LANGUAGES, Language, text


def hand_out(class_folder: Path | str, lesson: str | int, allow_code: bool = False) -> Path:
    """Write the learners' copies of an exercise, in every language, as a folder and as a zip.

    Beside the notebooks lie a page that says how it goes and the exercise on paper. What speaks of people
    stays in the class folder: the trainer's own sheet in ``hand-out/trainer``, and a copy for each learner
    of the list, in their language and with their name (see :func:`keep_up`).

    Parameters
    ----------
    class_folder : path
    lesson : str or int
        5, "sending_money" or "05_sending_money".
    allow_code : bool
        Hand an exercise out that asks for code (``runs_code``).

    Returns
    -------
    Path
        The zip; the folder of the same name lies beside it.

    Raises
    ------
    WorkshopError
        ``class_*``; ``exercise_not_built``; ``folder_not_writable``; ``sandbox_missing``, ``sandbox_fails``.
    InputError
        ``question_unknown`` for a lesson without an exercise; ``exercise_runs_code``; ``exercise_*`` and
        ``source_*`` for one of the trainer's own that must be mended first.
    """
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    refuse_code(exercise, allow_code)
    if exercise.is_own:
        rebuild(room)  # its source may have been changed in the class folder
    set_up(room, exercise)
    name = exercise.name
    files = {
        f"{lang}/{name}.ipynb": built_file(exercise, lang, "release", room.built(exercise)).read_bytes()
        for lang in LANGUAGES
    }
    files["README.html"] = how_page(room, exercise).encode()
    for lang in LANGUAGES:
        page = paper_exercise(built_file(exercise, lang, "release", room.built(exercise)), exercise, lang)
        files[f"{lang}/{name}-{text('course.sheet.paper_file', lang)}.html"] = page.encode()
    # Notepad shows line ends only when they are Windows' own.
    both = "\n\n".join(text("course.readme", lang, name=name) for lang in (room.lang, *_others(room.lang)))
    files["README.txt"] = (both + "\n").replace("\n", "\r\n").encode("utf-8-sig")
    folder = room.folder / "hand-out"
    _for_people(room, exercise)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        for path, content in files.items():
            write_beside(folder / name / path, content)
            bundle.writestr(zipfile.ZipInfo(f"{name}/{path}"), content)
    target = folder / f"{name}.zip"
    write_beside(target, packed.getvalue())
    return target


def keep_up(class_folder: Path | str) -> None:
    """Bring what was handed out up to the list of learners as it is now: trainer's sheets, each one's copy.

    Parameters
    ----------
    class_folder : path

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_not_writable``.
    """
    room = open_class(class_folder)
    for path in sorted((room.folder / "hand-out" / "trainer").glob("*.html")):
        with suppress(InputError):  # a lesson that this finlit does not have is left alone
            _for_people(room, room.exercise(path.stem))


def each_folder(room: ClassRoom, exercise: Exercise) -> Path:
    """Return the folder with a copy for each learner."""
    return room.folder / "hand-out" / f"{exercise.name}-{text('course.sheet.each', room.lang)}"


def _for_people(room: ClassRoom, exercise: Exercise) -> None:
    files = {
        room.folder / "hand-out" / "trainer" / f"{exercise.name}.html": trainer_sheet(room, exercise).encode()
    }
    for person in room.learners():
        built = built_file(exercise, person.lang, "release", room.built(exercise))
        files[each_folder(room, exercise) / f"{person.id}_{exercise.name}.ipynb"] = built.read_bytes()
    for path, content in files.items():
        if not path.is_file() or path.read_bytes() != content:
            write_beside(path, content)


def set_up(room: ClassRoom, exercise: Exercise) -> None:
    """Keep the class's own copy of an exercise, so that a newer finlit does not change a running class."""
    target = room.grading / "source" / exercise.name / f"{exercise.name}.ipynb"
    if not target.exists():
        write_beside(target, built_file(exercise, room.lang, "source", room.built(exercise)).read_bytes())


def built_file(exercise: Exercise, lang: Language, step: str, folder: Path | None = None) -> Path:
    """Find the built notebook of an exercise; ``step`` is "source" or "release".

    Raises
    ------
    WorkshopError
        ``exercise_not_built``.
    """
    path = (folder or exercises_folder()) / lang / step / exercise.name / f"{exercise.name}.ipynb"
    if not path.is_file():
        raise WorkshopError("exercise_not_built", name=exercise.name)
    return path


def _others(lang: Language) -> list[Language]:
    return [other for other in LANGUAGES if other != lang]
