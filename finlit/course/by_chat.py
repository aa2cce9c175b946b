"""Collect an exercise out of a chat: the newest valid line of everybody counts, everything else is told."""

from pathlib import Path

from finlit.course.chat import ChatLine, is_code, read_lines, same_code
from finlit.course.chat_export import Message, read_export
from finlit.course.checks import Exercise
from finlit.course.classroom import ClassRoom, Learner, open_class
from finlit.course.collecting import Collected, take_in
from finlit.course.handed_in import Kept, digest
from finlit.course.naming import Guess
from finlit.course.people import learner_id
from finlit.course.typed_answers import typed_notebook
from finlit.course.walking import shown
from finlit.course.whose import Arrival, Asked


def collect_chat(
    class_folder: Path | str, lesson: str | int, export: Path | str, dry_run: bool = False
) -> Collected:
    """Take the answer lines of an exported chat into the class.

    Parameters
    ----------
    class_folder : path
    lesson : str or int
    export : path
        What WhatsApp exported (text, or the zip around it), or any text with such lines.
    dry_run : bool
        Say what would happen, and write nothing.

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_not_writable``.
    InputError
        ``file_trouble``, ``chat_too_large``.
    """
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    people = room.learners()
    arrivals: list[Arrival] = []
    skipped: list[Kept] = []
    asked: list[Asked] = []
    photos: dict[str, str] = {}
    wrote: set[str] = set()
    for place, message in enumerate(read_export(Path(export)), start=1):
        found = list(read_lines(message.words))
        if message.is_media and not found:
            photos[message.sender] = f"{shown(message.sender)}, {message.when}"
        for line in found:
            where = _where(message, line, place)
            if (line.lesson, line.is_own) != (exercise.lesson, exercise.is_own):
                skipped.append(Kept(where, "", reason="another_lesson"))
                continue
            reason = _fault(line, exercise)
            if reason:
                skipped.append(Kept(where, _only(people, line.learner), reason=reason))
                continue
            wrote.add(message.sender)
            arrivals.append(_arrival(room, exercise, people, line, message, where, place))
            if line.check == "none":
                asked.append(Asked("no_check", where, line.learner, line.learner))
    skipped += [
        Kept(where, _only(people, sender), reason="photo")
        for sender, where in photos.items()
        if sender not in wrote
    ]
    return take_in(room, exercise, arrivals, skipped, str(export), dry_run, asked=asked)


def _where(message: Message, line: ChatLine, place: int) -> str:
    who = f"{message.sender}, {message.when}" if message.sender else str(place)
    return shown(f"{who}: L{line.lesson} #{line.learner}")[:120]


def _only(people: list[Learner], written: str) -> str:
    """Return the one learner whom a code or a name means; "" for nobody or several."""
    name = learner_id(written)
    meant = [
        one.id
        for one in people
        if name in (one.id, learner_id(one.name))
        or same_code(written, one.id)
        or same_code(written, one.name)
    ]
    return meant[0] if len(meant) == 1 else ""


def _fault(line: ChatLine, exercise: Exercise) -> str:
    if line.check == "wrong":
        return "wrong_check"
    if len(line.answers) != len(exercise.answers) or not any(line.answers):
        return "wrong_count"
    return ""


def _arrival(
    room: ClassRoom,
    exercise: Exercise,
    people: list[Learner],
    line: ChatLine,
    message: Message,
    where: str,
    place: int,
) -> Arrival:
    owners = [one for one in people if same_code(line.learner, one.id) or same_code(line.learner, one.name)]
    name = learner_id(line.learner)
    named = {name} & {known for one in people for known in (one.id, learner_id(one.name))}
    lang = owners[0].lang if owners else room.lang
    answers = {answer.name: words for answer, words in zip(exercise.answers, line.answers, strict=True)}
    content = typed_notebook(exercise, answers, lang, "chat")
    arrival = Arrival(where, Guess(name, name, copy=place), content, digest(content), message.saved)
    if len(owners) == 1:
        arrival.learner = owners[0].id
    elif owners:
        arrival.reason = "which_one"
    elif is_code(line.learner) and not named:
        arrival.reason = "code_unknown"
    return arrival
