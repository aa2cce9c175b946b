"""Annual rates straight from a loan, things in pawn, daily rates: published examples."""

from datetime import date

import pytest

from finlit.credit import (
    CompulsorySavings,
    Fee,
    Loan,
    pawn_charge,
    pawn_offer,
    pledges_offer,
    shop_credit_offer,
    statement,
)
from finlit.errors import CurrencyMismatch, InputError
from finlit.money import Money


def idr(amount):
    return Money(amount, "IDR")


def euro(amount):
    return Money(amount, "EUR")


class TestUnitedStates:
    """12 CFR 1026, Appendix J, (c): the payments of each example are those of a flat loan."""

    @pytest.mark.parametrize(
        ("lent", "whole_term", "n", "terms", "payment", "percent"),
        [
            (5000, "0.104", 24, {"start": "1978-01-10"}, "230", 9.69),
            (6000, "0.2", 36, {"start": "1978-02-10", "first_due": "1978-04-01"}, "200", 11.82),
            (
                5000,
                "0.052016",
                24,
                {"start": "1978-02-23", "first_due": "1978-03-01", "frequency": "half_month"},
                "219.17",
                10.34,
            ),
        ],
    )
    def test_appendix_j(self, lent, whole_term, n, terms, payment, percent):
        loan = Loan(
            principal=Money(lent, "USD"),
            method="flat",
            rate=whole_term,
            rate_period="whole_term",
            n=n,
            **terms,
        )
        assert loan.schedule().rows[0].payment == Money(payment, "USD")
        assert round(100 * loan.us_rate(), 2) == percent

    def test_without_dates_it_is_the_rate_of_a_period_times_the_periods(self):
        loan = Loan(principal=idr(5_000_000), method="annuity", rate="0.12", n=12)
        assert loan.us_rate() == pytest.approx(0.12, abs=1e-6)
        assert loan.us_rate() == loan.price().nominal_annual_rate
        dated = Loan(principal=idr(5_000_000), method="annuity", rate="0.12", n=12, start="2026-01-15")
        assert dated.us_rate() == pytest.approx(loan.us_rate(), abs=1e-9)

    def test_a_required_deposit_is_not_counted(self):
        terms = {"principal": idr(5_000_000), "method": "annuity", "rate": "0.12", "n": 12}
        kept = Loan(**terms, savings=CompulsorySavings(at_start_share="0.1"))
        assert kept.us_rate() == Loan(**terms).us_rate()
        assert kept.eu_rate() > Loan(**terms).eu_rate()


class TestEurope:
    """European Commission, examples for the annual percentage rate of charge, January 2015."""

    @pytest.mark.parametrize(
        ("terms", "percent"),
        [
            # No. 27: 170,000 at 6 %, 240 months, 3,400 at the start.
            ({"principal": euro(170_000), "method": "annuity", "rate": "0.06", "taken": 3400}, 6.434402),
            # No. 8, first case: only interest at 7 % until the end.
            (
                {"principal": euro(200_000), "method": "interest_only", "rate": "0.07", "taken": 4000},
                7.430479,
            ),
            # No. 28: another currency, 0.2 % for changing each payment.
            (
                {
                    "principal": euro(200_000),
                    "method": "annuity",
                    "rate": "0.05",
                    "taken": 4008,
                    "change": "0.002",
                },
                5.396096,
            ),
        ],
    )
    def test_examples_of_the_commission(self, terms, percent):
        taken, change = terms.pop("taken"), terms.pop("change", None)
        fees = [Fee(kind="disbursement", flat=euro(taken))]
        fees += [Fee(kind="conversion", share=change)] if change else []
        loan = Loan(**terms, n=240, fees=tuple(fees))
        # The examples keep payments in cents, and the last one as it is: a ten-thousandth of a percent.
        assert 100 * loan.eu_rate() == pytest.approx(percent, abs=2e-4)

    def test_the_lender_earns_what_does_not_go_to_others(self):
        terms = {"principal": euro(200_000), "method": "annuity", "rate": "0.05", "n": 240}
        plain = Loan(**terms)
        own = Fee(kind="disbursement", flat=euro(4000))
        others = (Fee(kind="insurance_upfront", share="0.01"), Fee(kind="conversion", share="0.002"))
        assert plain.lender_yield() == plain.eu_rate()
        assert Loan(**terms, fees=(own, *others)).lender_yield() == Loan(**terms, fees=(own,)).eu_rate()
        assert Loan(**terms, fees=(own, *others)).eu_rate() > Loan(**terms, fees=(own,)).eu_rate()


class TestLenderYield:
    @pytest.mark.parametrize(
        ("n", "flat", "monthly"),
        [(12, "0.0168", 2.95), (24, "0.015", 2.62), (30, "0.015", 2.59), (36, "0.015", 2.55)],
    )
    def test_a_lender_that_tells_its_own_rate(self, n, flat, monthly):
        # Citibank Indonesia, ReadyCredit, 20 million: its own table of flat and effective monthly rates.
        loan = Loan(principal=idr(20_000_000), method="flat", rate=flat, rate_period="month", n=n)
        assert round(100 * ((1 + loan.lender_yield()) ** (1 / 12) - 1), 2) == monthly


class TestForcedSavings:
    def test_with_and_without(self):
        terms = {"principal": idr(10_000_000), "method": "annuity", "rate": "0.24", "n": 12}
        loan = Loan(**terms, savings=CompulsorySavings(at_start_share="0.1", per_instalment=idr(50_000)))
        assert loan.price(with_savings=False) == Loan(**terms).price()
        assert loan.price().effective_annual_rate > loan.price(with_savings=False).effective_annual_rate
        # They come back: the rupiah are the same.
        assert loan.price().cost == loan.price(with_savings=False).cost


class TestDailyRate:
    """Kompas, 22 and 24 September 2023: three million at 0.4 % a day, months of 30 days."""

    @pytest.mark.parametrize(("n", "interest", "owed"), [(1, 360_000, 3_360_000), (6, 2_160_000, 5_160_000)])
    def test_months_of_thirty_days(self, n, interest, owed):
        loan = Loan(
            principal=idr(3_000_000),
            method="flat",
            rate="0.004",
            rate_period="day",
            n=n,
            days_counted="30_each",
        )
        assert loan.schedule().interest == idr(interest)
        assert loan.schedule().paid == idr(owed)

    @pytest.mark.parametrize(
        ("lent", "start", "on", "interest"),
        [
            # Credit union Sehati, loans that are paid at will: 0.058333 % a day for 29 and 32 days.
            (5_000_000, "2024-01-07", "2024-02-05", 84_583),
            (20_000_000, "2024-01-15", "2024-02-16", 373_332),
        ],
    )
    def test_paid_at_will(self, lent, start, on, interest):
        terms = {"method": "interest_only", "rate": "0.00058333", "rate_period": "day", "n": 12}
        loan = Loan(principal=idr(lent), start=start, days_counted="real_dates", **terms)
        now = statement(loan, (), on)
        # The second is printed with more digits of the rate.
        assert abs((now.interest - idr(interest)).amount) <= 1
        assert now.overdue_since in (None, date(2024, 2, 15))


class TestPawn:
    def test_on_the_appraised_value(self):
        # A thesis on sharia pawnshops (123dok.com, "Rukun Gadai Syariah"): appraised at 10 million, 9 million
        # lent, 80 for each 10,000 of the value in ten days: 960,000 for twelve times; 25,000 at the start.
        offer = pawn_offer(
            "rahn", idr(9_000_000), 120, "0.008", block_days=10, valued=idr(10_000_000), admin=idr(25_000)
        )
        assert offer.price().cost == idr(985_000)
        # Sumatera Ekspres, 2024: five million, 0.49 % for each ten days, thirty days.
        assert pawn_charge(idr(5_000_000), "0.0049", 30, 10) == idr(73_500)

    def test_several_pledges(self):
        # The pawnshop's tariff of 2018 goes by each loan: 1 % up to 500,000 and 1.2 % above, each 15 days.
        small = pawn_offer("a", idr(500_000), 16, "0.01")
        large = pawn_offer("b", idr(1_000_000), 120, "0.012")
        both = pledges_offer("both", [small, large])
        assert both.price().cost == idr(10_000 + 96_000)
        assert both.price().net_disbursed == idr(1_500_000)
        assert [flow.at for flow in both.flows] == [0, 0, 16, 120]
        assert pledges_offer("one", [large]).price().cost == large.price().cost

    def test_what_is_no_pledge_is_named(self):
        pledge = pawn_offer("a", idr(500_000), 16, "0.01")
        shop = shop_credit_offer("toko", idr(2_400_000), idr(300_000), 10)
        for code, given in (("choice_unknown", [pledge, shop]), ("amount_not_positive", [])):
            with pytest.raises(InputError) as caught:
                pledges_offer("x", given)
            assert caught.value.code == code
        with pytest.raises(CurrencyMismatch):
            pledges_offer("x", [pledge, pawn_offer("b", Money(500, "SGD"), 16, "0.01")])
