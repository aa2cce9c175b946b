"""Words, money, numbers and dates in the learner's language.

A catalogue entry's name starts with its file: ``text("tools.send-money.title", "id")`` looks in
``locale/id/LC_MESSAGES/tools.po``. Translators edit the ``.po`` files with any gettext editor;
``finlit build`` compiles them.
"""

import errno
import os
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any, Literal

from finlit.doors import told
from finlit.errors import FinlitError, InputError
from finlit.language import FALLBACK, language
from finlit.money import Money, currency, round_to, to_decimal
from finlit.words import LANGUAGES, Language, Show, check_language, has_text
from finlit.words import text as text_with

__all__ = [
    "LANGUAGES",
    "Language",
    "check_language",
    "counted",
    "country",
    "currency_name",
    "currency_sign",
    "day",
    "error_message",
    "has_text",
    "in_daily_life",
    "in_words",
    "listed",
    "money",
    "month",
    "months_said",
    "next_step",
    "number",
    "out_of",
    "percent",
    "shown",
    "text",
    "writer",
]

Counted = Literal["day", "week", "month", "year", "time"]
_NBSP = "\u00a0"
_LONGEST = Decimal(10) ** 18
# Written before the amount without a space, as on price tags in the country itself.
_SYMBOLS = {"IDR": "Rp", "HKD": "HK$", "TWD": "NT$", "SGD": "S$", "MYR": "RM", "USD": "US$"}


@told
def text(key: str, lang: str, /, **values: Any) -> str:
    """Look a sentence up and fill in its values.

    Parameters
    ----------
    key : str
        ``<file>.<name>``, for instance ``"units.out_of"``.
    lang : str
        A language of :data:`finlit.language.LANGUAGES`.
    **values
        What stands in the braces; numbers and money are written as the language writes them. ``count``
        chooses between "1 day" and "2 days" where a sentence has both.

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


@told
def writer(lang: str) -> Show:
    """Return what writes a value as the language does, for whatever explains itself.

    >>> writer("id")(Money(1_250_000, "IDR"))
    'Rp1.250.000'
    """
    return partial(shown, lang=check_language(lang))


_SYSTEM = {
    os.strerror(code): f"units.system.{said}"
    for code, said in (
        (errno.ENOSPC, "full"),
        (errno.EACCES, "not_allowed"),
        (errno.EPERM, "not_allowed"),
        (errno.EROFS, "read_only"),
        (errno.ENOENT, "not_there"),
        (errno.EISDIR, "folder"),
        (errno.ENAMETOOLONG, "long_name"),
        (errno.EIO, "no_answer"),
    )
}
"""What systems say in English whatever the language is."""


@told
def shown(value: Any, lang: str) -> str:
    """Write a value as the language writes it: money, numbers, dates, tuples of them, a system's reason."""
    if isinstance(value, str) and value in _SYSTEM:
        return text(_SYSTEM[value], lang)
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
        if len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], Money):
            return f"{value[0]} {money(value[1], lang)}"  # whose sum it is
        return listed([shown(part, lang) for part in value], lang)
    return str(value)


@told
def listed(parts: Sequence[str], lang: str) -> str:
    """Write a list as a sentence has it; semicolons where a comma could be read as a decimal mark.

    >>> listed(["S$270,80", "S$400", "S$667,35"], "id"), listed(["Sri", "Wati"], "en"), listed([], "id")
    ('S$270,80; S$400; dan S$667,35', 'Sri and Wati', '-')
    """
    if len(parts) < 2:
        return parts[0] if parts else "-"
    last = f"{text('units.and', lang)} {parts[-1]}"
    if len(parts) == 2:
        return f"{parts[0]} {last}"
    point = language(lang).point
    mark = "; " if point == "," and any(point in part for part in parts) else ", "
    return mark.join([*parts[:-1], last])


@told
def error_message(error: FinlitError, lang: str) -> str:
    """Say an error in the learner's language: what was wrong and what to do."""
    return error.message(lang, writer(lang))


@told
def next_step(error: FinlitError, lang: str) -> str:
    """Say what to do now after an error, in the learner's language."""
    return error.next_step_in(lang, writer(lang))


@told
def number(value: int | float | Decimal, lang: str, digits: int | None = None) -> str:
    """Write a number; ``digits`` after the decimal mark, or as many as it has (six at most).

    >>> number(Decimal("1250000.5"), "id"), number(1250000.5, "en", 2)
    ('1.250.000,5', '1,250,000.50')
    """
    exact = _exact(value)
    if not exact.is_finite():
        raise InputError("number_not_finite", name="number", value=value)
    if abs(exact) >= _LONGEST:
        raise InputError("amount_too_large", name="number", value=f"{exact:.3E}", largest=_LONGEST)
    if digits is not None:
        exact = round_to(exact, Decimal(1).scaleb(-digits), "half_up") + 0  # never "-0"
        return _grouped(exact, lang, digits)
    plain = f"{exact:.6f}".rstrip("0").rstrip(".")
    return _grouped(Decimal(plain) + 0, lang, len(plain.partition(".")[2]))


def _exact(value: int | float | Decimal) -> Decimal:
    return Decimal(float.__repr__(value)) if isinstance(value, float) else Decimal(value)


def _grouped(value: Decimal, lang: str, digits: int) -> str:
    record = language(lang)
    plain = f"{value:,.{digits}f}"
    return plain.translate({ord(","): record.group, ord("."): record.point})


@told
def in_daily_life(amount: Money) -> Money:
    """Round to what daily life uses, a half up: the one rule for amounts written and said in words.

    >>> in_daily_life(Money("150.50", "TWD")), in_daily_life(Money("0.5", "IDR"))
    (Money('151', 'TWD'), Money('1', 'IDR'))
    """
    return amount.rounded(mode="half_up")


@told
def money(amount: Money, lang: str, digits: int | None = None) -> str:
    """Write money as daily life does: no sen on rupiah, the symbol in front.

    >>> money(Money(1_250_000, "IDR"), "id"), money(Money("5.5", "SGD"), "en")
    ('Rp1.250.000', 'S$5.50')
    """
    tidy, places = amount.amount, digits
    if places is None:
        tidy = in_daily_life(amount).amount
        # "HK$3,000", not "HK$3,000.00"
        places = 0 if tidy == tidy.to_integral_value() else currency(amount.currency).cash_digits
    written = number(tidy, lang, places)
    sign = "-" if written.startswith("-") else ""
    return f"{sign}{currency_sign(amount.currency)}{written.removeprefix('-')}"


@told
def currency_sign(code: str) -> str:
    """Return what stands before an amount: the sign of daily life, or the code and a space.

    >>> currency_sign("HKD"), currency_sign("KRW")
    ('HK$', 'KRW\\xa0')
    """
    return _SYMBOLS.get(code, code + _NBSP)


@told
def percent(share: float | Decimal, lang: str, digits: int = 1) -> str:
    """Write a share of 0-1 in percent, with at most so many digits after the decimal mark.

    >>> percent(Decimal("0.025"), "id"), percent(0.025, "en"), percent(Decimal("0.97"), "id")
    ('2,5%', '2.5%', '97%')
    """
    exact = _exact(share)
    rounded = round_to(exact * 100, Decimal(1).scaleb(-digits), "half_up") if exact.is_finite() else exact
    return language(lang).percent.format(number(rounded + 0, lang))


@told
def out_of(share: float | Decimal, lang: str) -> str:
    """Write a share as a count of people or rupiah: easier to hear than a percentage.

    >>> out_of(0.025, "id"), out_of(0.1, "en")
    ('25 dari 1.000', '10 of 100')
    """
    exact = _exact(share)
    base = 100 if exact * 100 == (exact * 100).to_integral_value() else 1000
    return text("units.out_of", lang, count=int(round_to(exact * base, Decimal(1), "half_up")), base=base)


@told
def counted(count: int | Decimal, what: Counted, lang: str) -> str:
    """Say how many days, weeks, months, years or times: "1 day", "2 days".

    Parameters
    ----------
    count : number
    what : {"day", "week", "month", "year", "time"}
    lang : str

    Examples
    --------
    >>> counted(1, "month", "en"), counted(6, "month", "en"), counted(6, "month", "id")
    ('1 month', '6 months', '6 bulan')
    """
    return text(f"units.count.{what}", lang, count=count)


@lru_cache(maxsize=256)
def country(code: str, lang: str) -> str:
    """Name a country by its ISO 3166 code of three letters; a code that is not known stays as it is.

    >>> country("MYS", "id"), country("SAU", "id"), country("HKG", "en")
    ('Malaysia', 'Arab Saudi', 'Hong Kong')
    """
    if has_text(f"units.country.{code}", lang):
        return text(f"units.country.{code}", lang)
    from babel.core import Locale, UnknownLocaleError, get_global

    short = get_global("territory_aliases").get(code, [""])[0]
    try:
        names = Locale.parse(lang).territories
    except UnknownLocaleError:
        names = Locale.parse(FALLBACK).territories
    return str(names.get(short, code))


@told
def months_said(months: int, lang: str) -> str:
    """Say how many months, and from two years on how many years that is.

    >>> months_said(1, "en"), months_said(24, "en"), months_said(30, "id")
    ('1 month', '24 months (2 years)', '30 bulan (2 tahun 6 bulan)')
    """
    said, (years, rest) = counted(months, "month", lang), divmod(months, 12)
    if years < 2:
        return said
    values = {"months": said, "years": counted(years, "year", lang)}
    if not rest:
        return text("units.in_years", lang, **values)
    return text("units.in_years_and_months", lang, rest=counted(rest, "month", lang), **values)


@lru_cache(maxsize=256)
def currency_name(code: str, lang: str) -> str:
    """Name a currency by its ISO 4217 code.

    >>> currency_name("HKD", "id"), currency_name("THB", "en")
    ('dolar Hong Kong', 'Thai Baht')
    """
    if has_text(f"units.currency.{code}", lang):
        return text(f"units.currency.{code}", lang)
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, locale=lang))


@told
def day(when: date, lang: str) -> str:
    """Write a date in full: ``13 Januari 2026``, ``13 January 2026``."""
    return f"{when.day} {month(when, lang)}"


@told
def month(when: date, lang: str) -> str:
    """Write a month: ``Agustus 2025``."""
    return f"{language(lang).months[when.month - 1]} {when.year}"


@told
def in_words(amount: Money | int, lang: str) -> str:
    """Say an amount in words, as on a receipt; rounded as it is written (:func:`in_daily_life`).

    In a language whose numbers have no words here yet, digits stand for them.

    >>> in_words(Money(1_250_000, "IDR"), "id")
    'satu juta dua ratus lima puluh ribu rupiah'
    >>> in_words(Money("12.345", "KWD"), "en")
    'twelve dinars and three hundred and forty-five fils'
    """
    check_language(lang)
    if isinstance(amount, int):
        return _spelled(amount, lang)
    tidy = in_daily_life(amount).amount
    whole, fraction = divmod(abs(tidy), 1)
    said = f"{_spelled(int(whole), lang)} {_currency_name(amount.currency, whole, lang)}"
    if fraction:
        digits = currency(amount.currency).cash_digits
        coins = int(fraction.scaleb(digits))
        coin = _coin_name(amount.currency, digits, coins, lang)
        said = text("units.with_coins", lang, whole=said, coins=f"{_spelled(coins, lang)} {coin}")
    return f"{text('units.minus', lang)} {said}" if tidy < 0 else said


def _currency_name(code: str, count: Decimal, lang: str) -> str:
    name = f"units.currency.{code}"
    return text(name, lang, count=count) if has_text(name, lang) else code


def _coin_name(code: str, digits: int, count: int, lang: str) -> str:
    name = f"units.coin.{code}"
    return text(name if has_text(name, lang) else f"units.coin.part_{digits}", lang, count=count)


def _spelled(whole: int, lang: str) -> str:
    to_decimal(whole)
    record = language(lang)
    if record.spell is None:
        return number(whole, lang)
    from num2words import num2words

    said = re.sub(r"\s+", " ", str(num2words(whole, lang=record.spell))).strip()
    for pattern, words in record.respelled:
        said = re.sub(pattern, words, said)
    return said
