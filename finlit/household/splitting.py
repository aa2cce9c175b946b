"""Payday: one wage in parts with names, and two people's ways of cutting it side by side."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple, get_args

from finlit.errors import InputError
from finlit.household.entries import Label
from finlit.money import Money, above_zero, cash_unit, not_negative, total
from finlit.plain import Plain
from finlit.values import one_of, same_currency, share

LABELS: tuple[Label, ...] = get_args(Label)
_OWN: Label = "own_savings"


class SplitRule(NamedTuple):
    """Shares of a wage by label, and the label that takes what is left.

    Attributes
    ----------
    shares : tuple of (label, share)
        [0-1 of the wage]
    remainder : str
        Never ``own_savings``: what is saved in one's own name comes first, not last.
    """

    shares: tuple[tuple[Label, Decimal], ...]
    remainder: Label

    def but(self, **shares: Any) -> "SplitRule":
        """Return the same rule with other shares; a label that is new stands at the end.

        >>> RULES["50-30-20"].but(own_savings="0.25").shares[0]
        ('own_savings', Decimal('0.25'))
        """
        changed: dict[str, Decimal] = {**dict(self.shares)}
        changed |= {name: share(one, name) for name, one in shares.items()}
        return SplitRule(tuple(changed.items()), self.remainder)  # type: ignore[arg-type]


RULES: dict[str, SplitRule] = {
    "10-20-30-40": SplitRule(
        (("own_savings", Decimal("0.2")), ("giving", Decimal("0.1")), ("debt", Decimal("0.3"))), "home"
    ),
    "50-30-20": SplitRule((("own_savings", Decimal("0.2")), ("wants", Decimal("0.3"))), "home"),
}
"""Rules that people know by heart. 10-20-30-40: a tenth to give, two for the future, at most three for debts,
four to live on. 50-30-20: half for needs, three tenths for wants, two to save. Both can be changed."""


class _Payday(NamedTuple):
    wage: Money
    parts: tuple[tuple[Label, Money], ...]


class Payday(Plain, _Payday):
    """A wage in parts that add up to it, to the smallest coin.

    Attributes
    ----------
    wage : Money
    parts : tuple of (label, Money)
        In the order in which they are laid aside.
    """

    __slots__ = ()

    def part(self, label: Label) -> Money:
        """Return one part; nothing where the wage has none of that name."""
        return dict(self.parts).get(label, self.wage * 0)

    def share(self, label: Label) -> Decimal:
        """Return one part as a share of the whole wage [0-1]."""
        ratio: Decimal = self.part(label) / self.wage
        return ratio


def split_payday(
    wage: Money, rule: SplitRule | None = None, *, fixed: Mapping[Label, Money] | None = None
) -> Payday:
    """Cut a wage by fixed sums and by the shares of a rule; what is left goes to the rule's last label.

    Parameters
    ----------
    wage : Money
        Above zero: what comes into the hand.
    rule : SplitRule, optional
        One of :data:`RULES`, changed or not; without it only the fixed sums are laid aside, and the rest is
        for ``home``.
    fixed : mapping of label to Money, optional
        Sums that are known: an instalment, what is sent home. A label of both has the fixed sum.

    Returns
    -------
    Payday
        Shares are rounded down to what daily life uses; the remainder takes what that leaves.

    Raises
    ------
    InputError
        ``split_own_savings_last``, ``split_shares_above_one``, ``split_more_than_wage``, ``choice_unknown``,
        ``amount_not_positive``, ``amount_negative``.
    CurrencyMismatch

    Examples
    --------
    A wage of 5,100 with 1,300 in her own name:

    >>> payday = split_payday(Money(5100, "HKD"), fixed={"own_savings": Money(1300, "HKD")})
    >>> payday.parts
    (('own_savings', Money('1300', 'HKD')), ('home', Money('3800', 'HKD')))
    >>> round(payday.share("own_savings"), 3)
    Decimal('0.255')
    >>> [str(part.amount) for _, part in split_payday(Money(4_000_000, "IDR"), RULES["10-20-30-40"]).parts]
    ['800000', '400000', '1200000', '1600000']
    """
    whole, known = above_zero(wage, "wage"), dict(fixed or {})
    used = rule or SplitRule((), "home")
    if used.remainder == _OWN:
        raise InputError("split_own_savings_last")
    shares = {label: share(one, label) for label, one in used.shares if label not in known}
    for label in (*known, *shares, used.remainder):
        one_of(label, "label", LABELS)
    if sum(shares.values()) > 1:
        raise InputError("split_shares_above_one", shares=sum(shares.values()))
    parts: dict[Label, Money] = {}
    for label, sum_ in known.items():
        same_currency(whole, sum_, doing="split_payday")
        parts[label] = not_negative(sum_, label)
    unit = cash_unit(whole.currency)
    for label, one in shares.items():
        parts[label] = (whole * one).rounded(unit, "floor")
    laid = total(parts.values(), whole.currency)
    if laid > whole:
        raise InputError("split_more_than_wage", wage=whole, parts=laid)
    if laid < whole or used.remainder not in parts:
        parts[used.remainder] = parts.get(used.remainder, whole * 0) + (whole - laid)
    return Payday(whole, tuple(parts.items()))


class _TwoChairs(NamedTuple):
    wage: Money
    one: tuple[tuple[Label, Money], ...]
    other: tuple[tuple[Label, Money], ...]
    gaps: tuple[tuple[Label, Money], ...]
    apart: Money
    agreed: tuple[Label, ...]


class TwoChairs(Plain, _TwoChairs):
    """Two people's cakes of one wage, cut apart, and where they differ.

    Attributes
    ----------
    wage : Money
    one, other : tuple of (label, Money)
        Every label that either of them has, in one order.
    gaps : tuple of (label, Money)
        The other's part less the one's.
    apart : Money
        Money for which they have two plans. It is half of all differences added up: what is less in one
        place is more in another, and is counted once.
    agreed : tuple of label
        Where both have the same sum.
    """

    __slots__ = ()

    @property
    def differences(self) -> Money:
        """All differences added up, each without its sign."""
        return total((abs(gap) for _, gap in self.gaps), self.wage.currency)


def two_chairs(one: Payday, other: Payday) -> TwoChairs:
    """Set two people's cuts of the same wage side by side.

    Parameters
    ----------
    one, other : Payday
        Each made alone, before the other's was seen.

    Raises
    ------
    InputError
        ``split_other_wage`` where they cut two different wages.
    CurrencyMismatch

    Examples
    --------
    >>> hers = split_payday(Money(5100, "HKD"), fixed={"living": Money(800, "HKD"),
    ...     "own_savings": Money(1300, "HKD")})
    >>> his = split_payday(Money(5100, "HKD"), fixed={"living": Money(600, "HKD"),
    ...     "own_savings": Money(500, "HKD")})
    >>> found = two_chairs(hers, his)
    >>> str(found.apart), str(found.differences)
    ('HKD 1000', 'HKD 2000')
    """
    if one.wage != other.wage:
        same_currency(one.wage, other.wage, doing="two_chairs")
        raise InputError("split_other_wage", one=one.wage, other=other.wage)
    labels = [label for label in LABELS if one.part(label) or other.part(label)]
    gaps = tuple((label, other.part(label) - one.part(label)) for label in labels)
    differences = total((abs(gap) for _, gap in gaps), one.wage.currency)
    return TwoChairs(
        one.wage,
        tuple((label, one.part(label)) for label in labels),
        tuple((label, other.part(label)) for label in labels),
        gaps,
        differences / 2,
        tuple(label for label, gap in gaps if not gap),
    )


def agreed_page(chairs: TwoChairs, chosen: Mapping[str, Money]) -> Payday:
    """Make the one page that both sign: every part has a sum, and they add up to the wage.

    Parameters
    ----------
    chairs : TwoChairs
    chosen : mapping of label to Money
        What they settled on where their cakes differed; where they were the same, that sum stands.

    Raises
    ------
    InputError
        ``page_does_not_add_up`` with what is over or missing, ``page_open`` where they differ and nothing is
        chosen, ``choice_unknown``, ``amount_negative``.
    CurrencyMismatch

    Examples
    --------
    >>> hers = split_payday(Money(5100, "HKD"), fixed={"own_savings": Money(1300, "HKD")})
    >>> his = split_payday(Money(5100, "HKD"), fixed={"own_savings": Money(700, "HKD")})
    >>> settled = {"own_savings": Money(1000, "HKD"), "home": Money(4100, "HKD")}
    >>> page = agreed_page(two_chairs(hers, his), settled)
    >>> str(page.part("own_savings"))
    'HKD 1000'
    """
    for label, amount in chosen.items():
        one_of(label, "label", LABELS)
        same_currency(chairs.wage, not_negative(amount, label), doing="agreed_page")
    still_open = tuple(label for label, gap in chairs.gaps if gap and label not in chosen)
    if still_open:
        raise InputError("page_open", labels=still_open)
    parts: dict[str, Money] = {label: amount for label, amount in chairs.one if label in chairs.agreed}
    parts.update(chosen)
    laid = total(parts.values(), chairs.wage.currency)
    if laid != chairs.wage:
        raise InputError("page_does_not_add_up", wage=chairs.wage, parts=laid)
    return Payday(chairs.wage, tuple((label, parts[label]) for label in LABELS if label in parts))
