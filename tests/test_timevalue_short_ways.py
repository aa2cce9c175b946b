"""The short ways to a rate beside the long ones: the same answer, or none."""

from math import fsum, isclose

import pytest
from cases import each
from hypothesis import assume, example, given
from hypothesis import strategies as st

from finlit.errors import NoSolution, SeveralRates
from finlit.timevalue import irr, loans, rate, xirr
from finlit.timevalue._one_turn import rate_of_one_turn
from finlit.timevalue._roots import rates_of_flows

money = st.one_of(st.just(0.0), st.floats(1e-3, 1e9), st.integers(0, 10**9).map(float))
sides = st.lists(money, min_size=1, max_size=40).filter(any)
gaps = st.lists(st.floats(0.01, 2), min_size=80, max_size=80)


def long_way(times, amounts):
    kept = [(t, amount) for t, amount in zip(times, amounts, strict=True) if amount]
    largest = max(abs(amount) for _, amount in kept)
    return rates_of_flows([t for t, _ in kept], [amount / largest for _, amount in kept])


@given(early=sides, late=sides, apart=gaps, sign=st.sampled_from([1, -1]), dear=st.floats(0.2, 30))
@example([1.0], [1.15], [14 / 365] * 80, 1, 1.0)
@example([5e6], [475e3] * 12, [1.0] * 80, -1, 1.0)
@example([100.0] * 24, [2_600.0], [1.0] * 80, 1, 1.0)
def test_flows_that_turn_once(early, late, apart, sign, dear):
    scale = dear * fsum(early) / fsum(late)
    amounts = [-sign * amount for amount in early] + [sign * amount * scale for amount in late]
    times = [fsum(apart[:place]) for place in range(len(amounts))]
    short = rate_of_one_turn(times, amounts)
    assume(short is not None)
    (found,) = long_way(times, amounts)
    assert abs(short - found) <= 1e-10 * (1 + abs(found))


signed = st.tuples(money, st.sampled_from([1, -1, -1, -1])).map(lambda flow: flow[0] * flow[1])


@given(lent=st.floats(1, 1e9), later=st.lists(signed, min_size=2, max_size=40), apart=gaps)
@example(5_000.0, [-475.0] * 4 + [3_000.0] + [-807.5] * 7, [1.0] * 80)  # more comes than goes: below zero
@example(5_000.0, [-30.0] * 20 + [3_000.0] + [-51.0] * 39 + [-9_000.0], [30 / 365] * 80)
@example(100.0, [0.0, -50.0, 80.0, -200.0], [0.5] * 80)
def test_loans_that_are_topped_up(lent, later, apart):
    for sign in (1, -1):
        amounts = [sign * amount for amount in (lent, *later)]
        times = [fsum(apart[:place]) for place in range(len(amounts))]
        short = rate_of_one_turn(times, amounts)
        assume(short is not None)
        (found,) = long_way(times, amounts)
        assert abs(short - found) <= 1e-10 * (1 + abs(found))


@pytest.mark.parametrize("many", [12, 24, 60, 360])
def test_a_topped_up_loan_takes_the_short_way(many):
    amounts = [5_000.0] + [-30.0] * many + [3_000.0] + [-450.0] * 24
    times = [k / 12 for k in range(len(amounts))]
    short = rate_of_one_turn(times, amounts)
    assert short == pytest.approx(long_way(times, amounts)[0], rel=1e-12)


@given(early=sides, late=sides, dear=st.floats(1.01, 3))
def test_ordinary_flows_take_the_short_way(early, late, dear):
    """Money lent at once and paid back with interest, or saved and taken out with a gain."""
    for amounts in ([fsum(late) / dear, *(-amount for amount in late)], [-amount for amount in early]):
        flows = amounts if amounts[0] > 0 else [*amounts, fsum(early) * dear]
        assume(flows[0])
        times = [float(k) for k in range(len(flows))]
        assert rate_of_one_turn(times, flows) is not None


@pytest.mark.parametrize(
    ("times", "amounts"),
    [
        ([0.0, 1.0, 2.0], [-100.0, 230.0, -132.0]),  # turns twice: two rates
        ([0.0, 1.0, 2.0, 3.0], [100.0, -330.0, 362.0, -132.0]),  # three rates
        ([0.0, 1.0, 2.0], [1.0, 2.0, 3.0]),  # never turns
        ([0.0, 1.0], [0.0, 0.0]),
        ([0.0, 0.0, 1.0], [-100.0, 100.0, 5.0]),  # pays out and in on one day: what is left does not turn
        ([0.0, 1.0, 2.0], [-100.0, 50.0, 50.0]),  # level: exactly zero is found on the long way
        ([0.0, 1.0], [-1e-300, 1e-300 * 1.1]),  # too small to keep its digits
        ([0.0, 1.0], [-1e308, 1.7e308]),
        ([0.0, 1.0], [-1.0, 1e9]),  # beyond 100,000,000 %
        ([0.0, 1.0], [-1e9, 1.0]),  # below -99.9 %
    ],
)
def test_what_is_not_ordinary_takes_the_long_way(times, amounts):
    assert rate_of_one_turn(times, amounts) is None


def test_several_rates_and_none_are_told_as_ever():
    with pytest.raises(SeveralRates) as caught:
        irr([-100, 230, -132])
    assert caught.value.candidates == pytest.approx([0.1, 0.2])
    with pytest.raises(NoSolution):
        xirr([-100, 100, 5], ["2026-01-01", "2026-01-01", "2026-02-01"])


def test_dates_in_any_order_give_the_same_rate():
    days = ["2026-01-31", "2026-03-01", "2026-02-02", "2026-05-05"]
    flows = [-1_000, 400, 300, 500]
    found = xirr(flows, days)
    for order in ([1, 0, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1]):
        assert isclose(xirr([flows[k] for k in order], [days[k] for k in order]), found, rel_tol=1e-12)


@given(
    n=st.one_of(st.integers(1, 520), st.floats(0.1, 520)),
    today=st.floats(-1e9, 1e9),
    each=st.one_of(st.just(0.0), st.floats(-1e8, 1e8)),
    last=st.one_of(st.just(0.0), st.floats(-1e9, 1e9)),
    begin=st.booleans(),
)
@example(360, 879252237.3582058, -2.7777779226185983, 0.0, True)  # a very negative rate
@example(24, 0.0, -100.0, 2_600.0, False)
@example(48, 8_000.0, -200.0, -1_000.0, False)
def test_the_rate_of_payments(n, today, each, last, begin):
    def found():
        try:
            return [rate(n, each, today, last, int(begin))]
        except SeveralRates as error:
            return error.candidates
        except NoSolution as error:
            return error.code

    short = found()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loans, "_near_rate", lambda *_: None)
        patch.setattr(loans, "_MOST", 0.0)  # no plain loan either
        long = found()
    assert short == long if isinstance(long, str) else short == pytest.approx(long, rel=1e-9, abs=1e-11)


@each("guess", [None, -0.49, 0.0, 0.01, 0.99, 1e9, -5])
@each(
    "flows",
    [
        [-1.0, *[0.0] * 3_000, 1e9],  # worth nothing at most rates: nothing but an answer comes of it
        [-1e9, *[0.0] * 3_000, 1.0],
        [-1.0] * 3_000 + [4_000.0],
        [1.0] + [-1.0] * 3_000,
        [1_000.0] + [-90.0] * 12,
    ],
)
def test_from_where_the_search_starts_does_not_matter(flows, guess):
    assert irr(flows, guess) == irr(flows)
    assert rate(24, -230, 5_000, 100, guess=guess) == rate(24, -230, 5_000, 100)
