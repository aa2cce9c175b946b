"""Limits of sending: Taiwan's 30,000 at once, 50,000 a month, 400,000 a year (G0380269), and their like."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import tools
from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money
from finlit.remittance import SendingLimits

TODAY = date(2026, 11, 29)
TAIWAN = SendingLimits(
    name="Taiwan, licensed apps",
    currency="TWD",
    per_transfer=30_000,
    per_month=50_000,
    per_year=400_000,
    valid_from=None,
    source="G0380269",
)


@pytest.mark.parametrize(
    ("each", "times", "spans"),
    [
        (30_000, 12, []),  # 360,000 a year
        (30_001, 12, ["transfer"]),
        (25_000, 24, ["year"]),  # 50,000 a month, 600,000 a year
        (25_001, 24, ["month", "year"]),
        (33_333, 12, ["transfer"]),  # 399,996 a year
        (33_334, 12, ["transfer", "year"]),  # 400,008
        (10_000, 52, ["year"]),  # five weeks in the fullest month: 50,000
        (10_001, 52, ["month", "year"]),
        (30_000, 1, []),
    ],
)
def test_a_plan_above_a_limit_is_told_which(each, times, spans):
    assert [one.span for one in TAIWAN.passed(Money(each, "TWD"), times)] == spans


def test_a_limit_that_is_not_told_is_never_passed():
    open_ended = SendingLimits(name="x", currency="SAR", per_year=30_000, valid_from=None, source="x")
    assert open_ended.passed(Money(30_000, "SAR"), 1) == ()
    assert [one.span for one in open_ended.passed(Money(2501, "SAR"), 12)] == ["year"]


@given(st.integers(1, 10**6), st.integers(1, 366))
def test_more_money_never_passes_fewer_limits(each, times):
    less = {one.span for one in TAIWAN.passed(Money(each, "TWD"), times)}
    assert less <= {one.span for one in TAIWAN.passed(Money(each + 1, "TWD"), times)}


def test_other_money_and_no_transfers_are_refused():
    with pytest.raises(CurrencyMismatch):
        TAIWAN.passed(Money(100, "USD"), 12)
    with pytest.raises(InputError):
        TAIWAN.passed(Money(100, "TWD"), 0)


def test_the_tools_warn_of_a_plan_above_a_limit():
    answer = tools.ask("send-money", "id", TODAY, corridor="TWN-IDN", amount=20_000, times_per_month=3)
    assert "Melewati batas" in answer.warnings[1]
    said = (*answer.warnings, *answer.rests_on)
    assert (
        "Melewati batas aplikasi dan toko berizin di Taiwan: paling banyak NT$400.000 setahun, "
        "sedangkan rencana ini NT$720.000. Tanyakan sebelum mengirim." in said
    )
    assert any("NT$50.000 sebulan" in warning for warning in said)
    usual = tools.ask("send-money", "id", TODAY, corridor="TWN-IDN")
    assert not any("Melewati batas" in said for said in (*usual.warnings, *usual.rests_on))


def test_a_limit_in_other_money_is_held_against_the_last_known_rate():
    """3,000 US dollars are NT$96,258 at 18,148.20 and 565.62 rupiah."""
    said = tools.ask("send-money", "en", TODAY, corridor="TWN-IDN", amount=29_000, own_rate=560)
    assert not any("Chunghwa Post" in warning for warning in said.warnings)
    rare = tools.ask(
        "how-often", "en", TODAY, corridor="TWN-IDN", amount=30_000, service="", fee=200, rate=560
    )
    assert any(
        "every three months: Above the limit for licensed apps" in warning and "at once" in warning
        for warning in rare.warnings
    )
    assert not any("every month: Above" in warning for warning in rare.warnings)


def test_what_a_domestic_worker_in_saudi_arabia_sends_without_papers():
    said = tools.ask("send-money", "en", TODAY, corridor="SAU-IDN", amount=2600, own_fee=10, own_rate=4800)
    assert any("SAR\u00a030,000 in a year" in warning for warning in said.warnings)
