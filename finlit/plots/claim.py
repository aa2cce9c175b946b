"""A claim for wages: each month as one bar of what came, what was taken and what is still owed."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from finlit.doors import told
from finlit.i18n import month as month_said
from finlit.money import Money, total
from finlit.plots.canvas import BACK, COST, GAIN, LEFT, MISSING, ROOM, THERE, Sheet, scale
from finlit.plots.picture import Picture

_HIGH = 18.0
_MOST_MONTHS = 12


class ClaimBar(NamedTuple):
    """One month of work."""

    first: date
    """Its first day"""
    paid: Money
    lawful: Money
    """Taken by law or as agreed"""
    unlawful: Money
    """Taken without law and agreement"""
    unpaid: Money
    """Neither paid nor taken"""
    beyond: Money
    """Paid beyond what was due, for other months"""
    is_year: bool = False
    """All its months of a year together"""

    @property
    def owed(self) -> Money:
        """What is still owed for this month."""
        return self.unlawful + self.unpaid

    def named(self, lang: str) -> str:
        """Write its month, or its year."""
        return str(self.first.year) if self.is_year else month_said(self.first, lang)


@told
def claim(bars: Sequence[ClaimBar], lang: str) -> Picture:
    """Draw a bar for each month, all on one scale, and what is still owed of each; many months year by year.

    Parameters
    ----------
    bars : sequence of ClaimBar
    lang : str

    Examples
    --------
    >>> none, paid, unpaid = (Money(sum_, "HKD") for sum_ in (0, 3_600, 1_500))
    >>> claim([ClaimBar(date(2026, 2, 1), paid, none, unpaid, none, none)], "en").said
    'February 2026: HK$3,600 paid, HK$1,500 still owed.'
    """
    sheet = Sheet("claim", lang)
    bars = bars if len(bars) <= _MOST_MONTHS else _by_year(bars)
    long = scale([one.paid + one.lawful + one.owed for one in bars], ROOM)
    y = 4.0
    for one in bars:
        name = one.named(lang)
        y = (
            sheet.row(None, sheet.say("owed", month=name) if one.owed else name, one.owed or None, y + 14)
            - 13
        )
        inside = one.paid - one.beyond
        sheet.parts(
            LEFT,
            y,
            _HIGH,
            [
                (long(inside), THERE),
                (long(one.beyond), GAIN),
                (long(one.lawful), BACK),
                (long(one.unlawful), COST),
                (long(one.unpaid), MISSING),
            ],
            edge=1,
        )
        y += _HIGH + 6
    entries = [
        (paint, sheet.say(key))
        for key, paint, is_there in (
            ("paid", THERE, any(one.paid > one.beyond for one in bars)),
            ("beyond", GAIN, any(one.beyond for one in bars)),
            ("lawful", BACK, any(one.lawful for one in bars)),
            ("unlawful", COST, any(one.unlawful for one in bars)),
            ("unpaid", MISSING, any(one.unpaid for one in bars)),
        )
        if is_there
    ]
    y = sheet.legend(entries, y + 18)
    return sheet.picture(y - 4, " ".join(_said(sheet, one) for one in bars))


def _by_year(bars: Sequence[ClaimBar]) -> list[ClaimBar]:
    years = [list(found) for _, found in groupby(bars, key=lambda one: one.first.year)]
    return [_together(months) for months in years]


def _together(months: Sequence[ClaimBar]) -> ClaimBar:
    code = months[0].paid.currency
    return ClaimBar(
        first=months[0].first,
        paid=total((one.paid for one in months), code),
        lawful=total((one.lawful for one in months), code),
        unlawful=total((one.unlawful for one in months), code),
        unpaid=total((one.unpaid for one in months), code),
        beyond=total((one.beyond for one in months), code),
        is_year=True,
    )


def _said(sheet: Sheet, one: ClaimBar) -> str:
    name = one.named(sheet.lang)
    if not one.owed:
        return sheet.say("said_paid", month=name, paid=one.paid)
    return sheet.say("said", month=name, paid=one.paid, owed=one.owed)
