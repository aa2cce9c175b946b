"""Parquet files set one after the other hold what their tables hold, for every reader."""

from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from finlit.errors import WorkshopError
from finlit.parquet_parts import join


def table(rows, seed):
    rng = np.random.default_rng(seed)
    numbers = rng.normal(size=rows)
    return pa.table(
        {
            "whole": np.arange(rows) + 1000 * seed,
            "number": pa.array(numbers, mask=numbers > 1),
            "word": pa.array(rng.choice(["a", "ä", "", None, "long " * 30], rows).tolist(), pa.string()),
            "yes": pa.array((numbers > 0).tolist(), pa.bool_()),
            "day": pa.array([date(2026, 1, 1 + seed)] * rows, pa.date32()),
            "several": pa.array([[1, 2], []] * (rows // 2) + [None] * (rows % 2), pa.list_(pa.int64())),
            "inner": pa.array(
                [{"x": 1, "y": None}] * rows, pa.struct([("x", pa.int8()), ("y", pa.string())])
            ),
        }
    ).replace_schema_metadata({"who": "us", "long": "x" * 300})


WAYS = [
    {},
    {"compression": "zstd", "use_dictionary": False, "write_statistics": False},
    {"write_page_index": True, "data_page_version": "2.0"},
    {"row_group_size": 7, "compression": "none", "data_page_size": 64},
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sizes", [(1,), (100, 33), (0, 5), (0,), (50, 0, 51, 40)])
def test_joined_files_hold_what_their_tables_hold(tmp_path, way, sizes):
    parts = [tmp_path / f"{place}.parquet" for place in range(len(sizes))]
    tables = [table(rows, seed) for seed, rows in enumerate(sizes)]
    for part, content in zip(parts, tables, strict=True):
        pq.write_table(content, part, **way)
    join(parts, tmp_path / "whole.parquet")
    whole = pq.ParquetFile(tmp_path / "whole.parquet", page_checksum_verification=False)
    found = whole.read()
    assert found.equals(pa.concat_tables(pq.read_table(part) for part in parts))
    assert whole.metadata.num_rows == sum(sizes)
    assert whole.schema_arrow.metadata[b"who"] == b"us"
    groups = [pq.ParquetFile(part).metadata.row_group(g).num_rows
              for part in parts for g in range(pq.ParquetFile(part).num_row_groups)]  # fmt: skip
    assert [whole.metadata.row_group(g).num_rows for g in range(whole.num_row_groups)] == groups
    for g in range(whole.num_row_groups):  # statistics and places hold for each group by itself
        assert whole.read_row_group(g).num_rows == groups[g]


def test_other_readers_read_a_joined_file(tmp_path):
    duckdb, polars = pytest.importorskip("duckdb"), pytest.importorskip("polars")
    parts = [tmp_path / f"{place}.parquet" for place in range(40)]  # more groups than fit a short list
    for seed, part in enumerate(parts):
        pq.write_table(table(50, seed % 20), part, write_page_index=True)
    whole = tmp_path / "whole.parquet"
    join(parts, whole)
    expected = sum(range(50)) * 40 + 1000 * 50 * 2 * sum(range(20))
    assert duckdb.sql(f"select count(*), sum(whole) from '{whole}'").fetchall() == [(2000, expected)]
    some = duckdb.sql(f"select count(*) from '{whole}' where whole between 3000 and 3049")
    assert some.fetchall() == [(100,)]
    assert polars.scan_parquet(whole).filter(polars.col("whole") < 10).collect().height == 20


def test_what_does_not_fit_is_refused(tmp_path):
    first, other, none = (tmp_path / name for name in ("first", "other", "none"))
    pq.write_table(pa.table({"a": [1]}), first)
    pq.write_table(pa.table({"b": [1]}), other)
    none.write_bytes(b"PAR")
    for wrong in (other, none):
        with pytest.raises(WorkshopError):
            join([first, wrong], tmp_path / "whole")
