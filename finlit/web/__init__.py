"""Any tool as a page for a phone: answered by a laptop, or by the phone itself.

``engine`` says what is asked and answered, ``server`` does it on a laptop, ``static`` writes a folder that
needs no Python. The page is in ``page/``: one HTML, one CSS, plain JavaScript.
"""
