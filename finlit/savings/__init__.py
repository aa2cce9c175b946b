"""Saving: goals, deposits, tax and inflation, gold, the emergency fund, and where to keep it all.

Start with :func:`solve_goal` for one goal, :func:`savings_path` to see a plan month by month,
:func:`emergency_fund`, and :func:`compare_places`. Rates are shares a year (0.03 is 3 percent); tax and
guarantee rules carry their dates and sources and are passed in; nothing here assumes that a bank is near.
"""

from finlit.rules import Cliff, Guarantee, InterestTax, guaranteed, in_force, interest_tax
from finlit.savings.emergency import (
    EmergencyFund,
    Refill,
    Shock,
    ShockWeathered,
    emergency_fund,
    refill,
    weather,
)
from finlit.savings.goals import Goal, GoalPlan, GoalReached, Rounded, goals_in_order, solve_goal
from finlit.savings.gold import BreakEven, GoldPath, GoldPrice, GoldRow, gold_break_even, gold_path
from finlit.savings.growth import MOST_MONTHS, buying_power, compound, price_later, real_rate
from finlit.savings.path import Account, PathRow, Saving, SavingsPath, savings_path
from finlit.savings.places import (
    Place,
    PlaceApart,
    PlaceComparison,
    PlaceResult,
    compare_places,
)
from finlit.savings.rhythm import monthly_equivalent
from finlit.timevalue import PERIODS_PER_YEAR

__all__ = [
    "MOST_MONTHS",
    "PERIODS_PER_YEAR",
    "Account",
    "BreakEven",
    "Cliff",
    "EmergencyFund",
    "Goal",
    "GoalPlan",
    "GoalReached",
    "GoldPath",
    "GoldPrice",
    "GoldRow",
    "Guarantee",
    "InterestTax",
    "PathRow",
    "Place",
    "PlaceApart",
    "PlaceComparison",
    "PlaceResult",
    "Refill",
    "Rounded",
    "Saving",
    "SavingsPath",
    "Shock",
    "ShockWeathered",
    "buying_power",
    "compare_places",
    "compound",
    "emergency_fund",
    "goals_in_order",
    "gold_break_even",
    "gold_path",
    "guaranteed",
    "in_force",
    "interest_tax",
    "monthly_equivalent",
    "price_later",
    "real_rate",
    "refill",
    "savings_path",
    "solve_goal",
    "weather",
]
