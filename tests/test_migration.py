"""Going abroad. Figures: worked examples of lesson 3; Taiwan's payslip of 2026 (fwnews, 24 Dec 2025)."""

from datetime import date
from decimal import Decimal

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import CurrencyMismatch, InputError, NoData
from finlit.migration import (
    BONDAGE_SIGNS,
    CLAIM_PAPERS,
    CONTRACT_POINTS,
    EVERY_ITEM,
    Agency,
    ContractRule,
    CostItem,
    DebtAtWork,
    Deduction,
    JobOffer,
    PayerRule,
    SalaryDeduction,
    WageMonth,
    WorkTerm,
    agency_list_template,
    bondage_signs,
    check_agency,
    check_costs,
    compare_jobs,
    go_or_stay,
    one_more_term,
    read_agencies,
    read_contract,
    recruitment_months,
    take_home,
    terms_in_order,
    wage_claim,
)
from finlit.money import FxQuote, Money

DAY = date(2026, 11, 29)


def rp(amount: int) -> Money:
    return Money(amount, "IDR")


def twd(amount: int) -> Money:
    return Money(amount, "TWD")


def quote(sent: str, rate: str) -> FxQuote:
    return FxQuote(sent=sent, received="IDR", rate=Decimal(rate), side="mid", as_of=DAY, source="test")


def test_a_payslip_of_taiwan_in_2026():
    law = [Deduction(name="health", amount=twd(458)), Deduction(name="labour", amount=twd(679))]
    assert take_home(twd(29_500), law).net == twd(28_363)
    broker = Deduction(name="broker", amount=twd(1_800), kind="agreed")
    assert take_home(twd(29_500), [*law, broker]).net == twd(26_563)
    assert take_home(twd(29_500)).net == twd(29_500)


def test_a_job_price_of_60_million_is_four_months_of_take_home():
    months = recruitment_months(rp(60_000_000), twd(26_563), quote("TWD", "565.6168"))
    assert round(months, 1) == Decimal("4.0")
    official = recruitment_months(rp(21_950_977), twd(26_563), quote("TWD", "565.6168"))
    assert round(official, 1) == Decimal("1.5")


def test_the_official_cost_of_2012_is_3_6_months_of_wage():
    assert round(recruitment_months(rp(14_780_400), rp(4_114_000)), 1) == Decimal("3.6")
    assert recruitment_months(rp(0), rp(4_114_000)) == 0
    assert round(recruitment_months(Money(2_000, "SGD"), Money(600, "SGD")), 1) == Decimal("3.3")


def test_340_a_month_for_nine_months():
    debt = SalaryDeduction(deducted=Money(340, "SGD"), months=9)
    plan = debt.plan(Money(550, "SGD"), Money(0, "SGD"), Money(0, "SGD"))
    assert (debt.repaid, debt.free_month) == (Money(3_060, "SGD"), 10)
    assert (plan.left_while_deducted, round(plan.months_of_wage, 1)) == (Money(210, "SGD"), Decimal("5.6"))


@given(st.integers(1, 5_000), st.integers(1, 5_000), st.integers(0, 3_000), st.integers(0, 3_000))
def test_at_the_lowest_wage_the_plan_just_holds(wage, deducted, living, sent):
    debt = SalaryDeduction(deducted=Money(deducted, "SGD"), months=9)
    lowest = debt.plan(Money(wage, "SGD"), Money(living, "SGD"), Money(sent, "SGD")).lowest_wage
    just = debt.plan(lowest, Money(living, "SGD"), Money(sent, "SGD"))
    assert just.holds
    assert just.left_while_deducted.amount == 0


def test_a_debt_without_its_advance_has_no_price():
    debt = SalaryDeduction(deducted=Money(340, "SGD"), months=9)
    with pytest.raises(InputError, match="nobody can say what this debt costs"):
        debt.price()
    free = debt.model_copy(update={"advanced": Money(3_060, "SGD")})
    assert free.price().nominal_annual_rate == pytest.approx(0, abs=1e-12)


def rule(**changed: object) -> PayerRule:
    fields = {
        "name": "r",
        "item": "ticket",
        "payer": "employer",
        "valid_from": date(2020, 7, 15),
        "source": "s",
    }
    return PayerRule(**{**fields, **changed})  # type: ignore[arg-type]


def test_what_is_not_hers_is_excess_and_what_is_not_known_is_asked():
    items = [
        CostItem(item=item, asked=rp(asked))
        for item, asked in (
            ("ticket", 4_000_000),
            ("passport", 355_000),
            ("training", 5_500_000),
            ("gift", 10),
        )
    ]
    rules = [
        rule(),
        rule(item="passport", payer="worker", most=rp(350_000)),
        rule(item="training", payer="state", valid_to=date(2025, 10, 28)),
    ]
    check = check_costs(items, rules, DAY)
    assert [row.state for row in check.rows] == ["not_yours", "too_high", "ask", "ask"]
    assert check.rows[2].ended == date(2025, 10, 28)
    assert (check.excess, check.to_ask) == (rp(4_005_000), rp(5_500_010))
    assert check.asked == check.allowed + check.excess + check.to_ask
    assert check_costs(items, rules, date(2025, 10, 28)).rows[2].state == "not_yours"


def test_the_rule_that_names_place_and_work_goes_first():
    rules = [rule(destination="TWN", payer="worker"), rule(valid_from=date(2022, 1, 1))]
    item = [CostItem(item="ticket", asked=rp(1))]
    assert check_costs(item, rules, DAY, destination="TWN").rows[0].payer == "worker"
    assert check_costs(item, rules, DAY, destination="HKG").rows[0].payer == "employer"


def test_a_rule_that_changed_is_to_be_asked_about_and_never_the_old_one():
    changed = rule(item=EVERY_ITEM, payer="ask", valid_from=date(2025, 10, 30), source="Permen 17/2025")
    item = [CostItem(item="ticket", asked=rp(5))]
    (row,) = check_costs(item, [rule(), changed], DAY).rows
    assert (row.state, row.payer, row.source) == ("ask", "ask", "Permen 17/2025")
    assert check_costs(item, [rule(), changed], date(2025, 10, 1)).excess == rp(5)
    ended = rule(valid_from=date(2022, 1, 1), valid_to=date(2023, 1, 1))
    assert check_costs(item, [rule(), ended], DAY).rows[0].state == "ask"


def offer(**changed: object) -> JobOffer:
    fields = {
        "name": "a", "net_wage": Money(5_100, "HKD"), "living_cost": Money(800, "HKD"),
        "cost_at_home": rp(6_000_000), "deducted": Money(2_596, "HKD"), "months_deducted": 6,
    }  # fmt: skip
    return JobOffer(**{**fields, **changed})  # type: ignore[arg-type]


def test_an_offer_is_what_is_left_when_it_ends():
    whole = offer().after(24, quote("HKD", "2163"))
    assert whole.left == rp((4_300 * 24 - 2_596 * 6) * 2_163 - 6_000_000)
    assert (whole.free_month, whole.months_for_the_job, whole.still_to_deduct) == (7, 6, rp(0))
    early = offer().after(2, quote("HKD", "2163"))
    assert early.left == rp((4_300 - 2_596) * 2 * 2_163 - 6_000_000)
    assert early.still_to_deduct == rp(2_596 * 4 * 2_163)


def test_the_bigger_wage_is_not_always_the_better_offer():
    high = offer(name="high", net_wage=Money(5_600, "HKD"), deducted=Money(3_000, "HKD"), months_deducted=12)
    jobs = [(high, quote("HKD", "2163")), (offer(), quote("HKD", "2163"))]
    assert [result.offer.name for result in compare_jobs(jobs)] == ["a", "high"]
    early = compare_jobs(jobs, after=6)
    assert [result.offer.name for result in early] == ["high", "a"]
    assert [result.still_to_deduct for result in early] == [rp(3_000 * 6 * 2_163), rp(0)]


def test_a_job_that_never_earns_its_cost_has_no_free_month():
    poor = offer(net_wage=Money(900, "HKD"), deducted=Money(0, "HKD"), months_deducted=0)
    assert poor.after(24, quote("HKD", "2163")).free_month is None


def test_go_or_stay_and_one_more_term():
    choice = go_or_stay(offer(), quote("HKD", "2163"), rp(2_628_190), rp(1_500_000))
    assert choice.better == "go"
    assert choice.gain == choice.going - choice.staying
    assert choice.ahead_from == 3
    assert one_more_term(Money(1_300, "HKD"), 24, quote("HKD", "2163")) == rp(67_485_600)
    stay = go_or_stay(offer(net_wage=Money(1_000, "HKD")), quote("HKD", "2163"), rp(2_628_190), rp(0))
    assert (stay.better, stay.ahead_from) == ("stay", None)


def wage_rule(**changed: object) -> ContractRule:
    fields = {
        "name": "minimum wage", "point": "wage", "destination": "HKG", "least": Money(5_100, "HKD"),
        "valid_from": date(2025, 9, 30), "source": "KJRI",
    }  # fmt: skip
    return ContractRule(**{**fields, **changed})  # type: ignore[arg-type]


def test_a_contract_is_read_in_fourteen_points():
    rules = [
        wage_rule(),
        wage_rule(point="day_off", least=1),
        wage_rule(point="deductions", least=Money(510, "HKD")),
    ]
    written = {
        "wage": Money(5_100, "HKD"), "day_off": Decimal("0.5"), "deductions": Money(600, "HKD"),
        "copy_kept": True,
    }  # fmt: skip
    check = read_contract(written, rules, "HKG", DAY)
    assert len(check.rows) == len(CONTRACT_POINTS) == 14
    assert check.points("fine") == ("wage",)
    assert check.points("below_rule") == ("day_off", "deductions")
    assert check.points("no_rule") == ("copy_kept",)
    assert len(check.points("missing")) == 10
    assert not check.ready_to_sign


def test_an_ended_rule_is_said_and_another_place_has_no_rule():
    old = wage_rule(valid_to=date(2026, 9, 29))
    assert read_contract({"wage": Money(1, "HKD")}, [old], "HKG", DAY).points("rule_ended") == ("wage",)
    assert read_contract({"wage": Money(1, "HKD")}, [], "SGP", DAY).points("no_rule") == ("wage",)
    with pytest.raises(InputError) as caught:
        read_contract({"wage": Money(1, "HKD")}, [old], "HGK", DAY)
    assert (caught.value.code, caught.value.values["known"]) == ("destination_unknown", "HKG")


def test_an_older_rule_without_an_end_does_not_stand_in_for_one_that_ran_out():
    older = wage_rule(valid_from=date(2018, 9, 29), least=Money(4_520, "HKD"))
    newer = wage_rule(valid_to=date(2026, 9, 29))
    wage = {"wage": Money(5_000, "HKD")}
    assert read_contract(wage, [newer, older], "HKG", DAY).points("rule_ended") == ("wage",)
    assert read_contract(wage, [newer, older], "HKG", date(2026, 1, 1)).points("below_rule") == ("wage",)
    assert read_contract(wage, [newer, older], "HKG", date(2025, 1, 1)).points("fine") == ("wage",)


def test_a_rule_without_a_figure_is_asked_about():
    contested = wage_rule(least=None)
    check = read_contract({"wage": Money(1, "HKD")}, [contested], "HKG", DAY)
    assert check.points("ask") == ("wage",)
    assert read_contract({}, [contested], "HKG", DAY).rows[1].state == "missing"


def work(**changed: object) -> DebtAtWork:
    fields = {
        "debt": Money(3_060, "SGD"), "deducted": Money(340, "SGD"), "net_wage": Money(700, "SGD"),
        "living_cost": Money(250, "SGD"), "months_left": 24, "interest": 0,
    }  # fmt: skip
    return DebtAtWork(**{**fields, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "sign"),
    [
        ({"interest": "0.12"}, "debt_never_ends"),
        ({"deducted": Money(0, "SGD")}, "debt_never_ends"),
        ({"months_left": 8}, "debt_outlasts_contract"),
        ({"net_wage": Money(550, "SGD")}, "nothing_to_live_on"),
        ({"months_unpaid": 1}, "wages_held_back"),
        ({"billed": Money(2_000, "SGD"), "charged": Money(2_001, "SGD")}, "charged_beyond_bill"),
        ({"papers_kept": True}, "papers_kept"),
        ({"may_not_leave": True}, "may_not_leave"),
    ],
)
def test_one_sign_is_enough_to_ask_for_help(changed: dict, sign: str):
    assert bondage_signs(work()).signs == ()
    found = bondage_signs(work(**changed))
    assert found.signs == (sign,)
    assert sign in BONDAGE_SIGNS
    assert found.ask_for_help


def test_a_debt_is_counted_month_by_month():
    assert bondage_signs(work()).months_to_pay == 9
    assert bondage_signs(work(interest="0.02")).months_to_pay == 11
    assert bondage_signs(work(debt=Money(0, "SGD"))).months_to_pay == 0


LISTED = (
    Agency(name="PT Contoh Karya", licence="1", valid_to=date(2026, 6, 30)),
    Agency(name="CV Mekar", licence="2"),
)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("mekar", "on_list"),
        ("PT. CONTOH KARYA", "licence_ended"),
        ("Contoh Karja", "nearly"),
        ("PT Lain", "not_on_list"),
    ],
)
def test_an_agency_is_looked_up_by_its_name(name: str, state: str):
    check = check_agency(name, LISTED, date(2026, 11, 1), DAY)
    assert (check.state, check.list_age) == (state, 28)


def test_no_list_is_no_data():
    for agencies, day in (((), DAY), (LISTED, None)):
        with pytest.raises(NoData, match="NO DATA"):
            check_agency("PT Contoh", agencies, day, DAY)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_template_of_an_agency_list_reads_back(lang):
    (agency,) = read_agencies(agency_list_template(lang))
    assert agency == Agency(name="PT Contoh Karya", licence="contoh/1", valid_to=date(2027, 12, 31))


def test_a_list_is_read_as_people_type_it(tmp_path):
    file = tmp_path / "daftar.csv"
    file.write_text("No,Nama Perusahaan,Nomor Izin\n1,PT Contoh Karya,12/2020\n2,CV Mekar,13\n", "utf-8")
    assert [agency.name for agency in read_agencies(file)] == ["PT Contoh Karya", "CV Mekar"]
    assert check_agency("mekar", read_agencies(file), DAY, DAY).state == "on_list"


@pytest.mark.parametrize(
    ("typed", "code", "values"),
    [
        ("nama;izin\n", "agency_list_missing", {}),
        ("nama;alamat\nPT A;Jalan B\n", "column_missing", {"column": "licence"}),
        ("nama;izin\nPT A;\n", "agency_row", {"row": 2, "column": "licence", "value": ""}),
        (
            "nama;izin;sampai\nPT A;1;besok\n",
            "agency_row",
            {"row": 2, "column": "valid_to", "value": "besok"},
        ),
    ],
)
def test_what_is_wrong_with_a_list_is_named(typed, code, values):
    with pytest.raises((InputError, NoData)) as caught:
        read_agencies(typed)
    assert (caught.value.code, caught.value.values) == (code, values)


def wages(month: int, wage: int, paid: int, *taken: Deduction) -> WageMonth:
    return WageMonth(month=date(2026, month, 5), wage=rp(wage), paid=rp(paid), deductions=taken)


def test_a_claim_adds_up_and_says_what_comes_next():
    tax = Deduction(name="tax", amount=rp(100))
    agent = Deduction(name="agent", amount=rp(300), kind="not_agreed")
    months = [wages(3, 1_000, 0), wages(1, 1_000, 900, tax), wages(2, 1_000, 600, tax, agent)]
    claim = wage_claim(months)
    assert [row.missing for row in claim.rows] == [rp(0), rp(300), rp(1_000)]
    assert (claim.owed, claim.unlawful, claim.months_late) == (rp(1_300), rp(300), 2)
    assert (claim.papers_missing, claim.next_step) == (CLAIM_PAPERS, "gather_papers")
    assert wage_claim(months, CLAIM_PAPERS).next_step == "go_to_the_desk"


@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)), min_size=1, max_size=12))
def test_what_came_late_is_counted_and_nothing_is_claimed_twice(rows):
    claim = wage_claim([wages(place + 1, wage, paid) for place, (wage, paid) in enumerate(rows)])
    due = sum(wage - paid for wage, paid in rows)
    assert claim.owed == rp(max(due, 0))
    assert claim.next_step == ("gather_papers" if due > 0 else "nothing_owed")


def term(start: date, months: int = 24, name: str = "first") -> WorkTerm:
    return WorkTerm(name=name, start=start, months=months)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        (date(2024, 3, 1), 24, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 1, 15), 1, date(2024, 2, 14)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
    ],
)
def test_a_contract_ends_the_day_before_its_month_is_full_again(start, months, last):
    assert term(start, months).last == last


def test_contracts_may_follow_one_another_but_not_overlap():
    first, second = term(date(2024, 3, 1)), term(date(2026, 3, 1), name="more")
    assert terms_in_order([second, first]) == (first, second)
    with pytest.raises(InputError) as caught:
        terms_in_order([second, term(date(2024, 3, 2))])
    assert caught.value.code == "contracts_overlap"
    assert caught.value.values == {
        "first": "first", "last": date(2026, 3, 1), "second": "more", "start": date(2026, 3, 1),
    }  # fmt: skip


def test_a_month_before_the_contract_is_not_claimed():
    terms = [term(date(2026, 2, 20), 3)]
    months = [wages(2, 1_000, 0), wages(5, 1_000, 0)]
    assert wage_claim(months, terms=terms).owed == rp(2_000)
    for outside in (1, 6):
        with pytest.raises(InputError) as caught:
            wage_claim([*months, wages(outside, 1_000, 0)], terms=terms)
        assert caught.value.code == "month_outside_contract"
        assert caught.value.values["month"] == f"2026-{outside:02d}"


def test_a_wage_without_a_rate_home_is_refused():
    with pytest.raises(CurrencyMismatch):
        compare_jobs([(offer(), quote("TWD", "565"))])
    with pytest.raises(CurrencyMismatch):
        recruitment_months(rp(1), twd(1), quote("HKD", "2163"))


@each(
    ("wrong", "code"),
    [
        (lambda: take_home(twd(100), [Deduction(name="x", amount=twd(101))]), "deductions_exceed_wage"),
        (lambda: take_home(twd(0)), "amount_not_positive"),
        (lambda: check_costs([], [], DAY), "bill_empty"),
        (lambda: offer(months=3), "deduction_beyond_contract"),
        (lambda: compare_jobs([]), "offers_missing"),
        (lambda: read_contract({"pay": 1}, [], "HKG", DAY), "choice_unknown"),
        (lambda: wage_rule(point="pay"), "choice_unknown"),
        (lambda: work(interest=12), "rate_as_percent"),
        (lambda: check_agency("PT.", LISTED, DAY, DAY), "field_missing"),
        (lambda: wage_claim([]), "months_missing"),
        (lambda: wage_claim([wages(1, 1, 1), wages(1, 1, 1)]), "month_twice"),
        (lambda: wage_claim([wages(1, 1, 1)], ["photo"]), "choice_unknown"),
    ],
)
def test_a_wrong_value_is_named(wrong, code: str):
    with pytest.raises(InputError) as caught:
        wrong()
    assert caught.value.code == code


def test_currencies_are_not_mixed():
    with pytest.raises(CurrencyMismatch):
        recruitment_months(rp(1), twd(1))
    with pytest.raises(CurrencyMismatch):
        offer(living_cost=rp(1))
    with pytest.raises(CurrencyMismatch):
        read_contract({"wage": twd(1)}, [wage_rule()], "HKG", DAY)
