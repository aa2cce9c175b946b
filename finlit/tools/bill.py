"""The bill for a job, item by item: what each is for, and who must pay it by the rule of the day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from finlit.errors import InputError
from finlit.i18n import day, text
from finlit.migration import CostCheck, CostItem, CostRow, check_costs
from finlit.money import Money
from finlit.tables import typed_day
from finlit.tools.contract import Say
from finlit.tools.fields import ToolInputs, choice, rows, rupiah, words
from finlit.tools.work_abroad import WORKS
from finlit.tools.work_rules import job_of, payer_rules

_OTHER = "other"
ITEMS = (
    *("agency service", "training", "competency certificate", "health and psychology check"),
    *("extra health check", "passport", "work visa", "contract legalisation", "police letter"),
    *("social security", "departure ticket", "return ticket", "local transport", "lodging"),
)
"""As the rules since 2021 call them"""


def _item_label(item: str, lang: str) -> str:
    key = "tools.bill_other" if item == _OTHER else f"paper.bill.item.{item.replace(' ', '_')}"
    return text(key, lang)


class BillInput(ToolInputs):
    """One line of the bill; what the rules do not name has its own name."""

    item: str = choice(*ITEMS, _OTHER, label_of=_item_label)
    name: str = words(longest=24)
    asked: Money = rupiah(0, slider=(0, 30_000_000, 100_000), allowed=(0, 10**10))

    @property
    def called(self) -> str:
        """What the rules call it, or the reader's own name of it."""
        return self.item if self.item != _OTHER else self.name or _OTHER


def bill_field() -> Any:
    """Say the field of a bill: no line at first."""
    return rows(BillInput, start=0, least=0, most=10)


def asked_on_field() -> Any:
    """Say the field of the day on which it was asked; without one, today."""
    return words(longest=10)


def checked(lines: Sequence[BillInput], asked_on: str, work: str, as_of: date) -> CostCheck | None:
    """Lay the bill beside the rule of its day; None without a bill.

    Raises
    ------
    InputError
        ``date_unreadable``, ``day_to_come``.
    """
    if not any(line.asked for line in lines):
        return None
    asked = typed_day(asked_on) if asked_on else as_of
    if asked is None:
        raise InputError("date_unreadable", name="asked_on", value=asked_on)
    if asked > as_of:
        raise InputError("day_to_come", name="asked_on", day=asked, as_of=as_of)
    items = [CostItem(item=line.called, asked=line.asked) for line in lines if line.asked]
    return check_costs(items, payer_rules(), asked, destination=WORKS[work].country, job=job_of(work))


def bill_said(check: CostCheck, say: Say) -> tuple[str, ...]:
    """Say what of the bill is not the worker's to pay, and what nobody here knows."""
    values = {"asked": check.asked, "day": day(check.as_of, say.lang)}
    return say.lines(
        check.excess and say.all("bill_excess", excess=check.excess, **values),
        check.to_ask and say.all("bill_to_ask", to_ask=check.to_ask, **values),
        not check.excess and not check.to_ask and say.all("bill_fine", **values),
    )


def bill_lines(check: CostCheck, say: Say) -> tuple[str, ...]:
    """Say each item: what was asked, and who must pay it."""
    return tuple(_line(row, say) for row in check.rows)


def _line(row: CostRow, say: Say) -> str:
    name = _item_label(row.item, say.lang) if row.item in (*ITEMS, _OTHER) else row.item
    payer = text(f"paper.bill.payer.{row.payer or 'ask'}", say.lang)
    key = "bill_line_too_high" if row.state == "too_high" else "bill_line"
    return say.all(key, name=name, asked=row.asked, payer=payer, allowed=row.allowed or row.asked * 0)
