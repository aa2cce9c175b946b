"""Savings as they are lived: rates by balance, deposits that change, money taken out on the way."""

from datetime import date, timedelta
from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import InputError
from finlit.i18n import error_message
from finlit.money import Money
from finlit.rules import InterestTax
from finlit.savings import (
    Account,
    BalanceTier,
    DepositChange,
    Place,
    Saving,
    SavingsGoal,
    Withdrawal,
    balance_interest,
    compare_places,
    goals_in_order,
    gold_path,
    savings_path,
    solve_goal,
)
from finlit.tools import savings_figures


def rp(amount):
    return Money(amount, "IDR")


DEPOSIT_TAX = InterestTax(
    name="deposits",
    rate=D("0.2"),
    limit=rp(7_500_000),
    looks_at="balance",
    valid_from=date(2001, 1, 1),
    source="PP 131/2000",
)


def usd(amount):
    return Money(amount, "USD")


def account(*tiers, pay="whole", base="0.01", **more):
    made = tuple(BalanceTier(from_balance=usd(edge), annual_rate=D(rate)) for edge, rate in tiers)
    return Account(annual_rate=D(base), tiers=made, tiers_pay=pay, rounding_unit=D("0.01"), **more)


def year(start, place, months=12):
    return savings_path(Saving(start=usd(start), deposit=usd(0)), months, place)


class TestTiers:
    """Interest of a year by published tiers; the pages tell it for a day or for thirty."""

    BANK_OF_CHINA = (
        ("50000.01", "0.0035"),
        ("200000.01", "0.005"),
        ("500000.01", "0.0075"),
        ("1000000.01", "0.01"),
    )
    MY_SALARY = (("5000.01", "0.006"), ("30000.01", "0.008"), ("80000.01", "0.01"), ("180000.01", "0.013"),
                 ("380000.01", "0.015"))  # fmt: skip
    FIFTY_PLUS = (("10000.01", "0.001"), ("50000.01", "0.003"), ("100000.01", "0.006"))

    @pytest.mark.parametrize(
        ("tiers", "base", "balance", "days", "told"),
        [
            # bankofchina.com.my, 6 December 2019
            (BANK_OF_CHINA, "0.0025", 500_000, 1, "5.89"),
            (BANK_OF_CHINA, "0.0025", 1_000_000, 1, "16.16"),
            # pbebank.com, PB MySalary, from 18 May 2020
            (MY_SALARY, "0.004", 500_000, 1, "16.35"),
            (MY_SALARY, "0.004", 500_000, 30, "490.69"),
            # pbebank.com, 50 PLUS, from 11 February 2021
            (FIFTY_PLUS, "0", 35_000, 1, "0.07"),
            (FIFTY_PLUS, "0", 200_000, 30, "64.94"),
        ],
    )
    def test_each_rate_for_its_part(self, tiers, base, balance, days, told):
        made = account(*tiers, pay="part", base=base, added_every=12)
        a_day = year(balance, made).interest / 365
        assert abs(a_day * days - usd(told)) < usd("0.02")  # they round each part

    def test_the_rate_that_is_reached_for_the_whole(self):
        # 12 CFR 1030, Appendix A, D: 5.25 % to 2,500, 5.50 % to 15,000, 5.75 % above
        tiers = (("2500.01", "0.055"), ("15000.01", "0.0575"))
        made = account(*tiers, base="0.0525", added_every=12)
        assert [made.rate_on(usd(balance)) for balance in (1000, 2500, 8000, 15_000, 20_000)] == [
            D(rate) for rate in ("0.0525", "0.0525", "0.055", "0.055", "0.0575")
        ]
        # Compounded by the day it is 452.29 and 1,183.61 there; added once a year it is less.
        assert year(8000, made).interest == usd(440)
        assert year(20_000, made).interest == usd(1150)

    def test_the_tier_of_the_average_balance(self):
        # scribd.com/doc/292592722, BNI Taplus Muda, September 2015: 46,388,333 on average, 0.75 %
        edges = (("1000000", "0.005"), ("10000001", "0.0075"), ("50000001", "0.01"), ("100000001", "0.0125"))
        tiers = tuple(BalanceTier(from_balance=rp(edge), annual_rate=D(rate)) for edge, rate in edges)
        bni = Account(
            annual_rate=D(0), tiers=tiers, interest="day", admin_fee=rp(5000), rounding_unit=D("0.01"),
            tax=DEPOSIT_TAX,
        )  # fmt: skip
        saving = Saving(start=rp(46_388_333), deposit=rp(0), first_day=date(2015, 9, 1))
        (row,) = savings_path(saving, 1, bni).rows
        assert (row.interest, row.tax, row.fees) == (2_859_555, 571_911, 500_000)

    @given(
        st.integers(0, 10**7),
        st.lists(st.integers(1, 10**7), min_size=1, max_size=4, unique=True).map(sorted),
        st.lists(st.integers(0, 20), min_size=5, max_size=5),
        st.sampled_from(["whole", "part"]),
    )
    def test_interest_of_a_year_is_the_exact_sum(self, start, edges, rates, pay):
        tiers = [(edge, D(rate) / 100) for edge, rate in zip(edges, rates[1:], strict=False)]
        place = account(*tiers, pay=pay, base=D(rates[0]) / 100, added_every=12)
        steps = [(0, Fraction(rates[0], 100)), *((edge, Fraction(rate)) for edge, rate in tiers)]
        if pay == "whole":
            exact = start * next(rate for edge, rate in reversed(steps) if start >= edge)
        else:
            ends = [edge for edge, _ in steps[1:]] + [10**9]
            exact = sum(
                max(0, min(start, end) - edge) * rate for (edge, rate), end in zip(steps, ends, strict=True)
            )
        assert abs(Fraction(year(start, place).interest.amount) - exact) <= Fraction(1, 200)

    @given(st.integers(0, 10**6), st.integers(0, 10**5), st.sampled_from(["day", "month"]))
    def test_tiers_of_one_rate_are_no_tiers(self, start, deposit, interest):
        saving = Saving(start=usd(start), deposit=usd(deposit), every="week")
        plain = Account(annual_rate=D("0.03"), interest=interest, rounding_unit=D("0.01"))
        for pay in ("whole", "part"):
            tiered = account(("500", "0.03"), ("70000", "0.03"), base="0.03", pay=pay, interest=interest)
            assert savings_path(saving, 14, tiered).rows == savings_path(saving, 14, plain).rows

    def test_by_the_day_each_day_has_its_own_rate(self):
        # 900 for half a month at 1 %, then 1,100 at 2 %
        place = account(("1000", "0.02"), interest="day")
        saving = Saving(start=usd(900), deposit=usd(200), every="half_month")
        first = savings_path(saving, 1, place).rows[0]
        assert first.interest == 129  # (900 x 0.01 + 1,100 x 0.02) / 24 dollars


class TestDayByDay:
    """What banks print: on each day's balance, on the average, on the lowest."""

    def moves(self, month, *told):
        return [(date(*month, day), rp(sum_)) for day, sum_ in told]

    def test_each_day(self):
        # fortuneidn.com: 6 %, three days each: 1,972 and 2,465 and 986; 20 % of tax
        account = Account(annual_rate=D("0.06"), rounding_unit=D("0.01"))
        moves = self.moves((2023, 3), (1, 4_000_000), (4, 1_000_000), (7, -3_000_000))
        ends = (date(2023, 3, 3), date(2023, 3, 6), date(2023, 3, 9))
        sums = [balance_interest(moves[: at + 1], end, account).interest for at, end in enumerate(ends)]
        assert [sums[0], sums[1] - sums[0], sums[2] - sums[1]] == [rp("1972.60"), rp("2465.76"), rp("986.30")]
        # scribd.com/presentation/375069976: 21 million for 7 days, 15.5 for 8, 25.5 for 6, at 2.75 %
        account = Account(annual_rate=D("0.0275"))
        for amount, days, told in ((21_000_000, 7, 11_075), (15_500_000, 8, 9342), (25_500_000, 6, 11_527)):
            found = balance_interest([(date(2018, 3, 1), rp(amount))], date(2018, 3, days), account)
            assert found.interest == rp(told)  # the page prints 9,324 for the second: two digits swapped

    def test_the_average_and_its_tier(self):
        # scribd.com/doc/292592722, BNI Taplus Muda, September 2015: 46,388,333 on average, 0.75 %
        edges = (("1000000", "0.005"), ("10000001", "0.0075"), ("50000001", "0.01"), ("100000001", "0.0125"))
        tiers = tuple(BalanceTier(from_balance=rp(edge), annual_rate=D(rate)) for edge, rate in edges)
        bni = Account(annual_rate=D(0), tiers=tiers, tax=DEPOSIT_TAX, rounding_unit=D("0.01"))
        moves = self.moves(
            (2015, 9), (1, 350_000), (7, 50_000_000), (16, -5_000_000), (20, -350_000), (23, 25_000_000),
            (25, 10_000_000),
        )  # fmt: skip
        found = balance_interest(moves, date(2015, 9, 30), bni, "average")
        assert (found.days, found.average.rounded(1, "down")) == (30, rp(46_388_333))
        assert (found.interest, found.tax) == (rp("28595.55"), rp("5719.11"))
        assert found.closing - rp(5000) == rp("80017876.44")

    def test_the_lowest(self):
        # bakmee.blogspot.com, April 2020: 500,000 at 12 % for 30 days, 15 % of tax
        tax = DEPOSIT_TAX.model_copy(update={"rate": D("0.15"), "limit": rp(0)})
        account = Account(annual_rate=D("0.12"), tax=tax, rounding_unit=D("0.01"))
        moves = self.moves((2020, 4), (1, 500_000), (10, 4_000_000), (30, 0))
        found = balance_interest(moves, date(2020, 4, 30), account, "lowest")
        assert (found.interest, found.tax) == (rp("4931.51"), rp("739.73"))
        # fortuneidn.com: two million at 6 % for 30 days: 9,863
        moves = self.moves((2023, 4), (1, 4_000_000), (4, 1_000_000), (7, -3_000_000), (10, 5_000_000))
        found = balance_interest(moves, date(2023, 4, 30), Account(annual_rate=D("0.06")), "lowest")
        assert (found.lowest, found.interest) == (rp(2_000_000), rp(9863))

    @given(
        st.lists(st.tuples(st.integers(0, 5), st.integers(-(10**6), 10**6)), max_size=8),
        st.integers(0, 30),
        st.sampled_from(["day", "average", "lowest"]),
    )
    def test_every_day_is_counted_once(self, told, percent, counted):
        day, moves, balance = date(2024, 2, 25), [(date(2024, 2, 25), rp(10**6))], 10**6
        for apart, sum_ in told:
            day += timedelta(days=apart)
            sum_ = max(sum_, -balance)
            balance += sum_
            moves.append((day, rp(sum_)))
        until = day + timedelta(days=3)
        found = balance_interest(moves, until, Account(annual_rate=D(percent) / 100), counted)
        each = [
            sum(int(sum_.amount) for at, sum_ in moves if at <= one)
            for one in (moves[0][0] + timedelta(days=past) for past in range((until - moves[0][0]).days + 1))
        ]
        right = {"day": sum(each), "average": sum(each), "lowest": min(each) * len(each)}[counted]
        exact = Fraction(right * percent, 36_500)
        assert abs(Fraction(found.interest.amount) - exact) <= Fraction(6, 10)
        assert (found.days, found.lowest) == (len(each), rp(min(each)))
        assert found.closing == rp(balance) + found.interest

    @pytest.mark.parametrize(
        ("code", "told", "until"),
        [
            ("taken_above_balance", ((1, 5), (2, -6)), 3),
            ("moves_out_of_order", ((3, 5), (2, 6)), 4),
            ("moves_out_of_order", ((3, 5),), 2),
            ("values_empty", (), 2),
        ],
    )
    def test_what_cannot_be(self, code, told, until):
        with pytest.raises(InputError) as caught:
            balance_interest(self.moves((2026, 1), *told), date(2026, 1, until), Account(annual_rate=D(0)))
        assert caught.value.code == code
        for lang in ("en", "id"):
            assert "{" not in error_message(caught.value, lang)


class TestChangesAndWithdrawals:
    def test_deposits_that_change(self):
        saving = Saving(
            start=rp(0),
            deposit=rp(100_000),
            changes=(
                DepositChange(from_month=4, deposit=rp(0)),
                DepositChange(from_month=7, deposit=rp(50_000)),
            ),
        )
        path = savings_path(saving, 9)
        assert [row.deposits // 100 for row in path.rows] == [100_000] * 3 + [0] * 3 + [50_000] * 3
        assert path.closing == rp(450_000)

    def test_deposits_that_grow(self):
        # freesmartcalculator.com, growing annuity: 1,000 and 3 % more each year
        yearly = {"start": usd(0), "every": "year", "deposit_rise": D("0.03")}
        table = [1000, 1030, "1060.90", "1092.73", "1125.51", "1159.27", "1194.05", "1229.87", "1266.77"]
        grown = Saving(deposit=usd(1000), **yearly)
        assert [grown.deposit_in(1 + 12 * year) for year in range(10)] == [
            usd(sum_) for sum_ in (*table, "1304.77")
        ]
        # interestgrowthcalculator.com: 10,000, 3 % more each year, 7 %, 20 years
        place = Account(annual_rate=D("0.07"), added_every=12, rounding_unit=D("0.01"))
        for when, told in (("end", 515_893), ("begin", 552_006)):
            path = savings_path(Saving(deposit=usd(10_000), when=when, **yearly), 240, place)
            assert path.closing.rounded(1) == usd(told)

    def test_trips_are_taken_off_each_sum_as_it_grows(self):
        saving = Saving(start=rp(0), deposit=rp(100_000), deposit_rise=D("0.1"))
        bank = Place(name="bank", kind="bank", account=Account(annual_rate=D(0)), trip_cost=rp(10_000))
        found = compare_places([bank, Place(name="home", kind="home")], saving, 24)
        assert [one.left for one in found.ranked] == [rp(2_520_000), rp(2_520_000 - 25 * 10_000)]
        assert {one.put_aside for one in found.ranked} == {rp(2_520_000)}

    @given(
        st.integers(1, 10**9),
        st.integers(1, 60),
        st.integers(-50, 50),
        st.dictionaries(st.integers(2, 60), st.integers(0, 10**7), max_size=2),
    )
    def test_a_deposit_that_varies_is_the_least_one(self, price, months, growth, told):
        changes = tuple(DepositChange(from_month=at, deposit=rp(sum_)) for at, sum_ in sorted(told.items()))
        way = {"deposit_rise": D(growth) / 100, "changes": changes}
        plan = solve_goal(price=rp(price), months=months, start=rp(0), **way)
        for less, is_enough in ((0, True), (1, False)):
            if plan.deposit.amount < less:
                continue
            saving = Saving(start=rp(0), deposit=plan.deposit - rp(less), **way)
            together = sum((saving.deposit_in(month) for month in range(1, months + 1)), rp(0))
            assert (together >= rp(price)) == is_enough

    def test_money_taken_out_earns_no_more(self):
        saving = Saving(
            start=rp(12_000_000), deposit=rp(0), withdrawals=(Withdrawal(month=6, amount=rp(6_000_000)),)
        )
        path = savings_path(saving, 12, Account(annual_rate=D("0.12"), added_every=12))
        assert path.interest == rp(720_000 + 360_000)
        assert path.withdrawn == rp(6_000_000)
        assert path.closing == rp(7_080_000)

    def test_savings_that_are_lived_on(self):
        # calculator.net, annuity payout: 500,000 at 6 % a year, 5,511.20 a month for ten years
        monthly = tuple(Withdrawal(month=at, amount=usd("5511.20")) for at in range(1, 121))
        place = Account(
            annual_rate=D("0.0584106067841"), rounding_unit=D("0.01")
        )  # twelve times 1.06^(1/12) - 1
        path = savings_path(Saving(start=usd(500_000), deposit=usd(0), withdrawals=monthly[:-1]), 120, place)
        first = path.rows[:12]
        assert abs(path.money(first[-1].closing) - usd("462066.02")) <= usd("0.05")
        assert abs(path.money(sum(row.interest for row in first)) - usd("28200.44")) <= usd("0.05")
        assert abs(path.closing - usd("5511.20")) <= usd("0.70")  # the last one takes what is left
        # geraldinesmithp5ko.web.app: 25,000 a year for 20 years at 8 % take 245,453.69
        yearly = tuple(Withdrawal(month=12 * at, amount=usd(25_000)) for at in range(1, 20))
        plan = solve_goal(
            price=usd(25_000), months=240, deposit=usd(0), withdrawals=yearly,
            account=Account(annual_rate=D("0.08"), added_every=12, rounding_unit=D("0.01")),
        )  # fmt: skip
        assert abs(plan.start - usd("245453.69")) <= usd("0.02")

    def test_more_than_is_there_is_named(self):
        saving = Saving(start=rp(5), deposit=rp(10), withdrawals=(Withdrawal(month=2, amount=rp(26)),))
        with pytest.raises(InputError) as caught:
            savings_path(saving, 2)
        assert caught.value.code == "withdrawal_above_balance"
        assert (caught.value.values["month"], caught.value.values["difference"]) == (2, rp(1))
        for lang in ("en", "id"):
            assert "{" not in error_message(caught.value, lang)

    @pytest.mark.parametrize(
        ("code", "make"),
        [
            (
                "changes_out_of_order",
                lambda: Saving(
                    start=rp(0),
                    deposit=rp(1),
                    changes=tuple(DepositChange(from_month=at, deposit=rp(1)) for at in (3, 3)),
                ),
            ),
            ("tiers_out_of_order", lambda: account(("5", "0.1"), ("5", "0.2"))),
            ("rate_missing", lambda: Account(tiers=(BalanceTier(from_balance=usd(1), annual_rate=D(0)),))),
            ("amount_not_positive", lambda: Withdrawal(month=1, amount=rp(0))),
            ("amount_not_positive", lambda: DepositChange(from_month=0, deposit=rp(1))),
            ("amount_negative", lambda: DepositChange(from_month=1, deposit=rp(-1))),
        ],
    )
    def test_what_cannot_be(self, code, make):
        with pytest.raises(InputError) as caught:
            make()
        assert caught.value.code == code

    @given(
        st.integers(0, 10**7),
        st.integers(0, 10**6),
        st.lists(
            st.tuples(st.integers(1, 24), st.integers(0, 10**6)), max_size=4, unique_by=lambda one: one[0]
        ),
        st.lists(st.tuples(st.integers(1, 24), st.integers(1, 10**5)), max_size=3),
    )
    def test_everything_is_somewhere(self, start, deposit, changes, taken):
        saving = Saving(
            start=rp(start),
            deposit=rp(deposit),
            changes=tuple(DepositChange(from_month=at, deposit=rp(sum_)) for at, sum_ in sorted(changes)),
            withdrawals=tuple(Withdrawal(month=at, amount=rp(sum_)) for at, sum_ in taken),
        )
        try:
            path = savings_path(saving, 24)
        except InputError as error:
            if error.code != "withdrawal_above_balance":
                raise
            return
        put_in = rp(start) + sum((saving.deposit_in(month) for month in range(1, 25)), rp(0))
        assert path.put_in == put_in
        assert path.closing == put_in - sum((rp(sum_) for _, sum_ in taken), rp(0))

    def test_goals_are_paid_from_what_is_left(self):
        saving = Saving(start=rp(0), deposit=rp(100), withdrawals=(Withdrawal(month=3, amount=rp(200)),))
        goal = SavingsGoal(name="roof", price=rp(300))
        assert goals_in_order([goal], saving)[0].month == 5  # 300 less 200, and two more

    def test_gold_is_sold_for_it(self):
        price = savings_figures.gold_price()
        saving = Saving(
            start=price.sells_at, deposit=rp(0), withdrawals=(Withdrawal(month=2, amount=rp(1_000_000)),)
        )
        path = gold_path(saving, 3, price, smallest_step=1)
        assert path.withdrawn == rp(1_000_000)
        assert path.closing == price.buys_back_at - rp(1_000_000)
        with pytest.raises(InputError, match="month 2"):
            gold_path(saving.model_copy(update={"start": rp(0)}), 3, price)

    def test_places_count_the_ways(self):
        saving = Saving(
            start=rp(0), deposit=rp(100_000), withdrawals=(Withdrawal(month=2, amount=rp(50_000)),)
        )
        bank = Place(name="bank", kind="bank", account=Account(annual_rate=D(0)), trip_cost=rp(10_000))
        found = compare_places([bank, Place(name="home", kind="home")], saving, 3)
        home, there = found.ranked
        assert home.left == rp(300_000)
        assert (there.trips, there.left) == (rp(50_000), rp(250_000))  # three to put in, two to fetch
        assert home.put_aside == there.put_aside
