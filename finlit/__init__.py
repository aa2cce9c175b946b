"""finlit: what sending, borrowing and saving really cost a migrant family.

Rooms are imported when they are first touched, so ``import finlit`` costs next to nothing::

    import finlit
    cost = finlit.remittance.transfer_cost(3000, fee=15, offered_rate=2120, mid_rate=2163)

Nothing here asks the network for anything, and nothing is kept about the person who uses it.
"""

from finlit._lazy import attach

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = attach(
    __name__,
    {"errors": ["FinlitError"], "money": ["Money"]},
    [
        "batch",
        "briefs",
        "credit",
        "datasets",
        "enterprise",
        "errors",
        "export",
        "flows",
        "groups",
        "household",
        "i18n",
        "language",
        "migration",
        "money",
        "paper",
        "plots",
        "portfolio",
        "portfolio_health",
        "protection",
        "remittance",
        "rules",
        "savings",
        "timevalue",
        "tools",
        "values",
        "widgets",
        "words",
    ],
)
__all__ += ["__version__"]
