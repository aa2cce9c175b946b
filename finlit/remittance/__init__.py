"""Sending money home: what a transfer really costs, and which one leaves most in the family's hand.

Start with :func:`transfer_cost` on plain numbers or :class:`Quote` with :func:`compare` on whole price
lists. Rates are received per one sent; shares are 0-1; a margin that is not known is None, never zero.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "comparison": [
            "STALE_AFTER_DAYS",
            "Comparison",
            "Step",
            "YearlyCost",
            "amount_to_send",
            "cheapest_by_amount",
            "RatesCompared",
            "compare",
            "compare_at",
            "corridor",
            "filter_quotes",
            "yearly_cost",
        ],
        "cost": ["Receipt", "TransferCost", "decode_receipt", "transfer_cost"],
        "fees": [
            "Bracket",
            "BracketFee",
            "FeeRule",
            "FeeTax",
            "FlatFee",
            "InstrumentFee",
            "PayInTax",
            "PercentageFee",
            "ReceiverFee",
            "StepFee",
            "SurveyedFee",
            "fitted_fee_rule",
        ],
        "indices": [
            "ServicePrice",
            "corridor_means",
            "mean_over_services",
            "mean_weighted_by_flow",
            "share_of_corridors_below",
            "smart_like",
        ],
        "limits": ["LimitPassed", "SendingLimits"],
        "price_list": ["price_list_template", "read_price_list"],
        "known": ["Known", "Line", "Piece"],
        "quotes": ["FeeOnly", "LastMile", "PricedQuote", "Quote", "RateTier", "Unpriced"],
        "sending_frequency": [
            "SENDINGS_PER_YEAR",
            "FrequencyOption",
            "FrequencyRow",
            "FrequencyTable",
            "HandCarry",
            "best_frequency",
            "frequency_table",
            "hand_carry",
        ],
        "splitting": ["Split", "best_split"],
        "survey": ["quotes_from_price_list", "quotes_from_survey"],
    },
    door=told,
)
