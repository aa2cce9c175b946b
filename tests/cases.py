"""One test over many cases: what fails is told with its case, all of them together."""

import inspect
from functools import wraps


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
