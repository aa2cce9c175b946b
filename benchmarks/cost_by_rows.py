"""The cost of a row against the number of rows: measured, written down, drawn.

    uv run --group bench python -m benchmarks.cost_by_rows

Writes docs/pictures/batch_cost.csv and the picture of it. A million rows of each need about 2 GB of memory.
"""

import csv
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
import pygal
from pygal.style import Style

from benchmarks.bench_batch import loans
from benchmarks.bench_families import SHOCKS, plan
from benchmarks.bench_transfers import table_of, tables
from finlit import batch

ROWS = (100, 1_000, 10_000, 100_000, 1_000_000)
FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
_ROUNDS = 3
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")

Work = Callable[[int], object]


def works() -> dict[str, Work]:
    """Return each function as one of the number of rows."""
    most = ROWS[-1]
    lent, payment, n, fee = loans(most)
    share = np.random.default_rng(3).integers(300, 4000, most) / 1e5
    rng = np.random.default_rng(8)
    flows = np.round(rng.uniform(0.6, 1.4, (most, 13)) * 1e6)
    flows[:, 0] = -flows[:, 1:].sum(axis=1) / rng.uniform(1.02, 1.6, most)
    dates = np.datetime64("2025-01-01") + np.arange(13) * 30
    _, services, tiers = tables()
    table = table_of(services, tiers)
    corridor = rng.integers(0, len(table.corridors), most)
    amount = np.clip(rng.lognormal(5.5, 0.8, most).round(2), 30, 9000)
    told, whole = plan(), lent.astype(np.int64)
    return {
        "loan_rate": lambda rows: batch.loan_rate(lent[:rows], payment[:rows], n[:rows], fee[:rows]),
        "irr of 12": lambda rows: batch.irr(flows[:rows]),
        "xirr of 12": lambda rows: batch.xirr(flows[:rows], dates),
        "schedule_totals": lambda rows: batch.schedule_totals(whole[:rows], share[:rows], n[:rows]),
        "price_quotes of 8": lambda rows: batch.price_quotes(table, corridor[:rows], amount[:rows]),
        "cheapest": lambda rows: batch.cheapest(table, corridor[:rows], amount[:rows]),
        "simulate of 60": lambda rows: batch.simulate(told, SHOCKS, rows),
    }


def seconds(work: Work, rows: int) -> float:
    """Median time of one run, of the processor: what else the machine does is not counted."""
    taken = []
    work(rows)
    for _ in range(_ROUNDS):
        start = process_time()
        work(rows)
        taken.append(process_time() - start)
    return median(taken)


def draw(cells: dict[str, list[float]]) -> None:
    """Draw nanoseconds a row against rows, both by powers of ten."""
    chart = pygal.Line(
        logarithmic=True,
        style=Style(colors=_COLOURS, background="white", plot_background="white"),
        js=(),
        height=420,
        width=820,
        legend_at_bottom=True,
        legend_at_bottom_columns=4,
        title="Time of the processor for a row [nanoseconds]",
        x_title="rows",
    )
    chart.x_labels = [f"{rows:,}" for rows in ROWS]
    for name, values in cells.items():
        chart.add(name, values)
    chart.uuid = "batch-cost"
    (FOLDER / "batch-cost.svg").write_bytes(chart.render())


def main() -> None:
    """Measure, write and draw."""
    cells = {
        name: [round(seconds(work, rows) / rows * 1e9, 1) for rows in ROWS] for name, work in works().items()
    }
    with (FOLDER / "batch_cost.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["nanoseconds a row", *(f"{rows} rows" for rows in ROWS)])
        out.writerows([name, *values] for name, values in cells.items())
    draw(cells)
    for name, values in cells.items():
        print(f"{name:26}", *(f"{value:12.1f}" for value in values))


if __name__ == "__main__":
    main()
