"""``finlit demo``: the whole thread once, on real prices: price a transfer, teach it, grade it."""

import shutil
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from finlit import __version__, course, tools
from finlit._beside import not_written, write_beside
from finlit.cli.classes import graded, line, show
from finlit.cli.options import Lang
from finlit.cli.screen import LANG, done, note, progress, say, screen
from finlit.cli.tool import show_table
from finlit.errors import WorkshopError
from finlit.export import again
from finlit.page import page
from finlit.plots import costs
from finlit.remittance import Comparison
from finlit.tools import Answer

_LESSON = "05_sending_money"
_CORRIDOR = "SGP-IDN"
_AMOUNT = 400


def demo(
    out: Annotated[Path, typer.Option("--out", help=say("demo.out"), metavar="DIR")] = Path("finlit-demo"),
    lang: Lang = "",
) -> None:
    """Compare real prices, draw the picture, run a class of six and write one page about it all."""
    folder = _free_folder(out)
    screen.print(f"\n[bold]1. {say('demo.step.prices')}[/]")
    with progress(say("demo.working.prices")):
        answer = tools.ask("send-money", LANG, date.today(), corridor=_CORRIDOR, amount=_AMOUNT)
        chart = _chart(answer.result.found)
    show_table(answer)
    for warning in answer.warnings:
        note(warning)
    screen.print(f"\n[bold]{answer.big_number}[/]  {answer.headline}")
    screen.print(f"[bold]{say('demo.rule')}[/]\n")
    write_beside(folder / "picture.svg", answer.picture)
    write_beside(folder / "prices.html", page("send-money", answer, LANG, again(answer)))

    screen.print(f"[bold]2. {say('demo.step.class')}[/]")
    room = folder / "class"
    course.new_class(room, LANG, say("demo.class_title"))
    packed = course.hand_out(room, _LESSON)
    done(say("class.hand_out.done", file=packed))
    course.write_examples(folder / "usb-stick", _LESSON, LANG)
    found = course.collect(room, _LESSON, folder / "usb-stick")
    done(say("class.collect.done", new=len(found.new), unchanged=0))

    screen.print(f"\n[bold]3. {say('demo.step.grade')}[/]")
    rows = graded(room, _LESSON)
    report = course.report(room, _LESSON, rows)
    show(rows)

    front = folder / "index.html"
    write_beside(front, _front_page(folder, answer, chart, rows, report))
    done(say("demo.written", file=front))
    screen.print(say("demo.next"))


def _free_folder(wanted: Path) -> Path:
    """The folder asked for, or the next free name: an earlier demo is never overwritten.

    Raises
    ------
    WorkshopError
        ``folder_not_writable``.
    """
    folder, number = wanted, 1
    while folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise not_written(folder, problem) from None
    if shutil.disk_usage(folder).free < 50 * 2**20:
        raise WorkshopError("disk_full", folder=folder)
    return folder


def _chart(found: Comparison) -> str:
    return costs(found, LANG, most=len(found.ranked)).svg


def _front_page(folder: Path, answer: Answer, chart: str, rows: list[Any], report: Any) -> str:
    import jinja2

    loader = jinja2.PackageLoader("finlit.cli")
    pages = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    return pages.get_template("demo.html").render(
        lang=LANG,
        say=say,
        answer=answer,
        chart=chart,
        lines=[_class_line(row, report, folder) for row in rows],
        version=__version__,
        report=report.index.relative_to(folder).as_posix(),
    )


def _class_line(row: Any, report: Any, folder: Path) -> dict[str, str]:
    name, points, remark = line(row)
    feedback = report.feedback[row.learner].relative_to(folder).as_posix()
    return {"name": name, "points": points, "remark": remark, "feedback": feedback}
