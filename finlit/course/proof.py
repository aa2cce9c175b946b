"""Prove an exercise when it is built: every mistake that the key lists is caught, and no hint tells.

What is refused is named by file and answer, so that whoever wrote it finds the place.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any, NamedTuple

from finlit.course.answers import options_of
from finlit.course.checks import Exercise, how_to_answer, typed
from finlit.course.key import WORDED, Answer, Value
from finlit.course.names import Names
from finlit.course.source import Prose, Source, numbers_in
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language, has_text, in_words, text
from finlit.language import FALLBACK, language

# What every answer can meet, whatever its key lists.
_ALWAYS = ("unanswered", "unreadable", "other_currency", "zeros", "sign", "near", "not_yet")
_ONLY_FINLITS = ("right", "unanswered", "unreadable", "other_currency", "not_yet")
_ORDINAL = re.compile(r"^(\s*)\d+\.(?=\s)", re.MULTILINE)
# The file that a link leads to is a name ("09_risk"), and no 9.
_TO_A_NOTEBOOK = re.compile(r"\]\([^()\s]*\.ipynb\)")
_NUMBER = re.compile(r"\d(?:[\d.,']*\d)?")
_MARKUP = r"[*_`\"'“”()]*"
_SECRETS = ("check(", "SOLUTION", "HIDDEN TESTS", "MARK SCHEME")


class _Span(NamedTuple):
    """A value with what lies within its tolerance, and what it leads to."""

    value: Value
    tolerance: Decimal
    hint: str
    score: float


def prove(exercise: Exercise, file: str) -> None:
    """Refuse an answer key that would leave a learner without the right words.

    Parameters
    ----------
    exercise : Exercise
    file : str
        How the errors call it.

    Raises
    ------
    InputError
        ``exercise_hint_missing``, ``exercise_values_meet``, ``exercise_hint_tells``,
        ``exercise_mistake_lost``.
    """
    for answer in exercise.answers:
        _every_hint_has_words(exercise, answer, file)
        _no_values_meet(answer, file)
        _no_hint_tells(exercise, answer, file)
        _every_mistake_is_caught(exercise, answer, file)


def prove_prose(source: Source, exercise: Exercise, names: Names) -> None:
    """Refuse numbers in the prose of an exercise that its story does not give and no fact is.

    Raises
    ------
    InputError
        ``exercise_number_not_given``; ``exercise_names_twice`` for a number called as a fact is.
    """
    for name in exercise.given:
        if names.known(name):
            raise InputError("exercise_names_twice", file=source.path.name, name=name)
    given = {f"{value.normalize():f}" for value in exercise.given.values() if isinstance(value, Decimal)}
    for cell in source.cells:
        if not isinstance(cell, Prose):
            continue
        for lang, words in cell.words.items():
            for written in numbers_in(_ORDINAL.sub(r"\1", words), lang):
                name = written.strip("{}")
                if written not in given and name not in _names(cell, exercise) and not names.known(name):
                    raise InputError(
                        "exercise_number_not_given",
                        file=source.path.name,
                        start=words.strip().splitlines()[0][:60],
                        number=written,
                        names=", ".join(exercise.given) or "-",
                    )


def prove_copy(notebook: Any, exercise: Exercise, lang: Language, file: str) -> None:
    """Refuse a learner's copy that tells: in what its cells say, in an answer box, in an output.

    Raises
    ------
    InputError
        ``exercise_hand_out_tells``.
    """
    for cell in notebook.cells:
        if cell.get("outputs") or cell.get("attachments"):
            raise _tells(file, cell.id, "outputs", lang)
    for answer in exercise.answers:
        boxes = [cell.source for cell in notebook.cells if cell.id == f"{exercise.slug}-{answer.name}-answer"]
        filled = [line for box in boxes for line in box.splitlines()[1:] if line.strip()]
        if filled:
            raise _tells(file, answer.name, filled[0], lang)
    lines = [line for cell in notebook.cells for line in cell.source.splitlines()]
    said = "\n".join(line for line in lines if not line.startswith("%%"))  # "%%answer 3.6" tells no 3.6
    prove_hand_out(_TO_A_NOTEBOOK.sub("]", said), exercise, lang, file)


def prove_hand_out(words: str, exercise: Exercise, lang: Language, file: str) -> None:
    """Refuse words for learners in which an answer, a hint or a check stands.

    Parameters
    ----------
    words : str
        Everything that a learner's copy says.

    Raises
    ------
    InputError
        ``exercise_hand_out_tells``.
    """
    for answer in exercise.answers:
        found = [*_values_in(words, exercise, answer, lang), *_letters_in(words, answer, lang)]
        found += [each for each in (*_hints(exercise, answer, lang), *_SECRETS) if each in words]
        if found:
            raise _tells(file, answer.name, found[0], lang)


def _tells(file: str, name: str, told: str, lang: str) -> InputError:
    return InputError("exercise_hand_out_tells", file=file, name=name, told=told[:200], lang=lang)


def _hints(exercise: Exercise, answer: Answer, lang: Language) -> set[str]:
    names = {*answer.hints, *exercise.hints}
    return {exercise.hint(name, lang) for name in names}


def _values_in(words: str, exercise: Exercise, answer: Answer, lang: Language) -> Iterator[str]:
    """Numbers that are the answer, in digits, with a word that makes them large, or in words."""
    given = {value for value in exercise.given.values() if isinstance(value, Decimal)}
    if not isinstance(answer.value, Decimal) or answer.value in given:
        return
    for told in _told(answer, words, lang):
        if exercise.mark(answer.name, told, lang).value == answer.value:
            yield told


def _letters_in(words: str, answer: Answer, lang: Language) -> Iterator[str]:
    """A choice that is called the answer, and an order that stands there ready-made.

    The options themselves must stand in the copy: what tells is a word or a sign beside one of them.
    """
    if answer.kind not in WORDED:
        return
    options = "|".join(sorted(map(re.escape, options_of(answer)), key=len, reverse=True))
    if isinstance(answer.value, list):
        between = r"(?:\s*[,;>→–—-]+\s*|\s+)(?:(?:lalu|kemudian|then|dan|and)\s+)?"
        run = rf"(?<!\w)(?:{options})(?:{between}(?:{options}))+(?!\w)"
        for found in re.finditer(run, words, re.IGNORECASE):
            parts = re.findall(rf"(?<!\w)(?:{options})(?!\w)", found[0], re.IGNORECASE)
            wanted = [str(part).casefold() for part in answer.value]
            if [part.casefold() for part in parts] == wanted and wanted != sorted(wanted):
                yield found[0]
        return
    right = rf"(?:{re.escape(str(answer.value))})"
    telling = "|".join(map(re.escape, text("course.telling", lang).split("|")))
    said_of = r"(?:[ \t]*(?:[:=]|\b(?:is|are|adalah|ialah|yaitu)\b)[ \t]*|[ \t]+)"
    one_of_several = r"(?:\w|[ \t]*[.,)/]?[ \t]*\n?[ \t]*(?:\b(?:or|atau|and|dan)\b|,|/))"
    called = rf"(?<!\w)(?:{telling})\b{_MARKUP}{said_of}{_MARKUP}{right}(?!{one_of_several})"
    signed = rf"(?:[✓✔✅☑]|\[[xX]\])[ \t]*{_MARKUP}{right}(?!\w)|(?<!\w){right}{_MARKUP}[.)]?[ \t]*[✓✔✅☑]"
    behind = (
        rf"(?<!\w){right}{_MARKUP}[ \t]*(?:is|are|adalah|ialah|=)[ \t]*{_MARKUP}(?:the\s+)?(?:{telling})\b"
    )
    for form in (called, signed, behind):
        yield from (found[0] for found in re.finditer(form, words, re.IGNORECASE))


def _names(cell: Prose, exercise: Exercise) -> set[str]:
    """What a cell may name in braces."""
    return {*exercise.given, *(("number", "points") if cell.role else ())}


def _every_hint_has_words(exercise: Exercise, answer: Answer, file: str) -> None:
    for hint in answer.hints:
        own = exercise.hints.get(hint, {})
        for lang in exercise.title:
            words = own.get(lang) or (not own and has_text(f"course.hint.{hint}", lang))
            if not words or hint in _ONLY_FINLITS:
                raise InputError("exercise_hint_missing", file=file, name=answer.name, hint=hint, lang=lang)
    for hold in answer.holds:
        if hold.hint not in (wrong.hint for wrong in answer.wrong):
            raise InputError(
                "exercise_hold_untested", file=file, name=answer.name, that=hold.that, hint=hold.hint
            )


def _no_values_meet(answer: Answer, file: str) -> None:
    if answer.kind == "own":
        return  # conditions may break together; each wrong example has to meet its own first
    spans = [_Span(answer.value, answer.tolerance, "right", 1.0)]
    spans += [
        _Span(wrong.value, answer.tolerance_of(wrong), wrong.hint, wrong.score) for wrong in answer.wrong
    ]
    for one, other in combinations(spans, 2):
        if (one.hint, one.score) != (other.hint, other.score) and _meet(one, other):
            raise InputError(
                "exercise_values_meet",
                file=file,
                name=answer.name,
                first=f"{one.hint} ({typed(one.value, FALLBACK)})",
                second=f"{other.hint} ({typed(other.value, FALLBACK)})",
            )


def _meet(one: _Span, other: _Span) -> bool:
    if isinstance(one.value, Decimal) and isinstance(other.value, Decimal):
        return abs(one.value - other.value) <= one.tolerance + other.tolerance
    return one.value == other.value


def _no_hint_tells(exercise: Exercise, answer: Answer, file: str) -> None:
    if answer.kind == "own":
        return  # nobody's numbers are told by a hint
    for hint in dict.fromkeys([*_ALWAYS, *answer.hints]):
        for lang in LANGUAGES:
            values = {"how": how_to_answer(answer, lang), "written": ""}
            words = exercise.hint(hint, lang, **(values if hint in _ALWAYS else {}))
            if any(exercise.mark(answer.name, told, lang).score for told in _told(answer, words, lang)):
                raise InputError("exercise_hint_tells", file=file, name=answer.name, hint=hint, lang=lang)


def _told(answer: Answer, words: str, lang: str) -> Iterator[str]:
    """Everything in a sentence that could be read as an answer."""
    if isinstance(answer.value, Decimal):
        scales = "|".join(sorted(language(lang).scales, key=len, reverse=True))
        yield from (found[0] for found in re.finditer(rf"{_NUMBER.pattern}(?:\s*(?:{scales})\b)?", words))
        if answer.value % 1 == 0 and re.search(rf"\b{in_words(int(answer.value), lang)}\b", words.casefold()):
            yield str(answer.value)
        return
    options = options_of(answer)
    # At the start of a sentence, "A" is an English word.
    inside = re.sub(r"(?:^|(?<=[.!?]\s))A\b", "", words)
    named = [word for word in re.findall(r"\w+", inside) if word.casefold() in options]
    named = [word for word in named if len(word) > 1 or word.isupper()]
    yield from named if isinstance(answer.value, str) else [", ".join(named)]


def _every_mistake_is_caught(exercise: Exercise, answer: Answer, file: str) -> None:
    """The right answer and each mistake, typed as people write it, lead where the key says."""
    expected = [(answer.value, "right"), *((wrong.value, wrong.hint) for wrong in answer.wrong)]
    for value, hint in expected:
        for lang in LANGUAGES:
            for given in (value, typed(value, lang)):
                outcome = exercise.mark(answer.name, given, lang).outcome
                if outcome != hint:
                    raise InputError(
                        "exercise_mistake_lost",
                        file=file,
                        name=answer.name,
                        typed=str(given),
                        outcome=outcome,
                        hint=hint,
                    )
