"""Money with its currency, exchange rates with their direction; the only place that rounds money."""

from typing import TYPE_CHECKING, Any

from finlit.money.amounts import Money, total
from finlit.money.currencies import Currency, cash_unit, check_rate, currency, minor_unit
from finlit.money.reading import parse_money, parse_number
from finlit.money.rounding import LARGEST_AMOUNT, RoundingMode, round_ratio, round_to, to_decimal

if TYPE_CHECKING:
    from finlit.money.exchange import FxQuote
else:
    # A record, and the package that checks records, only when it is first touched.
    def __getattr__(name: str) -> Any:
        if name != "FxQuote":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from finlit.money.exchange import FxQuote

        return FxQuote


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


def __dir__() -> list[str]:
    return sorted(__all__)
