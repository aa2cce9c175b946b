"""A thing in pawn: charged by blocks of days, redeemed, prolonged or lost."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from finlit.credit.ceilings import Number
from finlit.credit.loan import MOST_INSTALMENTS
from finlit.credit.offers import Offer, or_nothing
from finlit.credit.price import DAYS_IN_YEAR
from finlit.credit.schedule import Assumption
from finlit.errors import InputError
from finlit.flows import Flow
from finlit.money import Money, above_zero
from finlit.values import count, one_of, rate, same_currency

_MOST_ROLL_OVERS = 99
_MOST_PLEDGES = 50


def pawn_charge(
    loan: Money, block_rate: Number, days: int, block_days: int = 15, *, even_if_dear: bool = False
) -> Money:
    """Say what a pawnshop charges: every block of days that has begun counts in full.

    Parameters
    ----------
    loan : Money
    block_rate : number
        [share a block] 0.012 is 1.2 percent; below 0.2.
    days : int
        [days] until it is repaid, at least 1.
    block_days : int
        [days] of one block, 1 to 365.
    even_if_dear : bool
        The rate truly is 0.2 a block or more.

    Returns
    -------
    Money
        What can be paid in cash: whole rupiah.

    Raises
    ------
    InputError
        ``rate_as_percent``: 1.2 for 1.2 percent is 0.012; ``amount_not_positive``, ``number_not_whole``.

    Examples
    --------
    One day more than 15 costs as much as 30:

    >>> pawn_charge(Money(500_000, "IDR"), Decimal("0.01"), 16)
    Money('10000', 'IDR')
    """
    lent, part = above_zero(loan, "loan"), _block_rate(block_rate, even_if_dear)
    term = count(days, "days", 1, MOST_INSTALMENTS)
    blocks = -(-term // count(block_days, "block_days", 1, DAYS_IN_YEAR))
    return (lent * part * blocks).rounded()


def _block_rate(value: Number, even_if_dear: bool) -> Decimal:
    return rate(value, "block_rate", "block", even_if_dear=even_if_dear)


def pawn_offer(
    name: str,
    loan: Money,
    days: int,
    block_rate: Number,
    *,
    block_days: int = 15,
    admin: Money | None = None,
    roll_overs: int = 0,
    valued: Money | None = None,
    even_if_dear: bool = False,
) -> Offer:
    """Offer a pawn loan that is redeemed in the end, after any number of roll-overs.

    Parameters
    ----------
    name : str
    loan : Money
    days : int
        [days] of one term.
    block_rate, block_days, even_if_dear
        As in :func:`pawn_charge`.
    admin : Money, optional
        Taken off at the start, and again at each roll-over.
    roll_overs : int
        Times that only the charge is paid and a new term of the same length begins, 0 to 99.
    valued : Money, optional
        What the thing is appraised at, where the charge is reckoned on that and not on the loan (rahn); not
        below the loan.

    Raises
    ------
    InputError
        Those of :func:`pawn_charge`; ``amount_negative``, ``number_below``.

    Examples
    --------
    Three million for 46 days, four blocks of 15 days that have begun:

    >>> price = pawn_offer("gadai", Money(3_000_000, "IDR"), 46, Decimal("0.012")).price()
    >>> str(price.cost), round(price.nominal_annual_rate, 4)
    ('IDR 144000', 0.3809)

    Rahn, 0.86 percent of the appraised 2.3 million a block, two blocks:

    >>> lent, valued = Money(2_000_000, "IDR"), Money(2_300_000, "IDR")
    >>> str(pawn_offer("rahn", lent, 17, Decimal("0.0086"), valued=valued).price().cost)
    'IDR 39560'
    """
    on = loan if valued is None else valued
    same_currency(above_zero(loan, "loan"), above_zero(on, "valued"), doing="pawn_offer")
    if on < loan:
        raise InputError("number_below", name="valued", value=on, lowest=loan)
    charge = pawn_charge(on, block_rate, days, block_days, even_if_dear=even_if_dear)
    days, block_days = count(days, "days"), count(block_days, "block_days")
    fee = or_nothing(admin, loan, "admin")
    times = count(roll_overs, "roll_overs", 0, _MOST_ROLL_OVERS)
    turns = [Flow(days * turn, -(charge + fee)) for turn in range(1, times + 1)]
    flows = (Flow(0, loan - fee), *turns, Flow(days * (times + 1), -(loan + charge)))
    a_year = _block_rate(block_rate, even_if_dear) * DAYS_IN_YEAR / block_days
    quoted = a_year * on.amount / loan.amount  # of the loan, as the true price is
    said = [Assumption("pawn_blocks", {"days": block_days, "count": -(-days // block_days)})]
    if times:
        said.append(Assumption("rolled_over", {"count": times}))
    return Offer(name, "pawn", tuple(flows), "day", quoted, tuple(said))


def pledges_offer(name: str, pledges: Sequence[Offer]) -> Offer:
    """Offer several things in pawn as one debt: each with its own loan, rate, value and day.

    Parameters
    ----------
    name : str
    pledges : sequence of Offer
        1 to 50, each of :func:`pawn_offer` or :func:`pawn_lost_offer`. A pawnshop's tariff goes by the loan
        of each pledge, not by their sum.

    Raises
    ------
    InputError
        ``amount_not_positive`` for none, ``number_above``; ``choice_unknown`` for an offer of another kind.
    CurrencyMismatch

    Examples
    --------
    A ring and a telephone, pawned on the same day, redeemed after 30 and 60 days:

    >>> ring = pawn_offer("ring", Money(2_000_000, "IDR"), 30, Decimal("0.012"))
    >>> phone = pawn_offer("phone", Money(500_000, "IDR"), 60, Decimal("0.01"))
    >>> both = pledges_offer("pawn", [ring, phone])
    >>> str(both.price().cost), str(both.price().net_disbursed)
    ('IDR 68000', 'IDR 2500000')
    """
    count(len(pledges), "pledges", 1, _MOST_PLEDGES)
    first = pledges[0].flows[0]
    for each in pledges:
        one_of(each.kind, "pledges", ("pawn",))
    same_currency(*(each.flows[0].amount for each in pledges), doing="pledges_offer")
    flows = sorted((flow for each in pledges for flow in each.flows), key=lambda flow: flow.since(first))
    said = dict.fromkeys((one.key, tuple(one.values.items())) for each in pledges for one in each.assumptions)
    return Offer(
        name, "pawn", tuple(flows), "day", None, tuple(Assumption(key, dict(values)) for key, values in said)
    )


def pawn_lost_offer(
    name: str,
    loan: Money,
    days: int,
    block_rate: Number,
    *,
    item_value: Money,
    auction_price: Money,
    auction_cost: Money | None = None,
    block_days: int = 15,
    admin: Money | None = None,
    roll_overs: int = 0,
    even_if_dear: bool = False,
) -> Offer:
    """Offer a pawn loan that ends in the auction: the thing is gone, what it fetched beyond the debt returns.

    Parameters
    ----------
    name, loan, days, block_rate, block_days, admin, roll_overs, even_if_dear
        As in :func:`pawn_offer`.
    item_value : Money
        What it would cost the family to buy the thing again.
    auction_price : Money
        What it fetched.
    auction_cost : Money, optional

    Raises
    ------
    InputError
        Those of :func:`pawn_offer`.

    Examples
    --------
    One million lent on a thing that is worth 1,500,000 and fetches 1,200,000; the debt is 1,096,000:

    >>> worth, fetched = Money(1_500_000, "IDR"), Money(1_200_000, "IDR")
    >>> lent = Money(1_000_000, "IDR")
    >>> lost = pawn_lost_offer("lelang", lent, 120, "0.012", item_value=worth, auction_price=fetched)
    >>> str(lost.price().cost)
    'IDR 396000'
    """
    redeemed = pawn_offer(
        name,
        loan,
        days,
        block_rate,
        block_days=block_days,
        admin=admin,
        roll_overs=roll_overs,
        even_if_dear=even_if_dear,
    )
    cost = or_nothing(auction_cost, loan, "auction_cost")
    worth, fetched = above_zero(item_value, "item_value"), above_zero(auction_price, "auction_price")
    *before, last = redeemed.flows
    returned = max(fetched + last.amount - cost, Money(0, loan.currency))
    lost = replace(redeemed, flows=(*before, Flow(last.at, returned - worth)))
    return lost.saying(Assumption("item_lost", {"value": worth, "returned": returned}))
