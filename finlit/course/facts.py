"""Facts that prose names in braces: each said once, with its days and its source.

An entry is typed, drawn from a data set, or worked out of entries above it::

    [hkg_wage]
    title = { en = "Least wage of a domestic worker in Hong Kong", id = "Upah terendah ..." }
    data = "wages_abroad"
    where = { destination = "Hong Kong", sector = "domestic", measure = "minimum_monthly_wage" }
    currency = "HKD"

    [hkg_wage_in_rupiah]
    title = { en = "The same in rupiah", id = "Dalam rupiah" }
    formula = "hkg_wage * hkd_rate"
    currency = "IDR"

Of the rows that fit, the newest counts that has begun on the day of the file. ``currency``, ``percent`` (the
figure is in percent already), ``share`` (0.035 is 3.5 %) and ``digits`` say how it is written.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from finlit.course.checks import said
from finlit.course.formulas import rounded, worked_out
from finlit.course.header import Words
from finlit.datasets import as_share, rows
from finlit.datasets.places import Entry, read_entries
from finlit.errors import FinlitError, InputError
from finlit.i18n import day as written_day
from finlit.i18n import money, number, percent, text
from finlit.money import Money
from finlit.record import Record

_BEGINS = ("valid_from", "date", "as_of")
# What may differ between an older row and a newer one of the same fact.
_CHANGES = {
    *("value", "value_text", "percent", "idr_a_month", "rate", "persons", "unit", "year", "confidence"),
    *("valid_from", "valid_to", "valid_as_told", "date", "as_of", "period", "basis"),
    *("source", "source_url", "note"),
}
_GUESSED = "assumed"


class Fact(Record):
    """A fact, ready to be named: its value, its days and its source.

    Attributes
    ----------
    name : str
    entry : Entry
    value : Decimal, text or dict of language to text
    valid_from, valid_to : date, optional
    source : str
    guessed : bool
        Whether its row says that it is an assumption of ours.
    """

    name: str
    entry: Entry
    value: Decimal | Words | str
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    guessed: bool = False

    def written(self, lang: str) -> str:
        """Write it as the language does."""
        if isinstance(self.value, dict):
            return said(self.value, lang)
        if isinstance(self.value, str):
            return self.value
        digits = None if (self.entry.digits or 0) < 0 else self.entry.digits
        if self.entry.currency:
            return money(Money(self.value, self.entry.currency), lang, digits)
        if self.entry.percent or self.entry.share:
            part = self.value if self.entry.share else as_share(self.value)
            return percent(part, lang, 2 if digits is None else digits)
        return number(self.value, lang, digits)

    def told(self, title: str, on: date, lang: str) -> str:
        """Say what it is, since when and until when it holds, and who says so."""
        parts = [f"{title}: {self.written(lang)}."]
        if self.valid_from:
            parts.append(text("course.facts.since", lang, day=written_day(self.valid_from, lang)))
        if self.valid_to:
            state = "run_out" if self.valid_to < on else "until"
            parts.append(text(f"course.facts.{state}", lang, day=written_day(self.valid_to, lang)))
        if self.guessed:
            parts.append(text("course.facts.guessed", lang))
        if self.source:
            parts.append(text("course.facts.source", lang, source=self.source.rstrip(".")))
        return " ".join(parts)


def worked_facts(file: str, entries: Mapping[str, Entry], on: date) -> dict[str, Fact]:
    """Turn entries into facts as they were on a day; those without a value are left out.

    Raises
    ------
    InputError
        ``facts_unreadable``: no row fits, several of the newest day do, a sum that cannot be worked out.
    """
    facts: dict[str, Fact] = {}
    for name, entry in entries.items():
        try:
            fact = _fact(name, entry, facts, on)
        except FinlitError as problem:
            reason = f"{name}: {str(problem).rstrip('.')}"
            raise InputError("facts_unreadable", file=file, reason=reason) from None
        if fact:
            facts[name] = fact
    return facts


@lru_cache(maxsize=8)
def read_facts(path: Path, on: date | None = None) -> tuple[dict[str, Fact], date]:
    """Read a file of facts and work it out as on a day; without one, on the day that the file says."""
    entries, as_of = read_entries(path)
    return worked_facts(path.name, entries, on or as_of), on or as_of


def _fact(name: str, entry: Entry, facts: Mapping[str, Fact], on: date) -> Fact | None:
    if entry.data:
        return _drawn(name, entry, on)
    if entry.formula:
        return _summed(name, entry, facts)
    if entry.value is None:
        return None
    return Fact(
        name=name,
        entry=entry,
        value=entry.value,
        valid_from=entry.valid_from,
        valid_to=entry.valid_to,
        source=entry.source,
    )


def _drawn(name: str, entry: Entry, on: date) -> Fact:
    fitting = [
        row for row in rows(entry.data) if all(row.get(key) == value for key, value in entry.where.items())
    ]
    kinds = {tuple(value for name, value in row.items() if name not in _CHANGES) for row in fitting}
    begun = [row for row in fitting if row.get(entry.column) is not None and _begins(row) <= on]
    newest = max((_begins(row) for row in begun), default=None)
    found = [row for row in begun if _begins(row) == newest]
    if len(found) != 1 or (entry.where and len(kinds) != 1):
        reason = f"{len(found)} rows of {len(kinds)} kinds"
        raise InputError("field_invalid", record=entry.data, field="where", value=entry.where, reason=reason)
    row = found[0]
    return Fact(
        name=name,
        entry=entry,
        value=row[entry.column],
        valid_from=_begins(row) if _begins(row) != date.min else None,
        valid_to=row.get("valid_to"),
        source=row.get("source") or "",
        guessed=row.get("basis") == _GUESSED,
    )


def _begins(row: Mapping[str, Any]) -> date:
    return next((row[column] for column in _BEGINS if row.get(column)), date.min)


def _summed(name: str, entry: Entry, facts: Mapping[str, Fact]) -> Fact:
    numbers = {each.name: each.value for each in facts.values() if isinstance(each.value, Decimal)}
    value = rounded(worked_out(entry.formula, numbers), entry.digits)
    used = [facts[each] for each in numbers if re.search(rf"\b{each}\b", entry.formula)]
    ends = [each.valid_to for each in used if each.valid_to]
    return Fact(
        name=name,
        entry=entry,
        value=value,
        valid_to=min(ends, default=None),
        source="; ".join(dict.fromkeys(each.source for each in used)),
        guessed=any(each.guessed for each in used),
    )
