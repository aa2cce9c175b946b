"""Worked answers of lessons 1, 3, 8 and 12, out of the shipped figures."""

from datetime import date
from decimal import Decimal

import pytest

from finlit import datasets
from finlit.migration import (
    CostItem,
    Deduction,
    SalaryDeduction,
    check_costs,
    one_more_term,
    recruitment_months,
    take_home,
)
from finlit.money import FxQuote, Money, total
from finlit.savings import solve_goal
from finlit.tools import work_rules
from finlit.tools.work_abroad import WORKS, last_by_law, last_wage, wages

RATES = datasets.exchange_rates()
LATEST = date(2026, 10, 30)


def rp(amount):
    return Money(amount, "IDR")


def hkd_mean_2025():
    """The mean of the bank's days of 2025: Rp2,113.65."""
    rows = [row["HKD"] for row in datasets.rows("exchange_rates") if row["date"].year == 2025]
    mean = (sum(rows) / len(rows)).quantize(Decimal("0.01"))
    return FxQuote(sent="HKD", received="IDR", rate=mean, side="mid", as_of=date(2025, 12, 31), source="ECB")


def hkd_today():
    return RATES.on(LATEST).quote("HKD", "IDR")


def costs(payer, total_="total official placement cost"):
    """The tariff of 2012 for Hong Kong: its items, and the sum that the source prints."""
    rows = [
        row
        for row in datasets.rows("recruitment_costs")
        if row["destination"] == "Hong Kong"
        and row["payer"] == payer
        and row["valid_from"] == date(2012, 5, 24)
    ]
    printed = [row["value"] for row in rows if row["item"].startswith(total_)]
    return sum(row["value"] for row in rows if not row["item"].startswith("total")), printed[0]


class TestLesson1:
    def test_thirty_million_is_fewer_dollars_after_the_rupiah_fell(self):
        # 14,193 at the mean of 2025 and 12,969 today: 2.8 and 2.5 months of a wage of 5,100
        for rate, dollars, months in ((hkd_mean_2025(), 14_193, "2.8"), (hkd_today(), 12_969, "2.5")):
            assert round(rp(30_000_000).amount / rate.rate) == dollars
            needed = recruitment_months(rp(30_000_000), Money(5_100, "HKD"), rate)
            assert round(needed, 1) == Decimal(months)

    def test_three_months_without_pay_raise_what_the_others_must_bring(self):
        plan = solve_goal(price=rp(150_000_000), months=36, start=rp(20_000_000), price_rise=Decimal("0.04"))
        assert (plan.price_then, plan.deposit) == (rp(168_729_600), rp(4_131_378))
        there = plan.start + plan.deposit * 12
        again = solve_goal(price=plan.price_then, months=36 - 12 - 3, start=there)
        # (168,729,600 - 69,576,536) / 21 months, rounded up
        assert again.deposit == rp(4_721_575)


class TestLesson3:
    def test_the_tariff_of_2012_adds_up_to_what_its_source_prints(self):
        assert costs("worker") == (14_780_400, 14_780_400)
        assert costs("employer") == (12_297_000, 12_297_000)

    def test_the_payslip_of_taiwan_comes_out_of_the_data(self):
        wage, law = last_wage("TWN-factory"), last_by_law("TWN-factory")
        assert (wage, law) == (Money(29_500, "TWD"), Money(458 + 679, "TWD"))
        assert take_home(wage, [Deduction(name="law", amount=law)]).net == Money(28_363, "TWD")

    def test_the_official_most_of_taiwan_in_rupiah(self):
        parts = [
            row["value"]
            for row in datasets.rows("recruitment_costs")
            if row["destination"] == "Taiwan" and row["item"].startswith("official maximum")
        ]
        assert parts == [9_622_000, 25_250]
        assert rp(parts[0]) + rp(12_328_977) == rp(21_950_977)  # the article's own rate for the second part

    def test_a_job_price_of_60_million_in_taiwan_dollars(self):
        prices = {row["value"] for row in datasets.rows("recruitment_costs") if "buy the job" in row["item"]}
        assert {25_000_000, 60_000_000, 100_000_000} <= prices
        rate = RATES.last("TWD")
        assert round(Decimal(60_000_000) / rate.rate) == 106_079
        assert round(recruitment_months(rp(60_000_000), Money(26_563, "TWD"), rate), 1) == Decimal("4.0")

    def test_the_wage_of_hong_kong_is_4_5_times_the_minimum_wage_of_tulungagung(self):
        at_home = hkd_today().convert(last_wage("HKG-home"))
        (minimum,) = (
            row["idr_a_month"]
            for row in datasets.rows("minimum_wages_indonesia")
            if row["district"] == "Tulungagung" and row["valid_from"] == date(2026, 1, 1)
        )
        assert round(at_home.amount / 1_000_000, 1) == Decimal("11.8")
        assert round(at_home.amount / minimum, 1) == Decimal("4.5")

    def test_the_case_of_singapore(self):
        rows = {row["item"]: row["value"] for row in datasets.rows("recruitment_costs")}
        each = rows["salary deduction per month, one worker"]
        months = rows["duration of salary deduction, one worker"]
        debt = SalaryDeduction(deducted=Money(each, "SGD"), months=int(months))
        plan = debt.plan(last_wage("SGP-home"), Money(0, "SGD"), Money(0, "SGD"))
        assert (debt.repaid, plan.left_while_deducted) == (Money(3_060, "SGD"), Money(210, "SGD"))
        assert round(plan.months_of_wage, 1) == Decimal("5.6")


class TestLessons8And12:
    def test_two_years_of_1300_is_65_9_to_72_2_million(self):
        low = one_more_term(Money(1_300, "HKD"), 24, hkd_mean_2025())
        high = one_more_term(Money(1_300, "HKD"), 24, hkd_today())
        assert [round(one.amount / 1_000_000, 1) for one in (low, high)] == [Decimal("65.9"), Decimal("72.2")]
        assert round((high - low).amount / 1_000_000, 1) == Decimal("6.2")

    def test_a_saving_of_1300_is_25_5_percent_of_5100(self):
        share = Money(1_300, "HKD") / last_wage("HKG-home")
        assert round(share, 3) == Decimal("0.255")


class TestRulesAsData:
    @pytest.mark.parametrize("work", WORKS)
    def test_every_kind_of_work_has_a_wage_with_its_source(self, work):
        assert last_wage(work).amount > 0
        assert all(rule.source for rule in wages(work))

    def test_a_bill_of_2024_is_the_employers_and_one_of_today_is_asked_about(self):
        items = [
            CostItem(item=item, asked=rp(1_000_000)) for item in ("passport", "work visa", "agency service")
        ]
        then = check_costs(items, work_rules.payer_rules(), date(2024, 5, 1), destination="SGP", job="home")
        assert then.excess == rp(3_000_000)
        assert {row.payer for row in then.rows} == {"employer"}
        now = check_costs(items, work_rules.payer_rules(), date(2026, 11, 29), destination="SGP", job="home")
        assert (now.excess, now.to_ask) == (rp(0), rp(3_000_000))
        assert {row.payer for row in now.rows} == {"ask"}
        assert all("17/2025" in (row.source or "") for row in now.rows)

    def test_taiwan_was_excepted_and_its_list_is_not_known(self):
        items = [CostItem(item="passport", asked=rp(350_000))]
        for destination, to_ask in (("TWN", 350_000), ("HKG", 0)):
            check = check_costs(
                items, work_rules.payer_rules(), date(2024, 5, 1), destination=destination, job="home"
            )
            assert check.to_ask == rp(to_ask)

    def test_no_day_has_two_rules_that_differ_for_one_item(self):
        for day in (
            date(2012, 6, 1),
            date(2016, 1, 1),
            date(2022, 6, 1),
            date(2025, 10, 29),
            date(2025, 10, 30),
        ):
            for rule in work_rules.payer_rules():
                same = [
                    other.payer
                    for other in work_rules.payer_rules()
                    if other.holds_on(day)
                    and (other.item, other.destination, other.job) == (rule.item, rule.destination, rule.job)
                ]
                assert len(same) <= 1

    def test_what_the_worker_paid_by_the_list_of_2012_is_within_it(self):
        rules = [rule for rule in work_rules.payer_rules() if rule.most is not None]
        assert total((rule.most for rule in rules), "IDR") == rp(14_780_400)
