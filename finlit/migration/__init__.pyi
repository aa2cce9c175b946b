# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.migration.agencies import Agency as Agency
from finlit.migration.agencies import AgencyCheck as AgencyCheck
from finlit.migration.agencies import check_agency as check_agency
from finlit.migration.agency_list import agency_list_template as agency_list_template
from finlit.migration.agency_list import read_agencies as read_agencies
from finlit.migration.bondage import BONDAGE_SIGNS as BONDAGE_SIGNS
from finlit.migration.bondage import BondageSign as BondageSign
from finlit.migration.bondage import DebtAtWork as DebtAtWork
from finlit.migration.bondage import bondage_signs as bondage_signs
from finlit.migration.claim import CLAIM_PAPERS as CLAIM_PAPERS
from finlit.migration.claim import ClaimRow as ClaimRow
from finlit.migration.claim import WageClaim as WageClaim
from finlit.migration.claim import WageMonth as WageMonth
from finlit.migration.claim import wage_claim as wage_claim
from finlit.migration.contract import CONTRACT_POINTS as CONTRACT_POINTS
from finlit.migration.contract import ContractCheck as ContractCheck
from finlit.migration.contract import ContractRow as ContractRow
from finlit.migration.contract import ContractRule as ContractRule
from finlit.migration.contract import read_contract as read_contract
from finlit.migration.costs import CostCheck as CostCheck
from finlit.migration.costs import CostItem as CostItem
from finlit.migration.costs import CostRow as CostRow
from finlit.migration.costs import EVERY_ITEM as EVERY_ITEM
from finlit.migration.costs import Payer as Payer
from finlit.migration.costs import PayerRule as PayerRule
from finlit.migration.costs import check_costs as check_costs
from finlit.migration.deduction import DeductionPlan as DeductionPlan
from finlit.migration.deduction import SalaryDeduction as SalaryDeduction
from finlit.migration.offers import GoOrStay as GoOrStay
from finlit.migration.offers import JobOffer as JobOffer
from finlit.migration.offers import JobResult as JobResult
from finlit.migration.offers import compare_jobs as compare_jobs
from finlit.migration.offers import go_or_stay as go_or_stay
from finlit.migration.offers import one_more_term as one_more_term
from finlit.migration.payslip import Deduction as Deduction
from finlit.migration.payslip import TakeHome as TakeHome
from finlit.migration.payslip import recruitment_months as recruitment_months
from finlit.migration.payslip import take_home as take_home
from finlit.migration.terms import WorkTerm as WorkTerm
from finlit.migration.terms import terms_in_order as terms_in_order

__all__: list[str]
