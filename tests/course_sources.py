"""The header and the prose of a made-up source, for tests of the builder."""

from finlit.course.source import fingerprint

HEADER = """# ---
# jupyter:
#   finlit:
#     sittings: [10]
#     goals:
#       en: [to try]
#       id: [mencoba]
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

"""


def pair(en: str, other: str, mark: str | None = None, more: str = "") -> str:
    """A pair of prose cells, English and Indonesian."""
    lines = [f'# %% [markdown] lang="en"{more}', *(f"# {line}" for line in en.splitlines()), ""]
    mark = fingerprint(en) if mark is None else mark
    lines += [f'# %% [markdown] lang="id"{more} en="{mark}"', *(f"# {line}" for line in other.splitlines())]
    return "\n".join(lines) + "\n\n"
