"""Money with its currency, exchange rates with their direction; the only place that rounds money."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    InvalidOperation,
)
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from pydantic import GetCoreSchemaHandler, field_validator, model_validator
from pydantic_core import CoreSchema, core_schema

from finlit.errors import CurrencyMismatch, InputError
from finlit.record import Record

RoundingMode = Literal["half_even", "half_up", "down", "up", "floor", "ceiling"]
_MODES: dict[str, str] = {
    "half_even": ROUND_HALF_EVEN,
    "half_up": ROUND_HALF_UP,
    "down": ROUND_DOWN,
    "up": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceiling": ROUND_CEILING,
}

# Beyond a thousand million million nobody speaks of a family's money, and 28 digits of Decimal still
# hold such an amount times any exchange rate exactly.
_DIGITS_OF_LARGEST = 15
_LARGEST = 10**_DIGITS_OF_LARGEST
LARGEST_AMOUNT = Decimal(_LARGEST)
_DIGITS_OF_STEPS = 27
_ZERO, _ONE = Decimal(0), Decimal(1)

# ISO 4217, currencies in use in 2026. Minor digits are 2 unless listed below.
_CODES = frozenset(
    """AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
    TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW
    ZWG""".split()
)
_MINOR_DIGITS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
# Coins that law knows and nobody uses: what is paid and shown in daily life.
_CASH_DIGITS = {"IDR": 0, "TWD": 0, "LKR": 0, "PKR": 0, "MMK": 0, "KHR": 0, "LAK": 0}

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


class Currency(NamedTuple):
    """An ISO 4217 currency: its code, the digits of its minor unit, the digits used in daily life."""

    code: str
    minor_digits: int
    cash_digits: int


def currency(code: str) -> Currency:
    """Look a currency up by its ISO 4217 code.

    >>> currency("IDR")
    Currency(code='IDR', minor_digits=2, cash_digits=0)
    """
    known = code.strip().upper() if isinstance(code, str) else code
    if known not in _CODES:
        raise InputError("currency_unknown", code=code)
    digits = _MINOR_DIGITS.get(known, 2)
    return Currency(known, digits, _CASH_DIGITS.get(known, digits))


def to_decimal(value: Any, name: str = "value") -> Decimal:
    """Turn an int, Decimal or plain number text into a finite Decimal; a float is refused.

    Raises
    ------
    InputError
        ``float_refused``, ``number_unreadable``, ``number_not_finite``, ``amount_too_large``.
    """
    if type(value) is Decimal and value.is_finite() and value.adjusted() < _DIGITS_OF_LARGEST:
        return value  # nearly every value is one of these
    if isinstance(value, bool):
        raise InputError("number_unreadable", name=name, value=value)
    if isinstance(value, float):
        raise InputError("float_refused", name=name, value=value)
    try:
        number = value if isinstance(value, Decimal) else Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        raise InputError("number_unreadable", name=name, value=value) from None
    if not number.is_finite():
        raise InputError("number_not_finite", name=name, value=value)
    # Compared, not abs(): that would round, and overflow on what text can hold.
    if not -LARGEST_AMOUNT <= number <= LARGEST_AMOUNT:
        told = number if number.adjusted() < 20 else f"{number:.3E}"  # never thousands of digits
        raise InputError("amount_too_large", name=name, value=told, largest=LARGEST_AMOUNT)
    return number


def round_to(value: Decimal, unit: Decimal, mode: RoundingMode = "half_even") -> Decimal:
    """Round a number to whole multiples of ``unit``.

    >>> round_to(Decimal("1250.5"), Decimal(100), "up")
    Decimal('1300')
    """
    if unit <= _ZERO:
        raise InputError("amount_not_positive", name="unit", value=unit)
    if mode not in _MODES:
        raise InputError("choice_unknown", name="mode", value=mode, choices=", ".join(get_args(RoundingMode)))
    if not value.is_finite():
        raise InputError("number_not_finite", name="value", value=value)
    if unit == _ONE:  # most of the time; a division saved
        _check_steps(value)
        return value.quantize(_ONE, rounding=_MODES[mode])
    steps = value / unit
    _check_steps(steps)
    return steps.quantize(_ONE, rounding=_MODES[mode]) * unit


def round_ratio(numerator: int, denominator: int, mode: RoundingMode = "half_even") -> int:
    """Round a ratio of whole numbers to a whole number: exact, however many digits it has.

    Parameters
    ----------
    numerator : int
    denominator : int
        Above zero.
    mode : str
        As in :func:`round_to`.

    Raises
    ------
    InputError
        ``choice_unknown``, ``amount_not_positive``.

    Examples
    --------
    >>> round_ratio(5, 2), round_ratio(-5, 2, "up"), round_ratio(7, 3, "half_up")
    (2, -3, 2)
    """
    if mode not in _MODES:
        raise InputError("choice_unknown", name="mode", value=mode, choices=", ".join(get_args(RoundingMode)))
    if denominator <= 0:
        raise InputError("amount_not_positive", name="denominator", value=denominator)
    below, rest = divmod(numerator, denominator)
    if not rest or mode == "floor":
        return below
    if mode == "half_even" or mode == "half_up":
        twice = 2 * rest
        if twice != denominator:
            return below + (twice > denominator)
        return below + (below % 2 if mode == "half_even" else numerator > 0)
    away = {"ceiling": True, "up": numerator > 0, "down": numerator < 0}
    return below + away[mode]


def _check_steps(steps: Decimal) -> None:
    """Refuse a unit so small that its count no longer fits into the digits of Decimal."""
    if steps and steps.adjusted() >= _DIGITS_OF_STEPS:
        most = f"{Decimal(10) ** _DIGITS_OF_STEPS:.0E}"
        raise InputError("amount_too_large", name="amount / unit", value=f"{steps:.3E}", largest=most)


class Money:
    """An exact amount of one currency.

    Amounts are Decimal: a float is refused (``Money.from_float`` converts on purpose). Adding or
    comparing two currencies raises and names both.

    Parameters
    ----------
    amount : int, str or Decimal
        [currency], between minus and plus ``LARGEST_AMOUNT``.
    currency : str
        ISO 4217 code.

    Raises
    ------
    InputError
        ``float_refused``, ``number_unreadable``, ``number_not_finite``, ``amount_too_large``,
        ``currency_unknown``.
    CurrencyMismatch
        When two currencies are mixed.

    Examples
    --------
    Sri sends 3,000 Hong Kong dollars and keeps 1,300.

    >>> Money(3000, "HKD") + Money(1300, "HKD")
    Money('4300', 'HKD')
    >>> sum([Money("0.10", "SGD")] * 3)
    Money('0.30', 'SGD')
    >>> Money(3000, "HKD") / Money(5100, "HKD") > Decimal("0.58")
    True
    """

    __slots__ = ("amount", "currency")

    amount: Decimal
    currency: str

    def __init__(self, amount: int | str | Decimal, currency: str) -> None:
        if currency not in _CODES:
            currency = _checked_code(currency)
        _set_amount(self, to_decimal(amount, "amount"))
        _set_currency(self, currency)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("Money does not change; make a new one")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("Money does not change; make a new one")

    def __reduce__(self) -> tuple[Any, ...]:
        return (Money, (self.amount, self.currency))

    @classmethod
    def from_float(cls, amount: float, currency: str) -> "Money":
        """Convert a float on purpose, rounded half-even to the currency's minor unit.

        >>> Money.from_float(0.1 + 0.2, "SGD")
        Money('0.30', 'SGD')
        """
        exact = Decimal(repr(float(amount)))
        if not exact.is_finite():
            raise InputError("number_not_finite", name="amount", value=amount)
        return cls(exact, currency).rounded(minor_unit(currency))

    @classmethod
    def from_minor(cls, count: int, currency: str) -> "Money":
        """Make an amount of a whole count of the smallest unit that the law knows (sen, cent).

        >>> Money.from_minor(33_333, "IDR"), Money.from_minor(40_000, "IDR")
        (Money('333.33', 'IDR'), Money('400', 'IDR'))
        """
        per_one = _minor_per_one(currency)
        if currency not in _CODES or not -_LARGEST <= count <= _LARGEST:
            return cls(count * minor_unit(currency), currency)  # with every check
        # Thousands of these make a schedule: nothing is left to check.
        money = cls.__new__(cls)
        whole, rest = divmod(count, per_one)
        _set_amount(money, count * minor_unit(currency) if rest else Decimal(whole))
        _set_currency(money, currency)
        return money

    def in_minor(self) -> int:
        """Give the amount as a whole count of the smallest unit: :meth:`from_minor` backwards.

        Raises
        ------
        InputError
            ``amount_not_whole_units`` where it is none.
        """
        unit = minor_unit(self.currency)
        if self.amount % unit:
            raise InputError("amount_not_whole_units", amount=self, unit=unit)
        return int(self.amount * _minor_per_one(self.currency))

    def _same(self, other: "Money", doing: str) -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatch(
                "currency_mismatch", first=self.currency, second=other.currency, doing=doing
            )
        return other.amount

    def __add__(self, other: Any) -> "Money":
        if isinstance(other, Money):
            return Money(self.amount + self._same(other, "+"), self.currency)
        if isinstance(other, int) and other == 0:  # so that sum() works
            return self
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Any) -> "Money":
        if isinstance(other, Money):
            return Money(self.amount - self._same(other, "-"), self.currency)
        return NotImplemented

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __abs__(self) -> "Money":
        return Money(abs(self.amount), self.currency)

    def __mul__(self, factor: Any) -> "Money":
        if isinstance(factor, Money):
            return NotImplemented
        return Money(self.amount * to_decimal(factor, "factor"), self.currency)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        """Money / Money is a plain Decimal; Money / number is Money."""
        divisor = self._same(other, "/") if isinstance(other, Money) else to_decimal(other, "divisor")
        if divisor == 0:
            raise InputError("division_by_zero", value=self)
        if isinstance(other, Money):
            return self.amount / divisor
        return Money(self.amount / divisor, self.currency)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __hash__(self) -> int:
        return hash((self.amount, self.currency))

    def __lt__(self, other: object) -> bool:
        return self.amount < self._same(other, "<") if isinstance(other, Money) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.amount <= self._same(other, "<=") if isinstance(other, Money) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.amount > self._same(other, ">") if isinstance(other, Money) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.amount >= self._same(other, ">=") if isinstance(other, Money) else NotImplemented

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __repr__(self) -> str:
        return f"Money('{self.amount}', '{self.currency}')"

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:f}"

    def rounded(self, unit: int | str | Decimal | None = None, mode: RoundingMode = "half_even") -> "Money":
        """Round to whole multiples of ``unit`` [currency]; without a unit, to what daily life uses.

        >>> Money("1250499.6", "IDR").rounded()
        Money('1250500', 'IDR')
        >>> Money(1_250_499, "IDR").rounded(500, "down")
        Money('1250000', 'IDR')
        """
        step = cash_unit(self.currency) if unit is None else to_decimal(unit, "unit")
        return Money(round_to(self.amount, step, mode), self.currency)

    def split(
        self, weights: Sequence[int | str | Decimal], unit: int | str | Decimal | None = None
    ) -> list["Money"]:
        """Share the amount by weights without losing or making any: largest remainder.

        The whole is cut into steps of ``unit`` (without one: the minor unit). Each share is first rounded
        down; what is left goes, one step each, to the largest remainders, earlier shares first.

        Parameters
        ----------
        weights : sequence of numbers
            Not negative, not all zero.
        unit : number, optional
            [currency] The amount must be a whole multiple of it.

        Raises
        ------
        InputError
            ``weights_unusable``, ``amount_not_whole_units``.

        Notes
        -----
        Hamilton's method of largest remainders.

        Examples
        --------
        One thousand rupiah for three children:

        >>> Money(1000, "IDR").split([1, 1, 1], unit=1)
        [Money('334', 'IDR'), Money('333', 'IDR'), Money('333', 'IDR')]
        """
        step = minor_unit(self.currency) if unit is None else to_decimal(unit, "unit")
        if step <= 0:
            raise InputError("amount_not_positive", name="unit", value=step)
        shares = [to_decimal(weight, "weight") for weight in weights]
        total = sum(shares)
        if not shares or total <= 0 or min(shares) < 0:
            raise InputError("weights_unusable", weights=list(map(str, weights)))
        _check_steps(self.amount / step)
        steps, rest = divmod(abs(self.amount), step)
        if rest:
            raise InputError("amount_not_whole_units", amount=self, unit=step)
        # Whole numbers from here on, so nothing can be lost to rounding.
        scale = 10 ** max(0, *(-_exponent(share) for share in shares))
        whole = [int(share * scale) for share in shares]
        parts = [divmod(int(steps) * weight, sum(whole)) for weight in whole]
        left = int(steps) - sum(part for part, _ in parts)
        favoured = set(sorted(range(len(parts)), key=lambda i: -parts[i][1])[:left])
        sign = -1 if self.amount < 0 else 1
        return [
            Money(sign * step * (part + (i in favoured)), self.currency) for i, (part, _) in enumerate(parts)
        ]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated,
            serialization=core_schema.plain_serializer_function_ser_schema(str, when_used="json"),
            json_schema_input_schema=core_schema.str_schema(),
        )

    @classmethod
    def _validated(cls, value: Any) -> "Money":
        if isinstance(value, Money):
            return value
        if isinstance(value, str):
            code, _, amount = value.strip().partition(" ")
            return cls(amount, code)
        raise InputError("money_unreadable", text=value)


# How a slot is filled past __setattr__, which refuses every change.
_set_amount = Money.__dict__["amount"].__set__
_set_currency = Money.__dict__["currency"].__set__


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _checked_code(code: str) -> str:
    return currency(code).code


@cache
def minor_unit(code: str) -> Decimal:
    """Smallest unit the law knows [currency]: 0.01 for IDR, 1 for JPY."""
    return Decimal(1).scaleb(-currency(code).minor_digits)


@cache
def _minor_per_one(code: str) -> int:
    return int(10 ** currency(code).minor_digits)


@cache
def cash_unit(code: str) -> Decimal:
    """Smallest unit that daily life uses [currency]: 1 for IDR, 0.01 for SGD."""
    return Decimal(1).scaleb(-currency(code).cash_digits)


def total(amounts: Iterable[Money], code: str) -> Money:
    """Sum of amounts of one currency; an empty sum is zero of that currency."""
    return sum(amounts, Money(0, code))


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
        codes.add(_checked_code(currency))
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
    if code not in _CODES:
        raise InputError("money_unreadable", text=text)
    return code


class FxQuote(Record):
    """An exchange rate: how much of one currency is received for one unit of another.

    Attributes
    ----------
    sent, received : str
        ISO 4217 codes.
    rate : Decimal
        [received per one sent] above zero; 1 only between a currency and itself.
    side : {"mid", "offered", "buy", "sell"}
        The middle rate, or what a provider offers, buys or sells at.
    as_of : date
    source : str
    mid_rate : Decimal, optional
        [received per one sent] The reference to measure a margin against; ``None`` is unknown.

    Raises
    ------
    InputError
        ``amount_not_positive``; ``rate_one`` (the price databases' mark for "not known").

    Examples
    --------
    >>> shop = FxQuote(sent="HKD", received="IDR", rate="2120", side="offered", as_of="2026-01-13",
    ...                source="made up", mid_rate="2163")
    >>> shop.convert(Money(2985, "HKD"))
    Money('6328200', 'IDR')
    >>> round(shop.margin_share, 4)
    Decimal('0.0199')
    """

    sent: str
    received: str
    rate: Decimal
    side: Literal["mid", "offered", "buy", "sell"]
    as_of: date
    source: str
    mid_rate: Decimal | None = None

    @field_validator("sent", "received")
    @classmethod
    def _known_currency(cls, code: str) -> str:
        return _checked_code(code)

    @field_validator("rate", "mid_rate", mode="before")
    @classmethod
    def _exact_number(cls, value: Any) -> Any:
        return None if value is None else to_decimal(value, "rate")

    @model_validator(mode="after")
    def _sane_rates(self) -> "FxQuote":
        for rate in (self.rate, self.mid_rate):
            if rate is not None:
                check_rate(rate, self.sent, self.received)
        return self

    @property
    def margin_share(self) -> Decimal | None:
        """Share of the middle rate that the provider keeps [0-1; negative is a bonus]; None is unknown."""
        if self.side == "mid":
            return Decimal(0)
        return None if self.mid_rate is None else 1 - self.rate / self.mid_rate

    def convert(self, amount: Money) -> Money:
        """Exchange an amount of ``sent`` into ``received``; not rounded."""
        if amount.currency != self.sent:
            raise CurrencyMismatch(
                "currency_mismatch", first=amount.currency, second=self.sent, doing="convert"
            )
        return Money(amount.amount * self.rate, self.received)

    def inverse(self) -> "FxQuote":
        """Read the same rate the other way round; what one side buys, the other sells."""
        swapped: dict[str, Any] = {"mid": "mid", "offered": "offered", "buy": "sell", "sell": "buy"}
        return FxQuote(
            sent=self.received,
            received=self.sent,
            rate=1 / self.rate,
            side=swapped[self.side],
            as_of=self.as_of,
            source=self.source,
            mid_rate=None if self.mid_rate is None else 1 / self.mid_rate,
        )


def check_rate(rate: Decimal, sent: str, received: str) -> None:
    """Refuse a rate that is not above zero, or is exactly 1 between two currencies.

    Price databases store 1 where a rate was not told; it is never a real price between two currencies.
    """
    if rate <= 0:
        raise InputError("amount_not_positive", name="rate", value=rate)
    if rate == 1 and sent != received:
        raise InputError("rate_one", sent=sent, received=received)
