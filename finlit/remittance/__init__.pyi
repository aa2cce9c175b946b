# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.remittance.comparison import Comparison as Comparison
from finlit.remittance.comparison import RatesCompared as RatesCompared
from finlit.remittance.comparison import STALE_AFTER_DAYS as STALE_AFTER_DAYS
from finlit.remittance.comparison import Step as Step
from finlit.remittance.comparison import YearlyCost as YearlyCost
from finlit.remittance.comparison import amount_to_send as amount_to_send
from finlit.remittance.comparison import cheapest_by_amount as cheapest_by_amount
from finlit.remittance.comparison import compare as compare
from finlit.remittance.comparison import compare_at as compare_at
from finlit.remittance.comparison import corridor as corridor
from finlit.remittance.comparison import filter_quotes as filter_quotes
from finlit.remittance.comparison import yearly_cost as yearly_cost
from finlit.remittance.cost import Receipt as Receipt
from finlit.remittance.cost import TransferCost as TransferCost
from finlit.remittance.cost import decode_receipt as decode_receipt
from finlit.remittance.cost import transfer_cost as transfer_cost
from finlit.remittance.fees import Bracket as Bracket
from finlit.remittance.fees import BracketFee as BracketFee
from finlit.remittance.fees import FeeRule as FeeRule
from finlit.remittance.fees import FeeTax as FeeTax
from finlit.remittance.fees import FlatFee as FlatFee
from finlit.remittance.fees import InstrumentFee as InstrumentFee
from finlit.remittance.fees import PayInTax as PayInTax
from finlit.remittance.fees import PercentageFee as PercentageFee
from finlit.remittance.fees import ReceiverFee as ReceiverFee
from finlit.remittance.fees import StepFee as StepFee
from finlit.remittance.fees import SurveyedFee as SurveyedFee
from finlit.remittance.fees import fitted_fee_rule as fitted_fee_rule
from finlit.remittance.indices import ServicePrice as ServicePrice
from finlit.remittance.indices import corridor_means as corridor_means
from finlit.remittance.indices import mean_over_services as mean_over_services
from finlit.remittance.indices import mean_weighted_by_flow as mean_weighted_by_flow
from finlit.remittance.indices import share_of_corridors_below as share_of_corridors_below
from finlit.remittance.indices import smart_like as smart_like
from finlit.remittance.known import Known as Known
from finlit.remittance.known import Line as Line
from finlit.remittance.known import Piece as Piece
from finlit.remittance.limits import LimitPassed as LimitPassed
from finlit.remittance.limits import SendingLimits as SendingLimits
from finlit.remittance.price_list import price_list_template as price_list_template
from finlit.remittance.price_list import read_price_list as read_price_list
from finlit.remittance.quotes import FeeOnly as FeeOnly
from finlit.remittance.quotes import LastMile as LastMile
from finlit.remittance.quotes import PricedQuote as PricedQuote
from finlit.remittance.quotes import Quote as Quote
from finlit.remittance.quotes import RateTier as RateTier
from finlit.remittance.quotes import Unpriced as Unpriced
from finlit.remittance.sending_frequency import FrequencyOption as FrequencyOption
from finlit.remittance.sending_frequency import FrequencyRow as FrequencyRow
from finlit.remittance.sending_frequency import FrequencyTable as FrequencyTable
from finlit.remittance.sending_frequency import HandCarry as HandCarry
from finlit.remittance.sending_frequency import SENDINGS_PER_YEAR as SENDINGS_PER_YEAR
from finlit.remittance.sending_frequency import best_frequency as best_frequency
from finlit.remittance.sending_frequency import frequency_table as frequency_table
from finlit.remittance.sending_frequency import hand_carry as hand_carry
from finlit.remittance.splitting import Split as Split
from finlit.remittance.splitting import best_split as best_split
from finlit.remittance.survey import quotes_from_price_list as quotes_from_price_list
from finlit.remittance.survey import quotes_from_survey as quotes_from_survey

__all__: list[str]
