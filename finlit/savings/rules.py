"""The state's part: tax on interest, and the guarantee of deposits. Dated, with a source, passed in."""

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar

from pydantic import BeforeValidator, model_validator

from finlit.errors import CurrencyMismatch, InputError, NoData
from finlit.money import Money, cash_unit, to_decimal
from finlit.record import Record
from finlit.savings.growth import InterestRate


def _share(value: Any) -> Decimal:
    share = to_decimal(value, "tax rate")
    if not 0 <= share < 1:
        raise InputError("chance_not_a_share", name="tax rate", value=share)
    return share


TaxShare = Annotated[Decimal, BeforeValidator(_share)]


def deposit_tax(
    interest: Decimal | int, balance: Decimal | int, rate: Decimal, threshold_balance: Decimal | int
) -> Decimal:
    """Tax on the interest of a bank account or deposit.

    What counts is the balance: above the threshold ALL interest is taxed, at or below it none is.

    Parameters
    ----------
    interest : number
        [money] of the period.
    balance : number
        [money] all that the customer has in that bank; splitting it into several accounts does not help.
    rate : Decimal
        [share of the interest] 0.2 in Indonesia.
    threshold_balance : number
        [money] 7,500,000 rupiah in Indonesia.

    References
    ----------
    PP 131/2000, PP 123/2015, PMK 212/2018.

    Examples
    --------
    Twenty million at 4 percent bring 800,000 in a year:

    >>> deposit_tax(800_000, 20_000_000, Decimal("0.2"), 7_500_000)
    Decimal('160000.0')
    """
    gross, held = _not_negative(interest=interest, balance=balance)
    line = _not_negative(threshold_balance=threshold_balance)[0]
    return gross * _share(rate) if held > line else Decimal(0)


def koperasi_tax(monthly_interest: Decimal | int, rate: Decimal, free_up_to: Decimal | int) -> Decimal:
    """Tax on a member's savings interest in a koperasi.

    Up to the free sum nothing; above it the rate is taken from the WHOLE interest: a cliff.

    Parameters
    ----------
    monthly_interest : number
        [money a month]
    rate : Decimal
        [share of the interest] 0.1 in Indonesia.
    free_up_to : number
        [money a month] 240,000 rupiah in Indonesia.

    References
    ----------
    PP 15/2009, PMK 112/2010.

    Examples
    --------
    One rupiah more than the free sum costs 24,000:

    >>> koperasi_tax(240_000, Decimal("0.1"), 240_000), koperasi_tax(240_001, Decimal("0.1"), 240_000)
    (Decimal('0'), Decimal('24000.1'))
    """
    gross, free = _not_negative(monthly_interest=monthly_interest, free_up_to=free_up_to)
    return gross * _share(rate) if gross > free else Decimal(0)


def guaranteed(
    balance: Decimal | int, deposit_rate: Decimal, cap: Decimal | int, highest_rate: Decimal
) -> Decimal:
    """How much of a balance the state pays back when the bank fails [money].

    A bank that pays more than the guaranteed rate loses the cover for the WHOLE balance.

    Parameters
    ----------
    balance : number
        [money] all that one customer has in one bank.
    deposit_rate : Decimal
        [share a year] what the bank pays, presents included.
    cap : number
        [money] per customer and bank.
    highest_rate : Decimal
        [share a year] the ceiling of that time.

    References
    ----------
    PP 66/2008 (cap); LPS decrees (ceiling).

    Examples
    --------
    >>> guaranteed(50_000_000, Decimal("0.035"), 2_000_000_000, Decimal("0.035"))
    Decimal('50000000')
    >>> guaranteed(50_000_000, Decimal("0.05"), 2_000_000_000, Decimal("0.035"))
    Decimal('0')
    """
    held, most = _not_negative(balance=balance, cap=cap)
    paid, ceiling = _not_negative(deposit_rate=deposit_rate, highest_rate=highest_rate)
    return Decimal(0) if paid > ceiling else min(held, most)


def _not_negative(**values: Any) -> list[Decimal]:
    read = []
    for name, value in values.items():
        number = to_decimal(value, name)
        if number < 0:
            raise InputError("amount_negative", name=name, value=number)
        read.append(number)
    return read


class _Dated(Record):
    """A rule with its time and source."""

    valid_from: date
    valid_to: date | None = None
    source: str

    @model_validator(mode="after")
    def _in_order(self) -> "_Dated":
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise InputError("dates_upside_down", first=self.valid_from, last=self.valid_to)
        return self


class _InterestTax(_Dated):
    """A rule that takes a part of a month's interest, all of it above a limit and none at or below."""

    rate: TaxShare
    looks_at: ClassVar[Literal["balance", "interest"]]

    @property
    @abstractmethod
    def limit(self) -> Money:
        """The last sum without tax."""

    @property
    def currency(self) -> str:
        """Of the figures of the rule."""
        return self.limit.currency

    def on(self, interest: Money, balance: Money) -> Money:
        """Tax of a month; ``balance`` is the one that earned the interest. Not rounded."""
        for amount in (interest, balance):
            if amount.currency != self.currency:
                raise CurrencyMismatch(
                    "currency_mismatch", first=amount.currency, second=self.currency, doing="tax"
                )
        seen = balance if self.looks_at == "balance" else interest
        return interest * self.rate if seen > self.limit else Money(0, self.currency)


class DepositTax(_InterestTax):
    """:func:`deposit_tax` with its figures, their time and source.

    Attributes
    ----------
    rate : Decimal
        [share of the interest]
    above_balance : Money
    """

    kind: Literal["deposit"] = "deposit"
    above_balance: Money
    looks_at = "balance"

    @property
    def limit(self) -> Money:
        """The largest balance without tax."""
        return self.above_balance


class Cliff(NamedTuple):
    """Where one rupiah more interest leaves less."""

    at: Money
    """The last interest that is free of tax"""
    tax: Money
    """What one rupiah more costs"""
    made_good_at: Money
    """From this interest on, as much is left as at the edge"""


class KoperasiTax(_InterestTax):
    """:func:`koperasi_tax` with its figures, their time and source.

    Attributes
    ----------
    rate : Decimal
        [share of the interest]
    free_up_to : Money
        [a month]
    """

    kind: Literal["koperasi"] = "koperasi"
    free_up_to: Money
    looks_at = "interest"

    @property
    def limit(self) -> Money:
        """The largest interest of a month without tax."""
        return self.free_up_to

    @property
    def cliff(self) -> Cliff:
        """The edge of the free sum.

        Examples
        --------
        >>> rule = KoperasiTax(rate="0.1", free_up_to="IDR 240000",
        ...                    valid_from="2009-01-01", source="PP 15/2009")
        >>> [str(part) for part in rule.cliff]
        ['IDR 240000', 'IDR 24000', 'IDR 266667']
        """
        code = self.free_up_to.currency
        over = self.free_up_to + Money(cash_unit(code), code)
        return Cliff(
            at=self.free_up_to,
            tax=self.on(over, over).rounded(),
            made_good_at=(self.free_up_to / (1 - self.rate)).rounded(mode="up"),
        )


class Guarantee(_Dated):
    """What the state promises to pay back, and up to which rate.

    Attributes
    ----------
    cap : Money
        [per customer and bank]
    highest_rate : Decimal
        [share a year]
    """

    cap: Money
    highest_rate: InterestRate

    def covers(self, balance: Money, deposit_rate: Decimal) -> Money:
        """How much of a balance is covered: none of it when the bank pays more than the ceiling."""
        cap = (balance - balance + self.cap).amount  # refuses another currency
        return Money(guaranteed(balance.amount, deposit_rate, cap, self.highest_rate), balance.currency)


Rule = TypeVar("Rule", bound=_Dated)


def in_force(rules: Iterable[Rule], as_of: date) -> Rule:
    """Return the rule of a day; the newest where two overlap.

    Raises
    ------
    NoData
        ``no_rule_on_day``: an old rule is never used in place of one that is not known.
    """
    found = [
        rule
        for rule in rules
        if rule.valid_from <= as_of and (rule.valid_to is None or as_of <= rule.valid_to)
    ]
    if not found:
        raise NoData("no_rule_on_day", day=as_of)
    return max(found, key=lambda rule: rule.valid_from)
