"""Which currencies there are, and their smallest coins."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from finlit.doors import told
from finlit.errors import InputError

# ISO 4217, currencies in use in 2026. Minor digits are 2 unless listed below.
CODES = frozenset(
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
    known = code.strip().upper() if isinstance(code, str) else ""
    if known not in CODES:
        raise InputError("currency_unknown", code=code)
    digits = _MINOR_DIGITS.get(known, 2)
    return Currency(known, digits, _CASH_DIGITS.get(known, digits))


def checked_code(code: str) -> str:
    """Return a code of ours, refusing any other."""
    return currency(code).code


@cache
def minor_unit(code: str) -> Decimal:
    """Smallest unit the law knows [currency]: 0.01 for IDR, 1 for JPY."""
    return Decimal(1).scaleb(-currency(code).minor_digits)


@cache
def minor_per_one(code: str) -> int:
    """How many of the smallest unit make one: 100 for IDR, 1 for JPY."""
    return int(10 ** currency(code).minor_digits)


@cache
def cash_unit(code: str) -> Decimal:
    """Smallest unit that daily life uses [currency]: 1 for IDR, 0.01 for SGD."""
    return Decimal(1).scaleb(-currency(code).cash_digits)


# Currencies that stand at exactly 1 to one another by law; between all others a rate of 1 means "not told".
_AT_PAR = tuple(
    frozenset(codes.split())
    for codes in ("SGD BND", "ZAR NAD LSL SZL", "USD PAB BSD BMD", "INR BTN", "GBP GIP FKP SHP", "XAF XOF")
)


@told
def check_rate(rate: Decimal, sent: str, received: str) -> None:
    """Refuse a rate that is not above zero, or is exactly 1 between two currencies that are not at par.

    Price databases store 1 where a rate was not told. Pegged pairs (SGD and BND, ZAR and LSL ...) truly
    stand at 1.
    """
    if rate <= 0:
        raise InputError("amount_not_positive", name="rate", value=rate)
    if rate == 1 and sent != received and not any({sent, received} <= pair for pair in _AT_PAR):
        raise InputError("rate_one", sent=sent, received=received)
