"""Money with its currency, exchange rates with their direction; the only place that rounds money."""

from finlit._lazy import attach

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "amounts": ["Money", "total"],
        "currencies": ["Currency", "cash_unit", "check_rate", "currency", "minor_unit"],
        "exchange": ["DayRates", "FxQuote", "Rates"],
        "odd_rates": ["check_likely"],
        "reading": [
            "parse_cash",
            "parse_money",
            "parse_number",
            "parse_percent",
            "parse_rate",
            "without_words",
        ],
        "rounding": ["RoundingMode", "exchanged", "round_ratio", "round_to", "to_decimal"],
        "signs": ["AboveZero", "NotNegative", "above_zero", "is_money", "not_negative"],
        "finlit.values": ["LARGEST_AMOUNT"],
    },
)
