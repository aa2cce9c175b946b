"""What a class did, counted: by question, by misconception, by group of people. No names come out of here.

A number that tells of fewer than five people is not said, nor one from which it could be taken away.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from finlit.course.grading import GradeRow
from finlit.course.people import CHAIRS, SEXES, Learner

FEWEST = 5
"""People of whom a number may be said."""

# What a mark says about the file or the keyboard, not about a misconception.
_NO_MISCONCEPTION = {"right", "unanswered", "unreadable", "other_currency", "not_yet"}


class Misconception(NamedTuple):
    """A wrong idea that several learners may share.

    ``hint`` is the catalogue entry ``course.hint.<hint>``, ``learners`` who met it, ``questions`` the
    numbers of the questions in which it was met.
    """

    hint: str
    learners: tuple[str, ...]
    questions: tuple[int, ...]


class Question(NamedTuple):
    """How a question went: people by how they stand, out of all whose work was graded."""

    place: int
    name: str
    right: int
    part: int
    wrong: int
    unanswered: int

    @property
    def people(self) -> int:
        """All whose work was graded."""
        return self.right + self.part + self.wrong + self.unanswered

    @property
    def right_share(self) -> float | None:
        """[0-1] Of all; None where nobody was graded."""
        return self.right / self.people if self.people else None


class Group(NamedTuple):
    """People of one sex or chair: how many were graded, and what they earned of all that can be earned.

    ``code`` is "" for those of whom the list does not say it. ``people`` and ``share`` are None where too
    few people stand behind them.
    """

    by: str
    code: str
    people: int | None
    share: float | None


class Attendance(NamedTuple):
    """The list against what was handed in: names that are missing, names that are on no list."""

    listed: int
    handed_in: int
    missing: tuple[str, ...]
    unlisted: tuple[str, ...]


def questions(graded: Sequence[GradeRow]) -> tuple[Question, ...]:
    """Count each question."""
    done = [row for row in graded if row.points is not None]
    found = []
    for place, answer in enumerate(graded[0].answers if graded else (), start=1):
        standing = [row.answers[place - 1].mark.standing for row in done]
        counts = [standing.count(name) for name in ("right", "part", "wrong", "unanswered")]
        found.append(Question(place, answer.name, *counts))
    return tuple(found)


def misconceptions(graded: Iterable[GradeRow]) -> tuple[Misconception, ...]:
    """Gather the misconceptions that were met, the most frequent first."""
    met: dict[str, list[tuple[str, int]]] = {}
    for row in graded:
        for place, answer in enumerate(row.answers, start=1):
            if answer.mark.outcome not in _NO_MISCONCEPTION:
                met.setdefault(answer.mark.outcome, []).append((row.learner, place))
    found = [
        Misconception(
            hint,
            tuple(dict.fromkeys(learner for learner, _ in where)),
            tuple(sorted({place for _, place in where})),
        )
        for hint, where in met.items()
    ]
    return tuple(sorted(found, key=lambda idea: (-len(idea.learners), idea.questions, idea.hint)))


def attendance(people: Iterable[Learner], graded: Iterable[GradeRow]) -> Attendance:
    """Compare the list with what was handed in."""
    rows = {row.learner: row for row in graded}
    here = [person for person in people if person.id in rows]
    handed_in = [person for person in here if rows[person.id].points is not None]
    return Attendance(
        sum(person.listed for person in here),
        len(handed_in),
        tuple(person.name for person in here if person.listed and person not in handed_in),
        tuple(person.name for person in here if not person.listed),
    )


def groups(people: Iterable[Learner], graded: Iterable[GradeRow]) -> tuple[Group, ...]:
    """Average by sex and by chair; nothing for what the list says of nobody."""
    rows = {row.learner: row for row in graded if row.points is not None}
    here = [person for person in people if person.id in rows]
    found: list[Group] = []
    for by, codes in (("sex", SEXES), ("chair", CHAIRS)):
        members: dict[str, list[GradeRow]] = {code: [] for code in (*codes, "")}
        for person in here:
            members[getattr(person, by)].append(rows[person.id])
        if not any(members[code] for code in codes):
            continue
        hidden = too_few({code: len(each) for code, each in members.items()})
        for code, each in members.items():
            if code in hidden:
                found.append(Group(by, code, None, None))
            elif each:
                share = sum(row.points or 0.0 for row in each) / sum(row.out_of for row in each)
                found.append(Group(by, code, len(each), share))
    return tuple(found)


def too_few(counts: Mapping[str, int]) -> set[str]:
    """Return the groups that may not be told, when all people together are told of.

    Those with fewer than five, and as many more, the smallest first, that what is left when the others are
    taken away from all is five people or more, in two groups or more.

    >>> sorted(too_few({"female": 12, "male": 3, "": 7}))
    ['', 'male']
    >>> sorted(too_few({"female": 12, "male": 8}))
    []
    """
    there = {code: count for code, count in counts.items() if count}
    hidden = {code for code, count in there.items() if count < FEWEST}
    for code in sorted(there, key=lambda code: there[code]):
        if not hidden or (len(hidden) > 1 and sum(there[one] for one in hidden) >= FEWEST):
            break
        hidden.add(code)
    return hidden


def told(count: int, people: int) -> int | None:
    """Return a count of people out of all, or None where it or the rest of it is fewer than five."""
    return None if 0 < count < FEWEST or 0 < people - count < FEWEST or people < FEWEST else count
