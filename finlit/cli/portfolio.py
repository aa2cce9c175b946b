"""``finlit portfolio``: millions of loans, transfers or families into a parquet file."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finlit.cli.frame import Spoken
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, progress, say
from finlit.errors import InputError, NoData
from finlit.i18n import number
from finlit.money import parse_number
from finlit.remittance import Quote
from finlit.tools import prices

if TYPE_CHECKING:
    from finlit.portfolio import Job, Kind

Source = Annotated[Path, typer.Argument(help=say("portfolio.source"), metavar="IN.parquet")]
Target = Annotated[Path, typer.Argument(help=say("portfolio.target"), metavar="OUT.parquet")]
Columns = Annotated[Path | None, typer.Option(help=say("portfolio.columns"), metavar="FILE.toml")]
Workers = Annotated[int, typer.Option(help=say("portfolio.workers"))]
Scheduler = Annotated[str | None, typer.Option(help=say("portfolio.scheduler"), metavar="ADDRESS")]

portfolio_app = Spoken()


@portfolio_app.command("price", help=say("portfolio.price.help"))
def price(
    source: Source,
    target: Target,
    columns: Columns = None,
    workers: Workers = 1,
    scheduler: Scheduler = None,
    lang: Lang = "",
) -> None:
    """Price every loan of a file."""
    _run(_job("price", source, target, columns), workers, scheduler)


@portfolio_app.command("schedule", help=say("portfolio.schedule.help"))
def schedule(
    source: Source,
    target: Target,
    columns: Columns = None,
    workers: Workers = 1,
    scheduler: Scheduler = None,
    lang: Lang = "",
) -> None:
    """Write every row of every loan of a file."""
    _run(_job("schedule", source, target, columns), workers, scheduler)


@portfolio_app.command("quotes", help=say("portfolio.quotes.help"))
def quotes(
    source: Annotated[Path, typer.Argument(help=say("portfolio.quotes.source"), metavar="IN.parquet")],
    target: Target,
    price_list: Annotated[
        Path | None, typer.Option("--prices", help=say("portfolio.prices"), metavar="FILE.csv")
    ] = None,
    highest: Annotated[str, typer.Option("--highest", help=say("portfolio.highest"))] = "10000000",
    amount_is: Annotated[str, typer.Option("--amount-is", help=say("portfolio.amount_is"))] = "paid",
    on: Annotated[str, typer.Option("--on", help=say("portfolio.on"), metavar="2026-01-31")] = "",
    columns: Columns = None,
    workers: Workers = 1,
    scheduler: Scheduler = None,
    lang: Lang = "",
) -> None:
    """Say with which service most is left of every transfer of a file."""
    from finlit import batch, portfolio
    from finlit.remittance import read_price_list
    from finlit.values import day, one_of

    sending = day(on, "on") if on else date.today()
    one_of(amount_is, "amount_is", ("paid", "sent"))
    job = _job("quotes", source, target, columns)
    named = portfolio.corridors_of(job)
    services = _listed(read_price_list(price_list, LANG)) if price_list else _known(named)
    asked = {name: services[name] for name in named if name in services}
    if not asked:
        raise InputError(
            "corridor_unknown", corridor=", ".join(named), known=", ".join(services or prices.corridors())
        )
    rates = {
        name: (prices.rate_of(listed) if price_list else prices.list_rate(name)).rate
        for name, listed in asked.items()
    }
    table = batch.price_table(
        asked,
        rates,
        highest=parse_number(highest, LANG, decimals=2),
        amount_is="sent" if amount_is == "sent" else "paid",
        on=sending,
    )
    _run(job._replace(given=table), workers, scheduler)
    if any(quote.is_illustrative for listed in asked.values() for quote in listed):
        note(say("portfolio.quotes.made_up"))


@portfolio_app.command("simulate", help=say("portfolio.simulate.help"))
def simulate(
    source: Annotated[Path, typer.Argument(help=say("portfolio.simulate.source"), metavar="PLAN.json")],
    target: Target,
    shocks: Annotated[Path, typer.Option("--shocks", help=say("portfolio.shocks"), metavar="FILE.toml")],
    families: Annotated[int, typer.Option("--families", help=say("portfolio.families"))] = 10_000,
    seed: Annotated[int, typer.Option("--seed", help=say("portfolio.seed"))] = 1,
    home: Annotated[str, typer.Option("--home", help=say("portfolio.home"))] = "",
    workers: Workers = 1,
    scheduler: Scheduler = None,
    lang: Lang = "",
) -> None:
    """Let a saved plan be met by the luck of many families."""
    from finlit import portfolio

    luck = portfolio.Luck(portfolio.read_shocks(shocks), families, seed, home)
    _run(_job("simulate", source, target, None)._replace(given=luck), workers, scheduler)


def _listed(services: tuple[Quote, ...]) -> dict[str, tuple[Quote, ...]]:
    """Put the services of a price list together by corridor."""
    found: dict[str, list[Quote]] = {}
    for quote in services:
        found.setdefault(prices.corridor_of(quote), []).append(quote)
    return {name: tuple(listed) for name, listed in found.items()}


def _known(names: tuple[str, ...]) -> dict[str, tuple[Quote, ...]]:
    """Return the services that are known, the user's own among them; leave out corridors without any."""
    found = {}
    for name in names:
        with suppress(NoData):
            found[name] = prices.quotes(name)
    return found


def _job(kind: "Kind", source: Path, target: Path, columns: Path | None) -> "Job":
    from finlit import portfolio

    mapping = portfolio.read_mapping(columns) if columns else ({}, {}, {})
    return portfolio.Job(kind, str(source.absolute()), str(target.absolute()), *mapping)


@contextmanager
def _named(target: str) -> Iterator[None]:
    """Say of which file a full disk was, where whoever writes it does not."""
    try:
        yield
    except OSError as problem:
        problem.filename = problem.filename or target
        raise


def _run(job: "Job", workers: int, scheduler: str | None) -> None:
    from finlit import portfolio

    with _named(job.target), progress(say("portfolio.working")) as at:
        outcome = portfolio.run(
            job, workers=workers, scheduler=scheduler, report=lambda part, of: at(part, of, "")
        )
    done(say(f"portfolio.done.{job.kind}", rows=number(outcome.rows, LANG), file=job.target))
    if outcome.refused:
        note(say("portfolio.refused", count=outcome.refused, file=outcome.refused_file))
