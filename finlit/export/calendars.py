"""Days to remember as a calendar file (.ics): instalments, the end of a deposit, a family's promise."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from finlit.errors import NoData
from finlit.export._packages import needed
from finlit.i18n import money, text
from finlit.money import Money
from finlit.timevalue import months_after
from finlit.tools import Answer, title

WITH_DAYS = ("loan-price", "deposit", "save-goal", "return-plan")
"""The tools whose answers name days."""


class Promise(NamedTuple):
    """Something to do on a day."""

    day: date
    what: str


def due_dates(answer: Answer) -> tuple[Promise, ...]:
    """Return the days that an answer names: each instalment, the end of a deposit, the month of a goal.

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
    lang, called, result = answer.lang, title(answer.tool, answer.lang), answer.result
    if answer.tool == "loan-price":
        rows = [row for row in result.rows if row.number and row.payment.amount]
        return tuple(
            Promise(
                row.due or months_after(answer.day, row.number),
                text("export.instalment", lang, number=row.number, amount=money(row.payment, lang)),
            )
            for row in rows
        ) or _after_days(answer)
    months = answer.inputs.get("months")
    if answer.tool in WITH_DAYS and months:
        return (Promise(months_after(answer.day, int(months)), f"{called}: {answer.big_number}"),)
    raise NoData("no_due_dates", tool=answer.tool)


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


def calendar(promises: Iterable[Promise], lang: str) -> bytes:
    """Return a calendar file: a whole day for each, and a reminder at eight in the morning before it.

    The same promises give the same bytes; it asks nobody for anything.

    Parameters
    ----------
    promises : iterable of Promise
    lang : str

    Raises
    ------
    WorkshopError
        ``package_missing`` without icalendar.
    """
    icalendar = needed("icalendar")
    made = icalendar.Calendar()
    made.add("prodid", "-//finlit//" + lang.upper())
    made.add("version", "2.0")
    for promise in promises:
        event = icalendar.Event()
        known = hashlib.sha256(f"{promise.day} {promise.what}".encode()).hexdigest()
        event.add("uid", f"{known[:24]}@finlit")
        event.add("dtstamp", datetime.combine(promise.day, time(), UTC))
        event.add("dtstart", promise.day)
        event.add("summary", promise.what)
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", promise.what)
        alarm.add("trigger", timedelta(hours=-16))
        event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical())
