"""A family's own numbers, carried from lesson to lesson in one file, only where somebody asks for it.

The blanks of the planner's pages are its fields: ``wage``, ``month_in``, ``tin_today``. A tool opens with
those that it has a use for. The file lies in the learner's own copy of the course; clearing deletes it.
"""

import json
import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import Field

from finlit._beside import write_beside
from finlit.errors import FinlitError, InputError
from finlit.i18n import money, number
from finlit.money import Money, parse_cash, parse_money, parse_number
from finlit.plain import to_json
from finlit.record import Record
from finlit.tools import ToolInputs, read

FILE = "our-plan.json"
_KIND, _SCHEMA = "our-plan", 1
_LARGEST = 200_000
"""[bytes] a family's pages are some thousands"""
_LONGEST = 80
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?")

OURS: dict[str, dict[str, tuple[str, ...]]] = {
    "goal-tree": {
        "free": ("free",),
        "goals.1.price": ("goal_a_price",),
        "goals.1.months": ("goal_a_months",),
        "goals.1.saved": ("goal_a_saved",),
    },
    "season-calendar": {
        "income": ("month_in",),
        "spending": ("month_out",),
        "lebaran": ("lebaran",),
        "school": ("school",),
        "ceremonies": ("ceremonies",),
        "there": ("tin_today",),
    },
    "debt-order": {"monthly": ("instalments",)},
    "send-money": {"amount": ("handed_over",)},
    "emergency-fund": {
        "needs": ("needs", "month_out"),
        "months": ("tin_months",),
        "monthly": ("tin_monthly",),
        "saved": ("tin_today",),
    },
    "arisan-check": {"contribution": ("group_each",)},
    "two-homes": {
        "wage": ("wage",),
        "sent": ("sent",),
        "own_needs": ("own_needs",),
        "own_savings": ("own_savings",),
        "income": ("income",),
        "there": ("tin_today",),
        "lebaran": ("lebaran",),
        "school": ("school",),
    },
    "stress-plan": {
        "wage": ("wage",),
        "sent": ("sent",),
        "own_needs": ("own_needs",),
        "income": ("income",),
        "there": ("tin_today",),
        "yearly": ("yearly",),
    },
    "risk-ladder": {"saving": ("tin_monthly",)},
    "shop-lab": {
        "price": ("price",),
        "fixed": ("fixed",),
        "own_wage": ("shop_wage",),
        "capital": ("capital",),
    },
    "return-plan": {
        "months": ("home_months",),
        "in_debt": ("debt_months",),
        "monthly": ("laid_aside",),
        "capital": ("home_capital", "capital"),
        "reserve": ("reserve_months",),
        "living": ("needs", "month_out"),
    },
}
"""The fields of the planner that a tool opens with, the first that is there; it keeps under the first."""


class Entry(Record):
    """What is kept of one field, and since when: "1250000 IDR", "24" or a few words."""

    value: str
    day: date


class Kept(Record):
    """What a family keeps.

    Attributes
    ----------
    planned : dict of field to Entry
        What stands on the pages of the planner.
    came_true : dict of field to Entry
        What it was on a revision day.
    """

    planned: dict[str, Entry] = Field(default_factory=dict)
    came_true: dict[str, Entry] = Field(default_factory=dict)


def course_folder(start: Path | None = None) -> Path | None:
    """Find the copy of the course that a notebook lies in: the folder above that has its exercises."""
    here = (start or Path.cwd()).resolve()
    return next((folder for folder in (here, *here.parents) if (folder / "exercises").is_dir()), None)


def kept_file(start: Path | None = None) -> Path:
    """Where a family's numbers lie if they are kept: in its copy of the course, else beside the notebook."""
    return (course_folder(start) or start or Path.cwd()) / FILE


def open_kept(path: Path) -> Kept:
    """Read what is kept; nothing where there is no file.

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return Kept()
    try:
        found: Any = json.loads(content) if len(content) <= _LARGEST else None
        kind, schema, kept = found["finlit"], found["schema"], found["kept"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise InputError("plan_file_unreadable") from None
    if kind != _KIND or type(schema) is not int or schema < 1:
        raise InputError("plan_file_unreadable")
    if schema > _SCHEMA:
        raise InputError("plan_file_newer", schema=schema, known=_SCHEMA)
    return Kept.model_validate(kept)


def keep(path: Path, values: Mapping[str, str], day: date, came_true: bool = False) -> Kept:
    """Add values to what is kept, as :func:`as_kept` wrote them; "" takes a field out.

    Parameters
    ----------
    path : Path
    values : dict of field to text
    day : date
    came_true : bool
        What it was on a revision day, beside what was planned.

    Raises
    ------
    InputError
        Those of :func:`open_kept`: a file that cannot be read is never written over.
    WorkshopError
        ``folder_not_writable``.
    """
    kept = open_kept(path)
    side = "came_true" if came_true else "planned"
    before: dict[str, Entry] = getattr(kept, side)
    same = {name: one for name, one in before.items() if name not in values}
    new = {
        name: before[name] if name in before and before[name].value == value else Entry(value=value, day=day)
        for name, value in values.items()
        if value
    }
    kept = kept.model_copy(update={side: same | new})
    write_beside(path, to_json({"finlit": _KIND, "schema": _SCHEMA, "kept": kept}) + "\n")
    return kept


def forget(path: Path) -> None:
    """Clear all that is kept."""
    path.unlink(missing_ok=True)


def as_kept(typed: str, lang: str, currency: str = "") -> str:
    """Write what somebody typed as it is kept: a number, an amount of money, or the words themselves.

    Parameters
    ----------
    typed : str
    lang : str
    currency : str
        Where only an amount in this currency will do.

    Raises
    ------
    InputError
        Those of :func:`finlit.money.parse_money`, only with a currency.

    Examples
    --------
    >>> as_kept("Rp 1,5 jt", "id"), as_kept("1.250.000", "id", "IDR"), as_kept("12 Mei", "id")
    ('1500000 IDR', '1250000 IDR', '12 Mei')
    """
    words = " ".join(typed.split())[:_LONGEST]
    if not words:
        return ""
    if currency:
        return _of_money(parse_cash(words, lang, currency))
    try:
        return _of_money(parse_money(words, lang))
    except FinlitError:
        pass
    try:
        return f"{parse_number(words, lang).normalize():f}"
    except FinlitError:
        return words


def as_written(value: str, lang: str) -> str:
    """Write what is kept as the language writes it.

    >>> as_written("1250000 IDR", "id"), as_written("24", "id"), as_written("12 Mei", "id")
    ('Rp1.250.000', '24', '12 Mei')
    """
    found = number_of(value)
    if found is None:
        return value
    return money(found, lang) if isinstance(found, Money) else number(found, lang)


def number_of(value: str) -> Money | Decimal | None:
    """Return what is kept as a number; None for words.

    >>> number_of("1250000 IDR"), number_of("24"), number_of("12 Mei")
    (Money('1250000', 'IDR'), Decimal('24'), None)
    """
    found = _NUMBER.fullmatch(value)
    if found is None:
        return None
    try:
        return Money(found[1], found[2]) if found[2] else Decimal(found[1])
    except InputError:  # three letters that are no currency
        return None


def _of_money(amount: Money) -> str:
    return f"{amount.amount.normalize():f} {amount.currency}"


def opening(name: str, kept: Kept, lang: str) -> dict[str, Any]:
    """Return the values that a tool opens with, of those that are kept; none where they do not fit it.

    Parameters
    ----------
    name : str
        Of the tool.
    kept : Kept
    lang : str
    """
    found = {}
    for field, sources in OURS.get(name, {}).items():
        values = (number_of(kept.planned[source].value) for source in sources if source in kept.planned)
        value = next((value for value in values if value is not None), None)
        if value is not None:
            found[field] = value
    given = _chosen(name, found, lang)
    for field, value in found.items():
        if not isinstance(value, Money) or value.currency == _unit(name, field, given, lang):
            given[field] = value.amount if isinstance(value, Money) else value
    try:
        read(name, given, lang)
    except FinlitError:
        return {}
    return given if found.keys() & given.keys() else {}


def _chosen(name: str, found: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Choose the currency, or the corridor, in which the first amount abroad is kept."""
    abroad = next(
        ((field, one) for field, one in found.items() if isinstance(one, Money) and one.currency != "IDR"),
        None,
    )
    if abroad is None:
        return {}
    field, amount = abroad
    fields = read(name, {}, lang).fields
    for chooser in ("currency", "corridor"):
        for choice in fields[chooser].choices if chooser in fields else ():
            if _unit(name, field, {chooser: choice}, lang) == amount.currency:
                return {chooser: choice}
    return {}


def _unit(name: str, field: str, given: Mapping[str, Any], lang: str) -> str:
    """Return the currency of a field as things are chosen; rows are in rupiah."""
    fields = read(name, given, lang).fields
    return str(fields[field].unit) if field in fields else "IDR"


def set_in(name: str, inputs: ToolInputs, by_hand: Collection[str]) -> dict[str, str]:
    """Return what was set in a tool by hand as fields of the planner: an example is nobody's own number."""
    fields = OURS.get(name, {})
    return {first: _set(inputs, field) for field, (first, *_) in fields.items() if field in by_hand}


def _set(inputs: Any, path: str) -> str:
    """Read one field of a tool; of "goals.1.price" the price of the first goal."""
    listed, _, rest = path.partition(".")
    if rest:
        place, _, path = rest.partition(".")
        inputs = getattr(inputs, listed)[int(place) - 1]
    value = getattr(inputs, path)
    return _of_money(value) if isinstance(value, Money) else str(value)
