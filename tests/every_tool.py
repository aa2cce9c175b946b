"""What the tests of all tools read: everything on a screen, and everything that is said in English."""

from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.pofile import read_po

from finlit import tools

ENGLISH_CATALOGUES = Path(tools.__file__).parents[1] / "locale" / "en" / "LC_MESSAGES"


def words(answer, name, lang, values):
    """Everything that a learner reads: the answer, its picture, its controls."""
    tool = tools.get(name)
    said = [
        answer.big_number, answer.big_number_words, answer.headline, *answer.sentences, *answer.warnings,
        answer.table.caption, *answer.table.columns, *answer.table.notes, answer.picture_text,
        *(cell for row in answer.table.rows for cell in row), *answer.working,
        tools.title(name, lang), tools.question(name, lang),
    ]  # fmt: skip
    said += [node.text or "" for node in ElementTree.fromstring(answer.picture).iter()]
    for control in tool.controls(lang, tool.Inputs(**values)):
        said += [control.label, control.help, control.unit, *(choice.label for choice in control.choices)]
    return said


@cache
def english_sentences():
    """Whole sentences of the English catalogues that no Indonesian screen may show."""
    return frozenset(
        entry.string
        for domain in ("tools", "plots", "errors", "units", "widgets")
        for entry in read_po(BytesIO((ENGLISH_CATALOGUES / f"{domain}.po").read_bytes()))
        if entry.id and " " in entry.string and "{" not in entry.string
    )
