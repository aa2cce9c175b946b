"""Rules that change: each said once, with the days for which it holds, its source and how sure it is.

Nothing here knows a figure: rules are read from a data set, or typed with their source, and passed in. Past
its last day a rule is not used: :func:`in_force` says that it has run out, and since when.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple, Self, TypeVar

from pydantic import Field, model_validator

from finlit.doors import told
from finlit.errors import InputError, NoData, RuleExpired
from finlit.money import Money, NotNegative, cash_unit
from finlit.plain import Plain
from finlit.record import Record
from finlit.values import AnnualRate, Exact, Part, amount, exact, part, rate, same_currency, share

Confidence = Literal["high", "medium", "low"]
_TRUST: dict[str, int] = {"low": 0, "medium": 1, "high": 2}


class Dated(Record):
    """What all rules share: a name, the days for which they hold, a source, and how sure it is.

    Attributes
    ----------
    name : str
        How an error calls the rule: "LPS guarantee, commercial banks".
    valid_from : date or None
        First day; None where the source does not tell, and then it holds from ever.
    valid_to : date, optional
        Last day; without it the rule is still in force.
    source : str
        The law or the page.
    confidence : {"high", "medium", "low"}

    Raises
    ------
    InputError
        ``dates_upside_down``, ``field_missing``.
    """

    name: str = Field(min_length=1)
    valid_from: date | None
    valid_to: date | None = None
    source: str = Field(min_length=1)
    confidence: Confidence = "high"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise InputError("dates_upside_down", first=self.valid_from, last=self.valid_to)
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on a day; its first and last day count.

        Examples
        --------
        >>> rule = Ceiling(name="koperasi loans", highest=Decimal("0.24"), valid_from=date(2023, 6, 20),
        ...                source="Permenkop UKM 8/2023 art. 27")
        >>> rule.holds_on(date(2023, 6, 20)), rule.holds_on(date(2023, 6, 19))
        (True, False)
        """
        return self._begins <= day <= (self.valid_to or date.max)

    @property
    def _begins(self) -> date:
        return self.valid_from or date.min


class Rule(Dated):
    """One figure of a rule, or its words where the source gives no figure.

    Attributes
    ----------
    value : Decimal or None
        In ``unit``. A unit that begins with "share" takes 0 to 1, and "share a day" below 0.05.
    text : str
        What the rule says where it is no figure.
    unit : str
        "share a year", "IDR a month", "months" ...

    Raises
    ------
    InputError
        ``field_missing`` without value and text; ``share_as_percent``, ``rate_as_percent`` for a share typed
        as a percentage.

    Examples
    --------
    >>> rule = Rule(name="instalments of a month's income", value=Decimal("0.3"), unit="share of income",
    ...             valid_from=date(2026, 1, 1), source="SEOJK 19/2025", confidence="medium")
    >>> rule.value
    Decimal('0.3')
    """

    value: Exact | None = None
    text: str = ""
    unit: str = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.value is None:
            if not self.text:
                raise InputError("field_missing", record=type(self).__name__, field="value")
            return self
        if self.unit.startswith("share"):
            share(self.value, self.name)
        if self.unit.startswith("share a day"):
            rate(self.value, self.name, "day")
        return self


@told
def interest_tax(interest: Any, looked_at: Any, rate: Any, limit: Any) -> Decimal:
    """Tax on interest: above the limit ALL of it is taxed, at or below it nothing.

    One rupiah more can cost thousands.

    Parameters
    ----------
    interest : number
        [money] of the period.
    looked_at : number
        [money] what the rule holds against the limit: all that the customer has in that bank (Indonesian bank
        deposits; several accounts do not help), or the interest of the month itself (koperasi).
    rate : number
        [share of the interest] 0.2 for bank deposits in Indonesia, 0.1 in a koperasi.
    limit : number
        [money] 7,500,000 rupiah of balance, or 240,000 rupiah of interest a month.

    Returns
    -------
    Decimal
        [money] not rounded.

    Raises
    ------
    InputError
        ``amount_negative``, ``share_as_percent``, ``share_outside`` and those of
        :func:`finlit.values.exact`.

    References
    ----------
    Bank deposits: PP 131/2000, PP 123/2015, PMK 212/2018. Koperasi: PP 15/2009, PMK 112/2010.

    Examples
    --------
    Twenty million at 4 percent bring 800,000 in a year; then the edge of the koperasi rule:

    >>> interest_tax(800_000, 20_000_000, "0.2", 7_500_000)
    Decimal('160000.0')
    >>> interest_tax(240_000, 240_000, "0.1", 240_000), interest_tax(240_001, 240_001, "0.1", 240_000)
    (Decimal('0'), Decimal('24000.1'))
    """
    gross, taken = amount(interest, "interest"), part(rate, "rate")
    above = amount(looked_at, "looked_at") > amount(limit, "limit")
    return gross * taken if above else Decimal(0)


class _Cliff(NamedTuple):
    at: Money
    tax: Money
    made_good_at: Money


class Cliff(Plain, _Cliff):
    """Where one rupiah more interest leaves less.

    Attributes
    ----------
    at : Money
        The last interest that is free of tax.
    tax : Money
        What one rupiah more costs.
    made_good_at : Money
        From this interest on, as much is left as at the edge.
    """

    __slots__ = ()


class InterestTax(Dated):
    """:func:`interest_tax` with its figures, their time and source.

    Attributes
    ----------
    rate : Decimal
        [share of the interest] 0 to below 1.
    limit : Money
        The largest sum without tax.
    looks_at : {"balance", "interest"}
        What is held against the limit: the balance that earned, or the interest of the month.

    Examples
    --------
    >>> tax = InterestTax(name="koperasi savings", rate=Decimal("0.1"), limit=Money(240_000, "IDR"),
    ...                   looks_at="interest", valid_from=date(2009, 1, 1), source="PP 15/2009")
    >>> str(tax.on(Money(240_000, "IDR"))), str(tax.on(Money(300_000, "IDR")))
    ('IDR 0', 'IDR 30000.0')
    """

    rate: Part
    limit: NotNegative
    looks_at: Literal["balance", "interest"]

    @property
    def currency(self) -> str:
        """Of the figures of the rule."""
        return self.limit.currency

    def on(self, interest: Money, balance: Money | None = None) -> Money:
        """Tax on the interest of a month; ``balance`` is the one that earned it. Not rounded.

        Raises
        ------
        InputError
            ``balance_missing`` where the rule looks at the balance.
        CurrencyMismatch
        """
        if self.looks_at == "interest":
            balance = interest
        if balance is None:
            raise InputError("balance_missing", rule=self.name)
        code = same_currency(interest, balance, self.limit, doing="tax")
        return Money(interest_tax(interest.amount, balance.amount, self.rate, self.limit.amount), code)

    @property
    def cliff(self) -> Cliff:
        """The edge of the free sum, for a rule that looks at the interest.

        Raises
        ------
        InputError
            ``choice_unknown`` for a rule that looks at the balance: there the edge hangs on the rate.

        Examples
        --------
        >>> rule = InterestTax(name="koperasi savings", rate=Decimal("0.1"), limit=Money(240_000, "IDR"),
        ...                    looks_at="interest", valid_from=date(2009, 1, 1), source="PP 15/2009")
        >>> [str(part) for part in rule.cliff]
        ['IDR 240000', 'IDR 24000', 'IDR 266667']
        """
        if self.looks_at != "interest":
            raise InputError("choice_unknown", name="looks_at", value=self.looks_at, choices="interest")
        over = self.limit + Money(cash_unit(self.currency), self.currency)
        return Cliff(
            at=self.limit,
            tax=self.on(over).rounded(),
            made_good_at=(self.limit / (1 - self.rate)).rounded(mode="up"),
        )


class Ceiling(Dated):
    """The highest rate that a rule allows.

    Attributes
    ----------
    highest : Decimal
        [share a ``per``] 0.24 is 24 percent.
    per : {"day", "month", "year", "loan", "income"}
        What it is a share of: the loan in a day, month or year; the loan over its whole time, all charges
        together; the income of a month.

    Raises
    ------
    InputError
        ``rate_as_percent``, ``share_as_percent`` for a ceiling typed as a percentage.

    Examples
    --------
    >>> cap = Ceiling(name="online loans", highest=Decimal("0.003"), per="day", valid_from=date(2025, 1, 1),
    ...               source="OJK, 6 Jan 2025")
    >>> cap.allows("0.003"), cap.allows("0.004")
    (True, False)
    """

    highest: Exact
    per: Literal["day", "month", "year", "loan", "income"] = "year"

    @model_validator(mode="after")
    def _a_share(self) -> Self:
        if self.per in ("loan", "income"):
            share(self.highest, "highest")
        else:
            rate(self.highest, "highest", self.per)
        return self

    def allows(self, asked: Any) -> bool:
        """Whether a rate of the same kind is within the limit; the limit itself is."""
        return exact(asked, self.name) <= self.highest

    def check(self, asked: Any) -> None:
        """Refuse a rate above the limit.

        Raises
        ------
        InputError
            ``rate_above_ceiling`` with the difference.
        """
        number = exact(asked, self.name)
        if number > self.highest:
            raise InputError(
                "rate_above_ceiling",
                name=self.name,
                rate=number * 100,
                highest=self.highest * 100,
                difference=(number - self.highest) * 100,
                source=self.source,
            )


@told
def guaranteed(balance: Any, deposit_rate: Any, cap: Any, highest_rate: Any) -> Decimal:
    """How much of a balance the state pays back when the bank fails [money].

    A bank that pays more than the guaranteed rate loses the cover for the WHOLE balance.

    Parameters
    ----------
    balance : number
        [money] all that one customer has in one bank.
    deposit_rate : number
        [share a year] what the bank pays, presents included.
    cap : number
        [money] per customer and bank.
    highest_rate : number
        [share a year] the ceiling of that time.

    Raises
    ------
    InputError
        ``amount_negative``, ``rate_as_percent``, ``rate_missing``.

    References
    ----------
    PP 66/2008 (cap); LPS decrees (ceiling).

    Examples
    --------
    >>> guaranteed(50_000_000, "0.035", 2_000_000_000, "0.035")
    Decimal('50000000')
    >>> guaranteed(50_000_000, "0.05", 2_000_000_000, "0.035")
    Decimal('0')
    """
    held, most = amount(balance, "balance"), amount(cap, "cap")
    above = rate(deposit_rate, "deposit_rate") > rate(highest_rate, "highest_rate")
    return Decimal(0) if above else min(held, most)


class Guarantee(Dated):
    """What the state promises to pay back, and up to which rate.

    Attributes
    ----------
    cap : Money
        [per customer and bank]
    highest_rate : Decimal
        [share a year]

    Examples
    --------
    >>> lps = Guarantee(name="LPS, commercial banks", cap=Money(2_000_000_000, "IDR"),
    ...                 highest_rate=Decimal("0.035"), valid_from=date(2026, 2, 1),
    ...                 valid_to=date(2026, 5, 31), source="LPS, 22 Jan 2026")
    >>> str(lps.covers(Money(50_000_000, "IDR"), "0.035")), str(lps.covers(Money(50_000_000, "IDR"), "0.05"))
    ('IDR 50000000', 'IDR 0')
    """

    cap: NotNegative
    highest_rate: AnnualRate

    def covers(self, balance: Money, deposit_rate: Any) -> Money:
        """How much of a balance is covered: none of it when the bank pays more than the ceiling."""
        code = same_currency(balance, self.cap, doing="guarantee")
        return Money(guaranteed(balance.amount, deposit_rate, self.cap.amount, self.highest_rate), code)


Kind = TypeVar("Kind", bound=Dated)


@told
def newest_begun(rules: Iterable[Kind], day: date) -> Kind | None:
    """Return the version that began last until a day, whether or not it has ended; None if none has begun.

    Where a newer version has run out, an older one that tells no last day is no rule of today.

    Examples
    --------
    >>> old = Rule(name="wage", value=Decimal(4520), valid_from=date(2018, 9, 29), source="press")
    >>> new = Rule(name="wage", value=Decimal(5100), valid_from=date(2025, 9, 30),
    ...            valid_to=date(2026, 9, 29), source="KJRI")
    >>> newest_begun([new, old], date(2026, 11, 29)) is new
    True
    """
    begun = [rule for rule in rules if rule._begins <= day]
    return max(begun, key=lambda rule: rule._begins, default=None)


@told
def in_force(rules: Iterable[Kind], as_of: date, name: str | None = None) -> Kind:
    """Return the rule of a day.

    Parameters
    ----------
    rules : iterable of rules
        The versions of one rule.
    as_of : date
    name : str, optional
        Only rules of this name are looked at; without it all of them are versions of one.

    Returns
    -------
    Rule, InterestTax, Ceiling or Guarantee
        Where several hold, the one that began last; of those that began together the surest.

    Raises
    ------
    RuleExpired
        ``rule_expired`` when all of them have run out: an old rule is never used in place of today's.
    NoData
        ``no_rule_for_day`` when there is none, or none has begun.

    Examples
    --------
    >>> old = Ceiling(name="online loans", highest=Decimal("0.004"), per="day", valid_from=date(2023, 1, 1),
    ...               valid_to=date(2023, 12, 31), source="industry cap")
    >>> in_force([old], date(2023, 5, 1)).highest
    Decimal('0.004')
    >>> in_force([old], date(2024, 1, 1))
    Traceback (most recent call last):
        ...
    finlit.errors.RuleExpired: The rule "online loans" has run out: it held until 2023-12-31 ...
    """
    known = [rule for rule in rules if name is None or rule.name == name]
    found = [rule for rule in known if rule.holds_on(as_of)]
    if found:
        return max(found, key=lambda rule: (rule._begins, _TRUST[rule.confidence]))
    if not known or any(as_of <= (rule.valid_to or date.max) for rule in known):
        told = name or (known[0].name if known else "-")
        raise NoData("no_rule_for_day", rule=told, when=as_of)
    last = max(known, key=lambda rule: rule.valid_to or date.max)
    raise RuleExpired("rule_expired", rule=last.name, until=last.valid_to, as_of=as_of, source=last.source)
