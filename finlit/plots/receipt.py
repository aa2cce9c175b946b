"""A receipt with the line that nobody prints: what hid in the exchange rate."""

from collections.abc import Callable

from finlit.doors import told
from finlit.money import Money
from finlit.plots.canvas import (
    COST,
    FEE,
    GAIN,
    GREY,
    LEFT,
    LOST,
    PAPER,
    RIGHT,
    ROOM,
    THERE,
    Paint,
    Sheet,
    scale,
)
from finlit.plots.picture import Picture

_TEETH = 24
_HIGH = 26.0
_FRAME = Paint("none", dashed=True)
_PAINTS = {"received": THERE, "fee": FEE, "hidden": COST, "all_lost": COST, "bonus": GAIN}


@told
def receipt(paid: Money, fee: Money | None, hidden: Money, received: Money, lang: str) -> Picture:
    """Draw a receipt: what arrived, the fee, and the hidden part; the lost parts enlarged below.

    Parameters
    ----------
    paid : Money
        [sender's currency]
    fee, hidden, received : Money
        [receiver's currency] ``fee=None``: it is not on the receipt, and ``hidden`` is all that was lost. A
        negative ``hidden`` is a bonus.
    lang : str

    Examples
    --------
    >>> fee, bonus, received = (Money(sum_, "IDR") for sum_ in (32_445, -143_445, 6_600_000))
    >>> receipt(Money(3000, "HKD"), fee, bonus, received, "en").said
    'HK$3,000 was handed over, Rp6,600,000 arrived. The fee took Rp32,445. The exchange rate gave Rp143,445
    extra.'
    """
    sheet = Sheet("receipt", lang)
    rows = [("paid", paid), ("received", received)]
    if fee is not None:
        rows.append(("fee", fee))
    rows.append((_key(fee, hidden), abs(hidden)))
    end = _draw_rows(sheet, rows)
    lost = hidden if fee is None else fee + hidden
    y = _draw_whole(sheet, received, lost, end + 24)
    if hidden.amount < 0:
        y = _draw_against(sheet, fee, abs(hidden), y)
    elif lost:
        y = _draw_enlarged(sheet, fee, hidden, received, y)
    return sheet.picture(y, _said(paid, fee, hidden, received, sheet.say))


def _key(fee: Money | None, hidden: Money) -> str:
    return "bonus" if hidden.amount < 0 else "all_lost" if fee is None else "hidden"


def _draw_rows(sheet: Sheet, rows: list[tuple[str, Money]]) -> float:
    """Draw the slip of paper and its lines; return where it ends."""
    y = 32.0
    for key, amount in rows:
        paint = _PAINTS.get(key)
        left = LEFT + (32 if paint is None else 12)
        below = sheet.row(paint, sheet.say(key), amount, y, left=left, right=RIGHT - 12, bold=True)
        if key in ("hidden", "all_lost"):  # nobody prints this line
            sheet.bar(LEFT + 6, y - 18, ROOM - 12, below - y + 7, _FRAME)
        y = below + 11
    _draw_paper(sheet, y - 2)
    return y - 2


def _draw_paper(sheet: Sheet, end: float) -> None:
    """Draw a slip of paper with torn ends."""
    wide = ROOM / _TEETH
    upper = [(LEFT + wide * place, 6.0 + 6 * (place % 2)) for place in range(_TEETH + 1)]
    lower = [(x, end + 6 * (place % 2)) for place, (x, _) in enumerate(upper)]
    sheet.shape(*(at for point in [*upper, *reversed(lower)] for at in point), paint=Paint("none"))


def _draw_whole(sheet: Sheet, received: Money, lost: Money, y: float) -> float:
    """Draw all the money to scale: what arrived and what was lost, or what came on top."""
    state = "whole" if lost.amount > 0 else "whole_gain" if lost.amount < 0 else "whole_equal"
    y = sheet.paragraph(sheet.say(state), LEFT, y, ROOM, fill=GREY) - 7
    all_of_it = received if lost.amount < 0 else received + lost
    long = scale([all_of_it], ROOM)
    usual = received + lost if lost.amount < 0 else received
    sheet.parts(LEFT, y, _HIGH, [(long(usual), THERE), (long(abs(lost)), LOST if lost.amount > 0 else GAIN)])
    if long(usual) > 80:
        sheet.write(sheet.say("received"), LEFT + 10, y + 18, 13, bold=True, fill=PAPER)
    return y + _HIGH + 16


def _draw_enlarged(sheet: Sheet, fee: Money | None, hidden: Money, received: Money, y: float) -> float:
    """Draw the lost part alone, as wide as all the money above it."""
    fees = Money(0, hidden.currency) if fee is None else fee
    start = LEFT + scale([received + fees + hidden], ROOM)(received)
    for above, below in ((start, LEFT), (RIGHT, RIGHT)):
        sheet.line(above, y - 16, below, y + 4, 1, dashes="3 2")
    long = scale([fees + hidden], ROOM)
    sheet.parts(LEFT, y + 4, _HIGH, [(long(fees), FEE), (long(hidden), COST)])
    return sheet.paragraph(sheet.say("enlarged"), LEFT, y + 46, ROOM, fill=GREY)


def _draw_against(sheet: Sheet, fee: Money | None, bonus: Money, y: float) -> float:
    """Draw what the fee took and what the rate gave back on one scale, larger than above."""
    if not fee:
        return y
    y = sheet.paragraph(sheet.say("against"), LEFT, y + 10, ROOM, fill=GREY) - 7
    long = scale([fee, bonus], ROOM)
    sheet.parts(LEFT, y, 18, [(long(fee), FEE)])
    sheet.parts(LEFT, y + 24, 18, [(long(bonus), GAIN)])
    return y + 52


def _said(paid: Money, fee: Money | None, hidden: Money, received: Money, say: Callable[..., str]) -> str:
    said = [say("said", paid=paid, received=received)]
    if fee is not None:
        said.append(say("said_fee", fee=fee))
    said.append(say(f"said_{_key(fee, hidden)}", hidden=abs(hidden)))
    return " ".join(said)
