"""Beside numpy-financial and pyxirr: the same numbers, and where not, a proof of who is right.

Generated inputs stay where the peer is sound; each defect of a peer that keeps us out of some place has its
own test below, which fails once the peer is repaired.
"""

import math
import warnings
from datetime import date, timedelta
from decimal import Decimal, localcontext
from itertools import pairwise

import numpy_financial as npf
import pytest
import pyxirr
from hypothesis import assume, given
from hypothesis import strategies as st

from finlit import timevalue as tv
from finlit.errors import FinlitError, NoSolution, SeveralRates

PEERS = [npf, pyxirr]
both = pytest.mark.parametrize("peer", PEERS, ids=["numpy-financial", "pyxirr"])

rates = st.one_of(st.just(0.0), st.floats(0.0005, 0.08), st.floats(-0.03, -0.0005))
terms = st.integers(1, 120)
loans = st.floats(1e3, 1e12)
ends = st.one_of(st.just(0.0), st.floats(-1e9, 1e9))
begins = st.booleans()
repaid = st.lists(st.integers(0, 10**9), min_size=2, max_size=40).filter(any)


def at(peer, begin):
    return {"pmt_at_beginning": begin} if peer is pyxirr else {"when": int(begin)}


def quiet(peer_function, *args, **options):
    """The peer's float, NaN for None; its warnings are not ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = peer_function(*args, **options)
    return math.nan if found is None else float(found)


def close(ours, theirs, scale, relative=1e-9):
    return abs(ours - theirs) <= relative * scale


@both
@given(r=rates, n=terms, loan=loans, last=ends, begin=begins)
def test_payments_and_worths(peer, r, n, loan, last, begin):
    when = at(peer, begin)
    grown = (1 + r) ** n
    scale = loan * max(grown, 1 / grown) + abs(last) * max(grown, 1 / grown)
    payment = tv.pmt(r, n, loan, last, int(begin))
    assert close(payment, quiet(peer.pmt, r, n, loan, last, **when), scale)
    assert close(tv.pv(r, n, payment, last, int(begin)), quiet(peer.pv, r, n, payment, last, **when), scale)
    assert close(tv.fv(r, n, payment, loan, int(begin)), quiet(peer.fv, r, n, payment, loan, **when), scale)


@both
@given(r=rates, n=terms, loan=loans, last=ends, begin=begins, data=st.data())
def test_interest_and_principal(peer, r, n, loan, last, begin, data):
    per = data.draw(st.integers(1, n))
    # See test_numpy_financial_loses_every_digit... and test_pyxirr_splits_payments_at_the_start_wrongly.
    assume((1 + r) ** n < 1e5)
    when = at(peer, begin)
    scale = (loan + abs(last)) * (1 + r) ** (n if r > 0 else -n)
    assert close(
        tv.ipmt(r, per, n, loan, last, int(begin)), quiet(peer.ipmt, r, per, n, loan, last, **when), scale
    )
    if peer is npf or not begin:
        ours = tv.ppmt(r, per, n, loan, last, int(begin))
        assert close(ours, quiet(peer.ppmt, r, per, n, loan, last, **when), scale)


@both
@given(r=rates, n=terms, loan=loans, begin=begins)
def test_the_number_of_payments(peer, r, n, loan, begin):
    assume((1 + r) ** n < 1e5)
    assume(peer is pyxirr or r != 0)  # see test_numpy_financial_counts_periods_at_zero_wrongly
    payment = tv.pmt(r, n, loan, 0, int(begin))
    ours = tv.nper(r, payment, loan, 0, int(begin))
    assert close(ours, quiet(peer.nper, r, payment, loan, 0, **at(peer, begin)), n, 1e-6)


@both
@given(r=st.floats(0.001, 0.09), n=st.integers(3, 120), loan=loans)
def test_the_rate_of_a_loan(peer, r, n, loan):
    payment = -tv.pmt(r, n, loan)
    theirs = quiet(peer.rate, n, -payment, loan, 0.0)
    assert close(tv.rate(n, -payment, loan), theirs, 1, 1e-8)
    assert close(tv.loan_rate(loan, payment, n), theirs, 1, 1e-8)


@both
@given(payments=repaid, excess=st.floats(0.2, 3.0))
def test_flows_with_one_change_of_sign(peer, payments, excess):
    flows = [-sum(payments) / (1 + excess), *map(float, payments)]
    ours = tv.irr(flows)
    assert close(ours, quiet(peer.irr, flows), 1 + abs(ours), 1e-8)
    size = sum(map(abs, flows))
    assert close(tv.npv(0.07, flows, first=0), quiet(peer.npv, 0.07, flows), size)
    assert close(tv.mirr(flows, 0.07, 0.03), quiet(peer.mirr, flows, 0.07, 0.03), 1)


@given(
    payments=repaid, steps=st.lists(st.integers(1, 200), min_size=40, max_size=40), excess=st.floats(0.2, 3.0)
)
def test_dated_flows(payments, steps, excess):
    flows = [-sum(payments) / (1 + excess), *map(float, payments)]
    days = [date(2020, 1, 1)]
    for step in steps[: len(payments)]:
        days.append(days[-1] + timedelta(days=step))
    ours = tv.xirr(flows, days)
    assume(ours < 1e4)  # beyond it pyxirr may give up: see the test of it below
    # pyxirr stops at about 1e-9.
    assert close(ours, quiet(pyxirr.xirr, days, flows), 1 + abs(ours), 1e-7)
    assert close(tv.xnpv(0.07, flows, days), quiet(pyxirr.xnpv, 0.07, days, flows), sum(map(abs, flows)))


@given(start=st.dates(date(1990, 1, 1), date(2050, 1, 1)), ahead=st.integers(1, 4000))
def test_day_counts(start, ahead):
    end = start + timedelta(days=ahead)
    names = {
        "act/365F": "ACT_365F",
        "act/365.25": "ACT_365_25",
        "act/364": "ACT_364",
        "act/360": "ACT_360",
        "act/act ISDA": "ACT_ACT_ISDA",
        "NL/365": "NL_365",
        "NL/360": "NL_360",
        "30/360 ISDA": "THIRTY_360_ISDA",
        "30U/360": "THIRTY_U_360",
        "30E/360": "THIRTY_E_360",
        "30E/360 ISDA": "THIRTY_E_360_ISDA",
        "30E+/360": "THIRTY_E_PLUS_360",
    }
    for ours, theirs in names.items():
        if ours.startswith("NL") and (start.month, start.day) == (2, 29):
            continue  # see test_pyxirr_loses_the_day_after_a_leap_day
        theirs = getattr(pyxirr.DayCount, theirs)
        assert tv.year_fraction(start, end, ours) == pytest.approx(
            pyxirr.year_fraction(start, end, theirs), abs=1e-12
        )


@both
@given(flows=st.lists(st.integers(-(10**6), 10**6), min_size=3, max_size=20))
def test_a_peer_finds_nothing_that_is_not_among_ours(peer, flows):
    try:
        theirs = quiet(peer.irr, list(map(float, flows)))
    except pyxirr.InvalidPaymentsError:
        theirs = math.nan
    assume(-0.99 < theirs < 1e5)
    try:
        ours = [tv.irr(flows)]
    except SeveralRates as error:
        ours = list(error.values["candidates"])
    except NoSolution:
        ours = []
    if any(close(rate, theirs, 1 + abs(theirs), 1e-5) for rate in ours):
        return
    # Then it is not a rate: the exact worth beside it does not change sign, nor come near to zero.
    beside = [exact_worth(theirs + step, flows) for step in (-1e-6 * (1 + theirs), 0, 1e-6 * (1 + theirs))]
    assert len({worth > 0 for worth in beside}) == 1
    assert min(map(abs, beside)) > 0


def exact_worth(rate, flows) -> Decimal:
    with localcontext() as context:
        context.prec = 60
        growth = 1 + Decimal(rate)
        return sum(Decimal(flow) / growth**k for k, flow in enumerate(flows))


def exact_interest(rate, per, n, loan) -> float:
    """Interest of one payment by the plain schedule, in 80 digits."""
    with localcontext() as context:
        context.prec = 80
        r, owed = Decimal(rate), Decimal(loan)
        payment = owed * r / (1 - (1 + r) ** -n)
        for _ in range(per - 1):
            owed += owed * r - payment
        return float(-owed * r)


# Known defects of the peers


def test_numpy_financial_loses_every_digit_on_long_dear_loans():
    truth = exact_interest(0.1479, 297, 300, -270.51)
    assert tv.ipmt(0.1479, 297, 300, -270.51) == pytest.approx(truth, rel=1e-12)
    assert quiet(npf.ipmt, 0.1479, 297, 300, -270.51) < -2_000


def test_numpy_financial_counts_periods_at_zero_wrongly():
    """18 payments of 100 repay 1,200 and leave 600 in the jar: the balance says so."""
    found = tv.nper(0, -100, 1_200, 600)
    assert found == 18
    assert tv.fv(0, found, -100, 1_200) == 600
    assert quiet(npf.nper, 0, -100, 1_200, 600) != 18


def test_numpy_financial_overflows_whole_numbers():
    exact = -50_000_000 * Decimal(2) / (1 - Decimal(3) ** -24)
    assert tv.pmt(2, 24, 50_000_000) == pytest.approx(float(exact), rel=1e-12)
    assert quiet(npf.pmt, 2, 24, 50_000_000) > 0


@both
def test_peers_give_rates_below_minus_one_hundred_percent(peer):
    payment = tv.pmt(0.7327658089218658, 360, 182_911_060.0)
    assert tv.rate(360, payment, 182_911_060.0) == pytest.approx(0.7327658089218658, rel=1e-12)
    assert quiet(peer.rate, 360, payment, 182_911_060.0, 0.0) < -1


def test_pyxirr_splits_payments_at_the_start_wrongly():
    """The first of payments in advance falls on the day of the loan, so it can hold no interest."""
    payment = tv.pmt(0.02, 12, 1_000, 0, "begin")
    assert tv.ppmt(0.02, 1, 12, 1_000, 0, "begin") == payment
    assert tv.ipmt(0.02, 1, 12, 1_000, 0, "begin") == 0
    theirs = quiet(pyxirr.ppmt, 0.02, 1, 12, 1_000, pmt_at_beginning=True)
    assert abs(theirs - payment) > 1


def test_pyxirr_loses_the_day_after_a_leap_day():
    """Only 29 February is left out, so 28 February to 1 March is one day, and so are its two parts."""
    days = [date(2000, 2, 28), date(2000, 2, 29), date(2000, 3, 1)]
    parts = [tv.days(a, b, "NL/365") for a, b in pairwise(days)]
    assert sum(parts) == tv.days(days[0], days[2], "NL/365") == 1
    theirs = [pyxirr.year_fraction(a, b, "NL/365") for a, b in pairwise(days)]
    assert sum(theirs) == 0
    assert pyxirr.year_fraction(days[0], days[2], "NL/365") == 1 / 365


@both
def test_peers_choose_among_several_rates_without_a_word(peer):
    flows = [-1000.0, 3600.0, -4310.0, 1716.0]
    with pytest.raises(SeveralRates) as caught:
        tv.irr(flows)
    assert len(caught.value.values["candidates"]) == 3
    assert any(close(quiet(peer.irr, flows), rate, 1) for rate in caught.value.values["candidates"])


def test_numpy_financial_says_nothing_where_there_is_no_rate():
    assert math.isnan(quiet(npf.irr, [100, 100, 100]))
    with pytest.raises(FinlitError, match="only comes in or only goes out"):
        tv.irr([100, 100, 100])


def test_pyxirr_gives_up_on_very_dear_dated_flows():
    """90,935,600 out, 134,217,729 back after eleven days: 40,762,000 % a year, as the exact worth shows."""
    flows = [-90_935_599.64255717, 134_217_729.0, 36_919.0]
    days = [date(2020, 1, 1), date(2020, 1, 12), date(2020, 7, 2)]
    found = tv.xirr(flows, days)
    assert found == pytest.approx(407_619.93, rel=1e-6)
    around = [tv.xnpv(found * (1 + side * 1e-9), flows, days) for side in (-1, 1)]
    assert around[0] * around[1] < 0
    assert math.isnan(quiet(pyxirr.xirr, days, flows))


@both
def test_peers_fail_on_short_dear_loans(peer):
    """Rp1,000,000 repaid by four times Rp1,000,000: 92.8 % each time, as the exact worth shows."""
    found = tv.loan_rate(1_000_000, 1_000_000, 4)
    flows = [1_000_000] + [-1_000_000] * 4
    assert exact_worth(found - 1e-12, flows) * exact_worth(found + 1e-12, flows) < 0
    theirs = quiet(peer.rate, 4, -1_000_000.0, 1_000_000.0, 0.0)
    assert not close(theirs, found, 1, 1e-6)
