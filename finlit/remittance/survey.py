"""Quotes from the rows of a price survey or a price list (see ``finlit.datasets``)."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from finlit.errors import InputError
from finlit.remittance.fees import (
    Bracket,
    BracketFee,
    FeePart,
    FeeRule,
    FlatFee,
    PercentageFee,
    ReceiverFee,
    SurveyedFee,
    fitted_fee_rule,
)
from finlit.remittance.quotes import Quote, RateTier
from finlit.values import exact

Row = Mapping[str, Any]

# Columns that are fields of a quote as they are.
_SAME = (
    *("provider", "provider_type", "from_country", "to_country", "from_currency", "to_currency"),
    *("pay_in", "pay_out", "days_at_most", "source"),
)


def quotes_from_survey(rows: Iterable[Row]) -> tuple[Quote, ...]:
    """Read services surveyed at two amounts, as the World Bank's price survey does.

    Parameters
    ----------
    rows : iterable of mappings
        Columns of the data set ``remittance_services_2025q3``.

    Returns
    -------
    tuple of Quote
        Each limited to the range between its two amounts. A fee that one simple rule explains at both is
        ``fitted`` (see :func:`~finlit.remittance.fitted_fee_rule`); otherwise, and where the margin changes
        with the amount, only the two surveyed amounts have a price. A margin of a row that is not
        transparent, or that the row leaves empty, is missing.

    Examples
    --------
    >>> from finlit import datasets
    >>> quotes = quotes_from_survey(datasets.rows("remittance_services_2025q3"))
    >>> len(quotes)
    275
    """
    return tuple(_surveyed(row) for row in rows)


def _surveyed(row: Row) -> Quote:
    points = [(row["amount_1"], row["fee_1"]), (row["amount_2"], row["fee_2"])]
    margins = [_share(row["fx_margin_percent_1"]), _share(row["fx_margin_percent_2"])]
    rule, is_fitted = fitted_fee_rule(points, row["from_currency"])
    rates: tuple[RateTier, ...] = (RateTier(margin_share=margins[0]),)
    if margins[0] != margins[1]:
        is_fitted = False
        rule = FeeRule(currency=row["from_currency"], parts=(SurveyedFee(points=tuple(points)),))
        rates = (RateTier(up_to=row["amount_1"], margin_share=margins[0]), RateTier(margin_share=margins[1]))
    if not row["transparent"]:
        rates = (RateTier(),)
    return Quote(
        **{name: row[name] for name in _SAME},
        min_amount=row["amount_1"],
        max_amount=row["amount_2"],
        fee_rule=rule,
        fee_taken="on_top",
        rates=rates,
        as_of=row["surveyed_on"],
        is_transparent=row["transparent"],
        fee_basis="fitted" if is_fitted else "surveyed",
    )


def quotes_from_price_list(rows: Iterable[Row]) -> tuple[Quote, ...]:
    """Read services whose whole fee rule is known, as in the made-up list for lessons.

    Parameters
    ----------
    rows : iterable of mappings
        Columns of the data set ``remittance_madeup_hkg_twn``. ``brackets`` is written as
        ``0-2000:25;2000-5000:35;5000-:60``: above, up to and including, fee.

    Raises
    ------
    InputError
        ``brackets_unreadable`` and what :class:`~finlit.remittance.BracketFee` refuses.
    """
    return tuple(_listed(row) for row in rows)


def _listed(row: Row) -> Quote:
    parts: list[FeePart] = []
    if row["fee_flat"]:
        parts.append(FlatFee(amount=row["fee_flat"]))
    if row["fee_percent"]:
        parts.append(
            PercentageFee(
                share=row["fee_percent"] / 100, minimum=row["fee_min"] or 0, maximum=row["fee_max"] or None
            )
        )
    if row["brackets"]:
        parts.append(BracketFee(brackets=_brackets(row["brackets"])))
    if row["receiver_fee_idr"]:
        parts.append(ReceiverFee(flat=row["receiver_fee_idr"]))
    return Quote(
        **{name: row[name] for name in _SAME},
        min_amount=row["amount_min"],
        max_amount=row["amount_max"],
        fee_rule=FeeRule(currency=row["from_currency"], parts=tuple(parts)),
        fee_taken=row["fee_taken"],
        rates=(RateTier(offered_rate=row["offered_rate"]),),
        as_of=row["as_of"],
        is_transparent=row["transparent"],
        is_illustrative=row["made_up"],
    )


def _brackets(written: str) -> tuple[Bracket, ...]:
    found = []
    for piece in written.split(";"):
        try:
            span, fee = piece.split(":")
            above, up_to = span.split("-")
            end = exact(up_to, "up_to") if up_to.strip() else None
            found.append(Bracket(above=exact(above, "above"), up_to=end, flat=exact(fee, "fee")))
        except ValueError as problem:
            raise InputError("brackets_unreadable", text=written, piece=piece) from problem
    return tuple(found)


def _share(percent: Decimal | None) -> Decimal | None:
    return None if percent is None else percent / 100
