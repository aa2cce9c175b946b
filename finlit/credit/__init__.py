"""Borrowing: what a loan asks for, what it truly costs, and which offer is the cheaper one.

Start with :class:`Loan` for a contract, :func:`true_price` for any stream of money, and the ``..._offer``
functions with :func:`compare_offers` for every way a family borrows. Rates are shares (0.02 is two percent)
and say their period; contract amounts are positive; cash flows are signed, + into the household.
"""

from finlit.credit.arrears import (
    BUCKET_EDGES,
    Bucket,
    Provision,
    arrears_buckets,
    portfolio_at_risk,
    provisions,
    sustainable_rate,
)
from finlit.credit.dates import PERIODS_PER_YEAR, Frequency, due_dates
from finlit.credit.loan import (
    METHODS,
    CompulsorySavings,
    Drawdown,
    Fee,
    Loan,
    Method,
    RatePeriod,
    RateStep,
    Rounding,
)
from finlit.credit.offers import (
    INSTALMENT_SHARE_LIMIT,
    Offer,
    OfferComparison,
    OfferKind,
    OfferRow,
    arisan_turn_offer,
    compare_offers,
    cooperative_offer,
    daily_lender_offer,
    instalment_offer,
    kur_offer,
    loan_offer,
    online_offer,
    pawn_charge,
    pawn_lost_offer,
    pawn_offer,
    salary_deduction_offer,
    shop_credit_offer,
    single_payment_offer,
)
from finlit.credit.payoff import REBATES, Payoff, Rebate, late_fee, payoff
from finlit.credit.price import TruePrice, true_price
from finlit.credit.schedule import Assumption, Counts, Flow, Row, Schedule
from finlit.timevalue import loan_rate, us_apr

__all__ = [
    "BUCKET_EDGES",
    "INSTALMENT_SHARE_LIMIT",
    "METHODS",
    "PERIODS_PER_YEAR",
    "REBATES",
    "Assumption",
    "Bucket",
    "CompulsorySavings",
    "Counts",
    "Drawdown",
    "Fee",
    "Flow",
    "Frequency",
    "Loan",
    "Method",
    "Offer",
    "OfferComparison",
    "OfferKind",
    "OfferRow",
    "Payoff",
    "Provision",
    "RatePeriod",
    "RateStep",
    "Rebate",
    "Rounding",
    "Row",
    "Schedule",
    "TruePrice",
    "arisan_turn_offer",
    "arrears_buckets",
    "compare_offers",
    "cooperative_offer",
    "daily_lender_offer",
    "due_dates",
    "instalment_offer",
    "kur_offer",
    "late_fee",
    "loan_offer",
    "loan_rate",
    "online_offer",
    "pawn_charge",
    "pawn_lost_offer",
    "pawn_offer",
    "payoff",
    "portfolio_at_risk",
    "provisions",
    "salary_deduction_offer",
    "shop_credit_offer",
    "single_payment_offer",
    "sustainable_rate",
    "true_price",
    "us_apr",
]
