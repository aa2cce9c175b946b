"""Families that are made up for teaching: each is a plan that works, around figures that have a source."""

from datetime import date

import pytest

from finlit import datasets
from finlit.errors import InputError
from finlit.household import (
    Ledger,
    band_of,
    family_plan,
    lebaran,
    monthly_statement,
    read_plan,
    standing,
    worst_week,
    written_plan,
)
from finlit.money import Money

ROWS = datasets.rows("families_madeup")
NAMES = sorted({row["family"] for row in ROWS})
RATES = datasets.exchange_rates()
START = date(2026, 1, 1)


def made(name):
    code = next(
        row["currency"]
        for row in ROWS
        if row["family"] == name and row["currency"] != "IDR" and row["currency"]
    )
    band = band_of(RATES, code, "2025-01-01", "2026-10-31")
    return family_plan(ROWS, name, start=START, bands=[band])


def test_there_are_women_and_men_abroad_carers_a_single_mother_and_a_seafarer():
    assert len(NAMES) == 9
    abroad = {(row["family"], row["what"]) for row in ROWS if row["entry"] == "person"}
    assert ("hkg-mother-abroad", "father") in abroad  # he cares at home
    assert ("sgp-single-mother", "father") not in abroad
    assert {"usd-seafarer", "mys-father-plantation", "hkg-couple-who-differ"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_a_plan_that_works(name):
    plan = made(name)
    assert plan.is_illustrative
    for which in ("low", "known", "high"):
        ledger = Ledger(plan, which)
        assert ledger.sent
    home = plan.homes[1].name
    found = worst_week(plan, home)
    assert found.week is None or 1 <= found.week <= 105
    assert read_plan(written_plan(plan)) == plan
    assert sum(row.debts.amount for row in monthly_statement(plan, home)) >= 0


@pytest.mark.parametrize("name", NAMES)
def test_the_one_abroad_saves_in_her_or_his_own_name(name):
    plan = made(name)
    own = [goal for goal in plan.goals if goal.label == "own_savings"]
    assert own
    assert own[0].owner in {person.name for person in plan.in_home(plan.homes[0].name)}


def test_wages_are_those_of_the_data_set():
    known = {(row["value"], row["unit"][:3]) for row in datasets.rows("wages_abroad")}
    for row in ROWS:
        if row["what"] == "wage" and row["family"] not in ("twn-father-factory",):
            assert (row["amount"], row["currency"]) in known, row["family"]
    # A factory in Taiwan: 29,500 less 458, 679 and the broker's 1,800
    assert {(29_500, "TWD"), (458, "TWD"), (679, "TWD")} <= known
    assert 29_500 - 458 - 679 - 1800 == 26_563


def test_a_family_beside_its_district():
    lines = [
        row
        for row in datasets.rows("poverty_lines_indonesia")
        if row["area"] == "Indonesia" and row["kind"] == "rural"
    ]
    wages = [row for row in datasets.rows("minimum_wages_indonesia") if row["district"] == "Tulungagung"]
    wage = next(row for row in wages if row["valid_from"] == date(2026, 1, 1))
    assert wage["valid_to"] == date(2026, 12, 31)
    found = standing(
        made("hkg-mother-abroad"),
        "Tulungagung",
        Money(lines[-1]["value"], "IDR"),
        Money(wage["idr_a_month"], "IDR"),
    )
    assert found.lines_before < 1 < found.lines_after


def test_lebaran_has_its_peak():
    plan = made("hkg-mother-abroad")
    feast = lebaran(plan.start, plan.last)[0]
    rows = {row.month: row for row in monthly_statement(plan, "Tulungagung")}
    assert rows[feast.replace(day=1)].needs > rows[date(2026, 2, 1)].needs


def test_a_wage_does_not_end_at_one_that_is_years_later():
    rows = [row for row in datasets.rows("wages_abroad") if row["value"] == 4520]
    assert rows[0]["valid_to"] is None  # the wages of 2019 to 2021 are not in the table


def test_an_unknown_family_is_named():
    with pytest.raises(InputError) as caught:
        family_plan(ROWS, "nobody", start=START)
    assert caught.value.code == "family_unknown"
