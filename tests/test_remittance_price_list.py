"""Price lists that people type: however they are typed they are the same, and all faults are told at once."""

from datetime import date
from decimal import Decimal

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit import tools
from finlit.errors import InputError, PriceListError
from finlit.language import LANGUAGES
from finlit.money import Money
from finlit.remittance import compare, price_list_template, read_price_list
from finlit.remittance.price_table import COLUMNS

ROW = dict(
    zip(
        "provider,from_country,to_country,from_currency,to_currency,pay_in,pay_out,fee_taken,fee_flat,"
        "offered_rate,as_of,source".split(","),
        "Toko A,HKG,IDN,HKD,IDR,cash,bank_account,from_amount,15,2120,2026-01-13,board in the shop".split(
            ","
        ),
        strict=True,
    )
)


def sheet(*rows, separator=","):
    """Rows as a CSV text; every cell in quotation marks, as spreadsheets may write it."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [columns, *([row.get(name, "") for name in columns] for row in rows)]
    return "\n".join(separator.join(f'"{cell}"' for cell in line) for line in lines) + "\n"


def one(lang="en", **changes):
    """The quote of the usual row with some cells changed; None takes one away."""
    row = {name: cell for name, cell in {**ROW, **changes}.items() if cell is not None}
    return read_price_list(sheet(row), lang)[0]


def faults(text, lang="en"):
    with pytest.raises(PriceListError) as caught:
        read_price_list(text, lang)
    return caught.value.faults


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_template_is_a_list_that_can_be_read(lang):
    shop, app = read_price_list(price_list_template(lang), lang)
    assert (shop.provider, shop.pay_in, shop.fee_taken, shop.days_at_most) == ("Kedai A", "cash", "on_top", 1)
    # 12 ringgit and 8 % tax on them.
    assert shop.fee_rule.fee(Money(1000, "MYR")) == Money("12.96", "MYR")
    assert (shop.rates[0].offered_rate, shop.max_amount, shop.is_illustrative) == (3850, 5000, True)
    assert [app.fee_rule.fee(Money(at, "MYR")).amount for at in (1000, "1000.01")] == [5, 10]
    assert [(tier.up_to, tier.margin_share) for tier in app.rates] == [
        (1000, Decimal("0.015")),
        (None, Decimal("0.01")),
    ]
    assert app.fee_rule.receiver_line.flat == 2500


def test_a_list_in_the_words_of_one_language_is_read_in_any():
    assert read_price_list(price_list_template("id"), "id") == read_price_list(
        price_list_template("en"), "en"
    )


@each("separator", [",", ";", "\t"])
@each("before", ["", "\ufeff", "sep={}\n", "# a note; with, every\tsign\n\n"])
def test_separators_marks_and_notes_do_not_matter(separator, before):
    text = before.format(separator) + sheet(ROW, separator=separator)
    assert read_price_list(text) == read_price_list(sheet(ROW))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_as_spreadsheets_save_them(tmp_path, encoding):
    path = tmp_path / "prices.csv"
    path.write_text(sheet({**ROW, "source": "café"}).replace("\n", "\r\n"), encoding=encoding, newline="")
    assert read_price_list(path)[0].source == "café"
    assert read_price_list(str(path)) == read_price_list(path)


@each(
    ("lang", "cells", "fee", "at"),
    [
        ("en", {"fee_flat": "HK$15"}, 15, 3000),
        ("en", {"fee_flat": "1,250.50"}, Decimal("1250.50"), 3000),
        ("id", {"fee_flat": "1.250,50"}, Decimal("1250.50"), 3000),
        ("en", {"fee_flat": "1.250"}, 1250, 3000),  # no currency here has three decimals
        ("id", {"fee_flat": None, "fee_percent": "1,5%"}, 45, 3000),
        ("id", {"fee_flat": "5", "fee_percent": "1,5 persen"}, 50, 3000),
        ("en", {"fee_flat": None, "fee_percent": "1.5", "fee_min": "50", "fee_max": "HK$ 60"}, 50, 3000),
        ("en", {"fee_flat": None, "fee_percent": "1.5", "fee_min": "50", "fee_max": "60"}, 60, 9000),
        ("en", {"fee_flat": "0"}, 0, 3000),
        ("en", {"fee_flat": None, "brackets": "0-2000:25;2000-5000:35;5000-:60"}, 35, 3000),
        ("id", {"fee_flat": None, "brackets": "0 - 2.000: HK$25 | 2.000+: 1,5%"}, 45, 3000),
        ("en", {"fee_flat": None, "brackets": "0-2,000: 25\n2,000-: 5 + 1%"}, 35, 3000),
        ("en", {"fee_tax_percent": "8%"}, Decimal("16.20"), 3000),
        ("en", {"fee_tax_percent": "0.05%"}, Decimal("15.01"), 3000),
        ("en", {"fee_flat": None, "fee_percent": "0.125"}, Decimal("3.75"), 3000),
    ],
)
def test_fees_as_people_type_them(lang, cells, fee, at):
    assert one(lang, **cells).fee_rule.fee(Money(at, "HKD")).amount == fee


@pytest.mark.parametrize(
    ("lang", "cell", "rate"),
    [
        ("en", "2,120", 2120),
        ("id", "2.120", 2120),
        ("en", "Rp2,120.50", Decimal("2120.50")),
        ("id", "Rp 2.120,5", Decimal("2120.5")),
        ("en", "108.5", Decimal("108.5")),
        ("id", "108,5", Decimal("108.5")),
        # A thousandth of a rate of rupiah is no rate, whichever mark stands there.
        ("en", "2.120", 2120),
        ("id", "2,120", 2120),
        ("en", "16.250", 16250),
    ],
)
def test_rates_as_people_type_them(lang, cell, rate):
    assert one(lang, offered_rate=cell).rates[0].offered_rate == rate
    assert tools.read("send-money", {"corridor": "SGP-IDN", "own_rate": cell}, lang).own_rate == rate


@pytest.mark.parametrize(
    ("lang", "cell", "rate"),
    [
        ("en", "3.385", Decimal("3.385")),
        ("id", "3,385", Decimal("3.385")),
        ("en", "3,385", "number_two_readings"),
        ("id", "3.385", "number_two_readings"),
        ("id", "RM3,3850", Decimal("3.385")),
    ],
)
def test_a_rate_with_three_decimals_is_one_where_a_currency_has_such_rates(lang, cell, rate):
    """Into ringgit; a tool reads it as the list does, and what could be two numbers is asked."""
    asked = {"currency": "SGD", "to_currency": "MYR", "mid_rate": cell}
    listed = {**ROW, "from_currency": "SGD", "to_currency": "MYR", "offered_rate": cell}
    if isinstance(rate, Decimal):
        assert one(lang, **listed).rates[0].offered_rate == rate
        assert tools.read("decode-receipt", asked, lang).mid_rate == rate
        return
    assert [fault.error.code for fault in faults(sheet(listed), lang)] == [rate]
    with pytest.raises(InputError) as caught:
        tools.read("decode-receipt", asked, lang)
    assert caught.value.code == rate


def test_several_rates_by_amount_and_a_rate_that_is_not_told():
    tiers = one(offered_rate="0-1000: 2110 | 1000-: 2125").rates
    assert [(tier.up_to, tier.offered_rate) for tier in tiers] == [(1000, 2110), (None, 2125)]
    below = one("id", offered_rate=None, margin_percent="-0,43%").rates
    assert below[0].margin_share == Decimal("-0.0043")
    assert one(offered_rate=None).is_margin_missing


def test_any_sender_and_any_receiver():
    quote = one(
        from_country="are", to_country="phl", from_currency="aed", to_currency="php", offered_rate="15.42"
    )
    assert (quote.from_country, quote.to_currency) == ("ARE", "PHP")
    assert quote.price(Money(1000, "AED")).received == Money("15188.70", "PHP")  # (1000 - 15) x 15.42


def test_what_was_read_can_be_compared():
    quotes = read_price_list(
        sheet(ROW, {**ROW, "provider": "Toko B", "fee_flat": "45", "offered_rate": "2155"})
    )
    result = compare(quotes, Money(3000, "HKD"), 2163, as_of=date(2026, 1, 14))
    # Lesson 5: the dearer fee leaves 39,825 rupiah more.
    assert (result.best.quote.provider, result.difference) == ("Toko B", Money(39_825, "IDR"))


@each(
    ("cells", "column", "code"),
    [
        ({"from_country": "HK"}, "from_country", "country_code"),
        ({"to_currency": "IDX"}, "to_currency", "currency_unknown"),
        ({"pay_in": "cahs"}, "pay_in", "choice_unknown"),
        ({"fee_taken": ""}, "fee_taken", "cell_missing"),
        ({"source": " "}, "source", "cell_missing"),
        ({"as_of": "2026-13-01"}, "as_of", "date_unreadable"),
        ({"as_of": "13 January"}, "as_of", "date_unreadable"),
        ({"fee_flat": "free"}, "fee_flat", "money_unreadable"),
        ({"fee_flat": "-5"}, "fee_flat", "amount_negative"),
        ({"fee_flat": "NT$5"}, "fee_flat", "currency_mismatch"),
        ({"fee_flat": ""}, "fee_flat", "fee_not_told"),
        ({"fee_percent": "150"}, "fee_percent", "number_above"),
        ({"fee_percent": "-1"}, "fee_percent", "amount_negative"),
        ({"fee_min": "5"}, "fee_percent", "cell_missing"),
        ({"fee_percent": "1", "fee_min": "5", "fee_max": "4"}, "fee_percent", "fee_maximum_below_minimum"),
        ({"brackets": "0-100:5;200-:6"}, "brackets", "brackets_hole"),
        ({"brackets": "0-100:5;50-:6"}, "brackets", "brackets_overlap"),
        ({"brackets": "10-100:5"}, "brackets", "brackets_start"),
        ({"brackets": "up to 100: 5"}, "brackets", "brackets_unreadable"),
        ({"brackets": "0-100: "}, "brackets", "brackets_unreadable"),
        ({"offered_rate": "0"}, "offered_rate", "amount_not_positive"),
        ({"offered_rate": "1"}, "provider", "rate_one"),
        ({"margin_percent": "1"}, "margin_percent", "rate_and_margin"),
        ({"min_amount": "50", "max_amount": "10"}, "provider", "limits_upside_down"),
        ({"days_at_most": "1.5"}, "days_at_most", "number_not_whole"),
        ({"made_up": "perhaps"}, "made_up", "choice_unknown"),
        # A spreadsheet saves a cell that shows 5% as 0.05; a fee of 0.125 % is usual, a tax is not.
        ({"fee_tax_percent": "0.05"}, "fee_tax_percent", "percent_two_readings"),
        ({"fee_tax_percent": "0,125"}, "fee_tax_percent", "percent_two_readings"),
        ({"fee_percent": "0.02"}, "fee_percent", "percent_two_readings"),
        ({"receiver_fee_percent": "0.01"}, "receiver_fee_percent", "percent_two_readings"),
        ({"offered_rate": "", "margin_percent": "0.03"}, "margin_percent", "percent_two_readings"),
        ({"receiver_fee": "2,5"}, "receiver_fee", "money_below_coin"),
        # A share where a sum is asked for, and "no limit" as people write it.
        ({"fee_flat": "0.025"}, "fee_flat", "money_below_coin"),
        ({"fee_flat": "", "brackets": "0-2000: 0.025 | 2000+: 0.015"}, "brackets", "money_below_coin"),
        ({"max_amount": "0"}, "max_amount", "amount_not_positive"),
    ],
)
def test_a_fault_is_told_with_its_row_and_column(cells, column, code):
    found = faults(sheet(ROW, {**ROW, **cells}))
    assert [(fault.row, fault.column, fault.error.code) for fault in found] == [(3, column, code)]


def test_all_faults_are_told_at_once_and_nothing_is_taken():
    text = sheet(ROW, {**ROW, "fee_flat": "x", "as_of": "soon"}, {**ROW, "pay_out": "gold"})
    found = faults(text)
    assert [(fault.row, fault.column) for fault in found] == [(3, "as_of"), (3, "fee_flat"), (4, "pay_out")]
    with pytest.raises(InputError) as caught:
        read_price_list(text)
    for lang, row in (("en", "Row 4, column pay_out"), ("id", "Baris 4, kolom pay_out")):
        assert row in caught.value.message(lang)
        assert len(caught.value.message(lang).splitlines()) == 5


def test_a_fault_calls_the_column_and_the_choices_as_the_file_does():
    text = price_list_template("id").replace(";tunai;", ";kontan;", 1)
    fault = faults(text, "id")[0]
    assert (fault.column, fault.row) == ("cara_bayar", 7)
    assert "rekening" in fault.message("id")


def test_columns_that_are_missing_unknown_or_there_twice():
    row = {name: cell for name, cell in ROW.items() if name != "source"}
    found = faults(sheet({**row, "colour": "red"}))
    assert {(fault.column, fault.error.code) for fault in found} == {
        ("colour", "column_unknown"),
        ("source", "column_missing"),
    }
    twice = sheet(ROW).replace('"provider"', '"source"', 1)
    assert {fault.error.code for fault in faults(twice)} == {"column_twice", "column_missing"}


def test_a_decimal_comma_that_cuts_a_cell_in_two_is_noticed():
    text = ",".join(ROW) + "\n" + ",".join({**ROW, "fee_flat": "15,5"}.values()) + "\n"
    assert [(fault.row, fault.column, fault.error.code) for fault in faults(text, "id")] == [
        (2, "fee_flat", "number_cut")
    ]
    too_many = ",".join(ROW) + "\n" + ",".join([*ROW.values(), "cash"]) + "\n"
    assert [(fault.row, fault.error.code) for fault in faults(too_many)] == [(2, "cells_too_many")]


# Rows whose numbers stand last, so that a row may stop early and what moved is still a number.
LAST = [name for name in ROW if name not in ("fee_flat", "offered_rate")]
NUMBERS = ["offered_rate", "fee_flat", "fee_tax_percent", "min_amount", "max_amount"]


def numbers_last(cells):
    return ",".join([*LAST, *NUMBERS]) + "\n" + ",".join([*(ROW[name] for name in LAST), cells]) + "\n"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("15,000,15", "offered_rate"),  # 15,000 and 15, the rest is left out
        ("2,120,15", "offered_rate"),
        ("2,120,15,,100", "offered_rate"),  # as long as the headings
        ("2120,1,250", "fee_flat"),
        ("2120,15,,1,000", "min_amount"),
        ("2120,15,,50,10,000", "max_amount"),  # one cell too many
        ("HK$ 2120,15,,1,050,10,000", "min_amount"),
    ],
)
def test_a_number_that_its_comma_cuts_is_never_taken_for_another(cells, column):
    found = faults(numbers_last(cells))
    assert [(fault.row, fault.column, fault.error.code) for fault in found] == [(2, column, "number_cut")]


@pytest.mark.parametrize(
    "cells", ["2120,15", "2120,15,5%", "2120,15,,,5000", "2120,15,0,500.00,10000", '2120,"1,250"']
)
def test_a_row_of_commas_that_can_be_read_in_one_way_is_read(cells):
    assert read_price_list(numbers_last(cells))[0].rates[0].offered_rate == 2120


@pytest.mark.parametrize("text", ["\n", "\n\n# only a note\n", ",".join(COLUMNS) + "\n"])
def test_a_list_without_a_service_is_said_so(text):
    with pytest.raises(InputError) as caught:
        read_price_list(text)
    assert caught.value.code == "price_list_empty"


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(InputError) as caught:
        read_price_list(tmp_path / "nothing.csv")
    assert caught.value.code == "file_trouble"


@given(
    st.decimals(min_value=0, max_value=99_999, places=2),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from([",", ";", "\t"]),
)
def test_a_fee_is_the_same_number_however_it_is_written(fee, lang, separator):
    record = LANGUAGES[lang]
    typed = f"{fee:,.2f}".replace(",", "\0").replace(".", record.point).replace("\0", record.group)
    quote = read_price_list(sheet({**ROW, "fee_flat": typed}, separator=separator), lang)[0]
    assert quote.fee_rule.fee(Money(100_000, "HKD")).amount == fee
