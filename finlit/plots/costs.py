"""What services cost, as bars: fee and exchange-rate margin in percent of the money handed over."""

from typing import Any

from finlit.i18n import percent, text
from finlit.plots.canvas import GREY, INK, PALE, PAPER, WIDTH
from finlit.plots.picture import Picture, finished
from finlit.remittance import Comparison, PricedQuote


def costs(comparison: Comparison, lang: str, most: int = 10) -> Picture:
    """Draw what is lost with the best service of each provider: fee, margin and costs at home together.

    Parameters
    ----------
    comparison : Comparison
    lang : {"en", "id"}
    most : int
        Providers to draw at most, from the best on.

    Returns
    -------
    Picture

    Raises
    ------
    NoData
        ``nothing_to_rank``
    """
    import pygal
    from pygal.style import Style

    comparison.best  # noqa: B018  raises when there is nothing to draw
    best_of: dict[str, PricedQuote] = {}
    for priced in comparison.ranked:
        best_of.setdefault(priced.quote.provider, priced)
    names = list(best_of)[:most]
    shares = [_lost_share(best_of[name]) for name in names]
    style = Style(
        background=PAPER, plot_background=PAPER, foreground=INK, foreground_strong=INK,
        foreground_subtle=GREY, colors=(PALE,), opacity="1", font_family="system-ui, sans-serif",
        label_font_size=13, major_label_font_size=13, value_font_size=13, value_label_font_size=13,
        stroke_width=1,
    )  # fmt: skip
    chart = pygal.HorizontalBar(
        style=style, js=[], disable_xml_declaration=True, show_legend=False, width=WIDTH,
        height=60 + 30 * len(names), print_values=True, print_values_position="center", margin=6,
        show_x_guides=False, show_y_guides=False, show_y_labels=True, show_minor_x_labels=False,
        value_formatter=lambda share: percent(share, lang), include_x_axis=True, truncate_label=16,
    )  # fmt: skip
    chart.uuid = "PICTURE"  # its own is random; finished() makes it a fingerprint of the picture
    chart.x_labels = list(reversed(names))
    chart.add("", [{"value": share, "style": f"stroke: {INK}"} for share in reversed(shares)])
    chart.add_xml_filter(_without_scripts)
    said = " ".join(
        text("plots.costs.said", lang, name=name, share=percent(share, lang))
        for name, share in zip(names, shares, strict=True)
    )
    drawn = str(chart.render(is_unicode=True))
    return finished(drawn, text("plots.costs.title", lang, amount=comparison.amount), said)


def _lost_share(priced: PricedQuote) -> float:
    assert priced.lost is not None  # a comparison has a middle rate
    return float(priced.lost.amount / (priced.lost.amount + priced.in_hand.amount))


def _without_scripts(root: Any) -> Any:
    """Take out what points outside: scripts, and the comments with addresses."""
    for parent in list(root.iter()):
        for child in list(parent):
            if not isinstance(child.tag, str) or child.tag.endswith("script"):
                parent.remove(child)
    return root
