"""Tests wait for things, never for a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def eventually(
    look: Callable[[], T], wanted: Callable[[T], bool] = bool, seconds: float = 30, *, every: float = 0.02
) -> T:
    """Polls until what one sees is what one wants, and gives it: tests wait for things, never for a time.

    Args:
        look: sees how things stand.
        wanted: whether that is it.
        seconds: how long to go on.
        every: seconds between two looks; more where looking costs those who are waited for.

    Raises:
        AssertionError: it did not come to that; says what was seen last.
    """
    limit = time.monotonic() + seconds
    while not wanted(found := look()):
        if time.monotonic() > limit:
            raise AssertionError(f"after {seconds:.0f} s it is still {found!r}")
        time.sleep(every)
    return found
