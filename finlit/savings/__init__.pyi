# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.rules import Cliff as Cliff
from finlit.rules import Guarantee as Guarantee
from finlit.rules import InterestTax as InterestTax
from finlit.rules import guaranteed as guaranteed
from finlit.rules import in_force as in_force
from finlit.rules import interest_tax as interest_tax
from finlit.savings.account import AT_HOME as AT_HOME
from finlit.savings.account import Account as Account
from finlit.savings.account import BalanceTier as BalanceTier
from finlit.savings.account import DepositChange as DepositChange
from finlit.savings.account import Saving as Saving
from finlit.savings.account import Withdrawal as Withdrawal
from finlit.savings.balances import BalanceInterest as BalanceInterest
from finlit.savings.balances import Counted as Counted
from finlit.savings.balances import balance_interest as balance_interest
from finlit.savings.emergency import EmergencyFund as EmergencyFund
from finlit.savings.emergency import Refill as Refill
from finlit.savings.emergency import Shock as Shock
from finlit.savings.emergency import ShockWeathered as ShockWeathered
from finlit.savings.emergency import emergency_fund as emergency_fund
from finlit.savings.emergency import refill as refill
from finlit.savings.emergency import weather as weather
from finlit.savings.goals import GoalPlan as GoalPlan
from finlit.savings.goals import GoalReached as GoalReached
from finlit.savings.goals import Rounded as Rounded
from finlit.savings.goals import SavingsGoal as SavingsGoal
from finlit.savings.goals import goals_in_order as goals_in_order
from finlit.savings.goals import solve_goal as solve_goal
from finlit.savings.gold import BreakEven as BreakEven
from finlit.savings.gold import GoldPath as GoldPath
from finlit.savings.gold import GoldPrice as GoldPrice
from finlit.savings.gold import GoldRow as GoldRow
from finlit.savings.gold import gold_break_even as gold_break_even
from finlit.savings.gold import gold_path as gold_path
from finlit.savings.growth import MOST_MONTHS as MOST_MONTHS
from finlit.savings.growth import buying_power as buying_power
from finlit.savings.growth import compound as compound
from finlit.savings.growth import price_later as price_later
from finlit.savings.growth import real_rate as real_rate
from finlit.savings.path import PathRow as PathRow
from finlit.savings.path import SavingsPath as SavingsPath
from finlit.savings.path import savings_path as savings_path
from finlit.savings.places import ExcludedPlace as ExcludedPlace
from finlit.savings.places import Place as Place
from finlit.savings.places import PlaceComparison as PlaceComparison
from finlit.savings.places import PlaceResult as PlaceResult
from finlit.savings.places import compare_places as compare_places
from finlit.savings.profit import ProfitShare as ProfitShare
from finlit.savings.profit import profit_share as profit_share
from finlit.savings.slots import monthly_equivalent as monthly_equivalent
from finlit.savings.term_deposit import Breaking as Breaking
from finlit.savings.term_deposit import BrokenDeposit as BrokenDeposit
from finlit.savings.term_deposit import DepositPath as DepositPath
from finlit.savings.term_deposit import DepositRow as DepositRow
from finlit.savings.term_deposit import TermDeposit as TermDeposit
from finlit.timevalue import PERIODS_PER_YEAR as PERIODS_PER_YEAR

__all__: list[str]
