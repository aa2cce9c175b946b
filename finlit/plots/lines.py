"""Words that keep to their room: smaller letters first, then another line; never cut off."""

from finlit.plots.canvas import SMALLEST_LETTER

# Of the widest letters that a machine may have of its own [parts of the letter's size].
_NARROW, _WIDE = " .,:;'()ijlft", "mwMW—…"


def breadth(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most [picture units].

    >>> round(breadth("Rp1.250.000", 13)), round(breadth("Rp1.250.000", 13, bold=True))
    (85, 94)
    """
    parts = sum(0.4 if letter in _NARROW else 0.98 if letter in _WIDE else 0.64 for letter in words)
    return size * parts * (1.1 if bold else 1)


def letter(words: str, room: float, size: float, *, bold: bool = False) -> float:
    """Return the size of letters, at most ``size``, with which a line fits its room."""
    fitting = size * room / max(breadth(words, size, bold=bold), 1)
    return max(float(SMALLEST_LETTER), min(size, fitting // 0.5 / 2))


def lines(words: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Break a line where it does not fit its room, between words.

    >>> lines("Ada Rp999.999.999, kurang Rp1.", 160, 13)
    ['Ada Rp999.999.999,', 'kurang Rp1.']
    """
    found = [""]
    for word in words.split(" "):
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and breadth(longer, size, bold=bold) > room:
            found.append(word)
        else:
            found[-1] = longer
    return found
