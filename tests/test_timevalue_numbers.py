"""One number in many types: every function of time value gives the same answer, or the same error."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from cases import each
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import timevalue as tv
from finlit.errors import FinlitError

DAYS = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 1)]

# Each with two numbers that any type can write exactly as a text: a rate or share, and money.
CALLS = {
    "pv": lambda r, m: tv.pv(r, 12, m, m),
    "fv": lambda r, m: tv.fv(r, 12, m, m),
    "pmt": lambda r, m: tv.pmt(r, 12, m, m),
    "nper": lambda r, m: tv.nper(r, m, -30, 5),
    "ipmt": lambda r, m: tv.ipmt(r, 3, 12, m, m),
    "ppmt": lambda r, m: tv.ppmt(r, 3, 12, m, m),
    "cumipmt": lambda r, m: tv.cumipmt(r, 12, m, 2, 5),
    "cumppmt": lambda r, m: tv.cumppmt(r, 12, m, 2, 5),
    "rate": lambda r, m: tv.rate(12, m, -30, 0, "end", r),
    "rate with a sum at the end": lambda r, m: tv.rate(12, m, -30, m),
    "loan_rate": lambda r, m: tv.loan_rate(30, m, 12, r),
    "npv": lambda r, m: tv.npv(r, [-20, m, m], r),
    "xnpv": lambda r, m: tv.xnpv(r, [-20, m, m], DAYS),
    "irr": lambda r, m: tv.irr([-20, m, m], r),
    "irr in turns": lambda r, m: tv.irr([-20, m, m, m, -5], r),
    "xirr": lambda r, m: tv.xirr([-20, m, m], DAYS, r),
    "mirr": lambda r, m: tv.mirr([-20, m, m], r, r),
    "annual_rate": lambda r, m: tv.annual_rate([0, r, 1], [-20, m, m]),
    "effective_rate": lambda r, m: tv.effective_rate(r, m),
    "nominal_rate": lambda r, m: tv.nominal_rate(r, m),
    "rri": lambda r, m: tv.rri(m, r, m),
    "pduration": lambda r, m: tv.pduration(r, 5, m),
    "ispmt": lambda r, m: tv.ispmt(r, 3, 12, m),
    "fvschedule": lambda r, m: tv.fvschedule(m, [r, 0.5]),
    "us_apr": lambda r, m: tv.us_apr([(DAYS[0], 20)], [(DAYS[1], m), (DAYS[2], m)], "1 month"),
    "us_apr of one payment": lambda r, m: tv.us_apr([(DAYS[0], 12)], [(DAYS[1], m)]),
    "single_payment_rate": lambda r, m: tv.single_payment_rate(12, m, m),
}

TYPES = {
    "text": str,
    "Decimal": lambda text: Decimal(text),
    "Fraction": Fraction,
    "float": float,
    "numpy's float": lambda text: np.float64(text),
    "numpy's short float": lambda text: np.float32(text),
}


def outcome(ask):
    try:
        return ask()
    except FinlitError as error:
        return error.code, error.values.get("name")


@each("kind", TYPES)
@each("call", CALLS)
@each(("rate", "money"), [("0.015", "12.5"), ("0.1", "16.3"), ("0.0004", "13")])
def test_one_number_in_any_type_gives_one_answer(call, kind, rate, money):
    of_text = CALLS[call](float(rate), float(money))
    assert isinstance(of_text, float)
    assert CALLS[call](TYPES[kind](rate), TYPES[kind](money)) == of_text


@pytest.mark.parametrize("call", CALLS)
@settings(max_examples=25)
@given(rate=st.integers(-20, 300), money=st.integers(-(10**6), 10**6))
def test_whole_numbers_are_floats_without_a_dot(call, rate, money):
    answers = {
        str(outcome(lambda kind=kind: CALLS[call](kind(rate), kind(money))))
        for kind in (int, float, Decimal, Fraction, str, np.int64)
    }
    assert len(answers) == 1


GUESSING = {"rate", "irr", "irr in turns", "xirr"}  # None is no guess
NO_NUMBERS = ["", "1,5", "Rp5", "abc", True, np.True_, b"1", None, [1], {}, 1j]


@each("wrong", NO_NUMBERS)
@each("call", sorted(set(CALLS) - GUESSING))
def test_what_is_no_number_is_refused_everywhere(call, wrong):
    """Once as money and once as the rate; a few functions have no use for the second."""
    answers = [outcome(lambda: CALLS[call](0.015, wrong)), outcome(lambda: CALLS[call](wrong, 12.5))]
    assert answers[0][0] == "number_unreadable" or (wrong is None and call in {"pv", "fv", "pmt"})
    assert isinstance(answers[1], float) or answers[1][0] == "number_unreadable"


@pytest.mark.parametrize("kind", [str, float, Decimal])
@pytest.mark.parametrize(("text", "code"), [("nan", "number_not_finite"), ("-inf", "number_not_finite")])
def test_what_is_not_finite_is_refused_in_every_type(kind, text, code):
    assert outcome(lambda: tv.pmt(0.01, 12, kind(text))) == (code, "pv")


@pytest.mark.parametrize("huge", ["1e400", Decimal("1e400"), 10**400, Fraction(10**400), "-1e400"])
def test_what_no_float_holds_is_too_large_in_every_type(huge):
    assert outcome(lambda: tv.pmt(0.01, 12, huge)) == ("number_too_large", "pv")


def test_a_rate_may_be_anything_that_a_spreadsheet_takes():
    """A rate of 3 a period is 300 %: nothing here takes it for 3 percent."""
    assert tv.pmt(3, 1, 100) == -400
    assert tv.fv("3", "2", "0", "-100") == pytest.approx(1_600)


def test_columns_of_numpy_and_pandas_are_lists_of_numbers():
    flows = [1_000.0, -400.0, -400.0, -400.0]
    found = tv.irr(flows)
    for kind in (np.array, pd.Series, tuple, lambda x: np.array(x, dtype="float32"), lambda x: map(str, x)):
        assert tv.irr(kind(flows)) == found
    days = pd.to_datetime(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])
    assert tv.xirr(np.array(flows), days) == tv.xirr(flows, [day.date() for day in days])


@pytest.mark.parametrize("kind", [int, float, str, Decimal, Fraction, np.int64, np.float32])
def test_counts_of_periods_are_whole_numbers_of_any_type(kind):
    start = date(2026, 1, 31)
    assert tv.due_dates(start, "month", kind(2)) == [date(2026, 2, 28), date(2026, 3, 31)]
    assert tv.due_dates("2026-01-31", "week", kind(1), "2026-02-14") == [date(2026, 2, 14)]
    assert tv.due_date(start, "quarter", kind(-1)) == date(2025, 10, 31)
    assert tv.months_after(start, kind(13), kind(5)) == date(2027, 2, 5)


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda: tv.due_date("2026-01-31", "weekly", 1), "choice_unknown"),  # not half a month
        (lambda: tv.due_dates("2026-01-31", None, 1), "choice_unknown"),
        (lambda: tv.due_dates("2026-01-31", "month", 1.5), "number_not_whole"),
        (lambda: tv.due_dates("2026-01-31", "month", -1), "amount_negative"),
        (lambda: tv.due_dates("2026-01-31", "month", "a few"), "number_unreadable"),
        (lambda: tv.due_dates("2026-01-31", "month", True), "number_unreadable"),
        (lambda: tv.due_dates("31 January", "month", 1), "date_unreadable"),
        (lambda: tv.due_dates("9999-01-31", "year", 1), "date_beyond_calendar"),
        (lambda: tv.months_after("2026-01-31", 0.5), "number_not_whole"),
        (lambda: tv.months_after("2026-01-31", 1, 0), "amount_not_positive"),
    ],
)
def test_days_that_do_not_come_are_told(ask, code):
    with pytest.raises(FinlitError) as caught:
        ask()
    assert caught.value.code == code
