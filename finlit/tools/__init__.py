"""The learner tools: plain values in, an answer in words and a picture out.

::

    from finlit import tools
    tools.names()                                                # what there is
    tools.ask("send-money", "id", corridor="HKG-IDN", amount=3000).big_number

A tool is one module of this folder, ``send_money.py`` for send-money; it is imported when it is first asked.
"""

import difflib
import importlib
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from finlit.doors import told
from finlit.errors import InputError
from finlit.i18n import check_language, text
from finlit.tools import contract
from finlit.tools.contract import Answer, Choice, Control, Say, Table, Told, Tool, called, explain
from finlit.tools.fields import ToolInputs

__all__ = [
    "Answer",
    "Choice",
    "Control",
    "Say",
    "Table",
    "Told",
    "Tool",
    "ToolInputs",
    "answer",
    "ask",
    "called",
    "controls",
    "explain",
    "get",
    "names",
    "question",
    "read",
    "subjects",
    "title",
]

_SUBJECTS = {
    "plan": ("goal-tree", "season-calendar", "two-homes", "wage-split", "stress-plan"),
    "work": ("job-offer", "free-month", "contract-check", "wage-claim"),
    "send": ("send-money", "decode-receipt", "how-often"),
    "debt": ("loan-price", "compare-offers", "my-debt", "debt-order"),
    "save": ("save-goal", "save-path", "deposit", "emergency-fund"),
    "together": ("group-box", "arisan-check", "share-out", "shu-letter"),
    "safe": ("risk-ladder", "offer-check", "fund-lab"),
    "home": ("shop-lab", "return-plan"),
}


@told
def names() -> tuple[str, ...]:
    """List the tools, in the order of their subjects."""
    return tuple(name for found in _SUBJECTS.values() for name in found)


@told
def subjects(lang: str) -> dict[str, tuple[str, ...]]:
    """Group the tools by what a family asks about, each group under its heading.

    Parameters
    ----------
    lang : str

    Examples
    --------
    >>> subjects("id")["Kirim uang"]
    ('send-money', 'decode-receipt', 'how-often')
    """
    check_language(lang)
    return {text(f"tools.subject.{subject}", lang): found for subject, found in _SUBJECTS.items()}


@told
def get(name: str) -> Tool:
    """Return the tool of this name.

    Raises
    ------
    InputError
        ``tool_unknown``, with the names that come close.
    """
    if name not in names():
        close = difflib.get_close_matches(str(name), names(), n=2, cutoff=0.4)
        raise InputError("tool_unknown", tool=name, choices=", ".join(close or names()))
    return cast(Tool, importlib.import_module(f"finlit.tools.{name.replace('-', '_')}"))


@told
def ask(name: str, lang: str, as_of: date | None = None, **values: Any) -> Answer:
    """Ask a tool; what is not given has its default.

    Parameters
    ----------
    name : str
        See :func:`names`.
    lang : str
    as_of : date, optional
        The day of asking, by which prices are found old; today when left out.
    **values
        Fields of the tool's ``Inputs``.

    Raises
    ------
    FinlitError
        Whatever cannot be answered; :func:`explain` says it in the learner's language.

    Examples
    --------
    >>> answer = ask("send-money", "id", date(2026, 1, 14), corridor="HKG-IDN", amount=3000)
    >>> answer.big_number, answer.big_number_words
    ('Rp6.368.025', 'enam juta tiga ratus enam puluh delapan ribu dua puluh lima rupiah')
    """
    return answer(name, read(name, values, lang), lang, as_of)


@told
def read(name: str, given: Mapping[str, Any], lang: str) -> Any:
    """Read what was given or typed in a language; the only door of all faces.

    Parameters
    ----------
    name : str
        Of the tool.
    given : mapping of str to value
        Numbers of a program, or text as people type it: "500.000", "2,5%", "Rp 1,5 jt".
    lang : str

    Raises
    ------
    InputError
        Whatever cannot be used, with the field's name.

    Examples
    --------
    >>> read("group-box", {"share_price": "10.000", "charge": "2,5%"}, "id").charge
    Decimal('0.025')
    """
    return get(name).Inputs.read(given, check_language(lang))


@told
def answer(name: str, inputs: Any, lang: str, as_of: date | None = None) -> Answer:
    """Answer what was read by :func:`read`; :func:`ask` does both."""
    return contract.answer(get(name), inputs, lang, as_of)


@told
def controls(name: str, inputs: Any, lang: str) -> tuple[Control, ...]:
    """Return what there is to set, as it is set, with the limits that fit it."""
    return contract.controls(get(name), inputs, lang)


@told
def title(name: str, lang: str) -> str:
    """Name a tool on a screen."""
    get(name)
    return text(f"tools.{name}.title", lang)


@told
def question(name: str, lang: str) -> str:
    """Say the question that the tool answers."""
    get(name)
    return text(f"tools.{name}.question", lang)
