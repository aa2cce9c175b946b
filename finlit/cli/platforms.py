"""``finlit course scorm`` and ``finlit course kolibri``: the lessons for the learning platforms of others."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from finlit._beside import write_beside
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, progress, say

Lessons = Annotated[list[int] | None, typer.Argument(help=say("print.lessons"), metavar="[LESSON]...")]
District = Annotated[str, typer.Option("--district", help=say("build.district"), metavar="NAME")]
Skin = Annotated[str, typer.Option("--skin", help=say("build.skin"), metavar="NAME")]
Address = Annotated[str, typer.Option("--address", help=say("export.address"), metavar="URL")]


def scorm(
    lessons: Lessons = None,
    out: Annotated[Path, typer.Option("--out", help=say("course.scorm.out"), metavar="DIR")] = Path(),
    district: District = "",
    skin: Skin = "",
    address: Address = "",
    lang: Lang = "",
) -> None:
    """Write each lesson as a SCORM 1.2 package."""
    from finlit.course.blocks import lesson_numbers, read_lesson
    from finlit.course.district import DISTRICT
    from finlit.course.names import SKIN
    from finlit.course.scorm import scorm_package

    wanted, made = lessons or lesson_numbers(), []
    with progress(say("course.scorm.working")) as at:
        for place, number in enumerate(wanted):
            at(place, len(wanted), str(number))
            lesson = read_lesson(number, LANG, district or DISTRICT, skin or SKIN, date.today())
            made.append((out / f"finlit-{lesson.name}-{LANG}.zip", scorm_package(lesson, address)))
        at(len(wanted), len(wanted), "")
    for path, package in made:
        write_beside(path, package)
        done(say("print.written", file=path))


def kolibri(
    lessons: Lessons = None,
    out: Annotated[Path, typer.Option("--out", help=say("course.kolibri.out"), metavar="DIR")] = Path(
        "KOLIBRI_DATA"
    ),
    district: District = "",
    skin: Skin = "",
    address: Address = "",
    lang: Lang = "",
) -> None:
    """Write the course of a language as a Kolibri channel."""
    from finlit.cli.folders import typed
    from finlit.course.district import DISTRICT
    from finlit.course.kolibri import write_channel
    from finlit.course.names import SKIN

    with progress(say("course.kolibri.working")) as at:
        at(0, 1, "")
        made = write_channel(
            out,
            LANG,
            district=district or DISTRICT,
            skin=skin or SKIN,
            lessons=lessons or (),
            address=address,
        )
        at(1, 1, "")
    size = round(made.size / 1_000_000, 1)
    told = {"id": made.id, "folder": out, "lessons": made.lessons, "questions": made.questions, "size": size}
    done(say("course.kolibri.written", **told))
    first, second = (
        f"kolibri manage {what} disk {made.id} {typed(out)}" for what in ("importchannel", "importcontent")
    )
    note(say("course.kolibri.next", first=first, second=second))
