"""What a family changes on the way of its savings: other sums from some month on, and what it takes out."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from finlit import values
from finlit.money import Money
from finlit.savings import DepositChange, Withdrawal
from finlit.tools.fields import Field, ToolInputs, count, rupiah

_MOST = 10**10


class ChangeInput(ToolInputs):
    """From which month on another sum is put aside; 0 for nothing more."""

    month: int = count(13, slider=(2, 60, 1), allowed=(2, 360))
    amount: Money = rupiah(200_000, slider=(0, 5_000_000, 50_000), allowed=(0, _MOST))

    @classmethod
    def fitted(cls, chosen: Mapping[str, Any], place: int) -> Mapping[str, Field]:
        """Each change begins a year after the one before."""
        return {"month": cls.FIELDS["month"].but(start=Decimal(13 + 12 * place))}


class TakenInput(ToolInputs):
    """What is taken out at the end of a month."""

    month: int = count(12, slider=(1, 60, 1), allowed=(1, 600))
    amount: Money = rupiah(1_000_000, slider=(50_000, 20_000_000, 50_000), allowed=(1, _MOST))


def changes(rows: Sequence[ChangeInput], months: int) -> tuple[DepositChange, ...]:
    """Make the changes of what is put aside; ``number_above`` for a month after the last one."""
    _inside("changes", rows, months)
    return tuple(DepositChange(from_month=one.month, deposit=one.amount) for one in rows)


def withdrawals(rows: Sequence[TakenInput], months: int) -> tuple[Withdrawal, ...]:
    """Make what is taken out; ``number_above`` for a month after the last one."""
    _inside("taken", rows, months)
    return tuple(Withdrawal(month=one.month, amount=one.amount) for one in rows)


def _inside(name: str, rows: Sequence[ChangeInput] | Sequence[TakenInput], months: int) -> None:
    for one in rows:
        values.count(one.month, f"{name}.{one.ordinal + 1}.month", 1, months)
