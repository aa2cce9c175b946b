"""Ledgers as real groups keep them: what went wrong once is refused, or adds up to the rupiah."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from finlit import tools
from finlit.errors import InputError, WorkshopError
from finlit.groups import (
    SAVINGS_KINDS,
    Allocation,
    Arisan,
    Entry,
    GroupRules,
    Koperasi,
    LateLoan,
    Member,
    SavingsGroup,
    UsualMonth,
    VillagePool,
    bidding_round,
    cycle_plan,
    default,
    duos,
    forecast,
    fraud_test,
    koperasi_indicators,
    price_turns,
    read_ledger,
    save_new,
    write_ledger,
)
from finlit.money import Money
from finlit.paper import check_ledger, meeting_sheet, passbook, surplus_letter

HEADING = "receipt;date;member;kind;amount;note\n"


def rp(amount):
    return Money(amount, "IDR")


def row(days, kind, amount, member="", **more):
    when = date(2026, 1, 5) + timedelta(days=days)
    return Entry(when=when, kind=kind, amount=rp(amount), member=member, **more)


def group(*entries, members=("Ani", "Sri", "Wati"), **rules):
    return SavingsGroup(
        name="Melati",
        rules=GroupRules(share_value=rp(10_000), **rules),
        members=members,
        entries=entries,
    )


def refused(code, make):
    with pytest.raises(InputError) as error:
        make()
    assert error.value.code == code
    return error.value.values


class TestSavingsGroup:
    def test_a_fine_of_one_who_left_is_not_money_to_share(self):
        kept = group(
            *(row(0, "share", 10_000, name) for name in ("Ani", "Sri", "Wati")),
            row(7, "absent", 0, "Ani"),
            row(8, "leave", 10_000, "Ani"),
            absent_fine=rp(2000),
        )
        shared = kept.share_out(set_off=True)
        assert (shared.paid, shared.pool) == (kept.book().loan_fund, rp(20_000))

    @pytest.mark.parametrize(("first", "second"), [("K-1", "K-1"), ("K-1", "k-1"), ("K 1", " K  1 ")])
    def test_one_receipt_in_two_files_that_were_put_together(self, first, second):
        one = row(0, "share", 10_000, "Ani", receipt=first, row=2)
        other = row(1, "share", 10_000, "Ani", receipt=second, row=2)
        values = refused("receipt_twice", lambda: group(one, other).book())
        assert (values["row"], values["member"]) == (2, "Ani")

    def test_a_fine_in_another_currency_or_below_nothing(self):
        refused("currency_mismatch", lambda: group(absent_fine=Money(5, "SGD")))
        refused("amount_negative", lambda: group(late_fine=rp(-5)))

    def test_who_bought_shares_came_even_if_nobody_wrote_it_down(self):
        rows = (
            row(0, "share", 10_000, "Ani"),
            row(7, "present", 0, "Ani"),
            row(7, "share", 10_000, "Ani"),
            row(14, "share", 10_000, "Ani"),  # brought by her sister
            row(14, "absent", 0, "Ani"),
            row(21, "late", 0, "Ani"),
        )
        account = group(*rows).account("Ani")
        assert (account.came, account.late, account.absent) == (3, 1, 1)
        other_way = group(*rows[:3], rows[4], rows[3], rows[5]).account("Ani")
        assert (other_way.came, other_way.absent) == (3, 1)

    def test_a_loss_and_what_covers_it_are_all_that_was_taken(self):
        # A share is worth 10,000.50: what covers the loan and what is lost both end in half a rupiah.
        broken = group(
            row(0, "share", 10_000, "Ani"),
            row(0, "share", 10_000, "Sri"),
            row(0, "income", 1),
            row(1, "loan", 15_001, "Ani"),
        )
        damage = default(broken, "Ani")
        assert damage.covered + damage.loss == damage.taken == rp(15_001)
        assert sum(damage.each.values(), rp(0)) == damage.loss

    def test_who_joins_later_is_not_on_the_sheet_of_an_earlier_meeting(self):
        late = Member(name="Yuni", joined=date(2026, 6, 1))
        kept = group(row(0, "share", 10_000, "Ani"), members=("Ani", late))
        assert "Yuni" not in meeting_sheet(kept, date(2026, 1, 5), "id")
        assert "Yuni" in meeting_sheet(kept, date(2026, 6, 1), "id")

    def test_the_passbook_of_one_who_left_shows_what_she_took_along(self):
        kept = group(
            row(0, "share", 30_000, "Ani"), row(0, "share", 10_000, "Sri"), row(7, "leave", 30_000, "Ani")
        )
        page = passbook(kept, "Ani", "id")
        assert "membawa tabungan Rp30.000" in page


class TestLedgerFile:
    def test_a_receipt_number_may_begin_with_a_hash(self):
        text = HEADING + "#12;5/1/2026;Sri;share;30.000;\n# a remark;;;;;\n13;5/1/2026;Wati;share;30.000;"
        rows = read_ledger(text, SAVINGS_KINDS)
        assert [(one.receipt, one.member) for one in rows] == [("#12", "Sri"), ("13", "Wati")]

    @pytest.mark.parametrize("changed", [{"receipt": "#1"}, {"note": "two\nlines"}, {"member": "#Sri"}])
    def test_nothing_is_lost_between_writing_and_reading(self, changed):
        entry = row(0, "share", 10_000, **{"member": "Sri", **changed})
        back = read_ledger(write_ledger([entry]), SAVINGS_KINDS)
        wanted = {name: " ".join(value.split()) for name, value in changed.items()}
        assert [(one.amount, {name: getattr(one, name) for name in changed}) for one in back] == [
            (rp(10_000), wanted)
        ]

    def test_thousandths_are_written_as_the_language_reads_them(self):
        entry = Entry(when=date(2026, 1, 5), kind="share", amount=Money("1.125", "KWD"), member="Sri")
        for lang in ("id", "en"):
            back = read_ledger(write_ledger([entry], lang=lang), SAVINGS_KINDS, currency="KWD", lang=lang)
            assert back[0].amount == entry.amount

    def test_a_sum_cut_in_two_by_its_comma_is_refused(self):
        text = "date,member,kind,amount,note\n5/1/2026,Sri,share,30,000,first"
        values = refused("ledger_cells", lambda: read_ledger(text, SAVINGS_KINDS, lang="en"))
        assert (values["row"], values["found"], values["expected"]) == (2, 6, 5)

    def test_empty_cells_at_the_end_are_nothing(self):
        text = "date;member;kind;amount\n5/1/2026;Sri;share;30.000;;;"
        assert read_ledger(text, SAVINGS_KINDS)[0].amount == rp(30_000)

    def test_a_forgotten_sum_is_not_nothing(self):
        values = refused("ledger_cell", lambda: read_ledger(HEADING + ";5/1/2026;Sri;share;;", SAVINGS_KINDS))
        assert (values["row"], values["member"], values["column"]) == (2, "Sri", "amount")
        assert read_ledger(HEADING + ";5/1/2026;Sri;present;;", SAVINGS_KINDS)[0].amount == rp(0)

    def test_two_columns_of_one_name(self):
        text = "date;member;kind;amount;amount\n5/1/2026;Sri;share;30000;20000"
        assert refused("ledger_column_twice", lambda: read_ledger(text, SAVINGS_KINDS))["column"] == "amount"

    def test_a_cell_longer_than_any_note(self):
        text = HEADING + "1;5/1/2026;Sri;share;10000;" + "x" * 200_000
        assert refused("ledger_cells", lambda: read_ledger(text, SAVINGS_KINDS))["row"] == 2

    @pytest.mark.parametrize("before", ['"# a; b"\n', "sep=;\n"])
    def test_lines_that_spreadsheets_put_on_top(self, before):
        text = before + HEADING + "1;5/1/2026;Sri;share;10000;"
        assert read_ledger(text, SAVINGS_KINDS)[0].row == 3

    def test_a_folder_that_is_not_there(self, tmp_path):
        with pytest.raises(WorkshopError) as error:
            save_new(tmp_path / "none" / "kas.csv", "a")
        assert error.value.code == "folder_missing"


class TestCheck:
    RULES = GroupRules(share_value=rp(10_000))

    @pytest.mark.parametrize(
        ("kind", "rules", "rows", "code"),
        [
            (
                "savings_group",
                None,
                (row(1, "share", 1, "Sri"), row(0, "share", 1, "Sri")),
                "ledger_out_of_order",
            ),
            ("savings_group", None, (row(0, "share", 1, "Sri"), row(0, "share", 1, "SRI")), "spelled_twice"),
            ("savings_group", None, (row(0, "share", 1),), "not_a_member"),
            (
                "savings_group",
                RULES,
                (row(0, "share", 10_000, "Sri"), row(0, "cost", 10_001)),
                "box_negative",
            ),
            ("savings_group", RULES, (row(0, "share", 60_000, "Sri"),), "shares_above_limit"),
            ("koperasi", None, (row(0, "pokok", 10, "Sri"), row(0, "count", 9)), "ledger_not_reconciled"),
            ("pool", None, (row(0, "gift", 10, "Sri"), row(0, "spend", 11, note="x")), "box_negative"),
        ],
    )
    def test_a_row_that_cannot_be_is_found(self, kind, rules, rows, code):
        assert refused(code, lambda: check_ledger(rows, kind, rules))["row"] == len(rows)

    def test_a_sound_ledger(self):
        rows = (row(0, "share", 10_000, "Sri"), row(0, "share", 20_000, "Wati"))
        assert check_ledger(rows, "savings_group", self.RULES) == check_ledger(rows, "savings_group") == 2


class TestArisan:
    def test_no_dividend_of_a_last_bid_is_lost(self):
        arisan = Arisan(members=("Ani", "Sri"), contribution=rp(1000), bids=(rp(200), rp(200)))
        test = fraud_test(arisan.promises())
        assert (test.verdict, test.paid_in, test.left_over) == ("green", test.promised, rp(0))

    def test_fees_below_nothing(self):
        refused(
            "amount_negative",
            lambda: Arisan(members=("Ani", "Sri"), contribution=rp(100), organiser_fee=rp(-5)),
        )
        refused("amount_negative", lambda: bidding_round(rp(1000), 2, rp(100), "-0.1"))

    def test_one_name_in_two_spellings(self):
        refused("joins_twice", lambda: Arisan(members=("Sri", "sri"), contribution=rp(100)))

    def test_a_promise_beyond_all_measure_has_no_yearly_rate(self):
        turn = price_turns(duos(rp(1), rp(10**10), 3), 52)[0]
        assert turn.rate == pytest.approx(10**10 - 1)
        assert turn.annual_rate is None

    def test_no_promises(self):
        refused("members_too_few", lambda: price_turns(()))


def test_the_chain_of_newcomers_stays_among_people():
    said = tools.ask("arisan-check", "id", kind="duos", contribution=1, payout=10**10).sentences
    assert not any("E+" in sentence or "putaran terakhir" in sentence for sentence in said)
    said = tools.ask("arisan-check", "id", kind="duos", contribution=1000, payout=10**6).sentences
    assert any("dalam 2 putaran" in sentence and "10.000.000 di antaranya" in sentence for sentence in said)


class TestPlans:
    def test_a_month_without_meetings(self):
        refused("amount_not_positive", lambda: cycle_plan(rp(1), 4, meetings_per_month=0))

    def test_a_month_in_two_currencies(self):
        sums = {name: rp(5) for name in UsualMonth.model_fields}
        refused("currency_mismatch", lambda: UsualMonth(**{**sums, "costs": Money(1, "SGD")}))

    @pytest.mark.parametrize(
        ("months", "code"), [(36, "months_of_years"), (0, "months_of_years"), (-1, "amount_negative")]
    )
    def test_more_months_than_years(self, months, code):
        month = UsualMonth(**{name: rp(5) for name in UsualMonth.model_fields})
        refused(
            code,
            lambda: forecast(rp(0), [month], date(2026, 1, 1), ["bad", "bad"], months=months),
        )


def koperasi(*entries):
    return Koperasi(
        name="Tani",
        members=("Ani", "Sri"),
        entries=(
            row(0, "pokok", 1_000_000, "Ani"),
            row(0, "pokok", 1_000_000, "Sri"),
            row(40, "income", 500_000),
            *entries,
        ),
    )


class TestKoperasi:
    def test_a_part_that_nobody_can_have_is_counted_once(self):
        kept = koperasi()
        closing = kept.close(2026, Allocation(shares={"reserve": 50, "by_savings": 25, "by_business": 25}))
        assert sum(closing.shared.parts.values(), closing.shared.stays) == closing.surplus == rp(500_000)
        assert (closing.shared.parts["by_business"], closing.shared.stays) == (rp(0), rp(125_000))
        page = surplus_letter(kept, closing, "Ani", "id")
        assert page.count("Rp125.000") == 3  # the pot of savings twice, and what stays

    def test_a_share_of_an_eighth_is_printed_whole(self):
        kept = koperasi()
        closing = kept.close(2026, Allocation(shares={"reserve": "87.25", "by_savings": "12.75"}))
        assert "87,25" in surplus_letter(kept, closing, "Ani", "id")

    def test_a_surplus_cannot_be_given_out_twice(self):
        kept = koperasi()
        closing = kept.close(2026, Allocation(shares={"reserve": 50, "by_savings": 50}))
        once = kept.with_entries(*closing.entries(date(2027, 1, 1)))
        assert once.balance().surplus == rp(0)
        twice = once.with_entries(*closing.entries(date(2027, 1, 2)))
        values = refused("account_short", twice.balance)
        assert (values["row"], values["difference"]) == (7, rp(250_000))

    @pytest.mark.parametrize("kind", ["fund_spent", "tax_paid", "depreciation"])
    def test_no_account_gives_what_it_does_not_hold(self, kind):
        values = refused("account_short", koperasi(row(50, kind, 100_000)).balance)
        assert (values["row"], values["member"], values["difference"]) == (4, "-", rp(100_000))


class TestHealthOfTheBooks:
    """One cooperative worked out by hand.

    On the eve: 1,000,000 in cash (pokok 600,000, reserve fund 400,000). In the year 2,000,000 sukarela come
    in, 2,200,000 are lent, charges bring 300,000, costs take 100,000, the savings earn 60,000, and 90,000 are
    set aside. At the end: cash 1,000,000, loans 2,200,000 less 90,000, assets 3,110,000.
    """

    def books(self):
        eve = -5
        return Koperasi(
            name="Tani",
            members=("Sri", Member(name="Wati", joined=date(2026, 3, 1))),
            entries=(
                row(eve, "pokok", 600_000, "Sri"),
                row(eve, "reserve", 400_000),
                row(60, "sukarela", 2_000_000, "Wati"),
                row(61, "loan", 2_200_000, "Sri"),
                row(300, "loan_income", 300_000, "Sri"),
                row(301, "cost", 100_000),
                row(302, "savings_interest", 60_000, "Wati"),
                row(303, "provision", 90_000),
            ),
        )

    def found(self, *loans, **more):
        return {one.code: one.value for one in koperasi_indicators(self.books(), 2026, loans, **more)}

    def test_what_the_ledger_tells(self):
        found = self.found()
        assets = Decimal(3_110_000)
        assert found["E1"] == Decimal(2_110_000) / assets
        assert found["E5"] == Decimal(2_060_000) / assets
        assert found["E8"] == Decimal(400_000) / assets
        assert found["A2"] == found["L3"] == Decimal(1_000_000) / assets
        assert found["L1"] == Decimal(1_000_000) / Decimal(2_060_000)
        assert found["R9"] == Decimal(100_000) / Decimal(2_055_000)
        assert found["S10"] == 1
        assert found["S11"] == Decimal("2.11")
        assert found["OSS"] == Decimal(300_000) / Decimal(250_000)
        assert not {"A1", "P1", "P2", "PAR30", "reserve", "FSS", "L2"} & set(found)

    def test_what_only_the_list_of_loans_tells(self):
        late = (LateLoan(rp(2_000_000), 0), LateLoan(rp(150_000), 45), LateLoan(rp(50_000), 400))
        found = self.found(*late, loss_rates={0: "0.2", 365: 1}, inflation="0.03")
        assert found["A1"] == found["PAR30"] == Decimal(200_000) / Decimal(2_200_000)
        assert found["P1"] == Decimal("1.8")
        assert found["P2"] == Decimal(40_000) / Decimal(150_000)
        assert found["reserve"] == Decimal(90_000) / Decimal(80_000)
        assert found["FSS"] == Decimal(300_000) / Decimal(280_000)  # 3 % of 1,000,000 more costs

    def test_loans_that_are_not_those_of_the_books(self):
        values = refused("loans_differ", lambda: self.found(LateLoan(rp(2_000_000), 0)))
        assert values["difference"] == rp(200_000)

    def test_before_it_began_nothing_is_known_and_nothing_breaks(self):
        found = koperasi_indicators(self.books(), 2020)
        assert {one.reading for one in found if one.code != "S10"} == {"unknown"}


class TestVillagePool:
    def test_one_giver_in_two_spellings_is_named_with_the_row(self):
        pool = VillagePool(name="Jalan", entries=(row(0, "pledge", 500, "Sri"), row(1, "gift", 500, "sri")))
        values = refused("spelled_twice", pool.account)
        assert (values["row"], values["member"], values["first"]) == (2, "sri", "Sri")
