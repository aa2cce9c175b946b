"""Words that keep to their room: sums in smaller letters, sentences on another line, long names cut short."""

from functools import lru_cache

SMALLEST_LETTER = 12

# How wide letters are [parts of their size], as in the widest of the fonts that machines have of their own.
_BREADTHS = {
    **dict.fromkeys(" .,:;'ijlI|", 0.35),
    **dict.fromkeys("frt()-/", 0.43),
    **dict.fromkeys("ckqsvyz", 0.62),
    **dict.fromkeys("ABCDEGHKNOPQRUVXYZ+w–", 0.83),
    **dict.fromkeys("mMW—…%", 1.0),
}
_USUAL, _BOLD = 0.64, 1.1
# From here on, letters are as wide as they are high.
_EAST_ASIA = "\u2e80"


@lru_cache(maxsize=4096)
def breadth(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line is at most [picture units].

    >>> round(breadth("Rp1.250.000", 13)), round(breadth("Rp1.250.000", 13, bold=True))
    (86, 95)
    """
    parts = sum(1.05 if each >= _EAST_ASIA else _BREADTHS.get(each, _USUAL) for each in words)
    return size * parts * (_BOLD if bold else 1)


def letter(words: str, room: float, size: float, *, bold: bool = False) -> float:
    """Return the size of letters, at most ``size``, with which a line fits its room."""
    wide = breadth(words, size, bold=bold)
    if wide <= room:
        return size
    return max(float(SMALLEST_LETTER), size * room / wide // 0.5 / 2)


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
    ('Koperasi', 'Koperasi Se…')
    """
    if breadth(words, size, bold=bold) <= room:
        return words
    short = words
    while len(short) > 1 and breadth(f"{short}…", size, bold=bold) > room:
        short = short[:-1]
    return short.rstrip() + "…"
