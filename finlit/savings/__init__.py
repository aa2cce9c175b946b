"""Saving: goals, deposits, tax and inflation, gold, the emergency fund, and where to keep it all.

Start with :func:`solve_goal` for one goal, :func:`savings_path` to see a plan month by month,
:class:`TermDeposit` for money that is promised for some months,
:func:`emergency_fund`, and :func:`compare_places`. Rates are shares a year (0.03 is 3 percent); tax and
guarantee rules carry their dates and sources and are passed in; nothing here assumes that a bank is near.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "account": ["AT_HOME", "Account", "BalanceTier", "DepositChange", "Saving", "Withdrawal"],
        "balances": ["BalanceInterest", "Counted", "balance_interest"],
        "emergency": [
            "EmergencyFund",
            "Refill",
            "Shock",
            "ShockWeathered",
            "emergency_fund",
            "refill",
            "weather",
        ],
        "goals": ["GoalPlan", "GoalReached", "Rounded", "SavingsGoal", "goals_in_order", "solve_goal"],
        "gold": ["BreakEven", "GoldPath", "GoldPrice", "GoldRow", "gold_break_even", "gold_path"],
        "growth": ["MOST_MONTHS", "buying_power", "compound", "price_later", "real_rate"],
        "path": ["PathRow", "SavingsPath", "savings_path"],
        "profit": ["ProfitShare", "profit_share"],
        "places": ["Place", "ExcludedPlace", "PlaceComparison", "PlaceResult", "compare_places"],
        "slots": ["monthly_equivalent"],
        "term_deposit": ["BrokenDeposit", "Breaking", "DepositPath", "DepositRow", "TermDeposit"],
        "finlit.rules": ["Cliff", "Guarantee", "InterestTax", "guaranteed", "in_force", "interest_tax"],
        "finlit.timevalue": ["PERIODS_PER_YEAR"],
    },
    door=told,
)
