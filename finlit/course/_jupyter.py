"""What of Jupyter is loaded, without what no notebook needs."""

import sys
from importlib import import_module
from importlib.util import find_spec

UNUSED = ("rfc3987_syntax", "isoduration")
"""A checker of addresses in other alphabets, and a reader of spans of time"""


def load_lightly() -> None:
    """Load what checks notebooks, before nbformat or nbgrader does.

    jsonschema makes a grammar of web addresses of all alphabets when it is loaded, for more than a
    second, and loads a reader of spans of time. The schema of notebooks holds neither, so both are kept
    out of its way.
    """
    if "jsonschema" in sys.modules or not find_spec("jsonschema"):
        return
    hidden = [name for name in UNUSED if name not in sys.modules]
    sys.modules |= dict.fromkeys(hidden)  # type: ignore[arg-type]  # as if they were not installed
    try:
        import_module("jsonschema")
    finally:
        for name in hidden:
            del sys.modules[name]
