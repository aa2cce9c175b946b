"""A contract as a list of its points, each with a mark that says how it stands."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from finlit.doors import told
from finlit.plots.canvas import COST, FEE, LEFT, MISSING, NOBODY, ROOM, THERE, Paint, Sheet
from finlit.plots.picture import Picture

How = Literal["fine", "below", "missing", "ask", "no_rule"]
_PAINTS: dict[How, Paint] = {
    "fine": THERE,
    "below": COST,
    "missing": MISSING,
    "ask": FEE,
    "no_rule": NOBODY,
}
_SIDE, _STEP = 16.0, 25.0


class PointMark(NamedTuple):
    """One point."""

    name: str
    how: How


@told
def points(marks: Sequence[PointMark], lang: str) -> Picture:
    """Draw a mark and a name for each point, in two columns.

    Parameters
    ----------
    marks : sequence of PointMark
    lang : str

    Examples
    --------
    >>> points([PointMark("wage", "below"), PointMark("ticket home", "fine")], "en").said
    'fine: ticket home. below the rule: wage.'
    """
    sheet = Sheet("points", lang)
    rows = -(-len(marks) // 2)
    wide = ROOM / 2
    for place, mark in enumerate(marks):
        column, row = divmod(place, rows)
        x, y = LEFT + column * wide, 6 + row * _STEP
        sheet.bar(x, y, _SIDE, _SIDE, _PAINTS[mark.how], edge=1.2)
        sheet.write(mark.name, x + _SIDE + 8, y + 12, 13, room=wide - _SIDE - 14)
    found = [how for how in _PAINTS if any(mark.how == how for mark in marks)]
    y = sheet.legend([(_PAINTS[how], sheet.say(how)) for how in found], 6 + rows * _STEP + 22)
    return sheet.picture(y - 4, " ".join(_said(sheet, how, marks) for how in found), count=len(marks))


def _said(sheet: Sheet, how: How, marks: Sequence[PointMark]) -> str:
    names = ", ".join(mark.name for mark in marks if mark.how == how)
    return sheet.say("said", how=sheet.say(how), names=names)
