"""Columns give what the calculators give for each row: rates of loans, of flows and of dated flows."""

import math
import warnings
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal, localcontext

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import batch
from finlit import timevalue as tv
from finlit.errors import FinlitError, InputError

amounts = st.one_of(st.just(0.0), st.floats(-1e9, 1e9), st.integers(-(10**6), 10**6).map(float))
bases = st.sampled_from([*tv.BASES, 0, 1, 2, 3, 4])
some_days = st.one_of(
    st.dates(date(1995, 1, 1), date(2060, 12, 31)),
    st.sampled_from([date(2024, 2, 29), date(2023, 2, 28), date(2024, 1, 31), date(2023, 12, 31)]),
)


def told(calculator, *args, **options):
    """What the calculator says: a number, or the code of its error."""
    try:
        return calculator(*args, **options)
    except FinlitError as problem:
        return problem.code


def alike(found, row, expected):
    if isinstance(expected, str):
        assert math.isnan(found.rate[row])
        assert batch.reasons(found.status)[row] == expected
    else:
        assert found.status[row] == 0
        assert math.isclose(found.rate[row], expected, rel_tol=1e-12, abs_tol=1e-12)


loans = st.tuples(
    st.one_of(st.floats(1.0, 1e12), st.sampled_from([0.0, -5.0, math.nan])),
    st.one_of(st.floats(1e-3, 1e11), st.sampled_from([0.0, -5.0, math.inf])),
    st.one_of(st.integers(0, 600).map(float), st.floats(1, 600)),
    st.one_of(st.just(0.0), st.floats(-1e3, 1e9)),
)
ordinary_loans = st.builds(
    lambda lent, cost, n, fee: (lent, lent * cost / n, float(n), lent * fee),
    st.floats(1e3, 1e10),
    st.floats(0.7, 30),
    st.integers(1, 520),
    st.floats(0, 0.3),
)


@given(st.lists(st.one_of(loans, ordinary_loans), min_size=1, max_size=30))
def test_loans_have_the_rate_of_the_calculator(rows):
    found = batch.loan_rate(*np.array(rows).T)
    for row, terms in enumerate(rows):
        alike(found, row, told(tv.loan_rate, *terms))


def test_loans_that_hardly_repay_are_refused_where_the_calculator_refuses_them():
    rows = [(1e12, 10.0**place, 1.0, 0.0) for place in (-3, -2, -1, 0, 1, 3, 6)]
    rows += [(1e12, 10.0**place * (1 + 1e-9), 1.0, 0.0) for place in (-1, 0, 1)]
    found = batch.loan_rate(*np.array(rows).T)
    for row, terms in enumerate(rows):
        alike(found, row, told(tv.loan_rate, *terms))
    assert batch.reasons(found.status)[0] == "no_rate_found"


@given(st.integers(2, 14).flatmap(lambda m: st.lists(st.lists(amounts, min_size=m, max_size=m), min_size=1)))
def test_flows_have_the_rate_of_the_calculator(rows):
    found = batch.irr(rows)
    for row, flows in enumerate(rows):
        alike(found, row, told(tv.irr, flows))


one_turn = st.builds(
    lambda first, later, cost, sign: [
        *(sign * x for x in first),
        *(-sign * x * cost * sum(first) / max(sum(later), 1) for x in later),
    ],
    st.lists(st.floats(1, 1e8), min_size=1, max_size=3),
    st.lists(st.floats(0, 1e8), min_size=9, max_size=9),
    st.floats(0.3, 20),
    st.sampled_from([-1.0, 1.0]),
).map(lambda flows: [*flows, *[0.0] * (12 - len(flows))])


@given(st.lists(one_turn, min_size=1, max_size=20), st.data(), bases)
def test_dated_flows_have_the_rate_of_the_calculator(rows, data, basis):
    dates = [data.draw(st.lists(some_days, min_size=12, max_size=12)) for _ in rows]
    if data.draw(st.booleans()):
        dates = [sorted(days) for days in dates]
    found = batch.xirr(rows, np.array(dates, "datetime64[D]"), basis)
    for row, (flows, days) in enumerate(zip(rows, dates, strict=True)):
        alike(found, row, told(tv.xirr, flows, days, basis=basis))


@given(st.lists(one_turn, min_size=1, max_size=20))
def test_flows_that_turn_once_have_the_rate_of_the_calculator(rows):
    found = batch.irr(rows)
    for row, flows in enumerate(rows):
        alike(found, row, told(tv.irr, flows))


@given(some_days, st.integers(0, 6000), bases)
def test_day_counts_are_those_of_the_calculator(start, passed, basis):
    end = start + timedelta(days=passed)
    found = batch.year_fractions(
        np.array([start], "datetime64[D]"), np.array([end], "datetime64[D]"), basis=basis
    )
    assert found[0] == tv.year_fraction(start, end, basis)


def test_flows_far_apart_are_solved_to_the_last_digit():
    """Where a parabola is a poor guide; to 1e-13 of the calculator, which is right to 40 digits there."""
    flows = [-1.0, 1.2868072097758696, 0.024891518629410088, 0.07382794400062842, 3.0]
    dates = ["2000-01-01", "2000-09-01", "2007-01-01", "2023-02-28", "2024-02-29"]
    rng = np.random.default_rng(12)
    rows = np.array([flows] + [[-1.0, *rng.lognormal(0, 2, 4)] for _ in range(400)])
    days = np.array([dates] * len(rows), "M8[D]")
    days[1:, 1:] = days[1:, :1] + np.sort(rng.integers(1, 15_000, (400, 4)), axis=1)
    found = batch.xirr(rows, days)
    for row, (values, on) in enumerate(zip(rows.tolist(), days.tolist(), strict=True)):
        expected = told(tv.xirr, values, on)
        if isinstance(expected, float):
            assert math.isclose(found.rate[row], expected, rel_tol=1e-13, abs_tol=1e-14)


def test_columns_of_every_kind_say_what_they_say():
    """A masked, missing or dated value is never another one; no column stops with an error of numpy's own."""
    masked = np.ma.masked_array([5_000_000.0, 7.0], [False, True])
    found = batch.loan_rate(masked, [475_000, 475_000], 12)
    assert batch.reasons(found.status).tolist() == ["", "number_not_finite"]
    assert batch.irr(np.empty((0, 5))).rate.size == 0
    assert batch.xirr(np.empty((0, 2)), ["2026-01-01", "2027-01-01"]).rate.size == 0
    assert batch.true_price(np.empty((0, 3))).cost.size == 0
    with pytest.raises(InputError):
        batch.irr([[1, -2], [1]])
    there = timezone(timedelta(hours=7))
    dawn = [[datetime(2026, 1, 1, 1, tzinfo=there), datetime(2027, 1, 1, 1, tzinfo=there)]]
    assert batch.xirr([[100, -110]], dawn).rate.round(12).tolist() == [0.1]
    groups = batch.portfolio_at_risk([100, 100, 100], [0, 45, 45], ["B", None, "B"])
    assert groups.group.tolist() == ["", "B"]
    assert groups.par.tolist() == [1, 0.5]


def test_the_answer_does_not_hang_on_the_neighbours():
    rng = np.random.default_rng(4)
    lent, n = np.round(rng.lognormal(16, 0.8, 5000)), rng.choice([12.0, 24, 52], 5000)
    each, fee = np.ceil(lent * rng.uniform(1.01, 1.6, 5000) / n), np.round(lent * 0.03)
    whole = batch.loan_rate(lent, each, n, fee).rate
    for block in (1, 7, 777, 5000):
        assert np.array_equal(batch.loan_rate(lent, each, n, fee, block=block).rate, whole)
    table = np.c_[-lent, np.round(rng.uniform(0.5, 1.6, (5000, 12)) * lent[:, None] / 10)]
    flows = batch.irr(table).rate
    assert np.array_equal(batch.irr(table[1234:1300]).rate, flows[1234:1300])
    assert np.array_equal(np.concatenate([batch.irr(table[i : i + 1]).rate for i in range(50)]), flows[:50])


def hard_loans(many=3000):
    """Loans of 1 to 520 instalments that cost from a millionth of a millionth to fifty times what is lent."""
    rng = np.random.default_rng(40)
    n = np.r_[np.arange(1, 521), rng.integers(1, 521, many - 520)].astype(float)
    cost = 10.0 ** rng.uniform(-12, np.log10(50), many)
    cost = np.where(rng.random(many) < 0.2, -rng.uniform(0, 0.9, many), cost)
    cost[::97] = 0.0
    lent = np.round(rng.lognormal(16, 2, many)) + 1
    fee = np.where(rng.random(many) < 0.3, np.round(lent * rng.uniform(0, 0.5, many), 2), 0.0)
    return lent, lent * (1 + cost) / n, n, fee


def test_hard_loans_are_exact_to_forty_digits():
    """Two rates, 1e-14 to either side, have the only root between them: counted with 60 digits."""
    terms = hard_loans()
    found = batch.loan_rate(*terms)
    assert not found.status.any()
    assert np.isfinite(found.rate).all()
    with localcontext() as context:
        context.prec = 60

        def gap(rate, lent, each, n):
            """Worth of the instalments less what is in hand: falls where the rate rises."""
            return (each * n if not rate else each * (1 - (1 + rate) ** -n) / rate) - lent

        for rate, lent, each, n, fee in zip(found.rate, *terms, strict=True):
            near = Decimal("1e-14") * max(1, abs(Decimal(float(rate))))
            exact = Decimal(float(lent)) - Decimal(float(fee)), Decimal(float(each)), int(n)
            assert gap(Decimal(float(rate)) - near, *exact) > 0 > gap(Decimal(float(rate)) + near, *exact)
    for block in (1, 7, 777, 3000):
        again = batch.loan_rate(*terms, block=block)
        assert np.array_equal(again.rate, found.rate)
        assert np.array_equal(again.status, found.status)


def test_every_kind_of_column_is_read():
    lent, each = [5_000_000, 8_000_000], [475_000, 800_000]
    expected = batch.loan_rate(np.array(lent), np.array(each), 12).rate
    for column in (
        pd.Series,
        pa.array,
        tuple,
        lambda x: pa.chunked_array([x]),
        lambda x: list(map(Decimal, x)),
    ):
        assert np.array_equal(batch.loan_rate(column(lent), column(each), "12").rate, expected)
    missing = pd.Series([5_000_000, None], dtype="Int64")
    assert batch.reasons(batch.loan_rate(missing, each, 12).status).tolist() == ["", "number_not_finite"]
    with_null = pa.array([5_000_000, None])
    assert batch.reasons(batch.loan_rate(with_null, each, 12).status).tolist() == ["", "number_not_finite"]
    short = np.array([0.1, 0.2], np.float32)
    assert np.array_equal(batch.loan_rate(1, short, 12).rate, batch.loan_rate(1, [0.1, 0.2], 12).rate)


def test_what_is_no_column_is_refused():
    with pytest.raises(InputError, match="bool"):
        batch.loan_rate([True], 100, 12)
    with pytest.raises(InputError) as problem:
        batch.loan_rate([1, 2, 3], [1, 2], 12)
    assert problem.value.code == "lists_differ"
    with pytest.raises(InputError) as problem:
        batch.loan_rate(["seratus"], 100, 12)
    assert problem.value.code == "number_unreadable"


def test_several_rates_and_missing_dates_are_marked():
    found = batch.irr([[-100, 230, -132], [-100, 110, 0], [100, 100, 100], [0, 0, 0]])
    assert batch.reasons(found.status).tolist() == [
        "several_rates",
        "",
        "flows_of_one_sign",
        "flows_of_one_sign",
    ]
    assert found.rate[1] == pytest.approx(0.1, rel=1e-14)
    dates = np.array([["2026-01-01", "2027-01-01"], ["2026-01-01", "NaT"]], "datetime64[D]")
    marked = batch.xirr([[-100, 110], [-100, 110]], dates)
    assert batch.reasons(marked.status).tolist() == ["", "date_unreadable"]


def test_a_loan_that_gives_much_of_itself_away_has_its_rate_in_full():
    """Beside roots of 50 digits: the second step was off by 5e-12 of these."""
    cases = (
        (14498.118857173331, 0.09, 120, 1028.81, -0.07474691327268584),
        (9104209325.587421, 15508539.53, 12, 70024104.34, -0.35968966017163717),
        (82425082711.5199, 1694822693.75, 2, 0, -0.8459564424218236),
    )
    lent, each, n, fee, rate = map(np.array, zip(*cases, strict=True))
    assert batch.loan_rate(lent, each, n, fee).rate.tolist() == pytest.approx(rate.tolist(), rel=1e-14)


def test_flows_that_nobody_can_add_up_are_named_without_a_warning():
    days = np.array([["2025-01-01", "2025-01-01", "2025-03-01"]], "M8[D]")
    flows = [[np.inf, 0, -1], [np.inf, -np.inf, 1], [1e308, 1e308, -1]]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = batch.xirr(flows, np.repeat(days, 3, axis=0))
    assert batch.reasons(found.status).tolist()[:2] == ["number_not_finite"] * 2
    assert np.isnan(found.rate).all()
