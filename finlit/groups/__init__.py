"""Saving together: arisan, savings group, cooperative, village pool, and whether they are healthy.

Every group is a ledger and what follows from it. Sums are shared to the last rupiah, what stays is named, and
the order of the members changes nothing. Legal limits and figures are passed in.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "arisan": ["Arisan", "Bidding", "FeeFrom", "Stop"],
        "arisan_book": ["ARISAN_KINDS", "ArisanAccount", "ArisanBook", "ArisanState"],
        "bidding": ["BiddingRound", "CommissionFrom", "SharedBy", "bidding_round"],
        "forecasting": [
            "ASSUMED",
            "Change",
            "Forecast",
            "ForecastMonth",
            "Liquidity",
            "UsualMonth",
            "YearKind",
            "forecast",
            "liquidity_stress",
        ],
        "fraud": ["FraudTest", "Reason", "Unpaid", "Verdict", "chain", "fraud_test"],
        "health": [
            "GOALS",
            "HealthGoal",
            "Indicator",
            "LateLoan",
            "financial_self_sufficiency",
            "indicator",
            "indicators",
            "loss_reserve",
            "operational_self_sufficiency",
        ],
        "koperasi": ["Closing", "Holding", "Koperasi", "Month"],
        "koperasi_books": ["Balance", "KOPERASI_KINDS"],
        "koperasi_health": ["koperasi_indicators"],
        "ledger": [
            "COLUMNS",
            "Entry",
            "Member",
            "members_of",
            "near_names",
            "read_ledger",
            "save_new",
            "template",
            "write_ledger",
        ],
        "plan": ["CyclePlan", "cycle_plan"],
        "pool": ["Giver", "POOL_KINDS", "PoolAccount", "VillagePool"],
        "promises": ["Promise", "Turn", "descending", "duos", "even_steps", "price_turns", "same_for_all"],
        "rates": ["interest_on"],
        "savings_book": ["Book", "GroupRules", "MemberAccount", "SAVINGS_KINDS", "StatementRow"],
        "savings_group": ["CashCount", "SavingsGroup", "cycle"],
        "sharing": [
            "Leftover",
            "ShareOut",
            "ShareOutRow",
            "SharePurchase",
            "ShareRule",
            "buy_shares",
            "share_out",
            "split_by_name",
        ],
        "stress": ["Asks", "Damage", "Run", "default", "lost_box", "run_on_box", "treasurer_leaves"],
        "surplus": [
            "Allocation",
            "COPIED_LIST",
            "MemberShare",
            "MemberSurplus",
            "MonthWeights",
            "SurplusShared",
            "member_surplus",
            "share_surplus",
            "weighted_savings",
        ],
        "finlit.portfolio_health": ["Provision", "portfolio_at_risk", "provisions", "sustainable_rate"],
        "finlit.rules": ["Ceiling", "InterestTax"],
    },
    door=told,
)
