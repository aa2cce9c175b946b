"""What a worker takes to an office: one page with the sums, the papers at hand and room to sign."""

from datetime import date
from decimal import Decimal
from html import escape

from finlit.doors import told
from finlit.errors import InputError
from finlit.i18n import day, has_text, in_words, money, month, number, text
from finlit.migration import CLAIM_PAPERS, CostCheck, WageClaim
from finlit.paper.sheet import box, facts, sheet, signers, table
from finlit.tools import Answer
from finlit.tools.desk import office_in

_BLANK = "…" * 14
_SHEETS = ("wage-claim", "contract-check")


def _say(key: str, lang: str, **values: object) -> str:
    return text(f"paper.claim.{key}", lang, **values)


@told
def claim_sheet(claim: WageClaim, lang: str, *, desk: str = "", when: date | None = None) -> str:
    """Return a claim for unpaid wages as a labour office asks for it; names are written in by hand.

    Parameters
    ----------
    claim : WageClaim
        From :func:`finlit.migration.wage_claim`.
    lang : str
        Of the worker. Names of months and the total in words follow it.
    desk : str, optional
        The office, as the district's file names it.
    when : date, optional
        Of the sheet; left open without it.

    Examples
    --------
    >>> from finlit.migration import WageMonth, wage_claim
    >>> from finlit.money import Money
    >>> june = WageMonth(month=date(2026, 6, 1), wage=Money(5_100, "HKD"), paid=Money(0, "HKD"))
    >>> "five thousand, one hundred Hong Kong dollars" in claim_sheet(wage_claim([june]), "en")
    True
    """
    at_hand = set(CLAIM_PAPERS) - set(claim.papers_missing)
    blanks = [(_say(name, lang), _BLANK) for name in ("name", "phone", "employer", "place")]
    head = [(_say("to", lang), desk or _BLANK), (_say("when", lang), day(when, lang) if when else _BLANK)]
    body = facts([*head, *blanks])
    body += f"<p>{escape(_say('told', lang))}</p>"
    body += f'<p class="big">{escape(money(claim.owed, lang))}</p>'
    body += f"<p>{escape(in_words(claim.owed, lang))}</p>"
    body += _months(claim, lang)
    body += table(
        _say("papers", lang),
        [_say("paper", lang), _say("here", lang)],
        [(_say(f"paper.{one}", lang), _say("yes" if one in at_hand else "no", lang)) for one in CLAIM_PAPERS],
    )
    body += box(_say("unlawful", lang), _say("copies", lang), _say("receipt", lang))
    body += signers(_say(f"signer.{name}", lang) for name in ("worker", "office"))
    return sheet(_say("title", lang), body, lang, foot=_say("foot", lang))


def _months(claim: WageClaim, lang: str) -> str:
    names = ("month", "wage", "lawful", "taken", "paid", "owed")
    rows = [
        (
            month(row.month, lang),
            *(money(sum_, lang) for sum_ in (row.wage, row.lawful, row.unlawful, row.paid)),
            _owed(row.missing.amount < 0, money(abs(row.missing), lang), lang),
        )
        for row in claim.rows
    ]
    sums = (claim.wage, claim.lawful, claim.unlawful, claim.paid, claim.owed)
    total = (_say("total", lang), *(money(sum_, lang) for sum_ in sums))
    columns = [_say(f"column.{name}", lang) for name in names]
    return table(_say("months", lang), columns, rows, right=range(1, 6), last=total)


def _owed(is_beyond: bool, written: str, lang: str) -> str:
    return _say("beyond", lang, amount=written) if is_beyond else written


@told
def bill_sheet(
    check: CostCheck, lang: str, *, desk: str = "", when: date | None = None, months: Decimal | None = None
) -> str:
    """Return the bill for a job beside the rule of its day, ready to complain with.

    Parameters
    ----------
    check : CostCheck
        From :func:`finlit.migration.check_costs`.
    lang : str
    desk : str, optional
        The office, as the district's file names it.
    when : date, optional
        Of the sheet; left open without it.
    months : Decimal, optional
        [months] of take-home wage that the whole bill is: :func:`finlit.migration.recruitment_months`.

    Examples
    --------
    >>> from finlit.migration import CostItem, PayerRule, check_costs
    >>> from finlit.money import Money
    >>> rule = PayerRule(name="BP2MI 9/2020", item="passport", payer="employer",
    ...                  valid_from=date(2021, 8, 12), valid_to=date(2025, 10, 29), source="BP2MI 9/2020")
    >>> bill = [CostItem(item="passport", asked=Money(355_000, "IDR"))]
    >>> "Rp355,000" in bill_sheet(check_costs(bill, [rule], date(2024, 5, 1)), "en")
    True
    """
    blanks = [(_bill(name, lang), _BLANK) for name in ("name", "phone", "agency", "paid_to")]
    head = [
        (_bill("to", lang), desk or _BLANK),
        (_bill("when", lang), day(when, lang) if when else _BLANK),
        (_bill("asked_on", lang), day(check.as_of, lang)),
    ]
    body = facts([*head, *blanks])
    key = "told" if check.excess else "told_ask" if check.to_ask else "told_fine"
    sum_ = check.excess or check.to_ask or check.asked
    body += f"<p>{escape(_bill(key, lang))}</p>"
    body += f'<p class="big">{escape(money(sum_, lang))}</p><p>{escape(in_words(sum_, lang))}</p>'
    if months is not None:
        body += f"<p>{escape(_bill('months', lang, asked=check.asked, months=number(months, lang, 1)))}</p>"
    body += _items(check, lang)
    sources = dict.fromkeys(row.source for row in check.rows if row.source)
    lines = [_bill("ask", lang)] if check.to_ask else []
    lines += [_bill("rule", lang, source=source) for source in sources]
    body += box(*lines, _bill("no_receipt", lang), _say("receipt", lang))
    body += signers(_say(f"signer.{name}", lang) for name in ("worker", "office"))
    return sheet(_bill("title", lang), body, lang, foot=_say("foot", lang))


def _bill(key: str, lang: str, **values: object) -> str:
    return text(f"paper.bill.{key}", lang, **values)


def _items(check: CostCheck, lang: str) -> str:
    rows = [
        (
            _item(row.item, lang),
            money(row.asked, lang),
            _bill(f"payer.{row.payer or 'ask'}", lang),
            "" if row.allowed is None else money(row.allowed, lang),
            money(row.excess, lang) if row.state != "ask" else _bill("to_ask", lang),
        )
        for row in check.rows
    ]
    columns = [_bill(f"column.{name}", lang) for name in ("item", "asked", "payer", "allowed", "excess")]
    sums = (check.asked, check.allowed, check.excess)
    asked, allowed, excess = (money(sum_, lang) for sum_ in sums)
    last = (_say("total", lang), asked, "", allowed, excess)
    return table(_bill("caption", lang), columns, rows, right=(1, 3, 4), last=last)


def _item(item: str, lang: str) -> str:
    """Say an item of the rules in the reader's language; what the rules do not name stays as it was typed."""
    key = f"paper.bill.item.{item.replace(' ', '_')}"
    return text(key, lang) if has_text(key, lang) else item


@told
def office_sheet(answer: Answer) -> str:
    """Return the sheet for an office that belongs to an answer.

    Raises
    ------
    InputError
        ``sheet_unknown`` for a tool that has none, and for a contract without a bill.
    """
    bill = getattr(answer.result, "bill", None)
    if answer.tool not in _SHEETS or (answer.tool == "contract-check" and bill is None):
        raise InputError("sheet_unknown", tool=answer.tool, choices=", ".join(_SHEETS))
    desk = answer.inputs["desk"] or office_in(answer.inputs["district"], answer.lang)
    if bill is not None:
        months = answer.result.bill_months
        return bill_sheet(bill, answer.lang, desk=desk, when=answer.day, months=months)
    return claim_sheet(answer.result.claim, answer.lang, desk=desk, when=answer.day)
