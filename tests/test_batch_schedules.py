"""Schedules of many loans are, to the last rupiah, those of the calculator."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import batch
from finlit.batch.schedules import COLUMNS
from finlit.credit import Loan
from finlit.credit.loan import Rounding
from finlit.errors import FinlitError, InputError
from finlit.money import Money

methods = st.sampled_from(["annuity", "equal_principal", "flat"])
periods = st.sampled_from(["day", "week", "month", "year", "instalment"])
rhythms = st.sampled_from(["day", "week", "two_weeks", "month", "quarter", "half_year", "year"])
modes = st.sampled_from(["half_even", "half_up", "down", "up", "floor", "ceiling"])
principals = st.one_of(
    st.integers(1, 3000), st.integers(1, 2000).map(lambda x: x * 50_000), st.integers(1, 10**12)
)
rates = st.one_of(
    st.sampled_from([0, 0.01, 0.02, 0.005, 0.24, 0.12, 0.5, 0.0175, 1 / 7, 0.1 / 12, -0.01, 1.5, 1e-9]),
    st.integers(0, 4000).map(lambda x: x / 1e5),
)
terms = st.integers(1, 60)


def by_calculator(lent, rate, n, **asked):
    unit = Decimal(asked.pop("unit")) / 100
    rounding = Rounding(unit=unit, mode=asked.pop("mode"))
    lent, rate = Money.from_minor(lent, "USD"), Decimal(repr(float(rate)))
    try:
        rows = Loan(principal=lent, rate=rate, n=n, rounding=rounding, **asked).schedule().rows
    except FinlitError as problem:
        return problem.code
    return [[getattr(row, name).in_minor() for name in COLUMNS] for row in rows]


@given(
    loans=st.lists(st.tuples(principals, rates, terms), min_size=1, max_size=8),
    method=methods,
    period=periods,
    rhythm=rhythms,
    unit=st.sampled_from([1, 1, 5, 100, 500, 1000]),
    mode=modes,
)
def test_every_row_is_the_one_of_the_calculator(loans, method, period, rhythm, unit, mode):
    asked = {"method": method, "rate_period": period, "frequency": rhythm, "unit": unit, "mode": mode}
    columns = tuple(zip(*loans, strict=True))
    by_loan = batch.schedule_table(*columns, **asked, order="loan")
    by_period = batch.schedule_table(*columns, **asked, order="period")
    found = {}
    for block, other in zip(by_loan.blocks(), by_period.blocks(), strict=True):
        for place, loan in enumerate(block.loans):
            found[int(loan)] = [
                list(map(int, row)) for row in zip(*(c[:, place] for c in block[1:]), strict=True)
            ]
        assert all(np.array_equal(a, b) for a, b in zip(block, other, strict=True))
    sums = np.zeros((60, 4), int)
    for place, loan in enumerate(loans):
        rows = by_calculator(*loan, **asked)
        if isinstance(rows, str):
            assert batch.reasons(by_loan.status)[place] == rows
            assert place not in found
            continue
        assert by_loan.status[place] == 0
        assert found[place] == rows
        sums[: len(rows)] += np.array(rows)
    totals = batch.schedule_totals(*columns, **asked)
    many = len(totals.payment)
    assert np.array_equal(np.array(totals[:4]).T, sums[:many])
    assert not sums[many:].any()


def test_large_tables_close_at_zero_and_add_up():
    rng = np.random.default_rng(3)
    lent, n = rng.integers(10**5, 10**8, 20_000), rng.choice([12, 24, 52], 20_000)
    share = rng.integers(0, 4000, 20_000) / 1e5
    out = {name: np.full(n.sum(), -1) for name in COLUMNS}
    table = batch.schedule_table(lent, share, n, out=out)
    frame = table.frame()
    assert all(table.columns[name] is out[name] for name in COLUMNS)
    assert all(np.shares_memory(frame[name].to_numpy(), out[name]) for name in COLUMNS)
    assert (frame.payment == frame.principal + frame.interest).all()
    assert np.array_equal(frame.groupby("loan").principal.sum(), lent)
    assert not frame[frame.period == n[frame.loan]].balance.any()
    again = np.concatenate([b.payment.ravel() for b in batch.schedule_blocks(lent, share, n)])
    assert again.sum() == frame.payment.sum()
    totals = batch.schedule_totals(lent, share, n)
    assert np.array_equal(totals.interest, frame.groupby("period").interest.sum())


def test_loans_without_a_schedule_have_no_rows_and_a_reason():
    table = batch.schedule_table([100, 0, 100, 100, 1.5], [0.01, 0.01, 24, np.nan, 0.1], [2, 2, 2, 2, 2])
    assert table.loans.tolist() == [0]
    assert batch.reasons(table.status).tolist() == [
        "",
        "amount_not_positive",
        "rate_as_percent",
        "number_not_finite",
        "number_not_finite",
    ]


def test_what_cannot_be_asked_is_refused():
    for wrong in ({"method": "bullet"}, {"order": "row"}, {"mode": "nearest"}, {"rate_period": "decade"}):
        with pytest.raises(InputError) as problem:
            batch.schedule_table([100], [0.01], [2], **wrong)
        assert problem.value.code == "choice_unknown"
    with pytest.raises(InputError):
        batch.schedule_table([100], [0.01], [2], order="period").frame()
