"""The table of a price list: its content, its headings in any language, and the cells of a row."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, get_args

from finlit import words
from finlit.errors import Fault, FinlitError, InputError
from finlit.language import LANGUAGES
from finlit.money import parse_cash, parse_number, parse_percent
from finlit.remittance.cost import FeeTaken
from finlit.remittance.fees import check_ranges
from finlit.remittance.quotes import ProviderType
from finlit.tables import Line, lines
from finlit.values import amount, one_of

REQUIRED = (
    *("provider", "from_country", "to_country", "from_currency", "to_currency"),
    *("pay_in", "pay_out", "fee_taken", "as_of", "source"),
)
"""Columns that every row fills."""

COLUMNS = (
    *("provider", "provider_type", "from_country", "to_country", "from_currency", "to_currency"),
    *("pay_in", "pay_out", "channel", "days_at_most", "fee_taken"),
    *("fee_flat", "fee_percent", "fee_min", "fee_max", "brackets", "fee_tax_percent"),
    *("receiver_fee", "receiver_fee_percent", "offered_rate", "margin_percent"),
    *("min_amount", "max_amount", "as_of", "source", "made_up"),
)
"""All columns, in the order of the template."""

PAY_IN = (
    *("cash", "bank_account", "debit_card", "credit_card", "mobile_money"),
    *("money_order", "cashiers_cheque"),
)
PAY_OUT = ("cash", "bank_account", "own_bank_account", "mobile_wallet")

CHOICES: dict[str, tuple[str, ...]] = {
    "provider_type": get_args(ProviderType),
    "pay_in": PAY_IN,
    "pay_out": PAY_OUT,
    "fee_taken": get_args(FeeTaken),
    "made_up": ("yes", "no"),
}
"""What can stand in a column of few words."""

TAX = Decimal(1), Decimal(50)
FEE = Decimal(1), Decimal(10)
"""[percent] Usual taxes on a fee, and usual fees and margins: a spreadsheet saves 5% as 0.05."""

_WORDS = tuple(dict.fromkeys(chain.from_iterable(CHOICES.values())))


def said(kind: str, code: str, lang: str) -> str:
    """Return the first of the words for a ``column`` or the ``word`` of a choice."""
    return words.text(f"remittance.{kind}.{code}", lang).split("|")[0]


@cache
def _codes(kind: str, codes: tuple[str, ...]) -> dict[str, str]:
    """Return what each word stands for, in all languages."""
    found = {_tidy(code): code for code in codes}
    for lang in LANGUAGES:
        for code in codes:
            for word in words.text(f"remittance.{kind}.{code}", lang).split("|"):
                found.setdefault(_tidy(word), code)
    return found


def _tidy(word: str) -> str:
    return re.sub(r"[\s_\-]+", " ", word).strip().casefold()


def table(text: str) -> list[Line]:
    """Cut a text into its rows, the headings first; notes and empty rows are passed over.

    Raises
    ------
    InputError
        ``price_list_empty``, ``file_trouble``.
    """
    found = lines(text)
    if len(found) < 2:
        raise InputError("price_list_empty")
    return found


class Heading:
    """The columns of a table, and what is wrong with them."""

    def __init__(self, line: Line, lang: str) -> None:
        known = _codes("column", COLUMNS)
        self.written = [cell.strip() for cell in line.cells]
        self.columns = [known.get(_tidy(cell), cell) for cell in self.written]
        self.faults: list[Fault] = []
        for place, (column, cell) in enumerate(zip(self.columns, self.written, strict=True)):
            if cell and column not in COLUMNS:
                choices = ", ".join(said("column", name, lang) for name in COLUMNS)
                error = InputError("column_unknown", column=cell, columns=choices)
                self.faults.append(Fault(line.number, cell, error))
            elif cell and column in self.columns[:place]:
                self.faults.append(Fault(line.number, cell, InputError("column_twice", column=cell)))
        for column in REQUIRED:
            if column not in self.columns:
                name = said("column", column, lang)
                self.faults.append(Fault(line.number, name, InputError("column_missing", column=name)))
        self._called = dict(zip(self.columns, self.written, strict=True))
        self.lang = lang

    def called(self, column: str) -> str:
        """Return what the file calls a column, or what it would."""
        return self._called.get(column) or said("column", column, self.lang)


class ByAmount(NamedTuple):
    """What is written for amounts above one end, up to and including the other (None: no end)."""

    above: Decimal
    up_to: Decimal | None
    value: str


class Row:
    """One row: reads its cells, and keeps what cannot be read."""

    def __init__(self, line: Line, heading: Heading, lang: str) -> None:
        self.number, self.heading, self.lang = line.number, heading, lang
        self.faults: list[Fault] = []
        cells = [cell.strip() for cell in line.cells]
        self.cells = dict(zip(heading.columns, cells, strict=False))
        ends = len(heading.columns)
        if any(cells[ends:]) or any(c for c, name in zip(cells, heading.written, strict=False) if not name):
            error = InputError(
                "cells_too_many", found=len(cells), expected=len(list(filter(None, heading.written)))
            )
            self.faults.append(Fault(line.number, heading.written[-1], error))

    @contextmanager
    def at(self, column: str) -> Iterator[None]:
        """Keep what goes wrong inside as a fault of this column."""
        try:
            yield
        except FinlitError as problem:
            self.faults.append(Fault(self.number, self.heading.called(column), problem.kept()))

    def read(self, column: str, how: Callable[[str, str], Any], missing: Any = None) -> Any:
        """Read a cell; ``missing`` where it is empty or cannot be read.

        Parameters
        ----------
        how : callable
            Given what is written, and how the file calls the column.
        """
        written, name = self.cells.get(column, ""), self.heading.called(column)
        with self.at(column):
            if written:
                return how(written, name)
            if column in REQUIRED and column in self.heading.columns:
                raise InputError("cell_missing", column=name)
        return missing

    def text(self, column: str) -> Any:
        """Read words."""
        return self.read(column, lambda cell, _: cell)

    def choice(self, column: str, missing: str | None = None) -> Any:
        """Read one of a few words, in any language."""
        return self.read(column, lambda cell, name: self._choice(cell, name, CHOICES[column]), missing)

    def _choice(self, cell: str, name: str, choices: Sequence[str]) -> str:
        code = _codes("word", _WORDS).get(_tidy(cell), "")
        if code in choices:
            return code
        return one_of(cell, name, [said("word", choice, self.lang) for choice in choices])

    def money(self, column: str, code: str | None) -> Any:
        """Read an amount of money, zero or more."""
        return self.read(column, lambda cell, name: self.sum(cell, name, code))

    def sum(self, cell: str, name: str, code: str | None) -> Decimal:
        """Read an amount of a currency (None: it could not be read itself)."""
        if code is None:
            return amount(parse_number(cell, self.lang, 2), name)
        return amount(parse_cash(cell, self.lang, code).amount, name)

    def share(self, column: str) -> Any:
        """Read a percentage from 0 to 99 as a share; one that may be a share already is asked about."""
        usual = TAX if column == "fee_tax_percent" else FEE
        return self.read(column, lambda cell, name: self.percentage(cell, name, usual))

    def percentage(self, cell: str, name: str, usual: tuple[Decimal, Decimal] | None = None) -> Decimal:
        """Read a percentage from 0 to 99 as a share: none takes all of a sum."""
        return amount(parse_percent(cell, self.lang, usual), name, most=99) / 100

    def by_amount(self, column: str, code: str | None) -> list[ByAmount]:
        """Read ``0-2000: 25 | 2000-: 35``; one value alone holds for all amounts."""
        found: list[ByAmount] = self.read(column, lambda cell, name: self._by_amount(cell, name, code), [])
        return found

    def _by_amount(self, cell: str, name: str, code: str | None) -> list[ByAmount]:
        if ":" not in cell:
            return [ByAmount(Decimal(0), None, cell)]
        found = []
        for piece in re.split(r"[|;\n]", cell):
            span, _, value = piece.partition(":")
            ends = re.fullmatch(r"([^-–+]+)(?:[-–]([^-–+]*)|\+)", span.strip())
            if ends is None or not value.strip():
                raise InputError("brackets_unreadable", text=cell, piece=piece.strip())
            up_to = self.sum(ends[2], name, code) if ends[2] and ends[2].strip() else None
            found.append(ByAmount(self.sum(ends[1], name, code), up_to, value.strip()))
        check_ranges([(piece.above, piece.up_to) for piece in found])
        return found
