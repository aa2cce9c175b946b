"""A receipt with the line that nobody prints: what hid in the exchange rate."""

import drawsvg as draw

from finlit.i18n import money, text
from finlit.money import Money
from finlit.plots.canvas import DARK, GREEN, GREY, INK, PAPER, Canvas
from finlit.plots.picture import Picture

_LEFT, _RIGHT = 12.0, 348.0


def receipt(paid: Money, fee: Money | None, hidden: Money, received: Money, lang: str) -> Picture:
    """Draw a receipt: what arrived, the fee, and the hidden part; the lost parts enlarged below.

    Parameters
    ----------
    paid : Money
        [sender's currency]
    fee, hidden, received : Money
        [receiver's currency] ``fee=None``: it is not on the receipt, and ``hidden`` is all that was lost. A
        negative ``hidden`` is a bonus.
    lang : {"en", "id"}
    """
    top = 6
    lines = 3 if fee is None else 4
    paper_end = top + 24 + 30 * lines
    sheet = Canvas(paper_end + 132)
    paints = {"received": GREEN, "fee": sheet.dots("fee", gap=6), "hidden": sheet.stripes("hidden", DARK)}
    _draw_paper(sheet, top, paper_end)
    rows = [("paid", paid, ""), ("received", received, "received")]
    if fee is not None:
        rows.append(("fee", fee, "fee"))
    key = "bonus" if hidden.amount < 0 else "all_lost" if fee is None else "hidden"
    rows.append((key, abs(hidden), "hidden"))
    for place, (key, sum_, paint) in enumerate(rows):
        _draw_row(sheet, key, sum_, paints.get(paint, PAPER), top + 26 + 30 * place, lang)
    _draw_bars(sheet, fee, hidden, received, paints, paper_end + 18, lang)
    title = text("plots.receipt.title", lang)
    return sheet.finished(title, _receipt_said(paid, fee, hidden, received, lang))


def _receipt_said(paid: Money, fee: Money | None, hidden: Money, received: Money, lang: str) -> str:
    """Say in words what the receipt shows."""
    said = [text("plots.receipt.said", lang, paid=paid, received=received)]
    if fee is not None:
        said.append(text("plots.receipt.said_fee", lang, fee=fee))
    key = "bonus" if hidden.amount < 0 else "all_lost" if fee is None else "hidden"
    said.append(text(f"plots.receipt.said_{key}", lang, hidden=abs(hidden)))
    return " ".join(said)


def _draw_paper(sheet: Canvas, top: float, end: float) -> None:
    """Draw a slip of paper with torn ends."""
    teeth = 24
    wide = (_RIGHT - _LEFT) / teeth
    upper = [(_LEFT + wide * place, top + (6 if place % 2 else 0)) for place in range(teeth + 1)]
    lower = [(x, end + (6 if place % 2 else 0)) for place, (x, _) in enumerate(upper)]
    edge = [value for point in [*upper, *reversed(lower)] for value in point]
    sheet.add(draw.Lines(*edge, close=True, fill=PAPER, stroke=INK, stroke_width=1.5))


def _draw_row(sheet: Canvas, key: str, sum_: Money, paint: str, y: float, lang: str) -> None:
    if key in ("hidden", "all_lost"):  # nobody prints this line
        box = draw.Rectangle(
            _LEFT + 6,
            y - 14,
            _RIGHT - _LEFT - 12,
            27,
            fill="none",
            stroke=INK,
            stroke_width=1.5,
            stroke_dasharray="4 3",
        )
        sheet.add(box)
    if key != "paid":
        sheet.add(draw.Rectangle(_LEFT + 12, y - 8, 16, 16, fill=paint, stroke=INK, stroke_width=1))
    sheet.write(text(f"plots.receipt.{key}", lang), _LEFT + 34, y + 5, 12)
    sheet.write(money(sum_, lang), _RIGHT - 12, y + 5, 13, anchor="end", bold=True)


def _draw_bars(
    sheet: Canvas,
    fee: Money | None,
    hidden: Money,
    received: Money,
    paints: dict[str, str],
    y: float,
    lang: str,
) -> None:
    """Draw the whole to scale, and under it the lost part enlarged."""
    lost = {"fee": float(fee.amount) if fee else 0.0, "hidden": max(float(hidden.amount), 0.0)}
    gone = sum(lost.values())
    whole = gone + float(received.amount)
    wide = _RIGHT - _LEFT
    split = _LEFT + wide * float(received.amount) / whole
    sheet.write(text("plots.receipt.whole", lang), _LEFT, y + 10, 12, fill=GREY)
    sheet.add(draw.Rectangle(_LEFT, y + 16, wide, 26, fill=PAPER, stroke=INK, stroke_width=1.5))
    sheet.add(draw.Rectangle(_LEFT, y + 16, split - _LEFT, 26, fill=GREEN))
    sheet.write(text("plots.receipt.received", lang), _LEFT + 10, y + 34, 13, bold=True, fill=PAPER)
    if gone <= 0:
        return
    sheet.add(draw.Rectangle(split, y + 16, _RIGHT - split, 26, fill=DARK))
    for start, end in ((split, _LEFT), (_RIGHT, _RIGHT)):
        sheet.add(draw.Line(start, y + 42, end, y + 62, stroke=INK, stroke_width=1, stroke_dasharray="3 2"))
    at = _LEFT
    for kind, amount in lost.items():
        part = wide * amount / gone
        if part:
            sheet.add(draw.Rectangle(at, y + 62, part, 26, fill=paints[kind], stroke=INK, stroke_width=1.5))
        at += part
    sheet.write(text("plots.receipt.enlarged", lang), _LEFT, y + 104, 12, fill=GREY)
