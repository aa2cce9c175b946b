"""Two chairs: two phones join one plan by a code, each cuts the wage in secret, then both see both cakes.

Plans live in memory and nowhere else: they end by themselves, and there are never more than a hall needs.
"""

import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from finlit import tools
from finlit.errors import InputError, WorkshopError
from finlit.web import engine

TOOL, _ROWS = "wage-split", "chairs"
SHARED = ("wage", "currency")
"""What both have in common; the first phone sets it"""
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another one
_LONG, _MINUTES, _MOST = 5, 45, 60
_MOST_EACH = 20
"""Plans begun from one phone"""
_MOST_WRONG, _WRONG_MINUTES = 30, 10
"""Codes that are none, tried from one phone in so many minutes: a code is not found by trying"""


@dataclass
class _Plan:
    shared: dict[str, Any]
    opened: float
    who: str
    keys: list[str] = field(default_factory=list)
    cuts: dict[int, dict[str, Any]] = field(default_factory=dict)


class Rooms:
    """All plans of a laptop.

    Parameters
    ----------
    clock : callable
        Seconds that only rise.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._plans, self._lock = clock, dict[str, _Plan](), threading.Lock()
        self._wrong: dict[str, dict[str, float]] = {}

    def asked(self, who: str, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Do what a phone asks, unless it has tried too many codes that are none.

        Parameters
        ----------
        who : str
            Address of the phone.
        work : callable

        Raises
        ------
        WorkshopError
            ``plans_guessed``.
        """
        with self._lock:
            oldest = self._clock() - _WRONG_MINUTES * 60
            self._wrong = {
                one: kept
                for one, tried in self._wrong.items()
                if (kept := {code: at for code, at in tried.items() if at > oldest})
            }
            if len(self._wrong.get(who, ())) >= _MOST_WRONG:
                raise WorkshopError("plans_guessed", most=_MOST_WRONG, minutes=_WRONG_MINUTES)
        try:
            return work()
        except InputError as error:
            if error.code == "plan_unknown":
                with self._lock:
                    self._wrong.setdefault(who, {})[str(error.values["code"])] = self._clock()
            raise

    def open(self, shared: Mapping[str, Any], lang: str, who: str = "") -> dict[str, Any]:
        """Begin a plan in the first chair; its code is for the second phone, its key for this one alone.

        Raises
        ------
        InputError
            Whatever the tool refuses.
        WorkshopError
            ``plans_full``, ``plans_begun``.
        """
        entered = tools.read(TOOL, shared, lang).entered()
        with self._lock:
            self._end_old()
            if len(self._plans) >= _MOST:
                raise WorkshopError("plans_full", most=_MOST)
            if who and sum(plan.who == who for plan in self._plans.values()) >= _MOST_EACH:
                raise WorkshopError("plans_begun", most=_MOST_EACH)
            code = self._new_code()
            self._plans[code] = _Plan({name: entered[name] for name in SHARED}, self._clock(), who)
            return self._seated(code)

    def join(self, code: str) -> dict[str, Any]:
        """Sit down in the second chair.

        Raises
        ------
        InputError
            ``plan_unknown``, ``plan_taken``.
        """
        with self._lock:
            found = _tidy(code)
            if len(self._plan(found).keys) > 1:
                raise InputError("plan_taken", code=found)
            return self._seated(found)

    def cut(self, code: str, key: str, values: Mapping[str, Any], lang: str) -> dict[str, Any]:
        """Cut the wage in one's own chair; the other one does not see it before having cut, too.

        Raises
        ------
        InputError
            ``plan_unknown``, ``plan_not_yours``, and whatever the tool refuses.
        """
        with self._lock:
            plan, chair = self._chair(code, key)
            own = {f"{_ROWS}.{chair}.{name}": value for name, value in values.items()}
            inputs = tools.read(TOOL, plan.shared | own, lang)
            tools.answer(TOOL, inputs, lang)  # a cut that cannot be shown is told to the one who made it
            plan.cuts[chair] = inputs.entered()[_ROWS][chair - 1]
        return self.look(code, key, lang)

    def look(self, code: str, key: str, lang: str, as_of: date | None = None) -> dict[str, Any]:
        """Say how far both are; when both have cut, the answer is there.

        Raises
        ------
        InputError
            ``plan_unknown``, ``plan_not_yours``.
        """
        with self._lock:
            plan, chair = self._chair(code, key)
            is_done, shared = len(plan.cuts) == 2, plan.shared
            found = {
                "chair": chair,
                "shared": shared,
                "joined": len(plan.keys) > 1,
                "have_cut": sorted(plan.cuts),
            }
            cuts = [plan.cuts[place] for place in sorted(plan.cuts)]
        if not is_done:
            return found | {"answer": None}
        answer = engine.answered(TOOL, shared | {_ROWS: cuts}, lang, as_of, numbers=False)
        return found | {"answer": answer}

    def _seated(self, code: str) -> dict[str, Any]:
        plan, key = self._plans[code], secrets.token_urlsafe(12)
        plan.keys.append(key)
        return {"code": code, "key": key, "chair": len(plan.keys), "shared": plan.shared, "minutes": _MINUTES}

    def _chair(self, code: str, key: str) -> tuple[_Plan, int]:
        found = _tidy(code)
        plan = self._plan(found)
        for chair, own in enumerate(plan.keys, start=1):
            if secrets.compare_digest(own.encode(), key.encode(errors="replace")):
                return plan, chair
        raise InputError("plan_not_yours", code=found)

    def _plan(self, code: str) -> _Plan:
        self._end_old()
        if code not in self._plans:
            raise InputError("plan_unknown", code=code, minutes=_MINUTES)
        return self._plans[code]

    def _end_old(self) -> None:
        oldest = self._clock() - _MINUTES * 60
        for code in [code for code, plan in self._plans.items() if plan.opened < oldest]:
            del self._plans[code]

    def _new_code(self) -> str:
        while True:
            code = "".join(secrets.choice(_LETTERS) for _ in range(_LONG))
            if code not in self._plans:
                return code


def _tidy(code: str) -> str:
    """Read a code as people type it: small letters, blanks, a dash."""
    return "".join(code.upper().replace("-", "").split())[:20]
