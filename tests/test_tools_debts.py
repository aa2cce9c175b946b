"""The tools for debts: what is owed now, and which debt first."""

import re
from datetime import date, timedelta
from decimal import Decimal

import drawn
import pytest
from cases import each, up_to
from every_tool import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit import plots, tools
from finlit.errors import InputError, NoSolution
from finlit.money import Money
from finlit.plots import canvas


def owe(lang="en", day=TODAY, **values):
    return tools.ask("my-debt", lang, day, **values)


def order(lang="en", **values):
    return tools.ask("debt-order", lang, TODAY, **values)


def rp(amount):
    return Money(amount, "IDR")


def way(answer, key):
    return next(one for one in answer.result.ways if one.key == key)


def paid(way):
    return [flow.amount for flow in way.left.payments]


class TestMyDebt:
    """12 million at 12 %, two million more after month 3: 7,132,963 in sen, worked out by hand."""

    def test_two_million_more_today(self):
        answer = owe()
        assert answer.result.now.owed - answer.result.extra == rp(7_132_965)
        shorter, lower = way(answer, "shorter"), way(answer, "lower")
        assert paid(shorter) == [rp(1_066_185)] * 6 + [rp(1_022_727)]
        assert paid(lower) == [rp(832_705)] * 8 + [rp(832_706)]
        assert shorter.saved == way(answer, "as_it_is").interest - shorter.interest == rp(175_834)

    def test_two_million_more_with_the_third_instalment(self):
        answer = owe(extra=0, paid=1, **{"paid.1.number": 3, "paid.1.amount": 3_066_185})
        assert answer.big_number == "Rp7,132,965"
        assert paid(way(answer, "as_it_is")) == [rp(1_066_185)] * 6 + [rp(1_022_727)]
        assert paid(way(answer, "lower"))[0] == rp(832_705)

    def test_a_missed_instalment_is_late_since_its_own_day(self):
        # The last due date was 15 March, the missed ones 15 February and 15 March.
        missed = {"paid": 2, "paid.1.number": 2, "paid.2.number": 3}
        answer = owe(day=date(2026, 3, 25), since=10, **missed)
        assert answer.result.days_late == (date(2026, 3, 25) - date(2026, 2, 15)).days == 38
        assert answer.result.now.overdue == rp(2 * 1_066_185)
        assert "38 days ago" in " ".join(answer.sentences)
        assert owe(day=date(2026, 3, 25), since=2, every="week", **missed).result.days_late == 9
        # A later payment pays the oldest instalment first: what is open then is the last one.
        caught_up = owe(day=date(2026, 3, 25), since=10, paid=1, **{"paid.1.number": 2}).result
        assert (caught_up.days_late, caught_up.now.overdue) == (10, rp(1_066_185))

    def test_a_part_payment(self):
        answer = owe(passed=1, extra=0, paid=1, **{"paid.1.number": 1, "paid.1.amount": 500_000})
        assert answer.result.now.overdue == rp(566_185)
        assert answer.big_number == "Rp11,620,000"
        assert "asked for today (instalment 1)" in " ".join(answer.sentences)

    def test_more_than_was_owed_comes_back(self):
        answer = owe(passed=1, extra=0, paid=1, **{"paid.1.number": 1, "paid.1.amount": 13_000_000})
        assert answer.result.now.back == rp(880_000)
        assert "Rp880,000 more was paid than was owed" in " ".join(answer.sentences)
        assert answer.headline.startswith("Nothing is owed")

    def test_nobody_goes_on_paying_a_loan_that_has_ended(self):
        answer = owe(passed=12, extra=0, paid=1, **{"paid.1.number": 3, "paid.1.amount": 3_066_185})
        assert answer.result.now.back == rp(0)
        assert answer.result.now.is_closed
        assert len(answer.result.now.lines) == 10

    def test_never_by_name(self):
        answer = owe(passed=0, extra=0, each=100_000)
        never = way(answer, "own")
        assert never.left is None
        assert never.interest == rp(120_000)
        assert "never ends. The interest alone is Rp120,000" in " ".join(answer.sentences)
        assert "never" in answer.table.rows[-1]

    def test_a_flat_loan_says_from_what_to_what_it_can_be_ended(self):
        answer = owe(method="flat", rate=2, extra=0)
        most, of_78, least = answer.result.closing
        assert most.amount == rp(9 * 1_240_000)
        assert rp(9_000_000) < least.amount < of_78.amount < most.amount
        # 9 of 12 months are unused: 45 of 78 parts of 2,880,000 come back.
        assert of_78.amount == rp(9 * 1_240_000 - 2_880_000 * 45 // 78)
        whole = owe(method="flat", rate=2, extra=11_160_000)
        assert way(whole, "shorter").saved == rp(0)
        assert "with all its interest. That saves nothing" in " ".join(whole.sentences)
        assert str(of_78.amount.amount) in answer.working[-4].replace(",", "")

    @each(
        ("code", "values"),
        [
            ("number_above", {"paid": 1, "paid.1.number": 4}),
            ("due_date_listed_twice", {"paid": 2, "paid.2.number": 1}),
            ("amount_negative", {"paid": 1, "paid.1.amount": -1}),
            ("amount_negative", {"extra": -5}),
            ("number_above", {"since": 31}),
            ("number_above", {"every": "week", "since": 7}),
            ("statement_needs_start", {"receipts": "15-11-2025 500.000"}),
            ("statement_needs_start", {"fines": "15-11-2025 50.000"}),
            ("statement_needs_start", {"first_due": "15-11-2025"}),
            ("statement_day_unusable", {"lent_on": "21-1-2026"}),
            ("date_unreadable", {"lent_on": "31-2-2025"}),
            ("date_unreadable", {"lent_on": "20-10-2025", "receipts": "500.000"}),
            ("receipt_ahead", {"lent_on": "20-10-2025", "receipts": "21-1-2026 500.000"}),
            ("receipt_ahead", {"lent_on": "20-10-2025", "fines": "21-1-2026 500.000"}),
            ("paid_before_loan", {"lent_on": "20-10-2025", "receipts": "19-10-2025 500.000"}),
            ("written_twice", {"fines": "50.000; 50 ribu"}),
            ("written_twice", {"lent_on": "20-10-2025", "receipts": "1/11/2025 5000; 2025-11-01 5.000"}),
            ("number_missing", {"lent_on": "20-10-2025", "receipts": "1/11/2025"}),
            ("number_unreadable", {"lent_on": "20-10-2025", "receipts": "1/11/2025 lima"}),
            ("dates_unusable", {"lent_on": "20-10-2025", "first_due": "1-10-2025"}),
            ("number_above", {"lent_on": "1-1-1990", "every": "week"}),
        ],
    )
    def test_bad_input_is_named(self, code, values):
        with pytest.raises(InputError) as caught:
            owe(**values)
        assert caught.value.code == code
        for lang in ("en", "id"):
            assert tools.explain("my-debt", caught.value, lang)

    @settings(max_examples=up_to(30))
    @given(
        st.sampled_from(["declining", "falling", "flat"]),
        st.integers(1, 48),
        st.data(),
        st.integers(0, 20_000_000),
    )
    def test_paying_more_never_costs_more(self, method, times, data, extra):
        passed = data.draw(st.integers(0, times + 2))
        found = owe(method=method, times=times, passed=passed, extra=extra, rate=5).result
        base = found.ways[0]
        for one in found.ways[1:]:
            assert one.interest <= base.interest + rp(times)
            assert one.left.instalments <= base.left.instalments
        assert found.extra <= rp(extra)


OCTOBER = {"lent_on": "20-10-2025", "extra": 0}


class TestOnTheCalendar:
    """Receipts, fines and the days between, against sums that are worked out here."""

    def test_receipts_of_the_plan_are_the_plan(self):
        listed = "20-11-2025 1,066,185; 20-12-2025 1,066,185, 2026-01-20: 1066185"
        by_number, by_day = owe(extra=0).result, owe(**OCTOBER, receipts=listed).result
        assert by_day.now == by_number.now
        assert by_day.ways == by_number.ways
        assert owe(**OCTOBER).result.now == by_number.now

    def test_where_each_receipt_went(self):
        # 1 % of 12 million is asked on 20 November; 700,000 wait for it since the 10th, 300,000 come late.
        listed = "10-11-2025 700.000; 5-12-2025 300.000"
        answer = owe("id", date(2025, 12, 10), **OCTOBER, receipts=listed)
        early, late = answer.result.now.lines
        assert (early.interest, early.principal) == (rp(120_000), rp(580_000))
        assert (late.interest, late.principal) == (rp(0), rp(300_000))
        assert answer.result.now.owed == rp(11_120_000)
        assert answer.result.now.overdue == rp(1_066_185 - 1_000_000)
        assert answer.result.days_late == 20
        # 20 of 30 days of one percent of 11,120,000.
        assert answer.result.to_end == rp(11_120_000 + 74_133)
        assert "20 November 2025, 20 hari lalu" in " ".join(answer.sentences)
        assert "Rp11.194.133" in " ".join(answer.sentences)

    def test_interest_by_the_day_on_payments_at_will(self):
        # Credit union Sehati, 2024: 0.058333 % a day, that is 1.75 % a month of 30 days; 29 and 32 days (a
        # rupiah more than 373,333: what has run up is asked, and rounded, on the due date in between).
        terms = {"method": "at_will", "rate": "1.75", "year_days": "360", "extra": 0}
        five = owe(day=date(2024, 2, 5), amount=5_000_000, lent_on="7-1-2024", **terms).result
        assert five.now.interest == rp(84_583)
        twenty = owe(day=date(2024, 2, 16), amount=20_000_000, lent_on="15-1-2024", **terms,
                     receipts="16-2-2024 3.373.334").result  # fmt: skip
        assert twenty.now.lines[0].interest == rp(373_334)
        assert twenty.now.owed == rp(17_000_000)
        # In a year of 365 days a day is 1.75 * 12 / 365 percent.
        terms["year_days"] = "365"
        five = owe(day=date(2024, 2, 5), amount=5_000_000, lent_on="7-1-2024", **terms).result
        assert five.now.interest == rp(round(5_000_000 * 0.0175 * 12 / 365 * 29))

    def test_by_the_day_pays_until_the_day(self):
        # 16 of 31 days at 1 % of 12 million: 61,935 on 5 November, then 15 days on what is left.
        listed = "5-11-2025 2.060.000"
        result = owe(day=date(2025, 11, 20), **OCTOBER, counted="by_day", receipts=listed).result
        assert (result.now.lines[0].interest, result.now.lines[0].principal) == (rp(61_935), rp(1_998_065))
        assert result.now.interest == rp(48_397)
        by_period = owe(day=date(2025, 11, 20), **OCTOBER, receipts=listed).result
        assert by_period.now.charged == rp(120_000)

    def test_fines_are_owed_too(self):
        answer = owe(**OCTOBER, fines="25-11-2025 50.000; 10.000", receipts="20-12-2025 2.000.000")
        now = answer.result.now
        assert (now.fees_charged, now.fees) == (rp(60_000), rp(10_000))
        assert now.lines[0].fee == rp(50_000)
        assert "Rp50,000 fines" in answer.sentences[0]
        assert "Rp60,000 of fines and fees was asked; Rp10,000 of it is not paid" in " ".join(
            answer.sentences
        )
        assert "Only the fines that you wrote" in answer.warnings[-1]
        undated = owe(extra=0, fines="50 ribu").result.now
        assert (undated.fees, undated.overdue, undated.days_late) == (rp(50_000), rp(50_000), 0)
        assert undated.owed == owe(extra=0).result.now.owed + rp(50_000)
        # A link and a saved page tell it as a bare number.
        assert owe(extra=0, fines=50_000).result.now == owe(extra=0, fines="50000").result.now == undated

    def test_more_today_between_two_due_dates_is_for_the_loan(self):
        # It waits for the next due date and then repays the loan beside the instalment, not instead of it.
        day = date(2026, 2, 4)
        receipts = "; ".join(f"20-{month} 1.066.185" for month in ("11-2025", "12-2025", "1-2026"))
        result = owe(day=day, lent_on="20-10-2025", receipts=receipts).result
        assert result.extra == rp(2_000_000)
        shorter = way(owe(day=day, lent_on="20-10-2025", receipts=receipts), "shorter")
        assert shorter.left.payments[0] == (date(2026, 2, 20), rp(1_066_185), "")
        again = owe(day=day, since=15).result
        assert [one.interest for one in again.ways] == [one.interest for one in result.ways]
        same_day = owe(day=date(2026, 1, 20), lent_on="20-10-2025", receipts=receipts).result
        assert result.ways[1].saved < same_day.ways[1].saved

    def test_spread_anew(self):
        # Nothing was paid for three months: 12,360,000, over 24 months at 1 %.
        missed = {f"paid.{at}.number": at for at in (1, 2, 3)}
        answer = owe(extra=0, paid=3, anew=24, **missed)
        anew = way(answer, "anew")
        assert paid(anew) == [rp(581_828)] * 23 + [anew.left.payments[-1].amount]
        assert anew.interest == anew.left.paid - rp(12_360_000)
        assert anew.left.payments[0].at == date(2026, 2, 20)
        assert "What is owed, over 24 instalments from today" in " ".join(answer.sentences)
        assert not [one for one in owe(passed=12, extra=0, anew=6).result.ways if one.key == "anew"]

    def test_the_last_days_of_a_month_stay_where_they_are(self):
        for passed in (1, 2, 3, 11, 14):
            for last in (date(2026, 3, 31), date(2026, 4, 30), date(2026, 3, 30), date(2024, 2, 29)):
                found = owe(day=last, passed=passed, extra=0, paid=1, **{"paid.1.number": passed}).result
                assert (found.now.rows_passed, found.now.on) == (min(passed, found.now.rows_passed), last)
                assert found.days_late == 0

    @settings(max_examples=up_to(40))
    @given(st.sampled_from(["declining", "falling", "flat", "at_will"]), st.booleans(), st.data())
    def test_nothing_is_lost(self, method, by_day, data):
        counted = "by_day" if by_day else "by_period"
        days = data.draw(st.lists(st.integers(0, 500), max_size=20, unique=True))
        first, today = date(2024, 8, 15), date(2026, 1, 20)
        listed = [
            {"on": (first + timedelta(at)).isoformat(), "amount": data.draw(st.integers(1, 3_000_000))}
            for at in days
        ]
        result = owe(day=today, method=method, counted=counted, lent_on="15-8-2024", receipts=listed,
                     fines=[{"amount": 50_000}], rate=2, anew=18).result  # fmt: skip
        now = result.now
        assert now.owed + now.paid - now.back - now.charged - now.fees_charged == rp(12_000_000)
        for one in result.ways:
            assert one.left is not None
            assert one.left.paid >= rp(0)


class TestDebtOrder:
    def test_the_minimum_alone(self):
        # 5 million at 1.75 % a month, minimum 5 % and at least 50,000: by a loop in exact decimals.
        answer = order(debts=1, monthly=300_000)
        found = answer.result.minimums[0].found
        assert (found.months, found.paid.rounded()) == (73, rp(7_338_619))
        assert "73 months, Rp7,338,619 in all" in " ".join(answer.sentences)

    def test_dearest_first_costs_less_and_smallest_first_ends_one_sooner(self):
        result = order().result
        assert result.dear.interest < result.small.interest
        assert result.small.first_month < result.dear.first_month

    def test_one_debt_has_no_order(self):
        answer = order(debts=1, monthly=300_000)
        assert answer.headline.startswith("Free of the debt")
        assert answer.picture_text.count("gone in month") == 2

    def test_never_by_name(self):
        answer = order(**{"debts.1.share": 1, "debts.1.least": 0, "debts.1.name": "Kartu"})
        assert answer.result.minimums[0].found is None
        assert "Kartu, with only what must be paid: it NEVER ends" in " ".join(answer.sentences)
        assert answer.table.rows[0][-1] == "never"
        assert "Kartu never" in answer.picture_text
        with pytest.raises(NoSolution) as caught:
            order(debts=1, monthly=80_000, **{"debts.1.share": 0, "debts.1.least": 50_000})
        assert caught.value.code == "debts_never_end"
        assert "Rp87.500" in tools.explain("debt-order", caught.value, "id")

    @pytest.mark.parametrize(
        ("code", "values"),
        [
            ("budget_below_minimums", {"monthly": 200_000}),
            ("debt_named_twice", {"debts.1.name": "Toko", "debts.2.name": "Toko"}),
            ("amount_negative", {"debts.1.least": -1}),
            ("number_above", {"debts.1.share": 101}),
        ],
    )
    def test_bad_input_is_named(self, code, values):
        with pytest.raises(InputError) as caught:
            order(**values)
        assert caught.value.code == code

    def test_a_very_dear_lender_is_named(self):
        answer = order(debts=3, monthly=2_000_000, lang="id", **{"debts.3.name": "Aplikasi"})
        assert any(warning.startswith("Aplikasi meminta") for warning in answer.warnings)


class TestPictures:
    def test_bars_of_payments_are_to_scale(self):
        each = [rp(1_000_000)] * 3 + [rp(400_000)]
        ways = [plots.WayOut("a", tuple(each), "", rp(0)), plots.WayOut("b", (rp(500_000),) * 8, "", rp(0))]
        svg = plots.repaying(plots.Loaned(rp(4), rp(1), rp(1)), ways, "id").svg
        loan, *bars = drawn.parts(svg, canvas.BACK)
        assert [round(bar.high / bars[0].high, 6) for bar in bars] == [1, 1, 1, 0.4, *[0.5] * 8]
        assert len({round(bar.wide, 6) for bar in bars}) == 1
        repaid, extra = drawn.parts(svg, canvas.THERE)[0], drawn.parts(svg, canvas.GAIN)[0]
        assert loan.wide == pytest.approx(2 * repaid.wide) == pytest.approx(2 * extra.wide)

    def test_debts_are_as_long_as_they_take(self):
        orders = [
            plots.OrderBars("a", (("x", 3), ("y", 12)), rp(100)),
            plots.OrderBars("b", (("y", 6),), rp(50)),
        ]
        svg = plots.debts(orders, "id").svg
        long = [bar.wide for bar in drawn.parts(svg, canvas.BACK)]
        assert [Decimal(str(round(each / long[0], 6))) for each in long] == [1, 4, 2]
        one, other = (bar.wide for bar in drawn.parts(svg, canvas.COST))
        assert one == pytest.approx(2 * other)

    def test_what_never_ends_is_longer_than_what_does(self):
        orders = [plots.OrderBars("a", (("x", None), ("y", 23)), None)]
        svg = plots.debts(orders, "id").svg
        endless, ending = drawn.parts(svg, canvas.MISSING)[0], drawn.parts(svg, canvas.BACK)[0]
        assert endless.wide > ending.wide


def test_the_interest_of_all_debts_is_the_sum_of_what_is_said_of_each():
    answer = tools.ask("debt-order", "en", TODAY)
    said = [found[1] for one in answer.sentences if (found := re.search(r"Rp([\d,]+) of it interest", one))]
    assert sum(int(one.replace(",", "")) for one in said) == 2_338_619 + 242_696
    assert answer.table.rows[-1][-1] == "Rp2,581,315"


def test_where_nothing_is_owed_nothing_more_is_asked_for():
    answer = tools.ask("my-debt", "en", TODAY, passed=12, extra=500_000)
    assert answer.result.extra == Money(0, "IDR")
    assert not any("500,000" in one for one in answer.sentences)
    assert len(answer.table.rows) == 1
