"""The cost of one transfer, and what a receipt hides: formulas on plain numbers."""

from decimal import Decimal
from typing import Any, Literal, NamedTuple, Self

from finlit.errors import InputError
from finlit.money import check_likely, exchanged
from finlit.plain import Plain
from finlit.values import amount as checked_amount
from finlit.values import one_of

FeeTaken = Literal["on_top", "from_amount"]
Number = int | float | Decimal | str
"""A number of a program; a float and a text stand for the number that is written."""


class _Result(Plain):
    """A result of numbers: floats where a float was given."""

    __slots__ = ()

    @classmethod
    def of(cls, *given: Any, **worked_out: Any) -> Self:
        """Make the result; ``given`` are the numbers as they came in."""
        if any(isinstance(value, float) for value in given):
            worked_out = {
                name: float(value) if isinstance(value, Decimal) else value
                for name, value in worked_out.items()
            }
        return cls(**worked_out)


def _above_zero(value: Number, name: str) -> Decimal:
    number = checked_amount(value, name)
    if not number:
        raise InputError("amount_not_positive", name=name, value=value)
    return number


class _TransferCost(NamedTuple):
    fee_taken: FeeTaken
    amount: Any
    paid: Any
    converted: Any
    received: Any
    fee: Any
    fee_share: Any
    fx_margin: Any
    fx_margin_share: Any
    total_cost: Any
    total_cost_share: Any


class TransferCost(_Result, _TransferCost):
    """What a transfer costs; None where the middle rate is not known.

    Attributes
    ----------
    fee_taken : {"on_top", "from_amount"}
    amount : number
        [sender's currency] the amount that the fee is told for: exchanged (``on_top``) or handed over
        (``from_amount``).
    paid : number
        [sender's currency] all that leaves the sender's pocket.
    converted : number
        [sender's currency] what is exchanged.
    received : number
        [receiver's currency]
    fee : number
        [sender's currency]
    fee_share : number
        [share of ``amount``]
    fx_margin : number or None
        [sender's currency] what the exchange rate takes; negative is a bonus.
    fx_margin_share : number or None
        [share of ``converted``] how far the rate lies below the middle rate; the same in a
        :class:`Receipt` and a :class:`PricedQuote`.
    total_cost : number or None
        [sender's currency] fee + fx_margin.
    total_cost_share : number or None
        [share of ``amount``]
    """

    __slots__ = ()


def transfer_cost(
    amount: Number,
    fee: Number,
    offered_rate: Number,
    mid_rate: Number | None,
    fee_taken: FeeTaken = "on_top",
    *,
    even_if_odd: bool = False,
) -> TransferCost:
    """Fee and exchange-rate margin of one transfer as one cost.

    Two shops take money in two places: the fee, which is written on the receipt, and the rate, which is not.

    Parameters
    ----------
    amount : number
        [sender's currency] above zero. With ``on_top`` the amount exchanged, to which the fee is added;
        with ``from_amount`` the amount handed over, out of which the fee is taken.
    fee : number
        [sender's currency] zero or more.
    offered_rate, mid_rate : number
        [received per one sent] above zero. ``mid_rate=None``: not known, so the margin is None, never zero.
    fee_taken : {"on_top", "from_amount"}
        The convention. The World Bank's price survey uses ``on_top``.
    even_if_odd : bool
        The two rates truly are as far apart as they look; see :func:`finlit.money.check_likely`.

    Returns
    -------
    TransferCost
        Not rounded. Decimals; floats where one was given.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``fee_exceeds_amount``, ``choice_unknown``,
        ``rate_looks_inverted``, ``rate_for_many_units``, ``rate_unlikely``, and those of
        :func:`finlit.values.exact`.

    Notes
    -----
    With f = fee / amount and m = 1 - offered / mid, the margin's share of what is exchanged, the cost is
    ``f + m`` of the amount when the fee is on top, and ``f + m (1 - f)`` when it is taken out (5 % and 5 %
    make 9.75 %). Zero fee and the middle rate cost zero.

    References
    ----------
    World Bank, Remittance Prices Worldwide, methodology.

    Examples
    --------
    Shop A in Hong Kong: fee 15, rate 2,120, middle rate 2,163, out of 3,000 dollars.

    >>> cost = transfer_cost(3000, 15, 2120, 2163, "from_amount")
    >>> cost.received, round(cost.total_cost_share, 3)
    (Decimal('6328200'), Decimal('0.025'))
    """
    told, charged = _above_zero(amount, "amount"), checked_amount(fee, "fee")
    offered = _above_zero(offered_rate, "offered_rate")
    mid = None if mid_rate is None else _above_zero(mid_rate, "mid_rate")
    one_of(fee_taken, "fee_taken", ("on_top", "from_amount"))
    if mid is not None and not even_if_odd:
        check_likely(offered, mid, "offered_rate")
    if fee_taken == "from_amount" and charged >= told:
        raise InputError("fee_exceeds_amount", fee=fee, amount=amount)
    converted = told if fee_taken == "on_top" else told - charged
    share = None if mid is None else (mid - offered) / mid
    margin = None if share is None else converted * share
    return TransferCost.of(
        *(amount, fee, offered_rate, mid_rate),
        fee_taken=fee_taken,
        amount=told,
        paid=told + charged if fee_taken == "on_top" else told,
        converted=converted,
        received=exchanged(converted, offered),
        fee=charged,
        fee_share=charged / told,
        fx_margin=margin,
        fx_margin_share=share,
        total_cost=None if margin is None else charged + margin,
        total_cost_share=None if margin is None else (charged + margin) / told,
    )


class _Receipt(NamedTuple):
    paid: Any
    received: Any
    at_mid_rate: Any
    lost: Any
    total_cost: Any
    total_cost_share: Any
    fee: Any
    fx_margin: Any
    fx_margin_share: Any
    rate: Any


class Receipt(_Result, _Receipt):
    """What a receipt says once the middle rate is known.

    Attributes
    ----------
    paid : number
        [sender's currency]
    received : number
        [receiver's currency]
    at_mid_rate : number
        [receiver's currency] what would have arrived without fee and margin.
    lost : number
        [receiver's currency] the whole cost; zero at the middle rate without a fee, negative when more
        arrived than the middle rate gives: see ``is_bonus``.
    total_cost : number
        [sender's currency]
    total_cost_share : number
        [share of ``paid``]
    fee : number or None
        [sender's currency] None when neither fee nor rate is on the receipt.
    fx_margin : number or None
        [sender's currency]
    fx_margin_share : number or None
        [share of what was exchanged] how far the rate lies below the middle rate, as in
        :class:`TransferCost`.
    rate : number or None
        [received per one sent] the rate that was really used.
    """

    __slots__ = ()

    @property
    def is_bonus(self) -> bool:
        """Whether more arrived than the middle rate gives: then nothing was lost."""
        return bool(self.lost < 0)


def decode_receipt(
    paid: Number,
    received: Number,
    mid_rate: Number,
    fee: Number | None = None,
    offered_rate: Number | None = None,
    *,
    even_if_odd: bool = False,
) -> Receipt:
    """Take a receipt apart: how much was the fee, how much hid in the rate. No price list is needed.

    Parameters
    ----------
    paid : number
        [sender's currency] all that was handed over, fee included; above zero.
    received : number
        [receiver's currency] what arrived; zero or more.
    mid_rate : number
        [received per one sent] middle rate of that day, between any two currencies.
    fee, offered_rate : number, optional
        What is printed. One of them separates fee and margin; with neither only the sum is known and both
        stay None. With both, the fee counts and the rate is worked out from what arrived.
    even_if_odd : bool
        The rates truly are as far apart as they look; see :func:`finlit.money.check_likely`.

    Returns
    -------
    Receipt
        Decimals; floats where one was given.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``fee_exceeds_amount``; ``receipt_contradicts`` when
        paid, received and rate leave a negative fee; ``rate_looks_inverted``, ``rate_for_many_units``,
        ``rate_unlikely`` for a middle or printed rate that cannot belong to what was paid and received; and
        those of :func:`finlit.values.exact`.

    Notes
    -----
    lost = paid x mid - received; rate = received / (paid - fee); margin = (paid - fee)(1 - rate / mid).
    fee + margin = lost / mid exactly. A transfer at the middle rate without a fee loses zero.

    Examples
    --------
    >>> receipt = decode_receipt(3000, 6328200, 2163, fee=15)
    >>> receipt.rate, receipt.lost, round(receipt.fx_margin, 2)
    (Decimal('2120'), Decimal('160800'), Decimal('59.34'))
    """
    given, arrived = _above_zero(paid, "paid"), checked_amount(received, "received")
    mid = _above_zero(mid_rate, "mid_rate")
    charged = None if fee is None else checked_amount(fee, "fee")
    printed = None if offered_rate is None else _above_zero(offered_rate, "offered_rate")
    if charged is not None and charged >= given:
        raise InputError("fee_exceeds_amount", fee=fee, amount=paid)
    if not even_if_odd:
        _check_rates(given, arrived, mid, charged, printed)
    if charged is None and printed is not None:
        charged = given - arrived / printed
        if charged < 0:
            raise InputError("receipt_contradicts", paid=paid, received=received, rate=offered_rate)
        if charged >= given:
            raise InputError("fee_exceeds_amount", fee=charged, amount=paid)
    at_mid = exchanged(given, mid)
    lost = at_mid - arrived
    rate = None if charged is None else arrived / (given - charged)
    return Receipt.of(
        *(paid, received, mid_rate, fee, offered_rate),
        paid=given,
        received=arrived,
        at_mid_rate=at_mid,
        lost=lost,
        total_cost=lost / mid,
        total_cost_share=lost / mid / given,
        fee=charged,
        fx_margin=None if charged is None else lost / mid - charged,
        fx_margin_share=None if rate is None else 1 - rate / mid,
        rate=rate,
    )


def _check_rates(
    paid: Decimal, received: Decimal, mid_rate: Decimal, fee: Decimal | None, printed: Decimal | None
) -> None:
    """Notice rates told in another way: what was paid and what arrived say which of the two it is."""
    if received:
        arrived_for_one = received / (paid - (fee or 0))
        try:
            check_likely(mid_rate, arrived_for_one, "mid_rate", "received / paid")
        except InputError as odd:
            # A fee that nobody knows may have eaten most of it; nothing explains three times too much.
            if odd.code != "rate_unlikely" or fee is not None or arrived_for_one > mid_rate:
                raise
    if printed is not None:
        check_likely(printed, mid_rate, "offered_rate")
