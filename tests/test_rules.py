"""Dated rules: the right one of the day, said so when it has run out, and no share typed as a percentage."""

from datetime import date
from decimal import Decimal as D

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import CurrencyMismatch, InputError, NoData, RuleExpired
from finlit.money import Money
from finlit.rules import Ceiling, Guarantee, InterestTax, Rule, guaranteed, in_force, interest_tax

SOME = {"valid_from": date(2025, 1, 1), "source": "a law"}
BANK = InterestTax(name="bank", rate="0.2", limit="IDR 7500000", looks_at="balance", **SOME)
KOPERASI = InterestTax(name="koperasi", rate="0.1", limit="IDR 240000", looks_at="interest", **SOME)
LPS = Guarantee(name="LPS", cap="IDR 2000000000", highest_rate="0.035", valid_to=date(2026, 5, 31), **SOME)


def rp(amount):
    return Money(amount, "IDR")


class TestWhatTheLawSays:
    def test_bank_interest_is_taxed_whole_above_the_balance(self):
        # PP 131/2000, PP 123/2015: 7.5 million at 3.5 % keeps 262,500 and 7.6 million 212,800 of its 266,000
        assert BANK.on(rp(262_500), rp(7_500_000)) == rp(0)
        assert rp(266_000) - BANK.on(rp(266_000), rp(7_600_000)) == rp(212_800)

    def test_koperasi_interest_is_taxed_whole_above_the_free_sum(self):
        # PP 15/2009: free to 240,000 a month, then 10 % of all
        assert KOPERASI.on(rp(240_000)) == rp(0)
        assert KOPERASI.on(rp(240_001)) == Money("24000.1", "IDR")
        assert KOPERASI.cliff.made_good_at == rp(266_667)

    def test_the_balance_must_be_told_where_it_counts(self):
        with pytest.raises(InputError) as caught:
            BANK.on(rp(1))
        assert caught.value.code == "balance_missing"
        with pytest.raises(InputError):
            _ = BANK.cliff

    def test_a_rate_above_the_guarantee_loses_all_of_it(self):
        assert LPS.covers(rp(50_000_000), "0.035") == rp(50_000_000)
        assert LPS.covers(rp(3_000_000_000), "0.02") == rp(2_000_000_000)
        assert LPS.covers(rp(50_000_000), "0.0351") == rp(0)

    def test_currencies_do_not_mix(self):
        for wrong in (
            lambda: BANK.on(Money(1, "USD"), Money(1, "USD")),
            lambda: KOPERASI.on(Money(1, "USD")),
            lambda: LPS.covers(Money(1, "USD"), "0.01"),
        ):
            with pytest.raises(CurrencyMismatch):
                wrong()

    @given(st.decimals(0, 10**9, places=2), st.decimals(0, 10**9, places=2), st.decimals(0, 1, places=3))
    def test_tax_takes_all_or_nothing(self, interest, limit, rate):
        rate = min(rate, D("0.999"))
        assert interest_tax(interest, interest, rate, limit) == (interest * rate if interest > limit else 0)

    def test_no_numbers_from_two_kinds_of_number(self):
        assert interest_tax(0.5, 1, 0.1, 0) == interest_tax("0.5", 1, D("0.1"), 0) == D("0.05")


class TestSharesTypedAsPercentages:
    @each(
        ("wrong", "code", "meant"),
        [
            (lambda: BANK.model_copy(update={"rate": 20}), "share_as_percent", "0.2"),
            (lambda: BANK.model_copy(update={"rate": 1}), "share_as_percent", "0.01"),
            (lambda: interest_tax(1, 1, 10, 0), "share_as_percent", "0.1"),
            (lambda: Ceiling(name="x", highest=24, **SOME), "rate_as_percent", "0.24"),
            (lambda: Ceiling(name="x", highest=6, **SOME), "rate_as_percent", "0.06"),
            (lambda: Ceiling(name="x", highest="0.3", per="day", **SOME), "rate_as_percent", "0.003"),
            (lambda: Ceiling(name="x", highest=30, per="income", **SOME), "share_as_percent", "0.3"),
            (lambda: LPS.model_copy(update={"highest_rate": 3.5}), "rate_as_percent", "0.035"),
            (lambda: LPS.covers(rp(1), 3), "rate_as_percent", "0.03"),
            (lambda: guaranteed(1, 3, 1, "0.03"), "rate_as_percent", "0.03"),
            (
                lambda: Rule(name="x", value=20, unit="share of the interest", **SOME),
                "share_as_percent",
                "0.2",
            ),
            (lambda: Rule(name="x", value="0.3", unit="share a day", **SOME), "rate_as_percent", "0.003"),
        ],
    )
    def test_is_refused_with_what_is_meant(self, wrong, code, meant):
        with pytest.raises(InputError) as caught:
            wrong()
        assert (caught.value.code, caught.value.values["meant"]) == (code, meant)

    def test_a_rate_that_is_not_known_is_not_zero(self):
        with pytest.raises(InputError) as caught:
            LPS.covers(rp(1), None)
        assert caught.value.code == "rate_missing"

    @pytest.mark.parametrize("wrong", [{"rate": "-0.1"}, {"limit": "IDR -1"}])
    def test_below_nothing_is_refused(self, wrong):
        with pytest.raises(InputError):
            BANK.model_copy(update=wrong)

    def test_all_charges_of_a_loan_may_reach_the_loan(self):
        # SEOJK 19/2023 point 4: all charges and fines together at most 100 % of what was lent
        assert Ceiling(name="x", highest=1, per="loan", **SOME).allows(1)


class TestTheRuleOfTheDay:
    old = Ceiling(
        name="loans", highest="0.3", valid_from="2020-01-01", valid_to="2022-12-31", source="a", per="year"
    )
    new = Ceiling(name="loans", highest="0.24", valid_from="2023-06-20", source="b")

    def test_is_found_to_its_first_and_last_day(self):
        assert in_force([self.old, self.new], date(2022, 12, 31)) is self.old
        assert in_force([self.old, self.new], date(2023, 6, 20)) is self.new

    def test_is_the_newest_and_of_those_the_surest(self):
        other = self.old.model_copy(update={"valid_from": date(2021, 1, 1), "confidence": "low"})
        surer = other.model_copy(update={"confidence": "high"})
        assert in_force([self.old, other], date(2022, 1, 1)) is other
        assert in_force([self.old, other, surer], date(2022, 1, 1)) is surer

    def test_has_run_out_when_all_ended_before(self):
        # LPS, 22 Jan 2026: the guaranteed rates held until 31 May 2026
        with pytest.raises(RuleExpired) as caught:
            in_force([LPS], date(2026, 6, 1))
        error = caught.value
        assert (error.code, error.values["until"]) == ("rule_expired", date(2026, 5, 31))
        for lang in ("en", "id"):
            assert all(told in error.message(lang) for told in ("LPS", "2026-05-31", "a law"))
        assert isinstance(error, NoData)

    @pytest.mark.parametrize("day", [date(2019, 1, 1), date(2023, 1, 1)])
    def test_is_not_known_before_it_begins_or_between_two(self, day):
        with pytest.raises(NoData) as caught:
            in_force([self.old, self.new], day)
        assert caught.value.code == "no_rule_for_day"
        assert not isinstance(caught.value, RuleExpired)

    def test_is_not_known_where_there_is_none(self):
        with pytest.raises(NoData, match="interest"):
            in_force([self.new], date(2026, 1, 1), "interest")
        with pytest.raises(NoData):
            in_force([], date(2026, 1, 1))

    def test_a_rule_without_a_first_day_holds_from_ever(self):
        rule = Rule(name="x", text="no fee", valid_from=None, source="a page")
        assert rule.holds_on(date.min)

    def test_says_who_says_so_and_something(self):
        with pytest.raises(InputError):
            Rule(name="x", value=1, valid_from=None, source="")
        with pytest.raises(InputError) as caught:
            Rule(name="x", **SOME)
        assert caught.value.code == "field_missing"

    def test_above_the_limit_is_told_with_the_difference(self):
        self.new.check("0.24")
        with pytest.raises(InputError) as caught:
            self.new.check("0.25")
        assert caught.value.values["difference"] == 1
