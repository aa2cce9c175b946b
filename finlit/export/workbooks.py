"""An answer as a workbook whose sums are formulas: change a number in it and the rest follows.

A formula is written where it gives exactly the number that finlit worked out; where it would not (the last
instalment that takes the odd rupiah, a month without instalment) the number itself stands. Each cell also
holds finlit's number, so that a phone that cannot calculate shows it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from io import BytesIO
from typing import Any, NamedTuple

from finlit.export._packages import needed
from finlit.groups import ShareOut
from finlit.i18n import currency_sign, text
from finlit.money import Money
from finlit.timevalue import pmt
from finlit.tools import Answer, controls, read, title

_FIRST_ROW = 5
"""Of the inputs, from 1 as a spreadsheet counts: below title, big number and headline."""


class Live(NamedTuple):
    """A formula, and the number that it gives."""

    formula: str
    value: Decimal


Cell = str | Money | Decimal | int | Live | None


class Sheet(NamedTuple):
    """Inputs by name, and rows under heads; a formula names an input as ``{name}``."""

    inputs: tuple[tuple[str, str, "Cell"], ...]
    """name, label, value"""
    heads: tuple[str, ...]
    rows: Callable[[dict[str, str], int], Iterable[Sequence[Cell]]]
    """Given the cell of each input and the first row, the rows"""
    currency: str


def workbook(answer: Answer) -> bytes:
    """Return an answer as an Excel workbook; with live formulas where there is a schedule or a sharing.

    Parameters
    ----------
    answer : Answer

    Raises
    ------
    WorkshopError
        ``package_missing`` without xlsxwriter.
    """
    page = Pages(title(answer.tool, answer.lang), answer.lang, answer.day, answer.stamps[:1])
    page.words(answer)
    for name, made in _sheets(answer):
        page.live(name, made)
    return page.written()


def _sheets(answer: Answer) -> list[tuple[str, Sheet]]:
    maker = _MAKERS.get(answer.tool)
    return maker(answer) if maker else []


class Pages:
    """Writes one workbook: the same bytes for the same sheets and day."""

    def __init__(self, heading: str, lang: str, day: date, stamps: Sequence[str] = ()) -> None:
        self.heading, self.lang, self.stamps = heading, lang, stamps
        self._bytes = BytesIO()
        # Text that looks like a formula or an address stays text.
        settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = book = needed("xlsxwriter").Workbook(self._bytes, settings)
        book.set_properties({"title": heading, "created": datetime.combine(day, time())})
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.big = book.add_format({"bold": True, "font_size": 20})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self.formats: dict[tuple[str, bool], Any] = {}

    def written(self) -> bytes:
        """Close the book and return it."""
        self.book.close()
        return self._bytes.getvalue()

    def words(self, answer: Answer) -> None:
        """Write the first sheet: what was asked, the answer and how it was worked out."""
        lang = self.lang
        page = self.book.add_worksheet(text("export.sheet.answer", lang))
        page.set_column(0, 0, 46, self.wrap)
        page.set_column(1, 8, 20, self.wrap)
        lines: list[tuple[Sequence[str], Any]] = [
            ([title(answer.tool, lang)], self.bold),
            ([answer.big_number], self.big),
            ([answer.big_number_words], self.wrap),
            ([answer.headline], self.bold),
            *[([f"! {line}"], self.wrap) for line in (*answer.stamps, *answer.warnings)],
            *[([line], self.wrap) for line in answer.sentences],
            ([""], self.wrap),
            ([text("widgets.asked_on", lang, day=answer.day)], self.bold),
            *[(pair, self.wrap) for pair in answer.entered],
            ([""], self.wrap),
            ([answer.table.caption], self.bold),
            (answer.table.columns, self.bold),
            *[(row, self.wrap) for row in answer.table.rows],
            *[([note], self.wrap) for note in answer.table.notes],
            ([""], self.wrap),
            ([text("widgets.working", lang)], self.bold),
            *[([line], self.wrap) for line in (*answer.working, *answer.rests_on)],
        ]
        for at, (cells, look) in enumerate(lines):
            for column, cell in enumerate(cells):
                page.write_string(at, column, cell, look)
        _paper(page)

    def live(self, name: str, made: Sheet) -> None:
        """Write a sheet that calculates."""
        page = self.book.add_worksheet(name)
        page.set_column(0, 0, 30)
        page.set_column(1, len(made.heads), 18)
        page.write_string(0, 0, f"{self.heading} – {name}", self.bold)
        page.write_string(1, 0, text("export.change", self.lang))
        for at, stamp in enumerate(self.stamps):
            page.write_string(2 + at, 0, stamp, self.bold)
        cells: dict[str, str] = {}
        for at, (key, label, value) in enumerate(made.inputs, start=_FIRST_ROW):
            page.write_string(at - 1, 0, label)
            self._write(page, at - 1, 1, value, made.currency, is_input=not isinstance(value, Live))
            cells[key] = f"$B${at}"
        head = _FIRST_ROW + len(made.inputs)
        for column, words in enumerate(made.heads):
            page.write_string(head, column, words, self.bold)
        for at, row in enumerate(made.rows(cells, head + 2)):
            for column, cell in enumerate(row):
                self._write(page, head + 1 + at, column, cell, made.currency)
        _paper(page)

    def _write(
        self, page: Any, row: int, column: int, cell: Cell, currency: str, is_input: bool = False
    ) -> None:
        if cell is None:
            return
        if isinstance(cell, str):
            page.write_string(row, column, cell)
        elif isinstance(cell, Live):
            look = self._format(currency, is_input)
            page.write_formula(row, column, cell.formula, look, float(cell.value))
        elif isinstance(cell, Money):
            page.write_number(row, column, float(cell.amount), self._format(cell.currency, is_input))
        else:
            page.write_number(row, column, float(cell), self._format("", is_input))

    def _format(self, currency: str, is_input: bool) -> Any:
        known = self.formats.get((currency, is_input))
        if known is None:
            shape: dict[str, Any] = {"bg_color": "#fff3c4", "border": 1} if is_input else {}
            if currency:
                digits = "" if currency == "IDR" else ".00"
                shape["num_format"] = f'"{currency_sign(currency)}"#,##0{digits}'
            known = self.formats[currency, is_input] = self.book.add_format(shape)
        return known


def _paper(page: Any) -> None:
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _live(formula: str, gives: Decimal, wanted: Money) -> Cell:
    """The formula where it gives our number, else our number."""
    return Live(formula, wanted.amount) if gives == wanted.amount else wanted


def _rounded(value: Decimal, mode: str = ROUND_HALF_UP) -> Decimal:
    return value.quantize(Decimal(1), mode)


def _loan(answer: Answer) -> list[tuple[str, Sheet]]:
    rows, inputs, lang = answer.result.rows, answer.inputs, answer.lang
    if not rows:
        return []
    amount, months = Decimal(inputs["amount"]), int(inputs["months"])
    is_flat = inputs["method"] == "flat"
    rate = Decimal(str(inputs["rate"])) / 100 / (1 if is_flat else 12)
    level = next(row.payment for row in rows if row.principal.amount)

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        rate_cell = f"{cell['rate']}/100" + ("" if is_flat else "/12")
        yield 0, None, None, None, None, Live(f"={cell['amount']}", amount)
        owing = [amount, *(row.balance.amount for row in rows)]
        for at, (row, before) in enumerate(zip(rows, owing, strict=False), start=first + 1):
            owed = f"F{at - 1}"
            base, worth = (cell["amount"], amount) if is_flat else (owed, before)
            interest = _live(f"=ROUND({base}*{rate_cell},0)", _rounded(worth * rate), row.interest)
            if row.balance.amount == 0:
                principal = _live(f"={owed}", before, row.principal)
            elif is_flat:
                part = _rounded(amount / months)
                principal = _live(f"=ROUND({cell['amount']}/{cell['months']},0)", part, row.principal)
            else:
                part = level.amount - row.interest.amount
                principal = _live(f"={cell['level']}-D{at}", part, row.principal)
            paid = row.principal.amount + row.interest.amount + row.fees.amount
            left = before - row.principal.amount
            yield (
                row.number,
                _live(f"=C{at}+D{at}+E{at}", paid, row.payment),
                principal,
                interest,
                row.fees,
                _live(f"={owed}-C{at}", left, row.balance),
            )
        last = first + len(rows)
        sums = [
            Live(f"=SUM({letter}{first + 1}:{letter}{last})", sum(getattr(row, name).amount for row in rows))
            for letter, name in (("B", "payment"), ("C", "principal"), ("D", "interest"), ("E", "fees"))
        ]
        yield (text("export.total", lang), *sums)

    given: list[tuple[str, str, Cell]] = [
        ("amount", text("export.loan.amount", lang), Money(amount, level.currency)),
        (
            "rate",
            text(f"export.loan.rate_{'month' if is_flat else 'year'}", lang),
            Decimal(str(inputs["rate"])),
        ),
        ("months", text("export.loan.months", lang), months),
    ]
    if not is_flat:
        at = {name: f"$B${_FIRST_ROW + place}" for place, (name, _, _) in enumerate(given)}
        formula = f"=ROUND(PMT({at['rate']}/100/12,{at['months']},-{at['amount']}),0)"
        due = -pmt(rate, months, amount) if rate else amount / months
        given.append(
            ("level", text("export.loan.level", lang), _live(formula, _rounded(Decimal(due)), level))
        )
    heads = ("number", "payment", "principal", "interest", "fees", "balance")
    made = Sheet(tuple(given), _heads("loan", heads, lang), lines, level.currency)
    return [(text("export.sheet.schedule", lang), made)]


def _heads(sheet: str, names: Iterable[str], lang: str) -> tuple[str, ...]:
    return tuple(text(f"export.{sheet}.{name}", lang) for name in names)


def _months(rows: Sequence[Any], name: str, answer: Answer) -> tuple[str, Sheet]:
    """A purse by months: what came and went, what is left, what is there."""
    lang, opening = answer.lang, rows[0].opening
    goes = ("needs", "wants", "debts", "sent", "saved")
    comes = ("income", "arrived", "borrowed")

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        for place, row in enumerate(rows):
            at = first + place
            there = cell["opening"] if not place else f"K{at - 1}"
            yield (
                row.month.strftime("%Y-%m"),
                *[getattr(row, part) for part in (*comes, *goes)],
                Live(f"=SUM(B{at}:D{at})-SUM(E{at}:I{at})", row.left.amount),
                _live(f"={there}+J{at}", row.opening.amount + row.left.amount, row.closing),
            )
        last = first + len(rows) - 1
        sums = [sum(getattr(row, part).amount for row in rows) for part in (*comes, *goes, "left")]
        letters = "BCDEFGHIJ"
        yield (
            text("export.total", lang),
            *[
                Live(f"=SUM({letter}{first}:{letter}{last})", Decimal(value))
                for letter, value in zip(letters, sums, strict=True)
            ],
        )

    given = (("opening", text("export.months.opening", lang), opening),)
    heads = _heads("months", ("month", *comes, *goes, "left", "closing"), lang)
    return name, Sheet(given, heads, lines, opening.currency)


def _season(answer: Answer) -> list[tuple[str, Sheet]]:
    return [_months(answer.result.months, text("export.sheet.months", answer.lang), answer)]


def _homes(answer: Answer) -> list[tuple[str, Sheet]]:
    from finlit.household import monthly_statement

    plan = answer.result.plan
    return [
        _months(monthly_statement(plan, one.name), text(f"export.sheet.{one.name}", answer.lang), answer)
        for one in plan.homes
    ]


def _share_out(answer: Answer) -> list[tuple[str, Sheet]]:
    return [shares_sheet(answer.result.shared, Decimal(answer.inputs["share_price"]), answer.lang)]


def shares_sheet(shared: ShareOut, price: Decimal, lang: str) -> tuple[str, Sheet]:
    """Return the sheet of a share-out, with its name: every member's part by her shares."""
    shares, unit = sum(row.shares for row in shared.rows), shared.unit

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        last = first + len(shared.rows) - 1
        for at, row in enumerate(shared.rows, start=first):
            part = _rounded(shared.pool.amount * row.shares / shares / unit, ROUND_DOWN) * unit
            worth = f"=ROUNDDOWN({cell['pool']}*B{at}/SUM($B${first}:$B${last})/{unit},0)*{unit}"
            saved = row.saved or Money(0, shared.pool.currency)
            yield (
                row.member,
                row.shares,
                _live(f"=B{at}*{cell['price']}", price * row.shares, saved),
                _live(worth, part, row.entitled) if shared.rule == "shares" else row.entitled,
                Live(f"=D{at}-C{at}", row.entitled.amount - saved.amount),
                row.owed,
                _live(f"=D{at}-F{at}", row.entitled.amount - row.owed.amount, row.paid),
            )
        sums = ("shares", "saved", "entitled", "gain", "owed", "paid")
        yield (
            text("export.total", lang),
            *[
                Live(
                    f"=SUM({letter}{first}:{letter}{last})",
                    sum((_plain(getattr(row, name)) for row in shared.rows), Decimal(0)),
                )
                for letter, name in zip("BCDEFG", sums, strict=True)
            ],
        )
        yield text("export.shares.stays", lang), Live(f"={cell['pool']}-D{last + 1}", shared.stays.amount)

    given = (
        ("pool", text("export.shares.pool", lang), shared.pool),
        ("price", text("export.shares.price", lang), Money(price, shared.pool.currency)),
    )
    heads = _heads("shares", ("member", "shares", "saved", "entitled", "gain", "owed", "paid"), lang)
    return text("export.sheet.shares", lang), Sheet(given, heads, lines, shared.pool.currency)


def _surplus(answer: Answer) -> list[tuple[str, Sheet]]:
    """A member's part of a cooperative's surplus; her savings as they were counted."""
    inputs, result, table = answer.inputs, answer.result, answer.table
    labels = {
        one.field: one.label
        for one in controls(answer.tool, read(answer.tool, inputs, answer.lang), answer.lang)
    }
    surplus, currency = Decimal(inputs["surplus"]), result.big_number.currency
    pots = {"savings": (result.counted, result.pot_savings, result.for_savings)}
    pots["business"] = (Money(inputs["business"], currency), result.pot_business, result.for_business)
    given: list[tuple[str, str, Cell]] = [("surplus", labels["surplus"], Money(surplus, currency))]
    for name, (own, _, _) in pots.items():
        given.append((name, labels[name], own))
        given.append((f"all_{name}", labels[f"all_{name}"], Money(inputs[f"all_{name}"], currency)))
        given.append((f"by_{name}", f"{labels[f'by_{name}']} (%)", Decimal(str(inputs[f"by_{name}"]))))

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        for said, (name, (own, pot, part)) in zip(table.rows, pots.items(), strict=True):
            whole, share = Decimal(inputs[f"all_{name}"]), Decimal(str(inputs[f"by_{name}"]))
            pot_cell = f"{cell['surplus']}*{cell[f'by_{name}']}/100"
            worth = surplus * share * own.amount / 100 / whole
            # Rounded first, so that a binary fraction does not push a whole rupiah below itself.
            formula = f"=ROUNDDOWN(ROUND({pot_cell}*{cell[name]}/{cell[f'all_{name}']},6),0)"
            yield (
                said[0],
                Live(f"={cell[name]}", own.amount),
                Live(f"={cell[f'all_{name}']}", whole),
                _live(f"=ROUND({pot_cell},0)", _rounded(surplus * share / 100), pot),
                _live(formula, _rounded(worth, ROUND_DOWN), part),
            )
        total = f"=SUM(E{first}:E{first + len(pots) - 1})"
        yield text("export.total", answer.lang), None, None, None, Live(total, result.big_number.amount)

    return [(text("export.sheet.parts", answer.lang), Sheet(tuple(given), table.columns, lines, currency))]


def _turns(answer: Answer) -> list[tuple[str, Sheet]]:
    """What every turn of an arisan pays in and is promised, and what the promises lack in all."""
    inputs, turns = answer.inputs, answer.result.turns
    labels = {
        one.field: one.label
        for one in controls(answer.tool, read(answer.tool, inputs, answer.lang), answer.lang)
    }
    currency = turns[0].pays.currency
    each = {name: Decimal(inputs[name]) for name in ("contribution", "payout")}
    meetings = len(turns[0].flows)
    is_plain = inputs["kind"] == "same"

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        for at, turn in enumerate(turns, start=first):
            pays: Cell = turn.pays
            gets: Cell = turn.receives
            if is_plain:
                worth = each["contribution"] * meetings
                pays = _live(f"={cell['contribution']}*{meetings}", worth, turn.pays)
                gets = _live(f"={cell['payout']}", each["payout"], turn.receives)
            yield turn.number, pays, gets, Live(f"=B{at}-C{at}", turn.pays.amount - turn.receives.amount)
        last = first + len(turns) - 1
        sums = [sum((turn.pays.amount for turn in turns), Decimal(0))]
        sums += [sum((turn.receives.amount for turn in turns), Decimal(0))]
        sums.append(sums[0] - sums[1])
        totals = [
            Live(f"=SUM({letter}{first}:{letter}{last})", value)
            for letter, value in zip("BCD", sums, strict=True)
        ]
        yield (text("export.total", answer.lang), *totals)

    given = [(name, labels[name], Money(each[name], currency)) for name in each] if is_plain else []
    sheet = Sheet(tuple(given), answer.table.columns[:4], lines, currency)
    return [(text("export.sheet.turns", answer.lang), sheet)]


def _repaid(answer: Answer) -> list[tuple[str, Sheet]]:
    """What is still to pay of a loan on its way: each way to go on beside the others, day by day."""
    lang, currency = answer.lang, answer.result.big_number.currency
    ways = [
        (said[0], way)
        for said, way in zip(answer.table.rows, answer.result.ways, strict=True)
        if way.left is not None
    ]
    paid = [{flow.at: flow.amount for flow in way.left.payments} for _, way in ways]
    days = sorted({day for each in paid for day in each})
    letters = "BCDEF"[: len(ways)]

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        for day in days:
            yield day.isoformat(), *[each.get(day) for each in paid]
        total = first + len(days)
        sums = [sum((amount.amount for amount in each.values()), Decimal(0)) for each in paid]
        interest = [way.interest.amount for _, way in ways]
        yield (
            text("export.total", lang),
            *[
                Live(f"=SUM({letter}{first}:{letter}{total - 1})", value)
                for letter, value in zip(letters, sums, strict=True)
            ],
        )
        yield (
            text("export.loan.balance", lang),
            *[Money(whole - part, currency) for whole, part in zip(sums, interest, strict=True)],
        )
        yield (
            answer.table.columns[3],
            *[
                Live(f"={letter}{total}-{letter}{total + 1}", value)
                for letter, value in zip(letters, interest, strict=True)
            ],
        )
        yield (
            text("export.loan.saved", lang),
            *[
                Live(f"=$B{total + 2}-{letter}{total + 2}", interest[0] - value)
                for letter, value in zip(letters, interest, strict=True)
            ],
        )

    heads = (text("export.ledger.when", lang), *[name for name, _ in ways])
    return [(text("export.sheet.schedule", lang), Sheet((), heads, lines, currency))] if days else []


def _cycle(answer: Answer) -> list[tuple[str, Sheet]]:
    """A savings group's cycle: what all save and earn, and what the one who asks takes home."""
    inputs, result, lang = answer.inputs, answer.result, answer.lang
    price, currency, own = Decimal(inputs["share_price"]), result.big_number.currency, result.own
    plan, shares = result.plan, sum(row.shares for row in result.shared.rows)
    labels = {one.field: one.label for one in controls(answer.tool, read(answer.tool, inputs, lang), lang)}
    percents = ("lent", "charge", "loss")
    given: list[tuple[str, str, Cell]] = [("share_price", labels["share_price"], Money(price, currency))]
    given += [(name, labels[name], inputs[name]) for name in ("members", "shares", "own_shares", "meetings")]
    given += [(name, f"{labels[name]} (%)", Decimal(str(inputs[name]))) for name in percents]

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        every = f"({cell['own_shares']}+{cell['shares']}*({cell['members']}-1))"
        months = f"INT({cell['meetings']}/4)"
        lent = f"{cell['share_price']}*{every}*4*{months}*({months}-1)/2*{cell['lent']}/100"
        part = f"*{cell['own_shares']}/{every}"
        share = Decimal(own.shares) / shares
        whole = (
            ("saved", f"{cell['share_price']}*{every}*{cell['meetings']}", plan.saved),
            ("earned", f"ROUND({lent}*{cell['charge']}/100,0)", plan.earned),
            ("lost", f"ROUND(C{first}*{cell['loss']}/100,0)", plan.lost),
        )
        for at, (name, formula, total) in enumerate(whole, start=first):
            mine = (total * share).rounded()
            yield (
                text(f"tools.group-box.table.{name}", lang),
                Live(f"=ROUND(C{at}{part},0)", mine.amount),
                Live(f"={formula}", total.amount),
            )
        pool = f"=C{first}+C{first + 1}-C{first + 2}"
        # Rounded first, so that a binary fraction does not push a whole rupiah below itself.
        home = f"=ROUNDDOWN(ROUND(C{first + 3}{part},6),0)"
        yield (
            text("tools.group-box.table.home", lang),
            Live(home, own.paid.amount),
            Live(pool, plan.pool.amount),
        )

    sheet = Sheet(tuple(given), answer.table.columns, lines, currency)
    return [(text("export.sheet.parts_box", lang), sheet)]


def _plain(value: Money | int | None) -> Decimal:
    if isinstance(value, Money):
        return value.amount
    return Decimal(value or 0)


_MAKERS: dict[str, Callable[[Answer], list[tuple[str, Sheet]]]] = {
    "loan-price": _loan,
    "season-calendar": _season,
    "two-homes": _homes,
    "share-out": _share_out,
    "shu-letter": _surplus,
    "arisan-check": _turns,
    "my-debt": _repaid,
    "group-box": _cycle,
}
