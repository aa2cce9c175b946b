"""Money, formatting and quotes beside py-moneyed and Babel, in turn in one process.

    uv run --group bench python benchmarks/bench_money.py

Prints medians of interleaved rounds and their ratio. A ratio is worth about 20 %, a single time less.
"""

import statistics
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import moneyed
from babel.numbers import format_currency

from finlit import datasets, i18n
from finlit.money import Money
from finlit.remittance import compare, corridor, quotes_from_survey

ROUNDS = 9


def seconds(work: Callable[[], object], times: int) -> float:
    """Time of one call, over many."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def beside(name: str, ours: Callable[[], object], theirs: Callable[[], object] | None, times: int) -> None:
    """Print the median of ours, and its ratio to theirs run in turn."""
    mine, other = [], []
    for _ in range(ROUNDS):
        mine.append(seconds(ours, times))
        if theirs:
            other.append(seconds(theirs, times))
    median = statistics.median(mine)
    line = f"{name:34} {median * 1e6:9.2f} us"
    if theirs:
        peer = statistics.median(other)
        line += f"   peer {peer * 1e6:9.2f} us   ratio {median / peer:.2f}"
    print(line)


def main() -> None:
    """Run all comparisons."""
    ten, two = Decimal("1250000.50"), Decimal("3000")
    ours, theirs = Money(ten, "IDR"), moneyed.Money(ten, "IDR")
    beside("construct", lambda: Money(ten, "IDR"), lambda: moneyed.Money(ten, "IDR"), 20_000)
    more, theirs_more = Money(two, "IDR"), moneyed.Money(two, "IDR")
    beside("add", lambda: ours + more, lambda: theirs + theirs_more, 20_000)
    beside(
        "write rupiah, seen before",
        lambda: i18n.money(ours, "id"),
        lambda: format_currency(ten, "IDR", locale="id_ID"),
        2_000,
    )
    amounts = iter(range(10**9))
    fresh = iter(range(10**9))
    beside(
        "write rupiah, new each time",
        lambda: i18n.money(Money(next(amounts), "IDR"), "id"),
        lambda: format_currency(next(fresh), "IDR", locale="id_ID"),
        2_000,
    )
    quotes = corridor(quotes_from_survey(datasets.rows("remittance_services_2025q3")), "SGP", "IDN")
    amount, today = Money(400, "SGD"), date(2025, 9, 1)
    beside(
        "compare 8 quotes, with records", lambda: compare(quotes[:8], amount, 12000, as_of=today), None, 200
    )
    beside("compare 27 quotes, with records", lambda: compare(quotes, amount, 12000, as_of=today), None, 100)


if __name__ == "__main__":
    main()
