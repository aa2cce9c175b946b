"""Words, money, numbers and dates in the learner's language.

A catalogue entry's name starts with its file: ``text("tools.send-money.title", "id")`` looks in
``locale/id/LC_MESSAGES/tools.po``. Translators edit the ``.po`` files with any gettext editor;
``finlit build`` compiles them.
"""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from finlit.errors import FinlitError, InputError
from finlit.language import language
from finlit.money import Money, currency, round_to, to_decimal
from finlit.words import LANGUAGES, LOCALE, Language, Show, catalogue, check_language, has_text
from finlit.words import text as text_with

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

__all__ = [
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "Language",
    "check_language",
    "compile_catalogues",
    "currency_sign",
    "day",
    "error_message",
    "has_text",
    "in_words",
    "money",
    "month",
    "number",
    "out_of",
    "percent",
    "shown",
    "text",
    "writer",
]

LANGUAGE_NAMES = {"en": "English", "id": "Bahasa Indonesia"}

_NBSP = "\u00a0"
_LONGEST = Decimal(10) ** 18
# Written before the amount without a space, as on price tags in the country itself.
_SYMBOLS = {"IDR": "Rp", "HKD": "HK$", "TWD": "NT$", "SGD": "S$", "MYR": "RM", "USD": "US$"}


def text(key: str, lang: str, /, **values: Any) -> str:
    """Look a sentence up and fill in its values.

    Parameters
    ----------
    key : str
        ``<file>.<name>``, for instance ``"units.out_of"``.
    lang : {"en", "id"}
    **values
        What stands in the braces; numbers and money are written as the language writes them.

    Raises
    ------
    KeyError
        For a key that is in no catalogue: a mistake in the program, found by the tests.

    Examples
    --------
    >>> text("units.out_of", "id", count=25, base=1000)
    '25 dari 1.000'
    """
    return text_with(key, lang, writer(lang), **values)


def writer(lang: str) -> Show:
    """Return what writes a value as the language does, for whatever explains itself.

    >>> writer("id")(Money(1_250_000, "IDR"))
    'Rp1.250.000'
    """
    return partial(shown, lang=check_language(lang))


def shown(value: Any, lang: str) -> str:
    """Write a value as the language writes it: money, numbers, dates and tuples of them."""
    if isinstance(value, Money):
        return money(value, lang)
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int | Decimal | float):
        # An error must be able to name a number that is none, or is too long to write out.
        exact = Decimal(value)
        return number(value, lang) if exact.is_finite() and abs(exact) < _LONGEST else f"{exact:.3E}"
    if isinstance(value, date):
        return day(value, lang)
    if isinstance(value, tuple):
        return ", ".join(shown(part, lang) for part in value) or "-"
    return str(value)


def error_message(error: FinlitError, lang: str) -> str:
    """Say an error in the learner's language: what was wrong and what to do."""
    return error.message(lang, writer(lang))


def number(value: int | float | Decimal, lang: str, digits: int | None = None) -> str:
    """Write a number; ``digits`` after the decimal mark, or as many as it has (six at most).

    >>> number(Decimal("1250000.5"), "id"), number(1250000.5, "en", 2)
    ('1.250.000,5', '1,250,000.50')
    """
    check_language(lang)
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        raise InputError("number_not_finite", name="number", value=value)
    if abs(exact) >= _LONGEST:
        raise InputError("amount_too_large", name="number", value=f"{exact:.3E}", largest=_LONGEST)
    if digits is not None:
        exact = round_to(exact, Decimal(1).scaleb(-digits), "half_up") + 0  # never "-0"
        return _grouped(exact, lang, digits)
    plain = f"{exact:.6f}".rstrip("0").rstrip(".")
    return _grouped(Decimal(plain), lang, len(plain.partition(".")[2]))


@lru_cache(maxsize=4096)
def _grouped(value: Decimal, lang: str, digits: int) -> str:
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=lang, group_separator=True))


def money(amount: Money, lang: str, digits: int | None = None) -> str:
    """Write money as daily life does: no sen on rupiah, the symbol in front.

    >>> money(Money(1_250_000, "IDR"), "id"), money(Money("5.5", "SGD"), "en")
    ('Rp1.250.000', 'S$5.50')
    """
    places = currency(amount.currency).cash_digits if digits is None else digits
    if digits is None and amount.amount == amount.amount.to_integral_value() and amount.currency != "IDR":
        places = 0  # "HK$3,000", not "HK$3,000.00"
    symbol = currency_sign(amount.currency)
    written = number(amount.amount, lang, places)
    sign = "-" if written.startswith("-") else ""
    return f"{sign}{symbol}{written.removeprefix('-')}"


def currency_sign(code: str) -> str:
    """Return what stands before an amount: the sign of daily life, or the code and a space.

    >>> currency_sign("HKD"), currency_sign("KRW")
    ('HK$', 'KRW\\xa0')
    """
    return _SYMBOLS.get(code, code + _NBSP)


def percent(share: float | Decimal, lang: str, digits: int = 1) -> str:
    """Write a share of 0-1 in percent, with at most so many digits after the decimal mark.

    >>> percent(Decimal("0.025"), "id"), percent(0.025, "en"), percent(Decimal("0.97"), "id")
    ('2,5%', '2.5%', '97%')
    """
    exact = Decimal(repr(share)) if isinstance(share, float) else Decimal(share)
    rounded = round_to(exact * 100, Decimal(1).scaleb(-digits), "half_up") if exact.is_finite() else exact
    return language(lang).percent.format(number(rounded + 0, lang))


def out_of(share: float | Decimal, lang: str) -> str:
    """Write a share as a count of people or rupiah: easier to hear than a percentage.

    >>> out_of(0.025, "id"), out_of(0.1, "en")
    ('25 dari 1.000', '10 of 100')
    """
    exact = Decimal(repr(share)) if isinstance(share, float) else Decimal(share)
    base = 100 if exact * 100 == (exact * 100).to_integral_value() else 1000
    return text("units.out_of", lang, count=int(round_to(exact * base, Decimal(1), "half_up")), base=base)


def day(when: date, lang: str) -> str:
    """Write a date in full: ``13 Januari 2026``, ``13 January 2026``."""
    return f"{when.day} {_month_names(check_language(lang))[when.month]} {when.year}"


def month(when: date, lang: str) -> str:
    """Write a month: ``Agustus 2025``."""
    return f"{_month_names(check_language(lang))[when.month]} {when.year}"


@lru_cache(maxsize=2)
def _month_names(lang: str) -> dict[int, str]:
    from babel.dates import get_month_names

    return dict(get_month_names("wide", locale=lang))


def in_words(amount: Money | int, lang: str) -> str:
    """Say an amount in words, as on a receipt.

    Whole units of the currency; a fraction is rounded to what daily life uses and its sen or cents are
    said as a number.

    >>> in_words(Money(1_250_000, "IDR"), "id")
    'satu juta dua ratus lima puluh ribu rupiah'
    """
    check_language(lang)
    if isinstance(amount, int):
        return _spelled(amount, lang)
    tidy = amount.rounded().amount
    whole, fraction = int(abs(tidy)), abs(tidy) % 1
    name = f"units.currency_{amount.currency}"
    words = [_spelled(whole, lang), text(name, lang) if has_text(name, lang) else amount.currency]
    if fraction:
        cents = int(fraction.scaleb(currency(amount.currency).cash_digits))
        words.append(text("units.and_cents", lang, count=_spelled(cents, lang)))
    if tidy < 0:
        words.insert(0, text("units.minus", lang))
    return " ".join(words)


def _spelled(whole: int, lang: str) -> str:
    from num2words import num2words

    to_decimal(whole)
    return re.sub(r"\s+", " ", str(num2words(whole, lang=lang))).strip()


def compile_catalogues(check: bool = False) -> list[Path]:
    """Compile every ``.po`` file to the ``.mo`` beside it; return those that were out of date.

    Parameters
    ----------
    check : bool
        Only look, write nothing.
    """
    from io import BytesIO

    from babel.messages.mofile import read_mo, write_mo
    from babel.messages.pofile import read_po

    stale = []
    for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as lines:
            entries = read_po(lines, locale=source.parts[-3], abort_invalid=True)
        target = source.with_suffix(".mo")
        # Sentences are compared, not bytes: Babel writes the minute and its version into the header.
        if target.exists() and _sentences(read_mo(BytesIO(target.read_bytes()))) == _sentences(entries):
            continue
        stale.append(target)
        if not check:
            beside = target.with_suffix(".mo.new")
            with beside.open("wb") as out:
                write_mo(out, entries)
            beside.replace(target)
    if stale and not check:
        catalogue.cache_clear()
    return stale


def _sentences(entries: "Catalog") -> dict[Any, Any]:
    return {entry.id: entry.string for entry in entries if entry.id and entry.string and not entry.fuzzy}
