"""The languages that finlit speaks: one record each, and the only place that knows which there are.

A new language is one :class:`Language` here and one folder of catalogues (``locale/<code>/LC_MESSAGES``),
even with a single ``.po`` file in it. A sentence that it does not have yet is said in English;
``finlit build --check`` counts those.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from finlit import errors
from finlit.errors import InputError

DEFAULT = "id"
"""The language of learners, of their groups and of what they type, where nobody says another."""

FALLBACK = errors.FALLBACK
"""The language of programs: of errors, of prices and of the sentences that another one does not have yet."""


class Language(NamedTuple):
    """How one language writes and reads numbers and days.

    Attributes
    ----------
    name : str
        As its speakers call it.
    group, point : str
        The mark between thousands, and before the fraction.
    months : tuple of str
        The twelve months, as they stand inside a date.
    scales : mapping of str to int
        Words after a number, and how many zeros each stands for: ``{"juta": 6}``.
    borrowed : frozenset of str
        Those of them that come from a language with other marks: "1.250 juta" is asked about in English.
    percent : str
        Where the sign stands: ``"{}%"``.
    percent_words : tuple of str
        How people say it after a number.
    spell : str or None
        The name by which num2words knows the language; ``None``: amounts are said in digits.
    respelled : tuple of (pattern, words)
        What num2words spells as nobody says it.
    numbers : mapping of str to int
        Number words as people type them: ``{"tiga": 3}``.
    teens, times : words
        What makes 13 of 3 (``belas``), and 30 or 300 of 3 (``puluh``, ``ratus``).
    halves, points : tuple of str
        ``setengah``; ``koma``.
    complete : bool
        Whether all sentences are translated. While they are not, English ones are counted, not refused.
    """

    name: str
    group: str
    point: str
    months: tuple[str, ...]
    scales: Mapping[str, int]
    borrowed: frozenset[str] = frozenset()
    percent: str = "{}%"
    percent_words: tuple[str, ...] = ("percent",)
    spell: str | None = None
    respelled: tuple[tuple[str, str], ...] = ()
    numbers: Mapping[str, int] = MappingProxyType({})
    teens: tuple[str, ...] = ()
    times: Mapping[str, int] = MappingProxyType({})
    halves: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    complete: bool = True


def _counted(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


# Migrants write these in every language.
_RUPIAH_SCALES = {"rb": 3, "ribu": 3, "jt": 6, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}

LANGUAGES: dict[str, Language] = {
    "en": Language(
        name="English",
        group=",",
        point=".",
        months=tuple(
            "January February March April May June July August September October November December".split()
        ),
        scales=MappingProxyType(
            {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "trillion": 12}
            | _RUPIAH_SCALES
        ),
        borrowed=frozenset(_RUPIAH_SCALES),
        percent_words=("percent", "per cent", "pct"),
        spell="en",
        numbers=MappingProxyType(
            _counted(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                " fifteen sixteen seventeen eighteen nineteen"
            )
            | _counted("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10)
        ),
        times=MappingProxyType({"hundred": 100}),
        halves=("half",),
        points=("point",),
    ),
    "id": Language(
        name="Bahasa Indonesia",
        group=".",
        point=",",
        months=tuple(
            "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
        ),
        scales=MappingProxyType({"k": 3, "m": 9, "t": 12} | _RUPIAH_SCALES),
        percent_words=("persen", "prosen"),
        spell="id",
        numbers=MappingProxyType(_counted("nol satu dua tiga empat lima enam tujuh delapan sembilan")),
        teens=("belas",),
        times=MappingProxyType({"puluh": 10, "ratus": 100}),
        halves=("setengah",),
        points=("koma",),
        # One thousand is "seribu" wherever it stands alone, also behind millions.
        respelled=((r"\b(juta|miliar|triliun|kuadriliun) satu ribu\b", r"\1 seribu"),),
    ),
}


def language(code: str) -> Language:
    """Return the record of a language.

    Raises
    ------
    InputError
        ``language_unknown``.

    Examples
    --------
    >>> language("id").point
    ','
    """
    return LANGUAGES[check_language(code)]


def check_language(code: str) -> str:
    """Return the code if it is one of ours.

    Raises
    ------
    InputError
        ``language_unknown``.
    """
    if not isinstance(code, str) or code not in LANGUAGES:
        raise InputError("language_unknown", lang=code, languages=", ".join(LANGUAGES))
    return code
