"""Schedules of many loans are, to the last rupiah, those of the calculator."""

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import batch
from finlit.batch.contracts import ROWS, Method
from finlit.batch.schedules import COLUMNS
from finlit.credit import Loan
from finlit.credit.dates import DayCount
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
    """The rows of the calculator, in whole units; or the code of its error."""
    unit = Decimal(asked.pop("unit")) / 100
    rounding = Rounding(unit=unit, mode=asked.pop("mode"), residue=asked.pop("residue", "last"))
    if "balloon" in asked:
        asked["balloon"] = Money.from_minor(asked["balloon"], "USD")
    lent, rate = Money.from_minor(lent, "USD"), Decimal(repr(float(rate)))
    try:
        rows = Loan(principal=lent, rate=rate, n=n, rounding=rounding, **asked).schedule().rows
    except FinlitError as problem:
        return problem.code
    return [[getattr(row, name).in_minor() for name in ROWS] for row in rows]


def holds(columns, each, asked):
    """Both orders, the blocks and the totals are what the calculator says of each loan."""
    by_loan = batch.schedule_table(**columns, **asked, order="loan")
    by_period = batch.schedule_table(**columns, **asked, order="period")
    found = {}
    for block, other in zip(by_loan.blocks(), by_period.blocks(), strict=True):
        for place, loan in enumerate(block.loans):
            found[int(loan)] = [
                list(map(int, row)) for row in zip(*(c[:, place] for c in block[1:]), strict=True)
            ]
        assert all(np.array_equal(a, b) for a, b in zip(block, other, strict=True))
    sums = np.zeros((4000, len(ROWS)), int)
    for place, loan in enumerate(each):
        rows = by_calculator(**{**asked, **loan})
        if isinstance(rows, str):
            assert batch.reasons(by_loan.status)[place] == rows
            assert place not in found
            continue
        assert by_loan.status[place] == 0, batch.reasons(by_loan.status)[place]
        assert found[place] == rows
        sums[: len(rows)] += np.array(rows)
    totals = batch.schedule_totals(**columns, **asked)
    many = len(totals.payment)
    assert np.array_equal(np.array(totals[:5]).T, sums[:many])
    assert not sums[many:].any()
    assert sum(block.payment.sum() for block in batch.schedule_blocks(**columns, **asked)) == sums[:, 0].sum()


roundings = st.fixed_dictionaries(
    {"method": methods, "unit": st.sampled_from([1, 1, 5, 100, 500, 1000]), "mode": modes}
)


@given(
    loans=st.lists(st.tuples(principals, rates, terms), min_size=1, max_size=8),
    rounding=roundings,
    period=periods,
    rhythm=rhythms,
)
def test_every_row_is_the_one_of_the_calculator(loans, rounding, period, rhythm):
    names = "lent", "rate", "n"
    each = [dict(zip(names, loan, strict=True)) for loan in loans]
    lent, rate, n = zip(*loans, strict=True)
    asked = {**rounding, "rate_period": period, "frequency": rhythm}
    holds({"principal": lent, "rate": rate, "n": n}, each, asked)


some_days = st.one_of(
    st.dates(date(2019, 1, 1), date(2029, 12, 31)),
    st.sampled_from([date(2024, 1, 31), date(2024, 2, 29), date(2025, 12, 31), date(2026, 8, 15)]),
)
waits = st.sampled_from([0, 0, 1, 2, 6])


@given(
    loans=st.lists(
        st.fixed_dictionaries(
            {
                "lent": st.one_of(principals, st.integers(10**5, 10**8)),
                "rate": rates,
                "n": st.integers(1, 14),
                "payment_holiday": waits,
                "interest_only_periods": waits,
                "start": some_days,
                "first_due": st.one_of(st.none(), st.integers(-3, 90)),
                "gaps": st.lists(st.integers(0, 70), min_size=26, max_size=26),
            }
        ),
        min_size=1,
        max_size=6,
    ),
    rounding=roundings,
    period=st.sampled_from(["year", "year", "month", "day", "instalment"]),
    rhythm=rhythms,
    grace=st.sampled_from(["added", "forgiven"]),
    days=st.sampled_from([None, *get_args(DayCount)]),
    way=st.sampled_from(["equal", "by_days", "own_dates"]),
)
def test_grace_day_counts_and_own_dates_are_those_of_the_calculator(
    loans, rounding, period, rhythm, grace, days, way
):
    asked = {**rounding, "rate_period": period, "frequency": rhythm, "grace_interest": grace}
    names = ["lent", "rate", "n", "payment_holiday", "interest_only_periods"]
    each = [{name: loan[name] for name in names} for loan in loans]
    columns = {name: [loan[name] for loan in loans] for name in names}
    columns["principal"] = columns.pop("lent")
    if way != "equal":
        asked["day_count"] = days if way == "own_dates" else days or "act/365F"
        columns["start"] = [loan["start"] for loan in loans]
    for one, loan in zip(each, loans, strict=True):
        rows = one["n"] + one["payment_holiday"] + one["interest_only_periods"]
        if way != "equal":
            one["start"] = loan["start"]
        if way == "by_days" and loan["first_due"] is not None:
            one["first_due"] = loan["start"] + timedelta(days=loan["first_due"])
        if way == "own_dates":
            steps = [gap + (place > 0 and gap < 69) for place, gap in enumerate(loan["gaps"][:rows])]
            one["dates"] = [loan["start"] + timedelta(days=sum(steps[: row + 1])) for row in range(rows)]
    if way == "by_days":
        columns["first_due"] = [one.get("first_due") for one in each]
    if way == "own_dates":
        width = max(len(one["dates"]) for one in each)
        columns["dates"] = np.array(
            [one["dates"] + [None] * (width - len(one["dates"])) for one in each], "M8[D]"
        )
    holds(columns, each, asked)


@settings(max_examples=60)
@given(
    loans=st.lists(
        st.tuples(st.integers(10**4, 10**9), rates, st.integers(1, 14), some_days, st.integers(-2, 70)),
        min_size=1,
        max_size=3,
    ),
    rounding=roundings,
    method=st.sampled_from([*get_args(Method), "annuity"]),
    more=st.fixed_dictionaries(
        {},
        optional={
            "first_period": st.sampled_from(["whole", "by_days", "whole_and_days"]),
            "days_counted": st.sampled_from(["30_each", "365/12", "real_dates"]),
            "shift": st.sampled_from(["next", "previous"]),
            "holidays": st.just([date(2026, 8, 17), date(2024, 2, 29)]),
            "closed_weekdays": st.sampled_from([[6], [5, 6], [0, 1, 2, 3, 4, 5, 6]]),
            "residue": st.sampled_from(["first", "last"]),
        },
    ),
    period=st.sampled_from(["month", "year", "day", "day", "whole_term"]),
    days=st.sampled_from([None, None, "act/360"]),
    balloon=st.sampled_from([0, 0.3, 1, 1.1]),
)
def test_what_no_column_walks_is_asked_of_the_calculator(
    loans, rounding, method, more, period, days, balloon
):
    asked = {**rounding, **more, "method": method, "rate_period": period, "day_count": days}
    each = [
        {"lent": lent, "rate": rate, "n": n, "start": start, "first_due": start + timedelta(days=later)}
        for lent, rate, n, start, later in loans
    ]
    if method == "balloon" or balloon == 1.1:
        for one in each:
            one["balloon"] = int(one["lent"] * balloon)
    columns = {name: [one[name] for one in each] for name in each[0]}
    columns["principal"] = columns.pop("lent")
    holds(columns, each, asked)


def test_dates_that_change_no_interest_must_still_be_dates():
    start, far = date(2026, 1, 31), date(9999, 12, 1)
    columns = {
        "start": [start, start, None, far, None],
        "first_due": [None, start - timedelta(1), start, far, None],
    }
    table = batch.schedule_table([1200] * 5, 0.01, 12, **columns)
    found = batch.reasons(table.status).tolist()
    assert found == ["", "dates_unusable", "loan_needs_start", "date_beyond_calendar", ""]
    at_once = batch.schedule_table([1200], 0.1, [1], start=[start], first_due=[start], day_count="act/360")
    assert batch.reasons(at_once.status).tolist() == ["dates_unusable"]  # no day to charge for


def test_units_that_outgrow_64_bits_are_the_calculators():
    """Ten digits of a daily rate and instalments of 1,000: n * 10**10 * 365 * 1000 is no int64."""
    asked = {"method": "flat", "unit": 1000, "mode": "up", "rate_period": "year", "frequency": "day"}
    lent, rate, n = (5, 10**6, 10**12, 2**53), (0.02, 0.1234567891, 0.0001, 0.02), (1, 60, 3660, 2)
    each = [{"lent": a, "rate": b, "n": c} for a, b, c in zip(lent, rate, n, strict=True)]
    holds({"principal": lent, "rate": rate, "n": n}, each, asked)


def test_what_no_column_can_say_is_refused_by_name():
    for told in ({"steps": []}, {"drawdowns": []}, {"fees": []}, {"savings": None}, {"method": "step_rate"}):
        with pytest.raises(InputError) as problem:
            batch.schedule_table([100], [0.01], [2], **told)
        assert problem.value.code == "loan_not_in_batch"
    for told in ({"taste": 1}, {"shift": "odd"}, {"first_period": "long"}, {"residue": "middle"}):
        with pytest.raises(InputError) as problem:
            batch.schedule_table([100], [0.01], [2], **told)
        assert problem.value.code == "choice_unknown"


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
        "number_not_whole",
    ]


def test_what_cannot_be_asked_is_refused():
    for wrong in ({"method": "bullet"}, {"order": "row"}, {"mode": "nearest"}, {"rate_period": "decade"}):
        with pytest.raises(InputError) as problem:
            batch.schedule_table([100], [0.01], [2], **wrong)
        assert problem.value.code == "choice_unknown"
    with pytest.raises(InputError):
        batch.schedule_table([100], [0.01], [2], order="period").frame()
    for wrong, code in (
        ({"day_count": "act/360"}, "loan_needs_start"),
        ({"dates": [["2026-01-01", "2026-02-01"]]}, "loan_needs_start"),
        ({"day_count": "act/999", "start": "2026-01-01"}, "choice_unknown"),
        ({"grace_interest": "lost"}, "choice_unknown"),
        ({"out": {name: np.zeros(1, np.int64) for name in COLUMNS}}, "out_unusable"),
        ({"out": {name: np.zeros(2) for name in COLUMNS}}, "out_unusable"),
        ({"out": {"payment": np.zeros(2, np.int64)}}, "out_unusable"),
    ):
        with pytest.raises(InputError) as problem:
            batch.schedule_table([100], [0.01], [2], **wrong)
        assert problem.value.code == code


def test_dates_that_no_loan_can_have_are_told():
    table = batch.schedule_table(
        [1000] * 5,
        0.12,
        [2, 2, 3, 2, 2],
        rate_period="year",
        start=["2026-01-01", "2026-03-01", "2026-01-01", None, "9999-12-01"],
        dates=[["2026-02-01", "2026-03-01", None]] * 5,
    )
    assert batch.reasons(table.status).tolist() == [
        "",
        *["dates_unusable"] * 2,
        "date_unreadable",
        "dates_unusable",
    ]
    far = batch.schedule_table(
        [1000], 0.12, [99], rate_period="year", day_count="act/360", start="9998-01-01"
    )
    assert batch.reasons(far.status).tolist() == ["date_beyond_calendar"]
