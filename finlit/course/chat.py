"""An exercise in one line of a chat: ``L5 #7Q2K 6328200; 6368025; 39825; 2,5%; 290925 /41``.

Lesson, learner, the answers in the order of the questions, two check digits. A page writes it with
:func:`answer_line`; a person may type it, leave the check digits out, or write a name behind ``#``.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from finlit.course.answers import tidy
from finlit.course.checks import Exercise
from finlit.course.key import Answer
from finlit.course.own import on_one_line
from finlit.course.people import learner_id

# Without the letters that look like digits (I, L, O) and U.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_PRIME, _STEP = 97, 31  # one digit that is wrong, or two that changed places, are always found
_NOTHING = "-"
_START = re.compile(
    r"(?<![^\W_])(?:(?:L|lesson|latihan|pelajaran|exercise)[\s.:]*0?(\d{1,2})[\s,.:]*(?:#+\s*|(?=[^;\n]{1,60};))"
    r"|T\s?0?(\d{1,2})[\s,.:]*#+\s*)",  # a learner's code may begin with T, too
    re.IGNORECASE,
)
_CHECK = re.compile(r"/\s*(\d)\s?(\d)(?![\d.,]*\d)")
_GROUPED = re.compile(r"(?<=\d)[.,'](?=\d{3}(?!\d))")


class ChatLine(NamedTuple):
    """One line as it was read.

    ``learner`` is a code of four signs or a name; ``check`` what its digits say: ``right``, ``wrong`` or
    ``none``.
    """

    lesson: int
    learner: str
    answers: tuple[str, ...]
    check: str
    is_own: bool = False
    """Whether it answers a trainer's own exercise: ``T21`` in place of ``L5``."""


def learner_code(learner: str) -> str:
    """Return the four signs that stand for a learner.

    >>> learner_code("ani") == learner_code(" Ani ")
    True
    """
    mark = int.from_bytes(hashlib.sha256(learner_id(learner).encode("utf-8", "replace")).digest()[:8])
    first = _LETTERS[10 + (mark >> 15) % 22]  # a letter: a spreadsheet takes nothing for a number
    return first + "".join(_LETTERS[mark >> 5 * place & 31] for place in range(3))


def answer_line(exercise: Exercise, learner: str, answers: Mapping[str, str]) -> str:
    """Write the line that a learner sends.

    Parameters
    ----------
    exercise : Exercise
    learner : str
        As the list of learners has the name, or its id.
    answers : dict of name to text
        As they were typed; what is missing is sent as not answered.
    """
    told = [_plain(_kept_together(answer, answers)) or _NOTHING for answer in exercise.answers]
    code = learner_code(learner)
    begin = exercise.code if exercise.is_own else f"L{exercise.lesson}"
    return f"{begin} #{code} {'; '.join(told)} /{check_digits(exercise.code, code, told)}"


def _kept_together(answer: Answer, answers: Mapping[str, str]) -> str:
    written = answers.get(answer.name, "")
    return on_one_line(written) if answer.kind == "own" else written


def _plain(answer: str) -> str:
    return " ".join(re.sub(r"[;|#]", " ", tidy(answer)).split())


def check_digits(lesson: int | str, learner: str, answers: list[str] | tuple[str, ...]) -> str:
    """Return the two digits that find a slip; how an answer is spelled makes no difference."""
    value = 0
    for letter in f"{lesson}#{_code(learner)}#{';'.join(map(_bare, answers))}":
        value = (value * _STEP + ord(letter)) % _PRIME
    return f"{value:02d}"


def _bare(answer: str) -> str:
    """An answer without what people spell in different ways: blanks, marks between thousands, Rp and %."""
    words = re.sub(
        r"\brp\.?(?=\W|\d|$)|\bidr\b|%|persen|percent|,-",
        "",
        unicodedata.normalize("NFKC", answer).casefold(),
    )
    single = re.sub(r"\s+", "", _GROUPED.sub("", words)).replace(",", ".").strip(".")
    return "" if single == _NOTHING else single


def _code(learner: str) -> str:
    tidied = learner.strip().upper()
    code = tidied.translate(_LOOK_ALIKE)
    return code if is_code(learner) else learner_id(learner)


def is_code(learner: str) -> bool:
    """Whether this may be the four signs of a learner."""
    code = learner.strip().upper().translate(_LOOK_ALIKE)
    return len(code) == 4 and all(letter in _LETTERS for letter in code)


def same_code(written: str, learner: str) -> bool:
    """Whether what stands behind ``#`` is this learner's code."""
    return is_code(written) and written.strip().upper().translate(_LOOK_ALIKE) == learner_code(learner)


def read_lines(message: str) -> Iterator[ChatLine]:
    """Find every answer line of a message, however it was typed, wrapped or forwarded.

    >>> next(read_lines("l 5 ＃ani 6.328.200;6.368.025")).answers
    ('6.328.200', '6.368.025')
    """
    words = unicodedata.normalize("NFKC", "\n".join(tidy(line) for line in message.splitlines()))
    starts = list(_START.finditer(words))
    for place, start in enumerate(starts):
        end = starts[place + 1].start() if place + 1 < len(starts) else len(words)
        yield _line(int(start[1] or start[2]), bool(start[2]), words[start.end() : end])


def _line(lesson: int, is_own: bool, rest: str) -> ChatLine:
    """Read one line in the way in which its check digits are right, or else in the likely one."""
    ways = list(_cuts(rest))
    read = [_checked(lesson, is_own, learner, answers) for learner, answers in ways]
    return next((one for one in read if one.check == "right"), read[0])


def _cuts(rest: str) -> Iterator[tuple[str, str]]:
    """Cut off who: four signs, or a name up to the first digit, colon or end of the line."""
    code = re.match(r"([^\W_]{4})(?=[\s;:,]|$)[\s:,]*", rest)
    named = re.match(r"([^\d\n;:/]{1,60}?)[\s:,]*(?=[\d:;\n(+\u2212-]|Rp|$)", rest, re.IGNORECASE)
    ways = []
    if named and named[1].strip():
        ways.append((named[1].strip(), rest[named.end() :].lstrip(":")))
    if code and is_code(code[1]):
        sure = code[1].isupper() or any(map(str.isdecimal, code[1]))
        ways.insert(0 if sure else len(ways), (code[1], rest[code.end() :]))
    first, _, answers = rest.partition(" ")
    ways.append((first, answers))
    if is_code(rest[:4]):
        ways.append((rest[:4], rest[4:]))
    yield from ways


def _checked(lesson: int, is_own: bool, learner: str, answers: str) -> ChatLine:
    """Find the check digits: they end the line, and what people chat behind them does not belong to it."""
    ends = list(_CHECK.finditer(answers))
    for end in reversed(ends):
        told = _told(answers[: end.start()])
        if check_digits(f"T{lesson}" if is_own else lesson, learner, told) == end[1] + end[2]:
            return ChatLine(lesson, learner, told, "right", is_own)
    last = next((end for end in reversed(ends) if not answers[end.end() :].strip(" .!\n")), None)
    if last:
        return ChatLine(lesson, learner, _told(answers[: last.start()]), "wrong", is_own)
    cut_short = re.search(r"\s/\s*\d?\s*$", answers)
    told = _told(answers[: cut_short.start()] if cut_short else answers)
    return ChatLine(lesson, learner, told, "wrong" if cut_short else "none", is_own)


def _told(answers: str) -> tuple[str, ...]:
    mark = ";" if ";" in answers else "|" if "|" in answers else "\n"
    if mark != "\n":
        answers = re.sub(r"(?<=[\d.,])\n(?=[\d.,])", "", answers)  # a number that the screen wrapped
    parts = [" ".join(part.split()) for part in answers.strip().rstrip(mark).split(mark)]
    counted = [re.match(rf"{place}\s?[.):]\s*(?=\S)", part) for place, part in enumerate(parts, start=1)]
    if len(parts) > 1 and all(counted):
        parts = [part[found.end() :] for part, found in zip(parts, counted, strict=True) if found]
    return tuple("" if part in (_NOTHING, "–", "…", "...", "?") else part for part in parts)
