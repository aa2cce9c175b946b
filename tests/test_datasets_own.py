"""Data of one's own: added, read beside what comes with finlit, checked, and taken out again."""

import csv
import io
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from finlit import datasets, i18n
from finlit.datasets.rates_file import read_rates
from finlit.errors import DataError, DatasetChanged, InputError, UnknownDataset, WorkshopError

TODAY = date(2026, 11, 29)
PRICES = b"provider,pay_in\nToko Sri,cash\n"


@pytest.fixture
def mine(tmp_path, monkeypatch):
    folder = tmp_path / "mine"
    monkeypatch.setenv("FINLIT_DATA", str(folder))
    return folder


def add(data=PRICES, called="Harga Saya", **more):
    return datasets.keep_own("prices", called, data, of="harga saya.csv", added=TODAY, **more)


# The folder


def test_the_folder_is_chosen_by_the_variable_or_is_the_usual_one_of_the_system(mine, monkeypatch):
    assert datasets.own_folder() == mine
    monkeypatch.delenv("FINLIT_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", "data-of-sri")
    for system, end in (
        ("linux", Path("data-of-sri/finlit")),
        ("darwin", Path("Library/Application Support/finlit")),
        ("win32", Path("Local/finlit")),
    ):
        monkeypatch.setattr("sys.platform", system)
        assert str(datasets.own_folder()).endswith(str(end))


def test_without_own_data_there_is_what_comes_with_finlit(mine):
    assert datasets.own_files() == ()
    assert not [name for name in datasets.names() if name.startswith("own_")]
    assert not mine.exists()


def test_an_own_file_has_a_name_a_card_and_rows(mine):
    kept = add()
    assert kept.name == "own_prices_harga_saya"
    assert datasets.names()[-1] == kept.name
    card = datasets.card(kept.name)
    assert card.kind == "own"
    for lang, said in (
        ("en", "Your own, added on 2026-11-29"),
        ("id", "Milik Anda sendiri, ditambahkan 2026-11-29"),
    ):
        assert said in card.note[lang]
    assert datasets.rows(kept.name) == [{"provider": "Toko Sri", "pay_in": "cash"}]
    assert list(datasets.load(kept.name)["provider"]) == ["Toko Sri"]
    assert sorted(path.name for path in mine.iterdir()) == ["own.json", "own_prices_harga_saya.csv"]


def test_nothing_that_comes_with_finlit_is_hidden_by_an_own_file(mine):
    before = datasets.rows("exchange_rates")
    kept = add(called="exchange_rates")
    assert kept.name == "own_prices_exchange_rates"
    assert datasets.rows("exchange_rates") == before
    assert len(set(datasets.names())) == len(datasets.names())


def test_the_same_name_again_replaces_the_file(mine):
    add()
    add(b"provider,pay_in\nToko Wati,cash\n")
    assert len(datasets.own_files()) == 1
    assert datasets.rows("own_prices_harga_saya")[0]["provider"] == "Toko Wati"


@pytest.mark.parametrize("name", ["own_prices_harga_saya", "harga_saya", "harga saya.csv"])
def test_an_own_file_is_removed_by_any_of_its_names(mine, name):
    add()
    datasets.remove_own(name)
    assert datasets.own_files() == ()
    assert [path.name for path in mine.iterdir()] == ["own.json"]


def test_what_comes_with_finlit_cannot_be_removed(mine):
    add()
    with pytest.raises(UnknownDataset) as caught:
        datasets.remove_own("exchange_rates")
    assert caught.value.code == "own_unknown"
    assert "own_prices_harga_saya" in str(caught.value)


def test_a_file_that_was_changed_or_lost_is_named_with_the_way_out(mine):
    kept = add()
    (mine / kept.file).write_bytes(PRICES + b"Toko B,cash\n")
    with pytest.raises(DatasetChanged) as caught:
        datasets.rows(kept.name)
    assert caught.value.code == "own_file_changed"
    assert f"finlit data remove {kept.name}" in i18n.error_message(caught.value, "id")
    (mine / kept.file).unlink()
    with pytest.raises(DatasetChanged) as caught:
        datasets.card(kept.name)
    assert caught.value.code == "own_file_missing"


@pytest.mark.parametrize(
    "damage",
    ["not json", "{}", "[1]", '[{"name": "exchange_rates"}]', '[{"name": "own_x", "file": "../x.csv"}]'],
)
def test_a_damaged_list_is_said(mine, damage):
    mine.mkdir()
    (mine / "own.json").write_text(damage)
    with pytest.raises(DataError) as caught:
        datasets.own_files()
    assert caught.value.code == "own_list_unreadable"


def test_a_folder_that_cannot_be_written_is_said(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FINLIT_DATA", str(tmp_path / "file" / "mine"))
    with pytest.raises(WorkshopError) as caught:
        add()
    assert caught.value.code == "folder_not_writable"


# Newer exchange rates


def history(last=date(2026, 11, 6), first=date(2026, 10, 26)):
    """The bank's file, made from what is known and made longer: each currency for one euro."""
    known = {row["date"]: row for row in datasets.rows("exchange_rates")}
    end = known[max(known)]
    days, day = {}, first
    while day <= last:
        if day.weekday() < 5:
            days[day] = known.get(day, end)
        day += timedelta(days=1)
    lines = ["Date,USD,JPY,IDR,HKD,SGD,PHP,RUB,"]
    for day, row in sorted(days.items(), reverse=True):
        usd, jpy, hkd, sgd = (row["EUR"] / row[code] for code in ("USD", "JPY", "HKD", "SGD"))
        lines.append(f"{day},{usd},{jpy},{row['EUR']},{hkd},{sgd},67.5,N/A,")
    return "\n".join(lines) + "\n"


def written(tmp_path, text, name="eurofxref-hist.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_newer_days_are_taken_from_the_banks_file(mine, tmp_path):
    new = datasets.update_rates(written(tmp_path, history()), TODAY)
    assert (new.first, new.last, new.days) == (date(2026, 11, 2), date(2026, 11, 6), 5)
    rates = datasets.exchange_rates()
    assert rates.last("SGD").as_of == date(2026, 11, 6)
    assert round(rates.last("SGD").rate, 2) == Decimal("14196.31")
    # A currency that the shipped days do not have: 20,275.17 rupiah and 67.5 pesos for one euro.
    assert round(rates.on(date(2026, 11, 6)).quote("PHP", "IDR").rate, 2) == Decimal("300.37")
    assert round(rates.on(date(2026, 11, 6)).quote("SGD", "PHP").rate, 3) == Decimal("47.262")
    assert rates.last("SAR").as_of == date(2026, 11, 6)  # the peg follows
    # What was known stays as it was.
    assert round(rates.month("SGD", date(2025, 8, 1)).rate, 2) == Decimal("12684.40")
    assert datasets.card("own_exchange_rates").note["en"].startswith("Your own, added on 2026-11-29")
    assert datasets.rows("own_exchange_rates")[-1]["PHP"] == Decimal("300.3729")


def test_a_zip_and_a_table_in_rupiah_are_read_too(mine, tmp_path):
    packed = tmp_path / "eurofxref-hist.zip"
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("eurofxref-hist.csv", history())
    assert datasets.update_rates(packed, TODAY).days == 5
    own = written(tmp_path, "date,SGD,source\n2026-10-30,14196.31,ECB\n2026-11-02,14200,ECB\n", "mine.csv")
    assert datasets.update_rates(own, TODAY).currencies == ("SGD",)
    assert datasets.exchange_rates().last("SGD").rate == 14200


def test_the_whole_history_holds_money_that_is_gone(mine, tmp_path):
    lines = history().replace(",RUB,", ",RUB,HRK,CYP,").splitlines()
    lines = [lines[0], *(line + "N/A,N/A," for line in lines[1:])]
    old = ["2008-01-02,1.4,160,13800,11,2.1,60,35,7.3,0.58,", "1999-01-04,1.2,133,9433,9,1.9,45,25,N/A,0.58,"]
    new = datasets.update_rates(written(tmp_path, "\n".join([*lines, *old]) + "\n"), TODAY)
    assert new.days == 5
    assert "HRK" not in new.currencies


def test_the_banks_file_of_one_day_is_read(tmp_path):
    file = written(tmp_path, "Date, USD, IDR, \n30 October 2026, 1.1172, 20275.17, \n")
    assert read_rates(file)[date(2026, 10, 30)]["USD"] == Decimal("18148.2009")


WRONG = [
    ("rates_file_unreadable", "Day,USD\n2026-10-30,1\n"),
    ("rates_file_unreadable", ""),
    ("rates_column_unknown", "date,GOLD\n2026-10-30,1\n"),
    ("rates_cell_unreadable", "date,SGD\n30/10/2026,1\n"),
    ("rates_cell_unreadable", "date,SGD\n2026-10-30,14.196,31\n".replace("14.196,31", '"14.196,31"')),
    ("rates_cell_unreadable", "date,SGD\n2026-10-30,0\n"),
    ("rates_day_twice", "date,SGD\n2026-10-30,14196.31\n2026-10-30,14196.31\n"),
    ("rates_day_ahead", "date,SGD\n2026-10-30,14196.31\n2026-11-30,14196\n"),
    ("rates_gap", "date,SGD\n2026-10-30,14196.31\n2026-11-09,14196\n"),
    ("rates_jump", "date,SGD\n2026-10-30,14196.31\n2026-11-02,1419.6\n"),
    ("rates_jump", "date,SGD\n2026-10-30,14196.31\n2026-11-02,16400\n"),
    ("rates_no_overlap", "date,SGD\n2026-11-02,14196.31\n"),
    ("rates_no_overlap", "date,SGD\n"),
    ("rates_disagree", "date,SGD\n2026-10-30,14210\n2026-11-02,14210\n"),
    ("rates_nothing_new", "date,SGD\n2026-10-29,14157.5\n"),
]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_rates_that_cannot_be_right_are_refused_and_nothing_is_written(mine, tmp_path, code, text):
    if code == "rates_nothing_new":
        known = next(row for row in datasets.rows("exchange_rates") if row["date"] == date(2026, 10, 29))
        text = f"date,SGD\n2026-10-29,{known['SGD']}\n"
    with pytest.raises(InputError) as caught:
        datasets.update_rates(written(tmp_path, text), TODAY)
    assert caught.value.code == code
    assert not mine.exists()
    for lang in i18n.LANGUAGES:
        said = i18n.error_message(caught.value, lang)
        assert "{" not in said
        assert len(said) > 40


def test_a_jump_of_fifteen_percent_is_still_believed(mine, tmp_path):
    text = "date,SGD\n2026-10-30,14196.31\n2026-11-02,16300\n"
    assert datasets.update_rates(written(tmp_path, text), TODAY).last == date(2026, 11, 2)


def test_what_is_no_file_of_rates_at_all(mine, tmp_path):
    picture = tmp_path / "x.zip"
    picture.write_bytes(b"PK\x03\x04broken")
    for file in (picture, tmp_path / "missing.csv", tmp_path):
        with pytest.raises(InputError) as caught:
            datasets.update_rates(file, TODAY)
        assert caught.value.code == "rates_file_unreadable"


def test_the_kept_file_is_a_plain_table(mine, tmp_path):
    datasets.update_rates(written(tmp_path, history()), TODAY)
    lines = list(csv.DictReader(io.StringIO((mine / "own_exchange_rates.csv").read_text())))
    assert [line["date"] for line in lines] == sorted(line["date"] for line in lines)
    assert {line["source"] for line in lines} == {"ECB"}
