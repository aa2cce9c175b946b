"""Many offers priced side by side cost what each costs alone; what is late is counted by group."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import batch, credit
from finlit.batch.prices import TruePrices
from finlit.credit import Loan
from finlit.errors import FinlitError, InputError
from finlit.money import Money
from finlit.timevalue.frequency import PERIODS_PER_YEAR

RATES = TruePrices._fields[:-1]


def alone(stream, frequency):
    try:
        return credit.true_price(stream, frequency=frequency)
    except FinlitError as problem:
        return problem.code


def hold_equal(found, row, expected):
    if isinstance(expected, str):
        assert batch.reasons(found.status)[row] == expected
        assert np.isnan(found.effective_annual_rate[row])
        return
    assert found.status[row] == 0
    for name in RATES:
        value = getattr(expected, name)
        value = float(value.amount) if isinstance(value, Money) else value
        if value is None:
            assert np.isnan(getattr(found, name)[row])
        else:
            assert getattr(found, name)[row] == pytest.approx(value, rel=1e-12, abs=1e-15), name


amounts = st.integers(-3_000_000, 3_000_000)
payments = st.lists(st.integers(-900_000, -20_000), min_size=1, max_size=30)
loans = st.tuples(st.integers(100_000, 6_000_000), payments).map(lambda one: [one[0], *one[1]])
gaps = st.lists(st.sampled_from([0, 0, -300_000, -500_000]), min_size=2, max_size=20).map(
    lambda one: [900_000, *one]
)
rows = st.one_of(loans, gaps, st.lists(amounts, min_size=2, max_size=5))
FREQUENCIES = sorted(PERIODS_PER_YEAR)


@settings(max_examples=25)
@given(st.lists(st.tuples(rows, st.sampled_from(FREQUENCIES)), min_size=1, max_size=5))
def test_each_row_costs_what_it_costs_alone(offers):
    width = max(len(flows) for flows, _ in offers)
    table = [flows + [0] * (width - len(flows)) for flows, _ in offers]
    found = batch.true_price(table, frequency=[name for _, name in offers])
    for row, (flows, name) in enumerate(offers):
        if any(flows):
            end = max(place for place, flow in enumerate(flows) if flow) + 1
            hold_equal(found, row, alone(flows[:end], name))


@settings(max_examples=25)
@given(st.lists(st.tuples(rows, st.integers(0, 40)), min_size=1, max_size=4), st.data())
def test_dated_rows_cost_what_they_cost_alone(offers, data):
    width = max(len(flows) for flows, _ in offers)
    start = date(2026, 1, 31)
    steps = st.lists(st.integers(0, 40), min_size=width, max_size=width)
    table, moments = [], []
    for flows, _ in offers:
        table.append(flows + [0] * (width - len(flows)))
        moments.append([start + timedelta(days) for days in np.cumsum(data.draw(steps)).tolist()])
    found = batch.true_price(table, pd.DataFrame(moments).to_numpy(dtype="datetime64[D]"))
    for row, flows in enumerate(table):
        if any(flows):
            end = max(place for place, flow in enumerate(flows) if flow) + 1
            hold_equal(found, row, alone(list(zip(moments[row], flows, strict=True))[:end], "month"))


def test_published_prices_come_out():
    """Flat 2 % a month is 3.48 % on what is owed; 0.3 % a day paid once is 109.5 % a year."""
    flat = Loan(principal=Money(20_000_000, "IDR"), method="flat", rate="0.02", rate_period="month", n=12)
    table = [
        [20_000_000, *[-int(row.payment.amount) for row in flat.schedule().rows if row.number]],
        [2_000_000, *[0] * 5, -3_080_000, *[0] * 6],
    ]
    found = batch.true_price(table)
    assert found.period_rate[0] == pytest.approx(flat.price().period_rate, rel=1e-12)
    assert found.period_rate[0].round(4) == 0.0348
    days = batch.true_price([[2_000_000, -3_080_000]], [["2026-01-01", "2026-06-30"]])
    assert days.daily_rate[0] == pytest.approx(0.003, rel=1e-12)
    assert days.nominal_annual_rate[0] == pytest.approx(1.095, rel=1e-12)


def test_no_cost_is_a_price_of_zero():
    found = batch.true_price([[300, -100, -100, -100], [300, -300, 0, 0]])
    assert found.effective_annual_rate.tolist() == [0, 0]
    assert found.status.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ([[1.0, float("nan")]], "number_not_finite"),
        ([[1.0, 2.0]], "flows_of_one_sign"),
        ([[-5.0, 4.0]], "nothing_in_hand"),
    ],
)
def test_a_row_without_a_price_says_why(table, code):
    found = batch.true_price(table)
    assert batch.reasons(found.status).tolist() == [code]
    assert np.isnan(found.nominal_annual_rate[0])


def test_a_missing_day_is_named():
    found = batch.true_price(
        [[100, -60, -60]], np.array([["2026-01-01", "NaT", "2026-03-01"]], "datetime64[D]")
    )
    assert batch.reasons(found.status).tolist() == ["date_unreadable"]


@pytest.mark.parametrize("wrong", ["fortnight", "", "Month"])
def test_an_unknown_rhythm_is_named(wrong):
    with pytest.raises(InputError) as caught:
        batch.true_price([[100, -60, -60]], frequency=wrong)
    assert caught.value.code == "choice_unknown"


# what is late


books = st.lists(
    st.tuples(st.integers(0, 10**9), st.integers(-5, 400), st.sampled_from("ABC"), st.booleans()),
    min_size=1,
    max_size=30,
)


@given(books, st.integers(0, 180))
def test_each_group_is_as_late_as_alone(book, threshold):
    owed, late, group, again = (list(column) for column in zip(*book, strict=True))
    found = batch.portfolio_at_risk(owed, late, group, threshold=threshold, renegotiated=again)
    for name, par, lent, many in zip(*found[:3], found.loans, strict=True):
        mine = [one for one in book if one[2] == name]
        alike = credit.portfolio_at_risk(
            [one[0] for one in mine],
            [one[1] for one in mine],
            threshold,
            renegotiated=[one[3] for one in mine],
        )
        assert many == len(mine)
        assert lent == sum(one[0] for one in mine)
        assert np.isnan(par) if alike is None else par == pytest.approx(float(alike), rel=1e-15)


def test_columns_of_any_kind_and_one_group():
    """Ten loans of one million, one of them 45 days late: PAR30 is a tenth (CGAP)."""
    owed, late = [1_000_000] * 10, [45] + [0] * 9
    for made in (np.array, pd.Series, pa.array, list):
        found = batch.portfolio_at_risk(made(owed), made(late))
        assert (found.par.tolist(), found.loans.tolist(), found.late.tolist()) == ([0.1], [10], [1_000_000.0])


def test_a_loan_that_cannot_be_read_is_named_and_left_out():
    found = batch.portfolio_at_risk([100, -1, float("nan"), 100], [0, 0, 0, 31.5])
    assert batch.reasons(found.status).tolist() == [
        "",
        "amount_negative",
        "number_not_finite",
        "number_not_whole",
    ]
    assert found.outstanding.tolist() == [100.0]
    assert found.loans.tolist() == [1]
