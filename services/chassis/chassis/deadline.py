"""When the call in hand ends: whoever waits for something within it waits no longer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ends_at: ContextVar[float | None] = ContextVar("manor_deadline", default=None)


@contextmanager
def until(ends_at: float) -> Iterator[None]:
    """Sets the deadline inside the block.

    Args:
        ends_at: monotonic seconds.
    """
    token = _ends_at.set(ends_at)
    try:
        yield
    finally:
        _ends_at.reset(token)


def seconds_left() -> float | None:
    """Seconds until the deadline, below 0 once it has passed; None where nothing sets one."""
    ends_at = _ends_at.get()
    return None if ends_at is None else ends_at - time.monotonic()
