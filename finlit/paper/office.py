"""What a worker takes to an office: one page with the sums, the papers at hand and room to sign."""

from datetime import date
from html import escape

from finlit.errors import InputError
from finlit.i18n import day, in_words, money, month, text
from finlit.migration import CLAIM_PAPERS, WageClaim
from finlit.paper.sheet import box, facts, sheet, signers, table
from finlit.tools import Answer

_BLANK = "…" * 14


def _say(key: str, lang: str, **values: object) -> str:
    return text(f"paper.claim.{key}", lang, **values)


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


def office_sheet(answer: Answer) -> str:
    """Return the sheet for an office that belongs to an answer.

    Raises
    ------
    InputError
        ``sheet_unknown`` for a tool that has none.
    """
    if answer.tool != "wage-claim":
        raise InputError("sheet_unknown", tool=answer.tool, choices="wage-claim")
    return claim_sheet(answer.result.claim, answer.lang, desk=answer.inputs["desk"], when=answer.day)
