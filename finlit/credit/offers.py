"""Every way a family borrows, as one kind of offer.

Rules that change (ceilings, tariffs) are figures of a day and are passed in, never kept here.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from finlit.credit.ceilings import Cap, Number, highest
from finlit.credit.contract import Loan
from finlit.credit.loan import MOST_INSTALMENTS, CompulsorySavings, Drawdown, Fee, Method, RatePeriod
from finlit.credit.price import DAYS_IN_YEAR, TruePrice, true_price
from finlit.credit.schedule import Assumption
from finlit.flows import Flow, every
from finlit.money import Money, above_zero, not_negative
from finlit.plain import Plain
from finlit.timevalue import Frequency, periods_per_year, single_payment_rate
from finlit.values import count, rate, same_currency

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


@dataclass(frozen=True)
class Offer(Plain):
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
            even_if_dear=True,  # it was read where the offer was made
            assumptions=self.assumptions,
        )

    def saying(self, said: Assumption) -> "Offer":
        """Make the same offer with one more thing that it rests on."""
        return replace(self, assumptions=(*self.assumptions, said))


def loan_offer(name: str, loan: Loan, kind: OfferKind = "bank") -> Offer:
    """Offer a loan that is described in full: a bank, or anyone who has a contract.

    Parameters
    ----------
    name : str
    loan : Loan
    kind : str

    Examples
    --------
    >>> loan = Loan(principal=Money(12_000_000, "IDR"), method="annuity", rate=Decimal("0.12"), n=12)
    >>> str(loan_offer("bank", loan).price().cost)
    'IDR 794226'
    """
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
    payment_holiday: int = 0,
    drawdowns: tuple[Drawdown, ...] = (),
    fees: tuple[Fee, ...] = (),
    ceiling: Money | None = None,
) -> Offer:
    """Offer people's business credit (KUR): interest on what is owed, paid monthly.

    Parameters
    ----------
    name : str
    principal : Money
    n : int
        Monthly instalments after the payment holiday.
    annual_rate : number
        [a year, nominal] "6 % efektif" of the rule is 0.06 a year on what is owed.
    payment_holiday : int
        [months] without any payment; their interest is added to the debt.
    drawdowns : tuple of Drawdown
        Where the money is handed over in parts.
    fees : tuple of Fee
    ceiling : Money, optional
        The largest loan that the rule in force allows; a larger one is named.

    Raises
    ------
    InputError
        ``rate_missing``, ``rate_as_percent`` and those of :class:`finlit.credit.Loan`.

    Examples
    --------
    >>> offer = kur_offer("KUR", Money(25_000_000, "IDR"), 18, Decimal("0.06"), payment_holiday=6)
    >>> str(offer.price().cost)
    'IDR 2000298'
    """
    loan = Loan(
        principal=principal,
        method="annuity",
        rate=rate(annual_rate, "annual_rate"),
        n=n,
        payment_holiday=payment_holiday,
        drawdowns=drawdowns,
        fees=fees,
    )
    offer = loan_offer(name, loan, "kur")
    if ceiling is None or principal <= ceiling:
        return offer
    return offer.saying(Assumption("above_ceiling", {"ceiling": ceiling}))


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
    name : str
    principal : Money
    n : int
        Monthly instalments.
    rate : number
        [share a ``rate_period``] as the koperasi says it.
    rate_period, method, fees, savings, even_if_dear
        As in :class:`finlit.credit.Loan`.
    annual_cap : Ceiling, Rule or number, optional
        [share a year, simple] the highest rate that the rule in force allows; a quoted rate above is named.

    Raises
    ------
    InputError
        ``rate_as_percent`` and others of :class:`finlit.credit.Loan`; ``choice_unknown`` for a ceiling that
        is not of a year.

    Examples
    --------
    >>> offer = cooperative_offer("koperasi", Money(2_000_000, "IDR"), 12, Decimal("0.02"), annual_cap="0.18")
    >>> [said.key for said in offer.assumptions if said.key.startswith("above")]
    ['above_cap']
    """
    loan = Loan(
        principal=principal,
        method=method,
        rate=rate,  # type: ignore[arg-type]  # read by the loan, with its period
        rate_period=rate_period,
        even_if_dear=even_if_dear,
        n=n,
        fees=fees,
        savings=savings,
    )
    offer = loan_offer(name, loan, "cooperative")
    if annual_cap is None:
        return offer
    return _capped(offer, loan.annual_rate, highest(annual_cap, "annual_cap", "year"), "above_cap")


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
    name : str
    principal : Money
    days : int
        [days] at least 1.
    daily_rate : number
        [share of the loan a day] 0.003 is 0.3 percent; below 0.05.
    fee : Money, optional
        Taken off at the start.
    daily_cap : Ceiling, Rule or number, optional
        [share of the loan a day] highest allowed by the rule in force, fee included; where it is broken,
        ``above_daily_cap`` says the price of a day, which is a share of what was received.
    total_cap : Ceiling, Rule or number, optional
        [share of the loan] highest that interest and fees together may reach; likewise. Fines for paying
        late count in such rules too and are not known here.
    even_if_dear : bool
        The rate truly is 0.05 a day or more.

    Raises
    ------
    InputError
        ``rate_as_percent``: 0.3 for 0.3 percent is 0.003; ``amount_not_positive``, ``amount_negative``,
        ``number_not_whole``; ``choice_unknown`` for a ceiling of another kind.

    Examples
    --------
    Two million for 30 days at 0.4 % a day, 100,000 of it taken off:

    >>> fee = Money(100_000, "IDR")
    >>> price = online_offer("app", Money(2_000_000, "IDR"), 30, Decimal("0.003"), fee=fee).price()
    >>> str(price.cost), round(price.daily_rate or 0, 5), round(price.nominal_annual_rate, 3)
    ('IDR 280000', 0.00491, 1.793)
    """
    lent, term = above_zero(principal, "principal"), count(days, "days", 1, MOST_INSTALMENTS)
    a_day = rate(daily_rate, "daily_rate", "day", even_if_dear=even_if_dear)
    taken = or_nothing(fee, lent, "fee")
    received, paid = lent - taken, lent + (lent * a_day * term).rounded()
    said = (Assumption("daily_on_loan", {"days": term}), Assumption("rounded_cash", {}))
    flows = (Flow(0, received), Flow(term, -paid))
    offer = Offer(name, "online", flows, "day", a_day * DAYS_IN_YEAR, said)
    # Held against the ceilings before it is rounded: half a rupiah is no breach of a rule.
    asked = a_day * term + taken.amount / lent.amount
    if total_cap is not None:
        offer = _capped(offer, asked, highest(total_cap, "total_cap", "loan"), "above_total_cap")
    if daily_cap is None:
        return offer
    allowed = highest(daily_cap, "daily_cap", "day")
    if asked / term <= allowed or not received:
        return offer
    # One percentage a day is said, the family's own: of what it receives.
    price = Decimal(repr(single_payment_rate(received.amount, paid.amount, term)))
    return offer.saying(Assumption("above_daily_cap", {"rate": price, "cap": allowed}))


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
    name : str
    in_hand, instalment : Money
    n : int
        Instalments, 1 to 3,660.
    frequency : str
        See ``finlit.timevalue.PERIODS_PER_YEAR``.
    kind : str
    returned : Money, optional
        Given back on the day of the last instalment: savings that were held back.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``amount_negative``, ``number_not_whole``, ``choice_unknown``.
    CurrencyMismatch

    Examples
    --------
    >>> price = instalment_offer("bank", Money(1_000_000, "IDR"), Money(120_000, "IDR"), 10).price()
    >>> str(price.cost), round(price.effective_annual_rate, 3)
    ('IDR 200000', 0.504)
    """
    received, each = above_zero(in_hand, "in_hand"), above_zero(instalment, "instalment")
    times = count(n, "n", 1, MOST_INSTALMENTS)
    periods_per_year(frequency)  # refuses one that is not known
    same_currency(received, each, doing="Offer")
    back = or_nothing(returned, received, "returned")
    flows = [Flow(0, received), *every(frequency, -each, 1, times)]
    said = [Assumption("only_these_payments", {})]
    if back:
        flows.append(Flow(times, back))
        said.append(Assumption("comes_back", {"back": back}))
    return Offer(name, kind, tuple(flows), frequency, assumptions=tuple(said))


def single_payment_offer(name: str, in_hand: Money, repaid: Money, days: int) -> Offer:
    """Offer a debt that is paid at once: a pawned thing, an online loan, a neighbour's help.

    Parameters
    ----------
    name : str
    in_hand, repaid : Money
    days : int
        [days] from the one to the other, at least 1.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``number_not_whole``.
    CurrencyMismatch

    Examples
    --------
    One million in the hand, 1,060,000 back after 120 days:

    >>> price = single_payment_offer("pawn", Money(1_000_000, "IDR"), Money(1_060_000, "IDR"), 120).price()
    >>> str(price.cost), round(price.nominal_annual_rate, 4), round(price.effective_annual_rate, 3)
    ('IDR 60000', 0.1825, 0.194)
    """
    received, paid = above_zero(in_hand, "in_hand"), above_zero(repaid, "repaid")
    term = count(days, "days", 1, MOST_INSTALMENTS)
    same_currency(received, paid, doing="Offer")
    flows = (Flow(0, received), Flow(term, -paid))
    said = (Assumption("only_these_payments", {}),)
    return Offer(name, "single_payment", flows, "day", assumptions=said)


def daily_lender_offer(name: str, in_hand: Money, instalment: Money, days: int) -> Offer:
    """Offer a travelling lender (bank keliling) who collects every day; see :func:`instalment_offer`.

    Examples
    --------
    >>> price = daily_lender_offer("keliling", Money(1_000_000, "IDR"), Money(50_000, "IDR"), 24).price()
    >>> round(price.period_rate, 4), round(price.nominal_annual_rate, 2)
    (0.0151, 5.52)
    """
    return instalment_offer(name, in_hand, instalment, days, "day", kind="daily_lender")


def salary_deduction_offer(name: str, advanced: Money, deduction: Money, months: int) -> Offer:
    """Offer a debt that is taken out of the wage: what was advanced against what is deducted.

    See :func:`instalment_offer`.

    Examples
    --------
    Six deductions of HK$2,596 for a lawful cost of HK$13,436:

    >>> price = salary_deduction_offer("agency", Money(13436, "HKD"), Money(2596, "HKD"), 6).price()
    >>> str(price.cost), round(price.period_rate, 5)
    ('HKD 2140', 0.04393)
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
    """Offer a thing on credit: the loan is its price for cash, less what is paid down.

    Parameters
    ----------
    name : str
    cash_price : Money
        What the thing costs who pays at once.
    instalment, n, frequency
        As in :func:`instalment_offer`.
    down_payment : Money, optional

    Raises
    ------
    InputError
        Those of :func:`instalment_offer`.

    Examples
    --------
    >>> paid = Money(300_000, "IDR")
    >>> str(shop_credit_offer("toko", Money(2_400_000, "IDR"), paid, 10).price().cost)
    'IDR 600000'
    """
    lent = cash_price - or_nothing(down_payment, cash_price, "down_payment")
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
    name : str
    contribution : Money
        [a meeting]
    members : int
        Also the number of meetings, at least 2; the first is now.
    turn : int
        1 to ``members``.
    frequency : str
        See ``finlit.timevalue.PERIODS_PER_YEAR``.
    fee : Money, optional
        Taken from the pot by who runs it.

    Raises
    ------
    InputError
        ``amount_not_positive``, ``number_below``, ``number_above``, ``choice_unknown``.

    Examples
    --------
    >>> str(arisan_turn_offer("arisan", Money(100_000, "IDR"), 10, 1).price().cost)
    'IDR 0'
    """
    each = above_zero(contribution, "contribution")
    meetings = count(members, "members", 2, MOST_INSTALMENTS)
    mine = count(turn, "turn", 1, meetings)
    pot = each * meetings - or_nothing(fee, each, "fee")
    flows = list(every(frequency, -each, 0, meetings))
    flows.insert(mine, Flow(mine - 1, pot))
    return Offer(name, "arisan_turn", tuple(flows), frequency, None, (Assumption("everyone_pays", {}),))


def _capped(offer: Offer, asked: Decimal, allowed: Decimal, key: str) -> Offer:
    return offer if asked <= allowed else offer.saying(Assumption(key, {"rate": asked, "cap": allowed}))


def or_nothing(amount: Money | None, like: Money, name: str) -> Money:
    """Read an amount that may be left out, of the same currency as another one."""
    if amount is None:
        return Money(0, like.currency)
    same_currency(like, not_negative(amount, name), doing="Offer")
    return amount
