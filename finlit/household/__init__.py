"""One dated plan of a family: two homes, two currencies, and the week in which cash runs out.

Start with :class:`HouseholdPlan`; :func:`worst_week` and :func:`monthly_statement` read it. Exchange rates
are a band (low, known, high) and never a forecast; prices, limits and figures of a district are passed in.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "entries": [
            "AgreedPart",
            "Debt",
            "Goal",
            "Home",
            "Item",
            "Kind",
            "Label",
            "Person",
            "Rhythm",
            "Transfer",
        ],
        "families": ["family_plan"],
        "ledger": ["Account", "Ledger", "Move", "Sent", "Week"],
        "limits": ["LimitChecked", "check_limits"],
        "pages": ["Entry", "Pages", "plan_of_pages", "values_of_plan", "with_pages"],
        "plan": ["HouseholdPlan"],
        "rates": ["RateBand", "Which", "band_of"],
        "scenario": ["open_plan", "read_plan", "save_plan", "written_plan"],
        "seasons": ["lebaran", "school_year"],
        "services": ["told_quote"],
        "shocks": [
            "EarlyReturn",
            "HarvestFails",
            "Illness",
            "PriceRise",
            "RateMoves",
            "Shock",
            "WageStops",
        ],
        "splitting": [
            "RULES",
            "Payday",
            "SplitRule",
            "TwoChairs",
            "agreed_page",
            "split_payday",
            "two_chairs",
        ],
        "statement": [
            "Covered",
            "MonthRow",
            "Spending",
            "Standing",
            "Variance",
            "YearlyCosts",
            "beside_diary",
            "covered_when_money_stops",
            "monthly_statement",
            "months_covered",
            "needs_and_wants",
            "peak_month",
            "standing",
            "yearly_costs",
        ],
        "luck": ["StressCompared", "StressResult", "stress", "stress_both"],
        "dry_week": ["Fix", "WorstWeek", "worst_week"],
    },
    door=told,
)
