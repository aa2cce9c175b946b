"""Read an answer as people write it: the one reader of the notebook, of grading and of the phone page.

Text is only ever read, never run. ``Rp 6,3 jt``, ``2,5%``, ``B``, ``C, A, B``, a short sentence with one
number in it, and plain sums (``(3.000 - 15) x 2.120``) are understood; whatever else stands there is told
to be unreadable.
"""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any, Protocol

from finlit.course.formulas import worked_out
from finlit.course.key import WORDED, Answer, Ask, Value
from finlit.course.own import numbers_apart
from finlit.errors import CurrencyMismatch, InputError
from finlit.language import LANGUAGES
from finlit.money import Money, parse_money, parse_number, parse_percent, to_decimal, without_words

LONGEST = 500
"""[characters] What is longer is no answer to a question of ours."""

_PERCENT = ("%", *(word for record in LANGUAGES.values() for word in record.percent_words))
_SCALES = {word for record in LANGUAGES.values() for word in record.scales}
_QUESTION = re.compile(r"^(?:soal|question|no\.?|nomor|number)\s*\d+\s*[:.)=]\s*", re.IGNORECASE)
_AROUND = "\"'`´“”„‟«»‹›‘’‚‛ \t;!?"
_SIGNS = {"×": "*", "·": "*", "x": "*", "X": "*", "÷": "/", ":": "/", "−": "-", "–": "-"}
_PIECES = re.compile(r"\d(?:[\d.,'_]*\d)?(?:,-)?|[^\W\d_]+\$?|\S")
_GLUED = re.compile(
    r"^ke-?(?=\d)|(?<=\d)(?:x|th|bln|bulan|bl|hr|hari|mgg|kali|thn|buah|orang)$", re.IGNORECASE
)
"""What people write onto a count: 18x, 18bln, ke-18"""
_OUT_OF = re.compile(r"\s+(?:dari|per|out of)\s+(?:100|seratus|(?:a |one )?hundred)\b", re.IGNORECASE)
_CALL = re.compile(r"[^\W\d]\s*[(\[]")


class Sought(Protocol):
    """What a number is read for: an answer, or one of the learner's own numbers."""

    @property
    def name(self) -> str:
        """Name of it."""

    @property
    def kind(self) -> str:
        """Kind of number."""

    @property
    def currency(self) -> str:
        """ISO 4217 code of money that names none."""


def tidy(written: str) -> str:
    """Take away what cannot be seen: it belongs to the keyboard or the chat, not to the answer.

    >>> tidy("\\u202a6.328.200\\u202c\\u200b ")
    '6.328.200'
    """
    lines = "\n".join(written.splitlines())  # two numbers on lines of old machines are never one
    seen = (letter for letter in lines if letter in "\n\t" or unicodedata.category(letter)[0] != "C")
    return unicodedata.normalize("NFC", "".join(seen)).strip()


def is_blank(value: Any) -> bool:
    """Whether nothing was answered: no text, or the None and the dots of a cell that nobody touched."""
    if type(value) is str:
        return tidy(value) in ("", "None", "...")
    return value is None or value is ... or (type(value) in (list, tuple) and not value)


def read(answer: Answer, value: Any, lang: str) -> Value:
    """Read an answer.

    Parameters
    ----------
    answer : Answer
        What was asked.
    value : str, int, float, Decimal, Money, list or tuple of them
        What was answered. Exact types: an object may claim to equal anything.
    lang : str
        How numbers in a text are written.

    Returns
    -------
    Decimal, str, list of str or list of Decimal
        As the answer's kind needs it; percentages as 2.5 for 2.5 %.

    Raises
    ------
    InputError
        ``number_unreadable``.
    CurrencyMismatch
        ``currency_mismatch``.
    """
    if answer.kind == "own":
        return _own(answer, value, lang)
    kind = type(value)
    if kind is tuple and all(type(part) is int for part in value):
        # 6,328,200 or 2,5 typed without quotes is a tuple to Python; people mean the number.
        value, kind = ",".join(map(str, value)), str
    if kind is str and len(value) <= LONGEST:
        return _words(answer, tidy(value)) if answer.kind in WORDED else _number(answer, value, lang)
    if answer.kind == "order" and kind in (list, tuple) and all(type(part) is str for part in value):
        return [part.strip().casefold() for part in value]
    if answer.kind in WORDED:
        raise _unreadable(answer, value)
    return _plain_number(answer, value)


def _plain_number(answer: Sought, value: Any) -> Decimal:
    """Read a number that is no text."""
    kind = type(value)
    if kind is Money:
        if value.currency != answer.currency:
            raise CurrencyMismatch(
                "currency_mismatch", first=value.currency, second=answer.currency, doing=answer.name
            )
        return to_decimal(value.amount)
    if kind in (int, Decimal):
        return to_decimal(value)
    if kind is float:
        return to_decimal(Decimal(repr(value)))
    raise _unreadable(answer, value)


def _own(answer: Answer, value: Any, lang: str) -> Value:
    """Read the learner's own numbers, each purse in one currency whichever it is."""
    if type(value) is str and len(value) <= LONGEST:
        parts: list[Any] = [*numbers_apart(tidy(value), len(answer.asks))]
    else:
        parts = list(value) if type(value) in (list, tuple) else []
    if len(parts) != len(answer.asks):
        raise _unreadable(answer, value)
    found: dict[str, Decimal] = {}
    for purse in dict.fromkeys(ask.purse for ask in answer.asks):
        found |= _of_purse(
            [(ask, part) for ask, part in zip(answer.asks, parts, strict=True) if ask.purse == purse], lang
        )
    return [found[ask.name] for ask in answer.asks]


def _of_purse(asked: Sequence[tuple[Ask, Any]], lang: str) -> dict[str, Decimal]:
    try:
        return _own_numbers(asked, lang)
    except CurrencyMismatch as problem:
        named = {str(problem.values[which]) for which in ("first", "second")} - {asked[0][0].currency}
        other = named.pop()
        return _own_numbers([(ask.model_copy(update={"currency": other}), part) for ask, part in asked], lang)


def _own_numbers(asked: Sequence[tuple[Ask, Any]], lang: str) -> dict[str, Decimal]:
    return {
        ask.name: _number(ask, part, lang) if type(part) is str else _plain_number(ask, part)
        for ask, part in asked
    }


def _unreadable(answer: Sought, value: Any) -> InputError:
    return InputError("number_unreadable", name=answer.name, value=str(value)[:LONGEST])


def _has_digit(written: str) -> bool:
    return any(letter.isdigit() for letter in written)


def _number(answer: Sought, written: str, lang: str) -> Decimal:
    said = tidy(written)
    in_digits, is_sure = without_words(_OUT_OF.sub("%", said) if answer.kind == "percent" else said, lang)
    for line in map(_answering_line, (in_digits,) if is_sure else (said, in_digits)):
        for attempt in (_whole, _worked_out, _in_a_sentence) if line else ():
            try:
                return attempt(answer, line, lang)
            except CurrencyMismatch:
                raise
            except InputError as problem:
                if problem.code == "number_two_readings":
                    raise _unreadable(answer, written) from None  # without its word it would be a third
    raise _unreadable(answer, written)


def _answering_line(written: str) -> str:
    """Return the last line with a number, and of that what stands behind the last ``=``: people show how."""
    lines = [line for line in written.splitlines() if _has_digit(line)]
    if not lines:
        return ""
    line = _QUESTION.sub("", lines[-1].strip())
    before, _, behind = line.rpartition("=")
    line = behind if _has_digit(behind) else before
    return line.strip(f"{_AROUND}*_~±").removesuffix("/-").rstrip(".,")  # a chat writes *6.328.200* in bold


def _whole(answer: Sought, line: str, lang: str) -> Decimal:
    if answer.kind == "percent":
        for reader in (parse_percent, _money_of_any_kind):
            with suppress(InputError):
                return reader(line, lang)
    if answer.kind == "count":
        return parse_number(_GLUED.sub("", line), lang, decimals=0)
    return parse_money(line, lang, currency=answer.currency).amount


def _money_of_any_kind(line: str, lang: str) -> Decimal:
    """Read money where a percentage was asked for: it has a hint of its own."""
    return parse_money(line, lang).amount


def _worked_out(answer: Sought, line: str, lang: str) -> Decimal:
    """Work a plain sum out: numbers as the language writes them, words for money left out."""
    formula, numbers = list[str](), dict[str, Decimal]()
    for piece in _pieces(line):
        sign = _SIGNS.get(piece, piece)
        if piece[0].isdigit():
            name = f"n{len(numbers)}"
            numbers[name] = parse_number(piece, lang, None if answer.kind == "percent" else 2)
            formula.append(name)
        elif piece == "%":
            formula += [] if answer.kind == "percent" else ["/", "100"]
        elif len(sign) == 1 and sign in "+-*/()":
            formula.append(sign)
        elif not _names_money(piece, lang):
            raise _unreadable(answer, line)
    if len(numbers) < 2:
        raise _unreadable(answer, line)
    return to_decimal(worked_out(" ".join(formula), numbers))


def _pieces(line: str) -> list[str]:
    """Numbers, each with the word that makes it large ("6,3 jt"); signs; words."""
    pieces = list[str]()
    for piece in _PIECES.findall(line):
        if piece.casefold() in _SCALES and pieces and pieces[-1][0].isdigit():
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
    return pieces


def _names_money(word: str, lang: str) -> bool:
    """Whether a word is a currency's: it may stand in a sum, and the sum is the same without it."""
    if word.casefold() in ("dolar", "dollar", "dollars", "$"):
        return True
    try:
        parse_money(f"{word} 1", lang)
    except InputError:
        return False
    return True


def _in_a_sentence(answer: Sought, line: str, lang: str) -> Decimal:
    """Read the one number of a sentence, with the words beside it that belong to it."""
    words = line.split()
    places = [place for place, word in enumerate(words) if _has_digit(word)]
    start, end = places[0], places[-1] + 1
    if len(places) != end - start or _CALL.search(line):
        raise _unreadable(answer, line)  # two numbers, or something to be run
    if answer.kind != "percent" and " ".join(words[start : end + 2]).casefold().endswith(_PERCENT):
        raise _unreadable(answer, line)
    for before in (1, 0):
        for behind in (2, 1, 0):
            part = " ".join(words[max(start - before, 0) : end + behind])
            try:
                return _whole(answer, part.strip(f"{_AROUND}.,:()"), lang)
            except CurrencyMismatch:
                raise
            except InputError as problem:
                if problem.code == "number_two_readings":
                    raise
    raise _unreadable(answer, line)


def _words(answer: Answer, line: str) -> Value:
    return _chosen(answer, line) if answer.kind == "choice" else _ordered(answer, line)


def options_of(answer: Answer) -> set[str]:
    """Everything that a choice or an order of this key is made of."""
    values = [answer.value, *(wrong.value for wrong in answer.wrong)]
    parts = [value if isinstance(value, list) else [value] for value in values]
    return {option.casefold() for part in parts for option in part if isinstance(option, str)}


def _chosen(answer: Answer, line: str) -> str:
    """Return the one option that is named: ``b``, ``(B)``, ``Toko B``."""
    options, line = options_of(answer), unicodedata.normalize("NFKC", line)
    bare: str = line.strip(f"{_AROUND}.,:()[]*-=").casefold()
    if bare in options or (len(bare) == 1 and bare.isalnum()):
        return bare
    # In a sentence a letter is an option only where it is written large: "a" is a word of its own.
    words = [word for word in re.findall(r"\w+", line) if len(word) > 1 or not word.islower()]
    named: set[str] = {word.casefold() for word in words} & options
    last = re.findall(r"\w+", line)[-1:]  # "jawaban a": no sentence ends with a word of one letter
    if not named and set(last) & options:
        return str(last[0])
    if len(named) != 1:
        raise _unreadable(answer, line)
    return named.pop()


def _ordered(answer: Answer, line: str) -> Value:
    """Return the options in their order: ``C, A, B``, ``C > A > B``, ``CAB``, ``C lalu A``, numbered."""
    options = options_of(answer)
    line = unicodedata.normalize("NFKC", line)
    if not any(map(_has_digit, options)):
        line = re.sub(r"\d+\s*[.)]?", " ", line)
    words = [word.casefold() for word in re.findall(r"[^\W_]+", line)]
    # Words between the options are left out: "C, lalu A"; another letter is an answer, if a wrong one.
    parts = [word for word in words if word in options or len(word) == 1]
    if not parts and words and all(len(option) == 1 for option in options):
        parts = list(words[-1]) if set(words[-1]) <= options else []
    if not set(parts) & options:
        raise _unreadable(answer, line)
    return [*parts]
