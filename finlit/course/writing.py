"""The notebooks of one language: what stands in each cell, and what learners get of an exercise."""

import ast
import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from finlit.course._jupyter import load_lightly
from finlit.course.cells import first_line, without_formulas
from finlit.course.checks import Exercise, how_to_answer, said, typed
from finlit.course.glossary import Term, glossary
from finlit.course.key import Answer, Reflection, Value
from finlit.course.names import Names, safe
from finlit.course.reading import Course
from finlit.course.source import PRINTED, Code, Prose, Source
from finlit.datasets import card
from finlit.i18n import Language, number, text

_YEAR = re.compile(r"(?:19|20)\d\d")
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


def lesson_notebook(course: Course, source: Source, lang: Language) -> Any:
    """Make the notebook of a lesson: its goals and blocks, where numbers come from, where to go on."""
    slug, names = source.slug, course.names
    cells = [_markdown(f"{slug}-title", _first_cell(source, course.titles[source.name], lang, "lesson"))]
    taught = [(place, cell) for place, cell in enumerate(source.cells, start=1) if cell.block not in PRINTED]
    unsaid = terms_of(source)
    for place, cell in taught:
        made = _plain(cell, f"{slug}-{place:02d}", names, lang, source.path.name)
        if isinstance(cell, Prose):
            made["source"] += _explained(made["source"], unsaid, lang)
        cells.append(made)
    cells += _own_numbers(source, lang)
    foot = sources_told(source, [cell for _, cell in taught], names, lang)
    if foot:
        cells.append(_markdown(f"{slug}-sources", foot))
    cells.append(_markdown(f"{slug}-next", where_next(course, source, lang, "lesson")))
    return _notebook(cells, lang, runs=True, **_about(source))


def _own_numbers(source: Source, lang: Language) -> list[dict[str, Any]]:
    """The family's own numbers: in the lesson's tool, and on its page of the planner."""
    if not any(isinstance(cell, Prose) and cell.block == "planner" for cell in source.cells):
        return []
    slug, tool = source.slug, source.front.own_tool
    how = text("course.own.tool" if tool else "course.own.page", lang)
    cells = [_markdown(f"{slug}-own", f"## {text('course.own.title', lang)}\n\n{how}")]
    if tool:
        shown = f'from finlit.widgets import show\n\nshow("{tool}", lang="{lang}", ours=True)'
        cells.append(_code_cell(f"{slug}-own-tool", shown))
    page = f'from finlit.course import our_page\n\nour_page({source.lesson}, lang="{lang}")'
    return [*cells, _code_cell(f"{slug}-own-page", page)]


def terms_of(source: Source) -> list[Term]:
    """Return the terms of a lesson that the glossary has."""
    return [glossary()[key] for key in source.front.terms if key in glossary()]


def _explained(words: str, unsaid: list[Term], lang: Language) -> str:
    """Say what the terms mean that a text is the first to say; they are taken off the list."""
    told = [term for term in unsaid if term.said_in(words, lang)]
    for term in told:
        unsaid.remove(term)
    lines = [text("course.term", lang, name=term.written(lang), meaning=term.means(lang)) for term in told]
    return "".join(f"\n\n> {line}" for line in lines)


def where_next(course: Course, source: Source, lang: Language, kind: str) -> str:
    """Link a lesson with its exercise, or back, with the next lesson and with the start."""
    lessons = "" if kind == "lesson" else f"../../../../notebooks/{lang}/"
    links = []
    if kind != "lesson":
        links.append((text("course.next.lesson", lang), f"{lessons}{source.name}.ipynb"))
    elif source.name in course.keys:
        place = f"../../exercises/{lang}/release/{source.name}/{source.name}.ipynb"
        links.append((text("course.next.exercise", lang), place))
    after = next((each for each in course.lessons if each.lesson > source.lesson), None)
    if after:
        title = said(course.titles[after.name], lang)
        links.append((text("course.next.next", lang, title=title), f"{lessons}{after.name}.ipynb"))
    links.append((text("course.next.start", lang), f"{lessons}index.ipynb"))
    lines = "\n".join(f"- [{words}]({place})" for words, place in links)
    return f"## {text('course.next.title', lang)}\n\n{lines}"


def sources_told(
    source: Source, cells: Iterable[Prose | Code], names: Names, lang: Language, *, with_data: bool = True
) -> str:
    """Tell where the numbers of a lesson come from: the foot of its notebook; "" where it names none.

    ``with_data``: also from which data sets its tools take theirs.
    """
    prose = [said(cell.words, lang) for cell in cells if isinstance(cell, Prose)]
    data = source.front.data if with_data else ()
    lines = [*names.sources(prose, lang), *(safe(about_data(name, lang)) for name in data)]
    if not lines:
        return ""
    listed = "\n".join(f"- {line}" for line in lines)
    return f"## {text('course.facts.title', lang)}\n\n{names.as_of(lang)}\n\n{listed}"


def about_data(name: str, lang: Language) -> str:
    """Say in one line what a data set is, who published it and for which years: no language of the card."""
    about = card(name)
    many = "each row" in about.publisher.lower()
    publisher = text("course.facts.each_row", lang) if many else about.publisher.partition(",")[0]
    years = sorted(set(_YEAR.findall(about.period)))
    period = years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return text("course.facts.data", lang, title=about.title[lang], publisher=publisher, period=period)


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


def exercise_notebook(source: Source, key: Exercise, names: Names, lang: Language, after: str = "") -> Any:
    """Make the trainer's notebook of an exercise, with the answers in it; ``after`` says where to go on."""
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
    if after:
        cells.append(_markdown(f"{slug}-next", after))
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
    words = [f"# {text('course.index.title', lang)}", text("course.index.how", lang)]
    cells = [
        _markdown("index", "\n\n".join(words)),
        _markdown("index-find", _headed("find", text("course.index.find_how", lang), lang)),
        _code_cell("index-start", f'from finlit.course import start_here\n\nstart_here(lang="{lang}")'),
        _markdown("index-lessons", _headed("all", "\n".join(rows), lang)),
        _markdown("index-revision", _headed("revision", text("course.index.revision_how", lang), lang)),
        _code_cell("index-again", f'from finlit.course import revision_day\n\nrevision_day(lang="{lang}")'),
        _markdown("index-tools", _headed("tools", text("course.index.tools_how", lang), lang)),
        _code_cell("index-tiles", f'from finlit.widgets import tiles\n\ntiles(lang="{lang}")'),
    ]
    return _notebook(cells, lang, runs=True)


def _about(source: Source) -> dict[str, Any]:
    return {"lesson": source.lesson, "slug": source.slug, "competencies": list(source.front.competencies)}


def _notebook(cells: list[dict[str, Any]], lang: Language, **about: Any) -> Any:
    load_lightly()
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
    return {"cell_type": "markdown", "id": cell_id, "metadata": metadata, "source": without_formulas(source)}


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
    load_lightly()
    import nbformat

    nbformat.validate(notebook)
    write: Any = nbformat.writes  # has no types
    return str(write(notebook)).rstrip("\n") + "\n"


def _headed(name: str, words: str, lang: Language) -> str:
    return f"## {text(f'course.index.{name}', lang)}\n\n{words}"


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

    load_lightly()
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
