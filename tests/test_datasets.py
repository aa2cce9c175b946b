"""Every figure has papers, and a file that changed is never used."""

import csv
import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from cases import each

from finlit import datasets, i18n
from finlit.datasets import cards
from finlit.errors import DataError, DatasetChanged, InputError, NoData, RuleExpired, UnknownDataset
from finlit.rules import Ceiling, Guarantee, InterestTax, Rule, in_force

FOLDER = Path(datasets.__file__).parents[2] / "datasets"
NAMES = datasets.names()
PYTHON_TYPES = {"text": str, "number": Decimal, "integer": int, "date": date, "boolean": bool}
SERVICES = "remittance_services_2025q3"
MADE_UP = "remittance_madeup_hkg_twn"


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The data folder, copied to where it may be damaged."""
    folder = tmp_path / "datasets"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(cards, "_FOLDERS", (tmp_path / "nowhere", folder))
    cards._registry.cache_clear()
    yield folder
    cards._registry.cache_clear()


def accept(folder: Path, name: str) -> None:
    """Put the fingerprint of the damaged file on its card, so that the damage itself is met."""
    file = folder / f"{name}.csv"
    registry = folder / "registry.toml"
    old = datasets.card(name).sha256
    registry.write_text(
        registry.read_text(encoding="utf-8").replace(old, datasets.fingerprint(file.name)), encoding="utf-8"
    )
    cards._registry.cache_clear()


# Cards and files


def test_every_file_has_a_card_and_every_card_a_file():
    assert {datasets.card(name).file for name in NAMES} == {path.name for path in FOLDER.glob("*.csv")}


@each("name", NAMES)
def test_a_file_is_named_as_its_card(name):
    about = datasets.card(name)
    assert about.name == name
    assert about.file == f"{name}.csv"


@each("name", NAMES)
def test_a_file_is_the_one_its_card_describes(name):
    about = datasets.card(name)
    content = (FOLDER / about.file).read_bytes()
    assert datasets.fingerprint(about.file) == about.sha256
    assert b"\r" not in content
    assert content.endswith(b"\n")
    header = content.decode("utf-8").splitlines()[0].split(",")
    assert header == [column.name for column in about.columns]


@each("name", NAMES)
def test_a_card_says_everything_in_both_languages(name):
    about = datasets.card(name)
    assert about.licence.strip()
    said = [about.title, about.note, about.transformation, about.confidence]
    said += [column.meaning for column in about.columns]
    for words in said:
        assert set(words.root) == set(i18n.LANGUAGES)
        assert all(words[lang].strip() for lang in i18n.LANGUAGES)
        assert words["en"] != words["id"]


def test_words_are_read_by_language():
    title = datasets.card("exchange_rates").title
    assert "rupiah" in title["id"].lower() != title["en"].lower()
    assert datasets.Words({"en": "water"})["id"] == "water"  # not translated yet: in English
    with pytest.raises(InputError) as caught:
        title["jv"]
    assert caught.value.code == "language_unknown"


@pytest.mark.parametrize(
    "wrong", ['{ id = "air" }', '{ en = "", id = "air" }', '{ en = "water", jv = "banyu" }']
)
def test_a_sentence_without_english_or_in_no_language_of_ours_is_refused(copied, wrong):
    registry = copied / "registry.toml"
    content = registry.read_text(encoding="utf-8")
    meant = '{ en = "Quarter of the survey", id = "Triwulan survei" }'
    registry.write_text(content.replace(meant, wrong, 1), encoding="utf-8")
    cards._registry.cache_clear()
    with pytest.raises(DataError) as caught:
        datasets.names()
    assert caught.value.code == "card_unusable"


@each("name", NAMES)
def test_values_have_the_types_of_the_card(name):
    about = datasets.card(name)
    values = datasets.rows(name)
    assert values
    for column in about.columns:
        kinds = {type(row[column.name]) for row in values} - {type(None)}
        assert kinds == {PYTHON_TYPES[column.type]}, column.name


@each("name", NAMES)
def test_every_row_says_where_it_is_from(name):
    assert all(row["source"].strip() for row in datasets.rows(name))


@each("name", NAMES)
def test_codes_are_among_those_that_the_card_lists(name):
    for column in datasets.card(name).columns:
        if column.type != "text" or ", " not in column.unit:
            continue
        allowed = set(column.unit.split(", "))
        assert {row[column.name] for row in datasets.rows(name)} <= allowed, column.name


# Reading


def test_a_frame_holds_the_same_values_with_its_card():
    import pandas as pd

    for name in NAMES:
        frame = datasets.load(name)
        plain = datasets.rows(name)
        about = datasets.card(name)
        assert list(frame.columns) == [column.name for column in about.columns]
        assert frame.attrs["card"]["sha256"] == about.sha256
        assert len(frame) == len(plain)
        for column in about.columns:
            values = [None if pd.isna(cell) else cell for cell in frame[column.name]]
            wanted = [row[column.name] for row in plain]
            if column.type == "number":
                wanted = [None if cell is None else float(cell) for cell in wanted]
            if column.type == "date":
                values = [None if cell is None else cell.date() for cell in values]
            assert values == wanted, (name, column.name)


def test_a_frame_computes_with_its_types():
    frame = datasets.load(SERVICES)
    assert frame["amount_1"].dtype == "float64"
    assert frame["days_at_most"].isna().sum() == 2
    assert frame["surveyed_on"].max().year == 2025
    assert frame["transparent"].all()


def test_the_card_travels_with_a_frame_through_parquet(tmp_path):
    frame = datasets.load("exchange_rates")
    frame.to_parquet(tmp_path / "rates.parquet")
    import pandas as pd

    again = pd.read_parquet(tmp_path / "rates.parquet")
    assert again.attrs["card"]["title"]["id"] == datasets.card("exchange_rates").title["id"]


def test_an_empty_cell_is_missing_and_not_zero():
    untold = [row for row in datasets.rows(MADE_UP) if not row["transparent"]]
    assert untold
    assert {row["offered_rate"] for row in untold} == {None}


def test_changing_a_row_does_not_change_what_the_next_reader_gets():
    datasets.rows("exchange_rates")[0]["SGD"] = Decimal(1)
    assert datasets.rows("exchange_rates")[0]["SGD"] != 1


# What can go wrong


@pytest.mark.parametrize("read", [datasets.rows, datasets.load, datasets.card])
def test_an_unknown_name_is_answered_with_those_that_come_close(read):
    with pytest.raises(UnknownDataset) as caught:
        read("exchange_rate")
    assert caught.value.code == "dataset_unknown"
    assert caught.value.values == {"name": "exchange_rate", "choices": "exchange_rates, exchange_rates_other"}
    assert "exchange_rates" in str(caught.value)


def test_a_name_like_no_other_is_answered_with_all_of_them():
    with pytest.raises(UnknownDataset) as caught:
        datasets.rows("zzz")
    assert caught.value.values["choices"] == ", ".join(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_one_changed_byte_is_caught(copied, name):
    file = copied / f"{name}.csv"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    for read in (datasets.rows, datasets.load):
        with pytest.raises(DatasetChanged) as caught:
            read(name)
        assert caught.value.code == "dataset_changed"
        for lang in i18n.LANGUAGES:
            said = i18n.error_message(caught.value, lang)
            assert file.name in said
            assert "registry.toml" in said


def test_windows_line_ends_are_a_change(copied):
    file = copied / "exchange_rates.csv"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(DatasetChanged):
        datasets.rows("exchange_rates")


def test_a_missing_file_is_named(copied):
    (copied / "exchange_rates.csv").unlink()
    with pytest.raises(DatasetChanged, match=r"exchange_rates\.csv is not there"):
        datasets.rows("exchange_rates")


@pytest.mark.parametrize(
    ("column", "cell", "kind"),
    [
        ("SGD", "12.000,5", "number"),
        ("SGD", "NaN", "number"),
        ("SGD", "much", "number"),
        ("date", "2025-02-30", "date"),
        ("date", "31/01/2025", "date"),
    ],
)
def test_an_unreadable_cell_is_named_with_its_row_and_column(copied, column, cell, kind):
    spoil(copied / "exchange_rates.csv", row=3, column=column, cell=cell)
    accept(copied, "exchange_rates")
    with pytest.raises(DataError) as caught:
        datasets.rows("exchange_rates")
    assert caught.value.code == "dataset_cell_unreadable"
    assert caught.value.values == {
        "file": "exchange_rates.csv",
        "row": 3,
        "column": column,
        "value": cell,
        "type": kind,
    }


def test_yes_is_no_boolean(copied):
    spoil(copied / f"{SERVICES}.csv", row=2, column="transparent", cell="Yes")
    accept(copied, SERVICES)
    with pytest.raises(DataError, match=r"Row 2 .*'Yes' in the column transparent"):
        datasets.rows(SERVICES)


def spoil(file: Path, row: int, column: str, cell: str) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        table = list(csv.reader(lines))
    table[row - 1][table[0].index(column)] = cell
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(table)


def test_a_row_with_a_cell_too_many_is_named(copied):
    file = copied / "exchange_rates.csv"
    content = file.read_text(encoding="utf-8").splitlines()
    content[4] += ",surplus"
    file.write_text("\n".join(content) + "\n", encoding="utf-8")
    accept(copied, "exchange_rates")
    with pytest.raises(DataError) as caught:
        datasets.rows("exchange_rates")
    assert caught.value.code == "dataset_row_ragged"
    assert caught.value.values == {"file": file.name, "row": 5, "wanted": 12, "found": 13}


def test_a_renamed_column_is_noticed(copied):
    file = copied / "exchange_rates.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("SGD,", "dolar,", 1), encoding="utf-8")
    accept(copied, "exchange_rates")
    with pytest.raises(DataError) as caught:
        datasets.rows("exchange_rates")
    assert caught.value.code == "dataset_columns_differ"
    assert "dolar" in caught.value.values["found"]


def test_a_file_in_another_encoding_is_refused(copied):
    file = copied / "exchange_rates.csv"
    file.write_bytes(file.read_bytes() + "2026-11-02,1,2,3,4,5,6,7,8,9,10,café\n".encode("latin-1"))
    accept(copied, "exchange_rates")
    with pytest.raises(DataError) as caught:
        datasets.rows("exchange_rates")
    assert caught.value.code == "dataset_not_utf8"


@pytest.mark.parametrize(
    ("found", "wrong", "field"),
    [
        ('licence = "CC BY 4.0"', 'license = "CC BY 4.0"', "licen[cs]e"),
        ('kind = "observed"', 'kind = "guessed"', "kind"),
        ('type = "text"', 'type = "txt"', "type"),
        ('licence = "CC BY 4.0"', 'licence = ""', "licence"),
        ("retrieved = 2026-11-21\n", "", "retrieved"),
    ],
)
def test_a_card_is_read_strictly(copied, found, wrong, field):
    registry = copied / "registry.toml"
    content = registry.read_text(encoding="utf-8")
    assert found in content
    registry.write_text(content.replace(found, wrong, 1), encoding="utf-8")
    cards._registry.cache_clear()
    with pytest.raises(DataError, match=f"'{SERVICES}'.*look at '.*{field}'") as caught:
        datasets.names()
    assert caught.value.code == "card_unusable"


def test_a_registry_that_is_no_toml_is_refused(copied):
    (copied / "registry.toml").write_text("[[[", encoding="utf-8")
    cards._registry.cache_clear()
    with pytest.raises(DataError) as caught:
        datasets.names()
    assert caught.value.code == "registry_unreadable"


def test_a_folder_that_is_gone_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(cards, "_FOLDERS", (tmp_path / "a", tmp_path / "datasets"))
    with pytest.raises(DataError) as caught:
        datasets.names()
    assert caught.value.code == "datasets_missing"


def test_a_wheel_finds_its_own_copy_first(copied, monkeypatch):
    inside = copied.parent / "site-packages" / "finlit" / "_datasets"
    shutil.copytree(copied, inside)
    monkeypatch.setattr(cards, "_FOLDERS", (inside, copied))
    (copied / "exchange_rates.csv").unlink()
    assert len(datasets.rows("exchange_rates")) == 488


# The World Bank's prices


def test_275_services_and_550_quotes():
    services = datasets.rows(SERVICES)
    assert len(services) == 275
    assert sum(row["to_country"] == "IDN" for row in services) == 50
    assert {row["period"] for row in services} == {"2025Q3"}


def test_fee_and_margin_make_the_total_in_all_550_quotes():
    for row in datasets.rows(SERVICES):
        for n in "12":
            computed = 100 * row[f"fee_{n}"] / row[f"amount_{n}"] + row[f"fx_margin_percent_{n}"]
            assert abs(computed - row[f"total_cost_percent_{n}"]) < Decimal("0.0051"), row


def test_known_services_are_found_again():
    to_indonesia = [
        row for row in datasets.rows(SERVICES) if (row["from_country"], row["to_country"]) == ("SGP", "IDN")
    ]
    instarem = next(row for row in to_indonesia if row["provider"] == "Instarem")
    assert (instarem["fee_1"], instarem["fx_margin_percent_1"]) == (Decimal("1.61"), Decimal("-0.06"))
    assert instarem["to_currency"] == "IDR"
    # Looks like one service three times, but they are three access points and each counts.
    assert sum(row["provider"] == "DBS Remit" for row in to_indonesia) == 3


def test_the_measured_zero_margins_are_the_five_that_the_card_tells_of():
    zero = [
        row
        for row in datasets.rows(SERVICES)
        if row["fx_margin_percent_1"] == 0 and row["fx_margin_percent_2"] == 0
    ]
    assert Counter(row["provider"] for row in zero) == {"Wise": 5}
    assert all(row["transparent"] for row in zero)


def test_the_speed_says_the_longest_wait():
    waits = {(row["speed"], row["days_at_most"]) for row in datasets.rows(SERVICES)}
    assert waits == {
        ("under_one_hour", 0),
        ("same_day", 0),
        ("next_day", 1),
        ("two_days", 2),
        ("three_to_five_days", 5),
        ("six_days_or_more", None),
    }


EXTRACT = os.environ.get("FINLIT_RPW")


@pytest.mark.skipif(
    EXTRACT is None, reason="FINLIT_RPW is not set: it names the folder with the World Bank's files"
)
def test_the_275_rows_are_those_of_the_world_bank():
    with (Path(EXTRACT) / "rpw_rows_2025Q3_extract.csv").open(encoding="utf-8", newline="") as lines:
        original = list(csv.DictReader(lines))
    same_meaning = {
        "source_code": "from_country",
        "destination_code": "to_country",
        "lcu_code": "from_currency",
        "firm_slug": "provider_slug",
        "firm_type_basis": "provider_type_basis",
    }
    codes = {
        "Money Transfer Operator": "money_transfer_operator",
        "Bank": "bank",
        "Mobile Operator": "mobile_operator",
        "Post Office": "post_office",
        "Bank account transfer": "bank_account",
        "Cash": "cash",
        "Debit card": "debit_card",
        "Credit card": "credit_card",
        "Mobile money": "mobile_money",
        "Bank account": "bank_account",
        "Own/partner Bank account": "own_bank_account",
        "Mobile wallet": "mobile_wallet",
        "Less than one hour": "under_one_hour",
        "Same day": "same_day",
        "Next day": "next_day",
        "2 days": "two_days",
        "3-5 days": "three_to_five_days",
        "6 days or more": "six_days_or_more",
    }
    coded = {
        "firm_type": "provider_type",
        "payment_instrument": "pay_in",
        "pickup_method": "pay_out",
        "speed": "speed",
    }
    numbers = {
        f"cc{n}_{theirs}": f"{ours}_{n}"
        for n in "12"
        for theirs, ours in {
            "amount": "amount",
            "fee": "fee",
            "fx_margin_pct": "fx_margin_percent",
            "total_cost_pct": "total_cost_percent",
        }.items()
    }
    for ours, theirs in zip(datasets.rows(SERVICES), original, strict=True):
        assert {name: ours[name] for name in same_meaning.values()} == {
            name: theirs[other] for other, name in same_meaning.items()
        }
        assert {name: ours[name] for name in coded.values()} == {
            name: codes[theirs[other]] for other, name in coded.items()
        }
        assert {name: ours[name] for name in numbers.values()} == {
            name: Decimal(theirs[other]) for other, name in numbers.items()
        }
        assert ours["surveyed_on"].isoformat() == theirs["date"]


@pytest.mark.skipif(
    EXTRACT is None, reason="FINLIT_RPW is not set: it names the folder with the World Bank's files"
)
def test_the_corridor_averages_are_those_of_the_world_bank():
    import gzip

    path = Path(EXTRACT) / "rpw_corridor_averages_2011Q1_2020Q3.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        original = {
            (row["period"].replace("_", "")[:4] + "Q" + row["period"][5], row["source_code"]): Decimal(
                row["avg_total_cost_pct"]
            )
            for row in csv.DictReader(lines)
            if row["destination_code"] == "IDN"
        }
    ours = datasets.rows("remittance_corridors_indonesia")
    assert {
        (row["period"], row["from_country"]): row["average_total_cost_percent"] for row in ours
    } == original
    assert len(ours) == len(original)


def test_published_corridor_averages_are_found_again():
    averages = {
        (row["period"], row["from_country"]): round(row["average_total_cost_percent"], 2)
        for row in datasets.rows("remittance_corridors_indonesia")
    }
    assert averages["2020Q3", "SGP"] == Decimal("2.94")
    assert averages["2016Q3", "THA"] == Decimal("14.76")
    assert len(averages) == len(datasets.rows("remittance_corridors_indonesia"))
    assert {row["to_country"] for row in datasets.rows("remittance_corridors_indonesia")} == {"IDN"}


# Rules and their days

RULES_IN_FORCE = [
    # name, kind, country, day, value; facts of 2026 with their sources in the data set
    ("lps.tbp.commercial", Guarantee, "IDN", date(2025, 9, 30), "0.0375"),
    ("lps.tbp.commercial", Guarantee, "IDN", date(2025, 10, 1), "0.035"),
    ("lps.tbp.rural", Guarantee, "IDN", date(2026, 5, 31), "0.06"),
    ("lps.tbp.forex", Guarantee, "IDN", date(2025, 9, 1), "0.0225"),
    ("p2p.consumer.le6m.cap_per_day", Ceiling, "IDN", date(2026, 11, 28), "0.003"),
    ("p2p.consumer.gt6m.cap_per_day", Ceiling, "IDN", date(2025, 1, 1), "0.002"),
    ("p2p.instalments_of_income", Ceiling, "IDN", date(2026, 1, 1), "0.3"),
    ("coop.loan_rate_max", Ceiling, "IDN", date(2026, 1, 1), "0.24"),
    ("coop.savings_rate_max", Ceiling, "IDN", date(2026, 1, 1), "0.09"),
    ("deposit.tax", InterestTax, "IDN", date(2026, 1, 1), "0.2"),
    ("coop.savings_interest_tax", InterestTax, "IDN", date(2026, 1, 1), "0.1"),
    ("kur.pmi.rate", Rule, "IDN", date(2026, 1, 1), "0.06"),
    ("gold.buying_tax", Rule, "IDN", date(2025, 8, 1), "0"),
    ("pegadaian.kca.2018.A", Rule, "IDN", date(2025, 7, 1), "0.01"),
    ("hk.wage.domestic", Rule, "HKG", date(2025, 9, 29), "4990"),
    ("hk.wage.domestic", Rule, "HKG", date(2026, 9, 29), "5100"),
    ("tw.wage.minimum", Rule, "TWN", date(2026, 12, 31), "29500"),
]


@each(("name", "kind", "country", "day", "value"), RULES_IN_FORCE)
def test_the_rule_of_a_day(name, kind, country, day, value):
    found = in_force(datasets.rules(kind, country), day, name)
    field = {Guarantee: "highest_rate", Ceiling: "highest", InterestTax: "rate", Rule: "value"}[kind]
    assert getattr(found, field) == Decimal(value)


@pytest.mark.parametrize(
    ("name", "kind", "country", "until"),
    [
        ("lps.tbp.commercial", Guarantee, "IDN", date(2026, 5, 31)),
        ("hk.wage.domestic", Rule, "HKG", date(2026, 9, 29)),
        ("tw.wage.minimum", Rule, "TWN", date(2026, 12, 31)),
        ("kur.pmi.ceiling_total", Rule, "IDN", date(2026, 12, 31)),
    ],
)
def test_a_rule_is_never_used_past_its_last_day(name, kind, country, until):
    in_force(datasets.rules(kind, country), until, name)
    with pytest.raises(RuleExpired) as caught:
        in_force(datasets.rules(kind, country), until + timedelta(days=1), name)
    assert caught.value.values["until"] == until


def test_placement_costs_have_changed_and_the_new_ones_are_to_be_asked():
    before = in_force(datasets.rules(Rule), date(2025, 10, 29), "placement.cost")
    after = in_force(datasets.rules(Rule), date(2025, 10, 30), "placement.cost")
    assert "BP2MI No. 9 Tahun 2020" in before.text
    assert after.value is None
    assert "Permen P2MI No. 17 Tahun 2025: ask" in after.text


def test_taxes_look_at_what_their_rules_look_at():
    deposit, koperasi = (
        in_force(datasets.rules(InterestTax), date(2026, 1, 1), name)
        for name in ("deposit.tax", "coop.savings_interest_tax")
    )
    assert (deposit.looks_at, str(deposit.limit)) == ("balance", "IDR 7500000")
    assert (koperasi.looks_at, str(koperasi.limit)) == ("interest", "IDR 240000")
    assert koperasi.cliff.tax == koperasi.on(koperasi.cliff.at + koperasi.cliff.at / 240_000).rounded()


def test_every_row_of_the_rules_becomes_a_record():
    rows = datasets.rows("rules_indonesia")
    read = sum(len(datasets.rules(Rule, country)) for country in {row["country"] for row in rows})
    assert read == len(rows)
    with pytest.raises(InputError) as caught:
        datasets.rules(str)
    assert caught.value.code == "choice_unknown"


# Exchange rates: European Central Bank, crossed through the euro

MEANS = {"SGD": "12684.40", "MYR": "3857.96", "HKD": "2083.65", "JPY": "110.41", "KRW": "11.73"}
MEANS |= {"USD": "16307.87", "SAR": "4348.77", "AED": "4440.54"}


@pytest.mark.parametrize(("code", "mean"), MEANS.items())
def test_the_mean_of_the_month_of_the_survey(code, mean):
    rate = datasets.exchange_rates().month(code, date(2025, 8, 22)).rate
    assert round(rate, 2) == Decimal(mean)


@pytest.mark.parametrize(
    ("code", "rate"),
    {
        "SGD": "14196.31",
        "HKD": "2313.14",
        "MYR": "4473.29",
        "JPY": "115.41",
        "KRW": "13.59",
        "USD": "18148.20",
        "SAR": "4839.52",
        "AED": "4941.65",
    }.items(),
)
def test_the_last_day_that_is_known(code, rate):
    found = datasets.exchange_rates().last(code)
    assert (round(found.rate, 2), found.as_of) == (Decimal(rate), date(2026, 10, 30))


def test_every_rate_names_who_told_it():
    rates = datasets.exchange_rates()
    assert rates.last("SGD").source == "European Central Bank"
    assert rates.last("SAR").source == "European Central Bank, USD / 3.75"
    assert rates.last("AED").source == "European Central Bank, USD / 3.6725"
    assert "currency-api" in rates.last("TWD").source
    crossed = rates.on(date(2026, 9, 29)).quote("TWD", "SAR")
    assert "currency-api" in crossed.source
    assert "USD / 3.75" in crossed.source


def test_a_weekend_has_the_rate_of_the_day_before_and_a_day_too_far_has_none():
    rates = datasets.exchange_rates()
    friday, sunday = date(2025, 8, 22), date(2025, 8, 24)
    assert rates.on(sunday).quote("SGD", "IDR") == rates.on(friday).quote("SGD", "IDR")
    for day in (date(2026, 11, 20), date(2024, 11, 30)):
        with pytest.raises(NoData) as caught:
            rates.on(day).quote("SGD", "IDR")
        assert caught.value.code == "no_rate_of_day"


def test_the_taiwan_dollar_is_known_on_one_day_only():
    row = next(row for row in datasets.rows("exchange_rates_other") if row["currency"] == "TWD")
    assert (row["as_of"], row["confidence"]) == (date(2026, 9, 29), "medium")
    assert datasets.exchange_rates().last("TWD").as_of == date(2026, 9, 29)
    with pytest.raises(NoData):
        datasets.exchange_rates().month("TWD", date(2025, 8, 1))


def test_days_rise_and_no_rate_jumps():
    days = datasets.rows("exchange_rates")
    for before, after in pairwise(days):
        assert 1 <= (after["date"] - before["date"]).days <= 5
        for code in (name for name in after if len(name) == 3):
            assert abs(after[code] / before[code] - 1) < Decimal("0.04"), (code, after["date"])


# Fees without a rate, limits, corridors


def test_fees_that_were_told_without_a_rate():
    fees = {row["provider"]: row for row in datasets.rows("remittance_fees_only")}
    assert {name: row["fee_flat"] for name, row in fees.items()} == {
        "Chunghwa Post": 168,
        "QPay": 200,
        "BNI Tokyo, remittance card": 1000,
        "Tahweel Al Rajhi": 24,
        "Enjaz": 16,
        "QuickPay": 20,
        "Western Union": 15,
    }
    assert {row["fee_tax_percent"] for row in fees.values() if row["from_country"] == "SAU"} == {15}
    assert not {"offered_rate", "margin_percent"} & {
        column.name for column in datasets.card("remittance_fees_only").columns
    }


def test_how_much_may_be_sent_from_taiwan():
    apps = next(row for row in datasets.rows("remittance_limits") if row["currency"] == "TWD")
    assert (apps["per_transfer"], apps["per_month"], apps["per_year"]) == (30_000, 50_000, 400_000)


def test_a_corridor_starts_inside_its_prices():
    surveyed = datasets.rows(SERVICES)
    for row in datasets.rows("corridors"):
        assert row["step"] < row["amount"] <= row["largest"]
        way = (row["from_country"], row["to_country"])
        ends = [one["amount_2"] for one in surveyed if (one["from_country"], one["to_country"]) == way]
        assert row["largest"] == max(ends, default=row["largest"])


# The made-up prices


def test_what_is_made_up_says_so_everywhere():
    illustrative = [name for name in NAMES if datasets.card(name).kind == "illustrative"]
    assert MADE_UP in illustrative
    for name in illustrative:
        about = datasets.card(name)
        assert "madeup" in about.file
        assert "made up" in about.title["en"].lower()
        assert "buatan" in about.title["id"].lower()
        assert "made up" in about.note["en"].lower()
        assert "buatan" in about.note["id"].lower()
        for row in datasets.rows(name):
            assert row["made_up"] is True
            assert "made up" in row["source"]
            assert "buatan" in row["source"]


def test_what_is_observed_does_not_look_made_up():
    for name in NAMES:
        about = datasets.card(name)
        if about.kind == "observed":
            assert "madeup" not in about.file
            assert "made_up" not in [column.name for column in about.columns]


def test_invented_firms_are_not_real_ones():
    real = {row["provider"] for row in datasets.rows(SERVICES)}
    invented = {row["provider"] for row in datasets.rows(MADE_UP)}
    assert not invented & real
    # A kind of shop and a letter: nobody can take it for a firm.
    assert all(len(name.split()[-1]) == 1 for name in invented)


def test_the_two_shops_of_the_lesson():
    shops = {row["provider"]: row for row in datasets.rows(MADE_UP) if row["from_country"] == "HKG"}
    received = {
        name: (3000 - shops[name]["fee_flat"]) * shops[name]["offered_rate"] for name in ("Toko A", "Toko B")
    }
    assert received == {"Toko A": Decimal(6_328_200), "Toko B": Decimal(6_368_025)}
    assert {row["mid_rate"] for row in shops.values()} == {Decimal(2163)}
    assert {row["fee_taken"] for row in shops.values()} == {"from_amount"}


@pytest.mark.parametrize(("country", "mid_rate"), [("HKG", "2163"), ("TWN", "488.3")])
def test_each_made_up_corridor_shows_every_shape_of_price(country, mid_rate):
    services = [row for row in datasets.rows(MADE_UP) if row["from_country"] == country]
    assert {row["mid_rate"] for row in services} == {Decimal(mid_rate)}
    assert any(row["fee_flat"] for row in services)
    assert any(
        row["fee_flat"] == 0 and row["offered_rate"] < row["mid_rate"] * Decimal("0.97") for row in services
    )
    assert any(row["fee_percent"] and row["fee_min"] and row["fee_max"] for row in services)
    assert any(row["brackets"] for row in services)
    assert any(row["receiver_fee_idr"] for row in services)
    assert {"cash", "bank_account"} == {row["pay_out"] for row in services}
    for row in services:
        # One rule for the fee, never two.
        rules = (row["fee_flat"], row["fee_percent"], row["brackets"])
        assert sum(rule is not None for rule in rules) == 1


def test_brackets_have_no_hole_and_no_overlap():
    for row in datasets.rows(MADE_UP):
        if row["brackets"] is None:
            continue
        ends = [part.partition(":")[0].split("-") for part in row["brackets"].split(";")]
        assert ends[0][0] == "0"
        assert ends[-1][1] == ""
        assert [upper for _, upper in ends[:-1]] == [lower for lower, _ in ends[1:]]


# Being light


def test_importing_the_room_leaves_pandas_alone():
    code = (
        "import sys, finlit.datasets as d; d.rows('exchange_rates');"
        "print(sorted({'pandas', 'numpy', 'babel'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
