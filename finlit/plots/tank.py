"""A fund as a water tank over the years: one thread for each possible future, dark where it runs dry."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import drawsvg as draw

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import BACK, INK, LEFT, RIGHT, ROOM, Paint, Sheet, scale
from finlit.plots.picture import Picture

_TOP, _HIGH, _OWED = 76.0, 150.0, 40.0
_BOTTOM = _TOP + _HIGH
_SIDE = 8.0


class Tank(NamedTuple):
    """What is in a fund, in many possible futures."""

    name: str
    paths: Sequence[Sequence[Money]]
    """In each: before the first year, and after each year; below zero it is owed"""
    dry: int
    """Of all futures: those that run dry"""
    futures: int
    """Of which the paths are the first ones"""

    @property
    def years(self) -> int:
        """How long they are followed."""
        return len(self.paths[0]) - 1

    @property
    def middle(self) -> list[Money]:
        """What the middle one of the futures that are drawn holds each year; nothing where it is owed."""
        code, half = self.paths[0][0].currency, (len(self.paths) - 1) // 2
        return [
            Money(max(sorted(path[year].amount for path in self.paths)[half], Decimal(0)), code)
            for year in range(self.years + 1)
        ]


@told
def tank(fund: Tank, lang: str) -> Picture:
    """Draw the tank: the water stands as high as in the middle future; threads below the bottom ran dry.

    Parameters
    ----------
    fund : Tank
    lang : str

    Examples
    --------
    >>> rupiah = [Money(sum_, "IDR") for sum_ in (5, 3, -1)]
    >>> tank(Tank("As planned", [rupiah], 1, 1), "en").said
    'As planned: the fund runs dry in 1 of 1 futures. In the middle one it holds Rp5 at the start and Rp0
    at the end of year 2.'
    """
    sheet, middle = Sheet("tank", lang), fund.middle
    highest = max(sum_.amount for path in fund.paths for sum_ in path)
    fullest = Money(max(highest, Decimal(0)), middle[0].currency)
    y = sheet.paragraph(fund.name, LEFT, 18, ROOM, 13, bold=True)
    sheet.write(sheet.say("dry", dry=fund.dry, futures=fund.futures), LEFT, y + 4, 15, bold=True, room=ROOM)
    sheet.write(sheet.say("fullest", sum=fullest), LEFT, _TOP - 8, room=ROOM)
    _draw_futures(sheet, fund, middle, fullest)
    for x in (LEFT, RIGHT):
        sheet.line(x, _TOP - 4, x, _BOTTOM, 3)
    sheet.line(LEFT, _BOTTOM, RIGHT, _BOTTOM, 3)
    foot = _BOTTOM + _OWED + 18
    sheet.write(sheet.say("start"), LEFT, foot)
    sheet.write(sheet.say("end", years=fund.years), RIGHT, foot, anchor="end")
    entries = [(BACK, sheet.say("water")), (Paint(INK, "lines"), sheet.say("threads", drawn=len(fund.paths)))]
    y = sheet.legend(entries, foot + 24)
    y = sheet.paragraph(sheet.say("below"), LEFT, y, ROOM) + 6
    return sheet.picture(y - 8, _said(sheet, fund, middle))


def _draw_futures(sheet: Sheet, fund: Tank, middle: Sequence[Money], fullest: Money) -> None:
    long, wide = scale([fullest], _HIGH), (ROOM - 2 * _SIDE) / fund.years

    def at(year: int, sum_: Money) -> tuple[float, float]:
        # A tank cannot show how much is owed: a thread that runs dry leaves it at the lower edge.
        y = min(_BOTTOM - long(sum_), _BOTTOM + _OWED) if fullest else _BOTTOM + _OWED * (sum_.amount < 0)
        return round(LEFT + _SIDE + wide * year, 1), round(y, 1)

    line = [point for year, sum_ in enumerate(middle) for point in at(year, sum_)]
    first, last = line[0], line[-2]
    sheet.shape(first, _BOTTOM, *line, last, _BOTTOM, paint=BACK, edge=0)
    for ran_dry, thick, seen in ((False, 0.5, 0.4), (True, 0.9, 0.85)):
        dashes = {"stroke_dasharray": "4 2"} if ran_dry else {}
        ways = []
        for path in fund.paths:
            if (min(sum_.amount for sum_ in path) < 0) is ran_dry:
                points = (at(year, sum_) for year, sum_ in enumerate(path))
                ways.append("M" + "L".join(f"{x},{y}" for x, y in points))
        look = {"fill": "none", "stroke": INK, "stroke_width": thick, "stroke_opacity": seen}
        if ways:
            sheet.add(draw.Path("".join(ways), **look, **dashes))
    sheet.add(draw.Lines(*line, fill="none", stroke=INK, stroke_width=2.5))


def _said(sheet: Sheet, fund: Tank, middle: Sequence[Money]) -> str:
    return sheet.say(
        "said",
        name=fund.name,
        dry=fund.dry,
        futures=fund.futures,
        start=middle[0],
        end=middle[-1],
        years=fund.years,
    )
