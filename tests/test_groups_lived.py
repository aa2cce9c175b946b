"""Groups as they are lived: lots, fees beside the pot, an arisan's book, loans with due days, near names."""

import re
from datetime import date, timedelta
from decimal import Decimal as D
from fractions import Fraction
from pathlib import Path

import pytest
from commands import run, said
from hypothesis import given
from hypothesis import strategies as st

from finlit import groups
from finlit.errors import InputError
from finlit.groups import (
    SAVINGS_KINDS,
    Arisan,
    ArisanBook,
    Entry,
    GroupRules,
    Member,
    SavingsGroup,
    bidding_round,
    members_of,
    near_names,
    read_ledger,
    share_out,
    write_ledger,
)
from finlit.i18n import error_message
from finlit.language import LANGUAGES
from finlit.money import Money

DAY = date(2026, 1, 5)
LOCALE = Path(groups.__file__).parents[1] / "locale"


def rp(amount):
    return Money(amount, "IDR")


def row(days, kind, amount, member="", **more):
    return Entry(when=DAY + timedelta(days=days), kind=kind, amount=rp(amount), member=member, **more)


def refused(code, make):
    with pytest.raises(InputError) as caught:
        make()
    assert caught.value.code == code
    for lang in ("en", "id"):
        assert "{" not in error_message(caught.value, lang)
    return caught.value.values


class TestPublished:
    def test_commission_included_in_the_instalment(self):
        # nagashiva.com: 20 members, 5,000 and 300 of commission a month: 106,000 come in, the chit is 100,000
        chit = Arisan(
            members=tuple(f"m{place}" for place in range(20)),
            contribution=Money(5000, "INR"),
            organiser_fee=Money(6000, "INR"),
            organiser_fee_from="beside",
        )
        first = chit.promises()[0]
        assert {sum_ for _, sum_ in first.pays} == {Money(5300, "INR")}
        assert first.gets == ((0, Money(100_000, "INR")),)
        assert chit.fees == Money(120_000, "INR")

    def test_a_deduction_on_top_of_the_instalment(self):
        # dekat.solusijodoh.com/cara-menghitung-arisan: ten people, 1,000,000 and 50,000 each, 500,000 kept
        arisan = Arisan(
            members=tuple("abcdefghij"),
            contribution=rp(1_000_000),
            organiser_fee=rp(500_000),
            organiser_fee_from="beside",
        )
        assert {sum_ for _, sum_ in arisan.promises()[3].pays} == {rp(1_050_000)}
        assert arisan.promises()[3].gets == ((3, rp(10_000_000)),)

    @pytest.mark.parametrize(
        ("members", "each", "bid", "dividend", "following"),
        [
            (50, 10_000, 175_000, 3000, 7000),  # kapilchits.com
            (50, 3000, 45_000, 750, 2250),  # surabhichits.in
            (40, 5000, 80_000, 1750, 3250),  # avirathachits.in
        ],
    )
    def test_fee_out_of_the_bid(self, members, each, bid, dividend, following):
        found = bidding_round(Money(each, "INR"), members, Money(bid, "INR"), "0.05", "discount")
        assert (int(found.dividend.amount), int(found.next_contribution.amount)) == (dividend, following)

    def test_a_dividend_for_the_others_only(self):
        # vidivelli.org: 25,000 for 19 others
        found = bidding_round(
            Money(5000, "INR"), 20, Money(30_000, "INR"), "0.05", "discount", "0.01", shared_by="others"
        )
        assert found.dividend == Money("1315.78", "INR")
        assert found.stays == Money("0.18", "INR")

    def test_an_auction_whose_bids_come_back_to_all(self):
        # collaborativefinance.org: 3 members, 10 a week, bids of 5 and 4: 25, 26 and 30, and 3 back for each
        auction = Arisan(
            members=("Kofi", "Amita", "Noha"),
            contribution=Money(10, "USD"),
            bids=tuple(Money(bid, "USD") for bid in (5, 4, 0)),
        )
        assert [int(one.prize.amount) for one in auction.rounds()] == [25, 26, 30]
        costs = [turn.cost for turn in auction.turns()]
        for cost, told in zip(costs, (2, 1, -3), strict=True):  # cents that nobody can share stay in the box
            assert abs(cost - Money(told, "USD")) <= Money("0.02", "USD")

    def test_who_has_not_won_pays_less(self):
        # zhongguodreams.com: 4 members, 100, bids 30 20 10 0
        hui = Arisan(
            members=tuple("abcd"),
            contribution=Money(100, "USD"),
            bids=tuple(Money(bid, "USD") for bid in (30, 20, 10, 0)),
            bidding="less_until_won",
        )
        assert [int(turn.receives.amount) for turn in hui.turns()] == [210, 260, 290, 300]
        assert [int(turn.cost.amount) for turn in hui.turns()] == [90, 10, -40, -60]

    def test_income_the_same_for_each(self):
        # savings-revolution.org, 14 March 2017
        shared = share_out(rp(1_100_000), {"A": 90, "B": 10}, share_value=rp(10_000), rule="equal")
        assert [part.paid for part in shared.rows] == [rp(950_000), rp(150_000)]

    def test_twenty_people_in_ten_months(self):
        # teknobgt.com 233213: two winners a meeting
        arisan = Arisan(
            members=tuple(f"m{place}" for place in range(20)), contribution=rp(100_000), winners_each=2
        )
        assert arisan.meetings == 10
        assert {turn.receives for turn in arisan.turns()} == {rp(1_000_000)}


@st.composite
def arisans(draw):
    lots = draw(st.integers(2, 9))
    names = [f"m{draw(st.integers(0, lots))}" for _ in range(lots)]
    if len(set(names)) < 2:
        names = ["a", *names[1:-1], "b"]
    contribution = draw(st.integers(1000, 10**7))
    more = {}
    if draw(st.booleans()):
        more["organiser_fee"] = rp(draw(st.integers(1, 900)))
        more["organiser_fee_from"] = draw(st.sampled_from(["pot", "beside"]))
    if draw(st.booleans()):
        more["bids"] = tuple(rp(draw(st.integers(0, 900))) for _ in range(lots))
        more["bidding"] = draw(st.sampled_from(["pot", "less_until_won", "more_after_won"]))
        more["shared_by"] = draw(st.sampled_from(["all", "others"]))
        if len(set(names)) < len(names):
            more["shared_by"] = "all"
    else:
        more["winners_each"] = draw(st.sampled_from([n for n in range(1, lots + 1) if lots % n == 0]))
        contribution *= more["winners_each"]
    return Arisan(members=tuple(names), contribution=rp(contribution), **more)


def whole_share(pool, held, rule, charges):
    """What each has a right to, in exact fractions."""
    income, shares = pool - 10_000 * sum(held.values()), sum(held.values())
    if rule == "shares" or income <= 0:
        return {name: Fraction(pool * number, shares) for name, number in held.items()}
    parts = dict.fromkeys(held, 1) if rule == "equal" else charges
    return {name: 10_000 * held[name] + Fraction(income * parts[name], sum(parts.values())) for name in held}


class TestShareOut:
    @given(
        st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 200), min_size=1).filter(
            lambda held: sum(held.values())
        ),
        st.integers(0, 10**7),
        st.sampled_from(["shares", "equal", "paid"]),
        st.sampled_from([1, 100, 500, 1000]),
        st.sampled_from(["largest_remainder", "stays"]),
    )
    def test_nobody_has_less_than_her_right_rounded_down(self, held, pool, rule, unit, leftover):
        charges = {name: 7 * number + 1 for name, number in held.items()}
        shared = share_out(
            rp(pool), held, share_value=rp(10_000), unit=unit, leftover=leftover, rule=rule,
            paid={name: rp(sum_) for name, sum_ in charges.items()},
        )  # fmt: skip
        rights = whole_share(pool, held, rule, charges)
        for part in shared.rows:
            floor = rights[part.member] // unit * unit
            assert part.entitled.amount in (
                (floor, floor + unit) if leftover == "largest_remainder" else (floor,)
            )
        assert sum((part.entitled for part in shared.rows), shared.stays) == rp(pool)
        assert shared.stays < rp(unit) or leftover == "stays"

    def test_savings_come_back_to_the_last_step(self):
        # A third of a rupiah that a decimal cuts off once took 500 from one who is owed exactly 3,000.
        held = {"a": 1, "b": 100, "c": 3}
        paid = {"b": rp(1), "a": rp(2)}
        shared = share_out(
            rp(9_526_850), held, share_value=rp(1000), unit=500, leftover="stays", rule="paid", paid=paid
        )
        assert shared.row("c").paid == rp(3000)
        # 2,671,852 by 85 of 87 shares are 2,610,430.
        shared = share_out(rp(2_671_852), {"a": 85, "b": 2}, unit=1000)
        assert shared.row("a").paid == rp(2_610_000)


def total(sums):
    return sum((sum_ for _, sum_ in sums), rp(0))


class TestAlways:
    @given(arisans())
    def test_what_members_pay_in_is_what_comes_out_and_what_is_left(self, arisan):
        lots = arisan.promises()
        paid = sum((total(lot.pays) for lot in lots), rp(0))
        received = sum((total(lot.gets) for lot in lots), rp(0))
        assert paid == received + arisan.fees

    @given(arisans())
    def test_no_meeting_hands_out_more_than_it_has(self, arisan):
        box = rp(0)
        for at in range(arisan.meetings):
            for lot in arisan.promises():
                box += total(pay for pay in lot.pays if pay[0] == at)
                box -= total(get for get in lot.gets if get[0] == at)
            assert box >= rp(0)
        assert box == arisan.fees

    @given(arisans())
    def test_people_are_their_lots_together(self, arisan):
        assert sum((turn.pays for turn in arisan.people()), rp(0)) == sum(
            (turn.pays for turn in arisan.turns()), rp(0)
        )

    @given(arisans())
    def test_a_book_in_which_all_pay_ends_with_the_fees_in_the_box(self, arisan):
        book = played(arisan)
        state = book.state()
        assert state.money_in == state.money_out + state.box
        assert state.box == arisan.fees
        assert not state.behind
        assert all(not one.waiting_for and not one.days_late for one in state.accounts.values())


def played(arisan, but=()):
    """The book of an arisan in which everyone pays and receives, but for (meeting, member) pairs."""
    days = tuple(DAY + timedelta(days=30 * at) for at in range(arisan.meetings))
    entries = []
    for at, day in enumerate(days):
        for kind, sums in (("pay", "pays"), ("pot", "gets")):
            for lot in arisan.promises():
                if (at, lot.member) in but:
                    continue
                sum_ = total(one for one in getattr(lot, sums) if one[0] == at)
                if sum_:
                    entries.append(Entry(when=day, kind=kind, amount=sum_, member=lot.member))
    return ArisanBook(arisan=arisan, meetings=days, entries=tuple(entries))


class TestArisanBook:
    PLAIN = Arisan(members=("Sri", "Wati", "Sri"), contribution=rp(100_000))
    DAYS = tuple(DAY + timedelta(days=30 * at) for at in range(3))

    def book(self, *entries):
        return ArisanBook(arisan=self.PLAIN, meetings=self.DAYS, entries=entries)

    def test_two_lots_are_one_account(self):
        state = self.book(row(0, "pay", 200_000, "Sri"), row(0, "pay", 100_000, "Wati")).state(DAY)
        sri = state.accounts["Sri"]
        assert (sri.lots, sri.due, sri.paid, sri.promised) == (2, rp(200_000), rp(200_000), rp(300_000))
        assert state.box == rp(300_000)

    def test_who_is_behind_and_since_when(self):
        state = self.book(row(0, "pay", 150_000, "Sri"), row(0, "pay", 100_000, "Wati"))
        later = state.state(DAY + timedelta(days=44))
        assert (later.accounts["Sri"].behind, later.accounts["Sri"].days_late) == (rp(250_000), 44)
        assert (later.accounts["Wati"].behind, later.accounts["Wati"].days_late) == (rp(100_000), 14)
        assert later.behind == rp(350_000)

    def test_paying_ahead_is_not_being_behind(self):
        state = self.book(row(0, "pay", 300_000, "Wati")).state(DAY)
        assert (state.accounts["Wati"].behind, state.accounts["Wati"].days_late) == (rp(0), 0)

    @pytest.mark.parametrize(
        ("code", "entries", "difference"),
        [
            ("pot_before_turn", [row(0, "pay", 300_000, "Wati"), row(0, "pot", 300_000, "Wati")], None),
            ("pot_too_much", [row(0, "pay", 600_000, "Sri"), row(0, "pot", 300_001, "Sri")], 1),
            (
                "pot_too_much",
                [row(0, "pay", 600_000, "Sri"), row(0, "pot", 300_000, "Sri"), row(1, "pot", 5, "Sri")],
                5,
            ),
            ("paid_too_much", [row(0, "pay", 300_001, "Wati")], 1),
            ("box_negative", [row(0, "pay", 200_000, "Sri"), row(0, "pot", 300_000, "Sri")], 100_000),
            ("fee_too_much", [row(0, "pay", 200_000, "Sri"), row(0, "fee", 1)], 1),
            ("ledger_not_reconciled", [row(0, "pay", 200_000, "Sri"), row(0, "count", 199_000)], 1000),
            ("member_near", [row(0, "pay", 1, "Watii")], None),
            ("not_a_member", [row(0, "pay", 1, "Ani")], None),
            ("ledger_kind_unknown", [row(0, "share", 1, "Sri")], None),
        ],
    )
    def test_a_row_that_cannot_be(self, code, entries, difference):
        values = refused(code, lambda: self.book(*entries).state())
        assert values["row"] == len(entries)
        if difference is not None:
            assert values["difference"] == rp(difference)

    def test_days_that_do_not_fit(self):
        refused("meetings_differ", lambda: ArisanBook(arisan=self.PLAIN, meetings=self.DAYS[:2]))
        wrong = (DAY, DAY, DAY)
        refused("meetings_out_of_order", lambda: ArisanBook(arisan=self.PLAIN, meetings=wrong))

    def test_before_the_first_row_nothing_is_there(self):
        state = self.book().state(DAY - timedelta(days=1))
        assert (state.box, state.behind) == (rp(0), rp(0))


class TestDueDays:
    RULES = GroupRules(share_value=rp(10_000), loan_days=60)

    def group(self, *entries, rules=RULES):
        saved = [row(0, "share", 50_000, name) for name in ("Ani", "Sri", "Wati")]
        return SavingsGroup(
            name="Melati", rules=rules, members=("Ani", "Sri", "Wati"), entries=(*saved, *entries)
        )

    def test_the_share_at_risk_comes_from_the_book(self):
        group = self.group(
            row(0, "loan", 30_000, "Ani"), row(0, "loan", 90_000, "Sri", due=DAY + timedelta(days=10))
        )
        in_time = group.book(DAY + timedelta(days=10))
        assert (in_time.at_risk(), in_time.accounts["Sri"].days_late) == (0, 0)
        late = group.book(DAY + timedelta(days=41))
        assert late.accounts["Sri"].days_late == 31
        assert late.at_risk() == D("0.75")  # 90,000 of 120,000, more than 30 days late
        assert late.at_risk(31) == 0
        assert group.book(DAY + timedelta(days=91)).at_risk() == 1

    def test_a_loan_paid_back_is_no_longer_late(self):
        group = self.group(row(0, "loan", 30_000, "Ani"), row(70, "repay", 30_000, "Ani"))
        book = group.book(DAY + timedelta(days=200))
        assert (book.loans, book.at_risk(), book.accounts["Ani"].loan_due) == ((), None, None)

    def test_without_a_day_it_is_not_called_in_time(self):
        group = self.group(row(0, "loan", 30_000, "Ani"), rules=GroupRules(share_value=rp(10_000)))
        values = refused("loan_without_due", lambda: group.book(DAY + timedelta(days=400)).at_risk())
        assert values["member"] == "Ani"

    def test_the_day_survives_the_file(self):
        entries = (row(0, "share", 50_000, "Ani"), row(0, "loan", 30_000, "Ani", due=date(2026, 3, 31)))
        written = write_ledger(entries)
        assert written.splitlines()[0].endswith(";due")
        assert [entry.due for entry in read_ledger(written, SAVINGS_KINDS)] == [None, date(2026, 3, 31)]
        assert "due" not in write_ledger(entries[:1]).splitlines()[0]

    def test_days_that_cannot_be(self):
        refused("due_before_loan", lambda: row(5, "loan", 1, "Ani", due=DAY))
        text = "date;member;kind;amount;due\n5/1/2026;Ani;loan;30.000;soon"
        assert refused("ledger_cell", lambda: read_ledger(text, SAVINGS_KINDS))["column"] == "due"


class TestFiles:
    """What a group can say with the file that it keeps."""

    HUI = (
        "tanggal;anggota;jenis;jumlah\n5/1/2026;Bea;setor;70.000\n5/1/2026;Cici;setor;70.000\n"
        "5/1/2026;Dewi;setor;70.000\n5/1/2026;Ani;tarik arisan;210.000\n5/2/2026;Ani;setor;100.000\n"
    )
    BOX = (
        "tanggal;anggota;jenis;jumlah;catatan;jatuh tempo\n5/1/2026;Ani;saham;50.000\n"
        "5/1/2026;Budi;saham;50.000\n12/1/2026;Ani;saham;50.000\n12/1/2026;Budi;pinjaman;40.000;;31/1/2026\n"
        "20/2/2026;Budi;jasa;6.000\n20/2/2026;Ani;pinjaman;30.000\n"
    )

    def told(self, tmp_path, content, *words, lang="id"):
        (tmp_path / "buku.csv").write_text(content, encoding="utf-8")
        return said(run("group", words[0], "buku.csv", *words[1:], lang=lang, cwd=tmp_path))

    def test_a_hui_with_the_bids_so_far(self, tmp_path):
        # 4 members, 100,000, bids of 30,000 and 20,000: then 100,000 and twice 80,000 are due.
        words = [
            "arisan",
            "--turns",
            "Ani,Bea,Cici,Dewi",
            "--contribution",
            "100.000",
            "--first",
            "2026-01-05",
        ]
        bids = ["--bidding", "less_until_won", "--bids", "30.000;20.000"]
        told = self.told(tmp_path, self.HUI, *words, *bids, "--date", "2026-02-15", "--stops", "Ani")
        assert re.search(r"Ani +│ Rp100\.000 │ +Rp0 │ +0 │ +Rp0", told), told
        assert re.search(r"Cici +│ +Rp70\.000 │ +Rp80\.000 │ +10 │", told), told
        assert re.search(r"Bea +│ +Rp70\.000 │ +Rp0 │ +0 │ +Rp260\.000", told), told
        assert "Rp300.000 tidak dibayar lagi" in told
        assert re.search(r"Bea +│ +Rp160\.000 │ +Rp100\.000", told), told
        wrong = self.told(tmp_path, self.HUI, *words, "--bids", "1;2;3;4;5")
        assert "5" in wrong
        unknown = self.told(tmp_path, self.HUI, *words, "--bids", "1", "--bidding", "tembak")
        assert "Pilih salah satu: pot, less_until_won, more_after_won." in unknown

    def test_a_chit_whose_others_share_the_bid(self, tmp_path):
        # vidivelli.org: 20 members, 5,000, 5 % of commission, a bid of 30,000: 25,000 are for the 19 others.
        names = ",".join(f"Nama{chr(65 + place)}" for place in range(20))
        paid = "".join(f"5/1/2026;Nama{chr(65 + place)};setor;5.000\n" for place in range(20))
        words = ["arisan", "--turns", names, "--contribution", "5.000", "--first", "2026-01-05"]
        more = [
            "--bids",
            "30.000",
            "--commission",
            "5",
            "--commission-from",
            "discount",
            "--shared-by",
            "others",
        ]
        told = self.told(
            tmp_path, "tanggal;anggota;jenis;jumlah\n" + paid, *words, *more, "--date", "2026-02-05"
        )
        assert re.search(r"NamaA +│ +Rp5\.000 │ +Rp5\.000 │ +0 │ +Rp70\.000", told), told
        assert re.search(r"NamaC +│ +Rp5\.000 │ +Rp3\.685 │ +0 │ +Rp0", told), told  # 5,000 less 1,315
        assert "Sudah 2 pertemuan, baru 1 tawaran" in told

    def test_two_lots_that_stop(self, tmp_path):
        words = ["arisan", "--turns", "Sri,Wati,Sri", "--contribution", "500.000", "--first", "2026-01-05"]
        told = self.told(tmp_path, "tanggal;anggota;jenis;jumlah\n", *words, "--stops", "Sri", lang="en")
        assert "Rp2,000,000 is not paid for all her lots" in told
        assert "her later pots of Rp1,500,000: Rp500,000 is lost" in told

    def test_which_loans_are_late(self, tmp_path):
        words = ["check", "--share-value", "10.000", "--date", "2026-04-01"]
        told = self.told(tmp_path, self.BOX, *words)
        assert "Belum bisa dihitung" in told
        assert re.search(r"Budi +│ +Rp40\.000 │ 31 Januari 2026 +│ +60", told), told
        told = self.told(tmp_path, self.BOX, *words, "--loan-days", "30")
        assert "Terlambat lebih dari 30 hari: 57,1% dari yang dipinjamkan." in told

    @pytest.mark.parametrize(
        ("rule", "ani", "budi"),
        [("shares", 74_000, 12_000), ("equal", 73_000, 13_000), ("paid", 70_000, 16_000)],
    )
    def test_three_ways_to_share(self, tmp_path, rule, ani, budi):
        # 150,000 saved, 6,000 earned: by 10 and 5 shares, 3,000 each, or all to Budi who paid it; debts off.
        shared = ["share-out", "--share-value", "10.000", "--set-off", "--rule", rule, "--out", "lembar"]
        told = self.told(tmp_path, self.BOX, *shared)
        for name, sum_ in (("Ani", ani), ("Budi", budi)):
            assert re.search(rf"{name} .*Rp{sum_ // 1000}\.000 │", told), told
        assert "dipotong utang Rp70.000" in told
        page = (tmp_path / "lembar" / "share-out.html").read_text(encoding="utf-8")
        assert ("Nilai satu saham" in page) == (rule == "shares")
        assert ("Cara membagi" in page) == (rule != "shares")

    def test_the_empty_ledger_asks_for_the_day_of_a_loan(self, tmp_path):
        run("group", "template", "kas.csv", lang="id", cwd=tmp_path)
        lines = (tmp_path / "kas.csv").read_text(encoding="utf-8-sig").splitlines()
        assert lines[-1] == "nomor bukti;tanggal;anggota;jenis;jumlah;catatan;jatuh tempo"
        assert "# jatuh tempo: untuk pinjaman: hari pinjaman harus kembali; boleh kosong" in lines

    def test_a_sum_that_its_comma_cuts_in_two_is_asked_about(self):
        text = "receipt,date,member,kind,amount,note,due\n1,2026-01-05,Sri,share,30,000,\n"
        values = refused("ledger_two_readings", lambda: read_ledger(text, SAVINGS_KINDS, lang="en"))
        assert (values["row"], values["value"], values["second"]) == (2, "30,000", "30000")
        fine = (
            "date,member,kind,amount,note\n2026-01-05,Sri,share,30000,000\n2026-01-05,Sri,share,30,week 1\n"
        )
        assert [entry.amount for entry in read_ledger(fine, SAVINGS_KINDS)] == [rp(30_000), rp(30)]

    def test_a_fraction_that_no_coin_pays_is_refused(self):
        def read(written, lang="id", currency="IDR"):
            text = f"date;member;kind;amount\n2026-01-05;Sri;share;{written}\n"
            return read_ledger(text, SAVINGS_KINDS, lang=lang, currency=currency)

        for written, lang in (("10000,5", "id"), ("10.000,50", "id"), ("10,000.5", "en"), ("0,5", "id")):
            values = refused("ledger_fraction", lambda w=written, x=lang: read(w, x))
            assert (values["row"], values["member"], values["value"]) == (2, "Sri", written)
        assert read("10.000,00")[0].amount == rp(10_000)
        assert read("10,5", currency="SGD")[0].amount == Money("10.5", "SGD")

    def test_halves_of_a_sum_are_found_however_they_are_written(self):
        def read(row, heading="date,member,kind,amount,note", currency="IDR"):
            text = f"{heading}\n2026-01-05,Sri,share,{row}\n"
            return read_ledger(text, SAVINGS_KINDS, currency=currency)

        for cut, second in (
            ("1,5 jt", "1500000"),
            ("1,250 juta", "1250000"),
            ("IDR 30,000", "IDR 30000"),
            ("30,000 rupiah", "30000"),
            ("30,000 lunas", "30000"),
            ("“30,000”", "“30000"),
        ):
            values = refused("ledger_two_readings", lambda cut=cut: read(cut))
            assert (values["value"], values["second"]) == (cut, second)
        receipt = "date,member,kind,amount,receipt"
        refused("ledger_two_readings", lambda: read("30,000", receipt))
        # A receipt behind thirty dollars is one, and so are the notes behind whole sums.
        assert read("30,001", receipt, "SGD")[0].receipt == "001"
        for whole in ("30000,5 jt", "30000,000", "“30.000”,2 minggu", "30,2 minggu", '"30,000",lunas'):
            assert read(whole)[0].amount in (rp(30), rp(30_000))


class TestNames:
    @pytest.mark.parametrize(
        ("names", "pairs"),
        [
            (["Wati", "Watii"], [("Wati", "Watii")]),
            (["Watii", "Wati"], [("Watii", "Wati")]),
            (["Wati", "Wait"], [("Wati", "Wait")]),
            (["Kartini", "Kartino"], [("Kartini", "Kartino")]),
            (["Sri", "Sari", "Siti"], []),
            (["Yani", "Yuni"], []),
            (["Sri A", "Sri B"], []),
            (["Sri Wahyuni", "Sri Wahyuni 2"], []),
            (["Bu Wati", "Wati"], []),
            ([], []),
        ],
    )
    def test_what_is_asked_about(self, names, pairs):
        assert list(near_names(names)) == pairs

    def test_marks_that_cannot_be_seen_make_no_second_member(self):
        rows = (
            "31/1/2026;Sri;share",
            "\u200e31/1/2026;Sri\u200b;share",
            "31/1/2026\u202c;\ufeffSri;share\u200b",
        )
        text = "date\u200b;member;kind;amount\n" + "\n".join(f"{one};10.000" for one in rows)
        entries = read_ledger(text, SAVINGS_KINDS)
        assert [(entry.member, entry.when) for entry in entries] == [("Sri", date(2026, 1, 31))] * 3
        assert [member.name for member in members_of(entries)] == ["Sri"]
        assert Member(name="\u2068Jose\u0301\u2069") == Member(name="Jos\u00e9")

    def test_a_name_that_is_nearly_a_members_is_asked_about(self):
        group = SavingsGroup(
            name="x",
            rules=GroupRules(share_value=rp(10_000)),
            members=("Wati",),
            entries=(row(0, "share", 10_000, "Watii"),),
        )
        values = refused("member_near", group.book)
        assert (values["near"], values["member"], values["amount"]) == ("Wati", "Watii", rp(10_000))

    def test_the_check_of_a_file_asks(self, tmp_path):
        file = tmp_path / "buku.csv"
        file.write_text(
            "tanggal;anggota;jenis;jumlah\n5/1/2026;Wati;saham;10.000\n12/1/2026;Watii;saham;10.000\n"
        )
        told = said(run("group", "check", "buku.csv", lang="id", cwd=tmp_path))
        assert "Wati dan Watii: apakah ini satu orang?" in told


class TestThousandths:
    def test_dinars_in_a_ledger(self):
        def read(written, lang):
            text = f"date;kind;amount\n2026-01-31;share;{written}"
            return read_ledger(text, ["share"], currency="KWD", lang=lang)[0].amount

        assert read("12,3450", "id") == read("12.3450", "en") == Money("12.345", "KWD")
        assert read("12345", "id") == Money(12_345, "KWD")
        for written, lang in (("12.345", "en"), ("12,345", "id"), ("12.345", "id"), ("12,345", "en")):
            values = refused("ledger_two_readings", lambda w=written, x=lang: read(w, x))
            assert values["first"] == "12345"


def test_every_error_of_a_group_has_its_sentence_and_its_next_step_in_each_language():
    rooms = Path(groups.__file__).parent.glob("*.py")
    codes = {code for room in rooms for code in re.findall(r'InputError\(\s*"(\w+)"', room.read_text())}
    assert len(codes) > 50
    for lang in LANGUAGES:
        catalogue = (LOCALE / lang / "LC_MESSAGES" / "errors.po").read_text(encoding="utf-8")
        for code in codes:
            assert f'msgid "{code}"' in catalogue, code
            assert f'msgid "{code}.next"' in catalogue, code
