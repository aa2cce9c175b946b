"""The published vectors of a folder that FINLIT_VECTORS names, each against the calculator it belongs to."""

import json
import os
from collections import Counter
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from finlit.credit import (
    Loan,
    daily_lender_offer,
    loan_rate,
    pawn_charge,
    salary_deduction_offer,
    sustainable_rate,
    true_price,
)
from finlit.money import Money

FOLDER = Path(os.environ.get("FINLIT_VECTORS", ""))
pytestmark = pytest.mark.skipif(
    "FINLIT_VECTORS" not in os.environ, reason="FINLIT_VECTORS names no folder of published vectors"
)


def vectors(name):
    if "FINLIT_VECTORS" not in os.environ:
        return []
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["vectors"]


def rupiah(amount):
    return Money(amount, "IDR")


# Where the source is wrong, or is no price at all; each with its proof below or in the named test.
NOT_OURS = {
    # 120,000,000 x 10 % / 12 is 1,000,000; the page prints 100,000. Proved in tests/test_credit.py.
    "id-idntimes-flat",
    # A list of costs that adds up (checked here); nothing is lent.
    "hk-cost-structure",
}
# Its rows show what a loan that was not paid is recalculated to; they are not the schedule of its contract.
# Proved below: its own first row, repeated, is interest on a balance that was never repaid.
OVERDUE = {"fineract-002"}


@pytest.mark.parametrize("case", vectors("credit_cases"), ids=lambda case: case["id"])
def test_credit_cases(case):
    given, kind = case["inputs"], case["kind"]
    found = case["recomputed"]
    if kind == "flat_to_effective":
        loan = Loan(
            principal=rupiah(given["principal"]),
            method="flat",
            rate=given["flat_rate_month"],
            rate_period="month",
            n=given["months"],
        )
        assert float(loan.schedule().rows[0].payment.amount) == pytest.approx(found["installment"], abs=0.01)
        percent = loan.price().period_rate * 100
        assert percent == pytest.approx(found["effective_rate_month_pct"], abs=6e-5)
        assert round(percent, 2) == case["published"]["effective_rate_month_pct"]
    elif kind in ("annuity", "flat"):
        loan = Loan(principal=rupiah(given["principal"]), method=kind, rate=given["rate"], n=given["months"])
        row = loan.schedule().rows[0]
        assert float(row.payment.amount) == pytest.approx(found["payment"], abs=0.01)
        if case["id"] in NOT_OURS:
            assert row.interest.amount == found["interest_month"] != case["published"]["interest_month"]
    elif kind == "moneylender_daily":
        price = daily_lender_offer(
            "x", rupiah(given["principal"]), rupiah(given["installment"]), given["count"]
        ).price()
        if "irr_day_pct" in found:
            assert price.period_rate * 100 == pytest.approx(found["irr_day_pct"], abs=6e-5)
            assert price.nominal_annual_rate * 100 == pytest.approx(found["apr_365_pct"], abs=0.06)
            assert price.effective_annual_rate * 100 == pytest.approx(found["eir_pct"], rel=1e-4)
        else:
            assert price.cash_out == rupiah(found["total"])
            assert price.cost / price.in_hand * 100 == Decimal(str(found["flat_pct"]))
    elif kind == "salary_deduction":
        price = salary_deduction_offer(
            "x",
            Money(given["cost_structure_hkd"], "HKD"),
            Money(given["deduction_hkd"], "HKD"),
            given["months"],
        ).price()
        assert price.cash_out.amount == found["total"]
        assert price.cost.amount == found["excess"]
        assert price.period_rate * 100 == pytest.approx(found["irr_month_pct"], abs=6e-4)
        assert price.nominal_annual_rate * 100 == pytest.approx(found["apr_pct"], abs=6e-3)
    elif kind == "sum_check":
        assert case["id"] in NOT_OURS
        assert sum(given["idr"].values()) == case["published"]["total"]
    elif kind == "apr_annual":
        flows = [given["principal"], *[-given["payment"]] * given["years"]]
        percent = true_price(flows, frequency="year").effective_annual_rate * 100
        assert percent == pytest.approx(found["apr_pct"], abs=6e-5)
    elif kind == "effective_rate_design":
        period = loan_rate(given["net_advance"], given["payment"], given["count"])
        price = true_price(
            [given["net_advance"], *[-given["payment"]] * given["count"]], frequency=given["period"]
        )
        assert price.period_rate == pytest.approx(period, rel=1e-12)
        assert price.period_rate * 100 == pytest.approx(found["periodic_pct"], abs=6e-5)
        assert price.nominal_annual_rate * 100 == pytest.approx(found["apr_pct"], abs=6e-4)
        assert price.effective_annual_rate * 100 == pytest.approx(found["eir_pct"], abs=6e-4)
    else:
        pytest.fail(f"no calculator for {kind}")


PAWN = [case for case in vectors("savings_tax_pawn") if case["kind"] == "pawn_kca"]


@pytest.mark.parametrize("case", PAWN, ids=lambda case: case["id"])
def test_pawn_charges(case):
    given = case["inputs"]
    charge = pawn_charge(rupiah(given["loan"]), given["rate_per_15_days"], given["days"])
    assert float(charge.amount) == case["recomputed"]["sewa_modal"]


def test_the_rate_that_carries_a_fund():
    cases = {case["id"]: case for case in vectors("mfi_ratios")}
    given = cases["cgap-price"]["inputs"]
    admin = Decimal(given["admin_expense"]) / given["average_portfolio"]
    assert sustainable_rate(admin, 0, 0, 0) == cases["cgap-price"]["published"]["AE"]
    # What is left are goals that somebody set, not sums.
    others = Counter(case["kind"] for case in cases.values() if case["id"] != "cgap-price")
    assert set(others) <= {"pearls_goal", "par", "par_table", "provision"}


def day(text):
    return datetime.strptime(text, "%d %B %Y").date()


def fineract_loan(case):
    """The same contract in finlit's words."""
    terms = case["terms"]
    by_days = terms["interest calculation period"] == "DAILY"
    equal = "360_30" in terms["LoanProduct"] or not by_days
    rows = [row for row in case["schedule"] if row["n"]]
    dates = tuple(day(row["date"]) for row in rows)
    down = rows[0]["days"] == 0  # a first part that is paid back on the day of the loan
    return Loan(
        principal=Money(terms["with Principal"], "USD"),
        method="flat" if terms["interest type"] == "FLAT" else "annuity",
        rate=Decimal(terms["ANNUAL interest rate %"]) / 100,
        n=len(rows),
        start=day(case["disbursement"][0]),
        dates=dates if down else None,
        day_count="30/360 ISDA" if down else None if equal else "act/365F",
        # This product rounds its instalments to whole units: it says so in its scenario.
        rounding={"unit": 1 if "MultiplesOf=1" in case["scenario"] else Decimal("0.01")},
    )


@pytest.mark.parametrize("case", vectors("fineract_schedules"), ids=lambda case: case["id"])
def test_fineract_schedules(case):
    rows = [row for row in case["schedule"] if row["n"]]
    if case["id"] in OVERDUE:
        assert {row["interest"] for row in rows} == {
            0.58
        }  # interest on 100, though 16.43 is "repaid" each month
        assert rows[-1]["balance"] == 0
        return
    ours = fineract_loan(case).schedule().rows
    for wanted, row in zip(rows, ours, strict=True):
        assert row.due == day(wanted["date"])
        assert float(row.principal.amount) == pytest.approx(wanted["principal"], abs=1e-9)
        assert float(row.interest.amount) == pytest.approx(wanted["interest"], abs=1e-9)
        assert float(row.payment.amount) == pytest.approx(wanted["due"], abs=1e-9)
        assert float(row.balance.amount) == pytest.approx(wanted["balance"], abs=1e-9)
