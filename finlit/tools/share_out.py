"""The share-out: the box divided by shares, to the last rupiah."""

import re
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from finlit.errors import InputError
from finlit.groups import ShareOut, share_out
from finlit.i18n import in_words, money, number, text
from finlit.money import Money
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "share-out"
_UNITS = ("1", "100", "500", "1000")
_EXAMPLE = "Sri 200, Wati 150, Ani 100"
_MOST_MEMBERS = 60
_COLUMNS = ("member", "shares", "saved", "gain", "paid")


class Inputs(ToolInputs):
    """What can be set. ``shares`` are names with numbers: "Sri 200, Wati 150"."""

    TOOL = NAME

    box: Decimal = Field(
        Decimal(4_950_000), ge=1, le=10_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    shares: str = Field(_EXAMPLE, json_schema_extra={"first": True, "longest": 2000})
    share_price: Decimal = Field(
        Decimal(10_000), ge=1, le=10_000_000, json_schema_extra={"first": True, "step": 1000, "unit": "Rp"}
    )
    unit: Literal["1", "100", "500", "1000"] = "1"
    leftover: Literal["largest_remainder", "stays"] = "largest_remainder"


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    units = [(unit, money(Money(unit, "IDR"), lang)) for unit in _UNITS]
    rules = [(rule, text(f"tools.{NAME}.leftover.{rule}", lang)) for rule in ("largest_remainder", "stays")]
    return (
        control(inputs, "box", lang, limits=(100_000, 100_000_000, 50_000)),
        control(inputs, "shares", lang),
        control(inputs, "share_price", lang, limits=(1000, 50_000, 1000)),
        control(inputs, "unit", lang, choices=units),
        control(inputs, "leftover", lang, choices=rules),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Divide the box.

    Raises
    ------
    InputError
        ``shares_unreadable`` with the part that cannot be read, ``joins_twice``, ``number_above``.
    """
    from finlit.plots import ShareBar, shares  # imported when the first picture is drawn

    price = Money(inputs.share_price, "IDR")
    shared = share_out(
        Money(inputs.box, "IDR"),
        read_shares(inputs.shares),
        share_value=price,
        unit=inputs.unit,
        leftover=inputs.leftover,
    )
    bars = [ShareBar(row.member, price * row.shares, row.paid) for row in shared.rows]
    words = _Words(inputs, shared, price, lang)
    worth = shared.share_worth.rounded(mode="down")
    stamps = [text("tools.stamp.made_up", lang)] if inputs.shares == _EXAMPLE else []
    picture = shares(bars, lang).stamped(*stamps)
    return Answer(
        big_number=money(worth, lang),
        big_number_words=in_words(worth, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=(words.say("example"),) if inputs.shares == _EXAMPLE else (),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def read_shares(written: str) -> dict[str, int]:
    """Read names with their shares.

    >>> read_shares("Sri 200, Bu Wati: 150; Ani=100")
    {'Sri': 200, 'Bu Wati': 150, 'Ani': 100}
    """
    found: dict[str, int] = {}
    for part in re.split(r"[,;\n]", written):
        if not part.strip():
            continue
        match = re.fullmatch(r"\s*(\D.*?)[\s:=]+(\d{1,6})\s*", part)
        if not match:
            raise InputError("shares_unreadable", name="shares", part=part.strip())
        member = match[1].strip()
        if member.casefold() in {known.casefold() for known in found}:
            raise InputError("joins_twice", member=member)
        found[member] = int(match[2])
    if len(found) > _MOST_MEMBERS:
        raise InputError("number_above", name="shares", value=len(found), highest=_MOST_MEMBERS)
    return found


class _Words:
    """The sentences and the table of one share-out."""

    def __init__(self, inputs: Inputs, shared: ShareOut, price: Money, lang: str) -> None:
        self.inputs, self.shared, self.price, self.lang = inputs, shared, price, lang
        self.count = sum(row.shares for row in shared.rows)
        self.gain = shared.pool - price * self.count

    def say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def headline(self) -> str:
        return self.say("headline_less" if self.gain.amount < 0 else "headline", price=self.price)

    def sentences(self) -> tuple[str, ...]:
        saved = self.price * self.count
        key = "lost" if self.gain.amount < 0 else "gained"
        said = [self.say(key, box=self.shared.pool, saved=saved, gain=abs(self.gain))]
        said.append(self.say("adds_up", paid=self.shared.paid, box=self.shared.pool))
        if self.shared.stays:
            said.append(self.say("stays", stays=self.shared.stays))
        said += [self.say("social"), self.say("together")]
        return tuple(said)

    def table(self) -> Table:
        rows = [
            (
                row.member,
                number(row.shares, self.lang),
                money(self.price * row.shares, self.lang),
                self._gain(row.entitled - self.price * row.shares),
                money(row.paid, self.lang),
            )
            for row in self.shared.rows
        ]
        saved = money(self.price * self.count, self.lang)
        total = (
            self.say("table.total"),
            number(self.count, self.lang),
            saved,
            self._gain(self.shared.paid - self.price * self.count),
            money(self.shared.paid, self.lang),
        )
        return Table(
            caption=self.say("table.caption"),
            columns=tuple(
                self.say(f"table.{name}") for name in ("member", "shares", "saved", "gain", "paid")
            ),
            align=("left", "right", "right", "right", "right"),
            rows=(*rows, total),
        )

    def _gain(self, gain: Money) -> str:
        return self.say("table.loss" if gain.amount < 0 else "table.plus", gain=abs(gain))

    def working(self) -> tuple[str, ...]:
        lines = [
            self.say("working.worth", box=self.shared.pool, count=self.count, worth=self.shared.share_worth)
        ]
        lines += [
            self.say("working.row", member=row.member, shares=row.shares, paid=row.paid)
            for row in self.shared.rows
        ]
        lines.append(self.say(f"working.{self.shared.leftover}", unit=Money(self.shared.unit, "IDR")))
        return tuple(lines)
