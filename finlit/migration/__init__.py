"""Going abroad to work: what it costs and who must pay, what is left of the wage, and what to look out for.

Rules and lists are passed in with their days. Where the rule of the day is not known the answer is "ask":
that is an answer, and never a guess.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "agency_list": ["agency_list_template", "read_agencies"],
        "agencies": ["Agency", "AgencyCheck", "check_agency"],
        "bondage": ["BONDAGE_SIGNS", "BondageSign", "DebtAtWork", "bondage_signs"],
        "claim": ["CLAIM_PAPERS", "ClaimRow", "WageClaim", "WageMonth", "wage_claim"],
        "contract": ["CONTRACT_POINTS", "ContractCheck", "ContractRow", "ContractRule", "read_contract"],
        "costs": ["EVERY_ITEM", "CostCheck", "CostItem", "CostRow", "Payer", "PayerRule", "check_costs"],
        "deduction": ["DeductionPlan", "SalaryDeduction"],
        "offers": ["GoOrStay", "JobOffer", "JobResult", "compare_jobs", "go_or_stay", "one_more_term"],
        "terms": ["WorkTerm", "terms_in_order"],
        "payslip": ["Deduction", "TakeHome", "recruitment_months", "take_home"],
    },
    door=told,
)
