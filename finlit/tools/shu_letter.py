"""The letter about the surplus: what a member of a cooperative gets, and where it comes from."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from finlit.groups import MemberSurplus, MonthWeights, member_surplus, weighted_savings
from finlit.i18n import in_words, money, number, text
from finlit.money import Money
from finlit.tools.before import Answer, Control, Table, ToolInputs, control

NAME = "shu-letter"
_COUNTINGS: tuple[MonthWeights, ...] = ("from_month_paid", "from_next_month", "year_end_balance")


class Inputs(ToolInputs):
    """What can be set.

    ``by_savings`` and ``by_business`` are percent of the surplus. ``joined_month`` 0: a member all year;
    1-12: all savings came in that month of the year.
    """

    TOOL = NAME

    surplus: Decimal = Field(
        Decimal(12_000_000), ge=1, le=1_000_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    savings: Decimal = Field(
        Decimal(1_500_000), ge=0, le=100_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    business: Decimal = Field(
        Decimal(2_000_000), ge=0, le=100_000_000_000, json_schema_extra={"first": True, "unit": "Rp"}
    )
    member: str = Field("", json_schema_extra={"longest": 40})
    all_savings: Decimal = Field(
        Decimal(60_000_000), ge=1, le=1_000_000_000_000, json_schema_extra={"unit": "Rp"}
    )
    all_business: Decimal = Field(
        Decimal(80_000_000), ge=1, le=1_000_000_000_000, json_schema_extra={"unit": "Rp"}
    )
    by_savings: Decimal = Field(Decimal(40), ge=0, le=100, json_schema_extra={"step": 1, "unit": "%"})
    by_business: Decimal = Field(Decimal(25), ge=0, le=100, json_schema_extra={"step": 1, "unit": "%"})
    joined_month: int = Field(0, ge=0, le=12, json_schema_extra={"step": 1})
    counting: Literal["from_month_paid", "from_next_month", "year_end_balance"] = "from_month_paid"


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    countings = [(rule, text(f"tools.{NAME}.counting.{rule}", lang)) for rule in _COUNTINGS]
    return (
        control(inputs, "surplus", lang, limits=(1_000_000, 100_000_000, 500_000)),
        control(inputs, "savings", lang, limits=(0, 10_000_000, 100_000)),
        control(inputs, "business", lang, limits=(0, 20_000_000, 100_000)),
        control(inputs, "member", lang),
        control(inputs, "all_savings", lang, limits=(10_000_000, 500_000_000, 1_000_000)),
        control(inputs, "all_business", lang, limits=(10_000_000, 500_000_000, 1_000_000)),
        control(inputs, "by_savings", lang),
        control(inputs, "by_business", lang),
        control(inputs, "joined_month", lang, minimum_is_none=True),
        control(inputs, "counting", lang, choices=countings),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Work one member's part out and say where it comes from.

    Raises
    ------
    InputError
        ``part_above_whole``, ``allocation_not_whole``.
    """
    from finlit.plots import SurplusParts, surplus  # imported when the first picture is drawn

    counted = _counted(inputs)
    part = member_surplus(
        inputs.surplus,
        savings=counted,
        all_savings=inputs.all_savings,
        by_savings=inputs.by_savings / 100,
        business=inputs.business,
        all_business=inputs.all_business,
        by_business=inputs.by_business / 100,
    )
    words = _Words(inputs, counted, part, lang)
    parts = SurplusParts(
        by_savings=words.pot_savings,
        by_business=words.pot_business,
        rest=Money(inputs.surplus, "IDR") - words.pot_savings - words.pot_business,
        own_savings=words.for_savings,
        own_business=words.for_business,
    )
    stamps = [text("tools.stamp.made_up", lang)] if words.is_example else []
    picture = surplus(parts, lang).stamped(*stamps)
    return Answer(
        big_number=money(words.total, lang),
        big_number_words=in_words(words.total, lang),
        headline=words.headline(),
        sentences=words.sentences(),
        warnings=words.warnings(),
        table=words.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=words.working(),
    )


def _counted(inputs: Inputs) -> Decimal:
    """Count the savings for the months they were there."""
    if inputs.joined_month == 0:
        return inputs.savings
    deposits = [Decimal(0)] * 12
    deposits[inputs.joined_month - 1] = inputs.savings
    return weighted_savings(Decimal(0), deposits, inputs.counting)


class _Words:
    """The sentences and the table of one letter."""

    def __init__(self, inputs: Inputs, counted: Decimal, part: MemberSurplus, lang: str) -> None:
        self.inputs, self.lang = inputs, lang
        self.surplus = Money(inputs.surplus, "IDR")
        self.counted = Money(counted, "IDR").rounded()
        # Rounded down: the closing of the year gives the last rupiah out, one letter cannot.
        self.for_savings = Money(part.by_savings, "IDR").rounded(mode="down")
        self.for_business = Money(part.by_business, "IDR").rounded(mode="down")
        self.total = self.for_savings + self.for_business
        self.pot_savings = (self.surplus * inputs.by_savings / 100).rounded()
        self.pot_business = (self.surplus * inputs.by_business / 100).rounded()

    def say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def headline(self) -> str:
        if self.inputs.member:
            return self.say("headline_named", name=self.inputs.member, surplus=self.surplus)
        return self.say("headline", surplus=self.surplus)

    def sentences(self) -> tuple[str, ...]:
        inputs = self.inputs
        said = [
            self.say(
                "for_savings",
                part=self.for_savings,
                savings=self.counted,
                all_savings=Money(inputs.all_savings, "IDR"),
                pot=self.pot_savings,
            ),
            self.say(
                "for_business",
                part=self.for_business,
                business=Money(inputs.business, "IDR"),
                all_business=Money(inputs.all_business, "IDR"),
                pot=self.pot_business,
            ),
        ]
        if inputs.joined_month:
            said.append(
                self.say(f"joined_{inputs.counting}", month=inputs.joined_month, counted=self.counted)
            )
        said += [self.say("tax"), self.say("ask")]
        return tuple(said)

    @property
    def is_example(self) -> bool:
        """Whether the sums that matter still are as the tool begins."""
        usual = Inputs()
        return all(
            getattr(self.inputs, name) == getattr(usual, name) for name in ("surplus", "savings", "business")
        )

    def warnings(self) -> tuple[str, ...]:
        return (self.say("example"),) if self.is_example else ()

    def table(self) -> Table:
        inputs, business = self.inputs, Money(self.inputs.business, "IDR")
        rows = (
            ("by_savings", self.counted, inputs.all_savings, self.pot_savings, self.for_savings),
            ("by_business", business, inputs.all_business, self.pot_business, self.for_business),
        )
        return Table(
            caption=self.say("table.caption"),
            columns=tuple(self.say(f"table.{name}") for name in ("what", "own", "all", "pot", "part")),
            align=("left", "right", "right", "right", "right"),
            rows=tuple(self._row(*row) for row in rows),
        )

    def _row(self, key: str, own: Money, all_: Decimal, pot: Money, part: Money) -> tuple[str, ...]:
        sums = (own, Money(all_, "IDR"), pot, part)
        return (self.say(f"table.{key}"), *(money(sum_, self.lang) for sum_ in sums))

    def working(self) -> tuple[str, ...]:
        inputs = self.inputs
        return (
            self.say(
                "working.savings",
                own=self.counted,
                all=Money(inputs.all_savings, "IDR"),
                percent=number(inputs.by_savings, self.lang),
                surplus=self.surplus,
                part=self.for_savings,
            ),
            self.say(
                "working.business",
                own=Money(inputs.business, "IDR"),
                all=Money(inputs.all_business, "IDR"),
                percent=number(inputs.by_business, self.lang),
                surplus=self.surplus,
                part=self.for_business,
            ),
            self.say("working.rest", rest=number(100 - inputs.by_savings - inputs.by_business, self.lang)),
            self.say("working.rounding"),
        )
