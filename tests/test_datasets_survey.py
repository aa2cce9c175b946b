"""The World Bank's workbook: read in its odd shapes, checked, its averages found again."""

import builtins
import re
from datetime import date, datetime
from decimal import Decimal

import pytest
import xlsxwriter

from finlit import datasets, i18n
from finlit.datasets.survey_checks import SEVERITY
from finlit.errors import InputError, WorkshopError
from finlit.remittance.survey import quotes_from_survey

TODAY = date(2026, 11, 29)
PLACE = ("code", "name", "region", "income", "lending", "G8G20")
PRICE = (
    "lcu amount",
    "denomination amount",
    "lcu code",
    "lcu fee",
    "lcu fx rate",
    "fx margin",
    "total cost %",
)
COLUMNS = [
    *("id", "period"),
    *(f"source_{part}" for part in PLACE),
    *(f"destination_{part}" for part in PLACE),
    *("firm", "firm_type", "payment instrument", "access point", "speed actual"),
    *(f"cc{n} {part}" for n in "12" for part in PRICE),
    *("inter lcu bank fx", "transparent", "Standard Note", "note2", "receiving network coverage"),
    *("pickup location", "pickup method", "date", "corridor"),
]


@pytest.fixture(autouse=True)
def mine(tmp_path, monkeypatch):
    folder = tmp_path / "mine"
    monkeypatch.setenv("FINLIT_DATA", str(folder))
    return folder


def row(number=1, **changes):
    """DBS Remit from Singapore, August 2025: no fee, 1.43 percent under a middle rate of 12,708.46."""
    usual = {
        "id": float(number) if isinstance(number, int) else number,  # numbers are floats in a workbook
        "period": "2025_3Q",
        "source_code": "SGP",
        "destination_code": "IDN",
        "firm": "DBS Remit",
        "firm_type": "Bank",
        "payment instrument": "Bank account transfer",
        "speed actual": "Same day",
        "cc1 lcu amount": 260,
        "cc1 lcu code": "SGD",
        "cc1 lcu fee": 0,
        "cc1 lcu fx rate": 12526.73,
        "cc1 fx margin": 1.43,
        "cc1 total cost %": 1.43,
        "cc2 lcu amount": 645,
        "cc2 lcu code": "SGD",
        "cc2 lcu fee": 0,
        "cc2 lcu fx rate": 12526.73,
        "cc2 fx margin": 1.43,
        "cc2 total cost %": 1.43,
        "inter lcu bank fx": 12708.46,
        "transparent": "Yes",
        "pickup method": "Bank account",
        "date": datetime(2025, 8, 22),
    }
    return usual | changes


def workbook(folder, *rows, sheet="Dataset (from Q2 2016)", columns=COLUMNS):
    file = folder / "rpw_dataset.xlsx"
    with xlsxwriter.Workbook(file, {"default_date_format": "yyyy-mm-dd"}) as book:
        book.add_worksheet("Legend").write_row(0, 0, ["What is what"])
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, columns)
        for place, cells in enumerate(rows, start=1):
            for column, name in enumerate(columns):
                if cells.get(name) is not None:
                    page.write(place, column, cells[name])
    return file


def update(folder, *rows):
    return datasets.update_survey(workbook(folder, *rows), TODAY)


def test_there_are_the_forty_two_columns_of_the_workbook_and_seventeen_checks():
    assert len(COLUMNS) == 42
    assert len(SEVERITY) == 17


def test_a_whole_row_becomes_a_service_that_the_tools_read(tmp_path):
    new = update(tmp_path, row())
    assert (new.period, new.kept, new.set_aside, new.own.name) == (
        *("2025Q3", 1, 0),
        "own_remittance_services_2025q3",
    )
    assert not any(new.checks.values())
    found = datasets.rows(new.own.name)
    assert list(found[0]) == list(datasets.rows("remittance_services_2025q3")[0])
    shipped = next(
        r
        for r in datasets.rows("remittance_services_2025q3")
        if (r["provider"], r["to_country"]) == ("DBS Remit", "IDN")
    )
    same = set(found[0]) - {"source"}
    assert {name: found[0][name] for name in same} == {name: shipped[name] for name in same}
    assert quotes_from_survey(found)[0].from_country == "SGP"
    assert datasets.card(new.own.name).note["id"].startswith("Milik Anda sendiri, ditambahkan 2026-11-29")


BROKEN = {
    "missing_key_fields": {"firm": None},
    "missing_200_cost": {"cc1 total cost %": None},
    "nonpositive_amount": {"cc1 lcu amount": 0},
    "nonpositive_rate": {"inter lcu bank fx": 0},
    "negative_fee": {"cc2 lcu fee": -1},
    "impossible_total_cost": {"cc1 total cost %": 100.5},
    "implausible_fx_margin": {"cc1 fx margin": -10.5},
    "unknown_receive_currency": {"destination_code": "ZZZ"},
    "total_cost_inconsistent": {"cc1 lcu fee": 1},
    "margin_inconsistent": {"cc1 lcu fx rate": 12600},
    "non_transparent": {"transparent": "no", "cc1 fx margin": 0, "cc1 total cost %": 0},
    "negative_fx_margin": {"cc2 fx margin": -0.2},
    "missing_500_cost": {"cc2 total cost %": None},
    "nonstandard_currency_code": {"cc1 lcu code": "S$"},
    "unknown_speed": {"speed actual": "soon"},
    "interbank_vs_ecb": {"inter lcu bank fx": 12.70846},
}


@pytest.mark.parametrize("check", BROKEN)
def test_each_check_finds_its_fault_and_an_error_is_kept_aside_with_its_reason(tmp_path, check):
    new = update(tmp_path, row(1), row(2, **BROKEN[check]))
    assert new.checks[check] == 1
    if SEVERITY[check] == "error":
        assert (new.kept, new.set_aside) == (1, 1)
        aside = datasets.rows("own_remittance_services_2025q3_aside")
        assert check in aside[0]["reasons"].split()
        assert aside[0]["id"] == "2"


def test_the_same_id_twice_counts_once(tmp_path):
    new = update(tmp_path, row(1), row(1), row(1, period="2025_1Q"))
    assert new.checks["duplicate_id"] == 1
    assert (new.kept, new.set_aside) == (1, 1)
    assert {*BROKEN, "duplicate_id"} == set(SEVERITY)


def test_limits_themselves_are_no_fault(tmp_path):
    at_the_edge = {"cc1 fx margin": -10, "cc1 total cost %": -10, "cc1 lcu fx rate": 13979.306}
    assert update(tmp_path, row(1, **at_the_edge)).kept == 1


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"transparent": "yes"}, "transparent", True),
        ({"transparent": "no"}, "transparent", False),
        ({"payment instrument": "Credit Card"}, "pay_in", "credit_card"),
        ({"payment instrument": "Mobile, Cash"}, "pay_in", "cash"),
        ({"pickup method": "Own/partner Bank account"}, "pay_out", "own_bank_account"),
        ({"date": "2025-08-22"}, "surveyed_on", date(2025, 8, 22)),
        ({"date": "22/08/2025"}, "surveyed_on", date(2025, 8, 22)),
        ({"cc1 lcu amount": "260"}, "amount_1", Decimal(260)),
        ({"cc1 lcu fee": "0.0"}, "fee_1", Decimal(0)),
        ({"destination_code": "KSV"}, "to_currency", "EUR"),
        ({"source_code": "SEN", "cc1 lcu code": "CFA"}, "from_currency", "XOF"),
        ({"source_code": "CMR", "cc1 lcu code": "CFA"}, "from_currency", "XAF"),
        ({"speed actual": "6 days or more"}, "days_at_most", None),
        ({"firm_type": "Fintech"}, "provider_type", "other"),
    ],
)
def test_the_odd_shapes_of_the_workbook(tmp_path, changes, field, value):
    new = update(tmp_path, row(**changes))
    assert datasets.rows(new.own.name)[0][field] == value


@pytest.mark.parametrize(
    "changes", [{"payment instrument": "Pigeon"}, {"date": "soon"}, {"cc2 lcu amount": None}]
)
def test_what_the_tools_have_no_word_for_is_kept_aside_too(tmp_path, changes):
    new = update(tmp_path, row(1), row(2, **changes))
    assert (new.kept, new.set_aside) == (1, 1)
    assert "unknown_way" in datasets.rows(new.aside.name)[0]["reasons"]


def averaging(period, mean, count=10):
    """Services whose mean is the one that was published, one cheap and one dear among them."""
    spread = [mean] * (count - 2) + [mean - 3, mean + 3]
    return [
        row(
            f"{period}-{place}",
            period=period,
            **{"cc1 total cost %": total, "cc1 fx margin": total, "cc1 lcu fx rate": None},
        )
        for place, total in enumerate(spread)
    ]


def test_published_averages_are_found_again_in_a_whole_workbook(tmp_path):
    others = [
        # Left out by the published rule: Russia as a sender, and a price that is not told.
        row("r", source_code="RUS", **{"cc1 lcu code": "RUB", "cc1 total cost %": 50}),
        row("n", transparent="no", **{"cc1 total cost %": 90}),
    ]
    new = update(tmp_path, *averaging("2025_3Q", 6.36), *averaging("2025_1Q", 6.49), *others)
    found = {one.period: one for one in new.averages}
    assert found["2025Q3"].published == Decimal("0.0636")
    assert found["2025Q3"].is_reproduced
    assert found["2025Q1"].published == Decimal("0.0649")
    assert found["2025Q1"].is_reproduced
    assert new.period == "2025Q3"


def test_a_part_of_the_workbook_does_not_reproduce_and_says_so(tmp_path):
    new = update(tmp_path, *averaging("2025_3Q", 5.0), *averaging("2024_4Q", 6.26))
    found = {one.period: one.is_reproduced for one in new.averages}
    assert found == {"2025Q3": False, "2024Q4": None}


def test_only_the_newest_quarter_is_kept_wherever_it_stands(tmp_path):
    new = update(tmp_path, row(1, period="2024_4Q"), row(2, period="2026_1Q"), row(3, period="2025_3Q"))
    assert (new.period, new.kept, new.rows) == ("2026Q1", 1, 3)
    assert [one.period for one in new.averages] == ["2024Q4", "2025Q3", "2026Q1"]


def test_what_is_no_workbook_of_prices(tmp_path, mine):
    text = tmp_path / "x.xlsx"
    text.write_text("no workbook")
    for file in (text, tmp_path / "missing.xlsx"):
        with pytest.raises(InputError) as caught:
            datasets.update_survey(file, TODAY)
        assert caught.value.code == "workbook_unreadable"
    other = workbook(tmp_path, row(), columns=[name for name in COLUMNS if name != "firm"])
    with pytest.raises(InputError) as caught:
        datasets.update_survey(other, TODAY)
    assert caught.value.code == "workbook_columns_missing"
    assert caught.value.values["columns"] == ("firm",)
    with pytest.raises(InputError) as caught:
        update(tmp_path, row(1, firm=None))
    assert caught.value.code == "workbook_empty"
    assert not mine.exists()


def test_a_missing_package_is_named_with_the_command_that_brings_it(tmp_path, monkeypatch):
    usual = builtins.__import__

    def without(name, *rest):
        if name == "python_calamine":
            raise ModuleNotFoundError(name)
        return usual(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(WorkshopError) as caught:
        datasets.update_survey(tmp_path / "x.xlsx", TODAY)
    assert caught.value.code == "package_missing"
    assert 'pip install "finlit[export]"' in i18n.error_message(caught.value, "id")


def test_every_check_is_said_in_both_languages():
    for lang in i18n.LANGUAGES:
        for name in SEVERITY:
            assert re.search(r"[a-z]", i18n.text(f"cli.data.check.{name}", lang))
