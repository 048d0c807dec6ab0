"""Waiting for PostgreSQL's notifications."""

from __future__ import annotations

import select
from typing import Any

import psycopg


def notified(connection: psycopg.Connection[Any], seconds: float) -> bool:
    """Waits for notifications, so many seconds at most, and takes them; says whether any came.

    psycopg's own wait wakes ten times a second, which in every idle process adds up; this one sleeps in the kernel.

    Args:
        connection: listens, and nothing else uses it meanwhile.
        seconds: how long.

    Raises:
        psycopg.OperationalError: the connection is gone.
    """
    if list(connection.notifies(timeout=0)):
        return True
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return bool(poll.poll(seconds * 1000) and list(connection.notifies(timeout=0)))
