# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.batch.columns import REASONS as REASONS
from finlit.batch.columns import Rates as Rates
from finlit.batch.columns import numbers as numbers
from finlit.batch.columns import reasons as reasons
from finlit.batch.daycount import year_fractions as year_fractions
from finlit.batch.flows import irr as irr
from finlit.batch.flows import xirr as xirr
from finlit.batch.loans import loan_rate as loan_rate
from finlit.batch.prices import AtRisk as AtRisk
from finlit.batch.prices import TruePrices as TruePrices
from finlit.batch.prices import portfolio_at_risk as portfolio_at_risk
from finlit.batch.prices import true_price as true_price
from finlit.batch.quotes import Cheapest as Cheapest
from finlit.batch.quotes import PriceTable as PriceTable
from finlit.batch.quotes import PricedQuotes as PricedQuotes
from finlit.batch.quotes import cheapest as cheapest
from finlit.batch.quotes import price_quotes as price_quotes
from finlit.batch.quotes import price_table as price_table
from finlit.batch.rules_tried import Destination as Destination
from finlit.batch.rules_tried import Families as Families
from finlit.batch.rules_tried import Group as Group
from finlit.batch.rules_tried import Outcome as Outcome
from finlit.batch.rules_tried import Spread as Spread
from finlit.batch.rules_tried import Tried as Tried
from finlit.batch.rules_tried import made_up_families as made_up_families
from finlit.batch.rules_tried import try_rules as try_rules
from finlit.batch.schedules import ScheduleTable as ScheduleTable
from finlit.batch.schedules import Totals as Totals
from finlit.batch.schedules import schedule_blocks as schedule_blocks
from finlit.batch.schedules import schedule_table as schedule_table
from finlit.batch.schedules import schedule_totals as schedule_totals
from finlit.batch.simulation import Simulated as Simulated
from finlit.batch.simulation import luck_of as luck_of
from finlit.batch.simulation import simulate as simulate
from finlit.batch.walk import Block as Block

__all__: list[str]
