"""``finlit data`` and ``finlit compare``: own data in and out, and numbers that a program can read."""

import json
from datetime import date

import pytest
from commands import run, said
from test_datasets_own import history
from test_datasets_survey import row, workbook

from finlit import datasets

ROWS = (
    "Kedai Sri;KOR;IDN;KRW;IDR;tunai;rekening;dipotong;5.000;13,4;29/10/2026;ditanya\n"
    "Kedai Wati;KOR;IDN;KRW;IDR;tunai;rekening;dipotong;banyak;13,5;29/13/2026;ditanya\n"
)


@pytest.fixture
def mine(tmp_path):
    return {"FINLIT_DATA": str(tmp_path / "mine")}


def numbers(*words, **how):
    return json.loads(run("compare", *words, "--json", **how).stdout)


# Own data


def test_where_own_data_lie_is_one_line(mine):
    assert run("data", "where", env=mine).stdout == mine["FINLIT_DATA"] + "\n"


@pytest.mark.parametrize("lang", ["en", "id"])
def test_the_template_is_written_and_can_be_added_as_it_is(mine, tmp_path, lang):
    file = tmp_path / "harga.csv"
    assert "provider" in run("data", "template", "prices", env=mine).stdout
    assert run("data", "template", "prices", str(file), lang=lang, env=mine).returncode == 0
    again = run("data", "template", "prices", str(file), env=mine)
    assert again.returncode == 1
    assert "was not touched" in said(again)
    added = run("data", "add", str(file), lang=lang, env=mine)
    assert "own_prices_harga" in said(added)
    assert "MYS-IDN" in said(added)


def heading(lang):
    """The required columns, as the template of a language calls them."""
    from finlit.remittance.price_table import REQUIRED, said

    names = [*REQUIRED[:8], "fee_flat", "offered_rate", *REQUIRED[8:]]
    return ";".join(said("column", name, lang) for name in names) + "\n"


def test_a_list_with_a_fault_is_refused_with_row_and_column(mine, tmp_path):
    file = tmp_path / "harga.csv"
    file.write_text(heading("id") + ROWS, encoding="utf-8")
    result = run("data", "add", str(file), lang="id", env=mine)
    assert result.returncode == 1
    assert "aris 3" in result.stderr  # "Baris 3": the second service
    assert "banyak" in result.stderr
    assert "29/13/2026" in result.stderr
    assert not (tmp_path / "mine").exists()


def test_an_added_list_is_compared_listed_shown_and_removed(mine, tmp_path):
    file = tmp_path / "harga korea.csv"
    file.write_text(heading("id") + ROWS.splitlines(keepends=True)[0], encoding="utf-8")
    assert run("data", "add", str(file), lang="id", env=mine).returncode == 0
    assert numbers("KOR", "IDN", "500000", env=mine)["rows"][0]["in_hand"] == 6_633_000
    tool = ["tool", "send-money", "--corridor", "KOR-IDN", "--amount", "500.000"]
    assert "Rp6.633.000" in said(run(*tool, lang="id", env=mine))
    listed = json.loads(run("data", "--json", env=mine).stdout)
    card = next(card for card in listed if card["kind"] == "own")
    assert card["name"] == "own_prices_harga_korea"
    shown = said(run("data", card["name"], lang="id", env=mine))
    assert "Milik Anda sendiri, ditambahkan" in shown
    assert run("data", card["name"], "--csv", env=mine).stdout.startswith("provider,from_country")
    assert run("data", "remove", "harga korea", env=mine).returncode == 0
    assert run("compare", "KOR", "IDN", "500000", env=mine).returncode == 1


def test_newer_rates_are_what_today_is_counted_at(mine, tmp_path):
    file = tmp_path / "eurofxref-hist.csv"
    file.write_text(history(last=date(2026, 11, 6)), encoding="utf-8")
    result = said(run("data", "update", "rates", str(file), env=mine))
    assert "5 new days, 2 November 2026 to 6 November 2026" in result
    found = numbers("SGP", "IDN", "260", "--today", env=mine)
    assert (found["mid_rate_as_of"], found["mid_rate_of"]) == ("2026-11-06", "day")
    assert found["rows"][0]["in_hand"] > 3_600_000
    refused = run("data", "update", "rates", str(tmp_path / "no.csv"), env=mine)
    assert refused.returncode == 1


def test_the_world_banks_workbook_from_the_command_line(mine, tmp_path):
    file = workbook(tmp_path, row(1), row(2, firm=None))
    result = said(run("data", "update", "rpw", str(file), lang="id", env=mine))
    assert "2025Q3: 1 layanan disimpan, 1 disisihkan beserta alasannya, dari 2 baris" in result
    assert "negara, penyedia, atau mata uang kosong" in result
    plain = json.loads(run("data", "update", "rpw", str(file), "--json", env=mine).stdout)
    assert len(plain["checks"]) == 17
    assert plain["checks"]["missing_key_fields"] == 1
    assert plain["averages"][0]["period"] == "2025Q3"


# Numbers for programs


def test_compare_gives_numbers_under_names_that_no_language_changes():
    english, indonesian = (numbers("SGP", "IDN", "260", lang=lang) for lang in ("en", "id"))
    assert english["headline"] != indonesian["headline"]
    for words in ("headline", "warnings"):
        del english[words], indonesian[words]
    assert english == indonesian
    dbs = next(one for one in english["rows"] if one["provider"] == "DBS Remit")
    # 260 x 12,684.40 (mean of August 2025) less 1.43 percent.
    assert (dbs["in_hand"], dbs["fee"], dbs["margin_share"]) == (3_250_783, 0, 0.0143)
    assert (english["mid_rate"], english["mid_rate_of"]) == (12684.4, "month")
    assert english["rows"] == sorted(english["rows"], key=lambda one: -one["left"])


def test_the_order_at_both_surveyed_amounts_is_the_surveys_own():
    """World Bank, 2025 Q3: the rupiah rank the services as the total cost in percent does."""
    surveyed = [one for one in datasets.rows("remittance_services_2025q3") if one["to_country"] == "IDN"]
    for sender in ("SGP", "MYS", "JPN"):
        for n in "12":
            here = [one for one in surveyed if one["from_country"] == sender]
            amount = str(here[0][f"amount_{n}"])
            found = numbers(sender, "IDN", amount)
            assert found["no_data"] == []
            costs = [one["total_cost_share"] for one in found["rows"]]
            assert costs == sorted(costs)
            best = min(here, key=lambda one: one[f"total_cost_percent_{n}"])
            assert found["rows"][0]["provider"] == best["provider"]


def test_services_without_a_rate_are_apart_with_the_fees_of_a_year():
    found = numbers("SAU", "IDN", "1000")
    assert found["rows"] == []
    assert found["headline"] is None
    assert {one["provider"]: one["yearly_fees"] for one in found["fee_only"]} == {
        "Tahweel Al Rajhi": 331.2,
        "Enjaz": 220.8,
        "QuickPay": 276,
        "Western Union": 207,
    }
    taiwan = numbers("TWN", "IDN", "10000")
    assert taiwan["left_out"] == len(taiwan["fee_only"]) == 3
    assert "the most" not in taiwan["headline"]


def test_todays_rate_says_its_day_and_a_typed_one_is_the_users():
    found = numbers("MYS", "IDN", "610", "--today")
    assert (found["mid_rate"], found["mid_rate_as_of"]) == (4473.29, "2026-10-30")
    assert "30 October 2026 (the European Central Bank), the last one known here" in " ".join(
        found["warnings"]
    )
    typed = numbers("MYS", "IDN", "610", "--mid-rate", "4,500")
    assert (typed["mid_rate"], typed["mid_rate_of"], typed["mid_rate_as_of"]) == (4500, "typed", None)
    both = run("compare", "MYS", "IDN", "610", "--today", "--mid-rate", "4500")
    assert both.returncode == 1
    assert "--today" in both.stderr
