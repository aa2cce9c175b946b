"""The notebooks of one language: what stands in each cell, and what learners get of an exercise."""

import ast
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from finlit.course.cells import first_line
from finlit.course.checks import Exercise, how_to_answer, said, typed
from finlit.course.key import Answer, Reflection, Value
from finlit.course.names import Names, safe
from finlit.course.reading import Course
from finlit.course.source import PRINTED, Code, Prose, Source
from finlit.datasets import card
from finlit.i18n import Language, number, text

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def _first_cell(source: Source, title: dict[Language, str], lang: Language, kind: str) -> str:
    """Write the title, for whom, how long and what for."""
    front = source.front
    minutes = front.minutes if kind == "lesson" else front.exercise_minutes
    facts = [text(f"course.{kind}_number", lang, number=source.lesson)]
    facts.append(text("course.minutes", lang, minutes=minutes))
    parts = [f"# {said(title, lang)}", " · ".join(facts)]
    if front.audience:
        whom = said(front.audience, lang)
        parts.append(f"{whom[:1].upper()}{whom[1:]}.")
    goals = "\n".join(f"- {goal}" for goal in said(front.goals, lang))
    if goals:
        parts.append(f"{text('course.goals', lang)}\n\n{goals}")
    return "\n\n".join(parts)


def lesson_notebook(source: Source, title: dict[Language, str], names: Names, lang: Language) -> Any:
    """Make the notebook of a lesson: title and goals, its blocks, and where the numbers come from."""
    slug = source.slug
    cells = [_markdown(f"{slug}-title", _first_cell(source, title, lang, "lesson"))]
    taught = [(place, cell) for place, cell in enumerate(source.cells, start=1) if cell.block not in PRINTED]
    for place, cell in taught:
        cells.append(_plain(cell, f"{slug}-{place:02d}", names, lang, source.path.name))
    foot = sources_told(source, [cell for _, cell in taught], names, lang)
    if foot:
        cells.append(_markdown(f"{slug}-sources", foot))
    return _notebook(cells, lang, **_about(source))


def sources_told(source: Source, cells: Iterable[Prose | Code], names: Names, lang: Language) -> str:
    """Tell where the numbers of a lesson come from: the foot of its notebook; "" where it names none."""
    prose = [said(cell.words, lang) for cell in cells if isinstance(cell, Prose)]
    lines = [*names.sources(prose, lang), *(safe(about_data(name, lang)) for name in source.front.data)]
    if not lines:
        return ""
    listed = "\n".join(f"- {line}" for line in lines)
    return f"## {text('course.facts.title', lang)}\n\n{names.as_of(lang)}\n\n{listed}"


def about_data(name: str, lang: Language) -> str:
    """Say in one line what a data set is, who published it and for when."""
    about = card(name)
    parts = {"title": about.title[lang], "publisher": about.publisher, "period": about.period}
    return text("course.facts.data", lang, **parts)


def _plain(cell: Prose | Code, cell_id: str, names: Names, lang: Language, file: str) -> dict[str, Any]:
    if isinstance(cell, Prose):
        return _markdown(cell_id, names.fill(said(cell.words, lang), lang, file))
    return _code_cell(cell_id, _in_language(cell.source, lang), hidden="hide-input" in cell.tags)


def _in_language(source: str, lang: Language) -> str:
    """Write the language where the code says ``lang``: a cell asks no other cell what it is."""
    lines = source.split("\n")
    names = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name) and node.id == "lang"]
    for node in sorted(names, key=lambda node: -node.col_offset):
        line = lines[node.lineno - 1].encode()  # the places are counted in bytes
        written = line[: node.col_offset] + f'"{lang}"'.encode() + line[node.end_col_offset :]
        lines[node.lineno - 1] = written.decode()
    return "\n".join(lines)


def exercise_notebook(source: Source, key: Exercise, names: Names, lang: Language) -> Any:
    """Make the trainer's notebook of an exercise, with the answers in it."""
    slug = source.slug
    cells = [
        _markdown(f"{slug}-title", _first_cell(source, key.title, lang, "exercise")),
        _code_cell(f"{slug}-start", "%load_ext finlit.course", hidden=True),
    ]
    answers = {answer.name: answer for answer in key.answers}
    reflections = {reflection.name: reflection for reflection in key.reflections}
    for place, cell in enumerate(source.cells, start=1):
        if isinstance(cell, Code):
            cells.append(_plain(cell, f"{slug}-{place:02d}", names, lang, source.path.name))
            continue
        words = names.fill(said(cell.words, lang), lang, source.path.name, story_numbers(cell, key, lang))
        if not cell.role:
            cells.append(_markdown(f"{slug}-{place:02d}", words))
            continue
        if cell.role == "question":
            words += f"\n\n*{_how(key, answers[cell.name], lang)}*"
        grade_id = f"{slug}-{cell.name}"
        question = _nbgrader(f"{grade_id}-question", locked=True)
        cells.append(_markdown(f"{grade_id}-question", words, question))
        if cell.role == "question":
            cells += _answer_cells(key, answers[cell.name], lang)
        else:
            cells.append(_reflection_cell(slug, reflections[cell.name], lang))
    return _notebook(cells, lang, **_about(source))


def story_numbers(cell: Prose, key: Exercise, lang: Language) -> dict[str, str]:
    """Write the numbers that the prose of an exercise names in braces as the language writes them."""
    named: dict[str, Any] = dict(key.given)
    for place, part in enumerate(key.parts, start=1):
        if part.name == cell.name:
            named |= {"number": place, "points": part.points}
    return {name: number(value, lang) for name, value in named.items()}


def _nbgrader(grade_id: str, **settings: Any) -> dict[str, Any]:
    default = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
    return default | {"grade_id": grade_id} | settings


def _answer_cells(key: Exercise, answer: Answer, lang: Language) -> list[dict[str, Any]]:
    """The cell that a learner writes in, and the check that grades it; learners get the first alone."""
    name, grade_id = answer.name, f"{key.slug}-{answer.name}"
    code = f"{key.code}.{key.place(answer)}"
    first, right = first_line(code, lang), typed(answer.value, lang)
    if key.runs_code:
        first, right = f"# {code}", f"{name} = {_as_code(answer.value)}"
    solved = f"{first}\n### BEGIN SOLUTION\n{right}\n### END SOLUTION"
    test = f'from finlit.course import check\n\ncheck("{key.slug}.{name}", {name}, lang="{lang}")'
    graded = _nbgrader(grade_id, grade=True, locked=True, points=_plain_number(answer.points))
    return [
        _code_cell(f"{grade_id}-answer", solved, _nbgrader(f"{grade_id}-answer", solution=True)),
        _code_cell(grade_id, test, graded),
    ]


def _how(key: Exercise, answer: Answer, lang: Language) -> str:
    return text("course.how.code", lang, name=answer.name) if key.runs_code else how_to_answer(answer, lang)


def _as_code(value: Value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_as_code(part) for part in value)}]"
    return f"{value:f}" if isinstance(value, Decimal) else repr(value)


def _reflection_cell(slug: str, reflection: Reflection, lang: Language) -> dict[str, Any]:
    grade_id = f"{slug}-{reflection.name}"
    rubric = "\n".join(f"- {line}" for line in said(reflection.rubric, lang))
    words = f"{text('course.rubric', lang)}\n\n{rubric}"
    points = _plain_number(reflection.points)
    return _markdown(grade_id, words, _nbgrader(grade_id, grade=True, solution=True, points=points))


def _plain_number(value: Decimal | float) -> int | float:
    return int(value) if value == int(value) else float(value)


def index_notebook(course: Course, lang: Language) -> Any:
    """Make the list of lessons."""
    heads = [text(f"course.index.{name}", lang) for name in ("lesson", "minutes", "exercise")]
    rows = ["| " + " | ".join(heads) + " |", "|---|---|---|"]
    for source in course.lessons:
        title = said(course.titles[source.name], lang)
        link = "–"
        if source.name in course.keys:
            where = f"../../exercises/{lang}/release/{source.name}/{source.name}.ipynb"
            link = f"[{title}]({where})"
        rows.append(f"| {source.lesson}. [{title}]({source.name}.ipynb) | {source.front.minutes} | {link} |")
    words = [f"# {text('course.index.title', lang)}", text("course.index.how", lang), "\n".join(rows)]
    return _notebook([_markdown("index", "\n\n".join(words))], lang)


def _about(source: Source) -> dict[str, Any]:
    return {"lesson": source.lesson, "slug": source.slug, "competencies": list(source.front.competencies)}


def _notebook(cells: list[dict[str, Any]], lang: Language, **about: Any) -> Any:
    import nbformat

    metadata = {
        "finlit": {"lang": lang, **about},
        "kernelspec": _KERNEL,
        "language_info": {"name": "python"},
    }
    content = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    read: Any = nbformat.reads  # has no types
    return read(json.dumps(content), as_version=4)


def _markdown(cell_id: str, source: str, nbgrader: dict[str, Any] | None = None) -> dict[str, Any]:
    metadata = {"nbgrader": nbgrader} if nbgrader else {}
    return {"cell_type": "markdown", "id": cell_id, "metadata": metadata, "source": source}


def _code_cell(
    cell_id: str, source: str, nbgrader: dict[str, Any] | None = None, hidden: bool = False
) -> dict[str, Any]:
    metadata: dict[str, Any] = {"nbgrader": nbgrader} if nbgrader else {}
    if hidden:
        metadata |= {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": cell_id,
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }


def as_file(notebook: Any) -> str:
    """Write a notebook as its file holds it."""
    import nbformat

    nbformat.validate(notebook)
    write: Any = nbformat.writes  # has no types
    return str(write(notebook)).rstrip("\n") + "\n"


def learners_copy(notebook: Any, lang: Language) -> Any:
    """Make what learners get: nbgrader's released notebook without the checks that only grading needs."""
    learners = released(notebook, lang)
    learners.cells = [cell for cell in learners.cells if not _is_check(cell)]
    return learners


def _is_check(cell: Any) -> bool:
    nbgrader = cell.metadata.get("nbgrader", {})
    return bool(nbgrader.get("grade")) and not nbgrader.get("solution")


def released(notebook: Any, lang: Language) -> Any:
    """Release a notebook with nbgrader's own steps: answers out, cells locked.

    The steps are those of ``nbgrader generate_assignment`` without its gradebook; a test holds the two
    equal.
    """
    import copy

    from nbgrader import preprocessors as steps
    from traitlets.config import Config

    config = Config(ClearSolutions=stubs(lang))
    resources: dict[str, Any] = {}
    learners: Any = copy.deepcopy(notebook)
    for step in (
        steps.LockCells,
        steps.ClearSolutions,
        steps.ClearOutput,
        steps.CheckCellMetadata,
        steps.ComputeChecksums,
        steps.ClearHiddenTests,
        steps.ClearMarkScheme,
        steps.ComputeChecksums,
        steps.CheckCellMetadata,
    ):
        learners, resources = step(config=config).preprocess(learners, resources)
    return learners


def stubs(lang: Language) -> dict[str, Any]:
    """What stands where the answer was: nbgrader's settings for ``ClearSolutions``."""
    return {
        "code_stub": {"python": ""},  # the empty line to write in
        "text_stub": text("course.stub.reflection", lang),
    }
