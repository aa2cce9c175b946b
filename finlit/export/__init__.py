"""An answer that leaves the screen: a picture for the chat, one SMS, a page, a sheet that calculates, dates.

::

    from finlit import export, tools
    answer = tools.ask("loan-price", "id", amount=5_000_000)
    Path("utang.png").write_bytes(export.picture(answer))

Each format has its own library, loaded when it is asked for; ``pip install "finlit[export]"`` brings them.
"""

from finlit._lazy import attach
from finlit.doors import told

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "booklets": ["Sheet", "booklet"],
        "calendars": ["Promise", "calendar", "due_dates"],
        "formats": ["FORMATS", "Output", "kinds", "offered", "output"],
        "documents": ["document", "picture"],
        "group_books": ["group_workbook"],
        "links": ["again", "code", "command", "link", "qr_code", "within_reach"],
        "markup": ["as_html", "as_typst"],
        "messages": ["LONGEST", "message"],
        "workbooks": ["workbook"],
    },
    door=told,
)
