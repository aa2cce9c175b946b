"""``finlit portfolio``: millions of loans from a parquet file into another one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from finlit.cli.frame import Spoken
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, progress, say
from finlit.i18n import number

if TYPE_CHECKING:
    from finlit.portfolio import Kind

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
    _run("price", source, target, columns, workers, scheduler)


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
    _run("schedule", source, target, columns, workers, scheduler)


def _run(
    kind: "Kind", source: Path, target: Path, columns: Path | None, workers: int, scheduler: str | None
) -> None:
    from finlit import portfolio

    mapping = portfolio.read_mapping(columns) if columns else ({}, {}, {})
    job = portfolio.Job(kind, str(source.absolute()), str(target.absolute()), *mapping)
    with progress(say("portfolio.working")) as at:
        outcome = portfolio.run(
            job, workers=workers, scheduler=scheduler, report=lambda part, of: at(part, of, "")
        )
    done(say("portfolio.done", rows=number(outcome.rows, LANG), file=target))
    if outcome.refused:
        note(say("portfolio.refused", count=outcome.refused, file=outcome.refused_file))
