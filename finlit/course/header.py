"""What a lesson says about itself, once: exercise, list and printed editions ask here."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from finlit.course.key import refuse_said_twice
from finlit.errors import InputError
from finlit.i18n import Language
from finlit.language import FALLBACK, LANGUAGES
from finlit.record import Record

Words = dict[Language, str]

Competency = Literal[
    "money-and-transactions",
    "planning-and-managing",
    "risk-and-reward",
    "financial-landscape",
    "digital",
    "fraud",
]
"""The heads of the OECD/INFE lists for adults, with the two that were added in 2022."""
Theme = Literal[
    "financial-education",
    "remittance",
    "micro-credit",
    "cooperative",
    "entrepreneurship",
    "safe-migration",
    "rights",
    "gender",
]
"""The themes of the programme."""
Way = Literal["prospective", "abroad", "home", "returned", "joint", "officer"]
"""Who walks the course, in which order: a path."""


class Person(Record):
    """Somebody in the story: the audit of the contents counts them.

    Attributes
    ----------
    name : str
    sex : {"woman", "man", "girl", "boy"}
    earns, decides, speaks, cares : bool
        What this person does in the story of the lesson or its exercise.
    """

    name: str
    sex: Literal["woman", "man", "girl", "boy"]
    earns: bool = False
    decides: bool = False
    speaks: bool = False
    cares: bool = False


class FrontMatter(Record):
    """What a lesson says about itself, under ``jupyter: finlit:`` of its header.

    Attributes
    ----------
    sittings : tuple of int
        [minutes] Of each sitting, 45 at most.
    exercise_minutes : int
    goals : dict of language to list of texts
        What a learner can do afterwards.
    title : dict of language to text, optional
        Only for a lesson that has no exercise: else the answer key says it.
    audience : dict of language to text
        "for the one who sends": a phrase without a full stop.
    now, then : dict of language to text
        What people do today and afterwards: third person, without a full stop.
    needs : tuple of int
        Earlier lessons.
    terms, data : tuple of str
        Keys of the glossary, names of data sets.
    competencies, themes, paths : tuple of str
    cast : tuple of Person
    own_tool : str
        The tool that the notebook ends with, opened with the family's own numbers; "" for none.
    """

    sittings: tuple[Annotated[int, Field(gt=0, le=45)], ...] = Field(min_length=1)
    goals: dict[Language, list[str]]
    exercise_minutes: int = Field(default=15, gt=0)
    title: Words | None = None
    audience: Words | None = None
    now: Words | None = None
    then: Words | None = None
    needs: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()
    competencies: tuple[Competency, ...] = ()
    themes: tuple[Theme, ...] = ()
    paths: tuple[Way, ...] = ()
    data: tuple[str, ...] = ()
    cast: tuple[Person, ...] = ()
    own_tool: str = ""

    @property
    def minutes(self) -> int:
        """[minutes] All sittings together."""
        return sum(self.sittings)


def read_front(path: Path, found: Any) -> FrontMatter:
    """Read a header.

    Raises
    ------
    InputError
        ``source_front_matter``, ``said_twice``.
    """
    if not isinstance(found, dict):
        raise InputError("source_front_matter", file=path.name, reason="jupyter: finlit:")
    refuse_said_twice(path, found)
    try:
        front = FrontMatter(**found)
    except InputError as problem:
        raise InputError("source_front_matter", file=path.name, reason=str(problem)) from None
    for name in ("goals", "title", "audience", "now", "then"):
        words = getattr(front, name)
        if words is not None and (set(words) != set(front.goals) or not set(words) <= set(LANGUAGES)):
            raise InputError("source_front_matter", file=path.name, reason=f"{name}: {', '.join(words)}")
    if len(front.goals) != 1 and next(iter(front.goals), "") != FALLBACK:
        raise InputError("source_front_matter", file=path.name, reason=f"goals: {FALLBACK}")
    return front
