"""Goals, deposits, tax, inflation, gold and the emergency fund: published figures, and what always holds."""

import json
import math
import os
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from cases import each, up_to
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import rates as any_rates

from finlit import datasets, timevalue
from finlit.errors import CurrencyMismatch, FinlitError, InputError, NoSolution
from finlit.money import Money
from finlit.savings import (
    MOST_MONTHS,
    PERIODS_PER_YEAR,
    Account,
    GoldPrice,
    Guarantee,
    InterestTax,
    PathRow,
    Place,
    Saving,
    SavingsGoal,
    SavingsPath,
    Shock,
    buying_power,
    compare_places,
    compound,
    emergency_fund,
    goals_in_order,
    gold_break_even,
    gold_path,
    guaranteed,
    interest_tax,
    monthly_equivalent,
    price_later,
    real_rate,
    refill,
    savings_path,
    solve_goal,
    weather,
)
from finlit.timevalue import Frequency

D = Decimal
TAX = InterestTax(
    name="bank deposits", rate="0.2", limit="IDR 7500000", looks_at="balance", valid_from="2001-01-01",
    source="PP 131/2000",
)  # fmt: skip
MEMBERS_TAX = InterestTax(
    name="koperasi savings", rate="0.1", limit="IDR 240000", looks_at="interest", valid_from="2009-01-01",
    source="PP 15/2009",
)  # fmt: skip
ANTAM = GoldPrice(sells_at="IDR 2669000", buys_back_at="IDR 2515000", as_of="2026-01-16", source="Suara")


def rp(amount):
    return Money(amount, "IDR")


def saving(deposit, start=0, **more):
    return Saving(start=rp(start), deposit=rp(deposit), **more)


# Published figures


@pytest.mark.parametrize(
    ("found", "published", "source"),
    [
        (lambda: round(compound(1500, D("0.043"), 4, 6), 2), D("1938.84"), "Wikipedia, compound interest"),
        (lambda: round(compound(100, D("0.02"), 1, 5), 2), D("110.41"), "Big Five, bankfivenine.com"),
        (lambda: round(compound(10_000, D("0.05"), 1, 1)), 10_500, "table of 10,000 at 5 percent, year 1"),
        (lambda: round(compound(10_000, D("0.05"), 1, 10)), 16_289, "table of 10,000 at 5 percent, year 10"),
        (lambda: price_later(1000, D("0.05"), 3), D("1157.625"), "forum.dhammacitta.org"),
        (lambda: interest_tax(800_000, 20_000_000, D("0.2"), 7_500_000), 160_000, "ortax.org, PP 131/2000"),
        (lambda: interest_tax(275_000, 275_000, D("0.1"), 240_000), 27_500, "PP 15/2009, January"),
        (lambda: interest_tax(200_000, 200_000, D("0.1"), 240_000), 0, "PP 15/2009, February"),
        (lambda: guaranteed(2_500_000_000, D("0.035"), 2_000_000_000, D("0.035")), 2_000_000_000, "PP 66"),
    ],
)  # fmt: skip
def test_published(found, published, source):
    assert found() == published, source


def test_twenty_million_for_a_year_at_four_percent_as_ortax_has_it():
    path = savings_path(saving(0, 20_000_000), 12, Account(annual_rate="0.04", tax=TAX))
    # Month by month the interest earns a little too, so it is above the simple 800,000.
    assert path.rows[0].interest == 66_667_00
    assert path.rows[0].tax == 13_333_00
    assert 640_000 < (path.closing - rp(20_000_000)).amount < 652_000


@pytest.mark.parametrize(
    ("start", "deposit", "when", "rate", "months", "published"),
    [
        (500, 200, "begin", "0.06", 10, "2581.40"),
        (0, 1000, "end", "0.12", 12, "12682.50"),
        (0, 2000, "begin", "0.11", 35, "82846.25"),
    ],
)
def test_spreadsheet_help_examples_of_monthly_deposits(start, deposit, when, rate, months, published):
    plan = Saving(start=Money(start, "USD"), deposit=Money(deposit, "USD"), when=when)
    found = savings_path(plan, months, Account(annual_rate=rate)).closing.amount
    # Each month's interest is rounded to the cent: half a cent a month, grown, at most.
    assert abs(found - D(published)) <= D("0.01") * months


class TestLessonOne:
    def test_thirty_million_in_24_months(self):
        assert solve_goal(price=rp(30_000_000), months=24, start=rp(0)).deposit == rp(1_250_000)

    def test_45_million_in_18_months_with_9_million_saved(self):
        assert solve_goal(price=rp(45_000_000), months=18, start=rp(9_000_000)).deposit == rp(2_000_000)

    def test_ten_million_at_800_000(self):
        assert solve_goal(price=rp(10_000_000), deposit=rp(800_000), start=rp(0)).months == 13

    def test_thirty_million_after_two_years_of_three_percent(self):
        assert price_later(30_000_000, D("0.03"), 2) == 31_827_000
        assert solve_goal(price=rp(30_000_000), months=24, start=rp(0), price_rise="0.03").price_then == rp(
            31_827_000
        )


class TestLessonSix:
    def test_three_months_of_needs(self):
        assert emergency_fund(rp(2_400_000), 3).target == rp(7_200_000)

    def test_full_in_18_months(self):
        assert solve_goal(price=rp(7_200_000), deposit=rp(400_000), start=rp(0)).months == 18

    def test_a_year_of_three_percent_and_what_prices_leave_of_it(self):
        assert compound(10_000_000, D("0.03"), 1, 1) - 10_000_000 == 300_000
        assert round(buying_power(10_300_000, D("0.0292"), 1)) == 10_007_773

    def test_gold_bought_and_sold_the_same_day(self):
        assert ANTAM.gap == rp(154_000)
        assert round(ANTAM.gap_share, 3) == D("0.058")


# Every vector of savings and tax


def vectors():
    folder = os.environ.get("FINLIT_VECTORS")
    if not folder:
        return []
    content = json.loads((Path(folder) / "savings_tax_pawn.json").read_text(encoding="utf-8"))
    return content["vectors"]


def exact(value):
    return D(repr(value)) if isinstance(value, float) else D(value)


def after_tax(interest, tax):
    return {"interest": interest, "tax": tax, "net": interest - tax}


def grown(principal, rate, per_year, years):
    assert per_year == int(per_year), "interest is added a whole number of times a year"
    balance = compound(principal, rate, int(per_year), years)
    return {"balance": balance, "interest": balance - principal}


def covered(balance, deposit_rate, cap, max_rate):
    back = guaranteed(balance, deposit_rate, cap, max_rate)
    return {"guaranteed": back, "not_guaranteed": balance - back}


ANSWERS = {
    "deposit_tax": lambda balance, rate, months, tax, threshold_balance: after_tax(
        balance * rate * months / 12,
        interest_tax(balance * rate * months / 12, balance, tax, threshold_balance),
    ),
    "coop_interest_tax": lambda monthly_interest, tax=D("0.1"), free_up_to=D(240_000): after_tax(
        monthly_interest, interest_tax(monthly_interest, monthly_interest, tax, free_up_to)
    ),
    "compound": grown,
    "inflation": lambda amount, inflation, years: {"equivalent": price_later(amount, inflation, years)},
    "guarantee": covered,
}
PAWN = "pawn_kca"  # the room credit


def agrees(found, told, fewest_digits):
    """The same number, or the same when rounded to the digits that were told."""
    told = exact(told)
    digits = max(fewest_digits, -told.as_tuple().exponent)
    # A vector made with floats holds their noise in its last digits.
    return round(found, digits) == told or math.isclose(found, told, rel_tol=1e-13)


def check(vector):
    """Compare every number that a vector tells with ours; say which one differs, or what is not known."""
    kind, name = vector["kind"], f"{vector['id']} ({vector['kind']})"
    assert kind in ANSWERS, f"{name}: no function of ours answers this kind; known are {sorted(ANSWERS)}"
    inputs = {key: exact(value) for key, value in vector["inputs"].items()}
    try:
        found = ANSWERS[kind](**inputs)
    except TypeError as problem:
        pytest.fail(f"{name}: its inputs {sorted(inputs)} are not those of the kind: {problem}")
    published, recomputed = (vector.get(column) or {} for column in ("published", "recomputed"))
    assert published or recomputed, f"{name} tells no number"
    for key, value in (*published.items(), *recomputed.items()):
        assert key in found, f"{name}: {key} is told, and only {sorted(found)} is worked out"
        # What was printed may be in whole rupiah; what was recomputed is told to the cent at least.
        digits = 0 if published.get(key) == value else 2
        assert agrees(found[key], value, digits), f"{name}: {key} is {found[key]}, told is {value}"


@pytest.mark.skipif(
    not os.environ.get("FINLIT_VECTORS"),
    reason="FINLIT_VECTORS does not name the folder of published vectors",
)
def test_every_published_vector_of_savings_and_tax_agrees():
    mine = [vector for vector in vectors() if vector["kind"] != PAWN]
    assert len(mine) >= 7
    for vector in mine:
        check(vector)


def told(kind, inputs, published=None, **recomputed):
    return {
        "id": "neighbour", "kind": kind, "inputs": inputs, "published": published, "recomputed": recomputed
    }  # fmt: skip


TEN_YEARS = {"principal": 10_000, "rate": 0.05, "per_year": 1, "years": 10}
DEPOSIT = {"balance": 20_000_000, "rate": 0.04, "months": 12, "tax": 0.2, "threshold_balance": 7_500_000}


@each(
    "vector",
    [
        told("deposit_tax", DEPOSIT | {"months": 1}, interest=66666.66666666667, tax=13333.333333333334),
        told("deposit_tax", DEPOSIT | {"balance": 7_500_000}, interest=300000.0, tax=0.0, net=300000.0),
        told("deposit_tax", DEPOSIT | {"balance": 7_500_001, "rate": 0.0325}, tax=48750.0065),
        told("deposit_tax", DEPOSIT | {"rate": 0}, interest=0, tax=0, net=0),
        told("coop_interest_tax", {"monthly_interest": 240_000}, tax=0),
        told("coop_interest_tax", {"monthly_interest": 240_001}, tax=24000.1),
        told("coop_interest_tax", {"monthly_interest": 240_001.5}, tax=24000.15, net=216001.35),
        told("compound", TEN_YEARS, {"balance": 16289}, balance=16288.95),
        told("compound", TEN_YEARS, {"balance": 16289}, balance=16289),
        told("compound", TEN_YEARS | {"per_year": 1.0}, balance=16288.94626777442),
        told("compound", {"principal": 1500.0, "rate": 0.043, "per_year": 365, "years": 0.5}, balance=1532.6),
        told(
            "compound", {"principal": 1000, "rate": 0, "per_year": 12, "years": 30}, balance=1000, interest=0
        ),
        told("inflation", {"amount": 10_000_000, "inflation": 0.0292, "years": 1.5}, equivalent=10441182.01),
        told("inflation", {"amount": 1000, "inflation": -0.05, "years": 2}, equivalent=902.5),
        told(
            "guarantee",
            {"balance": 1e9, "deposit_rate": 0.0351, "cap": 2e9, "max_rate": 0.035},
            guaranteed=0,
        ),
    ],
)
def test_neighbours_of_the_published_vectors_are_read_too(vector):
    check(vector)


@pytest.mark.parametrize(
    ("vector", "said"),
    [
        (told("haircut", {"balance": 1}, tax=1), "no function of ours answers this kind"),
        (told("compound", {"principal": 1}, balance=1), "are not those of the kind"),
        (told("coop_interest_tax", {"monthly_interest": 1}, zakat=1), "zakat is told"),
        (told("coop_interest_tax", {"monthly_interest": 240_001}, tax=24000), "told is 24000"),
        (told("compound", TEN_YEARS, {"balance": 16288}), "told is 16288"),
        (told("coop_interest_tax", {"monthly_interest": 1}), "tells no number"),
    ],
)
def test_a_vector_that_is_not_understood_or_differs_is_said_clearly(vector, said):
    with pytest.raises((AssertionError, pytest.fail.Exception), match=said):
        check(vector)


# Tax and guarantee


class TestRules:
    def test_the_tax_looks_at_the_balance_and_takes_from_all_interest(self):
        assert interest_tax(18_750, 7_500_000, D("0.2"), 7_500_000) == 0
        assert interest_tax(18_750, 7_500_001, D("0.2"), 7_500_000) == 3750

    def test_the_koperasi_tax_is_a_cliff(self):
        edge = MEMBERS_TAX.cliff
        after = edge.made_good_at - MEMBERS_TAX.on(edge.made_good_at)
        assert after >= edge.at
        before = edge.made_good_at - rp(1)
        assert before - MEMBERS_TAX.on(before) < edge.at

    def test_another_currency_is_refused(self):
        dollars = Saving(start=Money(100, "USD"), deposit=Money(1, "USD"))
        with pytest.raises(CurrencyMismatch):
            savings_path(dollars, 12, Account(annual_rate="0.5", tax=TAX))
        with pytest.raises(CurrencyMismatch):
            savings_path(dollars, 12, Account(annual_rate=0, admin_fee="IDR 1000"))


# Time


def test_each_rhythm_has_one_stated_conversion():
    assert set(get_args(Frequency)) == set(PERIODS_PER_YEAR)
    for every, times in PERIODS_PER_YEAR.items():
        assert monthly_equivalent(rp(120_000), every) == rp(10_000 * times)
        assert savings_path(saving(1000, every=every), 12).put_in == rp(1000 * times)
        assert savings_path(saving(1000, every=every, when="begin"), 12).put_in == rp(1000 * times)


def test_months_keep_their_day_and_weeks_have_seven_days():
    path = savings_path(saving(1000, every="month", first_day=date(2028, 1, 31)), 4)
    assert [row.last_day for row in path.rows] == [
        date(2028, 2, 29),
        date(2028, 3, 31),
        date(2028, 4, 30),
        date(2028, 5, 31),
    ]
    weeks = savings_path(saving(1000, every="week", first_day=date(2026, 1, 1)), 12)
    assert weeks.put_in == rp(52_000)  # 364 days
    assert sum(row.deposits for row in weeks.rows[:1]) == 4 * 1000_00
    half = savings_path(saving(1000, every="half_month", when="begin", first_day=date(2026, 1, 31)), 3)
    # 31 January, 16 and 28 February, 16 and 31 March, 16 April; months end on the 28th, the 31st and the 30th
    assert [row.deposits for row in half.rows] == [2 * 1000_00] * 3
    days = savings_path(saving(1000, every="day", when="begin", first_day=date(2028, 2, 1)), 1)
    assert days.put_in == rp(29_000)
    years = savings_path(saving(1000, every="year", first_day=date(2024, 2, 29)), 24)
    assert [row.month for row in years.rows if row.deposits] == [12, 24]


def test_interest_by_day_counts_the_days_that_a_deposit_has_lain():
    by_day = Account(annual_rate="0.365", interest="day")
    plan = saving(1_000_000, every="week", when="begin", first_day=date(2026, 1, 1))
    first = savings_path(plan, 1, by_day).rows[0]
    assert first.interest == (31 + 24 + 17 + 10 + 3) * 1000_00
    by_month = savings_path(plan, 1, Account(annual_rate="0.36")).rows[0]
    assert by_month.interest == 30_000_00  # only what lay there the whole month


@pytest.mark.parametrize(
    ("start", "rate", "mode", "interest"),
    [
        (1_300_000, "0.03", "down", 3250),
        (1_250_000, "0.03", "up", 3125),
        (1_250_000, "0.063", "half_even", 6562),  # exactly 6562.5
        (1_650_000, "0.09", "half_even", 12_375),
    ],
)
def test_a_whole_or_half_rupiah_of_interest_is_rounded_as_exactly_that(start, rate, mode, interest):
    # A twelfth cut off after 28 digits and multiplied again is a hair beside the whole or half rupiah.
    path = savings_path(saving(0, start), 1, Account(annual_rate=rate, rounding_mode=mode))
    assert path.interest == rp(interest)


def test_by_day_too_a_whole_sen_is_exactly_that():
    by_day = Account(annual_rate="0.6", interest="day", rounding_unit="0.01", rounding_mode="up")
    assert savings_path(saving(0, "1442508.80"), 1, by_day).interest == rp("72125.44")


# Fees


class TestFees:
    def test_admin_fee_eats_small_savings(self):
        path = savings_path(saving(0, 50_000), 12, Account(annual_rate=0, admin_fee="IDR 12500"))
        assert path.closing == rp(0)
        assert path.fees == rp(50_000)

    def test_dormant_fee_starts_after_the_months_without_deposits(self):
        account = Account(annual_rate=0, dormant_fee="IDR 5000", dormant_after=6)
        path = savings_path(saving(100_000, deposit_months=2), 12, account)
        assert [row.fees for row in path.rows] == [0] * 7 + [5000_00] * 5
        asleep = savings_path(saving(0, 100_000), 6, account)
        assert [row.fees for row in asleep.rows] == [0] * 5 + [5000_00]

    def test_a_yearly_fee_is_taken_in_advance_from_the_first_month_with_money(self):
        account = Account(annual_rate=0, yearly_fee="IDR 30000")
        path = savings_path(saving(500_000, every="quarter"), 16, account)
        assert [row.month for row in path.rows if row.fees] == [3, 15]
        assert path.fees == rp(60_000)


class TestTermDeposits:
    """Interest of a deposit is paid at its end, or out of it: it earns no interest of its own."""

    @staticmethod
    def tax(rate):
        return TAX.model_copy(update={"rate": D(rate)})

    @pytest.mark.parametrize(
        ("sum_", "rate", "months", "tax", "net"),
        [
            # computech-id.blogspot.com 2020/07: a page that counts the months twice says 1,224,000
            (12_000_000, "0.16", 3, "0.15", 408_000),
            # suara.com 2025/12/16, berilmu.com
            (100_000_000, "0.04", 12, "0.20", 3_200_000),
        ],
    )
    def test_what_a_deposit_brings_after_tax(self, sum_, rate, months, tax, net):
        at_end = Account(annual_rate=rate, added_every=months, tax=self.tax(tax))
        path = savings_path(saving(0, sum_), months, at_end)
        assert path.interest - path.tax == path.closing - path.put_in == rp(net)
        monthly = at_end.model_copy(update={"added_every": 1, "paid_out": True, "rounding_unit": D("0.01")})
        out = savings_path(saving(0, sum_), months, monthly)
        assert out.closing == rp(sum_)
        assert abs(out.paid_out - rp(net)) < rp(1)

    def test_each_quarter_earns_on_the_quarter_before(self):
        # 100 at 2 percent a year, added yearly: 110.41 after five years (Big Five, bankfivenine.com)
        yearly = Account(annual_rate="0.02", added_every=12, rounding_unit="0.01")
        plan = Saving(start=Money(100, "USD"), deposit=Money(0, "USD"))
        assert abs(savings_path(plan, 60, yearly).closing - Money("110.41", "USD")) <= Money("0.03", "USD")
        quarterly = Account(annual_rate="0.043", added_every=3, rounding_unit="0.01")
        found = savings_path(Saving(start=Money(1500, "USD"), deposit=Money(0, "USD")), 72, quarterly)
        assert abs(found.closing - Money("1938.84", "USD")) <= Money("0.12", "USD")  # Wikipedia; 24 roundings

    def test_interest_of_a_stretch_that_has_not_ended_is_not_there_yet(self):
        account = Account(annual_rate="0.12", added_every=12)
        rows = savings_path(saving(0, 1_000_000), 23, account).rows
        assert [row.month for row in rows if row.interest] == [12]

    def test_a_members_free_sum_counts_for_each_month(self):
        # 240,000 a month are free (PP 15/2009): 720,000 for three months at once, and not one rupiah more
        account = Account(annual_rate="0.09", added_every=3, tax=MEMBERS_TAX)
        free = savings_path(saving(0, 32_000_000), 3, account)
        assert (free.interest, free.tax) == (rp(720_000), rp(0))
        assert savings_path(saving(0, 32_000_100), 3, account).tax == rp(72_000)

    def test_what_was_paid_out_is_in_hand_when_places_are_compared(self):
        out = Place(name="deposit", kind="deposit", account=Account(annual_rate="0.12", paid_out=True))
        result = compare_places([out], saving(0, 1_000_000), 12).ranked[0]
        assert (result.left, result.gained, result.path.closing) == (
            rp(1_120_000),
            rp(120_000),
            rp(1_000_000),
        )


# The path always adds up


rates = st.one_of(st.just(0), any_rates.map(lambda rate: rate % 1))
amounts = st.integers(0, 10**12)
accounts = st.builds(
    Account,
    annual_rate=rates,
    interest=st.sampled_from(["month", "day"]),
    added_every=st.sampled_from([1, 1, 3, 12]),
    paid_out=st.booleans(),
    tax=st.sampled_from([None, TAX, MEMBERS_TAX]),
    admin_fee=st.sampled_from([None, rp(0), rp(12_500)]),
    yearly_fee=st.sampled_from([None, rp(30_000)]),
    dormant_fee=st.sampled_from([None, rp(5000)]),
    dormant_after=st.integers(1, 12),
    rounding_unit=st.sampled_from([None, D("0.01"), D(100)]),
    rounding_mode=st.sampled_from(["half_even", "down", "up"]),
)
plans = st.builds(
    saving,
    amounts,
    amounts,
    every=st.sampled_from(list(PERIODS_PER_YEAR)),
    when=st.sampled_from(["end", "begin"]),
    first_day=st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 1, 1))),
    deposit_months=st.one_of(st.none(), st.integers(0, 80)),
)


def outgrows(plan, months, account=None):
    """Whether the balance of a plan becomes more than can be counted, which is one clear error."""
    try:
        savings_path(plan, months, account)
    except InputError as problem:
        if (problem.code, problem.values["name"]) != ("amount_too_large", "balance"):
            raise
        # A deposit every day at most, and all of it from the first day on: that must be too much too.
        rate = 0 if account is None else float(account.annual_rate)
        most = float(plan.start.amount + plan.deposit.amount * 31 * (months + 1))
        assert most * (1 + rate * 31 / 365) ** months > 10**15
        return True
    return False


@example(plan=saving(0, 10**12), account=Account(annual_rate="0.99"), months=80)
@given(plan=plans, account=accounts, months=st.integers(1, 80))
def test_every_row_and_every_sum_adds_up(plan, account, months):
    if outgrows(plan, months, account):
        return
    path = savings_path(plan, months, account)
    assert len(path.rows) == months
    assert path.put_in + path.interest - path.tax - path.fees - path.paid_out == path.closing
    assert SavingsPath(**path.model_dump()) == path


@given(plan=plans, months=st.integers(1, 80))
def test_at_home_nothing_is_won_and_nothing_lost(plan, months):
    if outgrows(plan, months):
        return
    path = savings_path(plan, months)
    assert path.closing == path.put_in
    assert (path.interest, path.tax, path.fees) == (rp(0), rp(0), rp(0))


@given(plan=plans, months=st.integers(1, 60), rate=st.decimals("0.001", "0.999", places=3))
def test_by_day_a_deposit_earns_at_least_as_much_as_by_month(plan, months, rate):
    plan = plan.model_copy(update={"first_day": None})
    if outgrows(plan, months, Account(annual_rate=rate, interest="day", rounding_mode="down")):
        return
    by_month, by_day = (
        savings_path(plan, months, Account(annual_rate=rate, interest=how, rounding_mode="down"))
        for how in ("month", "day")
    )
    assert by_day.closing >= by_month.closing


def test_a_path_that_does_not_add_up_cannot_be_made():
    good = savings_path(saving(1000), 3)
    for change in ({"closing": 1}, {"month": 9}, {"opening": 5}, {"interest": -1, "tax": -1}):
        rows = (*good.rows[:1], good.rows[1]._replace(**change), *good.rows[2:])
        with pytest.raises(InputError) as caught:
            SavingsPath(currency="IDR", rows=rows, rounding_unit=1, rounding_mode="half_even")
        assert caught.value.code == "path_does_not_add_up"
    assert isinstance(good.rows[0], PathRow)


def test_the_result_says_what_was_rounded():
    path = savings_path(saving(1000), 3, Account(annual_rate="0.03", rounding_unit=100, rounding_mode="down"))
    assert (path.rounding_unit, path.rounding_mode) == (100, "down")
    plan = solve_goal(
        price=rp(1_000_000), months=7, start=rp(0), price_rise="0.03", account=Account(annual_rate="0.03")
    )
    assert [(note.what, note.unit, note.mode) for note in plan.rounded] == [
        ("deposit", 1, "up"),
        ("price_then", 1, "up"),
        ("interest", 1, "half_even"),
    ]


def test_the_path_as_plain_data_is_in_whole_currency():
    path = savings_path(saving(1000, first_day=date(2026, 1, 31)), 2)
    told = path.to_dict()
    assert (told["closing"], told["currency"], told["rows"][0]["closing"]) == (2000, "IDR", 1000)
    assert list(told["rows"][0])[: len(PathRow._fields)] == list(PathRow._fields)
    assert json.loads(path.to_json())["rows"][1]["last_day"] == "2026-03-31"
    table = path.to_frame()
    assert (float(table["deposits"].sum()), table.attrs["currency"]) == (2000, "IDR")
    assert [str(kind)[:4] for kind in table.dtypes] == ["int6", "date"] + ["floa"] * 8


def test_what_the_balance_buys_shrinks_with_prices():
    path = savings_path(saving(0, 10_000_000), 12)
    assert path.buying_power(D("0.0292"))[-1] == rp(round(10_000_000 / D("1.0292")))
    assert path.buying_power(D(0))[-1] == path.closing


# Goals


goal_terms = st.fixed_dictionaries(
    {
        "price_rise": st.sampled_from([0, D(0), D("0.03"), D("0.12"), D("-0.05")]),
        "every": st.sampled_from(list(PERIODS_PER_YEAR)),
        "when": st.sampled_from(["end", "begin"]),
        "account": accounts,
        "deposit_unit": st.sampled_from([None, 500, D("0.01")]),
    }
)


# Ninety-nine percent a year: whatever is put in, the balance becomes more than can be counted.
WILD = {
    "every": "month",
    "when": "end",
    "account": Account(annual_rate="0.99"),
    "price_rise": 0,
    "deposit_unit": 1,
}


def refused_as_too_large(**question):
    with pytest.raises(InputError) as caught:
        solve_goal(**question)
    return (caught.value.code, caught.value.values["name"]) == ("amount_too_large", "balance")


@settings(max_examples=up_to(80))
@example(price=1, start=10**12, months=80, terms=WILD)
@given(price=st.integers(1, 10**11), start=amounts, months=st.integers(12, 80), terms=goal_terms)
def test_the_deposit_found_reaches_the_goal_and_one_step_less_does_not(price, start, months, terms):
    alone = saving(0, start, every=terms["every"], when=terms["when"])
    if outgrows(alone, months, terms["account"]):
        assert refused_as_too_large(price=rp(price), months=months, start=rp(start), **terms)
        return
    plan = solve_goal(price=rp(price), months=months, start=rp(start), **terms)
    assert plan.there >= plan.price_then >= rp(0)
    step = Money(terms["deposit_unit"] or 1, "IDR")
    if plan.deposit.amount == 0:
        return
    less = Saving(start=plan.start, deposit=plan.deposit - step, every=terms["every"], when=terms["when"])
    assert savings_path(less, months, terms["account"]).closing < plan.price_then
    # The other way round: with that deposit the goal is reached in time, and the price is affordable.
    known = {"deposit": plan.deposit, "start": plan.start, **terms}
    assert solve_goal(price=rp(price), **known).months <= months
    if plan.there < rp(5 * 10**14):  # where prices fall, what it pays for today can be too much to count
        assert solve_goal(months=months, **known).price >= rp(price)


@settings(max_examples=up_to(60))
@example(price=1, deposit=10**12, months=80, terms=WILD)
@given(price=st.integers(1, 10**11), deposit=amounts, months=st.integers(12, 80), terms=goal_terms)
def test_the_start_found_reaches_the_goal_and_one_step_less_does_not(price, deposit, months, terms):
    alone = saving(deposit, every=terms["every"], when=terms["when"])
    if outgrows(alone, months, terms["account"]):
        assert refused_as_too_large(price=rp(price), months=months, deposit=rp(deposit), **terms)
        return
    plan = solve_goal(price=rp(price), months=months, deposit=rp(deposit), **terms)
    assert plan.there >= plan.price_then
    if plan.start.amount == 0:
        return
    less = plan.start - Money(terms["deposit_unit"] or 1, "IDR")
    short = Saving(start=max(less, rp(0)), deposit=plan.deposit, every=terms["every"], when=terms["when"])
    assert savings_path(short, months, terms["account"]).closing < plan.price_then


@given(price=st.integers(1, 10**11), start=amounts, deposit=st.integers(1, 10**11), terms=goal_terms)
def test_the_months_found_are_the_first(price, start, deposit, terms):
    try:
        plan = solve_goal(price=rp(price), deposit=rp(deposit), start=rp(start), **terms)
    except NoSolution as reason:
        if reason.code != "goal_never_reached":
            raise
        return
    assert plan.there >= plan.price_then
    if plan.months > 1:
        for row in plan.path.rows[:-1]:
            later = D(price) * (1 + D(terms["price_rise"])) ** (D(row.month) / 12)
            assert plan.path.money(row.closing).amount < later + 1


@example(start=10**12, deposit=1, months=80, terms=WILD)
@given(start=amounts, deposit=st.integers(1, 10**9), months=st.integers(12, 80), terms=goal_terms)
def test_the_price_found_is_the_dearest(start, deposit, months, terms):
    plan = saving(deposit, start, every=terms["every"], when=terms["when"])
    if outgrows(plan, months, terms["account"]):
        assert refused_as_too_large(months=months, deposit=rp(deposit), start=rp(start), **terms)
        return
    try:
        plan = solve_goal(months=months, deposit=rp(deposit), start=rp(start), **terms)
    except NoSolution as reason:
        if reason.code != "goal_nothing_saved":
            raise
        return
    dearer = solve_goal(price=plan.price + rp(2), months=months, start=rp(start), **terms)
    assert dearer.deposit > rp(0)
    assert plan.left_over < rp(2) * 200


@given(
    price=st.integers(10**6, 10**10), months=st.integers(1, 240), rate=st.decimals("0.001", "0.5", places=3)
)
def test_without_tax_and_fees_the_deposit_is_the_spreadsheets_payment(price, months, rate):
    plan = solve_goal(
        price=rp(price), months=months, start=rp(0), account=Account(annual_rate=rate, rounding_unit="0.01")
    )
    payment = timevalue.pmt(float(rate) / 12, months, 0, -price)
    assert math.isclose(float(plan.deposit.amount), float(payment), rel_tol=1e-6, abs_tol=1.02)


def test_half_a_rupiah_pays_for_nothing_more():
    # Falling prices: several prices of today become the same whole price of that month.
    plan = solve_goal(months=240, deposit=rp(0), start=rp("1.50"), price_rise="-0.05")
    assert (plan.price, plan.price_then) == (rp(2), rp(1))


def test_a_goal_with_a_first_day_has_a_day_and_real_weeks():
    # 28 February 2028 to 28 February 2029: 366 days, 52 weeks and two days.
    terms = {"start": rp(0), "every": "week", "first_day": date(2028, 2, 28)}
    year = solve_goal(price=rp(5_200_000), months=12, **terms)
    assert (year.deposit, year.path.rows[-1].last_day) == (rp(100_000), date(2029, 2, 28))
    assert solve_goal(price=rp(400_000), months=1, **terms).deposit == rp(100_000)
    found = solve_goal(price=rp(900_000), deposit=rp(100_000), **terms)
    # 28 March is four weeks and a day later, 28 April eight weeks and four days: the ninth deposit is in May.
    assert (found.months, found.path.rows[-1].last_day) == (3, date(2028, 5, 28))
    with pytest.raises(InputError):
        solve_goal(price=rp(1), deposit=rp(1), start=rp(0), first_day=date(9999, 1, 1))


def test_a_goal_that_is_there_already_takes_no_month():
    plan = solve_goal(price=rp(5), deposit=rp(0), start=rp(5))
    assert (plan.months, plan.path, plan.left_over) == (0, None, rp(0))


@pytest.mark.parametrize(
    "terms",
    [
        {"deposit": rp(0), "start": rp(5)},
        {"deposit": rp(10_000), "start": rp(0), "account": Account(annual_rate=0, admin_fee="IDR 12500")},
        {"deposit": rp(100_000), "start": rp(0), "price_rise": "0.5"},
        {"deposit": rp(1), "start": rp(0)},
    ],
)
def test_a_goal_that_is_never_reached_is_said_so_and_soon(terms):
    with pytest.raises(NoSolution) as caught:
        solve_goal(price=rp(30_000_000), **terms)
    assert caught.value.code == "goal_never_reached"
    assert caught.value.values["years"] * 12 == MOST_MONTHS


def test_two_unknowns_are_refused():
    for given_ in ({}, {"price": rp(1)}, {"price": rp(1), "months": 1, "deposit": rp(1), "start": rp(1)}):
        with pytest.raises(InputError) as caught:
            solve_goal(**given_)
        assert caught.value.code == "goal_unknowns"


def test_quarters_come_too_late_for_a_goal_in_two_months():
    with pytest.raises(NoSolution):
        solve_goal(price=rp(1000), months=2, start=rp(0), every="quarter")


class TestSeveralGoals:
    GOALS = (
        SavingsGoal(name="emergency", price="IDR 7200000", wanted_in=18),
        SavingsGoal(name="roof", price="IDR 6000000", wanted_in=24),
        SavingsGoal(name="motorbike", price="IDR 18000000"),
    )

    def test_the_first_is_paid_before_the_second_gets_anything(self):
        found = goals_in_order(self.GOALS, saving(400_000))
        assert [reached.month for reached in found] == [18, 33, 78]
        assert [reached.late_by for reached in found] == [0, 9, None]

    def test_the_order_is_the_familys(self):
        found = goals_in_order(self.GOALS[::-1], saving(400_000))
        assert [reached.month for reached in found] == [45, 60, 78]

    def test_what_is_there_pays_at_once(self):
        found = goals_in_order(self.GOALS, saving(0, 13_200_000))
        assert [reached.month for reached in found] == [0, 0, None]

    def test_a_rising_price_may_outrun_the_savings_and_stops_those_behind(self):
        racing = SavingsGoal(name="land", price="IDR 100000000", price_rise="0.3")
        found = goals_in_order([racing, *self.GOALS], saving(400_000))
        assert [reached.month for reached in found] == [None] * 4

    @given(
        prices=st.lists(st.integers(1, 10**8), min_size=1, max_size=5),
        deposit=st.integers(1, 10**7),
        start=st.integers(0, 10**8),
        account=accounts,
    )
    def test_one_goal_alone_is_the_goal_solver_and_months_never_go_back(
        self, prices, deposit, start, account
    ):
        goals = [SavingsGoal(name=str(place), price=rp(price)) for place, price in enumerate(prices)]
        found = goals_in_order(goals, saving(deposit, start), account)
        months = [reached.month for reached in found]
        known = [month for month in months if month is not None]
        assert known == sorted(known)
        assert months == known + [None] * (len(months) - len(known))
        try:
            alone = solve_goal(
                price=goals[0].price, deposit=rp(deposit), start=rp(start), account=account
            ).months
        except NoSolution:
            alone = None
        assert months[0] == alone

    def test_nothing_to_reach(self):
        with pytest.raises(InputError) as caught:
            goals_in_order([], saving(1))
        assert caught.value.code == "goals_empty"


# Gold


class TestGold:
    def test_it_takes_time_to_climb_the_gap(self):
        found = gold_break_even(ANTAM, "0.05")
        assert found.months == 15
        later = gold_path(saving(0, 2_669_000), 15, ANTAM, "0.05", smallest_step=1)
        sooner = gold_path(saving(0, 2_669_000), 14, ANTAM, "0.05", smallest_step=1)
        assert sooner.closing < sooner.put_in <= later.closing

    @pytest.mark.parametrize("change", [0, "-0.13"])
    def test_a_price_that_does_not_rise_never_breaks_even(self, change):
        with pytest.raises(NoSolution) as caught:
            gold_break_even(ANTAM, change)
        assert caught.value.code == "gold_never_breaks_even"

    def test_without_a_gap_at_once(self):
        even = ANTAM.model_copy(update={"buys_back_at": ANTAM.sells_at})
        assert gold_break_even(even, 0).months == 0

    def test_a_price_that_falls_to_nothing_is_said_so(self):
        with pytest.raises(InputError) as caught:
            gold_path(saving(100_000), 600, ANTAM, annual_change=D("-0.5"))
        assert caught.value.code == "gold_price_vanishes"
        assert "bulan ke-" in caught.value.message("id")

    def test_a_shop_never_buys_back_dearer(self):
        with pytest.raises(InputError) as caught:
            GoldPrice(sells_at="IDR 5", buys_back_at="IDR 6", as_of="2026-01-01", source="x")
        assert caught.value.code == "gold_gap_upside_down"

    @given(deposit=st.integers(0, 10**8), months=st.integers(1, 60), step=st.sampled_from(["0.01", "0.5", 1]))
    def test_with_a_steady_price_nobody_wins_and_what_is_lost_is_at_most_the_gap(self, deposit, months, step):
        path = gold_path(saving(deposit), months, ANTAM, 0, step)
        lost = path.put_in - path.closing
        assert rp(0) <= lost <= path.put_in * (ANTAM.gap_share + D("1e-9")) + rp(1)

    @pytest.mark.parametrize("fee", [{"admin_fee": "IDR 2500"}, {"yearly_fee": "IDR 30000"}])
    def test_the_fee_for_keeping_gold_is_taken(self, fee):
        # Tabungan Emas, sinarharapan.co 2022: 30,000 rupiah a year
        price = GoldPrice(
            sells_at="IDR 1900000", buys_back_at="IDR 1750000", as_of="2026-01-16", source="a shop"
        )
        places = [
            Place(name="free", kind="gold", gold=price),
            Place(name="fee", kind="gold", gold=price, account=Account(**fee)),
        ]
        free, dear = compare_places(places, saving(500_000), 12).ranked
        assert (free.place.name, dear.path.fees) == ("free", rp(30_000))
        assert free.left - dear.left == rp(30_000)
        assert free.put_aside == dear.put_aside

    def test_a_small_gold_account_melts_to_nothing_and_not_below(self):
        path = gold_path(saving(0, 100_000), 60, ANTAM, account=Account(admin_fee="IDR 2500"))
        assert path.closing == rp(0)
        assert path.fees < rp(100_000)
        assert [row.worth >= rp(0) for row in path.rows].count(False) == 0

    @pytest.mark.parametrize("extra", [{"annual_rate": "0.05"}, {"tax": TAX}])
    def test_gold_has_no_rate_and_no_tax_on_interest(self, extra):
        for ask in (
            lambda: Place(name="gold", kind="gold", gold=ANTAM, account=Account(**extra)),
            lambda: gold_path(saving(1), 1, ANTAM, account=Account(**extra)),
        ):
            with pytest.raises(InputError) as caught:
                ask()
            assert (caught.value.code, caught.value.values["name"]) == ("gold_earns_nothing", *extra)

    @given(
        start=st.integers(10**9, 10**12), deposit=amounts, months=st.integers(1, 40),
        fee=st.integers(0, 10**6), change=st.decimals("-0.2", "0.3", places=2),
    )  # fmt: skip
    def test_a_fee_never_makes_gold_worth_more_and_is_all_accounted_for(
        self, start, deposit, months, fee, change
    ):
        free = gold_path(saving(deposit, start), months, ANTAM, change)
        kept = gold_path(saving(deposit, start), months, ANTAM, change, account=Account(admin_fee=rp(fee)))
        assert rp(0) <= kept.closing <= free.closing
        assert kept.put_in == free.put_in
        if change == 0:
            assert abs(free.closing - kept.closing - kept.fees) <= rp(1)

    def test_cash_too_little_for_a_bar_waits(self):
        path = gold_path(saving(1_000_000), 3, ANTAM, smallest_step=1)
        assert [row.grams for row in path.rows] == [0, 0, 1]
        assert path.cash == rp(331_000)


# The emergency fund


class TestEmergencyFund:
    def test_shocks_of_the_household_may_ask_for_more_than_the_rule(self):
        stops = Shock(name="money from abroad stops", months_without=5)
        illness = Shock(name="illness", cost="IDR 3000000", months_without=1, income_lost="IDR 900000")
        fund = emergency_fund(rp(2_400_000), 3, [stops, illness])
        assert (fund.by_needs, fund.by_shocks, fund.target) == (rp(7_200_000), rp(12_000_000), rp(12_000_000))
        both = emergency_fund(rp(2_400_000), 3, [stops, illness], shocks_at_once=2)
        assert both.target == rp(15_900_000)

    def test_income_lost_counts_up_to_what_is_needed(self):
        assert Shock(name="x", months_without=2, income_lost="IDR 9000000").bill(rp(1_000_000)) == rp(
            2_000_000
        )

    def test_chances_are_only_counted_where_someone_said_them(self):
        sure = Shock(name="school", cost="IDR 1000000", chance_a_year="0.5")
        unsure = Shock(name="flood", cost="IDR 9000000")
        assert emergency_fund(rp(1), 3, [sure, unsure]).expected_a_year == rp(500_000)
        assert emergency_fund(rp(1), 3, [unsure]).expected_a_year is None

    def test_a_storm_takes_what_is_there_and_says_what_is_missing(self):
        hit = weather(rp(3_000_000), rp(1), [Shock(name="roof", cost="IDR 5000000")])[0]
        assert (hit.left, hit.missing) == (rp(0), rp(2_000_000))

    def test_filling_goes_on_after_the_storm(self):
        hit = refill(rp(7_200_000), rp(400_000), rp(0), rp(2_000_000), 6)
        assert (hit.before, hit.left, hit.full_in) == (rp(2_400_000), rp(400_000), 23)
        assert refill(rp(7_200_000), rp(0), rp(0), rp(1), 6).full_in is None
        assert (
            refill(rp(7_200_000), rp(400_000), rp(9_000_000), rp(1_000_000), 6).full_in == 0
        )  # today, and after it

    def test_in_months_without_money_nothing_is_put_in(self):
        hit = refill(rp(7_200_000), rp(400_000), rp(0), rp(2_000_000), 6, months_without=3)
        assert (hit.left, hit.full_in) == (rp(400_000), 26)
        assert refill(rp(7_200_000), rp(400_000), rp(9_000_000), rp(1_000_000), 6, 3).full_in == 0
        assert refill(rp(7_200_000), rp(400_000), rp(0), rp(0), 24).full_in == 18

    def test_a_hundred_years_are_counted_from_now_and_not_from_the_storm(self):
        # 68,472,036 at 56,698 a month is 1,208 months: too long without a storm, and so with one.
        assert refill(rp(68_472_036), rp(56_698), rp(218), rp(85_070), 75).full_in is None
        assert refill(rp(1200), rp(1), rp(0), rp(0), 75).full_in == 1200
        assert refill(rp(1200), rp(1), rp(0), rp(1), 75).full_in is None

    @example(needs=1_141_201, months=60, saved=218, deposit=56_698, bill=85_070, month=75)
    @given(
        needs=st.integers(0, 10**9), months=st.integers(0, 60), saved=amounts, deposit=st.integers(0, 10**9),
        bill=amounts, month=st.integers(0, 100),
    )  # fmt: skip
    def test_a_storm_never_makes_a_fund_fuller_or_sooner_full(
        self, needs, months, saved, deposit, bill, month
    ):
        target = emergency_fund(rp(needs), months).target
        hit = refill(target, rp(deposit), rp(saved), rp(bill), month)
        assert rp(0) <= hit.left <= hit.before
        assert hit.before - hit.left + hit.missing == rp(bill)
        if hit.full_in is not None and saved < target.amount:
            assert hit.full_in >= min(
                month, solve_goal(price=target, deposit=rp(deposit), start=rp(saved)).months
            )


# Where to keep it


class TestPlaces:
    HOME = Place(name="at home", kind="home")
    ARISAN = Place(name="arisan", kind="arisan", days_to_reach=None)
    BANK = Place(
        name="bank", kind="bank", account=Account(annual_rate="0.03", tax=TAX), days_to_reach=1,
        trip_cost="IDR 20000",
        guarantee=Guarantee(
            name="LPS", cap="IDR 2000000000", highest_rate="0.035", valid_from="2026-02-01", source="LPS"
        ),
    )  # fmt: skip
    GOLD = Place(name="gold", kind="gold", gold=ANTAM, days_to_reach=1)

    def test_ranked_by_what_is_left_then_by_how_fast_it_is_at_hand(self):
        found = compare_places([self.ARISAN, self.BANK, self.HOME, self.GOLD], saving(400_000), 24)
        assert [result.place.name for result in found.ranked] == ["at home", "arisan", "bank", "gold"]
        assert all(result.put_aside == rp(9_600_000) for result in found.ranked)

    def test_far_from_a_bank_once_a_quarter_beats_every_week(self):
        weekly = compare_places([self.BANK], saving(100_000, every="week"), 12).ranked[0]
        quarterly = compare_places([self.BANK], saving(1_300_000, every="quarter"), 12).ranked[0]
        assert weekly.trips == rp(53 * 20_000)
        assert quarterly.left > weekly.left

    def test_a_trip_that_takes_the_whole_deposit_stands_apart(self):
        found = compare_places([self.BANK, self.HOME], saving(20_000, every="week"), 12)
        assert [apart.place.name for apart in found.excluded] == ["bank"]
        assert found.excluded[0].reason.code == "trip_takes_deposit"

    def test_what_the_state_covers_and_what_nobody_does(self):
        found = {r.place.name: r for r in compare_places([self.BANK, self.HOME], saving(400_000), 24).ranked}
        assert found["at home"].covered is None
        assert found["bank"].covered == found["bank"].path.closing
        lure = self.BANK.model_copy(update={"account": Account(annual_rate="0.09")})
        assert compare_places([lure], saving(400_000), 24).ranked[0].covered == rp(0)

    def test_buying_power(self):
        result = compare_places([self.HOME], saving(0, 10_300_000), 12, "0.0292").ranked[0]
        assert result.buying_power == rp(10_007_773)

    def test_gold_needs_its_price(self):
        for kind, gold in (("gold", None), ("home", ANTAM)):
            with pytest.raises(InputError) as caught:
                Place(name="x", kind=kind, gold=gold)
            assert caught.value.code == "place_gold_price"


class TestRates:
    @each(
        ("wrong", "meant"),
        [
            (lambda: Account(annual_rate=3), "0.03"),
            (lambda: Account(annual_rate="1"), "0.01"),
            (lambda: compound(1, 6, 12, 1), "0.06"),
            (lambda: price_later(1, 3, 1), "0.03"),
            (lambda: buying_power(1, 2.92, 1), "0.0292"),
            (lambda: real_rate(3, 0), "0.03"),
            (lambda: real_rate(0, 3), "0.03"),
            (lambda: solve_goal(price=rp(1), months=1, start=rp(0), price_rise=3), "0.03"),
            (lambda: solve_goal(price=rp(1), months=1, start=rp(0), price_rise=-3), "-0.03"),
            (lambda: SavingsGoal(name="x", price=rp(1), price_rise=5), "0.05"),
            (lambda: Shock(name="x", chance_a_year=10), "0.1"),
            (lambda: gold_break_even(ANTAM, 5), "0.05"),
            (lambda: gold_path(saving(1), 1, ANTAM, 5), "0.05"),
            (lambda: Place(name="x", kind="gold", gold=ANTAM, gold_change=5), "0.05"),
            (lambda: compare_places([TestPlaces.HOME], saving(1), 1, 3), "0.03"),
            (lambda: savings_path(saving(1), 1).buying_power(3), "0.03"),
            (lambda: TestPlaces.BANK.guarantee.covers(rp(1), 3), "0.03"),
        ],
    )
    def test_a_percentage_is_refused_with_what_is_meant(self, wrong, meant):
        with pytest.raises(InputError) as caught:
            wrong()
        assert caught.value.code in ("rate_as_percent", "share_as_percent")
        assert caught.value.values["meant"] == meant

    @pytest.mark.parametrize("kind", ["bank", "koperasi", "deposit"])
    def test_a_rate_that_is_left_out_is_an_error_and_never_zero(self, kind):
        for wrong in (
            lambda: Place(name="x", kind=kind),
            lambda: Place(name="x", kind=kind, account=Account(admin_fee="IDR 1")),
            lambda: savings_path(saving(1), 1, Account()),
            lambda: solve_goal(price=rp(1), months=1, start=rp(0), account=Account()),
            lambda: goals_in_order([SavingsGoal(name="x", price=rp(1))], saving(1), Account()),
            lambda: Account(annual_rate=None).rate,
            lambda: compound(1, None, 1, 1),
            lambda: price_later(1, None, 1),
        ):
            with pytest.raises(InputError) as caught:
                wrong()
            assert caught.value.code == "rate_missing"

    @given(rate=st.decimals(0, "0.99", places=4))
    def test_a_rate_is_the_same_whatever_kind_of_number_says_it(self, rate):
        ways = [rate, str(rate), float(rate)]
        assert len({Account(annual_rate=way).annual_rate for way in ways}) == 1
        assert len({D(repr(compound(1000.0, way, 12, 1))) for way in ways}) == 1

    def test_prices_that_truly_double_are_said_on_purpose(self):
        assert price_later(100, 1, 2, even_if_dear=True) == 400


# What cannot be used


@each(
    ("ask", "code"),
    [
        (lambda: compound(-1, 0, 1, 1), "amount_negative"),
        (lambda: compound(1, 0, 0, 1), "amount_not_positive"),
        (lambda: compound(1, 13, 1, 1), "rate_as_percent"),
        (lambda: compound(1, 0, 367, 1), "number_above"),
        (lambda: compound(1, 0, 1.5, 1), "number_not_whole"),
        (lambda: compound(1, 0, 1, 101), "number_above"),
        (lambda: compound(float("nan"), 0, 1, 1), "number_not_finite"),
        (lambda: compound(True, 0, 1, 1), "number_unreadable"),
        (lambda: compound(10**9, 12, 12, 100, even_if_dear=True), "amount_too_large"),
        (lambda: price_later(1, -1, 1), "rate_as_percent"),
        (lambda: interest_tax(-1, 0, D(0), 0), "amount_negative"),
        (lambda: interest_tax(1, 1, D("20"), 0), "share_as_percent"),
        (lambda: saving(-1), "amount_negative"),
        (lambda: saving("0.001"), "amount_not_whole_units"),
        (lambda: Saving(start=rp(1), deposit=Money(1, "HKD")), "currency_mismatch"),
        (lambda: saving(1, every="hour"), "choice_unknown"),
        (lambda: monthly_equivalent(rp(1), "hour"), "choice_unknown"),
        (lambda: Account(annual_rate=3.0), "rate_as_percent"),
        (lambda: Account(annual_rate="3%"), "number_unreadable"),
        (lambda: Account(annual_rate=25), "rate_as_percent"),
        (lambda: Account(annual_rate="-0.01"), "amount_negative"),
        (lambda: Account(annual_rate=0, admin_fee="IDR -1"), "amount_negative"),
        (lambda: Account(annual_rate=0, rounding_unit=0), "amount_not_positive"),
        (lambda: savings_path(saving(1), 0), "amount_not_positive"),
        (lambda: savings_path(saving(1), MOST_MONTHS + 1), "number_above"),
        (lambda: savings_path(saving(1), 1.5), "number_not_whole"),
        (
            lambda: savings_path(saving(1), 1, Account(annual_rate=0, rounding_unit="0.001")),
            "amount_not_whole_units",
        ),
        (lambda: savings_path(saving(10**15, 10**15), 1), "amount_too_large"),
        (
            lambda: savings_path(
                saving(9 * 10**14, 9 * 10**14),
                3,
                Account(annual_rate="0.1", tax=TAX, admin_fee=rp(9 * 10**14)),
            ),
            "amount_too_large",
        ),
        (lambda: savings_path(saving(1, first_day=date(9950, 1, 1)), 1), "number_above"),
        (lambda: solve_goal(price=rp(0), months=1, start=rp(0)), "amount_not_positive"),
        (lambda: solve_goal(price=rp(1), months=1, start=Money(0, "USD")), "currency_mismatch"),
        (lambda: SavingsGoal(name="x", price="IDR 0"), "amount_not_positive"),
        (lambda: goals_in_order([SavingsGoal(name="x", price="IDR 1")] * 21, saving(1)), "number_above"),
        (lambda: emergency_fund(rp(-1)), "amount_negative"),
        (lambda: emergency_fund(rp(1), 61), "number_above"),
        (lambda: emergency_fund(rp(1), 3, shocks_at_once=0), "amount_not_positive"),
        (lambda: Shock(name="x", chance_a_year="2"), "share_as_percent"),
        (lambda: Shock(name="x", cost="IDR -1"), "amount_negative"),
        (lambda: gold_path(saving(1), 1, ANTAM, smallest_step=0), "amount_not_positive"),
        (lambda: gold_path(saving(1), 1200, ANTAM, "0.99"), "amount_too_large"),
        (lambda: compare_places([TestPlaces.HOME] * 51, saving(1), 1), "number_above"),
    ],
)
def test_bad_input_is_one_clear_error_in_both_languages(ask, code):
    with pytest.raises(FinlitError) as caught:
        ask()
    assert caught.value.code == code
    english, indonesian = caught.value.message("en"), caught.value.message("id")
    assert english != indonesian
    assert not any(mark in english + indonesian for mark in "{}")


anything = st.one_of(
    st.integers(-(10**18), 10**18),
    st.floats(),
    st.decimals(),
    st.text(max_size=6),
    st.booleans(),
    st.none(),
)
any_money = st.builds(
    lambda amount, code: Money(amount, code),
    st.one_of(st.integers(-(10**15), 10**15), st.decimals(-(10**15), 10**15, places=3)),
    st.sampled_from(["IDR", "IDR", "JPY", "KWD"]),
)
maybe_money = st.one_of(st.none(), any_money)


def finite(value):
    if isinstance(value, Money):
        return value.amount.is_finite()
    if isinstance(value, float):
        return math.isfinite(value)
    return True


@settings(max_examples=up_to(150))
@given(first=anything, rate=anything, third=anything, fourth=anything)
def test_fuzz_plain_functions(first, rate, third, fourth):
    for ask in (
        lambda: compound(first, rate, third, fourth),
        lambda: price_later(first, rate, fourth),
        lambda: buying_power(first, rate, fourth),
        lambda: real_rate(first, rate),
        lambda: interest_tax(first, third, rate, fourth),
        lambda: guaranteed(first, rate, third, fourth),
    ):
        try:
            assert finite(ask())
        except FinlitError:
            continue


@settings(max_examples=up_to(150))
@given(
    price=maybe_money,
    months=st.one_of(st.none(), st.integers(-5, 2000), st.floats()),
    deposit=maybe_money,
    start=maybe_money,
    rise=anything,
    rate=anything,
    fee=maybe_money,
    unit=anything,
    every=st.sampled_from([*PERIODS_PER_YEAR, "hour"]),
    tax=st.sampled_from([None, TAX, MEMBERS_TAX]),
)
def test_fuzz_plans(price, months, deposit, start, rise, rate, fee, unit, every, tax):
    try:
        account = Account(annual_rate=rate, admin_fee=fee, tax=tax)
        plan = solve_goal(
            price=price, months=months, deposit=deposit, start=start, price_rise=rise, every=every,
            account=account, deposit_unit=unit,
        )  # fmt: skip
    except FinlitError:
        return
    assert finite(plan.there)
    assert plan.there >= plan.price_then


@settings(max_examples=up_to(60))
@given(
    start=st.integers(0, 10**15), deposit=st.integers(0, 10**15), price=st.integers(1, 10**15),
    months=st.integers(1, MOST_MONTHS), account=accounts, rate=st.decimals(0, "0.99", places=2),
    rise=st.decimals("-0.9", "0.99", places=2), every=st.sampled_from(list(PERIODS_PER_YEAR)),
)  # fmt: skip
def test_fuzz_whole_range(start, deposit, price, months, account, rate, rise, every):
    account = account.model_copy(update={"annual_rate": rate})
    questions = [
        {"months": months, "deposit": rp(deposit), "start": rp(start)},
        {"price": rp(price), "deposit": rp(deposit), "start": rp(start)},
        {"price": rp(price), "months": months, "start": rp(start)},
        {"price": rp(price), "months": months, "deposit": rp(deposit)},
    ]
    for question in questions:
        try:
            plan = solve_goal(**question, every=every, price_rise=rise, account=account)
        except FinlitError:
            continue
        assert finite(plan.there)
    try:
        goals_in_order(
            [SavingsGoal(name="x", price=rp(price), price_rise=rise)], saving(deposit, start), account
        )
        gold_path(saving(deposit, start), months, ANTAM, rise)
        compare_places([TestPlaces.BANK, TestPlaces.GOLD], saving(deposit, start), months, rise)
    except FinlitError:
        return


# The figures that come with it


def newest(name, **wanted):
    found = [row for row in datasets.rows(name) if all(row[key] == value for key, value in wanted.items())]
    if "valid_from" in found[0]:
        found.sort(key=lambda row: row["valid_from"] or date.min)
    return found[-1]["value"]


def test_the_data_hold_the_figures_of_the_lessons():
    assert newest("gold_prices_indonesia", measure="selling_price") == 2_669_000
    assert newest("gold_prices_indonesia", measure="buyback_price") == 2_515_000
    inflation = [r for r in datasets.rows("inflation_indonesia") if r["component"] == "headline"]
    assert inflation[-1]["percent"] == D("2.92")
    assert newest("rules_indonesia", key="deposit.tax.balance_threshold") == 7_500_000
    assert newest("rules_indonesia", key="coop.savings_interest_tax.free_up_to") == 240_000
    assert newest("rules_indonesia", key="lps.tbp.commercial") == D("0.035")
    assert newest("savings_products_indonesia", provider="BRI", months=12) == 3


def test_prices_rose_by_a_fifth_from_2018_to_2025():
    rises = {
        r["year"]: r["percent"] for r in datasets.rows("inflation_indonesia") if r["component"] == "headline"
    }
    grown = math.prod(1 + rises[year] / 100 for year in range(2019, 2026))
    assert round(grown, 2) == D("1.20")


def test_a_goal_before_the_first_deposit_is_refused_with_that_reason():
    with pytest.raises(NoSolution) as caught:
        solve_goal(price=Money(1_000_000, "IDR"), months=2, start=Money(0, "IDR"), every="quarter")
    assert caught.value.code == "goal_before_first_deposit"
    there = solve_goal(
        price=Money(1_000_000, "IDR"), months=2, start=Money(1_000_000, "IDR"), every="quarter"
    )
    assert there.deposit == Money(0, "IDR")
