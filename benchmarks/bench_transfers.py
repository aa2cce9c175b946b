"""A million transfers priced, beside the same prices in duckdb, polars and pandas; one thread each.

    uv run --group bench python -m benchmarks.bench_transfers [--quick]

All of them say the same service and the same amount left before they are timed.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl

from benchmarks.bench_batch import QUICK, Compared, beside, show
from finlit import batch
from finlit.remittance import Bracket, BracketFee, FeeRule, PercentageFee, Quote, RateTier

CORRIDORS, SERVICES, TIERS = 40, 8, 4
TRANSFERS = 25_000 if QUICK else 125_000
MIDDLE = 2163

_SQL = """
with prices as (
    select q.q, t.service,
           (q.amount - t.flat - least(greatest(t.share * q.amount, p.least), p.most)) * p.rate as kept
    from transfers q
    join services p on q.corridor = p.corridor
    join tiers t on t.corridor = p.corridor and t.service = p.service
    where q.amount > t.above and q.amount <= t.up_to)
select q, arg_max(service, kept) as service, max(kept) as kept from prices group by q order by q
"""


def tables() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Made-up transfers, services and fees by amount."""
    rng = np.random.default_rng(5)
    names = [(c, s) for c in range(CORRIDORS) for s in range(SERVICES)]
    least = rng.uniform(0, 3, len(names)).round(2)
    services = pd.DataFrame(names, columns=["corridor", "service"]).assign(
        least=least,
        most=(least + rng.uniform(20, 80, len(names))).round(2),
        rate=np.round(MIDDLE * (1 - rng.uniform(0, 0.04, len(names))), 2),
    )
    tiers = services[["corridor", "service"]].merge(pd.DataFrame({"tier": range(TIERS)}), how="cross")
    ends = np.sort(rng.choice(np.arange(50, 2000), (len(names), TIERS - 1)), axis=1).astype(float)
    ends += np.arange(TIERS - 1)  # no two alike
    tiers["above"] = np.c_[np.zeros(len(names)), ends].ravel()
    tiers["up_to"] = np.c_[ends, np.full(len(names), np.inf)].ravel()
    tiers["flat"] = rng.uniform(0, 12, len(tiers)).round(2)
    tiers = tiers.merge(
        services[["corridor", "service"]].assign(share=rng.uniform(0.001, 0.03, len(names)).round(4))
    )
    transfers = pd.DataFrame(
        {
            "q": np.arange(TRANSFERS),
            "corridor": rng.integers(0, CORRIDORS, TRANSFERS),
            "amount": np.clip(rng.lognormal(5.5, 0.8, TRANSFERS).round(2), 30, 9000),
        }
    )
    return transfers, services, tiers


def quote(service: Any, tiers: pd.DataFrame) -> Quote:
    """Return one service as the calculator knows it."""
    brackets = tuple(
        Bracket(
            above=Decimal(repr(row.above)),
            up_to=None if np.isinf(row.up_to) else Decimal(repr(row.up_to)),
            flat=Decimal(repr(row.flat)),
        )
        for row in tiers.itertuples()
    )
    share = PercentageFee(
        share=Decimal(repr(float(tiers.share.iloc[0]))),
        minimum=Decimal(repr(service.least)),
        maximum=Decimal(repr(service.most)),
    )
    return Quote(
        provider=str(service.service), from_country="HKG", to_country="IDN", from_currency="HKD",
        to_currency="IDR", pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
        fee_rule=FeeRule(currency="HKD", parts=(BracketFee(brackets=brackets), share)),
        fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(repr(service.rate))),),
        is_illustrative=True,
    )  # fmt: skip


def table_of(services: pd.DataFrame, tiers: pd.DataFrame) -> batch.PriceTable:
    """Return the table of all services; it is made once."""
    by_service = dict(iter(tiers.groupby(["corridor", "service"])))
    listed: dict[str, list[Quote]] = {str(c): [] for c in range(CORRIDORS)}
    for one in services.itertuples():
        listed[str(one.corridor)].append(quote(one, by_service[one.corridor, one.service]))
    return batch.price_table(listed, dict.fromkeys(listed, MIDDLE), highest=10_000)


def by_pandas(transfers: pd.DataFrame, services: pd.DataFrame, tiers: pd.DataFrame) -> pd.DataFrame:
    """Join, find the fee of the amount, and keep the service that leaves most."""
    every = transfers.merge(services, on="corridor").sort_values("amount")
    every = pd.merge_asof(
        every,
        tiers.sort_values("above"),
        left_on="amount",
        right_on="above",
        by=["corridor", "service"],
        allow_exact_matches=False,
    )
    share = (every.share * every.amount).clip(every.least, every.most)
    every["kept"] = (every.amount - every.flat - share) * every.rate
    return every.loc[every.groupby("q").kept.idxmax()].sort_values("q")


def by_polars(transfers: pl.DataFrame, services: pl.DataFrame, tiers: pl.DataFrame) -> pl.DataFrame:
    """Do the same, told as one lazy query."""
    amount, share = pl.col("amount"), pl.col("share") * pl.col("amount")
    fee = pl.col("flat") + share.clip(pl.col("least"), pl.col("most"))
    return (
        transfers.lazy()
        .join(services.lazy(), on="corridor")
        .join(tiers.lazy(), on=["corridor", "service"])
        .filter((amount > pl.col("above")) & (amount <= pl.col("up_to")))
        .with_columns(kept=(amount - fee) * pl.col("rate"))
        .group_by("q")
        .agg(pl.col("service").get(pl.col("kept").arg_max()), pl.col("kept").max())
        .sort("q")
        .collect()
    )


def lines() -> Iterator[Compared]:
    """Every quote priced with the best found, and the best alone."""
    transfers, services, tiers = tables()
    corridor, amount = transfers.corridor.to_numpy(), transfers.amount.to_numpy()
    table = table_of(services, tiers)
    frames = [pl.from_pandas(one) for one in (transfers, services, tiers)]
    engine = duckdb.connect()
    engine.execute("set threads = 1")
    for name, one in (("transfers", transfers), ("services", services), ("tiers", tiers)):
        engine.register(f"{name}_frame", one)
        engine.execute(f"create table {name} as select * from {name}_frame")

    def priced() -> batch.PricedQuotes:
        return batch.price_quotes(table, corridor, amount)

    def best() -> batch.Cheapest:
        return batch.cheapest(table, corridor, amount)

    def sql() -> Any:
        return engine.execute(_SQL).fetchnumpy()

    found, alone = priced(), best()
    left = found.left[np.arange(TRANSFERS), found.best]
    for kept in (
        sql()["kept"],
        by_polars(*frames)["kept"].to_numpy(),
        by_pandas(transfers, services, tiers).kept.to_numpy(),
        alone.left,
    ):
        assert np.allclose(left, kept, rtol=1e-9, atol=1e-6)
    quotes = TRANSFERS * SERVICES
    frame = lambda: by_pandas(transfers, services, tiers)  # noqa: E731
    yield beside("batch.price_quotes / duckdb", priced, quotes, sql, quotes, 1 / 2.5)
    yield beside("batch.price_quotes / polars", priced, quotes, lambda: by_polars(*frames), quotes, 1 / 8)
    yield beside("batch.price_quotes / pandas", priced, quotes, frame, quotes, 1 / 10)
    yield beside("batch.cheapest / duckdb", best, quotes, sql, quotes, 1 / 5)
    few = slice(0, TRANSFERS // 10)
    for name, work in (("price_quotes", batch.price_quotes), ("cheapest", batch.cheapest)):
        ten = lambda work=work: work(table, corridor, amount)  # noqa: E731
        one = lambda work=work: work(table, corridor[few], amount[few])  # noqa: E731
        yield beside(f"batch.{name}, ten times the rows [s]", ten, 1, one, 1, 12)


if __name__ == "__main__":
    show(lines())
