"""The many ways in which people write a right answer, and whether each is taken for right."""

from collections.abc import Iterator
from decimal import Decimal
from string import ascii_lowercase
from typing import NamedTuple

from finlit.course.checks import Exercise, typed
from finlit.course.key import Answer
from finlit.i18n import LANGUAGES, number
from finlit.language import language


class Proved(NamedTuple):
    """One question: its misconceptions, those caught, right answers tried, and those refused."""

    question: str
    kind: str
    misconceptions: int
    caught: int
    tried: int
    refused: tuple[str, ...]


def proved(exercise: Exercise) -> list[Proved]:
    """Try every question of an exercise: each mistake and each spelling, in every language."""
    return [_proved(exercise, answer) for answer in exercise.answers]


def _proved(exercise: Exercise, answer: Answer) -> Proved:
    caught = 0
    for wrong in answer.wrong:
        marks = [exercise.mark(answer.name, typed(wrong.value, lang), lang) for lang in LANGUAGES]
        caught += all(mark.outcome == wrong.hint and mark.score < 1 for mark in marks)
    tried = [(said, lang) for lang in LANGUAGES for said in spellings(answer, lang)]
    refused = tuple(said for said, lang in tried if exercise.mark(answer.name, said, lang).outcome != "right")
    question = f"{exercise.lesson}.{exercise.place(answer)}"
    return Proved(question, answer.kind, len(answer.wrong), caught, len(tried), refused)


def spellings(answer: Answer, lang: str) -> list[str]:
    """Write the right answer in the ways people do, twenty and more for a number.

    Parameters
    ----------
    answer : Answer
    lang : str
        How numbers are written.
    """
    value = answer.value
    if isinstance(value, str):
        return [*_letter(value)]
    if isinstance(value, list):
        if answer.kind == "own":
            return [*_own(answer, [Decimal(each) for each in value], lang)]
        return [*_letters([str(each) for each in value])]
    if answer.kind in ("rupiah", "money"):
        value = value.quantize(Decimal(1)) if answer.tolerance >= Decimal("0.5") else value
        return [*_number(value, lang), *_money(value, answer.currency, lang)]
    return [*_number(value, lang), *_unit(value, lang, answer.kind)]


def _number(value: Decimal, lang: str) -> Iterator[str]:
    said = number(value, lang)
    yield from (
        said,
        f"  {said} ",
        f"{said}.",
        f"{said}!",
        f'"{said}"',
        f"({said})",
        f"= {said}",
        f"*{said}*",
    )
    yield from (f"jadi {said}", f"{said}\n", f"\u200b{said}\u202c", f"# {said}", f"\n\n{said}")
    yield f"{number(value - 1, lang)} + 1"
    if value == value.to_integral_value():
        yield f"{value:f}"
        yield number(value, lang).replace(language(lang).group, " ")
        yield number(value, lang).replace(language(lang).group, "'")


def _money(value: Decimal, currency: str, lang: str) -> Iterator[str]:
    said = number(value, lang)
    yield from (f"{currency} {said}", f"{said} {currency}", f"{currency.lower()}{said}")
    if currency == "IDR":
        yield from (f"Rp{said}", f"Rp {said}", f"Rp. {said}", f"rp{said}", f"{said} rupiah", f"Rp{said},-")
    if value == value.to_integral_value() and abs(value) >= 1000:
        yield f"{said}{language(lang).point}00"
    if abs(value) >= 1_000_000 and value % 100 == 0:
        # A borrowed word leaves three digits open ("31.827 juta" on an English page): that is asked.
        known = language(lang)
        words = (word for word, zeros in known.scales.items() if zeros == 6 and word not in known.borrowed)
        yield f"{number(value / 1_000_000, lang)} {max(words, key=len)}"


def _unit(value: Decimal, lang: str, kind: str) -> Iterator[str]:
    said = number(value, lang)
    if kind == "percent":
        yield from (
            f"{said}%",
            f"{said} %",
            f"{said} persen",
            f"{said} percent",
            f"kira-kira {said}%",
            f"({said} %)",
        )
        return
    yield from (
        f"{said} kali",
        f"{said} bulan",
        f"{said} months",
        f"ada {said}",
        f"{said} orang",
        f"about {said}",
    )


def _letter(value: str) -> Iterator[str]:
    small, large = value.lower(), value.upper()
    yield from (small, large, f" {large} ", f"({large})", f"{large}.", f"{large})", f'"{large}"', f"{large}!")
    yield from (f"jawaban {large}", f"Pilihan {large}", f"option {large}", f"{large}\n", f"= {large}")


def _letters(value: list[str]) -> Iterator[str]:
    large = [part.upper() for part in value]
    for mark in (", ", ",", " ", "; ", " > ", "-", "\n", " → "):
        yield mark.join(large)
        yield mark.join(value)
    yield "\n".join(f"{place}. {part}" for place, part in enumerate(large, start=1))
    if all(len(part) == 1 for part in value):
        yield "".join(large)


def _own(answer: Answer, values: list[Decimal], lang: str) -> Iterator[str]:
    said = [number(value, lang) for value in values]
    for mark in ("\n", "; ", ";", " & ", "&", ", ", " | ", "\n\n", ";\n"):
        yield mark.join(said)
    for currency in ("Rp", "Rp ", "HK$", "NT$"):
        before = [currency if ask.kind == "money" else "" for ask in answer.asks]
        yield "\n".join(f"{sign}{each}" for sign, each in zip(before, said, strict=True))
    yield "\n".join(f"{place}: {each}" for place, each in zip(ascii_lowercase, said, strict=False))
    yield "\n".join(f"x{place} = {each}" for place, each in zip(ascii_lowercase, said, strict=False))
