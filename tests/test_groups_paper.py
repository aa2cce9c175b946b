"""Sheets mirror the model, stand alone, and say the same in both languages; files are never written over."""

import re
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from finlit import paper
from finlit.errors import InputError, WorkshopError
from finlit.groups import Allocation, Entry, GroupRules, Koperasi, SavingsGroup, VillagePool, cycle
from finlit.i18n import LANGUAGES, money
from finlit.money import Money

DAYS = cycle(date(2026, 1, 5), 12)
NAMES = ("Ani", "Sri", "Wati <b>x</b>")


def rp(amount):
    return Money(amount, "IDR")


def row(when, kind, amount, member="", **more):
    return Entry(when=when, kind=kind, amount=rp(amount), member=member, **more)


def a_group():
    entries = []
    for place, when in enumerate(DAYS):
        for at, name in enumerate(NAMES):
            if (place + at) % 7 == 6:
                entries.append(row(when, "absent", 0, name))
                continue
            entries += [row(when, "present", 0, name), row(when, "social", 2_000, name)]
            entries.append(row(when, "share", 10_000 * (1 + (place + at) % 5), name))
    entries.append(row(DAYS[-1], "fine", 1_777, "Ani"))
    entries.append(row(DAYS[-1] + timedelta(days=1), "loan", 55_000, "Sri"))
    rules = GroupRules(share_value=rp(10_000), service_charge="0.02", absent_fine=rp(2_000))
    return SavingsGroup(name="Melati", rules=rules, members=NAMES, meetings=DAYS, entries=entries)


def a_koperasi():
    day = date(2026, 3, 5)
    entries = [row(day, "pokok", 500_000, name) for name in NAMES]
    entries += [row(day, "loan_income", 100_001, "Sri"), row(day, "cost", 30_000)]
    return Koperasi(name="Tani", members=NAMES, entries=entries)


PARTS = Allocation(
    shares={"reserve": 40, "by_savings": 30, "by_business": 25, "a road": 5}, decided="RAT 2027"
)


def a_pool():
    entries = (
        row(DAYS[0], "pledge", 500_000, "Sri"),
        row(DAYS[1], "gift", 300_000, "Sri"),
        row(DAYS[2], "spend", 120_500, note="Semen & pasir"),
    )
    return VillagePool(name="Jalan", goal=rp(1_000_000), entries=entries)


def sheets(lang):
    group, koperasi = a_group(), a_koperasi()
    closing = koperasi.close(2026, PARTS)
    return {
        "passbook": paper.passbook(group, "Sri", lang, empty_rows=3),
        "meeting": paper.meeting_sheet(group, DAYS[4], lang),
        "empty": paper.meeting_sheet(group, DAYS[-1] + timedelta(days=7), lang),
        "share_out": paper.share_out_sheet(group, group.share_out(set_off=True), lang),
        "letter": paper.surplus_letter(koperasi, closing, "Sri", lang, date(2027, 1, 30)),
        "notice": paper.notice(a_pool().account(), lang),
    }


class Reader(HTMLParser):
    """The tables of a sheet as rows of words."""

    def __init__(self):
        super().__init__()
        self.rows, self.cell = [], None

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def rows(html):
    reader = Reader()
    reader.feed(html)
    return {line[0]: line for line in reader.rows}


@pytest.mark.parametrize("lang", LANGUAGES)
class TestEverySheet:
    def test_stands_alone_and_leaves_nothing_unsaid(self, lang):
        for name, html in sheets(lang).items():
            assert html.startswith("<!doctype html>"), name
            assert f'<html lang="{lang}">' in html
            assert "default-src 'none'" in html
            assert not re.search(r"https?://|<script|<img|@import", html)
            assert not re.search(r"paper\.[a-z]|None|Decimal|\{[a-z]", html.partition("</style>")[2]), name

    def test_a_name_with_markup_is_only_a_name(self, lang):
        for html in sheets(lang).values():
            assert "<b>x</b>" not in html

    def test_every_line_of_the_share_out_is_the_models(self, lang):
        group = a_group()
        shared = group.share_out(set_off=True)
        printed = rows(paper.share_out_sheet(group, shared, lang))
        for line in shared.rows:
            assert printed[line.member][4] == money(line.entitled, lang)
            assert printed[line.member][6] == money(line.paid, lang)
        totals = next(cells for cells in printed.values() if cells[6:7] == [money(shared.paid, lang)])
        assert totals[4] == money(shared.pool - shared.stays, lang)

    def test_the_passbook_ends_where_the_account_stands(self, lang):
        group = a_group()
        html = paper.passbook(group, "Sri", lang)
        lines = [cells for cells in rows(html).values() if "●" in cells[1] or "○" in cells[1]]
        stamps = sum(cells[1].count("●") for cells in lines)
        account = group.account("Sri")
        assert stamps == account.shares
        assert lines[-1][2] == money(account.saved, lang)
        assert lines[-1][8] == money(account.loan_owed, lang)

    def test_the_meeting_sheet_adds_up_to_the_book(self, lang):
        group = a_group()
        when = DAYS[4]
        printed = rows(paper.meeting_sheet(group, when, lang))
        before, after = group.book(when - timedelta(days=1)), group.book(when)
        sums = {cells[1] for cells in printed.values() if len(cells) == 2}
        assert {money(before.box, lang), money(after.box, lang)} <= sums
        assert money(after.money_in - before.money_in, lang) in sums

    def test_a_meeting_to_come_is_empty_but_opens_with_the_box(self, lang):
        group = a_group()
        html = paper.meeting_sheet(group, DAYS[-1] + timedelta(days=7), lang)
        assert "●" not in html
        assert html.count("☐") == len(NAMES)
        assert money(group.book().box, lang) in html

    def test_the_letter_says_what_the_closing_says(self, lang):
        koperasi = a_koperasi()
        closing = koperasi.close(2026, PARTS)
        html = paper.surplus_letter(koperasi, closing, "Sri", lang)
        assert f'<p class="big">{money(closing.shared.row("Sri").total, lang)}</p>' in html
        printed = rows(html)
        assert printed["a road"][2] == money(closing.shared.parts["a road"], lang)
        assert money(closing.surplus, lang) in html

    def test_the_notice_can_leave_the_names_out(self, lang):
        account = a_pool().account()
        assert "Sri" in paper.notice(account, lang)
        quiet = paper.notice(account, lang, names=False)
        assert "Sri" not in quiet
        assert money(account.left, lang) in quiet
        assert "Semen &amp; pasir" in quiet

    def test_a_stranger_has_no_sheet(self, lang):
        with pytest.raises(InputError):
            paper.passbook(a_group(), "Dewi", lang)
        with pytest.raises(InputError):
            paper.surplus_letter(a_koperasi(), a_koperasi().close(2026, PARTS), "Dewi", lang)


def test_an_unknown_language_is_refused():
    with pytest.raises(InputError):
        paper.notice(a_pool().account(), "fr")


class TestFiles:
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_a_ledger_goes_out_and_comes_back(self, tmp_path, lang):
        group = a_group()
        path = paper.save_ledger(tmp_path / "buku.csv", group.entries, "savings_group", lang)
        again = paper.open_ledger(path, "savings_group", lang)
        assert [entry.model_copy(update={"row": 0}) for entry in again] == list(group.entries)
        assert again[0].row == 2

    @pytest.mark.parametrize("kind", paper.KINDS)
    @pytest.mark.parametrize("lang", LANGUAGES)
    def test_the_template_explains_every_kind_and_is_empty(self, tmp_path, kind, lang):
        path = paper.blank_ledger(tmp_path / "kosong.csv", kind, lang)
        assert paper.open_ledger(path, kind, lang) == ()
        assert len(path.read_text(encoding="utf-8-sig").splitlines()) == len(paper.KINDS[kind]) + (
            4 if kind == "savings_group" else 3  # the due day of a loan
        )

    @pytest.mark.parametrize("kind", paper.KINDS)
    def test_every_kind_has_a_word_of_its_own_in_each_language(self, tmp_path, kind):
        for lang in LANGUAGES:
            entries = [row(DAYS[0], code, 1, "Sri") for code in paper.KINDS[kind]]
            path = paper.save_ledger(tmp_path / f"{lang}.csv", entries, kind, lang)
            again = paper.open_ledger(path, kind, lang)
            assert [entry.kind for entry in again] == list(paper.KINDS[kind])

    def test_a_file_of_an_older_spreadsheet_is_read(self, tmp_path):
        path = tmp_path / "lama.csv"
        path.write_bytes("tanggal;anggota;jenis;jumlah\r\n5/1/2026;André;saham;30.000\r\n".encode("cp1252"))
        (entry,) = paper.open_ledger(path, "savings_group")
        assert (entry.member, entry.amount) == ("André", rp(30_000))

    def test_an_error_speaks_the_words_of_the_file(self, tmp_path):
        path = tmp_path / "buku.csv"
        path.write_text("tanggal;anggota;jenis;jumlah\n5/1/2026;Sri;emas;1000\n", encoding="utf-8")
        with pytest.raises(InputError) as caught:
            paper.open_ledger(path, "savings_group", "id")
        assert caught.value.values["row"] == 2
        assert "saham" in caught.value.message("id")
        assert "social_help" not in caught.value.message("id")

    def test_nothing_is_written_over(self, tmp_path):
        path = paper.blank_ledger(tmp_path / "buku.csv", "pool")
        before = path.read_bytes()
        for write in (
            lambda: paper.blank_ledger(path, "pool"),
            lambda: paper.save_ledger(path, a_pool().entries, "pool"),
        ):
            with pytest.raises(WorkshopError) as caught:
                write()
            assert caught.value.code == "file_kept"
        assert path.read_bytes() == before

    def test_a_missing_file_and_an_unknown_group(self, tmp_path):
        with pytest.raises(InputError) as caught:
            paper.open_ledger(tmp_path / "none.csv", "pool")
        assert caught.value.code == "ledger_file"
        with pytest.raises(InputError) as caught:
            paper.blank_ledger(tmp_path / "x.csv", "bank")
        assert caught.value.code == "choice_unknown"
