"""An answer as HTML: one page to print or pass on, and the pieces that the notebook shows.

The page asks nobody for anything: style and picture are inside it, and it forbids requests.
"""

from html import escape
from pathlib import Path

from finlit.i18n import text
from finlit.tools import Answer, Table, question, title

# The first part is for the notebook too, the second for the page alone.
STYLE, _PAGE_STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8").split("/* page */")
_LONGEST_IN_LARGE_LETTERS = 13
"""Characters of the big number that a phone's width holds."""


def page(name: str, answer: Answer, lang: str, again: str = "") -> str:
    """Return a page that stands alone: to print, to send on, to open without a network.

    Parameters
    ----------
    name : str
        Of the tool.
    answer : Answer
    lang : str
    again : str
        HTML of the code that opens the answer again (:func:`finlit.export.again`).

    Examples
    --------
    >>> from finlit import tools
    >>> page("send-money", tools.ask("send-money", "id"), "id").startswith("<!doctype html>")
    True
    """
    heading = escape(title(name, lang))
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{heading}</title><style>{STYLE}\n{_PAGE_STYLE}</style></head>"
        f'<body><main class="finlit"><h1>{heading}</h1><p>{escape(question(name, lang))}</p>'
        f"{head(answer, lang)}"
        f"{body(answer)}"
        f"{again}{entered(answer)}"
        f"{_fold('rests_on', rests_on(answer), lang)}"
        f"{_fold('table', table(answer.table), lang)}"
        f"{_fold('working', working(answer), lang)}"
        f"<p>{escape(text('widgets.printed_with', lang))}</p></main></body></html>\n"
    )


def _fold(what: str, content: str, lang: str) -> str:
    """Return a part of the page that a phone folds away; paper and wide screens show all of it.

    A box to tick, for a closed ``<details>`` is not printed by older browsers.
    """
    if not content:
        return ""
    words, name = escape(text(f"widgets.{what}", lang)), f"finlit-{what}"
    return (
        f'<section class="finlit-fold"><input type="checkbox" id="{name}">'
        f'<h2><label for="{name}">{words}</label></h2><div>{content}</div></section>'
    )


def entered(answer: Answer) -> str:
    """Return what was set and on which day: a print without it is worth nothing next month."""
    lines = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in answer.entered
    )
    on_day = text("widgets.asked_on", answer.lang, day=answer.day)
    return f'<section class="finlit-entered"><p>{escape(on_day)}</p><dl>{lines}</dl></section>'


def head(answer: Answer, lang: str) -> str:
    """Return the big number with its words, the headline and the warnings."""
    icon = '<span aria-hidden="true">⚠</span>'
    warnings = "".join(f"<li>{icon} {escape(warning)}</li>" for warning in answer.warnings)
    label = escape(text("widgets.careful", lang))
    # A number that breaks over two lines is misread: a long one gets smaller letters.
    big = "finlit-big finlit-long" if len(answer.big_number) > _LONGEST_IN_LARGE_LETTERS else "finlit-big"
    return (
        f'<p class="{big}">{escape(answer.big_number)}</p>'
        f'<p class="finlit-words">{escape(answer.big_number_words)}</p>'
        f'<p class="finlit-headline">{escape(answer.headline)}</p>'
        + (f'<ul class="finlit-warnings" aria-label="{label}">{warnings}</ul>' if warnings else "")
    )


def body(answer: Answer) -> str:
    """Return the picture and the sentences."""
    sentences = "".join(f"<li>{escape(sentence)}</li>" for sentence in answer.sentences)
    return (
        f'<div class="finlit-body"><div class="finlit-picture">{answer.picture}</div>'
        f'<ul class="finlit-sentences">{sentences}</ul></div>'
    )


def table(shown: Table) -> str:
    """Return a table that becomes a list of cards where there is no room."""
    sides = [' class="finlit-right"' if side == "right" else "" for side in shown.align]
    heads = "".join(
        f'<th scope="col"{side}>{escape(column)}</th>'
        for column, side in zip(shown.columns, sides, strict=True)
    )
    rows = []
    for row in shown.rows:
        cells = [
            f'<td{side} data-label="{escape(column)}">{escape(cell)}</td>'
            for column, cell, side in zip(shown.columns[1:], row[1:], sides[1:], strict=True)
        ]
        rows.append(f'<tr><th scope="row">{escape(row[0])}</th>{"".join(cells)}</tr>')
    notes = "".join(f"<li>{escape(note)}</li>" for note in shown.notes)
    return (
        '<div class="finlit-scroll" tabindex="0">'
        f"<table><caption>{escape(shown.caption)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
        + (f'<ul class="finlit-sentences">{notes}</ul>' if notes else "")
    )


def rests_on(answer: Answer) -> str:
    """Return what the answer rests on besides what was entered; nothing where that is all."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in answer.rests_on)
    return f'<ul class="finlit-sentences">{lines}</ul>' if lines else ""


def working(answer: Answer) -> str:
    """Return the sums, line by line."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in answer.working)
    return f'<ul class="finlit-working">{lines}</ul>'


def problem(words: str) -> str:
    """Return what stands in the place of the big number when there is no answer."""
    return f'<p class="finlit-problem" role="alert"><span aria-hidden="true">⚠</span> {escape(words)}</p>'
