"""Late loans and the rate that carries a fund: shares are shares, whatever kind of number says them."""

from decimal import Decimal as D

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import InputError
from finlit.portfolio_health import portfolio_at_risk, provisions, sustainable_rate


@pytest.mark.parametrize(
    ("wrong", "code", "meant"),
    [
        (lambda: provisions([1], [50], {30: 25}), "share_as_percent", "0.25"),
        (lambda: provisions([1], [50], [(0, "0.1"), (30, 50)]), "share_as_percent", "0.5"),
        (lambda: sustainable_rate(25, 0, 0), "rate_as_percent", "0.25"),
        (lambda: sustainable_rate(0, 2, 0), "rate_as_percent", "0.02"),
        (lambda: sustainable_rate(0, 1, 0, even_if_dear=True), "rate_as_percent", "0.01"),
        (lambda: sustainable_rate(0, 0, 8), "rate_as_percent", "0.08"),
        (lambda: sustainable_rate(0, 0, 0, 15), "rate_as_percent", "0.15"),
        (lambda: sustainable_rate(0, 0, 0, 0, 2), "rate_as_percent", "0.02"),
    ],
)
def test_percentages_are_refused_with_what_is_meant(wrong, code, meant):
    with pytest.raises(InputError) as caught:
        wrong()
    assert (caught.value.code, caught.value.values["meant"]) == (code, meant)


def test_a_cost_that_is_not_known_is_not_zero():
    with pytest.raises(InputError) as caught:
        sustainable_rate(None, 0, 0)
    assert caught.value.code == "rate_missing"


def test_running_a_tiny_fund_may_cost_more_than_it_lends():
    assert sustainable_rate("1.5", 0, 0, even_if_dear=True) == D("1.5")


def test_a_fund_without_costs_needs_no_rate():
    assert sustainable_rate(0, 0, 0) == 0


def test_all_kinds_of_numbers_are_one():
    balances, late = np.array([800_000, 200_000]), np.array([0, 45])
    assert (
        portfolio_at_risk(balances, late) == portfolio_at_risk([800_000.0, "200000"], [0, 45.0]) == D("0.2")
    )
    assert sustainable_rate(0.1, np.float32(0.02), D("0.05")) == sustainable_rate("0.1", "0.02", "0.05")


@given(
    st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 999)), min_size=1), st.decimals(0, 1, places=4)
)
def test_one_rate_for_all_late_loans_is_that_share_of_them(loans, part):
    balances, late = [balance for balance, _ in loans], [days for _, days in loans]
    found = provisions(balances, late, {0: part})
    assert found.amount == part * sum(balance for balance, days in loans if days)
    assert sum(step.needed for step in provisions(balances, late, {0: part, 90: part}).steps) == found.amount
