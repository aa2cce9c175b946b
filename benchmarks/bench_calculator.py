"""One recompute of a calculator, as a moving slider asks for it: true price, 24 rows, eight quotes.

    uv run --group bench python benchmarks/bench_calculator.py

Prints the median and the 99th percentile of many single runs, ours with all its records, and beside them
what peers take for their part of it: pyxirr and numpy-financial for the rate alone, mortgagemath (Decimal)
for the rows alone; all medians as multiples of the one irr of numpy-financial. Then the heaviest contract
that is allowed in 520 instalments and 20,000 flows: best of five. What a first loan price costs, import
included, is in ``bench_timevalue.py``.
"""

import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import mortgagemath
import numpy_financial as npf
import pyxirr

from finlit import datasets
from finlit.credit import Loan, true_price
from finlit.errors import FinlitError
from finlit.money import Money
from finlit.remittance import compare, corridor, quotes_from_survey

RUNS = 600
FLOWS = [20_000_000.0] + [-1_057_000.0] * 24


def price_and_schedule() -> object:
    """Contract, 24 exact rows as records of Money, and the true price."""
    loan = Loan(principal=Money(20_000_000, "IDR"), method="annuity", rate="0.02", rate_period="month", n=24)
    return loan.price(), loan.schedule().rows


def heaviest() -> Loan:
    """520 dated rows, 60 parts, 60 rates, 20 fees, savings, the rest in the first instalment."""
    start, kinds = date(2024, 2, 29), ("instalment", "conversion", "drawdown", "insurance_yearly")
    return Loan(
        principal=Money(60 * 1_000_003, "IDR"),
        method="step_rate",
        rate="0.013",
        rate_period="month",
        n=520,
        start=start,
        dates=tuple(start + timedelta(days=31 * row + row % 3) for row in range(1, 521)),
        day_count="act/act ISDA",
        drawdowns=tuple({"at": at, "amount": Money(1_000_003, "IDR")} for at in (0, *range(5, 477, 8))),
        steps=tuple(
            {"from_instalment": first, "rate": Decimal(11 + place) / 1000}
            for place, first in enumerate(range(9, 489, 8))
        ),
        fees=tuple({"kind": kind, "share": "0.01", "flat": Money(10, "IDR")} for kind in kinds * 5),
        savings={"per_instalment": Money(5000, "IDR"), "annual_rate": "0.05"},
        rounding={"unit": 100, "residue": "first"},
    )


def priced(loan: Loan) -> None:
    """Make the rows and the price, or the reason why there is none."""
    loan.schedule()
    with suppress(FinlitError):
        loan.price()


def main() -> None:
    """Time ours and the peers in turn."""
    quotes = corridor(quotes_from_survey(datasets.rows("remittance_services_2025q3")), "SGP", "IDN")[:8]
    amount, today = Money(400, "SGD"), date(2025, 9, 1)
    terms = mortgagemath.LoanParams(Decimal(20_000_000), Decimal(24), 24)

    def all_of_it() -> object:
        return price_and_schedule(), compare(quotes, amount, 12000, as_of=today)

    cases: dict[str, Callable[[], object]] = {
        "finlit: price, 24 rows, 8 quotes": all_of_it,
        "finlit: price and 24 rows": price_and_schedule,
        "pyxirr: irr alone": lambda: pyxirr.irr(FLOWS),
        "numpy-financial: irr alone": lambda: npf.irr(FLOWS),
        "mortgagemath: 24 rows alone": lambda: mortgagemath.amortization_schedule(terms),
    }
    times: dict[str, list[float]] = {name: [] for name in cases}
    for work in cases.values():
        work()
    for _ in range(RUNS):
        for name, work in cases.items():
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    one_irr = statistics.median(times["numpy-financial: irr alone"])
    for name, found in times.items():
        median, p99 = statistics.median(found), statistics.quantiles(found, n=100)[98]
        print(f"{name:36} median {median * 1e3:7.3f} ms   p99 {p99 * 1e3:7.3f} ms   {median / one_irr:5.2f}")
    best_of_five("finlit: heaviest contract, 520 rows", lambda: priced(heaviest()))
    many = [10_000_000, *[-700] * 20_000]
    best_of_five("finlit: price of 20,000 flows", lambda: true_price(many, frequency="day"))


def best_of_five(name: str, work: Callable[[], object]) -> None:
    """Print the shortest of five runs."""
    best = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        best.append(time.perf_counter() - start)
    print(f"{name:36} best   {min(best) * 1e3:7.3f} ms")


if __name__ == "__main__":
    main()
