"""Speed, beside peers."""

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")  # read when polars is imported
