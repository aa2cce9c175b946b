"""Is this arisan honest? Can all promises be kept if nobody new joins?"""

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field, model_validator

from finlit import datasets
from finlit.errors import NoData
from finlit.groups import (
    FraudTest,
    Promise,
    Turn,
    chain,
    descending,
    duos,
    even_steps,
    fraud_test,
    price_turns,
    same_for_all,
)
from finlit.i18n import in_words, money, number, percent, text
from finlit.money import Money
from finlit.rules import Ceiling, in_force
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "arisan-check"
Kind = Literal["same", "descending", "duos"]
_KINDS: tuple[Kind, ...] = ("same", "descending", "duos")
_PER_YEAR = {"week": 52, "two_weeks": 26, "month": 12}
# An example for each kind: contribution, last contribution, payout, members.
_STARTS: dict[str, dict[str, int]] = {
    "same": {"contribution": 500_000, "last_contribution": 500_000, "payout": 5_000_000, "members": 10},
    "descending": {"contribution": 650_000, "last_contribution": 350_000, "payout": 5_000_000, "members": 10},
    "duos": {"contribution": 1_000_000, "last_contribution": 1_000_000, "payout": 1_400_000, "members": 10},
}
_ROUNDS = 5
# No round needs more people than there are.
_MANKIND = 8_000_000_000
# What a cooperative may charge for a loan in a year.
_LIMIT = "coop.loan_rate_max"


class Inputs(ToolInputs):
    """What can be set.

    ``contribution`` is paid at each meeting; in pairs ("duos") it is paid once. ``last_contribution`` counts
    in a descending arisan only: what the last one pays at each meeting.
    """

    TOOL = NAME

    kind: Kind = Field("same", json_schema_extra={"first": True})
    contribution: Decimal = Field(
        Decimal(500_000), ge=1, le=1_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    payout: Decimal = Field(
        Decimal(5_000_000), ge=1, le=10_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    members: int = Field(10, ge=2, le=60, json_schema_extra={"step": 1})
    last_contribution: Decimal = Field(
        Decimal(500_000), ge=0, le=1_000_000_000, json_schema_extra={"unit": "Rp"}
    )
    every: Literal["week", "two_weeks", "month"] = "month"

    @model_validator(mode="before")
    @classmethod
    def _of_the_kind(cls, data: Any) -> Any:
        given = {name: value for name, value in data.items() if value is not None}
        return {**_STARTS.get(given.get("kind", "same"), {}), **given}


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set; the example follows the kind."""
    start = _STARTS[inputs.kind]
    kinds = [(kind, text(f"tools.{NAME}.kind.{kind}", lang)) for kind in _KINDS]
    rhythms = [(every, text(f"tools.{NAME}.every.{every}", lang)) for every in _PER_YEAR]
    resets = ("contribution", "payout", "members", "last_contribution")
    sums = (50_000, 5_000_000, 50_000)
    return (
        control(inputs, "kind", lang, choices=kinds, resets=resets),
        control(inputs, "contribution", lang, default=start["contribution"], limits=sums),
        control(inputs, "payout", lang, default=start["payout"], limits=(100_000, 100_000_000, 100_000)),
        control(inputs, "members", lang, default=start["members"], limits=(2, 40, 1)),
        control(inputs, "last_contribution", lang, default=start["last_contribution"], limits=(0, *sums[1:])),
        control(inputs, "every", lang, choices=rhythms),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Keep every promise out of what the members pay in, and say where it ends."""
    from finlit.plots import light  # pictures are imported when the first one is drawn

    promises = _promises(inputs)
    test = fraud_test(promises)
    turns = price_turns(promises, _PER_YEAR[inputs.every])
    words = _Words(inputs, test, turns, lang, as_of or date.today())
    shown = words.big_number()
    stamps = [text("tools.stamp.made_up", lang)] if words.is_example else []
    picture = light(test.light, test.paid_in, test.promised, lang).stamped(*stamps)
    return Answer(
        big_number=money(shown, lang),
        big_number_words=in_words(shown, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _promises(inputs: Inputs) -> tuple[Promise, ...]:
    first, payout = Money(inputs.contribution, "IDR"), Money(inputs.payout, "IDR")
    if inputs.kind == "duos":
        return duos(first, payout, inputs.members)
    if inputs.kind == "descending":
        return descending(even_steps(first, Money(inputs.last_contribution, "IDR"), inputs.members), payout)
    return same_for_all(first, payout, inputs.members)


class _Words:
    """The sentences and the table of one test."""

    def __init__(
        self, inputs: Inputs, test: FraudTest, turns: tuple[Turn, ...], lang: str, today: date
    ) -> None:
        self.inputs, self.test, self.turns, self.lang, self.today = inputs, test, turns, lang, today

    def say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def big_number(self) -> Money:
        return self.test.missing if self.test.light == "red" else self.turns[0].receives

    def headline(self) -> str:
        return self.say(f"headline_{self.test.light}")

    def sentences(self) -> tuple[str, ...]:
        test = self.test
        said = [self.say("sums", paid_in=test.paid_in, promised=test.promised)]
        if test.unpaid:
            first = test.unpaid[0]
            said.append(
                self.say("short", meeting=first.meeting + 1, number=first.member, missing=first.missing)
            )
        if test.light == "red":
            said.append(self.say("unpaid", count=len(test.unpaid)))
        if self.inputs.kind == "duos" and test.light == "red":
            counts = chain(
                Money(self.inputs.contribution, "IDR"),
                Money(self.inputs.payout, "IDR"),
                self.inputs.members,
                _ROUNDS,
            )
            people = [count for count in counts if count < _MANKIND]
            if people:
                said.append(self.say("chain", rounds=len(people), people=sum(people), last=people[-1]))
        if test.left_over:
            said.append(self.say("left_over", left_over=test.left_over))
        if self.inputs.kind != "duos":
            said += self._prices()
        said.append(self.say("ask"))
        return tuple(said)

    def _prices(self) -> list[str]:
        first, last = self.turns[0], self.turns[-1]
        said = []
        if first.cost or last.cost:
            said.append(self.say(_more_or_less("first", first), cost=abs(first.cost)))
            said += self._first_rate(first)
            said.append(self.say(_more_or_less("last", last), cost=abs(last.cost)))
        else:
            said.append(self.say("no_price"))
        said.append(self.say("stops", each=Money(self.inputs.contribution, "IDR")))
        return said

    def _first_rate(self, first: Turn) -> list[str]:
        """Say what the first turn costs as a loan, beside what a cooperative may take."""
        if first.kind != "loan" or first.annual_rate is None or first.annual_rate < 0.0005:
            return []
        rate = percent(first.annual_rate, self.lang)
        try:
            limit = in_force(datasets.rules(Ceiling), self.today, _LIMIT)
        except NoData:
            return [self.say("first_rate", rate=rate)]
        if limit.allows(first.annual_rate):
            return [self.say("first_rate", rate=rate)]
        highest = percent(limit.highest, self.lang, 0)
        return [self.say("first_dear", rate=rate, highest=highest, source=limit.source.partition(";")[0])]

    @property
    def is_example(self) -> bool:
        """Whether everything still is as the tool begins."""
        start = _STARTS[self.inputs.kind]
        return all(getattr(self.inputs, name) == start[name] for name in start)

    def warnings(self) -> tuple[str, ...]:
        if self.is_example:
            return (self.say("example"), self.say("only_sums"))
        return (self.say("only_sums"),)

    def table(self) -> Table:
        columns = ("number", "pays", "receives", "cost", "year", "paid")
        unpaid = {one.member: one.missing for one in self.test.unpaid}
        return Table(
            caption=self.say("table.caption"),
            columns=tuple(self.say(f"table.{column}") for column in columns),
            align=("left", "right", "right", "right", "right", "left"),
            rows=tuple(self._row(turn, unpaid) for turn in self.turns),
            notes=(self.say("table.rate_note"),),
        )

    def _row(self, turn: Turn, unpaid: dict[str, Money]) -> tuple[str, ...]:
        key = "gain" if turn.cost.amount < 0 else "loss" if turn.cost else "even"
        missing = unpaid.get(turn.member)
        return (
            number(turn.number, self.lang),
            money(turn.pays, self.lang),
            money(turn.receives, self.lang),
            self.say(f"table.{key}", cost=abs(turn.cost)),
            self._rate(turn),
            self.say("table.kept") if missing is None else self.say("table.short", missing=missing),
        )

    def _rate(self, turn: Turn) -> str:
        """Say the implied rate: what a loan costs, what saving brings or loses."""
        rate = turn.annual_rate
        # Between the first and the last turn small sums make wild rates: there the rupiah say more.
        if not turn.cost:
            return self.say("table.rate_zero")
        if rate is None or turn.kind == "both":
            return self.say("table.rate_none")
        if rate > 10:
            return self.say("table.rate_huge")
        losing = "rate_costs" if turn.kind == "loan" else "rate_loses"
        bringing = "rate_promised" if self.test.light == "red" else "rate_brings"
        key = losing if turn.cost.amount > 0 else bringing
        return self.say(f"table.{key}", rate=percent(abs(rate), self.lang))

    def working(self) -> tuple[str, ...]:
        lines = [
            self.say(f"working.{self.inputs.kind}", members=self.inputs.members, paid_in=self.test.paid_in),
            self.say(
                "working.promised",
                members=self.inputs.members,
                payout=Money(self.inputs.payout, "IDR"),
                promised=self.test.promised,
            ),
            self.say("working.difference", missing=self.test.missing, left_over=self.test.left_over),
            self.say("working.order"),
        ]
        return tuple(lines)


def _more_or_less(which: str, turn: Turn) -> str:
    return f"{which}_gains" if turn.cost.amount < 0 else f"{which}_pays"
