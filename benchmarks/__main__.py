"""The goals of speed, each beside its peer in the same run: ours, peer, ratio, goal, met.

    uv run --group bench python -m benchmarks [--quick]

``--quick`` takes fewer rounds. Peers are run in turn with ours in one process; what starting costs is CPU of
fresh processes. A ratio is the median of many rounds, and worth about 20 %.
"""

import random
import statistics
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import numpy_financial as npf
import pyxirr

from benchmarks import bench_batch, bench_families, bench_files, bench_transfers
from benchmarks.bench_calculator import FLOWS, price_and_schedule
from benchmarks.bench_timevalue import DAYS, FIRST, LOANS, cpu, ratio, seconds, times_for
from finlit import datasets
from finlit import timevalue as tv
from finlit.groups import Arisan
from finlit.money import Money
from finlit.remittance import (
    Bracket,
    BracketFee,
    FeeRule,
    Quote,
    RateTier,
    best_split,
    compare,
    corridor,
    quotes_from_survey,
)

Work = Callable[[], object]
QUICK = "--quick" in sys.argv
ROUNDS, STARTS = (21, 3) if QUICK else (61, 11)
_BUDGET = 0.0005
"""[seconds] of a round: shorter than a turn of what else runs, so that it falls into few of the rounds."""
_BESIDE_NUMPY, _BESIDE_IRR, _BESIDE_PYXIRR, _LARGE = 1.0, 2.5, 8.0, 0.3


class Line(NamedTuple):
    """One goal: seconds of ours and the peer, their ratio (or ours alone), and what is asked."""

    name: str
    ours: float
    peer: float | None
    ratio: float
    goal: float


def beside(name: str, ours: Work, peer: Work, goal: float) -> Line:
    """Time both in turn."""
    counts = times_for(ours, _BUDGET), times_for(peer, _BUDGET)
    mine, other = [], []
    for _ in range(ROUNDS):
        mine.append(seconds(ours, counts[0]))
        other.append(seconds(peer, counts[1]))
    return Line(name, statistics.median(mine), statistics.median(other), ratio(mine, other), goal)


def recompute() -> Line:
    """Price, 24 rows, eight quotes, all as records; beside one rate of 24 flows."""
    quotes = corridor(quotes_from_survey(datasets.rows("remittance_services_2025q3")), "SGP", "IDN")[:8]
    amount, today = Money(400, "SGD"), date(2025, 9, 1)
    return beside(
        "recompute / numpy_financial.irr",
        lambda: (price_and_schedule(), compare(quotes, amount, 12000, as_of=today)),
        lambda: npf.irr(FLOWS),
        _BESIDE_IRR,
    )


def first_price() -> Line:
    """A first price through records, beside importing numpy: CPU of whole processes, an empty one less."""
    mine, other = [], []
    for _ in range(STARTS):
        empty = cpu("pass")
        mine.append(cpu(FIRST["loan price, with records"]) - empty)
        other.append(cpu("import numpy") - empty)
    return Line(
        "first loan price / import numpy",
        *(statistics.median(mine), statistics.median(other)),
        *(ratio(mine, other), _BESIDE_NUMPY),
    )


def shapes() -> Iterator[tuple[str, list[float], float | None]]:
    """Flows of many kinds: a name, the flows, and a guess."""
    for many, payment in LOANS.items():
        loan = [5_000.0] + [-payment] * many
        yield f"loan of {many}", loan, None
        yield f"loan of {many}, guess near", loan, 0.01
        yield f"loan of {many}, guess far", loan, 0.9
        draw = random.Random(many)
        uneven = [-payment * draw.uniform(0.5, 1.5) for _ in range(many)]
        yield f"uneven loan of {many}", [5_000.0, *uneven], None
        yield f"very dear loan of {many}", [500.0] + [-400.0] * many, None
        third = many // 3
        yield (
            f"topped up, {many}",
            [5_000.0] + [-payment] * third + [3_000.0] + [-1.7 * payment] * (many - third - 1),
            None,
        )
        yield (
            f"saved, spent, saved, {many}",
            [-100.0] * third + [150.0] * third + [-90.0] * (many - 2 * third) + [200.0],
            0.01,
        )


def rates() -> Iterator[Line]:
    """Irr and xirr of every shape, rate of every loan."""
    for name, flows, guess in shapes():
        days, near = DAYS[: len(flows)], 0.1 if guess is None else guess
        yield beside(
            f"irr, {name}",
            lambda flows=flows, near=near: tv.irr(flows, near),
            lambda flows=flows, near=near: pyxirr.irr(flows, guess=near),
            _BESIDE_PYXIRR,
        )
        yield beside(
            f"xirr, {name}",
            lambda flows=flows, days=days, near=near: tv.xirr(flows, days, near),
            lambda flows=flows, days=days, near=near: pyxirr.xirr(days, flows, guess=near),
            _BESIDE_PYXIRR,
        )
    for many, payment in LOANS.items():
        for guess in (None, 0.01, 0.9):
            start = {} if guess is None else {"guess": guess}
            yield beside(
                f"rate of {many}, guess {guess}",
                lambda many=many, payment=payment, guess=guess: tv.rate(many, -payment, 5_000.0, guess=guess),
                lambda many=many, payment=payment, start=start: pyxirr.rate(many, -payment, 5_000.0, **start),
                _BESIDE_PYXIRR,
            )


def rising_table(steps: int) -> Quote:
    """A service whose fee jumps up and down at every hundred."""
    brackets = tuple(
        Bracket(above=Decimal(100 * at), up_to=Decimal(100 * at + 100), flat=Decimal(10 + 7 * at % 23))
        for at in range(steps)
    )
    return Quote(
        provider="made up",
        from_country="HKG",
        to_country="IDN",
        from_currency="HKD",
        to_currency="IDR",
        pay_in="cash",
        pay_out="cash",
        as_of=date(2026, 1, 13),
        source="made up",
        fee_rule=FeeRule(currency="HKD", parts=(BracketFee(brackets=brackets),)),
        rates=(RateTier(offered_rate=Decimal(2120)),),
        is_illustrative=True,
    )


def large() -> Iterator[Line]:
    """What is heavy, in seconds."""
    draw = random.Random(1)
    signs = [draw.choice((-1.0, 1.0)) * draw.uniform(1, 100) for _ in range(20_000)]
    days = [date(1970, 1, 1) + timedelta(days=place) for place in range(20_000)]
    turns = Arisan(members=tuple(map(str, range(366))), contribution=Money(50_000, "IDR"))
    service = rising_table(60)
    works: dict[str, Work] = {
        "best_split, table of 60 steps": lambda: best_split(service, Money(6100, "HKD"), 2163),
        "arisan of 366 turns": turns.turns,
        "xirr of 20,000 flows": lambda: tv.xirr([1e6] + [-60.0] * 19_999, days, 0.0),
        "xirr of 20,000 random signs": lambda: tv.xirr(signs, days, 0.0),
    }
    for name, work in works.items():
        taken = min(seconds(work, 1) for _ in range(3))
        yield Line(f"{name} [s]", taken, None, taken, _LARGE)


def main() -> int:
    """Print the table; 1 when a goal is not met."""
    if "--help" in sys.argv:
        print(__doc__)
        return 0
    warnings.simplefilter("ignore")
    lines = [recompute(), first_price(), *rates(), *large()]
    for rows in (bench_batch, bench_transfers, bench_families, bench_files):
        lines += [Line(*one) for one in rows.lines()]
    print(f"{'':44} {'ours [us]':>12} {'peer [us]':>12} {'ratio':>7} {'goal':>5}  met")
    for one in lines:
        peer = f"{one.peer * 1e6:12.1f}" if one.peer is not None else f"{'-':>12}"
        met = "yes" if one.ratio <= one.goal else "NO"
        print(f"{one.name:44} {one.ours * 1e6:12.1f} {peer} {one.ratio:7.3f} {one.goal:5.2f}  {met}")
    missed = sum(one.ratio > one.goal for one in lines)
    print(f"{len(lines) - missed} of {len(lines)} goals met")
    return missed > 0


if __name__ == "__main__":
    sys.exit(main())
