"""A family's own numbers, carried from lesson to lesson in one file, only where somebody asks for it.

The blanks of the planner's pages are its fields: ``wage``, ``month_in``, ``tin_today``. A tool opens with
those that it has a use for. The file lies in the learner's own copy of the course; clearing deletes it.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from finlit._beside import write_beside
from finlit.errors import FinlitError
from finlit.household import Entry, HouseholdPlan, Pages, values_of_plan
from finlit.i18n import money, number
from finlit.money import Money, parse_cash, parse_money, parse_number
from finlit.scenario_file import Parts, as_entry, number_of, read_parts, written_parts
from finlit.tools import read
from finlit.tools.ours import OURS

FILE = "our-plan.json"
_LONGEST = 80


def course_folder(start: Path | None = None) -> Path | None:
    """Find the copy of the course that a notebook lies in: the folder above that has its exercises."""
    here = (start or Path.cwd()).resolve()
    return next((folder for folder in (here, *here.parents) if (folder / "exercises").is_dir()), None)


def kept_file(start: Path | None = None) -> Path:
    """Where a family's numbers lie if they are kept: in its copy of the course, else beside the notebook."""
    return (course_folder(start) or start or Path.cwd()) / FILE


def open_kept(path: Path) -> Pages:
    """Read the pages that are kept; nothing where there is no file.

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``.
    """
    return pages_in(_parts(path), _day_of(path))


def pages_in(parts: Parts, day: date) -> Pages:
    """Return the pages that lie in a file: as they were written, and for the rest what its plan says.

    Parameters
    ----------
    parts : dict of part
        Of :func:`finlit.scenario_file.read_parts`.
    day : date
        Since when the numbers of the plan are there.
    """
    pages = Pages.model_validate(parts.get("pages", {}))
    if "plan" not in parts:
        return pages
    said = values_of_plan(HouseholdPlan.model_validate(parts["plan"]))
    of_plan = {name: Entry(value=as_entry(value), day=day) for name, value in said.items()}
    return pages.model_copy(update={"planned": of_plan | pages.planned})


def _parts(path: Path) -> Parts:
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    return read_parts(content, path.name)


def _day_of(path: Path) -> date:
    return date.fromtimestamp(path.stat().st_mtime) if path.is_file() else date.today()


def keep(path: Path, values: Mapping[str, str], day: date, came_true: bool = False) -> Pages:
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
    parts = _parts(path)
    pages = Pages.model_validate(parts.get("pages", {}))
    side = "came_true" if came_true else "planned"
    before: dict[str, Entry] = getattr(pages, side)
    same = {name: one for name, one in before.items() if name not in values}
    new = {
        name: before[name] if name in before and before[name].value == value else Entry(value=value, day=day)
        for name, value in values.items()
        if value
    }
    pages = pages.model_copy(update={side: same | new})
    parts = parts | {"pages": pages.model_dump(mode="json")}
    write_beside(path, written_parts(parts))
    return pages_in(parts, day)


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
        return as_entry(parse_cash(words, lang, currency))
    try:
        return as_entry(parse_money(words, lang))
    except FinlitError:
        pass
    try:
        return as_entry(parse_number(words, lang))
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


def opening(name: str, kept: Pages, lang: str) -> dict[str, Any]:
    """Return the values that a tool opens with, of those that are kept; none where they do not fit it.

    Parameters
    ----------
    name : str
        Of the tool.
    kept : Pages
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
