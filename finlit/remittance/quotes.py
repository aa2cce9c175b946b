"""One service, one way of sending: its fee rule, its exchange rate, and what a family holds in the end."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple, Self, get_args

from pydantic import model_validator

from finlit.errors import CurrencyMismatch, InputError, NoData, StaleQuote
from finlit.money import (
    FxQuote,
    Money,
    NotNegative,
    cash_unit,
    check_likely,
    check_rate,
    currency,
    exchanged,
    round_to,
)
from finlit.plain import Plain
from finlit.record import Record
from finlit.remittance.cost import FeeTaken
from finlit.remittance.fees import FeeRule
from finlit.remittance.known import Basis, Known
from finlit.values import (
    Amount,
    CountFromZero,
    Positive,
    Reader,
    count,
    exact,
    one_of,
    positive,
    same_currency,
)

ProviderType = Literal[
    "bank", "money_transfer_operator", "mobile_operator", "post_office", "informal", "other"
]
FeeBasis = Literal["published", "surveyed", "fitted"]

AmountIs = Literal["paid", "sent", "converted"]
"""What an amount is: all that leaves the pocket; what one says at the counter, which is what the fee, the
limits and the rate steps are told for; or what is exchanged. With the fee on top ``sent`` is ``converted``,
with the fee taken out of it ``sent`` is ``paid``."""
AMOUNT_IS = get_args(AmountIs)

Rate = Decimal | int | float | str
"""A middle rate as a number; where it is one, a ``FxQuote`` with side "mid" is one, too."""
_ZERO = Decimal(0)


def _code(value: Any, name: str) -> str:
    return currency(value).code


def _margin(value: Any, name: str) -> Decimal:
    """Read a margin: a share below 1, negative for a bonus; what looks like a percentage is named."""
    number = exact(value, name)
    if 1 <= abs(number) <= 100:
        raise InputError("share_as_percent", name=name, value=number, meant=f"{(number / 100).normalize():f}")
    if abs(number) > 1:
        raise InputError("share_outside", name=name, value=number)
    return number


Code = Annotated[str, Reader(_code)]
Margin = Annotated[Decimal, Reader(_margin)]


class RateTier(Record):
    """The exchange rate up to and including an amount: the offered rate, or the margin under the middle rate.

    Attributes
    ----------
    up_to : Decimal or None
        [sender's currency] of the amount that the fee is told for. None: no end.
    offered_rate : Decimal or None
        [received per one sent] above zero.
    margin_share : Decimal or None
        [share of the middle rate] below 1; negative is a bonus. Exactly one of the two is given; neither
        means that the provider does not tell, and then it is missing, not zero.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``share_as_percent`` for 1.43 in place of 0.0143, ``rate_and_margin``.
    """

    up_to: Positive | None = None
    offered_rate: Positive | None = None
    margin_share: Margin | None = None

    @model_validator(mode="after")
    def _one_price(self) -> Self:
        if self.offered_rate is not None and self.margin_share is not None:
            raise InputError("rate_and_margin", rate=self.offered_rate, margin=self.margin_share)
        return self

    @property
    def is_missing(self) -> bool:
        """Whether the provider tells neither rate nor margin."""
        return self.offered_rate is None and self.margin_share is None

    def rate(self, mid_rate: Decimal | None) -> Decimal | None:
        """Return the rate that is given; None where the middle rate is needed and not known."""
        if self.offered_rate is not None:
            return self.offered_rate
        if mid_rate is None or self.margin_share is None:
            return None
        return mid_rate * (1 - self.margin_share)


class LastMile(Record):
    """What it costs the family at home to hold the money in hand [receiver's currency].

    >>> LastMile(cash_out_fee=Money(5000, "IDR"), transport=Money(20_000, "IDR")).total
    Money('25000', 'IDR')
    """

    cash_out_fee: NotNegative
    transport: NotNegative

    @property
    def total(self) -> Money:
        """Cash-out fee and transport together."""
        return self.cash_out_fee + self.transport


def middle_rate(mid_rate: Rate | FxQuote, sent: str, received: str) -> Decimal:
    """Read a middle rate, whether it comes as a number or with its currencies.

    Raises
    ------
    InputError
        ``rate_not_mid`` for an offered, bought or sold rate; ``rate_one``, ``amount_not_positive`` and those
        of :func:`finlit.values.exact`.
    CurrencyMismatch
        For a rate between other currencies, or told the other way round.

    Examples
    --------
    >>> rate = FxQuote(sent="HKD", received="IDR", rate=Decimal(2163), side="mid", as_of=date(2026, 1, 13),
    ...                source="ECB")
    >>> middle_rate(rate, "HKD", "IDR"), middle_rate(2163, "HKD", "IDR")
    (Decimal('2163'), Decimal('2163'))
    """
    if not isinstance(mid_rate, FxQuote):
        rate = positive(mid_rate, "mid_rate")
        check_rate(rate, sent, received)
        return rate
    if mid_rate.side != "mid":
        raise InputError("rate_not_mid", side=mid_rate.side, rate=mid_rate.rate, source=mid_rate.source)
    for told, asked in ((mid_rate.sent, sent), (mid_rate.received, received)):
        if told != asked:
            raise CurrencyMismatch("currency_mismatch", first=asked, second=told, doing="mid_rate")
    return mid_rate.rate


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
        [sender's currency] limits of the amount that the fee is told for, both included.
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
    even_if_odd : bool
        The rate truly is as far from the middle rate as it looks: by more than a factor of three.

    Raises
    ------
    InputError
        ``currency_unknown``, ``rate_one``, ``rate_tiers_order``, ``limits_upside_down`` and those of
        its parts.
    CurrencyMismatch
        Where the fee is told in another currency.

    Notes
    -----
    One amount is told at the counter. With the fee ``on_top`` it is what is exchanged, and the fee is paid
    beside it, as in the World Bank's survey; with the fee taken ``from_amount`` it is what is handed over.
    Fee, limits and rate steps all look at that amount.
    """

    provider: str
    provider_type: ProviderType = "other"
    from_country: str
    to_country: str
    from_currency: Code
    to_currency: Code
    pay_in: str
    pay_out: str
    channel: str | None = None
    days_at_most: CountFromZero | None = None
    min_amount: Amount | None = None
    max_amount: Amount | None = None
    fee_rule: FeeRule
    fee_taken: FeeTaken = "on_top"
    rates: tuple[RateTier, ...]
    as_of: date
    source: str
    is_transparent: bool = True
    fee_basis: FeeBasis = "published"
    is_illustrative: bool = False
    even_if_odd: bool = False

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.fee_rule.currency != self.from_currency:
            same_currency(Money(0, self.fee_rule.currency), Money(0, self.from_currency), doing="fee_rule")
        ends = [tier.up_to for tier in self.rates]
        bounded = [end for end in ends[:-1] if end is not None]
        whole = bool(ends) and ends[-1] is None and len(bounded) == len(ends) - 1
        if not whole or bounded != sorted(set(bounded)):
            raise InputError("rate_tiers_order", ends=", ".join(map(str, ends)))
        for tier in self.rates:
            if tier.offered_rate is not None:
                check_rate(tier.offered_rate, self.from_currency, self.to_currency)
        if self.min_amount is not None and self.max_amount is not None and self.max_amount < self.min_amount:
            raise InputError("limits_upside_down", lowest=self.min_amount, highest=self.max_amount)
        return self

    @cached_property
    def is_margin_missing(self) -> bool:
        """Whether no price can be given because the rate is not told: only the fee is known."""
        return any(
            tier.is_missing or (not self.is_transparent and tier.margin_share == 0) for tier in self.rates
        )

    @cached_property
    def known(self) -> Known:
        """The fee on the day of the quote, and for which amounts it is known; limits are part of that."""
        return self._known(self.as_of)

    def known_on(self, day: date | None) -> Known:
        """Return the fee of a day of sending; None is the day of the quote.

        Raises
        ------
        RuleExpired
            ``rule_expired`` past the last day of a tax.
        """
        return self.known if day is None or not self.fee_rule.is_dated else self._known(day)

    def _known(self, day: date) -> Known:
        basis: Basis = "exchanged" if self.fee_taken == "on_top" else "handed_over"
        known = self.fee_rule.known(self.pay_in, day, basis)
        ends = [tier.up_to for tier in self.rates if tier.up_to is not None]
        return known.split(ends).cut(self.min_amount, self.max_amount)

    def age_days(self, as_of: date) -> int:
        """Days between the survey and ``as_of``."""
        return (as_of - self.as_of).days

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

    def rate_for(self, sent: Decimal, mid_rate: Decimal | None) -> Decimal:
        """Rate given for an amount [received per one sent].

        Parameters
        ----------
        sent : Decimal
            [sender's currency] the amount that the fee is told for.
        mid_rate : Decimal, optional
            [received per one sent]

        Raises
        ------
        NoData
            ``margin_missing``: the provider does not tell; ``mid_rate_missing``: only the margin is known.
        InputError
            ``rate_looks_inverted``, ``rate_for_many_units``, ``rate_unlikely`` beside the middle rate, unless
            the quote is ``even_if_odd``.
        """
        if self.is_margin_missing:
            raise NoData("margin_missing", provider=self.provider)
        for tier in self.rates:  # the last one has no end
            if tier.up_to is None or sent <= tier.up_to:
                break
        rate = tier.rate(mid_rate)
        if rate is None:
            raise NoData("mid_rate_missing", provider=self.provider)
        if tier.offered_rate is not None and mid_rate is not None and not self.even_if_odd:
            check_likely(rate, mid_rate, f"offered_rate ({self.provider})")
        return rate

    def price(
        self,
        amount: Money,
        mid_rate: Rate | FxQuote | None = None,
        *,
        amount_is: AmountIs = "paid",
        last_mile: LastMile | None = None,
        on: date | None = None,
    ) -> "PricedQuote":
        """Price one transfer with this service.

        Parameters
        ----------
        amount : Money
            [sender's currency] above zero.
        mid_rate : number, optional
            [received per one sent] middle rate of the day. Without it the margin stays None.
        amount_is : {"paid", "sent", "converted"}
            All that leaves the pocket, the amount told at the counter, or what is exchanged: see
            :data:`AmountIs`.
        last_mile : LastMile, optional
            Costs at home.
        on : date, optional
            Day of sending, for taxes that have their days; the day of the quote without it.

        Returns
        -------
        PricedQuote
            Fees are rounded to the minor unit; what arrives is rounded down to what daily life uses.

        Raises
        ------
        InputError
            ``amount_not_positive``, ``choice_unknown``, ``rate_one`` and those of :meth:`rate_for`.
        NoData
            ``amount_outside_limits``, ``fee_not_surveyed``, ``margin_missing``, ``mid_rate_missing``,
            ``amount_too_small`` when fees eat all of it.
        CurrencyMismatch
            For an amount in another currency.

        Examples
        --------
        >>> from finlit.remittance import FlatFee
        >>> shop = Quote(provider="Toko A", from_country="HKG", to_country="IDN", from_currency="HKD",
        ...     to_currency="IDR", pay_in="cash", pay_out="cash", as_of=date(2026, 1, 13), source="made up",
        ...     fee_rule=FeeRule(currency="HKD", parts=(FlatFee(amount=Decimal(15)),)),
        ...     fee_taken="from_amount", rates=(RateTier(offered_rate=Decimal(2120)),), is_illustrative=True)
        >>> priced = shop.price(Money(3000, "HKD"), mid_rate=2163)
        >>> str(priced.in_hand), str(priced.lost)
        ('IDR 6328200', 'IDR 160800')
        """
        middle = None if mid_rate is None else middle_rate(mid_rate, self.from_currency, self.to_currency)
        one_of(amount_is, "amount_is", AMOUNT_IS)
        return self.priced(amount, middle, amount_is, last_mile, on)

    def priced(
        self,
        amount: Money,
        middle: Decimal | None,
        amount_is: AmountIs,
        last_mile: LastMile | None = None,
        on: date | None = None,
    ) -> "PricedQuote":
        """Price as :meth:`price` does, from a middle rate and an ``amount_is`` that have been read."""
        sender, receiver = self.from_currency, self.to_currency
        sent, fee, paid, converted = self._sums(amount, amount_is, on)
        rate = self.rate_for(sent, middle)
        whole = exchanged(converted, rate)
        home = self.fee_rule.receiver_line
        at_home = home.at(whole) if home.flat or home.share else _ZERO
        received = round_to(whole - at_home, cash_unit(receiver), "floor")
        costs = _ZERO
        if last_mile is not None:
            same_currency(last_mile.cash_out_fee, Money(0, receiver), doing="last_mile")
            costs = last_mile.total.amount
        if received <= costs:
            raise self._too_small(paid)
        arrives, nothing = Money(received, receiver), Money(_ZERO, receiver)
        return PricedQuote(
            self,
            Money(paid, sender),
            Money(converted, sender),
            Money(fee, sender),
            rate,
            middle,
            Money(round_to(at_home, cash_unit(receiver)), receiver) if at_home else nothing,
            Money(costs, receiver) if last_mile is not None else nothing,
            arrives,
            Money(received - costs, receiver) if last_mile is not None else arrives,
        )

    def fee_only(self, amount: Money, *, amount_is: AmountIs = "paid", on: date | None = None) -> "FeeOnly":
        """Say what is known of a transfer without its rate: what is paid, and the fee in it.

        It is known for the amounts for which :meth:`price` is, and raises the same for all others.

        Raises
        ------
        InputError
            ``amount_not_positive``, ``choice_unknown``.
        NoData
            ``amount_outside_limits``, ``fee_not_surveyed``, ``amount_too_small``.
        CurrencyMismatch
            For an amount in another currency.
        """
        one_of(amount_is, "amount_is", AMOUNT_IS)
        _, fee, paid, converted = self._sums(amount, amount_is, on)
        home, code = self.fee_rule.receiver_line, self.from_currency
        return FeeOnly(
            quote=self,
            paid=Money(paid, code),
            converted=Money(converted, code),
            fee=Money(fee, code),
            receiver_fee=None if home.share else Money(home.flat, self.to_currency),
            reason=NoData(
                "margin_missing" if self.is_margin_missing else "mid_rate_missing", provider=self.provider
            ),
        )

    def _sums(self, amount: Money, amount_is: AmountIs, on: date | None) -> tuple[Decimal, ...]:
        """What the fee is told for, the fee, what is paid with it, and what is exchanged."""
        if amount.currency != self.from_currency:
            same_currency(Money(0, self.from_currency), amount, doing="+")
        given = amount.amount
        if given <= 0:
            raise InputError("amount_not_positive", name="amount", value=amount)
        known = self.known_on(on)
        if self.fee_taken == "on_top":
            sent, fee = known.affordable(given) if amount_is == "paid" else (given, known.fee(given))
            paid, converted = sent + fee, sent
        else:
            sent = known.needed(given) if amount_is == "converted" else given
            fee = known.fee(sent)
            paid, converted = sent, sent - fee
        if converted <= 0:
            raise self._too_small(paid)
        return sent, fee, paid, converted

    def _too_small(self, paid: Decimal) -> NoData:
        return NoData("amount_too_small", amount=Money(paid, self.from_currency), provider=self.provider)

    def breaks(self, amount_is: Literal["paid", "sent"] = "paid", on: date | None = None) -> list[Decimal]:
        """Amounts at which the fee, the rate or the limits change, in order [sender's currency].

        Between two of them what arrives is one straight line, but for rounding. ``on`` is the day of sending.

        Raises
        ------
        NoData
            ``rule_expired`` past the last day of a tax.
        """
        found = set()
        for piece in self.known_on(on).stretches:
            for end in (piece.above, piece.up_to):
                if end is not None:
                    is_dearer = amount_is == "paid" and self.fee_taken == "on_top"
                    found.add(end + piece.line.at(end) if is_dearer else end)
        return sorted(found)

    def exact_in_hand(
        self,
        amount: Decimal,
        mid_rate: Decimal | None,
        last_mile: LastMile | None,
        amount_is: Literal["paid", "sent"] = "paid",
        on: date | None = None,
    ) -> Decimal:
        """What the family holds for an amount, before any rounding [receiver's currency].

        Raises
        ------
        NoData
            As :meth:`price`.
        """
        return self._exact(amount, mid_rate, last_mile, amount_is, on)[1]

    def worth(
        self,
        amount: Decimal,
        mid_rate: Decimal,
        last_mile: LastMile | None,
        amount_is: Literal["paid", "sent"] = "paid",
        on: date | None = None,
    ) -> Decimal:
        """What is left of an amount, before any rounding [receiver's currency].

        What the family holds, less what is paid beyond the amount at the middle rate; change that stays in
        the pocket counts for as much. So services compare whose fee is on top and out of the amount.

        Raises
        ------
        NoData
            As :meth:`price`.
        """
        paid, in_hand = self._exact(amount, mid_rate, last_mile, amount_is, on)
        return in_hand - (paid - amount) * mid_rate

    def _exact(
        self,
        amount: Decimal,
        mid_rate: Decimal | None,
        last_mile: LastMile | None,
        amount_is: str,
        on: date | None,
    ) -> tuple[Decimal, Decimal]:
        """What leaves the pocket, and what the family holds."""
        known = self.known_on(on)
        is_on_top = self.fee_taken == "on_top"
        if is_on_top and amount_is == "paid":
            sent, fee = known.affordable(amount, is_exact=True)
        else:
            sent, fee = amount, known.piece_at(amount).line.at(amount)
        whole = (sent if is_on_top else sent - fee) * self.rate_for(sent, mid_rate)
        costs = Decimal(0) if last_mile is None else last_mile.total.amount
        return sent + fee if is_on_top else sent, whole - self.fee_rule.receiver_line.at(whole) - costs


class _PricedQuote(NamedTuple):
    quote: Quote
    paid: Money
    converted: Money
    fee: Money
    offered_rate: Decimal
    mid_rate: Decimal | None
    receiver_fee: Money
    last_mile: Money
    received: Money
    in_hand: Money


class PricedQuote(Plain, _PricedQuote):
    """One transfer with one service: what is paid, what it costs and what the family holds.

    Sums are exact: ``paid = converted + fee``; ``in_hand = received - last_mile``.

    Attributes
    ----------
    quote : Quote
    paid : Money
        [sender's currency] all that leaves the pocket.
    converted : Money
        [sender's currency] what is exchanged.
    fee : Money
        [sender's currency] surcharges and taxes included.
    offered_rate, mid_rate : Decimal
        [received per one sent] the middle rate may be None.
    receiver_fee, last_mile : Money
        [receiver's currency]
    received : Money
        [receiver's currency] after the receiver's fee, whole rupiah.
    in_hand : Money
        [receiver's currency] after the last mile.
    """

    __slots__ = ()

    @property
    def fx_margin_share(self) -> Decimal | None:
        """How far the rate lies below the middle rate, as a share of what is exchanged [0-1].

        Negative is a bonus; None when the middle rate is not known.
        """
        return None if self.mid_rate is None else (self.mid_rate - self.offered_rate) / self.mid_rate

    @property
    def fx_margin(self) -> Money | None:
        """What the exchange rate takes [sender's currency]; None when the middle rate is not known."""
        share = self.fx_margin_share
        return None if share is None else self.converted * share

    @property
    def total_cost(self) -> Money | None:
        """Fee, margin, receiver's fee and last mile together [sender's currency]; not rounded."""
        margin, at_home = self.fx_margin, self.receiver_fee + self.last_mile
        if margin is None or self.mid_rate is None:
            return None
        return self.fee + margin + Money(at_home.amount / self.mid_rate, self.paid.currency)

    @property
    def total_cost_share(self) -> Decimal | None:
        """Total cost as a share of the amount that the fee is told for [0-1].

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
        return Money(exchanged(self.paid.amount, self.mid_rate), self.in_hand.currency) - self.in_hand

    @property
    def is_estimate(self) -> bool:
        """Whether the fee was read off other surveyed amounts."""
        if self.quote.fee_basis != "fitted":
            return False
        sent = self.converted if self.quote.fee_taken == "on_top" else self.paid
        return sent.amount not in (self.quote.min_amount, self.quote.max_amount)


class _FeeOnly(NamedTuple):
    quote: Quote
    paid: Money
    converted: Money
    fee: Money
    receiver_fee: Money | None
    reason: NoData


class FeeOnly(Plain, _FeeOnly):
    """One transfer of which the fee is known and the rate is not: never ranked.

    Attributes
    ----------
    quote : Quote
    paid, converted, fee : Money
        [sender's currency]
    receiver_fee : Money or None
        [receiver's currency] None where it hangs on what arrives.
    reason : NoData
        Why there is no price.
    """

    __slots__ = ()

    def yearly_fees(self, times: int) -> Money:
        """Fees of a year of so many transfers [sender's currency].

        Raises
        ------
        InputError
            ``amount_not_positive``, ``number_not_whole``.
        """
        return self.fee * count(times, "times")


class _Unpriced(NamedTuple):
    quote: Quote
    reason: NoData | StaleQuote


class Unpriced(Plain, _Unpriced):
    """A service that has no price for an amount, and why: NO DATA."""

    __slots__ = ()
