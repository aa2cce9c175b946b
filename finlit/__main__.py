"""``python -m finlit`` is the same as ``finlit``."""

from finlit.cli import main

if __name__ == "__main__":
    main()
