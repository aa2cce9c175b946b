"""Sentences out of the catalogues, read with the standard library alone, so that every room may speak.

Values are written plainly here ("IDR 20000000"); :mod:`finlit.i18n` writes them as the language does and is
what screens use. A sentence's name starts with its file: ``"credit.schedule.sum"`` is in
``locale/<language>/LC_MESSAGES/credit.po``.
"""

import gettext
import math
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from finlit.errors import written
from finlit.language import FALLBACK, language
from finlit.language import LANGUAGES as LANGUAGES
from finlit.language import check_language as check_language

Language = str
"""The code of one of our languages."""

LOCALE = Path(__file__).parent / "locale"

Show = Callable[[Any], str]
"""How a value is written into a sentence."""


def plainly(lang: str) -> Show:
    """Return what writes values plainly; a fraction has the decimal mark of the language.

    >>> plainly("id")(1.5), plainly("en")(1.5)
    ('1,5', '1.5')
    """
    point = language(lang).point
    return lambda value: (
        written(value).replace(".", point) if isinstance(value, Decimal | float) else written(value)
    )


@lru_cache(maxsize=64)
def catalogue(domain: str, lang: str) -> gettext.NullTranslations:
    """Load the catalogue of one part (``tools``, ``course``, ...) in one language; an empty one for none."""
    return gettext.translation(domain, LOCALE, languages=[check_language(lang)], fallback=True)


def text(key: str, lang: str, show: Show | None = None, /, **values: Any) -> str:
    """Look a sentence up and fill in its values, each written by ``show``; plainly without one.

    A sentence that has several forms is said in the one that fits ``count``: "1 day", "2 days".

    Raises
    ------
    KeyError
        For a key that is in no catalogue: a mistake in the program, found by the tests.
    InputError
        ``language_unknown``.

    Examples
    --------
    >>> text("units.out_of", "id", count=25, base=1000)
    '25 dari 1000'
    >>> text("units.count.day", "en", count=1), text("units.count.day", "en", count=2)
    ('1 day', '2 days')
    """
    write = show or plainly(lang)
    found = _sentence(key, lang, values.get("count"))
    if found == key:
        raise KeyError(f"no text {key!r} in its catalogue for {lang!r}")
    return found.format(**{name: write(value) for name, value in values.items()}) if values else found


def _sentence(key: str, lang: str, count: Any) -> str:
    """Look a sentence up, in English where the language does not have it; the key if nobody has it."""
    for one in (lang, FALLBACK):
        sentences = catalogue(key.partition(".")[0], one)
        # A rule of gettext takes whole numbers; one day and a half are "days".
        found = sentences.ngettext(key, key, _whole(count)) if _is_count(count) else key
        if found == key:
            found = sentences.gettext(key)
        if found != key:
            return found
    return key


def _is_count(count: Any) -> bool:
    return isinstance(count, int | float | Decimal)


def _whole(count: int | float | Decimal) -> int:
    return int(count) if math.isfinite(count) and count == int(count) else 2


def has_text(key: str, lang: str) -> bool:
    """Whether the catalogue has this sentence."""
    return _sentence(key, lang, None) != key
