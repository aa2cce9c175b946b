"""The letter to a member of a cooperative, and the account of a village pool for the notice board."""

from datetime import date
from decimal import Decimal
from html import escape

from finlit.doors import told
from finlit.groups import Closing, Koperasi, PoolAccount
from finlit.i18n import day, has_text, in_words, money, percent, text
from finlit.money import Money
from finlit.paper.sheet import box, facts, sheet, signers, table


def _say(key: str, lang: str, **values: object) -> str:
    return text(f"paper.{key}", lang, **values)


@told
def surplus_letter(
    koperasi: Koperasi, closing: Closing, member: str, lang: str, when: date | None = None
) -> str:
    """Return the letter that tells a member her part of the surplus and where it comes from.

    Parameters
    ----------
    closing : Closing
        From :meth:`finlit.groups.Koperasi.close`.
    member : str
    lang : str
    when : date, optional
        Of the letter; left open without it.

    Raises
    ------
    InputError
        ``member_unknown``.
    """
    row = closing.shared.row(member)
    code = koperasi.currency
    sums = {
        "savings": (row.savings, sum(one.savings for one in closing.shared.rows), row.by_savings),
        "business": (row.business, sum(one.business for one in closing.shared.rows), row.by_business),
    }
    lines = []
    for name, (own, all_, part) in sums.items():
        pot = closing.shared.parts.get(f"by_{name}", Money(0, code))
        values = (Money(own, code).rounded(), Money(all_, code).rounded(), pot, part)
        lines.append([_say(f"letter.{name}", lang), *(money(sum_, lang) for sum_ in values)])
    total = ["", "", "", money(row.total, lang)]
    dated = day(when, lang) if when else "……………………"
    body = facts(((_say("group", lang), koperasi.name), (_say("when", lang), dated)))
    body += f"<p>{escape(_say('letter.dear', lang, member=member))}</p>"
    body += f"<p>{escape(_say('letter.told', lang, year=str(closing.year), surplus=closing.surplus))}</p>"
    body += _big(row.total, lang)
    body += table(
        _say("letter.caption", lang),
        [_say(f"letter.{name}", lang) for name in ("what", "own", "all", "pot", "part")],
        lines,
        right=(1, 2, 3, 4),
        last=[_say("total", lang), *total],
    )
    body += f"<p>{escape(_say(f'letter.{closing.months}', lang))}</p>"
    body += _allocation(closing, lang)
    body += box(
        _say("letter.sums", lang, income=closing.income, costs=closing.costs, surplus=closing.surplus),
        _say("letter.tax", lang),
        _say("letter.ask", lang),
    )
    body += signers(_say(f"signer.{name}", lang) for name in ("chair", "treasurer", "member"))
    return sheet(_say("letter.title", lang), body, lang)


def _decimals(share: Decimal) -> int:
    """As many as the meeting wrote: 87.25 percent is not rounded on the letter."""
    return max(0, -int((share * 100).normalize().as_tuple().exponent))


def _big(amount: Money, lang: str) -> str:
    return f'<p class="big">{escape(money(amount, lang))}</p><p>{escape(in_words(amount, lang))}</p>'


def _allocation(closing: Closing, lang: str) -> str:
    """The list that the members' meeting decided, with what each part came to."""
    rows = []
    for name, share in closing.allocation.shares.items():
        key = f"paper.part.{name}"
        label = text(key, lang) if has_text(key, lang) else name
        rows.append(
            [
                label,
                percent(share, lang, _decimals(share)),
                money(closing.shared.parts[name], lang),
            ]
        )
    if closing.shared.stays:
        rows.append([_say("letter.stays", lang), "", money(closing.shared.stays, lang)])
    meeting = closing.allocation.decided or _say("letter.meeting", lang)
    return table(
        _say("letter.decided", lang, meeting=meeting),
        [_say(f"letter.{name}", lang) for name in ("use", "percent", "sum")],
        rows,
        right=(1, 2),
        last=[_say("total", lang), percent(1, lang, 0), money(closing.surplus, lang)],
    )


@told
def notice(account: PoolAccount, lang: str, names: bool = True) -> str:
    """Return the one-page account of a village pool for the notice board.

    Parameters
    ----------
    names : bool
        Name the givers. Ask them first: not everyone wants to be read.
    """
    head = [(_say("notice.what", lang), account.name)]
    if account.as_of:
        head.append((_say("notice.as_of", lang), day(account.as_of, lang)))
    body = facts(head)
    body += f"<p>{escape(_say('notice.left', lang))}</p>"
    body += (
        f'<p class="big">{escape(money(account.left, lang))}</p><p>{escape(in_words(account.left, lang))}</p>'
    )
    if account.goal is not None and account.to_goal is not None:
        wide = min(100, int(account.given / account.goal * 100))
        told = _say("notice.goal", lang, given=account.given, goal=account.goal, missing=account.to_goal)
        body += (
            f'<div class="bar" aria-hidden="true"><i style="width:{wide}%"></i></div><p>{escape(told)}</p>'
        )
    body += box(
        _say("notice.adds_up", lang, given=account.given, spent=account.spent, left=account.left),
        _say("notice.pledged", lang, pledged=account.pledged, due=account.still_due),
    )
    body += table(
        _say("notice.spending", lang),
        [_say(f"notice.{name}", lang) for name in ("when", "on", "sum")],
        [(day(entry.when, lang), entry.note, money(entry.amount, lang)) for entry in account.spending],
        right=(2,),
        last=(_say("total", lang), "", money(account.spent, lang)),
    )
    if names:
        body += table(
            _say("notice.givers", lang),
            [_say(f"notice.{name}", lang) for name in ("giver", "promised", "given", "due")],
            [
                (giver.name, *(money(sum_, lang) for sum_ in (giver.pledged, giver.given, giver.still_due)))
                for giver in account.givers
            ],
            right=(1, 2, 3),
            last=(
                _say("total", lang),
                *(money(sum_, lang) for sum_ in (account.pledged, account.given, account.still_due)),
            ),
        )
    body += signers(_say(f"signer.{name}", lang) for name in ("chair", "treasurer", "village"))
    return sheet(_say("notice.title", lang), body, lang)
