"""Prices of many transfers are those that each service's own quote gives, and the best is the best."""

import math
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import batch
from finlit.errors import FinlitError, InputError
from finlit.money import Money
from finlit.remittance import (
    Bracket,
    BracketFee,
    FeeRule,
    FlatFee,
    PercentageFee,
    Quote,
    RateTier,
    SurveyedFee,
    cheapest_by_amount,
)

cents = st.integers(0, 4000).map(lambda x: Decimal(x) / 100)
shares = st.integers(0, 300).map(lambda x: Decimal(x) / 10_000)
parts = st.one_of(
    st.builds(lambda fee: FlatFee(amount=fee), cents),
    st.builds(
        lambda s, low, more: PercentageFee(share=s, minimum=low, maximum=low + more), shares, cents, cents
    ),
    st.builds(
        lambda end, a, b, s: BracketFee(
            brackets=(Bracket(above=0, up_to=end, flat=a), Bracket(above=end, up_to=None, flat=b, share=s))
        ),
        st.integers(1, 5000),
        cents,
        cents,
        shares,
    ),
    st.builds(lambda a, b: SurveyedFee(points=((260, a), (645, b))), cents, cents),
)
tiers = st.one_of(
    st.builds(lambda rate: (RateTier(offered_rate=rate),), st.integers(1900, 2200)),
    st.builds(
        lambda end, a, b: (RateTier(up_to=end, margin_share=a), RateTier(margin_share=b)),
        st.integers(1, 5000),
        shares,
        shares,
    ),
    st.just((RateTier(),)),
)
quotes = st.builds(
    lambda part, rates, taken, limits: Quote(
        provider="made up", from_country="HKG", to_country="IDN", from_currency="HKD", to_currency="IDR",
        pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
        fee_rule=FeeRule(currency="HKD", parts=tuple(part)), fee_taken=taken, rates=rates,
        min_amount=limits and limits[0], max_amount=limits and limits[0] + limits[1],
    ),
    st.lists(parts, max_size=2),
    tiers,
    st.sampled_from(["on_top", "from_amount"]),
    st.one_of(st.none(), st.tuples(st.integers(1, 300), st.integers(0, 9000))),
)  # fmt: skip
amounts = st.one_of(
    st.sampled_from([260, 645, 1, 300, 1000, 9999, 10_000]),
    st.integers(1, 1_000_000).map(lambda x: x / 100),
)
ways = st.sampled_from(["paid", "sent"])


def worth(quote, amount, amount_is):
    try:
        return float(quote.worth(Decimal(repr(amount)), Decimal(2163), None, amount_is))
    except FinlitError as problem:
        return problem.code


@given(st.lists(quotes, min_size=1, max_size=5), st.lists(amounts, min_size=1, max_size=30), ways)
def test_every_price_is_the_one_of_the_quote(services, asked, amount_is):
    table = batch.price_table({"HKG-IDN": services}, {"HKG-IDN": 2163}, highest=10_000, amount_is=amount_is)
    edges = [float(end) for quote in services for end in quote.breaks(amount_is) if 0 < end <= 10_000]
    asked = [*asked, *edges]
    found, best = batch.price_quotes(table, "HKG-IDN", asked), batch.cheapest(table, "HKG-IDN", asked)
    for row, amount in enumerate(asked):
        prices = [worth(quote, amount, amount_is) for quote in services]
        known = [price for price in prices if not isinstance(price, str)]
        for column, price in enumerate(prices):
            if isinstance(price, str):
                assert math.isnan(found.left[row, column])
                assert batch.reasons(found.status)[row, column] == price
            else:
                assert math.isclose(found.left[row, column], price, rel_tol=1e-12, abs_tol=1e-6)
        assert (best.service[row] == -1) == (found.best[row] == -1) == (not known)
        if known:
            assert math.isclose(best.left[row], max(known), rel_tol=1e-12, abs_tol=1e-6)
            assert math.isclose(found.left[row, found.best[row]], max(known), rel_tol=1e-12, abs_tol=1e-6)
            assert math.isclose(found.left[row, best.service[row]], max(known), rel_tol=1e-12, abs_tol=1e-6)


@given(st.lists(quotes, min_size=2, max_size=4), ways)
def test_the_best_changes_where_the_calculator_says(services, amount_is):
    steps = cheapest_by_amount(services, Money(10_000, "HKD"), 2163, amount_is=amount_is)
    table = batch.price_table({"HKG-IDN": services}, {"HKG-IDN": 2163}, highest=10_000, amount_is=amount_is)
    for step, after in zip(steps, [*steps, None][1:], strict=True):
        end = 10_000 if after is None else float(after.above.amount)
        middle = (float(step.above.amount) + end) / 2
        found = batch.price_quotes(table, 0, middle)
        left = found.left[0, services.index(step.quote)]
        if left > 0 and not any(piece.is_single for quote in services for piece in quote.known.stretches):
            assert math.isclose(left, found.left[0, found.best[0]], rel_tol=1e-12, abs_tol=1e-6)


def test_several_corridors_and_rows_without_an_answer():
    def shop(fee, country):
        return Quote(
            provider="A", from_country=country, to_country="IDN", from_currency="HKD", to_currency="IDR",
            pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
            fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(fee)),)),
            fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(2000)),),
        )  # fmt: skip

    rates = {"HKG-IDN": 2163, "MAC-IDN": 2100}
    table = batch.price_table(
        {"HKG-IDN": [shop(15, "HKG"), shop(10, "HKG")], "MAC-IDN": [shop(20, "MAC")]}, rates, highest=5000
    )
    names = ["MAC-IDN", "HKG-IDN", "TWN-IDN", "HKG-IDN", "HKG-IDN", "HKG-IDN"]
    found = batch.price_quotes(table, names, [1000, 1000, 1000, -1, np.nan, 6000])
    assert found.left[0].tolist() == pytest.approx([1_960_000, math.nan], nan_ok=True)
    assert found.left[1].tolist() == [1_970_000, 1_980_000]
    assert found.best.tolist() == [0, 1, -1, -1, -1, -1]
    expected = ["corridor_unknown", "amount_not_positive", "number_not_finite", "number_above"]
    assert batch.reasons(found.status)[2:, 0].tolist() == expected
    best = batch.cheapest(table, names, [1000, 1000, 1000, -1, np.nan, 6000])
    assert best.service.tolist() == [0, 1, -1, -1, -1, -1]
    assert batch.reasons(best.status).tolist() == ["", "", *expected]
    with pytest.raises(InputError):
        batch.price_table({}, {}, highest=10)
