"""``finlit compare``: services of one corridor side by side."""

import json
from typing import Annotated

import typer

from finlit.cli.options import Json, Lang
from finlit.cli.screen import say, screen
from finlit.cli.tool import ask, show_answer


def compare(
    from_country: Annotated[str, typer.Argument(help=say("compare.from"), metavar="FROM")],
    to_country: Annotated[str, typer.Argument(help=say("compare.to"), metavar="TO")],
    amount: Annotated[str, typer.Argument(help=say("compare.amount"), metavar="AMOUNT")],
    pay_out: Annotated[str, typer.Option("--pay-out", help=say("compare.pay_out"))] = "any",
    pay_in: Annotated[str, typer.Option("--pay-in", help=say("compare.pay_in"))] = "any",
    mid_rate: Annotated[str, typer.Option("--mid-rate", help=say("compare.mid_rate"))] = "",
    as_json: Json = False,
    lang: Lang = "",
) -> None:
    """Rank the services of a corridor by the rupiah in hand."""
    corridor = f"{from_country.upper()}-{to_country.upper()}"
    given = {"corridor": corridor, "amount": amount, "pay_out": pay_out, "pay_in": pay_in}
    if mid_rate:
        given["mid_rate"] = mid_rate
    answer = ask("send-money", given)
    if as_json:
        rows = [dict(zip(answer.table.columns, row, strict=True)) for row in answer.table.rows]
        screen.print_json(
            json.dumps({"headline": answer.headline, "warnings": answer.warnings, "rows": rows})
        )
    else:
        show_answer(answer)
