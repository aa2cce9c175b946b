"""``finlit what-if`` and ``finlit brief``: two pages for an officer."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit._beside import write_beside
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, progress, say, screen
from finlit.export import Sheet
from finlit.i18n import text

Out = Annotated[Path | None, typer.Option("--out", help=say("what_if.out"), metavar="FILE.pdf")]


def what_if(
    rules: Annotated[Path, typer.Argument(help=say("what_if.rules"), metavar="RULES.toml")],
    district: Annotated[str, typer.Option("--district", help=say("build.district"), metavar="NAME")] = "",
    families: Annotated[int, typer.Option("--families", help=say("what_if.families"))] = 10_000,
    seed: Annotated[int, typer.Option("--seed", help=say("what_if.seed"))] = 1,
    out: Out = None,
    lang: Lang = "",
) -> None:
    """Try rules on made-up families of a district."""
    from finlit.briefs import read_rules, what_if, what_if_pages
    from finlit.course.district import DISTRICT

    place = district or DISTRICT
    with progress(say("what_if.working")) as at:
        at(0, 1, "")
        found = what_if(read_rules(rules), place, families=families, seed=seed)
        at(1, 1, "")
    _write(what_if_pages(found, LANG), out or Path(f"what-if-{Path(place).stem}-{LANG}.pdf"))


def brief(
    corridor: Annotated[str, typer.Argument(help=say("brief.corridor"), metavar="CORRIDOR")],
    out: Out = None,
    lang: Lang = "",
) -> None:
    """Say what a way home costs."""
    from finlit.briefs import corridor_pages

    name = corridor.upper()
    _write(corridor_pages(name, LANG, date.today()), out or Path(f"brief-{name}-{LANG}.pdf"))


def _write(pages: Sequence[Sheet], file: Path) -> None:
    from finlit.export import booklet

    for part in pages[0].parts:
        if part.startswith("> "):
            screen.print(part.removeprefix("> "), markup=False)
    write_beside(file, booklet(pages, pages[0].title, LANG, foot=text("brief.foot", LANG)))
    done(say("print.written", file=file))
