# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.credit.ceilings import Cap as Cap
from finlit.credit.comparison import INSTALMENT_SHARE_LIMIT as INSTALMENT_SHARE_LIMIT
from finlit.credit.comparison import OfferComparison as OfferComparison
from finlit.credit.comparison import OfferRow as OfferRow
from finlit.credit.comparison import compare_offers as compare_offers
from finlit.credit.comparison import debt_service_ratio as debt_service_ratio
from finlit.credit.contract import Loan as Loan
from finlit.credit.early_payoff import Payoff as Payoff
from finlit.credit.early_payoff import REBATES as REBATES
from finlit.credit.early_payoff import Rebate as Rebate
from finlit.credit.early_payoff import late_fee as late_fee
from finlit.credit.early_payoff import payoff as payoff
from finlit.credit.loan import CompulsorySavings as CompulsorySavings
from finlit.credit.loan import Drawdown as Drawdown
from finlit.credit.loan import Fee as Fee
from finlit.credit.loan import METHODS as METHODS
from finlit.credit.loan import Method as Method
from finlit.credit.loan import Plan as Plan
from finlit.credit.loan import RatePeriod as RatePeriod
from finlit.credit.loan import RateStep as RateStep
from finlit.credit.loan import Rounding as Rounding
from finlit.credit.offers import Offer as Offer
from finlit.credit.offers import OfferKind as OfferKind
from finlit.credit.offers import arisan_turn_offer as arisan_turn_offer
from finlit.credit.offers import cooperative_offer as cooperative_offer
from finlit.credit.offers import daily_lender_offer as daily_lender_offer
from finlit.credit.offers import instalment_offer as instalment_offer
from finlit.credit.offers import kur_offer as kur_offer
from finlit.credit.offers import loan_offer as loan_offer
from finlit.credit.offers import online_offer as online_offer
from finlit.credit.offers import salary_deduction_offer as salary_deduction_offer
from finlit.credit.offers import shop_credit_offer as shop_credit_offer
from finlit.credit.offers import single_payment_offer as single_payment_offer
from finlit.credit.pawning import pawn_charge as pawn_charge
from finlit.credit.pawning import pawn_lost_offer as pawn_lost_offer
from finlit.credit.pawning import pawn_offer as pawn_offer
from finlit.credit.price import TruePrice as TruePrice
from finlit.credit.price import true_price as true_price
from finlit.credit.schedule import Assumption as Assumption
from finlit.credit.schedule import Counts as Counts
from finlit.credit.schedule import Row as Row
from finlit.credit.schedule import Schedule as Schedule
from finlit.flows import Flow as Flow
from finlit.portfolio_health import BUCKET_EDGES as BUCKET_EDGES
from finlit.portfolio_health import Bucket as Bucket
from finlit.portfolio_health import Provision as Provision
from finlit.portfolio_health import arrears_buckets as arrears_buckets
from finlit.portfolio_health import portfolio_at_risk as portfolio_at_risk
from finlit.portfolio_health import provisions as provisions
from finlit.portfolio_health import sustainable_rate as sustainable_rate
from finlit.timevalue import Frequency as Frequency
from finlit.timevalue import PERIODS_PER_YEAR as PERIODS_PER_YEAR
from finlit.timevalue import due_dates as due_dates
from finlit.timevalue import loan_rate as loan_rate
from finlit.timevalue import us_apr as us_apr

__all__: list[str]
