"""Savings groups: the L7 answers, books that balance whatever happens, and errors that name the row."""

import random
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from cases import each, up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.errors import FinlitError, InputError, WorkshopError
from finlit.groups import (
    SAVINGS_KINDS,
    Entry,
    GroupRules,
    Member,
    SavingsGroup,
    buy_shares,
    cycle,
    cycle_plan,
    default,
    lost_box,
    read_ledger,
    run_on_box,
    save_new,
    share_out,
    split_by_name,
    template,
    treasurer_leaves,
    write_ledger,
)
from finlit.i18n import LANGUAGES, error_message
from finlit.money import Money

START = date(2026, 1, 5)


def rp(amount):
    return Money(amount, "IDR")


def row(days, kind, amount, member="", **more):
    return Entry(when=START + timedelta(days=days), kind=kind, amount=rp(amount), member=member, **more)


RULES = GroupRules(share_value=rp(10_000), service_charge="0.05", absent_fine=rp(2000), late_fine=rp(1000))


def group(*entries, members=("Sri", "Wati", "Ani"), rules=RULES, meetings=()):
    return SavingsGroup(name="Melati", rules=rules, members=members, meetings=meetings, entries=entries)


def saved(*more):
    """Sri 5, Wati 3 and Ani 2 shares, then what is given."""
    return group(
        row(0, "share", 50_000, "Sri"),
        row(0, "share", 30_000, "Wati"),
        row(0, "share", 20_000, "Ani"),
        row(0, "social", 2_000, "Sri"),
        *more,
    )


class TestLessonSeven:
    def test_savings_of_twenty_members(self):
        assert cycle_plan(rp(20 * 3 * 10_000), 48).saved == rp(28_800_000)

    def test_value_of_a_share(self):
        shared = share_out(rp(28_800_000 + 2_880_000), {"Sri": 200, "others": 2680})
        assert shared.share_worth == rp(11_000)

    def test_share_out_for_two_hundred_shares(self):
        shared = share_out(rp(31_680_000), {"Sri": 200, "others": 2680}, share_value=rp(10_000))
        assert shared.row("Sri").paid == rp(2_200_000)
        assert shared.row("Sri").gain == rp(200_000)

    def test_largest_loan_at_three_times_600_000(self):
        rules = GroupRules(share_value=rp(10_000), most_shares=60)
        members = group(row(0, "share", 600_000, "Sri"), rules=rules)
        assert members.loan_limit("Sri") == rp(1_800_000)


class TestShareOut:
    def test_the_last_rupiah_goes_to_the_largest_remainder(self):
        shared = share_out(rp(1000), {"Ani": 1, "Sri": 1, "Wati": 4})
        assert [line.paid for line in shared.rows] == [rp(167), rp(167), rp(666)]
        assert shared.stays == rp(0)

    def test_equal_members_stay_equal_when_the_rest_stays(self):
        shared = share_out(rp(1000), {"Ani": 1, "Sri": 1, "Wati": 1}, leftover="stays")
        assert {line.paid for line in shared.rows} == {rp(333)}
        assert shared.stays == rp(1)

    def test_only_notes_that_exist_are_paid_and_what_stays_is_named(self):
        shared = share_out(rp(100_750), {"Ani": 2, "Sri": 1}, unit=500)
        assert all(line.paid.amount % 500 == 0 for line in shared.rows)
        assert shared.paid + shared.stays == rp(100_750)
        assert shared.stays == rp(250)

    def test_a_loss_is_carried_by_shares(self):
        shared = share_out(rp(90_000), {"Sri": 6, "Ani": 4}, share_value=rp(10_000))
        assert [line.gain for line in shared.rows] == [rp(-6000), rp(-4000)]

    def test_without_shares_nothing_can_be_divided(self):
        with pytest.raises(InputError) as caught:
            share_out(rp(1000), {"Ani": 0})
        assert caught.value.code == "nothing_to_share"

    @settings(max_examples=up_to(60))
    @given(
        pool=st.integers(0, 10**10),
        shares=st.lists(st.integers(0, 260), min_size=5, max_size=200).filter(any),
        unit=st.sampled_from([1, 100, 500, 1000]),
        leftover=st.sampled_from(["largest_remainder", "stays"]),
        turn=st.randoms(use_true_random=False),
    )
    def test_payouts_sum_exactly_and_the_order_of_members_does_not_matter(
        self, pool, shares, unit, leftover, turn
    ):
        members = {f"member {place}": count for place, count in enumerate(shares)}
        shared = share_out(rp(pool), members, unit=unit, leftover=leftover)
        assert sum((line.paid for line in shared.rows), rp(0)) + shared.stays == rp(pool)
        assert shared.stays >= rp(0)
        mixed = list(members.items())
        turn.shuffle(mixed)
        again = share_out(rp(pool), dict(mixed), unit=unit, leftover=leftover)
        assert {line.member: line.paid for line in again.rows} == {
            line.member: line.paid for line in shared.rows
        }
        for line in shared.rows:  # nobody is further from her exact part than one step
            assert abs(line.paid.amount - Decimal(pool) * line.shares / sum(shares)) < 2 * unit

    def test_whole_shares_are_bought_and_the_rest_handed_back(self):
        bought = [buy_shares(Money(paid, "GHS"), Money(5, "GHS")) for paid in (20, 10, 23, 40)]
        assert [one.shares for one in bought] == [4, 2, 4, 5]
        assert [int(one.left_over.amount) for one in bought] == [0, 0, 3, 15]


class TestBook:
    def test_social_fund_is_apart_and_never_shared_out(self):
        book = saved().book()
        assert (book.loan_fund, book.social_fund, book.box) == (rp(100_000), rp(2_000), rp(102_000))
        assert saved().share_out().pool == rp(100_000)

    def test_a_charge_falls_due_for_every_begun_four_weeks_on_what_is_owed(self):
        lent = saved(row(1, "loan", 60_000, "Sri"), row(20, "repay", 20_000, "Sri"))
        assert lent.account("Sri", START + timedelta(days=29)).charge_due == rp(3000)
        assert lent.account("Sri", START + timedelta(days=30)).charge_due == rp(5000)
        assert lent.account("Sri", START + timedelta(days=58)).charge_due == rp(7000)

    def test_attendance_counts_and_fines_fall_due(self):
        came = saved(row(7, "late", 0, "Sri"), row(14, "absent", 0, "Sri"), row(21, "fine", 2_000, "Sri"))
        account = came.account("Sri")
        # She came on the first day too: she bought shares.
        assert (account.came, account.late, account.absent) == (2, 1, 1)
        assert (account.fines_due, account.fines_owed) == (rp(3000), rp(1000))
        assert came.book().fines == rp(2000)

    def test_a_loan_written_off_is_a_loss_for_all_by_shares(self):
        book = saved(row(7, "loan", 40_000, "Ani"), row(60, "write_off", 40_000, "Ani")).book()
        assert (book.worth, book.share_worth, book.written_off) == (rp(60_000), rp(6_000), rp(40_000))

    def test_loans_must_be_settled_before_sharing_out(self):
        lent = saved(row(7, "loan", 10_000, "Ani"))
        with pytest.raises(InputError) as caught:
            lent.share_out()
        assert caught.value.code == "loans_open"
        assert caught.value.values["members"] == ("Ani",)

    def test_or_are_taken_off_the_own_part(self):
        lent = saved(row(7, "loan", 10_000, "Ani"), row(21, "absent", 0, "Wati"))
        shared = lent.share_out(set_off=True)
        ani = shared.row("Ani")
        assert ani.owed == rp(10_500)  # loan and one charge
        assert shared.row("Wati").owed == rp(2000)
        assert shared.paid + shared.stays == lent.book().loan_fund

    def test_who_owes_more_than_her_part_is_named_with_the_difference(self):
        lent = saved(row(7, "loan", 60_000, "Ani"))
        with pytest.raises(InputError) as caught:
            lent.share_out(set_off=True)
        assert caught.value.code == "owes_more_than_share"
        # 40,000 cash and 63,000 owed are 103,000; two of ten shares are 20,600
        assert (caught.value.values["member"], caught.value.values["difference"]) == ("Ani", rp(42_400))

    def test_statement_is_the_passbook(self):
        lines = saved(row(7, "loan", 15_000, "Ani"), row(14, "repay", 5_000, "Ani")).statement("Ani")
        assert [line.entry.kind for line in lines] == ["share", "loan", "repay"]
        assert [line.loan_owed for line in lines] == [rp(0), rp(15_000), rp(10_000)]

    def test_the_box_is_counted_against_the_book(self):
        count = saved().count({50_000: 1, 20_000: 2, 1000: 11})
        assert (count.expected, count.counted, count.difference) == (rp(102_000), rp(101_000), rp(-1000))

    def test_a_member_who_leaves_takes_savings_but_no_gain(self):
        left = saved(row(7, "income", 10_000), row(8, "leave", 20_000, "Ani"))
        shared = left.share_out()
        assert [line.member for line in shared.rows] == ["Sri", "Wati"]
        assert shared.pool == rp(90_000)

    def test_the_next_cycle_opens_with_what_stayed(self):
        first = saved(row(7, "income", 550), row(9, "social", 1_000, "Ani"))
        shared = first.share_out(unit=1000)
        assert shared.stays == rp(550)
        following = first.next_cycle(shared, date(2027, 1, 4))
        assert (following.book().loan_fund, following.book().social_fund) == (rp(550), rp(3000))
        assert first.next_cycle(shared, date(2027, 1, 4), keep_social=False).book().social_fund == rp(0)

    def test_rows_added_later_are_counted(self):
        first = saved()
        assert first.book().box == rp(102_000)
        assert first.with_entries(row(7, "income", 8_000)).book().box == rp(110_000)

    def test_a_day_in_between_can_be_looked_at(self):
        assert saved(row(7, "income", 8_000)).book(START).box == rp(102_000)

    def test_cycle_of_weekly_meetings(self):
        days = cycle(START, 48)
        assert len(days) == 48
        assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(days=7)}


BAD = [
    ("shares_above_limit", [row(0, "share", 60_000, "Sri")], "Sri", 1),
    ("shares_above_limit", [row(0, "share", 40_000, "Sri"), row(0, "share", 30_000, "Sri")], "Sri", 2),
    ("shares_not_whole", [row(0, "share", 25_000, "Sri")], "Sri", rp(5_000)),
    ("not_a_member", [row(0, "share", 10_000, "Dewi")], "Dewi", None),
    ("not_a_member", [row(0, "share", 10_000, "Sri"), row(1, "loan", 5_000, "Dewi")], "Dewi", None),
    ("not_a_member", [row(0, "share", 10_000)], "-", None),
    ("loan_above_limit", [row(0, "share", 50_000, "Sri"), row(1, "loan", 160_000, "Sri")], "Sri", rp(10_000)),
    ("box_negative", [row(0, "share", 50_000, "Sri"), row(1, "loan", 60_000, "Sri")], "Sri", rp(10_000)),
    ("box_negative", [row(0, "social", 5_000, "Sri"), row(1, "cost", 1_000)], "-", rp(1_000)),
    ("box_negative", [row(0, "share", 50_000, "Sri"), row(1, "social_help", 500)], "-", rp(500)),
    (
        "loan_still_open",
        [row(0, "share", 50_000, "Sri"), row(1, "loan", 9_000, "Sri"), row(2, "loan", 9_000, "Sri")],
        "Sri",
        rp(9_000),
    ),
    (
        "repaid_too_much",
        [row(0, "share", 50_000, "Sri"), row(1, "loan", 9_000, "Sri"), row(2, "repay", 9_500, "Sri")],
        "Sri",
        rp(500),
    ),
    ("repaid_too_much", [row(0, "write_off", 100, "Sri")], "Sri", rp(100)),
    (
        "receipt_twice",
        [row(0, "share", 10_000, "Sri", receipt="7"), row(0, "share", 10_000, "Ani", receipt="7")],
        "Ani",
        None,
    ),
    ("ledger_out_of_order", [row(7, "share", 10_000, "Sri"), row(0, "share", 10_000, "Ani")], "Ani", None),
    (
        "ledger_not_reconciled",
        [row(0, "share", 10_000, "Sri"), row(0, "count", 9_500, "Ani")],
        "Ani",
        rp(500),
    ),
    ("ledger_amount", [row(0, "fine", -500, "Sri")], "Sri", None),
    ("ledger_kind_unknown", [row(0, "gold", 500, "Sri")], "Sri", None),
    (
        "member_has_left",
        [row(0, "share", 10_000, "Sri"), row(1, "leave", 10_000, "Sri"), row(2, "share", 10_000, "Sri")],
        "Sri",
        None,
    ),
    ("leave_too_much", [row(0, "share", 10_000, "Sri"), row(1, "leave", 12_000, "Sri")], "Sri", rp(2_000)),
    (
        "leave_with_loan",
        [row(0, "share", 10_000, "Sri"), row(1, "loan", 5_000, "Sri"), row(2, "leave", 5_000, "Sri")],
        "Sri",
        rp(5_000),
    ),
]


class TestBadLedgers:
    @each(("code", "entries", "member", "difference"), BAD)
    def test_the_error_names_row_member_and_difference(self, code, entries, member, difference):
        with pytest.raises(FinlitError) as caught:
            group(*entries).book()
        error = caught.value
        assert (error.code, error.values["row"], error.values["member"]) == (code, len(entries), member)
        assert error.values.get("difference") == difference
        for lang in LANGUAGES:
            said = error_message(error, lang)
            assert str(len(entries)) in said
            assert member in said

    def test_a_row_read_from_a_file_is_named_by_its_line(self):
        with pytest.raises(InputError) as caught:
            group(row(0, "share", 25_000, "Sri", row=17)).book()
        assert caught.value.values["row"] == 17

    def test_a_member_who_joins_twice(self):
        for members in (("Sri", "Ani", "Sri"), ("Sri", " sri ")):
            with pytest.raises(InputError) as caught:
                group(members=members)
            assert caught.value.code == "joins_twice"

    def test_a_member_books_nothing_before_joining(self):
        late = Member(name="Dewi", joined=START + timedelta(days=30))
        with pytest.raises(InputError) as caught:
            group(row(0, "share", 10_000, "Dewi"), members=("Sri", late)).book()
        assert caught.value.code == "before_joining"

    def test_meetings_out_of_order(self):
        for days in ([7, 0], [0, 0]):
            with pytest.raises(InputError) as caught:
                group(meetings=[START + timedelta(days=count) for count in days])
            assert caught.value.code == "meetings_out_of_order"

    def test_shares_are_bought_at_meetings_only(self):
        with pytest.raises(InputError) as caught:
            group(row(3, "share", 10_000, "Sri"), meetings=[START, START + timedelta(days=7)]).book()
        assert caught.value.code == "not_a_meeting_day"

    def test_two_currencies_in_one_book(self):
        entry = Entry(when=START, kind="share", amount=Money(10, "HKD"), member="Sri")
        with pytest.raises(InputError) as caught:
            group(entry).book()
        assert caught.value.code == "ledger_currency"

    @pytest.mark.parametrize(
        "values", [{"share_value": rp(0)}, {"most_shares": 0}, {"service_charge": 5}, {"loan_multiple": 11}]
    )
    def test_rules_that_cannot_be(self, values):
        with pytest.raises(InputError):
            GroupRules(**{"share_value": rp(10_000), **values})


@st.composite
def ledgers(draw):
    """A group of 5 to 200 members and 12 to 60 meetings with shares, loans, fines, help and losses."""
    names = [f"A{place:03d}" for place in range(draw(st.integers(5, 40) | st.integers(5, 200)))]
    count = draw(st.integers(12, 60))
    # One seed for all that happens: drawn one by one, the large groups are too much data and are thrown away.
    turn = random.Random(draw(st.integers(0, 2**32 - 1)))
    days = cycle(START, count)
    cash, social, saved_by, owed, entries = 0, 0, dict.fromkeys(names, 0), dict.fromkeys(names, 0), []

    def book(kind, when, amount, name=""):
        entries.append(Entry(when=when, kind=kind, amount=rp(amount), member=name))

    for when in days:
        for name in names:
            if turn.random() < 0.3:
                continue
            shares = turn.randint(1, 5)
            book("share", when, 1000 * shares, name)
            saved_by[name] += 1000 * shares
            cash += 1000 * shares
            if turn.random() < 0.3:
                book("social", when, 200, name)
                social += 200
            if owed[name] and turn.random() < 0.5:
                paid = turn.randint(1, owed[name])
                kind = "repay" if turn.random() < 0.9 else "write_off"
                book(kind, when, paid, name)
                owed[name] -= paid
                cash += paid if kind == "repay" else 0
                book("charge", when, 37, name)
                cash += 37
            elif not owed[name] and turn.random() < 0.2:
                lent = min(cash, 3 * saved_by[name], turn.randint(1, 90_000))
                if lent:
                    book("loan", when, lent, name)
                    owed[name], cash = lent, cash - lent
        if social > 500 and turn.random() < 0.2:
            book("social_help", when, 500)
            social -= 500
        if cash > 3000 and turn.random() < 0.1:
            book(turn.choice(["cost", "lost"]), when, 123)
            cash -= 123
    book("count", days[-1], cash + social)
    return SavingsGroup(
        name="random",
        rules=GroupRules(share_value=rp(1000), service_charge="0.02"),
        members=names,
        meetings=days,
        entries=entries,
    )


class TestAnyGroup:
    @settings(max_examples=8)
    @given(members=ledgers(), turn=st.randoms(use_true_random=False))
    def test_every_rupiah_is_somewhere(self, members, turn):
        book = members.book()
        assert book.money_in == book.money_out + book.box
        assert book.worth == (
            book.saved
            + book.charges
            + book.fines
            + book.other_income
            - book.costs
            - book.lost
            - book.written_off
        )
        settled = members.with_entries(
            *(
                Entry(when=members.meetings[-1], kind="write_off", amount=account.loan_owed, member=name)
                for name, account in book.accounts.items()
                if account.loan_owed
            )
        )
        if settled.book().shares == 0:
            return
        shared = settled.share_out()
        assert shared.paid + shared.stays == settled.book().loan_fund
        mixed = list(settled.members)
        turn.shuffle(mixed)
        again = SavingsGroup(name="again", rules=settled.rules, members=mixed, entries=settled.entries)
        assert {line.member: line.paid for line in again.share_out().rows} == {
            line.member: line.paid for line in shared.rows
        }

    @settings(max_examples=4)
    @given(members=ledgers())
    def test_a_ledger_survives_being_written_and_read(self, members):
        again = read_ledger(write_ledger(members.entries), SAVINGS_KINDS)
        assert [entry.model_copy(update={"row": 0}) for entry in again] == list(members.entries)


class TestBreakingIt:
    def test_a_lost_box_leaves_what_is_lent_out(self):
        damage = lost_box(saved(row(7, "loan", 60_000, "Sri")))
        assert (damage.taken, damage.social_taken, damage.loss) == (rp(40_000), rp(2_000), rp(40_000))
        assert (damage.share_worth_before, damage.share_worth_after) == (rp(10_000), rp(6_000))
        assert damage.each == {"Sri": rp(20_000), "Wati": rp(12_000), "Ani": rp(8_000)}

    def test_a_default_is_first_taken_from_the_own_savings(self):
        damage = default(saved(row(7, "loan", 60_000, "Ani")), "Ani")
        assert (damage.taken, damage.covered, damage.loss) == (rp(60_000), rp(20_000), rp(40_000))
        assert damage.each == {"Sri": rp(25_000), "Wati": rp(15_000)}
        assert damage.share_worth_after == rp(5_000)

    def test_a_default_below_the_own_savings_hurts_nobody_else(self):
        damage = default(saved(row(7, "loan", 10_000, "Ani")), "Ani")
        assert damage.loss == rp(0)
        assert damage.share_worth_after == damage.share_worth_before

    def test_a_treasurer_who_leaves_takes_cash_and_loan(self):
        damage = treasurer_leaves(saved(row(7, "loan", 60_000, "Wati")), "Wati")
        assert (damage.taken, damage.covered, damage.loss) == (rp(100_000), rp(30_000), rp(70_000))
        assert sum(damage.each.values()) == rp(70_000)
        assert damage.share_worth_after == rp(0)

    def test_a_run_on_the_box_pays_everyone_the_same_part_now(self):
        run = run_on_box(saved(row(7, "loan", 60_000, "Sri")))
        assert (run.wanted, run.paid_now, run.waits, run.per_hundred) == (
            rp(100_000),
            rp(40_000),
            rp(60_000),
            40,
        )
        assert [line.gets_now for line in run.rows] == [rp(20_000), rp(12_000), rp(8_000)]

    def test_nobody_can_break_a_group_without_savings(self):
        for blow in (lost_box, run_on_box):
            with pytest.raises(InputError) as caught:
                blow(group())
            assert caught.value.code == "nothing_to_share"


WORDS = {"tanggal": "date", "anggota": "member", "jenis": "kind", "jumlah": "amount", "saham": "share"}


class TestLedgerFiles:
    @pytest.mark.parametrize(
        "text",
        [
            "date,member,kind,amount\n2026-01-05,Sri,share,30000",
            "\ufefftanggal;anggota;jenis;jumlah\n5/1/2026;Sri;saham;30.000\n\n",
            "# a note\nTanggal\tAnggota\tJenis\tJumlah\n05-01-2026\tSri\tSaham\tRp 30.000\n",
        ],
    )
    def test_files_as_people_save_them(self, text):
        (entry,) = read_ledger(text, SAVINGS_KINDS, words=WORDS)
        assert (entry.when, entry.member, entry.kind, entry.amount) == (START, "Sri", "share", rp(30_000))

    @pytest.mark.parametrize(
        ("line", "code", "values"),
        [
            ("5/1/2026;Sri;saham;banyak", "ledger_cell", {"row": 3, "member": "Sri", "column": "amount"}),
            ("31/2/2026;Sri;saham;1000", "ledger_cell", {"row": 3, "member": "Sri", "column": "date"}),
            ("5/1/2026;Sri;emas;1000", "ledger_kind_unknown", {"row": 3, "member": "Sri", "kind": "emas"}),
            ("5/1/2026;Sri;saham;-1000", "ledger_amount", {"row": 3, "member": "Sri"}),
        ],
    )
    def test_a_bad_line_is_named(self, line, code, values):
        text = f"tanggal;anggota;jenis;jumlah\n5/1/2026;Ani;saham;1000\n{line}\n"
        with pytest.raises(InputError) as caught:
            read_ledger(text, SAVINGS_KINDS, words=WORDS)
        assert caught.value.code == code
        assert values.items() <= caught.value.values.items()

    @pytest.mark.parametrize(
        ("text", "code"), [("", "ledger_empty"), ("# only notes", "ledger_empty"), ("a;b", "ledger_columns")]
    )
    def test_a_file_that_is_no_ledger(self, text, code):
        with pytest.raises(InputError) as caught:
            read_ledger(text, SAVINGS_KINDS)
        assert caught.value.code == code

    def test_the_template_reads_as_an_empty_ledger(self):
        assert read_ledger(template(["share: shares bought", "fine; paid"]), SAVINGS_KINDS) == ()

    def test_a_name_that_a_spreadsheet_would_run_stays_a_name(self):
        entry = row(0, "share", 1000, "=1+1", note="-5")
        text = write_ledger([entry])
        assert ";'=1+1;" in text
        (again,) = read_ledger(text, SAVINGS_KINDS)
        assert (again.member, again.note) == ("=1+1", "-5")

    def test_nothing_is_written_over(self, tmp_path):
        path = tmp_path / "buku.csv"
        assert save_new(path, "first") == path
        with pytest.raises(WorkshopError) as caught:
            save_new(path, "second")
        assert caught.value.code == "file_kept"
        assert path.read_text(encoding="utf-8-sig") == "first"
        assert list(tmp_path.iterdir()) == [path]


def test_a_split_is_the_same_in_any_order():
    assert split_by_name(rp(1000), {"Wati": 1, "Sri": 1, "Ani": 1}, 1)["Ani"] == rp(334)
    assert split_by_name(rp(1000), {"Ani": 1, "Sri": 1, "Wati": 1}, 1)["Ani"] == rp(334)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"meetings": 0}, "amount_not_positive"),
        ({"charge": "-0.01"}, "amount_negative"),
        ({"lent": 2}, "share_as_percent"),
        ({"loss": "1.01"}, "share_as_percent"),
        ({"charge": 2}, "rate_as_percent"),
    ],
)
def test_a_plan_that_cannot_be(values, code):
    with pytest.raises(InputError) as caught:
        cycle_plan(rp(1000), values.pop("meetings", 12), **values)
    assert caught.value.code == code
