"""Loan offers side by side: what comes in, what goes back, and how heavy the heaviest month is."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money, round_to
from finlit.plots.canvas import DARK, GREEN, INK, PAPER, WATER, WIDTH, Canvas
from finlit.plots.lines import breadth, fitted
from finlit.plots.picture import Picture

_LEFT, _LONG = 8.0, 236.0
_HIGH = 122.0
_BOXES = 10


class OfferBars(NamedTuple):
    """One offer."""

    name: str
    received: Money
    repaid: Money
    price: str
    """The true yearly price, as it is written"""
    share: Decimal | None
    """[0-1 and more] of the income of the heaviest month; None where nothing comes in"""


def offers(shown: Sequence[OfferBars], lang: str) -> Picture:
    """Draw the offers on one scale, the best first; the striped part is the cost.

    Below each, ten boxes are the income of its heaviest month, and the dark ones what the instalments take.

    Parameters
    ----------
    shown : sequence of OfferBars
    lang : {"en", "id"}
    """
    top = 6
    sheet = Canvas(top + _HIGH * len(shown) + 4)
    stripes = sheet.stripes("cost", gap=7)
    sums = [amount for bars in shown for amount in (bars.received, bars.repaid)]
    written = max(breadth(money(amount, lang), 13) for amount in sums)
    # What one rupiah is long: the longest bar leaves room for the longest sum beside it.
    scale = min(_LONG, WIDTH - _LEFT - 20 - written) / float(max(amount.amount for amount in sums))
    for place, bars in enumerate(shown):
        _draw(sheet, bars, scale, stripes, top + _HIGH * place, lang)
    return sheet.finished(text("plots.offers.title", lang), _offers_said(shown, lang))


def _offers_said(shown: Sequence[OfferBars], lang: str) -> str:
    """Say in words what the bars show."""
    return " ".join(
        text(
            "plots.offers.said",
            lang,
            name=bars.name,
            received=bars.received,
            repaid=bars.repaid,
            price=bars.price,
            share=_share_words(bars.share, lang),
        )
        for bars in shown
    )


def _draw(sheet: Canvas, bars: OfferBars, scale: float, stripes: str, y: float, lang: str) -> None:
    sheet.add(draw.Line(4, y, WIDTH - 4, y, stroke=INK, stroke_width=1))
    price = text("plots.offers.price", lang, price=bars.price)
    room = WIDTH - 8 - _LEFT - 12 - breadth(price, 13, bold=True)
    sheet.write(fitted(bars.name, room, 15, bold=True), _LEFT, y + 20, 15, bold=True)
    sheet.write(price, WIDTH - 8, y + 20, 13, anchor="end", bold=True)
    received, repaid = scale * float(bars.received.amount), scale * float(bars.repaid.amount)
    paid = min(received, repaid)
    sheet.add(draw.Rectangle(_LEFT, y + 28, received, 22, fill=GREEN, stroke=INK, stroke_width=1.5))
    sheet.add(draw.Rectangle(_LEFT, y + 56, paid, 22, fill=WATER, stroke=INK, stroke_width=1.5))
    if repaid > received:
        cost = (_LEFT + received, y + 56, repaid - received, 22)
        sheet.add(draw.Rectangle(*cost, fill=stripes, stroke=INK, stroke_width=1.5))
    _named(sheet, text("plots.offers.received", lang), bars.received, received, y + 28, lang)
    _named(sheet, text("plots.offers.repaid", lang), bars.repaid, paid, y + 56, lang)
    _month(sheet, bars.share, y + 86, lang)


def _named(sheet: Canvas, words: str, amount: Money, room: float, y: float, lang: str) -> None:
    sheet.write(money(amount, lang), WIDTH - 8, y + 16, 13, anchor="end")
    wide = breadth(words, 12) + 6
    # On a label of its own inside the bar, or beside a short one, so that it can be read on any paint.
    left = _LEFT + 3 if wide + 6 <= room else _LEFT + room + 3
    sheet.add(draw.Rectangle(left, y + 3, wide, 16, fill=PAPER, rx=2))
    sheet.write(words, left + 3, y + 15.5, 12)


def _month(sheet: Canvas, share: Decimal | None, y: float, lang: str) -> None:
    taken = float(_BOXES) if share is None else min(float(_BOXES), float(share) * _BOXES)
    for place in range(_BOXES):
        x, part = _LEFT + 13 * place, min(max(taken - place, 0.0), 1.0)
        sheet.add(draw.Rectangle(x, y, 10, 14, fill=PAPER, stroke=INK, stroke_width=1.2))
        sheet.add(draw.Rectangle(x, y, 10 * part, 14, fill=DARK))
    sheet.write(_share_words(share, lang), _LEFT + 13 * _BOXES + 6, y + 12, 12)


def _share_words(share: Decimal | None, lang: str) -> str:
    if share is None:
        return text("plots.offers.no_income", lang)
    if share > 1:
        return text("plots.offers.more_than_income", lang)
    return text("plots.offers.share", lang, count=int(round_to(share * 100, Decimal(1), "half_up")))
