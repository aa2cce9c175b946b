"""What the phone page asks and what it is answered: plain data, by whoever counts.

The laptop's server (:mod:`finlit.web.server`) and the Python inside a phone's browser both answer with
these functions, so that a family sees the same numbers from either. Nothing is kept between two questions.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from finlit import tools
from finlit.errors import FinlitError, InputError
from finlit.export import FORMATS, Output, offered, output, within_reach
from finlit.i18n import error_message, has_text, next_step, number, text
from finlit.language import FALLBACK, LANGUAGES, check_language
from finlit.plain import plain, to_json
from finlit.scenario_file import read_parts
from finlit.tools import Control, called
from finlit.tools.fields import Field, ToolInputs
from finlit.tools.files import opened, saved, tool_in
from finlit.tools.ours import OURS, set_in, set_otherwise
from finlit.web import lessons

PAGE = Path(__file__).with_name("page")
_IN_A_PHONE = tuple(one for one in FORMATS if one != "pdf")
"""The page itself draws the picture, and its print makes pages."""
_SAID = re.compile(r"""\bsay\("(\w+)"|data-say="(\w+)"|dataset\.say = .*?"(\w+)" : "(\w+)\"""")


def listed(lang: str) -> dict[str, Any]:
    """Return the tools with their subjects, titles and questions, and the languages that there are.

    Examples
    --------
    >>> listed("id")["tools"][0]["question"]
    'Untuk apa bekerja jauh, dan kapan cukup?'
    """
    check_language(lang)
    return {
        "lang": lang,
        "languages": [{"code": code, "name": known.name} for code, known in LANGUAGES.items()],
        "tools": [
            {
                "name": name,
                "subject": subject,
                "title": tools.title(name, lang),
                "question": tools.question(name, lang),
            }
            for subject, found in tools.subjects(lang).items()
            for name in found
        ],
    }


def words(lang: str) -> dict[str, Any]:
    """Return the words of the page itself, and how the language writes numbers."""
    known = LANGUAGES[check_language(lang)]
    # What the notebook says too stands in its catalogue.
    said = {
        key: text(f"web.{key}" if has_text(f"web.{key}", lang) else f"widgets.{key}", lang) for key in _said()
    }
    return {"lang": lang, "group": known.group, "point": known.point, "words": said}


@cache
def _said() -> tuple[str, ...]:
    """Return the words that the page says, as its own files name them."""
    files = [path.read_text(encoding="utf-8") for path in sorted(PAGE.iterdir()) if path.suffix != ".css"]
    return tuple(sorted({word for file in files for found in _SAID.findall(file) for word in found if word}))


def schema(name: str, lang: str) -> dict[str, Any]:
    """Return what a tool lets people set: as the page draws it, and as a JSON Schema for programs."""
    inputs = tools.read(name, {}, lang)
    return {
        "tool": name,
        "lang": lang,
        "title": tools.title(name, lang),
        "question": tools.question(name, lang),
        "controls": _drawn(name, inputs, lang),
        "values": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **_object(
                type(inputs), {control.field: control for control in tools.controls(name, inputs, lang)}
            ),
        },
    }


def _object(kind: type[ToolInputs], known: Mapping[str, Control], path: str = "") -> dict[str, Any]:
    found = {name: _property(field, path + name, known) for name, field in kind.FIELDS.items()}
    lists = [name for name, field in kind.FIELDS.items() if field.row is not None]
    # "offers.2.name": one thing in one row
    within: dict[str, Any] = {rf"^{name}\.[1-9][0-9]?\.": {} for name in lists}
    return {
        "type": "object",
        "properties": found,
        **({"patternProperties": within} if within else {}),
        "additionalProperties": False,
    }


def _property(field: Field, path: str, known: Mapping[str, Control]) -> dict[str, Any]:
    """Describe one field; where there is a control of it now, with its words, limits and default."""
    control = known.get(path)
    said: dict[str, Any] = {"title": control.label, "description": control.help} if control else {}
    default = control.default if control else field.start
    if field.kind == "rows" and field.row is not None:
        most = int(field.allowed[1]) if field.allowed else None
        each = _object(field.row, known, f"{path}.1.")
        ways = [{"type": "array", "items": each, "maxItems": most}, {"type": ["integer", "string"]}]
        return said | {"anyOf": ways, "default": default}
    found = said | {"default": default}
    if field.kind == "words":
        return found | {"type": "string", "maxLength": field.longest}
    if field.kind == "choice":
        choices = [one.value for one in control.choices] if control else list(field.choices)
        return found | {"type": "string", "enum": choices}
    # A text is read as people type it in the language: "1,5 jt".
    lowest, highest = (control.lowest, control.highest) if control else field.allowed or (None, None)
    kind = "integer" if field.kind == "count" else "number"
    return found | {"type": [kind, "string"], "minimum": lowest, "maximum": highest, "x-unit": field.unit}


def answered(
    name: str, given: Mapping[str, Any], lang: str, as_of: date | None = None, *, numbers: bool = True
) -> dict[str, Any]:
    """Answer a tool: numbers, words, picture, and the controls as they are now.

    Parameters
    ----------
    name : str
        Of the tool.
    given : mapping
        What is set.
    lang : str
    as_of : date, optional
        The day of asking; today when left out.
    numbers : bool
        Whether the typed result is wanted too; a page shows words only.

    Raises
    ------
    FinlitError
        Whatever cannot be answered; :func:`refused` says it.
    """
    inputs = tools.read(name, given, lang)
    answer = tools.answer(name, inputs, lang, as_of)
    own = set_in(name, inputs, set_otherwise(tools.controls(name, inputs, lang), given)) if given else {}
    said = answer.said()
    said["table"] |= {"align": answer.table.align, "notes": answer.table.notes}
    found = {"tool": name, "lang": lang, "day": answer.day, "inputs": answer.inputs}
    return (
        found
        | ({"result": plain(answer.result)} if numbers else {})
        | {
            "said": said,
            "entered": answer.entered,
            "asked_on": text("widgets.asked_on", lang, day=answer.day),
            "picture": {"svg": answer.picture, "title": answer.picture_title, "said": answer.picture_text},
            "controls": _drawn(name, inputs, lang),
            "file": saved(name, answer.inputs, lang, own, answer.day),
        }
    )


def _drawn(name: str, inputs: Any, lang: str) -> list[dict[str, Any]]:
    """Return the controls, each with its value as the language writes it."""
    return [
        {
            **{part: getattr(control, part) for part in type(control).model_fields},
            "choices": [{"value": one.value, "label": one.label} for one in control.choices],
            "shown": control.value if isinstance(control.value, str) else number(control.value, lang),
        }
        for control in tools.controls(name, inputs, lang)
    ]


def ask(what: str, lang: str, sent: str = "") -> str:
    """Answer as the server does, without one: what a phone that counts by itself asks.

    Parameters
    ----------
    what : str
        ``"tools"``, ``"words"``, ``"tools/<name>/schema"``, ``"tools/<name>/answer"``,
        ``"tools/<name>/export"``, ``"tools/<name>/export/<format>"``, ``"open"``,
        ``"course"``, ``"course/<lesson>"``, ``"course/<lesson>/sheet"``, ``"glossary"``, ``"check"``.
    lang : str
    sent : str
        JSON.

    Returns
    -------
    str
        JSON; an error too.

    Examples
    --------
    >>> asked = ask("tools/send-money/answer", "id", '{"values": {"amount": "2,5 rb"}}')
    >>> json.loads(asked)["inputs"]["amount"]
    2500
    """
    first, _, rest = what.partition("/")
    name, _, part = rest.partition("/")
    try:
        if first == "check":
            asked = json.loads(sent)
            return to_json(lessons.marked(asked["question"], asked["answer"], lang))
        if first == "course" and part == "sheet":
            return to_json(lessons.sheet(name, lang))
        if first == "course" and name:
            return to_json(lessons.exercise(name, lang))
        if part == "answer":
            asked = json.loads(sent)
            day = date.fromisoformat(asked["day"]) if "day" in asked else None
            numbers = asked.get("numbers", True)
            return to_json(answered(name, asked["values"], lang, day, numbers=numbers))
        if part == "schema":
            return to_json(schema(name, lang))
        if part == "export":
            return to_json(takeable(name, lang, _IN_A_PHONE) | {"note": text("web.page_by_print", lang)})
        if part.startswith("export/"):
            return to_json(_taken_by_phone(name, sent, lang, part.removeprefix("export/")))
        return to_json(opened_file(sent, name, lang) if first == "open" else _SPOKEN[first](lang))
    except FinlitError as error:
        return to_json(refused(error, lang, name))


_SPOKEN = {"tools": listed, "words": words, "course": lessons.course, "glossary": lessons.words_told}


def takeable(name: str, lang: str, formats: Sequence[str] = FORMATS) -> dict[str, Any]:
    """Return the formats in which an answer of a tool can be taken away, each as its button says it."""
    check_language(lang)
    tools.get(name)
    return {
        "formats": [
            {"format": one, "label": text(f"widgets.as_{one}", lang)}
            for one in offered(name)
            if one in formats
        ],
        "saved": text("widgets.taken_out", lang, file="{file}"),
    }


def taken(
    name: str, given: Mapping[str, Any], lang: str, format: str, day: date | None = None, address: str = ""
) -> Output:
    """Ask a tool and write its answer in a format; see :func:`finlit.export.output`.

    An address that only this machine can open is none for a code that another phone reads.
    """
    answer = tools.answer(name, tools.read(name, given, lang), lang, day)
    return output(answer, format, within_reach(address))


def _taken_by_phone(name: str, sent: str, lang: str, format: str) -> dict[str, Any]:
    asked = json.loads(sent)
    made = taken(name, asked["values"], lang, format, address=asked.get("address", ""))
    return {"name": made.name, "kind": made.kind, "content": b64encode(made.content).decode()}


def opened_file(content: str | bytes, name: str = "", lang: str = FALLBACK) -> dict[str, Any]:
    """Read a saved file: for which tool it is, and what was set.

    Parameters
    ----------
    content : str or bytes
    name : str
        The tool to open with a file of the planner or of the household library; without it the first that
        has a use for it.
    lang : str

    Raises
    ------
    InputError
        ``plan_file_unreadable``, ``plan_file_newer``, ``plan_file_without_tool``, ``tool_unknown``.
    """
    found = tool_in(read_parts(content)) or name
    if found:
        tools.get(found)
        return {"tool": found, "values": opened(found, content, lang)}
    for tool in OURS:
        try:
            return {"tool": tool, "values": opened(tool, content, lang)}
        except InputError as problem:
            if problem.code != "plan_file_without_tool":
                raise
    raise InputError("plan_file_without_tool", tool="")


def refused(error: FinlitError, lang: str, name: str = "") -> dict[str, Any]:
    """Say an error: its code for programs; what was wrong and what to do now for people."""
    said = called(name, error, lang) if name in tools.names() else error
    # A tool has its own sentence for some errors.
    message = tools.explain(name, error, lang) if name in tools.names() else error_message(error, lang)
    field = error.values.get("name")
    return {
        "error": {
            "code": error.code,
            "field": field if isinstance(field, str) else None,
            "message": message,
            "next_step": next_step(said, lang),
        }
    }
