"""Sending money home: what a transfer really costs, and which one leaves most in the family's hand.

Start with :func:`transfer_cost` on plain numbers or :class:`Quote` with :func:`compare` on whole price
lists. Rates are received per one sent; shares are 0-1; a margin that is not known is None, never zero.
"""

from finlit.remittance.compare import (
    STALE_AFTER_DAYS,
    Comparison,
    Step,
    YearlyCost,
    amount_to_send,
    cheapest_by_amount,
    compare,
    corridor,
    like_for_like,
    yearly_cost,
)
from finlit.remittance.cost import Receipt, TransferCost, decode_receipt, transfer_cost
from finlit.remittance.fees import (
    Bracket,
    BracketFee,
    FeeRule,
    FeeTax,
    FlatFee,
    InstrumentFee,
    PercentageFee,
    ReceiverFee,
    SurveyedFee,
    fitted_fee_rule,
)
from finlit.remittance.indices import (
    ServicePrice,
    corridor_means,
    mean_over_services,
    mean_weighted_by_flow,
    share_of_corridors_below,
    smart_like,
)
from finlit.remittance.quotes import LastMile, PricedQuote, Quote, RateTier, SetApart
from finlit.remittance.rhythm import (
    RHYTHMS,
    HandCarry,
    RhythmOption,
    RhythmRow,
    Split,
    best_rhythm,
    best_split,
    hand_carry,
    rhythm_table,
)
from finlit.remittance.survey import quotes_from_price_list, quotes_from_survey

__all__ = [
    "RHYTHMS",
    "STALE_AFTER_DAYS",
    "Bracket",
    "BracketFee",
    "Comparison",
    "FeeRule",
    "FeeTax",
    "FlatFee",
    "HandCarry",
    "InstrumentFee",
    "LastMile",
    "PercentageFee",
    "PricedQuote",
    "Quote",
    "RateTier",
    "Receipt",
    "ReceiverFee",
    "RhythmOption",
    "RhythmRow",
    "ServicePrice",
    "SetApart",
    "Split",
    "Step",
    "SurveyedFee",
    "TransferCost",
    "YearlyCost",
    "amount_to_send",
    "best_rhythm",
    "best_split",
    "cheapest_by_amount",
    "compare",
    "corridor",
    "corridor_means",
    "decode_receipt",
    "fitted_fee_rule",
    "hand_carry",
    "like_for_like",
    "mean_over_services",
    "mean_weighted_by_flow",
    "quotes_from_price_list",
    "quotes_from_survey",
    "rhythm_table",
    "share_of_corridors_below",
    "smart_like",
    "transfer_cost",
    "yearly_cost",
]
