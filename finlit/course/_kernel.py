"""One kernel for a whole class: nbgrader's own step of running a notebook, in a kernel that stays.

What runs in it are clean copies, made of the released notebook and of plain values; never a learner's
code. So nothing of one copy has to be kept from the next but its names, and those are cleared.
"""

from typing import Any

from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbgrader.preprocessors import Execute

# Whatever is told beside an answer costs its points, as nbgrader counts: no warning may be told, and the
# list of outputs warns when it is full, after a hundred and more copies.
_FORGET = """
get_ipython().displayhook.do_full_cache = False
__import__("warnings").simplefilter("ignore")
for _name in {*globals()} - {*get_ipython().user_ns_hidden}:
    del globals()[_name]
"""


class OneKernel(Execute):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's ``Execute``; the kernel of the first notebook serves the others."""

    kept: Any = None
    """The manager and the client of the kernel that stays."""

    def preprocess(self, nb: Any, resources: Any = None, km: Any = None) -> tuple[Any, Any]:
        """Run all cells of one clean copy."""
        if OneKernel.kept and not run_sync(OneKernel.kept[0].is_alive)():
            OneKernel.kept = None  # it died: the next one starts anew
        manager, client = OneKernel.kept or (None, None)
        NotebookClient.__init__(self, nb, manager)
        self.kc = client
        self.reset_execution_trackers()
        self._check_assign_resources(resources)
        with self.setup_kernel(cleanup_kc=False):
            OneKernel.kept = (self.km, self.kc)
            assert self.kc is not None
            self.wait_for_reply(self.kc.execute(_FORGET, silent=True, store_history=False))
            for place, cell in enumerate(self.nb.cells):
                self.preprocess_cell(cell, resources, place)
        self.set_widgets_metadata()
        return self.nb, self.resources

    @classmethod
    def close(cls) -> None:
        """End the kernel, if there is one."""
        if cls.kept:
            manager, client = cls.kept
            client.stop_channels()
            run_sync(manager.shutdown_kernel)(now=True)
            cls.kept = None
