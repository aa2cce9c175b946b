"""The one kernel of a class. It starts while nbgrader loads, and stays until all is graded.

What runs in it are clean copies, made of the released notebook and of plain values; never a learner's
code. So nothing of one copy has to be kept from the next but its names, and those are cleared.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync

# Whatever is told beside an answer costs its points, as nbgrader counts: no warning may be told, and the
# list of outputs warns when it is full, after a hundred and more copies.
FORGET = """
get_ipython().displayhook.do_full_cache = False
__import__("warnings").simplefilter("ignore")
for _name in {*globals()} - {*get_ipython().user_ns_hidden}:
    del globals()[_name]
"""

kept: Any = None
"""The manager of the kernel, while there is one."""


def start(folder: str) -> None:
    """Start the kernel in a folder, and do not wait for it."""
    global kept
    kept = AsyncKernelManager()
    run_sync(kept.start_kernel)(cwd=folder, extra_arguments=["--HistoryManager.hist_file=:memory:"])


def close() -> None:
    """End the kernel."""
    if kept:
        run_sync(kept.shutdown_kernel)(now=True)


def kill() -> None:
    """End the kernel at once, from whatever thread."""
    with suppress(Exception):
        kept.provisioner.process.kill()


class Ahead:
    """A client of the kernel that was sent all cells of a copy before the first answer is read."""

    def __init__(self, client: Any, cells: Iterable[str]) -> None:
        self._client = client
        client.execute(FORGET, silent=True, store_history=False)
        self._sent = iter([client.execute(cell, store_history=True, stop_on_error=False) for cell in cells])

    def execute(self, *_: Any, **__: Any) -> Any:
        """Return the mark of the next cell, which was sent already."""
        return next(self._sent)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)
