"""What a family's plan is made of: who lives where, what comes in, goes out, is sent, owed and saved for."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from finlit.credit import Loan
from finlit.errors import InputError
from finlit.flows import MOST_FLOWS, Flow, every
from finlit.household.seasons import before, lebaran
from finlit.light import LightRecord
from finlit.money import AboveZero, Money, NotNegative
from finlit.money.exchange import Code
from finlit.record import Record
from finlit.remittance import LastMile, Quote, SendingLimits
from finlit.timevalue import PERIODS_PER_YEAR, Frequency
from finlit.values import CountFromZero, Day

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Rhythm = Literal[
    "day", "week", "two_weeks", "four_weeks", "half_month", "month", "quarter", "half_year", "year",
    "once", "lebaran", "dates",
]  # fmt: skip
"""A frequency of :mod:`finlit.timevalue`, one day, each Lebaran by calculation, or days that are given."""

Kind = Literal["wage", "harvest", "income", "need", "want"]
"""The first three come in, the other two go out. A wage and a harvest can fail: see the stress of a plan."""
COMES_IN: tuple[Kind, ...] = ("wage", "harvest", "income")

Label = Literal[
    "debt", "home", "living", "own_savings", "joint_goal", "school", "house", "giving", "future", "wants"
]
"""What money is set apart for, as a family says it."""

Name = Annotated[str, Field(min_length=1, max_length=60)]
# A year of 52 weeks ends a day or two early: over ten years that is less than three weeks.
_SPARE = 4


class Home(Record):
    """A place with a purse of its own.

    Attributes
    ----------
    name : str
    currency : str
        ISO 4217 code.
    opening : Money, optional
        In the purse when the plan begins; nothing without it.

    Raises
    ------
    InputError
        ``amount_negative``, ``currency_unknown``.
    """

    name: Name
    currency: Code
    opening: NotNegative | None = None


class Person(Record):
    """Somebody of the family, and in which of the homes she or he lives and eats."""

    name: Name
    home: Name


class AgreedPart(Record):
    """One part of the page that both have signed: so much of each payday, for this.

    >>> str(AgreedPart(label="own_savings", amount=Money(1300, "HKD")).amount)
    'HKD 1300'
    """

    label: Label
    amount: NotNegative


class Timed(Record):
    """Something that happens again and again, or on days of its own.

    Attributes
    ----------
    every : str
        See :data:`Rhythm`.
    start : date, optional
        Of the first time; the first day of the plan without it. The day itself for ``once``.
    until : date, optional
        Last day on which it can still happen; the last day of the plan without it.
    dates : tuple of date
        For ``dates``: each of them.
    days_before : int
        [days] For ``lebaran``: so many days before the feast.

    Raises
    ------
    InputError
        ``plan_days_missing`` for ``dates`` without any, ``plan_days_unused`` for days of another rhythm,
        ``dates_upside_down``.
    """

    every: Rhythm = "month"
    start: Day | None = None
    until: Day | None = None
    dates: tuple[Day, ...] = ()
    days_before: CountFromZero = 0

    @model_validator(mode="after")
    def _days_fit(self) -> Self:
        if self.every == "dates" and not self.dates:
            raise InputError("plan_days_missing", what=self.called)
        if (self.dates and self.every != "dates") or (self.days_before and self.every != "lebaran"):
            raise InputError("plan_days_unused", what=self.called, every=self.every)
        if self.start and self.until and self.until < self.start:
            raise InputError("dates_upside_down", first=self.start, last=self.until)
        return self

    @property
    def called(self) -> str:
        """How an error calls it."""
        return str(getattr(self, "what", self.every))

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """List the days on which it happens, in a plan from ``first`` to ``last``."""
        begin, end = self.start or first, min(self.until or last, last)
        if self.every == "dates":
            return tuple(sorted(one for one in self.dates if first <= one <= end))
        if self.every == "once":
            return (begin,) if first <= begin <= end else ()
        if end < begin:
            return ()
        if self.every == "lebaran":
            feasts = lebaran(begin, end + timedelta(days=self.days_before))
            return tuple(one for one in before(feasts, self.days_before) if begin <= one <= end)
        flows = _repeated(self.every, begin, end)
        return tuple(one.at for one in flows if isinstance(one.at, date) and one.at <= end)

    def times_a_year(self, first: date, last: date) -> Decimal:
        """Say how often it happens in a year: by the one stated conversion, or as it falls in the plan."""
        if self.every in PERIODS_PER_YEAR:
            return Decimal(PERIODS_PER_YEAR[self.every])
        if self.every == "lebaran":
            return Decimal(1)
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        return Decimal(len(self.days(first, last)) * 12) / months


def _repeated(rhythm: Frequency, begin: date, end: date) -> tuple[Flow, ...]:
    times = (end - begin).days * PERIODS_PER_YEAR[rhythm] // 365 + _SPARE
    return every(rhythm, Money(1, "IDR"), begin, min(times, MOST_FLOWS))


def only_on(days: tuple[date, ...]) -> dict[str, Any]:
    """Say days by themselves, in place of any rhythm: what ``model_copy`` takes."""
    return {"every": "dates", "dates": days, "start": None, "until": None, "days_before": 0}


class Item(Timed):
    """Money that comes into a home or goes out of it.

    Attributes
    ----------
    what : str
        As the family calls it: "wage", "rice", "school fees".
    home : str
    amount : Money
        [currency of the home] each time, above zero.
    kind : {"wage", "harvest", "income", "need", "want"}
    label : str
        See :data:`Label`.

    Examples
    --------
    >>> feast = Item(what="Lebaran", home="Blitar", amount=Money(4_000_000, "IDR"), kind="need",
    ...     every="lebaran", days_before=3)
    >>> [str(day) for day in feast.days(date(2026, 1, 1), date(2026, 12, 31))]
    ['2026-03-17']
    """

    what: Name
    home: Name
    amount: AboveZero
    kind: Kind
    label: Label = "home"

    @property
    def comes_in(self) -> bool:
        """Whether it fills the purse."""
        return self.kind in COMES_IN


class Transfer(Timed):
    """Money sent from one home to another.

    Attributes
    ----------
    what : str
    from_home, to_home : str
    amount : Money
        [currency of the sender] all that leaves the purse, the fee included.
    quote : Quote, optional
        What the service charges; needed where the homes have two currencies.
    last_mile : LastMile, optional
        What it costs at home to hold the money in hand.
    limits : SendingLimits, optional
        The most that may be sent.
    arrives_after : int
        [days]
    label : str
    """

    what: Name = "transfer"
    from_home: Name
    to_home: Name
    amount: AboveZero
    quote: Quote | None = None
    last_mile: LastMile | None = None
    limits: SendingLimits | None = None
    arrives_after: CountFromZero = 0
    label: Label = "home"


class Goal(Timed):
    """A pot: what is put aside, for whom, and what it is to pay.

    Attributes
    ----------
    what : str
    home : str
        Whose purse it is filled from.
    owner : str
        The person in whose own name it is; empty for a joint one.
    price : Money, optional
        None: saving without a price.
    wanted_on : date, optional
        When it is to be bought. Where the pot cannot pay then, nothing is bought and the plan says so.
    saved : Money, optional
        In the pot when the plan begins.
    deposit : Money, optional
        Put in each time.
    label : str
    """

    what: Name
    home: Name
    owner: str = ""
    price: AboveZero | None = None
    wanted_on: Day | None = None
    saved: NotNegative | None = None
    deposit: AboveZero | None = None
    label: Label = "joint_goal"


class _LoanField:
    """Lets a plan hold a loan, which is a light record, and write it down."""

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        written = core_schema.plain_serializer_function_ser_schema(_written, when_used="json")
        return core_schema.no_info_plain_validator_function(_loan, serialization=written)


def _loan(value: Any) -> Loan:
    loan = value if isinstance(value, Loan) else Loan(**value) if isinstance(value, Mapping) else None
    if loan is None:
        raise InputError("field_invalid", record="Debt", field="loan", value=value, reason="Loan")
    if loan.start is None:
        raise InputError("loan_needs_start", field="loan")
    return loan


def _written(value: Any) -> Any:
    """Write a light record as plain data that makes the same one again."""
    if isinstance(value, LightRecord):
        return {name: _written(one) for name, one in value._given.items()}
    if isinstance(value, Flow):
        return {"at": value.at, "amount": str(value.amount)}
    if isinstance(value, frozenset):
        return [_written(one) for one in sorted(value)]
    if isinstance(value, tuple | list):
        return [_written(one) for one in value]
    return str(value) if isinstance(value, Money | Decimal | date) else value


class Debt(Record):
    """A loan of the family, paid from one home by its schedule.

    Attributes
    ----------
    what : str
    home : str
    loan : Loan
        With its first day. What was paid before the plan begins is past; a loan that begins within it brings
        its money into the purse.
    """

    what: Name
    home: Name
    loan: Annotated[Loan, _LoanField()]
