"""Sentences and the program: none that is asked for and not written, none that is written and never said."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

from finlit.cli import catalogues
from finlit.cli.asked import ANY, ERRORS, Program, Use, is_open
from finlit.language import FALLBACK, LANGUAGES

_ROOT = Path(__file__).parents[1]


def faults(root: Path = _ROOT, more: Iterable[Path] = ()) -> list[str]:
    """Return what is wrong between the program and its catalogues, one line each.

    Parameters
    ----------
    root : Path
        Folder of the program.
    more : iterable of Path
        Other files that name keys: lessons, exercises.

    Examples
    --------
    >>> faults()  # doctest: +SKIP
    []
    """
    uses, known = Program(root, catalogues.domains()).uses(), _known()
    others = "\n".join(_text(path) for path in [*_other_files(root), *more])
    lines = [*_missing(uses, known), *_unused(uses, known, others), *_not_given(uses, known), *_differing()]
    return list(dict.fromkeys(lines))


def _missing(uses: Iterable[Use], known: catalogues.Sentences) -> Iterator[str]:
    for use in uses:
        for key in _keys_of(use) if use.must else ():
            if not (key in known or (is_open(key) and _matching(key, known))):
                yield f"{use.where}: no sentence {_shown(key)!r}"


def _keys_of(use: Use) -> list[str]:
    return [use.key, f"{use.key}.next"] if use.key.startswith(f"{ERRORS}.") else [use.key]


def _matching(key: str, known: catalogues.Sentences) -> bool:
    pattern = re.compile(_pattern(key))
    return any(pattern.fullmatch(name) for name in known)


def _unused(uses: Iterable[Use], known: catalogues.Sentences, others: str) -> Iterator[str]:
    exact = {use.key for use in uses}
    named = {_section(key) for key in exact if not is_open(_section(key))}
    # A sentence of a tool that nothing else is known of could be any.
    told = [key for key in exact if is_open(key) and not re.fullmatch(rf"\w+\.{ANY}\.{ANY}", key)]
    patterns = [(re.compile(_pattern(key)), is_open(_section(key))) for key in told]
    quoted = set(re.findall(r"[\"'`]([\w.-]+)[\"'`]", others))
    begun = tuple(word for word in quoted if word.endswith((".", "_")))
    for key in known:
        asked = key.removesuffix(".next") if key.startswith(f"{ERRORS}.") else key
        inside = key.partition(".")[2]
        if asked in exact or {key, inside} & quoted or (begun and inside.startswith(begun)):
            continue
        # What can be any field is no section that is named: "table", "working". A field has a label.
        is_named = _section(asked) in named and f"{_section(asked)}.label" not in known
        if not any(
            pattern.fullmatch(asked) for pattern, any_section in patterns if not (any_section and is_named)
        ):
            yield f"{key.partition('.')[0]}.po: nobody says {_shown(key)!r}"


def _not_given(uses: Iterable[Use], known: catalogues.Sentences) -> Iterator[str]:
    for use in uses:
        if use.given is None:
            continue
        for key in _keys_of(use):
            if lacking := _values(known.get(key, ())) - use.given:
                yield f"{use.where}: {_shown(key)!r} names {', '.join(sorted(lacking))}"


def _differing() -> Iterator[str]:
    """What a language says with other values than English, or not at all though it should be complete."""
    for lang, record in LANGUAGES.items():
        for domain in catalogues.domains():
            english, here = catalogues.sentences(domain, FALLBACK), catalogues.sentences(domain, lang)
            where = f"{lang}/{domain}.po"
            yield from (f"{where}: {key!r} is not in English" for key in sorted(here.keys() - english.keys()))
            if record.complete:
                yield from (f"{where}: {key!r} is missing" for key in sorted(english.keys() - here.keys()))
            for key in sorted(here.keys() & english.keys()):
                if _values(here[key]) != _values(english[key]):
                    yield f"{where}: {key!r} names other values than in English"


def _values(forms: Iterable[str]) -> set[str]:
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name is not None}


def _known() -> catalogues.Sentences:
    """All English sentences; errors under ``errors.<code>``."""
    return {
        f"{domain}.{key}" if domain == ERRORS else key: forms
        for domain in catalogues.domains()
        for key, forms in catalogues.sentences(domain, FALLBACK).items()
    }


def _pattern(key: str) -> str:
    return re.escape(key).replace(re.escape(ANY), r"[\w./-]+")


def _section(key: str) -> str:
    return ".".join(key.split(".")[:3])


def _shown(key: str) -> str:
    return key.replace(ANY, "…").removeprefix(f"{ERRORS}.")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _other_files(root: Path) -> Iterator[Path]:
    kinds = {".html", ".js", ".j2", ".css", ".toml", ".json"}
    return (path for path in sorted(root.rglob("*")) if path.suffix in kinds)
