"""Every way a family borrows, as one kind of offer; and offers side by side.

Rules that change (ceilings, tariffs) are figures of a day and are passed in, never kept here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from finlit.credit.loan import (
    MOST_INSTALMENTS,
    CompulsorySavings,
    Drawdown,
    Fee,
    Loan,
    Method,
    RatePeriod,
)
from finlit.credit.price import DAYS_IN_YEAR, TruePrice, true_price
from finlit.credit.schedule import Assumption, Flow
from finlit.errors import CurrencyMismatch, FinlitError, InputError
from finlit.money import Money
from finlit.rules import Ceiling
from finlit.timevalue import Frequency, periods_per_year, single_payment_rate
from finlit.values import one_of, rate, share

OfferKind = Literal[
    "bank",
    "kur",
    "cooperative",
    "pawn",
    "online",
    "daily_lender",
    "arisan_turn",
    "shop_credit",
    "salary_deduction",
    "instalments",
    "single_payment",
]
Number = Decimal | int | float | str
Cap = Ceiling | Number
"""The rule in force, chosen with :func:`finlit.rules.in_force`, or a limit of one's own."""

_MOST_ROLL_OVERS = 99

INSTALMENT_SHARE_LIMIT = Decimal("0.30")
"""[of a month's income] the course's own rule of thumb for all instalments together; no law."""


@dataclass(frozen=True)
class Offer:
    """One way to borrow, as the money that moves; :meth:`price` gives its true-price card.

    Attributes
    ----------
    name : str
    kind : str
    flows : tuple of Flow
        From the household's side, ``at`` in periods of ``frequency`` or in dates.
    frequency : str
    quoted_annual_rate : Decimal, optional
        [a year, simple] what the lender says.
    assumptions : tuple of Assumption
        What the flows rest on, and which ceilings they break (``above_cap``).
    days : tuple of date, optional
        On which day each of the equal periods really ends, the first one the start: for the month that bears
        a payment, not for the price.
    """

    name: str
    kind: OfferKind
    flows: tuple[Flow, ...]
    frequency: Frequency = "month"
    quoted_annual_rate: Decimal | None = None
    assumptions: tuple[Assumption, ...] = ()
    days: tuple[date | None, ...] = ()

    def price(self) -> TruePrice:
        """Say what the offer truly costs; see :func:`finlit.credit.true_price`."""
        return true_price(
            self.flows,
            frequency=self.frequency,
            quoted_annual_rate=self.quoted_annual_rate,
            even_if_dear=True,
            assumptions=self.assumptions,
        )


def loan_offer(name: str, loan: Loan, kind: OfferKind = "bank") -> Offer:
    """Offer a loan that is described in full: a bank, or anyone who has a contract."""
    schedule = loan.schedule()
    flows = schedule.cash_flows(by_period=loan.is_regular)
    days = () if loan.start is None else schedule.days
    return Offer(name, kind, flows, loan.frequency, loan.annual_rate, schedule.assumptions, days)


def kur_offer(
    name: str,
    principal: Money,
    n: int,
    annual_rate: Number,
    *,
    grace_all: int = 0,
    drawdowns: tuple[Drawdown, ...] = (),
    fees: tuple[Fee, ...] = (),
    ceiling: Money | None = None,
) -> Offer:
    """Offer people's business credit (KUR): interest on what is owed, monthly, grace added to the debt.

    Parameters
    ----------
    principal : Money
    n : int
        Monthly instalments after the grace.
    annual_rate : number
        [a year, nominal] "6 % efektif" of the rule is 0.06 a year on what is owed.
    grace_all : int
        [months] without any payment.
    drawdowns : tuple of Drawdown
        Where the money is handed over in parts.
    ceiling : Money, optional
        The largest loan that the rule of the day allows.
    """
    loan = Loan(
        principal=principal,
        method="annuity",
        rate=rate(annual_rate, "annual_rate"),
        n=n,
        grace_all=grace_all,
        drawdowns=drawdowns,
        fees=fees,
    )
    offer = loan_offer(name, loan, "kur")
    if ceiling is None or principal <= ceiling:
        return offer
    return _with(offer, Assumption("above_ceiling", {"ceiling": ceiling}))


def cooperative_offer(
    name: str,
    principal: Money,
    n: int,
    rate: Number,
    *,
    rate_period: RatePeriod = "month",
    method: Method = "flat",
    fees: tuple[Fee, ...] = (),
    savings: CompulsorySavings | None = None,
    annual_cap: Cap | None = None,
    even_if_dear: bool = False,
) -> Offer:
    """Offer a loan of a koperasi, with its fees and the savings it asks for.

    Parameters
    ----------
    rate : number
        [a ``rate_period``] as the koperasi says it.
    annual_cap : Ceiling or number, optional
        [a year, simple] the highest rate that the rule in force allows; a quoted rate above it is named.
    even_if_dear : bool
        The rate truly is 1 a period or more, as over the whole time of a long loan.
    """
    loan = Loan(
        principal=principal,
        method=method,
        rate=rate,
        rate_period=rate_period,
        n=n,
        fees=fees,
        savings=savings,
        even_if_dear=even_if_dear,
    )
    offer = loan_offer(name, loan, "cooperative")
    if annual_cap is None:
        return offer
    return _capped(offer, loan.annual_rate, _highest(annual_cap, "annual_cap", "year"), "above_cap")


def pawn_charge(
    loan: Money, block_rate: Number, days: int, block_days: int = 15, *, even_if_dear: bool = False
) -> Money:
    """Say what a pawnshop charges: every block of days that has begun counts in full.

    Parameters
    ----------
    loan : Money
    block_rate : number
        [share a block] for instance 0.012.
    days : int
        Until it is repaid, at least 1.
    even_if_dear : bool
        The rate truly is 0.2 a block or more.

    Raises
    ------
    InputError
        ``rate_as_percent``: 1.2 for 1.2 percent is 0.012; ``amount_not_positive``, ``number_below``.

    Examples
    --------
    One day more than 15 costs as much as 30:

    >>> pawn_charge(Money(500_000, "IDR"), "0.01", 16)
    Money('10000', 'IDR')
    """
    _check_positive("loan", loan)
    _check_count("days", days, MOST_INSTALMENTS)
    _check_count("block_days", block_days, DAYS_IN_YEAR)
    blocks = -(-days // block_days)
    return (loan * _block_rate(block_rate, even_if_dear) * blocks).rounded()


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
    even_if_dear: bool = False,
) -> Offer:
    """Offer a pawn loan that is redeemed in the end, after any number of roll-overs.

    Parameters
    ----------
    days : int
        Of one term.
    admin : Money, optional
        Taken off at the start, and again at each roll-over.
    roll_overs : int
        Times that only the charge is paid and a new term of the same length begins.
    """
    charge = pawn_charge(loan, block_rate, days, block_days, even_if_dear=even_if_dear)
    fee = _or_nothing(admin, loan)
    _check_count("roll_overs", roll_overs, _MOST_ROLL_OVERS, lowest=0)
    turns = [Flow(days * turn, -(charge + fee)) for turn in range(1, roll_overs + 1)]
    flows = (Flow(0, loan - fee), *turns, Flow(days * (roll_overs + 1), -(loan + charge)))
    quoted = _block_rate(block_rate, even_if_dear) * DAYS_IN_YEAR / block_days
    said = [Assumption("pawn_blocks", {"days": block_days, "count": -(-days // block_days)})]
    if roll_overs:
        said.append(Assumption("rolled_over", {"count": roll_overs}))
    return Offer(name, "pawn", flows, "day", quoted, tuple(said))


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
    item_value : Money
        What it would cost the family to buy the thing again.
    auction_price : Money
        What it fetched.
    roll_overs : int
        Times that only the charge was paid before, as in :func:`pawn_offer`.
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
    cost = _or_nothing(auction_cost, loan)
    _check_positive("item_value", item_value)
    _check_positive("auction_price", auction_price)
    *before, last = redeemed.flows
    returned = max(auction_price + last.amount - cost, Money(0, loan.currency))
    lost = replace(redeemed, flows=(*before, Flow(last.at, returned - item_value)))
    return _with(lost, Assumption("item_lost", {"value": item_value, "returned": returned}))


def online_offer(
    name: str,
    principal: Money,
    days: int,
    daily_rate: Number,
    *,
    fee: Money | None = None,
    daily_cap: Cap | None = None,
    total_cap: Cap | None = None,
    even_if_dear: bool = False,
) -> Offer:
    """Offer an online loan that is charged per day and repaid at once.

    Parameters
    ----------
    days : int
    daily_rate : number
        [share of the loan a day]
    fee : Money, optional
        Taken off at the start.
    daily_cap : Ceiling or number, optional
        [share of the loan a day] highest allowed by the rule in force, fee included; where it is broken,
        ``above_daily_cap`` says the price of a day, which is a share of what was received.
    total_cap : Ceiling or number, optional
        [share of the loan] highest that interest and fees together may reach; likewise. Fines for paying
        late count in such rules too and are not known here.
    even_if_dear : bool
        The rate truly is 0.05 a day or more.

    Raises
    ------
    InputError
        ``rate_as_percent``: 0.3 for 0.3 percent is 0.003; ``amount_not_positive``, ``number_below``.

    Examples
    --------
    >>> online_offer("app", Money(2_000_000, "IDR"), 30, "0.003").price().cost
    Money('180000', 'IDR')
    """
    _check_positive("principal", principal)
    _check_count("days", days, MOST_INSTALMENTS)
    a_day = rate(daily_rate, "daily_rate", "day", even_if_dear=even_if_dear)
    taken = _or_nothing(fee, principal)
    interest = (principal * a_day * days).rounded()
    flows = (Flow(0, principal - taken), Flow(days, -(principal + interest)))
    said = (Assumption("daily_on_loan", {"days": days}), Assumption("rounded_cash", {}))
    offer = Offer(name, "online", flows, "day", a_day * DAYS_IN_YEAR, said)
    # Held against the ceilings before it is rounded: half a rupiah is no breach of a rule.
    asked = a_day * days + taken.amount / principal.amount
    if total_cap is not None:
        offer = _capped(offer, asked, _highest(total_cap, "total_cap", "loan"), "above_total_cap")
    if daily_cap is None:
        return offer
    # One percentage a day is said, the family's own: of what it receives.
    price = Decimal(repr(single_payment_rate(flows[0].amount.amount, -flows[1].amount.amount, days)))
    return _capped(offer, asked / days, _highest(daily_cap, "daily_cap", "day"), "above_daily_cap", price)


def instalment_offer(
    name: str,
    in_hand: Money,
    instalment: Money,
    n: int,
    frequency: Frequency = "month",
    *,
    kind: OfferKind = "instalments",
    returned: Money | None = None,
) -> Offer:
    """Offer what people can always tell: money in the hand, the instalment, how many, how often.

    Parameters
    ----------
    returned : Money, optional
        Given back on the day of the last instalment: savings that were held back.
    """
    _check_positive("in_hand", in_hand)
    _check_positive("instalment", instalment)
    _check_count("n", n, MOST_INSTALMENTS)
    periods_per_year(frequency)  # refuses one that is not known
    _check_same(in_hand, instalment)
    back = _or_nothing(returned, in_hand, "returned")
    flows = [Flow(0, in_hand), *(Flow(number, -instalment) for number in range(1, n + 1))]
    said = [Assumption("only_these_payments", {})]
    if back:
        flows.append(Flow(n, back))
        said.append(Assumption("comes_back", {"back": back}))
    return Offer(name, kind, tuple(flows), frequency, assumptions=tuple(said))


def single_payment_offer(name: str, in_hand: Money, repaid: Money, days: int) -> Offer:
    """Offer a debt that is paid at once: a pawned thing, an online loan, a neighbour's help.

    Examples
    --------
    One million in the hand, 1,060,000 back after 120 days:

    >>> price = single_payment_offer("pawn", Money(1_000_000, "IDR"), Money(1_060_000, "IDR"), 120).price()
    >>> price.cost, round(price.effective_annual_rate, 3)
    (Money('60000', 'IDR'), 0.194)
    """
    _check_positive("in_hand", in_hand)
    _check_positive("repaid", repaid)
    _check_count("days", days, MOST_INSTALMENTS)
    _check_same(in_hand, repaid)
    flows = (Flow(0, in_hand), Flow(days, -repaid))
    said = (Assumption("only_these_payments", {}),)
    return Offer(name, "single_payment", flows, "day", assumptions=said)


def daily_lender_offer(name: str, in_hand: Money, instalment: Money, days: int) -> Offer:
    """Offer a travelling lender (bank keliling) who collects every day."""
    return instalment_offer(name, in_hand, instalment, days, "day", kind="daily_lender")


def salary_deduction_offer(name: str, advanced: Money, deduction: Money, months: int) -> Offer:
    """Offer a debt that is taken out of the wage: what was advanced against what is deducted.

    Examples
    --------
    Six deductions of HK$2,596 for a lawful cost of HK$13,436:

    >>> price = salary_deduction_offer("agency", Money(13436, "HKD"), Money(2596, "HKD"), 6).price()
    >>> price.cost, round(price.period_rate, 5)
    (Money('2140', 'HKD'), 0.04393)
    """
    return instalment_offer(name, advanced, deduction, months, kind="salary_deduction")


def shop_credit_offer(
    name: str,
    cash_price: Money,
    instalment: Money,
    n: int,
    frequency: Frequency = "month",
    *,
    down_payment: Money | None = None,
) -> Offer:
    """Offer a thing on credit: the loan is its price for cash, less what is paid down."""
    lent = cash_price - _or_nothing(down_payment, cash_price)
    return instalment_offer(name, lent, instalment, n, frequency, kind="shop_credit")


def arisan_turn_offer(
    name: str,
    contribution: Money,
    members: int,
    turn: int,
    frequency: Frequency = "month",
    *,
    fee: Money | None = None,
) -> Offer:
    """Offer one turn of an arisan: the pot at meeting ``turn``, a contribution at every meeting.

    An early turn is a loan from the others and a late one is saving; without a fee neither costs anything,
    as long as everyone goes on paying.

    Parameters
    ----------
    members : int
        Also the number of meetings; the first is now.
    turn : int
        1 to ``members``.
    fee : Money, optional
        Taken from the pot by who runs it.
    """
    _check_positive("contribution", contribution)
    _check_count("members", members, MOST_INSTALMENTS)
    if members < 2:
        raise InputError("number_below", name="members", value=members, lowest=2)
    _check_count("turn", turn, members)
    pot = contribution * members - _or_nothing(fee, contribution)
    flows = [Flow(meeting, -contribution) for meeting in range(members)]
    flows.insert(turn, Flow(turn - 1, pot))
    return Offer(name, "arisan_turn", tuple(flows), frequency, None, (Assumption("everyone_pays", {}),))


class OfferRow(NamedTuple):
    """One offer in a comparison."""

    offer: Offer
    price: TruePrice
    worst_month: int
    """Which month is the heaviest, from 1; with dates, 1 is the calendar month of the start"""
    worst_payment: Money
    """What is paid in it"""
    worst_share: Decimal | None
    """Its share of that month's income; None when nothing comes in that month"""
    is_bearable: bool
    """Whether every month stays within the limit"""


class OfferComparison(NamedTuple):
    """Offers side by side, the lowest true price first."""

    rows: tuple[OfferRow, ...]
    apart: tuple[tuple[Offer, FinlitError], ...]
    """Offers that have no price, and why"""
    same_money: bool
    """Whether all put the same money into the hand"""
    same_time: bool
    """Whether all are repaid in the same time"""

    @property
    def by_cost(self) -> tuple[OfferRow, ...]:
        """Give the same rows, fewest rupiah first."""
        return tuple(sorted(self.rows, key=lambda row: row.price.cost.amount))


def compare_offers(
    offers: Sequence[Offer],
    monthly_income: Money | Sequence[Money],
    *,
    other_instalments: Money | None = None,
    limit: Cap = INSTALMENT_SHARE_LIMIT,
) -> OfferComparison:
    """Put offers side by side: true price, cost, and whether the heaviest month can be borne.

    Offers of another size or time are not scaled: ``same_money`` and ``same_time`` say whether the rupiah can
    be compared; the true price always can.

    Parameters
    ----------
    offers : sequence of Offer
    monthly_income : Money, or a sequence of Money
        [a month] the same each month, or month by month from the first; it repeats.
    other_instalments : Money, optional
        [a month] that are paid already.
    limit : Ceiling or number
        [share of a month's income] that instalments should not pass: the rule in force (online lenders are
        bound to 30 percent from 2026), or the course's rule of thumb.

    Raises
    ------
    InputError
        ``nothing_to_compare``, ``amount_negative``.
    CurrencyMismatch
        When an offer, an income or the other instalments have another currency than the first income.

    Examples
    --------
    >>> lent = Money(1_000_000, "IDR")
    >>> offers = [daily_lender_offer("keliling", lent, Money(50_000, "IDR"), 24),
    ...           instalment_offer("koperasi", lent, Money(350_000, "IDR"), 3)]
    >>> best = compare_offers(offers, Money(3_000_000, "IDR")).rows[0]
    >>> best.offer.name, best.price.cost, round(best.worst_share, 3), best.is_bearable
    ('koperasi', Money('50000', 'IDR'), Decimal('0.117'), True)
    """
    incomes = list(monthly_income) if isinstance(monthly_income, Sequence) else [monthly_income]
    if not offers or not incomes:
        raise InputError("nothing_to_compare")
    for income in incomes:
        if not isinstance(income, Money):
            raise InputError("money_unreadable", text=income)
        _check_same(incomes[0], income)
        if income.amount < 0:
            raise InputError("amount_negative", name="monthly_income", value=income)
    others = _or_nothing(other_instalments, incomes[0], "other_instalments")
    most = _highest(limit, "limit", "income")
    rows: list[OfferRow] = []
    apart: list[tuple[Offer, FinlitError]] = []
    for offer in offers:
        _check_same(offer.flows[0].amount, incomes[0])
        try:
            price = offer.price()
        except FinlitError as reason:
            apart.append((offer, reason.kept()))
            continue
        month, payment, part = _worst_month(offer, price, incomes, others)
        rows.append(OfferRow(offer, price, month, payment, part, part is not None and part <= most))
    rows.sort(key=lambda row: (row.price.effective_annual_rate, row.price.cost.amount))
    return OfferComparison(
        tuple(rows),
        tuple(apart),
        len({row.price.in_hand for row in rows}) <= 1,
        len({round(row.price.months) for row in rows}) <= 1,
    )


def _worst_month(
    offer: Offer, price: TruePrice, incomes: list[Money], other: Money
) -> tuple[int, Money, Decimal | None]:
    """Return the month with the largest share of its income; a month without income is the worst."""
    nothing = Money(0, price.cost.currency)
    paid: dict[int, Money] = {}
    for flow, month in zip(price.flows, _months(offer, price), strict=True):
        if flow.amount.amount < 0 and month:
            paid[month] = paid.get(month, nothing) - flow.amount
    found: list[tuple[bool, Decimal, int]] = []
    for month, payment in paid.items():
        income = incomes[(month - 1) % len(incomes)].amount
        heavy = (payment + other).amount
        found.append((not income, heavy / income if income else heavy, -month))
    if not found:
        return 1, nothing, Decimal(0)
    without_income, part, month = max(found)
    return -month, paid[-month], None if without_income else part


def _months(offer: Offer, price: TruePrice) -> list[int]:
    """Return the month in which each flow falls; 0 is the day of the start itself.

    With dates these are months of the calendar, as wages are, and the first one is that of the start: counted
    in days, the instalments of 1 February and 1 March would fall into one month.
    """
    ends = [flow.at if isinstance(flow.at, date) else _day(offer.days, flow.at) for flow in price.flows]
    days = [day for day in ends if day is not None]
    if len(days) < len(ends):
        a_year = periods_per_year(offer.frequency)
        return [-(-flow.since(price.flows[0]) * 12 // a_year) for flow in price.flows]
    turns = [day.year * 12 + day.month for day in days]
    return [turn - turns[0] + 1 if day > days[0] else 0 for turn, day in zip(turns, days, strict=True)]


def _day(days: Sequence[date | None], period: int) -> date | None:
    return days[period] if period < len(days) else None


def _with(offer: Offer, said: Assumption) -> Offer:
    return replace(offer, assumptions=(*offer.assumptions, said))


def _highest(cap: Cap, name: str, per: str) -> Decimal:
    """Read a ceiling: a dated rule, or a bare share of one's own."""
    if isinstance(cap, Ceiling):
        one_of(cap.per, f"{name}.per", (per,))
        return cap.highest
    return rate(cap, name, per) if per in ("day", "year") else share(cap, name)


def _capped(offer: Offer, asked: Decimal, highest: Decimal, key: str, told: Decimal | None = None) -> Offer:
    """Name a ceiling that is broken; ``told`` is the rate to say, where it is not the one that is held."""
    if asked <= highest:
        return offer
    return _with(offer, Assumption(key, {"rate": asked if told is None else told, "cap": highest}))


def _or_nothing(amount: Money | None, like: Money, name: str = "fee") -> Money:
    if amount is None:
        return Money(0, like.currency)
    _check_same(like, amount)
    if amount.amount < 0:
        raise InputError("amount_negative", name=name, value=amount)
    return amount


def _check_positive(name: str, amount: Money) -> None:
    if not isinstance(amount, Money):
        raise InputError("money_unreadable", text=amount)
    if amount.amount <= 0:
        raise InputError("amount_not_positive", name=name, value=amount)


def _check_count(name: str, count: int, highest: int, lowest: int = 1) -> None:
    if isinstance(count, bool) or not isinstance(count, int):
        raise InputError("number_not_whole", name=name, value=count)
    if count < lowest:
        raise InputError("number_below", name=name, value=count, lowest=lowest)
    if count > highest:
        raise InputError("number_above", name=name, value=count, highest=highest)


def _check_same(first: Money, second: Money) -> None:
    if first.currency != second.currency:
        raise CurrencyMismatch(
            "currency_mismatch", first=first.currency, second=second.currency, doing="Offer"
        )
