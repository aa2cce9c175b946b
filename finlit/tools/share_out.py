"""The share-out: the box divided by shares, to the last rupiah."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from finlit.errors import InputError
from finlit.groups import ShareOut, ShareOutRow, share_out
from finlit.i18n import money
from finlit.money import Money
from finlit.tools.contract import Say, Told
from finlit.tools.fields import ToolInputs, choice, count, rows, rupiah, words

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "share-out"
_UNITS = ("1", "100", "500", "1000")


class MemberShares(ToolInputs):
    """One member and how many shares she holds."""

    member: str = words(longest=60)
    shares: int = count(1, slider=(0, 1000, 1), allowed=(0, 999_999))

    @classmethod
    def rows_of(cls, name: str, written: str) -> list[dict[str, Any]]:
        """Read names with their shares, as people write them.

        >>> MemberShares.rows_of("members", "Sri 200, Bu Wati: 150; Ani=100")[1]
        {'member': 'Bu Wati', 'shares': '150'}
        """
        parts = [part.strip() for part in re.split(r"[,;\n]", written) if part.strip()]
        found = [(part, re.fullmatch(r"(\D.*?)[\s:=]+(\d{1,6})", part)) for part in parts]
        wrong = next((part for part, match in found if not match), None)
        if wrong is not None:
            raise InputError("shares_unreadable", name=name, part=wrong)
        return [{"member": match[1].strip(), "shares": match[2]} for _, match in found if match]

    @classmethod
    def text_of(cls, listed: Sequence[Any]) -> str:
        """Write rows as people write them."""
        return ", ".join(f"{row.member} {row.shares}" for row in listed)


class Inputs(ToolInputs):
    """What can be set; members with their shares are one text: "Sri 200, Wati 150"."""

    box: Money = rupiah(
        4_950_000, slider=(100_000, 100_000_000, 50_000), allowed=(1, 10_000_000_000), first=True
    )
    shares: tuple[MemberShares, ...] = rows(
        MemberShares, start="Sri 200, Wati 150, Ani 100", least=0, most=60, first=True, is_example=True
    )
    share_price: Money = rupiah(10_000, slider=(1000, 50_000, 1000), allowed=(1, 10_000_000), first=True)
    rule: Literal["shares", "equal"] = choice("shares", "equal")
    unit: str = choice(*_UNITS, label_of=lambda unit, lang: money(Money(unit, "IDR"), lang))
    leftover: Literal["largest_remainder", "stays"] = choice("largest_remainder", "stays")


class Result(NamedTuple):
    """The box, divided; the big number is what one share is worth, or what each earns, rounded down."""

    big_number: Money
    shared: ShareOut
    saved: Money
    gain: Money
    """Of all; below zero where the box holds less than was saved"""
    shares: int
    rule: str

    @property
    def is_equal(self) -> bool:
        """Whether the income is the same for each; a loss is borne by shares under every rule."""
        return self.rule == "equal" and self.gain.amount > 0


def solve(inputs: Inputs, as_of: date) -> Result:
    """Divide the box.

    Raises
    ------
    InputError
        ``joins_twice``.
    """
    held: dict[str, int] = {}
    for row in inputs.shares:
        if row.member.casefold() in {known.casefold() for known in held}:
            raise InputError("joins_twice", member=row.member)
        held[row.member] = row.shares
    shared = share_out(
        inputs.box,
        held,
        share_value=inputs.share_price,
        unit=inputs.unit,
        leftover=inputs.leftover,
        rule=inputs.rule,
    )
    saved = inputs.share_price * sum(held.values())
    worth, gain = shared.share_worth.rounded(mode="down"), shared.pool - saved
    if inputs.rule == "equal" and gain.amount > 0:
        worth = (gain / len(held)).rounded(mode="down")
    return Result(worth, shared, saved, gain, sum(held.values()), inputs.rule)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what a share has become, and what each takes home."""
    shared, gain = result.shared, result.gain
    is_less = gain.amount < 0
    return Told(
        headline=_headline(inputs, result, say),
        sentences=say.lines(
            say("lost" if is_less else "gained", box=shared.pool, saved=result.saved, gain=abs(gain)),
            say("adds_up", paid=shared.paid, box=shared.pool),
            shared.stays and say("stays", stays=shared.stays),
            say("social"),
            say("together"),
        ),
        table=say.table(
            ("member", "shares", "saved", "gain", "paid"),
            [*(_row(row, inputs, say) for row in shared.rows), _total(result, say)],
        ),
        working=say.lines(
            *_parts(inputs, result, say),
            say(f"working.{shared.leftover}", unit=Money(shared.unit, "IDR")),
        ),
    )


def _headline(inputs: Inputs, result: Result, say: Say) -> str:
    if result.is_equal:
        return say("headline_equal")
    return say("headline_less" if result.gain.amount < 0 else "headline", price=inputs.share_price)


def _parts(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say how each part comes about."""
    shared = result.shared
    if result.is_equal:
        first = say("working.equal", gain=result.gain, members=len(shared.rows), each=result.big_number)
        return [first, *(_equal_row(row, inputs, say) for row in shared.rows)]
    first = say("working.worth", box=shared.pool, count=result.shares, worth=result.big_number)
    rows = (say("working.row", member=row.member, shares=row.shares, paid=row.paid) for row in shared.rows)
    return [first, *rows]


def _equal_row(row: ShareOutRow, inputs: Inputs, say: Say) -> str:
    return say("working.equal_row", member=row.member, saved=inputs.share_price * row.shares, paid=row.paid)


def _row(row: ShareOutRow, inputs: Inputs, say: Say) -> tuple[Any, ...]:
    saved = inputs.share_price * row.shares
    return row.member, row.shares, saved, _gain(row.entitled - saved, say), row.paid


def _total(result: Result, say: Say) -> tuple[Any, ...]:
    paid = result.shared.paid
    return say("table.total"), result.shares, result.saved, _gain(paid - result.saved, say), paid


def _gain(gain: Money, say: Say) -> str:
    return say("table.loss" if gain.amount < 0 else "table.plus", gain=abs(gain))


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw what each put in and takes home."""
    from finlit.plots import ShareBar, shares  # imported when the first picture is drawn

    bars = [ShareBar(row.member, inputs.share_price * row.shares, row.paid) for row in result.shared.rows]
    return shares(bars, say.lang)
