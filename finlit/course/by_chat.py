"""Collect an exercise out of a chat: the newest valid line of everybody counts, everything else is told."""

from pathlib import Path

from finlit.course.chat import ChatLine, is_code, read_lines, same_code
from finlit.course.chat_export import Message, read_export
from finlit.course.checks import Exercise
from finlit.course.classroom import ClassRoom, Learner, open_class
from finlit.course.collecting import Collected, take_in
from finlit.course.handed_in import Kept, digest
from finlit.course.key import Answer
from finlit.course.naming import Guess
from finlit.course.people import learner_id
from finlit.course.typed_answers import typed_notebook
from finlit.course.walking import shown
from finlit.course.whose import Arrival, Asked
from finlit.i18n import Language, text

_COUNTS = ("too_few", "too_many")
_UNKNOWN = ("unanswered", "unreadable", "not_yet", "other_currency")


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
            answers = _answers(line, exercise)
            reason = _fault(line, exercise)
            if reason:
                told = f"{where} ({_counted(line, exercise, room.lang)})" if reason in _COUNTS else where
                skipped.append(Kept(told, _only(people, line.learner), reason=reason))
                continue
            wrote.add(message.sender)
            arrivals.append(_arrival(room, exercise, people, line, message, where, place))
            if line.check == "none":
                asked.append(Asked("no_check", where, line.learner, line.learner))
            newer = [str(exercise.place(one)) for one in exercise.answers if one not in answers]
            if newer:
                asked.append(Asked("older_edition", where, line.learner, line.learner, ", ".join(newer)))
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
    if not any(line.answers):
        return "too_few"
    if not _answers(line, exercise):
        return "too_few" if len(line.answers) < len(exercise.answers) else "too_many"
    return ""


def _answers(line: ChatLine, exercise: Exercise) -> tuple[Answer, ...]:
    """Return which answers a line holds: all, or those of an older edition where its digits are right.

    A page writes - for what was not answered. A shorter line with the right digits is of before a question
    came; one without digits may lack any of them, so it is asked about.
    """
    many = len(line.answers)
    if many == len(exercise.answers):
        return exercise.answers
    editions = sorted({answer.since for answer in exercise.answers}, reverse=True)[1:]
    older = (exercise.as_of(edition) for edition in editions if line.check == "right")
    return next((answers for answers in older if len(answers) == many), ())


def _counted(line: ChatLine, exercise: Exercise, lang: Language) -> str:
    """Say how many answers there are, of how many, and which one seems to be missing."""
    there, wanted = len(line.answers), len(exercise.answers)
    missing = _missing(line, exercise, lang) if there == wanted - 1 else 0
    key = "course.chat.one_missing" if missing else "course.chat.counted"
    return text(key, lang, there=there, wanted=wanted, question=missing)


def _missing(line: ChatLine, exercise: Exercise, lang: Language) -> int:
    """Return the number of the question without which the others are known best; 0 where it is not sure."""
    known = []
    for place in range(len(exercise.answers)):
        others = [answer for answer in exercise.answers if answer is not exercise.answers[place]]
        marks = [exercise.mark(one.name, told, lang) for one, told in zip(others, line.answers, strict=True)]
        known.append(sum(mark.outcome not in _UNKNOWN for mark in marks))
    best = max(known)
    return known.index(best) + 1 if best and known.count(best) == 1 else 0


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
    held = _answers(line, exercise)
    answers = {answer.name: words for answer, words in zip(held, line.answers, strict=True)}
    content = typed_notebook(exercise, answers, lang, "chat")
    arrival = Arrival(where, Guess(name, name, copy=place), content, digest(content), message.saved)
    if len(owners) == 1:
        arrival.learner = owners[0].id
    elif owners:
        arrival.reason = "which_one"
    elif is_code(line.learner) and not named:
        arrival.reason = "code_unknown"
    return arrival
