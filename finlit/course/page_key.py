"""The key of an exercise as a page without Python needs it: how people write, what is right, every hint.

Whoever opens the page's files can read the answers in them, as in the notebooks of the course.
"""

from typing import Any

from finlit.course.answers import options_of
from finlit.course.checks import Exercise, Mark, asked_for, how_to_answer
from finlit.course.key import WORDED, Answer, Value
from finlit.course.own import sides
from finlit.language import LANGUAGES, language
from finlit.money.currencies import CODES, currency
from finlit.money.reading import AS_WRITTEN

_OF_EVERY_NUMBER = ("zeros", "sign", "near")
_OF_ALL = ("right", "unanswered", "unreadable", "other_currency", "not_yet")


def page_key(exercise: Exercise, lang: str) -> dict[str, Any]:
    """Return what marks the answers of an exercise in a page, as plain data; numbers as text, for all digits.

    Parameters
    ----------
    exercise : Exercise
    lang : str
    """
    return {"speech": _speech(lang), "answers": [_answer(exercise, one, lang) for one in exercise.answers]}


def _speech(lang: str) -> dict[str, Any]:
    own, every = language(lang), LANGUAGES.values()
    return {
        "group": own.group,
        "point": own.point,
        "borrowed": [*own.borrowed],
        "numbers": dict(own.numbers),
        "teens": [*own.teens],
        "times": dict(own.times),
        "halves": [*own.halves],
        "points": [*own.points],
        "scales": dict(own.scales),
        "all_scales": sorted({word for one in every for word in one.scales}),
        "percent_words": [*own.percent_words],
        "all_percent": ["%", *(word for one in every for word in one.percent_words)],
        "written": AS_WRITTEN,
        "currencies": {code: currency(code).minor_digits for code in sorted(CODES)},
    }


def _answer(exercise: Exercise, answer: Answer, lang: str) -> dict[str, Any]:
    return {
        "name": answer.name,
        "kind": answer.kind,
        "points": answer.points,
        "value": _plain(answer.value),
        "tolerance": f"{answer.tolerance:f}",
        "currency": answer.currency,
        "wrong": [
            {
                "value": _plain(one.value),
                "hint": one.hint,
                "score": one.score,
                "tolerance": f"{answer.tolerance_of(one):f}",
            }
            for one in answer.wrong
        ],
        "options": sorted(options_of(answer)) if answer.kind in WORDED else [],
        "asks": [
            {"name": one.name, "kind": one.kind, "currency": one.currency, "purse": one.purse}
            for one in answer.asks
        ],
        "holds": [{"sides": [[*side] for side in sides(one.that)], "hint": one.hint} for one in answer.holds],
        "given": {name: f"{value:f}" for name, value in answer.given.items()},
        "hints": {outcome: _hint(exercise, answer, outcome, lang) for outcome in _outcomes(answer)},
    }


def _plain(value: Value) -> str | list[str]:
    """Write a number with all its digits, and words as they are compared."""
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, list):
        return [f"{one:f}" if not isinstance(one, str) else one.casefold() for one in value]
    return f"{value:f}"


def _outcomes(answer: Answer) -> list[str]:
    return list(dict.fromkeys([*_OF_ALL, *_OF_EVERY_NUMBER, *answer.hints]))


def _hint(exercise: Exercise, answer: Answer, outcome: str, lang: str) -> str:
    """Say the hint; what the learner wrote stays in braces, for the page to fill in."""
    if outcome in ("unanswered", "unreadable"):
        return exercise.hint(outcome, lang, how=how_to_answer(answer, lang), written="{written}")
    question = f"{exercise.slug}.{answer.name}"
    return Mark(question, 0.0, answer.points, outcome, lang, "", None, exercise).hint


def fields_of(answer: Answer, lang: str) -> list[str]:
    """Name the fields of an answer: each of the learner's own numbers, else one without a name."""
    return asked_for(answer, lang) or [""]
