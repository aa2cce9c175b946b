"""Ten million loans through a parquet file: two processes beside one, and memory beside a tenth of it.

    uv run --group bench python -m benchmarks.bench_files [--quick]

Whole processes, what starting costs included. Needs Linux, which tells the most that a process held.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.bench_batch import QUICK, Compared, loans, show

ROWS, PIECE = 10_000_000, 1_000_000
ROUNDS = 3 if QUICK else 5
_RUN = """
import json, sys
from pathlib import Path
from time import perf_counter
start = perf_counter()
from finlit import portfolio
if __name__ == "__main__":
    source, target, workers = sys.argv[1:]
    portfolio.run(portfolio.Job("price", source, target), workers=int(workers))
    took = perf_counter() - start
    # Not what the system tells of a child: that begins with what its parent held.
    told = Path("/proc/self/status").read_text()
    print(json.dumps([took, int(told.partition("VmHWM:")[2].split()[0])]))
"""


def write(file: Path, rows: int) -> None:
    """Write made-up loans, a piece of them over and over."""
    lent, payment, n, fee = loans(min(rows, PIECE))
    table = pa.table({"principal": lent, "payment": payment, "n": n.astype(int), "fee": fee})
    with pq.ParquetWriter(file, table.schema) as writer:
        for _ in range(max(1, rows // PIECE)):
            writer.write_table(table, row_group_size=262_144)


def priced(source: Path, workers: int) -> tuple[float, float]:
    """Seconds of a run, and the most memory that its first process held [bytes]."""
    target = source.with_name(f"priced-{workers}.parquet")
    script = source.with_name("run.py")
    script.write_text(_RUN, encoding="utf-8")
    words = [sys.executable, str(script), str(source), str(target), str(workers)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE)
    took, most = json.loads(done.stdout)
    return float(took), most * 1024.0


def lines() -> Iterator[Compared]:
    """Every goal."""
    with TemporaryDirectory() as folder:
        large, small = Path(folder, "large.parquet"), Path(folder, "small.parquet")
        write(large, ROWS)
        write(small, ROWS // 10)
        taken = [(*priced(large, 2), *priced(large, 1), *priced(small, 1)) for _ in range(ROUNDS)]
        assert large.with_name("priced-1.parquet").exists()
    two, _, one, most, _, less = zip(*taken, strict=True)
    ratio = median(a / b for a, b in zip(two, one, strict=True))
    yield "portfolio price, two processes / one [s]", median(two), median(one), ratio, 1 / 1.4
    held = median(a / b for a, b in zip(most, less, strict=True))
    yield "portfolio price, memory of ten times [GB]", median(most) / 1e9, median(less) / 1e9, held, 1.3


if __name__ == "__main__":
    show(lines())
