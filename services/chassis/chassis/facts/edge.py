"""The worker's connections to the broker: py-amqp, which does nothing but blocking reads that eventlet makes green.

pika has a loop of its own and belongs to the processes of plain threads (`topology`, `window`); nothing
that a worker imports may import it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

import amqp

CONNECTION_ERRORS: tuple[type[BaseException], ...] = (OSError, amqp.AMQPError)


def connect(url: str, *, heartbeat: int = 30) -> amqp.Connection:
    """An open connection.

    Args:
        url: amqp://user:password@host:port/vhost.
        heartbeat: seconds; two missed ones close the connection.

    Raises:
        CONNECTION_ERRORS: nobody listens there, or lets us in.
    """
    where = urlsplit(url)
    connection = amqp.Connection(
        host=f"{where.hostname}:{where.port or 5672}",
        userid=unquote(where.username or "guest"),
        password=unquote(where.password or "guest"),
        virtual_host=unquote(where.path[1:]) or "/",
        ssl=where.scheme == "amqps",
        connect_timeout=5,
        write_timeout=60,  # a broker that is short of memory stops reading
        heartbeat=heartbeat,
    )
    connection.connect()
    return connection


@contextmanager
def connected(url: str, *, heartbeat: int = 30) -> Iterator[amqp.Connection]:
    """A connection for the block; `connect` says what the arguments mean and what it raises.

    After an error the sockets are dropped without the closing handshake, which a dead broker would never answer.
    """
    connection = connect(url, heartbeat=heartbeat)
    try:
        yield connection
    except BaseException:
        connection.collect()
        raise
    else:
        connection.close()
