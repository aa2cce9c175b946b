"""The batch functions over a parquet file of any size: on this machine, or on a Dask cluster.

A file is worked through in parts, its row groups. Each part is written beside the answer when it is done, so
what was stopped goes on where it was, and any number of workers writes the same bytes: parts are put together
in their order while others are still worked on. Rows without an answer are kept aside with their line and the
reason; none is dropped.
"""

from finlit._lazy import attach

__getattr__, __dir__, __all__ = attach(
    __name__,
    {
        "job": ["Job", "Kind", "Luck", "Outcome", "read_mapping", "read_shocks"],
        "running": ["corridors_of", "run", "work_on"],
    },
)
