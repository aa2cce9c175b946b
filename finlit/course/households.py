"""Two notebooks, one plan: whether the members of a household wrote the same numbers, and which one differs.

The sums themselves stay in the notebooks: what comes out of here names a number, never how much it is.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from finlit.course.checks import Exercise
from finlit.course.grading import GradeRow
from finlit.course.key import Answer, Ask
from finlit.course.people import Learner


class Household(NamedTuple):
    """People of one household, who of them has no numbers yet, and the numbers that are not the same."""

    learners: tuple[str, ...]
    members: tuple[str, ...]
    without_numbers: tuple[str, ...]
    differs: tuple[Ask, ...]


def households(
    exercise: Exercise, people: Iterable[Learner], graded: Iterable[GradeRow]
) -> tuple[Household, ...]:
    """Compare what the members of each household wrote, where an exercise asks them for the same numbers.

    A household of one, as the list has it, is not compared.
    """
    together = [answer for answer in exercise.answers if answer.together]
    rows = {row.learner: row for row in graded}
    homes: dict[str, list[GradeRow]] = {}
    for person in people:
        if person.household and person.id in rows:
            homes.setdefault(person.household.casefold(), []).append(rows[person.id])
    return tuple(
        _compared(answer, members) for answer in together for members in homes.values() if len(members) > 1
    )


def _compared(answer: Answer, members: list[GradeRow]) -> Household:
    written = [(row.name, _numbers(answer, row)) for row in members]
    sheets = [numbers for _, numbers in written if numbers]
    return Household(
        tuple(row.learner for row in members),
        tuple(name for name, _ in written),
        tuple(name for name, numbers in written if not numbers),
        tuple(
            ask
            for ask, told in zip(answer.asks, zip(*sheets, strict=True), strict=False)
            if max(told) - min(told) > answer.tolerance
        ),
    )


def _numbers(answer: Answer, row: GradeRow) -> list[Decimal]:
    """What somebody wrote; nothing where it could not be read."""
    values = [each.mark.value for each in row.answers if each.name == answer.name]
    return [Decimal(number) for value in values if isinstance(value, list) for number in value]
