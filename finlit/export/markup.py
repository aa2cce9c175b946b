"""Markdown as typst sets it, and as HTML: words stay words, whatever signs are in them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

_NARROWEST, _WIDEST = 4, 34
"""[letters] a column of a table weighs at least and at most"""


def as_typst(markdown: str) -> str:
    """Write plain Markdown as typst markup; HTML in it stays text.

    Parameters
    ----------
    markdown : str
        Headings, paragraphs, lists, tables, quotes; bold, italic, code.

    Examples
    --------
    >>> as_typst("Price: *#1* of $2")
    '#"Price: "#emph[#"#1"]#" of $2"'
    """
    from markdown_it.tree import SyntaxTreeNode

    return _all(SyntaxTreeNode(_parser().parse(markdown)).children, "\n\n")


def as_html(markdown: str) -> str:
    """Write plain Markdown as HTML; nothing in it is taken for tags.

    Examples
    --------
    >>> as_html("**HK$15** <b>")
    '<p><strong>HK$15</strong> &lt;b&gt;</p>\\n'
    """
    return str(_parser().render(markdown))


def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _all(nodes: Sequence[Any], between: str = "") -> str:
    return between.join(_one(node) for node in nodes)


def _one(node: Any) -> str:
    write = _WRITERS.get(node.type)
    if write is None:
        return _all(node.children) if node.children else _string(node.content)
    return write(node)


def _string(words: str) -> str:
    """A piece of text that typst takes as it is."""
    quoted = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'#"{quoted}"' if words else ""


def _inside(function: str) -> Callable[[Any], str]:
    return lambda node: f"#{function}[{_all(node.children)}]"


def _heading(node: Any) -> str:
    return f"#heading(level: {node.tag[1:]})[{_all(node.children)}]"


def _items(function: str) -> Callable[[Any], str]:
    def write(node: Any) -> str:
        items = ", ".join(f"[{_all(item.children, '#parbreak()')}]" for item in node.children)
        return f"#{function}({items})"

    return write


def _table(node: Any) -> str:
    rows = [[_all(cell.children) for cell in row.children] for part in node.children for row in part.children]
    lengths = [[_letters(cell) for cell in row.children] for part in node.children for row in part.children]
    weights = [min(max(_NARROWEST, *column), _WIDEST) for column in zip(*lengths, strict=True)]
    columns = ", ".join(f"{weight}fr" for weight in weights)
    head = ", ".join(f"strong[{cell}]" for cell in rows[0])
    cells = ", ".join(f"[{cell}]" for row in rows[1:] for cell in row)
    return f"#written(({columns},), ({head},), ({cells}{',' if cells else ''}))"


def _letters(cell: Any) -> int:
    """How wide a cell would like to be: its longest word whole, a long text on few lines."""
    words = [word for part in _texts(cell) for word in part.split()]
    return max(max(map(len, words), default=0), len(" ".join(words)) // 2) + 1


def _texts(node: Any) -> Iterator[str]:
    if not node.children:
        yield node.content
    for child in node.children:
        yield from _texts(child)


_WRITERS: dict[str, Callable[[Any], str]] = {
    "text": lambda node: _string(node.content),
    "code_inline": lambda node: _string(node.content),
    "code_block": lambda node: _string(node.content),
    "fence": lambda node: _string(node.content),
    "softbreak": lambda node: '#" "',
    "hardbreak": lambda node: "#linebreak()",
    "hr": lambda node: "#line(length: 100%)",
    "strong": _inside("strong"),
    "em": _inside("emph"),
    "blockquote": _inside("said"),
    "heading": _heading,
    "bullet_list": _items("list"),
    "ordered_list": _items("enum"),
    "table": _table,
}
