"""Every fee shape found in real price lists can be said as a FeeRule."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import CurrencyMismatch, InputError, NoData
from finlit.money import Money
from finlit.remittance import (
    Bracket,
    BracketFee,
    FeeRule,
    FeeTax,
    FlatFee,
    InstrumentFee,
    PercentageFee,
    Quote,
    ReceiverFee,
    StepFee,
    SurveyedFee,
    fitted_fee_rule,
)


def rule(currency, *parts):
    return FeeRule(currency=currency, parts=parts)


def tiers(*rows):
    ends = [0, *(end for end, _ in rows)]
    return BracketFee(
        brackets=tuple(
            Bracket(above=above, up_to=end, flat=fee) for above, (end, fee) in zip(ends, rows, strict=False)
        )
    )


# Remittance Prices Worldwide 2025 Q3 unless another tariff is named. Shapes 5 and 15 are read off two
# surveyed amounts; the bracket ends between them are assumed and only the surveyed amounts are asserted.
SHAPES = {
    "1 flat: KCB, Kenya": (rule("KES", FlatFee(amount=2400)), {18000: "2400.00", 45000: "2400.00"}),
    "2 zero fee, margin only: DBS Remit": (rule("SGD"), {260: "0.00", 645: "0.00"}),
    "3 percentage: Instarem": (rule("SGD", PercentageFee(share="0.0062")), {260: "1.61", 645: "4.00"}),
    "4 fixed and percentage: Wise": (
        rule("MYR", FlatFee(amount="5.86"), PercentageFee(share="0.00766")),
        {610: "10.53", 1530: "17.58"},
    ),
    "5 tiers: Western Union, Malaysia, cash": (
        rule("MYR", tiers((1000, 5), (None, 10))),
        {610: "5.00", 1530: "10.00"},
    ),
    "6 card surcharge: MoneyGram": (
        rule("SGD", FlatFee(amount=3), InstrumentFee(instruments=("credit_card",), share="0.03")),
        {(260, "debit_card"): "3.00", (260, "credit_card"): "10.80", (645, "credit_card"): "22.35"},
    ),
    "10 commission with minimum and maximum, and cable: DBS SME 2017": (
        rule("SGD", PercentageFee(share="0.00125", minimum=10, maximum=120), FlatFee(amount=20)),
        {1000: "30.00", 8000: "30.00", 16000: "40.00", 96000: "140.00", 500000: "140.00"},
    ),
    "11 the same with another cap: CIMB Singapore demand draft": (
        rule("SGD", PercentageFee(share="0.00125", minimum=10, maximum=100)),
        {1000: "10.00", 40000: "50.00", 100000: "100.00"},
    ),
    "13 waiver: MoneyGram, Singapore to Pakistan": (rule("SGD"), {260: "0.00"}),
    "15 unclear brackets: Dahabshiil": (
        rule("KES", SurveyedFee(points=((18000, 414), (45000, 1067)))),
        {18000: "414.00", 45000: "1067.00"},
    ),
    "tax on the fee": (rule("MYR", FlatFee(amount=10), FeeTax(share="0.08")), {610: "10.80"}),
}


@pytest.mark.parametrize("name", SHAPES)
def test_fee_shape_from_a_real_price_list(name):
    fees, expected = SHAPES[name]
    for at, fee in expected.items():
        amount, pay_in = at if isinstance(at, tuple) else (at, None)
        assert fees.fee(Money(amount, fees.currency), pay_in) == Money(fee, fees.currency)


def quote(rate, fees, **changes):
    fields = {
        "provider": "P",
        "from_country": "SGP",
        "to_country": "IDN",
        "from_currency": fees.currency,
        "to_currency": "IDR",
        "pay_in": "cash",
        "pay_out": "cash",
        "fee_rule": fees,
        "rates": rate if isinstance(rate, tuple) else ({"margin_share": rate},),
        "as_of": "2025-08-19",
        "source": "RPW 2025 Q3",
    }
    return Quote(**{**fields, **changes})


def share_of(service, amount, mid):
    priced = service.price(Money(amount, service.from_currency), mid, amount_is="converted")
    return round(priced.total_cost_share * 100, 2)


def test_shape_7_8_9_one_service_is_several_quotes():
    # By speed (Pay2Home), by own bank (Maybank: 0 or 50), by channel with fee and margin both changing.
    slow = quote("0.0035", rule("SGD", FlatFee(amount="4.10")), days_at_most=2)
    fast = quote("0.0035", rule("SGD", FlatFee(amount="5.90")), days_at_most=0)
    assert share_of(slow, 260, 12000) == Decimal("1.93")
    assert share_of(fast, 260, 12000) == Decimal("2.62")
    other_bank = quote("0.0121", rule("SGD", FlatFee(amount=50)), pay_out="bank_account")
    assert other_bank.price(Money(260, "SGD"), 3, amount_is="converted").fee == Money(50, "SGD")
    cash = quote("0.0121", rule("MYR", FlatFee(amount=5)))
    by_bank = quote("0.0094", rule("MYR", FlatFee(amount=14)), pay_in="bank_account")
    assert share_of(cash, 610, 3620) == Decimal("2.03")
    assert share_of(by_bank, 610, 3620) == Decimal("3.24")


def test_shape_12_fee_where_the_money_arrives():
    # Public Islamic Bank: inward MYR 5 to an account, 10 to another bank.
    service = quote(
        ({"offered_rate": "0.00028"},),
        FeeRule(currency="IDR", parts=(ReceiverFee(flat=5),)),
        from_currency="IDR",
        to_currency="MYR",
    )
    priced = service.price(Money(1_000_000, "IDR"), "0.00028")
    assert priced.received == Money("275.00", "MYR")
    assert priced.receiver_fee == Money("5.00", "MYR")
    assert priced.total_cost.rounded() == Money(17857, "IDR")


def test_shape_13_negative_price_is_kept():
    # Al Mulla, Kuwait to Pakistan: no fee, margin -1.30 %.
    service = quote("-0.0130", rule("KWD"), to_currency="PKR")
    priced = service.price(Money(61, "KWD"), 900)
    assert priced.total_cost_share == Decimal("-0.0130")
    assert priced.lost.amount < 0


def test_shape_14_margin_falls_with_the_amount():
    # Western Union, Singapore to Malaysia: 0.37 % then 0.27 %, fee 10.60 then 25.58.
    service = quote(
        ({"up_to": 260, "margin_share": "0.0037"}, {"margin_share": "0.0027"}),
        rule("SGD", SurveyedFee(points=((260, "10.60"), (645, "25.58")))),
        to_currency="MYR",
    )
    assert share_of(service, 260, 3) == Decimal("4.45")
    assert share_of(service, 645, 3) == Decimal("4.24")


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([], "values_empty"),
        ([(0, 5), (0, 6)], "amount_not_positive"),
        ([(260, 6), (-1, 6)], "amount_not_positive"),
    ],
)
def test_points_that_say_nothing_are_refused(points, code):
    with pytest.raises(InputError) as caught:
        fitted_fee_rule(points, "SGD")
    assert caught.value.code == code


def test_a_currency_that_does_not_exist_is_refused_at_the_door():
    with pytest.raises(InputError) as caught:
        FeeRule(currency="XXX")
    assert caught.value.code == "currency_unknown"


def test_between_surveyed_amounts_nothing_is_guessed():
    fees = rule("KES", SurveyedFee(points=((18000, 414), (45000, 1067))))
    with pytest.raises(NoData) as caught:
        fees.fee(Money(20000, "KES"))
    assert caught.value.code == "fee_not_surveyed"


@pytest.mark.parametrize(
    ("points", "is_fitted", "at_400"),
    [
        ([(260, 6), (645, 6)], True, "6.00"),
        ([(260, 0), (645, 0)], True, "0.00"),
        ([(260, "1.61"), (645, "4.00")], True, "2.48"),
        ([(260, "10.80"), (645, "22.35")], False, None),
        ([(260, 6), (645, 19)], False, None),
    ],
)
def test_fitted_fee_rule_reads_only_what_both_amounts_say(points, is_fitted, at_400):
    fees, found = fitted_fee_rule(points, "SGD")
    assert found is is_fitted
    for amount, fee in points:
        assert fees.fee(Money(amount, "SGD")).amount == Decimal(str(fee))
    if at_400 is None:
        with pytest.raises(NoData):
            fees.fee(Money(400, "SGD"))
    else:
        assert fees.fee(Money(400, "SGD")) == Money(at_400, "SGD")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "brackets_empty"),
        ([(100, None)], "brackets_start"),
        ([(0, 100), (200, None)], "brackets_hole"),
        ([(0, 100), (50, None)], "brackets_overlap"),
        ([(0, None), (100, None)], "brackets_overlap"),
        ([(0, 0)], "bracket_upside_down"),
    ],
)
def test_bracket_fee_refuses_a_table_with_holes_or_overlaps(rows, code):
    with pytest.raises(InputError) as caught:
        BracketFee(brackets=[{"above": above, "up_to": up_to} for above, up_to in rows])
    assert caught.value.code == code


def test_bracket_ends_belong_to_the_lower_row():
    fees = rule("HKD", tiers((2000, 25), (5000, 35), (None, 60)))
    asked = [fees.fee(Money(at, "HKD")).amount for at in ("0.01", 2000, "2000.01", 5000, "5000.01")]
    assert asked == [25, 25, 35, 35, 60]


def test_a_table_that_ends_has_no_price_beyond():
    fees = rule("HKD", tiers((2000, 25)))
    with pytest.raises(NoData, match="NO DATA"):
        fees.fee(Money(2001, "HKD"))


def test_a_step_that_the_end_of_the_table_cuts_short_is_charged_like_a_whole_one():
    # Oracle: 3 for each started 353, so the fourth step runs from 1,059 to the end at 1,221.
    fees = rule("HKD", StepFee(amount=Decimal(3), each=Decimal(353), up_to=Decimal(1221)))
    asked = [fees.fee(Money(at, "HKD")).amount for at in ("353", "353.01", "1059", "1059.01", "1200", "1221")]
    assert asked == [3, 6, 9, 12, 12, 12]
    with pytest.raises(NoData):
        fees.fee(Money("1221.01", "HKD"))


def test_bad_parts_are_refused():
    with pytest.raises(InputError) as caught:
        FlatFee(amount=-1)
    assert caught.value.code == "amount_negative"
    assert FlatFee(amount=0.1) == FlatFee(amount="0.1")
    with pytest.raises(InputError) as caught:
        PercentageFee(share="0.01", minimum=10, maximum=5)
    assert caught.value.code == "fee_maximum_below_minimum"
    with pytest.raises(CurrencyMismatch):
        rule("SGD", FlatFee(amount=1)).fee(Money(1, "MYR"))


amounts = st.decimals(min_value="0.01", max_value=10**6, places=2)
shares = st.decimals(min_value=0, max_value="0.2", places=4)
flats = st.decimals(min_value=0, max_value=100, places=2)


@given(amounts, flats, shares, flats, flats)
def test_what_is_paid_covers_the_largest_amount_and_its_fee(paid, flat, share, minimum, more):
    parts = FlatFee(amount=flat), PercentageFee(share=share, minimum=minimum, maximum=minimum + more)
    known, cent = rule("SGD", *parts).known(), Decimal("0.01")
    if paid < cent + known.fee(cent):
        with pytest.raises(NoData):
            known.affordable(paid)
        return
    amount, fee = known.affordable(paid)
    assert fee == known.fee(amount)
    assert amount + fee <= paid < amount + cent + known.fee(amount + cent)


@given(amounts, flats, shares, flats, flats)
def test_fee_lies_on_its_own_pieces(amount, flat, share, minimum, more):
    fees = rule(
        "SGD", FlatFee(amount=flat), PercentageFee(share=share, minimum=minimum, maximum=minimum + more)
    )
    piece = fees.known().piece_at(amount)
    assert abs(fees.fee(Money(amount, "SGD")).amount - piece.line.at(amount)) <= Decimal("0.005001")
    assert flat + minimum <= fees.fee(Money(amount, "SGD")).amount <= flat + minimum + more


@pytest.mark.parametrize("share", [1, "1", 1.0, 3])
def test_no_fee_takes_all_of_a_sum_so_1_is_meant_as_one_percent(share):
    for part in (PercentageFee, ReceiverFee, FeeTax):
        with pytest.raises(InputError) as caught:
            part(share=share)
        assert caught.value.code == "share_as_percent"
    with pytest.raises(InputError) as caught:
        Bracket(above=0, up_to=None, share=share)
    assert caught.value.code == "share_as_percent"
