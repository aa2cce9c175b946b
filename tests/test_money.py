"""Money is exact, keeps its currency, and loses nothing when it is shared."""

import copy
import math
import operator
import pickle
import re
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product
from typing import get_args

import pytest
from babel.numbers import get_currency_precision
from cases import each
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import currencies, decimals, exchange_rates, payable_money, positive_decimals, weights

from finlit import i18n
from finlit.errors import CurrencyMismatch, InputError
from finlit.language import LANGUAGES
from finlit.money import (
    LARGEST_AMOUNT,
    FxQuote,
    Money,
    RoundingMode,
    cash_unit,
    currency,
    minor_unit,
    parse_cash,
    parse_money,
    parse_number,
    parse_percent,
    round_ratio,
    round_to,
    to_decimal,
    total,
)
from finlit.money.currencies import CODES

# Making an amount


@given(
    numerator=st.integers(-(10**30), 10**30),
    denominator=st.integers(1, 10**12),
    mode=st.sampled_from(get_args(RoundingMode)),
)
@example(5, 2, "half_even")
@example(-5, 2, "half_even")
@example(-5, 2, "half_up")
@example(-1, 3, "down")
def test_a_ratio_is_rounded_as_decimal_rounds(numerator, denominator, mode):
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(numerator) / denominator
        assert round_ratio(numerator, denominator, mode) == exact.quantize(
            Decimal(1), rounding=f"ROUND_{mode.upper()}"
        )


@pytest.mark.parametrize("wrong", [(1, 0, "down"), (1, -2, "down"), (1, 2, "odd")])
def test_a_ratio_that_cannot_be_rounded_is_refused(wrong):
    with pytest.raises(InputError):
        round_ratio(*wrong)


@given(count=st.integers(-(10**15), 10**15), code=st.sampled_from(["IDR", "JPY", "KWD"]))
def test_counts_of_the_smallest_unit_are_exact(count, code):
    amount = Money.from_minor(count, code)
    assert amount.amount == count * minor_unit(code)
    assert amount.in_minor() == count


def test_what_is_no_whole_count_is_refused():
    with pytest.raises(InputError) as caught:
        Money("0.005", "SGD").in_minor()
    assert caught.value.code == "amount_not_whole_units"
    for count, code in ((1, "XYZ"), (1.0, "IDR"), (None, "IDR"), (1, ["IDR"])):
        with pytest.raises(InputError):
            Money.from_minor(count, code)
    with pytest.raises(InputError):
        Money(1, ["IDR"])


@pytest.mark.parametrize("amount", [1_250_000, "1250000", "1250000.00", Decimal(1_250_000)])
def test_an_amount_is_the_same_however_it_is_given(amount):
    assert Money(amount, "IDR") == Money(1_250_000, "IDR")


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (0.1, "float_refused"),
        (1.0, "float_refused"),
        (math.nan, "float_refused"),
        (True, "number_unreadable"),
        (None, "number_unreadable"),
        ([], "number_unreadable"),
        ("", "number_unreadable"),
        ("ten", "number_unreadable"),
        ("1.250.000", "number_unreadable"),
        ("NaN", "number_not_finite"),
        ("Infinity", "number_not_finite"),
        (Decimal("-Infinity"), "number_not_finite"),
        (Decimal("sNaN"), "number_not_finite"),
        (10**15 + 1, "amount_too_large"),
        (-(10**15) - 1, "amount_too_large"),
        ("1e400", "amount_too_large"),
        pytest.param(10**5000, "amount_too_large", id="a number of 5001 digits"),
        ("1e9999999", "amount_too_large"),
    ],
)
def test_what_is_no_amount_is_refused(amount, code):
    with pytest.raises(InputError) as caught:
        Money(amount, "IDR")
    assert caught.value.code == code
    for lang in i18n.LANGUAGES:  # and it can be said
        assert 0 < len(i18n.error_message(caught.value, lang)) < 300
        assert len(caught.value.message(lang)) < 300


def test_the_largest_amount_can_still_be_counted():
    assert Money(LARGEST_AMOUNT, "IDR") - Money(1, "IDR") == Money(10**15 - 1, "IDR")
    with pytest.raises(InputError, match="largest"):
        Money(LARGEST_AMOUNT, "IDR") + Money(1, "IDR")


@pytest.mark.parametrize("code", ["", "XXX", "RUPIAH", "Rp", "BTC", "XAU", None, 360])
def test_an_unknown_currency_is_refused(code):
    with pytest.raises(InputError) as caught:
        Money(1, code)
    assert caught.value.code == "currency_unknown"


def test_a_code_in_small_letters_is_the_same_currency():
    assert Money(5, " idr ") == Money(5, "IDR")
    assert Money(5, "hkd").currency == "HKD"


def test_a_float_is_converted_on_purpose_only():
    assert Money.from_float(0.1 + 0.2, "SGD") == Money("0.30", "SGD")
    assert Money.from_float(1234.5, "JPY") == Money(1234, "JPY")
    assert Money.from_float(-0.005, "SGD") == Money(0, "SGD")
    with pytest.raises(InputError) as caught:
        Money.from_float(math.inf, "SGD")
    assert caught.value.code == "number_not_finite"


# Reckoning


def test_how_many_times_and_what_is_left():
    pot, share = Money(1_000_000, "IDR"), Money(300_000, "IDR")
    assert (pot // share, pot % share, divmod(pot, share)) == (
        3,
        Money(100_000, "IDR"),
        (3, Money(100_000, "IDR")),
    )
    assert (Money("10.50", "SGD") // 3, Money("10.50", "SGD") % 3) == (Money(3, "SGD"), Money("1.50", "SGD"))
    assert divmod(Money(-7, "IDR"), Money(5, "IDR")) == (-2, Money(3, "IDR"))
    with pytest.raises(CurrencyMismatch):
        pot // Money(5, "HKD")
    with pytest.raises(InputError, match="divided by zero"):
        pot % 0
    with pytest.raises(TypeError):
        5 // pot


@given(payable_money(), st.integers(1, 10**6))
def test_whole_times_and_the_rest_are_the_whole(amount, unit):
    divisor = Money(unit, amount.currency)
    times, rest = divmod(amount, divisor)
    assert divisor * times + rest == amount
    assert 0 <= rest.amount < unit


def test_rounding_and_writing_as_python_does():
    assert round(Money("5.125", "SGD"), 2) == Money("5.12", "SGD")
    assert round(Money("5.135", "SGD"), 2) == Money("5.14", "SGD")
    assert round(Money("1250.5", "IDR")) == Money(1250, "IDR")
    assert round(Money(1_250_499, "IDR"), -3) == Money(1_250_000, "IDR")
    assert f"{Money(1_250_000, 'IDR'):,.0f}" == "IDR 1,250,000"
    assert f"{Money('5.5', 'SGD'):.2f}" == "SGD 5.50"
    assert f"{Money('1E+3', 'IDR')}" == str(Money(1000, "IDR")) == "IDR 1000"


def test_adding_and_taking_away():
    wage, kept = Money(5100, "HKD"), Money("1300.50", "HKD")
    assert wage + kept == Money("6400.50", "HKD")
    assert wage - kept == Money("3799.50", "HKD")
    assert -wage == Money(-5100, "HKD")
    assert abs(Money(-5100, "HKD")) == wage


def test_sum_and_total():
    amounts = [Money("0.10", "SGD")] * 3
    assert sum(amounts) == Money("0.30", "SGD")
    assert sum([], Money(0, "SGD")) == Money(0, "SGD")
    assert total(amounts, "SGD") == Money("0.30", "SGD")
    assert total([], "SGD") == Money(0, "SGD")
    with pytest.raises(CurrencyMismatch):
        total([Money(1, "HKD")], "SGD")


def test_times_a_number():
    assert Money("10.50", "SGD") * 3 == 3 * Money("10.50", "SGD") == Money("31.50", "SGD")
    assert Money(200, "SGD") * Decimal("0.5") == Money(100, "SGD")
    assert Money(200, "SGD") * 0 == Money(0, "SGD")


def test_divided_by_a_number_is_money_and_by_money_is_a_number():
    assert Money(31, "SGD") / 2 == Money("15.5", "SGD")
    share = Money(3000, "HKD") / Money(5000, "HKD")
    assert share == Decimal("0.6")
    assert type(share) is Decimal


@pytest.mark.parametrize("divisor", [0, Decimal(0), "0", Money(0, "SGD")])
def test_nothing_is_divided_by_zero(divisor):
    with pytest.raises(InputError) as caught:
        Money(5, "SGD") / divisor
    assert caught.value.code == "division_by_zero"


@pytest.mark.parametrize("reckon", [operator.mul, operator.truediv])
def test_a_float_does_not_slip_in_as_a_factor(reckon):
    with pytest.raises(InputError) as caught:
        reckon(Money(5, "SGD"), 0.5)
    assert caught.value.code == "float_refused"


@pytest.mark.parametrize(
    "reckon",
    [
        lambda money: money + 1,
        lambda money: 1 + money,
        lambda money: money - 1,
        lambda money: money * money,
        lambda money: money + "1",
        lambda money: 5 / money,
        lambda money: sum([money, 3]),
        lambda money: money + 0.0,
    ],
)
def test_money_and_bare_numbers_do_not_mix(reckon):
    with pytest.raises(TypeError):
        reckon(Money(5, "SGD"))


@pytest.mark.parametrize(
    "mix",
    [
        operator.add,
        operator.sub,
        operator.truediv,
        operator.lt,
        operator.le,
        operator.gt,
        operator.ge,
        lambda first, second: sum([first, second]),
        lambda first, second: max(first, second),
    ],
)
def test_mixing_two_currencies_names_both(mix):
    with pytest.raises(CurrencyMismatch) as caught:
        mix(Money(5, "HKD"), Money(5, "IDR"))
    assert {caught.value.values["first"], caught.value.values["second"]} == {"HKD", "IDR"}
    assert "HKD" in str(caught.value)
    assert "IDR" in str(caught.value)


def test_comparing():
    small, large = Money(5, "SGD"), Money("5.01", "SGD")
    assert small < large
    assert small <= large
    assert large > small
    assert large >= small
    assert max(small, large) == large
    assert sorted([large, small]) == [small, large]
    assert Money(0, "SGD") == -Money(0, "SGD")
    assert not Money(0, "SGD")
    assert small


@each("compare", [operator.lt, operator.le, operator.gt, operator.ge])
@each("other", [5, "5", None])
def test_money_is_not_ordered_with_other_things(compare, other):
    with pytest.raises(TypeError):
        compare(Money(5, "SGD"), other)


def test_the_same_number_of_another_currency_is_not_the_same_money():
    assert Money(5, "SGD") != Money(5, "MYR")
    assert Money(5, "SGD") != 5
    assert Money(0, "SGD") != 0


def test_equal_money_is_one_key():
    assert hash(Money("5.0", "SGD")) == hash(Money(5, "SGD"))
    assert len({Money("5.00", "SGD"), Money(5, "SGD"), Money(5, "MYR")}) == 2


def test_money_does_not_change():
    money = Money(5, "SGD")
    with pytest.raises(AttributeError):
        money.amount = Decimal(6)
    with pytest.raises(AttributeError):
        del money.currency
    with pytest.raises(AttributeError):
        money.note = "mine"
    assert money == Money(5, "SGD")


def test_money_is_copied_and_sent_to_other_processes():
    money = Money("5.10", "SGD")
    assert pickle.loads(pickle.dumps(money)) == money
    assert copy.deepcopy(money) == copy.copy(money) == money
    assert str(pickle.loads(pickle.dumps(money))) == "SGD 5.10"


def test_money_is_written_plainly():
    assert str(Money("1E+6", "IDR")) == "IDR 1000000"
    assert repr(Money("5.10", "SGD")) == "Money('5.10', 'SGD')"
    assert eval(repr(Money("5.10", "SGD"))) == Money("5.10", "SGD")


@given(payable_money(st.just("SGD")), payable_money(st.just("SGD")))
def test_what_is_added_can_be_taken_away(first, second):
    assert first + second - second == first
    assert first + second == second + first


@given(decimals, currencies)
def test_money_survives_its_own_text(amount, code):
    money = Money(amount, code)
    assert Money._validated(str(money)) == money
    assert pickle.loads(pickle.dumps(money)) == money


# Sharing


@given(payable_money(), weights)
def test_shares_sum_to_the_whole(money, shares):
    assert sum(money.split(shares)) == money


@given(payable_money(), weights)
def test_each_share_is_fair_within_one_unit(money, shares):
    unit = Fraction(minor_unit(money.currency))
    whole = sum(map(Fraction, shares))
    for part, weight in zip(money.split(shares), shares, strict=True):
        assert abs(Fraction(part.amount) - Fraction(money.amount) * Fraction(weight) / whole) < unit


@given(payable_money(), weights)
def test_nobody_without_a_weight_gets_anything(money, shares):
    for part, weight in zip(money.split(shares), shares, strict=True):
        if weight == 0:
            assert part == Money(0, money.currency)
        assert (part.amount > 0) == (part.amount != 0 and money.amount > 0)


@given(payable_money(), weights)
def test_a_larger_weight_never_gets_less(money, shares):
    parts = [abs(part) for part in money.split(shares)]
    for first, part in zip(shares, parts, strict=True):
        for second, other in zip(shares, parts, strict=True):
            if first > second:
                assert part >= other


@given(payable_money(), weights)
def test_a_debt_is_shared_as_the_same_credit_would_be(money, shares):
    assert (-money).split(shares) == [-part for part in money.split(shares)]


@given(payable_money(), weights)
def test_ten_times_the_weights_are_the_same_weights(money, shares):
    assert money.split([weight * 10 for weight in shares]) == money.split(shares)


def test_among_equals_the_earlier_ones_get_the_rest():
    parts = Money(1001, "JPY").split([1, 1, 1])
    assert [part.amount for part in parts] == [334, 334, 333]
    assert Money("-0.01", "SGD").split([1, 1]) == [Money("-0.01", "SGD"), Money(0, "SGD")]


def test_a_share_in_notes_of_five_hundred():
    parts = Money(10_000, "IDR").split([1, 1, 1], unit=500)
    assert [part.amount for part in parts] == [3500, 3500, 3000]


def test_the_largest_remainder_gets_the_rest():
    # 100 by 1 : 2 : 4 is 14.29, 28.57, 57.14: the second is owed most.
    assert [part.amount for part in Money(100, "JPY").split([1, 2, 4])] == [14, 29, 57]


def test_weights_may_be_text_and_very_small():
    assert sum(Money(7, "JPY").split(["0.1", "0.2", "1e-30"])) == Money(7, "JPY")


@pytest.mark.parametrize("shares", [[], [0], [0, 0], [1, -1], [-1, 2]])
def test_weights_that_share_nothing_are_refused(shares):
    with pytest.raises(InputError) as caught:
        Money(100, "JPY").split(shares)
    assert caught.value.code == "weights_unusable"


@pytest.mark.parametrize(
    ("shares", "unit", "code"),
    [
        ([0.5, 0.5], None, "float_refused"),
        (["half"], None, "number_unreadable"),
        ([1], 0, "amount_not_positive"),
        ([1], -1, "amount_not_positive"),
        ([1, 1], 500, "amount_not_whole_units"),
    ],
)
def test_a_split_that_cannot_be_is_refused(shares, unit, code):
    with pytest.raises(InputError) as caught:
        Money(750, "JPY").split(shares, unit)
    assert caught.value.code == code


def test_half_a_cent_cannot_be_shared():
    with pytest.raises(InputError) as caught:
        Money("0.005", "SGD").split([1, 1])
    assert caught.value.code == "amount_not_whole_units"


# Rounding


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        # 0.5, 1.5, -0.5, -1.5, 1.2, -1.8
        ("half_even", [0, 2, 0, -2, 1, -2]),
        ("half_up", [1, 2, -1, -2, 1, -2]),
        ("down", [0, 1, 0, -1, 1, -1]),
        ("up", [1, 2, -1, -2, 2, -2]),
        ("floor", [0, 1, -1, -2, 1, -2]),
        ("ceiling", [1, 2, 0, -1, 2, -1]),
    ],
)
def test_rounding_modes(mode, expected):
    values = ["0.5", "1.5", "-0.5", "-1.5", "1.2", "-1.8"]
    assert [round_to(Decimal(value), Decimal(1), mode) for value in values] == expected
    assert [Money(value, "JPY").rounded(1, mode).amount for value in values] == expected


@pytest.mark.parametrize(
    ("unit", "expected"), [(1, 1_250_750), (100, 1_250_800), (500, 1_251_000), (1000, 1_251_000)]
)
def test_rounding_to_notes_and_coins(unit, expected):
    assert Money("1250750.4", "IDR").rounded(unit, "up" if unit > 1 else "half_even").amount == expected


def test_without_a_unit_daily_life_decides():
    assert Money("1250499.6", "IDR").rounded() == Money(1_250_500, "IDR")
    assert Money("5.555", "SGD").rounded() == Money("5.56", "SGD")
    assert Money("5.5", "KWD").rounded() == Money("5.5", "KWD")
    assert (cash_unit("IDR"), minor_unit("IDR")) == (1, Decimal("0.01"))


@pytest.mark.parametrize(
    ("unit", "mode", "code"), [(0, "up", "amount_not_positive"), (1, "sideways", "choice_unknown")]
)
def test_rounding_that_cannot_be_is_refused(unit, mode, code):
    with pytest.raises(InputError) as caught:
        Money(5, "SGD").rounded(unit, mode)
    assert caught.value.code == code


@given(
    decimals,
    st.sampled_from([1, 100, 500, 1000]),
    st.sampled_from(["half_even", "down", "up", "floor", "ceiling"]),
)
def test_rounding_stays_within_one_unit_and_rests_there(amount, unit, mode):
    once = Money(amount, "IDR").rounded(unit, mode)
    assert abs(once.amount - amount) < unit
    assert once.amount % unit == 0
    assert once.rounded(unit, mode) == once


@pytest.mark.parametrize("reckon", [Money.rounded, lambda money, unit: money.split([1, 1], unit)])
def test_a_unit_too_fine_to_count_is_refused(reckon):
    with pytest.raises(InputError) as caught:
        reckon(Money(10**15, "SGD"), "1e-20")
    assert caught.value.code == "amount_too_large"


# Currencies

# Where CLDR, which Babel carries, shows fewer digits than ISO 4217 gives the currency: CLDR counts what
# is still in use. Money is kept in the minor unit of the law; what is shown follows cash_digits.
CLDR_DIFFERS = {
    "AFN": (2, 0),
    "ALL": (2, 0),
    "IQD": (3, 0),
    "IRR": (2, 0),
    "KPW": (2, 0),
    "LAK": (2, 0),
    "LBP": (2, 0),
    "MGA": (2, 0),
    "MMK": (2, 0),
    "RSD": (2, 0),
    "SOS": (2, 0),
    "SYP": (2, 0),
    "YER": (2, 0),
}


def test_minor_digits_are_those_of_iso_4217():
    ours = {code: currency(code).minor_digits for code in CODES}
    differ = {
        code: (digits, get_currency_precision(code))
        for code, digits in ours.items()
        if digits != get_currency_precision(code)
    }
    assert differ == CLDR_DIFFERS


def test_daily_life_never_uses_more_digits_than_the_law():
    for code in CODES:
        assert currency(code).cash_digits <= currency(code).minor_digits


# Reading what people type


@each(
    ("text", "lang", "expected"),
    [
        ("1.250.000", "id", "1250000"),
        ("1.250.000", "en", "1250000"),
        ("1,250,000", "id", "1250000"),
        ("1,250,000.50", "en", "1250000.50"),
        ("1,250,000.50", "id", "1250000.50"),
        ("1.250.000,50", "id", "1250000.50"),
        ("1.250.000,50", "en", "1250000.50"),
        ("1.250", "id", "1250"),
        ("1.250", "en", "1.250"),
        ("1,250", "en", "1250"),
        ("1,250", "id", "1.250"),
        ("1.5", "id", "1.5"),
        ("0,5", "id", "0.5"),
        (",5", "id", "0.5"),
        (".5", "en", "0.5"),
        ("6.328.200", "en", "6328200"),
        ("6328200.0", "id", "6328200"),
        ("6328200.0", "en", "6328200"),
        ("1,5 jt", "id", "1500000"),
        ("1.5 juta", "id", "1500000"),
        ("500rb", "id", "500000"),
        ("500 ribu", "en", "500000"),
        ("2 m", "id", "2000000000"),
        ("2 m", "en", "2000000"),
        ("1,5 miliar", "id", "1500000000"),
        ("1 triliun", "id", "1000000000000"),
        ("3k", "en", "3000"),
        ("-1.250", "id", "-1250"),
        ("−1.250", "id", "-1250"),
        ("+5", "id", "5"),
        ("1 250 000", "id", "1250000"),
        ("1\u00a0250\u202f000", "id", "1250000"),
        ("1'250'000", "en", "1250000"),
        ("250.000,-", "id", "250000"),
        ("3.000,-", "en", "3000"),
        ("3,000.-", "id", "3000"),
        ("0", "id", "0"),
        ("007", "id", "7"),
        ("0.500", "en", "0.500"),
        ("0.125", "id", "0.125"),  # no thousands begin with a zero
        ("0,125", "en", "0.125"),
        ("-0.025", "id", "-0.025"),
        ("٣٠٠٠", "id", "3000"),  # on a phone bought in Riyadh
        ("３，０００．５", "en", "3000.5"),  # on a keyboard of Hong Kong
        ("３ｋ", "en", "3000"),
        ("1,5 miliar", "en", "1500000000"),  # Indonesian words stay what they are
        ("2 triliun", "en", "2000000000000"),
    ],
)
def test_numbers_as_people_type_them(text, lang, expected):
    assert parse_number(text, lang) == Decimal(expected)


@each("lang", ["id", "en"])
@each("text", ["-", ".", ",", "abc", "1.2.3", "12.34.567", "1,2,3", "1.250.00", "1..5", "1.5.", "5.", "--5",
     "5-3", "1e5", "NaN", "inf", "5 xyz", "jt", "1.250,000,000.5", "0x10", "5²", "1.25,0.5"])  # fmt: skip
def test_what_is_no_number_is_refused(text, lang):
    with pytest.raises(InputError) as caught:
        parse_number(text, lang)
    assert caught.value.code == "number_unreadable"
    assert caught.value.values["value"] == text


def test_a_number_beyond_counting_is_refused():
    for text in ("9" * 20, "5000 triliun"):
        with pytest.raises(InputError) as caught:
            parse_number(text)
        assert caught.value.code == "amount_too_large"


def test_an_unknown_language_is_refused():
    with pytest.raises(InputError) as caught:
        parse_number("5", "jv")
    assert caught.value.code == "language_unknown"


@each(
    ("text", "lang", "expected"),
    [
        ("Rp 1,5 jt", "id", Money(1_500_000, "IDR")),
        ("Rp1.250.000", "id", Money(1_250_000, "IDR")),
        ("Rp. 1.250.000,-", "id", Money(1_250_000, "IDR")),
        ("rp 500rb", "id", Money(500_000, "IDR")),
        ("IDR 500rb", "id", Money(500_000, "IDR")),
        ("idr 500000", "id", Money(500_000, "IDR")),
        ("500000 IDR", "id", Money(500_000, "IDR")),
        ("1,5 jt rupiah", "id", Money(1_500_000, "IDR")),
        ("Rp 1,5 juta", "id", Money(1_500_000, "IDR")),
        ("5 hkd", "id", Money(5, "HKD")),
        ("HK$3,000", "en", Money(3000, "HKD")),
        ("HK$ 3.000", "id", Money(3000, "HKD")),
        ("NT$25,250", "en", Money(25_250, "TWD")),
        ("S$5.50", "en", Money("5.50", "SGD")),
        ("RM 1.500", "id", Money(1500, "MYR")),
        ("¥17000", "id", Money(17_000, "JPY")),
        ("-Rp1.000", "id", Money(-1000, "IDR")),
        ("Rp -1.000", "id", Money(-1000, "IDR")),
        ("Rp\u00a01.250.000", "id", Money(1_250_000, "IDR")),
    ],
)
def test_money_as_people_type_it(text, lang, expected):
    assert parse_money(text, lang) == expected


def test_money_without_its_currency_takes_the_one_expected():
    assert parse_money("1.250.000", currency="IDR") == Money(1_250_000, "IDR")
    assert parse_money("1,250,000.50", "en", currency="IDR") == Money("1250000.50", "IDR")
    assert parse_money("Rp1.250.000", currency="IDR") == Money(1_250_000, "IDR")
    with pytest.raises(InputError) as caught:
        parse_money("1.250.000")
    assert caught.value.code == "currency_missing"


def test_money_of_another_currency_than_expected_is_refused():
    with pytest.raises(CurrencyMismatch) as caught:
        parse_money("HK$3,000", "en", currency="IDR")
    assert (caught.value.values["first"], caught.value.values["second"]) == ("HKD", "IDR")


@each(
    ("text", "code"),
    [
        ("", "number_missing"),
        (" ", "number_missing"),
        ("Rp", "money_unreadable"),
        ("banyak", "money_unreadable"),
        ("Rp abc", "money_unreadable"),
        ("$5", "money_unreadable"),
        ("XYZ 500", "money_unreadable"),
        ("5 dukats", "money_unreadable"),
        ("Rp 1.2.3", "number_unreadable"),
        ("Rp--5", "number_unreadable"),
        ("-Rp-5", "number_unreadable"),
        ("Rp 5 HKD", "currency_mismatch"),
    ],
)
def test_what_is_no_money_is_refused(text, code):
    with pytest.raises(InputError) as caught:
        parse_money(text)
    assert caught.value.code == code


def test_a_currency_may_be_written_on_both_sides():
    assert parse_money("Rp 500.000 IDR") == Money(500_000, "IDR")


# Sources of the kind: receipts of Hong Kong and Taiwan print a comma, Malaysian and Indonesian ones a point;
# no currency but those of three decimals has a reading with a fraction.
@each("lang", LANGUAGES)
@each("number", ["3,000", "3.000", "15,000", "15.000", "500.000", "500,000"])
def test_three_digits_behind_one_mark_are_thousands_where_no_fraction_has_three(number, lang):
    shapes = ("{code} {number}", "{number} {code}", "{code}{number}")
    for code, shape in product(sorted(CODES), shapes):
        text = shape.format(code=code, number=number)
        if currency(code).minor_digits < 3:
            assert parse_money(text, lang) == Money(re.sub("[.,]", "", number), code)
            continue
        with pytest.raises(InputError) as caught:
            parse_money(text, lang)
        assert caught.value.code == "number_two_readings"


@each("lang", LANGUAGES)
@each(
    ("text", "expected"),
    [
        ("HK$3,000", Money(3000, "HKD")),
        ("NT$ 15,000", Money(15_000, "TWD")),
        ("¥12,000", Money(12_000, "JPY")),
        ("S$1,000", Money(1000, "SGD")),
        ("US$1,234", Money(1234, "USD")),
        ("Rp 500.000", Money(500_000, "IDR")),
        ("€3.000", Money(3000, "EUR")),
        ("MYR 1.500", Money(1500, "MYR")),
        ("KWD 1.5", Money("1.5", "KWD")),
        ("KWD 12,345.678", Money("12345.678", "KWD")),
        ("KWD 1.234,500", Money("1234.5", "KWD")),
        ("Rp 0,5", Money("0.5", "IDR")),
        ("S$.50", Money("0.50", "SGD")),  # the point is the number's
        ("Rp.50", Money(50, "IDR")),  # the point is the abbreviation's
        ("Rp. 5.000,-", Money(5000, "IDR")),
        ("Rp5.000.-", Money(5000, "IDR")),
        ("Rp 5.000,–", Money(5000, "IDR")),
        ("“6.328.200” IDR", Money(6_328_200, "IDR")),
        ("Rp ‘5.000’", Money(5000, "IDR")),
        ("„Rp 5.000“", Money(5000, "IDR")),
        ("Rp\u200b6.328.200\ufeff", Money(6_328_200, "IDR")),
        ("\u202aRp6.328.200\u202c", Money(6_328_200, "IDR")),
        ("Rp 6\u00a0328\u202f200", Money(6_328_200, "IDR")),
        ("HK$３，０００", Money(3000, "HKD")),
        ("Rp 97.335,457", Money("97335.457", "IDR")),  # from a calculator
    ],
)
def test_one_text_is_one_amount_in_every_language(text, expected, lang):
    assert parse_money(text, lang) == expected


@each("lang", LANGUAGES)
@each(
    ("text", "code"),
    [
        ("5 Rp 6", "money_unreadable"),
        ("1 IDR 000", "money_unreadable"),
        ("Rp 5 6", "number_unreadable"),
        ('Rp 5"6', "number_unreadable"),
        ("Rp 5’6", "number_unreadable"),
        ("Rp (5.000)", "money_unreadable"),
        ("Rp 5,", "number_unreadable"),
        ("Rp 1.2.3", "number_unreadable"),
        ("Rp 1,2,3.4", "number_unreadable"),
        ("Rp 1.000 000", "number_unreadable"),
        ("Rp1e5", "money_unreadable"),
        ("Rp 1.250,000", "number_two_readings"),  # 1,250 or a slip for 1,250,000
        ("Rp 10.0000", "number_two_readings"),
        ("Rp 01.500", "number_two_readings"),
        ("OMR 2.500", "number_two_readings"),
    ],
)
def test_what_could_be_two_amounts_is_asked(text, code, lang):
    with pytest.raises(InputError) as caught:
        parse_money(text, lang)
    assert caught.value.code == code


@each("lang", LANGUAGES)
@each(
    ("text", "expected"),
    [
        ("2.5", "2.5"),
        ("2,5%", "2.5"),
        ("2,5 %", "2.5"),
        ("6.125%", "6.125"),
        ("6,125", "6.125"),
        ("12.500", "12.5"),
        ("0,025", "0.025"),
        ("“2,5”%", "2.5"),
        ("1.234,5", "1234.5"),
        ("2500", "2500"),
    ],
)
def test_a_percentage_is_the_same_in_every_language(text, expected, lang):
    assert parse_percent(text, lang) == Decimal(expected)


@each("lang", LANGUAGES)
@each("text", ["5%", "% 5", "5 persen", "5 percent", "5 pct", "5 prosen"])
def test_percent_is_said_in_any_language(text, lang):
    assert parse_percent(text, lang) == 5


@pytest.mark.parametrize("text", ["1k", "2 rb", "5 juta", "1k%"])
def test_nobody_counts_percent_in_thousands(text):
    with pytest.raises(InputError) as caught:
        parse_percent(text)
    assert caught.value.code == "number_unreadable"


@pytest.mark.parametrize(
    ("text", "usual", "asked"),
    [
        ("0.05", (1, 50), ("0.05%", "5%")),  # a tax of five percent, as a spreadsheet saves it
        ("0,11", (1, 50), ("0.11%", "11%")),
        ("0.125", (1, 50), ("0.125%", "12.5%")),
        ("0.05%", (1, 50), None),
        ("0.6", (1, 50), None),  # sixty percent is not usual
        ("0.3", (Decimal("0.05"), 2), None),  # as an online loan tells its day
        ("0", (1, 50), None),
        ("5", (1, 50), None),
    ],
)
def test_a_number_without_its_sign_that_may_be_a_share_is_asked_about(text, usual, asked):
    ends = (Decimal(usual[0]), Decimal(usual[1]))
    if asked is None:
        assert parse_percent(text, "en", ends) == Decimal(text.strip("%").replace(",", "."))
        return
    with pytest.raises(InputError) as caught:
        parse_percent(text, "en", ends)
    assert caught.value.code == "percent_two_readings"
    assert (caught.value.values["first"], caught.value.values["second"]) == asked


@each(
    ("text", "lang", "expected"),
    [
        ("1.250 juta", "id", 1_250_000_000),
        ("1,250 juta", "id", 1_250_000),
        ("1,250 million", "en", 1_250_000_000),
        ("1.250 million", "en", 1_250_000),
        ("1.250 juta", "en", None),  # an Indonesian word between English marks
        ("1,250 jt", "en", None),
        ("2.500 ribu", "id", 2_500_000),
        ("2.500 rb", "en", None),
        ("2,500 ribu", "id", None),  # nobody counts thousandths of a thousand
        ("2,500 rb", "en", 2_500_000),
        ("5.000k", "id", 5_000_000),
        ("5,000k", "id", None),
        ("2,5 rb", "en", 2500),
        ("0,500 juta", "en", 500_000),
        ("1.250.000 ribu", "en", 1_250_000_000),
    ],
)
def test_three_digits_before_a_word_are_read_or_asked_about(text, lang, expected):
    if expected is not None:
        assert parse_number(text, lang) == expected
        return
    with pytest.raises(InputError) as caught:
        parse_number(text, lang)
    assert caught.value.code == "number_two_readings"
    word = text.split()[-1] if " " in text else "k"
    assert all(caught.value.values[which].endswith(f" {word}") for which in ("first", "second"))


def test_a_few_rupiah_and_a_part_of_one_are_not_paid():
    for text in ("1,5", "0.5", "Rp 2,50", "999,9", "-1,5"):
        with pytest.raises(InputError) as caught:
            parse_cash(text, "id", "IDR")
        assert caught.value.code == "money_below_coin"
    for text, currency_ in (("0.025", "HKD"), ("12,3456", "SGD"), ("1.234,567", "MYR")):
        with pytest.raises(InputError) as caught:
            parse_cash(text, "id", currency_)
        assert caught.value.code == "money_below_coin"
    for text, currency_, amount in (
        ("1.250.000,50", "IDR", "1250000.5"),
        ("0,5000", "HKD", "0.5"),
        ("12,3456", "KWD", None),
        ("0.025", "KWD", "0.025"),
        ("10,00", "IDR", 10),
        ("1,5 rb", "IDR", 1500),
        ("1,5", "SGD", "1.5"),
    ):
        if amount is None:
            with pytest.raises(InputError, match="part of a coin"):
                parse_cash(text, "id", currency_)
        else:
            assert parse_cash(text, "id", currency_) == Money(amount, currency_)


def test_thousands_of_percent_are_asked():
    for text, lang in (("112.125", "id"), ("112,125", "en")):
        with pytest.raises(InputError) as caught:
            parse_percent(text, lang)
        assert caught.value.code == "number_two_readings"
    for lang, text in product(LANGUAGES, ("1.000%", "1,000", "5.000 %")):
        with pytest.raises(InputError) as caught:
            parse_percent(text, lang)
        assert caught.value.code == "number_two_readings"


@pytest.mark.parametrize("value", [1.125, 5, None, Decimal("1.125")])
def test_only_text_is_read(value):
    with pytest.raises(InputError) as caught:
        parse_number(value)
    assert caught.value.code == "number_unreadable"


@given(payable_money(st.sampled_from(sorted(CODES))), st.sampled_from(sorted(LANGUAGES)))
def test_what_is_shown_can_be_typed_back(money, lang):
    digits = currency(money.currency).minor_digits
    shown = i18n.money(money, lang, digits=digits)
    if digits == 3 and re.search(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}$", shown):
        with pytest.raises(InputError, match="can be"):  # "KWD 1.500" is two amounts to whoever reads it
            parse_money(shown, lang)
    else:
        assert parse_money(shown, lang) == money


@given(decimals, st.sampled_from(sorted(LANGUAGES)))
def test_a_number_that_a_language_writes_is_read_back(value, lang):
    shown = i18n.number(value, lang)
    assert i18n.number(parse_number(shown, lang), lang) == shown


@given(
    st.integers(0, 99_999).map(lambda thousandths: Decimal(thousandths) / 1000),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_a_percentage_that_a_language_writes_is_read_back(percent, lang):
    assert parse_percent(i18n.percent(percent / 100, lang, 3), lang) == percent


AROUND = st.sampled_from(["", " ", "\u00a0", "\u200b", "\ufeff", "\u2066", "\u2069", "\t"])
QUOTES = st.sampled_from([("", ""), ('"', '"'), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("'", "'")])


@given(
    st.integers(0, 10**12),
    st.sampled_from([".", ",", " ", "\u00a0", "\u202f", "'", ""]),
    QUOTES,
    AROUND,
    AROUND,
)
def test_what_phones_put_around_a_number_does_not_count(amount, mark, quotes, before, behind):
    written = f"{before}{quotes[0]}{amount:,}{quotes[1]}{behind}".replace(",", mark)
    for lang in LANGUAGES:
        assert parse_money(written, lang, "IDR") == Money(amount, "IDR")
        assert parse_money(f"Rp {written}", lang) == Money(amount, "IDR")


@given(st.text(alphabet="0123456789.,  '-+RpkjtM%()", max_size=12))
def test_no_text_is_read_as_money_in_two_ways(text):
    """Where a text is money in both languages it is the same money, unless words for thousands decide."""
    read = []
    for lang in LANGUAGES:
        try:
            read.append(parse_money(text, lang, "IDR"))
        except InputError:
            continue
    if len(read) == 2 and not re.search("[kjtM]", text):
        assert read[0] == read[1]


# Exchange rates


def shop(**changes):
    given = {
        "sent": "HKD",
        "received": "IDR",
        "rate": "2120",
        "side": "offered",
        "as_of": date(2026, 1, 13),
        "source": "made up",
        "mid_rate": "2163",
    }
    return FxQuote(**(given | changes))


def test_a_rate_is_received_per_one_sent():
    assert shop().convert(Money(2985, "HKD")) == Money(6_328_200, "IDR")
    with pytest.raises(CurrencyMismatch):
        shop().convert(Money(2985, "IDR"))


def test_the_margin_is_measured_against_the_middle_rate():
    assert shop().margin_share == 1 - Decimal(2120) / Decimal(2163)
    assert shop(rate="2163").margin_share == 0
    assert shop(rate="2170").margin_share < 0
    assert shop(side="mid", rate="2163", mid_rate=None).margin_share == 0


def test_a_margin_without_a_middle_rate_is_unknown_and_not_zero():
    assert shop(mid_rate=None).margin_share is None


def test_the_inverse_swaps_currencies_and_sides():
    back = shop(side="buy").inverse()
    assert (back.sent, back.received, back.side) == ("IDR", "HKD", "sell")
    assert back.as_of == date(2026, 1, 13)
    assert shop(side="mid").inverse().side == "mid"
    assert shop(mid_rate=None).inverse().mid_rate is None


@given(exchange_rates, positive_decimals)
def test_there_and_back_again(rate, amount):
    quote = shop(rate=rate, mid_rate=None)
    if quote.inverse().rate == 1:  # so close to 1 that it rounds to the mark for "not known"
        return
    start = Money(min(amount, Decimal(10**9)), "HKD")
    there = quote.convert(start)
    back = quote.inverse().convert(there)
    assert abs(back.amount - start.amount) <= start.amount * Decimal("1e-20") + Decimal("1e-20")


@each(
    ("changes", "code"),
    [
        ({"rate": 1}, "rate_one"),
        ({"rate": "1.000"}, "rate_one"),
        ({"mid_rate": 1}, "rate_one"),
        ({"rate": 0}, "amount_not_positive"),
        ({"rate": -5}, "amount_not_positive"),
        ({"mid_rate": 0}, "amount_not_positive"),
        ({"rate": "NaN"}, "number_not_finite"),
        ({"rate": "1e30"}, "amount_too_large"),
        ({"sent": "XXX"}, "currency_unknown"),
        ({"side": "inside"}, "choice_unknown"),
        ({"as_of": "soon"}, "field_invalid"),
        ({"colour": "red"}, "field_unknown"),
    ],
)
def test_a_rate_that_cannot_be_is_refused(changes, code):
    with pytest.raises(InputError) as caught:
        shop(**changes)
    assert caught.value.code == code


def test_rate_one_is_right_between_a_currency_and_itself():
    same = shop(sent="USD", received="USD", rate=1, mid_rate=1)
    assert same.margin_share == 0
    assert same.convert(Money(5, "USD")) == Money(5, "USD")


def test_a_missing_source_is_named():
    with pytest.raises(InputError) as caught:
        FxQuote(sent="HKD", received="IDR", rate=2120, side="mid", as_of=date(2026, 1, 13))
    assert caught.value.code == "field_missing"
    assert caught.value.values["field"] == "source"


def test_a_quote_does_not_change():
    with pytest.raises(Exception, match="frozen"):
        shop().rate = Decimal(3000)
    assert pickle.loads(pickle.dumps(shop())) == shop()


@given(st.one_of(st.floats(), st.none(), st.text(max_size=5), st.booleans(), st.integers(), st.decimals()))
def test_any_value_is_a_number_or_a_clear_error(value):
    try:
        number = to_decimal(value)
    except InputError as problem:
        said = i18n.error_message(problem, "id")
    else:
        said = str(number.is_finite() and abs(number) <= LARGEST_AMOUNT)
    assert said not in ("", "False")


def test_a_zero_written_large_is_still_zero():
    assert round_to(Decimal("0E+27"), Decimal(1)) == 0
    assert Money(Decimal("0E+27"), "IDR").rounded() == Money(0, "IDR")


def test_a_rate_far_from_its_middle_rate_is_noticed_in_a_quote_too():
    told = {"sent": "HKD", "received": "IDR", "side": "offered", "as_of": date(2026, 1, 13), "source": "A"}
    for rate, middle, code in (
        ("0.000472", 2163, "rate_looks_inverted"),
        (212_000, 2163, "rate_for_many_units"),
        (21, 163, "rate_unlikely"),
    ):
        with pytest.raises(InputError) as caught:
            FxQuote(**told, rate=rate, mid_rate=middle)
        assert caught.value.code == code
    odd = FxQuote(**told, rate=600, mid_rate=2163, even_if_odd=True)
    assert odd.inverse().inverse() == odd
    assert FxQuote(**told, rate="0.000472").rate == Decimal("0.000472")
