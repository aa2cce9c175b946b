"""One service, one way of sending: its fee rule, its exchange rate, and what a family holds in the end."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import Any, Literal, NamedTuple, Self

from pydantic import SkipValidation, field_validator, model_validator

from finlit.errors import CurrencyMismatch, InputError, NoData, StaleQuote
from finlit.money import (
    Money,
    cash_unit,
    check_rate,
    currency,
    minor_unit,
    round_to,
    to_decimal,
)
from finlit.record import Record
from finlit.remittance.cost import FeeTaken
from finlit.remittance.fees import FeeRule, Piece

ProviderType = Literal[
    "bank", "money_transfer_operator", "mobile_operator", "post_office", "informal", "other"
]
FeeBasis = Literal["published", "surveyed", "fitted"]


class RateTier(Record):
    """The exchange rate up to and including an amount: the offered rate, or the margin under the middle rate.

    Attributes
    ----------
    up_to : Decimal or None
        [sender's currency] None: no end.
    offered_rate : Decimal or None
        [received per one sent]
    margin_share : Decimal or None
        [share of the middle rate] below 1; negative is a bonus. Exactly one of the two is given; neither
        means that the provider does not tell, and then it is missing, not zero.
    """

    up_to: Decimal | None = None
    offered_rate: Decimal | None = None
    margin_share: Decimal | None = None

    @field_validator("up_to", "offered_rate", "margin_share", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Decimal | None:
        return None if value is None else to_decimal(value)

    @model_validator(mode="after")
    def _one_price(self) -> Self:
        if self.offered_rate is not None and self.margin_share is not None:
            raise InputError("rate_and_margin", rate=self.offered_rate, margin=self.margin_share)
        if self.margin_share is not None and self.margin_share >= 1:
            raise InputError("margin_not_a_share", value=self.margin_share)
        return self

    @property
    def is_missing(self) -> bool:
        """Whether the provider tells neither rate nor margin."""
        return self.offered_rate is None and self.margin_share is None


class LastMile(Record):
    """What it costs the family at home to hold the money in hand [receiver's currency].

    >>> LastMile(cash_out_fee=Money(5000, "IDR"), transport=Money(20_000, "IDR")).total
    Money('25000', 'IDR')
    """

    cash_out_fee: Money
    transport: Money

    @property
    def total(self) -> Money:
        """Cash-out fee and transport together."""
        return self.cash_out_fee + self.transport


class Quote(Record):
    """What one service charges for one way of sending.

    Attributes
    ----------
    provider : str
    provider_type : str
    from_country, to_country : str
        ISO 3166 codes of three letters.
    from_currency, to_currency : str
        ISO 4217 codes.
    pay_in, pay_out : str
        How the sender pays and the family receives: ``cash``, ``bank_account``, ``debit_card``, ...
    channel : str, optional
        ``agent``, ``branch``, ``app``, ``web``, ...
    days_at_most : int, optional
        Speed; None is not known or six days and more.
    min_amount, max_amount : Decimal, optional
        [sender's currency] limits of the amount exchanged, both included.
    fee_rule : FeeRule
    fee_taken : {"on_top", "from_amount"}
        Whether the fee comes on top of the amount exchanged or out of the amount handed over.
    rates : tuple of RateTier
        In order of ``up_to``; the last one has no end.
    as_of : date
    source : str
    is_transparent : bool
        False: the rate is not told before sending. A margin of 0 then means "not known".
    fee_basis : {"published", "surveyed", "fitted"}
        ``fitted``: read off two surveyed amounts, so a price between them is an estimate.
    is_illustrative : bool
        Made up for teaching.

    Raises
    ------
    InputError
        ``currency_unknown``, ``rate_one``, ``rate_tiers_order``, ``limits_upside_down`` and those of
        its parts.
    """

    provider: str
    provider_type: ProviderType = "other"
    from_country: str
    to_country: str
    from_currency: str
    to_currency: str
    pay_in: str
    pay_out: str
    channel: str | None = None
    days_at_most: int | None = None
    min_amount: Decimal | None = None
    max_amount: Decimal | None = None
    fee_rule: FeeRule
    fee_taken: FeeTaken = "on_top"
    rates: tuple[RateTier, ...]
    as_of: date
    source: str
    is_transparent: bool = True
    fee_basis: FeeBasis = "published"
    is_illustrative: bool = False

    @field_validator("from_currency", "to_currency")
    @classmethod
    def _known_currency(cls, code: str) -> str:
        return currency(code).code

    @field_validator("min_amount", "max_amount", mode="before")
    @classmethod
    def _exact(cls, value: Any) -> Decimal | None:
        return None if value is None else to_decimal(value)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.fee_rule.currency != self.from_currency:
            pair = {"first": self.fee_rule.currency, "second": self.from_currency}
            raise CurrencyMismatch("currency_mismatch", **pair, doing="fee_rule")
        ends = [tier.up_to for tier in self.rates]
        bounded = [end for end in ends[:-1] if end is not None]
        if (
            not ends
            or ends[-1] is not None
            or len(bounded) < len(ends) - 1
            or bounded != sorted(set(bounded))
        ):
            raise InputError("rate_tiers_order", ends=", ".join(map(str, ends)))
        for tier in self.rates:
            if tier.offered_rate is not None:
                check_rate(tier.offered_rate, self.from_currency, self.to_currency)
        if self.min_amount is not None and self.max_amount is not None and self.max_amount < self.min_amount:
            raise InputError("limits_upside_down", lowest=self.min_amount, highest=self.max_amount)
        return self

    @cached_property
    def is_margin_missing(self) -> bool:
        """Whether no price can be given because the rate is not told."""
        return any(
            tier.is_missing or (not self.is_transparent and tier.margin_share == 0) for tier in self.rates
        )

    def age_days(self, as_of: date) -> int:
        """Days between the survey and ``as_of``."""
        return (as_of - self.as_of).days

    def rate_for(self, converted: Decimal, mid_rate: Decimal | None) -> Decimal:
        """Rate given for an amount [received per one sent].

        Raises
        ------
        NoData
            ``margin_missing``: the provider does not tell; ``mid_rate_missing``: only the margin is known.
        """
        if self.is_margin_missing:
            raise NoData("margin_missing", provider=self.provider)
        tier = next(tier for tier in self.rates if tier.up_to is None or converted <= tier.up_to)
        if tier.offered_rate is not None:
            return tier.offered_rate
        if mid_rate is None:
            raise NoData("mid_rate_missing", provider=self.provider)
        assert tier.margin_share is not None  # is_margin_missing has seen to it
        return mid_rate * (1 - tier.margin_share)

    def price(
        self,
        amount: Money,
        mid_rate: Decimal | int | str | None = None,
        *,
        amount_is: Literal["paid", "converted"] = "paid",
        last_mile: LastMile | None = None,
    ) -> "PricedQuote":
        """Price one transfer with this service.

        Parameters
        ----------
        amount : Money
            [sender's currency] What leaves the pocket, all in (``paid``), or what is exchanged
            (``converted``).
        mid_rate : Decimal, optional
            [received per one sent] middle rate of the day. Without it the margin stays None.
        last_mile : LastMile, optional
            Costs at home.

        Returns
        -------
        PricedQuote
            Fees are rounded to the minor unit; what arrives is rounded down to what daily life uses.

        Raises
        ------
        InputError
            ``amount_not_positive``, ``rate_one``.
        NoData
            ``amount_outside_limits``, ``fee_not_surveyed``, ``amount_beyond_brackets``, ``margin_missing``,
            ``mid_rate_missing``, ``amount_too_small`` when fees eat all of it.
        CurrencyMismatch
            For an amount in another currency.

        Examples
        --------
        >>> shop = Quote(provider="Toko A", from_country="HKG", to_country="IDN", from_currency="HKD",
        ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of="2026-01-13", source="made up",
        ...     fee_rule={"currency": "HKD", "parts": [{"kind": "flat", "amount": 15}]},
        ...     fee_taken="from_amount", rates=[{"offered_rate": 2120}], is_illustrative=True)
        >>> priced = shop.price(Money(3000, "HKD"), mid_rate=2163)
        >>> priced.in_hand, priced.total_cost.rounded()
        (Money('6328200', 'IDR'), Money('74.34', 'HKD'))
        """
        if amount.currency != self.from_currency:
            pair = {"first": self.from_currency, "second": amount.currency}
            raise CurrencyMismatch("currency_mismatch", **pair, doing="+")
        given = amount.amount
        if given <= 0:
            raise InputError("amount_not_positive", name="amount", value=amount)
        middle = None if mid_rate is None else to_decimal(mid_rate, "mid_rate")
        if middle is not None:
            check_rate(middle, self.from_currency, self.to_currency)
        if amount_is == "converted":
            converted = given
            paid = (
                converted + self._fee(converted)
                if self.fee_taken == "on_top"
                else self._handed_over(converted)
            )
        else:
            paid, converted = self._from_paid(given)
        return self._priced(paid, converted, middle, last_mile)

    def _priced(
        self, paid: Decimal, converted: Decimal, mid_rate: Decimal | None, last_mile: LastMile | None
    ) -> "PricedQuote":
        if converted <= 0:
            raise NoData("amount_too_small", amount=Money(paid, self.from_currency), provider=self.provider)
        self._check_limits(converted)
        rate = self.rate_for(converted, mid_rate)
        exchanged = converted * rate
        at_home = self.fee_rule.receiver_line.at(exchanged)
        arrives = round_to(exchanged - at_home, cash_unit(self.to_currency), "floor")
        costs = Money(0, self.to_currency) if last_mile is None else last_mile.total
        in_hand = Money(arrives, self.to_currency) - costs
        if in_hand.amount <= 0:
            raise NoData("amount_too_small", amount=Money(paid, self.from_currency), provider=self.provider)
        return PricedQuote(
            quote=self,
            paid=Money(paid, self.from_currency),
            converted=Money(converted, self.from_currency),
            fee=Money(paid - converted, self.from_currency),
            offered_rate=rate,
            mid_rate=mid_rate,
            receiver_fee=Money(round_to(at_home, cash_unit(self.to_currency)), self.to_currency),
            last_mile=costs,
            received=Money(arrives, self.to_currency),
            in_hand=in_hand,
        )

    @cached_property
    def _pieces(self) -> tuple[Piece, ...]:
        return tuple(self.fee_rule.pieces(self.pay_in))

    def _fee(self, amount: Decimal) -> Decimal:
        return self.fee_rule.fee(Money(amount, self.from_currency), self.pay_in).amount

    def _check_limits(self, converted: Decimal) -> None:
        low, high = self.min_amount, self.max_amount
        if (low is not None and converted < low) or (high is not None and converted > high):
            raise NoData(
                "amount_outside_limits",
                provider=self.provider,
                amount=Money(converted, self.from_currency),
                lowest="0" if low is None else low,
                highest="-" if high is None else high,
            )

    def _from_paid(self, paid: Decimal) -> tuple[Decimal, Decimal]:
        """What really leaves the pocket, and what is exchanged, when ``paid`` is at hand."""
        if self.fee_taken == "from_amount":
            return paid, paid - self._fee(paid)
        # The largest amount that is affordable together with its fee. A step up in the fee can leave some
        # change in the pocket, so what is paid may be less than what was at hand.
        unit = minor_unit(self.from_currency)
        found = next(filter(None, (_affordable(piece, paid, unit) for piece in reversed(self._pieces))), None)
        if found is None:
            return paid, Decimal(0)
        cost, converted = found
        if cost != paid and self.fee_rule.is_surveyed_only:
            surveyed = tuple(
                Money(end + self._fee(end), self.from_currency) for end in self.fee_rule.breaks()
            )
            raise NoData("fee_not_surveyed", amount=Money(paid, self.from_currency), surveyed=surveyed)
        return cost, converted

    def _handed_over(self, converted: Decimal) -> Decimal:
        """Return the least to hand over so that ``converted`` is left after the fee has been taken out."""
        unit = minor_unit(self.from_currency)
        for piece in self._pieces:
            if piece.line.share >= 1:
                continue
            near = (converted + piece.line.flat) / (1 - piece.line.share)
            left = _Grid(piece, near, unit, partial(piece.without_fee, unit))
            enough = bisect_left(left, converted)
            if enough < len(left):
                return left.amount(enough)
        raise NoData(
            "amount_outside_limits", provider=self.provider, amount=converted, lowest="0", highest="-"
        )

    def breaks(self) -> list[Decimal]:
        """Amounts handed over at which the fee, the rate or the limits change, in order [sender's currency].

        Between two of them what arrives is one straight line, but for rounding.
        """
        ends = {tier.up_to for tier in self.rates} | {self.min_amount, self.max_amount}
        found = set()
        for piece in self._pieces:
            inside = {piece.above, piece.up_to} | {end for end in ends if end is not None}
            for end in inside:
                if self.fee_taken == "on_top":
                    if piece.above <= end <= piece.up_to:
                        found.add(end + piece.line.at(end))
                elif end in (piece.above, piece.up_to):
                    found.add(end)
                elif piece.line.share < 1:
                    paid = (end + piece.line.flat) / (1 - piece.line.share)
                    if piece.above <= paid <= piece.up_to:
                        found.add(paid)
        return sorted(found)

    def exact_in_hand(self, paid: Decimal, mid_rate: Decimal | None, last_mile: LastMile | None) -> Decimal:
        """What the family holds for an amount handed over, before any rounding [receiver's currency].

        Raises
        ------
        NoData
            As :meth:`price`.
        """
        converted = Decimal(0)
        for piece in reversed(self._pieces):
            if self.fee_taken == "from_amount":
                if piece.above < paid <= piece.up_to:
                    converted = paid - piece.line.at(paid)
                    break
                continue
            affordable = (paid - piece.line.flat) / (1 + piece.line.share)
            if affordable > piece.up_to and self.fee_rule.is_surveyed_only:
                continue
            converted = min(piece.up_to, affordable)
            if converted > piece.above:
                break
        else:
            raise NoData("fee_not_surveyed", amount=paid, surveyed=())
        self._check_limits(converted)
        exchanged = converted * self.rate_for(converted, mid_rate)
        costs = Decimal(0) if last_mile is None else last_mile.total.amount
        return exchanged - self.fee_rule.receiver_line.at(exchanged) - costs

    def refuse_stale(self, as_of: date, days: int) -> None:
        """Raise when the quote is older than ``days``.

        Raises
        ------
        StaleQuote
            ``stale_quote``
        """
        if self.age_days(as_of) > days:
            raise StaleQuote(
                "stale_quote", provider=self.provider, as_of=self.as_of, age=self.age_days(as_of), days=days
            )


class PricedQuote(Record):
    """One transfer with one service: what is paid, what it costs and what the family holds.

    Sums are exact: ``paid = converted + fee``; ``in_hand = arrives - last_mile``.
    """

    quote: SkipValidation[Quote]
    """Checked when it was made"""
    paid: Money
    """[sender's currency] all that leaves the pocket"""
    converted: Money
    fee: Money
    """[sender's currency] surcharges and taxes included"""
    offered_rate: Decimal
    mid_rate: Decimal | None
    receiver_fee: Money
    last_mile: Money
    received: Money
    """[receiver's currency] after the receiver's fee, whole rupiah"""
    in_hand: Money
    """[receiver's currency] after the last mile; the number to compare"""

    @property
    def fx_margin(self) -> Money | None:
        """What the exchange rate takes [sender's currency]; None when the middle rate is not known."""
        if self.mid_rate is None:
            return None
        return self.converted * ((self.mid_rate - self.offered_rate) / self.mid_rate)

    @property
    def total_cost(self) -> Money | None:
        """Fee, margin, receiver's fee and last mile together [sender's currency]; not rounded."""
        margin, at_home = self.fx_margin, self.receiver_fee + self.last_mile
        if margin is None or self.mid_rate is None:
            return None
        return self.fee + margin + Money(at_home.amount / self.mid_rate, self.paid.currency)

    @property
    def total_cost_share(self) -> Decimal | None:
        """Total cost as a share of what the fee convention counts from [0-1].

        Of the amount exchanged when the fee is on top (the World Bank's way), of the amount handed over
        when it is taken out.
        """
        cost = self.total_cost
        base = self.converted if self.quote.fee_taken == "on_top" else self.paid
        return None if cost is None else cost / base

    @property
    def lost(self) -> Money | None:
        """Rupiah that never reach the hand: what was paid at the middle rate, less what is in hand."""
        if self.mid_rate is None:
            return None
        return Money(self.paid.amount * self.mid_rate, self.in_hand.currency) - self.in_hand

    @property
    def is_estimate(self) -> bool:
        """Whether the fee was read off other surveyed amounts."""
        if self.quote.fee_basis != "fitted":
            return False
        return self.converted.amount not in (self.quote.min_amount, self.quote.max_amount)


def _affordable(piece: Piece, paid: Decimal, unit: Decimal) -> tuple[Decimal, Decimal] | None:
    """Return the largest amount of a piece that ``paid`` covers with its fee on top: both, and the amount."""
    if not piece.line.share:
        fee = piece.fee(unit, paid)  # the same for any amount of the piece
        most = min(paid - fee, piece.up_to)
        converted = most - most % unit
        return (converted + fee, converted) if converted > piece.above else None
    near = (paid - piece.line.flat) / (1 + piece.line.share)
    costs = _Grid(piece, near, unit, partial(piece.with_fee, unit))
    place = bisect_right(costs, paid)
    return (costs[place - 1], costs.amount(place - 1)) if place else None


class _Grid:
    """Values at the payable amounts of a piece near an amount: what rounding of the fee can move it to."""

    def __init__(
        self, piece: Piece, near: Decimal, unit: Decimal, value: Callable[[Decimal], Decimal]
    ) -> None:
        self._unit, self._value = unit, value
        first, last = int(piece.above / unit) + 1, int(piece.up_to / unit)
        centre = min(max(int(near / unit), first), last)
        self._steps = range(max(first, centre - 2), min(last, centre + 2) + 1)

    def __len__(self) -> int:
        return len(self._steps)

    def __getitem__(self, index: int) -> Decimal:
        return self._value(self.amount(index))

    def amount(self, index: int) -> Decimal:
        return self._steps[index] * self._unit


class SetApart(NamedTuple):
    """A service that cannot be ranked, and why."""

    quote: Quote
    reason: NoData | StaleQuote
