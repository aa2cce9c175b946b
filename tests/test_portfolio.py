"""A parquet file in, another out: the same bytes for any workers, flat memory, nothing dropped."""

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from commands import run as command
from commands import said

from finlit import batch, portfolio
from finlit.errors import InputError, WorkshopError

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
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        ended = []

        def end_one(done, of):
            if not ended:
                ended.append(True)
                next(iter(cluster.workers.values())).process.process._process.kill()

        portfolio.run(job(loans, "price", "two.parquet"), scheduler=cluster.scheduler_address, report=end_one)
    assert ended
    assert (loans / "one.parquet").read_bytes() == (loans / "two.parquet").read_bytes()


def test_what_was_stopped_goes_on_where_it_was(loans, monkeypatch):
    class Stopped(Exception):
        pass

    def stop(done, of):
        if done == 3:
            raise Stopped

    with pytest.raises(Stopped):
        portfolio.run(job(loans, "price"), report=stop)
    seen, worked, work_on = [], [], portfolio.work_on
    monkeypatch.setattr(portfolio, "work_on", lambda job, part: worked.append(part) or work_on(job, part))
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


def test_the_command_reads_a_mapping_and_says_what_it_did(loans):
    mapping = loans / "names.toml"
    mapping.write_text('[columns]\nprincipal = "plafon"\npayment = "angsuran"\n', encoding="utf-8")
    result = command("portfolio", "price", "in.parquet", "out.parquet", "--columns", "names.toml", cwd=loans)
    assert result.returncode == 0, result.stderr
    assert "5,000 loans" in said(result)
    assert "2 without an answer" in said(result)
    assert pq.read_table(loans / "out.parquet").num_rows == ROWS
