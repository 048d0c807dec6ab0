"""Waiting for notifications."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from chassis.data.notices import notified
from chassis.deps import Deps
from sqlalchemy.engine import make_url


@pytest.fixture
def listening(deps_of: Callable[..., Deps]) -> Iterator[tuple[Any, Any]]:
    """A connection that listens, and one that notifies."""
    url = make_url(deps_of("chassis").settings.database_url).set(drivername="postgresql")
    text = url.render_as_string(hide_password=False)
    with psycopg.connect(text, autocommit=True) as hearer, psycopg.connect(text, autocommit=True) as teller:
        hearer.execute("listen bell")
        yield hearer, teller


def test_a_notification_ends_the_wait(listening: tuple[Any, Any]) -> None:
    hearer, teller = listening
    ringing = threading.Thread(target=lambda: teller.execute("select pg_sleep(0.1), pg_notify('bell', '')"))
    ringing.start()
    assert notified(hearer, 60)
    ringing.join()
    assert not notified(hearer, 0.01), "it is taken"


def test_what_came_with_another_answer_counts(listening: tuple[Any, Any]) -> None:
    hearer, teller = listening
    teller.execute("notify bell")
    hearer.execute("select 1")
    assert notified(hearer, 60)
    assert not notified(hearer, 0.01), "it is taken"


def test_a_lost_connection_is_told(listening: tuple[Any, Any]) -> None:
    hearer, teller = listening
    teller.execute("select pg_terminate_backend(%s)", (hearer.info.backend_pid,))
    with pytest.raises(psycopg.OperationalError):
        for _ in range(3):  # the server's last word is read before the end of the connection
            notified(hearer, 60)
