"""A plan met by the luck of a hundred thousand families, beside the luck drawn alone and beside pandas.

    uv run --group bench python -m benchmarks.bench_families [--quick]

As many families run dry in pandas as in ours, within the draw, before anything is timed.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd

from benchmarks.bench_batch import QUICK, Compared, beside, show
from finlit import batch
from finlit.batch.simulation import BLOCK, _Luck
from finlit.household import (
    EarlyReturn,
    Home,
    HouseholdPlan,
    Illness,
    Item,
    PriceRise,
    RateBand,
    RateMoves,
    Transfer,
    WageStops,
)
from finlit.money import Money
from finlit.remittance import FeeRule, FlatFee, Quote, RateTier

FAMILIES, MONTHS = (20_000 if QUICK else 100_000), 60
WAGE, OWN, SENT, FEE, NEEDS, THERE = 5100, 950, 2700, 15, 5_000_000, 3_000_000
LOW, KNOWN, HIGH = Decimal("2113.65"), Decimal(2163), Decimal("2313.14")
STOPS, ILL, LEAST, MOST, DEARER, RETURN = 0.1, 0.1, 4_000_000, 12_000_000, 0.06, 0.05
_START = date(2026, 1, 1)


def plan() -> HouseholdPlan:
    """Two homes: a wage and own needs abroad, needs at home, money sent every month."""
    quote = Quote(
        provider="made up", from_country="HKG", to_country="IDN", from_currency="HKD", to_currency="IDR",
        pay_in="cash", pay_out="cash", as_of=_START, source="made up",
        fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(FEE)),)),
        fee_taken="from_amount", rates=(RateTier(margin_share=Decimal(0)),), is_illustrative=True,
    )  # fmt: skip
    return HouseholdPlan(
        name="Two homes",
        start=_START,
        months=MONTHS,
        homes=(
            Home(name="abroad", currency="HKD"),
            Home(name="home", currency="IDR", opening=Money(THERE, "IDR")),
        ),
        items=(
            Item(what="wage", home="abroad", amount=Money(WAGE, "HKD"), kind="wage"),
            Item(what="living", home="abroad", amount=Money(OWN, "HKD"), kind="need"),
            Item(what="rice and school", home="home", amount=Money(NEEDS, "IDR"), kind="need"),
        ),
        transfers=(
            Transfer(
                from_home="abroad",
                to_home="home",
                amount=Money(SENT, "HKD"),
                quote=quote,
                start=date(2026, 1, 2),
            ),
        ),
        bands=(
            RateBand(
                sent="HKD",
                received="IDR",
                low=LOW,
                known=KNOWN,
                high=HIGH,
                as_of=_START,
                source="made up",
            ),
        ),
    )


SHOCKS = (
    WageStops(home="abroad", chance=Decimal(repr(STOPS)), least=1, most=3),
    Illness(home="home", chance=Decimal(repr(ILL)), least=Money(LEAST, "IDR"), most=Money(MOST, "IDR")),
    PriceRise(home="home", least=Decimal(0), most=Decimal(repr(DEARER))),
    EarlyReturn(home="abroad", chance=Decimal(repr(RETURN))),
    RateMoves(),
)


def luck_alone() -> None:
    """Draw all that befalls the families, and do nothing with it."""
    for block in range(-(-FAMILIES // BLOCK)):
        luck = _Luck(SHOCKS, 1, block)
        for month in range(MONTHS):
            luck.month(month)


def by_pandas() -> pd.DataFrame:
    """The same plan and the same shocks, month by month over a table of families."""
    rng = np.random.default_rng(1)
    each = {chance: 1 - (1 - chance) ** (1 / 12) for chance in (STOPS, ILL, RETURN)}
    start = {"abroad": 0.0, "home": float(THERE), "left": 0, "price": 1.0, "rate": 0.0, "short": 0}
    families = pd.DataFrame(start, index=range(FAMILIES))
    families["gone_at"] = rng.geometric(each[RETURN], FAMILIES) - 1
    for month in range(MONTHS):
        if month % 12 == 0:
            families["rate"] = float(LOW) + float(HIGH - LOW) * rng.random(FAMILIES)
            if month:
                families["price"] *= 1 + DEARER * rng.random(FAMILIES)
        falls = (rng.random(FAMILIES) < each[STOPS]) & (families.left == 0)
        families["left"] = families.left.where(~falls, rng.integers(1, 4, FAMILIES))
        stopped, there = families.left > 0, families.gone_at > month
        families["left"] -= stopped
        bill = (rng.random(FAMILIES) < each[ILL]) * (LEAST + (MOST - LEAST) * rng.random(FAMILIES)).round()
        families["abroad"] += (WAGE * ~stopped - OWN) * there
        goes = there & ~(stopped & (families.abroad < SENT))
        families["abroad"] -= SENT * goes
        families["home"] += ((SENT - FEE) * families.rate).round() * goes - bill
        families["home"] -= (NEEDS * families.price).round()
        comes = ~there & (families.abroad != 0)
        families["home"] += families.abroad.where(comes, 0) * float(KNOWN) * (SENT - FEE) / SENT
        families["abroad"] = families.abroad.where(~comes, 0)
        families["short"] += (families.home < 0) | (families.abroad < 0)
    return families


def lines() -> Iterator[Compared]:
    """Beside its own draws, beside pandas, and ten times the families."""
    told = plan()

    def ours(many: int = FAMILIES) -> batch.Simulated:
        return batch.simulate(told, SHOCKS, many)

    mine, other = (ours().months_short > 0).mean(), (by_pandas().short > 0).mean()
    assert abs(mine - other) < 0.01, f"run dry: ours {mine}, pandas {other}"
    months = FAMILIES * MONTHS
    yield beside("batch.simulate / its own draws", ours, months, luck_alone, months, 1.8)
    yield beside("batch.simulate / pandas by month", ours, months, by_pandas, months, 1 / 3)
    few = 8 * BLOCK  # whole blocks: of one that is begun all families are drawn
    yield beside(
        "batch.simulate, ten times the families [s]", lambda: ours(10 * few), 1, lambda: ours(few), 1, 12
    )


if __name__ == "__main__":
    show(lines())
