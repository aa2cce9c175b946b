"""Packages of the ``export`` extra, imported when a format is asked for."""

from importlib import import_module
from typing import Any

from finlit.errors import WorkshopError


def needed(module: str, package: str = "") -> Any:
    """Import a package of the extra, or say which command brings it.

    Raises
    ------
    WorkshopError
        ``package_missing``.
    """
    try:
        return import_module(module)
    except ImportError:
        raise WorkshopError("package_missing", package=package or module, extra="export") from None
