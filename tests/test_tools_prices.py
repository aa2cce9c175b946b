"""Corridors are data: those that finlit starts with, those of a survey, and those of the user's own lists."""

import re
from datetime import date
from decimal import Decimal

import pytest

from finlit import datasets, tools
from finlit.errors import NoData
from finlit.remittance import price_list_template, read_price_list
from finlit.tools import prices

TODAY = date(2026, 11, 29)
HEADING = (
    "provider,from_country,to_country,from_currency,to_currency,pay_in,pay_out,"
    "fee_taken,fee_flat,offered_rate,as_of,source,made_up\n"
)


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setenv("FINLIT_DATA", str(tmp_path / "mine"))


def add(*rows, name="asked", lang="en"):
    text = HEADING + "".join(row + "\n" for row in rows)
    read_price_list(text, lang)
    return datasets.keep_own("prices", name, text.encode(), of=f"{name}.csv", added=TODAY, lang=lang)


def ask(name="send-money", lang="en", **values):
    return tools.ask(name, lang, TODAY, **values)


def choices(name, **values):
    inputs = tools.read(name, values, "en")
    return [
        choice.value
        for control in tools.controls(name, inputs, "en")
        if control.field == "corridor"
        for choice in control.choices
    ]


# What comes with finlit


def test_every_corridor_to_choose_from_can_be_asked():
    assert prices.corridors() == ("HKG-IDN", "TWN-IDN", "SGP-IDN", "MYS-IDN", "JPN-IDN", "SAU-IDN")
    for name in prices.corridors(priced=True):
        assert ask(corridor=name).table.rows
        assert ask("how-often", corridor=name).table.rows
        way = prices.corridor(name)
        assert way.step < way.amount <= way.largest
    assert "SAU-IDN" not in prices.corridors(priced=True)


def test_japan_is_no_longer_without_data():
    """JRF, August 2025: 17,000 yen and 850 on top, 0.27 percent under the mean of the month, 110.415."""
    row = ask(corridor="JPN-IDN", amount=17_000).table.rows[0]
    assert (row[0], row[1].replace("\u00a0", " "), row[3]) == ("JRF", "JPY 850", "Rp1,871,986")


def test_dbs_remit_at_the_rate_of_its_survey():
    rows = ask(corridor="SGP-IDN", amount=260).table.rows
    assert next(row[3] for row in rows if row[0].startswith("DBS Remit")) == "Rp3,250,783"


def test_a_corridor_says_what_kind_of_prices_it_has():
    labels = [prices.corridor_label(name, "id") for name in prices.corridors()]
    assert labels == [
        "Hong Kong → Indonesia (harga buatan)",
        "Taiwan → Indonesia (harga buatan)",
        "Singapura → Indonesia (harga nyata 2025)",
        "Malaysia → Indonesia (harga nyata 2025)",
        "Jepang → Indonesia (harga nyata 2025)",
        "Arab Saudi → Indonesia (biaya saja)",
    ]


def test_what_the_survey_knows_is_answered_though_nobody_chose_it():
    answer = ask(corridor="SGP-PHL", amount=260, mid_rate="43.9")
    assert answer.big_number.startswith("PHP")
    assert "Rp" not in " ".join([*answer.sentences, *answer.working, answer.picture_text])
    with pytest.raises(NoData) as caught:
        ask(corridor="SGP-PHL", amount=260)
    assert caught.value.code == "mid_rate_unknown"
    assert choices("send-money", corridor="SGP-PHL", mid_rate="43.9")[-1] == "SGP-PHL"


def test_where_only_fees_are_known_they_are_told_and_nothing_is_ranked():
    with pytest.raises(NoData) as caught:
        ask(corridor="SAU-IDN")
    # Before VAT 24, 16, 20 and 15 riyal; 15 percent on the fee (liputanbmi, 1 Jan 2018).
    fees = {name: fee.amount for name, fee in caught.value.values["fees"]}
    assert fees == {
        "Tahweel Al Rajhi": Decimal("27.60"),
        "Enjaz": Decimal("18.40"),
        "QuickPay": Decimal("23.00"),
        "Western Union": Decimal("17.25"),
    }
    yearly = {name: fee.amount for name, fee in caught.value.values["yearly"]}
    assert yearly == {name: 12 * fee for name, fee in fees.items()}
    said = tools.explain("send-money", caught.value, "id")
    assert "Setahun, 12 kali kirim: Tahweel Al Rajhi SAR\u00a0331,20; Enjaz SAR\u00a0220,80" in said
    with pytest.raises(NoData) as caught:
        ask("how-often", corridor="SAU-IDN")
    assert caught.value.code == "only_fees_known"
    asked = ask(corridor="SAU-IDN", own_fee=10, own_rate=4800)
    assert asked.big_number == "Rp4,752,000"  # (1000 - 10) x 4800
    assert len(asked.table.notes) == 4


def test_fees_without_a_rate_stand_beside_with_those_of_a_year():
    notes = " ".join(ask("send-money", "id", corridor="TWN-IDN").table.notes)
    assert "Chunghwa Post: kursnya tidak diketahui di sini" in notes
    assert "NT$168, dan NT$2.016 setahun untuk 12 kali" in notes
    assert "Warung F tidak memberi tahu kursnya" in notes


# The user's own lists


def test_an_own_list_brings_its_corridor_to_every_tool(mine):
    add("Kedai Sri,KOR,IDN,KRW,IDR,cash,bank_account,from_amount,5000,13.4,2026-10-29,asked,no")
    assert prices.corridors()[-1] == "KOR-IDN"
    assert choices("send-money")[-1] == choices("how-often")[-1] == "KOR-IDN"
    assert prices.corridor_label("KOR-IDN", "en") == "South Korea → Indonesia (your own prices)"
    answer = ask(corridor="KOR-IDN", amount=500_000)
    assert answer.big_number == "Rp6,633,000"  # (500,000 - 5,000) x 13.4
    assert "Made-up" not in " ".join(answer.warnings)
    said = " ".join(answer.rests_on)
    assert "the middle rate of 29 October 2026, the day of the newest price" in said
    assert ask("how-often", corridor="KOR-IDN").table.rows
    datasets.remove_own("asked")
    assert "KOR-IDN" not in prices.corridors()
    with pytest.raises(NoData):
        ask(corridor="KOR-IDN")


def test_made_up_services_leave_where_real_ones_come(mine):
    assert "Shop B" in [row[0] for row in ask().table.rows]
    add("Kedai Sri,HKG,IDN,HKD,IDR,cash,bank_account,from_amount,20,2300,2026-10-30,asked,no")
    answer = ask()
    assert [row[0] for row in answer.table.rows] == ["Kedai Sri"]
    assert answer.big_number == "Rp6,854,000"  # (3000 - 20) x 2300
    assert "MADE UP" not in answer.picture
    # Held against the middle rate of its own day, 2,313.14, and not the 2,163 of the made-up list.
    assert prices.list_rate("HKG-IDN").rate == Decimal("2313.14")


def test_a_made_up_list_of_ones_own_stays_made_up(mine):
    add("Kedai C,KOR,IDN,KRW,IDR,cash,cash,from_amount,5000,13.4,2026-10-29,made up,yes")
    assert prices.corridor("KOR-IDN").kind == "made_up"
    assert "MADE UP" in ask(corridor="KOR-IDN").picture
    add("Kedai C,MYS,IDN,MYR,IDR,cash,cash,from_amount,1,9000,2026-10-29,made up,yes", name="more")
    assert "Kedai C" not in [row[0] for row in ask(corridor="MYS-IDN").table.rows]


def test_own_and_surveyed_services_are_compared_at_one_rate(mine):
    add("Kedai Sri,SGP,IDN,SGD,IDR,cash,bank_account,from_amount,5,14100,2026-10-30,asked,no")
    assert prices.list_rate("SGP-IDN").rate == Decimal("14196.31")
    rows = {row[0]: row[3] for row in ask(corridor="SGP-IDN", amount=400).table.rows}
    assert rows["Kedai Sri"] == "Rp5,569,500"  # 395 x 14,100
    dbs = next(rows[name] for name in rows if name.startswith("DBS Remit"))
    assert dbs == "Rp5,597,321"  # 400 x 14,196.31 x 0.9857: the surveyed margin at the rate of that day


def test_other_money_than_the_usual_is_a_corridor_of_its_own(mine):
    add("Bank X,SGP,IDN,USD,IDR,bank_account,bank_account,on_top,5,18000,2026-10-30,asked,no")
    assert prices.corridors()[-1] == "SGP-IDN:USD-IDR"
    assert "(USD → IDR)" in prices.corridor_label("SGP-IDN:USD-IDR", "en")
    assert ask(corridor="SGP-IDN:USD-IDR", amount=200).big_number == "Rp3,600,000"
    assert "Bank X" not in [row[0] for row in ask(corridor="SGP-IDN").table.rows]


def test_neither_end_has_to_be_rupiah(mine):
    add("Padala,HKG,PHL,HKD,PHP,cash,cash,from_amount,15,7.2,2026-10-30,asked,no")
    answer = ask(corridor="HKG-PHL", amount=2000, mid_rate="7.4")
    assert answer.big_number == "PHP\u00a014,292"  # (2000 - 15) x 7.2
    assert not re.search(r"\bRp", " ".join([answer.headline, *answer.sentences, *answer.working]))
    assert ask("how-often", corridor="HKG-PHL", mid_rate="7.4").big_number.startswith("PHP")
    add("Wise,SGP,MYS,SGD,MYR,bank_account,bank_account,on_top,2,3.1,2026-10-30,asked,no", name="two")
    # Crossed through rupiah on that day: 14,196.3100 / 4,473.2863.
    assert prices.list_rate("SGP-MYS").rate == Decimal("3.17358")


def test_an_own_list_is_read_in_the_language_in_which_it_was_typed(mine):
    row = 'Kedai Sri,KOR,IDN,KRW,IDR,tunai,rekening,dipotong,5.000,"13,4",29/10/2026,tanya,tidak'
    add(row, lang="id")
    assert ask(corridor="KOR-IDN", amount=500_000).big_number == "Rp6,633,000"


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_template_as_it_is_can_be_read(lang):
    assert len(read_price_list(price_list_template(lang), lang)) == 2


def test_a_newer_survey_of_ones_own_stands_in_for_the_one_of_finlit(mine):
    lines = datasets.rows("remittance_services_2025q3")
    row = next(one for one in lines if (one["provider"], one["to_country"]) == ("DBS Remit", "IDN"))
    newer = row | {"period": "2026Q1", "surveyed_on": date(2026, 2, 10), "transparent": "true"}
    text = ",".join(newer) + "\n" + ",".join("" if v is None else f'"{v}"' for v in newer.values()) + "\n"
    about = {"of": "x", "added": TODAY, "period": "2026Q1"}
    datasets.keep_own("survey", "remittance_services_2026q1", text.encode(), **about)
    assert [quote.provider for quote in prices.quotes("SGP-IDN")] == ["DBS Remit"]
    assert prices.list_rate("SGP-IDN").when.month == 2
    assert len(prices.quotes("MYS-IDN")) > 15  # not in the newer one: that of finlit


def test_an_own_list_that_no_rate_is_known_for_leaves_the_other_corridors_alone(mine):
    add("Q,QAT,IDN,QAR,IDR,money_order,bank_account,from_amount,10,4900,2026-11-01,asked,no")
    add("F,OMN,IDN,OMR,IDR,cashiers_cheque,bank_account,from_amount,1,,2026-11-01,asked,no", name="fees")
    assert ask().table.rows
    assert ask(corridor="QAT-IDN", amount=1000, mid_rate="4950").big_number == "Rp4,851,000"
    for corridor, code in (("QAT-IDN", "mid_rate_unknown"), ("OMN-IDN", "only_fees_known")):
        with pytest.raises(NoData) as caught:
            ask(corridor=corridor)
        assert caught.value.code == code
    assert "OMN-IDN" in choices("send-money")
    assert "OMN-IDN" not in choices("how-often")
