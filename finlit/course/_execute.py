"""nbgrader's own step of running a notebook, in a kernel that stays."""

from typing import Any

from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbgrader.preprocessors import Execute

from finlit.course import _kernel


class OneKernel(Execute):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's ``Execute``; one kernel serves all notebooks."""

    client: Any = None
    """What speaks with the kernel, once somebody has."""

    def preprocess(self, nb: Any, resources: Any = None, km: Any = None) -> tuple[Any, Any]:
        """Run all cells of one clean copy."""
        self._check_assign_resources(resources)
        if not _kernel.kept or not run_sync(_kernel.kept.is_alive)():
            _kernel.start(self.resources["metadata"]["path"])  # it died: the next one starts anew
            OneKernel.client = None
        NotebookClient.__init__(self, nb, _kernel.kept)
        self.kc = OneKernel.client
        self.reset_execution_trackers()
        with self.setup_kernel(cleanup_kc=False):
            OneKernel.client = self.kc
            cells = [cell.source for cell in nb.cells if cell.cell_type == "code" and cell.source.strip()]
            self.kc = _kernel.Ahead(OneKernel.client, cells)
            for place, cell in enumerate(self.nb.cells):
                self.preprocess_cell(cell, resources, place)
        self.set_widgets_metadata()
        return self.nb, self.resources
