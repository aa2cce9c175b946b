"""What was really paid on a loan: published cases, exact books, and what always holds."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from cases import each, up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.credit import Fee, Loan, Rounding, payoff, statement
from finlit.errors import InputError, NoSolution
from finlit.flows import Flow
from finlit.money import Money

SEN = Rounding(unit=Decimal("0.01"))


def idr(amount):
    return Money(amount, "IDR")


def twelve(**more):
    return Loan(**{"principal": idr(12_000_000), "method": "annuity", "rate": "0.12", "n": 12} | more)


def plan(loan, rows=None):
    """Payments exactly as the schedule says."""
    return [Flow(row.due or row.number, row.payment) for row in loan.schedule().rows[:rows] if row.payment]


def euro(amount):
    return Money(amount, "EUR")


class TestTwelveMillion:
    """12 million at 12 %, 12 months, two million more with the third instalment: worked out by hand in sen.

    1066185.46 is the instalment of 12,000,000 at 1 % a month over 12 months; 12,000,000 * 1.01**3 less three
    of them, each with its interest, less 2,000,000 is 7,132,963.
    """

    loan = twelve(rounding=SEN)
    paid = (*plan(loan, 3), Flow(3, idr(2_000_000)))

    def test_is_owed(self):
        now = statement(self.loan, self.paid)
        assert now.owed.rounded() == idr(7_132_963)
        assert now.overdue == idr(0)
        assert now.lines[-1].principal == idr(2_000_000)

    def test_same_instalment_ends_sooner(self):
        left = statement(self.loan, self.paid).left()
        assert [flow.amount.rounded() for flow in left.payments] == [idr(1_066_185)] * 6 + [idr(1_022_721)]
        # By hand: 9 instalments of the plan less 2 million less what is really left.
        assert left.interest_saved == self.loan.schedule().paid - left.paid - sum(
            (flow.amount for flow in self.paid), idr(0)
        )

    def test_same_term_is_lower(self):
        left = statement(self.loan, self.paid, extra="same_term").left()
        assert left.instalments == 9
        assert left.payments[0].amount.rounded() == idr(832_705)
        assert left.interest_saved < statement(self.loan, self.paid).left().interest_saved

    def test_ahead_asks_for_nothing_until_it_is_used(self):
        one = statement(self.loan, self.paid, 4, extra="next_instalments")
        assert one.overdue == idr(0)
        assert one.principal + one.interest == one.owed
        late = statement(self.loan, self.paid, 5, extra="next_instalments")
        assert late.overdue == self.loan.schedule().rows[3].payment * 2 - idr(2_000_000)
        assert statement(self.loan, self.paid, 4).overdue == self.loan.schedule().rows[3].payment

    def test_missed_instalment(self):
        loan = twelve(start="2026-01-15")
        paid = plan(loan, 2)
        now = statement(loan, paid, "2026-04-25")
        assert now.overdue == loan.schedule().rows[2].payment
        assert (now.overdue_since, now.days_late) == (date(2026, 4, 15), 10)
        # By hand: 10,143,618 at the second due date, one percent of it; unpaid interest bears none.
        principal = loan.schedule().rows[1].balance
        assert now.interest == (principal * Decimal("0.01")).rounded()
        later = statement(loan, paid, "2026-05-15")
        assert later.interest == now.interest * 2
        assert later.left().interest_saved < idr(0)

    def test_part_payment_goes_to_interest_first(self):
        now = statement(twelve(), [Flow(1, idr(500_000))])
        line = now.lines[0]
        assert (line.interest, line.principal) == (idr(120_000), idr(380_000))
        assert now.overdue == idr(566_185)
        first = statement(twelve(), [Flow(1, idr(500_000))], order=("principal", "fee", "interest")).lines[0]
        assert (first.interest, first.principal) == (idr(0), idr(500_000))

    def test_paying_more_each_month(self):
        now = statement(twelve(), ())
        assert now.left().instalments == 12
        more = now.left(idr(1_500_000))
        assert more.instalments == 9
        assert more.interest_saved > idr(0)

    def test_never_by_name(self):
        with pytest.raises(NoSolution) as caught:
            statement(twelve(), ()).left(idr(100_000))
        assert caught.value.code == "payment_never_repays"


class TestPublished:
    """Fineract's end-to-end scenarios (apache/fineract 4198b0bc, Loan.feature), and others."""

    @staticmethod
    def six():
        return Loan(principal=euro(100), method="annuity", rate="0.07", n=6, rounding=SEN, start="2024-01-01")

    def test_early_payoff_schedule(self):
        # "Early pay-off loan with interest, TILL_PRECLOSE product": 100 at 7 %, 360/30, six months.
        loan = self.six()
        now = statement(loan, plan(loan))
        assert [str(line.interest.amount) for line in now.lines] == [
            "0.58", "0.49", "0.39", "0.29", "0.20", "0.10"
        ]  # fmt: skip
        assert [str(line.balance.amount) for line in now.lines] == [
            "83.57", "67.05", "50.43", "33.71", "16.90", "0"
        ]  # fmt: skip
        assert now.is_closed

    def test_overdue_loan(self):
        # "Interest recalculation - S1 daily for overdue loan": nothing is paid, each month charges 0.58.
        loan = self.six()
        now = statement(loan, (), "2024-07-01")
        assert now.interest == euro("0.58") * 6
        assert now.owed == euro("103.48")
        assert now.overdue == now.owed
        assert now.days_late == 151

    def test_daily_interest(self):
        # LoanChargeOff.feature: 1,000 at 12 %, interest by the day over 365, one month of 31 days: 10.19.
        loan = Loan(
            principal=euro(1000), method="annuity", rate="0.12", n=1, start="2023-01-01",
            day_count="act/365F", rounding=SEN,
        )  # fmt: skip
        assert statement(loan, (), "2023-02-01").owed == euro("1010.19")

    def test_flat_payoff_rules(self):
        loan = Loan(principal=idr(12_000_000), method="flat", rate="0.02", rate_period="month", n=12)
        now = statement(loan, plan(loan, 6))
        for rule in ("none", "rule_of_78", "actuarial"):
            assert now.closing(rule).amount == payoff(loan, 6, rule).amount

    def test_rule_of_78_between_due_dates(self):
        # The sum of the digits of 12 months is 78; after 3 months and some days 8 are unused: 36.
        loan = Loan(
            principal=idr(12_000_000),
            method="flat",
            rate="0.02",
            rate_period="month",
            n=12,
            start="2026-01-10",
        )
        end = statement(loan, plan(loan, 3), "2026-04-25").closing("rule_of_78")
        assert end.rebate == idr(2_880_000 * 36 // 78 + 1)
        assert end.to_come == idr(2_160_000)

    def test_actuarial_between_due_dates(self):
        loan = twelve(start="2026-04-01")
        now = statement(loan, (), "2026-04-16")
        end = now.closing("actuarial")
        assert end.amount == idr(12_060_000)  # half of the month's 120,000
        assert now.owed == idr(12_000_000)

    def test_payments_at_will_by_the_day(self):
        # By hand: 1,000,000 at 18.25 % over 365 days is 500 a day; after 20 days 10,000 is interest.
        loan = Loan(
            principal=idr(1_000_000), method="interest_only", rate="0.1825", n=6, start="2026-01-01",
            day_count="act/365F",
        )  # fmt: skip
        now = statement(loan, [("2026-01-21", idr(310_000))], "2026-01-31")
        assert (now.lines[0].interest, now.lines[0].principal) == (idr(10_000), idr(300_000))
        assert now.interest == idr(3500)
        assert now.owed == idr(703_500)

    def test_rescheduled(self):
        loan = twelve(start="2026-01-01")
        new = statement(loan, plan(loan, 3), "2026-05-01").rescheduled(24)
        assert new.start == date(2026, 5, 1)
        assert new.principal == (loan.schedule().rows[2].balance * Decimal("1.01")).rounded()
        assert new.schedule().rows[-1].balance == idr(0)

    def test_part_prepaid_sooner_or_lighter(self):
        # Mint, 14 September 2021: 50 lakh at 8 % over 20 years, 41,822 a month; 43.76 lakh after five years,
        # 6 lakh more: 41 months less and 11.30 lakh saved, or 36,088 a month and 4.32 lakh saved.
        loan = Loan(principal=Money(5_000_000, "INR"), method="annuity", rate="0.08", n=240, rounding=SEN)
        paid, more = plan(loan, 60), [Flow(60, Money(600_000, "INR"))]
        now = statement(loan, paid)
        lakh = Decimal(100_000)
        assert loan.schedule().rows[0].payment.rounded(Decimal(1)) == Money(41_822, "INR")
        assert round(now.owed.amount / lakh, 2) == Decimal("43.76")
        ways = [
            statement(loan, paid, for_principal=more, extra=way).left()
            for way in ("same_instalment", "same_term")
        ]
        saved = [round((now.left().interest - way.interest).amount / lakh, 2) for way in ways]
        assert (180 - ways[0].instalments, ways[1].instalments) == (41, 180)
        assert saved == [Decimal("11.30"), Decimal("4.32")]
        assert ways[1].payments[0].amount.rounded(Decimal(1)) == Money(36_088, "INR")

    def test_part_prepaid_early(self):
        # emi.me, "How prepayment reduces your EMI": 30 lakh at 8.5 %, 240 months, 32,48,327 of interest; 3
        # lakh after month 13 end it in month 192 and save about 9.5 lakh.
        loan = Loan(principal=Money(3_000_000, "INR"), method="annuity", rate="0.085", n=240, rounding=SEN)
        assert abs(loan.schedule().interest - Money(3_248_327, "INR")) < Money(2, "INR")
        left = statement(loan, plan(loan, 13), for_principal=[(13, Money(300_000, "INR"))]).left()
        assert 13 + left.instalments == 192
        assert round(left.interest_saved.amount / 100_000, 1) == Decimal("9.5")

    def test_after_a_year_by_plan(self):
        # State Bank of India, questions on deferred instalments, April 2020: 25 lakh at 9 %, 240 months of
        # 22,493; 24,53,182 is owed after twelve of them.
        loan = Loan(principal=Money(2_500_000, "INR"), method="annuity", rate="0.09", n=240, rounding=SEN)
        assert loan.schedule().rows[0].payment.rounded(Decimal(1)) == Money(22_493, "INR")
        assert statement(loan, plan(loan, 12)).owed.rounded(Decimal(1)) == Money(2_453_182, "INR")

    def test_three_deferred_and_spread_anew(self):
        # proloans.in, "How the lockdown moratorium calculation works": 20 lakh at 10 %, 60 months of 42,495;
        # after fifty 4,06,066 is owed, three are deferred for 10,152 of interest, and 10.26 are left.
        loan = Loan(principal=Money(2_000_000, "INR"), method="annuity", rate="0.1", n=60, rounding=SEN)
        now = statement(loan, plan(loan, 50), 53)
        assert abs(now.principal - Money(406_066, "INR")) < Money(100, "INR")  # it rounds its instalment up
        assert now.interest.rounded(Decimal(1)) == Money(10_152, "INR")
        again = statement(now.rescheduled(60), (), 0).left(Money(42_495, "INR"))
        assert again.instalments == 11
        part = again.payments[-1].amount.amount / 42_495
        assert round(10 + part, 1) == Decimal("10.3")

    def test_a_longer_term(self):
        # 500,000 at 12 % (thebankingtimes.in, 2025): 11,122 a month for five years. Its 8,834 for seven years
        # is a little more than P i / (1 - (1 + i)^-84), which is 8,826.
        loan = Loan(principal=Money(500_000, "INR"), method="annuity", rate="0.12", n=60, rounding=SEN)
        assert loan.schedule().rows[0].payment.rounded(Decimal(1)) == Money(11_122, "INR")
        new = statement(loan, (), 0).rescheduled(84)
        assert new.schedule().rows[0].payment.rounded(Decimal(1)) == Money(8826, "INR")

    def test_early_settlement_at_the_contracts_own_rate(self):
        # Department for Business (UK), guidance on early settlement: 5,000 in 48 of 134.57 (14.0 % a year) is
        # ended with the 12th: the 36 that are left, discounted by 1.14 a year.
        loan = Loan(principal=Money(5000, "GBP"), method="annuity", rate="0.131747", n=48, rounding=SEN)
        assert loan.schedule().rows[0].payment == Money("134.57", "GBP")
        worth = sum(134.57 * 1.14 ** (-month / 12) for month in range(1, 37))
        end = statement(loan, plan(loan, 12)).closing("actuarial")
        assert float(end.amount.amount) == pytest.approx(worth, abs=1.5)

    def test_fines_and_order(self):
        loan = twelve(start="2026-01-01")
        fine = [("2026-02-10", idr(50_000))]
        paid = [("2026-02-11", idr(100_000))]
        now = statement(loan, paid, charged=fine, order=("fee", "interest", "principal"))
        assert (now.lines[0].fee, now.lines[0].interest) == (idr(50_000), idr(50_000))
        assert now.fees_charged == idr(50_000)


class TestFlatPaidAhead:
    """A flat contract charges what it says: 12 million, 2 % a month, 2,880,000, whatever is paid early."""

    loan = Loan(principal=idr(12_000_000), method="flat", rate="0.02", rate_period="month", n=12)

    @each("more", [1_000_000, 9_000_000, 10_000_000, 11_000_000, 11_160_000, 20_000_000])
    @each("name", ["paid", "for_principal"])
    def test_nothing_is_saved(self, more, name):
        paid, extra = plan(self.loan, 3), [Flow(3, idr(more), "more")]
        now = (
            statement(self.loan, [*paid, *extra], 3)
            if name == "paid"
            else statement(self.loan, paid, 3, for_principal=extra)
        )
        left = now.left()
        assert left.interest == idr(9 * 240_000)
        assert left.interest_saved == idr(0)
        assert left.paid == idr(max(9 * 1_240_000 - more, 0))
        assert now.back == idr(max(more - 9 * 1_240_000, 0))


class TestBadInput:
    def refused(self, code, *given, **more):
        with pytest.raises(InputError) as caught:
            statement(*given, **more)
        assert caught.value.code == code
        return str(caught.value)

    def test_is_named(self):
        loan = twelve(start="2026-01-15")
        said = self.refused("paid_before_loan", loan, [("2026-01-14", idr(5))])
        assert "2026-01-14" in said
        twice = [("2026-02-15", idr(1_066_185))] * 2
        assert "1066185" in self.refused("payment_twice", loan, twice)
        self.refused("amount_not_positive", loan, [("2026-02-15", idr(0))])
        self.refused("order_unusable", loan, (), order=("interest", "principal"))
        self.refused("statement_day_unusable", loan, (), "2025-12-31")
        self.refused("statement_needs_start", twelve(), (), interest="by_day")
        self.refused("statement_needs_start", twelve(), [(date(2026, 2, 15), idr(1))])
        self.refused("choice_unknown", loan, (), extra="sooner")
        self.refused("currency_mismatch", loan, [("2026-02-15", Money(1, "HKD"))])

    def test_two_real_payments_of_one_day(self):
        loan = twelve(start="2026-01-15")
        paid = [Flow(date(2026, 2, 15), idr(500_000), what) for what in ("kw 1", "kw 2")]
        assert statement(loan, paid).paid == idr(1_000_000)

    def test_more_than_is_owed_comes_back(self):
        now = statement(twelve(), [Flow(1, idr(13_000_000))])
        assert now.back == idr(13_000_000 - 12_120_000)
        assert now.is_closed
        again = statement(twelve(), [Flow(1, idr(13_000_000)), Flow(2, idr(5))])
        assert again.lines[-1].back == idr(5)

    def test_later_payments_are_kept_apart(self):
        now = statement(twelve(), plan(twelve(), 3), 2)
        assert len(now.lines) == 2
        assert now.later == tuple(plan(twelve(), 3)[2:])


LOANS = st.builds(
    lambda method, rate, n, principal, dated, basis: Loan(
        principal=idr(principal), method=method, rate=rate, n=n,
        start="2026-01-31" if dated else None, day_count=basis if dated else None,
    ),
    st.sampled_from(["annuity", "flat", "equal_principal", "interest_only"]),
    st.decimals("0.01", "0.9", places=3),
    st.integers(1, 60),
    st.integers(10_000, 50_000_000),
    st.booleans(),
    st.sampled_from([None, "act/365F", "30E/360", "act/act ISDA"]),
)  # fmt: skip


@st.composite
def books(draw, most=60):
    """A loan, and payments of any day and size."""
    loan = draw(LOANS)
    places = st.integers(0, 2 * loan.rows)
    found = []
    for number in range(draw(st.integers(1, most))):
        place = draw(places)
        at = (
            place
            if loan.start is None
            else loan.start + timedelta(draw(st.integers(0, 31 * (loan.rows + 2))))
        )
        found.append(
            Flow(at, idr(draw(st.integers(1, 2 * int(loan.principal.amount) // 3 + 1))), str(number))
        )
    return loan, found


class TestAlways:
    @settings(max_examples=up_to(60))
    @given(books(), st.sampled_from(["same_instalment", "same_term", "next_instalments"]), st.booleans())
    def test_nothing_is_lost(self, book, extra, by_day):
        loan, paid = book
        running = "by_day" if by_day and loan.start else None
        now = statement(loan, paid, extra=extra, interest=running)
        owed, charged = Fraction(now.owed.amount), Fraction((now.charged + now.fees_charged).amount)
        assert owed + Fraction((now.paid - now.back).amount) - charged == Fraction(loan.principal.amount)
        for line in now.lines:
            parts = (line.interest, line.fee, line.principal, line.held, line.back)
            assert sum(parts, idr(0)) == line.amount
            assert min(parts) >= idr(0)
        assert idr(0) <= now.overdue <= now.principal + now.interest + now.fees

    @settings(max_examples=up_to(60))
    @given(books(), st.randoms())
    def test_the_order_of_the_records_does_not_matter(self, book, random):
        loan, paid = book
        mixed = list(paid)
        random.shuffle(mixed)
        assert statement(loan, mixed) == statement(loan, paid)

    @settings(max_examples=up_to(80))
    @given(LOANS, st.sampled_from(["same_instalment", "same_term", "next_instalments"]))
    def test_paying_the_plan_is_the_schedule(self, loan, extra):
        rows = [row for row in loan.schedule().rows if row.payment]
        now = statement(loan, plan(loan), extra=extra)
        assert [line[2:5] for line in now.lines] == [(row.interest, row.fees, row.principal) for row in rows]
        assert [line.balance for line in now.lines] == [row.balance for row in rows]
        assert now.is_closed
        assert now.owed == now.back == idr(0)

    @settings(max_examples=up_to(60))
    @given(LOANS, st.data())
    def test_paying_more_never_costs_more(self, loan, data):
        rows = data.draw(st.integers(0, loan.rows - 1))
        more = data.draw(st.integers(1, 2 * int(loan.principal.amount)))
        paid = plan(loan, rows)
        at = loan.start or 0
        if rows:
            at = paid[-1].at if paid else at
        without, with_it = statement(loan, paid), statement(loan, [*paid, Flow(at, idr(more), "more")])
        assert with_it.left().interest + with_it.charged <= without.left().interest + without.charged + idr(
            loan.rows
        )
        assert with_it.left().instalments <= without.left().instalments

    def test_waiting_and_parts(self):
        for more in (
            {"payment_holiday": 3},
            {"payment_holiday": 2, "grace_interest": "forgiven"},
            {"interest_only_periods": 2},
            {"method": "balloon", "balloon": idr(4_000_000)},
            {"method": "step_rate", "steps": ({"from_instalment": 5, "rate": "0.2"},)},
            {"method": "equal_principal", "payment_holiday": 2},
            {"fees": (Fee(kind="instalment", flat=idr(5000)), Fee(kind="insurance_yearly", share="0.01"))},
            {"drawdowns": ((0, idr(5_000_000)), (4, idr(7_000_000)))},
            {"start": "2026-01-10", "first_due": "2026-02-25", "day_count": "act/360"},
            {"start": "2026-01-10", "first_due": "2026-02-25", "first_period": "by_days"},
            {"start": "2026-01-10", "first_due": "2026-03-25", "first_period": "whole_and_days"},
            {"rate": "0.003", "rate_period": "day", "days_counted": "30_each"},
            {"rate": "0.003", "rate_period": "day", "days_counted": "real_dates", "start": "2026-01-31"},
        ):
            loan = twelve(**more)
            now = statement(loan, plan(loan))
            rows = [row for row in loan.schedule().rows if row.payment]
            assert [(line.interest, line.fee, line.principal) for line in now.lines] == [
                (row.interest, row.fees, row.principal) for row in rows
            ], more
            assert now.is_closed, more

    def test_same_term_with_every_kind(self):
        for more in (
            {"method": "equal_principal"},
            {"method": "balloon", "balloon": idr(4_000_000)},
            {"method": "step_rate", "steps": ({"from_instalment": 5, "rate": "0.2"},)},
            {"rate_period": "whole_term"},
            {"start": "2026-01-10", "day_count": "act/360", "rate_period": "instalment", "rate": "0.01"},
        ):
            loan = twelve(**more)
            paid = plan(loan, 3)
            paid.append(Flow(paid[-1].at, idr(2_000_000), "extra"))
            left = statement(loan, paid, extra="same_term").left()
            assert left.instalments == 9, more
            assert left.interest_saved > idr(0), more


def _half_even(exact):
    """Round to whole rupiah, written here a second time on purpose."""
    low = exact.numerator // exact.denominator
    rest = exact - low
    return low + (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and low % 2 == 1))


def _by_hand(principal, rate, payments, until):
    """What is owed after each due date: interest first, and unpaid interest bears none."""
    owed, interest, charged, back = principal, 0, 0, 0
    for number in range(until + 1):
        if number:
            charge = _half_even(Fraction(owed) * rate)
            interest, charged = interest + charge, charged + charge
        paid = sum(amount for at, amount in payments if at == number)
        to_interest = min(paid, interest)
        repaid = min(paid - to_interest, owed)
        interest, owed = interest - to_interest, owed - repaid
        back += paid - to_interest - repaid
        if not owed and not interest:
            rest = sum(amount for at, amount in payments if number < at <= until)
            return 0, charged, back + rest
    return owed + interest, charged, back


class TestByHand:
    """The book against a second one in exact fractions: 1 to 60 payments of any size."""

    @settings(max_examples=up_to(120))
    @given(
        st.sampled_from(["annuity", "equal_principal", "interest_only"]),
        st.integers(10_000, 50_000_000),
        st.decimals("0", "0.9", places=3),
        st.integers(1, 60),
        st.lists(st.tuples(st.integers(0, 80), st.integers(1, 5_000_000)), min_size=1, max_size=60),
    )
    def test_what_is_owed_and_charged_and_comes_back(self, method, principal, rate, n, payments):
        loan = Loan(principal=idr(principal), method=method, rate=rate, n=n)
        until = max(at for at, _ in payments)
        flows = [Flow(at, idr(amount), str(place)) for place, (at, amount) in enumerate(payments)]
        now = statement(loan, flows, until, order=("interest", "fee", "principal"))
        owed, charged, back = _by_hand(principal, Fraction(rate) / 12, payments, until)
        assert (now.owed, now.charged, now.back) == (idr(owed), idr(charged), idr(back))
        assert owed + sum(amount for _, amount in payments) - back - charged == principal


AMOUNTS = st.integers(1, 20_000_000)
ORDERS = list(permutations(("interest", "fee", "principal")))


class _Hand:
    """A lender's book by hand: what is owed of each part, and what has been asked for and not paid."""

    def __init__(self, loan, order):
        self.loan, self.order = loan, order
        self.planned = [int(row.payment.amount) for row in loan.schedule().rows]
        self.owed = {"interest": 0, "fee": 0, "principal": int(loan.principal.amount)}
        self.due = self.charged = self.back = 0

    @property
    def total(self):
        return sum(self.owed.values())

    def reach(self, number):
        """Charge a whole period and ask for the instalment; in the end for everything."""
        if not self.total:
            return
        charge = _half_even(Fraction(self.owed["principal"]) * Fraction(self.loan.rate) / 12)
        self.owed["interest"] += charge
        self.charged += charge
        rest = asked = self.total - self.due
        if number < self.loan.rows:
            # Only interest is asked for of a loan that is repaid at the end.
            asked = charge if self.loan.method == "interest_only" else self.planned[number - 1]
        self.due += min(rest, asked)

    def fine(self, amount):
        self.owed["fee"] += amount
        self.due += amount

    def pay(self, amount):
        """Pay what is due in the order named, then the loan; the rest comes back."""
        asked = self.owed | {"principal": max(self.due - self.owed["interest"] - self.owed["fee"], 0)}
        parts, left = dict.fromkeys(self.order, 0), amount
        for part in (*self.order, "principal"):
            most = min(asked[part], self.owed[part]) if part in asked else self.owed[part]
            asked.pop(part, None)
            taken = min(left, most)
            parts[part] += taken
            self.owed[part] -= taken
            left -= taken
        self.due = max(self.due - (amount - left), 0)
        self.back += left
        return parts["interest"], parts["fee"], parts["principal"]


class TestEveryOrder:
    """The book against one kept by hand, in every order of allocation, with fines."""

    @settings(max_examples=up_to(100))
    @given(
        st.sampled_from(ORDERS),
        st.sampled_from(["annuity", "interest_only"]),
        st.integers(10_000, 50_000_000),
        st.decimals("0", "0.9", places=3),
        st.integers(1, 36),
        st.lists(st.tuples(st.integers(1, 40), st.integers(1, 5_000_000)), min_size=1, max_size=60),
        st.dictionaries(st.integers(1, 20), st.integers(1, 200_000), max_size=6),
    )
    def test_where_each_payment_goes(self, order, method, principal, rate, n, payments, fines):
        loan = Loan(principal=idr(principal), method=method, rate=rate, n=n)
        until = max(at for at, _ in payments)
        hand, parts = _Hand(loan, order), []
        fines = {at: amount for at, amount in fines.items() if at <= until}
        for number in range(1, until + 1):
            hand.reach(number)
            if number in fines:
                hand.fine(fines[number])
            parts += [hand.pay(amount) for amount in sorted(each for at, each in payments if at == number)]
        flows = [Flow(at, idr(amount), str(place)) for place, (at, amount) in enumerate(payments)]
        charged = [Flow(at, idr(amount)) for at, amount in fines.items()]
        now = statement(loan, flows, until, order=order, charged=charged)
        assert [tuple(int(each.amount) for each in line[2:5]) for line in now.lines] == parts
        found = (now.interest, now.fees, now.principal, now.overdue, now.charged, now.back)
        owed = (hand.owed["interest"], hand.owed["fee"], hand.owed["principal"])
        assert found == tuple(map(idr, (*owed, hand.due, hand.charged, hand.back)))

    @settings(max_examples=up_to(40))
    @given(LOANS, st.lists(st.integers(1, 9_000_000), min_size=1, max_size=10), st.integers(0, 500_000))
    def test_the_order_does_not_change_what_is_owed_on_that_day(self, loan, amounts, fine):
        day = loan.due[0] if loan.start else 1
        paid = [Flow(day, idr(amount), str(place)) for place, amount in enumerate(amounts)]
        charged = [Flow(day, idr(fine))] if fine else []
        found = [statement(loan, paid, order=order, charged=charged) for order in ORDERS]
        assert len({(now.owed, now.back, now.charged) for now in found}) == 1

    @settings(max_examples=up_to(40))
    @given(books(12), st.sampled_from(ORDERS), st.booleans(), st.booleans(), st.data())
    def test_paying_more_never_costs_more(self, book, order, by_day, is_for_principal, data):
        loan, paid = book
        running = "by_day" if by_day and loan.start else None
        last = max(flow.at for flow in paid)
        more = [Flow(data.draw(st.sampled_from([flow.at for flow in paid])), idr(data.draw(AMOUNTS)), "more")]
        rest = {"order": order, "interest": running}
        usual = statement(loan, paid, last, **rest)
        dearer = (
            statement(loan, paid, last, for_principal=more, **rest)
            if is_for_principal
            else statement(loan, [*paid, *more], last, **rest)
        )
        cost, lower = usual.charged + usual.left().interest, dearer.charged + dearer.left().interest
        assert lower <= cost + idr(len(dearer.lines) + loan.rows)

    @settings(max_examples=up_to(40))
    @given(LOANS.filter(lambda loan: loan.start), st.sampled_from(ORDERS))
    def test_paying_the_plan_by_the_day_is_the_schedule(self, loan, order):
        rows = [row for row in loan.schedule().rows if row.payment]
        now = statement(loan, plan(loan), order=order, interest="by_day")
        assert [line[2:5] for line in now.lines] == [(row.interest, row.fees, row.principal) for row in rows]
        assert now.is_closed


class TestByTheDay:
    """Interest by the day against a second book in exact fractions, on payments of any day."""

    @settings(max_examples=up_to(40))
    @given(
        st.sampled_from([None, "act/365F", "act/360"]),
        st.integers(10_000, 50_000_000),
        st.decimals("0", "0.9", places=3),
        st.integers(1, 24),
        st.lists(st.tuples(st.integers(0, 800), st.integers(1, 5_000_000)), min_size=1, max_size=60),
    )
    def test_what_is_owed_and_charged(self, basis, principal, rate, n, payments):
        start = date(2024, 3, 15)
        loan = Loan(principal=idr(principal), method="annuity", rate=rate, n=n, start=start, day_count=basis)
        flows = [(start + timedelta(at), amount) for at, amount in payments]
        found = statement(
            loan, [Flow(at, idr(amount), str(place)) for place, (at, amount) in enumerate(flows)],
            interest="by_day",
        )  # fmt: skip
        days = {at for at, _ in flows}
        until = max(days)
        owed, interest, charged, back, exact, rounded = principal, 0, 0, 0, Fraction(0), 0
        day, months = start, 0
        while True:
            for amount in sorted(amount for at, amount in flows if at == day):
                to_interest = min(amount, interest)
                repaid = min(amount - to_interest, owed)
                interest, owed = interest - to_interest, owed - repaid
                back += amount - to_interest - repaid
            if day == until:
                break
            begins, ends = _month(start, months), _month(start, months + 1)
            share = Fraction(1, 12 * (ends - begins).days)
            if basis:
                share = Fraction(1, 365 if basis == "act/365F" else 360)
            exact += owed * Fraction(rate) * share
            day += timedelta(1)
            if day in (ends, until) or day in days:
                charge = max(_half_even(exact) - rounded, 0)
                interest, charged, rounded = interest + charge, charged + charge, rounded + charge
            if day == ends:
                months, exact, rounded = months + 1, Fraction(0), 0
        assert (found.owed, found.charged, found.back) == (idr(owed + interest), idr(charged), idr(back))


def _month(start, count):
    years, month = divmod(start.month - 1 + count, 12)
    return date(start.year + years, month + 1, start.day)
