"""An offer looked at: a traffic light, its signs, what it promises, a pyramid that outgrows the village."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import BACK, COST, LEFT, RIGHT, ROOM, THERE, Sheet, scale
from finlit.plots.light import Lamp, three_lamps
from finlit.plots.picture import Picture

_BAR = 12.0


class Promise(NamedTuple):
    """What an offer says that the money becomes in a year."""

    money_in: Money
    after_a_year: Money
    in_a_bank: Money


class Pyramid(NamedTuple):
    """Members who bring members."""

    members: tuple[int, ...]
    """All of them, level after level; the first one is level 0"""
    village: int
    """[people] who live there"""


@told
def offer(
    lamp: Lamp,
    means: str,
    signs: Sequence[str],
    lang: str,
    promise: Promise | None = None,
    pyramid: Pyramid | None = None,
) -> Picture:
    """Draw the lamp and the signs of a cheat; below, on scales of their own, the promise and the pyramid.

    Parameters
    ----------
    lamp : {"red", "yellow", "green"}
        The one that is lit.
    means : str
        What it means, in a sentence.
    signs : sequence of str
        In words.
    lang : str
    promise : Promise, optional
        Where a growth is promised.
    pyramid : Pyramid, optional
        Where members must bring members.

    Examples
    --------
    >>> offer("yellow", "Ask first.", ["Hurry"], "en").said
    'YELLOW: CHECK FIRST. Ask first. Signs of a cheat: Hurry.'
    """
    sheet = Sheet("offer", lang)
    three_lamps(sheet, lamp, sheet.say(lamp), means)
    y = _draw_signs(sheet, signs, 214)
    if promise:
        y = _draw_promise(sheet, promise, y + 8)
    if pyramid:
        y = _draw_pyramid(sheet, pyramid, y + 8)
    return sheet.picture(y - 8, _said(sheet, lamp, means, signs, promise, pyramid))


def _draw_signs(sheet: Sheet, signs: Sequence[str], y: float) -> float:
    if not signs:
        return sheet.paragraph(sheet.say("no_signs"), LEFT, y, ROOM, 13, bold=True) + 4
    for sign in signs:
        for tilt in (-1, 1):
            sheet.line(LEFT + 1, y - 5 - 4 * tilt, LEFT + 9, y - 5 + 4 * tilt, 2.5)
        y = sheet.paragraph(sign, LEFT + 16, y, ROOM - 16, 13) + 3
    return y + 4


def _draw_promise(sheet: Sheet, promise: Promise, y: float) -> float:
    long = scale(promise, ROOM)
    for key, sum_, paint in (
        ("money_in", promise.money_in, THERE),
        ("in_a_bank", promise.in_a_bank, THERE),
        ("promised", promise.after_a_year, COST),
    ):
        sheet.row(None, sheet.say(key), sum_, y, bold=key == "promised")
        sheet.bar(LEFT, y + 5, long(sum_), _BAR, paint)
        y += 38
    return y


def _draw_pyramid(sheet: Sheet, pyramid: Pyramid, y: float) -> float:
    long = scale([*pyramid.members, pyramid.village], ROOM)
    y = sheet.paragraph(sheet.say("pyramid"), LEFT, y, ROOM, 13, bold=True) + 2
    first = max(0, len(pyramid.members) - 8)
    for level, members in enumerate(pyramid.members[first:], first):
        words = sheet.say("level", level=level, members=members)
        sheet.write(words, LEFT, y, room=ROOM)
        wide = max(long(members), 1.5)
        paint = COST if members > pyramid.village else THERE
        sheet.bar((LEFT + RIGHT - wide) / 2, y + 4, wide, _BAR, paint, edge=1)
        y += 33
    sheet.write(sheet.say("village", people=pyramid.village), LEFT, y, bold=True, room=ROOM)
    wide = long(pyramid.village)
    sheet.bar((LEFT + RIGHT - wide) / 2, y + 4, wide, _BAR, BACK, edge=1)
    return y + 38


def _said(
    sheet: Sheet,
    lamp: Lamp,
    means: str,
    signs: Sequence[str],
    promise: Promise | None,
    pyramid: Pyramid | None,
) -> str:
    said = [sheet.say("said", lamp=sheet.say(lamp), means=means)]
    said.append(sheet.say("said_signs", signs=", ".join(signs)) if signs else sheet.say("no_signs"))
    if promise:
        said.append(
            sheet.say(
                "said_promise",
                money=promise.money_in,
                after=promise.after_a_year,
                bank=promise.in_a_bank,
            )
        )
    if pyramid:
        said.append(
            sheet.say(
                "said_pyramid",
                level=len(pyramid.members) - 1,
                members=pyramid.members[-1],
                people=pyramid.village,
            )
        )
    return " ".join(said)
