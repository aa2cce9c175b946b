"""What a service charges: a fee rule is a sum of parts, each a straight line between its break points.

Because every rule is piecewise linear in the amount, the questions families ask backwards ("how much
must I send?", "from which amount on is the other shop cheaper?") have exact answers.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from finlit.errors import InputError
from finlit.money import Money, currency
from finlit.record import Record
from finlit.remittance.known import FREE, Basis, Known, Line, Piece, at_single, together, without_end
from finlit.rules import Dated, in_force
from finlit.values import Amount, Part, Positive, positive, same_currency
from finlit.values import amount as checked_amount

_ZERO = Decimal(0)


class FlatFee(Record):
    """The same fee for any amount [sender's currency]."""

    kind: Literal["flat"] = "flat"
    amount: Amount

    def known(self, pay_in: str | None = None) -> Known:
        """For any amount."""
        return without_end(Line(self.amount, _ZERO))


class PercentageFee(Record):
    """A share of the amount [0-1], never under ``minimum``, never over ``maximum`` [sender's currency].

    Raises
    ------
    InputError
        ``share_as_percent`` for 5 in place of 0.05, ``share_outside``, ``amount_negative``,
        ``fee_maximum_below_minimum``.
    """

    kind: Literal["percentage"] = "percentage"
    share: Part
    minimum: Amount = _ZERO
    maximum: Amount | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "PercentageFee":
        if self.maximum is not None and self.maximum < self.minimum:
            raise InputError("fee_maximum_below_minimum", minimum=self.minimum, maximum=self.maximum)
        return self

    def known(self, pay_in: str | None = None) -> Known:
        """For any amount: the minimum, the share, the maximum."""
        if not self.share:
            return without_end(Line(self.minimum, _ZERO))
        first = self.minimum / self.share
        last = None if self.maximum is None else self.maximum / self.share
        pieces = [Piece(_ZERO, first, Line(self.minimum, _ZERO))] if first else []
        if last is None or first < last:
            pieces.append(Piece(first, last, Line(_ZERO, self.share)))
        if last is not None and self.maximum is not None:
            pieces.append(Piece(last, None, Line(self.maximum, _ZERO)))
        return Known(tuple(pieces))


class StepFee(Record):
    """So much for each started step: 10 for each 1,000, so 20 for 1,001 [sender's currency].

    ``up_to`` is where the price ends; at most a thousand steps.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``number_above`` for more steps.
    """

    kind: Literal["steps"] = "steps"
    amount: Amount
    each: Positive
    up_to: Positive

    @model_validator(mode="after")
    def _not_too_many(self) -> "StepFee":
        checked_amount(self.up_to / self.each, "up_to / each", most=1000)
        return self

    def known(self, pay_in: str | None = None) -> Known:
        """Up to the end of the price."""
        steps = int(self.up_to // self.each) + bool(self.up_to % self.each)
        ends = [self.each * step for step in range(steps)]
        return Known(
            tuple(
                Piece(above, min(above + self.each, self.up_to), Line(self.amount * step, _ZERO))
                for step, above in enumerate(ends, start=1)
            )
        )


class Bracket(Record):
    """One row of a price table: above ``above``, up to and including ``up_to`` (``None``: no end)."""

    above: Amount
    up_to: Amount | None
    flat: Amount = _ZERO
    share: Part = _ZERO


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

    def known(self, pay_in: str | None = None) -> Known:
        """Up to the end of the last row."""
        return Known(tuple(Piece(row.above, row.up_to, Line(row.flat, row.share)) for row in self.brackets))


class InstrumentFee(Record):
    """A surcharge for some ways of paying in, for instance a credit card."""

    kind: Literal["instrument"] = "instrument"
    instruments: tuple[str, ...]
    flat: Amount = _ZERO
    share: Part = _ZERO

    def known(self, pay_in: str | None = None) -> Known:
        """For any amount; nothing for another way of paying."""
        return without_end(Line(self.flat, self.share) if pay_in in self.instruments else FREE)


class SurveyedFee(Record):
    """Fees that are known at the surveyed amounts only; between them nothing is guessed."""

    kind: Literal["surveyed"] = "surveyed"
    points: tuple[tuple[Amount, Amount], ...]

    def known(self, pay_in: str | None = None) -> Known:
        """At the surveyed amounts."""
        return at_single(dict(self.points))


class ReceiverFee(Record):
    """What the family pays where the money arrives [receiver's currency], taken out of it."""

    kind: Literal["receiver"] = "receiver"
    flat: Amount = _ZERO
    share: Part = _ZERO


class FeeTax(Record):
    """Tax on the sender's fees, as a share of them: a value added tax of 15 % on a fee of 16 is 2.40."""

    kind: Literal["tax"] = "tax"
    share: Part


class PayInTax(Dated):
    """A dated tax on the amount itself, for some ways of paying in: on cash, say, but not on a card.

    The 1 % of the United States on transfers paid with cash, a money order or a cashier's cheque (26 USC
    4475, from 2026 on) is such a tax. Before its first day nothing is taken; past its last it has run out.

    Attributes
    ----------
    share : Decimal
        [share of the amount that the fee is told for]
    instruments : tuple of str
        The ways of paying in: ``cash``, ``money_order``, ``cashiers_cheque``, ...
    """

    kind: Literal["pay_in_tax"] = "pay_in_tax"
    share: Part
    instruments: tuple[str, ...]


SenderPart = FlatFee | PercentageFee | StepFee | BracketFee | InstrumentFee | SurveyedFee
FeePart = Annotated[SenderPart | ReceiverFee | FeeTax | PayInTax, Field(discriminator="kind")]


class FeeRule(Record):
    """Everything a service charges for one way of sending: the sum of its parts.

    Attributes
    ----------
    currency : str
        ISO 4217 code of the sender's currency.
    parts : tuple
        :class:`FlatFee`, :class:`PercentageFee`, :class:`StepFee`, :class:`BracketFee`,
        :class:`InstrumentFee`, :class:`SurveyedFee`, :class:`ReceiverFee`, :class:`FeeTax`,
        :class:`PayInTax`. No parts: no fee.

    Notes
    -----
    The sender's fee is ``(1 + tax) * sum of lines + pay-in tax * amount``, rounded half-up to the minor unit
    of the currency. With no parts it is zero.

    References
    ----------
    The fifteen shapes found in price surveys: World Bank, Remittance Prices Worldwide, 2025 Q3, and the
    tariffs of DBS, CIMB and Public Islamic Bank; two taxes: 26 USC 4475 and the Saudi value added tax. Each
    is a case in ``tests/test_remittance_fees.py``.

    Examples
    --------
    A commission of 1/8 %, at least 10, at most 120 dollars, and 20 dollars for the cable:

    >>> commission = PercentageFee(share=Decimal("0.00125"), minimum=Decimal(10), maximum=Decimal(120))
    >>> rule = FeeRule(currency="SGD", parts=(commission, FlatFee(amount=Decimal(20))))
    >>> rule.fee(Money(16000, "SGD"))
    Money('40.00', 'SGD')
    """

    currency: str
    parts: tuple[FeePart, ...] = ()

    @field_validator("currency")
    @classmethod
    def _known_currency(cls, code: str) -> str:
        return currency(code).code

    def fee(self, amount: Money, pay_in: str | None = None, on: date | None = None) -> Money:
        """What the sender is charged for this amount.

        Parameters
        ----------
        amount : Money
            [sender's currency] the one that the fee is told for.
        pay_in : str, optional
            How the sender pays; surcharges and taxes may look at it.
        on : date, optional
            Day of sending; needed where a tax has its days.

        Raises
        ------
        NoData
            ``fee_not_surveyed``, ``amount_outside_limits``.
        InputError
            ``day_missing``.
        RuleExpired
            ``rule_expired`` past the last day of a tax.
        CurrencyMismatch
            For an amount in another currency.
        """
        same_currency(Money(0, self.currency), amount, doing="+")
        return Money(self.known(pay_in, on).fee(amount.amount), self.currency)

    def known(self, pay_in: str | None = None, on: date | None = None, basis: Basis = "exchanged") -> Known:
        """Return the sender's fee, taxes included, and for which amounts it is known.

        Raises
        ------
        InputError
            ``day_missing``.
        RuleExpired
            ``rule_expired`` past the last day of a tax.
        """
        taxed = 1 + sum((part.share for part in self.parts if isinstance(part, FeeTax)), _ZERO)
        on_amount = self._pay_in_tax(pay_in, on)
        charged = together(part.known(pay_in) for part in self.parts if isinstance(part, SenderPart))
        if taxed != 1 or on_amount:
            charged = charged.changed(lambda line: Line(line.flat * taxed, line.share * taxed + on_amount))
        return charged._replace(basis=basis, currency=self.currency)

    def _pay_in_tax(self, pay_in: str | None, on: date | None) -> Decimal:
        """Return the share of the amount that taxes on this way of paying take."""
        taxes = [part for part in self.parts if isinstance(part, PayInTax) and pay_in in part.instruments]
        if not taxes:
            return _ZERO
        if on is None:
            raise InputError("day_missing", name=taxes[0].name)
        taken = _ZERO
        for name in dict.fromkeys(tax.name for tax in taxes):
            begun = [tax for tax in taxes if tax.name == name and (tax.valid_from or date.min) <= on]
            taken += in_force(begun, on).share if begun else 0
        return taken

    @cached_property
    def is_dated(self) -> bool:
        """Whether the fee can depend on the day of sending."""
        return any(isinstance(part, PayInTax) for part in self.parts)

    @cached_property
    def receiver_line(self) -> Line:
        """What is charged where the money arrives [receiver's currency]."""
        parts = [part for part in self.parts if isinstance(part, ReceiverFee)]
        return Line(sum((part.flat for part in parts), _ZERO), sum((part.share for part in parts), _ZERO))


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
    >>> rule, is_fitted = fitted_fee_rule([(260, "1.61"), (645, "4.00")], "SGD")
    >>> rule.fee(Money(500, "SGD")), is_fitted
    (Money('3.10', 'SGD'), True)
    >>> fitted_fee_rule([(260, 6), (645, 19)], "SGD")[1]
    False
    """
    known = [(positive(amount, "amount"), checked_amount(fee, "fee")) for amount, fee in points]
    if not known:
        raise InputError("values_empty", name="points")
    fees = {fee for _, fee in known}
    if len(fees) == 1:
        fee = fees.pop()
        return FeeRule(currency=currency, parts=(FlatFee(amount=fee),) if fee else ()), True
    amount, fee = max(known)
    rule = FeeRule(currency=currency, parts=(PercentageFee(share=round(fee / amount, 4)),))
    if all(rule.fee(Money(at, currency)).amount == listed for at, listed in known):
        return rule, True
    return FeeRule(currency=currency, parts=(SurveyedFee(points=tuple(known)),)), False
