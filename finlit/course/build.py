"""Build the notebooks of both languages from their one source.

Built files hold no outputs and no random ids, so building twice gives the same bytes; they are
committed, and ``build(check=True)`` says which of them no longer match their source.
"""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from finlit.course.cells import first_line
from finlit.course.checks import Exercise, how_to_answer, read_exercise, said, typed
from finlit.course.key import Answer, Reflection
from finlit.course.names import Names, read_names, safe
from finlit.course.places import checkout, write_beside
from finlit.course.proof import prove, prove_hand_out, prove_prose
from finlit.course.source import PRINTED, Code, Prose, Source, fingerprint, read_source
from finlit.course.unfinished import unfinished
from finlit.datasets import card
from finlit.errors import InputError
from finlit.i18n import LANGUAGES, Language, number, text
from finlit.language import FALLBACK

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def build(root: Path | None = None, check: bool = False) -> list[Path]:
    """Build all lessons and exercises of a checkout.

    Parameters
    ----------
    root : Path, optional
        Folder with ``notebooks/src`` and ``exercises/src``; without it, the checkout finlit runs from.
    check : bool
        Only compare, write nothing.

    Returns
    -------
    list of Path
        Files that were out of date, were missing, or have no source any more.

    Raises
    ------
    InputError
        ``source_*``, ``exercise_*``: a source that must be mended first.
    WorkshopError
        ``checkout_missing``.
    """
    root = checkout() if root is None else Path(root)
    wanted = {root / path: content for path, content in _everything(root)}
    stale = [path for path, content in wanted.items() if not _is(path, content)]
    orphans = [path for path in _built(root) if path not in wanted]
    if not check:
        for path in stale:
            write_beside(path, wanted[path])
        for path in orphans:
            path.unlink()
    return sorted(stale + orphans)


def left_to_do(lang: Language, root: Path | None = None) -> list[str]:
    """Say what the lessons still lack, one line each; see :mod:`finlit.course.unfinished`."""
    root = checkout() if root is None else Path(root)
    lessons = read_lessons(root)
    names = read_names(folder=root / "notebooks" / "src")
    return unfinished(lessons, read_keys(_exercise_sources(root, lessons), names), lang)


def accept(root: Path | None = None) -> list[str]:
    """Note that every translated cell was reviewed against its English partner as it is now.

    Returns
    -------
    list of str
        ``file: number of cells`` for each source that changed.

    Raises
    ------
    InputError
        ``source_*`` for anything but a stale cell.
    """
    root = checkout() if root is None else Path(root)
    changed = []
    lessons = read_lessons(root, stale_allowed=True)
    for source in [*lessons, *_exercise_sources(root, lessons, stale_allowed=True)]:
        path = source.path
        prose = [cell.words for cell in source.cells if isinstance(cell, Prose) and FALLBACK in cell.words]
        marks = iter(fingerprint(words[FALLBACK]) for words in prose for lang in words if lang != FALLBACK)
        before = path.read_text(encoding="utf-8")
        after = re.sub(
            rf'^# %% \[markdown\].*\blang="(?!{FALLBACK}").*$',
            lambda found, marks=marks: _marked(found[0], next(marks)),  # type: ignore[misc]
            before,
            flags=re.MULTILINE,
        )
        if after != before:
            write_beside(path, after)
            lines = zip(before.splitlines(), after.splitlines(), strict=True)
            changed.append(f"{path.name}: {sum(old != new for old, new in lines)}")
    return changed


def _marked(line: str, mark: str) -> str:
    return re.sub(rf'\s+{FALLBACK}="[^"]*"', "", line).rstrip() + f' {FALLBACK}="{mark}"'


def _sources(root: Path, kind: str) -> list[Path]:
    return sorted((root / kind / "src").glob("[0-9][0-9]_*.py"))


def read_lessons(root: Path, stale_allowed: bool = False) -> list[Source]:
    """Read the sources of all lessons.

    Raises
    ------
    InputError
        ``source_*``.
    """
    return [read_source(path, stale_allowed) for path in _sources(root, "notebooks")]


def _exercise_sources(root: Path, lessons: list[Source], stale_allowed: bool = False) -> list[Source]:
    fronts = {source.name: source.front for source in lessons}
    paths = _sources(root, "exercises")
    for path in paths:
        if path.stem not in fronts:
            raise InputError("exercise_without_lesson", file=path.name, lesson=f"notebooks/src/{path.name}")
    return [read_source(path, stale_allowed, fronts[path.stem]) for path in paths]


def read_keys(exercises: list[Source], names: Names) -> dict[str, Exercise]:
    """Read the answer key of each exercise, and prove it."""
    return {source.name: answer_key(source, names) for source in exercises}


def _is(path: Path, content: str) -> bool:
    return path.is_file() and path.read_bytes() == content.encode()


def _built(root: Path) -> Iterator[Path]:
    """Every notebook in the built folders that says it was built."""
    for lang in LANGUAGES:
        places = [*root.glob(f"notebooks/{lang}/*.ipynb"), *root.glob(f"exercises/{lang}/*/*/*.ipynb")]
        for path in places:
            try:
                ours = "finlit" in json.loads(path.read_text(encoding="utf-8"))["metadata"]
            except (ValueError, KeyError, TypeError):
                continue  # not built by us, so not ours to judge
            if ours:
                yield path


def _everything(root: Path) -> Iterator[tuple[Path, str]]:
    names = read_names(folder=root / "notebooks" / "src")
    lessons = read_lessons(root)
    exercises = _exercise_sources(root, lessons)
    keys = read_keys(exercises, names)
    titles = {source.name: title_of(source, keys.get(source.name)) for source in lessons}
    for lang in LANGUAGES:
        folder = Path("notebooks") / lang
        for source in lessons:
            notebook = _lesson(source, titles[source.name], names, lang)
            yield folder / f"{source.name}.ipynb", _written(notebook)
        yield folder / "index.ipynb", _written(_index(lessons, keys, titles, lang))
        for source in exercises:
            notebook = _exercise(source, keys[source.name], names, lang)
            file = Path(source.name) / f"{source.name}.ipynb"
            yield Path("exercises") / lang / "source" / file, _written(notebook)
            learners = learners_copy(notebook, lang)
            told = "\n".join(cell.source for cell in learners.cells)
            prove_hand_out(told, keys[source.name], lang, f"{source.name}.ipynb")
            yield Path("exercises") / lang / "release" / file, _written(learners)


def title_of(source: Source, key: Exercise | None) -> dict[Language, str]:
    """Return the title, said once: in the key where there is one, else in the source, or the file's name."""
    if key is not None and source.front.title:
        raise InputError("said_twice", file=source.path.name, entries="title", place=f"{key.name}.toml")
    if key is not None:
        return key.title
    words = source.slug.replace("_", " ").capitalize()
    return source.front.title or dict.fromkeys(source.front.goals, words)


def answer_key(source: Source, names: Names) -> Exercise:
    """Read the answer key beside a source, and prove both.

    Raises
    ------
    InputError
        ``exercise_*``, ``source_question_*``.
    """
    path = source.path.with_suffix(".toml")
    if not path.is_file():
        raise InputError("exercise_key_missing", file=source.path.name, key=path.name)
    key = read_exercise(path)
    asked = [cell.name for cell in source.cells if isinstance(cell, Prose) and cell.role]
    known = [part.name for part in key.parts]
    for name in asked:
        if asked.count(name) > 1:
            raise InputError("source_question_twice", file=source.path.name, name=name)
        if name not in known:
            raise InputError("source_question_unknown", file=source.path.name, name=name, key=path.name)
    for name in known:
        if name not in asked:
            raise InputError("source_question_missing", file=source.path.name, name=name, key=path.name)
    prove(key, path.name)
    prove_prose(source, key, names)
    return key


def _written(notebook: Any) -> str:
    import nbformat

    nbformat.validate(notebook)
    write: Any = nbformat.writes  # has no types
    return str(write(notebook)).rstrip("\n") + "\n"


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


def _about(source: Source) -> dict[str, Any]:
    return {"lesson": source.lesson, "slug": source.slug, "competencies": list(source.front.competencies)}


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
    parts.append(f"{text('course.goals', lang)}\n\n{goals}")
    return "\n\n".join(parts)


def _lesson(source: Source, title: dict[Language, str], names: Names, lang: Language) -> Any:
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


def _exercise(source: Source, key: Exercise, names: Names, lang: Language) -> Any:
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
            words += f"\n\n*{how_to_answer(answers[cell.name], lang)}*"
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
    first = first_line(f"{key.lesson}.{key.place(answer)}", lang)
    solved = f"{first}\n### BEGIN SOLUTION\n{typed(answer.value, lang)}\n### END SOLUTION"
    test = f'from finlit.course import check\n\ncheck("{key.slug}.{name}", {name}, lang="{lang}")'
    graded = _nbgrader(grade_id, grade=True, locked=True, points=_plain_number(answer.points))
    return [
        _code_cell(f"{grade_id}-answer", solved, _nbgrader(f"{grade_id}-answer", solution=True)),
        _code_cell(grade_id, test, graded),
    ]


def _reflection_cell(slug: str, reflection: Reflection, lang: Language) -> dict[str, Any]:
    grade_id = f"{slug}-{reflection.name}"
    rubric = "\n".join(f"- {line}" for line in said(reflection.rubric, lang))
    words = f"{text('course.rubric', lang)}\n\n{rubric}"
    points = _plain_number(reflection.points)
    return _markdown(grade_id, words, _nbgrader(grade_id, grade=True, solution=True, points=points))


def _plain_number(value: Decimal | float) -> int | float:
    return int(value) if value == int(value) else float(value)


def _index(
    lessons: list[Source], keys: dict[str, Exercise], titles: dict[str, dict[Language, str]], lang: Language
) -> Any:
    heads = [text(f"course.index.{name}", lang) for name in ("lesson", "minutes", "exercise")]
    rows = ["| " + " | ".join(heads) + " |", "|---|---|---|"]
    for source in lessons:
        title = said(titles[source.name], lang)
        link = "–"
        if source.name in keys:
            where = f"../../exercises/{lang}/release/{source.name}/{source.name}.ipynb"
            link = f"[{title}]({where})"
        rows.append(f"| {source.lesson}. [{title}]({source.name}.ipynb) | {source.front.minutes} | {link} |")
    words = [f"# {text('course.index.title', lang)}", text("course.index.how", lang), "\n".join(rows)]
    return _notebook([_markdown("index", "\n\n".join(words))], lang)


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
