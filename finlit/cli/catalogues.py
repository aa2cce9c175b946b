"""Catalogues of sentences as translators keep them: compiled, and compared with English."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from finlit import words
from finlit.language import FALLBACK, LANGUAGES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

Sentences = dict[str, tuple[str, ...]]
"""Key of a sentence: its forms, one or as many as the language has plurals."""


def compile_catalogues(check: bool = False) -> list[Path]:
    """Compile every ``.po`` file to the ``.mo`` beside it; return those that were out of date.

    Parameters
    ----------
    check : bool
        Only look, write nothing.
    """
    from babel.messages.mofile import read_mo, write_mo

    stale = []
    for source in sorted(words.LOCALE.glob("*/LC_MESSAGES/*.po")):
        entries = _read(source)
        for entry in [entry for entry in entries if entry.id and not _forms(entry.string)]:
            entries.delete(entry.id)  # Babel would write the key for a sentence that is still to come
        target = source.with_suffix(".mo")
        # Sentences are compared, not bytes: Babel writes the minute and its version into the header.
        if target.exists() and _told(read_mo(BytesIO(target.read_bytes()))) == _told(entries):
            continue
        stale.append(target)
        if not check:
            beside = target.with_suffix(".mo.new")
            with beside.open("wb") as out:
                write_mo(out, entries)
            beside.replace(target)
    if stale and not check:
        words.catalogue.cache_clear()
    return stale


def sentences(domain: str, lang: str) -> Sentences:
    """Return the sentences of one ``.po`` file; none where the language does not have the file."""
    source = words.LOCALE / lang / "LC_MESSAGES" / f"{domain}.po"
    return dict(_sentences(source, source.stat().st_mtime_ns)) if source.is_file() else {}


def domains() -> list[str]:
    """Return the names of the catalogues."""
    return sorted(path.stem for path in words.LOCALE.glob(f"{FALLBACK}/LC_MESSAGES/*.po"))


def untranslated(lang: str) -> list[str]:
    """Return the keys of the sentences that a language still says in English.

    >>> untranslated("id")
    []
    """
    return [
        key for domain in domains() for key in sentences(domain, FALLBACK).keys() - sentences(domain, lang)
    ]


def still_english() -> dict[str, int]:
    """Return how many sentences each language still says in English, where there are any."""
    counts = {lang: len(untranslated(lang)) for lang in LANGUAGES}
    return {lang: count for lang, count in counts.items() if count}


@lru_cache(maxsize=64)
def _sentences(source: Path, changed: int) -> Sentences:
    return _told(_read(source))


def _read(source: Path) -> "Catalog":
    from babel.messages.pofile import read_po

    with source.open("rb") as lines:
        return read_po(lines, abort_invalid=True)


def _key(id_: Any) -> str:
    return str(id_ if isinstance(id_, str) else id_[0])


def _forms(string: Any) -> tuple[str, ...]:
    """Return the forms of a sentence; none if one of them is still to come."""
    forms = (string,) if isinstance(string, str) else tuple(string)
    return forms if all(forms) else ()


def _told(entries: "Catalog") -> Sentences:
    return {
        _key(entry.id): _forms(entry.string)
        for entry in entries
        if entry.id and _forms(entry.string) and not entry.fuzzy
    }
