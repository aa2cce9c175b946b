"""``finlit class collect``: take in what learners hand in, try it first, take it back."""

from pathlib import Path
from typing import Annotated

import typer

from finlit import course
from finlit.cli.folders import healed, typed
from finlit.cli.options import ClassFolder, Lang, Lesson
from finlit.cli.screen import LANG, done, note, say, screen
from finlit.course.by_chat import collect_chat
from finlit.course.by_paper import collect_paper, write_paper
from finlit.course.collecting import Collected, undo_collect
from finlit.course.handed_in import CORRECTIONS
from finlit.errors import InputError

_MOST_LINES = 40


def collect(
    folder: ClassFolder,
    lesson: Lesson,
    source: Annotated[
        Path | None, typer.Argument(help=say("class.collect.from"), metavar="FROM", show_default=False)
    ] = None,
    chat: Annotated[
        Path | None,
        typer.Option("--chat", help=say("class.collect.chat"), metavar="EXPORT", show_default=False),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("class.collect.dry_run"))] = False,
    undo: Annotated[bool, typer.Option("--undo", help=say("class.collect.undo"))] = False,
    lang: Lang = "",
) -> None:
    """Take in notebooks and zips from a folder or a USB stick."""
    healed(folder)
    if undo:
        last = undo_collect(folder, lesson)
        done(say("class.collect.undone", source=last.source, folder=folder / "backups"))
        return
    if chat is not None:
        tell(collect_chat(folder, lesson, chat, dry_run), folder, lesson)
        return
    if source is None:
        raise InputError("collect_from_where", folder=folder, lesson=lesson)
    tell(course.collect(folder, lesson, source, dry_run=dry_run), folder, lesson)


def paper(
    folder: ClassFolder,
    lesson: Lesson,
    source: Annotated[
        Path | None, typer.Argument(help=say("class.paper.from"), metavar="[FILE]", show_default=False)
    ] = None,
    read: Annotated[bool, typer.Option("--read", help=say("class.paper.read"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=say("class.collect.dry_run"))] = False,
    lang: Lang = "",
) -> None:
    """Write the table to type paper answers into, or read it back."""
    healed(folder)
    if read or source is not None:
        tell(collect_paper(folder, lesson, source, dry_run), folder, lesson)
        return
    done(say("class.paper.done", file=write_paper(folder, lesson)))
    screen.print(say("class.paper.next", folder=typed(folder), lesson=lesson))


def tell(found: Collected, folder: Path, lesson: str, grades_next: bool = False) -> None:
    """Say what was collected: in numbers, every file that does not count, what was guessed, what is next."""
    if found.dry_run:
        note(say("class.collect.tried"))
    done(say("class.collect.done", new=len(found.new), unchanged=len(found.unchanged)))
    if found.added:
        note(say("class.collect.added", names=", ".join(map(found.called, found.added))))
    for before, after in found.corrected:
        done(say("class.collect.corrected", before=found.called(before), after=found.called(after)))
    questions = [
        words
        for words, one in zip(found.questions(LANG), found.asked, strict=True)
        if one.code != "new"  # said above, by name
    ]
    for lines in (found.reasons(LANG), found.copies(LANG), questions):
        for words in lines[:_MOST_LINES]:
            note(words)
        if len(lines) > _MOST_LINES:
            note(say("class.collect.more", more=len(lines) - _MOST_LINES))
    if found.passed_over:
        screen.print(say("class.collect.passed_over", files=found.passed_over))
    if found.missing:
        note(say("class.collect.missing", names=", ".join(found.missing)))
    if found.asked and not found.dry_run:
        note(say("class.collect.correct", file=folder / CORRECTIONS))
    if not grades_next:
        screen.print(say("class.collect.next", folder=typed(folder), lesson=lesson))
