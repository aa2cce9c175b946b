"""The group's box: what saving together brings each member at the end of a cycle."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from finlit.groups import CyclePlan, ShareOut, cycle_plan, share_out
from finlit.i18n import in_words, money, number, text
from finlit.money import Money
from finlit.tools.contract import Answer, Control, Table, ToolInputs, control

NAME = "group-box"
_OWN = "own"


class Inputs(ToolInputs):
    """What can be set. ``charge``, ``lent`` and ``loss`` are in percent; shares are those of one meeting."""

    TOOL = NAME

    members: int = Field(20, ge=2, le=200, json_schema_extra={"first": True, "step": 1})
    shares: int = Field(3, ge=1, le=5, json_schema_extra={"first": True, "step": 1})
    share_price: Decimal = Field(
        Decimal(10_000), ge=100, le=1_000_000, json_schema_extra={"first": True, "step": 1000, "unit": "Rp"}
    )
    own_shares: int = Field(3, ge=1, le=5, json_schema_extra={"step": 1})
    meetings: int = Field(48, ge=4, le=104, json_schema_extra={"step": 1})
    charge: Decimal = Field(Decimal(2), ge=0, le=10, json_schema_extra={"step": "0.5", "unit": "%"})
    lent: Decimal = Field(Decimal(80), ge=0, le=100, json_schema_extra={"step": 10, "unit": "%"})
    loss: Decimal = Field(Decimal(0), ge=0, le=100, json_schema_extra={"step": 1, "unit": "%"})


def controls(lang: str, inputs: Inputs) -> tuple[Control, ...]:
    """What there is to set."""
    return (
        control(inputs, "members", lang, limits=(10, 25, 1)),
        control(inputs, "shares", lang),
        control(inputs, "share_price", lang, limits=(2000, 50_000, 1000)),
        control(inputs, "own_shares", lang),
        control(inputs, "meetings", lang, limits=(12, 52, 1)),
        control(inputs, "charge", lang, limits=(0, 5, Decimal("0.5"))),
        control(inputs, "lent", lang),
        control(inputs, "loss", lang, limits=(0, 20, 1)),
    )


def answer(inputs: Inputs, lang: str, as_of: date | None = None) -> Answer:
    """Run a cycle in which everyone saves at every meeting, and share out."""
    from finlit.plots import Stack, box  # pictures are imported when the first one is drawn

    others = inputs.members - 1
    price = Money(inputs.share_price, "IDR")
    bought = {_OWN: inputs.own_shares * inputs.meetings}
    bought |= {str(place): inputs.shares * inputs.meetings for place in range(1, inputs.members)}
    plan = cycle_plan(
        price * (inputs.own_shares + inputs.shares * others),
        inputs.meetings,
        charge=inputs.charge / 100,
        lent=inputs.lent / 100,
        loss=inputs.loss / 100,
    )
    shared = share_out(plan.pool, bought, share_value=price, leftover="stays")
    own, other = shared.row(_OWN), shared.row("1")
    stacks = (
        Stack(price * own.shares, own.paid),
        Stack(price * other.shares, other.paid),
    )
    stamp = text(f"tools.{NAME}.stamp", lang)
    said = _Words(inputs, plan, shared, lang)
    picture = box(plan.pool, *stacks, others, lang).stamped(stamp)
    return Answer(
        big_number=money(own.paid, lang),
        big_number_words=in_words(own.paid, lang),
        headline=said.headline(),
        sentences=said.sentences(),
        warnings=(said.say("assumed"),),
        table=said.table(),
        picture=picture.svg,
        picture_text=picture.said,
        working=said.working(),
    )


class _Words:
    """The sentences and the table of one cycle."""

    def __init__(self, inputs: Inputs, plan: CyclePlan, shared: ShareOut, lang: str) -> None:
        self.inputs, self.plan, self.shared, self.lang = inputs, plan, shared, lang
        self.price = Money(inputs.share_price, "IDR")
        self.own, self.worth = shared.row(_OWN), shared.share_worth.rounded()

    def say(self, key: str, **values: object) -> str:
        return text(f"tools.{NAME}.{key}", self.lang, **values)

    def headline(self) -> str:
        key = "headline_less" if self.worth < self.price else "headline"
        return self.say(key, price=self.price, worth=self.worth)

    def sentences(self) -> tuple[str, ...]:
        said = [self.say("saved", saved=self.plan.saved, own=self.price * self.own.shares)]
        if self.plan.earned:
            said.append(self.say("earned", earned=self.plan.earned))
        if self.plan.lost:
            each = Money((self.plan.lost.amount / self.inputs.members), "IDR").rounded()
            said.append(self.say("lost", lost=self.plan.lost, each=each))
        if self.inputs.own_shares != self.inputs.shares:
            equal = Money(self.plan.pool.amount / self.inputs.members, "IDR").rounded(mode="down")
            said.append(self.say("unfair", equal=equal, fair=self.own.paid))
        half = self.price * (self.inputs.own_shares * (self.inputs.meetings // 2))
        said.append(self.say("loan", saved=half, loan=half * 3))
        said += [self.say("rule_keys"), self.say("rule_aloud"), self.say("rule_book")]
        return tuple(said)

    def table(self) -> Table:
        own_saved = self.price * self.own.shares
        rows = [("saved", own_saved, self.plan.saved), ("home", self.own.paid, self.plan.pool)]
        part = Decimal(self.own.shares) / sum(row.shares for row in self.shared.rows)
        middle = [
            (key, (sum_ * part).rounded(), sum_)
            for key, sum_ in (("earned", self.plan.earned), ("lost", self.plan.lost))
            if sum_
        ]
        return Table(
            caption=self.say("table.caption", meetings=self.inputs.meetings),
            columns=(self.say("table.what"), self.say("table.own"), self.say("table.all")),
            align=("left", "right", "right"),
            rows=tuple(
                (self.say(f"table.{key}"), money(own, self.lang), money(all_, self.lang))
                for key, own, all_ in (rows[0], *middle, rows[1])
            ),
            notes=(self.say("table.stays", stays=self.shared.stays),) if self.shared.stays else (),
        )

    def working(self) -> tuple[str, ...]:
        others = self.inputs.members - 1
        shares = sum(row.shares for row in self.shared.rows)
        return (
            self.say(
                "working.saved",
                others=others,
                shares=self.inputs.shares,
                own=self.inputs.own_shares,
                price=self.price,
                meetings=self.inputs.meetings,
                saved=self.plan.saved,
            ),
            self.say(
                "working.earned",
                months=self.inputs.meetings // 4,
                lent=number(self.inputs.lent, self.lang),
                charge=number(self.inputs.charge, self.lang),
                earned=self.plan.earned,
            ),
            self.say("working.lost", loss=number(self.inputs.loss, self.lang), lost=self.plan.lost),
            self.say("working.worth", pool=self.plan.pool, shares=shares, worth=self.worth),
            self.say("working.own", shares=self.own.shares, home=self.own.paid),
            self.say("working.rounding"),
        )
