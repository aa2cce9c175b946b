"""A middle rate may come with its currencies and its day; services can be compared at several of them."""

from datetime import date
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit import tools
from finlit.errors import CurrencyMismatch, InputError
from finlit.i18n import error_message
from finlit.money import FxQuote, Money
from finlit.remittance import (
    FeeRule,
    FlatFee,
    Quote,
    RateTier,
    amount_to_send,
    best_split,
    compare,
    compare_at,
)

DAY = date(2026, 1, 14)
AMOUNT = Money(3000, "HKD")


def shop(provider, **rate):
    return Quote(
        provider=provider,
        from_country="HKG",
        to_country="IDN",
        from_currency="HKD",
        to_currency="IDR",
        pay_in="cash",
        pay_out="cash",
        as_of=date(2026, 1, 13),
        source="made up",
        fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=D(15)),)),
        rates=(RateTier(**rate),),
    )


SHOPS = [shop("own rate", offered_rate=D(2120)), shop("margin", margin_share=D("0.02"))]


def mid(rate=2163, sent="HKD", received="IDR", side="mid"):
    return FxQuote(sent=sent, received=received, rate=D(rate), side=side, as_of=DAY, source="ECB")


def test_a_rate_with_its_currencies_is_the_same_rate():
    plain, told = (compare(SHOPS, AMOUNT, rate, as_of=DAY) for rate in (2163, mid()))
    assert told == plain
    assert SHOPS[0].price(AMOUNT, mid()) == SHOPS[0].price(AMOUNT, 2163)


def test_a_rate_told_the_other_way_round_is_refused_unless_turned():
    turned = mid().inverse()
    with pytest.raises(CurrencyMismatch):
        compare(SHOPS, AMOUNT, turned, as_of=DAY)
    assert compare(SHOPS, AMOUNT, turned.inverse(), as_of=DAY).mid_rate == 2163


@pytest.mark.parametrize(
    "ask",
    [
        lambda rate: SHOPS[1].price(AMOUNT, rate),
        lambda rate: compare(SHOPS, AMOUNT, rate, as_of=DAY),
        lambda rate: amount_to_send(SHOPS[1], Money(1_000_000, "IDR"), rate),
        lambda rate: best_split(SHOPS[1], AMOUNT, rate),
    ],
)
def test_every_door_reads_a_middle_rate_alike(ask):
    with pytest.raises(InputError) as caught:
        ask(1)  # the databases' mark for a rate that was not told
    assert caught.value.code == "rate_one"
    with pytest.raises(InputError) as caught:
        ask(0)
    assert caught.value.code == "amount_not_positive"
    assert ask(2163) == ask("2163") == ask(mid())


@pytest.mark.parametrize("wrong", [mid(sent="SGD"), mid(received="PHP")])
def test_other_currencies(wrong):
    with pytest.raises(CurrencyMismatch):
        compare(SHOPS, AMOUNT, wrong, as_of=DAY)


@pytest.mark.parametrize("side", ["offered", "buy", "sell"])
def test_no_other_side_is_a_middle_rate(side):
    with pytest.raises(InputError) as caught:
        compare(SHOPS, AMOUNT, mid(side=side), as_of=DAY)
    assert caught.value.code == "rate_not_mid"
    for lang in ("en", "id"):
        assert "{" not in error_message(caught.value, lang)


def test_several_middle_rates():
    found = compare_at(SHOPS, AMOUNT, [2150, mid(2180)], as_of=DAY)
    assert found.best == ("own rate", "margin")
    assert not found.is_sure
    assert compare_at(SHOPS, AMOUNT, [2100, 2150], as_of=DAY).is_sure
    with pytest.raises(InputError):
        compare_at(SHOPS, AMOUNT, [], as_of=DAY)


@given(st.lists(st.integers(2000, 2300), min_size=1, max_size=5))
def test_each_is_the_comparison_at_its_rate(rates):
    found = compare_at(SHOPS, AMOUNT, rates, as_of=DAY)
    assert found.comparisons == tuple(compare(SHOPS, AMOUNT, rate, as_of=DAY) for rate in rates)
    own = {
        next(one.received for one in c.ranked if one.quote.provider == "own rate") for c in found.comparisons
    }
    assert len(own) == 1


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize(
    ("tool", "corridor", "backwards", "for_many"),
    [
        ("send-money", "SGP-IDN", "0.0000788", "1268440"),
        ("send-money", "JPN-IDN", "0.0092", "10.850"),
        ("send-money", "TWN-IDN", "0.00187", "53.402"),
        ("how-often", "MYS-IDN", "0.00026", "385000"),
    ],
)
def test_no_tool_counts_at_a_rate_told_backwards_or_for_100_units(lang, tool, corridor, backwards, for_many):
    """Services that tell a margin only would be priced at any rate: 10,850 for 100 yen is 108.50."""
    for typed, code in ((backwards, "rate_looks_inverted"), (for_many, "rate_for_many_units")):
        with pytest.raises(InputError) as caught:
            tools.ask(tool, lang, corridor=corridor, mid_rate=typed)
        assert caught.value.code == code
