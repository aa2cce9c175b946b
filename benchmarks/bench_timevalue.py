"""Time value beside pyxirr and numpy-financial, in turn in one process; and what importing it costs.

    uv run --group bench python benchmarks/bench_timevalue.py [--quick]

Prints medians of interleaved rounds, and of the ratio within each round (below 1: ours takes less). A ratio
is worth about 20 %, a single time less. Accuracy is in tests/test_timevalue_peers.py.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, timedelta

import numpy_financial as npf
import pyxirr

from finlit import timevalue as tv

Work = Callable[[], object]

LOAN = [5_000.0] + [-230.0] * 24
DAYS = [date(2026, 1, 15) + timedelta(days=30 * k + k % 3) for k in range(361)]
SEVERAL = [(-1) ** k * (100.0 + k * k % 37) for k in range(24)]
LOANS = {12: 475.0, 24: 230.0, 60: 110.0, 360: 30.0}
"""Payments of a loan of 5,000, by their number."""

CASES: dict[str, tuple[Work, Work | None, Work | None]] = {
    "price of a loan (loan_rate)": (
        lambda: tv.loan_rate(5_000_000, 475_000, 12, 100_000),
        lambda: pyxirr.rate(12, -475_000.0, 4_900_000.0),
        lambda: npf.rate(12, -475_000.0, 4_900_000.0, 0.0),
    ),
    "the same beside irr": (
        lambda: tv.loan_rate(5_000.0, 230.0, 24),
        lambda: pyxirr.irr(LOAN),
        lambda: npf.irr(LOAN),
    ),
    "pmt": (
        lambda: tv.pmt(0.01, 24, 5_000.0),
        lambda: pyxirr.pmt(0.01, 24, 5_000.0),
        lambda: npf.pmt(0.01, 24, 5_000.0),
    ),
    "ipmt": (
        lambda: tv.ipmt(0.01, 5, 24, 5_000.0),
        lambda: pyxirr.ipmt(0.01, 5, 24, 5_000.0),
        lambda: npf.ipmt(0.01, 5, 24, 5_000.0),
    ),
    "every rate of 24 signs": (
        lambda: tv.irr(SEVERAL, 0.1),
        lambda: pyxirr.irr(SEVERAL),
        lambda: npf.irr(SEVERAL),
    ),
    "npv of 24 payments": (
        lambda: tv.npv(0.01, LOAN, 0),
        lambda: pyxirr.npv(0.01, LOAN),
        lambda: npf.npv(0.01, LOAN),
    ),
    "year_fraction 30E/360": (
        lambda: tv.year_fraction(DAYS[0], DAYS[24], "30E/360"),
        lambda: pyxirr.year_fraction(DAYS[0], DAYS[24], "30E/360"),
        None,
    ),
}


def rates_of(
    many: int, payment: float, guess: float | None
) -> dict[str, tuple[Work, Work | None, Work | None]]:
    """Cases of the rate of one loan, told as flows, as dated flows, and as payments."""
    flows, days = [5_000.0] + [-payment] * many, DAYS[: many + 1]
    kind = f"of {many} payments" + (", guess" if guess is not None else "")
    start = {} if guess is None else {"guess": guess}
    return {
        f"irr {kind}": (lambda: tv.irr(flows, guess), lambda: pyxirr.irr(flows, **start), None),
        f"xirr {kind}": (
            lambda: tv.xirr(flows, days, guess),
            lambda: pyxirr.xirr(days, flows, **start),
            None,
        ),
        f"rate {kind}": (
            lambda: tv.rate(many, -payment, 5_000.0, guess=guess),
            lambda: pyxirr.rate(many, -payment, 5_000.0, **start),
            None,
        ),
        f"rate {kind}, begin": (
            lambda: tv.rate(many, -payment, 5_000.0, -200.0, "begin", guess),
            lambda: pyxirr.rate(many, -payment, 5_000.0, -200.0, pmt_at_beginning=True, **start),
            None,
        ),
    }


for many, payment in LOANS.items():
    for guess in (None, 0.01):
        CASES |= rates_of(many, payment, guess)


def seconds(work: Work, times: int) -> float:
    """Time of one call, over many."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def times_for(work: Work, budget: float) -> int:
    """As many calls as fill a round."""
    return max(3, int(budget / max(seconds(work, 3), 1e-7)))


def beside(rounds: int, budget: float) -> None:
    print(f"{'us per call, median':32} {'finlit':>9} {'pyxirr':>9} {'ratio':>6} {'npf':>9} {'ratio':>6}")
    for name, works in CASES.items():
        counts = [times_for(work, budget) if work else 0 for work in works]
        taken: list[list[float]] = [[] for _ in works]
        for _ in range(rounds):
            for k, work in enumerate(works):
                if work:
                    taken[k].append(seconds(work, counts[k]))
        ours, *theirs = taken
        print(
            f"{name:32} {statistics.median(ours) * 1e6:9.2f}{''.join(cells(ours, other) for other in theirs)}"
        )


def cells(ours: list[float], theirs: list[float]) -> str:
    """Write the peer's time, and the ratio."""
    if not theirs:
        return f" {'-':>9} {'-':>6}"
    return f" {statistics.median(theirs) * 1e6:9.2f} {ratio(ours, theirs):6.2f}"


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Median over the rounds: what slows the machine for a while slows both."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def large() -> None:
    """Twenty thousand flows, one a day: a loan, a plan, and flows that turn twice."""
    many = 20_000
    days = [date(1970, 1, 1) + timedelta(days=k) for k in range(many)]
    kinds = {
        "a loan": [1e6] + [-60.0] * (many - 1),
        "savings": [-10.0] * (many - 1) + [300_000.0],
        "two turns": [-100.0] * 5_000 + [150.0] * 10_000 + [-90.0] * 5_000,
    }
    for name, flows in kinds.items():
        by_step = seconds(lambda flows=flows: tv.irr(flows, 0.0), 3)
        by_day = seconds(lambda flows=flows: tv.xirr(flows, days, 0.0), 3)
        print(f"{many} flows, {name}: irr {by_step:.3f} s, xirr {by_day:.3f} s")


def cpu(statement: str) -> float:
    """CPU seconds of a fresh Python that runs a statement."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


FIRST = {
    "irr": "import finlit; finlit.timevalue.irr([-100, 60, 60])",
    "loan_rate": "from finlit.credit import loan_rate; loan_rate(1000, 100, 12)",
    "transfer_cost": "from finlit.remittance import transfer_cost; transfer_cost(3000, 15, 2120, 2163)",
    "loan price, with records": "from finlit.credit import Loan; "
    "Loan(principal='IDR 20000000', method='flat', rate='0.02', n=12).price()",
    "nothing of ours, but pydantic": "from pydantic import BaseModel",
}


def imports(rounds: int) -> None:
    numpys, ours = [], {name: [] for name in FIRST}
    for _ in range(rounds):
        empty = cpu("pass")
        numpys.append(cpu("import numpy") - empty)
        for name, statement in FIRST.items():
            ours[name].append(cpu(statement) - empty)
    numpy = statistics.median(numpys)
    for name, taken in ours.items():
        mine = statistics.median(taken)
        print(f"import and a first {name}: {mine * 1e3:.0f} ms of CPU, {mine / numpy:.2f} of `import numpy`")


def main() -> None:
    reader = argparse.ArgumentParser(description="Time value beside its peers.")
    reader.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    quick = reader.parse_args().quick
    warnings.simplefilter("ignore")
    beside(rounds=21 if quick else 101, budget=0.002)
    large()
    imports(rounds=3 if quick else 11)


if __name__ == "__main__":
    main()
