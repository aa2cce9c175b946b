"""Every way a family borrows on one card, offers side by side, and loans that are paid late."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.credit import (
    CompulsorySavings,
    Fee,
    Flow,
    Loan,
    Offer,
    arisan_turn_offer,
    arrears_buckets,
    compare_offers,
    cooperative_offer,
    daily_lender_offer,
    debt_service_ratio,
    instalment_offer,
    kur_offer,
    late_fee,
    loan_offer,
    loan_rate,
    online_offer,
    pawn_charge,
    pawn_lost_offer,
    pawn_offer,
    payoff,
    portfolio_at_risk,
    provisions,
    salary_deduction_offer,
    shop_credit_offer,
    single_payment_offer,
    sustainable_rate,
    true_price,
    us_apr,
)
from finlit.errors import CurrencyMismatch, FinlitError, InputError, NoSolution
from finlit.money import Money
from finlit.rules import Ceiling, Rule


def rupiah(amount):
    return Money(amount, "IDR")


def keys(offer):
    return [said.key for said in offer.assumptions]


# Published cases


def test_a_travelling_lender_costs_552_percent_a_year():
    """ngopibareng.id: one million, 24 daily instalments of 50,000, "20 %"."""
    price = daily_lender_offer("bank keliling", rupiah(1_000_000), rupiah(50_000), 24).price()
    assert price.cost == rupiah(200_000)
    assert round(price.period_rate * 100, 4) == 1.5131
    assert round(price.nominal_annual_rate * 100, 1) == 552.3
    assert round(price.effective_annual_rate * 100) == 23_918


def test_a_second_travelling_lender():
    """Kompas interviews: one million, 30 daily instalments of 40,000."""
    price = daily_lender_offer("bank keliling", rupiah(1_000_000), rupiah(40_000), 30).price()
    assert round(price.period_rate * 100, 4) == 1.2191
    assert round(price.nominal_annual_rate * 100) == 445


def test_what_a_borrower_calls_ten_percent_is_twenty():
    """A borrower called 500,000 against 24 x 25,000 "about 10 %" (Kompas)."""
    price = daily_lender_offer("bank keliling", rupiah(500_000), rupiah(25_000), 24).price()
    assert price.cost / price.net_disbursed == Decimal("0.2")


def test_wage_deductions_in_hong_kong():
    """Six deductions of HK$2,596 to 3,000 for a lawful HK$13,436 (Kepmen 98/2012, kompasiana)."""
    low, high = (
        salary_deduction_offer("agency", Money(13_436, "HKD"), Money(taken, "HKD"), 6).price()
        for taken in (2596, 3000)
    )
    assert low.cash_out == Money(15_576, "HKD")
    assert round(low.period_rate * 100, 3) == 4.393
    assert round(low.nominal_annual_rate * 100, 2) == 52.72
    assert round(high.period_rate * 100, 2) == 9.05


def test_an_online_loan_of_the_debt_lesson():
    price = online_offer("app", rupiah(2_000_000), 30, "0.003").price()
    assert price.cost == rupiah(180_000)
    assert round(price.effective_annual_rate * 100) == 185


@pytest.mark.parametrize(
    ("loan", "rate", "days", "charge"),
    [
        (500_000, "0.01", 16, 10_000),
        (500_000, "0.01", 30, 10_000),
        (500_000, "0.01", 120, 40_000),
        (1_000_000, "0.012", 15, 12_000),
        (25_000_000, "0.011", 16, 550_000),
    ],
)
def test_a_pawnshop_counts_every_block_that_has_begun(loan, rate, days, charge):
    assert pawn_charge(rupiah(loan), rate, days) == rupiah(charge)


def test_a_published_pawn_simulation_is_wrong():
    """gadaihartadinataabadi.com prints 40,750 for 0.95 % of five million; it is 47,500."""
    assert pawn_charge(rupiah(5_000_000), "0.0095", 15) == rupiah(47_500) != rupiah(40_750)


def test_a_small_pawn_rate_is_22_to_34_percent_a_year():
    """0.9-1.2 % per 15 days: 22-29 % simple, 24-34 % compounded."""
    low, high = (pawn_offer("gadai", rupiah(1_000_000), 15, rate).price() for rate in ("0.009", "0.012"))
    assert (round(low.quoted_annual_rate * 100), round(high.quoted_annual_rate * 100)) == (22, 29)
    assert (round(low.effective_annual_rate * 100), round(high.effective_annual_rate * 100)) == (24, 34)


def test_sa_dhan_table_13():
    """168,000 lent; PAR from the first day 23.81 %, over 30 days 13.39 %; provisions 13,125 or 7.81 %."""
    balances = [17_500, 10_000, 5_000, 3_500, 2_500, 1_500, 128_000]
    late = [15, 45, 75, 105, 150, 400, 0]
    assert round(portfolio_at_risk(balances, late, 0) * 100, 2) == Decimal("23.81")
    assert round(portfolio_at_risk(balances, late) * 100, 2) == Decimal("13.39")
    rates = [(0, "0.10"), (30, "0.25"), (60, "0.50"), (90, "0.75"), (120, "0.90"), (180, 1)]
    aside = provisions(balances, late, rates)
    assert aside.amount == 13_125
    assert round(aside.share * 100, 2) == Decimal("7.81")
    assert sum(bucket.balance for bucket in arrears_buckets(balances, late)) == 40_000


def test_the_rate_that_carries_a_fund():
    """CGAP Occasional Paper 1: R = (AE + LL + CF + K - II) / (1 - LL); AE is 200,000 / 800,000."""
    assert sustainable_rate(Decimal(200_000) / 800_000, 0, 0, 0) == 0.25
    rate = sustainable_rate("0.25", "0.02", "0.13", "0.15", "0.015")
    assert rate == Decimal("0.535") / Decimal("0.98")
    with pytest.raises(InputError):
        sustainable_rate("0.25", 1, 0, 0)


# A debt that is paid once


ONCE = [  # what is received, what is paid, days: percent a day and a year, worked out by hand
    (2_000_000, 3_080_000, 180, 0.3, 109.5),
    (1_900_000, 2_180_000, 30, 0.491228, 179.2982),
    (3_000_000, 3_144_000, 46, 0.104348, 38.0870),
    (3_000_000, 3_288_000, 120, 0.08, 29.2),
    (100, 115, 14, 1.071429, 391.0714),  # Regulation Z, Appendix J, (b)(5)(vii)
    (1_000_000, 1_000_000, 30, 0, 0),
    (1_000_000, 900_000, 10, -1, -365),
]


@pytest.mark.parametrize(("received", "paid", "days", "day", "year"), ONCE)
def test_a_debt_paid_once_is_priced_without_interest_on_interest(received, paid, days, day, year):
    price = single_payment_offer("x", rupiah(received), rupiah(paid), days).price()
    assert price.daily_rate * 100 == pytest.approx(day, abs=1e-6)
    assert price.nominal_annual_rate * 100 == pytest.approx(year, abs=1e-4)
    assert price.period_rate == pytest.approx(paid / received - 1)
    start = date(2026, 3, 1)
    apr = us_apr([(start, received)], [(start + timedelta(days=days), paid)], "1 day")
    assert price.nominal_annual_rate == pytest.approx(apr, abs=1e-12)


def test_online_loans_and_pawns_are_debts_paid_once():
    lent = rupiah(2_000_000)
    online = online_offer("app", lent, 30, "0.004", fee=rupiah(100_000)).price()
    assert online.cost == rupiah(340_000)
    assert online.daily_rate == pytest.approx(340_000 / 1_900_000 / 30)
    told = online_offer("app", lent, 180, "0.003").price()
    assert (round(told.daily_rate, 12), round(told.nominal_annual_rate, 12)) == (0.003, 1.095)
    assert told.transparency_index == pytest.approx(100)
    pawn = pawn_offer("gadai", rupiah(3_000_000), 46, "0.012").price()
    assert round(pawn.nominal_annual_rate * 100, 2) == 38.09
    assert round(pawn_offer("gadai", lent, 120, "0.012").price().nominal_annual_rate * 100, 2) == 29.2
    lost = pawn_lost_offer("lelang", lent, 120, "0.012", item_value=lent * 2, auction_price=lent).price()
    assert lost.daily_rate == pytest.approx(float(lost.cost.amount) / 2_000_000 / 120)


def test_a_pawn_that_is_rolled_over_is_told_for_its_own_term_too():
    once, thrice = (
        pawn_offer("gadai", rupiah(1_000_000), 120, "0.012", roll_overs=times).price() for times in (0, 2)
    )
    assert thrice.nominal_annual_rate == pytest.approx(once.nominal_annual_rate) == pytest.approx(0.292)
    assert thrice.daily_rate is None  # several payments
    assert abs(thrice.present_value()) < 1e-6


@given(
    st.integers(1, 10**12),
    st.integers(1, 10**12),
    st.integers(1, 52),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
)
def test_one_debt_has_one_price_however_its_term_is_told(received, paid, weeks, start):
    told = [
        lambda: single_payment_offer("x", rupiah(received), rupiah(paid), 7 * weeks).price(),
        lambda: (
            instalment_offer("x", rupiah(received), rupiah(paid), 1, "week").price() if weeks == 1 else None
        ),
        lambda: true_price([received, *[0] * (weeks - 1), -paid], frequency="week"),
        lambda: true_price([(start, received), (start + timedelta(days=7 * weeks), -paid)]),
        lambda: true_price([(start, received + 5), (start, -5), (start + timedelta(days=7 * weeks), -paid)]),
    ]
    try:
        first, *others = [price for price in (tell() for tell in told) if price is not None]
    except NoSolution as reason:
        assert reason.code == "price_too_large"  # noqa: PT017
        return
    by_hand = (paid - received) / received / (7 * weeks)
    assert first.daily_rate == pytest.approx(by_hand, rel=1e-9)
    assert first.nominal_annual_rate == pytest.approx(365 * first.daily_rate, rel=1e-9)
    for other in others:
        assert other.daily_rate == first.daily_rate
        assert other.nominal_annual_rate == first.nominal_annual_rate
        assert other.effective_annual_rate == first.effective_annual_rate


def test_a_debt_paid_once_in_months_counts_twelve_of_them():
    """Regulation Z, Appendix J, (b)(5)(vi): a term of whole months is so many twelfths of a year."""
    price = true_price([1_000_000, *[0] * 5, -1_120_000])
    assert price.nominal_annual_rate == pytest.approx(0.24)
    assert price.effective_annual_rate == pytest.approx(1.12**2 - 1)
    assert us_apr([("2026-01-31", 100)], [("2026-07-31", 112)]) == pytest.approx(0.24)
    loan = Loan(principal=rupiah(1_000_000), method="flat", rate="0.12", n=1, rate_period="whole_term")
    assert loan.price().nominal_annual_rate == pytest.approx(1.44)
    assert loan.price().daily_rate == pytest.approx(1.44 / 365)


def test_the_price_of_a_day_is_said_in_words():
    said = " ".join(online_offer("app", rupiah(2_000_000), 180, "0.003").price().explain("en"))
    assert "every day costs 0.3% of what came into the hand" in said
    assert "every day" not in " ".join(true_price([100, -60, -60]).explain("en"))


# What a family sees


def test_what_passes_on_one_day_is_seen_each_way():
    for turn in (1, 4, 10):
        price = arisan_turn_offer("arisan", rupiah(100_000), 10, turn).price()
        assert (price.cash_in, price.cash_out) == (rupiah(1_000_000), rupiah(1_000_000))
    first = arisan_turn_offer("arisan", rupiah(100_000), 10, 1).price()
    assert first.net_disbursed == rupiah(900_000)
    kept = Loan(
        principal=rupiah(1_000_000),
        method="zero_interest",
        n=10,
        fees=({"kind": "disbursement", "share": "0.02"},),
        savings={"at_start": rupiah(100_000), "per_instalment": rupiah(10_000)},
    ).price()
    assert kept.net_disbursed == rupiah(880_000)
    assert kept.cash_in == rupiah(880_000 + 200_000)  # the savings come back with the last instalment
    assert kept.cash_out == rupiah(10 * 110_000)
    assert kept.cost == rupiah(20_000)


def test_the_last_instalment_weighs_in_its_month_though_savings_come_back_with_it():
    kept = Loan(
        principal=rupiah(1_000_000),
        method="interest_only",
        rate="0.24",
        n=3,
        savings={"at_start": rupiah(900_000)},
    )
    row = compare_offers([loan_offer("k", kept)], rupiah(1_000_000)).rows[0]
    assert (row.peak_month, row.peak_payment) == (3, rupiah(1_020_000))


# Percentages

SHARES_AS_PERCENT = [
    (lambda value: Loan(principal=rupiah(100), method="flat", rate=value, n=2), 6, "0.06"),
    (
        lambda value: Loan(principal=rupiah(100), method="flat", rate=value, n=2, rate_period="month"),
        2,
        "0.02",
    ),
    (
        lambda value: Loan(principal=rupiah(100), method="flat", rate=value, n=2, rate_period="day"),
        "0.3",
        "0.003",
    ),
    (
        lambda value: Loan(
            principal=rupiah(100), method="flat", rate=value, n=2, rate_period="instalment", frequency="day"
        ),
        "0.3",
        "0.003",
    ),
    (
        lambda value: Loan(
            principal=rupiah(100),
            method="step_rate",
            rate="0.04",
            n=9,
            steps=({"from_instalment": 2, "rate": value},),
        ),
        11,
        "0.11",
    ),
    (lambda value: Fee(kind="disbursement", share=value), 5, "0.05"),
    (lambda value: CompulsorySavings(at_start_share=value), 10, "0.1"),
    (lambda value: CompulsorySavings(annual_rate=value), 3, "0.03"),
    (lambda value: kur_offer("k", rupiah(100), 2, value), 6, "0.06"),
    (lambda value: cooperative_offer("k", rupiah(100), 2, value), "1.5", "0.015"),
    (lambda value: cooperative_offer("k", rupiah(100), 2, "0.015", annual_cap=value), 24, "0.24"),
    (lambda value: online_offer("o", rupiah(100), 2, value), "0.3", "0.003"),
    (lambda value: online_offer("o", rupiah(100), 2, "0.003", daily_cap=value), "0.3", "0.003"),
    (lambda value: online_offer("o", rupiah(100), 2, "0.003", total_cap=value), 100, "1"),
    (lambda value: pawn_charge(rupiah(100), value, 2), "1.2", "0.012"),
    (lambda value: pawn_offer("p", rupiah(100), 2, value), "0.75", "0.0075"),
    (lambda value: compare_offers(offers_of_a_million(), rupiah(100), limit=value), 30, "0.3"),
    (lambda value: payoff(free_loan(), 1, "none", penalty_share=value), 2, "0.02"),
    (lambda value: late_fee(rupiah(100), 2, daily_rate=value), "0.3", "0.003"),
    (lambda value: true_price([100, -110], quoted_annual_rate=value), 24, "0.24"),
]


def free_loan():
    return Loan(principal=rupiah(1000), method="zero_interest", n=2)


@each(("call", "typed", "meant"), SHARES_AS_PERCENT)
def test_a_percentage_is_refused_with_the_share_that_is_meant(call, typed, meant):
    for way in (typed, Decimal(typed), float(typed)):
        with pytest.raises(InputError) as caught:
            call(way)
        assert caught.value.code in ("rate_as_percent", "share_as_percent")
        assert caught.value.values["meant"] == meant
    call(meant)
    call(float(meant))
    with pytest.raises(InputError):
        call("-0.01")


def test_a_rate_that_is_not_given_is_an_error_and_never_zero():
    for method in ("flat", "annuity", "equal_principal", "interest_only", "murabahah"):
        with pytest.raises(InputError) as caught:
            Loan(principal=rupiah(12_000_000), method=method, n=12)
        assert caught.value.code == "rate_missing"
    assert not Loan(principal=rupiah(12_000_000), method="zero_interest", n=12).price().cost


def test_a_rate_that_truly_is_so_dear_is_said_on_purpose():
    lent = rupiah(1_000_000)
    assert online_offer("o", lent, 1, "0.3", even_if_dear=True).price().cost == rupiah(300_000)
    assert pawn_charge(lent, "0.25", 15, even_if_dear=True) == rupiah(250_000)
    assert late_fee(lent, 1, daily_rate="0.1", even_if_dear=True) == rupiah(100_000)
    dear = {"principal": lent, "method": "flat", "rate": "1.2", "n": 12, "even_if_dear": True}
    assert Loan(**dear).price().cost == rupiah(1_200_000)
    assert cooperative_offer("k", lent, 120, "1.2", rate_period="whole_term", even_if_dear=True).flows


def test_a_ceiling_is_a_dated_rule_of_the_right_kind():
    lent, told = rupiah(2_000_000), {"valid_from": date(2025, 1, 1), "source": "made up"}
    a_day = Ceiling(name="online loans", highest=Decimal("0.003"), per="day", **told)
    in_all = Ceiling(name="all charges", highest=Decimal(1), per="loan", **told)
    a_year = Ceiling(name="koperasi loans", highest=Decimal("0.24"), **told)
    assert "above_daily_cap" in keys(online_offer("a", lent, 30, "0.004", daily_cap=a_day))
    assert "above_total_cap" in keys(online_offer("a", lent, 365, "0.003", total_cap=in_all))
    assert "above_cap" in keys(cooperative_offer("k", lent, 12, "0.03", annual_cap=a_year))
    with pytest.raises(InputError) as caught:
        online_offer("a", lent, 30, "0.003", daily_cap=a_year)
    assert caught.value.code == "choice_unknown"
    with pytest.raises(InputError):
        online_offer("a", lent, 30, "0.003", daily_cap=Rule(name="x", text="ask", unit="share a day", **told))
    law = Rule(name="instalments", value=Decimal("0.25"), unit="share of income", **told)
    assert not compare_offers(offers_of_a_million(), rupiah(400_000), limit=law).rows[0].is_within_limit
    with pytest.raises(InputError):
        compare_offers(offers_of_a_million(), rupiah(400_000), limit=a_day)
    of_income = Ceiling(name="instalments", highest=Decimal("0.25"), per="income", **told)
    row = compare_offers(offers_of_a_million(), rupiah(400_000), limit=of_income).rows[0]
    assert (row.debt_service_ratio, row.is_within_limit) == (Decimal("0.3"), False)


def test_the_share_of_a_day_that_is_said_is_the_family_s_own():
    offer = online_offer("a", rupiah(2_000_000), 30, "0.003", fee=rupiah(100_000), daily_cap="0.003")
    said = next(said for said in offer.assumptions if said.key == "above_daily_cap")
    assert float(said.values["rate"]) == pytest.approx(offer.price().daily_rate) == pytest.approx(0.00491228)


# One card


def test_every_way_to_borrow_has_a_card():
    lent = rupiah(5_000_000)
    offers = [
        loan_offer("bank", Loan(principal=lent, method="annuity", rate="0.12", n=12)),
        kur_offer("KUR", lent, 12, "0.06"),
        cooperative_offer("koperasi", lent, 12, "0.015"),
        pawn_offer("gadai", lent, 120, "0.012", roll_overs=2),
        pawn_lost_offer(
            "lelang", lent, 120, "0.012", item_value=rupiah(7_000_000), auction_price=rupiah(6_500_000)
        ),
        online_offer("aplikasi", lent, 30, "0.003"),
        daily_lender_offer("keliling", lent, rupiah(250_000), 24),
        arisan_turn_offer("arisan", rupiah(500_000), 10, 1),
        shop_credit_offer("toko", lent, rupiah(500_000), 12),
        salary_deduction_offer("agen", lent, rupiah(1_000_000), 6),
        instalment_offer("tetangga", lent, lent, 1),
    ]
    for offer in offers:
        price = offer.price()
        assert price.cost == price.cash_out - price.cash_in
        assert price.assumptions
    compared = compare_offers(offers, rupiah(4_000_000))
    assert len(compared.rows) == len(offers)
    prices = [row.price.effective_annual_rate for row in compared.rows]
    assert prices == sorted(prices)


def test_ceilings_are_passed_in_and_named_when_broken():
    lent = rupiah(2_000_000)
    assert "above_daily_cap" not in keys(online_offer("a", lent, 30, "0.003", daily_cap="0.003"))
    assert "above_daily_cap" in keys(online_offer("a", lent, 30, "0.004", daily_cap="0.003"))
    hidden = online_offer("a", lent, 30, "0.003", fee=rupiah(100_000), daily_cap="0.003")
    assert "above_daily_cap" in keys(hidden)
    assert "above_total_cap" in keys(online_offer("a", lent, 365, "0.003", total_cap=1))
    assert "above_cap" in keys(cooperative_offer("k", lent, 12, "0.03", annual_cap="0.24"))
    assert "above_cap" not in keys(cooperative_offer("k", lent, 12, "0.02", annual_cap="0.24"))
    assert "above_ceiling" in keys(kur_offer("KUR", lent, 12, "0.06", ceiling=rupiah(1_000_000)))


def test_a_koperasi_that_holds_savings_back_costs_more_than_it_says():
    plain = cooperative_offer("k", rupiah(2_000_000), 12, "0.015").price()
    held = cooperative_offer(
        "k",
        rupiah(2_000_000),
        12,
        "0.015",
        savings=CompulsorySavings(at_start_share="0.10"),
        fees=(Fee(kind="disbursement", share="0.01"),),
    ).price()
    assert held.effective_annual_rate > plain.effective_annual_rate
    assert held.transparency_index < plain.transparency_index < 100


def test_rolling_a_pawn_over_costs_each_time_and_the_price_stays():
    once, thrice = (
        pawn_offer("gadai", rupiah(1_000_000), 120, "0.012", roll_overs=times).price() for times in (0, 2)
    )
    assert thrice.cost == once.cost * 3
    assert thrice.effective_annual_rate == pytest.approx(once.effective_annual_rate)


def test_a_thing_lost_in_the_auction_costs_what_it_was_worth():
    lost = pawn_lost_offer(
        "lelang",
        rupiah(1_000_000),
        120,
        "0.012",
        item_value=rupiah(1_500_000),
        auction_price=rupiah(1_200_000),
    ).price()
    assert lost.cost == rupiah(
        1_500_000 - 104_000 - 1_000_000
    )  # 1,200,000 less the debt of 1,096,000 returns
    sold_low = pawn_lost_offer(
        "lelang",
        rupiah(1_000_000),
        120,
        "0.012",
        item_value=rupiah(1_500_000),
        auction_price=rupiah(900_000),
    ).price()
    assert sold_low.cost == rupiah(500_000)


@pytest.mark.parametrize("turn", range(1, 11))
def test_an_arisan_without_a_fee_costs_nothing_at_any_turn(turn):
    price = arisan_turn_offer("arisan", rupiah(100_000), 10, turn).price()
    assert price.cost == rupiah(0)
    assert price.effective_annual_rate == 0


def test_an_arisan_with_a_fee_costs_the_first_turn_something():
    first = arisan_turn_offer("arisan", rupiah(100_000), 10, 1, fee=rupiah(50_000)).price()
    assert first.effective_annual_rate > 0
    with pytest.raises(NoSolution):  # the last turn only saves: there is nothing to price as a loan
        arisan_turn_offer("arisan", rupiah(100_000), 10, 10, fee=rupiah(50_000)).price()


def test_shop_credit_is_held_against_the_price_for_cash():
    offer = shop_credit_offer("toko", rupiah(3_000_000), rupiah(300_000), 10, down_payment=rupiah(600_000))
    assert offer.price().net_disbursed == rupiah(2_400_000)
    assert offer.price().cost == rupiah(600_000)


def test_the_share_of_an_income_that_instalments_take():
    assert debt_service_ratio(rupiah(900_000), rupiah(3_000_000)) == Decimal("0.3")
    assert debt_service_ratio(rupiah(0), rupiah(0)) == 0
    assert debt_service_ratio(rupiah(1), rupiah(0)) is None
    with pytest.raises(CurrencyMismatch):
        debt_service_ratio(rupiah(1), Money(1, "HKD"))
    with pytest.raises(InputError):
        debt_service_ratio(rupiah(-1), rupiah(1))


def test_twenty_thousand_flows_have_their_price():
    price = true_price([10_000_000, *[-700] * 20_000], frequency="day")
    assert price.cost == rupiah(4_000_000)
    assert abs(price.present_value()) < 1e-3
    assert price.period_rate == pytest.approx(loan_rate(10_000_000, 700, 20_000), rel=1e-9)


# Any stream of money


def test_flows_are_read_in_every_way_people_have_them():
    plain = true_price([1_000_000, -550_000, -550_000])
    assert true_price([rupiah(1_000_000), rupiah(-550_000), rupiah(-550_000)]) == plain
    flows = [Flow(0, rupiah(1_000_000)), Flow(2, rupiah(-550_000)), Flow(1, rupiah(-550_000))]
    assert true_price(flows) == plain
    dated = [(date(2025, 1, 1), 1_000_000), (datetime(2026, 1, 1, 9), -1_100_000)]
    assert true_price(dated).effective_annual_rate == pytest.approx(0.1)
    assert true_price(dated).nominal_annual_rate == pytest.approx(0.1)
    in_parts = [(date(2025, 1, 1), 1_000_000), (date(2025, 7, 1), -550_000), (date(2026, 1, 1), -550_000)]
    price = true_price(in_parts)
    assert price.nominal_annual_rate == pytest.approx(
        12 * ((1 + price.effective_annual_rate) ** (1 / 12) - 1)
    )


def test_forced_savings_that_return_leave_one_price_and_say_so():
    price = true_price([700, *[-120] * 11, 500])
    assert "lowest_rate_counts" in [said.key for said in price.assumptions]
    assert price.effective_annual_rate >= 0


def test_who_gets_back_more_than_is_paid_has_no_positive_price():
    # Worth nothing at 10^48 a year too: what a saver earned on the first hundred, and no price of a loan.
    gained = true_price([-100, 1_000_000, -900_000, -50_000])
    saved = Loan(
        principal=rupiah(100_000_000),
        method="annuity",
        rate="0.01",
        n=24,
        drawdowns=({"at": 0, "amount": rupiah(5_000_000)}, {"at": 1, "amount": rupiah(95_000_000)}),
        savings={"at_start_share": "0.1", "annual_rate": "0.06"},
    ).price()
    for price in (gained, saved):
        assert price.cost.amount < 0
        assert -1 < price.effective_annual_rate < 0
        assert discounted(price) < 1e-10
    with pytest.raises(NoSolution) as caught:  # only saves, and earns
        true_price([-100, 300])
    assert caught.value.code == "more_received_than_paid"


def discounted(price):
    moved = sum(abs(float(flow.amount.amount)) for flow in price.flows)
    return abs(price.present_value()) / moved


def test_a_gain_has_the_price_below_zero_that_is_nearest_to_it():
    """1,000 received, 1,100 paid, 300 received: worth nothing at -50 % and at -40 % a period."""
    price = true_price([1000, -1100, 300])
    assert price.cost == rupiah(-200)
    assert price.period_rate == pytest.approx(-0.4, abs=1e-12)
    mixed = true_price([-10, 1000, -1100, 300], frequency="year")
    assert mixed.effective_annual_rate < 0
    assert abs(mixed.present_value()) < 1e-9


def test_a_tiny_cost_on_a_large_loan_is_not_lost_in_floats():
    price = true_price([513_409_785_203_572] + [Decimal("-1041399158627.94")] * 493, frequency="week")
    assert price.cost == rupiah("2.42")
    middle = Decimal("513409785203572") * 247  # what is held times the weeks that it is held, for equal parts
    assert price.period_rate == pytest.approx(float(Decimal("2.42") / middle), rel=1e-3)


BAD_FLOWS = [
    ([], "flows_unusable"),
    ([1000], "flows_unusable"),
    ([(date(2025, 1, 1), 1), (1, -1)], "flows_unusable"),
    ([(date(2025, 1, 1), 1), (date(2025, 1, 1), -1)], "flows_unusable"),
    ([("tomorrow", 1), ("later", -1)], "flows_unusable"),
    ([Flow(-1, rupiah(1)), Flow(1, rupiah(-1))], "flows_unusable"),
    ([1000, float("nan")], "number_not_finite"),
    ([1000, "a lot"], "number_unreadable"),
    ([10**16, -1], "amount_too_large"),
    ([rupiah(1), Money(-1, "HKD")], "currency_mismatch"),
    ([-1000, -1000], "nothing_in_hand"),
    ([1000, 1000], "flows_of_one_sign"),
]


@each(("flows", "code"), BAD_FLOWS)
def test_a_stream_that_is_no_loan_is_one_clear_error(flows, code):
    with pytest.raises(FinlitError) as caught:
        true_price(flows)
    assert caught.value.code == code


def test_a_price_too_large_to_be_written_is_said():
    with pytest.raises(NoSolution) as caught:
        true_price([1, *[-100] * 5], frequency="day")
    assert caught.value.code == "price_too_large"


@given(
    st.lists(st.integers(-(10**15), 10**15), min_size=2, max_size=60),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_any_stream_has_a_price_or_a_reason(amounts, frequency):
    try:
        price = true_price(amounts, frequency=frequency)
    except FinlitError:
        return
    assert price.effective_annual_rate >= -1
    assert price.cost.amount == -sum(amounts)


def test_the_rates_of_timevalue_are_at_hand():
    assert round(loan_rate(1_000_000, 100_000, 12), 4) == 0.0292
    assert callable(us_apr)


# Side by side


def offers_of_a_million():
    lent = rupiah(1_000_000)
    return [
        daily_lender_offer("keliling", lent, rupiah(50_000), 24),
        instalment_offer("koperasi", lent, rupiah(120_000), 10),
    ]


def test_the_same_rupiah_are_not_the_same_price():
    compared = compare_offers(offers_of_a_million(), rupiah(3_000_000))
    assert [row.offer.name for row in compared.rows] == ["koperasi", "keliling"]
    assert {row.price.cost for row in compared.rows} == {rupiah(200_000)}
    assert (compared.same_money, compared.same_time) == (True, False)


def test_the_worst_month_decides_what_can_be_borne():
    koperasi, keliling = compare_offers(offers_of_a_million(), rupiah(3_000_000), limit="0.3").rows
    assert (keliling.peak_month, keliling.peak_payment) == (1, rupiah(1_200_000))
    assert keliling.debt_service_ratio == Decimal("0.4")
    assert not keliling.is_within_limit
    assert koperasi.is_within_limit
    poor = [rupiah(3_000_000)] * 5 + [rupiah(300_000)] + [rupiah(3_000_000)] * 6
    row = compare_offers(offers_of_a_million(), poor, limit="0.3").rows[0]
    assert (row.peak_month, row.debt_service_ratio, row.is_within_limit) == (6, Decimal("0.4"), False)


def test_a_month_without_income_is_the_worst_one():
    incomes = [rupiah(3_000_000), rupiah(0)]
    row = compare_offers(offers_of_a_million(), incomes, limit="0.3").rows[0]
    assert (row.peak_month, row.debt_service_ratio, row.is_within_limit) == (2, None, False)


def test_other_instalments_count():
    others = rupiah(900_000)
    row = compare_offers(
        offers_of_a_million(), rupiah(3_000_000), other_instalments=others, limit="0.3"
    ).rows[0]
    assert row.debt_service_ratio == Decimal("0.34")
    assert not row.is_within_limit


def test_an_offer_without_a_price_stands_apart_with_the_reason():
    taken = loan_offer(
        "aneh",
        Loan(
            principal=rupiah(1_000_000),
            method="zero_interest",
            n=3,
            fees=(Fee(kind="disbursement", share=1),),
        ),
    )
    compared = compare_offers([*offers_of_a_million(), taken], rupiah(3_000_000))
    assert [(offer.name, reason.code) for offer, reason in compared.excluded] == [("aneh", "nothing_in_hand")]
    assert len(compared.rows) == 2


def test_dated_offers_fall_into_their_months():
    flows = [(date(2026, 1, 10), 1_000_000), (date(2026, 2, 1), -600_000), (date(2026, 3, 20), -600_000)]
    dated = Offer("dated", "instalments", tuple(Flow(day, rupiah(amount)) for day, amount in flows))
    row = compare_offers([dated], [rupiah(2_000_000), rupiah(9_000_000), rupiah(1_000_000)]).rows[0]
    assert (row.peak_month, row.debt_service_ratio) == (3, Decimal("0.6"))


@each(
    ("call", "code"),
    [
        (lambda: compare_offers([], rupiah(1)), "nothing_to_compare"),
        (lambda: compare_offers(offers_of_a_million(), []), "nothing_to_compare"),
        (lambda: compare_offers(offers_of_a_million(), rupiah(-1)), "amount_negative"),
        (lambda: compare_offers(offers_of_a_million(), Money(1, "HKD")), "currency_mismatch"),
        (lambda: instalment_offer("x", rupiah(0), rupiah(1), 1), "amount_not_positive"),
        (lambda: instalment_offer("x", rupiah(1), rupiah(1), 0), "amount_not_positive"),
        (lambda: instalment_offer("x", rupiah(1), rupiah(1), 1.5), "number_not_whole"),
        (lambda: instalment_offer("x", rupiah(1), rupiah(1), 1, "fortnight"), "choice_unknown"),
        (lambda: pawn_charge(rupiah(1), "0.01", 0), "amount_not_positive"),
        (lambda: pawn_offer("x", rupiah(1), 15, 24), "rate_as_percent"),
        (lambda: arisan_turn_offer("x", rupiah(1), 1, 1), "number_below"),
        (lambda: arisan_turn_offer("x", rupiah(1), 5, 6), "number_above"),
        (lambda: portfolio_at_risk([1, 2], [0]), "lists_differ"),
        (lambda: portfolio_at_risk([-1], [0]), "amount_negative"),
        (lambda: portfolio_at_risk([1], [1.5]), "number_not_whole"),
        (lambda: arrears_buckets([1], [1], [30, 10]), "edges_unusable"),
    ],
)
def test_what_cannot_be_used_is_one_clear_error(call, code):
    with pytest.raises(InputError) as caught:
        call()
    assert caught.value.code == code


def test_two_currencies_in_one_offer_are_refused():
    with pytest.raises(CurrencyMismatch):
        instalment_offer("x", rupiah(1), Money(1, "HKD"), 1)


# Late loans


@given(st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 2000)), max_size=40), st.integers(0, 400))
def test_portfolio_at_risk_falls_as_the_days_rise(loans, days):
    balances, late = [b for b, _ in loans], [d for _, d in loans]
    share = portfolio_at_risk(balances, late, days)
    if not any(balances):
        assert share is None
        return
    assert 0 <= share <= portfolio_at_risk(balances, late, 0) <= 1
    buckets = arrears_buckets(balances, late)
    assert sum(bucket.balance for bucket in buckets) == sum(b for b, d in loans if d > 0)


def test_a_loan_that_was_put_off_counts_as_late():
    assert portfolio_at_risk([rupiah(100), rupiah(300)], [0, 0], renegotiated=[True, False]) == 0.25


def test_where_nothing_is_lent_there_is_no_share():
    assert portfolio_at_risk([], []) is None
    assert portfolio_at_risk([rupiah(0)], [50]) is None
    assert arrears_buckets([], [])[0].share is None
    empty = provisions([], [], {0: "0.1"})
    assert (empty.amount, empty.share) == (0, None)


@pytest.mark.parametrize("start", [date(2026, 1, 1), date(2026, 1, 31), date(2026, 7, 1), date(2024, 2, 29)])
def test_one_instalment_a_month_is_one_instalment_in_the_heaviest_month(start):
    dated = loan_offer(
        "bank",
        Loan(
            principal=rupiah(12_000_000),
            method="annuity",
            rate="0.12",
            n=24,
            start=start,
            day_count="act/365F",
            rounding={"unit": 1000},
        ),
    )
    row = compare_offers([dated], rupiah(5_000_000)).rows[0]
    heaviest = max(-flow.amount for flow in dated.flows)
    assert row.peak_payment == heaviest


def test_dated_weekly_payments_are_summed_by_calendar_month():
    flows = [(date(2026, 1, 5), 1_000_000), *((date(2026, 1, 5 + 7 * week), -210_000) for week in (1, 2, 3))]
    flows += [(date(2026, 2, 2), -210_000), (date(2026, 2, 9), -210_000)]
    offer = Offer("koperasi", "cooperative", true_price(flows).flows)
    row = compare_offers([offer], rupiah(2_100_000)).rows[0]
    assert (row.peak_month, row.peak_payment) == (1, rupiah(630_000))


def test_a_loan_is_borne_in_the_same_months_however_its_periods_are_told():
    terms = {"principal": rupiah(1_000_000), "method": "zero_interest", "n": 1, "start": date(2026, 1, 1)}
    offers = [
        loan_offer("equal", Loan(**terms)),
        loan_offer("told", Loan(**terms, first_due=date(2026, 2, 1))),
    ]
    rows = compare_offers(offers, [rupiah(1), rupiah(5_000_000)]).rows
    assert [(row.peak_month, row.debt_service_ratio) for row in rows] == [(2, Decimal("0.2"))] * 2


def test_a_rate_at_the_very_ceiling_is_not_above_it():
    at_the_cap = online_offer("app", rupiah(1_000_003), 1, "0.003", daily_cap="0.003", total_cap="0.003")
    assert not [said.key for said in at_the_cap.assumptions if said.key.startswith("above")]
    above = online_offer("app", rupiah(1_000_003), 1, "0.003", fee=rupiah(1), daily_cap="0.003")
    assert "above_daily_cap" in [said.key for said in above.assumptions]


def test_a_pawn_that_was_prolonged_and_then_lost():
    terms = {"item_value": rupiah(2_000_000), "auction_price": rupiah(1_800_000)}
    once = pawn_lost_offer("gadai", rupiah(1_000_000), 120, "0.012", **terms)
    again = pawn_lost_offer("gadai", rupiah(1_000_000), 120, "0.012", **terms, roll_overs=2)
    assert again.price().cost - once.price().cost == rupiah(2 * 96_000)
    assert [said.key for said in again.assumptions] == ["pawn_blocks", "rolled_over", "item_lost"]


def test_staged_business_credit():
    parts = ({"at": 0, "amount": rupiah(10_000_000)}, {"at": 6, "amount": rupiah(15_000_000)})
    staged = kur_offer("kur", rupiah(25_000_000), 18, "0.06", drawdowns=parts)
    assert staged.price().cost < kur_offer("kur", rupiah(25_000_000), 18, "0.06").price().cost
    assert "drawn_in_parts" in [said.key for said in staged.assumptions]


def test_savings_that_come_back_are_no_cost():
    kept = instalment_offer("koperasi", rupiah(750_000), rupiah(135_000), 10, returned=rupiah(500_000))
    assert kept.price().cost == rupiah(100_000)
    assert kept.price().cash_in == rupiah(1_250_000)


WRONG_KINDS = [
    lambda: provisions([100], [10], [("a", "0.1"), (30, "0.5")]),
    lambda: arrears_buckets([1], [1], [None, 30]),
    lambda: compare_offers(offers_of_a_million(), None),
    lambda: compare_offers(offers_of_a_million(), [5]),
    lambda: portfolio_at_risk([rupiah(1), Money(1, "HKD")], [0, 1]),
    lambda: pawn_offer("gadai", rupiah(1), 1, "0.01", roll_overs=None),
    lambda: pawn_offer("gadai", rupiah(1), 1, "0.01", roll_overs=-1),
    lambda: single_payment_offer("x", rupiah(1), rupiah(2), 0),
    lambda: instalment_offer("x", 1000, rupiah(2), 3),
    lambda: true_price(None),
    lambda: true_price("1000"),
    lambda: true_price([1000, -1100], frequency=[]),
    lambda: payoff(Loan(principal=rupiah(1000), method="flat", rate=0, n=2), 1, []),
    lambda: single_payment_offer("x", rupiah(1), Money(2, "HKD"), 3),
    lambda: instalment_offer("x", rupiah(1), rupiah(2), 3, returned=rupiah(-1)),
]


@each("call", WRONG_KINDS)
def test_values_of_a_wrong_kind_are_one_clear_error(call):
    with pytest.raises(FinlitError):
        call()


def test_an_income_in_another_currency_is_refused_wherever_it_stands():
    offer = instalment_offer("bank", rupiah(1_000_000), rupiah(350_000), 3)
    with pytest.raises(CurrencyMismatch):
        compare_offers([offer], [rupiah(3_000_000), Money(900, "SGD")])


def test_instalments_that_are_paid_already_cannot_be_less_than_nothing():
    offer = instalment_offer("bank", rupiah(1_000_000), rupiah(350_000), 3)
    with pytest.raises(InputError) as caught:
        compare_offers([offer], rupiah(3_000_000), other_instalments=rupiah(-1))
    assert caught.value.code == "amount_negative"


@pytest.mark.parametrize("days", ["x", None, float("nan"), float("inf")])
def test_days_late_that_are_no_count_of_days_are_refused(days):
    with pytest.raises(InputError):
        portfolio_at_risk([1], [days])


@pytest.mark.parametrize("turn", [7, 8, 9])
def test_a_late_turn_with_a_fee_is_saving_at_a_loss_and_never_the_cheapest_loan(turn):
    late = arisan_turn_offer("arisan", rupiah(100_000), 10, turn, fee=rupiah(50_000))
    with pytest.raises(NoSolution) as caught:
        late.price()
    assert caught.value.code == "paid_before_received"
    free = instalment_offer("aunt", rupiah(1_000_000), rupiah(100_000), 10)
    result = compare_offers([late, free], rupiah(3_000_000))
    assert [row.offer.name for row in result.rows] == ["aunt"]
    assert [offer.name for offer, _ in result.excluded] == ["arisan"]
    assert [reason.__traceback__ for _, reason in result.excluded] == [None]
