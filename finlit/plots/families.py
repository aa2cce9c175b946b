"""A hundred families as a hundred squares: how many keep their heads above water, with two plans."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.plots.canvas import COST, LEFT, ROOM, THERE, Sheet
from finlit.plots.picture import Picture

_SIDE, _STEP = 12.0, 15.6
_ROWS = 10


class Hundred(NamedTuple):
    """One plan, met by a hundred families' luck."""

    name: str
    short: int
    """[of 100 families] in which the money runs out"""


@told
def families(plans: Sequence[Hundred], lang: str) -> Picture:
    """Draw a hundred squares for each plan; the striped ones are families in which the money runs out.

    Parameters
    ----------
    plans : sequence of Hundred
        One or two.
    lang : str

    Examples
    --------
    >>> families([Hundred("as planned", 12), Hundred("with a reserve", 5)], "en").said
    'as planned: the money runs out in 12 of 100 families. with a reserve: the money runs out in 5 of 100
    families.'
    """
    sheet = Sheet("families", lang)
    wide = ROOM / 2
    below = 0.0
    for place, plan in enumerate(plans):
        left = LEFT + place * (wide + 6)
        y = sheet.paragraph(plan.name, left, 18, wide - 10, 13, bold=True)
        below = max(below, y)
    for place, plan in enumerate(plans):
        left = LEFT + place * (wide + 6)
        for count in range(100):
            row, column = divmod(count, _ROWS)
            paint = COST if count < plan.short else THERE
            sheet.bar(left + column * _STEP, below - 6 + row * _STEP, _SIDE, _SIDE, paint, edge=0.8)
        words = sheet.say("of_100", short=plan.short)
        sheet.write(words, left, below + _ROWS * _STEP + 14, 15, bold=True, room=wide - 10)
    y = sheet.legend([(THERE, sheet.say("fine")), (COST, sheet.say("short"))], below + _ROWS * _STEP + 40)
    said = [sheet.say("said", name=plan.name, short=plan.short) for plan in plans]
    return sheet.picture(y - 4, " ".join(said))
