"""A rule that is tried: what it is like today, and what it would be like, on one scale."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.plots.canvas import BACK, LEFT, RIGHT, ROOM, THERE, Sheet, scale
from finlit.plots.picture import Picture

_HIGH = 12.0


class Trial(NamedTuple):
    """One measure: its name, and how much it is today and with the rule, as number and in words."""

    name: str
    before: float
    after: float
    before_said: str
    after_said: str


@told
def tried(shown: Sequence[Trial], lang: str) -> Picture:
    """Draw each measure as two bars that start at zero, each pair on its own scale.

    Parameters
    ----------
    shown : sequence of Trial
    lang : str

    Examples
    --------
    >>> tried([Trial("months of debt", 8, 4, "8 months", "4 months")], "en").said
    'months of debt: today 8 months, with the rule 4 months.'
    """
    sheet, y = Sheet("tried", lang), 4.0
    for one in shown:
        sheet.line(4, y, RIGHT + 8, y, 1)
        y = sheet.paragraph(one.name, LEFT, y + 20, ROOM, 13, bold=True) + 2
        long = scale([one.before, one.after], ROOM)
        for paint, value, words in ((BACK, one.before, one.before_said), (THERE, one.after, one.after_said)):
            sheet.write(words, LEFT, y, room=ROOM)
            sheet.bar(LEFT, y + 5, long(value), _HIGH, paint)
            y += _HIGH + 24
        y -= 8
    y = sheet.legend([(BACK, sheet.say("today")), (THERE, sheet.say("rule"))], y + 16)
    said = [sheet.say("said", name=one.name, before=one.before_said, after=one.after_said) for one in shown]
    return sheet.picture(y - 6, " ".join(said))
