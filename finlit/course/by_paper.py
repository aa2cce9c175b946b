"""Answers written on paper: a table to type them into, one row a learner, one column a question."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from finlit.course.chat import learner_code, same_code
from finlit.course.checks import Exercise, asked_for, said
from finlit.course.classroom import ClassRoom, open_class
from finlit.course.collecting import Collected, take_in
from finlit.course.handed_in import Kept, digest, harmless
from finlit.course.key import Answer, Part
from finlit.course.naming import Guess
from finlit.course.people import Learner, headings, learner_id, tidy_name
from finlit.course.places import write_beside
from finlit.course.typed_answers import typed_notebook
from finlit.course.whose import Arrival, Asked
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language, text
from finlit.tables import (
    Line,
    cut_numbers,
    decoded,
    is_spreadsheet,
    lines_one_by_one,
    separator,
    sheet,
    tells,
)

_MOST = 2_000
_MOST_TITLES = 12  # lines above the headings


def paper_file(room: ClassRoom, exercise: Exercise) -> Path:
    """Return the table of an exercise into which answers from paper are typed."""
    return room.folder / "paper" / f"{exercise.name}.csv"


def write_paper(class_folder: Path | str, lesson: str | int) -> Path:
    """Write the table to type answers into; what was typed already stays, new learners are added.

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_not_writable``.
    """
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    path, lang = paper_file(room, exercise), room.lang
    before = decoded(path.read_bytes()) if path.is_file() else ""
    people = room.learners()
    out = StringIO(newline="")
    # The semicolon: a spreadsheet set to Indonesian opens it in columns at once.
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    known = {learner for learner, _, _ in _rows(_lines(before), exercise, people)}
    if not before.strip():
        heads = [text(f"course.report.{head}", lang) for head in ("learner", "name")]
        parts = [f"{place}. {_head(part, lang)}" for place, part in enumerate(exercise.parts, start=1)]
        table.writerow([*heads, text("course.paper.code", lang), *parts])
    for person in people:
        if person.id not in known:
            row = [person.id, person.name, learner_code(person.id)]
            table.writerow([*map(harmless, row), *("" for _ in exercise.parts)])
    gap = "" if not before or before.endswith("\n") else "\r\n"
    write_beside(path, "\ufeff" + before + gap + out.getvalue())
    return path


def _head(part: Part, lang: Language) -> str:
    """Name a column; own numbers say which and what stands between them."""
    asked = asked_for(part, lang) if isinstance(part, Answer) else []
    return f"{said(part.title, lang)} ({' & '.join(asked)})" if asked else said(part.title, lang)


def collect_paper(
    class_folder: Path | str, lesson: str | int, file: Path | str | None = None, dry_run: bool = False
) -> Collected:
    """Take the answers of a filled table into the class; rows without any are passed over.

    Parameters
    ----------
    file : path, optional
        Without it, the one that :func:`write_paper` wrote.

    Raises
    ------
    WorkshopError
        ``class_*``; ``folder_not_writable``.
    InputError
        ``file_trouble``; ``paper_columns`` for a table without the learner or without any question;
        ``spreadsheet_unreadable``.
    """
    room = open_class(class_folder)
    exercise = room.exercise(lesson)
    path = paper_file(room, exercise) if file is None else Path(file)
    try:
        raw, saved = path.read_bytes(), path.stat().st_mtime
    except OSError as problem:
        raise InputError("file_trouble", file=str(path), reason=problem.strerror) from None
    is_sheet = is_spreadsheet(raw)
    found = sheet(raw) if is_sheet else _lines(decoded(raw))
    if found is None:
        raise InputError("spreadsheet_unreadable", file=path.name)
    heading = next((at for at, line in enumerate(found[:_MOST_TITLES]) if _columns(line, exercise)), None)
    if heading is None:
        raise InputError("paper_columns", file=path.name)
    people = {one.id: one for one in room.learners()}
    arrivals, skipped, asked = list[Arrival](), list[Kept](), list[Asked]()
    table, typed = found[heading : heading + _MOST], "" if is_sheet else decoded(raw)
    rows = zip(table[1:], _rows(table, exercise, people.values()), strict=True)
    for place, (line, (who, answers, name)) in enumerate(rows, start=heading + 2):
        if not answers:
            continue
        where = f"{path.name}, {place}: {name or who}".rstrip(": ")
        if _is_shifted(line, typed, len(table[0].cells)):
            skipped.append(Kept(where, "", reason="number_cut"))
            continue
        if not who:
            skipped.append(Kept(where, "", reason="no_learner"))
            continue
        lang = people[who].lang if who in people else room.lang
        content = typed_notebook(exercise, answers, lang, "paper")
        if name and who in people and learner_id(name) not in (who, learner_id(people[who].name)):
            asked.append(Asked("two_names", where, who, people[who].name, name))
        if is_sheet:  # it keeps 2.5% as 0.025, as if that had been written
            asked += [
                Asked("maybe_percent", where, who, name or who, cell) for cell in _shares(exercise, answers)
            ]
        arrivals.append(
            Arrival(
                where,
                Guess(who, who, copy=place),
                content,
                digest(content),
                saved,
                who if who in people else "",
            )
        )
    return take_in(room, exercise, arrivals, skipped, str(path), dry_run, asked=asked)


def _lines(typed: str) -> list[Line]:
    """Cut a table into its rows; a cell may have lines of its own where every quotation mark closes."""
    try:
        read = list(csv.reader(StringIO(typed, newline=""), delimiter=separator(typed), strict=True))
    except csv.Error:
        return lines_one_by_one(typed)
    return [Line(place, row) for place, row in enumerate(read, start=1) if tells(",".join(row))]


def _columns(heading: Line, exercise: Exercise) -> dict[int, str]:
    """Say which column is the learner's and which a question's: by number ("1.", "5.1"), or by its title."""
    columns: dict[int, str] = {}
    for place, cell in enumerate(heading.cells):
        bare = tidy_name(cell)
        known = headings().get(re.sub(r"[\W_]+", " ", bare).strip().casefold(), "")
        number = re.match(rf"(?:{exercise.lesson}[.,])?(\d{{1,2}})(?![.,]?\d)", bare)
        if bare in {text("course.paper.code", lang) for lang in LANGUAGES}:
            columns[place] = "#code"
        elif known in ("learner", "name") and f"#{known}" not in columns.values():
            columns[place] = f"#{known}"
        elif number and 1 <= int(number[1]) <= len(exercise.parts):
            columns[place] = exercise.parts[int(number[1]) - 1].name
        else:
            for part in exercise.parts:
                if bare.casefold() in (part.name, *(title.casefold() for title in part.title.values())):
                    columns[place] = part.name
    has_both = any(one.startswith("#") for one in columns.values()) and any(
        not one.startswith("#") for one in columns.values()
    )
    return columns if has_both else {}


def _rows(
    found: list[Line], exercise: Exercise, people: Iterable[Learner]
) -> Iterator[tuple[str, dict[str, str], str]]:
    """Return who ("" where nothing says it), the answers that were typed, and the name."""
    columns = _columns(found[0], exercise) if found else {}
    for line in found[1:]:
        cells = {
            column: _typed(cell) for place, cell in enumerate(line.cells) if (column := columns.get(place))
        }
        learner, name = cells.pop("#learner", ""), tidy_name(cells.pop("#name", ""))
        code = cells.pop("#code", "")
        coded = [one.id for one in people if code and same_code(code, one.id)]
        who = learner_id(learner) or learner_id(name) or (coded[0] if len(coded) == 1 else "")
        yield who, {column: cell for column, cell in cells.items() if cell}, name


def _is_shifted(line: Line, typed: str, width: int) -> bool:
    """Whether a number's comma cut it in two, so that the answers behind it belong to other questions."""
    is_short, is_wide = len(line.cells) < width, any(map(str.strip, line.cells[width:]))
    return any(
        cut.is_sure or is_wide or (is_short and re.fullmatch(r"\d{3}", cut.second))
        for cut in cut_numbers(line, typed)
    )


def _shares(exercise: Exercise, answers: Mapping[str, str]) -> list[str]:
    cells = [answers.get(answer.name, "") for answer in exercise.answers if answer.kind == "percent"]
    return [cell for cell in cells if re.match(r"0\.0*[1-9]", cell)]


def _typed(cell: str) -> str:
    bare = cell.strip()
    return bare[1:] if bare.startswith("'") and harmless(bare[1:]) != bare[1:] else bare
