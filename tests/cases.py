"""One test over many cases: what fails is told with its case, all of them together.

The quick suite asks few of many cases; where FINLIT_TESTS=all (in the build) each of these gives all.
"""

import inspect
import os
import sys
from functools import wraps
from itertools import product

ALL = os.environ.get("FINLIT_TESTS") == "all"


def some(cases, most):
    """Take the first of many cases, the last, and others spread between them."""
    cases = list(cases)
    if ALL or len(cases) <= most:
        return cases
    return [cases[place * (len(cases) - 1) // max(most - 1, 1)] for place in range(most)]


def up_to(examples, quick=25):
    """How many examples are made."""
    return examples if ALL else min(examples, quick)


def in_turn(things, others):
    """Pair each with each of the others (names with languages); quickly, each with one of them in turn."""
    things, others = list(things), list(others)
    if ALL:
        return list(product(things, others))
    return [(thing, others[place % len(others)]) for place, thing in enumerate(things)]


def calls_of(ask):
    """Count the calls that an answer costs: seconds differ on a busy machine, these do not."""
    count = 0

    def seen(_frame, what, _argument):
        nonlocal count
        count += what == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        ask()
    finally:
        sys.setprofile(before)
    return count


def each(names, cases):
    """Ask a test, or every test of a class, of each case, as ``parametrize`` does with a test for each.

    Seventeen thousand tests of a millisecond cost more by their number than by what they ask. Fixtures
    are shared by all cases of a test, so whatever a case changes stays changed for the next.
    """
    names = tuple(name.strip() for name in names.split(",")) if isinstance(names, str) else tuple(names)
    cases = [case if len(names) > 1 else (case,) for case in cases]
    assert cases, names

    def over_all(thing):
        if inspect.isclass(thing):
            for name, test in list(vars(thing).items()):
                if name.startswith("test"):
                    setattr(thing, name, over_all(test))
            return thing
        return _over(thing, names, cases)

    return over_all


def _over(test, names, cases):
    @wraps(test)
    def asked(*args, **fixtures):
        faults = []
        for case in cases:
            try:
                test(*args, **fixtures, **dict(zip(names, case, strict=True)))
            except Exception as fault:
                faults.append((case, fault))
        if faults:
            told = [f"{case!r}: {type(fault).__name__}: {fault}" for case, fault in faults]
            first = faults[0][1]
            raise AssertionError("\n\n".join([f"{len(faults)} of {len(cases)} cases", *told])) from first

    signature = inspect.signature(test)
    kept = [part for name, part in signature.parameters.items() if name not in names]
    asked.__signature__ = signature.replace(parameters=kept)
    return asked
