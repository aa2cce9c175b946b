"""The World Bank's workbook of remittance prices: read, checked, and its newest quarter kept for tools."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from finlit.datasets.cards import shipped_card
from finlit.datasets.own import Own, keep_own
from finlit.datasets.own_cards import SURVEY
from finlit.datasets.reading import as_share, rows
from finlit.datasets.series import exchange_rates
from finlit.datasets.survey_checks import Checks, Price, Service
from finlit.errors import InputError, WorkshopError
from finlit.money.currencies import CODES
from finlit.plain import Plain

NAME = "remittance_services_"
SOURCE = "The World Bank, Remittance Prices Worldwide, {}, https://remittanceprices.worldbank.org"
_RUSSIA = "RUS"
_TELL_EVERY = 1000

# As the workbook writes it, and as the data sets do.
PROVIDER_TYPES = {
    "money transfer operator": "money_transfer_operator",
    "bank": "bank",
    "mobile operator": "mobile_operator",
    "post office": "post_office",
}
PAY_IN = {
    "bank account transfer": "bank_account",
    "cash": "cash",
    "debit card": "debit_card",
    "credit card": "credit_card",
    "mobile money": "mobile_money",
}
PAY_OUT = {
    "bank account": "bank_account",
    "cash": "cash",
    "own/partner bank account": "own_bank_account",
    "mobile wallet": "mobile_wallet",
}
SPEEDS: dict[str, tuple[str, int | None]] = {
    "less than one hour": ("under_one_hour", 0),
    "same day": ("same_day", 0),
    "next day": ("next_day", 1),
    "2 days": ("two_days", 2),
    "3-5 days": ("three_to_five_days", 5),
    "6 days or more": ("six_days_or_more", None),
}
_NEEDED = (
    *("id", "period", "source code", "destination code", "firm", "firm type", "payment instrument"),
    *("speed actual", "inter lcu bank fx", "transparent", "pickup method", "date", "cc1 lcu code"),
    *(f"cc{n} {what}" for n in "12" for what in ("lcu amount", "lcu fee", "lcu fx rate", "fx margin")),
    *("cc1 total cost %", "cc2 total cost %"),
)
_ASIDE = ("id", "period", "from_country", "to_country", "provider", "surveyed_on", "reasons")
_UNUSABLE = "unknown_way"
"""Not one of the checks: the tools have no word for how the money is paid in or out, or no second price."""


class Average(NamedTuple):
    """The mean total cost of a quarter, and what was published of it."""

    period: str
    share: float
    """[share of the amount] over all transparent services, Russia's left out, before rows are kept aside"""
    published: Decimal | None
    """[share of the amount]"""

    @property
    def is_reproduced(self) -> bool | None:
        """Whether both agree to the last published digit; None where nothing was published."""
        return None if self.published is None else round(self.share, 4) == float(self.published)


@dataclass(frozen=True, slots=True)
class NewSurvey(Plain):
    """What a workbook brought."""

    own: Own
    aside: Own | None
    period: str
    rows: int
    """In the whole workbook"""
    kept: int
    set_aside: int
    checks: dict[str, int]
    """Rows of the whole workbook that failed each check"""
    averages: tuple[Average, ...]


def update_survey(file: Path, today: date, at: Callable[[int], None] = lambda done: None) -> NewSurvey:
    """Take the newest quarter of the World Bank's workbook into the user's own folder.

    Parameters
    ----------
    file : Path
        The workbook as the World Bank gives it (``rpw_dataset_2011_2025_q3.xlsx`` or newer).
    today : date
    at : callable, optional
        Told how many rows are read.

    Raises
    ------
    WorkshopError
        ``package_missing`` without python-calamine; ``folder_not_writable``.
    InputError
        ``workbook_unreadable``, ``workbook_columns_missing``, ``workbook_empty``. Nothing is written then.
    """
    checks = Checks(exchange_rates(), frozenset(SPEEDS))
    newest, means, count = "", _Means(), 0
    kept: list[tuple[Service, list[str]]] = []
    aside: list[tuple[Service, list[str]]] = []
    for row in read_services(file):
        count += 1
        if count % _TELL_EVERY == 0:
            at(count)
        reasons = checks.errors(row)
        means.add(row)
        if row.period > newest:
            newest, kept, aside = row.period, [], []
        if row.period == newest:
            reasons = reasons or _unusable(row)
            (aside if reasons else kept).append((row, reasons))
    if not kept:
        raise InputError("workbook_empty", file=file.name)
    about = {"of": file.name, "added": today, "period": newest}
    name = NAME + newest.lower()
    own = keep_own("survey", name, _table(kept), **about)
    put_aside = keep_own("aside", f"{name}_aside", _aside_table(aside), **about) if aside else None
    return NewSurvey(own, put_aside, newest, count, len(kept), len(aside), checks.counts, means.averages())


class _Means:
    """Means of the quarters, over services: the rule of the published global average."""

    def __init__(self) -> None:
        self._sums: dict[str, list[float]] = defaultdict(list)

    def add(self, row: Service) -> None:
        total = row.prices[0].total
        if total is not None and row.is_transparent and row.from_country != _RUSSIA:
            self._sums[row.period].append(total)

    def averages(self) -> tuple[Average, ...]:
        published = {row["period"]: as_share(row["percent"]) for row in rows("remittance_global_averages")}
        return tuple(
            Average(period, sum(found) / len(found) / 100, published.get(period))
            for period, found in sorted(self._sums.items())
        )


def read_services(file: Path) -> Iterator[Service]:
    """Read every row of every sheet that has the columns of the survey.

    Raises
    ------
    WorkshopError
        ``package_missing``.
    InputError
        ``workbook_unreadable``, ``workbook_columns_missing``.
    """
    found = False
    missing: list[str] = list(_NEEDED)
    for lines in _sheets(file):
        heading = [_tidy(cell) for cell in next(lines, [])]
        absent = [name for name in _NEEDED if name not in heading]
        missing = min(missing, absent, key=len)
        if absent:
            continue
        found = True
        for cells in lines:
            line = dict(zip(heading, cells, strict=False))
            if any(cell not in ("", None) for cell in cells):
                yield _service(line)
    if not found:
        raise InputError("workbook_columns_missing", file=file.name, columns=tuple(missing))


def _sheets(file: Path) -> Iterator[Iterator[list[Any]]]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ModuleNotFoundError:
        raise WorkshopError("package_missing", package="python-calamine", extra="export") from None
    try:
        book = CalamineWorkbook.from_path(str(file))
        for name in book.sheet_names:
            yield iter(book.get_sheet_by_name(name).iter_rows())
    except (CalamineError, OSError) as problem:
        raise InputError("workbook_unreadable", file=file.name, reason=str(problem)) from None


def _service(line: dict[str, Any]) -> Service:
    day, told = _day(line["date"]), _text(line["cc1 lcu code"]).upper()
    sender, receiver = _country(line["source code"]), _country(line["destination code"])
    return Service(
        id=_text(line["id"]),
        period=_period(line["period"]),
        from_country=sender,
        to_country=receiver,
        provider=_text(line["firm"]),
        provider_type=PROVIDER_TYPES.get(_tidy(line["firm type"]), "other"),
        pay_in=_first_known(line["payment instrument"], PAY_IN),
        pay_out=_first_known(line["pickup method"], PAY_OUT),
        speed=_tidy(line["speed actual"]),
        day=day,
        told_code=told,
        from_currency=told if told in CODES else _currency_of(sender, day),
        to_currency=_currency_of(receiver, day),
        prices=(_price(line, "1"), _price(line, "2")),
        interbank=_number(line["inter lcu bank fx"]),
        is_transparent=_tidy(line["transparent"]) != "no",
    )


def _price(line: dict[str, Any], n: str) -> Price:
    columns = ("lcu amount", "lcu fee", "lcu fx rate", "fx margin", "total cost %")
    return Price(*(_number(line[f"cc{n} {column}"]) for column in columns))


def _unusable(row: Service) -> list[str]:
    has_both = all(price.amount is not None and price.total is not None for price in row.prices)
    is_known = row.pay_in and row.pay_out and row.speed in SPEEDS and row.day
    return [] if has_both and is_known else [_UNUSABLE]


def _table(kept: list[tuple[Service, list[str]]]) -> bytes:
    columns = [column.name for column in shipped_card(SURVEY).columns]
    return _csv(
        columns, ([_cell(found[name]) for name in columns] for found in (_row(row) for row, _ in kept))
    )


def _row(row: Service) -> dict[str, Any]:
    speed, days = SPEEDS[row.speed]
    found: dict[str, Any] = {
        "period": row.period,
        "from_country": row.from_country,
        "to_country": row.to_country,
        "from_currency": row.from_currency,
        "to_currency": row.to_currency,
        "provider_slug": re.sub(r"[^a-z0-9]+", "-", row.provider.lower()).strip("-"),
        "provider": row.provider,
        "provider_type": row.provider_type,
        "provider_type_basis": "source",
        "pay_in": row.pay_in,
        "pay_out": row.pay_out,
        "speed": speed,
        "days_at_most": days,
        "surveyed_on": row.day,
        "transparent": "true" if row.is_transparent else "false",
        "source": SOURCE.format(row.period),
    }
    for n, price in zip("12", row.prices, strict=True):
        found |= {
            f"amount_{n}": price.amount,
            f"fee_{n}": price.fee,
            f"fx_margin_percent_{n}": price.margin,
            f"total_cost_percent_{n}": price.total,
        }
    return found


def _aside_table(aside: list[tuple[Service, list[str]]]) -> bytes:
    return _csv(
        list(_ASIDE),
        (
            [
                row.id,
                row.period,
                row.from_country,
                row.to_country,
                row.provider,
                _cell(row.day),
                " ".join(why),
            ]
            for row, why in aside
        ),
    )


def _csv(columns: list[str], lines: Any) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    return "" if value is None else str(value)


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _tidy(cell: Any) -> str:
    return re.sub(r"[\s_]+", " ", _text(cell)).casefold()


def _number(cell: Any) -> float | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    try:
        return float(_text(cell))
    except ValueError:
        return None


def _day(cell: Any) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%d %H:%M:%S"):
        try:
            return datetime.strptime(_text(cell), form).date()
        except ValueError:
            continue
    return None


def _period(cell: Any) -> str:
    found = re.fullmatch(r"(\d{4})[_ ]?([1-4])Q", _text(cell).upper())
    return f"{found[1]}Q{found[2]}" if found else ""


def _first_known(cell: Any, words: dict[str, str]) -> str:
    """Return the first of several ways ("Mobile, Cash") that the tools have a word for."""
    ways = (words.get(_tidy(part)) for part in _text(cell).split(","))
    return next((way for way in ways if way), "")


def _country(cell: Any) -> str:
    code = _text(cell).upper()
    return "XKX" if code == "KSV" else code


@lru_cache(maxsize=512)
def _currency_of(country: str, day: date | None) -> str:
    """Return the currency that is in use in a country; nothing where that is not known."""
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    if country == "XKX":  # Kosovo has no code of ISO's own
        return "EUR"
    short = get_global("territory_aliases").get(country, [""])[0]
    found = get_territory_currencies(short, day or date(2025, 1, 1)) if short else []
    return str(found[0]) if found and found[0] in CODES else ""
