"""The words of the course: what each is called in a language, and its plain meaning."""

import re
from functools import lru_cache
from typing import NamedTuple

from finlit.datasets import rows
from finlit.i18n import LANGUAGES, Language
from finlit.language import FALLBACK


class Term(NamedTuple):
    """A word of the glossary.

    ``words`` may carry another name in brackets: "cicilan (angsuran)".
    """

    key: str
    words: dict[Language, str]
    meaning: dict[Language, str]

    def name(self, lang: str) -> str:
        """Its usual name, without the other one.

        >>> glossary()["instalment"].name("id")
        'cicilan'
        """
        return re.sub(r"\s*\(.*?\)", "", self.written(lang)).strip()

    def names(self, lang: str) -> list[str]:
        """Every name of it, the usual one first.

        >>> glossary()["instalment"].names("id")
        ['cicilan', 'angsuran']
        """
        return [self.name(lang), *re.findall(r"\((.*?)\)", self.written(lang))]

    def written(self, lang: str) -> str:
        """Its name with the other one in brackets; in English where the language has none yet."""
        return self.words.get(lang) or self.words[FALLBACK]

    def means(self, lang: str) -> str:
        """Its plain meaning; in English where the language has none yet."""
        return self.meaning.get(lang) or self.meaning[FALLBACK]

    def said_in(self, text: str, lang: str) -> bool:
        """Whether a text says it, by any of its names."""
        return any(re.search(_pattern(name), text, re.IGNORECASE) for name in self.names(lang))


@lru_cache(maxsize=1)
def glossary() -> dict[str, Term]:
    """Return all words by their key."""
    return {row["key"]: _term(row) for row in rows("glossary")}


def _term(row: dict[str, str]) -> Term:
    words = {lang: row[lang] for lang in LANGUAGES if row.get(lang)}
    meaning = {lang: row[f"definition_{lang}"] for lang in LANGUAGES if row.get(f"definition_{lang}")}
    return Term(row["key"], words, meaning)


def _pattern(name: str) -> str:
    """A word or its plural: "fee", "fees"; Indonesian may have an ending: "bunganya"."""
    return rf"(?<!\w){re.escape(name)}(?:s|es|nya)?(?!\w)"
