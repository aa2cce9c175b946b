"""``finlit class start``: asks what is needed, and does the next step of a class."""

import shutil
import sys
from pathlib import Path

from finlit import course
from finlit.cli import screen as spoken
from finlit.cli.classes import graded, show, stands, with_exercises
from finlit.cli.collecting import tell
from finlit.cli.folders import healed
from finlit.cli.screen import done, say, screen
from finlit.course.checks import exercise_files
from finlit.course.class_standing import LessonStanding, classes_in, standing
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.people import learner_id
from finlit.errors import WorkshopError
from finlit.i18n import LANGUAGES, check_language


def start_class(
    folder: Path | None,
    name: str | None,
    lesson: str | None,
    stick: str | None,
    lang: str | None,
    db: str,
    exercises: Path | None = None,
) -> None:
    """Make the class if there is none yet, then do what comes next for one lesson."""
    here = classes_in(Path())
    if folder is None and len(here) == 1 and name is None:
        folder = here[0]
    if folder is not None and (folder / "class.toml").exists():
        healed(folder)
        room = open_class(folder)
    else:
        room = _made(folder, name, lang, db)
    with_exercises(room, exercises, allow_code=False)
    wanted = room.exercise(lesson if lesson is not None else _asked("lesson", _usual_lesson(room)))
    now = next((one for one in standing(room.folder).lessons if one.name == wanted.name), None)
    _next_step(room, room.called(wanted), now, stick)
    stands(room.folder)


def _made(folder: Path | None, name: str | None, lang: str | None, db: str) -> ClassRoom:
    usual = lang or spoken.LANG
    asked = lang or _asked("language", usual, languages=", ".join(LANGUAGES))
    language = check_language(asked.strip().lower())
    spoken.LANG = language
    title = name if name is not None else _asked("name", "")
    place = folder or Path(learner_id(title) or "class")
    room = course.new_class(place, language, title, db)
    done(say("class.new.done", folder=room.folder))
    screen.print(say("class.new.list", file=room.folder / "learners.csv"), markup=False)
    return room


def _usual_lesson(room: ClassRoom) -> str:
    """The lesson that is under way, or else the first that there is."""
    under_way = [one for one in standing(room.folder).lessons if one.next != "done"]
    if under_way:
        return under_way[0].called
    known = [path.stem.partition("_")[0] for path in exercise_files()]
    return str(int(known[0]))


def _next_step(room: ClassRoom, lesson: str, now: LessonStanding | None, stick: str | None) -> None:
    step = now.next if now else "hand_out"
    if step == "hand_out":
        _hand_out(room, lesson, stick)
    elif step == "collect":
        _collect(room, lesson, stick)
    elif step == "grade":
        _grade(room, lesson)
    elif step == "done" and stick:
        _collect(room, lesson, stick)


def _hand_out(room: ClassRoom, lesson: str, stick: str | None) -> None:
    packed = course.hand_out(room.folder, lesson)
    done(say("class.hand_out.done", file=packed))
    place = stick if stick is not None else _asked("stick", "")
    if place:
        target = _folder(place)
        try:
            shutil.copytree(packed.with_suffix(""), target / packed.stem, dirs_exist_ok=True)
            shutil.copy(packed, target / packed.name)
        except (OSError, shutil.Error) as problem:
            reason = getattr(problem, "strerror", None) or str(problem)
            raise WorkshopError("folder_not_writable", folder=target, reason=reason) from None
        done(say("class.start.copied", folder=target))


def _collect(room: ClassRoom, lesson: str, stick: str | None) -> None:
    place = stick if stick is not None else _asked("from", "")
    if not place:
        return
    found = course.collect(room.folder, lesson, _folder(place))
    tell(found, room.folder, lesson, grades_next=bool(found.new))
    if found.new:
        _grade(room, lesson)


def _grade(room: ClassRoom, lesson: str) -> None:
    rows = graded(room.folder, lesson)
    report = course.report(room.folder, lesson, rows)
    show(rows)
    done(say("class.report.done", file=report.index))


def _folder(written: str) -> Path:
    """The folder of a stick; a path that was dragged into the window has quotation marks around it."""
    place = Path(written.strip().strip("'\""))
    if not place.is_dir():
        raise WorkshopError("folder_missing", folder=place)
    return place


def _asked(what: str, usual: str, **values: str) -> str:
    """Ask on the screen; where nobody sits there to answer, what is usual is taken."""
    if not sys.stdin or not sys.stdin.isatty():
        return usual
    shown = f" [{usual}]" if usual else ""
    screen.print(f"{say(f'class.start.ask.{what}', **values)}{shown}", markup=False)
    try:
        return input("> ").strip() or usual
    except EOFError:
        return usual
