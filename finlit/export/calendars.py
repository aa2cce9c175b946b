"""Days to remember as a calendar file (.ics): instalments, the end of a deposit, a family's promise."""

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from finlit.errors import NoData
from finlit.i18n import money, text
from finlit.money import Money
from finlit.timevalue import months_after
from finlit.tools import Answer, title

_LONGEST_LINE = 75
"""[bytes]"""


class Promise(NamedTuple):
    """Something to do on a day."""

    day: date
    what: str


def due_dates(answer: Answer) -> tuple[Promise, ...]:
    """Return the days that an answer names: instalments, ends of savings and debts, goals, meetings.

    Counted from the day of asking: the contract may name others, and then it is right.

    Raises
    ------
    NoData
        ``no_due_dates`` for a tool that names none.

    Examples
    --------
    >>> from datetime import date
    >>> from finlit import tools
    >>> found = due_dates(tools.ask("loan-price", "id", date(2026, 1, 31), amount=1_200_000, months=3))
    >>> [str(one.day) for one in found]
    ['2026-02-28', '2026-03-31', '2026-04-30']
    """
    found = _DAYS[answer.tool](answer) if answer.tool in _DAYS else ()
    if not found:
        raise NoData("no_due_dates", tool=answer.tool, tools=", ".join(WITH_DAYS))
    return found


def _instalments(answer: Answer) -> tuple[Promise, ...]:
    rows = [row for row in answer.result.rows if row.number and row.payment.amount]
    return tuple(
        Promise(
            row.due or months_after(answer.day, row.number),
            text("export.instalment", answer.lang, number=row.number, amount=money(row.payment, answer.lang)),
        )
        for row in rows
    ) or _after_days(answer)


def _still_due(answer: Answer) -> tuple[Promise, ...]:
    """The due dates that are still to come, when all goes on as it is."""
    now, (as_it_is, *_) = answer.result.now, answer.result.ways
    return tuple(
        Promise(
            flow.at,
            text("export.instalment", answer.lang, number=number, amount=money(flow.amount, answer.lang)),
        )
        for number, flow in enumerate(as_it_is.left.payments, start=now.rows_passed + 1)
    )


def _after_days(answer: Answer) -> tuple[Promise, ...]:
    """The day on which a loan that is paid once falls due; of several things in pawn each day."""
    owed: dict[int, Money] = {}
    for flow in answer.result.price.flows:
        if flow.at:
            owed[int(flow.at)] = owed.get(int(flow.at), flow.amount * 0) - flow.amount
    return tuple(
        Promise(
            answer.day + timedelta(days=at),
            text("export.paid_once", answer.lang, amount=money(sum_, answer.lang)),
        )
        for at, sum_ in sorted(owed.items())
    )


def _last_month(answer: Answer) -> tuple[Promise, ...]:
    """The end of the months that were set."""
    return (_in_months(answer, int(answer.inputs["months"]), answer.big_number),)


def _in_months(answer: Answer, months: int, what: str) -> Promise:
    return Promise(months_after(answer.day, months), f"{title(answer.tool, answer.lang)} {what}")


def _goals(answer: Answer) -> tuple[Promise, ...]:
    """The month of each goal, with what it costs then."""
    return tuple(
        _in_months(answer, plan.months, money(plan.price_then, answer.lang)) for plan in answer.result.plans
    )


def _debts_gone(answer: Answer) -> tuple[Promise, ...]:
    """The month in which each debt is gone, the dearest first."""
    return tuple(
        Promise(months_after(answer.day, debt.month), text("export.debt_gone", answer.lang, name=debt.name))
        for debt in answer.result.dear.closed
    )


def _meetings(answer: Answer) -> tuple[Promise, ...]:
    """Every meeting of an arisan, the first one a week, two weeks or a month from now."""
    if answer.inputs["kind"] == "duos":  # pays once, and waits for others
        return ()
    weeks = {"week": 1, "two_weeks": 2}.get(answer.inputs["every"])
    numbers = range(1, len(answer.result.turns[0].flows) + 1)
    return tuple(
        Promise(
            answer.day + timedelta(weeks=weeks * number) if weeks else months_after(answer.day, number),
            text("export.meeting", answer.lang, number=number),
        )
        for number in numbers
    )


_DAYS: dict[str, Callable[[Answer], tuple[Promise, ...]]] = {
    "loan-price": _instalments,
    "deposit": _last_month,
    "save-goal": _last_month,
    "save-path": _last_month,
    "return-plan": _last_month,
    "goal-tree": _goals,
    "debt-order": _debts_gone,
    "my-debt": _still_due,
    "arisan-check": _meetings,
}
WITH_DAYS = tuple(_DAYS)
"""The tools whose answers name days."""


def calendar(promises: Iterable[Promise], lang: str) -> bytes:
    """Return a calendar file: a whole day for each, and a reminder at eight in the morning before it.

    The same promises give the same bytes; it asks nobody for anything.

    Parameters
    ----------
    promises : iterable of Promise
    lang : str

    Notes
    -----
    Source: RFC 5545.
    """
    lines = ["BEGIN:VCALENDAR", f"PRODID:-//finlit//{lang.upper()}", "VERSION:2.0"]
    for promise in promises:
        lines += _event(promise)
    return "".join(map(_folded, [*lines, "END:VCALENDAR"])).encode()


def _event(promise: Promise) -> list[str]:
    known = hashlib.sha256(f"{promise.day} {promise.what}".encode()).hexdigest()
    words = "\\n".join(re.sub(r"([\\;,])", r"\\\1", promise.what).splitlines())
    return [
        *("BEGIN:VEVENT", f"UID:{known[:24]}@finlit", f"DTSTAMP:{promise.day:%Y%m%d}T000000Z"),
        *(f"DTSTART;VALUE=DATE:{promise.day:%Y%m%d}", f"SUMMARY:{words}"),
        *("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{words}", "TRIGGER:-PT16H", "END:VALARM"),
        "END:VEVENT",
    ]


def _folded(line: str) -> str:
    """End a line; one of more than 75 bytes goes on in the next, after a space."""
    parts = [""]
    for letter in line:
        if len((parts[-1] + letter).encode()) > _LONGEST_LINE:
            parts.append(" ")
        parts[-1] += letter
    return "\r\n".join(parts) + "\r\n"
