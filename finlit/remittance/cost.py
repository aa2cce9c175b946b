"""The cost of one transfer, and what a receipt hides: formulas on plain numbers."""

from decimal import Decimal
from math import isfinite
from typing import Literal, NamedTuple, TypeVar

from finlit.errors import InputError
from finlit.money import LARGEST_AMOUNT

FeeTaken = Literal["on_top", "from_amount"]
Number = int | float | Decimal
AnyNumber = TypeVar("AnyNumber", float, Decimal)


class TransferCost(NamedTuple):
    """What a transfer costs. Shares are of ``amount`` [0-1]; None where the middle rate is not known."""

    fee_taken: FeeTaken
    amount: Number
    """[sender's currency] what the shares are of: converted (``on_top``) or handed over (``from_amount``)."""
    paid: Number
    """[sender's currency] all that leaves the sender's pocket."""
    converted: Number
    """[sender's currency] what is exchanged."""
    received: Number
    """[receiver's currency]"""
    fee: Number
    fee_share: Number
    fx_margin: Number | None
    """[sender's currency] what the exchange rate takes; negative is a bonus."""
    fx_margin_share: Number | None
    total_cost: Number | None
    """[sender's currency] fee + fx_margin."""
    total_cost_share: Number | None


def transfer_cost(
    amount: Number,
    fee: Number,
    offered_rate: Number,
    mid_rate: Number | None,
    fee_taken: FeeTaken = "on_top",
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

    Returns
    -------
    TransferCost
        Floats in give floats; int and Decimal in give Decimal. Not rounded.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``fee_exceeds_amount``, ``number_not_finite``,
        ``choice_unknown``.

    Notes
    -----
    With m = 1 - offered / mid and f = fee / amount the cost is ``f + m`` of the amount when the fee is on
    top, and ``f + m (1 - f)`` when it is taken out (5 % and 5 % make 9.75 %). Zero fee and the middle rate
    cost zero.

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
    _check(amount=amount, fee=fee, offered_rate=offered_rate, mid_rate=mid_rate)
    if fee_taken not in ("on_top", "from_amount"):
        raise InputError("choice_unknown", name="fee_taken", value=fee_taken, choices="on_top, from_amount")
    if any(isinstance(value, float) for value in (amount, fee, offered_rate, mid_rate)):
        middle = None if mid_rate is None else float(mid_rate)
        return _transfer_cost(float(amount), float(fee), float(offered_rate), middle, fee_taken)
    middle_exact = None if mid_rate is None else Decimal(mid_rate)
    return _transfer_cost(Decimal(amount), Decimal(fee), Decimal(offered_rate), middle_exact, fee_taken)


def _transfer_cost(
    amount: AnyNumber, fee: AnyNumber, offered: AnyNumber, mid: AnyNumber | None, fee_taken: FeeTaken
) -> TransferCost:
    if fee_taken == "from_amount" and fee >= amount:
        raise InputError("fee_exceeds_amount", fee=fee, amount=amount)
    converted = amount if fee_taken == "on_top" else amount - fee
    paid = amount + fee if fee_taken == "on_top" else amount
    margin = None if mid is None else converted * (mid - offered) / mid
    return TransferCost(
        fee_taken=fee_taken,
        amount=amount,
        paid=paid,
        converted=converted,
        received=converted * offered,
        fee=fee,
        fee_share=fee / amount,
        fx_margin=margin,
        fx_margin_share=None if margin is None else margin / amount,
        total_cost=None if margin is None else fee + margin,
        total_cost_share=None if margin is None else (fee + margin) / amount,
    )


class Receipt(NamedTuple):
    """What a receipt says once the middle rate is known. Shares are of what was paid [0-1]."""

    paid: Number
    received: Number
    at_mid_rate: Number
    """[receiver's currency] what would have arrived without fee and margin."""
    lost: Number
    """[receiver's currency] the whole cost; negative when more arrived than the middle rate gives."""
    total_cost: Number
    """[sender's currency]"""
    total_cost_share: Number
    fee: Number | None
    """[sender's currency] None when neither fee nor rate is on the receipt."""
    fx_margin: Number | None
    """[sender's currency]"""
    fx_margin_share: Number | None
    """Share of the middle rate that the provider kept."""
    rate: Number | None
    """[received per one sent] the rate that was really used."""


def decode_receipt(
    paid: Number,
    received: Number,
    mid_rate: Number,
    fee: Number | None = None,
    offered_rate: Number | None = None,
) -> Receipt:
    """Take a receipt apart: how much was the fee, how much hid in the rate. No price list is needed.

    Parameters
    ----------
    paid : number
        [sender's currency] all that was handed over, fee included; above zero.
    received : number
        [receiver's currency] what arrived; zero or more.
    mid_rate : number
        [received per one sent] middle rate of that day.
    fee, offered_rate : number, optional
        What is printed. One of them separates fee and margin; with neither only the sum is known and both
        stay None. With both, the fee counts and the rate is worked out from what arrived.

    Returns
    -------
    Receipt
        Floats in give floats; int and Decimal in give Decimal.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``fee_exceeds_amount``, ``number_not_finite``;
        ``receipt_contradicts`` when paid, received and rate leave a negative fee.

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
    _check(amount=paid, received=received, mid_rate=mid_rate, fee=fee, offered_rate=offered_rate)
    if any(isinstance(value, float) for value in (paid, received, mid_rate, fee, offered_rate)):
        known = [None if value is None else float(value) for value in (fee, offered_rate)]
        return _decode(float(paid), float(received), float(mid_rate), *known)
    exact = [None if value is None else Decimal(value) for value in (fee, offered_rate)]
    return _decode(Decimal(paid), Decimal(received), Decimal(mid_rate), *exact)


def _decode(
    paid: AnyNumber, received: AnyNumber, mid: AnyNumber, fee: AnyNumber | None, offered: AnyNumber | None
) -> Receipt:
    if fee is None and offered is not None:
        fee = paid - received / offered
        if fee < 0:
            raise InputError("receipt_contradicts", paid=paid, received=received, rate=offered)
    if fee is not None and fee >= paid:
        raise InputError("fee_exceeds_amount", fee=fee, amount=paid)
    lost = paid * mid - received
    rate = None if fee is None else received / (paid - fee)
    return Receipt(
        paid=paid,
        received=received,
        at_mid_rate=paid * mid,
        lost=lost,
        total_cost=lost / mid,
        total_cost_share=lost / mid / paid,
        fee=fee,
        fx_margin=None if fee is None else lost / mid - fee,
        fx_margin_share=None if rate is None else 1 - rate / mid,
        rate=rate,
    )


def _check(**values: Number | None) -> None:
    """Refuse what is not an ordinary number; fee and received may be zero, the rest must be above it."""
    for name, value in values.items():
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
            raise InputError("number_unreadable", name=name, value=value)
        if not isfinite(value):
            raise InputError("number_not_finite", name=name, value=value)
        if value < 0:
            raise InputError("amount_negative", name=name, value=value)
        if value > int(LARGEST_AMOUNT):
            raise InputError("amount_too_large", name=name, value=value, largest=LARGEST_AMOUNT)
        if value == 0 and name not in ("fee", "received"):
            raise InputError("amount_not_positive", name=name, value=value)
