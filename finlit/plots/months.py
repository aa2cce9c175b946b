"""A contract as a calendar: grey months are worked for the job, green ones for the family."""

from collections.abc import Sequence
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import counted
from finlit.money import Money
from finlit.plots.canvas import COST, GREY, LEFT, ROOM, THERE, Paint, Sheet, scale
from finlit.plots.picture import Picture

FOR_JOB = Paint(GREY, "stripes")
"""A month whose wage goes to whoever brought the job"""
_A_ROW, _STEP, _GAP = 12, 20.0, 4.0
_BAR = 12.0


class WorkMonths(NamedTuple):
    """One contract."""

    name: str
    months: int
    """[months] of the contract"""
    for_job: int
    """[months] until the way to the job is paid for"""
    left: tuple[tuple[str, Money], ...] = ()
    """Sums to be drawn below it, with when they are left; below zero they are missing"""


@told
def months(contracts: Sequence[WorkMonths], lang: str) -> Picture:
    """Draw each contract as squares of a month, twelve in a row, and its sums as bars on one scale.

    Parameters
    ----------
    contracts : sequence of WorkMonths
    lang : str

    Examples
    --------
    >>> months([WorkMonths("Hong Kong", 24, 6, (("at the end", Money(183_530_712, "IDR")),))], "en").said
    'Hong Kong: of 24 months 6 are for the job and 18 for the family. Left at the end: Rp183,530,712.'
    """
    sheet = Sheet("months", lang)
    long = scale([abs(sum_) for one in contracts for _, sum_ in one.left], ROOM)
    y = 4.0
    for one in contracts:
        sheet.name(one.name, LEFT, y + 14, ROOM)
        y = _draw_squares(sheet, one, y + 22)
        y = sheet.paragraph(_free(sheet, one), LEFT, y + 14, ROOM, 13, bold=True)
        for words, sum_ in one.left:
            is_short = sum_.amount < 0
            y = sheet.row(None, _told(sheet, words, sum_), abs(sum_), y + 2) - 13
            sheet.bar(LEFT, y, long(abs(sum_)), _BAR, COST if is_short else THERE, edge=1)
            y += _BAR + 16
        y += 6
    entries = []
    if any(one.for_job for one in contracts):
        entries.append((FOR_JOB, sheet.say("for_job")))
    if any(one.for_job < one.months for one in contracts):
        entries.append((THERE, sheet.say("for_family")))
    if any(sum_.amount < 0 for one in contracts for _, sum_ in one.left):
        entries.append((COST, sheet.say("missing")))
    y = sheet.legend(entries, y + 8)
    return sheet.picture(y - 4, " ".join(_said(sheet, one) for one in contracts))


def _draw_squares(sheet: Sheet, one: WorkMonths, y: float) -> float:
    wide = ROOM / _A_ROW
    for place in range(one.months):
        row, column = divmod(place, _A_ROW)
        paint = FOR_JOB if place < one.for_job else THERE
        sheet.bar(LEFT + column * wide, y + row * _STEP, wide - _GAP, _STEP - _GAP, paint, edge=0.8)
    rows = -(-one.months // _A_ROW)
    return y + rows * _STEP


def _free(sheet: Sheet, one: WorkMonths) -> str:
    if one.for_job >= one.months:
        return sheet.say("never_free")
    return sheet.say("free", month=one.for_job + 1) if one.for_job else sheet.say("all_free")


def _said(sheet: Sheet, one: WorkMonths) -> str:
    job = min(one.for_job, one.months)
    time = counted(one.months, "month", sheet.lang)
    said = [sheet.say("said", name=one.name, time=time, job=job, family=one.months - job)]
    for words, sum_ in one.left:
        said.append(sheet.say("said_sum", what=_told(sheet, words, sum_), amount=abs(sum_)))
    return " ".join(said)


def _told(sheet: Sheet, words: str, sum_: Money) -> str:
    return sheet.say("short" if sum_.amount < 0 else "left", what=words)
