"""A small business: what a piece costs, what is left of it, when it pays back, and how a month goes badly.

The owner's own work is a cost like any other, and what is not sold was paid for all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any, NamedTuple

from finlit.doors import told
from finlit.errors import InputError, NoSolution
from finlit.money import Money, NotNegative, above_zero, cash_unit, not_negative
from finlit.plain import Plain, Table
from finlit.record import Record
from finlit.values import Count, Share, amount, count, exact, positive, same_currency, share

MOST_MONTHS = 600
_MONTHS_OF_YEAR = 12


class UnitCost(NamedTuple):
    """What one piece costs that finds a buyer."""

    made: int
    sold: int
    materials: Money
    """[a batch]"""
    own_work: Money
    """[a batch]"""
    per_piece_made: Money
    """Materials only: what a seller thinks it costs"""
    per_piece_sold: Money
    """Materials and own work, carried by the pieces that are sold"""


@told
def unit_cost(
    ingredients: Sequence[Money], made: int, unsold: int = 0, own_work: Money | None = None
) -> UnitCost:
    """What one piece truly costs, by its recipe.

    The pieces that nobody buys are paid for by those that are bought.

    Parameters
    ----------
    ingredients : sequence of Money
        [a batch] what goes in: flour, oil, gas, bags.
    made : int
        [pieces] of one batch.
    unsold : int
        [pieces] spoilt, eaten or given away; fewer than are made.
    own_work : Money, optional
        [a batch] the owner's wage for making and selling it. Without it her work is counted as nothing.

    Raises
    ------
    InputError
        ``ingredients_missing``, ``number_above``, ``amount_negative``; ``stock_negative`` where more are left
        over than were made.
    CurrencyMismatch

    Notes
    -----
    (materials + own work) / (made - unsold). A batch that costs nothing costs 0 a piece.

    Examples
    --------
    >>> cost = unit_cost([Money(180_000, "IDR")], made=120, unsold=12, own_work=Money(60_000, "IDR"))
    >>> str(cost.per_piece_made), str(cost.per_piece_sold.rounded(1))
    ('IDR 1500', 'IDR 2222')
    """
    if not ingredients:
        raise InputError("ingredients_missing")
    pieces, lost = count(made, "made"), count(unsold, "unsold", 0)
    if lost > pieces:
        raise InputError("stock_negative", name="unsold", unsold=lost, made=pieces)
    count(lost, "unsold", 0, pieces - 1)
    paid = [not_negative(cost, "ingredients") for cost in ingredients]
    work = not_negative(own_work or Money(0, paid[0].currency), "own_work")
    same_currency(*paid, work, doing="cost")
    materials = sum(paid[1:], paid[0])
    sold = pieces - lost
    return UnitCost(pieces, sold, materials, work, materials / pieces, (materials + work) / sold)


class Margin(NamedTuple):
    """What is left of one piece."""

    amount: Money
    of_price: Decimal
    """[share of the price]"""
    of_cost: Decimal | None
    """[share of the cost], the markup; None where it costs nothing"""


@told
def margin(price: Money, cost: Money) -> Margin:
    """What one piece leaves of its price; below zero when each sale loses money.

    Examples
    --------
    >>> left = margin(Money(2_000, "IDR"), Money(700, "IDR"))
    >>> str(left.amount), left.of_price
    ('IDR 1300', Decimal('0.65'))
    """
    asked, paid = above_zero(price, "price"), not_negative(cost, "cost")
    same_currency(asked, paid, doing="margin")
    left = asked - paid
    return Margin(left, left / asked, left / paid if paid.amount else None)


class BreakEven(NamedTuple):
    """Where nothing is lost and nothing is earned."""

    units: int
    """[pieces], rounded up: a part of a piece is not sold"""
    sales: Money
    """What these pieces bring"""


@told
def break_even(fixed: Money, price: Money, cost: Money) -> BreakEven:
    """How many pieces must be sold to lose nothing.

    Parameters
    ----------
    fixed : Money
        [a period] what is paid even when nothing is sold: rent, instalment, the owner's wage.
    price, cost : Money
        Of one piece.

    Raises
    ------
    NoSolution
        ``price_below_cost``: more sales lose more.
    InputError
        ``amount_negative``, ``amount_not_positive``.

    Notes
    -----
    fixed / (price - cost), rounded up; 0 without fixed cost.

    Examples
    --------
    Coffee at 2,000 that costs 700 a cup, with 600,000 fixed a month:

    >>> break_even(Money(600_000, "IDR"), Money(2_000, "IDR"), Money(700, "IDR")).units
    462
    """
    owed = not_negative(fixed, "fixed")
    left = margin(price, cost).amount
    same_currency(owed, left, doing="fixed")
    if left.amount <= 0:
        raise NoSolution("price_below_cost", price=price, cost=cost)
    units = _up(owed / left)
    return BreakEven(units, price * units)


@told
def break_even_price(costs: Money, units: Any) -> Money:
    """Find the lowest price at which a known number of pieces pays all its costs.

    Parameters
    ----------
    costs : Money
        All of them, fixed and by the piece.
    units : number
        [pieces or kilograms] that will be sold.

    Returns
    -------
    Money
        Rounded up to the smallest coin in use.

    Examples
    --------
    Broilers: 5,700 kg that cost 86,550,000 in all.

    >>> str(break_even_price(Money(86_550_000, "IDR"), 5_700))
    'IDR 15185'
    """
    paid, sold = not_negative(costs, "costs"), positive(units, "units")
    unit = cash_unit(paid.currency)
    return Money(_up(paid.amount / sold / unit) * unit, paid.currency)


@told
def payback_months(capital: Money, monthly_profit: Money, own_wage: Money | None = None) -> int:
    """In how many months the profit has paid back what was put in.

    Parameters
    ----------
    capital : Money
    monthly_profit : Money
        [a month] before the owner's wage.
    own_wage : Money, optional
        [a month] what she takes for her work.

    Raises
    ------
    NoSolution
        ``never_paid_back``: after the wage nothing is left.

    Notes
    -----
    capital / (profit - wage), rounded up; 0 without capital.

    Examples
    --------
    A toast cart, without and with a wage for the one who stands behind it:

    >>> payback_months(Money(3_508_000, "IDR"), Money(1_180_000, "IDR"))
    3
    >>> payback_months(Money(3_508_000, "IDR"), Money(1_180_000, "IDR"), Money(1_000_000, "IDR"))
    20
    """
    put_in = not_negative(capital, "capital")
    wage = not_negative(own_wage or Money(0, put_in.currency), "own_wage")
    same_currency(put_in, monthly_profit, wage, doing="payback")
    left = monthly_profit - wage
    if not put_in.amount:
        return 0
    if left.amount <= 0:
        raise NoSolution("never_paid_back", profit=monthly_profit, wage=wage)
    return _up(put_in / left)


class BusinessMonth(NamedTuple):
    """One month of a business. Profit is not cash: what is sold on credit is paid later."""

    sales: Money
    materials: Money
    fixed: Money
    own_wage: Money
    before_wage: Money
    """Sales less materials and fixed cost: what a seller calls her profit"""
    after_wage: Money
    """The business's own profit"""
    cash: Money
    """In the business purse at the end of the month; below zero it is borrowed"""


class Enterprise(Record):
    """A small business as its owner tells it.

    Attributes
    ----------
    price : Money
        Of one piece, above zero.
    cost : Money
        Of one piece that is made: what goes in.
    pieces : int
        [a month] made in a usual month.
    unsold : Decimal
        [0-1] share of them that nobody buys.
    fixed : Money
        [a month] rent, electricity, instalment.
    own_wage : Money
        [a month] what the owner takes for her work; the family purse lives on it.
    on_credit : Decimal
        [0-1] share of the sales that is paid a month later.
    never_paid : Decimal
        [0-1] share of the sales on credit that is never paid.

    Examples
    --------
    >>> cakes = Enterprise(price=Money(2_500, "IDR"), cost=Money(1_500, "IDR"), pieces=120,
    ...                    unsold=Decimal("0.1"), fixed=Money(30_000, "IDR"), own_wage=Money(60_000, "IDR"))
    >>> month = cakes.year(Money(0, "IDR"))[0]
    >>> str(month.sales), str(month.before_wage), str(month.after_wage)
    ('IDR 270000', 'IDR 60000', 'IDR 0')
    """

    price: NotNegative
    cost: NotNegative
    pieces: Count
    fixed: NotNegative
    own_wage: NotNegative
    unsold: Share = Decimal(0)
    on_credit: Share = Decimal(0)
    never_paid: Share = Decimal(0)

    def year(self, cash: Money, season: Sequence[Any] = (), months: int = 12) -> tuple[BusinessMonth, ...]:
        """Go through the months one by one, from the cash in the business purse.

        Parameters
        ----------
        cash : Money
            At the start: the working capital.
        season : sequence of number
            Sales of each month of a year beside a usual month: 1.5 before Lebaran, 0.6 in the hungry month.
            Without it all are usual. It is told again from its start for as long as the months last.
        months : int
            [months] 1 to 600.

        Raises
        ------
        InputError
            ``amount_negative``, ``number_above``; ``season_beyond_year`` for more than twelve months.
        CurrencyMismatch

        Notes
        -----
        What is made is bought in its own month, sold or not. Sales on credit come one month later, less what
        is never paid; those of the last month are still owed at the end.
        """
        left = not_negative(cash, "cash")
        same_currency(left, self.price, self.cost, self.fixed, self.own_wage, doing="business")
        if len(season) > _MONTHS_OF_YEAR:
            raise InputError("season_beyond_year", value=len(season))
        busy = [amount(part, "season", most=100) for part in season] or [Decimal(1)]
        owed = Money(0, left.currency)
        rows = []
        for place in range(count(months, "months", 1, MOST_MONTHS)):
            row = self._month(busy[place % len(busy)])
            lent = (row.sales * self.on_credit).rounded()
            left += row.after_wage - lent + owed
            owed = (lent * (1 - self.never_paid)).rounded()
            rows.append(row._replace(cash=left))
        return tuple(rows)

    def _month(self, busy: Decimal) -> BusinessMonth:
        made = self.pieces * busy
        sales = (self.price * (made * (1 - self.unsold))).rounded()
        materials = (self.cost * made).rounded()
        before = sales - materials - self.fixed
        return BusinessMonth(
            sales, materials, self.fixed, self.own_wage, before, before - self.own_wage, before
        )

    def working_capital(self, season: Sequence[Any] = (), months: int = 12) -> Money:
        """Find the least cash to begin with so that the business purse is never empty.

        Examples
        --------
        >>> stall = Enterprise(price=Money(2_000, "IDR"), cost=Money(1_000, "IDR"), pieces=1_000,
        ...                    fixed=Money(300_000, "IDR"), own_wage=Money(500_000, "IDR"),
        ...                    on_credit=Decimal("0.5"))
        >>> str(stall.working_capital())
        'IDR 800000'
        """
        nothing = Money(0, self.price.currency)
        lowest = min(row.cash for row in self.year(nothing, season, months))
        return max(nothing, -lowest)

    def bad_month(
        self, sales_fall: Any = 0, cost_rise: Any = 0, *, even_if_dear: bool = False
    ) -> BusinessMonth:
        """Work out a month in which fewer pieces are sold and what goes in is dearer.

        The fixed cost and the owner's wage stay; what is made stays too, so that unsold pieces are a loss.

        Parameters
        ----------
        sales_fall : number
            [0-1] share of the usual sales that does not come.
        cost_rise : number
            [share] 0.3 is 30 percent dearer; down to -1, below 1.
        even_if_dear : bool
            Prices truly rise by more than that, at most tenfold: 1.5 is 150 percent dearer.

        Examples
        --------
        >>> cakes = Enterprise(price=Money(2_500, "IDR"), cost=Money(1_500, "IDR"), pieces=120,
        ...                    fixed=Money(30_000, "IDR"), own_wage=Money(0, "IDR"))
        >>> str(cakes.bad_month(sales_fall="0.5").before_wage)
        'IDR -60000'
        """
        fall = share(sales_fall, "sales_fall")
        rise = exact(cost_rise, "cost_rise")
        if not -1 <= rise <= 10:
            raise InputError("share_as_percent", name="cost_rise", value=rise, meant=f"{rise / 100:f}")
        if rise >= 1 and not even_if_dear:
            meant = f"{(rise / 100).normalize():f}"
            raise InputError("rate_as_percent", name="cost_rise", value=rise, meant=meant)
        usual = self._month(Decimal(1))
        sales = (usual.sales * (1 - fall)).rounded()
        materials = (usual.materials * (1 + rise)).rounded()
        before = sales - materials - self.fixed
        return usual._replace(
            sales=sales,
            materials=materials,
            before_wage=before,
            after_wage=before - self.own_wage,
            cash=before,
        )


class Purses(NamedTuple):
    """The family purse apart from the business purse."""

    business: Money
    """Left of the business's own money"""
    taken: Money
    """What the family took out of it, the wage too"""
    beyond_wage: Money
    """Taken above the wage that was agreed: eaten capital"""


@told
def two_purses(earned: Money, spent: Money, taken: Money, own_wage: Money) -> Purses:
    """Keep the two purses apart: what the shop earned, and what the family took from its drawer.

    Examples
    --------
    >>> rupiah = [Money(sum_, "IDR") for sum_ in (3_000_000, 2_100_000, 1_200_000, 800_000)]
    >>> purses = two_purses(*rupiah)
    >>> str(purses.business), str(purses.beyond_wage)
    ('IDR -300000', 'IDR 400000')
    """
    came, went = not_negative(earned, "earned"), not_negative(spent, "spent")
    out, wage = not_negative(taken, "taken"), not_negative(own_wage, "own_wage")
    code = same_currency(came, went, out, wage, doing="purses")
    return Purses(came - went - out, out, max(out - wage, Money(0, code)))


@dataclass(frozen=True, slots=True)
class ReturnPlan(Plain):
    """Whether there is enough on the day of coming home."""

    months: int
    saving_months: int
    """Months in which something can be put aside: those after the debt"""
    saved: Money
    needed: Money
    short: Money
    """Missing on that day; zero when there is enough"""
    over: Money
    """Left above what is needed"""
    monthly_to_close: Money | None
    """[a month] that would be enough, rounded up; None when no month is left to save in"""
    enough_after: int | None
    """[months] after which there is enough at this pace; None if not within 50 years"""


@told
def return_plan(
    months: int,
    monthly_saving: Money,
    capital: Money,
    living_cost: Money,
    *,
    months_in_debt: int = 0,
    ramp_up_months: int = 0,
    reserve_months: int = 3,
    saved_already: Money | None = None,
) -> ReturnPlan:
    """Say whether the savings carry a family home on a given day.

    Come home when the money for the first months is there, not when the contract ends.

    Parameters
    ----------
    months : int
        [months] until the day of return, 1 to 600.
    monthly_saving : Money
        [a month] put aside in each month after the debt is paid.
    capital : Money
        What the business at home needs to open.
    living_cost : Money
        [a month] of the family at home.
    months_in_debt : int
        [months] in which all goes to the debt: nothing is saved in them.
    ramp_up_months : int
        [months] until the business pays a wage.
    reserve_months : int
        [months] of living cost that stay untouched.
    saved_already : Money, optional

    Raises
    ------
    InputError
        ``number_above``, ``number_not_whole``, ``amount_negative``.
    CurrencyMismatch

    Notes
    -----
    needed = capital + living cost x (ramp-up + reserve); saved = already + monthly x (months - in debt).
    To test an early return, ask with fewer months.

    Examples
    --------
    >>> plan = return_plan(24, Money(1_500_000, "IDR"), Money(21_500_000, "IDR"), Money(2_400_000, "IDR"),
    ...                    months_in_debt=6)
    >>> str(plan.saved), str(plan.needed), str(plan.short), str(plan.monthly_to_close)
    ('IDR 27000000', 'IDR 28700000', 'IDR 1700000', 'IDR 1594445')
    """
    total = count(months, "months", 1, MOST_MONTHS)
    in_debt = count(months_in_debt, "months_in_debt", 0, MOST_MONTHS)
    kept = count(ramp_up_months, "ramp_up_months", 0, MOST_MONTHS)
    kept += count(reserve_months, "reserve_months", 0, MOST_MONTHS)
    each, opening = not_negative(monthly_saving, "monthly_saving"), not_negative(capital, "capital")
    nothing = Money(0, each.currency)
    before = not_negative(saved_already or nothing, "saved_already")
    same_currency(each, opening, living_cost, before, doing="return")
    needed = opening + not_negative(living_cost, "living_cost") * kept
    saving_months = max(total - in_debt, 0)
    saved = before + each * saving_months
    return ReturnPlan(
        months=total,
        saving_months=saving_months,
        saved=saved,
        needed=needed,
        short=max(needed - saved, nothing),
        over=max(saved - needed, nothing),
        monthly_to_close=_monthly(needed - before, saving_months),
        enough_after=_months_to(needed - before, each, in_debt),
    )


def _monthly(missing: Money, months: int) -> Money | None:
    if missing.amount <= 0:
        return missing * 0
    return break_even_price(missing, months) if months else None


def _months_to(missing: Money, each: Money, in_debt: int) -> int | None:
    if missing.amount <= 0:
        return 0
    if not each.amount:
        return None
    months = in_debt + _up(missing / each)
    return months if months <= MOST_MONTHS else None


class WeekAtHome(NamedTuple):
    """One of the first weeks at home."""

    week: int
    money_in: Money
    money_out: Money
    left: Money


@dataclass(frozen=True, slots=True)
class FirstWeeks(Table):
    """The first weeks at home, one by one."""

    rows: tuple[WeekAtHome, ...]
    lowest: Money
    lowest_week: int
    first_short: int | None
    """The first week that ends below zero; None if none does"""
    _rows = "rows"


@told
def first_weeks(
    cash: Money,
    weekly_cost: Money,
    once: Sequence[tuple[int, Money]] = (),
    income: Money | None = None,
    income_from: int = 1,
    weeks: int = 13,
) -> FirstWeeks:
    """Go through the first ninety days at home, week by week.

    Parameters
    ----------
    cash : Money
        In hand on arrival.
    weekly_cost : Money
        [a week] of the family.
    once : sequence of (week, Money)
        What comes once: a claim that is paid is above zero, school money or a party is below.
    income : Money, optional
        [a week] of work or business.
    income_from : int
        [week] in which it comes first.
    weeks : int
        1 to 104; thirteen are ninety days.

    Examples
    --------
    >>> rupiah = lambda sum_: Money(sum_, "IDR")
    >>> weeks = first_weeks(rupiah(5_000_000), rupiah(550_000), [(2, rupiah(-1_500_000))],
    ...                     income=rupiah(400_000), income_from=9)
    >>> weeks.first_short, str(weeks.lowest)
    (7, 'IDR -1650000')
    """
    left, cost = not_negative(cash, "cash"), not_negative(weekly_cost, "weekly_cost")
    nothing = Money(0, left.currency)
    earned = not_negative(income or nothing, "income")
    last = count(weeks, "weeks", 1, 104)
    first = count(income_from, "income_from", 1, 104)
    same_currency(left, cost, earned, *(sum_ for _, sum_ in once), doing="weeks")
    at_once = [(count(week, "week", 1, last), sum_) for week, sum_ in once]
    rows = []
    for week in range(1, last + 1):
        moves = [sum_ for at, sum_ in at_once if at == week]
        came = sum((sum_ for sum_ in moves if sum_.amount > 0), earned if week >= first else nothing)
        went = sum((-sum_ for sum_ in moves if sum_.amount < 0), cost)
        left += came - went
        rows.append(WeekAtHome(week, came, went, left))
    worst = min(rows, key=lambda row: row.left)
    short = next((row.week for row in rows if row.left.amount < 0), None)
    return FirstWeeks(tuple(rows), worst.left, worst.week, short)


def _up(number: Decimal) -> int:
    return int(number.to_integral_value(ROUND_CEILING))
