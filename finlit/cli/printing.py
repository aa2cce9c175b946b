"""``finlit print``: the course on paper, for one language and one district."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit._beside import write_beside
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, progress, say


def print_course(
    lessons: Annotated[
        list[int] | None, typer.Argument(help=say("print.lessons"), metavar="[LESSON]...")
    ] = None,
    edition: Annotated[str, typer.Option("--edition", help=say("print.edition"), metavar="NAME,...")] = "",
    district: Annotated[str, typer.Option("--district", help=say("build.district"), metavar="NAME")] = "",
    skin: Annotated[str, typer.Option("--skin", help=say("build.skin"), metavar="NAME")] = "",
    out: Annotated[Path | None, typer.Option("--out", help=say("print.out"), metavar="FILE.pdf")] = None,
    words: Annotated[Path | None, typer.Option("--words", help=say("print.words"), metavar="DIR")] = None,
    address: Annotated[str, typer.Option("--address", help=say("export.address"), metavar="URL")] = "",
    lang: Lang = "",
) -> None:
    """Print sheets, planner, exercises, trainer's pages, hall and Sunday editions, radio scripts."""
    from finlit.course.blocks import lesson_numbers, read_lesson
    from finlit.course.district import DISTRICT
    from finlit.course.editions import EDITIONS, printed, sheets_of
    from finlit.course.names import SKIN

    place, called = district or DISTRICT, skin or SKIN
    wanted = lessons or lesson_numbers()
    asked = [one for one in edition.replace(",", " ").split() if one]
    with progress(say("print.working")) as at:
        at(0, 1, "")
        pdf = printed(
            LANG,
            district=place,
            skin=called,
            lessons=wanted,
            editions=asked,
            address=address,
            on=date.today(),
        )
        at(1, 1, "")
    file = out or Path(f"finlit-{Path(place).stem}-{LANG}.pdf")
    write_beside(file, pdf)
    done(say("print.written", file=file))
    if words is None:
        return
    for number in wanted:
        lesson = read_lesson(number, LANG, place, called, date.today())
        for name in asked or EDITIONS:
            for sheet in sheets_of(lesson, [name]):
                target = words / name / f"{lesson.name}.md"
                target.parent.mkdir(parents=True, exist_ok=True)
                write_beside(
                    target, "\n\n".join([f"# {sheet.title}", *sheet.parts, sheet.small]).strip() + "\n"
                )
    done(say("print.written", file=words))
