"""Files of a spreadsheet itself, wherever a CSV is read: the same rows, numbers and line numbers."""

import io
import sys
import zipfile
from datetime import date, datetime
from decimal import Decimal
from xml.sax.saxutils import escape

import pytest
import xlsxwriter

from finlit.errors import InputError
from finlit.groups import Entry
from finlit.migration.agency_list import agency_list_template, read_agencies
from finlit.money import Money, parse_number
from finlit.paper import open_ledger, save_ledger
from finlit.remittance import read_price_list
from finlit.remittance.price_list import price_list_template
from finlit.tables import as_text, content, lines, sheet


def xlsx(rows):
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw)
    page, day = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(at, column, datetime.combine(cell, datetime.min.time()), day)
            elif cell != "":
                page.write(at, column, cell)
    book.close()
    return raw.getvalue()


def ods(rows):
    def cell(value):
        if isinstance(value, date):
            return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        words = f"<text:p>{escape(value)}</text:p>"
        return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'

    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(f' xmlns:{one}="{space}:{one}:1.0"' for one in ("office", "table", "text"))
    page = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        packed.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>')
        packed.writestr("content.xml", page)
    return raw.getvalue()


KINDS = pytest.mark.parametrize("make", [xlsx, ods])


def typed(cell):
    """What a spreadsheet keeps of what a template says: numbers and days as such."""
    try:
        return date.fromisoformat(cell)
    except ValueError:
        pass
    try:
        found = float(cell)
    except ValueError:
        return cell
    return int(found) if found.is_integer() and "." not in cell else found


def as_typed(text):
    return [[typed(cell) for cell in line.cells] for line in lines(text)]


ROWS = [
    Entry(when=date(2026, 1, 5), kind="share", amount=Money(20_000, "IDR"), member="Sri", receipt="1"),
    Entry(when=date(2026, 1, 5), kind="loan", amount=Money(1_250_125, "IDR"), member="Wati", receipt="2"),
    Entry(when=date(2026, 1, 12), kind="fine", amount=Money(500, "IDR"), member="Sri", receipt="3"),
]


@KINDS
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_ledger(make, lang, tmp_path):
    saved = content(save_ledger(tmp_path / "kas.csv", ROWS, "savings_group", lang))
    rows = [line.cells for line in lines(saved)]
    heads = [cell.casefold() for cell in rows[0]]
    amount = heads.index({"id": "jumlah", "en": "amount"}[lang])
    day = heads.index({"id": "tanggal", "en": "date"}[lang])
    for row, entry in zip(rows[1:], ROWS, strict=True):
        row[amount] = float(entry.amount.amount)
    days = [rows, [list(row) for row in rows]]
    for row, entry in zip(days[1][1:], ROWS, strict=True):
        row[day] = entry.when
    for written in days:
        (tmp_path / "kas.x").write_bytes(make(written))
        found = open_ledger(tmp_path / "kas.x", "savings_group", lang)
        same = [(one.when, one.kind, one.amount, one.member, one.receipt) for one in found]
        assert same == [(one.when, one.kind, one.amount, one.member, one.receipt) for one in ROWS]
        assert [one.row for one in found] == [2, 3, 4]


@KINDS
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_price_list(make, lang, tmp_path):
    text = price_list_template(lang)
    (tmp_path / "prices.csv").write_text(text, encoding="utf-8")
    (tmp_path / "prices.x").write_bytes(make(as_typed(text)))
    assert read_price_list(tmp_path / "prices.x", lang) == read_price_list(tmp_path / "prices.csv", lang)


@KINDS
@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_agency_list(make, lang, tmp_path):
    text = agency_list_template(lang)
    (tmp_path / "list.x").write_bytes(make(as_typed(text)))
    assert read_agencies(tmp_path / "list.x") == read_agencies(text)


@KINDS
def test_a_number_is_never_read_as_another(make):
    text = as_text(make([["a"], [1.125], [2120.5], [7.0], [6328200], [0.1], [1e-7]]), "x")
    for lang in ("en", "id"):
        for decimals in (None, 0, 2):
            found = [parse_number(line, lang, decimals) for line in text.splitlines()[1:]]
            wanted = [1.125, 2120.5, 7, 6328200, 0.1, 1e-7]
            assert found == [Decimal(repr(one)) for one in wanted]


@KINDS
def test_rows_keep_their_numbers(make):
    raw = make([[""], ["nama", "kursi"], ["", ""], ["Sri; Wati", "A\tB"], [date(2026, 1, 31), 5]])
    assert [line.number for line in lines(as_text(raw, "x"))] == [line.number for line in sheet(raw)]
    assert lines(as_text(raw, "x"))[-1].number == 5
    assert lines(as_text(raw, "x"))[1].cells[:2] == ["Sri; Wati", "A B"]


def test_without_its_reader_the_file_is_named(monkeypatch, tmp_path):
    (tmp_path / "kas.xlsx").write_bytes(xlsx([["a"]]))
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(InputError) as refused:
        content(tmp_path / "kas.xlsx")
    assert refused.value.code == "spreadsheet_unreadable"
    assert "kas.xlsx" in str(refused.value)


def test_a_broken_one_is_told(tmp_path):
    (tmp_path / "kas.xlsx").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(InputError) as refused:
        open_ledger(tmp_path / "kas.xlsx", "savings_group")
    assert refused.value.code == "file_trouble"
