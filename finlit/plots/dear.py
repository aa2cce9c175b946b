"""What every service of a way takes, of a usual sum and of a small one, beside a goal."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import percent
from finlit.plots.canvas import BACK, LEFT, LOST, RIGHT, ROOM, Sheet, scale
from finlit.plots.lines import fitted
from finlit.plots.picture import Picture

_NAMES, _VALUES = 150.0, 74.0
_ROW, _WIDE, _THIN = 18.0, 12.0, 6.0


class Dear(NamedTuple):
    """One service: its name, and the whole cost as a share of the usual sum and of the small one."""

    name: str
    usual: float
    small: float | None
    """None where it has no price of the small sum"""


@told
def dear(shown: Sequence[Dear], goal: float, usual: str, small: str, lang: str) -> Picture:
    """Draw two bars for each service on one scale, and the goal as a dashed line.

    Parameters
    ----------
    shown : sequence of Dear
    goal : float
        [share]
    usual, small : str
        The two sums.
    lang : str

    Examples
    --------
    >>> dear([Dear("Bank A", 0.05, 0.1)], 0.03, "S$650", "S$260", "en").said
    'Bank A: 5% of S$650, 10% of S$260.'
    """
    sheet = Sheet("dear", lang)
    left = LEFT + _NAMES
    values = [0.0 if one.small is None else one.small for one in shown]
    long = scale([*values, *(one.usual for one in shown), goal], ROOM - _NAMES - _VALUES)
    top = y = 30.0
    said = []
    for one in shown:
        sheet.write(fitted(one.name, _NAMES - 6, 12), LEFT, y + 10)
        sheet.bar(left, y, long(max(one.small or 0.0, 0.0)), _WIDE, BACK, edge=1)
        sheet.bar(left, y + (_WIDE - _THIN) / 2, long(max(one.usual, 0.0)), _THIN, LOST, edge=1)
        parts = percent(one.usual, lang), "–" if one.small is None else percent(one.small, lang)
        sheet.write(" · ".join(parts), RIGHT, y + 10, anchor="end", room=_VALUES - 4)
        key = "said" if one.small is not None else "said_usual"
        told_of = {"usual": parts[0], "usual_sum": usual, "small": parts[1], "small_sum": small}
        said.append(sheet.say(key, name=one.name, **told_of))
        y += _ROW
    sheet.line(left + long(goal), top - 8, left + long(goal), y, dashes="4 3")
    sheet.write(sheet.say("goal", goal=percent(goal, lang)), left + long(goal), top - 12, anchor="middle")
    y = sheet.legend([(LOST, sheet.say("of", amount=usual)), (BACK, sheet.say("of", amount=small))], y + 16)
    return sheet.picture(y, " ".join(said))
