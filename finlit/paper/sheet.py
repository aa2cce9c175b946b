"""What every sheet shares: the page around it, its tables and its lines for signatures."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from finlit.i18n import check_language, text

_STYLE = Path(__file__).with_name("sheet.css").read_text(encoding="utf-8")


def sheet(title: str, body: str, lang: str, landscape: bool = False, foot: str = "") -> str:
    """Return a page that stands alone: to print, or to open without a network.

    Parameters
    ----------
    foot : str
        What stands at its end; without it that the page comes from the group's own book.
    """
    check_language(lang)
    wide = ' class="landscape"' if landscape else ""
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main{wide}><h1>{escape(title)}</h1>{body}"
        f'<p class="small">{escape(foot or text("paper.made_with", lang))}</p></main></body></html>\n'
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a line of names with their values."""
    items = "".join(f"<li>{escape(name)}: <b>{escape(value)}</b></li>" for name, value in pairs)
    return f'<ul class="facts">{items}</ul>'


def table(
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Iterable[int] = (),
    last: Sequence[str] | None = None,
    signed: bool = False,
    by_thumb: bool = False,
) -> str:
    """Return a table of words; cells are escaped, except those made by :func:`stamps`.

    Parameters
    ----------
    right : iterable of int
        Columns of sums, from 0.
    last : sequence of str, optional
        The row of totals.
    signed : bool
        The last column is for signing and needs room.
    by_thumb : bool
        Some sign with their thumb: the rows are tall enough for it.
    """
    sums = frozenset(right)
    head = "".join(
        f'<th scope="col"{_side(place, sums)}>{escape(name)}</th>' for place, name in enumerate(columns)
    )
    body = "".join(f"<tr>{_cells(row, sums)}</tr>" for row in rows)
    kinds = " ".join(["signed"] * signed + ["thumb"] * by_thumb)
    kind = f' class="{kinds}"' if kinds else ""
    foot = f"<tfoot><tr>{_cells(last, sums)}</tr></tfoot>" if last else ""
    return (
        f'<div class="wide" tabindex="0"><table{kind}><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>"
    )


def _side(place: int, sums: frozenset[int]) -> str:
    return ' class="right"' if place in sums else ""


def _cells(row: Sequence[str], sums: frozenset[int]) -> str:
    first, *others = row
    cells = [f'<th scope="row"{_side(0, sums)}>{escape(first)}</th>']
    cells += [f"<td{_side(place, sums)}>{_cell(cell)}</td>" for place, cell in enumerate(others, start=1)]
    return "".join(cells)


class Stamps(str):
    """A cell that holds stamps instead of words."""


def _cell(cell: str) -> str:
    return str(cell) if isinstance(cell, Stamps) else escape(cell)


def stamps(count: int, most: int, lang: str) -> Stamps:
    """Return a row of stamps, one for each share, with empty places up to the limit."""
    label = escape(text("paper.stamps", lang, count=count))
    marks = "●" * count + "○" * (most - count)
    return Stamps(f'<span class="stamps" role="img" aria-label="{label}">{marks}</span>')


def pair(left: str, right: str) -> str:
    """Return two tables beside each other, kept on one page."""
    return f'<div class="pair"><div>{left}</div><div>{right}</div></div>'


def signers(names: Iterable[str]) -> str:
    """Return lines to sign on."""
    return f'<div class="signers">{"".join(f"<div>{escape(name)}</div>" for name in names)}</div>'


def box(*lines: str) -> str:
    """Return lines in a frame."""
    return f'<div class="box">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'
