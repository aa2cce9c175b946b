"""Prove an exercise when it is built: every mistake that the key lists is caught, and no hint tells.

What is refused is named by file and answer, so that whoever wrote it finds the place.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from finlit.course.answers import options_of
from finlit.course.checks import Exercise, how_to_answer, typed
from finlit.course.key import Answer, Value
from finlit.course.names import Names
from finlit.course.source import Prose, Source, numbers_in
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, has_text, in_words
from finlit.language import FALLBACK, language

# What every answer can meet, whatever its key lists.
_ALWAYS = ("unanswered", "unreadable", "other_currency", "zeros", "sign", "near", "not_yet")
_ONLY_FINLITS = ("right", "unanswered", "unreadable", "other_currency", "not_yet")
_ORDINAL = re.compile(r"^(\s*)\d+\.(?=\s)", re.MULTILINE)
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


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


def prove_hand_out(words: str, exercise: Exercise, lang: str, file: str) -> None:
    """Refuse a learner's copy in which an answer, a hint or a check stands.

    Parameters
    ----------
    words : str
        Everything that the copy says.

    Raises
    ------
    InputError
        ``exercise_hand_out_tells``.
    """
    given = {value for value in exercise.given.values() if isinstance(value, Decimal)}
    for answer in exercise.answers:
        told = [each[0] for each in re.finditer(_NUMBER.pattern, words)]
        is_number = isinstance(answer.value, Decimal) and answer.value not in given
        marks = (exercise.mark(answer.name, each, lang) for each in told if is_number)
        hints = {exercise.hint(hint, lang) for hint in answer.hints}
        found = [mark.written for mark in marks if mark.value == answer.value]
        found += [hint for hint in hints if hint in words] + [
            each for each in ("check(", "SOLUTION") if each in words
        ]
        if found:
            raise InputError("exercise_hand_out_tells", file=file, name=answer.name, told=found[0], lang=lang)


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
