"""Figures with their papers: every data set has a card that says who published it and how far to trust it.

::

    from finlit import datasets
    datasets.names()                                 # what there is
    datasets.card("exchange_rates").confidence["id"] # how far to trust it, in Indonesian
    datasets.rows("exchange_rates")                  # plain Python, exact numbers
    datasets.load("exchange_rates")                  # a pandas DataFrame

The files lie in ``datasets/`` of a checkout and inside an installed wheel; nothing is ever downloaded.
A file is used only while its bytes are the bytes that its card describes.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "cards": ["Card", "Column", "Words"],
        "own": ["Own", "keep_own", "own_files", "own_folder", "remove_own", "seen"],
        "own_cards": ["card", "names"],
        "reading": ["as_share", "fingerprint", "load", "rows"],
        "dated": ["rules"],
        "rates_file": ["NewRates", "update_rates"],
        "series": ["ECB", "exchange_rates"],
        "survey_checks": ["SEVERITY"],
        "survey_file": ["Average", "NewSurvey", "update_survey"],
    },
    door=told,
)
