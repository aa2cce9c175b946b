"""Loans to the sen: published cases, what always holds, and what is refused."""

import csv
import inspect
import json
import math
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from cases import each
from hypothesis import example, given
from hypothesis import strategies as st

from finlit import timevalue as tv
from finlit.credit import (
    METHODS,
    PERIODS_PER_YEAR,
    CompulsorySavings,
    Counts,
    Drawdown,
    Fee,
    Loan,
    RateStep,
    Rounding,
    Schedule,
    due_dates,
    late_fee,
    payoff,
    true_price,
)
from finlit.errors import CurrencyMismatch, FinlitError, InputError, NoSolution
from finlit.money import Money, minor_unit


def rupiah(amount):
    return Money(amount, "IDR")


def loan(**values):
    usual = {
        "principal": rupiah(20_000_000),
        "method": "flat",
        "rate": "0.02",
        "rate_period": "month",
        "n": 12,
    }
    return Loan(**{**usual, **values})


# Published rows are counted in the smallest unit of the law and rounded when they are printed.
IN_SEN = Rounding(unit=Decimal("0.01"))


def shown(amount):
    return int(amount.rounded().amount)


def discounted(price):
    """What the flows are worth at their own price, over what they move."""
    growth = math.log1p(price.effective_annual_rate)
    moved = sum(
        abs(float(flow.amount.amount)) * math.exp(-growth * years)
        for flow, years in zip(price.flows, price.times, strict=True)
    )
    return abs(price.present_value()) / moved


# Published cases

CITIBANK = [  # citibank.co.id, ReadyCredit: what the lender itself prints as flat and as effective, a month
    (Decimal("0.0168"), 12, 2_002_667, 2.95),
    (Decimal("0.0168"), 18, 1_447_111, 2.94),
    (Decimal("0.0150"), 24, 1_133_333, 2.62),
    (Decimal("0.0150"), 30, 966_667, 2.59),
    (Decimal("0.0150"), 36, 855_556, 2.55),
]


@pytest.mark.parametrize(("flat", "months", "instalment", "effective"), CITIBANK)
def test_a_bank_s_own_flat_and_effective_rates_agree(flat, months, instalment, effective):
    asked = loan(rate=flat, n=months)
    assert shown(asked.schedule().rows[0].payment) == instalment
    assert round(asked.price().period_rate * 100, 2) == effective


def test_flat_of_the_debt_lesson():
    asked = loan()
    schedule, price = asked.schedule(), asked.price()
    assert shown(schedule.rows[0].payment) == 2_066_667
    assert schedule.interest == rupiah(4_800_000)
    assert round(price.period_rate * 100, 2) == 3.48
    assert round(price.nominal_annual_rate * 100, 1) == 41.7
    assert round(price.effective_annual_rate * 100, 1) == 50.7
    assert round(price.flat_monthly_rate, 12) == 0.02
    assert round(price.transparency_index, 1) == 57.5


def test_declining_of_the_debt_lesson():
    """655,943 where it is counted in sen; with instalments that can be paid, two rupiah less."""
    terms = {"method": "annuity", "rate": "0.06", "rate_period": "year"}
    schedule = loan(**terms).schedule()
    assert schedule.rows[0].payment == rupiah(1_721_329)
    assert schedule.interest == rupiah(655_941)
    assert shown(loan(**terms, rounding=IN_SEN).schedule().interest) == 655_943


def test_grace_of_the_debt_lesson_is_not_free():
    values = {
        "principal": rupiah(25_000_000),
        "method": "annuity",
        "rate": "0.06",
        "rate_period": "year",
        "n": 18,
    }
    assert shown(loan(**values, rounding=IN_SEN).schedule().interest) == 1_204_279
    assert loan(**values).schedule().interest == rupiah(1_204_281)
    assert shown(loan(**values, payment_holiday=6, rounding=IN_SEN).schedule().interest) == 2_000_299
    waited = loan(**values, payment_holiday=6).schedule()
    assert waited.interest == rupiah(2_000_298)
    assert [row.payment.amount for row in waited.rows[:6]] == [0] * 6
    forgiven = loan(**values, payment_holiday=6, grace_interest="forgiven").schedule()
    assert forgiven.interest == rupiah(1_204_281)


def test_step_rate_mortgage_to_the_rupiah():
    """400 million, 15 years, 4 % for three of them and 11 % after (published to the rupiah)."""
    asked = loan(
        principal=rupiah(400_000_000),
        method="step_rate",
        rate="0.04",
        rate_period="year",
        n=180,
        steps=(RateStep(from_instalment=37, rate="0.11"),),
        rounding=IN_SEN,
    )
    rows = asked.schedule().rows
    assert shown(rows[0].payment) == 2_958_752
    assert shown(rows[35].balance) == 337_938_987
    assert shown(rows[36].payment) == 4_236_252


def test_kompas_annuity():
    """properti.kompas.com, 2020-08-02: 120 million, 11 %, ten years: 1,653,000 a month."""
    schedule = loan(
        principal=rupiah(120_000_000), method="annuity", rate="0.11", rate_period="year", n=120
    ).schedule()
    assert shown(schedule.rows[0].payment) == 1_653_000


def test_a_published_flat_example_is_wrong_by_ten():
    """idntimes.com divides the interest of one year by the 120 months of the loan: 100,000, not 1,000,000."""
    printed_interest, printed_payment = 100_000, 1_100_000
    row = loan(principal=rupiah(120_000_000), rate="0.10", rate_period="year", n=120).schedule().rows[0]
    assert shown(row.interest) == 1_000_000 == 10 * printed_interest
    assert shown(row.payment) == 2_000_000 != printed_payment


def test_murabahah():
    """20 million for three years at a margin of 10 % a year: price 26 million, 722,222 a month.

    The page (carlezpekuncen.blogspot.com) prints 722,000; its own 26,000,000 / 36 is 722,222.
    """
    asked = loan(method="murabahah", rate="0.10", rate_period="year", n=36)
    assert asked.schedule().paid == rupiah(26_000_000)
    assert shown(asked.schedule().rows[0].payment) == 722_222
    assert round(asked.price().nominal_annual_rate * 100, 3) == 17.918
    assert round(asked.price().effective_annual_rate * 100, 3) == 19.465
    paid_down = loan(principal=rupiah(16_000_000), method="murabahah", rate="0.10", rate_period="year", n=36)
    assert shown(paid_down.schedule().rows[0].payment) == 577_778


# Rosenberg's seven designs of one loan (CGAP): 1,000 for four months at 3 % a month. Inputs from the paper;
# rates recomputed independently, because its table could not be read.
DESIGNS = [
    ({"method": "annuity"}, 3.0000, 36.000, 42.576),
    ({"method": "annuity", "fees": (Fee(kind="disbursement", share="0.03"),)}, 4.2857, 51.429, 65.462),
    ({"method": "flat"}, 4.6925, 56.310, 73.375),
    (
        {"method": "zero_interest", "rate": 0, "fees": (Fee(kind="disbursement", share="0.12"),)},
        5.3169,
        63.803,
        86.199,
    ),
    (
        {"method": "zero_interest", "rate": 0, "fees": (Fee(kind="disbursement", share="0.15"),)},
        6.8333,
        81.999,
        121.044,
    ),
]


@pytest.mark.parametrize(("design", "period", "nominal", "effective"), DESIGNS)
def test_cgap_designs(design, period, nominal, effective):
    price = (
        loan(principal=rupiah(1_000_000_000), rate="0.03", n=4)
        .__class__(
            **{"principal": rupiah(1_000_000_000), "rate": "0.03", "rate_period": "month", "n": 4, **design}
        )
        .price()
    )
    assert price.period_rate * 100 == pytest.approx(period, abs=6e-5)
    assert price.nominal_annual_rate * 100 == pytest.approx(nominal, abs=6e-4)
    assert price.effective_annual_rate * 100 == pytest.approx(effective, abs=6e-4)


def test_cgap_design_with_interest_up_front():
    """The interest of 3 % a month on what is owed, all of it taken off at the start; four parts of 250."""
    interest = loan(principal=rupiah(1_000_000_000), method="annuity", rate="0.03", n=4).schedule().interest
    price = true_price([rupiah(1_000_000_000) - interest, *(rupiah(-250_000_000) for _ in range(4))])
    assert price.period_rate * 100 == pytest.approx(3.2434, abs=6e-5)
    assert price.nominal_annual_rate * 100 == pytest.approx(38.92, abs=6e-3)
    assert price.effective_annual_rate * 100 == pytest.approx(46.67, abs=6e-3)


def test_cgap_design_with_weekly_instalments():
    """The same 1,076.11 of four months in sixteen weekly instalments: 0.8763 % a week."""
    price = true_price([1000] + [-4 * 269.027045 / 16] * 16, frequency="week")
    assert price.period_rate * 100 == pytest.approx(0.8763, abs=6e-5)
    assert price.nominal_annual_rate * 100 == pytest.approx(45.57, abs=6e-3)
    assert price.effective_annual_rate * 100 == pytest.approx(57.41, abs=6e-3)


def test_two_percent_flat_with_a_fee_and_forced_savings_costs_61_percent():
    """2 % a month flat, 2 % fee, 15 % held back: 60.7 % nominal, 80.7 % effective."""
    price = loan(
        fees=(Fee(kind="disbursement", share="0.02"),), savings=CompulsorySavings(at_start_share="0.15")
    ).price()
    assert round(price.nominal_annual_rate * 100, 1) == 60.7
    assert round(price.effective_annual_rate * 100, 1) == 80.7


def test_a_conversion_charge_on_every_payment_makes_a_foreign_loan_dearer():
    """EU 2015 example 28 in shape: 0.2 % on every payment."""
    values = {"method": "annuity", "rate": "0.05", "rate_period": "year", "n": 24}
    plain = loan(**values).price()
    exchanged = loan(**values, fees=(Fee(kind="conversion", share="0.002"),))
    rows = exchanged.schedule().rows
    assert all(
        row.fees.amount
        == pytest.approx((row.principal + row.interest).amount * Decimal("0.002"), abs=Decimal("0.5"))
        for row in rows
    )
    assert exchanged.price().effective_annual_rate > plain.effective_annual_rate


def test_flat_interest_of_a_published_schedule():
    """Apache Fineract, loan feature C2961: 1,250 at 15 % flat, four months, instalments in whole units."""
    rows = loan(
        principal=Money(1250, "USD"), rate="0.15", rate_period="year", n=4, rounding={"unit": 1}
    ).schedule().rows  # fmt: skip
    assert [str(row.interest.amount) for row in rows] == ["15.62", "15.62", "15.62", "15.64"]
    assert [str(row.principal.amount) for row in rows] == ["312.38", "312.38", "312.38", "312.86"]
    assert [str(row.payment.amount) for row in rows] == ["328", "328", "328", "328.50"]


# Rows

# Amounts that are whole or half before they are rounded, though a period is no finite decimal.
YEARLY = {"method": "annuity", "rate": "0.24", "n": 12}
DATED = {**YEARLY, "start": date(2026, 1, 1), "day_count": "30/360 ISDA"}
MONTHLY = {"method": "balloon", "balloon": rupiah(26_000_000), "rate": "0.02", "rate_period": "month", "n": 6}
DAILY = {"method": "interest_only", "rate": "0.001", "rate_period": "day", "frequency": "day", "n": 3}
EXACT = [
    (2_600_000, {"rate": "0.18", "n": 50, "frequency": "four_weeks"}, (1000, "up"), "payment", 88_000),
    (5_200_000, {"rate": "0.18", "n": 100, "frequency": "half_month"}, (1000, "up"), "payment", 91_000),
    (26_000_000, MONTHLY, (1000, "ceiling"), "payment", 520_000),
    (12_000_000, DATED, (1, "down"), "interest", 240_000),
    (12_000_025, DATED, (1, "half_up"), "interest", 240_001),
    (10_000, DAILY, (Decimal("0.01"), "down"), "interest", 10),
]


@pytest.mark.parametrize(("principal", "terms", "rounding", "field", "right"), EXACT)
def test_what_is_whole_or_half_is_not_rounded_to_the_wrong_side(principal, terms, rounding, field, right):
    unit, mode = rounding
    terms = {"method": "flat", **terms, "rounding": {"unit": unit, "mode": mode}}
    row = Loan(principal=rupiah(principal), **terms).schedule().rows[0]
    assert getattr(row, field) == rupiah(right)


@each("mode", ["half_even", "up", "down"])
@each("residue", ["last", "first"])
@each("principal", [1, 77, 1250, 10**6 + 1])
def test_flat_interest_is_alike_in_every_row_but_the_one_that_carries_the_rest(mode, residue, principal):
    asked = loan(
        principal=rupiah(principal),
        rate="0.0173",
        n=7,
        rounding={"unit": 1, "mode": mode, "residue": residue},
    )
    interest = [row.interest.amount for row in asked.schedule().rows]
    whole = (rupiah(principal) * Decimal("0.0173") * 7).rounded(1, mode).amount
    assert sum(interest) == whole
    assert min(interest) >= 0
    if mode == "half_even" and principal > 1000:
        assert len(set(interest[:-1] if residue == "last" else interest[1:])) == 1


def test_interest_of_a_free_grace_is_not_made_up_by_rounding():
    free = loan(
        payment_holiday=3, grace_interest="forgiven", rate="0.0173", rounding={"unit": 1, "residue": "first"}
    )
    rows = free.schedule().rows
    assert [row.charged.amount for row in rows[:3]] == [0, 0, 0]
    assert free.schedule().interest == rupiah(12 * 346_000)


def test_what_a_method_needs_is_asked_for_and_what_it_does_not_need_is_refused():
    extra = {"rate": "0.02", "balloon": rupiah(5_000_000), "steps": ({"from_instalment": 5, "rate": 0},)}
    terms = {"principal": rupiah(20_000_000), "n": 12}
    for method, plan in METHODS.items():
        given = {field: extra[field] for field in plan.needs}
        assert Loan(**terms, method=method, **given).schedule().rows
        for field in plan.needs:
            with pytest.raises(InputError) as caught:
                Loan(**terms, method=method, **{name: given[name] for name in given if name != field})
            assert caught.value.code == ("rate_missing" if field == "rate" else "loan_field_missing")
        for field in extra.keys() - plan.needs:
            with pytest.raises(InputError) as caught:
                Loan(**terms, method=method, **given, **{field: extra[field]})
            assert caught.value.code == "loan_field_unused"


def test_results_become_plain_data():
    asked = loan(start=date(2026, 1, 31))
    told = asked.to_dict()
    assert (told["instalments"], told["rate"], told["currency"]) == (12, Decimal("0.02"), "IDR")
    rows = asked.schedule().to_dict()["rows"]
    assert (len(rows), rows[0]["payment"], rows[0]["due"]) == (12, 2_066_667, date(2026, 2, 28))
    assert asked.price().to_dict()["cost"] == 4_800_000
    assert json.loads(payoff(asked, 6, "none").to_json())["principal"] == 9_999_998
    frame = asked.schedule().to_frame()
    assert frame["payment"].dtype == float
    assert frame["payment"].sum() == 24_800_000


def test_a_row_reads_as_a_tuple_too():
    first, second = loan().schedule().rows[:2]
    assert (first[0], first[9], len(first)) == (1, first.payment, 12)
    assert first == loan().schedule().rows[0] != second
    assert len({first, loan().schedule().rows[0]}) == 1
    assert "payment=Money('2066667', 'IDR')" in repr(first)


def test_the_instalments_are_n_at_the_door():
    assert loan(n=6).instalments == 6
    assert Loan(principal=rupiah(6), method="zero_interest", instalments=6) == Loan(
        principal=rupiah(6), method="zero_interest", n=6
    )
    assert "n" in inspect.signature(Loan).parameters


def test_every_method_is_told_in_one_place_and_can_be_used():
    extra = {
        "balloon": {"balloon": rupiah(5_000_000)},
        "step_rate": {"steps": ({"from_instalment": 5, "rate": 0},)},
    }
    for method in METHODS:
        rate = 0 if method == "zero_interest" else "0.02"
        schedule = loan(method=method, rate=rate, **extra.get(method, {})).schedule()
        assert schedule.rows[-1].balance == rupiah(0)
        assert METHODS[method].means


def test_equal_parts_fall_and_interest_only_waits():
    falling = [row.payment.amount for row in loan(method="equal_principal").schedule().rows]
    assert falling == sorted(falling, reverse=True)
    assert falling[0] > falling[-1]
    waiting = loan(method="interest_only").schedule().rows
    assert [shown(row.payment) for row in waiting] == [400_000] * 11 + [20_400_000]


def test_a_balloon_is_left_for_the_last_day():
    rows = loan(method="balloon", balloon=rupiah(5_000_000)).schedule().rows
    assert shown(rows[-1].payment) - shown(rows[0].payment) == 5_000_000


def test_month_ends_stay_anchored():
    rows = loan(start=date(2024, 1, 31), n=4).schedule().rows
    assert [str(row.due) for row in rows] == ["2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]


@pytest.mark.parametrize(
    ("frequency", "third"),
    [
        ("day", "2024-03-03"),
        ("week", "2024-03-21"),
        ("two_weeks", "2024-04-11"),
        ("four_weeks", "2024-05-23"),
        ("half_month", "2024-04-14"),
        ("month", "2024-05-29"),
        ("quarter", "2024-11-29"),
        ("year", "2027-02-28"),
    ],
)
def test_every_rhythm_from_a_leap_day(frequency, third):
    assert str(due_dates(date(2024, 2, 29), frequency, 3)[2]) == third


def test_closed_days_are_stepped_over_and_the_rhythm_stays():
    rows = loan(
        start=date(2026, 1, 3), frequency="week", n=3, shift="next", closed_weekdays={5, 6},
        holidays={date(2026, 1, 12)},
    ).schedule().rows  # fmt: skip
    assert [str(row.due) for row in rows] == ["2026-01-13", "2026-01-19", "2026-01-26"]
    earlier = loan(start=date(2026, 1, 3), frequency="week", n=1, shift="previous", closed_weekdays={5, 6})
    assert str(earlier.schedule().rows[0].due) == "2026-01-09"


def test_money_handed_over_in_parts_costs_less():
    values = {"method": "annuity", "rate": "0.06", "rate_period": "year", "n": 24}
    parts = (Drawdown(at=0, amount=rupiah(8_000_000)), Drawdown(at=3, amount=rupiah(12_000_000)))
    staged = loan(**values, drawdowns=parts).schedule()
    assert staged.interest < loan(**values).schedule().interest
    assert staged.rows[2].drawn == rupiah(12_000_000)
    assert staged.rows[3].payment > staged.rows[0].payment


def test_fees_fall_due_when_they_say():
    fees = (
        Fee(kind="disbursement", flat=rupiah(100_000), share="0.01"),
        Fee(kind="insurance_upfront", share="0.005"),
        Fee(kind="insurance_yearly", share="0.002"),
        Fee(kind="instalment", flat=rupiah(5000)),
    )
    schedule = loan(n=24, fees=fees).schedule()
    assert schedule.start.fees == rupiah(100_000 + 200_000 + 100_000 + 40_000)
    assert schedule.rows[0].fees == rupiah(5000)
    year = schedule.rows[11]
    assert shown(year.fees) == 5000 + round(shown(year.balance) * 0.002)
    assert schedule.rows[23].fees == rupiah(5000)


def test_savings_held_back_return_with_their_interest():
    plan = CompulsorySavings(at_start=rupiah(1_000_000), per_instalment=rupiah(50_000), annual_rate="0.03")
    schedule = loan(savings=plan).schedule()
    assert schedule.start.savings == rupiah(1_000_000)
    back = schedule.rows[-1].returned
    assert rupiah(1_600_000) < back < rupiah(1_660_000)
    free = CompulsorySavings(at_start=rupiah(1_000_000), per_instalment=rupiah(50_000))
    assert loan(savings=free).schedule().rows[-1].returned == rupiah(1_600_000)
    assert loan(savings=free).price().cost == loan().price().cost
    assert loan(savings=free).price().effective_annual_rate > loan().price().effective_annual_rate


@pytest.mark.parametrize("unit", [1, 100, 500, 1000])
@pytest.mark.parametrize("residue", ["last", "first"])
def test_instalments_are_round_and_one_carries_the_rest(unit, residue):
    rows = loan(method="annuity", rounding=Rounding(unit=unit, residue=residue)).schedule().rows
    odd = {"last": rows[-1:], "first": (rows[0], rows[-1])}[residue]
    assert all(not row.payment.amount % unit for row in rows if row not in odd)
    flat = loan(rounding=Rounding(unit=unit, residue=residue)).schedule().rows
    carrier = flat[-1] if residue == "last" else flat[0]
    assert len({row.payment for row in flat if row is not carrier}) == 1


@pytest.mark.parametrize("residue", ["last", "first"])
def test_a_balloon_is_paid_last_whoever_carries_the_rest(residue):
    for unit in (None, 1, 1000):
        asked = loan(method="balloon", balloon=rupiah(5_000_000), rounding={"unit": unit, "residue": residue})
        rows = asked.schedule().rows
        level = rows[1].payment
        assert rows[-1].payment - level - rupiah(5_000_000) <= rupiah(13 * (unit or 1))
        assert abs(rows[0].payment - level) <= rupiah(13 * (unit or 1))
        assert rows[-1].principal > rupiah(5_000_000)


@each("method", sorted(METHODS))
@each(("currency", "unit"), [("IDR", 1), ("JPY", 1), ("SGD", Decimal("0.01"))])
def test_a_table_can_be_paid_and_added_up_by_hand(method, currency, unit):
    extra = {
        "balloon": {"balloon": Money(5_000_000, currency)},
        "step_rate": {"steps": ({"from_instalment": 5, "rate": "0.03"},)},
    }
    asked = loan(
        principal=Money(20_000_000, currency),
        method=method,
        rate=0 if method == "zero_interest" else "0.0217",
        fees=({"kind": "instalment", "share": "0.00123"},),
        **extra.get(method, {}),
    )
    schedule = asked.schedule()
    for row in (schedule.start, *schedule.rows):
        assert not [amount for amount in row[2:] if amount.amount % unit]
    balance = schedule.start.balance
    for row in schedule.rows:
        balance -= row.principal
        assert row.balance == balance
    payments = [row.payment - row.fees for row in schedule.rows]
    assert sum(payments) == asked.principal + schedule.interest
    if method in ("flat", "annuity", "murabahah", "zero_interest"):
        assert len(set(payments[:-1])) == 1
        assert abs(payments[-1] - payments[0]).amount <= 12 * unit


def test_the_flat_loan_of_the_screens_adds_up():
    """12 x 2,066,667 is 24,800,004: the last instalment is 2,066,663, and 24,800,000 are paid."""
    payments = [row.payment for row in loan().schedule().rows]
    assert payments == [rupiah(2_066_667)] * 11 + [rupiah(2_066_663)]
    assert sum(payments) == loan().schedule().paid == rupiah(24_800_000)


def test_rounding_up_never_ends_a_loan_with_a_negative_row():
    tiny = Loan(
        principal=rupiah(1000), method="annuity", rate="0.5", n=12, rounding={"unit": 1000, "mode": "up"}
    )
    rows = tiny.schedule().rows
    assert len(rows) == 12
    assert sum(row.principal.amount for row in rows) == 1000


def test_given_dates_are_charged_by_days():
    dates = (date(2024, 2, 10), date(2024, 6, 1))
    rows = loan(method="interest_only", rate="0.12", rate_period="year", n=2, start=date(2024, 1, 1),
                dates=dates).schedule().rows  # fmt: skip
    assert shown(rows[0].interest) == round(20_000_000 * 0.12 * 40 / 365)
    assert [row.due for row in rows] == list(dates)


@pytest.mark.parametrize("field", Counts._fields)
def test_a_row_that_contradicts_the_others_is_refused(field):
    plan = CompulsorySavings(per_instalment=rupiah(50_000))
    schedule = loan(savings=plan).schedule()
    last = schedule.counts[-1]
    off = -1 if field == "returned" else 1  # giving back more than was saved is interest
    broken = last._replace(**{field: getattr(last, field) + off})
    with pytest.raises(InputError) as caught:
        Schedule(schedule.principal, schedule.days, (*schedule.counts[:-1], broken))
    assert caught.value.code == "schedule_does_not_add_up"


def test_a_schedule_without_its_end_or_a_day_is_refused():
    schedule = loan().schedule()
    for days, counts in [
        (schedule.days[:-1], schedule.counts[:-1]),
        (schedule.days[:-1], schedule.counts),
    ]:
        with pytest.raises(InputError) as caught:
            Schedule(schedule.principal, days, counts)
        assert caught.value.code == "schedule_does_not_add_up"


@pytest.mark.parametrize(
    "rows",
    [
        (Counts(100, 0, 100, 0, 0, 0, 0, 100, 0, 0),),  # nothing but the day of the loan
        (
            Counts(100, 0, 0, 0, 0, 0, 0, 0, 100, 0),
            Counts(0, 10, 100, 10, 0, 0, 50, 110, 0, 0),
        ),  # never saved
    ],
)
def test_a_schedule_that_is_none_is_refused(rows):
    with pytest.raises(InputError) as caught:
        Schedule(rupiah(1), (None,) * len(rows), rows)
    assert caught.value.code == "schedule_does_not_add_up"


def test_a_changed_copy_is_a_loan_of_its_own():
    first = loan()
    first.price()
    other = first.model_copy(update={"rate": Decimal("0.05"), "n": 6})
    assert other.price().cost == rupiah(6_000_000)
    assert len(other.schedule().rows) == 6
    assert first.model_copy() == first
    with pytest.raises(InputError):
        first.model_copy(update={"n": 0})


def test_a_loan_over_no_time_cannot_be_charged():
    with pytest.raises(InputError) as caught:
        loan(n=1, rate_period="whole_term", start=date(2026, 1, 1), dates=(date(2026, 1, 1),))
    assert caught.value.code == "dates_unusable"


def test_numbers_of_numpy_are_numbers():
    np = pytest.importorskip("numpy")
    assert loan(rate=np.float64(0.02)) == loan(rate="0.02")
    flows = np.array([1_000_000, *[-50_000] * 24])
    assert true_price(flows, frequency="day") == true_price(flows.astype(float), frequency="day")


def test_what_is_beyond_counting_is_refused_when_the_rows_are_made():
    vast = loan(principal=rupiah(10**15), n=1, savings=CompulsorySavings(per_instalment=rupiah(10**12)))
    with pytest.raises(InputError) as caught:
        vast.schedule()
    assert caught.value.code == "amount_too_large"


def test_the_rows_are_the_counts_in_money():
    schedule = loan(start=date(2024, 1, 31), n=3).schedule()
    assert [row.number for row in (schedule.start, *schedule.rows)] == [0, 1, 2, 3]
    assert tuple(row.due for row in (schedule.start, *schedule.rows)) == schedule.days
    for row, counts in zip((schedule.start, *schedule.rows), schedule.counts, strict=True):
        assert tuple(amount.in_minor() for amount in row[2:]) == counts


def test_a_schedule_is_written_as_csv_and_as_a_frame():
    schedule = loan(start=date(2024, 1, 31)).schedule()
    lines = list(csv.DictReader(StringIO(schedule.to_csv())))
    assert len(lines) == 13
    assert Decimal(lines[1]["payment"]) == schedule.rows[0].payment.amount
    assert lines[1]["due"] == "2024-02-29"
    frame = schedule.to_frame()
    assert sum(frame["principal"]) == 20_000_000
    assert frame.attrs["currency"] == "IDR"


def test_cash_flows_are_seen_from_the_household():
    flows = loan(fees=(Fee(kind="disbursement", share="0.01"),)).schedule().cash_flows()
    assert flows[0].amount == rupiah(19_800_000)
    assert all(flow.amount.amount < 0 for flow in flows[1:])


# Leaving early, paying late


def test_leaving_early_by_each_rule():
    asked = loan(principal=rupiah(12_000_000))
    none, by_78, actuarial = (payoff(asked, 6, rule) for rule in ("none", "rule_of_78", "actuarial"))
    assert none.amount == rupiah(7_440_000)
    assert shown(by_78.rebate) == round(2_880_000 * 21 / 78)
    assert shown(actuarial.amount) == 6_612_779
    assert none.amount > by_78.amount > actuarial.amount


def test_leaving_a_declining_loan_early_is_paying_what_is_owed():
    asked = loan(method="annuity")
    for after in (1, 6, 11):
        owed = asked.schedule().rows[after - 1].balance
        assert float((payoff(asked, after, "actuarial").amount - owed).amount) == pytest.approx(0, abs=0.5)
    assert payoff(asked, 6, "actuarial", penalty_share="0.01").penalty > rupiah(0)


def test_leaving_on_the_first_day_costs_nothing_by_the_actuarial_rule():
    assert shown(payoff(loan(), 0, "actuarial").amount) == 20_000_000


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ((12, "none"), "payoff_row_unusable"),
        ((-1, "none"), "payoff_row_unusable"),
        ((6, "friendly"), "choice_unknown"),
    ],
)
def test_a_payoff_that_cannot_be_is_refused(values, code):
    with pytest.raises(InputError) as caught:
        payoff(loan(), *values)
    assert caught.value.code == code


def test_late_fees_have_free_days_and_a_ceiling():
    overdue = rupiah(2_000_000)
    assert late_fee(overdue, 10, daily_rate="0.003") == rupiah(60_000)
    assert late_fee(overdue, 3, daily_rate="0.003", free_days=3) == rupiah(0)
    assert late_fee(overdue, 10, flat=rupiah(25_000), daily_rate="0.003") == rupiah(85_000)
    assert late_fee(overdue, 1000, daily_rate="0.003", most=overdue) == overdue
    assert late_fee(rupiah(0), 10, flat=rupiah(25_000)) == rupiah(0)


# What is refused

BAD = [
    ({"principal": rupiah(0)}, "amount_not_positive"),
    ({"principal": Money("0.001", "IDR")}, "amount_not_whole_units"),
    ({"rate": 24}, "rate_as_percent"),
    ({"rate": None}, "rate_missing"),
    ({"rate": "-0.01"}, "amount_negative"),
    ({"rate": "NaN"}, "number_not_finite"),
    ({"rate": "two"}, "number_unreadable"),
    ({"n": 0}, "amount_not_positive"),
    ({"n": 100_000}, "number_above"),
    ({"method": "simple"}, "choice_unknown"),
    ({"method": "balloon"}, "loan_field_missing"),
    ({"balloon": rupiah(1)}, "loan_field_unused"),
    ({"method": "balloon", "balloon": rupiah(30_000_000)}, "balloon_unusable"),
    ({"method": "step_rate"}, "loan_field_missing"),
    ({"method": "step_rate", "steps": ({"from_instalment": 13, "rate": "0.1"},)}, "steps_unusable"),
    ({"method": "zero_interest"}, "loan_field_unused"),
    ({"drawdowns": ({"at": 0, "amount": rupiah(1)},)}, "drawdowns_unusable"),
    ({"drawdowns": ({"at": 12, "amount": rupiah(20_000_000)},)}, "drawdowns_unusable"),
    ({"day_count": "act/365F"}, "loan_needs_start"),
    ({"start": date(2024, 1, 1), "dates": (date(2024, 2, 1),)}, "dates_unusable"),
    ({"start": date(2024, 1, 1), "first_due": date(2023, 1, 1)}, "dates_unusable"),
    ({"start": date(9999, 1, 1), "frequency": "year"}, "date_beyond_calendar"),
    ({"start": date(2024, 1, 1), "shift": "next", "closed_weekdays": range(7)}, "always_closed"),
    ({"rounding": {"unit": "0.003"}}, "rounding_unit_unusable"),
    ({"rounding": {"unit": 0}}, "amount_not_positive"),
    ({"fees": ({"kind": "disbursement", "share": 2},)}, "share_as_percent"),
    ({"savings": {"at_start_share": 15}}, "share_as_percent"),
    ({"savings": {"annual_rate": 3}}, "rate_as_percent"),
    ({"fees": ({"kind": "disbursement", "flat": rupiah(-1)},)}, "amount_negative"),
    ({"interest": 1}, "field_unknown"),
]


@each(("values", "code"), BAD)
def test_a_contract_that_cannot_be_is_one_clear_error(values, code):
    with pytest.raises(InputError) as caught:
        loan(**values)
    assert caught.value.code == code
    assert "{" not in caught.value.message("id") + caught.value.message("en")


def test_two_currencies_in_one_loan_are_refused():
    with pytest.raises(CurrencyMismatch):
        loan(fees=(Fee(kind="instalment", flat=Money(1, "HKD")),))


def test_a_loan_of_which_nothing_comes_into_the_hand_has_no_price():
    with pytest.raises(NoSolution) as caught:
        loan(savings=CompulsorySavings(at_start_share=1)).price()
    assert caught.value.code == "nothing_in_hand"


def test_a_debt_that_grows_beyond_counting_is_said():
    with pytest.raises(InputError) as caught:
        loan(method="annuity", rate=1, even_if_dear=True, payment_holiday=400).schedule()
    assert caught.value.code == "amount_too_large"


# What always holds

amounts = st.one_of(st.integers(1, 10**15), st.just(10**15), st.integers(1, 10**7))
rates = st.one_of(st.just(0), st.just(1), st.decimals(0, 1, places=4), st.decimals(0, "0.1", places=6))
shares = st.decimals(0, "0.5", places=3)


@st.composite
def contracts(draw):
    method = draw(st.sampled_from(sorted(METHODS)))
    n = draw(st.one_of(st.integers(1, 60), st.integers(1, 520)))
    principal = draw(amounts)
    currency = draw(st.sampled_from(["IDR", "JPY", "KWD"]))
    values = {
        "principal": Money(principal, currency),
        "method": method,
        "n": n,
        "rate": 0 if method == "zero_interest" else draw(rates),
        "rate_period": draw(st.sampled_from(["day", "week", "month", "year", "instalment", "whole_term"])),
        "frequency": draw(st.sampled_from(sorted(PERIODS_PER_YEAR))),
        "even_if_dear": draw(st.sampled_from([True, True, True, False])),
        "payment_holiday": draw(st.integers(0, 6)),
        "interest_only_periods": draw(st.integers(0, 6)),
        "grace_interest": draw(st.sampled_from(["added", "forgiven"])),
        "fees": [
            {"kind": draw(st.sampled_from(["disbursement", "instalment", "insurance_yearly", "conversion"])),
             "share": draw(shares)}
            for _ in range(draw(st.integers(0, 2)))
        ],
        "rounding": {
            "unit": draw(st.sampled_from([None, 1, 100, 500, 1000])),
            "mode": draw(st.sampled_from(["half_even", "half_up", "up", "down"])),
            "residue": draw(st.sampled_from(["last", "first"])),
        },
    }  # fmt: skip
    if draw(st.booleans()):
        values["start"] = draw(st.dates(date(1996, 1, 1), date(2096, 12, 31)))
        values["day_count"] = draw(st.sampled_from([None, "act/365F", "30/360 ISDA", "act/act ISDA"]))
    if draw(st.booleans()):
        values["savings"] = {"at_start_share": draw(shares), "annual_rate": draw(shares)}
    if method == "balloon":
        values["balloon"] = Money(draw(st.integers(0, principal)), currency)
    if method == "step_rate":
        values["steps"] = [{"from_instalment": draw(st.integers(2, max(2, n))), "rate": draw(rates)}]
    return values


@given(contracts())
def test_whatever_is_asked_a_schedule_closes_or_says_why_not(values):
    try:
        asked = Loan(**values)
        schedule = asked.schedule()
    except FinlitError:
        return
    unit = minor_unit(asked.principal.currency)
    assert schedule.rows[-1].balance.amount == schedule.rows[-1].interest_owed.amount == 0
    assert sum(row.principal.amount for row in schedule.rows) == asked.principal.amount
    for row in (schedule.start, *schedule.rows):
        parts = (row.principal, row.interest, row.fees, row.savings)
        assert row.payment.amount == sum(part.amount for part in parts)
        assert all(amount.amount >= 0 and not amount.amount % unit for amount in row[2:])
    try:
        price = asked.price()
    except FinlitError:
        return
    figures = (price.nominal_annual_rate, price.effective_annual_rate, price.flat_monthly_rate)
    assert all(math.isfinite(figure) for figure in figures)


ordinary = st.fixed_dictionaries(
    {
        "principal": st.integers(100_000, 10**12).map(rupiah),
        "rate": st.decimals("0.001", "0.2", places=4),
        "n": st.integers(2, 120),
        "frequency": st.sampled_from(["week", "month", "quarter"]),
    }
)


@given(ordinary)
@example({"principal": Money(109_901, "IDR"), "rate": Decimal("0.1950"), "n": 82, "frequency": "week"})
def test_at_one_stated_rate_flat_costs_at_least_declining(values):
    flat = Loan(**values, method="flat", rate_period="instalment", rounding=IN_SEN)
    for method in ("annuity", "equal_principal"):
        declining = Loan(**values, method=method, rate_period="instalment", rounding=IN_SEN)
        # A level instalment is rounded by up to half a sen, and so is each interest; both grow with the rate
        # until the last instalment carries them.
        rate, n = float(values["rate"]), values["n"]
        assert -tv.pmt(rate, n, 1) * n - 1 <= rate * n  # the same without any rounding
        grown = Decimal(0.01 * (((1 + rate) ** n - 1) / rate if rate else n)) + Decimal("0.01")
        assert flat.price().cost.amount >= declining.price().cost.amount - grown
        within = float(grown / values["principal"].amount)
        assert flat.price().effective_annual_rate >= declining.price().effective_annual_rate - 1e-9 - within


@given(ordinary, st.decimals("0.001", "0.2", places=3), st.sampled_from(["disbursement", "instalment"]))
def test_more_fee_means_a_higher_price(values, share, kind):
    plain = Loan(**values, method="annuity", rate_period="instalment").price()
    dearer = Loan(
        **values, method="annuity", rate_period="instalment", fees=(Fee(kind=kind, share=share),)
    ).price()
    assert dearer.cost > plain.cost
    assert dearer.effective_annual_rate > plain.effective_annual_rate


@given(st.integers(1, 10**15), st.integers(1, 520), st.sampled_from(sorted(PERIODS_PER_YEAR)))
def test_what_costs_nothing_has_the_price_zero(amount, n, frequency):
    price = Loan(principal=rupiah(amount), method="zero_interest", n=n, frequency=frequency).price()
    assert price.cost == rupiah(0)
    assert price.nominal_annual_rate == price.effective_annual_rate == price.flat_monthly_rate == 0


@given(ordinary, st.decimals(0, "0.3", places=3))
def test_the_true_price_brings_its_flows_to_zero(values, share):
    fees = (Fee(kind="disbursement", share=share),)
    for method in ("flat", "annuity", "interest_only"):
        price = Loan(**values, method=method, rate_period="instalment", fees=fees).price()
        assert discounted(price) <= 1e-10


@given(ordinary)
def test_a_declining_loan_without_fees_costs_what_is_told(values):
    price = Loan(**values, method="annuity", rate_period="instalment", rounding=IN_SEN).price()
    assert price.transparency_index == pytest.approx(100, rel=1e-4)


IRREGULAR = {
    "odd first period": {"first_due": date(2026, 4, 1)},
    "a 360-day year": {"day_count": "act/360"},
    "30-day months": {"day_count": "30E/360"},
    "real days": {"day_count": "act/365F"},
    "open days only": {"shift": "next", "closed_weekdays": {6}},
    "given dates": {
        "dates": tuple(date(2026 + (month > 12), (month - 1) % 12 + 1, 9) for month in range(2, 14))
    },
}


@each("calendar", IRREGULAR.values())
@each(("rate", "rate_period"), [("0.24", "whole_term"), ("0.02", "instalment")])
def test_a_rate_for_the_whole_time_or_each_instalment_is_charged_in_full_on_any_calendar(
    calendar, rate, rate_period
):
    lent = loan(rate=rate, rate_period=rate_period, start=date(2026, 1, 31), **calendar)
    assert lent.schedule().interest == rupiah(4_800_000)


@pytest.mark.parametrize("calendar", IRREGULAR.values(), ids=IRREGULAR)
def test_yearly_insurance_is_paid_when_the_year_begins_on_any_calendar(calendar):
    yearly = Fee(kind="insurance_yearly", flat=rupiah(100_000))
    calendar = {**calendar}
    if "dates" in calendar:
        calendar["dates"] = tuple(due_dates(date(2026, 1, 31), "month", 36))
    lent = loan(n=36, start=date(2026, 1, 31), fees=(yearly,), **calendar)
    schedule = lent.schedule()
    paid_with = [row.number for row in (schedule.start, *schedule.rows) if row.fees]
    assert paid_with == [0, 12, 24]


def test_yearly_insurance_of_a_loan_of_a_leap_day_is_paid_on_its_anniversary():
    yearly = Fee(kind="insurance_yearly", flat=rupiah(100_000))
    days = tuple(due_dates(date(2024, 2, 29), "month", 13))
    rows = loan(n=13, start=date(2024, 2, 29), dates=days, fees=(yearly,)).schedule().rows
    assert [row.due for row in rows if row.fees] == [date(2025, 2, 28)]


def test_a_due_date_that_would_move_before_the_loan_is_refused():
    # The day after a Saturday, moved off the weekend backwards, is the Friday before the loan.
    with pytest.raises(InputError) as caught:
        loan(n=3, frequency="day", start=date(2026, 2, 28), shift="previous", closed_weekdays={5, 6})
    assert caught.value.code == "dates_unusable"


def test_leaving_a_step_rate_mortgage_before_the_rate_rises_costs_what_is_owed():
    # The published mortgage: 4 % for three years of fifteen, then 11 %; owed after them: 337,938,987.
    steps = [RateStep(from_instalment=37, rate="0.11")]
    terms = {"rate": "0.04", "n": 180, "steps": steps, "rounding": IN_SEN}
    house = Loan(principal=rupiah(400_000_000), method="step_rate", **terms)
    assert shown(payoff(house, 36, "actuarial").amount) == 337_938_987


def test_leaving_after_forgiven_or_added_interest_costs_what_is_owed():
    for kept, owed in (("forgiven", 12_000_000), ("added", 12_363_612)):
        asked = loan(
            principal=rupiah(12_000_000),
            method="annuity",
            rate="0.01",
            n=24,
            payment_holiday=3,
            grace_interest=kept,
        )
        assert shown(payoff(asked, 3, "actuarial").amount) == owed


class TestDaysOfADailyRate:
    """Online loans: 3 million at 0.4 % a day in nine instalments, 3,240,000 interest (Kompas, 2023)."""

    def loan(self, **more):
        terms = {"method": "flat", "rate": "0.004", "rate_period": "day", "n": 9}
        return Loan(principal=Money(3_000_000, "IDR"), **{**terms, **more})

    @pytest.mark.parametrize(
        ("more", "interest"),
        [
            ({"days_counted": "30_each"}, 3_240_000),
            ({"days_counted": "365/12"}, 3_285_000),
            ({}, 3_285_000),
            ({"days_counted": "real_dates", "start": "2026-01-01"}, 3_276_000),
            ({"days_counted": "30_each", "frequency": "week", "n": 13}, 1_092_000),
            ({"days_counted": "30_each", "frequency": "quarter", "n": 3}, 3_240_000),
        ],
    )
    def test_is_named(self, more, interest):
        assert self.loan(**more).schedule().interest == Money(interest, "IDR")

    def test_is_always_said(self):
        for more, words in (
            ({"days_counted": "30_each"}, "Each period counts 30 days"),
            ({}, "Each period counts 30.42 days"),
            ({"days_counted": "real_dates", "start": "2026-01-01"}, "Every day between the due dates"),
        ):
            assert any(line.startswith(words) for line in self.loan(**more).schedule().explain("en")), more

    @pytest.mark.parametrize(
        ("code", "more"),
        [
            ("loan_field_unused", {"days_counted": "30_each", "rate_period": "month"}),
            ("loan_field_unused", {"days_counted": "30_each", "start": "2026-01-01", "day_count": "act/360"}),
            ("loan_needs_start", {"days_counted": "real_dates"}),
            ("choice_unknown", {"days_counted": "31_each"}),
            ("loan_field_unused", {"first_period": "by_days"}),
            ("loan_field_unused", {"first_period": "by_days", "start": "2026-01-01"}),
        ],
    )
    def test_two_ways_of_counting_are_refused(self, code, more):
        with pytest.raises(InputError) as caught:
            self.loan(**more)
        assert caught.value.code == code


class TestOddFirstPeriod:
    def loan(self, **more):
        terms = {
            "method": "annuity",
            "rate": "0.12",
            "n": 12,
            "start": "2026-01-15",
            "first_due": "2026-03-01",
        }
        return Loan(principal=Money(12_000_000, "IDR"), **terms, **more)

    def test_is_charged_whole_or_by_its_days(self):
        # By hand: one percent; 45 days of 12 % a year.
        whole, days = self.loan().schedule(), self.loan(first_period="by_days").schedule()
        assert whole.rows[0].interest == Money(120_000, "IDR")
        assert days.rows[0].interest == Money(177_534, "IDR")
        assert days.rows[1].interest == (days.rows[0].balance * Decimal("0.01")).rounded()
        assert days.rows[-1].balance == Money(0, "IDR")
        assert any("first period is charged by its days" in line for line in days.explain("en"))

    def test_level_instalments_bring_the_debt_to_zero(self):
        schedule = self.loan(first_period="by_days").schedule()
        first, last = schedule.rows[0].payment, schedule.rows[-1].payment
        assert abs((first - last).amount) <= 12

    @pytest.mark.parametrize(
        ("first_due", "first_period", "payment"),
        [
            # European Commission, examples for the annual percentage rate of charge (2015): 200,000 at 6 %,
            # 240 months. No. 2, first case: a month and 3 days; No. 18, first case: 14 days; No. 6: neither.
            ("2014-02-04", "whole_and_days", "1433.57"),
            ("2014-01-15", "whole_and_days", "1429.01"),
            ("2014-01-15", "by_days", "1429.01"),
            ("2014-02-01", "whole_and_days", "1432.86"),
        ],
    )
    def test_examples_of_the_commission(self, first_due, first_period, payment):
        loan = Loan(
            principal=Money(200_000, "EUR"), method="annuity", rate="0.06", n=240, start="2014-01-01",
            first_due=first_due, first_period=first_period,
        )  # fmt: skip
        assert loan.schedule().rows[0].payment == Money(payment, "EUR")

    def test_whole_periods_and_days(self):
        # By hand: a month, and the 17 days from 15 January to 1 February.
        first = self.loan(first_period="whole_and_days").schedule()
        assert first.rows[0].interest == Money(120_000 + 67_068, "IDR")
        assert any("whole ones and the days before them" in line for line in first.explain("en"))
        shifted = self.loan(first_period="whole_and_days").model_copy(update={"first_due": date(2026, 5, 1)})
        assert shifted.schedule().rows[0].interest == Money(3 * 120_000 + 67_068, "IDR")

    def test_a_daily_rate_of_months_of_30_days(self):
        loan = Loan(
            principal=Money(3_000_000, "IDR"), method="flat", rate="0.004", rate_period="day", n=3,
            start="2026-01-01", first_due="2026-02-15", first_period="by_days", days_counted="30_each",
        )  # fmt: skip
        assert loan.schedule().interest == Money(12_000 * (45 + 30 + 30), "IDR")
