"""Whose work is it? The list of learners goes before guesses, and two people of one name stay two."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from finlit.course.naming import Guess, learner_id_words
from finlit.course.people import Learner, another, learner_id

_NEAR = 0.8
_TITLES = frozenset("ibu bu bapak pak mbak mba mas kak kakak dik sdr sdri mr mrs ms miss".split())
Key = tuple[str, str, str]
"""Name, attendance number and folder, as they were read from a path."""


class Asked(NamedTuple):
    """Something that was guessed: an entry ``course.asked.<code>``, and what it is about."""

    code: str
    where: str
    read_as: str
    learner: str
    other: str = ""


@dataclass
class Arrival:
    """One file that may be a learner's work."""

    where: str
    guess: Guess
    content: bytes
    digest: str
    saved: float
    learner: str = ""
    reason: str = ""
    new: bool = False

    @property
    def key(self) -> Key:
        """What was read from its path."""
        return (self.guess.name, self.guess.number, self.guess.place)

    @property
    def is_told_apart(self) -> bool:
        """Whether the number behind its name is a part of the learner's id."""
        return self.learner == self.guess.own_id != self.guess.name


class Whose:
    """Gives every arrival a learner, and keeps what was guessed."""

    def __init__(self, people: Sequence[Learner], earlier: Mapping[Key, str], guessed: Iterable[str]) -> None:
        """``earlier`` says whose a path was before; ``guessed`` are people whom no trainer listed."""
        self.people = list(people)
        self.ids = {person.id for person in people}
        self.earlier = earlier
        self.guessed = set(guessed)
        self.asked: list[Asked] = []
        self._given: set[str] = set()

    def assign(self, arrivals: Sequence[Arrival]) -> None:
        """Give a learner to each that has none; those that cannot have one get a reason."""
        by_name: dict[str, list[Arrival]] = {}
        _tell_cases_apart(arrivals)
        for one in arrivals:
            if not one.learner and not one.reason:
                by_name.setdefault(one.guess.name, []).append(one)
        # Whom the list names in full comes first: a nickname is theirs only if nobody else has it.
        for name in sorted(by_name, key=lambda name: not self._called(by_name[name][0].guess)):
            self._name(by_name[name])

    def _name(self, arrivals: list[Arrival]) -> None:
        groups: dict[Key, list[Arrival]] = {}
        owner: dict[str, Key] = {}
        called = self._called(arrivals[0].guess)
        for one in arrivals:
            # A copy of the same work in a second folder is no second person, unless the list has two.
            key = one.key if len(called) > 1 else owner.setdefault(one.digest, one.key)
            groups.setdefault(key, []).append(one)
        taken: set[str] = set()
        places: list[Key] = []
        for key in groups:
            known = self.earlier.get(key) or self._by_number(key, called)
            if known and known not in taken and known in self.ids:
                self._give(groups[key], known, taken)
                self._ask_number(groups[key][0])
            else:
                places.append(key)
        others = self._of_another_number(places)
        left = [person for person in called if person.id not in taken | others]
        if len(left) > len(places) and len(left) > 1:
            for key in places:
                for one in groups[key]:
                    one.reason = "which_one"
            return
        for place, key in enumerate(places):
            if place < len(left):
                self._give(groups[key], left[place].id, taken)
                self._ask_number(groups[key][0])
            else:
                self._unlisted(groups[key], taken)
        # "wati00" and "wati01" are told apart by their own names.
        alike = {key: group for key, group in groups.items() if not group[0].is_told_apart}
        if len(groups) > 1:
            ours = {one.where for group in alike.values() for one in group}
            self.asked = [one for one in self.asked if one.code != "new" or one.where not in ours]
            for key in alike:
                first = groups[key][0]
                told = ", ".join(groups[other][0].where for other in groups if other != key)
                self.asked.append(Asked("same_name", first.where, first.learner, first.learner, told))

    def _of_another_number(self, keys: Sequence[Key]) -> set[str]:
        """Everybody of the same name whose work came under another attendance number before."""
        numbers = {key[1] for key in keys}
        names = {key[0] for key in keys}
        return {
            learner
            for (name, number, _), learner in self.earlier.items()
            if name in names and number and "" not in numbers and number not in numbers
        }

    def _ask_number(self, one: Arrival) -> None:
        """A number alone may be that of the list, of the lesson, of a copy."""
        name = next((person.name for person in self.people if person.id == one.learner), "")
        number = one.guess.name
        if number.isdecimal() and number not in (one.learner, learner_id(name)):
            self.asked.append(Asked("by_number", one.where, number, one.learner, name))

    def _give(self, group: list[Arrival], learner: str, taken: set[str]) -> None:
        taken.add(learner)
        self._given.add(learner)
        for one in group:
            one.learner = learner

    def _called(self, guess: Guess) -> list[Learner]:
        """Everybody whom the list calls so."""
        names = {guess.name, guess.whole} - {""}
        found = [one for one in self.people if one.id in names or learner_id(one.name) in names]
        if not found and guess.name.isdecimal():
            found = [one for one in self.people if one.number and one.number == guess.number]
        if not found:
            words = sorted(guess.name.split("-"))
            found = [one for one in self.people if sorted(learner_id_words(one.name)) == words]
        return found

    def _by_number(self, key: Key, called: list[Learner]) -> str:
        found = [one.id for one in called if key[1] and one.number == key[1]]
        return found[0] if len(found) == 1 else ""

    def _unlisted(self, group: list[Arrival], taken: set[str]) -> None:
        """Somebody whom the list does not name: by a part of their name, or new."""
        first = group[0]
        name = first.guess.name
        if not name or (name.isdecimal() and any(one.number for one in self.people)):
            for one in group:
                one.reason = "no_learner"
            return
        listed = [one for one in self.people if one.listed and one.id not in self.guessed | taken]
        words = set(learner_id_words(name.replace("-", " ")))
        words = words - _TITLES or words
        part_of = [one for one in listed if words <= set(learner_id_words(one.name)) - _TITLES]
        if not taken and len(part_of) == 1 and part_of[0].id not in self._given:
            self._give(group, part_of[0].id, taken)
            self.asked.append(Asked("part_of_name", first.where, name, part_of[0].id, part_of[0].name))
            return
        calls = {learner_id(one.name): one for one in listed}
        near = get_close_matches(name, [*calls, *(one.id for one in listed)], n=1, cutoff=_NEAR)
        resembles = part_of or [one for one in listed if _resembles(words, learner_id_words(one.name))]
        learner = another(first.guess.own_id or name, self.ids)
        self._give(group, learner, taken)
        self.ids.add(learner)
        for one in group:
            one.new = True
        if part_of or len(resembles) > 1:
            names = ", ".join(one.name for one in resembles)
            self.asked.append(Asked("several", first.where, name, learner, names))
        elif (near or resembles) and not taken - {learner}:
            meant = resembles[0].name if resembles else calls[near[0]].name if near[0] in calls else near[0]
            self.asked.append(Asked("nearly", first.where, name, learner, meant))
        else:
            self.asked.append(Asked("new", first.where, name, learner))


def _resembles(words: Set[str], name: Sequence[str]) -> bool:
    """Whether a name may be meant: all of it stands there among other words, or it is cut to initials."""
    rest = {*name} - _TITLES or {*name}
    return rest <= words or (
        bool(words & rest) and all(any(one.startswith(word) for one in rest) for word in words)
    )


def _tell_cases_apart(arrivals: Sequence[Arrival]) -> None:
    """Two files of one folder whose names differ in case only are two people's."""
    spelled: dict[str, set[str]] = {}
    for one in arrivals:
        spelled.setdefault(one.where.casefold(), set()).add(one.where)
    for one in arrivals:
        if len(spelled[one.where.casefold()]) > 1:
            one.guess = one.guess._replace(place=f"{one.guess.place}|{one.where.rpartition('/')[2]}")
