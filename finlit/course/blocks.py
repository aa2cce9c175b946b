"""A lesson in one language, block by block, with every name filled in: what printed editions are made of.

::

    lesson = read_lesson(5, "id", district="lombok_tengah")
    lesson.blocks["story"]      # its texts, as Markdown
    lesson.questions            # the questions of the exercise, with their numbers
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from finlit.course.checks import Exercise, how_to_answer, said
from finlit.course.district import DISTRICT
from finlit.course.header import FrontMatter
from finlit.course.key import Answer, Part
from finlit.course.names import SKIN, Names, read_names
from finlit.course.reading import answer_key, lesson_files, sources_in, title_of
from finlit.course.source import TAUGHT, Code, Prose, Source, read_source
from finlit.course.writing import sources_told, story_numbers, terms_of
from finlit.errors import InputError
from finlit.i18n import Language, check_language


@dataclass(frozen=True)
class Asked:
    """A question or reflection of the exercise as it is printed.

    Attributes
    ----------
    number : int
    part : Answer or Reflection
        Its kind, points, right value, mistakes or rubric.
    words : str
        What is asked, as Markdown.
    how : str
        How it is answered; "" for a reflection.
    """

    number: int
    part: Part
    words: str
    how: str


@dataclass(frozen=True)
class Lesson:
    """A lesson in one language, for one district and one skin.

    Attributes
    ----------
    number : int
    name, slug : str
        "05_sending_money", "sending_money".
    lang : str
    title, rule : str
        ``rule`` is "" where there is no exercise yet.
    front : FrontMatter
        What the header says, in every language.
    names : Names
        The district, the skin and the facts it was filled with.
    blocks : dict of block to tuple of texts
        Markdown, in the order of the source; a block that the lesson does not have is not there.
    tools : tuple of str
        The code cells.
    taught : tuple of (block, words)
        What stands in the notebook, in its order; a code cell with "" for its block.
    story, ending : tuple of texts
        What the exercise says before its last question, and after it.
    questions : tuple of Asked
    key : Exercise or None
    terms : tuple of (name, meaning)
        The words of the glossary that the header lists.
    sources : str
        Where the numbers of all blocks come from, as Markdown.
    source : Source
        What it was read from.
    """

    number: int
    name: str
    slug: str
    lang: Language
    title: str
    rule: str
    front: FrontMatter
    names: Names
    blocks: dict[str, tuple[str, ...]]
    tools: tuple[str, ...]
    taught: tuple[tuple[str, str], ...]
    story: tuple[str, ...]
    ending: tuple[str, ...]
    questions: tuple[Asked, ...]
    key: Exercise | None
    terms: tuple[tuple[str, str], ...]
    sources: str
    source: Source

    def sources_of(self, *names: str, with_data: bool = False) -> str:
        """Return where the numbers of some blocks come from, as Markdown; "" where they name none.

        ``with_data``: also the data sets of the lesson.
        """
        cells = [cell for cell in self.source.cells if isinstance(cell, Prose) and cell.block in names]
        return sources_told(self.source, cells, self.names, self.lang, with_data=with_data)

    def block(self, name: str) -> str:
        """Return all texts of a block as one; "" where the lesson has none."""
        return "\n\n".join(self.blocks.get(name, ()))


def lesson_numbers(root: Path | None = None) -> list[int]:
    """Numbers of the lessons there are."""
    return [int(path.stem.partition("_")[0]) for path in lesson_files(root)]


def read_lesson(
    number: int,
    lang: str,
    district: str | Path = DISTRICT,
    skin: str = SKIN,
    on: date | None = None,
    root: Path | None = None,
) -> Lesson:
    """Read a lesson and its exercise in one language, with all names filled in.

    Parameters
    ----------
    number : int
    lang : str
    district : str or path
        ``tulungagung``, or a file of one's own that ends with ``.toml``.
    skin : str
        ``caregiver``, ``plantation``, ``homeworker`` or ``seafarer``.
    on : date, optional
        The day on which facts are looked at; without it the day on which their files were.
    root : path, optional
        A checkout; without it where the course lies.

    Raises
    ------
    InputError
        ``question_unknown`` for a lesson that there is not; ``source_*``, ``district_unknown``.
    """
    language = check_language(lang)
    found = {int(path.stem.partition("_")[0]): path for path in lesson_files(root)}
    if number not in found:
        raise InputError("question_unknown", question=str(number), names=", ".join(map(str, sorted(found))))
    path = found[number]
    names = read_names(district, skin, on, folder=path.parent)
    source = read_source(path)
    exercise_path = sources_in(root).exercises / path.name
    exercise = read_source(exercise_path, front=source.front) if exercise_path.is_file() else None
    key = answer_key(exercise, names) if exercise else None
    blocks: dict[str, tuple[str, ...]] = {}
    taught: list[tuple[str, str]] = []
    for cell in source.cells:
        if isinstance(cell, Code):
            taught.append(("", cell.source))
            continue
        words = names.fill(said(cell.words, language), language, path.name)
        blocks[cell.block] = (*blocks.get(cell.block, ()), words)
        if cell.block in TAUGHT:
            taught.append((cell.block, words))
    story, ending = _around(exercise, key, names, language) if exercise and key else ((), ())
    return Lesson(
        number=number,
        name=source.name,
        slug=source.slug,
        lang=language,
        title=said(title_of(source, key), language),
        rule=said(key.rule, language) if key else "",
        front=source.front,
        names=names,
        blocks=blocks,
        tools=tuple(words for block, words in taught if not block),
        taught=tuple(taught),
        story=story,
        ending=ending,
        questions=_questions(exercise, key, names, language) if exercise and key else (),
        key=key,
        terms=tuple((term.written(language), term.means(language)) for term in terms_of(source)),
        sources=sources_told(source, source.cells, names, language),
        source=source,
    )


def _around(
    exercise: Source, key: Exercise, names: Names, lang: Language
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is said before the last question, and after it."""
    prose = [cell for cell in exercise.cells if isinstance(cell, Prose)]
    end = max((place for place, cell in enumerate(prose, start=1) if cell.role), default=len(prose))
    before, after = (
        tuple(_filled(cell, exercise, key, names, lang) for cell in part if not cell.role)
        for part in (prose[:end], prose[end:])
    )
    return before, after


def _questions(exercise: Source, key: Exercise, names: Names, lang: Language) -> tuple[Asked, ...]:
    cells = {cell.name: cell for cell in exercise.cells if isinstance(cell, Prose) and cell.role}
    return tuple(
        Asked(
            place,
            part,
            _filled(cells[part.name], exercise, key, names, lang),
            how_to_answer(part, lang) if isinstance(part, Answer) else "",
        )
        for place, part in enumerate(key.parts, start=1)
    )


def _filled(cell: Prose, exercise: Source, key: Exercise, names: Names, lang: Language) -> str:
    numbers = story_numbers(cell, key, lang)
    return names.fill(said(cell.words, lang), lang, exercise.path.name, numbers)
