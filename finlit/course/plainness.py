"""How plainly a text speaks: its sentences, and which of them are long."""

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST = 22
"""[words] What is longer is told by the audit."""
AVERAGE = 15
"""[words] Sentences of a lesson, on average."""
_END = re.compile(r"(?<=[.!?…:])[*_\"”»)]*\s+")
_ABBREVIATED = re.compile(r"\b(?:Rp|No|dr|Jl|Dr|dll|dsb|Mr|Mrs|e\.g)\.\s*", re.IGNORECASE)


class Plainness(NamedTuple):
    """Sentences of some texts: how many, words on average, and the long ones."""

    sentences: int
    average: float
    long: tuple[str, ...]


def measured(texts: Iterable[str]) -> Plainness:
    """Measure the sentences of texts in Markdown.

    >>> measured(["## Two shops\\n\\nSri sends money. *How much arrives?*\\n\\n- one\\n- two"]).average
    3.0
    """
    found = [sentence for words in texts for sentence in sentences(words)]
    counts = [len(sentence.split()) for sentence in found]
    long = tuple(sentence for sentence, count in zip(found, counts, strict=True) if count > LONGEST)
    return Plainness(len(found), sum(counts) / len(counts) if counts else 0.0, long)


def sentences(markdown: str) -> list[str]:
    """Take the sentences of a text apart; headings, tables and list entries of one or two words are none.

    >>> sentences("One. Two three four!\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |")
    ['Two three four!']
    """
    unfenced = re.sub(r"^```.*?^```", "", markdown, flags=re.MULTILINE | re.DOTALL)
    blocks: list[str] = []
    joined = False
    for line in unfenced.splitlines():
        bare = line.strip()
        starts = re.match(r"(?:[-*+]|\d+\.)\s+|>\s*", bare)
        if not bare or bare.startswith(("#", "|")):
            joined = False
            continue
        words = bare[starts.end() :] if starts else bare
        if joined and not starts:
            blocks[-1] += f" {words}"
        else:
            blocks.append(words)
        joined = True
    found = [part.strip() for block in blocks for part in _END.split(_ABBREVIATED.sub("", block))]
    return [plain for part in found if len((plain := re.sub(r"[*`>]|\b_|_\b|\.{3,}", "", part)).split()) > 2]
