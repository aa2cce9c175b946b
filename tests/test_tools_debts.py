"""The tools for debts: what is owed now, and which debt first."""

from datetime import date
from decimal import Decimal

import drawn
import pytest
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
        most, least = answer.result.closing
        assert most.amount == rp(9 * 1_240_000)
        assert rp(9_000_000) < least.amount < most.amount

    @pytest.mark.parametrize(
        ("code", "values"),
        [
            ("number_above", {"paid": 1, "paid.1.number": 4}),
            ("due_date_listed_twice", {"paid": 2, "paid.2.number": 1}),
            ("amount_negative", {"paid": 1, "paid.1.amount": -1}),
            ("amount_negative", {"extra": -5}),
        ],
    )
    def test_bad_input_is_named(self, code, values):
        with pytest.raises(InputError) as caught:
            owe(**values)
        assert caught.value.code == code
        for lang in ("en", "id"):
            assert tools.explain("my-debt", caught.value, lang)

    @settings(max_examples=30, deadline=None)
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
