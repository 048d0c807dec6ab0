"""Tells the person at the terminal what is going on, and how long it took."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(what: str) -> Iterator[None]:
    """Prints what begins, and its seconds when it ends."""
    began = time.monotonic()
    sys.stderr.write(f"  {what} … ")
    sys.stderr.flush()
    try:
        yield
    except BaseException:
        sys.stderr.write("failed\n")
        raise
    sys.stderr.write(f"{time.monotonic() - began:.1f} s\n")
    sys.stderr.flush()
