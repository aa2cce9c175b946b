"""Rules about work abroad, from their data sets: what a contract must say, and who pays for the way there."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from finlit import datasets
from finlit.migration import EVERY_ITEM, ContractRule, PayerRule
from finlit.money import Money
from finlit.rules import Rule
from finlit.tools.work_abroad import WORKS, food_allowances, wages

# Rules about deductions that stand among the dated rules, as a share of the wage.
_DEDUCTION_RULES = {"SGP": "sg.deduction_max"}


def job_of(work: str) -> str:
    """Return the kind of work: "home", "factory", "other"."""
    return work.partition("-")[2]


@lru_cache(maxsize=1)
def payer_rules() -> tuple[PayerRule, ...]:
    """Return who must pay what of the way to a job, each rule with its days and source."""
    return tuple(
        PayerRule(
            name=f"placement {row['item']}",
            item=row["item"],
            payer=row["payer"],
            most=None if row["most"] is None else Money(row["most"], row["currency"]),
            destination=row["destination"],
            job=row["job"],
            **_dated(row),
        )
        for row in datasets.rows("placement_payers")
    )


Asked = Literal["ask", "free", "listed", "unknown"]


def who_pays(work: str, day: date) -> Asked:
    """Say in a word what the rules of a day say of the costs of a job.

    Returns
    -------
    {"ask", "free", "listed", "unknown"}
        ask: who pays by the rule of that day is not known here. free: the worker pays none of the items that
        the rule names. listed: some are the worker's. unknown: no rule of that day is known.
    """
    country, job = WORKS[work].country, job_of(work)
    now = [
        rule
        for rule in payer_rules()
        if rule.destination in (None, country) and rule.job in (None, job) and rule.holds_on(day)
    ]
    if not now:
        return "unknown"
    if any(rule.item == EVERY_ITEM for rule in now):
        return "ask"
    return "listed" if any(rule.payer == "worker" for rule in now) else "free"


def contract_rules(work: str, wage: Money, is_food_given: bool) -> tuple[ContractRule, ...]:
    """Return what a contract for this work must at least say, all versions of each rule.

    Parameters
    ----------
    work : str
    wage : Money
        [a month] of the contract: where a rule limits deductions to a share of it.
    is_food_given : bool
        Where no food is given, the rule about the allowance counts.
    """
    about, job = WORKS[work], job_of(work)
    rows = [
        row
        for row in datasets.rows("contract_points")
        if row["destination"] == about.country and row["job"] in (None, job)
    ]
    found = [_point(row["point"], about.country, row["least"], row) for row in rows]
    told = {row["point"] for row in rows}
    if "wage" not in told and about.is_least:
        found += [_from_rule("wage", about.country, rule, about.currency) for rule in wages(work)]
    allowances = () if is_food_given else food_allowances(work)
    if allowances:
        found = [rule for rule in found if rule.point != "food"]
        found += [_from_rule("food", about.country, rule, about.currency) for rule in allowances]
    key = _DEDUCTION_RULES.get(about.country)
    for rule in datasets.rules(Rule, about.country):
        if rule.name == key and rule.value is not None:
            found.append(_point("deductions", about.country, wage * rule.value, rule.model_dump()))
    return tuple(found)


def _from_rule(point: str, country: str, rule: Rule, currency: str) -> ContractRule:
    assert rule.value is not None  # wages and allowances are figures
    return _point(point, country, Money(rule.value, currency), rule.model_dump())


def _point(point: str, country: str, least: Money | Decimal | None, row: dict[str, Any]) -> ContractRule:
    return ContractRule(
        name=f"{country} {point}",
        point=point,
        destination=country,
        least=least,
        **_dated(row),
    )


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("valid_from", "valid_to", "source", "confidence")}
