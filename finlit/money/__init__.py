"""Money with its currency, exchange rates with their direction; the only place that rounds money."""

from finlit.money.amounts import Money, total
from finlit.money.currencies import Currency, cash_unit, currency, minor_unit
from finlit.money.exchange import FxQuote, check_rate
from finlit.money.reading import parse_money, parse_number
from finlit.money.rounding import LARGEST_AMOUNT, RoundingMode, round_ratio, round_to, to_decimal

__all__ = [
    "LARGEST_AMOUNT",
    "Currency",
    "FxQuote",
    "Money",
    "RoundingMode",
    "cash_unit",
    "check_rate",
    "currency",
    "minor_unit",
    "parse_money",
    "parse_number",
    "round_ratio",
    "round_to",
    "to_decimal",
    "total",
]
