"""Reading a receipt: how much was the fee, how much hid in the exchange rate?"""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from finlit import datasets
from finlit.errors import InputError, NoData
from finlit.i18n import currency_name
from finlit.money import Money, cash_unit, currency, round_to
from finlit.remittance import Receipt
from finlit.remittance import decode_receipt as taken_apart
from finlit.tools import prices
from finlit.tools.contract import Say, Table, Told
from finlit.tools.fields import Field, ToolInputs, amount, choice
from finlit.tools.sending import middle_rate, rate_help, rate_of, renamed

if TYPE_CHECKING:
    from finlit.plots import Picture

NAME = "decode-receipt"

Printed = Literal["fee", "fee_on_top", "rate", "neither"]
_LESSON = ("HKD", "IDR")
# Money that people work for and that no rate is known of here: the rate of the receipt's day is typed in.
_TYPED_RATE = ("KWD", "QAR", "BHD", "OMR", "JOD", "BND", "GBP")
_ENDS = (Decimal("0.5"), Decimal("1.5"))
"""[share of a rate] from where to where its slider goes"""
_IDLE: dict[Printed, tuple[str, ...]] = {
    "fee": ("rate",),
    "fee_on_top": ("rate",),
    "rate": ("fee",),
    "neither": ("fee", "rate"),
}
# How the calculator calls what the screen calls otherwise.
_NAMES = {"offered_rate": "rate", "received / paid": "arrived_rate"}


class Example(NamedTuple):
    """A made-up receipt to start from, and the middle rate of its day."""

    paid: Decimal
    fee: Decimal
    rate: Decimal
    received: Decimal
    middle: prices.MiddleRate | None
    """None: no rate is known between the two"""


def _currencies(chosen: str) -> tuple[str, ...]:
    """Return the currencies that have a rate first; any other one that is asked for is taken too."""
    rates = datasets.exchange_rates()
    known = (*_starts(), *rates.currencies, rates.to, *_TYPED_RATE, currency(chosen).code)
    return tuple(dict.fromkeys(known))


def _starts() -> list[str]:
    return [row["from_currency"] for row in datasets.rows("corridors")]


def _called(code: str, lang: str) -> str:
    name = currency_name(code, lang)
    return f"{name[0].upper()}{name[1:]} ({code})"


class Inputs(ToolInputs):
    """What stands on the receipt, and the middle rate of that day.

    ``printed`` says what else the receipt tells. ``paid`` has the fee in it; with ``fee_on_top`` the
    fee was paid beside it; with ``neither`` only the sum of fee and margin is known.
    """

    currency: str = choice(
        start="HKD",
        choices_of=_currencies,
        label_of=_called,
        first=True,
        resets=("paid", "received", "mid_rate", "fee", "rate"),
    )
    paid: Money = amount(3000, "HKD", slider=(50, 9000, 50), allowed=(1, 10**9), first=True, is_example=True)
    received: Money = amount(
        6_328_200, "IDR", slider=(0, 10**7, 1), allowed=(1, 10**12), first=True, is_example=True
    )
    to_currency: str = choice(
        start="IDR",
        choices_of=_currencies,
        label_of=_called,
        resets=("paid", "received", "mid_rate", "fee", "rate"),
    )
    mid_rate: Decimal = rate_of()
    printed: Printed = choice(*get_args(Printed))
    fee: Money = amount(15, "HKD", slider=(0, 600, 1), allowed=(0, 10**8), is_example=True)
    rate: Decimal = rate_of(is_example=True)

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Sums and rates follow the two currencies."""
        return _fields(chosen["currency"], chosen["to_currency"], datasets.seen())

    @property
    def idle(self) -> Collection[str]:
        """What does not stand on the receipt."""
        return _IDLE[self.printed]


@lru_cache(maxsize=64)
def _fields(sent: str, received: str, seen: object) -> Mapping[str, Field]:
    usual, fields = example(sent, received), Inputs.FIELDS
    step = prices.plain_amount(usual.paid / 50)
    most = 3 * usual.received
    most_step = prices.plain_amount(most / 1000)
    known = usual.middle and usual.middle.rate
    return {
        "paid": fields["paid"].but(start=usual.paid, unit=sent, slider=(step, 3 * usual.paid, step)),
        "received": fields["received"].but(
            start=usual.received, unit=received, slider=(most_step, most, most_step)
        ),
        "mid_rate": middle_rate(fields["mid_rate"], received, known, usual.rate, _ENDS),
        "fee": fields["fee"].but(
            start=usual.fee, unit=sent, slider=(0, usual.paid / 5, prices.plain_amount(usual.paid / 2000))
        ),
        "rate": fields["rate"].but(
            start=usual.rate, unit=received, slider=prices.rate_limits(usual.rate, *_ENDS)
        ),
    }


def example(sent: str, received: str) -> Example:
    """Return the made-up receipt of two currencies; that of Hong Kong is the one of lesson 5.

    Of the others the middle rate is the last one known, so that whoever types in a receipt of these days
    is not told a bonus or a loss that only the rate of a lesson makes.
    """
    if (sent, received) == _LESSON:
        rows = datasets.rows("remittance_madeup_hkg_twn")
        shop = next(row for row in rows if (row["from_currency"], row["to_currency"]) == _LESSON)
        middle = prices.MiddleRate(shop["mid_rate"], shop["as_of"], shop["source"], "list")
        paid, fee, rate = prices.usual_amount(sent, received), shop["fee_flat"], shop["offered_rate"]
        return Example(paid, fee, rate, (paid - fee) * rate, middle)
    paid = prices.usual_amount(sent, received)
    fee = prices.plain_amount(paid / 50)
    try:
        known = prices.today_rate(sent, received)
    except NoData:
        known = None
    near = known.rate if known else Decimal(1000)
    rate = round_to(near * Decimal("0.98"), prices.rate_limits(near, Decimal(1), Decimal(1))[2], "floor")
    return Example(paid, fee, rate, round_to((paid - fee) * rate, cash_unit(received), "floor"), known)


class Result(NamedTuple):
    """The receipt in sums that add up: ``at_middle`` = ``received`` + ``fee`` + ``hidden``.

    The big number is what was hidden in the rate, or what came on top of it.
    """

    big_number: Money
    found: Receipt
    """Exact, before any rounding"""
    paid: Money
    """All that was handed over, fee included"""
    received: Money
    at_middle: Money
    """[receiver's currency] what would have arrived without fee and margin"""
    lost: Money
    """[receiver's currency] below zero where more arrived than that"""
    fee_paid: Money | None
    """[sender's currency] None where the receipt tells neither fee nor rate"""
    fee: Money | None
    """[receiver's currency] the fee at the middle rate"""
    hidden: Money
    """[receiver's currency] below zero for a bonus; all that was lost where the fee is not known"""


def solve(inputs: Inputs, as_of: date) -> Result:
    """Take the receipt apart.

    Raises
    ------
    InputError
        ``fee_exceeds_amount``, ``receipt_contradicts``; ``rate_looks_inverted``, ``rate_for_many_units``,
        ``rate_unlikely``.
    NoData
        ``mid_rate_unknown`` until it is typed in, for money that no rate is known of.
    """
    sent, code, middle = inputs.currency, inputs.to_currency, inputs.mid_rate
    if not middle:
        raise NoData("mid_rate_unknown", sent=sent, received=code)
    paid = inputs.paid + inputs.fee if inputs.printed == "fee_on_top" else inputs.paid
    charged = inputs.fee if inputs.printed in ("fee", "fee_on_top") else None
    if charged is not None and charged >= paid:
        raise InputError("fee_exceeds_amount", fee=charged, amount=paid)
    try:
        found = taken_apart(
            paid.amount,
            inputs.received.amount,
            middle,
            fee=None if charged is None else charged.amount,
            offered_rate=inputs.rate if inputs.printed == "rate" else None,
        )
    except InputError as problem:
        raise renamed(problem, _NAMES) from None
    at_middle = Money(found.at_mid_rate, code).rounded()
    lost = at_middle - inputs.received
    # The fee is counted in coins that somebody paid, so that the sums can be worked out again by hand.
    fee_paid = None if found.fee is None else Money(found.fee, sent).rounded()
    fee = None if fee_paid is None else Money(fee_paid.amount * middle, code).rounded()
    hidden = lost if fee is None else lost - fee
    return Result(abs(hidden), found, paid, inputs.received, at_middle, lost, fee_paid, fee, hidden)


def tell(inputs: Inputs, result: Result, say: Say) -> Told:
    """Say what was the fee, what hid in the rate, and what it comes to in a year."""
    used = example(inputs.currency, inputs.to_currency).middle
    codes = (inputs.currency, inputs.to_currency)
    return Told(
        headline=_headline(result, say),
        sentences=_sentences(inputs, result, say),
        warnings=say.lines(prices.receipt_warning(*codes, inputs.mid_rate, used, say.lang)),
        table=_table(result, say),
        working=_working(inputs, result, say),
    )


def _headline(result: Result, say: Say) -> str:
    if result.hidden.amount < 0:
        return say("headline_bonus")
    if not result.hidden:
        return say("headline_none" if result.fee else "headline_nothing")
    return say("headline_sum" if result.fee is None else "headline")


def _sentences(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    lost, fee, rate = result.lost, result.fee, result.found.rate
    digits = prices.rate_digits([inputs.mid_rate, round_to(rate or Decimal(1), Decimal("0.01"), "half_up")])
    is_bonus = result.hidden.amount < 0

    def told(exchange: Decimal) -> str:
        return prices.rate_text(exchange, say.lang, inputs.to_currency, digits)

    return say.lines(
        say("rule"),
        lost.amount > 0 and say("lost", paid=result.paid, lost=lost, share=_share(lost, result, say)),
        not lost and say("lost_nothing"),
        lost.amount < 0 and say("more", more=abs(lost)),
        fee and say("fee_said", fee=result.fee_paid, rupiah=fee),
        rate and say("rates", rate=told(rate), middle=told(inputs.mid_rate)),
        is_bonus and fee and say("fee_and_bonus", fee=fee, bonus=abs(result.hidden)),
        is_bonus and say("check_middle"),
        fee and result.hidden > fee and say("hidden_is_larger"),
        lost.amount > 0 and say("year", lost=lost * 12),
    )


def _share(part: Money, result: Result, say: Say) -> str:
    return say.percent(part / result.at_middle)


def _table(result: Result, say: Say) -> Table:
    is_bonus = result.hidden.amount < 0
    hidden = "bonus_row" if is_bonus else "sum_row" if result.fee is None else "hidden_row"
    rows = [
        ("received", result.received),
        *([("fee_row", result.fee)] if result.fee is not None else []),
        (hidden, abs(result.hidden)),
        ("at_middle", result.at_middle),
    ]
    return say.table(
        ("part", "money", "share"),
        [(say(f"table.{key}"), part, _share(part, result, say)) for key, part in rows],
        paid=result.paid,
    )


def _working(inputs: Inputs, result: Result, say: Say) -> tuple[str, ...]:
    received, at_middle, lost, fee = result.received, result.at_middle, result.lost, result.fee
    middle = prices.exact_rate_text(inputs.mid_rate, say.lang, inputs.to_currency)
    printed = prices.exact_rate_text(inputs.rate, say.lang, inputs.to_currency)
    is_bonus = result.hidden.amount < 0
    return say.lines(
        inputs.printed == "fee_on_top"
        and say("working.on_top", sent=inputs.paid, fee=inputs.fee, paid=result.paid),
        say("working.middle", paid=result.paid, middle=middle, rupiah=at_middle),
        lost.amount >= 0 and say("working.lost", rupiah=at_middle, received=received, lost=lost),
        lost.amount < 0 and say("working.more", rupiah=at_middle, received=received, more=abs(lost)),
        inputs.printed == "rate"
        and say(
            "working.fee_from_rate", paid=result.paid, fee=result.fee_paid, received=received, rate=printed
        ),
        fee and say("working.fee", fee=result.fee_paid, middle=middle, rupiah=fee),
        fee and not is_bonus and say("working.hidden", lost=lost, fee=fee, hidden=result.hidden),
        fee
        and is_bonus
        and say("working.bonus", received=received, fee=fee, rupiah=at_middle, bonus=abs(result.hidden)),
        say("working.rounding", unit=Money(cash_unit(inputs.to_currency), inputs.to_currency)),
    )


def helps(inputs: Inputs, say: Say) -> dict[str, str]:
    """Tell whether the fee is in the money, and which way round the middle rate is asked for."""
    is_on_top = inputs.printed == "fee_on_top"
    return {
        "paid": say("paid.without_fee" if is_on_top else "paid.with_fee"),
        "mid_rate": rate_help(inputs.currency, inputs.to_currency, say),
    }


def stamps(inputs: Inputs, result: Result, say: Say) -> list[str]:
    """Say that a receipt of one's own is still counted at the middle rate of the lesson."""
    used = example(inputs.currency, inputs.to_currency).middle
    is_lesson = used is not None and used.of == "list" and used.rate == inputs.mid_rate
    return [say("stamp_rate")] if is_lesson and not inputs.is_example else []


def draw(inputs: Inputs, result: Result, say: Say) -> "Picture":
    """Draw the receipt with the line that nobody prints."""
    from finlit.plots import receipt  # pictures are imported when the first one is drawn

    return receipt(result.paid, result.fee, result.hidden, result.received, say.lang)
