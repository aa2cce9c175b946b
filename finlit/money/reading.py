"""Money and numbers as people type them, in the languages of :mod:`finlit.language`."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from finlit.errors import CurrencyMismatch, InputError
from finlit.language import DEFAULT, LANGUAGES, Language, language
from finlit.money.amounts import Money
from finlit.money.currencies import CODES, cash_unit, checked_code, minor_unit
from finlit.money.currencies import currency as currency_of
from finlit.money.rounding import to_decimal
from finlit.money.worded import in_digits
from finlit.values import count

# How people write the currency. "$" alone is not here: it could be one of six.
AS_WRITTEN = {
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
    "￥": "JPY",
    "₩": "KRW",
    "€": "EUR",
    "£": "GBP",
    "฿": "THB",
    "₱": "PHP",
}
# A single quote between digits parts thousands, as the Swiss write; every other quote is dropped.
_QUOTES = re.compile(r"[\"“”„‟«»‹›]|(?<!\d)['`´‘’‚‛]|['`´‘’‚‛](?!\d)")
# Dashes that stand for a minus, and the wide letters and marks of keyboards in Hong Kong and Taiwan.
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PLAIN = str.maketrans(_WIDE | dict.fromkeys("‐‑‒–—−", "-"))
_SPACE_BETWEEN_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ '’_]\d{3})+(?!\d)")
_THOUSAND = 1000
_NUMBER = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<digits>[\d.,]*\d[\d.,]*?)(?P<dash>[.,]-)?\s*(?P<scale>[^\W\d_]*)"
)


def parse_number(text: str, lang: str = DEFAULT, decimals: int | None = None) -> Decimal:
    """Read a number as people type it.

    Indonesian writes ``1.250.000,5``, English ``1,250,000.5``. Where only one reading is possible it is
    taken in either language; where both are (``1.250``), ``decimals`` decides, and without it the language.
    Words of the language are read too: "enam juta tiga ratus ribu", "dua setengah", "6 jt 328 rb 200".

    Parameters
    ----------
    text : str
        Quotation marks and invisible marks around it do not count.
    lang : str
        A language of :data:`finlit.language.LANGUAGES`.
    decimals : int, optional
        How many digits after the decimal mark such a number can have. With 0, 1 or 2, three digits after a
        single mark are thousands in every language; with 3 the text is refused, for both are possible.

    Raises
    ------
    InputError
        ``number_unreadable``; ``number_missing`` for an empty text; ``number_two_readings``;
        ``language_unknown``.

    Examples
    --------
    >>> parse_number("6.328.200", "en"), parse_number("1,5 jt", "id"), parse_number("1.250", "id")
    (Decimal('6328200'), Decimal('1500000.0'), Decimal('1250'))
    >>> parse_number("500.000", "en", decimals=2)
    Decimal('500000')
    """
    three: _Three = "language" if decimals is None else count(decimals, "decimals", 0, 9)
    return _number(_said(text, lang), lang, three)


def without_words(line: str, lang: str = DEFAULT) -> tuple[str, bool]:
    """Write the numbers of a line in digits, where they are said in words or in several parts.

    Returns
    -------
    tuple of str and bool
        The line, and whether it cannot be read without that.

    Examples
    --------
    >>> without_words("enam juta tiga ratus ribu rupiah", "id")
    ('6300000 rupiah', False)
    >>> without_words("6 jt 328 rb 200", "id"), without_words("2 setengah persen", "id")
    (('6328200', True), ('2,5 persen', True))
    """
    written = in_digits(line, language(lang), lambda digits: _number(digits, lang, "language"))
    return written.line, written.sure


def _said(text: str, lang: str) -> str:
    """Return a typed text in digits, without what phones and chats put around a number."""
    bare = _bare(text)
    return without_words(bare, lang)[0] if any(map(str.isalpha, bare)) or "½" in bare else bare


def parse_percent(text: str, lang: str = DEFAULT, usual: tuple[Decimal, Decimal] | None = None) -> Decimal:
    """Read a percentage as people type it: ``2,5``, ``2,5%`` and ``2,5 persen`` are 2.5.

    Three digits after a single mark are a fraction in every language: nobody types thousands of percent.
    ``1.000%`` is refused.

    Parameters
    ----------
    text : str
    lang : str
        A language of :data:`finlit.language.LANGUAGES`; the words for percent may be of any.
    usual : (least, most), optional
        [percent] what is usual for what is asked. A number without a percent sign that lies below it, while
        its hundredfold does not lie above it, may be a share: 0.05 for five percent. It is refused.

    Raises
    ------
    InputError
        As :func:`parse_number`; ``percent_two_readings``.

    Examples
    --------
    >>> parse_percent("2,5%", "id"), parse_percent("2.5 percent", "en"), parse_percent("6.125", "id")
    (Decimal('2.5'), Decimal('2.5'), Decimal('6.125'))
    >>> parse_percent("0.05", "en", usual=(Decimal(1), Decimal(50)))
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: '0.05' can be 0.05% or 5%. Write it with the percent sign: 0.05% or 5%.
    """
    bare, words = _said(text, lang), "|".join(("%", *map(re.escape, _percent_words(language(lang)))))
    alone = re.sub(rf"^%\s*|\s*(?:{words})$", "", bare, count=1, flags=re.IGNORECASE)
    number = _number(alone, lang, "fraction")
    if usual and alone == bare and 0 < number < usual[0] and number * 100 <= usual[1]:
        first, second = _with_sign(number, lang), _with_sign(number * 100, lang)
        raise InputError("percent_two_readings", value=text.strip(), first=first, second=second)
    return number


def _percent_words(own: Language) -> Iterable[str]:
    return (word for one in (own, *LANGUAGES.values()) for word in one.percent_words)


def _with_sign(percent: Decimal, lang: str) -> str:
    own = language(lang)
    return own.percent.format(f"{percent.normalize():f}".replace(".", own.point))


_Three = Literal["language", "fraction", "point", "group"] | int
"""What three digits behind a single mark are: the language decides, a fraction, a fraction behind the
language's own point and to be asked behind the other mark, thousands behind the language's own mark and to be
asked behind its point, or by how many decimals."""
_THREE = 3


def _number(text: str, lang: str, three: _Three) -> Decimal:
    scales, bare = language(lang).scales, _bare(text)
    if not bare:
        raise InputError("number_missing", name="number")
    match = _NUMBER.fullmatch(_without_spaces(bare))
    scale = match["scale"].lower() if match else ""
    if not match or (scale and (scale not in scales or three == "fraction")):
        raise InputError("number_unreadable", name="number", value=text)
    zeros = scales.get(scale, 0)
    if match["dash"] and three != "fraction":  # "3.000,-": nothing behind its mark, so all before it is whole
        three = 2
    plain = _before_a_scale(match, lang, text) if zeros else _plain_digits(match["digits"], lang, three, text)
    number = Decimal(plain) * 10**zeros
    return to_decimal(-number if match["sign"] == "-" else number, "number")


def _before_a_scale(match: re.Match[str], lang: str, text: str) -> str:
    """Read the digits before "million", where three behind a mark are as likely a fraction as thousands.

    The language decides; what a word of another language leaves open is asked, and so are thousandths of a
    thousand.
    """
    speaks, scale = language(lang), match["scale"].lower()
    three: _Three = _THREE if scale in speaks.borrowed else "language"
    try:
        return _plain_digits(
            match["digits"], lang, "group" if speaks.scales[scale] == _THREE else three, text
        )
    except InputError as problem:
        if problem.code != "number_two_readings":
            raise
        first, second = (f"{problem.values[which]} {match['scale']}" for which in ("first", "second"))
        raise InputError("number_two_readings", value=match[0], first=first, second=second) from None


def _bare(text: str) -> str:
    """Drop what phones and chats put around a number: curly quotes, zero-width and direction marks."""
    if not isinstance(text, str):
        raise InputError("number_unreadable", name="number", value=text)
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return _QUOTES.sub(" ", seen).strip().translate(_PLAIN)


def _without_spaces(text: str) -> str:
    """Join thousands that a space, an apostrophe or a low line keeps apart; "5 6" stays two numbers."""
    even = re.sub(r"\s", " ", text)
    return _SPACE_BETWEEN_THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), even)


def _plain_digits(digits: str, lang: str, three: _Three, text: str) -> str:
    """Drop the grouping marks and make the decimal mark a point."""
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return digits
    group, point = _roles(digits, marks, lang, three)
    whole, _, fraction = digits.partition(point) if point else (digits, "", "")
    if group in whole and not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole):
        raise InputError("number_unreadable", name="number", value=text)
    if group in fraction or (point and not fraction):
        raise InputError("number_unreadable", name="number", value=text)
    whole = whole.replace(group, "") or "0"
    # "1.250,000" and "10.0000" of a currency with two decimals are more likely a slip than a fraction.
    if isinstance(three, int) and len(fraction) > max(three, 2) and not int(fraction) and int(whole):
        raise InputError("number_two_readings", value=digits, first=whole + fraction, second=whole)
    return f"{whole}.{fraction}" if fraction else whole


def _roles(digits: str, marks: list[str], lang: str, three: _Three) -> tuple[str, str | None]:
    """Say which mark stands between thousands, and which before the fraction."""
    last = marks[-1]
    other = "," if last == "." else "."
    if marks.count(last) > 1:  # only a mark between thousands stands more than once
        return last, None
    if other in marks:  # two kinds: the last one is the decimal mark
        return other, last
    whole, _, fraction = digits.partition(last)
    if len(fraction) != 3 or not 1 <= len(whole) <= 3 or not int(whole):
        return other, last
    if three == "fraction" and len(whole) < 3 and int(fraction):
        return other, last
    is_point = last == language(lang).point
    asks = three == _THREE or (three == "fraction" and not (int(fraction) and is_point))
    if whole[0] == "0" or asks or (three == "point" and not is_point) or (three == "group" and is_point):
        clear = f"{whole}{language(lang).point}{fraction}0"
        raise InputError("number_two_readings", value=digits, first=whole + fraction, second=clear)
    if isinstance(three, int):
        return last, None
    return (other, last) if is_point else (last, None)


def parse_money(text: str, lang: str = DEFAULT, currency: str | None = None) -> Money:
    """Read an amount of money as people type it.

    Three digits after a single mark are thousands in every language: no currency in daily use has three
    decimals but those of the Gulf, Iraq, Jordan, Libya and Tunisia, where such a text is refused.

    Parameters
    ----------
    text : str
        With or without a currency, in front or behind: "Rp 1,5 jt", "HK$3,000", "1.250.000", "500rb IDR".
    lang : str
        Decides what is left to decide: the words after a number, and "1,250 million".
    currency : str, optional
        ISO 4217 code used when the text names none; a text that names another is refused.

    Raises
    ------
    InputError
        ``money_unreadable``, ``number_missing``, ``number_unreadable``, ``number_two_readings``,
        ``currency_missing``.
    CurrencyMismatch
        ``currency_mismatch`` when the text names another currency.

    Examples
    --------
    >>> parse_money("Rp 1,5 jt")
    Money('1500000.0', 'IDR')
    >>> parse_money("HK$3,000", "id"), parse_money("Rp 500.000", "en")
    (Money('3000', 'HKD'), Money('500000', 'IDR'))
    >>> parse_money("1,250,000.50", "en", currency="IDR")
    Money('1250000.50', 'IDR')
    """
    number, code = _apart(text, lang, currency)
    return Money(parse_number(number, lang, currency_of(code).minor_digits), code)


def parse_cash(text: str, lang: str = DEFAULT, currency: str | None = None) -> Money:
    """Read an amount that is paid: as :func:`parse_money`, but a part of a coin is refused.

    Who types 1,5 for rupiah means thousands or millions, and left the word out; 1.250.000,50 stands on
    statements of banks and is read. 0.025 of dollars with cents is no fee, but perhaps a share of the amount.

    Raises
    ------
    InputError, CurrencyMismatch
        As :func:`parse_money`; ``money_below_coin``.

    Examples
    --------
    >>> parse_cash("1.250.000,50", "id", "IDR"), parse_cash("5,50", "id", "SGD")
    (Money('1250000.50', 'IDR'), Money('5.50', 'SGD'))
    >>> parse_cash("1,5", "id", "IDR")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: '1,5' is a part of a coin: nobody pays so in IDR. ...
    """
    money = parse_money(text, lang, currency)
    is_small = cash_unit(money.currency) >= 1 and abs(money.amount) < _THOUSAND
    if money.amount % (1 if is_small else minor_unit(money.currency)):
        raise InputError("money_below_coin", value=text.strip(), currency=money.currency)
    return money


def parse_rate(text: str, lang: str, received: str) -> Decimal:
    """Read an exchange rate as people type it: what is received for one sent.

    Rupiah are counted in thousands, so three digits after a single mark are thousands in every language. A
    rate in another currency may well have three decimals: behind the language's decimal mark they are; behind
    the other mark, and in yen or won, the text is refused.

    Parameters
    ----------
    text : str
        With or without the currency received: "2.120", "Rp 16.250", "3.385".
    lang : str
        A language of :data:`finlit.language.LANGUAGES`.
    received : str
        ISO 4217 code.

    Raises
    ------
    InputError, CurrencyMismatch
        As :func:`parse_money`.

    Examples
    --------
    >>> parse_rate("16.250", "en", "IDR"), parse_rate("3.385", "en", "MYR"), parse_rate("3,385", "id", "MYR")
    (Decimal('16250'), Decimal('3.385'), Decimal('3.385'))
    >>> parse_rate("3.385", "id", "MYR")
    Traceback (most recent call last):
        ...
    finlit.errors.InputError: '3.385' can be 3385 or 3,3850. ...
    """
    number, code = _apart(text, lang, received)
    if code == "IDR":
        return _number(number, lang, currency_of(code).minor_digits)
    return _number(number, lang, "point" if currency_of(code).minor_digits else 3)


def _apart(text: str, lang: str, currency: str | None) -> tuple[str, str]:
    """Take the number and the currency of a text apart."""
    scales, tidy = language(lang).scales, _said(text, lang)
    codes = set()

    def without_currency(word: re.Match[str]) -> str:
        if word[1].lower() in scales:
            return word[1]
        if re.search(r"\d", tidy[: word.start()]) and re.search(r"\d", tidy[word.end() :]):
            raise InputError("money_unreadable", text=text)  # "5 Rp 6" is two numbers
        codes.add(_code_of(word[1], text))
        return " "

    # "Rp." has its own full stop, which belongs to no number; that of "S$.50" does.
    number = re.sub(r"([^\d\s.,+\-'’_]+)(?:(?<=rp)\.)?", without_currency, tidy, flags=re.IGNORECASE).strip()
    if currency:
        codes.add(checked_code(currency))
    if len(codes) > 1:
        first, second = sorted(codes)[:2]
        raise CurrencyMismatch("currency_mismatch", first=first, second=second, doing=f"'{text}'")
    if not tidy:
        raise InputError("number_missing", name="amount")
    if not re.search(r"\d", number):
        raise InputError("money_unreadable", text=text)
    if not codes:
        raise InputError("currency_missing", text=text)
    return number, codes.pop()


def _code_of(written: str, text: str) -> str:
    code = AS_WRITTEN.get(written.lower(), written.upper())
    if code not in CODES:
        raise InputError("money_unreadable", text=text)
    return code
