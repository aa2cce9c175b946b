"""What cannot be, at the door of a program and of a tool: one clear error for each, in every language."""

from datetime import date

import pytest

from finlit import tools
from finlit.enterprise import unit_cost
from finlit.errors import FinlitError
from finlit.household import Home, HouseholdPlan, Item, Transfer
from finlit.language import LANGUAGES
from finlit.migration import ContractRule, WageMonth, WorkTerm, read_contract, terms_in_order, wage_claim
from finlit.money import Money
from finlit.protection import Case, ProtectionFund
from finlit.rules import Rule, in_force

DAY = date(2026, 11, 29)


def rp(amount):
    return Money(amount, "IDR")


def plan(**changes):
    homes = [Home(name=name, currency=code) for name, code in (("A", "IDR"), ("B", "IDR"), ("abroad", "HKD"))]
    items = [Item(what="wage", home="A", amount=rp(9), kind="wage")]
    return HouseholdPlan(
        **{"name": "x", "start": "2026-01-01", "months": 12, "homes": homes, "items": items} | changes
    )


def sent(one, other, currency="IDR"):
    return Transfer(what=one + other, from_home=one, to_home=other, amount=Money(1, currency))


def item(**changes):
    return Item(**{"what": "x", "home": "A", "amount": rp(1), "kind": "wage"} | changes)


def terms(second):
    return [
        WorkTerm(name="first", start=date(2024, 3, 1), months=24),
        WorkTerm(name="second", start=second, months=24),
    ]


def fund(contribution):
    return ProtectionFund(
        members=1, cases=(Case(name="x", a_year_per_1000=1, cost=rp(1)),), contribution=contribution,
        reserve=rp(0), budget=rp(100),
    )  # fmt: skip


RULE = Rule(name="x", value=1, unit="", valid_from=None, valid_to=date(2025, 12, 31), source="x")
BILL = [{"asked": 1}]
PLACE = ContractRule(
    name="x", point="wage", destination="HKG", least=Money(5100, "HKD"), valid_from=None, source="x"
)

# What is wrong, its code, and either a call or a tool with what is typed.
CASES = [
    ("contracts that overlap", "contracts_overlap", lambda: terms_in_order(terms(date(2026, 2, 28)))),
    ("contracts that overlap, claimed", "contracts_overlap", lambda: wage_claim(
        [WageMonth(month=DAY, wage=rp(1), paid=rp(0))], terms=terms(date(2026, 2, 28)))),
    ("no income", "plan_without_income", lambda: plan(items=[item(kind="need")])),
    ("no income", "plan_without_income", ("season-calendar", {"income": 0})),
    ("a currency without a rate", "plan_currency_without_rate", lambda: plan(
        items=[item(home="abroad", amount=Money(9, "HKD"))], transfers=[sent("abroad", "A", "HKD")])),
    ("a currency without a rate", "choice_unknown", ("two-homes", {"currency": "BND"})),
    ("a currency without a rate", "choice_unknown", ("wage-claim", {"currency": "BND"})),
    ("money of another currency", "currency_mismatch", ("two-homes", {"sent": "NT$500"})),
    ("a day before the start", "plan_date_before_start", lambda: plan(items=[item(start="2025-12-31")])),
    ("a day that is none", "date_unreadable", ("contract-check", {"bill": BILL, "asked_on": "30/2/2026"})),
    ("a day to come", "day_to_come", ("contract-check", {"bill": BILL, "asked_on": "30/11/2026"})),
    ("a month to come", "month_not_worked", ("wage-claim", {"year": "2026", "first_month": "11"})),
    ("money that goes round", "plan_transfers_cyclic", lambda: plan(transfers=[sent(*"AB"), sent(*"BA")])),
    ("money sent to where it is", "plan_transfers_cyclic", lambda: plan(transfers=[sent("A", "A")])),
    ("less than nothing in stock", "stock_negative", lambda: unit_cost([rp(1)], 10, unsold=11)),
    ("less than nothing in stock", "stock_negative", ("shop-lab", {"made": 10, "unsold": 11})),
    ("a fund beyond the budget", "fund_above_ceiling", lambda: fund(rp(3))),
    ("a fund beyond the budget", "fund_above_ceiling", ("fund-lab", {"part": "2.1"})),
    ("a cake of more than the wage", "split_shares_above_one", ("wage-split", {"chairs.1.living": 100})),
    ("a place nobody knows", "destination_unknown", lambda: read_contract({}, [PLACE], "ATL", DAY)),
    ("a place nobody knows", "choice_unknown", ("contract-check", {"work": "ATL-home"})),
    ("a district nobody knows", "choice_unknown", ("job-offer", {"district": "atlantis"})),
    ("a rule that has run out", "rule_expired", lambda: in_force([RULE], DAY, "x")),
]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_cannot_be_is_named(lang):
    for what, code, door in CASES:
        with pytest.raises(FinlitError) as caught:
            door() if callable(door) else tools.ask(door[0], lang, DAY, **door[1])
        assert caught.value.code == code, what
        told = caught.value.message(lang) if callable(door) else tools.explain(door[0], caught.value, lang)
        assert "{" not in told, what
        assert code not in told, what
        assert told.count(".") >= 2, what  # what was wrong, and what to do


def test_a_bill_under_a_rule_that_ran_out_is_an_answer():
    # The rule of 2020 ended on 2025-10-29: nothing is claimed by it, and the desk is named.
    bill = [{"item": "passport", "asked": 600_000}]
    for typed, claimed in (("29/10/2025", 600_000), ("30/10/2025", 0)):
        answer = tools.ask("contract-check", "en", DAY, bill=bill, asked_on=typed)
        assert answer.result.bill.excess == rp(claimed)
