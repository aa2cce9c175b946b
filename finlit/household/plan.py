"""One dated plan of a family: two homes, two currencies, and every rupiah that moves between them."""

from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from finlit.errors import CurrencyMismatch, InputError
from finlit.household.entries import AgreedPart, Debt, Goal, Home, Item, Name, Person, Timed, Transfer
from finlit.household.rates import RateBand
from finlit.money import Money
from finlit.record import Record
from finlit.timevalue import months_after
from finlit.values import Day, Reader, count

MOST_MONTHS = 120
_MOST_ENTRIES = 200


def _months(value: object, name: str) -> int:
    return count(value, name, 1, MOST_MONTHS)


class HouseholdPlan(Record):
    """What a family plans, for whole months from a day on.

    Attributes
    ----------
    name : str
    start : date
        First day.
    months : int
        [months] 1 to 120.
    homes : tuple of Home
        One to four; most often one abroad and one at home.
    people : tuple of Person
    items : tuple of Item
    transfers : tuple of Transfer
    debts : tuple of Debt
    goals : tuple of Goal
    bands : tuple of RateBand
        One for each two currencies that money is sent between.
    agreed : tuple of AgreedPart
        The page that both have signed: what each payday is for.
    is_illustrative : bool
        Made up for teaching.

    Raises
    ------
    InputError
        ``plan_without_income``, ``plan_without_home``, ``plan_home_unknown``, ``plan_name_twice``,
        ``plan_date_before_start``, ``plan_transfers_cyclic``, ``plan_currency_without_rate``,
        ``plan_person_unknown``, ``number_above``.
    CurrencyMismatch
        ``plan_currency_of_home`` where an amount has another currency than its home.

    Examples
    --------
    >>> plan = HouseholdPlan(name="One year", start=date(2026, 1, 1), months=12,
    ...     homes=(Home(name="Blitar", currency="IDR"),),
    ...     items=(Item(what="money sent", home="Blitar", amount=Money(4_000_000, "IDR"), kind="income"),
    ...            Item(what="daily life", home="Blitar", amount=Money(3_600_000, "IDR"), kind="need"),))
    >>> plan.last
    datetime.date(2026, 12, 31)
    """

    name: Name
    start: Day
    months: Annotated[int, Reader(_months)]
    homes: Annotated[tuple[Home, ...], Field(max_length=4)]
    people: Annotated[tuple[Person, ...], Field(max_length=40)] = ()
    items: Annotated[tuple[Item, ...], Field(max_length=_MOST_ENTRIES)] = ()
    transfers: Annotated[tuple[Transfer, ...], Field(max_length=_MOST_ENTRIES)] = ()
    debts: Annotated[tuple[Debt, ...], Field(max_length=_MOST_ENTRIES)] = ()
    goals: Annotated[tuple[Goal, ...], Field(max_length=_MOST_ENTRIES)] = ()
    bands: Annotated[tuple[RateBand, ...], Field(max_length=20)] = ()
    agreed: Annotated[tuple[AgreedPart, ...], Field(max_length=20)] = ()
    is_illustrative: bool = False

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if not self.homes:
            raise InputError("plan_without_home")
        for listed in (self.homes, self.people):
            _once([one.name for one in listed])
        entries: tuple[Item | Debt | Goal | Transfer, ...]
        entries = (*self.items, *self.debts, *self.goals, *self.transfers)
        _once([one.what for one in entries])
        for item in self.items:
            self._check_amounts(item.what, item.home, item.amount)
        for debt in self.debts:
            self._check_amounts(debt.what, debt.home, debt.loan.principal)
        for goal in self.goals:
            self._check_amounts(goal.what, goal.home, goal.price, goal.saved, goal.deposit)
            if goal.owner and goal.owner not in {person.name for person in self.people}:
                raise InputError("plan_person_unknown", what=goal.what, name=goal.owner)
        for home in self.homes:
            self._check_amounts(home.name, home.name, home.opening)
        for person in self.people:
            self.home(person.home, person.name)
        if not any(item.comes_in for item in self.items):
            raise InputError("plan_without_income", plan=self.name)
        self._check_transfers()
        self._check_days()
        return self

    def _check_amounts(self, what: str, home: str, *amounts: Money | None) -> None:
        wanted = self.home(home, what).currency
        for amount in amounts:
            if amount is not None and amount.currency != wanted:
                raise CurrencyMismatch(
                    "plan_currency_of_home", what=what, amount=amount, home=home, currency=wanted
                )

    def _check_transfers(self) -> None:
        goes: dict[str, set[str]] = {home.name: set() for home in self.homes}
        for transfer in self.transfers:
            self._check_amounts(transfer.what, transfer.from_home, transfer.amount)
            received = self.home(transfer.to_home, transfer.what).currency
            goes[transfer.from_home].add(transfer.to_home)
            if transfer.quote is None and received != transfer.amount.currency:
                raise InputError(
                    "plan_currency_without_rate",
                    what=transfer.what,
                    sent=transfer.amount.currency,
                    received=received,
                )
            self._check_quote(transfer, received)
        ring = _ring(goes)
        if ring:
            raise InputError("plan_transfers_cyclic", homes=ring)

    def _check_quote(self, transfer: Transfer, received: str) -> None:
        quote = transfer.quote
        if quote is None:
            return
        sent = transfer.amount.currency
        if (quote.from_currency, quote.to_currency) != (sent, received):
            pair = f"{quote.from_currency}-{quote.to_currency}"
            raise CurrencyMismatch(
                "plan_quote_elsewhere", what=transfer.what, pair=pair, sent=sent, received=received
            )
        needs_middle = any(tier.offered_rate is None for tier in quote.rates)
        if needs_middle and sent != received and self.band(sent, received) is None:
            raise InputError("plan_currency_without_rate", what=transfer.what, sent=sent, received=received)

    def _check_days(self) -> None:
        timed: tuple[Timed, ...] = (*self.items, *self.transfers, *self.goals)
        for entry in timed:
            given = [one for one in (entry.start, entry.until, *entry.dates) if one is not None]
            if isinstance(entry, Goal) and entry.wanted_on is not None:
                given.append(entry.wanted_on)
            early = [one for one in given if one < self.start]
            if early:
                raise InputError("plan_date_before_start", what=entry.called, day=early[0], start=self.start)

    def home(self, name: str, what: str = "") -> Home:
        """Return a home by its name.

        Raises
        ------
        InputError
            ``plan_home_unknown``.
        """
        found = next((home for home in self.homes if home.name == name), None)
        if found is None:
            known = ", ".join(home.name for home in self.homes)
            raise InputError("plan_home_unknown", what=what or self.name, home=name, known=known)
        return found

    def band(self, sent: str, received: str) -> RateBand | None:
        """Return the band of two currencies, if the plan has one."""
        return next((band for band in self.bands if (band.sent, band.received) == (sent, received)), None)

    def in_home(self, home: str) -> tuple[Person, ...]:
        """Return who lives and eats there."""
        return tuple(person for person in self.people if person.home == home)

    @cached_property
    def last(self) -> date:
        """Last day."""
        try:
            return months_after(self.start, self.months) - timedelta(days=1)
        except ValueError:
            raise InputError(
                "date_beyond_calendar", start=self.start, count=self.months, frequency="month"
            ) from None


def _once(names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise InputError("plan_name_twice", name=name)


def _ring(goes: dict[str, set[str]]) -> tuple[str, ...]:
    """Return homes between which money goes round, in order; nothing where it does not."""

    def walk(path: tuple[str, ...]) -> tuple[str, ...]:
        for to in sorted(goes[path[-1]]):
            if to in path:
                return (*path[path.index(to) :], to)
            found = walk((*path, to))
            if found:
                return found
        return ()

    return next((ring for name in goes if (ring := walk((name,)))), ())
