# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.household.dry_week import Fix as Fix
from finlit.household.dry_week import WorstWeek as WorstWeek
from finlit.household.dry_week import worst_week as worst_week
from finlit.household.entries import AgreedPart as AgreedPart
from finlit.household.entries import Debt as Debt
from finlit.household.entries import Goal as Goal
from finlit.household.entries import Home as Home
from finlit.household.entries import Item as Item
from finlit.household.entries import Kind as Kind
from finlit.household.entries import Label as Label
from finlit.household.entries import Person as Person
from finlit.household.entries import Rhythm as Rhythm
from finlit.household.entries import Transfer as Transfer
from finlit.household.families import family_plan as family_plan
from finlit.household.ledger import Account as Account
from finlit.household.ledger import Ledger as Ledger
from finlit.household.ledger import Move as Move
from finlit.household.ledger import Sent as Sent
from finlit.household.ledger import Week as Week
from finlit.household.limits import LimitChecked as LimitChecked
from finlit.household.limits import check_limits as check_limits
from finlit.household.luck import StressCompared as StressCompared
from finlit.household.luck import StressResult as StressResult
from finlit.household.luck import stress as stress
from finlit.household.luck import stress_both as stress_both
from finlit.household.plan import HouseholdPlan as HouseholdPlan
from finlit.household.rates import RateBand as RateBand
from finlit.household.rates import Which as Which
from finlit.household.rates import band_of as band_of
from finlit.household.scenario import open_plan as open_plan
from finlit.household.scenario import read_plan as read_plan
from finlit.household.scenario import save_plan as save_plan
from finlit.household.scenario import written_plan as written_plan
from finlit.household.seasons import lebaran as lebaran
from finlit.household.shocks import EarlyReturn as EarlyReturn
from finlit.household.shocks import HarvestFails as HarvestFails
from finlit.household.shocks import Illness as Illness
from finlit.household.shocks import PriceRise as PriceRise
from finlit.household.shocks import RateMoves as RateMoves
from finlit.household.shocks import Shock as Shock
from finlit.household.shocks import WageStops as WageStops
from finlit.household.splitting import Payday as Payday
from finlit.household.splitting import RULES as RULES
from finlit.household.splitting import SplitRule as SplitRule
from finlit.household.splitting import TwoChairs as TwoChairs
from finlit.household.splitting import agreed_page as agreed_page
from finlit.household.splitting import split_payday as split_payday
from finlit.household.splitting import two_chairs as two_chairs
from finlit.household.statement import Covered as Covered
from finlit.household.statement import MonthRow as MonthRow
from finlit.household.statement import Spending as Spending
from finlit.household.statement import Standing as Standing
from finlit.household.statement import Variance as Variance
from finlit.household.statement import YearlyCosts as YearlyCosts
from finlit.household.statement import beside_diary as beside_diary
from finlit.household.statement import covered_when_money_stops as covered_when_money_stops
from finlit.household.statement import monthly_statement as monthly_statement
from finlit.household.statement import months_covered as months_covered
from finlit.household.statement import needs_and_wants as needs_and_wants
from finlit.household.statement import peak_month as peak_month
from finlit.household.statement import standing as standing
from finlit.household.statement import yearly_costs as yearly_costs

__all__: list[str]
