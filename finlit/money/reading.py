"""Money and numbers as people type them, in English and Indonesian."""

import re
from decimal import Decimal

from finlit.errors import CurrencyMismatch, InputError
from finlit.money.amounts import Money
from finlit.money.currencies import CODES, checked_code
from finlit.money.rounding import to_decimal

# How people write the currency. "$" alone is not here: it could be one of six.
_WRITTEN = {
    "rp": "IDR",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "hk$": "HKD",
    "nt$": "TWD",
    "s$": "SGD",
    "us$": "USD",
    "a$": "AUD",
    "rm": "MYR",
    "sr": "SAR",
    "¥": "JPY",
    "₩": "KRW",
    "€": "EUR",
    "£": "GBP",
    "฿": "THB",
    "₱": "PHP",
}
_SCALES = {
    "id": {
        "rb": 3,
        "ribu": 3,
        "k": 3,
        "jt": 6,
        "juta": 6,
        "m": 9,
        "miliar": 9,
        "milyar": 9,
        "t": 12,
        "triliun": 12,
    },
    "en": {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "trillion": 12},
}
_SCALES["en"] |= {"rb": 3, "ribu": 3, "jt": 6, "juta": 6}  # migrants write these in English too


def parse_number(text: str, lang: str = "id") -> Decimal:
    """Read a number as people type it.

    Indonesian writes ``1.250.000,5``, English ``1,250,000.5``. Where only one reading is possible it is
    taken in either language; where both are (``1.250``), the language decides.

    Raises
    ------
    InputError
        ``number_unreadable``; ``language_unknown``.

    Examples
    --------
    >>> parse_number("6.328.200", "en"), parse_number("1,5 jt", "id"), parse_number("1.250", "id")
    (Decimal('6328200'), Decimal('1500000.0'), Decimal('1250'))
    """
    if lang not in _SCALES:
        raise InputError("language_unknown", lang=lang, languages=", ".join(_SCALES))
    # Spaces of every kind and the Swiss apostrophe only group digits.
    tidy = re.sub(r"[\s'_]", "", str(text)).lower().replace("−", "-")
    match = re.fullmatch(r"([+-]?)([\d.,]+?)(?:,-)?([a-z]*)", tidy)
    if not match or not any(char.isdigit() for char in match[2]):
        raise InputError("number_unreadable", name="number", value=text)
    sign, digits, suffix = match.groups()
    if suffix and suffix not in _SCALES[lang]:
        raise InputError("number_unreadable", name="number", value=text)
    number = Decimal(_plain_digits(digits, lang, text)) * 10 ** _SCALES[lang].get(suffix, 0)
    return to_decimal(-number if sign == "-" else number, "number")


def _plain_digits(digits: str, lang: str, text: str) -> str:
    """Drop the grouping marks and make the decimal mark a point."""
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return digits
    last = marks[-1]
    other = "," if last == "." else "."
    if marks.count(last) > 1:  # only a grouping mark stands more than once
        group, point = last, None
    elif other in marks:  # two kinds: the last one is the decimal mark
        group, point = other, last
    elif last == ("." if lang == "id" else ",") and re.fullmatch(r"(?!0)\d{1,3}[.,]\d{3}", digits):
        group, point = last, None
    else:
        group, point = other, last
    whole, _, fraction = digits.partition(point) if point else (digits, "", "")
    if group in whole and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole):
        raise InputError("number_unreadable", name="number", value=text)
    if group in fraction or (point and not fraction):
        raise InputError("number_unreadable", name="number", value=text)
    return f"{whole.replace(group, '') or '0'}.{fraction}" if fraction else whole.replace(group, "")


def parse_money(text: str, lang: str = "id", currency: str | None = None) -> Money:
    """Read an amount of money as people type it.

    Parameters
    ----------
    text : str
        With or without a currency: "Rp 1,5 jt", "HK$3,000", "1.250.000", "IDR 500rb".
    lang : {"id", "en"}
        Decides between the two readings of a single mark ("1.250").
    currency : str, optional
        ISO 4217 code used when the text names none; a text that names another is refused.

    Raises
    ------
    InputError
        ``money_unreadable``, ``number_unreadable``, ``currency_missing``.
    CurrencyMismatch
        ``currency_mismatch`` when the text names another currency.

    Examples
    --------
    >>> parse_money("Rp 1,5 jt")
    Money('1500000.0', 'IDR')
    >>> parse_money("1,250,000.50", "en", currency="IDR")
    Money('1250000.50', 'IDR')
    """
    if lang not in _SCALES:
        raise InputError("language_unknown", lang=lang, languages=", ".join(_SCALES))
    codes = set()

    def without_currency(word: re.Match[str]) -> str:
        if word[1].lower() in _SCALES[lang]:
            return word[0]
        codes.add(_code_of(word[1], text))
        return " "

    # "Rp." has its own full stop, which belongs to no number.
    number = re.sub(r"([^\d\s.,+\-−'_]+)\.?", without_currency, str(text))
    if currency:
        codes.add(checked_code(currency))
    if len(codes) > 1:
        first, second = sorted(codes)[:2]
        raise CurrencyMismatch("currency_mismatch", first=first, second=second, doing=f"'{text}'")
    if not re.search(r"\d", number):
        raise InputError("money_unreadable", text=text)
    if not codes:
        raise InputError("currency_missing", text=text)
    return Money(parse_number(number, lang), codes.pop())


def _code_of(written: str, text: str) -> str:
    code = _WRITTEN.get(written.lower(), written.upper())
    if code not in CODES:
        raise InputError("money_unreadable", text=text)
    return code
