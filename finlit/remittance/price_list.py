"""A price list of one's own: a table as people type it, read into quotes or told what is wrong with it."""

import csv
import re
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

from finlit import words
from finlit.errors import Fault, InputError, PriceListError
from finlit.language import FALLBACK, language
from finlit.money import currency, parse_number, parse_percent, parse_rate
from finlit.remittance.fees import (
    Bracket,
    BracketFee,
    FeePart,
    FeeRule,
    FeeTax,
    FlatFee,
    PercentageFee,
    ReceiverFee,
)
from finlit.remittance.price_table import (
    CHOICES,
    COLUMNS,
    FEE,
    REQUIRED,
    ByAmount,
    Heading,
    Row,
    said,
    table,
)
from finlit.remittance.quotes import Quote, RateTier
from finlit.tables import NOTE, Line, content, cut_numbers, typed_day
from finlit.values import count, positive

_FEES = ("fee_flat", "fee_percent", "brackets")
# Every row fills at least one of these; a service without a fee says 0.


def read_price_list(source: str | Path, lang: str = FALLBACK) -> tuple[Quote, ...]:
    """Read a price list that people typed: one service a row.

    Commas, semicolons or tabs separate; headings and choices may be in any of finlit's languages; numbers
    are read as people type them. Nothing of a list with a fault is taken: all faults are told at once.

    Parameters
    ----------
    source : str or Path
        A file, or the text of one: a text has more than one line.
    lang : str
        Decides what a number leaves open: a rate of "2.120" is 2,120 in Indonesian and 2.12 in English.

    Returns
    -------
    tuple of Quote
        In the order of the rows. Without rate and margin only the fee of a service is known.

    Raises
    ------
    PriceListError
        ``price_list_faults``: every cell and row that cannot be used, with its row and column.
    InputError
        ``price_list_empty``, ``file_trouble``, ``language_unknown``.

    Notes
    -----
    ``brackets``, ``offered_rate`` and ``margin_percent`` may tell several values by amount,
    ``0-2000: 25 | 2000-5000: 35 | 5000-: 60``: above the first number, up to and including the second. Days
    are 2026-01-31 or, day first, 31/1/2026. Rows that start with ``#`` are notes.

    Examples
    --------
    >>> from finlit.money import parse_money
    >>> quotes = read_price_list(price_list_template("id"), lang="id")
    >>> quotes[0].fee_rule.fee(parse_money("RM 1.000")), quotes[0].rates[0].offered_rate
    (Money('12.96', 'MYR'), Decimal('3850'))
    """
    language(lang)
    text = content(source)
    first, *lines = table(text)
    heading = Heading(first, lang)
    faults, quotes = heading.faults, []
    for line in lines:
        row = Row(line, heading, lang)
        quotes.append(None if row.faults else _quote(row))
        faults += _cut(line, text, heading) or row.faults
    if faults:
        raise PriceListError("price_list_faults", count=len(faults), faults=tuple(faults))
    return tuple(quote for quote in quotes if quote is not None)


def price_list_template(lang: str = FALLBACK) -> str:
    """Return a price list to fill in: notes on how, the headings, and two made-up services.

    Examples
    --------
    >>> print(price_list_template("en").splitlines()[-3][:46])
    provider,provider_type,from_country,to_country
    """
    out = StringIO()
    # A spreadsheet set to a language of decimal commas opens the semicolon in columns at once.
    separator = ";" if language(lang).point == "," else ","
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    for place in range(1, 6):
        writer.writerow([f"{NOTE} {words.text(f'remittance.template.note{place}', lang)}"])
    writer.writerow([said("column", column, lang) for column in COLUMNS])
    for example in _EXAMPLES:
        writer.writerow([_written(example.get(column, ""), column, lang) for column in COLUMNS])
    return out.getvalue()


_CORRIDOR = {"from_country": "MYS", "to_country": "IDN", "from_currency": "MYR", "to_currency": "IDR"}
_EXAMPLES: tuple[dict[str, str], ...] = (
    _CORRIDOR
    | {
        "provider": "Kedai A",
        "provider_type": "money_transfer_operator",
        "channel": "agent",
        "pay_in": "cash",
    }
    | {"pay_out": "bank_account", "days_at_most": "1", "fee_taken": "on_top", "fee_flat": "12"}
    | {"fee_tax_percent": "8%", "offered_rate": "3850", "max_amount": "5000"}
    | {"as_of": "2026-11-02", "source": "Kedai A", "made_up": "yes"},
    _CORRIDOR
    | {"provider": "Aplikasi B", "provider_type": "bank", "channel": "app", "pay_in": "bank_account"}
    | {
        "pay_out": "cash",
        "days_at_most": "0",
        "fee_taken": "from_amount",
        "brackets": "0-1000: 5 | 1000-: 10",
    }
    | {"receiver_fee": "2500", "margin_percent": "0-1000: 1{point}5% | 1000-: 1%", "min_amount": "50"}
    | {"as_of": "2026-11-02", "source": "Aplikasi B", "made_up": "yes"},
)


def _written(cell: str, column: str, lang: str) -> str:
    if column in CHOICES and cell:
        return said("word", cell, lang)
    return cell.replace("{point}", language(lang).point)


def _quote(row: Row) -> Quote | None:
    sender, receiver = row.read("from_currency", _currency), row.read("to_currency", _currency)
    fields = {
        "provider": row.text("provider"),
        "provider_type": row.choice("provider_type", "other"),
        "from_country": row.read("from_country", _country),
        "to_country": row.read("to_country", _country),
        "from_currency": sender,
        "to_currency": receiver,
        "pay_in": row.choice("pay_in"),
        "pay_out": row.choice("pay_out"),
        "channel": row.text("channel"),
        "days_at_most": row.read(
            "days_at_most", lambda cell, name: count(parse_number(cell, row.lang, 0), name, 0, 60)
        ),
        "fee_taken": row.choice("fee_taken"),
        "min_amount": row.money("min_amount", sender),
        "max_amount": row.read("max_amount", lambda cell, name: positive(row.sum(cell, name, sender), name)),
        "as_of": row.read("as_of", _day),
        "source": row.text("source"),
        "is_illustrative": row.choice("made_up", "no") == "yes",
    }
    parts, rates = _parts(row, sender, receiver), _rates(row, sender, receiver)
    if row.faults or any(column not in row.heading.columns for column in REQUIRED):
        return None
    with row.at("provider"):
        return Quote(**fields, fee_rule=FeeRule(currency=sender, parts=parts), rates=rates)
    return None


def _cut(line: Line, text: str, heading: Heading) -> list[Fault]:
    """Ask about a number that its comma may have cut in two: the row can be read both ways."""
    for cut in () if heading.faults else cut_numbers(line, text):
        row = Row(Line(line.number, cut.cells), heading, heading.lang)
        if cut.is_sure or (not row.faults and _quote(row) is not None):
            told = {"value": f"{cut.first},{cut.second}", "first": cut.first, "second": cut.second}
            column = heading.written[min(cut.place, len(heading.written) - 1)]
            return [Fault(line.number, column, InputError("number_cut", **told))]
    return []


def _parts(row: Row, sender: str | None, receiver: str | None) -> tuple[FeePart, ...]:
    parts: list[FeePart] = []
    if not any(row.cells.get(column) for column in _FEES):
        with row.at(_FEES[0]):
            called = {name: row.heading.called(name) for name in _FEES}
            raise InputError("fee_not_told", **called)
    flat = row.money("fee_flat", sender)
    if flat:
        parts.append(FlatFee(amount=flat))
    share, least, most = row.share("fee_percent"), row.money("fee_min", sender), row.money("fee_max", sender)
    with row.at("fee_percent"):
        if not row.cells.get("fee_percent") and (least is not None or most is not None):
            raise InputError("cell_missing", column=row.heading.called("fee_percent"))
        if share or least:
            parts.append(PercentageFee(share=share or 0, minimum=least or 0, maximum=most))
    with row.at("brackets"):
        pieces = row.by_amount("brackets", sender)
        if pieces:
            parts.append(BracketFee(brackets=tuple(_bracket(row, piece, sender) for piece in pieces)))
    tax = row.share("fee_tax_percent")
    if tax:
        parts.append(FeeTax(share=tax))
    at_home = {"flat": row.money("receiver_fee", receiver), "share": row.share("receiver_fee_percent")}
    if any(at_home.values()):
        parts.append(ReceiverFee(**{name: value or 0 for name, value in at_home.items()}))
    return tuple(parts)


def _bracket(row: Row, piece: ByAmount, sender: str | None) -> Bracket:
    """Read a fee of a table: a sum, a percentage, or both as in ``5 + 0.5%``."""
    signs = ("%", *language(row.lang).percent_words)
    flat = share = Decimal(0)
    for term in piece.value.split("+"):
        if any(sign in term.casefold() for sign in signs):
            share += row.percentage(term, row.heading.called("brackets"))
        else:
            flat += row.sum(term, row.heading.called("brackets"), sender)
    return Bracket(above=piece.above, up_to=piece.up_to, flat=flat, share=share)


def _rates(row: Row, sender: str | None, receiver: str | None) -> tuple[RateTier, ...]:
    rates, margins = row.by_amount("offered_rate", sender), row.by_amount("margin_percent", sender)
    tiers: list[RateTier] = []
    with row.at("offered_rate"):
        tiers += [RateTier(up_to=piece.up_to, offered_rate=_rate(row, piece, receiver)) for piece in rates]
    with row.at("margin_percent"):
        if rates and margins:
            told = {"rate": row.cells["offered_rate"], "margin": row.cells["margin_percent"]}
            raise InputError("rate_and_margin", **told)
        for piece in margins:
            percent = parse_percent(piece.value, row.lang, FEE)
            tiers.append(RateTier(up_to=piece.up_to, margin_share=percent / 100))
    return tuple(tiers) or (RateTier(),)


def _rate(row: Row, piece: ByAmount, receiver: str | None) -> Decimal:
    """Read what is received for one sent; the receiver's currency may stand beside it."""
    number = (
        parse_number(piece.value, row.lang)
        if receiver is None
        else parse_rate(piece.value, row.lang, receiver)
    )
    return positive(number, row.heading.called("offered_rate"))


def _currency(cell: str, name: str) -> str:
    return currency(cell).code


def _country(cell: str, name: str) -> str:
    code = cell.upper()
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise InputError("country_code", value=cell)
    return code


def _day(cell: str, name: str) -> date:
    day = typed_day(cell)
    if day is None:
        raise InputError("date_unreadable", name=name, value=cell)
    return day
