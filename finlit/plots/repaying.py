"""Ways to pay off what is owed: one bar for each payment that is still to come, all on one scale."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import BACK, EDGE, GAIN, GREY, LEFT, RIGHT, ROOM, THERE, Paint, Sheet, Value, scale
from finlit.plots.picture import Picture

_TALL, _HIGH = 64.0, 20.0
# More bars than this would be all edge.
_MOST_BARS = 60


class WayOut(NamedTuple):
    """One way to go on."""

    name: str
    payments: tuple[Money, ...]
    """Still to come, one for each due date; none where nothing is left, or where it never ends"""
    told: str
    """The payments in words: "6 × Rp1,066,185, then Rp1,022,727", "never ends" """
    interest: Money
    """Still to be charged"""


class Loaned(NamedTuple):
    """How far a loan has been repaid."""

    lent: Money
    repaid: Money
    """Of what was lent"""
    extra: Money
    """That would be repaid today"""

    @property
    def left(self) -> Money:
        """Of what was lent, still to be repaid."""
        return self.lent - self.repaid - self.extra


@told
def repaying(loaned: Loaned, shown: Sequence[WayOut], lang: str) -> Picture:
    """Draw how much of a loan is repaid, and the payments to come of each way to go on.

    Fewer bars end sooner, lower bars weigh less; all bars together are what is still to be paid.

    Parameters
    ----------
    loaned : Loaned
    shown : sequence of WayOut
    lang : str

    Examples
    --------
    >>> lent, repaid, extra, each = (Money(sum_, "IDR") for sum_ in (3_000_000, 1_000_000, 0, 1_010_000))
    >>> way = WayOut("as it is", (each, each), "2 × Rp1,010,000", Money(20_000, "IDR"))
    >>> repaying(Loaned(lent, repaid, extra), [way], "en").said
    'Of Rp3,000,000, Rp1,000,000 is repaid and Rp2,000,000 is left. as it is: 2 × Rp1,010,000; Rp20,000 of it
    is interest.'
    """
    sheet = Sheet("repaying", lang)
    long = scale([loaned.lent], ROOM)
    parts = [(long(loaned.repaid), THERE), (long(loaned.extra), GAIN), (long(loaned.left), BACK)]
    sheet.row(None, sheet.say("lent"), loaned.lent, 18)
    sheet.parts(LEFT, 26, _HIGH, parts)
    y = sheet.row(THERE, sheet.say("repaid"), loaned.repaid, 26 + _HIGH + 20)
    if loaned.extra:
        y = sheet.row(GAIN, sheet.say("extra"), loaned.extra, y)
    y = sheet.row(BACK, sheet.say("left"), loaned.left, y, bold=True)
    high = scale((each for way in shown for each in way.payments), _TALL)
    step = ROOM / max((1, *(len(way.payments) for way in shown)))
    for way in shown:
        y = _draw(sheet, way, high, step, y)
    y = sheet.paragraph(sheet.say("bars"), LEFT, y + 14, ROOM, fill=GREY)
    return sheet.picture(y - 4, _said(sheet, loaned, shown))


def _draw(sheet: Sheet, way: WayOut, high: Callable[[Value], float], step: float, y: float) -> float:
    """Draw one way from ``y`` down; return where it ends."""
    sheet.line(4, y - 4, RIGHT + 8, y - 4, 1)
    y = sheet.paragraph(way.name, LEFT, y + 14, ROOM, 13, bold=True)
    if not way.payments:
        return sheet.paragraph(way.told, LEFT, y, ROOM)
    tall = max(high(each) for each in way.payments)
    foot = y + tall - 6
    _draw_payments(sheet, [high(each) for each in way.payments], step, foot)
    y = sheet.paragraph(way.told, LEFT, foot + 18, ROOM)
    return sheet.row(None, sheet.say("interest"), way.interest, y)


def _draw_payments(sheet: Sheet, tall: Sequence[float], step: float, foot: float) -> None:
    if step >= ROOM / _MOST_BARS:
        gap = min(step / 4, 4)
        for place, each in enumerate(tall):
            sheet.bar(LEFT + place * step, foot - each, step - gap, each, BACK, edge=1)
        return
    points = [LEFT, foot]
    for place, each in enumerate(tall):
        points += [LEFT + place * step, foot - each, LEFT + (place + 1) * step, foot - each]
    sheet.shape(*points, LEFT + len(tall) * step, foot, paint=Paint(BACK.colour), edge=EDGE)


def _said(sheet: Sheet, loaned: Loaned, shown: Sequence[WayOut]) -> str:
    key = "said_extra" if loaned.extra else "said"
    said = [sheet.say(key, lent=loaned.lent, repaid=loaned.repaid, extra=loaned.extra, left=loaned.left)]
    for way in shown:
        key = "said_way" if way.payments else "said_no_way"
        said.append(sheet.say(key, name=way.name, told=way.told, interest=way.interest))
    return " ".join(said)
