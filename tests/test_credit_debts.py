"""Debts without a plan: published cards, several debts, and what always holds."""

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

import pytest
from cases import up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.credit import Debt, debt_orders, pawn_offer, repaid
from finlit.credit.dates import DayCount, year_share
from finlit.errors import InputError, NoSolution
from finlit.money import Money
from finlit.timevalue import nper, year_fraction


def idr(amount):
    return Money(amount, "IDR")


def card(name="card", owed=5_000_000, rate="0.0175", share="0.05", least=50_000):
    return Debt(
        name=name,
        owed=idr(owed),
        monthly_rate=rate,
        minimum_share=share,
        minimum_least=idr(least) if least else None,
    )


class TestCards:
    def test_five_million(self):
        found = repaid(card())
        assert (found.months, found.paid.rounded()) == (73, idr(7_338_619))
        assert found.interest == found.paid - idr(5_000_000)

    def test_a_bank_that_says_twenty_months(self):
        # Riyad Bank's disclosure: 7,000 at 28.08 % a year, 5 % and at least 100. Its 20 months hold without
        # interest only; the loop in exact decimals gives 72 months and 11,940.
        debt = Debt(
            name="card", owed=Money(7000, "SAR"), monthly_rate=Decimal("0.0234"), minimum_share="0.05",
            minimum_least=Money(100, "SAR"),
        )  # fmt: skip
        found = repaid(debt)
        assert (found.months, found.paid.rounded(Decimal(1))) == (72, Money(11_940, "SAR"))

    def test_fixed_payment_is_the_spreadsheets_nper(self):
        # The same 7,000 with 350 a month: NPER(0.2808/12, -350, 7000) = 27.3.
        debt = Debt(name="card", owed=Money(7000, "SAR"), monthly_rate="0.0234", fixed=Money(350, "SAR"))
        assert repaid(debt).months == 28
        assert round(nper(0.0234, -350, 7000), 1) == 27.3

    @pytest.mark.parametrize(
        ("owed", "rate", "payment", "months", "paid"),
        [
            # UBS, "The true cost of credit": 400 at 18 %, 15 a month: almost three years, 515 in all.
            (400, Decimal("0.015"), 15, 35, 515),
            # B. Hogan, Exercises for Programmers, no. 26: 5,000 at 12 %, 100 a month: 70 months.
            (5000, Decimal("0.01"), 100, 70, None),
            # debtoptimizerhub.pages.dev: 7,500 at 22 %, 225 a month: about 4 years and 4 months.
            (7500, Decimal("0.22") / 12, 225, 52, None),
        ],
    )
    def test_published_fixed_payments(self, owed, rate, payment, months, paid):
        usd = Money(owed, "USD")
        found = repaid(Debt(name="card", owed=usd, monthly_rate=rate), Money(payment, "USD"))
        assert found.months == months
        assert paid is None or found.paid.rounded(Decimal(1)) == Money(paid, "USD")

    def test_a_published_minimum_that_takes_84_years(self):
        # The same page: 2 % of what is owed before the month's interest, and at least 35: 84 years 2 months,
        # 137.50 of the first 150 is interest, and 7,351 is left after a year.
        rate = Decimal("0.22") / 12
        debt = Debt(
            name="card", owed=Money(7500, "USD"), monthly_rate=rate,
            minimum_share=Decimal("0.02") / (1 + rate), minimum_least=Money(35, "USD"),
        )  # fmt: skip
        found = repaid(debt)
        assert found.months == 84 * 12 + 2
        first, after_a_year = found.rows[0], found.rows[11].owed
        assert (first.interest, first.paid) == (Money("137.50", "USD"), Money(150, "USD"))
        assert after_a_year.rounded(Decimal(1)) == Money(7351, "USD")

    def test_never_by_name(self):
        # 50,000 at 4 % a year and 100 a month: the interest is 166.67.
        debt = Debt(name="loan", owed=Money(50_000, "USD"), monthly_rate=Decimal("0.04") / 12)
        with pytest.raises(NoSolution) as caught:
            repaid(debt, Money(100, "USD"))
        assert caught.value.code == "payment_never_repays"
        with pytest.raises(NoSolution):
            repaid(card(share="0.01", least=0))

    def test_without_interest(self):
        found = repaid(card(rate=0, share=0, least=0), idr(400_000))
        assert (found.months, found.paid) == (13, idr(5_000_000))

    @pytest.mark.parametrize(
        ("code", "more"),
        [
            ("amount_negative", {"least": -1}),
            ("share_as_percent", {"share": 5}),
            ("share_outside", {"share": "-0.05"}),
            ("rate_as_percent", {"rate": "1.75"}),
            ("amount_not_positive", {"owed": 0}),
        ],
    )
    def test_bad_input_is_named(self, code, more):
        with pytest.raises(InputError) as caught:
            card(**more)
        assert caught.value.code == code

    def test_a_rate_or_payment_that_is_missing(self):
        with pytest.raises(InputError) as caught:
            Debt(name="card", owed=idr(5))
        assert caught.value.code in ("rate_missing", "field_missing")
        with pytest.raises(InputError) as caught:
            repaid(card(share=0, least=0))
        assert caught.value.code == "debt_without_payment"


class TestSeveral:
    def test_dearest_first_costs_less_and_smallest_first_ends_one_sooner(self):
        debts = [card("a", 6_000_000, "0.03"), card("b", 2_000_000, "0.01"), card("c", 4_000_000, "0.02")]
        dear, small = debt_orders(debts, idr(1_500_000))
        assert dear.interest < small.interest
        assert small.first_month < dear.first_month
        assert small.closed[0].name == "b"
        assert dear.owed[-1] == idr(0)

    def test_a_published_snowball(self):
        # aprilgproperties.com, 25 February 2018: 500, 2,500, 7,000 and 10,000 with 50, 63, 135 and 96 a
        # month, and 500 more: the first is gone in a month, the next in four; then its rates are left out.
        terms = (("bill", 500, 50), ("card", 2500, 63), ("car", 7000, 135), ("student", 10_000, 96))
        debts = [
            Debt(name=name, owed=Money(owed, "USD"), monthly_rate=0, minimum_least=Money(least, "USD"))
            for name, owed, least in terms
        ]
        (found,) = debt_orders(debts, Money(844, "USD"), ["smallest_first"])
        assert [(one.name, one.month) for one in found.closed][:2] == [("bill", 1), ("card", 5)]
        assert found.months == -(-20_000 // 844)

    def test_a_published_avalanche(self):
        # github.com/nielse63/node-debt-snowball, examples/response.json: 1,000 at 14.99 %, 7,500 at 4.75 %,
        # at least 75 and 150 a month, and 100 more: 28 payments and 523.81 of interest. It leaves out the
        # 2.08 of the card's last month, which make these sums part from month 6 on.
        terms = (("card", 1000, "14.99", 75), ("student", 7500, "4.75", 150))
        debts = [
            Debt(name=name, owed=Money(owed, "USD"), monthly_rate=Decimal(rate) / 1200,
                 minimum_least=Money(least, "USD"))
            for name, owed, rate, least in terms
        ]  # fmt: skip
        (found,) = debt_orders(debts, Money(325, "USD"), ["dearest_first"])
        assert [str(each.amount) for each in found.owed[:5]] == [
            "8217.18", "7931.85", "7643.99", "7353.57", "7060.56"
        ]  # fmt: skip
        assert found.months == 28
        assert [(one.name, one.month) for one in found.closed] == [("card", 6), ("student", 28)]
        assert Money("523.81", "USD") < found.interest < Money("523.81", "USD") + Money("2.08", "USD")

    def test_bad_input_is_named(self):
        for code, debts, budget in (
            ("budget_below_minimums", [card("a"), card("b")], 300_000),
            ("debt_named_twice", [card("a"), card("a")], 3_000_000),
            ("amount_not_positive", [], 3_000_000),
        ):
            with pytest.raises(InputError) as caught:
                debt_orders(debts, idr(budget))
            assert caught.value.code == code
        with pytest.raises(NoSolution):
            debt_orders([card("a", 50_000_000, "0.04", 0, 0)], idr(1_000_000))


DEBTS = st.lists(
    st.tuples(st.integers(100_000, 20_000_000), st.decimals(0, "0.05", places=4)), min_size=1, max_size=5
).map(lambda found: [card(f"d{at}", owed, rate, "0.02", 10_000) for at, (owed, rate) in enumerate(found)])


@settings(max_examples=up_to(50))
@given(DEBTS, st.integers(0, 3_000_000))
def test_owed_and_interest_are_paid_and_the_dearest_first_is_never_dearer(debts, more):
    owed = sum((debt.owed for debt in debts), idr(0))
    interest = sum((debt.owed * debt.monthly_rate for debt in debts), idr(0))
    budget = (interest + owed * Decimal("0.03") + idr(100_000 + more)).rounded(mode="up")
    dear, small = debt_orders(debts, budget)
    for found in (dear, small):
        assert found.paid == owed + found.interest
        assert sum((each.paid for each in found.closed), idr(0)) == found.paid
        assert found.first_month == min(each.month for each in found.closed)
    assert dear.interest <= small.interest + idr(5)


@settings(max_examples=up_to(50))
@given(st.integers(100_000, 20_000_000), st.decimals(0, "0.03", places=4), st.integers(1, 2_000_000))
def test_paying_more_never_costs_more(owed, rate, more):
    debt = card("d", owed, rate, "0.05", 10_000)
    usual = repaid(debt)
    pays_more = repaid(debt, idr(max(int(owed * Decimal("0.06")), 20_000) + more))
    assert pays_more.interest <= usual.interest + idr(1)
    assert usual.paid == debt.owed + usual.interest


class TestPawnOnTheAppraisedValue:
    """Pegadaian's own tables: KCA is charged on the loan, Rahn on what the thing is appraised at."""

    def test_kca_and_rahn(self):
        assert pawn_offer("kca", idr(2_000_000), 17, "0.0115").price().cost == idr(46_000)
        rahn = pawn_offer("rahn", idr(2_000_000), 17, "0.0086", valued=idr(2_300_000))
        assert rahn.price().cost == idr(39_560)

    def test_a_value_below_the_loan_is_refused(self):
        with pytest.raises(InputError) as caught:
            pawn_offer("rahn", idr(2_000_000), 17, "0.0086", valued=idr(1_900_000))
        assert caught.value.code == "number_below"


@given(
    st.sampled_from(get_args(DayCount)),
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    st.integers(1, 800),
)
def test_a_loan_counts_days_as_timevalue_does(basis, start, days):
    end = start + timedelta(days)
    assert float(year_share(start, end, basis)) == pytest.approx(year_fraction(start, end, basis), rel=1e-12)
