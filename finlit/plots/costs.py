"""What services cost, as bars: fee and exchange-rate margin in percent of the money handed over."""

from typing import Any

from finlit.doors import told
from finlit.i18n import percent, text
from finlit.plots.canvas import GREY, INK, PALE, PAPER, WIDTH
from finlit.plots.lines import fitted
from finlit.plots.picture import NAME, Picture, finished
from finlit.remittance import Comparison, PricedQuote

# A dashed line that is easy to say: five of a hundred.
_FIVE = 0.05
_NAMES = 140.0
# How much further than the longest bar the chart goes: the shares stand there, below one another.
_SPARE = 1.4


@told
def costs(comparison: Comparison, lang: str, most: int = 10) -> Picture:
    """Draw what is lost with the best service of each provider: fee, margin and costs at home together.

    Parameters
    ----------
    comparison : Comparison
    lang : str
    most : int
        Providers to draw at most, from the best on.

    Raises
    ------
    NoData
        ``nothing_to_rank``
    """
    comparison.best  # noqa: B018  raises when there is nothing to draw
    best_of: dict[str, PricedQuote] = {}
    for priced in comparison.ranked:
        best_of.setdefault(priced.quote.provider, priced)
    shares = {name: _lost_share(best_of[name]) for name in list(best_of)[:most]}
    said = " ".join(
        text("plots.costs.said", lang, name=name, share=percent(share, lang))
        for name, share in shares.items()
    )
    drawn = str(_chart(shares, lang).render(is_unicode=True))
    return finished(drawn, text("plots.costs.title", lang, amount=comparison.amount), said)


def _chart(shares: dict[str, float], lang: str) -> Any:
    """Return the bars, the best on top; each has its share beside it, and names keep to their room."""
    import pygal
    from pygal.style import Style

    style = Style(
        background=PAPER, plot_background=PAPER, foreground=INK, foreground_strong=INK,
        foreground_subtle=GREY, colors=(PALE,), opacity="1", font_family="system-ui, sans-serif",
        label_font_size=13, major_label_font_size=13, value_font_size=13, value_label_font_size=13,
        title_font_size=13, stroke_width=1,
    )  # fmt: skip
    longest = max(*shares.values(), _FIVE)
    chart = pygal.HorizontalBar(
        style=style, js=[], disable_xml_declaration=True, show_legend=False, width=WIDTH,
        height=70 + 30 * len(shares), print_values=True, print_values_position="top", margin=6,
        show_x_guides=False, show_y_guides=True, truncate_label=99, range=(0, longest * _SPARE),
        value_formatter=lambda share: percent(share, lang), x_title=text("plots.costs.five", lang),
    )  # fmt: skip
    chart.uuid = NAME  # its own is random; finished() makes it a fingerprint of the picture
    chart.x_labels = [fitted(name, _NAMES, 13) for name in reversed(shares)]
    chart.y_labels = [{"value": share, "label": percent(share, lang, 0)} for share in (0, _FIVE)]
    chart.add("", [{"value": share, "style": f"stroke: {INK}"} for share in reversed(shares.values())])
    chart.add_xml_filter(_without_scripts)

    def shares_in_a_column(root: Any) -> Any:
        for words in root.iter("text"):
            if words.get("class") == "value":
                words.set("x", f"{chart.view.width / _SPARE + 8:.1f}")
                words.set("style", "text-anchor: start")
        return root

    chart.add_xml_filter(shares_in_a_column)
    return chart


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
