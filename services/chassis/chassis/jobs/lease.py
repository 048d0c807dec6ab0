"""Keeps the lease on a row alive while a thread works, so that nobody else takes the work up."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

logger = logging.getLogger(__name__)

SECONDS = 30  # so long after its process died is work taken up again by another


@contextmanager
def kept(renew: Callable[[], bool], every_seconds: float = SECONDS / 3) -> Iterator[None]:
    """Calls `renew` again and again from a thread of its own while the block runs.

    A renewal that fails is tried again: the lease outlives two of them. One that says False ends the renewals: the
    work belongs to somebody else by now, which the next chunk finds out for itself.

    Args:
        renew: prolongs the lease; False where it is lost.
        every_seconds: the pause between two renewals.
    """
    over = threading.Event()

    def beat() -> None:
        while not over.wait(every_seconds):
            try:
                if not renew():
                    return
            except Exception:
                logger.warning("a lease could not be renewed", exc_info=True)

    thread = threading.Thread(target=beat, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
