"""Time value: published figures, what must always hold, and nothing that fails without a word."""

import math
import pickle
from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from cases import calls_of, each, up_to
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from finlit.errors import FinlitError, NoSolution, SeveralRates
from finlit.timevalue import (
    BASES,
    annual_rate,
    cumipmt,
    cumppmt,
    cumprinc,
    days,
    due_dates,
    effective_rate,
    fv,
    fvschedule,
    ipmt,
    irr,
    ispmt,
    loan_rate,
    mirr,
    nominal,
    nominal_rate,
    nper,
    npv,
    pduration,
    pmt,
    ppmt,
    pv,
    rate,
    rri,
    single_payment_rate,
    time_factor,
    unit_periods,
    us_apr,
    xirr,
    xnpv,
    year_fraction,
)
from finlit.timevalue.daycount import periods_back, series_day

amounts = st.one_of(st.integers(1, 10**15), st.floats(1, 1e15))
rates = st.one_of(st.just(0), st.just(0.0), st.floats(1e-9, 1.0), st.floats(0.0005, 0.1))
terms = st.integers(1, 520)
whens = st.sampled_from(["end", "begin", 0, 1])
dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def close(a, b, relative=1e-9):
    return math.isclose(a, b, rel_tol=relative, abs_tol=relative)


def monthly(start: str, many: int, step: int = 1) -> list[str]:
    year, month, day = map(int, start.split("-"))
    moves = [(year * 12 + month - 1 + step * k) for k in range(many)]
    return [f"{move // 12}-{move % 12 + 1:02}-{day:02}" for move in moves]


def stepped(start: str, many: int, step: int) -> list[str]:
    return [str(date.fromisoformat(start) + timedelta(days=step * k)) for k in range(many)]


# Published figures


@pytest.mark.parametrize(
    ("lent", "on", "paid", "unit_period", "percent"),
    [
        (5_000, "1978-01-10", [(day, 230) for day in monthly("1978-02-10", 24)], "1 month", 9.69),
        (6_000, "1978-02-10", [(day, 200) for day in monthly("1978-04-01", 36)], "1 month", 11.82),
        (
            5_000,
            "1978-02-23",
            [(day, 219.17) for day in monthly("1978-03-01", 12) + monthly("1978-03-16", 12)],
            "semimonth (24 a year)",
            10.34,
        ),
        (10_000, "1978-05-23", [(day, 385) for day in monthly("1978-10-01", 40, 3)], "3 months", 8.97),
        (500, "1978-03-20", [(day, 17.60) for day in stepped("1978-04-21", 30, 7)], "1 week", 14.96),
        (
            400,
            "1978-03-18",
            [("1978-04-20", 39.50), *((day, 38.31) for day in stepped("1978-05-18", 11, 28))],
            "4 weeks",
            28.50,
        ),
        (
            200,
            "1978-04-03",
            [(day, 9.50) for day in stepped("1978-04-11", 19, 14)] + [("1979-01-02", 30)],
            "2 weeks",
            12.22,
        ),
        (
            8_000,
            "1978-01-10",
            [
                ("1978-03-01", 449.36),
                *((day, 465) for day in monthly("1978-05-01", 18, 2)),
                ("1981-05-01", 200),
            ],
            "2 months",
            7.30,
        ),
    ],
)
def test_the_american_rate_of_appendix_j(lent, on, paid, unit_period, percent):
    """12 CFR 1026, Appendix J, (c)(1)(i)-(v), (c)(2)(ii), (c)(3)(ii), (c)(4)(ii): to two decimals."""
    assert round(100 * us_apr([(on, lent)], paid, unit_period), 2) == percent


@pytest.mark.parametrize(
    ("fees", "payment", "many", "rest", "percent"),
    [
        (4_000, 1_432.86, 240, [], 6.434412),  # example 1: level loan, 2 % fee
        (4_000, 1_432.86, 240, [(20, 100)], 6.436359),  # example 6: a cost at the end
        (4_000, 1_199.10, 180, [(15, 142_097.69)], 6.409523),  # example 7: balloon
        (4_000, 1_166.67, 240, [(20, 200_000)], 7.430479),  # example 8: interest only
        (4_008, 1_322.55, 240, [], 5.396096),  # example 28: 0.2 % conversion charge on a foreign loan
    ],
)
def test_the_european_rate_of_the_commission(fees, payment, many, rest, percent):
    """European Commission, Examples for the calculation of the APRC (2015): to 2e-4 percentage points."""
    times = [0.0, 0.0, *(k / 12 for k in range(1, many + 1)), *(t for t, _ in rest)]
    flows = [200_000, -fees, *[-payment] * many, *(-amount for _, amount in rest)]
    assert 100 * annual_rate(times, flows) == pytest.approx(percent, abs=2e-4)


def test_a_cost_one_year_before_the_loan_leaves_one_rate():
    """Money changes direction twice; the rate is the positive one nearest to zero (MCOB 10.3.1R(2))."""
    times = [-1.0, 0.0, *(k / 12 for k in range(1, 25))]
    flows = [-100.0, 10_000.0, *[-450.0] * 24]
    found = annual_rate(times, flows)
    assert 0 < found < 0.2
    with pytest.raises(SeveralRates) as caught:
        irr([-100] + [0] * 11 + [10_000] + [-450] * 24)
    assert len(caught.value.values["candidates"]) == 2
    assert math.isclose((1 + caught.value.values["candidates"][0]) ** 12 - 1, found, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("lent", "repaid", "after", "percent"),
    [
        (100, 125, 31, 1286.2),
        (200, 250, 30.4375, 1355.2),
        (200, 350, 30.4375, 82400.5),
        (250, 319.97, 28, 2400.3),
    ],
)
def test_the_british_rate_of_short_loans(lent, repaid, after, percent):
    """Consumer credit examples of the United Kingdom, in a year of 365.25 days."""
    assert round(100 * annual_rate([0, after / 365.25], [lent, -repaid]), 1) == percent


def test_a_personal_loan_of_the_british_examples():
    found = annual_rate([k / 12 for k in range(61)], [10_000] + [-222.44] * 60)
    assert round(100 * found, 1) == 12.7


@each(
    ("found", "published"),
    [
        (rate(4 * 12, -200, 8_000), 0.00770147),  # Excel, RATE
        (pmt(0.08 / 12, 10, 10_000), -1037.03),  # Excel, PMT
        (pmt(0.06 / 12, 18 * 12, 0, 50_000), -129.08),
        (fv(0.06 / 12, 10, -200, -500, 1), 2581.40),  # Excel, FV
        (fv(0.12 / 12, 12, -1000, 0), 12682.50),
        (fv(0.11 / 12, 35, -2000, 0, 1), 82846.25),
        (ipmt(0.1 / 12, 1, 36, 8000), -66.67),  # Excel, IPMT
        (ipmt(0.1, 3, 3, 8000), -292.45),
        (ppmt(0.1 / 12, 1, 24, 2000), -75.62),  # Excel, PPMT
        (nper(0.12 / 12, -100, -1000, 10_000, 1), 59.6738657),  # Excel, NPER
        (cumipmt(0.09 / 12, 30 * 12, 125_000, 13, 24), -11135.23213),  # Excel, CUMIPMT
        (cumppmt(0.09 / 12, 30 * 12, 125_000, 13, 24), -934.1071234),  # Excel, CUMPRINC
        (mirr([-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], 0.1, 0.12), 0.126094),  # Excel, MIRR
        (irr([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000]), 0.0866309),  # Excel, IRR
        (npv(0.1, [-10_000, 3_000, 4_200, 6_800]), 1188.44),  # Excel, NPV
        (npv(0.08, [-40_000, 5_000, 8_000, 12_000, 30_000], first=0), 3065.22),  # numpy-financial
        (effective_rate(0.0525, 4), 0.0535427),  # Excel, EFFECT
        (nominal_rate(0.053543, 4), 0.05250032),  # Excel, NOMINAL
        (rri(96, 10_000, 11_000), 0.0009933),  # Excel, RRI
        (rri(48, 10_000, 21_000), 0.015577105756663),  # DAX, RRI
        (rri(10.5, 10, 3), -0.1083343751),  # Google Sheets, RRI
        (rri(3, 2, 4), 0.2599210499),
        (pduration(0.025, 2_000, 2_200), 3.86),  # Excel, PDURATION
        (pduration(0.025 / 12, 1_000, 1_200), 87.6),
        (ispmt(0.1 / 12, 1, 3 * 12, 8_000_000), -64814.8),  # Excel, ISPMT
        (ispmt(0.1, 1, 3, 8_000_000), -533333.33),
        (fvschedule(1, [0.09, 0.11, 0.1]), 1.33089),  # Excel, FVSCHEDULE
        (fvschedule(1000, [0.03, 0.04, 0.05]), 1124.76),  # LibreOffice, FVSCHEDULE
        (cumprinc(0.0075, 360, 125_000, 1, 1), -68.27827),  # LibreOffice, CUMPRINC_ADD
        (nominal(0.1, 6), 0.0960712066),  # OpenOffice wiki, TASA.NOMINAL_ADD
        (nominal(0.5, 12), 0.4123929976),
        (nominal(0.135, 12), 0.1273),  # OpenOffice wiki, TASA.NOMINAL
        (year_fraction("2012-01-01", "2012-07-30", 0), 0.58055556),  # Excel, YEARFRAC
        (year_fraction("2012-01-01", "2012-07-30", 1), 0.57650273),
        (year_fraction("2012-01-01", "2012-07-30", 3), 0.57808219),
    ],
)
def test_figures_of_the_spreadsheets_own_help(found, published):
    digits = len(str(published).split(".")[1])
    assert round(found, digits) == published


def test_xirr_of_the_spreadsheets_own_help():
    paid = [-10_000, 2_750, 4_250, 3_250, 2_750]
    on = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"]
    assert xirr(paid, on) == pytest.approx(0.373362535, abs=1e-8)
    assert xnpv(0.09, paid, on) == pytest.approx(2086.6476, abs=1e-4)


def test_the_interest_at_the_end_of_a_long_dear_loan():
    """The textbook formula gives -2,423 here (numpy-financial issue 35)."""
    assert ipmt(0.1479, 297, 300, -270.51) == pytest.approx(16.9656277018672, abs=1e-12)
    assert ppmt(0.1479, 297, 300, -270.51, 0, "begin") == pytest.approx(20.0738751617151, abs=1e-12)


@pytest.mark.parametrize(
    ("found", "exact"),
    [
        # Each exact by 60 digits.
        (cumipmt(1.4414708378287002e-11, 2, 915_420_363_100_740, 2, 2, 1), -6597.75878877383122),
        (cumipmt(1.9113100974865718e-10, 134, 371_327_366_300_029, 69, 78, 1), -325730.504414001946),
        (ipmt(0.06568758842972917, 1, 1, 1.3620656233331088, 233_004_385), -0.0894708060797877709),
        (ipmt(0.046720090640738086, 1, 3, -246.88641936924526, 5_009_874_442_308.85), 11.5345558908984145),
    ],
)
def test_interest_keeps_its_digits_beside_much_larger_sums(found, exact):
    assert found == pytest.approx(exact, rel=1e-13)


@each(
    ("basis", "years"),
    [
        ("act/act ISDA", 62 / 365 + 334 / 366),
        ("act/360", 396 / 360),
        ("act/365F", 396 / 365),
        ("act/365.25", 396 / 365.25),
        ("act/364", 396 / 364),
        ("NL/365", 395 / 365),
        ("NL/360", 395 / 360),
        ("30/360 ISDA", 390 / 360),
        ("30U/360", 390 / 360),
        ("30/360 sia", 390 / 360),
        ("30E/360", 390 / 360),
        ("30E/360 ISDA", 390 / 360),
        ("30E+/360", 390 / 360),
    ],
)
def test_thirteen_day_counts_of_one_year_and_a_month(basis, years):
    """deltaquants.com, day count conventions: 31 October 2007 to 30 November 2008."""
    assert year_fraction("2007-10-31", "2008-11-30", basis) == pytest.approx(years, abs=1e-15)
    assert year_fraction("2008-11-30", "2007-10-31", basis) == pytest.approx(-years, abs=1e-15)


@each(
    ("start", "end", "rule", "period", "years"),
    [
        ("2019-01-31", "2019-02-28", "eu_2008_48", "month", 1 / 12),
        ("2019-01-30", "2019-02-28", "eu_2008_48", "month", 1 / 12),
        ("2020-12-31", "2021-03-01", "eu_2008_48", "month", 2 / 12 + 1 / 366),
        ("2019-01-01", "2020-06-15", "eu_2008_48", "month", 17 / 12 + 14 / 365),
        ("2020-03-01", "2021-08-15", "eu_2008_48", "month", 17 / 12 + 14 / 366),
        ("2019-01-01", "2019-01-30", "eu_2008_48", "week", 4 / 52 + 1 / 365),
        ("2019-01-15", "2021-02-15", "eu_2008_48", "year", 2 + 31 / 365),
        ("2019-01-15", "2019-02-15", "eu_2008_48", "day", 31 / 365),
        ("2020-01-01", "2020-01-23", "uk_conc", "week", 3 / 52 + 1 / 366),
        ("2025-01-12", "2025-02-15", "uk_conc", "month", 1 / 12 + 3 / 365),
        ("2023-12-02", "2024-01-05", "uk_conc", "week", 4 / 52 + 2 / 365 + 4 / 366),
        ("2023-12-31", "2023-12-31", "uk_conc", "day", 0.0),
        ("2019-02-28", "2019-03-31", "eu_2008_48", "month", 1 / 12),
        ("2019-02-28", "2019-03-31", "uk_conc", "month", 1 / 12 + 3 / 365),
    ],
)
def test_years_as_the_apr_laws_count_them(start, end, rule, period, years):
    assert time_factor(start, end, rule, period) == pytest.approx(years, abs=1e-15)


def test_a_loan_on_land_counts_whole_months_even_when_paid_by_the_week():
    assert time_factor("2020-02-01", "2020-03-01", "uk_conc", "week", secured=True) == 1 / 12
    assert time_factor("2020-01-01", "2020-01-22", "uk_conc", "month", secured=True) == 3 / 52


@pytest.mark.parametrize(
    ("start", "end", "unit_period", "counted"),
    [
        ("1978-02-10", "1978-04-01", "1 month", (1, 19 / 30, 12)),
        ("1978-02-23", "1978-03-01", "semimonth", (0, 6 / 15, 24)),
        ("1978-05-23", "1978-10-01", "3 months", (1, 39 / 90, 4)),
        ("1978-03-20", "1978-04-21", "1 week", (4, 4 / 7, 52)),
        ("1978-03-18", "1978-04-20", "4 weeks", (1, 5 / 28, 13)),
        ("1978-01-10", "1978-03-01", "2 months", (0, 52 / 60, 6)),
        ("2028-01-31", "2028-02-29", "month", (1, 0, 12)),
        ("2024-02-15", "2025-02-28", "1 year", (1, 14 / 365, 1)),
        ("2024-02-15", "2025-05-15", "12 months", (1, 3 / 12, 1)),
        ("2024-02-15", "2024-02-25", "1 day", (10, 0, 365)),
        ("2024-02-15", "2024-08-15", "halfYear", (1, 0, 2)),
    ],
)
def test_unit_periods_of_appendix_j(start, end, unit_period, counted):
    assert unit_periods(start, end, unit_period) == pytest.approx(counted, abs=1e-12)


@each(
    ("lent_on", "paid_on", "paid", "percent"),
    [
        ("1978-01-03", "1978-09-15", 1_080, 11.45),  # (c)(5)(i): 255 days
        ("1978-07-15", "1979-01-15", 1_044, 8.80),  # (c)(5)(ii): six months
        ("1978-01-17", "1979-07-17", 1_135.19, 8.76),  # (c)(5)(iii): a year and six months
        ("1978-01-03", "1980-01-03", 1_240, 11.36),  # (c)(5)(iv): two years
    ],
)
@each("unit_period", [None, "1 month", "quarter", "semimonth", "1 year"])
def test_the_american_rate_of_a_single_payment(lent_on, paid_on, paid, percent, unit_period):
    """12 CFR 1026, Appendix J, (c)(5): the unit-period is the term, whatever else is said."""
    found = us_apr([(lent_on, 1_000)], [(paid_on, paid)], unit_period)
    assert round(100 * found, 2) == percent


@each(
    ("paid_on", "unit_period", "per_year"),
    [
        ("2026-01-15", None, 365 / 14),  # 100 for 115 after two weeks: 391.07 %, not 390 %
        ("2026-01-15", "2 weeks", 365 / 14),
        ("2026-01-15", "14 days", 365 / 14),
        ("2026-01-15", "1 month", 365 / 14),
        ("2026-01-02", "1 month", 365),
        ("2026-02-01", "1 month", 12),
        ("2026-02-01", None, 12),
        ("2026-02-01", "1 day", 365 / 31),  # (b)(5)(vi): either way for whole months
        ("2026-02-02", "1 month", 365 / 32),
        ("2026-12-01", "1 month", 12 / 11),
        ("2026-12-31", "1 month", 365 / 364),
        ("2027-01-01", "1 week", 1),  # a year is the longest unit-period
    ],
)
def test_the_unit_periods_a_year_of_a_single_payment(paid_on, unit_period, per_year):
    """12 CFR 1026, Appendix J, (b)(4)(ii), (b)(5)(vi) and (vii)."""
    found = us_apr([("2026-01-01", 100)], [(paid_on, 115)], unit_period)
    assert found == pytest.approx(0.15 * per_year, rel=1e-13)


def test_a_single_payment_after_more_than_a_year_bears_simple_interest_on_the_days_left():
    """(b)(5)(v)(B): from 1 January 2026 to 3 March 2027 a year counted back and 61 days."""
    i = us_apr([("2026-01-01", 100)], [("2027-03-03", 115)])
    assert (1 + i) * (1 + i * 61 / 365) == pytest.approx(1.15, rel=1e-13)


def test_from_the_last_day_of_a_month_to_the_last_of_another_is_whole_months():
    assert us_apr([("2026-01-31", 100)], [("2026-02-28", 101)]) == pytest.approx(0.12, rel=1e-12)
    assert us_apr([("2026-02-28", 100)], [("2026-03-31", 101)]) == pytest.approx(0.12, rel=1e-12)


def test_what_is_held_back_on_the_day_of_the_loan_leaves_a_single_payment():
    whole = us_apr([("2026-01-01", 100)], [("2026-01-01", 8), ("2026-01-15", 115)], "1 month")
    assert whole == us_apr([("2026-01-01", 92)], [("2026-01-15", 115)], "1 month")


@pytest.mark.parametrize(
    ("received", "paid", "term", "a_day"),
    [
        (2_000_000, 3_080_000, 180, 0.003),  # 0.3 % a day is 109.5 % a year
        (100, 115, 14, 0.15 / 14),
        (1_000, 1_080, 255, 0.08 / 255),  # 12 CFR 1026, App. J, (c)(5)(i)
        (1_000, 1_000, 30, 0),
        (1_000, 900, 10, -0.01),
        (1_000, 0, 10, -0.1),
        (Decimal("0.1"), Fraction(1, 5), 0.5, 2),
    ],
)
def test_a_debt_that_is_paid_once_costs_the_same_every_day(received, paid, term, a_day):
    assert single_payment_rate(received, paid, term) == pytest.approx(a_day, rel=1e-14)


@given(st.floats(1, 1e9), st.floats(1, 1e9), st.integers(1, 364))
def test_the_rate_a_day_and_the_american_rate_of_a_single_payment_agree(received, paid, term):
    found = us_apr([("2026-01-01", received)], [(date(2026, 1, 1) + timedelta(days=term), paid)], "1 day")
    by_the_day = 365 * single_payment_rate(received, paid, term)
    assert found == pytest.approx(by_the_day, rel=1e-12, abs=1e-10)


def test_a_loan_in_two_parts_in_the_american_way():
    """Two equal parts, each repaid in its own year at the same price: no more dear than one of them."""
    one = us_apr([("2024-01-01", 1_000)], [("2024-07-01", 550), ("2025-01-01", 550)], "1 month")
    two = us_apr(
        [("2024-01-01", 1_000), ("2024-04-01", 1_000)],
        [("2024-07-01", 550), ("2024-10-01", 550), ("2025-01-01", 550), ("2025-04-01", 550)],
        "1 month",
    )
    assert one == pytest.approx(two, abs=1e-12)
    assert us_apr([("2024-01-01", 1_000)], [("2024-07-01", 900)], "1 month") == pytest.approx(-0.2)
    assert us_apr([("2024-01-01", 1_000)], [("2024-07-01", 1_000)], "1 month") == 0


# What must always hold


@given(rates, terms, amounts, st.one_of(st.just(0), amounts), whens)
def test_the_payment_the_loan_and_the_end_invert_each_other(r, n, loan, last, when):
    payment = pmt(r, n, loan, -last, when)
    scale = loan + last
    assert abs(pv(r, n, payment, -last, when) - loan) <= 1e-9 * scale
    grown = (1 + float(r)) ** n
    assume(grown < 1e200)
    assert abs(fv(r, n, payment, loan, when) + last) <= 1e-9 * grown * scale


@given(rates, terms, amounts, whens)
def test_the_number_of_payments_is_found_again(r, n, loan, when):
    payment = pmt(r, n, loan, 0, when)
    # Where the last payments repay next to nothing, no float can tell how many there were.
    assume((1 + float(r)) ** n < 1e9)
    assert nper(r, payment, loan, 0, when) == pytest.approx(n, rel=1e-6)


@given(st.one_of(st.just(0), st.floats(1e-6, 1.0), st.floats(-0.02, 0.05)), terms, amounts, whens)
def test_the_rate_of_a_payment_is_the_rate_it_was_made_with(r, n, loan, when):
    payment = pmt(r, n, loan, 0, when)
    assume(payment < 0)
    if n == 1 and when in ("begin", 1):
        with pytest.raises(NoSolution):
            rate(n, payment, loan, 0, when)
        return
    found = rate(n, payment, loan, 0, when)
    assert abs(found - r) <= 1e-9 * (1 + abs(r))
    if when in ("end", 0):
        assert abs(loan_rate(loan, -payment, n) - r) <= 1e-11 * (1 + abs(r))


@given(rates, terms, st.data(), amounts, st.one_of(st.just(0), amounts), whens)
def test_interest_and_principal_make_the_payment(r, n, data, loan, last, when):
    per = data.draw(st.integers(1, n))
    payment = pmt(r, n, loan, -last, when)
    interest, principal = ipmt(r, per, n, loan, -last, when), ppmt(r, per, n, loan, -last, when)
    assert abs(interest + principal - payment) <= 1e-12 * (abs(payment) + abs(interest) + abs(principal))


@given(rates, st.integers(1, 60), amounts, st.one_of(st.just(0), amounts), whens)
def test_the_principal_of_all_payments_is_the_loan(r, n, loan, last, when):
    parts = [ppmt(r, per, n, loan, -last, when) for per in range(1, n + 1)]
    spread = math.fsum(map(abs, parts)) + loan + last
    missing = 0.0
    if when in ("begin", 1):
        # The last period's interest comes after the last payment, and only the sum at the end bears it.
        missing = math.fsum(parts) + loan - last
        owed = last * float(r) / (1 + float(r))
        assert abs(missing + owed) <= 1e-9 * spread
        return
    assert abs(math.fsum(parts) + loan - last) <= 1e-9 * spread


@given(st.one_of(st.just(0), st.floats(1e-6, 1.0)), st.integers(1, 80), amounts, st.data(), whens)
def test_the_sums_of_a_run_are_its_parts(r, n, loan, data, when):
    start = data.draw(st.integers(1, n))
    end = data.draw(st.integers(start, n))
    span = range(start, end + 1)
    interest = math.fsum(ipmt(r, per, n, loan, 0, when) for per in span)
    principal = math.fsum(ppmt(r, per, n, loan, 0, when) for per in span)
    scale = abs(interest) + abs(principal)
    assert abs(cumipmt(r, n, loan, start, end, when) - interest) <= 1e-9 * scale
    assert abs(cumppmt(r, n, loan, start, end, when) - principal) <= 1e-9 * scale


def worth(r: float, times, flows) -> tuple[float, float]:
    """Worth at a rate and the size of what is added up, counted exactly enough."""
    s = math.log1p(r)
    ahead = max(times) if s < 0 else min(times)
    parts = [flow * math.exp(-s * (t - ahead)) for t, flow in zip(times, flows, strict=True)]
    return math.fsum(parts), math.fsum(map(abs, parts))


flows_of_any_sign = st.lists(
    st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e9, 1e9, allow_subnormal=False)),
    min_size=2,
    max_size=40,
)


@given(flows_of_any_sign)
@example([-1, 2, -1])
@example([-100, 220, -121])
@example([-1000, 3600, -4310, 1716])
def test_flows_are_worth_nothing_at_every_rate_of_theirs(flows):
    try:
        found = [irr(flows)]
    except SeveralRates as error:
        found = list(error.values["candidates"])
        assert len(found) > 1
        assert found == sorted(found)
        for root in found:
            assert irr(flows, guess=root) == root
    except NoSolution:
        return
    for r in found:
        left, size = worth(r, range(len(flows)), [float(flow) for flow in flows])
        # A float close to -1 has few digits left to say how close.
        assert abs(left) <= (1e-10 + 1e-15 * len(flows) / (1 + r)) * size


@settings(max_examples=up_to(40))
@given(flows_of_any_sign)
def test_no_rate_between_is_missed(flows):
    """A net of points over all sane rates sees no change of sign that the search does not know of."""
    try:
        found = [irr(flows)]
    except SeveralRates as error:
        found = list(error.values["candidates"])
    except NoSolution:
        found = []
    points = [-math.log(1000) * (k / 300) ** 2 for k in range(300, 0, -1)]
    points += [math.log(1e6) * (k / 500) ** 2 for k in range(500)]
    seen = [worth(math.expm1(s), range(len(flows)), [float(flow) for flow in flows]) for s in points]
    known = sorted(math.log1p(r) for r in found)
    for (a, (at_a, size_a)), (b, (at_b, size_b)) in zip(
        zip(points, seen, strict=True), zip(points[1:], seen[1:], strict=True), strict=False
    ):
        clear = abs(at_a) > 1e-9 * size_a and abs(at_b) > 1e-9 * size_b
        if clear and (at_a < 0) != (at_b < 0):
            assert any(a <= s <= b for s in known)


def test_three_rates_are_all_told_and_the_guess_decides():
    flows = [-1000, 3600, -4310, 1716]
    with pytest.raises(SeveralRates) as caught:
        irr(flows)
    assert caught.value.values["candidates"] == pytest.approx((0.1, 0.2, 0.3), abs=1e-9)
    assert "0.1" in str(caught.value)
    assert irr(flows, guess=0.18) == pytest.approx(0.2, abs=1e-9)
    assert irr(flows, guess=5) == pytest.approx(0.3, abs=1e-9)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.values == caught.value.values


def flows_with(rates_told, between=(1,)) -> list[Fraction]:
    """Flows that are worth nothing at these rates; ``between`` is a flow that itself has none."""
    flows = [Fraction(part) for part in between]
    for known in rates_told:
        grown = 1 + Fraction(str(known))
        flows = [a - grown * b for a, b in zip([*flows, 0], [0, *flows], strict=True)]
    return flows


@pytest.mark.parametrize(
    ("rates_told", "between"),
    [
        ((0.00154, 0.007339, 0.0259, 0.064732), (1,)),
        ((0.05, 0.1, 0.15, 0.2, 0.25, 0.3), (1,)),
        ((0.1, 0.2, 0.3, 0.4, 0.5, 0.6), (1,)),
        ((0.01, 0.02, 0.03, 0.04), (3, 1, 2)),
        ((-0.3, -0.2, 0, 0.5, 1, 1.5, 2), (1, 4)),
        ((0.000359, 0.000659, 0.005, 0.191122, 1.26268), [k * k % 7 + 1 for k in range(60)]),
    ],
)
def test_rates_close_together_are_all_told_with_their_digits(rates_told, between):
    """Between them the worth is all but zero, and that neither hides nor moves any of them."""
    with pytest.raises(SeveralRates) as caught:
        irr(flows_with(rates_told, between))
    assert caught.value.values["candidates"] == pytest.approx(rates_told, abs=2e-8)


def test_flows_that_are_nearly_zero_all_along_come_to_an_end():
    """Ninety roots at 5 % in one: rounding makes hundreds of changes of sign, none worth a search."""
    flows = [1.0]
    for k in range(1, 90):
        flows.append(-1.05 * flows[-1] * (90 - k) / k)
    assert calls_of(lambda: sound(lambda: irr(flows, guess=0.05))) < 100_000


def test_a_rate_beyond_all_sense_does_not_stand_beside_a_sane_one():
    """One rupiah paid at the end gives a second root at -99.97 %; it is not a price."""
    assert irr([-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, -1.0]) == pytest.approx(0.96887754702)


def test_where_there_is_no_sane_rate_the_search_goes_on():
    assert irr([-100, 1e-9]) == pytest.approx(1e-11 - 1, abs=1e-15)
    assert xirr([-100, 200], ["2026-01-01", "2026-01-02"]) == pytest.approx(2.0**365, rel=1e-9)


def test_two_rates_are_told_where_money_is_borrowed_overpaid_and_borrowed_again():
    with pytest.raises(SeveralRates) as caught:
        rate(208, -700, 137_600, 8_000)
    low, high = caught.value.values["candidates"]
    assert high == 0
    assert low == pytest.approx(-0.0875, abs=1e-5)
    assert rate(208, -700, 137_600, 8_000, guess=0.1) == 0
    with pytest.raises(NoSolution, match="At no rate"):
        rate(10, -300, 1_000, 2_500)


@given(
    st.lists(st.tuples(dates, st.integers(-(10**9), 10**9)), min_size=2, max_size=25), st.sampled_from(BASES)
)
def test_dated_flows_are_worth_nothing_at_their_rate_in_every_day_count(flows, basis):
    on, values = [day for day, _ in flows], [float(value) for _, value in flows]
    try:
        found = xirr(values, on, guess=0.1, basis=basis)
    except NoSolution:
        return
    first = min(on)
    years = [year_fraction(first, day, basis) for day in on]
    left, size = worth(found, years, values)
    assert abs(left) <= (1e-10 + 1e-14 * max(years) / (1 + found)) * size
    if -0.99 < found < 10:
        order = sorted(range(len(on)), key=lambda k: on[k])
        again = xnpv(found, [values[k] for k in order], [on[k] for k in order], basis)
        assert abs(again) <= 1e-9 * sum(
            abs(v) * (1 + found) ** -t for v, t in zip(values, years, strict=True)
        )


@given(flows_of_any_sign, st.floats(-0.5, 2.0), st.sampled_from([0, 1]))
def test_worth_is_the_sum_of_discounted_flows(flows, r, first):
    found = npv(r, flows, first=first)
    exact = sum(Fraction(flow) / (1 + Fraction(r)) ** (k + first) for k, flow in enumerate(flows))
    size = sum(abs(Fraction(flow)) / (1 + Fraction(r)) ** (k + first) for k, flow in enumerate(flows))
    assert abs(Fraction(found) - exact) <= Fraction(1e-12) * size + Fraction(1e-300)


@given(st.floats(0, 20, allow_subnormal=False), st.integers(1, 365))
def test_nominal_and_effective_rates_invert_each_other(r, periods):
    assert nominal_rate(effective_rate(r, periods), periods) == pytest.approx(r, rel=1e-11)
    assert effective_rate(r, periods) >= r * (1 - 1e-12)


@given(amounts, st.integers(1, 10**15), st.integers(1, 520), st.floats(0, 0.5))
def test_a_fee_makes_a_loan_dearer(loan, payment, n, share):
    fee = loan * share
    try:
        plain, dearer = loan_rate(loan, payment, n), loan_rate(loan, payment, n, fee=fee)
    except NoSolution:
        return
    assert dearer >= plain - 1e-12 * (1 + abs(plain))


@given(amounts, amounts, st.integers(1, 520))
def test_the_payments_of_a_loan_are_worth_what_was_received(loan, payment, n):
    try:
        r = loan_rate(loan, payment, n)
    except NoSolution:
        return
    assert r > -1
    if r > -0.99:  # nearer to -1 a float has too few digits to count back
        assert pv(r, n, -payment) == pytest.approx(float(loan), rel=1e-9)


@given(dates, dates)
def test_the_calendar_is_counted_forwards_and_backwards(a, b):
    for basis in BASES:
        assert days(a, b, basis) == -days(b, a, basis)
        assert year_fraction(a, b, basis) == -year_fraction(b, a, basis)
        assert abs(days(a, b, basis) - (b - a).days) <= 6 * abs(b.year - a.year) + 10
    for basis in range(5):
        assert year_fraction(a, b, basis) == year_fraction(b, a, basis) >= 0
    assert days(a, b) == days(str(a), str(b)) == (b - a).days


@given(dates, st.integers(0, 400), st.sampled_from(["month", "week", "year", "day"]))
def test_laws_agree_to_a_few_days_on_how_long_it_is(start, many, period):
    end = start + timedelta(days=many)
    for rule in ("eu_2008_48", "uk_conc"):
        assert abs(time_factor(start, end, rule, period) - many / 365.25) < 4 / 365


@given(dates, st.integers(1, 480))
def test_a_monthly_loan_of_any_day_falls_on_whole_months(start, many):
    year, month = divmod(start.year * 12 + start.month - 1 + many, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    due = date(year, month + 1, min(start.day, last))
    assert unit_periods(start, due, "1 month") == (many, 0, 12)
    assert time_factor(start, due, "eu_2008_48") == pytest.approx(many / 12, abs=1e-12)
    assert time_factor(start, due, "uk_conc") == pytest.approx(many / 12, abs=1e-12)


@given(st.floats(1e-6, 1.0), st.integers(1, 520), amounts)
def test_one_sum_grows_back_and_forth(r, n, today):
    last = -fv(r, n, 0, today)
    assume(last < 1e250)
    assert rri(n, today, last) == pytest.approx(r, rel=1e-9)
    assert pduration(r, today, last) == pytest.approx(n, rel=1e-9)
    assert fvschedule(today, [r] * n) == pytest.approx(last, rel=1e-9)
    assert rri(n, -today, -last) == rri(n, today, last)
    assert rri(n, today, today) == pduration(r, today, today) == 0
    assert rri(n, today, 0) == -1


@given(rates, terms, amounts)
def test_the_interest_of_equal_parts_is_that_of_the_parts_still_owed(r, n, loan):
    parts = [ispmt(r, k, n, loan) for k in range(n + 1)]
    assert close(parts[0], -loan * float(r)) or abs(parts[0] + loan * float(r)) <= 1e-12 * loan
    assert parts[-1] == 0
    assert math.fsum(parts) == pytest.approx(-float(r) * loan * (n + 1) / 2, rel=1e-9)


# Zero, whole numbers, decimals


@pytest.mark.parametrize("zero", [0, 0.0, -0.0, Decimal(0), Fraction(0)])
def test_nothing_special_happens_at_zero(zero):
    assert pmt(zero, 12, 1_200) == -100
    assert pv(zero, 12, -100) == 1_200
    assert fv(zero, 12, -100, -1_000) == 2_200
    assert nper(zero, -100, 1_200) == 12
    assert ipmt(zero, 3, 12, 1_200) == 0
    assert ppmt(zero, 3, 12, 1_200) == -100
    assert cumipmt(zero, 12, 1_200, 1, 12) == 0
    assert cumppmt(zero, 12, 1_200, 1, 12) == -1_200
    assert npv(zero, [-100, 60, 50]) == 10
    assert effective_rate(zero, 12) == nominal_rate(zero, 12) == 0
    assert ispmt(zero, 3, 12, 1_200) == 0
    assert fvschedule(1_200, [zero, zero]) == 1_200
    assert math.copysign(1, ipmt(zero, 3, 12, 1_200)) == 1


def test_a_loan_without_interest_has_a_rate_of_exactly_zero():
    assert loan_rate(1_200, 100, 12) == 0
    assert rate(12, -100, 1_200) == 0
    assert irr([1_200] + [-100] * 12) == 0
    assert annual_rate([k / 12 for k in range(13)], [1_200] + [-100] * 12) == 0


@given(amounts, st.integers(2, 520), st.floats(0.05, 0.95), st.floats(0, 1), st.floats(-1e-13, 1e-13))
@example(649860742.9568832, 187, 0.3, 0.5, 0.0)
def test_a_loan_in_parts_without_interest_has_a_rate_of_zero(loan, n, share, when, left):
    """Whatever rounding leaves of payments of one n-th: half of them before the second part."""
    before = int(when * n)
    flows = [share * loan] + [-loan / n] * before + [(1 - share) * loan] + [-loan / n] * (n - before)
    flows[-1] -= left * loan
    assert irr(flows, guess=0) == pytest.approx(0, abs=1e-10)


def test_whole_numbers_do_not_overflow():
    """numpy-financial gives +30,629,000.80 here."""
    assert pmt(2, 24, 50_000_000) == pmt(2.0, 24.0, 50_000_000.0) == pytest.approx(-100_000_000, rel=1e-9)
    assert pmt(24, 12, 5_000_000) == pytest.approx(-120_000_000, rel=1e-9)
    assert loan_rate(10**30, 10**29, 12) == pytest.approx(loan_rate(1e30, 1e29, 12), rel=1e-12)
    assert irr([10**40] + 12 * [-(10**39)]) == pytest.approx(0.0292285, abs=1e-7)


def test_decimals_and_fractions_count_like_numbers():
    assert loan_rate(Decimal(1200), Decimal(110), 12, Decimal("10.5")) == loan_rate(1200, 110, 12, 10.5)
    assert irr([Decimal(-100), Fraction(110)]) == pytest.approx(0.1)


def test_a_datetime_counts_as_its_day_beside_a_date():
    noon, stamp = datetime(2026, 1, 1, 12), pd.Timestamp("2026-01-01T18:00")
    for moment in (noon, stamp):
        assert days(moment, date(2026, 1, 31)) == days("2026-01-01", moment + timedelta(days=30)) == 30
        assert xirr([-100, 110], [moment, date(2027, 1, 1)]) == pytest.approx(0.1)
        assert us_apr([(moment, 100)], [("2026-02-01", 101)], "1 month") == pytest.approx(0.12)
        assert time_factor(moment, date(2026, 2, 1), "uk_conc") == 1 / 12


# What is refused, and how


@each(
    ("ask", "code"),
    [
        (lambda: pv(-1, 12, 100), "rate_not_above_minus_one"),
        (lambda: fv(-1.5, 12, 100, 0), "rate_not_above_minus_one"),
        (lambda: npv(-2, [1, 2]), "rate_not_above_minus_one"),
        (lambda: mirr([-1, 2], -1, 0), "rate_not_above_minus_one"),
        (lambda: pmt(math.nan, 12, 100), "number_not_finite"),
        (lambda: pmt(0.1, 12, math.inf), "number_not_finite"),
        (lambda: pmt("10 %", 12, 100), "number_unreadable"),
        (lambda: pmt(0.1, 12, None), "number_unreadable"),
        (lambda: pmt(0.1, 12, 10**400), "number_too_large"),
        (lambda: fv(1e9, 1e9, 1, 1), "number_too_large"),
        (lambda: pv(-0.99, 520, 1), "number_too_large"),
        (lambda: pmt(0.1, 0, 100), "periods_zero"),
        (lambda: pmt(0.1, 12, 100, 0, "middle"), "choice_unknown"),
        (lambda: pmt(0.1, 12, 100, 0, 2), "choice_unknown"),
        (lambda: pmt(0.1, 12, 100, 0, []), "choice_unknown"),
        (lambda: ipmt(0.1, 0, 12, 100), "period_outside"),
        (lambda: ppmt(0.1, 13, 12, 100), "period_outside"),
        (lambda: cumipmt(-0.1, 12, 100, 1, 12), "rate_negative"),
        (lambda: cumipmt(0.1, 12, -100, 1, 12), "amount_not_positive"),
        (lambda: cumipmt(0.1, -12, 100, 1, 12), "amount_not_positive"),
        (lambda: cumppmt(0.1, 12, 100, 5, 4), "period_outside"),
        (lambda: cumppmt(0.1, 12, 100, 4.2, 4.8), "period_outside"),
        (lambda: nper(0.01, -50, 8_000), "payment_never_repays"),
        (lambda: nper(0.01, -80, 8_000), "payment_never_repays"),
        (lambda: nper(0.01, 100, 0, 20_000), "sum_never_reached"),
        (lambda: nper(0, 0, 8_000), "sum_never_reached"),
        (lambda: nper(0.01, 0, 0, 0), "sum_never_reached"),
        (lambda: rate(0, -1, 100), "periods_not_positive"),
        (lambda: rate(12, 400, 10_000, 5_000, 1), "flows_of_one_sign"),
        (lambda: rate(12, 0, 0, 0), "flows_of_one_sign"),
        (lambda: irr([]), "values_empty"),
        (lambda: irr([0, 0]), "flows_of_one_sign"),
        (lambda: irr([1, 2, 3]), "flows_of_one_sign"),
        (lambda: irr(5), "flows_of_one_sign"),
        (lambda: irr("12"), "number_unreadable"),
        (lambda: irr([-1, "2,5"]), "number_unreadable"),
        (lambda: irr([-1, 2], guess="x"), "number_unreadable"),
        (lambda: irr([100, -200, 150]), "no_rate_found"),
        (lambda: mirr([1, 2], 0.1, 0.1), "flows_of_one_sign"),
        (lambda: xirr([-1, 2], ["2026-01-01"]), "lengths_differ"),
        (lambda: xirr([-1, 2], ["2026-01-01", "2026-01-01"]), "flows_of_one_sign"),
        (lambda: xirr([-1, 1], ["2026-01-01", "2026-01-01"]), "flows_of_one_sign"),
        (lambda: xirr([-1, 2], ["2026-01-01", "soon"]), "date_unreadable"),
        (lambda: xirr([-1, 2], [1, 2]), "date_unreadable"),
        (lambda: xnpv(0.1, [-1, 2], ["2026-02-01", "2026-01-01"]), "date_before_first"),
        (lambda: annual_rate([0], [1, -2]), "lengths_differ"),
        (lambda: annual_rate([0, 1e300], [1, -2]), "number_too_large"),
        (lambda: effective_rate(-0.1, 12), "rate_negative"),
        (lambda: effective_rate(0.1, 0.5), "periods_below_one"),
        (lambda: nominal_rate(0.1, -12), "periods_below_one"),
        (lambda: rri(0, 100, 110), "periods_not_positive"),
        (lambda: rri(8, 0, 110), "no_rate_found"),
        (lambda: rri(8, 100, -110), "no_rate_found"),
        (lambda: rri(1e-300, 1, 2), "number_too_large"),
        (lambda: pduration(0, 100, 110), "sum_never_reached"),
        (lambda: pduration(-0.1, 100, 90), "rate_negative"),
        (lambda: pduration(0.1, 0, 90), "amount_not_positive"),
        (lambda: pduration(0.1, 100, -90), "amount_not_positive"),
        (lambda: ispmt(0.1, 4, 3, 100), "number_above"),
        (lambda: ispmt(0.1, -1, 3, 100), "number_below"),
        (lambda: ispmt(0.1, 0, 0, 100), "periods_not_positive"),
        (lambda: fvschedule(100, []), "values_empty"),
        (lambda: fvschedule(1e308, [1e10]), "number_too_large"),
        (lambda: days("2026-01-01", "2026-02-01", "30/365"), "basis_unknown"),
        (lambda: year_fraction("2026-01-01", "2026-02-01", 5), "basis_unknown"),
        (lambda: time_factor("2026-01-01", "2026-02-01", "fr"), "choice_unknown"),
        (lambda: time_factor("2026-01-01", "2026-02-01", "uk_conc", "moon"), "choice_unknown"),
        (lambda: time_factor("2026-01-02", "2026-01-01", "uk_conc"), "date_before_first"),
        (lambda: unit_periods("2026-01-01", "2026-02-01", "0 weeks"), "unit_period_unknown"),
        (lambda: unit_periods("2026-01-01", "2026-02-01", "moon"), "unit_period_unknown"),
        (lambda: unit_periods("2026-01-01", "2026-02-01", "2 years"), "unit_period_unknown"),
        (lambda: us_apr([], [("2026-01-01", 1)], "1 month"), "values_empty"),
        (lambda: us_apr([("2026-01-01", 9)], [("2026-02-01", 5), ("2026-03-01", 5)]), "unit_period_missing"),
        (lambda: us_apr([("2026-01-01", 9)], [("2026-02-01", 10)], "moon"), "unit_period_unknown"),
        (lambda: us_apr([("2026-01-01", 9)], [("2026-01-01", 10)]), "no_rate_found"),
        (lambda: us_apr([("2026-01-02", 9)], [("2026-01-01", 10)]), "unit_period_missing"),
        (lambda: single_payment_rate(0, 100, 14), "amount_not_positive"),
        (lambda: single_payment_rate(100, 115, 0), "amount_not_positive"),
        (lambda: single_payment_rate(100, 115, -14), "amount_not_positive"),
        (lambda: single_payment_rate(100, -1, 14), "amount_negative"),
        (lambda: single_payment_rate(1e-300, 1e300, 14), "number_too_large"),
        (lambda: single_payment_rate(100, None, 14), "number_unreadable"),
        (lambda: us_apr([("2026-01-01", 0)], [("2026-02-01", 1)], "1 month"), "amount_not_positive"),
        (lambda: us_apr([("2026-01-01", 1)], [("2025-02-01", 1)], "1 month"), "date_before_first"),
        (lambda: loan_rate(0, 1, 12), "amount_not_positive"),
        (lambda: loan_rate(100, -1, 12), "amount_not_positive"),
        (lambda: loan_rate(100, 10, 12, 100), "fee_exceeds_amount"),
        (lambda: loan_rate(100, 10, 0), "periods_below_one"),
        (lambda: loan_rate(math.inf, 10, 12), "number_not_finite"),
        (lambda: loan_rate(100, math.nan, 12), "number_not_finite"),
        (lambda: loan_rate(100, 10, math.inf), "number_not_finite"),
        (lambda: loan_rate(1e200, 1e-200, 12), "number_too_large"),
        (lambda: loan_rate(10**400, 1, 12), "number_too_large"),
        (lambda: loan_rate("Rp100", 10, 12), "number_unreadable"),
        (lambda: loan_rate(1e30, 1, 1), "no_rate_found"),
        (lambda: pmt(True, 12, 100), "number_unreadable"),
        (lambda: loan_rate(True, 1, 12), "number_unreadable"),
        (lambda: irr([False, -1, 2]), "number_unreadable"),
        (lambda: irr(np.array([True, False])), "number_unreadable"),
        (lambda: irr({-100, 60, 70}), "number_unreadable"),
        (lambda: irr({-100: "2026", 110: "2027"}), "number_unreadable"),
        (lambda: irr(np.array(5.0)), "flows_of_one_sign"),
        (lambda: xirr([-1, 2], {"2026-01-01", "2026-02-01"}), "date_unreadable"),
        (lambda: year_fraction("2026-01-01", "2026-02-01", True), "basis_unknown"),
        (lambda: days("2026-01-01", pd.NaT), "date_unreadable"),
        (lambda: us_apr([1], [("2026-02-01", 1)], "1 month"), "date_unreadable"),
        (lambda: us_apr([("2026-01-01", 1)], None, "1 month"), "date_unreadable"),
    ],
)
def test_what_cannot_be_counted_says_why(ask, code):
    with pytest.raises(FinlitError) as caught:
        ask()
    assert caught.value.code == code
    assert str(caught.value)
    assert caught.value.message("id")


def test_a_payment_that_never_repays_names_the_interest():
    with pytest.raises(NoSolution) as caught:
        nper(0.02, -100_000, 6_000_000)
    assert caught.value.values == {"payment": 100_000, "interest": 120_000}


# Anything at all: an answer or an error of ours, never NaN, never endless

anything = st.one_of(
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.sampled_from([0, 1, -1, 1e-320, 1e308, -1e308, 10**400, math.nan, math.inf]),
)
any_rate = st.one_of(anything, st.floats(-1, 1))
any_count = st.one_of(anything, st.integers(0, 520))


def sound(ask):
    try:
        answer = ask()
    except FinlitError as error:
        answer = error
    if isinstance(answer, FinlitError):
        assert str(answer)
    else:
        assert isinstance(answer, float)
        assert math.isfinite(answer)


@settings(max_examples=up_to(300))
@given(any_rate, any_count, any_count, anything, anything, whens)
def test_annuities_never_fail_without_a_word(r, n, k, a, b, when):
    sound(lambda: pv(r, n, a, b, when))
    sound(lambda: fv(r, n, a, b, when))
    sound(lambda: pmt(r, n, a, b, when))
    sound(lambda: nper(r, a, b, 0, when))
    sound(lambda: nper(r, a, b, a, when))
    sound(lambda: ipmt(r, k, n, a, b, when))
    sound(lambda: ppmt(r, k, n, a, b, when))
    sound(lambda: cumipmt(r, n, a, 1, k, when))
    sound(lambda: cumppmt(r, n, a, 1, k, when))
    sound(lambda: effective_rate(r, n))
    sound(lambda: nominal_rate(r, n))
    sound(lambda: rri(n, a, b))
    sound(lambda: pduration(r, a, b))
    sound(lambda: ispmt(r, k, n, a))
    sound(lambda: fvschedule(a, [r, k, n]))
    sound(lambda: single_payment_rate(a, b, n))


@settings(max_examples=up_to(300))
@given(any_count, anything, anything, anything, whens, st.one_of(st.none(), anything))
def test_rates_of_payments_never_fail_without_a_word(n, a, b, c, when, guess):
    sound(lambda: rate(n, a, b, c, when, guess))
    sound(lambda: rate(n, a, b, 0, when, guess))
    sound(lambda: loan_rate(a, b, n, c))
    sound(lambda: loan_rate(a, b, n))


@settings(max_examples=up_to(200))
@given(st.lists(anything, max_size=30), any_rate, any_rate, st.one_of(st.none(), anything))
def test_rates_of_flows_never_fail_without_a_word(flows, r, q, guess):
    sound(lambda: irr(flows, guess))
    sound(lambda: npv(r, flows))
    sound(lambda: npv(r, flows, q))
    sound(lambda: mirr(flows, r, q))
    sound(lambda: annual_rate(flows, flows[::-1]))


@settings(max_examples=up_to(30))
@given(st.lists(st.floats(-1e15, 1e15), min_size=300, max_size=520))
def test_hundreds_of_flows_in_any_direction_come_to_an_end(flows):
    sound(lambda: irr(flows, guess=0.1))


@given(
    st.lists(st.tuples(dates, anything), max_size=12),
    st.lists(st.tuples(dates, anything), max_size=12),
    st.sampled_from(["1 month", "1 week", "semimonth", "3 months", "1 year", "1 day", "2 moons"]),
)
def test_the_american_rate_never_fails_without_a_word(lent, repaid, unit_period):
    sound(lambda: us_apr(lent, repaid, unit_period))


@given(
    st.lists(st.tuples(dates, st.integers(1, 10**9)), min_size=1, max_size=5),
    st.lists(st.tuples(dates, st.integers(1, 10**9)), min_size=1, max_size=12),
    st.sampled_from(["1 month", "1 week", "semimonth", "3 months", "1 year", "1 day"]),
)
def test_what_was_lent_and_repaid_balances_at_the_american_rate(lent, repaid, unit_period):
    start = min(day for day, _ in lent)
    repaid = [(max(day, start), amount) for day, amount in repaid]
    try:
        found = us_apr(lent, repaid, unit_period)
    except NoSolution:
        return
    moved = Counter()
    for day, amount in [*lent, *((day, -amount) for day, amount in repaid)]:
        moved[day] += amount
    moved = [(day, amount) for day, amount in moved.items() if amount]
    assume(len(moved) > 2)  # a single payment has a unit-period of its own
    parts, due = [], series_day([day for day, amount in moved if amount < 0])
    for day, amount in moved:
        whole, odd, per_year = periods_back(start, day, unit_period, due)
        i = found / per_year
        parts.append((amount, whole * math.log1p(i), 1 + odd * i))
    ahead = max(power for _, power, _ in parts) if found < 0 else 0.0
    ahead = min(power for _, power, _ in parts) if found < 0 else ahead
    worths = [amount * math.exp(ahead - power) / simple for amount, power, simple in parts]
    assert abs(math.fsum(worths)) <= 1e-9 * math.fsum(map(abs, worths))


def test_a_loan_of_nearly_nothing_has_no_rate_and_no_other_error():
    sound(lambda: us_apr([("2023-02-28", 1e-320)], [("9999-02-28", 12), ("2024-01-01", 1e308)], "1 month"))
    sound(lambda: irr([1e-300, -1e300]))


def test_a_very_dear_loan_with_savings_at_the_end_is_not_given_its_negative_rate():
    # 380 in hand, 1,500 a month for two years, 24,000 back at the end: the sum is a loss, so a positive rate
    # fits; by the year it is above a hundred million percent.
    times = [month / 12 for month in range(25)]
    flows = [380] + [-1500] * 23 + [24_000 - 1500]
    yearly = annual_rate(times, flows)
    assert yearly > 1e8
    monthly = (1 + yearly) ** (1 / 12) - 1
    assert sum(flow / (1 + monthly) ** month for month, flow in enumerate(flows)) == pytest.approx(
        0, abs=1e-8
    )


def test_several_rates_are_all_told():
    with pytest.raises(SeveralRates) as caught:
        irr([-5, 10.5, 1, -8, 1])
    assert caught.value.candidates == pytest.approx([-0.870201, 0.088598, 0.709560], abs=1e-6)
    assert irr([-5, 10.5, 1, -8, 1], guess=0.1) == pytest.approx(0.0885983, abs=1e-6)


VAST = [
    lambda: us_apr([("2024-01-01", 1e10)], [("2024-02-01", 1e308), ("2024-03-01", 1e308)], "1 month"),
    lambda: us_apr([("2024-01-01", 1e10)], [("2024-02-01", 1e308), ("2024-02-01", 1e308)], "1 month"),
    lambda: us_apr(
        [("2024-01-01", 1e308), ("2024-01-01", 1e308)],
        [("2024-02-01", 1e308), ("2024-02-01", 1e308)],
        "1 month",
    ),
    lambda: annual_rate([0.5, -3, -3, 0.5, 1e-9], [1.7e308, 1e308, 1, -1e-300, -1e308]),
]


@pytest.mark.parametrize("ask", VAST)
def test_sums_beyond_what_a_float_holds_are_an_answer_or_one_clear_error(ask):
    try:
        rate = ask()
    except FinlitError:
        return
    assert rate > 0


@pytest.mark.parametrize("many", [10**154, 10**160, 10**200])
def test_runs_of_more_payments_than_can_be_squared(many):
    rate = 1e-3 / many / 10
    interest = cumipmt(rate, many, 1_000_000, 1, many)
    assert interest == pytest.approx(-1_000_000 * 1e-4 / 2, rel=1e-3)


def test_a_series_on_one_day_of_the_month_is_measured_to_that_day():
    """Appendix J: the 28th of February is the last day of a month only in a series of last days.

    The price of each case solves the equation of (b)(8), with the odd days of every payment the same.
    """
    for first, last_of_february, odd in (
        ("2026-12-28", "2027-02-28", 13 / 30),  # the 28th of every month
        ("2026-12-30", "2027-02-28", 15 / 30),  # the 30th, and the last of February
        ("2026-12-31", "2027-02-28", 15 / 30),  # the last day of every month (from 30 November)
    ):
        start = date(2026, 11, 15)
        days = due_dates(first, "month", 5, first_due=first)
        assert str(days[2]) == last_of_february
        found = us_apr([(start, 4_500)], [(day, 1_000) for day in days], "1 month")
        i = found / 12
        worth = sum(1_000 / ((1 + odd * i) * (1 + i) ** (1 + place)) for place in range(5))
        assert worth == pytest.approx(4_500, abs=1e-6), first
