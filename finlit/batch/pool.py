"""Other processes of this machine, which end when the one that they work for does."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread


def processes(many: int) -> ProcessPoolExecutor:
    """Start so many, each of them new: nothing that this one has open is shared."""
    return ProcessPoolExecutor(many, mp_context=get_context("spawn"), initializer=_watch)


def _watch() -> None:
    """Without this a worker waits for ever for one that was killed."""
    Thread(target=_end_with_it, daemon=True).start()


def _end_with_it() -> None:
    employer = parent_process()
    if employer is not None:
        employer.join()
        os._exit(1)
