"""Money that moves: said once, repeated on the right days, told in one currency at the rate of its day."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import CurrencyMismatch, InputError, NoData
from finlit.flows import MOST_FLOWS, Flow, every, in_currency
from finlit.money import FxQuote, Money, Rates
from finlit.plain import plain
from finlit.timevalue import PERIODS_PER_YEAR, due_dates

HK = Money(100, "HKD")
DAYS = [(date(2026, 10, 1), Decimal(2300)), (date(2026, 10, 30), Decimal(2313))]
RATES = Rates({"HKD": DAYS, "SGD": [(date(2026, 10, 1), Decimal(14_000))]}, "IDR", "made up")
QUOTE = FxQuote(
    sent="HKD", received="IDR", rate=2000, side="offered", as_of=date(2026, 10, 1), source="made up"
)


@given(
    st.sampled_from(sorted(PERIODS_PER_YEAR)),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(1, 60),
)
def test_the_same_money_moves_on_its_own_days(frequency, start, count):
    flows = every(frequency, HK, start, count, "wage")
    assert [flow.at for flow in flows] == [start, *due_dates(start, frequency, count)][:count]
    assert {(flow.amount, flow.what) for flow in flows} == {(HK, "wage")}
    assert [flow.at for flow in every(frequency, HK, 5, count)] == list(range(5, 5 + count))


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("fortnight", HK, 0, 3), "choice_unknown"),
        (("month", HK, 0, 0), "amount_not_positive"),
        (("month", HK, 0, "2.5"), "number_not_whole"),
        (("month", HK, 0, MOST_FLOWS + 1), "number_above"),
        (("year", HK, date(9990, 1, 1), 20), "date_beyond_calendar"),
    ],
)
def test_what_cannot_repeat_is_one_clear_error(asked, code):
    with pytest.raises(InputError) as caught:
        every(*asked)
    assert caught.value.code == code


def test_each_flow_is_told_at_the_rate_of_its_own_day():
    flows = [
        Flow(date(2026, 10, 2), HK, "wage"),
        Flow(date(2026, 10, 30), -HK, "rent"),
        Flow(date(2026, 10, 5), Money(2, "SGD")),
        Flow(date(2026, 10, 5), Money(7, "IDR")),
    ]
    told = in_currency(flows, RATES)
    assert [str(flow.amount) for flow in told] == ["IDR 230000", "IDR -231300", "IDR 28000", "IDR 7"]
    assert [(flow.at, flow.what) for flow in told] == [(flow.at, flow.what) for flow in flows]


def test_one_rate_serves_for_days_that_have_none_yet():
    flows = [Flow(3, HK), Flow(date(2030, 1, 1), HK), Flow(4, Money(7, "IDR"))]
    told = in_currency(flows, QUOTE)
    assert [str(flow.amount) for flow in told] == ["IDR 200000", "IDR 200000", "IDR 7"]
    with pytest.raises(CurrencyMismatch):
        in_currency([Flow(1, Money(1, "SGD"))], QUOTE)


def test_a_day_without_a_rate_and_a_flow_without_a_day_are_said():
    with pytest.raises(NoData) as caught:
        in_currency([Flow(date(2030, 1, 1), HK)], RATES)
    assert caught.value.code == "no_rate_of_day"
    for wrong in (
        lambda: in_currency([Flow(3, HK)], RATES),
        lambda: Flow(3, HK).since(Flow(date(2026, 1, 1), HK)),
    ):
        with pytest.raises(InputError) as caught:
            wrong()
        assert caught.value.code == "flow_date_missing"
        assert "{" not in caught.value.message("id") + caught.value.message("en")


def test_a_flow_is_plain_data():
    assert plain(Flow(date(2026, 1, 31), HK, "wage")) == {
        "at": date(2026, 1, 31), "amount": Decimal(100), "what": "wage", "currency": "HKD",
    }  # fmt: skip
