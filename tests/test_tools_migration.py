"""The tools about work abroad, with the worked answers of lesson 3. Figures: datasets/wages_abroad.csv."""

from datetime import date
from decimal import Decimal

import pytest
from cases import each
from commands import run
from commands import said as heard

from finlit import paper, tools
from finlit.errors import InputError
from finlit.language import LANGUAGES
from finlit.migration import CostItem, check_costs
from finlit.money import Money
from finlit.tools import work_rules
from finlit.tools.work_abroad import WORKS

TODAY = date(2026, 11, 29)


def ask(name, day=TODAY, lang="en", **values):
    return tools.ask(name, lang, day, **values)


def said(answer):
    return " ".join(answer.sentences)


class TestJobOffer:
    def test_a_job_price_of_60_million_is_four_months_of_take_home(self):
        # Taiwan, factory: 29,500 - health 458 - labour 679 - broker 1,800 = 26,563
        result = ask("job-offer", **{"offers.2.regular": 458 + 679 + 1800}).result
        factory = next(one for one in result.offers if one.at_end.offer.name == "B")
        assert factory.at_end.offer.net_wage == Money(26_563, "TWD")
        assert round(factory.months_of_wage, 1) == Decimal("4.0")

    def test_340_for_nine_months_is_5_6_months_of_550(self):
        values = {"offers.1.work": "SGP-home", "offers.1.deducted": 340, "offers.1.months_deducted": 9}
        (only,) = ask("job-offer", offers=1, **values).result.offers
        assert round(only.months_of_wage, 1) == Decimal("5.6")
        assert "5.6 months" in said(ask("job-offer", offers=1, **values))

    def test_the_safe_offer_is_the_one_that_stands_an_early_end(self):
        result = ask("job-offer").result
        assert [one.at_end.offer.name for one in result.offers] == ["B", "A"]
        assert result.safe == "A"
        assert result.big_number == result.offers[1].at_end.left.rounded(mode="half_up")
        assert ask("job-offer", early=0).result.safe == "B"
        # Nothing is said of an early end that nobody asked about.
        assert not any("after 0 months" in one.lower() for one in ask("job-offer", early=0).sentences)
        assert len(ask("job-offer", early=0).table.columns) == 4

    def test_where_no_offer_earns_its_costs_the_safe_choice_is_none(self):
        answer = ask("job-offer", offers=1, **{"offers.1.living": 5200})
        assert answer.result.safe is None
        assert answer.sentences[0].startswith("Safe choice: sign nothing")
        assert answer.result.big_number.amount > 0

    def test_a_debt_after_an_early_end_is_not_called_safe(self):
        answer = ask("job-offer", offers=1, early=2, **{"offers.1.cost_home": 60_000_000})
        assert "only if the work lasts" in answer.headline
        assert answer.sentences[0].startswith("Safe choice: do not sign yet")

    def test_a_wage_that_has_run_out_is_said(self):
        assert any("29 September 2026" in one for one in ask("job-offer", offers=1).warnings)
        assert not any("held until" in one for one in ask("job-offer", date(2026, 1, 20)).warnings)

    def test_going_stands_beside_staying(self):
        answer = ask("job-offer", home_wage=2_628_190, home_living=1_500_000)
        stay = answer.result.stay
        assert stay.staying == Money(24 * 1_128_190, "IDR")
        assert (
            stay.going
            == next(one for one in answer.result.offers if one.at_end.offer.name == "A").at_end.left
        )
        assert f"ahead from month {stay.ahead_from}" in said(answer)
        better = ask("job-offer", offers=1, home_wage=12_000_000)
        assert better.result.stay.better == "stay"
        assert "more than going" in said(better)
        assert ask("job-offer").result.stay is None

    def test_one_more_contract_is_what_is_left_of_the_wage_in_its_months(self):
        # HK$(5,100 - 950) x 24 at 2,313.14; at home 1,128,190 a month would be left meanwhile.
        more = ask("job-offer", more=24).result.more
        assert more == Money(230_388_744, "IDR")
        with_home = ask("job-offer", more=24, home_wage=2_628_190, home_living=1_500_000)
        assert with_home.result.more == more - Money(24 * 1_128_190, "IDR")
        assert "One more contract" in said(with_home)
        assert "less than work at home" in said(ask("job-offer", more=24, home_wage=12_000_000))
        assert ask("job-offer", offers=1, more=24, **{"offers.1.living": 5200}).result.more is None

    def test_the_office_that_the_reader_typed_goes_first(self):
        assert "Ask at: LTSA Blitar, 0342." in ask("job-offer", desk="LTSA Blitar, 0342").sentences[2]
        assert "village office" in ask("job-offer").sentences[2]

    def test_a_deduction_longer_than_the_contract_is_refused(self):
        with pytest.raises(InputError) as caught:
            ask("job-offer", **{"offers.1.months": 5})
        assert caught.value.code == "deduction_beyond_contract"

    def test_a_wage_without_any_deduction_is_told(self):
        warned = " ".join(ask("job-offer").warnings)
        assert "Nothing is counted as taken from the wage every month for A: Hong Kong" in warned
        assert "Taiwan" not in warned
        assert "Nothing is counted" not in " ".join(ask("job-offer", **{"offers.1.regular": 50}).warnings)

    def test_japan_is_told_as_far_as_it_is_known(self):
        # An average of 2019 is all that is known: it is dated, and no rule to hold a contract against.
        answer = ask("job-offer", **{"offers.1.work": "JPN-trainee"})
        assert any("31 December 2019" in one for one in answer.warnings)
        check = ask("contract-check", work="JPN-trainee", wage=1000).result.check
        assert "wage" in check.points("no_rule")
        claim = ask("wage-claim", currency="JPY", months=1, **{"months.1.paid": 0}).result
        assert claim.in_rupiah == Money(18_107_782, "IDR")  # 156,900 x 115.4097
        dirham = ask("wage-claim", currency="AED", months=1, **{"months.1.paid": 0}).result
        assert dirham.in_rupiah == Money(7_412_471, "IDR")  # 1,500 x 4,941.6476

    def test_an_unknown_place_of_work_is_named(self):
        with pytest.raises(InputError) as caught:
            ask("job-offer", **{"offers.1.work": "XXX-home"})
        assert caught.value.code == "choice_unknown"


class TestFreeMonth:
    def test_340_of_550_leaves_210_until_month_10(self):
        result = ask("free-month", living=0, sent=0).result
        assert result.big_number == Money(3060, "SGD")
        assert (result.free_month, result.plan.left_while_deducted) == (10, Money(210, "SGD"))
        assert round(result.plan.months_of_wage, 1) == Decimal("5.6")
        assert round(result.plan.share_taken, 3) == Decimal("0.618")

    def test_2000_at_600_is_3_3_months_of_pay_and_5_9_of_deduction(self):
        # 2,000 / 600 = 3.3; at 340 a month 2,000 / 340 = 5.9: six deductions
        result = ask("free-month", wage=600, deducted=340, months_deducted=6, advanced=2000).result
        assert round(Decimal(2000) / 600, 1) == Decimal("3.3")
        assert round(Decimal(2000) / 340, 1) == Decimal("5.9")
        assert result.price.cost == Money(40, "SGD")

    def test_at_the_lowest_wage_it_just_holds(self):
        lowest = ask("free-month").result.plan.lowest_wage
        assert lowest == Money(620, "SGD")
        assert ask("free-month", wage=lowest).result.plan.left_while_deducted == Money(0, "SGD")
        assert "Safe choice: sign only" in said(ask("free-month", wage=lowest))
        assert "Safe choice: do not sign" in said(ask("free-month", wage=lowest - Money(1, "SGD")))

    def test_the_price_is_told_only_where_the_bill_is(self):
        assert "nobody can say" in said(ask("free-month"))
        assert "35.7% a year" in said(ask("free-month", advanced=2700))
        assert "nothing is charged on top" in said(ask("free-month", advanced=3060))
        assert ask("free-month", advanced=3061).result.price is None

    def test_one_sign_that_the_debt_binds_is_enough(self):
        assert ask("free-month").result.signs == ()
        found = ask("free-month", passport="kept", contract=8)
        assert set(found.result.signs) == {"papers_kept", "debt_outlasts_contract"}
        assert found.result.free_month is None
        assert "One sign is enough" in said(found)


class TestWageClaim:
    def test_owed_paid_and_taken_without_agreement_by_month(self):
        answer = ask("wage-claim")
        claim = answer.result.claim
        assert [row.missing.amount for row in claim.rows] == [0, 1530, 5100]
        assert (claim.owed, claim.unlawful) == (Money(6630, "HKD"), Money(1530, "HKD"))
        assert answer.big_number_words == "six thousand, six hundred and thirty Hong Kong dollars"
        assert claim.next_step == "gather_papers"
        assert answer.result.in_rupiah == Money(15_336_145, "IDR")  # 6,630 x 2,313.1440

    def test_what_the_law_takes_is_not_owed_and_what_came_late_is_counted(self):
        values = {"months": 2, "months.1.paid": 4900, "months.1.lawful": 200, "months.2.not_agreed": 0}
        assert ask("wage-claim", **values, **{"months.2.paid": 5100}).result.claim.owed.amount == 0
        late = ask("wage-claim", months=2, **{"months.1.paid": 0, "months.2.paid": 10_200})
        assert late.result.claim.owed.amount == 0
        assert "came late" in said(late)

    def test_with_all_papers_the_next_step_is_the_desk(self):
        papers = dict.fromkeys(
            ("contract", "payslips", "bank_book", "work_days", "identity", "employer_address"), "yes"
        )
        assert ask("wage-claim", **papers).result.claim.next_step == "go_to_the_desk"

    def test_months_go_over_the_end_of_the_year(self):
        rows = ask("wage-claim", first_month="12", year="2025", months=2).result.claim.rows
        assert [row.month for row in rows] == [date(2025, 12, 1), date(2026, 1, 1)]

    def test_a_claim_may_go_back_five_years(self):
        answer = ask("wage-claim", first_month="12", year="2021", months=60)
        # One month paid, one with 30 % taken, 58 unpaid: HK$1,530 + 58 x 5,100.
        assert answer.result.claim.owed == Money(1530 + 58 * 5100, "HKD")
        assert answer.result.claim.rows[-1].month == date(2026, 11, 1)
        controls = tools.controls("wage-claim", tools.read("wage-claim", {"months": 60}, "en"), "en")
        assert "Paid in month BH" in [control.label for control in controls]
        assert "January 2022 to November 2026" in answer.sentences[1]
        assert "2024: HK$0 paid, HK$61,200 still owed." in answer.picture_text

    def test_a_month_that_has_not_begun_is_not_owed(self):
        with pytest.raises(InputError) as caught:
            ask("wage-claim", date(2025, 10, 31))
        assert caught.value.code == "month_not_worked"

    def test_a_month_truly_unpaid_is_not_called_made_up(self):
        answer = ask("wage-claim", wage=4990)
        assert not tools.read("wage-claim", {"wage": 4990}, "en").is_example
        assert "MADE UP" not in answer.picture

    def test_the_sheet_for_the_office_tells_sums_words_and_papers(self):
        answer = ask("wage-claim", desk="LTSA Blitar", contract="yes", lang="id")
        sheet = paper.office_sheet(answer)
        assert "HK$6.630" in sheet
        assert "enam ribu enam ratus tiga puluh dolar Hong Kong" in sheet
        assert "LTSA Blitar" in sheet
        assert sheet.count(">belum</td>") == 5
        with pytest.raises(InputError) as caught:
            paper.office_sheet(ask("free-month"))
        assert caught.value.code == "sheet_unknown"


class TestContractCheck:
    def test_a_wage_below_the_rule_is_counted_over_the_contract(self):
        answer = ask("contract-check", date(2026, 1, 20), wage=4990)
        assert answer.result.short == Money(110, "HKD")
        assert answer.result.big_number == Money(110 * 24, "HKD")
        assert "day_off" in answer.result.check.points("below_rule")

    def test_a_wage_rule_that_has_run_out_is_asked_about(self):
        answer = ask("contract-check", wage=4990)
        assert answer.result.check.points("rule_ended") == ("wage",)
        assert answer.result.big_number == Money(4990 * 24, "HKD")
        assert "run out on 29 September 2026" in said(answer)

    def test_two_governments_that_differ_are_no_rule_to_hold_a_wage_against(self):
        assert "wage" in ask("contract-check", work="MYS-home").result.check.points("ask")

    def test_a_deduction_above_half_the_wage_is_below_the_rule_of_singapore(self):
        held = ask("contract-check", work="SGP-home", wage=550, deducted=340).result.check
        assert "deductions" in held.points("below_rule")
        assert "deductions" in ask(
            "contract-check", work="SGP-home", wage=550, deducted=275
        ).result.check.points("fine")

    def test_money_for_food_is_held_against_the_allowance(self):
        day = date(2026, 1, 20)
        for allowance, state in ((1235, "below_rule"), (1236, "fine")):
            found = ask("contract-check", day, food="allowance", food_allowance=allowance).result.check
            assert "food" in found.points(state)

    @each("work", WORKS)
    @each("food", ["given", "allowance", "no"])
    def test_every_place_has_an_answer(self, work, food):
        answer = ask("contract-check", work=work, food=food)
        assert len(answer.table.rows) == 14
        assert ("food" in answer.result.check.points("missing")) == (food == "no")

    def test_what_is_not_written_is_missing_and_nothing_is_ready_to_sign(self):
        answer = ask("contract-check", wage=0, day_off=0, food="no", deductions="no")
        missing = answer.result.check.points("missing")
        assert {"wage", "day_off", "food", "deductions"} <= set(missing)
        assert not answer.result.check.ready_to_sign
        assert answer.result.big_number.amount == 0
        assert answer.sentences[0].startswith("Safe choice: do not sign yet")

    def test_a_whole_contract_is_still_read_by_the_desk_first(self):
        written = dict.fromkeys(("overtime", "phone", "language", "copy_kept"), "yes")
        answer = ask("contract-check", date(2026, 1, 20), wage=5100, day_off=4, **written)
        assert answer.result.check.ready_to_sign
        assert answer.sentences[0].startswith("Safe choice: let the desk read it")


class TestWhoPays:
    @pytest.mark.parametrize(
        ("work", "day", "answer"),
        [
            ("HKG-home", date(2026, 11, 29), "ask"),
            ("HKG-home", date(2024, 5, 1), "free"),
            ("TWN-home", date(2024, 5, 1), "ask"),
            ("HKG-home", date(2013, 5, 1), "listed"),
            ("HKG-home", date(2016, 5, 1), "unknown"),
            ("KOR-factory", date(2024, 5, 1), "unknown"),
            ("KOR-factory", date(2026, 5, 1), "ask"),
        ],
    )
    def test_by_the_rule_of_the_day(self, work, day, answer):
        assert work_rules.who_pays(work, day) == answer

    def test_the_tariff_of_2012_with_what_was_asked_beyond_it(self):
        items = [
            CostItem(item=rule.item, asked=rule.most)
            for rule in work_rules.payer_rules()
            if rule.most is not None
        ]
        check = check_costs(items, work_rules.payer_rules(), date(2013, 1, 1), destination="HKG", job="home")
        assert check.allowed == Money(14_780_400, "IDR")
        later = check_costs(items, work_rules.payer_rules(), date(2024, 1, 1), destination="HKG", job="home")
        assert later.excess > Money(0, "IDR")
        assert later.rows[2].item == "medical check"
        assert later.rows[2].state == "ask"  # the rule of 2020 calls it another name: nothing is claimed


class TestTheBillForTheDesk:
    ITEMS = ("passport", "work visa", "uang jalan")

    def sheet(self, day, lang="en"):
        items = [CostItem(item=item, asked=Money(1_000_000, "IDR")) for item in self.ITEMS]
        check = check_costs(items, work_rules.payer_rules(), day, destination="HKG", job="home")
        return paper.bill_sheet(check, lang, desk="LTSA Blitar", months=Decimal("0.25"))

    def test_what_was_asked_beyond_the_rule_is_claimed_and_the_rest_is_asked_about(self):
        sheet = self.sheet(date(2024, 5, 1))
        assert '<p class="big">Rp2,000,000</p>' in sheet
        assert "the employer" in sheet
        assert "uang jalan" in sheet
        assert "BP2MI 9/2020" in sheet

    def test_since_the_rule_changed_nothing_is_claimed(self):
        sheet = self.sheet(date(2026, 11, 29), "id")
        assert '<p class="big">Rp3.000.000</p>' in sheet
        assert "Visa kerja" in sheet
        assert "tanyakan" in sheet
        assert "17/2025" in sheet

    BILL = (
        {"item": "passport", "asked": 600_000},
        {"asked": 20_000_000},
        {"item": "other", "asked": 1_000_000},
    )

    def test_a_contract_takes_the_bill_of_its_job(self):
        # BP2MI 9/2020 held for households until 2025-10-29: passport and agency are the employer's.
        answer = ask("contract-check", bill=self.BILL, asked_on="1/5/2024", district="tulungagung", lang="id")
        bill = answer.result.bill
        assert (bill.asked, bill.excess, bill.to_ask) == tuple(
            Money(sum_, "IDR") for sum_ in (21_600_000, 20_600_000, 1_000_000)
        )
        assert "Rp20.600.000 di antaranya bukan tanggungan Anda" in answer.sentences[1]
        assert "majikan" in answer.table.notes[0]
        assert round(answer.result.bill_months, 1) == Decimal("1.9")  # 21.6 m / (5,000 x 2,313.1440)
        sheet = paper.office_sheet(answer)
        assert "Rp20.600.000" in sheet
        assert "LTSA dan MRC Tulungagung" in sheet

    def test_a_bill_of_today_claims_nothing_and_one_of_tomorrow_is_none(self):
        answer = ask("contract-check", bill=self.BILL)
        assert answer.result.bill.to_ask == Money(21_600_000, "IDR")
        assert "is not known here for 29 November 2026" in answer.sentences[1]
        assert ask("contract-check").result.bill is None
        for typed, code in (("31/2/2026", "date_unreadable"), ("30/11/2026", "day_to_come")):
            with pytest.raises(InputError) as caught:
                ask("contract-check", bill=self.BILL, asked_on=typed)
            assert caught.value.code == code
            assert "Day on which it was asked" in tools.explain("contract-check", caught.value, "en")
        with pytest.raises(InputError):
            paper.office_sheet(ask("contract-check"))


class TestAnAgencyOnTheCommandLine:
    @pytest.mark.parametrize(
        ("name", "told"),
        [
            ("PT. Mekar", "is on the list"),
            ("Contoh Karya", "has ended on 30 June 2020"),
            ("Mekarr", "is not on the list; nearly the same"),
            ("Lain Sekali", "is not on the list"),
        ],
    )
    def test_the_list_and_its_day_are_said(self, tmp_path, name, told):
        file = tmp_path / "daftar.csv"
        file.write_text("nama;izin;sampai\nPT Mekar;1;\nCV Contoh Karya;2;30/6/2020\n", "utf-8")
        done = run("agency", name, str(file), "--list-date", "2020-07-01")
        assert done.returncode == 0
        assert told in heard(done)
        assert "1 July 2020" in heard(done)
        assert "no promise" in heard(done)

    def test_without_its_day_a_list_is_no_data(self, tmp_path):
        file = tmp_path / "daftar.csv"
        file.write_text("nama;izin\nPT Mekar;1\n", "utf-8")
        done = run("agency", "Mekar", str(file))
        assert done.returncode == 1
        assert "NO DATA" in heard(done)


class TestWhereToTurn:
    """The office of the district stands among the three sentences that a phone shows without a fold."""

    RIGHTS = ("job-offer", "free-month", "contract-check", "wage-claim", "risk-ladder", "offer-check")

    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_by_the_districts_file_and_with_its_source(self, lang):
        for name in self.RIGHTS:
            anywhere, here = ask(name, lang=lang), ask(name, lang=lang, district="lombok_tengah")
            assert "0800-1000" in anywhere.sentences[2]
            assert "LTSA Lombok Tengah" in here.sentences[2]
            assert "0800-1000" in here.sentences[2]
            assert "ANTARA Mataram" in here.sentences[-1]
            assert "2026" in here.sentences[-1]
            assert here.result == anywhere.result

    def test_a_debt_names_it_only_where_something_is_late(self):
        late = ask("my-debt", paid=[{"number": 3, "amount": 0}])
        assert "OJK, 157" in late.sentences[2]
        assert "157" not in said(ask("my-debt"))

    def test_the_sheet_names_the_office_of_the_district(self):
        sheet = paper.office_sheet(ask("wage-claim", district="tulungagung", lang="id"))
        assert "LTSA dan MRC Tulungagung" in sheet

    def test_a_district_of_ones_own_is_there_and_one_that_is_not_is_named(self, tmp_path, monkeypatch):
        (tmp_path / "districts").mkdir()
        (tmp_path / "districts" / "blitar.toml").write_text(
            'as_of = 2026-11-01\n[district]\nvalue = "Blitar"\n[labour_office]\nvalue = "Disnaker Blitar"\n'
            'source = "told"\n[hotline]\nvalue = "0342-1"\nsource = "told"\n'
            '[service_centre]\nvalue = "LTSA lama"\nvalid_to = 2020-01-01\n',
            "utf-8",
        )
        monkeypatch.setenv("FINLIT_DATA", str(tmp_path))
        assert "Disnaker Blitar, or ring 0342-1" in ask("job-offer", district="blitar").sentences[2]
        (tmp_path / "districts" / "kediri.toml").write_text("as_of =", "utf-8")
        assert "village office" in ask("job-offer").sentences[2]
        with pytest.raises(InputError) as caught:
            ask("job-offer", district="kediri")
        assert caught.value.code == "facts_unreadable"
        monkeypatch.delenv("FINLIT_DATA")
        with pytest.raises(InputError) as caught:
            ask("job-offer", district="blitar")
        assert caught.value.code == "choice_unknown"
        assert "lombok_tengah" in tools.explain("job-offer", caught.value, "en")


def test_offers_that_leave_the_same_are_said_to_be_the_same():
    for months in (24, 6):  # a month they leave the same, however long the second one runs
        one = {
            "work": "HKG-home",
            "wage": 5100,
            "living": 950,
            "deducted": 0,
            "cost_home": 0,
            "rate": "2313.14",
        }
        given = {"offers": [{**one, "name": "Chen"}, {**one, "name": "Wong", "months": months}]}
        answer = tools.ask("job-offer", "en", TODAY, **given)
        assert answer.headline.startswith("Chen and Wong leave the same a month.")
        assert answer.sentences[0].startswith("Safe choice: Chen and Wong leave the same")
    given["offers"][1]["living"] = 951
    assert tools.ask("job-offer", "en", TODAY, **given).headline.startswith("Chen is the safe one")


def test_staying_that_leaves_as_much_as_going_is_the_same():
    one = {"work": "HKG-home", "wage": 5100, "living": 950, "deducted": 0, "cost_home": 0, "rate": "2000"}
    said = tools.ask("job-offer", "en", TODAY, offers=[one], home_wage=8_300_000).sentences
    assert any(sentence.endswith("in the same 24 months: the same as going.") for sentence in said)
