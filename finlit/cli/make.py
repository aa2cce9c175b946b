"""``finlit build``: notebooks, exercises and catalogues from their sources."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit.cli.audits import show_audit, show_table
from finlit.cli.catalogues import compile_catalogues, still_english
from finlit.cli.keys import faults
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, say
from finlit.cli.stubs import write_stubs
from finlit.course.build import accept as accept_reviews
from finlit.course.build import build as build_course
from finlit.course.build import build_pack, left_to_do
from finlit.course.district import DISTRICT
from finlit.course.names import SKIN
from finlit.course.places import checkout
from finlit.course.reading import read_course
from finlit.errors import InputError
from finlit.language import language


def _sources() -> list[Path]:
    """Return the sources of lessons and exercises, which name sentences, too."""
    root = checkout()
    return [*root.glob("notebooks/src/*.py"), *root.glob("exercises/src/*.*")]


def build(
    check: Annotated[bool, typer.Option("--check", help=say("build.check"))] = False,
    accept: Annotated[bool, typer.Option("--accept", help=say("build.accept"))] = False,
    district: Annotated[str, typer.Option("--district", help=say("build.district"), metavar="NAME")] = "",
    skin: Annotated[str, typer.Option("--skin", help=say("build.skin"), metavar="NAME")] = "",
    out: Annotated[Path | None, typer.Option("--out", help=say("build.out"), metavar="DIR")] = None,
    audit: Annotated[bool, typer.Option("--audit", help=say("build.audit"))] = False,
    questions: Annotated[bool, typer.Option("--table", help=say("build.table"))] = False,
    lang: Lang = "",
) -> None:
    """Build what is made from sources, or check that it is up to date."""
    if audit or questions:
        course = read_course(checkout())
        if audit:
            show_audit(course)
        if questions:
            show_table(course)
        return
    if district or skin or out:
        if out is None:
            raise InputError("field_missing", record="finlit build", field="--out")
        # A pack is for today: what has run out by now says so.
        written = build_pack(out, district or DISTRICT, skin or SKIN, date.today())
        done(say("build.pack", count=len(written), folder=out))
        return
    if accept:
        for line in accept_reviews():
            done(line)
    stale = [*compile_catalogues(check), *write_stubs(check), *build_course(check=check)]
    for path in stale:
        shown = str(path.relative_to(checkout()))
        note(shown) if check else done(shown)
    for other, count in still_english().items():
        note(say("build.still_english", language=language(other).name, count=count))
    for line in left_to_do(LANG):
        note(line)
    wrong = faults(more=_sources()) if check else []
    for line in wrong:
        note(line)
    if stale and check:
        note(say("build.stale", count=len(stale)))
    if check and (stale or wrong):
        raise typer.Exit(1)
    done(say("build.done", count=len(stale)))
