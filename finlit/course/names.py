"""Names in braces: what prose may name, and what it says in one district, with one skin, on one day.

``{minimum_wage}`` is a fact of the district, ``{hkg_wage}`` one of ``notebooks/src/facts.toml``,
``{migrant}`` a word of the skin (who migrates, to where, for which work: ``notebooks/src/skins.toml``). The
prose of an exercise also names the numbers of its own story.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from finlit.course.district import DISTRICT, KEYS, District, read_district
from finlit.course.facts import Fact, read_facts
from finlit.course.places import notebooks_folder
from finlit.errors import InputError
from finlit.i18n import day as written_day
from finlit.i18n import text
from finlit.language import FALLBACK

NAMED = re.compile(r"\{([A-Za-z][a-z0-9_]*)\}")
"""Something that is named in prose: ``{amount}``."""
SKIN = "caregiver"
"""The skin that the committed notebooks are built with."""
SKIN_WORDS = (
    *("migrant", "relative", "relation", "work", "abroad"),
    *("she", "her", "whom", "She", "Her"),
)
SAID_FREELY = frozenset(SKIN_WORDS) | {key for key, kind in KEYS.items() if kind == "words"}
"""Names that stand for words: one language may say them more often than another."""

Skin = Mapping[str, Mapping[str, str]]

# Where one is, and where one asks: no facts that need a source.
_PLACES = ("district", "province", "village_office")


@dataclass(frozen=True)
class Names:
    """Everything that prose may name, for one district and one skin.

    Attributes
    ----------
    district : District
    facts : dict of name to Fact
    skin : dict of name to (dict of language to text)
    on : date
        The day on which facts are looked at.
    """

    district: District
    facts: Mapping[str, Fact]
    skin: Skin
    on: date

    def fill(self, words: str, lang: str, file: str, more: Mapping[str, str] | None = None) -> str:
        """Say a text with all its names.

        Parameters
        ----------
        words : str
            Prose with names in braces.
        lang : str
        file : str
            How an error calls it.
        more : dict of name to text
            The numbers of an exercise.

        Raises
        ------
        InputError
            ``source_name_unknown``.
        """
        return NAMED.sub(lambda found: self._said(found[1], lang, file, more or {}), words)

    def _said(self, name: str, lang: str, file: str, more: Mapping[str, str]) -> str:
        if name in more:
            return more[name]
        if name in KEYS:
            return safe(self.district.said(name, lang))
        if name in self.facts:
            return safe(self.facts[name].written(lang))
        spoken = lang if any(lang in words for words in self.skin.values()) else FALLBACK
        if spoken in self.skin.get(name, {}):
            return self.skin[name][spoken]
        known = [*more, *KEYS, *self.facts, *self.skin]
        near = get_close_matches(name, known, n=3, cutoff=0.5)
        raise InputError("source_name_unknown", file=file, name=name, names=", ".join(near or sorted(known)))

    def known(self, name: str) -> bool:
        """Whether this is a name of the district, the facts or the skin."""
        return name in KEYS or name in self.facts or name in self.skin

    def sources(self, texts: Iterable[str], lang: str) -> list[str]:
        """Tell each fact that these texts name, with its days and source; what is not known, in one line."""
        named = dict.fromkeys(found[1] for words in texts for found in NAMED.finditer(words))
        told = [told for told in (self._told(name, lang) for name in named) if told]
        missing = [name for name in named if name in KEYS and name not in (*self.district.facts, *_PLACES)]
        if missing:
            whats = ", ".join(self.district.what(name, lang) for name in missing)
            told.append(text("course.facts.not_known", lang, whats=whats))
        return told

    def _told(self, name: str, lang: str) -> str:
        if name in self.facts:
            fact = self.facts[name]
            return safe(fact.told((fact.entry.title or {}).get(lang) or name, self.on, lang))
        if name not in self.district.facts or name in _PLACES:
            return ""
        what = self.district.what(name, lang)
        title = f"{what[:1].upper()}{what[1:]}"
        return safe(self.district.facts[name].told(title, self.on, lang))

    def as_of(self, lang: str) -> str:
        """Say on which day the facts were looked at."""
        return text("course.facts.as_of", lang, day=written_day(self.on, lang))


def safe(words: str) -> str:
    """Keep a dollar sign from beginning a formula.

    >>> safe("HK$5,100")
    'HK\\\\$5,100'
    """
    return words.replace("$", r"\$")


def read_names(
    district: str | Path = DISTRICT, skin: str = SKIN, on: date | None = None, folder: Path | None = None
) -> Names:
    """Read everything that prose may name.

    Parameters
    ----------
    district : str or path
    skin : str
        ``caregiver``, ``plantation``, ``homeworker`` or ``seafarer``.
    on : date, optional
        The day on which facts are looked at; without it the day on which their files were.
    folder : path, optional
        Where ``facts.toml`` and ``skins.toml`` lie; without it beside the lessons.

    Raises
    ------
    InputError
        ``district_unknown``, ``choice_unknown``, ``facts_unreadable``.
    """
    place = notebooks_folder() / "src" if folder is None else folder
    path = place / "facts.toml"
    facts, day = read_facts(path, on) if path.is_file() else ({}, on or date.min)
    for name in facts:
        if name in KEYS or name in SKIN_WORDS:
            raise InputError("facts_unreadable", file=path.name, reason=f"{name}: districts, skins")
    return Names(read_district(district, on), facts, read_skin(skin, place), day)


def read_skin(name: str, folder: Path) -> Skin:
    """Read the words of one skin, each in every language.

    Raises
    ------
    InputError
        ``choice_unknown``, ``facts_unreadable``.
    """
    skins = _skins(folder / "skins.toml")
    if name not in skins:
        raise InputError("choice_unknown", name="skin", value=name, choices=", ".join(skins))
    return skins[name]


@lru_cache(maxsize=8)
def _skins(path: Path) -> dict[str, Skin]:
    if not path.is_file():
        return {SKIN: {}}
    skins = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, words in skins.items():
        for word in SKIN_WORDS:
            if FALLBACK not in words.get(word, {}):
                raise InputError("facts_unreadable", file=path.name, reason=f"{name}.{word}")
    return skins
