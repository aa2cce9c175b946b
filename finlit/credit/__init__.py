"""Borrowing: what a loan asks for, what it truly costs, and which offer is the cheaper one.

Start with :class:`Loan` for a contract, :func:`true_price` for any stream of money, and the ``..._offer``
functions with :func:`compare_offers` for every way a family borrows. Rates are shares (0.02 is two percent)
and say their period; contract amounts are positive; cash flows are signed, + into the household.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "ceilings": ["Cap"],
        "comparison": [
            "OfferComparison",
            "OfferRow",
            "compare_offers",
            "debt_service_ratio",
        ],
        "contract": ["Loan"],
        "debts": ["Debt", "DebtPlan", "Order", "Repaid", "debt_orders", "repaid"],
        "early_payoff": ["REBATES", "Payoff", "Rebate", "late_fee", "payoff"],
        "finlit.flows": ["Flow"],
        "finlit.portfolio_health": [
            "BUCKET_EDGES",
            "Bucket",
            "Provision",
            "arrears_buckets",
            "portfolio_at_risk",
            "provisions",
            "sustainable_rate",
        ],
        "finlit.timevalue": ["PERIODS_PER_YEAR", "Frequency", "due_dates", "loan_rate", "us_apr"],
        "ledger": ["Closing", "Left", "Line", "Statement", "statement"],
        "loan": [
            "METHODS",
            "CompulsorySavings",
            "DaysCounted",
            "Drawdown",
            "Fee",
            "Method",
            "Plan",
            "RatePeriod",
            "RateStep",
            "Rounding",
        ],
        "offers": [
            "Offer",
            "OfferKind",
            "arisan_turn_offer",
            "cooperative_offer",
            "daily_lender_offer",
            "instalment_offer",
            "kur_offer",
            "loan_offer",
            "online_offer",
            "salary_deduction_offer",
            "shop_credit_offer",
            "single_payment_offer",
        ],
        "pawning": ["pawn_charge", "pawn_lost_offer", "pawn_offer", "pledges_offer"],
        "price": ["TruePrice", "true_price"],
        "schedule": ["Assumption", "Counts", "Row", "Schedule"],
    },
    door=told,
)
