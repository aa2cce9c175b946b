"""A savings group's ledger and its share-out as a workbook that calculates."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from finlit.export.workbooks import Cell, Live, Pages, Sheet, shares_sheet
from finlit.groups import Entry, SavingsGroup, ShareOut
from finlit.i18n import text
from finlit.money import Money

_COMES = ("share", "social", "fine", "repay", "charge", "income", "carry", "social_carry")
_GOES = ("social_help", "loan", "cost", "lost", "social_lost", "leave")
_HEADS = ("when", "kind", "member", "comes", "goes", "box", "receipt", "note")


def group_workbook(group: SavingsGroup, lang: str, shared: ShareOut | None = None) -> bytes:
    """Return a savings group's ledger and share-out as an Excel workbook with live formulas.

    On the first sheet every row of the ledger, with the cash in the box after it; on the second what every
    member takes home.

    Parameters
    ----------
    group : SavingsGroup
        At the end of its cycle.
    lang : str
    shared : ShareOut, optional
        Of this group, where another rule than by shares is followed; its parts then stand as numbers.

    Raises
    ------
    InputError
        Those of :meth:`finlit.groups.SavingsGroup.share_out`.
    WorkshopError
        ``package_missing`` without xlsxwriter.
    """
    shared = group.share_out() if shared is None else shared
    last = max(entry.when for entry in group.entries)
    pages = Pages(group.name, lang, last)
    pages.live(text("export.sheet.ledger", lang), _ledger(group, lang))
    pages.live(*shares_sheet(shared, group.rules.share_value.amount, lang))
    return pages.written()


def _ledger(group: SavingsGroup, lang: str) -> Sheet:
    currency = group.rules.share_value.currency
    none = Money(0, currency)

    def lines(cell: dict[str, str], first: int) -> Iterable[Sequence[Cell]]:
        box, comes_sum, goes_sum = Decimal(0), Decimal(0), Decimal(0)
        for at, entry in enumerate(group.entries, start=first):
            comes, goes = _moved(entry, _COMES), _moved(entry, _GOES)
            comes_sum, goes_sum = comes_sum + (comes or none).amount, goes_sum + (goes or none).amount
            box = comes_sum - goes_sum
            before = cell["opening"] if at == first else f"F{at - 1}"
            yield (
                entry.when.isoformat(),
                text(f"paper.kind.{entry.kind}", lang),
                entry.member,
                comes,
                goes,
                Live(f"={before}+D{at}-E{at}", box),
                entry.receipt,
                entry.note,
            )
        last = first + len(group.entries) - 1
        yield (
            text("export.total", lang),
            None,
            None,
            Live(f"=SUM(D{first}:D{last})", comes_sum),
            Live(f"=SUM(E{first}:E{last})", goes_sum),
            Live(f"={cell['opening']}+D{last + 1}-E{last + 1}", box),
        )

    given = (("opening", text("export.months.opening", lang), none),)
    return Sheet(given, tuple(text(f"export.ledger.{name}", lang) for name in _HEADS), lines, currency)


def _moved(entry: Entry, kinds: Sequence[str]) -> Money | None:
    return entry.amount if entry.kind in kinds else None
