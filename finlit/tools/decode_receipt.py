"""Reading a receipt: how much was the fee, how much hid in the exchange rate?"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from pydantic import Field, model_validator

from finlit.i18n import in_words, money, number, percent, text
from finlit.money import Money, round_to
from finlit.remittance import Receipt, decode_receipt
from finlit.tools import prices
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "decode-receipt"

Currency = Literal["HKD", "TWD", "SGD", "MYR", "SAR", "USD", "KRW", "JPY"]


class _Example(NamedTuple):
    """A made-up receipt to start from."""

    paid: int
    fee: int
    rate_share: str
    """[share of the middle rate]"""


_EXAMPLES = {
    "HKD": _Example(3000, 15, ""),
    "TWD": _Example(10_000, 100, "0.982"),
    "SGD": _Example(400, 6, "0.985"),
    "MYR": _Example(1000, 15, "0.985"),
    "SAR": _Example(1000, 15, "0.98"),
    "USD": _Example(300, 5, "0.98"),
    "KRW": _Example(500_000, 5000, "0.98"),
    "JPY": _Example(40_000, 850, "0.98"),
}


class Inputs(ToolInputs):
    """What stands on the receipt, and the middle rate of that day.

    ``printed`` says what else the receipt tells; with ``neither`` only the sum of fee and margin is known.
    """

    TOOL = NAME

    currency: Currency = Field("HKD", json_schema_extra={"first": True})
    paid: Decimal = Field(Decimal(3000), ge=1, le=100_000_000, json_schema_extra={"first": True})
    received: Decimal = Field(
        Decimal(6_328_200), ge=1, le=1_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    mid_rate: Decimal = Field(
        Decimal(2163), ge=Decimal("0.01"), le=1_000_000, json_schema_extra={"unit": "Rp"}
    )
    printed: Literal["fee", "rate", "neither"] = "fee"
    fee: Decimal = Field(Decimal(15), ge=0, le=10_000_000)
    rate: Decimal = Field(Decimal(2120), ge=Decimal("0.01"), le=1_000_000, json_schema_extra={"unit": "Rp"})

    @model_validator(mode="before")
    @classmethod
    def _of_the_currency(cls, data: Any) -> Any:
        given = {name: value for name, value in data.items() if value is not None}
        code = given.get("currency", "HKD")
        return {**example(code), **given} if code in _EXAMPLES else given


def example(code: str) -> dict[str, Decimal]:
    """Return the made-up receipt of a currency; that of Hong Kong is the one of lesson 5."""
    start = _EXAMPLES[code]
    middle = _middle(code)
    rate = (
        Decimal(2120)
        if code == "HKD"
        else round_to(middle * Decimal(start.rate_share), Decimal("0.1"), "half_up")
    )
    received = round_to((start.paid - start.fee) * rate, Decimal(1), "floor")
    return {
        "paid": Decimal(start.paid),
        "fee": Decimal(start.fee),
        "received": received,
        "mid_rate": middle,
        "rate": rate,
    }


def _middle(code: str) -> Decimal:
    """Return the middle rate of the example: that of lesson 5 for Hong Kong, else the last known one."""
    return prices.list_rate("HKG-IDN").rate if code == "HKD" else prices.today_rate(code).rate


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; sums and rates follow the currency."""
    code = inputs.currency
    usual = example(code)
    paid, middle = usual["paid"], usual["mid_rate"]
    step = round_to(paid / 100, Decimal(5), "ceiling")
    rate_step = Decimal(1) if middle > 1000 else Decimal("0.1")
    rates = (
        round_to(middle / 2, rate_step, "ceiling"),
        round_to(middle * Decimal("1.5"), rate_step, "floor"),
        rate_step,
    )
    highest = round_to(3 * paid * middle, Decimal(1_000_000), "ceiling")
    names = [(code, text(f"tools.currency.{code}", lang)) for code in _EXAMPLES]
    printed = [(way, text(f"tools.{NAME}.printed.{way}", lang)) for way in ("fee", "rate", "neither")]
    return (
        control(
            inputs, "currency", lang, choices=names, resets=("paid", "received", "mid_rate", "fee", "rate")
        ),
        control(inputs, "paid", lang, default=paid, limits=(step, 3 * paid, step), unit=code),
        control(inputs, "received", lang, default=usual["received"], limits=(10_000, highest, 10_000)),
        control(inputs, "mid_rate", lang, default=middle, limits=rates),
        control(inputs, "printed", lang, choices=printed),
        control(
            inputs,
            "fee",
            lang,
            default=usual["fee"],
            limits=(0, paid // 5, max(Decimal(1), step // 50)),
            unit=code,
        ),
        control(inputs, "rate", lang, default=usual["rate"], limits=rates),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Take the receipt apart.

    Raises
    ------
    InputError
        ``fee_exceeds_amount``, ``receipt_contradicts``.
    """
    from finlit.plots import receipt  # pictures are imported when the first one is drawn

    found = decode_receipt(
        inputs.paid,
        inputs.received,
        inputs.mid_rate,
        fee=inputs.fee if inputs.printed == "fee" else None,
        offered_rate=inputs.rate if inputs.printed == "rate" else None,
    )
    split = _Split.of(found, inputs)
    words = _Words(found, split, inputs, lang)
    is_example = all(getattr(inputs, name) == value for name, value in example(inputs.currency).items())
    warnings = [text(f"tools.{NAME}.example", lang)] if is_example else []
    of_example = prices.list_rate("HKG-IDN") if inputs.currency == "HKD" else None
    rate_warning = prices.receipt_warning(inputs.currency, inputs.mid_rate, of_example, lang)
    warnings += [rate_warning] if rate_warning else []
    stamps = [text("tools.stamp.made_up", lang)] if is_example else []
    drawn = (Money(inputs.paid, inputs.currency), split.fee, split.hidden, split.received)
    picture = receipt(*drawn, lang).stamped(*stamps)
    return Answer(
        big_number=money(abs(split.hidden), lang),
        big_number_words=in_words(abs(split.hidden), lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=tuple(warnings),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


class _Split(NamedTuple):
    """The receipt in whole rupiah that add up; without a printed fee all of the loss is ``hidden``."""

    at_middle: Money
    fee: Money | None
    hidden: Money
    """Negative: the rate was better than the middle rate"""
    received: Money

    @classmethod
    def of(cls, found: Receipt, inputs: Inputs) -> "_Split":
        at_middle = Money(Decimal(found.at_mid_rate), "IDR").rounded()
        received = Money(inputs.received, "IDR").rounded()
        fee = None if found.fee is None else Money(Decimal(found.fee) * inputs.mid_rate, "IDR").rounded()
        hidden = at_middle - received - (fee or Money(0, "IDR"))
        return cls(at_middle, fee, hidden, received)


class _Words:
    """The sentences of one receipt."""

    def __init__(self, found: Receipt, split: _Split, inputs: Inputs, lang: str) -> None:
        self.found, self.split, self.inputs, self.lang = found, split, inputs, lang
        self._paid = Money(inputs.paid, inputs.currency)

    def _say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def _rate(self, rate: Any) -> str:
        return "Rp" + number(rate, self.lang, 0 if rate == int(rate) else 2)

    def headline(self) -> str:
        if self.split.hidden.amount < 0:
            return self._say("headline_bonus")
        if not self.split.hidden:
            return self._say("headline_none")
        return self._say("headline_sum" if self.split.fee is None else "headline")

    def sentences(self) -> tuple[str, ...]:
        said = [self._say("rule")]
        lost = self.split.at_middle - self.split.received
        if lost.amount > 0:
            share = percent(lost / self.split.at_middle, self.lang)
            said.append(self._say("lost", paid=self._paid, lost=lost, share=share))
        if self.found.fee is not None:
            fee = Money(Decimal(self.found.fee), self.inputs.currency).rounded()
            said.append(self._say("fee_said", fee=fee, rupiah=self.split.fee))
        if self.found.rate is not None:
            said.append(
                self._say("rates", rate=self._rate(self.found.rate), middle=self._rate(self.inputs.mid_rate))
            )
        if self.split.hidden.amount < 0:
            said.append(self._say("check_middle"))
        elif self.split.fee is not None and self.split.hidden > self.split.fee:
            said.append(self._say("hidden_is_larger"))
        said.append(self._say("year", lost=max(lost, Money(0, "IDR")) * 12))
        return tuple(said)

    def table(self) -> Table:
        split = self.split
        rows = [("received", split.received)]
        if split.fee is not None:
            rows.append(("fee_row", split.fee))
        hidden = "bonus_row" if split.hidden.amount < 0 else "sum_row" if split.fee is None else "hidden_row"
        rows.append((hidden, abs(split.hidden)))
        rows.append(("at_middle", split.at_middle))
        return Table(
            caption=self._say("table.caption", paid=self._paid),
            columns=tuple(self._say(f"table.{column}") for column in ("part", "rupiah", "share")),
            align=("left", "right", "right"),
            rows=tuple(
                (
                    self._say(f"table.{key}"),
                    money(sum_, self.lang),
                    percent(sum_ / split.at_middle, self.lang),
                )
                for key, sum_ in rows
            ),
        )

    def working(self) -> tuple[str, ...]:
        split, middle = self.split, self._rate(self.inputs.mid_rate)
        lines = [self._say("working.middle", paid=self._paid, middle=middle, rupiah=split.at_middle)]
        lost = split.at_middle - split.received
        if lost.amount >= 0:
            lines.append(
                self._say("working.lost", rupiah=split.at_middle, received=split.received, lost=lost)
            )
        if split.fee is not None and self.found.fee is not None:
            fee = Money(Decimal(self.found.fee), self.inputs.currency).rounded()
            if self.inputs.printed == "rate":
                values = {"received": split.received, "rate": self._rate(self.inputs.rate)}
                lines.append(self._say("working.fee_from_rate", paid=self._paid, fee=fee, **values))
            lines.append(self._say("working.fee", fee=fee, middle=middle, rupiah=split.fee))
            if split.hidden.amount >= 0:
                lines.append(self._say("working.hidden", lost=lost, fee=split.fee, hidden=split.hidden))
        lines.append(self._say("working.rounding"))
        return tuple(lines)
