"""The published vectors of a folder that FINLIT_VECTORS names, each against the calculator it belongs to."""

import json
import os
from calendar import isleap
from collections import Counter
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from finlit.credit import (
    Flow,
    Loan,
    arrears_buckets,
    daily_lender_offer,
    due_dates,
    loan_rate,
    pawn_charge,
    portfolio_at_risk,
    provisions,
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


# These sources count to the sen; instalments are whole rupiah unless one says otherwise.
SEN = {"unit": Decimal("0.01")}


def rupiah(amount):
    return Money(amount, "IDR")


def known(case, *names):
    """What a vector says under these names: recomputed where it is, else published."""
    for source in (case.get("recomputed"), case.get("published")):
        for name in names:
            if source and name in source:
                return source[name]
    return None


# Credit cases: one function for each kind, which checks all that the vector tells


def flat_to_effective(case):
    given = case["inputs"]
    terms = {"method": "flat", "rate": given["flat_rate_month"], "rate_period": "month", "n": given["months"]}
    loan = Loan(principal=rupiah(given["principal"]), rounding=SEN, **terms)
    price_and_row(case, loan)
    published = (case.get("published") or {}).get("effective_rate_month_pct")
    if published is not None:
        assert round(loan.price().period_rate * 100, 2) == published


def instalments(case):
    given = case["inputs"]
    loan = Loan(
        principal=rupiah(given["principal"]),
        method=case["kind"],
        rounding=SEN,
        rate=given["rate"],
        n=given["months"],
    )
    price_and_row(case, loan)
    if case["status"] == "WRONG_IN_SOURCE":
        # idntimes.com divides the interest of a year by the 120 months of the loan, not by 12.
        wrong = given["principal"] * given["rate"] / given["months"]
        assert case["published"]["interest_month"] == pytest.approx(wrong)
        assert loan.schedule().rows[0].interest.amount != case["published"]["interest_month"]


def step_rate(case):
    given = case["inputs"]
    rates = given.get("rates") or [
        [given["first_months"], given["first_rate"]],
        [given["months"] - given["first_months"], given["then_rate"]],
    ]
    starts, passed = [], 1
    for months, rate in rates:
        starts.append((passed, rate))
        passed += months
    steps = [{"from_instalment": start, "rate": rate} for start, rate in starts[1:]]
    loan = Loan(
        principal=rupiah(given["principal"]),
        method="step_rate",
        rounding=SEN,
        rate=starts[0][1],
        n=given["months"],
        steps=steps,
    )
    price_and_row(case, loan)


def murabahah(case):
    given = case["inputs"]
    cost = given.get("cost") or given["principal"]
    paid_down = given.get("down_payment") or 0
    rate = given.get("margin_rate") or given["rate"]
    price_and_row(
        case, Loan(principal=rupiah(cost - paid_down), method="murabahah", rate=rate, n=given["months"])
    )


def price_and_row(case, loan):
    """Check the first instalment and the three rates of a loan, as far as the vector tells them."""
    row, price = loan.schedule().rows[0], loan.price()
    payment = known(case, "payment", "installment", "payment_1", "installment_1")
    if payment is not None:
        tolerance = 0.5 if isinstance(payment, int) else 0.01  # a whole number was rounded by its source
        assert float(row.payment.amount) == pytest.approx(payment, abs=tolerance)
    interest = known(case, "interest_month")
    if interest is not None:
        assert row.interest.amount == interest
    effective = known(case, "effective_rate_month_pct")
    if effective is not None:
        assert price.period_rate * 100 == pytest.approx(effective, abs=6e-5)
    rates(case, price)


def rates(case, price, tolerance=6e-4):
    for value, names in (
        (price.period_rate, ("periodic_pct", "irr_day_pct", "irr_month_pct")),
        (price.nominal_annual_rate, ("apr_365_pct", "apr_pct")),
        (price.effective_annual_rate, ("eir_pct",)),
    ):
        wanted = known(case, *names)
        if wanted is not None:
            assert value * 100 == pytest.approx(wanted, rel=1e-4, abs=tolerance), names


def moneylender_daily(case):
    given, found = case["inputs"], case["recomputed"]
    every = given.get("every_days", 1)
    flows = [Flow(0, rupiah(given["principal"]))]
    flows += [Flow(every * turn, rupiah(-given["installment"])) for turn in range(1, given["count"] + 1)]
    price = true_price(flows, frequency="day")
    if every == 1:
        offer = daily_lender_offer(
            "x", rupiah(given["principal"]), rupiah(given["installment"]), given["count"]
        )
        assert offer.price().period_rate == price.period_rate
    if "irr_day_pct" in found:
        rates(case, price)
        return
    assert price.cash_out == rupiah(found["total"])
    assert price.cost / price.net_disbursed * 100 == Decimal(str(found["flat_pct"]))


def salary_deduction(case):
    given = case["inputs"]
    price = salary_deduction_offer(
        "x", Money(given["cost_structure_hkd"], "HKD"), Money(given["deduction_hkd"], "HKD"), given["months"]
    ).price()
    assert price.cash_out.amount == known(case, "total")
    assert price.cost.amount == known(case, "excess")
    rates(case, price)


def sum_check(case):
    """A list of costs that adds up; nothing is lent."""
    assert sum(case["inputs"]["idr"].values()) == case["published"]["total"]


def apr_annual(case):
    given = case["inputs"]
    price = true_price([given["principal"], *[-given["payment"]] * given["years"]], frequency="year")
    assert price.effective_annual_rate * 100 == pytest.approx(case["recomputed"]["apr_pct"], abs=6e-5)


def effective_rate_design(case):
    given = case["inputs"]
    period = loan_rate(given["net_advance"], given["payment"], given["count"])
    price = true_price(
        [given["net_advance"], *[-given["payment"]] * given["count"]], frequency=given["period"]
    )
    assert price.period_rate == pytest.approx(period, rel=1e-12)
    rates(case, price)


CREDIT_CASES = {
    "flat_to_effective": flat_to_effective,
    "annuity": instalments,
    "flat": instalments,
    "step_rate": step_rate,
    "murabahah": murabahah,
    "moneylender_daily": moneylender_daily,
    "salary_deduction": salary_deduction,
    "sum_check": sum_check,
    "apr_annual": apr_annual,
    "effective_rate_design": effective_rate_design,
}


@pytest.mark.parametrize("case", vectors("credit_cases"), ids=lambda case: case["id"])
def test_credit_cases(case):
    if case["kind"] not in CREDIT_CASES:
        pytest.skip(f"no calculator of ours is meant by {case['kind']}")
    CREDIT_CASES[case["kind"]](case)


def test_no_credit_case_of_the_usual_kinds_drops_out():
    kinds = Counter(case["kind"] for case in vectors("credit_cases"))
    asked = sum(kinds[kind] for kind in CREDIT_CASES)
    assert asked >= 17
    assert kinds["flat_to_effective"] >= 5


PAWN = [case for case in vectors("savings_tax_pawn") if case["kind"] == "pawn_kca"]


@pytest.mark.parametrize("case", PAWN, ids=lambda case: case["id"])
def test_pawn_charges(case):
    given = case["inputs"]
    charge = pawn_charge(rupiah(given["loan"]), given["rate_per_15_days"], given["days"])
    assert float(charge.amount) == case["recomputed"]["sewa_modal"]


# A portfolio that is paid late: Sa-Dhan's buckets, whose days late are told in its table


SADHAN_DAYS = [15, 45, 75, 100, 150, 200]


def par_table(case):
    given, late = case["inputs"], case["inputs"]["buckets"]
    rest = given["portfolio"] - sum(late)
    for name, threshold in (("par_1_pct", 0), ("par1_pct", 0), ("par_30_pct", 30), ("par30_pct", 30)):
        wanted = known(case, name)
        if wanted is not None:
            share = portfolio_at_risk([*late, rest], [*SADHAN_DAYS[: len(late)], 0], threshold)
            assert float(share * 100) == pytest.approx(wanted, abs=6e-3)
    assert sum(bucket.balance for bucket in arrears_buckets(late, SADHAN_DAYS[: len(late)])) == sum(late)


def provision(case):
    given = case["inputs"]
    edges = [0, 30, 60, 90, 120, 180]
    wanted = known(case, "provision", "total", "amount")
    laid_aside = provisions(
        given["buckets"],
        SADHAN_DAYS[: len(given["buckets"])],
        list(zip(edges, map(str, given["rates"]), strict=False)),
    )
    if wanted is not None and len(given["buckets"]) == len(SADHAN_DAYS):
        assert float(laid_aside.amount) == pytest.approx(wanted)


def carrying_rate(case):
    given = case["inputs"]
    admin = Decimal(given["admin_expense"]) / given["average_portfolio"]
    others = [Decimal(str(given.get(name) or 0)) for name in ("LL", "CF", "K", "II")]
    losses, funds, growth, income = others
    assert admin == Decimal(str(case["published"]["AE"]))
    rate = sustainable_rate(admin, losses, funds, growth, income)
    assert rate == (admin + losses + funds + growth - income) / (1 - losses)


RATIOS = {"par_table": par_table, "provision": provision, "sustainable_rate": carrying_rate}


def test_ratios_of_a_portfolio():
    cases = vectors("mfi_ratios")
    for case in cases:
        if case["kind"] in RATIOS:
            RATIOS[case["kind"]](case)
    # What is left are goals that somebody set, not sums.
    assert {case["kind"] for case in cases} - set(RATIOS) <= {"pearls_goal"}
    assert "sustainable_rate" in {case["kind"] for case in cases}


# Schedules of Apache Fineract


def day(text):
    return datetime.strptime(text, "%d %B %Y").date()


def rows_of(case):
    return [row for row in case["schedule"] if row["n"]]


def cannot_be_said(case):
    """Terms for which our contracts have no word."""
    waits = ("graceOnInterestPayment", "interest free period")
    return any(case["terms"].get(name, "0") not in ("0", "") for name in waits)


def fineract_loan(case):
    """The same contract in finlit's words."""
    terms, rows = case["terms"], rows_of(case)
    product, start = terms["LoanProduct"], day(case["disbursement"][0])
    dates = tuple(day(row["date"]) for row in rows)
    grace = int(terms.get("graceOnPrincipalPayment") or 0)
    method = "flat" if terms["interest type"] == "FLAT" else "annuity"
    if terms["amortization type"] == "EQUAL_PRINCIPAL_PAYMENTS" and method == "annuity":
        method = "equal_principal"
    # These products round their instalments to whole units.
    is_whole = product.startswith("LP1_INTEREST") and method != "equal_principal"
    has_down = rows[0]["days"] == 0  # a first part that is paid back on the day of the loan
    has_own_dates = has_down or dates != tuple(due_dates(start, "month", len(rows)))
    is_equal = terms["interest calculation period"] != "DAILY" or "360_30" in product or "36030" in product
    basis = "act/act ISDA" if "ACTUAL_ACTUAL" in product or has_own_dates else "act/365F"
    return Loan(
        principal=Money(terms["with Principal"], "USD"),
        method=method,
        rate=Decimal(terms["ANNUAL interest rate %"]) / 100,
        n=len(rows) - grace,
        interest_only_periods=grace,
        start=start,
        dates=dates if has_own_dates else None,
        day_count="30/360 ISDA" if has_down else None if is_equal and not has_own_dates else basis,
        rounding={"unit": 1 if is_whole else Decimal("0.01")},
    )


def without_down_payment(case):
    """A part that is paid back at once leaves a smaller loan; without interest that is all there is to it."""
    rows = rows_of(case)
    if rows[0]["days"] != 0 or Decimal(case["terms"]["ANNUAL interest rate %"]):
        return None
    rounding = {"unit": 1, "mode": "half_up"}
    lent = Money(str(rows[0]["balance"]), "USD")
    return Loan(principal=lent, method="zero_interest", n=len(rows) - 1, rounding=rounding).schedule().rows


def of_a_loan_not_paid(case):
    """Rows of a loan that was not paid: interest goes on as if the balance had not fallen, though it did."""
    rows = rows_of(case)
    return (
        case["terms"]["interest type"] != "FLAT"
        and len(rows) > 1
        and rows[0]["interest"] == rows[1]["interest"] > 0
        and rows[1]["balance"] < rows[0]["balance"]
    )


def day_of_new_year(case):
    """Fineract counts the day from 31 December to 1 January into the new year, ISDA into the old one."""
    first, last = day(case["disbursement"][0]), day(rows_of(case)[-1]["date"])
    leap = [isleap(year) for year in range(first.year, last.year + 1)]
    return "ACTUAL_ACTUAL" in case["terms"]["LoanProduct"] and len(set(leap)) == 2


def most_apart(wanted, ours):
    """Return the largest difference between published rows and ours."""
    names = {"principal": "principal", "interest": "interest", "due": "payment", "balance": "balance"}
    return max(
        abs(float(getattr(row, ours_name).amount) - published[name])
        for published, row in zip(wanted, ours, strict=True)
        for name, ours_name in names.items()
    )


@pytest.mark.parametrize("case", vectors("fineract_schedules"), ids=lambda case: case["id"])
def test_fineract_schedules(case):
    if cannot_be_said(case):
        pytest.skip("interest that waits without being charged on has no word in our contracts")
    if of_a_loan_not_paid(case):
        first = rows_of(case)[0]["interest"]
        assert {row["interest"] for row in rows_of(case)} == {first}
        assert rows_of(case)[-1]["balance"] == 0
        return
    rest = without_down_payment(case)
    if rest is not None:
        assert most_apart(rows_of(case)[1:], rest) < 1e-9
        return
    ours = fineract_loan(case).schedule().rows
    assert [row.due for row in ours] == [day(row["date"]) for row in rows_of(case)]
    apart = most_apart(rows_of(case), ours)
    if apart > 1e-9:
        assert day_of_new_year(case)
        assert apart <= 0.05  # a few cents: one day of one year
