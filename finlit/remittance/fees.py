"""What a service charges: a fee rule is a sum of parts, each a straight line between its break points.

Because every rule is piecewise linear in the amount, the questions families ask backwards ("how much
must I send?", "from which amount on is the other shop cheaper?") have exact answers.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, field_validator, model_validator

from finlit.errors import InputError, NoData
from finlit.money import LARGEST_AMOUNT, Money, currency, minor_unit, round_to, to_decimal
from finlit.record import Record


def _not_negative(value: Any) -> Decimal:
    number = to_decimal(value)
    if number < 0:
        raise InputError("amount_negative", name="fee", value=number)
    return number


Amount = Annotated[Decimal, BeforeValidator(_not_negative)]
"""[currency] or [share of 0-1], exact, not negative."""


class Line(NamedTuple):
    """A fee near one amount: ``flat + share * amount``."""

    flat: Decimal
    share: Decimal

    def at(self, amount: Decimal) -> Decimal:
        """Fee at this amount [currency]."""
        return self.flat + self.share * amount


class Piece(NamedTuple):
    """A stretch of amounts with one line: above ``above``, up to and including ``up_to``."""

    above: Decimal
    up_to: Decimal
    line: Line

    def fee(self, unit: Decimal, amount: Decimal) -> Decimal:
        """Fee of an amount on this piece, rounded as :meth:`FeeRule.fee` rounds."""
        return round_to(self.line.at(amount), unit, "half_up")

    def with_fee(self, unit: Decimal, amount: Decimal) -> Decimal:
        """Amount and its fee on top."""
        return amount + self.fee(unit, amount)

    def without_fee(self, unit: Decimal, amount: Decimal) -> Decimal:
        """Amount less the fee taken out of it."""
        return amount - self.fee(unit, amount)


_NOTHING = Line(Decimal(0), Decimal(0))


class FlatFee(Record):
    """The same fee for any amount [sender's currency]."""

    kind: Literal["flat"] = "flat"
    amount: Amount

    def breaks(self) -> tuple[Decimal, ...]:
        """Amounts at which the line changes: none."""
        return ()

    def line(self, amount: Decimal, pay_in: str | None) -> Line:
        """Return the fee near this amount."""
        return Line(self.amount, Decimal(0))


class PercentageFee(Record):
    """A share of the amount, never under ``minimum``, never over ``maximum`` [sender's currency]."""

    kind: Literal["percentage"] = "percentage"
    share: Amount
    minimum: Amount = Decimal(0)
    maximum: Amount | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "PercentageFee":
        if self.maximum is not None and self.maximum < self.minimum:
            raise InputError("fee_maximum_below_minimum", minimum=self.minimum, maximum=self.maximum)
        return self

    def breaks(self) -> tuple[Decimal, ...]:
        """Amounts at which the minimum ends and the maximum begins."""
        if not self.share:
            return ()
        ends = (self.minimum, self.maximum)
        return tuple(end / self.share for end in ends if end)

    def line(self, amount: Decimal, pay_in: str | None) -> Line:
        """Return the fee near this amount."""
        fee = self.share * amount
        if fee <= self.minimum:
            return Line(self.minimum, Decimal(0))
        if self.maximum is not None and fee >= self.maximum:
            return Line(self.maximum, Decimal(0))
        return Line(Decimal(0), self.share)


class Bracket(Record):
    """One row of a price table: above ``above``, up to and including ``up_to`` (``None``: no end)."""

    above: Amount
    up_to: Amount | None
    flat: Amount = Decimal(0)
    share: Amount = Decimal(0)


def check_ranges(ranges: Sequence[tuple[Decimal, Decimal | None]]) -> None:
    """Refuse a table by amount with holes or overlaps, or one that does not start at zero.

    Raises
    ------
    InputError
        ``brackets_empty``, ``brackets_start``, ``brackets_hole``, ``brackets_overlap``,
        ``bracket_upside_down``.
    """
    if not ranges:
        raise InputError("brackets_empty")
    if ranges[0][0] != 0:
        raise InputError("brackets_start", above=ranges[0][0])
    for above, up_to in ranges:
        if up_to is not None and up_to <= above:
            raise InputError("bracket_upside_down", above=above, up_to=up_to)
    for (_, end), (above, _) in pairwise(ranges):
        if end is None or above < end:
            raise InputError("brackets_overlap", up_to="-" if end is None else end, above=above)
        if above > end:
            raise InputError("brackets_hole", up_to=end, above=above)


class BracketFee(Record):
    """A price table by amount, without holes and without overlaps, from zero on.

    Raises
    ------
    InputError
        ``brackets_empty``, ``brackets_start``, ``brackets_hole``, ``brackets_overlap``,
        ``bracket_upside_down``.
    """

    kind: Literal["brackets"] = "brackets"
    brackets: tuple[Bracket, ...]

    @model_validator(mode="after")
    def _complete(self) -> "BracketFee":
        check_ranges([(bracket.above, bracket.up_to) for bracket in self.brackets])
        return self

    def breaks(self) -> tuple[Decimal, ...]:
        """Upper ends of the rows."""
        return tuple(bracket.up_to for bracket in self.brackets if bracket.up_to is not None)

    def line(self, amount: Decimal, pay_in: str | None) -> Line:
        """Return the fee of the row that holds this amount."""
        for bracket in self.brackets:
            if bracket.up_to is None or amount <= bracket.up_to:
                return Line(bracket.flat, bracket.share)
        raise NoData("amount_beyond_brackets", amount=amount, up_to=self.brackets[-1].up_to)


class InstrumentFee(Record):
    """A surcharge for some ways of paying in, for instance a credit card."""

    kind: Literal["instrument"] = "instrument"
    instruments: tuple[str, ...]
    flat: Amount = Decimal(0)
    share: Amount = Decimal(0)

    def breaks(self) -> tuple[Decimal, ...]:
        """Amounts at which the line changes: none."""
        return ()

    def line(self, amount: Decimal, pay_in: str | None) -> Line:
        """Return the surcharge, if this way of paying has one."""
        return Line(self.flat, self.share) if pay_in in self.instruments else _NOTHING


class SurveyedFee(Record):
    """Fees that are known at the surveyed amounts only; between them nothing is guessed."""

    kind: Literal["surveyed"] = "surveyed"
    points: tuple[tuple[Amount, Amount], ...]

    def breaks(self) -> tuple[Decimal, ...]:
        """Return the surveyed amounts."""
        return tuple(amount for amount, _ in self.points)

    def line(self, amount: Decimal, pay_in: str | None) -> Line:
        """Return the fee at a surveyed amount.

        Raises
        ------
        NoData
            ``fee_not_surveyed`` at any other amount.
        """
        for known, fee in self.points:
            if known == amount:
                return Line(fee, Decimal(0))
        surveyed = tuple(known for known, _ in self.points)
        raise NoData("fee_not_surveyed", amount=amount, surveyed=surveyed)


class ReceiverFee(Record):
    """What the family pays where the money arrives [receiver's currency], taken out of it."""

    kind: Literal["receiver"] = "receiver"
    flat: Amount = Decimal(0)
    share: Amount = Decimal(0)


class FeeTax(Record):
    """Tax on the sender's fees, as a share of them [0-1]."""

    kind: Literal["tax"] = "tax"
    share: Amount


SenderPart = FlatFee | PercentageFee | BracketFee | InstrumentFee | SurveyedFee
FeePart = Annotated[SenderPart | ReceiverFee | FeeTax, Field(discriminator="kind")]


class FeeRule(Record):
    """Everything a service charges for one way of sending: the sum of its parts.

    Attributes
    ----------
    currency : str
        ISO 4217 code of the sender's currency.
    parts : tuple
        :class:`FlatFee`, :class:`PercentageFee`, :class:`BracketFee`, :class:`InstrumentFee`,
        :class:`SurveyedFee`, :class:`ReceiverFee`, :class:`FeeTax`. No parts: no fee.

    Notes
    -----
    The sender's fee is ``(1 + tax) * sum of lines``, rounded half-up to the minor unit of the currency.
    With no parts it is zero.

    References
    ----------
    The fifteen shapes found in price surveys: World Bank, Remittance Prices Worldwide, 2025 Q3, and the
    tariffs of DBS, CIMB and Public Islamic Bank; each is a case in ``tests/test_remittance_fees.py``.

    Examples
    --------
    A commission of 1/8 %, at least 10, at most 120 dollars, and 20 dollars for the cable:

    >>> rule = FeeRule(currency="SGD", parts=(
    ...     PercentageFee(share="0.00125", minimum=10, maximum=120), FlatFee(amount=20)))
    >>> rule.fee(Money(16000, "SGD"))
    Money('40.00', 'SGD')
    """

    currency: str
    parts: tuple[FeePart, ...] = ()

    @field_validator("currency")
    @classmethod
    def _known_currency(cls, code: str) -> str:
        return currency(code).code

    def fee(self, amount: Money, pay_in: str | None = None) -> Money:
        """What the sender is charged for this amount.

        Raises
        ------
        NoData
            ``fee_not_surveyed``, ``amount_beyond_brackets``.
        CurrencyMismatch
            For an amount in another currency.
        """
        known = Money(0, self.currency) + amount  # raises when the currencies differ
        exact = self.line(known.amount, pay_in).at(known.amount)
        return Money(round_to(exact, minor_unit(self.currency), "half_up"), self.currency)

    def line(self, amount: Decimal, pay_in: str | None = None) -> Line:
        """Return the sender's fee near this amount, tax included, before rounding."""
        lines = [part.line(amount, pay_in) for part in self.parts if isinstance(part, SenderPart)]
        taxed = 1 + sum((part.share for part in self.parts if isinstance(part, FeeTax)), Decimal(0))
        flat = sum((line.flat for line in lines), Decimal(0))
        share = sum((line.share for line in lines), Decimal(0))
        return Line(flat * taxed, share * taxed)

    def breaks(self) -> tuple[Decimal, ...]:
        """Amounts at which the line changes, in order, each the last of its piece."""
        found = {end for part in self.parts if isinstance(part, SenderPart) for end in part.breaks()}
        return tuple(sorted(found))

    def pieces(self, pay_in: str | None = None) -> list[Piece]:
        """Straight pieces of the fee from zero up; amounts without a known fee are left out."""
        found = []
        for low, high in pairwise([Decimal(0), *self.breaks(), LARGEST_AMOUNT]):
            if high <= low:
                continue
            try:
                if self.is_surveyed_only:  # nothing is known but the end itself
                    found.append(Piece(high - minor_unit(self.currency), high, self.line(high, pay_in)))
                else:
                    found.append(Piece(low, high, self.line((low + high) / 2, pay_in)))
            except NoData:
                continue
        return found

    @cached_property
    def receiver_line(self) -> Line:
        """What is charged where the money arrives [receiver's currency]."""
        parts = [part for part in self.parts if isinstance(part, ReceiverFee)]
        zero = Decimal(0)
        return Line(sum((part.flat for part in parts), zero), sum((part.share for part in parts), zero))

    @property
    def is_surveyed_only(self) -> bool:
        """Whether fees are known at the surveyed amounts only."""
        return any(isinstance(part, SurveyedFee) for part in self.parts)


def fitted_fee_rule(points: Sequence[tuple[Any, Any]], currency: str) -> tuple[FeeRule, bool]:
    """Return the simplest rule through a few surveyed fees, and whether one was found.

    Parameters
    ----------
    points : sequence of (amount, fee)
        [currency]
    currency : str
        ISO 4217 code.

    Returns
    -------
    rule, is_fitted : FeeRule, bool
        Equal fees read as a flat fee; fees that one percentage (two decimals) gives to the cent read as
        that percentage. Anything else could be tiers, a minimum or both: then the fee stays known at the
        surveyed amounts only, and ``is_fitted`` is False.

    Raises
    ------
    InputError
        ``values_empty``; ``amount_not_positive``.

    Notes
    -----
    Two points cannot prove a rule: a price from a fitted rule is an estimate between the surveyed amounts,
    and a quote that uses it must be limited to them.

    Examples
    --------
    >>> fitted_fee_rule([(260, "1.61"), (645, "4.00")], "SGD")[0].parts[0].share
    Decimal('0.0062')
    >>> fitted_fee_rule([(260, 6), (645, 19)], "SGD")[1]
    False
    """
    known = [(to_decimal(amount), to_decimal(fee)) for amount, fee in points]
    if not known:
        raise InputError("values_empty", name="points")
    lowest = min(amount for amount, _ in known)
    if lowest <= 0:
        raise InputError("amount_not_positive", name="amount", value=lowest)
    fees = {fee for _, fee in known}
    if len(fees) == 1:
        fee = fees.pop()
        return FeeRule(currency=currency, parts=(FlatFee(amount=fee),) if fee else ()), True
    amount, fee = max(known)
    rule = FeeRule(currency=currency, parts=(PercentageFee(share=round(fee / amount, 4)),))
    if all(rule.fee(Money(at, currency)).amount == listed for at, listed in known):
        return rule, True
    return FeeRule(currency=currency, parts=(SurveyedFee(points=tuple(known)),)), False
