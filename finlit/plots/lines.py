"""Words that keep to their room: sums in smaller letters, sentences on another line, long names cut short."""

SMALLEST_LETTER = 12

# How wide letters are [parts of their size], as in the widest of the fonts that machines have of their own.
_BREADTHS = {
    **dict.fromkeys(" .,:;'ijl", 0.32),
    **dict.fromkeys("frt()", 0.42),
    **dict.fromkeys("ckqsvyz", 0.6),
    **dict.fromkeys("mwMW—…", 0.98),
}
_USUAL, _BOLD = 0.64, 1.1


def breadth(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most [picture units].

    >>> round(breadth("Rp1.250.000", 13)), round(breadth("Rp1.250.000", 13, bold=True))
    (83, 92)
    """
    parts = sum(_BREADTHS.get(each, _USUAL) for each in words)
    return size * parts * (_BOLD if bold else 1)


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


def fitted(words: str, room: float, size: float, *, bold: bool = False) -> str:
    """Cut a name short where it does not fit its room.

    >>> fitted("Koperasi", 100, 13), fitted("Koperasi Sejahtera Bersama", 100, 13)
    ('Koperasi', 'Koperasi Sej…')
    """
    if breadth(words, size, bold=bold) <= room:
        return words
    short = words
    while len(short) > 1 and breadth(f"{short}…", size, bold=bold) > room:
        short = short[:-1]
    return short.rstrip() + "…"
