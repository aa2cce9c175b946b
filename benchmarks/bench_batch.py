"""Columns beside peers: rates, schedules and prices of many rows, in turn in one process.

    uv run --group bench python benchmarks/bench_batch.py [--quick]

Part of ``python -m benchmarks``. Seconds are for one row (of loans, flows, schedule rows or prices); a peer
that is a loop is timed over fewer rows. A ratio is the median over the rounds.
"""

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from statistics import median
from time import perf_counter

import mortgagemath
import numpy as np
import numpy_financial as npf
import pandas as pd
import pyxirr

from finlit import batch
from finlit.batch.schedules import COLUMNS

QUICK = "--quick" in sys.argv
ROUNDS, ROWS, FEW = (3, 200_000, 500) if QUICK else (5, 1_000_000, 3000)

Compared = tuple[str, float, float, float, float]
"""What, ours and the peer's seconds a row, their ratio, and the most that it may be."""


def beside(
    name: str, ours: Callable[[], object], mine: int, peer: Callable[[], object], theirs: int, goal: float
) -> Compared:
    """Time both in turn, for one row."""
    taken: list[tuple[float, float]] = []
    for _ in range(ROUNDS + 1):
        start = perf_counter()
        ours()
        middle = perf_counter()
        peer()
        taken.append(((middle - start) / mine, (perf_counter() - middle) / theirs))
    a, b = zip(*taken[1:], strict=True)
    return name, median(a), median(b), median(x / y for x, y in taken[1:]), goal


def loans(rows: int) -> tuple[np.ndarray, ...]:
    """Principal, payment, instalments and fee of made-up loans."""
    rng = np.random.default_rng(7)
    lent, n = np.round(rng.lognormal(16, 0.8, rows)), rng.choice([12.0, 24.0, 52.0], rows)
    rate = rng.uniform(0.06, 0.9, rows) / np.where(n == 52, 52, 12)
    payment = np.ceil(lent * rate / -np.expm1(-n * np.log1p(rate)))
    return lent, payment, n, np.round(lent * rng.uniform(0, 0.06, rows))


def rates() -> Iterator[Compared]:
    """One rate a row."""
    lent, payment, n, fee = loans(ROWS)
    few = slice(0, ROWS // 5)
    net = lent - fee

    def ours() -> object:
        return batch.loan_rate(lent, payment, n, fee)

    flows = [np.r_[-net[k], np.full(int(n[k]), payment[k])] for k in range(FEW)]
    name = "batch.loan_rate / "
    yield beside(
        name + "pyxirr.rate",
        ours,
        ROWS,
        lambda: pyxirr.rate(n[few], -payment[few], net[few], 0.0),
        ROWS // 5,
        1 / 5,
    )
    yield beside(
        name + "npf.rate",
        ours,
        ROWS,
        lambda: npf.rate(n[few], -payment[few], net[few], 0.0),
        ROWS // 5,
        1 / 5,
    )
    yield beside(
        name + "pyxirr.irr loop", ours, ROWS, lambda: [pyxirr.irr(row) for row in flows], FEW, 1 / 50
    )
    rng = np.random.default_rng(8)
    for many in (12, 24, 52):
        rows = ROWS // 10
        table = np.round(rng.uniform(0.6, 1.4, (rows, many + 1)) * 1e6)
        table[:, 0] = -table[:, 1:].sum(axis=1) / rng.uniform(1.02, 1.6, rows)
        days = np.datetime64("2025-01-01") + np.cumsum(rng.integers(20, 40, (rows, many + 1)), axis=1)
        some, dates = list(table[:FEW]), list(days[:FEW])
        yield beside(
            f"batch.irr of {many} / pyxirr.irr loop",
            lambda table=table: batch.irr(table),
            rows,
            lambda some=some: [pyxirr.irr(row) for row in some],
            FEW,
            1 / 10,
        )
        yield beside(
            f"batch.xirr of {many} / pyxirr.xirr loop",
            lambda table=table, days=days: batch.xirr(table, days),
            rows,
            lambda some=some, dates=dates: [pyxirr.xirr(d, row) for d, row in zip(dates, some, strict=True)],
            FEW,
            1 / 5,
        )


def schedules() -> Iterator[Compared]:
    """Rows of schedules, beside copying their columns within warm memory."""
    rng = np.random.default_rng(3)
    lent, n = np.round(rng.lognormal(16, 0.8, ROWS)).astype(np.int64), rng.choice([12, 24, 52], ROWS)
    share = rng.integers(300, 4000, ROWS) / 1e5
    rows = int(n.sum())
    out = {name: np.zeros(rows, np.int64) for name in COLUMNS}
    source, target = np.arange(rows), np.zeros(rows, np.int64)

    def copy() -> None:
        for _ in COLUMNS:
            np.copyto(target, source)

    def exact() -> None:
        for k in range(FEW // 10):
            terms = mortgagemath.LoanParams(Decimal(int(lent[k])), Decimal(str(share[k] * 1200)), int(n[k]))
            mortgagemath.amortization_schedule(terms)

    def by(order: str) -> Callable[[], object]:
        return lambda: batch.schedule_table(lent, share, n, order=order, out=out)

    yield beside("batch.schedule_table by period / a copy", by("period"), rows, copy, rows, 3)
    yield beside("batch.schedule_table by loan / a copy", by("loan"), rows, copy, rows, 6)
    yield beside(
        "batch.schedule_table / mortgagemath", by("period"), rows, exact, int(n[: FEW // 10].sum()), 1 / 100
    )
    totals = lambda: batch.schedule_totals(lent, share, n)  # noqa: E731
    yield beside("batch.schedule_totals / a copy", totals, rows, copy, rows, 1.2)
    yield beside(
        "DataFrame of a schedule / a copy", lambda: pd.DataFrame(out, copy=False), rows, copy, rows, 0.1
    )


def growth() -> Iterator[Compared]:
    """Time at ten times the rows over time at one: the ratio of whole runs."""
    large, small = loans(ROWS), loans(ROWS // 10)
    whole = [
        (terms[0].astype(np.int64), np.round(terms[3] / terms[0], 4), terms[2]) for terms in (large, small)
    ]
    rng = np.random.default_rng(8)
    flows = np.round(rng.uniform(0.6, 1.4, (ROWS // 4, 13)) * 1e6)
    flows[:, 0] = -flows[:, 1:].sum(axis=1) / rng.uniform(1.02, 1.6, len(flows))
    some, dates = flows[: len(flows) // 10], np.datetime64("2025-01-01") + np.arange(13) * 30
    works: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "loan_rate": (lambda: batch.loan_rate(*large), lambda: batch.loan_rate(*small)),
        "irr": (lambda: batch.irr(flows), lambda: batch.irr(some)),
        "xirr": (lambda: batch.xirr(flows, dates), lambda: batch.xirr(some, dates)),
        "schedule_totals": (
            lambda: batch.schedule_totals(*whole[0]),
            lambda: batch.schedule_totals(*whole[1]),
        ),
    }
    for name, (ten, one) in works.items():
        yield beside(f"batch.{name}, ten times the rows [s]", ten, 1, one, 1, 12)


def lines() -> Iterator[Compared]:
    """Every goal."""
    yield from rates()
    yield from schedules()
    yield from growth()


def show(found: Iterator[Compared]) -> None:
    """Print each as it is measured."""
    for what, ours_s, peer_s, part, most in found:
        met = "yes" if part <= most else "NO"
        print(
            f"{what:44} {ours_s * 1e9:12.1f} ns {peer_s * 1e9:12.1f} ns {part:8.3f} {most:6.2f}  {met}",
            flush=True,
        )


if __name__ == "__main__":
    show(lines())
