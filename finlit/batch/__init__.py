"""The formulas of the calculators over columns: a million loans at the speed of memory.

Arrays, Series and Arrow columns come in and arrays go out. A row without an answer is NaN, and ``status``
says why (:func:`reasons` gives the codes): nothing is raised for the sake of one row. What a function gives
for a row is what its calculator gives for it.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "columns": ["REASONS", "Rates", "numbers", "reasons"],
        "daycount": ["year_fractions"],
        "flows": ["irr", "xirr"],
        "loans": ["loan_rate"],
        "prices": ["AtRisk", "TruePrices", "portfolio_at_risk", "true_price"],
        "quotes": ["Cheapest", "PricedQuotes", "PriceTable", "cheapest", "price_quotes", "price_table"],
        "simulation": ["Simulated", "luck_of", "simulate"],
        "rules_tried": [
            "Destination",
            "Families",
            "Group",
            "Outcome",
            "Spread",
            "Tried",
            "made_up_families",
            "try_rules",
        ],
        "schedules": [
            "ScheduleTable",
            "Totals",
            "schedule_blocks",
            "schedule_table",
            "schedule_totals",
        ],
        "walk": ["Block"],
    },
    door=told,
)
