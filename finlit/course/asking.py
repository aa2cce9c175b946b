"""A district file that is filled in fact by fact: each answer is kept at once, so one may come back later."""

import json
import re
from datetime import date
from pathlib import Path

from finlit.course.district import KEYS
from finlit.course.places import write_beside
from finlit.datasets.places import read_entries, slug_of
from finlit.errors import InputError
from finlit.i18n import Language, text
from finlit.money import parse_money

NOT_KNOWN = "-"
"""What somebody types who has asked and got no answer."""
_AS_OF = re.compile(r"^as_of = .*$", re.MULTILINE)


def begin_district(name: str, folder: Path, day: date, lang: Language) -> Path:
    """Make the file of a district, or take up the one that is there.

    Parameters
    ----------
    name : str
        As its people call it: "Lombok Timur".
    folder : path
        Where ``lombok_timur.toml`` is to lie.
    day : date
        The day on which it is filled in.
    lang : str
        Of the lines that explain.

    Returns
    -------
    Path

    Raises
    ------
    InputError
        ``field_missing`` for an empty name, ``facts_unreadable`` for a file that cannot be taken up.
    WorkshopError
        ``folder_not_writable``.
    """
    if not slug_of(name):
        raise InputError("field_missing", record="finlit district new", field="NAME")
    path = folder / f"{slug_of(name)}.toml"
    if path.is_file():
        read_entries(path)
        return path
    head = text("course.district_file.head", lang)
    write_beside(path, f"# {head}\nas_of = {day.isoformat()}\n\n{_block('district', name.strip())}")
    return path


def still_asked(path: Path) -> list[str]:
    """Return the names that the file says nothing of yet.

    Raises
    ------
    InputError
        ``facts_unreadable``.
    """
    entries, _ = read_entries(path)
    return [key for key in KEYS if key not in entries]


def keep_fact(path: Path, key: str, answer: str, source: str, day: date, lang: Language) -> None:
    """Write one fact at the end of the file; :data:`NOT_KNOWN` is kept as such and not asked again.

    Raises
    ------
    InputError
        ``money_unreadable`` and others for an amount, ``phone_unreadable`` for a telephone without a number,
        ``name_without_letters`` for an office or a place that is only digits and signs.
    """
    if answer.strip() == NOT_KNOWN:
        block = _block(key, None, note="not known", day=day)
    elif KEYS[key] == "number":
        amount = parse_money(answer, lang, "IDR").amount.normalize()
        if amount <= 0:
            raise InputError("amount_not_positive", name=key, value=amount)
        block = _block(key, amount, source=source, day=day)
    else:
        if KEYS[key] == "phone" and not re.search(r"\d{3}|\d{2}[ -]\d{2}", answer):
            raise InputError("phone_unreadable", value=answer.strip())
        if KEYS[key] == "words" and not any(map(str.isalpha, answer)):
            raise InputError("name_without_letters", value=answer.strip())
        block = _block(key, " ".join(answer.split()), source=source, day=day)
    content = path.read_text(encoding="utf-8").rstrip("\n")
    write_beside(path, _AS_OF.sub(f"as_of = {day.isoformat()}", content, count=1) + f"\n\n{block}")


def template(lang: Language, day: date) -> str:
    """Write a district file with every name and what it stands for, to be filled in by hand."""
    parts = [f"# {text('course.district_file.head', lang)}\nas_of = {day.isoformat()}"]
    for key, kind in KEYS.items():
        lines = [f"# {text(f'course.district.{key}', lang)}", f"# [{key}]"]
        lines += ["# value = 0", '# currency = "IDR"'] if kind == "number" else ['# value = ""']
        lines += ['# source = ""', f"# valid_from = {day.isoformat()}"]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _block(key: str, value: object, source: str = "", note: str = "", day: date | None = None) -> str:
    lines = [f"[{key}]"]
    if isinstance(value, str):
        lines.append(f"value = {_quoted(value)}")
    elif value is not None:
        lines += [f"value = {value:f}", 'currency = "IDR"']
    lines += [f"source = {_quoted(source)}"] if source else []
    lines += [f"note = {_quoted(note)}"] if note else []
    lines += [f"valid_from = {day.isoformat()}"] if day else []
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """A basic string of TOML is one of JSON, but for what DEL is."""
    return json.dumps(words.replace("\x7f", ""), ensure_ascii=False)
