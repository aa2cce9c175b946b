"""An answer as one SMS: plain letters, and nothing cut in the middle of a number."""

import unicodedata

from finlit.i18n import text
from finlit.tools import Answer, title

LONGEST = 160
"""Letters of one SMS in the plain alphabet."""

_PLAIN = {
    "\u00a0": " ",
    "\u202f": " ",
    "–": "-",
    "—": "-",
    "−": "-",
    "×": "x",
    "÷": ":",
    "…": "...",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "→": "->",
    "≥": ">=",
    "≤": "<=",
    "€": "EUR ",
    "£": "GBP ",
    "¥": "JPY ",
    "₩": "KRW ",
    "₱": "PHP ",
    "·": "-",
    "•": "-",
}


def message(answer: Answer) -> str:
    """Return an answer as one SMS of at most 160 plain letters.

    The fullest of these that fits: with the question's name and the headline, with the headline or its last
    sentence, the number alone. The day is said, and that an example is one.

    Parameters
    ----------
    answer : Answer

    Examples
    --------
    >>> from finlit import tools
    >>> said = message(tools.ask("loan-price", "id", amount=20_000_000, rate=2))
    >>> "Rp4.800.000" in said, len(said) <= 160, said.isascii()
    (True, True, True)
    """
    stamp = text("export.sms_example", answer.lang) if answer.stamps else ""
    end = " ".join(part for part in (stamp, f"{answer.day:%d/%m/%Y}") if part)
    called = title(answer.tool, answer.lang)
    called = called if called.endswith("?") else f"{called}:"
    named = f"{called} {answer.big_number}."
    headline = answer.headline
    if answer.big_number not in headline:
        headline = f"{answer.big_number}. {headline}"
    last = answer.headline.rstrip(".").rpartition(". ")[2]
    shorter = f"{answer.big_number}: {last}."
    both = f"{called if answer.big_number in answer.headline else named} {answer.headline}"
    for said in (both, headline, shorter, named, answer.big_number):
        line = plain_letters(f"{said} {end}")
        if len(line) <= LONGEST:
            return line
    return plain_letters(answer.big_number)[:LONGEST]


def plain_letters(words: str) -> str:
    """Write words with the letters that every phone has.

    >>> plain_letters("Rp1.250.000 – “kafé”")
    'Rp1.250.000 - "kafe"'
    """
    known = "".join(_PLAIN.get(letter, letter) for letter in words)
    parts = unicodedata.normalize("NFKD", known)
    return " ".join("".join(letter for letter in parts if letter.isascii()).split())
