"""A parquet file in, another out: the same bytes for any workers, flat memory, nothing dropped."""

import os
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from commands import run as command
from commands import said
from test_household import ABROAD, HOME, two_homes
from test_household_stress import ALL

from finlit import batch, portfolio
from finlit.credit import Loan
from finlit.credit.loan import Rounding
from finlit.errors import InputError, WorkshopError
from finlit.household import save_plan
from finlit.money import Money
from finlit.portfolio import running
from finlit.portfolio.running import work_on
from finlit.remittance import (
    FeeRule,
    FlatFee,
    Quote,
    RateTier,
    compare,
    price_list_template,
    read_price_list,
)
from finlit.tools import prices

ROWS = 5000


@pytest.fixture
def loans(tmp_path):
    rng = np.random.default_rng(5)
    lent = np.round(rng.lognormal(16, 0.8, ROWS))
    n = rng.choice([12, 24, 52], ROWS)
    each = np.ceil(lent * rng.uniform(1.05, 1.5, ROWS) / n)
    lent[[17, 3333]] = [0, -5]
    columns = {
        "id": np.arange(ROWS),
        "plafon": lent,
        "angsuran": each,
        "n": n,
        "bunga": rng.integers(1, 30, ROWS) / 10,
    }
    pq.write_table(pa.table(columns), tmp_path / "in.parquet", row_group_size=1000)
    return tmp_path


def job(folder, kind, target="out.parquet", **more):
    columns = (
        {"principal": "plafon", "payment": "angsuran"}
        if kind == "price"
        else {"principal": "plafon", "rate": "bunga"}
    )
    units = {} if kind == "price" else {"rate": "percent"}
    return portfolio.Job(kind, str(folder / "in.parquet"), str(folder / target), columns, units, more)


def test_every_loan_is_priced_and_none_is_dropped(loans):
    seen = []
    outcome = portfolio.run(job(loans, "price"), report=lambda done, of: seen.append((done, of)))
    found, given = pq.read_table(loans / "out.parquet"), pq.read_table(loans / "in.parquet")
    assert found.select(given.column_names).equals(given)
    rates = batch.loan_rate(given["plafon"], given["angsuran"], given["n"])
    assert np.array_equal(found["period_rate"].to_numpy(), rates.rate, equal_nan=True)
    assert found["period_rate"].null_count == 2
    assert outcome.rows == ROWS
    assert outcome.refused == 2
    lines = outcome.refused_file.read_text().splitlines()
    assert [line.split(",")[:3] for line in lines[1:]] == [
        ["18", '"amount_not_positive"', "0"],
        ["3334", '"amount_not_positive"', "-5"],
    ]
    assert seen[-1] == (5, 5)
    assert sorted(path.name for path in loans.iterdir()) == [
        "in.parquet",
        "out.parquet",
        "out.parquet.refused.csv",
    ]


def test_schedules_are_written_in_the_order_of_the_file(loans):
    outcome = portfolio.run(job(loans, "schedule", rate_period="month", unit=100))
    found, given = (
        pq.read_table(loans / "out.parquet").to_pandas(),
        pq.read_table(loans / "in.parquet").to_pandas(),
    )
    assert outcome.refused == 2
    assert found.line.is_monotonic_increasing
    assert sorted({*range(1, ROWS + 1)} - {*found.line}) == [18, 3334]
    assert np.array_equal(found.groupby("line").principal.sum(), given.plafon[given.plafon > 0])
    row = given.iloc[41]
    alone = batch.schedule_table([row.plafon], [row.bunga / 100], [row.n], rate_period="month", unit=100)
    assert found[found.line == 42].payment.tolist() == alone.columns["payment"].tolist()


def test_schedules_of_a_file_know_grace_and_days(tmp_path):
    start = [date(2026, 1, 31), date(2026, 3, 15), None]
    columns = {
        "principal": [20_000_000, 5_000_000, 1_000_000],
        "rate": [0.24, 0.18, 0.2],
        "n": [6, 7, 2],
        "payment_holiday": [2, 0, 0],
        "start": pa.array(start, pa.date32()),
    }
    pq.write_table(pa.table(columns), tmp_path / "in.parquet", row_group_size=1)
    options = {"rate_period": "year", "day_count": "act/360", "grace_interest": "added"}
    job_ = portfolio.Job(
        "schedule", str(tmp_path / "in.parquet"), str(tmp_path / "out.parquet"), options=options
    )
    outcome = portfolio.run(job_)
    found = pq.read_table(tmp_path / "out.parquet").to_pandas()
    for line, n, holiday in ((1, 6, 2), (2, 7, 0)):
        loan = Loan(
            principal=Money(columns["principal"][line - 1], "IDR"),
            method="annuity",
            rate=Decimal(str(columns["rate"][line - 1])),
            n=n,
            payment_holiday=holiday,
            day_count="act/360",
            start=start[line - 1],
            rounding=Rounding(unit=Decimal(1)),
        )
        rows = found[found.line == line]
        for name in ("payment", "interest", "balance", "interest_owed"):
            assert rows[name].tolist() == [int(getattr(row, name).amount) for row in loan.schedule().rows]
    assert outcome.refused_file.read_text().splitlines()[1].startswith('3,"date_unreadable",1000000')


@pytest.mark.slow
def test_workers_of_this_machine_write_the_same_bytes(loans):
    portfolio.run(job(loans, "price", "one.parquet"))
    portfolio.run(job(loans, "price", "two.parquet"), workers=2)
    assert (loans / "one.parquet").read_bytes() == (loans / "two.parquet").read_bytes()
    assert (loans / "one.parquet.refused.csv").read_bytes() == (
        loans / "two.parquet.refused.csv"
    ).read_bytes()


@pytest.mark.slow
def test_a_cluster_writes_the_same_bytes_though_a_worker_ends(loans):
    from distributed import LocalCluster

    portfolio.run(job(loans, "price", "one.parquet"))
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
        ended = []

        def end_one(done, of):
            if not ended:
                ended.append(True)
                next(iter(cluster.workers.values())).process.process._process.kill()

        portfolio.run(job(loans, "price", "two.parquet"), scheduler=cluster.scheduler_address, report=end_one)
    assert ended
    assert (loans / "one.parquet").read_bytes() == (loans / "two.parquet").read_bytes()


@pytest.mark.slow
def test_a_worker_ends_with_the_process_that_it_works_for(tmp_path):
    script = """
import os, signal
from finlit.batch.pool import processes
if __name__ == "__main__":
    pool = processes(1)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    (tmp_path / "killed.py").write_text(script, encoding="utf-8")
    ended = subprocess.run([sys.executable, "killed.py"], cwd=tmp_path, stdout=subprocess.PIPE, check=False)
    worker = int(ended.stdout)  # what it writes to is closed by then
    for _ in range(100):
        try:
            os.kill(worker, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    raise AssertionError(worker)


def test_what_was_stopped_goes_on_where_it_was(loans, monkeypatch):
    class Stopped(Exception):
        pass

    def stop(done, of):
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        portfolio.run(job(loans, "price"), report=stop)
    seen, worked = [], []
    monkeypatch.setattr(running, "work_on", lambda job, part: worked.append(part) or work_on(job, part))
    portfolio.run(job(loans, "price"), report=lambda done, of: seen.append(done))
    assert worked == [3, 4]
    assert seen == [4, 5]
    portfolio.run(job(loans, "price", "whole.parquet"))
    assert (loans / "whole.parquet").read_bytes() == (loans / "out.parquet").read_bytes()


def test_an_empty_file_has_an_empty_answer(tmp_path):
    table = pa.table(
        {
            "principal": pa.array([], pa.float64()),
            "payment": pa.array([], pa.float64()),
            "n": pa.array([], pa.int64()),
        }
    )
    pq.write_table(table, tmp_path / "in.parquet")
    outcome = portfolio.run(
        portfolio.Job("price", str(tmp_path / "in.parquet"), str(tmp_path / "out.parquet"))
    )
    assert outcome == (0, 0, None)
    assert pq.read_table(tmp_path / "out.parquet").column_names[-2:] == ["period_rate", "reason"]


def test_wrong_names_and_units_are_told_before_anything_is_done(loans):
    with pytest.raises(InputError, match="angsuran") as problem:
        portfolio.run(portfolio.Job("price", str(loans / "in.parquet"), str(loans / "out.parquet")))
    assert problem.value.code == "column_not_there"
    for wrong in ({"units": {"n": "dozen"}}, {"columns": {"loan": "plafon"}}, {"options": {"taste": 1}}):
        with pytest.raises(InputError):
            portfolio.run(job(loans, "price")._replace(**wrong))
    with pytest.raises(WorkshopError):
        portfolio.run(portfolio.Job("price", str(loans / "none.parquet"), str(loans / "out.parquet")))
    with pytest.raises(WorkshopError):
        portfolio.read_mapping(loans / "none.toml")
    assert not (loans / "out.parquet.parts").exists()


def test_what_cannot_be_read_is_a_row_and_what_cannot_be_meant_an_error(tmp_path):
    columns = {
        "principal": ["1000000", "a million", "2000000"],
        "rate": [0.1, 0.1, 0.1],
        "n": [2, 2, 2],
        "start": ["2026-01-31", "2026-01-31", "soon"],
    }
    pq.write_table(pa.table(columns), tmp_path / "in.parquet")
    options = {"rate_period": "year", "day_count": "act/365F"}
    job_ = portfolio.Job(
        "schedule", str(tmp_path / "in.parquet"), str(tmp_path / "out.parquet"), options=options
    )
    outcome = portfolio.run(job_)
    reasons = [line.split(",")[:2] for line in outcome.refused_file.read_text().splitlines()[1:]]
    assert reasons == [["2", '"number_unreadable"'], ["3", '"date_unreadable"']]
    assert '"a million"' in outcome.refused_file.read_text()
    assert set(pq.read_table(job_.target)["line"].to_pylist()) == {1}
    names = ["principal", "rate", "n", "rate"]
    twice = pa.Table.from_arrays([pa.array([1.0])] * 4, names=names)
    pq.write_table(twice, tmp_path / "twice.parquet")
    for wrong, code in (
        ({"target": job_.source}, "target_is_source"),
        ({"units": {"principal": "percent"}}, "choice_unknown"),
        ({"units": {"n": "thousand"}}, "choice_unknown"),
        ({"units": {"rate": "million"}}, "choice_unknown"),
        ({"source": str(tmp_path / "twice.parquet")}, "column_twice"),
    ):
        with pytest.raises(InputError) as problem:
            portfolio.run(job_._replace(**wrong))
        assert problem.value.code == code


def written(folder, column, name="principal"):
    """A file of three loans of which one column is another."""
    columns = {"principal": [1e6, 2e6, 3e6], "payment": [1e5, 2e5, 3e5], "n": [12, 12, 12], name: column}
    pq.write_table(pa.table(columns), folder / "in.parquet", row_group_size=2)
    return portfolio.Job("price", str(folder / "in.parquet"), str(folder / "out.parquet"))


def test_a_column_of_any_kind_of_number_is_read_and_what_a_cell_said_is_kept(tmp_path):
    numbers = [Decimal("1000000.00"), None, Decimal(3_000_000)]
    words = ["1000000", "Rp2.000.000", "3.125"]
    for column, reasons in (
        (pa.array(numbers, pa.decimal128(18, 2)), ["", "number_not_finite", ""]),
        (pa.array([1_000_000, None, 3_000_000]).dictionary_encode(), ["", "number_not_finite", ""]),
        (pa.nulls(3), ["number_not_finite"] * 3),
        *(
            (pa.array(words).cast(kind), ["", "number_unreadable", "number_two_readings"])
            for kind in (pa.string(), pa.large_string(), pa.binary(), pa.dictionary(pa.int32(), pa.string()))
        ),
    ):
        asked = written(tmp_path, column)
        outcome = portfolio.run(asked)
        assert pq.read_table(asked.target)["reason"].to_pylist() == reasons, column.type
        assert outcome.refused == 3 - reasons.count("")
    told = outcome.refused_file.read_text(encoding="utf-8")
    assert '2,"number_unreadable","Rp2.000.000",200000,12' in told


def test_a_column_that_cannot_be_meant_is_told_before_anything_is_done(tmp_path):
    today = date(2026, 1, 31)
    wrong = ([True, False, None], [today] * 3, [[1.0], None, []], [{"a": 1}, None, None])
    cases = [("principal", pa.array(column), "column_kind") for column in wrong]
    # Left out, a fee would be counted as none.
    cases += [("Fee ", pa.array([1.0] * 3), "column_nearly")]
    for name, column, code in cases:
        with pytest.raises(InputError) as problem:
            portfolio.run(written(tmp_path, column, name))
        assert problem.value.code == code, column.type
    with pytest.raises(InputError, match="biaya"):
        portfolio.run(written(tmp_path, pa.array([1.0] * 3), "x")._replace(columns={"fee": "biaya"}))
    assert not (tmp_path / "out.parquet.parts").exists()


def test_columns_of_one_name_that_nobody_asks_for_go_along(tmp_path):
    asked = written(tmp_path, pa.array([1.0] * 3), "x")
    table = pq.read_table(asked.source).append_column("x", pa.array(["a", "b", "c"]))
    pq.write_table(table.append_column("x", pa.array([1, 2, 3])), asked.source)
    portfolio.run(asked)
    found = pq.ParquetFile(asked.target).read()
    assert found.column_names == ["principal", "payment", "n", "x", "x", "x", "period_rate", "reason"]
    assert found.column(5).to_pylist() == [1, 2, 3]


def test_what_a_power_cut_left_is_done_again_and_what_changes_is_told(loans):
    portfolio.run(job(loans, "price", "whole.parquet"))

    def spoil(done, of):
        if done == 3:
            part = loans / "out.parquet.parts" / "000001.arrow"
            part.write_bytes(part.read_bytes()[:-20])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        portfolio.run(job(loans, "price"), report=spoil)
    portfolio.run(job(loans, "price"))
    assert (loans / "whole.parquet").read_bytes() == (loans / "out.parquet").read_bytes()

    def change(done, of):
        if done == 3:
            with (loans / "in.parquet").open("ab") as file:
                file.write((loans / "in.parquet").read_bytes())

    with pytest.raises(WorkshopError) as problem:
        portfolio.run(job(loans, "price", "other.parquet"), report=change)
    assert problem.value.code == "source_changed"
    assert not list(loans.glob("other.parquet*"))


def test_a_place_that_cannot_be_written_is_one_sentence(loans):
    (loans / "file").write_text("", encoding="utf-8")
    for target, code in ((".", "file_is_a_folder"), ("file/out.parquet", "file_trouble")):
        with pytest.raises(WorkshopError) as problem:
            portfolio.run(job(loans, "price", target))
        assert problem.value.code == code


def test_the_command_reads_a_mapping_and_says_what_it_did(loans):
    mapping = loans / "names.toml"
    mapping.write_text('[columns]\nprincipal = "plafon"\npayment = "angsuran"\n', encoding="utf-8")
    result = command("portfolio", "price", "in.parquet", "out.parquet", "--columns", "names.toml", cwd=loans)
    assert result.returncode == 0, result.stderr
    assert "5,000 loans" in said(result)
    assert "2 without an answer" in said(result)
    assert pq.read_table(loans / "out.parquet").num_rows == ROWS


def shop(name, fee, rate, country="HKG", *, made_up=True):
    return Quote(
        provider=name, from_country=country, to_country="IDN", from_currency="HKD", to_currency="IDR",
        pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
        fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(fee)),)),
        fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(rate)),), is_illustrative=made_up,
    )  # fmt: skip


def transfers(folder, rows=ROWS):
    rng = np.random.default_rng(6)
    names = rng.choice(["HKG-IDN", "MAC-IDN"], rows).tolist()
    amounts = np.round(rng.lognormal(7, 0.6, rows), 2)
    names[7], names[8], amounts[9], amounts[4321] = "XXX-IDN", None, -1, np.nan
    columns = {"id": np.arange(rows), "corridor": names, "jumlah": amounts}
    pq.write_table(pa.table(columns), folder / "sent.parquet", row_group_size=1000)
    table = batch.price_table(
        {"HKG-IDN": [shop("A", 15, 2120), shop("B", 45, 2155)], "MAC-IDN": [shop("C", 10, 2000, "MAC")]},
        {"HKG-IDN": 2163, "MAC-IDN": 2100},
        highest=1_000_000,
    )
    source, target = str(folder / "sent.parquet"), str(folder / "best.parquet")
    return portfolio.Job("quotes", source, target, {"amount": "jumlah"}, given=table)


def test_the_best_service_of_every_transfer_stands_beside_it(tmp_path):
    asked = transfers(tmp_path)
    assert portfolio.corridors_of(asked) == ("HKG-IDN", "MAC-IDN", "XXX-IDN")
    outcome = portfolio.run(asked)
    found = pq.read_table(tmp_path / "best.parquet").to_pandas()
    for row in found.itertuples():
        services = dict(zip(asked.given.corridors, asked.given.services, strict=True)).get(row.corridor, ())
        if row.reason:
            assert row.id in (7, 8, 9, 4321)
            assert np.isnan(row.left)
            assert row.service is None or row.service != row.service
            continue
        mid = 2163 if row.corridor == "HKG-IDN" else 2100
        worth = {
            one.provider: float(one.worth(Decimal(repr(row.jumlah)), Decimal(mid), None)) for one in services
        }
        assert worth[row.service] == pytest.approx(max(worth.values()), rel=1e-12)
        assert row.left == pytest.approx(max(worth.values()), rel=1e-12)
    assert found.as_of.dropna().astype(str).unique().tolist() == ["2026-01-13"]
    assert found.is_made_up.dropna().all()
    assert outcome.refused == 4
    lines = outcome.refused_file.read_text().splitlines()
    assert lines[0] == '"line","reason","corridor","amount"'
    reasons = [line.split(",")[:3] for line in lines[1:]]
    assert [line[:2] for line in reasons] == [
        ["8", '"corridor_unknown"'],
        ["9", '"corridor_unknown"'],
        ["10", '"amount_not_positive"'],
        ["4322", '"number_not_finite"'],
    ]
    assert [line[2] for line in reasons[:2]] == ['"XXX-IDN"', ""]


def test_coded_names_of_corridors_are_read_alike(tmp_path):
    asked = transfers(tmp_path)
    portfolio.run(asked)
    plain = pq.read_table(tmp_path / "best.parquet")
    table = pq.read_table(tmp_path / "sent.parquet")
    table = table.set_column(1, "corridor", table["corridor"].dictionary_encode())
    pq.write_table(table, tmp_path / "sent.parquet", row_group_size=1000)
    portfolio.run(asked)
    coded = pq.read_table(tmp_path / "best.parquet")
    for name in ("service", "left", "reason"):
        assert coded[name].equals(plain[name])


def test_a_corridor_that_only_limits_close_says_so(tmp_path):
    small = shop("A", 15, 2120).model_copy(update={"max_amount": Decimal(500)})
    asked = transfers(tmp_path)._replace(
        given=batch.price_table({"HKG-IDN": [small]}, {"HKG-IDN": 2163}, highest=1_000_000)
    )
    portfolio.run(asked)
    found = pq.read_table(tmp_path / "best.parquet").to_pandas()
    large = found[(found.corridor == "HKG-IDN") & (found.jumlah > 500)]
    assert set(large.reason) == {"amount_outside_limits"}


@pytest.mark.slow
def test_a_cluster_writes_the_same_bytes_of_transfers_and_of_families(tmp_path):
    from distributed import LocalCluster

    asked = transfers(tmp_path)
    save_plan(two_homes(), tmp_path / "plan.json")
    luck = portfolio.Luck(tuple(ALL), 300_000, 3, HOME)
    lucky = portfolio.Job("simulate", str(tmp_path / "plan.json"), str(tmp_path / "luck.parquet"), given=luck)
    alone = {}
    for job_ in (asked, lucky):
        portfolio.run(job_)
        alone[job_.kind] = Path(job_.target).read_bytes()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster:
        ended = []

        def end_one(done, of):
            if not ended:
                ended.append(True)
                next(iter(cluster.workers.values())).process.process._process.kill()

        for job_ in (lucky, asked):
            portfolio.run(job_, scheduler=cluster.scheduler_address, report=end_one)
            assert Path(job_.target).read_bytes() == alone[job_.kind]
    assert ended


@pytest.mark.slow
def test_workers_write_the_same_bytes_of_transfers_and_of_families(tmp_path, monkeypatch):
    asked = transfers(tmp_path)
    save_plan(two_homes(), tmp_path / "plan.json")
    luck = portfolio.Luck(tuple(ALL), 140_000, 3, HOME)
    lucky = portfolio.Job("simulate", str(tmp_path / "plan.json"), str(tmp_path / "luck.parquet"), given=luck)
    for job_ in (asked, lucky):
        portfolio.run(job_)
        alone = Path(job_.target).read_bytes()
        portfolio.run(job_, workers=2)
        assert Path(job_.target).read_bytes() == alone
    found, whole = pq.read_table(lucky.target), batch.simulate(two_homes(), ALL, 140_000, 3, home=HOME)
    assert found["family"].to_pylist() == list(range(1, 140_001))
    assert np.array_equal(found["depth"].to_numpy(), whole.depth)
    assert np.array_equal(found["months_short"].to_numpy(), whole.months_short)
    assert np.array_equal(found["first_short"].fill_null(0).to_numpy(), whole.first_short)
    assert found["first_short"].null_count == (whole.first_short == 0).sum()


def test_what_a_kind_needs_is_asked_for_before_anything_is_done(tmp_path):
    asked = transfers(tmp_path)
    save_plan(two_homes(), tmp_path / "plan.json")
    luck = portfolio.Luck(tuple(ALL), 100, 1, "moon")
    lucky = portfolio.Job("simulate", str(tmp_path / "plan.json"), str(tmp_path / "luck.parquet"), given=luck)
    for wrong, code in (
        (asked._replace(given=None), "given_missing"),
        (lucky._replace(given=None), "given_missing"),
        (lucky, "plan_home_unknown"),
        (lucky._replace(given=luck._replace(home="", paths=0)), "amount_not_positive"),
    ):
        with pytest.raises(InputError) as caught:
            portfolio.run(wrong)
        assert caught.value.code == code
    portfolio.run(asked)
    again = asked._replace(source=asked.target, target=str(tmp_path / "again.parquet"))
    with pytest.raises(InputError) as caught:
        portfolio.run(again)
    assert caught.value.code == "column_taken"


def test_the_commands_price_transfers_and_draw_families(tmp_path):
    names = {"corridor": ["SGP-IDN", "HKG-IDN", "SGP-IDN"], "amount": [400.0, 3000.0, -1.0]}
    pq.write_table(pa.table(names), tmp_path / "sent.parquet")
    result = command("portfolio", "quotes", "sent.parquet", "best.parquet", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "3 transfers" in said(result)
    assert "made up" in said(result)
    found = pq.read_table(tmp_path / "best.parquet").to_pandas()
    services = prices.quotes("SGP-IDN")
    best = compare(services, Money(400, "SGD"), prices.list_rate("SGP-IDN").rate, as_of=date(2025, 9, 1))
    assert found.service[0] == best.ranked[0].quote.provider
    assert found.is_made_up[1]
    assert found.reason.tolist() == ["", "", "amount_not_positive"]
    (tmp_path / "list.csv").write_text(price_list_template("en"), encoding="utf-8")
    listed = read_price_list(tmp_path / "list.csv")
    name = prices.corridor_of(listed[0])
    pq.write_table(pa.table({"corridor": [name], "amount": [1000.0]}), tmp_path / "sent.parquet")
    words = ("portfolio", "quotes", "sent.parquet", "best.parquet", "--prices", "list.csv")
    result = command(*words, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert pq.read_table(tmp_path / "best.parquet")["service"][0].as_py() in {one.provider for one in listed}

    save_plan(two_homes(), tmp_path / "plan.json")
    (tmp_path / "luck.toml").write_text(
        f'[[shock]]\nkind = "wage_stops"\nhome = "{ABROAD}"\nchance = 0.15\nleast = 1\nmost = 4\n'
        f'[[shock]]\nkind = "illness"\nhome = "{HOME}"\nchance = 0.2\n'
        'least = "IDR 2000000"\nmost = "IDR 20000000"\n[[shock]]\nkind = "rate_moves"\n',
        encoding="utf-8",
    )
    assert portfolio.read_shocks(tmp_path / "luck.toml") == (ALL[0], ALL[1], ALL[3])
    words = (
        "portfolio",
        "simulate",
        "plan.json",
        "luck.parquet",
        "--shocks",
        "luck.toml",
        "--families",
        "50",
    )
    result = command(*words, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "50 families" in said(result)
    assert pq.read_table(tmp_path / "luck.parquet").num_rows == 50
    with pytest.raises(WorkshopError):
        portfolio.read_shocks(tmp_path / "none.toml")
