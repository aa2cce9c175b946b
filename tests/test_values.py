"""One door for numbers: the same number, whatever a program gives; what looks like a mistake is named."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import values
from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money
from finlit.record import Record
from finlit.values import AnnualRate, Count, DailyRate, Positive, Share


@given(st.decimals(0, 1, places=4))
def test_every_kind_of_number_is_the_same_number(exact):
    kinds = [
        exact,
        str(exact),
        float(exact),
        np.float64(float(exact)),
        np.float32(float(exact)),
        Fraction(exact),
    ]
    assert {values.share(kind, "x") for kind in kinds} == {exact}


@given(st.integers(0, 10**12))
def test_every_kind_of_whole_number_is_the_same_count(whole):
    for kind in (whole, str(whole), float(whole), Decimal(whole), np.int64(whole), np.float64(whole)):
        assert values.count(kind, "x", 0) == whole


@pytest.mark.parametrize("wrong", [True, None, "", "ten", "1,5", [], {}, object(), 1j, np.bool_(True)])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(InputError) as caught:
        values.exact(wrong, "x")
    assert caught.value.code == "number_unreadable"


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), "NaN", "-Infinity", np.float32("nan")])
def test_what_is_not_finite_is_refused(wrong):
    with pytest.raises(InputError) as caught:
        values.exact(wrong, "x")
    assert caught.value.code == "number_not_finite"


@pytest.mark.parametrize(
    ("typed", "per", "meant"),
    [
        (6, "year", "0.06"),
        (24, "year", "0.24"),
        ("2.5", "month", "0.025"),
        (1, "year", "0.01"),
        (100, "year", "1"),
        ("0.3", "day", "0.003"),
        (0.4, "day", "0.004"),
        ("0.067", "day", "0.00067"),
        (np.float64(12.0), "year", "0.12"),
    ],
)
def test_a_rate_typed_as_percent_is_refused_with_what_is_meant(typed, per, meant):
    with pytest.raises(InputError) as caught:
        values.rate(typed, "rate", per)
    assert caught.value.code == "rate_as_percent"
    assert f"Write {meant} for" in str(caught.value)
    assert values.rate(typed, "rate", per, even_if_dear=True) == Decimal(str(float(typed)))


def test_a_rate_that_is_not_given_is_an_error_and_zero_is_a_rate():
    with pytest.raises(InputError) as caught:
        values.rate(None, "rate")
    assert caught.value.code == "rate_missing"
    assert values.rate(0, "rate") == 0


@pytest.mark.parametrize(
    ("value", "code"),
    [(25, "share_as_percent"), (1.01, "share_as_percent"), (101, "share_outside"), (-0.1, "share_outside")],
)
def test_a_share_lies_between_nothing_and_all(value, code):
    with pytest.raises(InputError) as caught:
        values.share(value, "loss")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (-1, "amount_negative"),
        (0, "amount_not_positive"),
        (4, "number_below"),
        (11, "number_above"),
        (7.5, "number_not_whole"),
    ],
)
def test_the_ends_of_a_count(value, code):
    with pytest.raises(InputError) as caught:
        values.count(value, "members", 5, 10)
    assert caught.value.code == code


def test_one_currency_of_several_amounts():
    assert values.same_currency(Money(1, "IDR"), Money(2, "IDR"), doing="add") == "IDR"
    with pytest.raises(CurrencyMismatch) as caught:
        values.same_currency(Money(1, "IDR"), Money(2, "SGD"), doing="add")
    assert caught.value.values == {"first": "IDR", "second": "SGD", "doing": "add"}


def test_one_of_several_words():
    assert values.one_of("flat", "method", ("flat", "annuity")) == "flat"
    for wrong in ("flt", None, 3):
        with pytest.raises(InputError) as caught:
            values.one_of(wrong, "method", ("flat", "annuity"))
        assert caught.value.code == "choice_unknown"


class Numbers(Record):
    share: Share = Decimal(0)
    annual_rate: AnnualRate = Decimal(0)
    daily_rate: DailyRate = Decimal(0)
    count: Count = 1
    fee: Positive | None = None


@given(st.decimals("0.0001", "0.04", places=4))
def test_a_record_reads_through_the_same_door(exact):
    for kind in (exact, str(exact), float(exact), np.float64(float(exact))):
        made = Numbers(share=kind, annual_rate=kind, daily_rate=kind, fee=kind)
        assert (made.share, made.annual_rate, made.daily_rate, made.fee) == (exact,) * 4


@pytest.mark.parametrize(
    ("given", "code", "name"),
    [
        ({"share": 25}, "share_as_percent", "share"),
        ({"annual_rate": 3}, "rate_as_percent", "annual_rate"),
        ({"daily_rate": "0.3"}, "rate_as_percent", "daily_rate"),
        ({"annual_rate": None}, "rate_missing", "annual_rate"),
        ({"count": 0}, "amount_not_positive", "count"),
        ({"fee": 0}, "amount_not_positive", "fee"),
    ],
)
def test_a_record_names_the_field(given, code, name):
    with pytest.raises(InputError) as caught:
        Numbers(**given)
    assert caught.value.code == code
    assert caught.value.values["name"] == name
